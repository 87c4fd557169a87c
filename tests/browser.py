"""A real browser without a window, driven through its debugging pipe: pages are loaded, clicked and measured."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, Self

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PATIENCE_S = 90.0
SIZE = (1600, 1000)


def installed() -> str | None:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Browser:
    """Speaks Chrome's DevTools protocol: JSON messages that end with a zero byte, over two pipes."""

    def __init__(self, program: str, profile: Path) -> None:
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        inside = ["--no-sandbox"] if os.geteuid() == 0 else []  # its own walls refuse to be built by root
        size = f"--window-size={SIZE[0]},{SIZE[1]}"
        options = ["--headless", "--remote-debugging-pipe", size, "--disable-gpu", "--no-first-run", *inside]
        options.append(f"--user-data-dir={profile}")
        # The protocol's pipes are file descriptors 3 and 4 of the browser.
        wired = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", wired, "bash", str(theirs_in), str(theirs_out), program, *options],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._read, self._asked = b"", 0
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self.ask("Browser.close")
        self._process.wait(PATIENCE_S)
        os.close(self._in)
        os.close(self._out)

    def ask(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": parameters}
        os.write(self._out, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self._asked:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method: str, session: str) -> None:
        while not any(event.get("method") == method and event.get("sessionId") == session for event in self.events):
            self.events.append(self._message())

    def _message(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE_S
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._in], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser does not answer"
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise BrokenPipeError("the browser ended")
            self._read += chunk
        message, _, self._read = self._read.partition(b"\0")
        return json.loads(message)


class Page:
    def __init__(self, browser: Browser, file: Path) -> None:
        self._browser = browser
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            browser.ask(f"{domain}.enable", self._session)
        browser.ask("Page.navigate", self._session, url=file.as_uri())
        browser.wait_for("Page.loadEventFired", self._session)

    def value(self, expression: str) -> Any:
        """What JavaScript says, as JSON."""
        answer = self._browser.ask("Runtime.evaluate", self._session, expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, x: float, y: float) -> None:
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {"button": "left", "clickCount": 1} if kind != "mouseMoved" else {}
            self._browser.ask("Input.dispatchMouseEvent", self._session, type=kind, x=x, y=y, **button)

    def write(self, text: str) -> None:
        self._browser.ask("Input.insertText", self._session, text=text)

    def complaints(self) -> list[dict[str, Any]]:
        """Exceptions, errors on the console, and what the page's policy refused."""
        self.value("0")  # whatever was said before has arrived
        return [event["params"] for event in self._browser.events if self._is_complaint(event)]

    def _is_complaint(self, event: dict[str, Any]) -> bool:
        said = event.get("params", {})
        loud = said.get("type") in ("error", "warning", "assert") or said.get("entry", {}).get("level") == "error"
        exception = event.get("method") == "Runtime.exceptionThrown"
        return event.get("sessionId") == self._session and (exception or loud)


@contextlib.contextmanager
def started(profile: Path) -> Generator[Browser]:
    program = installed()
    assert program is not None
    with Browser(program, profile) as browser:
        yield browser
