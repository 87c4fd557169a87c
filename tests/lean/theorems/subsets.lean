import Ember
/-! All subsets of a finite set, those of a given size, and multiples `n • a`. -/
open Finset

theorem number_of_subsets (s : Finset ℕ) : #s.powerset = 2 ^ #s := by simp
theorem subsets_of_three : #(powerset {1, 2, 3}) = 8 := by decide
theorem subsets_with_sum_seven : #{s ∈ (range 6).powerset | ∑ i ∈ s, i = 7} = 6 := by decide
theorem subset_is_a_member {s t : Finset ℤ} (h : s ⊆ t) : s ∈ t.powerset := by simpa
theorem empty_is_a_subset (s : Finset ℕ) : ∅ ∈ s.powerset := by simp
theorem subsets_grow {s t : Finset ℕ} (h : s ⊆ t) : s.powerset ⊆ t.powerset := powerset_mono.2 h
theorem subsets_tell_the_set {s t : Finset ℕ} (h : s.powerset = t.powerset) : s = t := powerset_inj.1 h
theorem subsets_with_one_more {s : Finset ℕ} (a : ℕ) : (insert a s).powerset = s.powerset ∪ s.powerset.image (insert a) := powerset_insert s a
theorem subsets_of_a_size (s : Finset ℕ) (n : ℕ) : #(s.powersetCard n) = (#s).choose n := by simp
theorem pairs_of_five : #((Icc 1 5).powersetCard 2) = 10 := by decide
theorem size_of_such_a_subset {s t : Finset ℕ} (h : t ∈ s.powersetCard 3) : #t = 3 := (mem_powersetCard.1 h).2
theorem only_the_empty_one (s : Finset ℕ) : s.powersetCard 0 = {∅} := by simp
theorem only_the_whole (s : Finset ℕ) : s.powersetCard #s = {s} := by simp
theorem none_so_large {s : Finset ℕ} (h : #s < 4) : s.powersetCard 4 = ∅ := powersetCard_eq_empty.2 h
theorem every_small_subset : ∀ s ⊆ ({1, 2, 3} : Finset ℕ), ∑ i ∈ s, i ≤ 6 := by decide
theorem subsets_of_a_type : Fintype.card (Finset (Fin 5)) = 32 := by simp
theorem one_element_more {s : Finset ℕ} {a : ℕ} (h : a ∉ s) : #(cons a s h) = #s + 1 := by simp

theorem how_many_are_large : #{x ∈ range 6 | 2 < x} = 3 := by decide
theorem a_filter_by_its_members : {x ∈ range 6 | 2 < x} = {3, 4, 5} := by decide
theorem sum_over_a_filter : ∑ x ∈ {x ∈ range 6 | 2 < x}, x = 12 := by decide
theorem a_filter_of_a_type : #{x : Fin 5 | 3 < x} = 1 := by decide
theorem evens_and_odds (s : Finset ℕ) : #{x ∈ s | Even x} + #{x ∈ s | ¬Even x} = #s := filter_card_add_filter_neg_card_eq_card _
theorem a_set_where_one_is_expected (s : Set ℕ) (h : s = {x ∈ range 6 | 2 < x}) : 3 ∈ s := by rw [h]; simp
theorem a_set_of_numbers {s : Set ℕ} (h : s = {x | 2 < x}) : 3 ∈ s := by rw [h]; simp

theorem sum_of_a_constant (s : Finset ℕ) (x : ℝ) : ∑ _i ∈ s, x = #s • x := by rw [sum_const]
theorem sum_of_a_constant_as_product (n : ℕ) (x : ℝ) : ∑ _i ∈ range n, x = n * x := by rw [sum_const, card_range, nsmul_eq_mul]
theorem sum_of_a_natural_constant (n c : ℕ) : ∑ _i ∈ range n, c = n * c := by rw [sum_const, smul_eq_mul, card_range]
theorem multiples_are_products (n : ℕ) (z : ℤ) : n • z = n * z := by simp
theorem integer_multiples (k : ℤ) (x : ℝ) : k • x = k * x := by simp
theorem multiples_in_a_monoid {M : Type} [AddCommMonoid M] (a : M) : 2 • a = a + a := two_nsmul a
theorem multiples_add {M : Type} [AddCommMonoid M] (a : M) (m n : ℕ) : (m + n) • a = m • a + n • a := add_nsmul a m n
theorem scalar_multiplication (a b : ℝ) : a • b = a * b := smul_eq_mul a b
