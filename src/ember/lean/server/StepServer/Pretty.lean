import StepServer.Terms
/-! A goal as Lean shows it, block by block, so that the hypotheses that a step leaves alone are not printed again. -/
open Lean
namespace StepServer

/-- Hypotheses of one type that stand together, as one piece of text. -/
structure Block where
  members : List FVarId
  type : Expr
  text : String
deriving instance Nonempty for Block

/-- How a goal was printed; `labels` are its hypotheses in order with the names that they were shown under. -/
structure Printed where
  text : String
  labels : List (FVarId × String) := []
  blocks : List Block := []
  /-- The hypotheses that the blocks show; none where they are not all shown in blocks, or metavariables are in them. -/
  lctx : Option LocalContext := none
deriving instance Nonempty for Printed

/-- Printed later, if at all. -/
def unprinted : Printed := { text := "" }

structure PrintedGoal where
  around : Surroundings
  decl : MetavarDecl
  shown : Printed
deriving instance Nonempty for PrintedGoal

/-- Lean's printers, and what they printed. -/
structure Printer where
  native : PPFns
  terms : Terms
  goals : Array (IO.Ref (List PrintedGoal))
deriving instance Nonempty for Printer

/-- As `Lean.ppExpr`, which never fails. -/
def Printer.term (p : Printer) (c : PPContext) (e : Expr) : BaseIO Format := do
  match ← EIO.toBaseIO (p.terms.print p.native.ppExprWithInfos c e) with
  | .ok shown => pure shown.fmt
  | .error _ => pure (.text "failed to pretty print expression (use 'set_option pp.rawOnError true' for raw representation)")

/-- The goal as one closed term; bound names are not part of its hash. The wrapper tells hypotheses from binders
that the target still has. -/
def closedGoal (decl : MetavarDecl) : Expr :=
  let target := .app (.const `target []) decl.type
  decl.lctx.mkForall decl.lctx.getFVars target (usedLetOnly := false) (generalizeNondepLet := false)

/-- A goal's declaration with all assigned metavariables replaced. -/
structure Filled where
  decl : MetavarDecl
  /-- Whether the hypotheses hold no metavariable. -/
  closed : Bool
deriving instance Nonempty for Filled

/-- Whether the goal holds no metavariable, and held none before: what fills one may be something else in another
state, where the goal is the same. -/
def Filled.fixed (f : Filled) (raw : MetavarDecl) : Bool := f.closed && !f.decl.type.hasMVar && isObject f.decl raw

def filled (mctx : MetavarContext) (e : Expr) : Expr := if e.hasMVar then (instantiateMVarsCore mctx e).1 else e

def familiarHypotheses (parent : Printed) (decl : MetavarDecl) : Bool := match parent.lctx with
  | some lctx => isThing lctx decl.lctx
  | none => false

def closedHypotheses (decl : MetavarDecl) : Bool := !(closedGoal { decl with type := .const `target [] }).hasMVar

/-- `parent`: if the goal has its very hypotheses, they need no second look. -/
def fillDecl (mctx : MetavarContext) (parent : Printed) (decl : MetavarDecl) : Filled :=
  let fill := filled mctx
  let type := fill decl.type
  let decl := if isObject type decl.type then decl else { decl with type }
  if familiarHypotheses parent decl || closedHypotheses decl then ⟨decl, true⟩
  else
    let lctx := decl.lctx.modifyLocalDecls fun
      | .cdecl i f n t bi k => .cdecl i f n (fill t) bi k
      | .ldecl i f n t v nd k => .ldecl i f n (fill t) (fill v) nd k
    let decl := { decl with lctx }
    ⟨decl, closedHypotheses decl⟩

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

def Printer.block (p : Printer) (c : PPContext) (type : Expr) (members : List Hypothesis) : IO String := do
  let names := " ".intercalate (members.map (·.label))
  let shown ← p.term c type
  pure (Std.Format.pretty (.group (.append (.text (names ++ " :")) (.nest 2 (.append .line shown)))))

/-- `known` counts down the hypotheses whose names the parent shares. -/
def Printer.blocks (p : Printer) (c : PPContext) (parent : Printed) (known : Nat) : List (Expr × List Hypothesis) → IO (List Block)
  | [] => pure []
  | (type, members) :: rest => do
    let old := if Nat.ble members.length known && !type.hasMVar then reusable type members parent.blocks else none
    let block ← match old with
      | some b => pure b
      | none => do pure ⟨members.map (·.id), type, ← p.block c type members⟩
    pure (block :: (← p.blocks c parent (known - members.length) rest))

def tagLine (n : Name) : String := if n == .anonymous then "" else "case " ++ n.eraseMacroScopes.toString ++ "\n"

def Printer.target (p : Printer) (c : PPContext) (decl : MetavarDecl) : IO String := do
  let mark := if present (isLHSGoal? decl.type) then "| " else "⊢ "
  pure (Std.Format.pretty (.append (.text mark) (.nest 2 (← p.term c decl.type))))

/-- The text of an open goal. -/
def Printer.goal (p : Printer) (c : PPContext) (parent : Printed) (g : MVarId) (f : Filled) : IO Printed := do
  let decl := f.decl
  let c := { c with lctx := decl.lctx }
  let whole (labels : List (FVarId × String)) (blocks : List Block) (target : String) : Printed :=
    { text := tagLine decl.userName ++ "\n".intercalate (blocks.map (·.text) ++ [target]), labels, blocks
      lctx := if f.closed then some decl.lctx else none }
  if familiarHypotheses parent decl then return whole parent.labels parent.blocks (← p.target c decl)
  match hypothesesOf (decl.lctx.sanitizeNames { options := Options.empty }).1 with
  | none => do pure { text := Std.Format.pretty (← p.native.ppGoal c g) }
  | some reversed =>
    let labels := reversed.foldl (fun l h => (h.id, h.label) :: l) []
    let blocks ← p.blocks c parent (commonPrefix labels parent.labels) (grouped reversed)
    pure (whole labels blocks (← p.target c decl))

def goalIn (around : Surroundings) (decl : MetavarDecl) : List PrintedGoal → Option Printed
  | [] => none
  | p :: rest => if isObject p.decl decl && p.around.same around then some p.shown else goalIn around decl rest

/-- The goal as it was printed before, or as `print` prints it now, which says whether to remember that. -/
def Printer.known (p : Printer) (c : PPContext) (g : MVarId) (raw : MetavarDecl) (print : Unit → IO (Printed × Bool)) : IO Printed := do
  let around := surroundings c
  match bucketOf p.goals g.name.hash with
  | none => do pure (← print ()).1
  | some bucket =>
    let entries : List PrintedGoal ← bucket.get
    match goalIn around raw entries with
    | some shown => pure shown
    | none =>
      let (shown, fixed) ← print ()
      if fixed then bucket.set (⟨around, raw, shown⟩ :: entries.take room)
      pure shown

end StepServer
