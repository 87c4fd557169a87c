import Ember.Real.Angles
import Ember.Tactic
/-! `x < tan x`, and bounds of π from the angle `π / 48`: `3.14 < π < 3.15`. -/
namespace Real
variable {x : ℝ}
private theorem two_tan_half_lt (h1 : 0 < x) (h2 : x < π / 2) : 2 * tan (x / 2) < tan x := by
  have s := sin_pos_of_pos_of_lt_pi (x := x / 2) (by linarith) (by linarith [pi_pos])
  have c := cos_pos_of_mem_Ioo (x := x / 2) ⟨by linarith, by linarith⟩
  have cx := cos_pos_of_mem_Ioo (x := x) ⟨by linarith, h2⟩
  have es := sin_two_mul (x / 2); have ec := cos_two_mul' (x / 2)
  rw [show 2 * (x / 2) = x by ring] at es ec
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, mul_div_assoc', div_lt_div_iff_of_pos c cx, es, ec]
  have := mul_pos (mul_pos s s) s
  linarith
private theorem near_tan (k : ℕ) : ∀ {x : ℝ}, 0 < x → x < π / 2 → x ≤ 1 / 2 → x - x ^ 2 / 2 ^ k ≤ tan x := by
  induction k with
  | zero =>
    intro x h1 h2 h3
    have c := cos_pos_of_mem_Ioo (x := x) ⟨by linarith, h2⟩
    have s := sin_pos_of_pos_of_lt_pi h1 (by linarith)
    have := Ember.sub_sq_le_sin (le_of_lt h1) h3
    rw [pow_zero, div_one, tan_eq_sin_div_cos]
    refine le_trans this ((le_div_iff₀ c).2 ?_)
    have := mul_nonneg (le_of_lt s) (sub_nonneg.2 (cos_le_one x)); linarith
  | succ k ih =>
    intro x h1 h2 h3
    have := ih (x := x / 2) (by linarith) (by linarith) (by linarith)
    have := two_tan_half_lt h1 h2
    rw [pow_succ (2 : ℝ) k, ← div_div]
    have : (x / 2) ^ 2 / 2 ^ k = x ^ 2 / 2 ^ k / 4 := by ring
    linarith
theorem lt_tan (h1 : 0 < x) (h2 : x < π / 2) : x < tan x := by
  have small {y : ℝ} (h : 0 < y) (k : y < π / 2) (l : y ≤ 1 / 2) : y ≤ tan y := by
    refine Ember.ExpLimit.le_of_forall (B := y ^ 2) fun n => ?_
    have := near_tan n h k l; linarith
  have key : ∀ n : ℕ, ∀ y : ℝ, 0 < y → y < π / 2 → y ≤ 2 ^ n / 2 → y ≤ tan y := fun n => by
    induction n with
    | zero => intro y h k l; rw [pow_zero] at l; exact small h k l
    | succ n ih =>
      intro y h k l
      rw [pow_succ] at l
      have := ih (y / 2) (by linarith) (by linarith) (by linarith)
      have := two_tan_half_lt h k; linarith
  obtain ⟨n, hn⟩ := exists_nat_gt (2 * x)
  have h3 : (n : ℝ) < 2 ^ n := by
    have := Nat.cast_lt (R := ℝ).2 (Nat.lt_two_pow_self (n := n)); rwa [Nat.cast_pow, Nat.cast_ofNat] at this
  have := key n (x / 2) (by linarith) (by linarith) (by linarith)
  have := two_tan_half_lt h1 h2; linarith
theorem le_tan (h1 : 0 ≤ x) (h2 : x < π / 2) : x ≤ tan x := by
  rcases eq_or_lt_of_le h1 with e | h
  · rw [← e, tan_zero]
  · exact le_of_lt (lt_tan h h2)

/-! ### Bounds of π -/
theorem pi_gt_three : 3 < π := by
  have := sin_lt (x := π / 6) (by linarith [pi_pos]); rw [sin_pi_div_six] at this; linarith
private theorem pi_lt_four : π < 4 := by
  have := lt_tan (x := π / 4) (by linarith [pi_pos]) (by linarith [pi_pos]); rw [tan_pi_div_four] at this; linarith
theorem pi_le_four : π ≤ 4 := le_of_lt pi_lt_four
theorem two_le_pi : 2 ≤ π := by have := pi_gt_three; linarith
/-- The square of the cosine of half an angle. -/
private theorem halve (n : ℝ) : cos (π / (2 * n)) ^ 2 = (1 + cos (π / n)) / 2 := by
  have e := cos_two_mul (π / (2 * n))
  rw [show 2 * (π / (2 * n)) = π / n by rw [mul_div_assoc', mul_div_mul_left _ _ two_ne_zero]] at e
  linarith
private theorem nonneg (n : ℝ) (h : 2 ≤ n) : 0 ≤ cos (π / n) := by
  have high : π / n ≤ π / 2 := div_le_div_of_nonneg_left pi_nonneg two_pos h
  have low : 0 ≤ π / n := div_nonneg pi_nonneg (by linarith)
  exact cos_nonneg_of_neg_pi_div_two_le_of_le (by linarith [pi_pos]) high
private theorem cos_pi_div_48 : 0.995722 < cos (π / 48) ^ 2 ∧ cos (π / 48) < 0.99785894 := by
  have a := sq_cos_pi_div_six; have a0 := nonneg 6 (by norm_num)
  have b := halve 6; have b0 := nonneg 12 (by norm_num)
  have c := halve 12; have c0 := nonneg 24 (by norm_num)
  have d := halve 24; have d0 := nonneg 48 (by norm_num)
  rw [show (2 : ℝ) * 6 = 12 by norm_num] at b
  rw [show (2 : ℝ) * 12 = 24 by norm_num] at c
  rw [show (2 : ℝ) * 24 = 48 by norm_num] at d
  have square {u l : ℝ} (hl : 0 ≤ l) (hu : 0 ≤ u) (h : l ^ 2 < u ^ 2) : l < u := lt_of_pow_lt_pow_left₀ 2 hu h
  have a1 : 0.8660254 < cos (π / 6) := square (by norm_num) a0 (by rw [a]; norm_num)
  have a2 : cos (π / 6) < 0.86602541 := square a0 (by norm_num) (by rw [a]; norm_num)
  have b1 : 0.9659258 < cos (π / 12) := square (by norm_num) b0 (by rw [b]; linarith)
  have b2 : cos (π / 12) < 0.96592583 := square b0 (by norm_num) (by rw [b]; linarith)
  have c1 : 0.9914448 < cos (π / 24) := square (by norm_num) c0 (by rw [c]; linarith)
  have c2 : cos (π / 24) < 0.99144487 := square c0 (by norm_num) (by rw [c]; linarith)
  exact ⟨by rw [d]; linarith, square d0 (by norm_num) (by rw [d]; linarith)⟩
theorem pi_gt_d2 : 3.14 < π := by
  have h := cos_pi_div_48.2
  have e := cos_two_mul_eq_one_sub (π / 96)
  rw [show 2 * (π / 96) = π / 48 by ring] at e
  have l := sin_lt (x := π / 96) (by linarith [pi_pos])
  have s := sin_pos_of_pos_of_lt_pi (x := π / 96) (by linarith [pi_pos]) (by linarith [pi_pos])
  have : 0.03271 < sin (π / 96) := lt_of_pow_lt_pow_left₀ 2 (le_of_lt s) (by norm_num; linarith)
  norm_num at *
  linarith
theorem pi_lt_d2 : π < 3.15 := by
  have h := cos_pi_div_48.1
  have c := cos_pos_of_mem_Ioo (x := π / 48) ⟨by linarith [pi_pos], by linarith [pi_pos]⟩
  have l := lt_tan (x := π / 48) (by linarith [pi_pos]) (by linarith [pi_pos])
  have q := one_add_tan_sq_mul_cos_sq_eq_one (ne_of_gt c)
  have t : tan (π / 48) < 0.065625 := by
    refine lt_of_pow_lt_pow_left₀ 2 (by norm_num) ?_
    have := sq_nonneg (tan (π / 48))
    norm_num at *
    nlinarith
  norm_num at *
  linarith
end Real
