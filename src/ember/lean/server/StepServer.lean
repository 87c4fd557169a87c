import StepServer.Begin
import StepServer.Goals
import StepServer.Save
import StepServer.Distil
import StepServer.EnvSave
import StepServer.Subsume
import StepServer.Refactor
import StepServer.Uses
import StepServer.Community
/-! The step server: proof states over JSON lines. Protocol of Pantograph, and batch steps beyond it. -/
open Lean Elab
namespace StepServer

structure Ports where
  input : IO.FS.Stream
  output : IO.FS.Stream
deriving instance Nonempty for Ports

def Ports.write (p : Ports) (s : String) : IO Unit := do
  p.output.putStr s
  p.output.flush

def World.send (w : World) (p : Ports) (j : Json) : IO Unit := do p.write (← w.line j)

def World.deleteCommand (w : World) (j : Json) : IO Answer := do
  match required asNats j "stateIds" with
  | .error f => return .error f
  | .ok ids => do
    w.dropAll ids
    return .ok (Json.mkObj [])

def World.statCommand (w : World) (_ : Json) : IO Answer := do
  let live : Nat ← w.live.get
  return .ok (Json.mkObj [("nGoals", natJson live)])

def World.resetCommand (w : World) (j : Json) : IO Answer := do
  let answer ← w.statCommand j
  w.reset
  return answer

def commands : List (String × (World → Json → IO Answer)) := [
  ("goal.step", World.stepCommand),
  ("goal.start", World.startCommand),
  ("goal.begin", World.beginCommand),
  ("goal.focus", World.focusCommand),
  ("goal.show", World.showCommand),
  ("goal.tactic", World.tacticCommand),
  ("goal.continue", World.continueCommand),
  ("goal.subsume", World.subsumeCommand),
  ("goal.print", World.printCommand),
  ("goal.uses", World.usesCommand),
  ("options.set", World.setCommand),
  ("options.print", World.settingsCommand),
  ("expr.echo", World.echoCommand),
  ("goal.save", World.saveCommand),
  ("goal.load", World.loadCommand),
  ("frontend.process", World.fileCommand),
  ("frontend.distil", World.distilCommand),
  ("frontend.track", World.trackCommand),
  ("frontend.refactor", World.refactorCommand),
  ("community", World.communityCommand),
  ("env.parse", World.parseCommand),
  ("env.describe", World.describeCommand),
  ("env.catalog", World.catalogCommand),
  ("env.inspect", World.inspectCommand),
  ("env.add", World.addCommand),
  ("env.module_read", World.moduleCommand),
  ("env.save", World.envSaveCommand),
  ("env.load", World.envLoadCommand),
  ("goal.delete", World.deleteCommand),
  ("stat", World.statCommand),
  ("reset", World.resetCommand)]

def lookup (name : String) : List (String × α) → Option α
  | [] => none
  | (n, a) :: rest => if n == name then some a else lookup name rest

/-- An empty line, for who asked for one: `"near": true`. -/
def World.nearOn (w : World) (p : Ports) (payload : Json) : BaseIO Unit :=
  match optional asBool payload "near" with
  | .ok (some true) => do let _ ← EIO.toBaseIO (p.write (w.key ++ "\n"))
  | _ => pure ()

/-- Any request may name states that are not needed any more: `"drop": [numbers]`. -/
def World.dispatch (w : World) (p : Ports) (r : Request) : IO (Option Answer) := do
  let r ← match optional asNats r.payload "drop" with
    | .ok (some ids) => do
      w.dropAll ids
      pure { r with payload := r.payload.setObjVal! "drop" .null }
    | _ => pure r
  if r.cmd == "goal.batch" then w.batchCommand p.write r.payload
  else match lookup r.cmd commands with
    | some act => return some (← act { w with near := w.nearOn p r.payload } r.payload)
    | none => return some (fault "command" ("Unknown command " ++ r.cmd))

/-- Whatever goes wrong while a request is answered becomes its answer. -/
def World.answer (w : World) (p : Ports) (line : String) : IO Unit := do
  match parseRequest line with
  | .error f => w.send p f.json
  | .ok r =>
    match ← EIO.toBaseIO (w.dispatch p r) with
    | .ok (some a) => w.send p (answerJson a)
    | .ok none => pure ()
    | .error e => w.send p (Fault.json ⟨"io", e.toString⟩)

partial def World.loop (w : World) (p : Ports) : IO Unit := do
  match ← EIO.toBaseIO p.input.getLine with
  | .error e => do
    w.send p (Fault.json ⟨"io", e.toString⟩)
    w.loop p
  | .ok line =>
    if line == "" || line == "\n" || line == "\r\n" then pure ()
    else do
      w.answer p line
      w.loop p

def isEmptyLine (line : String) : Bool := line.all fun c => c == ' ' || c == '\t' || c == '\r' || c == '\n'

/-- The lines before the next empty one; nothing at the end of the input. -/
partial def Ports.paragraph (p : Ports) (read : String) : IO String := do
  let line ← p.input.getLine
  if line == "" || (isEmptyLine line && read != "") then return read
  else p.paragraph (if isEmptyLine line then read else read ++ line)

/-- The loop of the community's protocol. -/
partial def World.converse (w : World) (p : Ports) : IO Unit := do
  let text ← p.paragraph ""
  if text == "" then return ()
  let remark := match text.toList with
    | '#' :: _ => true
    | '-' :: '-' :: _ => true
    | _ => false
  if !remark then
    let answer ← match Json.parse text with
      | .ok j => w.community j
      | .error e => pure (saying ("Could not parse JSON:\n" ++ e))
    p.write (answer.pretty ++ "\n\n")
  w.converse p

structure Arguments where
  modules : List String := []
  /-- Where the modules are, if not where this program came from: folders with `:` between them. -/
  library : Option String := none
  /-- Texts may not bring code along. -/
  guarded : Bool := false
  /-- The first line of the input is a secret, and every line of the output begins with it. -/
  keyed : Bool := false
  /-- Speak the protocol of the community's REPL and no other. -/
  community : Bool := false
  options : Options := Options.empty

def argumentsOf (args : List String) : Arguments :=
  args.foldl (fun a arg => if arg == "--guarded" then { a with guarded := true }
    else if arg == "--keyed" then { a with keyed := true }
    else if arg == "--community" then { a with community := true }
    else match arg.splitOn "--library=" with
    | ["", folders] => { a with library := some folders }
    | _ => match arg.splitOn "--" with
    | first :: rest@(_ :: _) =>
      if first == "" then { a with options := optionOf a.options ("--".intercalate rest) }
      else { a with modules := a.modules ++ [arg] }
    | _ => { a with modules := a.modules ++ [arg] }) {}

def makeWorld (args : Arguments) (printer : Printer) (key : String) (uncompiled : IO.Ref Nat) : IO World := do
  match args.library with
  | some folders => searchPathRef.set ((folders.splitOn ":").map fun folder => ⟨folder⟩)
  | none => pure ()
  let env ← environmentOf args.modules args.options (forGood := true)
  pure {
    printer
    key
    uncompiled
    parsed := (← emptyBuckets)
    lanes := (← IO.mkRef [])
    watch := (← IO.mkRef none)
    imports := (← IO.mkRef args.modules)
    scope := (← IO.mkRef (quiet (Command.mkState env MessageLog.empty args.options)))
    history := (← IO.mkRef [])
    states := (← IO.mkRef Array.empty)
    live := (← IO.mkRef 0)
    nextName := (← IO.mkRef 1)
    settings := (← IO.mkRef {})
    trusted := (← IO.mkRef NameSet.empty)
    snapshots := (← IO.mkRef Array.empty)
    input := Parser.mkInputContext "" "<input>" }

/-- A line of the input, without its end. -/
def Ports.line (p : Ports) : IO String := do
  let line ← p.input.getLine
  return "".intercalate (line.splitOn "\n")

def main (args : List String) : IO UInt32 := do
  let p : Ports := ⟨← (IO.getStdin : BaseIO _), ← (IO.getStdout : BaseIO _)⟩
  let parsed := argumentsOf args
  let key ← if parsed.keyed then p.line else pure ""
  let printer ← Printer.install
  let uncompiled ← if parsed.guarded then Guard.install else IO.mkRef 0
  let parsed := { parsed with modules := match parsed.modules with | [] => ["Init"] | l => l }
  match ← EIO.toBaseIO (makeWorld parsed printer key uncompiled) with
  | .error e => do
    p.write (key ++ (Fault.json ⟨"io", e.toString⟩).compress ++ "\n")
    pure (word 1)
  | .ok w => do
    if parsed.community then w.converse p
    else
      p.write (key ++ "ready.\n")
      w.loop p
    w.endThreads
    pure (word 0)

end StepServer
