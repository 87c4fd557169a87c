"""`ember web` in a real browser: all runs, and the theorems of a search."""

from __future__ import annotations

import contextlib
import http.client
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from search_rows import HOSTILE


def test_home_lists_runs_and_filters_them(window: str, page: Page) -> None:
    page.goto(window)
    rows = page.locator("table.runs tbody tr")
    expect(rows).to_have_count(5)
    small = rows.filter(has=page.get_by_role("link", name="small"))
    expect(small).to_contain_text("2 of 4 proved (50 %)")
    expect(small).to_contain_text("complete")
    expect(rows.filter(has_text="growing")).to_contain_text("theorems searched so far: 1")
    expect(rows.filter(has_text="broken")).to_contain_text("cannot be read")
    page.get_by_label("state").select_option("complete")
    expect(rows).to_have_count(4)
    page.get_by_label("name", exact=True).fill("sma")
    expect(rows).to_have_count(1)
    assert "text=sma" in page.url, "filters can be linked to"


def test_theorems_are_filtered_sorted_and_explained(window: str, page: Page) -> None:
    page.goto(window)
    page.get_by_role("link", name="small").click()
    table = page.locator("table.theorems")
    rows = table.locator("tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.filter(has_text="swap")).to_contain_text("proved and certified")
    expect(rows.filter(has_text="nonsense")).to_contain_text("the statement is not accepted")
    expect(rows.filter(has_text="wrong")).to_contain_text("not proved: ")
    page.get_by_label("status").select_option("proved")
    expect(rows).to_have_count(2)
    page.get_by_label("status").select_option("")
    table.get_by_role("button", name="tactics").click()
    expect(table.locator("th[aria-sort=descending]")).to_have_text("tactics ▾")
    expect(rows.first).to_contain_text("wrong")
    page.reload()
    expect(rows.first).to_contain_text("wrong")
    page.get_by_label("name or statement").fill("2 * n")
    expect(rows).to_have_count(1)
    page.get_by_label("colours").select_option("dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(20, 23, 28)")


def test_hostile_texts_are_texts(window: str, page: Page) -> None:
    page.goto(f"{window}#/run/growing")
    statement = page.locator("table.theorems .statement")
    expect(statement).to_contain_text("</script><script>alert(1)</script>")
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelector('.statement').textContent") == f"theorem made_up : {HOSTILE}"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/run?run=..%2F..%2Fetc", 404),
        ("/api/run?run=%00", 404),
        ("/api/theorems?run=small&sort=x%27%20OR", 404),
        ("/api/tree?run=small&theorem=..%2F..%2Fx", 404),
        ("/api/theorems?run=broken", 404),
        ("/static/..%2Fapp.py", 404),
        ("/static/LICENSES.txt", 404),
        ("/api/picture?run=small&name=..%2Fx.png", 404),
        ("/api/training?run=small", 404),
        ("/api/data?run=damaged", 404),
        ("/api/rows?run=outside&stage=get&table=..%2F..%2F..%2Fstatements", 404),
        ("/api/report?run=small", 200),
        ("/api/runs", 200),
        ("/openapi.json", 200),
    ],
)
def test_requests_never_leave_the_folder(window: str, path: str, status: int) -> None:
    found, policy = ask(window, path)
    assert found == status
    assert "default-src 'none'" in policy


def test_only_this_machine_by_its_name(window: str) -> None:
    assert ask(window, "/api/runs", {"Host": "evil.example"})[0] == 400
    assert ask(window, "/api/runs", method="DELETE")[0] == 405


def ask(window: str, path: str, headers: dict[str, str] | None = None, method: str = "GET") -> tuple[int, str]:
    """Status and policy of an answer."""
    place = urlsplit(window)
    assert place.hostname is not None
    with contextlib.closing(http.client.HTTPConnection(place.hostname, place.port, timeout=30)) as connection:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("Content-Security-Policy") or ""
