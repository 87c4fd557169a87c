"""`ember-pantograph-repl`: the step server, started the way clients of Pantograph start its `repl`.

    ember-pantograph-repl [MODULE…] [--LEAN_OPTION=VALUE…]      JSON lines on standard input and output
    ember-pantograph-repl --folder=DIR …                        files in this folder only
    ember-pantograph-repl --version

Lean is walled in as every Lean process of Ember's: what a client sends may come from a model. Files that the client
names are read and written for it by this process (`lean/steps/relay.py`). With DIR the process becomes Lean itself,
which reads and writes in DIR and nowhere else.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

VERSION = "0.3.15"
"""The release of the public client whose calls are answered."""

FOLDER = "--folder="

_MATHLIB = re.compile(r"(Mathlib|Aesop|Batteries)(\.[\w.]+)?$")


def server_arguments(arguments: list[str]) -> list[str]:
    """`Ember` stands in for Mathlib; there, as in Mathlib, an unknown name is an error and not a new variable."""
    modules = [word for word in arguments if not word.startswith("--")]
    options = [word for word in arguments if word.startswith("--")]
    mapped = list(dict.fromkeys("Ember" if _MATHLIB.match(module) else module for module in modules))
    if mapped != modules and not any(option.startswith("--autoImplicit=") for option in options):
        options.append("--autoImplicit=false")
    return [*mapped, *options]


def main() -> None:
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        print(VERSION)
        return
    from ember.core.errors import EmberError
    from ember.lean import sandbox, toolchain
    from ember.lean.steps.pool import SERVER_MAIN, step_server

    folders = [word.removeprefix(FOLDER) for word in arguments if word.startswith(FOLDER)]
    arguments = [word for word in arguments if not word.startswith(FOLDER)]
    try:
        lean = toolchain.setup(toolchain.cache_root(os.environ))
    except EmberError as error:
        sys.exit(f"error: {error}")
    if not sandbox.level().complete:
        print(f"note: this machine lacks {sandbox.level().missing}", file=sys.stderr)
    further = os.environ.get("LEAN_PATH")
    modules = [Path(part).absolute() for part in (further or "").split(os.pathsep) if part and Path(part).is_dir()]
    environment = {**lean.environment(), "LEAN_PATH": str(lean.server_modules)}

    def command(writable: Path) -> list[str]:
        return lean.walled(
            *step_server(lean, server_arguments(arguments), os.pathsep.join(map(str, modules))),
            readable=[lean.library, lean.server_modules, SERVER_MAIN, *modules],
            writable=writable,
        )

    if not folders:
        from ember.lean.steps.relay import serve

        sys.exit(serve(command, environment, sys.stdin.buffer, sys.stdout.buffer))
    become = command(Path(folders[-1]).absolute())
    sys.stdout.flush()
    os.execve(become[0], become, environment)


if __name__ == "__main__":
    main()
