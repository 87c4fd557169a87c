import Ember.Real.Sqrt
import Ember.Tactic.FieldNum
/-! ℂ: pairs of reals; a field, with `Complex.I`, `re`, `im`, the squared norm and casts from ℝ. -/

/-- The complex numbers. -/
structure Complex : Type where
  /-- The real part. -/
  re : ℝ
  /-- The imaginary part. -/
  im : ℝ
@[inherit_doc] notation "ℂ" => Complex

namespace Complex
theorem ext {z w : ℂ} (h : z.re = w.re) (k : z.im = w.im) : z = w := by
  cases z; cases w; cases h; cases k; rfl
protected theorem ext_iff {z w : ℂ} : z = w ↔ z.re = w.re ∧ z.im = w.im := ⟨fun h => by rw [h]; exact ⟨rfl, rfl⟩, fun h => ext h.1 h.2⟩
/-- A real number as a complex one. -/
@[coe] def ofReal (r : ℝ) : ℂ := ⟨r, 0⟩
instance : Coe ℝ ℂ := ⟨ofReal⟩
/-- The imaginary unit. -/
def I : ℂ := ⟨0, 1⟩
instance : Zero ℂ := ⟨⟨0, 0⟩⟩
instance : One ℂ := ⟨⟨1, 0⟩⟩
instance : Inhabited ℂ := ⟨0⟩
instance : NatCast ℂ := ⟨fun n => ⟨n, 0⟩⟩
instance : IntCast ℂ := ⟨fun n => ⟨n, 0⟩⟩
instance : Add ℂ := ⟨fun z w => ⟨z.re + w.re, z.im + w.im⟩⟩
instance : Neg ℂ := ⟨fun z => ⟨-z.re, -z.im⟩⟩
instance : Sub ℂ := ⟨fun z w => ⟨z.re - w.re, z.im - w.im⟩⟩
instance : Mul ℂ := ⟨fun z w => ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩
instance : NatPow ℂ := ⟨fun z n => npowRec n z⟩
/-- The square of the norm. -/
def normSq (z : ℂ) : ℝ := z.re * z.re + z.im * z.im
noncomputable instance : Inv ℂ := ⟨fun z => ⟨z.re / z.normSq, -z.im / z.normSq⟩⟩
noncomputable instance : Div ℂ := ⟨fun z w => z * w⁻¹⟩
noncomputable instance : Pow ℂ ℤ := ⟨fun z n => zpowRec n z⟩

@[simp] theorem zero_re : (0 : ℂ).re = 0 := rfl
@[simp] theorem zero_im : (0 : ℂ).im = 0 := rfl
@[simp] theorem one_re : (1 : ℂ).re = 1 := rfl
@[simp] theorem one_im : (1 : ℂ).im = 0 := rfl
@[simp] theorem I_re : I.re = 0 := rfl
@[simp] theorem I_im : I.im = 1 := rfl
@[simp] theorem add_re (z w : ℂ) : (z + w).re = z.re + w.re := rfl
@[simp] theorem add_im (z w : ℂ) : (z + w).im = z.im + w.im := rfl
@[simp] theorem neg_re (z : ℂ) : (-z).re = -z.re := rfl
@[simp] theorem neg_im (z : ℂ) : (-z).im = -z.im := rfl
@[simp] theorem sub_re (z w : ℂ) : (z - w).re = z.re - w.re := rfl
@[simp] theorem sub_im (z w : ℂ) : (z - w).im = z.im - w.im := rfl
@[simp] theorem mul_re (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := rfl
@[simp] theorem mul_im (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := rfl
@[simp] theorem inv_re (z : ℂ) : z⁻¹.re = z.re / z.normSq := rfl
@[simp] theorem inv_im (z : ℂ) : z⁻¹.im = -z.im / z.normSq := rfl
@[simp] theorem ofReal_re (r : ℝ) : (r : ℂ).re = r := rfl
@[simp] theorem ofReal_im (r : ℝ) : (r : ℂ).im = 0 := rfl
@[simp] theorem natCast_re (n : ℕ) : (n : ℂ).re = n := rfl
@[simp] theorem natCast_im (n : ℕ) : (n : ℂ).im = 0 := rfl
@[simp] theorem intCast_re (n : ℤ) : (n : ℂ).re = n := rfl
@[simp] theorem intCast_im (n : ℤ) : (n : ℂ).im = 0 := rfl
theorem normSq_apply (z : ℂ) : normSq z = z.re * z.re + z.im * z.im := rfl
theorem normSq_nonneg (z : ℂ) : 0 ≤ normSq z := add_nonneg (mul_self_nonneg _) (mul_self_nonneg _)
theorem normSq_ne_zero {z : ℂ} (h : z ≠ 0) : normSq z ≠ 0 := fun e => h <| by
  have h₁ := mul_self_nonneg z.re; have h₂ := mul_self_nonneg z.im
  have e : z.re * z.re + z.im * z.im = 0 := e
  exact ext (mul_self_eq_zero.1 (by linarith)) (mul_self_eq_zero.1 (by linarith))

private theorem mul_inv (z : ℂ) (h : z ≠ 0) : z * z⁻¹ = 1 := by
  have k := normSq_ne_zero h
  refine ext ?_ ?_
  · show z.re * (z.re / z.normSq) - z.im * (-z.im / z.normSq) = 1
    rw [mul_div_assoc', mul_div_assoc', div_sub_div_same, div_eq_iff k]
    show _ = 1 * (z.re * z.re + z.im * z.im); ring
  · show z.re * (-z.im / z.normSq) + z.im * (z.re / z.normSq) = 0
    rw [mul_div_assoc', mul_div_assoc', div_add_div_same, div_eq_iff k]; ring
noncomputable instance instField : Field ℂ where
  add_assoc _ _ _ := ext (add_assoc _ _ _) (add_assoc _ _ _)
  zero_add _ := ext (zero_add _) (zero_add _)
  add_zero _ := ext (add_zero _) (add_zero _)
  add_comm _ _ := ext (add_comm _ _) (add_comm _ _)
  mul_assoc _ _ _ := ext (by simp only [mul_re, mul_im]; ring1) (by simp only [mul_re, mul_im]; ring1)
  one_mul _ := ext (by simp only [mul_re, one_re, one_im]; ring1) (by simp only [mul_im, one_re, one_im]; ring1)
  mul_one _ := ext (by simp only [mul_re, one_re, one_im]; ring1) (by simp only [mul_im, one_re, one_im]; ring1)
  mul_comm _ _ := ext (by simp only [mul_re]; ring1) (by simp only [mul_im]; ring1)
  npow n z := z ^ n
  left_distrib _ _ _ := ext (by simp only [mul_re, add_re, add_im]; ring1) (by simp only [mul_im, add_re, add_im]; ring1)
  right_distrib _ _ _ := ext (by simp only [mul_re, add_re, add_im]; ring1) (by simp only [mul_im, add_re, add_im]; ring1)
  zero_mul _ := ext (by simp only [mul_re, zero_re, zero_im]; ring1) (by simp only [mul_im, zero_re, zero_im]; ring1)
  mul_zero _ := ext (by simp only [mul_re, zero_re, zero_im]; ring1) (by simp only [mul_im, zero_re, zero_im]; ring1)
  natCast_zero := ext Nat.cast_zero rfl
  natCast_succ n := ext (Nat.cast_add_one n) (zero_add 0).symm
  neg_add_cancel _ := ext (neg_add_cancel _) (neg_add_cancel _)
  sub_eq_add_neg _ _ := ext (sub_eq_add_neg _ _) (sub_eq_add_neg _ _)
  intCast_ofNat n := ext (Int.cast_natCast n) rfl
  intCast_negSucc n := ext (Int.cast_negSucc n) neg_zero.symm
  zpow n z := z ^ n
  exists_pair_ne := ⟨0, 1, fun h => zero_ne_one (congrArg re h)⟩
  mul_inv_cancel := mul_inv
  inv_zero := ext (zero_div _) (by rw [inv_im, zero_im, neg_zero, zero_div])
instance : CharZero ℂ where
  cast_injective h := CharZero.cast_injective (congrArg re h)

@[simp] theorem I_mul_I : I * I = -1 := ext (by simp only [mul_re, I_re, I_im, neg_re, one_re]; ring1)
  (by simp only [mul_im, I_re, I_im, neg_im, one_im]; ring1)
@[simp] theorem I_sq : I ^ 2 = -1 := by rw [sq, I_mul_I]
theorem I_ne_zero : I ≠ 0 := fun h => one_ne_zero (congrArg im h)
@[simp, norm_cast] theorem ofReal_inj {r s : ℝ} : (r : ℂ) = s ↔ r = s := ⟨fun h => congrArg re h, fun h => by rw [h]⟩
@[simp, norm_cast] theorem ofReal_zero : ((0 : ℝ) : ℂ) = 0 := rfl
@[simp, norm_cast] theorem ofReal_one : ((1 : ℝ) : ℂ) = 1 := rfl
@[simp, norm_cast] theorem ofReal_add (r s : ℝ) : ((r + s : ℝ) : ℂ) = r + s := ext rfl (add_zero 0).symm
@[simp, norm_cast] theorem ofReal_neg (r : ℝ) : ((-r : ℝ) : ℂ) = -r := ext rfl neg_zero.symm
@[simp, norm_cast] theorem ofReal_sub (r s : ℝ) : ((r - s : ℝ) : ℂ) = r - s := ext rfl (sub_zero 0).symm
@[simp, norm_cast] theorem ofReal_mul (r s : ℝ) : ((r * s : ℝ) : ℂ) = r * s := ext
  (by simp only [mul_re, ofReal_re, ofReal_im]; ring1) (by simp only [mul_im, ofReal_re, ofReal_im]; ring1)
@[simp, norm_cast] theorem ofReal_natCast (n : ℕ) : ((n : ℝ) : ℂ) = n := rfl
@[simp, norm_cast] theorem ofReal_intCast (n : ℤ) : ((n : ℝ) : ℂ) = n := rfl
@[simp] theorem normSq_zero : normSq 0 = 0 := by show (0 : ℝ) * 0 + 0 * 0 = 0; ring1
theorem normSq_mul (z w : ℂ) : normSq (z * w) = normSq z * normSq w := by
  simp only [normSq_apply, mul_re, mul_im]; ring1
theorem re_add_im (z : ℂ) : (z.re : ℂ) + z.im * I = z := ext
  (by simp only [add_re, mul_re, ofReal_re, ofReal_im, I_re, I_im]; ring1)
  (by simp only [add_im, mul_im, ofReal_re, ofReal_im, I_re, I_im]; ring1)
end Complex
