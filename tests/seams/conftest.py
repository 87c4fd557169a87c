"""A step server for the tests of Pantograph's protocol: one process a file, a clean slate for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ember.lean.toolchain import Toolchain
from step_server import StepServer


@pytest.fixture(scope="module")
def shared(toolchain: Toolchain) -> Iterator[StepServer]:
    with StepServer(toolchain, "Init") as running:
        yield running


@pytest.fixture
def server(shared: StepServer) -> StepServer:
    shared.ask("reset")
    shared.ask("options.set", automaticMode=True, printExprAST=False, printDependentMVars=False, noRepeat=False)
    return shared
