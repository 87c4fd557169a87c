"""Configuration: frozen, unknown keys refused, read from TOML, overridden with dotted keys.

A room's options are a subclass of `Config` beside the code that they configure; a recipe is a whole
with a name. What a run used is dumped resolved, and its hash names it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from ember.core.errors import InputError
from ember.core.provenance import content_hash


class Config(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @classmethod
    def load(cls, path: Path, overrides: Iterable[str] = ()) -> Self:
        """Read a recipe; `overrides` are `a.b=value` with TOML values (bare words count as strings)."""
        try:
            raw = tomllib.loads(path.read_text())
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise InputError(f"cannot read the recipe {path}: {error}") from error
        return cls.resolve(raw, overrides, str(path))

    @classmethod
    def resolve(cls, raw: dict[str, Any], overrides: Iterable[str] = (), origin: str = "the command line") -> Self:
        for override in overrides:
            key, equals, value = override.partition("=")
            if not equals:
                raise InputError(f"--set {override}: write it as key=value")
            _put(raw, key.strip().split("."), _value(value.strip()))
        try:
            return cls.model_validate(raw)
        except ValidationError as error:
            lines = [f"  {'.'.join(map(str, part['loc']))}: {part['msg']}" for part in error.errors()]
            raise InputError(f"{origin} is not a valid {cls.__name__}:\n" + "\n".join(lines)) from error

    def dump(self) -> dict[str, Any]:
        return self.model_dump(mode="json")

    @property
    def hash(self) -> str:
        return content_hash(self.dump())


def _put(table: dict[str, Any], path: list[str], value: Any) -> None:
    *parents, last = path
    for part in parents:
        inner = table.setdefault(part, {})
        if not isinstance(inner, dict):
            raise InputError(f"--set {'.'.join(path)}: {part} is a value, not a table")
        table = inner  # pyright: ignore[reportUnknownVariableType]
    table[last] = value


def _value(text: str) -> Any:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
