import Ember.OrderedFieldNames
/-! More on `⌊a⌋`, `⌈a⌉`, `Int.fract a`, and rounding to the nearest integer. -/
set_option autoImplicit false
universe u
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {n : ℕ}
namespace Int
theorem le_floor_add (a b : α) : ⌊a⌋ + ⌊b⌋ ≤ ⌊a + b⌋ := by
  rw [le_floor, Int.cast_add]; exact add_le_add (floor_le a) (floor_le b)
theorem ceil_add_le (a b : α) : ⌈a + b⌉ ≤ ⌈a⌉ + ⌈b⌉ := by
  rw [ceil_le, Int.cast_add]; exact add_le_add (le_ceil a) (le_ceil b)
theorem floor_pos : 0 < ⌊a⌋ ↔ 1 ≤ a := by rw [show (0 < ⌊a⌋) = (1 ≤ ⌊a⌋) from rfl, le_floor, Int.cast_one]
theorem floor_nonpos (h : a ≤ 0) : ⌊a⌋ ≤ 0 := Int.lt_add_one_iff.1 (floor_lt.2 (lt_of_le_of_lt h (by rw [zero_add, Int.cast_one]; exact zero_lt_one)))
theorem ceil_pos : 0 < ⌈a⌉ ↔ 0 < a := by rw [lt_ceil, Int.cast_zero]
theorem ceil_nonneg (h : 0 ≤ a) : 0 ≤ ⌈a⌉ := Int.cast_nonneg_iff.1 (le_trans h (le_ceil a))
@[simp] theorem ceil_add_intCast (a : α) (z : ℤ) : ⌈a + z⌉ = ⌈a⌉ + z := by
  rw [← neg_neg (a + z), ceil_neg, neg_add, ← Int.cast_neg, floor_add_intCast, floor_neg]; omega
@[simp] theorem ceil_add_natCast (a : α) (n : ℕ) : ⌈a + n⌉ = ⌈a⌉ + n := by rw [← Int.cast_natCast, ceil_add_intCast]
@[simp] theorem ceil_add_one (a : α) : ⌈a + 1⌉ = ⌈a⌉ + 1 := by rw [← Int.cast_one, ceil_add_intCast]
@[simp] theorem ceil_sub_one (a : α) : ⌈a - 1⌉ = ⌈a⌉ - 1 := by
  rw [sub_eq_add_neg, ← Int.cast_one, ← Int.cast_neg, ceil_add_intCast]; omega
theorem fract_eq_iff : fract a = b ↔ 0 ≤ b ∧ b < 1 ∧ ∃ z : ℤ, a - b = z := by
  constructor
  · intro h
    exact ⟨h ▸ fract_nonneg a, h ▸ fract_lt_one a, ⌊a⌋, by rw [← h]; exact sub_sub_cancel _ _⟩
  · rintro ⟨h₀, h₁, z, hz⟩
    have e : a = b + z := by rw [← hz, add_sub_cancel]
    have f : ⌊a⌋ = z := floor_eq_iff.2 ⟨by rw [e]; exact le_add_of_nonneg_left h₀, by rw [e, add_comm]; exact add_lt_add_right h₁ _⟩
    show a - ⌊a⌋ = b
    rw [f, e, add_sub_cancel_right]
theorem fract_eq_self : fract a = a ↔ 0 ≤ a ∧ a < 1 :=
  fract_eq_iff.trans ⟨fun h => ⟨h.1, h.2.1⟩, fun h => ⟨h.1, h.2, 0, by rw [sub_self]; exact Int.cast_zero.symm⟩⟩
@[simp] theorem fract_fract (a : α) : fract (fract a) = fract a := fract_eq_self.2 ⟨fract_nonneg a, fract_lt_one a⟩
@[simp] theorem fract_add_intCast (a : α) (m : ℤ) : fract (a + m) = fract a := by
  show a + m - ⌊a + m⌋ = a - ⌊a⌋
  rw [floor_add_intCast, Int.cast_add, add_sub_add_right_eq_sub]
@[simp] theorem fract_add_natCast (a : α) (m : ℕ) : fract (a + m) = fract a := by rw [← Int.cast_natCast, fract_add_intCast]
@[simp] theorem fract_add_one (a : α) : fract (a + 1) = fract a := by rw [← Int.cast_one, fract_add_intCast]
@[simp] theorem fract_sub_intCast (a : α) (m : ℤ) : fract (a - m) = fract a := by rw [sub_eq_add_neg, ← Int.cast_neg, fract_add_intCast]
@[simp] theorem fract_sub_one (a : α) : fract (a - 1) = fract a := by rw [← Int.cast_one, fract_sub_intCast]
@[simp] theorem fract_intCast (z : ℤ) : fract (z : α) = 0 := by show (z : α) - ⌊(z : α)⌋ = 0; rw [floor_intCast, sub_self]
@[simp] theorem fract_natCast (n : ℕ) : fract (n : α) = 0 := by rw [← Int.cast_natCast, fract_intCast]
@[simp] theorem fract_zero : fract (0 : α) = 0 := by have h := fract_intCast (α := α) 0; rwa [Int.cast_zero] at h
@[simp] theorem fract_one : fract (1 : α) = 0 := by rw [← Int.cast_one, fract_intCast]
@[simp] theorem floor_fract (a : α) : ⌊fract a⌋ = 0 :=
  floor_eq_iff.2 ⟨by rw [Int.cast_zero]; exact fract_nonneg a, by rw [Int.cast_zero, zero_add]; exact fract_lt_one a⟩
theorem fract_eq_fract : fract a = fract b ↔ ∃ z : ℤ, a - b = z := by
  constructor
  · intro h
    refine ⟨⌊a⌋ - ⌊b⌋, ?_⟩
    have e : a - ⌊a⌋ = b - ⌊b⌋ := h
    rw [sub_eq_sub_iff_add_eq_add] at e
    rw [Int.cast_sub, sub_eq_sub_iff_add_eq_add, e, add_comm]
  · rintro ⟨z, h⟩
    rw [show a = b + z by rw [← h, add_sub_cancel], fract_add_intCast]
end Int
namespace Nat
theorem floor_add_natCast (ha : 0 ≤ a) (n : ℕ) : ⌊a + n⌋₊ = ⌊a⌋₊ + n := by
  have := Int.floor_nonneg.2 ha
  show ⌊a + n⌋.toNat = ⌊a⌋.toNat + n
  rw [Int.floor_add_natCast]; omega
theorem floor_add_one (ha : 0 ≤ a) : ⌊a + 1⌋₊ = ⌊a⌋₊ + 1 := by rw [← Nat.cast_one, floor_add_natCast ha]
theorem floor_pos : 0 < ⌊a⌋₊ ↔ 1 ≤ a := by rw [← Int.floor_pos]; unfold Nat.floor; omega
theorem ceil_pos : 0 < ⌈a⌉₊ ↔ 0 < a := by rw [← Int.ceil_pos]; unfold Nat.ceil; omega
theorem ceil_mono : Monotone (Nat.ceil : α → ℕ) := fun a b h => by
  have := Int.ceil_mono h
  unfold Nat.ceil; omega
theorem ceil_lt_add_one (ha : 0 ≤ a) : (⌈a⌉₊ : α) < a + 1 := by
  have h := Int.ceil_nonneg ha
  have e : ((⌈a⌉₊ : ℤ) : α) = ⌈a⌉ := congrArg _ (Int.toNat_of_nonneg h)
  rw [Int.cast_natCast] at e
  rw [e]; exact Int.ceil_lt_add_one a
end Nat
end

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α]
/-- The nearest integer; of two, the greater. -/
def round (x : α) : ℤ := if 2 * Int.fract x < 1 then ⌊x⌋ else ⌈x⌉
theorem round_eq (x : α) : round x = ⌊x + 1 / 2⌋ := by
  have e := Int.floor_add_fract x
  have h₀ := Int.fract_nonneg x
  have h₁ := Int.fract_lt_one x
  unfold round
  split
  · exact (Int.floor_eq_iff.2 ⟨by linarith, by linarith⟩).symm
  · rename_i h
    have c : ⌈x⌉ = ⌊x⌋ + 1 := Int.ceil_eq_iff.2 ⟨by push_cast; linarith, by push_cast; linarith⟩
    rw [c]
    exact (Int.floor_eq_iff.2 ⟨by push_cast; linarith, by push_cast; linarith⟩).symm
@[simp] theorem round_intCast (n : ℤ) : round (n : α) = n := by rw [round_eq]; exact Int.floor_eq_iff.2 ⟨by linarith, by linarith⟩
@[simp] theorem round_natCast (n : ℕ) : round (n : α) = n := by rw [← Int.cast_natCast, round_intCast]
@[simp] theorem round_zero : round (0 : α) = 0 := by rw [← Int.cast_zero, round_intCast]
@[simp] theorem round_one : round (1 : α) = 1 := by rw [← Int.cast_one, round_intCast]
@[simp] theorem round_add_intCast (x : α) (y : ℤ) : round (x + y) = round x + y := by
  rw [round_eq, round_eq, add_right_comm, Int.floor_add_intCast]
theorem abs_sub_round (x : α) : |x - round x| ≤ 1 / 2 := by
  rw [round_eq, abs_le]
  have h₀ := Int.floor_le (x + 1 / 2)
  have h₁ := Int.lt_floor_add_one (x + 1 / 2)
  constructor <;> linarith
end
