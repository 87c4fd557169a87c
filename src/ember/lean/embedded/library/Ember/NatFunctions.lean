import Ember.BigOperators
import Ember.Bounds
import Ember.Prime
/-! Functions on ℕ, as in Mathlib: Fibonacci numbers, logarithms, Euler's totient, prime factors, falling and rising factorials. -/
set_option autoImplicit false
namespace Nat
variable {m n k b x y p : ℕ}

/-! ### Fibonacci numbers -/
/-- The pair `(fib n, fib (n + 1))`. -/
def fibPair : ℕ → ℕ × ℕ
  | 0 => (0, 1)
  | n + 1 => ((fibPair n).2, (fibPair n).1 + (fibPair n).2)
/-- The Fibonacci numbers 0, 1, 1, 2, 3, … -/
def fib (n : ℕ) : ℕ := (fibPair n).1
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two {n : ℕ} : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_add_one : ∀ {n : ℕ}, n ≠ 0 → fib (n + 1) = fib (n - 1) + fib n
  | 0, h => absurd rfl h
  | _ + 1, _ => fib_add_two
theorem fib_add (m n : ℕ) : fib (m + n + 1) = fib m * fib n + fib (m + 1) * fib (n + 1) := by
  induction n generalizing m with
  | zero => simp
  | succ n ih =>
    have h := ih (m + 1)
    rw [show m + 1 + n + 1 = m + (n + 1) + 1 by omega] at h
    rw [h, fib_add_two, fib_add_two, Nat.add_mul, Nat.mul_add]; omega
theorem fib_two_mul_add_one (n : ℕ) : fib (2 * n + 1) = fib (n + 1) ^ 2 + fib n ^ 2 := by
  rw [Nat.two_mul, fib_add, pow_two, pow_two, Nat.add_comm]
theorem fib_le_fib_succ {n : ℕ} : fib n ≤ fib (n + 1) := by
  match n with
  | 0 => exact Nat.zero_le _
  | n + 1 => rw [fib_add_two]; exact Nat.le_add_left _ _
theorem fib_mono : Monotone fib := monotone_nat_of_le_succ fun _ => fib_le_fib_succ
@[simp] theorem fib_pos {n : ℕ} : 0 < fib n ↔ 0 < n := by
  constructor
  · intro h
    rcases Nat.eq_zero_or_pos n with rfl | k
    · exact absurd h (Nat.lt_irrefl 0)
    · exact k
  · intro h; exact Nat.lt_of_lt_of_le Nat.zero_lt_one (fib_mono h : fib 1 ≤ fib n)
theorem fib_coprime_fib_succ (n : ℕ) : Coprime (fib n) (fib (n + 1)) := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [fib_add_two, coprime_iff_gcd_eq_one, Nat.gcd_add_self_right, Nat.gcd_comm]
    exact ih

/-! ### Logarithms -/
/-- How often `b` can be divided off `n`, with fuel. -/
def logAux (b : ℕ) : (fuel n : ℕ) → ℕ
  | 0, _ => 0
  | fuel + 1, n => if b ≤ n then logAux b fuel (n / b) + 1 else 0
/-- The largest `k` with `b ^ k ≤ n`; 0 when `b ≤ 1` or `n = 0`. -/
def log (b n : ℕ) : ℕ := if 1 < b then logAux b n n else 0
private theorem logAux_spec (hb : 1 < b) : ∀ fuel n : ℕ, n ≤ fuel → n ≠ 0 → b ^ logAux b fuel n ≤ n ∧ n < b ^ (logAux b fuel n + 1)
  | 0, n, h, h0 => absurd (Nat.le_zero.1 h) h0
  | fuel + 1, n, h, h0 => by
    rw [logAux]
    split
    · rename_i hbn
      have smaller := Nat.div_lt_self (Nat.pos_of_ne_zero h0) hb
      have positive : 0 < n / b := Nat.div_pos hbn (by omega)
      have ⟨h₁, h₂⟩ := logAux_spec hb fuel (n / b) (by omega) (by omega)
      refine ⟨?_, ?_⟩
      · rw [Nat.pow_succ]; exact (Nat.le_div_iff_mul_le (by omega)).1 h₁
      · rw [Nat.pow_succ]; exact (Nat.div_lt_iff_lt_mul (by omega)).1 h₂
    · exact ⟨by rw [Nat.pow_zero]; omega, by rw [Nat.zero_add, Nat.pow_one]; omega⟩
theorem pow_log_le_self (b : ℕ) {x : ℕ} (hx : x ≠ 0) : b ^ log b x ≤ x := by
  unfold log
  split
  · exact (logAux_spec (by assumption) x x (Nat.le_refl x) hx).1
  · rw [Nat.pow_zero]; omega
theorem lt_pow_succ_log_self {b : ℕ} (hb : 1 < b) (x : ℕ) : x < b ^ (log b x).succ := by
  rcases Nat.eq_zero_or_pos x with rfl | h
  · exact Nat.pow_pos (by omega)
  · unfold log; rw [if_pos hb]; exact (logAux_spec hb x x (Nat.le_refl x) (by omega)).2
private theorem le_of_bounds (hb : 1 < b) (h₁ : b ^ m ≤ x) (h₂ : x < b ^ (k + 1)) : m ≤ k :=
  Nat.le_of_not_lt fun h => absurd (Nat.lt_of_le_of_lt (Nat.le_trans (Nat.pow_le_pow_right (by omega) h) h₁) h₂) (Nat.lt_irrefl _)
theorem le_log_iff_pow_le {b : ℕ} (hb : 1 < b) {x y : ℕ} (hy : y ≠ 0) : x ≤ log b y ↔ b ^ x ≤ y :=
  ⟨fun h => Nat.le_trans (Nat.pow_le_pow_right (by omega) h) (pow_log_le_self b hy),
   fun h => le_of_bounds hb h (lt_pow_succ_log_self hb y)⟩
theorem log_lt_iff_lt_pow {b : ℕ} (hb : 1 < b) {x y : ℕ} (hy : y ≠ 0) : log b y < x ↔ y < b ^ x := by
  have := le_log_iff_pow_le (x := x) hb hy
  omega
@[simp] theorem log_zero_left : ∀ n : ℕ, log 0 n = 0 := fun _ => rfl
@[simp] theorem log_one_left : ∀ n : ℕ, log 1 n = 0 := fun _ => rfl
@[simp] theorem log_zero_right (b : ℕ) : log b 0 = 0 := by unfold log; split <;> rfl
@[simp] theorem log_one_right (b : ℕ) : log b 1 = 0 := by
  unfold log
  split
  · unfold logAux; rw [if_neg (by omega)]
  · rfl
theorem log_pow {b : ℕ} (hb : 1 < b) (x : ℕ) : log b (b ^ x) = x := by
  have h0 : b ^ x ≠ 0 := Nat.ne_of_gt (Nat.pow_pos (by omega))
  exact Nat.le_antisymm (Nat.le_of_lt_succ ((log_lt_iff_lt_pow hb h0).2 (Nat.pow_lt_pow_right hb (Nat.lt_succ_self x))))
    ((le_log_iff_pow_le hb h0).2 (Nat.le_refl _))
theorem log_eq_of_pow_le_of_lt_pow (h₁ : b ^ m ≤ n) (h₂ : n < b ^ (m + 1)) : log b n = m := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · have h0 : n ≠ 0 := fun e => by have := Nat.pow_pos (n := m) (show 0 < b by omega); omega
    exact Nat.le_antisymm (Nat.le_of_lt_succ ((log_lt_iff_lt_pow hb h0).2 h₂)) ((le_log_iff_pow_le hb h0).2 h₁)
  · have : b = 0 ∨ b = 1 := by omega
    rcases this with rfl | rfl
    · rw [Nat.pow_succ, Nat.mul_zero] at h₂; exact absurd h₂ (Nat.not_lt_zero _)
    · rw [Nat.one_pow] at h₁ h₂; omega
theorem log_monotone {b : ℕ} : Monotone (log b) := fun x y h => by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · rcases Nat.eq_zero_or_pos x with rfl | hx
    · rw [log_zero_right]; exact Nat.zero_le _
    · exact (le_log_iff_pow_le hb (by omega)).2 (Nat.le_trans (pow_log_le_self b (by omega)) h)
  · unfold log; rw [if_neg (by omega), if_neg (by omega)]
theorem log_mono_right {b n m : ℕ} (h : n ≤ m) : log b n ≤ log b m := log_monotone h

/-- The least `k ≤ fuel` with `n ≤ b ^ k`. -/
def clogAux (b n : ℕ) : (fuel k : ℕ) → ℕ
  | 0, k => k
  | fuel + 1, k => if n ≤ b ^ k then k else clogAux b n fuel (k + 1)
/-- The least `k` with `n ≤ b ^ k`; 0 when `b ≤ 1`. -/
def clog (b n : ℕ) : ℕ := if 1 < b then clogAux b n n 0 else 0
private theorem clogAux_spec (hb : 1 < b) : ∀ fuel k : ℕ, n ≤ k + fuel → (∀ j < k, b ^ j < n) →
    n ≤ b ^ clogAux b n fuel k ∧ ∀ j < clogAux b n fuel k, b ^ j < n
  | 0, k, h, l => ⟨Nat.le_trans h (Nat.le_of_lt (Nat.lt_pow_self hb)), l⟩
  | fuel + 1, k, h, l => by
    rw [clogAux]
    split
    · exact ⟨by assumption, l⟩
    · refine clogAux_spec hb fuel (k + 1) (by omega) fun j hj => ?_
      rcases Nat.lt_or_ge j k with c | c
      · exact l j c
      · have : j = k := by omega
        subst this; omega
theorem le_pow_clog {b : ℕ} (hb : 1 < b) (x : ℕ) : x ≤ b ^ clog b x := by
  unfold clog; rw [if_pos hb]; exact (clogAux_spec hb x 0 (by omega) (fun _ h => absurd h (Nat.not_lt_zero _))).1
theorem clog_le_iff_le_pow {b : ℕ} (hb : 1 < b) {x y : ℕ} : clog b x ≤ y ↔ x ≤ b ^ y := by
  constructor
  · intro h; exact Nat.le_trans (le_pow_clog hb x) (Nat.pow_le_pow_right (by omega) h)
  · intro h
    refine Nat.le_of_not_lt fun l => ?_
    have := (clogAux_spec (n := x) hb x 0 (by omega) (fun _ h => absurd h (Nat.not_lt_zero _))).2 y (by unfold clog at l; rwa [if_pos hb] at l)
    omega

/-! ### Rising and falling factorials -/
/-- `n (n + 1) ⋯ (n + k - 1)` -/
def ascFactorial (n : ℕ) : ℕ → ℕ
  | 0 => 1
  | k + 1 => (n + k) * ascFactorial n k
@[simp] theorem ascFactorial_zero (n : ℕ) : n.ascFactorial 0 = 1 := rfl
theorem ascFactorial_succ {n k : ℕ} : n.ascFactorial (k + 1) = (n + k) * n.ascFactorial k := rfl
/-- `n (n - 1) ⋯ (n - k + 1)` -/
def descFactorial (n : ℕ) : ℕ → ℕ
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
@[simp] theorem descFactorial_zero (n : ℕ) : n.descFactorial 0 = 1 := rfl
theorem descFactorial_succ (n k : ℕ) : n.descFactorial (k + 1) = (n - k) * n.descFactorial k := rfl

/-! ### Euler's totient -/
/-- How many numbers below `n` are coprime to `n`. -/
def totient (n : ℕ) : ℕ := ((Finset.range n).filter fun a => n.Coprime a).card
@[inherit_doc] scoped notation "φ" => Nat.totient
@[simp] theorem totient_zero : totient 0 = 0 := rfl
@[simp] theorem totient_one : totient 1 = 1 := by decide
theorem totient_eq_card_coprime (n : ℕ) : totient n = ((Finset.range n).filter fun a => n.Coprime a).card := rfl

/-! ### Prime factors -/
/-- The smallest factor, divided off again and again, as long as there is fuel. -/
def primeFactorsAux : (fuel n : ℕ) → List ℕ
  | 0, _ => []
  | fuel + 1, n => if n ≤ 1 then [] else minFac n :: primeFactorsAux fuel (n / minFac n)
/-- The prime factors of `n ≠ 0` with their multiplicities, the smallest first. -/
def primeFactorsList (n : ℕ) : List ℕ := primeFactorsAux n n
private theorem primeFactorsAux_spec : ∀ fuel n : ℕ, n ≤ fuel → n ≠ 0 →
    (primeFactorsAux fuel n).prod = n ∧ ∀ p, p ∈ primeFactorsAux fuel n ↔ p.Prime ∧ p ∣ n
  | 0, n, h, h0 => absurd (Nat.le_zero.1 h) h0
  | fuel + 1, n, h, h0 => by
    rw [primeFactorsAux]
    split
    · have : n = 1 := by omega
      subst this
      refine ⟨rfl, fun p => ⟨fun h => (nomatch h), fun ⟨hp, hd⟩ => ?_⟩⟩
      exact absurd (Nat.eq_one_of_dvd_one hd) hp.ne_one
    · have hp := minFac_prime (n := n) (by omega)
      obtain ⟨c, hc⟩ := minFac_dvd n
      have quotient : n / minFac n = c := by
        conv => lhs; lhs; rw [hc]
        exact Nat.mul_div_cancel_left c hp.pos
      have hc0 : c ≠ 0 := fun e => by rw [e] at hc; omega
      have smaller : c < n := by
        have := hp.two_le
        have := Nat.mul_le_mul_right c this
        omega
      rw [quotient]
      have ⟨product, members⟩ := primeFactorsAux_spec fuel c (by omega) hc0
      refine ⟨?_, fun q => ?_⟩
      · show minFac n * (primeFactorsAux fuel c).prod = n
        rw [product]; exact hc.symm
      · rw [List.mem_cons, members]
        constructor
        · rintro (rfl | ⟨hq, hd⟩)
          · exact ⟨hp, minFac_dvd n⟩
          · exact ⟨hq, Nat.dvd_trans hd ⟨minFac n, by rw [Nat.mul_comm]; exact hc⟩⟩
        · rintro ⟨hq, hd⟩
          rw [hc] at hd
          rcases hq.dvd_mul.1 hd with d | d
          · exact .inl ((prime_dvd_prime_iff_eq hq hp).1 d)
          · exact .inr ⟨hq, d⟩
theorem prod_primeFactorsList : ∀ {n : ℕ}, n ≠ 0 → List.prod (primeFactorsList n) = n := fun {n} h =>
  (primeFactorsAux_spec n n (Nat.le_refl n) h).1
theorem mem_primeFactorsList {n p : ℕ} (hn : n ≠ 0) : p ∈ primeFactorsList n ↔ Prime p ∧ p ∣ n :=
  (primeFactorsAux_spec n n (Nat.le_refl n) hn).2 p
theorem prime_of_mem_primeFactorsList {n : ℕ} : ∀ {p : ℕ}, p ∈ primeFactorsList n → Prime p := fun {p} h => by
  rcases Nat.eq_zero_or_pos n with rfl | k
  · exact nomatch h
  · exact ((mem_primeFactorsList (by omega)).1 h).1
/-- The prime factors of `n ≠ 0`, each once. -/
def primeFactors (n : ℕ) : Finset ℕ := n.primeFactorsList.toFinset
@[simp] theorem mem_primeFactors : p ∈ n.primeFactors ↔ p.Prime ∧ p ∣ n ∧ n ≠ 0 := by
  rw [primeFactors, List.mem_toFinset]
  rcases Nat.eq_zero_or_pos n with rfl | k
  · exact ⟨fun h => (nomatch h), fun h => absurd rfl h.2.2⟩
  · rw [mem_primeFactorsList (by omega)]
    exact ⟨fun h => ⟨h.1, h.2, by omega⟩, fun h => ⟨h.1, h.2.1⟩⟩
theorem mem_primeFactors_of_ne_zero (hn : n ≠ 0) : p ∈ n.primeFactors ↔ p.Prime ∧ p ∣ n := by rw [mem_primeFactors]; simp [hn]
theorem prime_of_mem_primeFactors (hp : p ∈ n.primeFactors) : p.Prime := (mem_primeFactors.1 hp).1
theorem dvd_of_mem_primeFactors (hp : p ∈ n.primeFactors) : p ∣ n := (mem_primeFactors.1 hp).2.1
end Nat
