import Ember.Find
import Ember.Polynomial.Eval
import Ember.Polynomial.WithBot
/-! Degrees of polynomials: `natDegree`, `degree`, `leadingCoeff`, `Monic`, as in Mathlib.

`natDegree` is the least number above which all coefficients are 0; Mathlib takes the greatest element of the support. -/
set_option autoImplicit false
universe u v w
namespace Polynomial
section
variable {R : Type u} [Semiring R] {p q r : R[X]} {a b : R} {m n : ℕ}
theorem exists_bound (p : R[X]) : ∃ n, ∀ N, n < N → p.coeff N = 0 := ⟨p.bound, fun N h => coeff_bound p N (Nat.le_of_lt h)⟩
open Classical in
/-- The greatest exponent; 0 for the polynomial 0. -/
noncomputable def natDegree (p : R[X]) : ℕ := Nat.find (exists_bound p)
open Classical in
/-- The greatest exponent; `⊥` for the polynomial 0. -/
noncomputable def degree (p : R[X]) : WithBot ℕ := if p = 0 then ⊥ else (natDegree p : WithBot ℕ)
/-- The coefficient of the greatest exponent. -/
noncomputable def leadingCoeff (p : R[X]) : R := coeff p (natDegree p)
/-- The leading coefficient is 1. -/
def Monic (p : R[X]) : Prop := leadingCoeff p = (1 : R)
theorem Monic.def : Monic p ↔ leadingCoeff p = 1 := Iff.rfl
@[simp] theorem Monic.leadingCoeff {p : R[X]} (hp : p.Monic) : leadingCoeff p = 1 := hp
theorem Monic.coeff_natDegree {p : R[X]} (hp : p.Monic) : p.coeff p.natDegree = 1 := hp
@[simp] theorem coeff_natDegree : coeff p (natDegree p) = leadingCoeff p := rfl
open Classical in
theorem coeff_eq_zero_of_natDegree_lt {p : R[X]} {n : ℕ} (h : p.natDegree < n) : p.coeff n = 0 := Nat.find_spec (exists_bound p) n h
theorem le_natDegree_of_ne_zero (h : coeff p n ≠ 0) : n ≤ natDegree p := Nat.le_of_not_lt fun k => h (coeff_eq_zero_of_natDegree_lt k)
open Classical in
theorem natDegree_le_iff_coeff_eq_zero : p.natDegree ≤ n ↔ ∀ N : ℕ, n < N → p.coeff N = 0 :=
  ⟨fun h _ k => coeff_eq_zero_of_natDegree_lt (Nat.lt_of_le_of_lt h k), fun h => Nat.find_min' (exists_bound p) h⟩
theorem leadingCoeff_ne_zero : leadingCoeff p ≠ 0 ↔ p ≠ 0 := by
  refine ⟨fun h e => h (e ▸ rfl), fun h k => ?_⟩
  by_cases z : p.natDegree = 0
  · refine h (ext fun n => ?_)
    cases n with
    | zero => rw [coeff_zero, ← z]; exact k
    | succ n => exact coeff_eq_zero_of_natDegree_lt (by omega)
  · have : p.natDegree ≤ p.natDegree - 1 := natDegree_le_iff_coeff_eq_zero.2 fun N hN => by
      by_cases e : N = p.natDegree
      · rw [e]; exact k
      · exact coeff_eq_zero_of_natDegree_lt (by omega)
    omega
@[simp] theorem leadingCoeff_eq_zero : leadingCoeff p = 0 ↔ p = 0 := ⟨fun h => Classical.byContradiction fun k => leadingCoeff_ne_zero.2 k h, fun h => h ▸ rfl⟩
@[simp] theorem leadingCoeff_zero : leadingCoeff (0 : R[X]) = 0 := rfl
@[simp] theorem degree_zero : degree (0 : R[X]) = ⊥ := if_pos rfl
theorem degree_eq_natDegree (hp : p ≠ 0) : degree p = (natDegree p : WithBot ℕ) := if_neg hp
@[simp] theorem degree_eq_bot : degree p = ⊥ ↔ p = 0 :=
  ⟨fun h => Classical.byContradiction fun k => WithBot.coe_ne_bot ((degree_eq_natDegree k).symm.trans h), fun h => by rw [h, degree_zero]⟩
theorem natDegree_eq_of_degree_eq_some {p : R[X]} {n : ℕ} (h : degree p = n) : natDegree p = n := by
  by_cases k : p = 0
  · rw [k, degree_zero] at h; exact absurd h WithBot.bot_ne_coe
  · rw [degree_eq_natDegree k] at h; exact WithBot.coe_injective h
theorem degree_eq_iff_natDegree_eq {p : R[X]} {n : ℕ} (hp : p ≠ 0) : p.degree = n ↔ p.natDegree = n :=
  ⟨natDegree_eq_of_degree_eq_some, fun h => by rw [degree_eq_natDegree hp, h]⟩
theorem degree_eq_iff_natDegree_eq_of_pos {p : R[X]} {n : ℕ} (hn : 0 < n) : p.degree = n ↔ p.natDegree = n := by
  refine ⟨natDegree_eq_of_degree_eq_some, fun h => ?_⟩
  by_cases k : p = 0
  · have z : p.natDegree ≤ 0 := natDegree_le_iff_coeff_eq_zero.2 fun N _ => k ▸ rfl
    omega
  · rw [degree_eq_natDegree k, h]
theorem natDegree_le_iff_degree_le {n : ℕ} : natDegree p ≤ n ↔ degree p ≤ n := by
  by_cases k : p = 0
  · rw [k, degree_zero]
    exact ⟨fun _ => WithBot.bot_le _, fun _ => natDegree_le_iff_coeff_eq_zero.2 fun _ _ => rfl⟩
  · rw [degree_eq_natDegree k]; exact WithBot.coe_le_coe.symm
@[simp] theorem degree_le_natDegree : degree p ≤ natDegree p := natDegree_le_iff_degree_le.1 (Nat.le_refl _)
theorem natDegree_lt_iff_degree_lt (hp : p ≠ 0) : p.natDegree < n ↔ p.degree < n := by rw [degree_eq_natDegree hp]; exact WithBot.coe_lt_coe.symm
theorem le_degree_of_ne_zero (h : coeff p n ≠ 0) : (n : WithBot ℕ) ≤ degree p := by
  rw [degree_eq_natDegree fun e => h (by rw [e, coeff_zero])]; exact WithBot.coe_le_coe.2 (le_natDegree_of_ne_zero h)
theorem natDegree_eq_of_le_of_coeff_ne_zero (pn : p.natDegree ≤ n) (p1 : p.coeff n ≠ 0) : p.natDegree = n := Nat.le_antisymm pn (le_natDegree_of_ne_zero p1)
theorem natDegree_monomial_le (a : R) {m : ℕ} : (monomial m a).natDegree ≤ m :=
  natDegree_le_iff_coeff_eq_zero.2 fun _ h => coeff_monomial_of_ne _ (by omega)
theorem natDegree_monomial_eq (i : ℕ) {r : R} (r0 : r ≠ 0) : (monomial i r).natDegree = i :=
  natDegree_eq_of_le_of_coeff_ne_zero (natDegree_monomial_le r) (by rwa [coeff_monomial_same])
theorem monomial_ne_zero (n : ℕ) (ha : a ≠ 0) : monomial n a ≠ 0 := fun h => ha (by rw [← coeff_monomial_same n a, h, coeff_zero])
@[simp] theorem degree_monomial (n : ℕ) (ha : a ≠ 0) : degree (monomial n a) = n := by
  rw [degree_eq_natDegree (monomial_ne_zero n ha), natDegree_monomial_eq n ha]
@[simp] theorem natDegree_zero : natDegree (0 : R[X]) = 0 := Nat.le_zero.1 (natDegree_le_iff_coeff_eq_zero.2 fun _ _ => rfl)
@[simp] theorem natDegree_C (a : R) : natDegree (C a) = 0 := Nat.le_zero.1 (natDegree_monomial_le a)
@[simp] theorem natDegree_one : natDegree (1 : R[X]) = 0 := natDegree_C 1
@[simp] theorem natDegree_natCast (n : ℕ) : natDegree (n : R[X]) = 0 := natDegree_C (n : R)
@[simp] theorem natDegree_ofNat (n : ℕ) [Nat.AtLeastTwo n] : natDegree (no_index (OfNat.ofNat n) : R[X]) = 0 := natDegree_C (n : R)
theorem degree_C (ha : a ≠ 0) : degree (C a) = (0 : WithBot ℕ) := degree_monomial 0 ha
@[simp] theorem degree_C_mul_X_pow (n : ℕ) (ha : a ≠ 0) : degree (C a * X ^ n) = n := by rw [C_mul_X_pow_eq_monomial, degree_monomial n ha]
theorem degree_C_mul_X (ha : a ≠ 0) : degree (C a * X) = 1 := by rw [C_mul_X_eq_monomial]; exact degree_monomial 1 ha
@[simp] theorem natDegree_C_mul_X_pow (n : ℕ) (a : R) (ha : a ≠ 0) : natDegree (C a * X ^ n) = n := by
  rw [C_mul_X_pow_eq_monomial, natDegree_monomial_eq n ha]
@[simp] theorem natDegree_C_mul_X (a : R) (ha : a ≠ 0) : natDegree (C a * X) = 1 := by rw [C_mul_X_eq_monomial, natDegree_monomial_eq 1 ha]
theorem natDegree_C_mul_X_pow_le (a : R) (n : ℕ) : natDegree (C a * X ^ n) ≤ n := by rw [C_mul_X_pow_eq_monomial]; exact natDegree_monomial_le a
theorem natDegree_X_le : (X : R[X]).natDegree ≤ 1 := natDegree_monomial_le 1
theorem natDegree_X_pow_le (n : ℕ) : (X ^ n : R[X]).natDegree ≤ n := by rw [X_pow_eq_monomial]; exact natDegree_monomial_le 1
theorem leadingCoeff_monomial (a : R) (n : ℕ) : leadingCoeff (monomial n a) = a := by
  by_cases h : a = 0
  · rw [h, monomial_zero_right, leadingCoeff_zero]
  · rw [leadingCoeff, natDegree_monomial_eq n h, coeff_monomial_same]
theorem leadingCoeff_C_mul_X_pow (a : R) (n : ℕ) : leadingCoeff (C a * X ^ n) = a := by rw [C_mul_X_pow_eq_monomial, leadingCoeff_monomial]
theorem leadingCoeff_C_mul_X (a : R) : leadingCoeff (C a * X) = a := by rw [C_mul_X_eq_monomial, leadingCoeff_monomial]
@[simp] theorem leadingCoeff_C (a : R) : leadingCoeff (C a) = a := leadingCoeff_monomial a 0
@[simp] theorem leadingCoeff_X_pow (n : ℕ) : leadingCoeff ((X : R[X]) ^ n) = 1 := by rw [X_pow_eq_monomial, leadingCoeff_monomial]
@[simp] theorem leadingCoeff_X : leadingCoeff (X : R[X]) = 1 := leadingCoeff_monomial 1 1
@[simp] theorem leadingCoeff_one : leadingCoeff (1 : R[X]) = 1 := leadingCoeff_C 1
@[simp] theorem monic_X_pow (n : ℕ) : Monic (X ^ n : R[X]) := leadingCoeff_X_pow n
@[simp] theorem monic_X : Monic (X : R[X]) := leadingCoeff_X
@[simp] theorem monic_one : Monic (1 : R[X]) := leadingCoeff_one
theorem natDegree_add_le (p q : R[X]) : natDegree (p + q) ≤ max (natDegree p) (natDegree q) :=
  natDegree_le_iff_coeff_eq_zero.2 fun N h => by
    rw [coeff_add, coeff_eq_zero_of_natDegree_lt (p := p) (by omega), coeff_eq_zero_of_natDegree_lt (p := q) (by omega), add_zero]
theorem natDegree_add_le_of_degree_le {p q : R[X]} {n : ℕ} (hp : natDegree p ≤ n) (hq : natDegree q ≤ n) : natDegree (p + q) ≤ n := by
  have := natDegree_add_le p q
  omega
theorem natDegree_add_eq_left_of_natDegree_lt (h : natDegree q < natDegree p) : natDegree (p + q) = natDegree p := by
  refine natDegree_eq_of_le_of_coeff_ne_zero (natDegree_add_le_of_degree_le (Nat.le_refl _) (by omega)) ?_
  rw [coeff_add, coeff_eq_zero_of_natDegree_lt h, add_zero]
  exact leadingCoeff_ne_zero.2 fun e => by rw [e, natDegree_zero] at h; omega
theorem natDegree_add_eq_right_of_natDegree_lt (h : natDegree p < natDegree q) : natDegree (p + q) = natDegree q := by
  rw [add_comm, natDegree_add_eq_left_of_natDegree_lt h]
@[simp] theorem natDegree_add_C {a : R} : (p + C a).natDegree = p.natDegree := by
  by_cases h : p.natDegree = 0
  · have := natDegree_add_le p (C a)
    rw [h, natDegree_C] at this
    omega
  · exact natDegree_add_eq_left_of_natDegree_lt (by rw [natDegree_C]; omega)
theorem coeff_mul_degree_add_degree (p q : R[X]) : coeff (p * q) (natDegree p + natDegree q) = leadingCoeff p * leadingCoeff q := by
  rw [coeff_mul_range, Finset.sum_eq_single (natDegree p), Nat.add_sub_cancel_left]
  · rfl
  · intro k h l
    by_cases m : natDegree p < k
    · rw [coeff_eq_zero_of_natDegree_lt m, zero_mul]
    · rw [coeff_eq_zero_of_natDegree_lt (p := q) (by omega), mul_zero]
  · intro h; rw [Finset.mem_range] at h; omega
theorem natDegree_mul_le {p q : R[X]} : natDegree (p * q) ≤ natDegree p + natDegree q := natDegree_le_iff_coeff_eq_zero.2 fun N h => by
  rw [coeff_mul_range]
  refine Finset.sum_eq_zero fun k _ => ?_
  by_cases m : natDegree p < k
  · rw [coeff_eq_zero_of_natDegree_lt m, zero_mul]
  · rw [coeff_eq_zero_of_natDegree_lt (p := q) (by omega), mul_zero]
theorem natDegree_mul' (h : leadingCoeff p * leadingCoeff q ≠ 0) : natDegree (p * q) = natDegree p + natDegree q :=
  natDegree_eq_of_le_of_coeff_ne_zero natDegree_mul_le (by rwa [coeff_mul_degree_add_degree])
theorem leadingCoeff_mul' (h : leadingCoeff p * leadingCoeff q ≠ 0) : leadingCoeff (p * q) = leadingCoeff p * leadingCoeff q := by
  rw [leadingCoeff, natDegree_mul' h, coeff_mul_degree_add_degree]
theorem natDegree_pow_le {p : R[X]} {n : ℕ} : (p ^ n).natDegree ≤ n * p.natDegree := by
  induction n with
  | zero => rw [pow_zero, natDegree_one]; exact Nat.zero_le _
  | succ n ih =>
    rw [pow_succ, Nat.succ_mul]
    exact Nat.le_trans natDegree_mul_le (Nat.add_le_add_right ih _)
theorem eq_C_of_natDegree_le_zero (h : natDegree p ≤ 0) : p = C (coeff p 0) := ext fun n => by
  cases n with
  | zero => rw [coeff_C_zero]
  | succ n => rw [coeff_C_succ, coeff_eq_zero_of_natDegree_lt (by omega)]
theorem eq_C_of_natDegree_eq_zero (h : natDegree p = 0) : p = C (coeff p 0) := eq_C_of_natDegree_le_zero (Nat.le_of_eq h)
theorem natDegree_eq_zero {p : R[X]} : p.natDegree = 0 ↔ ∃ x, C x = p :=
  ⟨fun h => ⟨p.coeff 0, (eq_C_of_natDegree_eq_zero h).symm⟩, fun ⟨x, h⟩ => by rw [← h, natDegree_C]⟩
theorem natDegree_map_le {S : Type v} [Semiring S] {f : R →+* S} {p : R[X]} : (p.map f).natDegree ≤ p.natDegree :=
  natDegree_le_iff_coeff_eq_zero.2 fun N h => by rw [coeff_map, coeff_eq_zero_of_natDegree_lt h, map_zero]
theorem Monic.ne_zero [Nontrivial R] {p : R[X]} (hp : p.Monic) : p ≠ 0 := fun h => by
  rw [h, Monic, leadingCoeff_zero] at hp
  obtain ⟨a, b, k⟩ := Nontrivial.exists_pair_ne (α := R)
  exact k (by rw [← one_mul a, ← one_mul b, ← hp, zero_mul, zero_mul])
theorem eval_eq_sum_range {p : R[X]} (x : R) : p.eval x = ∑ i ∈ Finset.range (p.natDegree + 1), p.coeff i * x ^ i :=
  eval₂_eq_sum_of_subset (RingHom.id R) x fun n h => Finset.mem_range.2 (Nat.lt_succ_of_le (le_natDegree_of_ne_zero (mem_support_iff.1 h)))
theorem as_sum_range (p : R[X]) : p = ∑ i ∈ Finset.range (p.natDegree + 1), monomial i (p.coeff i) :=
  (sum_monomial_range p _ fun _ h => coeff_eq_zero_of_natDegree_lt h).symm
theorem as_sum_range_C_mul_X_pow (p : R[X]) : p = ∑ i ∈ Finset.range (p.natDegree + 1), C (p.coeff i) * X ^ i := by
  exact (as_sum_range p).trans (Finset.sum_congr rfl fun i _ => C_mul_X_pow_eq_monomial.symm)
end

/-! ### Where 1 is not 0, and domains -/
section
variable {R : Type u} [Semiring R] [Nontrivial R] {p q : R[X]}
private theorem oneNeZero : (1 : R) ≠ 0 := fun h => by
  obtain ⟨a, b, k⟩ := Nontrivial.exists_pair_ne (α := R)
  exact k (by rw [← one_mul a, ← one_mul b, h, zero_mul, zero_mul])
@[simp] theorem degree_one : degree (1 : R[X]) = (0 : WithBot ℕ) := degree_C oneNeZero
@[simp] theorem degree_X : degree (X : R[X]) = 1 := degree_monomial 1 oneNeZero
@[simp] theorem natDegree_X : (X : R[X]).natDegree = 1 := natDegree_monomial_eq 1 oneNeZero
@[simp] theorem natDegree_X_pow (n : ℕ) : natDegree ((X : R[X]) ^ n) = n := by rw [X_pow_eq_monomial, natDegree_monomial_eq n oneNeZero]
@[simp] theorem degree_X_pow (n : ℕ) : degree ((X : R[X]) ^ n) = n := by rw [X_pow_eq_monomial, degree_monomial n oneNeZero]
@[simp] theorem X_ne_zero : (X : R[X]) ≠ 0 := monomial_ne_zero 1 oneNeZero
@[simp] theorem natDegree_X_add_C (x : R) : (X + C x).natDegree = 1 := by rw [natDegree_add_C, natDegree_X]
end
section
variable {R : Type u} [Semiring R] [NoZeroDivisors R] {p q : R[X]}
private theorem mulNeZero (hp : p ≠ 0) (hq : q ≠ 0) : leadingCoeff p * leadingCoeff q ≠ 0 := fun h =>
  (NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero h).elim (leadingCoeff_ne_zero.2 hp) (leadingCoeff_ne_zero.2 hq)
theorem natDegree_mul (hp : p ≠ 0) (hq : q ≠ 0) : (p * q).natDegree = p.natDegree + q.natDegree := natDegree_mul' (mulNeZero hp hq)
instance : NoZeroDivisors R[X] := ⟨fun {p q} h => Classical.byContradiction fun k => by
  rw [not_or] at k
  refine mulNeZero k.1 k.2 ?_
  rw [← coeff_mul_degree_add_degree, h, coeff_zero]⟩
@[simp] theorem leadingCoeff_mul (p q : R[X]) : leadingCoeff (p * q) = leadingCoeff p * leadingCoeff q := by
  by_cases hp : p = 0
  · rw [hp, zero_mul, leadingCoeff_zero, zero_mul]
  by_cases hq : q = 0
  · rw [hq, mul_zero, leadingCoeff_zero, mul_zero]
  exact leadingCoeff_mul' (mulNeZero hp hq)
@[simp] theorem degree_mul : degree (p * q) = degree p + degree q := by
  by_cases hp : p = 0
  · rw [hp, zero_mul, degree_zero, WithBot.bot_add]
  by_cases hq : q = 0
  · rw [hq, mul_zero, degree_zero, WithBot.add_bot]
  have h : p * q ≠ 0 := fun e => (NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero e).elim hp hq
  rw [degree_eq_natDegree h, degree_eq_natDegree hp, degree_eq_natDegree hq, natDegree_mul hp hq]; rfl
theorem natDegree_pow (p : R[X]) (n : ℕ) : natDegree (p ^ n) = n * natDegree p := by
  by_cases hp : p = 0
  · cases n with
    | zero => rw [pow_zero, natDegree_one, Nat.zero_mul]
    | succ n => rw [hp, pow_succ, mul_zero, natDegree_zero, Nat.mul_zero]
  · have h : ∀ n : ℕ, p ^ n ≠ 0 → natDegree (p ^ n) = n * natDegree p := fun n => by
      induction n with
      | zero => intro _; rw [pow_zero, natDegree_one, Nat.zero_mul]
      | succ n ih =>
        intro h
        rw [pow_succ] at h ⊢
        have k : p ^ n ≠ 0 := fun e => h (by rw [e, zero_mul])
        rw [natDegree_mul k hp, ih k, Nat.succ_mul]
    by_cases k : p ^ n = 0
    · have : ∀ n : ℕ, p ^ n = 0 → (1 : R[X]) = 0 := fun n => by
        induction n with
        | zero => intro e; rwa [pow_zero] at e
        | succ n ih =>
          intro e
          rw [pow_succ] at e
          exact (NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero e).elim ih fun e => absurd e hp
      exact absurd (by rw [← one_mul p, this n k, zero_mul]) hp
    · exact h n k
end

/-! ### Rings -/
section
variable {R : Type u} [Ring R] {p q : R[X]}
@[simp] theorem natDegree_neg (p : R[X]) : natDegree (-p) = natDegree p := by
  have h : ∀ p : R[X], natDegree (-p) ≤ natDegree p := fun p => natDegree_le_iff_coeff_eq_zero.2 fun N h => by
    rw [coeff_neg, coeff_eq_zero_of_natDegree_lt h, neg_zero]
  have k := h (-p)
  rw [neg_neg] at k
  exact Nat.le_antisymm (h p) k
@[simp] theorem leadingCoeff_neg (p : R[X]) : (-p).leadingCoeff = -p.leadingCoeff := by rw [leadingCoeff, leadingCoeff, natDegree_neg, coeff_neg]
@[simp] theorem degree_neg (p : R[X]) : degree (-p) = degree p := by
  by_cases h : p = 0
  · rw [h, neg_zero]
  · rw [degree_eq_natDegree h, degree_eq_natDegree (fun e => h (by rw [← neg_neg p, e, neg_zero])), natDegree_neg]
@[simp] theorem natDegree_intCast (n : ℤ) : natDegree (n : R[X]) = 0 := natDegree_C (n : R)
theorem natDegree_sub_le (p q : R[X]) : natDegree (p - q) ≤ max (natDegree p) (natDegree q) := by
  rw [sub_eq_add_neg, ← natDegree_neg q]; exact natDegree_add_le p (-q)
@[simp] theorem natDegree_sub_C {a : R} : natDegree (p - C a) = natDegree p := by rw [sub_eq_add_neg, ← C_neg, natDegree_add_C]
@[simp] theorem natDegree_X_sub_C [Nontrivial R] (x : R) : (X - C x).natDegree = 1 := by rw [natDegree_sub_C, natDegree_X]
theorem X_sub_C_ne_zero [Nontrivial R] (r : R) : X - C r ≠ 0 := fun h => by
  have := natDegree_X_sub_C r
  rw [h, natDegree_zero] at this
  omega
theorem monic_X_sub_C (x : R) : Monic (X - C x) := by
  by_cases h : (1 : R) = 0
  · rw [Monic, ← one_mul (leadingCoeff (X - C x)), h, zero_mul]
  · letI : Nontrivial R := ⟨1, 0, h⟩
    rw [Monic, leadingCoeff, natDegree_X_sub_C, coeff_sub, coeff_X_one, coeff_C_succ, sub_zero]
end
end Polynomial
