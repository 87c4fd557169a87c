import Ember.Field
import Ember.Rat.Field
import Ember.SimpSet
/-! Casts `ℚ → K` into a field of characteristic 0: `(q : K)` is its numerator divided by its denominator. -/
universe u
/-- The rationals in `K`. -/
class RatCast (K : Type u) where
  ratCast : ℚ → K
@[coe, reducible, match_pattern] protected def Rat.cast {K : Type u} [RatCast K] : ℚ → K := RatCast.ratCast
instance {K : Type u} [RatCast K] : CoeTail ℚ K where coe := Rat.cast
instance {K : Type u} [RatCast K] : CoeHTCT ℚ K where coe := Rat.cast
instance (priority := 200) {K : Type u} [DivisionRing K] : RatCast K := ⟨fun q => (q.num : K) / (q.den : K)⟩
namespace Rat
section
variable {K : Type u} [Field K]
theorem cast_def (q : ℚ) : (q : K) = (q.num : K) / (q.den : K) := rfl
@[simp, norm_cast] theorem cast_intCast (n : ℤ) : ((n : ℚ) : K) = n := by
  rw [cast_def]; show ((n : ℤ) : K) / ((1 : ℕ) : K) = n; rw [Nat.cast_one, div_one]
@[simp, norm_cast] theorem cast_natCast (n : ℕ) : ((n : ℚ) : K) = n := (cast_intCast n).trans (Int.cast_natCast n)
@[simp, norm_cast] theorem cast_zero : ((0 : ℚ) : K) = 0 := (cast_intCast 0).trans Int.cast_zero
@[simp, norm_cast] theorem cast_one : ((1 : ℚ) : K) = 1 := (cast_intCast 1).trans Int.cast_one
@[simp, norm_cast] theorem cast_ofNat (n : ℕ) [n.AtLeastTwo] : ((no_index (OfNat.ofNat n) : ℚ) : K) = OfNat.ofNat n := cast_natCast n
variable [CharZero K]
/-- A fraction has the value of its numerator and denominator. -/
theorem Is.cast {q : ℚ} {n : ℤ} {d : ℕ} (h : Is q n d) (hd : d ≠ 0) : (q : K) = (n : K) / (d : K) := by
  have h₁ : (q.den : K) ≠ 0 := Nat.cast_ne_zero.2 q.den_nz
  have h₂ : (d : K) ≠ 0 := Nat.cast_ne_zero.2 hd
  rw [cast_def, div_eq_div_iff h₁ h₂]
  have e := congrArg (Int.cast (R := K)) h
  rwa [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast] at e
@[simp, norm_cast] theorem cast_add (p q : ℚ) : ((p + q : ℚ) : K) = p + q := by
  have h₁ : (p.den : K) ≠ 0 := Nat.cast_ne_zero.2 p.den_nz
  have h₂ : (q.den : K) ≠ 0 := Nat.cast_ne_zero.2 q.den_nz
  rw [(p.is_self.add q.is_self).cast (Nat.mul_ne_zero p.den_nz q.den_nz), cast_def p, cast_def q, div_add_div _ _ h₁ h₂]
  simp only [Int.cast_add, Int.cast_mul, Int.cast_natCast, Nat.cast_mul]
  rw [mul_comm (q.num : K)]
@[simp, norm_cast] theorem cast_mul (p q : ℚ) : ((p * q : ℚ) : K) = p * q := by
  rw [(p.is_self.mul q.is_self).cast (Nat.mul_ne_zero p.den_nz q.den_nz), cast_def p, cast_def q, div_mul_div_comm, Int.cast_mul, Nat.cast_mul]
@[simp, norm_cast] theorem cast_neg (q : ℚ) : ((-q : ℚ) : K) = -q := by
  rw [q.is_self.neg.cast q.den_nz, Int.cast_neg, neg_div, cast_def q]
@[simp, norm_cast] theorem cast_sub (p q : ℚ) : ((p - q : ℚ) : K) = p - q := by rw [sub_eq_add_neg, cast_add, cast_neg, ← sub_eq_add_neg]
@[simp, norm_cast] theorem cast_inj {p q : ℚ} : (p : K) = q ↔ p = q := by
  refine ⟨fun h => sub_eq_zero.1 ?_, fun h => by rw [h]⟩
  have e : ((p - q : ℚ) : K) = 0 := by rw [cast_sub, h, sub_self]
  generalize p - q = r at e
  rw [cast_def, div_eq_zero_iff, or_iff_left (Nat.cast_ne_zero.2 r.den_nz)] at e
  refine eq_of_cross ?_
  cases hn : r.num with
  | ofNat n =>
    rw [hn] at e
    rw [show n = 0 from Nat.cast_eq_zero.1 ((Int.cast_natCast n).symm.trans e)]; exact (Int.zero_mul _).trans (Int.zero_mul _).symm
  | negSucc n =>
    rw [hn, Int.cast_negSucc, neg_eq_zero] at e
    exact absurd (Nat.cast_eq_zero.1 e) (Nat.succ_ne_zero n)
theorem cast_eq_zero {q : ℚ} : (q : K) = 0 ↔ q = 0 := by rw [← cast_zero, cast_inj]
@[simp, norm_cast] theorem cast_inv (q : ℚ) : ((q⁻¹ : ℚ) : K) = (q : K)⁻¹ := by
  rcases Classical.em (q = 0) with h | h
  · rw [h, inv_zero, cast_zero, inv_zero]
  · exact eq_inv_of_mul_eq_one_right (by rw [← cast_mul, mul_inv_cancel₀ h, cast_one])
@[simp, norm_cast] theorem cast_div (p q : ℚ) : ((p / q : ℚ) : K) = p / q := by rw [div_eq_mul_inv, cast_mul, cast_inv, ← div_eq_mul_inv]
@[simp, norm_cast] theorem cast_pow (q : ℚ) (n : ℕ) : ((q ^ n : ℚ) : K) = (q : K) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, cast_one]
  | succ n ih => rw [pow_succ, pow_succ, cast_mul, ih]
end
section
variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {p q : ℚ}
theorem cast_nonneg : (0 : K) ≤ q ↔ 0 ≤ q := by
  have h : (0 : K) < q.den := Nat.cast_pos.2 (Nat.pos_of_ne_zero q.den_nz)
  rw [cast_def, le_div_iff₀ h, zero_mul, Int.cast_nonneg_iff]
  show _ ↔ 0 * (q.den : ℤ) ≤ q.num * (1 : ℕ)
  rw [Int.zero_mul, Int.ofNat_one, Int.mul_one]
@[simp, norm_cast] theorem cast_le : (p : K) ≤ q ↔ p ≤ q := by rw [← sub_nonneg, ← cast_sub, cast_nonneg, sub_nonneg]
@[simp, norm_cast] theorem cast_lt : (p : K) < q ↔ p < q := by rw [lt_iff_not_ge, lt_iff_not_ge, cast_le]
end
end Rat
