import Judge.Decode
import Judge.Axioms
/-! The judge: says whether untrusted constants prove a statement. It runs in a process that never ran the candidate's
code, elaborates the statement itself in a clean environment, and gives every constant of the candidate to the kernel. -/
open Lean Elab
namespace Judge

/-- Why not, and at which point: `statement` (the asker's text is at fault), `parse`, `audit`, `kernel`. -/
structure Objection where
  stage : String
  message : String

def firstError : List Message → BaseIO String
  | [] => pure "an error without a message"
  | m :: rest => do
    let shown ← m.toJson
    match text shown "severity" == "error" with
    | true => pure (text shown "data")
    | false => firstError rest

/-- The state after some commands, none of which may fail. -/
def elaborated (state : Command.State) (input : String) : IO (Except Objection Command.State) := do
  let done ← Elab.IO.processCommands (Parser.mkInputContext input "<input>") {} state
  let log := done.commandState.messages
  match log.hasErrors with
  | true => pure (.error ⟨"statement", ← firstError log.toList⟩)
  | false => pure (.ok done.commandState)

/-- Does `short` end `long`, component by component? -/
def isSuffix : Name → Name → Bool
  | .anonymous, _ => true
  | .str p s, .str q t => s == t && isSuffix p q
  | .num p s, .num q t => s == t && isSuffix p q
  | _, _ => false

/-- The theorem that the statement declares: its name, perhaps inside a namespace that the context opened. -/
def declared (env before : Environment) (name : Name) : Option TheoremVal :=
  let found := env.constants.foldStage2 (fun (found : List TheoremVal) n c =>
    match c with
    | .thmInfo v => if isSuffix name n && !before.contains n then v :: found else found
    | _ => found) []
  match found.foldl (fun r v => if v.name == name then some v else r) none, found with
  | some v, _ => some v
  | none, [v] => some v
  | none, _ => none

def kinds (stx : Syntax) : Name × Name := (stx.getKind, (stx.getArg 1).getKind)

/-- The text is one command of the very kind that the statement is, and nothing stands after it. -/
def parsed (env : Environment) (statement proof : String) : Except Objection Unit :=
  match Parser.runParserCategory env `command (statement ++ " := sorry"), Parser.runParserCategory env `command (statement ++ " := " ++ proof) with
  | .error e, _ => .error ⟨"statement", e⟩
  | _, .error e => .error ⟨"parse", e⟩
  | .ok plain, .ok full =>
    let (a, b) := kinds plain
    let (c, d) := kinds full
    if a == c && b == d then .ok () else .error ⟨"parse", "the text is not one declaration of the stated kind"⟩

/-- A name by its components. -/
def nameAt (a : Cells) (i : Nat) (done : Name) : Nat → Name
  | 0 => done
  | n + 1 => match a.getD i .null with
    | .str s => nameAt a (i + 1) (.str done s) n
    | _ => nameAt a (i + 1) (.num done (a.nat i)) n
def nameIn : Json → Name
  | .arr a => nameAt a 0 .anonymous a.size
  | _ => .anonymous

/-- The first of the names, from the `i`-th on, that the environment does not have. -/
def absent (env : Environment) (a : Cells) (i : Nat) : Nat → Option Name
  | 0 => none
  | n + 1 =>
    let name := nameIn (a.getD i .null)
    if env.contains name then absent env a (i + 1) n else some name

/-- Metadata says nothing of the meaning (an argument's borrow annotation is such), and the tables hold none. -/
partial def plain (e : Expr) : Expr := e.replace fun
  | .mdata _ inner => some (plain inner)
  | _ => none

def messageOf (e : Kernel.Exception) : BaseIO String := (e.toMessageData Options.empty).toString

def declName : Declaration → Name
  | .defnDecl v => v.name
  | .thmDecl v => v.name
  | .opaqueDecl v => v.name
  | _ => .anonymous

/-- Give the candidate's declarations to the kernel, in the order in which they come; the theorem with *our* type. -/
partial def replay (env : Environment) (theorem_ : TheoremVal) (heartbeats depth : USize) (ns : Array Name) (es : Array Expr)
    (rows : Cells) (i : Nat) : BaseIO (Except Objection Environment) := do
  match rows.getD i .null with
  | .arr row =>
    let decl := declaration ns es row
    let name := declName decl
    let decl := match name == theorem_.name, decl with
      | true, .thmDecl v => .thmDecl { theorem_ with value := v.value }
      | _, d => d
    match env.contains name with
    | true => pure (.error ⟨"audit", "it declares " ++ name.toString ++ ", which exists already"⟩)
    | false =>
      match env.addDeclCore heartbeats depth decl none with
      | .error e => pure (.error ⟨"kernel", name.toString ++ ": " ++ (← messageOf e)⟩)
      | .ok env => replay env theorem_ heartbeats depth ns es rows (i + 1)
  | _ => pure (.ok env)

def sameNames : List Name → List Name → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && sameNames as bs
  | _, _ => false

/-- The candidate's theorem must state what we elaborated: same universe parameters, same type. -/
def unchanged (theorem_ : TheoremVal) (ns : Array Name) (es : Array Expr) (rows : Cells) (i : Nat) : Nat → Except Objection Unit
  | 0 => .error ⟨"audit", "the file does not prove " ++ theorem_.name.toString⟩
  | n + 1 => match rows.getD i .null with
    | .arr row => match declaration ns es row with
      | .thmDecl v =>
        if v.name == theorem_.name then
          if sameNames v.levelParams theorem_.levelParams && v.type.eqv theorem_.type then .ok ()
          else .error ⟨"audit", "the statement is not the stated one"⟩
        else unchanged theorem_ ns es rows (i + 1) n
      | _ => unchanged theorem_ ns es rows (i + 1) n
    | _ => unchanged theorem_ ns es rows (i + 1) n

def sameConstant : ConstantInfo → Declaration → Bool
  | .defnInfo v, .defnDecl w => sameNames v.levelParams w.levelParams && (plain v.type).eqv w.type && (plain v.value).eqv w.value
  | .opaqueInfo v, .opaqueDecl w => sameNames v.levelParams w.levelParams && (plain v.type).eqv w.type && (plain v.value).eqv w.value
  | .thmInfo v, .thmDecl w => sameNames v.levelParams w.levelParams && (plain v.type).eqv w.type
  | _, _ => false

/-- What the statement itself declares beside its theorem (a matcher that its type mentions, say) must be the same in
the candidate's file: under our type's names, other meanings would be another statement. -/
def companions (before after : Environment) (theorem_ : Name) (ns : Array Name) (es : Array Expr) (rows : Cells) (i : Nat) :
    Nat → Except Objection Unit
  | 0 => .ok ()
  | n + 1 => match rows.getD i .null with
    | .arr row =>
      let decl := declaration ns es row
      let name := declName decl
      match after.find? name (skipRealize := true) with
      | some c =>
        if name == theorem_ || before.contains name || sameConstant c decl then companions before after theorem_ ns es rows (i + 1) n
        else .error ⟨"audit", "it declares " ++ name.toString ++ " otherwise than the statement does"⟩
      | none => companions before after theorem_ ns es rows (i + 1) n
    | _ => companions before after theorem_ ns es rows (i + 1) n

def components : Name → List Json → Json
  | .anonymous, parts => .arr (parts.foldl (fun a j => a.push j) .empty)
  | .str p s, parts => components p (.str s :: parts)
  | .num p n, parts => components p (.num (JsonNumber.fromNat n) :: parts)
def nameArray (l : List Name) : Json := .arr (l.foldl (fun a n => a.push (components n [])) .empty)

def verdict (nonce : String) (o : Objection) : Json :=
  Json.mkObj [("nonce", .str nonce), ("stage", .str o.stage), ("message", .str o.message)]

def word (n : Nat) : USize := USize.ofNat n

/-- The clean setting: what stands above the statement, and the theorem that it declares. -/
def setting (start : Command.State) (r : Json) : IO (Except Objection (Environment × Environment × TheoremVal)) := do
  let name := cells r "name"
  match ← elaborated start (text r "above") with
  | .error o => pure (.error o)
  | .ok before =>
    match ← elaborated before (text r "statement" ++ " := sorry\n") with
    | .error o => pure (.error o)
    | .ok after =>
      match declared after.env before.env (nameAt name 0 .anonymous name.size) with
      | none => pure (.error ⟨"statement", "the statement does not declare the theorem that it names"⟩)
      | some v => pure (.ok (before.env, after.env, { v with type := plain v.type }))

/-- The first half of a request, answered for: the statement in a clean environment, and the proof's text parsed after it. -/
structure Prepared where
  nonce : String
  setting : Except Objection (Environment × Environment × TheoremVal)

/-- The names of the context's own declarations, and of the theorem. -/
def described (nonce : String) (before : Environment) (theorem_ : TheoremVal) : Json :=
  let above := before.constants.foldStage2 (fun (l : List Name) n _ => n :: l) []
  Json.mkObj [("nonce", .str nonce), ("stage", .str "parsed"), ("theorem", components theorem_.name []), ("above", nameArray above)]

def judge (survey : Survey) (nonce : String) (before after : Environment) (theorem_ : TheoremVal) (r : Json) : IO Json := do
  let full := components theorem_.name []
  let ns := names (cells r "names") 0 (Array.empty.push .anonymous)
  let ls := levels ns (cells r "levels") 0 (Array.empty.push .zero)
  let es := expressions ⟨ns, ls⟩ (cells r "expressions") 0 .empty
  let rows := cells r "constants"
  let anchors := cells r "anchors"
  let same : Except Objection Unit := match unchanged theorem_ ns es rows 0 rows.size with
    | .error o => .error o
    | .ok _ => companions before after theorem_.name ns es rows 0 rows.size
  match absent before anchors 0 anchors.size, same with
  | some n, _ => pure (verdict nonce ⟨"audit", "it declares a constant that belongs to " ++ n.toString ++ ", which does not exist"⟩)
  | _, .error o => pure (verdict nonce o)
  | none, .ok _ =>
    match flag r "replay" with
    | false => pure (Json.mkObj [("nonce", .str nonce), ("stage", .str "audited"), ("theorem", full)])
    | true =>
      match ← replay before theorem_ (word (number r "heartbeats")) (word (number r "depth")) ns es rows 0 with
      | .error o => pure (verdict nonce o)
      | .ok env =>
        let w := axiomsOf env survey theorem_.name
        pure (Json.mkObj [("nonce", .str nonce), ("stage", .str "replayed"), ("theorem", full),
          ("axioms", nameArray w.axioms), ("unsound", nameArray w.unsound)])

/-- The zygote asks for these when it has nothing else to do; each child takes what is known when it is forked. -/
def beginSurvey (start : Command.State) : IO Survey := pure (unexplored start.env)
def continueSurvey (start : Command.State) (survey : Survey) (fuel : Nat) : IO Survey := pure (explore start.env fuel survey)

/-- The first half: what can be said before the candidate's module is there. `start` is the state after the header. -/
def prepare (start : Command.State) (request : String) : IO Prepared := do
  match Json.parse request with
  | .error e => pure ⟨"", .error ⟨"request", e⟩⟩
  | .ok r =>
    let setting ← match ← setting start r with
      | .error o => pure (.error o)
      | .ok (before, after, theorem_) => match parsed before (text r "statement") (text r "proof") with
        | .error o => pure (.error o)
        | .ok _ => pure (.ok (before, after, theorem_))
    pure ⟨text r "nonce", setting⟩

/-- The second half: the candidate's tables. One answer, JSON text. -/
def answer (survey : Survey) (prepared : Prepared) (request : String) : IO String := do
  match prepared.setting, Json.parse request with
  | .error o, _ => pure (verdict prepared.nonce o).compress
  | _, .error e => pure (verdict prepared.nonce ⟨"request", e⟩).compress
  | .ok (before, after, theorem_), .ok r =>
    match flag r "parseOnly" with
    | true => pure (described prepared.nonce before theorem_).compress
    | false => do
      let j ← judge survey prepared.nonce before after theorem_ r
      pure j.compress

end Judge
