"""Ember: neural theorem proving in Lean 4, from a statement to a proof that a stranger can trust.

    import ember

    answer = ember.prove("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
    print(answer.proof)                                             # by omega
    print(ember.certify("theorem two : 1 + 1 = 2", "by decide"))    # a verdict

    with ember.Lean(workers=2) as lean:                             # opened once, for many questions
        proof = lean.start("∀ p q : Prop, p ∧ q → q ∧ p")
        print(proof.tactic("intro p q h").goals)

Async code uses `open_prover`, or `Pool` and `Certifier` by themselves. Names are loaded when first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from ember.core.version import __version__ as __version__

if TYPE_CHECKING:
    from ember.core.errors import EmberError as EmberError
    from ember.core.errors import InputError as InputError
    from ember.core.outcomes import Advanced as Advanced
    from ember.core.outcomes import Proved as Proved
    from ember.core.outcomes import Refused as Refused
    from ember.core.outcomes import Tier as Tier
    from ember.core.outcomes import TimedOut as TimedOut
    from ember.core.outcomes import Verdict as Verdict
    from ember.core.ports import Proposal as Proposal
    from ember.core.ports import Proposer as Proposer
    from ember.core.statement import Statement as Statement
    from ember.core.status import Status as Status
    from ember.lean.judge.certify import Certifier as Certifier
    from ember.lean.steps.pool import Pool as Pool
    from ember.recipes.facade import Lean as Lean
    from ember.recipes.facade import TacticFailed as TacticFailed
    from ember.recipes.facade import certify as certify
    from ember.recipes.facade import prove as prove
    from ember.recipes.prover import Answer as Answer
    from ember.recipes.prover import open_prover as open_prover
    from ember.search.best_first import SearchOptions as SearchOptions

_WHERE = {
    "core.errors": "EmberError InputError",
    "core.outcomes": "Advanced Proved Refused Tier TimedOut Verdict",
    "core.ports": "Proposal Proposer",
    "core.statement": "Statement",
    "core.status": "Status",
    "lean.judge.certify": "Certifier",
    "lean.steps.pool": "Pool",
    "recipes.facade": "Lean TacticFailed certify prove",
    "recipes.prover": "Answer open_prover",
    "search.best_first": "SearchOptions",
}
_MODULES = {name: f"ember.{module}" for module, names in _WHERE.items() for name in names.split()}
__all__ = ["__version__", *_MODULES]  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"ember has no {name!r}; it offers {', '.join(sorted(_MODULES))}")
    value = getattr(importlib.import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_MODULES])
