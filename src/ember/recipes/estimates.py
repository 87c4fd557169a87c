"""What a training recipe asks for, by arithmetic alone: memory, operations, hours. Nothing is loaded.

weights         parameters × bytes of their precision (4 bit: half a byte and a sixteenth for scales)
learning        for each parameter that learns: its gradient in the weights' precision; AdamW's two moments in the
                same; an adapter is kept in 4 bytes
activations     of each layer and token what the backward pass reads: 5 vectors of the model's width, queries, keys
                and values, 3 of the inner width; attention itself is recomputed by fused kernels
logits          where a token counts only: 3 times the vocabulary in 4 bytes
operations      2 a parameter and token forward, as many for the activations' gradient, as many for the weights'
                gradient where they learn; embeddings that are only looked up do not count
sharded         weights and what learns are divided by the number of devices, but for two layers at work
hours           operations over what the device does at `UTILISATION` of its peak; writing samples reads all weights
                once a token, so it is bound by the memory's bandwidth
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ember.models.config import BackboneConfig
from ember.models.size import Size, size_of
from ember.recipes.methods import GrpoRecipe, JointRecipe, RepairRecipe
from ember.recipes.training import LearnerConfig, SftRecipe

UTILISATION = 0.35
GIB = 1 << 30


@dataclass(frozen=True)
class Device:
    """Peak operations a second in bfloat16 without sparsity, bytes a second, bytes."""

    operations: float
    bandwidth: float
    memory: float


DEVICES = {
    "A100 40 GB": Device(312e12, 1.555e12, 40e9),
    "A100 80 GB": Device(312e12, 2.039e12, 80e9),
    "H100 80 GB": Device(989e12, 3.35e12, 80e9),
    "H200 141 GB": Device(989e12, 4.8e12, 141e9),
}
"""As their maker publishes them."""
Recipe = SftRecipe | JointRecipe | RepairRecipe | GrpoRecipe


def estimate(recipe: Recipe, row_tokens: int = 256, rows: int | None = None) -> dict[str, Any]:
    """`row_tokens`: of an average row, prompt and completion; `rows`: of the corpus, where the recipe counts epochs."""
    size = size_of(recipe.learner.model or recipe.learner.tiny or BackboneConfig(path=""))
    batch, piece, counted = _shape(recipe, row_tokens)
    loop = recipe.loop if rows is None else recipe.loop.over(rows, max(1, batch // row_tokens))
    memory = _memory(size, recipe.learner, piece, counted)
    learning = _learning(size, recipe.learner)
    passes = 6.0 if recipe.learner.lora is None else 4.0
    dense = size.parameters - (0 if size.tied else size.vocabulary * size.width)
    operations = passes * dense * batch
    written = recipe.grpo.group * recipe.grpo.tasks if isinstance(recipe, GrpoRecipe) else 0
    found: dict[str, Any] = {
        "parameters": size.parameters,
        "parameters_that_learn": learning,
        "memory_GiB": {name: round(value / GIB, 2) for name, value in memory.items()},
        "tokens_a_step": batch,
        "operations_a_step": operations,
        "steps": loop.steps or f"{loop.epochs} epochs of a corpus that was not counted",
        "assumed": {"row_tokens": row_tokens, "utilisation": UTILISATION},
        "devices": {},
    }
    for name, device in DEVICES.items():
        seconds = operations / (device.operations * UTILISATION)
        if isinstance(recipe, GrpoRecipe):
            seconds += recipe.grpo.sampling.max_tokens * memory["weights"] / device.bandwidth
        found["devices"][name] = {
            "fits": memory["all"] < 0.92 * device.memory,
            "seconds_a_step": float(f"{seconds:.3g}"),
            "tokens_a_second": round(batch / seconds),
            "hours": float(f"{loop.steps * seconds / 3600:.3g}") if loop.steps else None,
        }
    if written:
        found["samples_a_step"] = written
    if recipe.learner.sharded:
        found["memory_GiB_of_each_of"] = {count: _of_each(memory, size, count) for count in (2, 4, 8)}
    return found


def _of_each(memory: dict[str, float], size: Size, devices: int) -> float:
    divided = memory["weights"] + memory["learning"]
    at_work = 2 * memory["weights"] / size.layers
    return round((divided / devices + at_work + memory["activations"] + memory["logits"]) / GIB, 2)


def _shape(recipe: Recipe, row_tokens: int) -> tuple[int, int, float]:
    """Tokens of a step, tokens that go through the model together, and those of them that have logits."""
    if isinstance(recipe, GrpoRecipe):
        row = row_tokens + recipe.grpo.sampling.max_tokens
        piece = min(recipe.grpo.piece, recipe.grpo.group * recipe.grpo.tasks)
        return recipe.grpo.group * recipe.grpo.tasks * row, piece * row, piece * recipe.grpo.sampling.max_tokens
    if isinstance(recipe, JointRecipe):
        states = 3 * recipe.joint.energy.batch * row_tokens
        piece = recipe.joint.sft.batch * row_tokens + states
        return piece * recipe.joint.accumulate, piece, 0.25 * recipe.joint.sft.batch * row_tokens
    piece = min(recipe.sft.batch * row_tokens, recipe.sft.piece * max(recipe.sft.pack_length, row_tokens))
    share = 1.0 if recipe.sft.prompt_weight else 0.25
    return recipe.sft.batch * row_tokens, piece, share * piece


def _learning(size: Size, learner: LearnerConfig) -> int:
    return size.parameters if learner.lora is None else size.adapter(learner.lora.rank, learner.lora.modules)


def _memory(size: Size, learner: LearnerConfig, piece: int, counted: float) -> dict[str, float]:
    model = learner.model
    width = 4.0 if model is None or model.dtype == "float32" else 2.0
    quantised = {"4bit": 0.5 + 1 / 16, "8bit": 1.0}.get(model.quantization if model else "none", width)
    learning = _learning(size, learner)
    each = 3 * 4.0 + 4.0 if learner.lora is not None else 3 * width
    layer = 5 * size.width + (size.heads + 2 * size.key_heads) * size.head_width + 3 * size.inner
    found = {
        "weights": size.parameters * quantised,
        "learning": learning * each,
        "activations": float(piece * size.layers * layer * width),
        "logits": 3 * counted * size.vocabulary * 4.0,
    }
    return {**found, "all": math.fsum(found.values())}
