"""The tables of a run, versioned. A change of meaning is a new version; old files say theirs."""

from __future__ import annotations

import polars as pl

VERSION = 1
VERSION_KEY = "ember.schema"

Column = tuple[str, pl.DataType, str]
"""Name, type and meaning."""

EDGE_COLUMNS: tuple[Column, ...] = (
    ("run", pl.String(), "the run's name"),
    ("theorem_id", pl.String(), "content address of the statement"),
    ("theorem", pl.String(), "its name"),
    ("order", pl.Int32(), "position among the theorem's tried tactics"),
    ("node", pl.Int32(), "number of the goal that was expanded, in order of discovery"),
    ("state_hash", pl.String(), "Lean's canonical hash of that goal"),
    ("parent_hash", pl.String(), "of the goal from which it was found first; null at the root"),
    ("state", pl.String(), "the goal as Lean shows it"),
    ("goals", pl.Int16(), "number of goals in the state"),
    ("depth", pl.Int16(), "tactics from the root"),
    ("rank", pl.Int16(), "place among its siblings, as proposed"),
    ("tactic", pl.String(), "what was tried"),
    ("log_prob", pl.Float64(), "under the policy"),
    ("tokens", pl.Int32(), "of the tactic"),
    ("energy", pl.Float64(), "of the goal; null without a scorer"),
    ("priority", pl.Float64(), "of the goal when it was chosen"),
    ("outcome", pl.String(), "advanced, proved, refused, timed_out"),
    ("message", pl.String(), "what Lean said against it, or the limit that was reached"),
    ("child_hashes", pl.List(pl.String()), "goals that it leaves; null where Lean refused or the step was a twin"),
    ("on_proof_path", pl.Boolean(), "whether the found proof uses it"),
    ("remaining_steps", pl.Int32(), "tactics in the proof of this goal, where one was found"),
    ("lean_s", pl.Float64(), "Lean's time"),
)

THEOREM_COLUMNS: tuple[Column, ...] = (
    ("run", pl.String(), "the run's name"),
    ("theorem_id", pl.String(), "content address of the statement"),
    ("theorem", pl.String(), "its name"),
    ("position", pl.Int32(), "in the list of statements"),
    ("statement", pl.String(), "the declaration, without its proof"),
    ("header", pl.String(), "what stood above it in its file: imports, open, options"),
    ("context", pl.String(), "Lean text between the two"),
    (
        "ended",
        pl.String(),
        "proved, refuted, exhausted, invalid, unsupported, infrastructure, interrupted, or the budget that ran out",
    ),
    ("proved", pl.Boolean(), "found and certified"),
    ("proof", pl.String(), "what stands after :="),
    ("certified", pl.String(), "the verdict's tier; null where nothing was found"),
    ("axioms", pl.List(pl.String()), "that the proof rests on"),
    ("reason", pl.String(), "of a failed certification or a fault"),
    ("nodes", pl.Int32(), "goals expanded"),
    ("tree_size", pl.Int32(), "goals known"),
    ("max_depth", pl.Int32(), "of the tree"),
    ("proof_steps", pl.Int32(), "tactics in the proof"),
    ("tactics", pl.Int32(), "tried"),
    ("tokens", pl.Int64(), "spent on proposals"),
    ("model_calls", pl.Int32(), "proposal batches"),
    ("energy_calls", pl.Int32(), "scoring batches"),
    ("seconds", pl.Float64(), "wall time of the search"),
    ("lean_s", pl.Float64(), "of it, waiting for Lean"),
    ("model_s", pl.Float64(), "of it, waiting for the proposer"),
    ("energy_s", pl.Float64(), "of it, waiting for the scorer"),
    ("certify_s", pl.Float64(), "wall time of the certifier, after the search"),
)

STATE_COLUMNS: tuple[Column, ...] = (
    ("run", pl.String(), "the run's name"),
    ("theorem_id", pl.String(), "content address of the statement"),
    ("node", pl.Int32(), "number of the goal, in order of discovery"),
    ("state_hash", pl.String(), "Lean's canonical hash of the goal"),
    ("state", pl.String(), "the goal as Lean shows it"),
    ("depth", pl.Int16(), "tactics from the root"),
    ("energy", pl.Float64(), "null without a scorer"),
    ("expanded", pl.Boolean(), "whether tactics were tried on it"),
    ("remaining_steps", pl.Int32(), "tactics in the proof of this goal, where one was found"),
)
"""Every goal that Lean's answers led to; kept where the recipe asks for it (`search.keep_states`)."""

EDGES = pl.Schema({name: kind for name, kind, _ in EDGE_COLUMNS})
THEOREMS = pl.Schema({name: kind for name, kind, _ in THEOREM_COLUMNS})
STATES = pl.Schema({name: kind for name, kind, _ in STATE_COLUMNS})

TIMES = frozenset({"seconds", "lean_s", "model_s", "energy_s", "certify_s"})
"""Columns that differ between two runs of the same recipe."""
