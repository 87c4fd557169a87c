// Where a text occurs: in all tactics, also those that Lean refused, and in all goals.
import type { Tree } from "./tree";

export interface Found {
  /** Attempts to be marked in the picture. */
  attempts: Set<number>;
  /** Goals to go to, one after the other. */
  goals: number[];
  tactics: number;
  texts: number;
}

export function search(tree: Tree, wanted: string): Found {
  const text = wanted.trim().toLowerCase(), found: Found = { attempts: new Set(), goals: [], tactics: 0, texts: 0 };
  if (!text) return found;
  const places = new Set<number>();
  tree.attempts.forEach((one, number) => {
    if (!one.tactic.toLowerCase().includes(text)) return;
    found.tactics++;
    found.attempts.add(number);
    places.add(one.goal);
  });
  tree.goals.forEach((goal, number) => {
    if (!goal.text?.toLowerCase().includes(text)) return;
    found.texts++;
    if (goal.by != null) found.attempts.add(goal.by);
    places.add(number);
  });
  found.goals = [...places].sort((one, other) => one - other);
  return found;
}
