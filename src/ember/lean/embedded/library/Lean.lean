prelude
import Init
/-! Stage 5: opaque stubs of the native elaborator API. The interpreter resolves each `@[extern] opaque` by its
mangled Lean name, so the *types* (boxed/unboxed shape, arity) must agree with the native ones. -/
set_option linter.unusedVariables false
opaque Void.nonemptyType (σ : Type) : NonemptyType.{0}
def Void (σ : Type) : Type := (Void.nonemptyType σ).type
instance : Nonempty (Void σ) := (Void.nonemptyType σ).property
structure ST.Out (σ α : Type) where
  val : α
  state : Void σ
inductive EST.Out (ε σ α : Type) where
  | ok : α → Void σ → EST.Out ε σ α
  | error : ε → Void σ → EST.Out ε σ α
def ST (σ α : Type) := Void σ → ST.Out σ α
def EST (ε σ α : Type) := Void σ → EST.Out ε σ α
instance [Nonempty α] : Nonempty (ST σ α) := ⟨fun s => ⟨Classical.ofNonempty, s⟩⟩
instance [Nonempty ε] : Nonempty (EST ε σ α) := ⟨fun s => .error Classical.ofNonempty s⟩
instance : Inhabited PUnit := ⟨⟨⟩⟩
@[always_inline] instance : Monad (ST σ) where
  pure a := fun s => ⟨a, s⟩
  bind x f := fun s => match x s with | ⟨a, s⟩ => f a s
@[always_inline] instance : Monad (EST ε σ) where
  pure a := fun s => .ok a s
  bind x f := fun s => match x s with | .ok a s => f a s | .error e s => .error e s
@[always_inline] instance : MonadExceptOf ε (EST ε σ) where
  throw e := fun s => .error e s
  tryCatch x h := fun s => match x s with | .ok a s => .ok a s | .error e s => h e s
instance : MonadLift (ST σ) (EST ε σ) := ⟨fun x s => match x s with | ⟨a, s⟩ => .ok a s⟩
opaque ST.RefPointed : NonemptyType.{0}
structure ST.Ref (σ : Type) (α : Type) : Type where
  ref : ST.RefPointed.type
  h : Nonempty α
instance {σ α} [s : Nonempty α] : Nonempty (ST.Ref σ α) := ⟨{ ref := Classical.choice ST.RefPointed.property, h := s }⟩
@[extern "lean_st_mk_ref"] opaque ST.Prim.mkRef {σ α} (a : α) : ST σ (ST.Ref σ α) := fun s => ⟨⟨Classical.choice ST.RefPointed.property, ⟨a⟩⟩, s⟩
@[extern "lean_st_ref_get"] opaque ST.Prim.Ref.get {σ α} (r : @& ST.Ref σ α) : ST σ α := fun s => ⟨Classical.choice r.h, s⟩
@[extern "lean_st_ref_set"] opaque ST.Prim.Ref.set {σ α} (r : @& ST.Ref σ α) (a : α) : ST σ Unit
def IO.RealWorld : Type := Unit
abbrev BaseIO := ST IO.RealWorld
abbrev EIO (ε : Type) := EST ε IO.RealWorld
opaque IO.ErrorP : NonemptyType.{0}
def IO.Error : Type := IO.ErrorP.type
instance : Nonempty IO.Error := IO.ErrorP.property
abbrev IO := EIO IO.Error
abbrev IO.Ref (α : Type) := ST.Ref IO.RealWorld α
@[reducible] def StateRefT' (ω σ : Type) (m : Type → Type) (α : Type) : Type := ReaderT (ST.Ref ω σ) m α

namespace Lean
opaque Obj : NonemptyType.{0}
def Exception : Type := Obj.type
def Environment : Type := Obj.type
def Expr : Type := Obj.type
def Format : Type := Obj.type
def MessageData : Type := Obj.type
instance : Nonempty Exception := Obj.property
instance : Nonempty Environment := Obj.property
instance : Nonempty Expr := Obj.property
instance : Nonempty Format := Obj.property
instance : Nonempty MessageData := Obj.property
structure MVarId where
  name : Name
instance : Inhabited MVarId := ⟨⟨default⟩⟩
def Core.Context : Type := Obj.type
def Core.State : Type := Obj.type
def Meta.Context : Type := Obj.type
def Meta.State : Type := Obj.type
def Elab.Term.Context : Type := Obj.type
def Elab.Term.State : Type := Obj.type
def Elab.Term.SavedState : Type := Obj.type
instance : Nonempty Elab.Term.SavedState := Obj.property
def Elab.Command.Context : Type := Obj.type
def Elab.Command.State : Type := Obj.type
structure Elab.Tactic.Context where
  elaborator : Name
  recover : Bool := true
structure Elab.Tactic.State where
  goals : List MVarId
instance : Inhabited Elab.Tactic.State := ⟨⟨.nil⟩⟩
abbrev CoreM := ReaderT Core.Context (StateRefT' IO.RealWorld Core.State (EIO Exception))
abbrev MetaM := ReaderT Meta.Context (StateRefT' IO.RealWorld Meta.State CoreM)
abbrev Elab.Term.TermElabM := ReaderT Elab.Term.Context (StateRefT' IO.RealWorld Elab.Term.State MetaM)
abbrev Elab.Tactic.TacticM := ReaderT Elab.Tactic.Context (StateRefT' IO.RealWorld Elab.Tactic.State Elab.Term.TermElabM)
abbrev Elab.Command.CommandElabM := ReaderT Elab.Command.Context (StateRefT' IO.RealWorld Elab.Command.State (EIO Exception))
abbrev Elab.Command.CommandElab := Syntax → Elab.Command.CommandElabM Unit
export Elab.Term (TermElabM)
export Elab.Tactic (TacticM)
export Elab.Command (CommandElabM)
class MonadEnv (m : Type → Type) where
  getEnv : m Environment
  modifyEnv : (Environment → Environment) → m Unit
inductive MetavarKind where | natural | synthetic | syntheticOpaque
instance : Inhabited MetavarKind := ⟨.natural⟩
instance {ρ : Type} {m : Type → Type} {α} [h : Nonempty (m α)] : Nonempty (ReaderT ρ m α) := ⟨fun _ => Classical.choice h⟩
instance : Nonempty (MonadEnv CoreM) := ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque Core.instMonadEnvCoreM : MonadEnv CoreM
@[extern "native"] opaque Elab.Command.liftTermElabM {α : Type} (x : TermElabM α) : CommandElabM α
@[extern "native"] opaque Elab.Term.elabType (stx : Syntax) : TermElabM Expr
@[extern "native"] opaque Elab.Term.synthesizeSyntheticMVarsNoPostponing (ignoreStuckTC : Bool := false) : TermElabM Unit
@[extern "native"] opaque Meta.mkFreshExprMVar (type? : Option Expr) (kind : MetavarKind := .natural) (userName : Name := .anonymous) : MetaM Expr
@[extern "native"] opaque Expr.mvarId! (e : Expr) : MVarId
@[extern "native"] opaque Parser.runParserCategory (env : Environment) (cat : Name) (input : String) (fileName : String := "<input>") : Except String Syntax
@[extern "native"] opaque Meta.ppGoal (g : MVarId) : MetaM Format
@[extern "native"] opaque _root_.Std.Format.pretty (f : Format) (width : Nat := 120) (indent : Nat := 0) (column : Nat := 0) : String
@[extern "native"] opaque Elab.Term.saveState : TermElabM Elab.Term.SavedState
@[extern "native"] opaque Elab.Term.SavedState.restore (s : Elab.Term.SavedState) (restoreInfo : Bool := false) : TermElabM Unit
@[extern "native"] opaque Elab.Tactic.evalTactic (stx : Syntax) : TacticM Unit
@[extern "native"] opaque Elab.Tactic.run (g : MVarId) (x : TacticM Unit) : TermElabM (List MVarId)
@[extern "native"] opaque Exception.toMessageData (e : Exception) : MessageData
@[extern "native"] opaque MessageData.toString (m : MessageData) : BaseIO String
def MetavarContext : Type := Obj.type
instance : Nonempty MetavarContext := Obj.property
class MonadMCtx (m : Type → Type) where
  getMCtx : m MetavarContext
  modifyMCtx : (MetavarContext → MetavarContext) → m Unit
instance : Nonempty (MonadMCtx MetaM) := ⟨⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩⟩
@[extern "native"] opaque Meta.instMonadMCtxMetaM : MonadMCtx MetaM
instance [Nonempty α] [Nonempty β] : Nonempty (α × β) := ⟨⟨Classical.ofNonempty, Classical.ofNonempty⟩⟩
@[extern "native"] opaque instantiateMVarsCore (mctx : MetavarContext) (e : Expr) : Expr × MetavarContext
@[extern "native"] opaque Expr.hasExprMVar (e : Expr) : Bool
@[extern "native"] opaque Expr.hasSorry (e : Expr) : Bool
instance : Nonempty USize := ⟨⟨⟨⟨0, Nat.pow_pos (of_decide_eq_true rfl)⟩⟩⟩⟩
instance [Nonempty α] : Nonempty (Except ε α) := ⟨.ok Classical.ofNonempty⟩
@[extern "native"] opaque Core.resetMessageLog : CoreM Unit
structure ConstantVal where
  name : Name
  levelParams : List Name
  type : Expr
structure TheoremVal extends ConstantVal where
  value : Expr
  all : List Name
inductive Declaration where
  | axiomDecl (val : Obj.type) | defnDecl (val : Obj.type) | thmDecl (val : TheoremVal) | opaqueDecl (val : Obj.type)
  | quotDecl | mutualDefnDecl (defns : List Obj.type) | inductDecl (l : List Name) (n : Nat) (t : List Obj.type) (u : Bool)
@[extern "native"] opaque addDecl (decl : Declaration) (forceExpose : Bool := false) : CoreM Unit
@[extern "lean_io_get_num_heartbeats"] opaque _root_.IO.getNumHeartbeats : BaseIO Nat
@[extern "lean_io_set_heartbeats"] opaque _root_.IO.setNumHeartbeats (n : Nat) : BaseIO Unit
def MessageLog : Type := Obj.type
instance : Nonempty MessageLog := Obj.property
@[extern "native"] opaque Core.getMessageLog : CoreM MessageLog
@[extern "native"] opaque MessageLog.hasErrors (l : MessageLog) : Bool
-- NB: `Lean.collectAxioms` bound with the 4.1x-era signature segfaults here: a wrong stub type is memory-unsafe.
@[extern "native"] opaque Name.toString (n : Name) (escape : Bool := true) (isToken : String → Bool := fun _ => false) : String
@[extern "lean_io_mono_nanos_now"] opaque _root_.IO.monoNanosNow : BaseIO Nat
end Lean
/-! Streams: during elaboration stdin/stdout are redirected (withIsolatedStreams), so open the descriptors. -/
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
