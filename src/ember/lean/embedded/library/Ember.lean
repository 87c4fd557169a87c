import Ember.Algebra
import Ember.BigOperators
import Ember.Factorial
import Ember.Notation
import Ember.Order
import Ember.OrderedArithmetic
import Ember.Parity
import Ember.Ring
import Ember.Tactic.Basic
import Ember.Tactic.ByContra
import Ember.Tactic.Conv
import Ember.Tactic.Missing
import Ember.Tactic.PushNeg
import Ember.Tactic.Linarith
import Ember.Tactic.RingNf
import Ember.Tactic.Rewrite
import Ember.Tactic.Use
/-! What Mathlib gives on ℕ and ℤ, under Mathlib's names: `import Ember` stands in for `import Mathlib`. -/
