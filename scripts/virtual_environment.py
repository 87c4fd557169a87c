"""Make `.venv` (or mend it) from the lock and install this checkout into it.

python3 scripts/virtual_environment.py prove      what the README's commands need
python3 scripts/virtual_environment.py all        what the tests need, too
python3 scripts/virtual_environment.py newest     the newest releases instead of the locked ones, in `.venv-newest`
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TORCH = "torch==2.13.0"  # the release with a small CPU wheel; outside of the lock, as its wheels differ by machine
NEWEST_WITH_MODELS = (3, 11)


def main(what: str) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  (run by whatever python the user has)
        print(f"Ember needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    target = ROOT / (".venv-newest" if what == "newest" else ".venv")
    if not (target / "bin" / "pip").exists():
        subprocess.run([sys.executable, "-m", "venv", str(target)], check=True)
    print(f"Installing Ember ({what}) into {target.name} …", flush=True)
    pip = [str(target / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return next((code for step in _steps(what) if (code := subprocess.run([*pip, *step], cwd=ROOT).returncode)), 0)


def _steps(what: str) -> list[list[str]]:
    """The arguments of pip, one list a call."""
    if what == "newest":
        return [[TORCH], ["--editable", ".[dev]"]]
    with_models = what == "all" and sys.version_info[:2] <= NEWEST_WITH_MODELS
    lock = "prove" if what == "prove" else "all" if with_models else "light"
    return [
        ["--no-deps", "--require-hashes", "--requirement", f"locks/{lock}.txt"],
        *([[TORCH]] if with_models else []),
        ["--no-deps", "--no-build-isolation", "--editable", "."],
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "prove"))
