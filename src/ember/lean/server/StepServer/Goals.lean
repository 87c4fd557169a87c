import StepServer.Tactics
/-! Goal commands of Pantograph besides `goal.tactic`: continue, print, save, load. -/
open Lean Elab
namespace StepServer

/-- The open goals that carry a name: as their own, or as the tag that is shown before them. -/
def taggedBy (mctx : MetavarContext) (name : Name) (goals : List MVarId) : List MVarId :=
  goals.foldl (fun l g => match mctx.findDecl? g with
    | some decl => if decl.userName == name then g :: l else l
    | none => l) []

/-- Clients name a goal by its metavariable; a tag will do if only one open goal carries it. -/
def goalsNamed (s : ProofState) (l : List MVarId) : MetaM (List MVarId) := do
  let mctx ← getMCtx
  let still := (← Meta.getMVars s.root).toList
  return l.map fun g =>
    if present (mctx.findDecl? g) then g
    else match taggedBy mctx g.name still with
      | [tagged] => tagged
      | _ => g

/-- Everything in `goals` that is still open, in scope again. -/
def resume (s : ProofState) (goals : List MVarId) : TermElabM (Except Fault ProofState) := do
  let mctx ← (getMCtx : MetaM MetavarContext)
  let goals ← (goalsNamed s goals : MetaM _)
  let unknown := goals.foldl (fun (l : List String) g => if present (mctx.findDecl? g) then l else g.name.toString :: l) []
  match unknown with
  | [] => pure (.ok { s with goals := unassigned mctx goals, parents := [] })
  | l => pure (fault "structure" ("Goals [" ++ ", ".intercalate l ++ "] are not in scope"))

def World.continued (w : World) (j : Json) (target : ProofState) (goals : List MVarId) : IO Answer := do
  match ← w.inState target (resume target goals) with
  | .error f => return .error f
  | .ok (.error f) => return .error f
  | .ok (.ok next) => w.nextJson "goal.continue" j target next none []

def World.continueCommand (w : World) (j : Json) : IO Answer := do
  match required asNat j "target", optional asNat j "branch", optional asStrings j "goals" with
  | .error f, _, _ => return .error f
  | _, .error f, _ => return .error f
  | _, _, .error f => return .error f
  | .ok target, .ok branch, .ok goals => match ← w.findState target with
    | .error f => return .error f
    | .ok s => match branch, goals with
      | some b, none => match ← w.findState b with
        | .error f => return .error f
        | .ok other =>
          match s.goals with
          | _ :: _ => return fault "structure" "Target state has unresolved goals"
          | [] =>
            if s.root.mvarId!.name != other.root.mvarId!.name then
              return fault "structure" ("Roots of two continued goal states do not match: " ++
                s.root.mvarId!.name.toString ++ " != " ++ other.root.mvarId!.name.toString)
            w.continued (j.setObjVal! "branchOrigin" other.origin) s other.goals
      | none, some l => w.continued j s (l.map fun n => ⟨n.toName⟩)
      | _, _ => return fault "arguments" "Exactly one of {branch, goals} must be supplied"

structure PrintRequest where
  root : Bool
  parents : Bool
  goals : Bool
  extra : List String

def assignment (g : MVarId) : MetaM (Option Expr) := do
  let mctx ← getMCtx
  match mctx.getExprAssignmentCore? g with
  | some e => return some (instantiateMVarsCore mctx e).1
  | none => return none

def expressionsJson (o : Settings) : List MVarId → TermElabM (List Json)
  | [] => pure []
  | g :: rest => do
    let j ← match ← (assignment g : MetaM _) with
      | some e => inGoal g (expressionJson o e)
      | none => pure .null
    pure (j :: (← expressionsJson o rest))

def printJson (o : Settings) (s : ProofState) (r : PrintRequest) : TermElabM Json := do
  let env ← (getEnv : CoreM Environment)
  let filled := (← (assignment s.root.mvarId! : MetaM _)).map s.proof
  let root ← match r.root, filled with
    | true, some e => do pure [("root", ← expressionJson o e)]
    | _, _ => pure []
  let parents ← if r.parents then (do pure [("parentExprs", jsonArray (← expressionsJson o s.parents))]) else pure []
  let goals ← if r.goals then goalsJson o s none s.goals else pure []
  let extra ← expressionsJson o (r.extra.map fun n => ⟨n.toName⟩)
  let flag (p : Expr → Bool) : Json := .bool (match filled with
    | some e => p e
    | none => false)
  pure <| Json.mkObj (root ++ parents ++ [("goals", jsonArray goals), ("extraMVars", jsonArray extra),
    ("rootHasSorry", flag Expr.hasSorry), ("rootHasUnsafe", flag env.hasUnsafe),
    ("rootHasMVar", .bool (match filled with
      | some e => e.hasExprMVar
      | none => true))])

def World.printCommand (w : World) (j : Json) : IO Answer := do
  let parsed : Except Fault (Nat × PrintRequest) := do
    pure (← required asNat j "stateId", {
      root := (← optional asBool j "rootExpr").getD false
      parents := (← optional asBool j "parentExprs").getD false
      goals := (← optional asBool j "goals").getD false
      extra := (← optional asStrings j "extraMVars").getD [] })
  match parsed with
  | .error f => return .error f
  | .ok (n, r) => match ← w.findState n with
    | .error f => return .error f
    | .ok s =>
      let settings : Settings ← w.settings.get
      w.inState s (printJson settings s r)

end StepServer
