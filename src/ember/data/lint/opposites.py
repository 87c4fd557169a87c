"""Statements of a set of which at most one can be right: one denies the other, both have the same binders and
conclusions of which one denies the other, or both answer the same question with different numbers.

Statements are compared in a normal form: `¬` is pushed to the atoms, `>` and `≥` are turned around, the sides of an
equation are ordered, bound names are numbered. What cannot be read is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ember.core.provenance import content_hash
from ember.data.lint.examine import Finding
from ember.data.lint.propositions import Prop, proposition, related, says_something
from ember.data.lint.shape import Shape, shape
from ember.data.lint.words import Unreadable, Words, words_of
from ember.data.stage import Row

Opposites = dict[str, tuple[str, bool]]
"""Row → a row that says its opposite, and whether both bring proofs."""


@dataclass
class _Seen:
    row: str
    proved: bool
    number: str = ""


def opposites(rows: Iterable[Row]) -> Opposites:
    """Of the rows of a table `theorems`; a few hundred bytes a row are kept."""
    seen: dict[str, _Seen] = {}
    found: Opposites = {}
    for row in rows:
        read = shape(row["statement"])
        try:
            forms = list(_forms(*_closed(read))) if read else []
        except Unreadable:
            continue
        proved = bool(row.get("proof"))
        for said, denied, asked, number in forms:
            others = [seen.get(denied)]
            if asked:
                others += [one for key in (asked, f"{asked} again") if (one := seen.get(key)) and one.number != number]
            for other in filter(None, others):
                if other.row != row["id"]:
                    found.setdefault(row["id"], (other.row, proved and other.proved))
                    found.setdefault(other.row, (row["id"], proved and other.proved))
            seen.setdefault(said, _Seen(row["id"], proved))
            if asked:  # the first answer, and the first other one
                first = seen.setdefault(asked, _Seen(row["id"], proved, number))
                if first.number != number:
                    seen.setdefault(f"{asked} again", _Seen(row["id"], proved, number))
    return found


def finding(row: Row, known: Opposites) -> list[Finding]:
    if row["id"] not in known:
        return []
    other, both = known[row["id"]]
    why = "both bring proofs, and one of them must be wrong" if both else "one of them is false, or assumes too much"
    return [Finding("opposite in the set", "suspected", f"row {other}", why)]


def _closed(read: Shape) -> tuple[Prop, int]:
    """The statement as one proposition, and how many quantifiers and premises its binders make."""
    whole, steps = proposition(read.conclusion), 0
    bound = {name for binder in read.binders for name in binder.names}
    for binder in reversed(read.binders):
        kind = words_of(binder.type)
        if says_something(kind) or kind[0] in ("∀", "¬") or (kind[0] in bound and kind[-1] != "Prop"):
            whole, steps = Prop("→", (proposition(kind), whole)), steps + 1
        else:
            for name in reversed(binder.names):
                whole, steps = Prop("∀", (whole,), name, kind), steps + 1
    return whole, steps


def _forms(whole: Prop, binders: int) -> Iterator[tuple[str, str, str, str]]:
    """For each way to part a statement into what it assumes and what it says (nothing assumed, its binders, all that
    can be): keys of both together, of its denial, and of the question that it answers, with the number."""
    before, names, step = list[str](), dict[str, str](), 0
    while True:
        last = whole.sign not in ("∀", "→")
        if last or step in (0, binders):
            asked, number = _question(whole, names)
            said, denied = _normal(whole, True, names), _normal(whole, False, names)
            yield _key(before, said), _key(before, denied), _key(before, asked) if asked else "", number
        if last:
            return
        if whole.sign == "∀":
            names = names | {whole.name: f"v{len(names)}"}
            before.append(f"∀ {_renamed(whole.type, names)}")
        else:
            before.append(_normal(whole.parts[0], True, names))
        whole, step = whole.parts[-1], step + 1


def _key(before: list[str], said: str) -> str:
    return content_hash([*before, "⊢", said])


_DUAL = {"∧": "∨", "∨": "∧", "∀": "∃", "∃": "∀"}
_DENIED = {"=": "≠", "≠": "=", "∣": "∤", "∤": "∣", "∈": "∉", "∉": "∈"}
_TURNED = {">": "<", "≥": "≤"}
_PAIRS = {"Even": "Odd", "Odd": "Even", "True": "False", "False": "True"}


def _normal(prop: Prop, positive: bool, names: Mapping[str, str]) -> str:
    """A proposition or its denial, with `¬` at atoms only."""
    sign, parts = prop.sign, prop.parts
    if not sign:
        return _atom(prop.words, positive, names)
    if sign == "¬":
        return _normal(parts[0], not positive, names)
    if sign in ("∀", "∃"):
        names = {**names, prop.name: f"v{len(names)}"}
        shown = sign if positive else _DUAL[sign]
        return f"({shown} {_renamed(prop.type, names)}, {_normal(parts[0], positive, names)})"
    if sign == "→":
        parts, sign = (Prop("¬", (parts[0],)), parts[1]), "∨"
    if sign == "↔":
        left, right = (_normal(part, True, names) for part in parts)
        return f"({left} {'↔' if positive else '↮'} {right})"
    shown = sign if positive else _DUAL[sign]
    return f"({f' {shown} '.join(_normal(part, positive, names) for part in parts)})"


def _atom(words: Words, positive: bool, names: Mapping[str, str]) -> str:
    left, sign, right = related(words)
    if not sign:
        if words[0] in _PAIRS:
            words = words if positive else (_PAIRS[words[0]], *words[1:])
            return _renamed(words, names)
        return _renamed(words, names) if positive else f"¬ {_renamed(words, names)}"
    a, b = _renamed(left, names), _renamed(right, names)
    if sign in _TURNED:
        a, sign, b = b, _TURNED[sign], a
    if not positive:
        if sign in ("<", "≤"):  # in a linear order
            a, sign, b = b, "≤" if sign == "<" else "<", a
        elif sign in _DENIED:
            sign = _DENIED[sign]
        else:
            sign = f"not {sign}"
    if sign in ("=", "≠"):
        a, b = sorted((a, b))
    return f"{a} {sign} {b}"


_NUMBER = re.compile(r"\(? ?-? ?\d+(?:\.\d+)?(?: : [ℕℤℚℝ])? ?\)?(?: / \d+)? ?\)?")


def _question(prop: Prop, names: Mapping[str, str]) -> tuple[str, str]:
    """An equation with a number on one side, as the other side and the number."""
    left, sign, right = related(prop.words)
    if prop.sign or sign != "=":
        return "", ""
    for asked, number in ((left, right), (right, left)):
        if _NUMBER.fullmatch(" ".join(number)) and not _NUMBER.fullmatch(" ".join(asked)):
            return f"{_renamed(asked, names)} = ?", "".join(number).strip("()")
    return "", ""


def _renamed(words: Words, names: Mapping[str, str]) -> str:
    return " ".join(_name(word, names) for word in words)


_SAME = {"Nat": "ℕ", "Int": "ℤ", "Real": "ℝ", "Rat": "ℚ", "λ": "fun", "↦": "=>", "in": "∈"}


def _name(word: str, names: Mapping[str, str]) -> str:
    head, dot, rest = word.partition(".")
    return names[head] + dot + rest if head in names else _SAME.get(word, word)
