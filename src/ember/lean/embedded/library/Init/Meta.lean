prelude
import Init.Meta.Syntax
/-! Text, monads, syntax and macros: with these the parsers and macros of the shared library can be bound. -/
