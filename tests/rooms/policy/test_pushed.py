"""Servers write what the model that learns would write, with the weights that were pushed to them, and no others."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
import torch
from fastapi import FastAPI
from pydantic import BaseModel

from authors import REQUEST, changed, written
from ember.core.errors import EmberError, ModelError
from ember.models.backbone import Backbone, load
from ember.models.completion import Completion
from ember.models.config import BackboneConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.lora import LoraConfig, attach
from ember.models.tiny import TinyConfig
from ember.models.weights import with_weights
from ember.policy.config import ServerConfig
from ember.policy.pushed import Pushed, Reached, open_pushed
from ember.policy.server import ServerOptions, make_app
from ember.train.rollouts import Here
from loopback import served
from tiny_models import tiny


@asynccontextmanager
async def serving(folder: Path, **options: Any) -> AsyncGenerator[str]:
    """The model as it was saved, batch by batch."""
    copy = load(BackboneConfig(path=str(folder), device="cpu"))
    async with served(make_app(copy, ServerOptions(batch=1, **options))) as url:
        yield url


class WorkersCall(BaseModel):
    method: Literal["reload_weights"]
    kwargs: dict[Literal["weights_path"], str]


@asynccontextmanager
async def as_vllm(folder: Path, *, developer: bool = True) -> AsyncGenerator[tuple[str, list[str]]]:
    """The model behind vLLM's routes, and which of them were asked. Like vLLM 0.33 it writes by new weights what it has
    forgotten; until then what it remembers is of the old ones."""
    copy = load(BackboneConfig(path=str(folder), device="cpu"))
    inner = make_app(copy, ServerOptions(batch=1, updates=folder.parent))
    app, asked = FastAPI(), list[str]()

    @app.get("/v1/models")
    async def models() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        return {"object": "list", "data": [{"id": copy.name, "object": "model", "owned_by": "vllm"}]}

    if developer:

        @app.post("/collective_rpc")
        async def call(body: WorkersCall) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
            asked.append(Path(body.kwargs["weights_path"]).name)
            return {"results": [None]}

        @app.post("/reset_prefix_cache")
        async def forget(reset_running_requests: bool = False) -> dict[str, bool]:  # pyright: ignore[reportUnusedFunction]
            with_weights(copy, folder.parent / "pushed" / asked[-1])
            asked.append("forgotten")
            return {"success": reset_running_requests}

    app.mount("/", inner)
    async with served(app) as url:
        yield url, asked


async def test_vllm_is_told_to_load_and_to_forget(tmp_path: Path) -> None:
    learning, folder = tiny(tmp_path / "model"), tmp_path / "pushed"
    async with as_vllm(tmp_path / "model") as (url, asked), pushed(learning, url, folder) as servers:
        for step in (0, 1):
            await servers.follow(step)
            assert await written(servers) == await written(Here(learning))
            changed(learning)
        assert asked == ["step-0", "forgotten", "step-1", "forgotten"]


async def test_vllm_without_developer_mode(tmp_path: Path) -> None:
    learning = tiny(tmp_path / "model")
    async with as_vllm(tmp_path / "model", developer=False) as (url, _), pushed(learning, url, tmp_path) as servers:
        with pytest.raises(ModelError, match="VLLM_SERVER_DEV_MODE=1"):
            await servers.follow(0)


@asynccontextmanager
async def pushed(learning: Backbone, url: str, folder: Path, behind: int = 0) -> AsyncGenerator[Pushed]:
    async with open_pushed([ServerConfig(url=url, attempts=1)], learning, folder, behind) as servers:
        yield servers


async def test_servers_follow_the_model_that_learns(tmp_path: Path) -> None:
    learning, folder = tiny(tmp_path / "model"), tmp_path / "pushed"
    async with (
        serving(tmp_path / "model", updates=folder) as url,
        pushed(learning, url, folder, behind=1) as servers,
    ):
        assert await servers.follow(0) == 0
        first = await written(Here(learning))
        assert await written(servers) == first
        assert [one.tokens for one in await written(servers)] == [one.tokens for one in first]
        changed(learning)
        assert await servers.follow(1) == 1, "it may be a step behind"
        assert await written(servers) == first != await written(Here(learning))
        assert await servers.follow(2) == 0
        assert await written(servers) == await written(Here(learning))
        assert [path.name for path in folder.iterdir()] == ["step-2"], "old weights go"


async def test_an_adapter_is_merged_on_its_way_and_goes_on_learning(tmp_path: Path) -> None:
    learning, folder = attach(tiny(tmp_path / "model"), LoraConfig(rank=4, dropout=0.0)), tmp_path / "pushed"
    with torch.no_grad():
        for name, parameter in learning.model.named_parameters():
            if "lora_B" in name:
                parameter.normal_(generator=torch.Generator().manual_seed(1))
    async with serving(tmp_path / "model", updates=folder) as url, pushed(learning, url, folder) as servers:
        await servers.follow(0)
        there, here = await written(servers), await written(Here(learning))
    assert [one.text for one in there] == [one.text for one in here]
    assert there[0].log_probs == pytest.approx(here[0].log_probs, abs=1e-4)
    assert any("lora_A" in name for name, _ in learning.model.named_parameters())


async def test_a_server_takes_weights_from_its_folder_alone(tmp_path: Path) -> None:
    learning, inside = tiny(tmp_path / "model"), tmp_path / "updates"
    tiny(inside / "wider", TinyConfig(width=48, layers=2, heads=2, context=128, vocabulary=320))
    (inside / "empty").mkdir()
    async with serving(tmp_path / "model", updates=inside) as url, Endpoint(EndpointOptions(url, attempts=1)) as ask:
        for path, why in [
            (tmp_path / "model", "folder of --updates alone"),
            (inside / ".." / "model", "folder of --updates alone"),
            (inside / "wider", "is of another model than model"),
            (inside / "empty", "holds no weights"),
            (inside / "nothing", "holds no weights"),
        ]:
            with pytest.raises(EmberError, match=why):
                await ask.post("/update_weights_from_disk", {"model_path": str(path)})
        body = {"prompt": REQUEST.prompt, "n": 3, "seed": 7, "max_tokens": 8, "temperature": 1.0}
        answer = await ask.post("/v1/completions", body)
        assert [one["text"] for one in answer["choices"]] == [one.text for one in await written(Here(learning))]
    async with serving(tmp_path / "model") as url, pushed(learning, url, tmp_path / "pushed") as servers:
        with pytest.raises(ModelError, match="start the server with --updates"):
            await servers.follow(0)


async def test_a_server_that_does_not_number_its_tokens(tmp_path: Path) -> None:
    learning = tiny(tmp_path / "model")
    said = (await written(Here(learning)))[0]

    class Mute:
        async def complete(self, *_: Any) -> list[list[Completion]]:
            return [[replace(said, tokens=()), replace(said, tokens=(), log_probs=(-1.0,) * 50)]]

    endpoint: Any = Endpoint(EndpointOptions("http://127.0.0.1:1", concurrency=1))
    mute: Any = Mute()
    same, other = await written(Pushed([Reached(endpoint, "")], [mute], learning, tmp_path, 0))
    assert learning.text(list(same.tokens)) == learning.text(list(other.tokens)) == said.text
    assert other.log_probs == (), "of tokens that are not these"
