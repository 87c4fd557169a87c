/-! Mathlib's induction principles on the natural numbers. -/
universe u
namespace Nat
@[elab_as_elim] protected theorem strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strongRecOn n h
@[elab_as_elim] theorem le_induction {m : Nat} {P : ∀ n, m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ n hmn, P n hmn → P (n + 1) (Nat.le_succ_of_le hmn)) : ∀ n hmn, P n hmn := by
  intro n hmn
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
@[elab_as_elim] def twoStepInduction {motive : Nat → Sort u} (zero : motive 0) (one : motive 1)
    (more : ∀ n, motive n → motive (n + 1) → motive (n + 2)) : ∀ a, motive a
  | 0 => zero
  | 1 => one
  | n + 2 => more n (twoStepInduction zero one more n) (twoStepInduction zero one more (n + 1))
end Nat
