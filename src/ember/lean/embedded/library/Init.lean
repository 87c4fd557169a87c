prelude
import Init.Omega
/-! The embedded core library, under the name that every Lean file imports by default. -/
