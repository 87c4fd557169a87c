"""Readers of sets that give theorems, proved or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ember.core.errors import InputError
from ember.data.declaration import Declaration, last_declaration, theorem_row
from ember.data.published.source import BadRow, Raw, Source


def _declaration(text: object, header: str = "") -> Declaration:
    if not isinstance(text, str) or not text.strip():
        raise BadRow("empty", "no Lean text in it")
    try:
        return last_declaration(text, header)
    except InputError as error:
        raise BadRow("no theorem", str(error)) from None


def _whole_proof(raw: Raw, source: str) -> Iterator[Raw]:
    yield theorem_row(source, _declaration(raw["full_proof"]), problem_id=raw["problem_id"])


def _workbook(raw: Raw, source: str) -> Iterator[Raw]:
    """A statement, and what proofs there are (lines after `by`)."""
    found = _declaration(raw["formal_statement"], "import Mathlib")
    words = {"problem": raw.get("natural_language_statement"), "answer": raw.get("answer")}
    proofs = raw.get("proof") or [None]
    for proof in proofs:
        script = None if proof is None else f"by\n  {proof.strip()}"
        yield theorem_row(source, replace(found, proof=script), **words)


_GROUND_TRUTH = {"complete", "with_sorry", "statement"}


def _numina(raw: Raw, source: str) -> Iterator[Raw]:
    kind = raw["ground_truth_type"]
    if kind is not None and kind not in _GROUND_TRUTH:
        raise BadRow("ground truth", f"ground_truth_type is {kind!r}; known are {', '.join(sorted(_GROUND_TRUTH))}")
    text = raw["formal_ground_truth"] if kind == "complete" else raw.get("formal_proof") or raw["formal_statement"]
    found = _declaration(text)
    further = {"uuid": raw["uuid"], "problem": raw.get("problem"), "answer": raw.get("answer"), "author": raw["author"]}
    yield theorem_row(source, found, **further)


def _conjectured(raw: Raw, source: str) -> Iterator[Raw]:
    """A conjecture with its accepted proofs, each a whole file; exact repeats count once."""
    proofs = list(dict.fromkeys(raw["proof"]))
    if not proofs:
        raise BadRow("empty", "no proof in it")
    for proof in proofs:
        yield theorem_row(source, _declaration(proof), conjectured_from=raw["old"])


def _compiled(raw: Raw, source: str) -> Iterator[Raw]:
    if raw["compilation_result"].get("errors"):
        raise BadRow("does not compile", raw["compilation_result"]["errors"][0]["data"].splitlines()[0])
    yield theorem_row(source, _declaration(raw["code"]))


def _closed(raw: Raw, source: str) -> Iterator[Raw]:
    """A closed statement beside its name."""
    text = f"theorem {raw['name']} : {raw['statement']}"
    header = "import Mathlib\nopen Nat Real"
    yield theorem_row(source, Declaration(raw["name"], header, "", text, None, ()))


def _file(raw: Raw, source: str) -> Iterator[Raw]:
    text = raw["text"]
    try:
        yield theorem_row(source, last_declaration(text), path=raw["path"])
    except InputError as error:
        own = "the project's own command `problem` declares it" if "\nproblem " in text else str(error)
        raise BadRow("no theorem", own) from None


def _nemotron(raw: Raw, source: str) -> Iterator[Raw]:
    found = _declaration(raw["formal_statement"], raw.get("lean_header") or "import Mathlib")
    yield theorem_row(source, found, problem=raw.get("problem"))


SOURCES = (
    Source(
        "goedel-workbook",
        "Goedel-LM/Lean-workbook-proofs (sample: project-numina/kimina-lean-server@fb2393d)",
        "not confirmed (the sample: MIT)",
        "v4.9.0",
        ("problem_id", "full_proof"),
        ("proofs-goedel-workbook/proofs.jsonl", "Lean-workbook-proofs/*.parquet", "goedel-workbook/*"),
        "theorems",
        _whole_proof,
        "every proof sets maxHeartbeats 0; words stand in comments inside the proofs",
        "train on it after migration: verified proofs, 4.9 to 4.27 survives at 94.1 % (reported)",
    ),
    Source(
        "lean-workbook",
        "internlm/Lean-Workbook",
        "Apache-2.0",
        "v4.8.0-rc1",
        ("formal_statement",),
        ("lean-workbook/*", "lean_workbook.json"),
        "theorems",
        _workbook,
        "no ids; statements repeat under different names",
        "statements to search on; few have proofs",
    ),
    Source(
        "workbook-statements",
        "mike1729/BurnQED@9053d51",
        "Apache-2.0",
        "v4.27.0",
        ("name", "statement"),
        ("workbook-statements/*.jsonl",),
        "theorems",
        _closed,
        "statements repeat; names rely on `open Nat Real`; the two files overlap",
        "statements to search on",
    ),
    Source(
        "numina-math-lean",
        "AI-MO/NuminaMath-LEAN",
        "Apache-2.0",
        "v4.15.0",
        ("uuid", "formal_statement", "formal_ground_truth", "ground_truth_type", "author"),
        ("numina-math-lean/*",),
        "theorems",
        _numina,
        "ground_truth_type has three values, of which only `complete` is a proof; 74 uuids repeat",
        "train on `complete`, search on the others",
    ),
    Source(
        "rl-lean",
        "Slim205/RL-Lean@12c4601",
        "Apache-2.0",
        "v4.9.0-rc1",
        ("old", "new", "proof"),
        ("proofs-rl-lean/train_round0.jsonl", "rl-lean/*"),
        "theorems",
        _conjectured,
        "names collide (`main_inequality` 202 times): never keys; proofs repeat",
        "train on it: several proofs a statement",
    ),
    Source(
        "rl-lean-later",
        "Slim205/RL-Lean@12c4601",
        "Apache-2.0",
        "v4.9.0-rc1",
        ("old", "new", "proof"),
        ("proofs-rl-lean/conjecturer_V40_test.jsonl",),
        "theorems",
        _conjectured,
        "as rl-lean",
        "train on it: several proofs a statement",
    ),
    Source(
        "rl-lean-conjectures",
        "Slim205/RL-Lean@12c4601",
        "Apache-2.0",
        "v4.9.0-rc1",
        ("name", "code", "compilation_result"),
        ("proofs-rl-lean/stp_conjectures_code_compilation.jsonl",),
        "theorems",
        _compiled,
        "22 fail and still list a sorry; some bear a benchmark's name with another statement",
        "statements to search on; names say nothing",
    ),
    Source(
        "nemotron-math-proofs",
        "nvidia/Nemotron-Math-Proofs-v1",
        "CC BY-SA 4.0",
        "not stated",
        ("problem", "formal_statement"),
        ("nemotron-math-proofs/*",),
        "theorems",
        _nemotron,
        "share-alike: what is made of it must be published under the same licence",
        "only where the licence is wanted",
        share_alike=True,
    ),
    Source(
        "seed-prover",
        "ByteDance-Seed/Seed-Prover@7d3875a",
        "Apache-2.0",
        "v4.14.0",
        ("path", "text"),
        ("proofs-seed-prover/imo.jsonl",),
        "theorems",
        _file,
        "up to 91 kB a proof; files print axioms at their end",
        "long proofs, for tracing and for geometry",
    ),
    Source(
        "compfiles",
        "dwrensha/compfiles@8a36397",
        "Apache-2.0",
        "v4.34.0-rc1",
        ("path", "text"),
        ("proofs-compfiles/*.jsonl",),
        "theorems",
        _file,
        "the project's own command `problem` declares the main theorem",
        "human style; lemmas only, until `problem` is read",
    ),
    Source(
        "lean-files",
        "a folder of Lean files",
        "the folder's",
        "the folder's",
        ("path", "text"),
        ("lean/**/*.lean", "*.lean"),
        "theorems",
        _file,
        "the last theorem of each file",
        "the user's own",
    ),
)
