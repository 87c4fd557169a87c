"""A release as other tools read it: Croissant 1.0 with the basics of its responsible-AI vocabulary, RO-Crate 1.1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ember.data.formats import FORMATS

_PAGES = {"train": ("rows",), "val": ("rows",), "theorems": ("theorems", "traces")}
"""Which tables of the page of formats describe a released one."""
_TYPES = {"String": "sc:Text", "Boolean": "sc:Boolean", "Float64": "sc:Float"}
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{
        name: f"cr:{name}"
        for name in (
            *("citeAs", "column", "extract", "field", "fileObject", "fileProperty", "fileSet", "format", "includes"),
            *("isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex"),
            *("repeated", "replace", "separator", "source", "subField", "transform"),
        )
    },
}
_SPDX = "https://spdx.org/licenses/"
_LICENCES = {"apache-2.0": "Apache-2.0", "mit": "MIT", "cc-by-4.0": "CC-BY-4.0", "cc-by-sa-4.0": "CC-BY-SA-4.0"}


@dataclass(frozen=True)
class Release:
    """What the card and the views are made of."""

    name: str
    licence: str
    date: str
    sources: dict[str, dict[str, Any]]
    """Each with `rows` in train and val, `repository`, `licence`, `toolchain`, `faults`."""
    tables: dict[str, dict[str, Any]]
    """Each with `rows`, `what`, `path`, `sha256`, `bytes`, `columns` (name → type)."""
    stages: dict[str, dict[str, Any]]
    lean: str
    library: str
    dropped: dict[str, int]


def licence_url(name: str) -> str:
    """The licence's address where it has one; else what the card says of it."""
    return f"{_SPDX}{_LICENCES[name]}" if name in _LICENCES else "see the table of sources in README.md"


def croissant(found: Release) -> dict[str, Any]:
    """`croissant.json`."""
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": found.name,
        "description": _description(found),
        "license": licence_url(found.licence),
        "datePublished": found.date,
        "version": "1.0.0",
        "url": "./",
        "citeAs": f"{found.name}, {found.date}; sources: "
        + "; ".join(facts["repository"] for facts in found.sources.values()),
        "keywords": ["Lean 4", "theorem proving", "formal mathematics"],
        "isLiveDataset": False,
        **_responsible(found),
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": f"{name}.parquet",
                "name": f"{name}.parquet",
                "description": table["what"],
                "contentUrl": table["path"],
                "contentSize": f"{table['bytes']} B",
                "encodingFormat": "application/x-parquet",
                "sha256": table["sha256"],
            }
            for name, table in found.tables.items()
        ],
        "recordSet": [_record_set(name, table) for name, table in found.tables.items()],
    }


def _record_set(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    meaning: dict[str, str] = {}
    for page in _PAGES.get(name, (name,)):
        meaning |= FORMATS[page][2] | FORMATS[page][1]
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": table["what"],
        "key": {"@id": f"{name}/id"},
        "field": [_field(name, column, kind, meaning.get(column, "")) for column, kind in table["columns"].items()],
    }


def _field(table: str, column: str, kind: str, meaning: str) -> dict[str, Any]:
    inner = kind.removeprefix("List(").removesuffix(")") if kind.startswith("List(") else kind
    found = {
        "@type": "cr:Field",
        "@id": f"{table}/{column}",
        "name": column,
        "description": meaning,
        "dataType": _TYPES.get(inner, "sc:Integer" if inner.startswith(("Int", "UInt")) else "sc:Text"),
        "source": {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column}},
    }
    return found | ({"repeated": True} if inner != kind else {})


def _description(found: Release) -> str:
    rows = ", ".join(f"{table['rows']} {table['what']}" for table in found.tables.values())
    return f"Lean 4 proofs, certified and followed tactic by tactic at Lean {found.lean}: {rows}."


def _responsible(found: Release) -> dict[str, Any]:
    faults = "; ".join(f"{name}: {facts['faults']}" for name, facts in found.sources.items() if facts["faults"])
    return {
        "rai:dataCollection": "Published sets and own problems: "
        + "; ".join(f"{name} ({facts['repository']})" for name, facts in found.sources.items()),
        "rai:dataCollectionType": ["Secondary Data analysis", "Software Collection"],
        "rai:dataPreprocessingProtocol": [
            f"{name}: {stage['rows_in']} rows in, {stage['tables'].get('aside.jsonl', {}).get('rows', 0)} kept aside"
            for name, stage in found.stages.items()
        ],
        "rai:dataAnnotationProtocol": "States are Lean's own output; every proof is certified, every pair replayed.",
        "rai:dataLimitations": f"Known faults of the sources: {faults or 'none'}. A certified proof says nothing about "
        "whether a formal statement means what its informal problem says.",
        "rai:dataBiases": "Proofs of generated problems are regular; published proofs are what other provers found.",
        "rai:dataUseCases": "Training and measuring provers; benchmark items were looked for before training rows were "
        "made where the recipe has a stage check.",
        "rai:personalSensitiveInformation": "None: mathematical statements and proofs.",
        "rai:dataReleaseMaintenancePlan": "A release is never changed; a newer one is made by its run's recipe.",
    }


def ro_crate(found: Release, files: Mapping[str, str], sizes: Mapping[str, int]) -> dict[str, Any]:
    """`ro-crate-metadata.json`: the folder, its files with their hashes, and the run that made them."""
    formats = {"parquet": "application/vnd.apache.parquet", "json": "application/json", "md": "text/markdown"}
    described = [
        {
            "@id": path,
            "@type": "File",
            "name": path.rpartition("/")[2],
            "encodingFormat": formats.get(path.rpartition(".")[2], "text/plain"),
            "contentSize": str(sizes[path]),
            "sha256": hash_,
        }
        for path, hash_ in files.items()
    ]
    lean = {"@id": "#lean", "@type": "SoftwareApplication", "name": "Lean", "version": found.lean}
    made = {
        "@id": "#run",
        "@type": "CreateAction",
        "name": "ember data run",
        "instrument": [{"@id": "#lean"}],
        "object": [{"@id": "run.json"}],
        "result": [{"@id": table["path"]} for table in found.tables.values()],
    }
    return {
        "@context": "https://w3id.org/ro/crate/1.1/context",
        "@graph": [
            {
                "@id": "ro-crate-metadata.json",
                "@type": "CreativeWork",
                "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
                "about": {"@id": "./"},
            },
            {
                "@id": "./",
                "@type": "Dataset",
                "name": found.name,
                "description": _description(found),
                "datePublished": found.date,
                "license": licence_url(found.licence),
                "hasPart": [{"@id": path} for path in files],
                "mentions": {"@id": "#run"},
            },
            *described,
            lean,
            made,
        ],
    }
