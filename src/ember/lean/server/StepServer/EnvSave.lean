import StepServer.Save
import StepServer.Files
/-! `env.save` and `env.load`: an environment is kept as its imports and the texts and constants that were added to
them, and made again by reading those. -/
open Lean Elab
namespace StepServer

def World.envSaveCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "path" with
  | .error f => return .error f
  | .ok path => do
    let imports : List String ← (w.imports.get : BaseIO _)
    let history : List Json ← (w.history.get : BaseIO _)
    IO.FS.writeFile ⟨path⟩ (Json.mkObj [("imports", strings imports), ("requests", jsonArray history.reverse)]).compress
    return .ok (Json.mkObj [])

def World.remake (w : World) : List Made → IO (Except Fault Unit)
  | [] => return .ok ()
  | m :: rest => do
    let answer ← if m.cmd == "frontend.process" then w.fileCommand m.payload
      else if m.cmd == "env.add" then w.addCommand m.payload
      else pure (fault "parse" ("a saved environment cannot contain " ++ m.cmd))
    match answer with
    | .error f => return .error f
    | .ok _ => w.remake rest

/-- Namespaces and options of the scope stay; its environment becomes the saved one, or nothing changes. -/
def World.envLoadCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "path" with
  | .error f => return .error f
  | .ok path => match Json.parse (← IO.FS.readFile ⟨path⟩) with
    | .error e => return fault "parse" e
    | .ok saved => match required asStrings saved "imports", madeOf saved with
      | .error _, _ => return fault "parse" "this is not a saved environment"
      | _, .error f => return .error f
      | .ok modules, .ok requests => do
        let scope : Command.State ← w.scope.get
        let imports : List String ← (w.imports.get : BaseIO _)
        let history : List Json ← (w.history.get : BaseIO _)
        w.scope.set { scope with env := (← environmentOf modules Options.empty) }
        w.imports.set modules
        w.history.set []
        match ← w.remake requests with
        | .ok _ => return .ok (Json.mkObj [])
        | .error f => do
          w.scope.set scope
          w.imports.set imports
          w.history.set history
          return .error f

end StepServer
