"""Count which kinds of moves are of use on which shapes of goals, and what they cost; write the portfolio's priors.

    python scripts/learn_priors.py [FILE.lean …] [--every N]

Searches the statements of our own corpus (their proofs are not looked at) with uniform priors. A move is of use when
it lies on the proof that was found, or closed its goal. Each entry holds tries, uses and milliseconds of Lean; the same
files give the same tries and uses, up to tactics that run out of time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ember.core.errors import EmberError  # noqa: E402
from ember.core.outcomes import Proved  # noqa: E402
from ember.core.ports import StepLimits  # noqa: E402
from ember.core.statement import Statement  # noqa: E402
from ember.data.sources import read_statements  # noqa: E402
from ember.lean import toolchain  # noqa: E402
from ember.lean.steps.pool import Pool, PoolOptions  # noqa: E402
from ember.policy import lemmas, shape  # noqa: E402
from ember.policy.portfolio import PRIORS, Portfolio  # noqa: E402
from ember.search.best_first import SearchOptions, SearchResult, search  # noqa: E402
from ember.search.budget import Budget  # noqa: E402
from ember.search.tree import proof_nodes  # noqa: E402

OPTIONS = SearchOptions(
    candidates=160, wave=1, budget=Budget(nodes=5, seconds=8.0), limits=StepLimits(heartbeats=20_000, wall_s=2.0)
)
Table = dict[str, dict[str, list[float]]]


def count(result: SearchResult, portfolio: Portfolio, table: Table) -> None:
    on_path = {node.proof for node in proof_nodes(result.tree)}
    kinds: dict[str, dict[str, str]] = {}
    for tried in result.tried:
        node = tried.node
        if node.key not in kinds:
            kinds[node.key] = portfolio.kinds(node.state)
        kind = kinds[node.key][tried.proposal.tactic]
        entry = table[kind].setdefault(shape.read(node.state.goals[0].text).head, [0, 0, 0.0])
        entry[0] += 1
        entry[2] += 1000 * tried.outcome.seconds
        entry[1] += isinstance(tried.outcome, Proved) or (tried.edge is not None and tried.edge in on_path)


async def learn(statements: list[Statement], workers: int) -> tuple[Table, int]:
    cache = toolchain.cache_root(os.environ)
    lean = toolchain.setup(cache)
    portfolio = Portfolio(lemmas.load(lean.library, cache), "uniform")
    table: Table = defaultdict(dict)
    gate = asyncio.Semaphore(workers)
    proved = 0

    async def one(pool: Pool, statement: Statement) -> None:
        nonlocal proved
        async with gate:
            try:
                async with await pool.start(statement) as session:
                    result = await search(session, portfolio, OPTIONS)
            except EmberError as error:
                print(f"{statement.name}: {error}", file=sys.stderr)
                return
        proved += result.tree.proved
        count(result, portfolio, table)

    async with Pool(lean, PoolOptions(size=workers)) as pool:
        await asyncio.gather(*(one(pool, statement) for statement in statements))
    return table, proved


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="default: tests/lean/theorems")
    parser.add_argument("--every", type=int, default=1, help="only every so manieth statement")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, default=PRIORS)
    arguments = parser.parse_args()
    files: list[Path] = arguments.files or sorted((ROOT / "tests/lean/theorems").rglob("*.lean"))
    statements = [statement for file in files for statement in read_statements(file)][:: arguments.every]
    table, proved = asyncio.run(learn(statements, arguments.workers))
    ordered = {
        kind: {head: [round(each) for each in heads[head]] for head in sorted(heads)}
        for kind, heads in sorted(table.items())
    }
    lines = [f"  {json.dumps(kind)}: {json.dumps(heads)}" for kind, heads in ordered.items()]
    arguments.out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{proved} of {len(statements)} proved while counting; {len(ordered)} kinds in {arguments.out}")


if __name__ == "__main__":
    main()
