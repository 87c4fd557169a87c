"""*Live* with a real Lean: a statement typed, its search watched, stopped, its proof taken; and nobody else may ask."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from ember.lean.toolchain import Toolchain
from served_window import served

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
HARD = "theorem hard (a b c n : ℕ) (h : a ^ n + b ^ n = c ^ n) (k : 2 < n) : a * b = 0"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("empty"), "--live", "--workers", "1") as address:
        yield address


def test_a_statement_is_proved_and_another_is_stopped(live: str, page: Page) -> None:
    page.goto(live)
    expect(page).to_have_url(re.compile("^[^?]*$"))  # the token does not stay in sight
    page.get_by_label("statement").fill(SWAP)
    page.get_by_role("button", name="prove", exact=True).click()
    expect(page.get_by_label("the certified proof")).to_contain_text(f"{SWAP} := by")
    expect(page.locator("form.live [role=status]")).to_contain_text("proved")
    expect(page.locator("ol.tried li.proof")).to_have_count(1)
    page.get_by_label("statement").fill(HARD)
    page.get_by_role("button", name="prove", exact=True).click()
    expect(page.locator("form.live [role=status]")).to_contain_text("running")
    page.get_by_role("button", name="stop").click()
    expect(page.locator("form.live [role=status]")).to_contain_text("stopped by you")
    page.get_by_label("statement").fill("theorem nonsense : Foo 3")
    page.get_by_role("button", name="prove", exact=True).click()
    expect(page.locator("form.live [role=status]")).to_contain_text("invalid")


@pytest.mark.parametrize(
    ("given", "origin", "body", "status"),
    [
        ("wrong", "own", {"statement": SWAP}, 403),
        ("right", "http://evil.example", {"statement": SWAP}, 403),
        ("right", None, {"statement": SWAP}, 403),
        ("right", "own", {"statement": ""}, 422),
        ("right", "own", {"statement": SWAP, "seconds": 1e9}, 422),
        ("right", "own", {"statement": "x" * 300_000}, 413),
    ],
)
def test_nobody_else_makes_lean_work(
    live: str, given: str, origin: str | None, body: dict[str, object], status: int
) -> None:
    place = urlsplit(live)
    assert place.hostname is not None
    token = live.partition("token=")[2] if given == "right" else given
    headers = {"X-Ember-Token": token, "Content-Type": "application/json"}
    if origin is not None:
        headers["Origin"] = f"http://{place.netloc}" if origin == "own" else origin
    with contextlib.closing(http.client.HTTPConnection(place.hostname, place.port, timeout=60)) as connection:
        connection.request("POST", "/api/live", json.dumps(body), headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == status


def test_nobody_fills_the_memory(live: str) -> None:
    """A body without an end, from somebody without a token."""
    place = urlsplit(live)
    assert place.hostname is not None
    with contextlib.closing(http.client.HTTPConnection(place.hostname, place.port, timeout=60)) as connection:
        connection.putrequest("POST", "/api/live")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders(b"5\r\n[1,2,\r\n")
        assert connection.getresponse().status == 413


def test_without_a_lean_there_is_no_live(window: str) -> None:
    place = urlsplit(window)
    assert place.hostname is not None
    with contextlib.closing(http.client.HTTPConnection(place.hostname, place.port, timeout=60)) as connection:
        connection.request("GET", "/api/live?id=x")
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 404
