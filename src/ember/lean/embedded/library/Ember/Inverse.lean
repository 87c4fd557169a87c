import Ember.Structures
/-! Inverses and division in groups and in fields, where `0⁻¹ = 0`: what Mathlib states for `DivisionMonoid`. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u
namespace Ember
/-- The inverse is an involution that turns products round and finds the other factor of 1. -/
class DivMonoid (G : Type u) [Mul G] [Inv G] [Div G] [OfNat G 1] : Prop extends Mult G where
  div_eq_mul_inv : ∀ a b : G, a / b = a * b⁻¹
  inv_inv : ∀ a : G, a⁻¹⁻¹ = a
  mul_inv_rev : ∀ a b : G, (a * b)⁻¹ = b⁻¹ * a⁻¹
  inv_eq_of_mul : ∀ {a b : G}, a * b = 1 → a⁻¹ = b
end Ember
variable {G : Type u} [Mul G] [Inv G] [Div G] [OfNat G 1] [Ember.DivMonoid G] {a b c : G}
theorem div_eq_mul_inv (a b : G) : a / b = a * b⁻¹ := Ember.DivMonoid.div_eq_mul_inv a b
@[simp] theorem inv_inv (a : G) : a⁻¹⁻¹ = a := Ember.DivMonoid.inv_inv a
theorem mul_inv_rev (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := Ember.DivMonoid.mul_inv_rev a b
theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := Ember.DivMonoid.inv_eq_of_mul h
theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ := (inv_eq_of_mul_eq_one_right h).symm
theorem eq_inv_of_mul_eq_one_left (h : a * b = 1) : a = b⁻¹ := by rw [← inv_eq_of_mul_eq_one_right h, inv_inv]
theorem inv_eq_of_mul_eq_one_left (h : a * b = 1) : b⁻¹ = a := (eq_inv_of_mul_eq_one_left h).symm
@[simp] theorem inv_one : (1 : G)⁻¹ = 1 := inv_eq_of_mul_eq_one_right (one_mul 1)
theorem inv_inj : a⁻¹ = b⁻¹ ↔ a = b := ⟨fun h => by rw [← inv_inv a, h, inv_inv], fun h => by rw [h]⟩
theorem inv_injective : Function.Injective (Inv.inv : G → G) := fun _ _ h => inv_inj.1 h
theorem one_div (a : G) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]
@[simp] theorem div_one (a : G) : a / 1 = a := by rw [div_eq_mul_inv, inv_one, mul_one]
theorem inv_div (a b : G) : (a / b)⁻¹ = b / a := by rw [div_eq_mul_inv, mul_inv_rev, inv_inv, ← div_eq_mul_inv]
theorem mul_inv [Ember.CommMul G] (a b : G) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by rw [mul_inv_rev, mul_comm]
