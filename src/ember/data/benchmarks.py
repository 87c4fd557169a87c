"""The registry of benchmarks: where each comes from, what is wrong with it, and its rows in one shape.

Evaluation and the check for contamination read benchmarks here. A publisher's file is read as it is; a row that
cannot be read is kept aside with its reason. Names are not keys everywhere, so a row is known by its `id`.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.provenance import content_hash
from ember.core.statement import Statement
from ember.data.declaration import last_declaration
from ember.data.stage import read_rows

Row = dict[str, Any]
_DOC = re.compile(r"/-[-!]\s*(.*?)\s*-/", re.DOTALL)


@dataclass(frozen=True)
class BenchmarkRow:
    """One item. `text` is the declaration without its proof."""

    benchmark: str
    name: str
    split: str
    header: str
    text: str
    context: str = ""
    informal: str = ""
    proof: str | None = None
    """What stands after `:=`, where the publisher gives a proof."""
    answers: tuple[str, ...] = ()
    """Definitions that the publisher leaves open (`abbrev …_solution := sorry`): whoever proves it must give them."""
    declared: str = ""
    """What the declaration calls itself, where the publisher's name is another one (`Imo1960P1` of `imo1960_p1`)."""

    @property
    def id(self) -> str:
        """Of this item among all: its split and statement."""
        return content_hash([self.split, self.header, self.context, self.text])

    @property
    def statement(self) -> Statement:
        return Statement(self.declared or self.name, self.text, self.header, self.context)


@dataclass(frozen=True)
class Benchmark:
    name: str
    title: str
    source: str
    """The publisher's repository and the revision that this reader was written for."""
    licence: str
    toolchain: str
    files: tuple[str, ...]
    """Where its files are under the data's root; the first pattern that matches something is taken."""
    splits: tuple[str, ...]
    sha256: dict[str, str] = field(default_factory=dict[str, str])
    """Of the publisher's files by name, where we have seen them whole."""
    relabelled: dict[str, str] = field(default_factory=dict[str, str])
    """What the publisher's labels of splits mean."""
    faults: str = ""


SUFFIXES = (".jsonl", ".parquet", ".lean")
_V2_LABELS = {"valid": "test", "test": "valid"}
_V2_FAULT = (
    "its split labels are the reverse of v1's (they are turned round here, so that a split means the same names)"
)


def _fate(letter: str, level: str, revision: str, toolchain: str, sha256: str) -> Benchmark:
    return Benchmark(
        f"fate-{letter.lower()}",
        f"FATE-{letter}: algebra, {level}",
        f"frenzymath/FATE-{letter}@{revision}",
        "MIT",
        toolchain,
        (f"fate/FATE-{letter}.json", f"FATE-{letter}.json", f"FATE{letter}/*.lean"),
        ("test",),
        {f"FATE-{letter}.json": sha256},
        faults="its authors ask not to put FATE-M, -H and -X together",
    )


_ALL = (
    Benchmark(
        "minif2f",
        "miniF2F v1, JSON lines",
        "yangky11/miniF2F-lean4@5746b7d",
        "MIT, Apache-2.0",
        "v4.24.0",
        ("minif2f/*.jsonl", "minif2f*.jsonl"),
        ("valid", "test"),
    ),
    Benchmark(
        "minif2f-lean4",
        "miniF2F v1, Lean files",
        "yangky11/miniF2F-lean4@5746b7d",
        "MIT, Apache-2.0",
        "v4.24.0",
        ("minif2f-lean4/*.jsonl", "MiniF2F/*/*.lean", "minif2f-lean4/MiniF2F/*/*.lean"),
        ("valid", "test"),
    ),
    Benchmark(
        "minif2f-deepseek",
        "miniF2F v1 as DeepSeek publishes it",
        "deepseek-ai/DeepSeek-Prover-V1.5@2c4ba91",
        "MIT",
        "v4.9.0",
        ("minif2f-deepseek/valid.jsonl", "minif2f-deepseek/minif2f.jsonl", "minif2f.jsonl"),
        ("valid", "test"),
        faults="`minif2f.jsonl` means 488 rows at one publisher and 244 at another: count them",
    ),
    Benchmark(
        "minif2f-few-shot",
        "proved items of miniF2F valid",
        "deepseek-ai/DeepSeek-Prover-V1.5@2c4ba91",
        "MIT",
        "v4.9.0",
        ("minif2f-deepseek/valid_few_shot.jsonl", "*few_shot.jsonl"),
        ("valid",),
        faults="no headers",
    ),
    Benchmark(
        "minif2f-v2s",
        "miniF2F v2, simplified",
        "roozbeh-yz/miniF2F_v2",
        "not stated",
        "v4.9.0",
        ("minif2f-v2s/*", "miniF2F_v2s.jsonl", "*v2s*.jsonl"),
        ("valid", "test"),
        relabelled=_V2_LABELS,
        faults=_V2_FAULT,
    ),
    Benchmark(
        "minif2f-v2c",
        "miniF2F v2, competition",
        "roozbeh-yz/miniF2F_v2",
        "not stated",
        "v4.9.0",
        ("minif2f-v2c/*", "miniF2F_v2c.jsonl", "*v2c*.jsonl"),
        ("valid", "test"),
        relabelled=_V2_LABELS,
        faults=f"{_V2_FAULT}; 16 items leave their answer open (`abbrev …_solution := sorry`)",
    ),
    Benchmark(
        "proofnet",
        "ProofNet as DeepSeek publishes it",
        "deepseek-ai/DeepSeek-Prover-V1.5@2c4ba91",
        "MIT",
        "v4.9.0",
        ("proofnet/proofnet.jsonl", "proofnet.jsonl"),
        ("valid", "test"),
        {"proofnet.jsonl": "4a4d4fd69f45d6180830f12a73adb8a7e04915f651f3fa44a2877082fe252132"},
        faults="349 names for 371 rows; 12 names occur in both splits with different statements",
    ),
    Benchmark(
        "proofnet-lean4",
        "ProofNet at a newer Lean",
        "rahul3613/ProofNet-lean4@6deae98",
        "MIT",
        "v4.20.0",
        ("proofnet/proofnet_lean4.jsonl", "proofnet_lean4.jsonl"),
        ("all",),
        {"proofnet_lean4.jsonl": "cffeb0fcc279a578a803ce7fd3e2583d688d0a3f1e0cdc38c96ff53a46270139"},
        faults="the words of 371 rows carry the whole informal proof",
    ),
    Benchmark(
        "putnambench",
        "PutnamBench",
        "trishullab/PutnamBench@3c9b926",
        "Apache-2.0",
        "v4.27.0",
        ("putnambench/*.jsonl", "lean4/src/*.lean", "putnambench/lean4/src/*.lean"),
        ("test",),
        faults="many items leave their answer open (`abbrev …_solution := sorry`)",
    ),
    Benchmark(
        "mobench",
        "MOBench",
        "Goedel-LM/Goedel-Prover-V2@2e9036e",
        "Apache-2.0",
        "v4.9.0",
        ("mobench/*.jsonl", "MOBench.jsonl", "dataset/MOBench.jsonl"),
        ("test",),
        faults="three key orders in one file; several problems are also items of miniF2F",
    ),
    _fate("M", "textbooks", "4eb33c8", "v4.28.0", "39c13a39f82bb2f39fc42d0a0efb41c6b0ef16b8194c8c8e0ae281c5cf0276fb"),
    _fate(
        "H", "examinations", "fee1e19", "v4.16.0", "80d1b2126f136ec6e9a82522025b239087824fe8bc5fad22d8664f181b60f75b"
    ),
    _fate("X", "beyond them", "a6fb49e", "v4.28.0", "021ecd8b4cd1c79666d7e64efe4f347d9ef36fa7f6b542fc60a370a4b916daea"),
)
REGISTRY: dict[str, Benchmark] = {benchmark.name: benchmark for benchmark in _ALL}


@dataclass(frozen=True)
class Reading:
    """What the files of a benchmark hold."""

    rows: list[BenchmarkRow]
    aside: list[tuple[str, str]]
    """Rows that could not be read: where each stands, and why."""
    files: dict[str, str]
    """SHA-256 of each file that was read."""

    @property
    def identity(self) -> str:
        """Of the items, whatever file they came in."""
        return content_hash(sorted(row.id for row in self.rows))

    def summary(self, benchmark: Benchmark) -> dict[str, Any]:
        """For people and for reports."""
        return {
            "benchmark": benchmark.name,
            "rows": len(self.rows),
            "splits": dict(Counter(row.split for row in self.rows)),
            "aside": self.aside,
            "open_answers": sum(bool(row.answers) for row in self.rows),
            "identity": self.identity,
            "source": benchmark.source,
            "licence": benchmark.licence,
            "faults": benchmark.faults,
        }


def read(name: str, root: Path) -> list[BenchmarkRow]:
    """The items of a benchmark whose files are somewhere under the root."""
    return survey(name, root).rows


def survey(name: str, root: Path) -> Reading:
    """The same with what was kept aside and the hashes of the files."""
    benchmark = REGISTRY.get(name)
    if benchmark is None:
        raise InputError(f"no benchmark is named {name}; there are {', '.join(REGISTRY)}")
    reading = Reading([], [], {})
    for path in _files(benchmark, root):
        reading.files[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        for number, raw in enumerate(_raw(path), 1):
            try:
                reading.rows.append(_row(benchmark, raw, path))
            except (InputError, KeyError, TypeError, AttributeError, IndexError) as error:
                why = f"no column {error}" if isinstance(error, KeyError) else str(error)
                reading.aside.append((f"{path.name}, row {number}", why))
    return reading


def present(root: Path) -> list[str]:
    """The benchmarks whose files are under the root; `InputError` where there is none of that name."""
    if not root.is_dir():
        raise InputError(f"there is no folder {root}")
    return [name for name, benchmark in REGISTRY.items() if _matches(benchmark, root)]


def _matches(benchmark: Benchmark, root: Path) -> list[Path]:
    for pattern in benchmark.files:
        if found := sorted(
            path for path in root.glob(pattern) if path.suffix in SUFFIXES or path.name == pattern.rpartition("/")[2]
        ):
            return found
    return []


def _files(benchmark: Benchmark, root: Path) -> list[Path]:
    found = _matches(benchmark, root)
    if not found:
        raise InputError(
            f"{root} has no file of {benchmark.name} (looked for {', '.join(benchmark.files)}); "
            f"it is published at {benchmark.source}"
        )
    return found


def _raw(path: Path) -> Iterator[Row]:
    return iter([{"path": str(path), "text": path.read_text()}]) if path.suffix == ".lean" else read_rows(path)


def _row(benchmark: Benchmark, raw: Row, path: Path) -> BenchmarkRow:
    row = _of_file(benchmark, raw) if "text" in raw and "formal_statement" not in raw else _of_columns(benchmark, raw)
    given = row.split or _split_in(str(raw.get("path", path))) or benchmark.splits[-1]
    return replace(row, split=benchmark.relabelled.get(given, given))


def _of_columns(benchmark: Benchmark, raw: Row) -> BenchmarkRow:
    """The layouts with a `formal_statement` column, which ends in `:=`, `:= by` or `:= by sorry`."""
    found = last_declaration(raw["formal_statement"], raw.get("header") or "")
    words = raw.get("informal_prefix") or raw.get("informal_statement") or raw.get("informal_stmt") or ""
    return BenchmarkRow(
        benchmark.name,
        raw.get("name") or found.name,
        raw.get("split") or "",
        found.header,
        found.text,
        found.context,
        _words(words),
        _proof(raw.get("formal_proof")),
        found.answers,
        found.name,
    )


def _of_file(benchmark: Benchmark, raw: Row) -> BenchmarkRow:
    """The layouts with a whole Lean file a row; the last theorem is the item."""
    found = last_declaration(raw["text"], "")
    words = _DOC.findall(found.context)
    informal = words[-1] if words else ""
    return BenchmarkRow(
        benchmark.name, found.name, "", found.header, found.text, found.context, informal, None, found.answers
    )


def _words(text: str) -> str:
    found = _DOC.fullmatch(text.strip())
    return found[1] if found else text.strip()


def _proof(text: str | None) -> str | None:
    """A published proof is the script that follows `:= by`."""
    if not text or not text.strip():
        return None
    return text.strip() if text.lstrip().startswith("by") else f"by\n{text.rstrip()}"


def _split_in(path: str) -> str:
    """The split that a file's folder or name says."""
    parts = re.split(r"[/\\_.\-]", path.lower())
    return next((split for split in ("valid", "test") if split in parts), "")
