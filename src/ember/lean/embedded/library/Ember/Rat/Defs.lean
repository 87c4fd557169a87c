import Ember.Algebra
import Ember.Tactic.LinearCombination
import Ember.Tactic.Linarith
/-! ℚ as Lean has it: a numerator and a positive denominator without a common factor; and its operations.

Everything is proved through `Rat.Is a n d`, "`a` is the fraction `n / d`": an operation on rationals is one on fractions, and
two rationals that are fractions with equal cross products are equal. -/

/-- The rational numbers: `num / den` in lowest terms. -/
structure Rat where
  mk' ::
  num : Int
  den : Nat := 1
  den_nz : den ≠ 0 := by decide
  reduced : num.natAbs.Coprime den := by decide

@[inherit_doc] notation "ℚ" => Rat

namespace Rat
instance : DecidableEq ℚ := fun a b =>
  if h : a.num = b.num ∧ a.den = b.den then isTrue (by
    cases a; cases b; obtain ⟨h₁, h₂⟩ := h; cases h₁; cases h₂; rfl)
  else isFalse fun e => h (by rw [e]; exact ⟨rfl, rfl⟩)

/-- `a` is the fraction `n / d`. -/
def Is (a : ℚ) (n : ℤ) (d : ℕ) : Prop := a.num * d = n * a.den

/-- The fraction `num / den`, reduced. -/
def normalize (num : ℤ) (den : ℕ := 1) (den_nz : den ≠ 0 := by decide) : ℚ where
  num := num / (num.natAbs.gcd den : ℕ)
  den := den / num.natAbs.gcd den
  den_nz h := by
    have := Nat.div_mul_cancel (Nat.gcd_dvd_right num.natAbs den)
    rw [h, Nat.zero_mul] at this; exact den_nz this.symm
  reduced := by
    have pos : 0 < num.natAbs.gcd den := Nat.gcd_pos_of_pos_right _ (Nat.pos_of_ne_zero den_nz)
    have e : (num / (num.natAbs.gcd den : ℕ)).natAbs = num.natAbs / num.natAbs.gcd den := by
      obtain ⟨k, hk⟩ := Int.natAbs_dvd_natAbs.1 (show (num.natAbs.gcd den : ℤ).natAbs ∣ num.natAbs from Nat.gcd_dvd_left _ _)
      have hn : num.natAbs = num.natAbs.gcd den * k.natAbs := by
        have := congrArg Int.natAbs hk; rwa [Int.natAbs_mul] at this
      have h₁ : num / (num.natAbs.gcd den : ℕ) = k := Int.ediv_eq_of_eq_mul_right (by omega) hk
      rw [h₁]; exact (Nat.div_eq_of_eq_mul_right pos hn).symm
    show Nat.gcd _ _ = 1
    rw [e, Nat.gcd_div (Nat.gcd_dvd_left _ _) (Nat.gcd_dvd_right _ _), Nat.div_self pos]

theorem den_pos (a : ℚ) : 0 < a.den := Nat.pos_of_ne_zero a.den_nz
@[simp] theorem den_ne_zero (a : ℚ) : a.den ≠ 0 := a.den_nz
theorem _root_.Ember.denPos (a : ℚ) : (0 : ℤ) < a.den := Int.ofNat_lt.2 a.den_pos
theorem _root_.Ember.denNeZero (a : ℚ) : (a.den : ℤ) ≠ 0 := ne_of_gt (Ember.denPos a)

theorem is_normalize (n : ℤ) (d : ℕ) (h : d ≠ 0) : Is (normalize n d h) n d := by
  have h₁ : n / (n.natAbs.gcd d : ℕ) * (n.natAbs.gcd d : ℕ) = n :=
    Int.ediv_mul_cancel (Int.natAbs_dvd_natAbs.1 (Nat.gcd_dvd_left _ _))
  have h₂ : ((d / n.natAbs.gcd d : ℕ) : ℤ) * (n.natAbs.gcd d : ℕ) = d := by
    have := congrArg (Nat.cast (R := ℤ)) (Nat.div_mul_cancel (Nat.gcd_dvd_right n.natAbs d)); exact this
  show n / (n.natAbs.gcd d : ℕ) * d = n * (d / n.natAbs.gcd d : ℕ)
  generalize n / (n.natAbs.gcd d : ℕ) = x at *
  generalize ((d / n.natAbs.gcd d : ℕ) : ℤ) = y at *
  linear_combination y * h₁ - x * h₂

theorem is_self (a : ℚ) : Is a a.num a.den := rfl

private theorem den_dvd {a b : ℚ} (h : a.num * b.den = b.num * a.den) : a.den ∣ b.den := by
  refine Nat.Coprime.dvd_of_dvd_mul_left a.reduced.symm ⟨b.num.natAbs, ?_⟩
  have := congrArg Int.natAbs h
  rw [Int.natAbs_mul, Int.natAbs_mul] at this
  rw [Nat.mul_comm a.den]; exact this

theorem eq_of_cross {a b : ℚ} (h : a.num * b.den = b.num * a.den) : a = b := by
  have e : a.den = b.den := Nat.dvd_antisymm (den_dvd h) (den_dvd h.symm)
  rw [e] at h
  have h : a.num = b.num := mul_right_cancel₀ (Ember.denNeZero b) h
  cases a; cases b; cases h; cases e; rfl

/-- Fractions with equal cross products are the same rational. -/
theorem Is.eq {a b : ℚ} {n m : ℤ} {d e : ℕ} (ha : Is a n d) (hb : Is b m e) (h : n * e = m * d)
    (hd : d ≠ 0 := by simp [den_nz]) (he : e ≠ 0 := by simp [den_nz]) : a = b := by
  refine eq_of_cross (mul_right_cancel₀ (b := (d * e : ℤ)) (mul_ne_zero (by omega) (by omega)) ?_)
  unfold Is at ha hb
  linear_combination (b.den : ℤ) * (e : ℤ) * ha - (a.den : ℤ) * (d : ℤ) * hb + (a.den : ℤ) * (b.den : ℤ) * h

/-! ### Operations -/
protected def ofInt (z : ℤ) : ℚ := ⟨z, 1, by decide, Nat.coprime_one_right _⟩
instance : IntCast ℚ := ⟨Rat.ofInt⟩
instance : NatCast ℚ := ⟨fun n => Rat.ofInt n⟩
instance instOfNat {n : ℕ} : OfNat ℚ n := ⟨Rat.ofInt n⟩
instance : Inhabited ℚ := ⟨0⟩
protected def add (a b : ℚ) : ℚ := normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
instance : Add ℚ := ⟨Rat.add⟩
protected def mul (a b : ℚ) : ℚ := normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
instance : Mul ℚ := ⟨Rat.mul⟩
protected def neg (a : ℚ) : ℚ := ⟨-a.num, a.den, a.den_nz, by rw [Int.natAbs_neg]; exact a.reduced⟩
instance : Neg ℚ := ⟨Rat.neg⟩
protected def sub (a b : ℚ) : ℚ := a + -b
instance : Sub ℚ := ⟨Rat.sub⟩
protected def inv (a : ℚ) : ℚ := if h : a.num = 0 then 0 else normalize (a.num.sign * a.den) a.num.natAbs (by omega)
instance : Inv ℚ := ⟨Rat.inv⟩
protected def div (a b : ℚ) : ℚ := a * b⁻¹
instance : Div ℚ := ⟨Rat.div⟩
protected def pow (a : ℚ) : ℕ → ℚ
  | 0 => 1
  | n + 1 => Rat.pow a n * a
instance : NatPow ℚ := ⟨Rat.pow⟩
protected def zpow (a : ℚ) : ℤ → ℚ
  | .ofNat n => a ^ n
  | .negSucc n => (a ^ (n + 1))⁻¹
instance : Pow ℚ ℤ := ⟨Rat.zpow⟩
instance : LE ℚ := ⟨fun a b => a.num * b.den ≤ b.num * a.den⟩
instance : LT ℚ := ⟨fun a b => a.num * b.den < b.num * a.den⟩
instance (a b : ℚ) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.num * b.den ≤ b.num * a.den))
instance (a b : ℚ) : Decidable (a < b) := inferInstanceAs (Decidable (a.num * b.den < b.num * a.den))
instance : Min ℚ := minOfLe
instance : Max ℚ := maxOfLe
instance : Dvd ℚ := ⟨fun a b => ∃ c, b = a * c⟩

/-- `n / d` for integers. -/
def divInt (n d : ℤ) : ℚ := (n : ℚ) / (d : ℚ)
@[inherit_doc] scoped infixl:70 " /. " => Rat.divInt
/-- `n / d` for an integer and a natural number; 0 if `d = 0`. -/
def _root_.mkRat (n : ℤ) (d : ℕ) : ℚ := if h : d = 0 then 0 else normalize n d h

theorem is_int (z : ℤ) : Is (z : ℚ) z 1 := rfl
theorem is_zero : Is 0 0 1 := rfl
theorem is_one : Is 1 1 1 := rfl
variable {a b : ℚ} {n m : ℤ} {d e : ℕ}
theorem Is.add (ha : Is a n d) (hb : Is b m e) : Is (a + b) (n * e + m * d) (d * e) := by
  have h := is_normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
  change Is (a + b) _ _ at h
  unfold Is at *
  refine mul_right_cancel₀ (mul_ne_zero (Ember.denNeZero a) (Ember.denNeZero b)) ?_
  push_cast at h ⊢
  linear_combination (d * e : ℤ) * h + ((a + b).den * b.den * e : ℤ) * ha + ((a + b).den * a.den * d : ℤ) * hb
theorem Is.mul (ha : Is a n d) (hb : Is b m e) : Is (a * b) (n * m) (d * e) := by
  have h := is_normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
  change Is (a * b) _ _ at h
  unfold Is at *
  refine mul_right_cancel₀ (mul_ne_zero (Ember.denNeZero a) (Ember.denNeZero b)) ?_
  push_cast at h ⊢
  linear_combination (d * e : ℤ) * h + ((a * b).den * b.num * e : ℤ) * ha + ((a * b).den * n * a.den : ℤ) * hb
theorem Is.neg (ha : Is a n d) : Is (-a) (-n) d := by
  show -a.num * d = -n * a.den
  unfold Is at ha
  linear_combination -ha
theorem Is.le_iff (ha : Is a n d) (hb : Is b m e) (hd : d ≠ 0) (he : e ≠ 0) : a ≤ b ↔ n * e ≤ m * d := by
  show a.num * b.den ≤ b.num * a.den ↔ _
  unfold Is at ha hb
  have p : (0 : ℤ) < d * e := Int.mul_pos (by omega) (by omega)
  have q : (0 : ℤ) < a.den * b.den := Int.mul_pos (Ember.denPos a) (Ember.denPos b)
  have k : (d * e : ℤ) * (a.num * b.den - b.num * a.den) = (a.den * b.den) * (n * e - m * d) := by
    linear_combination (b.den * e : ℤ) * ha - (a.den * d : ℤ) * hb
  constructor <;> intro h <;> refine Int.not_lt.1 fun c => ?_
  · have := Int.mul_pos q (Int.sub_pos_of_lt c)
    have := Int.mul_nonneg (Int.le_of_lt p) (Int.sub_nonneg_of_le h)
    linarith
  · have := Int.mul_pos p (Int.sub_pos_of_lt c)
    have := Int.mul_nonneg (Int.le_of_lt q) (Int.sub_nonneg_of_le h)
    linarith
theorem lt_iff_not_le : a < b ↔ ¬b ≤ a := Int.not_le.symm
end Rat
