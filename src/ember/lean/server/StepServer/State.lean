import StepServer.Printers
/-! What the server remembers: immutable, numbered proof states, and the scope in which each was born. -/
open Lean Elab
namespace StepServer

/-- A goal with what was already computed of it. Valid as long as the goal mentions no metavariable. -/
structure Goal where
  id : MVarId
  raw : MetavarDecl
  filled : Filled
  /-- As Lean shows it. -/
  printed : Printed := unprinted
  hash : UInt64 × UInt64
  /-- The unassigned metavariables that the goal mentions. -/
  uses : List MVarId
deriving instance Nonempty for Goal

/-- A goal inside an unfinished `calc` or `conv`. -/
inductive Fragment where
  | calc (previous : Option Expr)
  | conv (rhs proof : MVarId)
  | convSentinel (parent : MVarId)
deriving instance Nonempty for Fragment

structure ProofState where
  /-- Namespace, opened namespaces, options and environment in force. -/
  scope : Command.State
  saved : Term.SavedState
  root : Expr
  /-- The type of `root`, without metavariables. -/
  type : Expr
  /-- The hypotheses of `root`, where it is a goal that has some. -/
  context : Option LocalContext := none
  levels : List Name
  goals : List MVarId
  /-- Computed views of some of the goals. -/
  shown : List Goal := []
  /-- The goals on which the last step acted. -/
  parents : List MVarId := []
  fragments : List (MVarId × Fragment) := []
  /-- Canonical hash of the goals; empty where nobody asked for it. -/
  hash : String := ""
  /-- The tactics that led here; none if the kernel may have been told to look away before them (see `Verify`). -/
  texts : Option (List String) := none
  /-- How the state was made: the origin of the state before it, and the request. -/
  origin : Json := .null
deriving instance Nonempty for ProofState

structure Settings where
  printJsonPretty : Bool := false
  printExprPretty : Bool := true
  printExprAST : Bool := false
  printDependentMVars : Bool := false
  noRepeat : Bool := false
  printAuxDecls : Bool := false
  printImplementationDetailHyps : Bool := false
  automaticMode : Bool := true
  timeout : Nat := 0
deriving instance Nonempty for Settings

/-- A thread that cancels what runs past its deadline. Made when first needed. -/
structure Watch where
  /-- Nanoseconds on the monotonic clock; 0: nothing to watch. -/
  deadline : IO.Ref Nat
  token : IO.Ref (Option IO.CancelToken)
  /-- What it does besides, now and then. -/
  round : IO.Ref (BaseIO Unit)
deriving instance Nonempty for Watch

/-- A thread that runs what is put into `job`, and takes it out when it is done. -/
structure Lane where
  mutex : Std.BaseMutex
  /-- Told whenever `job` or `closed` changes. -/
  changed : Std.Condvar
  job : IO.Ref (Option (BaseIO Unit))
  closed : IO.Ref Bool
  watch : IO.Ref (Option Watch)
deriving instance Nonempty for Lane

/-- A text that was parsed, and the grammar that it was parsed by. -/
structure Parsed where
  grammar : Obj.type
  text : String
  stx : Syntax
deriving instance Nonempty for Parsed

structure World where
  printer : Printer
  /-- What every line of the output begins with. No text that arrives ever sees it. -/
  key : String
  /-- How often declarations were left without code (see `Guard`). -/
  uncompiled : IO.Ref Nat
  /-- The same tactics are tried on goal after goal. -/
  parsed : Array (IO.Ref (List Parsed))
  /-- Threads beside this one. Made when first needed. -/
  lanes : IO.Ref (List Lane)
  watch : IO.Ref (Option Watch)
  imports : IO.Ref (List String)
  scope : IO.Ref Command.State
  /-- The requests that made the scope out of its imports, last first. -/
  history : IO.Ref (List Json)
  states : IO.Ref (Array (Option ProofState))
  live : IO.Ref Nat
  /-- Fresh names never repeat in the life of a process, so that old states stay valid. -/
  nextName : IO.Ref Nat
  settings : IO.Ref Settings
  /-- Imported constants already known to rest on the three axioms only. -/
  trusted : IO.Ref NameSet
  /-- Where the commands of the community's protocol ended (see `Community`). -/
  snapshots : IO.Ref (Array Command.State)
  input : Parser.InputContext
  /-- Tells who waits that the answer is near: what sleeps needs a while to wake. -/
  near : BaseIO Unit := pure ()

/-- Remember a request that changed the scope. -/
def World.note (w : World) (cmd : String) (payload : Json) : BaseIO Unit := do
  let history : List Json ← w.history.get
  w.history.set (Json.mkObj [("cmd", .str cmd), ("payload", payload)] :: history)

def World.find? (w : World) (n : Nat) : BaseIO (Option ProofState) := do
  let states : Array (Option ProofState) ← w.states.get
  if h : n < states.size then pure (states.getInternal n h) else pure none

def World.add (w : World) (s : ProofState) : BaseIO Nat := do
  let states : Array (Option ProofState) ← w.states.swap Array.empty
  w.states.set (states.push (some s))
  let live : Nat ← w.live.get
  w.live.set (live + 1)
  pure states.size

/-- An answer as it is sent. -/
def World.line (w : World) (j : Json) : BaseIO String := do
  let settings : Settings ← w.settings.get
  pure (w.key ++ (if settings.printJsonPretty then j.pretty else j.compress) ++ "\n")

/-- The origin of what `cmd` with `payload` makes out of a state of origin `before`. -/
def originOf (before : Json) (cmd : String) (payload : Json) : Json :=
  Json.mkObj [("before", before), ("cmd", .str cmd), ("payload", payload)]

def World.addMade (w : World) (before : Json) (cmd : String) (payload : Json) (s : ProofState) : BaseIO Nat :=
  w.add { s with origin := originOf before cmd payload }

def World.drop (w : World) (n : Nat) : BaseIO Unit := do
  let states : Array (Option ProofState) ← w.states.swap Array.empty
  if h : n < states.size then
    match states.getInternal n h with
    | none => w.states.set states
    | some _ => do
      w.states.set (states.set n none h)
      let live : Nat ← w.live.get
      w.live.set (live - 1)
  else w.states.set states

/-- Put what is known of a state by now in its place. -/
def World.replace (w : World) (n : Nat) (s : ProofState) : BaseIO Unit := do
  let states : Array (Option ProofState) ← w.states.swap Array.empty
  w.states.set (if h : n < states.size then states.set n (some s) h else states)

def World.dropAll (w : World) : List Nat → BaseIO Unit
  | [] => pure ()
  | n :: rest => do
    w.drop n
    w.dropAll rest

/-- Forget all states. Their numbers are not used again. -/
def World.reset (w : World) : BaseIO Unit := do
  let states : Array (Option ProofState) ← w.states.swap Array.empty
  w.states.set (Array.replicate states.size none)
  w.live.set 0

end StepServer
