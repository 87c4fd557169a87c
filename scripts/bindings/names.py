"""Lean names, and how the compiler spells them as symbols."""

from __future__ import annotations

import re

Name = tuple[str, ...]

_ESCAPE = re.compile(r"__|_x[0-9a-f]{2}|_u[0-9a-f]{4}|_U[0-9a-f]{8}")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_'!?]*")
# Words that Lean's lexer would not take as a part of a name unless quoted.
_KEYWORDS = frozenset(
    """abbrev attribute axiom by calc class decreasing_by def deriving do else end example export for from fun have
    if import in inductive infix infixl infixr initialize instance let macro match mutual namespace noncomputable
    notation opaque open partial postfix prefix prelude private protected public return section set_option show
    structure suffices syntax termination_by then theorem universe unsafe variable where with""".split()
)


def mangle(name: Name) -> str:
    """The part of a symbol after `l_`. Not injective where components border on `_`."""
    return "_".join(_mangle_part(part) for part in name)


def _mangle_part(part: str) -> str:
    return "".join(_mangle_character(character) for character in part)


def _mangle_character(character: str) -> str:
    code = ord(character)
    if character == "_":
        return "__"
    if character.isascii() and character.isalnum():
        return character
    if code < 0x100:
        return f"_x{code:02x}"
    return f"_u{code:04x}" if code < 0x10000 else f"_U{code:08x}"


def demangle_part(part: str) -> str:
    return _ESCAPE.sub(lambda found: "_" if found[0] == "__" else chr(int(found[0][2:], 16)), part)


def demangle_namespace(prefix: str) -> Name:
    """Components joined by single underscores; only used where no component borders on one."""
    return tuple(demangle_part(part) for part in re.split(r"(?<!_)_(?!_)", prefix)) if prefix else ()


def quoted(name: Name) -> str:
    """The name as Lean source."""
    return ".".join(part if _PLAIN.fullmatch(part) and part not in _KEYWORDS else f"«{part}»" for part in name)
