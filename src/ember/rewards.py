"""Ember's verdict as a reward for other trainers: `reward_funcs=[lean_reward()]` in TRL's GRPOTrainer.

    train_dataset   columns `prompt`, `statement` (the declaration without `:= …`), and, where they are needed,
                    `header`, `before` and `after` (what stands around the completion in the proof)
    1.0 and 0.0     proved; wrong, or no proof at all
    None            a deadline, or a judge that could not be asked: the trainer masks the sample, it is not wrong

The function is asynchronous: a trainer that runs such functions in its own event loop has all proofs of a step
judged at the same time. The judge is started with the first call, in that loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from ember.core.outcomes import Tier
from ember.core.ports import Judge
from ember.core.statement import Statement
from ember.train.reward import LeanReward

Reward = Callable[..., Awaitable[list[float | None]]]


def lean_reward(
    judge: Callable[[], Judge], tier: Tier = Tier.REPLAYED, deadline_s: float = 30.0, parallel: int = 8
) -> Reward:
    """The reward function; `judge` opens who certifies (see `ember.recipes.parts.certifier`)."""
    opened: list[LeanReward] = []

    async def lean(
        completions: Sequence[Any],
        statement: Sequence[str],
        header: Sequence[str] | None = None,
        before: Sequence[str] | None = None,
        after: Sequence[str] | None = None,
        **_: Any,
    ) -> list[float | None]:
        if not opened:
            opened.append(LeanReward(judge(), tier, deadline_s, parallel))
        count = len(completions)
        heads, starts, ends = header or [""] * count, before or ["by\n  "] * count, after or [""] * count
        asked = [
            opened[0].judge(Statement(_name(text), text, head), start + written(one) + end)
            for one, text, head, start, end in zip(completions, statement, heads, starts, ends, strict=True)
        ]
        return [judged.outcome.reward for judged in await asyncio.gather(*asked)]

    return lean


def written(completion: Any) -> str:
    """The text of a completion: plain, or the last message of a conversation; its first code block, if it has one."""
    text = completion if isinstance(completion, str) else str(completion[-1]["content"])
    _, fence, rest = text.partition("```")
    return rest.partition("\n")[2].partition("```")[0].rstrip() if fence else text.rstrip()


def _name(text: str) -> str:
    words = text.split(maxsplit=2)
    return words[1] if len(words) > 1 else "theorem"
