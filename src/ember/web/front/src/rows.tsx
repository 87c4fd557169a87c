// A table whose columns are not known beforehand.
import type { Schemas } from "./server";
import { Pages } from "./words";

const LEAN = /^(state|goal|statement|proof|tactic|tactics|text|completion|prompt|context|header|lean|code|reason|message)$/;

export function RowTable({ of, offset, limit, go }: { of: Schemas["Table"]; offset: number; limit: number; go: (offset: number) => void }) {
  if (!of.total) return <p class="quiet">No row is like that.</p>;
  return <><div class="scroll" tabIndex={0} role="group" aria-label="rows"><table class="small">
    <thead><tr>{of.columns.map(name => <th key={name} scope="col">{name}</th>)}</tr></thead>
    <tbody>{of.rows.map((row, number) => <tr key={number}>{row.map((cell, place) => (
      <td key={place}>{LEAN.test(of.columns[place]) || cell.includes("\n") ? <div class="cell">{cell}</div> : cell}</td>))}</tr>)}</tbody>
  </table></div><Pages offset={offset} limit={limit} total={of.total} go={go} /></>;
}
