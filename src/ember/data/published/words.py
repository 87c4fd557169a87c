"""Readers of informal problems with final answers."""

from __future__ import annotations

from collections.abc import Iterator

from ember.data.published.source import BadRow, Raw, Source


def _problem(raw: Raw, source: str) -> Iterator[Raw]:
    words = raw.get("problem") or raw.get("question")
    answer = raw.get("expected_answer", raw.get("answer"))
    if not isinstance(words, str) or not words.strip() or answer is None:
        raise BadRow("empty", "no problem with an answer in it")
    text = str(answer)
    final = text.rpartition("####")[2].strip() if "####" in text else text.strip()
    yield {"source": source, "problem": words, "answer": final}


SOURCES = (
    Source(
        "openmath",
        "nvidia/OpenMathInstruct-2, nvidia/OpenMathReasoning (sample: NVIDIA/NeMo-Skills@0b012df)",
        "CC BY 4.0 (sample: Apache-2.0)",
        "",
        ("problem", "expected_answer"),
        ("openmath-samples/openmathinstruct2.jsonl", "openmath/*"),
        "words",
        _problem,
        "answers are numbers in some rows, text in others",
        "problems in words, for answers and for contamination",
    ),
    Source(
        "gsm8k",
        "openai/grade-school-math",
        "MIT",
        "",
        ("question", "answer"),
        ("gsm8k-sample/train.jsonl", "gsm8k/train*"),
        "words",
        _problem,
        "the answer stands after `####`",
        "problems in words; its test part is a benchmark",
    ),
)
