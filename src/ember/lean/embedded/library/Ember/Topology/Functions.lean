import Ember.Complex.Trigonometric
import Ember.Real.Pi
import Ember.Real.RpowOrder
import Ember.Topology.Limits
import Ember.Topology.Tactic
/-! The elementary functions are continuous: real and imaginary part, `exp`, `sin`, `cos`, `√`, `log`, `min`, `max`; their limits at infinity. -/
set_option autoImplicit false
universe u v
open Filter Topology
namespace Complex
theorem continuous_re : Continuous re := Metric.continuous_iff.2 fun _ ε hε => ⟨ε, hε, fun _ h => lt_of_le_of_lt (abs_re_le_norm _) h⟩
theorem continuous_im : Continuous im := Metric.continuous_iff.2 fun _ ε hε => ⟨ε, hε, fun _ h => lt_of_le_of_lt (abs_im_le_norm _) h⟩
theorem continuous_ofReal : Continuous ((↑) : ℝ → ℂ) := Metric.continuous_iff.2 fun b ε hε => ⟨ε, hε, fun a h => by
  rw [Complex.dist_eq, ← Complex.ofReal_sub, Complex.norm_real]; exact h⟩
/-- Near 0 the exponential differs little from 1. -/
theorem _root_.Ember.norm_exp_sub_one_le {z : ℂ} (h : ‖z‖ ≤ 1 / 2) : ‖exp z - 1‖ ≤ 2 * ‖z‖ := by
  have ⟨k, l⟩ := Ember.exp_sub_le h
  have := norm_add_le (exp z - (1 + z)) z
  have m := norm_le_abs_re_add_abs_im (exp z - (1 + z))
  rw [sub_re, sub_im, add_re, add_im, one_re, one_im, zero_add] at m
  rw [show exp z - (1 + z) + z = exp z - 1 by ring] at this
  nlinarith [norm_nonneg z]
theorem continuous_exp : Continuous exp := Metric.continuous_iff.2 fun b ε hε => by
  have pos : 0 < ‖exp b‖ + 1 := by have := norm_nonneg (exp b); linarith
  refine ⟨min (1 / 2) (ε / (2 * (‖exp b‖ + 1))), lt_min (by norm_num) (div_pos hε (by linarith)), fun a h => ?_⟩
  have h₁ := lt_of_lt_of_le h (min_le_left _ _); have h₂ := lt_of_lt_of_le h (min_le_right _ _)
  rw [Complex.dist_eq] at h₁ h₂ ⊢
  have k := Ember.norm_exp_sub_one_le (le_of_lt h₁)
  have e : exp a - exp b = exp b * (exp (a - b) - 1) := by rw [mul_sub, ← exp_add, mul_one]; congr 2; ring
  rw [e, norm_mul]
  rw [lt_div_iff₀ (by linarith)] at h₂
  have := mul_le_mul_of_nonneg_left k (norm_nonneg (exp b))
  nlinarith [norm_nonneg (a - b)]
end Complex
namespace Real
theorem continuous_exp : Continuous exp := Complex.continuous_re.comp (Complex.continuous_exp.comp Complex.continuous_ofReal)
theorem continuous_cos : Continuous cos := Metric.continuous_iff.2 fun b ε hε => ⟨ε, hε, fun a h => lt_of_le_of_lt (Ember.abs_cos_sub_cos_le b a) h⟩
theorem continuous_sin : Continuous sin := by
  have e : sin = fun x => cos (π / 2 - x) := funext fun x => (cos_pi_div_two_sub x).symm
  rw [e]; exact continuous_cos.comp (continuous_const.sub continuous_id)
theorem continuous_sqrt : Continuous fun x : ℝ => √x := Metric.continuous_iff.2 fun b ε hε => ⟨ε ^ 2, sq_pos_of_pos hε, fun a h => by
  rw [Real.dist_eq] at *
  have key : ∀ x y : ℝ, x ≤ y → √y ≤ √x + √(y - x) := fun x y l => by
    rcases le_or_gt 0 x with hx | hx
    · refine (sqrt_le_left (add_nonneg (sqrt_nonneg _) (sqrt_nonneg _))).2 ?_
      have h₁ := sq_sqrt hx; have h₂ := sq_sqrt (show 0 ≤ y - x by linarith)
      have := mul_nonneg (sqrt_nonneg x) (sqrt_nonneg (y - x))
      nlinarith
    · rw [sqrt_eq_zero_of_nonpos (le_of_lt hx), zero_add]; exact sqrt_le_sqrt (by linarith)
  have small : √|a - b| < ε := (sqrt_lt' hε).2 h
  refine lt_of_le_of_lt ?_ small
  rcases le_total a b with l | l
  · rw [abs_sub_comm, abs_sub_comm a b, abs_of_nonneg (show 0 ≤ b - a by linarith), abs_of_nonneg (sub_nonneg.2 (sqrt_le_sqrt l))]
    have := key a b l; linarith
  · rw [abs_of_nonneg (show 0 ≤ a - b by linarith), abs_of_nonneg (sub_nonneg.2 (sqrt_le_sqrt l))]
    have := key b a l; linarith⟩
theorem continuousAt_log {x : ℝ} (hx : x ≠ 0) : ContinuousAt log x := by
  have pos := abs_pos.2 hx
  refine tendsto_order.2 ⟨fun c hc => ?_, fun c hc => ?_⟩
  · rw [← log_abs, lt_log_iff_exp_lt pos] at hc
    refine ((continuous_abs.tendsto x).eventually (eventually_gt_nhds hc)).mono fun y h => ?_
    rw [← log_abs y, lt_log_iff_exp_lt (lt_trans (exp_pos c) h)]; exact h
  · have hc : log x < c := hc
    rw [← log_abs, log_lt_iff_lt_exp pos] at hc
    refine (((continuous_abs.tendsto x).eventually (eventually_lt_nhds hc)).and ((continuous_abs.tendsto x).eventually (eventually_gt_nhds pos))).mono
      fun y h => ?_
    rw [← log_abs y, log_lt_iff_lt_exp h.2]; exact h.1
theorem continuousOn_log : ContinuousOn log {0}ᶜ := fun _ h => (continuousAt_log h).continuousWithinAt
theorem _root_.Ember.continuousAt_tan {x : ℝ} (h : cos x ≠ 0) : ContinuousAt tan x := by
  have e : tan = fun x => sin x / cos x := funext tan_eq_sin_div_cos
  rw [e]; exact continuous_sin.continuousAt.div continuous_cos.continuousAt h
theorem continuousOn_tan : ContinuousOn tan {x | cos x ≠ 0} := fun _ h => (Ember.continuousAt_tan h).continuousWithinAt
theorem tendsto_exp_atTop : Tendsto exp atTop atTop :=
  tendsto_atTop_mono (fun x => by have := add_one_le_exp x; show x ≤ exp x; linarith) tendsto_id
theorem tendsto_exp_neg_atTop_nhds_zero : Tendsto (fun x => exp (-x)) atTop (𝓝 0) :=
  (tendsto_inv_atTop_zero.comp tendsto_exp_atTop).congr fun x => (exp_neg x).symm
theorem tendsto_exp_atBot : Tendsto exp atBot (𝓝 0) :=
  (tendsto_exp_neg_atTop_nhds_zero.comp tendsto_neg_atBot_atTop).congr fun x => by show exp (- -x) = _; rw [neg_neg]
theorem tendsto_log_atTop : Tendsto log atTop atTop :=
  tendsto_atTop.2 fun b => (eventually_ge_atTop (exp b)).mono fun x h => (le_log_iff_exp_le (lt_of_lt_of_le (exp_pos b) h)).2 h
theorem tendsto_sqrt_atTop : Tendsto (fun x : ℝ => √x) atTop atTop :=
  tendsto_atTop.2 fun b => (eventually_ge_atTop (b ^ 2)).mono fun x h => le_sqrt_of_sq_le h
end Real
section
variable {α : Type v} {l : Filter α} {f g : α → ℝ} {x y : ℝ}
theorem Filter.Tendsto.rexp {l : Filter α} {f : α → ℝ} {z : ℝ} (hf : Tendsto f l (𝓝 z)) : Tendsto (fun x => Real.exp (f x)) l (𝓝 (Real.exp z)) :=
  (Real.continuous_exp.tendsto z).comp hf
theorem Filter.Tendsto.log {f : α → ℝ} {l : Filter α} {x : ℝ} (h : Tendsto f l (𝓝 x)) (hx : x ≠ 0) :
    Tendsto (fun y => Real.log (f y)) l (𝓝 (Real.log x)) := Tendsto.comp (Real.continuousAt_log hx) h
theorem Filter.Tendsto.sqrt {f : α → ℝ} {l : Filter α} {x : ℝ} (h : Tendsto f l (𝓝 x)) : Tendsto (fun x => √(f x)) l (𝓝 (√x)) :=
  (Real.continuous_sqrt.tendsto x).comp h
theorem Filter.Tendsto.max {b : Filter α} {a₁ a₂ : ℝ} (hf : Tendsto f b (𝓝 a₁)) (hg : Tendsto g b (𝓝 a₂)) :
    Tendsto (fun b => Max.max (f b) (g b)) b (𝓝 (Max.max a₁ a₂)) := tendsto_order.2
  ⟨fun c hc => (lt_max_iff.1 hc).elim (fun h => ((tendsto_order.1 hf).1 c h).mono fun _ k => lt_max_iff.2 (.inl k))
    fun h => ((tendsto_order.1 hg).1 c h).mono fun _ k => lt_max_iff.2 (.inr k),
   fun c hc => (((tendsto_order.1 hf).2 c (max_lt_iff.1 hc).1).and ((tendsto_order.1 hg).2 c (max_lt_iff.1 hc).2)).mono fun _ k => max_lt k.1 k.2⟩
theorem Filter.Tendsto.min {b : Filter α} {a₁ a₂ : ℝ} (hf : Tendsto f b (𝓝 a₁)) (hg : Tendsto g b (𝓝 a₂)) :
    Tendsto (fun b => Min.min (f b) (g b)) b (𝓝 (Min.min a₁ a₂)) := tendsto_order.2
  ⟨fun c hc => (((tendsto_order.1 hf).1 c (lt_min_iff.1 hc).1).and ((tendsto_order.1 hg).1 c (lt_min_iff.1 hc).2)).mono fun _ k => lt_min k.1 k.2,
   fun c hc => (min_lt_iff.1 hc).elim (fun h => ((tendsto_order.1 hf).2 c h).mono fun _ k => min_lt_iff.2 (.inl k))
    fun h => ((tendsto_order.1 hg).2 c h).mono fun _ k => min_lt_iff.2 (.inr k)⟩
end
section
variable {X : Type v} [TopologicalSpace X] {f g : X → ℝ} {s : Set X} {x : X}
theorem Continuous.rexp (h : Continuous f) : Continuous fun y => Real.exp (f y) := Real.continuous_exp.comp h
theorem Continuous.sqrt (h : Continuous f) : Continuous fun x => √(f x) := Real.continuous_sqrt.comp h
theorem Continuous.log (hf : Continuous f) (h₀ : ∀ x, f x ≠ 0) : Continuous fun x => Real.log (f x) :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).log (h₀ x)
theorem ContinuousAt.log (hf : ContinuousAt f x) (h₀ : f x ≠ 0) : ContinuousAt (fun x => Real.log (f x)) x := Tendsto.log hf h₀
theorem ContinuousOn.log (hf : ContinuousOn f s) (h₀ : ∀ x ∈ s, f x ≠ 0) : ContinuousOn (fun x => Real.log (f x)) s := fun x k => Tendsto.log (hf x k) (h₀ x k)
theorem ContinuousOn.sqrt (h : ContinuousOn f s) : ContinuousOn (fun x => √(f x)) s := fun x k => Tendsto.sqrt (h x k)
theorem ContinuousAt.sqrt (h : ContinuousAt f x) : ContinuousAt (fun x => √(f x)) x := Tendsto.sqrt h
theorem Continuous.max (hf : Continuous f) (hg : Continuous g) : Continuous fun b => Max.max (f b) (g b) :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).max (hg.tendsto x)
theorem Continuous.min (hf : Continuous f) (hg : Continuous g) : Continuous fun b => Min.min (f b) (g b) :=
  continuous_iff_continuousAt.2 fun x => (hf.tendsto x).min (hg.tendsto x)
theorem Continuous.cexp {f : X → ℂ} (h : Continuous f) : Continuous fun y => Complex.exp (f y) := Complex.continuous_exp.comp h
end
namespace Ember.Continuity
macro_rules | `(tactic| continuity_known) => `(tactic| first
  | exact Real.continuous_exp | exact Real.continuous_sin | exact Real.continuous_cos | exact Real.continuous_sqrt
  | exact Complex.continuous_exp | exact Complex.continuous_re | exact Complex.continuous_im | exact Complex.continuous_ofReal)
macro_rules | `(tactic| continuous_step) => `(tactic| with_reducible_and_instances (first
  | refine Continuous.norm ?_ | refine Continuous.rexp ?_ | refine Continuous.sqrt ?_ | refine Continuous.log ?_ ?_ | refine Continuous.max ?_ ?_ | refine Continuous.min ?_ ?_))
macro_rules | `(tactic| continuousAt_step) => `(tactic| with_reducible_and_instances (first | refine ContinuousAt.log ?_ ?_ | refine ContinuousAt.sqrt ?_))
macro_rules | `(tactic| continuousOn_step) => `(tactic| with_reducible_and_instances (first | refine ContinuousOn.log ?_ ?_ | refine ContinuousOn.sqrt ?_))
end Ember.Continuity
