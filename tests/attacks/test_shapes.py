"""Requests of any shape: none is a fault of the server's, and an honest one after them is answered."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
import uvicorn

from attacks.shapes import HONEST, RAW, bodies
from ember.lean.http.connections import GracefulServer
from ember.lean.toolchain import Toolchain
from http_server import serving

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client(toolchain: Toolchain) -> Iterator[httpx.Client]:
    with serving() as (client, _):
        yield client


@pytest.mark.parametrize("route", HONEST)
def test_no_shape_is_a_fault_of_the_server(client: httpx.Client, route: str) -> None:
    for body in bodies(route):
        answer = client.post(route, content=body, headers=JSON)
        assert answer.status_code in (200, 400, 413, 422), (body[:300], answer.status_code, answer.text[:300])
    assert_answered(client, route)


def assert_answered(client: httpx.Client, route: str) -> None:
    answer = client.post(route, json=HONEST[route])
    if route == "/v1/prove":
        assert answer.json()["outcome" if answer.status_code == 422 else "status"] == "invalid"
        return
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    one = told["results"][0]
    assert one.get("ember", one)["status"] in ("accepted", "proved"), told


def test_a_connection_that_lies_about_its_length_harms_itself(client: httpx.Client) -> None:
    for header, body in RAW:
        with socket.create_connection((client.base_url.host, client.base_url.port), timeout=1) as one:
            one.sendall(f"POST /v1/certify HTTP/1.1\r\nHost: x\r\n{header}\r\n\r\n".encode() + body)
            try:
                said = one.recv(100)
            except TimeoutError:
                said = b""  # it waits for the rest
            assert said[9:12] in (b"", b"400", b"411", b"413", b"422", b"501"), (header[:100], said)
    assert_answered(client, "/v1/certify")


def test_a_statement_that_takes_for_ever_takes_as_long_as_its_client_waits(client: httpx.Client) -> None:
    counted = "Nat.rec (motive := fun _ => Nat) 0 (fun _ n => n + 1) 1000000000 = 1"
    slow = f"theorem t : (by have : {counted} := by decide +kernel\n                exact True)"
    answer = client.post("/v1/step", json={"statement": slow, "tactics": ["trivial"], "timeout": 1})
    assert answer.status_code == 422
    assert answer.json()["outcome"] == "out_of_time"
    assert_answered(client, "/v1/step")


@pytest.fixture
async def impatient() -> AsyncIterator[tuple[str, int]]:
    """A server of three connections, each of which has two seconds to say what it wants."""

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
            await send({"type": "http.response.body", "body": b"ok"})

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
        server = GracefulServer(config, most=3, patience_s=2.0)
        task = asyncio.create_task(server.serve([listener]))
        while not server.started:  # noqa: ASYNC110 (it has no event to wait for)
            await asyncio.sleep(0.01)
        yield listener.getsockname()
        server.should_exit = True
        await task


@pytest.mark.asyncio
async def test_who_keeps_a_place_and_says_nothing_loses_it(impatient: tuple[str, int]) -> None:
    async with httpx.AsyncClient(base_url=f"http://{impatient[0]}:{impatient[1]}") as http:
        silent = [await asyncio.open_connection(*impatient) for _ in range(8)]
        for _, writer in silent[::2]:
            writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx")
        for _ in range(10):
            assert (await http.get("/")).text == "ok"
            await asyncio.sleep(0.1)
        for reader, writer in silent:
            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await asyncio.wait_for(reader.readexactly(1_000), 20)
            writer.close()


def test_the_bodies_are_many() -> None:
    assert sum(len(list(bodies(route))) for route in HONEST) > 200
    assert all(json.dumps(body) for body in HONEST.values())
