"""The benchmark compares like with like: all three ways give the same tokens."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from ember.data import bench
from ember.data.geometry import Tokens
from ember.recipes import data_bench


async def test_all_ways_give_the_same_tokens(tmp_path: Path) -> None:
    datasets: Any = importlib.import_module("datasets")
    transformers: Any = importlib.import_module("transformers")
    datasets.disable_progress_bars()
    place = data_bench.learned_tokenizer(tmp_path, 100)
    rows = list(bench.pairs(300))
    theirs = transformers.PreTrainedTokenizerFast(tokenizer_file=str(place / "tokenizer.json"))
    dataset = datasets.Dataset.from_list(rows)
    expected = await bench.ours(rows, Tokens(str(place)))
    assert expected > 10_000
    assert bench.row_by_row(dataset, theirs) == expected
    assert bench.batched(dataset, theirs) == expected


async def test_figures_of_a_small_run() -> None:
    figures = {figure.name: figure for figure in await data_bench.measured(100, 200, 0, _no_lean)}
    assert len(figures) == 4
    assert all(figure.value > 0 for figure in figures.values())


def _no_lean() -> Any:
    raise AssertionError("Lean is left out")
