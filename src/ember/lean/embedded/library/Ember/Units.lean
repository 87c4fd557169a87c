import Ember.Group
import Ember.PrimeElements
import Ember.RingNames
/-! Units `Mˣ`: elements with their inverse; associated elements. -/
set_option autoImplicit false
universe u
/-- An element with its inverse. -/
structure Units (α : Type u) [Monoid α] where
  val : α
  inv : α
  val_inv : val * inv = 1
  inv_val : inv * val = 1
@[inherit_doc] postfix:1024 "ˣ" => Units
namespace Units
variable {α : Type u}
section
variable [Monoid α]
attribute [coe] val
instance : CoeHead αˣ α := ⟨val⟩
@[ext] theorem ext {u v : αˣ} (h : (u : α) = v) : u = v := by
  obtain ⟨a, b, h₁, h₂⟩ := u; obtain ⟨c, d, h₃, h₄⟩ := v
  have h : a = c := h
  subst h
  have : b = d := by rw [← mul_one b, ← h₃, ← mul_assoc, h₂, one_mul]
  subst this; rfl
instance instGroup : Group αˣ where
  mul a b := ⟨a.val * b.val, b.inv * a.inv, by rw [mul_assoc, ← mul_assoc b.val, b.val_inv, one_mul, a.val_inv],
    by rw [mul_assoc, ← mul_assoc a.inv, a.inv_val, one_mul, b.inv_val]⟩
  one := ⟨1, 1, one_mul 1, one_mul 1⟩
  inv a := ⟨a.inv, a.val, a.inv_val, a.val_inv⟩
  mul_assoc a b c := ext (mul_assoc a.val b.val c.val)
  one_mul a := ext (one_mul a.val)
  mul_one a := ext (mul_one a.val)
  inv_mul_cancel a := ext a.inv_val
@[simp] theorem val_mul (a b : αˣ) : (↑(a * b) : α) = a * b := rfl
@[simp] theorem val_one : ((1 : αˣ) : α) = 1 := rfl
@[simp] theorem mul_inv (a : αˣ) : (a * ↑a⁻¹ : α) = 1 := a.val_inv
@[simp] theorem inv_mul (a : αˣ) : (↑a⁻¹ * a : α) = 1 := a.inv_val
@[simp] theorem isUnit (u : αˣ) : IsUnit (u : α) := ⟨u.inv, u.val_inv, u.inv_val⟩
end
instance instCommGroupUnits [CommMonoid α] : CommGroup αˣ where
  toGroup := instGroup
  mul_comm a b := ext (mul_comm a.val b.val)
instance [CommRing α] : Neg αˣ := ⟨fun a => ⟨-a.val, -a.inv, by rw [neg_mul_neg, a.val_inv], by rw [neg_mul_neg, a.inv_val]⟩⟩
@[simp] theorem val_neg [CommRing α] (u : αˣ) : (↑(-u) : α) = -u := rfl
end Units
section
variable {M : Type u}
/-- The unit that an element with inverse is. -/
protected noncomputable def IsUnit.unit [Monoid M] {a : M} (h : IsUnit a) : Mˣ := ⟨a, h.choose, h.choose_spec.1, h.choose_spec.2⟩
@[simp] theorem IsUnit.unit_spec [Monoid M] {a : M} (h : IsUnit a) : ↑h.unit = a := rfl
/-- One is the other times a unit. -/
def Associated [Monoid M] (x y : M) : Prop := ∃ u : Mˣ, x * u = y
namespace Associated
variable [Monoid M]
@[refl] protected theorem refl (x : M) : Associated x x := ⟨1, mul_one x⟩
@[symm] protected theorem symm : ∀ {x y : M}, Associated x y → Associated y x
  | x, _, ⟨u, rfl⟩ => ⟨u⁻¹, by rw [mul_assoc, Units.mul_inv, mul_one]⟩
protected theorem trans : ∀ {x y z : M}, Associated x y → Associated y z → Associated x z
  | x, _, _, ⟨u, rfl⟩, ⟨v, rfl⟩ => ⟨u * v, by rw [Units.val_mul, mul_assoc]⟩
protected theorem dvd {a b : M} : Associated a b → a ∣ b := fun ⟨u, e⟩ => ⟨u, e.symm⟩
end Associated
end
