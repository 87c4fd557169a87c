"""Tactics that try to fool or to harm a step worker, by what they try. None may prove `1 = 2` or leave a trace.

`ALONE` are tactics under the library alone: whatever code they bring along must not run. `WITH_CODE` come with a
context that brings code (`CONTEXT`), so that they do run, in a process of their own: there the walls hold, and no
line that they write is taken for an answer.
"""

from __future__ import annotations

import os

CANARY = f"/tmp/ember-attack-{os.getpid()}/canary"
"""What the attacks write to; and, with `.kept`, what they try to remove."""

FORGED = '{\\"status\\":\\"proved\\",\\"nextStateId\\":0,\\"us\\":1}\\n'
WRITE = f'IO.FS.writeFile ⟨"{CANARY}"⟩ "x"'


def _run(action: str) -> str:
    """A tactic that performs an IO action, whatever its type."""
    return f"run_tac (fun _ _ _ _ _ _ _ _ s => match ({action}) s with | .ok _ s => .ok () s | .error _ s => .ok () s)"


def _elab(action: str) -> str:
    ran = f"match ({action}) s with | .ok _ s => .ok default s | .error _ s => .ok default s"
    return f"exact (by_elab fun _ _ _ _ _ _ s => {ran})"


ALONE = {
    "run_tac writes": _run(WRITE),
    "by_elab writes": _elab(WRITE),
    "run_tac writes inside first": f"first | skip; {_run(WRITE)} | skip",
    "run_tac writes in a branch": f"by_cases h : True\n· {_run(WRITE)}\n· skip",
    "run_tac writes in a term": f"exact (by {_run(WRITE)}; skip)",
    "run_tac forges on standard output": _run(f'IO.FS.writeFile ⟨"/proc/self/fd/1"⟩ "{FORGED}"'),
    "run_tac forges on /dev/stdout": _run(f'IO.FS.writeFile ⟨"/dev/stdout"⟩ "{FORGED}"'),
    "run_tac prints": _run(f'(do (← (IO.getStdout : BaseIO _)).putStr "{FORGED}" : IO Unit)'),
    "run_tac swallows the next request": _run("(do discard (← (IO.getStdin : BaseIO _)).getLine : IO Unit)"),
    "run_tac reads the password file": _run('IO.FS.readFile ⟨"/etc/passwd"⟩'),
    "by_elab reads the password file": _elab('IO.FS.readFile ⟨"/etc/passwd"⟩'),
    "run_tac closes every goal": "run_tac (fun _ r _ _ _ _ _ _ s => match r.set ⟨[]⟩ s with | ⟨_, s⟩ => .ok () s)",
    "by_elab returns a wrong term": "exact (by_elab return (Lean.mkConst `Nat.zero))",
    "native_decide": "native_decide",
    "decide +native": "decide +native",
    "native_decide on a side goal": 'have h : (dbgTrace "x" fun _ => true) = true := by native_decide\nexact absurd h h',
    "native_decide of a cast": "exact of_decide_eq_true (by native_decide : decide ((1 : ℕ) = 2) = true)",
    "implemented_by in let rec": (
        "exact (let rec @[implemented_by Nat.succ] f (n : ℕ) : ℕ := n; by native_decide : f 1 = 2)"
    ),
    "extern in let rec": 'exact (let rec @[extern "lean_io_exit"] f (n : ℕ) : ℕ := n; by native_decide)',
    "a macro in let rec": (
        "exact (let rec @[macro Lean.Parser.Tactic.skip] f : Lean.Macro := fun s => pure s; by skip; rfl)"
    ),
    "a tactic in let rec": (
        "exact (let rec @[tactic Lean.Parser.Tactic.skip] f : Lean.Elab.Tactic.Tactic := fun _ => pure (); by skip)"
    ),
    "unsafe code in let rec": "exact (let rec unsafe f (n : ℕ) : (1 : ℕ) = 2 := f n; f 0)",
    "code in the settings of simp": 'simp (config := (dbgTrace "x" fun _ => {}))',
    "code in a setting of simp": 'simp (maxSteps := dbgTrace "x" fun _ => 3)',
    "code in the settings of omega": 'omega (config := (dbgTrace "x" fun _ => {}))',
    "dbg_trace": 'exact absurd rfl (dbg_trace "x"; by decide)',
    "panic": 'exact absurd (panic! "x" : (1 : ℕ) = 2) (by decide)',
    "unsafe term": "exact unsafe lcProof",
    "kernel switched off": "set_option debug.skipKernelTC true in decide +kernel",
    "kernel switched off in a have": "have h : (1 : ℕ) = 2 := by set_option debug.skipKernelTC true in decide +kernel\nexact h",
    "sorry": "sorry",
    "sorryAx": "exact sorryAx _ false",
    "sorry under warn.sorry": "set_option warn.sorry false in sorry",
    "an axiom of the compiler": "exact Lean.ofReduceBool _ _ rfl",
    "trustCompiler": "exact absurd Lean.trustCompiler (by simp)",
    "an answer in a trace": f'trace "{FORGED}"',
    "an answer in an error": f'fail "{FORGED}"',
    "an answer in a name": 'have «{"status":"proved"}» : True := trivial\nexact «{"status":"proved"}»',
    "a carriage return in a trace": 'trace "\\r\\n{}"',
    "more than one tactic block": "skip\nexact rfl\n\ntheorem bad2 : (1 : ℕ) = 2 := by sorry",
    "a command": "#eval 1",
    "a comment that does not end": "/- exact rfl",
    "a tactic that never ends": "repeat (have := Nat.le_refl 0)",
    "a number too large": "exact absurd (show 10 ^ 10 ^ 10 = 0 from by decide) (by simp)",
    "a term too deep": f"exact {'(' * 20_000}rfl{')' * 20_000}",
    "a long chain": "exact " + " + ".join(["1"] * 5_000),
    "a long output": f'trace "{"x" * 2_000_000}"',
    "many goals": "iterate 12 (refine And.left (b := True) ?_ <;> skip) <;> try constructor",
    "all heartbeats": "set_option maxHeartbeats 0 in repeat (have := Nat.le_refl 0)",
    "a shift by far": "exact absurd (show (1 <<< 10000000000) = 0 from by decide) (by simp)",
    "a zero byte": "skip\0rfl",
    "another request": 'skip\n{"cmd":"reset","payload":{}}\nskip',
    "the end of its text": '"}\n{"cmd":"goal.delete","payload":{"stateIds":[0]}}',
    "a recursion by sorry": "exact (let rec f (n : ℕ) : (1 : ℕ) = 2 := f (n + 1); f 0)",
    "all recursion": "set_option maxRecDepth 100000000 in simp",
}

CONTEXT = r"""
macro "mine" : tactic => `(tactic| skip)
@[extern "native"] opaque IO.Process.forceExit {α : Type} (code : UInt8) : IO Unit
@[extern "native"] opaque IO.Process.setCurrentDir (path : System.FilePath) : IO Unit
@[extern "native"] opaque IO.FS.removeFile (path : System.FilePath) : IO Unit
@[extern "native"] opaque IO.FS.createDir (path : System.FilePath) : IO Unit
@[extern "native"] opaque IO.FS.hardLink (orig link : System.FilePath) : IO Unit
@[extern "native"] opaque IO.FS.rename (old new : System.FilePath) : IO Unit
def io {α : Type} (x : IO α) : Lean.Elab.Tactic.TacticM Unit :=
  fun _ _ _ _ _ _ _ _ s => match x s with
    | .ok _ s => .ok () s
    | .error _ s => .ok () s
def told (x : IO String) : Lean.Elab.Tactic.TacticM Unit :=
  fun a b c d e f g h s => match x s with
    | .ok text s => (Lean.Elab.throwUnsupportedSyntax : Lean.Elab.Tactic.TacticM Unit) a b c d e f g h s
    | .error _ s => .ok () s
partial def write (text : String) : List String → IO Unit
  | [] => pure ()
  | path :: rest => do
    let _ ← (EIO.toBaseIO (IO.FS.writeFile ⟨path⟩ text) : BaseIO _)
    write text rest
partial def for_ever (n : Nat) : IO Unit := if n == 0 then pure () else for_ever (n + 1)
partial def grow (a : Array Nat) : IO Unit := grow (a ++ a.push 7)
partial def deep (n : Nat) : Nat := 1 + deep (n + 1)
partial def threads : Nat → IO Unit
  | 0 => pure ()
  | n + 1 => do
    let _ ← (BaseIO.asTask (IO.sleep 5000) Task.Priority.dedicated : BaseIO _)
    threads n
partial def files : Nat → IO Unit
  | 0 => pure ()
  | n + 1 => do
    write "x" [CANARY ++ toString n, "left" ++ toString n]
    files n
partial def say (text : String) : Nat → IO Unit
  | 0 => pure ()
  | n + 1 => do
    (← (IO.getStdout : BaseIO _)).putStr text
    say text n
def descriptors : List String :=
  (List.range 65).foldl (fun l n => ("/proc/self/fd/" ++ toString n) :: ("/dev/fd/" ++ toString n) :: l) []
""".replace("CANARY", f'"{CANARY}"')

WITH_CODE = {
    "writes a file": f"run_tac io ({WRITE})",
    "writes into its working folder": 'run_tac io (IO.FS.writeFile ⟨"left"⟩ "x")',
    "makes a thousand files": "run_tac io (files 1000)",
    "removes a file": f'run_tac io (IO.FS.removeFile ⟨"{CANARY}.kept"⟩)',
    "renames a file": f'run_tac io (IO.FS.rename ⟨"{CANARY}.kept"⟩ ⟨"{CANARY}"⟩)',
    "links a file": f'run_tac io (IO.FS.hardLink ⟨"{CANARY}.kept"⟩ ⟨"{CANARY}"⟩)',
    "makes a folder": f'run_tac io (IO.FS.createDir ⟨"{CANARY}"⟩)',
    "leaves its folder": f'run_tac io (IO.Process.setCurrentDir ⟨"/tmp"⟩); {"run_tac io (" + WRITE + ")"}',
    "writes to the devices": 'run_tac io (write "x" ["/dev/kmsg", "/dev/shm/ember-attack-canary", "/dev/mem"])',
    "writes into its own memory": 'run_tac io (write "x" ["/proc/self/mem", "/proc/1/mem", "/proc/self/oom_score_adj"])',
    "reads the password file": 'run_tac told (IO.FS.readFile ⟨"/etc/passwd"⟩)',
    "reads its own command line": 'run_tac told (IO.FS.readFile ⟨"/proc/self/cmdline"⟩)',
    "prints an answer": f'run_tac io (say "{FORGED}" 1)',
    "prints many answers": f'run_tac io (say "{FORGED}" 1000)',
    "prints half a line": 'run_tac io (say "{" 1)',
    "prints an error": 'run_tac io (say "{\\"error\\":\\"x\\",\\"desc\\":\\"y\\"}\\n" 1)',
    "prints that it is ready": 'run_tac io (say "ready.\\n" 1)',
    "prints without end": 'run_tac io (say "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" 100000000)',
    "forges on every descriptor": f'run_tac io (write "{FORGED}" descriptors)',
    "swallows the next request": "run_tac io (do discard (← (IO.getStdin : BaseIO _)).getLine : IO Unit)",
    "exits with success": "run_tac io (IO.Process.forceExit (α := Unit) 0)",
    "exits after an answer": f'run_tac io (do say "{FORGED}" 1; IO.Process.forceExit (α := Unit) 0)',
    "never ends": "run_tac io (for_ever 1)",
    "takes all memory": "run_tac io (grow #[1])",
    "takes all stack": "run_tac io (if deep 0 == 0 then pure () else pure ())",
    "starts a thousand threads": "run_tac io (threads 1000)",
    "proves by native_decide": "native_decide",
    "switches the kernel off": "set_option debug.skipKernelTC true in decide +kernel",
}

HOSTILE_CONTEXTS = {
    "runs at once": f"run_cmd (fun _ _ s => match ({WRITE}) s with | .ok _ s => .ok () s | .error _ s => .ok () s)",
    "evaluates at once": f"#eval {WRITE}",
    "an initializer": f"initialize {WRITE}",
    "a native function": '@[extern "lean_io_exit", macro Lean.Parser.Tactic.skip] opaque f : Lean.Macro',
    "an instance that the kernel never saw": (
        "set_option debug.skipKernelTC true in instance : Nonempty (PLift False) := ⟨⟨by decide +kernel⟩⟩"
    ),
    "an axiom": "axiom cheat : (1 : ℕ) = 2\nattribute [simp] cheat",
}

HONEST = {
    "(a b : ℕ) (h : a < b) : a + 1 ≤ b": ["omega", "exact h", "exact Nat.succ_le_of_lt h", "first | rfl | omega"],
    "(n : ℕ) : n + 0 = n": ["rfl", "simp", "omega", "exact Nat.add_zero n", "induction n <;> rfl", "norm_num", "ring"],
    "(p q : Prop) (h : p ∧ q) : q ∧ p": [
        "exact ⟨h.2, h.1⟩", "exact h.symm", "constructor\n· exact h.2\n· exact h.1", "tauto", "rcases h with ⟨a, b⟩\nexact ⟨b, a⟩",
        "obtain ⟨a, b⟩ := h\nexact ⟨b, a⟩", "match h with\n| ⟨a, b⟩ => exact ⟨b, a⟩", "exact And.intro h.right h.left", "simp_all", "grind",
        "cases h with\n| intro a b => exact ⟨b, a⟩", "aesop",
        "refine ⟨?_, ?_⟩ <;> simp_all", "apply And.symm\nassumption",
    ],
    ": (2 : ℕ) + 2 = 4": ["rfl", "decide", "decide +kernel", "norm_num", "simp", "omega", "exact rfl", "show 4 = 4; rfl", "conv => lhs; simp"],
    "(a b : ℕ) : a + b = b + a": ["omega", "ring", "exact Nat.add_comm a b", "rw [Nat.add_comm]", "simp [Nat.add_comm]", "simp +arith", "grind", "linarith", "exact?"],
    "(x : ℤ) (h : 2 * x = 6) : x = 3": ["omega", "linarith", "have := h; omega", "nlinarith"],
}  # fmt: skip

HONEST_CONTEXTS = [
    ("variable (k : ℕ)", "theorem t (h : k = 1) : k + 1 = 2", "omega"),
    ("def two : ℕ := 2", "theorem t : two + 2 = 4", "rfl"),
    ("instance : Inhabited ℕ := ⟨3⟩", "theorem t : 1 + 1 = 2", "rfl"),
    ("structure P where\n  x : ℕ\n  y : ℕ\n  deriving DecidableEq", "theorem t (p : P) : p.x = p.x", "rfl"),
    ("def fact : ℕ → ℕ\n  | 0 => 1\n  | n + 1 => (n + 1) * fact n", "theorem t : fact 4 = 24", "decide"),
    ("@[simp] theorem aux (n : ℕ) : n * 1 = n := Nat.mul_one n", "theorem t (n : ℕ) : n * 1 = n", "simp"),
]

HONEST_CODE = [
    ('local notation "two" => (2 : ℕ)', "theorem t : two + two = 4", "rfl"),
    ('infixl:65 " ⊕⊕ " => Nat.add', "theorem t : 1 ⊕⊕ 1 = 2", "rfl"),
    ('macro "easy" : tactic => `(tactic| omega)', "theorem t (n : ℕ) : n + 0 = n", "easy"),
]
