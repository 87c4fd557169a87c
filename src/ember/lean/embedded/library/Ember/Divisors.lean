import Ember.SumLemmas
/-! `Nat.divisors`, `Nat.properDivisors`, `Nat.sqrt` and `Nat.digits`, as in Mathlib. -/

set_option autoImplicit false

namespace Nat
variable {m n : ℕ}

/-- The divisors of `n`; none for 0. -/
def divisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 (n + 1)).filter (· ∣ n)
/-- The divisors of `n` other than `n`. -/
def properDivisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 n).filter (· ∣ n)

@[simp] theorem mem_divisors : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  unfold divisors
  rw [Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨⟨_, _⟩, h⟩
    exact ⟨h, by omega⟩
  · rintro ⟨h, hm⟩
    have := Nat.le_of_dvd (by omega) h
    have : n ≠ 0 := fun e => hm (Nat.eq_zero_of_zero_dvd (e ▸ h))
    exact ⟨⟨by omega, by omega⟩, h⟩
@[simp] theorem mem_properDivisors : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  unfold properDivisors
  rw [Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨⟨_, l⟩, h⟩
    exact ⟨h, l⟩
  · rintro ⟨h, l⟩
    have : n ≠ 0 := fun e => by rw [e] at h; have := Nat.eq_zero_of_zero_dvd h; omega
    exact ⟨⟨by omega, l⟩, h⟩
theorem mem_divisors_self (n : ℕ) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.2 ⟨Nat.dvd_refl n, h⟩
theorem one_mem_divisors : 1 ∈ divisors n ↔ n ≠ 0 := mem_divisors.trans ⟨fun h => h.2, fun h => ⟨Nat.one_dvd n, h⟩⟩
theorem dvd_of_mem_divisors (h : n ∈ divisors m) : n ∣ m := (mem_divisors.1 h).1
@[simp] theorem divisors_zero : divisors 0 = ∅ := by decide
@[simp] theorem divisors_one : divisors 1 = {1} := by decide
theorem properDivisors_subset_divisors : properDivisors n ⊆ divisors n := fun _ h =>
  have h := mem_properDivisors.1 h
  mem_divisors.2 ⟨h.1, fun e => Nat.not_lt_zero _ (e ▸ h.2)⟩

/-! ### Square roots -/
/-- The root of `n` from the root of `n / 4`. -/
def sqrtAux : (fuel n : ℕ) → ℕ
  | 0, _ => 0
  | fuel + 1, n =>
    if n = 0 then 0
    else let r := 2 * sqrtAux fuel (n / 4); if (r + 1) * (r + 1) ≤ n then r + 1 else r
/-- The largest number whose square is at most `n`. -/
def sqrt (n : ℕ) : ℕ := sqrtAux n n

private theorem sqrtAux_spec (fuel : ℕ) : ∀ n ≤ fuel, sqrtAux fuel n * sqrtAux fuel n ≤ n ∧
    n < (sqrtAux fuel n + 1) * (sqrtAux fuel n + 1) := by
  induction fuel with
  | zero => intro n h; have : n = 0 := by omega
            subst this; decide
  | succ fuel ih =>
    intro n h
    unfold sqrtAux
    split
    · subst n; decide
    · obtain ⟨h₁, h₂⟩ := ih (n / 4) (by omega)
      generalize sqrtAux fuel (n / 4) = r at h₁ h₂
      have e₀ : 2 * r * (2 * r) = 4 * (r * r) := mul_mul_mul_comm 2 r 2 r
      have e₁ : (2 * r + 1) * (2 * r + 1) = 4 * (r * r) + 4 * r + 1 := by rw [add_mul, mul_add, e₀]; omega
      have e₂ : (2 * r + 1 + 1) * (2 * r + 1 + 1) = 4 * (r * r) + 8 * r + 4 := by rw [add_mul, mul_add, e₁]; omega
      have e₃ : (r + 1) * (r + 1) = r * r + 2 * r + 1 := by rw [add_mul, mul_add]; omega
      rw [e₃] at h₂
      show (if (2 * r + 1) * (2 * r + 1) ≤ n then 2 * r + 1 else 2 * r) * _ ≤ n ∧ _
      by_cases k : (2 * r + 1) * (2 * r + 1) ≤ n
      · simp only [if_pos k]; omega
      · simp only [if_neg k]; omega
theorem sqrt_le (n : ℕ) : sqrt n * sqrt n ≤ n := (sqrtAux_spec n n (Nat.le_refl n)).1
theorem sqrt_le' (n : ℕ) : sqrt n ^ 2 ≤ n := by rw [sq]; exact sqrt_le n
theorem lt_succ_sqrt (n : ℕ) : n < succ (sqrt n) * succ (sqrt n) := (sqrtAux_spec n n (Nat.le_refl n)).2
theorem lt_succ_sqrt' (n : ℕ) : n < succ (sqrt n) ^ 2 := by rw [sq]; exact lt_succ_sqrt n
theorem le_sqrt : m ≤ sqrt n ↔ m * m ≤ n := by
  constructor
  · intro h; exact le_trans (Nat.mul_le_mul h h) (sqrt_le n)
  · intro h
    apply le_of_not_gt
    intro k
    have := Nat.mul_le_mul (show succ (sqrt n) ≤ m from k) (show succ (sqrt n) ≤ m from k)
    have := lt_succ_sqrt n
    omega
theorem le_sqrt' : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [sq]; exact le_sqrt
theorem sqrt_lt : sqrt m < n ↔ m < n * n := by rw [lt_iff_not_ge, lt_iff_not_ge]; exact not_congr le_sqrt
theorem sqrt_lt' : sqrt m < n ↔ m < n ^ 2 := by rw [sq]; exact sqrt_lt
theorem sqrt_eq (n : ℕ) : sqrt (n * n) = n := by
  refine le_antisymm ?_ (le_sqrt.2 (Nat.le_refl _))
  have h : sqrt (n * n) < n + 1 := sqrt_lt.2 (by rw [add_mul, mul_add]; omega)
  omega
theorem sqrt_eq' (n : ℕ) : sqrt (n ^ 2) = n := by rw [sq]; exact sqrt_eq n
theorem sqrt_le_self (n : ℕ) : sqrt n ≤ n := by
  have := sqrt_le n
  rcases Nat.eq_zero_or_pos (sqrt n) with h | h
  · omega
  · exact le_trans (Nat.le_mul_of_pos_left _ h) this

/-! ### Digits -/
/-- The digits of `n` in base `b`, the last one first, as long as there is fuel. -/
def digitsAux (b : ℕ) : (fuel n : ℕ) → List ℕ
  | 0, _ => []
  | fuel + 1, n => if n = 0 then [] else n % b :: digitsAux b fuel (n / b)
/-- The digits of `n` in base `b`, the last one first. -/
def digits : ℕ → ℕ → List ℕ
  | 0, n => if n = 0 then [] else [n]
  | 1, n => List.replicate n 1
  | b + 2, n => digitsAux (b + 2) n n

private theorem digitsAux_fuel {b : ℕ} (hb : 2 ≤ b) : ∀ (f g n : ℕ), n ≤ f → n ≤ g → digitsAux b f n = digitsAux b g n
  | 0, g, n, hf, _ => by
    have : n = 0 := by omega
    subst this
    cases g <;> simp [digitsAux]
  | f + 1, 0, n, _, hg => by
    have : n = 0 := by omega
    subst this
    simp [digitsAux]
  | f + 1, g + 1, n, hf, hg => by
    unfold digitsAux
    split
    · rfl
    · have := Nat.div_lt_self (show 0 < n by omega) hb
      rw [digitsAux_fuel hb f g (n / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : ℕ) : digits b 0 = [] := by
  match b with
  | 0 => rfl
  | 1 => rfl
  | b + 2 => rfl
theorem digits_def' {b : ℕ} (hb : 1 < b) {n : ℕ} (hn : 0 < n) : digits b n = n % b :: digits b (n / b) := by
  obtain ⟨c, rfl⟩ : ∃ c, b = c + 2 := ⟨b - 2, by omega⟩
  obtain ⟨k, rfl⟩ : ∃ k, n = k + 1 := ⟨n - 1, by omega⟩
  have := Nat.div_lt_self hn hb
  show digitsAux (c + 2) (k + 1) (k + 1) = _ :: digitsAux (c + 2) _ _
  rw [digitsAux, if_neg (by omega), digitsAux_fuel hb k _ _ (by omega) (Nat.le_refl _)]
theorem digits_lt_base {b m : ℕ} (hb : 1 < b) : ∀ {d : ℕ}, d ∈ digits b m → d < b := by
  induction m using Nat.strongRecOn with
  | ind m ih =>
    intro d hd
    rcases Nat.eq_zero_or_pos m with rfl | hm
    · rw [digits_zero] at hd; exact nomatch hd
    · rw [digits_def' hb hm] at hd
      rcases List.mem_cons.1 hd with rfl | h
      · exact Nat.mod_lt _ (by omega)
      · exact ih _ (Nat.div_lt_self hm hb) h
/-- The number with these digits, the last one first. -/
def ofDigits (b : ℕ) : List ℕ → ℕ
  | [] => 0
  | h :: t => h + b * ofDigits b t
theorem ofDigits_digits (b n : ℕ) : ofDigits b (digits b n) = n := by
  match b with
  | 0 =>
    show ofDigits 0 (if n = 0 then [] else [n]) = n
    split
    · exact (by assumption : n = 0).symm
    · show n + 0 * 0 = n; omega
  | 1 =>
    show ofDigits 1 (List.replicate n 1) = n
    induction n with
    | zero => rfl
    | succ n ih => show 1 + 1 * ofDigits 1 (List.replicate n 1) = n + 1; rw [ih]; omega
  | b + 2 =>
    induction n using Nat.strongRecOn with
    | ind n ih =>
      rcases Nat.eq_zero_or_pos n with rfl | hn
      · rfl
      · rw [digits_def' (by omega) hn, ofDigits, ih _ (Nat.div_lt_self hn (by omega))]
        exact Nat.mod_add_div n (b + 2)
end Nat
