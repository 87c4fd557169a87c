"""Faults that the text shows; whether they matter is then asked of Lean where it can say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ember.core.errors import InputError
from ember.data.lint.kinds import ORDER, REALS, bound_kinds, kind_at
from ember.data.lint.shape import Shape
from ember.data.tokens import Token, tokens

_OPEN, _CLOSE = {"(": ")", "[": "]", "⟨": "⟩"}, {")": "(", "]": "[", "⟩": "⟨"}
LONGEST, DEEPEST = 1_000, 50
"""Of a statement that is read, in words and brackets: reading takes the square of its length."""
_TIGHT = frozenset("^ .".split())
_PRODUCT, _SUM = frozenset("* / %".split()), frozenset("* / % + -".split())


@dataclass(frozen=True)
class Suspicion:
    """A place that may be a fault. `holds_if` is a proposition under which it is none; `fault_if` one under which it
    surely is."""

    kind: str
    where: str
    why: str
    holds_if: str = ""
    fault_if: str = ""


def suspicions(shape: Shape, context: str = "") -> Iterator[Suspicion]:
    """Of a statement; `InputError` for one that nobody wrote."""
    whole = f"{shape.binder_text} : {shape.conclusion}"
    found = [token for token in tokens(whole) if token.kind not in ("blank", "comment")]
    if len(found) > LONGEST or _depth(found) > DEEPEST:
        raise InputError(f"a statement of {len(found)} words, {_depth(found)} brackets deep, is not read: at most "
                         f"{LONGEST} and {DEEPEST}")  # fmt: skip
    kinds = bound_kinds(found)
    yield from _axioms(context)
    yield from _unused(shape, found, kinds)
    yield from _cast(whole)
    yield from _range(whole)
    for place, token in enumerate(found):
        difference = token.text == "-"
        left = _operand(found, place, -1, _SUM if difference else _PRODUCT)
        right = _operand(found, place, +1, _PRODUCT if difference else frozenset[str]())
        if token.text not in ("-", "/", "%") or not left or not right:
            if token.kind == "name" and token.text.endswith("toNat"):
                yield Suspicion("toNat", token.text, "toNat makes every negative number 0")
            continue
        a, b = _text(whole, left), _text(whole, right)
        kind = kind_at(found, place, kinds)
        if difference and kind == "ℕ":
            yield Suspicion("natural subtraction", f"{a} - {b}", "0 where the second is larger", f"{b} ≤ {a}")
        if token.text == "/" and kind in ("ℕ", "ℤ"):
            numerals = all(part.kind != "name" for part in (*left, *right))
            fault = f"¬ ({b}) ∣ ({a})" if numerals else ""
            yield Suspicion("truncating division", f"{a} / {b}", "the remainder is lost", f"({b}) ∣ ({a})", fault)
        if token.text == "/" or (token.text == "%" and kind not in REALS):
            yield from _by_zero(a, b, right)


def _depth(found: list[Token]) -> int:
    return max(itertools.accumulate((token.text in _OPEN) - (token.text in _CLOSE) for token in found), default=0)


def _by_zero(a: str, b: str, right: list[Token]) -> Iterator[Suspicion]:
    if len(right) == 1 and right[0].kind == "number" and int(float(b)) != 0:
        return
    yield Suspicion("division by zero", f"{a} / {b}", "x / 0 = 0 and x % 0 = x in Lean", f"({b}) ≠ 0", f"({b}) = 0")


def _axioms(context: str) -> Iterator[Suspicion]:
    found = [token for token in tokens(context) if token.kind not in ("blank", "comment")]
    for token, name in itertools.pairwise(found):
        if token.text == "axiom":
            yield Suspicion("axiom", name.text, "the statement brings an axiom of its own", fault_if="True")


def _unused(shape: Shape, found: list[Token], kinds: dict[str, str]) -> Iterator[Suspicion]:
    """Numbers, functions and sets of numbers that nothing speaks of; hypotheses are another matter."""
    uses: dict[str, int] = {}
    for token in found:
        if token.kind == "name":
            head = token.text.partition(".")[0]
            uses[head] = uses.get(head, 0) + 1
    for binder in shape.binders:
        for name in binder.names:
            if uses.get(name, 0) == 1 and kinds.get(name) in ORDER:
                yield Suspicion("unused variable", name, "it is bound and never used", fault_if="True")


_CAST = re.compile(r"\(\([^()]*[/-][^()]*:\s*ℕ\s*\)\s*:\s*[ℝℚℤ]\s*\)|↑\([^()]*[/-][^()]*\)")


def _cast(whole: str) -> Iterator[Suspicion]:
    for found in _CAST.finditer(whole):
        yield Suspicion("cast after truncation", found[0], "the value is cut before it becomes a fraction or negative")


_RANGE = re.compile(r"[∑∏]\s*(?P<i>\w+)\s*(?:∈|in)\s*(?:Finset\.)?range\s*(?P<n>\w+|\([^()]*\)),(?P<term>[^,=<>≤≥]*)")


def _range(whole: str) -> Iterator[Suspicion]:
    """`range n` begins at 0 and ends before n. Meant to begin at 1: a term that divides by the index or takes 1 off,
    or that a hypothesis speaks of from 1 on. Meant to end at n: where the closed form beside it has an n + 1."""
    for found in _RANGE.finditer(whole):
        index, bound, term = re.escape(found["i"]), re.escape(found["n"]), found["term"]
        where = found[0].strip()
        if re.search(rf"[/%]\s*\(?\s*{index}\b|\b{index}\s*-\s*\d", term):
            yield Suspicion("range off by one", where, "the range begins at 0, where the term makes no sense")
        elif any(re.search(rf"\b{f}\s+{index}\b", term) for f in _FROM_ONE.findall(whole)):
            yield Suspicion("range off by one", where, "the range begins at 0, and the hypothesis speaks from 1 on")
        elif not re.search(rf"\b{index}\s*\+", term) and re.match(
            rf"\s*=[^:]*\b{bound}\s*\*\s*\({bound} \+ 1\)", whole[found.end() :]
        ):
            yield Suspicion("range off by one", where, "the range ends before its bound, the closed form does not")


_FROM_ONE = re.compile(r"∀ (?:\w+,? )(?:≥ 1|> 0|(?:\w+ ≥ 1|\w+ > 0|1 ≤ \w+|0 < \w+) →),? (\w+) \w+ =")
"""A function that a hypothesis describes for positive arguments only."""


def _operand(found: list[Token], place: int, step: int, inside: frozenset[str]) -> list[Token]:
    """The tokens of the operand beside an operator: names, numerals and brackets, with powers, arguments, and the
    operators that bind at least as tightly on that side."""
    tight = _TIGHT | inside
    opens, closes = (_OPEN, _CLOSE) if step > 0 else (_CLOSE, _OPEN)
    at, part, depth = place + step, list[Token](), 0
    while 0 <= at < len(found):
        token = found[at]
        atom = token.kind in ("name", "number") or token.text in ("⌊", "⌋", "!")
        if depth == 0 and part and not (token.text in tight or part[-1].text in tight or token.text == "!"):
            applied = atom and step < 0 and part[-1].kind != "number" and token.kind == "name"
            if not applied and not (step > 0 and part[-1].kind == "name" and token.text in opens):
                break
        if depth == 0 and not (atom or token.text in opens or token.text in tight):
            break
        depth += (token.text in opens) - (token.text in closes)
        part.append(token)
        at += step
    return part if step > 0 else part[::-1]


def _text(whole: str, part: list[Token]) -> str:
    return whole[part[0].start : part[-1].end]
