"""Scratch folders: each belongs to one process, and what a killed one leaves is removed by the next.

The owner holds a lock on its folder for as long as it lives; the operating system drops it when the
process ends, however it ends. So a folder of ours that nobody has locked has no owner any more.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import re
import shutil
import stat
import tempfile
from pathlib import Path

from ember.lean.process.native import MAX_BYTES, OUTPUT

_SOON_READ = 1 << 16
"""Bytes that are read while others wait; larger files are read in a thread."""
_PREFIX = "ember-scratch-"
_OURS = re.compile(re.escape(_PREFIX) + r"[a-z]+-[a-z0-9_]{8}")


class Folder:
    """A folder of this process, locked until `remove`. `kind`, in small letters, says what it is for."""

    def __init__(self, kind: str) -> None:
        self.path, self._lock = _claim(kind)

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _claim(kind: str) -> tuple[Path, int]:
    while True:
        path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{kind}-"))
        # Another process may sweep between these two lines; then this folder is gone, and the next is tried.
        if (lock := _lock(path)) is not None:
            return path, lock


def _lock(path: Path) -> int | None:
    """A descriptor that holds the lock; None if somebody else has it, or if this is no folder of ours."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        if os.fstat(handle).st_uid == os.geteuid():
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(handle).st_ino == path.stat().st_ino:
                return handle
    except OSError:
        pass
    os.close(handle)
    return None


def sweep() -> int:
    """Remove the scratch folders whose owners are gone; how many there were."""
    removed = 0
    with os.scandir(tempfile.gettempdir()) as entries:
        found = [Path(entry.path) for entry in entries if _OURS.fullmatch(entry.name)]
    for path in found:
        if (lock := _lock(path)) is not None:
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)
            removed += 1
    return removed


class Scratch:
    """One folder for each child of a zygote, named by its number; the zygote makes them."""

    def __init__(self) -> None:
        self._folder = Folder("candidates")
        self.root = str(self._folder.path)
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
        await asyncio.gather(*self._clearing)
        await asyncio.to_thread(self._folder.remove)
