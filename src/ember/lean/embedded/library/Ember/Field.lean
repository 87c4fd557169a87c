import Ember.OrderStructures
import Ember.Ring
import Ember.Abs
import Ember.Inverse
/-! Division and inverses in a field, ordered or not, under Mathlib's names: `div_eq_iff`, `div_le_iff₀`, `inv_pos`, … -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

section
variable {K : Type u} [Field K] {a b c d : K} {n : ℕ}
@[simp] theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := DivisionRing.mul_inv_cancel a h
@[simp] theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]
@[simp] theorem inv_zero : (0 : K)⁻¹ = 0 := DivisionRing.inv_zero
namespace Ember
instance (priority := 200) : Domain K where
  mul_left_cancel {a b c} ha e := by
    have := congrArg (a⁻¹ * ·) e
    simp only [← mul_assoc, inv_mul_cancel₀ ha, one_mul] at this; exact this
  one_ne_zero e := by
    obtain ⟨x, y, h⟩ := (DivisionRing.toNontrivial (K := K)).exists_pair_ne
    exact h (by rw [← mul_one x, ← mul_one y, e, mul_zero, mul_zero])
end Ember
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e => by have := mul_inv_cancel₀ h; rw [e, mul_zero] at this; exact zero_ne_one this
private theorem inverse_unique (h : a * b = 1) : a⁻¹ = b := by
  have ha : a ≠ 0 := fun e => by rw [e, zero_mul] at h; exact zero_ne_one h
  exact mul_left_cancel₀ ha ((mul_inv_cancel₀ ha).trans h.symm)
instance (priority := 200) : Ember.DivMonoid K where
  toMult := inferInstance
  div_eq_mul_inv := DivisionRing.div_eq_mul_inv
  inv_eq_of_mul := inverse_unique
  inv_inv a := by
    rcases Classical.em (a = 0) with h | h
    · rw [h, inv_zero, inv_zero]
    · exact inverse_unique (inv_mul_cancel₀ h)
  mul_inv_rev a b := by
    rcases Classical.em (a = 0) with h | h
    · rw [h, zero_mul, inv_zero, mul_zero]
    rcases Classical.em (b = 0) with k | k
    · rw [k, mul_zero, inv_zero, zero_mul]
    exact inverse_unique (by rw [mul_assoc, ← mul_assoc b, mul_inv_cancel₀ k, one_mul, mul_inv_cancel₀ h])
@[simp] theorem inv_eq_zero : a⁻¹ = 0 ↔ a = 0 := ⟨fun h => by rw [← inv_inv a, h, inv_zero], fun h => by rw [h, inv_zero]⟩
theorem neg_inv : -a⁻¹ = (-a)⁻¹ := by
  rcases Classical.em (a = 0) with h | h
  · rw [h, neg_zero, inv_zero, neg_zero]
  · exact eq_inv_of_mul_eq_one_right (by rw [neg_mul_neg, mul_inv_cancel₀ h])
theorem inv_neg : (-a)⁻¹ = -a⁻¹ := neg_inv.symm
theorem inv_pow (a : K) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, pow_succ, ih, mul_inv]
@[simp] theorem zero_div (a : K) : 0 / a = 0 := by rw [div_eq_mul_inv, zero_mul]
@[simp] theorem div_zero (a : K) : a / 0 = 0 := by rw [div_eq_mul_inv, inv_zero, mul_zero]
@[simp] theorem div_self (h : a ≠ 0) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel₀ h]
theorem one_div_div (a b : K) : 1 / (a / b) = b / a := by rw [one_div, inv_div]
theorem one_div_one_div (a : K) : 1 / (1 / a) = a := by rw [one_div_div, div_one]
theorem one_div_ne_zero (h : a ≠ 0) : 1 / a ≠ 0 := by rw [one_div]; exact inv_ne_zero h
theorem mul_div_assoc (a b c : K) : a * b / c = a * (b / c) := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]
theorem mul_div_assoc' (a b c : K) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem mul_div (a b c : K) : a * (b / c) = a * b / c := mul_div_assoc' a b c
theorem mul_one_div (a b : K) : a * (1 / b) = a / b := by rw [one_div, div_eq_mul_inv]
theorem one_div_mul_eq_div (a b : K) : 1 / a * b = b / a := by rw [mul_comm, mul_one_div]
theorem div_mul_eq_mul_div (a b c : K) : a / b * c = a * c / b := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]
theorem mul_comm_div (a b c : K) : a / b * c = a * (c / b) := by rw [div_mul_eq_mul_div, mul_div_assoc]
theorem div_mul_div_comm (a b c d : K) : a / b * (c / d) = a * c / (b * d) := by
  simp only [div_eq_mul_inv, mul_inv]; rw [mul_mul_mul_comm]
theorem div_div (a b c : K) : a / b / c = a / (b * c) := by simp only [div_eq_mul_inv, mul_inv, mul_assoc]
theorem div_div_eq_mul_div (a b c : K) : a / (b / c) = a * c / b := by rw [div_eq_mul_inv, inv_div, mul_div_assoc]
theorem div_div_eq_div_mul (a b c : K) : a / b / c = a / (b * c) := div_div a b c
theorem div_right_comm (a b c : K) : a / b / c = a / c / b := by rw [div_div, mul_comm, div_div]
@[simp] theorem div_mul_cancel₀ (a : K) (h : b ≠ 0) : a / b * b = a := by rw [div_eq_mul_inv, mul_assoc, inv_mul_cancel₀ h, mul_one]
@[simp] theorem mul_div_cancel_right₀ (a : K) (h : b ≠ 0) : a * b / b = a := by rw [mul_div_assoc, div_self h, mul_one]
@[simp] theorem mul_div_cancel_left₀ (b : K) (ha : a ≠ 0) : a * b / a = b := by rw [mul_comm, mul_div_cancel_right₀ b ha]
theorem mul_div_mul_right (a b : K) (hc : c ≠ 0) : a * c / (b * c) = a / b := by rw [← div_mul_div_comm, div_self hc, mul_one]
theorem mul_div_mul_left (a b : K) (hc : c ≠ 0) : c * a / (c * b) = a / b := by rw [← div_mul_div_comm, div_self hc, one_mul]
theorem div_add_div_same (a b c : K) : a / c + b / c = (a + b) / c := by simp only [div_eq_mul_inv, add_mul]
theorem div_sub_div_same (a b c : K) : a / c - b / c = (a - b) / c := by simp only [div_eq_mul_inv, sub_mul]
theorem add_div (a b c : K) : (a + b) / c = a / c + b / c := (div_add_div_same a b c).symm
theorem sub_div (a b c : K) : (a - b) / c = a / c - b / c := (div_sub_div_same a b c).symm
theorem neg_div (a b : K) : -b / a = -(b / a) := by simp only [div_eq_mul_inv, neg_mul]
theorem neg_div' (a b : K) : -(b / a) = -b / a := (neg_div a b).symm
theorem div_neg (a : K) : a / -b = -(a / b) := by simp only [div_eq_mul_inv, inv_neg, mul_neg]
theorem neg_div_neg_eq (a b : K) : -a / -b = a / b := by rw [div_neg, neg_div, neg_neg]
theorem div_add_div (a : K) (c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [add_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem div_sub_div (a : K) (c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [sub_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem div_add' (a b c : K) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem add_div' (a b c : K) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem div_sub' (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by rw [sub_div, mul_div_cancel_left₀ b hc]
theorem sub_div' (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by rw [sub_div, mul_div_cancel_right₀ b hc]
theorem div_eq_iff (hb : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun h => by rw [← h, div_mul_cancel₀ a hb], fun h => by rw [h, mul_div_cancel_right₀ c hb]⟩
theorem eq_div_iff (hc : c ≠ 0) : a = b / c ↔ a * c = b := eq_comm.trans ((div_eq_iff hc).trans eq_comm)
theorem div_eq_iff_mul_eq (hc : c ≠ 0) : a / c = b ↔ b * c = a := (div_eq_iff hc).trans eq_comm
theorem eq_div_of_mul_eq (hc : c ≠ 0) (h : a * c = b) : a = b / c := (eq_div_iff hc).2 h
theorem div_eq_of_eq_mul₀ (hb : b ≠ 0) (h : a = c * b) : a / b = c := (div_eq_iff hb).2 h
theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]
theorem div_eq_one_iff_eq (hb : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff hb, one_mul]
@[simp] theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]
theorem div_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := by rw [div_eq_mul_inv]; exact mul_ne_zero ha (inv_ne_zero hb)
theorem div_left_inj' (hc : c ≠ 0) : a / c = b / c ↔ a = b := by rw [div_eq_iff hc, div_mul_cancel₀ b hc]
theorem div_pow (a b : K) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n := by rw [div_eq_mul_inv, mul_pow, inv_pow, div_eq_mul_inv]
theorem one_div_pow (a : K) (n : ℕ) : (1 / a) ^ n = 1 / a ^ n := by rw [div_pow, one_pow]
theorem pow_sub₀ (a : K) {m n : ℕ} (ha : a ≠ 0) (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, pow_add, mul_right_comm, mul_inv_cancel₀ (pow_ne_zero n ha), one_mul]

/-! ### Integer powers -/
@[simp, norm_cast] theorem zpow_natCast (a : K) (n : ℕ) : a ^ (n : ℤ) = a ^ n := DivisionRing.zpow_ofNat n a
theorem zpow_ofNat (a : K) (n : ℕ) : a ^ (no_index (OfNat.ofNat n) : ℤ) = a ^ (OfNat.ofNat n : ℕ) := zpow_natCast a n
@[simp] theorem zpow_negSucc (a : K) (n : ℕ) : a ^ Int.negSucc n = (a ^ (n + 1))⁻¹ := DivisionRing.zpow_negSucc n a
@[simp] theorem zpow_zero (a : K) : a ^ (0 : ℤ) = 1 := (zpow_natCast a 0).trans (pow_zero a)
@[simp] theorem zpow_one (a : K) : a ^ (1 : ℤ) = a := (zpow_natCast a 1).trans (pow_one a)
theorem zpow_two (a : K) : a ^ (2 : ℤ) = a * a := (zpow_natCast a 2).trans (sq a)
@[simp] theorem zpow_neg (a : K) (n : ℤ) : a ^ (-n) = (a ^ n)⁻¹ := by
  cases n with
  | ofNat n => cases n with
    | zero => exact (zpow_zero a).trans (by rw [show (Int.ofNat 0 : ℤ) = 0 from rfl, zpow_zero, inv_one])
    | succ n => exact (zpow_negSucc a n).trans (congrArg _ (zpow_natCast a (n + 1)).symm)
  | negSucc n => rw [zpow_negSucc, inv_inv]; exact zpow_natCast a (n + 1)
theorem zpow_neg_one (a : K) : a ^ (-1 : ℤ) = a⁻¹ := by rw [zpow_neg, zpow_one]
theorem zpow_ne_zero (n : ℤ) (h : a ≠ 0) : a ^ n ≠ 0 := by
  match n with
  | .ofNat n => exact (zpow_natCast a n).symm ▸ pow_ne_zero n h
  | .negSucc n => rw [zpow_negSucc]; exact inv_ne_zero (pow_ne_zero _ h)
end

section
variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b c d : K}
theorem inv_pos_of_pos (h : 0 < a) : 0 < a⁻¹ := lt_of_not_ge fun k => by
  have := mul_nonneg (le_of_lt h) (neg_nonneg.2 k)
  rw [mul_neg, mul_inv_cancel₀ (ne_of_gt h), neg_nonneg] at this
  exact not_le_of_gt zero_lt_one this
@[simp] theorem inv_pos : 0 < a⁻¹ ↔ 0 < a := ⟨fun h => by rw [← inv_inv a]; exact inv_pos_of_pos h, inv_pos_of_pos⟩
@[simp] theorem inv_nonneg : 0 ≤ a⁻¹ ↔ 0 ≤ a := by rw [le_iff_lt_or_eq, le_iff_lt_or_eq, inv_pos, eq_comm, inv_eq_zero, eq_comm]
theorem inv_nonneg_of_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.2 h
theorem zpow_pos (ha : 0 < a) (n : ℤ) : 0 < a ^ n := by
  match n with
  | .ofNat n => exact (zpow_natCast a n).symm ▸ pow_pos ha n
  | .negSucc n => rw [zpow_negSucc]; exact inv_pos.2 (pow_pos ha _)
theorem zpow_nonneg (ha : 0 ≤ a) (n : ℤ) : 0 ≤ a ^ n := by
  match n with
  | .ofNat n => exact (zpow_natCast a n).symm ▸ pow_nonneg ha n
  | .negSucc n => rw [zpow_negSucc]; exact inv_nonneg.2 (pow_nonneg ha _)
@[simp] theorem inv_lt_zero : a⁻¹ < 0 ↔ a < 0 := by rw [lt_iff_not_ge, lt_iff_not_ge, inv_nonneg]
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by rw [div_eq_mul_inv]; exact mul_pos ha (inv_pos.2 hb)
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by rw [div_eq_mul_inv]; exact mul_nonneg ha (inv_nonneg.2 hb)
theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]
theorem one_div_nonneg : 0 ≤ 1 / a ↔ 0 ≤ a := by rw [one_div, inv_nonneg]
theorem div_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a / b < 0 := by rw [div_eq_mul_inv]; exact mul_neg_of_neg_of_pos ha (inv_pos.2 hb)
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_le_iff₀ (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ a (ne_of_gt hc)]
theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by rw [lt_iff_not_ge, lt_iff_not_ge, div_le_iff₀ hc]
theorem div_lt_iff₀ (hc : 0 < c) : a / c < b ↔ a < b * c := by rw [lt_iff_not_ge, lt_iff_not_ge, le_div_iff₀ hc]
theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]
theorem div_le_iff₀' (hc : 0 < c) : a / c ≤ b ↔ a ≤ c * b := by rw [div_le_iff₀ hc, mul_comm]
theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]
theorem div_lt_iff₀' (hc : 0 < c) : a / c < b ↔ a < c * b := by rw [div_lt_iff₀ hc, mul_comm]
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
theorem div_le_iff (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ hc
theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
theorem div_lt_iff (hc : 0 < c) : a / c < b ↔ a < b * c := div_lt_iff₀ hc
theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]
theorem div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]
theorem div_le_div_iff (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff_of_pos hb hd
theorem div_lt_div_iff (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff_of_pos hb hd
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem div_le_div_of_nonneg_right (hab : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_right hab (inv_nonneg.2 hc)
theorem div_lt_div_of_pos_right (hab : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_pos_right hab (inv_pos.2 hc)
theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := by
  rw [← one_div, ← one_div, div_le_div_iff_of_pos ha hb, one_mul, one_mul]
theorem inv_lt_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := by
  rw [← one_div, ← one_div, div_lt_div_iff_of_pos ha hb, one_mul, one_mul]
theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a := by
  rw [one_div, one_div]; exact (inv_le_inv₀ (lt_of_lt_of_le ha h) ha).2 h
theorem one_div_lt_one_div_of_lt (ha : 0 < a) (h : a < b) : 1 / b < 1 / a := by
  rw [one_div, one_div]; exact (inv_lt_inv₀ (lt_trans ha h) ha).2 h
theorem div_le_div_of_nonneg_left (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) : a / b ≤ a / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_left ((inv_le_inv₀ (lt_of_lt_of_le hc h) hc).2 h) ha
theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h two_pos
theorem add_halves (a : K) : a / 2 + a / 2 = a := by rw [div_add_div_same, ← two_mul, mul_div_cancel_left₀ a two_ne_zero]
theorem half_lt_self (h : 0 < a) : a / 2 < a := by have := add_lt_add_right (half_pos h) (a / 2); rwa [add_zero, add_halves] at this
theorem abs_inv (a : K) : |a⁻¹| = |a|⁻¹ := by
  rcases lt_trichotomy a 0 with h | h | h
  · rw [abs_of_neg h, abs_of_neg (inv_lt_zero.2 h), neg_inv]
  · rw [h, inv_zero, abs_zero, inv_zero]
  · rw [abs_of_pos h, abs_of_pos (inv_pos.2 h)]
theorem abs_div (a b : K) : |a / b| = |a| / |b| := by rw [div_eq_mul_inv, abs_mul, abs_inv, div_eq_mul_inv]
end

section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {m n : ℕ}
@[simp] theorem Nat.cast_nonneg (n : ℕ) : (0 : R) ≤ n := Ember.Ordered.cast_nonneg n
private theorem Nat.cast_le_cast (h : m ≤ n) : (m : R) ≤ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.cast_add]; exact le_add_of_nonneg_right (Nat.cast_nonneg k)
private theorem Nat.cast_lt_cast (h : m < n) : (m : R) < n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [show m.succ + k = m + (k + 1) by omega, Nat.cast_add m]
  exact lt_add_of_pos_right _ (Ember.Ordered.cast_pos k)
@[simp, norm_cast] theorem Nat.cast_le : (m : R) ≤ n ↔ m ≤ n :=
  ⟨fun h => Nat.not_lt.1 fun k => not_le_of_gt (Nat.cast_lt_cast (R := R) k) h, Nat.cast_le_cast⟩
@[simp, norm_cast] theorem Nat.cast_lt : (m : R) < n ↔ m < n :=
  ⟨fun h => Nat.not_le.1 fun k => not_lt_of_ge (Nat.cast_le_cast (R := R) k) h, Nat.cast_lt_cast⟩
@[simp] theorem Nat.cast_pos : (0 : R) < n ↔ 0 < n := by rw [← Nat.cast_zero, Nat.cast_lt]
end
section
variable {R : Type u} [Semiring R] [CharZero R] {m n : ℕ}
@[simp, norm_cast] theorem Nat.cast_inj : (m : R) = n ↔ m = n := ⟨fun h => CharZero.cast_injective h, fun h => by rw [h]⟩
theorem Nat.cast_injective : Function.Injective (Nat.cast : ℕ → R) := fun _ _ h => CharZero.cast_injective h
@[simp, norm_cast] theorem Nat.cast_eq_zero : (n : R) = 0 ↔ n = 0 := by rw [← Nat.cast_zero, Nat.cast_inj]
@[norm_cast] theorem Nat.cast_ne_zero : (n : R) ≠ 0 ↔ n ≠ 0 := not_congr Nat.cast_eq_zero
@[simp, norm_cast] theorem Nat.cast_eq_one : (n : R) = 1 ↔ n = 1 := by rw [← Nat.cast_one, Nat.cast_inj]
theorem Nat.cast_add_one_ne_zero (n : ℕ) : (n + 1 : R) ≠ 0 := by rw [← Nat.cast_add_one]; exact Nat.cast_ne_zero.2 (Nat.succ_ne_zero n)
end
section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {m n : ℤ}
@[simp] theorem Int.cast_nonneg_iff : (0 : R) ≤ n ↔ 0 ≤ n := by
  match n with
  | .ofNat n => exact ⟨fun _ => Int.ofNat_nonneg n, fun _ => by rw [show (Int.ofNat n : ℤ) = (n : ℕ) from rfl, Int.cast_natCast]; exact Nat.cast_nonneg n⟩
  | .negSucc n =>
    refine ⟨fun h => absurd h ?_, fun h => nomatch h⟩
    rw [Int.cast_negSucc, neg_nonneg]; exact not_le_of_gt (Ember.Ordered.cast_pos n)
theorem Int.cast_nonneg (h : 0 ≤ n) : (0 : R) ≤ n := Int.cast_nonneg_iff.2 h
@[simp, norm_cast] theorem Int.cast_le : (m : R) ≤ n ↔ m ≤ n := by rw [← sub_nonneg, ← Int.cast_sub, Int.cast_nonneg_iff, sub_nonneg]
@[simp, norm_cast] theorem Int.cast_lt : (m : R) < n ↔ m < n := by rw [lt_iff_not_ge, lt_iff_not_ge, Int.cast_le]
@[simp, norm_cast] theorem Int.cast_inj : (m : R) = n ↔ m = n := by
  rw [le_antisymm_iff, le_antisymm_iff, Int.cast_le, Int.cast_le]
@[simp] theorem Int.cast_pos : (0 : R) < n ↔ 0 < n := by rw [← Int.cast_zero, Int.cast_lt]
@[simp, norm_cast] theorem Int.cast_eq_zero : (n : R) = 0 ↔ n = 0 := by rw [← Int.cast_zero, Int.cast_inj]
theorem Int.cast_ne_zero : (n : R) ≠ 0 ↔ n ≠ 0 := not_congr Int.cast_eq_zero
end
