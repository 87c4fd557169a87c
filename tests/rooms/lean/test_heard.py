"""What a child says is read as a stranger's words: nothing is lost, nothing is invented, nothing takes long."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.judge.file import FileJudge
from ember.lean.judge.heard import MAX_MESSAGES, header_fault, hear, uses_sorry
from ember.lean.toolchain import Toolchain

TWO = b"{}\n{}\n"
GOOD: dict[str, Any] = {"severity": "error", "data": "no", "pos": {"line": 3, "column": 1}}


def line(**changed: Any) -> bytes:
    return json.dumps({**GOOD, **changed}).encode()


NO_MESSAGE = {
    "nothing": b"",
    "blanks": b"   ",
    "half a line": line()[:-1],
    "a number": b"7",
    "a list": b"[1, 2]",
    "null": b"null",
    "no severity": b'{"data": "x"}',
    "an unknown severity": line(severity="fatal"),
    "a severity that is a list": line(severity=["error"]),
    "no text": b'{"severity": "error"}',
    "text that is a number": line(data=7),
    "bytes that are no text": b"\xff\xfe",
    "thousands of brackets": b"[" * 200_000,
    "a number of a hundred thousand digits": b'{"severity": "error", "data": ' + b"9" * 100_000 + b"}",
    "not a number": b"NaN",
}
NO_PLACE: dict[str, bytes] = {
    "an endless line": b'{"severity":"error","data":"no","pos":{"line":1e400,"column":1}}',
    "a line that is no number": b'{"severity":"error","data":"no","pos":{"line":NaN,"column":1}}',
    "a broken line": b'{"severity":"error","data":"no","pos":{"line":1.5,"column":1}}',
    "a line of text": line(pos={"line": "3", "column": 1}),
    "a true line": line(pos={"line": True, "column": 1}),
    "a line below nothing": line(pos={"line": -1, "column": 1}),
    "a line beyond all files": line(pos={"line": 10**12, "column": 1}),
    "half a place": line(pos={"line": 3}),
    "a place that is a list": line(pos=[3, 1]),
    "a place that is a number": line(pos=3),
}


@pytest.mark.parametrize("name", NO_MESSAGE)
def test_what_is_no_message_is_passed_over(name: str) -> None:
    heard = hear(TWO + NO_MESSAGE[name] + b"\n" + line())
    assert [message.text for message in heard.messages] == ["no"]


@pytest.mark.parametrize("name", NO_PLACE)
def test_an_error_without_a_place_is_an_error(name: str) -> None:
    (message,) = hear(TWO + NO_PLACE[name]).messages
    assert (message.severity, message.position) == ("error", None)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\r"])
def test_no_character_but_a_line_break_ends_a_message(separator: str) -> None:
    text = f"before{separator}after"
    raw = json.dumps({**GOOD, "data": text}, ensure_ascii=False).replace("\\u0085", "\u0085").encode()
    (message,) = hear(TWO + raw).messages
    assert message.text == text


def test_half_a_character_can_be_sent_on() -> None:
    (message,) = hear(TWO + b'{"severity":"error","data":"\\ud800"}').messages
    message.text.encode()


def test_a_flood_does_not_hide_an_error() -> None:
    flood = b"\n".join([line(severity="information")] * (3 * MAX_MESSAGES))
    heard = hear(TWO + flood + b"\n" + line() + b"\n" + flood)
    assert [message.severity for message in heard.messages].count("error") == 1


def test_the_first_two_lines_are_known_by_their_place() -> None:
    heard = hear(b'{"part": "statement", "fault": "x"}\n' + line() + b"\n" + b'{"fault": ""}\n')
    assert heard.above == {"part": "statement", "fault": "x"}
    assert heard.parsed == GOOD
    assert heard.messages == ()
    assert hear(b"").above is None
    assert hear(b"7\n[]\n").above is None


@pytest.mark.parametrize("quotes", ["'sorry'", "`sorry`"])
def test_the_warning_is_known_in_both_spellings(quotes: str) -> None:
    heard = hear(TWO + line(severity="warning", data=f"declaration uses {quotes}"))
    assert [uses_sorry(message) for message in heard.messages] == [True]
    heard = hear(TWO + line(severity="information", data=f"declaration uses {quotes}"))
    assert [uses_sorry(message) for message in heard.messages] == [False]


@pytest.mark.parametrize(
    "said", [b"", b'{"header": ', b'{"header": {"a":1}', b"[1]", b"{}", b'{"end": 3}\n{"header": "a"}']
)
def test_what_is_no_fault_of_a_header_is_passed_over(said: bytes) -> None:
    assert header_fault(said) == ""


def test_the_fault_of_a_header_is_read() -> None:
    assert header_fault(b'{"header": "unknown namespace"}\n') == "unknown namespace"
    assert header_fault(b'{"header": "half \\ud800"}\n') == "half ?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def certifier(toolchain: Toolchain) -> AsyncIterator[Certifier]:
    async with Certifier(toolchain, remember=0) as certifier:
        yield certifier


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def files(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        yield judge


FALSE = "theorem a : (1 : Nat) = 2 := rfl"
WIDE = "\u0085" * 20_000
ERRORS = {
    "a line separator": "theorem a : (1 : Nat) = 2 := by\n  fail \"x\u2028y\"",
    "a paragraph separator": "theorem a : (1 : Nat) = 2 := by\n  fail \"x\u2029y\"",
    "a next-line": "theorem a : (1 : Nat) = 2 := by\n  fail \"x\u0085y\"",
    "after a flood": f"example : True := by\n  iterate 3000 trace \"error\"\n  trivial\n{FALSE}",
    "after a wide flood": f"example : True := by\n  iterate 40 trace \"{WIDE}\"\n  trivial\n{FALSE}",
    "in a quoted name": "theorem «a\nb» : (1 : Nat) = 2 := rfl",
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
@pytest.mark.asyncio(loop_scope="module")
async def test_an_error_is_not_lost(files: FileJudge, name: str) -> None:
    """And while the words are read, others are served."""
    pauses: list[float] = []

    async def beat() -> None:
        loop = asyncio.get_running_loop()
        while True:
            start = loop.time()
            await asyncio.sleep(0.002)
            pauses.append(loop.time() - start)

    beating = asyncio.create_task(beat())
    report = await asyncio.wait_for(files.tell(ERRORS[name], 20), 40)
    beating.cancel()
    assert report.status == "ok"
    assert report.report is None
    assert any(message.severity == "error" for message in report.messages)
    assert pauses


LEAVES = """
@[extern "native"] opaque IO.Process.exit {α : Type} (code : UInt8) : Option α
macro "boom" : tactic => match IO.Process.exit (α := Nat) (UInt8.ofNatLT 0 (by decide)) with
  | some _ => `(tactic| skip)
  | none => `(tactic| trivial)
theorem a : (1 : Nat) = 2 := by
  boom
"""


@pytest.mark.asyncio(loop_scope="module")
async def test_who_leaves_with_success_is_not_clean(files: FileJudge) -> None:
    report = await files.tell(LEAVES, 20)
    assert report.status == "crashed"


@pytest.mark.asyncio(loop_scope="module")
async def test_a_proof_may_say_what_it_likes(certifier: Certifier) -> None:
    asked = Statement("t", "theorem t : (1 : Nat) = 1", "import Mathlib")
    for said in ("error: \u2028", "declaration uses 'sorry'", '{"severity":"error"}', "\u0085" * 1000):
        verdict = await certifier.certify(asked, f"by\n  trace {json.dumps(said, ensure_ascii=False)}\n  rfl")
        assert verdict.accepted, verdict
        assert [message.text for message in verdict.messages] == [said]
