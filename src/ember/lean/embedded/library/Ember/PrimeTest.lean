import Ember.Prime
/-! A primality test for the kernel: trial division by odd numbers up to the root, halving the range instead of counting it down,
so that the recursion is as deep as the logarithm of the root. -/
set_option autoImplicit false
namespace Ember.PrimeTest
open Nat

/-- No `m ∈ {k, k + 2, …}`, `2 ^ d` of them, with `m * m ≤ n` divides `n`. -/
def noFactor (n : ℕ) : (d k : ℕ) → Bool
  | 0, k => match Nat.ble (k * k) n with
    | false => true
    | true => !Nat.beq (n % k) 0
  | d + 1, k => match Nat.ble (k * k) n with
    | false => true
    | true => match noFactor n d k with
      | false => false
      | true => noFactor n d (k + 2 ^ (d + 1))

theorem noFactor_spec {n : ℕ} (d : ℕ) : ∀ {k m : ℕ}, noFactor n d k = true → k ≤ m → m < k + 2 ^ (d + 1) → m % 2 = k % 2 →
    m * m ≤ n → ¬m ∣ n := by
  have small : ∀ {k m : ℕ}, k ≤ m → m * m ≤ n → Nat.ble (k * k) n = true := fun h₁ h₂ =>
    Nat.ble_eq_true_of_le (Nat.le_trans (Nat.mul_le_mul h₁ h₁) h₂)
  induction d with
  | zero =>
    intro k m h hk hm parity hmn hd
    have : m = k := by omega
    subst this
    rw [noFactor, small hk hmn] at h
    rw [Nat.mod_eq_zero_of_dvd hd] at h
    exact absurd h (by decide)
  | succ d ih =>
    intro k m h hk hm parity hmn hd
    rw [noFactor, small hk hmn] at h
    have power : 2 ^ (d + 1 + 1) = 2 ^ (d + 1) + 2 ^ (d + 1) := by rw [Nat.pow_succ (2) (d + 1)]; omega
    have even : 2 ^ (d + 1) % 2 = 0 := by rw [Nat.pow_succ]; omega
    cases first : noFactor n d k with
    | false => rw [first] at h; cases h
    | true =>
      rw [first] at h
      rcases Nat.lt_or_ge m (k + 2 ^ (d + 1)) with l | l
      · exact ih first hk l parity hmn hd
      · exact ih h l (by omega) (by omega) hmn hd

/-- `n` is an odd number that no odd number from 3 up to the root divides. -/
def test (n d : ℕ) : Bool := Nat.ble 3 n && Nat.beq (n % 2) 1 && Nat.ble (n + 1) ((3 + 2 ^ (d + 1)) * (3 + 2 ^ (d + 1))) && noFactor n d 3

theorem prime_of_test (n d : ℕ) (h : test n d = true) : Nat.Prime n := by
  simp only [test, Bool.and_eq_true] at h
  obtain ⟨⟨⟨h₁, h₂⟩, h₃⟩, h₄⟩ := h
  have h₁ := Nat.le_of_ble_eq_true h₁
  have h₂ := Nat.eq_of_beq_eq_true h₂
  have h₃ := Nat.le_of_ble_eq_true h₃
  have ne : n ≠ 1 := by omega
  have hp := minFac_prime ne
  refine prime_def_minFac.2 ⟨by omega, ?_⟩
  obtain ⟨c, hc⟩ := minFac_dvd n
  have two : minFac n ≠ 2 := fun e => by rw [e] at hc; omega
  have odd : minFac n % 2 = 1 := hp.eq_two_or_odd.resolve_left two
  have := hp.two_le
  rcases Nat.lt_or_ge c 2 with l | l
  · have : c = 0 ∨ c = 1 := by omega
    rcases this with rfl | rfl <;> omega
  · have le := minFac_le_of_dvd l ⟨minFac n, hc.trans (Nat.mul_comm _ _)⟩
    have square : minFac n * minFac n ≤ n := Nat.le_trans (Nat.mul_le_mul_left _ le) (Nat.le_of_eq hc.symm)
    have bound : minFac n < 3 + 2 ^ (d + 1) := by
      rcases Nat.lt_or_ge (minFac n) (3 + 2 ^ (d + 1)) with s | s
      · exact s
      · have := Nat.mul_le_mul s s; omega
    exact absurd (minFac_dvd n) (noFactor_spec d h₄ (by omega) bound (by omega) square)

theorem not_prime_of_mul (a b n : ℕ) (h : (Nat.beq (a * b) n && Nat.ble 2 a && Nat.ble 2 b) = true) : ¬Nat.Prime n := by
  simp only [Bool.and_eq_true] at h
  obtain ⟨⟨h₁, h₂⟩, h₃⟩ := h
  have h₁ := Nat.eq_of_beq_eq_true h₁
  have h₂ := Nat.le_of_ble_eq_true h₂
  have h₃ := Nat.le_of_ble_eq_true h₃
  intro p
  rcases p.eq_one_or_self_of_dvd a ⟨b, h₁.symm⟩ with e | e
  · omega
  · subst e
    have := Nat.eq_of_mul_eq_mul_left (by omega : 0 < a) (h₁.trans (Nat.mul_one a).symm)
    omega
theorem not_prime_small (n : ℕ) (h : Nat.ble n 1 = true) : ¬Nat.Prime n := fun p => by
  have := Nat.le_of_ble_eq_true h; have := p.two_le; omega
end Ember.PrimeTest
