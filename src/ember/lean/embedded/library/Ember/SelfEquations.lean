import Ember.NatNames
import Ember.OldNames
import Ember.RingNames
/-! What `simp` knows of `a = a + b` and `a * b = a`; injectivity of powers and a bound for strictly monotone functions on ℕ. -/
set_option autoImplicit false
universe u
section
variable {R : Type u} [Add R] [OfNat R 0] [Ember.CancelAdd R] {a b : R}
@[simp] theorem left_eq_add : a = a + b ↔ b = 0 := eq_comm.trans add_eq_left
@[simp] theorem right_eq_add : b = a + b ↔ a = 0 := eq_comm.trans add_eq_right
end
old_name self_eq_add_right left_eq_add
section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R] {a b : R}
@[simp] theorem mul_right_eq_self₀ : a * b = a ↔ b = 1 ∨ a = 0 := by
  by_cases h : a = 0
  · simp only [h, zero_mul, or_true]
  · rw [mul_eq_left₀ h]; exact ⟨.inl, fun k => k.resolve_right h⟩
@[simp] theorem mul_left_eq_self₀ : a * b = b ↔ a = 1 ∨ b = 0 := by rw [mul_comm, mul_right_eq_self₀]
end
theorem Nat.pow_left_injective {n : ℕ} (hn : n ≠ 0) : Function.Injective fun a : ℕ => a ^ n := (Nat.pow_left_strictMono hn).injective
@[deprecated StrictMono.le_apply] theorem StrictMono.id_le {φ : ℕ → ℕ} (h : StrictMono φ) : ∀ n, n ≤ φ n := fun _ => h.le_apply
