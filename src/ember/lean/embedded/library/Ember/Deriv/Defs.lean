import Ember.Iterate
import Ember.Smul
import Ember.Topology.Functions
/-! Derivatives of functions ℝ → ℝ and ℂ → ℂ: `HasDerivAt f f' x`, `deriv f x`, `DifferentiableAt 𝕜 f x`, … with sums, products, quotients, powers and
the chain rule. Defined by difference quotients, `hasDerivAt_iff_tendsto_slope`, where Mathlib has linear maps between normed spaces. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v
open Filter Topology
/-- A field with a norm in which no point is isolated: ℝ and ℂ. -/
class Ember.DerivField (K : Type u) [Field K] [Norm K] [MetricSpace K] : Prop extends Ember.MetricField K where
  neBot : ∀ x : K, NeBot (𝓝[≠] x)
  continuous_add : Continuous fun p : K × K => p.1 + p.2
instance : Ember.DerivField ℝ := ⟨inferInstance, Ember.MetricField.continuous_add⟩
instance : Ember.DerivField ℂ := ⟨inferInstance, Ember.MetricField.continuous_add⟩
/-- The difference quotient. -/
def slope {k : Type u} [Field k] (f : k → k) (a b : k) : k := (b - a)⁻¹ • (f b - f a)
theorem slope_def_field {k : Type u} [Field k] (f : k → k) (a b : k) : slope f a b = (f b - f a) / (b - a) := by
  show (b - a)⁻¹ * (f b - f a) = _; rw [div_eq_mul_inv, mul_comm]
theorem slope_comm {k : Type u} [Field k] (f : k → k) (a b : k) : slope f a b = slope f b a := by
  rw [slope_def_field, slope_def_field, ← neg_sub (f a), ← neg_sub a, neg_div_neg_eq]
section
variable {𝕜 : Type u} [Field 𝕜] [Norm 𝕜] [MetricSpace 𝕜] [Ember.DerivField 𝕜]
/-- The difference quotients within `s` tend to `f'`. -/
def HasDerivWithinAt (f : 𝕜 → 𝕜) (f' : 𝕜) (s : Set 𝕜) (x : 𝕜) : Prop := Tendsto (slope f x) (𝓝[s \ {x}] x) (𝓝 f')
/-- The difference quotients tend to `f'`. -/
def HasDerivAt (f : 𝕜 → 𝕜) (f' : 𝕜) (x : 𝕜) : Prop := Tendsto (slope f x) (𝓝[≠] x) (𝓝 f')
variable (𝕜) in
def DifferentiableWithinAt (f : 𝕜 → 𝕜) (s : Set 𝕜) (x : 𝕜) : Prop := ∃ f', HasDerivWithinAt f f' s x
variable (𝕜) in
def DifferentiableAt (f : 𝕜 → 𝕜) (x : 𝕜) : Prop := ∃ f', HasDerivAt f f' x
variable (𝕜) in
def DifferentiableOn (f : 𝕜 → 𝕜) (s : Set 𝕜) : Prop := ∀ x ∈ s, DifferentiableWithinAt 𝕜 f s x
variable (𝕜) in
def Differentiable (f : 𝕜 → 𝕜) : Prop := ∀ x, DifferentiableAt 𝕜 f x
open Classical in
/-- The derivative, or 0 where there is none. -/
noncomputable def deriv (f : 𝕜 → 𝕜) (x : 𝕜) : 𝕜 := if h : ∃ f', HasDerivAt f f' x then h.choose else 0
open Classical in
/-- A derivative within `s`, 0 if that is one, and 0 where there is none. -/
noncomputable def derivWithin (f : 𝕜 → 𝕜) (s : Set 𝕜) (x : 𝕜) : 𝕜 :=
  if HasDerivWithinAt f 0 s x then 0 else if h : ∃ f', HasDerivWithinAt f f' s x then h.choose else 0
/-- The `n`-th derivative. -/
noncomputable def iteratedDeriv (n : ℕ) (f : 𝕜 → 𝕜) : 𝕜 → 𝕜 := deriv^[n] f
variable {f g : 𝕜 → 𝕜} {f' g' f₀' f₁' x c : 𝕜} {s t : Set 𝕜}
theorem hasDerivAt_iff_tendsto_slope : HasDerivAt f f' x ↔ Tendsto (slope f x) (𝓝[≠] x) (𝓝 f') := Iff.rfl
theorem hasDerivWithinAt_iff_tendsto_slope : HasDerivWithinAt f f' s x ↔ Tendsto (slope f x) (𝓝[s \ {x}] x) (𝓝 f') := Iff.rfl
theorem iteratedDeriv_eq_iterate {n : ℕ} : iteratedDeriv n f = deriv^[n] f := rfl
@[simp] theorem iteratedDeriv_zero : iteratedDeriv 0 f = f := rfl
@[simp] theorem iteratedDeriv_one : iteratedDeriv 1 f = deriv f := rfl
theorem iteratedDeriv_succ {n : ℕ} : iteratedDeriv (n + 1) f = deriv (iteratedDeriv n f) := Function.iterate_succ_apply' ..
@[simp] theorem hasDerivWithinAt_univ : HasDerivWithinAt f f' Set.univ x ↔ HasDerivAt f f' x := by
  have e : Set.univ \ {x} = ({x}ᶜ : Set 𝕜) := Set.ext fun y => ⟨fun h => h.2, fun h => ⟨trivial, h⟩⟩
  show Tendsto _ (𝓝[Set.univ \ {x}] x) _ ↔ _; rw [e]; exact Iff.rfl
theorem HasDerivAt.hasDerivWithinAt (h : HasDerivAt f f' x) : HasDerivWithinAt f f' s x := Tendsto.mono_left h (nhdsWithin_mono x fun _ k => k.2)
theorem HasDerivWithinAt.mono (h : HasDerivWithinAt f f' t x) (hst : s ⊆ t) : HasDerivWithinAt f f' s x :=
  Tendsto.mono_left h (nhdsWithin_mono x fun _ k => ⟨hst k.1, k.2⟩)
theorem HasDerivWithinAt.hasDerivAt (h : HasDerivWithinAt f f' s x) (hs : s ∈ 𝓝 x) : HasDerivAt f f' x := by
  refine Tendsto.mono_left h fun u hu => ?_
  have h₁ := mem_inf_principal.1 hu
  refine mem_inf_principal.2 (mp_mem hs (mem_of_superset h₁ fun y k m n => k ⟨m, n⟩))
theorem HasDerivAt.unique (h₀ : HasDerivAt f f₀' x) (h₁ : HasDerivAt f f₁' x) : f₀' = f₁' :=
  have := Ember.DerivField.neBot x
  tendsto_nhds_unique h₀ h₁
theorem HasDerivAt.congr_deriv (h : HasDerivAt f f' x) (h' : f' = g') : HasDerivAt f g' x := h' ▸ h
theorem HasDerivAt.differentiableAt (h : HasDerivAt f f' x) : DifferentiableAt 𝕜 f x := ⟨f', h⟩
theorem HasDerivWithinAt.differentiableWithinAt (h : HasDerivWithinAt f f' s x) : DifferentiableWithinAt 𝕜 f s x := ⟨f', h⟩
theorem DifferentiableAt.hasDerivAt (h : DifferentiableAt 𝕜 f x) : HasDerivAt f (deriv f x) x := by
  have e : deriv f x = Exists.choose h := dif_pos h
  rw [e]; exact Exists.choose_spec h
theorem HasDerivAt.deriv (h : HasDerivAt f f' x) : deriv f x = f' := h.differentiableAt.hasDerivAt.unique h
theorem hasDerivAt_deriv_iff : HasDerivAt f (deriv f x) x ↔ DifferentiableAt 𝕜 f x := ⟨HasDerivAt.differentiableAt, DifferentiableAt.hasDerivAt⟩
theorem deriv_zero_of_not_differentiableAt (h : ¬DifferentiableAt 𝕜 f x) : deriv f x = 0 := dif_neg h
theorem deriv_eq {f' : 𝕜 → 𝕜} (h : ∀ x, HasDerivAt f (f' x) x) : deriv f = f' := funext fun x => (h x).deriv
theorem DifferentiableAt.differentiableWithinAt (h : DifferentiableAt 𝕜 f x) : DifferentiableWithinAt 𝕜 f s x := let ⟨f', k⟩ := h; ⟨f', k.hasDerivWithinAt⟩
theorem DifferentiableWithinAt.differentiableAt (h : DifferentiableWithinAt 𝕜 f s x) (hs : s ∈ 𝓝 x) : DifferentiableAt 𝕜 f x :=
  let ⟨f', k⟩ := h; ⟨f', k.hasDerivAt hs⟩
theorem DifferentiableOn.differentiableAt (h : DifferentiableOn 𝕜 f s) (hs : s ∈ 𝓝 x) : DifferentiableAt 𝕜 f x :=
  (h x (mem_of_mem_nhds hs)).differentiableAt hs
theorem Differentiable.differentiableAt (h : Differentiable 𝕜 f) : DifferentiableAt 𝕜 f x := h x
theorem Differentiable.differentiableOn (h : Differentiable 𝕜 f) : DifferentiableOn 𝕜 f s := fun x _ => (h x).differentiableWithinAt
theorem DifferentiableOn.mono (h : DifferentiableOn 𝕜 f t) (st : s ⊆ t) : DifferentiableOn 𝕜 f s := fun x hx =>
  let ⟨f', k⟩ := h x (st hx); ⟨f', k.mono st⟩
theorem differentiableOn_univ : DifferentiableOn 𝕜 f Set.univ ↔ Differentiable 𝕜 f :=
  ⟨fun h x => let ⟨f', k⟩ := h x trivial; ⟨f', hasDerivWithinAt_univ.1 k⟩, fun h => h.differentiableOn⟩

/-! ### Carathéodory's form: `f y - f x = φ y * (y - x)` with `φ` continuous at `x` -/
open Classical in
theorem Ember.hasDerivWithinAt_iff : HasDerivWithinAt f f' s x ↔ ∃ φ : 𝕜 → 𝕜, Tendsto φ (𝓝[s] x) (𝓝 f') ∧ φ x = f' ∧ ∀ y, f y - f x = φ y * (y - x) := by
  constructor
  · refine fun h => ⟨fun y => if y = x then f' else slope f x y, fun u hu => ?_, if_pos rfl, fun y => ?_⟩
    · refine mem_inf_principal.2 (mem_of_superset (mem_inf_principal.1 (h hu)) fun y k m => ?_)
      show (if y = x then f' else slope f x y) ∈ u
      by_cases e : y = x
      · rw [if_pos e]; exact mem_of_mem_nhds hu
      · rw [if_neg e]; exact k ⟨m, e⟩
    · show f y - f x = (if y = x then f' else slope f x y) * (y - x)
      by_cases e : y = x
      · rw [e, sub_self, sub_self, mul_zero]
      · rw [if_neg e, slope_def_field, div_mul_cancel₀ _ (sub_ne_zero.2 e)]
  · rintro ⟨φ, h, _, k⟩
    refine (h.mono_left (nhdsWithin_mono x fun _ m => m.1)).congr' (mem_of_superset self_mem_nhdsWithin fun y m => ?_)
    show φ y = slope f x y
    rw [slope_def_field, k, mul_div_cancel_right₀ _ (sub_ne_zero.2 m.2)]
theorem Ember.hasDerivAt_iff : HasDerivAt f f' x ↔ ∃ φ : 𝕜 → 𝕜, Tendsto φ (𝓝 x) (𝓝 f') ∧ φ x = f' ∧ ∀ y, f y - f x = φ y * (y - x) := by
  rw [← hasDerivWithinAt_univ, Ember.hasDerivWithinAt_iff, nhdsWithin_univ]
section
instance (priority := 50) Ember.DerivField.continuousAdd : ContinuousAdd 𝕜 := ⟨Ember.MetricField.continuous_add⟩
instance (priority := 50) Ember.DerivField.continuousMul : ContinuousMul 𝕜 := ⟨Ember.MetricField.continuous_mul⟩
instance (priority := 50) Ember.DerivField.continuousNeg : ContinuousNeg 𝕜 := ⟨Ember.MetricField.continuous_neg⟩
instance (priority := 50) Ember.DerivField.continuousInv : ContinuousInv₀ 𝕜 := ⟨Ember.MetricField.continuousAt_inv₀⟩
end
theorem HasDerivWithinAt.continuousWithinAt (h : HasDerivWithinAt f f' s x) : ContinuousWithinAt f s x := by
  obtain ⟨φ, hφ, _, k⟩ := Ember.hasDerivWithinAt_iff.1 h
  have h₁ := hφ.mul ((tendsto_id.mono_left nhdsWithin_le_nhds : Tendsto id (𝓝[s] x) (𝓝 x)).add_const (-x))
  have h₂ := h₁.add_const (f x)
  rw [add_neg_cancel, mul_zero, zero_add] at h₂
  exact h₂.congr fun y => by show φ y * (y + -x) + f x = f y; rw [← sub_eq_add_neg, ← k, sub_add_cancel]
theorem HasDerivAt.continuousAt (h : HasDerivAt f f' x) : ContinuousAt f x :=
  (continuousWithinAt_univ f x).1 (hasDerivWithinAt_univ.2 h).continuousWithinAt
theorem DifferentiableAt.continuousAt (h : DifferentiableAt 𝕜 f x) : ContinuousAt f x := let ⟨_, k⟩ := h; k.continuousAt
theorem DifferentiableWithinAt.continuousWithinAt (h : DifferentiableWithinAt 𝕜 f s x) : ContinuousWithinAt f s x := let ⟨_, k⟩ := h; k.continuousWithinAt
theorem DifferentiableOn.continuousOn (h : DifferentiableOn 𝕜 f s) : ContinuousOn f s := fun x hx => (h x hx).continuousWithinAt
theorem Differentiable.continuous (h : Differentiable 𝕜 f) : Continuous f := continuous_iff_continuousAt.2 fun x => (h x).continuousAt
theorem HasDerivAt.congr_of_eventuallyEq {f₁ : 𝕜 → 𝕜} (h : HasDerivAt f f' x) (h₁ : f₁ =ᶠ[𝓝 x] f) : HasDerivAt f₁ f' x := by
  have e : f₁ x = f x := Filter.Eventually.self_of_nhds (p := fun y => f₁ y = f y) h₁
  refine Tendsto.congr' (mem_of_superset (mem_nhdsWithin_of_mem_nhds h₁) fun y (k : f₁ y = f y) => ?_) h
  show slope f x y = slope f₁ x y; rw [slope_def_field, slope_def_field, e, k]
theorem Filter.EventuallyEq.deriv_eq {f₁ : 𝕜 → 𝕜} (hL : f₁ =ᶠ[𝓝 x] f) : deriv f₁ x = deriv f x := by
  by_cases h : DifferentiableAt 𝕜 f x
  · exact (h.hasDerivAt.congr_of_eventuallyEq hL).deriv
  · rw [deriv_zero_of_not_differentiableAt h, deriv_zero_of_not_differentiableAt fun ⟨f', k⟩ => h ⟨f', k.congr_of_eventuallyEq hL.symm⟩]

/-! ### Rules -/
theorem hasDerivAt_id (x : 𝕜) : HasDerivAt id 1 x :=
  Ember.hasDerivAt_iff.2 ⟨fun _ => 1, tendsto_const_nhds, rfl, fun y => (one_mul (y - x)).symm⟩
theorem hasDerivAt_id' (x : 𝕜) : HasDerivAt (fun x : 𝕜 => x) 1 x := hasDerivAt_id x
theorem hasDerivAt_const (x : 𝕜) (c : 𝕜) : HasDerivAt (fun _ => c) 0 x :=
  Ember.hasDerivAt_iff.2 ⟨fun _ => 0, tendsto_const_nhds, rfl, fun y => by rw [sub_self, zero_mul]⟩
theorem HasDerivAt.fun_add (hf : HasDerivAt f f' x) (hg : HasDerivAt g g' x) : HasDerivAt (fun x => f x + g x) (f' + g') x := by
  obtain ⟨φ, h₁, e₁, k₁⟩ := Ember.hasDerivAt_iff.1 hf; obtain ⟨ψ, h₂, e₂, k₂⟩ := Ember.hasDerivAt_iff.1 hg
  exact Ember.hasDerivAt_iff.2 ⟨fun y => φ y + ψ y, h₁.add h₂, by dsimp only; rw [e₁, e₂], fun y => by dsimp only; linear_combination k₁ y + k₂ y⟩
theorem HasDerivAt.add (hf : HasDerivAt f f' x) (hg : HasDerivAt g g' x) : HasDerivAt (f + g) (f' + g') x := hf.fun_add hg
theorem HasDerivAt.fun_mul {c d : 𝕜 → 𝕜} {c' d' : 𝕜} (hc : HasDerivAt c c' x) (hd : HasDerivAt d d' x) :
    HasDerivAt (fun y => c y * d y) (c' * d x + c x * d') x := by
  have cont := hc.continuousAt
  obtain ⟨φ, h₁, e₁, k₁⟩ := Ember.hasDerivAt_iff.1 hc; obtain ⟨ψ, h₂, e₂, k₂⟩ := Ember.hasDerivAt_iff.1 hd
  exact Ember.hasDerivAt_iff.2 ⟨fun y => φ y * d x + c y * ψ y, (h₁.mul_const (d x)).add (cont.tendsto.mul h₂), by dsimp only; rw [e₁, e₂],
    fun y => by dsimp only; linear_combination d x * k₁ y + c y * k₂ y⟩
theorem HasDerivAt.mul {c d : 𝕜 → 𝕜} {c' d' : 𝕜} (hc : HasDerivAt c c' x) (hd : HasDerivAt d d' x) : HasDerivAt (c * d) (c' * d x + c x * d') x :=
  hc.fun_mul hd
theorem HasDerivAt.const_mul {d : 𝕜 → 𝕜} {d' : 𝕜} (c : 𝕜) (hd : HasDerivAt d d' x) : HasDerivAt (fun y => c * d y) (c * d') x :=
  ((hasDerivAt_const x c).fun_mul hd).congr_deriv (by rw [zero_mul, zero_add])
theorem HasDerivAt.mul_const {c : 𝕜 → 𝕜} {c' : 𝕜} (hc : HasDerivAt c c' x) (d : 𝕜) : HasDerivAt (fun y => c y * d) (c' * d) x :=
  (hc.fun_mul (hasDerivAt_const x d)).congr_deriv (by rw [mul_zero, add_zero])
theorem HasDerivAt.fun_neg (h : HasDerivAt f f' x) : HasDerivAt (fun x => -f x) (-f') x := by
  have := h.const_mul (-1); simpa only [neg_one_mul] using this
theorem HasDerivAt.neg (h : HasDerivAt f f' x) : HasDerivAt (-f) (-f') x := h.fun_neg
theorem HasDerivAt.fun_sub (hf : HasDerivAt f f' x) (hg : HasDerivAt g g' x) : HasDerivAt (fun x => f x - g x) (f' - g') x := by
  simp only [sub_eq_add_neg]; exact hf.fun_add hg.fun_neg
theorem HasDerivAt.sub (hf : HasDerivAt f f' x) (hg : HasDerivAt g g' x) : HasDerivAt (f - g) (f' - g') x := hf.fun_sub hg
theorem HasDerivAt.add_const (c : 𝕜) (hf : HasDerivAt f f' x) : HasDerivAt (fun y => f y + c) f' x :=
  (hf.fun_add (hasDerivAt_const x c)).congr_deriv (add_zero f')
theorem HasDerivAt.const_add (c : 𝕜) (hf : HasDerivAt f f' x) : HasDerivAt (fun y => c + f y) f' x :=
  ((hasDerivAt_const x c).fun_add hf).congr_deriv (zero_add f')
theorem HasDerivAt.sub_const (c : 𝕜) (hf : HasDerivAt f f' x) : HasDerivAt (fun y => f y - c) f' x :=
  (hf.fun_sub (hasDerivAt_const x c)).congr_deriv (sub_zero f')
theorem HasDerivAt.const_sub (c : 𝕜) (hf : HasDerivAt f f' x) : HasDerivAt (fun x => c - f x) (-f') x :=
  ((hasDerivAt_const x c).fun_sub hf).congr_deriv (zero_sub f')
theorem HasDerivAt.div_const {c : 𝕜 → 𝕜} {c' : 𝕜} (hc : HasDerivAt c c' x) (d : 𝕜) : HasDerivAt (fun x => c x / d) (c' / d) x := by
  simp only [div_eq_mul_inv]; exact hc.mul_const d⁻¹
theorem HasDerivAt.comp {h₂ h : 𝕜 → 𝕜} {h₂' h' : 𝕜} (x : 𝕜) (hh₂ : HasDerivAt h₂ h₂' (h x)) (hh : HasDerivAt h h' x) : HasDerivAt (h₂ ∘ h) (h₂' * h') x := by
  have cont := hh.continuousAt
  obtain ⟨φ, l₁, e₁, k₁⟩ := Ember.hasDerivAt_iff.1 hh₂; obtain ⟨ψ, l₂, e₂, k₂⟩ := Ember.hasDerivAt_iff.1 hh
  exact Ember.hasDerivAt_iff.2 ⟨fun y => φ (h y) * ψ y, (l₁.comp cont.tendsto).mul l₂, by dsimp only; rw [e₁, e₂],
    fun y => by show h₂ (h y) - h₂ (h x) = _; rw [k₁, k₂, mul_assoc]⟩
theorem hasDerivAt_pow (n : ℕ) (x : 𝕜) : HasDerivAt (fun x : 𝕜 => x ^ n) ((n : 𝕜) * x ^ (n - 1)) x := by
  induction n with
  | zero => simp only [pow_zero]; exact (hasDerivAt_const x 1).congr_deriv (by rw [Nat.cast_zero, zero_mul])
  | succ n ih =>
    simp only [pow_succ]
    refine (ih.fun_mul (hasDerivAt_id' x)).congr_deriv ?_
    rw [Nat.add_sub_cancel, Nat.cast_add_one, mul_one, mul_assoc]
    rcases Nat.eq_zero_or_pos n with e | e
    · rw [e, Nat.cast_zero, zero_mul, zero_add, zero_add, one_mul]
    · rw [← pow_succ, Nat.sub_add_cancel e]; ring
theorem HasDerivAt.fun_pow (h : HasDerivAt f f' x) (n : ℕ) : HasDerivAt (fun x => f x ^ n) (n * f x ^ (n - 1) * f') x := (hasDerivAt_pow n (f x)).comp x h
theorem HasDerivAt.pow (h : HasDerivAt f f' x) (n : ℕ) : HasDerivAt (f ^ n) (n * f x ^ (n - 1) * f') x := h.fun_pow n
theorem hasDerivAt_inv (x_ne_zero : x ≠ 0) : HasDerivAt (fun y => y⁻¹) (-(x ^ 2)⁻¹) x := by
  have near : {y : 𝕜 | y ≠ 0} ∈ 𝓝[≠] x := mem_nhdsWithin_of_mem_nhds (Metric.mem_nhds_iff.2 ⟨‖x‖, norm_pos_iff.2 x_ne_zero, fun y h e => by
    rw [Metric.mem_ball, dist_eq_norm, e, zero_sub, norm_neg] at h; exact lt_irrefl _ h⟩)
  have lim : Tendsto (fun y : 𝕜 => -(y⁻¹ * x⁻¹)) (𝓝[≠] x) (𝓝 (-(x⁻¹ * x⁻¹))) :=
    ((((Ember.MetricField.continuousAt_inv₀ x_ne_zero).tendsto).mono_left nhdsWithin_le_nhds).mul_const x⁻¹).neg
  rw [show -(x⁻¹ * x⁻¹) = -(x ^ 2)⁻¹ by rw [sq, mul_inv]] at lim
  refine lim.congr' (mem_of_superset (inter_mem near self_mem_nhdsWithin) fun y m => ?_)
  have hy : y ≠ 0 := m.1
  have hyx : y - x ≠ 0 := sub_ne_zero.2 m.2
  show -(y⁻¹ * x⁻¹) = slope _ x y
  rw [slope_def_field, eq_div_iff hyx]
  field_simp
  ring
theorem HasDerivAt.fun_inv {c : 𝕜 → 𝕜} {c' : 𝕜} (hc : HasDerivAt c c' x) (hx : c x ≠ 0) : HasDerivAt (fun y => (c y)⁻¹) (-c' / c x ^ 2) x :=
  ((hasDerivAt_inv hx).comp x hc).congr_deriv (by rw [div_eq_mul_inv]; ring)
theorem HasDerivAt.inv {c : 𝕜 → 𝕜} {c' : 𝕜} (hc : HasDerivAt c c' x) (hx : c x ≠ 0) : HasDerivAt c⁻¹ (-c' / c x ^ 2) x := hc.fun_inv hx
theorem HasDerivAt.fun_div {c d : 𝕜 → 𝕜} {c' d' : 𝕜} (hc : HasDerivAt c c' x) (hd : HasDerivAt d d' x) (hx : d x ≠ 0) :
    HasDerivAt (fun y => c y / d y) ((c' * d x - c x * d') / d x ^ 2) x := by
  simp only [div_eq_mul_inv (c _)]
  refine (hc.fun_mul (hd.fun_inv hx)).congr_deriv ?_
  field_simp
  ring
theorem HasDerivAt.div {c d : 𝕜 → 𝕜} {c' d' : 𝕜} (hc : HasDerivAt c c' x) (hd : HasDerivAt d d' x) (hx : d x ≠ 0) :
    HasDerivAt (c / d) ((c' * d x - c x * d') / d x ^ 2) x := hc.fun_div hd hx

/-! ### Differentiability and `deriv` -/
section
variable {h : 𝕜 → 𝕜} (hf : DifferentiableAt 𝕜 f x) (hg : DifferentiableAt 𝕜 g x)
@[simp] theorem differentiableAt_id : DifferentiableAt 𝕜 id x := (hasDerivAt_id x).differentiableAt
@[simp] theorem differentiableAt_fun_id : DifferentiableAt 𝕜 (fun x => x) x := (hasDerivAt_id x).differentiableAt
@[simp] theorem differentiableAt_const (c : 𝕜) : DifferentiableAt 𝕜 (fun _ : 𝕜 => c) x := (hasDerivAt_const x c).differentiableAt
include hf
theorem DifferentiableAt.fun_pow (n : ℕ) : DifferentiableAt 𝕜 (fun x => f x ^ n) x := (hf.hasDerivAt.fun_pow n).differentiableAt
theorem DifferentiableAt.const_mul (b : 𝕜) : DifferentiableAt 𝕜 (fun y => b * f y) x := (hf.hasDerivAt.const_mul b).differentiableAt
theorem DifferentiableAt.mul_const (b : 𝕜) : DifferentiableAt 𝕜 (fun y => f y * b) x := (hf.hasDerivAt.mul_const b).differentiableAt
theorem DifferentiableAt.fun_neg : DifferentiableAt 𝕜 (fun y => -f y) x := hf.hasDerivAt.fun_neg.differentiableAt
theorem DifferentiableAt.div_const (c : 𝕜) : DifferentiableAt 𝕜 (fun x => f x / c) x := (hf.hasDerivAt.div_const c).differentiableAt
theorem DifferentiableAt.fun_inv (hz : f x ≠ 0) : DifferentiableAt 𝕜 (fun x => (f x)⁻¹) x := (hf.hasDerivAt.fun_inv hz).differentiableAt
theorem deriv_fun_pow (n : ℕ) : deriv (fun x => f x ^ n) x = n * f x ^ (n - 1) * deriv f x := (hf.hasDerivAt.fun_pow n).deriv
theorem deriv_pow (n : ℕ) : deriv (f ^ n) x = n * f x ^ (n - 1) * deriv f x := (hf.hasDerivAt.fun_pow n).deriv
theorem deriv_mul_const (d : 𝕜) : deriv (fun y => f y * d) x = deriv f x * d := (hf.hasDerivAt.mul_const d).deriv
include hg
theorem DifferentiableAt.fun_add : DifferentiableAt 𝕜 (fun y => f y + g y) x := (hf.hasDerivAt.fun_add hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.add : DifferentiableAt 𝕜 (f + g) x := (hf.hasDerivAt.fun_add hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.fun_sub : DifferentiableAt 𝕜 (fun y => f y - g y) x := (hf.hasDerivAt.fun_sub hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.sub : DifferentiableAt 𝕜 (f - g) x := (hf.hasDerivAt.fun_sub hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.fun_mul : DifferentiableAt 𝕜 (fun y => f y * g y) x := (hf.hasDerivAt.fun_mul hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.mul : DifferentiableAt 𝕜 (f * g) x := (hf.hasDerivAt.fun_mul hg.hasDerivAt).differentiableAt
theorem DifferentiableAt.fun_div (hx : g x ≠ 0) : DifferentiableAt 𝕜 (fun z => f z / g z) x := (hf.hasDerivAt.fun_div hg.hasDerivAt hx).differentiableAt
theorem deriv_fun_add : deriv (fun y => f y + g y) x = deriv f x + deriv g x := (hf.hasDerivAt.fun_add hg.hasDerivAt).deriv
theorem deriv_add : deriv (f + g) x = deriv f x + deriv g x := (hf.hasDerivAt.fun_add hg.hasDerivAt).deriv
theorem deriv_fun_sub : deriv (fun y => f y - g y) x = deriv f x - deriv g x := (hf.hasDerivAt.fun_sub hg.hasDerivAt).deriv
theorem deriv_sub : deriv (f - g) x = deriv f x - deriv g x := (hf.hasDerivAt.fun_sub hg.hasDerivAt).deriv
theorem deriv_fun_mul : deriv (fun y => f y * g y) x = deriv f x * g x + f x * deriv g x := (hf.hasDerivAt.fun_mul hg.hasDerivAt).deriv
theorem deriv_mul : deriv (f * g) x = deriv f x * g x + f x * deriv g x := (hf.hasDerivAt.fun_mul hg.hasDerivAt).deriv
theorem deriv_fun_div (hx : g x ≠ 0) : deriv (fun x => f x / g x) x = (deriv f x * g x - f x * deriv g x) / g x ^ 2 :=
  (hf.hasDerivAt.fun_div hg.hasDerivAt hx).deriv
end
theorem DifferentiableAt.comp (x : 𝕜) (hg : DifferentiableAt 𝕜 g (f x)) (hf : DifferentiableAt 𝕜 f x) : DifferentiableAt 𝕜 (g ∘ f) x :=
  (hg.hasDerivAt.comp x hf.hasDerivAt).differentiableAt
theorem DifferentiableAt.fun_comp' (x : 𝕜) (hg : DifferentiableAt 𝕜 g (f x)) (hf : DifferentiableAt 𝕜 f x) : DifferentiableAt 𝕜 (fun x => g (f x)) x :=
  hg.comp x hf
theorem deriv_comp (x : 𝕜) (hh₂ : DifferentiableAt 𝕜 g (f x)) (hh : DifferentiableAt 𝕜 f x) : deriv (g ∘ f) x = deriv g (f x) * deriv f x :=
  (hh₂.hasDerivAt.comp x hh.hasDerivAt).deriv
theorem deriv_const_mul (c : 𝕜) (hd : DifferentiableAt 𝕜 f x) : deriv (fun y => c * f y) x = c * deriv f x := (hd.hasDerivAt.const_mul c).deriv
theorem deriv_const_mul_field (u : 𝕜) : deriv (fun y => u * f y) x = u * deriv f x := by
  by_cases hf : DifferentiableAt 𝕜 f x
  · exact deriv_const_mul u hf
  · rw [deriv_zero_of_not_differentiableAt hf, mul_zero]
    by_cases hu : u = 0
    · simp only [hu, zero_mul]; exact (hasDerivAt_const x 0).deriv
    · refine deriv_zero_of_not_differentiableAt fun h => hf ?_
      have k := h.const_mul u⁻¹
      simpa only [← mul_assoc, inv_mul_cancel₀ hu, one_mul] using k
theorem deriv_mul_const_field (v : 𝕜) : deriv (fun y => f y * v) x = deriv f x * v := by
  simp only [mul_comm _ v]; exact deriv_const_mul_field v
@[simp] theorem deriv_div_const (d : 𝕜) : deriv (fun x => f x / d) x = deriv f x / d := by
  simp only [div_eq_mul_inv]; exact deriv_mul_const_field d⁻¹
theorem deriv.fun_neg : deriv (fun y => -f y) x = -deriv f x := by
  have h := deriv_const_mul_field (f := f) (x := x) (-1)
  simpa only [neg_one_mul] using h
theorem deriv.neg : deriv (-f) x = -deriv f x := deriv.fun_neg
@[simp] theorem deriv.fun_neg' : (deriv fun y => -f y) = fun x => -deriv f x := funext fun _ => deriv.fun_neg
theorem hasDerivAt_neg (x : 𝕜) : HasDerivAt Neg.neg (-1) x := (hasDerivAt_id x).neg
@[simp] theorem deriv_neg'' (x : 𝕜) : deriv (fun x : 𝕜 => -x) x = -1 := (hasDerivAt_neg x).deriv
theorem hasDerivAt_add_const_iff (c : 𝕜) : HasDerivAt (fun x => f x + c) f' x ↔ HasDerivAt f f' x :=
  ⟨fun h => by have := h.add_const (-c); simpa only [add_neg_cancel_right] using this, HasDerivAt.add_const c⟩
theorem deriv_add_const (c : 𝕜) : deriv (fun y => f y + c) x = deriv f x := by
  by_cases h : DifferentiableAt 𝕜 f x
  · exact (h.hasDerivAt.add_const c).deriv
  · rw [deriv_zero_of_not_differentiableAt h, deriv_zero_of_not_differentiableAt fun ⟨f', k⟩ => h ⟨f', (hasDerivAt_add_const_iff c).1 k⟩]
@[simp] theorem deriv_add_const' (c : 𝕜) : (deriv fun y => f y + c) = deriv f := funext fun _ => deriv_add_const c
theorem deriv_const_add (c : 𝕜) : deriv (fun y => c + f y) x = deriv f x := by simp only [add_comm c]; exact deriv_add_const c
theorem deriv_sub_const (c : 𝕜) : deriv (fun y => f y - c) x = deriv f x := by simp only [sub_eq_add_neg]; exact deriv_add_const (-c)
theorem deriv_const_sub (c : 𝕜) : deriv (fun y => c - f y) x = -deriv f x := by
  simp only [sub_eq_add_neg]; rw [deriv_const_add]; exact deriv.fun_neg
theorem HasDerivAt.fun_sum {ι : Type v} {u : Finset ι} {A : ι → 𝕜 → 𝕜} {A' : ι → 𝕜} (h : ∀ i ∈ u, HasDerivAt (A i) (A' i) x) :
    HasDerivAt (fun y => ∑ i ∈ u, A i y) (∑ i ∈ u, A' i) x := by
  classical
  induction u using Finset.induction_on with
  | empty => simp only [Finset.sum_empty]; exact hasDerivAt_const x 0
  | insert i s hi ih =>
    rw [show (fun y => ∑ j ∈ insert i s, A j y) = fun y => A i y + ∑ j ∈ s, A j y from funext fun y => Finset.sum_insert hi, Finset.sum_insert hi]
    exact (h i (Finset.mem_insert_self i s)).fun_add (ih fun j k => h j (Finset.mem_insert_of_mem k))
theorem deriv_fun_sum {ι : Type v} {u : Finset ι} {A : ι → 𝕜 → 𝕜} (h : ∀ i ∈ u, DifferentiableAt 𝕜 (A i) x) :
    deriv (fun y => ∑ i ∈ u, A i y) x = ∑ i ∈ u, deriv (A i) x := (HasDerivAt.fun_sum fun i k => (h i k).hasDerivAt).deriv
@[simp] theorem deriv_const (x : 𝕜) (c : 𝕜) : deriv (fun _ => c) x = 0 := (hasDerivAt_const x c).deriv
@[simp] theorem deriv_const' (c : 𝕜) : (deriv fun _ : 𝕜 => c) = fun _ => 0 := funext fun x => deriv_const x c
@[simp] theorem deriv_id (x : 𝕜) : deriv id x = 1 := (hasDerivAt_id x).deriv
@[simp] theorem deriv_id' : deriv (@id 𝕜) = fun _ => 1 := funext deriv_id
@[simp] theorem deriv_id'' : (deriv fun x : 𝕜 => x) = fun _ => 1 := deriv_id'
@[simp] theorem deriv_pow_field (n : ℕ) : deriv (fun x : 𝕜 => x ^ n) x = (n : 𝕜) * x ^ (n - 1) := (hasDerivAt_pow n x).deriv
@[simp] theorem differentiableAt_pow (n : ℕ) : DifferentiableAt 𝕜 (fun x : 𝕜 => x ^ n) x := (hasDerivAt_pow n x).differentiableAt
theorem differentiable_pow (n : ℕ) : Differentiable 𝕜 fun x : 𝕜 => x ^ n := fun _ => differentiableAt_pow n
@[simp] theorem deriv_inv : deriv (fun x => x⁻¹) x = -(x ^ 2)⁻¹ := by
  by_cases h : x = 0
  · rw [h, sq, mul_zero, inv_zero, neg_zero]
    refine deriv_zero_of_not_differentiableAt fun k => ?_
    have cont := k.continuousAt
    have := Ember.DerivField.neBot (0 : 𝕜)
    have h₁ := (cont.tendsto.mono_left (nhdsWithin_le_nhds (s := {0}ᶜ))).mul (tendsto_id.mono_left (nhdsWithin_le_nhds (s := ({0}ᶜ : Set 𝕜))))
    have h₂ : Tendsto (fun _ : 𝕜 => (1 : 𝕜)) (𝓝[≠] 0) (𝓝 1) := tendsto_const_nhds
    have e := tendsto_nhds_unique (l := 𝓝[≠] (0 : 𝕜)) (h₁.congr' (mem_of_superset self_mem_nhdsWithin fun y m => inv_mul_cancel₀ m)) h₂
    rw [mul_zero] at e; exact zero_ne_one e
  · exact (hasDerivAt_inv h).deriv
@[simp] theorem differentiable_id : Differentiable 𝕜 (id : 𝕜 → 𝕜) := fun _ => differentiableAt_id
@[simp] theorem differentiable_fun_id : Differentiable 𝕜 fun x : 𝕜 => x := fun _ => differentiableAt_fun_id
@[simp] theorem differentiable_const (c : 𝕜) : Differentiable 𝕜 fun _ : 𝕜 => c := fun _ => differentiableAt_const c
theorem Differentiable.fun_add (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 fun y => f y + g y := fun x => (hf x).fun_add (hg x)
theorem Differentiable.add (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 (f + g) := hf.fun_add hg
theorem Differentiable.fun_sub (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 fun y => f y - g y := fun x => (hf x).fun_sub (hg x)
theorem Differentiable.sub (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 (f - g) := hf.fun_sub hg
theorem Differentiable.fun_mul (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 fun y => f y * g y := fun x => (hf x).fun_mul (hg x)
theorem Differentiable.mul (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) : Differentiable 𝕜 (f * g) := hf.fun_mul hg
theorem Differentiable.fun_neg (hf : Differentiable 𝕜 f) : Differentiable 𝕜 fun y => -f y := fun x => (hf x).fun_neg
theorem Differentiable.fun_pow (hf : Differentiable 𝕜 f) (n : ℕ) : Differentiable 𝕜 fun x => f x ^ n := fun x => (hf x).fun_pow n
theorem Differentiable.const_mul (hf : Differentiable 𝕜 f) (b : 𝕜) : Differentiable 𝕜 fun y => b * f y := fun x => (hf x).const_mul b
theorem Differentiable.div_const (hf : Differentiable 𝕜 f) (c : 𝕜) : Differentiable 𝕜 fun x => f x / c := fun x => (hf x).div_const c
theorem Differentiable.fun_div (hf : Differentiable 𝕜 f) (hg : Differentiable 𝕜 g) (hx : ∀ x, g x ≠ 0) : Differentiable 𝕜 fun z => f z / g z :=
  fun x => (hf x).fun_div (hg x) (hx x)
theorem Differentiable.fun_inv (hf : Differentiable 𝕜 f) (hz : ∀ x, f x ≠ 0) : Differentiable 𝕜 fun x => (f x)⁻¹ := fun x => (hf x).fun_inv (hz x)
theorem Differentiable.comp (hg : Differentiable 𝕜 g) (hf : Differentiable 𝕜 f) : Differentiable 𝕜 (g ∘ f) := fun x => (hg (f x)).comp x (hf x)
theorem Differentiable.fun_comp (hg : Differentiable 𝕜 g) (hf : Differentiable 𝕜 f) : Differentiable 𝕜 fun x => g (f x) := hg.comp hf
end
