"""Where Lean may bind a variable that a statement does not declare, as in `theorem t (h : a * b = 1) : …`.

Published proofs rely on Lean's default, which turns an unknown name into a variable. Here a name could be unknown
only because the library lacks it, and the statement would say something else than under Mathlib. So Lean may bind
letters alone (`relaxedAutoImplicit false`: a character with digits, subscripts, primes), and only where each of them
is a letter that Mathlib uses for nothing: a Latin one, one of the first five of the Greek alphabet, or `θ` (`π`, `φ`,
`σ` and others are notations in some namespace that may be open). Latin letters that Mathlib does use (`Polynomial.X`,
`Complex.I`) need an open namespace: those of the header are known, and a text that opens any itself is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Set

from ember.core.errors import HeaderError
from ember.lean.text import AUTO_IMPLICIT
from ember.lean.text.comments import without_comments

LETTERS_ONLY = "set_option autoImplicit true\nset_option relaxedAutoImplicit false"
_OPENS = frozenset(("open", "namespace", "export"))
_WORD = re.compile(r"[^\W\d][\w'!?₀-₉]*")
_PLAIN = frozenset("αβγδεθλΣΠℕℤℚℝℂ")
"""Letters beyond ASCII that are harmless: variables, or tokens of Lean and the library."""
_SUBSCRIPTS = re.compile("[\u2080-\u209c\u1d62-\u1d6a\u2c7c]")
_LETTER = re.compile(r"[^\W\d][\d_'\u2080-\u209c\u1d62-\u1d6a\u2c7c]*")
"""What Lean binds; any other unknown name is an error to it."""


def with_variables(header: str) -> str:
    """The first line stays: Lean has it elaborated ahead."""
    return header.replace(AUTO_IMPLICIT, f"{AUTO_IMPLICIT}\n{LETTERS_ONLY}", 1)


def binds_variables(text: str, missed: Set[str]) -> bool:
    """Can no letter of this text stand for something of Mathlib's? `missed` are names that the header's
    namespaces have there and lack here."""
    try:
        bare = text if '"' in text else without_comments(text)  # a text in quotes could hide where comments are
    except HeaderError:
        return False
    words = set(_WORD.findall(bare))
    if words & _OPENS or any(map(_LETTER.fullmatch, words & missed)):
        return False
    return not any(map(_is_strange, set(bare)))


def _is_strange(char: str) -> bool:
    """May it begin a name, without being known as a plain letter?"""
    if char.isascii() or char in _PLAIN or _SUBSCRIPTS.fullmatch(char):
        return False
    return char.isalpha() or "\u2100" <= char <= "\u214f" or "\U0001d400" <= char <= "\U0001d7ff"
