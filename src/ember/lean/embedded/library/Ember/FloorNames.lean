import Ember.Floor
import Ember.Intervals
import Ember.NumeralNames
import Ember.OldNames
/-! Further names of Mathlib's on `⌊a⌋`, `⌈a⌉`, `Int.fract a` and `⌊a⌋₊`. -/
set_option autoImplicit false
universe u
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {z : ℤ} {n : ℕ}
namespace Int
theorem floor_neg : ⌊-a⌋ = -⌈a⌉ := by
  rw [floor_eq_iff, Int.cast_neg]
  exact ⟨neg_le_neg (le_ceil a), by
    have := neg_lt_neg (ceil_lt_add_one a)
    rw [neg_add, ← sub_eq_add_neg, sub_lt_iff_lt_add] at this; exact this⟩
theorem ceil_neg : ⌈-a⌉ = -⌊a⌋ := by have := floor_neg (a := -a); rw [neg_neg] at this; omega
theorem floor_eq_zero_iff : ⌊a⌋ = 0 ↔ a ∈ Set.Ico (0 : α) 1 := by
  rw [floor_eq_iff, Int.cast_zero, zero_add]; exact Iff.rfl
end Int
namespace Nat
theorem le_floor (h : (n : α) ≤ a) : n ≤ ⌊a⌋₊ := by
  have : (n : ℤ) ≤ ⌊a⌋ := Int.le_floor.2 (by rwa [Int.cast_natCast])
  unfold Nat.floor; omega
theorem floor_mono : Monotone (Nat.floor : α → ℕ) := fun a b h => by
  have := Int.floor_mono h
  unfold Nat.floor; omega
theorem floor_eq_zero : ⌊a⌋₊ = 0 ↔ a < 1 := by
  have h : ⌊a⌋ < 1 ↔ a < 1 := by rw [Int.floor_lt, Int.cast_one]
  rw [← h]; unfold Nat.floor; omega
end Nat
end
old_name Int.floor_add_int Int.floor_add_intCast
old_name Int.floor_sub_int Int.floor_sub_intCast
