"""What a run says in a report of its own: its text and its pictures, as they lie in its folder."""

from __future__ import annotations

from pathlib import Path

from ember.core.errors import InputError
from ember.web.runs import Run
from ember.web.wire import Written

TEXTS = ("report.md", "study.md", "report.json")
LARGEST = 20 << 20
PNG = b"\x89PNG\r\n\x1a\n"


def written(run: Run) -> Written:
    """The first report that there is; empty where there is none."""
    for name in TEXTS:
        path = run.folder / name
        try:
            if path.is_file() and path.stat().st_size <= LARGEST:
                text = path.read_text(encoding="utf-8", errors="replace")
                return Written(name=name, text=text, pictures=sorted(one.name for one in run.folder.glob("*.png")))
        except OSError as error:
            raise InputError(f"{name} cannot be read: {error}") from error
    return Written(name="", text="", pictures=[])


def picture(run: Run, name: str) -> bytes:
    """A picture that lies in the run's folder itself, and is one."""
    known: dict[str, Path] = {one.name: one for one in run.folder.glob("*.png")}
    if name not in known or not known[name].is_file() or known[name].stat().st_size > LARGEST:
        raise InputError(f"{run.id} has no picture {name!r}")
    data = known[name].read_bytes()
    if not data.startswith(PNG):
        raise InputError(f"{name} is no PNG")
    return data
