"""Sets, functions, lists, counting, order: statements about structure rather than number."""

from __future__ import annotations

import itertools
from math import comb

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import join


def _injective(dice: Dice, level: int) -> Drawn:
    """A line is injective."""
    a, b = dice.other(-9 * level, 9 * level, 0), dice.randint(-9, 9)
    y = dice.randint(-9, 9)
    line = join([(a, "x"), (b, "")])
    return Drawn(
        f"(f : ℤ → ℤ) (hf : ∀ x, f x = {line}) : ∀ x y, f x = f y → x = y",
        ("intro x y h", "rw [hf, hf] at h", "omega"),
        f"f(x) = {line} is injective on ℤ. Which x has f(x) = {a * y + b}?",
        str(y),
        f"print(next(x for x in range(-99, 100) if {a} * x + ({b}) == {a * y + b}))\n",
        "injective",
    )


def _functional_equation(dice: Dice, level: int) -> Drawn:
    """f (x + y) = f x + f y + c: values at small multiples follow step by step."""
    c, one = dice.randint(-5, 5), dice.randint(1, 9)
    count = 2 + level
    values = {k: k * one + (k - 1) * c for k in range(1, count + 1)}
    steps: list[str] = []
    for k in range(2, count + 1):
        steps.append(f"have h{k} : f {k} = {values[k]} := by")
        steps.append(f"  have sum := h {k - 1} 1")
        steps.append(f"  norm_num [h{k - 1}] at sum")
        steps.append("  linarith")
    return Drawn(
        f"(f : ℤ → ℤ) (h1 : f 1 = {one}) (h : ∀ x y, f (x + y) = f x + f y + {c}) : f {count} = {values[count]}",
        (*steps, f"exact h{count}"),
        f"f(x+y) = f(x) + f(y) + {c} for all integers and f(1) = {one}. What is f({count})?",
        str(values[count]),
        f"f = {{1: {one}}}\nfor k in range(2, {count + 1}):\n    f[k] = f[k - 1] + f[1] + ({c})\nprint(f[{count}])\n",
        f"additive, {count} steps",
    )


def _subsets(dice: Dice, level: int) -> Drawn:
    """A chain of subsets carries a member along."""
    sets = "ABCDEFG"[: 2 + level]
    number = dice.randint(1, 99)
    inclusions = " ".join(f"(h{b} : ∀ x, x ∈ {a} → x ∈ {b})" for a, b in itertools.pairwise(sets))
    start = f"(start : {number} ∈ {sets[0]})"
    steps = [f"apply h{b}" for b in reversed(sets[1:])]
    return Drawn(
        f"({' '.join(sets)} : Set ℕ) {inclusions} {start} : {number} ∈ {sets[-1]}",
        (*steps, "exact start"),
        f"{' ⊆ '.join(sets)} and {number} is in {sets[0]}. In how many of these sets must {number} be?",
        str(len(sets)),
        f"known, count = {{{sets!r}[0]}}, 0\nfor name in {sets!r}:\n    known.add(name)\nprint(len(known))\n",
        f"chain of {len(sets)}",
    )


def _set_algebra(dice: Dice, level: int) -> Drawn:
    """A member of a union of intersections is sorted into one of them."""
    letters = "ABCDEFGH"[: dice.randint(1 + level, 2 + 2 * level)]
    hypotheses = " ".join(f"(h{s} : ∀ x, x ∈ {s} → x ∈ T)" for s in dice.sample(letters, len(letters)))
    union = " ∪ ".join(letters)
    size = len(letters)
    body = _nested(letters)
    count = dice.randint(2, 9)
    return Drawn(
        f"({' '.join(letters)} T : Set ℤ) {hypotheses} : ∀ x, x ∈ {union} → x ∈ T",
        ("intro x hx", *body),
        f"Each of {size} disjoint sets has {count} members. How many has their union?",
        str(size * count),
        f"print(len(set().union(*[{{(i, j) for j in range({count})}} for i in range({size})])))\n",
        f"union of {size}",
    )


def _nested(letters: str) -> list[str]:
    """The proof for a union, which associates to the left."""
    if len(letters) == 1:
        return [f"exact h{letters} x hx"]
    inner = _nested(letters[:-1])
    return [
        "rcases hx with hx | hx",
        f"· {inner[0]}",
        *(f"  {line}" for line in inner[1:]),
        f"· exact h{letters[-1]} x hx",
    ]


def _list_length(dice: Dice, level: int) -> Drawn:
    """Lengths of lists joined from known ones."""
    names = "abcd"[: 1 + level] if level > 1 else "ab"
    sizes = [dice.randint(1, 20) for _ in names]
    times = [dice.randint(1, 3) for _ in names]
    joined = " ++ ".join(name for name, count in zip(names, times, strict=True) for _ in range(count))
    total = sum(size * count for size, count in zip(sizes, times, strict=True))
    hypotheses = " ".join(f"(h{name} : {name}.length = {size})" for name, size in zip(names, sizes, strict=True))
    rewrites = ", ".join(f"h{name}" for name in names)
    return Drawn(
        f"({' '.join(names)} : List ℕ) {hypotheses} : ({joined}).length = {total}",
        ("simp only [List.length_append]", f"rw [{rewrites}]") if total != sizes[0] else (f"exact h{names[0]}",),
        f"Lists of lengths {sizes} are joined {times} times each. How long is the result?",
        str(total),
        f"print(len([x for size, count in zip({sizes}, {times}) for _ in range(count) for x in range(size)]))\n",
        f"{len(names)} lists",
    )


def _order_chain(dice: Dice, level: int) -> Drawn:
    """Inequalities in a mixed order; one is strict."""
    names = "abcdefgh"[: 3 + level]
    strict = dice.randrange(len(names) - 1)
    links = [(f"h{i}", f"{names[i]} {'<' if i == strict else '≤'} {names[i + 1]}") for i in range(len(names) - 1)]
    shown = list(links)
    dice.shuffle(shown)
    hypotheses = " ".join(f"({name} : {text})" for name, text in shown)
    steps = [f"have s1 : {names[0]} {'<' if strict == 0 else '≤'} {names[1]} := h0"]
    for i in range(1, len(names) - 1):
        sign = "<" if strict <= i else "≤"
        steps.append(f"have s{i + 1} : {names[0]} {sign} {names[i + 1]} := by omega")
    return Drawn(
        f"({' '.join(names)} : ℤ) {hypotheses} : {names[0]} < {names[-1]}",
        (*steps, f"exact s{len(names) - 1}"),
        f"Integers satisfy {', '.join(text for _, text in shown)}. What is {names[-1]} - {names[0]} at least?",
        "1",
        f"print(sum(text.count('<') for text in {[text for _, text in shown]}))\n",
        f"chain of {len(names)}",
    )


def _choose(dice: Dice, level: int) -> Drawn:
    """Pascal's rule, a step a line."""
    n, k = dice.randint(4, 10 + 4 * level), dice.randint(1, 4)
    left, right = comb(n, k - 1), comb(n, k)
    return Drawn(
        f": Nat.choose {n + 1} {k} = Nat.choose {n} {k - 1} + Nat.choose {n} {k} ∧"
        f" Nat.choose {n + 1} {k} = {left + right}",
        ("constructor", "· rfl", "· rfl"),
        f"In how many ways can {k} of {n + 1} things be chosen?",
        str(left + right),
        f"import itertools\nprint(sum(1 for _ in itertools.combinations(range({n + 1}), {k})))\n",
        "pascal",
    )


def _bijection(dice: Dice, level: int) -> Drawn:
    """A line with slope 1 or -1 has an inverse, which is a line: the witness."""
    b = dice.randint(1, 30 * level)
    up = dice.random() < 0.5
    line, inverse = (f"x + {b}", f"y - {b}") if up else (f"{b} - x", f"{b} - y")
    value = dice.randint(-20, 20)
    image = value + b if up else b - value
    return Drawn(
        f": ∃ g : ℤ → ℤ, (∀ x : ℤ, g ({line}) = x) ∧ ∀ y : ℤ, ({line.replace('x', 'g y')}) = y",
        (f"refine ⟨fun y => {inverse}, ?_, ?_⟩", "· intro x", "  ring", "· intro y", "  ring"),
        f"g is the inverse of x ↦ {line}. What is g({image})?",
        str(value),
        f"print(next(x for x in range(-999, 999) if {line} == {image}))\n",
        "inverse line",
        "up" if up else "down",
    )


def _pairs(dice: Dice, level: int) -> Drawn:
    """Integer pairs with a given sum and difference: a witness and its uniqueness."""
    x, y = dice.randint(-9 * level, 9 * level), dice.randint(-9 * level, 9 * level)
    a = dice.randint(2, 4)
    return Drawn(
        f": ∃ p q : ℤ, p + q = {x + y} ∧ {a} * p - q = {a * x - y} ∧ ∀ r s : ℤ,"
        f" r + s = {x + y} → {a} * r - s = {a * x - y} → r = p ∧ s = q",
        (
            f"refine ⟨{x}, {y}, ?_, ?_, ?_⟩",
            "· norm_num",
            "· norm_num",
            "· intro r s h₁ h₂",
            "  constructor",
            "  · linarith",
            "  · linarith",
        ),
        f"p + q = {x + y} and {a}p - q = {a * x - y}. What is p?",
        str(x),
        f"print(next(p for p in range(-99, 99) if {a} * p - ({x + y} - p) == {a * x - y}))\n",
        "unique pair",
        f"factor {a}",
    )


FAMILIES = (
    Family("injective_line", "functions", _injective),
    Family("additive_equation", "functional equations", _functional_equation),
    Family("subset_chain", "sets", _subsets),
    Family("union_cases", "sets", _set_algebra, version=2),
    Family("joined_lists", "lists", _list_length),
    Family("order_chain", "orders", _order_chain),
    Family("pascal", "counting", _choose, version=2),
    Family("inverse_witness", "bijections", _bijection),
    Family("unique_pair_witness", "arithmetic", _pairs),
)
