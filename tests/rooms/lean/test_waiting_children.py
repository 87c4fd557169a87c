"""A child of a zygote works on a text of ours before its request comes; nothing of that is left."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from ember.lean.process.forkserver import ForkServer, Role
from ember.lean.toolchain import Toolchain


@pytest.mark.parametrize("role", ["elaborate", "judge"])
async def test_a_child_that_nobody_asks_has_left_nothing(toolchain: Toolchain, role: Role) -> None:
    server = ForkServer(toolchain, role)
    try:
        await server.ready()
        child = await server._ask()  # pyright: ignore[reportPrivateUsage]
        child.send(b"{}\n", b"")  # nobody needs it
        said, whole = await child.exchange()
        child.close()
        report = await asyncio.wait_for(child.ended, 30)
        assert (said, whole, report["code"], report["signal"]) == (b"", False, 0, 0)
        scratch = server._scratch  # pyright: ignore[reportPrivateUsage]
        assert (scratch is None) == (role == "judge")
        if scratch is not None:
            assert not os.listdir(Path(scratch.root, str(child.number)))
    finally:
        await server.close()
