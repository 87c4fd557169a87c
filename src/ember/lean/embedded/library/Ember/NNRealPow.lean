import Ember.NNReal
import Ember.Real.RpowOrder
/-! Powers of nonnegative reals with real exponents. -/
namespace NNReal
/-- The power of a nonnegative real number with a real exponent. -/
noncomputable def rpow (x : NNReal) (y : ℝ) : NNReal := ⟨(x : ℝ) ^ y, Real.rpow_nonneg x.2 y⟩
noncomputable instance : Pow NNReal ℝ := ⟨rpow⟩
variable {x y : NNReal} {z : ℝ}
@[simp] theorem rpow_eq_pow (x : NNReal) (y : ℝ) : rpow x y = x ^ y := rfl
@[simp, norm_cast] theorem coe_rpow (x : NNReal) (y : ℝ) : ((x ^ y : NNReal) : ℝ) = (x : ℝ) ^ y := rfl
@[simp] theorem rpow_zero (x : NNReal) : x ^ (0 : ℝ) = 1 := NNReal.eq (Real.rpow_zero _)
@[simp] theorem rpow_one (x : NNReal) : x ^ (1 : ℝ) = x := NNReal.eq (Real.rpow_one _)
@[simp] theorem one_rpow (x : ℝ) : (1 : NNReal) ^ x = 1 := NNReal.eq (Real.one_rpow _)
@[simp] theorem zero_rpow {x : ℝ} (h : x ≠ 0) : (0 : NNReal) ^ x = 0 := NNReal.eq (Real.zero_rpow h)
theorem rpow_add (hx : x ≠ 0) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z :=
  NNReal.eq (Real.rpow_add (lt_of_le_of_ne x.2 fun e => hx (NNReal.eq e.symm)) y z)
theorem rpow_mul (x : NNReal) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := NNReal.eq (Real.rpow_mul x.2 y z)
theorem rpow_neg (x : NNReal) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := NNReal.eq (Real.rpow_neg x.2 y)
theorem mul_rpow : (x * y) ^ z = x ^ z * y ^ z := NNReal.eq (Real.mul_rpow x.2 y.2)
@[simp, norm_cast] theorem rpow_natCast (x : NNReal) (n : ℕ) : x ^ (n : ℝ) = x ^ n := NNReal.eq (Real.rpow_natCast _ n)
theorem sqrt_eq_rpow (x : NNReal) : sqrt x = x ^ (1 / (2 : ℝ)) := NNReal.eq (Real.sqrt_eq_rpow _)
theorem rpow_le_rpow (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z := Real.rpow_le_rpow x.2 h₁ h₂
end NNReal
