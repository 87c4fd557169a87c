"""The recipe of a data run: a section a stage; a stage without its section is left out."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, model_validator

from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.checking import CheckConfig
from ember.data.duplicates import DuplicatesConfig
from ember.data.explore import ExploreConfig, GatesConfig
from ember.data.holes import HolesConfig
from ember.data.lint.stage import LintConfig
from ember.data.migrate.heal import MigrateConfig
from ember.data.negatives import NegativesConfig
from ember.data.pairs import FilterConfig
from ember.data.pool import PoolConfig
from ember.data.splits import SplitConfig
from ember.data.stage import CHUNK
from ember.data.tracing import TraceConfig
from ember.models.prompt import PromptConfig


class DataConfig(Config):
    root: Path | None = None
    """The folder under which the recipe's files are; given with --set data.root=…"""


class GetConfig(Config):
    sources: tuple[str, ...] = ()
    """Published sets, by name; default: all whose files are under the data's root."""


class SynthConfig(Config):
    count: int = Field(500, ge=1)
    """Problems drawn, from the families in turn."""
    families: tuple[str, ...] = ()
    """Default: all."""
    split: str = "train"
    """Draws of different splits have nothing in common."""
    level: int | None = Field(default=None, ge=1)
    """Only problems of this difficulty; default: of all."""


class SftConfig(Config):
    prompt: PromptConfig = PromptConfig(multiline=True)


class RepairsConfig(Config):
    """Nothing to choose: what the stage `migrate` healed."""


class DataRecipe(Config):
    """A whole data run with a name. Theorems come from `get` and `synth`; one of them must be there."""

    name: str
    data: DataConfig = DataConfig()
    get: GetConfig | None = None
    synth: SynthConfig | None = None
    check: CheckConfig | None = None
    duplicates: DuplicatesConfig | None = None
    lint: LintConfig | None = None
    migrate: MigrateConfig | None = None
    trace: TraceConfig = TraceConfig()
    negatives: NegativesConfig | None = None
    """Siblings are sampled in Lean at every traced state."""
    repairs: RepairsConfig | None = None
    pool: PoolConfig | None = None
    holes: HolesConfig | None = None
    sft: SftConfig = SftConfig()
    filter: FilterConfig | None = None
    split: SplitConfig = SplitConfig()
    explore: ExploreConfig = ExploreConfig()
    gates: GatesConfig = GatesConfig()
    limit: int | None = None
    """Only the first so many theorems."""
    chunk: int = Field(default=CHUNK, ge=1)
    """Rows of a chunk: a run that was killed resumes after its last whole one."""
    workers: int | None = None
    """Lean processes; default 0.75 × cores."""

    @model_validator(mode="after")
    def _heals_before_it_repairs(self) -> DataRecipe:
        if self.repairs is not None and self.migrate is None:
            raise ValueError("[repairs] are what migration healed: the recipe needs a section [migrate]")
        return self

    def root(self) -> Path:
        """The data's root; `InputError` where the recipe needs one and none was given."""
        if self.data.root is None:
            raise InputError(f"the recipe {self.name} reads files: say where they are with --set data.root=FOLDER")
        return self.data.root
