import Ember
/-! Finite sets as sets and types, positive natural numbers, iterates, suprema, and roots that `norm_num` evaluates. -/

theorem root_nine : √9 = 3 := by norm_num

theorem root_of_fraction : √(4 / 25) = 2 / 5 := by norm_num

theorem root_of_decimal : √0.25 + 1 = 3 / 2 := by norm_num

theorem root_in_hypothesis (x : ℝ) (h : x = √16) : x = 4 := by
  norm_num at h
  exact h

theorem root_product : √2 * √2 = 2 := by norm_num

theorem root_square : √3 ^ 2 + √5 ^ 2 = 8 := by norm_num

theorem root_conjugate : (√7 - 2) * (√7 + 2) = 3 := by
  have : √7 ^ 2 = 7 := by norm_num
  linarith

theorem root_estimate : 1.41 < √2 ∧ √2 < 1.42 := by
  constructor
  · rw [Real.lt_sqrt] <;> norm_num
  · rw [Real.sqrt_lt'] <;> norm_num

theorem iterate_once_more (f : ℕ → ℕ) (n x : ℕ) : f^[n + 1] x = f^[n] (f x) := by simp

theorem iterate_sum (f : ℝ → ℝ) (m n : ℕ) (x : ℝ) : f^[m + n] x = f^[m] (f^[n] x) := Function.iterate_add_apply f m n x

theorem iterate_doubling (n : ℕ) (x : ℤ) : (fun y : ℤ => 2 * y)^[n] x = 2 ^ n * x := by
  induction n generalizing x with
  | zero => simp
  | succ n ih => rw [Function.iterate_succ_apply, ih]; ring

theorem periodic_sine : Function.Periodic Real.sin (2 * Real.pi) := Real.sin_periodic

theorem pnat_successor (f : ℕ+ → ℕ+) (h : ∀ n, f n = n + 1) : f 2 = 3 := by
  rw [h]
  rfl

theorem pnat_positive (n : ℕ+) : 0 < (n : ℕ) * n := by
  have := n.pos
  positivity

theorem pnat_least (n : ℕ+) (h : ∀ k : ℕ+, n ≤ k) : n = 1 := le_antisymm (h 1) n.one_le

theorem pnat_divides (a b : ℕ+) (h : a ∣ b) : (a : ℕ) ∣ b := PNat.dvd_iff.1 h

theorem pnat_commutes (a b c : ℕ+) : a * b * c = c * b * a := by
  rw [mul_comm a, mul_comm (b * a), mul_comm b, ← mul_assoc, mul_assoc, mul_comm a, mul_assoc]

theorem finite_below : Set.Finite {x : ℕ | x < 5} :=
  Set.Finite.subset (Finset.finite_toSet (Finset.range 5)) fun x h => by simpa using h

theorem finite_pair (a b : ℝ) : ({a} ∪ {b} : Set ℝ).Finite := (Set.finite_singleton a).union (Set.finite_singleton b)

theorem finite_image (f : ℕ → ℝ) (s : Finset ℕ) : (f '' (s : Set ℕ)).Finite := s.finite_toSet.image f

theorem finite_count (s : Finset ℤ) : (s : Set ℤ).ncard = s.card := by simp

theorem finite_family (s : Finset ℕ) (f : s → ℕ) (x : ℕ) (h : x ∈ s) : ∃ y : s, f y = f ⟨x, h⟩ := ⟨⟨x, h⟩, rfl⟩

theorem infinite_or_not (s : Set ℝ) (h : ¬s.Infinite) : s.Finite := by simpa using h

theorem sup_bound (s : Set ℝ) (h : s.Nonempty) (k : ∀ x ∈ s, x ≤ 3) : sSup s ≤ 3 := csSup_le h k

theorem sup_interval : sSup (Set.Icc (0 : ℝ) 1) = 1 := IsGreatest.csSup_eq ⟨⟨zero_le_one, le_refl 1⟩, fun _ h => h.2⟩

theorem inf_interval : sInf (Set.Icc (2 : ℝ) 5) = 2 := IsLeast.csInf_eq ⟨⟨le_refl 2, by norm_num⟩, fun _ h => h.1⟩

theorem sup_family (f : ℕ → ℝ) (h : ∀ n, f n ≤ 7) (m : ℕ) : f m ≤ ⨆ n, f n :=
  le_ciSup (f := f) ⟨7, fun _ ⟨n, e⟩ => e ▸ h n⟩ m

theorem root_as_an_argument (f : ℝ → ℝ → ℝ) (x y : ℝ) (h : f √x y = 1) : f (√x) y = 1 := h

theorem root_of_the_larger (x : ℝ) : max √x 0 = √x := max_eq_left (Real.sqrt_nonneg x)

theorem finite_by_its_type (s : Set (Fin 5)) : s.ncard ≤ (Set.univ : Set (Fin 5)).ncard := Set.ncard_le_ncard (Set.subset_univ s)

theorem finite_by_insertion (a b : ℝ) : ({a} : Set ℝ).ncard ≤ ({b, a} : Set ℝ).ncard := Set.ncard_le_ncard fun _ h => Or.inr h

theorem finite_without_a_point (s : Finset ℕ) (a : ℕ) :
    ((s : Set ℕ) \ {a}).ncard = (Set.toFinite ((s : Set ℕ) \ {a})).toFinset.card := Set.ncard_eq_toFinset_card _
