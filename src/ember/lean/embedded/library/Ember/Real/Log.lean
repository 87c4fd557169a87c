import Ember.Real.Exp
/-! The logarithm: `Real.log x` is the inverse of `Real.exp` for positive `x`, `log |x|` for negative ones, and 0 at 0, as in Mathlib;
`Real.logb b x` is the logarithm with base `b`. -/
namespace Real
variable {x y b : ℝ}
private theorem exists_log (hx : x ≠ 0) : ∃ y, exp y = |x| := Ember.exists_exp_eq (abs_pos.2 hx)
open Classical in
/-- The natural logarithm. -/
noncomputable def log (x : ℝ) : ℝ := if hx : x = 0 then 0 else (exists_log hx).choose
theorem exp_log_eq_abs (hx : x ≠ 0) : exp (log x) = |x| := by unfold log; rw [dif_neg hx]; exact (exists_log hx).choose_spec
@[simp] theorem log_zero : log 0 = 0 := dif_pos rfl
attribute [irreducible] log
theorem exp_log (hx : 0 < x) : exp (log x) = x := by rw [exp_log_eq_abs (ne_of_gt hx), abs_of_pos hx]
theorem exp_log_of_neg (hx : x < 0) : exp (log x) = -x := by rw [exp_log_eq_abs (ne_of_lt hx), abs_of_neg hx]
@[simp] theorem log_exp (x : ℝ) : log (exp x) = x := exp_injective (exp_log (exp_pos x))
@[simp] theorem log_one : log 1 = 0 := by rw [← exp_zero, log_exp]
theorem le_exp_log (x : ℝ) : x ≤ exp (log x) := by
  rcases Classical.em (x = 0) with h | h
  · rw [h]; exact exp_nonneg _
  · rw [exp_log_eq_abs h]; exact le_abs_self x
@[simp] theorem log_abs (x : ℝ) : log |x| = log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, abs_zero]
  · rw [← exp_eq_exp, exp_log_eq_abs h, exp_log_eq_abs (abs_ne_zero.2 h), abs_abs]
@[simp] theorem log_neg_eq_log (x : ℝ) : log (-x) = log x := by rw [← log_abs, abs_neg, log_abs]
theorem log_surjective : Function.Surjective log := fun x => ⟨exp x, log_exp x⟩

/-! ### Products and powers -/
theorem log_mul (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := by
  rw [← exp_eq_exp, exp_add, exp_log_eq_abs (mul_ne_zero hx hy), exp_log_eq_abs hx, exp_log_eq_abs hy, abs_mul]
@[simp] theorem log_inv (x : ℝ) : log x⁻¹ = -log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, inv_zero, log_zero, neg_zero]
  · have := log_mul h (inv_ne_zero h)
    rw [mul_inv_cancel₀ h, log_one] at this
    linarith
theorem log_div (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  rw [div_eq_mul_inv, log_mul hx (inv_ne_zero hy), log_inv, sub_eq_add_neg]
@[simp] theorem log_div_self (x : ℝ) : log (x / x) = 0 := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, div_zero, log_zero]
  · rw [div_self h, log_one]
@[simp] theorem log_pow (x : ℝ) (n : ℕ) : log (x ^ n) = n * log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, log_zero, mul_zero]
    rcases Classical.em (n = 0) with k | k
    · rw [k, pow_zero, log_one]
    · rw [zero_pow k, log_zero]
  · induction n with
    | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
    | succ n ih => rw [pow_succ, log_mul (pow_ne_zero n h) h, ih, Nat.cast_add_one, add_mul, one_mul]
@[simp] theorem log_zpow (x : ℝ) (n : ℤ) : log (x ^ n) = n * log x := by
  cases n with
  | ofNat n => exact (congrArg log (zpow_natCast x n)).trans ((log_pow x n).trans (congrArg (· * log x) (Int.cast_natCast n).symm))
  | negSucc n => rw [zpow_negSucc, log_inv, log_pow, Int.cast_negSucc, neg_mul]
theorem log_sqrt (hx : 0 ≤ x) : log (√x) = log x / 2 := by
  have := log_pow (√x) 2
  rw [sq_sqrt hx] at this
  rw [this, Nat.cast_ofNat]; linarith

/-! ### Order -/
theorem log_le_log_iff (h : 0 < x) (h₁ : 0 < y) : log x ≤ log y ↔ x ≤ y := by rw [← exp_le_exp, exp_log h, exp_log h₁]
theorem log_lt_log_iff (hx : 0 < x) (hy : 0 < y) : log x < log y ↔ x < y := by rw [← exp_lt_exp, exp_log hx, exp_log hy]
theorem log_le_log (hx : 0 < x) (hxy : x ≤ y) : log x ≤ log y := (log_le_log_iff hx (lt_of_lt_of_le hx hxy)).2 hxy
theorem log_lt_log (hx : 0 < x) (h : x < y) : log x < log y := (log_lt_log_iff hx (lt_trans hx h)).2 h
theorem log_eq_iff_eq_exp (hx : 0 < x) : log x = y ↔ x = exp y := by rw [← exp_eq_exp, exp_log hx]
theorem exp_eq_iff_eq_log (hx : 0 < x) : exp y = x ↔ y = log x := by rw [← exp_eq_exp (y := log x), exp_log hx]
theorem log_le_iff_le_exp (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by rw [← exp_le_exp, exp_log hx]
theorem le_exp_iff_log_le (hx : 0 < x) : x ≤ exp y ↔ log x ≤ y := (log_le_iff_le_exp hx).symm
theorem log_lt_iff_lt_exp (hx : 0 < x) : log x < y ↔ x < exp y := by rw [← exp_lt_exp, exp_log hx]
theorem lt_exp_iff_log_lt (hx : 0 < x) : x < exp y ↔ log x < y := (log_lt_iff_lt_exp hx).symm
theorem le_log_iff_exp_le (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by rw [← exp_le_exp, exp_log hy]
theorem exp_le_iff_le_log (hx : 0 < x) : exp y ≤ x ↔ y ≤ log x := (le_log_iff_exp_le hx).symm
theorem lt_log_iff_exp_lt (hy : 0 < y) : x < log y ↔ exp x < y := by rw [← exp_lt_exp, exp_log hy]
theorem exp_lt_iff_lt_log (hx : 0 < x) : exp y < x ↔ y < log x := (lt_log_iff_exp_lt hx).symm
theorem log_pos (hx : 1 < x) : 0 < log x := by rw [← log_one]; exact log_lt_log zero_lt_one hx
theorem log_neg (h0 : 0 < x) (h1 : x < 1) : log x < 0 := by rw [← log_one]; exact log_lt_log h0 h1
theorem log_neg_iff (h : 0 < x) : log x < 0 ↔ x < 1 := by rw [← log_one, log_lt_log_iff h zero_lt_one]
theorem log_nonneg_iff (hx : 0 < x) : 0 ≤ log x ↔ 1 ≤ x := by rw [← log_one, log_le_log_iff zero_lt_one hx]
theorem log_nonneg (hx : 1 ≤ x) : 0 ≤ log x := (log_nonneg_iff (lt_of_lt_of_le zero_lt_one hx)).2 hx
theorem log_nonpos (hx : 0 ≤ x) (h'x : x ≤ 1) : log x ≤ 0 := by
  rcases eq_or_lt_of_le hx with e | h
  · rw [← e, log_zero]
  · rw [← log_one]; exact log_le_log h h'x
theorem log_nonpos_iff (hx : 0 ≤ x) : log x ≤ 0 ↔ x ≤ 1 := ⟨fun h => le_of_not_gt fun k => not_le_of_gt (log_pos k) h, log_nonpos hx⟩
theorem log_pos_iff (hx : 0 ≤ x) : 0 < log x ↔ 1 < x := by rw [lt_iff_not_ge, lt_iff_not_ge, log_nonpos_iff hx]
theorem log_pos_of_lt_neg_one (hx : x < -1) : 0 < log x := by rw [← log_neg_eq_log]; exact log_pos (by linarith)
theorem log_natCast_nonneg (n : ℕ) : 0 ≤ log n := by
  cases n with
  | zero => rw [Nat.cast_zero, log_zero]
  | succ n => refine log_nonneg ?_; rw [Nat.cast_add_one]; have := Nat.cast_nonneg (R := ℝ) n; linarith
theorem log_le_sub_one_of_pos (hx : 0 < x) : log x ≤ x - 1 := by have := add_one_le_exp (log x); rw [exp_log hx] at this; linarith
theorem one_sub_inv_le_log_of_pos (hx : 0 < x) : 1 - x⁻¹ ≤ log x := by
  have := log_le_sub_one_of_pos (inv_pos.2 hx); rw [log_inv] at this; linarith
theorem log_le_self (hx : 0 ≤ x) : log x ≤ x := by
  rcases eq_or_lt_of_le hx with e | h
  · rw [← e, log_zero]
  · have := log_le_sub_one_of_pos h; linarith
theorem eq_one_of_pos_of_log_eq_zero (h₁ : 0 < x) (h₂ : log x = 0) : x = 1 := by rw [← exp_log h₁, h₂, exp_zero]
theorem log_ne_zero_of_pos_of_ne_one (hx_pos : 0 < x) (hx : x ≠ 1) : log x ≠ 0 := fun h => hx (eq_one_of_pos_of_log_eq_zero hx_pos h)
@[simp] theorem log_eq_zero : log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1 := by
  refine ⟨fun h => ?_, ?_⟩
  · rcases lt_trichotomy x 0 with k | k | k
    · rw [← log_neg_eq_log] at h
      have := eq_one_of_pos_of_log_eq_zero (by linarith) h
      exact .inr (.inr (by linarith))
    · exact .inl k
    · exact .inr (.inl (eq_one_of_pos_of_log_eq_zero k h))
  · rintro (h | h | h)
    · rw [h, log_zero]
    · rw [h, log_one]
    · rw [h, log_neg_eq_log, log_one]
theorem log_ne_zero : log x ≠ 0 ↔ x ≠ 0 ∧ x ≠ 1 ∧ x ≠ -1 := by rw [ne_eq, log_eq_zero]; simp only [not_or, ne_eq]
theorem log_lt_sub_one_of_pos (hx1 : 0 < x) (hx2 : x ≠ 1) : log x < x - 1 := by
  have := add_one_lt_exp (log_ne_zero_of_pos_of_ne_one hx1 hx2); rw [exp_log hx1] at this; linarith
theorem exp_one_mul_le_exp : exp 1 * x ≤ exp x := by
  have h := add_one_le_exp (x - 1)
  have := mul_le_mul_of_nonneg_left h (exp_nonneg 1)
  rwa [← exp_add, sub_add_cancel, show 1 + (x - 1) = x by ring] at this
theorem two_mul_le_exp : 2 * x ≤ exp x := by
  rcases le_or_gt x 0 with h | h
  · have := exp_pos x; linarith
  · have := exp_one_mul_le_exp (x := x); have := add_one_le_exp 1; nlinarith

/-! ### Other bases -/
/-- The logarithm of `x` with base `b`. -/
noncomputable def logb (b x : ℝ) : ℝ := log x / log b
theorem log_div_log : log x / log b = logb b x := rfl
@[simp] theorem logb_zero : logb b 0 = 0 := by unfold logb; rw [log_zero, zero_div]
@[simp] theorem logb_one : logb b 1 = 0 := by unfold logb; rw [log_one, zero_div]
@[simp] theorem logb_self_eq_one (hb : 1 < b) : logb b b = 1 := div_self (ne_of_gt (log_pos hb))
theorem logb_self_eq_one_iff : logb b b = 1 ↔ b ≠ 0 ∧ b ≠ 1 ∧ b ≠ -1 := by
  rw [← log_ne_zero]
  exact ⟨fun h e => by unfold logb at h; rw [e, div_zero] at h; exact zero_ne_one h, fun h => div_self h⟩
@[simp] theorem logb_abs (b x : ℝ) : logb b |x| = logb b x := by unfold logb; rw [log_abs]
@[simp] theorem logb_neg_eq_logb (b x : ℝ) : logb b (-x) = logb b x := by unfold logb; rw [log_neg_eq_log]
theorem logb_mul (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := by unfold logb; rw [log_mul hx hy, add_div]
theorem logb_div (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x / y) = logb b x - logb b y := by unfold logb; rw [log_div hx hy, sub_div]
@[simp] theorem logb_inv (b x : ℝ) : logb b x⁻¹ = -logb b x := by unfold logb; rw [log_inv, neg_div]
@[simp] theorem logb_pow (b x : ℝ) (k : ℕ) : logb b (x ^ k) = k * logb b x := by unfold logb; rw [log_pow, mul_div_assoc]
@[simp] theorem logb_zpow (b x : ℝ) (k : ℤ) : logb b (x ^ k) = k * logb b x := by unfold logb; rw [log_zpow, mul_div_assoc]
theorem inv_logb (a b : ℝ) : (logb a b)⁻¹ = logb b a := by unfold logb; rw [inv_div]
theorem mul_logb {a b c : ℝ} (h₁ : b ≠ 0) (h₂ : b ≠ 1) (h₃ : b ≠ -1) : logb a b * logb b c = logb a c := by
  have := log_ne_zero.2 ⟨h₁, h₂, h₃⟩
  unfold logb; rw [div_mul_div_comm, mul_comm (log a), mul_div_mul_left _ _ this]
theorem div_logb {a b c : ℝ} (h₁ : c ≠ 0) (h₂ : c ≠ 1) (h₃ : c ≠ -1) : logb a c / logb b c = logb a b := by
  rw [div_eq_mul_inv, inv_logb, mul_logb h₁ h₂ h₃]
section
variable (hb : 1 < b)
include hb
theorem logb_le_logb (h : 0 < x) (h₁ : 0 < y) : logb b x ≤ logb b y ↔ x ≤ y := by
  unfold logb
  rw [div_le_div_iff_of_pos (log_pos hb) (log_pos hb), mul_le_mul_iff_of_pos_right (log_pos hb), log_le_log_iff h h₁]
theorem logb_lt_logb_iff (hx : 0 < x) (hy : 0 < y) : logb b x < logb b y ↔ x < y := by
  rw [lt_iff_not_ge, lt_iff_not_ge, logb_le_logb hb hy hx]
theorem logb_le_logb_of_le (h : 0 < x) (hxy : x ≤ y) : logb b x ≤ logb b y := (logb_le_logb hb h (lt_of_lt_of_le h hxy)).2 hxy
theorem logb_lt_logb (hx : 0 < x) (hxy : x < y) : logb b x < logb b y := (logb_lt_logb_iff hb hx (lt_trans hx hxy)).2 hxy
theorem logb_pos (hx : 1 < x) : 0 < logb b x := div_pos (log_pos hx) (log_pos hb)
theorem logb_nonneg (hx : 1 ≤ x) : 0 ≤ logb b x := div_nonneg (log_nonneg hx) (le_of_lt (log_pos hb))
theorem logb_pos_iff (hx : 0 < x) : 0 < logb b x ↔ 1 < x := by rw [← logb_one (b := b), logb_lt_logb_iff hb zero_lt_one hx]
theorem logb_neg_iff (h : 0 < x) : logb b x < 0 ↔ x < 1 := by rw [← logb_one (b := b), logb_lt_logb_iff hb h zero_lt_one]
theorem logb_neg (h0 : 0 < x) (h1 : x < 1) : logb b x < 0 := (logb_neg_iff hb h0).2 h1
theorem logb_nonneg_iff (hx : 0 < x) : 0 ≤ logb b x ↔ 1 ≤ x := by rw [← logb_one (b := b), logb_le_logb hb zero_lt_one hx]
theorem logb_nonpos_iff (hx : 0 < x) : logb b x ≤ 0 ↔ x ≤ 1 := by rw [← logb_one (b := b), logb_le_logb hb hx zero_lt_one]
theorem eq_one_of_pos_of_logb_eq_zero (h₁ : 0 < x) (h₂ : logb b x = 0) : x = 1 := by
  refine eq_one_of_pos_of_log_eq_zero h₁ ?_
  unfold logb at h₂
  exact (div_eq_zero_iff.1 h₂).elim id fun e => absurd e (ne_of_gt (log_pos hb))
theorem logb_ne_zero_of_pos_of_ne_one (hx_pos : 0 < x) (hx : x ≠ 1) : logb b x ≠ 0 :=
  fun h => hx (eq_one_of_pos_of_logb_eq_zero hb hx_pos h)
end
@[simp] theorem logb_eq_zero : logb b x = 0 ↔ b = 0 ∨ b = 1 ∨ b = -1 ∨ x = 0 ∨ x = 1 ∨ x = -1 := by
  unfold logb
  rw [div_eq_zero_iff, log_eq_zero, log_eq_zero]
  constructor
  · rintro ((h | h | h) | (h | h | h)) <;> simp only [h, true_or, or_true]
  · rintro (h | h | h | h | h | h) <;> simp only [h, true_or, or_true]
end Real
