prelude
import Init.Nat.Div
/-! Integers: the type, its operations as the compiler knows them, order and decidability. -/
set_option linter.unusedVariables false
universe u v w
class NatCast (R : Type u) where natCast : Nat → R
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
instance [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
set_option genCtorIdx false in
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int
attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc
class IntCast (R : Type u) where intCast : Int → R
instance instNatCastInt : NatCast Int where natCast n := Int.ofNat n
instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩
namespace Int
instance instInhabited : Inhabited Int := ⟨ofNat 0⟩
set_option bootstrap.genMatcherCode false in
def negOfNat : Nat → Int | 0 => 0 | n+1 => negSucc n
def subNatNat (m n : Nat) : Int := match n - m with | 0 => ofNat (m - n) | k+1 => negSucc k
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_neg"] protected def neg (n : @& Int) : Int := match n with | ofNat n => negOfNat n | negSucc n => ofNat (n + 1)
@[default_instance mid] instance instNegInt : Neg Int where neg := Int.neg
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_add"] protected def add (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (n + 1)
  | negSucc m, ofNat n => subNatNat n (m + 1)
  | negSucc m, negSucc n => negSucc (m + n + 1)
instance instAdd : Add Int where add := Int.add
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_mul"] protected def mul (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * (n + 1))
  | negSucc m, ofNat n => negOfNat ((m + 1) * n)
  | negSucc m, negSucc n => ofNat ((m + 1) * (n + 1))
instance instMul : Mul Int where mul := Int.mul
@[extern "lean_int_sub"] protected def sub (m n : @& Int) : Int := m + -n
instance instSub : Sub Int where sub := Int.sub
inductive NonNeg : Int → Prop | mk (n : Nat) : NonNeg (ofNat n)
protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int where le := Int.le
protected def lt (a b : Int) : Prop := (a + 1) ≤ b
instance instLTInt : LT Int where lt := Int.lt
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_dec_eq"] protected def decEq (a b : @& Int) : Decidable (a = b) := match a, b with
  | ofNat a, ofNat b => match Nat.decEq a b with | isTrue h => isTrue (h ▸ rfl) | isFalse h => isFalse fun e => h (Int.noConfusion e id)
  | ofNat _, negSucc _ => isFalse fun e => Int.noConfusion e
  | negSucc _, ofNat _ => isFalse fun e => Int.noConfusion e
  | negSucc a, negSucc b => match Nat.decEq a b with | isTrue h => isTrue (h ▸ rfl) | isFalse h => isFalse fun e => h (Int.noConfusion e id)
instance instDecidableEq : DecidableEq Int := Int.decEq
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_dec_nonneg"] def decNonneg (m : @& Int) : Decidable (NonNeg m) := match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc m => isFalse (fun h => NonNeg.casesOn (motive := fun i _ => i = negSucc m → False) h (fun _ e => Int.noConfusion e) rfl)
@[extern "lean_int_dec_le"] instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _
@[extern "lean_int_dec_lt"] instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _
set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_abs"] def natAbs (m : @& Int) : Nat := match m with | ofNat m => m | negSucc m => m + 1
attribute [gen_constructor_elims] Int
set_option bootstrap.genMatcherCode false in
def sign : Int → Int | ofNat (_+1) => 1 | ofNat 0 => 0 | negSucc _ => -1
set_option bootstrap.genMatcherCode false in
def toNat : Int → Nat | ofNat n => n | negSucc _ => 0
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_div"] def ediv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / (n + 1))
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (n+1) => negSucc (m / (n + 1))
  | negSucc m, negSucc n => ofNat ((m / (n + 1)) + 1)
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_emod"] def emod : (@& Int) → (@& Int) → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) ((m % natAbs n) + 1)
instance instDiv : Div Int where div := Int.ediv
instance instMod : Mod Int where mod := Int.emod
instance instDvd : Dvd Int := ⟨fun a b => ∃ c, b = a * c⟩
protected def pow (m : Int) : Nat → Int | 0 => 1 | n+1 => Int.pow m n * m
instance instNatPow : NatPow Int where pow := Int.pow
instance instMin : Min Int := minOfLe
instance instMax : Max Int := maxOfLe
def bmod (x : Int) (m : Nat) : Int := let r := x % (m : Int); if r < ((m : Int) + 1) / 2 then r else r - m
end Int
