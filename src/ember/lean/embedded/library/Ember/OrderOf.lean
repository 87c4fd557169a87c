import Ember.Find
import Ember.NatPrimes
import Ember.ZPow
/-! The order of an element of a monoid: the least positive `n` with `x ^ n = 1`, 0 where there is none. -/
set_option autoImplicit false
universe u
variable {G : Type u}
/-- Some positive power is 1. -/
def IsOfFinOrder [Monoid G] (x : G) : Prop := ∃ n : ℕ, 0 < n ∧ x ^ n = 1
open Classical in
/-- The least positive exponent that makes 1 of `x`; 0 where there is none. -/
noncomputable def orderOf [Monoid G] (x : G) : ℕ := if h : IsOfFinOrder x then Nat.find h else 0
section
variable [Monoid G] {x y : G} {n : ℕ}
theorem isOfFinOrder_iff_pow_eq_one : IsOfFinOrder x ↔ ∃ n, 0 < n ∧ x ^ n = 1 := Iff.rfl
theorem orderOf_eq_zero (h : ¬IsOfFinOrder x) : orderOf x = 0 := dif_neg h
open Classical in
private theorem find (h : IsOfFinOrder x) : orderOf x = Nat.find h := dif_pos h
protected theorem IsOfFinOrder.orderOf_pos (h : IsOfFinOrder x) : 0 < orderOf x := by
  classical
  rw [find h]; exact (Nat.find_spec h).1
theorem pow_orderOf_eq_one (x : G) : x ^ orderOf x = 1 := by
  classical
  by_cases h : IsOfFinOrder x
  · rw [find h]; exact (Nat.find_spec h).2
  · rw [orderOf_eq_zero h, pow_zero]
theorem orderOf_eq_zero_iff : orderOf x = 0 ↔ ¬IsOfFinOrder x := ⟨fun h k => by have := k.orderOf_pos; omega, orderOf_eq_zero⟩
theorem orderOf_eq_zero_iff' : orderOf x = 0 ↔ ∀ n : ℕ, 0 < n → x ^ n ≠ 1 := by
  rw [orderOf_eq_zero_iff]; exact ⟨fun h n hn e => h ⟨n, hn, e⟩, fun h ⟨n, hn, e⟩ => h n hn e⟩
theorem orderOf_ne_zero_iff : orderOf x ≠ 0 ↔ IsOfFinOrder x := (not_congr orderOf_eq_zero_iff).trans Classical.not_not
theorem orderOf_pos_iff : 0 < orderOf x ↔ IsOfFinOrder x := Nat.pos_iff_ne_zero.trans orderOf_ne_zero_iff
theorem orderOf_le_of_pow_eq_one (hn : 0 < n) (h : x ^ n = 1) : orderOf x ≤ n := by
  classical
  have k : IsOfFinOrder x := ⟨n, hn, h⟩
  rw [find k]; exact Nat.find_min' k ⟨hn, h⟩
theorem pow_ne_one_of_lt_orderOf (n0 : n ≠ 0) (h : n < orderOf x) : x ^ n ≠ 1 := fun e => by
  have := orderOf_le_of_pow_eq_one (Nat.pos_of_ne_zero n0) e; omega
theorem pow_mod_orderOf (x : G) (n : ℕ) : x ^ (n % orderOf x) = x ^ n := by
  have h : x ^ (n % orderOf x + orderOf x * (n / orderOf x)) = x ^ n := by rw [Nat.mod_add_div]
  rwa [pow_add, pow_mul, pow_orderOf_eq_one, one_pow, mul_one] at h
theorem orderOf_dvd_of_pow_eq_one (h : x ^ n = 1) : orderOf x ∣ n := by
  rcases Nat.eq_zero_or_pos (orderOf x) with z | p
  · rcases Nat.eq_zero_or_pos n with e | l
    · rw [e]; exact Nat.dvd_zero _
    · exact absurd h (orderOf_eq_zero_iff'.1 z n l)
  · refine Nat.dvd_of_mod_eq_zero (Classical.byContradiction fun k => ?_)
    exact pow_ne_one_of_lt_orderOf k (Nat.mod_lt n p) ((pow_mod_orderOf x n).trans h)
theorem orderOf_dvd_iff_pow_eq_one : orderOf x ∣ n ↔ x ^ n = 1 :=
  ⟨fun ⟨k, e⟩ => by rw [e, pow_mul, pow_orderOf_eq_one, one_pow], orderOf_dvd_of_pow_eq_one⟩
theorem orderOf_eq_iff {n : ℕ} (h : 0 < n) : orderOf x = n ↔ x ^ n = 1 ∧ ∀ m, m < n → 0 < m → x ^ m ≠ 1 := by
  constructor
  · rintro rfl
    exact ⟨pow_orderOf_eq_one x, fun m l p => pow_ne_one_of_lt_orderOf (by omega) l⟩
  · rintro ⟨e, l⟩
    rcases Nat.lt_or_ge (orderOf x) n with k | k
    · exact absurd (pow_orderOf_eq_one x) (l _ k (IsOfFinOrder.orderOf_pos ⟨n, h, e⟩))
    · exact Nat.le_antisymm (orderOf_le_of_pow_eq_one h e) k
@[simp] theorem IsOfFinOrder.one : IsOfFinOrder (1 : G) := ⟨1, Nat.one_pos, one_pow 1⟩
@[simp] theorem orderOf_one : orderOf (1 : G) = 1 := Nat.eq_one_of_dvd_one (orderOf_dvd_of_pow_eq_one (one_pow 1))
@[simp] theorem orderOf_eq_one_iff : orderOf x = 1 ↔ x = 1 :=
  ⟨fun h => by have := pow_orderOf_eq_one x; rwa [h, pow_one] at this, fun h => by rw [h, orderOf_one]⟩
theorem orderOf_pow_dvd (n : ℕ) : orderOf (x ^ n) ∣ orderOf x :=
  orderOf_dvd_of_pow_eq_one (by rw [← pow_mul, Nat.mul_comm, pow_mul, pow_orderOf_eq_one, one_pow])
theorem orderOf_eq_prime_iff {p : ℕ} [hp : Fact p.Prime] : orderOf x = p ↔ x ^ p = 1 ∧ x ≠ 1 := by
  constructor
  · rintro rfl
    exact ⟨pow_orderOf_eq_one x, fun e => hp.out.ne_one (orderOf_eq_one_iff.2 e)⟩
  · rintro ⟨e, h⟩
    exact (hp.out.eq_one_or_self_of_dvd _ (orderOf_dvd_of_pow_eq_one e)).resolve_left fun k => h (orderOf_eq_one_iff.1 k)
theorem orderOf_eq_prime {p : ℕ} [hp : Fact p.Prime] (hg : x ^ p = 1) (hg1 : x ≠ 1) : orderOf x = p := orderOf_eq_prime_iff.2 ⟨hg, hg1⟩
end
section
variable [Group G] {x : G} {i : ℤ}
theorem orderOf_dvd_iff_zpow_eq_one : (orderOf x : ℤ) ∣ i ↔ x ^ i = 1 := by
  match i with
  | .ofNat n => exact Int.natCast_dvd_natCast.trans orderOf_dvd_iff_pow_eq_one
  | .negSucc n =>
    rw [Int.negSucc_eq, Int.dvd_neg, Ember.zpow_neg, inv_eq_one]
    exact (Int.natCast_dvd_natCast (n := n + 1)).trans orderOf_dvd_iff_pow_eq_one
@[simp] theorem orderOf_inv (x : G) : orderOf x⁻¹ = orderOf x := by
  refine Nat.dvd_antisymm ?_ ?_ <;> refine orderOf_dvd_of_pow_eq_one ?_
  · have h : ∀ n : ℕ, x⁻¹ ^ n = (x ^ n)⁻¹ := fun n => by
      induction n with
      | zero => rw [pow_zero, pow_zero, inv_one]
      | succ n ih => rw [pow_succ, ih, pow_succ', mul_inv_rev]
    rw [h, pow_orderOf_eq_one, inv_one]
  · have h : ∀ n : ℕ, x ^ n = (x⁻¹ ^ n)⁻¹ := fun n => by
      induction n with
      | zero => rw [pow_zero, pow_zero, inv_one]
      | succ n ih => rw [pow_succ, ih, pow_succ', mul_inv_rev, inv_inv]
    rw [h, pow_orderOf_eq_one, inv_one]
end
