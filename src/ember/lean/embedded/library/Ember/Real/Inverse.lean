import Ember.Real.Angles
/-! Inverse trigonometric functions: `Real.arcsin` and `Real.arccos` on `[-1, 1]`, constant beyond, and `Real.arctan` on ℝ, as in Mathlib. -/
namespace Real
variable {x y : ℝ}
private theorem steady_sin : Ember.Steady sin := .of_lipschitz fun x y => by
  have := Ember.abs_cos_sub_cos_le (x - π / 2) (y - π / 2)
  rwa [cos_sub_pi_div_two, cos_sub_pi_div_two, show y - π / 2 - (x - π / 2) = y - x by ring] at this
private theorem exists_arcsin (x : ℝ) : ∃ a, -(π / 2) ≤ a ∧ a ≤ π / 2 ∧ sin a = max (-1) (min 1 x) := by
  refine steady_sin.exists_value (by linarith [pi_pos]) ?_ ?_
  · rw [sin_neg, sin_pi_div_two]; exact le_max_left _ _
  · rw [sin_pi_div_two]; exact max_le (by norm_num) (min_le_left _ _)
/-- The angle in `[-π / 2, π / 2]` with this sine. -/
noncomputable def arcsin (x : ℝ) : ℝ := (exists_arcsin x).choose
theorem neg_pi_div_two_le_arcsin (x : ℝ) : -(π / 2) ≤ arcsin x := (exists_arcsin x).choose_spec.1
theorem arcsin_le_pi_div_two (x : ℝ) : arcsin x ≤ π / 2 := (exists_arcsin x).choose_spec.2.1
theorem arcsin_mem_Icc (x : ℝ) : arcsin x ∈ Set.Icc (-(π / 2)) (π / 2) := ⟨neg_pi_div_two_le_arcsin x, arcsin_le_pi_div_two x⟩
private theorem sin_arcsin_clipped (x : ℝ) : sin (arcsin x) = max (-1) (min 1 x) := (exists_arcsin x).choose_spec.2.2
attribute [irreducible] arcsin
theorem sin_arcsin (hx₁ : -1 ≤ x) (hx₂ : x ≤ 1) : sin (arcsin x) = x := by
  rw [sin_arcsin_clipped, min_eq_right hx₂, max_eq_right hx₁]
theorem arcsin_sin (hx₁ : -(π / 2) ≤ x) (hx₂ : x ≤ π / 2) : arcsin (sin x) = x :=
  injOn_sin (arcsin_mem_Icc _) ⟨hx₁, hx₂⟩ (sin_arcsin (neg_one_le_sin x) (sin_le_one x))
theorem arcsin_eq_of_sin_eq (h₁ : sin x = y) (h₂ : x ∈ Set.Icc (-(π / 2)) (π / 2)) : arcsin y = x := by
  rw [← h₁]; exact arcsin_sin h₂.1 h₂.2
theorem arcsin_of_one_le (hx : 1 ≤ x) : arcsin x = π / 2 := by
  refine injOn_sin (arcsin_mem_Icc x) ⟨by linarith [pi_pos], le_refl _⟩ ?_
  rw [sin_arcsin_clipped, min_eq_left hx, sin_pi_div_two]; exact max_eq_right (by norm_num)
theorem arcsin_of_le_neg_one (hx : x ≤ -1) : arcsin x = -(π / 2) := by
  refine injOn_sin (arcsin_mem_Icc x) ⟨le_refl _, by linarith [pi_pos]⟩ ?_
  rw [sin_arcsin_clipped, sin_neg, sin_pi_div_two]; exact max_eq_left (min_le_of_right_le hx)
@[simp] theorem arcsin_zero : arcsin 0 = 0 := arcsin_eq_of_sin_eq sin_zero ⟨by linarith [pi_pos], by linarith [pi_pos]⟩
@[simp] theorem arcsin_one : arcsin 1 = π / 2 := arcsin_of_one_le (le_refl 1)
@[simp] theorem arcsin_neg_one : arcsin (-1) = -(π / 2) := arcsin_of_le_neg_one (le_refl (-1))
@[simp] theorem arcsin_neg (x : ℝ) : arcsin (-x) = -arcsin x := by
  rcases le_or_gt x (-1) with h | h
  · rw [arcsin_of_le_neg_one h, arcsin_of_one_le (by linarith)]; ring
  rcases le_or_gt 1 x with k | k
  · rw [arcsin_of_one_le k, arcsin_of_le_neg_one (by linarith)]
  · have a := arcsin_mem_Icc x
    exact arcsin_eq_of_sin_eq (by rw [sin_neg, sin_arcsin (le_of_lt h) (le_of_lt k)]) ⟨by linarith [a.2], by linarith [a.1]⟩
theorem cos_arcsin_nonneg (x : ℝ) : 0 ≤ cos (arcsin x) := cos_nonneg_of_mem_Icc (arcsin_mem_Icc x)
theorem cos_arcsin (x : ℝ) : cos (arcsin x) = √(1 - x ^ 2) := by
  rw [cos_eq_sqrt_one_sub_sin_sq (neg_pi_div_two_le_arcsin x) (arcsin_le_pi_div_two x)]
  rcases le_or_gt x (-1) with h | h
  · rw [arcsin_of_le_neg_one h, sin_neg, sin_pi_div_two, sqrt_eq_zero_of_nonpos (by norm_num), sqrt_eq_zero_of_nonpos (by nlinarith)]
  rcases le_or_gt 1 x with k | k
  · rw [arcsin_of_one_le k, sin_pi_div_two, sqrt_eq_zero_of_nonpos (by norm_num), sqrt_eq_zero_of_nonpos (by nlinarith)]
  · rw [sin_arcsin (le_of_lt h) (le_of_lt k)]
/-- The angle in `[0, π]` with this cosine. -/
noncomputable def arccos (x : ℝ) : ℝ := π / 2 - arcsin x
theorem arccos_eq_pi_div_two_sub_arcsin (x : ℝ) : arccos x = π / 2 - arcsin x := rfl
theorem arcsin_eq_pi_div_two_sub_arccos (x : ℝ) : arcsin x = π / 2 - arccos x := by rw [arccos]; ring
theorem arccos_le_pi (x : ℝ) : arccos x ≤ π := by rw [arccos]; linarith [neg_pi_div_two_le_arcsin x]
theorem arccos_nonneg (x : ℝ) : 0 ≤ arccos x := by rw [arccos]; linarith [arcsin_le_pi_div_two x]
theorem cos_arccos (hx₁ : -1 ≤ x) (hx₂ : x ≤ 1) : cos (arccos x) = x := by rw [arccos, cos_pi_div_two_sub, sin_arcsin hx₁ hx₂]
theorem arccos_cos (hx₁ : 0 ≤ x) (hx₂ : x ≤ π) : arccos (cos x) = x := by
  rw [arccos, ← sin_pi_div_two_sub, arcsin_sin (by linarith) (by linarith)]; ring
theorem sin_arccos (x : ℝ) : sin (arccos x) = √(1 - x ^ 2) := by rw [arccos, sin_pi_div_two_sub, cos_arcsin]
@[simp] theorem arccos_zero : arccos 0 = π / 2 := by rw [arccos, arcsin_zero, sub_zero]
@[simp] theorem arccos_one : arccos 1 = 0 := by rw [arccos, arcsin_one, sub_self]
@[simp] theorem arccos_neg_one : arccos (-1) = π := by rw [arccos, arcsin_neg_one]; ring
theorem arccos_neg (x : ℝ) : arccos (-x) = π - arccos x := by rw [arccos, arccos, arcsin_neg]; ring

/-! ### The inverse of the tangent -/
/-- The angle strictly between `-π / 2` and `π / 2` with this tangent. -/
noncomputable def arctan (x : ℝ) : ℝ := arcsin (x / √(1 + x ^ 2))
private theorem root_pos (x : ℝ) : 0 < √(1 + x ^ 2) := sqrt_pos.2 (by have := sq_nonneg x; linarith)
private theorem ratio (x : ℝ) : -1 < x / √(1 + x ^ 2) ∧ x / √(1 + x ^ 2) < 1 := by
  have h := root_pos x; have e := sq_sqrt (show 0 ≤ 1 + x ^ 2 by have := sq_nonneg x; linarith)
  rw [lt_div_iff₀ h, div_lt_iff₀ h]
  constructor <;> nlinarith
theorem sin_arctan (x : ℝ) : sin (arctan x) = x / √(1 + x ^ 2) := sin_arcsin (le_of_lt (ratio x).1) (le_of_lt (ratio x).2)
theorem cos_arctan (x : ℝ) : cos (arctan x) = 1 / √(1 + x ^ 2) := by
  have h := root_pos x; have e := sq_sqrt (show 0 ≤ 1 + x ^ 2 by have := sq_nonneg x; linarith)
  rw [arctan, cos_arcsin, div_pow, e]
  have : 1 - x ^ 2 / (1 + x ^ 2) = (1 / √(1 + x ^ 2)) ^ 2 := by
    rw [div_pow, e, one_pow, sub_eq_iff_eq_add, div_add_div_same, div_self]
    have := sq_nonneg x; linarith
  rw [this, sqrt_sq (div_nonneg zero_le_one (le_of_lt h))]
theorem cos_arctan_pos (x : ℝ) : 0 < cos (arctan x) := by rw [cos_arctan]; exact div_pos zero_lt_one (root_pos x)
@[simp] theorem tan_arctan (x : ℝ) : tan (arctan x) = x := by
  have h := root_pos x
  rw [tan_eq_sin_div_cos, div_eq_iff (ne_of_gt (cos_arctan_pos x)), sin_arctan, cos_arctan, mul_one_div]
theorem neg_pi_div_two_lt_arctan (x : ℝ) : -(π / 2) < arctan x := by
  refine lt_of_le_of_ne (neg_pi_div_two_le_arcsin _) fun e => ?_
  have := cos_arctan_pos x
  rw [← e, cos_neg, cos_pi_div_two] at this; exact lt_irrefl 0 this
theorem arctan_lt_pi_div_two (x : ℝ) : arctan x < π / 2 := by
  refine lt_of_le_of_ne (arcsin_le_pi_div_two _) fun e => ?_
  have := cos_arctan_pos x
  rw [e, cos_pi_div_two] at this; exact lt_irrefl 0 this
theorem arctan_mem_Ioo (x : ℝ) : arctan x ∈ Set.Ioo (-(π / 2)) (π / 2) := ⟨neg_pi_div_two_lt_arctan x, arctan_lt_pi_div_two x⟩
theorem tan_lt_tan_of_lt_of_lt_pi_div_two (hx₁ : -(π / 2) < x) (hy₂ : y < π / 2) (hxy : x < y) : tan x < tan y := by
  have cx := cos_pos_of_mem_Ioo (x := x) ⟨hx₁, by linarith⟩; have cy := cos_pos_of_mem_Ioo (x := y) ⟨by linarith, hy₂⟩
  have s := sin_pos_of_pos_of_lt_pi (x := y - x) (by linarith) (by linarith)
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, div_lt_div_iff_of_pos cx cy]
  rw [sin_sub] at s; linarith
theorem injOn_tan : Set.InjOn tan (Set.Ioo (-(π / 2)) (π / 2)) := fun x hx y hy e => by
  rcases lt_trichotomy x y with h | h | h
  · exact absurd e (ne_of_lt (tan_lt_tan_of_lt_of_lt_pi_div_two hx.1 hy.2 h))
  · exact h
  · exact absurd e (ne_of_gt (tan_lt_tan_of_lt_of_lt_pi_div_two hy.1 hx.2 h))
theorem arctan_tan (hx₁ : -(π / 2) < x) (hx₂ : x < π / 2) : arctan (tan x) = x := injOn_tan (arctan_mem_Ioo _) ⟨hx₁, hx₂⟩ (tan_arctan _)
theorem arctan_eq_of_tan_eq (h : tan x = y) (hx : x ∈ Set.Ioo (-(π / 2)) (π / 2)) : arctan y = x := by rw [← h, arctan_tan hx.1 hx.2]
@[simp] theorem arctan_zero : arctan 0 = 0 := by rw [arctan, zero_div, arcsin_zero]
@[simp] theorem arctan_one : arctan 1 = π / 4 := arctan_eq_of_tan_eq tan_pi_div_four ⟨by linarith [pi_pos], by linarith [pi_pos]⟩
@[simp] theorem arctan_neg (x : ℝ) : arctan (-x) = -arctan x := by
  have h := arctan_mem_Ioo x
  exact arctan_eq_of_tan_eq (by rw [tan_neg, tan_arctan]) ⟨by linarith [h.2], by linarith [h.1]⟩
theorem arctan_strictMono : StrictMono arctan := fun x y h => lt_of_not_ge fun k => by
  rcases eq_or_lt_of_le k with e | l
  · have := congrArg tan e; rw [tan_arctan, tan_arctan] at this; linarith
  · have := tan_lt_tan_of_lt_of_lt_pi_div_two (neg_pi_div_two_lt_arctan y) (arctan_lt_pi_div_two x) l
    rw [tan_arctan, tan_arctan] at this; linarith
end Real
