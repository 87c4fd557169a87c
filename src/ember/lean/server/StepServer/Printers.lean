import StepServer.Protocol
/-! Lean's printers, with a short memory. Printing is most of the time of a light step: the candidates for one goal fail
with messages that show the same goal and the same terms again and again. What holds metavariables is printed anew. -/
open Lean
namespace StepServer

/-- The names under which things are printed. Objects are compared by address; those in the memory stay alive. -/
structure Surroundings where
  lctx : LocalContext
  opts : Options
  openDecls : Obj.type
  currNamespace : Name
deriving instance Nonempty for Surroundings

def surroundings (c : PPContext) : Surroundings := ⟨c.lctx, c.opts, c.openDecls, c.currNamespace⟩

def isObject (a b : α) : Bool := ptrAddrUnsafe a == ptrAddrUnsafe b

def Surroundings.sameNames (a b : Surroundings) : Bool :=
  isObject a.opts b.opts && isObject a.openDecls b.openDecls && a.currNamespace == b.currNamespace

structure PrintedTerm where
  around : Surroundings
  term : Expr
  shown : Obj.type
deriving instance Nonempty for PrintedTerm

structure PrintedGoal where
  around : Surroundings
  decl : MetavarDecl
  shown : Format
deriving instance Nonempty for PrintedGoal

def kept : Nat := 12

def termIn (around : Surroundings) (e : Expr) : List PrintedTerm → Option Obj.type
  | [] => none
  | p :: rest =>
    if isObject p.around.lctx around.lctx && p.term.equal e && p.around.sameNames around then some p.shown else termIn around e rest

def goalIn (around : Surroundings) (decl : MetavarDecl) : List PrintedGoal → Option Format
  | [] => none
  | p :: rest => if isObject p.decl decl && p.around.sameNames around then some p.shown else goalIn around decl rest

def isClosed (decl : MetavarDecl) : Bool := !decl.type.hasMVar && decl.lctx.foldl (fun closed d =>
  closed && !d.type.hasMVar && match d.value? with
    | some v => !v.hasMVar
    | none => true) true

def rememberingTerms (memory : IO.Ref (List PrintedTerm)) (print : PPContext → Expr → IO Obj.type) (c : PPContext) (e : Expr) :
    IO Obj.type := do
  if e.hasMVar then return (← print c e)
  let around := surroundings c
  let known : List PrintedTerm ← memory.get
  match termIn around e known with
  | some shown => return shown
  | none =>
    let shown ← print c e
    memory.set (⟨around, e, shown⟩ :: known.take kept)
    return shown

def rememberingGoals (memory : IO.Ref (List PrintedGoal)) (print : PPContext → MVarId → IO Format) (c : PPContext) (g : MVarId) :
    IO Format := do
  match c.mctx.findDecl? g with
  | none => print c g
  | some decl =>
    let around := surroundings c
    let known : List PrintedGoal ← memory.get
    match goalIn around decl known with
    | some shown => return shown
    | none =>
      let shown ← print c g
      if isClosed decl then memory.set (⟨around, decl, shown⟩ :: known.take kept)
      return shown

/-- To be called before the first environment is made: each takes the printers of its birth. -/
def rememberPrinted : BaseIO Unit := do
  let terms ← IO.mkRef ([] : List PrintedTerm)
  let goals ← IO.mkRef ([] : List PrintedGoal)
  let native : PPFns ← ppFnsRef.get
  ppFnsRef.set { native with
    ppExprWithInfos := rememberingTerms terms native.ppExprWithInfos
    ppGoal := rememberingGoals goals native.ppGoal }

end StepServer
