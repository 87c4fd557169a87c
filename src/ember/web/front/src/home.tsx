// All runs: what each is, whether it is done, its headline figure.
import { useState } from "preact/hooks";
import { amend, link } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Badge, Fault, Waiting, ago, count } from "./words";

const KINDS = ["search", "evaluation", "training", "data", "dynamics", "pipeline", "vectors"];
const STATES = ["complete", "running", "interrupted"];
const EVERY_MS = 2000;

export function Home({ query }: { query: Record<string, string> }) {
  const { value, fault } = useAnswer<Schemas["Shelf"]>(address("runs", {}), EVERY_MS);
  const [chosen, setChosen] = useState<string[]>([]);
  const { kind = "", state = "", text = "", parts = "" } = query;
  const shown = (value?.runs ?? []).filter(run =>
    (parts || !run.part_of) && (!kind || run.kind === kind) && (!state || run.state === state) &&
    `${run.name} ${run.id} ${run.headline}`.toLowerCase().includes(text.toLowerCase()));
  const toggle = (id: string) => setChosen(old => (old.includes(id) ? old.filter(one => one !== id) : [...old, id].slice(-2)));
  return <main id="content" tabIndex={-1}>
    <h1>Runs</h1>
    <p class="quiet">{value ? <>in <code>{value.folder}</code>{value.live && <> · <a href={link(["live"])}>prove a statement of your own</a></>}</> : ""}</p>
    <Fault text={fault} />
    <form class="filters" onSubmit={event => event.preventDefault()} role="search" aria-label="filter runs">
      <label>name <input type="search" value={text} onInput={event => amend({ text: event.currentTarget.value })} /></label>
      <Choice name="kind" all={KINDS} value={kind} />
      <Choice name="state" all={STATES} value={state} />
      <label><input type="checkbox" checked={!!parts} onChange={event => amend({ parts: event.currentTarget.checked ? "1" : "" })} /> parts of runs, too</label>
      <span class="grow" />
      {chosen.length === 2
        ? <a class="button" href={link(["compare", ...chosen])}>compare the two</a>
        : <span class="quiet">tick two searches to compare them</span>}
    </form>
    {!value ? <Waiting /> : <table class="runs">
      <thead><tr><th scope="col"><span class="unseen">compare</span></th><th scope="col">run</th><th scope="col">kind</th>
        <th scope="col">state</th><th scope="col">so far</th><th scope="col">last change</th></tr></thead>
      <tbody>{shown.map(run => <Row key={run.id} run={run} chosen={chosen.includes(run.id)} toggle={toggle} />)}</tbody>
    </table>}
    {value && !shown.length && <p class="quiet">{value.runs.length
      ? "No run passes the filters."
      : <>No run lies here. Make one with <code>ember search run recipes/smoke/floor.toml --out runs/floor</code>.</>}</p>}
  </main>;
}

function Choice({ name, all, value }: { name: string; all: string[]; value: string }) {
  return <label>{name} <select value={value} onChange={event => amend({ [name]: event.currentTarget.value })}>
    <option value="">all</option>{all.map(one => <option key={one} value={one}>{one}</option>)}
  </select></label>;
}

function Row({ run, chosen, toggle }: { run: Schemas["RunCard"]; chosen: boolean; toggle: (id: string) => void }) {
  return <tr>
    <td>{run.kind === "search" &&
      <input type="checkbox" checked={chosen} aria-label={`compare ${run.id}`} onChange={() => toggle(run.id)} />}</td>
    <th scope="row"><a href={link(["run", run.id])}>{run.name}</a>{run.id !== run.name && <div class="quiet small">{run.id}</div>}</th>
    <td>{run.kind}</td>
    <td><Badge word={run.state} /></td>
    <td>{run.headline}{run.done != null && run.total ? <> <progress max={run.total} value={run.done}
      aria-label={`${run.name}: ${count(run.done)} of ${count(run.total)}`} /></> : null}</td>
    <td class="quiet">{ago(run.changed)}</td>
  </tr>;
}
