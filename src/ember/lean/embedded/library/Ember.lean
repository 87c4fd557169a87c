import Ember.Notation
/-! What Mathlib gives on ℕ and ℤ, under Mathlib's names: `import Ember` stands in for `import Mathlib`. -/
