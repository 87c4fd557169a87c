prelude
import Init.Grind.OrderSolver
/-! Which types `grind` takes apart by cases: at once (`eager`), or when it splits. -/
attribute [grind cases eager] And Prod False Empty True PUnit Exists Subtype
attribute [grind cases] Or
