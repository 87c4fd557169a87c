"""What probes leave on disk: a summary (JSON) a probe, two tables over all of them, a manifest with hashes, last."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from ember.core.provenance import write_atomically
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.probes import Impact, Measured
from ember.dynamics.summary import ProbeSummary, read_summary
from ember.dynamics.tables import rows_frame, write_table

STATE = ("effective_rank", "sv_entropy", "sparsity_proxy")
PARTS = ("pre", "post", "delta")
FLOWS = ("drift_velocity", "drift_acceleration", "volatility", "alignment_velocity")
SEMANTICS = ("mean |change of rank|", "mean |change of entropy|", "the first, a step", "mean angle, a step")


@dataclass(frozen=True)
class Setting:
    """What all probes of one experiment have in common."""

    analysis: str
    model: str
    checkpoint: str
    dtype: str
    specification: str
    made: datetime


def summary_of(one: Measured, impact: Impact, setting: Setting, probe_id: str) -> ProbeSummary:
    steps = one.steps[-1]
    moved = np.abs(one.states[-1] - one.states[0])
    signature = [
        float(moved[:, 0].mean()),
        float(moved[:, 1].mean()),
        float(moved[:, 0].mean() / steps),
        float(one.angles.mean() / steps),
    ]
    return ProbeSummary.model_validate(
        {
            "analysis_id": setting.analysis,
            "created_at_utc": setting.made,
            "identity": {
                "family_id": one.family,
                "model_id": setting.model,
                "base_checkpoint": setting.checkpoint,
                "steps": steps,
                "seed": one.seed,
                "dtype": setting.dtype,
                "device": "cpu",
                "timestamp_utc": setting.made,
            },
            "capture_ref": {
                "run_id": probe_id,
                "probe_name": "probe_a",
                "probe_config_hash": setting.specification,
                "captures_manifest_path": "_manifest.json",
                "captures_index_path": f"measured/{one.family}__seed{one.seed}.json",
                "capture_steps_used": one.steps,
            },
            "layer_A_state": _state_layer(one),
            "layer_B_dynamics": _flow_layer(one),
            "layer_C_event_candidates": {
                "enabled": False,
                "detector_version": "none",
                "timewarp_tolerance_steps": 0,
                "candidates": [],
                "notes": f"{len(one.steps)} captures of one run are too few to tell an event from noise",
            },
            "signature": {
                "construction": {"metrics": list(STATE), "aggregation": "mean over layers"},
                "vector": signature,
                "vector_semantics": SEMANTICS,
                "vector_norm": float(np.linalg.norm(signature)),
            },
            "ranking": {
                "components": {
                    "magnitude": impact.magnitude,
                    "coherence": impact.coherence,
                    "novelty": impact.novelty,
                },
                "total": impact.score,
            },
        }
    )


def _state_layer(one: Measured) -> dict[str, Any]:
    state = {name: _layered(one.states[:, :, place]) for place, name in enumerate(STATE)}
    moved = np.abs(one.states[-1] - one.states[0])
    return {
        "description": "Spectrum of token vectors on the fixed probe batch, before and after.",
        "layers_covered": list(range(one.states.shape[1])),
        "metrics": {**state, "principal_angle_post_vs_pre": one.angles.tolist()},
        "aggregations": {"summary_pre": _sizes(one.states[0]), "summary_delta": _sizes(moved)},
    }


def _flow_layer(one: Measured) -> dict[str, Any]:
    moved = np.abs(one.states[-1] - one.states[0])
    return {
        "description": "How the effective rank moves between captures.",
        "windowing": {"type": "steps", "dt": float(one.steps[-1] / (len(one.steps) - 1))},
        "metrics": _flows(one),
        "affected_layers": {"method": "largest_rank_change", "k": 1, "layers": [int(moved[:, 0].argmax())]},
    }


def _layered(values: Floats) -> dict[str, list[float]]:
    first, last = values[0], values[-1]
    return {"pre": first.tolist(), "post": last.tolist(), "delta": (last - first).tolist()}


def _sizes(values: Array) -> dict[str, float]:
    sizes = np.abs(values[:, 0])
    return {
        "mean_abs": float(sizes.mean()),
        "median_abs": float(np.median(sizes)),
        "p95_abs": float(np.quantile(sizes, 0.95)),
    }


def _flows(one: Measured) -> dict[str, Any]:
    apart = np.diff(np.array(one.steps, dtype=np.float64))
    velocity = np.diff(one.states[:, :, 0], axis=0) / apart[:, None]
    change = np.diff(velocity, axis=0) if len(velocity) > 1 else np.zeros_like(velocity)
    figures = (
        np.abs(velocity).mean(axis=0),
        np.abs(change).mean(axis=0) / apart.mean(),
        velocity.std(axis=0),
        one.angles / one.steps[-1],
    )
    return {
        name: {"by_layer": values.tolist(), "global": float(values.mean())}
        for name, values in zip(FLOWS, figures, strict=True)
    }


_KEY: dict[str, Any] = {
    "run_id": pl.String,
    "analysis_id": pl.String,
    "schema_version": pl.String,
    "created_at_utc": pl.Datetime("us", "UTC"),
    "family_id": pl.String,
    "seed": pl.Int64,
    "probe_name": pl.String,
    "probe_config_hash": pl.String,
}
_LIST = pl.List(pl.Float32)
SUMMARIES: dict[str, Any] = {
    **_KEY,
    "model_id": pl.String,
    "base_checkpoint": pl.String,
    "steps": pl.Int32,
    **{
        f"A_{short}_{part}": _LIST
        for short in ("eff_rank", "sv_entropy", "sparsity")
        for part in ("pre", "post", "delta")
    },
    "A_principal_angle_post_vs_pre": _LIST,
    **{f"B_{name}_by_layer": _LIST for name in FLOWS},
    **{f"B_{name}_global": pl.Float32 for name in FLOWS},
    "affected_layers": pl.List(pl.Int16),
    "signature_vector": _LIST,
    "signature_norm": pl.Float32,
    "signature_version": pl.String,
    "magnitude": pl.Float32,
    "coherence": pl.Float32,
    "novelty": pl.Float32,
    "DIS": pl.Float32,
    "score_version": pl.String,
}
CANDIDATES: dict[str, Any] = {
    **_KEY,
    "detector_version": pl.String,
    "timewarp_tolerance_steps": pl.Int32,
    "event_id": pl.String,
    "event_type": pl.String,
    "t_step": pl.Int32,
    "layers": pl.List(pl.Int16),
    "strength": pl.Float32,
    "supporting_key": pl.List(pl.String),
    "supporting_val": _LIST,
}


def _flat(one: ProbeSummary) -> dict[str, Any]:
    state, flow = one.layer_A_state.metrics, one.layer_B_dynamics.metrics
    named = {"eff_rank": state.effective_rank, "sv_entropy": state.sv_entropy, "sparsity": state.sparsity_proxy}
    return {
        **_key(one),
        "model_id": one.identity.model_id,
        "base_checkpoint": one.identity.base_checkpoint,
        "steps": one.identity.steps,
        **{f"A_{s}_{part}": list(getattr(v, part)) for s, v in named.items() for part in PARTS},
        "A_principal_angle_post_vs_pre": list(state.principal_angle_post_vs_pre),
        **{f"B_{name}_by_layer": list(value.by_layer) for name, value in flow.items()},
        **{f"B_{name}_global": value.global_ for name, value in flow.items()},
        "affected_layers": list(one.layer_B_dynamics.affected_layers.get("layers", [])),
        "signature_vector": list(one.signature.vector),
        "signature_norm": one.signature.vector_norm,
        "signature_version": one.signature.signature_version,
        **one.ranking.components,
        "DIS": one.ranking.total,
        "score_version": one.ranking.score_version,
    }


def _key(one: ProbeSummary) -> dict[str, Any]:
    return {
        "run_id": one.capture_ref.run_id,
        "analysis_id": one.analysis_id,
        "schema_version": one.schema_version,
        "created_at_utc": one.created_at_utc,
        "family_id": one.identity.family_id,
        "seed": one.identity.seed,
        "probe_name": one.capture_ref.probe_name,
        "probe_config_hash": one.capture_ref.probe_config_hash,
    }


def _candidates(one: ProbeSummary) -> list[dict[str, Any]]:
    layer = one.layer_C_event_candidates or {}
    found: list[dict[str, Any]] = []
    for row in layer.get("candidates", []):
        supporting = row.get("supporting_signals", {})
        found.append(
            {
                **_key(one),
                "detector_version": layer.get("detector_version"),
                "timewarp_tolerance_steps": layer.get("timewarp_tolerance_steps"),
                "event_id": row["event_id"],
                "event_type": row["type"],
                "t_step": row["t_step"],
                "layers": row["layers"],
                "strength": row["strength"],
                "supporting_key": list(supporting),
                "supporting_val": list(supporting.values()),
            }
        )
    return found


def write_summaries(summaries: Sequence[ProbeSummary], folder: Path) -> None:
    """`summaries/<family>__seed<k>.json`, one a probe."""
    (folder / "summaries").mkdir(parents=True, exist_ok=True)
    for one in summaries:
        text = one.model_dump_json(by_alias=True, indent=2) + "\n"
        write_atomically(folder / "summaries" / f"{one.identity.family_id}__seed{one.identity.seed}.json", text)


def aggregate(folder: Path, made: datetime, ledger: pl.DataFrame | None = None) -> dict[str, Any]:
    """The tables of all summaries in the folder, ours or the original's, and the manifest that names them."""
    summaries = [read_summary(path) for path in sorted((folder / "summaries").glob("*.json"))]
    out = folder / "aggregated"
    frames = {
        "probe_summaries": rows_frame([_flat(one) for one in summaries], SUMMARIES),
        "probe_events_candidates": rows_frame([row for one in summaries for row in _candidates(one)], CANDIDATES),
    }
    if ledger is not None:
        frames["usage_ledger"] = ledger
    tables: dict[str, Any] = {}
    files: dict[str, Any] = {}
    for name, frame in frames.items():
        path = out / f"{name}.parquet"
        write_table(frame, path, replace=True)
        data = path.read_bytes()
        files[name] = {
            "path": path.name,
            "bytes": len(data),
            "rows": frame.height,
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        tables[name] = {
            "unique": {
                key: frame[key].unique().sort().to_list()
                for key in ("analysis_id", "family_id", "seed")
                if key in frame.columns
            },
            "null_counts": {key: int(frame[key].null_count()) for key in frame.columns},
        }
    manifest = {
        "schema_version": "experiment_parquet_manifest@1.0",
        "created_at_utc": made.isoformat(),
        "directory": out.name,
        "files": files,
        "tables": tables,
    }
    write_atomically(out / "_manifest.json", json.dumps(manifest, indent=2, sort_keys=True) + "\n")
    return manifest
