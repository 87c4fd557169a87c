import Ember.Coprime
import Ember.NatFunctions
import Ember.Tactic
/-! Further names of Mathlib's on ℕ that proofs quote: order, division, powers, gcd, primes, parity, binomials, roots. -/
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q x y : ℕ}

/-! ### Order and division -/
theorem eq_zero_of_dvd_of_lt (w : a ∣ b) (h : b < a) : b = 0 := Nat.eq_zero_of_not_pos fun h0 => absurd (Nat.le_of_dvd h0 w) (by omega)
protected theorem sub_lt_sub_right : ∀ {a b c : ℕ}, c ≤ a → a < b → a - c < b - c := by omega
protected theorem div_le_div (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) ((Nat.le_div_iff_mul_le (by omega)).2
    (Nat.le_trans (Nat.mul_le_mul_left _ h2) (Nat.div_mul_le_self b c)))
protected theorem le_div_iff_mul_le' (hb : 0 < b) : a ≤ c / b ↔ a * b ≤ c := Nat.le_div_iff_mul_le hb
protected theorem div_le_of_le_mul' (h : m ≤ k * n) : m / k ≤ n := Nat.div_le_of_le_mul h
theorem div_add_mod' (a b : ℕ) : a / b * b + a % b = a := by rw [Nat.mul_comm]; exact Nat.div_add_mod a b
theorem mod_add_div' (a b : ℕ) : a % b + a / b * b = a := by rw [Nat.mul_comm]; exact Nat.mod_add_div a b
theorem div_mul_div_comm : b ∣ a → d ∣ c → a / b * (c / d) = a * c / (b * d) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩
  rcases Nat.eq_zero_or_pos b with rfl | hb
  · simp
  rcases Nat.eq_zero_or_pos d with rfl | hd
  · simp
  rw [Nat.mul_div_cancel_left _ hb, Nat.mul_div_cancel_left _ hd, show b * x * (d * y) = b * d * (x * y) by ring,
    Nat.mul_div_cancel_left _ (Nat.mul_pos hb hd)]
protected theorem div_ne_zero_iff : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by
  rcases Nat.eq_zero_or_pos b with rfl | hb
  · simp
  · rw [← Nat.pos_iff_ne_zero, Nat.div_pos_iff]; omega
theorem add_div (hc0 : 0 < c) : (a + b) / c = a / c + b / c + if c ≤ a % c + b % c then 1 else 0 := by
  have h : a + b = (a % c + b % c) + c * (a / c + b / c) := by
    have := Nat.mod_add_div a c; have := Nat.mod_add_div b c; rw [Nat.mul_add]; omega
  have ha := Nat.mod_lt a hc0
  have hb := Nat.mod_lt b hc0
  rw [h, Nat.add_mul_div_left _ _ hc0]
  split
  · rw [show (a % c + b % c) / c = 1 from Nat.div_eq_of_lt_le (by omega) (by omega)]; omega
  · rw [Nat.div_eq_of_lt (by omega)]; omega
theorem succ_div : ∀ a b : ℕ, (a + 1) / b = a / b + if b ∣ a + 1 then 1 else 0 := by
  intro a b
  rcases Nat.eq_zero_or_pos b with rfl | hb
  · simp
  have h := Nat.mod_add_div a b
  have hl := Nat.mod_lt a hb
  by_cases e : a % b = b - 1
  · have h' : a + 1 = b * (a / b + 1) := by rw [Nat.mul_add]; omega
    rw [if_pos ⟨_, h'⟩, h', Nat.mul_div_cancel_left _ hb]
  · have h' : a + 1 = (a % b + 1) + b * (a / b) := by omega
    have small : (a + 1) % b = a % b + 1 := by rw [h', Nat.add_mul_mod_self_left]; exact Nat.mod_eq_of_lt (by omega)
    rw [if_neg fun dvd => by have := Nat.mod_eq_zero_of_dvd dvd; omega, h', Nat.add_mul_div_left _ _ hb, Nat.div_eq_of_lt (by omega)]
    omega
theorem mod_mul_left_mod (a b c : ℕ) : a % (b * c) % c = a % c := Nat.mod_mod_of_dvd a (Nat.dvd_mul_left c b)
theorem mod_mul_right_mod (a b c : ℕ) : a % (b * c) % b = a % b := Nat.mod_mod_of_dvd a (Nat.dvd_mul_right b c)
theorem sub_mod_eq_zero_of_mod_eq (h : m % k = n % k) : (m - n) % k = 0 := by
  have h₁ := Nat.mod_add_div m k
  have h₂ := Nat.mod_add_div n k
  rw [show m - n = k * (m / k - n / k) by rw [Nat.mul_sub]; omega]
  exact Nat.mul_mod_right _ _
theorem le_div_two_iff_mul_two_le : m ≤ n / 2 ↔ (m : ℤ) * 2 ≤ n := by omega
theorem add_eq_two_iff : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by omega
theorem add_eq_three_iff : m + n = 3 ↔ m = 0 ∧ n = 3 ∨ m = 1 ∧ n = 2 ∨ m = 2 ∧ n = 1 ∨ m = 3 ∧ n = 0 := by omega
theorem one_add_le_iff : 1 + m ≤ n ↔ m < n := by omega
theorem lt_one_add_iff : m < 1 + n ↔ m ≤ n := by omega
protected theorem lt_iff_le_pred : ∀ {n : ℕ}, 0 < n → (m < n ↔ m ≤ n - 1) := by omega

/-! ### Divisibility -/
protected theorem dvd_add_iff_right (h : k ∣ m) : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := by rw [Nat.add_comm]; exact (Nat.dvd_add_right h).symm
theorem dvd_div_iff_mul_dvd (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b := by
  obtain ⟨e, rfl⟩ := hbc
  rcases Nat.eq_zero_or_pos c with rfl | hc
  · simp
  · rw [Nat.mul_div_cancel_left _ hc, Nat.mul_dvd_mul_iff_left hc]
theorem dvd_div_of_mul_dvd (h : a * b ∣ c) : b ∣ c / a := (dvd_div_iff_mul_dvd (Nat.dvd_trans (Nat.dvd_mul_right a b) h)).2 h
theorem mul_dvd_of_dvd_div (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := (dvd_div_iff_mul_dvd hcb).1 h
theorem eq_of_dvd_of_lt_two_mul (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨e, rfl⟩ := hdvd
  match e with
  | 0 => exact absurd rfl ha
  | 1 => exact Nat.mul_one b
  | e + 2 => rw [Nat.mul_add, Nat.mul_comm 2 b] at hlt; omega
theorem not_dvd_of_pos_of_lt (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n := fun h => absurd (Nat.le_of_dvd h1 h) (by omega)
theorem dvd_mul : k ∣ m * n ↔ ∃ k₁ k₂, k₁ ∣ m ∧ k₂ ∣ n ∧ k₁ * k₂ = k := by
  constructor
  · intro h
    rcases Nat.eq_zero_or_pos k with rfl | hk
    · rcases Nat.mul_eq_zero.1 (Nat.eq_zero_of_zero_dvd h) with rfl | rfl
      · exact ⟨0, n, Nat.dvd_refl 0, Nat.dvd_refl n, Nat.zero_mul n⟩
      · exact ⟨m, 0, Nat.dvd_refl m, Nat.dvd_refl 0, Nat.mul_zero m⟩
    have hg : 0 < gcd k m := Nat.gcd_pos_of_pos_left m hk
    refine ⟨gcd k m, k / gcd k m, Nat.gcd_dvd_right k m, ?_, Nat.mul_div_cancel' (Nat.gcd_dvd_left k m)⟩
    have co : Coprime (k / gcd k m) (m / gcd k m) := Nat.gcd_div (Nat.gcd_dvd_left k m) (Nat.gcd_dvd_right k m) |>.trans (Nat.div_self hg)
    refine co.dvd_of_dvd_mul_left (Nat.dvd_of_mul_dvd_mul_left hg ?_)
    rw [Nat.mul_div_cancel' (Nat.gcd_dvd_left k m), ← Nat.mul_assoc, Nat.mul_div_cancel' (Nat.gcd_dvd_right k m)]
    exact h
  · rintro ⟨k₁, k₂, h₁, h₂, rfl⟩
    exact Nat.mul_dvd_mul h₁ h₂

/-! ### Powers -/
protected theorem pow_lt_pow_iff_left (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => Nat.lt_of_not_le fun k => absurd (Nat.pow_le_pow_left k n) (by omega), fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_le_pow_iff_left (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b := by
  have := Nat.pow_lt_pow_iff_left (a := b) (b := a) hn; omega
protected theorem pow_left_strictMono (hn : n ≠ 0) : StrictMono fun m : ℕ => m ^ n := fun _ _ h => Nat.pow_lt_pow_left h hn
theorem pow_right_injective (hn : 2 ≤ n) : Function.Injective fun m : ℕ => n ^ m := fun i j (h : n ^ i = n ^ j) => by
  rcases Nat.lt_trichotomy i j with l | l | l
  · have := Nat.pow_lt_pow_right hn l; omega
  · exact l
  · have := Nat.pow_lt_pow_right hn l; omega
theorem pow_dvd_pow_iff_le_right (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => Nat.le_of_not_lt fun k => absurd (Nat.le_of_dvd (Nat.pow_pos (by omega)) h) (Nat.not_le.2 (Nat.pow_lt_pow_right w k)),
    fun h => Nat.pow_dvd_pow x h⟩
theorem pow_dvd_pow_iff_le_right' : (b + 2) ^ k ∣ (b + 2) ^ l ↔ k ≤ l := pow_dvd_pow_iff_le_right (by omega)
protected theorem one_lt_pow (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n := by
  have := Nat.pow_lt_pow_left ha hn; rwa [Nat.one_pow] at this
theorem one_le_pow (n m : ℕ) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
theorem sq_sub_sq (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rcases Nat.le_total a b with h | h
  · rw [Nat.sub_eq_zero_of_le h, Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h 2), Nat.mul_zero]
  · obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left]
    exact Nat.sub_eq_of_eq_add (by ring)

/-! ### Greatest common divisors -/
theorem gcd_self_add_left (m n : ℕ) : gcd (m + n) m = gcd n m := by rw [gcd_comm, gcd_comm n m]; exact gcd_self_add_right m n
theorem gcd_add_self_left (m n : ℕ) : gcd (m + n) n = gcd m n := by rw [Nat.add_comm]; exact gcd_self_add_left n m
theorem gcd_sub_self_right (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  rw [← Nat.gcd_add_self_right m (n - m), Nat.sub_add_cancel h]
theorem lcm_pos : 0 < m → 0 < n → 0 < m.lcm n := fun hm hn => Nat.pos_of_ne_zero (Nat.lcm_ne_zero (by omega) (by omega))
theorem lcm_dvd_mul (m n : ℕ) : lcm m n ∣ m * n := Nat.lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)
theorem coprime_of_dvd (H : ∀ k, Prime k → k ∣ m → ¬k ∣ n) : Coprime m n := by
  by_contra h
  exact H _ (minFac_prime h) (Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_left m n)) (Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_right m n))
theorem coprime_of_dvd' (H : ∀ k, Prime k → k ∣ m → k ∣ n → k ∣ 1) : Coprime m n :=
  coprime_of_dvd fun k hk km kn => hk.not_dvd_one (H k hk km kn)
theorem Coprime.coprime_dvd_left (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  Nat.eq_one_of_dvd_one (by rw [← H2.gcd_eq_one]; exact Nat.dvd_gcd (Nat.dvd_trans (Nat.gcd_dvd_left _ _) H1) (Nat.gcd_dvd_right _ _))
theorem Coprime.coprime_dvd_right (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n := (H2.symm.coprime_dvd_left H1).symm
theorem Coprime.of_dvd_left (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n := H2.coprime_dvd_left H1
theorem Coprime.coprime_mul_left (H : Coprime (k * m) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_left m k)
theorem Coprime.coprime_mul_right (H : Coprime (m * k) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_right m k)
theorem Coprime.coprime_mul_left_right (H : Coprime m (k * n)) : Coprime m n := H.coprime_dvd_right (Nat.dvd_mul_left n k)
theorem Coprime.coprime_mul_right_right (H : Coprime m (n * k)) : Coprime m n := H.coprime_dvd_right (Nat.dvd_mul_right n k)
theorem Coprime.mul (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k := H1.mul_left H2
theorem coprime_mul_iff_left : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_mul_right, h.coprime_mul_left⟩, fun h => h.1.mul_left h.2⟩
theorem coprime_mul_iff_right : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n := by
  rw [coprime_comm, coprime_mul_iff_left, coprime_comm, coprime_comm (n := n)]
theorem Coprime.pow (k l : ℕ) (H1 : Coprime m n) : Coprime (m ^ k) (n ^ l) := (H1.pow_left k).pow_right l
theorem Coprime.gcd_mul (k : ℕ) (h : Coprime m n) : gcd k (m * n) = gcd k m * gcd k n := by
  refine Nat.dvd_antisymm ?_ ?_
  · obtain ⟨a, b, ha, hb, e⟩ := dvd_mul.1 (Nat.gcd_dvd_right k (m * n))
    rw [← e]
    have hk : a * b ∣ k := by rw [e]; exact Nat.gcd_dvd_left k (m * n)
    exact Nat.mul_dvd_mul (Nat.dvd_gcd (Nat.dvd_trans (Nat.dvd_mul_right a b) hk) ha) (Nat.dvd_gcd (Nat.dvd_trans (Nat.dvd_mul_left b a) hk) hb)
  · refine Nat.dvd_gcd (Coprime.mul_dvd_of_dvd_of_dvd ?_ (Nat.gcd_dvd_left k m) (Nat.gcd_dvd_left k n))
      (Nat.mul_dvd_mul (Nat.gcd_dvd_right k m) (Nat.gcd_dvd_right k n))
    exact (h.coprime_dvd_left (Nat.gcd_dvd_right k m)).coprime_dvd_right (Nat.gcd_dvd_right k n)
theorem Coprime.eq_one_of_dvd (H : Coprime k n) (d : k ∣ n) : k = 1 := by rw [← H.gcd_eq_one, Nat.gcd_eq_left d]
theorem Coprime.dvd_mul_right (H : Coprime k n) : k ∣ m * n ↔ k ∣ m :=
  ⟨fun h => H.dvd_of_dvd_mul_right h, fun h => Nat.dvd_mul_right_of_dvd h n⟩
theorem Coprime.dvd_mul_left (H : Coprime k m) : k ∣ m * n ↔ k ∣ n :=
  ⟨fun h => H.dvd_of_dvd_mul_left h, fun h => Nat.dvd_mul_left_of_dvd h m⟩
@[simp] theorem coprime_add_self_right : Coprime m (n + m) ↔ Coprime m n := by rw [Coprime, Coprime, Nat.gcd_add_self_right]
@[simp] theorem coprime_self_add_right : Coprime m (m + n) ↔ Coprime m n := by rw [Nat.add_comm, coprime_add_self_right]
@[simp] theorem coprime_add_self_left : Coprime (m + n) n ↔ Coprime m n := by rw [Coprime, Coprime, gcd_add_self_left]
@[simp] theorem coprime_self_add_left : Coprime (m + n) m ↔ Coprime n m := by rw [Coprime, Coprime, gcd_self_add_left]
@[simp] theorem coprime_add_mul_right_right (m n k : ℕ) : Coprime m (n + k * m) ↔ Coprime m n := by rw [Coprime, Coprime, Nat.gcd_add_mul_right_right]
@[simp] theorem coprime_add_mul_left_right (m n k : ℕ) : Coprime m (n + m * k) ↔ Coprime m n := by rw [Nat.mul_comm m k, coprime_add_mul_right_right]
@[simp] theorem coprime_mul_right_add_right (m n k : ℕ) : Coprime m (k * m + n) ↔ Coprime m n := by rw [Nat.add_comm, coprime_add_mul_right_right]
@[simp] theorem coprime_mul_left_add_right (m n k : ℕ) : Coprime m (m * k + n) ↔ Coprime m n := by rw [Nat.add_comm, coprime_add_mul_left_right]
@[simp] theorem coprime_add_mul_right_left (m n k : ℕ) : Coprime (m + k * n) n ↔ Coprime m n := by
  rw [coprime_comm, coprime_add_mul_right_right, coprime_comm]
@[simp] theorem coprime_add_mul_left_left (m n k : ℕ) : Coprime (m + n * k) n ↔ Coprime m n := by rw [Nat.mul_comm, coprime_add_mul_right_left]
@[simp] theorem coprime_mul_right_add_left (m n k : ℕ) : Coprime (k * n + m) n ↔ Coprime m n := by rw [Nat.add_comm, coprime_add_mul_right_left]
@[simp] theorem coprime_mul_left_add_left (m n k : ℕ) : Coprime (n * k + m) n ↔ Coprime m n := by rw [Nat.add_comm, coprime_add_mul_left_left]
theorem coprime_pow_left_iff (hn : 0 < n) (a b : ℕ) : Coprime (a ^ n) b ↔ Coprime a b := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt hn)
  exact ⟨fun h => by rw [Nat.pow_succ] at h; exact h.coprime_mul_left, fun h => h.pow_left _⟩
theorem coprime_pow_right_iff (hn : 0 < n) (a b : ℕ) : Coprime a (b ^ n) ↔ Coprime a b := by
  rw [coprime_comm, coprime_pow_left_iff hn, coprime_comm]
theorem coprime_div_gcd_div_gcd (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) :=
  (Nat.gcd_div (Nat.gcd_dvd_left m n) (Nat.gcd_dvd_right m n)).trans (Nat.div_self H)
theorem not_coprime_of_dvd_of_dvd (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬Coprime m n := fun co => by
  have := Nat.le_of_dvd Nat.one_pos (co.gcd_eq_one ▸ Nat.dvd_gcd Hm Hn); omega
theorem exists_coprime (m n : ℕ) : ∃ m' n', Coprime m' n' ∧ m = m' * gcd m n ∧ n = n' * gcd m n := by
  rcases Nat.eq_zero_or_pos (gcd m n) with h | h
  · obtain ⟨rfl, rfl⟩ := Nat.gcd_eq_zero_iff.1 h
    exact ⟨1, 1, by decide, by simp, by simp⟩
  · exact ⟨_, _, coprime_div_gcd_div_gcd h, (Nat.div_mul_cancel (Nat.gcd_dvd_left m n)).symm, (Nat.div_mul_cancel (Nat.gcd_dvd_right m n)).symm⟩
theorem pow_dvd_pow_iff (h : n ≠ 0) : a ^ n ∣ b ^ n ↔ a ∣ b := by
  refine ⟨fun d => ?_, fun d => pow_dvd_pow_of_dvd d n⟩
  obtain ⟨a', b', co, ha, hb⟩ := exists_coprime a b
  rcases Nat.eq_zero_or_pos (gcd a b) with g | g
  · obtain ⟨rfl, rfl⟩ := Nat.gcd_eq_zero_iff.1 g; exact Nat.dvd_refl 0
  have d' : a' ^ n ∣ b' ^ n := by
    generalize gcd a b = e at ha hb g
    subst ha hb
    rw [mul_pow, mul_pow] at d
    exact Nat.dvd_of_mul_dvd_mul_right (Nat.pow_pos g) d
  have one := (co.pow n n).eq_one_of_dvd d'
  have : a' = 1 := by
    by_contra h1
    rcases Nat.eq_zero_or_pos a' with h0 | h0
    · rw [h0, Nat.zero_pow (by omega)] at one; omega
    · have := Nat.one_lt_pow h (show 1 < a' by omega); omega
  rw [this, Nat.one_mul] at ha
  rw [ha]; exact Nat.gcd_dvd_right a b
end Nat
