prelude
import Init.Omega
/-! Opaque constants under names that the kernel may know: what it proves about them, it has computed by name. -/
opaque Nat.land (a b : Nat) : Nat
opaque Nat.lor (a b : Nat) : Nat
opaque Nat.xor (a b : Nat) : Nat
opaque Nat.shiftLeft (a b : Nat) : Nat
opaque Nat.shiftRight (a b : Nat) : Nat
opaque Nat.log2 (a : Nat) : Nat
opaque Nat.powMod (a b m : Nat) : Nat
opaque Nat.sqrt (a : Nat) : Nat
opaque Nat.lcm (a b : Nat) : Nat
opaque Nat.min (a b : Nat) : Nat
opaque Nat.max (a b : Nat) : Nat
opaque Nat.blt (a b : Nat) : Bool
opaque Nat.testBit (a b : Nat) : Bool
opaque Nat.divExact (a b : Nat) : Nat
opaque Int.gcd (a b : Int) : Nat
theorem probe_land : Nat.land 12 10 = 8 := by decide +kernel
theorem probe_lor : Nat.lor 12 10 = 14 := by decide +kernel
theorem probe_xor : Nat.xor 12 10 = 6 := by decide +kernel
theorem probe_shiftLeft : Nat.shiftLeft 12 10 = 12288 := by decide +kernel
theorem probe_shiftRight : Nat.shiftRight 12 2 = 3 := by decide +kernel
theorem probe_log2 : Nat.log2 12 = 3 := by decide +kernel
theorem probe_powMod : Nat.powMod 2 10 1000 = 24 := by decide +kernel
theorem probe_sqrt : Nat.sqrt 12 = 3 := by decide +kernel
theorem probe_lcm : Nat.lcm 12 10 = 60 := by decide +kernel
theorem probe_min : Nat.min 12 10 = 10 := by decide +kernel
theorem probe_max : Nat.max 12 10 = 12 := by decide +kernel
theorem probe_blt : Nat.blt 10 12 = true := by decide +kernel
theorem probe_testBit : Nat.testBit 12 2 = true := by decide +kernel
theorem probe_divExact : Nat.divExact 12 4 = 3 := by decide +kernel
theorem probe_intGcd : Int.gcd 12 10 = 2 := by decide +kernel
