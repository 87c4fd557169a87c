import Ember.OrderedFieldNames
import Ember.Real.Log
import Ember.Real.Inverse
/-! Further names of Mathlib's on exponentials, logarithms and arcs. -/
set_option autoImplicit false
universe u
namespace Real
theorem exp_sum {α : Type u} (s : Finset α) (f : α → ℝ) : exp (∑ x ∈ s, f x) = ∏ x ∈ s, exp (f x) := by
  classical
  induction s using Finset.induction_on with
  | empty => exact exp_zero
  | insert a s h ih => rw [Finset.sum_insert h, Finset.prod_insert h, exp_add, ih]
theorem log_injOn_pos : Set.InjOn log (Set.Ioi 0) := fun x hx y hy h => by
  have := congrArg exp h
  rwa [exp_log hx, exp_log hy] at this
end Real
