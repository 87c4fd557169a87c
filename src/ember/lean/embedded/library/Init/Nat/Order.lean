prelude
import Init.OmegaFacts
/-! Order, addition, subtraction, successor and predecessor of natural numbers. -/
set_option linter.unusedVariables false
universe u
attribute [simp] Nat.zero_lt_succ Nat.lt_succ_self Nat.sub_add_cancel
namespace Nat
@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem add_eq {x y : Nat} : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq {x y : Nat} : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq {x y : Nat} : Nat.sub x y = x - y := rfl
@[simp] theorem lt_eq {x y : Nat} : Nat.lt x y = (x < y) := rfl
@[simp] theorem le_eq {x y : Nat} : Nat.le x y = (x ≤ y) := rfl
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl
def blt (a b : Nat) : Bool := ble a.succ b
@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := by induction a with | zero => rfl | succ a ih => exact ih
@[simp] theorem beq_eq {x y : Nat} : (Nat.beq x y = true) = (x = y) := propext ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl x⟩
@[simp] theorem ble_eq {x y : Nat} : (Nat.ble x y = true) = (x ≤ y) := propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
@[simp] theorem blt_eq {x y : Nat} : (Nat.blt x y = true) = (x < y) := propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
@[simp] theorem beq_eq_true_eq (a b : Nat) : ((a == b) = true) = (a = b) := by show (decide (a = b) = true) = _; simp
@[simp] theorem not_beq_eq_true_eq (a b : Nat) : ((!(a == b)) = true) = ¬(a = b) := by simp [← Bool.not_eq_true]
protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k := by omega
theorem eq_zero_of_add_eq_zero : ∀ {n m : Nat}, n + m = 0 → n = 0 ∧ m = 0 := by intro n m h; omega
protected theorem eq_zero_of_add_eq_zero_left (h : n + m = 0) : m = 0 := by omega
protected theorem eq_zero_of_add_eq_zero_right (h : n + m = 0) : n = 0 := by omega
protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.mul_add n m k
protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.add_mul n m k
theorem succ_lt_succ {n m : Nat} : n < m → succ n < succ m := succ_le_succ
theorem lt_succ_of_le {n m : Nat} : n ≤ m → n < succ m := succ_le_succ
theorem le_of_lt_add_one {n m : Nat} : n < m + 1 → n ≤ m := le_of_succ_le_succ
theorem lt_add_one_of_le {n m : Nat} : n ≤ m → n < m + 1 := succ_le_succ
@[simp] theorem lt_add_one (n : Nat) : n < n + 1 := Nat.le_refl _
@[simp] theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := succ_sub_succ n m
@[simp] theorem pred_le : ∀ n : Nat, pred n ≤ n | 0 => Nat.le_refl 0 | n + 1 => Nat.le_succ n
theorem pred_lt : ∀ {n : Nat}, n ≠ 0 → pred n < n | 0, h => absurd rfl h | n + 1, _ => Nat.le_refl _
theorem sub_one_lt : ∀ {n : Nat}, n ≠ 0 → n - 1 < n := by intro n h; omega
theorem sub_lt {n m : Nat} : 0 < n → 0 < m → n - m < n := by omega
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl
theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := by omega
protected theorem lt_of_lt_of_eq {n m k : Nat} : n < m → m = k → n < k := fun h e => e ▸ h
protected theorem le_of_eq {n m : Nat} (p : n = m) : n ≤ m := p ▸ Nat.le_refl n
instance instTransLt : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· < ·) (· < ·) := ⟨Nat.lt_trans⟩
instance instTransLe : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Nat.le_trans⟩
instance instTransLtLe : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance instTransLeLt : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
theorem lt.step {n m : Nat} : n < m → n < succ m := le_succ_of_le
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := by omega
theorem lt_of_succ_lt {n m : Nat} : succ n < m → n < m := by omega
theorem lt_of_succ_lt_succ {n m : Nat} : succ n < succ m → n < m := le_of_succ_le_succ
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h
theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h
theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ n > 0 := by omega
theorem lt.base (n : Nat) : n < succ n := Nat.le_refl _
protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := by omega
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := by omega
theorem zero_lt_of_lt {a b : Nat} : a < b → 0 < b := by omega
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := by omega
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := by omega
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := by omega
protected theorem ne_of_lt' {a b : Nat} : a < b → b ≠ a := by omega
protected theorem lt_of_le_of_ne {n m : Nat} (h₁ : n ≤ m) (h₂ : ¬ n = m) : n < m := by omega
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := by omega
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := by omega
protected theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b := by omega
protected theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := by omega
theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := by omega
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := by omega
theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := by omega
theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := by omega
protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬ n ≤ m := by omega
protected theorem not_le_of_lt {a b : Nat} : a < b → ¬(b ≤ a) := by omega
protected theorem not_lt_of_ge {a b : Nat} : b ≥ a → ¬(b < a) := by omega
protected theorem not_lt_of_le {a b : Nat} : a ≤ b → ¬(b < a) := by omega
protected theorem lt_le_asymm {a b : Nat} : a < b → ¬(b ≤ a) := by omega
protected theorem le_lt_asymm {a b : Nat} : a ≤ b → ¬(b < a) := by omega
theorem gt_of_not_le {n m : Nat} (h : ¬ n ≤ m) : n > m := by omega
protected theorem lt_of_not_ge {a b : Nat} : ¬(b ≥ a) → b < a := by omega
theorem ge_of_not_lt {n m : Nat} (h : ¬ n < m) : n ≥ m := by omega
protected theorem le_of_not_gt {a b : Nat} : ¬(b > a) → b ≤ a := by omega
protected theorem le_of_not_le {a b : Nat} (h : ¬ b ≤ a) : a ≤ b := by omega
protected theorem le_of_not_ge {a b : Nat} : ¬(a ≥ b) → a ≤ b := by omega
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a := by omega
protected theorem lt_or_lt_of_ne {a b : Nat} : a ≠ b → a < b ∨ b < a := by omega
protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem lt_add_of_pos_left {n k : Nat} (h : 0 < k) : n < k + n := by omega
protected theorem lt_add_of_pos_right {n k : Nat} (h : 0 < k) : n < n + k := by omega
protected theorem zero_lt_one : 0 < (1 : Nat) := zero_lt_succ 0
protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := by omega
theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c := by omega
@[simp] protected theorem add_le_add_iff_left {m k n : Nat} : n + m ≤ n + k ↔ m ≤ k := by omega
@[simp] protected theorem add_le_add_iff_right {m k n : Nat} : m + n ≤ k + n ↔ m ≤ k := by omega
@[simp] protected theorem add_lt_add_iff_left {k n m : Nat} : k + n < k + m ↔ n < m := by omega
@[simp] protected theorem add_lt_add_iff_right {k n m : Nat} : n + k < m + k ↔ n < m := by omega
protected theorem lt_of_add_lt_add_right {k n m : Nat} : k + n < m + n → k < m := by omega
protected theorem lt_of_add_lt_add_left {k n m : Nat} : n + k < n + m → k < m := by omega
protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬ b < a := by omega
protected theorem not_lt_of_gt {a b : Nat} (h : a < b) : ¬ b < a := by omega
protected theorem not_lt_of_lt {a b : Nat} (h : a < b) : ¬ b < a := by omega
protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬ n ≤ m := by omega
protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬ n ≤ m := by omega
protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n := by omega
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem le_or_ge (m n : Nat) : m ≤ n ∨ n ≤ m := by omega
protected theorem le_or_le (m n : Nat) : m ≤ n ∨ n ≤ m := by omega
protected theorem eq_or_lt_of_not_lt {a b : Nat} (hnlt : ¬ a < b) : a = b ∨ b < a := by omega
protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := by omega
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem lt_succ_iff {m n : Nat} : m < succ n ↔ m ≤ n := by omega
protected theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := by omega
protected theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < succ n ↔ m < n ∨ m = n := by omega
protected theorem eq_of_lt_succ_of_not_lt {m n : Nat} (hmn : m < n + 1) (h : ¬ m < n) : m = n := by omega
protected theorem eq_of_le_of_lt_succ {m n : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega
@[simp] theorem le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) := propext (by omega)
theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := by omega
protected theorem one_pos : 0 < 1 := Nat.zero_lt_one
protected theorem two_pos : 0 < 2 := zero_lt_succ _
protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := by omega
protected theorem zero_lt_two : 0 < 2 := zero_lt_succ _
protected theorem one_lt_two : 1 < 2 := succ_lt_succ Nat.zero_lt_one
protected theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 := by omega
theorem succ_ne_self (n : Nat) : succ n ≠ n := by omega
theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := by omega
theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem succ_le_iff {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := by omega
theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := le_succ_of_le h
theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := le_succ_of_le h
@[simp] theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
theorem succ_pred_eq_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → succ (pred n) = n | 0, h => absurd rfl h | _ + 1, _ => rfl
theorem eq_zero_or_eq_succ_pred : ∀ n : Nat, n = 0 ∨ n = succ (pred n) | 0 => .inl rfl | _ + 1 => .inr rfl
theorem succ_inj' {a b : Nat} : succ a = succ b ↔ a = b := ⟨fun h => Nat.noConfusion h id, congrArg succ⟩
theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := ⟨fun h => Nat.noConfusion h id, congrArg succ⟩
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨lt_of_succ_lt_succ, succ_lt_succ⟩
theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := by omega
theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := by omega
theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := by omega
theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := by omega
theorem not_eq_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := by omega
@[simp] protected theorem pred_zero : pred 0 = 0 := rfl
@[simp] protected theorem pred_succ (n : Nat) : pred n.succ = n := rfl
@[simp] theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
protected theorem sub_one (n : Nat) : n - 1 = pred n := rfl
theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a := succ_pred_eq_of_ne_zero h
theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (pred n) = n := succ_pred_eq_of_ne_zero (Nat.pos_iff_ne_zero.1 h)
theorem sub_one_add_one {n : Nat} (h : n ≠ 0) : n - 1 + 1 = n := by omega
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := by omega
theorem pred_lt_self {a : Nat} (h : 0 < a) : pred a < a := pred_lt (Nat.pos_iff_ne_zero.1 h)
theorem le_pred_of_lt {n m : Nat} (h : n < m) : n ≤ pred m := by show n ≤ m - 1; omega
theorem le_sub_one_of_lt {a b : Nat} : a < b → a ≤ b - 1 := by omega
theorem lt_pred_iff_succ_lt {n m : Nat} : n < pred m ↔ succ n < m := by show n < m - 1 ↔ _; omega
theorem pred_le_iff_le_succ {n m : Nat} : pred n ≤ m ↔ n ≤ succ m := by show n - 1 ≤ m ↔ _; omega
theorem exists_eq_succ_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = succ k := ⟨pred n, (succ_pred h).symm⟩
theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 := ⟨pred n, (succ_pred h).symm⟩
protected theorem one_ne_zero : 1 ≠ (0 : Nat) := fun h => Nat.noConfusion h
@[simp] protected theorem zero_ne_one : 0 ≠ (1 : Nat) := fun h => Nat.noConfusion h
theorem add_one_pos (n : Nat) : 0 < n + 1 := zero_lt_succ n
theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := (one_add n).symm
theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := Nat.succ_add a b
protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by omega
@[simp high] protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 := by omega
protected theorem add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := by omega
protected theorem add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := by omega
@[simp high] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := by omega
@[simp high] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by omega
@[simp high] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := by omega
@[simp high] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := by omega
@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k := by omega
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k := by omega
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) : a + c < b + d := by omega
protected theorem pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := by omega
protected theorem pos_of_lt_add_left {n k : Nat} : n < k + n → 0 < k := by omega
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem add_self_ne_one (n : Nat) : n + n ≠ 1 := by omega
theorem le_iff_lt_add_one {x y : Nat} : x ≤ y ↔ x < y + 1 := by omega
theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega
theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega
theorem le_succ_iff {m n : Nat} : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ := by omega
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_le_of_lt {a b : Nat} (h : a < b) : 1 ≤ b := by omega
theorem one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem one_lt_succ_succ (n : Nat) : 1 < n.succ.succ := by omega
theorem not_succ_lt_self {n : Nat} : ¬ succ n < n := by omega

/-! Subtraction -/
theorem add_sub_self_left (a b : Nat) : (a + b) - a = b := by omega
theorem add_sub_self_right (a b : Nat) : (a + b) - b = a := by omega
theorem sub_le_succ_sub (a i : Nat) : a - i ≤ a.succ - i := by omega
theorem zero_lt_sub_of_lt {i a : Nat} (h : i < a) : 0 < a - i := by omega
theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i := by omega
theorem sub_ne_zero_of_lt {a b : Nat} : a < b → b - a ≠ 0 := by omega
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by omega
protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by omega
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by omega
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by omega
theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b := by omega
protected theorem sub_lt_sub_left {k m n : Nat} : k < m → k < n → m - n < m - k := by omega
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 := by omega
theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := by omega
theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by omega
theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by omega
theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by omega
theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by omega
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := by omega
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := by omega
protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by omega
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by omega
protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by omega
protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n := by omega
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n := by omega
protected theorem lt_of_sub_pos {n m : Nat} (h : 0 < n - m) : m < n := by omega
protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = succ l) : n < m := by omega
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m := by omega
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m := by omega
protected theorem le_of_sub_eq_zero {n m : Nat} : n - m = 0 → n ≤ m := by omega
protected theorem le_of_sub_le_sub_right {n m k : Nat} : k ≤ m → n - k ≤ m - k → n ≤ m := by omega
protected theorem sub_le_sub_iff_right {k m n : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m := by omega
protected theorem sub_eq_iff_eq_add {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by omega
protected theorem add_sub_cancel_right (n m : Nat) : (n + m) - m = n := by omega
@[simp] protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by omega
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := by omega
protected theorem sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n := by omega
@[simp] protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by omega
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by omega
protected theorem le_sub_iff_add_le {k m n : Nat} (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by omega
theorem add_lt_iff_lt_sub_right {a b c : Nat} : a + b < c ↔ a < c - b := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_of_pos_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega
protected theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = m + k := ⟨n - m, by omega⟩
protected theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = k + m := ⟨n - m, by omega⟩
protected theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k : Nat, n = m + k + 1 := ⟨n - (m + 1), by omega⟩
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : c + b = a) : c = a - b := by omega
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + c = a) : c = a - b := by omega
theorem not_le_eq (a b : Nat) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext (by omega)
theorem not_ge_eq (a b : Nat) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext (by omega)
theorem not_lt_eq (a b : Nat) : (¬ (a < b)) = (b ≤ a) := propext (by omega)
theorem not_gt_eq (a b : Nat) : (¬ (a > b)) = (a ≤ b) := propext (by omega)
theorem sub_one_cancel {a b : Nat} : 0 < a → 0 < b → a - 1 = b - 1 → a = b := by omega
@[simp] theorem exists_eq_add_one {a : Nat} : (∃ n, a = n + 1) ↔ 0 < a := ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩
@[simp] theorem exists_add_one_eq {a : Nat} : (∃ n, n + 1 = a) ↔ 0 < a := ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩

end Nat
