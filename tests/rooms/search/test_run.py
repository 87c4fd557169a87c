"""Runs: rows are kept per theorem, an interrupted run goes on, views agree with what happened."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from ember.core import provenance
from ember.core.errors import InputError, WorkerDied
from ember.core.outcomes import Tier, Verdict
from ember.core.ports import START_LIMIT_S, Proposal
from ember.core.scripted import ScriptedKernel, ScriptedSession, TableProposer
from ember.core.statement import Statement
from ember.search.best_first import SearchOptions
from ember.search.run import Searcher, run
from ember.trajectories import reader, views
from ember.trajectories.schema import EDGES, THEOREMS, TIMES
from ember.trajectories.writer import RunWriter

RULES: dict[str, dict[str, tuple[str, ...]]] = {
    **{f"deep{n}": {"down": (f"deep{n + 1}",), "astray": (f"dead{n}",)} for n in range(5)},
    "deep5": {"end": ()},
    **{f"dead{n}": {"down": ("hopeless",)} for n in range(6)},
    "hopeless": {},
    "both": {"split": ("deep4", "deep5")},
}
PROPOSER = TableProposer(
    {goal: [Proposal(t, -1.0 - r, 1) for r, t in enumerate([*sorted(ts), "wrong"])] for goal, ts in RULES.items()}
)
STATEMENTS = [Statement(f"t_{goal}", goal) for goal in ["deep0", "hopeless", "both", "deep3", "nonsense", "deep0"]]


class Trusting:
    """A judge for written rules: there is nothing to certify in them."""

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 1
    ) -> Verdict:
        return Verdict("accepted", Tier.REPLAYED)


def searcher(kernel: ScriptedKernel | None = None) -> Searcher:
    return Searcher(kernel or ScriptedKernel(RULES), Trusting(), PROPOSER, SearchOptions(wave=2))


def complete(folder: Path, only: int | None = None, **options: Any) -> Path:
    writer = RunWriter(folder)
    asyncio.run(run("r", options.get("searcher") or searcher(), STATEMENTS[:only], writer, concurrency=3))
    if only is None:
        writer.finish([statement.key for statement in STATEMENTS], {"kind": "search"})
    return folder


def rows(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    theorems = reader.read(folder, "theorems").drop(*(TIMES & set(THEOREMS)))
    edges = reader.read(folder, "edges").drop(*(TIMES & set(EDGES)))
    return theorems.to_dicts(), edges.to_dicts()


def test_a_run_says_what_happened(tmp_path: Path) -> None:
    theorems, edges = rows(complete(tmp_path / "a"))
    ended = {row["theorem"]: row["ended"] for row in theorems}
    assert ended == {
        "t_deep0": "proved",
        "t_hopeless": "exhausted",
        "t_both": "proved",
        "t_deep3": "proved",
        "t_nonsense": "invalid",
    }
    assert theorems[0]["proof"].splitlines()[-1].strip() == "end"
    path = [row for row in edges if row["theorem"] == "t_deep0" and row["on_proof_path"]]
    assert [row["tactic"] for row in path] == ["down"] * 5 + ["end"]
    assert [row["remaining_steps"] for row in path] == [6, 5, 4, 3, 2, 1]
    refused = [row for row in edges if row["tactic"] == "wrong"]
    assert refused
    assert {row["outcome"] for row in refused} == {"refused"}
    assert provenance.read_manifest(tmp_path / "a") is not None


def test_a_resumed_run_has_the_rows_of_an_unbroken_one(tmp_path: Path) -> None:
    complete(tmp_path / "broken", only=2)
    partial = tmp_path / "broken" / "shards" / "x.edges.parquet.partial"
    partial.write_bytes(b"half a file")
    assert rows(complete(tmp_path / "broken")) == rows(complete(tmp_path / "whole"))


def test_an_unfinished_run_can_be_read(tmp_path: Path) -> None:
    complete(tmp_path / "broken", only=3)
    assert views.summary(tmp_path / "broken")["theorems"] == 3


def test_infrastructure_is_asked_again_on_resume(tmp_path: Path) -> None:
    class Flaky(ScriptedKernel):
        async def start(self, statement: Statement, limit_s: float = START_LIMIT_S) -> ScriptedSession:
            session = await super().start(statement, limit_s)
            if statement.text == "both":

                async def fail(*_: object) -> list[Any]:
                    raise WorkerDied("gone")

                session.batch = fail  # type: ignore[method-assign]
            return session

    writer = RunWriter(tmp_path / "r")
    seen: list[dict[str, Any]] = []
    asyncio.run(run("r", searcher(Flaky(RULES)), STATEMENTS, writer, report=seen.append))
    both = next(row for row in seen if row["theorem"] == "t_both")
    assert both["ended"] == "infrastructure"
    assert not both["proved"]


def test_views_on_known_numbers(tmp_path: Path) -> None:
    folder = complete(tmp_path / "a")
    found = views.summary(folder)
    assert (found["theorems"], found["proved"]) == (5, 3)
    assert found["interval"] == pytest.approx([0.2307, 0.8824], abs=1e-4)
    assert len(found["unproved"]) == 2
    assert all(each["theorem"] and each["why"] for each in found["unproved"]), found["unproved"]
    heads = {row["head" if "head" in row else "tactic"]: row for row in found["tactics"]}
    assert heads["wrong"]["accepted"] == 0
    assert heads["end"]["on_path"] == 3
    sql = reader.query(folder, "select count(*) as n from edges where outcome = 'refused'")
    assert sql["n"][0] == heads["wrong"]["tried"]


def test_comparison_is_paired(tmp_path: Path) -> None:
    base = complete(tmp_path / "base")
    weaker = Searcher(ScriptedKernel(RULES), Trusting(), TableProposer({}), SearchOptions())
    new = complete(tmp_path / "new", searcher=weaker)
    found = views.compare(base, new)
    assert (found["paired"], found["base"], found["new"]) == (5, 3, 0)
    assert found["losses"] == ["t_both", "t_deep0", "t_deep3"]
    assert found["mcnemar_p"] == pytest.approx(0.25)
    assert found["interval"][1] <= 0


def test_a_folder_that_is_no_run_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is it a run"):
        reader.read(tmp_path, "theorems")


@pytest.mark.parametrize(
    ("wins", "trials", "low", "high"), [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634)]
)
def test_wilson_interval(wins: int, trials: int, low: float, high: float) -> None:
    assert views.wilson(wins, trials) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(("gains", "losses", "p"), [(0, 0, 1.0), (5, 0, 0.0625), (3, 3, 1.0), (10, 2, 0.03857)])
def test_mcnemar_exact(gains: int, losses: int, p: float) -> None:
    assert views.mcnemar(gains, losses) == pytest.approx(p, abs=1e-4)
