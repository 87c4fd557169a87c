"""What the HTTP verifier reads and writes: frozen models, unknown keys refused on our own routes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema

from ember.core.errors import EmberError, InputError, StatementError
from ember.core.outcomes import Advanced, Message, Outcome, Proved, Refused, Tier, TimedOut, Verdict
from ember.core.status import Status, of_verdict_status
from ember.lean.judge.certify import MAX_REASON
from ember.lean.judge.report import Checked, FileReport, shown
from ember.lean.text.source import has_half_character

TierName = Literal["parsed", "elaborated", "audited", "replayed"]
MAX_TEXT = 200_000
MAX_BATCH = 256
MAX_SHOWN = 200
"""Characters of what was sent that are sent back when it could not be read."""


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _any_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text is wanted here")
    return value


Text = Annotated[str, PlainValidator(_any_text), WithJsonSchema({"type": "string", "maxLength": MAX_TEXT})]
"""A text of one item. What is wrong with it (`fault_of`) is that item's fault: the rest of the batch is answered."""


def _identity(value: object) -> str:
    return _any_text(value).encode(errors="replace").decode()


Identity = Annotated[str, PlainValidator(_identity), WithJsonSchema({"type": "string"})]
"""Comes back with an item's answer; what is no Unicode in it becomes a question mark."""


def fault_of(text: str) -> str:
    """Why nobody can be asked about this text, if so."""
    if len(text) > MAX_TEXT:
        return f"a text has {len(text)} characters; at most {MAX_TEXT} are taken"
    if has_half_character(text):
        return "a text holds half a character: it is not Unicode"
    return ""


def refuse_faults(*texts: str) -> None:
    for text in texts:
        if fault := fault_of(text):
            raise InputError(fault)


class CertifyItem(Strict):
    """A theorem without its proof, and the proof: what stands after `:=`."""

    id: Identity = ""
    statement: Text = Field(examples=["theorem two : 1 + 1 = 2"])
    proof: Text = Field(examples=["by decide"])
    header: Text = Field(default="", examples=["import Mathlib\nopen Nat"])
    context: Text = Field(default="", examples=["def two : ℕ := 2"])
    """Lean text between the header and the statement: as little trusted as the rest."""


class CertifyRequest(Strict):
    items: list[CertifyItem] = Field(min_length=1, max_length=MAX_BATCH)
    tier: TierName = "replayed"
    timeout: float = Field(60.0, gt=0, le=600)


class WireMessage(Strict):
    severity: str
    text: str
    line: int | None = None
    column: int | None = None


class CertifyResult(Strict):
    """One item's verdict; `error` instead when this item could not be asked at all."""

    id: str
    status: Literal["accepted", "rejected", "timed_out", "crashed", "error"]
    outcome: Status
    """The same in the words that all of Ember uses; of an `error` whether it is `invalid`, `unsupported` or ours."""
    tier: str = "nothing"
    reason: str = ""
    line: int | None = None
    column: int | None = None
    """Where the statement is at fault, in the text that was sent."""
    axioms: list[str] = []
    messages: list[WireMessage] = []
    toolchain: str = ""
    library: str = ""
    seconds: dict[str, float] = {}
    walls: list[str] = []
    context_axioms: list[str] = []
    depends: list[str] = []
    statement: str = ""
    cached: bool = False

    @classmethod
    def of(cls, identity: str, verdict: Verdict) -> CertifyResult:
        return cls(
            id=identity,
            status=verdict.status,
            outcome=verdict.outcome,
            tier=verdict.tier.name.lower(),
            reason=verdict.reason,
            axioms=list(verdict.axioms),
            messages=[wire_message(message) for message in verdict.messages],
            toolchain=verdict.toolchain,
            library=verdict.library,
            seconds=verdict.seconds,
            walls=list(verdict.walls),
            context_axioms=list(verdict.context_axioms),
            depends=list(verdict.depends),
            statement=verdict.statement,
            cached=verdict.cached,
        )

    @classmethod
    def failed(cls, identity: str, error: EmberError) -> CertifyResult:
        place = error.position if isinstance(error, StatementError) else None
        line, column = (place.line, place.column) if place else (None, None)
        reason = shown(error.reason if isinstance(error, StatementError) else str(error))[:MAX_REASON]
        return cls(id=identity, status="error", outcome=Status(error.word), reason=reason, line=line, column=column)


class CertifyResponse(Strict):
    results: list[CertifyResult]


class FileTheorem(Strict):
    name: str
    accepted: bool
    type: str
    axioms: list[str]
    reason: str = ""

    @classmethod
    def of(cls, each: Checked) -> FileTheorem:
        return cls(name=each.name, accepted=each.accepted, type=each.type, axioms=list(each.axioms), reason=each.fault)


class FileVerdict(Strict):
    """Our own word on a whole file, which stands beside what Lean said of it: `accepted` says that every theorem of
    the file is proved, as it is written there. "No error" does not say that."""

    status: Literal["accepted", "rejected", "timed_out", "crashed", "error"]
    outcome: Status
    reason: str = ""
    theorems: list[FileTheorem] = []

    @classmethod
    def of(cls, report: FileReport) -> FileVerdict:
        found = list(map(FileTheorem.of, report.theorems))
        faults = [*(fault.text for fault in report.faults), *(each.reason for each in found if each.reason)]
        reason = report.reason or next(iter(faults), "")
        return cls(status=report.status, outcome=of_verdict_status(report.status), reason=reason, theorems=found)

    @classmethod
    def without_report(cls, status: Literal["rejected", "timed_out", "crashed", "error"], reason: str) -> FileVerdict:
        return cls(status=status, outcome=of_verdict_status(status), reason=reason[:MAX_REASON])


class StepRequest(Strict):
    """Tactics to try after a path of tactics from the statement; the server keeps no state for you."""

    statement: Text = Field(examples=["theorem swap (p q : Prop) : p ∧ q → q ∧ p"])
    header: Text = ""
    path: list[Text] = Field([], max_length=1_000, examples=[["intro h"]])
    tactics: list[Text] = Field(min_length=1, max_length=MAX_BATCH, examples=[["exact ⟨h.2, h.1⟩", "simp"]])
    timeout: float = Field(10.0, gt=0, le=600)


class StepResult(Strict):
    """`advanced` lists the goals left; `timed_out` names the limit."""

    tactic: str
    status: Literal["advanced", "proved", "refused", "timed_out"]
    goals: list[str] = []
    hash: str = ""
    message: str = ""
    limit: str | None = None

    @classmethod
    def of(cls, tactic: str, outcome: Outcome) -> StepResult:
        if isinstance(outcome, Advanced):
            goals = [goal.text for goal in outcome.state.goals]
            return cls(tactic=tactic, status="advanced", goals=goals, hash=outcome.state.hash)
        if isinstance(outcome, Proved):
            return cls(tactic=tactic, status="proved")
        if isinstance(outcome, Refused):
            return cls(tactic=tactic, status="refused", message=outcome.message)
        return cls(tactic=tactic, status="timed_out", limit=outcome.limit, message=outcome.message)

    @classmethod
    def unread(cls, tactic: str, fault: str) -> StepResult:
        """Lean was not asked."""
        return cls(tactic=shown(tactic[:MAX_SHOWN]), status="refused", message=fault)


class StepResponse(Strict):
    goals: list[str]
    results: list[StepResult]
    walls: tuple[str, ...]
    """What stood between the tactics and this machine."""


class ProveRequest(Strict):
    """Search for a proof, no model. A connection that is closed ends the search."""

    statement: Text = Field(examples=["theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b"])
    header: Text = ""
    seconds: float = Field(default=30.0, gt=0, le=3600)
    goals: int | None = Field(default=None, ge=1)
    """Give up after so many goals; null: no limit."""
    refute: bool = True
    """Look for a counterexample beside the search."""
    stream: bool = False
    """Answer with JSON lines: `progress` about once a second, `answer` at the end."""


class ProveAnswer(Strict):
    """`event` is `answer`. `proof` is certified; of a refutation it proves `statement`, the negation."""

    event: Literal["answer"] = "answer"
    status: Status
    proof: str | None = None
    statement: str = ""
    reason: str = ""
    axioms: list[str] = []
    line: int | None = None
    column: int | None = None
    seconds: float = 0.0
    goals: int = 0
    tactics: int = 0


class ProveProgress(Strict):
    event: Literal["progress"] = "progress"
    seconds: float
    goals: int
    tactics: int
    open: list[str]
    """Goals that were worked on last."""


def tier_of(name: TierName) -> Tier:
    return Tier[name.upper()]


def wire_message(message: Message) -> WireMessage:
    where = message.position
    line, column = (where.line, where.column) if where else (None, None)
    return WireMessage(severity=message.severity, text=message.text, line=line, column=column)


def told(tactic: str, outcome: Outcome) -> str:
    """What became of a tactic, in a sentence."""
    if isinstance(outcome, Proved):
        return f"`{tactic}` proves the statement"
    if isinstance(outcome, Refused):
        where = f" (line {outcome.position.line}, column {outcome.position.column})" if outcome.position else ""
        return f"`{tactic}` is refused{where}: {outcome.message}"
    return f"`{tactic}` reached the limit of {outcome.limit}" if isinstance(outcome, TimedOut) else f"`{tactic}` works"
