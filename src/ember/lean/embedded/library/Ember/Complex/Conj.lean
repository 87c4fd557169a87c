import Ember.Complex.Log
import Ember.Complex.Numerals
import Ember.RingHom
/-! The conjugate of a complex number, `starRingEnd ℂ z`, or `conj z` under `open ComplexConjugate`; norms once more.
Mathlib has `starRingEnd` in every commutative ring with a star; here it is for ℂ and ℝ. -/
set_option autoImplicit false
universe u
/-- A commutative ring with an involution. -/
class Ember.Star (R : Type u) [CommSemiring R] where
  conj : R →+* R
  conj_conj : ∀ x, conj (conj x) = x
/-- The involution as a ring homomorphism. -/
def starRingEnd (R : Type u) [CommSemiring R] [Ember.Star R] : R →+* R := Ember.Star.conj
namespace ComplexConjugate
scoped notation "conj" => starRingEnd _
end ComplexConjugate
theorem starRingEnd_self_apply {R : Type u} [CommSemiring R] [Ember.Star R] (x : R) : starRingEnd R (starRingEnd R x) = x := Ember.Star.conj_conj x
namespace Complex
instance : Ember.Star ℂ where
  conj := ⟨fun z => ⟨z.re, -z.im⟩, ext rfl neg_zero, fun z w => ext (by show _ = _ - -z.im * -w.im; rw [mul_re, neg_mul_neg])
    (by show -(z.re * w.im + z.im * w.re) = z.re * -w.im + -z.im * w.re; ring), ext rfl neg_zero, fun z w => ext rfl (neg_add _ _)⟩
  conj_conj z := ext rfl (neg_neg z.im)
variable {z : ℂ}
@[simp] theorem conj_re (z : ℂ) : (starRingEnd ℂ z).re = z.re := rfl
@[simp] theorem conj_im (z : ℂ) : (starRingEnd ℂ z).im = -z.im := rfl
@[simp] theorem conj_ofReal (r : ℝ) : starRingEnd ℂ (r : ℂ) = r := ext rfl neg_zero
@[simp] theorem conj_I : starRingEnd ℂ I = -I := ext neg_zero.symm rfl
@[simp] theorem conj_conj (z : ℂ) : starRingEnd ℂ (starRingEnd ℂ z) = z := starRingEnd_self_apply z
theorem conj_eq_iff_im : starRingEnd ℂ z = z ↔ z.im = 0 :=
  ⟨fun h => by have := congrArg im h; rw [conj_im] at this; linarith, fun h => ext rfl (by rw [conj_im, h, neg_zero])⟩
theorem conj_eq_iff_real : starRingEnd ℂ z = z ↔ ∃ r : ℝ, z = r :=
  conj_eq_iff_im.trans ⟨fun h => ⟨z.re, ext rfl h⟩, fun ⟨r, h⟩ => by rw [h, ofReal_im]⟩
theorem mul_conj (z : ℂ) : z * starRingEnd ℂ z = normSq z := ext
  (by rw [mul_re, conj_re, conj_im, ofReal_re, normSq_apply]; ring) (by rw [mul_im, conj_re, conj_im, ofReal_im]; ring)
theorem normSq_eq_conj_mul_self : (normSq z : ℂ) = starRingEnd ℂ z * z := by rw [mul_comm, mul_conj]
@[simp] theorem normSq_conj (z : ℂ) : normSq (starRingEnd ℂ z) = normSq z := by simp only [normSq_apply, conj_re, conj_im]; ring
@[simp] theorem norm_conj (z : ℂ) : ‖starRingEnd ℂ z‖ = ‖z‖ := by rw [norm_def, normSq_conj]; rfl
theorem add_conj (z : ℂ) : z + starRingEnd ℂ z = (2 * z.re : ℝ) := ext (by rw [add_re, conj_re, ofReal_re]; ring) (by rw [add_im, conj_im, ofReal_im]; ring)
theorem sub_conj (z : ℂ) : z - starRingEnd ℂ z = (2 * z.im : ℝ) * I := ext
  (by rw [sub_re, conj_re, mul_re, ofReal_im, I_re, I_im]; ring) (by rw [sub_im, conj_im, mul_im, ofReal_re, ofReal_im, I_re, I_im]; ring)
@[simp] theorem normSq_eq_zero : normSq z = 0 ↔ z = 0 := ⟨fun h => Classical.byContradiction fun k => normSq_ne_zero k h, fun h => by rw [h, normSq_zero]⟩
@[simp] theorem normSq_pos : 0 < normSq z ↔ z ≠ 0 :=
  ⟨fun h e => by rw [e, normSq_zero] at h; exact lt_irrefl _ h, fun h => lt_of_le_of_ne (normSq_nonneg z) (Ne.symm (normSq_ne_zero h))⟩
@[simp] theorem inv_I : I⁻¹ = -I := inv_eq_of_mul_eq_one_right (by rw [mul_neg, I_mul_I, neg_neg])
theorem norm_exp_ofReal_mul_I (x : ℝ) : ‖exp (x * I)‖ = 1 := by rw [norm_exp, mul_re, ofReal_re, ofReal_im, I_re, I_im]; simp
@[simp] theorem exp_pi_mul_I : exp (Real.pi * I) = -1 := by
  rw [exp_mul_I, ← ofReal_cos, ← ofReal_sin, Real.cos_pi, Real.sin_pi, ofReal_neg, ofReal_one, ofReal_zero, zero_mul, add_zero]
@[simp] theorem norm_natCast (n : ℕ) : ‖(n : ℂ)‖ = n := by
  rw [← ofReal_natCast, norm_real, Real.norm_eq_abs, abs_of_nonneg (Nat.cast_nonneg n)]
@[simp] theorem norm_ofNat (n : ℕ) [n.AtLeastTwo] : ‖(no_index (OfNat.ofNat n) : ℂ)‖ = OfNat.ofNat n := norm_natCast n
end Complex
