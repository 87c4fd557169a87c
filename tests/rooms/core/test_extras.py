"""What a user is told whose import failed."""

from __future__ import annotations

import pytest

from ember.core.extras import missing


@pytest.mark.parametrize(
    ("module", "extra"),
    [("polars", "runs"), ("uvicorn", "serve"), ("sklearn", "reports"), ("prompt_toolkit", "repl"), ("ray", "cluster")],
)
def test_the_extra_that_brings_a_module_is_named(module: str, extra: str) -> None:
    error = ModuleNotFoundError(f"No module named '{module}'", name=f"{module}.inner")
    assert str(missing(error)).endswith(f"pip install -e '.[{extra}]'")


def test_a_module_of_nobody_is_named_as_it_is() -> None:
    assert "cannot import nowhere" in str(missing(ModuleNotFoundError("No module named 'nowhere'", name="nowhere")))
