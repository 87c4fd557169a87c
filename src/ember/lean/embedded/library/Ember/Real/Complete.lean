import Ember.Field
import Ember.Real.Defs
import Ember.Tactic.Basic
import Ember.Tactic.Choose
/-! ℝ is archimedean and complete: a set that is bounded above and not empty has a least upper bound. -/
namespace Real
theorem natCast_eq (n : ℕ) : (n : ℝ) = ofRat n := rfl
theorem rat_le_nat (q : ℚ) : q ≤ (q.num.natAbs : ℚ) := by
  show q.num * (1 : ℕ) ≤ (q.num.natAbs : ℤ) * q.den
  have h := q.den_pos
  have : q.num ≤ q.num.natAbs := by omega
  have : (0 : ℤ) ≤ (q.num.natAbs : ℤ) * (q.den - 1) := mul_nonneg (by omega) (by omega)
  push_cast; linarith
/-- Some natural number is larger. -/
theorem exists_nat_gt (x : ℝ) : ∃ n : ℕ, x < n := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  obtain ⟨B, hB, h⟩ := hf.bounded
  refine ⟨B.num.natAbs + 1, ofSequence_lt.2 ⟨1, zero_lt_one, 0, fun n _ => ?_⟩⟩
  have := (h n).2; have := rat_le_nat B
  rw [Nat.cast_add_one]; linarith
theorem exists_int_gt (x : ℝ) : ∃ n : ℤ, x < n := let ⟨n, h⟩ := exists_nat_gt x; ⟨n, by rw [Int.cast_natCast]; exact h⟩
theorem exists_int_lt (x : ℝ) : ∃ n : ℤ, (n : ℝ) < x := by
  obtain ⟨n, h⟩ := exists_int_gt (-x)
  exact ⟨-n, by rw [Int.cast_neg]; linarith⟩
/-- Among the integers with `p` there is a least one, if they are bounded below. -/
theorem exists_least_int {p : ℤ → Prop} (h : ∃ n, p n) {b : ℤ} (hb : ∀ n, p n → b ≤ n) : ∃ n, p n ∧ ∀ m, p m → n ≤ m := by
  obtain ⟨n, hn⟩ := h
  have key : ∀ k : ℕ, ∀ n : ℤ, n - b ≤ k → p n → ∃ n, p n ∧ ∀ m, p m → n ≤ m := fun k => by
    induction k with
    | zero => exact fun n hk hn => ⟨n, hn, fun m hm => by have := hb m hm; omega⟩
    | succ k ih =>
      intro n hk hn
      rcases Classical.em (∃ m, p m ∧ m < n) with ⟨m, hm, l⟩ | none
      · exact ih m (by omega) hm
      · exact ⟨n, hn, fun m hm => Int.not_lt.1 fun l => none ⟨m, hm, l⟩⟩
  exact key (n - b).toNat n (by omega) hn

theorem ofRat_le_of_forall {f : ℕ → ℚ} {hf : Seq.Cauchy f} {x : ℝ} (h : ∀ n, x ≤ ofRat (f n)) : x ≤ ofSequence f hf := by
  obtain ⟨g, hg, rfl⟩ := exists_sequence x
  refine le_of_not_gt fun l => ?_
  obtain ⟨δ, hδ, N, hN⟩ := ofSequence_lt.1 l
  obtain ⟨M, hM⟩ := hg (δ / 2) (by linarith)
  obtain ⟨M', hM'⟩ := hf (δ / 4) (by linarith)
  refine not_lt_of_ge (h (N + M + M')) (ofSequence_lt.2 ⟨δ / 4, by linarith, N + M + M', fun n hn => ?_⟩)
  have := hN n (by omega); have := hM' (N + M + M') (by omega) n (by omega)
  linarith
theorem le_ofRat_of_forall {f : ℕ → ℚ} {hf : Seq.Cauchy f} {x : ℝ} (h : ∀ n, ofRat (f n) ≤ x) : ofSequence f hf ≤ x := by
  have e : -ofSequence f hf = ofSequence _ hf.neg := ofSequence_neg
  have : -x ≤ ofSequence _ hf.neg := ofRat_le_of_forall fun n => by rw [ofRat_neg]; exact neg_le_neg (h n)
  rw [← e] at this; exact neg_le_neg_iff.1 this
theorem ofRat_div (n : ℤ) (m : ℕ) : ofRat (n / (m + 1 : ℕ)) * (m + 1 : ℕ) = n := by
  show ofRat _ * ofRat _ = ofRat _
  rw [← ofRat_mul]
  exact congrArg ofRat (div_mul_cancel₀ _ (Nat.cast_ne_zero.2 (Nat.succ_ne_zero m)))

/-- A bound that is at most `1 / (m + 1)` too large. -/
private theorem exists_near (S : Set ℝ) (hne : S.Nonempty) (hbdd : BddAbove S) (m : ℕ) :
    ∃ q : ℚ, ofRat q ∈ upperBounds S ∧ ¬ofRat (q - 1 / (m + 1 : ℕ)) ∈ upperBounds S := by
  have pos : (0 : ℝ) < (m + 1 : ℕ) := Nat.cast_pos.2 (Nat.succ_pos m)
  obtain ⟨s, hs⟩ := hne; obtain ⟨b, hb⟩ := hbdd
  obtain ⟨c, hc⟩ := exists_int_gt (b * (m + 1 : ℕ)); obtain ⟨d, hd⟩ := exists_int_lt (s * (m + 1 : ℕ))
  have upper (n : ℤ) (x : ℝ) : x ≤ ofRat (n / (m + 1 : ℕ)) ↔ x * (m + 1 : ℕ) ≤ n := by
    rw [← mul_le_mul_iff_of_pos_right pos, ofRat_div]
  obtain ⟨n, hn, least⟩ := exists_least_int (p := fun n => ofRat (n / (m + 1 : ℕ)) ∈ upperBounds S) (b := d)
    ⟨c, fun x hx => (upper c x).2 (le_trans (mul_le_mul_of_nonneg_right (hb hx) (le_of_lt pos)) (le_of_lt hc))⟩
    fun n hn => Int.cast_le.1 (le_of_lt (lt_of_lt_of_le hd ((upper n s).1 (hn hs))))
  refine ⟨n / (m + 1 : ℕ), hn, fun k => ?_⟩
  rw [div_sub_div_same] at k
  have := least (n - 1) (by rw [Int.cast_sub, Int.cast_one]; exact k)
  omega

theorem exists_isLUB {S : Set ℝ} (hne : S.Nonempty) (hbdd : BddAbove S) : ∃ x, IsLUB S x := by
  choose q hq using exists_near S hne hbdd
  have close (m n : ℕ) : q m - 1 / (m + 1 : ℕ) < q n := by
    refine ofRat_lt.1 (lt_of_not_ge fun h => (hq m).2 fun s hs => le_trans ((hq n).1 hs) h)
  have small (ε : ℚ) (hε : 0 < ε) : ∃ N : ℕ, ∀ m, N ≤ m → 1 / ((m + 1 : ℕ) : ℚ) < ε := by
    refine ⟨ε⁻¹.num.natAbs, fun m hm => ?_⟩
    have := rat_le_nat ε⁻¹
    have : ((ε⁻¹.num.natAbs : ℕ) : ℚ) ≤ m := Nat.cast_le.2 hm
    rw [one_div, ← inv_inv ε]
    refine (inv_lt_inv₀ (Nat.cast_pos.2 (Nat.succ_pos m)) (inv_pos.2 hε)).2 ?_
    rw [Nat.cast_add_one]; linarith
  have cauchy : Seq.Cauchy q := fun ε hε => by
    obtain ⟨N, hN⟩ := small ε hε
    exact ⟨N, fun m hm n _ => by have := close m n; have := hN m hm; linarith⟩
  refine ⟨ofSequence q cauchy, fun s hs => ofRat_le_of_forall fun n => (hq n).1 hs, fun b hb => ?_⟩
  refine le_of_not_gt fun l => ?_
  obtain ⟨g, hg, rfl⟩ := exists_sequence b
  obtain ⟨δ, hδ, N, hN⟩ := ofSequence_lt.1 l
  obtain ⟨M, hM⟩ := small (δ / 4) (by linarith)
  obtain ⟨M', hM'⟩ := cauchy (δ / 4) (by linarith)
  refine (hq (N + M + M')).2 fun s hs => le_trans (hb hs) (le_of_lt (ofSequence_lt.2 ⟨δ / 4, by linarith, N + M + M', fun n hn => ?_⟩))
  have := hN n (by omega); have := hM (N + M + M') (by omega); have := hM' n (by omega) (N + M + M') (by omega)
  linarith
end Real
