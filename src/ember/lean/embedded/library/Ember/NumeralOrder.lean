import Ember.OrderStructures
import Ember.SimpSet
/-! Numerals from 2 on are positive, for `simp`. -/
set_option autoImplicit false
universe u
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {n : ℕ} [n.AtLeastTwo]
@[simp] theorem Nat.ofNat_pos : 0 < (no_index (OfNat.ofNat n) : R) := by
  have h : 2 ≤ n := Nat.AtLeastTwo.prop
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  show (0 : R) < ((2 + k : ℕ) : R)
  rw [Nat.add_comm]; exact Ember.Ordered.cast_pos (k + 1)
@[simp] theorem Nat.ofNat_nonneg : 0 ≤ (no_index (OfNat.ofNat n) : R) := le_of_lt Nat.ofNat_pos
