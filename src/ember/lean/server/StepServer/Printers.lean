import StepServer.Pretty
/-! Lean's own printers with our memory, for the messages of tactics. -/
open Lean
namespace StepServer

/-- A goal that was not printed before, and whether to remember how it was. -/
def Printer.anew (p : Printer) (c : PPContext) (g : MVarId) (raw : MetavarDecl) : IO (Printed × Bool) := do
  let f := fillDecl c.mctx unprinted raw
  if f.fixed raw then return (← p.goal c unprinted g f, true)
  else return ({ text := Std.Format.pretty (← p.native.ppGoal c g) }, false)

/-- A goal inside a message. -/
def Printer.goalInMessage (p : Printer) (c : PPContext) (g : MVarId) : IO Format := do
  match c.mctx.findDecl? g with
  | none => p.native.ppGoal c g
  | some raw => return .text (← p.known c g raw fun _ => p.anew c g raw).text

/-- To be called before the first environment is made: each takes the printers of its birth. -/
def Printer.install : BaseIO Printer := do
  let native : PPFns ← ppFnsRef.get
  let p : Printer := ⟨native, ← Terms.new, ← emptyBuckets⟩
  ppFnsRef.set { native with
    ppExprWithInfos := p.terms.print native.ppExprWithInfos
    ppGoal := p.goalInMessage }
  pure p

end StepServer
