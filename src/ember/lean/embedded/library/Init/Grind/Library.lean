prelude
import Init.Grind.Envelope
import Init.Linear.NatNorm
import Init.Nat.MinMax
/-! Facts of the core library that `grind` uses by itself. -/
attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def
