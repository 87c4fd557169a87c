"""Frozen vectors of states under their goals, computed once and kept in a file beside the run.

The file is named by the model and the way its vectors are taken: another model finds nothing here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from torch import Tensor

from ember.models.encode import EmbeddingExtractor
from ember.models.tensors import load_tensors, save_tensors


class Vectors:
    """What is given at the start is kept; what is asked for besides is computed each time."""

    def __init__(self, extractor: EmbeddingExtractor, texts: Iterable[str], folder: Path | None = None) -> None:
        self.extractor = extractor
        name = f"{extractor.backbone.fingerprint}-{extractor.pooling}-{extractor.max_tokens}.safetensors"
        path = folder / name if folder is not None else None
        kept: dict[str, Tensor] = load_tensors(path) if path is not None and path.exists() else {}
        wanted = {text: _key(text) for text in dict.fromkeys(texts)}
        missing = [text for text, key in wanted.items() if key not in kept]
        if missing:
            kept |= {wanted[text]: vector for text, vector in zip(missing, extractor.encode(missing), strict=True)}
            if path is not None:
                save_tensors(path, kept)
        self._places = {text: place for place, text in enumerate(wanted)}
        self._rows = torch.stack([kept[key] for key in wanted.values()])

    @property
    def texts(self) -> list[str]:
        return list(self._places)

    def of(self, texts: Sequence[str]) -> Tensor:
        others = [text for text in dict.fromkeys(texts) if text not in self._places]
        if not others:
            return self._rows[[self._places[text] for text in texts]]
        found = dict(zip(others, self.extractor.encode(others), strict=True))
        return torch.stack([found[text] if text in found else self._rows[self._places[text]] for text in texts])

    def under(self, states: Sequence[str], goals: Sequence[str]) -> Tensor:
        """Of each state as one of a proof of its goal."""
        return self.of([self.extractor.asked(state, goal) for state, goal in zip(states, goals, strict=True)])


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
