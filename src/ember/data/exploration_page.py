"""An exploration as one page: tables and plots inside it, nothing loaded, no script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

_STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #ccc}
th:first-child,td:first-child{text-align:left}.pass{color:#176b2c}.abort{color:#a11;font-weight:bold}
svg{width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:currentColor}svg rect{fill:#4a6fa5}
@media(prefers-color-scheme:dark){body{background:#14161a;color:#e6e6e6}.pass{color:#7bd88f}.abort{color:#ff8080}}"""
_BAR, _LABEL, _WIDTH = 20, 160, 720


def page(report: Mapping[str, Any], geometries: Sequence[Mapping[str, Any]]) -> str:
    """The report (`exploration_report.json`) and the token geometries, for a reader."""
    parts = [
        '<!doctype html><html lang="en"><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>Exploration of {escape(report['run'])}</title><style>{_STYLE}</style>",
        f"<h1>Exploration of {escape(report['run'])}</h1>",
        f"<p>{report['rows']} pairs of {report['theorems']} theorems. "
        f'<span class="{report["verdict"].lower()}">{report["verdict"]}</span></p>',
        "<h2>Gates</h2>",
        _table(
            ("gate", "value", "threshold", "verdict"),
            (
                (gate["name"], f"{gate['value']:.4g}", f"{gate['threshold']:g}",
                 "PASS" if gate["passes"] else f"ABORT: {gate['consequence']}")
                for gate in report["gates"]
            ),
        ),
        "<h2>Sources</h2>",
        _bars("pairs by source", report["sources"]),
        "<h2>Lengths</h2>",
        _lengths("characters", report["lengths"]),
    ]  # fmt: skip
    for geometry in geometries:
        parts += _geometry(geometry)
    whole = report["structure"]
    parts += [
        "<h2>Proofs</h2>",
        f"<p>{whole['contrastive_pool']} of {whole['proofs']} proofs are at least three tactics deep.</p>",
        _bars("proofs by tactics", whole["steps"]),
        _bars("proofs by depth", whole["depth_buckets"]),
        _bars("pairs by depth", report["depths"]),
        _bars("pairs by enclosing block", report["inside"]),
        "<h2>Tactics</h2>",
        f"<p>{report['vocabulary']} different tactics; "
        + ", ".join(f"the {name} have {100 * share:.1f} %" for name, share in report["concentration"].items())
        + " of all pairs.</p>",
        _bars("pairs by tactic", dict(report["tactics"])),
        "<h2>Imports</h2>",
        _bars("proofs by import", whole["imports"]),
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _geometry(found: Mapping[str, Any]) -> list[str]:
    ends, advised = found["boundaries"], found["recommended"]
    rows = (
        (str(one["limit"]), *(f"{100 * one[name]:.2f} %" for name in ("cut", "tactic_lost", "states_cut")))
        for one in found["truncation"]
    )
    return [
        f"<h2>Tokens of {escape(found['tokenizer'])}</h2>",
        f"<p>{found['characters_per_token']} characters a token. Recommended lengths: {advised['sft']} to train, "
        f"{advised['encode']} to encode states. Prompt and completion are the same tokens together as apart in "
        f"{ends['exact']} of {ends['rows']} rows; {ends['read back']} completions read back to the letter.</p>",
        _lengths("tokens", found["lengths"]),
        _table(("longest allowed", "examples cut", "tactic lost whole", "states cut"), rows),
    ]


def _lengths(unit: str, lengths: Mapping[str, Mapping[str, int]]) -> str:
    columns = tuple(next(iter(lengths.values()), dict[str, int]()))
    return _table((unit, *columns), ((name, *map(str, found.values())) for name, found in lengths.items()))


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>\n{body}</table>"


def _bars(title: str, counts: Mapping[Any, int]) -> str:
    """Horizontal bars, each with its label and count."""
    largest = max(counts.values(), default=0)
    if not largest:
        return ""
    room = _WIDTH - _LABEL - 80
    rows: list[str] = []
    for place, (label, count) in enumerate(counts.items()):
        y, width = place * _BAR, room * count / largest
        rows.append(
            f'<text x="{_LABEL - 8}" y="{y + 14}" text-anchor="end">{escape(str(label)[:22])}</text>'
            f'<rect x="{_LABEL}" y="{y + 3}" width="{width:.1f}" height="{_BAR - 6}"></rect>'
            f'<text x="{_LABEL + width + 6:.1f}" y="{y + 14}">{count}</text>'
        )
    size = f'viewBox="0 0 {_WIDTH} {_BAR * len(counts)}"'
    picture = f'<svg {size} role="img" aria-label="{escape(title)}">{"".join(rows)}</svg>'
    return f"<figure><figcaption>{escape(title)}</figcaption>{picture}</figure>"
