"""The search tree: an AND/OR graph of goals, where equal goals are one node.

A *node* is a single self-contained proof state (OR: any tactic that proves it will do). An *edge* is
a tactic that Lean accepted; its children are the independent goals that it leaves (AND: all must be
proved). Nodes are identified by Lean's canonical hash, so a node may have many parents, and edges may
lead back to an ancestor: statuses are least fixed points, so a cycle never proves itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from ember.core.goals import ProofState


class Status(Enum):
    OPEN = "open"
    PROVED = "proved"
    FAILED = "failed"
    """expanded, and every edge leads to something failed: nothing below can prove it"""


# Everything is reachable from everything: a repr would print it all, often.
@dataclass(eq=False, repr=False, slots=True)
class Edge:
    """A tactic that Lean accepted. `children` is empty when it closed the goal."""

    parent: Node
    tactic: str
    log_prob: float
    tokens: int
    rank: int
    children: tuple[Node, ...]

    @property
    def status(self) -> Status:
        if all(child.status is Status.PROVED for child in self.children):
            return Status.PROVED
        if any(child.status is Status.FAILED for child in self.children):
            return Status.FAILED
        return Status.OPEN


@dataclass(eq=False, repr=False, slots=True)
class Node:
    """A goal. `path_log_prob` and `depth` are those of the edge that found it first."""

    number: int
    state: ProofState
    depth: int
    path_log_prob: float
    energy: float | None = None
    priority: float | None = None
    """When it was chosen for expansion."""
    status: Status = Status.OPEN
    expanded: bool = False
    asked: int = 0
    """How often proposals were asked for."""
    tried: set[str] = field(default_factory=set[str])
    """Tactics of earlier asks, where it may be asked again."""
    visits: int = 0
    edges: list[Edge] = field(default_factory=list[Edge])
    parents: list[Edge] = field(default_factory=list[Edge])
    proof: Edge | None = None
    """The edge that proved it first; following these leads to a finite proof."""

    @property
    def key(self) -> str:
        return self.state.hash


class Tree:
    """Grows by `expand`; never shrinks."""

    def __init__(self, root: ProofState) -> None:
        self.root = Node(0, root, 0, 0.0)
        self.nodes: dict[str, Node] = {self.root.key: self.root}
        self._numbered = [self.root]
        self._waiting: dict[Node, None] | None = {self.root: None}
        """The frontier, kept up to date where that is easy; None where it must be gone through again."""

    def since(self, number: int) -> list[Node]:
        """The nodes from this number on."""
        return self._numbered[number:]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes.values())

    def __len__(self) -> int:
        return len(self.nodes)

    @property
    def proved(self) -> bool:
        return self.root.status is Status.PROVED

    def frontier(self) -> list[Node]:
        """Open nodes that wait for expansion and can still matter to the root, oldest first."""
        if self._waiting is None:
            self._waiting = {node: None for node in self._relevant() if not node.expanded}
        return list(self._waiting)

    def _relevant(self) -> list[Node]:
        """Open nodes that are reachable from the root through open nodes and open edges."""
        seen: dict[Node, None] = {}
        pending = [self.root]
        while pending:
            node = pending.pop()
            if node in seen or node.status is not Status.OPEN:
                continue
            seen[node] = None
            pending.extend(child for edge in node.edges if edge.status is Status.OPEN for child in edge.children)
        return sorted(seen, key=lambda node: node.number)

    def add_edge(
        self, parent: Node, tactic: str, log_prob: float, tokens: int, rank: int, states: tuple[ProofState, ...]
    ) -> Edge:
        """Record an accepted tactic; states seen before become further parents of their nodes."""
        before = len(self._numbered)
        children = tuple(self._node(state, parent, log_prob) for state in states)
        edge = Edge(parent, tactic, log_prob, tokens, rank, children)
        parent.edges.append(edge)
        for child in dict.fromkeys(children):
            child.parents.append(edge)
        self._let_wait(edge, before)
        return edge

    def _let_wait(self, edge: Edge, before: int) -> None:
        """New children of an open edge join the frontier; known ones may bring others back into it."""
        if self._waiting is None or edge.status is not Status.OPEN:
            return
        open_children = [child for child in edge.children if child.status is Status.OPEN]
        known = all(child.number >= before or child in self._waiting for child in open_children)
        if edge.parent in self._waiting and known:
            self._waiting.update(dict.fromkeys(open_children))
        else:
            self._waiting = None

    def _node(self, state: ProofState, parent: Node, log_prob: float) -> Node:
        node = self.nodes.get(state.hash)
        if node is None:
            node = Node(len(self.nodes), state, parent.depth + 1, parent.path_log_prob + log_prob)
            self.nodes[state.hash] = node
            self._numbered.append(node)
        return node

    def close(self, node: Node, final: bool = True) -> None:
        """The node has been expanded: all its edges are there, unless it may be asked again. Settle what follows."""
        node.expanded = final
        if final and self._waiting is not None:
            self._waiting.pop(node, None)
        self._propagate(node)
        pending = [node]
        seen: set[Node] = set()
        while pending:  # a visit counts for every ancestor, once
            ancestor = pending.pop()
            if ancestor not in seen:
                seen.add(ancestor)
                ancestor.visits += 1
                pending.extend(edge.parent for edge in ancestor.parents)

    def keep_names(self) -> None:
        """Prove by way of goals where they were found first, as far as that is possible: a tactic names
        hypotheses as they are called there, and on another way to the same goal they may be called otherwise."""
        own: set[Node] = set()
        for node in reversed(self._numbered):  # a goal is younger than the one below which it was found
            for edge in (node.proof, *node.edges) if node.proof else ():
                if all(child in own and child.parents[0] is edge for child in edge.children):
                    node.proof = edge
                    own.add(node)
                    break

    def _propagate(self, node: Node) -> None:
        pending = [node]
        while pending:
            current = pending.pop()
            if current.status is not Status.OPEN:
                continue
            current.status, current.proof = self._settled(current)
            if current.status is not Status.OPEN:
                self._leave(current)
                pending.extend(edge.parent for edge in current.parents)

    def _leave(self, settled: Node) -> None:
        """A settled node no longer waits. Whether others still matter is plain where no goals had to fall together
        with it, and nothing below it is open."""
        together = any(len(edge.children) > 1 for edge in (*settled.parents, *settled.edges))
        below = any(child.status is Status.OPEN for edge in settled.edges for child in edge.children)
        if together or below:
            self._waiting = None
        elif self._waiting is not None:
            self._waiting.pop(settled, None)

    @staticmethod
    def _settled(node: Node) -> tuple[Status, Edge | None]:
        for edge in node.edges:
            if edge.status is Status.PROVED:
                return Status.PROVED, edge
        if node.expanded and all(edge.status is Status.FAILED for edge in node.edges):
            return Status.FAILED, None
        return Status.OPEN, None

    def check_invariants(self) -> None:
        """Raise `AssertionError` where the graph contradicts itself; tests call this after every step."""
        assert next(iter(self.nodes.values())) is self.root
        assert self._numbered == list(self.nodes.values())
        assert self.frontier() == [node for node in self._relevant() if not node.expanded]
        for number, (key, node) in enumerate(self.nodes.items()):
            assert node.key == key
            assert node.number == number
            assert (node.status, node.proof) == self._settled(node) or node.status is Status.PROVED
            assert (node.proof is not None) == (node.status is Status.PROVED)
            assert node is self.root or node.parents, "only the root has no parent"
            for edge in node.edges:
                assert edge.parent is node
                assert all(edge in child.parents for child in edge.children)
                assert all(self.nodes[child.key] is child for child in edge.children)
            assert all(node in edge.children for edge in node.parents)
        self._check_proof_is_finite()

    def _check_proof_is_finite(self) -> None:
        done: set[Node] = set()
        open_path: set[Node] = set()

        def visit(node: Node) -> None:
            if node in done or node.proof is None:
                return
            assert node not in open_path, "a proof must not lean on itself"
            open_path.add(node)
            for child in node.proof.children:
                assert child.status is Status.PROVED
                visit(child)
            open_path.remove(node)
            done.add(node)

        for node in self:
            visit(node)


def proof_nodes(tree: Tree) -> list[Node]:
    """The nodes on the found proof, in the order in which a script meets them; empty when there is none."""
    found: list[Node] = []
    pending = [tree.root] if tree.proved else []
    while pending:
        node = pending.pop()
        found.append(node)
        assert node.proof is not None
        pending.extend(reversed(node.proof.children))
    return found


def remaining_steps(tree: Tree) -> dict[Node, int]:
    """For every proved node, the number of tactics in its proof (a goal used twice counts twice)."""
    known: dict[Node, int] = {}

    def steps(node: Node) -> int:
        if node not in known:
            assert node.proof is not None
            known[node] = 1 + sum(steps(child) for child in node.proof.children)
        return known[node]

    for node in tree:
        if node.status is Status.PROVED:
            steps(node)
    return known
