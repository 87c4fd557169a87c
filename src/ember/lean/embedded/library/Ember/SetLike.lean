import Ember.Set
import Ember.OrderStructures
/-! Structures whose values are sets of elements, as in Mathlib: membership, coercion to a set and to a type. -/
set_option autoImplicit false
universe u v
/-- The members of `A` are sets of elements of `B`. -/
class SetLike (A : Type u) (B : outParam (Type v)) where
  /-- The elements. -/
  protected coe : A → Set B
  coe_injective : Function.Injective coe
attribute [coe] SetLike.coe
namespace SetLike
variable {A : Type u} {B : Type v} [SetLike A B] {p q : A} {x : B}
instance : CoeTC A (Set B) where coe := SetLike.coe
instance (priority := 100) instMembership : Membership B A := ⟨fun p x => x ∈ (p : Set B)⟩
instance (priority := 100) : CoeSort A (Type v) := ⟨fun p => { x : B // x ∈ p }⟩
@[simp, norm_cast] theorem mem_coe : x ∈ (p : Set B) ↔ x ∈ p := Iff.rfl
theorem ext' (h : (p : Set B) = q) : p = q := coe_injective h
theorem ext'_iff : p = q ↔ (p : Set B) = q := ⟨fun h => by rw [h], ext'⟩
theorem ext (h : ∀ x, x ∈ p ↔ x ∈ q) : p = q := coe_injective (Set.ext h)
theorem ext_iff : p = q ↔ ∀ x, x ∈ p ↔ x ∈ q := ⟨fun h _ => by rw [h], ext⟩
@[simp] theorem coe_mem (x : p) : (x : B) ∈ p := x.2
end SetLike
/-- The order by inclusion. -/
@[implicit_reducible] def PartialOrder.ofSetLike (A : Type u) (B : Type v) [SetLike A B] : PartialOrder A where
  le p q := ∀ ⦃x : B⦄, x ∈ p → x ∈ q
  le_refl _ _ h := h
  le_trans _ _ _ h k _ m := k (h m)
  le_antisymm _ _ h k := SetLike.ext fun _ => ⟨@h _, @k _⟩
