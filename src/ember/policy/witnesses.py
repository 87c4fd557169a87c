"""Witnesses for `∃`: what is in sight, numbers, and terms for which the equations and bounds below it hold."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ember.policy import functions, polynomial
from ember.policy.arithmetic import Move, by_residues
from ember.policy.polynomial import Polynomial
from ember.policy.shape import Shape, arguments, connective, parts, sides

CLOSERS = ("by omega", "by simp_all", "by decide", "by ring")
SOLVED_CLOSERS = ("omega", "subst_vars; ring", "nlinarith", "grind")
"""For witnesses that an equation gave: what is left is arithmetic, with the hypotheses' own equations."""

MAX_SOLVED, MAX_TRIED = 4, 16
"""Of several unknowns there are many combinations."""
BOUND = re.compile(r"([^\W\d][\w']*) ([<≤>≥≠]) (.*)")


def moves(shape: Shape) -> Iterator[Move]:
    """For a target that begins with `∃`."""
    yield from _solved(shape)
    guesses = _guesses(shape)
    for guess in guesses:
        yield "witness", f"refine ⟨{guess}, ?_⟩"
        yield "use", f"use {guess}" if " " not in guess else f"use ({guess})"
    for guess in guesses[:8]:
        for closer in CLOSERS:
            yield "witness-close", f"exact ⟨{guess}, {closer}⟩"
    (hc,) = shape.fresh("hc")
    yield "by-contra-not", f"by_contra {hc}\npush_neg at {hc}"


def _guesses(shape: Shape) -> list[str]:
    body = shape.target.partition(", ")[2]
    facts = {fact.name for fact in shape.facts}
    terms = [each.name for each in shape.hypotheses if each.name not in facts]
    visible = [each for each in arguments(body) if each.isdigit() or each in shape.names or each.startswith("(")]
    guesses = [*dict.fromkeys([*terms, *functions.applications(shape), *visible, "0", "1", "2"])][:12]
    numbers = shape.of_type("ℕ", "ℤ", "Nat", "Int")
    guesses += [f"{name} + 1" for name in numbers[:3]]
    guesses += [f"{a} {sign} {b}" for i, a in enumerate(numbers[:3]) for b in numbers[i + 1 : 3] for sign in "+*-"]
    equation = sides(body, "=")
    if equation:
        guesses += [side for side in equation if len(side) < 40]
    return guesses


def _solved(shape: Shape) -> Iterator[Move]:
    unknowns, conditions = opened(shape.target)
    if not unknowns or not conditions:
        return
    given = [value for fact in shape.facts if fact.shape == "eq" and (value := _difference(fact.type)) is not None]
    found = dict.fromkeys(itertools.islice(solutions(unknowns, conditions, given, shape.names), MAX_TRIED))
    for values in list(found)[:MAX_SOLVED]:
        whole = ", ".join(values)
        yield "solved", f"refine ⟨{whole}, ?_⟩"
        for closer in SOLVED_CLOSERS:
            each = f"constructor <;> {closer}" if closer == "nlinarith" and len(conditions) > 1 else closer
            yield f"solved:{closer}", f"exact ⟨{whole}, by {each}⟩"
    if len(unknowns) == len(conditions) == 1 and (equation := _difference(conditions[0])) is not None:
        yield from _quotients(unknowns[0], equation)
        yield from _divisors(shape, unknowns[0], _put_in(equation, given, shape.names))


def opened(target: str) -> tuple[list[str], list[str]]:
    """The names that `∃`s in front bind, and the conditions on them: `∃ x > 0, …` is a condition, too."""
    names: list[str] = []
    conditions: list[str] = []
    while target.startswith("∃") and not target.startswith("∃!"):
        inside, comma, target = target[1:].partition(", ")
        if not comma:
            return [], []
        inside = inside.strip().strip("()").partition(" : ")[0]
        if bounded := BOUND.fullmatch(inside):
            names.append(bounded[1])
            conditions.append(inside)
        else:
            names += inside.split()
    if connective(target) in ("forall", "implies", "iff", "or", "exists"):
        return [], []
    return names, [*conditions, *parts(target, "∧")]


def _difference(text: str) -> Polynomial | None:
    """Left less right side of an equation."""
    equation = sides(text, "=")
    left, right = (polynomial.read(side) for side in equation) if equation else (None, None)
    return None if left is None or right is None else left - right


def solutions(
    unknowns: Sequence[str], conditions: Sequence[str], given: Sequence[Polynomial], names: frozenset[str]
) -> Iterator[tuple[str, ...]]:
    """Values of the unknowns: out of the equations, as they stand and with what the hypotheses say put in; where no
    equation says anything of an unknown, out of its bounds, or small numbers."""
    equations = [value for each in conditions if (value := _difference(each)) is not None]
    for known in (equations, [_put_in(each, given, names) for each in equations]):
        values, left = _solve(unknowns, known)
        free = [name for name in unknowns if name not in values]
        if any(each.mentions(name) for each in left for name in free):
            continue  # an equation says more of it than can be read off
        choices = [_bounded(name, conditions, unknowns) for name in free]
        for chosen in itertools.product(*choices):
            settled = dict(zip(free, chosen, strict=True))
            for name, value in values.items():
                for other, number in zip(free, chosen, strict=True):
                    value = value.without(other, number)
                settled[name] = value
            yield tuple(str(settled[name]) for name in unknowns)


def _put_in(equation: Polynomial, given: Sequence[Polynomial], names: frozenset[str]) -> Polynomial:
    """The equation without the names of the context that a hypothesis says in terms of others."""
    for fact in given:
        for name in sorted(names):
            if equation.mentions(name) and (value := fact.root(name)) is not None and value.denominator == 1:
                equation = equation.without(name, value)
                break
    return equation


def _solve(unknowns: Sequence[str], equations: Sequence[Polynomial]) -> tuple[dict[str, Polynomial], list[Polynomial]]:
    """One unknown after the other out of one equation each, and the equations that are left; a value may mention
    unknowns that none of them gave."""
    values: dict[str, Polynomial] = {}
    left = list(equations)
    for name in unknowns:
        for equation in left:
            if equation.mentions(name) and (value := equation.root(name)) is not None:
                left = [each.without(name, value) for each in left if each is not equation]
                values = {other: known.without(name, value) for other, known in values.items()}
                values[name] = value
                break
    return values, left


def _bounded(unknown: str, conditions: Sequence[str], unknowns: Sequence[str]) -> list[Polynomial]:
    """Terms above the lower and below the upper bounds of an unknown, and between two of them; then 0 and 1."""
    above, below = list[Polynomial](), list[Polynomial]()
    for each in conditions:
        symbol = next((symbol for symbol in "<≤>≥" if sides(each, symbol)), "")
        pair = sides(each, symbol) if symbol else None
        if pair is None or unknown not in pair:
            continue
        left = pair[0] == unknown
        bound = polynomial.read(pair[1] if left else pair[0])
        if bound is None or any(map(bound.mentions, unknowns)):
            continue
        step = Polynomial.number(int(symbol in "<>"))
        if left == (symbol in ">≥"):
            above.append(bound + step)
        else:
            below.append(bound - step)
    low = above[0] if above else Polynomial.number(0)
    residues = [value for each in conditions if (value := _of_residue(unknown, each, low)) is not None]
    between = [(low + high).scaled(Fraction(1, 2)) for low in above[:1] for high in below[:1]]
    return [*residues[:1], *above[:2], *between, *below[:1], Polynomial.number(0), Polynomial.number(1)][:4]


def _of_residue(unknown: str, condition: str, low: Polynomial) -> Polynomial | None:
    """The next number from `low` on, or the one after a period, that leaves the remainder that is asked for."""
    name = re.escape(unknown)
    found = re.fullmatch(rf"{name} % (?P<by>\d+) = (?P<rest>\d+)|(?P<divisor>\d+) ∣ {name}|Even {name}", condition)
    if found is None:
        return None
    modulus, rest = int(found["by"] or found["divisor"] or 2), int(found["rest"] or 0)
    remainder = Polynomial({(f"({low.operand} % {modulus})",): Fraction(1)})
    return low + Polynomial.number(modulus + rest) - remainder


def _quotients(unknown: str, equation: Polynomial) -> Iterator[Move]:
    """Where the factor of the unknown is no number, the quotient may do in a field."""
    found = equation.split(unknown)
    if found is None or not any(found[0].terms):
        return
    quotient = f"{found[1].scaled(Fraction(-1)).operand} / {found[0].operand}"
    for closer in ("field_simp", "field_simp; ring"):
        yield f"solved:{closer}", f"exact ⟨{quotient}, by {closer}⟩"
    yield "solved", f"refine ⟨{quotient}, ?_⟩"


def _divisors(shape: Shape, unknown: str, equation: Polynomial) -> Iterator[Move]:
    """A whole number with `m * k = t` exists where m divides t; moves on divisibility know more ways than one."""
    value = equation.root(unknown)
    if value is None or value.denominator == 1:
        return
    whole = value.scaled(Fraction(value.denominator))
    h, k = shape.fresh("h", unknown)
    found = f"suffices {h} : {value.denominator} ∣ {whole} by\n  obtain ⟨{k}, {h}⟩ := {h}\n"
    found += f"  exact ⟨{k}, by subst_vars; linarith⟩"
    yield "solved-divides", found
    divides = Shape(shape.hypotheses, f"{value.denominator} ∣ {whole}")
    mentioned = [name for name in shape.of_type("ℕ", "ℤ", "Nat", "Int") if whole.mentions(name)]
    for kind, tactic in by_residues(divides, mentioned):
        if kind == "residues-dvd":
            yield "solved-residues", f"{found}\n{tactic}"
