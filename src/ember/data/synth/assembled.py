"""Existence proofs whose witness is put together from parts of the statement: inverses of composed maps, functions that
solve an equation, lists whose places are given in any order. The numbers are copied; what differs is which parts come
together, and in which order. Chains that do the same with other numbers (`x - a + b` and `x + b - a`) are one
combination: else one of them would be learned, and the other, kept out, would be no new one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ember.data.synth.family import Dice, Drawn, Family

LARGEST = {"add": 40, "subtract": 40, "from": 40, "times": 9, "over": 9}
STEPS = tuple(LARGEST)
Step = tuple[str, int]
"""One map on the rationals, and its number."""


def _steps(dice: Dice, count: int) -> list[Step]:
    """Maps in a row, no two of a kind beside each other."""
    found: list[Step] = []
    while len(found) < count:
        kind = dice.choice(STEPS)
        if not found or found[-1][0] != kind:
            found.append((kind, dice.randint(2, LARGEST[kind])))
    return found


def _free(steps: Sequence[Step]) -> dict[int, tuple[int, int]]:
    """All numbers; one that stands in several places must fit them all."""
    return {number: (2, min(LARGEST[kind] for kind, other in steps if other == number)) for _, number in steps}


def _applied(term: str, steps: Sequence[Step]) -> str:
    """The term after the maps, as one writes it."""
    compound = False
    for kind, number in steps:
        inner = f"({term})" if compound and kind in ("from", "times", "over") else term
        term = {
            "add": f"{term} + {number}",
            "subtract": f"{term} - {number}",
            "from": f"{number} - {inner}",
            "times": f"{number} * {inner}",
            "over": f"{inner} / {number}",
        }[kind]
        compound = True
    return term


def _undone(steps: Sequence[Step]) -> list[Step]:
    inverse = {"add": "subtract", "subtract": "add", "from": "from", "times": "over", "over": "times"}
    return [(inverse[kind], number) for kind, number in reversed(steps)]


def _sense(steps: Sequence[Step]) -> str:
    """What the maps do to x, up to the numbers and the order of what commutes."""
    positive, layers = True, list[tuple[str, list[str]]]()
    for kind, _ in steps:
        level = "product" if kind in ("times", "over") else "sum"
        if not layers or layers[-1][0] != level:
            layers.append((level, []))
        if kind == "from":
            positive = not positive
            flipped = [(of, ["-" if sign == "+" else "+" for sign in signs]) if of == "sum" else (of, signs)
                       for of, signs in layers]  # fmt: skip
            layers = flipped
        layers[-1][1].append({"subtract": "-", "times": "*", "over": "/"}.get(kind, "+"))
    return " ".join(["x" if positive else "-x", *("".join(sorted(signs)) for _, signs in layers)])


def _value(steps: Sequence[Step], start: Fraction) -> Fraction:
    for kind, number in steps:
        start = {
            "add": start + number,
            "subtract": start - number,
            "from": number - start,
            "times": number * start,
            "over": start / number,
        }[kind]
    return start


def _program(expression: str, variable: str, value: int) -> str:
    """Exact: every number of the expression as a fraction."""
    words = [f"Fraction({word})" if word.isdigit() else word for word in _words(expression)]
    return f"from fractions import Fraction\n{variable} = Fraction({value})\nprint({''.join(words)})\n"


def _words(expression: str) -> list[str]:
    return expression.replace("(", "( ").replace(")", " )").split()


def _inverse(dice: Dice, level: int) -> Drawn:
    """g undoes a chain of maps."""
    steps = _steps(dice, 1 + level)
    chain, back = _applied("x", steps), _applied("y", _undone(steps))
    at = dice.randint(2, 9)
    return Drawn(
        f": ∃ g : ℚ → ℚ, ∀ x : ℚ, g ({chain}) = x",
        (f"refine ⟨fun y => {back}, ?_⟩", "intro x", "ring"),
        f"A number x becomes {chain}. From which number does {at} come?",
        str(_value(_undone(steps), Fraction(at))),
        _program(back, "y", at),
        "inverse",
        _sense(_undone(steps)),
        _free(steps),
    )


def _equation(dice: Dice, level: int) -> Drawn:
    """A chain of maps of g x is another chain of x."""
    left, right = _steps(dice, 1 + (level > 1)), _steps(dice, 1 + (level > 2))
    wanted, solved = _applied("x", right), _applied("x", [*right, *_undone(left)])
    at = dice.randint(2, 9)
    return Drawn(
        f": ∃ g : ℚ → ℚ, ∀ x : ℚ, {_applied('g x', left)} = {wanted}",
        (f"refine ⟨fun x => {solved}, ?_⟩", "intro x", "ring"),
        f"For every x, {_applied('g(x)', left)} = {wanted}. What is g({at})?",
        str(_value([*right, *_undone(left)], Fraction(at))),
        _program(solved, "x", at),
        "equation",
        _sense([*right, *_undone(left)]),
        _free([*left, *right]),
    )


def _arranged(dice: Dice, level: int) -> Drawn:
    """A list of a given length, each of its places named, in any order."""
    length = 4 if level == 1 else 5
    middle = ["l.tail.tail.head?"] if length == 5 else []
    names = ["l.head?", "l.tail.head?", *middle, "l.dropLast.getLast?", "l.getLast?"]
    found = dice.sample(range(2, 90), length)
    order = dice.sample(range(length), length)
    goals = [f"l.length = {length}", *(f"{names[place]} = some {found[place]}" for place in order)]
    return Drawn(
        f": ∃ l : List ℕ, {' ∧ '.join(goals)}",
        (f"exact ⟨[{', '.join(map(str, found))}], by decide⟩",),
        f"A list is {found}. What is the sum of its first and its last member?",
        str(found[0] + found[-1]),
        f"numbers = {found}\nprint(numbers[0] + numbers[-1])\n",
        "arranged",
        ", ".join(str(place) for place in order),
        {number: (2, 89) for number in found if number != length},
    )


FAMILIES = (
    Family("composed_inverse_witness", "functions", _inverse, version=2),
    Family("function_equation_witness", "functional equations", _equation, version=2),
    Family("arranged_list_witness", "lists", _arranged, version=2),
)
