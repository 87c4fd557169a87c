"""Ember's verdict as a reward for other trainers: `reward_funcs=[lean_reward()]` in TRL's GRPOTrainer.

    train_dataset   columns `prompt`, `statement` (the declaration without `:= …`), and, where they are needed,
                    `header`, `before` and `after` (what stands around the completion in the proof)
    1.0 and 0.0     proved; wrong, or no proof at all
    None            a deadline, or a judge that could not be asked: the trainer masks the sample, it is not wrong

`HttpJudge` is the same judge on another machine, behind `ember lean serve`; `scorer` is a function as verl and
NeMo-Gym call one.

The function is asynchronous: a trainer that runs such functions in its own event loop has all proofs of a step
judged at the same time. The judge is started with the first call, in that loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ember.core.errors import WorkerError
from ember.core.outcomes import Message, Position, Tier, Verdict
from ember.core.ports import Judge
from ember.core.statement import Statement
from ember.train.reward import LeanReward

if TYPE_CHECKING:
    from ember.models.endpoint import Endpoint

Reward = Callable[..., Awaitable[list[float | None]]]
Score = Callable[..., Awaitable[dict[str, Any]]]


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


class HttpJudge:
    """The Judge port on a verifier's `POST /v1/certify`."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        item = {"statement": statement.text, "proof": proof, "header": statement.header, "context": statement.context}
        body = {"items": [item], "tier": tier.name.lower(), "timeout": deadline_s}
        (found,) = (await self._endpoint.post("/v1/certify", body))["results"]
        if found["status"] == "error":
            raise WorkerError(f"{self._endpoint.options.url} could not judge {statement.name}: {found['reason']}")
        return Verdict(
            found["status"],
            Tier[found["tier"].upper()],
            found["reason"],
            tuple(found["axioms"]),
            tuple(map(_message, found["messages"])),
            found["toolchain"],
            found["library"],
        )


def scorer(judge: Judge, tier: Tier = Tier.REPLAYED, deadline_s: float = 30.0, parallel: int = 8) -> Score:
    """`compute_score(data_source, solution_str, ground_truth, extra_info)`; `ground_truth` is the theorem's text
    without its proof, `extra_info` may have `header`, `before` and `after`. A trainer that knows no masks gets `score`
    0.0 for what could not be judged, too: `judged` says which is which, and such samples should be dropped."""
    reward = LeanReward(judge, tier, deadline_s, parallel)

    async def compute_score(
        data_source: str, solution_str: str, ground_truth: str, extra_info: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        about = extra_info or {}
        statement = Statement(_name(ground_truth), ground_truth, str(about.get("header") or ""))
        text = str(about.get("before") or "by\n  ") + written(solution_str) + str(about.get("after") or "")
        found = await reward.judge(statement, text)
        value = found.outcome.reward
        return {"score": value or 0.0, "judged": value is not None, "reason": found.reason}

    return compute_score


def _message(told: Mapping[str, Any]) -> Message:
    where = Position(told["line"], told["column"]) if told["line"] is not None else None
    return Message(told["severity"], told["text"], where)
