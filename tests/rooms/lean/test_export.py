"""Exports in lean4export's format: written, read back with the same verdict, and hostile ones refused."""

from __future__ import annotations

import json
import math
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st

from ember.lean.judge.export import export
from ember.lean.judge.file import FileJudge
from ember.lean.judge.library import Library
from ember.lean.judge.ndjson import Export
from ember.lean.judge.olean import OleanError
from ember.lean.judge.report import FileReport
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")

FILE = """
inductive T (α : Type) where
  | leaf
  | node (l : T α) (a : α) (r : T α)
inductive R where
  | mk (l : List R)
mutual
inductive A | a | b (x : B)
inductive B | c (x : A)
end
structure P where
  x : Nat
  h : x = x
instance : Inhabited P := ⟨⟨1, rfl⟩⟩
def size {α : Type} : T α → Nat
  | .leaf => 0
  | .node l _ r => size l + size r + 1
theorem t {α : Type} (a : α) : size (.node .leaf a .leaf) = 1 := rfl
theorem quotients {α : Type} (r : α → α → Prop) (a b : α) (h : r a b) : Quot.mk r a = Quot.mk r b := Quot.sound h
theorem texts : "ab" ++ "c" = "abc" ∧ 12345678901234567890 = 12345678901234567890 := by decide
theorem types (p : P) (q : A) (s : R) : p.x = p.x ∧ q = q ∧ s = s := ⟨p.h, rfl, rfl⟩
theorem lets : 1 + 1 = 2 := let x := 1; (rfl : x + 1 = 2)
theorem levels.{u, v} {α : Sort u} {β : Sort v} (f : α → β) (a : α) : f a = f a := rfl
"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def judge(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        yield judge


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def written(judge: FileJudge, toolchain: Toolchain) -> list[str]:
    """The export of all theorems of the file."""
    report = await judge.check(FILE)
    assert report.accepted, report
    assert report.judged is not None
    names = map(report.judged.module.tables.name, report.judged.types)
    return list(export(report.judged, names, Library(toolchain.library), toolchain.version))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def small(judge: FileJudge, toolchain: Toolchain) -> list[str]:
    report = await judge.check(
        "inductive C | red | green\ntheorem c (c : C) (n : Nat) : n + 1 = n + 1 ∧ c = c := ⟨rfl, rfl⟩\n"
        "theorem l.{u} {α : Sort u} (a : α) : a = a := rfl\n"
    )
    assert report.judged is not None
    return list(export(report.judged, [("c",), ("l",)], Library(toolchain.library), toolchain.version))


def verdicts(report: FileReport) -> dict[str, tuple[str, tuple[str, ...], bool]]:
    return {each.name: (each.type, each.axioms, each.accepted) for each in report.theorems}


async def test_read_back_it_has_the_same_verdict(judge: FileJudge, written: list[str]) -> None:
    first, again = await judge.check(FILE), await judge.check_export("\n".join(written).encode())
    assert again.accepted, again
    assert verdicts(first) == verdicts(again)
    assert len(first.theorems) == 6


async def test_the_format_is_kept(written: list[str]) -> None:
    """Numbers are given in order and mean earlier lines; nothing is written twice; declarations come in order."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in written]
    assert lines[0]["meta"]["format"] == {"version": "3.1.0"}
    for sort, first in (("in", 1), ("il", 1), ("ie", 0)):
        numbers = [line[sort] for line in lines if sort in line]
        assert numbers == list(range(first, first + len(numbers)))
        contents = [json.dumps({key: line[key] for key in line if key != sort}) for line in lines if sort in line]
        assert len(set(contents)) == len(contents)
    assert {key for line in lines for key in line} >= {
        "inductive",
        "def",
        "thm",
        "quot",
        "strVal",
        "natVal",
        "letE",
        "proj",
    }
    assert [line["quot"]["kind"] for line in lines if "quot" in line] == ["type", "ctor", "lift", "ind"]
    declared: set[int] = set()
    constants: dict[int, set[int]] = {}
    for line in lines:
        if "ie" in line:
            constants[line["ie"]] = mentioned(line, constants)
        for each in declarations(line):
            used = constants[each["type"]] | (constants[each["value"]] if "value" in each else set())
            together = {member["name"] for member in declarations(line)}
            assert used <= declared | together, each
        declared |= {each["name"] for each in declarations(line)}


def mentioned(line: dict[str, Any], known: dict[int, set[int]]) -> set[int]:
    (inner,) = (value for key, value in line.items() if key != "ie")
    if not isinstance(inner, dict):
        return set()
    below = (known[inner[key]] for key in ("fn", "arg", "type", "value", "body", "struct") if key in inner)
    return set().union({inner["name"]} if "us" in inner else set(), *below)


def declarations(line: dict[str, Any]) -> list[dict[str, Any]]:
    if "inductive" in line:
        return [each for group in line["inductive"].values() for each in group]
    return [line[kind] for kind in ("axiom", "def", "thm", "opaque", "quot") if kind in line]


def at(lines: list[dict[str, Any]], kind: str, which: int = -1) -> dict[str, Any]:
    return [line[kind] for line in lines if kind in line][which]


def numbered(lines: list[dict[str, Any]], name: str) -> int:
    return next(line["in"] for line in lines if line.get("str", {}).get("str") == name and line["str"]["pre"] == 0)


def swap_statement(lines: list[dict[str, Any]]) -> None:
    at(lines, "thm", -1)["type"] = at(lines, "thm", -2)["type"]


def another_addition(lines: list[dict[str, Any]]) -> None:
    add = next(line["def"] for line in lines if "def" in line and line["def"]["hints"] == {"regular": 1})
    add["value"] = next(line["def"]["value"] for line in lines if "def" in line and line["def"] is not add)


def forged_rule(lines: list[dict[str, Any]]) -> None:
    recursor = at(lines, "inductive", -1)["recs"][0]
    recursor["rules"][0]["nfields"] += 1


def forged_recursor(lines: list[dict[str, Any]]) -> None:
    at(lines, "inductive", -1)["recs"][0]["k"] = True


def lost_constructor(lines: list[dict[str, Any]]) -> None:
    group = next(
        line["inductive"] for line in reversed(lines) if "inductive" in line and len(line["inductive"]["ctors"]) > 1
    )
    group["ctors"].pop()


def foreign_axiom(lines: list[dict[str, Any]]) -> None:
    theorem = at(lines, "thm")
    lines.append({"axiom": {**{key: theorem[key] for key in ("name", "levelParams", "type")}, "isUnsafe": False}})
    lines.remove(next(line for line in lines if line.get("thm") is theorem))
    lines.append({"in": 1 << 20, "str": {"pre": 0, "str": "uses"}})
    value = {"const": {"name": theorem["name"], "us": [lines_level(lines, each) for each in theorem["levelParams"]]}}
    lines.append({**value, "ie": 1 << 20})
    lines.append({"thm": {**theorem, "name": 1 << 20, "value": 1 << 20, "all": [1 << 20]}})


def lines_level(lines: list[dict[str, Any]], name: int) -> int:
    return next(line["il"] for line in lines if line.get("param") == name)


def unsafe_theorem(lines: list[dict[str, Any]]) -> None:
    lines.append({"def": {**at(lines, "thm"), "hints": "opaque", "safety": "unsafe"}})
    lines.remove(next(line for line in lines if "thm" in line))


def twice(lines: list[dict[str, Any]]) -> None:
    lines.append(next(line for line in lines if "thm" in line))


def forward(lines: list[dict[str, Any]]) -> None:
    next(line for line in lines if "app" in line)["app"]["fn"] = 10**6


def negative(lines: list[dict[str, Any]]) -> None:
    next(line for line in lines if "bvar" in line)["bvar"] = -1


def huge(lines: list[dict[str, Any]]) -> None:
    next(line for line in lines if "natVal" in line)["natVal"] = "9" * 100_000


def other_format(lines: list[dict[str, Any]]) -> None:
    lines[0]["meta"]["format"]["version"] = "4.0.0"


TAMPERED = [
    swap_statement,
    another_addition,
    forged_rule,
    forged_recursor,
    lost_constructor,
    foreign_axiom,
    unsafe_theorem,
]
UNREADABLE = [twice, forward, negative, huge, other_format]


@pytest.mark.parametrize("change", TAMPERED, ids=lambda change: change.__name__)
async def test_a_tampered_export_is_refused(
    judge: FileJudge, small: list[str], change: Callable[[list[dict[str, Any]]], None]
) -> None:
    lines: list[dict[str, Any]] = [json.loads(line) for line in small]
    change(lines)
    report = await judge.check_export("\n".join(map(json.dumps, lines)).encode())
    assert report.status == "rejected", report


@pytest.mark.parametrize("change", UNREADABLE, ids=lambda change: change.__name__)
async def test_an_export_that_is_none_is_refused_in_its_line(
    small: list[str], change: Callable[[list[dict[str, Any]]], None]
) -> None:
    lines: list[dict[str, Any]] = [json.loads(line) for line in small]
    change(lines)
    with pytest.raises(OleanError):
        Export("\n".join(map(json.dumps, lines)).encode(), math.inf)


KEYS = (
    "in il ie str num pre i succ max imax param bvar sort const name us app fn arg lam type body natVal axiom def thm "
    "value levelParams isUnsafe inductive types ctors recs meta format version"
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=4),
    max_leaves=8,
)


async def test_any_line_is_read_or_refused() -> None:
    @settings(max_examples=100, deadline=None)
    @given(VALUES)
    def run(value: Any) -> None:
        try:
            Export(json.dumps(value).encode(), math.inf)
        except OleanError:
            pass

    run()
