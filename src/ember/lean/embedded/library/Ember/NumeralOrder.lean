import Ember.OrderStructures
import Ember.SimpSet
/-! Numerals from 2 on against 0 and 1, for `simp`. -/
set_option autoImplicit false
universe u
section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {n : ℕ} [n.AtLeastTwo]
@[simp] theorem Nat.ofNat_pos : 0 < (no_index (OfNat.ofNat n) : R) := by
  have h : 2 ≤ n := Nat.AtLeastTwo.prop
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  show (0 : R) < ((2 + k : ℕ) : R)
  rw [Nat.add_comm]; exact Ember.Ordered.cast_pos (k + 1)
@[simp] theorem Nat.ofNat_nonneg (n : ℕ) [n.AtLeastTwo] : 0 ≤ (no_index (OfNat.ofNat n) : R) := le_of_lt Nat.ofNat_pos
@[simp] theorem Nat.one_lt_ofNat : 1 < (no_index (OfNat.ofNat n) : R) := by
  have h : 2 ≤ n := Nat.AtLeastTwo.prop
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  show (1 : R) < ((2 + k : ℕ) : R)
  rw [show 2 + k = 1 + (k + 1) by omega, Nat.cast_add, Nat.cast_one]
  exact lt_add_of_pos_right 1 (Ember.Ordered.cast_pos k)
@[simp] theorem Nat.one_le_ofNat : 1 ≤ (no_index (OfNat.ofNat n) : R) := le_of_lt Nat.one_lt_ofNat
end
section
variable {R : Type u} [CommRing R] [CharZero R] {n : ℕ} [n.AtLeastTwo]
@[simp] theorem OfNat.ofNat_ne_zero (n : ℕ) [n.AtLeastTwo] : (no_index (OfNat.ofNat n) : R) ≠ 0 := fun e => by
  have h : 2 ≤ n := Nat.AtLeastTwo.prop
  have : n = 0 := CharZero.cast_injective (R := R) (e.trans Nat.cast_zero.symm)
  omega
@[simp] theorem OfNat.zero_ne_ofNat (n : ℕ) [n.AtLeastTwo] : 0 ≠ (no_index (OfNat.ofNat n) : R) := (OfNat.ofNat_ne_zero n).symm
@[simp] theorem OfNat.ofNat_ne_one (n : ℕ) [n.AtLeastTwo] : (no_index (OfNat.ofNat n) : R) ≠ 1 := fun e => by
  have h : 2 ≤ n := Nat.AtLeastTwo.prop
  have : n = 1 := CharZero.cast_injective (R := R) (e.trans Nat.cast_one.symm)
  omega
@[simp] theorem OfNat.one_ne_ofNat (n : ℕ) [n.AtLeastTwo] : 1 ≠ (no_index (OfNat.ofNat n) : R) := (OfNat.ofNat_ne_one n).symm
end
