"""Moves that the shape of a goal and of its hypotheses suggests, with their own terms; no model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ember.policy import arithmetic, functions, witnesses
from ember.policy.arithmetic import Move
from ember.policy.shape import IDENTIFIER, Hypothesis, Shape, arguments, leading_binders, parts, sides

CLOSERS: tuple[str, ...] = (
    "rfl", "assumption", "omega", "simp", "decide", "norm_num", "contradiction", "simp_all", "tauto", "ring",
    "positivity", "linarith", "simp <;> omega", "simp_all <;> omega", "constructor <;> omega", "exact?",
    "nlinarith", "grind", "aesop", "ext <;> simp", "decide +kernel", "gcongr", "norm_num <;> omega", "abel",
    "exact?", "apply?",
)  # fmt: skip
"""Cheap before dear: the order in which they are tried while nothing is known about them."""

AFTER_A_SPLIT: tuple[str, ...] = (
    "simp_all", "omega", "simp_all <;> omega", "simp_all <;> ring", "simp_all [pow_succ, mul_add] <;> omega",
    "simp_all [mul_add, add_mul] <;> omega", "grind", "nlinarith", "linarith", "aesop",
)  # fmt: skip
MAX_FACTS = 8


def moves(shape: Shape, local: list[str]) -> Iterator[Move]:
    """`local` are names in the goal that the library does not know: definitions of the file."""
    for closer in dict.fromkeys(CLOSERS[:-1]):
        yield closer, closer
    yield from _introductions(shape)
    yield from _on_target(shape)
    for fact in shape.facts[:MAX_FACTS]:
        yield from _on_fact(shape, fact)
    yield from _instances(shape)
    yield from _splits(shape, local)
    yield from _definitions(local)
    yield from arithmetic.moves(shape)
    yield from functions.moves(shape, local)


def _introductions(shape: Shape) -> Iterator[Move]:
    if shape.head not in ("forall", "implies", "not"):
        if shape.head == "subset":
            x, h = shape.fresh("x", "hx")
            yield "intro-subset", f"intro {x} {h}"
        return
    names, patterns = _pattern(shape)
    yield "intro-all", f"intro {' '.join(names)}"
    if patterns != names:
        yield "rintro", f"rintro {' '.join(patterns)}"
    for closer in ("omega", "simp_all", "nlinarith", "grind", "exact?", "aesop"):
        yield f"intro:{closer}", f"intro {' '.join(names)}\n{closer}"
    if len(names) > 1:
        yield "intro-one", f"intro {names[0]}"


def _pattern(shape: Shape) -> tuple[list[str], list[str]]:
    """Names for all that can be introduced, and the same with conjunctions and witnesses taken apart."""
    names: list[str] = []
    patterns: list[str] = []
    text = shape.target
    while True:
        bound, text = leading_binders(text)
        for name, type_ in bound:
            wanted = name if name and "✝" not in name and name != "_" else "h"
            names.append(_fresh(shape, names, wanted))
            patterns.append(_destructured(shape, type_, names[-1], patterns))
        arrow = sides(text, "→")
        if arrow is None or text.startswith(("∀", "∃")):
            break
        names.append(_fresh(shape, names, "h"))
        patterns.append(_destructured(shape, arrow[0], names[-1], [*names, *patterns]))
        text = arrow[1]
    if text.startswith("¬") or not names:
        names.append(_fresh(shape, names, "h"))
        patterns.append(_destructured(shape, text.removeprefix("¬").strip(), names[-1], patterns))
    return names, patterns


def _fresh(shape: Shape, taken: list[str], wanted: str) -> str:
    if wanted not in taken and wanted not in shape.names:
        return wanted
    return next(
        name for number in range(1, 1000) if (name := f"{wanted}{number}") not in taken and name not in shape.names
    )


def _destructured(shape: Shape, type_: str, name: str, taken: list[str]) -> str:
    inner = type_.strip()
    if inner.startswith("(") and inner.endswith(")"):
        inner = inner[1:-1]
    read = Hypothesis(name, inner)
    if read.shape == "and":
        return "⟨" + ", ".join(f"{name}{index}" for index in range(1, len(parts(inner, "∧")) + 1)) + "⟩"
    if read.shape == "exists":
        return f"⟨{_fresh(shape, taken, _bound_name(inner))}, {name}⟩"
    if read.shape == "or":
        return "(" + " | ".join([name] * len(parts(inner, "∨"))) + ")"
    return name


def _bound_name(text: str) -> str:
    found = IDENTIFIER.search(text.lstrip("∃ ("))
    return found[0] if found and "✝" not in found[0] and found[0] != "_" else "w"


def _on_target(shape: Shape) -> Iterator[Move]:
    target = shape.target
    if shape.head == "and":
        yield "constructor", "constructor"
        yield "refine-and", f"refine ⟨{', '.join(['?_'] * len(parts(target, '∧')))}⟩"
        yield "refine-simp", "constructor <;> simp_all"
    elif shape.head == "iff":
        yield "constructor", "constructor"
        yield "iff-intro", "constructor <;> intro h"
        yield "iff-close", "constructor <;> intro h <;> simp_all"
        yield "iff-close", "constructor <;> intro h <;> omega"
        yield "iff-rintro", "constructor\n· rintro rfl\n  simp\n· intro h\n  simp_all"
    elif shape.head == "or":
        yield "left", "left"
        yield "right", "right"
        for name in _propositions(shape)[:3]:
            yield "em", f"by_cases {shape.fresh('h')[0]} : {name}"
    elif shape.head == "exists":
        yield from witnesses.moves(shape)
    elif shape.head == "eq":
        yield "ext", f"ext {shape.fresh('x')[0]}"
        yield "funext", f"funext {shape.fresh('x')[0]}"
        yield "congr", "congr 1"
        yield "symm", "symm"
        if shape.target.count("→") == 0:
            yield "propext", "apply propext"
        yield "ext-iff", f"ext {shape.fresh('x')[0]}\nconstructor"
        yield "antisymm-subset", "apply Set.Subset.antisymm"
    if shape.head == "false":
        yield "exfalso-grind", "simp_all <;> omega"
    elif shape.head != "exists":
        yield "by-contra", f"by_contra {shape.fresh('hc')[0]}"
        if shape.head in ("atom", "or"):
            yield "exfalso", "exfalso"
    if "¬" in shape.text:
        yield "push-neg", "push_neg"
        yield "push-neg", "push_neg at *"
    if "if " in shape.text or "match" in shape.text:
        yield "split", "split"
        yield "split-close", "split <;> simp_all"
        yield "split-close", "split_ifs <;> simp_all"
        yield "split-close", "split_ifs <;> omega"
    yield "simp-left", "simp"
    yield "simp-at", "simp at *"
    yield "norm-num-at", "norm_num at *"
    yield "nothing-unfolded", "unfold_let" if ":=" in shape.text else "simp only [ne_eq, not_not]"


def _propositions(shape: Shape) -> list[str]:
    """Atoms worth a case split: propositional variables, and operands of connectives."""
    found = shape.of_type("Prop")
    for text in (shape.target, *(each.type for each in shape.facts)):
        for symbol in "∨∧→":
            found += [part for part in parts(text, symbol) if Hypothesis("", part).shape not in ("forall", "exists")]
    return [each for each in dict.fromkeys(found) if each and each not in (shape.target, "False")]


def _on_fact(shape: Shape, fact: Hypothesis) -> Iterator[Move]:
    name = fact.name
    if fact.shape == "and":
        count = len(parts(fact.type, "∧"))
        yield "cases-and", f"obtain ⟨{', '.join(shape.fresh(*(['h'] * count)))}⟩ := {name}"
    elif fact.shape == "or":
        alternatives = " | ".join([name] * len(parts(fact.type, "∨")))
        yield "cases-or", f"rcases {name} with {alternatives}"
        for closer in ("simp_all", "omega", "grind", "nlinarith"):
            yield f"cases-or:{closer}", f"rcases {name} with {alternatives} <;> {closer}"
    elif fact.shape == "exists":
        (witness,) = shape.fresh(_bound_name(fact.type))
        yield "cases-exists", f"obtain ⟨{witness}, {name}⟩ := {name}"
        yield "cases-exists-rfl", f"obtain ⟨{witness}, rfl⟩ := {name}"
    elif fact.shape == "iff":
        yield "cases-iff", f"obtain ⟨{', '.join(shape.fresh('mp', 'mpr'))}⟩ := {name}"
    elif fact.shape == "dvd":
        (factor,) = shape.fresh("k")
        yield "cases-dvd", f"obtain ⟨{factor}, {name}⟩ := {name}"
        yield "cases-dvd-rfl", f"obtain ⟨{factor}, rfl⟩ := {name}"
    elif fact.shape == "not":
        yield "apply-not", f"apply {name}"
        yield "absurd", f"exact absurd ‹_› {name}"
    elif fact.shape == "mem":
        yield "cases-mem", f"simp at {name}"
    yield from _use_fact(fact)


def _use_fact(fact: Hypothesis) -> Iterator[Move]:
    name = fact.name
    if fact.shape in ("eq", "iff", "forall"):
        yield f"rw-{fact.shape}", f"rw [{name}]"
        yield f"rw-back-{fact.shape}", f"rw [← {name}]"
        yield f"simp-{fact.shape}", f"simp [{name}]"
        yield "simp-arith", f"simp [{name}] <;> omega"
    if fact.shape == "eq":
        yield "subst", f"subst {name}"
        yield "rw-at", f"rw [{name}] at *"
        yield "congr-at", f"injection {name}"
        yield "cases-eq", f"cases {name}"
    if fact.shape in ("implies", "forall", "atom", "iff"):
        yield f"apply-{fact.shape}", f"apply {name}"
    if fact.shape == "iff":
        yield "apply-iff-mp", f"apply {name}.1"
        yield "apply-iff-mp", f"apply {name}.2"
    if fact.shape == "atom" and " " in fact.type:
        yield "cases-atom", f"cases {name}"
        yield "unfold-at", f"simp at {name}"
    yield "norm-num-hyp", f"norm_num at {name}"


def _instances(shape: Shape) -> Iterator[Move]:
    """`have := h t` for hypotheses that say something about every t, at terms in sight."""
    general = [each for each in shape.facts if each.shape in ("forall", "implies")][:5]
    facts = [each.name for each in shape.facts]
    names = [each.name for each in shape.hypotheses if each.name not in facts]
    terms = [*dict.fromkeys([*names, *(term for term in arguments(shape.target) if _sayable(term, shape))])]
    (new,) = shape.fresh("this")
    for each in general:
        bound, rest = leading_binders(each.type)
        if bound and bound[0][0]:
            for term in terms[:8]:
                yield "instance", f"have {new} := {each.name} {term}"
            if len(bound) > 1 and bound[1][0]:
                for first in terms[:4]:
                    for second in terms[:4]:
                        yield "instance-two", f"have {new} := {each.name} {first} {second}"
        elif sides(rest, "→"):
            for fact in facts[:MAX_FACTS]:
                if fact != each.name:
                    yield "chain", f"have {new} := {each.name} {fact}"
        if len(general) > 1:
            yield "specialize", f"specialize {each.name} _ ‹_›"
    equations = [each.name for each in shape.facts if each.shape in ("eq", "iff", "forall", "implies")][:6]
    if len(equations) > 1:
        yield "simp-facts", f"simp [{', '.join(equations)}]"
        yield "rw-facts", f"rw [{', '.join(equations)}]"
        yield "grind-facts", f"grind [{', '.join(equations)}]"


def _sayable(term: str, shape: Shape) -> bool:
    return term.isdigit() or all(word in shape.names or word.isdigit() for word in re.findall(r"[\w']+", term))


def _splits(shape: Shape, local: list[str]) -> Iterator[Move]:
    """Induction and case distinction on data that the target or a fact speaks of."""
    extra = "".join(f"{name}, " for name in local)
    for each in shape.hypotheses:
        if not re.search(rf"(?<![\w.']){re.escape(each.name)}(?![\w'])", shape.target):
            continue
        dependent = [o for o in shape.hypotheses if o is not each and o.type in ("ℕ", "ℤ", "Nat", "Int", each.type)]
        if each.type in ("ℕ", "Nat"):
            n, ih, m = shape.fresh("n", "ih", "m")
            yield "induction", f"induction' {each.name} with {n} {ih}"
            yield "cases-nat", f"cases' {each.name} with {m}"
            yield "strong", f"induction' {each.name} using Nat.strong_induction_on with {n} {ih}"
        elif each.type.startswith("List"):
            a, rest, ih = shape.fresh("a", "l", "ih")
            yield "induction", f"induction' {each.name} with {a} {rest} {ih}"
            yield "cases-list", f"cases' {each.name} with {a} {rest}"
        elif re.match(r"(Bool|Option|Ordering|Unit|Sum|.* [×⊕] .*|Fin )", each.type):
            for closer in ("rfl", "simp_all", "decide"):
                yield f"cases:{closer}", f"cases {each.name} <;> {closer}"
            yield "cases", f"cases {each.name}"
            continue
        elif each.type[:1].isupper() and not each.type.startswith(("Prop", "Type", "Sort", "Set", "Finset")):
            yield "induction-own", f"induction {each.name} <;> simp_all"
            yield "cases", f"cases {each.name}"
            continue
        else:
            continue
        for other in dependent[:2]:
            n, ih = shape.fresh("n", "ih")
            yield "induction-general", f"induction' {each.name} with {n} {ih} generalizing {other.name}"
        for closer in AFTER_A_SPLIT:
            with_definitions = closer.replace("simp_all [", f"simp_all [{extra}") if extra else closer
            if extra and closer.startswith("simp_all") and "[" not in closer:
                with_definitions = closer.replace("simp_all", f"simp_all [{extra.rstrip(', ')}]")
            yield f"induction:{closer}", f"induction {each.name} <;> {with_definitions}"
        yield "cases:omega", f"cases {each.name} <;> omega"
        yield "cases:simp_all", f"cases {each.name} <;> simp_all"
        yield "cases:pow", f"cases {each.name} <;> simp_all [pow_succ] <;> omega"


def _definitions(local: list[str]) -> Iterator[Move]:
    for name in local[:4]:
        yield "simp-definition", f"simp [{name}]"
        yield "rw-definition", f"rw [{name}]"
        yield "unfold", f"unfold {name}"
        yield "definition:omega", f"simp [{name}] <;> omega"
        yield "definition:decide", f"simp [{name}] <;> decide"
        yield "definition:grind", f"grind [{name}]"
        yield "simp-all-definition", f"simp_all [{name}]"
    if len(local) > 1:
        together = ", ".join(local[:6])
        yield "simp-definitions", f"simp [{together}]"
        yield "simp-definitions", f"simp_all [{together}]"
        yield "simp-definitions", f"grind [{together}]"
