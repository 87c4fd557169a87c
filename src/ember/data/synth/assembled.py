"""Existence proofs whose witness is put together from parts of the statement: inverses of composed maps, functions that
solve an equation, lists arranged as asked. The numbers are copied; what differs is which parts come together, and in
which order, so that a combination that was never seen has another shape, not only other numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ember.data.synth.family import Dice, Drawn, Family

STEPS = ("add", "subtract", "from", "times", "over")
Step = tuple[str, int]
"""One map on the rationals, and its number."""


def _steps(dice: Dice, count: int) -> list[Step]:
    """Maps in a row, no two of a kind beside each other."""
    found: list[Step] = []
    while len(found) < count:
        kind = dice.choice(STEPS)
        if not found or found[-1][0] != kind:
            found.append((kind, dice.randint(2, 9 if kind in ("times", "over") else 40)))
    return found


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
        ", ".join(kind for kind, _ in steps),
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
        f"{', '.join(kind for kind, _ in left)} = {', '.join(kind for kind, _ in right)}",
    )


def _arranged(dice: Dice, level: int) -> Drawn:
    """A list of a given length with some of: its ends, its members, its order, a bound."""
    length = 2 + level + dice.randrange(2)
    order = dice.choice(["", "rising", "falling"])
    found = dice.sample(range(2, 90), length)
    found.sort(reverse=order == "falling") if order else None
    parts = {
        "head": f"l.head? = some {found[0]}",
        "last": f"l.getLast? = some {found[-1]}",
        "member": f"{found[1]} ∈ l",
        "absent": f"{dice.other(2, 90, *found)} ∉ l",
        "bound": f"∀ x ∈ l, x ≤ {max(found)}",
    }
    asked = [name for name in parts if dice.random() < 0.6] or ["head"]
    goals = [f"l.length = {length}", *(parts[name] for name in asked)]
    if order:
        goals.append(f"l.Pairwise (· {'<' if order == 'rising' else '>'} ·)")
    if "bound" in asked:
        goals.append(goals.pop(goals.index(parts["bound"])))  # what a quantifier begins reaches to the end
    return Drawn(
        f": ∃ l : List ℕ, {' ∧ '.join(goals)}",
        (f"exact ⟨[{', '.join(map(str, found))}], by decide⟩",),
        f"A list is {found}. What is the sum of its first and its last member?",
        str(found[0] + found[-1]),
        f"numbers = {found}\nprint(numbers[0] + numbers[-1])\n",
        "arranged",
        ", ".join([f"length {length}", *asked, *([order] if order else [])]),
    )


FAMILIES = (
    Family("composed_inverse_witness", "functions", _inverse),
    Family("function_equation_witness", "functional equations", _equation),
    Family("arranged_list_witness", "lists", _arranged),
)
