import Ember.OrderNames
import Ember.Field
import Ember.BigOperators
/-! Further names of Mathlib's on rings with subtraction, their absolute values, and division in ordered fields. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R]
variable [Ember.OrderedRing R] {a b c d : R} {m n : ℕ}
attribute [local instance 10] Ember.ringOfLaws
/-! ### Sums and differences -/
theorem sub_add (a b c : R) : a - b + c = a - (b - c) := by ring1
theorem sub_sub_self (a b : R) : a - (a - b) = b := sub_sub_cancel a b
theorem sub_add_cancel_left (a b : R) : a - (a + b) = -b := by ring1
theorem sub_add_cancel_right (a b : R) : a - (b + a) = -b := by ring1
theorem neg_sub_neg (a b : R) : -a - -b = b - a := by ring1
theorem sub_eq_neg_self : a - b = -b ↔ a = 0 := by rw [sub_eq_iff_eq_add, neg_add_cancel]
theorem sub_ne_zero_of_ne (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.2 h
theorem sub_nonpos_of_le (h : a ≤ b) : a - b ≤ 0 := sub_nonpos.2 h
theorem sub_neg_of_lt (h : a < b) : a - b < 0 := sub_neg.2 h
theorem sub_lt_zero : a - b < 0 ↔ a < b := sub_neg
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.1 h
theorem le_of_sub_nonpos (h : a - b ≤ 0) : a ≤ b := sub_nonpos.1 h
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.1 h
theorem lt_of_sub_neg (h : a - b < 0) : a < b := sub_neg.1 h
theorem sub_lt_sub_left (h : a < b) (c : R) : c - b < c - a := by
  rw [← sub_pos] at h ⊢; rwa [show c - a - (c - b) = b - a by ring1]
theorem sub_lt_sub_right (h : a < b) (c : R) : a - c < b - c := by rwa [← sub_pos, sub_sub_sub_cancel_right, sub_pos]
theorem sub_lt_sub (hab : a < b) (hcd : c < d) : a - d < b - c := lt_trans (sub_lt_sub_right hab d) (sub_lt_sub_left hcd b)
theorem sub_le_sub_iff_left (a : R) {b c : R} : a - b ≤ a - c ↔ c ≤ b := by
  rw [← sub_nonneg, show a - c - (a - b) = b - c by ring1, sub_nonneg]
theorem sub_le_sub_iff_right (c : R) {a b : R} : a - c ≤ b - c ↔ a ≤ b := by rw [← sub_nonneg, sub_sub_sub_cancel_right, sub_nonneg]
theorem sub_lt_sub_iff_left (a : R) {b c : R} : a - b < a - c ↔ c < b := by
  rw [← sub_pos, show a - c - (a - b) = b - c by ring1, sub_pos]
theorem sub_lt_sub_iff_right (c : R) {a b : R} : a - c < b - c ↔ a < b := by rw [← sub_pos, sub_sub_sub_cancel_right, sub_pos]
theorem sub_le_self_iff (a : R) {b : R} : a - b ≤ a ↔ 0 ≤ b := by rw [sub_le_iff_le_add, le_add_iff_nonneg_right]
theorem sub_lt_self_iff (a : R) {b : R} : a - b < a ↔ 0 < b := by rw [sub_lt_iff_lt_add, lt_add_iff_pos_right]
attribute [simp] sub_le_sub_iff_left sub_le_sub_iff_right sub_lt_sub_iff_left sub_lt_sub_iff_right sub_le_self_iff sub_lt_self_iff
theorem sub_one_lt (a : R) : a - 1 < a := sub_lt_self a one_pos
theorem eq_sub_of_add_eq' (h : b + c = a) : c = a - b := eq_sub_iff_add_eq'.2 h
theorem eq_add_of_sub_eq' (h : a - b = c) : a = b + c := sub_eq_iff_eq_add'.1 h
theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := sub_eq_iff_eq_add'.2 h
theorem sub_eq_sub_iff_add_eq_add : a - b = c - d ↔ a + d = c + b := by
  rw [sub_eq_iff_eq_add, show c - d + b = c + b - d by ring1, eq_sub_iff_add_eq]
theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := neg_lt_zero.2 h
theorem neg_pos_of_neg (h : a < 0) : 0 < -a := neg_pos.2 h
theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.2 h
theorem neg_nonpos_of_nonneg (h : 0 ≤ a) : -a ≤ 0 := neg_nonpos.2 h
theorem neg_lt_self (h : 0 < a) : -a < a := lt_trans (neg_lt_zero.2 h) h
theorem neg_le_iff_add_nonneg : -a ≤ b ↔ 0 ≤ b + a := by rw [← sub_nonneg, sub_neg_eq_add]
theorem neg_le_iff_add_nonneg' : -a ≤ b ↔ 0 ≤ a + b := by rw [neg_le_iff_add_nonneg, add_comm]
theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := (eq_neg_of_add_eq_zero_left h).symm
theorem neg_eq_of_add_eq_zero_right (h : a + b = 0) : -a = b := (eq_neg_of_add_eq_zero_right h).symm
theorem neg_one_lt_zero : (-1 : R) < 0 := neg_lt_zero.2 one_pos
theorem neg_eq_neg_one_mul (a : R) : -a = -1 * a := (neg_one_mul a).symm
end
section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R]
variable [Ember.OrderedRing R] {a b c d : R} {m n : ℕ}
theorem add_self_eq_zero : a + a = 0 ↔ a = 0 := by rw [← two_mul, mul_eq_zero]; exact ⟨fun h => h.resolve_left two_ne_zero, .inr⟩

/-! ### Signs of products -/
theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  rw [mul_comm a, mul_comm b]; exact mul_le_mul_of_nonpos_left h hc
theorem mul_lt_mul_of_neg_left (h : b < a) (hc : c < 0) : c * a < c * b := by
  rw [← neg_lt_neg_iff, ← neg_mul, ← neg_mul]; exact mul_lt_mul_of_pos_left h (neg_pos.2 hc)
theorem mul_lt_mul_of_neg_right (h : b < a) (hc : c < 0) : a * c < b * c := by rw [mul_comm a, mul_comm b]; exact mul_lt_mul_of_neg_left h hc
theorem mul_nonneg_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 ≤ a * b := le_of_lt (mul_pos_of_neg_of_neg ha hb)
theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  constructor
  · intro h
    rcases lt_trichotomy 0 a with k | k | k
    · exact .inl ⟨k, (mul_pos_iff_of_pos_left k).1 h⟩
    · rw [← k, zero_mul] at h; exact absurd h (lt_irrefl 0)
    · refine .inr ⟨k, lt_of_not_ge fun l => not_lt_of_ge (mul_nonpos_of_nonpos_of_nonneg (le_of_lt k) l) h⟩
  · rintro (h | h)
    · exact mul_pos h.1 h.2
    · exact mul_pos_of_neg_of_neg h.1 h.2
theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [← neg_pos, ← mul_neg, mul_pos_iff, neg_pos, neg_lt_zero]
theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  constructor
  · intro h
    rcases le_total 0 a with ha | ha <;> rcases le_total 0 b with hb | hb
    · exact .inl ⟨ha, hb⟩
    · rcases (mul_eq_zero.1 (le_antisymm (mul_nonpos_of_nonneg_of_nonpos ha hb) h)) with rfl | rfl
      · exact .inr ⟨le_refl 0, hb⟩
      · exact .inl ⟨ha, le_refl 0⟩
    · rcases (mul_eq_zero.1 (le_antisymm (mul_nonpos_of_nonpos_of_nonneg ha hb) h)) with rfl | rfl
      · exact .inl ⟨le_refl 0, hb⟩
      · exact .inr ⟨ha, le_refl 0⟩
    · exact .inr ⟨ha, hb⟩
  · rintro (h | h)
    · exact mul_nonneg h.1 h.2
    · exact mul_nonneg_of_nonpos_of_nonpos h.1 h.2
theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [← neg_nonneg, ← mul_neg, mul_nonneg_iff, neg_nonneg, neg_nonpos]
theorem pos_and_pos_or_neg_and_neg_of_mul_pos (hab : 0 < a * b) : 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff.1 hab
theorem nonneg_and_nonneg_or_nonpos_and_nonpos_of_mul_nonneg (hab : 0 ≤ a * b) : 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := mul_nonneg_iff.1 hab
theorem pos_iff_pos_of_mul_pos (hab : 0 < a * b) : 0 < a ↔ 0 < b :=
  (mul_pos_iff.1 hab).elim (fun h => iff_of_true h.1 h.2) fun h => iff_of_false (lt_asymm h.1) (lt_asymm h.2)

/-! ### Squares and powers -/
theorem sq_sub_sq' (a b : R) : a ^ 2 - b ^ 2 = (a - b) * (a + b) := by rw [sq_sub_sq, mul_comm]
theorem add_sq' (a b : R) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by rw [add_sq, add_right_comm]
theorem sub_sq' (a b : R) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by rw [sub_sq, add_sub_right_comm]
theorem sq_pos_of_neg (ha : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_lt ha)
theorem neg_one_sq : (-1 : R) ^ 2 = 1 := by rw [neg_sq, one_pow]
theorem eq_or_eq_neg_of_sq_eq_sq (a b : R) : a ^ 2 = b ^ 2 → a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.1
theorem neg_pow (a : R) (n : ℕ) : (-a) ^ n = (-1) ^ n * a ^ n := by rw [← mul_pow, neg_one_mul]
theorem Even.neg_pow : Even n → ∀ a : R, (-a) ^ n = a ^ n := by
  rintro ⟨k, rfl⟩ a; rw [← Nat.two_mul, pow_mul, pow_mul, neg_sq]
theorem Even.neg_one_pow (h : Even n) : (-1 : R) ^ n = 1 := by rw [h.neg_pow, one_pow]
theorem Odd.neg_pow : Odd n → ∀ a : R, (-a) ^ n = -a ^ n := by
  rintro ⟨k, rfl⟩ a; rw [pow_succ, pow_succ, (even_two_mul k).neg_pow, mul_neg]
theorem Odd.neg_one_pow (h : Odd n) : (-1 : R) ^ n = -1 := by rw [h.neg_pow, one_pow]
variable (R) in
theorem neg_one_pow_eq_or : ∀ n : ℕ, (-1 : R) ^ n = 1 ∨ (-1 : R) ^ n = -1 := fun n =>
  (Nat.even_or_odd n).imp Even.neg_one_pow Odd.neg_one_pow
theorem Even.pow_nonneg (hn : Even n) (a : R) : 0 ≤ a ^ n := by obtain ⟨k, rfl⟩ := hn; rw [pow_add]; exact mul_self_nonneg _
theorem Even.pow_pos (hn : Even n) (ha : a ≠ 0) : 0 < a ^ n := lt_of_le_of_ne (hn.pow_nonneg a) fun e => pow_ne_zero n ha e.symm
theorem Odd.pow_neg (hn : Odd n) (ha : a < 0) : a ^ n < 0 := by
  have := _root_.pow_pos (neg_pos.2 ha) n; rw [hn.neg_pow, neg_pos] at this; exact this
theorem Odd.pow_neg_iff (hn : Odd n) : a ^ n < 0 ↔ a < 0 :=
  ⟨fun h => lt_of_not_ge fun k => not_lt_of_ge (_root_.pow_nonneg k n) h, hn.pow_neg⟩
theorem Odd.pow_nonneg_iff (hn : Odd n) : 0 ≤ a ^ n ↔ 0 ≤ a := by rw [← not_lt, ← not_lt, hn.pow_neg_iff]
theorem Odd.pow_pos_iff (hn : Odd n) : 0 < a ^ n ↔ 0 < a := by
  have := hn.pow_neg_iff (a := -a); rwa [hn.neg_pow, neg_lt_zero, neg_lt_zero] at this
theorem Odd.pow_nonpos_iff (hn : Odd n) : a ^ n ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, ← not_lt, hn.pow_pos_iff]
theorem Odd.strictMono_pow (hn : Odd n) : StrictMono fun a : R => a ^ n := fun a b h => by
  have hn0 : n ≠ 0 := by rintro rfl; exact absurd hn (by decide)
  rcases le_or_gt 0 a with ha | ha
  · exact pow_lt_pow_left₀ h ha hn0
  · rcases le_or_gt 0 b with hb | hb
    · exact lt_of_lt_of_le (hn.pow_neg ha) (_root_.pow_nonneg hb n)
    · have := pow_lt_pow_left₀ (neg_lt_neg h) (le_of_lt (neg_pos.2 hb)) hn0
      rwa [hn.neg_pow, hn.neg_pow, neg_lt_neg_iff] at this
theorem Odd.pow_lt_pow (hn : Odd n) : a ^ n < b ^ n ↔ a < b := (hn.strictMono_pow (R := R)).lt_iff_lt
theorem Odd.pow_le_pow (hn : Odd n) : a ^ n ≤ b ^ n ↔ a ≤ b := (hn.strictMono_pow (R := R)).le_iff_le
theorem Odd.pow_inj (hn : Odd n) : a ^ n = b ^ n ↔ a = b := ⟨fun h => (hn.strictMono_pow (R := R)).injective h, fun h => by rw [h]⟩
theorem Odd.add_dvd_pow_add_pow (x y : R) (hn : Odd n) : x + y ∣ x ^ n + y ^ n := by
  have := sub_dvd_pow_sub_pow x (-y) n
  rwa [hn.neg_pow, sub_neg_eq_add, sub_neg_eq_add] at this
theorem two_mul_le_add_mul_self (a b : R) : 2 * a * b ≤ a * a + b * b := by rw [← sq a, ← sq b]; exact two_mul_le_add_sq a b

/-! ### Absolute values -/
variable [Min R] [Max R] [Ember.MinMax R]
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := by rw [abs_eq_max_neg, max_le_iff]
@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := ⟨fun h => h ▸ abs_nonneg a, abs_of_nonneg⟩
@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := ⟨fun h => by have := abs_nonneg a; rwa [h, neg_nonneg] at this, abs_of_nonpos⟩
theorem abs_le_abs (h₀ : a ≤ b) (h₁ : -a ≤ b) : |a| ≤ |b| := le_trans (abs_le'.2 ⟨h₀, h₁⟩) (le_abs_self b)
theorem abs_dvd_abs (a b : R) : |a| ∣ |b| ↔ a ∣ b := (abs_dvd a |b|).trans (dvd_abs a b)
theorem self_dvd_abs (a : R) : a ∣ |a| := (dvd_abs a a).2 (dvd_refl a)
theorem neg_le_abs_self (a : R) : -a ≤ |a| := neg_le_abs a
@[simp] theorem abs_two : |(2 : R)| = 2 := abs_of_pos two_pos
theorem abs_add_three (a b c : R) : |a + b + c| ≤ |a| + |b| + |c| := le_trans (abs_add_le _ _) (add_le_add_left (abs_add_le a b) _)
theorem pow_abs (a : R) (n : ℕ) : |a| ^ n = |a ^ n| := (abs_pow a n).symm
theorem Even.pow_abs {p : ℕ} (hp : Even p) (a : R) : |a| ^ p = a ^ p := by rw [_root_.pow_abs, abs_of_nonneg (hp.pow_nonneg a)]
theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ |a| < |b| := by rw [lt_iff_not_ge, lt_iff_not_ge, sq_le_sq]
theorem sq_lt_sq' (h₁ : -b < a) (h₂ : a < b) : a ^ 2 < b ^ 2 := sq_lt_sq.2 (lt_of_lt_of_le (abs_lt.2 ⟨h₁, h₂⟩) (le_abs_self b))
theorem sq_eq_sq_iff_abs_eq_abs (a b : R) : a ^ 2 = b ^ 2 ↔ |a| = |b| := by rw [sq_eq_sq_iff_eq_or_eq_neg, abs_eq_abs]
theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : |a| < b := by rw [sq_lt_sq, abs_of_nonneg hb] at h; exact h
theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.1 (abs_lt_of_sq_lt_sq h hb)
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := abs_le.1 (abs_le_of_sq_le_sq h hb)
theorem sq_le_one_iff_abs_le_one (a : R) : a ^ 2 ≤ 1 ↔ |a| ≤ 1 := by have := sq_le_sq (a := a) (b := 1); rwa [one_pow, abs_one] at this
theorem sq_lt_one_iff_abs_lt_one (a : R) : a ^ 2 < 1 ↔ |a| < 1 := by have := sq_lt_sq (a := a) (b := 1); rwa [one_pow, abs_one] at this
theorem one_le_sq_iff_one_le_abs (a : R) : 1 ≤ a ^ 2 ↔ 1 ≤ |a| := by have := sq_le_sq (a := 1) (b := a); rwa [one_pow, abs_one] at this
theorem one_lt_sq_iff_one_lt_abs (a : R) : 1 < a ^ 2 ↔ 1 < |a| := by have := sq_lt_sq (a := 1) (b := a); rwa [one_pow, abs_one] at this
theorem max_sub_min_eq_abs (a b : R) : max a b - min a b = |b - a| := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, min_eq_left h, abs_of_nonneg (sub_nonneg.2 h)]
  · rw [max_eq_left h, min_eq_right h, abs_of_nonpos (sub_nonpos.2 h), neg_sub]
theorem min_add_max (a b : R) : min a b + max a b = a + b := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, min_eq_left h]
  · rw [max_eq_left h, min_eq_right h, add_comm]
theorem max_add_min (a b : R) : max a b + min a b = a + b := by rw [add_comm, min_add_max]
end
theorem Odd.nat_add_dvd_pow_add_pow (x y : ℕ) {n : ℕ} (hn : Odd n) : x + y ∣ x ^ n + y ^ n := by
  have := Odd.add_dvd_pow_add_pow (x : ℤ) y hn
  exact_mod_cast this
theorem nat_sub_dvd_pow_sub_pow (x y n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total y x with h | h
  · have := sub_dvd_pow_sub_pow (x : ℤ) y n
    rw [← Int.natCast_sub h, ← Int.natCast_pow, ← Int.natCast_pow, ← Int.natCast_sub (Nat.pow_le_pow_left h n)] at this
    exact Int.natCast_dvd_natCast.1 this
  · rw [Nat.sub_eq_zero_of_le h, Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]

/-! ### Numerals -/
section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R]
theorem four_mul_le_sq_add (a b : R) : 4 * a * b ≤ (a + b) ^ 2 := by
  rw [← sub_nonneg, show (a + b) ^ 2 - 4 * a * b = (a - b) ^ 2 by ring]; exact sq_nonneg _
/-- Bernoulli's inequality. -/
theorem one_add_mul_le_pow {a : R} (H : -2 ≤ a) (n : ℕ) : 1 + n * a ≤ (1 + a) ^ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    match n with
    | 0 => rw [pow_zero, Nat.cast_zero, zero_mul, add_zero]
    | 1 => rw [pow_one, Nat.cast_one, one_mul]
    | n + 2 =>
      have h := mul_le_mul_of_nonneg_right (ih n (by omega)) (sq_nonneg (1 + a))
      have h₂ : 0 ≤ (n : R) * a ^ 2 * (a + 2) := mul_nonneg (mul_nonneg (Ember.Ordered.cast_nonneg n) (sq_nonneg a)) (by
        have := add_le_add_left H 2; rwa [neg_add_cancel] at this)
      have e : (1 + a) ^ (n + 2) = (1 + a) ^ n * (1 + a) ^ 2 := pow_add _ _ _
      rw [e]
      refine le_trans ?_ h
      rw [← sub_nonneg, show (1 + ↑n * a) * (1 + a) ^ 2 - (1 + ↑(n + 2) * a) = ↑n * a ^ 2 * (a + 2) + a ^ 2 by push_cast; ring]
      exact add_nonneg h₂ (sq_nonneg a)
end

/-! ### Division -/
section
variable {K : Type u} [Field K] {a b c d : K} {n : ℕ}
theorem inv_eq_one_div (a : K) : a⁻¹ = 1 / a := (one_div a).symm
theorem inv_mul_eq_div (a b : K) : a⁻¹ * b = b / a := by rw [mul_comm, div_eq_mul_inv]
theorem div_eq_inv_mul (a b : K) : a / b = b⁻¹ * a := (inv_mul_eq_div b a).symm
theorem div_eq_mul_one_div (a b : K) : a / b = a * (1 / b) := (mul_one_div a b).symm
theorem mul_div_mul_comm (a b c d : K) : a * b / (c * d) = a / c * (b / d) := (div_mul_div_comm a c b d).symm
theorem mul_div_right_comm (a b c : K) : a * b / c = a / c * b := by rw [div_mul_eq_mul_div]
theorem div_ne_zero_iff : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := (not_congr div_eq_zero_iff).trans not_or
theorem mul_one_div_cancel (h : a ≠ 0) : a * (1 / a) = 1 := by rw [mul_one_div, div_self h]
theorem one_div_mul_cancel (h : a ≠ 0) : 1 / a * a = 1 := by rw [mul_comm, mul_one_div_cancel h]
theorem div_add_one (h : b ≠ 0) : a / b + 1 = (a + b) / b := by rw [add_div, div_self h]
theorem div_sub_one (h : b ≠ 0) : a / b - 1 = (a - b) / b := by rw [sub_div, div_self h]
theorem one_add_div (h : b ≠ 0) : 1 + a / b = (b + a) / b := by rw [add_div, div_self h]
theorem one_sub_div (h : b ≠ 0) : 1 - a / b = (b - a) / b := by rw [sub_div, div_self h]
theorem eq_mul_inv_iff_mul_eq₀ (hc : c ≠ 0) : a = b * c⁻¹ ↔ a * c = b := by rw [← div_eq_mul_inv, eq_div_iff hc]
theorem inv_eq_iff_eq_inv : a⁻¹ = b ↔ a = b⁻¹ := ⟨fun h => by rw [← h, inv_inv], fun h => by rw [h, inv_inv]⟩
theorem eq_div_iff_mul_eq (hc : c ≠ 0) : a = b / c ↔ a * c = b := eq_div_iff hc
theorem div_right_inj' (ha : a ≠ 0) : a / b = a / c ↔ b = c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_inj' ha, inv_inj]
theorem div_div_div_cancel_right₀ (hc : c ≠ 0) (a b : K) : a / c / (b / c) = a / b := by
  rw [div_div_eq_mul_div, div_mul_cancel₀ a hc]
end
section
variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b c d : K} {n : ℕ}
theorem div_lt_div_of_pos_left (ha : 0 < a) (hc : 0 < c) (h : c < b) : a / b < a / c := by
  rw [div_lt_div_iff_of_pos (lt_trans hc h) hc]; exact mul_lt_mul_of_pos_left h ha
theorem one_div_le_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b ≤ a := by rw [div_le_div_iff_of_pos ha hb, one_mul, one_mul]
theorem one_div_lt_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b < a := by rw [div_lt_div_iff_of_pos ha hb, one_mul, one_mul]
theorem one_div_le (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ b ↔ 1 / b ≤ a := by rw [div_le_iff₀ ha, div_le_iff₀ hb, mul_comm]
theorem one_div_lt (ha : 0 < a) (hb : 0 < b) : 1 / a < b ↔ 1 / b < a := by rw [div_lt_iff₀ ha, div_lt_iff₀ hb, mul_comm]
theorem le_one_div (ha : 0 < a) (hb : 0 < b) : a ≤ 1 / b ↔ b ≤ 1 / a := by rw [le_div_iff₀ ha, le_div_iff₀ hb, mul_comm]
theorem lt_one_div (ha : 0 < a) (hb : 0 < b) : a < 1 / b ↔ b < 1 / a := by rw [lt_div_iff₀ ha, lt_div_iff₀ hb, mul_comm]
theorem le_div_iff' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff₀' hc
theorem div_le_iff' (hc : 0 < c) : a / c ≤ b ↔ a ≤ c * b := div_le_iff₀' hc
theorem lt_div_iff' (hc : 0 < c) : a < b / c ↔ c * a < b := lt_div_iff₀' hc
theorem div_lt_iff' (hc : 0 < c) : a / c < b ↔ a < c * b := div_lt_iff₀' hc
theorem div_le_one_iff_le (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one hb
theorem div_le_one₀ (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one hb
theorem one_le_div₀ (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := one_le_div hb
theorem div_lt_one₀ (hb : 0 < b) : a / b < 1 ↔ a < b := div_lt_one hb
theorem one_lt_div₀ (hb : 0 < b) : 1 < a / b ↔ b < a := one_lt_div hb
theorem div_pos_iff : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by rw [div_eq_mul_inv, mul_pos_iff, inv_pos, inv_lt_zero]
theorem div_nonneg_iff : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [div_eq_mul_inv, mul_nonneg_iff, inv_nonneg, ← not_lt (a := 0) (b := b⁻¹), inv_pos, not_lt]
theorem div_neg_iff : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by rw [div_eq_mul_inv, mul_neg_iff, inv_pos, inv_lt_zero]
theorem div_le_self (ha : 0 ≤ a) (hb : 1 ≤ b) : a / b ≤ a := by
  rw [div_le_iff₀ (lt_of_lt_of_le one_pos hb)]; exact le_mul_of_one_le_right ha hb
theorem div_lt_self (ha : 0 < a) (hb : 1 < b) : a / b < a := by
  rw [div_lt_iff₀ (lt_trans one_pos hb)]; exact lt_mul_of_one_lt_right ha hb
theorem half_le_self (ha : 0 ≤ a) : a / 2 ≤ a := div_le_self ha one_le_two
theorem one_half_pos : (0 : K) < 1 / 2 := half_pos one_pos
theorem one_half_lt_one : (1 / 2 : K) < 1 := half_lt_self one_pos
theorem add_self_div_two (a : K) : (a + a) / 2 = a := by rw [add_div, add_halves]
theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := by rw [lt_div_iff₀ two_pos, mul_two, add_lt_add_iff_left]
theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := by rw [div_lt_iff₀ two_pos, mul_two, add_lt_add_iff_right]
theorem inv_le_one_of_one_le₀ (ha : 1 ≤ a) : a⁻¹ ≤ 1 := by rw [← one_div, div_le_one (lt_of_lt_of_le one_pos ha)]; exact ha
theorem inv_lt_one_of_one_lt₀ (ha : 1 < a) : a⁻¹ < 1 := by rw [← one_div, div_lt_one (lt_trans one_pos ha)]; exact ha
theorem inv_anti₀ (hb : 0 < b) (hba : b ≤ a) : a⁻¹ ≤ b⁻¹ := (inv_le_inv₀ (lt_of_lt_of_le hb hba) hb).2 hba
theorem Nat.abs_cast (n : ℕ) : |(n : K)| = n := abs_of_nonneg (Nat.cast_nonneg n)
theorem Nat.one_le_cast : 1 ≤ (n : K) ↔ 1 ≤ n := by rw [← Nat.cast_one, Nat.cast_le]
theorem Nat.one_lt_cast : 1 < (n : K) ↔ 1 < n := by rw [← Nat.cast_one, Nat.cast_lt]
theorem Nat.cast_lt_one : (n : K) < 1 ↔ n = 0 := by rw [← Nat.cast_one, Nat.cast_lt]; omega
theorem Nat.cast_le_one : (n : K) ≤ 1 ↔ n ≤ 1 := by rw [← Nat.cast_one, Nat.cast_le]
attribute [simp, norm_cast] Nat.abs_cast Nat.one_le_cast Nat.one_lt_cast Nat.cast_lt_one Nat.cast_le_one
@[simp, norm_cast] theorem Nat.cast_min (m n : ℕ) : ((min m n : ℕ) : K) = min (m : K) n := by
  rcases Nat.le_total m n with h | h
  · rw [Nat.min_eq_left h, min_eq_left (Nat.cast_le.2 h)]
  · rw [Nat.min_eq_right h, min_eq_right (Nat.cast_le.2 h)]
@[simp, norm_cast] theorem Nat.cast_max (m n : ℕ) : ((max m n : ℕ) : K) = max (m : K) n := by
  rcases Nat.le_total m n with h | h
  · rw [Nat.max_eq_right h, max_eq_right (Nat.cast_le.2 h)]
  · rw [Nat.max_eq_left h, max_eq_left (Nat.cast_le.2 h)]
@[simp, norm_cast] theorem Int.cast_abs {a : ℤ} : ((|a| : ℤ) : K) = |(a : K)| := by
  rcases le_total 0 a with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (Int.cast_nonneg h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (by rw [← Int.cast_zero, Int.cast_le]; exact h), Int.cast_neg]
theorem Nat.cast_div {m n : ℕ} (n_dvd : n ∣ m) (hn : (n : K) ≠ 0) : ((m / n : ℕ) : K) = m / n := by
  obtain ⟨k, rfl⟩ := n_dvd
  have h0 : 0 < n := Nat.pos_of_ne_zero fun e => hn (by rw [e, Nat.cast_zero])
  rw [Nat.mul_div_cancel_left _ h0, Nat.cast_mul, mul_div_cancel_left₀ _ hn]
theorem Nat.cast_div_le {m n : ℕ} : ((m / n : ℕ) : K) ≤ m / n := by
  rcases Nat.eq_zero_or_pos n with rfl | h
  · rw [Nat.div_zero, Nat.cast_zero, div_zero]
  · rw [le_div_iff₀ (Nat.cast_pos.2 h), ← Nat.cast_mul, Nat.cast_le]; exact Nat.div_mul_le_self m n
theorem Nat.cast_pred {n : ℕ} (h : 0 < n) : ((n - 1 : ℕ) : K) = n - 1 := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt h)
  rw [show k.succ - 1 = k from rfl, Nat.cast_succ, add_sub_cancel_right]
end
@[simp, norm_cast] theorem Nat.cast_ite {R : Type u} [NatCast R] (P : Prop) [Decidable P] (m n : ℕ) :
    ((ite P m n : ℕ) : R) = ite P (m : R) (n : R) := by split <;> rfl
@[simp, norm_cast] theorem Int.cast_ite {R : Type u} [IntCast R] (P : Prop) [Decidable P] (m n : ℤ) :
    ((ite P m n : ℤ) : R) = ite P (m : R) (n : R) := by split <;> rfl
@[simp, norm_cast] theorem Nat.cast_id (n : ℕ) : n.cast = n := rfl
@[simp, norm_cast] theorem Int.cast_id {n : ℤ} : Int.cast n = n := rfl
