"""Proofs of one worker share what was parsed, but not their grammars."""

from __future__ import annotations

from ember.core.outcomes import Proved, Refused
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain

MACRO = 'macro "zap" : tactic => `(tactic| trivial)'
OWN = Statement("own", "theorem own : True", context=MACRO)
WITHIN = Statement("within", "theorem within : True", context=f"namespace Foo\nscoped {MACRO}\nend Foo")
PLAIN = Statement("plain", "theorem plain : True", context="namespace Foo\ntheorem bar : True := trivial\nend Foo")


async def test_a_grammar_ends_with_its_file(toolchain: Toolchain) -> None:
    told: dict[tuple[str, str], type] = {}
    async with Pool(toolchain, PoolOptions(size=1, threads=1, context_code=True)) as pool:
        for _ in range(2):
            for statement in (OWN, PLAIN, WITHIN, PLAIN):
                async with await pool.start(statement) as proof:
                    for tactic in ("zap", "open Foo in zap", "open Foo in trivial"):
                        outcome = type(await proof.step(proof.root, tactic))
                        assert told.setdefault((statement.name, tactic), outcome) is outcome
    assert told == {
        ("own", "zap"): Proved,
        ("own", "open Foo in zap"): Refused,  # there is no Foo
        ("own", "open Foo in trivial"): Refused,
        ("plain", "zap"): Refused,
        ("plain", "open Foo in zap"): Refused,
        ("plain", "open Foo in trivial"): Proved,
        ("within", "zap"): Refused,
        ("within", "open Foo in zap"): Proved,
        ("within", "open Foo in trivial"): Proved,
    }
