"""Tensors by name in a safetensors file: written whole or not at all, read with one clear word where it is none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import safetensors
import safetensors.torch as files
from torch import Tensor

from ember.core.errors import InputError


def save_tensors(path: Path, tensors: Mapping[str, Tensor]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    plain = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    files.save_file(plain, partial)  # pyright: ignore[reportUnknownMemberType]
    partial.replace(path)


def load_tensors(path: Path) -> dict[str, Tensor]:
    try:
        return files.load_file(path)  # pyright: ignore[reportUnknownMemberType]
    except (OSError, safetensors.SafetensorError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error
