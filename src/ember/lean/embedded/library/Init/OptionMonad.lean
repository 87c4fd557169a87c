prelude
import Init.Monads
/-! `Option` as a monad, `OptionT`, and the state monads with exceptions (`EStateM`); tunnels for `return`,
`break` and `continue` through other effects. -/
universe u v w x
set_option linter.unusedVariables false

namespace Option
@[macro_inline] protected def orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()
@[inline] def toBool : Option α → Bool
  | some _ => true
  | none => false
@[always_inline, inline] protected def tryCatch (x : Option α) (handle : Unit → Option α) : Option α := match x with
  | some _ => x
  | none => handle ()
end Option
instance : Functor Option where map := Option.map
@[always_inline] instance : Monad Option where
  pure := Option.some
  bind := Option.bind
instance : OrElse (Option α) where orElse := Option.orElse
instance : Alternative Option where
  failure := Option.none
  orElse := Option.orElse
instance : MonadExceptOf Unit Option where
  throw _ := Option.none
  tryCatch := Option.tryCatch
@[inline] protected def Option.forM [Pure m] : Option α → (α → m PUnit) → m PUnit
  | none, _ => pure ⟨⟩
  | some a, f => f a
instance [Monad m] : ForM m (Option α) α where forM := Option.forM
instance : Membership α (Option α) := ⟨fun b a => b = some a⟩
instance [Monad m] : ForIn' m (Option α) α inferInstance where
  forIn' x init f := match x, f with
    | none, _ => pure init
    | some a, f => do
      match ← f a rfl init with
      | .done r | .yield r => return r

def OptionT (m : Type u → Type v) (α : Type u) : Type v := m (Option α)
@[always_inline, inline] def OptionT.run {m : Type u → Type v} {α : Type u} (x : OptionT m α) : m (Option α) := x
namespace OptionT
variable {m : Type u → Type v} {α β : Type u}
@[always_inline, inline] protected def mk (x : m (Option α)) : OptionT m α := x
section
variable [Monad m]
@[always_inline, inline] protected def bind (x : OptionT m α) (f : α → OptionT m β) : OptionT m β := OptionT.mk do
  match ← x.run with
  | some a => (f a).run
  | none => pure none
@[always_inline, inline] protected def pure (a : α) : OptionT m α := OptionT.mk do pure (some a)
@[always_inline] instance : Monad (OptionT m) where
  pure := OptionT.pure
  bind := OptionT.bind
instance {m : Type u → Type v} [Pure m] : Inhabited (OptionT m α) where default := OptionT.mk (pure none)
@[always_inline, inline] protected def orElse (x : OptionT m α) (y : Unit → OptionT m α) : OptionT m α := OptionT.mk do
  match ← x.run with
  | some a => pure (some a)
  | _ => (y ()).run
@[always_inline, inline] protected def fail : OptionT m α := OptionT.mk do pure none
@[always_inline] instance : Alternative (OptionT m) where
  failure := OptionT.fail
  orElse := OptionT.orElse
@[always_inline, inline] protected def lift (x : m α) : OptionT m α := OptionT.mk do return some (← x)
instance : MonadLift m (OptionT m) := ⟨OptionT.lift⟩
instance : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩
@[always_inline, inline] protected def tryCatch (x : OptionT m α) (handle : PUnit → OptionT m α) : OptionT m α := OptionT.mk do
  let some a ← x.run | (handle ⟨⟩).run
  pure (some a)
instance : MonadExceptOf PUnit (OptionT m) where
  throw _ := OptionT.fail
  tryCatch := OptionT.tryCatch
instance (ε : Type u) [MonadExceptOf ε m] : MonadExceptOf ε (OptionT m) where
  throw e := OptionT.mk (throwThe ε e)
  tryCatch x handle := OptionT.mk (tryCatchThe ε x.run (fun e => (handle e).run))
end
end OptionT

/-! Tunnels: an inner block leaves by `return`, `break` or `continue` through an effect in between. -/
abbrev EarlyReturnT (ρ m α) := ExceptT ρ m α
@[always_inline, inline] abbrev EarlyReturnT.return {ρ m α} [Monad m] (r : ρ) : EarlyReturnT ρ m α := throw r
@[always_inline, inline] abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) : β := x.casesOn ret pure
abbrev BreakT := OptionT
@[always_inline, inline] abbrev BreakT.break {m : Type w → Type x} [Monad m] : BreakT m α := failure
abbrev ContinueT := OptionT
@[always_inline, inline] abbrev ContinueT.continue {m : Type w → Type x} [Monad m] : ContinueT m α := failure
@[always_inline, inline] abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β) (successK : α → β) : β := match x with
  | some a => successK a
  | none => continueK ()

namespace EStateM
variable {ε σ α β : Type u}
/-- What of the state survives an exception. -/
class Backtrackable (δ : outParam (Type u)) (σ : Type u) where
  save : σ → δ
  restore : σ → δ → σ
@[inline] def dummySave : σ → PUnit := fun _ => ⟨⟩
@[inline] def dummyRestore : σ → PUnit → σ := fun s _ => s
instance nonBacktrackable : Backtrackable PUnit σ where
  save := dummySave
  restore := dummyRestore
@[always_inline, inline] protected def pure (a : α) : EStateM ε σ α := fun s => .ok a s
@[always_inline, inline] protected def set (s : σ) : EStateM ε σ PUnit := fun _ => .ok ⟨⟩ s
@[always_inline, inline] protected def get : EStateM ε σ σ := fun s => .ok s s
@[always_inline, inline] protected def modifyGet (f : σ → α × σ) : EStateM ε σ α := fun s => match f s with
  | (a, s) => .ok a s
@[always_inline, inline] protected def throw (e : ε) : EStateM ε σ α := fun s => .error e s
@[always_inline, inline] protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s => match x s with
  | .ok a s => .ok (f a) s
  | .error e s => .error e s
@[always_inline, inline] protected def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s
@[always_inline, inline] protected def run' (x : EStateM ε σ α) (s : σ) : Option α := match x.run s with
  | .ok a _ => some a
  | .error .. => none
instance instMonadFinally : MonadFinally (EStateM ε σ) where
  tryFinally' x h s := match x s with
    | .ok a s => match h (some a) s with
      | .ok b s => .ok (a, b) s
      | .error e s => .error e s
    | .error e₁ s => match h none s with
      | .ok _ s => .error e₁ s
      | .error e₂ s => .error e₂ s
@[inline] def fromStateM (x : StateM σ α) : EStateM ε σ α := fun s => match x.run s with
  | (a, s') => .ok a s'
@[always_inline, inline] def adaptExcept {ε' : Type u} (f : ε → ε') (x : EStateM ε σ α) : EStateM ε' σ α := fun s => match x s with
  | .error e s => .error (f e) s
  | .ok a s => .ok a s
end EStateM
