"""Make `.venv` (or mend it) and install this checkout into it: python3 scripts/virtual_environment.py .[dev]"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  (run by whatever python the user has)
        print(f"Ember needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    target = ROOT / ".venv"
    if not (target / "bin" / "pip").exists():
        subprocess.run([sys.executable, "-m", "venv", str(target)], check=True)
    print(f"Installing {sys.argv[1]} into .venv …", flush=True)
    pip = [str(target / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*pip, "--editable", sys.argv[1]], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
