"""Drive a proof step by step from Python: states are immutable, so trying costs nothing.

Run it: python examples/step.py
"""

from __future__ import annotations

import asyncio
import os

from ember.core.outcomes import Advanced
from ember.lean import toolchain
from ember.lean.steps.pool import Pool
from ember.lean.text.source import parse_statement


async def main() -> None:
    lean = toolchain.setup(toolchain.cache_root(os.environ))
    statement = parse_statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
    async with Pool(lean) as pool, await pool.start(statement) as proof:
        for tactic, outcome in zip(
            ["intro h", "simp", "rfl"], await proof.batch(proof.root, ["intro h", "simp", "rfl"]), strict=True
        ):
            print(tactic, "→", outcome)
            if isinstance(outcome, Advanced) and tactic == "intro h":
                print(await proof.step(outcome.state, "exact ⟨h.2, h.1⟩"))


if __name__ == "__main__":
    asyncio.run(main())
