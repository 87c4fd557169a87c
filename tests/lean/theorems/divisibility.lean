import Ember
/-! Divisibility, remainders, gcd, lcm and congruences. -/

theorem div_dvd_reflexive (a : ℕ) : a ∣ a := dvd_refl a

theorem div_dvd_transitive {a b c : ℤ} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := h₁.trans h₂

theorem div_dvd_sum_of_both {a b c : ℕ} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x + y, by rw [mul_add]⟩

theorem div_dvd_combination {d a b : ℤ} (x y : ℤ) (h₁ : d ∣ a) (h₂ : d ∣ b) : d ∣ a * x + b * y :=
  dvd_add (h₁.mul_right x) (h₂.mul_right y)

theorem div_dvd_difference {d a b : ℤ} (h₁ : d ∣ a + b) (h₂ : d ∣ a - b) : d ∣ 2 * a := by
  have := dvd_add h₁ h₂
  rwa [show a + b + (a - b) = 2 * a by omega] at this

theorem div_dvd_product_both {a b c d : ℕ} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := mul_dvd_mul h₁ h₂

theorem div_dvd_antisymm_nat {a b : ℕ} (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := Nat.dvd_antisymm h₁ h₂

theorem div_dvd_le_of_pos {a b : ℕ} (hb : 0 < b) (h : a ∣ b) : a ≤ b := Nat.le_of_dvd hb h

theorem div_dvd_one_iff {a : ℕ} : a ∣ 1 ↔ a = 1 := by
  constructor
  · intro h
    exact Nat.dvd_antisymm h (one_dvd a)
  · rintro rfl
    exact dvd_rfl

theorem div_dvd_zero_left {a : ℤ} : 0 ∣ a ↔ a = 0 := zero_dvd_iff

theorem div_dvd_of_add_right {a b c : ℤ} (h : a ∣ b + c) (hb : a ∣ b) : a ∣ c := (dvd_add_right hb).1 h

theorem div_dvd_square_of_dvd {a b : ℕ} (h : a ∣ b) : a ^ 2 ∣ b ^ 2 := pow_dvd_pow_of_dvd h 2

theorem div_dvd_power_chain (a : ℕ) : a ^ 3 ∣ a ^ 7 := pow_dvd_pow a (by decide)

theorem div_dvd_six_of_two_three {n : ℕ} (h₂ : 2 ∣ n) (h₃ : 3 ∣ n) : 6 ∣ n := by omega

theorem div_dvd_two_consecutive (n : ℕ) : 2 ∣ n * (n + 1) := (Nat.even_mul_succ_self n).two_dvd

theorem div_dvd_three_consecutive (n : ℤ) : 3 ∣ n * (n + 1) * (n + 2) := by
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h
  · exact ((Int.dvd_of_emod_eq_zero h).mul_right _).mul_right _
  · exact (show 3 ∣ n + 2 by omega).mul_left _
  · exact ((show 3 ∣ n + 1 by omega).mul_left _).mul_right _

theorem div_dvd_cube_minus_self (n : ℤ) : 6 ∣ n ^ 3 - n := by
  have h₂ : (n ^ 3 - n) % 2 = 0 := by
    have : n % 2 = 0 ∨ n % 2 = 1 := by omega
    rw [pow_three', Int.sub_emod, Int.mul_emod, Int.mul_emod n n]
    rcases this with h | h <;> rw [h] <;> decide
  have h₃ : (n ^ 3 - n) % 3 = 0 := by
    have : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
    rw [pow_three', Int.sub_emod, Int.mul_emod, Int.mul_emod n n]
    rcases this with h | h | h <;> rw [h] <;> decide
  omega

theorem div_dvd_digit_sum_nine (a b c : ℕ) : 9 ∣ 100 * a + 10 * b + c ↔ 9 ∣ a + b + c := by omega

theorem div_dvd_eleven_alternating (a b c : ℕ) : 11 ∣ 100 * a + 10 * b + c ↔ (100 * a + 10 * b + c) % 11 = 0 := by omega

theorem div_dvd_palindrome (a b : ℕ) : 11 ∣ 1001 * a + 110 * b := by omega

theorem div_mod_square_four (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rw [pow_two, Nat.mul_mod]
  rcases h with h | h | h | h <;> rw [h] <;> decide

theorem div_mod_square_three {n : ℤ} (h : ¬3 ∣ n) : n ^ 2 % 3 = 1 := by
  have : n % 3 = 1 ∨ n % 3 = 2 := by omega
  rw [pow_two, Int.mul_emod]
  rcases this with h | h <;> rw [h] <;> decide

theorem div_mod_sum_of_two_squares (a b : ℕ) : (a ^ 2 + b ^ 2) % 4 ≠ 3 := by
  have ha := mod_lt_square a
  have hb := mod_lt_square b
  omega
where
  mod_lt_square (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
    have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
    rw [pow_two, Nat.mul_mod]
    rcases h with h | h | h | h <;> rw [h] <;> decide

theorem div_mod_no_square_ends_in_seven (n : ℕ) : n ^ 2 % 10 ≠ 7 := by
  rw [pow_two, Nat.mul_mod]
  have h : n % 10 < 10 := by omega
  generalize n % 10 = r at h
  revert r
  decide

theorem div_mod_add_cancel {a b c n : ℤ} (h : (a + c) % n = (b + c) % n) : a % n = b % n :=
  Int.ModEq.add_right_cancel' c h

theorem div_mod_pow_cycle (k : ℕ) : 3 ^ (4 * k) % 10 = 1 := by
  induction k with
  | zero => rfl
  | succ k ih =>
    rw [mul_add, pow_add]
    omega

theorem div_mod_of_mod_mul {a m n : ℕ} : a % (m * n) % m = a % m := Nat.mod_mod_of_dvd a (dvd_mul_right m n)

theorem div_mod_division_unique {q r n : ℕ} (h : n = 7 * q + r) (hr : r < 7) : n / 7 = q ∧ n % 7 = r := by omega

theorem div_gcd_commutes (a b : ℕ) : Nat.gcd a b = Nat.gcd b a := Nat.gcd_comm a b

theorem div_gcd_divides_both (a b : ℕ) : Nat.gcd a b ∣ a ∧ Nat.gcd a b ∣ b := ⟨Nat.gcd_dvd_left a b, Nat.gcd_dvd_right a b⟩

theorem div_gcd_is_greatest {a b d : ℕ} (h₁ : d ∣ a) (h₂ : d ∣ b) : d ∣ Nat.gcd a b := Nat.dvd_gcd h₁ h₂

theorem div_gcd_example : Nat.gcd 84 30 = 6 := by decide

theorem div_gcd_of_multiple (a k : ℕ) : Nat.gcd a (a * k) = a := Nat.gcd_eq_left (dvd_mul_right a k)

theorem div_gcd_consecutive (n : ℕ) : Nat.gcd n (n + 1) = 1 := by
  have h₁ := Nat.gcd_dvd_left n (n + 1)
  have h₂ := Nat.gcd_dvd_right n (n + 1)
  exact dvd_one_of ((Nat.dvd_add_right h₁).1 h₂)
where
  dvd_one_of {a : ℕ} (h : a ∣ 1) : a = 1 := Nat.dvd_antisymm h (one_dvd a)

theorem div_gcd_fraction_irreducible (n : ℕ) : Nat.Coprime (21 * n + 4) (14 * n + 3) := by
  have h₁ := Nat.gcd_dvd_left (21 * n + 4) (14 * n + 3)
  have h₂ := Nat.gcd_dvd_right (21 * n + 4) (14 * n + 3)
  have h₃ := h₁.mul_left 2
  have h₄ := h₂.mul_left 3
  rw [show 3 * (14 * n + 3) = 2 * (21 * n + 4) + 1 by omega] at h₄
  exact Nat.dvd_antisymm ((Nat.dvd_add_right h₃).1 h₄) (one_dvd _)

theorem div_lcm_is_multiple (a b : ℕ) : a ∣ Nat.lcm a b ∧ b ∣ Nat.lcm a b := ⟨Nat.dvd_lcm_left a b, Nat.dvd_lcm_right a b⟩

theorem div_lcm_least {a b m : ℕ} (h₁ : a ∣ m) (h₂ : b ∣ m) : Nat.lcm a b ∣ m := Nat.lcm_dvd h₁ h₂

theorem div_gcd_times_lcm (a b : ℕ) : Nat.gcd a b * Nat.lcm a b = a * b := Nat.gcd_mul_lcm a b

theorem div_coprime_dvd_product {a b c : ℕ} (h : Nat.Coprime a b) (hd : a ∣ b * c) : a ∣ c := h.dvd_of_dvd_mul_left hd

theorem div_coprime_product_dvd {a b n : ℕ} (h : Nat.Coprime a b) (ha : a ∣ n) (hb : b ∣ n) : a * b ∣ n :=
  h.mul_dvd_of_dvd_of_dvd ha hb

theorem div_modeq_refl_symm {a b n : ℤ} (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := h.symm

theorem div_modeq_chain {a b c n : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := h₁.trans h₂

theorem div_modeq_add_mul {a b c d n : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c * a ≡ b + d * b [ZMOD n] :=
  h₁.add (h₂.mul h₁)

theorem div_modeq_pow_five {a b n : ℕ} (h : a ≡ b [MOD n]) : a ^ 5 ≡ b ^ 5 [MOD n] := h.pow 5

theorem div_modeq_iff_dvd_sub {a b n : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a := Int.modEq_iff_dvd

theorem div_modeq_example : 100 ≡ 2 [MOD 7] := by decide

theorem div_modeq_coarser {a b : ℤ} (h : a ≡ b [ZMOD 12]) : a ≡ b [ZMOD 4] := h.of_dvd ⟨3, by decide⟩

theorem div_modeq_square_of_neg {a n : ℤ} : (n - a) ^ 2 ≡ a ^ 2 [ZMOD n] := by
  rw [Int.modEq_iff_dvd, sub_sq]
  exact ⟨2 * a - n, by rw [mul_sub, pow_two n, mul_comm 2 n, mul_assoc]; omega⟩
