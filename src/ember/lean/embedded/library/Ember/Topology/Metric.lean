import Ember.Complex.Norm
import Ember.Rat.Cast
import Ember.Topology.Defs
/-! Metric spaces: `dist`, balls, limits and continuity with ε and δ, uniform continuity, Cauchy sequences; ℝ, ℂ, ℚ, ℤ, ℕ, subtypes and products.
There are no uniform spaces: `UniformContinuous`, `Cauchy`, `CauchySeq` and `CompleteSpace` are for metric spaces. -/
set_option autoImplicit false
universe u v w
open Filter Topology
/-- A distance. -/
class Dist (α : Type u) where
  dist : α → α → ℝ
export Dist (dist)
/-- The open sets of a distance: with a point all points that are near enough. -/
@[instance_reducible] def Ember.metricTopology {α : Type u} (d : α → α → ℝ) : TopologicalSpace α where
  IsOpen s := ∀ x ∈ s, ∃ ε > 0, ∀ y, d y x < ε → y ∈ s
  isOpen_univ := fun _ _ => ⟨1, zero_lt_one, fun _ _ => trivial⟩
  isOpen_inter := fun _ _ h k x m =>
    let ⟨ε, hε, a⟩ := h x m.1
    let ⟨δ, hδ, b⟩ := k x m.2
    ⟨min ε δ, lt_min hε hδ, fun y l => ⟨a y (lt_of_lt_of_le l (min_le_left _ _)), b y (lt_of_lt_of_le l (min_le_right _ _))⟩⟩
  isOpen_sUnion := fun _ h x ⟨t, k, m⟩ => let ⟨ε, hε, a⟩ := h t k x m; ⟨ε, hε, fun y l => ⟨t, k, a y l⟩⟩
/-- A distance that may be 0 between different points; the open sets are those of the distance. -/
class PseudoMetricSpace (α : Type u) extends Dist α where
  protected dist_self : ∀ x : α, dist x x = 0
  protected dist_comm : ∀ x y : α, dist x y = dist y x
  protected dist_triangle : ∀ x y z : α, dist x z ≤ dist x y + dist y z
  toTopologicalSpace : TopologicalSpace α := Ember.metricTopology dist
  protected isOpen_dist : ∀ s : Set α, IsOpen s ↔ ∀ x ∈ s, ∃ ε > 0, ∀ y, dist y x < ε → y ∈ s := by intros; exact Iff.rfl
attribute [instance_reducible, instance] PseudoMetricSpace.toTopologicalSpace
/-- A distance that is 0 between equal points only. -/
class MetricSpace (α : Type u) extends PseudoMetricSpace α where
  eq_of_dist_eq_zero : ∀ {x y : α}, dist x y = 0 → x = y
section
variable {α : Type u} {β : Type v} [PseudoMetricSpace α] [PseudoMetricSpace β] {x y z a : α} {s : Set α} {ε : ℝ}
@[simp] theorem dist_self (x : α) : dist x x = 0 := PseudoMetricSpace.dist_self x
theorem dist_comm (x y : α) : dist x y = dist y x := PseudoMetricSpace.dist_comm x y
theorem dist_triangle (x y z : α) : dist x z ≤ dist x y + dist y z := PseudoMetricSpace.dist_triangle x y z
theorem dist_triangle_left (x y z : α) : dist x y ≤ dist z x + dist z y := by rw [dist_comm z x]; exact dist_triangle x z y
theorem dist_triangle_right (x y z : α) : dist x y ≤ dist x z + dist y z := by rw [dist_comm y z]; exact dist_triangle x z y
@[simp] theorem dist_nonneg {x y : α} : 0 ≤ dist x y := by
  have h := dist_triangle x y x
  rw [dist_self, dist_comm y x] at h; linarith
theorem abs_dist_sub_le (x y z : α) : |dist x z - dist y z| ≤ dist x y := by
  have h := dist_triangle x y z; have k := dist_triangle y x z
  rw [dist_comm y x] at k
  exact abs_le.2 ⟨by linarith, by linarith⟩
@[simp] theorem abs_dist {a b : α} : |dist a b| = dist a b := abs_of_nonneg dist_nonneg
section
variable {γ : Type u} [MetricSpace γ] {x y : γ}
theorem eq_of_dist_eq_zero : dist x y = 0 → x = y := MetricSpace.eq_of_dist_eq_zero
@[simp] theorem dist_eq_zero {x y : γ} : dist x y = 0 ↔ x = y := ⟨eq_of_dist_eq_zero, fun h => by rw [h, dist_self]⟩
theorem dist_ne_zero {x y : γ} : dist x y ≠ 0 ↔ x ≠ y := not_congr dist_eq_zero
@[simp] theorem dist_pos {x y : γ} : 0 < dist x y ↔ x ≠ y :=
  ⟨fun h e => ne_of_gt h (dist_eq_zero.2 e), fun h => lt_of_le_of_ne dist_nonneg (dist_ne_zero.2 h).symm⟩
end
namespace Metric
/-- All points nearer to `x` than `ε`. -/
def ball (x : α) (ε : ℝ) : Set α := {y | dist y x < ε}
def closedBall (x : α) (ε : ℝ) : Set α := {y | dist y x ≤ ε}
def sphere (x : α) (ε : ℝ) : Set α := {y | dist y x = ε}
@[simp] theorem mem_ball : y ∈ ball x ε ↔ dist y x < ε := Iff.rfl
theorem mem_ball' : y ∈ ball x ε ↔ dist x y < ε := by rw [dist_comm]; exact Iff.rfl
@[simp] theorem mem_closedBall : y ∈ closedBall x ε ↔ dist y x ≤ ε := Iff.rfl
theorem mem_closedBall' : y ∈ closedBall x ε ↔ dist x y ≤ ε := by rw [dist_comm]; exact Iff.rfl
@[simp] theorem mem_sphere : y ∈ sphere x ε ↔ dist y x = ε := Iff.rfl
theorem mem_ball_self (h : 0 < ε) : x ∈ ball x ε := by rw [mem_ball, dist_self]; exact h
theorem ball_subset_closedBall : ball x ε ⊆ closedBall x ε := fun y (h : dist y x < ε) => (le_of_lt h : dist y x ≤ ε)
theorem isOpen_iff : IsOpen s ↔ ∀ x ∈ s, ∃ ε > 0, ball x ε ⊆ s := PseudoMetricSpace.isOpen_dist s
@[simp] theorem isOpen_ball : IsOpen (ball x ε) := isOpen_iff.2 fun y hy =>
  ⟨ε - dist y x, sub_pos.2 hy, fun z hz => by rw [mem_ball] at *; have := dist_triangle z y x; linarith⟩
theorem ball_mem_nhds (x : α) {ε : ℝ} (ε0 : 0 < ε) : ball x ε ∈ 𝓝 x := isOpen_ball.mem_nhds (mem_ball_self ε0)
theorem mem_nhds_iff : s ∈ 𝓝 x ↔ ∃ ε > 0, ball x ε ⊆ s :=
  ⟨fun ⟨_, h, ht, m⟩ => let ⟨ε, hε, k⟩ := isOpen_iff.1 ht x m; ⟨ε, hε, Set.Subset.trans k h⟩, fun ⟨_, hε, k⟩ => mem_of_superset (ball_mem_nhds x hε) k⟩
theorem closedBall_mem_nhds (x : α) {ε : ℝ} (ε0 : 0 < ε) : closedBall x ε ∈ 𝓝 x := mem_of_superset (ball_mem_nhds x ε0) ball_subset_closedBall
@[simp] theorem isClosed_closedBall : IsClosed (closedBall x ε) := ⟨isOpen_iff.2 fun y hy =>
  ⟨dist y x - ε, sub_pos.2 (lt_of_not_ge hy), fun z hz k => by rw [mem_ball] at *; have := dist_triangle_left y x z; rw [mem_closedBall] at k; linarith⟩⟩
theorem eventually_nhds_iff {p : α → Prop} : (∀ᶠ y in 𝓝 x, p y) ↔ ∃ ε > 0, ∀ ⦃y⦄, dist y x < ε → p y := mem_nhds_iff
theorem mem_nhdsWithin_iff {t : Set α} : s ∈ 𝓝[t] x ↔ ∃ ε > 0, ball x ε ∩ t ⊆ s := by
  rw [mem_nhdsWithin_iff_exists_mem_nhds_inter]
  exact ⟨fun ⟨_, h, k⟩ => let ⟨ε, hε, m⟩ := mem_nhds_iff.1 h; ⟨ε, hε, fun _ n => k ⟨m n.1, n.2⟩⟩, fun ⟨_, hε, k⟩ => ⟨_, ball_mem_nhds x hε, k⟩⟩
theorem tendsto_nhds {β : Type w} {f : Filter β} {u : β → α} {a : α} : Tendsto u f (𝓝 a) ↔ ∀ ε > 0, ∀ᶠ x in f, dist (u x) a < ε :=
  ⟨fun h ε hε => h (ball_mem_nhds a hε), fun h _ k => let ⟨ε, hε, m⟩ := mem_nhds_iff.1 k; mem_of_superset (h ε hε) fun _ n => m n⟩
theorem tendsto_atTop {β : Type w} [LE β] [LT β] [Ember.Preorder β] [IsDirectedOrder β] [Nonempty β] {u : β → α} {a : α} :
    Tendsto u atTop (𝓝 a) ↔ ∀ ε > 0, ∃ N, ∀ n ≥ N, dist (u n) a < ε := by simp only [tendsto_nhds, eventually_atTop, ge_iff_le]
theorem tendsto_nhds_nhds {f : α → β} {a : α} {b : β} :
    Tendsto f (𝓝 a) (𝓝 b) ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃x : α⦄, dist x a < δ → dist (f x) b < ε := by simp only [tendsto_nhds, eventually_nhds_iff]
theorem tendsto_nhdsWithin_nhds {f : α → β} {a : α} {b : β} :
    Tendsto f (𝓝[s] a) (𝓝 b) ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃x : α⦄, x ∈ s → dist x a < δ → dist (f x) b < ε := by
  simp only [tendsto_nhds, eventually_nhdsWithin_iff, eventually_nhds_iff]
  exact forall_congr' fun ε => imp_congr_right fun _ => exists_congr fun δ => and_congr_right fun _ => ⟨fun h x a b => h b a, fun h x a b => h b a⟩
theorem continuousAt_iff {f : α → β} {a : α} : ContinuousAt f a ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃x : α⦄, dist x a < δ → dist (f x) (f a) < ε :=
  tendsto_nhds_nhds
theorem continuousWithinAt_iff {f : α → β} {a : α} {s : Set α} :
    ContinuousWithinAt f s a ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃x : α⦄, x ∈ s → dist x a < δ → dist (f x) (f a) < ε := tendsto_nhdsWithin_nhds
theorem continuousOn_iff {f : α → β} {s : Set α} :
    ContinuousOn f s ↔ ∀ b ∈ s, ∀ ε > 0, ∃ δ > 0, ∀ a ∈ s, dist a b < δ → dist (f a) (f b) < ε :=
  forall_congr' fun _ => imp_congr_right fun _ => continuousWithinAt_iff
theorem continuous_iff {f : α → β} : Continuous f ↔ ∀ b, ∀ ε > 0, ∃ δ > 0, ∀ a, dist a b < δ → dist (f a) (f b) < ε :=
  continuous_iff_continuousAt.trans (forall_congr' fun _ => tendsto_nhds_nhds)
end Metric
theorem Ember.tendsto_of_dist {ι : Type w} {p : Filter ι} {f₁ f₂ : ι → α} {a : α} (h : ∀ ε > 0, ∀ᶠ x in p, dist (f₁ x) (f₂ x) < ε)
    (h₁ : Tendsto f₁ p (𝓝 a)) : Tendsto f₂ p (𝓝 a) := Metric.tendsto_nhds.2 fun ε hε =>
  ((h (ε / 2) (by linarith)).and (Metric.tendsto_nhds.1 h₁ (ε / 2) (by linarith))).mono fun x m => by
    have := dist_triangle_left (f₂ x) a (f₁ x); linarith [m.1, m.2]

/-! ### Uniform continuity, Cauchy sequences -/
/-- For every `ε` a `δ` that serves everywhere. -/
def UniformContinuous (f : α → β) : Prop := ∀ ε > 0, ∃ δ > 0, ∀ ⦃a b : α⦄, dist a b < δ → dist (f a) (f b) < ε
theorem Metric.uniformContinuous_iff {f : α → β} : UniformContinuous f ↔ ∀ ε > 0, ∃ δ > 0, ∀ ⦃a b : α⦄, dist a b < δ → dist (f a) (f b) < ε := Iff.rfl
theorem UniformContinuous.continuous {f : α → β} (hf : UniformContinuous f) : Continuous f :=
  Metric.continuous_iff.2 fun _ ε hε => let ⟨δ, hδ, h⟩ := hf ε hε; ⟨δ, hδ, fun _ k => h k⟩
/-- The same on a set. -/
def UniformContinuousOn (f : α → β) (s : Set α) : Prop := ∀ ε > 0, ∃ δ > 0, ∀ x ∈ s, ∀ y ∈ s, dist x y < δ → dist (f x) (f y) < ε
theorem Metric.uniformContinuousOn_iff {f : α → β} {s : Set α} :
    UniformContinuousOn f s ↔ ∀ ε > 0, ∃ δ > 0, ∀ x ∈ s, ∀ y ∈ s, dist x y < δ → dist (f x) (f y) < ε := Iff.rfl
/-- It has arbitrarily small sets. -/
def Cauchy (f : Filter α) : Prop := NeBot f ∧ ∀ ε > 0, ∃ t ∈ f, ∀ x ∈ t, ∀ y ∈ t, dist x y < ε
theorem Metric.cauchy_iff {f : Filter α} : Cauchy f ↔ NeBot f ∧ ∀ ε > 0, ∃ t ∈ f, ∀ x ∈ t, ∀ y ∈ t, dist x y < ε := Iff.rfl
/-- Its members come close to each other. -/
def CauchySeq {β : Type w} [LE β] (u : β → α) : Prop := Cauchy (atTop.map u)
theorem Metric.cauchySeq_iff {β : Type w} [LE β] [LT β] [Ember.Preorder β] [IsDirectedOrder β] [Nonempty β] {u : β → α} :
    CauchySeq u ↔ ∀ ε > 0, ∃ N, ∀ m ≥ N, ∀ n ≥ N, dist (u m) (u n) < ε := by
  refine ⟨fun h ε hε => ?_, fun h => ⟨inferInstance, fun ε hε => ?_⟩⟩
  · obtain ⟨t, ht, k⟩ := h.2 ε hε
    obtain ⟨N, hN⟩ := mem_atTop_sets.1 ht
    exact ⟨N, fun m hm n hn => k _ (hN m hm) _ (hN n hn)⟩
  · obtain ⟨N, hN⟩ := h ε hε
    exact ⟨u '' {n | N ≤ n}, image_mem_map (mem_atTop N), fun _ ⟨m, hm, e⟩ _ ⟨n, hn, e'⟩ => by rw [← e, ← e']; exact hN m hm n hn⟩
theorem Filter.Tendsto.cauchySeq {β : Type w} [LE β] [LT β] [Ember.Preorder β] [IsDirectedOrder β] [Nonempty β] {f : β → α} {x : α}
    (hx : Tendsto f atTop (𝓝 x)) : CauchySeq f := Metric.cauchySeq_iff.2 fun ε hε => by
  obtain ⟨N, hN⟩ := Metric.tendsto_atTop.1 hx (ε / 2) (by linarith)
  exact ⟨N, fun m hm n hn => by have := dist_triangle_right (f m) (f n) x; linarith [hN m hm, hN n hn]⟩
/-- Every Cauchy filter converges. -/
class CompleteSpace (α : Type u) [PseudoMetricSpace α] : Prop where
  complete : ∀ {f : Filter α}, Cauchy f → ∃ x, f ≤ 𝓝 x
theorem cauchySeq_tendsto_of_complete {β : Type w} [LE β] [CompleteSpace α] {u : β → α} (H : CauchySeq u) : ∃ x, Tendsto u atTop (𝓝 x) :=
  CompleteSpace.complete H
end
instance (priority := 100) {α : Type u} [MetricSpace α] : T2Space α := ⟨fun x y h => by
  have hd := half_pos (dist_pos.2 h)
  refine ⟨Metric.ball x (dist x y / 2), Metric.ball y (dist x y / 2), Metric.isOpen_ball, Metric.isOpen_ball, Metric.mem_ball_self hd,
    Metric.mem_ball_self hd, Set.disjoint_left.2 fun z k l => ?_⟩
  rw [Metric.mem_ball] at k l
  have := dist_triangle_left x y z; linarith⟩

/-! ### Numbers, subtypes, products -/
noncomputable instance Real.metricSpace : MetricSpace ℝ where
  dist x y := |x - y|
  dist_self x := by rw [sub_self, abs_zero]
  dist_comm := abs_sub_comm
  dist_triangle := abs_sub_le
  eq_of_dist_eq_zero h := sub_eq_zero.1 (abs_eq_zero.1 h)
theorem Real.dist_eq (x y : ℝ) : dist x y = |x - y| := rfl
theorem Real.dist_0_eq_abs (x : ℝ) : dist x 0 = |x| := by rw [Real.dist_eq, sub_zero]
theorem Real.ball_eq_Ioo (x r : ℝ) : Metric.ball x r = Set.Ioo (x - r) (x + r) := Set.ext fun y => by
  rw [Metric.mem_ball, Real.dist_eq, abs_lt, Set.mem_Ioo]
  constructor <;> rintro ⟨h, k⟩ <;> constructor <;> linarith
theorem Real.closedBall_eq_Icc {x r : ℝ} : Metric.closedBall x r = Set.Icc (x - r) (x + r) := Set.ext fun y => by
  rw [Metric.mem_closedBall, Real.dist_eq, abs_le, Set.mem_Icc]
  constructor <;> rintro ⟨h, k⟩ <;> constructor <;> linarith
noncomputable instance Complex.metricSpace : MetricSpace ℂ where
  dist z w := ‖z - w‖
  dist_self z := by rw [sub_self, norm_zero]
  dist_comm := norm_sub_rev
  dist_triangle x y z := by have := norm_add_le (x - y) (y - z); rwa [sub_add_sub_cancel] at this
  eq_of_dist_eq_zero h := sub_eq_zero.1 (norm_eq_zero.1 h)
theorem Complex.dist_eq (z w : ℂ) : dist z w = ‖z - w‖ := rfl
noncomputable instance Rat.metricSpace : MetricSpace ℚ where
  dist x y := |(x : ℝ) - y|
  dist_self x := by rw [sub_self, abs_zero]
  dist_comm _ _ := abs_sub_comm _ _
  dist_triangle _ _ _ := abs_sub_le _ _ _
  eq_of_dist_eq_zero h := Rat.cast_inj.1 (sub_eq_zero.1 (abs_eq_zero.1 h))
theorem Rat.dist_eq (x y : ℚ) : dist x y = |(x : ℝ) - y| := rfl
noncomputable instance Int.metricSpace : MetricSpace ℤ where
  dist x y := |(x : ℝ) - y|
  dist_self x := by rw [sub_self, abs_zero]
  dist_comm _ _ := abs_sub_comm _ _
  dist_triangle _ _ _ := abs_sub_le _ _ _
  eq_of_dist_eq_zero h := Int.cast_inj.1 (sub_eq_zero.1 (abs_eq_zero.1 h))
theorem Int.dist_eq (x y : ℤ) : dist x y = |(x : ℝ) - y| := rfl
noncomputable instance Nat.metricSpace : MetricSpace ℕ where
  dist x y := |(x : ℝ) - y|
  dist_self x := by rw [sub_self, abs_zero]
  dist_comm _ _ := abs_sub_comm _ _
  dist_triangle _ _ _ := abs_sub_le _ _ _
  eq_of_dist_eq_zero h := Nat.cast_inj.1 (sub_eq_zero.1 (abs_eq_zero.1 h))
theorem Nat.dist_eq (x y : ℕ) : dist x y = |(x : ℝ) - y| := rfl
instance : DiscreteTopology ℤ := Ember.discrete_of_isOpen fun s => Metric.isOpen_iff.2 fun x hx => ⟨1, zero_lt_one, fun y hy => by
  rw [Metric.mem_ball, Int.dist_eq, ← Int.cast_sub, ← Int.cast_abs, ← Int.cast_one, Int.cast_lt] at hy
  have : y = x := by have := abs_lt.1 hy; omega
  rwa [this]⟩
instance : DiscreteTopology ℕ := Ember.discrete_of_isOpen fun s => Metric.isOpen_iff.2 fun x hx => ⟨1, zero_lt_one, fun y hy => by
  rw [Metric.mem_ball, Nat.dist_eq, ← Int.cast_natCast y, ← Int.cast_natCast x, ← Int.cast_sub, ← Int.cast_abs, ← Int.cast_one, Int.cast_lt] at hy
  have : y = x := by have := abs_lt.1 hy; omega
  rwa [this]⟩
section
variable {α : Type u} {β : Type v}
instance Subtype.pseudoMetricSpace {p : α → Prop} [PseudoMetricSpace α] : PseudoMetricSpace (Subtype p) where
  dist x y := dist (x : α) y
  dist_self _ := dist_self _
  dist_comm _ _ := dist_comm _ _
  dist_triangle _ _ _ := dist_triangle _ _ _
  toTopologicalSpace := instTopologicalSpaceSubtype
  isOpen_dist s := by
    refine ⟨fun ⟨t, ht, e⟩ x hx => ?_, fun h => ?_⟩
    · obtain ⟨ε, hε, k⟩ := Metric.isOpen_iff.1 ht x (by rw [← e] at hx; exact hx)
      exact ⟨ε, hε, fun y m => by rw [← e]; exact k m⟩
    · refine ⟨⋃₀ {o | IsOpen o ∧ Subtype.val ⁻¹' o ⊆ s}, isOpen_sUnion fun _ k => k.1, Set.ext fun x => ⟨fun ⟨o, k, m⟩ => k.2 m, fun hx => ?_⟩⟩
      obtain ⟨ε, hε, k⟩ := h x hx
      exact ⟨Metric.ball x ε, ⟨Metric.isOpen_ball, fun y m => k y m⟩, Metric.mem_ball_self hε⟩
instance Subtype.metricSpace {p : α → Prop} [MetricSpace α] : MetricSpace (Subtype p) where
  eq_of_dist_eq_zero h := Subtype.ext (eq_of_dist_eq_zero h)
theorem Subtype.dist_eq {p : α → Prop} [PseudoMetricSpace α] (x y : Subtype p) : dist x y = dist (x : α) y := rfl
noncomputable instance Prod.pseudoMetricSpaceMax [PseudoMetricSpace α] [PseudoMetricSpace β] : PseudoMetricSpace (α × β) where
  dist x y := max (dist x.1 y.1) (dist x.2 y.2)
  dist_self x := by rw [dist_self, dist_self, max_self]
  dist_comm x y := by rw [dist_comm x.1, dist_comm x.2]
  dist_triangle x y z := max_le
    (le_trans (dist_triangle x.1 y.1 z.1) (add_le_add (le_max_left _ _) (le_max_left _ _)))
    (le_trans (dist_triangle x.2 y.2 z.2) (add_le_add (le_max_right _ _) (le_max_right _ _)))
  toTopologicalSpace := instTopologicalSpaceProd
  isOpen_dist s := by
    refine ⟨fun h p hp => ?_, fun h p hp => ?_⟩
    · obtain ⟨u, v, hu, hv, a, b, k⟩ := h p hp
      obtain ⟨ε, hε, l⟩ := Metric.isOpen_iff.1 hu _ a
      obtain ⟨δ, hδ, m⟩ := Metric.isOpen_iff.1 hv _ b
      exact ⟨min ε δ, lt_min hε hδ, fun q n => k
        ⟨l (lt_of_le_of_lt (le_max_left _ _) (lt_of_lt_of_le n (min_le_left _ _))), m (lt_of_le_of_lt (le_max_right _ _) (lt_of_lt_of_le n (min_le_right _ _)))⟩⟩
    · obtain ⟨ε, hε, k⟩ := h p hp
      exact ⟨Metric.ball p.1 ε, Metric.ball p.2 ε, Metric.isOpen_ball, Metric.isOpen_ball, Metric.mem_ball_self hε, Metric.mem_ball_self hε,
        fun q m => k q (max_lt m.1 m.2)⟩
noncomputable instance Prod.metricSpaceMax [MetricSpace α] [MetricSpace β] : MetricSpace (α × β) where
  eq_of_dist_eq_zero {x y} h := Prod.ext
    (eq_of_dist_eq_zero (le_antisymm (le_trans (le_max_left _ _) (le_of_eq h)) dist_nonneg))
    (eq_of_dist_eq_zero (le_antisymm (le_trans (le_max_right _ _) (le_of_eq h)) dist_nonneg))
theorem Prod.dist_eq [PseudoMetricSpace α] [PseudoMetricSpace β] {x y : α × β} : dist x y = max (dist x.1 y.1) (dist x.2 y.2) := rfl
end
/-- The distance in ℝ and ℂ is the norm of the difference. -/
class Ember.MetricField (K : Type u) [Field K] [Norm K] [MetricSpace K] : Prop extends Ember.NormedField K where
  dist_eq : ∀ a b : K, dist a b = ‖a - b‖
instance : Ember.MetricField ℝ := ⟨fun _ _ => rfl⟩
instance : Ember.MetricField ℂ := ⟨fun _ _ => rfl⟩
theorem dist_eq_norm {K : Type u} [Field K] [Norm K] [MetricSpace K] [Ember.MetricField K] (a b : K) : dist a b = ‖a - b‖ := Ember.MetricField.dist_eq a b
