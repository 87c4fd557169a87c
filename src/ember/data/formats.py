"""The tables of a data run, and of what is made of runs, column by column: the source of
docs/reference/data-formats.md."""

from __future__ import annotations

Columns = dict[str, str]

_SAME: Columns = {
    "id": "of the row",
    "theorem": "its name; never a key",
    "source": "where it comes from: `synth`, or a published set",
}
_FURTHER: Columns = {
    "family": "of the own corpus",
    "area": "of the family",
    "level": "of difficulty, 1 to 3",
    "template": "shape of the statement",
    "combination": "features that come together: what a split by combination holds out",
    "free": "numbers that may be any others, each with the least and the largest that it may be",
    "cluster": "id of the first row with nearly the same statement",
}
THEOREM: Columns = {
    **_SAME,
    "statement_id": "content address of header, context and statement",
    "header": "imports, opens and options",
    "context": "definitions and lemmas between header and statement",
    "statement": "the declaration without its proof",
    "proof": "what stands after `:=`; null where there is none",
}
FORMATS: dict[str, tuple[str, Columns, Columns]] = {
    "theorems": (
        "Stages `get`, `synth`, `check`, `duplicates`, `lint`, `migrate`: a row a theorem and proof.",
        THEOREM,
        {
            **_FURTHER,
            "version": "of the family",
            "problem": "the same in words",
            "answer": "its final answer",
            "program": "a Python program that prints the answer",
            "problem_id": "the publisher's",
            "uuid": "the publisher's",
            "author": "the publisher's",
            "path": "the publisher's",
            "conjectured_from": "the publisher's `old`",
            "migrated_from": "id of the row before migration",
            "rules": "of migration, that were needed",
        },
    ),
    "traces": (
        "Stage `trace`: a row a theorem, certified and followed in Lean. All columns of `theorems`, and:",
        {
            "states": "each {text, hash, depth, parent, tactic, part}: a goal, and how it is reached",
            "steps": "each {state, tactic, next, place, kind, start, end, constants, hypotheses, syntax, remaining, "
            "replayed}; states by number, offsets in the proof, what the step put into its goal, and its syntax kind",
            "axioms": "that the proof rests on",
        },
        {},
    ),
    "seconds": (
        "Stage `trace`: a row a theorem. Measured, so it has no hash, and differs from run to run.",
        {"id": "of the theorem", "seconds": "Lean's own time for each step, in the order of `steps`"},
        {},
    ),
    "status": (
        "Stages `trace` and `migrate`: a row a theorem.",
        {"id": "of the theorem", "theorem": "its name", "status": "traced, survives, healed, or why not"},
        {
            "source": "of the theorem",
            "reason": "what Lean or the reader said",
            "why": "the kind of failure",
            "rules": "of migration, needed or tried",
            "after": "what Lean said with the rules applied",
        },
    ),
    "rows": (
        "Stages `sft` and `filter`; `train` and `val` of the stage `split` have the same columns: a row a pair.",
        {
            **_SAME,
            "statement_id": "of its theorem",
            "goal": "the theorem's first goal; null for published pairs, as `depth`, `remaining`, `state_hash` are",
            "state": "the goal before the tactic",
            "state_hash": "Lean's canonical hash of it",
            "tactic": "the tactic",
            "next_states": "the independent goals that it leaves; null where the publisher does not say",
            "depth": "tactics from the first goal",
            "remaining": "tactics from here to the end of this goal, this one included",
            "place": "enclosing blocks of the structured proof, outermost first",
            "kind": "of the tactic",
            "prompt": "text to be continued, or messages to be answered",
            "completion": "the answer: the tactic and what ends it",
            "completion_start": "offset of the tactic in the completion",
            "completion_end": "offset of its end",
        },
        _FURTHER | {"replayed": "false for published pairs: only those that replay are rows of the stage `sft`"},
    ),
    "holes": (
        "Stage `holes`: a row a hole and way to write it.",
        {
            **_SAME,
            "statement_id": "of its theorem",
            "group": "the hole; equal for all ways to write it",
            "kind": "tactic, steps, body, term",
            "tactics": "in the hole",
            "ratio": "length of the hole by length of the proof",
            "level": "1 to 4, by the ratio",
            "prefix": "the file before the hole",
            "middle": "the hole",
            "suffix": "the file after it",
            "state": "the goal where the hole begins; null where it begins inside a tactic",
            "dialect": "qwen, deepseek, starcoder, chat",
            "order": "psm (prefix first) or spm",
            "prompt": "the row as such a model is asked",
            "completion": "the hole",
        },
        _FURTHER,
    ),
    "corruptions": (
        "Stage `corruptions`: a row a hole of the sample that the certifier was asked about.",
        {
            **_SAME,
            "group": "the hole",
            "kind": "of the hole",
            "passes": "fills that the certifier takes: only `original`, where the hole matters; `nothing`, `half`, "
            "`foreign`, `sorry` are corruptions",
        },
        {},
    ),
    "findings": (
        "Stage `lint`: a row a finding.",
        {
            **_SAME,
            "kind": "of fault",
            "status": "proved, guarded, suspected",
            "where": "the place in the statement, or the values of a counterexample",
            "why": "what is wrong with it",
            "witness": "what Lean was told, and took",
        },
        {},
    ),
    "forks": (
        "Stage `forks`: a row a step of a proof, and where other tactics led. `negatives` draws from it.",
        {
            "theorem": "content address of the statement",
            "goal": "the theorem's first goal",
            "parent": "the goal that was left",
            "depth": "of the states to choose from",
            "positive": "where the proof went",
            "remaining": "tactics from the positive to the end of its proof",
            "siblings": "where other tactics led from the same goal",
            "others": "further states of the theorem beside the proof",
            "tactics": "what led to each sibling",
            "depths": "of the others",
            "steps": "tactics in the whole proof",
        },
        {},
    ),
    "negatives": (
        "Stage `negatives`, and `ember search generate-negatives`: a row a state of a proof and a state beside it.",
        {
            "id": "of the row",
            "theorem_id": "content address of the statement",
            "goal": "the theorem's first goal",
            "parent": "the goal from which both were reached",
            "positive": "where the proof went",
            "depth": "of the positive: tactics from the first goal",
            "remaining": "tactics from the positive to the end of its proof",
            "negative": "a state that Lean accepted and the proof did not need",
            "kind": "hard (a sibling), medium (of the theorem, near), easy (of the theorem, far; of another theorem)",
            "negative_tactic": "what led to a sibling; null for the others",
        },
        {},
    ),
    "repairs": (
        "Stage `repairs`, and `ember data repairs`: a row a failure and what worked in its place.",
        {
            **_SAME,
            "statement_id": "of its theorem",
            "scope": "tactic (of a search) or script (of a checker's verdicts, of migration)",
            "asked": "the goal, or the statement",
            "failed": "the tactic or script that Lean refused",
            "error": "the first thing that Lean said against it",
            "repaired": "what Lean took in its place",
        },
        {},
    ),
    "pool": (
        "Stage `pool`, and `ember data pool`: a row a theorem to search.",
        {
            "name": "of the theorem",
            "statement_id": "content address of the statement",
            "source": "where it comes from",
            "header": "imports, opens and options",
            "formal_statement": "context and statement, to be proved",
            "steps": "tactics of its traced proof",
            "depth": "tactics on the longest way through it",
        },
        {},
    ),
    "aside": (
        "Every stage: rows that it did not take.",
        {"why": "in a word", "reason": "in a sentence"},
        _SAME,
    ),
}
"""Each table: what it is, the columns that every row has, and those that some have."""


def page() -> str:
    """docs/reference/data-formats.md."""
    parts = [
        "# Tables of a data run\n",
        "Generated from `src/ember/data/formats.py`. A stage's folder holds its tables as JSON lines, and a",
        "`manifest.json`, written last, with the rows and the SHA-256 of each.\n",
    ]
    for name, (what, every, some) in FORMATS.items():
        parts += [f"## {name}\n", what + "\n", "| column | meaning |", "|---|---|"]
        parts += [f"| `{column}` | {meaning} |" for column, meaning in every.items()]
        parts += [f"| `{column}` (some rows) | {meaning} |" for column, meaning in some.items()]
        parts.append("")
    return "\n".join(parts)
