prelude
import Init.Grind.Ordered
import Init.Ordering
/-! The facts of `grind`'s order module: difference constraints `a ≤ b + k` and `a < b + k` over preorders and ordered
rings, their transitivity, and what they decide. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind
open Std
attribute [local instance] Semiring.natCast Ring.intCast
namespace OrderedRing
open OrderedAdd
variable {R : Type u} [Ring R] [LE R] [LT R] [LawfulOrderLT R] [IsPreorder R] [OrderedRing R]
theorem natCast_nonneg {a : Nat} : 0 ≤ (a : R) := by
  induction a with
  | zero => rw [Semiring.natCast_zero]; exact IsPreorder.le_refl _
  | succ n ih =>
    rw [Semiring.natCast_succ, ← Semiring.add_zero (0 : R)]
    exact add_le_add ih (le_of_lt zero_lt_one)
theorem intCast_nonneg {k : Int} (h : 0 ≤ k) : (0 : R) ≤ (k : R) := by
  cases k with
  | ofNat n => have := natCast_nonneg (R := R) (a := n); rw [← Ring.intCast_natCast] at this; exact this
  | negSucc n => exact absurd h (fun h => nomatch Int.ble'_iff.2 h)
theorem intCast_le {j k : Int} (h : j ≤ k) : (j : R) ≤ (k : R) := by
  have := add_le_left (intCast_nonneg (R := R) (k := k - j) (by omega)) (j : R)
  rw [← Ring.intCast_add, Semiring.zero_add, Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (-j), Int.add_neg_self, Int.add_zero] at this
  exact this
theorem intCast_lt {j k : Int} (h : j < k) : (j : R) < (k : R) := by
  refine lt_of_lt_of_le ?_ (intCast_le (R := R) (j := j + 1) h)
  rw [Ring.intCast_add, Ring.intCast_one]
  have := add_lt_right (j : R) (zero_lt_one (R := R))
  rw [Semiring.add_zero] at this; exact this
theorem intCast_lt_iff {j k : Int} : (j : R) < (k : R) ↔ j < k :=
  ⟨fun h => Int.not_le.1 fun n => not_le_of_lt h (intCast_le n), intCast_lt⟩
theorem intCast_le_iff {j k : Int} : (j : R) ≤ (k : R) ↔ j ≤ k :=
  ⟨fun h => Int.not_lt.1 fun n => not_le_of_lt (intCast_lt (R := R) n) h, intCast_le⟩
end OrderedRing
namespace Order
theorem eq_mp {p q : Prop} (h₁ : p = q) (h₂ : p) : q := h₁ ▸ h₂
theorem eq_mp_not {p q : Prop} (h₁ : p = q) (h₂ : ¬ p) : ¬ q := h₁ ▸ h₂
theorem eq_trans_true {p q : Prop} (h₁ : p = q) (h₂ : q = True) : p = True := h₁.trans h₂
theorem eq_trans_false {p q : Prop} (h₁ : p = q) (h₂ : q = False) : p = False := h₁.trans h₂
theorem eq_trans_true' {p q : Prop} (h₁ : p = q) (h₂ : p = True) : q = True := h₁.symm.trans h₂
theorem eq_trans_false' {p q : Prop} (h₁ : p = q) (h₂ : p = False) : q = False := h₁.symm.trans h₂
theorem nat_eq (a b : Nat) (x y : Int) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y) (h : x = y) : a = b :=
  congrArg Int.toNat (h₁.trans (h.trans h₂.symm) : (Int.ofNat a) = Int.ofNat b)
theorem of_nat_eq (a b : Nat) (x y : Int) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y) (h : a = b) : x = y := by
  rw [← h₁, ← h₂, h]
theorem of_natCast_eq (a b : Nat) (x y : Int) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y) (h : a = b) : x = y := by
  rw [← h₁, ← h₂, h]
theorem int_lt {x y k k' : Int} (h : Int.beq' k' (k - 1) = true) (e : x < y + k) : x ≤ y + k' := by
  rw [Int.eq_of_beq' h]; omega

section
variable {α : Type u} [LE α]
theorem le_of_eq_1 [IsPreorder α] {a b : α} (h : a = b) : a ≤ b := h ▸ IsPreorder.le_refl a
theorem le_of_eq_2 [IsPreorder α] {a b : α} (h : a = b) : b ≤ a := h ▸ IsPreorder.le_refl a
theorem le_of_not_le [IsLinearPreorder α] {a b : α} (h : ¬ a ≤ b) : b ≤ a := (IsLinearPreorder.le_total a b).resolve_left h
theorem lt_of_not_le [LT α] [LawfulOrderLT α] [IsLinearPreorder α] {a b : α} (h : ¬ a ≤ b) : b < a := lt_of_not_ge h
theorem le_of_not_lt [LT α] [LawfulOrderLT α] [IsLinearPreorder α] {a b : α} (h : ¬ a < b) : b ≤ a := le_of_not_gt h
theorem eq_of_le_of_le [IsPartialOrder α] {a b : α} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := IsPartialOrder.le_antisymm _ _ h₁ h₂
theorem le_trans [IsPreorder α] {a b c : α} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := IsPreorder.le_trans _ _ _ h₁ h₂
theorem le_eq_true [IsPreorder α] {a : α} : (a ≤ a) = True := eq_true (IsPreorder.le_refl a)
variable [LT α] [LawfulOrderLT α]
theorem le_eq_true_of_lt {a b : α} (h : a < b) : (a ≤ b) = True := eq_true (le_of_lt h)
theorem lt_eq_false {a : α} : (a < a) = False := eq_false lt_irrefl
variable [IsPreorder α]
theorem lt_trans {a b c : α} (h₁ : a < b) (h₂ : b < c) : a < c := Std.lt_trans h₁ h₂
theorem le_lt_trans {a b c : α} (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_of_lt h₁ h₂
theorem lt_le_trans {a b c : α} (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_lt_of_le h₁ h₂
theorem lt_unsat (a : α) (h : a < a) : False := lt_irrefl h
theorem le_eq_false_of_lt {a b : α} (h : a < b) : (b ≤ a) = False := eq_false (not_le_of_lt h)
theorem lt_eq_false_of_lt {a b : α} (h : a < b) : (b < a) = False := eq_false fun k => not_le_of_lt h (le_of_lt k)
theorem lt_eq_false_of_le {a b : α} (h : a ≤ b) : (b < a) = False := eq_false fun k => not_le_of_lt k h
end

section
variable {α : Type u}
theorem cast_neg_cancel [Ring α] (b : α) (k : Int) : b + (k : α) + ((-k : Int) : α) = b := by
  rw [Semiring.add_assoc, ← Ring.intCast_add, Int.add_neg_self, Ring.intCast_zero, Semiring.add_zero]
theorem cast_assoc [Ring α] (c : α) (k₂ k₁ : Int) : c + (k₂ : α) + (k₁ : α) = c + ((k₂ + k₁ : Int) : α) := by
  rw [Ring.intCast_add, Semiring.add_assoc]
theorem eq_of_le_of_le_0 [LE α] [IsPartialOrder α] [Ring α] {a b : α} (h₁ : a ≤ b + Int.cast (R := α) 0) (h₂ : b ≤ a + Int.cast (R := α) 0) : a = b := by
  rw [Ring.intCast_zero, Semiring.add_zero] at h₁ h₂; exact IsPartialOrder.le_antisymm _ _ h₁ h₂
theorem le_of_not_lt_k [LE α] [LT α] [LawfulOrderLT α] [IsLinearPreorder α] [Ring α] [OrderedRing α] {a b : α} {k k' : Int}
    (hk : k'.beq' (-k) = true) (h : ¬ a < b + k) : b ≤ a + k' := by
  rw [Int.eq_of_beq' hk, ← cast_neg_cancel b k]; exact OrderedAdd.add_le_left (le_of_not_gt h) _
theorem lt_of_not_le_k [LE α] [LT α] [LawfulOrderLT α] [IsLinearPreorder α] [Ring α] [OrderedRing α] {a b : α} {k k' : Int}
    (hk : k'.beq' (-k) = true) (h : ¬ a ≤ b + k) : b < a + k' := by
  rw [Int.eq_of_beq' hk, ← cast_neg_cancel b k]; exact OrderedAdd.add_lt_left (lt_of_not_ge h) _
variable [LE α] [LT α] [LawfulOrderLT α] [IsPreorder α] [Ring α] [OrderedRing α]
open OrderedAdd
theorem le_of_eq_1_k {a b : α} (h : a = b) : a ≤ b + Int.cast (R := α) 0 := by
  rw [Ring.intCast_zero, Semiring.add_zero, h]; exact IsPreorder.le_refl b
theorem le_of_eq_2_k {a b : α} (h : a = b) : b ≤ a + Int.cast (R := α) 0 := le_of_eq_1_k h.symm
theorem le_of_offset_eq_1_k {a b : α} {k : Int} (h : a = b + k) : a ≤ b + k := h ▸ IsPreorder.le_refl a
theorem le_of_offset_eq_2_k {a b : α} {k : Int} (h : a = b + k) : b ≤ a + (-k : Int) := by
  rw [h, cast_neg_cancel]; exact IsPreorder.le_refl b
theorem eq_add_of_beq {k₁ k₂ k : Int} (h : (k == k₂ + k₁) = true) : k = k₂ + k₁ := eq_of_beq h
theorem le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + k₁) (h₂ : b ≤ c + k₂) (h : (k == k₂ + k₁) = true) : a ≤ c + k := by
  rw [eq_add_of_beq h, ← cast_assoc]; exact IsPreorder.le_trans _ _ _ h₁ (add_le_left h₂ _)
theorem lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + k₁) (h₂ : b < c + k₂) (h : (k == k₂ + k₁) = true) : a < c + k := by
  rw [eq_add_of_beq h, ← cast_assoc]; exact Std.lt_trans h₁ (add_lt_left h₂ _)
theorem le_lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + k₁) (h₂ : b < c + k₂) (h : (k == k₂ + k₁) = true) : a < c + k := by
  rw [eq_add_of_beq h, ← cast_assoc]; exact lt_of_le_of_lt h₁ (add_lt_left h₂ _)
theorem lt_le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + k₁) (h₂ : b ≤ c + k₂) (h : (k == k₂ + k₁) = true) : a < c + k := by
  rw [eq_add_of_beq h, ← cast_assoc]; exact lt_of_lt_of_le h₁ (add_le_left h₂ _)
theorem add_zero_cast (b : α) : b = b + ((0 : Int) : α) := by rw [Ring.intCast_zero, Semiring.add_zero]
theorem shift_le {a : α} {k : Int} : a ≤ a + k ↔ 0 ≤ k := by
  rw [← OrderedRing.intCast_le_iff (R := α), add_le_left_iff (M := α) (a := ((0 : Int) : α)) a, Ring.intCast_zero, Semiring.zero_add, Semiring.add_comm a]
theorem shift_lt {a : α} {k : Int} : a < a + k ↔ 0 < k := by
  rw [← OrderedRing.intCast_lt_iff (R := α), add_lt_left_iff (α := α) (a := ((0 : Int) : α)) a, Ring.intCast_zero, Semiring.zero_add, Semiring.add_comm a]
theorem add_cast_le (b : α) {k₁ k₂ : Int} (h : k₁ ≤ k₂) : b + (k₁ : α) ≤ b + (k₂ : α) := add_le_right b (OrderedRing.intCast_le h)
theorem add_cast_lt (b : α) {k₁ k₂ : Int} (h : k₁ < k₂) : b + (k₁ : α) < b + (k₂ : α) := add_lt_right b (OrderedRing.intCast_lt h)
theorem le_unsat_k {a : α} {k : Int} (hk : k.blt' 0 = true) (h : a ≤ a + k) : False :=
  absurd (shift_le.1 h) (Int.not_le.2 (Int.lt_of_blt' hk))
theorem lt_unsat_k {a : α} {k : Int} (hk : k.ble' 0 = true) (h : a < a + k) : False :=
  absurd (shift_lt.1 h) (Int.not_lt.2 (Int.le_of_ble' hk))
theorem le_eq_true_k {a : α} {k : Int} (hk : (0 : Int).ble' k = true) : (a ≤ a + k) = True := eq_true (shift_le.2 (Int.le_of_ble' hk))
theorem lt_eq_true_k {a : α} {k : Int} (hk : (0 : Int).blt' k = true) : (a < a + k) = True := eq_true (shift_lt.2 (Int.lt_of_blt' hk))
theorem le_eq_false_k {a : α} {k : Int} (hk : k.blt' 0 = true) : (a ≤ a + k) = False := eq_false (le_unsat_k hk)
theorem lt_eq_false_k {a : α} {k : Int} (hk : k.ble' 0 = true) : (a < a + k) = False := eq_false (lt_unsat_k hk)
theorem le_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} (hk : k₁.ble' k₂ = true) (h : a ≤ b + k₁) : (a ≤ b + k₂) = True :=
  eq_true (IsPreorder.le_trans _ _ _ h (add_cast_le b (Int.le_of_ble' hk)))
theorem le_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} (hk : k₁.ble' k₂ = true) (h : a < b + k₁) : (a ≤ b + k₂) = True :=
  le_eq_true_of_le_k hk (le_of_lt h)
theorem lt_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} (hk : k₁.ble' k₂ = true) (h : a < b + k₁) : (a < b + k₂) = True :=
  eq_true (lt_of_lt_of_le h (add_cast_le b (Int.le_of_ble' hk)))
theorem lt_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} (hk : k₁.blt' k₂ = true) (h : a ≤ b + k₁) : (a < b + k₂) = True :=
  eq_true (lt_of_le_of_lt h (add_cast_lt b (Int.lt_of_blt' hk)))
theorem le_eq_false_of_le_k {a b : α} {k₁ k₂ : Int} (hk : (k₂ + k₁).blt' 0 = true) (h : a ≤ b + k₁) : (b ≤ a + k₂) = False :=
  eq_false fun e => le_unsat_k hk (le_trans_k (k₂ + k₁) h e BEq.rfl)
theorem lt_eq_false_of_le_k (a b : α) (k₁ k₂ : Int) (hk : (k₂ + k₁).ble' 0 = true) (h : a ≤ b + k₁) : (b < a + k₂) = False :=
  eq_false fun e => lt_unsat_k hk (le_lt_trans_k (k₂ + k₁) h e BEq.rfl)
theorem lt_eq_false_of_lt_k (a b : α) (k₁ k₂ : Int) (hk : (k₂ + k₁).ble' 0 = true) (h : a < b + k₁) : (b < a + k₂) = False :=
  eq_false fun e => lt_unsat_k hk (lt_trans_k (k₂ + k₁) h e BEq.rfl)
theorem le_eq_false_of_lt_k (a b : α) (k₁ k₂ : Int) (hk : (k₂ + k₁).ble' 0 = true) (h : a < b + k₁) : (b ≤ a + k₂) = False :=
  eq_false fun e => lt_unsat_k hk (lt_le_trans_k (k₂ + k₁) h e BEq.rfl)
end
end Order
end Lean.Grind
