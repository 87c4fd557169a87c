"""Scripts that try to show a fault: False from the hypotheses, a conclusion that a hypothesis already says, a statement
that one tactic proves, a statement that is false at given values. Lean says which of them work."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from ember.data.lint import models
from ember.data.lint.shape import Binder, Shape
from ember.data.lint.words import words_of

CLOSERS = ("rfl", "assumption", "trivial", "decide", "simp", "omega", "norm_num", "ring", "linarith", "nlinarith",
           "positivity", "tauto", "simp_all", "field_simp", "norm_cast", "push_cast; ring", "exact ⟨_, rfl⟩", "grind",
           "aesop")  # fmt: skip
REFUTERS = ("omega", "simp_all", "norm_num at *", "linarith", "nlinarith", "contradiction", "tauto", "grind")
GUARDS = ("omega", "assumption", "positivity", "norm_num", "simp_all", "linarith", "intros; omega",
          "intros; positivity",
          "intros; simp at *; omega", "intros; linarith", "grind")  # fmt: skip
HYPOTHESES = 8
"""Of a statement, that are looked at one by one."""
_BY = (
    "(by first | decide | (norm_num; done) | omega | (simp; done) | rfl | (intros; rfl) | (intros; simp; done)"
    " | (intros; norm_num; done) | (intros; omega) | positivity | trivial)"
)
_NATURALS, _FINITE = ("ℕ", "Nat"), ("Fin", "ZMod", "Bool")


def of_false(shape: Shape) -> Iterator[str]:
    """For a goal False: plain tactics, then with facts that they do not think of, then with cases."""
    yield from REFUTERS
    facts = "; ".join(f"(try have := {fact})" for fact in itertools.islice(dict.fromkeys(_facts(shape)), 40))
    if facts:
        for closer in ("simp_all", "norm_num at *", "omega", "linarith", "nlinarith", "norm_num at *; omega",
                       "norm_num at *; linarith", "simp at *; omega", "simp_all; omega", "grind"):  # fmt: skip
            yield f"{facts}; {closer}"
    opened = [f"(try obtain ⟨_, _⟩ := {name})" for binder in shape.binders for name in _named(binder)
              if re.search(r"∃|∧|∣|\bEven\b|\bOdd\b", binder.type)]  # fmt: skip
    if opened:
        for closer in ("omega", "nlinarith", "simp_all", "grind"):
            yield f"{'; '.join(opened)}; {closer}"
    for name in shape.variables(*_NATURALS):
        yield f"have small : {name} < 20 := (by nlinarith); interval_cases {name} <;> simp_all"
        yield f"interval_cases {name} <;> omega"
    for name in shape.variables("ℤ", "Int"):
        yield f"have low : -20 < {name} := (by nlinarith); have high : {name} < 20 := (by nlinarith);" \
              f" interval_cases {name} <;> simp_all"  # fmt: skip
    finite = [name for binder in shape.binders if binder.type.startswith(_FINITE) for name in binder.names]
    if empty := next((one.names[0] for one in shape.binders if one.type in ("Fin 0", "Empty", "False", "PEmpty")), ""):
        yield f"exact {empty}.elim0"
        yield f"exact {empty}.elim"
    if finite:
        yield f"revert {' '.join(finite)}; decide"


def _named(binder: Binder) -> tuple[str, ...]:
    return tuple(name for name in binder.names if name != "_")


def _facts(shape: Shape) -> Iterator[str]:
    """Terms that prove something about what the hypotheses speak of."""
    text = shape.binder_text
    numerals = [word for word in dict.fromkeys(words_of(f"{text} {shape.conclusion}")) if word.isdecimal()]
    numbers = shape.variables("ℕ", "ℤ", "ℚ", "ℝ")
    values = list(dict.fromkeys(["0", "1", "2", "3", "(-1)", *numbers[:3], *numerals]))[:10]
    for binder in shape.binders:
        for name in _named(binder):
            if binder.type.startswith("∀"):
                yield from (f"{name} {value}" for value in values)
                yield from (f"{name} {a} {b}" for a, b in itertools.product(values[:3], repeat=2))
            if "Prime" in binder.type:
                yield from (f"Nat.Prime.{fact} {name}" for fact in ("two_le", "eq_two_or_odd"))
            if "∣" in binder.type:
                yield f"Nat.le_of_dvd (by omega) {name}"
                yield f"Int.le_of_dvd (by omega) {name}"
            if "Strict" in binder.type:
                yield from (f"{name} (show {n} < {n + 1} by norm_num)" for n in range(4))
            if "Injective" in binder.type:
                yield from (f"{name} {other}" for one in shape.binders for other in _named(one) if "=" in one.type)
            if binder.type.startswith("Fin "):
                yield f"{name}.isLt"
    yield from (f"abs_nonneg ({inner})" for inner in re.findall(r"\|([^|]+)\|", text))
    yield from (f"Real.sqrt_nonneg {inner}" for inner in re.findall(r"(?:sqrt|√) ?(\w+|\([^()]*\))", text))
    yield from (f"Real.exp_pos {inner}" for inner in re.findall(r"Real\.exp (\w+|\([^()]*\))", text))
    yield from (f"sq_nonneg ({inner})" for inner in re.findall(r"(\w+|\([^()]*\)) \^ 2", text))
    yield from (f"sq_nonneg ({a} {sign} {b})" for a, b in itertools.combinations(numbers[:3], 2) for sign in "-+")
    yield from (f"Nat.gcd_dvd_{side} {a} {b}" for a, b in re.findall(r"gcd (\w+) (\w+)", text)
                for side in ("left", "right"))  # fmt: skip


def restated(hypotheses: Sequence[Binder]) -> Iterator[str]:
    """For a conclusion that says what a hypothesis says, in other words at most."""
    yield from (
        "assumption",
        "intros; assumption",
        "constructor <;> assumption",
        "left; assumption",
        "right; assumption",
    )
    names = [name for binder in hypotheses for name in _named(binder)][:HYPOTHESES]
    for name in names:
        for part in ("", ".symm", ".1", ".2", ".2.1", ".2.2", ".1.symm"):
            yield f"exact {name}{part}"
            yield f"intros; exact {name}{part}"
        yield from (f"intros; exact {name}{' _' * count}" for count in (1, 2))
        yield f"exact ⟨_, {name}⟩"
        yield from (f"exact Nat.{law} {name}" for law in ("mod_eq_zero_of_dvd", "dvd_of_mod_eq_zero"))
        yield f"intros; simpa using {name}"
        yield f"intros; simpa [and_comm, or_comm, eq_comm, add_comm, mul_comm] using {name}"
        yield f"intros; (try ring_nf at {name}); (try ring_nf); exact {name}"
        yield f"intros; linear_combination {name}"
        yield f"push_neg at {name}; intros; exact {name}"
        yield from (f"exact {law}.mp {name}" for law in ("not_and", "not_or", "not_lt", "not_le", "not_not"))


def easy() -> Iterator[str]:
    yield from CLOSERS
    yield from (f"intros; {closer}" for closer in ("omega", "linarith", "nlinarith", "norm_num", "ring", "positivity"))


def hinted(shape: Shape) -> Iterator[str]:
    """For a statement that no closer proves: `nlinarith` with squares. Nobody would call it easy, but what a proof does
    without, the statement does not need."""
    numbers = shape.variables("ℤ", "ℚ", "ℝ")[:3]
    squares = [f"sq_nonneg ({a} {sign} {b})" for a, b in itertools.combinations(numbers, 2) for sign in "-+"]
    squares += [f"sq_nonneg ({factor} * {a} {sign} {b})" for a, b in itertools.permutations(numbers, 2)
                for sign in "-+" for factor in (2, 3)]  # fmt: skip
    if squares:
        yield f"nlinarith [{', '.join(squares[:6])}]"
        yield f"nlinarith [{', '.join(squares[:18])}]"


def false_at(shape: Shape, values: Mapping[str, str]) -> str:
    """A proof of the negation by these values; hypotheses are left to decision procedures. Conclusions are taken
    apart, so values may be of names that only the conclusion binds."""
    try:
        slots = models.problem(shape).slots
    except ValueError:
        slots = [name if name in values else "" for binder in shape.binders for name in binder.names or ("",)]
    given = " ".join(f"({values[slot]})" if slot in values else _BY for slot in slots)
    return f"intro h; exact absurd (@h {given}) {_BY}" if given else f"intro h; exact absurd h {_BY}"


VALUES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_NATURALS, ("0", "1", "2", "3", "4", "5", "7", "10")),
    **dict.fromkeys(("ℤ", "Int"), ("0", "1", "-1", "2", "-2", "3", "-3")),
    **dict.fromkeys(("ℚ", "ℝ"), ("0", "1", "-1", "2", "1/2", "-3")),
    "ℂ": ("0", "1", "Complex.I", "-1", "2"),
    "Bool": ("true", "false"),
    "Prop": ("False", "True"),
    "Finset ℕ": ("∅", "{0}", "{1}", "{0, 1}", "{1, 2}"),
    "Finset ℤ": ("∅", "{0}", "{1}", "{-1, 1}"),
    "Set ℕ": ("∅", "Set.univ", "{0}"),
    "Set ℝ": ("∅", "Set.univ", "{0}"),
    "List ℕ": ("[]", "[0]", "[1]", "[1, 0]"),
}
INSTANCES = 96
"""Of small values that Lean is asked about where the statement cannot be computed."""


def instances(shape: Shape) -> Iterator[dict[str, str]]:
    """Small values for a statement that cannot be computed, smallest first; none where a type has no known values."""
    choices, names = list[Sequence[str]](), list[str]()
    for binder in shape.binders:
        values = VALUES.get(binder.type) or _of_type(binder.type)
        if values:
            choices += [values] * len(binder.names)
            names += binder.names
    places = sorted(itertools.product(*(range(len(choice)) for choice in choices[:6])), key=lambda p: (sum(p), p))
    for chosen in places[:INSTANCES] if len(choices) <= 6 else ():
        yield {name: choice[place] for name, choice, place in zip(names, choices, chosen, strict=True)}


def _of_type(kind: str) -> tuple[str, ...]:
    if re.fullmatch(r"(?:Fin|ZMod) (?:\d+|\(.*\))", kind):
        return ("0", "1", "2", "3")
    if re.fullmatch(r"(?:[ℕℤℚℝ] → )+[ℕℤℚℝ]", kind):
        return ("fun _ => 0", "fun _ => 1") if kind.count("→") == 1 else ("fun _ _ => 0", "fun _ _ => 1")
    return ()
