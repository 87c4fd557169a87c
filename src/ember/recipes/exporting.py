"""The certified proofs of a run as one Lean file that checks, under the headers that their authors gave them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ember.lean.text.source import THEOREMS, commands

DEFAULT = "import Ember"
"""Where no statement has an import of its own."""


def lean_file(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows have `theorem`, `statement`, `proof`, and, in newer runs, `header` and `context`."""
    imports: dict[str, None] = {}
    blocks: list[_Block] = []
    used: set[str] = set()
    for row in rows:
        lines = (row.get("header") or "").splitlines()
        imports |= dict.fromkeys(line.strip() for line in lines if line.startswith("import "))
        opens = "\n".join(line for line in lines if line.strip() and not line.startswith("import "))
        context = row.get("context") or ""
        twice = row["theorem"] in used
        used.add(row["theorem"])
        if twice or not blocks or not blocks[-1].takes(opens, context):
            apart = twice or (bool(context) and any(block.context for block in blocks))
            blocks.append(_Block(opens, f"Exported{len(blocks)}" if apart else ""))
        blocks[-1].add(context, row["theorem"], f"{row['statement']} := {row['proof']}\n")
    return "\n".join(["\n".join(imports) or DEFAULT, "", *(block.text for block in blocks)])


class _Block:
    """Theorems under the same `open` lines, each below a context that only grows; apart from others of the same names
    in a namespace of their own."""

    def __init__(self, opens: str, namespace: str) -> None:
        self._opens, self._namespace = opens, namespace
        self._parts: list[str] = []
        self._names: set[str] = set()
        self.context = ""

    def takes(self, opens: str, context: str) -> bool:
        return opens == self._opens and context.startswith(self.context)

    def add(self, context: str, name: str, theorem: str) -> None:
        if fresh := self._without_known(context[len(self.context) :]).strip():
            self._parts.append(f"{fresh}\n")
        self.context = context
        self._names.add(name)
        self._parts.append(theorem)

    def _without_known(self, text: str) -> str:
        """Less the theorems that stand here already, with the proofs that were found."""
        known = [each for each in commands(text) if each.keyword in THEOREMS and each.name in self._names]
        for command in reversed(known):
            text = text[: command.start] + text[command.end :]
        return text

    @property
    def text(self) -> str:
        head = [f"namespace {self._namespace}"] * bool(self._namespace)
        head += ["section", self._opens] if self._opens else []
        ends = [*(["section"] if self._opens else []), *_left_open(self.context)]
        tail = [f"end {name}".rstrip() for name in reversed([_named(each) for each in ends])]
        tail += [f"end {self._namespace}"] * bool(self._namespace)
        return "\n".join([*([*head, ""] if head else []), *self._parts, *tail, *([""] if tail else [])])


def _left_open(context: str) -> list[str]:
    """Namespaces and sections that a context begins and does not end."""
    found: list[str] = []
    for command in commands(context):
        line = context[command.start : command.end].split("\n")[0].strip()
        if command.keyword in ("namespace", "section"):
            found.append(line)
        elif command.keyword == "end" and found:
            found.pop()
    return found


def _named(opening: str) -> str:
    return opening.partition(" ")[2].strip()
