"""Prints the API's OpenAPI document, from which the front end's types are made: `python -m ember.web.openapi`."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def document() -> str:
    from ember.web.app import make_app
    from ember.web.live import Ended, Live

    async def nobody(*_: object) -> Ended:
        return Ended("could_not_run", "no Lean is open")

    return json.dumps(make_app(Path(), Live(nobody)).openapi(), indent=1, sort_keys=True)


if __name__ == "__main__":
    sys.stdout.write(document() + "\n")
