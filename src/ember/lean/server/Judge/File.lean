import Judge.Derived
import Judge.Outline
/-! A whole file's constants, given to the kernel of a clean process one unit after the other: what it says of each,
how the types of some are printed here, and on which axioms constants of the library rest. -/
open Lean Elab
namespace Judge

/-- What the kernel says of each unit: nothing if it took it. -/
partial def replayAll (env : Environment) (g : Given) (rows : Cells) (i : Nat) (answers : Array Json) :
    BaseIO (Environment × Array Json) := do
  match rows.getD i .null with
  | .arr row =>
    let decl := g.declaration row
    match (declNames decl).filter fun n => env.contains n with
    | n :: _ => replayAll env g rows (i + 1) (answers.push (.str (n.toString ++ " exists already")))
    | [] => match env.addDeclCore g.heartbeats g.depth decl none with
      | .error e => replayAll env g rows (i + 1) (answers.push (.str (← messageOf e)))
      | .ok env => replayAll env g rows (i + 1) (answers.push .null)
  | _ => pure (env, answers)

/-- A type as this library prints it; a file's own notation is not known here. -/
def printed (state : Command.State) (e : Expr) : BaseIO String := do
  let print : IO Format := do
    let frontend ← IO.mkRef { commandState := state, parserState := {}, cmdPos := {} : Frontend.State }
    (Frontend.runCommandElabM (Command.liftTermElabM (Meta.ppExpr e)) : Frontend.FrontendM Format)
      ⟨Parser.mkInputContext "" "<input>"⟩ frontend
  match ← (EIO.toBaseIO print : BaseIO (Except IO.Error Format)) with
  | .ok f => pure (Std.Format.pretty f)
  | .error _ => pure "(a type that could not be printed)"

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
  let (env, answers) ← replayAll library g (cells r "units") 0 .empty
  let shown ← types (Command.mkState env) g (cells r "shown") 0 .empty
  let support := supportOf library survey g (cells r "library") 0 .empty
  let derived := derived env g (cells r "derived")
  pure (Json.mkObj [("units", .arr answers), ("types", .arr shown), ("library", .arr support), ("derived", .arr derived)])

/-- A task beside judging one proof: one answer to one request, with the nonce of the request. -/
def task (survey : Survey) (library : Environment) (request : String) : IO String := do
  match Json.parse request with
  | .error e => pure (objection ⟨"request", e⟩).compress
  | .ok r =>
    let answer ← match text r "task" with
      | "outline" => outline library (text r "header") (text r "text")
      | _ => fileVerdicts survey library r
    pure (answer.setObjVal! "nonce" (.str (text r "nonce"))).compress

end Judge
