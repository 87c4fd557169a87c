"""A child of a zygote works on a text of ours before its request comes; nothing of that is left."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest

from ember.lean.process.child import GIVING_WAY
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


def niceness_of_children(zygote: int, expected: int) -> set[int]:
    """A child has it a moment after its fork."""
    until = time.monotonic() + 30
    while True:
        children = Path(f"/proc/{zygote}/task/{zygote}/children").read_text().split()
        found = {os.getpriority(os.PRIO_PROCESS, int(child)) for child in children}
        if found == {expected} or time.monotonic() > until:
            return found
        time.sleep(0.02)


async def test_a_child_gives_way_to_who_serves(toolchain: Toolchain) -> None:
    server = ForkServer(toolchain, "elaborate")
    try:
        await server.ready()
        child = await server._ask()  # pyright: ignore[reportPrivateUsage]
        zygote = server._process.pid  # pyright: ignore[reportPrivateUsage, reportOptionalMemberAccess]
        ours = os.getpriority(os.PRIO_PROCESS, 0)
        gentle = min(ours + GIVING_WAY, 19)
        assert await asyncio.to_thread(niceness_of_children, zygote, gentle) == {gentle}
        assert os.getpriority(os.PRIO_PROCESS, zygote) == ours
        child.send(b"{}\n", b"")
        await child.exchange()
        child.close()
    finally:
        await server.close()
