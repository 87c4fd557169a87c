prelude
import Init.Omega
import Init.AC
import Init.Data.BEq
/-! What every reflective procedure shares: `eagerReduce`, finite maps from variables to values (`Lean.RArray`), and
Boolean tests on `Bool` and `Int` that the kernel evaluates by recursors alone. -/
set_option linter.unusedVariables false
universe u v
/-- A marker: the kernel reduces the argument to normal form as soon as it meets it. -/
def eagerReduce {α : Sort u} (a : α) : α := a

namespace Bool
protected noncomputable def and' (a b : Bool) : Bool := Bool.rec false b a
protected noncomputable def or' (a b : Bool) : Bool := Bool.rec b true a
protected noncomputable def not' (a : Bool) : Bool := Bool.rec true false a
@[simp] theorem and'_eq_and (a b : Bool) : a.and' b = (a && b) := by cases a <;> rfl
@[simp] theorem not'_eq_not (a : Bool) : a.not' = (!a) := by cases a <;> rfl
theorem and'_elim {a b : Bool} (h : a.and' b = true) : a = true ∧ b = true := by
  cases a with
  | true => exact ⟨rfl, h⟩
  | false => exact nomatch h
theorem not'_elim {a : Bool} (h : a.not' = true) : a = false := by
  cases a with
  | true => exact nomatch h
  | false => rfl
end Bool

namespace Lean
inductive RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α
noncomputable def RArray.get {α : Type u} (a : RArray α) (n : Nat) : α :=
  RArray.rec (fun x => x) (fun p _ _ l r => Bool.rec l r (Nat.ble p n)) a
end Lean

namespace Int
protected noncomputable def beq' (a b : Int) : Bool :=
  Int.rec (fun a => Int.rec (fun b => Nat.beq a b) (fun _ => false) b)
    (fun a => Int.rec (fun _ => false) (fun b => Nat.beq a b) b) a
protected noncomputable def ble' (a b : Int) : Bool :=
  Int.rec (fun a => Int.rec (fun b => Nat.ble a b) (fun _ => false) b)
    (fun a => Int.rec (fun _ => true) (fun b => Nat.ble b a) b) a
protected noncomputable def blt' (a b : Int) : Bool := Bool.not' (Int.ble' b a)
theorem eq_of_beq' {a b : Int} (h : a.beq' b = true) : a = b := by
  cases a <;> cases b
  · exact congrArg ofNat (Nat.eq_of_beq_eq_true h)
  · exact nomatch h
  · exact nomatch h
  · exact congrArg negSucc (Nat.eq_of_beq_eq_true h)
theorem ne_of_beq' {a b : Int} (h : a.beq' b = false) : a ≠ b := fun e => by
  subst e
  cases a
  · exact Nat.ne_of_beq_eq_false h rfl
  · exact Nat.ne_of_beq_eq_false h rfl
private theorem negSucc_lt (n : Nat) : negSucc n < 0 := by
  show negSucc n + 1 ≤ 0
  have : negSucc n + 1 = -(n : Int) := by cases n <;> rfl
  rw [this]; exact Int.neg_le_neg (Int.ofNat_nonneg n)
private theorem negSucc_le {m n : Nat} : negSucc m ≤ negSucc n ↔ n ≤ m := by
  have h (k : Nat) : negSucc k = -((k + 1 : Nat) : Int) := rfl
  rw [h, h]
  refine ⟨fun e => ?_, fun e => Int.neg_le_neg (ofNat_le.2 (Nat.succ_le_succ e))⟩
  have := Int.neg_le_neg e
  rw [Int.neg_neg, Int.neg_neg] at this
  exact Nat.le_of_succ_le_succ (ofNat_le.1 this)
theorem ble'_iff {a b : Int} : a.ble' b = true ↔ a ≤ b := by
  cases a with
  | ofNat m => cases b with
    | ofNat n => exact ⟨fun h => ofNat_le.2 (Nat.le_of_ble_eq_true h), fun h => Nat.ble_eq_true_of_le (ofNat_le.1 h)⟩
    | negSucc n =>
      exact ⟨fun h => (nomatch h), fun h => absurd (Int.le_trans (Int.ofNat_nonneg m) h) (Int.not_le.2 (negSucc_lt n))⟩
  | negSucc m => cases b with
    | ofNat n => exact ⟨fun _ => Int.le_trans (Int.le_of_lt (negSucc_lt m)) (Int.ofNat_nonneg n), fun _ => rfl⟩
    | negSucc n => exact ⟨fun h => negSucc_le.2 (Nat.le_of_ble_eq_true h), fun h => Nat.ble_eq_true_of_le (negSucc_le.1 h)⟩
theorem le_of_ble' {a b : Int} (h : a.ble' b = true) : a ≤ b := ble'_iff.1 h
theorem lt_of_blt' {a b : Int} (h : a.blt' b = true) : a < b :=
  Int.not_le.1 fun k => by rw [Int.blt', ble'_iff.2 k] at h; exact nomatch h
end Int
