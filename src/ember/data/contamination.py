"""Is a row one of a benchmark's items? Asked in six ways, item by item.

statement    the same canonical statement: names of the theorem and of bound variables do not count
parameters   the same template with the same numerals, in whatever order
n-gram       most of an item's runs of words stand in the row, whatever its variables are called
minhash      nearly the same set of short runs of words, found by MinHash and confirmed exactly
words        most runs of words of the informal problem stand in the row's
template     the same statement but for its numerals: suspected only, since small templates repeat by chance
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ember.core.config import Config
from ember.data.benchmarks import BenchmarkRow
from ember.data.canonical import Canonical, canonical
from ember.data.tokens import words

How = Literal["statement", "parameters", "n-gram", "minhash", "template", "words"]
FOUND: frozenset[How] = frozenset({"statement", "parameters", "n-gram", "minhash", "words"})
SHINGLE = 3
PERMUTATIONS = 64


class ContaminationConfig(Config):
    ngram: int = 10
    """Words in a run; shorter statements count as one run."""
    ngram_share: float = 0.8
    """Share of an item's runs that must stand in a row."""
    jaccard: float = 0.85
    """Of the sets of short runs, from which two statements count as the same."""
    short: int = 12
    """Statements of fewer words are compared as canonical statements only."""


@dataclass(frozen=True)
class Match:
    how: How
    benchmark: str
    item: str
    score: float = 1.0

    @property
    def found(self) -> bool:
        """Whether the row must go; else it is only suspected."""
        return self.how in FOUND


class Index:
    """Of the items of some benchmarks; small, whatever is compared with it."""

    def __init__(self, rows: Iterable[BenchmarkRow], config: ContaminationConfig | None = None) -> None:
        from datasketch import MinHashLSH  # pyright: ignore[reportMissingTypeStubs]

        self._config = config or ContaminationConfig()
        self._items: list[tuple[str, str]] = []
        self._shingles: list[frozenset[tuple[str, ...]]] = []
        self._runs_of: list[int] = []
        self._by: dict[How, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._runs: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._spoken: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._spoken_of: list[int] = []
        self._near: Any = MinHashLSH(threshold=self._config.jaccard - 0.1, num_perm=PERMUTATIONS)
        for row in rows:
            self._add(row)

    def __len__(self) -> int:
        return len(self._items)

    def _add(self, row: BenchmarkRow) -> None:
        number = len(self._items)
        self._items.append((row.benchmark, row.name))
        found = canonical(row.text, row.name)
        self._by["statement"][found.key].append(number)
        self._by["parameters"][_parameters(found)].append(number)
        self._by["template"][found.template].append(number)
        runs = _runs(found.nameless, self._config.ngram)
        self._runs_of.append(len(runs))
        spoken = _runs(_speech(row.informal), self._config.ngram) if row.informal else set[tuple[str, ...]]()
        self._spoken_of.append(len(spoken))
        for run in spoken:
            self._spoken[run].add(number)
        self._shingles.append(frozenset(_runs(found.nameless, SHINGLE)))
        if len(found.words) >= self._config.short:
            for run in runs:
                self._runs[run].add(number)
            self._near.insert(str(number), _minhash(self._shingles[-1]))

    def matches(self, declaration: str, name: str = "", words_of_it: str = "") -> list[Match]:
        """Every item that the row is, the surest way for each first."""
        found = canonical(declaration, name)
        ways = _ways("statement", self._equal("statement", found.key))
        ways += _ways("parameters", self._equal("parameters", _parameters(found)))
        if len(found.words) >= self._config.short:
            runs = _runs(found.nameless, self._config.ngram)
            ways += _ways("n-gram", self._shared(runs, self._runs, self._runs_of))
            ways += _ways("minhash", self._alike(found))
        if words_of_it:
            spoken = _runs(_speech(words_of_it), self._config.ngram)
            ways += _ways("words", self._shared(spoken, self._spoken, self._spoken_of))
        ways += _ways("template", self._equal("template", found.template))
        first: dict[int, Match] = {}
        for how, number, score in ways:
            first.setdefault(number, Match(how, *self._items[number], round(score, 3)))
        return list(first.values())

    def _equal(self, how: How, key: str) -> list[tuple[int, float]]:
        return [(number, 1.0) for number in self._by[how].get(key, ())]

    def _shared(
        self, runs: set[tuple[str, ...]], index: dict[tuple[str, ...], set[int]], whole: Sequence[int]
    ) -> list[tuple[int, float]]:
        counts: dict[int, int] = defaultdict(int)
        for run in runs:
            for number in index.get(run, ()):
                counts[number] += 1
        shares = [(number, count / whole[number]) for number, count in sorted(counts.items())]
        return [(number, share) for number, share in shares if share >= self._config.ngram_share]

    def _alike(self, found: Canonical) -> list[tuple[int, float]]:
        mine = frozenset(_runs(found.nameless, SHINGLE))
        near = sorted(int(number) for number in self._near.query(_minhash(mine)))
        scores = [(number, len(mine & self._shingles[number]) / len(mine | self._shingles[number])) for number in near]
        return [(number, score) for number, score in scores if score >= self._config.jaccard]


def _ways(how: How, scored: Iterable[tuple[int, float]]) -> list[tuple[How, int, float]]:
    return [(how, number, score) for number, score in scored]


def _parameters(found: Canonical) -> str:
    return f"{found.template}|{' '.join(sorted(found.numbers))}"


def _runs(of: Sequence[str], length: int) -> set[tuple[str, ...]]:
    if len(of) <= length:
        return {tuple(of)} if of else set()
    return {tuple(of[start : start + length]) for start in range(len(of) - length + 1)}


def _speech(text: str) -> list[str]:
    return [word.lower() for word in words(text) if word[0].isalnum() or word in "=+-*/^<>≤≥"]


def _minhash(shingles: Iterable[tuple[str, ...]]) -> Any:
    made = _nothing().copy()
    made.update_batch([" ".join(shingle).encode() for shingle in shingles])
    return made


@cache
def _nothing() -> Any:
    """Of no words: copied, because each new one draws its permutations again."""
    from datasketch import MinHash  # pyright: ignore[reportMissingTypeStubs]

    return MinHash(num_perm=PERMUTATIONS)
