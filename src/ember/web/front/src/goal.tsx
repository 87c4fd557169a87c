// One goal: what it says and what changed in it, every tactic tried with Lean's words, its siblings, and why it was chosen.
import { useState } from "preact/hooks";
import { Lean, bounded } from "./lean";
import { type Change, type State, changes, parse } from "./states";
import { type Attempt, type Moment, type Tree, wayLogProb } from "./tree";
import { Facts, counted, figure, words } from "./words";

export interface Go { (goal: number): void }

export function Jump({ tree, goal, go, text }: { tree: Tree; goal: number; go: Go; text?: string }) {
  return <button type="button" class="link" onClick={() => go(goal)} title={tree.goals[goal].text ?? ""}>{text ?? `goal ${goal}`}</button>;
}

export function StateView({ state, change }: { state: State; change: Change }) {
  return <div class="state" role="group" aria-label="goal">
    {state.label && <div class="quiet small">case {state.label}</div>}
    {state.hypotheses.map((one, place) => <div key={place} class={change.fresh.has(one.line) ? "fresh" : ""}>
      {change.fresh.has(one.line) && <span class="unseen">new: </span>}<Lean text={one.line} /></div>)}
    {change.gone.map((line, place) => <div key={`gone ${place}`} class="gone"><span class="unseen">gone: </span><Lean text={line} /></div>)}
    <div><Lean text="⊢ " /><Lean text={state.target} changed={change.target} /></div>
  </div>;
}

export function GoalPanel({ moment, goal, go, wanted }: { moment: Moment; goal: number; go: Go; wanted: string }) {
  const { tree } = moment, data = tree.goals[goal], by = data.by == null ? null : tree.attempts[data.by];
  const before = by ? tree.goals[by.goal].text : null;
  const state = data.text == null ? null : parse(bounded(data.text));
  return <div>
    <h2>goal {goal} <span class={`badge ${data.status === "proved" ? "proved" : data.status === "failed" ? "refused" : "running"}`}>{moment.status[goal]}</span></h2>
    <Facts of={[
      ["depth", data.depth],
      ["energy", figure(data.energy)],
      ["priority when chosen", figure(data.priority)],
      ["log-probability of the way", figure(wayLogProb(tree, goal))],
      ...(data.remaining == null ? [] : [["steps to the end", data.remaining] as [string, number]]),
    ]} />
    {state
      ? <StateView state={state} change={changes(before == null ? null : parse(bounded(before)), state)} />
      : <p class="quiet">Its text was not kept: a run keeps that of expanded goals, and of all with <code>search.keep_states = true</code>.</p>}
    {by && <p>found by <Lean text={by.tactic} /> from <Jump tree={tree} goal={by.goal} go={go} /></p>}
    <Tried moment={moment} goal={goal} go={go} wanted={wanted} />
    <Siblings moment={moment} goal={goal} go={go} />
    <Chosen moment={moment} goal={goal} go={go} />
  </div>;
}

const outcome = (one: Attempt): string =>
  one.to == null ? (one.outcome === "advanced" ? "nothing new" : one.outcome === "proved" ? "closes it, too" : words(one.outcome)) : one.to.length ? "→" : "closes the goal";

function Tried({ moment, goal, go, wanted }: { moment: Moment; goal: number; go: Go; wanted: string }) {
  const [failures, setFailures] = useState(true);
  const { tree } = moment, mine = moment.attempts[goal].map(one => tree.attempts[one]);
  if (!mine.length) return <p class="quiet">No tactic was tried on it{moment.turns ? "" : " yet"}.</p>;
  const refused = mine.filter(one => one.to == null).length;
  const order = [...mine].sort((one, other) => Number(other.proof) - Number(one.proof) || Number(other.to != null) - Number(one.to != null) || one.rank - other.rank);
  return <section aria-label="tactics tried">
    <h2>{counted(mine.length, "tactic")} tried, {refused} of them to no avail</h2>
    <label class="small"><input type="checkbox" checked={failures} onChange={event => setFailures(event.currentTarget.checked)} /> show failures</label>
    <ol class="tried">{order.filter(one => failures || one.to != null).map((one, place) => (
      <li key={place} class={`${one.proof ? "proof" : ""} ${one.to == null ? "refused" : ""} ${wanted && one.tactic.toLowerCase().includes(wanted) ? "found" : ""}`}>
        <Lean text={one.tactic} /> <small title="log-probability">{one.log_prob.toFixed(2)}</small> <small>{(1000 * one.seconds).toFixed(0)} ms</small>{" "}
        <small>{outcome(one)}</small>{" "}
        {one.to?.map((to, i) => <span key={i}>{i ? ", " : ""}<Jump tree={tree} goal={to} go={go} /></span>)}
        {one.message && <Said text={one.message} />}
      </li>))}</ol>
  </section>;
}

const SHORT = 240;

/** Lean's words; long ones are opened by a click. */
function Said({ text }: { text: string }) {
  if (text.length <= SHORT) return <div class="said">{text}</div>;
  return <details class="said"><summary>{text.slice(0, SHORT)} …</summary>{text}</details>;
}

/** The goals that other tactics made from the same parent, with their rank by each signal. */
function Siblings({ moment, goal, go }: { moment: Moment; goal: number; go: Go }) {
  const { tree } = moment, by = tree.goals[goal].by;
  if (by == null) return null;
  const parent = tree.attempts[by].goal;
  const family = moment.attempts[parent].flatMap(one => (tree.attempts[one].to ?? []).filter(child => tree.goals[child].by === one));
  if (family.length < 2) return null;
  const signals: [string, (one: number) => number | null, boolean][] = [
    ["log-prob.", one => tree.attempts[tree.goals[one].by!].log_prob, true],
    ["energy", one => tree.goals[one].energy, false],
    ["priority", one => tree.goals[one].priority, true],
    ["chosen", one => tree.goals[one].expanded, false],
  ];
  const ranks = signals.map(([, value, most]) => rank(family, value, most));
  return <section><h2>siblings by each signal</h2>
    <table class="small"><thead><tr><th scope="col">tactic</th>{signals.map(([name]) => <th key={name} scope="col" class="number">{name}</th>)}</tr></thead>
      <tbody>{family.map(one => <tr key={one} class={one === goal ? "current" : ""}>
        <th scope="row"><Jump tree={tree} goal={one} go={go} text={tree.attempts[tree.goals[one].by!].tactic} /> <small>{moment.status[one]}</small></th>
        {signals.map(([name, value], place) => <td key={name} class="number">{value(one) == null ? "–" : `${ranks[place].get(one)}. (${figure(value(one))})`}</td>)}
      </tr>)}</tbody></table></section>;
}

function rank(of: number[], value: (one: number) => number | null, most: boolean): Map<number, number> {
  const known = of.filter(one => value(one) != null).sort((one, other) => (most ? -1 : 1) * (value(one)! - value(other)!));
  return new Map(known.map((one, place) => [one, place + 1]));
}

const MOST_RIVALS = 8;

/** The goals that could have been chosen at that moment, and how the chosen one compared. */
function Chosen({ moment, goal, go }: { moment: Moment; goal: number; go: Go }) {
  const { tree } = moment, turn = tree.goals[goal].expanded;
  if (!tree.attempts.length) return null;
  if (turn == null) return <section><h2>why was it not chosen?</h2><p>
    {tree.goals[goal].status === "open" ? "The search ended before its turn came." : "It was settled without being looked at."}</p></section>;
  const open = tree.goals.map((_, one) => one).filter(one => {
    const found = tree.goals[one].by;
    const known = found == null || tree.goals[tree.attempts[found].goal].expanded! < turn;
    return known && one !== goal && (tree.goals[one].expanded == null || tree.goals[one].expanded! > turn);
  });
  const mine = tree.goals[goal].priority;
  const rivals = open.filter(one => tree.goals[one].priority != null).sort((one, other) => tree.goals[other].priority! - tree.goals[one].priority!);
  const higher = mine == null ? 0 : rivals.filter(one => tree.goals[one].priority! > mine).length;
  return <section><h2>why was it chosen?</h2>
    <p>It was expanded as number {turn + 1}, with priority {figure(mine)}. {open.length
      ? <>{open.length} other goals were open then. Of these, {rivals.length} were chosen later{rivals.length
        ? <>, {higher ? `${higher} of them with a higher priority (goals found in the same wave, or scored again since)` : "none of them with a higher priority"}</> : ""}.</>
      : "No other goal was open then."}</p>
    {rivals.length > 0 && <table class="small"><thead><tr><th scope="col">rival</th><th scope="col" class="number">priority</th><th scope="col" class="number">energy</th>
      <th scope="col" class="number">log-prob.</th><th scope="col" class="number">turn</th></tr></thead>
      <tbody>{rivals.slice(0, MOST_RIVALS).map(one => <tr key={one}><th scope="row"><Jump tree={tree} goal={one} go={go} /></th>
        <td class="number">{figure(tree.goals[one].priority)}</td><td class="number">{figure(tree.goals[one].energy)}</td>
        <td class="number">{figure(wayLogProb(tree, one))}</td><td class="number">{tree.goals[one].expanded! + 1}</td></tr>)}</tbody></table>}
  </section>;
}
