"""How long rows are in a tokenizer's tokens: what decides the lengths that training and encoding are given."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.data.stage import Row

PERCENTILES = (50, 75, 90, 95, 99)
LIMITS = (256, 512, 768, 1024, 1536, 2048, 4096)
MAY_BE_CUT = 0.02
"""Share of rows that may be longer than a recommended length."""
STEP = 64
"""Recommended lengths are multiples of it."""
BATCH = 500


class Tokens:
    """A tokenizer out of a model's folder."""

    def __init__(self, place: str) -> None:
        from tokenizers import Tokenizer

        path = Path(place) / "tokenizer.json" if Path(place).is_dir() else Path(place)
        try:
            raw = path.read_bytes()
            self._own: Any = Tokenizer.from_str(raw.decode())
        except Exception as error:  # the library raises bare ones
            raise InputError(f"{place} is no tokenizer (a tokenizer.json, or a folder with one): {error}") from error
        self.name = path.parent.name if path.name == "tokenizer.json" else path.stem
        self.sha256 = hashlib.sha256(raw).hexdigest()

    def batch(self, texts: Sequence[str]) -> list[list[int]]:
        different = list(dict.fromkeys(texts))  # tactics and states come many times
        encoded: list[Any] = self._own.encode_batch_fast(different, add_special_tokens=False)  # without offsets
        ids = {text: one.ids for text, one in zip(different, encoded, strict=True)}
        return [ids[text] for text in texts]

    def text(self, tokens: Sequence[int]) -> str:
        return str(self._own.decode(list(tokens), skip_special_tokens=False))


def geometry(rows: Iterable[Row], tokenizer: Tokens, longest: int = 2048) -> dict[str, Any]:
    """Of rows of the stages `sft` or `split`: lengths, truncation, recommended lengths, and where prompts end.

    A prompt of messages counts as its contents; what a chat template adds is not in it.
    """
    lengths: dict[str, Counter[int]] = {name: Counter() for name in ("state", "tactic", "prompt", "example")}
    ends = Counter[str]()
    characters = tokens = 0
    iterator = iter(rows)
    while chunk := list(islice(iterator, BATCH)):
        prompts = [prompt_text(row) for row in chunk]
        wholes = [prompt + row["completion"] for prompt, row in zip(prompts, chunk, strict=True)]
        completions = tokenizer.batch([row["completion"] for row in chunk])
        states, tactics = (tokenizer.batch([row[name] for row in chunk]) for name in ("state", "tactic"))
        parts = zip(chunk, tokenizer.batch(prompts), tokenizer.batch(wholes), completions, states, tactics, strict=True)
        for row, prompt, whole, completion, state, tactic in parts:
            lengths["state"][len(state)] += 1
            lengths["tactic"][len(tactic)] += 1
            lengths["prompt"][len(prompt)] += 1
            lengths["example"][len(prompt) + len(completion)] += 1
            ends["exact"] += whole == prompt + completion
            ends["read back"] += tokenizer.text(completion) == row["completion"]
            characters, tokens = characters + len(row["state"]), tokens + len(state)
    total = sum(lengths["example"].values())
    return {
        "tokenizer": tokenizer.name,
        "sha256": tokenizer.sha256,
        "rows": total,
        "lengths": {name: summary(counts) for name, counts in lengths.items()},
        "characters_per_token": round(characters / max(1, tokens), 3),
        "boundaries": {"rows": total, **{name: ends[name] for name in ("exact", "read back")}},
        "truncation": [
            {
                "limit": limit,
                "cut": over(lengths["example"], limit) / max(1, total),
                "tactic_lost": over(lengths["prompt"], limit - 1) / max(1, total),
                "states_cut": over(lengths["state"], limit) / max(1, total),
            }
            for limit in LIMITS
        ],
        "longer": {"limit": longest, "share": over(lengths["example"], longest) / max(1, total)},
        "recommended": {"sft": recommended(lengths["example"]), "encode": recommended(lengths["state"])},
    }


def prompt_text(row: Row) -> str:
    prompt = row["prompt"]
    return prompt if isinstance(prompt, str) else "".join(message["content"] for message in prompt)


def summary(counts: Counter[int]) -> dict[str, int]:
    """Percentiles and the largest."""
    found = {f"p{share}": length for share, length in _percentiles(counts)}
    return found | {"max": max(counts)} if counts else {}


def _percentiles(counts: Counter[int]) -> Iterator[tuple[int, int]]:
    total, seen, wanted = sum(counts.values()), 0, list(PERCENTILES)
    for length in sorted(counts):
        seen += counts[length]
        while wanted and seen * 100 >= wanted[0] * total:
            yield wanted.pop(0), length


def over(counts: Counter[int], limit: int) -> int:
    return sum(count for length, count in counts.items() if length > limit)


def recommended(counts: Counter[int]) -> int:
    """The least multiple of `STEP` that cuts few enough rows."""
    allowed = MAY_BE_CUT * sum(counts.values())
    limit = STEP
    while over(counts, limit) > allowed:
        limit += STEP
    return limit
