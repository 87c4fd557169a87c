"""From proofs to a policy: what the portfolio proves trains a tiny transformer, which then searches.

It searches twice, once in this process and once through its own HTTP server: the two find the same, to
the last edge. Run it: python examples/tiny_policy.py (a minute on two cores; see --help).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import socket
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
import uvicorn

from ember.cli.recipe import portfolio
from ember.core.goals import Goal, ProofState
from ember.core.ports import Proposal, Proposer
from ember.core.statement import Statement
from ember.lean import toolchain
from ember.lean.api import GracefulServer
from ember.lean.certify import Certifier
from ember.lean.pool import Pool, PoolOptions
from ember.lean.source import parse_statement
from ember.models.backbone import Backbone, load
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import PromptConfig, render
from ember.models.tiny import TinyConfig, create
from ember.policy.local import LocalCompleter
from ember.policy.openai import OpenAICompleter
from ember.policy.proposer import ModelProposer
from ember.policy.server import ServerOptions, make_app
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget
from ember.search.prove import Finished
from ember.search.record import edge_rows
from ember.search.run import Searcher

THEOREMS = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p
theorem other (p q : Prop) : p ∨ q → q ∨ p
theorem chain (p q r : Prop) : (p → q) → (q → r) → p → r
theorem apart (p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r)
theorem twice (p : Prop) : p → ¬¬p
theorem turn (p q : Prop) : (p → q) → ¬q → ¬p
theorem zero (n : Nat) : n + 0 = n
theorem order (a b c : Nat) : a + b + c = c + b + a
""".strip().splitlines()
PROMPTING = PromptConfig(format="proofstep")
SAMPLING = SamplingConfig(temperature=1.3, max_tokens=32)
OPTIONS = SearchOptions(candidates=16, wave=2, seed=1, budget=Budget(nodes=32, seconds=None))

Pair = tuple[str, str]
AUTOMATION = {"tauto", "omega", "grind", "simp_all", "simp", "aesop", "decide", "norm_num", "itauto", "exact?"}


class ByHand:
    """The portfolio without its automation: proofs of several steps, from which there is something to learn."""

    name = "by hand"

    def __init__(self, whole: Proposer) -> None:
        self._whole = whole

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        found = await self._whole.propose(states, 4 * count, seed)
        return [[one for one in some if not self._automatic(one.tactic)][:count] for some in found]

    def _automatic(self, tactic: str) -> bool:
        return bool(AUTOMATION & set(re.split(r"[^a-z_?]+", tactic)))


def pairs_of(found: list[Finished]) -> list[Pair]:
    """Every state on a found proof, with the tactic that the proof takes there."""
    rows = [row for one in found if one.proved for row in edge_rows("pairs", one)]
    return list(dict.fromkeys((row["state"], row["tactic"]) for row in rows if row["on_proof_path"]))


def train(folder: Path, pairs: list[Pair], steps: int) -> Backbone:
    """A transformer from nothing that continues a prompt with its tactic; only the tactic is learned."""
    prompts = [str(render(ProofState(0, (Goal(state),), ""), PROMPTING)) for state, _ in pairs]
    size = create(folder, [*prompts, *(tactic for _, tactic in pairs)], TinyConfig(width=96, layers=2))
    backbone = load(BackboneConfig(path=str(folder), device="cpu"))
    rows = [
        (backbone.tokens(prompt), [*backbone.tokens(tactic), backbone.tokenizer.eos_token_id])
        for prompt, (_, tactic) in zip(prompts, pairs, strict=True)
    ]
    longest = max(len(prompt) + len(tactic) for prompt, tactic in rows)
    ids = torch.tensor([p + t + [0] * (longest - len(p) - len(t)) for p, t in rows])
    labels = torch.tensor([[-100] * len(p) + t + [-100] * (longest - len(p) - len(t)) for p, t in rows])
    model: Any = backbone.model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
    generator = torch.Generator().manual_seed(0)
    loss = torch.tensor(0.0)
    for _ in range(steps):
        chosen = torch.randperm(len(rows), generator=generator)[:16]
        loss = model(input_ids=ids[chosen], labels=labels[chosen]).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"trained {size:,} parameters on {len(pairs)} steps of proofs; last loss {loss.item():.3f}")
    model.eval().save_pretrained(folder)
    return load(BackboneConfig(path=str(folder), device="cpu"))


class Provers:
    """Lean and the judge, for whatever proposer."""

    def __init__(self, pool: Pool, judge: Certifier) -> None:
        self._pool, self._judge = pool, judge

    async def __call__(self, proposer: Proposer, statements: list[Statement]) -> list[Finished]:
        searcher = Searcher(self._pool, self._judge, proposer, OPTIONS)
        return [await searcher(statement) for statement in statements]


async def through_a_server(backbone: Backbone, provers: Provers, statements: list[Statement]) -> list[Finished]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = GracefulServer(uvicorn.Config(make_app(backbone, ServerOptions(batch=1)), log_level="warning"))
        serving = asyncio.create_task(server.serve([listener]))
        while not server.started:  # noqa: ASYNC110  (uvicorn has a flag, no event)
            await asyncio.sleep(0.01)
        async with Endpoint(EndpointOptions(f"http://127.0.0.1:{listener.getsockname()[1]}")) as endpoint:
            proposer = ModelProposer(OpenAICompleter(endpoint, backbone.name), PROMPTING, SAMPLING)
            found = await provers(proposer, statements)
        server.should_exit = True
        await serving
    return found


def tried(found: list[Finished]) -> list[dict[str, Any]]:
    """All that was tried, without times."""
    return [{**row, "lean_s": 0} for one in found for row in edge_rows("run", one)]


async def main(steps: int, theorems: int, keep: Path | None) -> None:
    torch.set_num_threads(1)
    lean = toolchain.setup(toolchain.cache_root(os.environ))
    statements = [parse_statement(text) for text in THEOREMS[:theorems]]
    async with Pool(lean, PoolOptions(size=1)) as pool, Certifier(lean) as judge:
        provers = Provers(pool, judge)
        floor = await provers(ByHand(portfolio(lean)), statements)
        print(f"the portfolio proves {sum(one.proved for one in floor)} of {len(statements)}")
        with tempfile.TemporaryDirectory() as folder:
            backbone = train(keep or Path(folder) / "tiny", pairs_of(floor), steps)
            local = await provers(ModelProposer(LocalCompleter(backbone), PROMPTING, SAMPLING), statements)
            remote = await through_a_server(backbone, provers, statements)
    print(f"the transformer proves {sum(one.proved for one in local)} of {len(statements)}, all certified")
    if tried(local) != tried(remote):
        raise SystemExit("the model and its server differ")
    print(f"the same through its server: {len(tried(remote))} tactics tried, equal to the last log-probability")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=150, help="of training")
    options.add_argument("--theorems", type=int, default=len(THEOREMS), help="how many to prove")
    options.add_argument(
        "--keep", type=Path, help="folder for the model, for `ember search run recipes/smoke/tiny.toml`"
    )
    given = options.parse_args()
    asyncio.run(main(given.steps, given.theorems, given.keep))
