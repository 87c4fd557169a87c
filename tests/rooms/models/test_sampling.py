"""Completions: exact log-probabilities, determinism, independence of company, stops, beams."""

from __future__ import annotations

import pytest
import torch

from ember.core.errors import InputError, PromptTooLong
from ember.models.backbone import Backbone
from ember.models.completion import Request, SamplingConfig
from ember.models.sampling import complete
from tiny_models import TEXTS

SAMPLING = SamplingConfig(temperature=1.0, max_tokens=12)
REQUESTS = [Request(TEXTS[0], 5, 1), Request(TEXTS[1], 3, 2), Request(TEXTS[2], 4, 1)]


def forced(backbone: Backbone, prompt: str, tokens: list[int]) -> list[float]:
    """The tokens' log-probabilities by one plain pass over the whole text, no cache, no padding."""
    start = backbone.tokens(prompt)
    with torch.inference_mode():
        logits = backbone.model(torch.tensor([start + tokens])).logits[0].float().log_softmax(-1)
    return [float(logits[len(start) - 1 + place, token]) for place, token in enumerate(tokens)]


@pytest.mark.parametrize("beam", [False, True])
def test_log_probabilities_are_those_of_teacher_forcing(backbone: Backbone, beam: bool) -> None:
    sampling = SamplingConfig(temperature=1.3, top_p=0.9, max_tokens=12, beam=beam)
    for request, answers in zip(REQUESTS, complete(backbone, REQUESTS, sampling), strict=True):
        assert isinstance(request.prompt, str)
        for answer in answers:
            assert answer.tokens
            expected = forced(backbone, request.prompt, list(answer.tokens))
            assert answer.log_probs == pytest.approx(expected, abs=1e-4)
            assert answer.log_prob(0, len(answer.text)) == pytest.approx(sum(expected), abs=1e-3)
            half = next((start for start in answer.starts if start > 0), None)
            if half is not None:
                parts = answer.log_prob(0, half) + answer.log_prob(half, len(answer.text))
                assert parts == pytest.approx(sum(expected), abs=1e-3)


def test_deterministic_and_seeded(backbone: Backbone) -> None:
    first, second = (complete(backbone, REQUESTS[:1], SAMPLING) for _ in range(2))
    assert first == second
    assert first != complete(backbone, [Request(TEXTS[0], 5, 99)], SAMPLING)
    assert len({answer.text for answer in first[0]}) > 1, "all samples of a prompt are the same"


def test_company_changes_nothing(backbone: Backbone) -> None:
    together = complete(backbone, REQUESTS, SAMPLING)
    alone = [complete(backbone, [request], SAMPLING)[0] for request in REQUESTS]
    for some, others in zip(together, alone, strict=True):
        assert [answer.text for answer in some] == [answer.text for answer in others]
        for one, other in zip(some, others, strict=True):
            assert one.log_probs == pytest.approx(other.log_probs, abs=1e-4)


def test_samples_share_one_prefill(backbone: Backbone, monkeypatch: pytest.MonkeyPatch) -> None:
    shapes: list[tuple[int, ...]] = []
    forward = type(backbone.model).forward

    def watched(self: object, input_ids: torch.Tensor, **rest: object) -> object:
        shapes.append(tuple(input_ids.shape))
        return forward(self, input_ids=input_ids, **rest)

    monkeypatch.setattr(type(backbone.model), "forward", watched)
    complete(backbone, REQUESTS[:1], SAMPLING)
    assert shapes[0] == (1, len(backbone.tokens(TEXTS[0])))
    assert all(shape[1] == 1 for shape in shapes[1:])
    assert shapes[1][0] == 5


def test_stops_at_a_string_and_leaves_it_out(backbone: Backbone) -> None:
    free = complete(backbone, [Request(TEXTS[0], 8, 3)], SAMPLING)[0]
    longest = max(free, key=lambda answer: len(answer.text))
    stop = longest.text[3:5]
    stopped = complete(backbone, [Request(TEXTS[0], 8, 3)], SAMPLING, [stop])[0]
    assert all(stop not in answer.text for answer in stopped)
    before = stopped[free.index(longest)]
    assert before.text == longest.text[: longest.text.index(stop)]
    assert before.finish == "stop"
    assert before.generated <= longest.generated


def test_cold_and_narrow_is_greedy(backbone: Backbone) -> None:
    cold = complete(backbone, REQUESTS[:1], SamplingConfig(temperature=0, max_tokens=8))[0]
    narrow = complete(backbone, REQUESTS[:1], SamplingConfig(temperature=2, top_p=1e-6, max_tokens=8))[0]
    assert {answer.text for answer in cold} == {answer.text for answer in narrow}
    assert len({answer.text for answer in cold}) == 1


def test_beams_find_the_likeliest(backbone: Backbone) -> None:
    """Against all texts of two tokens, enumerated; those that the end token ends count too."""
    prompt = backbone.tokens(TEXTS[1])
    with torch.inference_mode():
        first = backbone.model(torch.tensor([prompt])).logits[0, -1].log_softmax(-1)
        pairs = torch.tensor([[*prompt, token] for token in range(len(first))])
        totals = first.unsqueeze(1) + backbone.model(pairs).logits[:, -1].log_softmax(-1)
    open_pairs = {
        (a, b): float(totals[a, b])
        for a in range(len(first))
        for b in range(len(first))
        if not {a, b} & backbone.end_tokens
    }
    sampling = SamplingConfig(max_tokens=2, beam=True)
    found = complete(backbone, [Request(TEXTS[1], len(first), 0)], sampling)[0]
    best = sorted(open_pairs, key=lambda pair: -open_pairs[pair])
    met = [answer.tokens for answer in found if answer.finish == "length"]
    assert len(met) > 20
    assert met[:20] == best[:20]
    narrow = complete(backbone, [Request(TEXTS[1], 4, 0)], sampling)[0]
    assert len({answer.tokens for answer in narrow}) == len(narrow) == 4


def test_a_prompt_that_does_not_fit_is_said(backbone: Backbone) -> None:
    with pytest.raises(PromptTooLong, match="maximum context length"):
        complete(backbone, [Request("x " * 600, 1, 0)], SAMPLING)


def test_unknown_models_are_said() -> None:
    from ember.models.backbone import load
    from ember.models.config import BackboneConfig

    with pytest.raises(InputError, match="there is no folder"):
        load(BackboneConfig(path="./no/such/folder"))


def test_only_the_likeliest_are_drawn(backbone: Backbone) -> None:
    """Every drawn token is in the smallest set that holds `top_p`; without it, some are not."""

    def outside(top_p: float) -> int:
        sampling = SamplingConfig(temperature=1.0, top_p=top_p, max_tokens=1)
        (answers,) = complete(backbone, [Request(TEXTS[0], 64, 5)], sampling)
        with torch.inference_mode():
            probs = backbone.model(torch.tensor([backbone.tokens(TEXTS[0])])).logits[0, -1].softmax(-1)
        ordered, index = probs.sort(descending=True)
        nucleus = set(index[: int((ordered.cumsum(0) < 0.5).sum()) + 1].tolist())
        return sum(not set(answer.tokens) <= nucleus for answer in answers)

    assert outside(0.5) == 0
    assert outside(1.0) > 0


def test_a_state_pays_for_its_prompt_once(backbone: Backbone, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens that go through the model: the prompt, and each sample's own; not the prompt again for each."""
    passed = 0
    forward = type(backbone.model).forward

    def counted(self: object, input_ids: torch.Tensor, **rest: object) -> object:
        nonlocal passed
        passed += input_ids.numel()
        return forward(self, input_ids=input_ids, **rest)

    monkeypatch.setattr(type(backbone.model), "forward", counted)
    (answers,) = complete(backbone, [Request(TEXTS[0], 16, 1)], SAMPLING)
    prompt = len(backbone.tokens(TEXTS[0]))
    assert prompt < passed <= prompt + 16 * (SAMPLING.max_tokens - 1)
    assert sum(answer.generated for answer in answers) > 16
