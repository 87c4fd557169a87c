"""ProbeSummary 2.0: what one micro-finetune probe of one family and seed found; strict, as the original's contract."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ember.core.errors import InputError


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Identity(_Strict):
    family_id: str
    model_id: str
    base_checkpoint: str
    run_mode: Literal["probe_micro_finetune", "train_full", "eval_only"] = "probe_micro_finetune"
    steps: int = Field(ge=1)
    seed: int
    dtype: str | None = None
    device: str | None = None
    timestamp_utc: datetime


class CaptureRef(_Strict):
    run_id: str
    probe_name: str
    probe_config_hash: str
    captures_manifest_path: str
    captures_index_path: str
    capture_steps_used: tuple[int, ...]
    notes: dict[str, list[str]] = Field(default_factory=dict[str, list[str]])


class Layered(_Strict):
    pre: tuple[float, ...]
    post: tuple[float, ...]
    delta: tuple[float, ...]


class StateMetrics(_Strict):
    effective_rank: Layered
    sv_entropy: Layered
    sparsity_proxy: Layered
    principal_angle_post_vs_pre: tuple[float, ...]


class StateLayer(_Strict):
    description: str
    layers_covered: tuple[int, ...] = Field(min_length=1)
    metrics: StateMetrics
    aggregations: dict[str, dict[str, float]]

    @model_validator(mode="after")
    def _lengths(self) -> StateLayer:
        if len(set(self.layers_covered)) < len(self.layers_covered):
            raise ValueError("a layer stands twice")
        m = self.metrics
        series = [m.principal_angle_post_vs_pre]
        for layered in (m.effective_rank, m.sv_entropy, m.sparsity_proxy):
            series += [layered.pre, layered.post, layered.delta]
        if any(len(values) != len(self.layers_covered) for values in series):
            raise ValueError(f"every metric needs one value for each of the {len(self.layers_covered)} layers")
        return self


class Windowing(_Strict):
    type: Literal["steps", "tokens", "seconds"] = "steps"
    dt: float
    smoothing: Literal["none", "ema", "ma"] = "none"
    ema_alpha: float | None = None


class Flow(_Strict):
    by_layer: tuple[float, ...]
    global_: float = Field(alias="global")

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class DynamicsLayer(_Strict):
    description: str
    windowing: Windowing
    metrics: dict[Literal["drift_velocity", "drift_acceleration", "volatility", "alignment_velocity"], Flow]
    affected_layers: dict[str, Any]


class Signature(_Strict):
    signature_version: Literal["sig@2.0"] = "sig@2.0"
    construction: dict[str, Any]
    vector: tuple[float, ...]
    vector_semantics: tuple[str, ...]
    vector_norm: float


class Ranking(_Strict):
    score_version: Literal["dis@1.0", "dis@2.0"] = "dis@2.0"
    formula: Literal["Magnitude x Coherence x Novelty"] = "Magnitude x Coherence x Novelty"
    components: dict[Literal["magnitude", "coherence", "novelty"], float]
    total: float = Field(ge=0, le=1)
    interpretation: str = "Operational ranking only; not part of squiggle identity or matching."


class ProbeSummary(_Strict):
    schema_version: Literal["probe_summary@2.0"] = "probe_summary@2.0"
    analysis_id: str
    created_at_utc: datetime
    identity: Identity
    capture_ref: CaptureRef
    layer_A_state: StateLayer
    layer_B_dynamics: DynamicsLayer
    layer_C_event_candidates: dict[str, Any] | None = None
    signature: Signature
    ranking: Ranking

    @model_validator(mode="after")
    def _sound(self) -> ProbeSummary:
        if self.created_at_utc.tzinfo is None or self.created_at_utc.utcoffset() != UTC.utcoffset(None):
            raise ValueError("created_at_utc must be in UTC")
        if max(self.capture_ref.capture_steps_used, default=0) > self.identity.steps:
            raise ValueError("a capture lies after the last step")
        count = len(self.layer_A_state.layers_covered)
        if any(len(flow.by_layer) != count for flow in self.layer_B_dynamics.metrics.values()):
            raise ValueError("the dynamics cover other layers than the state")
        return self


def read_summary(path: Path) -> ProbeSummary:
    """One probe's JSON, ours or the original's."""
    try:
        return ProbeSummary.model_validate_json(path.read_text())
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise InputError(f"{path} is not a probe summary: {error}") from error
