import Ember.FinsetNames
import Ember.NatPrimes
import Ember.NatFunctions
/-! Further names of Mathlib's on `Nat.primeFactors`: products, powers, common divisors. -/
set_option autoImplicit false
namespace Nat
variable {a b k m n p : ℕ}
theorem Prime.mem_primeFactors (hp : p.Prime) (hdvd : p ∣ n) (hn : n ≠ 0) : p ∈ n.primeFactors := Nat.mem_primeFactors.2 ⟨hp, hdvd, hn⟩
theorem Prime.mem_primeFactors_self (hp : p.Prime) : p ∈ p.primeFactors := hp.mem_primeFactors (Nat.dvd_refl p) hp.ne_zero
theorem primeFactors_mono (hmn : m ∣ n) (hn : n ≠ 0) : primeFactors m ⊆ primeFactors n := fun _ h =>
  (prime_of_mem_primeFactors h).mem_primeFactors (Nat.dvd_trans (dvd_of_mem_primeFactors h) hmn) hn
theorem mem_primeFactors_iff_mem_primeFactorsList : p ∈ n.primeFactors ↔ p ∈ n.primeFactorsList := List.mem_toFinset
theorem pos_of_mem_primeFactors (hp : p ∈ n.primeFactors) : 0 < p := (prime_of_mem_primeFactors hp).pos
theorem le_of_mem_primeFactors (h : p ∈ n.primeFactors) : p ≤ n :=
  Nat.le_of_dvd (by have := (mem_primeFactors.1 h).2.2; omega) (dvd_of_mem_primeFactors h)
@[simp] theorem primeFactors_zero : primeFactors 0 = ∅ := rfl
@[simp] theorem primeFactors_one : primeFactors 1 = ∅ := rfl
@[simp] theorem primeFactors_eq_empty : n.primeFactors = ∅ ↔ n = 0 ∨ n = 1 := by
  constructor
  · intro h
    by_contra k
    rw [not_or] at k
    obtain ⟨p, hp, d⟩ := exists_prime_and_dvd k.2
    exact Finset.notMem_empty p (h ▸ hp.mem_primeFactors d k.1)
  · rintro (rfl | rfl) <;> rfl
@[simp] theorem nonempty_primeFactors {n : ℕ} : n.primeFactors.Nonempty ↔ 1 < n := by
  rw [Finset.nonempty_iff_ne_empty, ne_eq, primeFactors_eq_empty]; omega
@[simp] protected theorem Prime.primeFactors (hp : p.Prime) : p.primeFactors = {p} := Finset.ext fun q => by
  rw [Nat.mem_primeFactors, Finset.mem_singleton]
  exact ⟨fun h => (prime_dvd_prime_iff_eq h.1 hp).1 h.2.1, fun h => by rw [h]; exact ⟨hp, Nat.dvd_refl p, hp.ne_zero⟩⟩
theorem primeFactors_mul (ha : a ≠ 0) (hb : b ≠ 0) : (a * b).primeFactors = a.primeFactors ∪ b.primeFactors := Finset.ext fun q => by
  rw [Finset.mem_union, mem_primeFactors, mem_primeFactors, mem_primeFactors]
  constructor
  · rintro ⟨h, d, -⟩
    exact (h.dvd_mul.1 d).imp (fun d => ⟨h, d, ha⟩) fun d => ⟨h, d, hb⟩
  · rintro (⟨h, d, -⟩ | ⟨h, d, -⟩)
    · exact ⟨h, Nat.dvd_mul_right_of_dvd d b, Nat.mul_ne_zero ha hb⟩
    · exact ⟨h, Nat.dvd_mul_left_of_dvd d a, Nat.mul_ne_zero ha hb⟩
theorem Coprime.primeFactors_mul {a b : ℕ} (hab : Coprime a b) : (a * b).primeFactors = a.primeFactors ∪ b.primeFactors := by
  by_cases ha : a = 0
  · have : b = 1 := by rwa [ha, Nat.coprime_zero_left] at hab
    rw [ha, this]; rfl
  · by_cases hb : b = 0
    · have : a = 1 := by rwa [hb, Nat.coprime_zero_right] at hab
      rw [hb, this]; rfl
    · exact Nat.primeFactors_mul ha hb
theorem primeFactors_gcd (ha : a ≠ 0) (hb : b ≠ 0) : (a.gcd b).primeFactors = a.primeFactors ∩ b.primeFactors := Finset.ext fun q => by
  rw [Finset.mem_inter, mem_primeFactors, mem_primeFactors, mem_primeFactors, Nat.dvd_gcd_iff]
  exact ⟨fun h => ⟨⟨h.1, h.2.1.1, ha⟩, h.1, h.2.1.2, hb⟩, fun h => ⟨h.1.1, ⟨h.1.2.1, h.2.2.1⟩, fun e => ha (Nat.eq_zero_of_gcd_eq_zero_left e)⟩⟩
@[simp] theorem disjoint_primeFactors (ha : a ≠ 0) (hb : b ≠ 0) : Disjoint a.primeFactors b.primeFactors ↔ Coprime a b := by
  rw [Finset.disjoint_iff_inter_eq_empty, ← primeFactors_gcd ha hb, primeFactors_eq_empty]
  exact ⟨fun h => h.resolve_left fun e => ha (Nat.eq_zero_of_gcd_eq_zero_left e), .inr⟩
theorem primeFactors_pow_succ (n k : ℕ) : (n ^ (k + 1)).primeFactors = n.primeFactors := Finset.ext fun q => by
  rw [mem_primeFactors, mem_primeFactors]
  refine and_congr_right fun h => and_congr (h.dvd_pow_iff (Nat.succ_ne_zero k)) (not_congr ?_)
  exact ⟨fun e => Nat.eq_zero_of_not_pos fun l => absurd e (Nat.ne_of_gt (Nat.pow_pos l)), fun e => by rw [e, Nat.pow_succ, Nat.mul_zero]⟩
theorem primeFactors_pow (n : ℕ) (hk : k ≠ 0) : (n ^ k).primeFactors = n.primeFactors := by
  obtain ⟨j, rfl⟩ : ∃ j, k = j + 1 := ⟨k - 1, by omega⟩
  exact primeFactors_pow_succ n j
theorem primeFactors_prime_pow (hk : k ≠ 0) (hp : Prime p) : (p ^ k).primeFactors = {p} := by rw [primeFactors_pow p hk, hp.primeFactors]
end Nat
