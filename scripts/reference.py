#!/usr/bin/env python
"""Write the reference pages that follow from the code: every command, every key of a recipe.

scripts/reference.py          write docs/reference/commands.md, recipes.md and missing-names.md
scripts/reference.py --check  exit with 1 where a page is not what it would be
"""

from __future__ import annotations

import asyncio
import json
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from ember.core.config import Config
from ember.lean.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[1]
MADE = "Made by `scripts/reference.py` from the code; a test compares.\n"


def pages() -> dict[Path, str]:
    return {
        ROOT / "docs/reference/commands.md": commands_page(),
        ROOT / "docs/reference/recipes.md": recipes_page(),
    }


NAMES = ROOT / "docs/reference/missing-names.md"


def missing_names_page(lean: Toolchain) -> str:
    """Well-known names of Mathlib that Lean knows neither as a constant nor as a namespace."""
    listed = "\n".join(f"- `{name}`" for name in asyncio.run(_missing(lean)))
    return f"# Names that are missing\n\n{MADE}\n{MISSING}\n\n{listed}\n"


async def _missing(lean: Toolchain) -> list[str]:
    from ember.core.outcomes import Advanced
    from ember.lean.steps.pool import Pool, PoolOptions
    from ember.lean.text.faults import MATHLIB
    from ember.lean.text.source import parse_statement

    names = sorted(MATHLIB, key=str.casefold)
    asked = [tactic for name in names for tactic in (f"have := @{name}", f"open {name} in skip")]
    async with Pool(lean, PoolOptions(size=1)) as pool, await pool.start(parse_statement("True")) as proof:
        known = [isinstance(each, Advanced) for each in await proof.batch(proof.root, asked)]
    return [
        name for name, answers in zip(names, zip(known[::2], known[1::2], strict=True), strict=True) if not any(answers)
    ]


MISSING = """Well-known names of Mathlib, and namespaces of such, that the bundled library has nothing of. A statement
that uses one is answered with `unsupported`. What the library has: [coverage](coverage.md), [limits](limits.md)."""


# --- commands ------------------------------------------------------------------------------------


def commands_page() -> str:
    from typer.main import get_command

    from ember.cli.main import app

    parts = ["# Commands", MADE, "`ember COMMAND --help` says the same on a terminal."]
    for path, command in _leaves(get_command(app), "ember"):
        parts.append(f"## {path}")
        parts.append(_plain(command.help or ""))
        rows = [row for parameter in command.params if (row := _parameter(parameter))]
        if rows:
            parts.append("| argument or option | default | meaning |\n|---|---|---|\n" + "\n".join(rows))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _leaves(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield path, command
        return
    for name in command.list_commands(None):
        yield from _leaves(command.get_command(None, name), f"{path} {name}")


def _plain(text: str) -> str:
    """Help texts stand on a terminal without Markdown: here their examples are set apart."""
    lines = [
        f"    {line.strip()}" if line.startswith(("  ", "\t")) else line for line in text.replace("\b", "").splitlines()
    ]
    return "\n".join(lines)


def _parameter(parameter: Any) -> str:
    if parameter.name == "help":
        return ""
    argument = parameter.param_type_name == "argument"
    name = parameter.name.upper() if argument else ", ".join([*parameter.opts, *parameter.secondary_opts])
    default = parameter.default
    given = "" if default is None or callable(default) or default is False else f"`{default}`"
    about = str(getattr(parameter, "help", "") or "")
    return f"| `{name}` | {_cell(given)} | {_cell(about)} |"


# --- recipes -------------------------------------------------------------------------------------


def recipes() -> dict[str, type[Config]]:
    from ember.recipes.data_recipe import DataRecipe
    from ember.recipes.dynamics_recipe import StudyRecipe
    from ember.recipes.evaluation import EvaluationRecipe
    from ember.recipes.methods import DpoRecipe, GrpoRecipe, JointRecipe, RepairRecipe
    from ember.recipes.pipeline import PipelineRecipe
    from ember.recipes.search_recipe import SearchRecipe
    from ember.recipes.training import EnergyRecipe, SftRecipe

    return {
        "ember search run": SearchRecipe,
        "ember eval run": EvaluationRecipe,
        "ember data run": DataRecipe,
        "ember train pipeline": PipelineRecipe,
        "ember train sft": SftRecipe,
        "ember train energy": EnergyRecipe,
        "ember train joint": JointRecipe,
        "ember train grpo": GrpoRecipe,
        "ember train dpo": DpoRecipe,
        "ember train repair": RepairRecipe,
        "ember dynamics run": StudyRecipe,
    }


def recipes_page() -> str:
    parts = [
        "# Recipes",
        MADE,
        "A recipe is a TOML file. Unknown keys are refused, and a key that is nearly right is named. On the command "
        "line `--set a.b=value` overrides any key. A file that a recipe names is looked for beside the recipe first, "
        "then in the working folder. `--dry-run` prints the whole recipe with its defaults, and its hash.",
    ]
    tables: dict[str, type[Config]] = {}
    for command, recipe in recipes().items():
        parts.append(f"## {command}\n\n{_keys(recipe, tables)}")
    parts.append("# Tables\n\nWhat stands in the tables above, by type.")
    shown: set[str] = set()
    while waiting := [name for name in sorted(tables) if name not in shown]:
        for name in waiting:
            shown.add(name)
            about = (tables[name].__doc__ or "").strip().split("\n\n")[0] if "__doc__" in vars(tables[name]) else ""
            own = " ".join(about.split())
            parts.append(f"## {name}\n\n{own + chr(10) * 2 if own else ''}{_keys(tables[name], tables)}")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _keys(config: type[Config], tables: dict[str, type[Config]]) -> str:
    rows = [f"| `{name}` | {_kind(field.annotation, tables)} | {_default(field)} | {_cell(field.description or '')} |"
            for name, field in config.model_fields.items()]  # fmt: skip
    return "| key | type | default | meaning |\n|---|---|---|---|\n" + "\n".join(rows)


def _kind(kind: Any, tables: dict[str, type[Config]]) -> str:
    """A type in words; tables are linked."""
    if isinstance(kind, type) and issubclass(kind, Config):
        tables.setdefault(kind.__name__, kind)
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " or ".join(f"`{json.dumps(value)}`" for value in inner)
    if origin in (Union, types.UnionType):
        return " or ".join(_kind(each, tables) for each in inner if each is not type(None))
    if origin in (list, tuple, set, frozenset):
        return "list of " + " and ".join(dict.fromkeys(_kind(each, tables) for each in inner if each is not Ellipsis))
    if origin is dict:
        return f"table of {_kind(inner[1], tables)}"
    if origin is not None and inner:
        return _kind(inner[0], tables)
    return {
        str: "text",
        int: "whole number",
        float: "number",
        bool: "true or false",
        Path: "path",
        Any: "anything",
    }.get(kind, getattr(kind, "__name__", str(kind)))


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "*required*"
    value = field.get_default(call_default_factory=False)
    if isinstance(value, Config):
        return ""
    if value is None or value is PydanticUndefined:
        return ""
    if isinstance(value, tuple | list | set | frozenset):
        value = [each if isinstance(each, int | float | str) else str(each) for each in value]
    return f"`{_cell(json.dumps(value, ensure_ascii=False, default=str))}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    from ember.recipes.parts import embedded_toolchain

    made = {**pages(), NAMES: missing_names_page(embedded_toolchain())}
    wrong = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    if "--check" in sys.argv:
        sys.exit("\n".join(f"{path.relative_to(ROOT)}: run scripts/reference.py" for path in wrong) or 0)
    for path, text in made.items():
        path.write_text(text)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
