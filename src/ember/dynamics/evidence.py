"""Evidence that a stranger can check: a registration before the runs, a bundle after them, and its verification.

A bundle holds the geometry tables, what was computed from them and how, and the claims. Its statement lists every
file's hash. Verification trusts only that list and the tables: all events and all claims are computed again.
"""

from __future__ import annotations

import hashlib
import json
import math
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from ember.core.errors import InputError
from ember.core.provenance import canonical_json, write_atomically
from ember.dynamics.aligned import AlignmentConfig
from ember.dynamics.claims import Claim, Ruling, claims_frame, rule
from ember.dynamics.findings import Tested, event_rows
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.outcomes import recorded
from ember.dynamics.panel import STEP
from ember.dynamics.study import arms_of, examine_arms
from ember.dynamics.tables import now, read_table

STATEMENT = "statement.json"
PREDICATE = "urn:ember:dynamics-bundle:1"
CRATE = "ro-crate-metadata.json"


def file_hash(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _write_json(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n")


def register(recipe: Mapping[str, Any], predictions: Sequence[Claim], root: Path, out: Path) -> dict[str, Any]:
    """Write down what will be run and what is expected of it, with a hash over both, before any run is there."""
    if out.exists():
        raise InputError(f"{out} is there already: a registration is written once")
    done = Layout(root).run_ids()
    if done:
        raise InputError(f"{root} holds {len(done)} complete runs: a registration comes before the runs")
    body = {
        "schema_version": "registration@1.0",
        "registered_at_utc": now().isoformat(),
        "recipe": dict(recipe),
        "predictions": [claim.dump() for claim in predictions],
    }
    made = {**body, "sha256": _body_hash(body)}
    _write_json(out, made)
    return made


def _body_hash(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical_json(dict(body)).encode()).hexdigest()


def read_registration(path: Path) -> dict[str, Any]:
    made = read_json(path)
    body = {key: value for key, value in made.items() if key != "sha256"}
    if made.get("sha256") != _body_hash(body) or "recipe" not in body:
        raise InputError(f"{path} is not a registration, or was changed after it was written")
    return made


def read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if not isinstance(value, dict):
        raise InputError(f"{path} does not hold a JSON object")
    return {str(key): part for key, part in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def deviations(registration: Mapping[str, Any], recipe: Mapping[str, Any], begun_at: str) -> list[str]:
    """What differs from what was registered, found by comparing, not by confession."""
    found = list(_differences(registration["recipe"], dict(recipe)))
    if begun_at < str(registration["registered_at_utc"]):
        found.append(f"the runs began at {begun_at}, before the registration of {registration['registered_at_utc']}")
    return found


def _differences(old: Any, new: Any, name: str = "") -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*map(str, old), *map(str, new)}):  # pyright: ignore[reportUnknownArgumentType]
            yield from _differences(old.get(key), new.get(key), f"{name}.{key}" if name else key)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
    elif old != new:
        yield f"{name} was {canonical_json(old)}, is {canonical_json(new)}"


@dataclass(frozen=True)
class Evidence:
    """What goes into a bundle beside the tables."""

    name: str
    recipe: Mapping[str, Any]
    joint: JointConfig
    claims: Sequence[Claim]
    rulings: Sequence[Ruling]
    tests: Mapping[str, Tested]
    surroundings: Mapping[str, Any]
    non_claims: Sequence[str]
    alignments: Sequence[AlignmentConfig] = ()
    registration: Mapping[str, Any] | None = None
    deviations: Sequence[str] = ()


def bundle(study: Path, evidence: Evidence, out: Path) -> Path:
    """A folder by itself: tables, reports, claims and how to check them."""
    if out.exists() and any(out.iterdir()):
        raise InputError(f"{out} is not empty: a bundle is written once, name another folder")
    layout = Layout(study)
    for run_id in layout.run_ids():
        for path in (
            layout.meta(run_id),
            layout.table("geometry_state", run_id),
            layout.table("metrics_scalar", run_id),
        ):
            _copy(path, study, out)
    for path in [*sorted((study / "runs" / "events").glob("*.parquet")), *sorted(study.glob("report.*"))]:
        _copy(path, study, out)
    _write_json(out / "recipe.json", dict(evidence.recipe))
    aligned = [asked.dump() for asked in evidence.alignments]
    analysis = {"joint": evidence.joint.dump(), "alignments": aligned, "non_claims": list(evidence.non_claims)}
    _write_json(out / "analysis.json", analysis)
    _write_json(out / "environment.json", dict(evidence.surroundings))
    rows = [
        {**claim.dump(), "ruling": ruling.dump()}
        for claim, ruling in zip(evidence.claims, evidence.rulings, strict=True)
    ]
    _write_json(out / "claims.json", {"claims": rows})
    claims_frame(list(evidence.claims), list(evidence.rulings)).write_parquet(out / "claims.parquet")
    if evidence.registration is not None:
        _write_json(out / "registration.json", dict(evidence.registration))
        _write_json(out / "deviations.json", {"deviations": list(evidence.deviations)})
    (out / "README.md").write_text(_readme(evidence))
    _write_json(out / CRATE, _crate(evidence, out))
    _write_json(out / STATEMENT, _statement(evidence, out))
    return out


def _copy(path: Path, study: Path, out: Path) -> None:
    target = out / path.relative_to(study)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != STATEMENT)


def _statement(evidence: Evidence, out: Path) -> dict[str, Any]:
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [
            {"name": path.relative_to(out).as_posix(), "digest": {"sha256": file_hash(path)}} for path in _files(out)
        ],
        "predicateType": PREDICATE,
        "predicate": {"name": evidence.name, "claims": [claim.id for claim in evidence.claims]},
    }


def _crate(evidence: Evidence, out: Path) -> dict[str, Any]:
    """The same files as a research-object crate; a view, the statement is the truth."""
    parts = [path.relative_to(out).as_posix() for path in _files(out)]
    about = {"@id": CRATE, "@type": "CreativeWork", "about": {"@id": "./"}}
    about["conformsTo"] = {"@id": "https://w3id.org/ro/crate/1.1"}
    whole = {
        "@id": "./",
        "@type": "Dataset",
        "name": evidence.name,
        "description": "Geometry of training runs, events found in it, and claims that can be computed again.",
        "datePublished": now().date().isoformat(),
        "license": "Apache-2.0",
        "hasPart": [{"@id": part} for part in parts],
    }
    files = [{"@id": part, "@type": "File", "name": PurePosixPath(part).name} for part in parts]
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [about, whole, *files]}


def _readme(evidence: Evidence) -> str:
    arms = [tested.panel for tested in evidence.tests.values() if tested.panel.unit == STEP]
    return (
        f"# {evidence.name}\n\n{sum(len(panel.runs) for panel in arms)} runs in {len(arms)} arms, "
        f"{len(evidence.claims)} claims. Check them:\n\n"
        "    ember dynamics verify FOLDER\n\n"
        "computes every event and every claim again from the tables in `runs` and says which hold. Run it all again:\n"
        "`recipe.json` holds the resolved recipe with all seeds, `environment.json` the versions it ran with.\n\n"
        "What is not claimed:\n\n" + "".join(f"- {line}\n" for line in evidence.non_claims)
    )


@dataclass(frozen=True)
class Verification:
    broken: tuple[str, ...]
    """Files that are not what the statement says."""
    changed: tuple[str, ...]
    """Events and rulings that come out otherwise."""
    rulings: tuple[Ruling, ...]

    @property
    def sound(self) -> bool:
        """The bundle is what it says it is, whether or not its predictions came true."""
        return not self.broken and not self.changed


def verify(folder: Path) -> Verification:
    statement = read_json(folder / STATEMENT)
    if statement.get("predicateType") != PREDICATE:
        raise InputError(f"{folder} is not a dynamics bundle")
    broken = tuple(_broken(folder, statement))
    layout = Layout(folder)
    try:
        analysis = read_json(folder / "analysis.json")
        joint = JointConfig.model_validate(analysis["joint"])
        alignments = [AlignmentConfig.model_validate(one) for one in analysis.get("alignments", [])]
        rows: Any = read_json(folder / "claims.json")["claims"]
        stated = [_stated(row) for row in rows]
    except (ValidationError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{folder}: analysis or claims cannot be read: {error}") from error
    arms = arms_of(layout)
    tests = examine_arms(layout, joint, arms, alignments)
    outcomes = {arm.name: recorded(layout, arm, tests[arm.name].panel) for arm in arms}
    rulings = tuple(rule(claim, tests, outcomes) for claim, _ in stated)
    changed = [
        f"claim {ruling.id}: stated {old.get('verdict')}, computed {ruling.verdict}"
        for ruling, (_, old) in zip(rulings, stated, strict=True)
        if old.get("verdict") != ruling.verdict
    ]
    return Verification(broken, (*changed, *_changed_events(layout, tests)), rulings)


def _stated(row: Mapping[str, Any]) -> tuple[Claim, Mapping[str, Any]]:
    return Claim.model_validate({key: value for key, value in row.items() if key != "ruling"}), row["ruling"]


def _broken(folder: Path, statement: Mapping[str, Any]) -> Iterator[str]:
    listed: dict[str, str] = {}
    try:
        for subject in statement["subject"]:
            listed[str(subject["name"])] = str(subject["digest"]["sha256"])
    except (KeyError, TypeError) as error:
        raise InputError(f"{folder / STATEMENT} lists no files: {error}") from error
    for path in folder.rglob("*"):
        if path.is_symlink():
            raise InputError(f"{path} is a link; a bundle holds files only")
    there = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    for name in sorted({*listed, *there}):
        if name not in there:
            yield f"{name} is missing"
        elif name not in listed:
            yield f"{name} is not listed"
        elif file_hash(there[name]) != listed[name]:
            yield f"{name} was changed"


SAME, NEAR = ("verdict", "kind", "capture"), ("p_null", "q_bh", "statistic", "mean_effect", "relative_size")
"""Columns of a stored event that must come out equal, and those that may differ by the rounding of another machine."""


def _far(old: Mapping[str, Any], new: Mapping[str, Any], name: str) -> bool:
    one, other = float(old[name]), float(new[name])
    return not (math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9) or (math.isnan(one) and math.isnan(other)))


def _changed_events(layout: Layout, tests: Mapping[str, Tested]) -> Iterator[str]:
    """Stored event tables against the tests computed now."""
    for arm, tested in tests.items():
        path = next(iter(sorted((layout.runs / "events").glob(f"*.{arm}.parquet"))), None)
        if path is None:
            yield f"events of arm {arm} are missing"
            continue
        columns = ["consensus_event_id", *SAME, *NEAR]
        stored = {row["consensus_event_id"]: row for row in read_table(path, columns).iter_rows(named=True)}
        for row in event_rows(tested, "", ""):
            old = stored.pop(row["consensus_event_id"], None)
            if (
                old is None
                or any(old[name] != row[name] for name in SAME)
                or any(_far(old, row, name) for name in NEAR)
            ):
                yield f"events of arm {arm}: {row['metric']} of layer {row['layer']} comes out otherwise"
        if stored:
            yield f"events of arm {arm}: {len(stored)} rows belong to no series"
