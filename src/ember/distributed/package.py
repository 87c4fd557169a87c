"""Ray itself, imported when first needed: it takes seconds, and its extra may be absent."""

from __future__ import annotations

import importlib
import os
from typing import Any

from ember.core.extras import missing


def ray_package() -> Any:
    """The module; it sends no statistics unless the environment asks for that."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        return importlib.import_module("ray")
    except ImportError as error:
        raise missing(error) from error
