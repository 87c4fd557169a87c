"""Develop the core library: build it, and run Lean files on it.

    python scripts/lean.py build            compile what changed; print errors
    python scripts/lean.py run FILE [ARG…]  build, then `lean FILE` (ARGs go to lean, e.g. --json, -DmaxRecDepth=…)

`EMBER_CACHE` names the cache (default: the user's cache folder).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ember.core.errors import BuildError  # noqa: E402
from ember.lean import toolchain  # noqa: E402


def main() -> int:
    verb, *arguments = sys.argv[1:] or ["build"]
    start = time.perf_counter()
    try:
        lean = toolchain.setup(toolchain.cache_root(os.environ))
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"library {lean.library} ({time.perf_counter() - start:.1f} s)", file=sys.stderr)
    if verb != "run":
        return 0
    environment = dict(os.environ, LEAN_PATH=str(lean.library))
    return subprocess.run(lean.command(*arguments), env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
