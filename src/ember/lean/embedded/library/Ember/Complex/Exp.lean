import Ember.Complex.ExpLimit
/-! The complex and the real exponential: the limit of `(1 + z / 2 ^ k) ^ 2 ^ k`. Products become sums; on the real line it is
positive and at least `x + 1`. -/
namespace Ember.ExpLimit
/-- What holds up to any multiple of `2⁻ᵏ` holds. -/
theorem le_of_forall {a b B : ℝ} (h : ∀ k : ℕ, a ≤ b + B / 2 ^ k) : a ≤ b := le_of_not_gt fun l => by
  have hd : 0 < a - b := by linarith
  obtain ⟨n, hn⟩ := Real.exists_nat_gt (B / (a - b))
  have h2 : (n : ℝ) < 2 ^ n := by
    have := Nat.cast_lt (R := ℝ).2 (Nat.lt_two_pow_self (n := n)); rwa [Nat.cast_pow, Nat.cast_ofNat] at this
  have hp : (0 : ℝ) < 2 ^ n := pow_pos two_pos n
  have := h n
  have h3 : a - b ≤ B / 2 ^ n := by linarith
  rw [le_div_iff₀ hp] at h3
  have h4 := (div_lt_iff₀ hd).1 (lt_trans hn h2)
  linarith
/-- A sequence converges when its steps are at most `B / 2 ^ k`. -/
theorem exists_real_limit {a : ℕ → ℝ} {B : ℝ} (h : ∀ k, |a (k + 1) - a k| ≤ B / 2 ^ k) : ∃ L, ∀ k, |L - a k| ≤ 2 * B / 2 ^ k := by
  have half (k : ℕ) : 2 * B / 2 ^ (k + 1) = B / 2 ^ k := by
    rw [pow_succ' (2 : ℝ) k]; exact mul_div_mul_left _ _ two_ne_zero
  have twice (k : ℕ) : 2 * B / 2 ^ k = B / 2 ^ k + B / 2 ^ k := by rw [mul_div_assoc, two_mul]
  have low : Monotone fun k => a k - 2 * B / 2 ^ k := monotone_nat_of_le_succ fun k => by
    have := (abs_le.1 (h k)).1; rw [half, twice]; linarith
  have up : Antitone fun k => a k + 2 * B / 2 ^ k := antitone_nat_of_succ_le fun k => by
    have := (abs_le.1 (h k)).2; rw [half, twice]; linarith
  have nonneg (k : ℕ) : 0 ≤ 2 * B / 2 ^ k := by have := le_trans (abs_nonneg _) (h k); rw [twice]; linarith
  have bound (j k : ℕ) : a j - 2 * B / 2 ^ j ≤ a k + 2 * B / 2 ^ k := by
    have h₁ := low (Nat.le_add_right j k); have h₂ := up (Nat.le_add_left k j); have := nonneg (j + k)
    exact le_trans h₁ (le_trans (by linarith) h₂)
  obtain ⟨L, above, least⟩ := Real.exists_isLUB (S := { x | ∃ j, x = a j - 2 * B / 2 ^ j }) ⟨_, 0, rfl⟩
    ⟨a 0 + 2 * B / 2 ^ 0, fun x ⟨j, e⟩ => by rw [e]; exact bound j 0⟩
  refine ⟨L, fun k => abs_le.2 ⟨?_, ?_⟩⟩
  · have := above ⟨k, rfl⟩; linarith
  · have : L ≤ a k + 2 * B / 2 ^ k := least fun x ⟨j, e⟩ => by rw [e]; exact bound j k
    linarith
end Ember.ExpLimit

namespace Complex
open Ember.ExpLimit
theorem abs_re_le_norm (z : ℂ) : |z.re| ≤ ‖z‖ := Real.abs_le_sqrt (by rw [normSq_apply]; have := sq_nonneg z.im; linarith)
theorem abs_im_le_norm (z : ℂ) : |z.im| ≤ ‖z‖ := Real.abs_le_sqrt (by rw [normSq_apply]; have := sq_nonneg z.re; linarith)
theorem norm_le_abs_re_add_abs_im (z : ℂ) : ‖z‖ ≤ |z.re| + |z.im| := by
  refine Real.sqrt_le_iff.2 ⟨add_nonneg (abs_nonneg _) (abs_nonneg _), ?_⟩
  have := mul_nonneg (abs_nonneg z.re) (abs_nonneg z.im)
  rw [normSq_apply, add_sq, sq_abs, sq_abs]; linarith
theorem _root_.Ember.eq_of_norm_sub_le {z w : ℂ} {B : ℝ} (h : ∀ k : ℕ, ‖z - w‖ ≤ B / 2 ^ k) : z = w := by
  have : ‖z - w‖ ≤ 0 := le_of_forall (B := B) fun k => by rw [zero_add]; exact h k
  exact sub_eq_zero.1 (norm_eq_zero.1 (le_antisymm this (norm_nonneg _)))
/-- The limit exists, and is near the approximations in both parts. -/
private theorem exists_limit (z : ℂ) {C : ℝ} (hC : ∀ k, term k ‖z‖ ≤ C) :
    ∃ w : ℂ, ∀ k, |w.re - (term k z).re| ≤ 2 * (‖z‖ ^ 2 / 4 * C) / 2 ^ k ∧ |w.im - (term k z).im| ≤ 2 * (‖z‖ ^ 2 / 4 * C) / 2 ^ k := by
  have step (k : ℕ) : ‖term (k + 1) z - term k z‖ ≤ ‖z‖ ^ 2 / 4 * C / 2 ^ k := by
    refine le_trans (norm_succ_sub k z) ?_
    rw [div_mul_eq_mul_div]
    exact div_le_div_of_nonneg_right (mul_le_mul_of_nonneg_left (hC _) (by positivity)) (by positivity)
  obtain ⟨x, hx⟩ := exists_real_limit (a := fun k => (term k z).re) fun k => le_trans (abs_re_le_norm _) (step k)
  obtain ⟨y, hy⟩ := exists_real_limit (a := fun k => (term k z).im) fun k => le_trans (abs_im_le_norm _) (step k)
  exact ⟨⟨x, y⟩, fun k => ⟨hx k, hy k⟩⟩
private theorem exists_exp (z : ℂ) : ∃ w : ℂ, ∃ B, ∀ k : ℕ, ‖w - term k z‖ ≤ B / 2 ^ k := by
  obtain ⟨C, hC⟩ := exists_bound (norm_nonneg z)
  obtain ⟨w, h⟩ := exists_limit z hC
  refine ⟨w, 2 * (2 * (‖z‖ ^ 2 / 4 * C)), fun k => le_trans (norm_le_abs_re_add_abs_im _) ?_⟩
  have := h k
  rw [mul_div_assoc, two_mul]
  exact add_le_add this.1 this.2
/-- The exponential: the limit of `(1 + z / 2 ^ k) ^ 2 ^ k`. -/
noncomputable def exp (z : ℂ) : ℂ := (exists_exp z).choose
theorem _root_.Ember.exp_near (z : ℂ) : ∃ B, ∀ k : ℕ, ‖exp z - term k z‖ ≤ B / 2 ^ k := (exists_exp z).choose_spec
attribute [irreducible] exp
theorem _root_.Ember.exp_unique {z w : ℂ} {B : ℝ} (h : ∀ k : ℕ, ‖w - term k z‖ ≤ B / 2 ^ k) : exp z = w := by
  obtain ⟨A, hA⟩ := Ember.exp_near z
  refine Ember.eq_of_norm_sub_le (B := A + B) fun k => ?_
  have e : exp z - w = (exp z - term k z) + -(w - term k z) := by ring
  have := norm_add_le (exp z - term k z) (-(w - term k z))
  rw [norm_neg, ← e] at this
  rw [add_div]; exact le_trans this (add_le_add (hA k) (h k))
/-- Near 0 the exponential is `1 + z`, in both parts. -/
theorem _root_.Ember.exp_sub_le {z : ℂ} (h : ‖z‖ ≤ 1 / 2) : |(exp z).re - (1 + z.re)| ≤ ‖z‖ ^ 2 ∧ |(exp z).im - z.im| ≤ ‖z‖ ^ 2 := by
  have hz := norm_nonneg z
  have hC (k : ℕ) : term k ‖z‖ ≤ 2 := by
    have := mul_one_sub_le k hz (by linarith); have := one_le k hz; nlinarith
  obtain ⟨w, hw⟩ := exists_limit z hC
  have e : exp z = w := by
    refine Ember.exp_unique (B := 2 * (2 * (‖z‖ ^ 2 / 4 * 2))) fun k => le_trans (norm_le_abs_re_add_abs_im _) ?_
    rw [mul_div_assoc, two_mul]; exact add_le_add (hw k).1 (hw k).2
  have e2 : 2 * (‖z‖ ^ 2 / 4 * 2) / 2 ^ 0 = ‖z‖ ^ 2 := by rw [pow_zero, div_one]; ring
  have h0 := hw 0
  rw [e2, ← e] at h0
  have him : (term 0 z).im = z.im := zero_add _
  rw [him] at h0
  exact h0

/-! ### Laws -/
private theorem term_zero (k : ℕ) : term k (0 : ℂ) = 1 := by
  induction k with
  | zero => exact add_zero 1
  | succ k ih => show term k (0 / 2) ^ 2 = 1; rw [zero_div, ih, one_pow]
@[simp] theorem exp_zero : exp 0 = 1 := Ember.exp_unique (B := 0) fun k => by
  rw [term_zero, sub_self, norm_eq_zero.2 rfl, zero_div]
theorem exp_add (z w : ℂ) : exp (z + w) = exp z * exp w := by
  obtain ⟨A, hA⟩ := Ember.exp_near z; obtain ⟨B, hB⟩ := Ember.exp_near w
  obtain ⟨C, hC⟩ := exists_bound (norm_nonneg z); obtain ⟨D, hD⟩ := exists_bound (norm_nonneg w)
  have hz := norm_nonneg z; have hw := norm_nonneg w
  refine Ember.exp_unique (B := A * ‖exp w‖ + C * B + ‖z‖ * ‖w‖ * (C * D)) fun k => ?_
  have hp : (0 : ℝ) < 2 ^ k := pow_pos two_pos k
  have e : exp z * exp w - term k (z + w) = ((exp z - term k z) * exp w + term k z * (exp w - term k w))
    + (term k z * term k w - term k (z + w)) := by ring
  rw [e, add_div, add_div]
  have tz := le_trans (norm_term_le k z) (hC k); have pz := one_le k hz; have pw := one_le k hw
  refine le_trans (norm_add_le _ _) (add_le_add (le_trans (norm_add_le _ _) (add_le_add ?_ ?_)) ?_)
  · rw [norm_mul, ← div_mul_eq_mul_div]; exact mul_le_mul_of_nonneg_right (hA k) (norm_nonneg _)
  · rw [norm_mul, mul_div_assoc]
    exact mul_le_mul tz (hB k) (norm_nonneg _) (le_trans (norm_nonneg _) tz)
  · refine le_trans (norm_mul_sub k z w) ?_
    rw [← div_mul_eq_mul_div (‖z‖ * ‖w‖)]
    refine mul_le_mul_of_nonneg_left (mul_le_mul (hC k) (hD k) (by linarith) ?_) (div_nonneg (mul_nonneg hz hw) (le_of_lt hp))
    have := hC k; linarith
theorem exp_ne_zero (z : ℂ) : exp z ≠ 0 := fun h => by
  have := exp_add z (-z)
  rw [add_neg_cancel, exp_zero, h, zero_mul] at this
  exact one_ne_zero this
theorem exp_neg (z : ℂ) : exp (-z) = (exp z)⁻¹ := eq_inv_of_mul_eq_one_right (by rw [← exp_add, add_neg_cancel, exp_zero])
theorem exp_sub (z w : ℂ) : exp (z - w) = exp z / exp w := by rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]
theorem exp_nat_mul (z : ℂ) (n : ℕ) : exp (n * z) = exp z ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, exp_zero, pow_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, exp_add, ih, pow_succ]

/-! ### Conjugates, and the real line -/
/-- `z` with the sign of its imaginary part changed. -/
private def bar (z : ℂ) : ℂ := ⟨z.re, -z.im⟩
private theorem bar_sub (z w : ℂ) : bar z - bar w = bar (z - w) := ext rfl (by show -z.im - -w.im = -(z.im - w.im); ring)
private theorem bar_mul (z w : ℂ) : bar (z * w) = bar z * bar w := ext
  (by show z.re * w.re - z.im * w.im = z.re * w.re - -z.im * -w.im; ring)
  (by show -(z.re * w.im + z.im * w.re) = z.re * -w.im + -z.im * w.re; ring)
private theorem norm_bar (z : ℂ) : ‖bar z‖ = ‖z‖ := by
  rw [norm_def, norm_def]; congr 1; show z.re * z.re + -z.im * -z.im = z.re * z.re + z.im * z.im; ring
private theorem term_bar (k : ℕ) : ∀ z : ℂ, term k (bar z) = bar (term k z) := by
  induction k with
  | zero => intro z; exact ext rfl (by show 0 + -z.im = -(0 + z.im); ring)
  | succ k ih =>
    intro z
    show term k (bar z / 2) ^ 2 = bar (term k (z / 2) ^ 2)
    have e : bar z / 2 = bar (z / 2) := by
      have : bar (2 : ℂ)⁻¹ = (2 : ℂ)⁻¹ := ext rfl (by show -(-0 / _) = -0 / _; rw [neg_zero, zero_div, neg_zero])
      rw [div_eq_mul_inv, div_eq_mul_inv, bar_mul, this]
    rw [e, ih, sq, sq, bar_mul]
theorem _root_.Ember.exp_bar (x y : ℝ) : (exp ⟨x, -y⟩).re = (exp ⟨x, y⟩).re ∧ (exp ⟨x, -y⟩).im = -(exp ⟨x, y⟩).im := by
  have : exp (bar ⟨x, y⟩) = bar (exp ⟨x, y⟩) := by
    obtain ⟨B, hB⟩ := Ember.exp_near ⟨x, y⟩
    exact Ember.exp_unique (B := B) fun k => by rw [term_bar, bar_sub, norm_bar]; exact hB k
  have hr := congrArg re this; have hi := congrArg im this
  exact ⟨hr, hi⟩
@[simp] theorem exp_ofReal_im (x : ℝ) : (exp x).im = 0 := by
  have := (Ember.exp_bar x 0).2
  rw [neg_zero] at this
  have e : (exp x).im = -(exp x).im := this
  linarith
end Complex

namespace Real
/-- The exponential function. -/
noncomputable def exp (x : ℝ) : ℝ := (Complex.exp x).re
end Real
namespace Complex
@[simp] theorem exp_ofReal_re (x : ℝ) : (exp x).re = Real.exp x := rfl
@[simp, norm_cast] theorem ofReal_exp (x : ℝ) : (Real.exp x : ℂ) = exp x := ext rfl (exp_ofReal_im x).symm
end Complex
