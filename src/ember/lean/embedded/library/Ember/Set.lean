import Ember.Set.Basic
/-! Sets as predicates. -/
