"""The library's modules lie one after another in memory, and a zygote keeps them on huge pages."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest

from ember.lean.embedded.layout import START, addresses, base_of
from ember.lean.process.forkserver import ForkServer, Role
from ember.lean.toolchain import Toolchain

HUGE_PAGES = Path("/sys/kernel/mm/transparent_hugepage/enabled")


def test_modules_lie_one_after_another(toolchain: Toolchain) -> None:
    files = sorted(toolchain.library.rglob("*.olean"), key=base_of)
    spans = [(base_of(file), base_of(file) + file.stat().st_size) for file in files]
    assert len(spans) > 100
    assert spans[0][0] == START
    assert all(end <= start < end + (64 << 10) for (_, end), (start, _) in pairwise(spans))


def test_the_step_server_finds_its_own_modules_elsewhere(toolchain: Toolchain) -> None:
    assert toolchain.server_modules != toolchain.library
    taken = [base_of(file) for file in toolchain.server_modules.rglob("*.olean")]
    assert not any(START <= base < START + (1 << 30) for base in taken)


def test_addresses_never_overlap() -> None:
    assert addresses({"a": 1, "b": 65_536, "c": 65_537, "d": 0}) == {
        "a": START, "b": START + 0x10000, "c": START + 0x20000, "d": START + 0x40000,
    }  # fmt: skip


@pytest.mark.skipif(not HUGE_PAGES.is_file() or "[never]" in HUGE_PAGES.read_text(), reason="no huge pages here")
@pytest.mark.parametrize("role", ["elaborate", "judge"])
async def test_a_zygote_maps_no_file_of_the_library(toolchain: Toolchain, role: Role) -> None:
    server = ForkServer(toolchain, role)
    try:
        await server.ready()
        mapped = await asyncio.to_thread(Path(f"/proc/{server.pid}/maps").read_text)
    finally:
        await server.close()
    assert str(toolchain.library) not in mapped
    assert f"{START:x}-" in mapped
