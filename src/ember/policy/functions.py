"""Moves on what unfolds to a quantifier (injective, surjective, …), on functions by their values, on small types,
and on recursion that looks back further than one step."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ember.policy.arithmetic import COMPUTE, Move, moduli
from ember.policy.shape import Hypothesis, Shape, leading_binders, numerals

SURJECTIVE = re.compile(r"(?:Function\.)?(?:Surjective|Bijective)\b")
INJECTIVE = re.compile(r"(?:Function\.)?(?:Injective|Bijective)\b")
MAX_TERMS = 6
STRONG = ("grind", "simp_all", "omega")
TWO_STEPS = ("grind", "simp_all [pow_succ] <;> omega", "simp_all [pow_succ] <;> ring_nf", "simp_all <;> omega")


def moves(shape: Shape, local: list[str]) -> Iterator[Move]:
    yield from _on_predicate(shape)
    yield from _on_maps(shape)
    yield from _by_values(shape)
    yield from _congruences(shape)
    yield from _unique(shape)
    yield from _recursion(shape, local)
    yield from _residues_of_two(shape)
    yield from _divisors(shape)
    if "≡" in shape.text:
        yield "modeq", "simp only [Int.ModEq, Nat.ModEq] at *"
        yield "modeq-omega", "simp only [Int.ModEq, Nat.ModEq] at * <;> omega"


def _data(shape: Shape) -> list[str]:
    facts = {each.name for each in shape.facts}
    return [each.name for each in shape.hypotheses if each.name not in facts]


def _on_predicate(shape: Shape) -> Iterator[Move]:
    """A predicate may unfold to `∀`: `intro` sees through it."""
    if shape.head != "atom" or " " not in shape.target:
        return
    x, y, h = shape.fresh("x", "y", "h")
    yield "intro-atom", f"intro {x}"
    yield "intro-atom", f"intro {x} {y} {h}"
    for closer in ("simp_all", "omega", "simp at *\nomega", "grind"):
        yield f"intro-atom:{closer}", f"intro {x} {y} {h}\n{closer}"
    if SURJECTIVE.match(shape.target):
        shifted = [f"{y} {sign} {number}" for number in numerals(shape.target)[:3] for sign in "-+/"]
        for guess in (y, *shifted, f"2 * {y}", f"-{y}"):
            yield "surjective", f"intro {y}\nexact ⟨{guess}, by simp⟩"
            yield "surjective", f"intro {y}\nexact ⟨{guess}, by grind⟩"


def _on_maps(shape: Shape) -> Iterator[Move]:
    """What an injective or a surjective function gives."""
    names = _data(shape)[:MAX_TERMS]
    for fact in shape.facts:
        word = fact.type.removeprefix("¬")
        if SURJECTIVE.match(word):
            x, h = shape.fresh("x", "hx")
            by = f"{fact.name}.2" if "Bijective" in fact.type else fact.name
            for term in [*names, "0", "1"]:
                yield "preimage", f"obtain ⟨{x}, rfl⟩ := {by} {term}"
                yield "preimage", f"obtain ⟨{x}, {h}⟩ := {by} {term}"
        if INJECTIVE.match(word):
            by = f"{fact.name}.1" if "Bijective" in fact.type else fact.name
            (h,) = shape.fresh("same")
            yield "injective", f"apply {by}"
            for other in [each for each in shape.facts if each.shape == "eq"][:4]:
                yield "injective", f"have {h} := {by} {other.name}"
            for a, b in (("0", "1"), ("1", "(-1)"), ("1", "2")):
                yield "injective-at", f"exact absurd (@{by} {a} {b} (by decide)) (by decide)"
        if INJECTIVE.match(word) or SURJECTIVE.match(word):
            yield "unfold-map", f"simp [Function.Injective, Function.Surjective, Function.Bijective] at {fact.name}"


def _by_values(shape: Shape) -> Iterator[Move]:
    """Functions on Bool are their two values; elements of Fin are numbers with a bound."""
    flags = shape.of_type("Bool")
    for each in shape.hypotheses:
        if each.type == "Bool → Bool":
            split = f"cases h₁ : {each.name} true <;> cases h₂ : {each.name} false <;> "
            yield "bool-values", split + "".join(f"cases {flag} <;> " for flag in flags) + "simp_all"
        if each.type.startswith("Fin "):
            value, bound = shape.fresh(each.name, "bound")
            yield "fin", f"obtain ⟨{value}, {bound}⟩ := {each.name}"
            for closer in ("omega", "simp_all", "simp_all <;> omega"):
                yield f"fin:{closer}", f"obtain ⟨{value}, {bound}⟩ := {each.name}\n{closer}"


def _congruences(shape: Shape) -> Iterator[Move]:
    """Equal functions have equal values."""
    data = _data(shape)[:MAX_TERMS]
    (h,) = shape.fresh("value")
    for fact in [each for each in shape.facts if each.shape == "eq" and "→" not in each.type][:3]:
        if not _speaks_of_function(fact, shape):
            continue
        for term in data:
            yield "congr-fun", f"exact congrFun {fact.name} {term}"
            yield "congr-fun", f"have {h} := congrFun {fact.name} {term}"


def _speaks_of_function(fact: Hypothesis, shape: Shape) -> bool:
    functions = [each.name for each in shape.hypotheses if "→" in each.type]
    return "∘" in fact.type or any(re.search(rf"= {re.escape(name)}$", fact.type) for name in functions)


def applications(shape: Shape) -> list[str]:
    """Functions of the context at its data."""
    data = [each for each in shape.hypotheses if each.name in _data(shape)]
    return [
        f"{f.name} {x.name}"
        for f in data
        for x in data
        if re.match(rf"{re.escape(x.type)} → [^→]*$", f.type) and x is not f
    ][:MAX_TERMS]


def _unique(shape: Shape) -> Iterator[Move]:
    if not shape.target.startswith("∃!"):
        return
    body = shape.target.partition(", ")[2]
    for guess in [*_data(shape)[:MAX_TERMS], *(str(n) for n in range(10)), *re.findall(r"(?<![\w.])\d\d+", body)]:
        yield "unique", f"exact ⟨{guess}, by simp, by intros; simp_all⟩"
        yield "unique", f"exact ⟨{guess}, by omega, by intros; omega⟩"
        yield "unique-open", f"refine ⟨{guess}, ?_, ?_⟩"


def _recursion(shape: Shape, local: list[str]) -> Iterator[Move]:
    """Strong induction with what usually closes it, and induction that looks two steps back."""
    opening = ""
    names = [name for name in shape.of_type("ℕ", "Nat") if _mentions(shape.target, name)]
    if shape.head == "forall":
        bound, _ = leading_binders(shape.target)
        n = next((name for name, type_ in bound[:1] if type_ in ("ℕ", "Nat") and name), "")
        opening, names = (f"intro {n}\n", [n]) if n and n not in shape.names else ("", [])
    for name in names[:2]:
        n, ih, one, two = shape.fresh(name, "ih", "one", "two") if opening else shape.fresh("n", "ih", "one", "two")
        strong = f"{opening}induction' {name} using Nat.strong_induction_on with {n} {ih}\n"
        for closer in STRONG:
            yield f"strong:{closer}", strong + closer
        for definition in local[:2]:
            for closer in ("grind", "split <;> grind", "simp_all <;> omega"):
                yield f"strong-unfold:{closer}", f"{strong}unfold {definition}\n{closer}"
        back = f"{strong}rcases {n} with _ | _ | {n}\n· simp_all\n· simp_all\n"
        back += f"· have {one} := {ih} {n} (by omega)\n  have {two} := {ih} ({n} + 1) (by omega)\n  "
        known = ", ".join(local[:3])
        for closer in TWO_STEPS:
            with_local = closer.replace("[pow_succ]", f"[pow_succ, {known}]") if known else closer
            if known and closer == "grind":
                with_local = f"grind [{known}]"
            yield f"two-steps:{closer}", back + with_local


def _mentions(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w.']){re.escape(name)}(?![\w'])", text) is not None


def _residues_of_two(shape: Shape) -> Iterator[Move]:
    """Split by the remainders of two variables at once."""
    names = [name for name in shape.of_type("ℕ", "ℤ", "Nat", "Int") if _mentions(shape.target, name)][:3]
    for modulus in [each for each in moduli(shape.text) if each <= 5][:1]:
        for a, b in itertools.combinations(names, 2):
            first, second, h, k = shape.fresh("cases", "cases", "h", "k")
            both = "\n".join(
                f"have {new} : {' ∨ '.join(f'{name} % {modulus} = {r}' for r in range(modulus))} := by omega"
                for new, name in ((first, a), (second, b))
            )
            split = (
                f"rcases {first} with {' | '.join([h] * modulus)} <;> rcases {second} with {' | '.join([k] * modulus)}"
            )
            yield "residues-two", f"{both}\n{split} <;> simp [pow_succ, {COMPUTE}, {h}, {k}]"


def _divisors(shape: Shape) -> Iterator[Move]:
    """Sums and differences of what one number divides."""
    known = [each for each in shape.facts if each.shape == "dvd"][:4]
    (h,) = shape.fresh("both")
    for a, b in itertools.permutations(known, 2):
        if a.type.partition("∣")[0] == b.type.partition("∣")[0]:
            yield "dvd-pair", f"have {h} := dvd_add {a.name} {b.name}\nring_nf at {h} ⊢\nexact {h}"
            yield "dvd-pair", f"have {h} := dvd_sub {a.name} {b.name}\nring_nf at {h} ⊢\nexact {h}"
    if shape.head == "dvd" and known:
        yield "dvd-parts", "apply dvd_add <;> first | exact Dvd.dvd.mul_right ‹_› _ | exact Dvd.dvd.mul_left ‹_› _"
        yield "dvd-parts", "apply dvd_sub <;> first | exact Dvd.dvd.mul_right ‹_› _ | exact Dvd.dvd.mul_left ‹_› _"
