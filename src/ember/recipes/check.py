"""Lean files judged: each with its report, several at once; and a solution held against its challenge."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import InputError
from ember.lean import sandbox
from ember.lean.judge.against import Comparison, Difference, compare
from ember.lean.judge.file import FileJudge
from ember.lean.judge.outline import Source
from ember.lean.judge.report import FileReport
from ember.lean.toolchain import Toolchain

Watch = Callable[[Path, int, int], None]
"""Told of a file how much of it Lean has elaborated, in bytes of its whole."""


def read_source(path: Path) -> Source:
    """The text of a Lean file; InputError, in one line with the file's name, where it is none."""
    try:
        return Source(path.read_bytes().decode())
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"cannot read {path}: it is not UTF-8 text (at byte {error.start})") from error
    except InputError as error:
        raise InputError(f"cannot judge {path}: {error}") from error


async def check_files(
    toolchain: Toolchain,
    files: Sequence[Path],
    seconds: float = 300.0,
    *,
    permitted: Sequence[str] | None = None,
    weak_sandbox: bool = False,
    watch: Watch = lambda path, done, total: None,
) -> list[tuple[Path, FileReport]]:
    """The report on each file. All are read before the first is judged; `seconds` is the deadline of each."""
    _demand_walls(weak_sandbox)
    sources = [read_source(path) for path in files]
    async with FileJudge(toolchain) as judge:
        reports = await asyncio.gather(
            *(
                judge.check(source, seconds, permitted, lambda done, total, path=path: watch(path, done, total))
                for path, source in zip(files, sources, strict=True)
            )
        )
    for path, report in zip(files, reports, strict=True):
        if report.accepted and not report.theorems:
            raise InputError(f"{path} has no theorem and no example")
    return list(zip(files, reports, strict=True))


@dataclass(frozen=True)
class Compared:
    """A solution held against a challenge."""

    solution: FileReport
    theorems: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def accepted(self) -> bool:
        """The solution elaborates without an error, and proves what the challenge states. A `sorry` beside that
        is no error."""
        judged = self.solution.judged is not None and all(fault.sorry for fault in self.solution.faults)
        return judged and not self.differences


async def check_against(
    toolchain: Toolchain,
    challenge: Path,
    solution: Path,
    asked: Comparison,
    seconds: float = 300.0,
    *,
    weak_sandbox: bool = False,
    watch: Watch = lambda path, done, total: None,
) -> Compared:
    """Whether the solution proves what the challenge states, and nothing else in other words."""
    permitted = asked.permitted_axioms
    (_, stated), (_, claimed) = await check_files(
        toolchain, [challenge, solution], seconds, permitted=permitted, weak_sandbox=weak_sandbox, watch=watch
    )
    fault = next((fault for fault in stated.faults if not fault.sorry), None)
    if fault is not None or stated.judged is None:
        where = f":{fault.position.line}:{fault.position.column}" if fault and fault.position else ""
        raise InputError(f"{challenge}{where}: {fault.text if fault else stated.reason}".split("\n")[0])
    names = asked.theorem_names or tuple(each.name for each in stated.theorems if each.name)
    if not names:
        raise InputError(f"{challenge} states no theorem")
    if claimed.judged is None:
        return Compared(claimed, names, ())
    asked = asked.model_copy(update={"theorem_names": names})
    return Compared(claimed, names, tuple(compare(stated.judged, claimed.judged, asked)))


def _demand_walls(weak: bool) -> None:
    walls = sandbox.level()
    if not walls.complete and not weak:
        raise InputError(f"this machine lacks a wall ({walls.describe()}); to judge files all the same: --weak-sandbox")
