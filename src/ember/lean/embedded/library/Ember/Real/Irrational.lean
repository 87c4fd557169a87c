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
theorem Irrational.ne_rational (h : Irrational x) (a b : ℤ) : x ≠ a / b := fun e => h ⟨a / b, by rw [e]; push_cast; rfl⟩
theorem Irrational.ne_rat (h : Irrational x) (q : ℚ) : x ≠ q := fun e => h ⟨q, e.symm⟩
theorem Irrational.ne_int (h : Irrational x) (m : ℤ) : x ≠ m := by have := h.ne_rat m; rwa [Rat.cast_intCast] at this
theorem Irrational.ne_nat (h : Irrational x) (m : ℕ) : x ≠ m := by have := h.ne_int m; rwa [Int.cast_natCast] at this
theorem Irrational.ne_zero (h : Irrational x) : x ≠ 0 := by have := h.ne_nat 0; rwa [Nat.cast_zero] at this
theorem Irrational.ne_one (h : Irrational x) : x ≠ 1 := by have := h.ne_nat 1; rwa [Nat.cast_one] at this
@[simp] theorem Rat.not_irrational (q : ℚ) : ¬Irrational q := fun h => h ⟨q, rfl⟩
@[simp] theorem Int.not_irrational (m : ℤ) : ¬Irrational m := fun h => h.ne_int m rfl
@[simp] theorem Nat.not_irrational (m : ℕ) : ¬Irrational m := fun h => h.ne_nat m rfl
namespace Irrational
theorem add_cases (h : Irrational (x + y)) : Irrational x ∨ Irrational y := Classical.byContradiction fun n => by
  rw [not_or] at n
  obtain ⟨p, hp⟩ := Classical.not_not.1 n.1; obtain ⟨q, hq⟩ := Classical.not_not.1 n.2
  exact h ⟨p + q, by rw [Rat.cast_add, hp, hq]⟩
theorem mul_cases (h : Irrational (x * y)) : Irrational x ∨ Irrational y := Classical.byContradiction fun n => by
  rw [not_or] at n
  obtain ⟨p, hp⟩ := Classical.not_not.1 n.1; obtain ⟨q, hq⟩ := Classical.not_not.1 n.2
  exact h ⟨p * q, by rw [Rat.cast_mul, hp, hq]⟩
theorem of_neg (h : Irrational (-x)) : Irrational x := fun ⟨p, e⟩ => h ⟨-p, by rw [Rat.cast_neg, e]⟩
protected theorem neg (h : Irrational x) : Irrational (-x) := of_neg (by rwa [neg_neg])
theorem of_inv (h : Irrational x⁻¹) : Irrational x := fun ⟨p, e⟩ => h ⟨p⁻¹, by rw [Rat.cast_inv, e]⟩
protected theorem inv (h : Irrational x) : Irrational x⁻¹ := of_inv (by rwa [inv_inv])
theorem of_pow (n : ℕ) (h : Irrational (x ^ n)) : Irrational x := fun ⟨p, e⟩ => h ⟨p ^ n, by rw [Rat.cast_pow, e]⟩
section
variable (q : ℚ)
theorem of_ratCast_add (h : Irrational (q + x)) : Irrational x := h.add_cases.resolve_left q.not_irrational
theorem of_add_ratCast (h : Irrational (x + q)) : Irrational x := h.add_cases.resolve_right q.not_irrational
theorem ratCast_add (h : Irrational x) : Irrational (q + x) := of_ratCast_add (-q) (by rw [Rat.cast_neg, ← add_assoc, neg_add_cancel, zero_add]; exact h)
theorem add_ratCast (h : Irrational x) : Irrational (x + q) := by rw [add_comm]; exact h.ratCast_add q
theorem sub_ratCast (h : Irrational x) : Irrational (x - q) := by have := h.add_ratCast (-q); rwa [Rat.cast_neg, ← sub_eq_add_neg] at this
theorem ratCast_sub (h : Irrational x) : Irrational (q - x) := by rw [sub_eq_add_neg]; exact h.neg.ratCast_add q
theorem of_mul_ratCast (h : Irrational (x * q)) : Irrational x := h.mul_cases.resolve_right q.not_irrational
end
variable {q : ℚ} {m : ℤ} {n : ℕ}
theorem mul_ratCast (h : Irrational x) (hq : q ≠ 0) : Irrational (x * q) := of_mul_ratCast q⁻¹ (by
  rw [Rat.cast_inv, mul_assoc, mul_inv_cancel₀ (fun k => hq (Rat.cast_eq_zero.1 k)), mul_one]; exact h)
theorem ratCast_mul (h : Irrational x) (hq : q ≠ 0) : Irrational (q * x) := by rw [mul_comm]; exact h.mul_ratCast hq
theorem div_ratCast (h : Irrational x) (hq : q ≠ 0) : Irrational (x / q) := by
  have := h.mul_ratCast (inv_ne_zero hq); rwa [Rat.cast_inv, ← div_eq_mul_inv] at this
theorem mul_intCast (h : Irrational x) (hm : m ≠ 0) : Irrational (x * m) := by
  have := h.mul_ratCast (q := m) (Int.cast_ne_zero.2 hm); rwa [Rat.cast_intCast] at this
theorem mul_natCast (h : Irrational x) (hn : n ≠ 0) : Irrational (x * n) := by
  have := h.mul_ratCast (q := n) (Nat.cast_ne_zero.2 hn); rwa [Rat.cast_natCast] at this
theorem intCast_mul (h : Irrational x) (hm : m ≠ 0) : Irrational (m * x) := by rw [mul_comm]; exact h.mul_intCast hm
theorem natCast_mul (h : Irrational x) (hn : n ≠ 0) : Irrational (n * x) := by rw [mul_comm]; exact h.mul_natCast hn
section
variable (h : Irrational x) (m : ℤ) (n : ℕ)
include h
theorem add_intCast : Irrational (x + m) := by have := h.add_ratCast m; rwa [Rat.cast_intCast] at this
theorem add_natCast : Irrational (x + n) := by have := h.add_ratCast n; rwa [Rat.cast_natCast] at this
theorem intCast_add : Irrational (m + x) := by rw [add_comm]; exact h.add_intCast m
theorem natCast_add : Irrational (n + x) := by rw [add_comm]; exact h.add_natCast n
theorem sub_intCast : Irrational (x - m) := by have := h.sub_ratCast m; rwa [Rat.cast_intCast] at this
theorem sub_natCast : Irrational (x - n) := by have := h.sub_ratCast n; rwa [Rat.cast_natCast] at this
theorem intCast_sub : Irrational (m - x) := by have := h.ratCast_sub m; rwa [Rat.cast_intCast] at this
theorem natCast_sub : Irrational (n - x) := by have := h.ratCast_sub n; rwa [Rat.cast_natCast] at this
end
end Irrational
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
