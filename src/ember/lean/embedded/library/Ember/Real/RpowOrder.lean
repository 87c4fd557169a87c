import Ember.Real.Rpow
/-! Real powers and order: monotone in the base and in the exponent; logarithms with base `b` are the inverse of `b ^ x`. -/
namespace Real
variable {x y z : ℝ}
theorem rpow_lt_rpow (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z := by
  rcases eq_or_lt_of_le hx with e | h
  · rw [← e, zero_rpow (ne_of_gt hz)]; exact rpow_pos_of_pos (lt_of_le_of_lt hx hxy) z
  · rw [rpow_def_of_pos h, rpow_def_of_pos (lt_trans h hxy), exp_lt_exp]; exact mul_lt_mul_of_pos_right (log_lt_log h hxy) hz
theorem rpow_le_rpow (h : 0 ≤ x) (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z := by
  rcases eq_or_lt_of_le h₂ with e | k
  · rw [← e, rpow_zero, rpow_zero]
  rcases eq_or_lt_of_le h₁ with e | l
  · rw [e]
  · exact le_of_lt (rpow_lt_rpow h l k)
theorem rpow_le_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y :=
  ⟨fun h => le_of_not_gt fun k => not_le_of_gt (rpow_lt_rpow hy k hz) h, fun h => rpow_le_rpow hx h (le_of_lt hz)⟩
theorem rpow_lt_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z < y ^ z ↔ x < y := by
  rw [lt_iff_not_ge, lt_iff_not_ge, rpow_le_rpow_iff hy hx hz]
theorem rpow_left_inj (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : z ≠ 0) : x ^ z = y ^ z ↔ x = y := by
  refine ⟨fun h => ?_, fun h => by rw [h]⟩
  rw [← rpow_rpow_inv hx hz, h, rpow_rpow_inv hy hz]
theorem rpow_lt_rpow_of_exponent_lt (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z := by
  have h := lt_trans zero_lt_one hx
  rw [rpow_def_of_pos h, rpow_def_of_pos h, exp_lt_exp]; exact mul_lt_mul_of_pos_left hyz (log_pos hx)
theorem rpow_le_rpow_of_exponent_le (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := by
  have h := lt_of_lt_of_le zero_lt_one hx
  rw [rpow_def_of_pos h, rpow_def_of_pos h, exp_le_exp]; exact mul_le_mul_of_nonneg_left hyz (log_nonneg hx)
@[simp] theorem rpow_le_rpow_left_iff (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z :=
  ⟨fun h => le_of_not_gt fun k => not_le_of_gt (rpow_lt_rpow_of_exponent_lt hx k) h, rpow_le_rpow_of_exponent_le (le_of_lt hx)⟩
@[simp] theorem rpow_lt_rpow_left_iff (hx : 1 < x) : x ^ y < x ^ z ↔ y < z := by
  rw [lt_iff_not_ge, lt_iff_not_ge, rpow_le_rpow_left_iff hx]
theorem rpow_lt_rpow_of_exponent_gt (hx0 : 0 < x) (hx1 : x < 1) (hyz : z < y) : x ^ y < x ^ z := by
  rw [rpow_def_of_pos hx0, rpow_def_of_pos hx0, exp_lt_exp]
  have := mul_pos (neg_pos.2 (log_neg hx0 hx1)) (sub_pos.2 hyz); linarith
theorem rpow_le_rpow_of_exponent_ge (hx0 : 0 < x) (hx1 : x ≤ 1) (hyz : z ≤ y) : x ^ y ≤ x ^ z := by
  rw [rpow_def_of_pos hx0, rpow_def_of_pos hx0, exp_le_exp]
  exact mul_le_mul_of_nonpos_left hyz (log_nonpos (le_of_lt hx0) hx1)
@[simp] theorem rpow_le_rpow_left_iff_of_base_lt_one (hx0 : 0 < x) (hx1 : x < 1) : x ^ y ≤ x ^ z ↔ z ≤ y :=
  ⟨fun h => le_of_not_gt fun k => not_le_of_gt (rpow_lt_rpow_of_exponent_gt hx0 hx1 k) h, rpow_le_rpow_of_exponent_ge hx0 (le_of_lt hx1)⟩
@[simp] theorem rpow_lt_rpow_left_iff_of_base_lt_one (hx0 : 0 < x) (hx1 : x < 1) : x ^ y < x ^ z ↔ z < y := by
  rw [lt_iff_not_ge, lt_iff_not_ge, rpow_le_rpow_left_iff_of_base_lt_one hx0 hx1]
theorem rpow_lt_one (hx1 : 0 ≤ x) (hx2 : x < 1) (hz : 0 < z) : x ^ z < 1 := by rw [← one_rpow z]; exact rpow_lt_rpow hx1 hx2 hz
theorem rpow_le_one (hx1 : 0 ≤ x) (hx2 : x ≤ 1) (hz : 0 ≤ z) : x ^ z ≤ 1 := by rw [← one_rpow z]; exact rpow_le_rpow hx1 hx2 hz
theorem one_lt_rpow (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z := by rw [← one_rpow z]; exact rpow_lt_rpow zero_le_one hx hz
theorem one_le_rpow (hx : 1 ≤ x) (hz : 0 ≤ z) : 1 ≤ x ^ z := by rw [← one_rpow z]; exact rpow_le_rpow zero_le_one hx hz
theorem rpow_lt_one_of_one_lt_of_neg (hx : 1 < x) (hz : z < 0) : x ^ z < 1 := by
  rw [← rpow_zero x]; exact rpow_lt_rpow_of_exponent_lt hx hz
theorem one_lt_rpow_of_pos_of_lt_one_of_neg (hx1 : 0 < x) (hx2 : x < 1) (hz : z < 0) : 1 < x ^ z := by
  rw [← rpow_zero x]; exact rpow_lt_rpow_of_exponent_gt hx1 hx2 hz

/-! ### Logarithms with a base -/
variable {b : ℝ}
theorem logb_rpow_eq_mul_logb_of_pos (hx : 0 < x) : logb b (x ^ y) = y * logb b x := by unfold logb; rw [log_rpow hx, mul_div_assoc]
@[simp] theorem logb_rpow (b_pos : 0 < b) (b_ne_one : b ≠ 1) : logb b (b ^ x) = x := by
  unfold logb; rw [log_rpow b_pos, mul_div_cancel_right₀ _ (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one)]
theorem rpow_logb_eq_abs (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : x ≠ 0) : b ^ logb b x = |x| := by
  have := log_ne_zero_of_pos_of_ne_one b_pos b_ne_one
  rw [rpow_def_of_pos b_pos, logb, mul_div_assoc', mul_div_cancel_left₀ _ this, exp_log_eq_abs hx]
@[simp] theorem rpow_logb (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : 0 < x) : b ^ logb b x = x := by
  rw [rpow_logb_eq_abs b_pos b_ne_one (ne_of_gt hx), abs_of_pos hx]
theorem rpow_logb_of_neg (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : x < 0) : b ^ logb b x = -x := by
  rw [rpow_logb_eq_abs b_pos b_ne_one (ne_of_lt hx), abs_of_neg hx]
theorem logb_eq_iff_rpow_eq (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hy : 0 < y) : logb b y = x ↔ b ^ x = y :=
  ⟨fun h => by rw [← h, rpow_logb b_pos b_ne_one hy], fun h => by rw [← h, logb_rpow b_pos b_ne_one]⟩
section
variable (hb : 1 < b)
include hb
theorem logb_le_iff_le_rpow (hx : 0 < x) : logb b x ≤ y ↔ x ≤ b ^ y := by
  rw [← rpow_le_rpow_left_iff hb, rpow_logb (lt_trans zero_lt_one hb) (ne_of_gt hb) hx]
theorem logb_lt_iff_lt_rpow (hx : 0 < x) : logb b x < y ↔ x < b ^ y := by
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb (lt_trans zero_lt_one hb) (ne_of_gt hb) hx]
theorem le_logb_iff_rpow_le (hy : 0 < y) : x ≤ logb b y ↔ b ^ x ≤ y := by
  rw [← rpow_le_rpow_left_iff hb, rpow_logb (lt_trans zero_lt_one hb) (ne_of_gt hb) hy]
theorem lt_logb_iff_rpow_lt (hy : 0 < y) : x < logb b y ↔ b ^ x < y := by
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb (lt_trans zero_lt_one hb) (ne_of_gt hb) hy]
end
end Real
