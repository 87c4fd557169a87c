import Ember.OrderedArithmetic
/-! Absolute values: `abs a`, written `|a|`, is the larger of `a` and `-a`, as in Mathlib; lemmas on ℤ.

`abs` asks for `max` and negation, where Mathlib asks for a lattice ordered group. -/

set_option autoImplicit false
universe u

/-- The larger of `a` and `-a`. -/
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

@[inherit_doc abs] macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)

@[app_unexpander abs] def unexpandAbs : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

variable {a b c d : ℤ}

theorem abs_eq_max_neg : |a| = max a (-a) := rfl
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left (by omega)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg (le_of_lt h)
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := max_eq_right (by omega)
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos (le_of_lt h)
theorem abs_choice (x : ℤ) : |x| = x ∨ |x| = -x := max_choice x (-x)
theorem abs_cases (a : ℤ) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by
  rcases le_or_gt 0 a with h | h
  · exact .inl ⟨abs_of_nonneg h, h⟩
  · exact .inr ⟨abs_of_neg h, h⟩
/-- The same in the language of `omega`. -/
theorem Int.abs_eq_natAbs (a : ℤ) : |a| = a.natAbs := by rcases abs_cases a with h | h <;> omega
@[simp] theorem abs_zero : |(0 : ℤ)| = 0 := rfl
@[simp] theorem abs_one : |(1 : ℤ)| = 1 := rfl
@[simp] theorem abs_neg (a : ℤ) : |-a| = |a| := by simp only [Int.abs_eq_natAbs]; omega
@[simp] theorem abs_abs (a : ℤ) : |(|a|)| = |a| := by simp only [Int.abs_eq_natAbs]; omega
@[simp] theorem abs_nonneg (a : ℤ) : 0 ≤ |a| := by rw [Int.abs_eq_natAbs]; omega
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by rw [Int.abs_eq_natAbs]; omega
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by rw [Int.abs_eq_natAbs]; omega
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [Int.abs_eq_natAbs]; omega
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by rw [Int.abs_eq_natAbs]; omega
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by rw [Int.abs_eq_natAbs]; omega
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by rw [Int.abs_eq_natAbs]; omega
theorem le_abs_self (a : ℤ) : a ≤ |a| := le_max_left a (-a)
theorem neg_le_abs (a : ℤ) : -a ≤ |a| := le_max_right a (-a)
theorem neg_abs_le (a : ℤ) : -|a| ≤ a := by rw [Int.abs_eq_natAbs]; omega
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by rw [Int.abs_eq_natAbs]; omega
theorem abs_sub_comm (a b : ℤ) : |a - b| = |b - a| := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_add_le (a b : ℤ) : |a + b| ≤ |a| + |b| := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_sub (a b : ℤ) : |a - b| ≤ |a| + |b| := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_sub_le (a b c : ℤ) : |a - c| ≤ |a - b| + |b - c| := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_sub_abs_le_abs_sub (a b : ℤ) : |a| - |b| ≤ |a - b| := by simp only [Int.abs_eq_natAbs]; omega
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [Int.abs_eq_natAbs]; omega
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [Int.abs_eq_natAbs]; omega
theorem abs_mul_abs_self (a : ℤ) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]
  exact neg_mul_neg a a
theorem abs_mul_self (a : ℤ) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
theorem abs_mul (a b : ℤ) : |a * b| = |a| * |b| := by
  rcases abs_cases a with ⟨ha, ka⟩ | ⟨ha, ka⟩ <;> rcases abs_cases b with ⟨hb, kb⟩ | ⟨hb, kb⟩ <;> rw [ha, hb]
  · exact abs_of_nonneg (mul_nonneg ka kb)
  · rw [mul_neg]; exact abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ka (le_of_lt kb))
  · rw [neg_mul]; exact abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg (le_of_lt ka) kb)
  · rw [neg_mul_neg]; exact abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos (le_of_lt ka) (le_of_lt kb))
@[simp] theorem sq_abs (a : ℤ) : |a| ^ 2 = a ^ 2 := by rw [sq, sq, abs_mul_abs_self]
theorem abs_sq (x : ℤ) : |x ^ 2| = x ^ 2 := abs_of_nonneg (sq_nonneg x)
theorem abs_pow (a : ℤ) (n : ℕ) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; rfl
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]
theorem sq_le_sq' (h₁ : -b ≤ a) (h₂ : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  rw [← sq_abs a]; exact pow_le_pow_left₀ (abs_nonneg a) (abs_le.2 ⟨h₁, h₂⟩) 2
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  rw [← sq_abs a] at h; exact le_of_pow_le_pow_left₀ (by decide) hb h
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by
  rw [← sq_abs a, ← sq_abs b]
  exact ⟨le_of_pow_le_pow_left₀ (by decide) (abs_nonneg b), fun h => pow_le_pow_left₀ (abs_nonneg a) h 2⟩
theorem abs_dvd (a b : ℤ) : |a| ∣ b ↔ a ∣ b := by
  rcases abs_choice a with h | h <;> rw [h]
  exact neg_dvd
theorem dvd_abs (a b : ℤ) : a ∣ |b| ↔ a ∣ b := by
  rcases abs_choice b with h | h <;> rw [h]
  exact dvd_neg
