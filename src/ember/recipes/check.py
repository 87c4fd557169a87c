"""Lean files judged: each with its report, several at once; and a solution held against its challenge."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import InputError
from ember.lean import sandbox
from ember.lean.judge.against import Comparison, Difference, compare, module_file
from ember.lean.judge.audit import show, split_name
from ember.lean.judge.export import export
from ember.lean.judge.file import FileJudge
from ember.lean.judge.kernel import Judged
from ember.lean.judge.kernels import ask_kernel
from ember.lean.judge.library import Library
from ember.lean.judge.outline import Source, stands_for_example
from ember.lean.judge.report import FileReport
from ember.lean.judge.tables import Name
from ember.lean.toolchain import Toolchain

Watch = Callable[[Path, int, int], None]
"""Told of a file how much of it Lean has elaborated, in bytes of its whole."""


def read_source(path: Path) -> Source | bytes:
    """The text of a Lean file, or an export; InputError, in one line with the file's name, where it is none."""
    try:
        data = path.read_bytes()
        return data if path.suffix == ".ndjson" else Source(data.decode())
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
    sandbox.demand(weak_sandbox)
    sources = [read_source(path) for path in files]
    async with FileJudge(toolchain) as judge:

        async def report(path: Path, source: Source | bytes) -> FileReport:
            if isinstance(source, bytes):
                return await judge.check_export(source, seconds, permitted)
            return await judge.check(source, seconds, permitted, lambda done, total: watch(path, done, total))

        reports = await asyncio.gather(*map(report, files, sources))
    return list(zip(files, reports, strict=True))


def demand_theorems(reports: Sequence[tuple[Path, FileReport]]) -> None:
    """A file in which nothing is wrong because nothing is claimed is not what anybody wanted to have checked."""
    for path, report in reports:
        if report.accepted and not report.theorems:
            raise InputError(f"{path} has no theorem and no example")


def export_file(toolchain: Toolchain, report: FileReport, path: Path) -> None:
    """The theorems of an accepted file, with all that they rest on, for other kernels to read."""
    if not report.accepted or report.judged is None:
        raise InputError(f"only an accepted file is exported: {path} was not written")
    names = map(report.judged.module.tables.name, report.judged.types)
    kept = sorted((name for name in names if not stands_for_example(name)), key=show)
    write_export(toolchain, report.judged, kept, path)


def write_export(toolchain: Toolchain, judged: Judged, names: Iterable[Name], path: Path) -> None:
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as handle:
            lines = export(judged, names, Library(toolchain.library), toolchain.version)
            handle.writelines(f"{line}\n" for line in lines)
        partial.replace(path)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}") from error


@dataclass(frozen=True)
class Compared:
    """A solution held against a challenge."""

    solution: FileReport
    names: tuple[str, ...]
    """The theorems and definitions that were asked for."""
    differences: tuple[Difference, ...]

    @property
    def accepted(self) -> bool:
        """The solution elaborates without an error, and proves what the challenge states. A `sorry` beside that
        is no error."""
        judged = self.solution.judged is not None and all(fault.sorry for fault in self.solution.faults)
        return judged and not self.differences


def comparison(files: Sequence[Path], against: Path | None, config: Path | None) -> tuple[Path, Path, Comparison]:
    """Challenge, solution and what to compare, as they are given: two files, or comparator's configuration."""
    if against is not None and config is not None:
        raise InputError("give --against or --config, not both")
    if config is None:
        if against is None or len(files) != 1:
            raise InputError("--against compares one file with another")
        return against, files[0], Comparison()
    asked = Comparison.read(config)
    if len(files) > 1:
        raise InputError("--config compares one file with another")
    solution = files[0] if files else config.parent / module_file(asked.solution_module)
    return config.parent / module_file(asked.challenge_module), solution, asked


async def check_against(
    toolchain: Toolchain,
    challenge: Path,
    solution: Path,
    asked: Comparison,
    seconds: float = 300.0,
    export_to: Path | None = None,
    *,
    weak_sandbox: bool = False,
    watch: Watch = lambda path, done, total: None,
) -> Compared:
    """Whether the solution proves what the challenge states, in the same terms."""
    (_, stated), (_, claimed) = await check_files(
        toolchain, [challenge, solution], seconds,
        permitted=asked.permitted_axioms, weak_sandbox=weak_sandbox, watch=watch,
    )  # fmt: skip
    fault = next((fault for fault in stated.faults if not fault.sorry), None)
    if fault is not None or stated.judged is None:
        where = f":{fault.position.line}:{fault.position.column}" if fault and fault.position else ""
        raise InputError(f"{challenge}{where}: {fault.text if fault else stated.reason}".split("\n")[0])
    theorems = asked.theorem_names or tuple(each.name for each in stated.theorems if each.name)
    if not theorems:
        raise InputError(f"{challenge} states no theorem")
    names = (*theorems, *asked.definition_names)
    if claimed.judged is None:
        return Compared(claimed, names, ())
    asked = asked.model_copy(update={"theorem_names": theorems})
    found = compare(stated.judged, claimed.judged, asked)
    kernels = asked.kernels()
    if not found and (kernels or export_to is not None):
        with tempfile.TemporaryDirectory() as folder:
            path = export_to or Path(folder, "solution.ndjson")
            await asyncio.to_thread(write_export, toolchain, claimed.judged, map(split_name, names), path)
            for name, command in kernels.items():
                if refusal := await ask_kernel(name, command, path, asked.permitted_axioms, seconds):
                    found.append(Difference(name, refusal))
    return Compared(claimed, names, tuple(found))
