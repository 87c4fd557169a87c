import Ember.OrderStructures
/-! Ordered rings and fields as one class each: names of Mathlib's until 2025, which older statements ask for. Today's statements ask for the
parts (`[Field K] [LinearOrder K] [IsStrictOrderedRing K]`), and these give them, after everything else was tried. -/
set_option autoImplicit false
universe u
/-- A ring with a linear order that fits. -/
class LinearOrderedRing (R : Type u) extends Ring R, _root_.LinearOrder R, IsStrictOrderedRing R
/-- A commutative ring with a linear order that fits. -/
class LinearOrderedCommRing (R : Type u) extends CommRing R, _root_.LinearOrder R, IsStrictOrderedRing R
/-- A field with a linear order that fits. -/
class LinearOrderedField (K : Type u) extends Field K, _root_.LinearOrder K, IsStrictOrderedRing K
attribute [instance 50] LinearOrderedRing.toRing LinearOrderedRing.toLinearOrder LinearOrderedRing.toIsStrictOrderedRing
  LinearOrderedCommRing.toCommRing LinearOrderedCommRing.toLinearOrder LinearOrderedCommRing.toIsStrictOrderedRing
  LinearOrderedField.toField LinearOrderedField.toLinearOrder LinearOrderedField.toIsStrictOrderedRing
