"""Which words of a Lean term belong together: the grammar, as far as the library and its sources need it.

Text that has no rule here is kept as its words (`raw`), so that it is the same as another only if all of its words are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from notation import (
    ARROW,
    BINDERS,
    BRACKETS,
    CLOSED,
    COERCIONS,
    INFIX,
    MODULUS,
    POSTFIX,
    PREFIX,
    RELATIONS,
    RIGHT,
    WORDS,
)
from terms import (
    ALL_CLOSE,
    HOLE,
    Binder,
    NotUnderstood,
    Term,
    Token,
    apply,
    arrow,
    closing,
    find_outside,
    operator,
    raw,
)


def term(words: list[Token]) -> Term:
    """The tree of a term."""
    reader = Reader(words)
    try:
        found = reader.expression(0)
        if reader.at < len(words):
            raise NotUnderstood
    except (NotUnderstood, RecursionError):
        return raw(words)
    return found


def binders(words: list[Token]) -> list[Binder]:
    """What brackets and bare names introduce."""
    found: list[Binder] = []
    at = 0
    while at < len(words):
        sign = words[at].text
        if sign == "{" and words[at + 1 : at + 2] == [Token("{", "symbol", False)]:
            raise NotUnderstood
        if sign in BRACKETS:
            end = closing(words, at)
            found += bracket(sign, words[at + 1 : end])
            at = end + 1
        elif words[at].kind == "id":
            found.append(Binder("(", words[at].text, HOLE))
            at += 1
        else:
            raise NotUnderstood
    return found


def bracket(sign: str, inside: list[Token]) -> list[Binder]:
    """The binders of one bracket; a default value is noted, not kept."""
    default = find_outside(inside, ":=")
    if default >= 0:
        inside = inside[:default]
    colon = find_outside(inside, ":")
    if sign == "[" and colon < 0:
        return [Binder(sign, "", term(inside))]
    names, kept = (inside, HOLE) if colon < 0 else (inside[:colon], term(inside[colon + 1 :]))
    if not all(each.kind == "id" or each.text == "_" for each in names):
        raise NotUnderstood
    return [Binder(sign, each.text, kept, default >= 0) for each in names]


class Reader:
    """Reads one term, operators by their binding power."""

    def __init__(self, words: list[Token]) -> None:
        self.words, self.at = words, 0
        self._bars: list[str] = []
        """What would close the bars that are open, innermost last."""
        self._dots: list[list[str]] = []
        """The variables that `·` stands for, for each open parenthesis."""

    def peek(self, ahead: int = 0) -> str:
        return self.words[self.at + ahead].text if self.at + ahead < len(self.words) else ""

    def next(self) -> Token:
        if self.at >= len(self.words):
            raise NotUnderstood
        self.at += 1
        return self.words[self.at - 1]

    def expect(self, *wanted: str) -> str:
        word = self.next().text
        if word not in wanted:
            raise NotUnderstood
        return word

    def expression(self, power: int) -> Term:
        left = self._dependent() if power <= ARROW else None
        left = left or self._prefix()
        while True:
            word = self.peek()
            if word not in INFIX or word in self._bars[-1:]:
                return left
            strength, side = INFIX[word]
            if strength < power:
                return left
            self.at += 1
            right = self.expression(strength if side == RIGHT else strength + 1)
            left = self._joined(word, left, right)

    def _joined(self, word: str, left: Term, right: Term) -> Term:
        if word == "→":
            return arrow(left, right)
        if word in ("<|", "$"):
            return apply(left, right)
        if word == "|>":
            return apply(right, left)
        if word in ("≡", "≢") and self.peek() == "[":
            self.at += 1
            kind = self.next().text
            if kind not in MODULUS:
                raise NotUnderstood
            modulus = self.expression(0)
            self.expect("]")
            same = operator(f"≡{kind}", left, right, modulus)
            return same if word == "≡" else operator("¬", same)
        return operator(word, left, right)

    def _prefix(self) -> Term:
        word = self.peek()
        if word in PREFIX and not (word == "!" and self.peek(1) == "["):
            self.at += 1
            return operator({"-": "neg", "!": "not"}.get(word, word), self.expression(PREFIX[word]))
        if word in BINDERS:
            return self._binding()
        if word == "if":
            return self._choice()
        return self._application()

    def _choice(self) -> Term:
        self.at += 1
        name = ""
        if self.peek(1) == ":" and self.words[self.at].kind == "id":
            name = self.next().text
            self.at += 1
        condition = self.expression(0)
        self.expect("then")
        yes = self.expression(0)
        self.expect("else")
        no = self.expression(0)
        if not name:
            return operator("if", condition, yes, no)
        return operator(
            "if", condition, Term("bind", "fun(", (condition, yes), name), Term("bind", "fun(", (HOLE, no), name)
        )

    def _binding(self) -> Term:
        sign = self.next().text
        return self._bound("fun" if sign == "λ" else sign)

    def _bound(self, sign: str) -> Term:
        """Binders up to the mark that ends them, and a body."""
        start = self.at
        ends = ("=>", "↦") if sign == "fun" else (",",)
        length = find_outside(self.words[start:], *ends)
        if length < 0:
            raise NotUnderstood
        end = start + length
        relation = self._relation(start, end)
        names = self.words[start : relation if relation else end]
        found = self._typed(names)
        condition: list[Term] = []
        filters: list[Term] = []
        if relation:
            self.at = relation + 1
            self._bars.append("")
            right = self.expression(51)
            self._bars.pop()
            if self.peek() == "with" and sign in ("∑", "∏"):
                self.at += 1
                filters = [self.expression(0)]
            word = self.words[relation].text
            found = [replace(each, name="_x") if each.name == "_" else each for each in found]
            condition = [operator(word, Term("name", each.name), right) for each in found]
        if self.peek() not in ends and not (not relation and self.at == start):
            raise NotUnderstood
        self.at = end + 1
        body = self.expression(BINDERS[sign])
        return _bind(sign, found, condition, filters, body)

    def _relation(self, start: int, end: int) -> int | None:
        """Where the `∈` of `∀ x ∈ s` stands: right after the names."""
        at = start
        while at < end and self.words[at].kind == "id":
            at += 1
        return at if start < at < end and self.words[at].text in RELATIONS else None

    def _typed(self, words: list[Token]) -> list[Binder]:
        """`x y`, `x y : α` or brackets."""
        if not words:
            raise NotUnderstood
        colon = find_outside(words, ":")
        if colon >= 0:
            return bracket("(", words)
        return binders(words)

    def _application(self) -> Term:
        head = self._atom()
        arguments: list[Term] = []
        while (argument := self._argument()) is not None:
            arguments.append(argument)
        return apply(head, *arguments)

    def _argument(self) -> Term | None:
        if self.at >= len(self.words):
            return None
        token = self.words[self.at]
        if token.text in ("fun", "λ"):
            return self._binding()
        if token.text == "(" and self._named_argument():
            return self._named()
        if not self._starts(token):
            return None
        return self._atom()

    def _named_argument(self) -> bool:
        return self.peek(2) == ":=" and self.words[self.at + 1].kind == "id"

    def _named(self) -> Term:
        self.at += 1
        name = self.next().text
        self.at += 1
        value = self.expression(0)
        self.expect(")")
        return Term("named", name, (value,))

    def _starts(self, token: Token) -> bool:
        """May this word begin an argument?"""
        after = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        tight = after is not None and not after.spaced
        if token.kind in ("num", "str"):
            return True
        if token.kind == "id":
            return token.text not in WORDS and token.text not in BINDERS
        if token.text == "[":
            return token.spaced and not (after is not None and after.text in MODULUS)
        if token.text in ("|", "‖"):
            return token.text not in self._bars[-1:] and "|" not in self._bars and token.spaced and tight
        if token.text == ".":
            return token.spaced and tight
        return token.text in "( { ⟨ ⟦ ![ #[ #v[ @ · ∅ ⊤ ⊥ ∞ ⌊ ⌈ ↑ ⇑ ↥ √ ‹ ℝ≥0 ℕ+ ℕ∞ ℝ≥0∞".split() or (
            token.text == "#" and tight
        )

    def _atom(self) -> Term:
        found = self._bare()
        while True:
            word = self.peek()
            token = self.words[self.at] if self.at < len(self.words) else None
            if token is None:
                return found
            if word == "." and not token.spaced and self.at + 1 < len(self.words):
                self.at += 1
                for each in self.next().text.split("."):
                    found = Term("field", each, (found,))
            elif word == "[" and not token.spaced:
                found = self._index(found)
            elif word == "^[":
                self.at += 1
                times = self.expression(0)
                self.expect("]")
                found = operator("^[", found, times)
            elif word in POSTFIX and not (word == "!" and self._starts_next()):
                self.at += 1
                found = operator(word, found)
            else:
                return found

    def _starts_next(self) -> bool:
        """Is this `!` the negation of what follows?"""
        after = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        return after is not None and not after.spaced and (after.kind == "id" or after.text == "(")

    def _index(self, found: Term) -> Term:
        self.at += 1
        place = self.expression(0)
        self.expect("]")
        if self.peek() in ("?", "!") and not self.words[self.at].spaced:
            return operator(f"[]{self.next().text}", found, place)
        return operator("[]", found, place)

    def _bare(self) -> Term:
        token = self.next()
        if token.kind == "num":
            return Term("number", token.text)
        if token.kind == "str":
            return Term("token", token.text)
        if token.kind == "id":
            return self._word(token)
        rules: dict[str, Callable[[], Term]] = {
            "(": self._parenthesis, "{": self._braces, "·": self._dot, "@": self._explicit, ".": self._short,
            "‹": self._known, "#": self._size,
        }  # fmt: skip
        if token.text in rules:
            return rules[token.text]()
        if token.text in ("⟨", "[", "![", "#[", "#v["):
            return Term("op", token.text, tuple(self._list(ALL_CLOSE[token.text])))
        if token.text in CLOSED:
            return self._closed(token.text)
        if token.text in COERCIONS:
            return operator("↑", self._atom())
        if token.text == "√":
            return operator("√", self._atom())
        if token.text in ("∅", "⊤", "⊥", "∞", "ℝ≥0", "ℕ+", "ℕ∞", "ℝ≥0∞"):
            return Term("name", token.text)
        raise NotUnderstood

    def _word(self, token: Token) -> Term:
        if token.text in WORDS:
            raise NotUnderstood
        if token.text == "_":
            return HOLE
        if token.text in ("Type", "Sort"):
            return self._universe(token.text)
        if token.text == "ofNat" and self.peek() == "(" and not self.words[self.at].spaced:
            return apply(Term("name", "OfNat.ofNat"), self._bare())
        return Term("name", token.text)

    def _universe(self, word: str) -> Term:
        """`Type*`, `Type u`, `Type _` and `Type (max u v)` are one; `Type` alone is another."""
        following = self.words[self.at] if self.at < len(self.words) else None
        if following is None or (following.text == "*" and following.spaced):
            return Term("name", word)
        if following.text == "(":
            self.at = closing(self.words, self.at) + 1
        elif following.text == "*" or (following.kind == "id" and following.text not in WORDS) or following.text == "_":
            self.at += 1
        elif following.kind == "num":
            return Term("name", f"{word} {self.next().text}")
        else:
            return Term("name", word)
        return Term("name", f"{word}*")

    def _closed(self, sign: str) -> Term:
        ends = CLOSED[sign]
        self._bars.append(ends[0])
        inside = self.expression(0)
        self._bars.pop()
        end = self.expect(*ends)
        return operator(f"{sign}{end}", inside)

    def _size(self) -> Term:
        return operator("#", self._atom())

    def _known(self) -> Term:
        inside = self.expression(0)
        self.expect("›")
        return operator("‹›", inside)

    def _dot(self) -> Term:
        if not self._dots:
            raise NotUnderstood
        name = f"·{len(self._dots)}.{len(self._dots[-1])}"
        self._dots[-1].append(name)
        return Term("name", name)

    def _explicit(self) -> Term:
        token = self.next()
        if token.kind != "id":
            raise NotUnderstood
        return Term("name", f"@{token.text}")

    def _short(self) -> Term:
        token = self.next()
        if token.kind != "id":
            raise NotUnderstood
        return Term("short", token.text)

    def _list(self, end: str) -> list[Term]:
        found: list[Term] = []
        bars, self._bars = self._bars, []
        while self.peek() != end:
            found.append(self.expression(0))
            if self.peek() != end:
                self.expect(",")
        self.at += 1
        self._bars = bars
        return found

    def _parenthesis(self) -> Term:
        """A pair, a type ascription, an operator with a gap, or what needs no parenthesis."""
        self._dots.append([])
        bars, self._bars = self._bars, []
        found: list[Term] = []
        while self.peek() != ")":
            found.append(self.expression(0))
            if self.peek() == ":":
                self.at += 1
                kind = HOLE if self.peek() == ")" else self.expression(0)
                found[-1] = operator(":", found[-1], kind)
            if self.peek() != ")":
                self.expect(",")
        self.at += 1
        self._bars = bars
        inside = found[0] if len(found) == 1 else Term("op", "()", tuple(found))
        for name in reversed(self._dots.pop()):
            inside = Term("bind", "fun(", (HOLE, inside), name)
        return inside

    def _dependent(self) -> Term | None:
        """`(x : α) → p` and its like with other brackets, which stand only where an arrow may."""
        sign, start = self.peek(), self.at
        if sign not in BRACKETS:
            return None
        try:
            close = closing(self.words, start)
            inside = self.words[start + 1 : close]
            after = self.words[close + 1].text if close + 1 < len(self.words) else ""
            if after not in ("→", "×") or find_outside(inside, ":") < 1:
                return None
            found = bracket(sign, inside)
        except NotUnderstood:
            return None
        self.at = close + 2
        body = self.expression(25 if after == "→" else 35)
        for each in reversed(found):
            word = f"∀{sign}" if after == "→" else "Σ("
            body = Term("bind", word, (each.type, body), each.name)
        return body

    def _braces(self) -> Term:
        close = closing(self.words, self.at - 1)
        inside = self.words[self.at : close]
        for mark, kind in (("//", "subtype"), ("|", "set")):
            bar = find_outside(inside, mark)
            if (
                bar > 0
                and inside[0].kind == "id"
                and (bar == 1 or inside[1].text in (":", "∈", ">", "<", "≤", "≥", "≠"))
            ):
                found = self._comprehension(kind, inside[:bar], inside[bar + 1 :])
                self.at = close + 1
                return found
        if find_outside(inside, "|") > 0 or find_outside(inside, ":=") > 0:
            raise NotUnderstood
        return Term("op", "{", tuple(self._list("}")))

    def _comprehension(self, kind: str, left: list[Token], right: list[Token]) -> Term:
        body = self._inner(right)
        name = left[0].text
        if len(left) == 1:
            return Term("bind", f"{kind}(", (HOLE, body), name)
        if left[1].text == ":":
            return Term("bind", f"{kind}(", (self._inner(left[2:]), body), name)
        where = self._inner(left[2:])
        if left[1].text == "∈":
            return operator("sep", where, Term("bind", "fun(", (HOLE, body), name))
        condition = operator(left[1].text, Term("name", name), where)
        return Term("bind", f"{kind}(", (HOLE, operator("∧", condition, body)), name)

    def _inner(self, words: list[Token]) -> Term:
        reader = Reader(words)
        found = reader.expression(0)
        if reader.at < len(words):
            raise NotUnderstood
        return found


def _bind(sign: str, found: list[Binder], condition: list[Term], filters: list[Term], body: Term) -> Term:
    """The nest of single binders that a list of them stands for."""
    for at in reversed(range(len(found))):
        each = found[at]
        if sign in ("∑", "∏", "⨆", "⨅", "⋃", "⋂"):
            domain = condition[at] if condition else HOLE
            parts = (each.type, domain, *filters, body) if at == len(found) - 1 else (each.type, domain, body)
            body = Term("bind", f"{sign}(", parts, each.name)
            continue
        if condition and sign in ("∀", "Π"):
            body = arrow(condition[at], body)
        elif condition and sign in ("∃", "∃!"):
            body = operator("∧", condition[at], body)
        word = f"∀{each.sign}" if sign in ("∀", "Π") else f"{sign}{each.sign}"
        body = Term("bind", word, (each.type, body), each.name)
    return body
