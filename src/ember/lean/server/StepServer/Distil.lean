import StepServer.Files
/-! What else Pantograph's client asks of texts: search targets, a comparison of two texts, the end of a parse. -/
open Lean Elab
namespace StepServer

def wholeFile (text : String) (newConstants : Bool) : FileRequest :=
  { text, fileName := "<anonymous>", readHeader := false, inheritEnv := false, invocations := none, sorrys := false, newConstants }

def usesSorry (c : ConstantInfo) : Bool := c.type.hasSorry || match c.value? (allowOpaque := true) with
  | some v => v.hasSorry
  | none => false

/-- Every constant of the text that rests on `sorry`, as a goal of its type. -/
def World.targets (w : World) (after : Environment) : List (Command.State × String) → IO (List Json)
  | [] => pure []
  | (scope, name) :: rest => do
    let more ← w.targets after rest
    match after.find? name.toName with
    | none => return more
    | some c =>
      if !usesSorry c || c.type.hasSorry then return more
      let scope := quiet { scope with messages := MessageLog.empty }
      match ← w.run scope 0 (openGoal scope c.levelParams c.type) with
      | .error _ => return more
      | .ok s =>
        let settings : Settings ← w.settings.get
        match ← w.inState s (goalsJson settings s none s.goals) with
        | .error _ => return more
        | .ok goals =>
          let n ← w.add s
          return Json.mkObj [("stateId", natJson n), ("goals", jsonArray goals)] :: more

def World.distilCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "file" with
  | .error f => return .error f
  | .ok text =>
    let r := wholeFile text true
    let file ← w.openFile r
    let units ← runFile r file.context file.frontend
    let after : Frontend.State ← file.frontend.get
    let named := units.foldl (fun l u => l ++ u.newConstants.map (fun n => (u.before, n))) []
    return .ok (Json.mkObj [("targets", jsonArray (← w.targets after.commandState.env named))])

def World.endOf (w : World) (text : String) : IO (Environment × List Json × List String) := do
  let r := wholeFile text true
  let file ← w.openFile r
  let units ← runFile r file.context file.frontend
  let after : Frontend.State ← file.frontend.get
  return (after.commandState.env, units.foldl (fun l u => l ++ u.messages) [], units.foldl (fun l u => l ++ u.newConstants) [])

/-- Why `dst` does not do what `src` promises. -/
def conflict (src dst : Environment) (name : String) : Option String :=
  match src.find? name.toName, dst.find? name.toName with
  | none, _ => none
  | some _, none => some (name ++ " is missing")
  | some a, some b =>
    if !(a.type.eqv b.type) then some (name ++ " has another type")
    else if usesSorry b then some (name ++ " still uses sorry")
    else match b with
      | .axiomInfo _ => some (name ++ " is an axiom")
      | _ => none

def World.trackCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "src", required asString j "dst" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok src, .ok dst =>
    let (srcEnv, srcMessages, declaredNames) ← w.endOf src
    let (dstEnv, dstMessages, added) ← w.endOf dst
    let base := [("srcMessages", jsonArray srcMessages), ("dstMessages", jsonArray dstMessages)]
    if present (firstErrorMessage srcMessages) || present (firstErrorMessage dstMessages) then return .ok (Json.mkObj base)
    let problems := declaredNames.foldl (fun l n => match conflict srcEnv dstEnv n with
      | some p => p :: l
      | none => l) []
    let axioms := added.foldl (fun l n => match dstEnv.find? n.toName with
      | some (.axiomInfo _) => (n ++ " is an axiom") :: l
      | _ => l) []
    match problems ++ axioms with
    | p :: _ => return .ok (Json.mkObj (("failure", .str p) :: base))
    | [] => return .ok (Json.mkObj base)

/-- The byte at which the parser stopped, if it only complains that something follows. -/
def stoppedAt (input message : String) : Option Nat :=
  match message.splitOn ":" with
  | _ :: line :: column :: rest =>
    if ":".intercalate rest != " expected end of input" then none
    else match Json.parse line, Json.parse column with
      | .ok l, .ok c => match l.getNat?, c.getNat? with
        | .ok l, .ok c => some ((FileMap.ofString input).ofPosition ⟨l, c⟩).byteIdx
        | _, _ => none
      | _, _ => none
  | _ => none

def World.parseCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "input", required asString j "category" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok input, .ok category =>
    let scope : Command.State ← w.scope.get
    match Parser.runParserCategory scope.env category.toName input "input" with
    | .ok _ => return .ok (Json.mkObj [("pos", natJson input.utf8ByteSize)])
    | .error message => match stoppedAt input message with
      | some n => return .ok (Json.mkObj [("pos", natJson n)])
      | none => return fault "parse" message

end StepServer
