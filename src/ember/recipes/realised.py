"""Who reads what in an arm: the tokenizers and sizes by which tokens and FLOPs are counted, afterwards or as a search
runs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.energy.config import ScorerConfig
from ember.evaluation import cost
from ember.evaluation.cost import Meter, Reader
from ember.models.config import BackboneConfig
from ember.models.prompt import PromptConfig, render
from ember.models.size import Size, known_size
from ember.policy.config import ProposerConfig


def count_costs(run: Path, proposer: ProposerConfig, scorer: ScorerConfig, *, whole: bool = False) -> pl.DataFrame:
    """What the run's attempts cost in tokens read, states scored and FLOPs.

    `whole`: the run's states are prompts already. A model on a server has no tokenizer here: nothing is known of it.
    """
    if _elsewhere(proposer, scorer):
        return cost.counted(run, None, None).with_columns(
            tokens_in=pl.lit(None, pl.Int64), states_scored=pl.lit(None, pl.Int32), flops=pl.lit(None, pl.Float64)
        )
    value, head = _value(scorer)
    return cost.counted(run, _policy(proposer, whole=whole), value, head)


def meter(proposer: ProposerConfig, scorer: ScorerConfig) -> Meter:
    """Counts FLOPs while a search runs. `InputError` where they cannot be known."""
    policy, (value, head) = _policy(proposer), _value(scorer)
    if _elsewhere(proposer, scorer) or any(reader and reader.size is None for reader in (policy, value)):
        raise InputError(
            "budget.flops needs models whose size is known: in this process, with a config.json, and without experts; "
            "limit tokens or seconds in its place"
        )
    return Meter(_sized(policy), _sized(value), head)


def _sized(reader: Reader | None) -> tuple[Reader, Size] | None:
    return None if reader is None or reader.size is None else (reader, reader.size)


def _elsewhere(proposer: ProposerConfig, scorer: ScorerConfig) -> bool:
    return proposer.kind == "openai" or scorer.kind == "server"


def _policy(proposer: ProposerConfig, *, whole: bool = False) -> Reader | None:
    if proposer.kind != "local" or proposer.model is None:
        return None
    return reader_of(proposer.model, (lambda text: text) if whole else functools.partial(shown, proposer.prompt))


def _value(scorer: ScorerConfig) -> tuple[Reader | None, tuple[int, ...]]:
    """Who reads states for a value, and the widths of its layers."""
    if scorer.kind != "head" or scorer.head is None:
        return None, ()
    from ember.models.checkpoint import read_record

    record = read_record(scorer.head.path)
    widths = (3 * record.width, *record.head.hidden, 1)
    return reader_of(scorer.head.model, lambda text: text, record.max_tokens), widths


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

    return Reader(count, known_size(Path(model.path)), prompt)
