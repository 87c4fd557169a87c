"""What the scripts do that `ember lean shims` writes: be `lean`, `lake` or the community's `repl`.

    python -m ember.cli.stand_ins lean FOLDER ARGUMENTS…     Lean itself, as the caller's own program
    python -m ember.cli.stand_ins lake FOLDER serve|env|build|…
    python -m ember.cli.stand_ins repl FOLDER                JSON and an empty line, both ways; behind walls

The process becomes what it starts, so that whoever started it can signal it and read it directly.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from ember.lean.toolchain import Toolchain

NOTHING_TO_DO = ("build", "update", "cache", "exe")
"""There is no project behind these scripts, and nothing to fetch."""


def main(arguments: list[str]) -> None:
    name, folder, *words = arguments
    from ember.core.errors import EmberError, InputError
    from ember.lean import toolchain

    try:
        lean = toolchain.setup(toolchain.cache_root(os.environ))
        if name == "repl":
            _become_repl(lean, Path(folder))
        elif name == "lake":
            _be_lake(lean, Path(folder), words)
        else:
            _become_lean(lean, Path(folder), words)
    except EmberError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2 if isinstance(error, InputError) else 3)


def _be_lake(lean: Toolchain, folder: Path, words: list[str]) -> None:
    from ember.core.errors import InputError
    from ember.lean import shims

    match words:
        case ["serve", *rest]:
            _become_lean(lean, folder, ["--server", *(word for word in rest if word != "--")])
        case ["lean", *rest]:
            _become_lean(lean, folder, [word for word in rest if word != "--"])
        case ["env"]:
            sys.stdout.writelines(f"{key}={value}\n" for key, value in shims.environment(lean, folder).items())
        case ["env", program, *rest]:
            own = {"lean": folder / "lean", "lake": folder / "lake", "repl": folder / "repl"}
            _become([str(own.get(program, program)), *rest], shims.environment(lean, folder))
        case ["exe", "repl"]:
            _become_repl(lean, folder)
        case ["--version"]:
            print(f"Lake version 5.0.0 (Lean version {lean.version}; a stand-in by Ember)")
        case [verb, *_] if verb in NOTHING_TO_DO:
            print(f"lake {verb}: nothing to do, the library of {lean.name} is ready", file=sys.stderr)
        case _:
            given = " ".join(words) or "nothing"
            raise InputError(f"this stand-in for lake knows serve, env, lean, build and --version, not: {given}")


def _become_lean(lean: Toolchain, folder: Path, words: list[str]) -> NoReturn:
    from ember.lean import shims

    _become(lean.command(*words), shims.environment(lean, folder))


def _become_repl(lean: Toolchain, folder: Path) -> NoReturn:
    """It reads the libraries and the folder that it is started in, and writes nothing: its texts may be a model's."""
    from ember.lean.shims import LIBRARY
    from ember.lean.steps.pool import SERVER_MAIN, step_server

    here, library = Path.cwd(), folder.absolute() / LIBRARY
    command = lean.walled(
        *step_server(lean, ["Init", "--community"], str(library)),
        readable=[lean.library, lean.server_modules, SERVER_MAIN, library, here],
    )
    _become(command, {**lean.environment(), "LEAN_PATH": str(lean.server_modules)})


def _become(command: list[str], environment: dict[str, str]) -> NoReturn:
    from ember.core.errors import InputError

    sys.stdout.flush()
    try:
        os.execvpe(command[0], command, environment)
    except OSError as error:
        raise InputError(f"{command[0]}: {error.strerror}") from error


if __name__ == "__main__":
    main(sys.argv[1:])
