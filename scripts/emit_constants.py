"""Write every constant of a compiled library with its type, one a line, sorted: made to be diffed.

    python scripts/emit_constants.py [FOLDER] > constants.txt

FOLDER holds `.olean` files of Lean 4.35 (default: the embedded core library, built if need be). Run on the
`.olean` files of a real toolchain, the same script says what its library holds. Universe parameters are numbered,
bound variables are de Bruijn indices, binders keep their names and brackets, notation is not used.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ember.lean import toolchain  # noqa: E402
from ember.lean.judge import olean  # noqa: E402
from ember.lean.judge.audit import show  # noqa: E402

BRACKETS = ("()", "{}", "⦃⦄", "[]")


class Printer:
    """Prints the rows of one module's tables; a row is printed once."""

    def __init__(self, module: olean.Module) -> None:
        self.tables = module.tables
        self.level_names: dict[int, str] = {}
        self.printed: dict[int, str] = {}

    def constant(self, constant: olean.Constant) -> str:
        """`KIND NAME/UNIVERSES : TYPE`; unsafe constants say so."""
        self.level_names = {row: f"u{number}" for number, row in enumerate(constant.level_params, start=1)}
        self.printed = {}
        unsafe = "" if constant.safety == "safe" else f"{constant.safety} "
        name = show(self.tables.name(constant.name))
        return f"{unsafe}{constant.kind} {name}/{len(constant.level_params)} : {self.expression(constant.type)}"

    def level(self, row: int) -> str:
        if row == 0:
            return "0"
        tag, *parts = self.tables.levels[row]
        if tag == 4:
            return self.level_names[parts[0]]
        inner = [self.level(part) for part in parts]
        return f"({inner[0]}+1)" if tag == 1 else f"({'max' if tag == 2 else 'imax'} {inner[0]} {inner[1]})"

    def expression(self, row: int) -> str:
        """Children come in earlier rows, so the rows that this one needs are printed from the lowest up."""
        needed, seen = [row], {row}
        for each in needed:
            fresh = [child for child in self.children(each) if child not in seen and child not in self.printed]
            seen.update(fresh)
            needed.extend(fresh)
        for each in sorted(seen):
            self.printed[each] = self.row(self.tables.expressions[each])
        return self.printed[row]

    def children(self, row: int) -> list[int]:
        tag, *parts = self.tables.expressions[row]
        places = {5: (0, 1), 6: (1, 2), 7: (1, 2), 8: (1, 2, 3), 11: (2,)}.get(int(str(tag)), ())
        return [int(str(parts[place])) for place in places]

    def binder(self, name: int) -> str:
        """A name that no user can write, because a macro made it, is only its stem."""
        parts = self.tables.name(name)
        return show(parts[: parts.index("_@")]) + "✝" if "_@" in parts else show(parts)

    def row(self, row: tuple[int | str | tuple[int, ...], ...]) -> str:
        match row:
            case (0, index):
                return f"#{index}"
            case (3, int(level)):
                return f"Sort {self.level(level)}"
            case (4, int(name), tuple(levels)):
                universes = ",".join(self.level(level) for level in levels)
                return show(self.tables.name(name)) + (f".{{{universes}}}" if universes else "")
            case (5, int(function), int(argument)):
                return f"({self.printed[function]} {self.printed[argument]})"
            case ((6 | 7) as tag, int(name), int(domain), int(body), int(info)):
                opening, closing = BRACKETS[info]
                binder = f"{opening}{self.binder(name)} : {self.printed[domain]}{closing}"
                return f"({'λ' if tag == 6 else '∀'} {binder}, {self.printed[body]})"
            case (8, int(name), int(type_), int(value), int(body), _):
                bound = f"{self.binder(name)} : {self.printed[type_]} := {self.printed[value]}"
                return f"(let {bound}; {self.printed[body]})"
            case (9, number):
                return f"{number}"
            case (10, text):
                return f'"{text}"'
            case (11, int(name), index, int(inner)):
                return f"{self.printed[inner]}.{show(self.tables.name(name))}[{index}]"
            case _:
                raise ValueError(f"not an expression: {row}")


def emit(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.olean")):
        module = olean.read_module(file.read_bytes())
        printer = Printer(module)
        yield from (printer.constant(constant) for constant in module.constants)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="a folder of .olean files")
    folder: Path | None = parser.parse_args().folder
    if folder is None:
        folder = toolchain.setup(toolchain.cache_root(os.environ)).library
    sys.stdout.writelines(f"{line}\n" for line in sorted(emit(folder)))


if __name__ == "__main__":
    main()
