"""One vocabulary of outcomes, for every command, JSON answer, HTTP route and table."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What became of a statement or of a proof."""

    PROVED = "proved"
    """There is a proof, and the certifier accepted it."""
    REFUTED = "refuted"
    """There is a proof of the negation, and the certifier accepted it."""
    REFUSED = "refused"
    """Lean, or the certifier, says no to this proof."""
    NOT_FOUND = "not_found"
    """Everything that there was to try was tried; nothing is said about the statement."""
    INVALID = "invalid"
    """The statement does not parse or elaborate."""
    UNSUPPORTED = "unsupported"
    """The statement asks for something that this Lean library does not have."""
    OUT_OF_TIME = "out_of_time"
    """A limit was reached first; the reason names it. Neither right nor wrong."""
    COULD_NOT_RUN = "could_not_run"
    """An infrastructure error. It says nothing about the mathematics."""
