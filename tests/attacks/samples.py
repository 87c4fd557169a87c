"""Samples of a policy that cheats, errs, hangs and now and then is right, through the reward, by hand:

    PYTHONPATH=src:tests python -m attacks.samples --samples 10000 --deadline 2

They come in steps, as in training: a step ends when each of its samples has its outcome. Every answer is held against
what is known: what cheats or errs earns 0 or nothing, what is right earns 1 or, where the machine is busy, nothing;
nothing is lost and no step waits for ever. Exit code 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from attacks.candidates import ATTACKS
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.recipes.parts import embedded_toolchain
from ember.train.reward import Judged, LeanReward, Outcome

BAD = Statement("bad", "theorem bad : (1 : ℕ) = 2", "import Mathlib")
HANGS = [text for name, text in ATTACKS.items() if name.startswith("resources: a loop")]
CHEATS = [text for name, text in ATTACKS.items() if not name.startswith("resources")]
HANGING, REPEATED, RIGHT = 0.02, 0.3, 0.3
"""Shares of the samples: a policy often says what it said before, and half of the rest of its samples only err."""


@dataclass(frozen=True)
class Sample:
    kind: str
    statement: Statement
    proof: str


@dataclass
class Seen:
    counts: collections.Counter[str] = field(default_factory=collections.Counter[str])
    wrong: list[str] = field(default_factory=list[str])
    slowest: float = 0.0

    def note(self, sample: Sample, judged: Judged) -> None:
        self.counts[f"{sample.kind}: {judged.outcome.name.lower()}"] += 1
        proved = judged.outcome is Outcome.PROVED
        refused = judged.outcome is Outcome.WRONG
        if (proved and sample.kind != "right") or (refused and sample.kind == "right"):
            self.wrong.append(f"{sample} -> {judged.outcome.name}: {judged.reason[:300]}")
            print("WRONG", self.wrong[-1], flush=True)


def draw(dice: random.Random, number: int) -> Sample:
    """One that was not seen before: blanks tell equal attacks apart, numbers honest ones."""
    kind = dice.random()
    if kind < HANGING:
        return Sample("hangs", BAD, dice.choice(HANGS) + blank(dice))
    if kind < HANGING + RIGHT:
        return Sample("right", _sum(number), dice.choice(("by omega", f"by exact Nat.add_comm n {number}", "by grind")))
    if kind < HANGING + RIGHT + (1 - HANGING - RIGHT) / 2:
        return Sample(
            "errs", _sum(number), dice.choice(("by rfl", "by exact n", "by exact Nat.mul_comm n n", "by omeg"))
        )
    return Sample("cheats", BAD, dice.choice(CHEATS) + blank(dice))


def _sum(number: int) -> Statement:
    return Statement(f"sum_{number}", f"theorem sum_{number} (n : ℕ) : n + {number} = {number} + n", "import Mathlib")


def blank(dice: random.Random) -> str:
    return "\n" + "".join(dice.choices(" \n", k=40)) + "\n"


async def step(reward: LeanReward, samples: Sequence[Sample], seen: Seen) -> None:
    start = time.monotonic()
    found = await asyncio.gather(*(reward.judge(one.statement, one.proof) for one in samples))
    for sample, judged in zip(samples, found, strict=True):
        seen.note(sample, judged)
    seen.slowest = max(seen.slowest, time.monotonic() - start)


async def main(count: int, size: int, deadline_s: float) -> int:
    dice, seen, start = random.Random(0), Seen(), time.monotonic()
    samples: list[Sample] = []
    for number in range(count):
        samples.append(dice.choice(samples) if samples and dice.random() < REPEATED else draw(dice, number + 10))
    async with Certifier(embedded_toolchain()) as judge:
        reward = LeanReward(judge, deadline_s=deadline_s, notice=lambda text: print(text, flush=True))
        for first in range(0, count, size):
            await step(reward, samples[first : first + size], seen)
            done, seconds = seen.counts.total(), time.monotonic() - start
            print(f"{done} samples in {seconds:.0f} s; slowest step {seen.slowest:.1f} s", flush=True)
            reward.forget()
    for line, number in sorted(seen.counts.items()):
        print(f"{number:8}  {line}")
    print(f"reward: {dict(reward.counts)}; lost {count - seen.counts.total()}, wrong {len(seen.wrong)}")
    return 1 if seen.wrong or seen.counts.total() != count else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=10_000)
    parser.add_argument("--step", type=int, default=256)
    parser.add_argument("--deadline", type=float, default=2.0)
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.samples, given.step, given.deadline)))
