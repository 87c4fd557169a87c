"""Write the names that the library shares with Lean and Mathlib, each with the type that it has here, as one Lean file.

    python scripts/fidelity.py > fidelity.lean      # then, in a project with Mathlib: lake env lean fidelity.lean
    python scripts/fidelity.py --count              # only say how many names there are

Each line is `example : TYPE := @NAME`: a toolchain that accepts it has a constant of that name with that type. Names
whose types mention what only this library has (`Ember.…` classes, in place of Mathlib's) are listed in comments, as are
those whose printed type does not elaborate here again.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ember.lean import toolchain  # noqa: E402
from ember.lean.judge import olean  # noqa: E402
from ember.lean.judge.audit import show  # noqa: E402

OPTIONS = (
    "set_option autoImplicit false\nset_option maxHeartbeats 0\nset_option linter.all false\n"
    "set_option pp.fieldNotation false\nset_option pp.numericTypes true\nset_option pp.coercions.types true\n"
    "set_option pp.deepTerms true\nset_option pp.maxSteps 100000\n"
)
UNIVERSES = "universe u v w x u_1 u_2 u_3 u_4 u_5 u_6 u₁ u₂ u₃ u₄ u₅ v₁ v₂ v₃\n"
"""What `#check` calls them where none is declared."""
OWN = re.compile(r"\bEmber\.|✝|⋯")
_PLAIN = re.compile(r"[A-Za-z][\w'!?₀-₉]*(?:\.[A-Za-z_][\w'!?₀-₉]*)*$")
_INNER = re.compile(r"\.(?:match_|proof_|eq_\d|_|rec|casesOn|noConfusion|brecOn|below|sizeOf|injEq|mk\b|ctorIdx)")
FOLDERS = ("Init", "Ember")


def shared_names(library: Path) -> list[str]:
    """The theorems and definitions of the library whose names are not its own."""
    found: set[str] = set()
    for file in sorted(library.rglob("*.olean")):
        if file.relative_to(library).parts[0].removesuffix(".olean") in FOLDERS:
            module = olean.read_module(file.read_bytes())
            for constant in module.constants:
                name = show(module.tables.name(constant.name))
                own = name.startswith(("Ember.", "Lean.")) or not _PLAIN.match(name) or _INNER.search(name)
                if constant.kind in ("theorem", "definition") and constant.safety == "safe" and not own:
                    found.add(name)
    return sorted(found)


def run(lean: toolchain.Toolchain, text: str) -> list[dict[str, object]]:
    """Lean's messages about a file."""
    with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
        file.write(text)
        file.flush()
        command = lean.command("--json", file.name)
        done = subprocess.run(command, env=lean.environment(), capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def line_of(message: dict[str, object]) -> int:
    position = message["pos"]
    assert isinstance(position, dict)
    return int(position["line"])


def types(lean: toolchain.Toolchain, names: list[str]) -> dict[str, str]:
    """What `#check` says of each name."""
    head = f"import Ember\n{OPTIONS}"
    first = head.count("\n") + 1
    heard = run(lean, head + "".join(f"#check @{name}\n" for name in names))
    found: dict[str, str] = {}
    for message in heard:
        name = names[line_of(message) - first]
        text = str(message["data"])
        if message["severity"] == "information" and " : " in text:
            found[name] = " ".join(text.split(" : ", 1)[1].split())
    return found


def document(header: str, stated: dict[str, str], left_out: dict[str, str]) -> str:
    lines = [f"{header}\n{OPTIONS}{UNIVERSES}"]
    lines += [f"example : {text} := @{name}\n" for name, text in stated.items()]
    lines += [
        "/-! Not comparable in this way: the type mentions what only this library has, or does not print as it reads.\n"
    ]
    lines += [f"{name} : {text}\n" for name, text in left_out.items()]
    return "".join(lines) + "-/\n"


def comparable(lean: toolchain.Toolchain, names: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The types by name: of those whose statement elaborates here again, and of the others."""
    known = types(lean, names)
    stated = {name: text for name, text in known.items() if not OWN.search(text)}
    left_out = {name: text for name, text in known.items() if name not in stated}
    for _ in range(20):  # Lean stops after a hundred errors, so that one pass may not see all
        text = document("import Ember", stated, left_out)
        first = text.count("\n", 0, text.index("example")) + 1
        refused = {line_of(message) - first for message in run(lean, text) if message["severity"] == "error"}
        rows = list(stated)
        wrong = [rows[row] for row in refused if 0 <= row < len(rows)]
        if not wrong:
            break
        left_out |= {name: stated.pop(name) for name in wrong}
    return stated, left_out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--header", default="import Mathlib", help="the first line of the file")
    parser.add_argument("--count", action="store_true", help="only say how many names there are")
    arguments = parser.parse_args()
    lean = toolchain.setup(toolchain.cache_root(os.environ))
    stated, left_out = comparable(lean, shared_names(lean.library))
    if arguments.count:
        print(f"{len(stated)} names with their types, {len(left_out)} not comparable")
        return 0
    print(document(arguments.header, stated, left_out), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
