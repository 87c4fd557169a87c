"""Best-first search, on one page: propose, step, score, repeat.

Kernel session, proposer, scorer, priority and budget are passed in. One round is a *wave*: the best
few frontier goals → one batch of proposals → one batch step per goal → one batch of energies. With
`overlap` the next wave is chosen and proposed for while Lean works on this one, without what that will
bring. What happens depends on the arguments alone: answers are taken in the order of the questions, so
the tree does not depend on the number of workers or on who was faster.
"""

from __future__ import annotations

import asyncio
import heapq
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple, TypeVar

from ember.core.errors import EmberError, StateLost
from ember.core.outcomes import Advanced, Outcome, Proved
from ember.core.ports import Candidates, Proposal, Proposer, Scorer, Session, StepLimits
from ember.search.budget import Budget, Meter, Resource, Spending, now
from ember.search.priority import Priority, length_normalised
from ember.search.suggestions import asks
from ember.search.tree import Edge, Node, Tree

T = TypeVar("T")
U = TypeVar("U")
AGAIN = 1_000_003
"""Between the seeds of a goal's asks."""
Ending = Literal["proved", "exhausted", "infrastructure", "interrupted"] | Resource


@dataclass(frozen=True)
class SearchOptions:
    candidates: int = 16
    """Proposals per goal."""
    wave: int = 4
    """Goals expanded together: one batch for the model."""
    seed: int = 0
    budget: Budget = field(default_factory=Budget)
    limits: StepLimits = field(default_factory=StepLimits)
    portion: int = 8
    """Candidates sent to Lean together; once one of them closes its goal, the rest are not tried."""
    overlap: bool = False
    """Model and scorer look one wave ahead, so that they and Lean work at the same time."""
    keep_states: bool = False
    """Print every goal in the end, those that were never expanded, too."""
    asks: int = 1
    """How often a goal may be asked for proposals, each time with other random numbers (progressive widening): again
    once more than the square of its asks was expanded at or below it, or where nothing else is left to expand."""
    meter: Meter | None = None
    """Counts what a budget of FLOPs limits."""


class Tried(NamedTuple):
    """One tactic tried on one goal, and what came of it."""

    node: Node
    rank: int
    proposal: Proposal
    outcome: Outcome
    edge: Edge | None


@dataclass(frozen=True)
class Wave:
    """Goals with what is to be tried on each."""

    nodes: list[Node] = field(default_factory=list[Node])
    proposals: list[list[Proposal]] = field(default_factory=list[list[Proposal]])


@dataclass(repr=False)
class SearchResult:
    """A finished search: the whole tree, every tactic tried, what it cost, and why it ended."""

    tree: Tree
    tried: list[Tried]
    spending: Spending
    ended: Ending
    fault: str = ""


async def search(
    session: Session,
    proposer: Proposer,
    options: SearchOptions,
    scorer: Scorer | None = None,
    priority: Priority = length_normalised,
    observe: Callable[[SearchResult], None] = lambda progress: None,
) -> SearchResult:
    """Search from the session's root until it is proved, nothing is left, or the budget is spent."""
    result = SearchResult(Tree(session.root), [], Spending(), "exhausted")
    tree, wave, fresh = result.tree, Wave(), [result.tree.root]

    def pick() -> list[Node]:
        if limit := result.spending.exhausted(options.budget):
            result.ended = limit
            return []
        frontier = _due([node for node in tree.frontier() if node not in wave.nodes])
        return _best(frontier, priority(frontier), result.spending.left(options.budget, options.wave))

    async def think(shown: list[Node]) -> Wave:
        """Judge new goals, if there is a scorer, and propose for the best."""
        if scorer is not None:
            await _score(shown, scorer, options, result)
            shown = pick()
        return Wave(shown, await _propose(proposer, shown, options, result.spending))

    try:
        while not tree.proved:
            ahead, outcomes = Wave(), list[list[Outcome]]()
            if wave.nodes and not options.overlap:
                outcomes = await _step(session, wave, options, result)
            else:
                shown = await _printed(session, fresh if scorer is not None else pick(), result)
                if wave.nodes:
                    outcomes, ahead = await _both(_step(session, wave, options, result), think(shown))
                else:
                    ahead = await think(shown)
                fresh = []
            for node, proposals, answers in zip(wave.nodes, wave.proposals, outcomes, strict=True):
                fresh += _grow(result, node, proposals, answers, options.asks)
            await session.drop([node.state for node in wave.nodes if node.expanded and node is not tree.root])
            observe(result)
            if not wave.nodes and not ahead.nodes and (result.ended != "exhausted" or not tree.frontier()):
                break
            wave = ahead
        if scorer is not None:  # what the last wave brought, too
            await _score(await _printed(session, fresh, result), scorer, options, result)
        if options.keep_states:
            await _printed(session, list(tree), result)
    except EmberError as error:
        result.ended, result.fault = "infrastructure", str(error)
    if tree.proved:
        tree.keep_names()
        result.ended = "proved"
    result.spending.finished = now()
    return result


async def _both(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, U]) -> tuple[T, U]:
    """Both at the same time; when one fails, neither goes on."""
    one, other = asyncio.ensure_future(first), asyncio.ensure_future(second)
    try:
        return await asyncio.gather(one, other)
    finally:
        for task in (one, other):
            task.cancel()
        await asyncio.wait([one, other])


def _due(frontier: list[Node]) -> list[Node]:
    """Goals that were not asked yet, or whose neighbourhood has grown enough to ask again; all where there is none."""
    return [node for node in frontier if not node.asked or node.visits > node.asked**2] or frontier


def _best(frontier: Sequence[Node], scores: Sequence[float], count: int) -> list[Node]:
    """The `count` best; of equals, the older first."""
    chosen = heapq.nsmallest(count, range(len(frontier)), key=lambda index: (-scores[index], frontier[index].number))
    for index in chosen:
        frontier[index].priority = scores[index]
    return [frontier[index] for index in chosen]


async def _printed(session: Session, nodes: list[Node], result: SearchResult) -> list[Node]:
    """The nodes with the texts of their goals, less those that can no longer be reached."""
    start = time.monotonic()
    waiting = [node for node in nodes if not node.state.printed]
    try:
        states = await session.show([node.state for node in waiting]) if waiting else []
        for node, state in zip(waiting, states, strict=True):
            node.state = state
    except StateLost as lost:
        result.fault = str(lost)
        if len(waiting) == 1:
            result.tree.close(waiting[0])
        else:
            for node in waiting:
                await _printed(session, [node], result)
    result.spending.lean_s += time.monotonic() - start
    return [node for node in nodes if node.state.printed]


async def _propose(
    proposer: Proposer, wave: list[Node], options: SearchOptions, spending: Spending
) -> list[list[Proposal]]:
    if not wave:
        return []
    start = time.monotonic()
    found: dict[Node, list[Proposal]] = {}
    for asked in sorted({node.asked for node in wave}):  # once, unless a goal is asked again beside others
        nodes = [node for node in wave if node.asked == asked]
        seed = options.seed + asked * AGAIN
        answers = await proposer.propose([node.state for node in nodes], options.candidates, seed)
        found.update(zip(nodes, answers, strict=True))
        spending.model_calls += 1
    spending.model_s += time.monotonic() - start
    spending.nodes += len(wave)
    spending.tokens += sum(proposal.tokens for suggested in found.values() for proposal in suggested)
    if options.meter is not None:
        spending.flops += sum(options.meter.proposing(node.state, suggested) for node, suggested in found.items())
    return [[proposal for proposal in found[node] if proposal.tactic not in node.tried] for node in wave]


async def _step(session: Session, asked_for: Wave, options: SearchOptions, result: SearchResult) -> list[list[Outcome]]:
    """Outcomes of each goal's candidates in order, up to and with the portion in which one closes it; what the budget
    of seconds leaves no time for is not tried."""
    wave, proposals = asked_for.nodes, asked_for.proposals
    spending, start = result.spending, time.monotonic()
    outcomes: list[list[Outcome]] = [[] for _ in wave]
    trying = {node.state.handle: index for index, node in enumerate(wave) if proposals[index]}
    while trying and (left := spending.seconds_left(options.budget)) != 0:
        portions = {index: proposals[index][len(outcomes[index]) :][: options.portion] for index in trying.values()}
        asked = [
            Candidates(wave[index].state, [proposal.tactic for proposal in portion], _limits(portion, options, left))
            for index, portion in portions.items()
        ]
        try:
            answers = await session.expand(asked)
        except StateLost as lost:
            result.fault = str(lost)
            if trying.pop(lost.handle, None) is None:
                break
            continue
        for (index, portion), came in zip(portions.items(), answers, strict=True):
            outcomes[index] += came
            closed = any(isinstance(outcome, Proved) for outcome in came)
            if closed or len(came) < len(portion) or len(outcomes[index]) == len(proposals[index]):
                del trying[wave[index].state.handle]
    spending.lean_s += time.monotonic() - start
    spending.tactics += sum(len(came) for came in outcomes)
    return outcomes


def _limits(portion: list[Proposal], options: SearchOptions, seconds_left: float | None) -> StepLimits:
    return replace(options.limits, wall_s=_patience(portion, options.limits), batch_s=seconds_left)


def _patience(portion: list[Proposal], limits: StepLimits) -> float:
    """The wall limit of the tactics that are sent together: what the most patient of them asks for."""
    asked = [proposal.wall_s for proposal in portion]
    return min(limits.wall_s, max(limits.wall_s if wall is None else wall for wall in asked))


def _grow(
    result: SearchResult, node: Node, proposals: list[Proposal], outcomes: list[Outcome], asks: int
) -> list[Node]:
    """Add what Lean accepted below the node; the nodes that are new."""
    tree, before = result.tree, len(result.tree)
    seen = {tuple(child.key for child in edge.children) for edge in node.edges}
    neatest = _neatest(proposals, outcomes)
    for rank, (proposal, outcome) in enumerate(zip(proposals, outcomes, strict=False)):
        edge = None
        if isinstance(outcome, Advanced | Proved):
            goals = outcome.parts if isinstance(outcome, Advanced) else ()
            hashes = tuple(state.hash for state in goals)
            worse = isinstance(outcome, Proved) and rank != neatest
            if hashes not in seen and node.key not in hashes and not worse:  # a twin, or no step at all
                seen.add(hashes)
                edge = tree.add_edge(node, proposal.tactic, proposal.log_prob, proposal.tokens, rank, goals)
        result.tried.append(Tried(node, rank, proposal, outcome, edge))
    node.asked += 1
    if node.asked < asks:
        node.tried.update(proposal.tactic for proposal in proposals)
    tree.close(node, final=node.asked >= asks)
    return tree.since(before)


def _neatest(proposals: list[Proposal], outcomes: list[Outcome]) -> int | None:
    """Of the tactics that close the goal the one to keep: it says what it does, and is short."""
    closing = [rank for rank, outcome in enumerate(outcomes) if isinstance(outcome, Proved)]
    return min(
        closing, key=lambda rank: (asks(proposals[rank].tactic), len(proposals[rank].tactic), rank), default=None
    )


async def _score(nodes: list[Node], scorer: Scorer, options: SearchOptions, result: SearchResult) -> None:
    if not nodes:
        return
    spending, start = result.spending, time.monotonic()
    states = [node.state for node in nodes]
    energies = await scorer.score(states, result.tree.root.state)
    for node, energy in zip(nodes, energies, strict=True):
        node.energy = energy
    spending.energy_s += time.monotonic() - start
    spending.energy_calls += 1
    if options.meter is not None:
        spending.flops += options.meter.scoring(states)
