"""A folder with stand-ins for `lean`, `lake` and `repl`, for clients that start those: they run on the embedded Lean.

DIR/lean, DIR/lake, DIR/repl    scripts; what they do is in `ember.cli.stand_ins`
DIR/lean-toolchain              the version, as a project would say it
DIR/.lake/build/bin/repl        the same script, where LeanInteract looks
DIR/library/Mathlib.olean, …    modules that only import `Ember`, so that files which `import Mathlib` elaborate
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from ember.core.errors import InputError, ToolchainError
from ember.lean.toolchain import Toolchain

NAMES = ("lean", "lake", "repl")
MODULES = ("Mathlib", "Mathlib.Tactic", "Aesop", "Batteries")
LIBRARY = "library"


def write(lean: Toolchain, folder: Path) -> list[Path]:
    """The scripts, written; what of them was there before is replaced, other files are left alone."""
    program = folder / ".lake" / "build" / "bin"
    try:
        program.mkdir(parents=True, exist_ok=True)
        for module in MODULES:
            _compile(lean, module, folder / LIBRARY)
        scripts = [_script(folder / name, name, folder) for name in NAMES]
        _script(program / "repl", "repl", folder)
        (folder / "lean-toolchain").write_text(f"leanprover/lean4:v{lean.version}\n")
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror or error}") from error
    return scripts


def _script(path: Path, name: str, folder: Path) -> Path:
    line = shlex.join([sys.executable, "-m", "ember.cli.stand_ins", name, str(folder.absolute())])
    path.write_text(f'#!/bin/sh\nexec {line} "$@"\n')
    path.chmod(0o755)
    return path


def _compile(lean: Toolchain, module: str, library: Path) -> None:
    target = library.joinpath(*module.split(".")).with_suffix(".olean")
    target.parent.mkdir(parents=True, exist_ok=True)
    source = Path(*module.split(".")).with_suffix(".lean")
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, source).parent.mkdir(exist_ok=True)
        Path(scratch, source).write_text("import Ember\n")
        command = lean.command("-o", str(target.absolute()), str(source))  # which names the module after its path
        done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False, env=lean.environment())
    if done.returncode:
        raise ToolchainError(f"Lean could not compile {module}: {(done.stdout + done.stderr).strip()}")


def environment(lean: Toolchain, folder: Path) -> dict[str, str]:
    """What a program finds that is started under `lake env`: the user's own variables, and where Lean's modules are."""
    path = os.pathsep.join([str(lean.library), str(folder / LIBRARY)])
    return {**os.environ, "LEAN_PATH": path, "LEAN_WORKER_PATH": str(folder / "lean")}
