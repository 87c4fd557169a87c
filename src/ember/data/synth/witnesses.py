"""Existence proofs whose witness is a term that automation does not find: functions that satisfy a recurrence,
quotients, quotients of polynomials, explicit lists. Each shape comes in at least 24 combinations of features."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import Poly, add, at, join, multiply, poly, scale, shift, show

_GROWTH = (-2, -1, 2, 3, 5)
_DRIVES = ("zero", "constant", "linear", "quadratic", "cubic", "power")


def _first_order(dice: Dice, level: int) -> Drawn:
    """f (n + 1) = m * f n + r n with a closed form A * m ^ n + p n + B * k ^ n."""
    m, drive = dice.choice(_GROWTH), dice.choice(_DRIVES)
    size = 3 * level
    degree = {"zero": -1, "constant": 0, "linear": 1, "quadratic": 2, "cubic": 3, "power": -1}[drive]
    p = poly([dice.randint(-size, size) for _ in range(max(0, degree))] + [dice.other(-size, size, 0)] * (degree >= 0))
    k = dice.choice([base for base in (2, 3, 4, 5, 7) if base != m])
    b = dice.other(-size, size, 0) if drive == "power" else 0
    a = dice.other(-size, size, 0)
    rest = add(shift(p), scale(p, -m))
    start = a + at(p, 0) + b
    step = join([(m, "f n"), *_terms(rest, "(n : ℤ)"), (b * (k - m), f"{k} ^ n")])
    base = f"({m})" if m < 0 else str(m)
    closed = join([(a, f"{base} ^ n"), *_terms(p, "(n : ℤ)"), (b, f"{k} ^ n")])
    at_ten = dice.randint(6, 6 + 2 * level)
    values = f"{m} * f + " + " + ".join(f"({c}) * n ** {i}" for i, c in enumerate(rest)) if rest else f"{m} * f"
    return Drawn(
        f": ∃ f : ℕ → ℤ, f 0 = {start} ∧ ∀ n, f (n + 1) = {step}",
        (f"refine ⟨fun n => {closed}, ?_, ?_⟩", "· norm_num", "· intro n", "  push_cast", "  ring"),
        f"Let f(0) = {start} and f(n+1) = {step.replace('(n : ℤ)', 'n')} for n ≥ 0. What is f({at_ten})?",
        str(a * m**at_ten + at(p, at_ten) + b * k**at_ten),
        f"f = {start}\nfor n in range({at_ten}):\n    f = {values} + ({b * (k - m)}) * {k} ** n\nprint(f)\n",
        "first-order",
        f"growth {m}, {drive}",
    )


def _terms(p: Poly, variable: str) -> list[tuple[int, str]]:
    powers = ("", variable, *(f"{variable} ^ {k}" for k in range(2, len(p))))
    return [(c, powers[k]) for k, c in reversed(list(enumerate(p)))]


_ROOTS = (-3, -2, -1, 1, 2, 3, 4, 5)


def _second_order(dice: Dice, level: int) -> Drawn:
    """f (n + 2) = (r + s) * f (n + 1) - r * s * f n, whose solutions are A * r ^ n + B * s ^ n."""
    r = dice.choice(_ROOTS)
    s = dice.choice([root for root in _ROOTS if root != r])
    a, b = dice.other(-3 * level, 3 * level, 0), dice.other(-3 * level, 3 * level, 0)
    step = join([(r + s, "f (n + 1)"), (-r * s, "f n")])
    closed = join([(a, _power(r)), (b, _power(s))])
    n = dice.randint(5, 6 + level)
    return Drawn(
        f": ∃ f : ℕ → ℤ, f 0 = {a + b} ∧ f 1 = {a * r + b * s} ∧ ∀ n, f (n + 2) = {step}",
        (f"refine ⟨fun n => {closed}, ?_, ?_, ?_⟩", "· norm_num", "· norm_num", "· intro n", "  ring"),
        f"Let f(0) = {a + b}, f(1) = {a * r + b * s} and f(n+2) = {step}. What is f({n})?",
        str(a * r**n + b * s**n),
        f"f, g = {a + b}, {a * r + b * s}\nfor _ in range({n}):\n    f, g = g, {r + s} * g - ({r * s}) * f\nprint(f)\n",
        "second-order",
        f"roots {min(r, s)}, {max(r, s)}",
    )


def _power(base: int) -> str:
    return f"({base}) ^ n" if base < 0 else "1 ^ n" if base == 1 else f"{base} ^ n"


_MODULI = (3, 4, 5, 6, 7, 8, 9, 11)
_SHAPES = ("square", "cube", "quadratic", "product", "fourth")


def _quotient(dice: Dice, level: int) -> Drawn:
    """From x = d * k + r: a polynomial in x is d * q + c, with q a polynomial in k."""
    d, shape = dice.choice(_MODULI), dice.choice(_SHAPES)
    r = dice.randint(1, d - 1)
    a, b = dice.other(-2 * level, 2 * level, 0), dice.other(-2 * level, 2 * level, 0)
    p = {
        "square": poly([b, 0, a]),
        "cube": poly([b, 0, 0, a]),
        "quadratic": poly([dice.randint(-5, 5), b, a]),
        "product": multiply(poly([a, 1]), poly([b, 2])),
        "fourth": poly([b, 0, 0, 0, 1]),
    }[shape]
    inside, power = (), (1,)
    for coefficient in p:
        inside = add(inside, scale(power, coefficient))
        power = multiply(power, (r, d))
    rest = at(p, r) % d
    q = poly([c // d for c in add(inside, (-rest,))])
    goal = f"(x + {a}) * (2 * x + {b})".replace("+ -", "- ") if shape == "product" else show(p, "x")
    return Drawn(
        f"(x : ℤ) (h : ∃ k, x = {d} * k + {r}) : ∃ q, {goal} = {join([(d, 'q'), (rest, '')])}",
        ("obtain ⟨k, hk⟩ := h", f"refine ⟨{show(q, 'k')}, ?_⟩", "rw [hk]", "ring"),
        f"An integer x leaves the remainder {r} on division by {d}. What remainder does {goal} leave?",
        str(rest),
        f"x = {r + d * 1000}\nprint(({_python(p)}) % {d})\n",
        "quotient",
        f"modulus {d}, {shape}",
    )


def _python(p: Poly) -> str:
    return " + ".join(f"({c}) * x ** {k}" for k, c in enumerate(p))


_FACTORS = ("x - r", "x + r", "x ^ 2 + r", "x ^ 2 + x + r", "2 * x + r", "x ^ 3 - r")
_DEGREES = (1, 2, 3, 4)


def _polynomial_quotient(dice: Dice, level: int) -> Drawn:
    """A polynomial given expanded, its divisor named: the quotient is the witness."""
    kind, degree = dice.randrange(len(_FACTORS)), dice.choice(_DEGREES)
    r = dice.randint(1, 3 * level)
    divisor = [(-r, 1), (r, 1), (r, 0, 1), (r, 1, 1), (r, 2), (-r, 0, 0, 1)][kind]
    q = poly([dice.randint(-2 * level, 2 * level) for _ in range(degree)] + [dice.other(1, 2 + level)])
    product = multiply(divisor, q)
    value = next(x for x in range(2, 9) if at(divisor, x))
    return Drawn(
        f"(x : ℤ) : ∃ q : ℤ, {show(product, 'x')} = ({show(divisor, 'x')}) * q",
        (f"refine ⟨{show(q, 'x')}, ?_⟩", "ring"),
        f"Divide {show(product, 'x')} by {show(divisor, 'x')}. What is the value of the quotient at x = {value}?",
        str(at(q, value)),
        f"x = {value}\nprint(({_python(product)}) // ({_python(divisor)}))\n",
        "polynomial-quotient",
        f"divisor {_FACTORS[kind]}, degree {degree}",
    )


_MEMBERS = ("residue", "multiple", "divisor", "odd", "bounded")
_WHOLES = ("sum", "product", "sum and last", "strict", "sum of squares")


def _list(dice: Dice, level: int) -> Drawn:
    """A list of a given length with a property of its members and one of the whole."""
    member, whole = dice.choice(_MEMBERS), dice.choice(_WHOLES)
    length = 2 + level + dice.randrange(2)
    m = dice.randint(3, 9)
    r = dice.randint(1, m - 1)
    number = dice.choice([60, 72, 84, 90, 96, 120])
    pool = {
        "residue": [m * k + r for k in range(12)],
        "multiple": [m * k for k in range(1, 13)],
        "divisor": [k for k in range(1, number + 1) if number % k == 0],
        "odd": list(range(1, 40, 2)),
        "bounded": list(range(10, 41)),
    }[member]
    says = {
        "residue": f"x % {m} = {r}",
        "multiple": f"{m} ∣ x",
        "divisor": f"x ∣ {number}",
        "odd": "x % 2 = 1",
        "bounded": "10 ≤ x ∧ x ≤ 40",
    }[member]
    found = sorted(dice.sample(pool, length))
    squares = sum(x * x for x in found)
    product = 1
    for x in found:
        product *= x
    goal = {
        "sum": f"l.sum = {sum(found)}",
        "product": f"l.foldr (· * ·) 1 = {product}",
        "sum and last": f"l.sum = {sum(found)} ∧ l.getLast? = some {found[-1]}",
        "strict": f"l.sum = {sum(found)} ∧ l.Pairwise (· < ·)",
        "sum of squares": f"(l.map (fun x => x * x)).sum = {squares}",
    }[whole]
    parts = 3 + goal.count("∧")
    closers = ["· rfl", *["· decide"] * (parts - 2), "· decide"]
    return Drawn(
        f": ∃ l : List ℕ, l.length = {length} ∧ {goal} ∧ ∀ x ∈ l, {says}",
        (f"refine ⟨[{', '.join(map(str, found))}], {', '.join(['?_'] * parts)}⟩", *closers),
        f"The numbers {', '.join(map(str, found))} all satisfy {says}. What is the sum of their squares?",
        str(squares),
        f"print(sum(x ** 2 for x in {found}))\n",
        "list",
        f"members {member}, whole {whole}",
    )


FAMILIES = (
    Family("recurrence_witness", "recurrences", _first_order),
    Family("linear_recurrence_witness", "recurrences", _second_order),
    Family("quotient_witness", "divisibility", _quotient),
    Family("polynomial_quotient_witness", "arithmetic", _polynomial_quotient),
    Family("list_witness", "lists", _list),
)
