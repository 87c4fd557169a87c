"""One tiny model for the tests of this room."""

from __future__ import annotations

import pytest

from ember.models.backbone import Backbone
from tiny_models import tiny


@pytest.fixture(scope="session")
def backbone(tmp_path_factory: pytest.TempPathFactory) -> Backbone:
    return tiny(tmp_path_factory.mktemp("models") / "tiny")
