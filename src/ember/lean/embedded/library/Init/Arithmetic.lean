prelude
import Init.Fin.Lemmas
import Init.Int.TDiv
import Init.Nat.Gcd
import Init.Nat.Simproc
import Init.Nat.TestBit
/-! The arithmetic of natural numbers and integers, under one name. -/
