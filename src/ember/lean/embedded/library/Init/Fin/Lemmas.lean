prelude
import Init.Nat.DivLemmas
import Init.Fin.Basic
/-! Laws of `Fin n`: extensionality, values of the operations, order, cases and induction. -/
set_option linter.unusedVariables false
universe u
namespace Fin
variable {n m : Nat}
@[ext] protected theorem ext {a b : Fin n} (h : (a : Nat) = b) : a = b := eq_of_val_eq h
theorem val_ne_iff {a b : Fin n} : a.1 ≠ b.1 ↔ a ≠ b := not_congr val_inj
@[simp] protected theorem eta (a : Fin n) (h : a < n) : (⟨a, h⟩ : Fin n) = a := rfl
theorem mk.inj_iff {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := Fin.ext_iff
theorem eq_mk_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ (a : Nat) = k := Fin.ext_iff
theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ := ⟨fun h i hi => h ⟨i, hi⟩, fun h ⟨i, hi⟩ => h i hi⟩
@[simp] theorem is_lt (a : Fin n) : (a : Nat) < n := a.2
@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl
@[simp] theorem ofNat_self {n : Nat} [NeZero n] : Fin.ofNat n n = 0 := Fin.ext (by rw [val_ofNat, Nat.mod_self]; exact (Nat.zero_mod n).symm)
@[simp] theorem ofNat_val_eq_self [NeZero n] (x : Fin n) : Fin.ofNat n x.val = x := Fin.ext (Nat.mod_eq_of_lt x.2)
@[simp] theorem coe_ofNat_eq_mod (m n : Nat) [NeZero m] : ((no_index (OfNat.ofNat n) : Fin m) : Nat) = OfNat.ofNat n % m := rfl
@[simp] theorem val_zero (n : Nat) [NeZero n] : ((0 : Fin n) : Nat) = 0 := Nat.zero_mod n
@[simp] theorem val_one (n : Nat) : ((1 : Fin (n + 2)) : Nat) = 1 := Nat.mod_eq_of_lt (show 1 < n + 2 by omega)
theorem le_def {a b : Fin n} : a ≤ b ↔ a.1 ≤ b.1 := Iff.rfl
theorem lt_def {a b : Fin n} : a < b ↔ a.1 < b.1 := Iff.rfl
theorem le_iff_val_le_val {a b : Fin n} : a ≤ b ↔ (a : Nat) ≤ b := Iff.rfl
theorem lt_iff_val_lt_val {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
@[simp] protected theorem not_le {a b : Fin n} : ¬ a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬ a < b ↔ b ≤ a := Nat.not_lt
@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl _
@[simp] protected theorem lt_irrefl (a : Fin n) : ¬ a < a := Nat.lt_irrefl _
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_trans {a b c : Fin n} : a < b → b < c → a < c := Nat.lt_trans
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a b
protected theorem lt_asymm {a b : Fin n} (h : a < b) : ¬ b < a := Nat.lt_asymm h
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := ne_of_val_ne (Nat.ne_of_gt h)
protected theorem le_of_lt {a b : Fin n} (h : a < b) : a ≤ b := Nat.le_of_lt h
protected theorem le_antisymm {x y : Fin n} (h1 : x ≤ y) (h2 : y ≤ x) : x = y := Fin.ext (Nat.le_antisymm h1 h2)
protected theorem le_antisymm_iff {x y : Fin n} : x = y ↔ x ≤ y ∧ y ≤ x := Fin.ext_iff.trans Nat.le_antisymm_iff
@[simp] theorem zero_le [NeZero n] (a : Fin n) : 0 ≤ a := by rw [le_def, val_zero]; exact Nat.zero_le _
theorem add_def (a b : Fin n) : a + b = Fin.mk ((a + b) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem mul_def (a b : Fin n) : a * b = Fin.mk ((a * b) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_mul (a b : Fin n) : (a * b).val = a.val * b.val % n := rfl
theorem sub_def (a b : Fin n) : a - b = Fin.mk (((n - b) + a) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_sub (a b : Fin n) : (a - b).val = ((n - b.val) + a.val) % n := rfl
@[simp] theorem val_succ (j : Fin n) : (j.succ : Nat) = j + 1 := rfl
@[simp] theorem val_last (n : Nat) : (last n : Nat) = n := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.is_lt
theorem last_le_iff {n : Nat} {k : Fin (n + 1)} : last n ≤ k ↔ k = last n := by rw [Fin.le_antisymm_iff]; exact ⟨fun h => ⟨le_last k, h⟩, fun h => h.2⟩
theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬ (i : Nat) < n) : i = last n := Fin.ext (Nat.le_antisymm (le_last i) (Nat.not_lt.1 h))
@[simp] theorem val_castSucc (i : Fin n) : (castSucc i : Nat) = i := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (castLE h i : Nat) = i := rfl
@[simp] theorem val_castLT {m : Nat} (i : Fin m) (h : i.1 < n) : (castLT i h : Nat) = i := rfl
@[simp] theorem val_rev (i : Fin n) : (rev i : Nat) = n - (i + 1) := rfl
@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i := Fin.ext (by have := i.2; show n - (n - (i.val + 1) + 1) = i.val; omega)
theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b := by rw [Fin.ext_iff, Fin.ext_iff, val_succ, val_succ]; omega
@[simp] theorem succ_ne_zero (k : Fin n) : Fin.succ k ≠ 0 := ne_of_val_ne (by rw [val_succ, val_zero]; exact Nat.succ_ne_zero _)
theorem succ_pos (a : Fin n) : 0 < a.succ := by rw [lt_def, val_zero, val_succ]; exact Nat.zero_lt_succ _
@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff
@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff
instance : Subsingleton (Fin 0) := ⟨fun a => a.elim0⟩
instance : Subsingleton (Fin 1) := ⟨fun a b => Fin.ext (by have := a.2; have := b.2; omega)⟩
theorem eq_zero (a : Fin 1) : a = 0 := Subsingleton.elim a 0
theorem fin_one_eq_zero (a : Fin 1) : a = 0 := Subsingleton.elim a 0

/-! Cases and induction -/
@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort u} (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) : ∀ i : Fin (n + 1), motive i
  | ⟨0, _⟩ => zero
  | ⟨i + 1, h⟩ => succ ⟨i, Nat.le_of_succ_le_succ h⟩
@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort u} (zero : motive 0) (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) :
    ∀ i : Fin (n + 1), motive i
  | ⟨i, h⟩ => go i h
where
  go : ∀ (i : Nat) (h : i < n + 1), motive ⟨i, h⟩
    | 0, _ => zero
    | i + 1, h => succ ⟨i, Nat.le_of_succ_le_succ h⟩ (go i (Nat.lt_of_succ_lt h))
theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun ⟨h0, h1⟩ i => cases h0 h1 i⟩
theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun ⟨i, h⟩ => cases (motive := fun i => P i → P 0 ∨ ∃ i : Fin n, P i.succ) .inl (fun i h => .inr ⟨i, h⟩) i h,
   fun h => h.elim (fun h => ⟨0, h⟩) fun ⟨i, h⟩ => ⟨i.succ, h⟩⟩
theorem forall_fin_zero {p : Fin 0 → Prop} : (∀ i, p i) ↔ True := ⟨fun _ => trivial, fun _ i => i.elim0⟩
theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 := ⟨fun h => h 0, fun h i => eq_zero i ▸ h⟩
theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 := by rw [forall_fin_succ, forall_fin_one]; exact Iff.rfl
end Fin
attribute [refl] Nat.le_refl Fin.le_refl
