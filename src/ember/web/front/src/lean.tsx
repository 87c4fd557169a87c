// Lean's text with its keywords, names and symbols told apart; never as markup.
const KEYWORDS = new Set(
  ("by theorem example lemma def have show from fun let in at with using intro intros exact apply refine constructor cases rcases obtain " +
    "induction simp simp_all simpa omega norm_num linarith nlinarith ring ring_nf decide rfl rw unfold left right exists use calc " +
    "contradiction exfalso tauto aesop positivity field_simp push_neg split by_cases ext funext congr trivial assumption case if then else").split(" "));
const TOKEN = /\s+|--[^\n]*|"(?:\\.|[^"\\])*"|[\p{L}_][\p{L}\p{N}_'!?✝₀-₉.]*|\d+(?:\.\d+)?|./gsu;

const LONGEST = 20_000;

/** A text as it is shown: of one that would keep the browser busy for seconds, the beginning and the end. */
export function bounded(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2, left = (text.length - LONGEST).toLocaleString("en");
  return `${text.slice(0, half)}\n… ${left} characters are left out here …\n${text.slice(-half)}`;
}

export const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

function kind(token: string): string {
  if (KEYWORDS.has(token)) return "keyword";
  if (/^\d/.test(token)) return "numeral";
  if (token.startsWith("--")) return "remark";
  if (token === "⊢") return "turnstile";
  if (/^[∀∃λ→↔∧∨¬=≠≤≥<>∣∈∉⊆∩∪+\-*/^%↑|]$/u.test(token)) return "symbol";
  if (/^(Prop|Type|Sort|Nat|Int|Real|Rat|Complex|[ℕℤℚℝℂ])$/u.test(token)) return "sort";
  return "";
}

/** `changed`: places of tokens that are to be marked. */
export function Lean({ text, changed }: { text: string; changed?: Set<number> }) {
  return <code class="lean">{tokens(bounded(text)).map((token, place) => {
    const name = [kind(token), changed?.has(place) ? "changed" : ""].filter(Boolean).join(" ");
    return name ? <span key={place} class={name}>{token}</span> : token;
  })}</code>;
}
