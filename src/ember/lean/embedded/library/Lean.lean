prelude
import Init
/-! The stub surface: what our Lean programs (step server, judge, tactics written in Lean) use of the elaborator
that the shared library carries. An `@[extern "native"] opaque N : T` is bound by the mangled name of `N`, so the
*type* must agree with the compiled one in arity (erased parameters count) and in layout; data types have the
constructors of the original, in its order. Sections: Universe levels · Expressions · Local contexts ·
Declarations and constants · Environments · Monads · Elaborator · Streams. -/
set_option linter.unusedVariables false

instance : Nonempty USize := ⟨⟨⟨⟨0, Nat.pow_pos (of_decide_eq_true rfl)⟩⟩⟩⟩

namespace Lean
opaque Obj : NonemptyType.{0}
instance : Nonempty Obj.type := Obj.property
instance : Hashable Name := ⟨Name.hash⟩

/-! ## Universe levels. `data` caches hash and flags; the constructors compute it. -/
def Level.Data := UInt64
instance : Inhabited Level.Data := inferInstanceAs (Inhabited UInt64)
@[extern "native"] opaque Level.Data.hash (c : Level.Data) : UInt64
@[extern "native"] opaque Level.Data.depth (c : Level.Data) : UInt32
@[extern "native"] opaque Level.Data.hasMVar (c : Level.Data) : Bool
@[extern "native"] opaque Level.Data.hasParam (c : Level.Data) : Bool
@[extern "lean_level_mk_data"] opaque Level.mkData (h : UInt64) (depth : Nat := 0) (hasMVar hasParam : Bool := false) : Level.Data
structure LevelMVarId where
  name : Name
instance : Inhabited LevelMVarId := ⟨⟨default⟩⟩
abbrev LMVarId := LevelMVarId
@[extern "native"] opaque instHashableLevelMVarId.hash (m : LevelMVarId) : UInt64
private def small (n : Nat) (h : LT.lt n 18446744073709551616 := by decide) : UInt64 := UInt64.ofNatLT n h
private def levelBinary (salt : UInt64) (u v : Level.Data) : Level.Data :=
  Level.mkData (mixHash salt (mixHash u.hash v.hash))
    (HAdd.hAdd (ite (Nat.ble u.depth.toNat v.depth.toNat = true) v.depth.toNat u.depth.toNat) 1)
    (u.hasMVar || v.hasMVar) (u.hasParam || v.hasParam)
inductive Level where
  | zero : Level
  | succ : Level → Level
  | max : Level → Level → Level
  | imax : Level → Level → Level
  | param : Name → Level
  | mvar : LMVarId → Level
with
  @[computed_field] data : Level → Level.Data
    | .zero => Level.mkData (small 2221) 0 false false
    | .mvar m => Level.mkData (mixHash (small 2237) (instHashableLevelMVarId.hash m)) 0 true false
    | .param n => Level.mkData (mixHash (small 2239) n.hash) 0 false true
    | .succ u => Level.mkData (mixHash (small 2243) u.data.hash) (HAdd.hAdd u.data.depth.toNat 1) u.data.hasMVar u.data.hasParam
    | .max u v => levelBinary (small 2251) u.data v.data
    | .imax u v => levelBinary (small 2267) u.data v.data
instance : Inhabited Level := ⟨.zero⟩
namespace Level
protected def hash (u : Level) : UInt64 := u.data.hash
instance : Hashable Level := ⟨Level.hash⟩
def hasMVar (u : Level) : Bool := u.data.hasMVar
def hasParam (u : Level) : Bool := u.data.hasParam
@[extern "lean_level_eq"] protected opaque beq (a b : @& Level) : Bool
instance : BEq Level := ⟨Level.beq⟩
@[extern "native"] opaque ofNat (n : Nat) : Level
@[extern "native"] opaque normalize (l : Level) : Level
end Level

/-! ## Expressions -/
inductive Literal where
  | natVal (val : Nat)
  | strVal (val : String)
instance : Inhabited Literal := ⟨.natVal 0⟩
@[extern "native"] protected opaque Literal.hash (l : Literal) : UInt64
inductive BinderInfo where
  | default | implicit | strictImplicit | instImplicit
instance : Inhabited BinderInfo := ⟨.default⟩
inductive DataValue where
  | ofString (v : String)
  | ofBool (v : Bool)
  | ofName (v : Name)
  | ofNat (v : Nat)
  | ofInt (v : Int)
  | ofSyntax (v : Syntax)
instance : Inhabited DataValue := ⟨.ofBool false⟩
structure KVMap where
  entries : List (Name × DataValue) := []
instance : Inhabited KVMap := ⟨{}⟩
abbrev MData := KVMap
structure FVarId where
  name : Name
instance : Inhabited FVarId := ⟨⟨default⟩⟩
@[extern "native"] opaque instHashableFVarId.hash (m : FVarId) : UInt64
structure MVarId where
  name : Name
instance : Inhabited MVarId := ⟨⟨default⟩⟩
@[extern "native"] opaque instHashableMVarId.hash (m : MVarId) : UInt64
def Expr.Data := UInt64
instance : Inhabited Expr.Data := inferInstanceAs (Inhabited UInt64)
namespace Expr.Data
@[extern "native"] opaque hash (c : Expr.Data) : UInt64
@[extern "native"] opaque approxDepth (c : Expr.Data) : UInt8
@[extern "native"] opaque looseBVarRange (c : Expr.Data) : UInt32
@[extern "native"] opaque hasFVar (c : Expr.Data) : Bool
@[extern "native"] opaque hasExprMVar (c : Expr.Data) : Bool
@[extern "native"] opaque hasLevelMVar (c : Expr.Data) : Bool
@[extern "native"] opaque hasLevelParam (c : Expr.Data) : Bool
private def depth (d : Expr.Data) : Nat := d.approxDepth.toBitVec.toNat
private def range (d : Expr.Data) : Nat := d.looseBVarRange.toNat
end Expr.Data
@[extern "native"] opaque Expr.mkData (h : UInt64) (looseBVarRange : Nat := 0) (approxDepth : UInt32 := default)
  (hasFVar hasExprMVar hasLevelMVar hasLevelParam : Bool := false) : Expr.Data
@[extern "native"] opaque Expr.mkAppData (fData aData : Expr.Data) : Expr.Data
namespace Expr
private def natMax (a b : Nat) : Nat := ite (Nat.ble a b = true) b a
/-- A depth as a word: depths stay below 257. -/
private def word32 (n : Nat) : UInt32 := dite (LT.lt n 4294967296) (fun h => UInt32.ofNatLT n h) (fun _ => default)
private def word64 (n : Nat) : UInt64 := dite (LT.lt n 18446744073709551616) (fun h => UInt64.ofNatLT n h) (fun _ => default)
private def wrapped (d : Data) (rest : UInt64) : Data :=
  let depth := HAdd.hAdd d.depth 1
  mkData (mixHash (word64 depth) rest) d.range (word32 depth) d.hasFVar d.hasExprMVar d.hasLevelMVar d.hasLevelParam
private def binderData (t b : Data) : Data :=
  let depth := HAdd.hAdd (natMax t.depth b.depth) 1
  mkData (mixHash (word64 depth) (mixHash t.hash b.hash)) (natMax t.range (Nat.pred b.range)) (word32 depth)
    (t.hasFVar || b.hasFVar) (t.hasExprMVar || b.hasExprMVar) (t.hasLevelMVar || b.hasLevelMVar) (t.hasLevelParam || b.hasLevelParam)
private def letData (t v b : Data) : Data :=
  let depth := HAdd.hAdd (natMax (natMax t.depth v.depth) b.depth) 1
  mkData (mixHash (word64 depth) (mixHash t.hash (mixHash v.hash b.hash)))
    (natMax (natMax t.range v.range) (Nat.pred b.range)) (word32 depth)
    (t.hasFVar || v.hasFVar || b.hasFVar) (t.hasExprMVar || v.hasExprMVar || b.hasExprMVar)
    (t.hasLevelMVar || v.hasLevelMVar || b.hasLevelMVar) (t.hasLevelParam || v.hasLevelParam || b.hasLevelParam)
private def constData (n : Name) (us : List Level) : Data :=
  let hash := List.foldl (fun r u => mixHash r u.hash) (small 7) us
  let any := fun (p : Level → Bool) => List.foldl (fun r u => r || p u) false us
  mkData (mixHash (small 5) (mixHash n.hash hash)) 0 default false false (any Level.hasMVar) (any Level.hasParam)
end Expr
inductive Expr where
  | bvar (deBruijnIndex : Nat)
  | fvar (fvarId : FVarId)
  | mvar (mvarId : MVarId)
  | sort (u : Level)
  | const (declName : Name) (us : List Level)
  | app (fn : Expr) (arg : Expr)
  | lam (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo)
  | forallE (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo)
  | letE (declName : Name) (type : Expr) (value : Expr) (body : Expr) (nondep : Bool)
  | lit : Literal → Expr
  | mdata (data : MData) (expr : Expr)
  | proj (typeName : Name) (idx : Nat) (struct : Expr)
with
  @[computed_field, extern "lean_expr_data"] data : @& Expr → Expr.Data
    | .const n us => Expr.constData n us
    | .bvar i => Expr.mkData (mixHash (small 7) (Literal.natVal i).hash) (HAdd.hAdd i 1)
    | .sort u => Expr.mkData (mixHash (small 11) u.hash) 0 default false false u.hasMVar u.hasParam
    | .fvar f => Expr.mkData (mixHash (small 13) (instHashableFVarId.hash f)) 0 default true
    | .mvar m => Expr.mkData (mixHash (small 17) (instHashableMVarId.hash m)) 0 default false true
    | .mdata _ e => Expr.wrapped e.data e.data.hash
    | .proj s i e => Expr.wrapped e.data (mixHash s.hash (mixHash (Literal.natVal i).hash e.data.hash))
    | .app f a => Expr.mkAppData f.data a.data
    | .lam _ t b _ => Expr.binderData t.data b.data
    | .forallE _ t b _ => Expr.binderData t.data b.data
    | .letE _ t v b _ => Expr.letData t.data v.data b.data
    | .lit l => Expr.mkData (mixHash (small 3) l.hash)
instance : Inhabited Expr := ⟨.bvar 0⟩
namespace Expr
protected def hash (e : Expr) : UInt64 := e.data.hash
instance : Hashable Expr := ⟨Expr.hash⟩
def hasFVar (e : Expr) : Bool := e.data.hasFVar
def hasExprMVar (e : Expr) : Bool := e.data.hasExprMVar
def hasLevelMVar (e : Expr) : Bool := e.data.hasLevelMVar
def hasLevelParam (e : Expr) : Bool := e.data.hasLevelParam
def hasMVar (e : Expr) : Bool := e.hasExprMVar || e.hasLevelMVar
def looseBVarRange (e : Expr) : Nat := e.data.looseBVarRange.toNat
/-- Equality up to bound variable names, binder annotations and metadata-free structure. -/
@[extern "lean_expr_eqv"] opaque eqv (a b : @& Expr) : Bool
instance : BEq Expr := ⟨Expr.eqv⟩
/-- Equality that also compares binder names and annotations. -/
@[extern "lean_expr_equal"] opaque equal (a b : @& Expr) : Bool
@[extern "native"] opaque hasSorry (e : Expr) : Bool
@[extern "native"] opaque mvarId! (e : Expr) : MVarId
end Expr

/-! ## Local contexts -/
inductive LocalDeclKind where
  | default | implDetail | auxDecl
instance : Inhabited LocalDeclKind := ⟨.default⟩
inductive LocalDecl where
  | cdecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (bi : BinderInfo) (kind : LocalDeclKind)
  | ldecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (value : Expr) (nondep : Bool) (kind : LocalDeclKind)
instance : Inhabited LocalDecl := ⟨.cdecl 0 default default default default default⟩
namespace LocalDecl
def fvarId : LocalDecl → FVarId | .cdecl _ f .. => f | .ldecl _ f .. => f
def userName : LocalDecl → Name | .cdecl _ _ n .. => n | .ldecl _ _ n .. => n
def type : LocalDecl → Expr | .cdecl _ _ _ t .. => t | .ldecl _ _ _ t .. => t
def value? : LocalDecl → (allowNondep : Bool := false) → Option Expr
  | .cdecl .., _ => none
  | .ldecl (value := v) (nondep := n) .., allowNondep => if !n || allowNondep then some v else none
def kind : LocalDecl → LocalDeclKind | .cdecl _ _ _ _ _ k => k | .ldecl _ _ _ _ _ _ k => k
@[extern "native"] opaque isImplementationDetail (d : LocalDecl) : Bool
end LocalDecl
def LocalContext : Type := Obj.type
instance : Nonempty LocalContext := Obj.property
@[extern "native"] opaque LocalContext.empty : LocalContext
@[extern "native"] opaque LocalContext.foldl {β : Type u} (lctx : LocalContext) (f : β → LocalDecl → β) (init : β) (start : Nat := 0) : β := init
@[extern "native"] opaque LocalContext.getFVarIds (lctx : LocalContext) : Array FVarId
@[extern "native"] opaque LocalContext.findFromUserName? (lctx : LocalContext) (userName : Name) : Option LocalDecl

/-! ## Declarations and constants -/
inductive ReducibilityHints where
  | opaque : ReducibilityHints
  | abbrev : ReducibilityHints
  | regular : UInt32 → ReducibilityHints
instance : Inhabited ReducibilityHints := ⟨.opaque⟩
structure ConstantVal where
  name : Name
  levelParams : List Name
  type : Expr
structure AxiomVal extends ConstantVal where
  isUnsafe : Bool
inductive DefinitionSafety where
  | «unsafe» | safe | «partial»
structure DefinitionVal extends ConstantVal where
  value : Expr
  hints : ReducibilityHints
  safety : DefinitionSafety
  all : List Name := [name]
structure TheoremVal extends ConstantVal where
  value : Expr
  all : List Name := [name]
structure OpaqueVal extends ConstantVal where
  value : Expr
  isUnsafe : Bool
  all : List Name := [name]
structure Constructor where
  name : Name
  type : Expr
structure InductiveType where
  name : Name
  type : Expr
  ctors : List Constructor
inductive Declaration where
  | axiomDecl (val : AxiomVal)
  | defnDecl (val : DefinitionVal)
  | thmDecl (val : TheoremVal)
  | opaqueDecl (val : OpaqueVal)
  | quotDecl
  | mutualDefnDecl (defns : List DefinitionVal)
  | inductDecl (lparams : List Name) (nparams : Nat) (types : List InductiveType) (isUnsafe : Bool)
instance : Inhabited Declaration := ⟨.quotDecl⟩
structure InductiveVal extends ConstantVal where
  numParams : Nat
  numIndices : Nat
  all : List Name
  ctors : List Name
  numNested : Nat
  isRec : Bool
  isUnsafe : Bool
  isReflexive : Bool
structure ConstructorVal extends ConstantVal where
  induct : Name
  cidx : Nat
  numParams : Nat
  numFields : Nat
  isUnsafe : Bool
structure RecursorRule where
  ctor : Name
  nfields : Nat
  rhs : Expr
structure RecursorVal extends ConstantVal where
  all : List Name
  numParams : Nat
  numIndices : Nat
  numMotives : Nat
  numMinors : Nat
  rules : List RecursorRule
  k : Bool
  isUnsafe : Bool
inductive QuotKind where
  | type | ctor | lift | ind
structure QuotVal extends ConstantVal where
  kind : QuotKind
inductive ConstantInfo where
  | axiomInfo (val : AxiomVal)
  | defnInfo (val : DefinitionVal)
  | thmInfo (val : TheoremVal)
  | opaqueInfo (val : OpaqueVal)
  | quotInfo (val : QuotVal)
  | inductInfo (val : InductiveVal)
  | ctorInfo (val : ConstructorVal)
  | recInfo (val : RecursorVal)
instance : Inhabited ConstantVal := ⟨⟨default, [], default⟩⟩
instance : Inhabited ConstantInfo := ⟨.axiomInfo ⟨default, false⟩⟩
namespace ConstantInfo
def toConstantVal : ConstantInfo → ConstantVal
  | .axiomInfo v => v.toConstantVal
  | .defnInfo v => v.toConstantVal
  | .thmInfo v => v.toConstantVal
  | .opaqueInfo v => v.toConstantVal
  | .quotInfo v => v.toConstantVal
  | .inductInfo v => v.toConstantVal
  | .ctorInfo v => v.toConstantVal
  | .recInfo v => v.toConstantVal
def name (c : ConstantInfo) : Name := c.toConstantVal.name
def levelParams (c : ConstantInfo) : List Name := c.toConstantVal.levelParams
def type (c : ConstantInfo) : Expr := c.toConstantVal.type
@[extern "native"] opaque isUnsafe (c : ConstantInfo) : Bool
@[extern "native"] opaque isPartial (c : ConstantInfo) : Bool
@[extern "native"] opaque value? (c : ConstantInfo) (allowOpaque : Bool := false) : Option Expr
end ConstantInfo

/-! ## Environments -/
def Environment : Type := Obj.type
def Kernel.Exception : Type := Obj.type
def EnvironmentHeader : Type := Obj.type
def MessageData : Type := Obj.type
def Options : Type := Obj.type
def SMap (α β : Type) [BEq α] [Hashable α] : Type := Obj.type
instance : Nonempty Environment := Obj.property
instance : Nonempty Kernel.Exception := Obj.property
instance : Nonempty EnvironmentHeader := Obj.property
instance : Nonempty MessageData := Obj.property
instance : Nonempty Options := Obj.property
instance {α β : Type} [BEq α] [Hashable α] : Nonempty (SMap α β) := Obj.property
abbrev ConstMap := SMap Name ConstantInfo
instance {ε : Type u} {α : Type v} [Nonempty α] : Nonempty (Except ε α) := ⟨.ok Classical.ofNonempty⟩
@[extern "native"] opaque Options.empty : Options
@[extern "native"] opaque Kernel.Exception.toMessageData (e : Kernel.Exception) (opts : Options) : MessageData
@[extern "native"] opaque SMap.fold {α β : Type} [BEq α] [Hashable α] {σ : Type w} (f : σ → α → β → σ) (init : σ) (m : SMap α β) : σ := init
structure Import where
  module : Name
  importAll : Bool := false
  isExported : Bool := true
  isMeta : Bool := false
instance : Inhabited Import := ⟨{ module := .anonymous }⟩
inductive OLeanLevel where
  | exported | server | «private»
/-- The empty map that `importModules` wants for `arts`; only `leaf` is ever built. -/
inductive ArtifactMap where
  | inner (size : Nat) (k : Name) (v : Obj.type) (l r : ArtifactMap)
  | leaf
instance : Inhabited ArtifactMap := ⟨.leaf⟩
opaque _root_.IO.CancelTokenPointed : NonemptyType.{0}
def _root_.IO.CancelToken : Type := IO.CancelTokenPointed.type
@[extern "native"] opaque importModules (imports : Array Import) (opts : Options) (trustLevel : UInt32 := default)
  (plugins : Array String := .empty) (leakEnv : Bool := false) (loadExts : Bool := false)
  (level : OLeanLevel := .«private») (arts : ArtifactMap := .leaf) : IO Environment
@[extern "native"] opaque mkEmptyEnvironment (trustLevel : UInt32 := default) : IO Environment
namespace Environment
@[extern "native"] opaque find? (env : Environment) (n : Name) (skipRealize : Bool := false) : Option ConstantInfo
@[extern "native"] opaque contains (env : Environment) (n : Name) (skipRealize : Bool := true) : Bool
@[extern "native"] opaque constants (env : Environment) : ConstMap
@[extern "native"] opaque header (env : Environment) : EnvironmentHeader
@[extern "native"] opaque mainModule (env : Environment) : Name
@[extern "native"] opaque allImportedModuleNames (env : Environment) : Array Name
/-- Check a declaration with the kernel and add it. `doCheck := false` adds it unchecked: never say so. -/
@[extern "native"] opaque addDeclCore (env : Environment) (maxHeartbeats : USize) (maxRecDepth : USize) (decl : @& Declaration)
  (cancelTk? : @& Option IO.CancelToken) (doCheck : Bool := true) : Except Kernel.Exception Environment
end Environment

/-! ## Monads. Contexts and states are opaque unless a program of ours builds one. -/
def Exception : Type := Obj.type
instance : Nonempty Exception := Obj.property
export Std (Format)
def Core.Context : Type := Obj.type
def Core.State : Type := Obj.type
def Meta.Context : Type := Obj.type
def Meta.State : Type := Obj.type
def Elab.Term.Context : Type := Obj.type
def Elab.Term.State : Type := Obj.type
def Elab.Term.SavedState : Type := Obj.type
instance : Nonempty Elab.Term.SavedState := Obj.property
def Elab.Command.Context : Type := Obj.type
structure Elab.Tactic.Context where
  elaborator : Name
  recover : Bool := true
structure Elab.Tactic.State where
  goals : List MVarId
instance : Inhabited Elab.Tactic.State := ⟨⟨.nil⟩⟩
def MessageLog : Type := Obj.type
instance : Nonempty MessageLog := Obj.property
/-- Read, never built: the tail of flags is not spelled out. -/
structure Elab.Command.Scope where
  header : String
  opts : Options
  currNamespace : Name
  openDecls : Obj.type
  levelNames : List Name
  varDecls : Array Syntax
  varUIds : Array Name
  includedVars : List Name
  omittedVars : List Name
  attrs : Obj.type
def MetavarContext : Type := Obj.type
instance : Nonempty MetavarContext := Obj.property
def PersistentArray (α : Type u) : Type := Obj.type
instance {α : Type u} : Nonempty (PersistentArray α) := Obj.property
@[extern "native"] opaque PersistentArray.empty {α : Type u} : PersistentArray α
@[extern "native"] opaque PersistentArray.toList {α : Type u} (t : PersistentArray α) : List α := []
structure Elab.ElabInfo where
  elaborator : Name
  stx : Syntax
structure Elab.TacticInfo extends Elab.ElabInfo where
  mctxBefore : MetavarContext
  goalsBefore : List MVarId
  mctxAfter : MetavarContext
  goalsAfter : List MVarId
/-- Read, never built: one more flag is not spelled out. -/
structure Elab.TermInfo extends Elab.ElabInfo where
  lctx : LocalContext
  expectedType? : Option Expr
  expr : Expr
  isBinder : Bool
/-- Read, never built: what only its kind is read of is not spelled out. -/
inductive Elab.Info where
  | ofTacticInfo (i : Elab.TacticInfo)
  | ofTermInfo (i : Elab.TermInfo)
  | ofPartialTermInfo (i : Obj.type)
  | ofCommandInfo (i : Elab.ElabInfo)
  | ofMacroExpansionInfo (i : Obj.type)
  | ofOptionInfo (i : Obj.type)
  | ofErrorNameInfo (i : Obj.type)
  | ofFieldInfo (i : Obj.type)
  | ofCompletionInfo (i : Obj.type)
  | ofUserWidgetInfo (i : Obj.type)
  | ofCustomInfo (i : Obj.type)
  | ofFVarAliasInfo (i : Obj.type)
  | ofFieldRedeclInfo (i : Obj.type)
  | ofDelabTermInfo (i : Obj.type)
  | ofChoiceInfo (i : Obj.type)
  | ofDocInfo (i : Obj.type)
  | ofDocElabInfo (i : Obj.type)
def Elab.PartialContextInfo : Type := Obj.type
instance : Nonempty Elab.PartialContextInfo := Obj.property
inductive Elab.InfoTree where
  | context (i : Elab.PartialContextInfo) (t : Elab.InfoTree)
  | node (i : Elab.Info) (children : PersistentArray Elab.InfoTree)
  | hole (mvarId : MVarId)
structure Elab.InfoState where
  enabled : Bool := true
  assignment : Obj.type
  lazyAssignment : Obj.type
  trees : PersistentArray Elab.InfoTree
structure Elab.Command.State where
  env : Environment
  messages : MessageLog
  scopes : List Elab.Command.Scope
  usedQuotCtxts : Obj.type
  nextMacroScope : Nat
  maxRecDepth : Nat
  ngen : Obj.type
  auxDeclNGen : Obj.type
  infoState : Elab.InfoState
  traceState : Obj.type
  snapshotTasks : Obj.type
  more₁ : Obj.type
  more₂ : Obj.type
abbrev CoreM := ReaderT Core.Context (StateRefT' IO.RealWorld Core.State (EIO Exception))
abbrev MetaM := ReaderT Meta.Context (StateRefT' IO.RealWorld Meta.State CoreM)
abbrev Elab.Term.TermElabM := ReaderT Elab.Term.Context (StateRefT' IO.RealWorld Elab.Term.State MetaM)
abbrev Elab.Tactic.TacticM := ReaderT Elab.Tactic.Context (StateRefT' IO.RealWorld Elab.Tactic.State Elab.Term.TermElabM)
abbrev Elab.Command.CommandElabM := ReaderT Elab.Command.Context (StateRefT' IO.RealWorld Elab.Command.State (EIO Exception))
abbrev Elab.Command.CommandElab := Syntax → Elab.Command.CommandElabM Unit
abbrev Elab.Term.TermElab := Syntax → Option Expr → Elab.Term.TermElabM Expr
/-- What `elab` makes of syntax that does not match. -/
@[extern "native"] opaque Elab.throwUnsupportedSyntax {m : Type → Type} {α : Type} [MonadExceptOf Exception m] : m α :=
  MonadExceptOf.throw (Classical.ofNonempty : Exception)
export Elab.Term (TermElabM)
export Elab.Tactic (TacticM)
export Elab.Command (CommandElabM)
class MonadEnv (m : Type → Type) where
  getEnv : m Environment
  modifyEnv : (Environment → Environment) → m Unit

/-! ## Elaborator -/
inductive MetavarKind where | natural | synthetic | syntheticOpaque
instance : Inhabited MetavarKind := ⟨.natural⟩
instance {ρ : Type} {m : Type → Type} {α} [h : Nonempty (m α)] : Nonempty (ReaderT ρ m α) := ⟨fun _ => Classical.choice h⟩
instance : Nonempty (MonadEnv CoreM) := ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque Core.instMonadEnvCoreM : MonadEnv CoreM
@[extern "native"] opaque Elab.Command.liftTermElabM {α : Type} (x : TermElabM α) : CommandElabM α
@[extern "native"] opaque Elab.Term.elabType (stx : Syntax) : TermElabM Expr
@[extern "native"] opaque Elab.Term.synthesizeSyntheticMVarsNoPostponing (ignoreStuckTC : Bool := false) : TermElabM Unit
@[extern "native"] opaque Meta.mkFreshExprMVar (type? : Option Expr) (kind : MetavarKind := .natural) (userName : Name := .anonymous) : MetaM Expr
@[extern "native"] opaque Parser.runParserCategory (env : Environment) (cat : Name) (input : String) (fileName : String := "<input>") : Except String Syntax
@[extern "native"] opaque Meta.ppGoal (g : MVarId) : MetaM Format
@[extern "native"] opaque Elab.Term.saveState : TermElabM Elab.Term.SavedState
@[extern "native"] opaque Elab.Term.SavedState.restore (s : Elab.Term.SavedState) (restoreInfo : Bool := false) : TermElabM Unit
@[extern "native"] opaque Elab.Tactic.evalTactic (stx : Syntax) : TacticM Unit
@[extern "native"] opaque Elab.Tactic.run (g : MVarId) (x : TacticM Unit) : TermElabM (List MVarId)
@[extern "native"] opaque Exception.toMessageData (e : Exception) : MessageData
@[extern "native"] opaque MessageData.toString (m : MessageData) : BaseIO String
class MonadMCtx (m : Type → Type) where
  getMCtx : m MetavarContext
  modifyMCtx : (MetavarContext → MetavarContext) → m Unit
instance : Nonempty (MonadMCtx MetaM) := ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque Meta.instMonadMCtxMetaM : MonadMCtx MetaM
instance [Nonempty α] [Nonempty β] : Nonempty (α × β) := ⟨⟨Classical.ofNonempty, Classical.ofNonempty⟩⟩
@[extern "native"] opaque instantiateMVarsCore (mctx : MetavarContext) (e : Expr) : Expr × MetavarContext
@[extern "native"] opaque Core.resetMessageLog : CoreM Unit
/-- What is done to declarations that are to become code. -/
@[extern "native"] opaque compileDeclsRef : IO.Ref (Array Name → Options → CoreM Unit)
@[extern "native"] opaque addDecl (decl : Declaration) (forceExpose : Bool := false) : CoreM Unit
@[extern "lean_io_get_num_heartbeats"] opaque _root_.IO.getNumHeartbeats : BaseIO Nat
@[extern "lean_io_set_heartbeats"] opaque _root_.IO.setNumHeartbeats (n : Nat) : BaseIO Unit
@[extern "native"] opaque Core.getMessageLog : CoreM MessageLog
@[extern "native"] opaque MessageLog.hasErrors (l : MessageLog) : Bool
-- NB: `Lean.collectAxioms` bound with the 4.1x-era signature segfaults here: a wrong stub type is memory-unsafe.
@[extern "native"] opaque Name.toString (n : Name) (escape : Bool := true) : String
@[extern "lean_io_mono_nanos_now"] opaque _root_.IO.monoNanosNow : BaseIO Nat
end Lean

/-! ## Streams: during elaboration stdin/stdout are redirected (withIsolatedStreams), so open the descriptors. -/
structure System.FilePath where
  toString : String
inductive IO.FS.Mode where | read | write | writeNew | readWrite | append
opaque IO.FS.HandleP : NonemptyType.{0}
def IO.FS.Handle : Type := IO.FS.HandleP.type
instance : Nonempty IO.FS.Handle := IO.FS.HandleP.property
@[extern "lean_io_prim_handle_mk"] opaque IO.FS.Handle.mk (fn : @& System.FilePath) (mode : IO.FS.Mode) : IO IO.FS.Handle
@[extern "lean_io_prim_handle_get_line"] opaque IO.FS.Handle.getLine (h : @& IO.FS.Handle) : IO String
@[extern "lean_io_prim_handle_put_str"] opaque IO.FS.Handle.putStr (h : @& IO.FS.Handle) (s : @& String) : IO Unit
@[extern "lean_io_prim_handle_flush"] opaque IO.FS.Handle.flush (h : @& IO.FS.Handle) : IO Unit

/-! ## Meta and tactics -/
namespace Lean
/-- A total order on expressions. -/
@[extern "lean_expr_lt"] opaque Expr.lt (a b : @& Expr) : Bool
@[extern "native"] opaque stringToMessageData (s : String) : MessageData
class MonadLCtx (m : Type → Type) where
  getLCtx : m LocalContext
instance : Nonempty (MonadLCtx MetaM) := ⟨⟨Classical.ofNonempty⟩⟩
@[extern "native"] opaque MVarId.assign {m : Type → Type} [MonadMCtx m] (mvarId : MVarId) (val : Expr) : m Unit := MonadMCtx.modifyMCtx id
instance : Nonempty (MonadQuotation CoreM) :=
  ⟨{ getRef := Classical.ofNonempty, withRef := fun _ x => x, getCurrMacroScope := Classical.ofNonempty,
     getContext := Classical.ofNonempty, withFreshMacroScope := fun x => x }⟩
/-- Fail when the heartbeats are used up. -/
@[extern "native"] opaque Core.checkSystem (moduleName : String) : CoreM Unit
@[extern "native"] opaque Core.instMonadQuotationCoreM : MonadQuotation CoreM
attribute [instance] Core.instMonadQuotationCoreM
@[extern "native"] opaque Syntax.isNatLit? (s : Syntax) : Option Nat
@[extern "native"] opaque Syntax.mkNatLit (val : Nat) (info : SourceInfo := .none) : NumLit
namespace Meta
attribute [instance] instMonadMCtxMetaM
@[extern "native"] opaque instMonadLCtxMetaM : MonadLCtx MetaM
attribute [instance] instMonadLCtxMetaM
/-- `instantiateMVars` in `MetaM`. Not under that name: a definition with the name of a native function runs the native one,
and the native one, generic over monads, crashes on our monad dictionaries. -/
def instantiateInMetaM (e : Expr) : MetaM Expr :=
  if e.hasMVar then bind instMonadMCtxMetaM.getMCtx fun mctx => pure (instantiateMVarsCore mctx e).1 else pure e
@[extern "native"] opaque throwTacticEx {α : Type} (tacticName : Name) (mvarId : MVarId) (msg? : Option MessageData := none) : MetaM α
@[extern "native"] opaque inferType (e : Expr) : MetaM Expr
@[extern "native"] opaque _root_.Lean.Core.betaReduce (e : Expr) : CoreM Expr
@[extern "native"] opaque mkAppM (constName : Name) (xs : Array Expr) : MetaM Expr
@[extern "native"] opaque isDefEq (t s : Expr) : MetaM Bool
@[extern "native"] opaque whnfR (e : Expr) : MetaM Expr
@[extern "native"] opaque whnf (e : Expr) : MetaM Expr
@[extern "native"] opaque mkFreshExprSyntheticOpaqueMVar (type : Expr) (tag : Name := .anonymous) : MetaM Expr
structure AssertAfterResult where
  fvarId : FVarId
  mvarId : MVarId
  subst : Obj.type
instance : Nonempty AssertAfterResult := ⟨⟨default, default, Classical.ofNonempty⟩⟩
end Meta
namespace MVarId
@[extern "native"] opaque getType (mvarId : MVarId) : MetaM Expr
@[extern "native"] opaque getTag (mvarId : MVarId) : MetaM Name
@[extern "native"] opaque replaceLocalDecl (mvarId : MVarId) (fvarId : FVarId) (typeNew eqProof : Expr) : MetaM Meta.AssertAfterResult
@[extern "native"] opaque rename (mvarId : MVarId) (fvarId : FVarId) (newUserName : Name) : MetaM MVarId
@[extern "native"] opaque replaceTargetEq (mvarId : MVarId) (targetNew eqProof : Expr) : MetaM MVarId
end MVarId
namespace Elab.Tactic
abbrev Tactic := Syntax → TacticM Unit
@[extern "native"] opaque getMainGoal : TacticM MVarId
@[extern "native"] opaque getGoals : TacticM (List MVarId)
@[extern "native"] opaque setGoals (mvarIds : List MVarId) : TacticM Unit
@[extern "native"] opaque replaceMainGoal (mvarIds : List MVarId) : TacticM Unit
@[extern "native"] opaque withMainContext {α : Type} (x : TacticM α) : TacticM α
@[extern "native"] opaque elabTerm (stx : Syntax) (expectedType? : Option Expr) (mayPostpone : Bool := false) : TacticM Expr
@[extern "native"] opaque getFVarId (id : Syntax) : TacticM FVarId
end Elab.Tactic
end Lean

/-! ## Step server: references, tasks, streams, Json, frontend -/
@[extern "lean_st_ref_swap"] opaque ST.Prim.Ref.swap {σ α} (r : @& ST.Ref σ α) (a : α) : ST σ α := fun s => ⟨Classical.choice r.h, s⟩
section References
variable {σ : Type} {m : Type → Type} [MonadLiftT (ST σ) m] {α : Type}
@[inline] def ST.Ref.swap (r : ST.Ref σ α) (a : α) : m α := liftM (ST.Prim.Ref.swap r a)
end References
@[inline] def EIO.toBaseIO {ε α : Type} (act : EIO ε α) : BaseIO (Except ε α) := fun s =>
  match act s with | .ok a s => ⟨.ok a, s⟩ | .error e s => ⟨.error e, s⟩
/-- A running computation; only started here, never waited for. -/
structure Task (α : Type u) : Type u where
  get : α
instance {α : Type u} [Nonempty α] : Nonempty (Task α) := ⟨⟨Classical.ofNonempty⟩⟩
abbrev Task.Priority := Nat
def Task.Priority.dedicated : Task.Priority := 9
@[extern "lean_io_as_task"] opaque BaseIO.asTask {α : Type} (act : BaseIO α) (prio : Task.Priority := 0) : BaseIO (Task α) := fun s => match act s with | ⟨a, s⟩ => ⟨⟨a⟩, s⟩
@[extern "native"] opaque IO.sleep (ms : UInt32) : BaseIO Unit
instance : Nonempty IO.CancelToken := IO.CancelTokenPointed.property
@[extern "native"] opaque IO.CancelToken.new : BaseIO IO.CancelToken
@[extern "native"] opaque IO.CancelToken.set (tk : IO.CancelToken) : BaseIO Unit
opaque Std.BaseMutexPointed : NonemptyType.{0}
def Std.BaseMutex : Type := Std.BaseMutexPointed.type
instance : Nonempty Std.BaseMutex := Std.BaseMutexPointed.property
@[extern "native"] opaque Std.BaseMutex.new : BaseIO Std.BaseMutex
@[extern "native"] opaque Std.BaseMutex.lock (mutex : @& Std.BaseMutex) : BaseIO Unit
@[extern "native"] opaque Std.BaseMutex.unlock (mutex : @& Std.BaseMutex) : BaseIO Unit
opaque Std.CondvarPointed : NonemptyType.{0}
def Std.Condvar : Type := Std.CondvarPointed.type
instance : Nonempty Std.Condvar := Std.CondvarPointed.property
@[extern "native"] opaque Std.Condvar.new : BaseIO Std.Condvar
@[extern "native"] opaque Std.Condvar.wait (condvar : @& Std.Condvar) (mutex : @& Std.BaseMutex) : BaseIO Unit
@[extern "native"] opaque Std.Condvar.notifyAll (condvar : @& Std.Condvar) : BaseIO Unit
@[extern "native"] opaque IO.FS.readFile (fname : System.FilePath) : IO String
@[extern "native"] opaque IO.FS.writeFile (fname : System.FilePath) (content : String) : IO Unit
@[extern "native"] opaque Lean.searchPathRef : IO.Ref (List System.FilePath)
def Lean.ModuleData : Type := Lean.Obj.type
instance : Nonempty Lean.ModuleData := Lean.Obj.property
instance : Nonempty (Lean.ModuleData × Lean.Obj.type) := ⟨⟨Classical.ofNonempty, Classical.ofNonempty⟩⟩
@[extern "native"] opaque Lean.readModuleData (fname : @& System.FilePath) : IO (Lean.ModuleData × Lean.Obj.type)
@[extern "native"] opaque Lean.saveModuleData (fname : System.FilePath) (mod : Lean.Name) (data : Lean.ModuleData) : IO Unit
@[extern "native"] opaque String.toName (s : String) : Lean.Name
structure IO.FS.Stream where
  flush : IO Unit
  read : USize → IO ByteArray
  write : ByteArray → IO Unit
  getLine : IO String
  putStr : String → IO Unit
  isTty : BaseIO Bool
instance : Nonempty IO.FS.Stream :=
  ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty, fun _ => Classical.ofNonempty, Classical.ofNonempty, fun _ => Classical.ofNonempty, Classical.ofNonempty⟩⟩
@[extern "lean_get_stdin"] opaque IO.getStdin : BaseIO IO.FS.Stream
@[extern "lean_get_stdout"] opaque IO.getStdout : BaseIO IO.FS.Stream
@[extern "lean_get_stderr"] opaque IO.getStderr : BaseIO IO.FS.Stream

namespace Lean
@[extern "native"] opaque enableInitializersExecution : IO Unit
@[extern "native"] opaque Options.insert (o : Options) (k : Name) (v : DataValue) : Options
def JsonNumber : Type := Obj.type
instance : Nonempty JsonNumber := Obj.property
inductive Json where
  | null | bool (b : Bool) | num (n : JsonNumber) | str (s : String) | arr (elems : Array Json) | obj (kvs : Obj.type)
instance : Inhabited Json := ⟨.null⟩
@[extern "native"] opaque JsonNumber.fromNat (n : Nat) : JsonNumber
namespace Json
@[extern "native"] opaque parse (s : String) : Except String Json
@[extern "native"] opaque compress (j : Json) : String
@[extern "native"] opaque pretty (j : Json) (lineWidth : Nat := 80) : String
@[extern "native"] opaque mkObj (o : List (String × Json)) : Json
@[extern "native"] opaque getObjVal? (j : Json) (k : String) : Except String Json
@[extern "native"] opaque getStr? (j : Json) : Except String String
@[extern "native"] opaque getNat? (j : Json) : Except String Nat
@[extern "native"] opaque getBool? (j : Json) : Except String Bool
@[extern "native"] opaque getArr? (j : Json) : Except String (Array Json)
end Json
structure NameGenerator where
  namePrefix : Name := `_uniq
  idx : Nat := 1
instance : Inhabited NameGenerator := ⟨{}⟩
class MonadNameGenerator (m : Type → Type) where
  getNGen : m NameGenerator
  setNGen : NameGenerator → m Unit
instance : Nonempty (MonadNameGenerator CoreM) := ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque Core.instMonadNameGeneratorCoreM : MonadNameGenerator CoreM
@[extern "native"] opaque Core.wrapAsync {α β : Type} (act : α → CoreM β) (cancelTk? : Option IO.CancelToken) : CoreM (α → EIO Exception β)
@[extern "native"] opaque Exception.isMaxHeartbeat (e : Exception) : Bool
@[extern "native"] opaque Exception.isMaxRecDepth (e : Exception) : Bool
@[extern "native"] opaque Exception.isInterrupt (e : Exception) : Bool
@[extern "native"] opaque Exception.getRef (e : Exception) : Syntax
@[extern "native"] opaque Syntax.getPos? (stx : Syntax) (canonicalOnly : Bool := false) : Option String.Pos.Raw
@[extern "native"] opaque MessageLog.empty : MessageLog
@[extern "native"] opaque Meta.isProp (e : Expr) : MetaM Bool
@[extern "native"] opaque Expr.replaceFVars (e : Expr) (fvars vs : Array Expr) : Expr
@[extern "native"] opaque Expr.getUsedConstants (e : Expr) : Array Name
@[extern "native"] opaque Elab.Term.levelMVarToParam (e : Expr) (except : LMVarId → Bool := fun _ => false) : TermElabM Expr
@[extern "native"] opaque Environment.getModuleIdxFor? (env : Environment) (declName : Name) : Option Nat
def NameSet : Type := Obj.type
instance : Nonempty NameSet := Obj.property
@[extern "native"] opaque NameSet.empty : NameSet
@[extern "native"] opaque NameSet.insert (s : NameSet) (n : Name) : NameSet
@[extern "native"] opaque NameSet.contains (s : NameSet) (n : Name) : Bool
@[extern "native"] opaque MetavarContext.getExprAssignmentCore? (m : MetavarContext) (id : MVarId) : Option Expr
@[extern "native"] opaque Elab.Term.withLevelNames {α : Type} (names : List Name) (x : TermElabM α) : TermElabM α
instance : Nonempty Core.Context := Obj.property
structure LocalInstance where
  className : Name
  fvar : Expr
structure MetavarDecl where
  userName : Name := .anonymous
  lctx : LocalContext
  type : Expr
  depth : Nat
  localInstances : Array LocalInstance
  kind : MetavarKind
  numScopeArgs : Nat := 0
  index : Nat
instance : Nonempty MetavarDecl := ⟨⟨.anonymous, .empty, default, 0, .empty, .natural, 0, 0⟩⟩
@[extern "native"] opaque MVarId.getDecl (mvarId : MVarId) : MetaM MetavarDecl
@[extern "native"] opaque MetavarContext.findDecl? (mctx : MetavarContext) (mvarId : MVarId) : Option MetavarDecl
@[extern "native"] opaque MetavarContext.findUserName? (mctx : MetavarContext) (userName : Name) : Option MVarId
/-- The address of an object: equal addresses of living objects are equal objects. -/
@[extern "native"] opaque _root_.ptrAddrUnsafe {α : Type} (a : @& α) : USize
/-- The same question in one call, for what is opaque here. -/
@[extern "native"] opaque _root_.ShareCommon.Object.ptrEq (a b : @& Obj.type) : Bool
/-- How long to wait for those who still add to an environment; only that it has a case with a field matters. -/
inductive EnvExtension.AsyncMode where
  | sync
  | async (branch : Obj.type)
/-- What an extension holds in the innermost scope; `otherwise` is for environments that do not know it. -/
@[extern "native"] opaque ScopedEnvExtension.getState {α β σ : Type} (otherwise : Obj.type) (ext : @& Obj.type)
    (env : Environment) (mode : @& EnvExtension.AsyncMode) : Obj.type
@[extern "native"] opaque Parser.parserExtension : Obj.type
/-- What the pretty printers are given. -/
structure PPContext where
  env : Environment
  mctx : MetavarContext
  lctx : LocalContext
  opts : Options
  currNamespace : Name
  openDecls : Obj.type
/-- A printed term; the rest is for editors. -/
structure FormatWithInfos where
  fmt : Format
  infos : Obj.type
instance : Nonempty FormatWithInfos := ⟨⟨.nil, Classical.ofNonempty⟩⟩
/-- The pretty printers that an environment is born with; of the others only the number matters. -/
structure PPFns where
  ppExprWithInfos : PPContext → Expr → IO FormatWithInfos
  ppConstNameWithInfos : PPContext → Name → IO Obj.type
  ppTerm : PPContext → Syntax → IO Format
  ppLevel : PPContext → Level → IO Format
  ppGoal : PPContext → MVarId → IO Format
instance : Nonempty PPFns := ⟨⟨fun _ _ => Classical.ofNonempty, fun _ _ => Classical.ofNonempty, fun _ _ => Classical.ofNonempty, fun _ _ => Classical.ofNonempty, fun _ _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque ppFnsRef : IO.Ref PPFns
@[extern "native"] opaque LocalContext.getFVars (lctx : LocalContext) : Array Expr
@[extern "native"] opaque LocalContext.mkForall (lctx : LocalContext) (xs : Array Expr) (b : Expr) (usedLetOnly : Bool := true) (generalizeNondepLet : Bool := true) : Expr
@[extern "native"] opaque LocalContext.mkLambda (lctx : LocalContext) (xs : Array Expr) (b : Expr) (usedLetOnly : Bool := true) (generalizeNondepLet : Bool := true) : Expr
@[extern "native"] opaque MVarId.setTag (mvarId : MVarId) (newTag : Name) : MetaM Unit
@[extern "native"] opaque Meta.getMVars (e : Expr) : MetaM (Array MVarId)
@[extern "native"] opaque Expr.replace (f? : Expr → Option Expr) (e : Expr) : Expr
@[extern "native"] opaque Expr.replaceLevel (f? : Level → Option Level) (e : Expr) : Expr
@[extern "native"] opaque LocalContext.modifyLocalDecls (lctx : LocalContext) (f : LocalDecl → LocalDecl) : LocalContext
@[extern "native"] opaque MetavarContext.getDelayedMVarAssignmentCore? (mctx : MetavarContext) (mvarId : MVarId) : Option Obj.type
structure CollectLevelParams.State where
  visitedLevel : Obj.type
  visitedExpr : Obj.type
  params : Array Name
instance : Nonempty CollectLevelParams.State := ⟨⟨Classical.ofNonempty, Classical.ofNonempty, .empty⟩⟩
instance : Nonempty (Inhabited CollectLevelParams.State) := ⟨⟨Classical.ofNonempty⟩⟩
@[instance, extern "native"] opaque CollectLevelParams.instInhabitedState : Inhabited CollectLevelParams.State
@[extern "native"] opaque collectLevelParams (s : CollectLevelParams.State) (e : Expr) : CollectLevelParams.State
def FileMap : Type := Obj.type
instance : Nonempty FileMap := Obj.property
structure Position where
  line : Nat
  column : Nat
instance : Inhabited Position := ⟨⟨1, 0⟩⟩
@[extern "native"] opaque FileMap.ofString (s : String) : FileMap
@[extern "native"] opaque FileMap.toPosition (fmap : FileMap) (pos : String.Pos.Raw) : Position
inductive MessageSeverity where | information | warning | error
def Message : Type := Obj.type
instance : Nonempty Message := Obj.property
@[extern "native"] opaque MessageLog.toList (log : MessageLog) : List Message
@[extern "native"] opaque Message.toJson (msg : Message) : BaseIO Json
namespace Parser
def InputContext : Type := Obj.type
instance : Nonempty InputContext := Obj.property
structure ModuleParserState where
  pos : String.Pos.Raw := {}
  recovering : Bool := false
@[extern "native"] opaque mkInputContext (input : String) (fileName : String) (normalizeInput : Bool := true)
  (endPos : String.Pos.Raw := ⟨input.utf8ByteSize⟩) (endPosValid : Unit := ()) : InputContext
end Parser
@[extern "native"] opaque Parser.parseHeader (inputCtx : Parser.InputContext) : IO (TSyntax `Lean.Parser.Module.header × Parser.ModuleParserState × MessageLog)
@[extern "native"] opaque Core.getMaxHeartbeats (opts : Options) : Nat
@[extern "native"] opaque Meta.ppExpr (e : Expr) : MetaM Format
@[extern "native"] opaque MVarId.revert (mvarId : MVarId) (fvars : Array FVarId) (preserveOrder : Bool := false)
  (clearAuxDeclsInsteadOfRevert : Bool := false) : MetaM (Array FVarId × MVarId)
@[extern "native"] opaque MVarId.introN (mvarId : MVarId) (n : Nat) (givenNames : List Name := []) (useNamesForExplicitOnly : Bool := false) : MetaM (Array FVarId × MVarId)
@[extern "native"] opaque Meta.mkFreshExprMVarAt (lctx : LocalContext) (localInsts : Array LocalInstance) (type : Expr)
  (kind : MetavarKind := .natural) (userName : Name := .anonymous) (numScopeArgs : Nat := 0) : MetaM Expr
@[extern "native"] opaque Name.isInternalDetail (n : Name) : Bool
@[extern "native"] opaque Syntax.getTailPos? (stx : Syntax) (canonicalOnly : Bool := false) : Option String.Pos.Raw
@[extern "lean_string_utf8_extract"] opaque _root_.String.Pos.Raw.extract (s : @& String) (b e : @& String.Pos.Raw) : String
@[extern "native"] opaque Elab.headerToImports (header : TSyntax `Lean.Parser.Module.header) (includeInit : Bool := true) : Array Import
structure Elab.CommandContextInfo where
  env : Environment
  cmdEnv? : Option Environment
  fileMap : FileMap
  mctx : MetavarContext
  options : Options
  currNamespace : Name
  openDecls : Obj.type
  ngen : NameGenerator
structure Elab.ContextInfo extends Elab.CommandContextInfo where
  parentDecl? : Option Name
  autoImplicits : Array Expr
@[extern "native"] opaque Elab.PartialContextInfo.mergeIntoOuter? (inner : Elab.PartialContextInfo) (outer? : Option Elab.ContextInfo) : Option Elab.ContextInfo
@[extern "native"] opaque PrettyPrinter.ppTactic (stx : TSyntax `tactic) : CoreM Format
@[extern "native"] opaque Elab.InfoTree.foldInfo {α : Type} (f : Elab.ContextInfo → Elab.Info → α → α) (init : α) (t : Elab.InfoTree) : α := init
@[extern "native"] opaque Elab.ContextInfo.ppGoals (ctx : Elab.ContextInfo) (goals : List MVarId) : IO Format
@[extern "native"] opaque FileMap.ofPosition (fmap : FileMap) (pos : Position) : String.Pos.Raw
structure NameSanitizerState where
  options : Options
  nameStem2Idx : ArtifactMap := .leaf
  userName2Sanitized : ArtifactMap := .leaf
@[extern "native"] opaque LocalContext.sanitizeNames (lctx : LocalContext) (s : NameSanitizerState) : LocalContext × NameSanitizerState := (lctx, s)
@[extern "native"] opaque Name.simpMacroScopes (n : Name) : Name
@[extern "native"] opaque Name.isInaccessibleUserName (n : Name) : Bool
@[extern "native"] opaque privateToUserName? (n : Name) : Option Name
@[extern "native"] opaque Environment.hasUnsafe (env : Environment) (e : Expr) : Bool
@[extern "native"] opaque Json.setObjVal! (j : Json) (k : String) (v : Json) : Json
@[extern "native"] opaque MVarId.assert (mvarId : MVarId) (name : Name) (type : Expr) (val : Expr) : MetaM MVarId
@[extern "native"] opaque MVarId.define (mvarId : MVarId) (name : Name) (type : Expr) (val : Expr) : MetaM MVarId
@[extern "native"] opaque MVarId.intro1P (mvarId : MVarId) : MetaM (FVarId × MVarId)
@[extern "native"] opaque MVarId.refl (mvarId : MVarId) (check : Bool := true) : MetaM Unit
@[extern "native"] opaque isLHSGoal? (e : Expr) : Option (Expr × Expr × Expr)
@[extern "native"] opaque Expr.getAppFn (e : Expr) : Expr
@[extern "native"] opaque Expr.getAppArgs (e : Expr) : Array Expr
@[extern "native"] opaque Expr.lowerLooseBVars (e : Expr) (s d : Nat) : Expr
@[extern "native"] opaque mkAppN (f : Expr) (args : Array Expr) : Expr
@[extern "native"] opaque Elab.Term.elabTerm (stx : Syntax) (expectedType? : Option Expr) (catchExPostpone : Bool := true) (implicitLambda : Bool := true) : TermElabM Expr
@[extern "native"] opaque Elab.Term.elabTermEnsuringType (stx : Syntax) (expectedType? : Option Expr := none) (catchExPostpone : Bool := true) (implicitLambda : Bool := true) (errorMsgHeader? : Option String := none) : TermElabM Expr
@[extern "native"] opaque Elab.Term.getCalcRelation? (e : Expr) : MetaM (Option (Expr × Expr × Expr))
@[extern "native"] opaque Elab.Term.mkCalcTrans (result resultType step stepType : Expr) : MetaM (Expr × Expr)
@[extern "native"] opaque Elab.Term.annotateFirstHoleWithType (t : Term) (type : Expr) : TermElabM Term
@[extern "native"] opaque Elab.Tactic.Conv.mkConvGoalFor (lhs : Expr) (tag : Name := .anonymous) : MetaM (Expr × Expr)
namespace Elab
instance : Nonempty Command.State :=
  let o : Obj.type := Classical.ofNonempty; ⟨⟨Classical.ofNonempty, Classical.ofNonempty, [], o, 0, 0, o, o, ⟨true, o, o, .empty⟩, o, o, o, o⟩⟩
@[extern "native"] opaque Command.mkState (env : Environment) (messages : MessageLog := MessageLog.empty) (opts : Options := Options.empty) : Command.State
structure Frontend.State where
  commandState : Command.State
  parserState : Parser.ModuleParserState
  cmdPos : String.Pos.Raw
  commands : Array Syntax := .empty
structure Frontend.Context where
  inputCtx : Parser.InputContext
abbrev Frontend.FrontendM := ReaderT Frontend.Context (StateRefT' IO.RealWorld Frontend.State IO)
@[extern "native"] opaque Frontend.elabCommandAtFrontend (stx : Syntax) : Frontend.FrontendM Unit
structure _root_.Lean.Parser.ParserModuleContext where
  env : Environment
  options : Options
  currNamespace : Name := .anonymous
  openDecls : Obj.type
instance : Nonempty (Syntax × Parser.ModuleParserState × MessageLog) := ⟨(default, {}, Classical.ofNonempty)⟩
@[extern "native"] opaque _root_.Lean.Parser.parseCommand (inputCtx : Parser.InputContext) (pmctx : Parser.ParserModuleContext)
  (mps : Parser.ModuleParserState) (messages : MessageLog) : Syntax × Parser.ModuleParserState × MessageLog
@[extern "native"] opaque Frontend.runCommandElabM {α : Type} (x : CommandElabM α) : Frontend.FrontendM α
end Elab
end Lean

/-! ## Simplification procedures: what `simproc_decl` compiles and `simp [name]` runs -/
namespace Lean.Meta
/-- A rewritten expression; no proof means that it is equal by definition. -/
structure Simp.Result where
  expr : Expr
  proof? : Option Expr := none
  cache : Bool := true
/-- What comes next: nothing, once more from the start, or the other procedures. -/
inductive Simp.Step where
  | done (r : Simp.Result)
  | visit (r : Simp.Result)
  | continue (r? : Option Simp.Result := none)
instance : Nonempty Simp.Step := ⟨.continue⟩
def Simp.Context : Type := Obj.type
def Simp.State : Type := Obj.type
def Simp.MethodsRef : Type := Obj.type
abbrev Simp.SimpM := ReaderT Simp.MethodsRef (ReaderT Simp.Context (StateRefT' IO.RealWorld Simp.State MetaM))
abbrev Simp.Simproc := Expr → Simp.SimpM Simp.Step
/-- `Decidable.decide p`, with the instance that is found. -/
@[extern "native"] opaque mkDecide (p : Expr) : MetaM Expr
end Lean.Meta
instance : Nonempty (Except Lean.Kernel.Exception Lean.Expr) := ⟨.ok default⟩
/-- The kernel's own evaluation; it counts no heartbeats. -/
@[extern "lean_kernel_whnf"] opaque Lean.Kernel.whnf (env : Lean.Environment) (lctx : Lean.LocalContext) (e : Lean.Expr) : Except Lean.Kernel.Exception Lean.Expr

/-! ## Judge: a file's commands in an environment, and the constants that they add -/
@[extern "native"] opaque Lean.Elab.IO.processCommands (inputCtx : Lean.Parser.InputContext) (parserState : Lean.Parser.ModuleParserState)
  (commandState : Lean.Elab.Command.State) : IO Lean.Elab.Frontend.State
@[extern "native"] opaque Lean.SMap.foldStage2 {α β : Type} [BEq α] [Hashable α] {σ : Type w} (f : σ → α → β → σ) (init : σ) (m : Lean.SMap α β) : σ := init
