"""The folders in which candidates leave their modules: read as bytes, then removed."""

from __future__ import annotations

import asyncio
import os
import shutil
import stat
import tempfile
from pathlib import Path

from ember.lean.process.native import MAX_BYTES, OUTPUT

_SOON_READ = 1 << 20
"""Bytes that are read while others wait; larger files are read in a thread."""


class Scratch:
    """One folder for each child of a zygote, named by its number; the zygote makes them."""

    def __init__(self) -> None:
        self.root = tempfile.mkdtemp(prefix="ember-candidates-")
        self._clearing: set[asyncio.Task[None]] = set()

    async def read(self, number: int) -> bytes | None:
        """What the candidate left: a plain file, not through a link, not beyond the limit."""
        path = Path(self.root, str(number), OUTPUT)
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return None
        with os.fdopen(descriptor, "rb") as handle:
            status = os.fstat(handle.fileno())
            if not stat.S_ISREG(status.st_mode):
                return None
            if status.st_size <= _SOON_READ:
                return handle.read(_SOON_READ + 1)
            return await asyncio.to_thread(handle.read, MAX_BYTES + 1)

    def clear(self, number: int) -> None:
        """Remove the folder of a child that has ended; at once if it holds what it should and no more."""
        folder = Path(self.root, str(number))
        try:
            (folder / OUTPUT).unlink(missing_ok=True)
            folder.rmdir()
        except OSError:
            task = asyncio.create_task(asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True))
            self._clearing.add(task)
            task.add_done_callback(self._clearing.discard)

    async def remove(self) -> None:
        await asyncio.to_thread(shutil.rmtree, self.root, ignore_errors=True)
