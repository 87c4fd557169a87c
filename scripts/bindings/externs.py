"""Declarations marked `@[extern]` that the shared library has no function for.

Lean's interpreter finds native code by the mangled name of the declaration; a name without a symbol aborts the process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from names import Name, mangle

_PART = r"(?:«[^»]*»|[^\s.:({\[«]+)"
_EXTERN = re.compile(
    r"@\[(?:[^\]]*, )?extern \"[^\"]*\"(?:, [^\]]*)?\] "
    r"(?:(?:protected|private|unsafe|noncomputable) )*"
    rf"(?:def|opaque|instance|abbrev) ({_PART}(?:\.{_PART})*)"
)
_OPENS = re.compile(r"(namespace|section|noncomputable section|mutual)\b\s*(\S*)")


def without_symbol(sources: Path, symbols: set[str]) -> list[str]:
    """`File.lean: Name` for each such declaration."""
    return [
        f"{file.name}: {'.'.join(name)}"
        for file in sorted(sources.rglob("*.lean"))
        for name in _externs(file.read_text())
        if f"l_{mangle(name)}" not in symbols and f"l_{mangle(name)}___boxed" not in symbols
    ]


def _externs(text: str) -> Iterator[Name]:
    scopes: list[Name] = []
    for line in text.splitlines():
        opened = _OPENS.match(line)
        if opened:
            scopes.append(parts(opened[2]) if opened[1] == "namespace" else ())
        elif re.match(r"end\b", line) and scopes:
            scopes.pop()
        found = _EXTERN.match(line)
        if found:
            name = parts(found[1])
            yield name[1:] if name[0] == "_root_" else (*(part for scope in scopes for part in scope), *name)


def parts(name: str) -> Name:
    return tuple(part.strip("«»") for part in re.findall(_PART, name))
