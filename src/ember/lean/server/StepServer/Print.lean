import StepServer.Batch
import StepServer.Sexp
/-! Goals and terms as Pantograph prints them. -/
open Lean Elab
namespace StepServer

/-- Run where the hypotheses of a goal are in scope. A fresh metavariable stands for it, because the goal itself may
be closed already. -/
def inGoal (g : MVarId) (x : TermElabM α) : TermElabM α := do
  let decl ← (g.getDecl : MetaM _)
  let here ← (Meta.mkFreshExprMVarAt decl.lctx decl.localInstances decl.type .syntheticOpaque : MetaM Expr)
  let goals ← IO.mkRef ({ goals := [here.mvarId!] } : Tactic.State)
  Tactic.withMainContext (fun _ _ => x) { elaborator := .anonymous } goals

def expressionJson (o : Settings) (e : Expr) : TermElabM Json := do
  let e ← (instantiate e : MetaM Expr)
  let pp ← if o.printExprPretty
    then (do pure [("pp", Json.str (Std.Format.pretty (← (Meta.ppExpr e : MetaM Format))))])
    else pure []
  let ast := if o.printExprAST then [("sexp", Json.str (sexp e))] else []
  let mvars ← if o.printDependentMVars
    then (do pure [("dependentMVars", strings ((← (Meta.getMVars e : MetaM _)).toList.map (·.name.toString)))])
    else pure []
  pure (Json.mkObj (pp ++ ast ++ mvars))

def fragmentName (g : MVarId) : List (MVarId × Fragment) → String
  | [] => "tactic"
  | (m, f) :: rest => if m.name == g.name
    then match f with
      | .calc _ => "calc"
      | .conv .. => "conv"
      | .convSentinel _ => "conv"
    else fragmentName g rest

def hypotheses (lctx : LocalContext) : List LocalDecl := (lctx.foldl (fun l d => d :: l) []).reverse

def hidden (o : Settings) (d : LocalDecl) : Bool := match d.kind with
  | .default => false
  | .auxDecl => !o.printAuxDecls
  | .implDetail => !o.printImplementationDetailHyps

def variableJson (o : Settings) (old : Bool) (d : LocalDecl) : TermElabM Json := do
  let name := d.userName.simpMacroScopes
  let head := [("name", Json.str d.fvarId.name.toString), ("userName", .str name.toString),
    ("isInaccessible", .bool name.isInaccessibleUserName)]
  if old then pure (Json.mkObj head)
  else
    let type := ("type", ← expressionJson o d.type)
    match d.value? with
    | some v => pure (Json.mkObj (head ++ [type, ("value", ← expressionJson o v)]))
    | none => pure (Json.mkObj (head ++ [type]))

def variablesJson (o : Settings) (known : List LocalDecl) : List LocalDecl → TermElabM (List Json)
  | [] => pure []
  | d :: rest => do
    if hidden o d then variablesJson o known rest
    else
      let old := o.noRepeat && known.foldl (fun b k => b || k.fvarId.name == d.fvarId.name) false
      pure ((← variableJson o old d) :: (← variablesJson o known rest))

/-- `parent`: its hypotheses are not repeated under `noRepeat`. -/
def goalJson (o : Settings) (s : ProofState) (parent : Option MVarId) (g : MVarId) : TermElabM Json := do
  let decl ← (g.getDecl : MetaM _)
  let known ← match parent with
    | some p => do pure (hypotheses (← (p.getDecl : MetaM _)).lctx)
    | none => pure []
  let shown := (decl.lctx.sanitizeNames { options := Options.empty }).1
  inGoal g do
    let vars ← variablesJson o known (hypotheses shown)
    let target ← expressionJson o decl.type
    let tag := if decl.userName == .anonymous then [] else [("userName", Json.str decl.userName.toString)]
    pure <| Json.mkObj (tag ++ [("name", .str g.name.toString), ("fragment", .str (fragmentName g s.fragments)),
      ("target", target), ("vars", jsonArray vars)])

def goalsJson (o : Settings) (s : ProofState) (parent : Option MVarId) : List MVarId → TermElabM (List Json)
  | [] => pure []
  | g :: rest => do pure ((← goalJson o s parent g) :: (← goalsJson o s parent rest))

/-- Read from a state: run in it, keep nothing. -/
def World.inState (w : World) (s : ProofState) (x : TermElabM α) : IO (Except Fault α) := do
  match ← w.run s.scope 0 (do World.restore s; x) with
  | .ok a => pure (.ok a)
  | .error e => return fault "exception" (← describe e)

end StepServer
