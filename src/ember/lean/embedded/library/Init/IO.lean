prelude
import Init.Repr
/-! Input and output: the state-token monads `ST`, `EST`, `IO` (the token is erased by the compiler), references, printing. -/
universe u v
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
inductive IO.Error where
  | alreadyExists (filename : Option String) (osCode : UInt32) (details : String)
  | otherError (osCode : UInt32) (details : String)
  | resourceBusy (osCode : UInt32) (details : String)
  | resourceVanished (osCode : UInt32) (details : String)
  | unsupportedOperation (osCode : UInt32) (details : String)
  | hardwareFault (osCode : UInt32) (details : String)
  | unsatisfiedConstraints (osCode : UInt32) (details : String)
  | illegalOperation (osCode : UInt32) (details : String)
  | protocolError (osCode : UInt32) (details : String)
  | timeExpired (osCode : UInt32) (details : String)
  | interrupted (filename : String) (osCode : UInt32) (details : String)
  | noFileOrDirectory (filename : String) (osCode : UInt32) (details : String)
  | invalidArgument (filename : Option String) (osCode : UInt32) (details : String)
  | permissionDenied (filename : Option String) (osCode : UInt32) (details : String)
  | resourceExhausted (filename : Option String) (osCode : UInt32) (details : String)
  | inappropriateType (filename : Option String) (osCode : UInt32) (details : String)
  | noSuchThing (filename : Option String) (osCode : UInt32) (details : String)
  | unexpectedEof
  | userError (msg : String)
abbrev IO := EIO IO.Error
abbrev IO.Ref (α : Type) := ST.Ref IO.RealWorld α
@[reducible] def StateRefT' (ω σ : Type) (m : Type → Type) (α : Type) : Type := ReaderT (ST.Ref ω σ) m α

instance : Inhabited IO.Error := ⟨.userError ""⟩
/-- The message; where the system gave a code and a file, those too. -/
def IO.Error.toString : IO.Error → String
  | .unexpectedEof => "end of file"
  | .userError msg => msg
  | .interrupted file code details | .noFileOrDirectory file code details => describe details (some file) code
  | .alreadyExists file code details | .invalidArgument file code details | .permissionDenied file code details
  | .resourceExhausted file code details | .inappropriateType file code details | .noSuchThing file code details => describe details file code
  | .otherError code details | .resourceBusy code details | .resourceVanished code details | .unsupportedOperation code details
  | .hardwareFault code details | .unsatisfiedConstraints code details | .illegalOperation code details | .protocolError code details
  | .timeExpired code details => describe details none code
where
  describe (details : String) (file : Option String) (code : UInt32) : String :=
    match file with
    | none => details ++ " (error code: " ++ code.toNat.repr ++ ")"
    | some name => details ++ " (error code: " ++ code.toNat.repr ++ ")\n  file: " ++ name
instance : ToString IO.Error := ⟨IO.Error.toString⟩
@[inline] def IO.userError (s : String) : IO.Error := .userError s
instance : Coe String IO.Error := ⟨IO.userError⟩
@[always_inline] instance : MonadFinally (EST ε σ) where
  tryFinally' x h := fun s => match x s with
    | .ok a s => match h (some a) s with
      | .ok b s => .ok (a, b) s
      | .error e s => .error e s
    | .error e₁ s => match h none s with
      | .ok _ s => .error e₁ s
      | .error e₂ s => .error e₂ s
namespace IO
@[inline] def mkRef (a : α) : BaseIO (IO.Ref α) := ST.Prim.mkRef a
@[extern "native"] opaque print {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque println {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprint {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprintln {α : Type u} [ToString α] (s : α) : IO Unit
def ofExcept [ToString ε] (e : Except ε α) : IO α := match e with
  | .ok a => pure a
  | .error e => throw (IO.userError (toString e))
end IO
@[inline] def ST.Ref.get {σ α : Type} {m : Type → Type} [MonadLiftT (ST σ) m] (r : ST.Ref σ α) : m α := liftM (ST.Prim.Ref.get r)
@[inline] def ST.Ref.set {σ α : Type} {m : Type → Type} [MonadLiftT (ST σ) m] (r : ST.Ref σ α) (a : α) : m Unit := liftM (ST.Prim.Ref.set r a)
@[inline] def ST.Ref.modify {σ α : Type} {m : Type → Type} [MonadLiftT (ST σ) m] [Monad m] (r : ST.Ref σ α) (f : α → α) : m Unit := do
  r.set (f (← r.get))

@[never_extract, extern "lean_dbg_trace"] def dbgTrace {α : Type u} (msg : String) (f : Unit → α) : α := f ()
@[never_extract] def dbgTraceVal {α : Type u} [ToString α] (a : α) : α := dbgTrace (toString a) (fun _ => a)
