"""An interactive proof: tactics, goals with what changed, and the portfolio's help on any goal."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from rich.markup import escape
from rich.panel import Panel
from rich.text import Text
from rich.tree import Tree

from ember.cli.abbreviations import expand
from ember.cli.output import console, excerpt, note_missing_walls
from ember.core.errors import EmberError, InputError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Outcome, Proved, Refused
from ember.core.statement import Statement
from ember.core.version import __version__
from ember.lean.steps.session import ProofHandle
from ember.lean.toolchain import cache_root
from ember.recipes.assistant import Assistant
from ember.recipes.prover import Prover, open_prover
from ember.recipes.proving import read_given

T = TypeVar("T")
HELP = r"""A line is a tactic. Other words:
  :auto [SECONDS]  search for a proof of the first goal   :hint       tactics that work here
  :undo            take the last tactic back              :goals      show the goals again
  :history         the script so far                      :tree       all that was tried, and where we are
  :save FILE       write the statement with the script    :quit       leave (Ctrl-D, too)
\and becomes ∧, Tab completes, Alt-Enter begins a further line, Ctrl-C clears the line or stops a tactic."""
_NAMES = re.compile(r"^([^\s:⊢][^:⊢\n]*?) :", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """A state that a tactic led to."""

    state: ProofState
    tactic: str
    parent: Step | None

    @property
    def script(self) -> list[str]:
        return [*self.parent.script, self.tactic] if self.parent else []


class Repl:
    """One proof in progress on a terminal."""

    def __init__(self, prover: Prover, proof: ProofHandle) -> None:
        self._prover, self._proof = prover, proof
        self._assistant = Assistant(prover, proof)
        self._now = Step(proof.root, "", None)
        self._seen = [self._now]
        self._saved: Path | None = None
        self._words: dict[str, Callable[[str], Awaitable[None]]] = {
            ":auto": self._auto, ":hint": self._hint, ":undo": self._undo, ":goals": self._goals,
            ":history": self._history, ":tree": self._tree, ":save": self._save,
        }  # fmt: skip

    async def play(self, read: Callable[[], Awaitable[str]]) -> bool:
        """Until the goal is proved or the user leaves; whether it was proved and certified."""
        self._show(None)
        while not self._now.state.solved:
            try:
                line = expand((await read()).strip())
            except KeyboardInterrupt:  # the line is cleared
                continue
            except EOFError:
                return False
            word, _, rest = line.partition(" ")
            if word in (":quit", ":q", ":exit"):
                return False
            if word.startswith(":") or word == "help":
                await self._words.get(word, self._help)(rest.strip())
            elif line:
                await self._tactic(line)
            else:
                self._show(None)
        return await self._certify()

    def hypotheses(self) -> list[str]:
        goals = self._now.state.goals
        return [name for names in _NAMES.findall(goals[0].text) for name in names.split()] if goals else []

    async def _tactic(self, text: str) -> None:
        outcome = await _stoppable(self._proof.step(self._now.state, text))
        if outcome is not None:
            self._take(text, outcome)

    def _take(self, text: str, outcome: Outcome) -> None:
        if isinstance(outcome, Advanced | Proved):
            before, self._now = self._now, Step(outcome.state, text, self._now)
            self._seen.append(self._now)
            if isinstance(outcome, Advanced):
                self._show(before)
        elif isinstance(outcome, Refused):
            where = f"{outcome.position.line}:{outcome.position.column}: " if outcome.position else ""
            console.print(f"[red]{where}refused: {escape(outcome.message)}[/]")
            if outcome.position is not None and ("\n" in text or outcome.position.column):
                console.print(excerpt(text, outcome.position), style="dim")
        else:
            console.print(f"[yellow]out of time: the limit of {outcome.limit} was reached[/]")

    async def _auto(self, rest: str) -> None:
        seconds = float(rest) if rest.replace(".", "", 1).isdigit() else 20.0
        found = await _stoppable(self._assistant.close_first_goal(self._now.state, max(seconds, 0.1)))
        if isinstance(found, str):
            console.print(f"[green]{escape(found)}[/]")
            await self._tactic(found)
        elif found is not None:
            console.print(f"[yellow]{found.word}: {escape(found.why)}[/]")

    async def _hint(self, rest: str) -> None:
        hints = await _stoppable(self._assistant.hints(self._now.state))
        for tactic, outcome in hints or []:
            left = 0 if isinstance(outcome, Proved) else len(outcome.state.goals)
            what = "[green]closes the goal[/]" if left == 0 else f"leaves {left} goal{'s' * (left > 1)}"
            console.print(f"  {escape(tactic)}  [dim]{what}[/]")
        if hints is not None and not hints:
            console.print("nothing that is tried here works")

    async def _undo(self, rest: str) -> None:
        if self._now.parent is not None:
            self._now = self._now.parent
        self._show(None)

    async def _goals(self, rest: str) -> None:
        self._show(None)

    async def _history(self, rest: str) -> None:
        console.print(escape("\n".join(self._now.script)) or "nothing yet")

    async def _tree(self, rest: str) -> None:
        branches: dict[int, Tree] = {}
        for step in self._seen:
            here = " [bold green]◂ here[/]" if step is self._now else ""
            label = f"{escape(step.tactic or self._proof.statement.name)}{here}"
            parent = step.parent
            branches[id(step)] = branches[id(parent)].add(label) if parent else Tree(label)
        console.print(branches[id(self._seen[0])])

    async def _save(self, rest: str) -> None:
        if not rest:
            console.print("name a file: :save proof.lean")
            return
        self._saved = Path(rest)
        self._write()

    async def _help(self, rest: str) -> None:
        console.print(HELP, markup=False)

    def _write(self) -> None:
        """The statement with the script, as far as it goes."""
        if self._saved is None:
            return
        script = self._now.script + ([] if self._now.state.solved else ["sorry"])
        try:
            self._saved.write_text(self._proof.statement.with_proof(as_proof(script)), encoding="utf-8")
            console.print(f"written: {escape(str(self._saved))}")
        except OSError as error:
            console.print(f"[red]cannot write {escape(str(self._saved))}: {error.strerror}[/]")
            self._saved = None

    async def _certify(self) -> bool:
        proof = as_proof(self._now.script)
        verdict = await self._prover.judge.certify(self._proof.statement, proof)
        console.print(f"[bold]{escape(self._proof.statement.text)} := {escape(proof)}[/]")
        word = f"{verdict.outcome.value}, certified" if verdict.accepted else verdict.outcome.value
        console.print(f"{word} ({verdict.tier.name.lower()}) {escape(verdict.reason)}".rstrip())
        self._write()
        return verdict.accepted

    def _show(self, before: Step | None) -> None:
        """The goals; lines that the state before had not are marked."""
        known = {line for goal in before.state.goals for line in goal.text.split("\n")} if before else None
        goals = self._now.state.goals
        for number, goal in enumerate(goals, 1):
            title = f"goal {number} of {len(goals)}" if len(goals) > 1 else "goal"
            console.print(Panel(_coloured(goal.text, known), title=title, title_align="left", expand=False))


def _coloured(goal: str, known: set[str] | None) -> Text:
    shown = Text()
    for line in goal.split("\n"):
        fresh = known is not None and line not in known
        head, colon, rest = line.partition(" : ")
        if line.startswith("⊢ "):
            shown.append("⊢ ", style="bold magenta").append(line[2:], style="bold")
        elif colon and not head.startswith(" "):
            shown.append(head, style="cyan").append(colon + rest)
        else:
            shown.append(line)
        shown.append(" ◂\n" if fresh else "\n", style="bold green")
    shown.rstrip()
    return shown


def as_proof(script: list[str]) -> str:
    return "by\n" + "\n".join(f"  {line}" for tactic in script for line in tactic.split("\n"))


async def _stoppable(work: Coroutine[Any, Any, T]) -> T | None:
    """Ctrl-C stops this, and nothing else."""
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        if not task.cancelled():
            raise
        console.print("stopped")
    except EmberError as error:
        console.print(f"[red]could not run: {escape(str(error))}[/]")
    finally:
        loop.remove_signal_handler(signal.SIGINT)
    return None


async def run(text: str) -> bool:
    """Open Lean, and play one statement."""
    statement = one_statement(text)
    note_missing_walls()
    async with open_prover(1, weak_sandbox=True) as prover, await prover.pool.start(statement) as proof:
        repl = Repl(prover, proof)
        if sys.stdin.isatty():
            console.print(f"Ember {__version__}, {prover.toolchain.name}. A line is a tactic; :help says the rest.")
        return await repl.play(_reader(prover, repl))


def one_statement(text: str) -> Statement:
    found = read_given(expand(text)).statements
    if len(found) > 1:
        names = ", ".join(each.name for each in found[:10])
        raise InputError(f"{text} has {len(found)} theorems: say which, as {text}::{found[0].name} ({names})")
    return found[0]


def _reader(prover: Prover, repl: Repl) -> Callable[[], Awaitable[str]]:
    """How lines are read: with every comfort on a terminal, plainly from anything else."""
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            from ember.cli.typing_lean import LeanCompleter, make_prompt

            names: list[str] = []

            def lemmas() -> list[str]:
                if not names:
                    names.extend(sorted(lemma.name for lemma in prover.lemmas.lemmas))
                return names

            history = cache_root(os.environ) / "repl.history"
            prompt = make_prompt(LeanCompleter(repl.hypotheses, lemmas), history)
            return lambda: prompt.prompt_async("⊢ ")
    return lambda: asyncio.to_thread(input, "⊢ ")
