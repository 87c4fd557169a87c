import Ember.CastNames
import Ember.NumeralOrder
import Ember.SumNames
/-! What `simp` knows of numerals from 2 on in ordered rings: they are positive, not 0 or 1, and compare as natural numbers do. -/
set_option autoImplicit false
universe u
section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {m n : ℕ}
@[simp] theorem Nat.not_ofNat_le_one [n.AtLeastTwo] : ¬(no_index (OfNat.ofNat n) : R) ≤ 1 := not_le_of_gt Nat.one_lt_ofNat
@[simp] theorem Nat.not_ofNat_lt_one [n.AtLeastTwo] : ¬(no_index (OfNat.ofNat n) : R) < 1 := not_lt_of_ge Nat.one_le_ofNat
@[simp] theorem Nat.ofNat_le [m.AtLeastTwo] [n.AtLeastTwo] :
    (no_index (OfNat.ofNat m) : R) ≤ no_index (OfNat.ofNat n) ↔ (OfNat.ofNat m : ℕ) ≤ OfNat.ofNat n := Nat.cast_le
@[simp] theorem Nat.ofNat_lt [m.AtLeastTwo] [n.AtLeastTwo] :
    (no_index (OfNat.ofNat m) : R) < no_index (OfNat.ofNat n) ↔ (OfNat.ofNat m : ℕ) < OfNat.ofNat n := Nat.cast_lt
end
section
variable {R : Type u} [Semiring R] [CharZero R] {m n : ℕ}
@[simp] theorem OfNat.ofNat_eq_ofNat [m.AtLeastTwo] [n.AtLeastTwo] :
    (no_index (OfNat.ofNat m) : R) = no_index (OfNat.ofNat n) ↔ (OfNat.ofNat m : ℕ) = OfNat.ofNat n := Nat.cast_inj
end
theorem three_ne_zero {R : Type u} [Semiring R] [CharZero R] : (3 : R) ≠ 0 := Nat.cast_ne_zero (n := 3).2 (by decide)
theorem four_ne_zero {R : Type u} [Semiring R] [CharZero R] : (4 : R) ≠ 0 := Nat.cast_ne_zero (n := 4).2 (by decide)
theorem zero_lt_three {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] : (0 : R) < 3 := Nat.ofNat_pos
theorem zero_lt_four {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] : (0 : R) < 4 := Nat.ofNat_pos
theorem three_pos {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] : (0 : R) < 3 := Nat.ofNat_pos
theorem four_pos {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] : (0 : R) < 4 := Nat.ofNat_pos
attribute [simp] Finset.sum_insert Finset.prod_insert Finset.card_insert_of_notMem Finset.card_erase_of_mem Finset.mem_insert_self Finset.insert_eq_of_mem
theorem div_le_of_le_mul₀ {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b c : K} (hb : 0 ≤ b) (hc : 0 ≤ c)
    (h : a ≤ c * b) : a / b ≤ c := by
  rcases eq_or_lt_of_le hb with rfl | hb
  · rw [div_zero]; exact hc
  · exact (div_le_iff₀ hb).2 h
