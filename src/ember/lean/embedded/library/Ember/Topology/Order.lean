import Ember.CoeNotation
import Ember.OrderedFieldNames
import Ember.Real.Sup
import Ember.Topology.Algebra
/-! Limits and order: `tendsto_order`, squeezing, limits of inequalities, open and closed intervals, bounded monotone sequences.
`OrderTopology` says what neighbourhoods are, where Mathlib generates the topology by rays; on a linear order both are the same. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v w
open Filter Topology
/-- A neighbourhood of `a` contains all that lies on the same sides of finitely many elements as `a`, and such sets are neighbourhoods. -/
class OrderTopology (α : Type u) [TopologicalSpace α] [LT α] : Prop where
  mem_nhds_iff_order : ∀ {a : α} {s : Set α}, s ∈ 𝓝 a ↔ ∃ t : Finset α, ∀ b, (∀ c ∈ t, (c < a → c < b) ∧ (a < c → b < c)) → b ∈ s
/-- The pairs `(x, y)` with `x ≤ y` are a closed set. -/
class OrderClosedTopology (α : Type u) [TopologicalSpace α] [LE α] : Prop where
  isClosed_le' : IsClosed {p : α × α | p.1 ≤ p.2}
section
variable {α : Type u} {β : Type v} [TopologicalSpace α] [LE α] [LT α]
/-- What holds on both sides of every element holds on the sides of finitely many. -/
theorem Ember.eventually_sides {α : Type u} {β : Type v} [LT α] {x : Filter β} {f : β → α} {a : α} (h : ∀ c, c < a → ∀ᶠ b in x, c < f b)
    (k : ∀ c, a < c → ∀ᶠ b in x, f b < c) (t : Finset α) : ∀ᶠ b in x, ∀ c ∈ t, (c < a → c < f b) ∧ (a < c → f b < c) := by
  classical
  have out : ∀ {p : Prop} {q : β → Prop}, (p → ∀ᶠ b in x, q b) → ∀ᶠ b in x, p → q b := fun {p q} h => by
    by_cases l : p
    · exact (h l).mono fun _ m _ => m
    · exact .of_forall fun _ m => absurd m l
  induction t using Finset.induction_on with
  | empty => exact .of_forall fun _ c m => absurd m (Finset.notMem_empty c)
  | insert c t _ ih => exact (((out (h c)).and (out (k c))).and ih).mono fun b m d n => (Finset.mem_insert.1 n).elim (fun e => e ▸ m.1) (m.2 d)
theorem tendsto_order [OrderTopology α] {f : β → α} {a : α} {x : Filter β} :
    Tendsto f x (𝓝 a) ↔ (∀ a' < a, ∀ᶠ b in x, a' < f b) ∧ ∀ a' > a, ∀ᶠ b in x, f b < a' := by
  refine ⟨fun h => ⟨fun c hc => ?_, fun c hc => ?_⟩, fun ⟨h, k⟩ s hs => ?_⟩
  · exact h (OrderTopology.mem_nhds_iff_order.2 ⟨{c}, fun b m => (m c (Finset.mem_singleton.2 rfl)).1 hc⟩)
  · exact h (OrderTopology.mem_nhds_iff_order.2 ⟨{c}, fun b m => (m c (Finset.mem_singleton.2 rfl)).2 hc⟩)
  · obtain ⟨t, ht⟩ := OrderTopology.mem_nhds_iff_order.1 hs
    exact (Ember.eventually_sides h k t).mono fun b m => ht (f b) m
section
variable [Ember.Preorder α] [OrderTopology α]
theorem tendsto_of_tendsto_of_tendsto_of_le_of_le' {f g h : β → α} {b : Filter β} {a : α} (hg : Tendsto g b (𝓝 a)) (hh : Tendsto h b (𝓝 a))
    (hgf : ∀ᶠ b in b, g b ≤ f b) (hfh : ∀ᶠ b in b, f b ≤ h b) : Tendsto f b (𝓝 a) :=
  tendsto_order.2 ⟨fun c hc => ((tendsto_order.1 hg).1 c hc).mp (hgf.mono fun _ k l => lt_of_lt_of_le l k),
    fun c hc => ((tendsto_order.1 hh).2 c hc).mp (hfh.mono fun _ k l => lt_of_le_of_lt k l)⟩
theorem tendsto_of_tendsto_of_tendsto_of_le_of_le {f g h : β → α} {b : Filter β} {a : α} (hg : Tendsto g b (𝓝 a)) (hh : Tendsto h b (𝓝 a))
    (hgf : g ≤ f) (hfh : f ≤ h) : Tendsto f b (𝓝 a) := tendsto_of_tendsto_of_tendsto_of_le_of_le' hg hh (.of_forall hgf) (.of_forall hfh)
end
theorem eventually_gt_nhds [OrderTopology α] {a b : α} (hab : b < a) : ∀ᶠ x in 𝓝 a, b < x := (tendsto_order.1 tendsto_id).1 b hab
theorem eventually_lt_nhds [OrderTopology α] {a b : α} (hab : a < b) : ∀ᶠ x in 𝓝 a, x < b := (tendsto_order.1 tendsto_id).2 b hab
theorem lt_mem_nhds [OrderTopology α] {a b : α} (h : a < b) : ∀ᶠ x in 𝓝 b, a < x := eventually_gt_nhds h
theorem gt_mem_nhds [OrderTopology α] {a b : α} (h : a < b) : ∀ᶠ x in 𝓝 a, x < b := eventually_lt_nhds h
theorem Ioi_mem_nhds [OrderTopology α] {a b : α} (h : a < b) : Set.Ioi a ∈ 𝓝 b := eventually_gt_nhds h
theorem Iio_mem_nhds [OrderTopology α] {a b : α} (h : a < b) : Set.Iio b ∈ 𝓝 a := eventually_lt_nhds h
theorem Ioo_mem_nhds [OrderTopology α] {a b x : α} (ha : a < x) (hb : x < b) : Set.Ioo a b ∈ 𝓝 x := inter_mem (Ioi_mem_nhds ha) (Iio_mem_nhds hb)
theorem Icc_mem_nhds [Ember.Preorder α] [OrderTopology α] {a b x : α} (ha : a < x) (hb : x < b) : Set.Icc a b ∈ 𝓝 x :=
  mem_of_superset (Ioo_mem_nhds ha hb) fun _ k => ⟨le_of_lt k.1, le_of_lt k.2⟩
theorem Ici_mem_nhds [Ember.Preorder α] [OrderTopology α] {a b : α} (h : a < b) : Set.Ici a ∈ 𝓝 b := mem_of_superset (Ioi_mem_nhds h) fun _ k => le_of_lt k
theorem Iic_mem_nhds [Ember.Preorder α] [OrderTopology α] {a b : α} (h : a < b) : Set.Iic b ∈ 𝓝 a := mem_of_superset (Iio_mem_nhds h) fun _ k => le_of_lt k
theorem isOpen_Ioi [OrderTopology α] {a : α} : IsOpen (Set.Ioi a) := isOpen_iff_mem_nhds.2 fun _ h => Ioi_mem_nhds h
theorem isOpen_Iio [OrderTopology α] {a : α} : IsOpen (Set.Iio a) := isOpen_iff_mem_nhds.2 fun _ h => Iio_mem_nhds h
theorem isOpen_Ioo [OrderTopology α] {a b : α} : IsOpen (Set.Ioo a b) := isOpen_Ioi.inter isOpen_Iio
theorem Filter.Tendsto.eventually_const_lt [OrderTopology α] {l : Filter β} {f : β → α} {u v : α} (hv : u < v) (h : Tendsto f l (𝓝 v)) :
    ∀ᶠ a in l, u < f a := (tendsto_order.1 h).1 u hv
theorem Filter.Tendsto.eventually_lt_const [OrderTopology α] {l : Filter β} {f : β → α} {u v : α} (hv : v < u) (h : Tendsto f l (𝓝 v)) :
    ∀ᶠ a in l, f a < u := (tendsto_order.1 h).2 u hv
theorem tendsto_atTop_isLUB {ι : Type w} [LE ι] [LT ι] [Ember.LinearOrder α] [OrderTopology α] {f : ι → α} {a : α} (h_mono : Monotone f)
    (ha : IsLUB (Set.range f) a) : Tendsto f atTop (𝓝 a) := tendsto_order.2
  ⟨fun c hc => by
    obtain ⟨i, hi⟩ : ∃ i, c < f i := Classical.byContradiction fun n =>
      not_le_of_gt hc (ha.2 fun _ ⟨i, e⟩ => e ▸ le_of_not_gt fun k => n ⟨i, k⟩)
    exact (eventually_ge_atTop i).mono fun j k => lt_of_lt_of_le hi (h_mono k),
   fun c hc => .of_forall fun i => lt_of_le_of_lt (ha.1 ⟨i, rfl⟩) hc⟩
theorem tendsto_atTop_isGLB {ι : Type w} [LE ι] [LT ι] [Ember.LinearOrder α] [OrderTopology α] {f : ι → α} {a : α} (h_anti : Antitone f)
    (ha : IsGLB (Set.range f) a) : Tendsto f atTop (𝓝 a) := tendsto_order.2
  ⟨fun c hc => .of_forall fun i => lt_of_lt_of_le hc (ha.1 ⟨i, rfl⟩), fun c hc => by
    obtain ⟨i, hi⟩ : ∃ i, f i < c := Classical.byContradiction fun n =>
      not_le_of_gt hc (ha.2 fun _ ⟨i, e⟩ => e ▸ le_of_not_gt fun k => n ⟨i, k⟩)
    exact (eventually_ge_atTop i).mono fun j k => lt_of_le_of_lt (h_anti k) hi⟩
end

/-! ### Closed order -/
section
variable {α : Type u} {β : Type v} [TopologicalSpace α] [LE α] [OrderClosedTopology α] {f g : β → α} {a b a₁ a₂ : α}
theorem le_of_tendsto_of_tendsto {f g : β → α} {b : Filter β} {a₁ a₂ : α} [NeBot b] (hf : Tendsto f b (𝓝 a₁)) (hg : Tendsto g b (𝓝 a₂))
    (h : f ≤ᶠ[b] g) : a₁ ≤ a₂ := OrderClosedTopology.isClosed_le'.mem_of_tendsto (hf.prodMk_nhds hg) h
theorem le_of_tendsto_of_tendsto' {f g : β → α} {b : Filter β} {a₁ a₂ : α} [NeBot b] (hf : Tendsto f b (𝓝 a₁)) (hg : Tendsto g b (𝓝 a₂))
    (h : ∀ x, f x ≤ g x) : a₁ ≤ a₂ := le_of_tendsto_of_tendsto hf hg (Eventually.of_forall h)
theorem le_of_tendsto {x : Filter β} [NeBot x] (lim : Tendsto f x (𝓝 a)) (h : ∀ᶠ c in x, f c ≤ b) : a ≤ b :=
  le_of_tendsto_of_tendsto lim tendsto_const_nhds h
theorem le_of_tendsto' {x : Filter β} [NeBot x] (lim : Tendsto f x (𝓝 a)) (h : ∀ c, f c ≤ b) : a ≤ b := le_of_tendsto lim (.of_forall h)
theorem ge_of_tendsto {x : Filter β} [NeBot x] (lim : Tendsto f x (𝓝 a)) (h : ∀ᶠ c in x, b ≤ f c) : b ≤ a :=
  le_of_tendsto_of_tendsto tendsto_const_nhds lim h
theorem ge_of_tendsto' {x : Filter β} [NeBot x] (lim : Tendsto f x (𝓝 a)) (h : ∀ c, b ≤ f c) : b ≤ a := ge_of_tendsto lim (.of_forall h)
theorem isClosed_le {X : Type w} [TopologicalSpace X] {f g : X → α} (hf : Continuous f) (hg : Continuous g) : IsClosed {b | f b ≤ g b} :=
  OrderClosedTopology.isClosed_le'.preimage (hf.prodMk hg)
theorem isClosed_Iic {a : α} : IsClosed (Set.Iic a) := isClosed_le continuous_id continuous_const
theorem isClosed_Ici {a : α} : IsClosed (Set.Ici a) := isClosed_le continuous_const continuous_id
theorem isClosed_Icc {a b : α} : IsClosed (Set.Icc a b) := isClosed_Ici.inter isClosed_Iic
theorem isOpen_lt {X : Type w} [TopologicalSpace X] [LT α] [Ember.LinearOrder α] {f g : X → α} (hf : Continuous f) (hg : Continuous g) :
    IsOpen {b | f b < g b} := by
  have e : {b | f b < g b} = {b | g b ≤ f b}ᶜ := Set.ext fun b => lt_iff_not_ge
  rw [e]; exact (isClosed_le hg hf).1
end

/-! ### ℝ, ℚ, ℤ, ℕ -/
instance : OrderTopology ℝ := ⟨fun {a s} => by
  classical
  refine ⟨fun h => ?_, fun ⟨t, ht⟩ => ?_⟩
  · obtain ⟨ε, hε, k⟩ := Metric.mem_nhds_iff.1 h
    refine ⟨{a - ε, a + ε}, fun b m => k ?_⟩
    have h₁ := (m (a - ε) (Finset.mem_insert_self _ _)).1 (by linarith)
    have h₂ := (m (a + ε) (Finset.mem_insert_of_mem (Finset.mem_singleton.2 rfl))).2 (by linarith)
    rw [Metric.mem_ball, Real.dist_eq, abs_lt]; exact ⟨by linarith, by linarith⟩
  · refine (Ember.eventually_sides (f := id) (fun c hc => ?_) (fun c hc => ?_) t).mono ht
    all_goals
      refine Metric.eventually_nhds_iff.2 ⟨|a - c|, abs_pos.2 (sub_ne_zero.2 (by first | exact ne_of_gt hc | exact ne_of_lt hc)), fun b hb => ?_⟩
      rw [Real.dist_eq] at hb
      have hb := abs_lt.1 hb
      first
        | rw [abs_of_pos (by linarith)] at hb; show c < b; linarith
        | rw [abs_of_neg (by linarith)] at hb; show b < c; linarith⟩
theorem Rat.continuous_coe_real : Continuous ((↑) : ℚ → ℝ) := Metric.continuous_iff.2 fun _ ε hε => ⟨ε, hε, fun _ h => h⟩
instance : OrderTopology ℚ := ⟨fun {a s} => by
  classical
  refine ⟨fun h => ?_, fun ⟨t, ht⟩ => ?_⟩
  · obtain ⟨ε, hε, k⟩ := Metric.mem_nhds_iff.1 h
    obtain ⟨p, hp, hp'⟩ := exists_rat_btwn (show (a : ℝ) - ε < a by linarith)
    obtain ⟨q, hq, hq'⟩ := exists_rat_btwn (show (a : ℝ) < a + ε by linarith)
    refine ⟨{p, q}, fun b m => k ?_⟩
    have h₁ := Rat.cast_lt (K := ℝ).2 ((m p (Finset.mem_insert_self _ _)).1 (Rat.cast_lt.1 hp'))
    have h₂ := Rat.cast_lt (K := ℝ).2 ((m q (Finset.mem_insert_of_mem (Finset.mem_singleton.2 rfl))).2 (Rat.cast_lt.1 hq))
    rw [Metric.mem_ball, Rat.dist_eq, abs_lt]; exact ⟨by linarith, by linarith⟩
  · have h := tendsto_order.1 (Rat.continuous_coe_real.tendsto a)
    exact (Ember.eventually_sides (x := 𝓝 a) (f := (id : ℚ → ℚ)) (fun c hc => (h.1 c (Rat.cast_lt.2 hc)).mono fun _ m => Rat.cast_lt.1 m)
      (fun c hc => (h.2 c (Rat.cast_lt.2 hc)).mono fun _ m => Rat.cast_lt.1 m) t).mono ht⟩
instance : OrderTopology ℤ := ⟨fun {a s} => by
  refine ⟨fun h => ⟨{a - 1, a + 1}, fun b m => ?_⟩, fun ⟨t, ht⟩ => ?_⟩
  · have h₁ := (m (a - 1) (Finset.mem_insert_self _ _)).1 (by omega)
    have h₂ := (m (a + 1) (Finset.mem_insert_of_mem (Finset.mem_singleton.2 rfl))).2 (by omega)
    rw [show b = a by omega]; exact mem_of_mem_nhds h
  · exact (isOpen_discrete s).mem_nhds (ht a fun c _ => ⟨id, id⟩)⟩
instance : OrderTopology ℕ := ⟨fun {a s} => by
  refine ⟨fun h => ⟨{a - 1, a + 1}, fun b m => ?_⟩, fun ⟨t, ht⟩ => ?_⟩
  · have h₁ := (m (a - 1) (Finset.mem_insert_self _ _)).1
    have h₂ := (m (a + 1) (Finset.mem_insert_of_mem (Finset.mem_singleton.2 rfl))).2 (by omega)
    rw [show b = a by
      rcases Nat.eq_zero_or_pos a with e | e
      · omega
      · have := h₁ (by omega); omega]
    exact mem_of_mem_nhds h
  · exact (isOpen_discrete s).mem_nhds (ht a fun c _ => ⟨id, id⟩)⟩
instance : OrderClosedTopology ℝ := ⟨⟨isOpen_iff_mem_nhds.2 fun p hp => by
  have hp : p.2 < p.1 := lt_of_not_ge hp
  have h := (continuous_snd.tendsto p).eventually (eventually_lt_nhds (show p.2 < (p.1 + p.2) / 2 by linarith))
  have k := (continuous_fst.tendsto p).eventually (eventually_gt_nhds (show (p.1 + p.2) / 2 < p.1 by linarith))
  exact (h.and k).mono fun q m => not_le_of_gt (lt_trans m.1 m.2)⟩⟩
instance : OrderClosedTopology ℚ := ⟨⟨isOpen_iff_mem_nhds.2 fun p hp => by
  have hp : p.2 < p.1 := lt_of_not_ge hp
  have h := (continuous_snd.tendsto p).eventually (eventually_lt_nhds (show p.2 < (p.1 + p.2) / 2 by linarith))
  have k := (continuous_fst.tendsto p).eventually (eventually_gt_nhds (show (p.1 + p.2) / 2 < p.1 by linarith))
  exact (h.and k).mono fun q m => not_le_of_gt (lt_trans m.1 m.2)⟩⟩
instance : OrderClosedTopology ℤ := ⟨⟨isOpen_discrete _⟩⟩
instance : OrderClosedTopology ℕ := ⟨⟨isOpen_discrete _⟩⟩
section
variable {α : Type v}
theorem squeeze_zero {f g : α → ℝ} {t₀ : Filter α} (hf : ∀ t, 0 ≤ f t) (hft : ∀ t, f t ≤ g t) (g0 : Tendsto g t₀ (𝓝 0)) : Tendsto f t₀ (𝓝 0) :=
  tendsto_of_tendsto_of_tendsto_of_le_of_le tendsto_const_nhds g0 hf hft
theorem squeeze_zero' {f g : α → ℝ} {t₀ : Filter α} (hf : ∀ᶠ t in t₀, 0 ≤ f t) (hft : ∀ᶠ t in t₀, f t ≤ g t) (g0 : Tendsto g t₀ (𝓝 0)) :
    Tendsto f t₀ (𝓝 0) := tendsto_of_tendsto_of_tendsto_of_le_of_le' tendsto_const_nhds g0 hf hft
theorem squeeze_zero_norm {f : α → ℝ} {a : α → ℝ} {t₀ : Filter α} (h : ∀ n, ‖f n‖ ≤ a n) (h' : Tendsto a t₀ (𝓝 0)) : Tendsto f t₀ (𝓝 0) :=
  tendsto_zero_iff_norm_tendsto_zero.2 (squeeze_zero (fun _ => norm_nonneg _) h h')
theorem tendsto_zero_iff_abs_tendsto_zero (f : α → ℝ) {l : Filter α} : Tendsto f l (𝓝 0) ↔ Tendsto (abs ∘ f) l (𝓝 0) :=
  tendsto_zero_iff_norm_tendsto_zero
variable {ι : Type w} [LE ι] [LT ι] {f : ι → ℝ}
theorem tendsto_atTop_ciSup (h_mono : Monotone f) (hbdd : BddAbove (Set.range f)) : Tendsto f atTop (𝓝 (⨆ i, f i)) :=
  (Classical.em (Nonempty ι)).elim (fun ⟨i⟩ => tendsto_atTop_isLUB h_mono (Real.isLUB_sSup ⟨f i, Set.mem_range_self i⟩ hbdd))
    fun h _ _ => mem_map.2 (univ_mem' fun i => absurd ⟨i⟩ h)
theorem tendsto_atTop_ciInf (h_anti : Antitone f) (hbdd : BddBelow (Set.range f)) : Tendsto f atTop (𝓝 (⨅ i, f i)) :=
  (Classical.em (Nonempty ι)).elim (fun ⟨i⟩ => tendsto_atTop_isGLB h_anti (Real.isGLB_sInf ⟨f i, Set.mem_range_self i⟩ hbdd))
    fun h _ _ => mem_map.2 (univ_mem' fun i => absurd ⟨i⟩ h)
theorem tendsto_of_monotone (h_mono : Monotone f) : Tendsto f atTop atTop ∨ ∃ l, Tendsto f atTop (𝓝 l) := by
  by_cases h : BddAbove (Set.range f)
  · exact .inr ⟨_, tendsto_atTop_ciSup h_mono h⟩
  · refine .inl (tendsto_atTop.2 fun b => ?_)
    obtain ⟨i, hi⟩ : ∃ i, b ≤ f i := Classical.byContradiction fun n => h ⟨b, fun _ ⟨i, e⟩ => e ▸ le_of_lt (lt_of_not_ge fun k => n ⟨i, k⟩)⟩
    exact (eventually_ge_atTop i).mono fun j k => le_trans hi (h_mono k)
end
