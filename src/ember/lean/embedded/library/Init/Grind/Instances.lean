prelude
import Init.Grind.RingSolver
/-! The integers and the naturals as instances of the classes that `grind` knows. -/
set_option linter.unusedVariables false
namespace Lean.Grind
instance : CommRing Int where
  natCast := instNatCastInt
  ofNat := fun _ => instOfNat
  nsmul := ⟨fun n a => (n : Int) * a⟩
  npow := inferInstanceAs (HPow Int Nat Int)
  intCast := instIntCastInt
  zsmul := ⟨fun n a => n * a⟩
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel a := (Int.add_comm _ _).trans (Int.add_neg_self a)
  sub_eq_add_neg _ _ := rfl
  neg_zsmul := Int.neg_mul
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg _ := rfl
  mul_comm := Int.mul_comm
instance : IsCharP Int 0 where
  ofNat_ext_iff {x y} := by
    have e (m : Nat) : m % 0 = m := Nat.mod_zero m
    rw [e, e]; exact ⟨fun h => congrArg Int.toNat h, fun h => congrArg Int.ofNat h⟩
instance : NoNatZeroDivisors Int where
  no_nat_zero_divisors k a b hk h := Int.Internal.Linear.mul_left_cancel (k := (k : Int)) (fun e => hk (congrArg Int.toNat e)) h
instance : CommSemiring Nat where
  natCast := ⟨fun n => n⟩
  ofNat := fun n => instOfNatNat n
  nsmul := ⟨fun n a => n * a⟩
  npow := inferInstanceAs (HPow Nat Nat Nat)
  add_zero := Nat.add_zero
  add_comm := Nat.add_comm
  add_assoc := Nat.add_assoc
  mul_assoc := Nat.mul_assoc
  mul_one := Nat.mul_one
  one_mul := Nat.one_mul
  left_distrib := Nat.mul_add
  right_distrib := Nat.add_mul
  zero_mul := Nat.zero_mul
  mul_zero := Nat.mul_zero
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  mul_comm := Nat.mul_comm
end Lean.Grind
