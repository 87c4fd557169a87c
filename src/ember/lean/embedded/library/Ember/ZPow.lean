import Ember.Group
import Ember.OrderedFieldNames
/-! Integer powers in groups: by natural powers and the inverse. Mathlib's `Group` carries them as a field. -/
set_option autoImplicit false
universe u
/-- Integer powers in a group. -/
instance (priority := 100) Group.toZPow {G : Type u} [Group G] : Pow G ℤ where
  pow a n := match n with
    | .ofNat n => a ^ n
    | .negSucc n => (a ^ (n + 1))⁻¹
variable {G : Type u} [Group G]
namespace Ember
theorem zpow_natCast (a : G) (n : ℕ) : a ^ (n : ℤ) = a ^ n := rfl
theorem zpow_negSucc (a : G) (n : ℕ) : a ^ Int.negSucc n = (a ^ (n + 1))⁻¹ := rfl
theorem zpow_zero (a : G) : a ^ (0 : ℤ) = 1 := pow_zero a
theorem zpow_one (a : G) : a ^ (1 : ℤ) = a := pow_one a
theorem zpow_neg (a : G) : ∀ n : ℤ, a ^ (-n) = (a ^ n)⁻¹
  | .ofNat 0 => ((zpow_zero a).trans inv_one.symm).trans (congrArg _ (zpow_zero a).symm)
  | .ofNat (_ + 1) => rfl
  | .negSucc _ => (inv_inv _).symm
end Ember
theorem zpow_add_one (a : G) : ∀ n : ℤ, a ^ (n + 1) = a ^ n * a
  | .ofNat n => pow_succ a n
  | .negSucc 0 => by
    rw [Ember.zpow_negSucc, show Int.negSucc 0 + 1 = 0 from rfl, Ember.zpow_zero, Nat.zero_add, pow_one, inv_mul_cancel]
  | .negSucc (n + 1) => by
    rw [Ember.zpow_negSucc, show Int.negSucc (n + 1) + 1 = Int.negSucc n from rfl, Ember.zpow_negSucc, pow_succ' a (n + 1), mul_inv_rev, inv_mul_cancel_right]
theorem zpow_sub_one (a : G) (n : ℤ) : a ^ (n - 1) = a ^ n * a⁻¹ := by
  have h := zpow_add_one a (n - 1)
  rw [show n - 1 + 1 = n by omega] at h
  rw [h, mul_inv_cancel_right]
theorem zpow_add (a : G) (m n : ℤ) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n using Int.induction_on with
  | zero => rw [Int.add_zero, Ember.zpow_zero, mul_one]
  | succ n ih => rw [← Int.add_assoc, zpow_add_one, ih, zpow_add_one, mul_assoc]
  | pred n ih => rw [← Int.add_sub_assoc, zpow_sub_one, ih, zpow_sub_one, mul_assoc]
theorem zpow_sub (a : G) (m n : ℤ) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by rw [Int.sub_eq_add_neg, zpow_add, Ember.zpow_neg]
theorem zpow_one_add (a : G) (n : ℤ) : a ^ (1 + n) = a * a ^ n := by rw [zpow_add, Ember.zpow_one]
theorem zpow_mul_comm (a : G) (m n : ℤ) : a ^ m * a ^ n = a ^ n * a ^ m := by rw [← zpow_add, Int.add_comm, zpow_add]
theorem zpow_mul (a : G) (m n : ℤ) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n using Int.induction_on with
  | zero => rw [Int.mul_zero, Ember.zpow_zero, Ember.zpow_zero]
  | succ n ih => rw [Int.mul_add, Int.mul_one, zpow_add, ih, zpow_add_one]
  | pred n ih => rw [Int.mul_sub, Int.mul_one, zpow_sub, ih, zpow_sub_one]
