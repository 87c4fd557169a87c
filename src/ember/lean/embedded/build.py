"""Compile the core library into a cache keyed by content: built once, reused for ever.

    <cache>/objects/<key>.olean      a compiled module; key = its text, its imports' keys, Lean's own hash
    <cache>/libraries/<key>/         the library as Lean wants to see it, complete or absent; its modules lie one after
                                     another in memory (see `layout.py`)
    <cache>/programs/<key>/          the same modules at other addresses, of which the step server itself is made

A build works in a staging folder beside the libraries and renames it when done, under a file lock:
a concurrent start waits, an interrupted one leaves only objects that the next one reuses.
"""

from __future__ import annotations

import concurrent.futures as futures
import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import BuildError
from ember.lean.embedded.layout import addresses, base_of, number_at

LAUNCHER = Path(__file__).with_name("launch.py")
RELOCATE = Path(__file__).with_name("relocate.lean")
FORMAT = "3"
"""Part of every key: change it when the same text is to be compiled differently."""
LAYOUT = "1"
"""Part of a library's key: change it when the same modules are to lie elsewhere."""

PROGRAM = "Main"
"""The step server."""

_IMPORT = re.compile(r"^(?:public\s+)?(?:meta\s+)?import\s+(?:all\s+)?(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Module:
    name: str
    source: Path
    imports: tuple[str, ...]
    key: str
    digest: str

    @property
    def root(self) -> Path:
        """The folder from which Lean derives the module's name."""
        return self.source.parents[self.name.count(".")]


@dataclass(frozen=True)
class Progress:
    done: int
    total: int
    module: str


def discover(roots: Mapping[str, Path], lean_hash: str) -> dict[str, Module]:
    """All modules below the roots (folder by label), in an order in which imports come first."""
    sources = {
        ".".join(path.relative_to(root).with_suffix("").parts): path
        for root in roots.values()
        for path in sorted(root.rglob("*.lean"))
    }
    texts = {name: path.read_bytes() for name, path in sources.items()}
    ordered: dict[str, Module] = {}
    visiting: list[str] = []

    def visit(name: str) -> str:
        if name in ordered:
            return ordered[name].key
        if name in visiting:
            raise BuildError(f"modules import each other: {' -> '.join([*visiting, name])}")
        visiting.append(name)
        imports = _imports(texts[name].decode())
        unknown = [module for module in imports if module not in sources]
        if unknown:
            raise BuildError(f"{sources[name]}: no module named {unknown[0]}")
        keys = [visit(module) for module in imports]
        visiting.pop()
        key = hashlib.sha256("\0".join([FORMAT, lean_hash, name, *keys]).encode() + texts[name]).hexdigest()[:24]
        digest = hashlib.sha256(texts[name]).hexdigest()
        ordered[name] = Module(name, sources[name], imports, key, digest)
        return ordered[name].key

    for name in sources:
        visit(name)
    return ordered


def library_key(modules: Mapping[str, Module]) -> str:
    return hashlib.sha256("".join([LAYOUT, *sorted(m.key for m in modules.values())]).encode()).hexdigest()[:16]


def build(
    modules: Mapping[str, Module],
    shared_library: Path,
    cache: Path,
    report: Callable[[Progress], None] = lambda progress: None,
    jobs: int | None = None,
) -> Path:
    """Return the folder of the compiled library, building what is missing."""
    final = cache / "libraries" / library_key(modules)
    if final.is_dir():
        return final
    try:
        with _locked(cache / "locks" / f"{library_key(modules)}.lock"):
            if final.is_dir():
                return final
            return _build_locked(modules, shared_library, cache, final, report, jobs)
    except OSError as error:
        raise BuildError(
            f"cannot build the core library below {cache}: {error}. "
            "Free some space there, or name another folder with EMBER_CACHE."
        ) from error


def _build_locked(
    modules: Mapping[str, Module],
    shared_library: Path,
    cache: Path,
    final: Path,
    report: Callable[[Progress], None],
    jobs: int | None,
) -> Path:
    objects = cache / "objects"
    objects.mkdir(parents=True, exist_ok=True)
    compiled = program_of(final) if PROGRAM in modules else final
    if not compiled.is_dir():
        with _whole(compiled) as staging:
            _compile_all(modules, shared_library, objects, staging, report, jobs)
    if compiled != final:
        _lay_out(modules, compiled, final, shared_library)
    return final


def _compile_all(
    modules: Mapping[str, Module],
    shared_library: Path,
    objects: Path,
    staging: Path,
    report: Callable[[Progress], None],
    jobs: int | None,
) -> None:
    done: dict[str, futures.Future[None]] = {}
    with futures.ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        finished = 0
        waiting = dict(modules)
        while waiting or done:
            ready = [m for m in waiting.values() if not any(i in waiting or i in done for i in m.imports)]
            for module in ready:
                del waiting[module.name]
                done[module.name] = pool.submit(_provide, module, staging, objects, shared_library)
            futures.wait(done.values(), return_when=futures.FIRST_COMPLETED)
            for name in [name for name, future in done.items() if future.done()]:
                try:
                    done.pop(name).result()
                except BaseException:
                    waiting.clear()
                    raise
                finished += 1
                report(Progress(finished, len(modules), name))


@contextlib.contextmanager
def _whole(final: Path) -> Generator[Path]:
    """A folder to fill, which becomes `final` at the end; after a fault nothing of it is left."""
    final.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=final.parent))
    try:
        yield staging
        for path in (staging, *staging.rglob("*")):  # a Lean that is another user reads it
            path.chmod(path.stat().st_mode | 0o444 | (0o111 if path.is_dir() else 0))
        os.rename(staging, final)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def program_of(library: Path) -> Path:
    return library.parent.parent / "programs" / library.name


def _lay_out(modules: Mapping[str, Module], compiled: Path, final: Path, shared_library: Path) -> None:
    """Write the modules again, one after another in memory."""
    files = [str(_file(name)) for name in sorted(modules)]
    places = addresses({file: (compiled / file).stat().st_size for file in files})
    with _whole(final) as staging:
        for file in files:
            (staging / file).parent.mkdir(parents=True, exist_ok=True)
        pairs = [word for file in files for word in (file, str(number_at(places[file])))]
        done = _lean(shared_library, compiled, "--run", str(RELOCATE), str(compiled), str(staging), *pairs)
        if done.returncode != 0:
            raise BuildError(f"Lean could not write the library's modules again: {done.stderr.strip()}")
        for file in files:
            if base_of(staging / file) != places[file]:
                raise BuildError(f"Lean wrote {file} for another address than the one it was given")


def _file(module: str) -> Path:
    return Path(*module.split(".")).with_suffix(".olean")


def _provide(module: Module, staging: Path, objects: Path, shared_library: Path) -> None:
    """Put one compiled module into the staging folder, from the cache or from its source."""
    target = staging / _file(module.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    stored = objects / f"{module.key}.olean"
    if not stored.exists():
        partial = objects / f".{module.key}.{os.getpid()}.partial"
        try:
            compile_module(module, partial, staging, shared_library)
            if hashlib.sha256(module.source.read_bytes()).hexdigest() != module.digest:
                raise BuildError(f"{module.source} changed while it was compiled; run the build again")
            os.rename(partial, stored)
        finally:
            partial.unlink(missing_ok=True)
    try:
        os.link(stored, target)
    except OSError:
        shutil.copyfile(stored, target)


def compile_module(module: Module, target: Path, lean_path: Path, shared_library: Path) -> None:
    # What a linter says of a module that compiles is not shown: it would cost a twentieth of the time.
    arguments = (
        "-DElab.async=false",
        "-Dlinter.all=false",
        f"--root={module.root}",
        "-o",
        str(target),
        str(module.source),
    )
    completed = _lean(shared_library, lean_path, *arguments)
    if completed.returncode != 0:
        output = (completed.stdout + completed.stderr).strip()
        raise BuildError(f"Lean refused {module.source} (exit {completed.returncode}):\n{output}")


def _lean(shared_library: Path, lean_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), str(shared_library), *arguments],
        capture_output=True,
        text=True,
        env={"LEAN_PATH": str(lean_path), "PATH": os.defpath, "HOME": str(lean_path)},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def _imports(text: str) -> tuple[str, ...]:
    header = text.split("/-!", 1)[0]
    names = list(_IMPORT.findall(header))
    if not re.match(r"\s*(?:module\s+)?prelude\b", header) and "Init" not in names:
        names.insert(0, "Init")
    return tuple(names)


@contextlib.contextmanager
def _locked(path: Path) -> Generator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
