"""Ask Lean about a statement's suspected faults. Nothing counts as proved without a certified witness.

proved      a certified proof says so: of False from the hypotheses, of the negation, of the statement by one closer
guarded     the hypotheses make the suspected place harmless, as Lean proves
suspected   neither was shown
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ember.core.errors import InputError, WorkerError
from ember.core.outcomes import Advanced, Proved
from ember.core.ports import Judge, Kernel, Session, StepLimits
from ember.core.statement import Statement
from ember.data.lint import unused
from ember.data.lint.shape import Binder, Shape, shape
from ember.data.lint.text import Suspicion, suspicions

Status = Literal["proved", "guarded", "suspected"]
LIMITS = StepLimits(heartbeats=200_000, wall_s=4.0, batch_s=12.0)
_CLOSERS = ("rfl", "assumption", "decide", "simp", "omega", "norm_num", "ring", "linarith", "nlinarith", "positivity",
            "tauto")  # fmt: skip
_REFUTERS = ("omega", "simp_all", "norm_num at *", "linarith", "nlinarith", "contradiction")
_GUARDS = ("omega", "assumption", "positivity", "norm_num", "simp_all", "linarith")
VACUOUS = "contradictory hypotheses"
INSTANCES = 224
"""Assignments of small values that are tried, those with small sums and few negative values first."""
_LARGEST = {0: 0, 1: 60, 2: 12, 3: 6, 4: 4}
"""Largest value tried, by the number of variables."""
PORTION = 32
_NATURALS, _NUMBERS = ("ℕ", "Nat"), ("ℤ", "Int", "ℚ", "ℝ", "Rat", "Real")


@dataclass(frozen=True)
class Finding:
    kind: str
    status: Status
    where: str
    why: str
    witness: str = ""
    """A certified proof: of the statement where it proves False from its hypotheses or is trivial, else of the
    negation; or the proof of the guard."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


class Examiner:
    """Finds the faults of one statement after the other."""

    def __init__(self, kernel: Kernel, judge: Judge) -> None:
        self._kernel, self._judge = kernel, judge

    async def __call__(self, statement: Statement, *, proof: str | None = None) -> list[Finding]:
        """All findings; `InputError` when the statement does not elaborate. `proof`: one of the statement; without any
        a counterexample is looked for."""
        found = shape(statement.text)
        session = await self._kernel.start(statement)
        try:
            whole = await self._whole(session, statement, found)
            findings = list(whole)
            if found is not None:
                vacuous = any(finding.kind == VACUOUS for finding in whole)  # then Lean proves every guard
                for suspicion in suspicions(found, statement.context):
                    findings.append(await self._judged(session, suspicion, vacuous))
                known = proof or next((finding.witness for finding in whole if not vacuous), None)
                findings += await self._unused(session, statement, found, known)
                if known is None and not vacuous:
                    findings += await self._refuted(statement, found)
        finally:
            await session.close()
        return list(dict.fromkeys(findings))

    async def _whole(self, session: Session, statement: Statement, found: Shape | None) -> list[Finding]:
        """Contradictory hypotheses, a conclusion that is a hypothesis, a statement that one closer proves."""
        refuters = [*_REFUTERS, *_of_one_variable(found)] if found else _REFUTERS
        script = await self._first(session, [f"exfalso; {closer}" for closer in refuters])
        if script and await self._certified(statement, f"by {script}"):
            return [Finding(VACUOUS, "proved", "", "False follows from them", f"by {script}")]
        script = await self._first(session, ["intros; assumption", *_CLOSERS])
        if script and await self._certified(statement, f"by {script}"):
            if script.endswith("assumption"):
                return [Finding("conclusion is a hypothesis", "proved", "", "it says nothing new", f"by {script}")]
            return [Finding("one closer proves it", "proved", "", "too easy to measure anything", f"by {script}")]
        return []

    async def _judged(self, session: Session, suspicion: Suspicion, vacuous: bool) -> Finding:
        kind, where, why = suspicion.kind, suspicion.where, suspicion.why
        if suspicion.fault_if == "True":
            return Finding(kind, "proved", where, why, "by its text")
        if vacuous:
            return Finding(kind, "suspected", where, why)
        if suspicion.holds_if:
            guard = await self._have(session, suspicion.holds_if)
            if guard:
                return Finding(kind, "guarded", where, why, guard)
        if suspicion.fault_if:
            fault = await self._have(session, suspicion.fault_if)
            if fault:
                return Finding(kind, "proved", where, why, fault)
        return Finding(kind, "suspected", where, why)

    async def _unused(self, session: Session, statement: Statement, found: Shape, proof: str | None) -> list[Finding]:
        """Hypotheses that have nothing to do with the conclusion, or that the proof does without."""
        hypotheses = await self._hypotheses(session, found.binders)
        why = "it shares no variable with the conclusion"
        findings = {one.text: Finding(unused.KIND, "suspected", one.text, why)
                    for one in unused.apart(found) if one in hypotheses}  # fmt: skip
        for one, weaker in unused.without(statement, found) if proof else ():
            if one in hypotheses and await self._certified(weaker, proof or ""):
                said = "the same proof proves the statement without it"
                findings[one.text] = Finding(unused.KIND, "proved", one.text, said, proof or "")
        return list(findings.values())

    async def _hypotheses(self, session: Session, binders: Sequence[Binder]) -> list[Binder]:
        """Those whose type is a proposition."""
        asked = [f"have : Prop := ({binder.type})" for binder in binders]
        outcomes = await session.batch(session.root, asked, LIMITS)
        return [one for one, outcome in zip(binders, outcomes, strict=False) if isinstance(outcome, Advanced)]

    async def _have(self, session: Session, proposition: str) -> str:
        """A `have` of the proposition that Lean takes in the statement's context, or nothing."""
        tries = [f"have guard : {proposition} := by {closer}" for closer in _GUARDS]
        outcomes = await session.batch(session.root, tries, LIMITS)
        return next((t for t, o in zip(tries, outcomes, strict=False) if isinstance(o, Advanced)), "")

    async def _first(self, session: Session, scripts: Sequence[str]) -> str:
        outcomes = await session.batch(session.root, scripts, LIMITS)
        return next((s for s, outcome in zip(scripts, outcomes, strict=False) if isinstance(outcome, Proved)), "")

    async def _certified(self, statement: Statement, proof: str) -> bool:
        return (await self._judge.certify(statement, proof, deadline_s=30.0)).accepted

    async def _refuted(self, statement: Statement, found: Shape) -> list[Finding]:
        """A counterexample with small values, certified as a proof of the negation."""
        variables = found.variables(*_NATURALS, *_NUMBERS)
        if len(variables) > max(_LARGEST):
            return []
        name = f"{statement.name}_refuted"
        negation = Statement(name, f"theorem {name} : ¬ ({found.closed})", statement.header, statement.context)
        try:
            session = await self._kernel.start(negation)
        except (InputError, WorkerError):
            return []
        try:
            instances = iter(_instances(found, variables))
            while portion := dict(itertools.islice(instances, PORTION)):
                script = await self._first(session, list(portion))
                if script and await self._certified(negation, f"by {script}"):
                    shown = ", ".join(f"{v} = {value}" for v, value in zip(variables, portion[script], strict=True))
                    return [Finding("counterexample", "proved", shown, "it is false there", f"by {script}")]
        finally:
            await session.close()
        return []


def _of_one_variable(found: Shape) -> Iterator[str]:
    """Scripts for False that look at one natural number: it is small, so it is one of few; or it is prime."""
    for name in found.variables(*_NATURALS):
        yield f"have small : {name} < 20 := (by nlinarith); interval_cases {name} <;> simp_all"
    for binder in found.binders:
        if re.fullmatch(r"(?:Nat\.)?Prime (\w+)", binder.type):
            yield f"rcases Nat.Prime.eq_two_or_odd {binder.names[0]} with is_two | is_odd <;> omega"
    for name in re.findall(r"\|(\w+)\|", found.binder_text):
        yield f"have := abs_nonneg {name}; linarith"


def _instances(found: Shape, variables: Sequence[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A script that derives False from the statement at small values of the leading variables, and those values."""
    leading: list[str] = []
    for binder in found.binders:
        if not set(binder.names) <= set(variables) or binder.bracket != "(":
            break
        leading += binder.names
    if leading != list(variables):
        return
    naturals, largest = set(found.variables(*_NATURALS)), _LARGEST[len(variables)]
    choices = [range(0 if name in naturals else -largest, largest + 1) for name in variables]
    smallest = sorted(
        itertools.product(*choices), key=lambda values: (sum(v if v >= 0 else 2 - v for v in values), values)
    )
    for values in smallest[:INSTANCES]:
        given = "".join(f" ({value})" if value < 0 else f" {value}" for value in values)
        closers = "first | omega | (norm_num at bad; done) | (simp at bad; done) | (revert bad; decide)"
        yield f"intro h; have bad := h{given}; {closers}", values
