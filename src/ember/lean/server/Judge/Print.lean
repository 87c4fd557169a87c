import Lean
/-! Types as the clean library prints them: nobody's notation is known here, and nobody's code runs. -/
open Lean Elab
namespace Judge

/-- A type as this library prints it; a file's own notation is not known here. -/
def printed (state : Command.State) (e : Expr) : BaseIO String := do
  let print : IO Format := do
    let frontend ← IO.mkRef { commandState := state, parserState := {}, cmdPos := {} : Frontend.State }
    (Frontend.runCommandElabM (Command.liftTermElabM (Meta.ppExpr e)) : Frontend.FrontendM Format)
      ⟨Parser.mkInputContext "" "<input>"⟩ frontend
  match ← (EIO.toBaseIO print : BaseIO (Except IO.Error Format)) with
  | .ok f => pure (Std.Format.pretty f)
  | .error _ => pure "(a type that could not be printed)"

end Judge
