import Ember.Polynomial.Basic
import Ember.RingHomNames
/-! Values of polynomials: `eval`, `eval₂`, `comp`, `map`, `IsRoot`, as in Mathlib. -/
set_option autoImplicit false
universe u v w y
namespace Polynomial
open Finset (range)
section
variable {R : Type u} {S : Type v} {T : Type w} {ι : Type y} [Semiring R] {p q r : R[X]} {a b : R} {m n : ℕ}
/-- The sum of `f n (coeff p n)` over the exponents of `p`. -/
def sum {S : Type v} [AddCommMonoid S] (p : R[X]) (f : ℕ → R → S) : S := ∑ n ∈ p.support, f n (p.coeff n)
theorem sum_def {S : Type v} [AddCommMonoid S] (p : R[X]) (f : ℕ → R → S) : p.sum f = ∑ n ∈ p.support, f n (p.coeff n) := rfl
section
variable [Semiring S] (f : R →+* S) (x : S)
/-- The value at `x` of the polynomial whose coefficients `f` has mapped. -/
def eval₂ (p : R[X]) : S := p.sum fun e a => f a * x ^ e
theorem eval₂_eq_sum {f : R →+* S} {x : S} : p.eval₂ f x = p.sum fun e a => f a * x ^ e := rfl
theorem eval₂_eq_sum_of_subset {s : Finset ℕ} (h : p.support ⊆ s) : p.eval₂ f x = ∑ n ∈ s, f (p.coeff n) * x ^ n :=
  Finset.sum_subset h fun n _ k => by
    show f (p.coeff n) * x ^ n = 0
    rw [notMem_support_iff.1 k, map_zero, zero_mul]
@[simp] theorem eval₂_zero : (0 : R[X]).eval₂ f x = 0 := rfl
@[simp] theorem eval₂_add : (p + q).eval₂ f x = p.eval₂ f x + q.eval₂ f x := by
  have h₁ : p.support ⊆ range (p.bound + q.bound) := fun n h => Finset.mem_range.2 (Nat.lt_of_not_le fun k => mem_support_iff.1 h (coeff_bound p n (by omega)))
  have h₂ : q.support ⊆ range (p.bound + q.bound) := fun n h => Finset.mem_range.2 (Nat.lt_of_not_le fun k => mem_support_iff.1 h (coeff_bound q n (by omega)))
  have h₃ : (p + q).support ⊆ range (p.bound + q.bound) := fun n h => Finset.mem_range.2 (Nat.lt_of_not_le fun k => mem_support_iff.1 h
    (by rw [coeff_add, coeff_bound p n (by omega), coeff_bound q n (by omega), add_zero]))
  rw [eval₂_eq_sum_of_subset f x h₁, eval₂_eq_sum_of_subset f x h₂, eval₂_eq_sum_of_subset f x h₃, ← Finset.sum_add_distrib]
  exact Finset.sum_congr rfl fun n _ => by rw [coeff_add, map_add, add_mul]
@[simp] theorem eval₂_monomial {n : ℕ} {r : R} : (monomial n r).eval₂ f x = f r * x ^ n := by
  rw [eval₂_eq_sum_of_subset f x (s := {n}) (p := monomial n r) Finsupp.support_single_subset, Finset.sum_singleton, coeff_monomial_same]
@[simp] theorem eval₂_C : (C a).eval₂ f x = f a := by rw [← monomial_zero_left, eval₂_monomial, pow_zero, mul_one]
@[simp] theorem eval₂_X : X.eval₂ f x = x := by rw [X, eval₂_monomial, map_one, one_mul, pow_one]
@[simp] theorem eval₂_X_pow {n : ℕ} : (X ^ n).eval₂ f x = x ^ n := by rw [X_pow_eq_monomial, eval₂_monomial, map_one, one_mul]
@[simp] theorem eval₂_one : (1 : R[X]).eval₂ f x = 1 := by rw [← C_1, eval₂_C, map_one]
@[simp] theorem eval₂_natCast (n : ℕ) : (n : R[X]).eval₂ f x = n := by rw [← C_eq_natCast, eval₂_C, map_natCast]
@[simp] theorem eval₂_ofNat {S : Type v} [Semiring S] (n : ℕ) [n.AtLeastTwo] (f : R →+* S) (a : S) :
    (no_index (OfNat.ofNat n) : R[X]).eval₂ f a = OfNat.ofNat n := eval₂_natCast f a n
theorem eval₂_finsetSum (s : Finset ι) (g : ι → R[X]) (x : S) : (∑ i ∈ s, g i).eval₂ f x = ∑ i ∈ s, (g i).eval₂ f x := by
  classical
  induction s using Finset.induction_on with
  | empty => rfl
  | insert i s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, eval₂_add, ih]
@[simp] theorem eval₂_mul_X : eval₂ f x (p * X) = eval₂ f x p * x := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [add_mul, eval₂_add, hp, hq, eval₂_add, add_mul]
  | monomial n a => rw [X, monomial_mul_monomial, eval₂_monomial, eval₂_monomial, mul_one, pow_succ, mul_assoc]
/-- Where `x` commutes with the coefficients, values of products are products. -/
theorem eval₂_mul_of_comm (h : ∀ a, f a * x = x * f a) : (p * q).eval₂ f x = p.eval₂ f x * q.eval₂ f x := by
  have k (a : R) (n : ℕ) : f a * x ^ n = x ^ n * f a := by
    induction n with
    | zero => rw [pow_zero, mul_one, one_mul]
    | succ n ih => rw [pow_succ, ← mul_assoc, ih, mul_assoc, h, mul_assoc]
  induction p using Polynomial.induction_on' with
  | add p r hp hr => rw [add_mul, eval₂_add, hp, hr, eval₂_add, add_mul]
  | monomial n a =>
    induction q using Polynomial.induction_on' with
    | add p r hp hr => rw [mul_add, eval₂_add, hp, hr, eval₂_add, mul_add]
    | monomial m b =>
      rw [monomial_mul_monomial, eval₂_monomial, eval₂_monomial, eval₂_monomial, map_mul, pow_add, mul_assoc, mul_assoc, ← mul_assoc (f b),
        k b n, mul_assoc]
end
section
variable [CommSemiring S] (f : R →+* S) (x : S)
@[simp] theorem eval₂_mul : (p * q).eval₂ f x = p.eval₂ f x * q.eval₂ f x := eval₂_mul_of_comm f x fun _ => CommSemigroup.mul_comm _ _
/-- `eval₂` as a ring homomorphism. -/
def eval₂RingHom (f : R →+* S) (x : S) : R[X] →+* S where
  toFun := eval₂ f x
  map_one' := eval₂_one f x
  map_mul' _ _ := eval₂_mul f x
  map_zero' := eval₂_zero f x
  map_add' _ _ := eval₂_add f x
@[simp] theorem coe_eval₂RingHom (f : R →+* S) (x : S) : FunLike.coe (eval₂RingHom f x) = eval₂ f x := rfl
theorem eval₂_pow (n : ℕ) : (p ^ n).eval₂ f x = p.eval₂ f x ^ n := map_pow (eval₂RingHom f x) p n
end

/-! ### `eval` -/
section
variable {x : R}
/-- The value of `p` at `x`. -/
def eval (x : R) (p : R[X]) : R := eval₂ (RingHom.id R) x p
@[simp] theorem eval₂_id : eval₂ (RingHom.id R) x p = p.eval x := rfl
theorem eval_eq_sum : p.eval x = p.sum fun e a => a * x ^ e := rfl
@[simp] theorem eval_C : (C a).eval x = a := eval₂_C _ _
@[simp] theorem eval_natCast {n : ℕ} : (n : R[X]).eval x = n := eval₂_natCast _ _ n
@[simp] theorem eval_ofNat (n : ℕ) [n.AtLeastTwo] (a : R) : (no_index (OfNat.ofNat n) : R[X]).eval a = OfNat.ofNat n := eval₂_natCast _ _ n
@[simp] theorem eval_X : X.eval x = x := eval₂_X _ _
@[simp] theorem eval_monomial {n : ℕ} {a : R} : (monomial n a).eval x = a * x ^ n := eval₂_monomial _ _
@[simp] theorem eval_zero : (0 : R[X]).eval x = 0 := eval₂_zero _ _
@[simp] theorem eval_add : (p + q).eval x = p.eval x + q.eval x := eval₂_add _ _
@[simp] theorem eval_one : (1 : R[X]).eval x = 1 := eval₂_one _ _
@[simp] theorem eval_C_mul : (C a * p).eval x = a * p.eval x := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [mul_add, eval_add, hp, hq, eval_add, mul_add]
  | monomial n b => rw [C_mul_monomial, eval_monomial, eval_monomial, mul_assoc]
@[simp] theorem eval_smul (s : R) (p : R[X]) (x : R) : (s • p).eval x = s • p.eval x := eval_C_mul
@[simp] theorem eval_natCast_mul {n : ℕ} : ((n : R[X]) * p).eval x = n * p.eval x := eval_C_mul
@[simp] theorem eval_mul_X : (p * X).eval x = p.eval x * x := eval₂_mul_X _ _
@[simp] theorem eval_mul_X_pow {k : ℕ} : (p * X ^ k).eval x = p.eval x * x ^ k := by
  induction k with
  | zero => rw [pow_zero, mul_one, pow_zero, mul_one]
  | succ k ih => rw [pow_succ, ← mul_assoc, eval_mul_X, ih, pow_succ, mul_assoc]
@[simp] theorem eval_X_pow {x : R} (n : ℕ) : (X ^ n : R[X]).eval x = x ^ n := eval₂_X_pow _ _
theorem eval_finsetSum (s : Finset ι) (g : ι → R[X]) (x : R) : (∑ i ∈ s, g i).eval x = ∑ i ∈ s, (g i).eval x := eval₂_finsetSum _ _ _ _
theorem eval_finset_sum (s : Finset ι) (g : ι → R[X]) (x : R) : (∑ i ∈ s, g i).eval x = ∑ i ∈ s, (g i).eval x := eval₂_finsetSum _ _ _ _
theorem coeff_zero_eq_eval_zero (p : R[X]) : coeff p 0 = p.eval 0 := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [coeff_add, hp, hq, eval_add]
  | monomial n a =>
    rw [eval_monomial]
    cases n with
    | zero => rw [coeff_monomial_same, pow_zero, mul_one]
    | succ n => rw [coeff_monomial_of_ne _ (Nat.succ_ne_zero n).symm, pow_succ, mul_zero, mul_zero]
/-- `a` is a zero of `p`. -/
def IsRoot (p : R[X]) (a : R) : Prop := p.eval a = 0
@[simp] theorem IsRoot.def : IsRoot p a ↔ p.eval a = 0 := Iff.rfl
theorem IsRoot.eq_zero (h : IsRoot p x) : eval x p = 0 := h
end

/-! ### Composition -/
/-- `p` with `q` for the variable. -/
noncomputable def comp (p q : R[X]) : R[X] := p.eval₂ C q
@[simp] theorem comp_X : p.comp X = p := by
  rw [comp]
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [eval₂_add, hp, hq]
  | monomial n a => rw [eval₂_monomial, C_mul_X_pow_eq_monomial]
@[simp] theorem X_comp : X.comp p = p := eval₂_X _ _
@[simp] theorem C_comp : (C a).comp p = C a := eval₂_C _ _
@[simp] theorem natCast_comp {n : ℕ} : (n : R[X]).comp p = n := eval₂_natCast _ _ n
@[simp] theorem ofNat_comp (n : ℕ) [n.AtLeastTwo] : (no_index (OfNat.ofNat n) : R[X]).comp p = n := eval₂_natCast _ _ n
@[simp] theorem zero_comp : comp (0 : R[X]) p = 0 := eval₂_zero _ _
@[simp] theorem one_comp : comp (1 : R[X]) p = 1 := eval₂_one _ _
@[simp] theorem add_comp : (p + q).comp r = p.comp r + q.comp r := eval₂_add _ _
@[simp] theorem monomial_comp (n : ℕ) : (monomial n a).comp p = C a * p ^ n := eval₂_monomial _ _
@[simp] theorem mul_X_comp : (p * X).comp r = p.comp r * r := eval₂_mul_X _ _
@[simp] theorem X_pow_comp {k : ℕ} : (X ^ k).comp p = p ^ k := eval₂_X_pow _ _
@[simp] theorem C_mul_comp : (C a * p).comp r = C a * p.comp r := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [mul_add, add_comp, hp, hq, add_comp, mul_add]
  | monomial n b => rw [C_mul_monomial, monomial_comp, monomial_comp, C_mul, mul_assoc]
@[simp] theorem comp_C : p.comp (C a) = C (p.eval a) := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [add_comp, hp, hq, eval_add, C_add]
  | monomial n b => rw [monomial_comp, eval_monomial, C_mul, C_pow]
@[simp] theorem comp_zero : p.comp (0 : R[X]) = C (p.eval 0) := by rw [← C_0, comp_C]
@[simp] theorem comp_one : p.comp 1 = C (p.eval 1) := by rw [← C_1, comp_C]

/-! ### Other coefficients -/
section
variable [Semiring S] (f : R →+* S)
/-- The polynomial whose coefficients `f` has mapped. -/
noncomputable def map : R[X] → S[X] := eval₂ (C.comp f) X
@[simp] theorem map_C : (C a).map f = C (f a) := eval₂_C _ _
@[simp] theorem map_X : X.map f = X := eval₂_X _ _
@[simp] theorem map_monomial {n : ℕ} {a : R} : (monomial n a).map f = monomial n (f a) := by
  rw [map, eval₂_monomial, RingHom.comp_apply, C_mul_X_pow_eq_monomial]
@[simp] protected theorem map_zero : (0 : R[X]).map f = 0 := eval₂_zero _ _
@[simp] protected theorem map_add : (p + q).map f = p.map f + q.map f := eval₂_add _ _
@[simp] protected theorem map_one : (1 : R[X]).map f = 1 := eval₂_one _ _
@[simp] protected theorem map_mul : (p * q).map f = p.map f * q.map f := eval₂_mul_of_comm _ _ fun _ => X_mul.symm
@[simp] protected theorem map_natCast (n : ℕ) : (n : R[X]).map f = n := eval₂_natCast _ _ n
@[simp] protected theorem map_ofNat (n : ℕ) [n.AtLeastTwo] : (no_index (OfNat.ofNat n) : R[X]).map f = OfNat.ofNat n := eval₂_natCast _ _ n
/-- `map` as a ring homomorphism. -/
noncomputable def mapRingHom (f : R →+* S) : R[X] →+* S[X] where
  toFun := Polynomial.map f
  map_one' := Polynomial.map_one f
  map_mul' _ _ := Polynomial.map_mul f
  map_zero' := Polynomial.map_zero f
  map_add' _ _ := Polynomial.map_add f
@[simp] theorem coe_mapRingHom (f : R →+* S) : FunLike.coe (mapRingHom f) = map f := rfl
@[simp] protected theorem map_pow (n : ℕ) : (p ^ n).map f = p.map f ^ n := map_pow (mapRingHom f) p n
@[simp] theorem coeff_map (n : ℕ) : coeff (p.map f) n = f (coeff p n) := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [Polynomial.map_add, coeff_add, hp, hq, coeff_add, map_add]
  | monomial m a =>
    rw [map_monomial, coeff_monomial, coeff_monomial]
    split
    · rfl
    · exact (map_zero f).symm
theorem eval₂_eq_eval_map {x : S} : p.eval₂ f x = (p.map f).eval x := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [eval₂_add, hp, hq, Polynomial.map_add, eval_add]
  | monomial m a => rw [map_monomial, eval₂_monomial, eval_monomial]
theorem eval_map (x : S) : (p.map f).eval x = p.eval₂ f x := (eval₂_eq_eval_map f).symm
@[simp] theorem eval_map_apply (x : R) : (p.map f).eval (f x) = f (p.eval x) := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq => rw [Polynomial.map_add, eval_add, hp, hq, eval_add, map_add]
  | monomial m a => rw [map_monomial, eval_monomial, eval_monomial, map_mul, map_pow]
end
end

/-! ### Commutative coefficients -/
section
variable {R : Type u} {S : Type v} {ι : Type y} [CommSemiring R] {p q : R[X]} {x : R} {a : R}
@[simp] theorem eval_mul : (p * q).eval x = p.eval x * q.eval x := eval₂_mul _ _
/-- `eval` as a ring homomorphism. -/
def evalRingHom : R → R[X] →+* R := eval₂RingHom (RingHom.id R)
@[simp] theorem coe_evalRingHom (r : R) : (FunLike.coe (evalRingHom r) : R[X] → R) = eval r := rfl
@[simp] theorem eval_pow (n : ℕ) : (p ^ n).eval x = p.eval x ^ n := eval₂_pow _ _ n
@[simp] theorem eval_comp : (p.comp q).eval x = p.eval (q.eval x) := by
  induction p using Polynomial.induction_on' with
  | add p r hp hr => rw [add_comp, eval_add, hp, hr, eval_add]
  | monomial m a => rw [monomial_comp, eval_monomial, eval_mul, eval_C, eval_pow]
theorem eval_prod {ι : Type y} (s : Finset ι) (p : ι → R[X]) (x : R) : eval x (∏ j ∈ s, p j) = ∏ j ∈ s, eval x (p j) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact eval_one
  | insert i s h ih => rw [Finset.prod_insert h, Finset.prod_insert h, eval_mul, ih]
theorem eval_dvd : p ∣ q → eval x p ∣ eval x q := fun ⟨c, h⟩ => ⟨eval x c, by rw [h, eval_mul]⟩
theorem eval_eq_zero_of_dvd_of_eval_eq_zero : p ∣ q → eval x p = 0 → eval x q = 0 := fun ⟨c, h⟩ k => by rw [h, eval_mul, k, zero_mul]
theorem IsRoot.dvd {R : Type u} [CommSemiring R] {p q : R[X]} {x : R} (h : p.IsRoot x) (hpq : p ∣ q) : q.IsRoot x :=
  eval_eq_zero_of_dvd_of_eval_eq_zero hpq h
theorem root_mul_left_of_isRoot (p : R[X]) {q : R[X]} : IsRoot q a → IsRoot (p * q) a := fun h => h.dvd ⟨p, CommSemigroup.mul_comm _ _⟩
theorem root_mul_right_of_isRoot {p : R[X]} (q : R[X]) : IsRoot p a → IsRoot (p * q) a := fun h => h.dvd ⟨q, rfl⟩
@[simp] theorem mul_comp {R : Type u} [CommSemiring R] (p q r : R[X]) : (p * q).comp r = p.comp r * q.comp r := eval₂_mul _ _
@[simp] theorem pow_comp {R : Type u} [CommSemiring R] (p q : R[X]) (n : ℕ) : (p ^ n).comp q = p.comp q ^ n := eval₂_pow _ _ n
theorem comp_assoc {R : Type u} [CommSemiring R] (φ ψ χ : R[X]) : (φ.comp ψ).comp χ = φ.comp (ψ.comp χ) := by
  induction φ using Polynomial.induction_on' with
  | add p q hp hq => rw [add_comp, add_comp, add_comp, hp, hq]
  | monomial n a => rw [monomial_comp, monomial_comp, mul_comp, C_comp, pow_comp]
end

/-! ### Rings -/
section
variable {R : Type u} {S : Type v} [Ring R] {p q r : R[X]} {a x : R}
@[simp] theorem eval_neg (p : R[X]) (x : R) : (-p).eval x = -p.eval x := by
  have h := eval_add (p := -p) (q := p) (x := x)
  rw [neg_add_cancel, eval_zero] at h
  exact eq_neg_of_add_eq_zero_left h.symm
@[simp] theorem eval_sub (p q : R[X]) (x : R) : (p - q).eval x = p.eval x - q.eval x := by
  rw [sub_eq_add_neg, eval_add, eval_neg, ← sub_eq_add_neg]
@[simp] theorem eval_intCast {n : ℤ} {x : R} : (n : R[X]).eval x = n := by rw [← C_eq_intCast, eval_C]
theorem root_X_sub_C : IsRoot (X - C a) x ↔ a = x := by rw [IsRoot.def, eval_sub, eval_X, eval_C, sub_eq_zero, eq_comm]
@[simp] theorem neg_comp : (-p).comp q = -p.comp q := by
  have h := add_comp (p := -p) (q := p) (r := q)
  rw [neg_add_cancel, zero_comp] at h
  exact eq_neg_of_add_eq_zero_left h.symm
@[simp] theorem sub_comp : (p - q).comp r = p.comp r - q.comp r := by rw [sub_eq_add_neg, add_comp, neg_comp, ← sub_eq_add_neg]
end
end Polynomial
