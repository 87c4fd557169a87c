prelude
import Init.Int
/-! The ordered ring of integers, by the difference representation `subNatNat a b` (= a - b).

Names that begin with `_` are steps on the way that Lean's own library does not have: `exact?` does not offer them. -/
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
theorem _snn_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  simp only [subNatNat, Nat.add_sub_add_right]
theorem _snn_zero (m : Nat) : subNatNat m 0 = ofNat m := by simp only [subNatNat, Nat.zero_sub, Nat.sub_zero]
theorem _snn_pos (b k : Nat) : subNatNat (b + k) b = ofNat k := by
  have h := _snn_add k 0 b
  rw [Nat.zero_add, Nat.add_comm k b] at h; rw [h, _snn_zero]
theorem _snn_neg (a k : Nat) : subNatNat a (a + k + 1) = negSucc k := by
  have h := _snn_add 0 (k + 1) a
  rw [Nat.zero_add, Nat.add_comm (k + 1) a, ← Nat.add_assoc] at h; rw [h]; rfl
theorem _rep (i : Int) : ∃ a b, i = subNatNat a b := match i with
  | ofNat m => ⟨m, 0, (_snn_zero m).symm⟩
  | negSucc m => ⟨0, m + 1, rfl⟩
theorem _cases2 (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + k + 1) := by
  cases Nat.lt_or_ge a b with
  | inl h => match Nat.le.dest h with | ⟨k, e⟩ => exact .inr ⟨k, by rw [← e]; nat_ac⟩
  | inr h => match Nat.le.dest h with | ⟨k, e⟩ => exact .inl ⟨k, e.symm⟩
theorem _snn_add_snn (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases _cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases _cases2 c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [_snn_pos, _snn_pos, show b + k + (d + l) = (b + d) + (k + l) by nat_ac, _snn_pos]; rfl
  · rw [_snn_pos, _snn_neg, show b + k + c = k + (b + c) by nat_ac, show b + (c + l + 1) = (l + 1) + (b + c) by nat_ac, _snn_add]; rfl
  · rw [_snn_pos, _snn_neg, show a + (d + l) = l + (a + d) by nat_ac, show a + k + 1 + d = (k + 1) + (a + d) by nat_ac, _snn_add]; rfl
  · rw [_snn_neg, _snn_neg, show a + k + 1 + (c + l + 1) = (a + c) + (k + l + 1) + 1 by nat_ac, _snn_neg]; rfl
theorem _neg_snn (a b : Nat) : -subNatNat a b = subNatNat b a := by
  rcases _cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [_snn_pos]
    cases k with
    | zero => rw [Nat.add_zero, show subNatNat b b = ofNat 0 from _snn_pos b 0]; rfl
    | succ k => rw [← Nat.add_assoc, _snn_neg]; rfl
  · rw [_snn_neg, Nat.add_assoc, _snn_pos]; rfl
theorem _negOfNat_eq (n : Nat) : negOfNat n = subNatNat 0 n := by cases n <;> rfl
theorem _snn_mul_snn (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases _cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases _cases2 c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rw [_snn_pos, _snn_pos, show (b + k) * (d + l) + b * d = ((b + k) * d + b * (d + l)) + k * l by nat_ring, _snn_pos]; rfl
  · rw [_snn_pos, _snn_neg]; show negOfNat (k * (l + 1)) = _
    rw [_negOfNat_eq, show (b + k) * c + b * (c + l + 1) = 0 + ((b + k) * c + b * (c + l + 1)) by rw [Nat.zero_add],
      show (b + k) * (c + l + 1) + b * c = k * (l + 1) + ((b + k) * c + b * (c + l + 1)) by nat_ring, _snn_add]
  · rw [_snn_pos, _snn_neg]; show negOfNat ((k + 1) * l) = _
    rw [_negOfNat_eq, show a * (d + l) + (a + k + 1) * d = 0 + (a * (d + l) + (a + k + 1) * d) by rw [Nat.zero_add],
      show a * d + (a + k + 1) * (d + l) = (k + 1) * l + (a * (d + l) + (a + k + 1) * d) by nat_ring, _snn_add]
  · rw [_snn_neg, _snn_neg, show a * c + (a + k + 1) * (c + l + 1) = (a * (c + l + 1) + (a + k + 1) * c) + (k + 1) * (l + 1) by nat_ring, _snn_pos]; rfl
theorem _nonneg_snn (a b : Nat) : NonNeg (subNatNat a b) ↔ b ≤ a := by
  rcases _cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [_snn_pos]; exact ⟨fun _ => Nat.le_add_right _ _, fun _ => .mk k⟩
  · rw [_snn_neg]; exact ⟨fun h => (nomatch h), fun h => absurd (Nat.le_trans (Nat.succ_le_succ (Nat.le_add_right a k)) h) (Nat.lt_irrefl a)⟩
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
theorem _snn_le (a b c d : Nat) : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d + -subNatNat a b) ↔ _
  rw [_neg_snn, _snn_add_snn, _nonneg_snn, Nat.add_comm d a]
theorem _snn_one : (1 : Int) = subNatNat 1 0 := rfl
theorem _snn_nil : (0 : Int) = subNatNat 0 0 := rfl
variable (i j k : Int)
protected theorem add_comm : i + j = j + i := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  rw [_snn_add_snn, _snn_add_snn, Nat.add_comm a, Nat.add_comm b]
protected theorem add_assoc : i + j + k = i + (j + k) := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j; obtain ⟨e, f, rfl⟩ := _rep k
  simp only [_snn_add_snn, Nat.add_assoc]
protected theorem add_left_comm : i + (j + k) = j + (i + k) := by
  rw [← Int.add_assoc, Int.add_comm i j, Int.add_assoc]
@[simp] protected theorem add_zero : i + 0 = i := by
  obtain ⟨a, b, rfl⟩ := _rep i; rw [_snn_nil, _snn_add_snn]; rfl
@[simp] protected theorem zero_add : 0 + i = i := by rw [Int.add_comm, Int.add_zero]
protected theorem add_neg_self : i + -i = 0 := by
  obtain ⟨a, b, rfl⟩ := _rep i; rw [_neg_snn, _snn_add_snn, Nat.add_comm b a]; exact _snn_pos (a + b) 0
@[simp] protected theorem sub_self : i - i = 0 := Int.add_neg_self i
@[simp] protected theorem neg_neg : - -i = i := by
  obtain ⟨a, b, rfl⟩ := _rep i; rw [_neg_snn, _neg_snn]
protected theorem neg_add {i j : Int} : -(i + j) = -i + -j := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  simp only [_neg_snn, _snn_add_snn]
protected theorem mul_comm : i * j = j * i := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  simp only [_snn_mul_snn]; congr 1 <;> nat_ring
protected theorem mul_assoc : i * j * k = i * (j * k) := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j; obtain ⟨e, f, rfl⟩ := _rep k
  simp only [_snn_mul_snn]; congr 1 <;> nat_ring
protected theorem mul_add : i * (j + k) = i * j + i * k := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j; obtain ⟨e, f, rfl⟩ := _rep k
  simp only [_snn_mul_snn, _snn_add_snn]; congr 1 <;> nat_ring
protected theorem add_mul : (i + j) * k = i * k + j * k := by rw [Int.mul_comm, Int.mul_add, Int.mul_comm k, Int.mul_comm k]
protected theorem neg_mul : -i * j = -(i * j) := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  simp only [_neg_snn, _snn_mul_snn]; congr 1 <;> nat_ac
@[simp] protected theorem mul_zero : i * 0 = 0 := by
  obtain ⟨a, b, rfl⟩ := _rep i; rw [_snn_nil, _snn_mul_snn]; rfl
@[simp] protected theorem zero_mul : 0 * i = 0 := by rw [Int.mul_comm, Int.mul_zero]
@[simp] protected theorem mul_one : i * 1 = i := by
  obtain ⟨a, b, rfl⟩ := _rep i; rw [_snn_one, _snn_mul_snn]; simp
@[simp] protected theorem one_mul : 1 * i = i := by rw [Int.mul_comm, Int.mul_one]
variable {i j k : Int} {l : Int}
protected theorem le_refl (i : Int) : i ≤ i := by obtain ⟨a, b, rfl⟩ := _rep i; rw [_snn_le]; exact Nat.le_refl _
theorem _le_iff_sub : i ≤ j ↔ 0 ≤ j - i := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  rw [Int.sub_eq_add_neg, _neg_snn, _snn_add_snn, _snn_nil, _snn_le, _snn_le, Nat.zero_add, Nat.add_zero, Nat.add_comm d a]
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := _le_iff_sub.1 h
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h]; exact Int.sub_self b
protected theorem _add_le_add_iff (a b c d e f : Nat) : (subNatNat a b ≤ subNatNat c d) → subNatNat a b + subNatNat e f ≤ subNatNat c d + subNatNat e f := by
  rw [_snn_add_snn, _snn_add_snn, _snn_le, _snn_le]; intro h
  rw [show a + e + (d + f) = (a + d) + (e + f) by nat_ac, show c + e + (b + f) = (c + b) + (e + f) by nat_ac]
  exact Nat.add_le_add_right h _
protected theorem add_le_add_right (h : i ≤ j) (k : Int) : i + k ≤ j + k := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j; obtain ⟨e, f, rfl⟩ := _rep k
  exact Int._add_le_add_iff _ _ _ _ _ _ h
protected theorem not_le : ¬ i ≤ j ↔ j < i := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  show _ ↔ subNatNat c d + 1 ≤ subNatNat a b
  rw [_snn_one, _snn_add_snn, _snn_le, _snn_le, Nat.not_le, Nat.add_zero, Nat.add_right_comm]; exact Iff.rfl
protected theorem not_lt : ¬ i < j ↔ j ≤ i := by rw [← Int.not_le]; exact Classical.not_not
protected theorem le_trans (h₁ : i ≤ j) (h₂ : j ≤ k) : i ≤ k := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j; obtain ⟨e, f, rfl⟩ := _rep k
  rw [_snn_le] at h₁ h₂ ⊢
  have h := Nat.add_le_add h₁ h₂
  rw [show a + d + (c + f) = (a + f) + (c + d) by nat_ac, show c + b + (e + d) = (e + b) + (c + d) by nat_ac] at h
  exact Nat.le_of_add_le_add_right h
protected theorem add_le_add (h₁ : i ≤ j) (h₂ : k ≤ l) : i + k ≤ j + l :=
  Int.le_trans (Int.add_le_add_right h₁ k) (by rw [Int.add_comm j, Int.add_comm j]; exact Int.add_le_add_right h₂ j)
theorem _nonneg_rep (h : 0 ≤ k) : ∃ n : Nat, k = subNatNat n 0 := match k, h with
  | ofNat n, _ => ⟨n, (_snn_zero n).symm⟩
  | negSucc n, h => nomatch h
protected theorem mul_le_mul_of_nonneg_left (h : i ≤ j) (hk : 0 ≤ k) : k * i ≤ k * j := by
  obtain ⟨n, rfl⟩ := _nonneg_rep hk
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  rw [_snn_le] at h; rw [_snn_mul_snn, _snn_mul_snn, _snn_le]
  simp only [Nat.zero_mul, Nat.add_zero]
  rw [← Nat.mul_add, ← Nat.mul_add]
  exact Nat.mul_le_mul_left n h
protected theorem neg_le_neg (h : i ≤ j) : -j ≤ -i := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  rw [_snn_le] at h; rw [_neg_snn, _neg_snn, _snn_le, Nat.add_comm d, Nat.add_comm b]; exact h
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c := by
  have h1 := Int.neg_le_neg (Int.mul_le_mul_of_nonneg_left h (Int.neg_le_neg ha))
  rw [Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg] at h1; exact h1
protected theorem le_of_lt (h : i < j) : i ≤ j := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  have h : subNatNat a b + 1 ≤ subNatNat c d := h
  rw [_snn_one, _snn_add_snn, _snn_le, Nat.add_right_comm] at h; rw [_snn_le]; exact Nat.le_of_lt h
theorem ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by
  show ofNat m ≤ ofNat n ↔ _
  rw [← _snn_zero m, ← _snn_zero n, _snn_le]; exact Iff.rfl
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_le.2 (Nat.zero_le n)
theorem ofNat_lt {m n : Nat} : (m : Int) < (n : Int) ↔ m < n := ofNat_le (m := m + 1)
protected theorem le_antisymm (h₁ : i ≤ j) (h₂ : j ≤ i) : i = j := by
  obtain ⟨a, b, rfl⟩ := _rep i; obtain ⟨c, d, rfl⟩ := _rep j
  rw [_snn_le] at h₁ h₂
  rw [← _snn_add a b d, ← _snn_add c d b, Nat.le_antisymm h₁ h₂, Nat.add_comm b d]
protected theorem lt_or_gt_of_ne (h : i ≠ j) : i < j ∨ i > j := Classical.byContradiction fun n =>
  h (Int.le_antisymm (Int.not_lt.1 fun x => n (.inr x)) (Int.not_lt.1 fun x => n (.inl x)))
end Int
