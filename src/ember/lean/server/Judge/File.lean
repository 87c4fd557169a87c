import Judge.Derived
import Judge.Outline
/-! A whole file's constants, given to the kernel of a clean process one unit after the other: what it says of each,
how the types of some are printed here, and on which axioms constants of the library rest. -/
open Lean Elab
namespace Judge

/-- Metadata says nothing of the meaning, nor does the mark of a `have`; an export holds neither. -/
partial def plain (e : Expr) : Expr := e.replace fun
  | .mdata _ inner => some (plain inner)
  | .letE n t v b _ => some (.letE n (plain t) (plain v) (plain b) false)
  | _ => none

def sameExpr (a b : Expr) : Bool := (plain a).eqv b
def sameSignature (c : ConstantInfo) (v : ConstantVal) : Bool :=
  sameNames c.levelParams v.levelParams && sameExpr c.type v.type

/-- Types of a family, and constructors, by their names, levels and types. -/
def sameTypes (env : Environment) (levels : List Name) : List (Name × Expr) → Bool
  | [] => true
  | (n, type) :: rest => match env.find? n (skipRealize := true) with
    | some c => sameSignature c { name := n, levelParams := levels, type } && sameTypes env levels rest
    | none => false

def sameCount (env : Environment) (parameters : Nat) : List InductiveType → Bool
  | [] => true
  | t :: rest => match env.find? t.name (skipRealize := true) with
    | some (.inductInfo v) => Nat.beq v.numParams parameters && sameNames v.ctors (t.ctors.map (·.name)) && sameCount env parameters rest
    | _ => false

/-- Is that what the environment has under these names already? -/
def isKnown (env : Environment) : Declaration → Bool
  | .inductDecl levels parameters types _ => sameCount env parameters types &&
      sameTypes env levels (types.foldl (fun l t => (t.name, t.type) :: t.ctors.foldl (fun l c => (c.name, c.type) :: l) l) [])
  | decl => match env.find? (declName decl) (skipRealize := true), decl with
    | some (.defnInfo c), .defnDecl v => sameSignature (.defnInfo c) v.toConstantVal && sameExpr c.value v.value
    | some (.opaqueInfo c), .opaqueDecl v => sameSignature (.opaqueInfo c) v.toConstantVal && sameExpr c.value v.value
    | some (.thmInfo c), .thmDecl v => sameSignature (.thmInfo c) v.toConstantVal
    | some (.axiomInfo c), .axiomDecl v => sameSignature (.axiomInfo c) v.toConstantVal
    | _, _ => false

/-- What the kernel says of each unit: nothing if it took it. An export (`exported`) brings the library along: what of it
has a name of the library must be what the library has. -/
partial def replayAll (exported : Bool) (env : Environment) (g : Given) (rows : Cells) (i : Nat) (answers : Array Json) :
    BaseIO (Environment × Array Json) := do
  match rows.getD i .null with
  | .arr row =>
    let decl := g.declaration row
    match (declNames decl).filter fun n => env.contains n with
    | n :: _ =>
      let word := if exported && isKnown env decl then .null
        else .str (n.toString ++ (if exported then " is not the library's" else " exists already"))
      replayAll exported env g rows (i + 1) (answers.push word)
    | [] => match env.addDeclCore g.heartbeats g.depth decl none with
      | .error e => replayAll exported env g rows (i + 1) (answers.push (.str (← messageOf e)))
      | .ok env => replayAll exported env g rows (i + 1) (answers.push .null)
  | _ => pure (env, answers)

partial def types (state : Command.State) (g : Given) (shown : Cells) (i : Nat) (found : Array Json) : BaseIO (Array Json) := do
  if i < shown.size then
    match state.env.find? (g.names.getD (shown.nat i) .anonymous) (skipRealize := true) with
    | none => types state g shown (i + 1) (found.push .null)
    | some c => types state g shown (i + 1) (found.push (.str (← printed state c.type)))
  else pure found

/-- On which axioms each constant of the library rests; `null` for what is not there, or is unsafe. -/
partial def supportOf (library : Environment) (survey : Survey) (g : Given) (asked : Cells) (i : Nat) (found : Array Json) : Array Json :=
  if i < asked.size then
    let n := g.names.getD (asked.nat i) .anonymous
    let w := axiomsOf library survey [n]
    let known := match w.unsound with
      | [] => library.contains n
      | _ => false
    supportOf library survey g asked (i + 1) (found.push (if known then nameArray w.axioms else .null))
  else found

def fileVerdicts (survey : Survey) (library : Environment) (r : Json) : BaseIO Json := do
  let g := given r
  let (env, answers) ← replayAll (flag r "exported") library g (cells r "units") 0 .empty
  let shown ← types (Command.mkState env) g (cells r "shown") 0 .empty
  let support := supportOf library survey g (cells r "library") 0 .empty
  let derived := derived env g (cells r "derived")
  pure (Json.mkObj [("units", .arr answers), ("types", .arr shown), ("library", .arr support), ("derived", .arr derived)])

/-- A task beside judging one proof: one answer to one request, whose first line has the nonce of the request. Commands
of an outline have a line each, so that nobody must read them all in one go. -/
def task (survey : Survey) (library : Environment) (request : String) : IO String := do
  match Json.parse request with
  | .error e => pure (objection ⟨"request", e⟩).compress
  | .ok r =>
    let signed : Json → String := fun answer => (answer.setObjVal! "nonce" (.str (text r "nonce"))).compress
    match text r "task" with
    | "outline" =>
      let found ← outline library (text r "header") (text r "text")
      pure (found.foldl (fun lines command => lines ++ "\n" ++ command.compress) (signed (Json.mkObj [])))
    | _ => return signed (← fileVerdicts survey library r)

end Judge
