prelude
import Init.Linear.Cooper
/-! How the native solver carries facts about natural numbers to the integers (`Nat.ToInt`, `Int.Nonneg`). -/
set_option linter.unusedVariables false
namespace Nat.ToInt
theorem ofNat_toNat (a : Int) : (NatCast.natCast a.toNat : Int) = if a ≤ 0 then 0 else a := by
  cases a with
  | ofNat n =>
    show (n : Int) = if (n : Int) ≤ 0 then 0 else (n : Int)
    split <;> omega
  | negSucc n => exact (if_pos (Int.ble'_iff.1 rfl)).symm
theorem toNat_nonneg (x : Nat) : (-1 : Int) * (NatCast.natCast x) ≤ 0 := by show (-1 : Int) * (x : Int) ≤ 0; omega
theorem natCast_ofNat (n : Nat) : (NatCast.natCast (OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
variable {a b : Nat} {a' b' : Int}
theorem of_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a = b) : a' = b' := by rw [← h₁, ← h₂, h]
theorem of_diseq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a ≠ b) : a' ≠ b' := fun e =>
  h (congrArg Int.toNat (h₁.trans (e.trans h₂.symm) : Int.ofNat a = Int.ofNat b))
theorem of_dvd (d a : Nat) (d' a' : Int) (h₁ : NatCast.natCast d = d') (h₂ : NatCast.natCast a = a') : d ∣ a → d' ∣ a'
  | ⟨c, e⟩ => ⟨(c : Int), by rw [← h₁, ← h₂, e]; rfl⟩
theorem of_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a ≤ b) : a' ≤ b' := by rw [← h₁, ← h₂]; exact Int.ofNat_le.2 h
theorem of_not_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : ¬ (a ≤ b)) : b' + 1 ≤ a' := by
  rw [← h₁, ← h₂]; exact Int.ofNat_le.2 (Nat.not_le.1 h)
theorem le_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : (a ≤ b) = (a' ≤ b') := by rw [← h₁, ← h₂]; exact propext Int.ofNat_le.symm
theorem lt_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : (a < b) = (a' < b') := by rw [← h₁, ← h₂]; exact propext Int.ofNat_lt.symm
theorem add_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a + b) = a' + b' := by rw [← h₁, ← h₂]; rfl
theorem mul_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a * b) = a' * b' := by rw [← h₁, ← h₂]; rfl
theorem sub_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a - b) = if b' + (-1) * a' ≤ 0 then a' - b' else 0 := by
  rw [← h₁, ← h₂]
  show ((a - b : Nat) : Int) = if (b : Int) + -1 * (a : Int) ≤ 0 then (a : Int) - (b : Int) else 0
  split <;> omega
theorem pow_congr {a : Nat} (k : Nat) (a' : Int) (h₁ : NatCast.natCast a = a') : NatCast.natCast (a ^ k) = a' ^ k := by
  rw [← h₁]
  induction k with
  | zero => rfl
  | succ k ih =>
    show (NatCast.natCast (a ^ k * a) : Int) = (NatCast.natCast a : Int) ^ k * NatCast.natCast a
    rw [← ih]; rfl
theorem div_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a / b) = a' / b' := by rw [← h₁, ← h₂]; rfl
theorem mod_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a % b) = a' % b' := by rw [← h₁, ← h₂]; rfl
end Nat.ToInt
namespace Int.Nonneg
noncomputable def num_cert (a : Int) : Bool := Int.ble' 0 a
theorem num (a : Int) (h : num_cert a = true) : a ≥ 0 := Int.le_of_ble' h
theorem add (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a + b ≥ 0 := Int.add_le_add h₁ h₂
theorem mul (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a * b ≥ 0 := by
  have := Int.mul_le_mul_of_nonneg_left h₂ h₁
  rw [Int.mul_zero] at this; exact this
theorem div (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a / b ≥ 0 := by
  cases a with
  | negSucc => exact nomatch Int.ble'_iff.2 h₁
  | ofNat a => cases b with
    | negSucc => exact nomatch Int.ble'_iff.2 h₂
    | ofNat b => exact Int.ofNat_nonneg (a / b)
theorem pow (a : Int) (k : Nat) (h₁ : a ≥ 0) : a ^ k ≥ 0 := by
  induction k with
  | zero => exact Int.ble'_iff.1 rfl
  | succ k ih => exact mul _ _ ih h₁
theorem mod (a b : Int) (h₁ : a ≥ 0) : a % b ≥ 0 := by
  rcases Classical.em (b = 0) with h | h
  · rw [h]
    have := Int.mul_ediv_add_emod a 0
    rw [Int.zero_mul, Int.zero_add] at this
    rw [this]; exact h₁
  · exact Int.emod_nonneg a h
theorem natCast (a : Nat) : (NatCast.natCast a : Int) ≥ 0 := Int.ofNat_nonneg a
theorem toPoly (e : Int) (h : e ≥ 0) : -1 * e ≤ 0 := by omega
end Int.Nonneg
