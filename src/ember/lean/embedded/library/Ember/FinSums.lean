import Ember.FinsetSums
import Ember.SumNames
/-! Sums and products over `Fin n`, one index more at either end, and written out for small `n`: Mathlib's names. -/
set_option autoImplicit false
universe u
namespace Fin
private theorem finList_castSucc (n : ℕ) : ∀ (k : ℕ) (h : k ≤ n),
    Ember.finList (n + 1) k (Nat.le_succ_of_le h) = (Ember.finList n k h).map Fin.castSucc
  | 0, _ => rfl
  | k + 1, h => congrArg (_ :: ·) (finList_castSucc n k (Nat.le_of_succ_le h))
section
variable {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M]
private theorem addZero (a : M) : a + 0 = a := by rw [Ember.CommAdd.add_comm, Ember.CommAdd.zero_add]
@[simp] theorem sum_univ_zero (f : Fin 0 → M) : ∑ i, f i = 0 := rfl
theorem sum_univ_castSucc {n : ℕ} (f : Fin (n + 1) → M) : ∑ i, f i = ∑ i : Fin n, f i.castSucc + f (last n) := by
  refine Eq.trans ?_ (Ember.CommAdd.add_comm _ _)
  show f (last n) + ((Ember.finList (n + 1) n _).map f).foldr (· + ·) 0 = f (last n) + ((Ember.finList n n _).map _).foldr (· + ·) 0
  rw [finList_castSucc n n (Nat.le_refl n), List.map_map]; rfl
theorem sum_univ_succ {n : ℕ} (f : Fin (n + 1) → M) : ∑ i, f i = f 0 + ∑ i : Fin n, f i.succ := by
  induction n with
  | zero => exact Ember.CommAdd.add_comm _ _ |>.trans (by rfl) |>.trans (Ember.CommAdd.add_comm _ _)
  | succ n ih =>
    rw [sum_univ_castSucc, ih, sum_univ_castSucc fun i : Fin (n + 1) => f i.succ, ← Ember.CommAdd.add_assoc]; rfl
theorem sum_univ_one (f : Fin 1 → M) : ∑ i, f i = f 0 := addZero (f 0)
@[simp] theorem sum_univ_two (f : Fin 2 → M) : ∑ i, f i = f 0 + f 1 := by rw [sum_univ_castSucc, sum_univ_one]; rfl
theorem sum_univ_three (f : Fin 3 → M) : ∑ i, f i = f 0 + f 1 + f 2 := by rw [sum_univ_castSucc, sum_univ_two]; rfl
theorem sum_univ_four (f : Fin 4 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 := by rw [sum_univ_castSucc, sum_univ_three]; rfl
theorem sum_univ_five (f : Fin 5 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 := by rw [sum_univ_castSucc, sum_univ_four]; rfl
theorem sum_univ_six (f : Fin 6 → M) : ∑ i, f i = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 := by rw [sum_univ_castSucc, sum_univ_five]; rfl
end
section
variable {M : Type u} [Mul M] [OfNat M 1] [Ember.CommMul M]
private theorem mulOne (a : M) : a * 1 = a := by rw [Ember.CommMul.mul_comm, Ember.CommMul.one_mul]
@[simp] theorem prod_univ_zero (f : Fin 0 → M) : ∏ i, f i = 1 := rfl
theorem prod_univ_castSucc {n : ℕ} (f : Fin (n + 1) → M) : ∏ i, f i = (∏ i : Fin n, f i.castSucc) * f (last n) := by
  refine Eq.trans ?_ (Ember.CommMul.mul_comm _ _)
  show f (last n) * ((Ember.finList (n + 1) n _).map f).foldr (· * ·) 1 = f (last n) * ((Ember.finList n n _).map _).foldr (· * ·) 1
  rw [finList_castSucc n n (Nat.le_refl n), List.map_map]; rfl
theorem prod_univ_succ {n : ℕ} (f : Fin (n + 1) → M) : ∏ i, f i = f 0 * ∏ i : Fin n, f i.succ := by
  induction n with
  | zero => exact Ember.CommMul.mul_comm _ _ |>.trans (by rfl) |>.trans (Ember.CommMul.mul_comm _ _)
  | succ n ih =>
    rw [prod_univ_castSucc, ih, prod_univ_castSucc fun i : Fin (n + 1) => f i.succ, ← Ember.CommMul.mul_assoc]; rfl
theorem prod_univ_one (f : Fin 1 → M) : ∏ i, f i = f 0 := mulOne (f 0)
@[simp] theorem prod_univ_two (f : Fin 2 → M) : ∏ i, f i = f 0 * f 1 := by rw [prod_univ_castSucc, prod_univ_one]; rfl
theorem prod_univ_three (f : Fin 3 → M) : ∏ i, f i = f 0 * f 1 * f 2 := by rw [prod_univ_castSucc, prod_univ_two]; rfl
theorem prod_univ_four (f : Fin 4 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 := by rw [prod_univ_castSucc, prod_univ_three]; rfl
theorem prod_univ_five (f : Fin 5 → M) : ∏ i, f i = f 0 * f 1 * f 2 * f 3 * f 4 := by rw [prod_univ_castSucc, prod_univ_four]; rfl
end
end Fin
