import Judge
/-! What a file says, by the parser of the clean library: its commands and the declarations written in them. Nothing of
the file is run. Only `namespace`, `section`, `open` and their like are elaborated, for the names that follow. -/
open Lean Elab
namespace Judge

/-- The first error of a log, if there is one. -/
def firstError : List Message → BaseIO (Option String)
  | [] => pure none
  | m :: rest => do
    let shown ← m.toJson
    match text shown "severity" == "error" with
    | true => pure (some (text shown "data"))
    | false => firstError rest

def count (n : Nat) : Json := .num (JsonNumber.fromNat n)
def span (stx : Syntax) : List (String × Json) := match stx.getPos?, stx.getTailPos? with
  | some a, some b => [("start", count a.byteIdx), ("stop", count b.byteIdx)]
  | _, _ => []

/-- Commands that only say where the following ones stand. -/
def scoping : List Name := [`Lean.Parser.Command.namespace, `Lean.Parser.Command.section, `Lean.Parser.Command.end,
  `Lean.Parser.Command.open, `Lean.Parser.Command.universe]
def oneOf (k : Name) : List Name → Bool
  | [] => false
  | a :: rest => k == a || oneOf k rest

/-- Quoted syntax declares nothing. -/
def quotes : List Name := [`Lean.Parser.Term.quot, `Lean.Parser.Term.dynamicQuot, `Lean.Parser.Command.quot,
  `Lean.Parser.Tactic.quot, `Lean.Parser.Tactic.quotSeq, `Lean.Parser.Term.precheckedQuot]

/-- Is there a node of this kind in the syntax? -/
partial def mentionsKind (k : Name) (stx : Syntax) : Bool :=
  stx.getKind == k || stx.getArgs.foldl (fun b s => b || mentionsKind k s) false

/-- The names of attributes, or the kinds of their syntax. -/
partial def attributes (stx : Syntax) : List Json :=
  if stx.getKind == `Lean.Parser.Term.attrInstance then
    let attr := stx.getArg 1
    let name := if attr.getKind == `Lean.Parser.Attr.simple then (attr.getArg 0).getId else attr.getKind
    [.str name.toString]
  else stx.getArgs.foldl (fun l s => l ++ attributes s) []

/-- The name that a declaration gives, with where it stands. -/
def nameOf (decl : Syntax) : Syntax :=
  let inner := if decl.getKind == `Lean.Parser.Command.instance then (decl.getArg 3).getArg 0 else decl.getArg 1
  inner.getArg 0

def fullName (inside : Name) (written : Name) : Name :=
  let rec under : Name → Name
    | .anonymous => inside
    | .str .anonymous "_root_" => .anonymous
    | .str p s => .str (under p) s
    | .num p n => .num (under p) n
  under written

/-- The declarations in a command; `inside` is the namespace around it. -/
partial def declarations (inside : Name) (stx : Syntax) : List Json :=
  let kind := stx.getKind
  if oneOf kind quotes then []
  else if kind == `Lean.Parser.Command.declaration || kind == `lemma then
    let modifiers := stx.getArg 0
    let decl := stx.getArg 1
    let name := nameOf decl
    let kept := match name.getId with
      | .anonymous => Json.null
      | n => components (fullName inside n) []
    [Json.mkObj ([("kind", .str (if kind == `lemma then "lemma" else decl.getKind.toString)), ("name", kept),
      ("inside", components inside []),
      ("private", .bool (mentionsKind `Lean.Parser.Command.private modifiers)),
      ("attributes", .arr ((attributes modifiers).foldl (fun a j => a.push j) .empty))] ++ span decl)]
  else stx.getArgs.foldl (fun l s => l ++ declarations inside s) []

/-- The kinds of the commands in one: `open … in` and `mutual` hold others. -/
partial def kindsIn (stx : Syntax) : List Json :=
  let kind := stx.getKind
  let own := Json.str kind.toString
  if kind == `Lean.Parser.Command.in then own :: (kindsIn (stx.getArg 0) ++ kindsIn (stx.getArg 2))
  else [own]

def describe (inside : Name) (stx : Syntax) (log : MessageLog) (start stop : Nat) : BaseIO Json := do
  let faults ← (do match ← firstError log.toList with
    | some e => pure [("fault", Json.str e)]
    | none => pure [] : BaseIO (List (String × Json)))
  let list : List Json → Json := fun l => .arr (l.foldl (fun a j => a.push j) .empty)
  let attrs := if stx.getKind == `Lean.Parser.Command.attribute then [("attributes", list (attributes stx))] else []
  pure (Json.mkObj ([("kinds", list (kindsIn stx)), ("from", count start), ("to", count stop),
    ("declarations", list (declarations inside stx))] ++ span stx ++ attrs ++ faults))

partial def commands (context : Frontend.Context) (frontend : IO.Ref Frontend.State) (found : Array Json) : IO (Array Json) := do
  let before : Frontend.State ← frontend.get
  let state := before.commandState
  match state.scopes with
  | [] => pure found
  | s :: _ =>
    let (stx, parserState, log) := Parser.parseCommand context.inputCtx
      { env := state.env, options := s.opts, currNamespace := s.currNamespace, openDecls := s.openDecls }
      before.parserState MessageLog.empty
    let kind := stx.getKind
    if kind == `Lean.Parser.Command.eoi then
      if log.hasErrors then
        pure (found.push (← describe s.currNamespace stx log before.parserState.pos.byteIdx parserState.pos.byteIdx))
      else pure found
    else
      let found := found.push (← describe s.currNamespace stx log before.parserState.pos.byteIdx parserState.pos.byteIdx)
      frontend.set { before with cmdPos := before.parserState.pos, parserState, commandState := { state with messages := MessageLog.empty } }
      if oneOf kind scoping && !log.hasErrors then Frontend.elabCommandAtFrontend stx context frontend
      if kind == `Lean.Parser.Command.exit then pure found else commands context frontend found

/-- The commands of a text that stands below a header. -/
def outline (library : Environment) (header text : String) : IO (Array Json) := do
  let above ← Elab.IO.processCommands (Parser.mkInputContext header "<input>") {} (Command.mkState library)
  let state := { above.commandState with messages := MessageLog.empty }
  let frontend ← IO.mkRef { commandState := state, parserState := {}, cmdPos := {} : Frontend.State }
  commands ⟨Parser.mkInputContext text "<input>"⟩ frontend .empty

end Judge
