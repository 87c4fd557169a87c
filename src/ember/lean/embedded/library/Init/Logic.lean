prelude
import Init.Data.Bool
/-! Logic: connectives, quantifiers, decidability, choice, `if`. -/
