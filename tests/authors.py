"""For tests of who writes samples: one request, and a model that has learned something since."""

from __future__ import annotations

import torch

from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig
from ember.train.rollouts import Author

REQUEST = Request("[GOAL]⊢ p ∧ q[PROOFSTEP]", 3, 7)
SAMPLING = SamplingConfig(temperature=1.0, max_tokens=8)


def changed(backbone: Backbone) -> None:
    with torch.no_grad():
        for parameter in backbone.model.parameters():
            parameter.add_(0.05 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(1)))


async def written(author: Author) -> list[Completion]:
    return await author.write(REQUEST, SAMPLING, ())
