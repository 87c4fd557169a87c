import Ember.Polynomial.Degree
import Ember.Field
/-! Domains: `IsDomain`, as in Mathlib; fields, ℤ and polynomials over a domain are such. -/
set_option autoImplicit false
universe u
/-- What is not 0 can be cancelled in products. -/
class IsCancelMulZero (M₀ : Type u) [Mul M₀] [Zero M₀] : Prop where
  protected mul_left_cancel_of_ne_zero : ∀ {a : M₀}, a ≠ 0 → ∀ {b c : M₀}, a * b = a * c → b = c
  protected mul_right_cancel_of_ne_zero : ∀ {a : M₀}, a ≠ 0 → ∀ {b c : M₀}, b * a = c * a → b = c
/-- A semiring with 1 ≠ 0 in which what is not 0 can be cancelled in products. -/
class IsDomain (α : Type u) [Semiring α] : Prop extends IsCancelMulZero α, Nontrivial α
attribute [instance 100] IsDomain.toIsCancelMulZero IsDomain.toNontrivial
/-- In a ring it is enough that products are not 0. -/
theorem Ember.isDomain {R : Type u} [Ring R] [NoZeroDivisors R] [Nontrivial R] : IsDomain R where
  mul_left_cancel_of_ne_zero {a} h b c k := by
    have z : a * (b - c) = 0 := by rw [sub_eq_add_neg, mul_add, k, ← mul_add, add_neg_cancel, mul_zero]
    exact sub_eq_zero.1 ((NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero z).elim (fun e => absurd e h) id)
  mul_right_cancel_of_ne_zero {a} h b c k := by
    have z : (b - c) * a = 0 := by rw [sub_eq_add_neg, add_mul, k, ← add_mul, add_neg_cancel, zero_mul]
    exact sub_eq_zero.1 ((NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero z).elim id fun e => absurd e h)
instance (priority := 100) IsDomain.to_noZeroDivisors {R : Type u} [Semiring R] [IsDomain R] : NoZeroDivisors R := ⟨fun {a b} h =>
  Classical.byContradiction fun k => by
    rw [not_or] at k
    exact k.2 (IsCancelMulZero.mul_left_cancel_of_ne_zero k.1 (h.trans (mul_zero a).symm))⟩
instance (priority := 100) Field.isDomain {K : Type u} [Field K] : IsDomain K :=
  letI : NoZeroDivisors K := ⟨mul_eq_zero.1⟩
  Ember.isDomain
instance : IsDomain ℤ :=
  letI : Nontrivial ℤ := ⟨0, 1, by decide⟩
  Ember.isDomain
instance Polynomial.instIsDomain {R : Type u} [Ring R] [IsDomain R] : IsDomain (Polynomial R) := Ember.isDomain
/-- The laws of cancellation, for the lemmas of `Ember.Algebra`. -/
instance (priority := 50) Ember.IsDomain.domain {R : Type u} [CommRing R] [IsDomain R] : Ember.Domain R where
  one_ne_zero h := by
    obtain ⟨a, b, k⟩ := Nontrivial.exists_pair_ne (α := R)
    exact k (by rw [← one_mul a, ← one_mul b, h, zero_mul, zero_mul])
  mul_left_cancel h k := IsCancelMulZero.mul_left_cancel_of_ne_zero h k
