"""When joint training must not go on, and what to change then: the rules of the plan, as code.

Limits are relative to the run's own beginning and to chance. Absolute numbers belong to one model (a distance of
3.0 is one of a 7B of width 4,096); a recipe for that model may give them.
"""

from __future__ import annotations

from pydantic import Field

from ember.core.config import Config
from ember.models.energy_head import COLDEST, HOTTEST
from ember.train.events import Figures
from ember.train.loop import Stopped


class MonitorsConfig(Config):
    separation_share: float = Field(default=0.5, ge=0)
    """Smallest separation, as a share of that before training."""
    separation_floor: float | None = None
    """The same as a number, where it is known for this model."""
    loss_share: float = Field(default=1.1, gt=0)
    """Largest loss on tactics kept out, as a share of that before training."""
    loss_ceiling: float | None = None
    """The same as a number."""
    patience: int = Field(default=2000, ge=0)
    """Steps before loss and rank are looked at."""
    clamped: int = Field(default=500, ge=1)
    """Steps in a row at an end of the temperature's range that are too many."""
    more_weight: float = 0.3
    """λ to start again with when the separation is lost."""
    less_weight: float = 0.03
    """λ to start again with when the loss on tactics is too high."""


class Monitors:
    """Looks at the figures of every step; raises `Stopped` with the reason and the change."""

    def __init__(self, config: MonitorsConfig, loss: float, separation: float) -> None:
        self._config = config
        self._ceiling = config.loss_share * loss if config.loss_ceiling is None else config.loss_ceiling
        floor = config.separation_floor
        self._floor = config.separation_share * separation if floor is None else floor
        self._clamped = 0

    def examine(self, step: int, figures: Figures, weight: float) -> None:
        self._temperature(step, figures)
        separation, loss = figures.get("separation"), figures.get("val_loss")
        if separation is not None and separation < self._floor:
            said = f"step {step}: states on and off proofs are {separation:.3g} apart, below {self._floor:.3g}"
            raise Stopped(said, _changed(weight, self._config.more_weight, rise=True))
        if step < self._config.patience:
            return
        if loss is not None and loss > self._ceiling:
            said = f"step {step}: the loss on tactics kept out is {loss:.3g}, above {self._ceiling:.3g}"
            raise Stopped(said, _changed(weight, self._config.less_weight, rise=False))
        if "val_rank1" in figures and figures["val_rank1"] <= figures["chance"]:
            rank, chance = figures["val_rank1"], figures["chance"]
            raise Stopped(f"step {step}: rank-1 is {rank:.3g}, no better than chance ({chance:.3g}): look at the forks")

    def _temperature(self, step: int, figures: Figures) -> None:
        temperature = figures.get("temperature")
        if temperature is None:
            return
        at_an_end = temperature <= COLDEST * 1.001 or temperature >= HOTTEST * 0.999
        self._clamped = self._clamped + 1 if at_an_end else 0
        if self._clamped >= self._config.clamped:
            raise Stopped(
                f"step {step}: the temperature has been at {temperature:.3g}, an end of its range, for "
                f"{self._clamped} steps: look at the scale of the energies"
            )


def _changed(weight: float, wanted: float, *, rise: bool) -> dict[str, float]:
    """The new λ, where it is a change in the wanted direction; else training ends."""
    return {"joint.weight": wanted} if (wanted > weight) == rise and wanted != weight else {}
