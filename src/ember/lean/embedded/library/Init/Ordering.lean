prelude
import Init.Logic
/-! The outcome of a comparison. -/
inductive Ordering where
  | lt | eq | gt
