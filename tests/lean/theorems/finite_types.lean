import Ember
/-! Finite types made of others, sums over `Fin n`, vectors, greatest and least values. -/
open Finset

theorem number_of_pairs : Fintype.card (Fin 3 × Fin 4) = 12 := by simp
theorem number_of_options : Fintype.card (Option (Fin 3)) = 4 := by simp
theorem number_in_a_union : Fintype.card (Fin 3 ⊕ Bool) = 5 := by simp
theorem number_in_a_subtype : Fintype.card {x : Fin 5 // x > 3} = 1 := by decide
theorem a_subtype_as_a_filter (p : Fin 7 → Prop) [DecidablePred p] : Fintype.card {x // p x} = #{x | p x} := Fintype.card_subtype p
theorem number_of_members (s : Finset ℕ) : Fintype.card s = #s := by simp
theorem ordered_pairs : #{p : Fin 3 × Fin 3 | p.1 < p.2} = 3 := by decide
theorem every_pair : ∀ p : Fin 2 × Fin 2, p.1.val + p.2.val ≤ 2 := by decide
theorem sum_over_three (v : Fin 3 → ℝ) : ∑ i, v i = v 0 + v 1 + v 2 := Fin.sum_univ_three v
theorem sum_over_four (v : Fin 4 → ℝ) : ∑ i, v i = v 0 + v 1 + v 2 + v 3 := by simp [Fin.sum_univ_succ]; ring
theorem product_over_two (v : Fin 2 → ℤ) : ∏ i, v i = v 0 * v 1 := by simp
theorem first_apart {n : ℕ} (f : Fin (n + 1) → ℕ) : ∑ i, f i = f 0 + ∑ i : Fin n, f i.succ := Fin.sum_univ_succ f
theorem last_apart {n : ℕ} (f : Fin (n + 1) → ℕ) : ∑ i, f i = ∑ i : Fin n, f i.castSucc + f (Fin.last n) := Fin.sum_univ_castSucc f
theorem entry_of_a_vector : ![1, 2, 3] 2 = 3 := by simp
theorem entries_of_a_vector (a b c : ℝ) : ∑ i, ![a, b, c] i = a + b + c := by simp [Fin.sum_univ_three]
theorem vector_by_its_entries (v : Fin 2 → ℝ) (h : v = ![1, 2]) : v 0 + v 1 = 3 := by rw [h]; norm_num
theorem vector_decided : ∏ i, ![2, 3, 4] i = 24 := by decide
theorem greatest_value_bounds {s : Finset ℕ} (hs : s.Nonempty) (f : ℕ → ℝ) (h : ∀ i ∈ s, f i ≤ 3) : s.sup' hs f ≤ 3 := by simpa using h
theorem least_below_greatest {s : Finset ℕ} (hs : s.Nonempty) (f : ℕ → ℝ) : s.inf' hs f ≤ s.sup' hs f := by
  obtain ⟨i, hi⟩ := hs
  exact le_trans (inf'_le f hi) (le_sup' f hi)
theorem greatest_value_is_one {s : Finset ℕ} (hs : s.Nonempty) (f : ℕ → ℝ) : ∃ i ∈ s, s.sup' hs f = f i := exists_mem_eq_sup' hs f
theorem normal_form_keeps_numerals (v : Fin 4 → ℝ) (h : v 3 = 2) : v (Fin.succ 2) * (v 0 + v 0) = 4 * v 0 := by
  simp only [Fin.reduceSucc, h]
  ring_nf
theorem outside_of_a_set (s : Finset (Fin 5)) (x : Fin 5) : x ∈ sᶜ ↔ x ∉ s := by simp
theorem number_outside (s : Finset (Fin 5)) (h : #s = 2) : #sᶜ = 3 := by rw [card_compl, h]; rfl
theorem complement_computed : ({0, 1} : Finset (Fin 4))ᶜ = {2, 3} := by decide
