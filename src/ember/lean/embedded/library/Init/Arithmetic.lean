prelude
import Init.Int.DivLemmas
import Init.Nat.Gcd
/-! The arithmetic of natural numbers and integers, under one name. -/
