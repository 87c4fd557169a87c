prelude
import Init.Data.Bool
/-! Logic: connectives, quantifiers, decidability, choice, `if`. -/
/-- The compiled runtime's comparison of strings. -/
@[extern "lean_string_dec_eq"] opaque String.decEq (s₁ s₂ : @& String) : Decidable (s₁ = s₂)
instance : DecidableEq String := String.decEq
