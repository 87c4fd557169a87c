"""Certify a proof from Python: what the verdict says, and what a wrong proof gets.

Run it: python examples/certify.py
"""

from __future__ import annotations

import asyncio
import os

from ember.core.statement import Statement
from ember.lean import toolchain
from ember.lean.judge.certify import Certifier

STATEMENT = Statement("between", "theorem between (a b : ℕ) (h : a < b) : a + 1 ≤ b", header="import Mathlib")


async def main() -> None:
    lean = toolchain.setup(toolchain.cache_root(os.environ))
    async with Certifier(lean) as judge:
        for proof in ("by omega", "by simp", "by sorry"):
            verdict = await judge.certify(STATEMENT, proof)
            print(f"{proof:10} {verdict.status:9} {verdict.tier.name.lower():10} {verdict.reason.splitlines()[:1]}")


if __name__ == "__main__":
    asyncio.run(main())
