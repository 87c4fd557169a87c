prelude
import Init.Int
/-! Stage 4c': ring and order lemmas of Int, by the difference representation `subNatNat a b` (= a - b). -/
set_option linter.unusedVariables false
theorem Nat.add_sub_add_right (n k m : Nat) : n + k - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ k ih => exact (Nat.succ_sub_succ (n + k) (m + k)).trans ih
protected theorem Nat.mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n m, Nat.mul_assoc]
macro "nat_ac" : tactic => `(tactic| simp only [Nat.succ_eq_add_one, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm])
macro "nat_ring" : tactic => `(tactic| simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm])
protected theorem Nat.mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n := match Nat.le.dest h with
  | ⟨w, e⟩ => by rw [← e, Nat.mul_add]; exact Nat.le_add_right _ _
protected theorem Nat.le_of_add_le_add_right {a b c : Nat} (h : a + c ≤ b + c) : a ≤ b := by
  induction c with
  | zero => exact h
  | succ c ih => exact ih (Nat.le_of_succ_le_succ h)
namespace Int
theorem snn_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  simp only [subNatNat, Nat.add_sub_add_right]
theorem snn_zero (m : Nat) : subNatNat m 0 = ofNat m := by simp only [subNatNat, Nat.zero_sub, Nat.sub_zero]
theorem snn_pos (b k : Nat) : subNatNat (b + k) b = ofNat k := by
  have h := snn_add k 0 b
  rw [Nat.zero_add, Nat.add_comm k b] at h; rw [h, snn_zero]
theorem snn_neg (a k : Nat) : subNatNat a (a + k + 1) = negSucc k := by
  have h := snn_add 0 (k + 1) a
  rw [Nat.zero_add, Nat.add_comm (k + 1) a, ← Nat.add_assoc] at h; rw [h]; rfl
theorem rep (i : Int) : ∃ a b, i = subNatNat a b := match i with
  | ofNat m => ⟨m, 0, (snn_zero m).symm⟩
  | negSucc m => ⟨0, m + 1, rfl⟩
theorem cases2 (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + k + 1) := by
  cases Nat.lt_or_ge a b with
  | inl h => match Nat.le.dest h with | ⟨k, e⟩ => exact .inr ⟨k, by rw [← e]; nat_ac⟩
  | inr h => match Nat.le.dest h with | ⟨k, e⟩ => exact .inl ⟨k, e.symm⟩
theorem snn_add_snn (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases cases2 c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [snn_pos, snn_pos, show b + k + (d + l) = (b + d) + (k + l) by nat_ac, snn_pos]; rfl
  · rw [snn_pos, snn_neg, show b + k + c = k + (b + c) by nat_ac, show b + (c + l + 1) = (l + 1) + (b + c) by nat_ac, snn_add]; rfl
  · rw [snn_pos, snn_neg, show a + (d + l) = l + (a + d) by nat_ac, show a + k + 1 + d = (k + 1) + (a + d) by nat_ac, snn_add]; rfl
  · rw [snn_neg, snn_neg, show a + k + 1 + (c + l + 1) = (a + c) + (k + l + 1) + 1 by nat_ac, snn_neg]; rfl
theorem neg_snn (a b : Nat) : -subNatNat a b = subNatNat b a := by
  rcases cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [snn_pos]
    cases k with
    | zero => rw [Nat.add_zero, show subNatNat b b = ofNat 0 from snn_pos b 0]; rfl
    | succ k => rw [← Nat.add_assoc, snn_neg]; rfl
  · rw [snn_neg, Nat.add_assoc, snn_pos]; rfl
theorem negOfNat_eq (n : Nat) : negOfNat n = subNatNat 0 n := by cases n <;> rfl
theorem snn_mul_snn (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases cases2 c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [snn_pos, snn_pos, show (b + k) * (d + l) + b * d = ((b + k) * d + b * (d + l)) + k * l by nat_ring, snn_pos]; rfl
  · rw [snn_pos, snn_neg]; show negOfNat (k * (l + 1)) = _
    rw [negOfNat_eq, show (b + k) * c + b * (c + l + 1) = 0 + ((b + k) * c + b * (c + l + 1)) by rw [Nat.zero_add],
      show (b + k) * (c + l + 1) + b * c = k * (l + 1) + ((b + k) * c + b * (c + l + 1)) by nat_ring, snn_add]
  · rw [snn_pos, snn_neg]; show negOfNat ((k + 1) * l) = _
    rw [negOfNat_eq, show a * (d + l) + (a + k + 1) * d = 0 + (a * (d + l) + (a + k + 1) * d) by rw [Nat.zero_add],
      show a * d + (a + k + 1) * (d + l) = (k + 1) * l + (a * (d + l) + (a + k + 1) * d) by nat_ring, snn_add]
  · rw [snn_neg, snn_neg, show a * c + (a + k + 1) * (c + l + 1) = (a * (c + l + 1) + (a + k + 1) * c) + (k + 1) * (l + 1) by nat_ring, snn_pos]; rfl
theorem nonneg_snn (a b : Nat) : NonNeg (subNatNat a b) ↔ b ≤ a := by
  rcases cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [snn_pos]; exact ⟨fun _ => Nat.le_add_right _ _, fun _ => .mk k⟩
  · rw [snn_neg]; exact ⟨fun h => (nomatch h), fun h => absurd (Nat.le_trans (Nat.succ_le_succ (Nat.le_add_right a k)) h) (Nat.lt_irrefl a)⟩
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
theorem snn_le (a b c d : Nat) : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d + -subNatNat a b) ↔ _
  rw [neg_snn, snn_add_snn, nonneg_snn, Nat.add_comm d a]
theorem snn_one : (1 : Int) = subNatNat 1 0 := rfl
theorem snn_nil : (0 : Int) = subNatNat 0 0 := rfl
variable (i j k : Int)
protected theorem add_comm : i + j = j + i := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  rw [snn_add_snn, snn_add_snn, Nat.add_comm a, Nat.add_comm b]
protected theorem add_assoc : i + j + k = i + (j + k) := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j; obtain ⟨e, f, rfl⟩ := rep k
  simp only [snn_add_snn, Nat.add_assoc]
protected theorem add_left_comm : i + (j + k) = j + (i + k) := by
  rw [← Int.add_assoc, Int.add_comm i j, Int.add_assoc]
@[simp] protected theorem add_zero : i + 0 = i := by
  obtain ⟨a, b, rfl⟩ := rep i; rw [snn_nil, snn_add_snn]; rfl
@[simp] protected theorem zero_add : 0 + i = i := by rw [Int.add_comm, Int.add_zero]
protected theorem add_neg_self : i + -i = 0 := by
  obtain ⟨a, b, rfl⟩ := rep i; rw [neg_snn, snn_add_snn, Nat.add_comm b a]; exact snn_pos (a + b) 0
@[simp] protected theorem sub_self : i - i = 0 := Int.add_neg_self i
@[simp] protected theorem neg_neg : - -i = i := by
  obtain ⟨a, b, rfl⟩ := rep i; rw [neg_snn, neg_snn]
protected theorem neg_add {i j : Int} : -(i + j) = -i + -j := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  simp only [neg_snn, snn_add_snn]
protected theorem mul_comm : i * j = j * i := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  simp only [snn_mul_snn]; congr 1 <;> nat_ring
protected theorem mul_assoc : i * j * k = i * (j * k) := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j; obtain ⟨e, f, rfl⟩ := rep k
  simp only [snn_mul_snn]; congr 1 <;> nat_ring
protected theorem mul_add : i * (j + k) = i * j + i * k := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j; obtain ⟨e, f, rfl⟩ := rep k
  simp only [snn_mul_snn, snn_add_snn]; congr 1 <;> nat_ring
protected theorem add_mul : (i + j) * k = i * k + j * k := by rw [Int.mul_comm, Int.mul_add, Int.mul_comm k, Int.mul_comm k]
protected theorem neg_mul : -i * j = -(i * j) := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  simp only [neg_snn, snn_mul_snn]; congr 1 <;> nat_ac
@[simp] protected theorem mul_zero : i * 0 = 0 := by
  obtain ⟨a, b, rfl⟩ := rep i; rw [snn_nil, snn_mul_snn]; rfl
@[simp] protected theorem zero_mul : 0 * i = 0 := by rw [Int.mul_comm, Int.mul_zero]
@[simp] protected theorem mul_one : i * 1 = i := by
  obtain ⟨a, b, rfl⟩ := rep i; rw [snn_one, snn_mul_snn]; simp
@[simp] protected theorem one_mul : 1 * i = i := by rw [Int.mul_comm, Int.mul_one]
variable {i j k : Int} {l : Int}
protected theorem le_refl (i : Int) : i ≤ i := by obtain ⟨a, b, rfl⟩ := rep i; rw [snn_le]; exact Nat.le_refl _
theorem le_iff_sub : i ≤ j ↔ 0 ≤ j - i := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  rw [Int.sub_eq_add_neg, neg_snn, snn_add_snn, snn_nil, snn_le, snn_le, Nat.zero_add, Nat.add_zero, Nat.add_comm d a]
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := le_iff_sub.1 h
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h]; exact Int.sub_self b
protected theorem add_le_add_iff (a b c d e f : Nat) : (subNatNat a b ≤ subNatNat c d) → subNatNat a b + subNatNat e f ≤ subNatNat c d + subNatNat e f := by
  rw [snn_add_snn, snn_add_snn, snn_le, snn_le]; intro h
  rw [show a + e + (d + f) = (a + d) + (e + f) by nat_ac, show c + e + (b + f) = (c + b) + (e + f) by nat_ac]
  exact Nat.add_le_add_right h _
protected theorem add_le_add_right (h : i ≤ j) (k : Int) : i + k ≤ j + k := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j; obtain ⟨e, f, rfl⟩ := rep k
  exact Int.add_le_add_iff _ _ _ _ _ _ h
protected theorem not_le : ¬ i ≤ j ↔ j < i := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  show _ ↔ subNatNat c d + 1 ≤ subNatNat a b
  rw [snn_one, snn_add_snn, snn_le, snn_le, Nat.not_le, Nat.add_zero, Nat.add_right_comm]; exact Iff.rfl
protected theorem not_lt : ¬ i < j ↔ j ≤ i := by rw [← Int.not_le]; exact Classical.not_not
protected theorem le_trans (h₁ : i ≤ j) (h₂ : j ≤ k) : i ≤ k := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j; obtain ⟨e, f, rfl⟩ := rep k
  rw [snn_le] at h₁ h₂ ⊢
  have h := Nat.add_le_add h₁ h₂
  rw [show a + d + (c + f) = (a + f) + (c + d) by nat_ac, show c + b + (e + d) = (e + b) + (c + d) by nat_ac] at h
  exact Nat.le_of_add_le_add_right h
protected theorem add_le_add (h₁ : i ≤ j) (h₂ : k ≤ l) : i + k ≤ j + l :=
  Int.le_trans (Int.add_le_add_right h₁ k) (by rw [Int.add_comm j, Int.add_comm j]; exact Int.add_le_add_right h₂ j)
theorem nonneg_rep (h : 0 ≤ k) : ∃ n : Nat, k = subNatNat n 0 := match k, h with
  | ofNat n, _ => ⟨n, (snn_zero n).symm⟩
  | negSucc n, h => nomatch h
protected theorem mul_le_mul_of_nonneg_left (h : i ≤ j) (hk : 0 ≤ k) : k * i ≤ k * j := by
  obtain ⟨n, rfl⟩ := nonneg_rep hk
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  rw [snn_le] at h; rw [snn_mul_snn, snn_mul_snn, snn_le]
  simp only [Nat.zero_mul, Nat.add_zero]
  rw [← Nat.mul_add, ← Nat.mul_add]
  exact Nat.mul_le_mul_left n h
protected theorem neg_le_neg (h : i ≤ j) : -j ≤ -i := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  rw [snn_le] at h; rw [neg_snn, neg_snn, snn_le, Nat.add_comm d, Nat.add_comm b]; exact h
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c := by
  have h1 := Int.neg_le_neg (Int.mul_le_mul_of_nonneg_left h (Int.neg_le_neg ha))
  rw [Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg] at h1; exact h1
protected theorem le_of_lt (h : i < j) : i ≤ j := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  have h : subNatNat a b + 1 ≤ subNatNat c d := h
  rw [snn_one, snn_add_snn, snn_le, Nat.add_right_comm] at h; rw [snn_le]; exact Nat.le_of_lt h
theorem ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by
  show ofNat m ≤ ofNat n ↔ _
  rw [← snn_zero m, ← snn_zero n, snn_le]; exact Iff.rfl
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_le.2 (Nat.zero_le n)
theorem ofNat_lt {m n : Nat} : (m : Int) < (n : Int) ↔ m < n := ofNat_le (m := m + 1)
protected theorem le_antisymm (h₁ : i ≤ j) (h₂ : j ≤ i) : i = j := by
  obtain ⟨a, b, rfl⟩ := rep i; obtain ⟨c, d, rfl⟩ := rep j
  rw [snn_le] at h₁ h₂
  rw [← snn_add a b d, ← snn_add c d b, Nat.le_antisymm h₁ h₂, Nat.add_comm b d]
protected theorem lt_or_gt_of_ne (h : i ≠ j) : i < j ∨ i > j := Classical.byContradiction fun n =>
  h (Int.le_antisymm (Int.not_lt.1 fun x => n (.inr x)) (Int.not_lt.1 fun x => n (.inl x)))
end Int
