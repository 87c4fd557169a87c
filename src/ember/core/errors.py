"""The exception tree. Lean's answers are values; an exception means that we could not ask.

    EmberError
    ├── InputError            what the user gave is wrong: a file, an option, a statement
    │   ├── HeaderError       a Lean header asks for more than the library has
    │   └── StatementError    Lean does not take a statement: why, and where
    ├── ToolchainError        no usable Lean: missing wheel, wrong platform, library not built
    │   └── BuildError        the core library could not be compiled
    ├── WorkerError           a Lean process did not answer: the fault is ours or the machine's
    │   ├── WorkerDied        the process ended while a request was open
    │   ├── WorkerHung        the process missed its deadline and was killed
    │   └── ProtocolError     the process answered something that is not an answer
    ├── ModelError            a language model did not answer, or its answer makes no sense
    │   └── PromptTooLong     the prompt does not fit the model's context
    ├── PoolClosed            the pool was closed while the request waited
    └── Overloaded            the queue is full: try again later

Whoever crosses a wall (a process, a socket, a file system) raises one of these with its cause;
nobody above re-wraps it, so that each fault is attributed once.
"""

from __future__ import annotations

from typing import Literal

from ember.core.outcomes import Position


class EmberError(Exception):
    """Base of all that Ember raises on purpose; its text says what to do."""

    word: str = "could_not_run"
    """What this says of a statement, as a `Status`."""


class InputError(EmberError):
    """What the user gave is wrong: a file, an option, a statement."""

    word = "invalid"


class HeaderError(InputError):
    word = "unsupported"


class StatementError(InputError):
    """Lean does not take a statement. `position` is in the part that is at fault, as its author wrote it."""

    def __init__(
        self,
        name: str,
        said: str,
        position: Position | None = None,
        part: Literal["header", "context", "statement"] = "statement",
        word: Literal["invalid", "unsupported", "out_of_time"] = "invalid",
    ) -> None:
        what = {"header": f"the header of {name}", "context": f"what stands above {name}", "statement": name}[part]
        at = f" (line {position.line}, column {position.column})" if position else ""
        super().__init__(f"{what} does not elaborate{at}: {said}")
        self.reason = said if part == "statement" else f"{what} does not elaborate: {said}"
        """The same, where the place is told beside it."""
        self.name = name
        self.said = said
        """Lean's words."""
        self.position = position
        self.part: Literal["header", "context", "statement"] = part
        self.word = word
        self._given: Literal["invalid", "unsupported", "out_of_time"] = word

    def with_advice(self, advice: str) -> StatementError:
        return StatementError(self.name, f"{self.said}. {advice}", self.position, self.part, self._given)


class ToolchainError(EmberError):
    pass


class BuildError(ToolchainError):
    pass


class WorkerError(EmberError):
    pass


class WorkerDied(WorkerError):
    pass


class WorkerHung(WorkerError):
    pass


class ProtocolError(WorkerError):
    pass


class StateLost(WorkerError):
    """A proof state could not be made again on another process; its proof's other states are not touched."""

    def __init__(self, message: str, handle: int) -> None:
        super().__init__(message)
        self.handle = handle
        """Of the state that is lost."""


class ModelError(EmberError):
    pass


class PromptTooLong(ModelError):
    pass


class PoolClosed(EmberError):
    pass


class Overloaded(EmberError):
    def __init__(self, message: str, retry_after_s: float = 1.0) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s
