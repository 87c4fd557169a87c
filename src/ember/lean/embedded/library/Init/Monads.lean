prelude
import Init.Control
/-! The monads and monad transformers of everyday programs: `Except`, `StateM`, `ReaderM`, `OptionT`, … -/
universe u v w u' w'
set_option linter.unusedVariables false

namespace Except
variable {ε : Type u} {α β : Type v}
@[always_inline, inline] protected def pure (a : α) : Except ε α := .ok a
@[always_inline, inline] protected def map (f : α → β) : Except ε α → Except ε β
  | .error e => .error e
  | .ok a => .ok (f a)
@[simp] theorem map_id : Except.map (ε := ε) (α := α) (β := α) id = id := by
  funext x; cases x <;> rfl
@[always_inline, inline] protected def mapError {ε' : Type w} (f : ε → ε') : Except ε α → Except ε' α
  | .error e => .error (f e)
  | .ok a => .ok a
@[always_inline, inline] protected def bind (ma : Except ε α) (f : α → Except ε β) : Except ε β := match ma with
  | .error e => .error e
  | .ok a => f a
@[always_inline, inline] protected def toBool : Except ε α → Bool
  | .ok _ => true
  | .error _ => false
abbrev isOk : Except ε α → Bool := Except.toBool
@[always_inline, inline] protected def toOption : Except ε α → Option α
  | .ok a => some a
  | .error _ => none
@[always_inline, inline] protected def tryCatch (ma : Except ε α) (handle : ε → Except ε α) : Except ε α := match ma with
  | .ok a => .ok a
  | .error e => handle e
def orElseLazy (x : Except ε α) (y : Unit → Except ε α) : Except ε α := match x with
  | .ok a => .ok a
  | .error _ => y ()
@[always_inline] instance : Monad (Except ε) where
  pure := Except.pure
  bind := Except.bind
  map := Except.map
instance : MonadExceptOf ε (Except ε) where
  throw := Except.error
  tryCatch := Except.tryCatch
instance : MonadFinally (Except ε) where
  tryFinally' x h := match x with
    | .ok a => (fun b => (a, b)) <$> h (some a)
    | .error e => h none >>= fun _ => .error e
end Except

def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v := m (Except ε α)
@[always_inline, inline] def ExceptT.mk {ε : Type u} {m : Type u → Type v} {α : Type u} (x : m (Except ε α)) : ExceptT ε m α := x
@[always_inline, inline] def ExceptT.run {ε : Type u} {m : Type u → Type v} {α : Type u} (x : ExceptT ε m α) : m (Except ε α) := x
namespace ExceptT
variable {ε : Type u} {m : Type u → Type v} [Monad m]
@[always_inline, inline] def runK {α : Type u} {β : Type u} (x : ExceptT ε m α) (ok : α → m β) (error : ε → m β) : m β :=
  x.run >>= fun r => match r with
    | .ok a => ok a
    | .error e => error e
@[always_inline, inline] def runCatch {α : Type u} (x : ExceptT α m α) : m α := runK x pure pure
@[always_inline, inline] protected def pure {α : Type u} (a : α) : ExceptT ε m α := ExceptT.mk (pure (.ok a))
@[always_inline, inline] protected def bindCont {α β : Type u} (f : α → ExceptT ε m β) : Except ε α → m (Except ε β)
  | .ok a => f a
  | .error e => pure (.error e)
@[always_inline, inline] protected def bind {α β : Type u} (ma : ExceptT ε m α) (f : α → ExceptT ε m β) : ExceptT ε m β :=
  ExceptT.mk (ma.run >>= ExceptT.bindCont f)
@[always_inline, inline] protected def map {α β : Type u} (f : α → β) (x : ExceptT ε m α) : ExceptT ε m β :=
  ExceptT.mk (x.run >>= fun a => match a with
    | .ok a => pure (.ok (f a))
    | .error e => pure (.error e))
@[always_inline, inline] protected def lift {α : Type u} (t : m α) : ExceptT ε m α := ExceptT.mk (Except.ok <$> t)
@[always_inline] instance : MonadLift (Except ε) (ExceptT ε m) := ⟨fun e => ExceptT.mk (pure e)⟩
instance : MonadLift m (ExceptT ε m) := ⟨ExceptT.lift⟩
@[always_inline, inline] protected def tryCatch {α : Type u} (ma : ExceptT ε m α) (handle : ε → ExceptT ε m α) : ExceptT ε m α :=
  ExceptT.mk (ma.run >>= fun r => match r with
    | .ok a => pure (.ok a)
    | .error e => handle e)
instance : MonadFunctor m (ExceptT ε m) := ⟨fun f x => f x⟩
@[always_inline] instance : Monad (ExceptT ε m) where
  pure := ExceptT.pure
  bind := ExceptT.bind
  map := ExceptT.map
@[always_inline, inline] protected def adapt {ε' α : Type u} (f : ε → ε') : ExceptT ε m α → ExceptT ε' m α := fun x =>
  ExceptT.mk (Except.mapError f <$> x.run)
instance «finally» {m : Type u → Type v} {ε : Type u} [MonadFinally m] [Monad m] : MonadFinally (ExceptT ε m) where
  tryFinally' x h := ExceptT.mk do
    let r ← tryFinally' x.run fun e? => match e? with
      | some (.ok a) => ExceptT.run (h (some a))
      | _ => ExceptT.run (h none)
    match r with
    | (.ok a, .ok b) => pure (.ok (a, b))
    | (_, .error e) => pure (.error e)
    | (.error e, _) => pure (.error e)
end ExceptT
instance (m : Type u → Type v) (ε₁ : Type u) (ε₂ : Type u) [MonadExceptOf ε₁ m] : MonadExceptOf ε₁ (ExceptT ε₂ m) where
  throw e := ExceptT.mk (throwThe ε₁ e)
  tryCatch x handle := ExceptT.mk (tryCatchThe ε₁ x.run fun e => (handle e).run)
instance (m : Type u → Type v) (ε : Type u) [Monad m] : MonadExceptOf ε (ExceptT ε m) where
  throw e := ExceptT.mk (pure (.error e))
  tryCatch := ExceptT.tryCatch
instance [Monad m] [Inhabited ε] : Inhabited (ExceptT ε m α) where default := throw default
@[always_inline] instance ExceptT.instMonadControl (ε : Type u) (m : Type u → Type v) [Monad m] : MonadControl m (ExceptT ε m) where
  stM := Except ε
  liftWith f := ExceptT.lift (f fun x => x.run)
  restoreM x := x
@[always_inline, inline] def liftExcept {ε : Type u} {m : Type v → Type w} {α : Type v} [MonadExceptOf ε m] [Pure m] : Except ε α → m α
  | .ok a => pure a
  | .error e => throw e
@[inline] def observing {ε α : Type u} {m : Type u → Type v} [Monad m] [MonadExcept ε m] (x : m α) : m (Except ε α) :=
  tryCatch (do let a ← x; pure (Except.ok a)) (fun ex => pure (Except.error ex))

def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := σ → m (α × σ)
@[always_inline, inline] def StateT.mk {σ : Type u} {m : Type u → Type v} {α : Type u} (x : σ → m (α × σ)) : StateT σ m α := x
@[always_inline, inline] def StateT.run {σ : Type u} {m : Type u → Type v} {α : Type u} (x : StateT σ m α) (s : σ) : m (α × σ) := x s
@[always_inline, inline] def StateT.run' {σ : Type u} {m : Type u → Type v} [Functor m] {α : Type u} (x : StateT σ m α) (s : σ) : m α := (·.1) <$> x s
@[reducible] def StateM (σ α : Type u) : Type u := StateT σ Id α
namespace StateT
variable {σ : Type u} {m : Type u → Type v}
section
variable [Monad m] {α β : Type u}
@[always_inline, inline] protected def pure (a : α) : StateT σ m α := fun s => pure (a, s)
@[always_inline, inline] protected def bind (x : StateT σ m α) (f : α → StateT σ m β) : StateT σ m β := fun s => do
  let (a, s) ← x s
  f a s
@[always_inline, inline] protected def map (f : α → β) (x : StateT σ m α) : StateT σ m β := fun s => do
  let (a, s) ← x s
  pure (f a, s)
@[always_inline] instance : Monad (StateT σ m) where
  pure := StateT.pure
  bind := StateT.bind
  map := StateT.map
@[always_inline, inline] protected def orElse [Alternative m] {α : Type u} (x₁ : StateT σ m α) (x₂ : Unit → StateT σ m α) : StateT σ m α :=
  fun s => x₁ s <|> x₂ () s
@[always_inline, inline] protected def failure [Alternative m] {α : Type u} : StateT σ m α := fun _ => failure
instance [Alternative m] : Alternative (StateT σ m) where
  failure := StateT.failure
  orElse := StateT.orElse
@[always_inline, inline] protected def get : StateT σ m σ := fun s => pure (s, s)
@[always_inline, inline] protected def set : σ → StateT σ m PUnit := fun s' _ => pure (⟨⟩, s')
@[always_inline, inline] protected def modifyGet (f : σ → α × σ) : StateT σ m α := fun s => pure (f s)
@[always_inline, inline] protected def lift {α : Type u} (t : m α) : StateT σ m α := fun s => do
  let a ← t
  pure (a, s)
instance : MonadLift m (StateT σ m) := ⟨StateT.lift⟩
@[always_inline] instance (σ m) : MonadFunctor m (StateT σ m) := ⟨fun f x s => f (x s)⟩
@[always_inline] instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (StateT σ m) where
  throw := StateT.lift ∘ throwThe ε
  tryCatch x c s := tryCatchThe ε (x s) (fun e => c e s)
end
instance [Monad m] : MonadStateOf σ (StateT σ m) where
  get := StateT.get
  set := StateT.set
  modifyGet := StateT.modifyGet
end StateT
@[always_inline] instance StateT.monadControl (σ : Type u) (m : Type u → Type v) [Monad m] : MonadControl m (StateT σ m) where
  stM α := α × σ
  liftWith f := do
    let s ← get
    liftM (f (fun x => x.run s))
  restoreM x := do
    let (a, s) ← liftM x
    set s
    pure a
@[always_inline] instance StateT.tryFinally {m : Type u → Type v} {σ : Type u} [MonadFinally m] [Monad m] : MonadFinally (StateT σ m) where
  tryFinally' x h s := do
    let ((a, _), (b, s'')) ← tryFinally' (x s) fun r? => match r? with
      | some (a, s') => h (some a) s'
      | none => h none s
    pure ((a, b), s'')
@[always_inline, inline] def modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)
@[always_inline, inline] def modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → α × σ) : m α := MonadStateOf.modifyGet f
@[always_inline, inline] def getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ := MonadStateOf.get
@[always_inline, inline] def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ := modifyGet fun s => (s, f s)

@[reducible] def ReaderM (ρ : Type u) := ReaderT ρ Id
@[always_inline] instance ReaderT.instMonadControl {ρ : Type u} {m : Type u → Type v} : MonadControl m (ReaderT ρ m) where
  stM α := α
  liftWith f ctx := f fun x => x ctx
  restoreM x _ := x
@[always_inline] instance ReaderT.tryFinally {m : Type u → Type v} {ρ : Type u} [MonadFinally m] : MonadFinally (ReaderT ρ m) where
  tryFinally' x h ctx := tryFinally' (x ctx) (fun a? => h a? ctx)
@[always_inline, inline] protected def ReaderT.orElse {ρ : Type u} {m : Type u → Type v} {α : Type u} [Alternative m] (x₁ : ReaderT ρ m α) (x₂ : Unit → ReaderT ρ m α) : ReaderT ρ m α :=
  fun s => x₁ s <|> x₂ () s
@[always_inline, inline] protected def ReaderT.failure {ρ : Type u} {m : Type u → Type v} {α : Type u} [Alternative m] : ReaderT ρ m α := fun _ => failure
instance {ρ : Type u} {m : Type u → Type v} [Alternative m] [Monad m] : Alternative (ReaderT ρ m) where
  failure := ReaderT.failure
  orElse := ReaderT.orElse
@[always_inline, inline] protected def ReaderT.adapt {ρ ρ' : Type u} {m : Type u → Type v} {α : Type u} (f : ρ' → ρ) (x : ReaderT ρ m α) : ReaderT ρ' m α := fun r => x (f r)
@[always_inline, inline] def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u} (f : ρ → ρ) (x : m α) : m α := MonadWithReaderOf.withReader f x
