"""An index of the library's theorems: what each concludes from what, so that a goal finds those that may help.

Built once from the compiled library, by our own reader of `.olean` files, and kept in the cache under the
library's key. A theorem is known by symbols alone (`+`, `∣`, `Prime`, `range`, …); Lean decides whether it fits.
"""

from __future__ import annotations

import functools
import json
import math
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.lean.judge import olean
from ember.lean.judge.tables import Name, Tables
from ember.policy.arithmetic import Move
from ember.policy.shape import IDENTIFIER, Shape

NOTATION = {
    "HAdd.hAdd": "+", "HMul.hMul": "*", "HSub.hSub": "-", "Neg.neg": "-", "HPow.hPow": "^", "HDiv.hDiv": "/",
    "HMod.hMod": "%", "Dvd.dvd": "∣", "LE.le": "≤", "GE.ge": "≤", "LT.lt": "<", "GT.gt": "<", "Eq": "=", "Iff": "↔",
    "And": "∧", "Or": "∨", "Not": "¬", "Ne": "≠", "Exists": "∃", "Membership.mem": "∈", "HasSubset.Subset": "⊆",
    "HAppend.hAppend": "++", "List.cons": "::", "List.nil": "[]", "Finset.sum": "∑", "Finset.prod": "∏",
    "Union.union": "∪", "Inter.inter": "∩", "SDiff.sdiff": "\\", "Compl.compl": "ᶜ", "Nat.factorial": "!",
    "Function.comp": "∘", "GetElem.getElem": "[", "EmptyCollection.emptyCollection": "∅", "Singleton.singleton": "{",
    "Insert.insert": "{", "abs": "|", "Nat.cast": "↑", "Int.ofNat": "↑", "IntCast.intCast": "↑", "Prod.mk": ",",
    "Int.ModEq": "ZMOD", "Nat.ModEq": "MOD", "Bool.and": "&&", "Bool.or": "||", "Bool.not": "!", "BEq.beq": "==",
}  # fmt: skip
SILENT = {"OfNat.ofNat", "outParam", "id", "optParam", "autoParam"}
TYPES = {"Nat": "ℕ", "Int": "ℤ"}
FOREIGN = ("Lean.", "Std.", "Ember.", "Int.Linear", "Nat.Linear", "Nat.Internal", "Int.Internal", "Linarith")
VERSION = 4


@dataclass(frozen=True)
class Lemma:
    name: str
    conclusion: frozenset[str]
    left: frozenset[str]
    """Symbols of the side that `rw` looks for; empty where it rewrites nothing."""
    right: frozenset[str]
    heads: tuple[str, ...]
    """The head symbol of each hypothesis, in order."""
    iff: bool


class Index:
    def __init__(self, lemmas: Sequence[Lemma]) -> None:
        self.lemmas = tuple(lemmas)
        self.symbols = Counter(symbol for lemma in self.lemmas for symbol in lemma.conclusion)
        self._forward: dict[str, list[Lemma]] = {}
        for lemma in self.lemmas:
            for head in lemma.heads[:1]:
                self._forward.setdefault(head, []).append(lemma)

    def weight(self, symbols: frozenset[str]) -> float:
        return sum(math.log(len(self.lemmas) / (1 + self.symbols[symbol])) for symbol in symbols)

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """Names that the library uses, by their last component."""
        return frozenset(self.symbols) | {lemma.name.rpartition(".")[2] for lemma in self.lemmas}

    def conclude(self, target: frozenset[str], count: int) -> list[Lemma]:
        """Lemmas whose conclusion speaks only of what the target speaks of, closest first."""
        fitting = [lemma for lemma in self.lemmas if lemma.conclusion <= target and len(lemma.conclusion) > 1]
        return sorted(fitting, key=lambda lemma: (-self.weight(lemma.conclusion) + len(lemma.heads), lemma.name))[
            :count
        ]

    def rewrite(self, target: frozenset[str], count: int) -> list[Lemma]:
        fitting = [lemma for lemma in self.lemmas if len(lemma.left) > 1 and lemma.left <= target]
        return sorted(fitting, key=lambda lemma: (-self.weight(lemma.left) + len(lemma.heads), lemma.name))[:count]

    def rewrite_back(self, target: frozenset[str], count: int) -> list[Lemma]:
        fitting = [lemma for lemma in self.lemmas if len(lemma.right) > 2 and lemma.right <= target]
        return sorted(fitting, key=lambda lemma: (-self.weight(lemma.right) + len(lemma.heads), lemma.name))[:count]

    def follow(self, head: str, goal: frozenset[str], count: int) -> list[Lemma]:
        """What follows from a hypothesis with this head, nearest to the goal's words first."""
        known = self._forward.get(head, ())

        def rank(lemma: Lemma) -> tuple[float, str]:
            strange = self.weight(lemma.conclusion - goal)
            return (strange + len(lemma.heads) - 0.5 * self.weight(lemma.conclusion & goal), lemma.name)

        return sorted(known, key=rank)[:count]


def moves(shape: Shape, index: Index) -> Iterator[Move]:
    target, everything = tokens(shape.target) | types(shape.text), tokens(shape.text) | types(shape.text)
    for lemma in index.conclude(target, 12):
        back = ".2" if lemma.iff else ""
        yield "lemma-apply", f"apply {lemma.name}{back}"
        if lemma.heads or lemma.iff:
            yield (
                "lemma-close",
                f"exact {lemma.name}{back} (by assumption)" if not lemma.iff else f"apply {lemma.name}.1",
            )
    rewrites = index.rewrite(target, 12)
    for lemma in rewrites:
        yield "lemma-rw", f"rw [{lemma.name}]"
    for lemma in index.rewrite_back(target, 5):
        yield "lemma-rw-back", f"rw [← {lemma.name}]"
    names = [lemma.name for lemma in rewrites if "comm" not in lemma.name]
    for size in (3, 8):
        yield "lemma-simp", f"simp [{', '.join(names[:size])}]"
        yield "lemma-simp-omega", f"simp [{', '.join(names[:size])}] <;> omega"
    yield "lemma-grind", f"grind [{', '.join(names[:5])}]"
    for fact in shape.facts[:6]:
        head = head_symbol(fact.type, fact.shape)
        (new,) = shape.fresh("this")
        for lemma in index.follow(head, everything, 8):
            first = f"{lemma.name}.1 {fact.name}" if lemma.iff else f"{lemma.name} {fact.name}"
            yield "lemma-forward", f"have {new} := {first}"
        for lemma in index.rewrite(tokens(fact.type) | types(shape.text), 4):
            yield "lemma-rw-at", f"rw [{lemma.name}] at {fact.name}"


HEADS = {"eq": "=", "ne": "≠", "le": "≤", "lt": "<", "dvd": "∣", "mem": "∈", "subset": "⊆", "iff": "↔", "and": "∧",
         "or": "∨", "not": "¬", "exists": "∃"}  # fmt: skip


def find(index: Index, query: str, count: int) -> list[Lemma]:
    """Theorems by words of their names, or by the symbols that a goal shows; the closest first."""
    words = [word.lower() for word in re.split(r"[\s._]+", query) if word]
    named = [lemma for lemma in index.lemmas if all(word in lemma.name.lower() for word in words)]
    named.sort(key=lambda lemma: (len(lemma.name), lemma.name))
    wanted = tokens(query) | types(query)
    about = [lemma for lemma in index.lemmas if len(lemma.conclusion & wanted) > 1]
    about.sort(key=lambda lemma: (index.weight(lemma.conclusion ^ wanted), lemma.name))
    return list({lemma.name: lemma for lemma in [*named, *about]}.values())[:count]


def head_symbol(text: str, shape: str) -> str:
    if shape == "modeq":
        return "ZMOD" if "ZMOD" in text else "MOD"
    if shape in HEADS:
        return HEADS[shape]
    first = IDENTIFIER.search(text)
    return first[0].rpartition(".")[2] if first else ""


SYMBOLS = re.compile(r"\+\+|::|\[\]|&&|\|\||==|[+*/%^∣≤<=↔∧∨¬≠∃∈⊆∑∏∪∩ᶜ!∘\[∅{|↑,\\-]")


@functools.lru_cache(maxsize=20_000)
def tokens(text: str) -> frozenset[str]:
    """The symbols that a goal's text shows, in the words of the index."""
    found = set(SYMBOLS.findall(text.replace("=>", "").replace("≥", "≤").replace(">", "<").replace("∉", "¬ ∈")))
    for word in IDENTIFIER.findall(text):
        found.update(word.split("."))
    return frozenset(found | {"="} if "≡" in text else found)


@functools.lru_cache(maxsize=20_000)
def types(text: str) -> frozenset[str]:
    """Types that are in play, whether the target shows them or not."""
    found = {name for name, symbol in TYPES.items() if symbol in text}
    found.update(word for word in IDENTIFIER.findall(text) if word[:1].isupper())
    if "ℤ" not in text or "ℕ" in text:
        found.add("Nat")
    return frozenset(found)


def load(library: Path, cache: Path) -> Index:
    """The index of a compiled library; built when the cache has none."""
    kept = cache / "lemmas" / f"{library.name}-{VERSION}.json"
    try:
        rows: list[Row] = json.loads(kept.read_text())
    except (OSError, ValueError):
        rows = [row for file in sorted(library.rglob("*.olean")) for row in _rows(file)]
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(f".{os.getpid()}")
        partial.write_text(json.dumps(rows, ensure_ascii=False))
        partial.rename(kept)
    return Index([Lemma(n, frozenset(c), frozenset(left), frozenset(r), tuple(h), i) for n, c, left, r, h, i in rows])


Row = tuple[str, list[str], list[str], list[str], list[str], bool]


def _rows(file: Path) -> Iterator[Row]:
    module = olean.Reader(file.read_bytes(), olean.MAX_OBJECTS, math.inf, Tables())
    reader = _Reader(module.tables)
    for row, statement in module.theorems():
        parts = module.tables.name(row)
        name = ".".join(map(str, parts))
        if _worth(parts, name):
            lemma = reader.lemma(name, statement)
            conclusion, left, right = (sorted(each) for each in (lemma.conclusion, lemma.left, lemma.right))
            yield lemma.name, conclusion, left, right, list(lemma.heads), lemma.iff


def _worth(parts: Name, name: str) -> bool:
    made = ("injEq", "sizeOf_spec", "noConfusion", "congr_simp", "inj")
    plain = all(isinstance(part, str) and not part.startswith(("_", "match_", "proof_", "eq_")) for part in parts)
    return plain and str(parts[-1]) not in made and not name.startswith(FOREIGN) and " " not in name


class _Reader:
    """Reads types out of one module's tables."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._symbols: dict[int, frozenset[str]] = {}

    def lemma(self, name: str, row: int) -> Lemma:
        heads: list[str] = []
        expression = self.tables.expressions[row]
        while expression[0] == 7:
            domain = int(str(expression[2]))
            if expression[4] == 0 and self._is_statement(domain):
                heads.append(self.head(domain))
            row = int(str(expression[3]))
            expression = self.tables.expressions[row]
        head, arguments = self._spine(row)
        pair = arguments[-2:] if head in ("=", "↔") and len(arguments) >= 2 else []
        if head == "¬":
            heads.append("")
        left, right = (self.symbols(each) for each in pair) if pair else (frozenset[str](), frozenset[str]())
        return Lemma(name, self.symbols(row), left, right, tuple(heads), head == "↔")

    def _is_statement(self, row: int) -> bool:
        head, arguments = self._spine(row)
        if self.tables.expressions[row][0] == 7:
            return self._is_statement(int(str(self.tables.expressions[row][3])))
        return bool(arguments) and head not in ("List", "Fin", "Set", "Finset", "Option", "Array", "Multiset", "")

    def head(self, row: int) -> str:
        return self._spine(row)[0]

    def _spine(self, row: int) -> tuple[str, list[int]]:
        arguments: list[int] = []
        expression = self.tables.expressions[row]
        while expression[0] == 5:
            arguments.insert(0, int(str(expression[2])))
            row = int(str(expression[1]))
            expression = self.tables.expressions[row]
        return (self._symbol(int(str(expression[1]))) if expression[0] == 4 else "", arguments)

    def _symbol(self, name_row: int) -> str:
        parts = self.tables.name(name_row)
        name = ".".join(map(str, parts))
        last = str(parts[-1]) if parts else ""
        if name in SILENT or last.startswith("inst") or "inst" in name:
            return ""
        return NOTATION.get(name, last)

    def symbols(self, row: int) -> frozenset[str]:
        """Symbols in an expression; instances and implicit plumbing leave none."""
        known = self._symbols.get(row)
        if known is None:
            expression = self.tables.expressions[row]
            places = {5: (1, 2), 6: (2, 3), 7: (2, 3), 8: (2, 3, 4), 11: (3,)}.get(int(str(expression[0])), ())
            found: set[str] = set()
            if expression[0] == 4:
                found.add(self._symbol(int(str(expression[1]))))
            for place in places:
                found |= self.symbols(int(str(expression[place])))
            known = frozenset(found - {""})
            self._symbols[row] = known
        return known


def local_names(shape: Shape, index: Index | None) -> list[str]:
    """Functions in the target that the library does not know: definitions of the file itself."""
    if index is None:
        return []
    found: dict[str, None] = {}
    for word in IDENTIFIER.findall(shape.target + " " + " ".join(each.type for each in shape.facts)):
        head, _, last = word.rpartition(".")
        if (head or last).split(".")[0] in shape.names or last in index.words or last in KEYWORDS or len(last) == 1:
            continue
        if word not in shape.names and "✝" not in word and not _bound(word, shape.target):
            found[word] = None
    return list(found)


KEYWORDS = {
    "fun",
    "if",
    "then",
    "else",
    "let",
    "match",
    "with",
    "have",
    "show",
    "Prop",
    "Type",
    "Sort",
    "by",
    "at",
    "in",
}


def _bound(word: str, text: str) -> bool:
    return bool(re.search(rf"(?:∀|∃|fun|∑|∏|λ)[^,=]*\b{re.escape(word)}\b[^,=]*(?:,|=>|↦)", text))
