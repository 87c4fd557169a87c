"""A bare driver for the step server: one process, one line out, one line back."""

from __future__ import annotations

import json
import os
import select
import subprocess
from types import TracebackType
from typing import Any, Self

from ember.lean.steps.pool import SERVER_MAIN
from ember.lean.toolchain import Toolchain

ANSWER_S = 60.0

Answer = dict[str, Any]


class StepServer:
    def __init__(self, toolchain: Toolchain, *arguments: str) -> None:
        self.unread = b""
        self.process = subprocess.Popen(
            toolchain.command("--run", str(SERVER_MAIN), *arguments),
            env=toolchain.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.read_line() == "ready."

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def read_line(self) -> str:
        assert self.process.stdout is not None
        descriptor = self.process.stdout.fileno()
        while b"\n" not in self.unread:
            ready, _, _ = select.select([descriptor], [], [], ANSWER_S)
            assert ready, "the server did not answer"
            piece = os.read(descriptor, 1 << 16)
            assert piece, "the server is gone"
            self.unread += piece
        line, _, self.unread = self.unread.partition(b"\n")
        return line.decode()

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def raw(self, line: str) -> Answer:
        self.write(line.encode() + b"\n")
        return json.loads(self.read_line())

    def ask(self, command: str, **payload: Any) -> Answer:
        return self.raw(f"{command} {json.dumps(payload, ensure_ascii=False)}")

    def start(self, statement: str) -> int:
        answer = self.ask("goal.start", expr=statement)
        assert "stateId" in answer, answer
        return answer["stateId"]

    def begin(self, text: str, name: str) -> Answer:
        answer = self.ask("goal.begin", file=text, name=name)
        assert "stateId" in answer, answer
        return answer

    def step(self, state: int, tactic: str, **limits: Any) -> Answer:
        return self.ask("goal.step", stateId=state, tactic=tactic, **limits)

    def batch(self, state: int, tactics: list[str], **limits: Any) -> list[Answer]:
        return self.ask("goal.batch", stateId=state, tactics=tactics, **limits)["results"]

    def after(self, state: int, *tactics: str) -> int:
        for tactic in tactics:
            answer = self.step(state, tactic)
            assert answer["status"] in ("advanced", "proved"), (tactic, answer)
            state = answer["nextStateId"]
        return state


def variables(goal: Answer) -> list[tuple[str, str]]:
    return [(v["userName"], v["type"]["pp"]) for v in goal["vars"]]


def targets(answer: Answer) -> list[str]:
    """As the client reads a successful `goal.tactic`: every key that it touches must be there."""
    assert "error" not in answer, answer
    assert "parseError" not in answer, answer
    assert answer["hasSorry"] is False
    assert answer["hasUnsafe"] is False
    assert isinstance(answer["nextStateId"], int)
    assert isinstance(answer["messages"], list)
    for goal in answer["goals"]:
        assert goal["name"]
        assert goal["fragment"] in ("tactic", "conv", "calc")
        assert all(v["name"] for v in goal["vars"]) or goal["vars"] == []
    return [goal["target"]["pp"] for goal in answer["goals"]]


def tactic(server: StepServer, state: int, text: str, **site: Any) -> Answer:
    return server.ask("goal.tactic", stateId=state, tactic=text, **site)
