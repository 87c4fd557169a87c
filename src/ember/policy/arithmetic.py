"""Moves on numbers: residues, periods of powers, bounds and intervals, squares as hints."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from ember.policy.shape import NUMERAL, Shape, numerals, sides

Move = tuple[str, str]
"""Kind (what priors are learned for) and tactic."""

MODULUS = re.compile(r"(?:%|\[(?:Z)?MOD) (\d+)|(?<![\w.'])(\d+) ∣")
POWER = re.compile(r"(?<![\w.'])(\d+) \^ ([^\W\d][\w']*|\([^()]*\))")
COMPUTE = "Nat.pow_mod, Nat.add_mod, Nat.mul_mod, Int.emod_emod_of_dvd, Int.add_emod, Int.sub_emod, Int.mul_emod"
MAX_RESIDUES = 13
MAX_INTERVAL = 130


def moves(shape: Shape) -> Iterator[Move]:
    naturals, integers = shape.of_type("ℕ", "Nat"), shape.of_type("ℤ", "Int")
    yield from by_residues(shape, naturals + integers)
    yield from by_known_residues(shape)
    yield from by_period(shape)
    yield from by_interval(shape, naturals, integers)
    yield from by_bound(shape, naturals, integers)
    yield from by_factors(shape, naturals)
    yield from by_squares(shape, integers)
    yield from about_powers(shape)
    yield from about_equations(shape)


def moduli(text: str) -> list[int]:
    found = {int(first or second) for first, second in MODULUS.findall(text)}
    return [each for each in sorted(found) if 2 <= each <= MAX_RESIDUES]


def by_residues(shape: Shape, names: list[str]) -> Iterator[Move]:
    """Split by the remainder of a variable, and let `simp` compute with the remainders."""
    for modulus in moduli(shape.text)[:2]:
        for name in [each for each in names if each in shape.target or len(names) == 1][:3]:
            (cases,) = shape.fresh("cases")
            split = f"have {cases} : {' ∨ '.join(f'{name} % {modulus} = {r}' for r in range(modulus))} := by omega"
            (h,) = shape.fresh("h")
            split += f"\nrcases {cases} with {' | '.join([h] * modulus)}"
            target = _as_remainder(shape.target, modulus)
            yield "residues", split + f" <;> simp [pow_succ, {COMPUTE}, {h}]"
            yield "residues-dvd", target + split + f" <;> simp [pow_succ, {COMPUTE}, {h}]"
            yield "residues-all", target + split + f" <;> simp_all [pow_succ, {COMPUTE}]"
            yield "residues-split", split


def by_known_residues(shape: Shape) -> Iterator[Move]:
    """Compute with remainders that the context gives."""
    known = [each.name for each in shape.facts if "%" in each.type and each.shape == "eq"]
    if known and "%" in shape.target:
        yield "residue-facts", f"simp [pow_succ, {COMPUTE}, {', '.join(known)}]"


def _as_remainder(target: str, modulus: int) -> str:
    """Divisibility as a remainder, where the target speaks of divisibility."""
    return "" if "∣" not in target else "simp only [Nat.dvd_iff_mod_eq_zero, Int.dvd_iff_emod_eq_zero]\n"


def by_period(shape: Shape) -> Iterator[Move]:
    """Powers repeat modulo m: split an exponent by its remainder modulo the period."""
    for modulus, (base, exponent) in itertools.product(moduli(shape.text), sorted(set(POWER.findall(shape.text)))):
        period = _order(int(base), modulus)
        if exponent not in shape.names or not 2 <= period <= 12:
            continue
        h, k, r, step = shape.fresh("h", "k", "r", "step")
        lines = [
            f"obtain ⟨{k}, {r}, {h}, {step}⟩ : ∃ k r, {exponent} = {period} * k + r ∧ r < {period} :="
            f" ⟨{exponent} / {period}, {exponent} % {period}, by omega, by omega⟩",
            f"subst {h}",
            f"have {h} : ({base} ^ ({period} * {k})) % {modulus} = 1 := by rw [pow_mul, Nat.pow_mod]; simp",
            f"interval_cases {r}",
        ]
        opened = "\n".join(lines)
        yield "period", opened + " <;> simp only [pow_add] at * <;> omega"
        yield (
            "period-simp",
            opened + " <;> simp [pow_add, Nat.mul_mod, Nat.add_mod, Nat.dvd_iff_mod_eq_zero] at * <;> omega",
        )


def _order(base: int, modulus: int) -> int:
    if math.gcd(base, modulus) != 1:
        return 0
    return next(k for k in range(1, modulus + 1) if pow(base, k, modulus) == 1 % modulus)


def by_interval(shape: Shape, naturals: list[str], integers: list[str]) -> Iterator[Move]:
    """Try every value of a variable that the context bounds on both sides."""
    names = naturals + integers
    bounded = [name for name in names if _interval(shape, name, name in naturals)]
    for name in bounded[:4]:
        for closer in ("omega", "simp_all", "simp_all <;> omega", "decide"):
            yield f"interval:{closer}", f"interval_cases {name} <;> {closer}"
        yield "interval-try", f"interval_cases {name} <;> try omega"
        yield "interval", f"interval_cases {name}"
    for first, second in itertools.permutations(bounded[:3], 2):
        yield "interval-two", f"interval_cases {first} <;> (try omega) <;> interval_cases {second} <;> simp_all"


def _interval(shape: Shape, name: str, natural: bool) -> bool:
    """Whether numerals seem to bound the variable; a guess is enough, Lean decides."""
    word = rf"(?<![\w.']){re.escape(name)}(?![\w'])"
    facts = " ∧ ".join(each.type for each in shape.facts)
    above = re.search(rf"{word} [<≤] \d+|\d+ [>≥] {word}", facts)
    below = natural or re.search(rf"-?\d+ [<≤] {word}|{word} [>≥] -?\d+", facts)
    return bool(above and below and (not numerals(facts) or min(numerals(facts)) <= MAX_INTERVAL))


def by_bound(shape: Shape, naturals: list[str], integers: list[str]) -> Iterator[Move]:
    """Guess a bound out of the numerals in sight; whoever is bounded can be tried value by value."""
    words = " ".join(each.type for each in shape.facts)
    if not any(symbol in words for symbol in "*^+"):
        return
    known = [each for each in numerals(words + " " + shape.target) if 1 < each <= 10**6]
    bounds = sorted({guess for each in known for guess in (each, math.isqrt(each) + 1)} | {10})
    bounds = [each for each in bounds if 4 <= each <= MAX_INTERVAL]
    for name in (naturals + integers)[:3]:
        if not re.search(rf"(?<![\w.']){re.escape(name)}(?![\w'])", words):
            continue
        (h,) = shape.fresh("bound")
        for bound in bounds[-2:] + bounds[:2]:
            found = f"have {h} : {name} ≤ {bound} := by nlinarith"
            yield "bound", found
            yield "bound-interval", f"{found}\ninterval_cases {name} <;> omega"
        for bound in bounds[-1:] + bounds[:1]:
            yield "bound-omega", f"have {h} : {name} ≤ {bound} := by omega"
            (k,) = shape.fresh("contra")
            yield (
                "bound-contra",
                (
                    f"have {h} : {name} < {bound} := by\n  by_contra {k}\n  push_neg at {k}\n"
                    f"  nlinarith [mul_nonneg (sub_nonneg.2 {k}) (sub_nonneg.2 {k}), sq_nonneg {name}]"
                ),
            )
        if name in integers:
            low = f"have {h} : -{max(bounds, default=10)} ≤ {name} := by nlinarith"
            yield "bound-below", low
            yield "bound-below", f"have {h} : 0 ≤ {name} := by nlinarith"
            yield "bound-below", f"have {h} : 0 < {name} := by nlinarith"
            (k,) = shape.fresh("contra")
            squares = f"sq_nonneg ({name} + 1), sq_nonneg ({name} - 1), sq_nonneg {name}"
            yield (
                "bound-below",
                (f"have {h} : 0 < {name} := by\n  by_contra {k}\n  push_neg at {k}\n  nlinarith [{squares}]"),
            )


def by_factors(shape: Shape, naturals: list[str]) -> Iterator[Move]:
    """A factor of a number that is not zero is at most that number."""
    for fact in shape.facts:
        product = re.fullmatch(r"([^\W\d][\w']*) \* ([^\W\d][\w']*) = (\d+)", fact.type)
        if product is None or not 0 < int(product[3]) <= 500:
            continue
        h, bound = shape.fresh("divides", "bound")
        for name, given in ((product[1], f"Dvd.intro _ {fact.name}"), (product[2], f"Dvd.intro_left _ {fact.name}")):
            if name in naturals:
                found = f"have {h} : {name} ∣ {product[3]} := {given}\n"
                found += f"have {bound} : {name} ≤ {product[3]} := Nat.le_of_dvd (by decide) {h}"
                yield "factor", found
                yield "factor-interval", f"{found}\ninterval_cases {name} <;> omega"


def by_squares(shape: Shape, integers: list[str]) -> Iterator[Move]:
    """Squares of sums and differences are what nonlinear inequalities usually come from."""
    if shape.head not in ("le", "lt", "eq", "false"):
        return
    names = integers[:4]
    pairs = list(itertools.combinations(names, 2))
    single = [f"sq_nonneg {name}" for name in names]
    differences = [f"sq_nonneg ({a} - {b})" for a, b in pairs]
    sums = [f"sq_nonneg ({a} + {b})" for a, b in pairs]
    shifted = [f"sq_nonneg ({name} {sign} 1)" for name in names[:2] for sign in "-+"]
    if differences:
        yield "squares", f"nlinarith [{', '.join(differences)}]"
    if single:
        yield "squares-all", f"nlinarith [{', '.join(single + differences + sums + shifted)}]"
    signs = [each.name for each in shape.facts if each.shape in ("le", "lt")][:4]
    products = [f"mul_pos {a} {b}" for a, b in itertools.combinations(signs, 2)]
    if products:
        yield "products", f"nlinarith [{', '.join(products)}]"
    weak = [
        f"mul_nonneg (sub_nonneg.2 {a}) (sub_nonneg.2 {b})"
        for a, b in itertools.combinations_with_replacement(signs, 2)
    ]
    if weak:
        yield "products-weak", f"nlinarith [{', '.join(weak)}]"


def about_powers(shape: Shape) -> Iterator[Move]:
    """Facts that decide what truncated subtraction and divisibility of powers need."""
    for base, exponent in sorted(set(POWER.findall(shape.text)))[:3]:
        (h,) = shape.fresh("positive")
        yield "power-pos", f"have {h} : 0 < {base} ^ {exponent} := by positivity"
        if base == "2":
            yield "power-grows", f"have {h} : {exponent} < 2 ^ {exponent} := Nat.lt_two_pow_self"
    if "^" in shape.text:
        yield "pow-succ", "simp only [pow_succ] at *"
        yield "pow-add", "simp only [pow_add, pow_mul, pow_one] at *"
        yield "pow-close", "simp only [pow_succ, pow_zero, one_mul] at * <;> omega"
        yield "pow-close", "ring_nf at * <;> omega"
        yield "pow-close", "simp_all [pow_succ] <;> omega"
        yield "pow-close", "simp_all [pow_succ, mul_add] <;> omega"


def about_equations(shape: Shape) -> Iterator[Move]:
    if shape.head == "eq":
        yield "antisymm", "apply le_antisymm"
        for each in [fact for fact in shape.facts if fact.shape == "eq"][:4]:
            yield "linear", f"linear_combination {each.name}"
            yield "linear", f"linear_combination 2 * {each.name}"
        equation = sides(shape.target, "=")
        if equation and NUMERAL.fullmatch(equation[1]):
            yield "contradiction", "by_contra hne\nomega"
    if shape.head in ("eq", "le", "lt", "dvd"):
        yield "ring-nf", "ring_nf"
        yield "ring-nf", "ring_nf at *"
    if shape.head == "dvd":
        yield "dvd-omega", "simp only [Nat.dvd_iff_mod_eq_zero] <;> omega"
        yield "ring-omega", "ring_nf <;> omega"
