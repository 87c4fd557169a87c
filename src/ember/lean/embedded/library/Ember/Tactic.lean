import Ember.Tactic.Basic
import Ember.Tactic.ByContra
import Ember.Tactic.Cases
import Ember.Tactic.Conv
import Ember.Tactic.Goals
import Ember.Tactic.Linarith
import Ember.Tactic.LinearFacts
import Ember.Tactic.Missing
import Ember.Tactic.NormNum
import Ember.Tactic.PushNeg
import Ember.Tactic.Reify
import Ember.Tactic.Rewrite
import Ember.Tactic.Ring
import Ember.Tactic.RingNf
import Ember.Tactic.RingNormal
import Ember.Tactic.Simplex
import Ember.Tactic.Use
/-! Mathlib's tactics on ℕ, ℤ and propositions, our own implementations: one file each, with what it does not do. -/
