import Ember.Domains
import Ember.Polynomial.Degree
/-! Polynomials over a domain are a domain. -/
set_option autoImplicit false
universe u
instance Polynomial.instIsDomain {R : Type u} [Ring R] [IsDomain R] : IsDomain (Polynomial R) := NoZeroDivisors.to_isDomain _
