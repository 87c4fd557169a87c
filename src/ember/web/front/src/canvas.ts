// Draws a laid-out search on a canvas. What is out of sight is left out, and so is what would fall on the same pixel.
import { type Layout, type Moment, type Node, FAN, RADIUS, ROW, labelOf } from "./tree";

export type Shade = "status" | "energy" | "log_prob";
export interface View { x: number; y: number; scale: number }
export interface Look { shade: Shade; selected: number | null; found: ReadonlySet<number>; low: number; high: number }

export const NEAR = 0.55, CLOSEST = 3, FURTHEST = 0.004;
/** Cividis: from dark to bright, the same to all eyes. */
const RAMP = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"];
export const ramp = (share: number): string => RAMP[Math.min(RAMP.length - 1, Math.max(0, Math.floor(share * RAMP.length)))];

interface Inks { paper: string; ink: string; quiet: string; line: string; proved: string; failed: string; open: string; mark: string; chosen: string }

export function inks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "quiet", "line", "proved", "failed", "open", "mark", "chosen"] as const;
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()])) as unknown as Inks;
}

/** Nodes by depth, from top to bottom; parents are in the same order, so what is in sight is one stretch of each. */
export function columns(layout: Layout): Node[][] {
  const found: Node[][] = layout.lanes.map(() => []);
  for (const node of layout.nodes) found[node.depth].push(node);
  return found.map(column => column.sort((one, other) => one.y - other.y));
}

const top = (node: Node): number => Math.min(node.y, node.parent?.y ?? node.y);
const bottom = (node: Node): number => Math.max(node.y, node.parent?.y ?? node.y);

/** The first place whose value is at least so much. */
function first(column: Node[], value: (node: Node) => number, least: number): number {
  let low = 0, high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(column[middle]) < least) low = middle + 1; else high = middle;
  }
  return low;
}

export class Painter {
  private readonly pen: CanvasRenderingContext2D;
  private columns: Node[][] = [];
  /** Into the tree's own units, to trace; and back to the screen's, so that lines and marks keep their shape. */
  private enter = () => {};
  private leave = () => {};
  private layout!: Layout;
  private moment!: Moment;
  colours = inks();

  constructor(readonly canvas: HTMLCanvasElement) { this.pen = canvas.getContext("2d", { alpha: false })!; }

  /** From afar a tall tree is not squeezed in its width, too. */
  wide(scale: number): number {
    const last = this.layout.left.length - 1;
    return Math.max(scale, Math.min(NEAR / 2, this.canvas.clientWidth / (this.layout.left[last] + 60)));
  }

  show(layout: Layout, moment: Moment): void {
    this.layout = layout;
    this.moment = moment;
    this.columns = columns(layout);
  }

  paint(view: View, look: Look): void {
    const { pen, canvas } = this, dense = devicePixelRatio || 1;
    const width = canvas.clientWidth, height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
      canvas.width = Math.round(width * dense);
      canvas.height = Math.round(height * dense);
    }
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.fillStyle = this.colours.paper;
    pen.fillRect(0, 0, width, height);
    const wide = this.wide(view.scale);
    this.enter = () => pen.setTransform(dense * wide, 0, 0, dense * view.scale, dense * view.x, dense * view.y);
    this.leave = () => pen.setTransform(dense, 0, 0, dense, 0, 0);
    this.enter();
    const sight = { above: (-view.y) / view.scale - ROW, below: (height - view.y) / view.scale + ROW,
      left: -view.x / wide, right: (width - view.x) / wide };
    const shown = this.inSight(sight, view.scale);
    this.ways(shown, view.scale);
    this.otherWays(look.selected, view.scale);
    this.enter();
    if (view.scale >= NEAR) this.labels(shown, look);
    this.marks(shown, view.scale, look);
  }

  /** The nodes whose way crosses the view; from afar, one for each pixel of a column. */
  private inSight(sight: { above: number; below: number; left: number; right: number }, scale: number): Node[] {
    const shown: Node[] = [];
    this.columns.forEach((column, depth) => {
      const right = this.layout.left[depth] + RADIUS * 2, left = this.layout.left[depth] - this.layout.lanes[depth] - FAN;
      if (right < sight.left || left > sight.right) return;
      const end = first(column, top, sight.below);
      let last = -Infinity, lastParent = -Infinity;
      for (let place = first(column, bottom, sight.above); place < end; place++) {
        const node = column[place], parent = node.parent?.y ?? 0;
        const new_ = (node.y - last) * scale >= 0.8 || (parent - lastParent) * scale >= 0.8;
        if (!new_ && !node.proof) continue;
        last = node.y;
        lastParent = parent;
        shown.push(node);
      }
    });
    return shown;
  }

  private ways(shown: Node[], scale: number): void {
    const { pen } = this;
    for (const proof of [false, true]) {
      pen.beginPath();
      for (const node of shown) if (node.parent && node.proof === proof) this.way(node, node.parent, scale);
      pen.strokeStyle = proof ? this.colours.proved : this.colours.quiet;
      pen.globalAlpha = proof ? 1 : 0.55;
      pen.lineWidth = Math.max(0.6, (proof ? 3.2 : 1) * scale);
      this.leave();
      pen.stroke();
      this.enter();
    }
    pen.globalAlpha = 1;
  }

  private way(node: Node, parent: Node, scale: number): void {
    const { pen } = this, start = parent.x + RADIUS, lane = node.x - this.layout.lanes[node.depth] + RADIUS;
    pen.moveTo(start, parent.y);
    if (scale < NEAR / 2) pen.lineTo(lane, node.y);
    else pen.bezierCurveTo(start + FAN / 2, parent.y, lane - FAN / 2, node.y, lane, node.y);
    pen.lineTo(node.x - RADIUS, node.y);
    if (!node.labelled) {  // one tactic left several goals, all to be proved: a bar joins them
      const before = parent.children[parent.children.indexOf(node) - 1];
      if (before) { pen.moveTo(lane, before.y); pen.lineTo(lane, node.y); }
    }
  }

  /** Further ways to and from the selected goal: equal goals are one. */
  private otherWays(selected: number | null, scale: number): void {
    if (selected === null) return;
    const { pen, moment: { tree, attempts } } = this, { place } = this.layout;
    pen.beginPath();
    const join = (from: number, to: number) => {
      const one = place.get(from), other = place.get(to);
      if (!one || !other) return;
      pen.moveTo(one.x + RADIUS, one.y);
      pen.bezierCurveTo(one.x + 2 * FAN, one.y, other.x - 2 * FAN, other.y, other.x - RADIUS, other.y);
    };
    tree.goals.forEach((_, goal) => attempts[goal].forEach(one => tree.attempts[one].to?.forEach(child => {
      if ((goal === selected || child === selected) && tree.goals[child].by !== one) join(goal, child);
    })));
    this.leave();
    pen.setLineDash([5, 4]);
    pen.strokeStyle = this.colours.ink;
    pen.lineWidth = Math.max(1, 1.4 * scale);
    pen.stroke();
    pen.setLineDash([]);
  }

  private labels(shown: Node[], look: Look): void {
    const { pen, moment: { tree } } = this;
    pen.textBaseline = "alphabetic";
    for (const node of shown) {
      const label = labelOf(tree, node);
      if (!label) continue;
      const hit = node.attempts.some(one => look.found.has(one));
      const left = node.x - this.layout.lanes[node.depth] + RADIUS + 3;
      pen.font = `${node.proof ? "700 " : ""}11px ui-monospace, 'DejaVu Sans Mono', monospace`;
      if (hit) { pen.fillStyle = this.colours.mark; pen.fillRect(left - 2, node.y - 14, pen.measureText(label).width + 4, 13); }
      pen.fillStyle = node.proof ? this.colours.proved : this.colours.ink;
      pen.fillText(label, left, node.y - 4);
    }
  }

  private marks(shown: Node[], scale: number, look: Look): void {
    const { pen } = this, small = scale < NEAR / 2, wide = this.wide(scale);
    for (const node of shown) {
      const colour = this.colourOf(node, look), goal = node.goals[0];
      if (small) {
        pen.fillStyle = colour;
        pen.fillRect(node.x - 1.7 / wide, node.y - 1.7 / scale, 3.4 / wide, 3.4 / scale);
      } else this.mark(node, colour);
      if (look.selected !== null && node.goals.includes(look.selected)) this.ring(node, this.colours.chosen, 2.4, scale);
      else if (node.attempts.some(one => look.found.has(one))) this.ring(node, this.colours.failed, 1.6, scale);
      if (!small && node.hidden) this.note(node, `+${node.hidden}`);
      if (!small && node.kind === "group") this.note(node, `×${node.goals.length}`);
      if (!small && node.kind === "goal" && !this.moment.expanded(goal)) {
        pen.beginPath();
        pen.arc(node.x, node.y, RADIUS - Math.max(2, 1.2 / scale), 0, 7);
        pen.fillStyle = this.colours.paper;
        pen.fill();
      }
    }
  }

  private mark(node: Node, colour: string): void {
    const { pen } = this;
    pen.fillStyle = colour;
    if (node.kind === "end") { pen.fillRect(node.x - 5, node.y - 5, 10, 10); return; }
    pen.beginPath();
    if (node.kind === "group") pen.roundRect(node.x - RADIUS, node.y - RADIUS, 2 * RADIUS, 2 * RADIUS, 3);
    else pen.arc(node.x, node.y, RADIUS, 0, 7);
    pen.fill();
    if (node.kind === "goal" && this.moment.status[node.goals[0]] === "failed" && this.moment.expanded(node.goals[0])) {
      pen.beginPath();
      pen.moveTo(node.x - 3, node.y - 3); pen.lineTo(node.x + 3, node.y + 3);
      pen.moveTo(node.x - 3, node.y + 3); pen.lineTo(node.x + 3, node.y - 3);
      pen.strokeStyle = this.colours.paper;
      pen.lineWidth = 1.8;
      pen.stroke();
    }
  }

  private ring(node: Node, colour: string, width: number, scale: number): void {
    const { pen } = this, across = this.wide(scale), size = Math.max(RADIUS + 4, 5 / scale);
    pen.beginPath();
    pen.ellipse(node.x, node.y, (size * scale) / across, size, 0, 0, 7);
    this.leave();
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
    this.enter();
  }

  private note(node: Node, text: string): void {
    this.pen.font = "600 10px system-ui, sans-serif";
    this.pen.fillStyle = this.colours.quiet;
    this.pen.fillText(text, node.x + RADIUS + 3, node.y + 4);
  }

  colourOf(node: Node, look: Look): string {
    const { tree, status } = this.moment;
    if (node.kind === "end") return this.colours.proved;
    if (look.shade === "status") return this.colours[status[node.goals[0]]];
    const value = look.shade === "energy" ? tree.goals[node.goals[0]].energy : node.attempts.length ? tree.attempts[node.attempts[0]].log_prob : null;
    if (value === null) return this.colours.line;
    return ramp(look.high > look.low ? (value - look.low) / (look.high - look.low) : 0.5);
  }

  /** The node at a point of the canvas: its mark, or the tactic that is written before it. */
  at(view: View, x: number, y: number): Node | null {
    const wide = (x - view.x) / this.wide(view.scale), down = (y - view.y) / view.scale, slack = Math.max(ROW / 2, 7 / view.scale);
    for (let depth = 0; depth < this.columns.length; depth++) {
      const right = this.layout.left[depth], left = right - (view.scale >= NEAR ? this.layout.lanes[depth] - RADIUS : slack);
      if (wide < left || wide > right + Math.max(slack, 2 * RADIUS)) continue;
      const column = this.columns[depth], place = first(column, node => node.y, down - slack);
      const near = column.slice(place, place + 4).filter(node => Math.abs(node.y + (wide < right - RADIUS ? -6 : 0) - down) <= slack);
      if (near.length) return near.reduce((best, node) => (Math.abs(node.y - down) < Math.abs(best.y - down) ? node : best));
    }
    return null;
  }
}
