"""A line of Lean, typed on a terminal: abbreviations, completion, history, more than one line."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from ember.cli.abbreviations import SYMBOLS, expand
from ember.policy.tactic_names import TACTICS

_WORD = re.compile(r"[\w.!?'₀-₉]+$")
_ABBREVIATION = re.compile(r"\\[^\s\\]*$")
_OPEN = re.compile(r"(?:\bby|=>|\bdo|\bwith|<;>|[;,·(\[{⟨])\s*$")
MOST = 40
"""Completions that are offered together."""


class LeanCompleter(Completer):
    """Tactics at the start of a line; hypotheses and lemmas everywhere; symbols after a backslash."""

    def __init__(self, hypotheses: Callable[[], Iterable[str]], lemmas: Callable[[], Sequence[str]]) -> None:
        self._hypotheses, self._lemmas = hypotheses, lemmas

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        before = document.current_line_before_cursor
        if escaped := _ABBREVIATION.search(before):
            typed = escaped.group()[1:]
            for name in sorted(each for each in SYMBOLS if each.startswith(typed))[:MOST]:
                yield Completion(SYMBOLS[name], -len(typed) - 1, display=f"\\{name}", display_meta=SYMBOLS[name])
            return
        word = match.group() if (match := _WORD.search(before)) else ""
        for name in self.words(word, first=not before[: len(before) - len(word)].strip(" ·(")):
            yield Completion(name, -len(word))

    def words(self, typed: str, *, first: bool) -> list[str]:
        """What a word that begins so could become."""
        near = [name for name in self._hypotheses() if name.startswith(typed)]
        tactics = [name for name in TACTICS if name.startswith(typed)]
        found = tactics + near if first else near + tactics * bool(typed)
        return list(dict.fromkeys(found + self._with_prefix(typed)))[:MOST]

    def _with_prefix(self, typed: str) -> list[str]:
        if len(typed) < 2:
            return []
        names = self._lemmas()
        start = bisect.bisect_left(names, typed)
        return [name for name in names[start : start + MOST] if name.startswith(typed)]


def make_prompt(completer: Completer, history: Path) -> PromptSession[str]:
    """Enter sends what is complete; Alt-Enter, or Enter after `by` and the like, begins a further line."""
    keys = KeyBindings()

    @keys.add("escape", "enter")
    def further(event: KeyPressEvent) -> None:  # pyright: ignore[reportUnusedFunction]
        event.current_buffer.insert_text("\n")

    @keys.add("enter")
    @keys.add("c-j")  # what Enter is to a line that was typed before the prompt was there
    def enter(event: KeyPressEvent) -> None:  # pyright: ignore[reportUnusedFunction]
        buffer = event.current_buffer
        if wants_more(buffer.text) and buffer.document.current_line.strip():
            buffer.insert_text("\n  ")
        else:
            buffer.text = expand(buffer.text)
            buffer.validate_and_handle()

    history.parent.mkdir(parents=True, exist_ok=True)
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(history)), completer=completer, key_bindings=keys, multiline=True,
        complete_while_typing=False, prompt_continuation=lambda width, line, wrapped: " " * width,
    )  # fmt: skip
    session.default_buffer.on_text_insert += _expand_at_the_cursor
    return session


def wants_more(text: str) -> bool:
    """Whether a tactic cannot end here."""
    return _OPEN.search(text) is not None or any(text.count(a) > text.count(b) for a, b in ("()", "[]", "{}", "⟨⟩"))


def _expand_at_the_cursor(buffer: Buffer) -> None:
    """An abbreviation gives way to its symbol with the first character after it."""
    before = buffer.document.text_before_cursor
    whole = expand(before, at_end=False)
    if whole != before:
        after = buffer.document.text_after_cursor
        buffer.document = Document(whole + after, len(whole))
