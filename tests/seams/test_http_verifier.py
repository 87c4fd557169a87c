"""The HTTP verifier over real sockets: our routes, limits, errors, back-pressure, a graceful stop."""

from __future__ import annotations

import asyncio
import concurrent.futures
import json
import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from ember.lean.http import api, bodies
from ember.lean.http.listen import is_loopback
from ember.lean.toolchain import Toolchain
from http_server import KEY, serving


@pytest.fixture(scope="module")
def client(toolchain: Toolchain) -> Iterator[httpx.Client]:
    with serving(KEY) as (client, _):
        yield client


SWAP = {"id": "swap", "statement": "theorem swap (p q : Prop) : p ∧ q → q ∧ p", "proof": "fun h => ⟨h.2, h.1⟩"}


def test_certifies_a_batch_with_an_answer_each(client: httpx.Client) -> None:
    items = [
        SWAP,
        {"id": "false", "statement": "theorem f : 1 = 2", "proof": "by decide"},
        {"id": "sorry", "statement": "theorem s : 1 = 2", "proof": "by sorry"},
        {"id": "nonsense", "statement": "theorem n : nonsense", "proof": "rfl"},
        {
            "id": "mathlib",
            "header": "import Mathlib",
            "statement": "theorem m (n : ℕ) : n < n + 1",
            "proof": "by omega",
        },
    ]
    answer = client.post("/v1/certify", json={"items": items})
    assert answer.status_code == 200
    results = {result["id"]: result for result in answer.json()["results"]}
    assert [result["id"] for result in answer.json()["results"]] == [item["id"] for item in items]
    assert results["swap"]["status"] == "accepted"
    assert results["swap"]["tier"] == "replayed"
    assert results["false"]["status"] == "rejected"
    assert results["false"]["messages"][0]["line"] == 1
    assert results["sorry"]["status"] == "rejected"
    assert results["nonsense"]["status"] == "error", "one item that cannot be asked costs only itself"
    outcomes = {name: result["outcome"] for name, result in results.items()}
    assert outcomes == {
        "swap": "proved", "false": "refused", "sorry": "refused", "nonsense": "invalid", "mathlib": "proved",
    }  # fmt: skip
    assert (results["nonsense"]["line"], results["nonsense"]["column"]) == (1, 12)
    assert results["mathlib"]["status"] == "accepted"
    assert set(results["mathlib"]["axioms"]) <= {"propext", "Classical.choice", "Quot.sound"}
    assert results["swap"]["toolchain"].startswith("Lean 4.35")


def test_steps_in_a_state_named_by_its_path(client: httpx.Client) -> None:
    request = {
        "statement": SWAP["statement"],
        "path": ["intro h"],
        "tactics": ["exact ⟨h.2, h.1⟩", "constructor", "rfl"],
    }
    answer = client.post("/v1/step", json=request).json()
    assert answer["goals"] == ["p q : Prop\nh : p ∧ q\n⊢ q ∧ p"]
    assert [result["status"] for result in answer["results"]] == ["proved", "advanced", "refused"]
    assert len(answer["results"][1]["goals"]) == 2


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/step", {"statement": "theorem t : nonsense", "tactics": ["rfl"]}, 422),
        ("/v1/step", {"statement": SWAP["statement"], "path": ["rfl"], "tactics": ["rfl"]}, 422),
        ("/v1/certify", {"items": []}, 422),
        ("/v1/certify", {"items": [SWAP], "tire": "replayed"}, 422),
        ("/v1/certify", {"items": [SWAP], "tier": "trusted"}, 422),
        ("/v1/certify", {"items": [SWAP], "timeout": 0}, 422),
        ("/api/check", {"snippets": [{"id": "a", "code": ""}, {"id": "a", "code": ""}]}, 422),
    ],
)
def test_bad_requests_are_told_what_is_wrong(client: httpx.Client, path: str, body: object, status: int) -> None:
    answer = client.post(path, json=body)
    assert answer.status_code == status
    assert answer.json()["detail"]
    assert "Refused(" not in answer.text


HALF = "rfl \ud800"
LONG = "rfl" + " " * 200_000


@pytest.mark.parametrize("bad", [HALF, LONG, "rfl\0"])
def test_a_text_that_is_none_costs_its_own_item(client: httpx.Client, bad: str) -> None:
    def post(path: str, body: object) -> list[dict[str, Any]]:
        # httpx itself sends no half characters; a client of another kind may.
        answer = client.post(path, content=json.dumps(body), headers={"content-type": "application/json"})
        assert answer.status_code == 200, answer.text
        return answer.json()["results"]

    good = {"statement": "theorem one : 1 = 1", "proof": "rfl"}
    for where in ("statement", "proof", "header", "context"):
        said = post("/v1/certify", {"items": [good, {**good, where: bad}, good]})
        assert [one["status"] == "accepted" for one in said] == [True, False, True], (where, said)
    said = post("/v1/step", {"statement": good["statement"], "tactics": ["rfl", bad, "rfl"]})
    assert [one["status"] == "proved" for one in said] == [True, bad == "rfl\0" and said[1]["status"] == "proved", True]
    code = "theorem one : 1 = 1 := rfl\n"
    said = post("/verify", {"codes": [{"custom_id": n, "code": code + n * bad} for n in range(2)]})
    assert [one["ember"]["status"] == "accepted" for one in said] == [True, False], said


def test_a_request_of_the_wrong_shape_is_not_sent_back(client: httpx.Client) -> None:
    body = json.dumps({"items": [{"statement": "theorem t : 1 = 1", "proof": "rfl", "\ud800": HALF}]})
    answer = client.post("/v1/certify", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "input" not in answer.json()["detail"][0]


def test_a_body_beyond_the_limit_is_refused_unread(client: httpx.Client) -> None:
    assert client.post("/v1/certify", content=b"x" * (bodies.MAX_BODY + 1)).status_code == 413
    assert client.post("/v1/certify", content=iter([b"chunked"])).status_code == 411


MANY = {
    "lists": b"[]," * 200_000,
    "numbers": b"1," * 400_000,
    "maps": b'{"a":1},' * 120_000,
    "texts": b'"",' * 90_000,
    "marks": b'"' + b'\\"' * 250_000 + b'",',
    "digits": (b"1" * 4_000 + b",") * 100,
    "names": b"{" + b",".join(b'"%d":1' % number for number in range(30_000)) + b"},",
}


@pytest.mark.parametrize("values", MANY.values(), ids=MANY)
def test_a_body_of_too_many_values_is_refused_unread(client: httpx.Client, values: bytes) -> None:
    """Reading them would keep everybody else waiting."""
    body = b'{"codes":[' + values + b"1]}"
    assert len(body) < bodies.MAX_BODY
    answer = client.post("/verify", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (413, {"detail": "the body has too many values: send it in parts"})


def test_long_texts_are_no_values(client: httpx.Client) -> None:
    text = 'by\n  simp [a, b] at {x, y} "z\\\\", [[[' * 5_000
    item = {"statement": "theorem t : nonsense", "proof": text}
    answer = client.post("/v1/certify", json={"items": [item] * 15})
    assert answer.status_code == 200
    assert [one["status"] for one in answer.json()["results"]] == ["error"] * 15


def test_a_step_of_many_words_is_whole(client: httpx.Client) -> None:
    words = "x" * (bodies.SOON_WRITTEN + 1)
    asked = {"statement": "theorem t : 1 = 1", "tactics": [f'fail "{words}{number}"' for number in range(3)] + ["rfl"]}
    told = client.post("/v1/step", json=asked).json()
    assert [one["message"].partition("\n")[0] for one in told["results"]] == [f"{words}{n}" for n in range(3)] + [""]
    assert (told["goals"], told["results"][3]["status"]) == (["⊢ 1 = 1"], "proved")
    assert "seccomp" in told["walls"]


def test_an_answer_of_many_words_is_whole(client: httpx.Client) -> None:
    words = "x" * (bodies.SOON_WRITTEN + 1)
    codes = [{"custom_id": number, "code": f'#print "{words}{number}"'} for number in range(2)]
    results = client.post("/verify", json={"codes": codes, "timeout": 60}).json()["results"]
    assert [result["custom_id"] for result in results] == [0, 1]
    assert [result["response"]["messages"][0]["data"] for result in results] == [
        f"{words}{number}" for number in range(2)
    ]
    assert [result["ember"]["status"] for result in results] == ["accepted", "accepted"]


def test_without_the_key_nothing_is_answered_but_health(client: httpx.Client) -> None:
    for path in ("/v1/certify", "/v1/step", "/verify", "/api/check"):
        answer = client.post(path, json={}, headers={"Authorization": "Bearer wrong"})
        assert answer.status_code == 401
    assert client.get("/health", headers={"Authorization": ""}).json()["status"] == "ok"


def test_the_pages_need_nothing_from_elsewhere(client: httpx.Client) -> None:
    assert client.get("/").headers["location"] == "/docs"
    page = client.get("/docs").text
    assert "POST /v1/certify" in page
    assert "theorem two : 1 + 1 = 2" in page, "a body to try"
    assert "http://" not in page
    assert "https://" not in page


async def test_prove_streams_and_the_client_is_typed(client: httpx.Client) -> None:
    from ember.client import CertifyItem, Client

    async with Client(str(client.base_url), KEY) as ours:
        told: list[int] = []
        found = await ours.prove("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
        assert (found.status, found.proof) == ("proved", "by omega")
        false = await ours.prove("theorem f (n : ℕ) : n = n + 1")
        assert (false.status, false.reason) == ("refuted", "false for n = 0")
        wrong = await ours.prove("theorem w (n : ℕ) : n = n +")
        assert (wrong.status, wrong.line) == ("invalid", 1)
        hard = "theorem e (a b c : ℕ) (h : 0 < a) : a ^ 3 + b ^ 3 = c ^ 3 → b = 0"
        late = await ours.prove(hard, seconds=3, observe=lambda progress: told.append(progress.tactics))
        assert late.status == "out_of_time"
        assert told
        items = [CertifyItem(id=str(n), statement="theorem two : 1 + 1 = 2", proof="by decide") for n in range(300)]
        verdicts = await ours.certify(items)
        assert [verdict.id for verdict in verdicts] == [item.id for item in items]
        assert {verdict.outcome for verdict in verdicts} == {"proved"}
        steps = await ours.step("theorem s (p q : Prop) : p ∧ q → q ∧ p", ["exact ⟨h.2, h.1⟩"], path=["intro h"])
        assert steps.results[0].status == "proved"


async def waiting(client: httpx.Client, items: int) -> None:
    for _ in range(1_200):
        if f"ember_items_waiting {items}" in (await asyncio.to_thread(client.get, "/metrics")).text:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never were {items} items waiting")


async def test_a_search_ends_when_its_client_goes_away(client: httpx.Client) -> None:
    from ember.client import Client

    async with Client(str(client.base_url), KEY) as ours:
        hard = "theorem e (a b c : ℕ) (h : 0 < a) : a ^ 3 + b ^ 3 = c ^ 3 → b = 0"
        task = asyncio.create_task(ours.prove(hard, seconds=600))
        await waiting(client, 1)
        task.cancel()
        await waiting(client, 0)


def test_metrics_and_openapi(client: httpx.Client) -> None:
    client.post("/v1/certify", json={"items": [SWAP]})
    text = client.get("/metrics").text
    assert 'ember_item_seconds_count{kind="certify",status="accepted"}' in text
    document = client.get("/openapi.json").json()
    assert {"/v1/certify", "/v1/step", "/v1/prove", "/verify", "/api/check", "/health", "/metrics"} <= set(
        document["paths"]
    )


def test_a_full_queue_says_when_to_come_back(toolchain: Toolchain) -> None:
    slow = {
        "statement": "theorem s : 1 = 2",
        "proof": "by\n  set_option maxHeartbeats 0 in repeat (have := Nat.le_refl 0)",
    }
    with serving(queue=2) as (client, _), concurrent.futures.ThreadPoolExecutor(1) as threads:
        busy = threads.submit(client.post, "/v1/certify", json={"items": [slow, slow], "timeout": 5})
        while "ember_items_waiting 2" not in client.get("/metrics").text and not busy.done():
            time.sleep(0.01)
        answer = client.post("/v1/certify", json={"items": [SWAP]})
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) >= 1
        assert busy.result().status_code == 200
        assert client.post("/v1/certify", json={"items": [SWAP]}).json()["results"][0]["status"] == "accepted"


def test_a_stop_answers_what_was_accepted(toolchain: Toolchain) -> None:
    with serving() as (client, process), concurrent.futures.ThreadPoolExecutor(1) as threads:
        items = [{**SWAP, "id": str(number)} for number in range(30)]
        answer = threads.submit(client.post, "/v1/certify", json={"items": items})
        while "ember_items_waiting 30" not in client.get("/metrics").text and not answer.done():
            time.sleep(0.01)
        os.kill(process.pid, signal.SIGTERM)
        results = answer.result().json()["results"]
    assert [result["status"] for result in results] == ["accepted"] * 30


async def test_an_address_that_others_reach_needs_a_key(toolchain: Toolchain) -> None:
    from ember.core.errors import InputError

    with pytest.raises(InputError, match="api-key"):
        await api.serve(toolchain, "0.0.0.0", 0, api.ServerOptions())


@pytest.mark.parametrize(
    ("host", "safe"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("example.org", False)],
)
def test_what_counts_as_loopback(host: str, safe: bool) -> None:
    assert is_loopback(host) is safe
