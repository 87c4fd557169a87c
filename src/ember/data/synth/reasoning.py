"""Quantifiers and connectives; compositions of functions; further statements whose witness is a term."""

from __future__ import annotations

from math import gcd

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import join


def _elimination(dice: Dice, level: int) -> Drawn:
    """One of several is true, and all but one are refuted."""
    letters = "pqrstuvw"[: dice.randint(2 + level, 2 + 2 * level)]
    kept = dice.randrange(len(letters))
    others = [letter for i, letter in enumerate(letters) if i != kept]
    refuted = " ".join(f"(n{letter} : ¬{letter})" for letter in dice.sample(others, len(others)))
    bullets = [
        f"· exact h{letter}" if i == kept else f"· exact absurd h{letter} n{letter}" for i, letter in enumerate(letters)
    ]
    return Drawn(
        f"({' '.join(letters)} : Prop) (h : {' ∨ '.join(letters)}) {refuted} : {letters[kept]}",
        (f"rcases h with {' | '.join('h' + letter for letter in letters)}", *bullets),
        f"One of {', '.join(letters)} holds; {len(letters) - 1} of them are refuted. How many can still hold?",
        "1",
        f"print(len(set({letters!r}) - set({letters.replace(letters[kept], '')!r})))\n",
        f"{len(letters)} cases",
    )


def _quantifiers(dice: Dice, level: int) -> Drawn:
    """A property goes along a chain of implications, from one witness to another."""
    count = 1 + level
    names = [f"P{i}" for i in range(count + 1)]
    moves = [dice.randint(1, 9) for _ in range(count)]
    rules = " ".join(f"(h{i} : ∀ x, {names[i]} x → {names[i + 1]} (x + {moves[i]}))" for i in range(count))
    shifted = "x"
    steps: list[str] = []
    for i in range(count):
        following = f"{shifted} + {moves[i]}"
        given = shifted if i == 0 else f"({shifted})"
        steps.append(f"have s{i + 1} := h{i} {given} {'hx' if i == 0 else f's{i}'}")
        shifted = following
    return Drawn(
        f"({' '.join(names)} : ℕ → Prop) {rules} (start : ∃ x, {names[0]} x) : ∃ y, {names[-1]} y",
        ("obtain ⟨x, hx⟩ := start", *steps, f"exact ⟨{shifted}, s{count}⟩"),
        f"A token at 10 is moved by {', then by '.join(map(str, moves))}. Where does it end?",
        str(10 + sum(moves)),
        f"x = 10\nfor move in {moves}:\n    x += move\nprint(x)\n",
        f"{count} rules",
    )


def _equivalences(dice: Dice, level: int) -> Drawn:
    letters = "pqrstuvw"[: dice.randint(2 + level, 3 + 2 * level)]
    shown = [(f"h{i}", letters[i], letters[i + 1]) for i in range(len(letters) - 1)]
    turned = [dice.random() < 0.5 for _ in shown]
    told = [
        f"({name} : {b} ↔ {a})" if turn else f"({name} : {a} ↔ {b})"
        for (name, a, b), turn in zip(shown, turned, strict=True)
    ]
    dice.shuffle(told)
    rules = " ".join(told)
    forward = [f"have a{i + 1} := {name}.{'mpr' if turn else 'mp'} a{i}" for i, ((name, _, _), turn) in
               enumerate(zip(shown, turned, strict=True))]  # fmt: skip
    last = len(shown)
    backward = [f"have b{i} := {shown[i][0]}.{'mp' if turned[i] else 'mpr'} b{i + 1}" for i in range(last - 1, -1, -1)]
    return Drawn(
        f"({' '.join(letters)} : Prop) {rules} : {letters[0]} ↔ {letters[-1]}",
        (
            "constructor",
            "· intro a0",
            *(f"  {line}" for line in forward),
            f"  exact a{last}",
            f"· intro b{last}",
            *(f"  {line}" for line in backward),
            "  exact b0",
        ),
        f"{len(letters)} statements are tied by {last} equivalences in a row. How many are true if one is?",
        str(len(letters)),
        f"print(1 + sum(1 for _ in {[name for name, _, _ in shown]}))\n",
        f"{last} equivalences",
    )


def _composition(dice: Dice, level: int) -> Drawn:
    a, b = dice.other(-5, 5, 0), dice.randint(-9 * level, 9 * level)
    c, d = dice.other(-5, 5, 0), dice.randint(-9 * level, 9 * level)
    x = dice.randint(-5, 5)
    return Drawn(
        f"(f g : ℤ → ℤ) (hf : ∀ x, f x = {join([(a, 'x'), (b, '')])}) (hg : ∀ x, g x = {join([(c, 'x'), (d, '')])})"
        f" (x : ℤ) : f (g x) = {join([(a * c, 'x'), (a * d + b, '')])}",
        ("rw [hg]", "rw [hf]", "ring"),
        f"f(x) = {join([(a, 'x'), (b, '')])}, g(x) = {join([(c, 'x'), (d, '')])}. What is f(g({x}))?",
        str(a * (c * x + d) + b),
        f"def f(x): return {a} * x + ({b})\ndef g(x): return {c} * x + ({d})\nprint(f(g({x})))\n",
        "lines",
    )


def _bezout(dice: Dice, level: int) -> Drawn:
    """Two numbers give their greatest common divisor: the coefficients are the witness."""
    d = dice.randint(1, 4 * level)
    a, b = d * dice.randint(5, 30), d * dice.randint(5, 30)
    g = gcd(a, b)
    u = pow(a // g, -1, b // g) if b // g > 1 else 0
    v = (g - a * u) // b
    return Drawn(
        f": ∃ u v : ℤ, {a} * u + {b} * v = {g}",
        (f"refine ⟨{u}, {v}, ?_⟩", "norm_num"),
        f"What is the least positive value of {a}u + {b}v over integers?",
        str(g),
        f"print(min(n for n in ({a} * u + {b} * v for u in range(-60, 61) for v in range(-60, 61)) if n > 0))\n",
        "bezout",
        f"divisor {min(d, 6)}, {'first' if a > b else 'second'} is larger",
    )


def _two_squares(dice: Dice, level: int) -> Drawn:
    a, b = dice.randint(2, 9 * level), dice.randint(2, 9 * level)
    c = dice.randint(1, 3)
    total = a * a + c * b * b
    form = join([(c, "b ^ 2")])
    return Drawn(
        f": ∃ a b : ℕ, a ^ 2 + {form} = {total} ∧ 1 < a ∧ 1 < b",
        (f"refine ⟨{a}, {b}, ?_, ?_, ?_⟩", "· norm_num", "· norm_num", "· norm_num"),
        f"What is {a}² + {c}·{b}²?",
        str(total),
        f"print(sum(range(1, 2 * {a}, 2)) + {c} * sum(range(1, 2 * {b}, 2)))\n",
        "form",
        f"coefficient {c}",
    )


def _coefficients(dice: Dice, level: int) -> Drawn:
    """The coefficients of an expanded product are the witness."""
    r, s, t = (dice.other(-4 * level, 4 * level, 0) for _ in range(3))
    p, q, w = r + s + t, r * s + r * t + s * t, r * s * t
    product = f"(x + {r}) * (x + {s}) * (x + {t})".replace("+ -", "- ")
    return Drawn(
        f": ∃ p q w : ℤ, ∀ x : ℤ, {product} = x ^ 3 + p * x ^ 2 + q * x + w",
        (f"refine ⟨{p}, {q}, {w}, ?_⟩", "intro x", "ring"),
        f"What is the coefficient of x in {product}?",
        str(q),
        f"def f(x): return (x + ({r})) * (x + ({s})) * (x + ({t}))\nprint((f(1) - f(-1)) // 2 - 1)\n",
        "coefficients",
    )


def _mapped_sum(dice: Dice, level: int) -> Drawn:
    c = dice.randint(2, 500 * level)
    values = [dice.randint(1, 9) for _ in range(3 + level)]
    return Drawn(
        f"(l : List ℕ) : (l.map (fun x => {c} * x)).sum = {c} * l.sum",
        (
            "induction l with",
            "| nil => rfl",
            "| cons a l ih =>",
            "  rw [List.map_cons, List.sum_cons, List.sum_cons]",
            "  rw [ih]",
            "  ring",
        ),
        f"What is the sum of {c}x over x in {values}?",
        str(c * sum(values)),
        f"print(sum({c} * x for x in {values}))\n",
        "mapped sum",
    )


FAMILIES = (
    Family("elimination", "logic", _elimination, version=2),
    Family("quantifier_chain", "logic", _quantifiers, version=2),
    Family("equivalence_chain", "logic", _equivalences, version=2),
    Family("composition", "functions", _composition),
    Family("bezout_witness", "divisibility", _bezout),
    Family("two_squares_witness", "arithmetic", _two_squares),
    Family("coefficient_witness", "arithmetic", _coefficients),
    Family("mapped_sum", "lists", _mapped_sum, version=2),
)
