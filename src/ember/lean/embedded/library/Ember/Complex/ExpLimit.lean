import Ember.Complex.Norm
import Ember.Tactic
/-! Approximations of the exponential: `term k z = (1 + z / 2 ^ k) ^ 2 ^ k`, by repeated squaring, for reals and complex numbers.
Each law (bounds, growth, products, convergence) is proved by induction on `k`, halving the argument. -/
namespace Ember.ExpLimit
universe u
/-- `(1 + z / 2 ^ k) ^ 2 ^ k`. -/
def term {K : Type u} [Field K] : ℕ → K → K
  | 0, z => 1 + z
  | k + 1, z => term k (z / 2) ^ 2

/-! ### Real arguments -/
theorem one_le (k : ℕ) : ∀ {x : ℝ}, 0 ≤ x → 1 ≤ term k x := by
  induction k with
  | zero => intro x hx; show 1 ≤ 1 + x; linarith
  | succ k ih => intro x hx; have := ih (x := x / 2) (by linarith); show 1 ≤ term k (x / 2) ^ 2; nlinarith
theorem add_one_le (k : ℕ) : ∀ {x : ℝ}, -1 ≤ x → 1 + x ≤ term k x := by
  induction k with
  | zero => intro x _; exact le_refl _
  | succ k ih =>
    intro x hx
    have h := ih (x := x / 2) (by linarith)
    have := sq_le_sq' (a := 1 + x / 2) (by linarith) h
    have := sq_nonneg x
    show 1 + x ≤ term k (x / 2) ^ 2
    linarith
theorem le_succ (k : ℕ) : ∀ {x : ℝ}, 0 ≤ x → term k x ≤ term (k + 1) x := by
  induction k with
  | zero => intro x hx; show 1 + x ≤ (1 + x / 2) ^ 2; have := sq_nonneg x; linarith
  | succ k ih =>
    intro x hx
    have hx : 0 ≤ x / 2 := by linarith
    exact pow_le_pow_left₀ (le_trans zero_le_one (one_le k hx)) (ih hx) 2
theorem mono (k : ℕ) : ∀ {x y : ℝ}, 0 ≤ x → x ≤ y → term k x ≤ term k y := by
  induction k with
  | zero => intro x y _ h; exact add_le_add_right h 1
  | succ k ih =>
    intro x y hx h
    exact pow_le_pow_left₀ (le_trans zero_le_one (one_le k (by linarith))) (ih (x := x / 2) (y := y / 2) (by linarith) (by linarith)) 2
/-- For small arguments `(1 - x)⁻¹` is a bound. -/
theorem mul_one_sub_le (k : ℕ) : ∀ {x : ℝ}, 0 ≤ x → x ≤ 1 → term k x * (1 - x) ≤ 1 := by
  induction k with
  | zero => intro x hx _; show (1 + x) * (1 - x) ≤ 1; have := sq_nonneg x; linarith
  | succ k ih =>
    intro x hx h1
    have h := ih (x := x / 2) (by linarith) (by linarith)
    have hp := one_le k (x := x / 2) (by linarith)
    show term k (x / 2) ^ 2 * (1 - x) ≤ 1
    generalize term k (x / 2) = p at *
    have h0 : 0 ≤ p * (1 - x / 2) := mul_nonneg (by linarith) (by linarith)
    have h2 : (p * (1 - x / 2)) ^ 2 ≤ 1 := by nlinarith
    have h3 : 0 ≤ (p * x) ^ 2 := sq_nonneg _
    linarith
/-- The approximations at `x` are bounded. -/
theorem exists_bound {x : ℝ} (hx : 0 ≤ x) : ∃ C, ∀ k, term k x ≤ C := by
  have key : ∀ m : ℕ, ∀ x : ℝ, 0 ≤ x → x < 2 ^ m → ∃ C, ∀ k, term k x ≤ C := fun m => by
    induction m with
    | zero =>
      intro x hx h
      rw [pow_zero] at h
      exact ⟨1 / (1 - x), fun k => (le_div_iff₀ (by linarith)).2 (mul_one_sub_le k hx (le_of_lt h))⟩
    | succ m ih =>
      intro x hx h
      rw [pow_succ] at h
      obtain ⟨C, hC⟩ := ih (x / 2) (by linarith) (by linarith)
      exact ⟨C ^ 2, fun k => le_trans (le_succ k hx) (pow_le_pow_left₀ (le_trans zero_le_one (one_le k (by linarith))) (hC k) 2)⟩
  obtain ⟨n, hn⟩ := Real.exists_nat_gt x
  have : (n : ℝ) < 2 ^ n := by
    have := Nat.lt_two_pow_self (n := n)
    have := Nat.cast_lt (R := ℝ).2 this
    rwa [Nat.cast_pow, Nat.cast_ofNat] at this
  exact key n x hx (lt_trans hn this)
theorem term_add_le (k : ℕ) : ∀ {x y : ℝ}, 0 ≤ x → 0 ≤ y → term k (x + y) ≤ term k x * term k y := by
  induction k with
  | zero => intro x y hx hy; show 1 + (x + y) ≤ (1 + x) * (1 + y); have := mul_nonneg hx hy; linarith
  | succ k ih =>
    intro x y hx hy
    have hx : 0 ≤ x / 2 := by linarith
    have hy : 0 ≤ y / 2 := by linarith
    show term k ((x + y) / 2) ^ 2 ≤ term k (x / 2) ^ 2 * term k (y / 2) ^ 2
    rw [add_div, ← mul_pow]
    exact pow_le_pow_left₀ (le_trans zero_le_one (one_le k (add_nonneg hx hy))) (ih hx hy) 2

/-! ### Complex arguments -/
theorem norm_half (z : ℂ) : ‖z / 2‖ = ‖z‖ / 2 := by
  have h : ‖z / 2‖ * ‖((2 : ℝ) : ℂ)‖ = ‖z‖ := by
    rw [← Complex.norm_mul]; exact congrArg _ (div_mul_cancel₀ z (by norm_num))
  rw [Complex.norm_real, Real.norm_eq_abs, abs_of_pos two_pos] at h
  linarith
theorem norm_term_le (k : ℕ) : ∀ z : ℂ, ‖term k z‖ ≤ term k ‖z‖ := by
  induction k with
  | zero =>
    intro z; have := Complex.norm_add_le 1 z
    have e : ‖(1 : ℂ)‖ = 1 := by have := Complex.norm_real 1; rwa [Real.norm_eq_abs, abs_one] at this
    rw [e] at this; exact this
  | succ k ih =>
    intro z
    show ‖term k (z / 2) ^ 2‖ ≤ term k (‖z‖ / 2) ^ 2
    have := ih (z / 2)
    rw [norm_half] at this
    rw [sq, sq, Complex.norm_mul]
    exact mul_le_mul this this (Complex.norm_nonneg _) (le_trans (Complex.norm_nonneg _) this)
theorem term_ofReal (k : ℕ) : ∀ x : ℝ, term k (x : ℂ) = (term k x : ℝ) := by
  induction k with
  | zero => intro x; exact (Complex.ofReal_add 1 x).symm
  | succ k ih =>
    intro x
    show term k ((x : ℂ) / 2) ^ 2 = ((term k (x / 2) ^ 2 : ℝ) : ℂ)
    have e : (x : ℂ) / 2 = ((x / 2 : ℝ) : ℂ) := by
      rw [div_eq_iff (by norm_num)]
      exact (congrArg Complex.ofReal (div_mul_cancel₀ x two_ne_zero)).symm.trans (Complex.ofReal_mul _ 2)
    rw [e, ih, sq, sq, Complex.ofReal_mul]
theorem norm_sq_sub_sq (a b : ℂ) : ‖a ^ 2 - b ^ 2‖ ≤ ‖a - b‖ * (‖a‖ + ‖b‖) := by
  rw [show a ^ 2 - b ^ 2 = (a - b) * (a + b) by ring, Complex.norm_mul]
  exact mul_le_mul_of_nonneg_left (Complex.norm_add_le a b) (Complex.norm_nonneg _)
/-- Neighbouring approximations differ by less and less. -/
theorem norm_succ_sub (k : ℕ) : ∀ z : ℂ, ‖term (k + 1) z - term k z‖ ≤ ‖z‖ ^ 2 / 4 / 2 ^ k * term (k + 1) ‖z‖ := by
  induction k with
  | zero =>
    intro z
    show ‖(1 + z / 2) ^ 2 - (1 + z)‖ ≤ _
    rw [show (1 + z / 2) ^ 2 - (1 + z) = (z / 2) * (z / 2) by ring, Complex.norm_mul, norm_half, pow_zero, div_one]
    have := one_le (0 + 1) (Complex.norm_nonneg z)
    have := mul_nonneg (show 0 ≤ ‖z‖ ^ 2 / 4 by positivity) (sub_nonneg.2 this)
    linarith
  | succ k ih =>
    intro z
    have h := ih (z / 2)
    have hx := Complex.norm_nonneg z
    have hk := norm_term_le (k + 1) (z / 2); have hl := norm_term_le k (z / 2)
    rw [norm_half] at h hk hl
    have hm := le_succ k (x := ‖z‖ / 2) (by linarith)
    have hp := one_le (k + 1) (x := ‖z‖ / 2) (by linarith)
    refine le_trans (norm_sq_sub_sq _ _) ?_
    show _ ≤ ‖z‖ ^ 2 / 4 / 2 ^ (k + 1) * term (k + 1) (‖z‖ / 2) ^ 2
    refine le_trans (mul_le_mul h (show _ ≤ 2 * term (k + 1) (‖z‖ / 2) by linarith)
      (add_nonneg (Complex.norm_nonneg _) (Complex.norm_nonneg _)) (mul_nonneg (by positivity) (by linarith))) (le_of_eq ?_)
    rw [pow_succ (2 : ℝ) k]; ring
/-- Products of approximations are almost approximations at the sum. -/
theorem norm_mul_sub (k : ℕ) : ∀ z w : ℂ, ‖term k z * term k w - term k (z + w)‖ ≤ ‖z‖ * ‖w‖ / 2 ^ k * (term k ‖z‖ * term k ‖w‖) := by
  induction k with
  | zero =>
    intro z w
    have hz := Complex.norm_nonneg z; have hw := Complex.norm_nonneg w
    show ‖(1 + z) * (1 + w) - (1 + (z + w))‖ ≤ ‖z‖ * ‖w‖ / 2 ^ 0 * ((1 + ‖z‖) * (1 + ‖w‖))
    rw [show (1 + z) * (1 + w) - (1 + (z + w)) = z * w by ring, Complex.norm_mul, pow_zero, div_one]
    have := mul_nonneg (mul_nonneg hz hw) (show 0 ≤ ‖z‖ + ‖w‖ + ‖z‖ * ‖w‖ by positivity)
    linarith
  | succ k ih =>
    intro z w
    have h := ih (z / 2) (w / 2)
    have hx : 0 ≤ ‖z‖ / 2 := by have := Complex.norm_nonneg z; linarith
    have hy : 0 ≤ ‖w‖ / 2 := by have := Complex.norm_nonneg w; linarith
    have hz := norm_term_le k (z / 2); have hw := norm_term_le k (w / 2); have hs := norm_term_le k (z / 2 + w / 2)
    rw [norm_half] at hz hw; rw [norm_half, norm_half] at h
    have hm : term k ‖z / 2 + w / 2‖ ≤ term k (‖z‖ / 2) * term k (‖w‖ / 2) := by
      have := norm_half z; have := norm_half w
      exact le_trans (mono k (Complex.norm_nonneg _) (by have := Complex.norm_add_le (z / 2) (w / 2); linarith)) (term_add_le k hx hy)
    have pz := one_le k hx; have pw := one_le k hy
    show ‖term k (z / 2) ^ 2 * term k (w / 2) ^ 2 - term k ((z + w) / 2) ^ 2‖ ≤ ‖z‖ * ‖w‖ / 2 ^ (k + 1) * (term k (‖z‖ / 2) ^ 2 * term k (‖w‖ / 2) ^ 2)
    rw [← mul_pow, add_div]
    refine le_trans (norm_sq_sub_sq _ _) ?_
    have hzw : ‖term k (z / 2) * term k (w / 2)‖ ≤ term k (‖z‖ / 2) * term k (‖w‖ / 2) := by
      rw [Complex.norm_mul]; exact mul_le_mul hz hw (Complex.norm_nonneg _) (by linarith)
    refine le_trans (mul_le_mul h (show _ ≤ 2 * (term k (‖z‖ / 2) * term k (‖w‖ / 2)) by linarith)
      (add_nonneg (Complex.norm_nonneg _) (Complex.norm_nonneg _))
      (mul_nonneg (div_nonneg (mul_nonneg hx hy) (by positivity)) (mul_nonneg (by linarith) (by linarith)))) (le_of_eq ?_)
    rw [pow_succ (2 : ℝ) k]; ring
end Ember.ExpLimit
