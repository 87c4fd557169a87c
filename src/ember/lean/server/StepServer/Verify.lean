import StepServer.Run
/-! The last word on a finished proof: no metavariables, no `sorry`, only the three axioms, and the kernel accepts it. -/
open Lean Elab
namespace StepServer

def allowedAxiom (n : Name) : Bool := n == `propext || n == `Classical.choice || n == `Quot.sound

def mentions : ConstantInfo → List Name
  | .inductInfo v => v.type.getUsedConstants.toList ++ v.ctors
  | .recInfo v => v.rules.foldl (fun l r => r.rhs.getUsedConstants.toList ++ l) v.type.getUsedConstants.toList
  | c => match c.value? (allowOpaque := true) with
    | some v => v.getUsedConstants.toList ++ c.type.getUsedConstants.toList
    | none => c.type.getUsedConstants.toList

/-- The name of the proof while the kernel looks at it. -/
def servedName : Name := `_served

/-- Walk all that the pending constants rest on, until one is found that may not be there. -/
partial def firstUntrusted (env : Environment) (trusted : NameSet) : List Name → NameSet → List Name → Except String (List Name)
  | [], _, order => .ok order
  | n :: pending, seen, order =>
    if trusted.contains n || seen.contains n || allowedAxiom n then firstUntrusted env trusted pending seen order
    else match env.find? n with
      | none => .error ("unknown constant " ++ n.toString)
      | some (.axiomInfo _) => .error ("the proof uses the axiom " ++ n.toString)
      | some c =>
        if c.isUnsafe || c.isPartial then .error ("the proof uses the unsafe constant " ++ n.toString)
        else firstUntrusted env trusted ((mentions c).foldl (fun l m => m :: l) pending) (seen.insert n) (n :: order)

/-- Imported constants need to be walked once only. -/
def World.remember (w : World) (env : Environment) (seen : List Name) : BaseIO Unit := do
  let trusted : NameSet ← w.trusted.get
  w.trusted.set <| seen.foldl (fun t n => if present (env.getModuleIdxFor? n) then t.insert n else t) trusted

/-- A constant as it would be declared again, under another name; what the kernel made itself needs no second look. -/
def again : ConstantInfo → Option Declaration
  | .thmInfo v => some (.thmDecl { v with name := v.name ++ servedName })
  | .defnInfo v => some (.defnDecl { v with name := v.name ++ servedName })
  | .opaqueInfo v => some (.opaqueDecl { v with name := v.name ++ servedName })
  | _ => none

/-- Words without which no text can switch the kernel off: the option's own name, and ways to run code. -/
def restless : List String := ["debug", "run_", "elab", "macro", "unsafe", "extern", "«"]

def isCalm (text : String) : Bool := restless.all fun word => match text.splitOn word with
  | [_] => true
  | _ => false

def calm (texts : Option (List String)) : Bool := match texts with
  | some l => l.all isCalm
  | none => false

/-- Tactics may declare helpers, and options may keep the kernel from looking at them: it looks now. Looking twice at all
of them would double the cost of every `omega`, so the helpers of calm texts are left to the first look. -/
partial def recheck (env : Environment) (heartbeats : USize) : List Name → BaseIO (Except String Unit)
  | [] => pure (.ok ())
  | n :: rest =>
    if present (env.getModuleIdxFor? n) then recheck env heartbeats rest
    else match (env.find? n).bind again with
      | none => recheck env heartbeats rest
      | some decl =>
        match env.addDeclCore heartbeats (USize.ofNat 512) decl none with
        | .ok _ => recheck env heartbeats rest
        | .error e => do pure (.error (n.toString ++ ": " ++ (← (e.toMessageData Options.empty).toString)))

/-- What fills the root, with its hypotheses as arguments. -/
def ProofState.proof (s : ProofState) (e : Expr) : Expr := match s.context with
  | some lctx => lctx.mkLambda lctx.getFVars e (usedLetOnly := false) (generalizeNondepLet := false)
  | none => e
def ProofState.statement (s : ProofState) (e : Expr) : Expr := match s.context with
  | some lctx => lctx.mkForall lctx.getFVars e (usedLetOnly := false) (generalizeNondepLet := false)
  | none => e

/-- Judge the proof that fills the root; the state's metavariables are the current ones. -/
def World.verify (w : World) (s : ProofState) : TermElabM (Except Failure Unit) := do
  let proof := s.proof (← (instantiate s.root : MetaM Expr))
  let type := s.statement (← (instantiate s.type : MetaM Expr))
  if proof.hasExprMVar || type.hasExprMVar then
    return .error (.refused "tactic" "no goals are left, but the proof still has unassigned metavariables" none)
  if proof.hasSorry then return .error (.refused "sorry" "the proof uses sorry" none)
  let proof := if proof.hasLevelMVar then proof.replaceLevel (fun | .mvar _ => some .zero | _ => none) else proof
  let env ← (getEnv : CoreM Environment)
  let trusted : NameSet ← w.trusted.get
  match firstUntrusted env trusted (type.getUsedConstants.toList ++ proof.getUsedConstants.toList) NameSet.empty [] with
  | .error message => return .error (.refused (if message == "the proof uses the axiom sorryAx" then "sorry" else "kernel") message none)
  | .ok seen =>
    let value : ConstantVal := { name := servedName, levelParams := s.levels, type }
    let decl : Declaration := if (← (Meta.isProp type : MetaM Bool))
      then .thmDecl { value with value := proof }
      else .defnDecl { value with value := proof, hints := .abbrev, safety := .safe }
    setBudget s.scope 0
    let heartbeats := USize.ofNat (ceiling s.scope)
    match env.addDeclCore heartbeats (USize.ofNat 512) decl none with
    | .ok _ =>
      match ← (if calm s.texts then pure (.ok ()) else recheck env heartbeats seen : BaseIO (Except String Unit)) with
      | .error message => return .error (.refused "kernel" message none)
      | .ok _ =>
        w.remember env seen
        return .ok ()
    | .error e =>
      let message ← (e.toMessageData Options.empty).toString
      return .error (.refused "kernel" message none)

end StepServer
