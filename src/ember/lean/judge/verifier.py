"""Verify proof candidates for the theorems of Lean files."""

from __future__ import annotations

import asyncio
from pathlib import Path

from ember.core.errors import InputError
from ember.core.outcomes import Verdict
from ember.lean.judge.certify import Certifier
from ember.lean.text.source import find_theorem


class LeanVerifier:
    """Proof candidates for the theorems of Lean files: what stands above a theorem is its trusted context."""

    def __init__(self, certifier: Certifier) -> None:
        self._certifier = certifier

    async def verify(
        self, file_path: str | Path, theorem_name: str, proof_candidate: str, deadline_s: float = 60.0
    ) -> Verdict:
        try:
            text = await asyncio.to_thread(Path(file_path).read_text)
        except OSError as error:
            raise InputError(f"cannot read {file_path}: {error.strerror}") from error
        statement = find_theorem(text, theorem_name)
        return await self._certifier.certify(statement, proof_candidate, deadline_s=deadline_s)
