import Ember.Function
import Ember.TypeStar
/-! Bijections with their inverse: `α ≃ β`, `Equiv.symm`, `Equiv.trans`, `Equiv.Perm`, as in Mathlib. `e x` is `e.toFun x` here. -/
set_option autoImplicit false
universe u v w
/-- A function with a two-sided inverse. -/
structure Equiv (α : Sort u) (β : Sort v) where
  /-- The function. -/
  protected toFun : α → β
  /-- Its inverse. -/
  protected invFun : β → α
  protected left_inv : Function.LeftInverse invFun toFun := by intro x; rfl
  protected right_inv : Function.RightInverse invFun toFun := by intro x; rfl
@[inherit_doc] infixl:25 " ≃ " => Equiv
namespace Equiv
variable {α : Sort u} {β : Sort v} {γ : Sort w}
/-- A bijection of a type with itself. -/
abbrev Perm (α : Sort u) := Equiv α α
instance : CoeFun (α ≃ β) fun _ => α → β := ⟨Equiv.toFun⟩
/-- The identity. -/
@[refl] protected def refl (α : Sort u) : α ≃ α := ⟨id, id, fun _ => rfl, fun _ => rfl⟩
/-- The inverse. -/
@[symm] protected def symm (e : α ≃ β) : β ≃ α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩
/-- First one, then the other. -/
protected def trans (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ :=
  ⟨fun x => e₂ (e₁ x), fun x => e₁.symm (e₂.symm x), fun x => (congrArg e₁.invFun (e₂.left_inv _)).trans (e₁.left_inv x),
    fun x => (congrArg e₂.toFun (e₁.right_inv _)).trans (e₂.right_inv x)⟩
instance : Inhabited (Perm α) := ⟨Equiv.refl α⟩
@[simp] theorem apply_symm_apply (e : α ≃ β) (x : β) : e (e.symm x) = x := e.right_inv x
@[simp] theorem symm_apply_apply (e : α ≃ β) (x : α) : e.symm (e x) = x := e.left_inv x
@[simp] theorem _root_.Ember.toFun_invFun (e : α ≃ β) (x : β) : e.toFun (e.invFun x) = x := e.right_inv x
@[simp] theorem _root_.Ember.invFun_toFun (e : α ≃ β) (x : α) : e.invFun (e.toFun x) = x := e.left_inv x
@[simp] theorem symm_symm (e : α ≃ β) : e.symm.symm = e := rfl
@[simp] theorem refl_apply (x : α) : Equiv.refl α x = x := rfl
@[simp] theorem trans_apply (f : α ≃ β) (g : β ≃ γ) (a : α) : (f.trans g) a = g (f a) := rfl
protected theorem injective (e : α ≃ β) : Function.Injective e := fun x y h => by
  have := congrArg e.invFun h; rwa [Ember.invFun_toFun, Ember.invFun_toFun] at this
protected theorem surjective (e : α ≃ β) : Function.Surjective e := fun y => ⟨e.invFun y, e.right_inv y⟩
protected theorem bijective (e : α ≃ β) : Function.Bijective e := ⟨e.injective, e.surjective⟩
theorem apply_eq_iff_eq (f : α ≃ β) {x y : α} : f x = f y ↔ x = y := ⟨fun h => f.injective h, fun h => by rw [h]⟩
theorem symm_apply_eq (e : α ≃ β) {x : β} {y : α} : e.symm x = y ↔ x = e y :=
  ⟨fun h => by rw [← h, apply_symm_apply], fun h => by rw [h, symm_apply_apply]⟩
theorem eq_symm_apply (e : α ≃ β) {x : β} {y : α} : y = e.symm x ↔ e y = x :=
  ⟨fun h => by rw [h, apply_symm_apply], fun h => by rw [← h, symm_apply_apply]⟩
theorem apply_eq_iff_eq_symm_apply (f : α ≃ β) {x : α} {y : β} : f x = y ↔ x = f.symm y := f.eq_symm_apply.symm
theorem coe_fn_injective : Function.Injective (fun (e : α ≃ β) x => e x) := fun e f h => by
  have h : e.toFun = f.toFun := h
  have k : e.invFun = f.invFun := funext fun y => f.injective (by
    show f.toFun _ = f.toFun _; rw [Ember.toFun_invFun, ← h, Ember.toFun_invFun])
  cases e; cases f; cases h; cases k; rfl
@[ext] theorem ext {f g : α ≃ β} (H : ∀ x, f x = g x) : f = g := coe_fn_injective (funext H)
theorem toFun_as_coe (e : α ≃ β) : e.toFun = e := rfl
theorem invFun_as_coe (e : α ≃ β) : e.invFun = e.symm := rfl
/-- A bijective function, with the inverse that it has. -/
noncomputable def ofBijective (f : α → β) (hf : Function.Bijective f) : α ≃ β where
  toFun := f
  invFun y := (hf.2 y).choose
  left_inv x := hf.1 (hf.2 (f x)).choose_spec
  right_inv y := (hf.2 y).choose_spec
@[simp] theorem ofBijective_apply (f : α → β) (hf : Function.Bijective f) (x : α) : ofBijective f hf x = f x := rfl
end Equiv
