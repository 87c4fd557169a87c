"""The recipe of a data run: a section a stage; a stage without its section is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.data.splits import SplitConfig
from ember.data.stage import CHUNK
from ember.data.tracing import TraceConfig
from ember.models.prompt import PromptConfig


class DataConfig(Config):
    root: Path | None = None
    """The folder under which the recipe's files are; given with --set data.root=…"""


class SynthConfig(Config):
    count: int = 500
    """Problems drawn, from the families in turn."""
    families: tuple[str, ...] = ()
    """Default: all."""
    split: str = "train"
    """Draws of different splits have nothing in common."""


class SftConfig(Config):
    prompt: PromptConfig = PromptConfig(multiline=True)


class DataRecipe(Config):
    """A whole data run with a name."""

    name: str
    data: DataConfig = DataConfig()
    synth: SynthConfig | None = None
    trace: TraceConfig = TraceConfig()
    sft: SftConfig = SftConfig()
    split: SplitConfig = SplitConfig()
    limit: int | None = None
    """Only the first so many theorems."""
    chunk: int = Field(default=CHUNK, ge=1)
    """Rows after which a killed run goes on."""
    workers: int | None = None
    """Lean processes; default 0.75 × cores."""

    def decisive(self) -> dict[str, Any]:
        """What decides the rows."""
        free: Any = {"workers": True, "data": True, "trace": {"concurrency"}}
        return self.model_dump(mode="json", exclude=free)
