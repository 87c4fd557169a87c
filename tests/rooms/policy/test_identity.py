"""Who proposed: a model is known by its contents, here and behind a server."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fastapi import FastAPI

from ember.core.errors import ModelError
from ember.models.backbone import Backbone
from ember.models.config import BackboneConfig
from ember.models.fingerprint import fingerprint
from ember.policy.config import ProposerConfig, ServerConfig
from ember.policy.identity import identify
from ember.policy.server import ServerOptions, make_app
from loopback import served


@pytest.fixture
def folder(backbone: Backbone, tmp_path: Path) -> Path:
    return shutil.copytree(backbone.model.name_or_path, tmp_path / "model")


def test_a_model_is_its_contents_not_its_place(backbone: Backbone, folder: Path, tmp_path: Path) -> None:
    before = fingerprint(BackboneConfig(path=str(folder), device="cpu"))
    assert before == backbone.fingerprint
    moved = folder.rename(tmp_path / "elsewhere")
    assert fingerprint(BackboneConfig(path=str(moved))) == before
    assert fingerprint(BackboneConfig(path=str(moved), dtype="bfloat16")) != before
    assert fingerprint(BackboneConfig(path=str(moved), adapter=tmp_path)) == before, "an empty adapter changes nothing"
    (tmp_path / "adapter_config.json").write_text("{}")
    assert fingerprint(BackboneConfig(path=str(moved), adapter=tmp_path)) != before
    weights = bytearray((moved / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (moved / "model.safetensors").write_bytes(weights)
    assert fingerprint(BackboneConfig(path=str(moved))) != before


def test_a_model_that_is_not_here_has_no_hash(tmp_path: Path) -> None:
    assert fingerprint(BackboneConfig(path=str(tmp_path / "nowhere"))) is None
    assert fingerprint(BackboneConfig(path=str(tmp_path), gguf="missing.gguf")) is None


def test_a_name_in_the_local_cache_has_the_hash_of_its_files(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    cached = tmp_path / "hub" / "models--somebody--tiny"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text("0" * 40)
    shutil.copytree(folder, cached / "snapshots" / ("0" * 40))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    assert fingerprint(BackboneConfig(path="somebody/tiny")) == fingerprint(BackboneConfig(path=str(folder)))


async def test_the_same_model_here_and_behind_our_server(backbone: Backbone) -> None:
    config = ProposerConfig(kind="local", model=BackboneConfig(path=backbone.model.name_or_path))
    here = await identify(config)
    async with served(make_app(backbone, ServerOptions())) as url:
        there = await identify(ProposerConfig(kind="openai", server=ServerConfig(url=url)))
    assert (here["name"], here["hash"]) == (there["name"], there["hash"]) == ("tiny", backbone.fingerprint)


def somebody(**entry: object) -> FastAPI:
    app = FastAPI()

    @app.get("/v1/models")
    async def models() -> dict[str, object]:
        return {"data": [{"id": "m", **entry}]}

    return app


async def told(app: FastAPI, model: str | None = None) -> dict[str, object]:
    async with served(app) as url:
        return await identify(ProposerConfig(kind="openai", server=ServerConfig(url=url, model=model, attempts=1)))


async def test_other_servers_are_known_by_what_they_tell() -> None:
    first = await told(somebody(created=1, root="/weights/a"))
    assert first["name"] == "m"
    assert first["told"] == {"id": "m", "root": "/weights/a"}
    assert first["hash"] == (await told(somebody(created=2, root="/weights/a")))["hash"]
    assert first["hash"] != (await told(somebody(created=1, root="/weights/b")))["hash"]
    with pytest.raises(ModelError, match="no model 'x', only m"):
        await told(somebody(), "x")


async def test_the_portfolio_is_its_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    from ember.policy import portfolio

    before = await identify(ProposerConfig())
    assert before["name"] == "portfolio"
    assert before == await identify(ProposerConfig())
    monkeypatch.setattr(portfolio, "learned", lambda: {"intro": {"other": [3, 1]}})
    assert (await identify(ProposerConfig()))["hash"] != before["hash"]
