import Ember.RingNames
import Ember.Real.Sqrt
/-! What `norm_cast` needs beyond the lemmas with Mathlib's names: `≠` between casts, and numerals before successors
(`Nat.cast_succ` would take the numeral 2 for `Nat.succ 1`). -/
set_option autoImplicit false
universe u
attribute [norm_cast 2000] Nat.cast_ofNat Int.cast_ofNat
namespace Ember
@[norm_cast] theorem natCastNe {R : Type u} [Semiring R] [CharZero R] {m n : ℕ} : (m : R) ≠ n ↔ m ≠ n := not_congr Nat.cast_inj
@[norm_cast] theorem natCastNeInt {m n : ℕ} : (m : ℤ) ≠ n ↔ m ≠ n := not_congr Int.natCast_inj
@[norm_cast] theorem intCastNe {R : Type u} [CommRing R] [_root_.LinearOrder R] [IsStrictOrderedRing R] {m n : ℤ} : (m : R) ≠ n ↔ m ≠ n :=
  not_congr Int.cast_inj
end Ember
