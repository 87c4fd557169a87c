prelude
import Init.Fin.Basic
import Init.WFLex
/-! What `omega` knows about the terms that it takes for atoms: powers, shifts, `min`, `max`, `natAbs`, `toNat`,
`if then else`, `Fin`, pairs and lexicographic order. -/
set_option linter.unusedVariables false
universe u v w
theorem Lean.Omega.ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬ P ∧ (if P then a else b) = b) := by
  by_cases h : P
  · exact .inl ⟨h, if_pos h⟩
  · exact .inr ⟨h, if_neg h⟩
namespace Int
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬ a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases z : a = 0
  · exact .inl z
  · refine .inr (Int.not_le.1 fun k => h ⟨b / a, ?_⟩)
    have e := mul_ediv_add_emod b a
    have z : b % a = 0 := Int.le_antisymm k (emod_nonneg b z)
    rw [z, Int.add_zero] at e; exact e.symm
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  match a with
  | ofNat n =>
    show ofNat n = if ofNat n ≤ 0 then 0 else ofNat n
    split
    · next h => exact Int.le_antisymm h (ofNat_nonneg n)
    · rfl
  | negSucc n => rfl
theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  match a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact Int.le_trans (show negSucc n ≤ 0 from .mk _) (ofNat_nonneg _)
protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl
protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = (b ^ e) * b := rfl
@[simp] theorem ediv_neg (a b : Int) : a / (-b) = -(a / b) := by
  by_cases hb : b = 0
  · subst hb; show a / 0 = -(a / 0); rw [Int.ediv_zero]; rfl
  · have key : ∀ {b : Int}, 0 < b → a / -b = -(a / b) := by
      intro b p
      match a, b, p with
      | ofNat m, ofNat (n + 1), _ => rfl
      | negSucc m, ofNat (n + 1), _ => rfl
    cases Int.lt_or_gt_of_ne hb with
    | inr p => exact key p
    | inl p =>
      have p : 0 < -b := by omega
      have := key p
      rw [Int.neg_neg] at this; rw [this, Int.neg_neg]
protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  show (if a ≤ b then a else b) ≤ a
  split <;> omega
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  show (if a ≤ b then a else b) ≤ b
  split <;> omega
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  show a ≤ (if a ≤ b then b else a)
  split <;> omega
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  show b ≤ (if a ≤ b then b else a)
  split <;> omega
end Int
namespace Lean.Omega.Int
theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Int.pow_succ, ← ih]; rfl
theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  match a, h with
  | .ofNat (a + 1), _ =>
    have : (0 : Int) < ((a + 1) ^ b : Nat) := Int.ofNat_lt.2 (Nat.pow_pos (Nat.zero_lt_succ a))
    rw [ofNat_pow] at this; exact this
theorem ofNat_pos {a : Nat} : 0 < (a : Int) ↔ 0 < a := Int.ofNat_lt (m := 0)
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := ofNat_pos.2 h
theorem ofNat_shiftLeft_eq {x y : Nat} : ((x <<< y : Nat) : Int) = (x : Int) * (2 ^ y : Nat) := by rw [Nat.shiftLeft_eq]; rfl
theorem ofNat_shiftRight_eq_div_pow {x y : Nat} : ((x >>> y : Nat) : Int) = (x : Int) / (2 ^ y : Nat) := by
  rw [Nat.shiftRight_eq_div_pow]; rfl
theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  show ((if a ≤ b then a else b : Nat) : Int) = if (a : Int) ≤ b then (a : Int) else b
  split <;> split <;> omega
theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  show ((if a ≤ b then b else a : Nat) : Int) = if (a : Int) ≤ b then (b : Int) else a
  split <;> split <;> omega
theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  match a with
  | .ofNat n => exact (if_pos (Int.ofNat_nonneg n)).symm
  | .negSucc n => rfl
theorem natAbs_dichotomy {a : Int} : 0 ≤ a ∧ a.natAbs = a ∨ a < 0 ∧ a.natAbs = -a := by
  rw [ofNat_natAbs]; split <;> omega
theorem neg_le_natAbs {a : Int} : -a ≤ a.natAbs := by
  rw [ofNat_natAbs]; split <;> omega
theorem ofNat_sub_eq_zero {b a : Nat} (h : ¬ b ≤ a) : ((a - b : Nat) : Int) = 0 := by omega
theorem ofNat_fst_mk {β : Type v} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = (x : Int) := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = (y : Int) := rfl
end Lean.Omega.Int
namespace Lean.Omega.Fin
variable {n : Nat}
theorem not_le {i j : Fin n} : ¬ i ≤ j ↔ j < i := Nat.not_le
theorem not_lt {i j : Fin n} : ¬ i < j ↔ j ≤ i := Nat.not_lt
protected theorem lt_of_not_le {i j : Fin n} (h : ¬ i ≤ j) : j < i := not_le.1 h
protected theorem le_of_not_lt {i j : Fin n} (h : ¬ i < j) : j ≤ i := not_lt.1 h
theorem ne_iff_lt_or_gt {i j : Fin n} : i ≠ j ↔ i < j ∨ i > j :=
  ⟨fun h => Nat.lt_or_gt_of_ne (Fin.val_ne_of_ne h), fun h e => by subst e; exact h.elim (Nat.lt_irrefl _) (Nat.lt_irrefl _)⟩
protected theorem lt_or_gt_of_ne {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j := ne_iff_lt_or_gt.1 h
theorem ofNat_val_add {x y : Fin n} : (((x + y : Fin n)) : Int) = ((x : Int) + (y : Int)) % n := rfl
theorem ofNat_val_sub {x y : Fin n} : (((x - y : Fin n)) : Int) = (((n - y : Nat) + (x : Int) : Int)) % n := rfl
theorem ofNat_val_mul {x y : Fin n} : (((x * y : Fin n)) : Int) = ((x : Int) * (y : Int)) % n := rfl
theorem ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) :
    @Nat.cast Int instNatCastInt (@Fin.val (n + 1) (OfNat.ofNat x)) = OfNat.ofNat y := by rw [h]; rfl
end Lean.Omega.Fin
namespace Lean.Omega.Prod
variable {α : Type u} {β : Type v}
theorem of_lex {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} (w : Prod.Lex r s p q) :
    r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := Prod.lex_def.1 w
theorem of_not_lex {r : α → α → Prop} [DecidableEq α] {s : β → β → Prop} {p q : α × β} (w : ¬ Prod.Lex r s p q) :
    ¬ r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬ s p.snd q.snd) := by
  rw [Prod.lex_def, not_or, Decidable.not_and_iff_or_not_not] at w; exact w
theorem fst_mk {x : α} {y : β} : (Prod.mk x y).fst = x := rfl
theorem snd_mk {x : α} {y : β} : (Prod.mk x y).snd = y := rfl
end Lean.Omega.Prod
