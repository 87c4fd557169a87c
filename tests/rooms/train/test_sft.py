"""Supervised fine-tuning: what counts in the loss, rows that share a sequence, rows that are refused."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
import torch

from corpus_rows import write
from ember.core.errors import InputError
from ember.models.backbone import Backbone
from ember.models.prompt import PromptConfig, reaching
from ember.recipes.training import LearnerConfig, SftRecipe, sft
from ember.train.batches import IGNORED, bins, chosen, pack, stacked
from ember.train.examples import Example, reached, read_examples, refuse_leak
from ember.train.loop import LoopConfig
from ember.train.sft import Sft, SftConfig
from ember.train.tokens import target_log_probs, token_row
from tiny_models import SMALL

PAIRS = [
    ("h : p ∧ q\n⊢ q ∧ p", "exact ⟨h.2, h.1⟩"),
    ("⊢ n + 0 = n", "simp"),
    ("a b : ℕ\nh : a = b\n⊢ b = a", "exact h.symm"),
    ("⊢ True", "trivial"),
]
EXAMPLES = [Example(f"t{n}", f"[GOAL]{state}[PROOFSTEP]", tactic, state) for n, (state, tactic) in enumerate(PAIRS)]


def test_rows_that_share_a_sequence_do_not_see_each_other(backbone: Backbone) -> None:
    rows = [token_row(backbone, one.prompt, one.completion) for one in EXAMPLES]
    (together,) = pack(rows, 1000)
    found, _ = target_log_probs(backbone, stacked([together], backbone.device))
    order = [place for members in bins([len(row) for row in rows], 1000) for place in members]
    alone = [target_log_probs(backbone, stacked(pack([rows[place]], 1), backbone.device))[0] for place in order]
    assert torch.allclose(found, torch.cat(alone), atol=1e-5)
    beside, _ = target_log_probs(backbone, stacked(pack(rows, 1), backbone.device))
    assert beside.sum().item() == pytest.approx(found.sum().item(), abs=1e-3), "nor does the padding"


def test_nothing_is_seen_twice(backbone: Backbone) -> None:
    """Each turn of a row has other numbers, within their bounds, the same in state and tactic; a turn is always the
    same one, so that a run goes on exactly."""
    row = Example(
        "t", "[GOAL]x : ℕ\n⊢ ∃ y, y = x + 7[PROOFSTEP]", "exact ⟨x + 7, rfl⟩", "x : ℕ\n⊢ ∃ y, y = x + 7", ((7, 10, 99),)
    )
    method = Sft(backbone, [row], [row], SftConfig(prompt=PromptConfig(format="proofstep"), recitations=1, fresh=True))
    texts = [backbone.text(list(one.tokens)) for step in range(20) for one in method.drawn(step, 2)]
    assert texts == [backbone.text(list(one.tokens)) for step in range(20) for one in method.drawn(step, 2)]
    for text in texts:
        first, second = re.findall(r"\d+", text)
        assert first == second
        assert 10 <= int(first) <= 99 or "REPEAT" in text
    assert len(set(texts)) > 20
    assert any(re.search("⊢ ∃ [^y], [^y] = ", text) for text in texts), "and other names"


def test_what_a_proof_reaches_is_told_from_its_goal(backbone: Backbone) -> None:
    """Numbers change in goal and state alike; a goal is not told from itself, nor is a pair told twice."""
    goal, state = "⊢ ∃ y, y = 7", "⊢ 8 - 1 = 7"
    rows = [
        Example("t", f"[GOAL]{goal}[PROOFSTEP]", "use 8 - 1", goal, ((7, 10, 99),), goal),
        *(Example("t", f"[GOAL]{state}[PROOFSTEP]", tactic, state, ((7, 10, 99),), goal) for tactic in ("rfl", "simp")),
        Example("hole", "x", "y"),
    ]
    (one,) = reached(rows, 5)
    assert (one.prompt, one.completion) == (reaching(goal), state)
    assert reached(rows, 0) == []
    prompting = PromptConfig(format="proofstep")
    method = Sft(backbone, rows, rows, SftConfig(prompt=prompting, reaches=1, fresh=True))
    texts = [backbone.text(list(row.tokens)) for step in range(12) for row in method.drawn(step, 4)]
    told = [re.findall(r"\d+", text) for text in texts if "REACHES" in text]
    assert told
    assert all(numbers[0] == numbers[-1] != "7" for numbers in told)


def test_holes_are_mixed_in_but_for_theorems_that_are_kept_out(tmp_path: Path) -> None:
    rows, kept, holes = ([{"theorem": name, "prompt": "p", "completion": "simp"} for name in names]
                         for names in (("a", "b"), ("c",), ("a", "c", "d")))  # fmt: skip
    paths = [write(tmp_path / f"{number}.jsonl", some) for number, some in enumerate((rows, kept, holes))]
    tiny, loop = LearnerConfig(tiny=SMALL), LoopConfig(steps=1, learning_rate=1e-3)
    recipe = SftRecipe(name="mixed", train=paths[0], val=paths[1], more=(paths[2],), learner=tiny, loop=loop)
    asyncio.run(sft(recipe, tmp_path / "run"))
    assert json.loads((tmp_path / "run" / "manifest.json").read_text())["rows"] == 4


def test_only_the_completion_counts(backbone: Backbone) -> None:
    row = token_row(backbone, "[GOAL]⊢ p[PROOFSTEP]", "simp")
    answer = [*backbone.tokenizer("simp")["input_ids"], backbone.tokenizer.eos_token_id]
    (packed,) = pack([row], 1)
    assert [token for token in packed.targets.tolist() if token != IGNORED] == answer
    (weighted,) = pack([token_row(backbone, "[GOAL]⊢ p[PROOFSTEP]", "simp", 0.5)], 1)
    assert (weighted.targets != IGNORED).sum() == len(row) - 1
    assert weighted.weights.sum().item() == pytest.approx(len(answer) + 0.5 * (len(row) - len(answer) - 1))


def test_the_loss_is_that_of_the_model_itself(backbone: Backbone) -> None:
    """Against transformers' own loss, row by row; the batch's loss is a mean over its tokens, however it is cut."""
    total, count = 0.0, 0
    for one in EXAMPLES:
        row = token_row(backbone, one.prompt, one.completion)
        labels = [token if weight else IGNORED for token, weight in zip(row.tokens, row.weights, strict=True)]
        tokens = sum(label != IGNORED for label in labels)
        loss = backbone.model(input_ids=torch.tensor([row.tokens]), labels=torch.tensor([labels])).loss
        total, count = total + loss.item() * tokens, count + tokens
    for piece in (1, 8):
        method = Sft(backbone, EXAMPLES, EXAMPLES, SftConfig(piece=piece, pack_length=40))
        assert method.measured()["val_loss"] == pytest.approx(total / count, abs=1e-4)


def test_pieces_hold_no_padding(backbone: Backbone) -> None:
    rows = [token_row(backbone, f"[GOAL]⊢ p{' ∧ q' * (place % 5)}[PROOFSTEP]", "simp") for place in range(12)]
    pieces = Sft(backbone, EXAMPLES, EXAMPLES, SftConfig(piece=1, pack_length=64)).packed(rows)
    assert sum(piece.packed.tokens.numel() for piece in pieces) == sum(map(len, rows))
    assert sum(piece.rows for piece in pieces) == len(rows)
    assert all(piece.packed.tokens.numel() <= 64 for piece in pieces[1:]), "the longest row may be longer"


def test_every_row_comes_once_an_epoch_in_another_order() -> None:
    epochs = [[row for step in range(3) for row in chosen(7, 9, 3, 3 * epoch + step)] for epoch in range(2)]
    assert sorted(epochs[0]) == sorted(epochs[1]) == list(range(9))
    assert epochs[0] != epochs[1]
    assert chosen(7, 9, 4, 2) == [*epochs[0][8:], *epochs[1][:3]], "an epoch may end inside a batch"


def test_rows_that_are_too_long_are_left_out_whole(backbone: Backbone) -> None:
    long = Example("long", "x " * 200, "simp")
    assert Sft(backbone, [*EXAMPLES, long], EXAMPLES, SftConfig()).dropped == 1
    with pytest.raises(InputError, match="no row is left"):
        Sft(backbone, [long], EXAMPLES, SftConfig())


def test_the_length_may_come_from_the_corpus(tmp_path: Path) -> None:
    geometry = tmp_path / "token_geometry.json"
    geometry.write_text(json.dumps({"recommended_sft_max_length": 48}))
    assert SftConfig(token_geometry=geometry).longest(128) == 48
    assert SftConfig(token_geometry=geometry, max_length=64).longest(128) == 64
    geometry.write_text("[]")
    with pytest.raises(InputError, match="recommends no length"):
        SftConfig(token_geometry=geometry).longest(128)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "line 2: not JSON"),
        ("[1]", "line 2: a row is a JSON object"),
        ('{"state": "⊢ p"}', "row 2 needs a theorem"),
        ('{"theorem": "t", "prompt": "x", "completion": " "}', "row 2 has an empty completion"),
        ('{"theorem": "t", "prompt": 3, "completion": "x"}', "row 2 needs"),
    ],
)
def test_a_row_that_is_none_is_named(tmp_path: Path, line: str, fault: str) -> None:
    path = write(tmp_path / "rows.jsonl", [{"theorem": "good", "state": "⊢ p", "tactic": "simp"}])
    path.write_text(path.read_text() + line + "\n")
    with pytest.raises(InputError, match=fault):
        read_examples(path, PromptConfig())


def test_a_theorem_that_cheats_is_left_out_whole(tmp_path: Path) -> None:
    rows = [
        {"theorem": "bad", "state": "⊢ p ∧ q", "tactic": "constructor"},
        {"theorem": "bad", "state": "⊢ p", "tactic": "sorry"},
        {"theorem": "good", "state": "⊢ sorryless", "tactic": "exact no_sorry_here"},
    ]
    found = read_examples(write(tmp_path / "rows.jsonl", rows), PromptConfig(format="proofstep"))
    assert [one.theorem for one in found] == ["good"]


def test_a_theorem_stands_on_one_side_only() -> None:
    with pytest.raises(InputError, match="stand in both splits, among them t0"):
        refuse_leak(EXAMPLES, EXAMPLES[:1])
