import StepServer.Run
import StepServer.Printers
/-! A goal as Lean shows it, block by block, so that the hypotheses that a step leaves alone are not printed again. -/
open Lean Elab
namespace StepServer

/-- Run where the hypotheses of an open goal are in scope. -/
def inOpenGoal (g : MVarId) (x : TermElabM α) : TermElabM α := do
  let goals ← IO.mkRef ({ goals := [g] } : Tactic.State)
  Tactic.withMainContext (fun _ _ => x) { elaborator := .anonymous } goals

structure Hypothesis where
  id : FVarId
  label : String
  type : Expr

/-- The hypotheses that are shown; none if one of them is a `let`, which Lean prints by rules of its own. -/
def hypothesesOf (lctx : LocalContext) : Option (List Hypothesis) :=
  lctx.foldl (fun (l : Option (List Hypothesis)) d => match l, d with
    | some l, .cdecl _ id name type _ .default => some (⟨id, name.simpMacroScopes.toString, type⟩ :: l)
    | some l, .cdecl .. => some l
    | _, _ => none) (some [])

/-- Group neighbours of one type. The argument is in reverse order, the result is not. -/
def grouped (l : List Hypothesis) : List (Expr × List Hypothesis) :=
  l.foldl (fun groups h => match groups with
    | (type, members) :: rest => if h.type.equal type then (type, h :: members) :: rest else (h.type, [h]) :: groups
    | [] => [(h.type, [h])]) []

/-- How many of the first hypotheses are the same under the same names. -/
def commonPrefix : List (FVarId × String) → List (FVarId × String) → Nat
  | (a, s) :: l, (b, t) :: r => if a.name == b.name && s == t then commonPrefix l r + 1 else 0
  | _, _ => 0

def sameMembers : List Hypothesis → List FVarId → Bool
  | [], [] => true
  | h :: l, f :: r => h.id.name == f.name && sameMembers l r
  | _, _ => false

/-- The parent's block for this group, if it says the same. -/
def reusable (type : Expr) (members : List Hypothesis) : List Block → Option Block
  | [] => none
  | b :: rest => if sameMembers members b.members && b.type.equal type then some b else reusable type members rest

def blockText (type : Expr) (members : List Hypothesis) : MetaM String := do
  let names := " ".intercalate (members.map (·.label))
  let shown ← Meta.ppExpr type
  pure (Std.Format.pretty (.group (.append (.text (names ++ " :")) (.nest 2 (.append .line shown)))))

/-- `known` counts down the hypotheses whose names the parent shares. -/
def printBlocks (parent : Printed) (known : Nat) : List (Expr × List Hypothesis) → MetaM (List Block)
  | [] => pure []
  | (type, members) :: rest => do
    let old := if Nat.ble members.length known && !type.hasMVar then reusable type members parent.blocks else none
    let block ← match old with
      | some b => pure b
      | none => do pure ⟨members.map (·.id), type, ← blockText type members⟩
    pure (block :: (← printBlocks parent (known - members.length) rest))

def tagLine (n : Name) : String := if n == .anonymous then "" else "case " ++ n.eraseMacroScopes.toString ++ "\n"

def targetText (decl : MetavarDecl) : MetaM String := do
  let mark := if present (isLHSGoal? decl.type) then "| " else "⊢ "
  pure (Std.Format.pretty (.append (.text mark) (.nest 2 (← Meta.ppExpr decl.type))))

/-- Whether the goal has the very hypotheses of its parent, with nothing left open in them. -/
def sameHypotheses (parent : Printed) (decl : MetavarDecl) : Bool := match parent.lctx with
  | some lctx => isObject lctx decl.lctx && parent.blocks.all fun b => !b.type.hasMVar
  | none => false

/-- The text of an open goal; its declaration has no assigned metavariables. -/
def printGoal (parent : Printed) (g : MVarId) (decl : MetavarDecl) : TermElabM Printed := do
  let whole (labels : List (FVarId × String)) (blocks : List Block) (target : String) : Printed :=
    { text := tagLine decl.userName ++ "\n".intercalate (blocks.map (·.text) ++ [target]), labels, blocks, lctx := some decl.lctx }
  if sameHypotheses parent decl then
    return whole parent.labels parent.blocks (← inOpenGoal g (targetText decl))
  match hypothesesOf (decl.lctx.sanitizeNames { options := Options.empty }).1 with
  | none => do pure { text := Std.Format.pretty (← (Meta.ppGoal g : MetaM Format)) }
  | some reversed => inOpenGoal g do
    let labels := reversed.foldl (fun l h => (h.id, h.label) :: l) []
    let blocks ← (printBlocks parent (commonPrefix labels parent.labels) (grouped reversed) : MetaM _)
    pure (whole labels blocks (← (targetText decl : MetaM _)))

end StepServer
