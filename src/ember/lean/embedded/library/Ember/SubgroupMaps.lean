import Ember.Subgroup
/-! Images and preimages of subgroups, kernels and ranges, characteristic subgroups; products of groups. -/
set_option autoImplicit false
universe u v
variable {G : Type u} {N : Type v} [Group G] [Group N]
namespace Subgroup
/-- What `f` maps into `H`. -/
def comap (f : G →* N) (H : Subgroup N) : Subgroup G where
  carrier := f ⁻¹' H
  mul_mem' {a b} ha hb := show f (a * b) ∈ H by rw [map_mul]; exact H.mul_mem ha hb
  one_mem' := show f 1 ∈ H by rw [map_one]; exact H.one_mem
  inv_mem' {a} ha := show f a⁻¹ ∈ H by rw [map_inv]; exact H.inv_mem ha
/-- What `f` makes of `H`. -/
def map (f : G →* N) (H : Subgroup G) : Subgroup N where
  carrier := f '' H
  mul_mem' := by rintro _ _ ⟨a, ha, rfl⟩ ⟨b, hb, rfl⟩; exact ⟨a * b, H.mul_mem ha hb, map_mul f a b⟩
  one_mem' := ⟨1, H.one_mem, map_one f⟩
  inv_mem' := by rintro _ ⟨a, ha, rfl⟩; exact ⟨a⁻¹, H.inv_mem ha, map_inv f a⟩
@[simp] theorem mem_comap {K : Subgroup N} {f : G →* N} {x : G} : x ∈ K.comap f ↔ f x ∈ K := Iff.rfl
@[simp] theorem mem_map {f : G →* N} {K : Subgroup G} {y : N} : y ∈ K.map f ↔ ∃ x ∈ K, f x = y := Iff.rfl
theorem mem_map_of_mem (f : G →* N) {K : Subgroup G} {x : G} (hx : x ∈ K) : f x ∈ K.map f := ⟨x, hx, rfl⟩
theorem map_le_iff_le_comap {f : G →* N} {K : Subgroup G} {H : Subgroup N} : K.map f ≤ H ↔ K ≤ H.comap f :=
  ⟨fun h x m => h ⟨x, m, rfl⟩, fun h _ ⟨_, m, e⟩ => e ▸ h m⟩
/-- The part of `H` in `K`, as a subgroup of `K`. -/
def subgroupOf (H K : Subgroup G) : Subgroup K := H.comap K.subtype
theorem mem_subgroupOf {H K : Subgroup G} {h : K} : h ∈ H.subgroupOf K ↔ (h : G) ∈ H := Iff.rfl
instance normal_comap {H : Subgroup N} [nH : H.Normal] (f : G →* N) : (H.comap f).Normal :=
  ⟨fun n h g => by rw [mem_comap, map_mul, map_mul, map_inv]; exact nH.conj_mem _ h _⟩
/-- Every automorphism maps it onto itself. -/
structure Characteristic (H : Subgroup G) : Prop where
  fixed : ∀ ϕ : G ≃* G, H.comap ϕ.toMonoidHom = H
attribute [class] Characteristic
theorem characteristic_iff_comap_eq {H : Subgroup G} : H.Characteristic ↔ ∀ ϕ : G ≃* G, H.comap ϕ.toMonoidHom = H := ⟨fun h => h.fixed, fun h => ⟨h⟩⟩
private def conj (g : G) : G ≃* G where
  toFun x := g * x * g⁻¹
  invFun x := g⁻¹ * x * g
  left_inv x := by show g⁻¹ * (g * x * g⁻¹) * g = x; rw [← mul_assoc, ← mul_assoc, inv_mul_cancel, one_mul, inv_mul_cancel_right]
  right_inv x := by show g * (g⁻¹ * x * g) * g⁻¹ = x; rw [← mul_assoc, ← mul_assoc, mul_inv_cancel, one_mul, mul_inv_cancel_right]
  map_mul' x y := by rw [mul_assoc (g * x), mul_assoc g y, inv_mul_cancel_left, mul_assoc g x, mul_assoc g, mul_assoc x]
instance (priority := 100) normal_of_characteristic (H : Subgroup G) [h : H.Characteristic] : H.Normal :=
  ⟨fun n m g => by have e := h.fixed (conj g); rw [← e] at m; exact m⟩
instance centerCharacteristic : (center G).Characteristic := ⟨fun ϕ => ext fun x => by
  constructor
  · intro h g
    have := h (ϕ g)
    exact ϕ.injective (by rw [map_mul, map_mul]; exact this)
  · intro h g
    have := congrArg ϕ (h (ϕ.symm g))
    rw [map_mul, map_mul, MulEquiv.apply_symm_apply] at this; exact this⟩
end Subgroup
namespace MonoidHom
/-- What `f` maps to 1. -/
def ker {M : Type v} [Monoid M] (f : G →* M) : Subgroup G where
  carrier := {x | f x = 1}
  mul_mem' {a b} (ha : f a = 1) (hb : f b = 1) := show f (a * b) = 1 by rw [map_mul, ha, hb, one_mul]
  one_mem' := map_one f
  inv_mem' {a} (ha : f a = 1) := show f a⁻¹ = 1 by
    have : f (a⁻¹ * a) = f a⁻¹ := by rw [map_mul, ha, mul_one]
    rw [← this, inv_mul_cancel, map_one]
/-- All values. -/
def range (f : G →* N) : Subgroup N where
  carrier := Set.range f
  mul_mem' := by rintro _ _ ⟨a, rfl⟩ ⟨b, rfl⟩; exact ⟨a * b, map_mul f a b⟩
  one_mem' := ⟨1, map_one f⟩
  inv_mem' := by rintro _ ⟨a, rfl⟩; exact ⟨a⁻¹, map_inv f a⟩
@[simp] theorem mem_ker {M : Type v} [Monoid M] {f : G →* M} {x : G} : x ∈ f.ker ↔ f x = 1 := Iff.rfl
@[simp] theorem mem_range {f : G →* N} {y : N} : y ∈ f.range ↔ ∃ x, f x = y := Iff.rfl
instance normal_ker {M : Type v} [Monoid M] (f : G →* M) : f.ker.Normal := ⟨fun n h g => by
  show f (g * n * g⁻¹) = 1
  rw [map_mul, map_mul, mem_ker.1 h, mul_one, ← map_mul, mul_inv_cancel, map_one]⟩
theorem ker_eq_bot_iff (f : G →* N) : f.ker = ⊥ ↔ Function.Injective f := by
  rw [Subgroup.eq_bot_iff_forall]
  constructor
  · intro h x y e
    have := h (x * y⁻¹) (show f (x * y⁻¹) = 1 by rw [map_mul, map_inv, e, mul_inv_cancel])
    exact mul_inv_eq_one.1 this
  · intro h x m
    exact h ((mem_ker.1 m).trans (map_one f).symm)
theorem range_eq_top {f : G →* N} : f.range = (⊤ : Subgroup N) ↔ Function.Surjective f := Subgroup.eq_top_iff' _
end MonoidHom
namespace Prod
variable {A : Type u} {B : Type v}
instance instMul [Mul A] [Mul B] : Mul (A × B) := ⟨fun p q => ⟨p.1 * q.1, p.2 * q.2⟩⟩
instance instOne [One A] [One B] : One (A × B) := ⟨(1, 1)⟩
instance instInv [Inv A] [Inv B] : Inv (A × B) := ⟨fun p => (p.1⁻¹, p.2⁻¹)⟩
@[simp] theorem fst_mul [Mul A] [Mul B] (p q : A × B) : (p * q).1 = p.1 * q.1 := rfl
@[simp] theorem snd_mul [Mul A] [Mul B] (p q : A × B) : (p * q).2 = p.2 * q.2 := rfl
@[simp] theorem mk_mul_mk [Mul A] [Mul B] (a₁ a₂ : A) (b₁ b₂ : B) : (a₁, b₁) * (a₂, b₂) = (a₁ * a₂, b₁ * b₂) := rfl
instance instGroup [Group A] [Group B] : Group (A × B) where
  mul_assoc p q r := Prod.ext (mul_assoc ..) (mul_assoc ..)
  one_mul p := Prod.ext (one_mul _) (one_mul _)
  mul_one p := Prod.ext (mul_one _) (mul_one _)
  inv_mul_cancel p := Prod.ext (inv_mul_cancel _) (inv_mul_cancel _)
end Prod
