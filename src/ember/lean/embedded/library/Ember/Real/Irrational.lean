import Ember.Prime
import Ember.Rat.Cast
import Ember.Set
import Ember.Real.Sqrt
import Ember.Tactic
/-! Irrational numbers: roots of natural numbers that are no squares; sums and products with rational numbers. -/
/-- A real number that is no fraction. -/
def Irrational (x : ℝ) : Prop := x ∉ Set.range (Rat.cast : ℚ → ℝ)
theorem irrational_iff_ne_rational (x : ℝ) : Irrational x ↔ ∀ a b : ℤ, b ≠ 0 → x ≠ a / b := by
  refine ⟨fun h a b _ e => h ⟨(a : ℚ) / b, ?_⟩, fun h ⟨q, e⟩ => h q.num q.den (Int.natCast_ne_zero.2 q.den_nz) ?_⟩
  · rw [e]; push_cast; rfl
  · rw [← e, Rat.cast_def, Int.cast_natCast]
variable {x y : ℝ}
theorem Irrational.ne_rat (h : Irrational x) (q : ℚ) : x ≠ q := fun e => h ⟨q, e.symm⟩
theorem Irrational.ne_int (h : Irrational x) (m : ℤ) : x ≠ m := by have := h.ne_rat m; rwa [Rat.cast_intCast] at this
theorem Irrational.ne_nat (h : Irrational x) (m : ℕ) : x ≠ m := by have := h.ne_int m; rwa [Int.cast_natCast] at this
theorem Irrational.ne_zero (h : Irrational x) : x ≠ 0 := by have := h.ne_nat 0; rwa [Nat.cast_zero] at this
theorem Irrational.ne_one (h : Irrational x) : x ≠ 1 := by have := h.ne_nat 1; rwa [Nat.cast_one] at this
theorem Rat.not_irrational (q : ℚ) : ¬Irrational q := fun h => h ⟨q, rfl⟩
theorem Int.not_irrational (m : ℤ) : ¬Irrational m := fun h => h.ne_int m rfl
theorem Nat.not_irrational (m : ℕ) : ¬Irrational m := fun h => h.ne_nat m rfl
theorem Irrational.of_add_rat (q : ℚ) (h : Irrational (x + q)) : Irrational x := fun ⟨p, e⟩ => h ⟨p + q, by rw [Rat.cast_add, e]⟩
theorem Irrational.add_rat (q : ℚ) (h : Irrational x) : Irrational (x + q) := fun ⟨p, e⟩ => h ⟨p - q, by
  rw [Rat.cast_sub, e]; ring⟩
theorem Irrational.add_int (h : Irrational x) (m : ℤ) : Irrational (x + m) := by have := h.add_rat m; rwa [Rat.cast_intCast] at this
theorem Irrational.add_nat (h : Irrational x) (m : ℕ) : Irrational (x + m) := by have := h.add_int m; rwa [Int.cast_natCast] at this
theorem Irrational.neg (h : Irrational x) : Irrational (-x) := fun ⟨p, e⟩ => h ⟨-p, by rw [Rat.cast_neg, e, neg_neg]⟩
theorem Irrational.mul_rat {q : ℚ} (h : Irrational x) (hq : q ≠ 0) : Irrational (x * q) := fun ⟨p, e⟩ => h ⟨p / q, by
  rw [Rat.cast_div, e, mul_div_cancel_right₀ _ (fun k => hq (Rat.cast_eq_zero.1 k))]⟩
theorem Irrational.inv (h : Irrational x) : Irrational x⁻¹ := fun ⟨p, e⟩ => h ⟨p⁻¹, by rw [Rat.cast_inv, e, inv_inv]⟩
/-- The square of a fraction in lowest terms is a natural number only if its denominator is 1. -/
private theorem sq_eq_natCast {q : ℚ} {n : ℕ} (h : (q : ℝ) ^ 2 = n) : IsSquare n := by
  have hd : (q.den : ℝ) ≠ 0 := Nat.cast_ne_zero.2 q.den_nz
  rw [Rat.cast_def, div_pow, div_eq_iff (pow_ne_zero 2 hd)] at h
  have e : q.num.natAbs ^ 2 = n * q.den ^ 2 := by
    have k : q.num ^ 2 = (n * q.den ^ 2 : ℕ) := by
      refine Int.cast_inj (R := ℝ).1 ?_
      push_cast; exact h
    have := congrArg Int.natAbs k
    rwa [Int.natAbs_pow, Int.natAbs_natCast] at this
  have one : q.den = 1 := by
    have c : Nat.Coprime q.den (q.num.natAbs ^ 2) := Nat.Coprime.pow_right 2 (Nat.Coprime.symm q.reduced)
    have d : q.den ∣ q.num.natAbs ^ 2 * 1 := ⟨n * q.den, by rw [e]; ring⟩
    exact Nat.dvd_one.1 (c.dvd_of_dvd_mul_left d)
  rw [one, Nat.one_pow, Nat.mul_one, Nat.pow_two] at e
  exact ⟨q.num.natAbs, e.symm⟩
theorem irrational_sqrt_natCast_iff {n : ℕ} : Irrational (√(n : ℝ)) ↔ ¬IsSquare n := by
  refine ⟨fun h ⟨k, e⟩ => ?_, fun h ⟨q, e⟩ => h (sq_eq_natCast (q := q) ?_)⟩
  · rw [e, Nat.cast_mul, Real.sqrt_mul_self (Nat.cast_nonneg k)] at h
    exact h.ne_nat k rfl
  · rw [e, Real.sq_sqrt (Nat.cast_nonneg n)]
theorem Nat.Prime.irrational_sqrt {p : ℕ} (hp : Nat.Prime p) : Irrational (√(p : ℝ)) := irrational_sqrt_natCast_iff.2 fun ⟨k, e⟩ => by
  rcases (Nat.dvd_prime hp).1 (Dvd.intro k e.symm : k ∣ p) with h | h
  · rw [h] at e; exact hp.ne_one e
  · rw [h] at e; have := hp.two_le; nlinarith
theorem irrational_sqrt_two : Irrational (√2) := by have := Nat.prime_two.irrational_sqrt; rwa [Nat.cast_ofNat] at this
