import StepServer.Run
/-! No text that arrives brings code along: its declarations are not compiled, and what has no code cannot be run. -/
open Lean
namespace StepServer

/-- From now on declarations are left without code; how many were is counted. The library has its code already, and
Lean reads the settings of a tactic (`simp +arith`) without running any. -/
def Guard.install : BaseIO (IO.Ref Nat) := do
  let count ← IO.mkRef 0
  compileDeclsRef.set fun _ _ => do
    let n : Nat ← (count.get : BaseIO Nat)
    count.set (n + 1)
  pure count

/-- The message of a tactic that wanted to run code; Lean's own says nothing. -/
def uncompiledMessage : String := "this would run code that the text brings along, and no such code is run here"

/-- Words of commands and attributes that run code. Lean says nothing when it does not get to run it. -/
def codeWords : List String := ["eval", "run_", "macro", "elab", "tactic", "parser", "unexpander", "delab", "simproc",
  "initialize", "@[init", "extern", "export", "implemented_by"]

def asksForCode (text : String) : Bool := codeWords.any fun word => match text.splitOn word with
  | [_] => false
  | _ => true

end StepServer
