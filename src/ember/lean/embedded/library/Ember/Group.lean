import Ember.Inverse
/-! Cancellation in groups. -/
set_option autoImplicit false
universe u
section
variable {G : Type u} [Group G] {a b c : G}
@[simp] theorem inv_mul_cancel (a : G) : a⁻¹ * a = 1 := Group.inv_mul_cancel a
private theorem unique {a b : G} (h : a * b = 1) : a⁻¹ = b := by rw [← mul_one a⁻¹, ← h, ← mul_assoc, inv_mul_cancel, one_mul]
private theorem invInv (a : G) : a⁻¹⁻¹ = a := unique (inv_mul_cancel a)
@[simp] theorem mul_inv_cancel (a : G) : a * a⁻¹ = 1 := by
  have h := inv_mul_cancel a⁻¹
  rwa [invInv] at h
instance (priority := 200) Ember.divMonoidOfGroup : Ember.DivMonoid G where
  toMult := inferInstance
  div_eq_mul_inv := Group.div_eq_mul_inv
  inv_inv := invInv
  mul_inv_rev a b := unique (by rw [mul_assoc, ← mul_assoc b, mul_inv_cancel, one_mul, mul_inv_cancel])
  inv_eq_of_mul := unique
@[simp] theorem inv_mul_cancel_left (a b : G) : a⁻¹ * (a * b) = b := by rw [← mul_assoc, inv_mul_cancel, one_mul]
@[simp] theorem mul_inv_cancel_left (a b : G) : a * (a⁻¹ * b) = b := by rw [← mul_assoc, mul_inv_cancel, one_mul]
@[simp] theorem mul_inv_cancel_right (a b : G) : a * b * b⁻¹ = a := by rw [mul_assoc, mul_inv_cancel, mul_one]
@[simp] theorem inv_mul_cancel_right (a b : G) : a * b⁻¹ * b = a := by rw [mul_assoc, inv_mul_cancel, mul_one]
theorem mul_left_cancel (h : a * b = a * c) : b = c := by rw [← inv_mul_cancel_left a b, h, inv_mul_cancel_left]
theorem mul_right_cancel (h : a * b = c * b) : a = c := by rw [← mul_inv_cancel_right a b, h, mul_inv_cancel_right]
@[simp] theorem mul_right_inj (a : G) {b c : G} : a * b = a * c ↔ b = c := ⟨mul_left_cancel, fun h => by rw [h]⟩
@[simp] theorem mul_left_inj (a : G) {b c : G} : b * a = c * a ↔ b = c := ⟨mul_right_cancel, fun h => by rw [h]⟩
theorem mul_eq_one_iff_eq_inv : a * b = 1 ↔ a = b⁻¹ := ⟨eq_inv_of_mul_eq_one_left, fun h => by rw [h, inv_mul_cancel]⟩
theorem mul_eq_one_iff_inv_eq : a * b = 1 ↔ a⁻¹ = b := ⟨inv_eq_of_mul_eq_one_right, fun h => by rw [← h, mul_inv_cancel]⟩
theorem eq_mul_inv_iff_mul_eq : a = b * c⁻¹ ↔ a * c = b := ⟨fun h => by rw [h, inv_mul_cancel_right], fun h => by rw [← h, mul_inv_cancel_right]⟩
theorem eq_inv_mul_iff_mul_eq : a = b⁻¹ * c ↔ b * a = c := ⟨fun h => by rw [h, mul_inv_cancel_left], fun h => by rw [← h, inv_mul_cancel_left]⟩
theorem inv_mul_eq_iff_eq_mul : a⁻¹ * b = c ↔ b = a * c := ⟨fun h => by rw [← h, mul_inv_cancel_left], fun h => by rw [h, inv_mul_cancel_left]⟩
theorem mul_inv_eq_iff_eq_mul : a * b⁻¹ = c ↔ a = c * b := ⟨fun h => by rw [← h, inv_mul_cancel_right], fun h => by rw [h, mul_inv_cancel_right]⟩
theorem mul_inv_eq_one : a * b⁻¹ = 1 ↔ a = b := by rw [mul_inv_eq_iff_eq_mul, one_mul]
theorem inv_mul_eq_one : a⁻¹ * b = 1 ↔ a = b := by rw [inv_mul_eq_iff_eq_mul, mul_one]; exact eq_comm
theorem div_self' (a : G) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel]
theorem div_mul_cancel (a b : G) : a / b * b = a := by rw [div_eq_mul_inv, inv_mul_cancel_right]
theorem inv_eq_one : a⁻¹ = 1 ↔ a = 1 := ⟨fun h => by rw [← inv_inv a, h, inv_one], fun h => by rw [h, inv_one]⟩
end
