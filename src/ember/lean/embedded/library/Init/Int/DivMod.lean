prelude
import Init.IntLemmas
/-! Euclidean division of integers: `b * (a / b) + a % b = a` with `0 ≤ a % b < |b|`, and what follows from it. -/
set_option linter.unusedVariables false
namespace Int
theorem _snn_eq {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← _snn_add a b d, ← _snn_add c d b, h, Nat.add_comm b d]
theorem _ofNat_snn (a : Nat) : ofNat a = subNatNat a 0 := (_snn_zero a).symm
theorem _negSucc_snn (a : Nat) : negSucc a = subNatNat 0 (a + 1) := rfl

theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  match a, b with
  | ofNat m, ofNat n =>
    show ofNat (n * (m / n) + m % n) = _
    rw [Nat.div_add_mod]
  | ofNat m, negSucc n =>
    show negSucc n * -ofNat (m / (n + 1)) + ofNat (m % (n + 1)) = _
    rw [_ofNat_snn, _ofNat_snn, _ofNat_snn, _negSucc_snn, _neg_snn, _snn_mul_snn, _snn_add_snn]
    refine _snn_eq ?_
    have e := Nat.div_add_mod m (n + 1)
    simp only [Nat.zero_mul, Nat.mul_zero, Nat.zero_add, Nat.add_zero]
    exact e
  | negSucc m, ofNat 0 =>
    show ofNat 0 * 0 + subNatNat 0 (m % 0 + 1) = _
    rw [Nat.mod_zero]; show 0 * 0 + negSucc m = _
    rw [Int.mul_zero, Int.zero_add]
  | negSucc m, ofNat (n + 1) =>
    show ofNat (n + 1) * negSucc (m / (n + 1)) + subNatNat (n + 1) (m % (n + 1) + 1) = _
    rw [_ofNat_snn, _negSucc_snn, _negSucc_snn, _snn_mul_snn, _snn_add_snn]
    refine _snn_eq ?_
    have e := Nat.div_add_mod m (n + 1)
    generalize m / (n + 1) = q at *
    generalize m % (n + 1) = r at *
    subst e
    simp only [Nat.zero_mul, Nat.mul_zero, Nat.zero_add, Nat.add_zero, Nat.mul_add, Nat.mul_one]
    nat_ring
  | negSucc m, negSucc n =>
    show negSucc n * ofNat (m / (n + 1) + 1) + subNatNat (n + 1) (m % (n + 1) + 1) = _
    rw [_ofNat_snn, _negSucc_snn, _negSucc_snn, _snn_mul_snn, _snn_add_snn]
    refine _snn_eq ?_
    have e := Nat.div_add_mod m (n + 1)
    generalize m / (n + 1) = q at *
    generalize m % (n + 1) = r at *
    subst e
    simp only [Nat.zero_mul, Nat.mul_zero, Nat.zero_add, Nat.add_zero, Nat.mul_add, Nat.mul_one]
    nat_ring
theorem _eq_sub_of_add_eq' {a b c : Int} (h : a + b = c) : b = c - a := by
  rw [← h, Int.sub_eq_add_neg, Int.add_comm a b, Int.add_assoc, Int.add_neg_self, Int.add_zero]
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := _eq_sub_of_add_eq' (mul_ediv_add_emod a b)
@[simp] protected theorem ediv_zero (a : Int) : a / 0 = 0 := by
  match a with
  | ofNat m => rfl
  | negSucc m => rfl
theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  match a with
  | ofNat m => exact ofNat_nonneg _
  | negSucc m =>
    show 0 ≤ subNatNat (natAbs b) (m % natAbs b + 1)
    have p : 0 < natAbs b := match b, h with
      | ofNat 0, h => absurd rfl h
      | ofNat (n + 1), _ => Nat.zero_lt_succ n
      | negSucc n, _ => Nat.zero_lt_succ n
    rw [_snn_nil, _snn_le, Nat.zero_add, Nat.add_zero]
    exact Nat.mod_lt m p
theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  match b, h with
  | ofNat (n + 1), _ =>
    match a with
    | ofNat m => exact ofNat_lt.2 (Nat.mod_lt m (Nat.zero_lt_succ n))
    | negSucc m =>
      show subNatNat (n + 1) (m % (n + 1) + 1) + 1 ≤ ofNat (n + 1)
      rw [_ofNat_snn, _snn_one, _snn_add_snn, _snn_le]
      show n + 1 + 1 + 0 ≤ n + 1 + (m % (n + 1) + 1 + 0)
      exact Nat.add_le_add_left (k := n + 1) (Nat.succ_le_succ (Nat.zero_le _))
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.not_lt.2 (Int.le_refl b) (e ▸ h)
theorem _le_add_of_nonneg_right' {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by
  have := Int.add_le_add (Int.le_refl a) h
  rw [Int.add_zero] at this; exact this
theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have e := _le_add_of_nonneg_right' (a := k * (x / k)) (emod_nonneg x h)
  rw [mul_ediv_add_emod] at e; exact e
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  show c + a + 1 ≤ c + b
  rw [Int.add_assoc]; exact Int.add_le_add (Int.le_refl c) h
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have e := Int.add_lt_add_left (emod_lt_of_pos x h) (k * (x / k))
  rw [mul_ediv_add_emod] at e; exact e
protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
theorem _add_right_comm' (a b c : Int) : a + b + c = a + c + b := by rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]
protected theorem lt_irrefl (a : Int) : ¬ a < a := Int.not_lt.2 (Int.le_refl a)
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.le_trans (Int.add_le_add_right h₁ 1) h₂
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans h₁ h₂
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have e := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hc)
  rw [Int.mul_add, Int.mul_one] at e
  exact Int.lt_of_lt_of_le (by have := Int.add_lt_add_left hc (c * a); rw [Int.add_zero] at this; exact this) e
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Int.not_le.1 fun k => Int.lt_irrefl _ (Int.lt_of_lt_of_le h (Int.mul_le_mul_of_nonneg_left k hc))
theorem _le_ediv_of_mul_le' {a b c : Int} (hc : 0 < c) (h : c * a ≤ b) : a ≤ b / c := by
  refine Int.not_lt.1 fun k => ?_
  have k := Int.mul_le_mul_of_nonneg_left (k := c) (show b / c + 1 ≤ a from k) (Int.le_of_lt hc)
  rw [Int.mul_add, Int.mul_one] at k
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (lt_mul_ediv_self_add hc) (Int.le_trans k h))
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  have e : a - b + b = a := by
    rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (-b), Int.add_neg_self, Int.add_zero]
  rw [h, Int.zero_add] at e; exact e.symm
theorem emod_eq_zero_of_dvd {a b : Int} : a ∣ b → b % a = 0 := by
  rintro ⟨c, rfl⟩
  rw [emod_def]
  by_cases h : a = 0
  · subst h; rw [Int.zero_mul, Int.zero_mul]; rfl
  · rw [← Int.mul_sub]
    generalize hd : c - a * c / a = d
    have e : a * d = a * c % a := by rw [← hd, Int.mul_sub, ← emod_def]
    have nn : 0 ≤ a * d := e ▸ emod_nonneg _ h
    by_cases z : d = 0
    · rw [z, Int.mul_zero]
    · exfalso
      have key : ∀ {a d : Int}, 0 < a → d ≠ 0 → 0 ≤ a * d → a ≤ a * d := by
        intro a d ha hd hn
        have d1 : 1 ≤ d := Int.not_lt.1 fun k => by
          have k : d < 0 := (Int.lt_or_gt_of_ne hd).elim id fun p => absurd k (Int.not_lt.2 p)
          have := Int.mul_lt_mul_of_pos_left k ha
          rw [Int.mul_zero] at this
          exact Int.lt_irrefl _ (Int.lt_of_lt_of_le this hn)
        have := Int.mul_le_mul_of_nonneg_left d1 (Int.le_of_lt ha)
        rw [Int.mul_one] at this; exact this
      cases Int.lt_or_gt_of_ne h with
      | inr p => exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (e ▸ emod_lt_of_pos (a * c) p) (key p z nn))
      | inl n =>
        have np : 0 < -a := Int.neg_le_neg (i := a + 1) (j := 0) n |> fun h => by
          rw [Int.neg_add] at h
          have := Int.add_le_add_right h 1
          rw [Int.add_assoc] at this
          have this : 0 + 1 ≤ -a + 0 := this
          rw [Int.add_zero] at this; exact this
        have em : a * c % a = a * c % -a := by
          show Int.emod _ _ = Int.emod _ _
          have na : natAbs (-a) = natAbs a := by
            match a with
            | ofNat 0 => rfl
            | ofNat (_ + 1) => rfl
            | negSucc _ => rfl
          unfold Int.emod
          match a * c with
          | ofNat m => simp only [na]
          | negSucc m => simp only [na]
        rw [em] at e
        have z' : -d ≠ 0 := fun k => z (by rw [← Int.neg_neg d, k]; rfl)
        have e' : a * d = -a * -d := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
        rw [e'] at e nn
        exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (e ▸ emod_lt_of_pos (a * c) np) (key np z' nn))
theorem _mul_ediv_cancel_of_dvd' {a b : Int} (h : a ∣ b) : a * (b / a) = b := by
  have e := mul_ediv_add_emod b a
  rw [emod_eq_zero_of_dvd h, Int.add_zero] at e; exact e
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨x, rfl⟩ := h₁; obtain ⟨y, rfl⟩ := h₂; exact ⟨x + y, (Int.mul_add a x y).symm⟩
theorem _ofNat_dvd_left' {n : Nat} {z : Int} (h : n ∣ z.natAbs) : (n : Int) ∣ z := by
  obtain ⟨c, e⟩ := h
  match z, e with
  | ofNat m, e => exact ⟨c, congrArg ofNat e⟩
  | negSucc m, e =>
    refine ⟨-(c : Int), ?_⟩
    rw [Int.mul_neg]
    show negSucc m = -ofNat (n * c)
    rw [← e]; rfl
theorem _dvd_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - bmod x m := by
  unfold bmod
  have e := mul_ediv_add_emod x m
  have e1 : x - x % m = m * (x / m) := by
    have e' : x - x % m = m * (x / m) + x % m - x % m := by rw [e]
    rw [e', Int.sub_eq_add_neg, Int.add_assoc, Int.add_neg_self, Int.add_zero]
  show _ ∣ x - (if x % m < ((m : Int) + 1) / 2 then x % m else x % m - m)
  split
  · exact ⟨_, e1⟩
  · refine ⟨x / m + 1, ?_⟩
    rw [Int.mul_add, Int.mul_one, ← e1, Int.sub_eq_add_neg, Int.sub_eq_add_neg (a := x % m), Int.neg_add, Int.neg_neg, ← Int.add_assoc]; rfl
end Int
