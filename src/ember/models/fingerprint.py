"""The name of a model's contents: what a manifest holds, and what tells two models of one name apart."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.models.config import BackboneConfig

DECISIVE = {".safetensors", ".bin", ".gguf", ".json"}
"""Weights, their shapes, the tokenizer and the adapter: the files that decide what a model says."""


def fingerprint(config: BackboneConfig) -> str | None:
    """Hash over those files and the form in which they are loaded, wherever they lie; None when the model is
    not on this machine. Reads everything once: a second or two for each gigabyte."""
    model = folder_of(config.path)
    if model is None:
        return None
    digest = hashlib.sha256(f"{config.dtype} {config.quantization}".encode())
    files = [model / config.gguf] if config.gguf else _decisive(model)
    for path in [*files, *(_decisive(config.adapter) if config.adapter else [])]:
        if not path.is_file():
            return None
        digest.update(path.name.encode())
        with path.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()[:16]


def expect_model(config: BackboneConfig) -> None:
    """`InputError` where it can be told without loading anything that there is no such model."""
    folder = folder_of(config.path)
    if folder is None:
        raise no_model(config.path)
    if config.gguf is not None and not (folder / config.gguf).is_file():
        raise InputError(f"there is no file {config.gguf} in {folder}")
    if config.gguf is None and not (folder / "config.json").is_file():
        raise InputError(f"{folder} is no model: it has no config.json")
    if config.adapter is not None and not (config.adapter / "adapter_config.json").is_file():
        raise InputError(f"{config.adapter} is no adapter: it has no adapter_config.json")


def no_model(path: str) -> InputError:
    return InputError(f"there is no folder {path}, and no model of that name in the local cache")


def _decisive(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in DECISIVE)


def folder_of(path: str) -> Path | None:
    """The folder itself, or that of the name in the local cache."""
    if Path(path).is_dir():
        return Path(path)
    try:
        import huggingface_hub

        find: Any = huggingface_hub.snapshot_download  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        return Path(find(path, local_files_only=True))
    except (ImportError, OSError, ValueError):
        return None
