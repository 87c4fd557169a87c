"""Local model and server propose the same; many askers share one model; what is too long is cut."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import httpx
import pytest

from ember.core.errors import ModelError, PromptTooLong
from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import PromptConfig
from ember.policy.local import LocalCompleter
from ember.policy.openai import OpenAICompleter, probe
from ember.policy.proposer import ModelProposer, ranked
from ember.policy.server import ServerOptions, make_app
from loopback import served
from tiny_models import TEXTS, state

SAMPLING = SamplingConfig(temperature=1.0, max_tokens=10)
PROMPTING = PromptConfig(format="proofstep")
STATES = [state(text) for text in TEXTS[:2]]


def local(backbone: Backbone, batch: int = 1) -> ModelProposer:
    return ModelProposer(LocalCompleter(backbone, batch), PROMPTING, SAMPLING)


async def test_proposals_are_distinct_ranked_and_reproducible(backbone: Backbone) -> None:
    first = await local(backbone).propose(STATES, 12, seed=3)
    assert first == await local(backbone).propose(STATES, 12, seed=3)
    assert first != await local(backbone).propose(STATES, 12, seed=4)
    for proposals in first:
        assert 1 < len(proposals) <= 12
        assert len({proposal.tactic for proposal in proposals}) == len(proposals)
        assert [p.log_prob for p in proposals] == sorted((p.log_prob for p in proposals), reverse=True)
        assert all(proposal.tokens > 0 for proposal in proposals)


@pytest.mark.parametrize("batch", [1, 8])
async def test_neighbours_change_nothing(backbone: Backbone, batch: int) -> None:
    together = await local(backbone, batch).propose(STATES, 8, seed=3)
    alone = [(await local(backbone, batch).propose([one], 8, seed=3))[0] for one in STATES]
    if batch == 1:
        assert together == alone
    for some, others in zip(together, alone, strict=True):
        assert {p.tactic: pytest.approx(p.log_prob, abs=1e-3) for p in some} == {p.tactic: p.log_prob for p in others}


async def test_through_the_server_the_same(backbone: Backbone) -> None:
    expected = await local(backbone).propose(STATES, 12, seed=3)
    async with served(make_app(backbone, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        remote = ModelProposer(OpenAICompleter(endpoint, "tiny"), PROMPTING, SAMPLING)
        assert await remote.propose(STATES, 12, seed=3) == expected
        beams = SamplingConfig(beam=True, max_tokens=6)
        assert await ModelProposer(OpenAICompleter(endpoint, "tiny"), PROMPTING, beams).propose(
            STATES, 4, 0
        ) == await ModelProposer(LocalCompleter(backbone), PROMPTING, beams).propose(STATES, 4, 0)


async def test_one_model_serves_many_searches_together(backbone: Backbone, monkeypatch: pytest.MonkeyPatch) -> None:
    from ember.policy import local as room

    sizes: list[int] = []
    plain = room.complete

    def watched(
        model: Backbone, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str]
    ) -> list[list[Completion]]:
        sizes.append(len(requests))
        return plain(model, requests, sampling, stop)

    monkeypatch.setattr(room, "complete", watched)
    completer = LocalCompleter(backbone, batch=4)
    requests = [Request(f"{TEXTS[0]} {number}", 2, number) for number in range(10)]
    answers = await asyncio.gather(*(completer.complete([request], SAMPLING, ()) for request in requests))
    assert sum(sizes) == 10
    assert max(sizes) == 4
    assert [len(answer[0]) for answer in answers] == [2] * 10


async def test_a_fault_costs_only_who_caused_it(backbone: Backbone) -> None:
    completer = LocalCompleter(backbone, batch=4)
    requests = [Request(TEXTS[0], 2, 0), Request("x " * 600, 2, 0), Request(TEXTS[1], 2, 0)]
    answers = await asyncio.gather(
        *(completer.complete([request], SAMPLING, ()) for request in requests), return_exceptions=True
    )
    assert isinstance(answers[1], PromptTooLong)
    assert isinstance(answers[0], list)
    assert isinstance(answers[2], list)


async def test_who_gives_up_does_not_stop_the_others(backbone: Backbone) -> None:
    completer = LocalCompleter(backbone)
    tasks = [asyncio.create_task(completer.complete([Request(TEXTS[0], 2, n)], SAMPLING, ())) for n in range(4)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[2].cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert [isinstance(answer, list) for answer in answers] == [False, True, False, True]
    assert await completer.complete([Request(TEXTS[0], 2, 1)], SAMPLING, ()) == answers[1]


async def test_too_long_states_are_cut_until_they_fit(backbone: Backbone) -> None:
    long = state("\n".join(f"h{n} : {n} = {n} + 0" for n in range(200)) + "\n⊢ n + 0 = n")
    expected = await local(backbone).propose([long], 4, 0)
    assert expected[0]
    async with served(make_app(backbone, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        assert (
            await ModelProposer(OpenAICompleter(endpoint, "tiny"), PROMPTING, SAMPLING).propose([long], 4, 0)
            == expected
        )


def test_equal_tactics_count_once() -> None:
    completions = [
        Completion("simp\n", (0, 4), (-1.0, -9.0), 3, "stop"),
        Completion(" simp", (0, 1), (-0.5, -2.0), 2, "stop"),
        Completion("rfl", (0,), (-0.1,), 2, "stop"),
        Completion("", (), (), 1, "stop"),
    ]
    found = ranked(completions, PROMPTING)
    expected = [("rfl", -0.1, 2 + 1), ("simp", -1.0, 5)]  # the empty one is charged to the first
    assert [(p.tactic, p.log_prob, p.tokens) for p in found] == expected


async def test_an_empty_completion_is_an_answer(backbone: Backbone) -> None:
    """A text that stops before its first token."""
    expected = await LocalCompleter(backbone).complete([Request(TEXTS[0], 6, 3)], SAMPLING, ())
    stop = [answer.text[:1] for answer in expected[0]]
    async with served(make_app(backbone, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        completer = OpenAICompleter(endpoint, "tiny")
        answers = await completer.complete([Request(TEXTS[0], 6, 3)], SAMPLING, stop)
    assert answers == await LocalCompleter(backbone).complete([Request(TEXTS[0], 6, 3)], SAMPLING, stop)
    assert any(answer.text == "" for answer in answers[0])


async def test_the_server_says_what_it_is(backbone: Backbone) -> None:
    app = make_app(backbone, ServerOptions(api_key="secret", batch=2))
    async with served(app) as url:
        async with Endpoint(EndpointOptions(url, "secret")) as endpoint:
            found = await probe(endpoint)
            assert (found.models, found.many, found.log_probs, found.seeded) == (("tiny",), True, True, True)
            with pytest.raises(ModelError, match="no model 'other', only tiny"):
                await probe(endpoint, "other")
        async with Endpoint(EndpointOptions(url, "wrong")) as stranger:
            with pytest.raises(ModelError, match=r"401.*API key"):
                await stranger.get("/v1/models")
        async with httpx.AsyncClient(base_url=url, headers={"Authorization": "Bearer secret"}) as client:
            assert (await client.get("/health")).json()["status"] == "ok"
            vectors = (await client.post("/encode", json={"texts": TEXTS, "pooling": "last"})).json()["vectors"]
            assert [len(vector) for vector in vectors] == [32, 32, 32]
            assert (await client.post("/encode", json={"texts": [""]})).status_code == 400
            assert (await client.post("/v1/completions", json={"prompt": "a", "stream": True})).status_code == 422
            several = {"prompt": ["a", "b"], "n": 2, "max_tokens": 3, "logprobs": 1, "seed": 1}
            body = (await client.post("/v1/completions", json=several)).json()
            assert [choice["index"] for choice in body["choices"]] == [0, 1, 2, 3]
            for choice in body["choices"]:
                assert "".join(choice["logprobs"]["tokens"]) == choice["text"]
            unknown = await client.post("/v1/completions", json={"prompt": "a", "model": "other"})
            assert unknown.status_code == 400
            assert "other" in unknown.json()["error"]["message"]


async def test_conversations_go_through_the_chat_route(backbone: Backbone) -> None:
    import copy
    from dataclasses import replace

    tokenizer = copy.deepcopy(backbone.tokenizer)
    tokenizer.chat_template = "{% for m in messages %}<{{ m.role }}>{{ m.content }}\n{% endfor %}<assistant>"
    talking = replace(backbone, tokenizer=tokenizer)
    chat = PromptConfig(format="chat")
    sampling = SamplingConfig(temperature=1.0, max_tokens=8)
    expected = await ModelProposer(LocalCompleter(talking), chat, sampling).propose(STATES, 4, 1)
    async with served(make_app(talking, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        remote = ModelProposer(OpenAICompleter(endpoint, "tiny"), chat, sampling)
        answers = await remote.propose(STATES, 4, 1)
    assert [[p.tactic for p in some] for some in answers] == [[p.tactic for p in some] for some in expected]
