"""Modules that claim `bad : (1 : Nat) = 2`, written by hand: what no Lean would write."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attacks.forge import NOTHING, Forge

Constants = Sequence[tuple[int, int]]


def claim(f: Forge) -> int:
    return f.equation(f.number(1), f.number(2))


def module(f: Forge, value: int, levels: Sequence[int] = (), more: Constants = (), name: int | None = None) -> bytes:
    name = f.name("bad") if name is None else name
    return f.module([*more, (name, f.theorem(name, claim(f), value, levels))])


def reflexivity(f: Forge, level: int | None = None) -> int:
    level = f.level(1, NOTHING) if level is None else level
    return f.apply(f.constant("Eq.refl", level), f.constant("Nat"), f.number(1))


def variable(f: Forge, index: int) -> int:
    return f.expression(0, f.natural(index))


def projection(f: Forge, structure: str, index: int) -> int:
    return f.expression(11, f.name(structure), f.natural(index), f.constant("True.intro"))


def literal(f: Forge, kind: int, content: int) -> int:
    return f.expression(9, f.object(kind, [content]))


def let(f: Forge, value: int) -> int:
    return f.expression(8, f.name("x"), claim(f), value, variable(f, 0))


def helped(f: Forge, name: str, constant: Callable[[int], int]) -> bytes:
    """The theorem by a helper."""
    row = f.name(name)
    return module(f, f.constant(name), more=[(row, constant(row))])


def twice(f: Forge, *right: int) -> bytes:
    """Two theorems of one name: 1 is these numbers."""
    name = f.name("bad")
    made = [f.theorem(name, f.equation(f.number(1), f.number(each)), reflexivity(f)) for each in right]
    return f.module([(name, each) for each in made])


def circle(f: Forge) -> bytes:
    first, second = f.name("bad.a"), f.name("bad.b")
    made = [(first, f.theorem(first, claim(f), f.constant("bad.b")))]
    return module(f, f.constant("bad.a"), more=[*made, (second, f.theorem(second, claim(f), f.constant("bad.a")))])


def two_helpers(f: Forge) -> bytes:
    name, true = f.name("bad.h"), f.equation(f.number(1), f.number(1))
    more = [(name, f.theorem(name, kind, reflexivity(f))) for kind in (true, claim(f))]
    return module(f, f.constant("bad.h"), more=more)


def tower(f: Forge) -> int:
    value = f.number(2)
    for _ in range(6):
        value = f.apply(f.constant("Nat.pow"), f.number(10), value)
    return f.apply(f.constant("Eq.refl", f.level(1, NOTHING)), f.constant("Nat"), value)


def shifted(f: Forge) -> int:
    value = f.apply(f.constant("Nat.shiftLeft"), f.number(1), f.number(10**12))
    return f.apply(f.constant("Eq.refl", f.level(1, NOTHING)), f.constant("Nat"), value)


def heavy_texts(f: Forge) -> int:
    text, value = f.text("é" * 500_000), reflexivity(f)
    for _ in range(2_000):
        value = f.expression(5, value, literal(f, 1, text))
    return value


FORGED: dict[str, Callable[[Forge], bytes]] = {
    "reflexivity": lambda f: module(f, reflexivity(f)),
    "itself": lambda f: module(f, f.constant("bad")),
    "a loose variable": lambda f: module(f, variable(f, 0)),
    "a variable beyond what Lean counts": lambda f: module(f, variable(f, 1 << 20)),
    "a variable beyond a word": lambda f: module(f, variable(f, 1 << 64)),
    "such a variable below a binder": lambda f: module(
        f, f.apply(f.expression(6, f.name("x"), f.constant("Nat"), variable(f, 1 << 21)), f.number(1))
    ),
    "such a variable in a let": lambda f: module(f, let(f, variable(f, 1 << 20))),
    "a let of itself": lambda f: module(f, let(f, variable(f, 0))),
    "a free variable": lambda f: module(f, f.object(1, [f.name("h")], bytes(8))),
    "a metavariable": lambda f: module(f, f.object(2, [f.name("h")], bytes(8))),
    "a metavariable of levels": lambda f: module(f, reflexivity(f, f.object(5, [f.name("u")], bytes(8)))),
    "a level of nobody's": lambda f: module(f, reflexivity(f, f.level(4, f.name("u")))),
    "a level more": lambda f: module(f, reflexivity(f), [f.name("u")]),
    "a level twice": lambda f: module(f, reflexivity(f), [f.name("u")] * 2),
    "too many levels": lambda f: module(
        f, f.apply(f.constant("Eq.refl", *[NOTHING] * 3), f.constant("Nat"), f.number(1))
    ),
    "a number as a proof": lambda f: module(f, literal(f, 0, f.natural(1))),
    "a literal of a third kind": lambda f: module(f, literal(f, 2, f.natural(1))),
    "a universe as a proof": lambda f: module(f, f.expression(3, NOTHING)),
    "a part of a number": lambda f: module(f, f.expression(11, f.name("Nat"), f.natural(0), f.number(1))),
    "a part of another structure": lambda f: module(f, projection(f, "And", 0)),
    "a part far behind": lambda f: module(f, projection(f, "And", 1 << 70)),
    "the witness of an existence": lambda f: module(f, projection(f, "Exists", 1)),
    "a part of nothing": lambda f: module(f, projection(f, "Nope", 0)),
    "a constant of nobody's": lambda f: module(f, f.constant("nope")),
    "false from true": lambda f: module(
        f, f.apply(f.constant("False.rec", NOTHING), claim(f), f.constant("True.intro"))
    ),
    "sorryAx": lambda f: module(f, f.apply(f.constant("sorryAx", NOTHING), claim(f), f.constant("Bool.true"))),
    "the compiler's word": lambda f: module(
        f, f.apply(f.constant("Lean.ofReduceBool"), f.constant("Bool.true"), f.constant("Bool.true"), reflexivity(f))
    ),
    "two theorems, the good one first": lambda f: twice(f, 1, 2),
    "two theorems, the good one last": lambda f: twice(f, 2, 1),
    "two helpers of one name": two_helpers,
    "helpers in a circle": circle,
    "an axiom for a helper": lambda f: helped(f, "bad.a", lambda name: f.axiom(name, claim(f))),
    "an unsafe helper": lambda f: helped(f, "bad.a", lambda name: f.definition(name, claim(f), f.constant("bad.a"), 0)),
    "a partial helper": lambda f: helped(f, "bad.a", lambda name: f.definition(name, claim(f), f.constant("bad.a"), 2)),
    "a helper of itself": lambda f: helped(f, "bad.a", lambda name: f.definition(name, claim(f), f.constant("bad.a"))),
    "a safety that there is not": lambda f: helped(
        f, "bad.a", lambda name: f.definition(name, claim(f), f.constant("bad.a"), 3)
    ),
    "the greatest height": lambda f: helped(
        f,
        "bad.a",
        lambda name: f.definition(name, claim(f), reflexivity(f), 1, f.object(2, [], b"\xff" * 4 + bytes(4))),
    ),
    "an empty part of a name": lambda f: helped(f, "bad.", lambda name: f.theorem(name, claim(f), reflexivity(f))),
    "a lemma of the library's": lambda f: helped(
        f, "Nat.zero_ne_one", lambda name: f.theorem(name, claim(f), reflexivity(f))
    ),
    "an equation of the library's, by hand": lambda f: helped(
        f, "Nat.pred.eq_9", lambda name: f.theorem(name, claim(f), reflexivity(f))
    ),
    "another name in the table": lambda f: f.module(
        [(f.name("other"), f.theorem(f.name("bad"), claim(f), reflexivity(f)))]
    ),
    "a zero byte in the name": lambda f: module(f, reflexivity(f), name=f.name("bad\0")),
    "no name": lambda f: module(f, reflexivity(f), name=NOTHING),
    "a tower of powers": lambda f: module(f, tower(f)),
    "a shift by far": lambda f: module(f, shifted(f)),
    "one text in thousands of literals": lambda f: module(f, heavy_texts(f)),
}
