import StepServer.Distil
/-! `frontend.refactor`: a text in which every constant to be found, and all that is claimed of it, become one `sorry`. -/
open Lean Elab
namespace StepServer

/-- Printed so that it can be read back. -/
def explicitly (options : List String) (scope : Command.State) : Command.State := match scope.scopes with
  | s :: rest => { scope with scopes := { s with opts := (options.foldl optionOf s.opts).insert `pp.analyze (.ofBool true) } :: rest }
  | [] => scope

def blank (c : Char) : Bool := c == ' ' || c == '\n' || c == '\t' || c == '\r'

def dropBlanks : List Char → List Char
  | [] => []
  | c :: rest => if blank c then dropBlanks rest else c :: rest

def trimmed (text : String) : String := String.ofList (dropBlanks (dropBlanks text.toList.reverse).reverse)

def composite (t : Target) (q : Question) (type : String) : String :=
  let docs := match t.docs with
    | [] => ""
    | l => "/-- " ++ "\n".intercalate (l.map trimmed) ++ " -/\n"
  "\n" ++ docs ++ "def " ++ q.binder.toString ++ "_composite : " ++ type ++ " :=\n  sorry"

def World.compositeOf (w : World) (options : List String) (t : Target) (after : Command.State) : IO (Except Fault String) := do
  match ← w.question t none after with
  | .error f => return .error f
  | .ok q =>
    match ← w.run (quiet (explicitly options t.scope)) 0 (do
        let shown ← (Meta.ppExpr (q.goal t) : MetaM Format)
        pure (Std.Format.pretty shown)) with
    | .error e => return fault "frontend" (← describe e)
    | .ok type => return .ok (composite t q type)

def World.refactorCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "file", optional asStrings j "coreOptions" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok text, .ok options =>
    let written ← IO.mkRef ""
    let write (piece : String) : IO Unit := do
      let before : String ← written.get
      written.set (before ++ piece)
    let done ← w.eachTarget text (fun p => write ("\n" ++ trimmed p.text)) fun t after => do
      match t.companions with
      | [] => return .ok ()
      | _ => match ← w.compositeOf (options.getD []) t after with
        | .error f => return .error f
        | .ok piece => do
          write piece
          return .ok ()
    match done with
    | .error f => return .error f
    | .ok _ => do
      let text : String ← written.get
      return .ok (Json.mkObj [("file", .str text)])

end StepServer
