"""What every test may ask for: the embedded toolchain, built once."""

from __future__ import annotations

import os

import pytest

from ember.lean import toolchain as toolchains
from ember.lean.toolchain import Toolchain
from lean_files import LeanRun, lean_runner


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean; its library is compiled here if it is not in the cache yet."""
    return toolchains.setup(toolchains.cache_root(os.environ))


@pytest.fixture(scope="session")
def lean(toolchain: Toolchain) -> LeanRun:
    """Runs Lean files, each in its own process."""
    return lean_runner(toolchain)
