"""A language model as a proposer: states become prompts, completions become ranked tactics.

The same class stands on a local model and on a server, so that both propose the same: prompt, seed,
reading and ranking happen here, and only the completing differs.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence

from ember.core.errors import PromptTooLong
from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.models import prompt
from ember.models.completion import Completer, Completion, Request, SamplingConfig
from ember.models.prompt import PromptConfig

SHORTEST = 64
"""Characters below which a state is not cut any further."""


class ModelProposer:
    """Log-probabilities are those of the tactic's own tokens, under the model, at temperature 1."""

    def __init__(self, completer: Completer, prompting: PromptConfig, sampling: SamplingConfig) -> None:
        self._completer, self._prompting, self._sampling = completer, prompting, sampling

    @property
    def name(self) -> str:
        return f"{self._completer.name} {self._prompting.name}"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return list(await asyncio.gather(*(self._for(state, count, seed) for state in states)))

    async def _for(self, state: ProofState, count: int, seed: int) -> list[Proposal]:
        """Asked state by state, so that a state's answer does not depend on its neighbours; who completes
        puts together what arrives together. A state that is too long for the model is cut until it fits."""
        limit = self._prompting.max_chars
        while True:
            request = Request(prompt.render(state, self._prompting, limit), count, seed_of(state, seed))
            try:
                stop = prompt.stop_strings(self._prompting)
                (completions,) = await self._completer.complete([request], self._sampling, stop)
            except PromptTooLong:
                limit = min(limit, len(state.text)) // 2
                if limit < SHORTEST:
                    raise
            else:
                return ranked(completions, self._prompting)


def seed_of(state: ProofState, seed: int) -> int:
    """A state's own seed: what is drawn for it depends on what Lean shows, not on when it is asked."""
    name = hashlib.sha256(f"{seed}\0{state.text}".encode()).digest()
    return int.from_bytes(name[:4], "big") >> 1


def ranked(completions: Sequence[Completion], prompting: PromptConfig) -> list[Proposal]:
    """Distinct tactics, likeliest first. A tactic that was drawn several times counts once, with the best
    of its log-probabilities and the tokens of all its drawings; the first is charged for those that hold no tactic."""
    best: dict[str, float] = {}
    tokens: dict[str, int] = {}
    in_vain = 0
    for completion in completions:
        tactic = prompt.parse(completion.text, prompting)
        if tactic is None:
            in_vain += completion.generated
            continue
        log_prob = completion.log_prob(tactic.start, tactic.end)
        best[tactic.text] = max(log_prob, best.get(tactic.text, log_prob))
        tokens[tactic.text] = tokens.get(tactic.text, 0) + completion.generated
    order = sorted(best, key=lambda text: (-best[text], text))
    return [Proposal(text, best[text], tokens[text] + (0 if rank else in_vain)) for rank, text in enumerate(order)]
