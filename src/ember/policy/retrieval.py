"""A proposer without a model: the tactics of the most similar states of a corpus, as they stand and with the numbers of
the new state in place of the old. What a trained policy must beat before it has learned more than its rows."""

from __future__ import annotations

import difflib
import heapq
import itertools
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import InputError
from ember.core.goals import ProofState
from ember.core.ports import Proposal

WORD = re.compile(r"\d+|[\w'₀-₉]+|\S")
CLOSE = 40
"""Rows of different shape that are compared word by word."""


@dataclass(frozen=True)
class Known:
    """A row of the corpus: its state as words, its tactic."""

    words: tuple[str, ...]
    tactic: str


class Retrieval:
    """The Proposer port on the rows of a file."""

    def __init__(self, rows: Path) -> None:
        self.name = f"retrieval from {rows.name}"
        self._known = _read(rows)
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._sizes = [0] * len(self._known)
        for place, known in enumerate(self._known):
            features = _features(known.words)
            self._sizes[place] = features.total()
            for feature in features:
                self._holders[feature].append(place)

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [self._for(state, count) for state in states]

    def _for(self, state: ProofState, count: int) -> list[Proposal]:
        words = tuple(WORD.findall(state.text))
        found: dict[str, float] = {}
        for place, similarity in self._nearest(words, count):
            for tactic in _adapted(self._known[place], words):
                found.setdefault(tactic, math.log(max(similarity, 1e-6)) - 0.01 * len(found))
        return [Proposal(tactic, value) for tactic, value in list(found.items())[:count]]

    def _nearest(self, words: Sequence[str], count: int) -> list[tuple[int, float]]:
        """Places and similarities: shared features over all features, numbers blanked; of equals those whose words
        differ least."""
        features = _features(words)
        shared: Counter[int] = Counter()
        for feature in features:
            shared.update(self._holders.get(feature, ()))
        size = features.total()
        scored = {place: both / (size + self._sizes[place] - both) for place, both in shared.items()}
        best = heapq.nlargest(max(CLOSE, count), scored, key=lambda place: (scored[place], -place))
        exact = {place: _alike(words, self._known[place].words) for place in best[:CLOSE]}
        best.sort(key=lambda place: (-scored[place], -exact.get(place, 0.0), place))
        return [(place, scored[place]) for place in best[:count]]


def _read(path: Path) -> list[Known]:
    try:
        rows = [json.loads(line) for line in path.read_text().splitlines()]
        return list(dict.fromkeys(Known(tuple(WORD.findall(row["state"])), row["tactic"]) for row in rows))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} holds no rows with state and tactic: {error!r}") from error


def _features(words: Sequence[str]) -> Counter[str]:
    """Pairs of neighbouring words, numbers blanked, each once."""
    blank = ["#" if word.isdigit() else word for word in words]
    return Counter(dict.fromkeys((f"{a} {b}" for a, b in itertools.pairwise(blank)), 1))


def _alike(words: Sequence[str], others: Sequence[str]) -> float:
    return sum(a == b for a, b in zip(words, others, strict=False)) / max(len(words), len(others), 1)


def _adapted(known: Known, words: Sequence[str]) -> Iterator[str]:
    """The tactic with the new state's numbers, then as it is."""
    numbers: dict[str, str] = {}
    blanks = [["#" if word.isdigit() else word for word in each] for each in (known.words, words)]
    for old, new, size in difflib.SequenceMatcher(None, *blanks, autojunk=False).get_matching_blocks():
        for step in range(size):
            if known.words[old + step].isdigit():
                numbers.setdefault(known.words[old + step], words[new + step])
    yield re.sub(r"\d+", lambda match: numbers.get(match[0], match[0]), known.tactic)
    yield known.tactic
