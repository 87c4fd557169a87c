import Ember.Floor
import Ember.Intervals
import Ember.Real.Trigonometric
/-! π, twice the first positive zero of the cosine: shifts by π and its multiples, signs, monotonicity, zeros. -/
namespace Real
private theorem steady_cos : Ember.Steady cos := .of_lipschitz Ember.abs_cos_sub_cos_le
/-- Somewhere in `[0, 4]` the cosine is not positive: doubling the angle doubles its distance from 1 until it exceeds 1. -/
private theorem exists_cos_nonpos : ∃ b, 0 ≤ b ∧ b ≤ 4 ∧ cos b ≤ 0 := by
  rcases le_or_gt (cos 1) 0 with h | h₁
  · exact ⟨1, by norm_num, by norm_num, h⟩
  rcases le_or_gt (cos 2) 0 with h | h₂
  · exact ⟨2, by norm_num, by norm_num, h⟩
  refine ⟨4, by norm_num, le_refl 4, ?_⟩
  have s := Ember.half_le_sin_of_le (x := 1 / 2) (by norm_num) (le_refl _)
  have e₁ := cos_two_mul_eq_one_sub (1 / 2); have e₂ := cos_two_mul 1; have e₄ := cos_two_mul 2
  rw [show (2 : ℝ) * (1 / 2) = 1 by norm_num] at e₁
  rw [show (2 : ℝ) * 1 = 2 by norm_num] at e₂
  rw [show (2 : ℝ) * 2 = 4 by norm_num] at e₄
  have : cos 1 ≤ 7 / 8 := by nlinarith
  have : cos 2 ≤ 17 / 32 := by nlinarith
  nlinarith
private theorem exists_half_pi : ∃ p, 0 < p ∧ p ≤ 4 ∧ cos p = 0 ∧ ∀ t, 0 ≤ t → t < p → 0 < cos t := by
  obtain ⟨b, hb, hb4, h⟩ := exists_cos_nonpos
  obtain ⟨p, hp, hpb, zero, before⟩ := steady_cos.first_zero hb (by rw [cos_zero]; exact zero_lt_one) h
  exact ⟨p, hp, le_trans hpb hb4, zero, before⟩
/-- The number π. -/
protected noncomputable def pi : ℝ := 2 * exists_half_pi.choose
@[inherit_doc] scoped notation "π" => Real.pi
private theorem half_pi : π / 2 = exists_half_pi.choose := mul_div_cancel_left₀ _ two_ne_zero
@[simp] theorem cos_pi_div_two : cos (π / 2) = 0 := by rw [half_pi]; exact exists_half_pi.choose_spec.2.2.1
theorem pi_div_two_pos : 0 < π / 2 := by rw [half_pi]; exact exists_half_pi.choose_spec.1
private theorem cos_pos {x : ℝ} (h : 0 ≤ x) (k : x < π / 2) : 0 < cos x := exists_half_pi.choose_spec.2.2.2 x h (by rwa [half_pi] at k)
attribute [irreducible] Real.pi
theorem pi_pos : 0 < π := by have := pi_div_two_pos; linarith
theorem pi_nonneg : 0 ≤ π := le_of_lt pi_pos
@[simp] theorem pi_ne_zero : π ≠ 0 := ne_of_gt pi_pos
theorem two_pi_pos : 0 < 2 * π := by have := pi_pos; linarith
theorem sin_pos_of_pos_of_lt_pi {x : ℝ} (h0x : 0 < x) (hxp : x < π) : 0 < sin x := by
  have key : ∀ k : ℕ, ∀ x : ℝ, 0 < x → x < π → x ≤ 2 ^ k / 2 → 0 < sin x := fun k => by
    induction k with
    | zero => intro x h _ l; have := Ember.half_le_sin_of_le (le_of_lt h) (by rwa [pow_zero] at l); linarith
    | succ k ih =>
      intro x h h' l
      rw [pow_succ] at l
      have s := ih (x / 2) (by linarith) (by linarith) (by linarith)
      have c := cos_pos (x := x / 2) (by linarith) (by linarith)
      have e := sin_two_mul (x / 2)
      rw [show 2 * (x / 2) = x by ring] at e
      rw [e]; exact mul_pos (mul_pos two_pos s) c
  obtain ⟨n, hn⟩ := exists_nat_gt (2 * x)
  have h2 : (n : ℝ) < 2 ^ n := by
    have := Nat.cast_lt (R := ℝ).2 (Nat.lt_two_pow_self (n := n)); rwa [Nat.cast_pow, Nat.cast_ofNat] at this
  exact key n x h0x hxp (by linarith)
@[simp] theorem sin_pi_div_two : sin (π / 2) = 1 := by
  have h := sin_pos_of_pos_of_lt_pi (x := π / 2) pi_div_two_pos (by have := pi_pos; linarith)
  have e := sin_sq_add_cos_sq (π / 2)
  rw [cos_pi_div_two] at e
  have : (sin (π / 2) - 1) * (sin (π / 2) + 1) = 0 := by linear_combination e
  rcases mul_eq_zero.1 this with h | h <;> linarith

/-! ### Shifts -/
private theorem two_halves : 2 * (π / 2) = π := by ring
@[simp] theorem cos_pi : cos π = -1 := by rw [← two_halves, cos_two_mul, cos_pi_div_two]; norm_num
@[simp] theorem sin_pi : sin π = 0 := by rw [← two_halves, sin_two_mul, cos_pi_div_two, mul_zero]
@[simp] theorem cos_two_pi : cos (2 * π) = 1 := by rw [cos_two_mul, cos_pi]; norm_num
@[simp] theorem sin_two_pi : sin (2 * π) = 0 := by rw [sin_two_mul, sin_pi]; norm_num
section
variable (x : ℝ)
@[simp] theorem sin_add_pi : sin (x + π) = -sin x := by rw [sin_add, sin_pi, cos_pi]; ring
@[simp] theorem sin_sub_pi : sin (x - π) = -sin x := by rw [sin_sub, sin_pi, cos_pi]; ring
@[simp] theorem sin_pi_sub : sin (π - x) = sin x := by rw [sin_sub, sin_pi, cos_pi]; ring
@[simp] theorem cos_add_pi : cos (x + π) = -cos x := by rw [cos_add, sin_pi, cos_pi]; ring
@[simp] theorem cos_sub_pi : cos (x - π) = -cos x := by rw [cos_sub, sin_pi, cos_pi]; ring
@[simp] theorem cos_pi_sub : cos (π - x) = -cos x := by rw [cos_sub, sin_pi, cos_pi]; ring
@[simp] theorem sin_add_two_pi : sin (x + 2 * π) = sin x := by rw [sin_add, sin_two_pi, cos_two_pi]; ring
@[simp] theorem sin_sub_two_pi : sin (x - 2 * π) = sin x := by rw [sin_sub, sin_two_pi, cos_two_pi]; ring
@[simp] theorem sin_two_pi_sub : sin (2 * π - x) = -sin x := by rw [sin_sub, sin_two_pi, cos_two_pi]; ring
@[simp] theorem cos_add_two_pi : cos (x + 2 * π) = cos x := by rw [cos_add, sin_two_pi, cos_two_pi]; ring
@[simp] theorem cos_sub_two_pi : cos (x - 2 * π) = cos x := by rw [cos_sub, sin_two_pi, cos_two_pi]; ring
@[simp] theorem cos_two_pi_sub : cos (2 * π - x) = cos x := by rw [cos_sub, sin_two_pi, cos_two_pi]; ring
theorem sin_add_pi_div_two : sin (x + π / 2) = cos x := by rw [sin_add, sin_pi_div_two, cos_pi_div_two]; ring
theorem sin_sub_pi_div_two : sin (x - π / 2) = -cos x := by rw [sin_sub, sin_pi_div_two, cos_pi_div_two]; ring
theorem sin_pi_div_two_sub : sin (π / 2 - x) = cos x := by rw [sin_sub, sin_pi_div_two, cos_pi_div_two]; ring
theorem cos_add_pi_div_two : cos (x + π / 2) = -sin x := by rw [cos_add, sin_pi_div_two, cos_pi_div_two]; ring
theorem cos_sub_pi_div_two : cos (x - π / 2) = sin x := by rw [cos_sub, sin_pi_div_two, cos_pi_div_two]; ring
theorem cos_pi_div_two_sub : cos (π / 2 - x) = sin x := by rw [cos_sub, sin_pi_div_two, cos_pi_div_two]; ring
@[simp] theorem tan_pi : tan π = 0 := by rw [tan_eq_sin_div_cos, sin_pi, zero_div]
theorem tan_add_pi : tan (x + π) = tan x := by rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_add_pi, cos_add_pi, neg_div_neg_eq]
theorem tan_sub_pi : tan (x - π) = tan x := by rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_sub_pi, cos_sub_pi, neg_div_neg_eq]
theorem tan_pi_sub : tan (π - x) = -tan x := by rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_pi_sub, cos_pi_sub, div_neg]
theorem tan_pi_div_two_sub : tan (π / 2 - x) = (tan x)⁻¹ := by
  rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_pi_div_two_sub, cos_pi_div_two_sub, inv_div]
end
private theorem multiples (n : ℕ) : sin (n * π) = 0 ∧ cos (n * π) = (-1) ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, sin_zero, cos_zero, pow_zero]; exact ⟨rfl, rfl⟩
  | succ n ih =>
    rw [Nat.cast_add_one, add_mul, one_mul, sin_add_pi, cos_add_pi, ih.1, ih.2, pow_succ]
    exact ⟨neg_zero, by ring⟩
@[simp] theorem sin_nat_mul_pi (n : ℕ) : sin (n * π) = 0 := (multiples n).1
theorem cos_nat_mul_pi (n : ℕ) : cos (n * π) = (-1) ^ n := (multiples n).2
@[simp] theorem sin_int_mul_pi (n : ℤ) : sin (n * π) = 0 := by
  cases n with
  | ofNat n => exact (congrArg (fun t => sin (t * π)) (Int.cast_natCast n)).trans (sin_nat_mul_pi n)
  | negSucc n => rw [Int.cast_negSucc, neg_mul, sin_neg, sin_nat_mul_pi, neg_zero]
@[simp] theorem cos_nat_mul_two_pi (n : ℕ) : cos (n * (2 * π)) = 1 := by
  rw [show (n : ℝ) * (2 * π) = 2 * (n * π) by ring, cos_two_mul_eq_one_sub, sin_nat_mul_pi]; norm_num
@[simp] theorem cos_int_mul_two_pi (n : ℤ) : cos (n * (2 * π)) = 1 := by
  rw [show (n : ℝ) * (2 * π) = 2 * (n * π) by ring, cos_two_mul_eq_one_sub, sin_int_mul_pi]; norm_num
private theorem sin_int_mul_two_pi (n : ℤ) : sin (n * (2 * π)) = 0 := by
  rw [show (n : ℝ) * (2 * π) = 2 * (n * π) by ring, sin_two_mul, sin_int_mul_pi]; norm_num
section
variable (x : ℝ)
@[simp] theorem sin_add_int_mul_two_pi (n : ℤ) : sin (x + n * (2 * π)) = sin x := by
  rw [sin_add, sin_int_mul_two_pi, cos_int_mul_two_pi]; ring
@[simp] theorem cos_add_int_mul_two_pi (n : ℤ) : cos (x + n * (2 * π)) = cos x := by
  rw [cos_add, sin_int_mul_two_pi, cos_int_mul_two_pi]; ring
@[simp] theorem sin_sub_int_mul_two_pi (n : ℤ) : sin (x - n * (2 * π)) = sin x := by
  rw [sin_sub, sin_int_mul_two_pi, cos_int_mul_two_pi]; ring
@[simp] theorem cos_sub_int_mul_two_pi (n : ℤ) : cos (x - n * (2 * π)) = cos x := by
  rw [cos_sub, sin_int_mul_two_pi, cos_int_mul_two_pi]; ring
@[simp] theorem sin_add_nat_mul_two_pi (n : ℕ) : sin (x + n * (2 * π)) = sin x := by
  rw [← Int.cast_natCast, sin_add_int_mul_two_pi]
@[simp] theorem cos_add_nat_mul_two_pi (n : ℕ) : cos (x + n * (2 * π)) = cos x := by
  rw [← Int.cast_natCast, cos_add_int_mul_two_pi]
end

/-! ### Signs -/
section
variable {x y : ℝ}
theorem sin_pos_of_mem_Ioo (hx : x ∈ Set.Ioo 0 π) : 0 < sin x := sin_pos_of_pos_of_lt_pi hx.1 hx.2
theorem sin_nonneg_of_nonneg_of_le_pi (h0x : 0 ≤ x) (hxp : x ≤ π) : 0 ≤ sin x := by
  rcases eq_or_lt_of_le h0x with e | h
  · rw [← e, sin_zero]
  rcases eq_or_lt_of_le hxp with e | k
  · rw [e, sin_pi]
  · exact le_of_lt (sin_pos_of_pos_of_lt_pi h k)
theorem sin_nonneg_of_mem_Icc (hx : x ∈ Set.Icc 0 π) : 0 ≤ sin x := sin_nonneg_of_nonneg_of_le_pi hx.1 hx.2
theorem sin_neg_of_neg_of_neg_pi_lt (hx0 : x < 0) (hpx : -π < x) : sin x < 0 := by
  have := sin_pos_of_pos_of_lt_pi (x := -x) (by linarith) (by linarith); rw [sin_neg] at this; linarith
theorem sin_nonpos_of_nonpos_of_neg_pi_le (hx0 : x ≤ 0) (hpx : -π ≤ x) : sin x ≤ 0 := by
  have := sin_nonneg_of_nonneg_of_le_pi (x := -x) (by linarith) (by linarith); rw [sin_neg] at this; linarith
theorem cos_pos_of_mem_Ioo (hx : x ∈ Set.Ioo (-(π / 2)) (π / 2)) : 0 < cos x := by
  rw [← sin_add_pi_div_two]; exact sin_pos_of_pos_of_lt_pi (by linarith [hx.1]) (by linarith [hx.2])
theorem cos_nonneg_of_neg_pi_div_two_le_of_le (hl : -(π / 2) ≤ x) (hu : x ≤ π / 2) : 0 ≤ cos x := by
  rw [← sin_add_pi_div_two]; exact sin_nonneg_of_nonneg_of_le_pi (by linarith) (by linarith)
theorem cos_nonneg_of_mem_Icc (hx : x ∈ Set.Icc (-(π / 2)) (π / 2)) : 0 ≤ cos x := cos_nonneg_of_neg_pi_div_two_le_of_le hx.1 hx.2
theorem cos_neg_of_pi_div_two_lt_of_lt (hx₁ : π / 2 < x) (hx₂ : x < π + π / 2) : cos x < 0 := by
  have := cos_pos_of_mem_Ioo (x := x - π) ⟨by linarith, by linarith⟩; rw [cos_sub_pi] at this; linarith
theorem cos_nonpos_of_pi_div_two_le_of_le (hx₁ : π / 2 ≤ x) (hx₂ : x ≤ π + π / 2) : cos x ≤ 0 := by
  have := cos_nonneg_of_neg_pi_div_two_le_of_le (x := x - π) (by linarith) (by linarith); rw [cos_sub_pi] at this; linarith
theorem sin_eq_sqrt_one_sub_cos_sq (hl : 0 ≤ x) (hu : x ≤ π) : sin x = √(1 - cos x ^ 2) := by
  rw [← abs_sin_eq_sqrt_one_sub_cos_sq, abs_of_nonneg (sin_nonneg_of_nonneg_of_le_pi hl hu)]
theorem cos_eq_sqrt_one_sub_sin_sq (hl : -(π / 2) ≤ x) (hu : x ≤ π / 2) : cos x = √(1 - sin x ^ 2) := by
  rw [← abs_cos_eq_sqrt_one_sub_sin_sq, abs_of_nonneg (cos_nonneg_of_neg_pi_div_two_le_of_le hl hu)]
theorem tan_pos_of_pos_of_lt_pi_div_two (h0x : 0 < x) (hxp : x < π / 2) : 0 < tan x := by
  rw [tan_eq_sin_div_cos]
  exact div_pos (sin_pos_of_pos_of_lt_pi h0x (by linarith)) (cos_pos_of_mem_Ioo ⟨by linarith, hxp⟩)

/-! ### Monotonicity and zeros -/
theorem cos_lt_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x < y) : cos y < cos x := by
  have h₁ := sin_pos_of_pos_of_lt_pi (x := (x + y) / 2) (by linarith) (by linarith)
  have h₂ := sin_pos_of_pos_of_lt_pi (x := (y - x) / 2) (by linarith) (by linarith)
  have e := cos_sub_cos x y
  rw [show (x - y) / 2 = -((y - x) / 2) by ring, sin_neg] at e
  have := mul_pos h₁ h₂; linarith
theorem cos_le_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ π) (hxy : x ≤ y) : cos y ≤ cos x := by
  rcases eq_or_lt_of_le hxy with e | h
  · rw [e]
  · exact le_of_lt (cos_lt_cos_of_nonneg_of_le_pi hx₁ hy₂ h)
theorem sin_lt_sin_of_lt_of_le_pi_div_two (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2) (hxy : x < y) : sin x < sin y := by
  rw [← cos_pi_div_two_sub x, ← cos_pi_div_two_sub y]
  exact cos_lt_cos_of_nonneg_of_le_pi (by linarith) (by linarith) (by linarith)
theorem sin_le_sin_of_le_of_le_pi_div_two (hx₁ : -(π / 2) ≤ x) (hy₂ : y ≤ π / 2) (hxy : x ≤ y) : sin x ≤ sin y := by
  rcases eq_or_lt_of_le hxy with e | h
  · rw [e]
  · exact le_of_lt (sin_lt_sin_of_lt_of_le_pi_div_two hx₁ hy₂ h)
theorem strictMonoOn_sin : StrictMonoOn sin (Set.Icc (-(π / 2)) (π / 2)) := fun _ hx _ hy h => sin_lt_sin_of_lt_of_le_pi_div_two hx.1 hy.2 h
theorem injOn_sin : Set.InjOn sin (Set.Icc (-(π / 2)) (π / 2)) := fun x hx y hy e => by
  rcases lt_trichotomy x y with h | h | h
  · exact absurd e (ne_of_lt (strictMonoOn_sin hx hy h))
  · exact h
  · exact absurd e (ne_of_gt (strictMonoOn_sin hy hx h))
theorem injOn_cos : Set.InjOn cos (Set.Icc 0 π) := fun x hx y hy e => by
  rcases lt_trichotomy x y with h | h | h
  · exact absurd e (ne_of_gt (cos_lt_cos_of_nonneg_of_le_pi hx.1 hy.2 h))
  · exact h
  · exact absurd e (ne_of_lt (cos_lt_cos_of_nonneg_of_le_pi hy.1 hx.2 h))
theorem sin_lt (h : 0 < x) : sin x < x := by
  rcases le_or_gt x 1 with k | k
  · have e := sin_two_mul (x / 2); have l := sin_le (x := x / 2) (by linarith)
    rw [show 2 * (x / 2) = x by ring] at e
    have hpi : 2 ≤ π := by have := sin_le (x := π / 2) (by linarith [pi_pos]); rw [sin_pi_div_two] at this; linarith
    have s := sin_pos_of_pos_of_lt_pi (x := x / 2) (by linarith) (by linarith)
    have c : cos (x / 2) < 1 := by
      rw [← cos_zero]; exact cos_lt_cos_of_nonneg_of_le_pi (le_refl 0) (by linarith) (by linarith)
    have := mul_pos s (sub_pos.2 c); linarith
  · exact lt_of_le_of_lt (sin_le_one x) k
end
theorem sin_eq_zero_iff {x : ℝ} : sin x = 0 ↔ ∃ n : ℤ, (n : ℝ) * π = x := by
  refine ⟨fun h => ⟨⌊x / π⌋, ?_⟩, fun ⟨n, e⟩ => by rw [← e, sin_int_mul_pi]⟩
  have low := Int.floor_le (x / π); have high := Int.lt_floor_add_one (x / π)
  rw [le_div_iff₀ pi_pos] at low; rw [div_lt_iff₀ pi_pos] at high
  refine le_antisymm low (le_of_not_gt fun l => ?_)
  have pos := sin_pos_of_pos_of_lt_pi (x := x - ⌊x / π⌋ * π) (by linarith) (by linarith)
  have e := sin_sq_add_cos_sq ((⌊x / π⌋ : ℝ) * π)
  rw [sin_sub, h, sin_int_mul_pi] at pos
  linarith
theorem sin_ne_zero_iff {x : ℝ} : sin x ≠ 0 ↔ ∀ n : ℤ, (n : ℝ) * π ≠ x := by rw [ne_eq, sin_eq_zero_iff, not_exists]
theorem cos_eq_zero_iff {x : ℝ} : cos x = 0 ↔ ∃ k : ℤ, x = (2 * k + 1) * π / 2 := by
  rw [← sin_add_pi_div_two, sin_eq_zero_iff]
  constructor
  · rintro ⟨n, e⟩
    refine ⟨n - 1, ?_⟩
    rw [Int.cast_sub, Int.cast_one]; linarith
  · rintro ⟨k, e⟩
    refine ⟨k + 1, ?_⟩
    rw [Int.cast_add, Int.cast_one]; linarith
theorem cos_ne_zero_iff {x : ℝ} : cos x ≠ 0 ↔ ∀ k : ℤ, x ≠ (2 * k + 1) * π / 2 := by rw [ne_eq, cos_eq_zero_iff, not_exists]
theorem cos_eq_one_iff (x : ℝ) : cos x = 1 ↔ ∃ n : ℤ, (n : ℝ) * (2 * π) = x := by
  refine ⟨fun h => ?_, fun ⟨n, e⟩ => by rw [← e, cos_int_mul_two_pi]⟩
  have e := cos_two_mul_eq_one_sub (x / 2)
  rw [show 2 * (x / 2) = x by ring, h] at e
  have : sin (x / 2) ^ 2 = 0 := by linarith
  obtain ⟨n, hn⟩ := sin_eq_zero_iff.1 (sq_eq_zero_iff.1 this)
  exact ⟨n, by linarith⟩
end Real
