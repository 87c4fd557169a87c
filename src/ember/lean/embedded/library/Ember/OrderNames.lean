import Ember.Abs
import Ember.Bounds
import Ember.Intervals
import Ember.Order
import Ember.Parity
import Ember.Tactic
/-! Further names of Mathlib's on order and ordered rings that proofs quote: signs of products, squares, absolute values, powers.
The classes are our law classes, where Mathlib has its own. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

section
variable {α : Type u} [LE α] [LT α] [Ember.LinearOrder α] {a b c d : α}
theorem lt_iff_not_le : a < b ↔ ¬b ≤ a := lt_iff_not_ge
theorem le_of_not_lt : ¬b < a → a ≤ b := le_of_not_gt
theorem le_of_not_le : ¬a ≤ b → b ≤ a := le_of_not_ge
theorem lt_of_not_le : ¬b ≤ a → a < b := lt_of_not_ge
theorem not_lt_of_le (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem not_le_of_lt (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem le_of_lt_or_eq (h : a < b ∨ a = b) : a ≤ b := h.elim le_of_lt le_of_eq
theorem le_of_eq_or_lt (h : a = b ∨ a < b) : a ≤ b := h.elim le_of_eq le_of_lt
theorem lt_iff_le_not_le : a < b ↔ a ≤ b ∧ ¬b ≤ a := lt_iff_le_not_ge
theorem eq_or_gt_of_le (h : a ≤ b) : b = a ∨ a < b := (eq_or_lt_of_le h).imp_left Eq.symm
theorem lt_or_eq_of_le' (h : a ≤ b) : a < b ∨ b = a := (lt_or_eq_of_le h).imp_right Eq.symm
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_of_le (h : a ≠ b) (h' : a ≤ b) : a < b := lt_of_le_of_ne h' h
theorem Ne.lt_of_le' (h : b ≠ a) (h' : a ≤ b) : a < b := lt_of_le_of_ne' h' h
theorem not_bddAbove_iff' {s : Set α} : ¬BddAbove s ↔ ∀ x, ∃ y ∈ s, ¬y ≤ x := by
  constructor
  · intro h x
    by_contra k
    exact h ⟨x, fun y hy => Classical.byContradiction fun n => k ⟨y, hy, n⟩⟩
  · rintro h ⟨x, hx⟩; obtain ⟨y, hy, n⟩ := h x; exact n (hx hy)
theorem not_bddAbove_iff {s : Set α} : ¬BddAbove s ↔ ∀ x, ∃ y ∈ s, x < y := by simp only [not_bddAbove_iff', not_le]
theorem not_bddBelow_iff' {s : Set α} : ¬BddBelow s ↔ ∀ x, ∃ y ∈ s, ¬x ≤ y := by
  constructor
  · intro h x
    by_contra k
    exact h ⟨x, fun y hy => Classical.byContradiction fun n => k ⟨y, hy, n⟩⟩
  · rintro h ⟨x, hx⟩; obtain ⟨y, hy, n⟩ := h x; exact n (hx hy)
theorem not_bddBelow_iff {s : Set α} : ¬BddBelow s ↔ ∀ x, ∃ y ∈ s, y < x := by simp only [not_bddBelow_iff', not_le]
theorem bddAbove_def {s : Set α} : BddAbove s ↔ ∃ x, ∀ y ∈ s, y ≤ x := Iff.rfl
theorem bddBelow_def {s : Set α} : BddBelow s ↔ ∃ x, ∀ y ∈ s, x ≤ y := Iff.rfl
theorem isLeast_Icc (h : a ≤ b) : IsLeast (Set.Icc a b) a := ⟨⟨le_refl a, h⟩, fun _ k => k.1⟩
theorem isGreatest_Icc (h : a ≤ b) : IsGreatest (Set.Icc a b) b := ⟨⟨h, le_refl b⟩, fun _ k => k.2⟩
variable [Min α] [Max α] [Ember.MinMax α]
theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c :=
  ⟨fun h => (max_choice b c).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h), fun h => h.elim le_max_of_le_left le_max_of_le_right⟩
theorem lt_max_iff : a < max b c ↔ a < b ∨ a < c := by
  refine ⟨fun h => (max_choice b c).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h), fun h => h.elim ?_ ?_⟩
  · exact fun k => lt_of_lt_of_le k (le_max_left b c)
  · exact fun k => lt_of_lt_of_le k (le_max_right b c)
theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨fun h => (min_choice a b).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h), fun h => h.elim min_le_of_left_le min_le_of_right_le⟩
theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c := by
  refine ⟨fun h => (min_choice a b).elim (fun e => .inl (e ▸ h)) fun e => .inr (e ▸ h), fun h => h.elim ?_ ?_⟩
  · exact fun k => lt_of_le_of_lt (min_le_left a b) k
  · exact fun k => lt_of_le_of_lt (min_le_right a b) k
attribute [simp] le_max_iff lt_max_iff min_le_iff min_lt_iff
theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a := by
  rcases le_or_gt a b with h | h
  · exact .inl ⟨min_eq_left h, h⟩
  · exact .inr ⟨min_eq_right (le_of_lt h), h⟩
theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b := by
  rcases le_or_gt b a with h | h
  · exact .inl ⟨max_eq_left h, h⟩
  · exact .inr ⟨max_eq_right (le_of_lt h), h⟩
theorem min_eq_iff : min a b = c ↔ a = c ∧ a ≤ b ∨ b = c ∧ b ≤ a := by
  constructor
  · rintro rfl
    rcases le_total a b with h | h
    · exact .inl ⟨(min_eq_left h).symm, h⟩
    · exact .inr ⟨(min_eq_right h).symm, h⟩
  · rintro (⟨rfl, h⟩ | ⟨rfl, h⟩)
    · exact min_eq_left h
    · exact min_eq_right h
theorem max_eq_iff : max a b = c ↔ a = c ∧ b ≤ a ∨ b = c ∧ a ≤ b := by
  constructor
  · rintro rfl
    rcases le_total b a with h | h
    · exact .inl ⟨(max_eq_left h).symm, h⟩
    · exact .inr ⟨(max_eq_right h).symm, h⟩
  · rintro (⟨rfl, h⟩ | ⟨rfl, h⟩)
    · exact max_eq_left h
    · exact max_eq_right h
end

/-! ### Semirings without subtraction -/
section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R]
variable {a b c d : R} {m n : ℕ}
theorem add_left_cancel_iff : a + b = a + c ↔ b = c := add_right_inj a
theorem add_right_cancel_iff : b + a = c + a ↔ b = c := add_left_inj a
theorem add_right_eq_self : a + b = a ↔ b = 0 := add_eq_left
theorem add_left_eq_self : a + b = b ↔ a = 0 := add_eq_right
theorem add_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by have := add_le_add ha hb; rwa [add_zero] at this
theorem add_neg (ha : a < 0) (hb : b < 0) : a + b < 0 := by have := add_lt_add ha hb; rwa [add_zero] at this
theorem add_neg_of_neg_of_nonpos (ha : a < 0) (hb : b ≤ 0) : a + b < 0 := by have := add_lt_add_of_lt_of_le ha hb; rwa [add_zero] at this
theorem add_neg_of_nonpos_of_neg (ha : a ≤ 0) (hb : b < 0) : a + b < 0 := by have := add_lt_add_of_le_of_lt ha hb; rwa [add_zero] at this
theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    have h₁ : a ≤ 0 := h ▸ le_add_of_nonneg_right hb
    have h₂ : b ≤ 0 := h ▸ le_add_of_nonneg_left ha
    exact ⟨le_antisymm h₁ ha, le_antisymm h₂ hb⟩
  · rintro ⟨rfl, rfl⟩; exact add_zero 0
theorem le_add_iff_nonneg_right (a : R) {b : R} : a ≤ a + b ↔ 0 ≤ b := by have := add_le_add_iff_left a (b := 0) (c := b); rwa [add_zero] at this
theorem le_add_iff_nonneg_left (a : R) {b : R} : a ≤ b + a ↔ 0 ≤ b := by rw [add_comm, le_add_iff_nonneg_right]
theorem lt_add_iff_pos_right (a : R) {b : R} : a < a + b ↔ 0 < b := by have := add_lt_add_iff_left a (b := 0) (c := b); rwa [add_zero] at this
theorem lt_add_iff_pos_left (a : R) {b : R} : a < b + a ↔ 0 < b := by rw [add_comm, lt_add_iff_pos_right]
theorem add_le_iff_nonpos_right (a : R) {b : R} : a + b ≤ a ↔ b ≤ 0 := by have := add_le_add_iff_left a (b := b) (c := 0); rwa [add_zero] at this
theorem add_le_iff_nonpos_left {a b : R} : a + b ≤ b ↔ a ≤ 0 := by rw [add_comm, add_le_iff_nonpos_right]
theorem add_lt_iff_neg_left {a b : R} : a + b < a ↔ b < 0 := by have := add_lt_add_iff_left a (b := b) (c := 0); rwa [add_zero] at this
theorem add_lt_iff_neg_right (a : R) {b : R} : b + a < a ↔ b < 0 := by rw [add_comm, add_lt_iff_neg_left]
theorem add_le_of_nonpos_left (h : a ≤ 0) : a + b ≤ b := by have := add_le_add_left h b; rwa [zero_add] at this
theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := by have := add_le_add_right h a; rwa [add_zero] at this
attribute [simp] le_add_iff_nonneg_right le_add_iff_nonneg_left lt_add_iff_pos_right lt_add_iff_pos_left add_le_iff_nonpos_right
  add_le_iff_nonpos_left add_lt_iff_neg_left add_lt_iff_neg_right
theorem mul_lt_mul (h₁ : a < c) (h₂ : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right h₁ hb) (mul_le_mul_of_nonneg_left h₂ hc)
theorem mul_lt_mul' (h₁ : a ≤ c) (h₂ : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h₁ hb) (mul_lt_mul_of_pos_left h₂ hc)
theorem mul_lt_mul'' (h₁ : a < c) (h₂ : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right (le_of_lt h₁) hb) (mul_lt_mul_of_pos_left h₂ (lt_of_le_of_lt ha h₁))
theorem mul_self_le_mul_self (h₁ : 0 ≤ a) (h₂ : a ≤ b) : a * a ≤ b * b := mul_le_mul h₂ h₂ h₁ (le_trans h₁ h₂)
theorem mul_self_lt_mul_self (h₁ : 0 ≤ a) (h₂ : a < b) : a * a < b * b := mul_lt_mul'' h₂ h₂ h₁ h₁
theorem mul_self_le_mul_self_iff (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b :=
  ⟨mul_self_le_mul_self h₁, fun h => le_of_not_gt fun k => not_lt_of_ge h (mul_self_lt_mul_self h₂ k)⟩
theorem mul_self_lt_mul_self_iff (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a < b ↔ a * a < b * b :=
  ⟨mul_self_lt_mul_self h₁, fun h => lt_of_not_ge fun k => not_le_of_gt h (mul_self_le_mul_self h₂ k)⟩
theorem mul_self_inj (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a * a = b * b ↔ a = b :=
  ⟨fun h => le_antisymm ((mul_self_le_mul_self_iff h₁ h₂).2 (le_of_eq h)) ((mul_self_le_mul_self_iff h₂ h₁).2 (ge_of_eq h)), fun h => by rw [h]⟩
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by have := mul_le_mul_of_nonneg_left h ha; rwa [mul_one] at this
theorem mul_lt_of_lt_one_left (hb : 0 < b) (h : a < 1) : a * b < b := by have := mul_lt_mul_of_pos_right h hb; rwa [one_mul] at this
theorem mul_lt_of_lt_one_right (ha : 0 < a) (h : b < 1) : a * b < a := by have := mul_lt_mul_of_pos_left h ha; rwa [mul_one] at this
theorem mul_lt_one_of_nonneg_of_lt_one_left (ha₀ : 0 ≤ a) (ha : a < 1) (hb : b ≤ 1) : a * b < 1 := lt_of_le_of_lt (mul_le_of_le_one_right ha₀ hb) ha
theorem mul_lt_one_of_nonneg_of_lt_one_right (ha : a ≤ 1) (hb₀ : 0 ≤ b) (hb : b < 1) : a * b < 1 := lt_of_le_of_lt (mul_le_of_le_one_left hb₀ ha) hb
theorem mul_le_one₀ (ha : a ≤ 1) (hb₀ : 0 ≤ b) (hb : b ≤ 1) : a * b ≤ 1 := le_trans (mul_le_of_le_one_left hb₀ ha) hb
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem le_mul_of_one_le_right (ha : 0 ≤ a) (h : 1 ≤ b) : a ≤ a * b := by have := mul_le_mul_of_nonneg_left h ha; rwa [mul_one] at this
theorem lt_mul_of_one_lt_left (hb : 0 < b) (h : 1 < a) : b < a * b := by have := mul_lt_mul_of_pos_right h hb; rwa [one_mul] at this
theorem lt_mul_of_one_lt_right (ha : 0 < a) (h : 1 < b) : a < a * b := by have := mul_lt_mul_of_pos_left h ha; rwa [mul_one] at this
theorem mul_nonneg_iff_of_pos_left (h : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b := by have := mul_le_mul_iff_of_pos_left h (b := 0) (c := b); rwa [mul_zero] at this
theorem mul_nonneg_iff_of_pos_right (h : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b := by rw [mul_comm, mul_nonneg_iff_of_pos_left h]
theorem mul_pos_iff_of_pos_left (h : 0 < c) : 0 < c * b ↔ 0 < b := by have := mul_lt_mul_iff_of_pos_left h (b := 0) (c := b); rwa [mul_zero] at this
theorem mul_pos_iff_of_pos_right (h : 0 < c) : 0 < b * c ↔ 0 < b := by rw [mul_comm, mul_pos_iff_of_pos_left h]
theorem mul_le_iff_le_one_left (hb : 0 < b) : a * b ≤ b ↔ a ≤ 1 := by have := mul_le_mul_iff_of_pos_right hb (b := a) (c := 1); rwa [one_mul] at this
theorem mul_le_iff_le_one_right (ha : 0 < a) : a * b ≤ a ↔ b ≤ 1 := by rw [mul_comm, mul_le_iff_le_one_left ha]
theorem le_mul_iff_one_le_left (hb : 0 < b) : b ≤ a * b ↔ 1 ≤ a := by have := mul_le_mul_iff_of_pos_right hb (b := 1) (c := a); rwa [one_mul] at this
theorem le_mul_iff_one_le_right (ha : 0 < a) : a ≤ a * b ↔ 1 ≤ b := by rw [mul_comm, le_mul_iff_one_le_left ha]
theorem lt_mul_iff_one_lt_left (hb : 0 < b) : b < a * b ↔ 1 < a := by have := mul_lt_mul_iff_of_pos_right hb (b := 1) (c := a); rwa [one_mul] at this
theorem lt_mul_iff_one_lt_right (ha : 0 < a) : a < a * b ↔ 1 < b := by rw [mul_comm, lt_mul_iff_one_lt_left ha]
theorem mul_eq_left₀ (ha : a ≠ 0) : a * b = a ↔ b = 1 := ⟨fun h => mul_left_cancel₀ ha (by rw [h, mul_one]), fun h => by rw [h, mul_one]⟩
theorem mul_eq_right₀ (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [mul_comm, mul_eq_left₀ hb]
theorem zero_eq_mul : 0 = a * b ↔ a = 0 ∨ b = 0 := eq_comm.trans mul_eq_zero
theorem eq_zero_of_mul_self_eq_zero (h : a * a = 0) : a = 0 := (mul_eq_zero.1 h).elim id id
theorem eq_zero_of_ne_zero_of_mul_left_eq_zero (hx : a ≠ 0) (hxy : a * b = 0) : b = 0 := (mul_eq_zero.1 hxy).resolve_left hx
theorem eq_zero_of_ne_zero_of_mul_right_eq_zero (hy : b ≠ 0) (hxy : a * b = 0) : a = 0 := (mul_eq_zero.1 hxy).resolve_right hy

/-! ### Powers -/
theorem pow_ne_zero_iff (hn : n ≠ 0) : a ^ n ≠ 0 ↔ a ≠ 0 := not_congr (pow_eq_zero_iff hn)
theorem sq_ne_zero_iff : a ^ 2 ≠ 0 ↔ a ≠ 0 := pow_ne_zero_iff (by decide)
theorem sq_pos_iff : 0 < a ^ 2 ↔ a ≠ 0 := ⟨fun h e => by rw [e, sq, mul_zero] at h; exact lt_irrefl _ h, sq_pos_of_ne_zero⟩
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 := by rw [← sq, sq_pos_iff]
theorem pow_le_one₀ (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1 := by have := pow_le_pow_left₀ h₀ h₁ n; rwa [one_pow] at this
theorem pow_lt_one₀ (h₀ : 0 ≤ a) (h₁ : a < 1) (hn : n ≠ 0) : a ^ n < 1 := by have := pow_lt_pow_left₀ h₁ h₀ hn; rwa [one_pow] at this
theorem one_lt_pow₀ (ha : 1 < a) (hn : n ≠ 0) : 1 < a ^ n := by have := pow_lt_pow_left₀ ha zero_le_one hn; rwa [one_pow] at this
theorem pow_left_inj₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := ⟨pow_left_injective₀ hn ha hb, fun h => by rw [h]⟩
theorem pow_le_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨le_of_pow_le_pow_left₀ hn hb, fun h => pow_le_pow_left₀ ha h n⟩
theorem pow_lt_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨lt_of_pow_lt_pow_left₀ n hb, fun h => pow_lt_pow_left₀ h ha hn⟩
theorem pow_lt_pow_iff_right₀ (ha : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun h => Nat.lt_of_not_le fun k => not_lt_of_ge (pow_le_pow_right₀ (le_of_lt ha) k) h, pow_lt_pow_right₀ ha⟩
theorem pow_le_pow_iff_right₀ (ha : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m := by
  rw [← not_lt, pow_lt_pow_iff_right₀ ha, Nat.not_lt]
theorem pow_right_strictMono₀ (h : 1 < a) : StrictMono fun n : ℕ => a ^ n := fun _ _ k => pow_lt_pow_right₀ h k
theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b := pow_le_pow_iff_left₀ ha hb (by decide)
theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b := pow_lt_pow_iff_left₀ ha hb (by decide)
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (by decide)
theorem pow_le_pow_of_le_one (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (hmn : m ≤ n) : a ^ n ≤ a ^ m := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le hmn
  rw [pow_add]; exact mul_le_of_le_one_right (pow_nonneg h₀ m) (pow_le_one₀ h₀ h₁)
theorem pow_le_of_le_one (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (hn : n ≠ 0) : a ^ n ≤ a := by
  have := pow_le_pow_of_le_one h₀ h₁ (show 1 ≤ n by omega); rwa [pow_one] at this
theorem pow_eq_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n = 1 ↔ a = 1 := by
  have := pow_left_inj₀ ha zero_le_one hn; rwa [one_pow] at this
theorem pow_le_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have := pow_le_pow_iff_left₀ ha zero_le_one hn; rwa [one_pow] at this
theorem one_le_pow_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : 1 ≤ a ^ n ↔ 1 ≤ a := by
  have := pow_le_pow_iff_left₀ zero_le_one ha hn; rwa [one_pow] at this
theorem one_lt_pow_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : 1 < a ^ n ↔ 1 < a := by
  have := pow_lt_pow_iff_left₀ zero_le_one ha hn; rwa [one_pow] at this
theorem pow_lt_one_iff_of_nonneg (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n < 1 ↔ a < 1 := by
  have := pow_lt_pow_iff_left₀ ha zero_le_one hn; rwa [one_pow] at this
theorem sq_le_one_iff₀ (ha : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1 := pow_le_one_iff_of_nonneg ha (by decide)
theorem sq_lt_one_iff₀ (ha : 0 ≤ a) : a ^ 2 < 1 ↔ a < 1 := pow_lt_one_iff_of_nonneg ha (by decide)
theorem one_le_sq_iff₀ (ha : 0 ≤ a) : 1 ≤ a ^ 2 ↔ 1 ≤ a := one_le_pow_iff_of_nonneg ha (by decide)
theorem one_lt_sq_iff₀ (ha : 0 ≤ a) : 1 < a ^ 2 ↔ 1 < a := one_lt_pow_iff_of_nonneg ha (by decide)
end
