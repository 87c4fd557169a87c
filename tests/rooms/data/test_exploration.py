"""Lengths in tokens, what they would cut, and the page: counted again in another way."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.data.explore import GatesConfig, explore, gates, structure
from ember.data.geometry import Tokens, geometry, recommended

HOSTILE = '</svg><script>alert(1)</script>"'


def row(number: int) -> dict[str, Any]:
    state = f"x : ℕ\n⊢ x + {number} = {number} + x" + " ∧ True" * (number % 40)
    prompt = f"[GOAL]{state}[PROOFSTEP]"
    return {"state": state, "tactic": "omega" if number % 3 else "simp [h]", "prompt": prompt, "completion": "omega\n",
            "depth": number % 6, "kind": "omega" if number % 3 else HOSTILE, "source": HOSTILE, "statement_id": "s",
            "place": "·/case succ" if number % 2 else ""}  # fmt: skip


ROWS = [row(number) for number in range(200)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A byte-level tokenizer, as large models have."""
    made: Any = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    made.train_from_iterator(
        [one["prompt"] for one in ROWS[:20]],
        trainers.BpeTrainer(vocab_size=320, initial_alphabet=alphabet, show_progress=False),
    )
    place = tmp_path_factory.mktemp("tokenizer") / "tiny"
    place.mkdir()
    made.save(str(place / "tokenizer.json"))
    return place


def test_geometry_agrees_with_counting_by_hand(folder: Path) -> None:
    found = geometry(ROWS, Tokens(str(folder)), longest=100)
    own: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
    lengths = sorted(len(own.encode(one["prompt"]).ids) + len(own.encode(one["completion"]).ids) for one in ROWS)
    assert found["lengths"]["example"]["max"] == lengths[-1]
    assert found["lengths"]["example"]["p50"] == lengths[99]
    assert found["lengths"]["example"]["p95"] == lengths[189]
    assert found["longer"]["share"] == sum(length > 100 for length in lengths) / 200
    (at_256,) = (one for one in found["truncation"] if one["limit"] == 256)
    assert at_256["cut"] == sum(length > 256 for length in lengths) / 200
    assert found["boundaries"] == {"rows": 200, "exact": 200, "read back": 200}
    advised = found["recommended"]["sft"]
    assert sum(length > advised for length in lengths) <= 4 < sum(length > advised - 64 for length in lengths)


def test_a_prompt_that_grows_together_with_its_completion_is_told(folder: Path) -> None:
    glued = {**ROWS[0], "prompt": "⊢ x", "completion": " + x"}
    apart = geometry([glued], Tokens(str(folder)))["boundaries"]
    own: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
    together = own.encode("⊢ x + x").ids == own.encode("⊢ x").ids + own.encode(" + x").ids
    assert apart["exact"] == together


def test_recommended_lengths() -> None:
    assert recommended(Counter({10: 100})) == 64
    assert recommended(Counter({10: 97, 200: 3})) == 256
    assert recommended(Counter({10: 98, 200: 2})) == 64


@pytest.mark.parametrize("text", ["", "{}", "not json"])
def test_what_is_no_tokenizer_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "tokenizer.json").write_text(text)
    with pytest.raises(InputError, match=r"is no tokenizer \(a tokenizer\.json"):
        Tokens(str(tmp_path))
    with pytest.raises(InputError, match="is no tokenizer"):
        Tokens(str(tmp_path / "nowhere"))


def traced(depth: int) -> dict[str, Any]:
    states = [{"depth": at} for at in range(depth)]
    steps = [{"replayed": depth != 2}] * depth
    return {"header": "import Mathlib\nimport Aesop\nopen Nat", "states": states, "steps": steps}


def test_gates_each_with_threshold_and_consequence() -> None:
    whole = structure([traced(1), traced(2), traced(3), traced(7)])
    assert whole["depth_buckets"] == {"1-2": 2, "3-4": 1, "5+": 1}
    assert (whole["contrastive_pool"], whole["clean"]) == (2, 3)
    assert whole["imports"] == {"Mathlib": 4, "Aesop": 4}
    stages = {
        "migrate": {"counts": {"survives": 90, "healed": 4, "fails": 6}},
        "trace": {"counts": {"pairs": 100, "replayed": 97}, "rows_in": 10, "tables": {"traces.jsonl": {"rows": 7}}},
    }
    config = GatesConfig(survival=0.95, clean=0.75, pool=2, deep=0.2, length_p95=1000)
    found = {gate.name: gate for gate in gates(explore(ROWS), whole, stages, config)}
    assert {name for name, gate in found.items() if not gate.passes} == {"survival", "replayed", "traced"}
    assert found["survival"].value == pytest.approx(0.94)
    assert found["clean pool"].value == 0.75
    assert all(gate.consequence for gate in found.values())


def test_the_page_holds_everything_and_no_script(folder: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    for name, rows in (("sft/rows", ROWS), ("trace/traces", [traced(3), traced(1)])):
        path = run / f"{name}.jsonl"
        path.parent.mkdir(parents=True)
        path.write_text("".join(json.dumps(one) + "\n" for one in rows))
    counts = {"counts": {"pairs": 4, "replayed": 4}, "rows_in": 2, "tables": {"traces.jsonl": {"rows": 2}}}
    manifest = {"kind": "data-run", "recipe": {"gates": {"longest": 90, "truncated": 0.5}}, "stages": {"trace": counts}}
    (run / "manifest.json").write_text(json.dumps(manifest))
    ended = CliRunner().invoke(app, ["data", "explore", str(run), "--tokenizer", str(folder), "--json"])
    assert ended.exit_code in (0, 1), ended.output
    report = json.loads(ended.output)
    (measured,) = json.loads((run / "token_geometry.json").read_text())["tokenizers"]
    (gate,) = (one for one in report["gates"] if one["name"] == "truncated")
    assert gate["value"] == measured["longer"]["share"]
    page = (run / "exploration.html").read_text()
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    pictures = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(pictures) >= 7
    for picture in pictures:
        ElementTree.fromstring(picture)
    assert all(one["name"] in page for one in report["gates"])
