// An evaluation: its claims with their intervals, theorems proved by cost, and the searches behind each arm.
import { useMemo } from "preact/hooks";
import { Chart } from "./chart";
import { link } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Fault, Waiting, count, figure, words } from "./words";

type Claim = Schemas["Claim"];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export function EvaluationRun({ id, state }: { id: string; state: string }) {
  const { value, fault } = useAnswer<Schemas["Report"]>(state === "complete" ? address("evaluation", { run: id }) : null);
  if (state !== "complete") return <p class="quiet">The report comes when the evaluation is complete; its searches stand below.</p>;
  if (!value) return fault ? <Fault text={fault} /> : <Waiting />;
  return <section aria-label="report"><Arms id={id} of={value} /><Differences of={value.claims} /><Twins of={value.claims} /><Curves of={value} /><Costs of={value} /></section>;
}

function Arms({ id, of }: { id: string; of: Schemas["Report"] }) {
  const claim = (arm: string, kind: string): Claim | undefined => of.claims.find(one => one.arm === arm && one.kind === kind);
  return <><h2>arms</h2><table><thead><tr><th scope="col">arm</th><th scope="col" class="number">theorems</th><th scope="col">proved</th><th scope="col">95 % interval</th>
    <th scope="col">one step</th><th scope="col">searches</th></tr></thead>
    <tbody>{of.arms.map(arm => {
      const proved = claim(arm, "proved"), one = claim(arm, "one_step");
      return <tr key={arm}><th scope="row">{arm}</th><td class="number">{claim(arm, "theorems")?.value}</td>
        <td title={proved?.rows}>{proved ? percent(proved.value) : "–"}</td>
        <td>{proved?.low != null && proved.high != null ? `${percent(proved.low)} to ${percent(proved.high)}` : "–"}</td>
        <td title={one?.rows}>{one ? percent(one.value) : "–"}</td>
        <td>{of.runs[arm].map(run => <a key={run} href={link(["run", id === "." ? run : `${id}/${run}`])}>{run.replace("arms/", "")} </a>)}</td></tr>;
    })}</tbody></table>
    <p class="quiet small">Point at a number to see the rows that it comes from; <code>ember eval verify</code> computes them all again.</p></>;
}

function Differences({ of }: { of: Claim[] }) {
  const found = of.filter(claim => claim.kind === "difference");
  if (!found.length) return null;
  return <><h2>differences at equal budgets, paired by theorem</h2>
    <ul>{found.map(claim => <li key={claim.id} title={claim.rows}>{words(claim.id)}: <Difference of={claim} /></li>)}</ul></>;
}

function Difference({ of: { value, low, high } }: { of: Claim }) {
  return <>{value >= 0 ? "+" : ""}{percent(value)}
    {low != null && high != null && <> ({percent(low)} to {percent(high)})</>}
    {low != null && high != null && low <= 0 && high >= 0 && <span class="quiet"> no difference is shown: the interval holds 0</span>}</>;
}

/** What rewriting changes: a model that knows a benchmark by heart loses on its twins. */
function Twins({ of }: { of: Claim[] }) {
  const found = of.filter(claim => claim.kind === "twins");
  if (!found.length) return null;
  return <><h2>twins: rewritten statement minus statement, paired by theorem</h2>
    <table class="twins"><thead><tr><th scope="col">arm</th><th scope="col">rewritten</th><th scope="col">difference</th><th scope="col" class="number">theorems</th></tr></thead>
      <tbody>{found.map(claim => <tr key={claim.id} title={claim.rows}><th scope="row">{claim.base}</th><td>{claim.twin_kind}</td>
        <td><Difference of={claim} /></td><td class="number">{claim.of}</td></tr>)}</tbody></table></>;
}

function Curves({ of }: { of: Schemas["Report"] }) {
  const x = useMemo(() => [0, ...new Set(Object.values(of.curves).flat().map(point => point.cost))].sort((one, other) => one - other), [of]);
  const curves = useMemo(() => of.arms.map(arm => ({
    label: arm, values: x.map(cost => of.curves[arm].filter(point => point.cost <= cost).length),
  })), [of, x]);
  if (x.length < 2) return null;
  return <Chart title="theorems proved by seconds of search on each" x={x} curves={curves} across="seconds" stepped />;
}

function Costs({ of }: { of: Schemas["Report"] }) {
  const costs = of.claims.filter(claim => claim.kind === "cost"), names = [...new Set(costs.map(claim => claim.id.slice(claim.arm.length + 1)))];
  return <><h2>cost, over all attempts</h2><table><thead><tr><th scope="col">arm</th>{names.map(name => <th key={name} scope="col" class="number">{words(name)}</th>)}</tr></thead>
    <tbody>{of.arms.map(arm => <tr key={arm}><th scope="row">{arm}</th>{names.map(name => {
      const claim = costs.find(one => one.id === `${arm}-${name}`);
      return <td key={name} class="number">{claim ? (Number.isInteger(claim.value) ? count(claim.value) : figure(claim.value)) : "–"}</td>;
    })}</tr>)}</tbody></table></>;
}
