import Ember.OrderedArithmetic
/-! Absolute values: `abs a`, written `|a|`, is the larger of `a` and `-a`, as in Mathlib; lemmas on ordered rings.

`abs` asks for `max` and negation, where Mathlib asks for a lattice ordered group. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

/-- The larger of `a` and `-a`. -/
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

@[inherit_doc abs] macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)

@[app_unexpander abs] def unexpandAbs : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Min R] [Max R]
variable [Ember.OrderedRing R] [Ember.MinMax R] {a b c d : R}

theorem abs_eq_max_neg : |a| = max a (-a) := rfl
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left (neg_le_self h)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg (le_of_lt h)
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := max_eq_right (le_trans h (neg_nonneg.2 h))
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos (le_of_lt h)
theorem abs_choice (x : R) : |x| = x ∨ |x| = -x := max_choice x (-x)
theorem abs_cases (a : R) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by
  rcases le_or_gt 0 a with h | h
  · exact .inl ⟨abs_of_nonneg h, h⟩
  · exact .inr ⟨abs_of_neg h, h⟩
@[simp] theorem abs_zero : |(0 : R)| = 0 := abs_of_nonneg (le_refl 0)
@[simp] theorem abs_one : |(1 : R)| = 1 := abs_of_nonneg zero_le_one
@[simp] theorem abs_neg (a : R) : |-a| = |a| := by unfold abs; rw [neg_neg, max_comm]
@[simp] theorem abs_nonneg (a : R) : 0 ≤ |a| := by
  rcases abs_cases a with ⟨h, k⟩ | ⟨h, k⟩ <;> rw [h]
  · exact k
  · exact le_of_lt (neg_pos.2 k)
@[simp] theorem abs_abs (a : R) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by
  refine ⟨fun e => ?_, fun e => by rw [e, abs_zero]⟩
  rcases abs_choice a with h | h <;> rw [h] at e
  · exact e
  · exact neg_eq_zero.1 e
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 :=
  ⟨fun h e => ne_of_gt h (abs_eq_zero.2 e), fun h => lt_of_le_of_ne (abs_nonneg a) (Ne.symm (abs_ne_zero.2 h))⟩
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [abs_eq_max_neg, max_le_iff, neg_le]; exact and_comm
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by rw [abs_eq_max_neg, max_lt_iff, neg_lt]; exact and_comm
theorem le_abs_self (a : R) : a ≤ |a| := le_max_left a (-a)
theorem neg_le_abs (a : R) : -a ≤ |a| := le_max_right a (-a)
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun k => le_trans k (le_abs_self b)) fun k => le_trans k (neg_le_abs b)⟩
  rcases abs_choice b with k | k <;> rw [k] at h
  · exact .inl h
  · exact .inr h
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun k => lt_of_lt_of_le k (le_abs_self b)) fun k => lt_of_lt_of_le k (neg_le_abs b)⟩
  rcases abs_choice b with k | k <;> rw [k] at h
  · exact .inl h
  · exact .inr h
theorem neg_abs_le (a : R) : -|a| ≤ a := neg_le.1 (neg_le_abs a)
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  constructor
  · intro e
    rcases abs_choice a with h | h <;> rcases abs_choice b with k | k <;> rw [h, k] at e
    · exact .inl e
    · exact .inr e
    · exact .inr (neg_eq_iff_eq_neg.1 e)
    · exact .inl (neg_inj.1 e)
  · rintro (rfl | rfl)
    · rfl
    · exact abs_neg b
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by rw [← abs_eq_abs, abs_of_nonneg hb]
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := by rw [← h, ← abs_eq_abs, abs_abs]
theorem abs_sub_comm (a b : R) : |a - b| = |b - a| := by rw [← neg_sub, abs_neg]
theorem abs_add_le (a b : R) : |a + b| ≤ |a| + |b| := abs_le.2
  ⟨by rw [neg_add]; exact add_le_add (neg_abs_le a) (neg_abs_le b), add_le_add (le_abs_self a) (le_abs_self b)⟩
theorem abs_add (a b : R) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_sub (a b : R) : |a - b| ≤ |a| + |b| := by rw [sub_eq_add_neg, ← abs_neg b]; exact abs_add_le a (-b)
theorem abs_sub_le (a b c : R) : |a - c| ≤ |a - b| + |b - c| := by rw [← sub_add_sub_cancel a b c]; exact abs_add_le _ _
theorem abs_sub_abs_le_abs_sub (a b : R) : |a| - |b| ≤ |a - b| := by
  rw [sub_le_iff_le_add]; have := abs_add_le (a - b) b; rwa [sub_add_cancel] at this
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [abs_eq_max_neg, max_lt_iff, neg_sub]
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_eq_max_neg, max_le_iff, neg_sub]
theorem abs_mul_abs_self (a : R) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]
  exact neg_mul_neg a a
theorem abs_mul_self (a : R) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
theorem abs_mul (a b : R) : |a * b| = |a| * |b| := by
  rcases abs_cases a with ⟨ha, ka⟩ | ⟨ha, ka⟩ <;> rcases abs_cases b with ⟨hb, kb⟩ | ⟨hb, kb⟩ <;> rw [ha, hb]
  · exact abs_of_nonneg (mul_nonneg ka kb)
  · rw [mul_neg]; exact abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ka (le_of_lt kb))
  · rw [neg_mul]; exact abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg (le_of_lt ka) kb)
  · rw [neg_mul_neg]; exact abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos (le_of_lt ka) (le_of_lt kb))
@[simp] theorem sq_abs (a : R) : |a| ^ 2 = a ^ 2 := by rw [sq, sq, abs_mul_abs_self]
theorem abs_sq (x : R) : |x ^ 2| = x ^ 2 := abs_of_nonneg (sq_nonneg x)
theorem abs_pow (a : R) (n : ℕ) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]
theorem sq_le_sq' (h₁ : -b ≤ a) (h₂ : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  rw [← sq_abs a]; exact pow_le_pow_left₀ (abs_nonneg a) (abs_le.2 ⟨h₁, h₂⟩) 2
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  rw [← sq_abs a] at h; exact le_of_pow_le_pow_left₀ (by decide) hb h
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by
  rw [← sq_abs a, ← sq_abs b]
  exact ⟨le_of_pow_le_pow_left₀ (by decide) (abs_nonneg b), fun h => pow_le_pow_left₀ (abs_nonneg a) h 2⟩
theorem abs_dvd (a b : R) : |a| ∣ b ↔ a ∣ b := by
  rcases abs_choice a with h | h <;> rw [h]
  exact neg_dvd
theorem dvd_abs (a b : R) : a ∣ |b| ↔ a ∣ b := by
  rcases abs_choice b with h | h <;> rw [h]
  exact dvd_neg
end
/-- The same in the language of `omega`. -/
theorem Int.abs_eq_natAbs (a : ℤ) : |a| = a.natAbs := by rcases abs_cases a with h | h <;> omega
