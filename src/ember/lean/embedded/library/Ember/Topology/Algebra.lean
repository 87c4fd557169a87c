import Ember.Pi
import Ember.SumNames
import Ember.Topology.Metric
/-! Limits and continuity of sums, products, quotients and powers, for what has continuous operations (`ContinuousAdd`, `ContinuousMul`, …):
ℝ, ℂ, ℚ, ℤ and ℕ. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v w
open Filter Topology
class ContinuousAdd (M : Type u) [TopologicalSpace M] [Add M] : Prop where
  continuous_add : Continuous fun p : M × M => p.1 + p.2
class ContinuousMul (M : Type u) [TopologicalSpace M] [Mul M] : Prop where
  continuous_mul : Continuous fun p : M × M => p.1 * p.2
class ContinuousNeg (G : Type u) [TopologicalSpace G] [Neg G] : Prop where
  continuous_neg : Continuous fun a : G => -a
class ContinuousSub (G : Type u) [TopologicalSpace G] [Sub G] : Prop where
  continuous_sub : Continuous fun p : G × G => p.1 - p.2
class ContinuousInv₀ (G₀ : Type u) [Zero G₀] [Inv G₀] [TopologicalSpace G₀] : Prop where
  continuousAt_inv₀ : ∀ ⦃x : G₀⦄, x ≠ 0 → ContinuousAt Inv.inv x
export ContinuousAdd (continuous_add)
export ContinuousMul (continuous_mul)
export ContinuousNeg (continuous_neg)
export ContinuousSub (continuous_sub)
export ContinuousInv₀ (continuousAt_inv₀)

/-! ### ℝ, ℂ, ℚ, ℤ, ℕ -/
namespace Ember.MetricField
variable {K : Type u} [Field K] [Norm K] [MetricSpace K] [MetricField K]
theorem continuous_add : Continuous fun p : K × K => p.1 + p.2 := Metric.continuous_iff.2 fun b ε hε =>
  ⟨ε / 2, by linarith, fun a h => by
    have h₁ := lt_of_le_of_lt (le_max_left _ _) h; have h₂ := lt_of_le_of_lt (le_max_right _ _) h
    rw [dist_eq_norm] at h₁ h₂ ⊢
    rw [show a.1 + a.2 - (b.1 + b.2) = a.1 - b.1 + (a.2 - b.2) by ring]
    have := norm_add_le (a.1 - b.1) (a.2 - b.2)
    linarith⟩
theorem continuous_neg : Continuous fun a : K => -a := Metric.continuous_iff.2 fun b ε hε => ⟨ε, hε, fun a h => by
  rw [dist_eq_norm] at h ⊢
  rwa [show -a - -b = -(a - b) by ring, norm_neg]⟩
theorem continuous_mul : Continuous fun p : K × K => p.1 * p.2 := Metric.continuous_iff.2 fun b ε hε => by
  have pos : 0 < ‖b.1‖ + ‖b.2‖ + 1 := by have := norm_nonneg b.1; have := norm_nonneg b.2; linarith
  refine ⟨min 1 (ε / (‖b.1‖ + ‖b.2‖ + 1)), lt_min zero_lt_one (div_pos hε pos), fun a h => ?_⟩
  have h₁ := lt_of_le_of_lt (le_max_left _ _) h; have h₂ := lt_of_le_of_lt (le_max_right _ _) h
  rw [dist_eq_norm] at h₁ h₂ ⊢
  have k₁ := lt_of_lt_of_le h₂ (min_le_left _ _)
  have k₂ := lt_of_lt_of_le h₁ (min_le_right _ _); have k₃ := lt_of_lt_of_le h₂ (min_le_right _ _)
  have e : a.1 * a.2 - b.1 * b.2 = (a.1 - b.1) * (a.2 - b.2) + ((a.1 - b.1) * b.2 + b.1 * (a.2 - b.2)) := by ring
  rw [e]
  refine lt_of_le_of_lt (norm_add_le _ _) ?_
  have h₃ := norm_add_le ((a.1 - b.1) * b.2) (b.1 * (a.2 - b.2))
  rw [norm_mul, norm_mul] at h₃
  rw [norm_mul]
  have n₁ := norm_nonneg (a.1 - b.1); have n₂ := norm_nonneg b.1; have n₃ := norm_nonneg b.2
  have l₁ := mul_le_mul_of_nonneg_left (le_of_lt k₁) n₁
  have l₂ := mul_le_mul_of_nonneg_right (le_of_lt k₂) n₃
  have l₃ := mul_le_mul_of_nonneg_left (le_of_lt k₃) n₂
  have e' : ε / (‖b.1‖ + ‖b.2‖ + 1) * (‖b.1‖ + ‖b.2‖ + 1) = ε := div_mul_cancel₀ ε (ne_of_gt pos)
  nlinarith
theorem continuousAt_inv₀ ⦃x : K⦄ (hx : x ≠ 0) : ContinuousAt (fun x : K => x⁻¹) x := Metric.continuousAt_iff.2 fun ε hε => by
  have pos := norm_pos_iff.2 hx
  refine ⟨min (‖x‖ / 2) (ε * (‖x‖ * ‖x‖) / 2), lt_min (by linarith) (by have := mul_pos hε (mul_pos pos pos); linarith), fun y h => ?_⟩
  have h₁ := lt_of_lt_of_le h (min_le_left _ _); have h₂ := lt_of_lt_of_le h (min_le_right _ _)
  rw [dist_eq_norm] at h₁ h₂ ⊢
  have far : ‖x‖ / 2 < ‖y‖ := by have := norm_sub_norm_le x y; rw [norm_sub_rev] at this; linarith
  have hy : y ≠ 0 := norm_pos_iff.1 (by linarith)
  have e : y⁻¹ - x⁻¹ = -((y - x) / (y * x)) := by field_simp; ring
  rw [e, norm_neg, norm_div, norm_mul, div_lt_iff₀ (mul_pos (by linarith) pos)]
  have := mul_lt_mul_of_pos_left far (mul_pos hε pos)
  nlinarith
end Ember.MetricField
instance : ContinuousAdd ℝ := ⟨Ember.MetricField.continuous_add⟩
instance : ContinuousMul ℝ := ⟨Ember.MetricField.continuous_mul⟩
instance : ContinuousNeg ℝ := ⟨Ember.MetricField.continuous_neg⟩
instance : ContinuousInv₀ ℝ := ⟨Ember.MetricField.continuousAt_inv₀⟩
instance : ContinuousAdd ℂ := ⟨Ember.MetricField.continuous_add⟩
instance : ContinuousMul ℂ := ⟨Ember.MetricField.continuous_mul⟩
instance : ContinuousNeg ℂ := ⟨Ember.MetricField.continuous_neg⟩
instance : ContinuousInv₀ ℂ := ⟨Ember.MetricField.continuousAt_inv₀⟩
instance : ContinuousAdd ℤ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousMul ℤ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousNeg ℤ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousSub ℤ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousAdd ℕ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousMul ℕ := ⟨continuous_of_discreteTopology⟩
instance : ContinuousSub ℕ := ⟨continuous_of_discreteTopology⟩

/-! ### Limits -/
section
variable {α : Type v} {M : Type u} [TopologicalSpace M] {f g : α → M} {x l : Filter α} {a b : M}
section
variable [Add M] [ContinuousAdd M]
theorem Filter.Tendsto.add {f g : α → M} {x : Filter α} {a b : M} (hf : Tendsto f x (𝓝 a)) (hg : Tendsto g x (𝓝 b)) :
    Tendsto (fun x => f x + g x) x (𝓝 (a + b)) := (continuous_add.tendsto (a, b)).comp (hf.prodMk_nhds hg)
theorem Filter.Tendsto.const_add (b : M) (h : Tendsto f l (𝓝 a)) : Tendsto (fun k => b + f k) l (𝓝 (b + a)) := tendsto_const_nhds.add h
theorem Filter.Tendsto.add_const (b : M) (h : Tendsto f l (𝓝 a)) : Tendsto (fun k => f k + b) l (𝓝 (a + b)) := h.add tendsto_const_nhds
end
section
variable [Mul M] [ContinuousMul M]
theorem Filter.Tendsto.mul {f g : α → M} {x : Filter α} {a b : M} (hf : Tendsto f x (𝓝 a)) (hg : Tendsto g x (𝓝 b)) :
    Tendsto (fun x => f x * g x) x (𝓝 (a * b)) := (continuous_mul.tendsto (a, b)).comp (hf.prodMk_nhds hg)
theorem Filter.Tendsto.const_mul (b : M) {c : M} {f : α → M} {l : Filter α} (h : Tendsto (fun k : α => f k) l (𝓝 c)) :
    Tendsto (fun k : α => b * f k) l (𝓝 (b * c)) := tendsto_const_nhds.mul h
theorem Filter.Tendsto.mul_const (b : M) {c : M} {f : α → M} {l : Filter α} (h : Tendsto (fun k : α => f k) l (𝓝 c)) :
    Tendsto (fun k : α => f k * b) l (𝓝 (c * b)) := h.mul tendsto_const_nhds
theorem Filter.Tendsto.pow [One M] [Pow M ℕ] [Ember.Powers M] {l : Filter α} {f : α → M} {x : M} (hf : Tendsto f l (𝓝 x)) (n : ℕ) :
    Tendsto (fun x => f x ^ n) l (𝓝 (x ^ n)) := by
  induction n with
  | zero => simp only [Ember.Powers.pow_zero]; exact tendsto_const_nhds
  | succ n ih => simp only [Ember.Powers.pow_succ]; exact ih.mul hf
end
theorem Filter.Tendsto.neg [Neg M] [ContinuousNeg M] {f : α → M} {l : Filter α} {y : M} (h : Tendsto f l (𝓝 y)) :
    Tendsto (fun x => -f x) l (𝓝 (-y)) := (continuous_neg.tendsto y).comp h
section
variable [Sub M] [ContinuousSub M]
theorem Filter.Tendsto.sub {f g : α → M} {l : Filter α} {a b : M} (hf : Tendsto f l (𝓝 a)) (hg : Tendsto g l (𝓝 b)) :
    Tendsto (fun x => f x - g x) l (𝓝 (a - b)) := (continuous_sub.tendsto (a, b)).comp (hf.prodMk_nhds hg)
theorem Filter.Tendsto.const_sub (b : M) {c : M} {f : α → M} {l : Filter α} (h : Tendsto f l (𝓝 c)) :
    Tendsto (fun k : α => b - f k) l (𝓝 (b - c)) := tendsto_const_nhds.sub h
theorem Filter.Tendsto.sub_const {c : M} {f : α → M} {l : Filter α} (h : Tendsto f l (𝓝 c)) (b : M) :
    Tendsto (fun k : α => f k - b) l (𝓝 (c - b)) := h.sub tendsto_const_nhds
end
theorem Filter.Tendsto.inv₀ [Zero M] [Inv M] [ContinuousInv₀ M] {a : M} (hf : Tendsto f l (𝓝 a)) (ha : a ≠ 0) :
    Tendsto (fun x => (f x)⁻¹) l (𝓝 a⁻¹) := Tendsto.comp (continuousAt_inv₀ ha) hf
end
instance : ContinuousSub ℝ := ⟨by simp only [sub_eq_add_neg]; exact continuous_add.comp (continuous_fst.prodMk (continuous_neg.comp continuous_snd))⟩
instance : ContinuousSub ℂ := ⟨by simp only [sub_eq_add_neg]; exact continuous_add.comp (continuous_fst.prodMk (continuous_neg.comp continuous_snd))⟩
section
variable {α : Type v} {K : Type u} [Field K] [TopologicalSpace K] [ContinuousMul K] {f g : α → K} {l : Filter α} {a b x : K}
theorem Filter.Tendsto.div_const {x : K} (hf : Tendsto f l (𝓝 x)) (y : K) : Tendsto (fun a => f a / y) l (𝓝 (x / y)) := by
  simp only [div_eq_mul_inv]; exact hf.mul_const y⁻¹
theorem Filter.Tendsto.div [ContinuousInv₀ K] {l : Filter α} {a b : K} (hf : Tendsto f l (𝓝 a)) (hg : Tendsto g l (𝓝 b)) (hy : b ≠ 0) :
    Tendsto (fun a => f a / g a) l (𝓝 (a / b)) := by simp only [div_eq_mul_inv]; exact hf.mul (hg.inv₀ hy)
end
section
variable {ι : Type w} {α : Type v} {M : Type u} [TopologicalSpace M]
theorem tendsto_finset_sum [Add M] [OfNat M 0] [Ember.CommAdd M] [ContinuousAdd M] {f : ι → α → M} {x : Filter α} {a : ι → M} (s : Finset ι)
    (h : ∀ i ∈ s, Tendsto (f i) x (𝓝 (a i))) : Tendsto (fun b => ∑ c ∈ s, f c b) x (𝓝 (∑ c ∈ s, a c)) := by
  classical
  induction s using Finset.induction_on with
  | empty => simp only [Finset.sum_empty]; exact tendsto_const_nhds
  | insert i s hi ih =>
    rw [show (fun b => ∑ c ∈ insert i s, f c b) = fun b => f i b + ∑ c ∈ s, f c b from funext fun b => Finset.sum_insert hi, Finset.sum_insert hi]
    exact (h i (Finset.mem_insert_self i s)).add (ih fun j k => h j (Finset.mem_insert_of_mem k))
theorem tendsto_finset_prod [Mul M] [OfNat M 1] [Ember.CommMul M] [ContinuousMul M] {f : ι → α → M} {x : Filter α} {a : ι → M} (s : Finset ι)
    (h : ∀ i ∈ s, Tendsto (f i) x (𝓝 (a i))) : Tendsto (fun b => ∏ c ∈ s, f c b) x (𝓝 (∏ c ∈ s, a c)) := by
  classical
  induction s using Finset.induction_on with
  | empty => simp only [Finset.prod_empty]; exact tendsto_const_nhds
  | insert i s hi ih =>
    rw [show (fun b => ∏ c ∈ insert i s, f c b) = fun b => f i b * ∏ c ∈ s, f c b from funext fun b => Finset.prod_insert hi, Finset.prod_insert hi]
    exact (h i (Finset.mem_insert_self i s)).mul (ih fun j k => h j (Finset.mem_insert_of_mem k))
end

/-! ### Continuity -/
section
variable {X : Type v} {M : Type u} [TopologicalSpace X] [TopologicalSpace M] {f g : X → M} {s : Set X} {x : X}
section
variable [Add M] [ContinuousAdd M]
theorem Continuous.add (hf : Continuous f) (hg : Continuous g) : Continuous fun x => f x + g x := continuous_add.comp (hf.prodMk hg)
theorem ContinuousAt.add (hf : ContinuousAt f x) (hg : ContinuousAt g x) : ContinuousAt (fun x => f x + g x) x := Tendsto.add hf hg
theorem ContinuousWithinAt.add (hf : ContinuousWithinAt f s x) (hg : ContinuousWithinAt g s x) : ContinuousWithinAt (fun x => f x + g x) s x :=
  Tendsto.add hf hg
theorem ContinuousOn.add (hf : ContinuousOn f s) (hg : ContinuousOn g s) : ContinuousOn (fun x => f x + g x) s := fun x k => (hf x k).add (hg x k)
end
section
variable [Mul M] [ContinuousMul M]
theorem Continuous.mul (hf : Continuous f) (hg : Continuous g) : Continuous fun x => f x * g x := continuous_mul.comp (hf.prodMk hg)
theorem ContinuousAt.mul (hf : ContinuousAt f x) (hg : ContinuousAt g x) : ContinuousAt (fun x => f x * g x) x := Tendsto.mul hf hg
theorem ContinuousWithinAt.mul (hf : ContinuousWithinAt f s x) (hg : ContinuousWithinAt g s x) : ContinuousWithinAt (fun x => f x * g x) s x :=
  Tendsto.mul hf hg
theorem ContinuousOn.mul (hf : ContinuousOn f s) (hg : ContinuousOn g s) : ContinuousOn (fun x => f x * g x) s := fun x k => (hf x k).mul (hg x k)
variable [One M] [Pow M ℕ] [Ember.Powers M]
theorem Continuous.pow (h : Continuous f) (n : ℕ) : Continuous fun b => f b ^ n :=
  continuous_iff_continuousAt.2 fun x => (h.tendsto x).pow n
theorem ContinuousAt.pow (hf : ContinuousAt f x) (n : ℕ) : ContinuousAt (fun x => f x ^ n) x := Tendsto.pow hf n
theorem ContinuousWithinAt.pow (hf : ContinuousWithinAt f s x) (n : ℕ) : ContinuousWithinAt (fun x => f x ^ n) s x := Tendsto.pow hf n
theorem ContinuousOn.pow (hf : ContinuousOn f s) (n : ℕ) : ContinuousOn (fun x => f x ^ n) s := fun x k => (hf x k).pow n
theorem continuous_pow (n : ℕ) : Continuous fun a : M => a ^ n := continuous_id'.pow n
end
section
variable [Neg M] [ContinuousNeg M]
theorem Continuous.neg (hf : Continuous f) : Continuous fun x => -f x := continuous_neg.comp hf
theorem ContinuousAt.neg (hf : ContinuousAt f x) : ContinuousAt (fun x => -f x) x := Tendsto.neg hf
theorem ContinuousWithinAt.neg (hf : ContinuousWithinAt f s x) : ContinuousWithinAt (fun x => -f x) s x := Tendsto.neg hf
theorem ContinuousOn.neg (hf : ContinuousOn f s) : ContinuousOn (fun x => -f x) s := fun x k => (hf x k).neg
end
section
variable [Sub M] [ContinuousSub M]
theorem Continuous.sub (hf : Continuous f) (hg : Continuous g) : Continuous fun x => f x - g x := continuous_sub.comp (hf.prodMk hg)
theorem ContinuousAt.sub (hf : ContinuousAt f x) (hg : ContinuousAt g x) : ContinuousAt (fun x => f x - g x) x := Tendsto.sub hf hg
theorem ContinuousWithinAt.sub (hf : ContinuousWithinAt f s x) (hg : ContinuousWithinAt g s x) : ContinuousWithinAt (fun x => f x - g x) s x :=
  Tendsto.sub hf hg
theorem ContinuousOn.sub (hf : ContinuousOn f s) (hg : ContinuousOn g s) : ContinuousOn (fun x => f x - g x) s := fun x k => (hf x k).sub (hg x k)
end
section
variable [Zero M] [Inv M] [ContinuousInv₀ M]
theorem Continuous.inv₀ (hf : Continuous f) (h0 : ∀ x, f x ≠ 0) : Continuous fun x => (f x)⁻¹ :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).inv₀ (h0 x)
theorem ContinuousAt.inv₀ (hf : ContinuousAt f x) (ha : f x ≠ 0) : ContinuousAt (fun x => (f x)⁻¹) x := Tendsto.inv₀ hf ha
theorem ContinuousWithinAt.inv₀ (hf : ContinuousWithinAt f s x) (ha : f x ≠ 0) : ContinuousWithinAt (fun x => (f x)⁻¹) s x := Tendsto.inv₀ hf ha
theorem ContinuousOn.inv₀ (hf : ContinuousOn f s) (h0 : ∀ x ∈ s, f x ≠ 0) : ContinuousOn (fun x => (f x)⁻¹) s := fun x k => (hf x k).inv₀ (h0 x k)
end
end
section
variable {X : Type v} {K : Type u} [TopologicalSpace X] [TopologicalSpace K] [Field K] [ContinuousMul K] {f g : X → K} {s : Set X} {x : X}
theorem Continuous.div_const (hf : Continuous f) (y : K) : Continuous fun x => f x / y :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).div_const y
theorem ContinuousAt.div_const (hf : ContinuousAt f x) (y : K) : ContinuousAt (fun x => f x / y) x := Tendsto.div_const hf y
theorem ContinuousOn.div_const (hf : ContinuousOn f s) (y : K) : ContinuousOn (fun x => f x / y) s := fun x k => Tendsto.div_const (hf x k) y
variable [ContinuousInv₀ K]
theorem Continuous.div (hf : Continuous f) (hg : Continuous g) (h₀ : ∀ x, g x ≠ 0) : Continuous fun x => f x / g x :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).div (hg.tendsto x) (h₀ x)
theorem ContinuousAt.div (hf : ContinuousAt f x) (hg : ContinuousAt g x) (h₀ : g x ≠ 0) : ContinuousAt (fun x => f x / g x) x := Tendsto.div hf hg h₀
theorem ContinuousWithinAt.div (hf : ContinuousWithinAt f s x) (hg : ContinuousWithinAt g s x) (h₀ : g x ≠ 0) :
    ContinuousWithinAt (fun x => f x / g x) s x := Tendsto.div hf hg h₀
theorem ContinuousOn.div (hf : ContinuousOn f s) (hg : ContinuousOn g s) (h₀ : ∀ x ∈ s, g x ≠ 0) : ContinuousOn (fun x => f x / g x) s :=
  fun x k => (hf x k).div (hg x k) (h₀ x k)
end
section
variable {ι : Type w} {X : Type v} {M : Type u} [TopologicalSpace X] [TopologicalSpace M]
theorem continuous_finset_sum [Add M] [OfNat M 0] [Ember.CommAdd M] [ContinuousAdd M] {f : ι → X → M} (s : Finset ι)
    (h : ∀ i ∈ s, Continuous (f i)) : Continuous fun a => ∑ i ∈ s, f i a :=
  continuous_iff_continuousAt.2 fun x => tendsto_finset_sum s fun i k => (h i k).tendsto x
theorem continuous_finset_prod [Mul M] [OfNat M 1] [Ember.CommMul M] [ContinuousMul M] {f : ι → X → M} (s : Finset ι)
    (h : ∀ i ∈ s, Continuous (f i)) : Continuous fun a => ∏ i ∈ s, f i a :=
  continuous_iff_continuousAt.2 fun x => tendsto_finset_prod s fun i k => (h i k).tendsto x
end

/-! ### Norms and absolute values -/
section
variable {α : Type v} {K : Type u} [Field K] [Norm K] [MetricSpace K] [Ember.MetricField K]
theorem continuous_norm : Continuous fun a : K => ‖a‖ := Metric.continuous_iff.2 fun b ε hε => ⟨ε, hε, fun a h => by
  rw [dist_eq_norm] at h
  refine lt_of_le_of_lt (abs_le.2 ⟨?_, norm_sub_norm_le a b⟩) h
  have := norm_sub_norm_le b a; rw [norm_sub_rev] at this; linarith⟩
theorem Filter.Tendsto.norm {l : Filter α} {f : α → K} {a : K} (h : Tendsto f l (𝓝 a)) : Tendsto (fun x => ‖f x‖) l (𝓝 ‖a‖) :=
  (continuous_norm.tendsto a).comp h
theorem tendsto_iff_norm_sub_tendsto_zero {f : α → K} {a : Filter α} {b : K} : Tendsto f a (𝓝 b) ↔ Tendsto (fun e => ‖f e - b‖) a (𝓝 0) := by
  simp only [Metric.tendsto_nhds, dist_eq_norm, sub_zero, Real.norm_eq_abs, abs_of_nonneg (norm_nonneg _)]
theorem tendsto_zero_iff_norm_tendsto_zero {f : α → K} {a : Filter α} : Tendsto f a (𝓝 0) ↔ Tendsto (fun x => ‖f x‖) a (𝓝 0) := by
  rw [tendsto_iff_norm_sub_tendsto_zero]; simp only [sub_zero]
end
theorem Continuous.norm {X : Type v} [TopologicalSpace X] {K : Type u} [Field K] [Norm K] [MetricSpace K] [Ember.MetricField K] {f : X → K}
    (h : Continuous f) : Continuous fun x => ‖f x‖ := continuous_norm.comp h
theorem continuous_abs : Continuous fun a : ℝ => |a| := continuous_norm
theorem Filter.Tendsto.abs {α : Type v} {f : α → ℝ} {l : Filter α} {a : ℝ} (h : Tendsto f l (𝓝 a)) : Tendsto (fun x => |f x|) l (𝓝 |a|) :=
  (continuous_abs.tendsto a).comp h
theorem Continuous.abs {X : Type v} [TopologicalSpace X] {f : X → ℝ} (h : Continuous f) : Continuous fun x => |f x| := continuous_abs.comp h
theorem ContinuousAt.abs {X : Type v} [TopologicalSpace X] {f : X → ℝ} {x : X} (h : ContinuousAt f x) : ContinuousAt (fun x => |f x|) x := Tendsto.abs h
theorem ContinuousOn.abs {X : Type v} [TopologicalSpace X] {f : X → ℝ} {s : Set X} (h : ContinuousOn f s) : ContinuousOn (fun x => |f x|) s :=
  fun x k => Tendsto.abs (h x k)
