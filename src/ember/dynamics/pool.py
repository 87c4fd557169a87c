"""The candidate pool: slices of OpenMathReasoning-shaped rows, rebuilt from their manifest alone; holdout and its lock.

An item is known by the hash of its content, never by its place in a file. Which items are drawn is decided by a hash
of seed and content, so that neither library nor order of rows matter.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.provenance import canonical_json, write_atomically
from ember.data.stage import read_rows

SCHEMA = "candidate_pool_slice@0.1"
STEP_TYPES = (
    "parse", "rewrite", "simplify", "substitute", "expand", "factor", "differentiate", "integrate", "apply_identity",
    "apply_theorem", "case_split", "introduce_variable", "bound_estimate", "compute", "verify", "conclude",
)  # fmt: skip

FAMILIES: tuple[tuple[str, str], ...] = (
    ("modular_arithmetic", r"\bmod(ulo)?\b|remainder|congruen|divisible by"),
    ("cyclic_groups", r"primitive root|discrete log|cyclic group|order of .* modulo"),
    ("functional_equations", r"f\s*\(\s*x\s*[+y]|functional equation|f:\s*\\mathbb"),
    ("bijection_counting", r"how many (ways|subsets|permutations|sequences|functions)|number of ways"),
    ("graph_recurrence", r"\bgraph\b|vertices|edges|recurrence|a_\{?n\s*\+\s*1"),
    ("invariant_monovariant", r"invariant|game|moves?, .* (alice|bob)|repeatedly|operation"),
    ("probability_expectation", r"probab|expected (value|number)|dice|coin"),
    ("geometry_euclidean", r"triangle|circle|angle|polygon|perpendicular|tetrahedron|radius"),
    ("calculus_analysis", r"integral|\\int|derivative|limit|\\lim|converge"),
    ("inequalities", r"inequality|\\geq|\\leq|minimum value|maximum value"),
    ("algebra_polynomials", r"polynomial|roots? of|x\^|equation"),
    ("sequences_series", r"sequence|series|\\sum|arithmetic progression"),
)
"""First rule that matches names the family; else `other`. A heuristic, recorded as one."""


class SliceConfig(Config):
    source: Path
    """JSON lines or a JSON array, with OpenMathReasoning's columns."""
    dataset: str = Field(min_length=1)
    revision: str = Field(min_length=7)
    """Of the data set: without one nothing can be rebuilt."""
    split: str = "cot"
    licence: str = Field(min_length=2)
    count: int = Field(default=100, ge=1)
    seed: int = 0


def content_of(row: Mapping[str, Any]) -> dict[str, Any]:
    problem = row.get("problem")
    if not isinstance(problem, str) or not problem.strip():
        raise InputError("a row has no problem text")
    answer = row.get("expected_answer")
    return {"problem": problem, "final_answer": None if answer in (None, "") else str(answer)}


def sha256(value: Any) -> str:
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


def family_of(problem: str) -> str:
    return next((name for name, rule in FAMILIES if re.search(rule, problem, re.IGNORECASE)), "other")


Style = Literal["cot", "tir", "short"]


def style_of(solution: str) -> Style:
    """Tool use shows as a code block; a solution of a few lines is short."""
    if "```python" in solution or "<tool_call>" in solution:
        return "tir"
    return "short" if len(solution) < 400 else "cot"


def item_of(row: Mapping[str, Any], config: SliceConfig) -> dict[str, Any]:
    content = content_of(row)
    digest = sha256(content)
    solution = str(row.get("generated_solution") or "")
    return {
        "item_id": f"omr:{config.split}:{digest[:16]}",
        "source": {
            "dataset": config.dataset,
            "split": config.split,
            "source_id": digest,
            "problem_source": str(row.get("problem_source") or ""),
            "licence": config.licence,
        },
        "family_id": family_of(content["problem"]),
        "content": content,
        "trace": {"steps": [], "max_steps": 30, "step_type_vocab": list(STEP_TYPES)},
        "provenance": {"generated_solution": solution, "generation_model": str(row.get("generation_model") or "")},
        "reasoning_style": style_of(solution),
        "hashes": {"content_sha256": digest, "template_sha256": sha256(masked(content["problem"]))},
        "words": len(content["problem"].split()),
    }


def masked(problem: str) -> str:
    """The problem with every number as #, spaces and case evened: equal for problems of one template."""
    return re.sub(r"\s+", " ", re.sub(r"\d+(\.\d+)?", "#", problem)).strip().lower()


def draw(rows: Iterable[Mapping[str, Any]], config: SliceConfig) -> list[dict[str, Any]]:
    """Problems once each, however many solutions they have; the first by hash of seed and content."""
    unique: dict[str, dict[str, Any]] = {}
    for row in rows:
        item = item_of(row, config)
        old = unique.setdefault(item["hashes"]["content_sha256"], item)
        if item["provenance"]["generated_solution"] < old["provenance"]["generated_solution"]:
            unique[item["hashes"]["content_sha256"]] = item
    order = sorted(unique, key=lambda digest: hashlib.sha256(f"{config.seed}:{digest}".encode()).hexdigest())
    return [unique[digest] for digest in order[: config.count]]


def make_slice(config: SliceConfig, out: Path) -> dict[str, Any]:
    """Items and manifest in `<out>/slices/<slice_id>/`; the same source and configuration give the same bytes."""
    source = config.source.read_bytes() if config.source.exists() else b""
    items = draw(read_rows(config.source), config)
    text = "".join(canonical_json(item) + "\n" for item in items)
    body = {
        "schema_version": SCHEMA,
        "source": {
            **config.model_dump(mode="json", exclude={"source"}),
            "file": config.source.name,
            "file_sha256": hashlib.sha256(source).hexdigest(),
        },
        "counts": {"items": len(items), "words": sum(item["words"] for item in items)},
        "families": _counts(items, "family_id"),
        "styles": _counts(items, "reasoning_style"),
        "selected": [item["hashes"]["content_sha256"] for item in items],
        "files": {"items_jsonl": {"path": "items.jsonl", "sha256": hashlib.sha256(text.encode()).hexdigest()}},
    }
    slice_id = f"slice_omr_{config.split}_hash_n{config.count}_s{config.seed}_{sha256(body)[:12]}"
    folder = out / "slices" / slice_id
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / "items.jsonl", text)
    manifest = {"slice_id": slice_id, **body}
    write_atomically(
        folder / "manifest.json", json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    )
    return manifest


def _counts(items: Sequence[Mapping[str, Any]], name: str) -> dict[str, int]:
    return dict(sorted(Counter(str(item[name]) for item in items).items()))


def rebuild(manifest: Mapping[str, Any], source: Path, out: Path) -> dict[str, Any]:
    """The slice again, from its manifest and the publisher's file; refused where the file is another one."""
    try:
        given = dict(manifest["source"])
        wanted, name = str(given.pop("file_sha256")), str(given.pop("file"))
        config = SliceConfig.resolve({**given, "source": str(source)}, origin="the manifest")
    except (KeyError, TypeError) as error:
        raise InputError(f"the manifest does not say where its rows come from: {error!r}") from error
    if hashlib.sha256(source.read_bytes()).hexdigest() != wanted:
        raise InputError(f"{source} is not the {name} that the slice was drawn from (another hash)")
    made = make_slice(config, out)
    if made["files"] != manifest["files"]:
        raise InputError("the slice comes out otherwise than its manifest says: was the manifest changed?")
    return made


@dataclass(frozen=True)
class Overlap:
    """An item that is in training and in the holdout, and in which of the ways."""

    train: str
    holdout: str
    way: Literal["hash", "template", "near", "answer", "family"]


def overlaps(
    train: Sequence[Mapping[str, Any]], holdout: Sequence[Mapping[str, Any]], near: float = 0.8
) -> list[Overlap]:
    """All five ways, each pair under the strictest that holds; near: exact Jaccard of 5-character pieces."""
    found: list[Overlap] = []
    pieces = [(item, _pieces(item["content"]["problem"])) for item in train]
    for held in holdout:
        theirs = _pieces(held["content"]["problem"])
        for item, ours in pieces:
            way = _way(item, held, len(ours & theirs) / max(len(ours | theirs), 1) >= near)
            if way:
                found.append(Overlap(item["item_id"], held["item_id"], way))
    return found


def _way(item: Mapping[str, Any], held: Mapping[str, Any], near: bool) -> Any:
    if item["hashes"]["content_sha256"] == held["hashes"]["content_sha256"]:
        return "hash"
    if item["hashes"]["template_sha256"] == held["hashes"]["template_sha256"]:
        return "template"
    if near:
        return "near"
    numbers = [sorted(re.findall(r"\d+", part["content"]["problem"])) for part in (item, held)]
    answers = [part["content"]["final_answer"] for part in (item, held)]
    if answers[0] and answers[0] == answers[1] and numbers[0] and numbers[0] == numbers[1]:
        return "answer"
    return "family" if item["family_id"] == held["family_id"] != "other" else None


def _pieces(text: str, size: int = 5) -> set[str]:
    plain = re.sub(r"\s+", " ", text.lower()).strip()
    return {plain[i : i + size] for i in range(max(1, len(plain) - size + 1))}


def lock(train: Sequence[Mapping[str, Any]], holdout: Sequence[Mapping[str, Any]], *, families: bool = True) -> None:
    """Stop a run that would train on its holdout."""
    found = [hit for hit in overlaps(train, holdout) if families or hit.way != "family"]
    if found:
        first = found[0]
        raise InputError(
            f"the holdout is locked: {len(found)} overlaps, first {first.train} with {first.holdout} by {first.way}"
        )
