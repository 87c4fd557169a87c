prelude
import Init.Grind.Norm
/-! The algebraic classes that `grind` knows (`Lean.Grind.Semiring … CommRing`, modules, characteristic), and the
ring laws that follow from them. -/
set_option linter.unusedVariables false
universe u
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
instance [IntCast R] : CoeTail Int R where coe := Int.cast
instance [IntCast R] : CoeHTCT Int R where coe := Int.cast
instance instIntCastInt : IntCast Int where intCast n := n
namespace Lean.Grind
class AddRightCancel (M : Type u) [Add M] where
  add_right_cancel : ∀ a b c : M, a + c = b + c → a = b
class AddCommMonoid (M : Type u) extends Zero M, Add M where
  add_zero : ∀ a : M, a + Zero.zero = a
  add_comm : ∀ a b : M, a + b = b + a
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)
attribute [instance 100] AddCommMonoid.toZero AddCommMonoid.toAdd
class AddCommGroup (M : Type u) extends AddCommMonoid M, Neg M, Sub M where
  neg_add_cancel : ∀ a : M, -a + a = Zero.zero
  sub_eq_add_neg : ∀ a b : M, a - b = a + -b
attribute [instance 100] AddCommGroup.toNeg AddCommGroup.toSub
class NatModule (M : Type u) extends AddCommMonoid M where
  [nsmul : SMul Nat M]
  zero_nsmul : ∀ a : M, (0 : Nat) • a = Zero.zero
  add_one_nsmul : ∀ n : Nat, ∀ a : M, (n + 1) • a = n • a + a
attribute [implicit_reducible] NatModule.nsmul
attribute [instance 100] NatModule.nsmul
class IntModule (M : Type u) extends AddCommGroup M where
  [nsmul : SMul Nat M]
  [zsmul : SMul Int M]
  zero_zsmul : ∀ a : M, (0 : Int) • a = Zero.zero
  one_zsmul : ∀ a : M, (1 : Int) • a = a
  add_zsmul : ∀ n m : Int, ∀ a : M, (n + m) • a = n • a + m • a
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : M, (n : Int) • a = n • a
attribute [implicit_reducible] IntModule.zsmul IntModule.nsmul
attribute [instance 100] IntModule.zsmul
instance (priority := 100) IntModule.toNatModule {M : Type u} [I : IntModule M] : NatModule M :=
  { I with
    zero_nsmul := fun a => by rw [← IntModule.zsmul_natCast_eq_nsmul]; exact IntModule.zero_zsmul a
    add_one_nsmul := fun n a => by
      rw [← IntModule.zsmul_natCast_eq_nsmul, ← IntModule.zsmul_natCast_eq_nsmul]
      exact (IntModule.add_zsmul (n : Int) 1 a).trans (congrArg _ (IntModule.one_zsmul a)) }
class NoNatZeroDivisors (α : Type u) [NatModule α] where
  no_nat_zero_divisors : ∀ (k : Nat) (a b : α), k ≠ 0 → k • a = k • b → a = b
class Semiring (α : Type u) extends Add α, Mul α where
  [natCast : NatCast α]
  [ofNat : ∀ n, OfNat α n]
  [nsmul : SMul Nat α]
  [npow : HPow α Nat α]
  add_zero : ∀ a : α, a + 0 = a
  add_comm : ∀ a b : α, a + b = b + a
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_one : ∀ a : α, a * 1 = a
  one_mul : ∀ a : α, 1 * a = a
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  zero_mul : ∀ a : α, 0 * a = 0
  mul_zero : ∀ a : α, a * 0 = 0
  pow_zero : ∀ a : α, a ^ 0 = 1
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = (a ^ n) * a
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1 := by intros; rfl
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n := by intros; rfl
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a := by intros; rfl
attribute [implicit_reducible] Semiring.npow Semiring.ofNat Semiring.natCast Semiring.nsmul
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  [intCast : IntCast α]
  [zsmul : SMul Int α]
  neg_add_cancel : ∀ a : α, -a + a = 0
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  neg_zsmul : ∀ (i : Int) (a : α), (-i : Int) • a = -(i • a)
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a := by intros; rfl
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n := by intros; rfl
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i := by intros; rfl
attribute [implicit_reducible] Ring.intCast Ring.zsmul
class CommSemiring (α : Type u) extends Semiring α where
  mul_comm : ∀ a b : α, a * b = b * a
class CommRing (α : Type u) extends Ring α, CommSemiring α
attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.npow Ring.toNeg Ring.toSub Semiring.ofNat
class Field (α : Type u) extends CommRing α, Inv α, Div α where
  [zpow : HPow α Int α]
  div_eq_mul_inv : ∀ a b : α, a / b = a * b⁻¹
  zero_ne_one : (0 : α) ≠ 1
  inv_zero : (0 : α)⁻¹ = 0
  mul_inv_cancel : ∀ {a : α}, a ≠ 0 → a * a⁻¹ = 1
  zpow_zero : ∀ a : α, a ^ (0 : Int) = 1
  zpow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1 : Int) = a ^ (n : Int) * a
  zpow_neg : ∀ (a : α) (n : Int), a ^ (-n) = (a ^ n)⁻¹
attribute [implicit_reducible] Field.zpow
attribute [instance 100] Field.toInv Field.toDiv Field.zpow
class IsCharP (α : Type u) [Semiring α] (p : outParam Nat) where
  mk' ::
  ofNat_ext_iff (p) : ∀ {x y : Nat}, OfNat.ofNat (α := α) x = OfNat.ofNat (α := α) y ↔ x % p = y % p
class PowIdentity (α : Type u) [CommSemiring α] (p : outParam Nat) : Prop where
  pow_eq (x : α) : x ^ p = x
attribute [local instance] Semiring.natCast Ring.intCast Semiring.nsmul Ring.zsmul

namespace Semiring
variable {α : Type u} [Semiring α]
theorem zero_add (a : α) : 0 + a = a := by rw [add_comm, add_zero]
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a, add_assoc]
theorem natCast_eq_ofNat (n : Nat) : NatCast.natCast n = OfNat.ofNat (α := α) n := (ofNat_eq_natCast n).symm
theorem natCast_zero : ((0 : Nat) : α) = 0 := (ofNat_eq_natCast 0).symm
theorem natCast_one : ((1 : Nat) : α) = 1 := (ofNat_eq_natCast 1).symm
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : α) = (n : α) + 1 := by
  rw [← ofNat_eq_natCast, ← ofNat_eq_natCast, ofNat_succ]
theorem natCast_add (a b : Nat) : ((a + b : Nat) : α) = (a : α) + (b : α) := by
  induction b with
  | zero => rw [natCast_zero, add_zero]; rfl
  | succ b ih => rw [show a + (b + 1) = a + b + 1 from rfl, natCast_succ, ih, natCast_succ, add_assoc]
theorem natCast_mul (a b : Nat) : ((a * b : Nat) : α) = (a : α) * (b : α) := by
  induction b with
  | zero => rw [natCast_zero, mul_zero, Nat.mul_zero]; exact natCast_zero
  | succ b ih => rw [show a * (b + 1) = a * b + a from rfl, natCast_add, ih, natCast_succ, left_distrib, mul_one]
theorem pow_one (a : α) : a ^ 1 = a := by rw [show (1 : Nat) = 0 + 1 from rfl, pow_succ, pow_zero, one_mul]
theorem pow_add (a : α) (k₁ k₂ : Nat) : a ^ (k₁ + k₂) = a ^ k₁ * a ^ k₂ := by
  induction k₂ with
  | zero => rw [pow_zero, mul_one]; rfl
  | succ k ih => rw [show k₁ + (k + 1) = k₁ + k + 1 from rfl, pow_succ, ih, pow_succ, mul_assoc]
theorem pow_add_congr (a r : α) (k k₁ k₂ : Nat) (h : k = k₁ + k₂) (e : a ^ k₁ * a ^ k₂ = r) : a ^ k = r := by
  rw [h, pow_add, e]
instance (priority := 100) toNatModule [I : Semiring α] : NatModule α where
  zero := 0
  add_zero := add_zero
  add_comm := add_comm
  add_assoc := add_assoc
  nsmul := I.nsmul
  zero_nsmul a := by rw [nsmul_eq_natCast_mul, natCast_zero, zero_mul]
  add_one_nsmul n a := by rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, natCast_succ, right_distrib, one_mul]
end Semiring

namespace Ring
open Semiring
variable {α : Type u} [Ring α]
theorem add_neg_cancel (a : α) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := by
  rw [← zero_add b, ← neg_add_cancel a, add_assoc, h, ← add_assoc, neg_add_cancel, zero_add]
theorem eq_neg_of_add {a b : α} (h : a + b = 0) : b = -a := add_left_cancel (h.trans (add_neg_cancel a).symm)
theorem neg_neg (a : α) : - -a = a := (eq_neg_of_add (neg_add_cancel a)).symm
theorem neg_zero : -(0 : α) = 0 := (eq_neg_of_add (add_zero 0)).symm
theorem neg_add (a b : α) : -(a + b) = -a + -b := by
  refine (eq_neg_of_add ?_).symm
  rw [add_assoc, add_left_comm b, add_neg_cancel, add_zero, add_neg_cancel]
theorem neg_mul (a b : α) : -a * b = -(a * b) := by
  refine eq_neg_of_add ?_
  rw [← right_distrib, add_neg_cancel, zero_mul]
theorem mul_neg (a b : α) : a * -b = -(a * b) := by
  refine eq_neg_of_add ?_
  rw [← left_distrib, add_neg_cancel, mul_zero]
theorem sub_eq_zero_iff {a b : α} : a - b = 0 ↔ a = b := by
  rw [sub_eq_add_neg]
  refine ⟨fun h => ?_, fun h => by rw [h, add_neg_cancel]⟩
  rw [add_comm] at h
  have := eq_neg_of_add h
  rw [neg_neg] at this; exact this
theorem intCast_natCast (n : Nat) : ((n : Int) : α) = (n : α) := (intCast_ofNat n).trans (ofNat_eq_natCast n)
theorem intCast_zero : ((0 : Int) : α) = 0 := intCast_ofNat 0
theorem intCast_one : ((1 : Int) : α) = 1 := intCast_ofNat 1
theorem intCast_subNatNat (a b : Nat) : ((Int.subNatNat a b : Int) : α) = (a : α) + -(b : α) := by
  rcases Int._cases2 a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [Int._snn_pos, Semiring.natCast_add, add_comm (b : α), add_assoc, add_neg_cancel, add_zero]; exact intCast_natCast k
  · rw [Int._snn_neg, Nat.add_assoc, Semiring.natCast_add, neg_add, ← add_assoc, add_neg_cancel, zero_add, ← intCast_natCast, ← intCast_neg]; rfl
theorem intCast_add (x y : Int) : ((x + y : Int) : α) = (x : α) + (y : α) := by
  obtain ⟨a, b, rfl⟩ := Int._rep x; obtain ⟨c, d, rfl⟩ := Int._rep y
  rw [Int._snn_add_snn, intCast_subNatNat, intCast_subNatNat, intCast_subNatNat, Semiring.natCast_add, Semiring.natCast_add, neg_add]
  simp only [add_assoc, add_left_comm]
theorem intCast_mul (x y : Int) : ((x * y : Int) : α) = (x : α) * (y : α) := by
  obtain ⟨a, b, rfl⟩ := Int._rep x; obtain ⟨c, d, rfl⟩ := Int._rep y
  rw [Int._snn_mul_snn, intCast_subNatNat, intCast_subNatNat, intCast_subNatNat]
  simp only [Semiring.natCast_add, Semiring.natCast_mul, neg_add, left_distrib, right_distrib, neg_mul, mul_neg, neg_neg, add_assoc, add_comm, add_left_comm]
theorem intCast_pow (x : Int) (k : Nat) : ((x ^ k : Int) : α) = (x : α) ^ k := by
  induction k with
  | zero => rw [pow_zero]; exact intCast_one
  | succ k ih => rw [pow_succ, ← ih, ← intCast_mul]; rfl
theorem zsmul_eq_intCast_mul {k : Int} {a : α} : k • a = (k : α) * a := by
  cases k with
  | ofNat n =>
    refine (zsmul_natCast_eq_nsmul n a).trans ((nsmul_eq_natCast_mul n a).trans ?_)
    rw [← intCast_natCast]; rfl
  | negSucc n =>
    refine (neg_zsmul ((n + 1 : Nat) : Int) a).trans ?_
    rw [zsmul_natCast_eq_nsmul, nsmul_eq_natCast_mul, ← intCast_natCast, ← neg_mul, ← intCast_neg]; rfl
theorem intCast_eq_ofNat_of_nonneg (x : Int) (h : Int.ble' 0 x = true) : IntCast.intCast (R := α) x = OfNat.ofNat (α := α) x.toNat := by
  cases x with
  | ofNat n => exact intCast_ofNat n
  | negSucc n => exact nomatch h
theorem intCast_eq_ofNat_of_nonpos (x : Int) (h : Int.ble' x 0 = true) : IntCast.intCast (R := α) x = - OfNat.ofNat (α := α) x.natAbs := by
  cases x with
  | ofNat n => cases n with
    | zero => exact intCast_zero.trans neg_zero.symm
    | succ n => exact nomatch h
  | negSucc n => exact (intCast_neg ((n + 1 : Nat) : Int)).trans (congrArg _ (intCast_ofNat (n + 1)))
instance (priority := 100) toAddCommGroup [I : Ring α] : AddCommGroup α where
  zero := 0
  add_zero := Semiring.add_zero
  add_comm := Semiring.add_comm
  add_assoc := Semiring.add_assoc
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
instance (priority := 100) toIntModule [I : Ring α] : IntModule α where
  nsmul := I.nsmul
  zsmul := I.zsmul
  zero_zsmul a := by rw [zsmul_eq_intCast_mul, intCast_zero, zero_mul]; rfl
  one_zsmul a := by rw [zsmul_eq_intCast_mul, intCast_one, one_mul]
  add_zsmul n m a := by rw [zsmul_eq_intCast_mul, zsmul_eq_intCast_mul, zsmul_eq_intCast_mul, intCast_add, right_distrib]
  zsmul_natCast_eq_nsmul := zsmul_natCast_eq_nsmul
theorem no_int_zero_divisors [NoNatZeroDivisors α] {k : Int} {a : α} (hk : k ≠ 0) (h : (k : α) * a = 0) : a = 0 := by
  have key (n : Nat) (hn : n ≠ 0) (h : (n : α) * a = 0) : a = 0 :=
    NoNatZeroDivisors.no_nat_zero_divisors n a 0 hn <| by
      show n • a = n • (0 : α)
      rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, mul_zero, h]
  cases k with
  | ofNat n => exact key n (fun e => hk (e ▸ rfl)) (by rw [← intCast_natCast]; exact h)
  | negSucc n =>
    refine key (n + 1) (fun e => nomatch e) ?_
    have h : ((-((n + 1 : Nat) : Int) : Int) : α) * a = 0 := h
    rw [intCast_neg, intCast_natCast, neg_mul] at h
    have := congrArg Neg.neg h
    rw [neg_neg, neg_zero] at this; exact this
theorem intCast_ne_zero [IsCharP α 0] {k : Int} (hk : k ≠ 0) : (k : α) ≠ 0 := fun h => by
  have key (n : Nat) (h : (n : α) = 0) : n = 0 := by
    have := (IsCharP.ofNat_ext_iff (α := α) 0 (x := n) (y := 0)).1 (by rw [ofNat_eq_natCast]; exact h)
    have e (m : Nat) : m % 0 = m := Nat.mod_zero m
    rw [e, e] at this; exact this
  cases k with
  | ofNat n => exact hk (congrArg Int.ofNat (key n (by rw [← intCast_natCast]; exact h)))
  | negSucc n =>
    refine nomatch key (n + 1) ?_
    have h : ((-((n + 1 : Nat) : Int) : Int) : α) = 0 := h
    rw [intCast_neg, intCast_natCast] at h
    have := congrArg Neg.neg h
    rw [neg_neg, neg_zero] at this; exact this
end Ring
namespace CommSemiring
variable {α : Type u} [CommSemiring α]
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← Semiring.mul_assoc, mul_comm a, Semiring.mul_assoc]
end CommSemiring
end Lean.Grind
