"""What the window's API answers: frozen models, from which the front end's types are made (`scripts/window`)."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Kind = Literal["search", "data", "training", "evaluation", "dynamics", "pipeline", "vectors"]
State = Literal["complete", "running", "interrupted"]
Colour = Literal["proved", "failed", "open"]


class Wire(BaseModel):
    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class RunCard(Wire):
    id: str
    kind: Kind
    name: str
    state: State
    changed: float
    """Seconds since 1970."""
    headline: str
    done: int | None = None
    """Of the work of an unfinished run, in its own units …"""
    total: int | None = None
    """… and of how many, where that is known."""
    part_of: str | None = None


class Shelf(Wire):
    folder: str
    runs: list[RunCard]
    live: bool
    """Whether a Lean is open for the page *Live*."""


class RunDetails(Wire):
    card: RunCard
    facts: dict[str, str]
    parts: list[RunCard]
    recipe: str
    """As indented JSON."""


class TheoremRow(Wire):
    id: str
    name: str
    statement: str
    status: str
    """One of the words of `core/status.py`."""
    why: str
    """Why it ended, in one sentence."""
    seconds: float | None
    lean_s: float | None
    model_s: float | None
    energy_s: float | None
    nodes: int | None
    tactics: int | None
    tokens: int | None
    depth: int | None
    steps: int | None


class Theorems(Wire):
    total: int
    """That pass the filters."""
    rows: list[TheoremRow]
    statuses: dict[str, int]
    """Of the whole run."""
    cost: dict[str, float]
    """Sums over the whole run."""


class GoalData(Wire):
    """A goal, in the order of discovery; numbers refer to places in `goals` and `attempts`."""

    text: str | None
    status: Colour
    expanded: int | None
    """The how-manieth goal to be expanded; None where it was not."""
    depth: int
    energy: float | None
    priority: float | None
    remaining: int | None
    by: int | None
    """The attempt that found it first; None at the root."""


class AttemptData(Wire):
    goal: int
    tactic: str
    log_prob: float
    rank: int
    outcome: str
    message: str | None
    seconds: float
    to: list[int] | None
    """Goals that it leaves; None where Lean refused it or it led nowhere new."""
    proof: bool


class Tree(Wire):
    run: str
    theorem: TheoremRow
    proof: str | None
    tier: str | None
    axioms: list[str] | None
    goals: list[GoalData]
    attempts: list[AttemptData]


class Pair(Wire):
    id: str
    name: str
    base: TheoremRow
    new: TheoremRow


class Comparison(Wire):
    paired: int
    base_proved: int
    new_proved: int
    gains: int
    losses: int
    p_value: float
    """McNemar's exact test."""
    base_cost: dict[str, float]
    new_cost: dict[str, float]
    """Over the theorems that both have."""
    total: int
    rows: list[Pair]


class Line(Wire):
    """A limit that a monitor watches: where it lies, and on which side of it training ends."""

    figure: str
    value: float
    side: Literal["above", "below"]
    label: str


class Training(Wire):
    kind: str
    steps: list[int]
    figures: dict[str, list[float | None]]
    lines: list[Line]
    ended: str | None
    change: dict[str, Any]
    planned: int | None


class SampleRow(Wire):
    """A text that a model wrote while it was trained, and what came of it."""

    part: str
    theorem: str
    prompt: str
    text: str
    verdict: str
    why: str
    """Of a refusal; of supervised training: what the proof says."""
    reward: float | None = None
    log_prob: float | None = None
    tokens: int | None = None
    span: tuple[float, float, float] | None = None
    """Seconds in its step: when its group was begun, written, judged."""


class SampleRows(Wire):
    steps: list[int]
    """Those of which samples were kept."""
    step: int | None
    rows: list[SampleRow]


class Table(Wire):
    """A piece of a table of rows whose columns are not known beforehand."""

    columns: list[str]
    rows: list[list[str]]
    total: int


class StageTable(Wire):
    name: str
    rows: int


class DataStage(Wire):
    name: str
    complete: bool
    rows_in: int
    tables: list[StageTable]
    counts: dict[str, float]
    aside: dict[str, int]
    """Rows kept aside, by the word for why."""


class DataStages(Wire):
    stages: list[DataStage]


class Claim(Wire):
    id: str
    kind: str
    arm: str
    value: float
    low: float | None
    high: float | None
    of: int | None
    base: str | None
    """Of a difference: the other arm."""
    twin_kind: str | None
    """Of a difference between statements and their twins: how those were rewritten."""
    rows: str
    """The SQL of the rows that it comes from."""


class CurvePoint(Wire):
    cost: float
    proved: int


class Report(Wire):
    arms: list[str]
    claims: list[Claim]
    curves: dict[str, list[CurvePoint]]
    """Theorems proved by the seconds of search spent on each."""
    runs: dict[str, list[str]]
    """The search runs of each arm."""


class Measure(Wire):
    """A figure of vectors or energies."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    baseline: float | None
    """What chance gives."""
    of: int
    note: str


class Measured(Wire):
    states: int
    on_proofs: int
    theorems: int
    width: int
    measures: list[Measure]


class MapNames(Wire):
    names: list[str]


class Layout(Wire):
    name: str
    x: list[float]
    y: list[float]


class Map(Wire):
    """States in the plane; the lists are alike in length, an entry a state."""

    name: str
    layouts: list[Layout]
    theorems: list[str]
    """Their ids, those with most states first."""
    theorem: list[int]
    """Places in `theorems`."""
    depth: list[int]
    positive: list[bool]
    """Whether a proof of it was found."""
    energy: list[float | None]


class Mapped(Wire):
    """One state of a map, and where it lies in its search."""

    place: int
    text: str
    theorem_id: str
    theorem: str
    depth: int
    positive: bool
    remaining: int | None
    energy: float | None
    run: str | None
    """The search run, where it lies below the folder."""
    goal: int | None


class Written(Wire):
    """A report that a run wrote itself."""

    name: str
    text: str
    pictures: list[str]


class Began(Wire):
    id: str


class LiveView(Wire):
    state: Literal["running", "ended"]
    seconds: float
    turns: int
    """Goals expanded so far."""
    tree: Tree | None
    """None where nothing was expanded since."""
    status: str | None
    reason: str | None
    text: str | None
    """The theorem with its certified proof."""
