"""A tiny model for tests of training."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.models.backbone import Backbone
from ember.models.tiny import TinyConfig
from tiny_models import tiny


@pytest.fixture
def backbone(tmp_path: Path) -> Backbone:
    return tiny(tmp_path / "tiny", TinyConfig(width=32, layers=2, heads=2, context=128, vocabulary=320, tied=False))
