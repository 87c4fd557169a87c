"""Bodies of requests in shapes that nobody should send."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

HONEST: dict[str, dict[str, Any]] = {
    "/v1/certify": {"items": [{"statement": "theorem t : 1 = 1", "proof": "rfl"}], "timeout": 20},
    "/v1/step": {"statement": "theorem t : 1 = 1", "tactics": ["rfl"], "timeout": 20},
    "/v1/prove": {"statement": "theorem t : nonsense", "seconds": 20},
    "/verify": {"codes": [{"custom_id": "a", "proof": "theorem t : 1 = 1 := rfl"}], "timeout": 20},
    "/api/check": {"snippets": [{"id": "a", "code": "theorem t : 1 = 1 := rfl"}], "timeout": 20},
}
"""A body for each route (to prove something would take seconds each time)."""

_NUMBERS = ["NaN", "Infinity", "-Infinity", "1e400", "-0.0", "9" * 4_000, "9" * 5_000, "true", "null", "[20]", '"1e3"']
_VALUES = [None, 3, ["a"], {}, "\ud800", "\0", "x" * 300_000]


def bodies(route: str) -> Iterator[bytes]:
    """Of a route, all that is wrong with its body."""
    honest = HONEST[route]
    first, limit = next(iter(honest)), "seconds" if "seconds" in honest else "timeout"
    whole = json.dumps(honest).encode()
    yield from (b"", b"{", b"null", b"[]", b"1", b'"x"', whole + b"{}", whole + b"\0", whole[:-1])
    yield from (b"[" * 90_000, b"[" * 40_000 + b"]" * 40_000, b'{"a":' * 40_000 + b"1" + b"}" * 40_000)
    yield b'{"%b": ' % first.encode() + b"[" * 5_000 + b"]" * 5_000 + b"}"
    for number in _NUMBERS:
        yield json.dumps({**honest, limit: "@"}).replace('"@"', number).encode()
    yield whole[:-1] + b', "%b": 1e9}' % limit.encode()
    yield b'{"\\ud800": 1, ' + whole[1:]
    yield json.dumps({**honest, "x": "é"}, ensure_ascii=False).encode("latin-1")
    for value in (None, 5, {"a": 1}, [], ["x"], [[]], [3] * 300):
        yield json.dumps({**honest, first: value}).encode()
    for key, value in [(key, value) for key in honest for value in _VALUES if key != limit]:
        yield json.dumps({**honest, key: [value] if isinstance(honest[key], list) else value}).encode()
    if isinstance(honest[first], list) and isinstance(honest[first][0], dict):
        item: dict[str, Any] = honest[first][0]
        for key, value in [(key, value) for key in item for value in _VALUES]:
            yield json.dumps({**honest, first: [{**item, key: value}]}).encode()


RAW = [
    ("Content-Length: 5", b"{"),
    ("Content-Length: -5", b"{}"),
    ("Content-Length: +2", b"{}"),
    ("Content-Length: 0x2", b"{}"),
    ("Content-Length: 2\r\nContent-Length: 3", b"{}"),
    ("Content-Length: " + "9" * 5_000, b"{}"),
    ("Transfer-Encoding: chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked\r\nContent-Length: 2", b"{}"),
    ("Transfer-Encoding: gzip", b"{}"),
    ("X: " + "a" * 200_000, b"{}"),
]
"""Headers, and what follows them; the first says less than it promised."""
