import Mathlib

theorem recurrence_witness_hard_0 : ∃ f : ℕ → ℤ, f 0 = 10 ∧ ∀ n, f (n + 1) = -f n + 8 := by
  refine ⟨fun n => 6 * (-1) ^ n + 4, ?_, ?_⟩
  · norm_num
  · intro n
    push_cast
    ring

theorem linear_recurrence_witness_hard_0 : ∃ f : ℕ → ℤ, f 0 = 3 ∧ f 1 = 5 ∧ ∀ n, f (n + 2) = 3 * f (n + 1) - 2 * f n := by
  refine ⟨fun n => 1 ^ n + 2 * 2 ^ n, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro n
    ring

theorem quotient_witness_hard_0 (x : ℤ) (h : ∃ k, x = 9 * k + 8) : ∃ q, -x ^ 2 - 1 = 9 * q + 7 := by
  obtain ⟨k, hk⟩ := h
  refine ⟨-9 * k ^ 2 - 16 * k - 8, ?_⟩
  rw [hk]
  ring

theorem polynomial_quotient_witness_hard_0 (x : ℤ) : ∃ q : ℤ, 3 * x ^ 2 - 22 * x - 16 = (x - 8) * q := by
  refine ⟨3 * x + 2, ?_⟩
  ring

theorem list_witness_hard_0 : ∃ l : List ℕ, l.length = 4 ∧ (l.map (fun x => x * x)).sum = 2242 ∧ ∀ x ∈ l, 10 ≤ x ∧ x ≤ 40 := by
  refine ⟨[11, 22, 26, 31], ?_, ?_, ?_⟩
  · rfl
  · decide
  · decide

theorem composed_inverse_witness_hard_0 : ∃ g : ℚ → ℚ, ∀ x : ℚ, g (5 * x + 35) = x := by
  refine ⟨fun y => (y - 35) / 5, ?_⟩
  intro x
  ring

theorem function_equation_witness_hard_0 : ∃ g : ℚ → ℚ, ∀ x : ℚ, 27 - (9 * g x) = x / 4 := by
  refine ⟨fun x => (27 - (x / 4)) / 9, ?_⟩
  intro x
  ring

theorem arranged_list_witness_hard_0 : ∃ l : List ℕ, l.length = 5 ∧ l.tail.head? = some 23 ∧ l.dropLast.getLast? = some 59 ∧ l.head? = some 44 ∧ l.tail.tail.head? = some 6 ∧ l.getLast? = some 87 := by
  exact ⟨[44, 23, 6, 59, 87], by decide⟩

theorem bezout_witness_hard_0 : ∃ u v : ℤ, 56 * u + 112 * v = 56 := by
  refine ⟨1, 0, ?_⟩
  norm_num

theorem unique_pair_witness_hard_0 : ∃ p q : ℤ, p + q = 4 ∧ 4 * p - q = 16 ∧ ∀ r s : ℤ, r + s = 4 → 4 * r - s = 16 → r = p ∧ s = q := by
  refine ⟨4, 0, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro r s h₁ h₂
    constructor
    · linarith
    · linarith

theorem coefficient_witness_hard_0 : ∃ p q w : ℤ, ∀ x : ℤ, (x - 2) * (x - 1) * (x - 2) = x ^ 3 + p * x ^ 2 + q * x + w := by
  refine ⟨-5, 8, -4, ?_⟩
  intro x
  ring

theorem two_squares_witness_hard_0 : ∃ a b : ℕ, a ^ 2 + 2 * b ^ 2 = 75 ∧ 1 < a ∧ 1 < b := by
  refine ⟨5, 5, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · norm_num

theorem recurrence_witness_hard_1 : ∃ f : ℕ → ℤ, f 0 = -6 ∧ ∀ n, f (n + 1) = 2 * f n - 3 * (n : ℤ) ^ 2 + 5 * (n : ℤ) + 7 := by
  refine ⟨fun n => -3 * 2 ^ n + 3 * (n : ℤ) ^ 2 + (n : ℤ) - 3, ?_, ?_⟩
  · norm_num
  · intro n
    push_cast
    ring

theorem linear_recurrence_witness_hard_1 : ∃ f : ℕ → ℤ, f 0 = -7 ∧ f 1 = 5 ∧ ∀ n, f (n + 2) = -4 * f (n + 1) - 3 * f n := by
  refine ⟨fun n => (-3) ^ n - 8 * (-1) ^ n, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro n
    ring

theorem quotient_witness_hard_1 (x : ℤ) (h : ∃ k, x = 4 * k + 3) : ∃ q, 6 * x ^ 2 + 4 = 4 * q + 2 := by
  obtain ⟨k, hk⟩ := h
  refine ⟨24 * k ^ 2 + 36 * k + 14, ?_⟩
  rw [hk]
  ring

theorem polynomial_quotient_witness_hard_1 (x : ℤ) : ∃ q : ℤ, 2 * x ^ 4 + 3 * x ^ 3 + 11 * x ^ 2 + 15 * x + 5 = (x ^ 2 + 5) * q := by
  refine ⟨2 * x ^ 2 + 3 * x + 1, ?_⟩
  ring

theorem list_witness_hard_1 : ∃ l : List ℕ, l.length = 4 ∧ (l.map (fun x => x * x)).sum = 3789 ∧ ∀ x ∈ l, 10 ≤ x ∧ x ≤ 40 := by
  refine ⟨[17, 30, 34, 38], ?_, ?_, ?_⟩
  · rfl
  · decide
  · decide

theorem composed_inverse_witness_hard_1 : ∃ g : ℚ → ℚ, ∀ x : ℚ, g (4 * x + 24) = x := by
  refine ⟨fun y => (y - 24) / 4, ?_⟩
  intro x
  ring

theorem function_equation_witness_hard_1 : ∃ g : ℚ → ℚ, ∀ x : ℚ, 9 * (37 - g x) = 3 * x + 39 := by
  refine ⟨fun x => 37 - ((3 * x + 39) / 9), ?_⟩
  intro x
  ring

theorem arranged_list_witness_hard_1 : ∃ l : List ℕ, l.length = 5 ∧ l.tail.head? = some 5 ∧ l.dropLast.getLast? = some 61 ∧ l.head? = some 67 ∧ l.getLast? = some 39 ∧ l.tail.tail.head? = some 60 := by
  exact ⟨[67, 5, 60, 61, 39], by decide⟩

theorem bezout_witness_hard_1 : ∃ u v : ℤ, 44 * u + 10 * v = 2 := by
  refine ⟨3, -13, ?_⟩
  norm_num

theorem unique_pair_witness_hard_1 : ∃ p q : ℤ, p + q = 28 ∧ 3 * p - q = 12 ∧ ∀ r s : ℤ, r + s = 28 → 3 * r - s = 12 → r = p ∧ s = q := by
  refine ⟨10, 18, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro r s h₁ h₂
    constructor
    · linarith
    · linarith

theorem coefficient_witness_hard_1 : ∃ p q w : ℤ, ∀ x : ℤ, (x + 9) * (x + 6) * (x - 10) = x ^ 3 + p * x ^ 2 + q * x + w := by
  refine ⟨5, -96, -540, ?_⟩
  intro x
  ring

theorem two_squares_witness_hard_1 : ∃ a b : ℕ, a ^ 2 + b ^ 2 = 433 ∧ 1 < a ∧ 1 < b := by
  refine ⟨17, 12, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · norm_num

theorem recurrence_witness_hard_2 : ∃ f : ℕ → ℤ, f 0 = -3 ∧ ∀ n, f (n + 1) = 5 * f n + 8 * (n : ℤ) ^ 3 - 30 * (n : ℤ) ^ 2 + 30 * (n : ℤ) - 10 := by
  refine ⟨fun n => -5 * 5 ^ n - 2 * (n : ℤ) ^ 3 + 6 * (n : ℤ) ^ 2 - 6 * (n : ℤ) + 2, ?_, ?_⟩
  · norm_num
  · intro n
    push_cast
    ring

theorem linear_recurrence_witness_hard_2 : ∃ f : ℕ → ℤ, f 0 = 2 ∧ f 1 = 5 ∧ ∀ n, f (n + 2) = 9 * f (n + 1) - 20 * f n := by
  refine ⟨fun n => -3 * 5 ^ n + 5 * 4 ^ n, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro n
    ring

theorem quotient_witness_hard_2 (x : ℤ) (h : ∃ k, x = 6 * k + 3) : ∃ q, -2 * x ^ 2 - 2 = 6 * q + 4 := by
  obtain ⟨k, hk⟩ := h
  refine ⟨-12 * k ^ 2 - 12 * k - 4, ?_⟩
  rw [hk]
  ring

theorem polynomial_quotient_witness_hard_2 (x : ℤ) : ∃ q : ℤ, 2 * x ^ 6 - 4 * x ^ 5 + 6 * x ^ 4 - 12 * x ^ 3 + 8 * x ^ 2 - 8 * x + 8 = (x ^ 2 + 2) * q := by
  refine ⟨2 * x ^ 4 - 4 * x ^ 3 + 2 * x ^ 2 - 4 * x + 4, ?_⟩
  ring

theorem list_witness_hard_2 : ∃ l : List ℕ, l.length = 4 ∧ l.sum = 100 ∧ ∀ x ∈ l, 4 ∣ x := by
  refine ⟨[4, 20, 28, 48], ?_, ?_, ?_⟩
  · rfl
  · decide
  · decide

theorem composed_inverse_witness_hard_2 : ∃ g : ℚ → ℚ, ∀ x : ℚ, g (4 * ((x + 32) / 8) + 27) = x := by
  refine ⟨fun y => 8 * ((y - 27) / 4) - 32, ?_⟩
  intro x
  ring

theorem function_equation_witness_hard_2 : ∃ g : ℚ → ℚ, ∀ x : ℚ, 36 - g x - 17 = 8 * x + 16 := by
  refine ⟨fun x => 36 - (8 * x + 16 + 17), ?_⟩
  intro x
  ring

theorem arranged_list_witness_hard_2 : ∃ l : List ℕ, l.length = 5 ∧ l.dropLast.getLast? = some 77 ∧ l.getLast? = some 28 ∧ l.head? = some 88 ∧ l.tail.head? = some 39 ∧ l.tail.tail.head? = some 13 := by
  exact ⟨[88, 39, 13, 77, 28], by decide⟩

theorem bezout_witness_hard_2 : ∃ u v : ℤ, 60 * u + 130 * v = 10 := by
  refine ⟨11, -5, ?_⟩
  norm_num

theorem unique_pair_witness_hard_2 : ∃ p q : ℤ, p + q = -5 ∧ 4 * p - q = 80 ∧ ∀ r s : ℤ, r + s = -5 → 4 * r - s = 80 → r = p ∧ s = q := by
  refine ⟨15, -20, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · intro r s h₁ h₂
    constructor
    · linarith
    · linarith

theorem coefficient_witness_hard_2 : ∃ p q w : ℤ, ∀ x : ℤ, (x + 3) * (x + 5) * (x + 3) = x ^ 3 + p * x ^ 2 + q * x + w := by
  refine ⟨11, 39, 45, ?_⟩
  intro x
  ring

theorem two_squares_witness_hard_2 : ∃ a b : ℕ, a ^ 2 + 2 * b ^ 2 = 193 ∧ 1 < a ∧ 1 < b := by
  refine ⟨11, 6, ?_, ?_, ?_⟩
  · norm_num
  · norm_num
  · norm_num
