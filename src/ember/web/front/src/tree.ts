// A search as a tree to draw: what was known after so many goals, what is folded away, and where each thing goes.
// Places come from d3-hierarchy's tidy tree (Buchheim, Jünger and Leipert): linear, parents in the middle, nothing overlaps.
import { hierarchy, tree as tidy } from "d3-hierarchy";
import type { Schemas } from "./server";

export type Tree = Schemas["Tree"];
export type Goal = Tree["goals"][number];
export type Attempt = Tree["attempts"][number];
export type Colour = Goal["status"];

const LONGEST_RUN = 3;
const LONGEST_LABEL = 34;
const CHARACTER = 6.6;
export const ROW = 24, FAN = 46, RADIUS = 6;

export interface Node {
  kind: "goal" | "group" | "end";
  goals: number[];
  attempts: number[];
  children: Node[];
  hidden: number;
  /** Goals below a folded one. */
  parent: Node | null;
  depth: number;
  x: number;
  y: number;
  proof: boolean;
  /** Whether the tactic is written on its way: once for all goals that it leaves. */
  labelled: boolean;
}

/** What was known after so many goals were expanded; statuses are least fixed points, as in the search. */
export class Moment {
  readonly status: Colour[];
  readonly attempts: number[][];
  readonly known: boolean[];
  readonly turns: number;

  constructor(readonly tree: Tree, until: number) {
    this.turns = until;
    this.attempts = tree.goals.map(() => []);
    this.known = tree.goals.map(() => false);
    this.known[0] = true;
    tree.attempts.forEach((attempt, number) => {
      if (!this.expanded(attempt.goal)) return;
      this.attempts[attempt.goal].push(number);
      for (const goal of attempt.to ?? []) this.known[goal] = true;
    });
    this.status = until >= turnsOf(tree) ? tree.goals.map(goal => goal.status) : this.settled();
  }

  expanded(goal: number): boolean {
    const turn = this.tree.goals[goal].expanded;
    return turn != null && turn < this.turns;
  }

  private settled(): Colour[] {
    const { goals, attempts } = this.tree;
    const status: Colour[] = goals.map(() => "open");
    const parents: Set<number>[] = goals.map(() => new Set());
    goals.forEach((_, goal) => this.attempts[goal].forEach(one => attempts[one].to?.forEach(child => parents[child].add(goal))));
    const pending = goals.map((_, goal) => goal).filter(goal => this.expanded(goal));
    while (pending.length) {
      const goal = pending.pop()!;
      if (status[goal] !== "open") continue;
      const ways = this.attempts[goal].map(one => attempts[one].to).filter(to => to !== null);
      if (ways.some(way => way.every(child => status[child] === "proved"))) status[goal] = "proved";
      else if (this.expanded(goal) && ways.every(way => way.some(child => status[child] === "failed"))) status[goal] = "failed";
      if (status[goal] !== "open") pending.push(...parents[goal]);
    }
    return status;
  }
}

export const turnsOf = (tree: Tree): number => tree.goals.reduce((most, goal) => Math.max(most, (goal.expanded ?? -1) + 1), 0);

/** `folded`: goals whose subtree is hidden; `spread`: goals whose groups of leaves are drawn one by one. */
export interface Folding { folded: ReadonlySet<number>; spread: ReadonlySet<number> }

export interface Layout { nodes: Node[]; root: Node; lanes: number[]; left: number[]; rows: [number, number]; place: Map<number, Node> }

export function layOut(moment: Moment, folding: Folding): Layout {
  const root = made("goal", [0], [], null, true);
  const nodes: Node[] = [];
  const pending = [root];
  while (pending.length) {
    const node = pending.pop()!;
    nodes.push(node);
    if (node.kind !== "goal") continue;
    const all = childrenOf(moment, node, folding.spread.has(node.goals[0]));
    if (folding.folded.has(node.goals[0]) && all.length) node.hidden = below(moment, node.goals[0]);
    else node.children = all;
    for (let place = node.children.length - 1; place >= 0; place--) pending.push(node.children[place]);
  }
  return placed(moment.tree, root, nodes);
}

function made(kind: Node["kind"], goals: number[], attempts: number[], parent: Node | null, proof: boolean): Node {
  return { kind, goals, attempts, children: [], hidden: 0, parent, depth: parent ? parent.depth + 1 : 0, x: 0, y: 0, proof, labelled: true };
}

/** The goals that an attempt found first. */
const found = (tree: Tree, attempt: number): number[] =>
  [...new Set(tree.attempts[attempt].to ?? [])].filter(goal => tree.goals[goal].by === attempt);

function childrenOf(moment: Moment, node: Node, spread: boolean): Node[] {
  const { tree } = moment, goal = node.goals[0], mine = moment.attempts[goal];
  const closing = mine.filter(one => tree.attempts[one].to?.length === 0);
  const end = closing.find(one => tree.attempts[one].proof) ?? closing[0];
  const runs = spread ? new Map<number, number[]>() : groups(moment, mine);
  const children: Node[] = [];
  for (const one of mine) {
    const proof = tree.attempts[one].proof, run = runs.get(one);
    if (one === end) children.push(made("end", [], [one], node, proof));
    else if (!run) found(tree, one).forEach((goal, place) => children.push({ ...made("goal", [goal], [one], node, proof), labelled: place === 0 }));
    else if (run[0] === one) children.push(made("group", run.flatMap(attempt => found(tree, attempt)), run, node, false));
  }
  return children;
}

/** Leaves of one status that are many beside each other are drawn as one, with a count. */
function groups(moment: Moment, mine: number[]): Map<number, number[]> {
  const { tree } = moment, runs = new Map<string, number[]>();
  for (const one of mine) {
    const goals = found(tree, one);
    if (!goals.length || tree.attempts[one].proof || !goals.every(goal => isLeaf(moment, goal))) continue;
    const key = `${moment.status[goals[0]]} ${moment.expanded(goals[0])}`;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  const many = [...runs.values()].filter(run => run.reduce((sum, one) => sum + found(tree, one).length, 0) > LONGEST_RUN);
  return new Map(many.flatMap(run => run.map(one => [one, run] as const)));
}

const isLeaf = (moment: Moment, goal: number): boolean =>
  !moment.attempts[goal].some(one => moment.tree.attempts[one].to?.length === 0 || found(moment.tree, one).length);

function below(moment: Moment, goal: number): number {
  let number = 0;
  const pending = [goal];
  while (pending.length) {
    for (const one of moment.attempts[pending.pop()!]) {
      const goals = found(moment.tree, one);
      number += goals.length;
      pending.push(...goals);
    }
  }
  return number;
}

function placed(tree: Tree, root: Node, nodes: Node[]): Layout {
  const lanes: number[] = [];
  for (const node of nodes) lanes[node.depth] = Math.max(lanes[node.depth] ?? 60, labelOf(tree, node).length * CHARACTER + 2 * RADIUS + 6);
  const left = lanes.reduce<number[]>((all, lane, depth) => [...all, depth ? all[depth - 1] + FAN + lane : RADIUS], []);
  const apart = tidy<Node>().nodeSize([1, 1]).separation((one, other) => (one.parent === other.parent ? 1 : 1.3));
  const points = apart(hierarchy(root, node => node.children));
  let low = 0, high = 0;
  points.each(point => {
    point.data.y = point.x * ROW;
    point.data.x = left[point.data.depth];
    low = Math.min(low, point.data.y);
    high = Math.max(high, point.data.y);
  });
  const place = new Map<number, Node>();
  for (const node of nodes) for (const goal of node.goals) place.set(goal, node);
  return { nodes, root, lanes, left, rows: [low, high], place };
}

export const shortened = (text: string, longest: number): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length <= longest ? line : [...line].slice(0, longest - 1).join("") + "…";
};

/** What is written on the way to a node. */
export function labelOf(tree: Tree, node: Node): string {
  if (!node.attempts.length || !node.labelled) return "";
  const first = tree.attempts[node.attempts[0]].tactic;
  if (node.kind !== "group") return shortened(first, LONGEST_LABEL);
  const others = new Set(node.attempts.map(one => tree.attempts[one].tactic)).size - 1;
  return shortened(first, 18) + (others ? ` … +${others}` : "");
}

/** The way from the root: the goals above, this one included. */
export function wayTo(tree: Tree, goal: number): number[] {
  const way = [goal];
  for (let by = tree.goals[goal].by; by != null; by = tree.goals[tree.attempts[by].goal].by) way.unshift(tree.attempts[by].goal);
  return way;
}

/** The log-probability of the whole way to a goal. */
export const wayLogProb = (tree: Tree, goal: number): number => {
  let sum = 0;
  for (let by = tree.goals[goal].by; by != null; by = tree.goals[tree.attempts[by].goal].by) sum += tree.attempts[by].log_prob;
  return sum;
};
