import StepServer.Protocol
/-! A memory of printed terms. Printing is most of the time of a light step, and the same terms are printed again and
again: the candidates for one goal fail with messages that show the same terms, and leave most hypotheses as they are.
A term is known by its shape with the names of its free variables in their place, so that it is found again where a
tactic has made new variables of the old names. So are metavariables that have names. -/
open Lean
namespace StepServer

/-- Objects are compared by address; those in the memory stay alive. -/
@[inline] def isObject (a b : α) : Bool := ptrAddrUnsafe a == ptrAddrUnsafe b

/-- As `isObject`, of things that are opaque to us; a third of the work. -/
@[inline] def isThing (a b : Obj.type) : Bool := ShareCommon.Object.ptrEq a b

/-- What decides, besides the hypotheses, how a term is printed. -/
structure Surroundings where
  opts : Options
  openDecls : Obj.type
  currNamespace : Name
deriving instance Nonempty for Surroundings

def surroundings (c : PPContext) : Surroundings := ⟨c.opts, c.openDecls, c.currNamespace⟩

def Surroundings.same (a b : Surroundings) : Bool :=
  isThing a.opts b.opts && isThing a.openDecls b.openDecls && a.currNamespace == b.currNamespace

/-- The free variables of a context with constants to stand for them: each carries the name under which its variable is
shown, and the hash of its type. -/
structure Labels where
  lctx : LocalContext
  variables : Array Expr
  marks : Array Expr
  names : List Name
  traces : Nat
deriving instance Nonempty for Labels

/-- Names leave traces, a bit each. Where those of two lots do not meet, the lots have no name in common. -/
def leaveTrace (traces : Nat) (n : Name) : Nat := traces ||| 1 <<< (n.hash % 60).toNat

def labelsOf (lctx : LocalContext) : Labels :=
  (lctx.sanitizeNames { options := Options.empty }).1.foldl (fun l d => { l with
    variables := l.variables.push (.fvar d.fvarId)
    marks := l.marks.push (.const (.num d.userName d.type.hash.toNat) [])
    names := d.userName :: l.names
    traces := leaveTrace l.traces d.userName }) ⟨lctx, .empty, .empty, [], 0⟩

structure Words where
  set : NameSet
  traces : Nat
deriving instance Nonempty for Words

def Words.insert (words : Words) (n : Name) : Words := ⟨words.set.insert n, leaveTrace words.traces n⟩

def addParts (words : Words) : Name → Words
  | .str p s => addParts (words.insert (.str .anonymous s)) p
  | .num p _ => addParts words p
  | .anonymous => words

/-- The parts of the names of the constants in a term: a hypothesis of such a name would change how it is printed. -/
def wordsOf (e : Expr) : Words := e.getUsedConstants.toList.foldl addParts ⟨.empty, 0⟩

def clash (words : Words) (labels : Labels) : Bool :=
  words.traces &&& labels.traces != 0 && labels.names.any words.set.contains

structure PrintedTerm where
  key : Expr
  around : Surroundings
  labels : Labels
  words : Words
  shown : FormatWithInfos
deriving instance Nonempty for PrintedTerm

structure Terms where
  buckets : Array (IO.Ref (List PrintedTerm))
  /-- Contexts whose labels are known, the last first. -/
  contexts : IO.Ref (List Labels)
deriving instance Nonempty for Terms

/-- How many entries a bucket holds. -/
def room : Nat := 8

@[inline] def bucketOf (a : Array α) (hash : UInt64) : Option α := nth a (hash % 64).toNat

/-- As many empty buckets as `bucketOf` tells apart. -/
def emptyBuckets : BaseIO (Array (IO.Ref (List α))) :=
  let rec more : Nat → Array (IO.Ref (List α)) → BaseIO (Array (IO.Ref (List α)))
    | 0, a => pure a
    | n + 1, a => do more n (a.push (← IO.mkRef []))
  more 64 .empty

def Terms.new : BaseIO Terms := do pure ⟨← emptyBuckets, ← IO.mkRef []⟩

def knownLabels (lctx : LocalContext) : List Labels → Option Labels
  | [] => none
  | l :: rest => if isThing l.lctx lctx then some l else knownLabels lctx rest

def Terms.labels (t : Terms) (lctx : LocalContext) : BaseIO Labels := do
  let known : List Labels ← t.contexts.get
  match knownLabels lctx known with
  | some l => pure l
  | none =>
    let l := labelsOf lctx
    t.contexts.set (l :: known.take room)
    pure l

def termIn (around : Surroundings) (labels : Labels) (key : Expr) : List PrintedTerm → Option FormatWithInfos
  | [] => none
  | p :: rest =>
    if p.key.equal key && p.around.same around && (isThing p.labels.lctx labels.lctx || !clash p.words labels) then some p.shown
    else termIn around labels key rest

/-- The name of a metavariable that is shown by its name, and as it is: no later one has taken the name. -/
def shownName (mctx : MetavarContext) (m : MVarId) : Option Name := match mctx.findDecl? m with
  | none => none
  | some decl => match mctx.findUserName? decl.userName with
    | none => none
    | some holder =>
      if holder.name == m.name && !present (mctx.getDelayedMVarAssignmentCore? m) then some decl.userName else none

/-- With the names of metavariables in their place. Those that are shown by a number stay. -/
def nameMVars (mctx : MetavarContext) (e : Expr) : Expr := e.replace fun
  | .mvar m => (shownName mctx m).map fun n => .const (.num (.str n "?") 0) []
  | .const n us => if us.any (·.data.hasMVar) then some (.const n []) else none
  | _ => none

/-- The term as it is known; none if it is shown by something that no other term is shown by. -/
def keyOf (mctx : MetavarContext) (labels : Labels) (e : Expr) : Option Expr :=
  let e := if e.hasFVar then e.replaceFVars labels.variables labels.marks else e
  let e := if e.hasMVar then nameMVars mctx e else e
  if e.hasMVar then none else some e

def Terms.print (t : Terms) (native : PPContext → Expr → IO FormatWithInfos) (c : PPContext) (e : Expr) : IO FormatWithInfos := do
  let e := if e.hasMVar then (instantiateMVarsCore c.mctx e).1 else e
  let labels ← t.labels c.lctx
  let some key := keyOf c.mctx labels e | return (← native c e)
  match bucketOf t.buckets key.hash with
  | none => native c e
  | some bucket =>
    let around := surroundings c
    let known : List PrintedTerm ← bucket.get
    match termIn around labels key known with
    | some shown => return shown
    | none =>
      let shown ← native c e
      let words := wordsOf e
      if !clash words labels then bucket.set (⟨key, around, labels, words, shown⟩ :: known.take room)
      return shown

end StepServer
