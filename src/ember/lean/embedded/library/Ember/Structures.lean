import Ember.Negation
/-! Mathlib's algebraic classes, `Semigroup` to `Field`, with their operations; and the laws that they give (`Ember.CommSemi`, …),
for which the lemmas of `Ember.Algebra` and `Ember.Ring` are stated.

Flatter than Mathlib's: there are no steps that no statement names (`MulOneClass`, `NonUnitalSemiring`, …), no `nsmul` and `zsmul`.
Instance search tries them last (priority 200), so that ℕ, ℤ, ℚ and ℝ find their own operations at once. -/
set_option autoImplicit false
universe u

/-- Multiplication is associative. -/
class Semigroup (G : Type u) extends Mul G where
  protected mul_assoc : ∀ a b c : G, a * b * c = a * (b * c)
/-- Addition is associative. -/
class AddSemigroup (G : Type u) extends Add G where
  protected add_assoc : ∀ a b c : G, a + b + c = a + (b + c)
/-- A commutative semigroup. -/
class CommSemigroup (G : Type u) extends Semigroup G where
  protected mul_comm : ∀ a b : G, a * b = b * a
/-- A commutative additive semigroup. -/
class AddCommSemigroup (G : Type u) extends AddSemigroup G where
  protected add_comm : ∀ a b : G, a + b = b + a
/-- Powers by repeated multiplication. -/
def npowRec {M : Type u} [One M] [Mul M] : ℕ → M → M
  | 0, _ => 1
  | n + 1, a => npowRec n a * a
/-- A semigroup with 1, and powers. -/
class Monoid (M : Type u) extends Semigroup M, One M where
  protected one_mul : ∀ a : M, 1 * a = a
  protected mul_one : ∀ a : M, a * 1 = a
  protected npow : ℕ → M → M := npowRec
  protected npow_zero : ∀ x, npow 0 x = 1 := by intros; rfl
  protected npow_succ : ∀ (n : ℕ) (x), npow (n + 1) x = npow n x * x := by intros; rfl
/-- An additive semigroup with 0. -/
class AddMonoid (M : Type u) extends AddSemigroup M, Zero M where
  protected zero_add : ∀ a : M, 0 + a = a
  protected add_zero : ∀ a : M, a + 0 = a
/-- A commutative monoid. -/
class CommMonoid (M : Type u) extends Monoid M, CommSemigroup M
/-- A commutative additive monoid. -/
class AddCommMonoid (M : Type u) extends AddMonoid M, AddCommSemigroup M
/-- A group. -/
class Group (G : Type u) extends Monoid G, Inv G, Div G where
  protected div := fun a b => a * b⁻¹
  protected div_eq_mul_inv : ∀ a b : G, a / b = a * b⁻¹ := by intros; rfl
  protected inv_mul_cancel : ∀ a : G, a⁻¹ * a = 1
/-- An additive group. -/
class AddGroup (A : Type u) extends AddMonoid A, Neg A, Sub A where
  protected sub := fun a b => a + -b
  protected sub_eq_add_neg : ∀ a b : A, a - b = a + -b := by intros; rfl
  protected neg_add_cancel : ∀ a : A, -a + a = 0
/-- A commutative group. -/
class CommGroup (G : Type u) extends Group G, CommMonoid G
/-- A commutative additive group. -/
class AddCommGroup (G : Type u) extends AddGroup G, AddCommMonoid G
/-- A semiring: addition and multiplication with 0 and 1, and the natural numbers in it. -/
class Semiring (R : Type u) extends AddCommMonoid R, Monoid R, NatCast R where
  protected left_distrib : ∀ a b c : R, a * (b + c) = a * b + a * c
  protected right_distrib : ∀ a b c : R, (a + b) * c = a * c + b * c
  protected zero_mul : ∀ a : R, 0 * a = 0
  protected mul_zero : ∀ a : R, a * 0 = 0
  protected natCast_zero : ((0 : ℕ) : R) = 0
  protected natCast_succ : ∀ n : ℕ, ((n + 1 : ℕ) : R) = (n : R) + 1
/-- A semiring with commutative multiplication. -/
class CommSemiring (R : Type u) extends Semiring R, CommMonoid R
/-- A ring: a semiring with negation, and the integers in it. -/
class Ring (R : Type u) extends Semiring R, AddCommGroup R, IntCast R where
  protected intCast_ofNat : ∀ n : ℕ, ((n : ℤ) : R) = (n : R)
  protected intCast_negSucc : ∀ n : ℕ, ((Int.negSucc n : ℤ) : R) = -((n + 1 : ℕ) : R)
/-- A ring with commutative multiplication. -/
class CommRing (R : Type u) extends Ring R, CommMonoid R
/-- There are two different elements. -/
class Nontrivial (α : Type u) : Prop where
  exists_pair_ne : ∃ x y : α, x ≠ y
/-- A product is 0 only if a factor is. -/
class NoZeroDivisors (M₀ : Type u) [Mul M₀] [Zero M₀] : Prop where
  eq_zero_or_eq_zero_of_mul_eq_zero : ∀ {a b : M₀}, a * b = 0 → a = 0 ∨ b = 0
/-- Different natural numbers are different in `R`. -/
class CharZero (R : Type u) [NatCast R] : Prop where
  cast_injective : ∀ {m n : ℕ}, (m : R) = (n : R) → m = n
/-- Integer powers by natural ones and the inverse. -/
def zpowRec {G : Type u} [One G] [Mul G] [Inv G] : ℤ → G → G
  | .ofNat n, a => npowRec n a
  | .negSucc n, a => (npowRec (n + 1) a)⁻¹
/-- A ring in which everything but 0 has an inverse; the inverse of 0 is 0. -/
class DivisionRing (K : Type u) extends Ring K, Inv K, Div K, Nontrivial K where
  protected div := fun a b => a * b⁻¹
  protected div_eq_mul_inv : ∀ a b : K, a / b = a * b⁻¹ := by intros; rfl
  protected zpow : ℤ → K → K := zpowRec
  protected zpow_ofNat : ∀ (n : ℕ) (a : K), zpow n a = npow n a := by intros; rfl
  protected zpow_negSucc : ∀ (n : ℕ) (a : K), zpow (Int.negSucc n) a = (npow (n + 1) a)⁻¹ := by intros; rfl
  protected mul_inv_cancel : ∀ a : K, a ≠ 0 → a * a⁻¹ = 1
  protected inv_zero : (0 : K)⁻¹ = 0
/-- A division ring with commutative multiplication. -/
class Field (K : Type u) extends DivisionRing K, CommRing K

attribute [instance 200] Semigroup.toMul AddSemigroup.toAdd CommSemigroup.toSemigroup AddCommSemigroup.toAddSemigroup
  Monoid.toSemigroup Monoid.toOne AddMonoid.toAddSemigroup AddMonoid.toZero CommMonoid.toMonoid CommMonoid.toCommSemigroup
  AddCommMonoid.toAddMonoid AddCommMonoid.toAddCommSemigroup Group.toMonoid Group.toInv Group.toDiv AddGroup.toAddMonoid
  AddGroup.toNeg AddGroup.toSub CommGroup.toGroup CommGroup.toCommMonoid AddCommGroup.toAddGroup AddCommGroup.toAddCommMonoid
  Semiring.toAddCommMonoid Semiring.toMonoid Semiring.toNatCast CommSemiring.toSemiring CommSemiring.toCommMonoid
  Ring.toSemiring Ring.toAddCommGroup Ring.toIntCast CommRing.toRing CommRing.toCommMonoid
  DivisionRing.toRing DivisionRing.toInv DivisionRing.toDiv DivisionRing.toNontrivial Field.toDivisionRing Field.toCommRing
instance (priority := 200) {R : Type u} [CommRing R] : CommSemiring R := { ‹CommRing R› with }

instance (priority := 200) Monoid.toNatPow {M : Type u} [Monoid M] : NatPow M := ⟨fun a n => Monoid.npow n a⟩
instance (priority := 200) DivisionRing.toZPow {K : Type u} [DivisionRing K] : Pow K ℤ := ⟨fun a n => DivisionRing.zpow n a⟩
/-- Divisibility of what can be multiplied. -/
instance (priority := 200) semigroupDvd {α : Type u} [Semigroup α] : Dvd α := ⟨fun a b => ∃ c, b = a * c⟩
/-- Numerals from 2 on are casts of natural numbers. -/
class Nat.AtLeastTwo (n : ℕ) : Prop where
  prop : 2 ≤ n
instance instNatAtLeastTwo {n : ℕ} : Nat.AtLeastTwo (n + 2) := ⟨by omega⟩
instance (priority := 200) instOfNatAtLeastTwo {R : Type u} {n : ℕ} [NatCast R] [Nat.AtLeastTwo n] : OfNat R n := ⟨Nat.cast n⟩

namespace Ember
instance (priority := 200) {M : Type u} [AddCommMonoid M] : CommAdd M :=
  ⟨AddCommSemigroup.add_comm, AddSemigroup.add_assoc, AddMonoid.zero_add⟩
instance (priority := 200) {M : Type u} [Monoid M] : Mult M := ⟨Semigroup.mul_assoc, Monoid.one_mul, Monoid.mul_one⟩
instance (priority := 200) {M : Type u} [Monoid M] : Powers M where
  pow_zero := Monoid.npow_zero
  pow_succ a n := Monoid.npow_succ n a
instance (priority := 200) {R : Type u} [Semiring R] : Semi R where
  zero_mul := Semiring.zero_mul
  mul_zero := Semiring.mul_zero
  mul_add := Semiring.left_distrib
  add_mul := Semiring.right_distrib
instance (priority := 200) {M : Type u} [CommMonoid M] : CommMul M :=
  ⟨CommSemigroup.mul_comm, Semigroup.mul_assoc, Monoid.one_mul⟩
instance (priority := 200) {R : Type u} [CommSemiring R] : CommSemi R where
  add_comm := AddCommSemigroup.add_comm
  add_assoc := AddSemigroup.add_assoc
  zero_add := AddMonoid.zero_add
  mul_comm := CommSemigroup.mul_comm
  mul_assoc := Semigroup.mul_assoc
  one_mul := Monoid.one_mul
  zero_mul := Semiring.zero_mul
  mul_add := Semiring.left_distrib
  pow_zero := Monoid.npow_zero
  pow_succ a n := Monoid.npow_succ n a
instance (priority := 200) {R : Type u} [CommRing R] : CommSemi R where
  add_comm := AddCommSemigroup.add_comm
  add_assoc := AddSemigroup.add_assoc
  zero_add := AddMonoid.zero_add
  mul_comm := CommSemigroup.mul_comm
  mul_assoc := Semigroup.mul_assoc
  one_mul := Monoid.one_mul
  zero_mul := Semiring.zero_mul
  mul_add := Semiring.left_distrib
  pow_zero := Monoid.npow_zero
  pow_succ a n := Monoid.npow_succ n a
instance (priority := 200) {A : Type u} [AddCommGroup A] : Negation A where
  add_comm := AddCommSemigroup.add_comm
  add_assoc := AddSemigroup.add_assoc
  zero_add := AddMonoid.zero_add
  neg_add_cancel := AddGroup.neg_add_cancel
  sub_eq_add_neg := AddGroup.sub_eq_add_neg
instance (priority := 200) {R : Type u} [Semigroup R] : Divides R := ⟨Iff.rfl⟩
instance (priority := 200) {R : Type u} [Semiring R] : HasTwo R where
  one_add_one := by
    show (1 : R) + 1 = ((1 + 1 : ℕ) : R)
    rw [Semiring.natCast_succ, show (1 : ℕ) = 0 + 1 from rfl, Semiring.natCast_succ, Semiring.natCast_zero, AddMonoid.zero_add]
end Ember
