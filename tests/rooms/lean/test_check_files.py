"""Whole files judged: what is listed, where, and what is no file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from ember.core.errors import InputError, ToolchainError
from ember.core.outcomes import Position
from ember.lean import sandbox
from ember.lean.judge.certify import Certifier
from ember.lean.judge.file import FileJudge
from ember.lean.judge.outline import Source
from ember.lean.judge.verifier import LeanVerifier
from ember.lean.process.forkserver import Ended, Request
from ember.lean.toolchain import Toolchain
from ember.recipes.check import check_files, read_source

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def judge(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        yield judge


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"\xef\xbb\xbftheorem t : 1 = 1 := rfl", "byte-order mark"),
        (b"theorem t : 1 = 1 := rfl\0", "zero bytes"),
        (b"import Something\ntheorem t : 1 = 1 := rfl", "nothing for: Something"),
        (b"-- " + b"x" * (5 << 20), "characters"),
    ],
)
async def test_what_is_no_file_to_judge_is_said_in_one_line(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "odd.lean"
    path.write_bytes(content)
    with pytest.raises(InputError, match=complaint) as raised:
        read_source(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


LISTED = """import Mathlib
open Nat

/-- Twice. -/
def double (n : ℕ) : ℕ := n + n

namespace A
variable (k : ℕ)
local notation "two" => double 1
private theorem hidden : k = k := rfl
theorem shown : two = 2 := rfl
end A

example : double 3 = 6 := rfl
theorem last (α : Type) (x : α) : x = x := by ⏎
  rfl
axiom wish : 1 = 2
theorem wished : 1 = 2 := wish
""".replace("⏎\n", "\n")


async def test_every_theorem_is_listed_with_its_type_its_axioms_and_what_bends_it(judge: FileJudge) -> None:
    report = await judge.check(LISTED)
    assert report.status == "rejected"
    assert report.faults == ()
    found = {each.name: each for each in report.theorems}
    assert list(found) == ["A.hidden", "A.shown", "", "last", "wished"]
    assert found["A.hidden"].position == Position(10, 8)
    assert found["A.hidden"].type == "∀ (k : ℕ), k = k"
    assert [(each.what, each.position) for each in found["A.shown"].depends] == [
        ("definition", Position(5, 0)),
        ("variable", Position(8, 0)),
        ("notation", Position(9, 0)),
    ]
    assert found["A.shown"].type == "double 1 = 2"
    assert (found[""].kind, found[""].position, found[""].type) == ("example", Position(14, 0), "double 3 = 6")
    assert found["last"].accepted
    assert [each.what for each in found["last"].depends] == ["notation"]  # the variable ended with its namespace
    assert found["wished"].axioms == ("wish",)
    assert found["wished"].fault == "it rests on the axiom wish"


async def test_positions_are_those_of_the_file(judge: FileJudge) -> None:
    text = "/- ä -/ import Mathlib\r\n\r\nopen Nat\r\ntheorem «é» : 1 = 1 := foo\r\n"
    (fault,) = (await judge.check(text)).faults
    assert fault.position == Position(4, 23)
    assert Source("open Nat\n\ntheorem é : 1 = 1").position(len("        \n\ntheorem é".encode())) == Position(3, 9)


async def test_progress_is_told_and_ends_with_the_file(judge: FileJudge) -> None:
    told: list[tuple[int, int]] = []
    text = "".join(f"theorem t{index} : {index} = {index} := rfl\n" for index in range(50))
    report = await judge.check(text, watch=lambda done, total: told.append((done, total)))
    assert report.accepted
    assert len(report.theorems) == 50
    assert told == sorted(told)
    assert told[-1] == (len(text), len(text))


async def test_errors_have_no_room_limit_that_hides_the_first(judge: FileJudge) -> None:
    flood = "set_option maxRecDepth 100000 in\nrun_cmd pure ()\n" * 3
    text = flood + 'example : True := by\n  iterate 3000 trace "' + "x" * 500 + '"\n  trivial\n#eval foo\n'
    assert any("foo" in fault.text for fault in (await judge.check(text)).faults)


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("theorem a (n : ℕ) : n + 0 = n := by simp", 1),
        ("theorem a : 1 = 2 := by simp", 1),
        ("example : 1 = 1 := by simp", 2),
    ],
    ids=["clean", "wrong", "example"],
)
async def test_what_lean_says_and_the_verdict_come_of_one_elaboration(
    judge: FileJudge, text: str, children: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[bytes]()
    run = judge._elaborators.run  # pyright: ignore[reportPrivateUsage]

    async def counting(request: Request) -> Ended:
        asked.append(request.payload)
        return await run(request)

    monkeypatch.setattr(judge._elaborators, "run", counting)  # pyright: ignore[reportPrivateUsage]
    told = await judge.tell(f"import Mathlib\nopen Nat\n\n{text}\n#eval 1 + 1\n", 30)
    found = [(each.severity, each.position.line) for each in told.messages if each.position]
    wrong = "1 = 2" in text
    assert found == [*([("error", 4)] if wrong else []), ("information", 5)]
    assert (told.report is None) if wrong else (told.report is not None and told.report.accepted)
    assert len(asked) == children


async def test_who_forges_a_fault_of_the_header_stops_nobody_else(
    judge: FileJudge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several files are checked at once: what one of them says of itself is a verdict on that one, no bad input."""

    async def forged(request: Request) -> Ended:
        return Ended(b'{"header": "forged"}\n')

    monkeypatch.setattr(judge._elaborators, "run", forged)  # pyright: ignore[reportPrivateUsage]
    report = await judge.check("theorem a : 1 = 1 := rfl", 30)
    assert (report.status, report.reason) == ("rejected", "the header does not elaborate: forged")


async def test_a_header_that_does_not_elaborate_is_no_clean_file(judge: FileJudge) -> None:
    for header in ("import Mathlib\nopen Nowhere", "import Nothing"):
        with pytest.raises(InputError):
            await judge.tell(f"{header}\ntheorem a : 1 = 1 := rfl\n", 30)


async def test_a_file_is_hostile_to_a_verifier_of_its_theorems(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "flt.lean"
    path.write_text(
        "set_option debug.skipKernelTC true in\n"
        "instance : Nonempty (PLift False) := ⟨⟨by decide +kernel⟩⟩\n"
        "def two : Nat := 2\n"
        "theorem bad : two = 3 := sorry\ntheorem good : two = 2 := sorry\n"
    )
    honest = tmp_path / "honest.lean"
    honest.write_text("def two : Nat := 2\ntheorem good : two = 2 := sorry\n")
    async with Certifier(toolchain) as certifier:
        verifier = LeanVerifier(certifier)
        cheat = "(Classical.choice (inferInstance : Nonempty (PLift False))).down.elim"
        assert (await verifier.verify(path, "bad", cheat)).status == "rejected"
        verdict = await verifier.verify(honest, "good", "rfl")
        assert verdict.accepted
        assert verdict.depends == ("two",)
        path.write_bytes(b"\xff")
        with pytest.raises(InputError, match="UTF-8"):
            await verifier.verify(path, "bad", "rfl")


async def test_without_a_wall_no_file_is_judged(monkeypatch: pytest.MonkeyPatch, toolchain: Toolchain) -> None:
    bare = sandbox.Level(0, True, False)
    monkeypatch.setattr(sandbox, "level", lambda: bare)
    with pytest.raises(ToolchainError, match="--weak-sandbox"):
        await check_files(toolchain, [])
    assert await check_files(toolchain, [], weak_sandbox=True) == []
