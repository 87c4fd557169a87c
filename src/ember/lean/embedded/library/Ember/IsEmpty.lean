import Ember.Equiv
import Ember.Group
/-! Types without elements; `Multiplicative α`, the multiplicative copy of an additive structure. -/
set_option autoImplicit false
universe u v
/-- There is no element. -/
class IsEmpty (α : Sort u) : Prop where
  protected false : α → False
section
variable {α : Sort u}
/-- Anything follows from an element of an empty type. -/
def isEmptyElim [IsEmpty α] {p : α → Sort v} (a : α) : p a := (IsEmpty.false a).elim
theorem isEmpty_iff : IsEmpty α ↔ α → False := ⟨fun h => h.false, IsEmpty.mk⟩
@[simp] theorem not_nonempty_iff : ¬Nonempty α ↔ IsEmpty α := ⟨fun h => ⟨fun x => h ⟨x⟩⟩, fun h ⟨x⟩ => h.false x⟩
@[simp] theorem not_isEmpty_iff : ¬IsEmpty α ↔ Nonempty α := by rw [← not_nonempty_iff, Classical.not_not]
instance Empty.instIsEmpty : IsEmpty Empty := ⟨Empty.elim⟩
end
/-- `α`, its sums written as products. -/
def Multiplicative (α : Type u) := α
namespace Multiplicative
variable {α : Type u}
/-- From the additive structure. -/
def ofAdd : α ≃ Multiplicative α := ⟨fun x => x, fun x => x, fun _ => rfl, fun _ => rfl⟩
/-- Back to it. -/
def toAdd : Multiplicative α ≃ α := ofAdd.symm
instance mul [Add α] : Mul (Multiplicative α) := ⟨fun x y => ofAdd (toAdd x + toAdd y)⟩
instance one [Zero α] : One (Multiplicative α) := ⟨ofAdd 0⟩
instance inv [Neg α] : Inv (Multiplicative α) := ⟨fun x => ofAdd (-toAdd x)⟩
instance group [AddGroup α] : Group (Multiplicative α) where
  mul_assoc a b c := AddSemigroup.add_assoc (G := α) a b c
  one_mul a := AddMonoid.zero_add (M := α) a
  mul_one a := AddMonoid.add_zero (M := α) a
  inv_mul_cancel a := AddGroup.neg_add_cancel (A := α) a
instance commGroup [AddCommGroup α] : CommGroup (Multiplicative α) where
  toGroup := group
  mul_comm a b := AddCommSemigroup.add_comm (G := α) a b
end Multiplicative
@[simp] theorem ofAdd_add {α : Type u} [Add α] (x y : α) : Multiplicative.ofAdd (x + y) = Multiplicative.ofAdd x * Multiplicative.ofAdd y := rfl
