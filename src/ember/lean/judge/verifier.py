"""Verify proof candidates for the theorems of Lean files."""

from __future__ import annotations

import asyncio
from pathlib import Path

from ember.core.errors import InputError
from ember.core.outcomes import Verdict
from ember.lean.judge.certify import Certifier
from ember.lean.text.source import find_theorem


class LeanVerifier:
    """Proof candidates for the theorems of Lean files.

    The file is as hostile as the candidate: what stands above the theorem is elaborated behind walls and
    replayed by the judge's kernel, and its axioms count. The verdict is on the statement *as written in
    this file*; `verdict.depends` names what of the file it rests on.
    """

    def __init__(self, certifier: Certifier) -> None:
        self._certifier = certifier

    async def verify(
        self, file_path: str | Path, theorem_name: str, proof_candidate: str, deadline_s: float = 60.0
    ) -> Verdict:
        try:
            text = (await asyncio.to_thread(Path(file_path).read_bytes)).decode()
        except OSError as error:
            raise InputError(f"cannot read {file_path}: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise InputError(f"cannot read {file_path}: it is not UTF-8 text (at byte {error.start})") from error
        statement = await asyncio.to_thread(find_theorem, text, theorem_name)
        return await self._certifier.certify(statement, proof_candidate, deadline_s=deadline_s)
