"""Propositional statements built together with their natural deductions."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family

_LETTERS = "pqrstuvw"


def _chain(dice: Dice, level: int) -> Drawn:
    """Implications in a mixed order, from the first letter to the last."""
    letters = _LETTERS[: 3 + level]
    steps = [(f"h{letters[i + 1]}", letters[i], letters[i + 1]) for i in range(len(letters) - 1)]
    shown = list(steps)
    dice.shuffle(shown)
    hypotheses = " ".join(f"({name} : {before} → {after})" for name, before, after in shown)
    contrary = dice.random() < 0.5
    if contrary:
        proof = ["intro no start", "apply no", *(f"apply {name}" for name, _, _ in reversed(steps)), "exact start"]
        goal = f"¬{letters[-1]} → ¬{letters[0]}"
    else:
        proof = ["intro start", *(f"apply {name}" for name, _, _ in reversed(steps)), "exact start"]
        goal = f"{letters[0]} → {letters[-1]}"
    return Drawn(
        f"({' '.join(letters)} : Prop) {hypotheses} : {goal}",
        proof,
        f"Given {', '.join(f'{b} → {a}' for _, b, a in shown)}: how many of these implications does a shortest proof"
        f" of {letters[0]} → {letters[-1]} use?",
        str(len(steps)),
        f"edges = {[(b, a) for _, b, a in shown]}\nreached, count = {{{letters[0]!r}}}, 0\n"
        f"while {letters[-1]!r} not in reached:\n"
        "    reached |= {a for b, a in edges if b in reached}\n    count += 1\nprint(count)\n",
        "chain",
        f"{'contrary' if contrary else 'direct'}, {len(steps)}",
    )


def _cases(dice: Dice, level: int) -> Drawn:
    """A disjunction, each of whose members gives the goal by a way of its own."""
    count = 2 + level
    letters = _LETTERS[:count]
    ways = [dice.choice(["direct", "and", "not"]) for _ in letters]
    hypotheses, proof = list[str](), list[str]()
    for number, (letter, way) in enumerate(zip(letters, ways, strict=True)):
        name, rule = f"c{number}", f"r{number}"
        text = {"direct": f"{letter} → z", "and": f"{letter} → y → z", "not": f"{letter} → ¬y"}[way]
        hypotheses.append(f"({rule} : {text})")
        step = {
            "direct": f"exact {rule} {name}",
            "and": f"exact {rule} {name} hy",
            "not": f"exact absurd hy ({rule} {name})",
        }[way]
        proof.append(f"· {step}")
    pattern = " | ".join(f"c{number}" for number in range(count))
    return Drawn(
        f"({' '.join(letters)} y z : Prop) (h : {' ∨ '.join(letters)}) (hy : y) {' '.join(hypotheses)} : z",
        (f"rcases h with {pattern}", *proof),
        f"Of the {count} cases of {' ∨ '.join(letters)}, how many contradict y? The rules: {', '.join(hypotheses)}.",
        str(ways.count("not")),
        f"print(sum(rule.endswith('¬y)') for rule in {hypotheses}))\n",
        "cases",
        ", ".join(sorted(ways)),
    )


FAMILIES = (Family("implication_chain", "logic", _chain), Family("case_analysis", "logic", _cases))
