import Ember.BigOperators
/-! Sums and products over finite sets on ℕ and ℤ: factors, order, divisibility, casts, and the classical closed forms. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u v
variable {ι : Type v}

namespace Finset
section
variable {R : Type u} [Add R] [Mul R] [OfNat R 0] [OfNat R 1] [Ember.Semi R]
theorem mul_sum (s : Finset ι) (f : ι → R) (b : R) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i := by
  induction s using induction_on_list with
  | empty => exact mul_zero b
  | cons a l h ih => exact (mul_add b (f a) _).trans (congrArg (b * f a + ·) ih)
theorem sum_mul (s : Finset ι) (f : ι → R) (b : R) : (∑ i ∈ s, f i) * b = ∑ i ∈ s, f i * b := by
  induction s using induction_on_list with
  | empty => exact zero_mul b
  | cons a l h ih => exact (add_mul (f a) _ b).trans (congrArg (f a * b + ·) ih)
end
section Arithmetic
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [Ember.Arithmetic R]
variable {s : Finset ι} {f g : ι → R}
theorem dvd_sum {a : R} (h : ∀ x ∈ s, a ∣ f x) : a ∣ ∑ x ∈ s, f x := by
  induction s using induction_on_list with
  | empty => exact dvd_zero a
  | cons b l k ih => exact dvd_add (h b (.head _)) (ih fun x hx => h x (.tail _ hx))
theorem prod_pow (s : Finset ι) (n : ℕ) (f : ι → R) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := by
  induction s using induction_on_list with
  | empty => exact (one_pow n).symm
  | cons a l h ih => exact (congrArg (f a ^ n * ·) ih).trans (mul_pow _ _ n).symm
theorem prod_const (b : R) : ∏ _x ∈ s, b = b ^ s.card := by
  induction s using induction_on_list with
  | empty => exact (pow_zero b).symm
  | cons a l h ih => exact (congrArg (b * ·) ih).trans (pow_succ' b _).symm
theorem dvd_prod_of_mem (f : ι → R) {a : ι} (ha : a ∈ s) : f a ∣ ∏ i ∈ s, f i := by
  induction s using induction_on_list with
  | empty => exact nomatch ha
  | cons b l h ih =>
    cases ha with
    | head => exact dvd_mul_right _ _
    | tail _ m => exact (ih m).mul_left _
theorem prod_eq_zero_iff : ∏ x ∈ s, f x = 0 ↔ ∃ a ∈ s, f a = 0 := by
  induction s using induction_on_list with
  | empty => exact ⟨fun h => absurd h one_ne_zero, fun ⟨_, h, _⟩ => nomatch h⟩
  | cons b l h ih =>
    refine (mul_eq_zero (a := f b)).trans ⟨?_, ?_⟩
    · rintro (e | e)
      · exact ⟨b, .head _, e⟩
      · obtain ⟨a, ha, e⟩ := ih.1 e; exact ⟨a, .tail _ ha, e⟩
    · rintro ⟨a, ha, e⟩
      cases ha with
      | head => exact .inl e
      | tail _ m => exact .inr (ih.2 ⟨a, m, e⟩)
theorem prod_ne_zero_iff : ∏ x ∈ s, f x ≠ 0 ↔ ∀ a ∈ s, f a ≠ 0 :=
  (not_congr prod_eq_zero_iff).trans ⟨fun h a m e => h ⟨a, m, e⟩, fun h ⟨a, m, e⟩ => h a m e⟩
end Arithmetic

section Order
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R]
variable {s : Finset ι} {f g : ι → R}
theorem sum_le_sum (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  induction s using induction_on_list with
  | empty => exact le_refl _
  | cons b l k ih => exact add_le_add (h b (.head _)) (ih fun x hx => h x (.tail _ hx))
theorem sum_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have := sum_le_sum h
  rwa [sum_const_zero] at this
theorem single_le_sum (hf : ∀ i ∈ s, 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  induction s using induction_on_list with
  | empty => exact nomatch h
  | cons b l k ih =>
    have rest := fun x hx => hf x (.tail _ hx)
    cases h with
    | head => exact le_add_of_nonneg_right (sum_nonneg (s := ofNodup l (Ember.nodupCons.1 k).2) rest)
    | tail _ m => exact le_trans (ih rest m) (le_add_of_nonneg_left (hf b (.head _)))
theorem prod_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∏ i ∈ s, f i := by
  induction s using induction_on_list with
  | empty => exact zero_le_one
  | cons b l k ih => exact mul_nonneg (h b (.head _)) (ih fun x hx => h x (.tail _ hx))
theorem prod_pos (h : ∀ i ∈ s, 0 < f i) : 0 < ∏ i ∈ s, f i := by
  induction s using induction_on_list with
  | empty => exact zero_lt_one
  | cons b l k ih => exact mul_pos (h b (.head _)) (ih fun x hx => h x (.tail _ hx))
end Order

theorem sum_const_nat {s : Finset ι} {m : ℕ} {f : ι → ℕ} (h₁ : ∀ x ∈ s, f x = m) : ∑ x ∈ s, f x = s.card * m := by
  rw [sum_congr rfl h₁]
  clear h₁
  induction s using induction_on_list with
  | empty => exact (Nat.zero_mul m).symm
  | cons a l h ih => exact (congrArg (m + ·) ih).trans (by rw [show (ofNodup (a :: l) h).card = l.length + 1 from rfl, add_one_mul, add_comm]; rfl)
theorem card_eq_sum_ones (s : Finset ι) : s.card = ∑ _x ∈ s, 1 := by rw [sum_const_nat fun _ _ => rfl, mul_one]
theorem card_filter (p : ι → Prop) [DecidablePred p] (s : Finset ι) : (s.filter p).card = ∑ i ∈ s, if p i then 1 else 0 := by
  rw [card_eq_sum_ones, sum_filter]
theorem sum_eq_zero_iff {s : Finset ι} {f : ι → ℕ} : ∑ x ∈ s, f x = 0 ↔ ∀ x ∈ s, f x = 0 :=
  ⟨fun h x m => by have := single_le_sum (f := f) (fun i _ => Nat.zero_le (f i)) m; omega, sum_eq_zero⟩
section
variable {R : Type u} [Add R] [Neg R] [Sub R] [OfNat R 0] [Ember.Negation R] {s : Finset ι}
theorem sum_neg_distrib (f : ι → R) : ∑ i ∈ s, -f i = -∑ i ∈ s, f i := by
  induction s using induction_on_list with
  | empty => exact neg_zero.symm
  | cons a l h ih => exact (congrArg (-f a + ·) ih).trans (neg_add _ _).symm
theorem sum_sub_distrib (f g : ι → R) : ∑ i ∈ s, (f i - g i) = ∑ i ∈ s, f i - ∑ i ∈ s, g i := by
  rw [sub_eq_add_neg, ← sum_neg_distrib, ← sum_add_distrib]; exact sum_congr rfl fun i _ => sub_eq_add_neg _ _
theorem sum_range_sub (f : ℕ → R) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => exact (sub_self _).symm
  | succ n ih =>
    rw [sum_range_succ, ih, sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, add_comm, add_assoc, ← add_assoc (-f n), neg_add_cancel, zero_add]
end

theorem sum_range_id_mul_two (n : ℕ) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, add_mul, ih, Nat.add_sub_cancel]
    cases n with
    | zero => rfl
    | succ n => rw [Nat.add_sub_cancel, ← mul_add, mul_comm, show n + 2 = n + 1 + 1 from rfl]
theorem sum_range_id (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by rw [← sum_range_id_mul_two]; omega
theorem prod_range_add_one_eq_factorial (n : ℕ) : ∏ x ∈ range n, (x + 1) = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ, mul_comm]
end Finset

namespace Nat
theorem sum_range_choose (n : ℕ) : ∑ m ∈ Finset.range (n + 1), choose n m = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ', choose_zero_right,
      Finset.sum_congr rfl fun k _ => choose_succ_succ n k, Finset.sum_add_distrib, ih]
    have h := Finset.sum_range_succ' (fun k => choose n k) (n + 1)
    rw [Finset.sum_range_succ, ih, choose_succ_self, choose_zero_right] at h
    rw [_root_.pow_succ]
    omega
end Nat
