import Ember.SumNames
/-! Bounds of products over finite sets of natural numbers: Mathlib's names, which it states for ordered monoids. -/
set_option autoImplicit false
universe v
namespace Finset
variable {ι : Type v} {s t : Finset ι} {f g : ι → ℕ}
theorem prod_le_prod' (h : ∀ i ∈ s, f i ≤ g i) : ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := prod_le_prod (fun _ _ => Nat.zero_le _) h
theorem one_le_prod' (h : ∀ i ∈ s, 1 ≤ f i) : 1 ≤ ∏ i ∈ s, f i := by
  have := prod_le_prod' (f := fun _ => 1) h
  rwa [prod_const_one] at this
theorem one_le_prod'' (h : ∀ i : ι, 1 ≤ f i) : 1 ≤ ∏ i ∈ s, f i := one_le_prod' fun i _ => h i
theorem prod_le_one' (h : ∀ i ∈ s, f i ≤ 1) : ∏ i ∈ s, f i ≤ 1 := by
  have := prod_le_prod' (g := fun _ => 1) h
  rwa [prod_const_one] at this
end Finset
