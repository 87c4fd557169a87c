// A training run: its curves with the limits of its monitors, and why it ended.
import { useMemo } from "preact/hooks";
import { Chart } from "./chart";
import { type Schemas, address, useAnswer } from "./server";
import { Facts, Fault, Waiting, words } from "./words";

const FIRST = ["loss", "val_loss", "val_accuracy", "val_rank1", "separation", "reward", "gradient_norm", "learning_rate"];

export function TrainingRun({ id, every }: { id: string; every: number }) {
  const { value, fault } = useAnswer<Schemas["Training"]>(address("training", { run: id }), every);
  return <section aria-label="training">
    <Fault text={fault} />
    {value ? <Curves of={value} /> : fault ? null : <Waiting />}
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
