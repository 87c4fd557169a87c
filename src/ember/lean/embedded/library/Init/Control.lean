prelude
import Init.Gadgets
/-! Functors, monads and what `do` is built from: combinators, alternatives, `Id`, loops' protocol. -/
universe u v w u₁ u₂
set_option linter.unusedVariables false

@[reducible] def Functor.mapRev {f : Type u → Type v} [Functor f] {α β : Type u} : f α → (α → β) → f β := fun a f => f <$> a
@[always_inline, inline] def Functor.discard {f : Type u → Type v} {α : Type u} [Functor f] (x : f α) : f PUnit := Functor.mapConst PUnit.unit x
export Functor (discard)
@[always_inline, inline] def Bind.bindLeft {α : Type u} {m : Type u → Type w} {β : Type u} [Bind m] (f : α → m β) (ma : m α) : m β := ma >>= f
@[always_inline, inline] def Bind.kleisliRight {α : Type u} {m : Type v → Type w} {β γ : Type v} [Bind m] (f₁ : α → m β) (f₂ : β → m γ) (a : α) : m γ := f₁ a >>= f₂
@[always_inline, inline] def Bind.kleisliLeft {α : Type u} {m : Type v → Type w} {β γ : Type v} [Bind m] (f₂ : β → m γ) (f₁ : α → m β) (a : α) : m γ := f₁ a >>= f₂

/-- A choice between actions. -/
class Alternative (f : Type u → Type v) : Type (max (u + 1) v) extends Applicative f where
  failure : {α : Type u} → f α
  orElse : {α : Type u} → f α → (Unit → f α) → f α
instance (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩
export Alternative (failure)
variable {f : Type u → Type v} [Alternative f] {α : Type u}
@[always_inline, inline] def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] : f Unit := if p then pure () else failure
@[always_inline, inline] def optional (x : f α) : f (Option α) := some <$> x <|> pure none

/-- What counts as a truth value in a condition of `do`. -/
class ToBool (α : Type u) where
  toBool : α → Bool
export ToBool (toBool)
instance : ToBool Bool where toBool b := b
@[macro_inline] def bool {β : Type u} {α : Type v} [ToBool β] (f t : α) (b : β) : α := match toBool b with | true => t | false => f
@[macro_inline] def orM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => pure b
  | false => y
@[macro_inline] def andM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => y
  | false => pure b
@[macro_inline] def notM {m : Type → Type v} [Functor m] (x : m Bool) : m Bool := not <$> x

/-- The monad of values with no effect at all. -/
def Id (type : Type u) : Type u := type
namespace Id
@[always_inline] instance : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x
@[always_inline, inline] def run (x : Id α) : α := x
instance [OfNat α n] : OfNat (Id α) n := inferInstanceAs (OfNat α n)
instance {m : Type u → Type v} [Pure m] : MonadLiftT Id m where monadLift x := pure x.run
@[simp] theorem run_map (x : Id α) (f : α → β) : (f <$> x).run = f x.run := rfl
@[simp] theorem run_bind (x : Id α) (f : α → Id β) : (x >>= f).run = (f x.run).run := rfl
@[simp] theorem run_pure (a : α) : (pure a : Id α).run = a := rfl
@[simp] theorem pure_run (a : Id α) : pure a.run = a := rfl
@[simp] theorem run_seqRight (x y : Id α) : (x *> y).run = y.run := rfl
@[simp] theorem run_seqLeft (x y : Id α) : (x <* y).run = x.run := rfl
@[simp] theorem run_seq (f : Id (α → β)) (x : Id α) : (f <*> x).run = f.run x.run := rfl
end Id

/-- What one round of a loop says: stop, or go on, and with which values. -/
inductive ForInStep (α : Type u) where
  | done : α → ForInStep α
  | yield : α → ForInStep α
instance [Inhabited α] : Inhabited (ForInStep α) := ⟨.done default⟩
@[inline] def ForInStep.value (x : ForInStep α) : α := match x with
  | .done b => b
  | .yield b => b
@[simp] theorem ForInStep.value_done (b : β) : (ForInStep.done b).value = b := rfl
@[simp] theorem ForInStep.value_yield (b : β) : (ForInStep.yield b).value = b := rfl
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  forIn : {β : Type u₁} → ρ → β → (α → β → m (ForInStep β)) → m β
export ForIn (forIn)
class ForIn' (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) (d : outParam (Membership α ρ)) where
  forIn' : {β : Type u₁} → (x : ρ) → β → ((a : α) → a ∈ x → β → m (ForInStep β)) → m β
export ForIn' (forIn')
instance (priority := low) instForInOfForIn' {m : Type u₁ → Type u₂} {ρ : Type u} {α : Type v} {d : Membership α ρ} [ForIn' m ρ α d] : ForIn m ρ α where
  forIn x b f := forIn' x b fun a _ => f a
class ForM (m : Type u → Type v) (γ : Type w₁) (α : outParam (Type w₂)) where
  forM : γ → (α → m PUnit) → m PUnit
export ForM (forM)

/-! How a block of `do` in a branch of another tells what became of it. -/
inductive DoResultPRBC (α β σ : Type u) where
  | pure : α → σ → DoResultPRBC α β σ
  | return : β → σ → DoResultPRBC α β σ
  | break : σ → DoResultPRBC α β σ
  | continue : σ → DoResultPRBC α β σ
inductive DoResultPR (α β σ : Type u) where
  | pure : α → σ → DoResultPR α β σ
  | return : β → σ → DoResultPR α β σ
inductive DoResultBC (σ : Type u) where
  | break : σ → DoResultBC σ
  | continue : σ → DoResultBC σ
inductive DoResultSBC (α σ : Type u) where
  | pureReturn : α → σ → DoResultSBC α σ
  | break : σ → DoResultSBC α σ
  | continue : σ → DoResultSBC α σ

/-- Clean-up that happens whatever the action did. -/
class MonadFinally (m : Type u → Type v) where
  tryFinally' {α β} : (x : m α) → (f : Option α → m β) → m (α × β)
export MonadFinally (tryFinally')
@[always_inline, inline] def tryFinally {m : Type u → Type v} {α β : Type u} [MonadFinally m] [Functor m] (x : m α) (finalizer : m β) : m α :=
  (·.1) <$> tryFinally' x fun _ => finalizer
instance Id.finally : MonadFinally Id where
  tryFinally' x h := (x, h (some x))

/-- Run an inner action with outer ones in it. -/
class MonadControl (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM : {α : Type u} → m (stM α) → n α
class MonadControlT (m : Type u → Type v) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM {α : Type u} : stM α → n α
@[always_inline] instance (m : Type u → Type v) [Pure m] : MonadControlT m m where
  stM α := α
  liftWith f := f fun x => x
  restoreM x := pure x
@[always_inline] instance (m n o) [MonadControl n o] [MonadControlT m n] : MonadControlT m o where
  stM α := MonadControlT.stM m n (MonadControl.stM n o α)
  liftWith f := MonadControl.liftWith (m := n) fun x₂ => MonadControlT.liftWith (m := m) fun x₁ => f (x₁ ∘ x₂)
  restoreM := MonadControl.restoreM (m := n) ∘ MonadControlT.restoreM (m := m)
@[always_inline, inline] def controlAt (m : Type u → Type v) {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (MonadControlT.stM m n β)) → m (MonadControlT.stM m n α)) : n α :=
  MonadControlT.liftWith f >>= MonadControlT.restoreM
@[always_inline, inline] def control {m : Type u → Type v} {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (MonadControlT.stM m n β)) → m (MonadControlT.stM m n α)) : n α := controlAt m f
