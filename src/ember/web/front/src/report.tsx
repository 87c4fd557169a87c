// The report that a study or a pipeline wrote itself: its text as it is, and its pictures.
import { type Schemas, address, useAnswer } from "./server";
import { Fault, Waiting } from "./words";

export function WrittenReport({ id, every }: { id: string; every: number }) {
  const { value, fault } = useAnswer<Schemas["Written"]>(address("report", { run: id }), every);
  if (!value) return fault ? <Fault text={fault} /> : <Waiting />;
  if (!value.name) return <p class="quiet">It has no report yet.</p>;
  return <section aria-label="report"><h2>{value.name}</h2><pre>{value.text}</pre>
    <div class="pictures">{value.pictures.map(name => <figure key={name}><img loading="lazy" src={address("picture", { run: id, name })} alt={`picture ${name}`} />
      <figcaption class="small">{name}</figcaption></figure>)}</div></section>;
}
