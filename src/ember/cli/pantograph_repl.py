"""`ember-pantograph-repl`: the step server, started the way clients of Pantograph start its `repl`.

    ember-pantograph-repl [MODULE…] [--LEAN_OPTION=VALUE…]      JSON lines on standard input and output
    ember-pantograph-repl --folder=DIR …                        where `goal.save` and `env.save` may write
    ember-pantograph-repl --version

The process becomes Lean, so that whoever started it can signal it and read it directly. It is walled in as every
Lean process of Ember's: what a client sends may come from a model. It reads the library, the folders of LEAN_PATH and
DIR, and writes nothing but DIR.
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
    command = lean.walled(
        *step_server(lean, server_arguments(arguments), os.pathsep.join(map(str, modules))),
        readable=[lean.library, lean.server_modules, SERVER_MAIN, *modules],
        writable=Path(folders[-1]).absolute() if folders else None,
    )
    environment = {**lean.environment(), "LEAN_PATH": str(lean.server_modules)}
    sys.stdout.flush()
    os.execve(command[0], command, environment)


if __name__ == "__main__":
    main()
