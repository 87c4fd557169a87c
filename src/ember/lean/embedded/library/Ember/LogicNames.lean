import Ember.Logic
/-! Mathlib's older names for facts of logic and equality that proofs still quote: `congr_arg`, `congr_fun`, `congr_arg₂`, … -/
set_option autoImplicit false
universe u v w
variable {α : Sort u} {β : Sort v} {γ : Sort w}

theorem congr_arg {a₁ a₂ : α} (f : α → β) (h : a₁ = a₂) : f a₁ = f a₂ := congrArg f h
theorem congr_fun {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a := congrFun h a
theorem congr_arg₂ (f : α → β → γ) {x x' : α} {y y' : β} (hx : x = x') (hy : y = y') : f x y = f x' y' := by rw [hx, hy]
theorem congr_fun₂ {β : α → Sort v} {γ : (a : α) → β a → Sort w} {f g : (a : α) → (b : β a) → γ a b} (h : f = g) (a : α) (b : β a) :
    f a b = g a b := congr_fun (congr_fun h a) b
theorem Or.intro_left {a : Prop} (b : Prop) (h : a) : a ∨ b := .inl h
theorem Or.intro_right {b : Prop} (a : Prop) (h : b) : a ∨ b := .inr h
export Classical (not_not)
