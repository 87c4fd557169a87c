import Ember.Divisors
import Ember.Integers
import Ember.NatFacts
import Ember.Tactic.Ring
/-! `IsCoprime a b`: a combination of `a` and `b` is 1, with Bézout's identity on ℤ; `IsSquare a`: a product `r * r`. As in Mathlib. -/
set_option autoImplicit false
universe u

/-- Some combination of `a` and `b` is 1. -/
def IsCoprime {R : Type u} [CommSemiring R] (x y : R) : Prop := ∃ a b, a * x + b * y = 1

section
variable {R : Type u} [CommSemiring R] {x y z : R}
theorem IsCoprime.symm (H : IsCoprime x y) : IsCoprime y x := by
  obtain ⟨a, b, h⟩ := H
  exact ⟨b, a, by rw [add_comm]; exact h⟩
theorem isCoprime_comm : IsCoprime x y ↔ IsCoprime y x := ⟨.symm, .symm⟩
theorem isCoprime_one_left : IsCoprime 1 x := ⟨1, 0, by rw [mul_one, zero_mul, add_zero]⟩
theorem isCoprime_one_right : IsCoprime x 1 := isCoprime_one_left.symm
end

namespace Int
/-- Bézout's identity. -/
theorem exists_gcd_eq_combination (m n : ℕ) : ∃ a b : ℤ, a * m + b * n = (Nat.gcd m n : ℕ) := by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
    rcases Nat.eq_zero_or_pos m with rfl | h
    · exact ⟨0, 1, by rw [Nat.gcd_zero_left]; simp⟩
    · obtain ⟨a, b, e⟩ := ih (n % m) (Nat.mod_lt n h) m
      refine ⟨b - a * ((n / m : ℕ) : ℤ), a, ?_⟩
      rw [Nat.gcd_rec, ← e]
      have division : (n : ℤ) = (m : ℤ) * ((n / m : ℕ) : ℤ) + ((n % m : ℕ) : ℤ) := by exact_mod_cast (Nat.div_add_mod n m).symm
      generalize ((n / m : ℕ) : ℤ) = q at *
      generalize ((n % m : ℕ) : ℤ) = r at *
      rw [division]
      ring1
theorem isCoprime_iff_gcd_eq_one {m n : ℤ} : IsCoprime m n ↔ Int.gcd m n = 1 := by
  constructor
  · rintro ⟨a, b, h⟩
    have d : (Int.gcd m n : ℤ) ∣ 1 := by
      rw [← h]
      exact Int.dvd_add (Int.dvd_trans (Int.gcd_dvd_left m n) (Int.dvd_mul_left _ _)) (Int.dvd_trans (Int.gcd_dvd_right m n) (Int.dvd_mul_left _ _))
    exact Nat.eq_one_of_dvd_one (Int.ofNat_dvd.1 d)
  · intro h
    obtain ⟨a, b, e⟩ := exists_gcd_eq_combination m.natAbs n.natAbs
    rw [show Nat.gcd m.natAbs n.natAbs = 1 from h] at e
    rcases Int.natAbs_eq m with hm | hm <;> rcases Int.natAbs_eq n with hn | hn
    · exact ⟨a, b, by rw [hm, hn]; exact e⟩
    · exact ⟨a, -b, by rw [hm, hn, Int.neg_mul_neg]; exact e⟩
    · exact ⟨-a, b, by rw [hm, hn, Int.neg_mul_neg]; exact e⟩
    · exact ⟨-a, -b, by rw [hm, hn, Int.neg_mul_neg, Int.neg_mul_neg]; exact e⟩
end Int
theorem Nat.isCoprime_iff_coprime {m n : ℕ} : IsCoprime (m : ℤ) n ↔ Nat.Coprime m n := by
  rw [Int.isCoprime_iff_gcd_eq_one, Nat.coprime_iff_gcd_eq_one]; exact Iff.rfl

/-- `a` is a product `r * r`. -/
def IsSquare {α : Type u} [Mul α] (a : α) : Prop := ∃ r, a = r * r
section
variable {α : Type u} [Mul α]
@[simp] theorem IsSquare.mul_self (r : α) : IsSquare (r * r) := ⟨r, rfl⟩
theorem isSquare_iff_exists_mul_self (a : α) : IsSquare a ↔ ∃ r, a = r * r := Iff.rfl
theorem IsSquare.mul [OfNat α 1] [Ember.CommMul α] {a b : α} : IsSquare a → IsSquare b → IsSquare (a * b) :=
  fun ⟨r, h⟩ ⟨s, k⟩ => ⟨r * s, by rw [h, k, mul_mul_mul_comm]⟩
end
theorem isSquare_iff_exists_sq {α : Type u} [CommSemiring α] (a : α) : IsSquare a ↔ ∃ r, a = r ^ 2 := by
  constructor
  · rintro ⟨r, rfl⟩; exact ⟨r, (pow_two r).symm⟩
  · rintro ⟨r, rfl⟩; exact ⟨r, pow_two r⟩
theorem IsSquare.sq {α : Type u} [CommSemiring α] (r : α) : IsSquare (r ^ 2) := ⟨r, pow_two r⟩
instance : DecidablePred (IsSquare : ℕ → Prop) := fun m =>
  decidable_of_iff (Nat.sqrt m * Nat.sqrt m = m)
    ⟨fun h => ⟨Nat.sqrt m, h.symm⟩, by rintro ⟨r, rfl⟩; rw [Nat.sqrt_eq]⟩
instance : DecidablePred (IsSquare : ℤ → Prop) := fun m =>
  decidable_of_iff ((Nat.sqrt m.natAbs * Nat.sqrt m.natAbs : ℤ) = m)
    ⟨fun h => ⟨_, h.symm⟩, by rintro ⟨r, rfl⟩; rw [Int.natAbs_mul, Nat.sqrt_eq]; exact Int.natAbs_mul_self⟩
