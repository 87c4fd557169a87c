import Ember.FintypeInstances
import Ember.SumNames
import Ember.Topology.Functions
/-! Infinite sums: `HasSum f a`, `Summable f`, `∑' i, f i`, over any index type, as limits of the sums over finite sets; laws, comparison, geometric
series. There are no other summation filters (Mathlib's `HasSum f a L`). -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v w
open Filter Topology
namespace Finset
variable {ι : Type w}
instance instPartialOrder : PartialOrder (Finset ι) where
  le := (· ≤ ·)
  lt s t := s ⊂ t
  le_refl _ _ h := h
  le_trans _ _ _ h k _ m := k (h m)
  lt_iff_le_not_ge _ _ := Iff.rfl
  le_antisymm _ _ h k := Subset.antisymm h k
instance inhabitedFinset : Inhabited (Finset ι) := ⟨∅⟩
instance : IsDirectedOrder (Finset ι) := ⟨fun s t => by
  classical
  exact ⟨s ∪ t, fun _ h => mem_union.2 (.inl h), fun _ h => mem_union.2 (.inr h)⟩⟩
end Finset
section
variable {α : Type u} {β : Type v} [Add α] [OfNat α 0] [Ember.CommAdd α] [TopologicalSpace α]
/-- The sums over finite sets tend to `a`. -/
def HasSum (f : β → α) (a : α) : Prop := Tendsto (fun s : Finset β => ∑ b ∈ s, f b) atTop (𝓝 a)
/-- There is a sum. -/
def Summable (f : β → α) : Prop := ∃ a, HasSum f a
open Classical in
/-- The sum, or 0 where there is none. -/
noncomputable def tsum (f : β → α) : α := if h : Summable f then h.choose else 0
end
section
open Lean
macro "∑' " xs:explicitBinders ", " b:term:67 : term => do return ⟨← expandExplicitBinders ``tsum xs b⟩
@[app_unexpander tsum] def unexpandTsum : PrettyPrinter.Unexpander
  | `($_ fun $x:ident ↦ $b) => `(∑' $x:ident, $b)
  | `($_ fun ($x:ident : $t) ↦ $b) => `(∑' $x:ident : $t, $b)
  | _ => throw ()
end
section
variable {α : Type u} {β : Type v} [Add α] [OfNat α 0] [Ember.CommAdd α] [TopologicalSpace α] {f g : β → α} {a b a₁ a₂ : α}
theorem Summable.hasSum (ha : Summable f) : HasSum f (∑' b, f b) := by
  have e : ∑' b, f b = ha.choose := dif_pos ha
  rw [e]; exact ha.choose_spec
theorem HasSum.summable (h : HasSum f a) : Summable f := ⟨a, h⟩
theorem tsum_eq_zero_of_not_summable (h : ¬Summable f) : ∑' b, f b = 0 := dif_neg h
theorem HasSum.unique {a₁ a₂ : α} [T2Space α] : HasSum f a₁ → HasSum f a₂ → a₁ = a₂ := tendsto_nhds_unique
theorem HasSum.tsum_eq [T2Space α] (ha : HasSum f a) : ∑' b, f b = a := ha.summable.hasSum.unique ha
theorem Summable.hasSum_iff [T2Space α] (h : Summable f) : HasSum f a ↔ ∑' b, f b = a := ⟨HasSum.tsum_eq, fun e => e ▸ h.hasSum⟩
theorem hasSum_sum_of_ne_finset_zero {s : Finset β} (hf : ∀ b, b ∉ s → f b = 0) : HasSum f (∑ b ∈ s, f b) :=
  tendsto_const_nhds.congr' (mem_of_superset (mem_atTop s) fun _ h => Finset.sum_subset h fun b _ k => hf b k)
theorem summable_of_ne_finset_zero {s : Finset β} (hf : ∀ b, b ∉ s → f b = 0) : Summable f := (hasSum_sum_of_ne_finset_zero hf).summable
theorem hasSum_zero : HasSum (fun _ : β => (0 : α)) 0 := by
  have h := hasSum_sum_of_ne_finset_zero (f := fun _ : β => (0 : α)) (s := ∅) fun _ _ => rfl
  rwa [Finset.sum_empty] at h
theorem summable_zero : Summable (fun _ : β => (0 : α)) := hasSum_zero.summable
theorem hasSum_single {f : β → α} (b : β) (hf : ∀ b', b' ≠ b → f b' = 0) : HasSum f (f b) := by
  have h := hasSum_sum_of_ne_finset_zero (f := f) (s := {b}) fun b' k => hf b' fun e => k (Finset.mem_singleton.2 e)
  rwa [Finset.sum_singleton] at h
theorem hasSum_fintype [Fintype β] (f : β → α) : HasSum f (∑ b, f b) := hasSum_sum_of_ne_finset_zero fun b h => absurd (Finset.mem_univ b) h
theorem Ember.hasSum_congr (h : HasSum f a) (e : ∀ x, g x = f x) : HasSum g a := by rwa [show g = f from funext e]
section
variable [T2Space α]
@[simp] theorem tsum_zero : ∑' _ : β, (0 : α) = 0 := hasSum_zero.tsum_eq
theorem tsum_eq_sum {s : Finset β} (hf : ∀ b, b ∉ s → f b = 0) : ∑' b, f b = ∑ b ∈ s, f b := (hasSum_sum_of_ne_finset_zero hf).tsum_eq
theorem tsum_eq_single {f : β → α} (b : β) (hf : ∀ b', b' ≠ b → f b' = 0) : ∑' b, f b = f b := (hasSum_single b hf).tsum_eq
@[simp] theorem tsum_fintype [Fintype β] (f : β → α) : ∑' b, f b = ∑ b, f b := (hasSum_fintype f).tsum_eq
end
theorem tsum_congr {f g : β → α} (hfg : ∀ b, f b = g b) : ∑' b, f b = ∑' b, g b := congrArg tsum (funext hfg)
section
variable [ContinuousAdd α]
theorem HasSum.add (hf : HasSum f a) (hg : HasSum g b) : HasSum (fun b => f b + g b) (a + b) :=
  (Tendsto.add hf hg).congr fun _ => Finset.sum_add_distrib.symm
theorem Summable.add (hf : Summable f) (hg : Summable g) : Summable fun b => f b + g b := (hf.hasSum.add hg.hasSum).summable
theorem Summable.tsum_add [T2Space α] (hf : Summable f) (hg : Summable g) : ∑' b, (f b + g b) = ∑' b, f b + ∑' b, g b :=
  (hf.hasSum.add hg.hasSum).tsum_eq
end
/-! sequences -/
theorem HasSum.tendsto_sum_nat {f : ℕ → α} (h : HasSum f a) : Tendsto (fun n : ℕ => ∑ i ∈ Finset.range n, f i) atTop (𝓝 a) := by
  refine Tendsto.comp (g := fun s : Finset ℕ => ∑ i ∈ s, f i) h (tendsto_atTop.2 fun s => ?_)
  classical
  induction s using Finset.induction_on with
  | empty => exact .of_forall fun _ _ m => absurd m (Finset.notMem_empty _)
  | insert k s _ ih =>
    refine (ih.and (eventually_gt_atTop k)).mono fun n m x hx => ?_
    rcases Finset.mem_insert.1 hx with e | hx
    · exact Finset.mem_range.2 (e ▸ m.2)
    · exact m.1 hx
theorem Summable.tendsto_sum_tsum_nat {f : ℕ → α} (h : Summable f) : Tendsto (fun n => ∑ i ∈ Finset.range n, f i) atTop (𝓝 (∑' n, f n)) :=
  h.hasSum.tendsto_sum_nat
theorem Summable.hasSum_iff_tendsto_nat [T2Space α] {f : ℕ → α} (hf : Summable f) :
    HasSum f a ↔ Tendsto (fun n : ℕ => ∑ i ∈ Finset.range n, f i) atTop (𝓝 a) :=
  ⟨HasSum.tendsto_sum_nat, fun h => tendsto_nhds_unique hf.hasSum.tendsto_sum_nat h ▸ hf.hasSum⟩
end
section
variable {β : Type v} {K : Type u} [Field K] [TopologicalSpace K] [ContinuousMul K] {f : β → K} {a₁ a₂ : K}
theorem HasSum.mul_left (a₂ : K) (h : HasSum f a₁) : HasSum (fun i => a₂ * f i) (a₂ * a₁) :=
  (Tendsto.const_mul a₂ h).congr fun _ => Finset.mul_sum ..
theorem HasSum.mul_right (a₂ : K) (hf : HasSum f a₁) : HasSum (fun i => f i * a₂) (a₁ * a₂) := by
  simp only [mul_comm _ a₂]; exact hf.mul_left a₂
theorem Summable.mul_left (a : K) (hf : Summable f) : Summable fun i => a * f i := (hf.hasSum.mul_left a).summable
theorem Summable.mul_right (a : K) (hf : Summable f) : Summable fun i => f i * a := (hf.hasSum.mul_right a).summable
theorem HasSum.div_const {a : K} (h : HasSum f a) (b : K) : HasSum (fun i => f i / b) (a / b) := by
  simp only [div_eq_mul_inv]; exact h.mul_right b⁻¹
theorem Summable.div_const (h : Summable f) (b : K) : Summable fun i => f i / b := (h.hasSum.div_const b).summable
theorem summable_mul_left_iff {a : K} (h : a ≠ 0) : (Summable fun i => a * f i) ↔ Summable f :=
  ⟨fun H => by have := H.mul_left a⁻¹; simpa only [← mul_assoc, inv_mul_cancel₀ h, one_mul] using this, fun H => H.mul_left a⟩
theorem summable_mul_right_iff {a : K} (h : a ≠ 0) : (Summable fun i => f i * a) ↔ Summable f := by
  simp only [mul_comm _ a]; exact summable_mul_left_iff h
variable [T2Space K]
theorem tsum_mul_left {a : K} : ∑' x, a * f x = a * ∑' x, f x := by
  by_cases h : a = 0
  · simp only [h, zero_mul, tsum_zero]
  · by_cases hf : Summable f
    · exact (hf.hasSum.mul_left a).tsum_eq
    · rw [tsum_eq_zero_of_not_summable hf, tsum_eq_zero_of_not_summable fun k => hf ((summable_mul_left_iff h).1 k), mul_zero]
theorem tsum_mul_right {a : K} : ∑' x, f x * a = (∑' x, f x) * a := by simp only [mul_comm _ a]; exact tsum_mul_left
theorem tsum_div_const {a : K} : ∑' x, f x / a = (∑' x, f x) / a := by simp only [div_eq_mul_inv]; exact tsum_mul_right
section
variable [ContinuousAdd K] {g : β → K} {b : K}
omit [T2Space K] in
theorem HasSum.neg {a : K} (h : HasSum f a) : HasSum (fun b => -f b) (-a) := by
  have := h.mul_left (-1); rw [neg_one_mul] at this; exact Ember.hasSum_congr this fun x => (neg_one_mul (f x)).symm
omit [T2Space K] in
theorem HasSum.sub {a₁ a₂ : K} (hf : HasSum f a₁) (hg : HasSum g a₂) : HasSum (fun b => f b - g b) (a₁ - a₂) := by
  simp only [sub_eq_add_neg]; exact hf.add hg.neg
omit [T2Space K] in
theorem Summable.neg (hf : Summable f) : Summable fun b => -f b := hf.hasSum.neg.summable
omit [T2Space K] in
theorem Summable.sub (hf : Summable f) (hg : Summable g) : Summable fun b => f b - g b := (hf.hasSum.sub hg.hasSum).summable
theorem Summable.tsum_sub (hf : Summable f) (hg : Summable g) : ∑' b, (f b - g b) = ∑' b, f b - ∑' b, g b := (hf.hasSum.sub hg.hasSum).tsum_eq
theorem tsum_neg : ∑' b, -f b = -∑' b, f b := by
  have h := tsum_mul_left (f := f) (a := -1); simpa only [neg_one_mul] using h
end
end

/-! ### Order and comparison -/
section
variable {ι : Type v} {f g : ι → ℝ} {a a₁ a₂ c : ℝ}
theorem hasSum_le {f g : ι → ℝ} {a₁ a₂ : ℝ} (h : ∀ i, f i ≤ g i) (hf : HasSum f a₁) (hg : HasSum g a₂) : a₁ ≤ a₂ :=
  le_of_tendsto_of_tendsto' hf hg fun _ => Finset.sum_le_sum fun i _ => h i
theorem Summable.tsum_le_tsum (h : ∀ i, f i ≤ g i) (hf : Summable f) (hg : Summable g) : ∑' i, f i ≤ ∑' i, g i := hasSum_le h hf.hasSum hg.hasSum
theorem tsum_nonneg (h : ∀ i, 0 ≤ g i) : 0 ≤ ∑' i, g i := by
  by_cases hg : Summable g
  · exact hasSum_le h hasSum_zero hg.hasSum
  · rw [tsum_eq_zero_of_not_summable hg]
theorem sum_le_hasSum (s : Finset ι) (hs : ∀ i, i ∉ s → 0 ≤ f i) (hf : HasSum f a) : ∑ i ∈ s, f i ≤ a :=
  ge_of_tendsto hf (mem_of_superset (mem_atTop s) fun _ h => Finset.sum_le_sum_of_subset_of_nonneg h fun i _ k => hs i k)
theorem Summable.sum_le_tsum {f : ι → ℝ} (s : Finset ι) (hs : ∀ i, i ∉ s → 0 ≤ f i) (hf : Summable f) : ∑ i ∈ s, f i ≤ ∑' i, f i :=
  sum_le_hasSum s hs hf.hasSum
theorem Summable.le_tsum (hf : Summable f) (i : ι) (hb : ∀ j, j ≠ i → 0 ≤ f j) : f i ≤ ∑' i, f i := by
  have h := hf.sum_le_tsum {i} fun j k => hb j fun e => k (Finset.mem_singleton.2 e)
  rwa [Finset.sum_singleton] at h
theorem summable_of_sum_le {ι : Type v} {f : ι → ℝ} {c : ℝ} (hf : 0 ≤ f) (h : ∀ u : Finset ι, ∑ x ∈ u, f x ≤ c) : Summable f :=
  ⟨_, tendsto_atTop_ciSup (f := fun s : Finset ι => ∑ x ∈ s, f x) (fun _ _ k => Finset.sum_le_sum_of_subset_of_nonneg k fun i _ _ => hf i)
    ⟨c, fun _ ⟨s, e⟩ => e ▸ h s⟩⟩
theorem Summable.of_nonneg_of_le {β : Type v} {f g : β → ℝ} (hg : ∀ b, 0 ≤ g b) (hgf : ∀ b, g b ≤ f b) (hf : Summable f) : Summable g :=
  summable_of_sum_le hg fun u => le_trans (Finset.sum_le_sum fun i _ => hgf i) (hf.sum_le_tsum u fun i _ => le_trans (hg i) (hgf i))
theorem Summable.of_abs (hf : Summable fun i => |f i|) : Summable f := by
  have h := Summable.of_nonneg_of_le (g := fun i => |f i| + f i) (fun i => by have := neg_abs_le (f i); linarith)
    (fun i => by have := le_abs_self (f i); show _ ≤ 2 * |f i|; linarith) (hf.mul_left 2)
  have := h.sub hf
  simpa only [add_sub_cancel_left] using this
theorem Summable.of_norm_bounded {ι : Type v} {f : ι → ℝ} {g : ι → ℝ} (hg : Summable g) (h : ∀ i, ‖f i‖ ≤ g i) : Summable f :=
  .of_abs (.of_nonneg_of_le (fun i => abs_nonneg (f i)) h hg)
theorem summable_of_sum_range_le {f : ℕ → ℝ} {c : ℝ} (hf : ∀ n, 0 ≤ f n) (h : ∀ n, ∑ i ∈ Finset.range n, f i ≤ c) : Summable f := by
  classical
  refine summable_of_sum_le (c := c) hf fun u => ?_
  obtain ⟨n, hn⟩ : ∃ n, u ⊆ Finset.range n := by
    induction u using Finset.induction_on with
    | empty => exact ⟨0, fun _ m => absurd m (Finset.notMem_empty _)⟩
    | insert k s _ ih =>
      obtain ⟨n, hn⟩ := ih
      refine ⟨max n (k + 1), fun x hx => Finset.mem_range.2 ?_⟩
      rcases Finset.mem_insert.1 hx with e | hx
      · omega
      · have := Finset.mem_range.1 (hn hx); omega
  exact le_trans (Finset.sum_le_sum_of_subset_of_nonneg hn fun i _ _ => hf i) (h n)
theorem hasSum_iff_tendsto_nat_of_nonneg {f : ℕ → ℝ} (hf : ∀ i, 0 ≤ f i) (r : ℝ) :
    HasSum f r ↔ Tendsto (fun n : ℕ => ∑ i ∈ Finset.range n, f i) atTop (𝓝 r) := by
  refine ⟨HasSum.tendsto_sum_nat, fun h => ?_⟩
  have mono : Monotone fun n : ℕ => ∑ i ∈ Finset.range n, f i := fun m n k =>
    Finset.sum_le_sum_of_subset_of_nonneg (Finset.range_mono k) fun i _ _ => hf i
  have s := summable_of_sum_range_le hf fun n => ge_of_tendsto h ((eventually_ge_atTop n).mono fun m k => mono k)
  exact s.hasSum_iff_tendsto_nat.2 h
theorem Summable.tendsto_atTop_zero {f : ℕ → ℝ} (hf : Summable f) : Tendsto f atTop (𝓝 0) := by
  have h := hf.tendsto_sum_tsum_nat
  have k := ((tendsto_add_atTop_iff_nat 1).2 h).sub h
  rw [sub_self] at k
  exact k.congr fun n => by rw [Finset.sum_range_succ]; ring
end

/-! ### Geometric series -/
theorem hasSum_geometric_of_lt_one {r : ℝ} (h₁ : 0 ≤ r) (h₂ : r < 1) : HasSum (fun n : ℕ => r ^ n) (1 - r)⁻¹ := by
  refine (hasSum_iff_tendsto_nat_of_nonneg (fun n => pow_nonneg h₁ n) _).2 ?_
  have h := ((tendsto_pow_atTop_nhds_zero_of_lt_one h₁ h₂).const_sub 1).mul_const (1 - r)⁻¹
  rw [sub_zero, one_mul] at h
  refine h.congr fun n => ?_
  have : 1 - r ≠ 0 := by linarith
  rw [← div_eq_mul_inv, div_eq_iff this]
  linear_combination geom_sum_mul r n
theorem summable_geometric_of_lt_one {r : ℝ} (h₁ : 0 ≤ r) (h₂ : r < 1) : Summable fun n : ℕ => r ^ n := (hasSum_geometric_of_lt_one h₁ h₂).summable
theorem tsum_geometric_of_lt_one {r : ℝ} (h₁ : 0 ≤ r) (h₂ : r < 1) : ∑' n : ℕ, r ^ n = (1 - r)⁻¹ := (hasSum_geometric_of_lt_one h₁ h₂).tsum_eq
theorem summable_geometric_of_abs_lt_one {r : ℝ} (h : |r| < 1) : Summable fun n : ℕ => r ^ n :=
  .of_abs (by simp only [abs_pow]; exact summable_geometric_of_lt_one (abs_nonneg r) h)
theorem hasSum_geometric_of_abs_lt_one {r : ℝ} (h : |r| < 1) : HasSum (fun n : ℕ => r ^ n) (1 - r)⁻¹ := by
  refine (summable_geometric_of_abs_lt_one h).hasSum_iff_tendsto_nat.2 ?_
  have k := ((tendsto_pow_atTop_nhds_zero_of_abs_lt_one h).const_sub 1).mul_const (1 - r)⁻¹
  rw [sub_zero, one_mul] at k
  refine k.congr fun n => ?_
  have : 1 - r ≠ 0 := by have := (abs_lt.1 h).2; linarith
  rw [← div_eq_mul_inv, div_eq_iff this]
  linear_combination geom_sum_mul r n
theorem tsum_geometric_of_abs_lt_one {r : ℝ} (h : |r| < 1) : ∑' n : ℕ, r ^ n = (1 - r)⁻¹ := (hasSum_geometric_of_abs_lt_one h).tsum_eq
theorem summable_geometric_two : Summable fun n : ℕ => ((1 : ℝ) / 2) ^ n := summable_geometric_of_lt_one (by norm_num) (by norm_num)
theorem hasSum_geometric_two : HasSum (fun n : ℕ => ((1 : ℝ) / 2) ^ n) 2 := by
  have h := hasSum_geometric_of_lt_one (r := 1 / 2) (by norm_num) (by norm_num)
  rwa [show (1 - 1 / 2 : ℝ)⁻¹ = 2 by norm_num] at h
theorem tsum_geometric_two : ∑' n : ℕ, ((1 : ℝ) / 2) ^ n = 2 := hasSum_geometric_two.tsum_eq
