"""Who read what in an arm: the tokenizers and shapes by which an evaluation counts tokens and FLOPs afterwards."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.goals import Goal, ProofState
from ember.energy.config import ScorerConfig
from ember.evaluation import cost
from ember.evaluation.cost import Reader
from ember.models.config import BackboneConfig
from ember.models.prompt import PromptConfig, render
from ember.policy.config import ProposerConfig


def count_costs(run: Path, proposer: ProposerConfig, scorer: ScorerConfig, *, whole: bool = False) -> pl.DataFrame:
    """What the run's attempts cost in tokens read, states scored and FLOPs.

    `whole`: the run's states are prompts already. A model on a server has no tokenizer here: nothing is known of it.
    """
    if proposer.kind == "openai" or scorer.kind == "server":
        return cost.counted(run, None, None).with_columns(
            tokens_in=pl.lit(None, pl.Int64), states_scored=pl.lit(None, pl.Int32), flops=pl.lit(None, pl.Float64)
        )
    policy = value = None
    head: tuple[int, ...] = ()
    if proposer.kind == "local" and proposer.model is not None:
        policy = reader_of(proposer.model, (lambda text: text) if whole else functools.partial(shown, proposer.prompt))
    if scorer.kind == "head" and scorer.head is not None:
        from ember.models.checkpoint import read_record

        record = read_record(scorer.head.path)
        head = (3 * record.width, *record.head.hidden, 1)
        value = reader_of(scorer.head.model, lambda text: text, record.max_tokens)
    return cost.counted(run, policy, value, head)


def shown(prompting: PromptConfig, state: str) -> str:
    """What a policy reads for a state; a conversation's messages, one after the other."""
    prompt = render(ProofState(0, (Goal(state),), ""), prompting)
    return prompt if isinstance(prompt, str) else "\n".join(message.content for message in prompt)


def reader_of(model: BackboneConfig, prompt: Callable[[str], str], longest: int | None = None) -> Reader:
    from transformers import AutoTokenizer

    read: Any = AutoTokenizer
    tokenizer: Any = read.from_pretrained(model.path)

    def count(text: str) -> int:
        tokens = len(tokenizer(text)["input_ids"])
        return tokens if longest is None else min(tokens, longest)

    return Reader(count, cost.read_shape(Path(model.path)), prompt)
