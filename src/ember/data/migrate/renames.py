"""A table of renamed declarations: old name → new name, chains followed, cycles and contradictions left out.

The table is the user's file (`old_name` and `new_name` columns of a TSV, or `old new` lines); a small one ships.
A name in a text is often the end of its full name, since the text is inside a namespace or opens it. Such an end
is renamed only where every entry with that end agrees, and where the end is no new name itself.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from ember.core.errors import InputError

_DEPRECATED = re.compile(
    r"@\[deprecated(?:\s+(?P<target>[\w.'₀-₉!?«»]+))?[^\]]*\]\s*(?:protected\s+|private\s+)*"
    r"(?:alias|theorem|lemma|def|abbrev)\s+(?P<old>[\w.'₀-₉!?«»]+)(?:\s*:=\s*(?P<alias>[\w.'₀-₉!?«»]+))?"
)
_WORD = re.compile(r"[._]|(?<=[a-z])(?=[A-Z])")
LONG = 4
"""Words of a name from which on it hardly means two declarations."""
_SPACE = re.compile(r"^(?P<what>namespace|section|end)\b[ \t]*(?P<name>[\w.'«»]*)", re.MULTILINE)


@dataclass(frozen=True)
class Renames:
    full: Mapping[str, str]
    ends: Mapping[str, str]
    """Ends of old names that mean one renaming only."""
    spaces: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """For each such end, the words of the namespaces that it is known in, in small letters."""
    cycles: frozenset[str] = frozenset()
    contradictions: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Old names that the table sends to several new ones."""

    def new_name(self, name: str) -> str | None:
        """What the name is called now, if that is another name."""
        root = name.removeprefix("_root_.")
        found = self.full.get(root)
        if found is None and root == name:
            found = self.ends.get(name) or self._of_a_term(name)
        return found if found is None or root == name else f"_root_.{found}"

    def doubtful(self, name: str, spoken: Set[str]) -> bool:
        """Whether a name that stands alone may well be another declaration: a short end of a longer name, in a text
        whose words (`spoken`) do not speak of the namespace. `le_of_lt` is rarely `List.Sorted.le_of_lt`."""
        short = name in self.ends and name not in self.full and len(name.split("_")) < LONG
        return short and not self.spaces.get(name, frozenset[str]()) & spoken

    def _of_a_term(self, name: str) -> str | None:
        """`h.old` is `h.new`: what stands before the dot is a term, since namespaces begin with a capital."""
        head, dot, rest = name.partition(".")
        if not dot or not head[:1].islower():
            return None
        found = self.ends.get(rest) or self._of_a_term(rest)
        return None if found is None else f"{head}.{found}"


def table(pairs: Iterable[tuple[str, str]]) -> Renames:
    """The table of these pairs."""
    given: dict[str, set[str]] = defaultdict(set)
    for old, new in pairs:
        if old and new and old != new:
            given[old].add(new)
    ends_of: dict[str, set[str | None]] = {old: {_followed(new, given) for new in news} for old, news in given.items()}
    cycles = frozenset(old for old, ends in ends_of.items() if None in ends)
    clear = {old: next(iter(ends)) for old, ends in ends_of.items() if len(ends) == 1 and old not in cycles}
    full = {old: new for old, new in clear.items() if new is not None}
    unclear = {old: tuple(sorted(given[old])) for old, ends in ends_of.items() if len(ends) > 1 and old not in cycles}
    ends = _ends(full, unclear)
    spaces: dict[str, frozenset[str]] = defaultdict(frozenset[str])
    for old in full:
        parts = old.split(".")
        for cut in range(1, len(parts)):
            if (end := ".".join(parts[cut:])) in ends:
                spaces[end] |= words_of(".".join(parts[:cut]))
    return Renames(full, ends, spaces, cycles, unclear)


def words_of(name: str) -> frozenset[str]:
    """The words of a name, in small letters: `IsOpen.preimage_of` has is, open, preimage, of."""
    return frozenset(word.lower() for word in _WORD.split(name) if word)


def _followed(name: str, given: Mapping[str, set[str]]) -> str | None:
    """Where the chain that begins here ends; None where it does not. A fork in a chain ends it."""
    seen = {name}
    while len(following := given.get(name, set[str]())) == 1:
        (name,) = following
        if name in seen:
            return None
        seen.add(name)
    return name


def _ends(full: Mapping[str, str], unclear: Iterable[str]) -> dict[str, str]:
    current = set(full.values())
    current |= {end for new in full.values() for end in _tails(new)}
    found: dict[str, set[str]] = defaultdict(set)
    for old, new in full.items():
        before, after = old.split("."), new.split(".")
        for cut in range(1, len(before)):
            end = before[cut:]
            found[".".join(end)].add(".".join(after[-len(end) :]) if len(after) >= len(end) else "")
    for old in unclear:
        for end in _tails(old):
            found[end].add("")
    return {
        end: next(iter(news))
        for end, news in found.items()
        if len(news) == 1 and "" not in news and end not in current and "_" in end
    }


def _tails(name: str) -> Iterator[str]:
    parts = name.split(".")
    return (".".join(parts[cut:]) for cut in range(1, len(parts)))


def read(path: Path) -> list[tuple[str, str]]:
    """The pairs of a table: a TSV with the columns `old_name` and `new_name`, or a pair of names on each line."""
    try:
        lines = path.read_text().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if lines and "old_name" in lines[0].split("\t"):
        return [(row["old_name"] or "", row["new_name"] or "") for row in csv.DictReader(lines, delimiter="\t")]
    pairs: list[tuple[str, str]] = []
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].split()
        if words and len(words) != 2:
            raise InputError(f"{path}, line {number}: a pair is an old name and a new one")
        pairs += [(words[0], words[1])] if words else []
    return pairs


def mined(text: str) -> Iterator[tuple[str, str]]:
    """The deprecations of a Lean file: `@[deprecated new (since := …)] alias old := new`, namespaces resolved."""
    spaces: list[str] = []
    marks = [(found.start(), found) for pattern in (_SPACE, _DEPRECATED) for found in pattern.finditer(text)]
    for _, mark in sorted(marks, key=lambda pair: pair[0]):
        if mark.re is _SPACE:
            if mark["what"] == "namespace":
                spaces.append(mark["name"])
            elif mark["what"] == "section":
                spaces.append("")
            elif spaces:
                spaces.pop()
            continue
        new = mark["alias"] or mark["target"]
        if new:
            space = ".".join(part for part in spaces if part)
            old = _placed(mark["old"], space)
            last = new.rpartition(".")[2] if space and new.startswith(f"{space}.") else new
            yield old, _placed(last if new.startswith(f"{space}.") else new, space if "." not in new else "")


def _placed(name: str, space: str) -> str:
    if name.startswith("_root_."):
        return name.removeprefix("_root_.")
    return f"{space}.{name}" if space else name
