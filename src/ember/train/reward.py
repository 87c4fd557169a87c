"""Lean's verdict as a reward. What could not be judged is no reward at all.

    proved           1
    wrong            0   Lean or an audit said no, or what was written is no proof
    deadline         –   neither right nor wrong: masked, and counted
    infrastructure   –   the judge failed to run: masked, and counted

Equal proofs of equal statements are judged once. Nothing is awaited for ever: what takes longer than its limit is
named, asked once more, then dropped and recorded.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from ember.core.errors import EmberError, InputError
from ember.core.outcomes import Tier, Verdict
from ember.core.ports import Judge
from ember.core.statement import Statement

GRACE_S = 30.0
"""Beyond its own deadline, until an answer counts as lost."""


class Outcome(Enum):
    PROVED = 1.0
    WRONG = 0.0
    DEADLINE = "deadline"
    INFRASTRUCTURE = "infrastructure"

    @property
    def reward(self) -> float | None:
        return self.value if isinstance(self.value, float) else None


@dataclass(frozen=True)
class Judged:
    outcome: Outcome
    reason: str = ""
    verdict: Verdict | None = None


class LeanReward:
    """Asks the judge, at most `parallel` proofs at a time."""

    def __init__(
        self,
        judge: Judge,
        tier: Tier = Tier.REPLAYED,
        deadline_s: float = 30.0,
        parallel: int = 8,
        notice: Callable[[str], None] = lambda text: None,
        grace_s: float = GRACE_S,
    ) -> None:
        self._judge, self._tier, self._deadline_s, self._grace_s = judge, tier, deadline_s, grace_s
        self._places = asyncio.Semaphore(parallel)
        self._notice = notice
        self._asked: dict[tuple[str, str], asyncio.Task[Judged]] = {}
        self.counts: Counter[str] = Counter()
        """Verdicts by outcome, `duplicates` that cost nothing, and `repeated` questions."""

    async def judge(self, statement: Statement, proof: str) -> Judged:
        key = (statement.key, proof)
        if key in self._asked:
            self.counts["duplicates"] += 1
        else:
            self._asked[key] = asyncio.create_task(self._judged(statement, proof))
        judged = await asyncio.shield(self._asked[key])
        if judged.outcome.reward is None:
            self._asked.pop(key, None)  # another time it may be known
        return judged

    def forget(self) -> None:
        """Verdicts of earlier steps are not kept."""
        self._asked = {key: task for key, task in self._asked.items() if not task.done()}

    async def _judged(self, statement: Statement, proof: str) -> Judged:
        async with self._places:
            judged = await self._asked_twice(statement, proof)
        self.counts[judged.outcome.name.lower()] += 1
        return judged

    async def _asked_twice(self, statement: Statement, proof: str) -> Judged:
        reason, limit = "", self._deadline_s + self._grace_s
        for attempt in range(2):
            if attempt:
                self._notice(f"{statement.name}: {reason}; asked once more")
                self.counts["repeated"] += 1
            try:
                verdict = await asyncio.wait_for(
                    self._judge.certify(statement, proof, self._tier, self._deadline_s), limit
                )
            except InputError as error:
                return Judged(Outcome.WRONG, str(error))
            except TimeoutError:
                reason = f"no answer from the judge after {limit:g} s"
            except EmberError as error:
                reason = str(error)
            else:
                return _of(verdict)
        self._notice(f"{statement.name}: {reason}; dropped")
        return Judged(Outcome.INFRASTRUCTURE, reason)


def _of(verdict: Verdict) -> Judged:
    outcomes = {"accepted": Outcome.PROVED, "rejected": Outcome.WRONG, "timed_out": Outcome.DEADLINE}
    return Judged(outcomes.get(verdict.status, Outcome.INFRASTRUCTURE), verdict.reason, verdict)
