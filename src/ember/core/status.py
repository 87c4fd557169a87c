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


_OF_VERDICTS = {"accepted": Status.PROVED, "rejected": Status.REFUSED, "timed_out": Status.OUT_OF_TIME}
_OF_SEARCHES = {
    "proved": Status.PROVED,
    "refuted": Status.REFUTED,
    "exhausted": Status.NOT_FOUND,
    "invalid": Status.INVALID,
    "unsupported": Status.UNSUPPORTED,
    "infrastructure": Status.COULD_NOT_RUN,
    "interrupted": Status.COULD_NOT_RUN,
}


def of_verdict_status(status: str) -> Status:
    """`accepted`, `rejected`, `timed_out`; whatever else a service may say of a proof is a fault of its own."""
    return _OF_VERDICTS.get(status, Status.COULD_NOT_RUN)


def of_search(ended: str, proved: bool) -> Status:
    """For a row of a run's table of theorems; a found proof that the certifier did not accept is refused."""
    if ended == "proved" and not proved:
        return Status.REFUSED
    return _OF_SEARCHES.get(ended, Status.OUT_OF_TIME)  # else it is the name of the budget that ran out


_LIMITS = {
    "seconds": "time limit",
    "nodes": "limit on goals",
    "tactics": "limit on tactics",
    "tokens": "limit on tokens",
    "lean_seconds": "limit on seconds of Lean",
    "flops": "limit on FLOPs",
}


def why_not(ended: str, reason: str | None, goals: int, tactics: int) -> str:
    """Why a search that ended so has no proof, in a sentence."""
    tried = f"after {goals} goals and {tactics} tactics"
    if ended == "exhausted":
        return f"nothing is left to try {tried}"
    if ended in _LIMITS:
        return f"{_LIMITS[ended]} reached {tried}"
    return reason or ended
