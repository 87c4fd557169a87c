"""Random texts: headers, files and messages are read without a crash, and a bad item of a batch costs only itself.

`EMBER_FUZZ=100000 pytest tests/attacks/test_fuzz.py -k random` asks for as many texts of each kind, `EMBER_SEED=…` for
others; the default suite takes a few.
"""

from __future__ import annotations

import asyncio
import os
import random
import re

import pytest

from attacks import headers
from ember.core.errors import HeaderError, InputError
from ember.lean.http import wire
from ember.lean.http.api import Desk, ServerOptions
from ember.lean.judge.certify import Certifier
from ember.lean.judge.heard import MAX_MESSAGES, hear
from ember.lean.judge.outline import Source
from ember.lean.text.header import MAX_MAPPED, map_header, take_header
from ember.lean.text.source import commands, mask, parse_statement, theorems
from ember.lean.toolchain import Toolchain

PIECES = [
    "import ", "Mathlib", "open ", "Nat", "Real", "scoped ", "hiding ", "renaming ", "→", "->", "in ", "(", ")", ",", "set_option ",
    "maxHeartbeats ", "400000", "pp.all ", "true", "false", "autoImplicit ", '"', "«", "»", ".", "/-", "-/", "--", "\n", " ", "\t",
    "\r", "\u2028", "\u0085", "\0", "\ud800", "noncomputable section", "axiom foo : False", "variable (n : ℕ)", "ℕ", "'", "`", "9" * 40,
    "public ", "meta ", "all ", "end ", ":", "=", "\ufeff", "é", "٣", "/-- ", "/-! ",
]  # fmt: skip
WORDS = [
    b'{"severity":"error"', b'"data":"x"', b'"pos":{"line":1,"column":2}', b"{", b"}", b"[", b"]", b",", b":", b"\n", b"1e400", b"null",
    b'"', b"\\u0085", b"\\ud800", "\u2028".encode(), b"\xff", b"\0", b"-", b"9" * 50, b'{"severity":"warning","data":"declaration uses',
    b'{"severity":"error","data":"no"}\n',
]  # fmt: skip


COMMANDS = [
    "theorem t : 1 = 1 := rfl\n", "lemma «a b».c (n : ℕ) : n = n := by\n  rfl\n", "example : 1 = 2 := ", "@[simp\n] ", "private ",
    "namespace A\n", "end A\n", "section\n", "def x := '\"'\n", 'r#"', '"#', "where\n", "| 0 => 1\n", ":= ", "by sorry\n", "\r\n", "𝔸",
    "mutual\n", "open Nat in\n", "set_option pp.all true in ", "theorem ", "«", "t.{u} ", ": ", "/-- doc -/\n", "\f", "\v",
]  # fmt: skip


def count() -> int:
    return int(os.environ.get("EMBER_FUZZ", "1000"))


def dice_of(kind: str) -> random.Random:
    return random.Random(f"{os.environ.get('EMBER_SEED', '9')} {kind}")


def header(dice: random.Random) -> str:
    pieces = [dice.choice(PIECES) for _ in range(dice.randrange(1, 40))]
    if dice.random() < 0.5:
        start = dice.choice(headers.HONEST)
        cut = dice.randrange(len(start) + 1)
        pieces = [start[:cut], *pieces[:3], start[cut:]]
    return "".join(pieces)


def test_random_headers_are_mapped_or_refused() -> None:
    dice = dice_of("headers")
    for _ in range(count()):
        text = header(dice)
        taken, rest = take_header(text)
        assert taken + rest == text
        try:
            mapped = map_header(text)
        except HeaderError:
            continue
        assert len(mapped.text) <= MAX_MAPPED
        assert map_header(mapped.text).text.startswith("import Ember\n")
        words = set(mapped.text.replace("(", " ").replace(")", " ").split())
        assert not words & {"axiom", "variable", "foo"}, mapped.text


def without_blanked(text: str) -> str:
    """Without comments and space, and without the words that a reader of files replaces by it."""
    return re.sub(r"\s|private|mutual|end", "", mask(text))


def test_random_files_are_read_or_refused() -> None:
    dice = dice_of("files")
    for _ in range(count()):
        text = "".join(dice.choice(COMMANDS if dice.random() < 0.7 else PIECES) for _ in range(dice.randrange(40)))
        masked = mask(text)
        assert (len(masked), masked.count("\n")) == (len(text), text.count("\n"))
        for statement, proof in theorems(text):
            assert without_blanked(statement.text) in without_blanked(text)
            assert without_blanked(proof) in without_blanked(text)
        for command in commands(text):
            assert 0 <= command.start < command.end <= len(text)
        for read in (parse_statement, Source):
            try:
                read(text)
            except InputError:
                continue


def test_random_words_are_heard() -> None:
    dice = dice_of("words")
    for _ in range(count()):
        heard = hear(b"".join(dice.choice(WORDS) for _ in range(dice.randrange(40))))
        assert len(heard.messages) <= MAX_MESSAGES
        for message in heard.messages:
            message.text.encode()


ITEMS = [
    {"statement": "theorem a (p q : Prop) : p ∧ q → q ∧ p", "proof": "fun h => ⟨h.2, h.1⟩"},
    {"statement": "theorem a (a b : ℕ) (h : a < b) : a + 1 ≤ b", "proof": "by omega", "header": "import Mathlib"},
    {"statement": "theorem a : five = 5", "proof": "rfl", "context": "def five : Nat := 5"},
    {"statement": "theorem a : 1 = 2", "proof": "by decide"},
    {"statement": "theorem a : 1 = 2", "proof": "by sorry"},
    {"statement": "theorem a : 1 = 1", "proof": "rfl", "header": "set_option maxHeartbeats " + "9" * 5_000},
    {"statement": "theorem a : 1 = 1", "proof": "rfl", "header": "open Nat (add) axiom foo : False"},
    {"statement": "theorem a : 1 = 1", "proof": "by \ud800 rfl"},
    {"statement": "theorem a : 1 = \0", "proof": "rfl"},
    {"statement": "theorem a : nonsense", "proof": "rfl"},
    {"statement": "theorem " + "a." * 400 + "b : 1 = 1", "proof": "rfl"},
    {"statement": "theorem a : 1 = 1\ntheorem b : 1 = 1", "proof": "rfl"},
    {"statement": "", "proof": ""},
    {"statement": ":= by", "proof": ":="},
    {"statement": "theorem a : f = f", "proof": "rfl", "context": "axiom f : False"},
    {"statement": "theorem a : 1 = 1", "proof": "(" * 5_000 + "rfl" + ")" * 5_000},
    {"statement": "theorem a : (n : Nat) → n = n", "proof": "fun | 0 => rfl | _ + 1 => rfl", "id": "x" * 1_000},
]


@pytest.mark.asyncio
async def test_every_item_of_a_batch_gets_what_it_gets_alone(toolchain: Toolchain) -> None:
    dice = random.Random(9)
    desk = Desk(toolchain, ServerOptions(workers=1))
    desk.judge = Certifier(toolchain, remember=0)
    request = wire.CertifyRequest.model_construct(tier="replayed", timeout=20.0)

    async def asked(item: dict[str, str]) -> tuple[str, str, str]:
        blank = {"id": "", "header": "", "context": ""}
        result = await desk.certify(wire.CertifyItem.model_construct(None, **{**blank, **item}), request)
        return result.status, result.tier, result.reason

    async with desk.judge:
        alone = [await asked(item) for item in ITEMS]
        assert {status for status, _, _ in alone} >= {"accepted", "rejected", "error"}
        for _ in range(4):
            order = [dice.randrange(len(ITEMS)) for _ in range(8)]
            together = await asyncio.gather(*(asked(ITEMS[index]) for index in order))
            assert together == [alone[index] for index in order]
