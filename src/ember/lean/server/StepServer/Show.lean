import StepServer.Run
/-! Views of goals: as Lean shows them, and a hash that sees meaning and not names. -/
open Lean Elab
namespace StepServer

def has (m : MVarId) : List MVarId → Bool
  | [] => false
  | x :: rest => x.name == m.name || has m rest
def pushNew (l : List MVarId) (m : MVarId) : List MVarId := if has m l then l else l ++ [m]
def shownAs (m : MVarId) : List Goal → Option Goal
  | [] => none
  | g :: rest => if g.id.name == m.name then some g else shownAs m rest

/-- A second hash of the same term, independent of the first: its leaves are renamed. -/
def salted (e : Expr) : UInt64 :=
  Expr.hash (e.replace fun
    | .const n us => some (.const (.str n "~") us)
    | .lit l => some (.app (.const `lit []) (.lit l))
    | .sort u => some (.app (.const `sort []) (.sort u))
    | _ => none)

def numbered (l : List MVarId) (m : MVarId) : Nat → Nat
  | start => match l with
    | [] => start
    | x :: rest => if x.name == m.name then start else numbered rest m (start + 1)

/-- Metavariables by their number in `order` instead of their names; universe metavariables are all alike. -/
def renumber (order : List MVarId) (e : Expr) : Expr :=
  let e := e.replace fun
    | .mvar m => some (.const (.num `m (numbered order m 0)) [])
    | _ => none
  if e.hasLevelMVar then
    e.replaceLevel fun
      | .mvar _ => some (.param `_u)
      | _ => none
  else e

/-- What tells a goal from others: its hash, and the metavariables that it mentions. It is not printed yet, but has its
parent's print to go by. -/
def key (parent : Printed) (order : List MVarId) (id : MVarId) : MetaM Goal := do
  let raw ← id.getDecl
  let printed := { parent with text := "" }
  let e := closedGoal raw
  if !e.hasMVar then return { id, raw, filled := ⟨raw, true⟩, printed, hash := (e.hash, salted e), uses := [] }
  let filled := fillDecl (← getMCtx) parent raw
  let e := closedGoal filled.decl
  if e.hasMVar then
    let uses := (← Meta.getMVars e).toList
    let e := renumber (uses.foldl pushNew order) e
    pure { id, raw, filled, printed, hash := (e.hash, salted e), uses }
  else pure { id, raw, filled, printed, hash := (e.hash, salted e), uses := [] }

/-- Keys of all goals; a goal of `known` that depends on no metavariable is taken as it is there, print and all. -/
def keys (parent : Printed) (known : List Goal) (order : List MVarId) : List MVarId → MetaM (List Goal)
  | [] => pure []
  | g :: rest => do
    let v ← match shownAs g known with
      | some v => match v.uses with
        | [] => pure v
        | _ => key parent order g
      | none => key parent order g
    pure (v :: (← keys parent known order rest))

/-- Where the goals of a state are printed: its metavariables are the current ones. -/
def printingIn (scope : Command.State) : TermElabM PPContext := do
  let env ← (getEnv : CoreM Environment)
  let mctx ← (getMCtx : MetaM MetavarContext)
  match scope.scopes with
  | s :: _ => pure { env, mctx, lctx := .empty, opts := s.opts, currNamespace := s.currNamespace, openDecls := s.openDecls }
  | [] => Elab.throwUnsupportedSyntax

/-- Print what is not printed yet; the hypotheses that a goal shares with its parent are not printed again. -/
def Printer.all (p : Printer) (c : PPContext) : List Goal → IO (List Goal)
  | [] => pure []
  | g :: rest => do
    let g ← if g.printed.text == "" then
        (do pure { g with printed := (← p.known c g.id g.raw fun _ => do pure (← p.goal c g.printed g.id g.filled, g.filled.fixed g.raw)) })
      else pure g
    pure (g :: (← p.all c rest))

def touches (a b : Goal) : Bool :=
  has b.id a.uses || has a.id b.uses || a.uses.foldl (fun found m => found || has m b.uses) false

/-- Goals with equal numbers share metavariables. -/
def components (goals : List Goal) : List (Goal × Nat) :=
  (goals.foldl (fun (done, fresh) g =>
    let joined := done.foldl (fun (l : List Nat) (h, k) => if touches g h then k :: l else l) []
    match joined with
    | [] => (done ++ [(g, fresh)], fresh + 1)
    | n :: rest =>
      let merge (k : Nat) : Nat := if rest.foldl (fun b j => b || j == k) false then n else k
      (done.map (fun (h, k) => (h, merge k)) ++ [(g, n)], fresh)) (([] : List (Goal × Nat)), 0)).1

def hex (h : UInt64) : String := String.ofList (Nat.toDigits 16 h.toBitVec.toNat)

def stateHash (goals : List Goal) : String :=
  let (a, b) := goals.foldl (fun (a, b) g => (mixHash a g.hash.1, mixHash b g.hash.2)) ((`first).hash, (`second).hash)
  hex a ++ "-" ++ hex b

/-- Where some are not printed, only how many there are. -/
def compactGoals (goals : List Goal) : Json :=
  if goals.any (·.printed.text == "") then natJson goals.length
  else jsonArray <| (components goals).map fun (g, c) =>
    Json.mkObj [("name", .str g.id.name.toString), ("component", natJson c), ("pp", .str g.printed.text)]

end StepServer
