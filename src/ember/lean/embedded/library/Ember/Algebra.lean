import Ember.Order
/-! Arithmetic that ℕ, ℤ, ℚ, ℝ and abstract commutative rings share, under Mathlib's generic names: `add_comm`, `mul_eq_zero`,
`pow_succ`, `dvd_trans`, …

Mathlib states these for its own hierarchy (`AddCommMonoid`, `CommMonoidWithZero`, …). Here small law classes stand beside the
operations that a type already has, so that a lemma unifies with core's own `+` at once; Mathlib's classes (`Ember.Structures`)
give them. Names, explicit arguments and conclusions are Mathlib's. What needs subtraction is in `Ember.Ring`, what needs order
in `Ember.OrderedArithmetic`. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

namespace Ember
/-- Addition is commutative and associative, with 0: what sums over finite sets need. -/
class CommAdd (R : Type u) [Add R] [OfNat R 0] : Prop where
  add_comm : ∀ a b : R, a + b = b + a
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  zero_add : ∀ a : R, 0 + a = a

/-- Addition moreover cancels. -/
class CancelAdd (R : Type u) [Add R] [OfNat R 0] : Prop extends CommAdd R where
  add_left_cancel : ∀ {a b c : R}, a + b = a + c → b = c

/-- Multiplication is associative, with 1. -/
class Mult (R : Type u) [Mul R] [OfNat R 1] : Prop where
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  one_mul : ∀ a : R, 1 * a = a
  mul_one : ∀ a : R, a * 1 = a

/-- Multiplication is commutative and associative, with 1: what products over finite sets need. -/
class CommMul (R : Type u) [Mul R] [OfNat R 1] : Prop where
  mul_comm : ∀ a b : R, a * b = b * a
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  one_mul : ∀ a : R, 1 * a = a

instance (priority := 900) {R : Type u} [Mul R] [OfNat R 1] [h : CommMul R] : Mult R :=
  ⟨h.mul_assoc, h.one_mul, fun a => by rw [h.mul_comm, h.one_mul]⟩

/-- The laws of a commutative semiring. -/
class CommSemi (R : Type u) [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] : Prop extends CommAdd R, CommMul R where
  zero_mul : ∀ a : R, 0 * a = 0
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  pow_zero : ∀ a : R, a ^ 0 = 1
  pow_succ : ∀ (a : R) (n : ℕ), a ^ (n + 1) = a ^ n * a

/-- The laws of a semiring, commutative or not. -/
class Semi (R : Type u) [Add R] [Mul R] [OfNat R 0] [OfNat R 1] : Prop extends CommAdd R, Mult R where
  zero_mul : ∀ a : R, 0 * a = 0
  mul_zero : ∀ a : R, a * 0 = 0
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  add_mul : ∀ a b c : R, (a + b) * c = a * c + b * c
/-- Powers are repeated products. -/
class Powers (R : Type u) [Mul R] [Pow R ℕ] [OfNat R 1] : Prop extends Mult R where
  pow_zero : ∀ a : R, a ^ 0 = 1
  pow_succ : ∀ (a : R) (n : ℕ), a ^ (n + 1) = a ^ n * a
section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [h : CommSemi R]
instance (priority := 900) : Semi R where
  zero_mul := h.zero_mul
  mul_zero a := by rw [h.mul_comm, h.zero_mul]
  mul_add := h.mul_add
  add_mul a b c := by rw [h.mul_comm, h.mul_add, h.mul_comm c, h.mul_comm c]
  toMult := inferInstance
instance (priority := 900) : Powers R where
  toMult := inferInstance
  pow_zero := h.pow_zero
  pow_succ := h.pow_succ
end

/-- `∣` is divisibility. -/
class Divides (R : Type u) [Mul R] [Dvd R] : Prop where
  dvd_def : ∀ {a b : R}, a ∣ b ↔ ∃ c, b = a * c

/-- 1 + 1 is the numeral 2. -/
class HasTwo (R : Type u) [Add R] [OfNat R 1] [OfNat R 2] : Prop where
  one_add_one : (1 + 1 : R) = 2

/-- There are no zero divisors, and 1 is not 0. -/
class Domain (R : Type u) [Mul R] [OfNat R 0] [OfNat R 1] : Prop where
  mul_left_cancel : ∀ {a b c : R}, a ≠ 0 → a * b = a * c → b = c
  one_ne_zero : (1 : R) ≠ 0

/-- A commutative semiring with cancellation, without zero divisors, in which 2 is not 0. -/
class Arithmetic (R : Type u) [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] : Prop
    extends CommSemi R, CancelAdd R, Domain R, Divides R, HasTwo R where
  two_ne_zero : (2 : R) ≠ 0

private theorem natCancel {a b c : ℕ} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  have pos (d : ℕ) : 0 < a * (d + 1) := by rw [Nat.mul_add, Nat.mul_one]; omega
  rcases Nat.lt_or_ge b c with k | k
  · obtain ⟨d, rfl⟩ := Nat.le.dest k
    rw [show b.succ + d = b + (d + 1) by omega, Nat.mul_add] at h
    have := pos d; omega
  · obtain ⟨d, rfl⟩ := Nat.le.dest k
    rw [Nat.mul_add] at h
    cases d with
    | zero => rfl
    | succ d => have := pos d; omega

private theorem intCancel {a b c : ℤ} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  refine Int.le_antisymm ?_ ?_ <;> refine Int.not_lt.1 fun k => ?_
  all_goals
    have k := Int.sub_nonneg_of_le (show _ + 1 ≤ _ from k)
    rcases Int.lt_or_gt_of_ne ha with s | s
    · have := Int.mul_le_mul_of_nonpos_left (show a ≤ 0 by omega) k
      rw [Int.mul_zero, Int.mul_sub, Int.mul_add, Int.mul_one] at this; omega
    · have := Int.mul_le_mul_of_nonneg_left k (show 0 ≤ a by omega)
      rw [Int.mul_zero, Int.mul_sub, Int.mul_add, Int.mul_one] at this; omega

instance : Arithmetic ℕ where
  add_comm := Nat.add_comm
  add_assoc := Nat.add_assoc
  zero_add := Nat.zero_add
  add_left_cancel := Nat.add_left_cancel
  mul_comm := Nat.mul_comm
  mul_assoc := Nat.mul_assoc
  one_mul := Nat.one_mul
  zero_mul := Nat.zero_mul
  mul_add := Nat.mul_add
  mul_left_cancel {a b c} ha h := natCancel ha h
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  dvd_def := Iff.rfl
  one_add_one := rfl
  one_ne_zero := by decide
  two_ne_zero := by decide

instance : Arithmetic ℤ where
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  zero_add := Int.zero_add
  add_left_cancel {a b c} h := by omega
  mul_comm := Int.mul_comm
  mul_assoc := Int.mul_assoc
  one_mul := Int.one_mul
  zero_mul := Int.zero_mul
  mul_add := Int.mul_add
  mul_left_cancel {a b c} ha h := intCancel ha h
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  dvd_def := Iff.rfl
  one_add_one := rfl
  one_ne_zero := by decide
  two_ne_zero := by decide

/-! Lean tries what was declared last first: so these are found at once, and not by way of every class that could give them. -/
instance : CommAdd ℕ := inferInstance
instance : CancelAdd ℕ := inferInstance
instance : CommMul ℕ := inferInstance
instance : Mult ℕ := inferInstance
instance : CommSemi ℕ := inferInstance
instance : Semi ℕ := inferInstance
instance : Powers ℕ := inferInstance
instance : Domain ℕ := inferInstance
instance : CommAdd ℤ := inferInstance
instance : CancelAdd ℤ := inferInstance
instance : CommMul ℤ := inferInstance
instance : Mult ℤ := inferInstance
instance : CommSemi ℤ := inferInstance
instance : Semi ℤ := inferInstance
instance : Powers ℤ := inferInstance
instance : Domain ℤ := inferInstance
end Ember

variable {R : Type u} {a b c d : R} {m n : ℕ}

/-! ### Sums -/
section
variable [Add R] [OfNat R 0] [Ember.CommAdd R]
theorem add_comm (a b : R) : a + b = b + a := Ember.CommAdd.add_comm a b
theorem add_assoc (a b c : R) : a + b + c = a + (b + c) := Ember.CommAdd.add_assoc a b c
theorem zero_add (a : R) : 0 + a = a := Ember.CommAdd.zero_add a
theorem add_zero (a : R) : a + 0 = a := by rw [add_comm, zero_add]
theorem add_left_comm (a b c : R) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : R) : a + b + c = a + c + b := by rw [add_assoc, add_comm b c, ← add_assoc]
theorem add_add_add_comm (a b c d : R) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_left_comm b c d, ← add_assoc]
end

section
variable [Add R] [OfNat R 0] [Ember.CancelAdd R]
theorem add_left_cancel : a + b = a + c → b = c := Ember.CancelAdd.add_left_cancel
theorem add_right_cancel (h : a + b = c + b) : a = c := add_left_cancel (a := b) (by rw [add_comm b, add_comm b, h])
theorem add_right_inj (a : R) {b c : R} : a + b = a + c ↔ b = c := ⟨add_left_cancel, fun h => h ▸ rfl⟩
theorem add_left_inj (a : R) {b c : R} : b + a = c + a ↔ b = c := ⟨add_right_cancel, fun h => h ▸ rfl⟩
theorem add_eq_left : a + b = a ↔ b = 0 := ⟨fun h => add_left_cancel (h.trans (add_zero a).symm), fun h => by rw [h, add_zero]⟩
theorem add_eq_right : a + b = b ↔ a = 0 := by rw [add_comm]; exact add_eq_left
end

section
variable [Add R] [OfNat R 1] [OfNat R 2] [Ember.HasTwo R]
theorem one_add_one_eq_two : (1 : R) + 1 = 2 := Ember.HasTwo.one_add_one
end

/-! ### Products -/
section
variable [Mul R] [OfNat R 1] [Ember.CommMul R]
theorem mul_comm (a b : R) : a * b = b * a := Ember.CommMul.mul_comm a b
end

section
variable [Mul R] [OfNat R 1] [Ember.Mult R]
theorem mul_assoc (a b c : R) : a * b * c = a * (b * c) := Ember.Mult.mul_assoc a b c
theorem one_mul (a : R) : 1 * a = a := Ember.Mult.one_mul a
theorem mul_one (a : R) : a * 1 = a := Ember.Mult.mul_one a
end

section
variable [Mul R] [OfNat R 1] [Ember.CommMul R]
theorem mul_left_comm (a b c : R) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : R) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b c, ← mul_assoc]
theorem mul_mul_mul_comm (a b c d : R) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b c d, ← mul_assoc]
end

section
variable [Add R] [Mul R] [OfNat R 0] [OfNat R 1] [Ember.Semi R]
theorem zero_mul (a : R) : 0 * a = 0 := Ember.Semi.zero_mul a
theorem mul_zero (a : R) : a * 0 = 0 := Ember.Semi.mul_zero a
theorem mul_add (a b c : R) : a * (b + c) = a * b + a * c := Ember.Semi.mul_add a b c
theorem add_mul (a b c : R) : (a + b) * c = a * c + b * c := Ember.Semi.add_mul a b c
theorem left_distrib (a b c : R) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib (a b c : R) : (a + b) * c = a * c + b * c := add_mul a b c
theorem mul_add_one (a b : R) : a * (b + 1) = a * b + a := by rw [mul_add, mul_one]
theorem add_one_mul (a b : R) : (a + 1) * b = a * b + b := by rw [add_mul, one_mul]
theorem mul_one_add (a b : R) : a * (1 + b) = a + a * b := by rw [mul_add, mul_one]
theorem one_add_mul (a b : R) : (1 + a) * b = b + a * b := by rw [add_mul, one_mul]
end

section
variable [Add R] [Mul R] [OfNat R 0] [OfNat R 1] [Ember.Semi R] [OfNat R 2] [Ember.HasTwo R]
theorem two_mul (n : R) : 2 * n = n + n := by rw [← one_add_one_eq_two, add_mul, one_mul]
theorem mul_two (n : R) : n * 2 = n + n := by rw [← one_add_one_eq_two, mul_add, mul_one]
end

section
variable [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Domain R]
theorem mul_left_cancel₀ (ha : a ≠ 0) (h : a * b = a * c) : b = c := Ember.Domain.mul_left_cancel ha h
theorem mul_right_cancel₀ (hb : b ≠ 0) (h : a * b = c * b) : a = c := mul_left_cancel₀ hb (by rw [mul_comm b, mul_comm b, h])
theorem mul_right_inj' (ha : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ ha, fun h => h ▸ rfl⟩
theorem mul_left_inj' (hc : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ hc, fun h => h ▸ rfl⟩
theorem one_ne_zero : (1 : R) ≠ 0 := Ember.Domain.one_ne_zero
theorem zero_ne_one : (0 : R) ≠ 1 := fun h => one_ne_zero (R := R) h.symm
theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    rcases Classical.em (a = 0) with ha | ha
    · exact .inl ha
    · exact .inr (mul_left_cancel₀ ha (h.trans (mul_zero a).symm))
  · rintro (h | h)
    · rw [h, zero_mul]
    · rw [h, mul_zero]
theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 := mul_eq_zero.1 h
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (mul_eq_zero.1 h).elim ha hb
theorem left_ne_zero_of_mul (h : a * b ≠ 0) : a ≠ 0 := fun e => h (by rw [e, zero_mul])
theorem right_ne_zero_of_mul (h : a * b ≠ 0) : b ≠ 0 := fun e => h (by rw [e, mul_zero])
theorem mul_ne_zero_iff : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  ⟨fun h => ⟨left_ne_zero_of_mul h, right_ne_zero_of_mul h⟩, fun h => mul_ne_zero h.1 h.2⟩
theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := ⟨fun h => (mul_eq_zero.1 h).elim id id, fun h => by rw [h, zero_mul]⟩
theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 := by
  constructor
  · intro h
    exact (Classical.em (a = 0)).elim .inr fun ha => .inl (mul_left_cancel₀ ha h)
  · rintro (h | h)
    · rw [h]
    · rw [h, zero_mul, zero_mul]
theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by rw [mul_comm a, mul_comm b]; exact mul_eq_mul_left_iff
end

section
variable [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [Ember.Arithmetic R]
theorem two_ne_zero : (2 : R) ≠ 0 := Ember.Arithmetic.two_ne_zero
end

/-! ### Powers -/
section
variable [Mul R] [Pow R ℕ] [OfNat R 1] [Ember.Powers R]
theorem pow_zero (a : R) : a ^ 0 = 1 := Ember.Powers.pow_zero a
theorem pow_succ (a : R) (n : ℕ) : a ^ (n + 1) = a ^ n * a := Ember.Powers.pow_succ a n
theorem pow_succ' (a : R) (n : ℕ) : a ^ (n + 1) = a * a ^ n := by
  induction n with
  | zero => rw [pow_succ, pow_zero, one_mul, mul_one]
  | succ n ih => rw [pow_succ, ih, mul_assoc, ← pow_succ, ih]
theorem pow_one (a : R) : a ^ 1 = a := by rw [pow_succ, pow_zero, one_mul]
theorem pow_two (a : R) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem sq (a : R) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : R) : a ^ 3 = a * (a * a) := by rw [pow_succ', pow_two]
theorem pow_three' (a : R) : a ^ 3 = a * a * a := by rw [pow_succ, pow_two]
theorem one_pow (n : ℕ) : (1 : R) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, one_mul]
theorem pow_add (a : R) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [pow_zero, mul_one]; rfl
  | succ n ih => rw [← Nat.add_assoc, pow_succ, ih, pow_succ, mul_assoc]
theorem pow_mul (a : R) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add, Nat.mul_one, pow_add, ih, pow_succ]
theorem pow_mul' (a : R) (m n : ℕ) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : R) (m n : ℕ) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, pow_mul']
theorem pow_mul_comm (a : R) (m n : ℕ) : a ^ m * a ^ n = a ^ n * a ^ m := by rw [← pow_add, ← pow_add, Nat.add_comm]
end
section
variable [Mul R] [Pow R ℕ] [OfNat R 1] [Ember.Powers R] [Ember.CommMul R]
theorem mul_pow (a b : R) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_mul_mul_comm]
end
section
variable [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R]
theorem zero_pow (hn : n ≠ 0) : (0 : R) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rw [pow_succ, mul_zero]
end

section
variable [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Ember.Domain R]
theorem pow_ne_zero (n : ℕ) (h : a ≠ 0) : a ^ n ≠ 0 := by
  induction n with
  | zero => rw [pow_zero]; exact one_ne_zero
  | succ n ih => rw [pow_succ]; exact mul_ne_zero ih h
theorem eq_zero_of_pow_eq_zero (h : a ^ n = 0) : a = 0 := Classical.byContradiction fun ha => pow_ne_zero n ha h
theorem pow_eq_zero_iff (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := ⟨eq_zero_of_pow_eq_zero, fun h => by rw [h, zero_pow hn]⟩
theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)
end

section
variable [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [OfNat R 2] [Ember.HasTwo R]
theorem add_sq (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [sq, mul_add, add_mul, add_mul, sq, sq, two_mul, add_mul, mul_comm b a, add_assoc, add_assoc, ← add_assoc (a * b)]
theorem add_pow_two (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
end

/-! ### Divisibility -/
section
variable [Add R] [Mul R] [Pow R ℕ] [OfNat R 0] [OfNat R 1] [Ember.CommSemi R] [Dvd R] [Ember.Divides R]
theorem dvd_def : a ∣ b ↔ ∃ c, b = a * c := Ember.Divides.dvd_def
theorem Dvd.intro (k : R) (h : a * k = b) : a ∣ b := dvd_def.2 ⟨k, h.symm⟩
theorem Dvd.intro_left (k : R) (h : k * a = b) : a ∣ b := dvd_def.2 ⟨k, by rw [mul_comm, h]⟩
theorem exists_eq_mul_right_of_dvd (h : a ∣ b) : ∃ c, b = a * c := dvd_def.1 h
theorem exists_eq_mul_left_of_dvd (h : a ∣ b) : ∃ c, b = c * a := let ⟨c, e⟩ := dvd_def.1 h; ⟨c, by rw [e, mul_comm]⟩
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := dvd_def
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a :=
  ⟨exists_eq_mul_left_of_dvd, fun ⟨c, e⟩ => Dvd.intro_left c e.symm⟩
theorem dvd_mul_right (a b : R) : a ∣ a * b := Dvd.intro b rfl
theorem dvd_mul_left (a b : R) : a ∣ b * a := Dvd.intro_left b rfl
@[refl] theorem dvd_refl (a : R) : a ∣ a := Dvd.intro 1 (mul_one a)
theorem dvd_rfl : a ∣ a := dvd_refl a
theorem dvd_zero (a : R) : a ∣ 0 := Dvd.intro 0 (mul_zero a)
theorem one_dvd (a : R) : 1 ∣ a := Dvd.intro a (one_mul a)
theorem dvd_of_eq (h : a = b) : a ∣ b := h ▸ dvd_refl a
theorem Eq.dvd (h : a = b) : a ∣ b := dvd_of_eq h
theorem dvd_trans (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := dvd_def.1 h₁; obtain ⟨l, rfl⟩ := dvd_def.1 h₂
  exact Dvd.intro (k * l) (mul_assoc a k l).symm
theorem Dvd.dvd.trans (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := dvd_trans h₁ h₂
instance : @Trans R R R Dvd.dvd Dvd.dvd Dvd.dvd := ⟨dvd_trans⟩
theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : R) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : R) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
theorem Dvd.dvd.mul_right (h : a ∣ b) (c : R) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem Dvd.dvd.mul_left (h : a ∣ b) (c : R) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem mul_dvd_mul (hab : a ∣ b) (hcd : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨k, rfl⟩ := dvd_def.1 hab; obtain ⟨l, rfl⟩ := dvd_def.1 hcd
  exact Dvd.intro (k * l) (mul_mul_mul_comm a c k l)
theorem mul_dvd_mul_left (a : R) (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right (h : a ∣ b) (c : R) : a * c ∣ b * c := mul_dvd_mul h (dvd_refl c)
theorem mul_dvd_mul_iff_left [Ember.Domain R] (ha : a ≠ 0) : a * b ∣ a * c ↔ b ∣ c := by
  refine ⟨fun h => ?_, mul_dvd_mul_left a⟩
  obtain ⟨k, e⟩ := dvd_def.1 h
  exact Dvd.intro k (mul_left_cancel₀ ha (by rw [e, mul_assoc]))
theorem mul_dvd_mul_iff_right [Ember.Domain R] (hc : c ≠ 0) : a * c ∣ b * c ↔ a ∣ b := by
  rw [mul_comm a, mul_comm b]; exact mul_dvd_mul_iff_left hc
theorem dvd_add (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨k, rfl⟩ := dvd_def.1 h₁; obtain ⟨l, rfl⟩ := dvd_def.1 h₂
  exact Dvd.intro (k + l) (mul_add a k l)
theorem zero_dvd_iff : 0 ∣ a ↔ a = 0 :=
  ⟨fun h => let ⟨c, e⟩ := dvd_def.1 h; e.trans (zero_mul c), fun h => dvd_of_eq h.symm⟩
theorem eq_zero_of_zero_dvd (h : 0 ∣ a) : a = 0 := zero_dvd_iff.1 h
theorem ne_zero_of_dvd_ne_zero (h₁ : b ≠ 0) (h₂ : a ∣ b) : a ≠ 0 := fun e => h₁ (zero_dvd_iff.1 (e ▸ h₂))
theorem pow_dvd_pow (a : R) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [pow_add]; exact dvd_mul_right _ _
theorem dvd_pow_self (a : R) (hn : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rw [pow_succ]; exact dvd_mul_left _ _
theorem dvd_pow (h : a ∣ b) (hn : n ≠ 0) : a ∣ b ^ n := dvd_trans h (dvd_pow_self b hn)
theorem pow_dvd_pow_of_dvd (h : a ∣ b) (n : ℕ) : a ^ n ∣ b ^ n := by
  obtain ⟨k, rfl⟩ := dvd_def.1 h
  rw [mul_pow]; exact dvd_mul_right _ _
end
