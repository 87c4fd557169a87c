import Ember.RingHom
/-! What ring homomorphisms do with integers and numerals; as in Mathlib, ℤ and ℕ have one such map. -/
set_option autoImplicit false
universe u v w
@[simp] theorem map_intCast {F : Type w} {R : Type u} {S : Type v} [CommRing R] [CommRing S] [FunLike F R S] [RingHomClass F R S] (f : F) (n : ℤ) : f n = n := by
  cases n with
  | ofNat n => rw [show ((Int.ofNat n : ℤ) : R) = n from Ring.intCast_ofNat n, map_natCast]; exact (Ring.intCast_ofNat n).symm
  | negSucc n =>
    rw [show ((Int.negSucc n : ℤ) : R) = -((n + 1 : ℕ) : R) from Ring.intCast_negSucc n, map_neg, map_natCast]
    exact (Ring.intCast_negSucc n).symm
@[simp] theorem eq_natCast {F : Type w} {R : Type u} [Semiring R] [FunLike F ℕ R] [RingHomClass F ℕ R] (f : F) : ∀ n : ℕ, f n = n := fun n => by
  have h := map_natCast f n
  rwa [Nat.cast_id] at h
@[simp] theorem eq_intCast {F : Type w} {R : Type u} [CommRing R] [FunLike F ℤ R] [RingHomClass F ℤ R] (f : F) (n : ℤ) : f n = n := by
  have h := map_intCast f n
  rwa [Int.cast_id] at h
