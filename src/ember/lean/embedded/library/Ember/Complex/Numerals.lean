import Ember.Complex.Trigonometric
/-! The parts of complex numerals, for `simp`. -/
namespace Complex
variable (z : ℂ) (n : ℕ) [n.AtLeastTwo]
@[simp] theorem re_ofNat : (no_index (OfNat.ofNat n) : ℂ).re = OfNat.ofNat n := rfl
@[simp] theorem im_ofNat : (no_index (OfNat.ofNat n) : ℂ).im = 0 := rfl
@[simp, norm_cast] theorem ofReal_ofNat : ((no_index (OfNat.ofNat n) : ℝ) : ℂ) = OfNat.ofNat n := rfl
@[simp] theorem div_ofNat_re : (z / no_index (OfNat.ofNat n)).re = z.re / OfNat.ofNat n := div_ofReal_re z (OfNat.ofNat n)
@[simp] theorem div_ofNat_im : (z / no_index (OfNat.ofNat n)).im = z.im / OfNat.ofNat n := div_ofReal_im z (OfNat.ofNat n)
end Complex
