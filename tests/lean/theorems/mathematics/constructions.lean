import Ember
/-! Unions and products of finite sets, greatest and least elements, integers modulo `n`, aliases. -/
set_option linter.unusedVariables false

theorem cons_union_mem {s : Finset ℕ} {f : ℕ → Finset ℕ} {b : ℕ} (h : b ∈ s.biUnion f) : ∃ a ∈ s, b ∈ f a := Finset.mem_biUnion.1 h

theorem cons_union_value : (Finset.range 3).biUnion (fun i => {i, i + 1}) = Finset.range 4 := by decide

theorem cons_union_card {s : Finset ℕ} {f : ℕ → Finset ℕ} {k : ℕ} (h : ∀ a ∈ s, (f a).card = k) : (s.biUnion f).card ≤ ∑ _a ∈ s, k := by
  rw [← Finset.sum_congr rfl h]
  exact Finset.card_biUnion_le

theorem cons_union_subset {s : Finset ℕ} {f : ℕ → Finset ℕ} {t : Finset ℕ} (h : ∀ a ∈ s, f a ⊆ t) : s.biUnion f ⊆ t :=
  Finset.biUnion_subset.2 h

theorem cons_product_card : (Finset.range 4 ×ˢ Finset.range 5).card = 20 := by rw [Finset.card_product]; simp

theorem cons_product_mem {s t : Finset ℕ} {a b : ℕ} (h : (a, b) ∈ s ×ˢ t) : a ∈ s := (Finset.mem_product.1 h).1

theorem cons_product_set {S T : Set ℝ} {x y : ℝ} (hx : x ∈ S) (hy : y ∈ T) : (x, y) ∈ S ×ˢ T := ⟨hx, hy⟩

theorem cons_max_mem (s : Finset ℝ) (h : s.Nonempty) : s.max' h ∈ s := s.max'_mem h

theorem cons_max_bound (s : Finset ℝ) (h : s.Nonempty) {b : ℝ} (hb : ∀ x ∈ s, x ≤ b) : s.max' h ≤ b := s.max'_le h b hb

theorem cons_min_le_max (s : Finset ℝ) (h : s.Nonempty) : s.min' h ≤ s.max' h := s.min'_le _ (s.max'_mem h)

theorem zmod_ring (a b : ZMod 12) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring

theorem zmod_fermat : ∀ a : ZMod 5, a ^ 5 = a := by decide

theorem zmod_no_root : ∀ a : ZMod 7, a ^ 2 ≠ 3 := by decide

theorem zmod_frobenius (a b : ZMod 2) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by revert a b; decide

theorem zmod_inverse : (3 : ZMod 7)⁻¹ = 5 := by decide

theorem zmod_remainder (n : ℕ) (h : (n : ZMod 7) = 3) : n % 7 = 3 := (ZMod.natCast_eq_natCast_iff' n 3 7).1 h

theorem zmod_divides (n : ℕ) (h : 6 ∣ n) : (n : ZMod 6) = 0 := (ZMod.natCast_eq_zero_iff n 6).2 h

theorem zmod_congruence (a b : ℤ) (h : a ≡ b [ZMOD 9]) : (a : ZMod 9) = b := (ZMod.intCast_eq_intCast_iff a b 9).2 h

theorem zmod_unit (n x : ℕ) (h : Nat.Coprime x n) : (x : ZMod n) * (x : ZMod n)⁻¹ = 1 := ZMod.coe_mul_inv_eq_one x h

theorem zmod_value (a : ZMod 10) : a.val < 10 := a.val_lt

/-- Commutativity under a name of our own. -/
alias my_add_comm := add_comm

theorem alias_used (x y : ℝ) : x + y = y + x := my_add_comm x y
