prelude
import Init.Int.TDiv
import Init.Nat.Gcd
import Init.Nat.Simproc
/-! The arithmetic of natural numbers and integers, under one name. -/
