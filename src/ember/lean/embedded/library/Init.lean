prelude
import Init.Omega
import Init.AC
/-! The embedded core library, under the name that every Lean file imports by default. -/
