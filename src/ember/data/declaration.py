"""A Lean file, or a cell of somebody's table, as one theorem: header, context, statement, proof."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ember.core.errors import InputError
from ember.core.provenance import content_hash
from ember.core.statement import Statement
from ember.lean.text.source import THEOREMS, commands, split_header, without_trailing_comments

Row = dict[str, Any]
_END = re.compile(r":=\s*(?:by\s*)?(?:sorry\s*)?\Z")
_SORRY = re.compile(r"\s*(?:by\s+)?sorry\s*\Z")
_ANSWER = re.compile(r"^(?:noncomputable\s+)?abbrev\s+(\S+_solution)\b", re.MULTILINE)


@dataclass(frozen=True)
class Declaration:
    name: str
    header: str
    context: str
    text: str
    """The declaration without its proof."""
    proof: str | None
    """What stands after `:=`; None where that is nothing, or `sorry`."""
    answers: tuple[str, ...]
    """Definitions in the context that are left open: `abbrev …_solution := sorry`."""

    @property
    def statement(self) -> Statement:
        return Statement(self.name, self.text, self.header, self.context)


def last_declaration(text: str, header: str = "") -> Declaration:
    """The last theorem of a text, with what stands above it. Where the task is to give a structure
    (`def … : CommGroup G`), that is the declaration."""
    above, rest = split_header(f"{header.strip()}\n\n{text}")  # some headers hold definitions
    declared = commands(rest)
    found = [command for command in declared if command.keyword in THEOREMS]
    found = found or [command for command in declared if command.keyword in ("def", "instance")]
    if not found:
        raise InputError("no theorem in it")
    last = found[-1]
    body = last.end if last.body is None else last.body
    declaration = _END.sub("", without_trailing_comments(rest[last.start : body])).rstrip()
    context = rest[: last.start].strip()
    proof = rest[body : last.end].removeprefix(":=").strip()
    empty = not proof or proof == "by" or _SORRY.fullmatch(without_trailing_comments(proof)) is not None
    return Declaration(
        last.name, above, context, declaration, None if empty else proof, tuple(_ANSWER.findall(context))
    )


def theorem_row(source: str, found: Declaration, **further: Any) -> Row:
    """A row of the table `theorems`. Its id is that of statement and proof; `statement_id` that of the statement."""
    key = found.statement.key
    return {
        "id": key if found.proof is None else content_hash([key, found.proof]),
        "statement_id": key,
        "theorem": found.name,
        "source": source,
        "header": found.header,
        "context": found.context,
        "statement": found.text,
        "proof": found.proof,
        **further,
    }
