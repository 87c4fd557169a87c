"""A server that misbehaves: each fault has its own clear error, and what passes is asked again."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ember.core.errors import ModelError, PromptTooLong
from ember.energy.client import HttpScorer
from ember.models.completion import Request, SamplingConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.policy.openai import OpenAICompleter
from tiny_models import state

Answer = httpx.Response | Exception


class Server:
    """Gives the written answers, one after the other."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.asked, self.waits = list(answers), 0, list[float]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def pause(self, seconds: float) -> None:
        self.waits.append(seconds)

    def endpoint(self, **options: Any) -> Endpoint:
        return Endpoint(EndpointOptions("http://model", **options), httpx.MockTransport(self), self.pause)


def answer(status: int, content: object = None, **headers: str) -> httpx.Response:
    return httpx.Response(
        status, json=content, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


async def test_what_passes_is_asked_again_with_growing_pauses() -> None:
    server = Server(httpx.ConnectError("refused"), answer(503), answer(429, retry_after="7"), answer(200, {"fine": 1}))
    async with server.endpoint() as endpoint:
        assert await endpoint.get("/x") == {"fine": 1}
    assert server.asked == 4
    assert 0.1 <= server.waits[0] <= 0.4
    assert 0.2 <= server.waits[1] <= 0.8
    assert server.waits[2] == 7


@pytest.mark.parametrize(
    ("given", "kind", "says", "asked"),
    [
        (httpx.ConnectError("nobody there"), ModelError, "failed 3 times.*nobody there", 3),
        (httpx.ReadTimeout("slow"), ModelError, "missed its deadline of 120 s", 1),
        (answer(500, {"error": "out of memory"}), ModelError, "failed 3 times.*500.*out of memory", 3),
        (answer(401, {"error": "who are you"}), ModelError, r"refused: 401.*API key", 1),
        (answer(404, {"error": "no such model"}), ModelError, r"refused: 404.*no such model", 1),
        (answer(400, {"error": "maximum context length is 4096"}), PromptTooLong, "4096", 1),
        (answer(400, {"error": "request exceeds the available context size"}), PromptTooLong, "available", 1),
        (httpx.Response(200, text="<html>"), ModelError, "not JSON.*html", 1),
        (answer(200, [1]), ModelError, "not an object", 1),
    ],
)
async def test_each_failure_has_its_error(given: Answer, kind: type[Exception], says: str, asked: int) -> None:
    server = Server(given)
    async with server.endpoint(attempts=3) as endpoint:
        with pytest.raises(kind, match=says):
            await endpoint.post("/x", {})
    assert server.asked == asked


def choice(text: str, log_probs: object, index: int = 0) -> dict[str, object]:
    return {"index": index, "text": text, "logprobs": log_probs, "finish_reason": "stop"}


FLAT = {"tokens": ["si", "mp"], "token_logprobs": [-1.0, -0.5], "text_offset": [20, 22]}
LISTED = {"content": [{"token": "si", "logprob": -1.0}, {"token": "mp", "logprob": -0.5}]}


@pytest.mark.parametrize("shape", [FLAT, {**FLAT, "text_offset": []}, LISTED])
async def test_reads_both_shapes_of_log_probabilities(shape: object) -> None:
    async with Server(answer(200, {"choices": [choice("simp", shape)]})).endpoint() as endpoint:
        found = await OpenAICompleter(endpoint, "m").complete([Request("x", 1, 0)], SamplingConfig(), ())
    assert (found[0][0].text, found[0][0].starts, found[0][0].log_probs) == ("simp", (0, 2), (-1.0, -0.5))


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"choices": [choice("simp", None), choice("simp", None, 1)]}, "no log-probabilities"),
        ({"choices": [choice("simp", FLAT)]}, "ignores n"),
        ({"error": "?"}, "without choices"),
        ({"choices": [choice("simp", {**FLAT, "token_logprobs": [-1.0]})] * 2}, "2 tokens and 1 log-prob"),
    ],
)
async def test_answers_without_sense_are_errors(body: object, says: str) -> None:
    async with Server(answer(200, body)).endpoint() as endpoint:
        with pytest.raises(ModelError, match=says):
            await OpenAICompleter(endpoint, "m").complete([Request("x", 2, 0)], SamplingConfig(), ())


async def test_servers_without_n_are_asked_once_each() -> None:
    server = Server(answer(200, {"choices": [choice("simp", FLAT)]}))
    async with server.endpoint() as endpoint:
        found = await OpenAICompleter(endpoint, "m", many=False).complete([Request("x", 3, 0)], SamplingConfig(), ())
    assert server.asked == len(found[0]) == 3


async def test_energies_come_from_a_server() -> None:
    states = [state("⊢ a"), state("⊢ b")]
    async with Server(answer(200, {"energies": [1, -2.5]})).endpoint() as endpoint:
        assert await HttpScorer(endpoint).score(states, states[0]) == [1.0, -2.5]
    for bad in ([1.0], [1.0, None], ["a", "b"], None):
        async with Server(answer(200, {"energies": bad})).endpoint() as endpoint:
            with pytest.raises(ModelError, match="gave"):
                await HttpScorer(endpoint).score(states, states[0])
