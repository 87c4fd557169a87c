import Ember.Structures
/-! Casts `ℕ → R` and `ℤ → R` respect the operations; every commutative ring is one that `grind` knows. -/
set_option autoImplicit false
universe u

section
variable {R : Type u} [Semiring R]
@[simp, norm_cast] theorem Nat.cast_zero : ((0 : ℕ) : R) = 0 := Semiring.natCast_zero
@[norm_cast] theorem Nat.cast_succ (n : ℕ) : ((Nat.succ n : ℕ) : R) = n + 1 := Semiring.natCast_succ n
@[norm_cast] theorem Nat.cast_add_one (n : ℕ) : ((n + 1 : ℕ) : R) = n + 1 := Semiring.natCast_succ n
@[simp, norm_cast] theorem Nat.cast_one : ((1 : ℕ) : R) = 1 := by
  rw [show (1 : ℕ) = 0 + 1 from rfl, Nat.cast_add_one, Nat.cast_zero, AddMonoid.zero_add]
@[simp, norm_cast] theorem Nat.cast_add (m n : ℕ) : ((m + n : ℕ) : R) = m + n := by
  induction n with
  | zero => rw [Nat.cast_zero, AddMonoid.add_zero]; rfl
  | succ n ih => rw [← Nat.add_assoc, Nat.cast_add_one, ih, Nat.cast_add_one, add_assoc]
@[simp, norm_cast] theorem Nat.cast_mul (m n : ℕ) : ((m * n : ℕ) : R) = m * n := by
  induction n with
  | zero => rw [Nat.mul_zero, Nat.cast_zero, Semiring.mul_zero]
  | succ n ih => rw [Nat.mul_add, Nat.mul_one, Nat.cast_add, ih, Nat.cast_add_one, Semiring.left_distrib, mul_one]
@[simp, norm_cast] theorem Nat.cast_pow (n m : ℕ) : ((n ^ m : ℕ) : R) = (n : R) ^ m := by
  induction m with
  | zero => rw [Nat.pow_zero, Nat.cast_one]; exact (Monoid.npow_zero _).symm
  | succ m ih => rw [Nat.pow_succ, Nat.cast_mul, ih]; exact (Monoid.npow_succ m _).symm
@[simp, norm_cast] theorem Nat.cast_ofNat {n : ℕ} [Nat.AtLeastTwo n] : ((no_index (OfNat.ofNat n) : ℕ) : R) = OfNat.ofNat n := rfl
end

namespace Ember
/-- A numeral of `R`, of the form that a user's term has. -/
@[implicit_reducible] def numeral (R : Type u) [Semiring R] : (n : ℕ) → OfNat R n
  | 0 => Zero.toOfNat0
  | 1 => One.toOfNat1
  | _ + 2 => instOfNatAtLeastTwo
theorem numeral_eq {R : Type u} [Semiring R] (n : ℕ) : (numeral R n).ofNat = (n : R) := match n with
  | 0 => Nat.cast_zero.symm
  | 1 => Nat.cast_one.symm
  | _ + 2 => rfl

/-- A decimal number: a numeral, or a numeral divided by a power of ten. -/
instance (priority := 200) {K : Type u} [DivisionRing K] : OfScientific K where
  ofScientific m negative e := if negative then (numeral K m).ofNat / (numeral K (10 ^ e)).ofNat else (numeral K (m * 10 ^ e)).ofNat

instance (priority := 50) toGrind {R : Type u} [CommRing R] : Lean.Grind.CommRing R where
  ofNat := numeral R
  nsmul := ⟨fun n a => (n : R) * a⟩
  zsmul := ⟨fun n a => (n : R) * a⟩
  npow := inferInstance
  add_zero := AddMonoid.add_zero
  add_comm := add_comm
  add_assoc := add_assoc
  mul_assoc := mul_assoc
  mul_one := mul_one
  one_mul := one_mul
  left_distrib := mul_add
  right_distrib := add_mul
  zero_mul := zero_mul
  mul_zero := mul_zero
  pow_zero := pow_zero
  pow_succ := pow_succ
  ofNat_succ n := by
    show (numeral R (n + 1)).ofNat = (numeral R n).ofNat + 1
    rw [numeral_eq, numeral_eq, Nat.cast_add_one]
  ofNat_eq_natCast n := numeral_eq n
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
  neg_zsmul n a := by
    show ((-n : ℤ) : R) * a = -((n : R) * a)
    rw [← neg_mul]
    refine congrArg (· * a) ?_
    cases n with
    | ofNat n => cases n with
      | zero => exact (Ring.intCast_ofNat 0).trans (by rw [Nat.cast_zero, ← neg_zero]; exact congrArg Neg.neg ((Ring.intCast_ofNat 0).trans Nat.cast_zero).symm)
      | succ n => exact (Ring.intCast_negSucc n).trans (congrArg Neg.neg (Ring.intCast_ofNat (n + 1)).symm)
    | negSucc n => rw [Ring.intCast_negSucc, neg_neg]; exact Ring.intCast_ofNat (n + 1)
  zsmul_natCast_eq_nsmul n a := congrArg (· * a) (Ring.intCast_ofNat n)
  intCast_ofNat n := (Ring.intCast_ofNat n).trans (numeral_eq n).symm
  intCast_neg n := by
    cases n with
    | ofNat n => cases n with
      | zero => exact (Ring.intCast_ofNat 0).trans (by rw [Nat.cast_zero, ← neg_zero]; exact congrArg Neg.neg ((Ring.intCast_ofNat 0).trans Nat.cast_zero).symm)
      | succ n => exact (Ring.intCast_negSucc n).trans (congrArg Neg.neg (Ring.intCast_ofNat (n + 1)).symm)
    | negSucc n => rw [Ring.intCast_negSucc, neg_neg]; exact Ring.intCast_ofNat (n + 1)
  mul_comm := mul_comm
end Ember

section
variable {R : Type u} [CommRing R]
@[simp, norm_cast] theorem Int.cast_natCast (n : ℕ) : ((n : ℤ) : R) = n := _root_.Ring.intCast_ofNat n
@[simp, norm_cast] theorem Int.cast_zero : ((0 : ℤ) : R) = 0 := (Int.cast_natCast 0).trans Nat.cast_zero
@[simp, norm_cast] theorem Int.cast_one : ((1 : ℤ) : R) = 1 := (Int.cast_natCast 1).trans Nat.cast_one
@[simp, norm_cast] theorem Int.cast_ofNat (n : ℕ) [Nat.AtLeastTwo n] : ((no_index (OfNat.ofNat n) : ℤ) : R) = OfNat.ofNat n :=
  _root_.Ring.intCast_ofNat n
@[simp, norm_cast] theorem Int.cast_negSucc (n : ℕ) : ((Int.negSucc n : ℤ) : R) = -((n + 1 : ℕ) : R) := _root_.Ring.intCast_negSucc n
@[simp, norm_cast] theorem Int.cast_neg (n : ℤ) : ((-n : ℤ) : R) = -n := Lean.Grind.Ring.intCast_neg n
@[simp, norm_cast] theorem Int.cast_add (m n : ℤ) : ((m + n : ℤ) : R) = m + n := Lean.Grind.Ring.intCast_add m n
@[simp, norm_cast] theorem Int.cast_sub (m n : ℤ) : ((m - n : ℤ) : R) = m - n := by
  rw [sub_eq_add_neg, Int.cast_add, Int.cast_neg, ← sub_eq_add_neg]
@[simp, norm_cast] theorem Int.cast_mul (m n : ℤ) : ((m * n : ℤ) : R) = m * n := Lean.Grind.Ring.intCast_mul m n
@[simp, norm_cast] theorem Int.cast_pow (n : ℤ) (m : ℕ) : ((n ^ m : ℤ) : R) = (n : R) ^ m := Lean.Grind.Ring.intCast_pow n m
@[simp, norm_cast] theorem Nat.cast_sub {m n : ℕ} (h : m ≤ n) : ((n - m : ℕ) : R) = n - m := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, Nat.cast_add, sub_eq_add_neg, add_comm (m : R), add_assoc, add_neg_cancel, add_zero]
end
