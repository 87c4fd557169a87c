prelude
import Init.Arithmetic
import Init.Data.List.Order
import Init.Data.Prod
import Init.GetElem
import Init.Nat.Decide
import Init.AC
import Init.Grind.Library
import Init.WFLex
import Init.SimpConfig
import Init.Grammar
import Init.Arrays
import Init.Utf8
import Init.Deriving
/-! The embedded core library, under the name that every Lean file imports by default. -/
