"""What strangers' files and modules say of themselves is read in linear time and memory.

Before that was so, each of these took minutes, or gigabytes."""

from __future__ import annotations

import json
import time

import pytest

from attacks.forge import Forge
from ember.core.errors import InputError
from ember.core.outcomes import Position
from ember.lean.judge import file, outline
from ember.lean.judge.kernel import read
from ember.lean.judge.library import Shelf
from ember.lean.judge.olean import OleanError, ReadTimeout, read_module
from ember.lean.judge.order import IncompleteError, Units
from ember.lean.judge.outline import NOTHING_WRITTEN, Outline, Source, Written, read_outline
from ember.lean.judge.report import Owners, listed
from ember.lean.judge.support import MOST_AXIOMS, Support
from ember.lean.judge.tables import Constant, Module, Tables
from ember.lean.toolchain import Toolchain

FOR_EVER = float("inf")


def said(commands: list[dict[str, object]]) -> bytes:
    return "\n".join(map(json.dumps, commands)).encode()


def command(kind: str, start: int, *declarations: dict[str, object]) -> dict[str, object]:
    return {"kinds": [kind], "from": start, "start": start, "to": start + 1, "declarations": declarations}


def test_many_commands_on_one_line() -> None:
    source = Source("é" * 1_000_000)
    found, _ = read_outline(said([command("variable", 2 * at) for at in range(0, 1_000_000, 50)]), source)
    assert found.written == ()
    for column in (0, 1, 2_048, 2_049, 999_999, 1_000_000):
        assert source.position(2 * column) == Position(1, column)


def test_positions_are_those_of_the_characters() -> None:
    text = "theorem größe :\n  ∀ n : ℕ, n = n\n\n" * 300
    source = Source(text)
    for index in range(0, len(text), 7):
        before = text[:index]
        expected = Position(before.count("\n") + 1, index - before.rfind("\n") - 1)
        assert source.position(len(before.encode())) == expected


def test_many_open_namespaces() -> None:
    declared = {"kind": "theorem", "name": ["t"], "inside": [], "private": False, "attributes": []}
    count = 10_000
    commands = [command("namespace", 0), command("variable", 0), command("declaration", 0, declared)] * count
    found, _ = read_outline(said(commands), Source("x"))
    assert len(found.written) == count
    assert all(len(each.bends) <= 50 for each in found.written)


def test_more_examples_than_there_are_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outline, "letters", lambda: iter("ab"))
    example = {"kind": "example", "name": [], "inside": [], "private": False, "attributes": []}
    commands = [command("declaration", at, {**example, "start": at}) for at in (0, 8, 16)]
    with pytest.raises(InputError, match="more than 2 examples"):
        read_outline(said(commands), Source("example " * 3))


def deep(count: int) -> tuple[Module, Tables]:
    """Constants with names of 250 parts."""
    tables = Tables()
    row = 0
    for part in range(249):
        row = tables.add(row, f"p{part}")
    tables.expressions.append((3, 0))
    constants = tuple(Constant("theorem", tables.add(row, f"c{index}"), (), 0, 0) for index in range(count))
    return Module((), constants, tables), tables


def test_deep_names() -> None:
    module, _ = deep(10_000)
    written = Written("theorem", ("p0", "other"), Position(1, 0), ())
    assert len(listed(module, Outline((written,), (), False, None))) == len(module.constants)
    with pytest.raises(ReadTimeout):
        listed(module, NOTHING_WRITTEN, deadline=time.monotonic() - 1)
    owned = Written("theorem", ("p0", "p1"), Position(1, 0), ())
    owners = Owners(module, {owned.name: owned, ("p0",): written})
    assert owners.of(module.name(module.constants[0])) == owned
    assert not owners.has(("p1",))


def test_thousands_of_axioms() -> None:
    tables = Tables()
    tables.expressions.append((3, 0))
    axioms = [Constant("axiom", tables.add(0, f"a{index}"), (), 0) for index in range(2_000)]
    last = 0
    for each in axioms:
        tables.expressions.append((4, each.name, ()))
        tables.expressions.append((5, last, len(tables.expressions) - 1))
        last = len(tables.expressions) - 1
    theorem = Constant("theorem", tables.add(0, "t"), (), 0, last)
    units = Units(Module((), (*axioms, theorem), tables), [*axioms, theorem])
    support = Support(units, units.ordered(FOR_EVER), {}, FOR_EVER)
    told = support.axioms(units.all[-1])
    assert len(told) == MOST_AXIOMS + 1
    assert "(a further axiom)" in told
    assert support.axioms(units.all[-2]) == ("(a further axiom)",)


def test_a_type_that_claims_a_million_nested_ones() -> None:
    forge = Forge()
    made = [forge.family(forge.name(f"T{index}"), forge.expression(3, 1), nested=1_000) for index in range(2_000)]
    with pytest.raises(IncompleteError):
        read(Shelf(forge.module(made)), FOR_EVER)


def test_one_text_in_thousands_of_names() -> None:
    forge = Forge()
    text, kind = forge.text("é" * 200_000), forge.constant("True")
    names = [forge.object(1, [forge.name(f"a{index}"), text], bytes(8)) for index in range(2_000)]
    with pytest.raises(OleanError, match="too many objects"):
        read_module(forge.module([(name, forge.axiom(name, kind)) for name in names]), 20_000_000)


@pytest.mark.asyncio
async def test_a_report_is_cut_short(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever takes too long on our side: a thread cannot be stopped, but it is not waited for."""

    def slow(*given: object) -> object:
        time.sleep(6)
        return read_outline(*given)  # pyright: ignore[reportArgumentType]

    async with file.FileJudge(toolchain) as judge:
        assert (await judge.check("theorem t : 1 = 1 := rfl")).accepted
        monkeypatch.setattr(file, "read_outline", slow)
        report = await judge.check("theorem t : 1 = 1 := rfl", 2.0)
        assert (report.status, report.reason) == ("timed_out", "it passed its deadline")
        told = await judge.tell("theorem t : 1 = 1 := rfl", 2.0)
        assert told.report is not None
        assert told.report.status == "timed_out"
