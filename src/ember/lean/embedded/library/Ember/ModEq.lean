import Ember.OrderedArithmetic
/-! Congruences: `a ≡ b [MOD n]` on ℕ and `a ≡ b [ZMOD n]` on ℤ, as in Mathlib. -/

set_option autoImplicit false

/-- `a` and `b` leave the same remainder. -/
def Nat.ModEq (n a b : ℕ) : Prop := a % n = b % n
/-- `a` and `b` leave the same remainder. -/
def Int.ModEq (n a b : ℤ) : Prop := a % n = b % n

@[inherit_doc] notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
@[inherit_doc] notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b

namespace Int
variable {m n a b c d : ℤ}
instance : Decidable (Int.ModEq n a b) := decEq (a % n) (b % n)

namespace ModEq
@[refl] protected theorem refl (a : ℤ) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := rfl
@[symm] protected theorem symm : a ≡ b [ZMOD n] → b ≡ a [ZMOD n] := Eq.symm
protected theorem trans : a ≡ b [ZMOD n] → b ≡ c [ZMOD n] → a ≡ c [ZMOD n] := Eq.trans
protected theorem eq : a ≡ b [ZMOD n] → a % n = b % n := id
instance : Trans (ModEq n) (ModEq n) (ModEq n) := ⟨ModEq.trans⟩
end ModEq

theorem modEq_iff_dvd : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  constructor
  · intro h
    have h : a % n = b % n := h
    have e : b - a = n * (b / n) - n * (a / n) := by
      have h₁ := Int.mul_ediv_add_emod a n
      have h₂ := Int.mul_ediv_add_emod b n
      omega
    rw [e]; exact dvd_sub (dvd_mul_right _ _) (dvd_mul_right _ _)
  · rintro ⟨k, hk⟩
    show a % n = b % n
    rw [show b = a + n * k by omega, Int.add_mul_emod_self_left]
theorem modEq_comm : a ≡ b [ZMOD n] ↔ b ≡ a [ZMOD n] := ⟨.symm, .symm⟩
theorem modEq_zero_iff_dvd : a ≡ 0 [ZMOD n] ↔ n ∣ a := by rw [modEq_comm, modEq_iff_dvd, sub_zero]
theorem modEq_zero_iff : a ≡ b [ZMOD 0] ↔ a = b := by rw [modEq_iff_dvd, zero_dvd_iff]; omega
theorem modEq_one : a ≡ b [ZMOD 1] := modEq_iff_dvd.2 (one_dvd _)
theorem modEq_sub (a b : ℤ) : a ≡ b [ZMOD a - b] := modEq_iff_dvd.2 (by rw [← neg_sub a b]; exact dvd_neg.2 (dvd_refl _))
theorem mod_modEq (a n : ℤ) : a % n ≡ a [ZMOD n] := Int.emod_emod_of_dvd a (dvd_refl n)

namespace ModEq
protected theorem dvd : a ≡ b [ZMOD n] → n ∣ b - a := modEq_iff_dvd.1
theorem of_dvd (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] := modEq_iff_dvd.2 (dvd_trans d h.dvd)
protected theorem add (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] :=
  modEq_iff_dvd.2 (by rw [show b + d - (a + c) = (b - a) + (d - c) by omega]; exact dvd_add h₁.dvd h₂.dvd)
protected theorem neg (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] :=
  modEq_iff_dvd.2 (by rw [show -b - -a = -(b - a) by omega]; exact dvd_neg.2 h.dvd)
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact h₁.add h₂.neg
protected theorem add_left (c : ℤ) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.rfl.add h
protected theorem add_right (c : ℤ) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := h.add ModEq.rfl
protected theorem sub_left (c : ℤ) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.rfl.sub h
protected theorem sub_right (c : ℤ) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := h.sub ModEq.rfl
protected theorem mul_left (c : ℤ) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] :=
  modEq_iff_dvd.2 (by rw [← mul_sub]; exact h.dvd.mul_left c)
protected theorem mul_right (c : ℤ) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := by
  rw [mul_comm a, mul_comm b]; exact h.mul_left c
protected theorem mul (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] :=
  (h₂.mul_left a).trans (h₁.mul_right d)
protected theorem pow (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => rw [pow_zero, pow_zero]
  | succ m ih => rw [pow_succ, pow_succ]; exact ih.mul h
protected theorem add_left_cancel (h₁ : a ≡ b [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : c ≡ d [ZMOD n] := by
  have := h₂.sub h₁
  rwa [add_sub_cancel_left, add_sub_cancel_left] at this
protected theorem add_right_cancel (h₁ : c ≡ d [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : a ≡ b [ZMOD n] := by
  rw [add_comm a, add_comm b] at h₂; exact ModEq.add_left_cancel h₁ h₂
protected theorem add_left_cancel' (c : ℤ) (h : c + a ≡ c + b [ZMOD n]) : a ≡ b [ZMOD n] := ModEq.rfl.add_left_cancel h
protected theorem add_right_cancel' (c : ℤ) (h : a + c ≡ b + c [ZMOD n]) : a ≡ b [ZMOD n] := ModEq.rfl.add_right_cancel h
protected theorem mul_left' (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD c * n] :=
  modEq_iff_dvd.2 (by rw [← mul_sub]; exact mul_dvd_mul_left c h.dvd)
end ModEq
end Int

namespace Nat
variable {m n a b c d : ℕ}
instance : Decidable (Nat.ModEq n a b) := decEq (a % n) (b % n)

namespace ModEq
@[refl] protected theorem refl (a : ℕ) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := rfl
@[symm] protected theorem symm : a ≡ b [MOD n] → b ≡ a [MOD n] := Eq.symm
protected theorem trans : a ≡ b [MOD n] → b ≡ c [MOD n] → a ≡ c [MOD n] := Eq.trans
instance : Trans (ModEq n) (ModEq n) (ModEq n) := ⟨ModEq.trans⟩
protected theorem comm : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨.symm, .symm⟩
end ModEq

theorem modEq_iff_dvd : a ≡ b [MOD n] ↔ (n : ℤ) ∣ b - a := by
  rw [← Int.modEq_iff_dvd]
  show a % n = b % n ↔ (a : ℤ) % n = (b : ℤ) % n
  rw [← Int.natCast_emod, ← Int.natCast_emod]
  exact ⟨fun h => by rw [h], fun h => by omega⟩
theorem modEq_zero_iff_dvd : a ≡ 0 [MOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ _
  rw [Nat.zero_mod]; exact ⟨Nat.dvd_of_mod_eq_zero, Nat.mod_eq_zero_of_dvd⟩
theorem modEq_one : a ≡ b [MOD 1] := by show a % 1 = b % 1; omega
theorem mod_modEq (a n : ℕ) : a % n ≡ a [MOD n] := Nat.mod_mod a n
theorem modEq_iff_dvd' (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  rw [modEq_iff_dvd, ← Int.ofNat_sub h, Int.natCast_dvd_natCast]

namespace ModEq
protected theorem dvd : a ≡ b [MOD n] → (n : ℤ) ∣ b - a := modEq_iff_dvd.1
theorem of_dvd (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] :=
  modEq_iff_dvd.2 (dvd_trans (Int.natCast_dvd_natCast.2 d) h.dvd)
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show (a + c) % n = (b + d) % n
  rw [Nat.add_mod, h₁, h₂, ← Nat.add_mod]
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show a * c % n = b * d % n
  rw [Nat.mul_mod, h₁, h₂, ← Nat.mul_mod]
protected theorem add_left (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.rfl.add h
protected theorem add_right (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := h.add ModEq.rfl
protected theorem mul_left (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul ModEq.rfl
protected theorem pow (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  induction m with
  | zero => exact ModEq.rfl
  | succ m ih => rw [_root_.pow_succ, _root_.pow_succ]; exact ih.mul h
protected theorem add_left_cancel (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] := by
  rw [modEq_iff_dvd] at h₁ h₂ ⊢
  have := dvd_sub h₂ h₁
  rwa [show ((b + d : ℕ) : ℤ) - (a + c : ℕ) - (b - a) = (d : ℤ) - c by omega] at this
protected theorem add_left_cancel' (c : ℕ) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] := ModEq.rfl.add_left_cancel h
protected theorem add_right_cancel' (c : ℕ) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] := by
  rw [Nat.add_comm a, Nat.add_comm b] at h; exact h.add_left_cancel' c
end ModEq
end Nat

theorem Int.natCast_modEq_iff {n a b : ℕ} : (a : ℤ) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := by
  rw [Nat.modEq_iff_dvd, Int.modEq_iff_dvd]
