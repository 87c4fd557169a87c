/-! What `omega`, `decide`, `simp` and the casts do with natural numbers, integers and `Fin`, on Lean's core library alone. -/

/-! `omega`: linear arithmetic with numerals, division, remainders, minima, absolute values, bits. -/
theorem omega_no_half (a b : Int) (h : 2 * a + 1 = 2 * b) : False := by omega
theorem omega_gcd_obstruction (x y : Int) (h : 6 * x + 9 * y = 5) : False := by omega
theorem omega_three_variables (x y z : Nat) (h₁ : x + y = 7) (h₂ : y + z = 9) (h₃ : x + z = 8) : x = 3 ∧ y = 4 ∧ z = 5 := by omega
theorem omega_strict_gap (x y : Int) (h : 2 * x < 2 * y + 1) : x ≤ y := by omega
theorem omega_natural_subtraction (a b c : Nat) (h : b ≤ a) : a - b + (b - c) ≤ a := by omega
theorem omega_truncated (a b : Nat) : a - b = 0 ↔ a ≤ b := by omega
theorem omega_double_subtraction (a b c : Nat) : a - b - c = a - (b + c) := by omega
theorem omega_remainder_bounds (n : Nat) : n % 12 < 12 ∧ n % 12 ≤ n := by omega
theorem omega_negative_remainder (x : Int) : 0 ≤ x % 7 ∧ x % 7 < 7 := by omega
theorem omega_quotient_and_remainder (n : Nat) : n = 10 * (n / 10) + n % 10 := by omega
theorem omega_nested_quotient (n : Nat) : n / 6 = n / 2 / 3 := by omega
theorem omega_negative_divisor (x : Int) : x / (-4) = -(x / 4) := by omega
theorem omega_chinese_remainder (n : Nat) (h₁ : n % 3 = 2) (h₂ : n % 5 = 3) (h₃ : n % 7 = 2) : n % 105 = 23 := by omega
theorem omega_divides_sum (a b : Int) (h₁ : 7 ∣ a) (h₂ : 7 ∣ b) : 7 ∣ 3 * a - 5 * b := by omega
theorem omega_two_and_three (n : Nat) (h₂ : 2 ∣ n) (h₃ : 3 ∣ n) : 6 ∣ n := by omega
theorem omega_not_divides (n : Nat) (h : ¬ 3 ∣ n) : n % 3 = 1 ∨ n % 3 = 2 := by omega
theorem omega_min_max (a b : Int) : min a b + max a b = a + b := by omega
theorem omega_nat_max (a b c : Nat) : max a (max b c) = max (max a b) c := by omega
theorem omega_absolute_value (x y : Int) : (x + y).natAbs ≤ x.natAbs + y.natAbs := by omega
theorem omega_absolute_cases (x : Int) (h : x.natAbs = 3) : x = 3 ∨ x = -3 := by omega
theorem omega_to_nat (x : Int) : x.toNat = max x 0 := by omega
theorem omega_to_nat_split (x : Int) : (x.toNat : Int) - (-x).toNat = x := by omega
theorem omega_neg_succ (n : Nat) : Int.negSucc n < 0 := by omega
theorem omega_conditional (p : Prop) [Decidable p] (a b : Int) (h : a ≤ b) : a ≤ (if p then a else b) := by omega
theorem omega_implication (a : Nat) (h : a < 3 → a > 5) : 3 ≤ a := by omega
theorem omega_equivalence (a : Nat) (h : ¬ (a < 3 ↔ a < 2)) : a = 2 := by omega
theorem omega_witness (a b : Nat) (h : ∃ x, a < x ∧ x < b) : a + 2 ≤ b := by omega
theorem omega_power_of_two (k : Nat) : 2 ^ (k + 1) = 2 * 2 ^ k := by omega
theorem omega_below_power (n k : Nat) : n % 2 ^ k < 2 ^ k := by omega
theorem omega_shifts (n : Nat) : (n <<< 2) >>> 2 = n := by omega
theorem omega_fin_order (i j : Fin 8) (h₁ : i ≤ j) (h₂ : j ≤ i) : i = j := by omega
theorem omega_fin_sum (i j : Fin 5) : (i + j).val = (i.val + j.val) % 5 := by omega
theorem omega_fin_last (i : Fin 5) (h : ¬ i ≤ 3) : i = 4 := by omega
theorem omega_lexicographic (a b : Nat) (h : Prod.Lex (· < ·) (· < ·) (a, b) (1, 0)) : a = 0 := by omega
theorem omega_leap_years (y : Nat) (h : y % 400 = 0) : y % 4 = 0 ∧ (y % 100 = 0) := by omega
theorem omega_many_atoms (a b c d e f g h i j k l : Nat) (s : a + b + c + d + e + f + g + h + i + j + k + l ≤ 1) (p : 0 < g) :
    a + l = 0 := by omega

/-! `decide`, with and without bounded quantifiers. -/
theorem decide_big_product : 123456789 * 987654321 = 121932631112635269 := by decide
theorem decide_power_remainder : 2 ^ 64 % 7 = 2 := by decide
theorem decide_gcd : Nat.gcd 1071 462 = 21 := by decide
theorem decide_lcm : Nat.lcm 21 6 = 42 := by decide
theorem decide_coprime : Nat.Coprime 35 64 := by decide
theorem decide_squares : ∀ x < 12, x * x % 4 < 2 := by decide
theorem decide_solution : ∃ x < 30, x * x = 841 := by decide
theorem decide_fin_sum : (7 : Fin 10) + 8 = 5 := by decide
theorem decide_all_fin : ∀ x : Fin 6, x * x = x → x = 0 ∨ x = 1 ∨ x = 3 ∨ x = 4 := by decide
theorem decide_integer_division : (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 := by decide
theorem decide_truncated_division : (-7 : Int).tdiv 2 = -3 ∧ (-7 : Int).tmod 2 = -1 := by decide
theorem decide_floored_division : (7 : Int).fdiv (-2) = -4 ∧ (7 : Int).fmod (-2) = -1 := by decide
theorem decide_bits : 12 &&& 10 = 8 ∧ 12 ||| 10 = 14 ∧ 12 ^^^ 10 = 6 ∧ 3 <<< 4 = 48 ∧ 100 >>> 3 = 12 := by decide

/-! Simplification of numerals, and of laws tagged `simp`. -/
theorem simp_numerals : 2 + 3 * 4 - 5 = 9 ∧ 17 / 5 = 3 ∧ 17 % 5 = 2 ∧ 2 ^ 10 = 1024 := by simp
theorem simp_integer_numerals : (2 : Int) - 5 = -3 ∧ (-7 : Int) * 3 = -21 ∧ ¬ (3 : Int) ∣ 7 := by simp
theorem simp_offsets (a b : Nat) : a + 5 = b + 3 ↔ a + 2 = b := by simp
theorem simp_offset_order (a b : Nat) : a + 2 ≤ b + 7 ↔ a ≤ b + 5 := by simp
theorem simp_remainder_of_sum (a b : Nat) : (a + b * 4) % b = a % b := by simp
theorem simp_cancel (a b c : Nat) : a + c = b + c ↔ a = b := by simp
theorem simp_cancel_order (a b c : Int) : a + c ≤ b + c ↔ a ≤ b := by simp
theorem simp_zero_product (a b : Nat) (h : a ≠ 0) : a * b = 0 ↔ b = 0 := by simp [h]
theorem simp_sign_of_product (a b : Int) : -a * -b = a * b := by simp
theorem simp_xor_self (a : Nat) : a ^^^ a = 0 := by simp
theorem simp_power_bits (x y i : Nat) : (x &&& y).testBit i = (x.testBit i && y.testBit i) := by simp

/-! Casts from natural numbers to integers. -/
theorem cast_down_order (a b : Nat) (h : (a : Int) ≤ b) : a ≤ b := by exact_mod_cast h
theorem cast_down_sum (a b c : Nat) (h : (a : Int) + b = c) : a + b = c := by exact_mod_cast h
theorem cast_down_product (a b : Nat) (h : (2 : Int) * a = b) : 2 * a = b := by exact_mod_cast h
theorem cast_down_divides (a b : Nat) (h : (a : Int) ∣ b) : a ∣ b := by exact_mod_cast h
theorem cast_down_nonzero (a : Nat) (h : (a : Int) ≠ 0) : a ≠ 0 := by exact_mod_cast h
theorem cast_up_order (a b : Nat) (h : a < b) : (a : Int) < b := by exact_mod_cast h
theorem push_sum_and_product (a b : Nat) : ((a + 2 * b : Nat) : Int) = a + 2 * b := by push_cast; rfl
theorem push_power_and_quotient (a b : Nat) : ((a ^ 2 * b % 5 / 2 : Nat) : Int) = (a : Int) ^ 2 * b % 5 / 2 := by push_cast; rfl
theorem push_difference (a b : Nat) (h : b ≤ a) : ((a - b : Nat) : Int) = a - b := by push_cast [h]; rfl
theorem push_maximum (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) b := by push_cast; rfl

/-! Laws by name. -/
theorem named_square_remainder (n : Nat) (h : n % 2 = 1) : n * n % 2 = 1 := by rw [Nat.mul_mod, h]
theorem named_power_remainder (n : Nat) : 10 ^ n % 9 = 1 := by rw [Nat.pow_mod]; simp
theorem named_integer_power_remainder (n : Nat) : (7 : Int) ^ n % 6 = 1 := by rw [Int.pow_emod]; simp
theorem named_coprime_product (a b c : Nat) (h : Nat.Coprime a b) (d : a ∣ b * c) : a ∣ c := h.dvd_of_dvd_mul_left d
theorem named_gcd_times_lcm (m n : Nat) : Nat.gcd m n * Nat.lcm m n = m * n := Nat.gcd_mul_lcm m n
theorem named_square_nonnegative (x y : Int) : 2 * (x * y) ≤ x * x + y * y := by
  have h := Int.mul_self_nonneg (x - y)
  rw [Int.sub_mul, Int.mul_sub, Int.mul_sub, Int.mul_comm y x] at h
  omega
theorem named_commutative_monoid (a b c d : Nat) : a * b + (c + d) = d + b * a + c := by ac_rfl
theorem named_power_growth (n : Nat) : n < 2 ^ n := Nat.lt_two_pow_self
theorem named_logarithm (n : Nat) (h : n ≠ 0) : 2 ^ n.log2 ≤ n ∧ n < 2 ^ (n.log2 + 1) := ⟨Nat.log2_self_le h, Nat.lt_log2_self⟩
theorem named_division_chain (a b c : Nat) : a / b / c = a / (b * c) := Nat.div_div_eq_div_mul a b c
theorem named_euclid (a b : Int) : b * (a / b) + a % b = a := Int.mul_ediv_add_emod a b
theorem named_truncated_euclid (a b : Int) : b * a.tdiv b + a.tmod b = a := Int.mul_tdiv_add_tmod a b
theorem named_fin_induction (n : Nat) (i : Fin (n + 1)) : i ≤ Fin.last n := by
  induction i using Fin.induction with
  | zero => exact Fin.zero_le _
  | succ i _ => exact Fin.le_last _
