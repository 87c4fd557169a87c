// The found proof to be read: each branch a scope of its own, hypotheses where they appear, the tactic that ends or splits it.
import { Lean, bounded } from "./lean";
import { changes, parse } from "./states";
import { type Tree, shortened } from "./tree";
import { type Go, Jump } from "./goal";

export interface Step { goal: number; attempt: number; next: number[] }

/** The tactic of the proof for each goal on its way. */
export function proofSteps(tree: Tree): Map<number, Step> {
  const steps = new Map<number, Step>();
  tree.attempts.forEach((one, attempt) => { if (one.proof && one.to) steps.set(one.goal, { goal: one.goal, attempt, next: one.to }); });
  return steps;
}

export function Reading({ tree, go }: { tree: Tree; go: Go }) {
  const steps = proofSteps(tree);
  if (!steps.has(0)) return <p class="quiet">No proof was found, so there is none to read.</p>;
  return <div class="reading"><Scope tree={tree} steps={steps} goal={0} from={null} go={go} seen={new Set()} /></div>;
}

function Scope({ tree, steps, goal, from, go, seen }: {
  tree: Tree; steps: Map<number, Step>; goal: number; from: number | null; go: Go; seen: Set<number>;
}) {
  const lines = [];
  let now: number | null = goal, before = from;
  while (now !== null) {
    const text: string | null = tree.goals[now].text, state = parse(bounded(text ?? ""));
    const change = changes(before === null ? null : parse(bounded(tree.goals[before].text ?? "")), state);
    const shown = before === null ? state.hypotheses : state.hypotheses.filter(one => change.fresh.has(one.line));
    lines.push(<div class="read-state" key={`state ${now}`}>
      {shown.map((one, place) => <div key={place} class={before === null ? "" : "fresh"}><Lean text={one.line} /></div>)}
      {text === null ? <span class="quiet">a goal whose text was not kept</span>
        : (before === null || change.target.size > 0) && <div><Lean text="⊢ " /><Lean text={state.target} changed={change.target} /></div>}
    </div>);
    const step: Step | undefined = seen.has(now) ? undefined : steps.get(now);
    if (!step) { lines.push(<p key="end" class="quiet">{seen.has(now) ? "proved above" : "no step is known"}</p>); break; }
    seen.add(now);
    lines.push(<div class="read-step" key={`step ${now}`}><Lean text={tree.attempts[step.attempt].tactic} />{" "}
      {step.next.length ? null : <span class="closed" title="nothing is left to prove">■</span>} <Jump tree={tree} goal={now} go={go} text="show" /></div>);
    before = now;
    if (step.next.length === 1) { now = step.next[0]; continue; }
    const above: number = now;
    lines.push(...step.next.map((child, place) => <details key={`branch ${place}`} open class="scope">
      <summary>{place + 1} of {step.next.length}: <Lean text={shortened(parse(bounded(tree.goals[child].text ?? "")).target || `goal ${child}`, 60)} /></summary>
      <Scope tree={tree} steps={steps} goal={child} from={above} go={go} seen={seen} /></details>));
    now = null;
  }
  return <>{lines}</>;
}
