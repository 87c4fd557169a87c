import Ember.Iterate
import Ember.Real.Pi
/-! Values at fractions of π: `π / 3`, `π / 4`, `π / 5`, `π / 6`, `π / 8`; half angles. -/
namespace Real
theorem sin_periodic : Function.Periodic sin (2 * π) := sin_add_two_pi
theorem cos_periodic : Function.Periodic cos (2 * π) := cos_add_two_pi
theorem tan_periodic : Function.Periodic tan π := tan_add_pi
theorem sin_antiperiodic : Function.Antiperiodic sin π := sin_add_pi
theorem cos_antiperiodic : Function.Antiperiodic cos π := cos_add_pi
variable {x : ℝ}
theorem cos_half (hl : -π ≤ x) (hr : x ≤ π) : cos (x / 2) = √((1 + cos x) / 2) := by
  have e := cos_two_mul (x / 2)
  rw [show 2 * (x / 2) = x by ring] at e
  have c : 0 ≤ cos (x / 2) := cos_nonneg_of_neg_pi_div_two_le_of_le (by linarith) (by linarith)
  rw [show (1 + cos x) / 2 = cos (x / 2) ^ 2 by linarith, sqrt_sq c]
theorem abs_sin_half (x : ℝ) : |sin (x / 2)| = √((1 - cos x) / 2) := by
  have e := cos_two_mul_eq_one_sub (x / 2)
  rw [show 2 * (x / 2) = x by ring] at e
  rw [show (1 - cos x) / 2 = sin (x / 2) ^ 2 by linarith, sqrt_sq_eq_abs]
theorem sin_half_eq_sqrt (hl : 0 ≤ x) (hr : x ≤ 2 * π) : sin (x / 2) = √((1 - cos x) / 2) := by
  rw [← abs_sin_half, abs_of_nonneg (sin_nonneg_of_nonneg_of_le_pi (by linarith) (by linarith))]
private theorem half_of_double {c t : ℝ} (hc : 0 ≤ c) (h : 4 * c ^ 2 = t) : c = √t / 2 := by
  have e : √t = 2 * c := by rw [← h, show 4 * c ^ 2 = (2 * c) ^ 2 by ring, sqrt_sq (by linarith)]
  rw [e]; ring
private theorem half_sq (x : ℝ) : 4 * cos (x / 2) ^ 2 = 2 + 2 * cos x ∧ 4 * sin (x / 2) ^ 2 = 2 - 2 * cos x := by
  have e := cos_two_mul (x / 2); have k := cos_two_mul_eq_one_sub (x / 2)
  rw [show 2 * (x / 2) = x by ring] at e k
  exact ⟨by linarith, by linarith⟩
private theorem nonneg (n : ℝ) (h : 2 ≤ n) : 0 ≤ cos (π / n) ∧ 0 ≤ sin (π / n) := by
  have hn : 0 < n := by linarith
  have low : 0 ≤ π / n := div_nonneg pi_nonneg (le_of_lt hn)
  have high : π / n ≤ π / 2 := div_le_div_of_nonneg_left pi_nonneg two_pos h
  have := pi_pos
  exact ⟨cos_nonneg_of_neg_pi_div_two_le_of_le (by linarith) high, sin_nonneg_of_nonneg_of_le_pi low (by linarith)⟩
@[simp] theorem cos_pi_div_four : cos (π / 4) = √2 / 2 := by
  refine half_of_double (nonneg 4 (by norm_num)).1 ?_
  rw [show π / 4 = π / 2 / 2 by ring, (half_sq (π / 2)).1, cos_pi_div_two]; norm_num
@[simp] theorem sin_pi_div_four : sin (π / 4) = √2 / 2 := by
  refine half_of_double (nonneg 4 (by norm_num)).2 ?_
  rw [show π / 4 = π / 2 / 2 by ring, (half_sq (π / 2)).2, cos_pi_div_two]; norm_num
@[simp] theorem cos_pi_div_eight : cos (π / 8) = √(2 + √2) / 2 := by
  refine half_of_double (nonneg 8 (by norm_num)).1 ?_
  rw [show π / 8 = π / 4 / 2 by ring, (half_sq (π / 4)).1, cos_pi_div_four]; ring
@[simp] theorem sin_pi_div_eight : sin (π / 8) = √(2 - √2) / 2 := by
  refine half_of_double (nonneg 8 (by norm_num)).2 ?_
  rw [show π / 8 = π / 4 / 2 by ring, (half_sq (π / 4)).2, cos_pi_div_four]; ring
@[simp] theorem cos_pi_div_three : cos (π / 3) = 1 / 2 := by
  have e := cos_three_mul (π / 3)
  rw [show 3 * (π / 3) = π by ring, cos_pi] at e
  have c := (nonneg 3 (by norm_num)).1
  have : (2 * cos (π / 3) - 1) ^ 2 * (cos (π / 3) + 1) = 0 := by linear_combination -e
  rcases mul_eq_zero.1 this with h | h
  · have := sq_eq_zero_iff.1 h; linarith
  · linarith
theorem sq_sin_pi_div_three : sin (π / 3) ^ 2 = 3 / 4 := by rw [sin_sq, cos_pi_div_three]; norm_num
@[simp] theorem sin_pi_div_three : sin (π / 3) = √3 / 2 :=
  half_of_double (nonneg 3 (by norm_num)).2 (by rw [sq_sin_pi_div_three]; norm_num)
@[simp] theorem sin_pi_div_six : sin (π / 6) = 1 / 2 := by
  rw [← cos_pi_div_two_sub, show π / 2 - π / 6 = π / 3 by ring, cos_pi_div_three]
@[simp] theorem cos_pi_div_six : cos (π / 6) = √3 / 2 := by
  rw [← sin_pi_div_two_sub, show π / 2 - π / 6 = π / 3 by ring, sin_pi_div_three]
theorem sq_cos_pi_div_six : cos (π / 6) ^ 2 = 3 / 4 := by
  rw [← sin_pi_div_two_sub, show π / 2 - π / 6 = π / 3 by ring, sq_sin_pi_div_three]
theorem quadratic_root_cos_pi_div_five : letI c := cos (π / 5); 4 * c ^ 2 - 2 * c - 1 = 0 := by
  show 4 * cos (π / 5) ^ 2 - 2 * cos (π / 5) - 1 = 0
  have s : sin (π / 5) ≠ 0 := ne_of_gt (sin_pos_of_pos_of_lt_pi (by linarith [pi_pos]) (by linarith [pi_pos]))
  have e : sin (3 * (π / 5)) = sin (2 * (π / 5)) := by rw [← sin_pi_sub, show π - 3 * (π / 5) = 2 * (π / 5) by ring]
  rw [sin_three_mul, sin_two_mul] at e
  refine mul_left_cancel₀ s ?_
  linear_combination e + 4 * sin (π / 5) * sin_sq_add_cos_sq (π / 5)
@[simp] theorem cos_pi_div_five : cos (π / 5) = (1 + √5) / 4 := by
  have q := quadratic_root_cos_pi_div_five
  have e : (4 * cos (π / 5) - 1) ^ 2 = 5 := by linear_combination 4 * q
  have c : 1 / 2 < cos (π / 5) := by
    rw [← cos_pi_div_three]; exact cos_lt_cos_of_nonneg_of_le_pi (by linarith [pi_pos]) (by linarith [pi_pos]) (by linarith [pi_pos])
  have := (sqrt_eq_iff_eq_sq (x := 5) (by norm_num) (show 0 ≤ 4 * cos (π / 5) - 1 by linarith)).2 e.symm
  linarith
@[simp] theorem tan_pi_div_four : tan (π / 4) = 1 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_four, cos_pi_div_four]
  exact div_self (ne_of_gt (div_pos (sqrt_pos.2 two_pos) two_pos))
@[simp] theorem tan_pi_div_two : tan (π / 2) = 0 := by rw [tan_eq_sin_div_cos, cos_pi_div_two, div_zero]
@[simp] theorem tan_pi_div_six : tan (π / 6) = 1 / √3 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_six, cos_pi_div_six, one_div_div_eq]
where one_div_div_eq : (1 : ℝ) / 2 / (√3 / 2) = 1 / √3 := by rw [div_div_eq_mul_div, div_mul_cancel₀ _ two_ne_zero]
@[simp] theorem tan_pi_div_three : tan (π / 3) = √3 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_three, cos_pi_div_three]; ring
end Real
