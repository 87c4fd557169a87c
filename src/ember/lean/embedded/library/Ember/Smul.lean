import Ember.FinsetNames
import Ember.Integers
/-! `n • a`: natural and integer multiples, and a type's own multiplication, as in Mathlib; sums of a constant.

Mathlib's monoids carry their multiples as a field; ours ask for `Ember.NSMul`, which every semiring and every additive monoid has. -/
set_option autoImplicit false
universe u v
/-- Multiplication as scalar multiplication. -/
instance (priority := 910) Mul.toSMul (α : Type u) [Mul α] : SMul α α := ⟨(· * ·)⟩
@[simp] theorem smul_eq_mul {α : Type u} [Mul α] (a b : α) : a • b = a * b := rfl

namespace Ember
/-- Multiples by natural numbers. -/
class NSMul (M : Type u) [Add M] [OfNat M 0] extends SMul ℕ M where
  protected zero_nsmul : ∀ a : M, (0 : ℕ) • a = 0
  protected succ_nsmul : ∀ (n : ℕ) (a : M), (n + 1) • a = n • a + a
attribute [instance 200] NSMul.toSMul
instance : NSMul ℕ where
  toSMul := Mul.toSMul ℕ
  zero_nsmul := Nat.zero_mul
  succ_nsmul := Nat.succ_mul
instance (priority := 200) {R : Type u} [Semiring R] : NSMul R where
  smul n a := n * a
  zero_nsmul a := by show ((0 : ℕ) : R) * a = 0; rw [Semiring.natCast_zero, Semiring.zero_mul]
  succ_nsmul n a := by
    show ((n + 1 : ℕ) : R) * a = n * a + a
    rw [Semiring.natCast_succ, Semiring.right_distrib, Monoid.one_mul]
/-- A sum of equal summands. -/
def multiple {M : Type u} [Add M] [OfNat M 0] : ℕ → M → M
  | 0, _ => 0
  | n + 1, a => multiple n a + a
instance (priority := 100) {M : Type u} [AddMonoid M] : NSMul M where
  smul := multiple
  zero_nsmul _ := rfl
  succ_nsmul _ _ := rfl
end Ember
open Ember (NSMul)

section
variable {M : Type u} [Add M] [OfNat M 0] [NSMul M]
@[simp] theorem zero_nsmul (a : M) : 0 • a = 0 := NSMul.zero_nsmul a
theorem succ_nsmul (a : M) (n : ℕ) : (n + 1) • a = n • a + a := NSMul.succ_nsmul n a
end
section
variable {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M] [NSMul M]
@[simp] theorem one_nsmul (a : M) : 1 • a = a := by rw [succ_nsmul a 0, zero_nsmul, Ember.CommAdd.zero_add]
theorem two_nsmul (a : M) : 2 • a = a + a := by rw [succ_nsmul a 1, one_nsmul]
theorem add_nsmul (a : M) (m n : ℕ) : (m + n) • a = m • a + n • a := by
  induction n with
  | zero => rw [Nat.add_zero, zero_nsmul, Ember.CommAdd.add_comm, Ember.CommAdd.zero_add]
  | succ n ih => rw [← Nat.add_assoc, succ_nsmul, ih, succ_nsmul, Ember.CommAdd.add_assoc]
@[simp] theorem Finset.sum_const {ι : Type v} {s : Finset ι} (b : M) : ∑ _x ∈ s, b = s.card • b := by
  classical
  induction s using Finset.induction_on with
  | empty => exact (zero_nsmul b).symm
  | insert a s ha ih => rw [sum_insert ha, ih, card_insert_of_notMem ha, succ_nsmul, Ember.CommAdd.add_comm]
theorem Finset.sum_eq_card_nsmul {ι : Type v} {s : Finset ι} {f : ι → M} {b : M} (hf : ∀ a ∈ s, f a = b) : ∑ a ∈ s, f a = s.card • b :=
  (sum_congr rfl hf).trans (sum_const b)
end
@[simp] theorem nsmul_eq_mul {R : Type u} [Semiring R] [NSMul R] (n : ℕ) (a : R) : n • a = n * a := by
  induction n with
  | zero => rw [zero_nsmul, Semiring.natCast_zero, Semiring.zero_mul]
  | succ n ih => rw [succ_nsmul, ih, Semiring.natCast_succ, Semiring.right_distrib, Monoid.one_mul]

/-- Integer multiples in a ring. -/
instance (priority := 200) Ember.ringZSMul {R : Type u} [Ring R] : SMul ℤ R := ⟨fun n a => n * a⟩
@[simp] theorem zsmul_eq_mul {R : Type u} [Ring R] (a : R) (n : ℤ) : n • a = n * a := rfl
