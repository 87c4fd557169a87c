import Ember.Logic
import Ember.OrderedArithmetic
/-! Even and odd numbers, as in Mathlib: `Even a` is `∃ r, a = r + r`, `Odd a` is `∃ m, a = 2 * m + 1`.

`Odd` asks for the operations that it mentions, where Mathlib asks for a semiring. Both are decidable on ℕ and ℤ. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u

/-- `a` is a sum of two equal parts. -/
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
/-- `a` is one more than twice something. -/
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1

section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2]
variable [Ember.CommSemi R] [Ember.HasTwo R] [Ember.Divides R] {a b c m n : R}

theorem even_iff_exists_two_mul : Even a ↔ ∃ b, a = 2 * b :=
  ⟨fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩, fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩⟩
theorem even_iff_two_dvd : Even a ↔ 2 ∣ a := by rw [even_iff_exists_two_mul, dvd_def]
theorem Even.two_dvd (h : Even a) : 2 ∣ a := even_iff_two_dvd.1 h
theorem Dvd.dvd.even (hab : a ∣ b) (ha : Even a) : Even b := even_iff_two_dvd.2 (dvd_trans ha.two_dvd hab)
theorem even_two_mul (a : R) : Even (2 * a) := ⟨a, two_mul a⟩
theorem even_add_self (a : R) : Even (a + a) := ⟨a, rfl⟩
theorem even_zero : Even (0 : R) := ⟨0, (add_zero 0).symm⟩
theorem even_two : Even (2 : R) := ⟨1, one_add_one_eq_two.symm⟩
theorem Even.zero : Even (0 : R) := even_zero
theorem odd_one : Odd (1 : R) := ⟨0, by rw [mul_zero, zero_add]⟩
theorem odd_two_mul_add_one (a : R) : Odd (2 * a + 1) := ⟨a, rfl⟩
theorem Even.add (ha : Even a) (hb : Even b) : Even (a + b) := by
  obtain ⟨r, rfl⟩ := ha; obtain ⟨s, rfl⟩ := hb
  exact ⟨r + s, add_add_add_comm r r s s⟩
theorem Even.mul_right (ha : Even a) (b : R) : Even (a * b) := by
  obtain ⟨r, rfl⟩ := ha; exact ⟨r * b, add_mul r r b⟩
theorem Even.mul_left (ha : Even a) (b : R) : Even (b * a) := by rw [mul_comm]; exact ha.mul_right b
theorem Even.pow_of_ne_zero (ha : Even a) {k : ℕ} (hk : k ≠ 0) : Even (a ^ k) := by
  cases k with
  | zero => exact absurd rfl hk
  | succ k => rw [pow_succ]; exact ha.mul_left _
theorem Even.add_one (h : Even a) : Odd (a + 1) := by obtain ⟨r, rfl⟩ := h; exact ⟨r, by rw [two_mul]⟩
theorem Even.one_add (h : Even a) : Odd (1 + a) := by rw [add_comm]; exact h.add_one
theorem Odd.add_one (h : Odd a) : Even (a + 1) := by
  obtain ⟨r, rfl⟩ := h; exact ⟨r + 1, by rw [two_mul, add_assoc, add_add_add_comm]⟩
theorem Odd.one_add (h : Odd a) : Even (1 + a) := by rw [add_comm]; exact h.add_one
theorem Even.add_odd (ha : Even a) (hb : Odd b) : Odd (a + b) := by
  obtain ⟨r, rfl⟩ := ha; obtain ⟨s, rfl⟩ := hb
  exact ⟨r + s, by rw [mul_add, two_mul r, add_assoc (r + r)]⟩
theorem Odd.add_even (ha : Odd a) (hb : Even b) : Odd (a + b) := by rw [add_comm]; exact hb.add_odd ha
theorem Odd.add_odd (ha : Odd a) (hb : Odd b) : Even (a + b) := by
  obtain ⟨s, rfl⟩ := hb
  rw [← add_assoc]; exact (ha.add_even (even_two_mul s)).add_one
theorem Odd.mul (ha : Odd a) (hb : Odd b) : Odd (a * b) := by
  obtain ⟨r, rfl⟩ := ha
  rw [add_one_mul, mul_assoc]; exact (even_two_mul _).add_odd hb
theorem Odd.pow (ha : Odd a) {k : ℕ} : Odd (a ^ k) := by
  induction k with
  | zero => rw [pow_zero]; exact odd_one
  | succ k ih => rw [pow_succ]; exact ih.mul ha
end

namespace Nat
variable {m n : ℕ}
theorem even_iff : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
instance : DecidablePred (Even : ℕ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance : DecidablePred (Odd : ℕ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd : ¬Even n ↔ Odd n := by rw [even_iff, odd_iff]; omega
@[simp] theorem not_odd_iff_even : ¬Odd n ↔ Even n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd (n : ℕ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_xor_odd (n : ℕ) : Xor (Even n) (Odd n) := xor_def.2 (by rw [even_iff, odd_iff]; omega)
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem odd_add_one : Odd (n + 1) ↔ ¬Odd n := by rw [odd_iff, odd_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_sub (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    rcases even_or_odd m with hm | hm
    · exact .inl hm
    rcases even_or_odd n with hn | hn
    · exact .inr hn
    exact absurd (hm.mul hn) (not_odd_iff_even.2 h)
  · rintro (h | h)
    · exact h.mul_right n
    · exact h.mul_left m
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul]
  exact ⟨fun h => ⟨fun k => h (.inl k), fun k => h (.inr k)⟩, fun h k => k.elim h.1 h.2⟩
theorem even_pow : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨?_, ?_⟩
    · rcases even_or_odd m with k | k
      · exact k
      · exact absurd k.pow (not_odd_iff_even.2 h)
    · rintro rfl
      rw [_root_.pow_zero] at h; exact absurd h (by decide)
  · rintro ⟨h, k⟩; exact h.pow_of_ne_zero k
theorem even_pow' (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans ⟨fun k => k.1, fun k => ⟨k, h⟩⟩
theorem even_mul_succ_self (n : ℕ) : Even (n * (n + 1)) := by
  rw [even_mul, even_add_one]; exact Classical.em _
theorem even_mul_pred_self (n : ℕ) : Even (n * (n - 1)) := by
  cases n with
  | zero => exact even_zero
  | succ n => rw [Nat.mul_comm]; exact even_mul_succ_self n
theorem two_mul_div_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [even_iff] at h; omega
theorem div_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [even_iff] at h; omega
theorem two_mul_div_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [odd_iff] at h; omega
end Nat

namespace Int
variable {m n : ℤ}
theorem even_iff : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
instance : DecidablePred (Even : ℤ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance : DecidablePred (Odd : ℤ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd : ¬Even n ↔ Odd n := by rw [even_iff, odd_iff]; omega
@[simp] theorem not_odd_iff_even : ¬Odd n ↔ Even n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd (n : ℤ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℤ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_sub : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_sub : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_neg : Even (-n) ↔ Even n := by rw [even_iff, even_iff]; omega
theorem odd_neg : Odd (-n) ↔ Odd n := by rw [odd_iff, odd_iff]; omega
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    rcases even_or_odd m with hm | hm
    · exact .inl hm
    rcases even_or_odd n with hn | hn
    · exact .inr hn
    exact absurd (hm.mul hn) (not_odd_iff_even.2 h)
  · rintro (h | h)
    · exact h.mul_right n
    · exact h.mul_left m
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul]
  exact ⟨fun h => ⟨fun k => h (.inl k), fun k => h (.inr k)⟩, fun h k => k.elim h.1 h.2⟩
theorem even_pow {k : ℕ} : Even (m ^ k) ↔ Even m ∧ k ≠ 0 := by
  constructor
  · intro h
    refine ⟨?_, ?_⟩
    · rcases even_or_odd m with k | k
      · exact k
      · exact absurd k.pow (not_odd_iff_even.2 h)
    · rintro rfl
      rw [_root_.pow_zero] at h; exact absurd h (by decide)
  · rintro ⟨h, k⟩; exact h.pow_of_ne_zero k
theorem even_mul_succ_self (n : ℤ) : Even (n * (n + 1)) := by
  rw [even_mul, even_add_one]; exact Classical.em _
@[simp] theorem even_coe_nat (n : ℕ) : Even (n : ℤ) ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
@[simp] theorem odd_coe_nat (n : ℕ) : Odd (n : ℤ) ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
theorem natAbs_even : Even n.natAbs ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
theorem natAbs_odd : Odd n.natAbs ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
end Int

section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2]
variable [Ember.CommSemi R] [Ember.Negation R] [Ember.HasTwo R] [Ember.Divides R] {a b : R}
theorem Even.neg (h : Even a) : Even (-a) := by obtain ⟨r, rfl⟩ := h; exact ⟨-r, neg_add r r⟩
theorem Odd.neg (hp : Odd a) : Odd (-a) := by
  obtain ⟨r, rfl⟩ := hp
  refine ⟨-(r + 1), (eq_neg_of_add_eq_zero_left ?_).symm⟩
  rw [add_assoc, add_left_comm 1, one_add_one_eq_two, mul_neg, mul_add, mul_one, neg_add_cancel]
theorem Even.sub (ha : Even a) (hb : Even b) : Even (a - b) := by rw [sub_eq_add_neg]; exact ha.add hb.neg
theorem Odd.sub_odd (ha : Odd a) (hb : Odd b) : Even (a - b) := by rw [sub_eq_add_neg]; exact ha.add_odd hb.neg
theorem Even.sub_odd (ha : Even a) (hb : Odd b) : Odd (a - b) := by rw [sub_eq_add_neg]; exact ha.add_odd hb.neg
theorem Odd.sub_even (ha : Odd a) (hb : Even b) : Odd (a - b) := by rw [sub_eq_add_neg]; exact ha.add_even hb.neg
end
theorem Odd.pos {n : ℕ} (h : Odd n) : 0 < n := by obtain ⟨m, rfl⟩ := h; omega
