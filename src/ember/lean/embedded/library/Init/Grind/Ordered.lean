prelude
import Init.Grind.Instances
/-! Ordered rings (`Lean.Grind.OrderedAdd`, `OrderedRing`), their laws, and the integers as one. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind
open Std
class OrderedAdd (M : Type u) [HAdd M M M] [LE M] [IsPreorder M] : Prop where
  add_le_left_iff : ∀ {a b : M} (c : M), a ≤ b ↔ a + c ≤ b + c
class OrderedRing (R : Type u) [Semiring R] [LE R] [LT R] [IsPreorder R] : Prop extends OrderedAdd R where
  zero_lt_one : (0 : R) < 1
  mul_lt_mul_of_pos_left : ∀ {a b c : R}, a < b → 0 < c → c * a < c * b
  mul_lt_mul_of_pos_right : ∀ {a b c : R}, a < b → 0 < c → a * c < b * c
instance : OrderedAdd Int where
  add_le_left_iff {a b} c := ⟨fun h => Int.add_le_add_right h c, fun h => by
    have := Int.add_le_add_right h (-c)
    rw [Int.add_assoc, Int.add_assoc, Int.add_neg_self, Int.add_zero, Int.add_zero] at this; exact this⟩
instance : OrderedRing Int where
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left {a b c} h hc := by
    have : c * (a - b) < 0 := Int.not_le.1 fun k => by
      have := Int.neg_le_neg k
      rw [← Int.Internal.mul_neg] at this
      have := (Int.Internal.Linear.mul_le_zero hc).1 this
      omega
    rw [show c * (a - b) = c * a + -(c * b) by rw [Int.sub_eq_add_neg, Int.mul_add, Int.Internal.mul_neg]] at this
    omega
  mul_lt_mul_of_pos_right {a b c} h hc := by
    have : c * (a - b) < 0 := Int.not_le.1 fun k => by
      have := Int.neg_le_neg k
      rw [← Int.Internal.mul_neg] at this
      have := (Int.Internal.Linear.mul_le_zero hc).1 this
      omega
    rw [show c * (a - b) = c * a + -(c * b) by rw [Int.sub_eq_add_neg, Int.mul_add, Int.Internal.mul_neg]] at this
    rw [Int.mul_comm a, Int.mul_comm b]
    omega
namespace OrderedAdd
variable {α : Type u} [LE α] [IsPreorder α] [Ring α] [OrderedAdd α]
theorem add_le_left {a b : α} (h : a ≤ b) (c : α) : a + c ≤ b + c := (add_le_left_iff c).1 h
theorem add_le_right (a : α) {b c : α} (h : b ≤ c) : a + b ≤ a + c := by
  rw [Semiring.add_comm a, Semiring.add_comm a]; exact add_le_left h a
theorem add_le_add {a b c d : α} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  IsPreorder.le_trans _ _ _ (add_le_left h₁ c) (add_le_right b h₂)
variable [LT α] [LawfulOrderLT α]
theorem add_lt_left_iff {a b : α} (c : α) : a < b ↔ a + c < b + c := by
  rw [LawfulOrderLT.lt_iff, LawfulOrderLT.lt_iff, ← add_le_left_iff, ← add_le_left_iff]
theorem add_lt_left {a b : α} (h : a < b) (c : α) : a + c < b + c := (add_lt_left_iff c).1 h
theorem add_lt_right (a : α) {b c : α} (h : b < c) : a + b < a + c := by
  rw [Semiring.add_comm a, Semiring.add_comm a]; exact add_lt_left h a
end OrderedAdd
end Lean.Grind
