"""Figures of the data pipeline beside the obvious script: filter, format and tokenise with `datasets.map`, row by row
and batched; and the memory that stages take for many rows.

What is compared runs in turns on the same rows, each ratio within its turn, and the median counts. Ours uses the
machine's cores, the scripts one; how much of a ratio that is, the ratio of processor times beside it says.
"""

from __future__ import annotations

import importlib
import itertools
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ember.core.figure import Figure
from ember.data.duplicates import DuplicatesConfig, marked, without_duplicates
from ember.data.geometry import Tokens, prompt_text
from ember.data.pairs import Filter, FilterConfig
from ember.data.rows import complete, prompt_of
from ember.data.splits import Split, SplitConfig
from ember.data.stage import CHUNK, Row, Stage, chunks, read_rows
from ember.models.prompt import PromptConfig

TURNS = 3
PROMPT = PromptConfig(multiline=True)
TRIVIAL = ("rfl", "simp", "trivial", "exact?", "decide")
_TACTICS = ("omega", "simp", "rw [h, Nat.add_comm]", "nlinarith [sq_nonneg (a - b), mul_self_nonneg c]", "rfl")


def pairs(count: int) -> Iterator[Row]:
    """Made-up published pairs; no two states are the same."""
    for number in range(count):
        hypotheses = f"a b c : ℕ\nh : a + {number} = b * {number % 97}\nk : b < c + {number % 13}"
        state = f"{hypotheses}\n⊢ a * b + {number} < c ^ 2 + {number}"
        yield {"id": f"lean-github:x:{number}", "theorem": f"github.t{number // 5}", "source": "lean-github",
               "state": state, "tactic": _TACTICS[number % len(_TACTICS)], "state_after": "no goals"}  # fmt: skip


def theorems(count: int) -> Iterator[Row]:
    """Made-up theorems with proofs; each differs from all others in a numeral."""
    for number in range(count):
        rest = number % 89
        statement = f"theorem t{number} (a b : ℕ) (h : a = b + {number}) (k : b < {rest}) : a < {number} + {rest}"
        yield {"id": f"r{number}", "statement_id": f"r{number}", "theorem": f"t{number}", "source": "made up",
               "statement": statement, "proof": f"by\n  rw [h]\n  have s : b < {rest} := k\n  omega"}  # fmt: skip


async def ours(rows: list[Row], tokenizer: Tokens) -> int:
    """Filter, format and tokenise as the stages do; the number of tokens."""
    work, tokens = Filter(FilterConfig(trivial=TRIVIAL, trivial_share=0.0), PROMPT), 0
    for chunk in chunks(rows, CHUNK):
        made = (await work(chunk)).tables.get("rows", [])
        prompts = tokenizer.batch([prompt_text(row) for row in made])
        answers = tokenizer.batch([row["completion"] for row in made])
        tokens += sum(map(len, prompts)) + sum(map(len, answers))
    return tokens


def row_by_row(dataset: Any, tokenizer: Any) -> int:
    """The obvious script."""

    def fits(row: Row) -> bool:
        return len(row["state"]) <= 4096 and "sorry" not in row["tactic"] and row["tactic"] not in TRIVIAL

    def formatted(row: Row) -> Row:
        return {"prompt": prompt_of(row["state"], PROMPT), "completion": complete(row["tactic"], PROMPT)}

    def tokenised(row: Row) -> Row:
        return {"input": tokenizer(row["prompt"])["input_ids"], "labels": tokenizer(row["completion"])["input_ids"]}

    made = dataset.filter(fits, keep_in_memory=True).map(formatted, keep_in_memory=True)
    return _length(made.map(tokenised, keep_in_memory=True))


def batched(dataset: Any, tokenizer: Any) -> int:
    """The same with `batched=True`."""

    def fits(rows: dict[str, list[str]]) -> list[bool]:
        both = zip(rows["state"], rows["tactic"], strict=True)
        return [len(state) <= 4096 and "sorry" not in tactic and tactic not in TRIVIAL for state, tactic in both]

    def tokenised(rows: dict[str, list[str]]) -> dict[str, Any]:
        prompts = [prompt_of(state, PROMPT) for state in rows["state"]]
        completions = [complete(tactic, PROMPT) for tactic in rows["tactic"]]
        return {"input": tokenizer(prompts)["input_ids"], "labels": tokenizer(completions)["input_ids"]}

    made = dataset.filter(fits, batched=True, keep_in_memory=True)
    return _length(made.map(tokenised, batched=True, keep_in_memory=True))


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _length(made: Any) -> int:
    return sum(len(one) for column in ("input", "labels") for one in made[column])


async def beside_datasets(count: int, place: Path) -> list[Figure]:
    """`place`: a folder with a tokenizer.json."""
    datasets: Any = importlib.import_module("datasets")
    transformers: Any = importlib.import_module("transformers")
    datasets.disable_progress_bars()
    datasets.disable_caching()
    rows = list(pairs(count))
    dataset = datasets.Dataset.from_list(rows)
    own, theirs = Tokens(str(place)), transformers.PreTrainedTokenizerFast(tokenizer_file=str(place / "tokenizer.json"))
    await ours(rows[:1000], own)  # libraries start up
    turns: list[list[tuple[float, float]]] = []
    """Of each turn: seconds and seconds of processor time for ours, row by row and batched."""
    for _ in range(TURNS):
        marks = [_now()]
        await ours(rows, own)
        marks.append(_now())
        row_by_row(dataset, theirs)
        marks.append(_now())
        batched(dataset, theirs)
        marks.append(_now())
        turns.append([(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(marks)])
    wall, processor = (statistics.median(turn[0][which] for turn in turns) for which in (0, 1))
    note = f"{count} rows, {own.name}; {1e6 * processor / count:.0f} µs of processor time a row"
    found = [Figure("filter, format, tokenise", count / wall, "rows/s", note=note)]
    for place_, (name, bar) in enumerate((("row by row", "≥ 5"), ("batched", "≥ 1.5")), 1):
        wall, processor = (statistics.median(turn[place_][w] / turn[0][w] for turn in turns) for w in (0, 1))
        note = f"{processor:.1f} × in processor time"
        found.append(Figure(f"the same beside datasets.map, {name}", wall, "×", bar, note))
    return found


async def memory(count: int) -> Figure:
    """Peak memory of this process after so many rows went through the stages that hold the most. A process has one peak
    for all its life: measure this before anything large."""
    before, start = _peak(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        first = Stage(Path(folder) / "duplicates", {}, ("theorems",))
        await first.run(marked(theorems(count), DuplicatesConfig()), without_duplicates)
        second = Stage(Path(folder) / "split", {}, ("train", "val"))
        divided = Split(SplitConfig(), read_rows(first.path("theorems")))
        await second.run(read_rows(first.path("theorems")), divided)
    note = f"{count} rows in {time.perf_counter() - start:.0f} s; {before:.0f} MB before the first"
    return Figure("peak memory, near-duplicates and split", _peak(), "MB", "≤ 2000 at 10⁶", note)


def _peak() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
