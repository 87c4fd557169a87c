import Ember.Equiv
import Ember.RingHom
import Ember.ZPow
/-! Homomorphisms and isomorphisms of monoids and groups: `G →* H`, `G ≃* H`, as in Mathlib. -/
set_option autoImplicit false
universe u v w
/-- A map between monoids that preserves 1 and products. -/
structure MonoidHom (M : Type u) (N : Type v) [Monoid M] [Monoid N] where
  toFun : M → N
  map_one' : toFun 1 = 1
  map_mul' : ∀ x y, toFun (x * y) = toFun x * toFun y
@[inherit_doc] infixr:25 " →* " => MonoidHom
/-- A bijection that preserves products. -/
structure MulEquiv (M : Type u) (N : Type v) [Mul M] [Mul N] extends M ≃ N where
  map_mul' : ∀ x y, toFun (x * y) = toFun x * toFun y
@[inherit_doc] infixl:25 " ≃* " => MulEquiv
namespace MonoidHom
variable {M : Type u} {N : Type v} {P : Type w} [Monoid M] [Monoid N] [Monoid P]
instance instFunLike : FunLike (M →* N) M N where
  coe := toFun
  coe_injective' f g h := by cases f; cases g; cases h; rfl
instance : MulHomClass (M →* N) M N := ⟨map_mul'⟩
instance : OneHomClass (M →* N) M N := ⟨map_one'⟩
@[ext] theorem ext ⦃f g : M →* N⦄ (h : ∀ x, f x = g x) : f = g := FunLike.coe_injective' (funext h)
protected theorem map_one (f : M →* N) : f 1 = 1 := _root_.map_one f
protected theorem map_mul (f : M →* N) (a b : M) : f (a * b) = f a * f b := _root_.map_mul f a b
protected theorem map_pow (f : M →* N) (a : M) (n : ℕ) : f (a ^ n) = f a ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, map_one]
  | succ n ih => rw [pow_succ, pow_succ, _root_.map_mul, ih]
/-- The identity. -/
def id (M : Type u) [Monoid M] : M →* M := ⟨_root_.id, rfl, fun _ _ => rfl⟩
@[simp] theorem id_apply {M : Type u} [Monoid M] (x : M) : id M x = x := rfl
/-- One after the other. -/
def comp (hnp : N →* P) (hmn : M →* N) : M →* P :=
  ⟨fun x => hnp (hmn x), by rw [map_one, map_one], fun x y => by rw [_root_.map_mul, _root_.map_mul]⟩
theorem comp_apply (g : N →* P) (f : M →* N) (x : M) : g.comp f x = g (f x) := rfl
end MonoidHom
@[simp] theorem map_inv {F : Type w} {G : Type u} {H : Type v} [Group G] [Group H] [FunLike F G H] [MulHomClass F G H] [OneHomClass F G H] (f : F) (a : G) :
    f a⁻¹ = (f a)⁻¹ := eq_inv_of_mul_eq_one_left (by rw [← map_mul, inv_mul_cancel, map_one])
protected theorem MonoidHom.map_inv {G : Type u} {H : Type v} [Group G] [Group H] (f : G →* H) (a : G) : f a⁻¹ = (f a)⁻¹ := _root_.map_inv f a
protected theorem MonoidHom.map_zpow {G : Type u} {H : Type v} [Group G] [Group H] (f : G →* H) (g : G) : ∀ n : ℤ, f (g ^ n) = f g ^ n
  | .ofNat n => f.map_pow g n
  | .negSucc n => by rw [Ember.zpow_negSucc, Ember.zpow_negSucc, map_inv, f.map_pow]
namespace MulEquiv
variable {M : Type u} {N : Type v} {P : Type w}
section
variable [Mul M] [Mul N] [Mul P]
instance : FunLike (M ≃* N) M N where
  coe f := f.toFun
  coe_injective' f g h := by
    obtain ⟨⟨f, f', l, r⟩, m⟩ := f; obtain ⟨⟨g, g', l', r'⟩, m'⟩ := g
    have h : f = g := h
    subst h
    have : f' = g' := funext fun x => by rw [← r x, l' (f' x), l]
    subst this; rfl
instance : MulHomClass (M ≃* N) M N := ⟨fun f => f.map_mul'⟩
@[ext] theorem ext {f g : M ≃* N} (h : ∀ x, f x = g x) : f = g := FunLike.coe_injective' (funext h)
protected theorem map_mul (f : M ≃* N) : ∀ x y, f (x * y) = f x * f y := _root_.map_mul f
protected theorem injective (e : M ≃* N) : Function.Injective e := e.toEquiv.injective
protected theorem surjective (e : M ≃* N) : Function.Surjective e := e.toEquiv.surjective
protected theorem bijective (e : M ≃* N) : Function.Bijective e := e.toEquiv.bijective
/-- The identity. -/
@[refl] def refl (M : Type u) [Mul M] : M ≃* M := ⟨Equiv.refl M, fun _ _ => rfl⟩
/-- The inverse. -/
@[symm] def symm (h : M ≃* N) : N ≃* M :=
  ⟨h.toEquiv.symm, fun x y => h.injective (((h.right_inv (x * y)).trans (by
    rw [_root_.map_mul]; exact congr (congrArg _ (h.right_inv x).symm) (h.right_inv y).symm) : h (h.toEquiv.symm (x * y)) = h (h.toEquiv.symm x * h.toEquiv.symm y)))⟩
/-- One after the other. -/
def trans (h1 : M ≃* N) (h2 : N ≃* P) : M ≃* P :=
  ⟨h1.toEquiv.trans h2.toEquiv, fun x y => ((congrArg h2 (_root_.map_mul h1 x y)).trans (_root_.map_mul h2 _ _) : h2 (h1 (x * y)) = h2 (h1 x) * h2 (h1 y))⟩
@[simp] theorem apply_symm_apply (e : M ≃* N) (y : N) : e (e.symm y) = y := e.right_inv y
@[simp] theorem symm_apply_apply (e : M ≃* N) (x : M) : e.symm (e x) = x := e.left_inv x
end
section
variable [Monoid M] [Monoid N]
protected theorem map_one (h : M ≃* N) : h 1 = 1 := by
  have : h 1 * h (h.symm 1) = h (h.symm 1) := by rw [← _root_.map_mul, one_mul]
  rwa [apply_symm_apply, mul_one] at this
instance : OneHomClass (M ≃* N) M N := ⟨MulEquiv.map_one⟩
/-- As a homomorphism. -/
def toMonoidHom (h : M ≃* N) : M →* N := ⟨h, h.map_one, h.map_mul⟩
@[simp] theorem toMonoidHom_apply (h : M ≃* N) (x : M) : h.toMonoidHom x = h x := rfl
end
end MulEquiv
/-- The automorphisms of a multiplicative structure. -/
@[reducible] def MulAut (M : Type u) [Mul M] := M ≃* M
