"""`ember-pantograph-repl`: the step server, started the way clients of Pantograph start its `repl`.

    ember-pantograph-repl [MODULE…] [--LEAN_OPTION=VALUE…]      JSON lines on standard input and output
    ember-pantograph-repl --version

The process becomes Lean, so that whoever started it can signal it and read it directly.
"""

from __future__ import annotations

import os
import re
import sys

VERSION = "0.3.15"
"""The release of the public client whose calls are answered."""

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
    from ember.lean import toolchain
    from ember.lean.steps.pool import step_server

    try:
        lean = toolchain.setup(toolchain.cache_root(os.environ))
    except EmberError as error:
        sys.exit(f"error: {error}")
    command = lean.command(*step_server(lean, server_arguments(arguments), os.environ.get("LEAN_PATH")))
    environment = {**lean.environment(), "LEAN_PATH": str(lean.server_modules)}
    sys.stdout.flush()
    os.execve(command[0], command, environment)


if __name__ == "__main__":
    main()
