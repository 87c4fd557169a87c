import Ember.Ring
/-! Order and arithmetic together, under Mathlib's generic names: `add_le_add`, `mul_pos`, `pow_le_pow_left₀`, `sub_nonneg`, …

The first part is stated for ℕ, ℤ and ordered fields at once through the law class `Ember.OrderedArithmetic`, the second (with
subtraction) through `Ember.OrderedRing`, the last for ℕ (`zero_le`). `add_le_add_left h c` is `a + c ≤ b + c`, as in Mathlib since November 2025. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

namespace Ember
/-- Addition is monotone, and so is multiplication by what is not negative. -/
class OrderedArithmetic (R : Type u) [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] :
    Prop extends Arithmetic R, LinearOrder R where
  add_le_add_left : ∀ {a b : R}, a ≤ b → ∀ c : R, a + c ≤ b + c
  le_of_add_le_add : ∀ {a b c : R}, a + c ≤ b + c → a ≤ b
  mul_le_mul_of_nonneg_left : ∀ {a b c : R}, a ≤ b → 0 ≤ c → c * a ≤ c * b
  zero_lt_one : (0 : R) < 1
  mul_pos : ∀ {a b : R}, 0 < a → 0 < b → 0 < a * b
  sq_nonneg : ∀ a : R, 0 ≤ a * a

instance : OrderedArithmetic ℕ where
  add_le_add_left h c := Nat.add_le_add_right h c
  le_of_add_le_add h := Nat.le_of_add_le_add_right h
  mul_le_mul_of_nonneg_left h _ := Nat.mul_le_mul_left _ h
  zero_lt_one := by decide
  mul_pos {a b} ha hb := by have := Nat.mul_le_mul_left a hb; rw [Nat.mul_one] at this; omega
  sq_nonneg _ := Nat.zero_le _

instance : OrderedArithmetic ℤ where
  add_le_add_left h c := Int.add_le_add_right h c
  le_of_add_le_add h := by omega
  mul_le_mul_of_nonneg_left h hc := Int.mul_le_mul_of_nonneg_left h hc
  zero_lt_one := by decide
  mul_pos {a b} ha hb := by
    have := Int.mul_le_mul_of_nonneg_left (show 1 ≤ b from hb) (le_of_lt ha)
    rw [mul_one] at this; omega
  sq_nonneg a := by
    rcases le_total 0 a with h | h
    · have := Int.mul_le_mul_of_nonneg_left h h; rwa [mul_zero] at this
    · have := Int.mul_le_mul_of_nonpos_left h h; rwa [mul_zero] at this
end Ember

section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R]
variable {a b c d : R} {m n : ℕ}

/-! ### Sums -/
theorem add_le_add_left (h : b ≤ c) (a : R) : b + a ≤ c + a := Ember.OrderedArithmetic.add_le_add_left h a
theorem add_le_add_right (h : b ≤ c) (a : R) : a + b ≤ a + c := by rw [add_comm a, add_comm a]; exact add_le_add_left h a
theorem add_le_add (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := le_trans (add_le_add_left h₁ c) (add_le_add_right h₂ b)
theorem add_le_add_three {e f : R} (h₁ : a ≤ d) (h₂ : b ≤ e) (h₃ : c ≤ f) : a + b + c ≤ d + e + f :=
  add_le_add (add_le_add h₁ h₂) h₃
theorem le_of_add_le_add_right (h : b + a ≤ c + a) : b ≤ c := Ember.OrderedArithmetic.le_of_add_le_add h
theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := le_of_add_le_add_right (a := a) (by rwa [add_comm b, add_comm c])
theorem add_le_add_iff_left (a : R) {b c : R} : a + b ≤ a + c ↔ b ≤ c := ⟨le_of_add_le_add_left, fun h => add_le_add_right h a⟩
theorem add_le_add_iff_right (a : R) {b c : R} : b + a ≤ c + a ↔ b ≤ c := ⟨le_of_add_le_add_right, fun h => add_le_add_left h a⟩
theorem add_lt_add_iff_left (a : R) {b c : R} : a + b < a + c ↔ b < c := by
  rw [lt_iff_not_ge, lt_iff_not_ge, add_le_add_iff_left]
theorem add_lt_add_iff_right (a : R) {b c : R} : b + a < c + a ↔ b < c := by
  rw [lt_iff_not_ge, lt_iff_not_ge, add_le_add_iff_right]
theorem add_lt_add_left (h : b < c) (a : R) : b + a < c + a := (add_lt_add_iff_right a).2 h
theorem add_lt_add_right (h : b < c) (a : R) : a + b < a + c := (add_lt_add_iff_left a).2 h
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c := (add_lt_add_iff_left a).1 h
theorem lt_of_add_lt_add_right (h : b + a < c + a) : b < c := (add_lt_add_iff_right a).1 h
theorem add_lt_add_of_lt_of_le (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := lt_of_lt_of_le (add_lt_add_left h₁ c) (add_le_add_right h₂ b)
theorem add_lt_add_of_le_of_lt (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d := lt_of_le_of_lt (add_le_add_left h₁ c) (add_lt_add_right h₂ b)
theorem add_lt_add (h₁ : a < b) (h₂ : c < d) : a + c < b + d := add_lt_add_of_lt_of_le h₁ (le_of_lt h₂)
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by have := add_le_add_right h a; rwa [add_zero] at this
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by rw [add_comm]; exact le_add_of_nonneg_right h
theorem lt_add_of_pos_right (a : R) {b : R} (h : 0 < b) : a < a + b := by have := add_lt_add_right h a; rwa [add_zero] at this
theorem lt_add_of_pos_left (a : R) {b : R} (h : 0 < b) : a < b + a := by rw [add_comm]; exact lt_add_of_pos_right a h
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := le_trans ha (le_add_of_nonneg_right hb)
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := lt_trans ha (lt_add_of_pos_right a hb)
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := lt_of_lt_of_le ha (le_add_of_nonneg_right hb)
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := lt_of_le_of_lt ha (lt_add_of_pos_right a hb)

/-! ### Products -/
theorem zero_lt_one : (0 : R) < 1 := Ember.OrderedArithmetic.zero_lt_one
theorem zero_le_one : (0 : R) ≤ 1 := le_of_lt zero_lt_one
theorem one_pos : (0 : R) < 1 := zero_lt_one
theorem two_pos : (0 : R) < 2 := by rw [← one_add_one_eq_two]; exact add_pos one_pos one_pos
theorem lt_add_one (a : R) : a < a + 1 := lt_add_of_pos_right a one_pos
theorem lt_one_add (a : R) : a < 1 + a := lt_add_of_pos_left a one_pos
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := Ember.OrderedArithmetic.mul_pos ha hb
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c := Ember.OrderedArithmetic.mul_le_mul_of_nonneg_left h ha
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_le_mul_of_nonneg_left h ha
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by have := mul_le_mul_of_nonneg_left hb ha; rwa [mul_zero] at this
theorem mul_le_mul (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)
theorem mul_self_nonneg (a : R) : 0 ≤ a * a := Ember.OrderedArithmetic.sq_nonneg a
theorem sq_nonneg (a : R) : 0 ≤ a ^ 2 := by rw [sq]; exact mul_self_nonneg a
theorem pow_two_nonneg (a : R) : 0 ≤ a ^ 2 := sq_nonneg a
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  lt_of_not_ge fun k => not_le_of_gt h (mul_le_mul_of_nonneg_left k ha)
theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (ha : 0 ≤ a) : b < c :=
  lt_of_not_ge fun k => not_le_of_gt h (mul_le_mul_of_nonneg_right k ha)
theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c :=
  lt_of_le_of_ne (mul_le_mul_of_nonneg_left (le_of_lt h) (le_of_lt ha)) fun e => ne_of_lt h (mul_left_cancel₀ (ne_of_gt ha) e)
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_lt_mul_of_pos_left h ha
theorem le_of_mul_le_mul_left (h : a * b ≤ a * c) (ha : 0 < a) : b ≤ c :=
  le_of_not_gt fun k => not_le_of_gt (mul_lt_mul_of_pos_left k ha) h
theorem le_of_mul_le_mul_right (h : b * a ≤ c * a) (ha : 0 < a) : b ≤ c :=
  le_of_not_gt fun k => not_le_of_gt (mul_lt_mul_of_pos_right k ha) h
theorem mul_le_mul_iff_of_pos_left (ha : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h => le_of_mul_le_mul_left h ha, fun h => mul_le_mul_of_nonneg_left h (le_of_lt ha)⟩
theorem mul_le_mul_iff_of_pos_right (ha : 0 < a) : b * a ≤ c * a ↔ b ≤ c :=
  ⟨fun h => le_of_mul_le_mul_right h ha, fun h => mul_le_mul_of_nonneg_right h (le_of_lt ha)⟩
theorem mul_lt_mul_iff_of_pos_left (ha : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => lt_of_mul_lt_mul_left h (le_of_lt ha), fun h => mul_lt_mul_of_pos_left h ha⟩
theorem mul_lt_mul_iff_of_pos_right (ha : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨fun h => lt_of_mul_lt_mul_right h (le_of_lt ha), fun h => mul_lt_mul_of_pos_right h ha⟩
theorem pos_of_mul_pos_right (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b := lt_of_mul_lt_mul_left (by rwa [mul_zero]) ha
theorem one_le_mul_of_one_le_of_one_le (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b := by
  have := mul_le_mul ha hb zero_le_one (le_trans zero_le_one ha); rwa [one_mul] at this

/-! ### Powers -/
theorem pow_pos (h : 0 < a) (n : ℕ) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg (h : 0 ≤ a) (n : ℕ) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_le_pow_left₀ (ha : 0 ≤ a) (hab : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih hab ha (pow_nonneg (le_trans ha hab) n)
theorem one_le_pow₀ (h : 1 ≤ a) : 1 ≤ a ^ n := by have := pow_le_pow_left₀ zero_le_one h n; rwa [one_pow] at this
theorem pow_le_pow_right₀ (ha : 1 ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [pow_add]
  have := mul_le_mul_of_nonneg_left (one_le_pow₀ ha (n := k)) (pow_nonneg (le_trans zero_le_one ha) m)
  rwa [mul_one] at this
theorem pow_lt_pow_left₀ (hab : a < b) (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact lt_of_le_of_lt (mul_le_mul_of_nonneg_right (pow_le_pow_left₀ ha (le_of_lt hab) n) ha)
      (mul_lt_mul_of_pos_left hab (pow_pos (lt_of_le_of_lt ha hab) n))
theorem pow_lt_pow_right₀ (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := by
  refine lt_of_lt_of_le ?_ (pow_le_pow_right₀ (le_of_lt ha) h)
  have := mul_lt_mul_of_pos_left ha (pow_pos (lt_trans zero_lt_one ha) m)
  rwa [mul_one, ← pow_succ] at this
theorem pow_left_injective₀ (hn : n ≠ 0) (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ n = b ^ n) : a = b := by
  rcases lt_trichotomy a b with k | k | k
  · exact absurd h (ne_of_lt (pow_lt_pow_left₀ k ha hn))
  · exact k
  · exact absurd h (ne_of_gt (pow_lt_pow_left₀ k hb hn))
theorem lt_of_pow_lt_pow_left₀ (n : ℕ) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge fun k => not_le_of_gt h (pow_le_pow_left₀ hb k n)
theorem le_of_pow_le_pow_left₀ (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt fun k => not_le_of_gt (pow_lt_pow_left₀ k hb hn) h
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := lt_of_le_of_ne (sq_nonneg a) fun e => pow_ne_zero 2 h e.symm
end

namespace Ember
/-- An ordered ring: `OrderedArithmetic` with negation. -/
class OrderedRing (R : Type u) [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] :
    Prop extends OrderedArithmetic R, Negation R
instance : OrderedRing ℤ where
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
end Ember

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R]
variable [Ember.OrderedRing R] {a b c d : R}
attribute [local instance 10] Ember.ringOfLaws
theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by rw [← add_le_add_iff_right b, zero_add, sub_add_cancel]
theorem sub_pos : 0 < a - b ↔ b < a := by rw [← add_lt_add_iff_right b, zero_add, sub_add_cancel]
private theorem le_iff (h : b - a = d - c) : a ≤ b ↔ c ≤ d := by rw [← sub_nonneg, h, sub_nonneg]
private theorem lt_iff (h : b - a = d - c) : a < b ↔ c < d := by rw [← sub_pos, h, sub_pos]
theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := le_iff (by ring1)
theorem sub_neg : a - b < 0 ↔ a < b := lt_iff (by ring1)
theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.2 h
theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.2 h
theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := le_iff (by ring1)
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := le_iff (by ring1)
theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := lt_iff (by ring1)
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := lt_iff (by ring1)
theorem lt_sub_iff_add_lt' : b < c - a ↔ a + b < c := lt_iff (by ring1)
theorem le_sub_iff_add_le : a ≤ c - b ↔ a + b ≤ c := le_iff (by ring1)
theorem le_sub_iff_add_le' : b ≤ c - a ↔ a + b ≤ c := le_iff (by ring1)
theorem lt_sub_iff_add_lt : a < c - b ↔ a + b < c := lt_iff (by ring1)
theorem sub_le_sub (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c :=
  (le_iff (by ring1)).1 (add_le_add h₁ h₂)
theorem sub_le_sub_left (h : a ≤ b) (c : R) : c - b ≤ c - a := (le_iff (by ring1)).1 h
theorem sub_le_sub_right (h : a ≤ b) (c : R) : a - c ≤ b - c := (le_iff (by ring1)).1 h
theorem sub_le_self (a : R) (h : 0 ≤ b) : a - b ≤ a := (le_iff (by ring1)).1 h
theorem sub_lt_self (a : R) (h : 0 < b) : a - b < a := (lt_iff (by ring1)).1 h
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := (le_iff (by ring1)).1 h
theorem neg_lt_neg (h : a < b) : -b < -a := (lt_iff (by ring1)).1 h
theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a := le_iff (by ring1)
theorem neg_lt_neg_iff : -a < -b ↔ b < a := lt_iff (by ring1)
theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := le_iff (by ring1)
theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := le_iff (by ring1)
theorem neg_pos : 0 < -a ↔ a < 0 := lt_iff (by ring1)
theorem neg_lt_zero : -a < 0 ↔ 0 < a := lt_iff (by ring1)
theorem neg_lt : -a < b ↔ -b < a := lt_iff (by ring1)
theorem lt_neg : a < -b ↔ b < -a := lt_iff (by ring1)
theorem neg_le : -a ≤ b ↔ -b ≤ a := le_iff (by ring1)
theorem le_neg : a ≤ -b ↔ b ≤ -a := le_iff (by ring1)
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := le_trans (neg_nonpos.2 h) h
theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b :=
  (le_iff (by ring1)).1 (mul_le_mul_of_nonneg_left h (neg_nonneg.2 hc))
theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  have := mul_nonneg (neg_nonneg.2 ha) (neg_nonneg.2 hb); rwa [neg_mul_neg] at this
theorem mul_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := mul_nonneg ha (neg_nonneg.2 hb); rwa [mul_neg, neg_nonneg] at this
theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rw [mul_comm]; exact mul_nonpos_of_nonneg_of_nonpos hb ha
theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  have := mul_pos (neg_pos.2 ha) (neg_pos.2 hb); rwa [neg_mul_neg] at this
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := mul_pos ha (neg_pos.2 hb); rwa [mul_neg, neg_pos] at this
theorem mul_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a * b < 0 := by rw [mul_comm]; exact mul_neg_of_pos_of_neg hb ha
theorem two_mul_le_add_sq (a b : R) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  have := sq_nonneg (a - b); rw [sub_sq, ← add_sub_right_comm] at this; exact sub_nonneg.1 this
end

section Nat
variable {a b c : ℕ}
theorem zero_le {a : ℕ} : 0 ≤ a := Nat.zero_le a
theorem zero_le' : 0 ≤ a := Nat.zero_le a
theorem nonpos_iff_eq_zero : a ≤ 0 ↔ a = 0 := by omega
theorem pos_iff_ne_zero : 0 < a ↔ a ≠ 0 := by omega
theorem pos_of_gt (h : b < a) : 0 < a := by omega
theorem le_add_right (h : a ≤ b) : a ≤ b + c := by omega
theorem le_add_left (h : a ≤ c) : a ≤ b + c := by omega
theorem le_self_add : a ≤ a + b := by omega
theorem le_add_self : a ≤ b + a := by omega
theorem self_le_add_right (a b : ℕ) : a ≤ a + b := by omega
theorem self_le_add_left (a b : ℕ) : a ≤ b + a := by omega
theorem tsub_le_iff_right : a - b ≤ c ↔ a ≤ c + b := by omega
theorem tsub_le_iff_left : a - b ≤ c ↔ a ≤ b + c := by omega
theorem tsub_self (a : ℕ) : a - a = 0 := by omega
theorem tsub_zero (a : ℕ) : a - 0 = a := rfl
theorem tsub_le_self : a - b ≤ a := by omega
theorem tsub_eq_zero_iff_le : a - b = 0 ↔ a ≤ b := by omega
theorem tsub_pos_iff_lt : 0 < a - b ↔ b < a := by omega
theorem tsub_add_cancel_of_le (h : a ≤ b) : b - a + a = b := by omega
theorem add_tsub_cancel_of_le (h : a ≤ b) : a + (b - a) = b := by omega
theorem add_tsub_cancel_right (a b : ℕ) : a + b - b = a := by omega
theorem add_tsub_cancel_left (a b : ℕ) : a + b - a = b := by omega
end Nat
