import Ember.Algebra
import Ember.Factorial
import Ember.Function
import Ember.Logic
import Ember.ModEq
import Ember.Notation
import Ember.Order
import Ember.OrderedArithmetic
import Ember.Parity
import Ember.Prime
import Ember.Ring
import Ember.Set
import Ember.SumLemmas
import Ember.Tactic
import Ember.TypeStar
/-! What Mathlib gives on ℕ and ℤ, under Mathlib's names: `import Ember` stands in for `import Mathlib`. -/
