import Ember.RingNames
/-! Maps that preserve operations: `F` with `FunLike F α β`, `MulHomClass`, `OneHomClass`, … and ring homomorphisms `R →+* S`.
Mathlib asks for further classes between (`MonoidHomClass`, …); the names `map_mul`, `map_add`, … say the same. -/
set_option autoImplicit false
universe u v w
/-- The members of `F` are functions from `α` to `β`. -/
class FunLike (F : Type w) (α : outParam (Type u)) (β : outParam (Type v)) where
  coe : F → α → β
  coe_injective' : Function.Injective coe
instance (priority := 100) FunLike.hasCoeToFun {F : Type w} {α : Type u} {β : Type v} [FunLike F α β] : CoeFun F fun _ => α → β := ⟨FunLike.coe⟩
@[app_unexpander FunLike.coe] def FunLike.unexpandCoe : Lean.PrettyPrinter.Unexpander
  | `($_ $f) => `(⇑$f)
  | `($_ $f $xs*) => `($f $xs*)
  | _ => throw ()
/-- They preserve products. -/
class MulHomClass (F : Type w) (M : outParam (Type u)) (N : outParam (Type v)) [Mul M] [Mul N] [FunLike F M N] : Prop where
  map_mul : ∀ (f : F) (x y : M), f (x * y) = f x * f y
/-- They preserve sums. -/
class AddHomClass (F : Type w) (M : outParam (Type u)) (N : outParam (Type v)) [Add M] [Add N] [FunLike F M N] : Prop where
  map_add : ∀ (f : F) (x y : M), f (x + y) = f x + f y
/-- They preserve 1. -/
class OneHomClass (F : Type w) (M : outParam (Type u)) (N : outParam (Type v)) [OfNat M 1] [OfNat N 1] [FunLike F M N] : Prop where
  map_one : ∀ f : F, f 1 = 1
/-- They preserve 0. -/
class ZeroHomClass (F : Type w) (M : outParam (Type u)) (N : outParam (Type v)) [OfNat M 0] [OfNat N 0] [FunLike F M N] : Prop where
  map_zero : ∀ f : F, f 0 = 0
/-- They preserve sums, products, 0 and 1. -/
class RingHomClass (F : Type w) (α : outParam (Type u)) (β : outParam (Type v)) [Semiring α] [Semiring β] [FunLike F α β] : Prop
  extends MulHomClass F α β, OneHomClass F α β, AddHomClass F α β, ZeroHomClass F α β
section
variable {F : Type w} {M : Type u} {N : Type v} [FunLike F M N]
@[simp] theorem map_mul [Mul M] [Mul N] [MulHomClass F M N] (f : F) (x y : M) : f (x * y) = f x * f y := MulHomClass.map_mul f x y
@[simp] theorem map_add [Add M] [Add N] [AddHomClass F M N] (f : F) (x y : M) : f (x + y) = f x + f y := AddHomClass.map_add f x y
@[simp] theorem map_one [OfNat M 1] [OfNat N 1] [OneHomClass F M N] (f : F) : f 1 = 1 := OneHomClass.map_one f
@[simp] theorem map_zero [OfNat M 0] [OfNat N 0] [ZeroHomClass F M N] (f : F) : f 0 = 0 := ZeroHomClass.map_zero f
end
/-- A map between semirings that preserves 0, 1, sums and products. -/
structure RingHom (R : Type u) (S : Type v) [Semiring R] [Semiring S] where
  toFun : R → S
  map_one' : toFun 1 = 1
  map_mul' : ∀ x y, toFun (x * y) = toFun x * toFun y
  map_zero' : toFun 0 = 0
  map_add' : ∀ x y, toFun (x + y) = toFun x + toFun y
@[inherit_doc] infixr:25 " →+* " => RingHom
namespace RingHom
variable {R : Type u} {S : Type v} {T : Type w} [Semiring R] [Semiring S] [Semiring T]
instance : FunLike (R →+* S) R S where
  coe := toFun
  coe_injective' f g h := by cases f; cases g; cases h; rfl
instance : MulHomClass (R →+* S) R S := ⟨map_mul'⟩
instance : AddHomClass (R →+* S) R S := ⟨map_add'⟩
instance : OneHomClass (R →+* S) R S := ⟨map_one'⟩
instance : ZeroHomClass (R →+* S) R S := ⟨map_zero'⟩
instance : RingHomClass (R →+* S) R S := {}
@[ext] theorem ext ⦃f g : R →+* S⦄ (h : ∀ x, f x = g x) : f = g := FunLike.coe_injective' (funext h)
/-- The identity. -/
def id (R : Type u) [Semiring R] : R →+* R := ⟨_root_.id, rfl, fun _ _ => rfl, rfl, fun _ _ => rfl⟩
@[simp] theorem id_apply (x : R) : RingHom.id R x = x := rfl
/-- One after the other. -/
def comp (g : S →+* T) (f : R →+* S) : R →+* T :=
  ⟨fun x => g (f x), by rw [map_one, map_one], fun x y => by rw [_root_.map_mul, _root_.map_mul], by rw [map_zero, map_zero],
    fun x y => by rw [_root_.map_add, _root_.map_add]⟩
@[simp] theorem comp_apply (g : S →+* T) (f : R →+* S) (x : R) : g.comp f x = g (f x) := rfl
protected theorem map_one (f : R →+* S) : f 1 = 1 := _root_.map_one f
protected theorem map_zero (f : R →+* S) : f 0 = 0 := _root_.map_zero f
protected theorem map_mul (f : R →+* S) (x y : R) : f (x * y) = f x * f y := _root_.map_mul f x y
protected theorem map_add (f : R →+* S) (x y : R) : f (x + y) = f x + f y := _root_.map_add f x y
end RingHom
section
variable {F : Type w} {R : Type u} {S : Type v} [FunLike F R S]
@[simp] theorem map_pow [Monoid R] [Monoid S] [MulHomClass F R S] [OneHomClass F R S] (f : F) (a : R) (n : ℕ) : f (a ^ n) = f a ^ n := by
  induction n with
  | zero => rw [show a ^ 0 = 1 from Monoid.npow_zero a, map_one]; exact (Monoid.npow_zero (f a)).symm
  | succ n ih =>
    rw [show a ^ (n + 1) = a ^ n * a from Monoid.npow_succ n a, map_mul, ih]; exact (Monoid.npow_succ n (f a)).symm
@[simp] theorem map_natCast [Semiring R] [Semiring S] [RingHomClass F R S] (f : F) (n : ℕ) : f (n : R) = n := by
  induction n with
  | zero => rw [show ((0 : ℕ) : R) = 0 from Semiring.natCast_zero, map_zero]; exact Semiring.natCast_zero.symm
  | succ n ih =>
    rw [show ((n + 1 : ℕ) : R) = n + 1 from Semiring.natCast_succ n, map_add, map_one, ih]; exact (Semiring.natCast_succ n).symm
end
section
variable {F : Type w} {R : Type u} {S : Type v} [FunLike F R S] [AddCommGroup R] [AddCommGroup S] [AddHomClass F R S] [ZeroHomClass F R S]
@[simp] theorem map_neg (f : F) (x : R) : f (-x) = -f x := by
  have h := map_add f (-x) x
  rw [neg_add_cancel, map_zero] at h
  exact eq_neg_of_add_eq_zero_left h.symm
@[simp] theorem map_sub (f : F) (x y : R) : f (x - y) = f x - f y := by rw [sub_eq_add_neg, map_add, map_neg, ← sub_eq_add_neg]
end
section
variable {F : Type w} {K : Type u} {L : Type v} [Field K] [Field L] [FunLike F K L] [MulHomClass F K L] [OneHomClass F K L] [ZeroHomClass F K L]
theorem map_ne_zero (f : F) {a : K} : f a ≠ 0 ↔ a ≠ 0 := by
  constructor
  · intro h e
    exact h (by rw [e, map_zero])
  · intro h e
    have k := map_mul f a a⁻¹
    rw [mul_inv_cancel₀ h, map_one, e, zero_mul] at k
    exact one_ne_zero k
theorem map_eq_zero (f : F) {a : K} : f a = 0 ↔ a = 0 := ⟨fun h => Classical.byContradiction fun k => (map_ne_zero f).2 k h, fun h => by rw [h, map_zero]⟩
@[simp] theorem map_inv₀ (f : F) (a : K) : f a⁻¹ = (f a)⁻¹ := by
  by_cases h : a = 0
  · rw [h, inv_zero, map_zero, inv_zero]
  · refine eq_inv_of_mul_eq_one_right ?_
    rw [← map_mul, mul_inv_cancel₀ h, map_one]
@[simp] theorem map_div₀ (f : F) (a b : K) : f (a / b) = f a / f b := by rw [div_eq_mul_inv, map_mul, map_inv₀, ← div_eq_mul_inv]
end
theorem RingHom.injective {K : Type u} {L : Type v} [Field K] [Field L] (f : K →+* L) : Function.Injective f := fun a b h => by
  have : f (a - b) = 0 := by rw [map_sub, h, sub_self]
  exact sub_eq_zero.1 ((map_eq_zero f).1 this)
