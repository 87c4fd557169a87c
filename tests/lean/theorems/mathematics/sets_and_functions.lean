import Ember
/-! Sets of reals, intervals, images, injective and surjective functions, functional equations. -/
set_option linter.unusedVariables false

theorem set_interval_mem (x : ℝ) : x ∈ Set.Icc 0 1 ↔ 0 ≤ x ∧ x ≤ 1 := Set.mem_Icc

theorem set_open_subset_closed (a b : ℝ) : Set.Ioo a b ⊆ Set.Icc a b := fun _ h => ⟨h.1.le, h.2.le⟩

theorem set_interval_mono {a b c d : ℝ} (h : c ≤ a) (k : b ≤ d) : Set.Icc a b ⊆ Set.Icc c d := fun _ m => ⟨h.trans m.1, m.2.trans k⟩

theorem set_interval_empty {a b : ℝ} (h : b < a) : Set.Icc a b = ∅ := by
  ext x
  simp
  intro k
  linarith

theorem set_inter_intervals (a b c d : ℝ) : Set.Icc a b ∩ Set.Icc c d = Set.Icc (max a c) (min b d) := by
  ext x
  simp [and_assoc, and_left_comm]

theorem set_ray_union (a : ℝ) : Set.Iio a ∪ Set.Ici a = Set.univ := by
  ext x
  simp
  exact lt_or_ge x a

theorem set_compl_ray (a : ℝ) : (Set.Iio a)ᶜ = Set.Ici a := by
  ext x
  simp

theorem set_solutions : {x : ℝ | x ^ 2 - 3 * x + 2 = 0} = {1, 2} := by
  ext x
  simp only [Set.mem_setOf_eq, Set.mem_insert_iff, Set.mem_singleton_iff]
  constructor
  · intro h
    have : (x - 1) * (x - 2) = 0 := by linarith
    rcases mul_eq_zero.1 this with k | k
    · exact .inl (by linarith)
    · exact .inr (by linarith)
  · rintro (rfl | rfl) <;> norm_num

theorem set_no_solution : {x : ℝ | x ^ 2 + 1 = 0} = ∅ := by
  ext x
  simp only [Set.mem_setOf_eq, Set.mem_empty_iff_false, iff_false]
  nlinarith [sq_nonneg x]

theorem set_inequality : {x : ℝ | x ^ 2 < 4} = Set.Ioo (-2) 2 := by
  ext x
  constructor
  · intro h
    have h : x ^ 2 < 4 := h
    exact ⟨by nlinarith, by nlinarith⟩
  · rintro ⟨h, k⟩
    show x ^ 2 < 4
    nlinarith

theorem set_absolute : {x : ℝ | |x - 1| ≤ 2} = Set.Icc (-1) 3 := by
  ext x
  rw [Set.mem_setOf_eq, abs_le, Set.mem_Icc]
  constructor <;> rintro ⟨h, k⟩ <;> constructor <;> linarith

theorem set_image_linear : (fun x : ℝ => 2 * x + 1) '' Set.Icc 0 1 = Set.Icc 1 3 := by
  ext y
  constructor
  · rintro ⟨x, ⟨h, k⟩, rfl⟩
    exact ⟨by show (1 : ℝ) ≤ 2 * x + 1; linarith, by show 2 * x + 1 ≤ (3 : ℝ); linarith⟩
  · rintro ⟨h, k⟩
    exact ⟨(y - 1) / 2, ⟨by linarith, by linarith⟩, by ring⟩

theorem set_range_square : Set.range (fun x : ℝ => x ^ 2) = Set.Ici 0 := by
  ext y
  constructor
  · rintro ⟨x, rfl⟩
    exact sq_nonneg x
  · intro h
    exact ⟨√y, Real.sq_sqrt h⟩

theorem set_range_exp : Set.range Real.exp = Set.Ioi 0 := by
  ext y
  constructor
  · rintro ⟨x, rfl⟩
    exact Real.exp_pos x
  · intro h
    exact ⟨Real.log y, Real.exp_log h⟩

theorem set_preimage_shift (a : ℝ) : (fun x : ℝ => x + a) ⁻¹' Set.Ici a = Set.Ici 0 := by
  ext x
  simp

theorem set_disjoint_rays (a : ℝ) : Disjoint (Set.Iio a) (Set.Ioi a) := by
  rw [Set.disjoint_left]
  intro x h k
  exact lt_asymm (Set.mem_Iio.1 h) (Set.mem_Ioi.1 k)

theorem set_subset_trans_on_reals {S T U : Set ℝ} (h : S ⊆ T) (k : T ⊆ U) : S ⊆ U := h.trans k

theorem set_nonempty_interval {a b : ℝ} (h : a ≤ b) : (Set.Icc a b).Nonempty := ⟨a, le_rfl, h⟩

theorem set_union_distrib (A B C : Set ℝ) : A ∩ (B ∪ C) = A ∩ B ∪ A ∩ C := Set.inter_union_distrib_left A B C

theorem set_de_morgan_on_reals (A B : Set ℝ) : (A ∪ B)ᶜ = Aᶜ ∩ Bᶜ := Set.compl_union A B

theorem set_diff (A B : Set ℝ) : A \ B = A ∩ Bᶜ := Set.diff_eq A B

theorem set_image_subset {f : ℝ → ℝ} {A B : Set ℝ} (h : A ⊆ B) : f '' A ⊆ f '' B := Set.image_mono h

theorem set_image_comp (f g : ℝ → ℝ) (A : Set ℝ) : (f ∘ g) '' A = f '' (g '' A) := Set.image_comp f g A

theorem set_infinite_bound : ¬BddAbove (Set.univ : Set ℝ) := by
  rintro ⟨b, hb⟩
  have := hb (Set.mem_univ (b + 1))
  linarith

theorem inj_linear {a b : ℝ} (h : a ≠ 0) : Function.Injective fun x : ℝ => a * x + b := by
  intro x y e
  have e : a * x + b = a * y + b := e
  exact mul_left_cancel₀ h (by linarith)

theorem inj_cube : Function.Injective fun x : ℝ => x ^ 3 := by
  intro x y h
  have h : x ^ 3 = y ^ 3 := h
  have k : (x - y) * (x ^ 2 + x * y + y ^ 2) = 0 := by linarith
  rcases mul_eq_zero.1 k with k | k
  · linarith
  · have hx : x = 0 := by nlinarith [sq_nonneg (x + y), sq_nonneg x, sq_nonneg y]
    have hy : y = 0 := by nlinarith [sq_nonneg (x + y), sq_nonneg x, sq_nonneg y]
    rw [hx, hy]

theorem inj_not_square : ¬Function.Injective fun x : ℝ => x ^ 2 := by
  intro h
  have : (1 : ℝ) = -1 := h (by norm_num)
  norm_num at this

theorem inj_reciprocal : Function.Injective fun x : ℝ => x⁻¹ := inv_injective

theorem surj_linear : Function.Surjective fun x : ℝ => 3 * x - 2 := fun y => ⟨(y + 2) / 3, by ring⟩

theorem surj_not_square : ¬Function.Surjective fun x : ℝ => x ^ 2 := by
  intro h
  obtain ⟨x, hx⟩ := h (-1)
  have hx : x ^ 2 = -1 := hx
  nlinarith [sq_nonneg x]

theorem bij_affine : Function.Bijective fun x : ℝ => 2 * x + 5 := by
  constructor
  · intro x y h
    have h : 2 * x + 5 = 2 * y + 5 := h
    linarith
  · exact fun y => ⟨(y - 5) / 2, by ring⟩

theorem inverse_pair : Function.LeftInverse (fun x : ℝ => (x - 1) / 2) (fun x => 2 * x + 1) := fun x => by ring

theorem inverse_involution : Function.Involutive fun x : ℝ => 1 - x := fun x => by ring

theorem comp_injective {f g : ℝ → ℝ} (hf : Function.Injective f) (hg : Function.Injective g) : Function.Injective (f ∘ g) := hf.comp hg

theorem comp_surjective {f g : ℝ → ℝ} (hf : Function.Surjective f) (hg : Function.Surjective g) : Function.Surjective (f ∘ g) :=
  hf.comp hg

theorem fun_even_sum {f g : ℝ → ℝ} (hf : ∀ x, f (-x) = f x) (hg : ∀ x, g (-x) = g x) (x : ℝ) : f (-x) + g (-x) = f x + g x := by
  rw [hf, hg]

theorem fun_odd_zero {f : ℝ → ℝ} (h : ∀ x, f (-x) = -f x) : f 0 = 0 := by
  have := h 0
  rw [neg_zero] at this
  linarith

theorem fun_even_odd_zero {f : ℝ → ℝ} (h : ∀ x, f (-x) = -f x) (k : ∀ x, f (-x) = f x) (x : ℝ) : f x = 0 := by linarith [h x, k x]

theorem fun_decompose (f : ℝ → ℝ) (x : ℝ) : f x = (f x + f (-x)) / 2 + (f x - f (-x)) / 2 := by ring

theorem feq_additive_zero {f : ℝ → ℝ} (h : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by
  have := h 0 0
  rw [add_zero] at this
  linarith

theorem feq_additive_neg {f : ℝ → ℝ} (h : ∀ x y, f (x + y) = f x + f y) (x : ℝ) : f (-x) = -f x := by
  have h₀ := h 0 0
  have h₁ := h x (-x)
  rw [add_neg_cancel] at h₁
  rw [add_zero] at h₀
  linarith

theorem feq_additive_nat {f : ℝ → ℝ} (h : ∀ x y, f (x + y) = f x + f y) (x : ℝ) (n : ℕ) : f (n * x) = n * f x := by
  induction n with
  | zero =>
    have h₀ := h 0 0
    rw [add_zero] at h₀
    simp
    linarith
  | succ n ih =>
    push_cast
    rw [add_mul, one_mul, h, ih]
    ring

theorem feq_multiplicative_one {f : ℝ → ℝ} (h : ∀ x y, f (x * y) = f x * f y) (k : f 1 ≠ 0) : f 1 = 1 := by
  have := h 1 1
  rw [mul_one] at this
  exact mul_left_cancel₀ k (by linarith)

theorem feq_exponential_positive {f : ℝ → ℝ} (h : ∀ x y, f (x + y) = f x * f y) (x : ℝ) : 0 ≤ f x := by
  have := h (x / 2) (x / 2)
  rw [add_halves] at this
  rw [this]
  exact mul_self_nonneg _

theorem feq_constant {f : ℝ → ℝ} (h : ∀ x y, f x = f y) : ∃ c, ∀ x, f x = c := ⟨f 0, fun x => h x 0⟩

theorem feq_difference {f : ℝ → ℝ} (h : ∀ x y, f x - f y = x - y) : ∃ c, ∀ x, f x = x + c := by
  refine ⟨f 0, fun x => ?_⟩
  have := h x 0
  linarith

theorem feq_swap {f : ℝ → ℝ} (h : ∀ x, f x + 2 * f (-x) = 3 * x) (x : ℝ) : f x = -3 * x := by
  have h₁ := h x
  have h₂ := h (-x)
  rw [neg_neg] at h₂
  linarith

theorem feq_reciprocal {f : ℝ → ℝ} (h : ∀ x ≠ 0, f x + 2 * f (1 / x) = 3 * x) : f 2 = -1 := by
  have h₁ := h 2 (by norm_num)
  have h₂ := h (1 / 2) (by norm_num)
  norm_num at h₁ h₂
  linarith

theorem feq_polynomial {f : ℝ → ℝ} (h : ∀ x, f (x + 1) = x ^ 2 + 2 * x) (x : ℝ) : f x = x ^ 2 - 1 := by
  have := h (x - 1)
  rw [sub_add_cancel] at this
  rw [this]
  ring

theorem feq_composition {f g : ℝ → ℝ} (hf : ∀ x, f x = 2 * x + 1) (hg : ∀ x, g x = x ^ 2) : f (g 3) = 19 ∧ g (f 3) = 49 := by
  constructor
  · rw [hg, hf]; norm_num
  · rw [hf, hg]; norm_num

theorem feq_periodic {f : ℝ → ℝ} (h : ∀ x, f (x + 1) = f x) (n : ℕ) (x : ℝ) : f (x + n) = f x := by
  induction n with
  | zero => simp
  | succ n ih => rw [Nat.cast_succ, ← add_assoc, h, ih]

theorem convex_midpoint {f : ℝ → ℝ} (h : ∀ x, f x = x ^ 2) (x y : ℝ) : f ((x + y) / 2) ≤ (f x + f y) / 2 := by
  rw [h, h, h]
  nlinarith [sq_nonneg (x - y)]

theorem lipschitz_linear (x y : ℝ) : |(3 * x + 1) - (3 * y + 1)| = 3 * |x - y| := by
  rw [show 3 * x + 1 - (3 * y + 1) = 3 * (x - y) by ring, abs_mul, abs_of_pos (by norm_num : (0 : ℝ) < 3)]

theorem limit_definition {e : ℝ} (h : 0 < e) : ∃ N : ℕ, ∀ n ≥ N, 1 / ((n : ℝ) + 1) < e := by
  obtain ⟨N, hN⟩ := exists_nat_one_div_lt h
  refine ⟨N, fun n hn => lt_of_le_of_lt ?_ hN⟩
  have : (N : ℝ) ≤ n := by exact_mod_cast hn
  gcongr

theorem continuity_definition {e : ℝ} (h : 0 < e) (a : ℝ) : ∃ d > 0, ∀ x, |x - a| < d → |2 * x - 2 * a| < e := by
  refine ⟨e / 2, by positivity, fun x hx => ?_⟩
  rw [← mul_sub, abs_mul, abs_of_pos (by norm_num : (0 : ℝ) < 2)]
  linarith

theorem continuity_square {e : ℝ} (h : 0 < e) : ∃ d > 0, ∀ x : ℝ, |x| < d → |x ^ 2| < e := by
  refine ⟨min 1 e, by positivity, fun x hx => ?_⟩
  have h₁ : |x| < 1 := lt_of_lt_of_le hx (min_le_left _ _)
  have h₂ : |x| < e := lt_of_lt_of_le hx (min_le_right _ _)
  rw [abs_pow]
  nlinarith [abs_nonneg x]

theorem set_image_twice (f : ℝ → ℝ) (A : Set ℝ) : f '' f '' A = (fun x => f (f x)) '' A := Set.image_image f f A

theorem set_image_of_preimage (f : ℝ → ℝ) (A : Set ℝ) : f '' f ⁻¹' A ⊆ A := Set.image_subset_iff.2 fun _ h => h

theorem set_bounded_part : ∀ ⦃A B : Set ℝ⦄, A ⊆ B → BddAbove B → BddAbove A := BddAbove.mono
