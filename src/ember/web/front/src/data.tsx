// A data run: what each stage took in, gave out and kept aside, with reasons; and rows of its tables.
import { amend } from "./place";
import { RowTable } from "./rows";
import { type Schemas, address, useAnswer } from "./server";
import { Fault, Waiting, count, words } from "./words";

const LIMIT = 20;

export function DataRun({ id, query, every }: { id: string; query: Record<string, string>; every: number }) {
  const { value, fault } = useAnswer<Schemas["DataStages"]>(address("data", { run: id }), every);
  const { stage = "", table = "" } = query;
  return <section aria-label="stages">
    <Fault text={fault} />
    {value ? <table class="stages"><thead><tr><th scope="col">stage</th><th scope="col" class="number">rows in</th><th scope="col">tables</th>
      <th scope="col">kept aside, and why</th><th scope="col">counts</th></tr></thead>
      <tbody>{value.stages.map(one => <Line key={one.name} of={one} stage={stage} table={table} />)}</tbody></table>
      : fault ? null : <Waiting />}
    {stage && table && <Rows id={id} query={query} />}
  </section>;
}

function Line({ of, stage, table }: { of: Schemas["DataStage"]; stage: string; table: string }) {
  const show = (name: string, why = "") => amend({ stage: of.name, table: name, why, text: "", offset: "" });
  return <tr>
    <th scope="row">{of.name}{!of.complete && <span class="quiet"> (not complete)</span>}</th>
    <td class="number">{count(of.rows_in)}</td>
    <td>{of.tables.filter(one => one.name !== "aside").map(one => <div key={one.name}>
      <button type="button" class="link" aria-pressed={stage === of.name && table === one.name} onClick={() => show(one.name)}>{one.name}</button> {count(one.rows)}</div>)}</td>
    <td>{Object.entries(of.aside).sort((one, other) => other[1] - one[1]).map(([why, number]) => <div key={why}>
      <button type="button" class="link" onClick={() => show("aside", why)}>{words(why)}</button> {count(number)}</div>)}</td>
    <td class="small">{Object.entries(of.counts).map(([name, number]) => `${words(name)} ${count(number)}`).join(", ")}</td>
  </tr>;
}

function Rows({ id, query }: { id: string; query: Record<string, string> }) {
  const { stage, table, why = "", text = "" } = query, offset = Number(query.offset ?? 0) || 0;
  const { value, fault } = useAnswer<Schemas["Table"]>(address("rows", { run: id, stage, table, why, text, offset, limit: LIMIT }));
  return <section aria-label="sample rows"><h2>{stage}: {table}{why && <> kept aside as “{words(why)}”</>}</h2>
    <form class="filters" role="search" aria-label="filter rows" onSubmit={event => event.preventDefault()}>
      <label>text <input type="search" value={text} onInput={event => amend({ text: event.currentTarget.value, offset: "" })} /></label></form>
    <Fault text={fault} />
    {value ? <RowTable of={value} offset={offset} limit={LIMIT} go={to => amend({ offset: to || "" })} /> : fault ? null : <Waiting />}
  </section>;
}
