// What the marks and colours mean.
import { type Shade, ramp } from "./canvas";
import type { Tree } from "./tree";
import { figure } from "./words";

export function range(tree: Tree, shade: Shade): { low: number; high: number } {
  const values = shade === "energy" ? tree.goals.map(goal => goal.energy).filter(value => value != null)
    : shade === "log_prob" ? tree.attempts.filter(one => one.to != null).map(one => one.log_prob) : [];
  let low = Infinity, high = -Infinity;
  for (const value of values) { low = Math.min(low, value); high = Math.max(high, value); }
  return values.length ? { low, high } : { low: 0, high: 0 };
}

export function Legend({ tree, shade }: { tree: Tree; shade: Shade }) {
  const { low, high } = range(tree, shade);
  return <ul class="legend" aria-label="legend">
    {shade === "status" ? <>
      <li><i class="dot proved" /> proved</li><li><i class="dot failed">×</i> failed</li><li><i class="dot open" /> open</li>
    </> : <li>{shade === "energy" ? "energy (lower: nearer to a proof)" : "log-probability of the tactic"} {figure(low)}{" "}
      {Array.from({ length: 10 }, (_, place) => <i key={place} class="step" style={{ background: ramp((place + 0.5) / 10) }} />)} {figure(high)}</li>}
    <li><i class="dot hollow" /> not expanded</li>
    <li><i class="dot square" /> closes the goal</li>
    <li><i class="dot many" /> ×n: so many alike</li>
    <li><i class="line" /> the proof</li>
    <li><i class="bar" /> goals that must all be proved</li>
    <li><i class="dashes" /> other ways to the selected goal</li>
  </ul>;
}
