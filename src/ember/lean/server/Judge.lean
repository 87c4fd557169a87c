import Judge.Decode
import Judge.Axioms
import Judge.Print
/-! The judge: says whether untrusted constants prove a statement. It runs in a process that never ran a stranger's text:
what a context, a statement and a proof elaborated to comes to it as tables of numbers, and it gives every constant of
theirs to the kernel, on top of the clean library. -/
open Lean
namespace Judge

/-- Why not, and at which point: `request`, `context`, `audit`, `kernel`. -/
structure Objection where
  stage : String
  message : String

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

def messageOf (e : Kernel.Exception) : BaseIO String := (e.toMessageData Options.empty).toString

/-- The names that a declaration declares, but for those that the kernel adds by itself. -/
def declNames : Declaration → List Name
  | .defnDecl v => [v.name]
  | .thmDecl v => [v.name]
  | .opaqueDecl v => [v.name]
  | .axiomDecl v => [v.name]
  | .inductDecl _ _ types _ => types.foldl (fun l t => t.name :: t.ctors.foldl (fun l c => c.name :: l) l) []
  | _ => []
def declName (d : Declaration) : Name := match declNames d with
  | n :: _ => n
  | [] => .anonymous

/-- The kernel's own limits, and the tables of a request. -/
structure Given where
  heartbeats : USize
  depth : USize
  names : Array Name
  expressions : Array Expr

def word (n : Nat) : USize := USize.ofNat n

def given (r : Json) : Given :=
  let ns := names (cells r "names") 0 (Array.empty.push .anonymous)
  let ls := levels ns (cells r "levels") 0 (Array.empty.push .zero)
  let es := expressions ⟨ns, ls⟩ (cells r "expressions") 0 .empty
  ⟨word (number r "heartbeats"), word (number r "depth"), ns, es⟩

def Given.declaration (g : Given) (row : Cells) : Declaration := Judge.declaration g.names g.expressions row

/-- The theorem of the statement: `[name, type, levelParam…]`. -/
def Given.theorem_ (g : Given) (row : Cells) : TheoremVal :=
  { name := g.names.getD (row.nat 0) .anonymous, levelParams := nameList g.names row 2 (row.size - 2),
    type := g.expressions.getD (row.nat 1) default, value := default }

/-- Give declarations to the kernel, in the order in which they come; the theorem, if it is among them, with the
*statement's* type. -/
partial def replay (env : Environment) (g : Given) (theorem_ : Option TheoremVal) (rows : Cells) (i : Nat) :
    BaseIO (Except Objection Environment) := do
  match rows.getD i .null with
  | .arr row =>
    let decl := g.declaration row
    let decl := match theorem_, decl with
      | some t, .thmDecl v => if t.name == v.name then .thmDecl { t with value := v.value } else decl
      | _, d => d
    match (declNames decl).filter fun n => env.contains n with
    | n :: _ => pure (.error ⟨"audit", "it declares " ++ n.toString ++ ", which exists already"⟩)
    | [] =>
      match env.addDeclCore g.heartbeats g.depth decl none with
      | .error e => pure (.error ⟨"kernel", (declName decl).toString ++ ": " ++ (← messageOf e)⟩)
      | .ok env => replay env g theorem_ rows (i + 1)
  | _ => pure (.ok env)

def sameNames : List Name → List Name → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && sameNames as bs
  | _, _ => false

/-- The candidate's theorem must state what the statement says: same universe parameters, same type. -/
def unchanged (theorem_ : TheoremVal) (g : Given) (rows : Cells) (i : Nat) : Nat → Except Objection Unit
  | 0 => .error ⟨"audit", "the file does not prove " ++ theorem_.name.toString⟩
  | n + 1 => match rows.getD i .null with
    | .arr row => match g.declaration row with
      | .thmDecl v =>
        if v.name == theorem_.name then
          if sameNames v.levelParams theorem_.levelParams && v.type.eqv theorem_.type then .ok ()
          else .error ⟨"audit", "the statement is not the stated one"⟩
        else unchanged theorem_ g rows (i + 1) n
      | _ => unchanged theorem_ g rows (i + 1) n
    | _ => unchanged theorem_ g rows (i + 1) n

def components : Name → List Json → Json
  | .anonymous, parts => .arr (parts.foldl (fun a j => a.push j) .empty)
  | .str p s, parts => components p (.str s :: parts)
  | .num p n, parts => components p (.num (JsonNumber.fromNat n) :: parts)
def nameArray (l : List Name) : Json := .arr (l.foldl (fun a n => a.push (components n [])) .empty)

def rowNames (g : Given) (rows : Cells) (i : Nat) (found : List Name) : Nat → List Name
  | 0 => found
  | n + 1 => rowNames g rows (i + 1) ((declNames (g.declaration (inner rows i))).foldl (fun l d => d :: l) found) n

/-- What is said of some constants: the axioms that they rest on, and what is in no state to be rested on. -/
def walked (w : Walk) : List (String × Json) := [("axioms", nameArray w.axioms), ("unsound", nameArray w.unsound)]

def said (stage : String) (more : List (String × Json)) : Json := Json.mkObj (("stage", .str stage) :: more)
def objection (o : Objection) : Json := said o.stage [("message", .str o.message)]

def contextAxioms (env : Environment) (survey : Survey) (g : Given) (context : Cells) : String × Json :=
  ("contextAxioms", nameArray (axiomsOf env survey (rowNames g context 0 [] context.size)).axioms)

/-- What the statement came to, if it is to be shown: a context may have bent it. -/
def stated (before : Environment) (theorem_ : TheoremVal) (r : Json) : BaseIO String :=
  if !flag r "show" then pure "" else printed (Elab.Command.mkState before) theorem_.type

/-- A proof on top of a context that the kernel has taken. -/
def prove (survey : Survey) (before : Environment) (g : Given) (r : Json) : BaseIO Json := do
  let theorem_ := g.theorem_ (cells r "theorem")
  let rows := cells r "constants"
  let anchors := cells r "anchors"
  let above := [contextAxioms before survey g (cells r "context"), ("statement", .str (← stated before theorem_ r))]
  match absent before anchors 0 anchors.size, unchanged theorem_ g rows 0 rows.size with
  | some n, _ => pure (objection ⟨"audit", "it declares a constant that belongs to " ++ n.toString ++ ", which does not exist"⟩)
  | _, .error o => pure (objection o)
  | none, .ok _ =>
    if !flag r "replay" then pure (said "audited" above)
    else match ← replay before g (some theorem_) rows 0 with
      | .error o => pure (objection o)
      | .ok env => pure (said "replayed" (above ++ walked (axiomsOf env survey [theorem_.name])))

/-- `start`: the library, in which nobody's code has run. -/
def judge (start : Environment) (survey : Survey) (r : Json) : BaseIO Json := do
  let g := given r
  match ← replay start g none (cells r "context") 0 with
  | .error o => pure (objection { o with stage := "context" })
  | .ok before =>
    prove survey before g r

/-- The zygote asks for these when it has nothing else to do; each child takes what is known when it is forked. -/
def beginSurvey (start : Environment) : IO Survey := pure (unexplored start)
def continueSurvey (start : Environment) (survey : Survey) (fuel : Nat) : IO Survey := pure (explore start fuel survey)

/-- One answer to one request, both JSON text; it carries the nonce of the request. -/
def answer (survey : Survey) (start : Environment) (request : String) : IO String := do
  match Json.parse request with
  | .error e => pure (objection ⟨"request", e⟩).compress
  | .ok r => do
    let j ← judge start survey r
    pure (j.setObjVal! "nonce" (.str (text r "nonce"))).compress

end Judge
