import Ember.Polynomial.Basic
import Ember.ProdNames
/-! `Finset.antidiagonal n`, the pairs of natural numbers with the sum `n`, and the coefficients of products over them.
Mathlib has a class of types with antidiagonals; here are those of ℕ alone. -/
set_option autoImplicit false
universe u v
namespace Finset
/-- The pairs of natural numbers with the sum `n`. -/
def antidiagonal (n : ℕ) : Finset (ℕ × ℕ) := (range (n + 1)).image fun i => (i, n - i)
@[simp] theorem mem_antidiagonal {n : ℕ} {a : ℕ × ℕ} : a ∈ antidiagonal n ↔ a.1 + a.2 = n := by
  rw [antidiagonal, mem_image]
  constructor
  · rintro ⟨i, h, rfl⟩
    rw [mem_range] at h
    show i + (n - i) = n
    omega
  · intro h
    refine ⟨a.1, mem_range.2 (by omega), ?_⟩
    obtain ⟨i, j⟩ := a
    rw [← show i + j = n from h]
    show (i, i + j - i) = (i, j)
    rw [Nat.add_sub_cancel_left]
namespace Nat
theorem sum_antidiagonal_eq_sum_range_succ_mk {M : Type u} [AddCommMonoid M] (f : ℕ × ℕ → M) (n : ℕ) :
    ∑ ij ∈ antidiagonal n, f ij = ∑ k ∈ range n.succ, f (k, n - k) := by
  refine sum_image fun x _ y _ h => ?_
  exact congrArg Prod.fst h
theorem sum_antidiagonal_eq_sum_range_succ {M : Type u} [AddCommMonoid M] (f : ℕ → ℕ → M) (n : ℕ) :
    ∑ ij ∈ antidiagonal n, f ij.1 ij.2 = ∑ k ∈ range n.succ, f k (n - k) := sum_antidiagonal_eq_sum_range_succ_mk (fun ij => f ij.1 ij.2) n
end Nat
end Finset
theorem Polynomial.coeff_mul {R : Type u} [Semiring R] (p q : Polynomial R) (n : ℕ) :
    coeff (p * q) n = ∑ x ∈ Finset.antidiagonal n, coeff p x.1 * coeff q x.2 :=
  (coeff_mul_range p q n).trans (Finset.Nat.sum_antidiagonal_eq_sum_range_succ (fun i j => coeff p i * coeff q j) n).symm
