import Ember.Rat.Field
import Ember.Tactic.FieldLinarith
/-! Cauchy sequences of rationals: operations on them, their order, and when two have the same limit. `Ember.Real.Defs` takes the quotient. -/
namespace Real.Seq
/-- From some index on, terms differ by less than any `ε`. (`f n - f m` is the same with `m` and `n` exchanged.) -/
def Cauchy (f : ℕ → ℚ) : Prop := ∀ ε : ℚ, 0 < ε → ∃ N : ℕ, ∀ m, N ≤ m → ∀ n, N ≤ n → f m - f n < ε
/-- The difference tends to 0. -/
def Equiv (f g : ℕ → ℚ) : Prop := ∀ ε : ℚ, 0 < ε → ∃ N : ℕ, ∀ n, N ≤ n → f n - g n < ε ∧ g n - f n < ε
/-- In the end `f` is smaller by some `δ`. -/
def Less (f g : ℕ → ℚ) : Prop := ∃ δ : ℚ, 0 < δ ∧ ∃ N : ℕ, ∀ n, N ≤ n → f n + δ ≤ g n
variable {f g h k : ℕ → ℚ}

theorem inv_pos {x : ℚ} (hx : 0 < x) : 0 < x⁻¹ := by
  have e := Rat.mul_inv_cancel x (ne_of_gt hx)
  rcases lt_or_ge 0 x⁻¹ with h | h
  · exact h
  · have := mul_nonneg (le_of_lt hx) (neg_nonneg.2 h)
    rw [mul_neg] at this
    linarith
/-- `ε` is a multiple of any positive bound. -/
theorem split {ε B : ℚ} (hε : 0 < ε) (hB : 0 < B) : ∃ δ, 0 < δ ∧ B * δ = ε := by
  refine ⟨ε * B⁻¹, mul_pos hε (inv_pos hB), ?_⟩
  have e := Rat.mul_inv_cancel B (ne_of_gt hB)
  linear_combination ε * e
theorem mul_bound {x y B δ : ℚ} (h₁ : -B < x) (h₂ : x < B) (h₃ : -δ < y) (h₄ : y < δ) : x * y < B * δ := by
  have := mul_pos (sub_pos.2 h₂) (show 0 < δ + y by linarith)
  have := mul_pos (show 0 < B + x by linarith) (sub_pos.2 h₄)
  linarith

theorem Cauchy.bounded (hf : Cauchy f) : ∃ B, 0 < B ∧ ∀ n, -B < f n ∧ f n < B := by
  obtain ⟨N, hN⟩ := hf 1 zero_lt_one
  have key : ∀ M : ℕ, ∃ B, 0 < B ∧ ∀ n, n < M → -B < f n ∧ f n < B := fun M => by
    induction M with
    | zero => exact ⟨1, zero_lt_one, fun n h => absurd h (by omega)⟩
    | succ M ih =>
      obtain ⟨B, hB, h⟩ := ih
      have s := sq_nonneg (f M); have s₁ := sq_nonneg (f M - 1); have s₂ := sq_nonneg (f M + 1)
      refine ⟨B + f M ^ 2 + 1, by linarith, fun n hn => ?_⟩
      rcases Nat.lt_or_ge n M with k | k
      · have := h n k; exact ⟨by linarith, by linarith⟩
      · have e : n = M := by omega
        subst e
        exact ⟨by nlinarith, by nlinarith⟩
  obtain ⟨B, hB, h⟩ := key (N + 1)
  refine ⟨B + 1, by linarith, fun n => ?_⟩
  rcases Nat.lt_or_ge n (N + 1) with k | k
  · have := h n k; exact ⟨by linarith, by linarith⟩
  · have := h N (by omega); have := hN n (by omega) N (by omega); have := hN N (by omega) n (by omega)
    exact ⟨by linarith, by linarith⟩

theorem Cauchy.const (q : ℚ) : Cauchy fun _ => q := fun ε hε => ⟨0, fun _ _ _ _ => by linarith⟩
theorem Cauchy.add (hf : Cauchy f) (hg : Cauchy g) : Cauchy fun n => f n + g n := fun ε hε => by
  obtain ⟨M, hM⟩ := hf (ε / 2) (by linarith); obtain ⟨N, hN⟩ := hg (ε / 2) (by linarith)
  refine ⟨M + N, fun m hm n hn => ?_⟩
  have := hM m (by omega) n (by omega); have := hN m (by omega) n (by omega)
  linarith
theorem Cauchy.neg (hf : Cauchy f) : Cauchy fun n => -f n := fun ε hε => by
  obtain ⟨N, hN⟩ := hf ε hε
  exact ⟨N, fun m hm n hn => by have := hN n hn m hm; linarith⟩
theorem Cauchy.mul (hf : Cauchy f) (hg : Cauchy g) : Cauchy fun n => f n * g n := fun ε hε => by
  obtain ⟨A, hA, ha⟩ := hf.bounded; obtain ⟨B, hB, hb⟩ := hg.bounded
  obtain ⟨α, hα, eα⟩ := split (show 0 < ε / 2 by linarith) hB; obtain ⟨β, hβ, eβ⟩ := split (show 0 < ε / 2 by linarith) hA
  obtain ⟨M, hM⟩ := hf α hα; obtain ⟨N, hN⟩ := hg β hβ
  refine ⟨M + N, fun m hm n hn => ?_⟩
  have h₁ := hM m (by omega) n (by omega); have h₂ := hM n (by omega) m (by omega)
  have h₃ := hN m (by omega) n (by omega); have h₄ := hN n (by omega) m (by omega)
  have := mul_bound (ha m).1 (ha m).2 (show -β < g m - g n by linarith) h₃
  have := mul_bound (hb n).1 (hb n).2 (show -α < f m - f n by linarith) h₁
  linarith

/-! ### Equivalence -/
theorem Equiv.refl (f : ℕ → ℚ) : Equiv f f := fun ε hε => ⟨0, fun n _ => ⟨by linarith, by linarith⟩⟩
theorem Equiv.symm (h : Equiv f g) : Equiv g f := fun ε hε => let ⟨N, hN⟩ := h ε hε; ⟨N, fun n hn => ⟨(hN n hn).2, (hN n hn).1⟩⟩
theorem Equiv.trans (h₁ : Equiv f g) (h₂ : Equiv g h) : Equiv f h := fun ε hε => by
  obtain ⟨M, hM⟩ := h₁ (ε / 2) (by linarith); obtain ⟨N, hN⟩ := h₂ (ε / 2) (by linarith)
  refine ⟨M + N, fun n hn => ?_⟩
  have := hM n (by omega); have := hN n (by omega)
  exact ⟨by linarith, by linarith⟩
theorem Equiv.add (h₁ : Equiv f g) (h₂ : Equiv h k) : Equiv (fun n => f n + h n) fun n => g n + k n := fun ε hε => by
  obtain ⟨M, hM⟩ := h₁ (ε / 2) (by linarith); obtain ⟨N, hN⟩ := h₂ (ε / 2) (by linarith)
  refine ⟨M + N, fun n hn => ?_⟩
  have := hM n (by omega); have := hN n (by omega)
  exact ⟨by linarith, by linarith⟩
theorem Equiv.neg (h₁ : Equiv f g) : Equiv (fun n => -f n) fun n => -g n := fun ε hε => by
  obtain ⟨N, hN⟩ := h₁ ε hε
  exact ⟨N, fun n hn => ⟨by have := hN n hn; linarith, by have := hN n hn; linarith⟩⟩
theorem Equiv.mul (hf : Cauchy f) (hk : Cauchy k) (h₁ : Equiv f g) (h₂ : Equiv h k) : Equiv (fun n => f n * h n) fun n => g n * k n :=
  fun ε hε => by
  obtain ⟨A, hA, ha⟩ := hf.bounded; obtain ⟨B, hB, hb⟩ := hk.bounded
  obtain ⟨α, hα, eα⟩ := split (show 0 < ε / 2 by linarith) hB; obtain ⟨β, hβ, eβ⟩ := split (show 0 < ε / 2 by linarith) hA
  obtain ⟨M, hM⟩ := h₁ α hα; obtain ⟨N, hN⟩ := h₂ β hβ
  refine ⟨M + N, fun n hn => ?_⟩
  have ⟨h₁, h₂⟩ := hM n (by omega); have ⟨h₃, h₄⟩ := hN n (by omega)
  have := mul_bound (ha n).1 (ha n).2 (show -β < h n - k n by linarith) h₃
  have := mul_bound (ha n).1 (ha n).2 (show -β < k n - h n by linarith) h₄
  have := mul_bound (hb n).1 (hb n).2 (show -α < f n - g n by linarith) h₁
  have := mul_bound (hb n).1 (hb n).2 (show -α < g n - f n by linarith) h₂
  exact ⟨by linarith, by linarith⟩

/-! ### Order -/
theorem Less.congr (h₁ : Equiv f g) (h₂ : Equiv h k) (l : Less f h) : Less g k := by
  obtain ⟨δ, hδ, L, hL⟩ := l
  obtain ⟨M, hM⟩ := h₁ (δ / 4) (by linarith); obtain ⟨N, hN⟩ := h₂ (δ / 4) (by linarith)
  refine ⟨δ / 2, by linarith, L + M + N, fun n hn => ?_⟩
  have := hL n (by omega); have := hM n (by omega); have := hN n (by omega)
  linarith
theorem Less.irrefl : ¬Less f f := fun ⟨δ, hδ, N, hN⟩ => by have := hN N (Nat.le_refl N); linarith
theorem Less.trans (h₁ : Less f g) (h₂ : Less g h) : Less f h := by
  obtain ⟨δ, hδ, M, hM⟩ := h₁; obtain ⟨ε, hε, N, hN⟩ := h₂
  refine ⟨δ, hδ, M + N, fun n hn => ?_⟩
  have := hM n (by omega); have := hN n (by omega)
  linarith
theorem trichotomy (hf : Cauchy f) (hg : Cauchy g) : Less f g ∨ Equiv f g ∨ Less g f := by
  refine Classical.byContradiction fun none => ?_
  refine none (.inr (.inl fun ε hε => ?_))
  obtain ⟨M, hM⟩ := hf (ε / 4) (by linarith); obtain ⟨N, hN⟩ := hg (ε / 4) (by linarith)
  refine ⟨M + N, fun n hn => ⟨lt_of_not_ge fun c => none (.inr (.inr ?_)), lt_of_not_ge fun c => none (.inl ?_)⟩⟩
  all_goals
    refine ⟨ε / 4, by linarith, M + N, fun m hm => ?_⟩
    have := hM m (by omega) n (by omega); have := hM n (by omega) m (by omega)
    have := hN m (by omega) n (by omega); have := hN n (by omega) m (by omega)
    linarith
theorem Less.add (h₁ : Less f g) (h : ℕ → ℚ) : Less (fun n => f n + h n) fun n => g n + h n := by
  obtain ⟨δ, hδ, N, hN⟩ := h₁
  exact ⟨δ, hδ, N, fun n hn => by have := hN n hn; linarith⟩
theorem Less.mul (h₁ : Less (fun _ => 0) f) (h₂ : Less g h) : Less (fun n => f n * g n) fun n => f n * h n := by
  obtain ⟨δ, hδ, M, hM⟩ := h₁; obtain ⟨ε, hε, N, hN⟩ := h₂
  refine ⟨δ * ε, mul_pos hδ hε, M + N, fun n hn => ?_⟩
  have h₁ := hM n (by omega); have h₂ := hN n (by omega)
  have := mul_nonneg (show 0 ≤ f n - δ by linarith) (show 0 ≤ h n - g n - ε by linarith)
  have := mul_nonneg (le_of_lt hδ) (show 0 ≤ h n - g n - ε by linarith)
  have := mul_nonneg (le_of_lt hε) (show 0 ≤ f n - δ by linarith)
  linarith

/-! ### The inverse of a positive sequence -/
private theorem inv_sub {x y d : ℚ} (hd : 0 < d) (hx : d ≤ x) (hy : d ≤ y) {ε : ℚ} (hε : 0 < ε) (h : y - x < d * d * ε) : x⁻¹ - y⁻¹ < ε := by
  have ex := Rat.mul_inv_cancel x (ne_of_gt (lt_of_lt_of_le hd hx)); have ey := Rat.mul_inv_cancel y (ne_of_gt (lt_of_lt_of_le hd hy))
  have px := inv_pos (lt_of_lt_of_le hd hx); have py := inv_pos (lt_of_lt_of_le hd hy)
  generalize x⁻¹ = u at *; generalize y⁻¹ = v at *
  have hu : d * u ≤ 1 := by have := mul_nonneg (sub_nonneg.2 hx) (le_of_lt px); linarith
  have hv : d * v ≤ 1 := by have := mul_nonneg (sub_nonneg.2 hy) (le_of_lt py); linarith
  have e : u - v = u * v * (y - x) := by linear_combination v * ex - u * ey
  have s := mul_pos (mul_pos px py) (sub_pos.2 h)
  have t : (d * u) * (d * v) ≤ 1 := by
    have := mul_le_mul hu hv (mul_nonneg (le_of_lt hd) (le_of_lt py)) zero_le_one; rwa [mul_one] at this
  have := mul_nonneg (sub_nonneg.2 t) (le_of_lt hε)
  linarith
theorem Cauchy.inv (hf : Cauchy f) (pos : Less (fun _ => 0) f) : Cauchy fun n => (f n)⁻¹ := fun ε hε => by
  obtain ⟨d, hd, M, hM⟩ := pos
  obtain ⟨N, hN⟩ := hf (d * d * ε) (mul_pos (mul_pos hd hd) hε)
  refine ⟨M + N, fun m hm n hn => inv_sub hd ?_ ?_ hε (hN n (by omega) m (by omega))⟩
  · have := hM m (by omega); linarith
  · have := hM n (by omega); linarith
theorem mul_inv_equiv (pos : Less (fun _ => 0) f) : Equiv (fun n => f n * (f n)⁻¹) fun _ => 1 := fun ε hε => by
  obtain ⟨d, hd, M, hM⟩ := pos
  refine ⟨M, fun n hn => ?_⟩
  have := hM n hn
  show f n * (f n)⁻¹ - 1 < ε ∧ 1 - f n * (f n)⁻¹ < ε
  rw [Rat.mul_inv_cancel (f n) (ne_of_gt (by linarith))]
  exact ⟨by linarith, by linarith⟩
end Real.Seq
