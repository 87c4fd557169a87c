"""How `--help` looks: plain text, since the library that draws it in boxes takes longer to load than all the rest."""

from __future__ import annotations

from typing import Any, TypedDict

from typer.core import TyperGroup

ALL = 1_000
"""Characters of a command's first sentence that a list shows."""


class Verbs(TyperGroup):
    """Commands with their whole first sentence."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(ALL)) for name, command in found if command])


class HelpStyle(TypedDict):
    cls: type[TyperGroup]
    rich_markup_mode: None
    pretty_exceptions_enable: bool


PLAIN_HELP = HelpStyle(cls=Verbs, rich_markup_mode=None, pretty_exceptions_enable=False)
"""For every Typer; no tracebacks of its own."""
