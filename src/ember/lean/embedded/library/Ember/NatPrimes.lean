import Ember.NatNames
/-! Further names of Mathlib's on primes, smallest factors, parity, factorials, binomials and roots on ℕ. -/
set_option autoImplicit false
/-- A proposition that instance search may find; as in Mathlib. -/
class Fact (p : Prop) : Prop where
  out : p
namespace Nat
variable {a b c d k l m n p q x y : ℕ}

/-! ### Primes -/
theorem coprime_or_dvd_of_prime (pp : Prime p) (i : ℕ) : Coprime p i ∨ p ∣ i :=
  (Classical.em (p ∣ i)).symm.imp_left pp.coprime_iff_not_dvd.2
theorem coprime_pow_primes (n m : ℕ) (pp : p.Prime) (pq : q.Prime) (h : p ≠ q) : Coprime (p ^ n) (q ^ m) := ((coprime_primes pp pq).2 h).pow n m
theorem Prime.eq_two_or_odd' (hp : p.Prime) : p = 2 ∨ Odd p := hp.eq_two_or_odd.imp_right Nat.odd_iff.2
theorem Prime.odd_of_ne_two (hp : p.Prime) (h_two : p ≠ 2) : Odd p := hp.eq_two_or_odd'.resolve_left h_two
theorem Prime.even_iff (hp : p.Prime) : Even p ↔ p = 2 := by
  constructor
  · intro h; rcases hp.eq_two_or_odd with e | o
    · exact e
    · rw [Nat.even_iff] at h; omega
  · rintro rfl; decide
theorem Prime.dvd_iff_eq (hp : p.Prime) (a1 : a ≠ 1) : a ∣ p ↔ p = a :=
  ⟨fun h => ((hp.eq_one_or_self_of_dvd a h).resolve_left a1).symm, fun h => h ▸ Nat.dvd_refl p⟩
theorem Prime.coprime_pow_of_not_dvd (pp : p.Prime) (h : ¬p ∣ a) : Coprime a (p ^ m) := ((pp.coprime_iff_not_dvd.2 h).symm).pow_right m
theorem Prime.pred_pos (pp : p.Prime) : 0 < pred p := by have := pp.two_le; rw [Nat.pred_eq_sub_one]; omega
theorem Prime.not_coprime_iff_dvd : ¬Coprime m n ↔ ∃ p, Prime p ∧ p ∣ m ∧ p ∣ n :=
  ⟨fun h => ⟨minFac (gcd m n), minFac_prime h, Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_left m n), Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_right m n)⟩,
    fun ⟨_, hp, hm, hn⟩ => not_coprime_of_dvd_of_dvd hp.one_lt hm hn⟩
theorem Prime.one_lt' (p : ℕ) [hp : Fact p.Prime] : Fact (1 < p) := ⟨hp.out.one_lt⟩
theorem Prime.mod_two_eq_one_iff_ne_two (hp : p.Prime) : p % 2 = 1 ↔ p ≠ 2 := by
  constructor
  · rintro h rfl; omega
  · intro h; exact hp.eq_two_or_odd.resolve_left h
instance fact_prime_two : Fact (Prime 2) := ⟨prime_two⟩
instance fact_prime_three : Fact (Prime 3) := ⟨prime_three⟩
theorem dvd_prime_pow (pp : p.Prime) : m ∣ p ^ n ↔ ∃ k, k ≤ n ∧ m = p ^ k := by
  constructor
  · intro h
    induction n generalizing m with
    | zero => exact ⟨0, Nat.le_refl 0, by rw [Nat.pow_zero] at h ⊢; exact Nat.eq_one_of_dvd_one h⟩
    | succ n ih =>
      rcases coprime_or_dvd_of_prime pp m with co | d
      · rw [Nat.pow_succ] at h
        obtain ⟨k, hk, e⟩ := ih (co.symm.dvd_of_dvd_mul_right h)
        exact ⟨k, Nat.le_succ_of_le hk, e⟩
      · obtain ⟨c, rfl⟩ := d
        rw [Nat.pow_succ, Nat.mul_comm (p ^ n)] at h
        obtain ⟨k, hk, rfl⟩ := ih (Nat.dvd_of_mul_dvd_mul_left pp.pos h)
        exact ⟨k + 1, Nat.succ_le_succ hk, by rw [Nat.pow_succ, Nat.mul_comm]⟩
  · rintro ⟨k, hk, rfl⟩; exact Nat.pow_dvd_pow p hk
theorem Prime.mul_eq_prime_sq_iff (hp : p.Prime) (hx : x ≠ 1) (hy : y ≠ 1) : x * y = p ^ 2 ↔ x = p ∧ y = p := by
  constructor
  · intro h
    obtain ⟨i, hi, rfl⟩ := (dvd_prime_pow hp).1 (h ▸ Nat.dvd_mul_right x y)
    obtain ⟨j, hj, rfl⟩ := (dvd_prime_pow hp).1 (h ▸ Nat.dvd_mul_left y (p ^ i))
    rw [← Nat.pow_add] at h
    have := pow_right_injective hp.two_le h
    have : i ≠ 0 := fun e => hx (by rw [e, Nat.pow_zero])
    have : j ≠ 0 := fun e => hy (by rw [e, Nat.pow_zero])
    have hi : i = 1 := by omega
    have hj : j = 1 := by omega
    rw [hi, hj, Nat.pow_one]; exact ⟨rfl, rfl⟩
  · rintro ⟨rfl, rfl⟩; ring
theorem prime_eq_prime_of_dvd_pow (pp : p.Prime) (pq : q.Prime) (h : p ∣ q ^ m) : p = q := (prime_dvd_prime_iff_eq pp pq).1 (pp.dvd_of_dvd_pow h)
theorem prime_def_lt'' : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := prime_def
theorem prime_def_lt' : p.Prime ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m < p → ¬m ∣ p := by
  rw [prime_def_lt]
  refine and_congr_right fun h₂ => ⟨fun h m hm l d => by have := h m l d; omega, fun h m l d => ?_⟩
  by_contra h1
  have : m ≠ 0 := by rintro rfl; have := Nat.eq_zero_of_zero_dvd d; omega
  exact h m (by omega) l d
theorem not_prime_of_dvd_of_ne (h1 : m ∣ n) (h2 : m ≠ 1) (h3 : m ≠ n) : ¬Prime n := fun h => (h.eq_one_or_self_of_dvd m h1).elim h2 h3
theorem not_prime_of_dvd_of_lt (h1 : m ∣ n) (h2 : 2 ≤ m) (h3 : m < n) : ¬Prime n := not_prime_of_dvd_of_ne h1 (by omega) (by omega)
theorem not_prime_of_mul_eq (h : a * b = n) (h₁ : a ≠ 1) (h₂ : b ≠ 1) : ¬Prime n := h ▸ not_prime_mul h₁ h₂
theorem not_prime_mul' (h : a * b = n) (h₁ : a ≠ 1) (h₂ : b ≠ 1) : ¬Prime n := not_prime_of_mul_eq h h₁ h₂
theorem exists_dvd_of_not_prime2 (n2 : 2 ≤ n) (np : ¬Prime n) : ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨minFac n, minFac_dvd n, (minFac_prime (by omega)).two_le, (not_prime_iff_minFac_lt n2).1 np⟩
theorem exists_dvd_of_not_prime (n2 : 2 ≤ n) (np : ¬Prime n) : ∃ m, m ∣ n ∧ m ≠ 1 ∧ m ≠ n := by
  obtain ⟨m, d, h₁, h₂⟩ := exists_dvd_of_not_prime2 n2 np; exact ⟨m, d, by omega, by omega⟩
theorem not_prime_iff_exists_dvd_lt (h : 2 ≤ n) : ¬n.Prime ↔ ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨exists_dvd_of_not_prime2 h, fun ⟨_, d, h₁, h₂⟩ => not_prime_of_dvd_of_lt d h₁ h₂⟩
theorem prime_mul_iff : Nat.Prime (a * b) ↔ a.Prime ∧ b = 1 ∨ b.Prime ∧ a = 1 := by
  constructor
  · intro h
    by_cases ha : a = 1
    · rw [ha, Nat.one_mul] at h; exact .inr ⟨h, ha⟩
    · by_cases hb : b = 1
      · rw [hb, Nat.mul_one] at h; exact .inl ⟨h, hb⟩
      · exact absurd h (not_prime_mul ha hb)
  · rintro (⟨h, rfl⟩ | ⟨h, rfl⟩)
    · rwa [Nat.mul_one]
    · rwa [Nat.one_mul]
theorem Prime.five_le_of_ne_two_of_ne_three (hp : p.Prime) (h_two : p ≠ 2) (h_three : p ≠ 3) : 5 ≤ p := by
  have := hp.two_le
  by_contra h
  have : p = 4 := by omega
  subst this; exact absurd hp (by decide)
attribute [simp] minFac_eq_two_iff
@[simp] theorem minFac_eq_one_iff : minFac n = 1 ↔ n = 1 := by
  constructor
  · intro h; by_contra h1; exact (minFac_prime h1).ne_one h
  · rintro rfl; rfl
theorem minFac_le_div (pos : 0 < n) (np : ¬Prime n) : minFac n ≤ n / minFac n := by
  rcases Nat.lt_or_ge n 2 with l | l
  · have : n = 1 := by omega
    subst this; decide
  obtain ⟨c, hc⟩ := minFac_dvd n
  have lt := (not_prime_iff_minFac_lt l).1 np
  have hp := (minFac_prime (n := n) (by omega)).two_le
  have hm : 0 < minFac n := by omega
  have e : n / minFac n = c := Nat.div_eq_of_eq_mul_right hm hc
  rw [e]
  refine minFac_le_of_dvd ?_ ⟨minFac n, by rw [Nat.mul_comm]; exact hc⟩
  by_contra h
  have : c = 0 ∨ c = 1 := by omega
  rcases this with rfl | rfl <;> simp at hc <;> omega
theorem minFac_sq_le_self (w : 0 < n) (h : ¬Prime n) : minFac n ^ 2 ≤ n := by
  have := minFac_le_div w h
  rw [Nat.pow_two]
  exact Nat.le_trans (Nat.mul_le_mul_right _ this) (Nat.div_mul_le_self n _)
theorem eq_one_iff_not_exists_prime_dvd : n = 1 ↔ ∀ p : ℕ, p.Prime → ¬p ∣ n := by
  constructor
  · rintro rfl p hp; exact hp.not_dvd_one
  · intro h; by_contra h1; exact h _ (minFac_prime h1) (minFac_dvd n)
theorem ne_one_iff_exists_prime_dvd : n ≠ 1 ↔ ∃ p : ℕ, p.Prime ∧ p ∣ n :=
  ⟨exists_prime_and_dvd, fun ⟨_, hp, d⟩ e => hp.not_dvd_one (e ▸ d)⟩
theorem prime_def_le_sqrt : p.Prime ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m ≤ sqrt p → ¬m ∣ p := by
  constructor
  · intro h
    refine ⟨h.two_le, fun m hm hs d => ?_⟩
    have hmp := (h.eq_one_or_self_of_dvd m d).resolve_left (by omega)
    have := Nat.le_trans (Nat.mul_le_mul hs hs) (Nat.sqrt_le p)
    rw [hmp] at this hm
    have := Nat.mul_le_mul_right p hm
    omega
  · rintro ⟨h₂, h⟩
    by_contra np
    exact h _ (minFac_prime (by omega)).two_le
      (Nat.le_sqrt.2 (by have := minFac_sq_le_self (by omega) np; rwa [Nat.pow_two] at this)) (minFac_dvd p)

/-! ### Parity -/
theorem odd_iff_not_even : Odd n ↔ ¬Even n := Nat.not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := Nat.not_odd_iff_even.symm
theorem odd_sub (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [Nat.odd_iff, Nat.odd_iff, Nat.even_iff]; omega
theorem odd_sub' (h : n ≤ m) : Odd (m - n) ↔ (Odd n ↔ Even m) := by rw [Nat.odd_iff, Nat.odd_iff, Nat.even_iff]; omega
theorem even_sub' (h : n ≤ m) : Even (m - n) ↔ (Odd m ↔ Odd n) := by rw [Nat.even_iff, Nat.odd_iff, Nat.odd_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [Nat.odd_iff, Nat.odd_iff, Nat.even_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [Nat.even_iff, Nat.odd_iff, Nat.odd_iff]; omega
theorem not_even_one : ¬Even 1 := by decide
theorem two_dvd_ne_zero : ¬2 ∣ n ↔ n % 2 = 1 := by omega
theorem two_not_dvd_two_mul_add_one (n : ℕ) : ¬2 ∣ 2 * n + 1 := by omega
theorem two_not_dvd_two_mul_sub_one : ∀ {n : ℕ}, 0 < n → ¬2 ∣ 2 * n - 1 := by omega
theorem one_add_div_two_mul_two_of_odd (h : Odd n) : 1 + n / 2 * 2 = n := by rw [Nat.odd_iff] at h; omega
theorem div_two_mul_two_add_one_of_odd (h : Odd n) : n / 2 * 2 + 1 = n := by rw [Nat.odd_iff] at h; omega
/-- The parity and the half of a number. -/
def boddDiv2 : ℕ → Bool × ℕ
  | 0 => (false, 0)
  | n + 1 => match boddDiv2 n with
    | (false, m) => (true, m)
    | (true, m) => (false, m + 1)
/-- Is it odd? -/
def bodd (n : ℕ) : Bool := (boddDiv2 n).1
def div2 (n : ℕ) : ℕ := (boddDiv2 n).2
@[simp] theorem bodd_zero : bodd 0 = false := rfl
theorem bodd_one : bodd 1 = true := rfl
@[simp] theorem bodd_succ (n : ℕ) : bodd (n + 1) = not (bodd n) := by
  unfold bodd; rw [boddDiv2]
  rcases boddDiv2 n with ⟨b, m⟩
  cases b <;> rfl
theorem mod_two_of_bodd (n : ℕ) : n % 2 = (bodd n).toNat := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [bodd_succ]
    cases h : bodd n <;> rw [h] at ih <;> simp at ih ⊢ <;> omega

/-! ### Factorials and binomials -/
theorem monotone_factorial : Monotone factorial := fun _ _ => Nat.factorial_le
theorem choose_symm_of_eq_add (h : n = a + b) : n.choose a = n.choose b := by
  subst h
  have := choose_symm (n := a + b) (k := a) (Nat.le_add_right a b)
  rwa [Nat.add_sub_cancel_left, eq_comm] at this
theorem choose_symm_add : choose (a + b) a = choose (a + b) b := choose_symm_of_eq_add rfl
theorem choose_symm_half (m : ℕ) : choose (2 * m + 1) (m + 1) = choose (2 * m + 1) m := choose_symm_of_eq_add (by omega)
@[simp] theorem choose_succ_self_right (n : ℕ) : (n + 1).choose n = n + 1 := by
  rw [choose_symm_of_eq_add (show n + 1 = n + 1 from rfl), choose_one_right]
theorem choose_eq_factorial_div_factorial (hk : k ≤ n) : choose n k = n ! / (k ! * (n - k)!) := by
  refine (Nat.div_eq_of_eq_mul_left (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k))) ?_).symm
  rw [← Nat.mul_assoc]; exact (choose_mul_factorial_mul_factorial hk).symm
theorem add_choose (i j : ℕ) : (i + j).choose j = (i + j)! / (i ! * j !) := by
  rw [choose_eq_factorial_div_factorial (Nat.le_add_left j i), Nat.add_sub_cancel, Nat.mul_comm]
theorem choose_eq_zero_iff : n.choose k = 0 ↔ n < k :=
  ⟨fun h => Nat.lt_of_not_le fun l => absurd (choose_pos l) (by omega), choose_eq_zero_of_lt⟩
theorem choose_mul_succ_eq (n k : ℕ) : n.choose k * (n + 1) = (n + 1).choose k * (n + 1 - k) := by
  rcases Nat.lt_or_ge n k with l | l
  · rw [choose_eq_zero_of_lt l, show n + 1 - k = 0 by omega]; simp
  have h₁ := choose_mul_factorial_mul_factorial l
  have h₂ := choose_mul_factorial_mul_factorial (show k ≤ n + 1 by omega)
  rw [show n + 1 - k = (n - k) + 1 by omega, factorial_succ, factorial_succ] at h₂
  rw [show n + 1 - k = (n - k) + 1 by omega]
  refine Nat.eq_of_mul_eq_mul_left (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k))) ?_
  calc k ! * (n - k)! * (n.choose k * (n + 1)) = (n + 1) * (n.choose k * k ! * (n - k)!) := by ring
    _ = _ := by rw [h₁, ← h₂]; ring

/-! ### Square roots -/
theorem sqrt_le_sqrt (h : m ≤ n) : sqrt m ≤ sqrt n := Nat.le_sqrt.2 (Nat.le_trans (Nat.sqrt_le m) h)
@[simp] theorem sqrt_eq_zero : sqrt n = 0 ↔ n = 0 := by
  constructor
  · intro h; have := Nat.lt_succ_sqrt n; rw [h] at this; omega
  · rintro rfl; rfl
@[simp] theorem sqrt_pos : 0 < sqrt n ↔ 0 < n := by have := sqrt_eq_zero (n := n); omega
theorem sqrt_lt_self (h : 1 < n) : sqrt n < n := Nat.sqrt_lt.2 (by have := Nat.mul_lt_mul_of_pos_right h (show 0 < n by omega); omega)
theorem eq_sqrt : a = sqrt n ↔ a * a ≤ n ∧ n < (a + 1) * (a + 1) := by
  constructor
  · rintro rfl; exact ⟨Nat.sqrt_le n, Nat.lt_succ_sqrt n⟩
  · rintro ⟨h₁, h₂⟩; exact Nat.le_antisymm (Nat.le_sqrt.2 h₁) (Nat.le_of_lt_succ (Nat.sqrt_lt.2 h₂))
theorem sqrt_add_eq (n : ℕ) (h : a ≤ n + n) : sqrt (n * n + a) = n :=
  (eq_sqrt.2 ⟨Nat.le_add_right _ _, by rw [show (n + 1) * (n + 1) = n * n + (n + n) + 1 by ring]; omega⟩).symm
theorem exists_mul_self (x : ℕ) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨by rintro ⟨n, rfl⟩; rw [Nat.sqrt_eq], fun h => ⟨_, h⟩⟩
theorem exists_mul_self' (x : ℕ) : (∃ n, n ^ 2 = x) ↔ sqrt x ^ 2 = x := by simp only [Nat.pow_two]; exact exists_mul_self x
theorem not_exists_sq (hl : m * m < n) (hr : n < (m + 1) * (m + 1)) : ¬∃ t, t * t = n := by
  rintro ⟨t, rfl⟩
  have h₁ : m < t := Nat.lt_of_not_le fun k => absurd (Nat.mul_le_mul k k) (by omega)
  have h₂ : t < m + 1 := Nat.lt_of_not_le fun k => absurd (Nat.mul_le_mul k k) (by omega)
  omega
end Nat
