"""How a tokenizer that was learned from states reads numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from transformers import PreTrainedTokenizerFast

from ember.models.tiny import TinyConfig, create

TEXTS = [f"g (x - {number}) = {number} / x + {number}" for number in range(100) for _ in range(4)]


@pytest.mark.parametrize(("how", "pieces"), [({"numbers": True}, ["27"]), ({"digits": True}, ["2", "7"])])
def test_a_number_is_read_alike_wherever_it_stands(tmp_path: Path, how: dict[str, bool], pieces: list[str]) -> None:
    create(tmp_path, TEXTS, TinyConfig(width=8, layers=1, heads=1, vocabulary=420, **how))
    tokenizer: Any = PreTrainedTokenizerFast.from_pretrained(str(tmp_path))  # pyright: ignore[reportUnknownMemberType]
    for text in ("(27)", "x + 27", "27", "-27 *"):
        parts = [tokenizer.decode([token]) for token in tokenizer(text)["input_ids"]]
        assert [part for part in parts if part.strip().isdigit()] == pieces
        assert tokenizer.decode(tokenizer(text)["input_ids"]) == text
