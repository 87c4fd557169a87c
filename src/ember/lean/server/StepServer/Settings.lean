import StepServer.Print
/-! `options.set`, `options.print`, `expr.echo`. -/
open Lean Elab
namespace StepServer

/-- `--key=value`: a Lean option. -/
def optionOf (o : Options) (text : String) : Options :=
  match text.splitOn "=" with
  | key :: rest =>
    let value := "=".intercalate rest
    let data := match Json.parse value with
      | .ok (.bool b) => DataValue.ofBool b
      | .ok j => match j.getNat? with
        | .ok n => .ofNat n
        | .error _ => .ofString value
      | .error _ => .ofString value
    o.insert key.toName data
  | [] => o

def settingsJson (o : Settings) : Json := Json.mkObj [
  ("printJsonPretty", .bool o.printJsonPretty), ("printExprPretty", .bool o.printExprPretty),
  ("printExprAST", .bool o.printExprAST), ("printDependentMVars", .bool o.printDependentMVars),
  ("noRepeat", .bool o.noRepeat), ("printAuxDecls", .bool o.printAuxDecls),
  ("printImplementationDetailHyps", .bool o.printImplementationDetailHyps),
  ("automaticMode", .bool o.automaticMode), ("timeout", natJson o.timeout)]

def settingsOf (o : Settings) (j : Json) : Except Fault Settings := do
  let flag (key : String) (old : Bool) : Except Fault Bool := do pure ((← optional asBool j key).getD old)
  pure {
    printJsonPretty := (← flag "printJsonPretty" o.printJsonPretty)
    printExprPretty := (← flag "printExprPretty" o.printExprPretty)
    printExprAST := (← flag "printExprAST" o.printExprAST)
    printDependentMVars := (← flag "printDependentMVars" o.printDependentMVars)
    noRepeat := (← flag "noRepeat" o.noRepeat)
    printAuxDecls := (← flag "printAuxDecls" o.printAuxDecls)
    printImplementationDetailHyps := (← flag "printImplementationDetailHyps" o.printImplementationDetailHyps)
    automaticMode := (← flag "automaticMode" o.automaticMode)
    timeout := (← optional asNat j "timeout").getD o.timeout }

def World.setCommand (w : World) (j : Json) : IO Answer := do
  let settings : Settings ← w.settings.get
  match settingsOf settings j with
  | .error f => return .error f
  | .ok o => do
    w.settings.set o
    return .ok (Json.mkObj [])

def World.settingsCommand (w : World) (_ : Json) : IO Answer := do
  let settings : Settings ← w.settings.get
  return .ok (settingsJson settings)

def elabEcho (text : String) (type : Option String) : TermElabM (Except Fault (Expr × Expr)) := do
  let env ← (getEnv : CoreM Environment)
  let expected ← match type with
    | none => pure none
    | some t => match termOf env t with
      | .error f => return .error f
      | .ok stx => do pure (some (← Term.elabType stx))
  match termOf env text with
  | .error f => return .error f
  | .ok stx =>
    let e ← match expected with
      | some t => Term.elabTermEnsuringType stx (some t)
      | none => Term.elabTerm stx none
    Term.synthesizeSyntheticMVarsNoPostponing
    let e ← (instantiate e : MetaM Expr)
    return .ok (e, ← (Meta.inferType e : MetaM Expr))

def World.echoCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "expr", optional asString j "type", optional asStrings j "levels" with
  | .error f, _, _ => return .error f
  | _, .error f, _ => return .error f
  | _, _, .error f => return .error f
  | .ok text, .ok type, .ok levels =>
    let settings : Settings ← w.settings.get
    let scope : Command.State ← w.scope.get
    let r ← w.run scope 0 <| guarded "expr" <| Term.withLevelNames (names (levels.getD [])) do
      match ← elabEcho text type with
      | .error f => pure (.error f)
      | .ok (e, t) =>
        pure (.ok (Json.mkObj [("expr", ← expressionJson settings e), ("type", ← expressionJson settings t)]))
    match r with
    | .ok a => return a
    | .error e => return fault "expr" (← describe e)

end StepServer
