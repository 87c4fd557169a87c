import Ember.PrimeElements
import Ember.ZMod
/-! Domains, nilpotent elements, the characteristic of a ring. -/
set_option autoImplicit false
universe u
/-- Multiplication by what is not 0 cancels on both sides. -/
class IsCancelMulZero (M₀ : Type u) [Mul M₀] [Zero M₀] : Prop where
  protected mul_left_cancel_of_ne_zero : ∀ {a b c : M₀}, a ≠ 0 → a * b = a * c → b = c
  protected mul_right_cancel_of_ne_zero : ∀ {a b c : M₀}, b ≠ 0 → a * b = c * b → a = c
/-- 1 is not 0, and multiplication by what is not 0 cancels. -/
class IsDomain (α : Type u) [Semiring α] : Prop extends IsCancelMulZero α, Nontrivial α
attribute [instance 50] IsDomain.toNontrivial
instance (priority := 50) IsDomain.to_noZeroDivisors (α : Type u) [Ring α] [IsDomain α] : NoZeroDivisors α where
  eq_zero_or_eq_zero_of_mul_eq_zero {a b} h := Classical.byContradiction fun k => by
    rw [not_or] at k
    exact k.2 (IsCancelMulZero.mul_left_cancel_of_ne_zero k.1 (h.trans (mul_zero a).symm))
theorem NoZeroDivisors.to_isDomain (α : Type u) [Ring α] [h : Nontrivial α] [NoZeroDivisors α] : IsDomain α where
  toNontrivial := h
  mul_left_cancel_of_ne_zero {a b c} ha e := by
    have d : a * (b + -c) = 0 := by
      rw [mul_add, e, ← mul_add, show c + -c = 0 from (add_comm c (-c)).trans (AddGroup.neg_add_cancel c), mul_zero]
    have := (NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero d).resolve_left ha
    rw [← add_zero b, ← AddGroup.neg_add_cancel c, ← add_assoc, this, zero_add]
  mul_right_cancel_of_ne_zero {a b c} hb e := by
    have d : (a + -c) * b = 0 := by
      rw [add_mul, e, ← add_mul, show c + -c = 0 from (add_comm c (-c)).trans (AddGroup.neg_add_cancel c), zero_mul]
    have := (NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero d).resolve_right hb
    rw [← add_zero a, ← AddGroup.neg_add_cancel c, ← add_assoc, this, zero_add]
instance (priority := 50) Ember.domainOfIsDomain {R : Type u} [CommRing R] [IsDomain R] : Ember.Domain R where
  mul_left_cancel := IsCancelMulZero.mul_left_cancel_of_ne_zero
  one_ne_zero e := by
    obtain ⟨x, y, h⟩ := (IsDomain.toNontrivial (α := R)).exists_pair_ne
    exact h (by rw [← mul_one x, ← mul_one y, e, mul_zero, mul_zero])
instance (priority := 100) Field.isDomain {K : Type u} [Field K] : IsDomain K where
  toNontrivial := inferInstance
  mul_left_cancel_of_ne_zero := mul_left_cancel₀
  mul_right_cancel_of_ne_zero := mul_right_cancel₀
instance Int.instIsDomain : IsDomain ℤ where
  exists_pair_ne := ⟨0, 1, by decide⟩
  mul_left_cancel_of_ne_zero := mul_left_cancel₀
  mul_right_cancel_of_ne_zero := mul_right_cancel₀

/-- Some power is 0. -/
def IsNilpotent {R : Type u} [OfNat R 0] [Pow R ℕ] (x : R) : Prop := ∃ n : ℕ, x ^ n = 0
theorem IsNilpotent.mk {R : Type u} [OfNat R 0] [Pow R ℕ] (x : R) (n : ℕ) (e : x ^ n = 0) : IsNilpotent x := ⟨n, e⟩
@[simp] theorem IsNilpotent.zero {R : Type u} [Semiring R] : IsNilpotent (0 : R) := ⟨1, pow_one 0⟩
theorem IsNilpotent.eq_zero {R : Type u} [CommRing R] [IsDomain R] {x : R} (h : IsNilpotent x) : x = 0 := by
  obtain ⟨n, e⟩ := h
  induction n with
  | zero => rw [pow_zero] at e; exact absurd e one_ne_zero
  | succ n ih => rw [pow_succ] at e; exact (mul_eq_zero.1 e).elim ih id

/-- A natural number is 0 in `R` exactly when `p` divides it. -/
class CharP (R : Type u) [NatCast R] [OfNat R 0] (p : outParam ℕ) : Prop where
  cast_eq_zero_iff (R) (p) : ∀ x : ℕ, (x : R) = 0 ↔ p ∣ x
namespace CharP
variable (R : Type u)
@[simp] theorem cast_eq_zero [NatCast R] [OfNat R 0] (p : ℕ) [CharP R p] : (p : R) = 0 := (cast_eq_zero_iff R p p).2 (Nat.dvd_refl p)
theorem eq [NatCast R] [OfNat R 0] {p q : ℕ} (_hp : CharP R p) (_hq : CharP R q) : p = q :=
  Nat.dvd_antisymm ((_hp.cast_eq_zero_iff q).1 ((_hq.cast_eq_zero_iff q).2 (Nat.dvd_refl q)))
    ((_hq.cast_eq_zero_iff p).1 ((_hp.cast_eq_zero_iff p).2 (Nat.dvd_refl p)))
end CharP
instance ZMod.charP (n : ℕ) : CharP (ZMod n) n := ⟨fun x => ZMod.natCast_eq_zero_iff x n⟩
