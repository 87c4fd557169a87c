"""Supervised fine-tuning: say the tactic that a proof took. The loss is on the tactic, not on the state before it."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.models.backbone import Backbone
from ember.models.completion import Request, SamplingConfig
from ember.models.prompt import PromptConfig, stop_strings
from ember.models.sampling import complete
from ember.train.batches import Packed, TokenRow, chosen, joined, stacked
from ember.train.events import Figures
from ember.train.examples import Example, reached, recitations, scarce
from ember.train.rewording import fresh, reworded_rows
from ember.train.tokens import target_log_probs, token_row


class SftConfig(Config):
    prompt: PromptConfig = PromptConfig(format="proofstep")
    """How states are written; the search that uses the model must say the same."""
    batch: int = Field(default=16, ge=1)
    """Rows a step."""
    piece: int = Field(default=8, ge=1)
    """How much goes through the model together, as a number of `pack_length`s; the rest is accumulated."""
    max_length: int | None = Field(default=None, ge=8)
    """Rows with more tokens are left out: one that is cut has lost its tactic."""
    token_geometry: Path | None = None
    """A file of a data run whose recommended length is taken where `max_length` is not given."""
    pack_length: int = Field(default=256, ge=1)
    """Tokens. In joint training, which packs states beside rows, of a sequence that short rows share."""
    per_tactic: int | None = Field(default=None, ge=1)
    """At most so many rows of one tactic: `ring` closes every third goal and is soon learned."""
    rewordings: int = Field(default=0, ge=0)
    """Further copies of each row with other names and another order of hypotheses."""
    fresh: bool = False
    """Put each row in other words whenever its turn comes, with other names and, where the corpus says that any will
    do, other numbers: nothing is seen twice, so nothing is learned by heart."""
    recitations: int = Field(default=0, ge=0)
    """At most so many further rows that repeat a state's goal, in a form of their own: a model from nothing learns to
    copy late, and a witness is mostly copied."""
    reaches: int = Field(default=0, ge=0)
    """At most so many further rows that tell a proof's later states from its theorem's goal: for an energy with
    `pooling = "last+surprise"`, which asks the model how much it expected a state."""
    samples: int = Field(default=2, ge=0)
    """Rows kept out whose likeliest completion is written down at each evaluation (`samples.jsonl`)."""
    prompt_weight: float = Field(default=0.0, ge=0, le=1)
    """How much the prompt's own tokens count; 0: the completion alone is learned."""

    def longest(self, context: int) -> int:
        """Tokens that a row may have."""
        if self.max_length is not None:
            return min(context, self.max_length)
        if self.token_geometry is None:
            return context
        try:
            return min(context, int(json.loads(self.token_geometry.read_text())["recommended_sft_max_length"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{self.token_geometry} recommends no length: {error!r}") from error


@dataclass(frozen=True)
class Piece:
    packed: Packed
    total: float
    """Weight of all tokens of the batch that count."""
    rows: int


class Sft:
    """The method. `dropped` counts the rows that are too long."""

    watched = "val_loss"

    def __init__(
        self,
        backbone: Backbone,
        train: Sequence[Example],
        val: Sequence[Example],
        config: SftConfig,
        seed: int = 0,
    ) -> None:
        self.backbone, self._config, self._seed = backbone, config, seed
        self._longest = config.longest(backbone.context)
        train = scarce(train, config.per_tactic)
        further = reworded_rows(train, config.rewordings, config.prompt, seed)
        own = [*recitations(train, config.recitations), *reached(train, config.reaches)]
        self._train, dropped = self._rows([*train, *further, *own])
        kept_out, dropped_too = self._rows(val)
        self._val = [row for _, row in kept_out]
        self._asked = val[: config.samples]
        self.dropped = dropped + dropped_too
        if not self._train or not self._val:
            raise InputError(
                f"no row is left to {'learn' if not self._train else 'evaluate'} ({self.dropped} too long)"
            )

    def _rows(self, examples: Sequence[Example]) -> tuple[list[tuple[Example, TokenRow]], int]:
        """Those that are short enough, and how many are not."""
        kept = [(one, row) for one in examples if len(row := self._row(one)) <= self._longest]
        return kept, len(examples) - len(kept)

    def _row(self, one: Example) -> TokenRow:
        return token_row(self.backbone, one.prompt, one.completion, self._config.prompt_weight)

    def modules(self) -> Mapping[str, nn.Module]:
        return {"model": self.backbone.model}

    def rates(self) -> Mapping[str, float]:
        return {}

    async def pieces(self, step: int) -> Sequence[Piece]:
        return self.packed(self.drawn(step, self._config.batch))

    def drawn(self, step: int, count: int) -> list[TokenRow]:
        """The rows of a step."""
        rows = [self._train[place] for place in chosen(self._seed, len(self._train), count, step)]
        if not self._config.fresh:
            return [row for _, row in rows]
        return [self._fresh(*row, turn) for turn, row in enumerate(rows, step * count)]

    def _fresh(self, one: Example, row: TokenRow, turn: int) -> TokenRow:
        """In other words; as it is where those are too long."""
        found = self._row(fresh(one, self._config.prompt, random.Random(f"{self._seed} {turn}")))
        return found if len(found) <= self._longest else row

    def packed(self, rows: Sequence[TokenRow]) -> list[Piece]:
        """Rows one behind the other, the longest first, as many as a piece holds."""
        total = sum(weight for row in rows for weight in row.weights[1:])
        order = sorted(rows, key=len, reverse=True)
        found: list[Piece] = []
        while order:
            ends = itertools.accumulate(map(len, order))
            count = max(1, sum(end <= self._config.piece * self._config.pack_length for end in ends))
            packed = stacked([joined(order, range(count))], self.backbone.device)
            found.append(Piece(packed, total, count))
            order = order[count:]
        return found

    def loss(self, piece: Piece) -> tuple[Tensor, Figures]:
        log_probs, right = target_log_probs(self.backbone, piece.packed)
        weights = piece.packed.weights[piece.packed.weights > 0]
        share = -(log_probs * weights).sum() / piece.total
        return share, {"accuracy": float((right * weights).sum()) / piece.total, "tokens": float(weights.numel())}

    async def evaluate(self) -> Figures:
        return self.measured()

    @torch.inference_mode()
    def measured(self) -> Figures:
        """Loss and accuracy on the rows kept out."""
        losses = [self.loss(piece) for piece in self.packed(self._val)]
        accuracy = sum(figures["accuracy"] for _, figures in losses)
        return {"val_loss": sum(loss.item() for loss, _ in losses), "val_accuracy": accuracy}

    def samples(self) -> list[dict[str, Any]]:
        """What the model would write for some rows kept out, beside what their proofs say."""
        likeliest = SamplingConfig(temperature=0.0, max_tokens=64)
        room = self.backbone.context - likeliest.max_tokens
        found: list[dict[str, Any]] = []
        for one in self._asked:
            if len(self.backbone.tokens(one.prompt)) > room:
                continue
            stop = stop_strings(self._config.prompt)
            ((written,),) = complete(self.backbone, [Request(one.prompt, 1, 0)], likeliest, stop)
            same = written.text.strip() == one.completion.strip()
            told = {"theorem": one.theorem, "prompt": one.prompt, "text": written.text, "tokens": written.generated}
            verdict = {"verdict": "as in its proof" if same else "not as in its proof", "why": one.completion}
            found.append({"part": "kept out", **told, **verdict})
        return found

    def examine(self, step: int, figures: Figures) -> None:
        """Early stopping is the only thing that ends it."""


def drawn_once(examples: Sequence[Example], config: SftConfig) -> Iterator[Example]:
    """The rows in the words of one turn, where they are drawn afresh: a tokenizer must know these, too."""
    if config.fresh:
        for place, one in enumerate(examples):
            yield fresh(one, config.prompt, random.Random(place))
