"""Readers of sets that give states and tactics. None of them can be replayed without its project at its commit."""

from __future__ import annotations

from collections.abc import Iterator

from ember.data.published.source import BadRow, Raw, Source

MAX_STATE = 20_000
"""Characters; LEAN-GitHub has states of 2 MB."""


def pair(source: str, theorem: str, state: object, tactic: object, after: object, **further: object) -> Raw:
    if not isinstance(state, str) or "⊢" not in state:
        raise BadRow("state", "the state before has no goal")
    if not isinstance(tactic, str) or not tactic.strip():
        raise BadRow("tactic", "no tactic in it")
    if len(state) > MAX_STATE:
        raise BadRow("long", f"a state of {len(state)} characters")
    return {"theorem": theorem, "source": source, "state": state, "tactic": tactic, "state_after": after, **further}


def _lean_github(raw: Raw, source: str) -> Iterator[Raw]:
    where = {key: raw[key] for key in ("url", "commit", "file_path", "start", "end")}
    name = f"github.{raw['full_name']}"
    yield pair(source, name, raw["state_before"], raw["tactic"], raw["state_after"], **where)


def _one_row_a_tactic(raw: Raw, source: str) -> Iterator[Raw]:
    """The order within a theorem is not in the file, and cannot be had from the states' texts: no `step` is given."""
    if raw.get("PROVABLE") not in (1, True, None):
        raise BadRow("not provable", "marked as not provable")
    yield pair(source, raw["NAME"], raw["STATE"], raw["TACTIC"], None, statement=raw["STATEMENT"], ordered=False)


def _leandojo(raw: Raw, source: str) -> Iterator[Raw]:
    """LeanDojo's own layout: a theorem with `traced_tactics`."""
    where = {key: raw.get(key) for key in ("url", "commit", "file_path")}
    if not raw["traced_tactics"]:
        raise BadRow("empty", "no traced tactic: a term proof")
    for step, traced in enumerate(raw["traced_tactics"]):
        before, after = traced["state_before"], traced["state_after"]
        yield pair(source, raw["full_name"], before, traced["tactic"], after, step=step, **where)


def _search_trace(raw: Raw, source: str) -> Iterator[Raw]:
    """The winning path of each successful attempt; the next state before stands in for the state after."""
    attempts = [attempt for attempt in raw["attempt_results"] if attempt["success"]]
    if not attempts:
        raise BadRow("failed", "no successful attempt: nothing was recorded")
    for attempt in attempts:
        steps = attempt.get("sstrace") or attempt["trace"]
        if not all(isinstance(step, dict) for step in steps):
            raise BadRow("no states", "the trace has tactics without states")
        for number, step in enumerate(steps):
            tactic = step.get("tactic", step.get("proof_step"))
            yield pair(source, attempt["theorem"], step["state_before"], tactic, None, step=number)


def _tactic_list(raw: Raw, source: str) -> Iterator[Raw]:
    """Nothing can be made of tactics whose states nobody recorded."""
    for step, tactic in enumerate(raw["proof"]):
        state = raw.get("states", [None] * len(raw["proof"]))[step]
        if state is None:
            raise BadRow("no states", f"{len(raw['proof'])} tactics of {raw['theorem']} without states")
        yield pair(source, raw["theorem"], state, tactic, None, step=step)


SOURCES = (
    Source(
        "lean-github",
        "internlm/Lean-Github",
        "Apache-2.0",
        "mixed",
        ("url", "commit", "file_path", "full_name", "start", "end", "tactic", "state_before", "state_after"),
        ("lean-github/*",),
        "pairs",
        _lean_github,
        "mixed Lean versions; states of up to 2 MB",
        "train on it after the filter; names get the prefix `github.`",
    ),
    Source(
        "leandojo-17",
        "charliemeyer2000/leandojo_benchmark_lean4_17_0",
        "not stated",
        "v4.17.0",
        ("NAME", "STATEMENT", "STATE", "TACTIC"),
        ("leandojo-17/*",),
        "pairs",
        _one_row_a_tactic,
        "one row a tactic, and no order of steps",
        "pairs only: no depth, no remaining steps, no trajectory is made of it",
    ),
    Source(
        "leandojo",
        "LeanDojo Benchmark 4 and traces in its format",
        "CC BY 2.0",
        "the trace's",
        ("full_name", "traced_tactics"),
        ("leandojo/*.json", "leandojo/*.jsonl"),
        "pairs",
        _leandojo,
        "term proofs have no tactics; nested blocks are flattened",
        "train on it",
    ),
    Source(
        "minif2f-search",
        "InternLM/InternLM-Math@eaead17, wellecks/llmstep@88f4107, wellecks/llemma_formal2formal@0931a1e",
        "Apache-2.0, MIT",
        "nightly-2023-08-19",
        ("attempt_results",),
        ("traces-minif2f-search/*.jsonl",),
        "pairs",
        _search_trace,
        "all theorems are of miniF2F test; no state after; failures have no trace",
        "never for training: it is the test set",
    ),
    Source(
        "mathlib-search",
        "wellecks/ntptutorial@80f5638",
        "MIT",
        "2023",
        ("theorem", "proof"),
        ("traces-mathlib-search/*.jsonl",),
        "pairs",
        _tactic_list,
        "no states",
        "left out until it is traced",
    ),
)
