// A training run: its curves with the limits of its monitors, why it ended, and samples with their verdicts.
import { useMemo } from "preact/hooks";
import { Chart } from "./chart";
import { amend } from "./place";
import { RowTable } from "./rows";
import { type Schemas, address, useAnswer } from "./server";
import { Facts, Fault, Waiting, words } from "./words";

const FIRST = ["loss", "val_loss", "val_accuracy", "val_rank1", "separation", "reward", "gradient_norm", "learning_rate"];
const LIMIT = 50;

export function TrainingRun({ id, query, every }: { id: string; query: Record<string, string>; every: number }) {
  const { value, fault } = useAnswer<Schemas["Training"]>(address("training", { run: id }), every);
  return <section aria-label="training">
    <Fault text={fault} />
    {value ? <Curves of={value} /> : fault ? null : <Waiting />}
    <Samples id={id} query={query} />
  </section>;
}

function Curves({ of }: { of: Schemas["Training"] }) {
  const names = useMemo(() => Object.keys(of.figures).sort((one, other) => rank(one) - rank(other) || one.localeCompare(other)), [of]);
  const change = Object.entries(of.change).map(([key, value]) => `${key} = ${value}`).join(", ");
  return <>
    <Facts of={[["method", of.kind], ["steps", `${of.steps.at(-1) ?? 0}${of.planned ? ` of ${of.planned}` : ""}`], ["ended", of.ended ?? "not yet"],
      ...(change ? [["to change before it starts again", change] as [string, string]] : [])]} />
    {of.ended && !["steps", "patience"].includes(of.ended) && <p class="fault">A monitor ended it: {of.ended}</p>}
    {!names.length && <p class="quiet">No step was logged yet.</p>}
    <div class="charts">{names.map(name => <Figure key={name} name={name} of={of} />)}</div>
  </>;
}

function Figure({ name, of }: { name: string; of: Schemas["Training"] }) {
  const curves = useMemo(() => [{ label: words(name), values: of.figures[name] }], [of, name]);
  const limits = useMemo(() => of.lines.filter(line => line.figure === name).map(line => ({ value: line.value, label: line.label })), [of, name]);
  return <Chart title={words(name)} x={of.steps} curves={curves} limits={limits} across="step" />;
}

const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

function Samples({ id, query }: { id: string; query: Record<string, string> }) {
  const { verdict = "", text = "" } = query, offset = Number(query.offset ?? 0) || 0;
  const { value, fault } = useAnswer<Schemas["Table"]>(address("samples", { run: id, verdict, text, offset, limit: LIMIT }));
  if (!value?.total && !verdict && !text) return <Fault text={fault} />;
  return <section><h2>samples</h2>
    <form class="filters" role="search" aria-label="filter samples" onSubmit={event => event.preventDefault()}>
      <label>text <input type="search" value={text} onInput={event => amend({ text: event.currentTarget.value, offset: "" })} /></label>
      <label>verdict <input type="search" value={verdict} onInput={event => amend({ verdict: event.currentTarget.value, offset: "" })} /></label></form>
    <Fault text={fault} />
    {value && <RowTable of={value} offset={offset} limit={LIMIT} go={to => amend({ offset: to || "" })} />}
  </section>;
}
