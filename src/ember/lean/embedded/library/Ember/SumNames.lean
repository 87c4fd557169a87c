import Ember.FinsetNames
/-! Further names of Mathlib's on sums and products over finite sets: ranges and intervals, bijections, conditions, order. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u v w
namespace Finset

section
variable {ι : Type v} {κ : Type w} {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M] {s t : Finset ι} {f g : ι → M} {a b : ι}
private theorem sumZero (x : M) : x + 0 = x := by rw [Ember.CommAdd.add_comm, Ember.CommAdd.zero_add]
theorem sum_eq_sum_Ico_succ_bot {a b : ℕ} (hab : a < b) (f : ℕ → M) : ∑ k ∈ Ico a b, f k = f a + ∑ k ∈ Ico (a + 1) b, f k := by
  rw [show Ico a b = insert a (Ico (a + 1) b) from Finset.ext fun k => by rw [mem_insert, mem_Ico, mem_Ico]; omega,
    sum_insert fun m => by have := mem_Ico.1 m; omega]
theorem sum_pair [DecidableEq ι] (h : a ≠ b) : ∑ x ∈ ({a, b} : Finset ι), f x = f a + f b := by
  rw [sum_insert fun m => h (mem_singleton.1 m), sum_singleton]
theorem sum_erase_add [DecidableEq ι] (s : Finset ι) (f : ι → M) (h : a ∈ s) : ∑ x ∈ s.erase a, f x + f a = ∑ x ∈ s, f x := by
  rw [Ember.CommAdd.add_comm, add_sum_erase s f h]
theorem sum_insert_of_eq_zero_if_notMem [DecidableEq ι] (h : a ∉ s → f a = 0) : ∑ x ∈ insert a s, f x = ∑ x ∈ s, f x := by
  by_cases m : a ∈ s
  · rw [insert_eq_of_mem m]
  · rw [sum_insert m, h m, Ember.CommAdd.zero_add]
theorem sum_filter_add_sum_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)] (f : ι → M) :
    ∑ x ∈ s with p x, f x + ∑ x ∈ s with ¬p x, f x = ∑ x ∈ s, f x := by
  rw [sum_filter, sum_filter, ← sum_add_distrib]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_neg (Classical.not_not.2 h), sumZero]
  · rw [if_neg h, if_pos h, Ember.CommAdd.zero_add]
theorem sum_ite {p : ι → Prop} [DecidablePred p] (f g : ι → M) :
    (∑ x ∈ s, if p x then f x else g x) = ∑ x ∈ s with p x, f x + ∑ x ∈ s with ¬p x, g x := by
  rw [sum_filter, sum_filter, ← sum_add_distrib]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_pos h, if_neg (Classical.not_not.2 h), sumZero]
  · rw [if_neg h, if_neg h, if_pos h, Ember.CommAdd.zero_add]
theorem sum_ite_eq' [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) : (∑ j ∈ s, if j = a then b j else 0) = if a ∈ s then b a else 0 := by
  rw [← sum_ite_eq]; exact sum_congr rfl fun x _ => by simp only [eq_comm]
theorem sum_subset (h : s ⊆ t) (hf : ∀ x ∈ t, x ∉ s → f x = 0) : ∑ i ∈ s, f i = ∑ i ∈ t, f i := by
  classical
  rw [← union_sdiff_of_subset h, sum_union disjoint_sdiff,
    sum_eq_zero (s := t \ s) fun x m => hf x (mem_sdiff.1 m).1 (mem_sdiff.1 m).2, sumZero]
theorem sum_eq_single_of_mem (a : ι) (h : a ∈ s) (h₀ : ∀ b ∈ s, b ≠ a → f b = 0) : ∑ x ∈ s, f x = f a := by
  rw [← sum_subset (s := {a}) (t := s) (singleton_subset_iff.2 h) (fun x m n => h₀ x m fun e => n (mem_singleton.2 e)), sum_singleton]
theorem sum_eq_single (a : ι) (h₀ : ∀ b ∈ s, b ≠ a → f b = 0) (h₁ : a ∉ s → f a = 0) : ∑ x ∈ s, f x = f a := by
  by_cases h : a ∈ s
  · exact sum_eq_single_of_mem a h h₀
  · rw [h₁ h]; exact sum_eq_zero fun x m => h₀ x m fun e => h (e ▸ m)
theorem sum_bij' {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ∀ a ∈ s, κ) (j : ∀ a ∈ t, ι) (hi : ∀ a ha, i a ha ∈ t)
    (hj : ∀ a ha, j a ha ∈ s) (left_inv : ∀ a ha, j (i a ha) (hi a ha) = a) (right_inv : ∀ a ha, i (j a ha) (hj a ha) = a)
    (h : ∀ a ha, f a = g (i a ha)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x :=
  sum_bij i hi (fun a ha b hb e => by rw [← left_inv a ha, ← left_inv b hb]; simp only [e]) (fun b hb => ⟨j b hb, hj b hb, right_inv b hb⟩) h
theorem sum_nbij {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : ι → κ) (hi : ∀ a ∈ s, i a ∈ t) (i_inj : Set.InjOn i (s : Set ι))
    (i_surj : Set.SurjOn i (s : Set ι) (t : Set κ)) (h : ∀ a ∈ s, f a = g (i a)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x :=
  sum_bij (fun a _ => i a) hi (fun _ ha _ hb e => i_inj ha hb e) (fun b hb => by obtain ⟨a, ha, e⟩ := i_surj hb; exact ⟨a, ha, e⟩) h
theorem sum_range_eq_add_Ico (f : ℕ → M) {n : ℕ} (hn : 0 < n) : ∑ x ∈ range n, f x = f 0 + ∑ x ∈ Ico 1 n, f x := by
  rw [range_eq_Ico, sum_eq_sum_Ico_succ_bot hn]
theorem sum_Ioc_consecutive (f : ℕ → M) {m n k : ℕ} (hmn : m ≤ n) (hnk : n ≤ k) :
    ∑ i ∈ Ioc m n, f i + ∑ i ∈ Ioc n k, f i = ∑ i ∈ Ioc m k, f i := by
  rw [← sum_union (disjoint_left.2 fun a p q => by have := mem_Ioc.1 p; have := mem_Ioc.1 q; omega)]
  exact sum_congr (Finset.ext fun a => by rw [mem_union, mem_Ioc, mem_Ioc, mem_Ioc]; omega) fun _ _ => rfl
theorem sum_range_induction (f : ℕ → M) (g : ℕ → M) (base : g 0 = 0) (n : ℕ) (step : ∀ k < n, g (k + 1) = g k + f k) :
    ∑ k ∈ range n, f k = g n := by
  induction n with
  | zero => rw [sum_range_zero, base]
  | succ n ih => rw [sum_range_succ, ih fun k h => step k (by omega), step n (by omega)]
end

section
variable {ι : Type v} {M : Type u} [Mul M] [OfNat M 1] [Ember.CommMul M] {s t : Finset ι} {f g : ι → M} {a b : ι}
private theorem prodOne (x : M) : x * 1 = x := by rw [Ember.CommMul.mul_comm, Ember.CommMul.one_mul]
theorem prod_pair [DecidableEq ι] (h : a ≠ b) : ∏ x ∈ ({a, b} : Finset ι), f x = f a * f b := by
  rw [prod_insert fun m => h (mem_singleton.1 m), prod_singleton]
theorem prod_eq_one (h : ∀ x ∈ s, f x = 1) : ∏ x ∈ s, f x = 1 := (prod_congr rfl h).trans prod_const_one
theorem prod_eq_prod_Ico_succ_bot {a b : ℕ} (hab : a < b) (f : ℕ → M) : ∏ k ∈ Ico a b, f k = f a * ∏ k ∈ Ico (a + 1) b, f k := by
  rw [show Ico a b = insert a (Ico (a + 1) b) from Finset.ext fun k => by rw [mem_insert, mem_Ico, mem_Ico]; omega,
    prod_insert fun m => by have := mem_Ico.1 m; omega]
theorem prod_Ico_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) : ∏ k ∈ Ico a (b + 1), f k = (∏ k ∈ Ico a b, f k) * f b := by
  rw [show Ico a (b + 1) = insert b (Ico a b) from Finset.ext fun k => by rw [mem_insert, mem_Ico, mem_Ico]; omega,
    prod_insert (fun m => by have := mem_Ico.1 m; omega), Ember.CommMul.mul_comm]
theorem prod_union [DecidableEq ι] (h : Disjoint s t) : ∏ x ∈ s ∪ t, f x = (∏ x ∈ s, f x) * ∏ x ∈ t, f x := by
  induction s using induction_on with
  | empty => rw [empty_union, prod_empty, Ember.CommMul.one_mul]
  | insert a s ha ih =>
    have h := disjoint_left.1 h
    have rest : Disjoint s t := disjoint_left.2 fun b hb => h (mem_insert.2 (.inr hb))
    rw [insert_union, prod_insert fun m => (mem_union.1 m).elim ha (h (mem_insert_self a s)), ih rest, prod_insert ha, Ember.CommMul.mul_assoc]
theorem mul_prod_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) (h : a ∈ s) : f a * ∏ x ∈ s.erase a, f x = ∏ x ∈ s, f x := by
  conv => rhs; rw [← insert_erase h, prod_insert fun k => (mem_erase.1 k).1 rfl]
theorem prod_filter (p : ι → Prop) [DecidablePred p] (f : ι → M) : ∏ a ∈ s with p a, f a = ∏ a ∈ s, if p a then f a else 1 := by
  classical
  induction s using induction_on with
  | empty => rfl
  | insert a s ha ih =>
    rw [filter_insert, prod_insert ha, ← ih]
    split
    · rw [prod_insert fun m => ha (mem_filter.1 m).1]
    · rw [Ember.CommMul.one_mul]
end

section
variable {ι : Type v} {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [Ember.Arithmetic R]
variable {s : Finset ι} {f g : ι → R} {i : ι}
theorem prod_eq_zero (hi : i ∈ s) (h : f i = 0) : ∏ j ∈ s, f j = 0 := prod_eq_zero_iff.2 ⟨i, hi, h⟩
theorem prod_pow_eq_pow_sum (s : Finset ι) (f : ι → ℕ) (a : R) : ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i := by
  classical
  induction s using induction_on with
  | empty => rw [prod_empty, sum_empty, pow_zero]
  | insert a s ha ih => rw [prod_insert ha, sum_insert ha, pow_add, ih]
theorem prod_dvd_prod_of_dvd {s : Finset ι} (f g : ι → R) (h : ∀ i ∈ s, f i ∣ g i) : ∏ i ∈ s, f i ∣ ∏ i ∈ s, g i := by
  classical
  induction s using induction_on with
  | empty => exact dvd_refl _
  | insert a s ha ih =>
    rw [prod_insert ha, prod_insert ha]
    exact mul_dvd_mul (h a (mem_insert_self a s)) (ih fun b hb => h b (mem_insert_of_mem hb))
end

section
variable {ι : Type v} {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R]
variable {s t : Finset ι} {f g : ι → R}
theorem sum_nonpos (h : ∀ i ∈ s, f i ≤ 0) : ∑ i ∈ s, f i ≤ 0 := by have := sum_le_sum h; rwa [sum_const_zero] at this
theorem sum_le_sum_of_subset_of_nonneg (h : s ⊆ t) (hf : ∀ i ∈ t, i ∉ s → 0 ≤ f i) : ∑ i ∈ s, f i ≤ ∑ i ∈ t, f i := by
  classical
  rw [← union_sdiff_of_subset h, sum_union disjoint_sdiff]
  exact le_add_of_nonneg_right (sum_nonneg fun i m => hf i (mem_sdiff.1 m).1 (mem_sdiff.1 m).2)
theorem sum_pos (h : ∀ i ∈ s, 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  obtain ⟨a, ha⟩ := hs
  exact lt_of_lt_of_le (h a ha) (single_le_sum (fun i hi => le_of_lt (h i hi)) ha)
theorem sum_lt_sum (Hle : ∀ i ∈ s, f i ≤ g i) (Hlt : ∃ i ∈ s, f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  classical
  obtain ⟨i, hi, l⟩ := Hlt
  rw [← add_sum_erase s f hi, ← add_sum_erase s g hi]
  exact add_lt_add_of_lt_of_le l (sum_le_sum fun j hj => Hle j (mem_of_mem_erase hj))
theorem sum_lt_sum_of_nonempty (hs : s.Nonempty) (h : ∀ i ∈ s, f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  obtain ⟨a, ha⟩ := hs
  exact sum_lt_sum (fun i hi => le_of_lt (h i hi)) ⟨a, ha, h a ha⟩
theorem sum_eq_zero_iff_of_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : ∑ i ∈ s, f i = 0 ↔ ∀ i ∈ s, f i = 0 :=
  ⟨fun e i hi => le_antisymm (e ▸ single_le_sum h hi) (h i hi), sum_eq_zero⟩
theorem prod_le_prod (h0 : ∀ i ∈ s, 0 ≤ f i) (h1 : ∀ i ∈ s, f i ≤ g i) : ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := by
  classical
  induction s using induction_on with
  | empty => exact le_refl _
  | insert a s ha ih =>
    rw [prod_insert ha, prod_insert ha]
    have m := mem_insert_self a s
    exact mul_le_mul (h1 a m) (ih (fun i hi => h0 i (mem_insert_of_mem hi)) fun i hi => h1 i (mem_insert_of_mem hi))
      (prod_nonneg fun i hi => h0 i (mem_insert_of_mem hi)) (le_trans (h0 a m) (h1 a m))
theorem prod_le_one (h0 : ∀ i ∈ s, 0 ≤ f i) (h1 : ∀ i ∈ s, f i ≤ 1) : ∏ i ∈ s, f i ≤ 1 := by
  have := prod_le_prod h0 h1; rwa [prod_const_one] at this
end

section
variable {ι : Type v} {s : Finset ι}
theorem sum_nat_mod (s : Finset ι) (n : ℕ) (f : ι → ℕ) : (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n := by
  classical
  induction s using induction_on with
  | empty => rfl
  | insert a s ha ih => rw [sum_insert ha, sum_insert ha, Nat.add_mod, ih, Nat.mod_add_mod, ← Nat.add_mod_mod, Nat.mod_mod]; simp
theorem prod_nat_mod (s : Finset ι) (n : ℕ) (f : ι → ℕ) : (∏ i ∈ s, f i) % n = (∏ i ∈ s, f i % n) % n := by
  classical
  induction s using induction_on with
  | empty => rfl
  | insert a s ha ih => rw [prod_insert ha, prod_insert ha, Nat.mul_mod, ih, ← Nat.mul_mod]; simp [Nat.mul_mod]
theorem prod_Ico_id_eq_factorial : ∀ n : ℕ, (∏ x ∈ Ico 1 (n + 1), x) = Nat.factorial n
  | 0 => rfl
  | n + 1 => by rw [prod_Ico_succ_top (by omega), prod_Ico_id_eq_factorial n, Nat.factorial_succ, Nat.mul_comm]
theorem prod_Icc_id_eq_factorial (n : ℕ) : (∏ x ∈ Icc 1 n, x) = Nat.factorial n := by
  rw [← prod_Ico_id_eq_factorial]
  exact prod_congr (Finset.ext fun x => by rw [mem_Icc, mem_Ico]; omega) fun _ _ => rfl
end
end Finset

/-! ### Sums of numbers in a field, casts -/
section
variable {ι : Type v} {K : Type u} [Field K]
theorem Finset.sum_div (s : Finset ι) (f : ι → K) (a : K) : (∑ i ∈ s, f i) / a = ∑ i ∈ s, f i / a := by
  classical
  induction s using Finset.induction_on with
  | empty => exact zero_div a
  | insert b s hb ih => rw [Finset.sum_insert hb, Finset.sum_insert hb, add_div, ih]
end

section
variable {ι : Type v}
@[simp, norm_cast] theorem Nat.cast_sum {R : Type u} [Semiring R] (s : Finset ι) (f : ι → ℕ) :
    ((∑ x ∈ s, f x : ℕ) : R) = ∑ x ∈ s, (f x : R) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact Nat.cast_zero
  | insert a s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, Nat.cast_add, ih]
@[simp, norm_cast] theorem Nat.cast_prod {R : Type u} [CommSemiring R] (f : ι → ℕ) (s : Finset ι) :
    ((∏ x ∈ s, f x : ℕ) : R) = ∏ x ∈ s, (f x : R) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact Nat.cast_one
  | insert a s h ih => rw [Finset.prod_insert h, Finset.prod_insert h, Nat.cast_mul, ih]
@[simp, norm_cast] theorem Int.cast_sum {R : Type u} [CommRing R] (s : Finset ι) (f : ι → ℤ) :
    ((∑ x ∈ s, f x : ℤ) : R) = ∑ x ∈ s, (f x : R) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact Int.cast_zero
  | insert a s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, Int.cast_add, ih]
end

/-! ### Geometric progressions -/
section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Negation R]
theorem geom_sum_mul (x : R) (n : ℕ) : (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 := by
  induction n with
  | zero => rw [Finset.sum_range_zero, zero_mul, pow_zero, sub_self]
  | succ n ih => rw [Finset.sum_range_succ, add_mul, ih, mul_sub, mul_one, pow_succ, add_comm, sub_add_sub_cancel]
theorem mul_geom_sum (x : R) (n : ℕ) : ((x - 1) * ∑ i ∈ Finset.range n, x ^ i) = x ^ n - 1 := by rw [mul_comm, geom_sum_mul]
end
theorem geom_sum_eq {K : Type u} [Field K] {x : K} (h : x ≠ 1) (n : ℕ) : ∑ i ∈ Finset.range n, x ^ i = (x ^ n - 1) / (x - 1) := by
  rw [eq_div_iff (sub_ne_zero.2 h), geom_sum_mul]
