import Ember.Real.Complete
import Ember.SimpSet
/-! Square roots of reals, from completeness: `Real.sqrt x`, written `√x`, is 0 for negative `x`. -/
namespace Real
private theorem exists_root (x : ℝ) (hx : 0 ≤ x) : ∃ s : ℝ, 0 ≤ s ∧ s * s = x := by
  obtain ⟨s, above, least⟩ := exists_isLUB (S := { y : ℝ | 0 ≤ y ∧ y * y ≤ x })
    ⟨0, le_refl 0, by rw [mul_zero]; exact hx⟩
    ⟨x + 1, fun y ⟨hy, h⟩ => le_of_not_gt fun k => by nlinarith⟩
  have hs : 0 ≤ s := above ⟨le_refl 0, by rw [mul_zero]; exact hx⟩
  refine ⟨s, hs, ?_⟩
  rcases lt_trichotomy (s * s) x with h | h | h
  · have pos : 0 < 2 * s + 1 := by linarith
    obtain ⟨ε, hε, h₁, h₂⟩ : ∃ ε : ℝ, 0 < ε ∧ ε ≤ 1 ∧ ε * (2 * s + 1) ≤ x - s * s := by
      rcases le_or_gt ((x - s * s) / (2 * s + 1)) 1 with k | k
      · exact ⟨_, div_pos (by linarith) pos, k, le_of_eq (div_mul_cancel₀ _ (ne_of_gt pos))⟩
      · rw [lt_div_iff₀ pos] at k
        exact ⟨1, zero_lt_one, le_refl 1, by linarith⟩
    have : s + ε ≤ s := above ⟨by linarith, by nlinarith⟩
    linarith
  · exact h
  · have hs : 0 < s := lt_of_le_of_ne hs fun e => by rw [← e, mul_zero] at h; linarith
    have e : (s * s - x) / (2 * s) * (2 * s) = s * s - x := div_mul_cancel₀ _ (by linarith)
    have pos : 0 < (s * s - x) / (2 * s) := div_pos (by linarith) (by linarith)
    generalize (s * s - x) / (2 * s) = δ at e pos
    have low : 0 ≤ s - δ := le_of_not_gt fun l => by
      have := mul_pos hs (show 0 < δ - s by linarith); have := mul_pos hs hs; linarith
    have : s ≤ s - δ := least fun y ⟨hy, k⟩ => le_of_not_gt fun l => by
      have := mul_nonneg (show 0 ≤ y - (s - δ) by linarith) (show 0 ≤ y + (s - δ) by linarith)
      have := mul_pos pos pos
      linarith
    linarith
open Classical in
/-- The square root; 0 for negative numbers. -/
noncomputable def sqrt (x : ℝ) : ℝ := if h : 0 ≤ x then (exists_root x h).choose else 0
@[inherit_doc] prefix:max "√" => Real.sqrt
variable {x y : ℝ}
@[simp] theorem sqrt_nonneg (x : ℝ) : 0 ≤ √x := by
  unfold sqrt; split
  · rename_i h; exact (exists_root x h).choose_spec.1
  · exact le_refl 0
@[simp] theorem mul_self_sqrt (h : 0 ≤ x) : √x * √x = x := by
  unfold sqrt; rw [dif_pos h]; exact (exists_root x h).choose_spec.2
theorem sqrt_eq_zero_of_nonpos (h : x ≤ 0) : √x = 0 := by
  rcases eq_or_lt_of_le h with k | k
  · have := mul_self_sqrt (ge_of_eq k); rw [k] at this ⊢; exact mul_self_eq_zero.1 this
  · exact dif_neg (not_le_of_gt k)
attribute [irreducible] sqrt
@[simp] theorem sq_sqrt (h : 0 ≤ x) : √x ^ 2 = x := by rw [sq, mul_self_sqrt h]
@[simp] theorem sqrt_mul_self (h : 0 ≤ x) : √(x * x) = x := by
  have := mul_self_sqrt (mul_self_nonneg x)
  have k := sqrt_nonneg (x * x)
  rcases mul_self_eq_mul_self_iff.1 this with e | e
  · exact e
  · rw [e] at k ⊢; linarith
@[simp] theorem sqrt_sq (h : 0 ≤ x) : √(x ^ 2) = x := by rw [sq, sqrt_mul_self h]
theorem sqrt_sq_eq_abs (x : ℝ) : √(x ^ 2) = |x| := by rw [← sq_abs, sqrt_sq (abs_nonneg x)]
theorem sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = |x| := by rw [← sq, sqrt_sq_eq_abs]
@[simp] theorem sqrt_zero : √0 = 0 := sqrt_eq_zero_of_nonpos (le_refl 0)
@[simp] theorem sqrt_one : √1 = 1 := by have := sqrt_mul_self (x := 1) zero_le_one; rwa [mul_one] at this
theorem sqrt_eq_iff_mul_self_eq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y * y :=
  ⟨fun h => by rw [← h, mul_self_sqrt hx], fun h => by rw [h, sqrt_mul_self hy]⟩
theorem sqrt_eq_iff_eq_sq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y ^ 2 := by rw [sqrt_eq_iff_mul_self_eq hx hy, sq]
theorem sqrt_eq_cases : √x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by
  rcases le_or_gt 0 x with h | h
  · refine ⟨fun e => .inl ⟨by rw [← e, mul_self_sqrt h], by rw [← e]; exact sqrt_nonneg x⟩, ?_⟩
    rintro (⟨e, k⟩ | ⟨l, _⟩)
    · rw [← e, sqrt_mul_self k]
    · exact absurd h (not_le_of_gt l)
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h)]
    refine ⟨fun e => .inr ⟨h, e.symm⟩, ?_⟩
    rintro (⟨e, k⟩ | ⟨_, e⟩)
    · rw [← e] at h; exact absurd (mul_self_nonneg y) (not_le_of_gt h)
    · exact e.symm
theorem sqrt_eq_iff_mul_self_eq_of_pos (h : 0 < y) : √x = y ↔ y * y = x := by
  rw [sqrt_eq_cases]
  exact ⟨fun k => k.elim (fun l => l.1) fun l => absurd l.2 (ne_of_gt h), fun k => .inl ⟨k, le_of_lt h⟩⟩
@[simp] theorem sqrt_eq_one : √x = 1 ↔ x = 1 := by rw [sqrt_eq_iff_mul_self_eq_of_pos zero_lt_one, mul_one, eq_comm]
theorem sqrt_le_sqrt (h : x ≤ y) : √x ≤ √y := by
  rcases le_or_gt x 0 with k | k
  · rw [sqrt_eq_zero_of_nonpos k]; exact sqrt_nonneg y
  · refine le_of_not_gt fun l => ?_
    have := mul_self_sqrt (le_of_lt k); have := mul_self_sqrt (le_trans (le_of_lt k) h)
    have := sqrt_nonneg x; have := sqrt_nonneg y
    nlinarith
theorem sqrt_lt_sqrt (hx : 0 ≤ x) (h : x < y) : √x < √y := by
  refine lt_of_le_of_ne (sqrt_le_sqrt (le_of_lt h)) fun e => ?_
  have := mul_self_sqrt hx; rw [e, mul_self_sqrt (le_trans hx (le_of_lt h))] at this; linarith
@[simp] theorem sqrt_le_sqrt_iff (hy : 0 ≤ y) : √x ≤ √y ↔ x ≤ y :=
  ⟨fun h => le_of_not_gt fun k => not_le_of_gt (sqrt_lt_sqrt hy k) h, sqrt_le_sqrt⟩
@[simp] theorem sqrt_lt_sqrt_iff (hx : 0 ≤ x) : √x < √y ↔ x < y :=
  ⟨fun h => lt_of_not_ge fun k => not_lt_of_ge (sqrt_le_sqrt k) h, sqrt_lt_sqrt hx⟩
@[simp] theorem sqrt_inj (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = √y ↔ x = y :=
  ⟨fun h => by rw [← mul_self_sqrt hx, h, mul_self_sqrt hy], fun h => by rw [h]⟩
@[simp] theorem sqrt_pos : 0 < √x ↔ 0 < x := by rw [← sqrt_lt_sqrt_iff (y := x) (le_refl 0), sqrt_zero]
theorem sqrt_pos_of_pos (h : 0 < x) : 0 < √x := sqrt_pos.2 h
@[simp] theorem sqrt_eq_zero (h : 0 ≤ x) : √x = 0 ↔ x = 0 := by rw [← sqrt_inj h (le_refl 0), sqrt_zero]
theorem sqrt_eq_zero' : √x = 0 ↔ x ≤ 0 := ⟨fun h => le_of_not_gt fun k => ne_of_gt (sqrt_pos.2 k) h, sqrt_eq_zero_of_nonpos⟩
theorem sqrt_ne_zero (h : 0 ≤ x) : √x ≠ 0 ↔ x ≠ 0 := not_congr (sqrt_eq_zero h)
theorem sqrt_ne_zero' : √x ≠ 0 ↔ 0 < x := by rw [ne_eq, sqrt_eq_zero', not_le]
@[simp] theorem sqrt_mul (hx : 0 ≤ x) (y : ℝ) : √(x * y) = √x * √y := by
  rcases le_or_gt 0 y with h | h
  · rw [sqrt_eq_iff_mul_self_eq (mul_nonneg hx h) (mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)), mul_mul_mul_comm,
      mul_self_sqrt hx, mul_self_sqrt h]
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h), mul_zero]
    exact sqrt_eq_zero_of_nonpos (mul_nonpos_of_nonneg_of_nonpos hx (le_of_lt h))
theorem sqrt_mul' (x : ℝ) (hy : 0 ≤ y) : √(x * y) = √x * √y := by rw [mul_comm, sqrt_mul hy, mul_comm]
theorem sqrt_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := by
  rcases le_or_gt x 0 with h | h
  · have : x⁻¹ ≤ 0 := by rw [← neg_nonneg, neg_inv, inv_nonneg, neg_nonneg]; exact h
    rw [sqrt_eq_zero_of_nonpos h, sqrt_eq_zero_of_nonpos this, inv_zero]
  · rw [sqrt_eq_iff_mul_self_eq (le_of_lt (inv_pos.2 h)) (inv_nonneg.2 (sqrt_nonneg x)), ← mul_inv, mul_self_sqrt (le_of_lt h)]
@[simp] theorem sqrt_div (hx : 0 ≤ x) (y : ℝ) : √(x / y) = √x / √y := by rw [div_eq_mul_inv, sqrt_mul hx, sqrt_inv, div_eq_mul_inv]
theorem le_sqrt' (hx : 0 < x) : x ≤ √y ↔ x ^ 2 ≤ y := by
  rcases le_or_gt 0 y with h | h
  · rw [← sqrt_le_sqrt_iff h, sqrt_sq (le_of_lt hx)]
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h)]
    exact ⟨fun k => absurd hx (not_lt_of_ge k), fun k => absurd (sq_nonneg x) (not_le_of_gt (lt_of_le_of_lt k h))⟩
theorem le_sqrt (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ √y ↔ x ^ 2 ≤ y := by rw [← sqrt_le_sqrt_iff hy, sqrt_sq hx]
theorem sqrt_le_left (hy : 0 ≤ y) : √x ≤ y ↔ x ≤ y ^ 2 := by
  rw [← sqrt_le_sqrt_iff (sq_nonneg y), sqrt_sq hy]
theorem sqrt_le_iff : √x ≤ y ↔ 0 ≤ y ∧ x ≤ y ^ 2 :=
  ⟨fun h => have hy := le_trans (sqrt_nonneg x) h; ⟨hy, (sqrt_le_left hy).1 h⟩, fun h => (sqrt_le_left h.1).2 h.2⟩
theorem sqrt_lt' (hy : 0 < y) : √x < y ↔ x < y ^ 2 := by rw [lt_iff_not_ge, lt_iff_not_ge, le_sqrt' hy]
theorem lt_sqrt (hx : 0 ≤ x) : x < √y ↔ x ^ 2 < y := by rw [lt_iff_not_ge, lt_iff_not_ge, sqrt_le_left hx]
theorem abs_le_sqrt (h : x ^ 2 ≤ y) : |x| ≤ √y := by rw [← sqrt_sq_eq_abs]; exact sqrt_le_sqrt h
theorem sqrt_lt (hx : 0 ≤ x) (hy : 0 ≤ y) : √x < y ↔ x < y ^ 2 := by rw [lt_iff_not_ge, lt_iff_not_ge, le_sqrt hy hx]
theorem le_sqrt_of_sq_le (h : x ^ 2 ≤ y) : x ≤ √y := le_trans (le_abs_self x) (abs_le_sqrt h)
theorem neg_sqrt_le_of_sq_le (h : x ^ 2 ≤ y) : -√y ≤ x := (abs_le.1 (abs_le_sqrt h)).1
theorem sq_le (h : 0 ≤ y) : x ^ 2 ≤ y ↔ -√y ≤ x ∧ x ≤ √y := by
  refine ⟨fun k => ⟨neg_sqrt_le_of_sq_le k, le_sqrt_of_sq_le k⟩, fun k => ?_⟩
  have := sq_sqrt h; rw [← this]; exact sq_le_sq' k.1 k.2
end Real
