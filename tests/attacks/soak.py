"""Hostile and honest traffic from many clients against one server, by hand:

    PYTHONPATH=src:tests python -m attacks.soak --minutes 60 --clients 50

Every client draws from all attacks and from as many honest requests, and every answer is held against what is known. At
the end: wrong answers, unanswered requests, how soon `/health` was answered, and what the server kept of processes,
memory and files, after its first minutes and after its last. Exit code 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import contextlib
import json
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from attacks import contexts, files, headers, steps
from attacks.candidates import ATTACKS

BAD = "theorem bad : (1 : ℕ) = 2"
LESS = "theorem less (a b : ℕ) (h : a < b) : a + 1 ≤ b"
JSON = {"content-type": "application/json"}
HOSTILE_S, HONEST_S = 2.0, 60.0
"""Deadlines."""
PAUSE_S = 0.1
BUSY = {"timed_out", "error"}
"""Neither right nor wrong; an error is only looked for among the hostile."""


@dataclass(frozen=True)
class Request:
    kind: str
    route: str
    body: dict[str, Any]
    hostile: bool


@dataclass
class Seen:
    counts: collections.Counter[str] = field(default_factory=collections.Counter[str])
    wrong: list[str] = field(default_factory=list[str])
    slowest: float = 0.0
    pauses: list[float] = field(default_factory=list[float])
    """How long `/health` took each time: while the server's loop does something else, it says nothing."""

    def blame(self, what: str) -> None:
        print("WRONG", what, flush=True)
        self.wrong.append(what)


def blank(dice: random.Random) -> str:
    """Makes a text one that was not asked before, and says nothing."""
    return "".join(dice.choices(" \n", k=40)) + "\n"


def certify(statement: str, proof: str, header: str, context: str, hostile: bool) -> dict[str, Any]:
    item = {"id": "it", "statement": statement, "proof": proof, "header": header, "context": context}
    return {"items": [item], "timeout": HOSTILE_S if hostile else HONEST_S}


def draw(dice: random.Random) -> Request:
    hostile = dice.random() < 0.5
    return dice.choice((_proof, _header, _context, _file, _step))(dice, hostile)


def _proof(dice: random.Random, hostile: bool) -> Request:
    statement, proof = (BAD, dice.choice(list(ATTACKS.values()))) if hostile else (LESS, "by omega")
    body = certify(statement, proof + blank(dice), headers.IMPORT, "", hostile)
    return Request("proof", "/v1/certify", body, hostile)


def _header(dice: random.Random, hostile: bool) -> Request:
    if hostile:
        header, proof = dice.choice(list(headers.HOSTILE.values()))
        body = certify(BAD, proof + blank(dice), headers.IMPORT + header, "", hostile)
    else:
        body = certify(LESS, "by exact h" + blank(dice), dice.choice(headers.HONEST), "", hostile)
    return Request("header", "/v1/certify", body, hostile)


def _context(dice: random.Random, hostile: bool) -> Request:
    if hostile:
        context, proof = dice.choice(list(contexts.HOSTILE.values()))
        claim = BAD
    else:
        context, stated, proof = dice.choice(list(contexts.HONEST.values()))
        claim = f"theorem good : {stated}"
    return Request(
        "context", "/v1/certify", certify(claim, proof + blank(dice), headers.IMPORT, context, hostile), hostile
    )


def _file(dice: random.Random, hostile: bool) -> Request:
    texts = {**files.REFUSED, **files.ENDLESS} if hostile else files.HONEST
    text = dice.choice(list(texts.values()))
    code = text if hostile else f"import Mathlib\n{text}\n"
    timeout = HOSTILE_S if hostile else HONEST_S
    body = {"codes": [{"custom_id": "it", "code": code + blank(dice)}], "timeout": timeout}
    return Request("file", "/verify", body, hostile)


def _step(dice: random.Random, hostile: bool) -> Request:
    if hostile:
        tactic = dice.choice(list(steps.ALONE.values()))
        body = {"statement": BAD, "header": headers.IMPORT, "tactics": [tactic, "skip"], "timeout": HOSTILE_S}
    else:
        binders = dice.choice(list(steps.HONEST))
        body = {
            "statement": f"theorem fine {binders}", "header": headers.IMPORT,
            "tactics": steps.HONEST[binders], "timeout": HONEST_S,
        }  # fmt: skip
    return Request("step", "/v1/step", body, hostile)


def verdicts(request: Request, answer: dict[str, Any]) -> list[str]:
    """What the server says of each thing that was asked: proved or accepted, or another word."""
    if request.kind == "file":
        return [answer["results"][0]["ember"]["status"]]
    return [one["status"] for one in answer["results"]]


def judge(request: Request, answer: dict[str, Any], seen: Seen) -> None:
    said = verdicts(request, answer)
    good = {"accepted", "proved"}
    seen.counts.update(f"{request.kind} {'hostile' if request.hostile else 'honest'} {word}" for word in said)
    fooled = request.hostile and any(word in good for word in said)
    denied = not request.hostile and any(word not in good | {"timed_out"} for word in said)
    if fooled or denied:
        seen.blame(f"{str(request)[:600]} -> {str(answer)[:600]}")


async def client(base: str, seed: int, until: float, seen: Seen) -> None:
    dice = random.Random(seed)
    async with httpx.AsyncClient(base_url=base, timeout=600) as http:
        while time.monotonic() < until:
            request = draw(dice)
            start = time.monotonic()
            try:  # not `json=`: that takes no half characters, and the attacks have some
                answer = await http.post(request.route, content=json.dumps(request.body), headers=JSON)
            except httpx.TransportError as error:
                seen.blame(f"{error!r} on {str(request)[:600]}")
                continue
            if answer.status_code == 429:
                seen.counts["asked to come again"] += 1
                await asyncio.sleep(1)
            elif answer.status_code == 200:
                judge(request, answer.json(), seen)
            elif request.hostile and answer.status_code in (400, 422):
                seen.counts[f"{request.kind} hostile bad request"] += 1
            else:
                seen.blame(f"{answer.status_code} {str(request)[:600]} -> {answer.text[:600]}")
            seen.slowest = max(seen.slowest, time.monotonic() - start)


def pulse(base: str, until: float, seen: Seen) -> None:
    """In a thread of its own: what the clients here do is no silence of the server's."""
    with httpx.Client(base_url=base, timeout=600) as http:
        while time.monotonic() < until:
            start = time.monotonic()
            http.get("/health")
            seen.pauses.append(time.monotonic() - start)
            time.sleep(0.05)


def family(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def footprint(pid: int, temporary: Path) -> str:
    """Processes, their memory with shared pages counted once, and files in the server's temporary folder."""
    processes = list(family(pid))
    memory = 0
    for one in processes:
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
            memory += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    entries = sum(1 for _ in temporary.rglob("*"))
    return f"{len(processes)} processes, {memory / 1024:.0f} MB, {entries} temporary files"


def leftovers(processes: list[int], temporary: Path) -> list[str]:
    running = [f"process {pid}" for pid in processes if Path(f"/proc/{pid}").exists()]
    return running + [str(each.relative_to(temporary)) for each in temporary.rglob("*")]


async def serve(temporary: str, log: Path) -> tuple[asyncio.subprocess.Process, str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("wb") as handle:
        server = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "ember", "lean", "serve", "--port", str(port),
            env={**os.environ, "TMPDIR": temporary}, stdout=handle, stderr=handle,
        )  # fmt: skip
    base = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=base) as http:
        while True:
            with contextlib.suppress(httpx.HTTPError):
                await http.get("/health")
                return server, base
            if server.returncode is not None:
                raise SystemExit(f"the server ended while starting; see {log}")
            await asyncio.sleep(0.2)


async def watched(tasks: list[asyncio.Task[None]], minutes: float, tell: Callable[[], None]) -> None:
    """Wait for all, and tell how it goes twelve times; the first that fails ends it."""
    while not all(task.done() for task in tasks):
        await asyncio.wait(tasks, timeout=60 * minutes / 12, return_when=asyncio.FIRST_EXCEPTION)
        await asyncio.to_thread(tell)
        for task in tasks:
            if task.done():
                task.result()


async def main(minutes: float, clients: int) -> int:
    seen = Seen()
    with tempfile.TemporaryDirectory(prefix="ember-soak-") as temporary:
        os.chmod(temporary, 0o755)
        server, base = await serve(temporary, Path(temporary).with_suffix(".log"))
        until = time.monotonic() + 60 * minutes

        def tell() -> None:
            left = (until - time.monotonic()) / 60
            print(
                f"{left:5.1f} min left: {footprint(server.pid, Path(temporary))}; {sum(seen.counts.values())} answers, "
                f"{len(seen.wrong)} wrong, slowest {seen.slowest:.1f} s, silence {max(seen.pauses, default=0.0):.2f} s",
                flush=True,
            )  # fmt: skip

        try:
            work = [client(base, seed, until, seen) for seed in range(clients)]
            beats = asyncio.to_thread(pulse, base, until, seen)
            await watched([asyncio.create_task(one) for one in (*work, beats)], minutes, tell)
            await asyncio.sleep(5)
            tell()
            group = list(family(server.pid))
            server.send_signal(signal.SIGTERM)
            code = await server.wait()
        finally:
            with contextlib.suppress(ProcessLookupError):
                server.kill()
        await asyncio.sleep(2)  # who was killed takes a moment to be gone
        left = leftovers(group, Path(temporary))
        print(f"stopped: exit code {code}; left behind: {', '.join(left) or 'nothing'}")
    for line, count in sorted(seen.counts.items()):
        print(f"{count:8}  {line}")
    short = sum(pause < PAUSE_S for pause in seen.pauses) / len(seen.pauses)
    print(f"{len(seen.pauses)} looks at /health, {short:.2%} answered within {PAUSE_S:g} s")
    return 1 if seen.wrong or left or code else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--clients", type=int, default=50)
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.minutes, given.clients)))
