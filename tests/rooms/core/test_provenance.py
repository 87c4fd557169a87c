"""A run goes on only with what it was begun with."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.core import provenance
from ember.core.errors import InputError

PARTS = {"recipe": {"search": {"seed": 0, "wave": 4}}, "policy": {"name": "m", "hash": "abc"}, "weights": (1, 2)}


def test_what_a_run_was_begun_with_may_go_on(tmp_path: Path) -> None:
    provenance.begin(tmp_path, PARTS)
    provenance.begin(tmp_path, PARTS)
    provenance.finish(tmp_path, {"kind": "search"})
    assert [path.name for path in tmp_path.iterdir()] == [provenance.MANIFEST]


def test_anything_else_is_refused_by_name(tmp_path: Path) -> None:
    provenance.begin(tmp_path, PARTS)
    changed = {**PARTS, "recipe": {"search": {"seed": 1, "wave": 4}}, "policy": {"name": "m", "hash": "xyz"}}
    with pytest.raises(InputError) as refused:
        provenance.begin(tmp_path, changed)
    assert "recipe.search.seed was 0, is now 1" in str(refused.value)
    assert "policy.hash was abc, is now xyz" in str(refused.value)
    assert "wave" not in str(refused.value)
    with pytest.raises(InputError, match="scorer was None, is now e"):
        provenance.begin(tmp_path, {**PARTS, "scorer": "e"})
