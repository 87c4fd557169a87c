// The found proof in the form that Paperproof reads: for each tactic the goal before it and the goals after it.
import { proofSteps } from "./reading";
import { type Hypothesis, parse } from "./states";
import type { Tree } from "./tree";

interface PaperHypothesis { value: null; username: string; type: string; id: string; isProof: "proof" | "data" }
interface PaperGoal { username: string; type: string; id: string; hyps: PaperHypothesis[] }
export interface PaperStep {
  tacticString: string; goalBefore: PaperGoal; goalsAfter: PaperGoal[]; spawnedGoals: PaperGoal[]; tacticDependsOn: string[];
  position: { start: { line: number; character: number }; stop: { line: number; character: number } }; theorems: unknown[];
}

export function paperproof(tree: Tree): PaperStep[] {
  const steps = proofSteps(tree), ids = new Ids(), found: PaperStep[] = [], pending = [0], done = new Set<number>();
  while (pending.length) {
    const goal = pending.pop()!, step = steps.get(goal);
    if (!step || done.has(goal)) continue;
    done.add(goal);
    const tactic = tree.attempts[step.attempt].tactic, line = found.length, end = [...tactic].length;
    found.push({
      tacticString: tactic,
      goalBefore: goalOf(tree, goal, ids),
      goalsAfter: step.next.map(child => goalOf(tree, child, ids)),
      spawnedGoals: [],
      tacticDependsOn: [],
      position: { start: { line, character: 0 }, stop: { line, character: end } },
      theorems: [],
    });
    pending.push(...[...step.next].reverse());
  }
  return found;
}

/** Equal hypotheses have one id: a line that a tactic leaves as it was is the same hypothesis. */
class Ids {
  private readonly known = new Map<string, string>();
  of(name: string, type: string): string {
    const key = `${name}\n${type}`;
    if (!this.known.has(key)) this.known.set(key, `hyp.${this.known.size}`);
    return this.known.get(key)!;
  }
}

function goalOf(tree: Tree, goal: number, ids: Ids): PaperGoal {
  const state = parse(tree.goals[goal].text ?? "");
  return { username: state.label || "[anonymous]", type: state.target, id: `goal.${goal}`, hyps: state.hypotheses.flatMap(one => split(one, ids)) };
}

/** `p q : Prop` are two. Whether a hypothesis is a proof cannot be told from text alone; sorts and types of data can. */
function split(one: Hypothesis, ids: Ids): PaperHypothesis[] {
  const type = one.type.replace(/ := [\s\S]*$/, "");
  const data = /^(Prop|Type|Sort|ℕ|ℤ|ℚ|ℝ|ℂ|Nat|Int|Real|Bool|String|List|Set|Finset)\b|^[ℕℤℚℝℂ]/u.test(type) || /^[\p{L}α-ω]$/u.test(type);
  return one.names.split(/\s+/).filter(Boolean).map(name => ({ value: null, username: name, type: one.type, id: ids.of(name, one.type), isProof: data ? "data" : "proof" }));
}
