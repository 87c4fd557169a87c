"""Faults that the text shows; whether they matter is then asked of Lean where it can say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from ember.core.errors import InputError
from ember.data.canonical import bound_names
from ember.data.lint import ranges, scope
from ember.data.lint.kinds import ORDER, REALS, Kinds, bound_kinds, enclosed, kind_at
from ember.data.lint.propositions import Prop, proposition, says_something
from ember.data.lint.shape import Binder, Shape, shape
from ember.data.lint.words import Unreadable, Words, words_of
from ember.data.tokens import Token, tokens

_OPEN, _CLOSE = {"(": ")", "[": "]", "⟨": "⟩"}, {")": "(", "]": "[", "⟩": "⟨"}
LONGEST, DEEPEST = 1_000, 50
"""Of a statement that is read, in words and brackets: reading takes the square of its length."""
_PLACES = frozenset("- / % ⁻ ^ ⌋".split())
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


def suspicions(
    given: Shape, context: str = "", shown: str = "", hypotheses: Collection[Binder] | None = None
) -> Iterator[Suspicion]:
    """Of a statement; `InputError` for one that nobody wrote. `shown`: how Lean shows it, which says the types of
    names that are bound without one; `hypotheses`: the binders that are, where Lean was asked."""
    whole = f"{given.binder_text} : {given.conclusion}"
    found = _solid(whole)
    if len(found) > LONGEST or _depth(found) > DEEPEST:
        raise InputError(f"a statement of {len(found)} words, {_depth(found)} brackets deep, is not read: at most "
                         f"{LONGEST} and {DEEPEST}")  # fmt: skip
    kinds = bound_kinds(found, bound_kinds(_solid(shown)))
    if not {one.text for one in (*found, *_solid(shown))} & {*ORDER[1:], "Int", "Rat", "Real", "Complex"}:
        kinds = Kinds(dict.fromkeys(bound_names(whole), "ℕ") | kinds, kinds.takes)
    yield from _axioms(context)
    yield from _of_context(context)
    yield from _unused(given, found, hypotheses)
    for where, why in ranges.faults(given, whole, found, kinds):
        yield Suspicion("range off by one", where, why)
    for place, token in enumerate(found):
        if token.kind == "name" or token.text in _PLACES:
            for one in _at(whole, found, place, kinds):
                yield _in_scope(one, whole, found, place, kinds)


def _solid(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.kind not in ("blank", "comment")]


def _in_scope(one: Suspicion, whole: str, found: list[Token], place: int, kinds: Kinds) -> Suspicion:
    """What is asked of Lean speaks of bound names, so it is asked under their binders and premises."""
    try:
        before = scope.prefix(whole, found, place, kinds)
    except scope.Unknown:
        return replace(one, holds_if="", fault_if=one.fault_if if one.fault_if == "True" else "")
    if not before:
        return one
    asked = {name: f"{before}({text})" for name in ("holds_if", "fault_if") if (text := getattr(one, name))}
    return replace(one, **asked)


def _at(whole: str, found: list[Token], place: int, kinds: Kinds) -> Iterator[Suspicion]:
    """Of one place: an operator, or a function's name."""
    token = found[place]
    if token.kind == "name":
        yield from _function(whole, found, place, kinds)
    elif token.text == "⌋" and _next(found, place) == "₊":
        yield Suspicion("toNat", "⌊ ⌋₊", "it makes every negative number 0")
    elif token.text == "⁻" and _next(found, place) == "¹":
        left = _operand(found, place, -1, frozenset())
        if left and kind_at(found, place, kinds) in REALS:
            yield from _by_zero("1", _text(whole, left), left)
    elif token.text == "^" and _next(found, place) == "(" and _next(found, place + 1) == "-":
        left = _operand(found, place, -1, frozenset())
        if left and kind_at(found, place, kinds) in REALS:
            yield from _by_zero("1", _text(whole, left), left)
    elif token.text in ("-", "/", "%"):
        difference = token.text == "-"
        left = _operand(found, place, -1, _SUM if difference else _PRODUCT)
        right = _operand(found, place, +1, _PRODUCT if difference else frozenset[str]())
        if left and right:
            a, b = _text(whole, left), _text(whole, right)
            numerals = all(part.kind != "name" for part in (*left, *right))
            yield from _operator(token.text, kind_at(found, place, kinds), a, b, right, numerals)
            yield from _cast(found, place, token.text, kinds, a, b)


def _operator(sign: str, kind: str, a: str, b: str, right: list[Token], numerals: bool = False) -> Iterator[Suspicion]:
    if sign == "-" and kind == "ℕ":
        yield Suspicion("natural subtraction", f"{a} - {b}", "0 where the second is larger", f"{b} ≤ {a}")
    if sign == "/" and kind in ("ℕ", "ℤ"):
        fault = f"¬ ({b}) ∣ ({a})" if numerals else ""
        yield Suspicion("truncating division", f"{a} / {b}", "the remainder is lost", f"({b}) ∣ ({a})", fault)
    if sign == "/" or (sign == "%" and kind not in REALS):
        yield from _by_zero(a, b, right)


_NAMED = {"sub": "-", "div": "/", "ediv": "/", "tdiv": "/", "fdiv": "/", "mod": "%", "emod": "%", "tmod": "%"}


def _function(whole: str, found: list[Token], place: int, kinds: Kinds) -> Iterator[Suspicion]:
    """Faults by the name of a function: `Nat.sub a b`, `n.pred`, `x.toNat`, `[MOD n]`."""
    token = found[place]
    owner, _, last = token.text.rpartition(".")
    kind = {"Nat": "ℕ", "Int": "ℤ"}.get(owner) or kinds.get(owner, "")
    arguments = [] if kinds.get(owner) is None else [[token._replace(text=owner)]]
    arguments += _arguments(found, place)
    texts = [one[0].text if len(one) == 1 else _text(whole, one) for one in arguments]
    if last in ("toNat", "toNNReal", "floor") and (last != "floor" or owner == "Nat"):
        of = texts[0] if texts else _text(whole, before) if (before := _projected(found, place)) else ""
        yield Suspicion("toNat", f"{last} of {of}", f"{last} makes every negative number 0", f"0 ≤ {of}" if of else "")
    elif last == "pred" and kind == "ℕ" and texts:
        yield Suspicion("natural subtraction", f"{texts[0]} - 1", "0 where the second is larger", f"1 ≤ {texts[0]}")
    elif last in _NAMED and kind in ("ℕ", "ℤ") and len(texts) >= 2:
        yield from _operator(_NAMED[last], kind, texts[0], texts[1], arguments[1])
    elif last in ("MOD", "ZMOD") and texts and place and found[place - 1].text == "[":
        end = next((i for i in range(place, len(found)) if found[i].text == "]"), place + 2)
        yield from _by_zero("…", _text(whole, found[place + 1 : end]), found[place + 1 : end])


def _arguments(found: list[Token], place: int) -> list[list[Token]]:
    """Names, numerals and brackets that follow a name."""
    parts, at = list[list[Token]](), place + 1
    while at < len(found) and (found[at].kind in ("name", "number") or found[at].text == "("):
        end = at
        depth = 0
        while end < len(found):
            depth += (found[end].text in _OPEN) - (found[end].text in _CLOSE)
            if depth <= 0:
                break
            end += 1
        parts.append(found[at : end + 1])
        at = end + 1
    return parts


def _projected(found: list[Token], place: int) -> list[Token]:
    """The bracket before `.name`."""
    if place < 2 or found[place - 1].text != "." or found[place - 2].text != ")":
        return []
    return _operand(found, place - 1, -1, frozenset())


def _next(found: list[Token], place: int) -> str:
    return found[place + 1].text if place + 1 < len(found) else ""


def _depth(found: list[Token]) -> int:
    return max(itertools.accumulate((token.text in _OPEN) - (token.text in _CLOSE) for token in found), default=0)


def _by_zero(a: str, b: str, right: list[Token]) -> Iterator[Suspicion]:
    if len(right) == 1 and right[0].kind == "number" and int(float(b)) != 0:
        return
    yield Suspicion("division by zero", f"{a} / {b}", "x / 0 = 0 and x % 0 = x in Lean", f"({b}) ≠ 0", f"({b}) = 0")


_UNPROVED = {"sorry": "it leaves a proof out", "admit": "it leaves a proof out", "sorryAx": "it leaves a proof out",
             "native_decide": "it trusts compiled code", "ofReduceBool": "it trusts compiled code"}  # fmt: skip


def _axioms(context: str) -> Iterator[Suspicion]:
    """Axioms by that word, or by a proof that is none; not answers that are left open (`…_solution := sorry`)."""
    found, declared = _solid(context), ""
    for token, name in itertools.pairwise([*found, Token("symbol", "", 0)]):
        if token.text in ("theorem", "lemma", "def", "abbrev", "instance", "opaque"):
            declared = name.text
        if token.text in ("axiom", "constant"):
            yield Suspicion("axiom", name.text, "the statement brings an axiom of its own", fault_if="True")
        elif (why := _UNPROVED.get(token.text.rpartition(".")[2])) and not declared.endswith("solution"):
            yield Suspicion("axiom", declared, f"the statement brings what nothing proves: {why}", fault_if="True")


_DEFINITION = re.compile(r"(?:^|\n)\s*(?:noncomputable )?(?:def|abbrev)\s+(\S+)(.*?):=(.*?)(?=\n\S|\Z)", re.DOTALL)


def _of_context(context: str) -> Iterator[Suspicion]:
    """Places in definitions that stand above the statement; Lean is not asked about them."""
    for definition in _DEFINITION.finditer(context):
        read = shape(f"theorem {definition[1]}{definition[2]}" + ("" if ":" in definition[2] else " : _"))
        if read is None:
            continue
        whole = f"{read.binder_text} : {definition[3].strip()}"
        found = _solid(whole)
        if len(found) > LONGEST or _depth(found) > DEEPEST:
            continue
        kinds = bound_kinds(found)
        result = read.conclusion.strip()
        for place, token in enumerate(found):
            if token.text in _PLACES or token.kind == "name":
                for one in _at(whole, found, place, kinds):
                    if result in ORDER and one.kind == "natural subtraction" and result != "ℕ":
                        continue
                    yield replace(one, where=f"{one.where} in {definition[1]}", holds_if="", fault_if="")


def _unused(given: Shape, found: list[Token], hypotheses: Collection[Binder] | None) -> Iterator[Suspicion]:
    """Names that nothing speaks of, whatever they are, unless they are hypotheses (another matter) or say by their
    first letter that they are not used."""
    uses: dict[str, int] = {}
    for token in found:
        if token.kind == "name":
            head = token.text.partition(".")[0]
            uses[head] = uses.get(head, 0) + 1
    for binder in given.binders:
        data = _is_data(words_of(binder.type)) if hypotheses is None else binder not in hypotheses
        for name in binder.names if data and binder.bracket != "[" else ():
            if uses.get(name, 0) == 1 and not name.startswith("_"):
                yield Suspicion("unused variable", name, "it is bound and never used", fault_if="True")
    for text in (*(one.type for one in given.binders), given.conclusion):
        for name in _idle(text):
            yield Suspicion("unused variable", name, "it is bound and never used", fault_if="True")


def _is_data(kind: Words) -> bool:
    """As far as the text says."""
    sorts = kind[-1:] == ("Prop",) or kind[:1] in (("Type",), ("Sort",))
    return sorts or (any(word in ORDER for word in kind) and not says_something(kind) and kind[0] not in ("∀", "¬"))


def _idle(text: str) -> Iterator[str]:
    """Names that a quantifier inside of a proposition binds for nothing."""
    try:
        waiting = [proposition(text)]
    except Unreadable:
        return
    while waiting:
        prop = waiting.pop()
        if prop.name and not prop.name.startswith("_") and prop.name not in _names(_unbounded(prop)):
            yield prop.name
        waiting += prop.parts


def _unbounded(prop: Prop) -> Prop:
    """What a quantifier says, less a bound on its own name: `∃ δ > 0, p` says nothing of δ by that."""
    body = prop.parts[0]
    wanted = "→" if prop.sign == "∀" else "∧"
    bounded = body.sign == wanted and body.parts[0].words[:1] == (prop.name,)
    if bounded and body.parts[0].words[1:2] and body.parts[0].words[1] in ("<", ">", "≤", "≥", "≠"):
        return body.parts[1]
    return body


def _names(prop: Prop) -> set[str]:
    own = {word.partition(".")[0] for word in (*prop.words, *prop.type)}
    return own.union(*map(_names, prop.parts))


_CASTS = ("Nat.cast", "Int.cast", "Int.ofNat", "Rat.cast")


def _cast(found: list[Token], place: int, sign: str, kinds: Kinds, a: str, b: str) -> Iterator[Suspicion]:
    """A difference or a quotient that is cut before it becomes a number of a larger kind."""
    own, around = enclosed(found, place, kinds, _CASTS)
    if around and ((sign == "-" and own == "ℕ") or (sign == "/" and own in ("ℕ", "ℤ"))):
        guard = f"{b} ≤ {a}" if sign == "-" else f"({b}) ∣ ({a})"
        why = "the value is cut before it becomes a fraction or negative"
        yield Suspicion("cast after truncation", f"({a} {sign} {b}) as {around}", why, guard)


_PREFIXES, _BARS = frozenset("√ - ↑ ∛".split()), frozenset("| ‖".split())


def _led(found: list[Token], at: int) -> int:
    """Where an operand goes on after signs in front of it; 0 where there are none."""
    begun = at
    while at < len(found) and found[at].text in _PREFIXES:
        at += 1
    return at if at > begun else 0


def _operand(found: list[Token], place: int, step: int, inside: frozenset[str]) -> list[Token]:
    """The tokens of the operand beside an operator: names, numerals and brackets, with powers, arguments, and the
    operators that bind at least as tightly on that side."""
    if step > 0 and (led := _led(found, place + 1)):
        rest = _operand(found, led - 1, step, inside)
        return [*found[place + 1 : led], *rest] if rest else []
    if step > 0 and _next(found, place) in _BARS:
        end = next((at for at in range(place + 2, len(found)) if found[at].text in _BARS), place)
        return found[place + 1 : end + 1]
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
