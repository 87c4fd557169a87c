import StepServer.Files
/-! Search targets of a text: the constants that rest on `sorry`, each together with what the text says of it later. -/
open Lean Elab
namespace StepServer

def wholeFile (text : String) (newConstants : Bool) : FileRequest :=
  { text, fileName := "<anonymous>", readHeader := false, inheritEnv := false, invocations := none, sorrys := false, newConstants }

def usesSorry (c : ConstantInfo) : Bool := c.type.hasSorry || match c.value? (allowOpaque := true) with
  | some v => v.hasSorry
  | none => false

/-- One command of a text. -/
structure Piece where
  text : String
  /-- What it declares, with all that the compiler added. -/
  constants : List Name
  /-- What its declarations mention. -/
  uses : NameSet
  /-- The state after it. -/
  after : Command.State
deriving instance Nonempty for Piece

def isAmong (names : List Name) (n : Name) : Bool := names.foldl (fun b m => b || m == n) false

def pieceOf (text : String) (u : Unit') : Piece :=
  let before := u.before.env
  let env := u.after.env
  let constants := env.constants.foldStage2 (fun l n _ => if before.contains n then l else n :: l) []
  let uses := constants.foldl (fun s n => match env.find? n with
    | some c => (mentions c).foldl (fun s m => s.insert m) s
    | none => s) NameSet.empty
  { text := String.Pos.Raw.extract text ⟨u.start⟩ ⟨u.stop⟩, constants, uses, after := u.after }

def Piece.find (p : Piece) (wanted : ConstantInfo → Bool) : Option ConstantInfo :=
  p.constants.foldl (fun found n => match found, p.after.env.find? n with
    | none, some c => if !n.isInternalDetail && wanted c then some c else none
    | found, _ => found) none

/-- The constant of a command that waits for its proof or its value. -/
def Piece.open? (p : Piece) : Option ConstantInfo := p.find fun c => usesSorry c && !c.type.hasSorry

/-- The constant of a command that says something. -/
def Piece.main? (p : Piece) : Option ConstantInfo := p.find fun c => present (c.value? (allowOpaque := true))

def Piece.dependsOn (p : Piece) (names : List Name) : Bool := names.foldl (fun b n => b || p.uses.contains n) false

/-- Mark the commands that depend on `names`, directly or through one another. -/
def marked (names : List Name) : List Piece → List (Piece × Bool)
  | [] => []
  | p :: rest => if p.dependsOn names
    then (p, true) :: marked (names ++ p.constants) rest
    else (p, false) :: marked names rest

/-- The marked commands, those between them, and those after the last. -/
def divide : List (Piece × Bool) → List Piece × List Piece × List Piece
  | [] => ([], [], [])
  | (p, isMarked) :: rest =>
    let (component, between, tail) := divide rest
    if isMarked then (p :: component, between, tail)
    else match component with
      | [] => ([], [], p :: tail)
      | _ => (component, p :: between, tail)

/-- A constant to be found, and the statements about it that are to hold. -/
structure Target where
  head : ConstantInfo
  companions : List ConstantInfo
  /-- What the commands of the target declare, with values: none of it is known where the target is searched. -/
  own : List ConstantInfo
  /-- The documentation of the commands. -/
  docs : List String
  /-- Where it is searched: after the commands that have nothing to do with it. -/
  scope : Command.State
deriving instance Nonempty for Target

def World.pushed (_w : World) (scope : Command.State) (text : String) : IO Command.State := do
  let clean := { scope with messages := MessageLog.empty }
  let frontend ← IO.mkRef { commandState := clean, parserState := {}, cmdPos := {} : Frontend.State }
  let _ ← runFile (wholeFile text false) ⟨Parser.mkInputContext text "<anonymous>"⟩ frontend
  let last : Frontend.State ← frontend.get
  return { last.commandState with messages := MessageLog.empty }

def World.pushAll (w : World) : Command.State → List Piece → IO Command.State
  | scope, [] => pure scope
  | scope, p :: rest => do w.pushAll (← w.pushed scope p.text) rest

def ownOf (pieces : List Piece) : List ConstantInfo :=
  pieces.foldl (fun l p => p.constants.foldl (fun l n => match p.after.env.find? n with
    | some c => c :: l
    | none => l) l) []

/-- The comment with which a command opens. -/
def Piece.doc? (p : Piece) : Option String := match p.text.splitOn "/--" with
  | before :: rest@(_ :: _) => match before.splitOn "def", before.splitOn "theorem", ("/--".intercalate rest).splitOn "-/" with
    | [_], [_], doc :: _ :: _ => some doc
    | _, _, _ => none
  | _ => none

def docsOf (l : List Piece) : List String := (l.foldl (fun l p => match p.doc? with
  | some d => d :: l
  | none => l) []).reverse

def mainOf (p : Piece) : Except Fault ConstantInfo := match p.main? with
  | some c => .ok c
  | none => fault "frontend" ("a command that uses the target says nothing of its own: " ++ p.text)

def mainsOf : List Piece → Except Fault (List ConstantInfo)
  | [] => .ok []
  | p :: rest => do pure ((← mainOf p) :: (← mainsOf rest))

/-- A text is walked from top to bottom; `sink` hears of every command that stays and of every target, in order. -/
partial def World.walk (w : World) (scope : Command.State) (command : Piece → IO Unit) (target : Target → IO (Except Fault Unit)) :
    List Piece → IO (Except Fault Unit)
  | [] => return .ok ()
  | p :: rest => match p.open? with
    | none => do
      command p
      w.walk (← w.pushed scope p.text) command target rest
    | some head => do
      let (component, between, tail) := divide (marked p.constants rest)
      match mainsOf component with
      | .error f => return .error f
      | .ok companions => do
        match companions with
        | [] => command p
        | _ => pure ()
        unitEach command between
        let scope ← w.pushAll scope between
        match ← target { head, companions, own := ownOf (p :: component), docs := docsOf (p :: component), scope } with
        | .error f => return .error f
        | .ok _ => w.walk scope command target tail
where
  unitEach (act : Piece → IO Unit) : List Piece → IO Unit
    | [] => pure ()
    | p :: rest => do
      act p
      unitEach act rest

/-- The commands of a text; an error in one of them is a fault. -/
def World.piecesOf (w : World) (text : String) : IO (Except Fault (List Piece)) := do
  let r := wholeFile text false
  let file ← w.openFile r
  let units ← runFile r file.context file.frontend
  match firstErrorMessage (units.foldl (fun l u => l ++ u.messages) []) with
  | some e => return fault "frontend" (textOf e)
  | none => return .ok (units.map (pieceOf text))

/-- What a target asks for, as terms. -/
structure Question where
  binder : Name
  /-- The universe of the head's type. -/
  sort : Level
  type : Expr
  value : Expr
  statements : List Expr
  proofs : List Expr
deriving instance Nonempty for Question

def valueOf (c : ConstantInfo) : Expr := (c.value? (allowOpaque := true)).getD (.const c.name [])

def paramsTo (params : List Name) (levels : List Level) (e : Expr) : Expr :=
  e.replaceLevel fun
    | .param n => (params.zip levels).foldl (fun found (m, l) => if m == n then some l else found) none
    | _ => none

/-- Write out what the target's own commands declared, except the head. -/
partial def inlined (t : Target) (e : Expr) : Expr :=
  e.replace fun
    | .const n levels => if n == t.head.name then none
      else match t.own.foldl (fun found c => if c.name == n then some c else found) none with
        | some c => match c.value? (allowOpaque := true) with
          | some v => some (inlined t (paramsTo c.levelParams levels v))
          | none => none
        | none => none
    | _ => none

def withHead (t : Target) (value e : Expr) : Expr :=
  e.replace fun
    | .const n _ => if n == t.head.name then some value else none
    | _ => none

/-- `e` under a binder that stands for the head. -/
partial def underBinder (t : Target) (depth : Nat) (e : Expr) : Expr := match e with
  | .const n _ => if n == t.head.name then .bvar depth else e
  | .app f a => .app (underBinder t depth f) (underBinder t depth a)
  | .lam n d b i => .lam n (underBinder t depth d) (underBinder t (depth + 1) b) i
  | .forallE n d b i => .forallE n (underBinder t depth d) (underBinder t (depth + 1) b) i
  | .letE n d v b nd => .letE n (underBinder t depth d) (underBinder t depth v) (underBinder t (depth + 1) b) nd
  | .mdata m e => .mdata m (underBinder t depth e)
  | .proj s i e => .proj s i (underBinder t depth e)
  | e => e

def conjunction : List Expr → Expr
  | [] => .const `True []
  | [p] => p
  | p :: rest => .app (.app (.const `And []) p) (conjunction rest)

def conjunctionProof : List (Expr × Expr) → Expr
  | [] => .const `True.intro []
  | [(_, h)] => h
  | (p, h) :: rest =>
    .app (.app (.app (.app (.const `And.intro []) p) (conjunction (rest.map (·.1)))) h) (conjunctionProof rest)

/-- The names of a question that its scope does not know: the target's commands cannot be untangled. -/
def unknownIn (env : Environment) (t : Target) (l : List Expr) : Option Name :=
  l.foldl (fun found e => e.getUsedConstants.toList.foldl (fun found n => match found with
    | some n => some n
    | none => if n == t.head.name || env.contains n then none else some n) found) none

def allPropositions : List Expr → MetaM Bool
  | [] => pure true
  | p :: rest => do if ← Meta.isProp p then allPropositions rest else pure false

/-- Read a target in the state after its last command, where all of it is known. -/
def questionOf (t : Target) (binder : Option Name) : MetaM (Except Fault Question) := do
  let type := inlined t t.head.type
  let statements := t.companions.map fun c => inlined t c.type
  let proofs := t.companions.map fun c => inlined t (valueOf c)
  let value := inlined t (valueOf t.head)
  if !(← allPropositions statements) then return fault "frontend" ("what uses " ++ t.head.name.toString ++ " must be statements")
  match unknownIn t.scope.env t (type :: value :: statements ++ proofs) with
  | some n => return fault "frontend" ("the target " ++ t.head.name.toString ++ " cannot be separated from " ++ n.toString)
  | none =>
    let name := match t.head.name with
      | .str _ s => Name.str .anonymous s
      | _ => `x
    match ← instantiate (← Meta.inferType type) with
    | .sort l => return .ok { binder := binder.getD name, sort := l, type, value, statements, proofs }
    | _ => return fault "frontend" ("the type of " ++ t.head.name.toString ++ " is not a type")

/-- What is to be found: the head alone, or the head with a proof of what is said of it. -/
def Question.goal (q : Question) (t : Target) : Expr := match q.statements with
  | [] => q.type
  | l => .app (.app (.const `Subtype [q.sort]) q.type) (.lam q.binder q.type (underBinder t 0 (conjunction l)) .default)

end StepServer
