"""Vectors: equal in any company, of the content alone, never zero or broken."""

from __future__ import annotations

import copy
import math
from dataclasses import replace
from typing import get_args

import pytest
import torch

from ember.core.errors import InputError, ModelError
from ember.models.backbone import Backbone
from ember.models.encode import EmbeddingExtractor, Pooling, refuse_broken
from ember.models.prompt import reaching
from tiny_models import TEXTS

MANY = [*TEXTS, "⊢ 1 = 1", "x", "n : ℕ\n" * 12 + "⊢ n = n"]


@pytest.mark.parametrize("pooling", get_args(Pooling))
def test_batch_equals_single(backbone: Backbone, pooling: Pooling) -> None:
    extractor = EmbeddingExtractor(backbone, pooling)
    together = extractor.encode(MANY, batch=4)
    alone = torch.cat([EmbeddingExtractor(backbone, pooling).encode([text]) for text in MANY])
    assert together.shape == (len(MANY), extractor.width)
    assert extractor.width == (33 if pooling == "last+surprise" else 32)
    assert torch.allclose(together, alone, atol=1e-5)
    assert torch.pdist(together).min() > 1e-3, "different texts have the same vector"


def hidden(backbone: Backbone, tokens: list[int]) -> torch.Tensor:
    with torch.inference_mode():
        return backbone.model.model(torch.tensor([tokens])).last_hidden_state[0]


@pytest.mark.parametrize("pooling", ["mean", "last"])
def test_end_token_and_padding_are_no_content(backbone: Backbone, pooling: Pooling) -> None:
    """Against a plain pass; a tokenizer that adds `<bos>` and `<eos>` changes what is read, not what counts."""
    plain = backbone.tokens(TEXTS[0])
    expected = hidden(backbone, plain)
    wanted = expected.mean(0) if pooling == "mean" else expected[-1]
    assert torch.allclose(EmbeddingExtractor(backbone, pooling).encode([TEXTS[0], MANY[-1]])[0], wanted, atol=1e-5)

    from tokenizers.processors import TemplateProcessing

    eager = copy.deepcopy(backbone.tokenizer)
    ids = [("<bos>", eager.bos_token_id), ("<eos>", eager.eos_token_id)]
    eager.backend_tokenizer.post_processor = TemplateProcessing(single="<bos> $A <eos>", special_tokens=ids)
    with_bos = hidden(backbone, [eager.bos_token_id, *plain])[1:]
    wanted = with_bos.mean(0) if pooling == "mean" else with_bos[-1]
    assert eager(TEXTS[0])["input_ids"][-1] == eager.eos_token_id
    assert torch.allclose(
        EmbeddingExtractor(replace(backbone, tokenizer=eager), pooling).encode(TEXTS[:1])[0], wanted, atol=1e-5
    )


def test_long_texts_keep_their_end(backbone: Backbone) -> None:
    tail = "⊢ n + 0 = n"
    vectors = EmbeddingExtractor(backbone).encode(["a " * 600 + tail, "b " * 10 + "a " * 600 + tail])
    assert torch.allclose(vectors[0], vectors[1], atol=1e-5)


def test_surprise_is_what_the_model_loses_on_a_state_after_its_goal(backbone: Backbone) -> None:
    goal, state = TEXTS[0], TEXTS[1]
    listening = EmbeddingExtractor(backbone, "last+surprise")
    text = listening.asked(state, goal)
    before = backbone.tokens(reaching(goal))
    after = backbone.tokenizer(state, add_special_tokens=False)["input_ids"]
    tokens, targets = torch.tensor([[*before, *after]]), torch.tensor([[-100] * len(before) + after])
    with torch.inference_mode():
        wanted = backbone.model(tokens, labels=targets).loss.item() * len(after)
    found, other, alone = listening.encode([text, listening.asked(state, "⊢ 1 = 1"), goal])
    assert found[-1].item() == pytest.approx(math.log1p(wanted), abs=1e-4)
    assert torch.allclose(found[:-1], hidden(backbone, [*before, *after])[-1], atol=1e-5)
    assert other[-1] != found[-1], "another goal, another surprise"
    assert alone[-1] == 0
    assert EmbeddingExtractor(backbone).asked(state, goal) == state


def test_a_goal_that_is_too_long_keeps_its_end_and_leaves_room_for_the_state(backbone: Backbone) -> None:
    listening = EmbeddingExtractor(backbone, "last+surprise", max_tokens=24)
    text = listening.asked("⊢ n + 0 = n", "a " * 400 + "⊢ p")
    assert len(listening.read(text)) == 24
    assert torch.isfinite(listening.encode([text, listening.asked("b " * 400, "⊢ p")])).all()
    with pytest.raises(InputError, match="empty"):
        listening.encode([listening.asked("", "⊢ p")])


@pytest.mark.parametrize("bad", [0.0, float("nan"), float("inf")])
def test_broken_vectors_are_refused(backbone: Backbone, bad: float) -> None:
    vectors = torch.ones(3, 4)
    vectors[1] = bad
    with pytest.raises(ModelError, match=r"1 of 3 vectors .* 'second'"):
        refuse_broken(vectors, ["first", "second", "third"], 4)
    broken = copy.deepcopy(backbone.model)
    with torch.no_grad():
        broken.model.norm.weight.fill_(bad)
    with pytest.raises(ModelError, match="zero or not finite"):
        EmbeddingExtractor(replace(backbone, model=broken), "last+surprise").encode(["⊢ 1 = 1"])


def test_one_spoiled_number_is_enough() -> None:
    vectors = torch.ones(2, 4)
    vectors[0, 3] = float("nan")
    with pytest.raises(ModelError):
        refuse_broken(vectors, ["a", "b"], 4)


def test_an_empty_text_has_no_vector(backbone: Backbone) -> None:
    with pytest.raises(InputError, match="empty"):
        EmbeddingExtractor(backbone).encode(["a", ""])
