// What a model wrote while it was trained, with its verdicts, and where the time of an RL step went.
import { Lean } from "./lean";
import { amend } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Badge, Fault, figure, seconds } from "./words";

type Row = Schemas["SampleRow"];

export function Samples({ id, query, every }: { id: string; query: Record<string, string>; every: number }) {
  const { value, fault } = useAnswer<Schemas["SampleRows"]>(address("samples", { run: id, step: query.step }), every);
  if (!value?.steps.length) return <Fault text={fault} />;
  const parts = [...new Set(value.rows.map(row => row.part))];
  return <section aria-label="samples"><h2>samples</h2>
    <label>step <select aria-label="step of the samples" value={value.step ?? ""} onChange={event => amend({ step: event.currentTarget.value })}>
      {value.steps.map(step => <option key={step} value={step}>{step}</option>)}</select></label>
    {parts.map(part => <Part key={part} name={part} rows={value.rows.filter(row => row.part === part)} />)}
  </section>;
}

function Part({ name, rows }: { name: string; rows: Row[] }) {
  const rewarded = rows.some(row => row.log_prob != null);
  return <>
    <h3>{name}</h3>
    <Spans rows={rows} />
    <table class="samples"><thead><tr><th scope="col">theorem</th><th scope="col">what it wrote</th><th scope="col">verdict</th>
      {rewarded && <><th scope="col" class="number">reward</th><th scope="col" class="number">log-probability</th></>}
      <th scope="col" class="number">tokens</th></tr></thead>
      <tbody>{rows.map((row, place) => <tr key={place}>
        <th scope="row">{row.theorem}<details><summary class="small">prompt</summary><pre>{row.prompt}</pre></details></th>
        <td><Lean text={row.text} /></td><td><Badge word={row.verdict} />{row.why && <div class="small quiet">{row.why}</div>}</td>
        {rewarded && <><td class="number">{figure(row.reward)}</td><td class="number">{figure(row.log_prob)}</td></>}
        <td class="number">{figure(row.tokens)}</td></tr>)}</tbody></table></>;
}

/** Groups of one step by time: written by the model, then judged by Lean while the next one is written. */
function Spans({ rows }: { rows: Row[] }) {
  const groups = [...new Map(rows.filter(row => row.span).map(row => [JSON.stringify([row.theorem, row.span]), row])).values()];
  const end = Math.max(...groups.map(row => row.span![2]));
  if (!groups.length || !(end > 0)) return null;
  const wide = (from: number, to: number) => `${(100 * Math.max(0, to - from)) / end}%`;
  const written = Math.max(...groups.map(row => row.span![1]));
  return <figure class="spans"><figcaption class="small">{seconds(end)}: <i class="dot open" /> the model writes ({seconds(written)}),{" "}
    <i class="dot proved" /> Lean judges; after the last was written, {seconds(end - written)} of waiting</figcaption>
    {groups.map(({ theorem, span }, place) => {
      const [begun, done, judged] = span!;
      return <div key={place} class="span" title={`${theorem}: written in ${seconds(done - begun)}, judged in ${seconds(judged - done)}`}>
        <span class="small">{theorem}</span><span class="bars"><i style={{ marginLeft: wide(0, begun), width: wide(begun, done) }} class="writes" />
          <i style={{ width: wide(done, judged) }} class="judges" /></span></div>;
    })}
  </figure>;
}
