prelude
import Init.Unexp
/-! Constants that mean nothing to the reader and much to the elaborator: identities that carry a mark,
and the congruences of `have` that `simp` and definitional unfolding cite. -/
universe u v w

/-- Marks, while a recursive function is being built, the parameter that is to decrease. -/
@[implicit_reducible] def wfParam {α : Sort u} (a : α) : α := a
/-- `e`, with the wish that the bound variable of `binder` be displayed as `v`. -/
@[simp ↓] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (v : α) (binder : β) (e : γ) : γ := e
@[wf_preprocess] theorem ite_eq_dite {P : Prop} [Decidable P] {α : Sort u} (a b : α) :
    ite P a b = dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b) := rfl
/-- The identity, never unfolded. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x

section
variable {α : Sort u} {β : Sort v}
theorem have_unused' (_ : α) {b b' : β} (h : b = b') : b = b' := h
theorem have_unused_dep' (a : α) {f : α → β} {b : β} (h : ∀ x, f x = b) : f a = b := h a
theorem have_congr' {a a' : α} {f f' : α → β} (h₁ : a = a') (h₂ : ∀ x, f x = f' x) : f a = f' a' := h₁ ▸ h₂ a
theorem have_body_congr' (a : α) {f f' : α → β} (h : ∀ x, f x = f' x) : f a = f' a := h a
theorem have_val_congr' {a a' : α} {f : α → β} (h : a = a') : f a = f a' := congrArg f h
theorem have_body_congr_dep' {β : α → Sort v} (a : α) {f f' : (x : α) → β x} (h : ∀ x, f x = f' x) : f a = f' a := h a
end
