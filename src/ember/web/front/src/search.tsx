// A search run: its theorems, what became of each, what each cost, and why its search ended.
import { amend, link } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Badge, Fault, Head, type Heading, Pages, Waiting, count, counted, seconds, words } from "./words";

const LIMIT = 100;
const COLUMNS: Heading[] = [
  { key: "name", title: "theorem" },
  { key: "status", title: "status" },
  { key: "why", title: "why it ended", sortable: false },
  { key: "seconds", title: "time", numeric: true },
  { key: "lean_s", title: "Lean", numeric: true },
  { key: "nodes", title: "goals", numeric: true },
  { key: "tactics", title: "tactics", numeric: true },
  { key: "depth", title: "depth", numeric: true },
  { key: "steps", title: "proof", numeric: true },
];

export function SearchRun({ id, query, every }: { id: string; query: Record<string, string>; every: number }) {
  const { text = "", status = "", sort = "position" } = query;
  const offset = Number(query.offset ?? 0) || 0, descending = query.down === "1";
  const { value, fault } = useAnswer<Schemas["Theorems"]>(
    address("theorems", { run: id, text, status, sort, descending, offset, limit: LIMIT }), every);
  return <section aria-label="theorems">
    <form class="filters" role="search" aria-label="filter theorems" onSubmit={event => event.preventDefault()}>
      <label>name or statement <input type="search" value={text}
        onInput={event => amend({ text: event.currentTarget.value, offset: "" })} /></label>
      <label>status <select value={status} onChange={event => amend({ status: event.currentTarget.value, offset: "" })}>
        <option value="">all</option>
        {Object.entries(value?.statuses ?? {}).map(([word, number]) => <option key={word} value={word}>{words(word)} ({number})</option>)}
      </select></label>
      {sort !== "position" && <button type="button" onClick={() => amend({ sort: "", down: "" })}>in the run's order</button>}
    </form>
    <Fault text={fault} />
    {value ? <>
      <Costs of={value.cost} />
      <table class="theorems">
        <Head of={COLUMNS} sort={sort} descending={descending} choose={(key, down) => amend({ sort: key, down: down ? "1" : "", offset: "" })} />
        <tbody>{value.rows.map(row => <TheoremLine key={row.id} run={id} row={row} />)}</tbody>
      </table>
      {!value.rows.length && <p class="quiet">No theorem passes the filters.</p>}
      <Pages offset={offset} limit={LIMIT} total={value.total} go={to => amend({ offset: to || "" })} />
    </> : fault ? null : <Waiting />}
  </section>;
}

function TheoremLine({ run, row }: { run: string; row: Schemas["TheoremRow"] }) {
  return <tr>
    <th scope="row"><a href={link(["run", run, "theorem", row.id])}>{row.name || row.id}</a>
      <div class="statement small" title={row.statement}>{row.statement}</div></th>
    <td><Badge word={row.status} /></td>
    <td class="why">{row.why}</td>
    <td class="number">{seconds(row.seconds)}</td>
    <td class="number">{seconds(row.lean_s)}</td>
    <td class="number">{count(row.nodes)}</td>
    <td class="number">{count(row.tactics)}</td>
    <td class="number">{count(row.depth)}</td>
    <td class="number">{row.steps == null ? "–" : counted(row.steps, "step")}</td>
  </tr>;
}

function Costs({ of }: { of: Record<string, number> }) {
  return <p class="quiet">spent in all: {seconds(of.seconds)} of search ({seconds(of.lean_s)} waiting for Lean, {seconds(of.model_s)} for
    the proposer, {seconds(of.energy_s)} for the scorer), {count(of.nodes)} goals, {count(of.tactics)} tactics, {count(of.tokens)} tokens</p>;
}
