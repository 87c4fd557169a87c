import Ember.Gcd
/-! Further names of Mathlib's on ℤ that proofs quote: remainders, divisibility, units, parity, absolute values, casts. -/
set_option autoImplicit false
namespace Int
variable {a b c d k m n : ℤ}

/-! ### Division -/
theorem emod_add_ediv' (a b : ℤ) : a % b + a / b * b = a := by rw [Int.mul_comm]; exact Int.emod_add_mul_ediv a b
theorem ediv_add_emod' (a b : ℤ) : a / b * b + a % b = a := by rw [Int.add_comm]; exact emod_add_ediv' a b
theorem add_mul_emod_self {a b c : ℤ} : (a + b * c) % c = a % c := Int.add_mul_emod_self_right a b c
theorem add_emod_self {a b : ℤ} : (a + b) % b = a % b := Int.add_emod_right a b
theorem add_emod_self_left {a b : ℤ} : (a + b) % a = b % a := Int.add_emod_left a b
theorem emod_two_ne_zero : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem emod_two_ne_one : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
attribute [simp] emod_two_ne_zero emod_two_ne_one
theorem ediv_dvd_of_dvd {m n : ℤ} (hmn : m ∣ n) : n / m ∣ n := by
  obtain ⟨k, rfl⟩ := hmn
  rcases Classical.em (m = 0) with rfl | h
  · simp
  · rw [Int.mul_ediv_cancel_left _ h]; exact Int.dvd_mul_left m k

/-! ### Units -/
theorem isUnit_iff {u : ℤ} : IsUnit u ↔ u = 1 ∨ u = -1 := by
  constructor
  · rintro ⟨b, h, -⟩
    have d : u.natAbs * b.natAbs = 1 := by rw [← Int.natAbs_mul, h]; rfl
    have := Nat.eq_one_of_dvd_one ⟨_, d.symm⟩
    omega
  · rintro (rfl | rfl)
    · exact ⟨1, by decide, by decide⟩
    · exact ⟨-1, by decide, by decide⟩
theorem isUnit_eq_one_or {a : ℤ} (h : IsUnit a) : a = 1 ∨ a = -1 := isUnit_iff.1 h
theorem eq_one_or_neg_one_of_mul_eq_one {z w : ℤ} (h : z * w = 1) : z = 1 ∨ z = -1 := isUnit_iff.1 ⟨w, h, by rw [Int.mul_comm]; exact h⟩
theorem eq_one_or_neg_one_of_mul_eq_one' {z w : ℤ} (h : z * w = 1) : z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 := by
  rcases eq_one_or_neg_one_of_mul_eq_one h with rfl | rfl <;> omega
theorem eq_one_or_neg_one_of_mul_eq_neg_one {z w : ℤ} (h : z * w = -1) : z = 1 ∨ z = -1 :=
  eq_one_or_neg_one_of_mul_eq_one (w := -w) (by rw [Int.mul_neg, h]; rfl)
theorem eq_one_or_neg_one_of_mul_eq_neg_one' {z w : ℤ} (h : z * w = -1) : z = 1 ∧ w = -1 ∨ z = -1 ∧ w = 1 := by
  rcases eq_one_or_neg_one_of_mul_eq_neg_one h with rfl | rfl <;> omega
theorem mul_eq_one_iff_eq_one_or_neg_one {z w : ℤ} : z * w = 1 ↔ z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 :=
  ⟨eq_one_or_neg_one_of_mul_eq_one', by rintro (⟨rfl, rfl⟩ | ⟨rfl, rfl⟩) <;> rfl⟩
theorem mul_eq_neg_one_iff_eq_one_or_neg_one {z w : ℤ} : z * w = -1 ↔ z = 1 ∧ w = -1 ∨ z = -1 ∧ w = 1 :=
  ⟨eq_one_or_neg_one_of_mul_eq_neg_one', by rintro (⟨rfl, rfl⟩ | ⟨rfl, rfl⟩) <;> rfl⟩

/-! ### Greatest common divisors -/
theorem gcd_eq_natAbs {a b : ℤ} : Int.gcd a b = Nat.gcd a.natAbs b.natAbs := rfl
theorem gcd_pos_of_ne_zero_left {i : ℤ} (j : ℤ) (hi : i ≠ 0) : 0 < gcd i j := Nat.gcd_pos_of_pos_left _ (by omega)
theorem gcd_pos_of_ne_zero_right (i : ℤ) {j : ℤ} (hj : j ≠ 0) : 0 < gcd i j := Nat.gcd_pos_of_pos_right _ (by omega)
theorem gcd_eq_one_iff_coprime {a b : ℤ} : Int.gcd a b = 1 ↔ IsCoprime a b := isCoprime_iff_gcd_eq_one.symm
theorem ne_zero_of_gcd {x y : ℤ} (hc : gcd x y ≠ 0) : x ≠ 0 ∨ y ≠ 0 := by
  by_contra h
  have : x = 0 ∧ y = 0 := by omega
  exact hc (by rw [this.1, this.2]; rfl)

/-! ### Congruences -/
protected theorem ModEq.of_mul_left (m : ℤ) (h : a ≡ b [ZMOD m * n]) : a ≡ b [ZMOD n] := h.of_dvd (Int.dvd_mul_left m n)
protected theorem ModEq.of_mul_right (m : ℤ) (h : a ≡ b [ZMOD n * m]) : a ≡ b [ZMOD n] := h.of_dvd (Int.dvd_mul_right n m)
protected theorem ModEq.mul_right' (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n * c] := by
  rw [Int.mul_comm a, Int.mul_comm b, Int.mul_comm n]; exact h.mul_left'
theorem modEq_neg : a ≡ b [ZMOD -n] ↔ a ≡ b [ZMOD n] := by rw [Int.modEq_iff_dvd, Int.modEq_iff_dvd, Int.neg_dvd]
theorem modEq_of_dvd : n ∣ b - a → a ≡ b [ZMOD n] := Int.modEq_iff_dvd.2
theorem modEq_add_fac {a b n : ℤ} (c : ℤ) (ha : a ≡ b [ZMOD n]) : a + n * c ≡ b [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.add_mul_emod_self_left]; exact ha
theorem modEq_sub_fac {a b n : ℤ} (c : ℤ) (ha : a ≡ b [ZMOD n]) : a - n * c ≡ b [ZMOD n] := by
  have := modEq_add_fac (-c) ha
  rwa [Int.mul_neg, ← Int.sub_eq_add_neg] at this
theorem modEq_iff_add_fac {a b n : ℤ} : a ≡ b [ZMOD n] ↔ ∃ t, b = a + n * t := by
  rw [Int.modEq_iff_dvd]
  constructor
  · rintro ⟨t, h⟩; exact ⟨t, by omega⟩
  · rintro ⟨t, rfl⟩; exact ⟨t, by omega⟩

/-! ### Parity -/
theorem odd_iff_not_even : Odd n ↔ ¬Even n := Int.not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := Int.not_odd_iff_even.symm
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [Int.even_iff, Int.odd_iff, Int.odd_iff]; omega
theorem even_sub' : Even (m - n) ↔ (Odd m ↔ Odd n) := by rw [Int.even_iff, Int.odd_iff, Int.odd_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [Int.odd_iff, Int.odd_iff, Int.even_iff]; omega
theorem odd_sub' : Odd (m - n) ↔ (Odd n ↔ Even m) := by rw [Int.odd_iff, Int.odd_iff, Int.even_iff]; omega
theorem even_mul_pred_self (n : ℤ) : Even (n * (n - 1)) := by
  rw [Int.even_mul, Int.even_iff, Int.even_iff]; omega
theorem two_mul_ediv_two_of_even : Even n → 2 * (n / 2) = n := by rw [Int.even_iff]; omega
theorem ediv_two_mul_two_of_even : Even n → n / 2 * 2 = n := by rw [Int.even_iff]; omega
theorem two_mul_ediv_two_add_one_of_odd : Odd n → 2 * (n / 2) + 1 = n := by rw [Int.odd_iff]; omega
theorem sq_mod_four_eq_one_of_odd {x : ℤ} : Odd x → x ^ 2 % 4 = 1 := by
  rintro ⟨k, rfl⟩
  rw [show (2 * k + 1) ^ 2 = 1 + 4 * (k ^ 2 + k) by ring, Int.add_mul_emod_self_left]; rfl

/-! ### Absolute values -/
theorem natAbs_le_iff_sq_le {a b : ℤ} : a.natAbs ≤ b.natAbs ↔ a ^ 2 ≤ b ^ 2 := by
  have ha : (a.natAbs : ℤ) * a.natAbs = a ^ 2 := by rw [Int.natAbs_mul_self]; ring
  have hb : (b.natAbs : ℤ) * b.natAbs = b ^ 2 := by rw [Int.natAbs_mul_self]; ring
  rw [← ha, ← hb]
  constructor
  · intro h; exact_mod_cast Nat.mul_le_mul h h
  · intro h; exact Nat.mul_self_le_mul_self_iff.1 (by exact_mod_cast h)
theorem natAbs_lt_iff_sq_lt {a b : ℤ} : a.natAbs < b.natAbs ↔ a ^ 2 < b ^ 2 := by
  have := natAbs_le_iff_sq_le (a := b) (b := a); omega
theorem natAbs_eq_iff_sq_eq {a b : ℤ} : a.natAbs = b.natAbs ↔ a ^ 2 = b ^ 2 := by
  have h₁ := natAbs_le_iff_sq_le (a := b) (b := a)
  have h₂ := natAbs_le_iff_sq_le (a := a) (b := b)
  omega
theorem natAbs_sq (x : ℤ) : (x.natAbs : ℤ) ^ 2 = x ^ 2 := by
  have := Int.natAbs_mul_self (a := x); push_cast at this; rw [pow_two, this, pow_two]
@[simp] theorem natCast_natAbs (n : ℤ) : (n.natAbs : ℤ) = |n| := (Int.abs_eq_natAbs n).symm
theorem eq_zero_of_abs_lt_dvd {m x : ℤ} (h1 : m ∣ x) (h2 : |x| < m) : x = 0 := by
  by_contra h
  have := Int.le_of_dvd (b := |x|) (abs_pos.2 h) ((Int.dvd_natAbs.2 h1).trans (by rw [natCast_natAbs]))
  omega
theorem abs_lt_one_iff {a : ℤ} : |a| < 1 ↔ a = 0 := by rw [Int.abs_eq_natAbs]; omega
theorem one_le_abs {z : ℤ} (h₀ : z ≠ 0) : 1 ≤ |z| := by rw [Int.abs_eq_natAbs]; omega
theorem abs_le_one_iff {a : ℤ} : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by rw [Int.abs_eq_natAbs]; omega
theorem abs_sub_lt_of_lt_lt {m a b : ℕ} (ha : a < m) (hb : b < m) : |(b : ℤ) - a| < m := by rw [Int.abs_eq_natAbs]; omega
theorem natAbs_add_of_nonneg : ∀ {a b : ℤ}, 0 ≤ a → 0 ≤ b → natAbs (a + b) = natAbs a + natAbs b := by omega
theorem natAbs_inj_of_nonneg_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : natAbs a = natAbs b ↔ a = b := by omega
theorem natAbs_lt_natAbs_of_nonneg_of_lt (w₁ : 0 ≤ a) (w₂ : a < b) : a.natAbs < b.natAbs := by omega
theorem natAbs_le_of_dvd_ne_zero {s t : ℤ} (hst : s ∣ t) (ht : t ≠ 0) : natAbs s ≤ natAbs t :=
  Nat.le_of_dvd (by omega) (Int.natAbs_dvd_natAbs.2 hst)
theorem natAbs_surjective : Function.Surjective natAbs := fun n => ⟨n, by simp⟩
theorem abs_eq_abs_iff {a b : ℤ} : |a| = |b| ↔ a = b ∨ a = -b := by rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs]; omega

/-! ### Casts and induction -/
theorem coe_natAbs (n : ℤ) : (n.natAbs : ℤ) = |n| := natCast_natAbs n
theorem toNat_sub_of_le {a b : ℤ} (h : b ≤ a) : (toNat (a - b) : ℤ) = a - b := by omega
theorem natCast_div (m n : ℕ) : ((m / n : ℕ) : ℤ) = ↑m / ↑n := Int.natCast_ediv m n
theorem sub_one_lt_iff {m n : ℤ} : m - 1 < n ↔ m ≤ n := by omega
@[elab_as_elim] theorem le_induction {m : ℤ} {motive : ∀ n, m ≤ n → Prop} (base : motive m (le_refl m))
    (succ : ∀ n : ℤ, ∀ hmn : m ≤ n, motive n hmn → motive (n + 1) (by omega)) : ∀ n hmn, motive n hmn := by
  intro n hmn
  obtain ⟨d, rfl⟩ : ∃ d : ℕ, n = m + d := ⟨(n - m).toNat, by omega⟩
  induction d with
  | zero => simpa using base
  | succ d ih =>
    have := succ (m + d) (by omega) (ih (by omega))
    simpa [Int.add_assoc] using this
@[elab_as_elim] protected theorem induction_on {motive : ℤ → Prop} (i : ℤ) (zero : motive 0)
    (succ : ∀ i : ℕ, motive i → motive (i + 1)) (pred : ∀ i : ℕ, motive (-i) → motive (-i - 1)) : motive i := by
  have up : ∀ n : ℕ, motive n := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih => exact_mod_cast succ n ih
  have down : ∀ n : ℕ, motive (-n) := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih => have := pred n ih; rwa [show -((n + 1 : ℕ) : ℤ) = -(n : ℤ) - 1 by omega]
  rcases Int.le_total 0 i with h | h
  · have := up i.toNat; rwa [Int.toNat_of_nonneg h] at this
  · have := down (-i).toNat; rwa [Int.toNat_of_nonneg (by omega), Int.neg_neg] at this
end Int
@[simp] theorem EuclideanDomain.mod_eq_zero {a b : ℤ} : a % b = 0 ↔ b ∣ a := (Int.dvd_iff_emod_eq_zero).symm
