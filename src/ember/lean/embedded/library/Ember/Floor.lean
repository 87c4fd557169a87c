import Ember.Real.Complete
import Ember.Integers
import Ember.SimpSet
/-! Floor and ceiling: `⌊a⌋`, `⌈a⌉` are integers, `⌊a⌋₊`, `⌈a⌉₊` natural numbers; the fractional part `Int.fract a`. For ℤ, ℚ and ℝ.
`FloorRing` has two laws where Mathlib has Galois connections, which say the same. -/
set_option linter.unusedSectionVars false
universe u
/-- Every element has a greatest integer below it and a least one above it. -/
class FloorRing (α : Type u) [CommRing α] [LinearOrder α] where
  floor : α → ℤ
  ceil : α → ℤ
  le_floor : ∀ (z : ℤ) (a : α), z ≤ floor a ↔ (z : α) ≤ a
  ceil_le : ∀ (z : ℤ) (a : α), ceil a ≤ z ↔ a ≤ (z : α)
section
variable {α : Type u} [CommRing α] [LinearOrder α] [FloorRing α]
/-- The greatest integer that is at most `a`. -/
def Int.floor : α → ℤ := FloorRing.floor
/-- The least integer that is at least `a`. -/
def Int.ceil : α → ℤ := FloorRing.ceil
@[inherit_doc] notation "⌊" a "⌋" => Int.floor a
@[inherit_doc] notation "⌈" a "⌉" => Int.ceil a
/-- What is left of `a` above its floor. -/
def Int.fract (a : α) : α := a - ⌊a⌋
/-- The greatest natural number that is at most `a`; 0 if `a` is negative. -/
def Nat.floor (a : α) : ℕ := ⌊a⌋.toNat
/-- The least natural number that is at least `a`. -/
def Nat.ceil (a : α) : ℕ := ⌈a⌉.toNat
@[inherit_doc] notation "⌊" a "⌋₊" => Nat.floor a
@[inherit_doc] notation "⌈" a "⌉₊" => Nat.ceil a
end
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {z : ℤ} {n : ℕ}
namespace Int
theorem le_floor : z ≤ ⌊a⌋ ↔ (z : α) ≤ a := FloorRing.le_floor z a
theorem floor_lt : ⌊a⌋ < z ↔ a < z := by rw [lt_iff_not_ge, lt_iff_not_ge, le_floor]
theorem ceil_le : ⌈a⌉ ≤ z ↔ a ≤ z := FloorRing.ceil_le z a
theorem lt_ceil : z < ⌈a⌉ ↔ (z : α) < a := by rw [lt_iff_not_ge, lt_iff_not_ge, ceil_le]
theorem floor_le (a : α) : (⌊a⌋ : α) ≤ a := le_floor.1 (Int.le_refl _)
theorem le_ceil (a : α) : a ≤ ⌈a⌉ := ceil_le.1 (Int.le_refl _)
theorem lt_floor_add_one (a : α) : a < ⌊a⌋ + 1 := by rw [← Int.cast_one, ← Int.cast_add]; exact floor_lt.1 (by omega)
theorem sub_one_lt_floor (a : α) : a - 1 < ⌊a⌋ := sub_lt_iff_lt_add.2 (lt_floor_add_one a)
theorem ceil_lt_add_one (a : α) : (⌈a⌉ : α) < a + 1 := by
  rw [← sub_lt_iff_lt_add, ← Int.cast_one, ← Int.cast_sub]; exact lt_ceil.1 (by omega)
theorem floor_eq_iff : ⌊a⌋ = z ↔ (z : α) ≤ a ∧ a < z + 1 := by
  rw [← le_floor, ← Int.cast_one, ← Int.cast_add, ← floor_lt]; omega
theorem ceil_eq_iff : ⌈a⌉ = z ↔ (z : α) - 1 < a ∧ a ≤ z := by
  rw [← ceil_le, ← Int.cast_one, ← Int.cast_sub, ← lt_ceil]; omega
@[simp] theorem floor_intCast (z : ℤ) : ⌊(z : α)⌋ = z := floor_eq_iff.2 ⟨le_refl _, lt_add_one _⟩
@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋ = n := by rw [← Int.cast_natCast, floor_intCast]
@[simp] theorem floor_zero : ⌊(0 : α)⌋ = 0 := by rw [← Int.cast_zero, floor_intCast]
@[simp] theorem floor_one : ⌊(1 : α)⌋ = 1 := by rw [← Int.cast_one, floor_intCast]
@[simp] theorem floor_ofNat (n : ℕ) [n.AtLeastTwo] : ⌊(no_index (OfNat.ofNat n) : α)⌋ = OfNat.ofNat n := floor_natCast n
@[simp] theorem ceil_intCast (z : ℤ) : ⌈(z : α)⌉ = z := ceil_eq_iff.2 ⟨by exact sub_lt_self _ zero_lt_one, le_refl _⟩
@[simp] theorem ceil_natCast (n : ℕ) : ⌈(n : α)⌉ = n := by rw [← Int.cast_natCast, ceil_intCast]
@[simp] theorem ceil_zero : ⌈(0 : α)⌉ = 0 := by rw [← Int.cast_zero, ceil_intCast]
@[simp] theorem ceil_one : ⌈(1 : α)⌉ = 1 := by rw [← Int.cast_one, ceil_intCast]
@[simp] theorem ceil_ofNat (n : ℕ) [n.AtLeastTwo] : ⌈(no_index (OfNat.ofNat n) : α)⌉ = OfNat.ofNat n := ceil_natCast n
theorem floor_mono : Monotone (floor : α → ℤ) := fun a _ h => le_floor.2 (le_trans (floor_le a) h)
theorem floor_le_floor (h : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := floor_mono h
theorem ceil_mono : Monotone (ceil : α → ℤ) := fun _ b h => ceil_le.2 (le_trans h (le_ceil b))
theorem floor_nonneg : 0 ≤ ⌊a⌋ ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]
@[simp] theorem floor_add_intCast (a : α) (z : ℤ) : ⌊a + z⌋ = ⌊a⌋ + z := floor_eq_iff.2 ⟨by
  rw [Int.cast_add]; exact add_le_add_left (floor_le a) _, by
  rw [Int.cast_add, add_right_comm]; exact add_lt_add_left (lt_floor_add_one a) _⟩
@[simp] theorem floor_add_natCast (a : α) (n : ℕ) : ⌊a + n⌋ = ⌊a⌋ + n := by rw [← Int.cast_natCast, floor_add_intCast]
@[simp] theorem floor_add_one (a : α) : ⌊a + 1⌋ = ⌊a⌋ + 1 := by rw [← Int.cast_one, floor_add_intCast]
@[simp] theorem floor_sub_intCast (a : α) (z : ℤ) : ⌊a - z⌋ = ⌊a⌋ - z := by
  rw [sub_eq_add_neg, ← Int.cast_neg, floor_add_intCast, Int.sub_eq_add_neg]
@[simp] theorem floor_sub_one (a : α) : ⌊a - 1⌋ = ⌊a⌋ - 1 := by rw [← Int.cast_one, floor_sub_intCast]
@[simp] theorem self_sub_floor (a : α) : a - ⌊a⌋ = fract a := rfl
@[simp] theorem floor_add_fract (a : α) : (⌊a⌋ : α) + fract a = a := add_sub_cancel _ _
@[simp] theorem fract_add_floor (a : α) : fract a + ⌊a⌋ = a := sub_add_cancel _ _
@[simp] theorem fract_nonneg (a : α) : 0 ≤ fract a := sub_nonneg.2 (floor_le a)
theorem fract_lt_one (a : α) : fract a < 1 := sub_lt_iff_lt_add'.2 (lt_floor_add_one a)
theorem floor_le_ceil (a : α) : ⌊a⌋ ≤ ⌈a⌉ := Int.cast_le.1 (le_trans (floor_le a) (le_ceil a))
theorem ceil_le_floor_add_one (a : α) : ⌈a⌉ ≤ ⌊a⌋ + 1 := ceil_le.2 (le_of_lt (by rw [Int.cast_add, Int.cast_one]; exact lt_floor_add_one a))
end Int
namespace Nat
theorem floor_of_nonpos (h : a ≤ 0) : ⌊a⌋₊ = 0 := by
  have : ⌊a⌋ < 1 := Int.floor_lt.2 (lt_of_le_of_lt h (by rw [Int.cast_one]; exact zero_lt_one))
  show ⌊a⌋.toNat = 0; omega
theorem le_floor_iff (h : 0 ≤ a) : n ≤ ⌊a⌋₊ ↔ (n : α) ≤ a := by
  have := Int.floor_nonneg.2 h
  rw [← Int.cast_natCast, ← Int.le_floor]; show n ≤ ⌊a⌋.toNat ↔ _; omega
theorem floor_lt (h : 0 ≤ a) : ⌊a⌋₊ < n ↔ a < n := by
  have := le_floor_iff (n := n) h
  have k := lt_iff_not_ge (a := a) (b := (n : α))
  rw [k, ← this]; omega
theorem floor_le (h : 0 ≤ a) : (⌊a⌋₊ : α) ≤ a := (le_floor_iff h).1 (Nat.le_refl _)
theorem lt_floor_add_one (a : α) : a < ⌊a⌋₊ + 1 := by
  rcases le_or_gt 0 a with h | h
  · have := (floor_lt (n := ⌊a⌋₊ + 1) h).1 (Nat.lt_succ_self _); rwa [Nat.cast_add_one] at this
  · exact lt_of_lt_of_le h (add_nonneg (Nat.cast_nonneg _) zero_le_one)
theorem lt_succ_floor (a : α) : a < ⌊a⌋₊.succ := by have := lt_floor_add_one a; rwa [← Nat.cast_add_one] at this
theorem floor_eq_iff (h : 0 ≤ a) : ⌊a⌋₊ = n ↔ (n : α) ≤ a ∧ a < n + 1 := by
  have := le_floor_iff (n := n) h; have := floor_lt (n := n + 1) h
  rw [← Nat.cast_add_one, ← this, ← le_floor_iff h]; omega
@[simp] theorem floor_natCast (n : ℕ) : ⌊(n : α)⌋₊ = n := by show ⌊(n : α)⌋.toNat = n; rw [Int.floor_natCast]; rfl
@[simp] theorem floor_zero : ⌊(0 : α)⌋₊ = 0 := floor_of_nonpos (le_refl 0)
@[simp] theorem floor_one : ⌊(1 : α)⌋₊ = 1 := by rw [← Nat.cast_one, floor_natCast]
@[simp] theorem floor_ofNat (n : ℕ) [n.AtLeastTwo] : ⌊(no_index (OfNat.ofNat n) : α)⌋₊ = OfNat.ofNat n := floor_natCast n
theorem ceil_le : ⌈a⌉₊ ≤ n ↔ a ≤ n := by
  rw [← Int.cast_natCast, ← Int.ceil_le]; show ⌈a⌉.toNat ≤ n ↔ _; omega
theorem lt_ceil : n < ⌈a⌉₊ ↔ (n : α) < a := by rw [lt_iff_not_ge, lt_iff_not_ge, ← ceil_le]
theorem le_ceil (a : α) : a ≤ ⌈a⌉₊ := ceil_le.1 (Nat.le_refl _)
@[simp] theorem ceil_natCast (n : ℕ) : ⌈(n : α)⌉₊ = n := by show ⌈(n : α)⌉.toNat = n; rw [Int.ceil_natCast]; rfl
end Nat
theorem exists_floor (x : α) : ∃ fl : ℤ, ∀ z : ℤ, z ≤ fl ↔ (z : α) ≤ x := ⟨⌊x⌋, fun _ => Int.le_floor⟩
end

/-! ### Instances -/
instance : FloorRing ℤ where
  floor z := z
  ceil z := z
  le_floor _ _ := Iff.rfl
  ceil_le _ _ := Iff.rfl
private theorem existsFloor (x : ℝ) : ∃ n : ℤ, ∀ z : ℤ, z ≤ n ↔ (z : ℝ) ≤ x := by
  obtain ⟨b, hb⟩ := Real.exists_int_lt x; obtain ⟨c, hc⟩ := Real.exists_int_gt x
  obtain ⟨n, hn, least⟩ := Real.exists_least_int (p := fun n : ℤ => x < n) ⟨c, hc⟩ (b := b) fun n hn =>
    Int.cast_le.1 (le_of_lt (lt_trans hb hn))
  refine ⟨n - 1, fun z => ⟨fun h => le_of_not_gt fun k => ?_, fun h => ?_⟩⟩
  · have := least z k; omega
  · have := Int.cast_lt.1 (lt_of_le_of_lt h hn); omega
noncomputable instance : FloorRing ℝ where
  floor x := (existsFloor x).choose
  ceil x := -(existsFloor (-x)).choose
  le_floor z x := (existsFloor x).choose_spec z
  ceil_le z x := by
    have := (existsFloor (-x)).choose_spec (-z)
    rw [Int.cast_neg, neg_le_neg_iff] at this
    rw [← this]; omega
namespace Rat
theorem le_floor (z : ℤ) (q : ℚ) : z ≤ q.num / q.den ↔ (z : ℚ) ≤ q := by
  rw [Int.le_ediv_iff_mul_le (Ember.denPos q)]
  show _ ↔ z * (q.den : ℤ) ≤ q.num * (1 : ℕ)
  rw [Int.ofNat_one, Int.mul_one]
instance : FloorRing ℚ where
  floor q := q.num / q.den
  ceil q := -((-q).num / (-q).den)
  le_floor := le_floor
  ceil_le z q := by
    have := le_floor (-z) (-q)
    rw [Int.cast_neg, neg_le_neg_iff] at this
    rw [← this]; omega
end Rat
