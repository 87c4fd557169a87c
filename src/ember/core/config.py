"""Configuration: frozen, unknown keys refused, read from TOML, overridden with dotted keys.

A room's options are a subclass of `Config` beside the code that they configure; a recipe is a whole
with a name. What a run used is dumped resolved, and its hash names it.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from ember.core.errors import InputError
from ember.core.provenance import content_hash

MOST_FAULTS = 6
"""Of one recipe that are told at a time."""


class Config(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @classmethod
    def load(cls, path: Path, overrides: Iterable[str] = ()) -> Self:
        """Read a recipe; `overrides` are `a.b=value` with TOML values (bare words count as strings).

        Files that a recipe names are looked for beside it first, then in the working folder.
        """
        raw, text = read_toml(path)
        settings = list(overrides)
        given = {setting.partition("=")[0].strip() for setting in settings}
        return _beside(cls.resolve(raw, settings, str(path), text), path.parent, given)

    @classmethod
    def resolve(
        cls, raw: dict[str, Any], overrides: Iterable[str] = (), origin: str = "the command line", text: str = ""
    ) -> Self:
        """`text`: what was read, to say on which line a wrong key stands."""
        for override in overrides:
            key, equals, value = override.partition("=")
            if not equals:
                raise InputError(f"--set {override}: write it as key=value")
            _put(raw, key.strip().split("."), _value(value.strip()))
            text = ""  # the fault may be in what was put over it
        try:
            return cls.model_validate(raw)
        except ValidationError as error:
            faults = sorted(error.errors(), key=lambda part: part["type"] != "extra_forbidden")
            wrong = [f"{_named(part['loc'], text)}: {cls._complaint(part)}" for part in faults[:MOST_FAULTS]]
            more = f"; and {len(faults) - MOST_FAULTS} more" if len(faults) > MOST_FAULTS else ""
            raise InputError(f"{origin}: {'; '.join(wrong)}{more}") from error

    @classmethod
    def _complaint(cls, part: ErrorDetails) -> str:
        """What is wrong with one key; for an unknown one, what it may have been meant for."""
        if part["type"] == "missing":
            return "missing"
        if part["type"] != "extra_forbidden":
            return part["msg"]
        known = cls._keys(part["loc"][:-1])
        near = difflib.get_close_matches(str(part["loc"][-1]), known, n=1)
        if near:
            return f"unknown key; did you mean {near[0]}?"
        return "unknown key" + (f" (the keys here: {', '.join(known)})" if known else "")

    @classmethod
    def _keys(cls, place: Sequence[int | str]) -> list[str]:
        """The keys of the table at this place; none where it is no table of ours."""
        fields: dict[str, Any] = dict(cls.model_fields)
        for step in place:
            held = _held(fields[str(step)].annotation) if step in fields else []
            fields = {name: field for each in held for name, field in each.model_fields.items()} or fields
        return sorted(fields)

    def dump(self) -> dict[str, Any]:
        return self.model_dump(mode="json")

    @property
    def hash(self) -> str:
        return content_hash(self.dump())


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """A recipe's tables, and its text."""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text), text
    except OSError as error:
        raise InputError(f"cannot read the recipe {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"cannot read the recipe {path}: it is not UTF-8 text (at byte {error.start})") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"cannot read the recipe {path}: {error}") from error


_TABLE = re.compile(r"\s*\[\s*([\w.\s-]+?)\s*\]")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")


def _named(place: tuple[int | str, ...], text: str) -> str:
    """A key with the line that it stands on, where that can be said."""
    name = ".".join(map(str, place))
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            table = found[1] + "."
            if found[1] == name:
                return f"{name} (line {number})"
        elif (found := _KEY.match(line)) and table + found[1] == name:
            return f"{name} (line {number})"
    return name


def _held(annotation: Any) -> list[type[Config]]:
    """The configurations that a field may hold, within unions, lists and tables, too."""
    if isinstance(annotation, type) and issubclass(annotation, Config):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _held(inner)]


C = TypeVar("C", bound=Config)


def _beside(config: C, folder: Path, given: Set[str], place: str = "") -> C:
    """With the files that lie beside the recipe named from where we are; what was given on the command line stays."""
    changed: dict[str, Any] = {}
    for name in type(config).model_fields:
        key, value = f"{place}{name}", getattr(config, name)
        if key in given:
            continue
        new = _found_beside(value, folder, given, key)
        if new is not value:
            changed[name] = new
    return config.model_copy(update=changed) if changed else config


def _found_beside(value: Any, folder: Path, given: Set[str], key: str) -> Any:
    if isinstance(value, Config):
        return _beside(value, folder, given, f"{key}.")
    if isinstance(value, list | tuple):
        items: list[Any] = list(value)  # pyright: ignore[reportUnknownArgumentType]
        new = [_found_beside(item, folder, given, key) for item in items]
        return value if all(a is b for a, b in zip(items, new, strict=True)) else type(value)(new)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, Path) and not value.is_absolute() and (folder / value).exists():
        return Path(os.path.relpath(folder / value)) if folder != Path() else value
    return value


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
