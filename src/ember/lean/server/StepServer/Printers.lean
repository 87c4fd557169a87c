import StepServer.Pretty
/-! Lean's own printers with our memory, for the messages of tactics. -/
open Lean
namespace StepServer

/-- A goal inside a message. -/
def Printer.goalInMessage (p : Printer) (c : PPContext) (g : MVarId) : IO Format := do
  match c.mctx.findDecl? g with
  | none => p.native.ppGoal c g
  | some raw =>
    let shown ← p.known c g raw do
      let f := fillDecl c.mctx unprinted raw
      let shown ← if f.fixed raw then p.goal c unprinted g f
        else (do pure { text := Std.Format.pretty (← p.native.ppGoal c g) })
      pure (shown, f.fixed raw)
    pure (.text shown.text)

/-- To be called before the first environment is made: each takes the printers of its birth. -/
def Printer.install : BaseIO Printer := do
  let native : PPFns ← ppFnsRef.get
  let p : Printer := ⟨native, ← Terms.new, ← emptyBuckets⟩
  ppFnsRef.set { native with
    ppExprWithInfos := p.terms.print native.ppExprWithInfos
    ppGoal := p.goalInMessage }
  pure p

end StepServer
