"""An interactive proof: one tactic a line, goals shown after each, undo and history."""

from __future__ import annotations

import asyncio
import readline  # line editing and history for `input`; importing it is what turns that on

from rich.markup import escape
from rich.panel import Panel

from ember.cli.output import console, note_missing_walls
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved, Refused
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.session import ProofHandle
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain

HELP = """A line is a tactic. Other words:
  :undo      take the last tactic back      :goals    show the goals again
  :history   the script so far              :quit     leave"""


async def run(toolchain: Toolchain, text: str) -> bool:
    """Play until the goal is proved or the user leaves; whether it was proved and certified."""
    statement = parse_statement(text)
    readline.set_history_length(1000)
    note_missing_walls()
    options = PoolOptions(size=1, context_code=True)
    async with Pool(toolchain, options, weak_sandbox=True) as pool, await pool.start(statement) as proof:
        script = await _play(proof)
        if script is None:
            return False
        body = "\n".join(f"  {line}" for tactic in script for line in tactic.splitlines())
        async with Certifier(toolchain, weak_sandbox=True) as judge:
            verdict = await judge.certify(statement, f"by\n{body}")
    console.print(f"[bold]{escape(statement.text)} := by[/]\n{escape(body)}")
    console.print(f"certified: {verdict.status} ({verdict.tier.name.lower()}) {escape(verdict.reason)}")
    return verdict.accepted


async def _play(proof: ProofHandle) -> list[str] | None:
    states: list[ProofState] = [proof.root]
    script: list[str] = []
    _show(states[-1])
    while True:
        try:
            line = (await asyncio.to_thread(input, "⊢ ")).strip()
        except EOFError:
            return None
        if line in ("", ":goals"):
            _show(states[-1])
        elif line == ":quit":
            return None
        elif line == ":undo":
            if script:
                script.pop()
                states.pop()
            _show(states[-1])
        elif line == ":history":
            console.print("\n".join(escape(tactic) for tactic in script) or "nothing yet")
        elif line.startswith(":"):
            console.print(HELP)
        else:
            outcome = await proof.step(states[-1], line)
            if isinstance(outcome, Proved):
                return [*script, line]
            if isinstance(outcome, Advanced):
                states.append(outcome.state)
                script.append(line)
                _show(outcome.state)
            elif isinstance(outcome, Refused):
                console.print(f"[red]{escape(outcome.message)}[/]")
            else:
                console.print(f"[yellow]stopped: {outcome.limit} limit[/]")


def _show(state: ProofState) -> None:
    for number, goal in enumerate(state.goals, 1):
        title = f"goal {number} of {len(state.goals)}" if len(state.goals) > 1 else "goal"
        console.print(Panel(escape(goal.text), title=title, title_align="left", expand=False))
