// Figures of vectors and energies, each with its interval and what chance gives.
import { type Schemas, address, useAnswer } from "./server";
import { Facts, Fault, Waiting, count, figure, words } from "./words";

export function MeasuredRun({ id }: { id: string }) {
  const { value, fault } = useAnswer<Schemas["Measured"]>(address("measured", { run: id }));
  if (!value) return fault ? <Fault text={fault} /> : <Waiting />;
  return <section aria-label="figures"><h2>figures</h2>
    <Facts of={[["states", count(value.states)], ["on proofs", count(value.on_proofs)], ["theorems", count(value.theorems)], ["width", count(value.width)]]} />
    <table class="measures"><thead><tr><th scope="col">figure</th><th scope="col" class="number">value</th><th scope="col">95 % interval</th>
      <th scope="col" class="number">chance</th><th scope="col" class="number">of</th><th scope="col">note</th></tr></thead>
      <tbody>{value.measures.map(one => <tr key={one.name}><th scope="row">{words(one.name)}</th><td class="number">{figure(one.value)}</td>
        <td>{one.low != null && one.high != null ? `${figure(one.low)} to ${figure(one.high)}` : "–"}</td>
        <td class="number">{figure(one.baseline)}</td><td class="number">{count(one.of)}</td><td>{one.note}</td></tr>)}</tbody></table></section>;
}
