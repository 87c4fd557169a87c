"""What a goal looks like, read from its text: hypotheses, the target's connective, its sides and terms."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING, CLOSING = "([{⟨⌊⌈", ")]}⟩⌋⌉"
OPERATORS: tuple[tuple[str, str], ...] = (("iff", "↔"), ("implies", "→"), ("or", "∨"), ("and", "∧"))
RELATIONS: dict[str, str] = {
    "=": "eq", "≠": "ne", "≤": "le", "<": "lt", "≥": "le", ">": "lt", "∣": "dvd", "∈": "mem", "∉": "mem",
    "⊆": "subset", "≡": "modeq",
}  # fmt: skip
BINDERS = "∀∃λ"
IDENTIFIER = re.compile(r"[^\W\d][\w'.✝!?]*")
NUMERAL = re.compile(r"(?<![\w.'])\d+(?![\w'])")


@dataclass(frozen=True)
class Hypothesis:
    """A name of the context that can be said, with the text of its type."""

    name: str
    type: str

    @functools.cached_property
    def shape(self) -> str:
        return connective(self.type)


@dataclass(frozen=True)
class Shape:
    """A goal, read."""

    hypotheses: tuple[Hypothesis, ...]
    target: str

    @functools.cached_property
    def head(self) -> str:
        return connective(self.target)

    @functools.cached_property
    def text(self) -> str:
        return "\n".join([*(f"{each.name} : {each.type}" for each in self.hypotheses), self.target])

    @functools.cached_property
    def names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.hypotheses)

    @functools.cached_property
    def facts(self) -> tuple[Hypothesis, ...]:
        """Hypotheses that look like propositions."""
        return tuple(each for each in self.hypotheses if not is_data(each))

    def of_type(self, *types: str) -> list[str]:
        return [each.name for each in self.hypotheses if each.type in types]

    def fresh(self, *wanted: str) -> list[str]:
        """Names like these that nothing bears yet, in the goal's text or in its context."""
        used = {*self.names, *IDENTIFIER.findall(self.text)}
        found: list[str] = []
        for name in wanted:
            candidates = (name, *(f"{name}{number}" for number in range(1, 100)))
            chosen = next(each for each in candidates if each not in used)
            used.add(chosen)
            found.append(chosen)
        return found


def read(text: str) -> Shape:
    """Names that Lean made up (`✝`) are left out: no tactic can say them."""
    context, _, target = text.rpartition("⊢ ")
    entries: list[str] = []
    for line in context.splitlines():
        if line.startswith(" ") and entries:
            entries[-1] += " " + line.strip()
        elif " : " in line:
            entries.append(line)
    hypotheses: list[Hypothesis] = []
    for entry in entries:
        names, _, type_ = entry.partition(" : ")
        type_ = type_.partition(" := ")[0]
        hypotheses += [Hypothesis(name, type_) for name in names.split() if "✝" not in name]
    return Shape(tuple(hypotheses), " ".join(target.split()))


def is_data(hypothesis: Hypothesis) -> bool:
    """Numbers, lists, functions, types: what is not a proposition, as far as the text tells."""
    type_ = hypothesis.type
    if connective(type_) in ("forall", "exists", "and", "or", "iff", "not", *RELATIONS.values()):
        return False
    last = type_.rpartition("→ ")[2].strip()
    return bool(
        re.match(
            r"(ℕ|ℤ|Nat|Int|Bool|Prop|Type|Sort|List|Option|Set|Finset|Fin|String|Char|Array|[α-ω])(?![\w.'])", last
        )
    )


@functools.lru_cache(maxsize=20_000)
def connective(text: str) -> str:
    """The outermost connective or relation: forall, exists, implies, iff, or, and, not, eq, …, false, atom."""
    text = text.strip()
    if text.startswith("(") and matching(text) == len(text) - 1:
        return connective(text[1:-1])
    found = {symbol for _, symbol in top_level(text)}
    if text[:1] == "∀":
        return "forall"
    if text[:1] == "∃":
        return "exists"
    for name, symbol in OPERATORS:
        if symbol in found:
            return name
    if text[:1] == "¬":
        return "not"
    relation = next((RELATIONS[symbol] for _, symbol in top_level(text) if symbol in RELATIONS), None)
    return relation or ("false" if text == "False" else "atom")


def matching(text: str) -> int:
    """Where the bracket that opens the text closes; -1 when it does not."""
    depth = 0
    for position, character in enumerate(text):
        depth += (character in OPENING) - (character in CLOSING)
        if depth == 0:
            return position
    return -1


def top_level(text: str) -> Iterator[tuple[int, str]]:
    """Operators and relations outside of brackets and before any binder, with their positions."""
    depth, position = 0, 0
    while position < len(text):
        character = text[position]
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth -= 1
        elif depth == 0 and (character in BINDERS or text.startswith("fun ", position)):
            return
        elif depth == 0 and character in "∑∏":
            comma = text.find(", ", position)
            position = comma if comma > 0 else position
        elif depth == 0 and (character in RELATIONS or any(character == symbol for _, symbol in OPERATORS)):
            yield position, character
        position += 1


def sides(text: str, symbols: str) -> tuple[str, str] | None:
    """What stands left and right of the first of these symbols at the top level."""
    for position, symbol in top_level(text):
        if symbol in symbols:
            return text[:position].strip(), text[position + 1 :].strip()
    return None


def parts(text: str, symbol: str) -> list[str]:
    """The operands of a chain `a ∧ b ∧ c`."""
    cuts = [position for position, found in top_level(text) if found == symbol]
    bounds = [-1, *cuts, len(text)]
    return [text[start + 1 : end].strip() for start, end in itertools.pairwise(bounds)]


def leading_binders(text: str) -> tuple[list[tuple[str, str]], str]:
    """Names and types bound by `∀`s in front (`∀ x ∈ s,` binds x and a proof), and what follows."""
    bound: list[tuple[str, str]] = []
    text = text.strip()
    while text.startswith("∀"):
        comma = _comma(text)
        inside, text = text[1:comma].strip(), text[comma + 1 :].strip()
        groups = re.findall(r"[({\[⦃]([^)}\]⦄]*)[)}\]⦄]", inside) or [inside]
        for group in groups:
            names, colon, type_ = group.partition(" : ")
            bounded = re.match(r"(\S+) ([∈<≤>≥≠⊆].*)", group)
            if not colon and bounded:
                bound += [(bounded[1], ""), ("", f"{bounded[1]} {bounded[2]}")]
            else:
                bound += [(name, type_) for name in names.split()]
    return bound, text


def _comma(text: str) -> int:
    depth = 0
    for position, character in enumerate(text):
        depth += (character in OPENING) - (character in CLOSING)
        if character == "," and depth == 0:
            return position
    return len(text)


def numerals(text: str) -> list[int]:
    return sorted({int(each) for each in NUMERAL.findall(text)})


def arguments(text: str) -> list[str]:
    """Atoms and bracketed terms that stand as arguments of functions, each once: what a ∀ may be applied to."""
    found: dict[str, None] = {}
    position = 0
    while position < len(text):
        if text[position] == "(":
            end = position + max(0, matching(text[position:]))
            inner = text[position : end + 1]
            if len(inner) <= 24 and connective(inner) == "atom" and ":" not in inner:
                found[inner] = None
        position += 1
    for word in re.findall(r"(?<![\w.'])(?:[^\W\d][\w']*|\d+)(?![\w'.])", text):
        found.setdefault(word, None)
    return list(found)
