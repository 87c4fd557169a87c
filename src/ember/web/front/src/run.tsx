// One run: its facts, and the page of its kind.
import { DataRun } from "./data";
import { EvaluationRun } from "./evaluation";
import { Maps } from "./maps";
import { MeasuredRun } from "./measured";
import { link } from "./place";
import { WrittenReport } from "./report";
import { Samples } from "./samples";
import { SearchRun } from "./search";
import { type Schemas, address, useAnswer } from "./server";
import { TrainingRun } from "./training";
import { Badge, Facts, Fault, Waiting, ago } from "./words";

const EVERY_MS = 3000;

export function RunPage({ id, query }: { id: string; query: Record<string, string> }) {
  const { value, fault } = useAnswer<Schemas["RunDetails"]>(address("run", { run: id }), EVERY_MS);
  if (!value) return <main>{fault ? <Fault text={fault} /> : <Waiting />}</main>;
  const { card, facts, parts, recipe } = value;
  return <main id="content" tabIndex={-1}>
    <nav class="trail" aria-label="where you are"><a href="#/">runs</a>
      {card.part_of && <> / <a href={link(["run", card.part_of])}>{card.part_of}</a></>} / {card.id}</nav>
    <h1>{card.name} <Badge word={card.state} /></h1>
    <p><strong>{card.headline}</strong> <span class="quiet">· {card.kind} · last change {ago(card.changed)}</span></p>
    <Content card={card} query={query} />
    {parts.length > 0 && <section><h2>Runs that are parts of it</h2>
      <ul>{parts.map(part => <li key={part.id}><a href={link(["run", part.id])}>{part.id}</a> <Badge word={part.state} /> {part.headline}</li>)}</ul></section>}
    <details class="about"><summary>what it was made of</summary>
      <Facts of={Object.entries(facts)} /><pre>{recipe}</pre></details>
  </main>;
}

function Content({ card, query }: { card: Schemas["RunCard"]; query: Record<string, string> }) {
  const every = card.state === "running" ? EVERY_MS : 0;
  switch (card.kind) {
    case "search": return <SearchRun id={card.id} query={query} every={every} />;
    case "training": return <><TrainingRun id={card.id} every={every} /><Samples id={card.id} query={query} every={every} /><Maps id={card.id} query={query} /></>;
    case "data": return <DataRun id={card.id} query={query} every={every} />;
    case "evaluation": return <><EvaluationRun id={card.id} state={card.state} /><Maps id={card.id} query={query} /></>;
    case "vectors": return <><Maps id={card.id} query={query} /><MeasuredRun id={card.id} /></>;
    case "dynamics": case "pipeline": return <WrittenReport id={card.id} every={every} />;
  }
}
