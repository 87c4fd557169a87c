"""Proof texts that try to fool the certifier, by what they try. None may be accepted.

Each is what stands after `theorem bad : (1 : ℕ) = 2 :=`. What they do to compiled modules, past the
text, is in `tests/rooms/lean/test_certify_modules.py`.
"""

from __future__ import annotations

import itertools

SORRY = {
    "sorry": "by sorry",
    "sorry as a term": "sorry",
    "admit": "by admit",
    "sorry inside exact": "by exact sorry",
    "sorryAx": "sorryAx _ false",
    "synthetic sorryAx": "by exact sorryAx _ true",
    "sorry behind a comment": "by /- honest -/ sorry -- nothing to see",
    "sorry in a have": "by\n  have h : False := sorry\n  exact h.elim",
    "sorry in a show": "show (1 : ℕ) = 2 from sorry",
    "sorry after first": "by first | omega | sorry",
    "sorry in a where": "helper where\n  helper : (1 : ℕ) = 2 := sorry",
    "sorry in a let rec": "let rec helper : (1 : ℕ) = 2 := sorry\nhelper",
    "sorry in a calc": "calc (1 : ℕ) = 1 := rfl\n  _ = 2 := sorry",
    "sorry in an unused goal": "by\n  suffices h : False by exact h.elim\n  all_goals sorry",
    "sorry by error recovery": "by exact (foo : (1 : ℕ) = 2)",
    "nomatch recovers": "nomatch (rfl : (1 : ℕ) = 1)",
    "stop": "by\n  stop\n  rfl",
    "done with goals left": "by\n  refine Eq.trans ?_ ?_ <;> try done",
}

MORE_COMMANDS = {
    f"after the proof: {extra.split()[0]}": f"by rfl\n{extra}"
    for extra in [
        "axiom cheat : (1 : ℕ) = 2",
        "theorem another : True := trivial",
        "instance : OfNat ℕ 2 := ⟨1⟩",
        'notation "two" => 1',
        'macro "rfl" : tactic => `(tactic| sorry)',
        "macro_rules | `(tactic| rfl) => `(tactic| sorry)",
        'elab "rfl" : tactic => return',
        "attribute [simp] Nat.add_comm",
        "set_option debug.skipKernelTC true",
        "open Classical",
        "namespace Nat",
        "end",
        "section",
        "universe u",
        "variable (h : False)",
        "def Nat.add (a b : ℕ) := a",
        "opaque cheat : ℕ",
        "unsafe def cheat : (1 : ℕ) = 2 := lcProof",
        "inductive Cheat | a",
        "initialize pure ()",
        "run_cmd pure ()",
        "#exit",
        "#eval 1",
        "#print axioms bad",
        "export Nat (add)",
        "mutual",
        "private theorem hidden : True := trivial",
        "declare_syntax_cat cheat",
        "import Init",
        "deriving instance Repr for Nat",
    ]
}

TEXT_TRICKS = {
    "nothing": "",
    "blanks": "  \n ",
    "unclosed comment": "by rfl /- and so on",
    "unopened comment": "by rfl -/ axiom cheat : False /-",
    "unclosed string": 'by exact "',
    "unclosed bracket": "by exact ⟨",
    "an end too many": "by rfl end",
    "two definitions": "by rfl := by rfl",
    "a vertical bar": "| 0 => rfl",
    "cyrillic look-alike": "by omegа",
    "zero-width space": "by\u200b rfl",
    "right-to-left override": "by \u202e rfl",
    "byte order mark": "\ufeffby rfl",
    "no-break space": "by\u00a0rfl",
    "a zero byte": "by rfl\0 sorry",
    "a lone surrogate": "by \ud800 rfl",
    "newline in a name": "by\n  have «a\nb» : False := by omega\n  exact «a\nb».elim",
    "a name with dots": "«bad.bad»",
    "a doc comment inside": "/-- nothing -/ by rfl",
    "crlf": "by\r\n  rfl\r\n#exit",
    "form feed": "by\f rfl",
}

SELF_REFERENCE = {
    "itself": "bad",
    "itself from the root": "_root_.bad",
    "itself by apply": "by apply bad",
    "itself by simpa": "by simpa using bad",
    "itself under a binder": "(fun _ => bad) ()",
    "exact?": "by exact?",
    "apply?": "by apply?",
    "a recursion without end": "let rec f (n : ℕ) : (1 : ℕ) = 2 := f (n + 1)\nf 0",
    "a recursion with sorry to end": "f 0 where\n  f (n : ℕ) : (1 : ℕ) = 2 := f (n + 1)\n  termination_by n\n  decreasing_by sorry",
    "a partial helper": "f where\n  partial f : (1 : ℕ) = 2 := f",
    "well-founded by decree": "WellFounded.fix (r := fun _ _ : ℕ => True) ⟨fun a => ⟨a, fun _ _ => sorry⟩⟩ (fun _ ih => ih 0 trivial) 0",
}

NATIVE = {
    "native_decide": "by native_decide",
    "decide natively": "by decide +native",
    "decide in the kernel": "by decide +kernel",
    "kernel switched off": "by set_option debug.skipKernelTC true in decide +kernel",
    "kernel switched off, in a term": "set_option debug.skipKernelTC true in (by decide +kernel)",
    "by as sorry": "set_option debug.byAsSorry true in (by decide)",
    "proofs as sorry": "by set_option debug.proofAsSorry true in decide",
    "lcProof": "lcProof",
    "unsafe lcProof": "unsafe lcProof",
    "unsafeCast": "unsafe (unsafeCast ())",
    "lcUnreachable": "by exact unsafe lcUnreachable",
    "ofReduceBool": "Lean.ofReduceBool _ _ rfl",
    "trustCompiler": "Lean.trustCompiler.elim",
    "implemented_by": "f where\n  @[implemented_by f] f : (1 : ℕ) = 2 := f",
    "extern": 'f where\n  @[extern "lean_io_exit"] f : (1 : ℕ) = 2 := f',
    "warnings off": "set_option warningAsError false in sorry",
    "linters off": "by set_option linter.all false in sorry",
}

MEANING = {
    "a local numeral": "let _ : OfNat ℕ 2 := ⟨1⟩\nrfl",
    "a local numeral by letI": "by\n  letI : OfNat ℕ 2 := ⟨1⟩\n  rfl",
    "a local decision": "by\n  letI : Decidable ((1 : ℕ) = 2) := .isTrue (by trivial)\n  decide",
    "a local subsingleton": "by\n  haveI : Subsingleton ℕ := ⟨fun _ _ => by rfl⟩\n  exact Subsingleton.elim _ _",
    "choice from nothing": "Classical.choice (by infer_instance)",
    "a classical decision": "open Classical in by decide",
    "another statement by show": "by\n  show (1 : ℕ) = 1\n  rfl",
    "another statement by change": "by\n  change (2 : ℕ) = 2\n  rfl",
    "cast": "cast (by rfl) (rfl : (1 : ℕ) = 1)",
    "heterogeneous": "eq_of_heq (HEq.refl 1)",
    "quotient": "Quot.sound (r := fun _ _ => True) trivial |>.elim",
    "propext": "(propext ⟨fun _ => rfl, fun _ => trivial⟩ : True = ((1 : ℕ) = 2)).mp trivial",
    "empty elimination": "Empty.elim (by exact ⟨⟩)",
    "false from a division by zero": "by\n  have : (1 : ℕ) / 0 = 2 / 0 := rfl\n  simpa using this",
    "truncated subtraction": "by\n  have : (1 : ℕ) - 2 = 2 - 2 := rfl\n  omega",
    "kernel numbers: land": "by\n  have : Nat.land 6 3 = 3 := by decide\n  simp at this",
    "kernel numbers: shift": "by\n  have : (1 : ℕ) <<< 1 = 1 := by decide\n  omega",
    "a huge literal": "by\n  have : 2 ^ 100000 % 2 = 1 := by decide\n  omega",
    "grind": "by grind",
    "all automation": "by first | omega | simp | decide | norm_num | ring | linarith | nlinarith | tauto | aesop | grind",
}

META = {
    "run_tac admits": "by run_tac Lean.Elab.Tactic.liftMetaTactic fun g => do g.admit; return []",
    "run_tac assigns nonsense": "by\n  run_tac do\n    let g ← Lean.Elab.Tactic.getMainGoal\n    g.assign (Lean.mkConst ``True.intro)",
    "run_tac drops the goals": "by run_tac Lean.Elab.Tactic.setGoals []",
    "run_tac adds an axiom": (
        "by\n  run_tac Lean.addDecl (.axiomDecl { name := `cheat, levelParams := [], type := Lean.mkConst ``False, "
        "isUnsafe := false })\n  exact cheat.elim"
    ),
    "by_elab": "by_elab return Lean.mkConst ``True.intro",
    "by_elab builds sorryAx": "by_elab return Lean.mkApp2 (Lean.mkConst ``sorryAx [0]) (Lean.mkConst ``False) (Lean.mkConst ``true)",
    "run_tac exits with success": "by run_tac (IO.Process.exit 0 : IO Unit)",
    "run_tac writes a file": 'by run_tac (IO.FS.writeFile "Candidate.olean" "olean" : IO Unit)',
    "run_tac starts a program": 'by run_tac (discard <| IO.Process.output {cmd := "true"} : IO Unit)',
    "dbg_trace": 'by exact (dbg_trace "accepted"; rfl)',
    "trace floods": 'by\n  iterate 20000 trace "accepted: true"\n  rfl',
}

RESOURCES = {
    "a loop": "by repeat (have := Nat.le_refl 0)",
    "a loop without heartbeats": "by set_option maxHeartbeats 0 in repeat (have := Nat.le_refl 0)",
    "deep brackets": "(" * 20_000 + "rfl" + ")" * 20_000,
    "deep terms": "by exact " + "id (" * 3_000 + "rfl" + ")" * 3_000,
    "deep tactic blocks": "by " + "(first | " * 2_000 + "rfl" + ")" * 2_000,
    "many tactics": "by\n" + "  skip\n" * 20_000 + "  rfl",
    "a large text": "by\n  -- " + "x" * 900_000 + "\n  rfl",
    "too large a text": "by\n  -- " + "x" * 2_000_000 + "\n  rfl",
    "exponential terms": (
        "let a := (1, 1)\n"
        + "".join(f"let {v} := ({u}, {u})\n" for u, v in itertools.pairwise("abcdefghijklmnop"))
        + "by simp [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] at *; rfl"
    ),
    "a large decision": "by\n  have : ∀ n < 30000, n * n = n * n + 0 := by decide\n  rfl",
    "unfolding without end": "by\n  have : Nat.rec (motive := fun _ => ℕ) 0 (fun _ n => n) (10 ^ 7) = 1 := by decide +kernel\n  omega",
    "a tower of powers": "by\n  have : 10 ^ 10 ^ 10 = 0 := by rfl\n  omega",
    "depth raised": "by set_option maxRecDepth 100000000 in exact " + "id (" * 3_000 + "rfl" + ")" * 3_000,
}

ATTACKS: dict[str, str] = {
    f"{kind}: {name}": text
    for kind, table in {
        "sorry": SORRY,
        "command": MORE_COMMANDS,
        "text": TEXT_TRICKS,
        "self": SELF_REFERENCE,
        "native": NATIVE,
        "meaning": MEANING,
        "meta": META,
        "resources": RESOURCES,
    }.items()
    for name, text in table.items()
}

CANARIES = [
    "theorem canary (n : ℕ) : n = n + 1",
    "theorem canary : False",
    "theorem canary (a b : ℕ) : a - b + b = a",
    "theorem canary (a b : ℤ) : a / b * b = a",
    "theorem canary (p q : Prop) : p ∨ q → p ∧ q",
    "theorem canary (p : Prop) : p",
    "theorem canary (n : ℕ) (h : n % 2 = 0) : n % 4 = 0",
    "theorem canary (n : ℕ) : n ^ 2 = n",
    "theorem canary (a b : ℕ) (h : a ∣ b) : b ∣ a",
    "theorem canary (f : ℕ → ℕ) (h : ∀ n, f n ≤ n) : ∀ n, f n = n",
    "theorem canary : ∃ n : ℕ, n < n",
    "theorem canary (xs : List ℕ) : xs.reverse = xs",
    "theorem canary (a b c : ℤ) (h : a * c = b * c) : a = b",
    "theorem canary (a : ℤ) : 0 < a ^ 2",
    "theorem canary : (2 : ℕ) ^ 61 - 1 = 2 ^ 60",
    "theorem canary (a b : ℕ) : Nat.gcd a b = 1",
    "theorem canary (P : ℕ → Prop) (h : ∃ n, P n) : ∀ n, P n",
    "theorem canary (x y : ℤ) (h : x ^ 2 = y ^ 2) : x = y",
    "theorem canary (n : ℕ) (h : 0 < n) : n / 2 * 2 = n",
    "theorem canary (b : Bool) : b = true",
]
"""Statements that are false: whoever proves one of them is wrong."""
