// The theorem with its proof, and what the certifier said of it.
import { Lean } from "./lean";
import type { Tree } from "./tree";
import { Facts } from "./words";

export function ProofPanel({ tree }: { tree: Tree }) {
  const { theorem, proof, tier, axioms } = tree;
  return <div>
    <h2>{proof ? "the certified proof" : "the statement"}</h2>
    <pre><Lean text={proof ? `${theorem.statement} := ${proof}` : theorem.statement} /></pre>
    {proof && <Facts of={[["certified to", tier ?? "–"], ["axioms", axioms?.length ? axioms.join(", ") : "none"], ["steps", theorem.steps ?? "–"]]} />}
    {!proof && <p>{theorem.why}</p>}
    {proof && <button type="button" onClick={() => void navigator.clipboard?.writeText(`${theorem.statement} := ${proof}`)}>copy</button>}
  </div>;
}
