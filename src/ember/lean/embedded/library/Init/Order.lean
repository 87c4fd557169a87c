prelude
import Init.Linear.Basic
/-! The order classes of the core library (`Std.IsPreorder … IsLinearOrder`, `LawfulOrderLT`), for `Nat` and `Int`. -/
set_option linter.unusedVariables false
universe u
namespace Std
class IsPreorder (α : Type u) [LE α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
class IsPartialOrder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
class IsLinearPreorder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
class IsLinearOrder (α : Type u) [LE α] : Prop extends IsPartialOrder α, IsLinearPreorder α
class LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬ b ≤ a
variable {α : Type u} [LE α] [LT α] [LawfulOrderLT α]
theorem le_of_lt {a b : α} (h : a < b) : a ≤ b := ((LawfulOrderLT.lt_iff a b).1 h).1
theorem not_le_of_lt {a b : α} (h : a < b) : ¬ b ≤ a := ((LawfulOrderLT.lt_iff a b).1 h).2
theorem lt_irrefl {a : α} : ¬ a < a := fun h => not_le_of_lt h (le_of_lt h)
theorem lt_of_le_of_lt [IsPreorder α] {a b c : α} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  (LawfulOrderLT.lt_iff a c).2 ⟨IsPreorder.le_trans _ _ _ h₁ (le_of_lt h₂), fun h => not_le_of_lt h₂ (IsPreorder.le_trans _ _ _ h h₁)⟩
theorem lt_of_lt_of_le [IsPreorder α] {a b c : α} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  (LawfulOrderLT.lt_iff a c).2 ⟨IsPreorder.le_trans _ _ _ (le_of_lt h₁) h₂, fun h => not_le_of_lt h₁ (IsPreorder.le_trans _ _ _ h₂ h)⟩
theorem lt_trans [IsPreorder α] {a b c : α} (h₁ : a < b) (h₂ : b < c) : a < c := lt_of_lt_of_le h₁ (le_of_lt h₂)
theorem lt_of_not_ge [IsLinearPreorder α] {a b : α} (h : ¬ a ≤ b) : b < a :=
  (LawfulOrderLT.lt_iff b a).2 ⟨(IsLinearPreorder.le_total a b).resolve_left h, h⟩
theorem le_of_not_gt [IsLinearPreorder α] {a b : α} (h : ¬ a < b) : b ≤ a :=
  Classical.byContradiction fun n => h (lt_of_not_ge n)
end Std
namespace Nat
instance : Std.IsLinearOrder Nat where
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  le_antisymm _ _ := Nat.le_antisymm
  le_total a b := (Nat.lt_or_ge a b).elim (fun h => .inl (Nat.le_of_lt h)) .inr
instance : Std.LawfulOrderLT Nat where
  lt_iff _ _ := ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le.2 h⟩, fun h => Nat.not_le.1 h.2⟩
end Nat
namespace Int
instance : Std.IsLinearOrder Int where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  le_antisymm _ _ := Int.le_antisymm
  le_total a b := (Classical.em (a ≤ b)).elim .inl fun h => .inr (Int.le_of_lt (Int.not_le.1 h))
instance : Std.LawfulOrderLT Int where
  lt_iff _ _ := ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.2 h⟩, fun h => Int.not_le.1 h.2⟩
end Int
