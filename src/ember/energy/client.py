"""A scorer that asks a server: `POST /energy {"states": [...], "goal": "…"}` → `{"energies": [...]}`.

The goal is the root of the theorem that the states belong to; a lower energy is nearer to its proof.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ember.core.errors import ModelError
from ember.core.goals import ProofState
from ember.models.endpoint import Endpoint


class HttpScorer:
    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        """`ModelError` when the server answers anything but one finite number a state."""
        answer = await self._endpoint.post("/energy", {"states": [state.text for state in states], "goal": goal.text})
        energies: Any = answer.get("energies")
        where = self._endpoint.options.url
        if not isinstance(energies, list) or len(energies) != len(states):  # pyright: ignore[reportUnknownArgumentType]
            raise ModelError(f"{where} gave no energy for each of {len(states)} states: {str(answer)[:200]}")
        numbers: list[Any] = energies  # pyright: ignore[reportUnknownVariableType]
        if not all(isinstance(number, int | float) and math.isfinite(number) for number in numbers):
            raise ModelError(f"{where} gave energies that are not finite numbers: {str(numbers)[:200]}")
        return [float(number) for number in numbers]
