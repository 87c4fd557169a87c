prelude
import Init.Unexp
/-! First laws of natural numbers: addition, multiplication, order, subtraction; what `omega` is built from. -/
set_option linter.unusedVariables false
universe u v w
@[simp] theorem gt_iff_lt {α : Type u} [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl
@[simp] theorem ge_iff_le {α : Type u} [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl
theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem le_of_eq_of_le {α : Type u} {a b c : α} [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂
theorem lt_of_lt_of_eq {α : Type u} {a b c : α} [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁
theorem lt_of_eq_of_lt {α : Type u} {a b c : α} [LT α] (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂
instance [LE α] : Trans (@LE.le α _) (@Eq α) (@LE.le α _) := ⟨le_of_le_of_eq⟩
namespace Nat
@[elab_as_elim, induction_eliminator] protected noncomputable def recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t := Nat.rec zero succ t
@[elab_as_elim, cases_eliminator] protected noncomputable abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t := Nat.casesOn t zero succ
instance instDiv : Div Nat := ⟨Nat.div⟩
instance instMod : Mod Nat := ⟨Nat.mod⟩
instance instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩
@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl
@[simp] protected theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih
theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
theorem add_one (n : Nat) : n + 1 = succ n := rfl
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl
theorem succ_add (n m : Nat) : succ n + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ih
protected theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm
protected theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg succ ih
protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by
  rw [← Nat.add_assoc, Nat.add_comm n m, Nat.add_assoc]
protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by
  rw [Nat.add_assoc, Nat.add_comm m k, ← Nat.add_assoc]
protected theorem add_left_cancel {n m k : Nat} : n + m = n + k → m = k := by
  induction n with
  | zero => simp
  | succ n ih => intro h; rw [← succ_eq_add_one, succ_add, succ_add] at h; exact ih (Nat.noConfusion h id)
@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih => show succ n * m + succ n = n * m + n + succ m; rw [ih, add_succ, add_succ, Nat.add_right_comm]
protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => simp
  | succ m ih => show n * m + n = succ m * n; rw [succ_mul, ih]
@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := by rw [Nat.mul_comm, Nat.mul_one]
protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ k ih => show n * (m + k) + n = n * m + (n * k + n); rw [ih, Nat.add_assoc]
protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.mul_add, Nat.mul_comm k n, Nat.mul_comm k m]
protected theorem mul_assoc (n m k : Nat) : n * m * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => show n * m * k + n * m = n * (m * k + m); rw [Nat.mul_add, ih]
protected theorem pow_succ (a n : Nat) : a ^ (n + 1) = a ^ n * a := rfl
@[simp] protected theorem pow_zero (a : Nat) : a ^ 0 = 1 := rfl
attribute [simp] Nat.le_refl Nat.zero_le Nat.not_lt_zero
attribute [simp] Nat.lt_irrefl
theorem lt_succ_self (n : Nat) : n < succ n := Nat.le_refl _
protected theorem lt_of_lt_of_le {n m k : Nat} : n < m → m ≤ k → n < k := Nat.le_trans
protected theorem lt_of_le_of_lt {n m k : Nat} (h₁ : n ≤ m) (h₂ : m < k) : n < k := Nat.le_trans (succ_le_succ h₁) h₂
protected theorem le_of_lt {n m : Nat} (h : n < m) : n ≤ m := Nat.le_trans (le_succ n) h
protected theorem lt_trans {n m k : Nat} (h₁ : n < m) (h₂ : m < k) : n < k := Nat.lt_of_lt_of_le h₁ (Nat.le_of_lt h₂)
protected theorem eq_or_lt_of_le : {n m : Nat} → n ≤ m → n = m ∨ n < m
  | _, _, .refl => .inl rfl
  | _, _, .step h => .inr (succ_le_succ h)
protected theorem lt_or_ge (n m : Nat) : n < m ∨ n ≥ m := by
  induction m with
  | zero => exact .inr (zero_le n)
  | succ m ih =>
    cases ih with
    | inl h => exact .inl (.step h)
    | inr h => cases Nat.eq_or_lt_of_le h with
      | inl e => subst e; exact .inl (Nat.le_refl _)
      | inr h => exact .inr h
protected theorem le_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m ≤ n) : n = m :=
  (Nat.eq_or_lt_of_le h₁).elim id fun h => absurd (Nat.lt_of_lt_of_le h h₂) (Nat.lt_irrefl n)
protected theorem not_le {n m : Nat} : ¬ n ≤ m ↔ m < n := ⟨fun h => (Nat.lt_or_ge m n).resolve_right h, fun h k => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h k)⟩
protected theorem not_lt {n m : Nat} : ¬ n < m ↔ m ≤ n := ⟨fun h => (Nat.lt_or_ge n m).elim (fun k => absurd k h) id, fun h k => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le k h)⟩
attribute [simp] Nat.not_le Nat.not_lt
protected theorem lt_of_not_le {a b : Nat} (h : ¬ a ≤ b) : b < a := Nat.not_le.1 h
protected theorem le_of_not_lt {a b : Nat} (h : ¬ a < b) : b ≤ a := Nat.not_lt.1 h
protected theorem lt_or_gt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_or_ge a b).elim .inl fun k => (Nat.eq_or_lt_of_le k).elim (fun e => absurd e.symm h) .inr
protected theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := match n with | 0 => absurd rfl h | n+1 => zero_lt_succ n
theorem le_add_right (n k : Nat) : n ≤ n + k := by induction k with
  | zero => exact .refl
  | succ k ih => exact .step ih
theorem le_add_left (n k : Nat) : n ≤ k + n := Nat.add_comm n k ▸ le_add_right n k
theorem le.dest {n m : Nat} (h : n ≤ m) : ∃ k, n + k = m := by
  induction h with
  | refl => exact ⟨0, rfl⟩
  | step _ ih => cases ih with | intro k e => exact ⟨k+1, congrArg succ e⟩
theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k
protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m := match le.dest h with | ⟨w, e⟩ => le.intro (k := w) (by rw [Nat.add_assoc, e])
protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_le_add_left h k
protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m := Nat.add_le_add_left (n := n + 1) h k
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_lt_add_left h k
@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := by induction m with
  | zero => rfl
  | succ m ih => exact congrArg pred ih
@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by induction n with
  | zero => rfl
  | succ n ih => exact (succ_sub_succ n n).trans ih
@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih
@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by induction m with
  | zero => rfl
  | succ m ih => exact (succ_sub_succ _ _).trans ih
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [Nat.add_comm, Nat.add_sub_cancel]
protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := match le.dest h with | ⟨w, e⟩ => by subst e; rw [Nat.add_sub_cancel_left, Nat.add_comm]
protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := match le.dest h with
  | ⟨w, e⟩ => by
    subst e; clear h; induction n with
    | zero => simp
    | succ n ih => rw [← succ_eq_add_one, succ_add, succ_sub_succ]; exact ih
@[simp] theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := fun h => Nat.noConfusion h
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := fun h => Nat.noConfusion h
@[simp] protected theorem add_right_cancel_iff {n m k : Nat} : m + n = k + n ↔ m = k := ⟨fun h => by rw [Nat.add_comm m, Nat.add_comm k] at h; exact Nat.add_left_cancel h, fun h => h ▸ rfl⟩
@[simp] protected theorem add_left_cancel_iff {n m k : Nat} : n + m = n + k ↔ m = k := ⟨Nat.add_left_cancel, fun h => h ▸ rfl⟩
protected theorem mul_pos {n m : Nat} (hn : 0 < n) (hm : 0 < m) : 0 < n * m := match m, hm with
  | m+1, _ => Nat.lt_of_lt_of_le hn (le_add_left n (n * m))
protected theorem pow_pos {a : Nat} : {n : Nat} → 0 < a → 0 < a ^ n
  | 0, _ => zero_lt_succ _
  | _+1, h => Nat.mul_pos (Nat.pow_pos h) h
end Nat

namespace List
variable {α : Type u} {β : Type v}
instance : Append (List α) := ⟨List.append⟩
inductive Mem (a : α) : List α → Prop
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)
instance : Membership α (List α) := ⟨fun l a => Mem a l⟩
@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl
@[simp] theorem cons_append (a : α) (as bs : List α) : (a :: as) ++ bs = a :: (as ++ bs) := rfl
@[simp] theorem append_nil (as : List α) : as ++ [] = as := by induction as with
  | nil => rfl
  | cons a as ih => simp [ih]
@[simp] theorem append_assoc (as bs cs : List α) : as ++ bs ++ cs = as ++ (bs ++ cs) := by induction as with
  | nil => rfl
  | cons a as ih => simp [ih]
@[simp] theorem length_nil : ([] : List α).length = 0 := rfl
@[simp] theorem length_cons (a : α) (as : List α) : (a :: as).length = as.length + 1 := rfl
@[simp] theorem length_append (as bs : List α) : (as ++ bs).length = as.length + bs.length := by induction as with
  | nil => simp
  | cons a as ih => simp [ih, Nat.add_right_comm]
@[simp] theorem map_nil (f : α → β) : ([] : List α).map f = [] := rfl
@[simp] theorem map_cons (f : α → β) (a : α) (as : List α) : (a :: as).map f = f a :: as.map f := rfl
end List
