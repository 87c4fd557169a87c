import Ember.Integers
import Ember.Prime
import Ember.TypeStar
import Ember.Tactic
/-! Positive natural numbers `ℕ+`: operations, order and the cast to ℕ, as in Mathlib. -/
set_option autoImplicit false
/-- The positive natural numbers. -/
def PNat := { n : ℕ // 0 < n }
@[inherit_doc] notation "ℕ+" => PNat
namespace PNat
/-- A positive natural number as a natural number. -/
@[coe] def val : ℕ+ → ℕ := Subtype.val
instance coePNatNat : Coe ℕ+ ℕ := ⟨val⟩
variable {m n k : ℕ+}
@[ext] protected theorem eq (h : (m : ℕ) = n) : m = n := Subtype.ext h
@[simp, norm_cast] theorem coe_inj : (m : ℕ) = n ↔ m = n := ⟨PNat.eq, fun h => by rw [h]⟩
@[simp] theorem pos (n : ℕ+) : 0 < (n : ℕ) := n.2
@[simp] theorem ne_zero (n : ℕ+) : (n : ℕ) ≠ 0 := Nat.pos_iff_ne_zero.1 n.2
@[simp, norm_cast] theorem mk_coe (n : ℕ) (h : 0 < n) : val ⟨n, h⟩ = n := rfl
/-- The number after `n`. -/
def _root_.Nat.succPNat (n : ℕ) : ℕ+ := ⟨n.succ, Nat.succ_pos n⟩
/-- A natural number, or 1 for 0. -/
def _root_.Nat.toPNat' (n : ℕ) : ℕ+ := Nat.succPNat n.pred
/-- A natural number that is positive. -/
def _root_.Nat.toPNat (n : ℕ) (h : 0 < n := by decide) : ℕ+ := ⟨n, h⟩
/-- The number before `n`, a natural number. -/
def natPred (n : ℕ+) : ℕ := (n : ℕ).pred
instance instOne : One ℕ+ := ⟨⟨1, Nat.one_pos⟩⟩
instance instOfNatPNat (n : ℕ) [NeZero n] : OfNat ℕ+ n := ⟨⟨n, Nat.pos_of_ne_zero (NeZero.ne n)⟩⟩
instance : Inhabited ℕ+ := ⟨1⟩
instance : Add ℕ+ := ⟨fun m n => ⟨(m : ℕ) + n, Nat.add_pos_left m.2 _⟩⟩
instance : Mul ℕ+ := ⟨fun m n => ⟨(m : ℕ) * n, Nat.mul_pos m.2 n.2⟩⟩
/-- Subtraction stops at 1. -/
instance instSub : Sub ℕ+ := ⟨fun m n => Nat.toPNat' ((m : ℕ) - n)⟩
instance : NatPow ℕ+ := ⟨fun m n => ⟨(m : ℕ) ^ n, Nat.pow_pos m.2⟩⟩
instance : LE ℕ+ := ⟨fun m n => (m : ℕ) ≤ n⟩
instance : LT ℕ+ := ⟨fun m n => (m : ℕ) < n⟩
instance : DecidableEq ℕ+ := fun m n => decidable_of_iff ((m : ℕ) = n) coe_inj
@[simp, norm_cast] theorem one_coe : ((1 : ℕ+) : ℕ) = 1 := rfl
@[simp, norm_cast] theorem val_ofNat (n : ℕ) [NeZero n] : ((no_index (OfNat.ofNat n) : ℕ+) : ℕ) = OfNat.ofNat n := rfl
@[simp, norm_cast] theorem add_coe (m n : ℕ+) : ((m + n : ℕ+) : ℕ) = m + n := rfl
@[simp, norm_cast] theorem mul_coe (m n : ℕ+) : ((m * n : ℕ+) : ℕ) = m * n := rfl
@[simp, norm_cast] theorem pow_coe (m : ℕ+) (n : ℕ) : ((m ^ n : ℕ+) : ℕ) = (m : ℕ) ^ n := rfl
@[simp, norm_cast] theorem coe_le_coe (n k : ℕ+) : (n : ℕ) ≤ k ↔ n ≤ k := Iff.rfl
@[simp, norm_cast] theorem coe_lt_coe (n k : ℕ+) : (n : ℕ) < k ↔ n < k := Iff.rfl
@[simp] theorem coe_eq_one_iff : (m : ℕ) = 1 ↔ m = 1 := by rw [← one_coe, coe_inj]
theorem sub_coe (a b : ℕ+) : ((a - b : ℕ+) : ℕ) = if b < a then (a : ℕ) - b else 1 := by
  show ((a : ℕ) - b).pred.succ = _
  split
  · rename_i h; have h : (b : ℕ) < a := h; rw [Nat.succ_pred_eq_of_pos (by omega)]
  · rename_i h; have h : ¬(b : ℕ) < a := h; rw [show (a : ℕ) - b = 0 by omega]; rfl
@[simp] theorem one_le (n : ℕ+) : 1 ≤ n := n.2
theorem not_lt_one (n : ℕ+) : ¬n < 1 := fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le n.2 (Nat.le_of_lt_succ h))
@[simp] theorem natPred_add_one (n : ℕ+) : n.natPred + 1 = n := Nat.succ_pred_eq_of_pos n.2
@[simp] theorem succPNat_natPred (n : ℕ+) : n.natPred.succPNat = n := PNat.eq (natPred_add_one n)
@[simp] theorem _root_.Nat.succPNat_coe (n : ℕ) : (Nat.succPNat n : ℕ) = n.succ := rfl
instance instCommMonoid : CommMonoid ℕ+ where
  mul_assoc _ _ _ := PNat.eq (Nat.mul_assoc _ _ _)
  one_mul _ := PNat.eq (Nat.one_mul _)
  mul_one _ := PNat.eq (Nat.mul_one _)
  mul_comm _ _ := PNat.eq (Nat.mul_comm _ _)
  npow k n := n ^ k
  npow_zero _ := PNat.eq (Nat.pow_zero _)
  npow_succ n m := PNat.eq (Nat.pow_succ ..)
instance instLinearOrder : LinearOrder ℕ+ where
  le_refl n := Nat.le_refl (n : ℕ)
  le_trans _ _ _ := Nat.le_trans
  lt_iff_le_not_ge m n := by show (m : ℕ) < n ↔ (m : ℕ) ≤ n ∧ ¬(n : ℕ) ≤ m; omega
  le_antisymm _ _ h k := PNat.eq (Nat.le_antisymm h k)
  le_total m n := Nat.le_total (m : ℕ) n
  toDecidableLE m n := Nat.decLe (m : ℕ) n
theorem lt_add_one_iff : m < n + 1 ↔ m ≤ n := Nat.lt_succ_iff (m := (m : ℕ)) (n := (n : ℕ))
theorem add_one_le_iff : m + 1 ≤ n ↔ m < n := Iff.rfl
theorem dvd_iff : k ∣ m ↔ (k : ℕ) ∣ m := by
  constructor
  · rintro ⟨c, e⟩; exact ⟨c, by rw [e, mul_coe]⟩
  · rintro ⟨c, e⟩
    have : 0 < c := Nat.pos_of_ne_zero fun h => by rw [h, Nat.mul_zero] at e; exact m.ne_zero e
    exact ⟨⟨c, this⟩, PNat.eq e⟩
@[elab_as_elim] def recOn (n : ℕ+) {p : ℕ+ → Sort*} (one : p 1) (succ : ∀ n, p n → p (n + 1)) : p n :=
  match n with
  | ⟨0, h⟩ => absurd h (Nat.lt_irrefl 0)
  | ⟨k + 1, _⟩ => go k
where go : (k : ℕ) → p ⟨k + 1, Nat.succ_pos k⟩
  | 0 => one
  | k + 1 => succ ⟨k + 1, Nat.succ_pos k⟩ (go k)
/-- The greatest common divisor. -/
def gcd (n m : ℕ+) : ℕ+ := ⟨Nat.gcd n m, Nat.gcd_pos_of_pos_left m n.2⟩
@[simp, norm_cast] theorem gcd_coe (n m : ℕ+) : (gcd n m : ℕ) = Nat.gcd n m := rfl
/-- No common divisor but 1. -/
def Coprime (m n : ℕ+) : Prop := m.gcd n = 1
@[simp, norm_cast] theorem coprime_coe {m n : ℕ+} : Nat.Coprime m n ↔ m.Coprime n := by
  show Nat.gcd m n = 1 ↔ m.gcd n = 1; rw [← coe_inj, gcd_coe, one_coe]
/-- A prime number. -/
def Prime (p : ℕ+) : Prop := (p : ℕ).Prime
end PNat
