"""Which tokens of a wrong sample are to blame: those from the first tactic that Lean complained of. What is before it
Lean accepted, so it is no evidence against the policy."""

from __future__ import annotations

from ember.train.rollouts import Sample, Task


def blamed_from(task: Task, sample: Sample) -> int:
    """The place in the completion's text from which a wrong sample is blamed; 0 where Lean named no line of it."""
    verdict = sample.judged.verdict
    errors = [one.position for one in verdict.messages if one.severity == "error" and one.position] if verdict else []
    if not errors or not sample.text:
        return 0
    first = min(errors, key=lambda place: (place.line, place.column))
    above = f"{task.statement.text} := {task.before}".count("\n")
    number = first.line - 1 - above
    lines = sample.text.split("\n")
    if not 0 < number < len(lines):
        return 0
    while number and lines[number][:1].isspace():
        number -= 1  # a deeper line belongs to the tactic above it
    start = sample.completion.text.find(sample.text)
    return start + sum(len(line) + 1 for line in lines[:number])


def weights(task: Task, sample: Sample, advantage: float) -> list[float]:
    """1 for each token that learns, 0 for those of accepted tactics in a sample that is made less likely."""
    place = blamed_from(task, sample) if advantage < 0 else 0
    return [float(start >= place) for start in sample.completion.starts]
