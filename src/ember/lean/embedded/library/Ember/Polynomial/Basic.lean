import Ember.Finsupp
import Ember.SumLemmas
/-! Polynomials in one variable, `R[X]` under `open Polynomial`, as in Mathlib: coefficients, `C`, `X`, `monomial`, the ring operations.

Mathlib's are an `AddMonoidAlgebra`; ours are functions with finite support, `ℕ →₀ R`, with a product of their own. -/
set_option autoImplicit false
universe u v w
/-- Polynomials in one variable with coefficients in `R`. -/
structure Polynomial (R : Type u) [Semiring R] where ofFinsupp ::
  toFinsupp : ℕ →₀ R
namespace Polynomial
@[inherit_doc] scoped notation:9000 R "[X]" => Polynomial R
open Finset (range)
section
variable {R : Type u} [Semiring R] {p q : R[X]} {a b : R} {m n : ℕ}
/-- The coefficient of `X ^ n`. -/
def coeff (p : R[X]) (n : ℕ) : R := p.toFinsupp n
/-- The exponents whose coefficient is not 0. -/
def support (p : R[X]) : Finset ℕ := p.toFinsupp.support
@[ext] theorem ext {p q : R[X]} (h : ∀ n, coeff p n = coeff q n) : p = q := by
  cases p; cases q; exact congrArg ofFinsupp (Finsupp.ext h)
theorem coeff_injective : Function.Injective (coeff : R[X] → ℕ → R) := fun _ _ h => ext fun n => congrFun h n
@[simp] theorem coeff_inj : p.coeff = q.coeff ↔ p = q := ⟨fun h => coeff_injective h, fun h => h ▸ rfl⟩
@[simp] theorem mem_support_iff : n ∈ p.support ↔ p.coeff n ≠ 0 := Finsupp.mem_support_iff
theorem notMem_support_iff : n ∉ p.support ↔ p.coeff n = 0 := Finsupp.notMem_support_iff

open Classical in
/-- The polynomial with these coefficients, which are 0 from `N` on. -/
protected noncomputable def ofCoeff (f : ℕ → R) (N : ℕ) (h : ∀ n, N ≤ n → f n = 0) : R[X] := ⟨⟨(range N).filter fun n => f n ≠ 0, f, fun n => by
  rw [Finset.mem_filter, Finset.mem_range]
  exact ⟨And.right, fun k => ⟨Nat.lt_of_not_le fun l => k (h n l), k⟩⟩⟩⟩
theorem coeff_ofCoeff (f : ℕ → R) (N : ℕ) (h : ∀ n, N ≤ n → f n = 0) (n : ℕ) : (Polynomial.ofCoeff f N h).coeff n = f n := rfl
/-- All exponents are below this. -/
protected def bound (p : R[X]) : ℕ := p.support.sum id + 1
theorem coeff_bound (p : R[X]) (n : ℕ) (h : p.bound ≤ n) : p.coeff n = 0 := Classical.byContradiction fun k => by
  have l : n ≤ p.support.sum id := Finset.single_le_sum (f := id) (fun _ _ => Nat.zero_le _) (mem_support_iff.2 k)
  rw [Polynomial.bound] at h
  omega

/-- `a * X ^ n`. -/
noncomputable def monomial (n : ℕ) (a : R) : R[X] := ⟨Finsupp.single n a⟩
theorem coeff_monomial : coeff (monomial n a) m = if n = m then a else 0 := Finsupp.single_apply
@[simp] theorem coeff_monomial_same (n : ℕ) (c : R) : (monomial n c).coeff n = c := Finsupp.single_eq_same
theorem coeff_monomial_of_ne {m n : ℕ} (c : R) (h : m ≠ n) : (monomial n c).coeff m = 0 := Finsupp.single_eq_of_ne h

/-! ### Operations -/
instance instZero : Zero R[X] := ⟨⟨0⟩⟩
noncomputable instance instOne : One R[X] := ⟨monomial 0 1⟩
noncomputable instance instAdd : Add R[X] := ⟨fun p q => ⟨p.toFinsupp + q.toFinsupp⟩⟩
noncomputable instance instNatCast : NatCast R[X] := ⟨fun n => monomial 0 n⟩
noncomputable instance instMul : Mul R[X] := ⟨fun p q => Polynomial.ofCoeff (fun n => ∑ k ∈ range (n + 1), p.coeff k * q.coeff (n - k)) (p.bound + q.bound)
  fun n h => Finset.sum_eq_zero fun k _ => by
    by_cases l : p.bound ≤ k
    · rw [coeff_bound p k l, zero_mul]
    · rw [coeff_bound q (n - k) (by omega), mul_zero]⟩
instance instInhabited : Inhabited R[X] := ⟨0⟩
@[simp] theorem coeff_zero (n : ℕ) : coeff (0 : R[X]) n = 0 := rfl
theorem coeff_one {n : ℕ} : coeff (1 : R[X]) n = if n = 0 then 1 else 0 := by
  rw [show (1 : R[X]) = monomial 0 1 from rfl, coeff_monomial]; simp only [eq_comm]
@[simp] theorem coeff_one_zero : coeff (1 : R[X]) 0 = 1 := by rw [coeff_one, if_pos rfl]
@[simp] theorem coeff_add (p q : R[X]) (n : ℕ) : coeff (p + q) n = coeff p n + coeff q n := rfl
theorem coeff_mul_range (p q : R[X]) (n : ℕ) : coeff (p * q) n = ∑ k ∈ range (n + 1), coeff p k * coeff q (n - k) := rfl
theorem coeff_natCast_ite : (Nat.cast m : R[X]).coeff n = (ite (n = 0) m 0 : R) := by
  rw [show (Nat.cast m : R[X]) = monomial 0 (m : R) from rfl, coeff_monomial]; simp only [eq_comm]
@[simp] theorem coeff_ofNat_zero (a : ℕ) [a.AtLeastTwo] : coeff (no_index (OfNat.ofNat a) : R[X]) 0 = OfNat.ofNat a := coeff_monomial_same 0 (a : R)
@[simp] theorem coeff_ofNat_succ (a n : ℕ) [h : a.AtLeastTwo] : coeff (no_index (OfNat.ofNat a) : R[X]) (n + 1) = 0 :=
  coeff_monomial_of_ne (a : R) (Nat.succ_ne_zero n)
theorem sum_triangle (f : ℕ → ℕ → R) (n : ℕ) :
    ∑ k ∈ range (n + 1), ∑ j ∈ range (k + 1), f j (k - j) = ∑ j ∈ range (n + 1), ∑ i ∈ range (n - j + 1), f j i := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, ih, Finset.sum_range_succ (fun j => f j (n + 1 - j)), Finset.sum_range_succ (fun j => ∑ i ∈ range (n + 1 - j + 1), f j i) (n + 1),
      ← add_assoc, ← Finset.sum_add_distrib]
    congr 1
    · refine Finset.sum_congr rfl fun j h => ?_
      rw [Finset.mem_range] at h
      rw [show n + 1 - j = n - j + 1 by omega, Finset.sum_range_succ _ (n - j + 1)]
    · rw [Nat.sub_self, Finset.sum_range_one]
theorem monomial_zero_mul_coeff (a : R) (p : R[X]) (n : ℕ) : coeff (monomial 0 a * p) n = a * coeff p n := by
  rw [coeff_mul_range, Finset.sum_eq_single 0]
  · rw [coeff_monomial_same, Nat.sub_zero]
  · intro k _ h; rw [coeff_monomial_of_ne _ h, zero_mul]
  · intro h; exact absurd (Finset.mem_range.2 (Nat.succ_pos n)) h
theorem mul_monomial_zero_coeff (a : R) (p : R[X]) (n : ℕ) : coeff (p * monomial 0 a) n = coeff p n * a := by
  rw [coeff_mul_range, Finset.sum_eq_single n]
  · rw [Nat.sub_self, coeff_monomial_same]
  · intro k h l
    rw [Finset.mem_range] at h
    rw [coeff_monomial_of_ne _ (by omega), mul_zero]
  · intro h; exact absurd (Finset.mem_range.2 (Nat.lt_succ_self n)) h
theorem coeff_mul_swap (p q : R[X]) (n : ℕ) : coeff (p * q) n = ∑ k ∈ range (n + 1), coeff p (n - k) * coeff q k := by
  rw [coeff_mul_range, ← Finset.sum_range_reflect]
  refine Finset.sum_congr rfl fun k h => ?_
  rw [Finset.mem_range] at h
  rw [show n + 1 - 1 - k = n - k by omega, show n - (n - k) = k by omega]
noncomputable instance semiring : Semiring R[X] where
  add_assoc p q r := ext fun n => add_assoc _ _ _
  add_comm p q := ext fun n => add_comm _ _
  zero_add p := ext fun n => zero_add _
  add_zero p := ext fun n => add_zero _
  one_mul p := ext fun n => (monomial_zero_mul_coeff 1 p n).trans (Monoid.one_mul _)
  mul_one p := ext fun n => (mul_monomial_zero_coeff 1 p n).trans (Monoid.mul_one _)
  zero_mul p := ext fun n => (coeff_mul_range 0 p n).trans (Finset.sum_eq_zero fun k _ => zero_mul (p.coeff (n - k)))
  mul_zero p := ext fun n => (coeff_mul_range p 0 n).trans (Finset.sum_eq_zero fun k _ => mul_zero (p.coeff k))
  left_distrib p q r := ext fun n => by
    rw [coeff_add, coeff_mul_range, coeff_mul_range, coeff_mul_range, ← Finset.sum_add_distrib]
    exact Finset.sum_congr rfl fun k _ => Semiring.left_distrib _ _ _
  right_distrib p q r := ext fun n => by
    rw [coeff_add, coeff_mul_range, coeff_mul_range, coeff_mul_range, ← Finset.sum_add_distrib]
    exact Finset.sum_congr rfl fun k _ => Semiring.right_distrib _ _ _
  mul_assoc p q r := ext fun n => by
    have h := sum_triangle (fun j i => p.coeff j * (q.coeff i * r.coeff (n - j - i))) n
    rw [coeff_mul_range, coeff_mul_range]
    refine Eq.trans (Finset.sum_congr rfl fun k hk => ?_) (h.trans (Finset.sum_congr rfl fun k _ => ?_))
    · rw [coeff_mul_range, Finset.sum_mul]
      refine Finset.sum_congr rfl fun j hj => ?_
      rw [Finset.mem_range] at hj
      rw [show n - j - (k - j) = n - k by omega]
      exact Semigroup.mul_assoc _ _ _
    · rw [coeff_mul_range, Finset.mul_sum]
  natCast_zero := ext fun n => by rw [coeff_natCast_ite, Semiring.natCast_zero, ite_self, coeff_zero]
  natCast_succ m := ext fun n => by
    rw [coeff_add, coeff_natCast_ite, coeff_natCast_ite, coeff_one, Semiring.natCast_succ]
    split
    · rfl
    · exact (add_zero 0).symm

/-- Constant polynomials. -/
noncomputable def C : R →+* R[X] where
  toFun := monomial 0
  map_one' := rfl
  map_mul' a b := ext fun n => by
    rw [monomial_zero_mul_coeff, coeff_monomial, coeff_monomial]
    split
    · rfl
    · rw [mul_zero]
  map_zero' := congrArg ofFinsupp (Finsupp.single_zero 0)
  map_add' a b := congrArg ofFinsupp (Finsupp.single_add 0 a b)
/-- The variable. -/
noncomputable def X : R[X] := monomial 1 1
@[simp] theorem monomial_zero_left ⦃a : R⦄ : monomial 0 a = C a := rfl
@[simp] theorem monomial_zero_right (n : ℕ) : monomial n (0 : R) = 0 := congrArg ofFinsupp (Finsupp.single_zero n)
theorem monomial_zero_one : monomial 0 (1 : R) = 1 := rfl
theorem monomial_one_one_eq_X : monomial 1 (1 : R) = X := rfl
theorem monomial_injective (n : ℕ) : Function.Injective (monomial n : R → R[X]) := fun a b h => by
  rw [← coeff_monomial_same n a, h, coeff_monomial_same]
theorem monomial_add (n : ℕ) (r s : R) : monomial n (r + s) = monomial n r + monomial n s := congrArg ofFinsupp (Finsupp.single_add n r s)
theorem coeff_C : coeff (C a) n = ite (n = 0) a 0 := by rw [← monomial_zero_left, coeff_monomial]; simp only [eq_comm]
@[simp] theorem coeff_C_zero : coeff (C a) 0 = a := coeff_monomial_same 0 a
theorem coeff_C_ne_zero (h : n ≠ 0) : (C a).coeff n = 0 := coeff_monomial_of_ne a h
theorem coeff_C_of_ne_zero (h : n ≠ 0) : (C a).coeff n = 0 := coeff_monomial_of_ne a h
@[simp] theorem coeff_C_succ {r : R} {n : ℕ} : coeff (C r) (n + 1) = 0 := coeff_C_of_ne_zero (Nat.succ_ne_zero n)
theorem coeff_X : coeff (X : R[X]) n = if 1 = n then 1 else 0 := coeff_monomial
@[simp] theorem coeff_X_one : coeff (X : R[X]) 1 = 1 := coeff_monomial_same 1 1
@[simp] theorem coeff_X_zero : coeff (X : R[X]) 0 = 0 := coeff_monomial_of_ne 1 (Nat.succ_ne_zero 0).symm
theorem coeff_X_of_ne_one {n : ℕ} (hn : n ≠ 1) : coeff (X : R[X]) n = 0 := coeff_monomial_of_ne 1 hn
theorem C_0 : C (0 : R) = 0 := map_zero C
theorem C_1 : C (1 : R) = 1 := rfl
theorem C_mul : C (a * b) = C a * C b := map_mul C a b
theorem C_add : C (a + b) = C a + C b := map_add C a b
theorem C_pow : C (a ^ n) = C a ^ n := map_pow C a n
theorem C_eq_natCast (n : ℕ) : C (n : R) = (n : R[X]) := rfl
@[simp] theorem C_ofNat (n : ℕ) [n.AtLeastTwo] : C (no_index (OfNat.ofNat n) : R) = (OfNat.ofNat n : R[X]) := rfl
theorem C_injective : Function.Injective (C : R → R[X]) := monomial_injective 0
@[simp] theorem C_inj : C a = C b ↔ a = b := ⟨fun h => C_injective h, fun h => h ▸ rfl⟩
@[simp] theorem C_eq_zero : C a = 0 ↔ a = 0 := by rw [← C_0, C_inj]
theorem C_ne_zero : C a ≠ 0 ↔ a ≠ 0 := not_congr C_eq_zero
@[simp] theorem coeff_C_mul (p : R[X]) : coeff (C a * p) n = a * coeff p n := monomial_zero_mul_coeff a p n
@[simp] theorem coeff_mul_C (p : R[X]) (n : ℕ) (a : R) : coeff (p * C a) n = coeff p n * a := mul_monomial_zero_coeff a p n
@[simp] theorem coeff_natCast_mul {a k : ℕ} : coeff ((a : R[X]) * p) k = a * coeff p k := coeff_C_mul p
@[simp] theorem coeff_mul_natCast {a k : ℕ} : coeff (p * (a : R[X])) k = coeff p k * (a : R) := coeff_mul_C p k a
@[simp] theorem coeff_ofNat_mul {a k : ℕ} [Nat.AtLeastTwo a] : coeff ((no_index (OfNat.ofNat a) : R[X]) * p) k = OfNat.ofNat a * coeff p k := coeff_C_mul p
@[simp] theorem coeff_mul_ofNat {a k : ℕ} [Nat.AtLeastTwo a] : coeff (p * (no_index (OfNat.ofNat a) : R[X])) k = coeff p k * OfNat.ofNat a :=
  coeff_mul_C p k _
theorem mul_coeff_zero (p q : R[X]) : coeff (p * q) 0 = coeff p 0 * coeff q 0 := (coeff_mul_range p q 0).trans (Finset.sum_range_one _)
theorem mul_coeff_one (p q : R[X]) : coeff (p * q) 1 = coeff p 0 * coeff q 1 + coeff p 1 * coeff q 0 := by
  rw [coeff_mul_range, Finset.sum_range_succ, Finset.sum_range_one]
theorem monomial_mul_monomial (n m : ℕ) (r s : R) : monomial n r * monomial m s = monomial (n + m) (r * s) := ext fun k => by
  rw [coeff_mul_range, coeff_monomial]
  by_cases h : n + m = k
  · rw [if_pos h, Finset.sum_eq_single n, coeff_monomial_same, show k - n = m by omega, coeff_monomial_same]
    · intro i _ l; rw [coeff_monomial_of_ne _ l, zero_mul]
    · intro l
      rw [Finset.mem_range] at l
      omega
  · rw [if_neg h]
    refine Finset.sum_eq_zero fun i l => ?_
    rw [Finset.mem_range] at l
    by_cases e : i = n
    · rw [coeff_monomial_of_ne (m := k - i) _ (by omega), mul_zero]
    · rw [coeff_monomial_of_ne _ e, zero_mul]
theorem X_pow_eq_monomial (n : ℕ) : X ^ n = monomial n (1 : R) := by
  induction n with
  | zero => exact pow_zero _
  | succ n ih => rw [pow_succ, ih, X, monomial_mul_monomial, one_mul]
theorem monomial_one_right_eq_X_pow (n : ℕ) : monomial n (1 : R) = X ^ n := (X_pow_eq_monomial n).symm
@[simp] theorem C_mul_monomial : C a * monomial n b = monomial n (a * b) := by rw [← monomial_zero_left, monomial_mul_monomial, Nat.zero_add]
@[simp] theorem monomial_mul_C : monomial n a * C b = monomial n (a * b) := by rw [← monomial_zero_left, monomial_mul_monomial, Nat.add_zero]
theorem C_mul_X_pow_eq_monomial : ∀ {n : ℕ}, C a * X ^ n = monomial n a := fun {n} => by rw [X_pow_eq_monomial, C_mul_monomial, mul_one]
theorem C_mul_X_eq_monomial : C a * X = monomial 1 a := by rw [X, C_mul_monomial, mul_one]
@[simp] theorem coeff_X_pow (k n : ℕ) : coeff (X ^ k : R[X]) n = if n = k then 1 else 0 := by
  rw [X_pow_eq_monomial, coeff_monomial]; simp only [eq_comm]
theorem coeff_X_pow_self (n : ℕ) : coeff (X ^ n : R[X]) n = 1 := by rw [coeff_X_pow, if_pos rfl]
theorem coeff_C_mul_X_pow (x : R) (k n : ℕ) : coeff (C x * X ^ k : R[X]) n = if n = k then x else 0 := by
  rw [C_mul_X_pow_eq_monomial, coeff_monomial]; simp only [eq_comm]
theorem coeff_C_mul_X (x : R) (n : ℕ) : coeff (C x * X : R[X]) n = if n = 1 then x else 0 := by
  rw [C_mul_X_eq_monomial, coeff_monomial]; simp only [eq_comm]
@[simp] theorem coeff_mul_X (p : R[X]) (n : ℕ) : coeff (p * X) (n + 1) = coeff p n := by
  rw [coeff_mul_range, Finset.sum_eq_single n, show n + 1 - n = 1 by omega, coeff_X_one, mul_one]
  · intro k h l
    rw [Finset.mem_range] at h
    rw [coeff_X_of_ne_one (by omega), mul_zero]
  · intro h; rw [Finset.mem_range] at h; omega
theorem coeff_mul_X_zero (p : R[X]) : coeff (p * X) 0 = 0 := by rw [mul_coeff_zero, coeff_X_zero, mul_zero]
theorem coeff_X_mul_zero (p : R[X]) : coeff (X * p) 0 = 0 := by rw [mul_coeff_zero, coeff_X_zero, zero_mul]
theorem X_mul : X * p = p * X := ext fun n => by
  cases n with
  | zero => rw [coeff_X_mul_zero, coeff_mul_X_zero]
  | succ n =>
    rw [coeff_mul_X, coeff_mul_range, Finset.sum_eq_single 1, coeff_X_one, one_mul, Nat.add_sub_cancel]
    · intro k _ l; rw [coeff_X_of_ne_one l, zero_mul]
    · intro h; rw [Finset.mem_range] at h; omega
theorem coeff_X_mul (p : R[X]) (n : ℕ) : coeff (X * p) (n + 1) = coeff p n := by rw [X_mul, coeff_mul_X]
theorem coeff_mul_X_pow (p : R[X]) (n d : ℕ) : coeff (p * X ^ n) (d + n) = coeff p d := by
  induction n with
  | zero => rw [pow_zero, mul_one]; rfl
  | succ n ih => rw [pow_succ, ← mul_assoc, ← Nat.add_assoc, coeff_mul_X, ih]
theorem finsetSum_coeff {ι : Type w} (s : Finset ι) (f : ι → R[X]) (n : ℕ) : coeff (∑ b ∈ s, f b) n = ∑ b ∈ s, coeff (f b) n := by
  classical
  induction s using Finset.induction_on with
  | empty => rfl
  | insert i s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, coeff_add, ih]
/-- A polynomial is the sum of its monomials. -/
theorem sum_monomial_range (p : R[X]) (N : ℕ) (h : ∀ n, N ≤ n → p.coeff n = 0) : ∑ i ∈ range N, monomial i (p.coeff i) = p := ext fun n => by
  rw [finsetSum_coeff, Finset.sum_eq_single n]
  · exact coeff_monomial_same _ _
  · intro k _ l; exact coeff_monomial_of_ne _ l.symm
  · intro l; rw [coeff_monomial_same, h n (Nat.le_of_not_lt fun k => l (Finset.mem_range.2 k))]
theorem as_sum_support (p : R[X]) : p = ∑ i ∈ p.support, monomial i (p.coeff i) := ext fun n => by
  rw [finsetSum_coeff, Finset.sum_eq_single n]
  · exact (coeff_monomial_same _ _).symm
  · intro k _ l; exact coeff_monomial_of_ne _ l.symm
  · intro l; rw [coeff_monomial_same, notMem_support_iff.1 l]
protected theorem induction_on' {motive : R[X] → Prop} (p : R[X]) (add : ∀ p q, motive p → motive q → motive (p + q))
    (monomial : ∀ (n : ℕ) (a : R), motive (monomial n a)) : motive p := by
  rw [as_sum_support p]
  generalize p.support = s
  classical
  induction s using Finset.induction_on with
  | empty => rw [Finset.sum_empty, ← monomial_zero_right 0]; exact monomial 0 0
  | insert i s h ih => rw [Finset.sum_insert h]; exact add _ _ (monomial _ _) ih
instance [Nontrivial R] : Nontrivial R[X] := by
  obtain ⟨a, b, h⟩ := Nontrivial.exists_pair_ne (α := R)
  exact ⟨C a, C b, fun e => h (C_injective e)⟩
@[simp] theorem support_zero : (0 : R[X]).support = ∅ := rfl
@[simp] theorem support_eq_empty : p.support = ∅ ↔ p = 0 :=
  ⟨fun h => ext fun n => notMem_support_iff.1 (h ▸ Finset.notMem_empty n), fun h => h ▸ rfl⟩
theorem support_monomial (n : ℕ) {a : R} (h : a ≠ 0) : (monomial n a).support = {n} := Finsupp.support_single n h
theorem support_C {a : R} (h : a ≠ 0) : (C a).support = {0} := support_monomial 0 h
private theorem oneNeZero [Nontrivial R] : (1 : R) ≠ 0 := fun h => by
  obtain ⟨a, b, k⟩ := Nontrivial.exists_pair_ne (α := R)
  exact k (by rw [← one_mul a, ← one_mul b, h, zero_mul, zero_mul])
theorem support_X_pow [Nontrivial R] (n : ℕ) : (X ^ n : R[X]).support = {n} := by rw [X_pow_eq_monomial]; exact support_monomial n oneNeZero
theorem support_X [Nontrivial R] : (X : R[X]).support = {1} := support_monomial 1 oneNeZero
/-- Multiples by coefficients. -/
noncomputable instance (priority := 200) instSMul : SMul R R[X] := ⟨fun a p => C a * p⟩
theorem smul_eq_C_mul (a : R) : a • p = C a * p := rfl
theorem C_mul' (a : R) (f : R[X]) : C a * f = a • f := rfl
@[simp] theorem coeff_smul (r : R) (p : R[X]) (n : ℕ) : coeff (r • p) n = r • coeff p n := coeff_C_mul p
end

/-! ### Commutative semirings and rings -/
noncomputable instance commSemiring {R : Type u} [CommSemiring R] : CommSemiring R[X] where
  mul_comm p q := ext fun n => by
    rw [coeff_mul_range, coeff_mul_swap]
    exact Finset.sum_congr rfl fun k _ => CommSemigroup.mul_comm _ _
section
variable {R : Type u} [Ring R] {a b : R}
noncomputable instance instNeg : Neg R[X] := ⟨fun p => Polynomial.ofCoeff (fun n => -p.coeff n) p.bound fun n h => by rw [coeff_bound p n h, neg_zero]⟩
noncomputable instance instSub : Sub R[X] :=
  ⟨fun p q => Polynomial.ofCoeff (fun n => p.coeff n - q.coeff n) (p.bound + q.bound) fun n h => by
    rw [coeff_bound p n (by omega), coeff_bound q n (by omega), sub_zero]⟩
noncomputable instance instIntCast : IntCast R[X] := ⟨fun n => C (n : R)⟩
@[simp] theorem coeff_neg (p : R[X]) (n : ℕ) : coeff (-p) n = -coeff p n := rfl
@[simp] theorem coeff_sub (p q : R[X]) (n : ℕ) : coeff (p - q) n = coeff p n - coeff q n := rfl
theorem C_eq_intCast (n : ℤ) : C (n : R) = n := rfl
noncomputable instance ring : Ring R[X] where
  sub_eq_add_neg p q := ext fun n => AddGroup.sub_eq_add_neg _ _
  neg_add_cancel p := ext fun n => AddGroup.neg_add_cancel _
  intCast_ofNat n := congrArg C (Ring.intCast_ofNat n)
  intCast_negSucc n := ext fun k => by
    rw [coeff_neg, show ((Int.negSucc n : ℤ) : R[X]) = C ((Int.negSucc n : ℤ) : R) from rfl, Ring.intCast_negSucc, coeff_C, coeff_natCast_ite]
    split
    · rfl
    · exact neg_zero.symm
@[simp] theorem C_neg : C (-a) = -C a := ext fun n => by
  rw [coeff_neg, coeff_C, coeff_C]
  split
  · rfl
  · exact neg_zero.symm
@[simp] theorem C_sub : C (a - b) = C a - C b := by rw [sub_eq_add_neg, C_add, C_neg, ← sub_eq_add_neg]
end
noncomputable instance commRing {R : Type u} [CommRing R] : CommRing R[X] where
  mul_comm := CommSemigroup.mul_comm
end Polynomial
