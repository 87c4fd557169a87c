import Ember.Polynomial.Degree
/-! The formal derivative of a polynomial, a plain function where Mathlib has a linear map. -/
set_option autoImplicit false
universe u v w
namespace Polynomial
section
variable {R : Type u} {ι : Type w} [Semiring R] {p q : R[X]} {a : R} {n : ℕ}
/-- The formal derivative. -/
noncomputable def derivative (p : R[X]) : R[X] :=
  Polynomial.ofCoeff (fun n => coeff p (n + 1) * (n + 1)) p.bound fun n h => by rw [coeff_bound p (n + 1) (by omega), zero_mul]
theorem coeff_derivative (p : R[X]) (n : ℕ) : coeff (derivative p) n = coeff p (n + 1) * (n + 1) := rfl
@[simp] theorem derivative_zero : derivative (0 : R[X]) = 0 := ext fun n => by rw [coeff_derivative, coeff_zero, zero_mul, coeff_zero]
@[simp] theorem derivative_add {f g : R[X]} : derivative (f + g) = derivative f + derivative g := ext fun n => by
  rw [coeff_derivative, coeff_add, add_mul]; rfl
@[simp] theorem derivative_monomial_succ (a : R) (n : ℕ) : derivative (monomial (n + 1) a) = monomial n (a * (n + 1)) := ext fun k => by
  rw [coeff_derivative]
  by_cases h : k = n
  · rw [h, coeff_monomial_same, coeff_monomial_same]
  · rw [coeff_monomial_of_ne _ h, coeff_monomial_of_ne _ (by omega), zero_mul]
@[simp] theorem derivative_C {a : R} : derivative (C a) = 0 := ext fun n => by rw [coeff_derivative, coeff_C_succ, zero_mul, coeff_zero]
theorem derivative_monomial (a : R) (n : ℕ) : derivative (monomial n a) = monomial (n - 1) (a * n) := by
  cases n with
  | zero => rw [monomial_zero_left, derivative_C, Nat.cast_zero, mul_zero, monomial_zero_right]
  | succ n => rw [derivative_monomial_succ, Nat.cast_succ, Nat.add_sub_cancel]
theorem derivative_apply (p : R[X]) : derivative p = p.sum fun n a => C (a * n) * X ^ (n - 1) := by
  have h (s : Finset ℕ) (f : ℕ → R) : derivative (∑ i ∈ s, monomial i (f i)) = ∑ i ∈ s, C (f i * i) * X ^ (i - 1) := by
    classical
    induction s using Finset.induction_on with
    | empty => exact derivative_zero
    | insert i s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, derivative_add, ih, derivative_monomial, C_mul_X_pow_eq_monomial]
  exact (congrArg derivative (as_sum_support p)).trans (h p.support p.coeff)
theorem derivative_C_mul_X_pow (a : R) (n : ℕ) : derivative (C a * X ^ n) = C (a * n) * X ^ (n - 1) := by
  rw [C_mul_X_pow_eq_monomial, C_mul_X_pow_eq_monomial, derivative_monomial]
theorem derivative_C_mul_X (a : R) : derivative (C a * X) = C a := by
  rw [C_mul_X_eq_monomial, derivative_monomial, Nat.cast_one, mul_one]; rfl
theorem derivative_X_pow (n : ℕ) : derivative (X ^ n : R[X]) = C (n : R) * X ^ (n - 1) := by
  rw [X_pow_eq_monomial, derivative_monomial, one_mul, C_mul_X_pow_eq_monomial]
@[simp] theorem derivative_X_pow_succ (n : ℕ) : derivative (X ^ (n + 1) : R[X]) = C (n + 1 : R) * X ^ n := by
  rw [derivative_X_pow, Nat.cast_succ, Nat.add_sub_cancel]
@[simp] theorem derivative_X : derivative (X : R[X]) = 1 := by rw [X, derivative_monomial, Nat.cast_one, mul_one]; rfl
@[simp] theorem derivative_one : derivative (1 : R[X]) = 0 := derivative_C
@[simp] theorem derivative_natCast {n : ℕ} : derivative (n : R[X]) = 0 := derivative_C
@[simp] theorem derivative_ofNat (n : ℕ) [n.AtLeastTwo] : derivative (no_index (OfNat.ofNat n) : R[X]) = 0 := derivative_C
theorem derivative_X_add_C (c : R) : derivative (X + C c) = 1 := by rw [derivative_add, derivative_X, derivative_C, add_zero]
theorem derivative_sum {s : Finset ι} {f : ι → R[X]} : derivative (∑ b ∈ s, f b) = ∑ b ∈ s, derivative (f b) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact derivative_zero
  | insert i s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, derivative_add, ih]
theorem derivative_C_mul (a : R) (p : R[X]) : derivative (C a * p) = C a * derivative p := ext fun n => by
  rw [coeff_derivative, coeff_C_mul, coeff_C_mul, coeff_derivative, mul_assoc]
private theorem castComm (n : ℕ) (b : R) : (n : R) * b = b * n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, mul_zero]
  | succ n ih => rw [Nat.cast_succ, add_mul, mul_add, ih, one_mul, mul_one]
@[simp] theorem derivative_mul {f g : R[X]} : derivative (f * g) = derivative f * g + f * derivative g := by
  induction f using Polynomial.induction_on' with
  | add p q hp hq => rw [add_mul, derivative_add, hp, hq, derivative_add, add_mul, add_mul, add_assoc, add_assoc, add_left_comm (p * derivative g)]
  | monomial n a =>
    induction g using Polynomial.induction_on' with
    | add p q hp hq =>
      rw [mul_add, derivative_add, hp, hq, derivative_add, mul_add, mul_add, add_assoc, add_assoc, add_left_comm (monomial n a * derivative p)]
    | monomial m b =>
      rw [monomial_mul_monomial, derivative_monomial, derivative_monomial, derivative_monomial, monomial_mul_monomial, monomial_mul_monomial,
        Nat.cast_add, mul_add, monomial_add, mul_assoc a (n : R), castComm n b, ← mul_assoc, ← mul_assoc]
      congr 1
      · cases n with
        | zero => rw [Nat.cast_zero, mul_zero, monomial_zero_right, monomial_zero_right]
        | succ n => rw [show n + 1 + m - 1 = n + 1 - 1 + m by omega]
      · cases m with
        | zero => rw [Nat.cast_zero, mul_zero, monomial_zero_right, monomial_zero_right]
        | succ m => rw [show n + (m + 1) - 1 = n + (m + 1 - 1) by omega]
theorem derivative_of_natDegree_zero {p : R[X]} (hp : p.natDegree = 0) : derivative p = 0 := by rw [eq_C_of_natDegree_eq_zero hp, derivative_C]
theorem natDegree_derivative_le (p : R[X]) : p.derivative.natDegree ≤ p.natDegree - 1 := natDegree_le_iff_coeff_eq_zero.2 fun N h => by
  rw [coeff_derivative, coeff_eq_zero_of_natDegree_lt (by omega), zero_mul]
theorem natDegree_derivative_lt {p : R[X]} (hp : p.natDegree ≠ 0) : p.derivative.natDegree < p.natDegree := by
  have := natDegree_derivative_le p
  omega
theorem derivative_map {S : Type v} [Semiring S] (p : R[X]) (f : R →+* S) : derivative (p.map f) = p.derivative.map f := ext fun n => by
  rw [coeff_derivative, coeff_map, coeff_map, coeff_derivative, map_mul, map_add, map_one, map_natCast]
end
section
variable {R : Type u} [CommSemiring R]
theorem derivative_pow_succ (p : R[X]) (n : ℕ) : derivative (p ^ (n + 1)) = C (n + 1 : R) * p ^ n * derivative p := by
  induction n with
  | zero => rw [Nat.zero_add, pow_one, pow_zero, Nat.cast_zero, zero_add, C_1, one_mul, one_mul]
  | succ n ih =>
    rw [pow_succ, derivative_mul, ih, Nat.cast_succ, C_add (a := (n : R) + 1), C_1, add_mul, one_mul, add_mul, pow_succ, mul_assoc, mul_assoc,
      mul_comm (derivative p) p, mul_assoc, mul_assoc, mul_assoc (p ^ n)]
theorem derivative_pow (p : R[X]) (n : ℕ) : derivative (p ^ n) = C (n : R) * p ^ (n - 1) * derivative p := by
  cases n with
  | zero => rw [pow_zero, derivative_one, Nat.cast_zero, C_0, zero_mul, zero_mul]
  | succ n => rw [derivative_pow_succ, Nat.cast_succ, Nat.add_sub_cancel]
theorem derivative_comp (p q : R[X]) : derivative (p.comp q) = derivative q * p.derivative.comp q := by
  induction p using Polynomial.induction_on' with
  | add p r hp hr => rw [add_comp, derivative_add, hp, hr, derivative_add, add_comp, mul_add]
  | monomial n a =>
    rw [monomial_comp, derivative_C_mul, derivative_pow, derivative_monomial, monomial_comp, C_mul, mul_comm _ (derivative q), mul_left_comm,
      mul_assoc]
end
section
variable {R : Type u} [Ring R]
@[simp] theorem derivative_neg (f : R[X]) : derivative (-f) = -derivative f := ext fun n => by
  rw [coeff_derivative, coeff_neg, coeff_neg, coeff_derivative]
  refine eq_neg_of_add_eq_zero_left ?_
  rw [← add_mul, neg_add_cancel, zero_mul]
@[simp] theorem derivative_sub {f g : R[X]} : derivative (f - g) = derivative f - derivative g := by
  rw [sub_eq_add_neg, derivative_add, derivative_neg, ← sub_eq_add_neg]
theorem derivative_X_sub_C (c : R) : derivative (X - C c) = 1 := by rw [derivative_sub, derivative_X, derivative_C, sub_zero]
@[simp] theorem derivative_intCast {n : ℤ} : derivative (n : R[X]) = 0 := derivative_C
end
end Polynomial
