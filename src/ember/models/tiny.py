"""A tiny transformer from nothing, made like today's large ones (RMSNorm, RoPE, SwiGLU, tied embeddings), with a
tokenizer of its own: for laptops, tests and machines without a network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from pydantic import Field
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from transformers.utils import logging

from ember.core.config import Config


class TinyConfig(Config):
    width: int = 128
    layers: int = 4
    heads: int = 4
    context: int = 512
    vocabulary: int = Field(default=1024, ge=300)
    """At most so many tokens; the 256 bytes are always among them, so that every text can be written."""
    digits: bool = False
    """Each digit is a token: numbers that were never seen are read and written like any other."""
    numbers: bool = False
    """Frequent numbers are a token each, whatever stands before them: they are copied in one piece."""
    phrases: bool = False
    """A token may hold several words and signs: where texts have few forms, rows are less than half as long."""
    mirrored: bool = False
    """Attention begins by writing back what it looks at (the matrix of its output is the transpose of that of its
    values), so that copying is learned sooner."""
    spread: float = Field(default=0.02, gt=0)
    """Standard deviation of the weights at the start."""
    tied: bool = True
    """Whether one matrix reads tokens and writes them; the half of so small a model would be the second one."""
    seed: int = 0


def create(folder: Path, texts: Sequence[str], config: TinyConfig | None = None) -> int:
    """Write an untrained model with a tokenizer learned from the texts; the number of its parameters."""
    config = config or TinyConfig()
    logging.disable_progress_bar()
    tokenizer = _tokenizer(texts, config)
    with torch.random.fork_rng(devices=[]):  # pyright: ignore[reportUnknownMemberType]
        torch.manual_seed(config.seed)  # pyright: ignore[reportUnknownMemberType]
        model: Any = LlamaForCausalLM(
            LlamaConfig(
                vocab_size=len(tokenizer),
                hidden_size=config.width,
                intermediate_size=3 * config.width,
                num_hidden_layers=config.layers,
                num_attention_heads=config.heads,
                num_key_value_heads=config.heads,
                max_position_embeddings=config.context,
                bos_token_id=tokenizer.bos_token_id,  # pyright: ignore[reportArgumentType]
                eos_token_id=tokenizer.eos_token_id,  # pyright: ignore[reportArgumentType]
                pad_token_id=tokenizer.pad_token_id,  # pyright: ignore[reportArgumentType]
                tie_word_embeddings=config.tied,
                initializer_range=config.spread,
            )
        )
        if config.mirrored:
            _mirror(model)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(str(folder))  # pyright: ignore[reportUnknownMemberType]
    return int(model.num_parameters())


def _mirror(model: Any) -> None:
    with torch.no_grad():
        for layer in model.model.layers:
            attention = layer.self_attn
            torch.nn.init.orthogonal_(attention.v_proj.weight)
            attention.o_proj.weight.copy_(attention.v_proj.weight.T)


def _tokenizer(texts: Sequence[str], config: TinyConfig) -> PreTrainedTokenizerFast:
    """Byte-level byte-pair encoding, so that nothing is unknown."""
    core: Any = Tokenizer(models.BPE())
    bytes_of: Any = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=not config.phrases)
    apart: Any = pre_tokenizers.Digits(individual_digits=config.digits)
    split = config.digits or config.numbers
    core.pre_tokenizer = pre_tokenizers.Sequence([apart, bytes_of]) if split else bytes_of
    core.decoder = decoders.ByteLevel()
    trainer: Any = trainers.BpeTrainer(
        vocab_size=config.vocabulary,
        special_tokens=["<pad>", "<bos>", "<eos>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    core.train_from_iterator(texts, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=core, pad_token="<pad>", bos_token="<bos>", eos_token="<eos>", padding_side="right"
    )
