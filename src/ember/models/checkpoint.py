"""A head in a folder: `head.safetensors`, and in `head.json` what it was trained on.

A head knows the vectors of one model, taken in one way. Both are recorded; another model, or vectors taken
otherwise, are refused rather than scored.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.provenance import write_atomically
from ember.models.backbone import Backbone
from ember.models.config import Pooling
from ember.models.encode import EmbeddingExtractor
from ember.models.energy_head import Head, HeadConfig, make_head
from ember.models.tensors import load_tensors, save_tensors

WEIGHTS, RECORD = "head.safetensors", "head.json"


class HeadRecord(Config):
    """What must be the same when the head is used."""

    version: Literal[1] = 1
    head: HeadConfig
    width: int
    pooling: Pooling
    max_tokens: int | None
    encoder: str
    """Fingerprint of the model whose vectors they are."""


def save_head(folder: Path, head: Head, config: HeadConfig, extractor: EmbeddingExtractor, encoder: str) -> None:
    save_tensors(folder / WEIGHTS, head.state_dict())
    record = HeadRecord(
        head=config,
        width=extractor.width,
        pooling=extractor.pooling,
        max_tokens=extractor.max_tokens,
        encoder=encoder,
    )
    write_atomically(folder / RECORD, json.dumps(record.dump(), indent=2) + "\n")


def read_record(folder: Path) -> HeadRecord:
    try:
        return HeadRecord.model_validate_json((folder / RECORD).read_text())
    except FileNotFoundError:
        raise InputError(f"{folder} holds no head: it has no {RECORD}") from None
    except (OSError, ValidationError, UnicodeDecodeError) as error:
        raise InputError(f"{folder / RECORD} is not a head's record: {error}") from error


def load_head(folder: Path, backbone: Backbone) -> tuple[Head, EmbeddingExtractor]:
    """The head, ready to judge, and the vectors that it reads; `InputError` where the model is another one."""
    record = read_record(folder)
    extractor = EmbeddingExtractor(backbone, record.pooling, record.max_tokens)
    if record.encoder != backbone.fingerprint:
        raise InputError(
            f"the head in {folder} was trained on vectors of the model {record.encoder}, "
            f"but {backbone.name} is {backbone.fingerprint}: load the model it belongs to"
        )
    head = make_head(record.width, record.head)
    try:
        head.load_state_dict(load_tensors(folder / WEIGHTS))
    except RuntimeError as error:
        raise InputError(f"the weights in {folder} are not those of its record: {error}") from error
    for part in head.modules():
        part.training = False  # not `eval()`: the spectral norms are those that were saved
    return head.to(backbone.device), extractor
