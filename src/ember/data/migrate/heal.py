"""Old proofs at this Lean: which still check, which a rule heals, and why the others fail. Lean has the last word.

A proof is asked as it is; where Lean says no, every rule is applied, and if that heals, the rules that were not
needed are taken back. The statement is migrated together with its proof, and the certifier judges both. What no rule
heals is tried with other arguments where Lean's message says that they do not fit.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ember.core.config import Config
from ember.core.errors import InputError, WorkerError
from ember.core.ports import Judge
from ember.data.declaration import Declaration, last_declaration, theorem_row
from ember.data.migrate import renames, signatures
from ember.data.migrate.rules import Rule, applied, standard
from ember.data.stage import Chunk, Row
from ember.data.tracing import statement_of

Status = Literal["survives", "healed", "fails", "timed out"]
FITTED = 16
"""Proofs with other arguments that Lean is asked about."""
SHIPPED = Path(__file__).with_name("renames.txt")

_CATEGORIES = (
    ("unknown name", r"[Uu]nknown (?:identifier|constant|namespace)|does not exist|ambiguous, possible"),
    ("unknown tactic", r"unknown tactic|tactic .* not found"),
    ("syntax", r"unexpected|expected "),
    ("instance", r"failed to synthesize"),
    ("type", r"[Tt]ype mismatch|[Aa]pplication type|invalid field|function expected"),
    ("rewrite", r"did not find|motive is not type correct|rewrite"),
    ("axioms", r"axiom|sorry|native"),
    ("tactic fails", r"failed|unsolved goals|no goals|No goals|made no progress|could not"),
)


class MigrateConfig(Config):
    renames: Path | None = None
    """A table of renames besides the one that ships: TSV with old_name and new_name, or pairs of names in lines."""
    deadline_s: float = 60.0
    """For one check of one proof."""
    concurrency: int = 4


def rules_of(config: MigrateConfig, *, bold: bool = False) -> tuple[Rule, ...]:
    """The standard rules with the configuration's tables; bold ones where Lean is asked afterwards."""
    pairs = renames.read(SHIPPED)
    if config.renames is not None:
        own = renames.read(config.renames)
        known = {old for old, _ in own}
        pairs = [*own, *((old, new) for old, new in pairs if old not in known)]
    return standard(renames.table(pairs), bold=bold)


def category(message: str) -> str:
    """Which kind of failure a message of Lean's is."""
    return next((name for name, pattern in _CATEGORIES if re.search(pattern, message)), "other")


@dataclass(frozen=True)
class Healed:
    status: Status
    found: Declaration
    rules: tuple[str, ...] = ()
    """The rules that were needed, or, where it fails, that were tried and changed something."""
    reason: str = ""
    after: str = ""
    """Why it fails with the rules."""


class Healer:
    def __init__(self, judge: Judge, config: MigrateConfig) -> None:
        self._judge, self._deadline = judge, config.deadline_s
        self._attempts = (rules_of(config), rules_of(config, bold=True))

    async def __call__(self, row: Row) -> Healed:
        statement = statement_of(row)
        given = Declaration(statement.name, statement.header, statement.context, statement.text, row["proof"], ())
        status, reason = await self._asked(given)
        if status == "survives":
            return Healed("survives", given)
        failed, tried = Healed(status, given, (), reason), [given]
        for attempt in self._attempts:
            changed, rules = self._with(given, attempt)
            if changed is None or changed in tried:
                continue
            tried.append(changed)
            again, after = await self._asked(changed)
            if again == "survives":
                return await self._least(given, changed, rules, reason)
            failed = Healed(again, given, tuple(rule.name for rule in rules), reason, after)
        return await self._fitted(failed, tried[-1])

    async def _fitted(self, failed: Healed, changed: Declaration) -> Healed:
        """Applications that Lean's message names, written otherwise; what is nearest to the old proof first."""
        seen, waiting = {changed.proof or ""}, deque([(changed, failed.after or failed.reason)])
        while waiting:
            one, message = waiting.popleft()
            for proof in signatures.fitted(one.proof or "", message):
                if proof in seen:
                    continue
                seen.add(proof)
                if len(seen) > FITTED:
                    return failed
                found = replace(one, proof=proof)
                status, after = await self._asked(found)
                if status == "survives":
                    return Healed("healed", found, (*failed.rules, signatures.NAME), failed.reason)
                waiting.append((found, after))
        return failed

    async def _least(self, given: Declaration, healed: Declaration, rules: Sequence[Rule], reason: str) -> Healed:
        """Take back the rules that were not needed."""
        needed = list(rules)
        for rule in rules if len(rules) > 1 else ():
            fewer = [one for one in needed if one is not rule]
            changed, _ = self._with(given, fewer)
            if changed is not None and (await self._asked(changed))[0] == "survives":
                needed, healed = fewer, changed
        return Healed("healed", healed, tuple(rule.name for rule in needed), reason)

    def _with(self, given: Declaration, rules: Sequence[Rule]) -> tuple[Declaration | None, list[Rule]]:
        """The declaration with the rules applied to all but its header, and the rules that changed something."""
        text, changes = applied(given.statement.with_proof(given.proof or "")[len(given.header) :], rules)
        names = {change.rule for change in changes}
        try:
            return last_declaration(text, given.header), [rule for rule in rules if rule.name in names]
        except InputError:
            return None, []

    async def _asked(self, found: Declaration) -> tuple[Status, str]:
        try:
            verdict = await self._judge.certify(found.statement, found.proof or "", deadline_s=self._deadline)
        except (InputError, WorkerError) as error:
            return "fails", str(error)
        if verdict.accepted:
            return "survives", ""
        return ("timed out" if verdict.status == "timed_out" else "fails"), verdict.reason


class Migration:
    """Work of the stage `migrate`: theorems that check here, as they are or healed; a status for every one."""

    def __init__(self, healer: Healer, config: MigrateConfig) -> None:
        self._healer, self._places = healer, asyncio.Semaphore(config.concurrency)

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        proved = [row for row in rows if row["proof"]]
        for row, healed in zip(proved, await asyncio.gather(*map(self._one, proved)), strict=True):
            chunk.counts[healed.status] += 1
            said = {key: row[key] for key in ("id", "theorem", "source")} | {"status": healed.status}
            why = category(healed.reason) if healed.reason else ""
            chunk.add(
                "status", {**said, "why": why, "rules": healed.rules, "reason": healed.reason, "after": healed.after}
            )
            if healed.status in ("survives", "healed"):
                kept = {key: value for key, value in row.items() if key not in ("source", "id", "statement_id")}
                own = theorem_row(row["source"], healed.found)
                chunk.add("theorems", {**kept, **own, "migrated_from": row["id"], "rules": healed.rules})
            else:
                chunk.aside(row, why or "other", healed.after or healed.reason)
        for row in rows:
            if not row["proof"]:
                chunk.add("theorems", row)
        return chunk

    async def _one(self, row: Row) -> Healed:
        async with self._places:
            return await self._healer(row)
