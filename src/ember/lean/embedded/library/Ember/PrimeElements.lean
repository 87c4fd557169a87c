import Ember.CoeNotation
import Ember.Factorization
import Ember.IntNames
import Ember.NatPrimes
/-! `Prime p`, `Squarefree n`, `IsPrimePow n` and `Nat.Primes`. Like `IsUnit`, the first ask for the operations that they mention. -/
set_option autoImplicit false
universe u
section
variable {M : Type u} [Mul M] [OfNat M 0] [OfNat M 1] [Dvd M]
/-- Not 0, no unit, and divides a product only if it divides a factor. -/
def Prime (p : M) : Prop := p ≠ 0 ∧ ¬IsUnit p ∧ ∀ a b, p ∣ a * b → p ∣ a ∨ p ∣ b
namespace Prime
variable {p : M} (hp : Prime p)
include hp
theorem ne_zero : p ≠ 0 := hp.1
theorem not_isUnit : ¬IsUnit p := hp.2.1
theorem dvd_or_dvd {a b : M} (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.2.2 a b h
end Prime
@[simp] theorem not_prime_zero : ¬Prime (0 : M) := fun h => h.ne_zero rfl
/-- The only squares that divide it are those of units. -/
def Squarefree {R : Type u} [Mul R] [OfNat R 1] [Dvd R] (r : R) : Prop := ∀ x : R, x * x ∣ r → IsUnit x
/-- A power of a prime element, not 1. -/
def IsPrimePow {R : Type u} [Mul R] [OfNat R 0] [OfNat R 1] [Dvd R] [Pow R ℕ] (n : R) : Prop := ∃ (p : R) (k : ℕ), Prime p ∧ 0 < k ∧ p ^ k = n
end
section
variable {M : Type u} [CommMonoid M]
@[simp] theorem isUnit_one {M : Type u} [Monoid M] : IsUnit (1 : M) := ⟨1, mul_one 1, mul_one 1⟩
theorem isUnit_of_dvd_one {a : M} (h : a ∣ 1) : IsUnit a := by
  obtain ⟨b, e⟩ := h; exact ⟨b, e.symm, by rw [mul_comm]; exact e.symm⟩
theorem isUnit_of_dvd_unit {x y : M} (xy : x ∣ y) (hu : IsUnit y) : IsUnit x := by
  obtain ⟨c, rfl⟩ := xy; obtain ⟨b, h, -⟩ := hu
  exact ⟨c * b, by rw [← mul_assoc, h], by rw [mul_comm, ← mul_assoc, h]⟩
theorem isUnit_iff_dvd_one {x : M} : IsUnit x ↔ x ∣ 1 := ⟨fun ⟨b, h, _⟩ => ⟨b, h.symm⟩, isUnit_of_dvd_one⟩
theorem Irreducible.squarefree {x : M} (h : Irreducible x) : Squarefree x := fun y ⟨z, e⟩ =>
  (h.isUnit_or_isUnit (e.trans (mul_assoc y y z))).elim id fun u => isUnit_of_dvd_unit ⟨z, rfl⟩ u
theorem squarefree_one : Squarefree (1 : M) := fun _ h => by
  obtain ⟨c, e⟩ := h; exact isUnit_of_dvd_one ⟨_ * c, e.trans (mul_assoc _ _ c)⟩
end
theorem Squarefree.squarefree_of_dvd {R : Type u} [Monoid R] {x y : R} (hdvd : x ∣ y) (hsq : Squarefree y) : Squarefree x :=
  fun z ⟨c, e⟩ => by
  obtain ⟨d, rfl⟩ := hdvd; exact hsq z ⟨c * d, by rw [e, mul_assoc]⟩
namespace Nat
variable {n p : ℕ}
theorem prime_iff : p.Prime ↔ _root_.Prime p := by
  constructor
  · intro h
    exact ⟨h.ne_zero, fun k => h.ne_one (isUnit_iff.1 k), fun a b => h.dvd_mul.1⟩
  · rintro ⟨h₀, h₁, h⟩
    have h₁ : p ≠ 1 := fun e => h₁ (isUnit_iff.2 e)
    refine prime_def.2 ⟨by omega, fun m d => ?_⟩
    obtain ⟨c, e⟩ := d
    rcases h m c (e ▸ Nat.dvd_refl p) with k | k
    · exact .inr (Nat.dvd_antisymm ⟨c, e⟩ k)
    · have k := Nat.dvd_antisymm ⟨m, by rw [Nat.mul_comm]; exact e⟩ k
      rw [k] at e
      exact .inl (eq_one_of_self_mul_eq (Nat.pos_of_ne_zero h₀) (by rw [Nat.mul_comm]; exact e.symm))
theorem irreducible_iff_prime {p : ℕ} : Irreducible p ↔ _root_.Prime p := prime_iff
theorem irreducible_iff_nat_prime (a : ℕ) : Irreducible a ↔ Nat.Prime a := Iff.rfl
theorem squarefree_iff_prime_squarefree : Squarefree n ↔ ∀ x, Prime x → ¬x * x ∣ n := by
  constructor
  · intro h x hx d
    exact hx.ne_one (isUnit_iff.1 (h x d))
  · intro h x d
    refine isUnit_iff.2 (Classical.byContradiction fun k => ?_)
    obtain ⟨p, hp, e⟩ := exists_prime_and_dvd k
    exact h p hp (Nat.dvd_trans (Nat.mul_dvd_mul e e) d)
private theorem bounded (h : n ≠ 0) : Squarefree n ↔ ∀ x ≤ n, x * x ∣ n → x = 1 := by
  constructor
  · exact fun h x _ d => isUnit_iff.1 (h x d)
  · exact fun k x d => isUnit_iff.2 (k x (Nat.le_of_dvd (Nat.pos_of_ne_zero h) (Nat.dvd_trans (Nat.dvd_mul_right x x) d)) d)
private theorem not_zero : ¬Squarefree (0 : ℕ) := fun h => absurd (isUnit_iff.1 (h 0 (Nat.dvd_refl 0))) (by decide)
instance {n : ℕ} : Decidable (Squarefree n) :=
  if h : n = 0 then isFalse (h ▸ not_zero) else decidable_of_iff (∀ x < n + 1, x * x ∣ n → x = 1)
    ((forall_congr' fun _ => imp_congr Nat.lt_succ_iff Iff.rfl).trans (bounded h).symm)
/-- The prime numbers. -/
def Primes := { p : ℕ // p.Prime }
namespace Primes
instance inhabitedPrimes : Inhabited Primes := ⟨⟨2, prime_two⟩⟩
instance coeNat : Coe Nat.Primes ℕ := ⟨Subtype.val⟩
theorem coe_nat_injective : Function.Injective ((↑) : Nat.Primes → ℕ) := fun _ _ => Subtype.ext
theorem coe_nat_inj (p q : Nat.Primes) : (p : ℕ) = (q : ℕ) ↔ p = q := Subtype.ext_iff.symm
end Primes
theorem Prime.isPrimePow (hp : p.Prime) : IsPrimePow p := ⟨p, 1, prime_iff.1 hp, Nat.one_pos, Nat.pow_one p⟩
end Nat
theorem Nat.Prime.prime {p : ℕ} : p.Prime → _root_.Prime p := Nat.prime_iff.1
theorem Prime.nat_prime {p : ℕ} : Prime p → p.Prime := Nat.prime_iff.2
theorem isPrimePow_nat_iff (n : ℕ) : IsPrimePow n ↔ ∃ p k : ℕ, Nat.Prime p ∧ 0 < k ∧ p ^ k = n :=
  exists_congr fun _ => exists_congr fun _ => and_congr_left fun _ => Nat.prime_iff.symm
namespace Int
theorem prime_iff_natAbs_prime {k : ℤ} : Prime k ↔ Nat.Prime k.natAbs := by
  have unit : IsUnit k ↔ k.natAbs = 1 := by rw [isUnit_iff]; omega
  rw [Nat.prime_iff]
  constructor
  · rintro ⟨h₀, h₁, h⟩
    refine ⟨by omega, fun e => h₁ (unit.2 (Nat.isUnit_iff.1 e)), fun a b d => ?_⟩
    have := h a b (Int.natAbs_dvd.1 (by rw [← Int.natCast_mul]; exact Int.natCast_dvd_natCast.2 d))
    exact this.imp (fun d => Int.natCast_dvd_natCast.1 (Int.natAbs_dvd.2 d)) fun d => Int.natCast_dvd_natCast.1 (Int.natAbs_dvd.2 d)
  · rintro ⟨h₀, h₁, h⟩
    refine ⟨by omega, fun e => h₁ (Nat.isUnit_iff.2 (unit.1 e)), fun a b d => ?_⟩
    have := Int.natAbs_dvd_natAbs.2 d
    rw [Int.natAbs_mul] at this
    exact (h _ _ this).imp Int.natAbs_dvd_natAbs.1 Int.natAbs_dvd_natAbs.1
end Int
theorem Nat.prime_iff_prime_int {p : ℕ} : p.Prime ↔ _root_.Prime (p : ℤ) := by rw [Int.prime_iff_natAbs_prime, Int.natAbs_natCast]
