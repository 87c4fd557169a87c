"""Hold the library's statements against the source of Lean and Mathlib, as texts: no toolchain is needed.

    python scripts/mathlib_texts MATHLIB BATTERIES LEAN/src
    python scripts/mathlib_texts MATHLIB --only Finset.sum --json found.json
    python scripts/mathlib_texts MATHLIB --known read.txt              # only what is new or has changed since
    python scripts/mathlib_texts MATHLIB --known read.txt --remember   # all of it has been read and is right

Each SOURCE is a folder of Lean files. For each full name that the library and a source state, the explicit arguments,
hypotheses and conclusion are compared after renaming of variables; instances in brackets and universes do not count,
nor does what is a matter of notation. The order of arguments and their brackets do. Definitions are listed, and those
whose arguments or type read differently are marked. The exit code is 1 where a statement differs that is not known.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from comparison import Outcome, Side, compare, texts  # noqa: E402

LIBRARY = ROOT / "src/ember/lean/embedded/library"


def chosen(shared: list[str], only: str, names: Path | None) -> list[str]:
    listed = set(names.read_text().split()) if names else None
    inside = (only, f"{only.rstrip('.')}.")
    return [name for name in shared if (not only or name.startswith(inside)) and (listed is None or name in listed)]


def known_hashes(file: Path | None) -> dict[str, str]:
    """What was read before: a name and the hash of both statements, one a line."""
    lines = file.read_text().splitlines() if file and file.exists() else []
    return {line.split()[0]: line.split()[1] for line in lines if len(line.split()) == 2}


def remember(file: Path, known: dict[str, str], found: list[Outcome]) -> None:
    hashes = known | {each.name: each.hash for each in found}
    file.write_text("".join(f"{name} {value}\n" for name, value in sorted(hashes.items())))


def side(one: Side) -> dict[str, str]:
    return {"place": one.place, "statement": one.text, "note": one.note}


def as_value(found: Outcome) -> dict[str, object]:
    return {"name": found.name, "hash": found.hash, "ours": side(found.ours), "theirs": side(found.theirs)}


def lines(found: Outcome) -> str:
    sides = (("ours", found.ours), ("theirs", found.theirs))
    rows = [f"  {word:6} {one.text}\n         {one.place}{f' ({one.note})' if one.note else ''}" for word, one in sides]
    return "\n".join([found.name, *rows])


def report(found: list[Outcome], new: list[Outcome]) -> dict[str, object]:
    definitions = [each for each in found if each.kind == "definition"]
    return {
        "shared": len(found),
        "same": sum(each.kind == "same" for each in found),
        "filled in": [each.name for each in found if each.filled_in],
        "different": sum(each.kind == "different" for each in found),
        "definitions": [each.name for each in definitions],
        "definitions with other signatures": [as_value(each) for each in definitions if not each.agrees],
        "new": [as_value(each) for each in new],
    }


def show(found: list[Outcome], new: list[Outcome], definitions: bool) -> None:
    listed = [each for each in found if each.kind == "definition"]
    other = [each for each in listed if not each.agrees]
    different = sum(each.kind == "different" for each in found)
    for each in [*new, *(other if definitions else [])]:
        print(f"{lines(each)}\n")
    if definitions:
        print(f"definitions, not compared: {' '.join(each.name for each in listed)}\n")
    print(f"{len(found)} names are stated by both")
    same, filled = sum(each.kind == "same" for each in found), sum(each.filled_in for each in found)
    print(f"{same} statements are the same by text, {filled} of them once Lean fills in what one leaves out")
    print(f"{len(listed)} are definitions, {len(other)} of them with a signature that reads differently")
    unread = sum(each.kind == "different" and each.unread for each in found)
    print(f"{different} statements differ as texts, {len(new)} of them new or changed, {unread} not to be read here")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    parser.add_argument("--library", type=Path, default=LIBRARY, help="the folder that is held against the sources")
    parser.add_argument("--only", default="", metavar="PREFIX", help="only names that begin like this")
    parser.add_argument("--names", type=Path, metavar="FILE", help="only the names in this file")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all of it here")
    parser.add_argument("--known", type=Path, metavar="FILE", help="names that were read and found right, with hashes")
    parser.add_argument("--remember", action="store_true", help="add what differs now to the file of --known")
    parser.add_argument("--definitions", action="store_true", help="list the definitions, too")
    arguments = parser.parse_args()
    ours, theirs = texts([arguments.library]), texts(arguments.sources)
    shared = sorted(ours.by_name.keys() & theirs.by_name.keys())
    found = compare(ours, theirs, chosen(shared, arguments.only, arguments.names))
    known = known_hashes(arguments.known)
    new = [each for each in found if each.kind == "different" and known.get(each.name) != each.hash]
    show(found, new, arguments.definitions)
    if arguments.json:
        arguments.json.write_text(json.dumps(report(found, new), ensure_ascii=False, indent=1) + "\n")
    if arguments.known and arguments.remember:
        remember(arguments.known, known, new)
        return 0
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
