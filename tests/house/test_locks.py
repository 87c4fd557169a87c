"""The lock files: they cover every extra, and `pyproject.toml`'s ranges contain what they pin."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
OUTSIDE = {"torch"}
"""Its wheels differ by machine: pinned in scripts/virtual_environment.py."""


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "locks" / f"{name}.txt").read_text()
    return {
        canonicalize_name(package): version for package, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", text, re.M)
    }


def wanted(extras: list[str], environment: dict[str, str]) -> list[Requirement]:
    """What the project and these extras ask for, extras of its own followed."""
    found = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
    waiting, seen = list(extras), set[str]()
    while waiting:
        extra = waiting.pop()
        if extra in seen:
            continue
        seen.add(extra)
        for requirement in map(Requirement, EXTRAS[extra]):
            if requirement.name == "ember-prover":
                waiting += requirement.extras
            else:
                found.append(requirement)
    return [each for each in found if each.marker is None or each.marker.evaluate(environment)]


@pytest.mark.parametrize(
    ("lock", "extras", "python"),
    [
        ("all", list(EXTRAS), "3.11"),
        ("light", ["dev-light"], "3.12"),
        ("light", ["dev-light"], "3.13"),
        ("prove", ["build", "runs", "serve"], "3.11"),
        ("prove", ["build", "runs", "serve"], "3.13"),
    ],
)
def test_the_lock_holds_what_is_asked_for(lock: str, extras: list[str], python: str) -> None:
    pins = locked(lock)
    for requirement in wanted(extras, {"python_version": python}):
        name = canonicalize_name(requirement.name)
        if name in OUTSIDE:
            continue
        assert name in pins, f"{lock} lacks {requirement.name}: run scripts/lock"
        assert requirement.specifier.contains(pins[name], prereleases=True), (
            f"{requirement} does not allow {pins[name]}"
        )


def test_every_pin_has_a_hash() -> None:
    for path in (ROOT / "locks").glob("*.txt"):
        for block in re.split(r"\n(?=\S)", path.read_text().strip()):
            assert "--hash=sha256:" in block, f"{path.name}: {block.splitlines()[0]}"


def test_ranges_have_an_upper_bound() -> None:
    for requirement in wanted(list(EXTRAS), {"python_version": "3.11"}):
        operators = {each.operator for each in requirement.specifier}
        assert operators & {"<", "==", "~="}, f"{requirement} takes whatever comes next year"


def test_torch_is_the_release_that_the_lock_was_made_for() -> None:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("virtual_environment", ROOT / "scripts" / "virtual_environment.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.TORCH in EXTRAS["dev"]
