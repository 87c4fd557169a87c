// Two searches side by side, theorem by theorem.
import { amend, link } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Badge, Facts, Fault, Pages, Waiting, count, figure, seconds, words } from "./words";

const LIMIT = 100;
const GROUPS = { all: "all", gains: "only the second proves it", losses: "only the first proves it", both: "both prove it", neither: "neither proves it" };

export function Compare({ base, new: new_, query }: { base: string; new: string; query: Record<string, string> }) {
  const { show = "all" } = query, offset = Number(query.offset ?? 0) || 0;
  const { value, fault } = useAnswer<Schemas["Comparison"]>(address("compare", { base, new: new_, show, offset, limit: LIMIT }));
  return <main id="content" tabIndex={-1}>
    <nav class="trail" aria-label="where you are"><a href="#/">runs</a> / compare</nav>
    <h1><a href={link(["run", base])}>{base}</a> and <a href={link(["run", new_])}>{new_}</a></h1>
    <p><a href={link(["compare", new_, base])}>swap the two</a></p>
    <Fault text={fault} />
    {value ? <>
      <Facts of={[["theorems in both", value.paired], [`proved by ${base}`, value.base_proved], [`proved by ${new_}`, value.new_proved],
        ["gains", value.gains], ["losses", value.losses], ["McNemar's exact test", `p = ${figure(value.p_value)}`]]} />
      <Spent of={[[base, value.base_cost], [new_, value.new_cost]]} />
      <form class="filters" onSubmit={event => event.preventDefault()}><label>show <select value={show}
        onChange={event => amend({ show: event.currentTarget.value, offset: "" })}>
        {Object.entries(GROUPS).map(([key, title]) => <option key={key} value={key}>{title}</option>)}</select></label></form>
      <table class="pairs"><thead>
        <tr><th scope="col" rowSpan={2}>theorem</th><th scope="colgroup" colSpan={3}>{base}</th><th scope="colgroup" colSpan={3}>{new_}</th></tr>
        <tr>{[base, new_].flatMap(run => ["status", "time", "goals"].map(name => <th key={run + name} scope="col" class={name === "status" ? "" : "number"}>{name}</th>))}</tr></thead>
        <tbody>{value.rows.map(pair => <tr key={pair.id}><th scope="row">{pair.name || pair.id}</th>
          <Half run={base} row={pair.base} /><Half run={new_} row={pair.new} /></tr>)}</tbody></table>
      {!value.rows.length && <p class="quiet">No theorem is like that.</p>}
      <Pages offset={offset} limit={LIMIT} total={value.total} go={to => amend({ offset: to || "" })} />
    </> : fault ? null : <Waiting />}
  </main>;
}

const COSTS: [string, string, boolean][] = [["seconds", "search", true], ["lean_s", "Lean", true], ["model_s", "proposer", true], ["energy_s", "scorer", true],
  ["nodes", "goals", false], ["tactics", "tactics", false], ["tokens", "tokens", false]];

/** What each spent on the theorems that both have. */
function Spent({ of }: { of: [string, Record<string, number>][] }) {
  return <table class="spent"><thead><tr><th scope="col">spent in all</th>{COSTS.map(([key, title]) => <th key={key} scope="col" class="number">{title}</th>)}</tr></thead>
    <tbody>{of.map(([run, cost], place) => <tr key={place}><th scope="row">{run}</th>
      {COSTS.map(([key, , time]) => <td key={key} class="number">{time ? seconds(cost[key]) : count(cost[key])}</td>)}</tr>)}</tbody></table>;
}

function Half({ run, row }: { run: string; row: Schemas["TheoremRow"] }) {
  return <>
    <td><a href={link(["run", run, "theorem", row.id])} title={row.why} aria-label={`${words(row.status)}: ${row.name} in ${run}`}><Badge word={row.status} /></a></td>
    <td class="number">{seconds(row.seconds)}</td><td class="number">{row.nodes ?? "–"}</td></>;
}
