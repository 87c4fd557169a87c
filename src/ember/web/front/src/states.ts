// A goal's text taken apart: hypotheses and target, and what a tactic changed in them.
import { tokens } from "./lean";

export interface Hypothesis { names: string; type: string; line: string }
export interface State { label: string; hypotheses: Hypothesis[]; target: string }

export function parse(text: string): State {
  const mark = text.lastIndexOf("⊢ ");
  const target = mark < 0 ? "" : text.slice(mark + 2).trim();
  const above = (mark < 0 ? text : text.slice(0, mark)).split("\n");
  const state: State = { label: "", hypotheses: [], target };
  let last: Hypothesis | undefined;
  for (const line of above) {
    if (!line.trim()) continue;
    if (/^\s/.test(line) && last) { last.type += `\n${line}`; last.line += `\n${line}`; continue; }
    if (line.startsWith("case ")) { state.label = line.slice(5).trim(); continue; }
    const colon = line.indexOf(" : ");
    last = { names: colon < 0 ? "" : line.slice(0, colon), type: colon < 0 ? line : line.slice(colon + 3), line };
    state.hypotheses.push(last);
  }
  return state;
}

export interface Change { fresh: Set<string>; gone: string[]; target: Set<number> }

/** What is new in `after`, hypothesis by hypothesis; in the target, the tokens between what begins and ends alike. */
export function changes(before: State | null, after: State): Change {
  if (!before) return { fresh: new Set(), gone: [], target: new Set() };
  const had = new Set(before.hypotheses.map(one => one.line)), has = new Set(after.hypotheses.map(one => one.line));
  return {
    fresh: new Set(after.hypotheses.map(one => one.line).filter(line => !had.has(line))),
    gone: before.hypotheses.map(one => one.line).filter(line => !has.has(line)),
    target: between(tokens(before.target), tokens(after.target)),
  };
}

function between(old: string[], now: string[]): Set<number> {
  let start = 0, end = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const changed = new Set<number>();
  for (let place = start; place < now.length - end; place++) if (now[place].trim()) changed.add(place);
  return changed;
}
