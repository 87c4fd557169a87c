prelude
import Init.Base
/-! Quotient and remainder of natural numbers, before notation exists: the encoding of text needs them. -/
open HAdd (hAdd)
open HSub (hSub)
namespace Nat
/-- The quotient by repeated subtraction; `x ≤ fuel` is enough. -/
def div.go (y : Nat) : (fuel x : Nat) → Nat
  | 0, _ => 0
  | succ fuel, x => ite (LE.le y x) (hAdd (div.go y fuel (hSub x y)) 1) 0
@[extern "lean_nat_div"] protected def div (x y : @& Nat) : Nat := ite (LT.lt 0 y) (div.go y x x) 0
/-- The remainder by repeated subtraction; `x ≤ fuel` is enough. -/
def modCore.go (y : Nat) : (fuel x : Nat) → Nat
  | 0, x => x
  | succ fuel, x => ite (LE.le y x) (modCore.go y fuel (hSub x y)) x
protected def modCore (x y : Nat) : Nat := ite (LT.lt 0 y) (modCore.go y x x) x
set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_mod"] protected def mod : @& Nat → @& Nat → Nat
  | 0, _ => 0
  | succ n, m => ite (LE.le m (succ n)) (Nat.modCore (succ n) m) (succ n)
end Nat
