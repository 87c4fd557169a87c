import Ember.Real.Sqrt
import Ember.Integers
import Ember.Tactic
/-! Nonnegative reals, `NNReal`, written `ℝ≥0` under `open NNReal`: operations, order and casts as in Mathlib; subtraction stops at 0. -/
set_option autoImplicit false
/-- The nonnegative real numbers. -/
def NNReal := { r : ℝ // 0 ≤ r }
namespace NNReal
@[inherit_doc] scoped notation "ℝ≥0" => NNReal
/-- A nonnegative real as a real. -/
@[coe] def toReal : NNReal → ℝ := Subtype.val
instance : Coe NNReal ℝ := ⟨toReal⟩
/-- The larger of a real number and 0. -/
noncomputable def _root_.Real.toNNReal (r : ℝ) : NNReal := ⟨max r 0, le_max_right r 0⟩
variable {r s t : NNReal} {n : ℕ}
protected theorem eq (h : (r : ℝ) = s) : r = s := Subtype.ext h
@[simp, norm_cast] theorem coe_inj : (r : ℝ) = s ↔ r = s := ⟨NNReal.eq, fun h => by rw [h]⟩
@[simp] theorem coe_nonneg (r : NNReal) : (0 : ℝ) ≤ r := r.2
@[simp, norm_cast] theorem coe_mk (a : ℝ) (ha : 0 ≤ a) : toReal ⟨a, ha⟩ = a := rfl
instance : Zero NNReal := ⟨⟨0, le_refl 0⟩⟩
instance : One NNReal := ⟨⟨1, zero_le_one⟩⟩
instance : Inhabited NNReal := ⟨0⟩
instance : NatCast NNReal := ⟨fun n => ⟨n, Nat.cast_nonneg n⟩⟩
instance : Add NNReal := ⟨fun r s => ⟨r + s, add_nonneg r.2 s.2⟩⟩
instance : Mul NNReal := ⟨fun r s => ⟨r * s, mul_nonneg r.2 s.2⟩⟩
noncomputable instance : Sub NNReal := ⟨fun r s => Real.toNNReal (r - s)⟩
noncomputable instance : Inv NNReal := ⟨fun r => ⟨(r : ℝ)⁻¹, inv_nonneg.2 r.2⟩⟩
noncomputable instance : Div NNReal := ⟨fun r s => ⟨(r : ℝ) / s, div_nonneg r.2 s.2⟩⟩
instance : NatPow NNReal := ⟨fun r n => ⟨(r : ℝ) ^ n, pow_nonneg r.2 n⟩⟩
instance : LE NNReal := ⟨fun r s => (r : ℝ) ≤ s⟩
instance : LT NNReal := ⟨fun r s => (r : ℝ) < s⟩
@[simp, norm_cast] theorem coe_zero : ((0 : NNReal) : ℝ) = 0 := rfl
@[simp, norm_cast] theorem coe_one : ((1 : NNReal) : ℝ) = 1 := rfl
@[simp, norm_cast] theorem coe_add (r s : NNReal) : ((r + s : NNReal) : ℝ) = r + s := rfl
@[simp, norm_cast] theorem coe_mul (r s : NNReal) : ((r * s : NNReal) : ℝ) = r * s := rfl
@[simp, norm_cast] theorem coe_inv (r : NNReal) : ((r⁻¹ : NNReal) : ℝ) = (r : ℝ)⁻¹ := rfl
@[simp, norm_cast] theorem coe_div (r s : NNReal) : ((r / s : NNReal) : ℝ) = (r : ℝ) / s := rfl
@[simp, norm_cast] theorem coe_pow (r : NNReal) (n : ℕ) : ((r ^ n : NNReal) : ℝ) = (r : ℝ) ^ n := rfl
@[simp, norm_cast] theorem coe_natCast (n : ℕ) : ((n : NNReal) : ℝ) = n := rfl
@[simp, norm_cast] theorem coe_le_coe : (r : ℝ) ≤ s ↔ r ≤ s := Iff.rfl
@[simp, norm_cast] theorem coe_lt_coe : (r : ℝ) < s ↔ r < s := Iff.rfl
@[simp, norm_cast] theorem coe_pos : (0 : ℝ) < r ↔ 0 < r := Iff.rfl
@[simp, norm_cast] theorem coe_eq_zero : (r : ℝ) = 0 ↔ r = 0 := by rw [← coe_zero, coe_inj]
@[simp, norm_cast] theorem coe_eq_one : (r : ℝ) = 1 ↔ r = 1 := by rw [← coe_one, coe_inj]
theorem coe_ne_zero : (r : ℝ) ≠ 0 ↔ r ≠ 0 := not_congr coe_eq_zero
@[simp] theorem _root_.Real.coe_toNNReal (r : ℝ) (hr : 0 ≤ r) : (Real.toNNReal r : ℝ) = r := max_eq_left hr
@[simp] theorem _root_.Real.toNNReal_coe : Real.toNNReal r = r := NNReal.eq (Real.coe_toNNReal r r.2)
theorem coe_sub (h : s ≤ r) : ((r - s : NNReal) : ℝ) = r - s := Real.coe_toNNReal _ (sub_nonneg.2 h)

noncomputable instance instCommSemiring : CommSemiring NNReal where
  add_assoc _ _ _ := NNReal.eq (add_assoc _ _ _)
  zero_add _ := NNReal.eq (zero_add _)
  add_zero _ := NNReal.eq (add_zero _)
  add_comm _ _ := NNReal.eq (add_comm _ _)
  mul_assoc _ _ _ := NNReal.eq (mul_assoc _ _ _)
  one_mul _ := NNReal.eq (one_mul _)
  mul_one _ := NNReal.eq (mul_one _)
  mul_comm _ _ := NNReal.eq (mul_comm _ _)
  npow n r := r ^ n
  npow_zero r := NNReal.eq (pow_zero (r : ℝ))
  npow_succ n r := NNReal.eq (pow_succ (r : ℝ) n)
  left_distrib _ _ _ := NNReal.eq (mul_add _ _ _)
  right_distrib _ _ _ := NNReal.eq (add_mul _ _ _)
  zero_mul _ := NNReal.eq (zero_mul _)
  mul_zero _ := NNReal.eq (mul_zero _)
  natCast_zero := NNReal.eq Nat.cast_zero
  natCast_succ n := NNReal.eq (Nat.cast_add_one n)
open Classical in
noncomputable instance instLinearOrder : LinearOrder NNReal where
  le_refl r := le_refl (r : ℝ)
  le_trans _ _ _ h k := le_trans (α := ℝ) h k
  lt_iff_le_not_ge r s := lt_iff_le_not_ge (α := ℝ)
  le_antisymm _ _ h k := NNReal.eq (le_antisymm h k)
  le_total r s := le_total (r : ℝ) s
  toDecidableLE _ _ := inferInstance
instance : IsStrictOrderedRing NNReal where
  exists_pair_ne := ⟨0, 1, fun e => zero_ne_one (congrArg toReal e)⟩
  add_le_add_left _ _ h c := add_le_add_left (R := ℝ) h c
  le_of_add_le_add_left _ _ _ h := le_of_add_le_add_left (R := ℝ) h
  zero_le_one := zero_le_one (R := ℝ)
  mul_lt_mul_of_pos_left h _ _ k := mul_lt_mul_of_pos_left (R := ℝ) k h
  mul_lt_mul_of_pos_right h _ _ k := mul_lt_mul_of_pos_right (R := ℝ) k h
instance : CharZero NNReal := ⟨fun h => CharZero.cast_injective (R := ℝ) (congrArg toReal h)⟩
@[simp, norm_cast] theorem coe_ofNat (n : ℕ) [n.AtLeastTwo] : ((no_index (OfNat.ofNat n) : NNReal) : ℝ) = OfNat.ofNat n := rfl
instance : Ember.OrderedArithmetic NNReal where
  add_left_cancel h := NNReal.eq (add_left_cancel (congrArg toReal h))
  mul_left_cancel ha h := NNReal.eq (mul_left_cancel₀ (fun e => ha (NNReal.eq e)) (congrArg toReal h))
  one_ne_zero e := one_ne_zero (congrArg toReal e)
  two_ne_zero e := two_ne_zero (R := ℝ) (congrArg toReal e)
  add_le_add_left h c := add_le_add_left (R := ℝ) h c
  le_of_add_le_add h := le_of_add_le_add_right (R := ℝ) h
  mul_le_mul_of_nonneg_left h hc := mul_le_mul_of_nonneg_left (R := ℝ) h hc
  zero_lt_one := zero_lt_one (R := ℝ)
  mul_pos ha hb := mul_pos (R := ℝ) ha hb
  sq_nonneg r := (r * r).2
theorem _root_.Ember.nnreal_mul_inv_cancel (h : r ≠ 0) : r * r⁻¹ = 1 := NNReal.eq (mul_inv_cancel₀ (coe_ne_zero.2 h))

/-! ### Square roots -/
/-- The square root. -/
noncomputable def sqrt (r : NNReal) : NNReal := ⟨√(r : ℝ), Real.sqrt_nonneg _⟩
@[simp, norm_cast] theorem _root_.Real.coe_sqrt {x : NNReal} : ((sqrt x : NNReal) : ℝ) = √(x : ℝ) := rfl
@[simp] theorem mul_self_sqrt (x : NNReal) : sqrt x * sqrt x = x := NNReal.eq (Real.mul_self_sqrt x.2)
@[simp] theorem sq_sqrt (x : NNReal) : sqrt x ^ 2 = x := NNReal.eq (Real.sq_sqrt x.2)
@[simp] theorem sqrt_mul_self (x : NNReal) : sqrt (x * x) = x := NNReal.eq (Real.sqrt_mul_self x.2)
@[simp] theorem sqrt_sq (x : NNReal) : sqrt (x ^ 2) = x := NNReal.eq (Real.sqrt_sq x.2)
theorem sqrt_mul (x y : NNReal) : sqrt (x * y) = sqrt x * sqrt y := NNReal.eq (Real.sqrt_mul x.2 y)
theorem sqrt_eq_iff_eq_sq : sqrt r = s ↔ r = s ^ 2 := by
  rw [← coe_inj, ← coe_inj, Real.coe_sqrt, coe_pow]; exact Real.sqrt_eq_iff_eq_sq r.2 s.2
@[simp] theorem sqrt_zero : sqrt 0 = 0 := NNReal.eq Real.sqrt_zero
@[simp] theorem sqrt_one : sqrt 1 = 1 := NNReal.eq Real.sqrt_one
end NNReal
