"""A search as a picture: one SVG that needs nothing else, or a page to explore it with.

Hue is the status (and a cross marks what failed, a hollow ring what was not expanded), shade is the
energy, the bold line is the proof. Text comes from Lean and from models, so all of it is escaped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ember.trajectories import graph
from ember.trajectories.graph import Goal, TheoremSearch
from ember.web.layout import Box, Layout, Link, lay_out

COLOURS = {"proved": (0, 140, 105), "failed": (208, 84, 20), "open": (38, 104, 190)}
PALE = 0.82
"""How far the highest energy fades towards white."""
ROOMY = 160
"""Up to so many boxes, every goal's target is written beside its tactic."""

RADIUS, FAN, MARGIN, CHARACTER = 6.0, 44.0, 28.0, 6.4
SHORTEST_LANE, LONGEST_LABEL = 60.0, 34

STYLE = """
text{font:10.5px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;fill:#24292f}
.target{font-size:9.5px;fill:#6e7781}
.way{fill:none;stroke:#b6bec8;stroke-width:1.2}
.link{fill:none;stroke:#8c96a3;stroke-width:1;stroke-dasharray:3 4;opacity:.45}
.and{stroke:#8c96a3;stroke-width:3.2;stroke-linecap:round}
.proof{stroke:#008c69;stroke-width:3.4;opacity:1;stroke-dasharray:none}
.and.proof{stroke-width:5}
text.proof{stroke:none;font-weight:700;fill:#00664d}
.cross{stroke:#fff;stroke-width:1.7;stroke-linecap:round}
.pill{fill:#fff;stroke-width:1.4}
.count{font-size:9.5px;text-anchor:middle}
"""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Picture:
    """What is drawn, and where."""

    layout: Layout
    lanes: list[float]
    """Width of each column's lane, in which a tactic is written on the way to its goal."""
    row_height: float
    roomy: bool

    def x(self, depth: int) -> float:
        return MARGIN + RADIUS + sum(FAN + lane for lane in self.lanes[1 : depth + 1])

    def y(self, box: Box) -> float:
        return MARGIN + (box.row + 0.5) * self.row_height

    @property
    def width(self) -> float:
        # What a leaf in the last column says about its goal stands to the right of it.
        return self.x(self.layout.columns - 1) + 2 * MARGIN

    @property
    def height(self) -> float:
        return 2 * MARGIN + self.layout.rows * self.row_height


def plan(search: TheoremSearch) -> Picture:
    layout = lay_out(search.graph)
    roomy = len(layout.boxes) <= ROOMY
    longest = [0] * layout.columns
    for box in layout.boxes:
        shown = max(len(tactic_label(box)), len(target_label(box)) if roomy else 0)
        longest[box.depth] = max(longest[box.depth], min(shown, LONGEST_LABEL))
    lanes = [max(SHORTEST_LANE, characters * CHARACTER + 3 * RADIUS) for characters in longest]
    return Picture(layout, lanes, 38.0 if roomy else 18.0, roomy)


def svg(search: TheoremSearch) -> str:
    """A picture by itself: hovering shows a goal's text, in any viewer that knows titles."""
    picture = plan(search)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{picture.width:.0f}" height="{picture.height:.0f}" '
        f'viewBox="0 0 {picture.width:.0f} {picture.height:.0f}">\n<style>{STYLE}</style>\n'
        f"<title>{plain(search.theorem['theorem'])}: {plain(search.theorem['ended'])}</title>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{drawing(picture, titles=True)}\n</svg>\n'
    )


def drawing(picture: Picture, *, titles: bool) -> str:
    """The elements inside the SVG, from the back to the front."""
    shade = Shades([goal for box in picture.layout.boxes for goal in box.goals])
    boxes = picture.layout.boxes
    parts = [_link(picture, link) for link in picture.layout.links]
    ways = [(child.on_proof_path, _way(picture, box, child)) for box in boxes for child in _one_per_attempt(box)]
    parts += [way for _, way in sorted(ways, key=lambda one: one[0])]  # the proof over the others
    parts += [bar for box in boxes for bar in _bars(picture, box)]
    parts += [_box(picture, box, shade, titles) for box in boxes]
    return "\n".join(parts)


def plain(text: str) -> str:
    """Text for XML: escaped, and without the characters that XML cannot hold."""
    return html.escape(_NOT_XML.sub("\ufffd", text))


def shortened(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def tactic_label(box: Box) -> str:
    """What is written on the way to the box."""
    if box.kind == "group":
        tactics = list(dict.fromkeys(attempt.tactic for attempt in box.attempts))
        return shortened(tactics[0], 18) + (f" … +{len(tactics) - 1}" if len(tactics) > 1 else "")
    return shortened(box.attempts[0].tactic, LONGEST_LABEL) if box.attempts else ""


def target_label(box: Box) -> str:
    if box.kind != "goal" or not box.goals[0].text:
        return ""
    return shortened("⊢ " + box.goals[0].text.rpartition("⊢ ")[2], LONGEST_LABEL)


class Shades:
    """Colours of goals: hue by status, fading with energy between the lowest and the highest seen."""

    def __init__(self, goals: list[Goal]) -> None:
        energies = [goal.energy for goal in goals if goal.energy is not None]
        self.low, self.high = (min(energies), max(energies)) if energies else (0.0, 0.0)
        self.present = bool(energies)

    def __call__(self, goal: Goal) -> str:
        fade = 0.0
        if goal.energy is not None and self.high > self.low:
            fade = PALE * (goal.energy - self.low) / (self.high - self.low)
        return rgb(goal.status, fade)


def rgb(status: str, fade: float = 0.0) -> str:
    red, green, blue = (round(part + (255 - part) * fade) for part in COLOURS[status])
    return f"#{red:02x}{green:02x}{blue:02x}"


def _one_per_attempt(box: Box) -> Iterator[Box]:
    """Goals of one attempt share a way: it leads to the bar before them."""
    seen: set[int] = set()
    for child in box.children:
        if id(child.attempts[0]) not in seen:
            seen.add(id(child.attempts[0]))
            yield child


def _siblings(box: Box, child: Box) -> list[Box]:
    return [other for other in box.children if other.attempts[0] is child.attempts[0]]


def _way(picture: Picture, box: Box, child: Box) -> str:
    together = _siblings(box, child)
    x, y = picture.x(box.depth) + RADIUS, picture.y(box)
    bend = x + FAN - 2 * RADIUS
    target = (picture.y(together[0]) + picture.y(together[-1])) / 2
    path = f"M{x:.1f} {y:.1f}C{x + FAN / 2:.1f} {y:.1f} {x + FAN / 4:.1f} {target:.1f} {bend:.1f} {target:.1f}"
    for one in together:
        path += f"M{bend:.1f} {picture.y(one):.1f}H{picture.x(one.depth) - RADIUS:.1f}"
    return f'<path class="way{_proof(child.on_proof_path)}" d="{path}"/>'


def _bars(picture: Picture, box: Box) -> Iterator[str]:
    for child in _one_per_attempt(box):
        together = _siblings(box, child)
        if len(together) > 1:
            x = picture.x(box.depth) + FAN - RADIUS
            first, last = picture.y(together[0]), picture.y(together[-1])
            yield (
                f'<line class="and{_proof(child.on_proof_path)}" '
                f'x1="{x:.1f}" x2="{x:.1f}" y1="{first:.1f}" y2="{last:.1f}"/>'
            )


def _link(picture: Picture, link: Link) -> str:
    x, y = picture.x(link.source.depth) + RADIUS, picture.y(link.source)
    to_x, to_y = picture.x(link.target.depth) - RADIUS, picture.y(link.target)
    bow = max(FAN, abs(to_x - x) / 3)
    path = f"M{x:.1f} {y:.1f}C{x + bow:.1f} {y:.1f} {to_x - bow:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
    ends = f'data-from="{link.source.goals[0].number}" data-to="{" ".join(str(g.number) for g in link.target.goals)}"'
    return f'<path class="link{_proof(link.attempt.on_proof_path)}" {ends} d="{path}"/>'


def _box(picture: Picture, box: Box, shade: Shades, titles: bool) -> str:
    x, y = picture.x(box.depth), picture.y(box)
    start = x - picture.lanes[box.depth] + RADIUS
    label, target = tactic_label(box), target_label(box) if picture.roomy else ""
    parts: list[str] = []
    if label and _starts_attempt(box):
        parts.append(
            f'<text class="tactic{_proof(box.on_proof_path)}" x="{start:.1f}" y="{y - 4.5:.1f}">{plain(label)}</text>'
        )
    if target and box.attempts:
        parts.append(f'<text class="target" x="{start:.1f}" y="{y + 12:.1f}">{plain(target)}</text>')
    parts.append(_mark(box, x, y, shade))
    if titles:
        parts.append(f"<title>{plain(_hover(box))}</title>")
    numbers = " ".join(str(goal.number) for goal in box.goals)
    owner = f' data-of="{box.attempts[0].goal.number}"' if box.kind == "end" else ""
    return f'<g class="{box.kind}" data-goals="{numbers}"{owner}>{"".join(parts)}</g>'


def _starts_attempt(box: Box) -> bool:
    """Whether the tactic is written here: above the first of the goals that it leaves."""
    attempt = box.attempts[0]
    first = next((goal for goal in attempt.children or () if goal.found_by is attempt), None)
    return first is None or first in box.goals


def _mark(box: Box, x: float, y: float, shade: Shades) -> str:
    if box.kind == "end":
        side = 1.5 * RADIUS
        corner = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side}" height="{side}"'
        return f'<rect class="mark" {corner} fill="{rgb("proved")}"/>'
    goal = box.goals[0]
    colour = shade(goal)
    if box.kind == "group":
        text = f"×{len(box.goals)}"
        width = (len(text) + 1.5) * CHARACTER
        corner = f'x="{x - RADIUS:.1f}" y="{y - 7:.1f}" width="{width:.1f}" height="14" rx="7"'
        middle = x - RADIUS + width / 2
        pill = f'<rect class="pill" {corner} stroke="{rgb(goal.status)}"/>'
        return f'{pill}<text class="count" x="{middle:.1f}" y="{y + 3.4:.1f}">{text}</text>'
    circle = f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}" stroke="{rgb(goal.status)}" '
    if not goal.expanded:
        return f'{circle}stroke-width="1.5" fill="#fff"/>'
    if goal.status != "failed":
        return f'{circle}stroke-width="1" fill="{colour}"/>'
    arm = 2.4
    left, right, top, bottom = (f"{place:.1f}" for place in (x - arm, x + arm, y - arm, y + arm))
    arms = f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"
    return f'{circle}stroke-width="1" fill="{colour}"/><path class="cross" d="{arms}"/>'


def _hover(box: Box) -> str:
    if box.kind == "end":
        return f"{box.attempts[0].tactic}\nno goals"
    if box.kind == "group":
        tactics = "\n".join(shortened(attempt.tactic, 80) for attempt in box.attempts)
        return f"{len(box.goals)} {box.goals[0].status} goals, by\n{tactics}"
    goal = box.goals[0]
    by = f"by {goal.found_by.tactic}\n\n" if goal.found_by else ""
    energy = "" if goal.energy is None else f"\n\nenergy {goal.energy:.3f}"
    return f"{by}{goal.text or 'not expanded: a run keeps the text of expanded goals'}\n\n{goal.status}{energy}"


def _proof(yes: bool) -> str:
    return " proof" if yes else ""


def save_svg(run: Path, theorem: str, out: Path) -> TheoremSearch:
    search = graph.load(run, theorem)
    out.write_text(svg(search), encoding="utf-8")
    return search
