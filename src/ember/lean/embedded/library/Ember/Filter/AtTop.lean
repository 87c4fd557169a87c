import Ember.Bounds
import Ember.Filter.Defs
import Ember.OrderNames
import Ember.Real.Complete
import Ember.Real.Inverse
import Ember.Tactic
/-! `atTop` and `atBot`: what holds for all large, or all small, elements; limits at infinity and to infinity.
They ask for `≤` alone, where Mathlib asks for a preorder; laws are for what is directed (`IsDirectedOrder`), such as ℕ, ℝ and the finite sets. -/
set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u v w
/-- Any two elements are related to a common one. -/
class IsDirected (α : Type u) (r : α → α → Prop) : Prop where
  directed : ∀ a b : α, ∃ c, r a c ∧ r b c
/-- Any two elements have an upper bound. -/
abbrev IsDirectedOrder (α : Type u) [LE α] : Prop := IsDirected α (· ≤ ·)
/-- Any two elements have a lower bound. -/
abbrev IsCodirectedOrder (α : Type u) [LE α] : Prop := IsDirected α fun a b => b ≤ a
instance (priority := 100) Ember.LinearOrder.directed {α : Type u} [LE α] [LT α] [Ember.LinearOrder α] : IsDirectedOrder α :=
  ⟨fun a b => (le_total a b).elim (fun h => ⟨b, h, le_refl b⟩) fun h => ⟨a, le_refl a, h⟩⟩
instance (priority := 100) Ember.LinearOrder.codirected {α : Type u} [LE α] [LT α] [Ember.LinearOrder α] : IsCodirectedOrder α :=
  ⟨fun a b => (le_total a b).elim (fun h => ⟨a, le_refl a, h⟩) fun h => ⟨b, h, le_refl b⟩⟩
namespace Filter
variable {α : Type u} {β : Type v} {γ : Type w}
/-- All that is true of the upper bounds of finitely many elements. -/
def atTop [LE α] : Filter α where
  sets := {s | ∃ t : Finset α, ∀ b, (∀ a ∈ t, a ≤ b) → b ∈ s}
  univ_sets := ⟨∅, fun _ _ => trivial⟩
  sets_of_superset := fun ⟨t, h⟩ k => ⟨t, fun b m => k (h b m)⟩
  inter_sets := fun ⟨t, h⟩ ⟨t', h'⟩ => by
    classical
    exact ⟨t ∪ t', fun b m => ⟨h b fun a k => m a (Finset.mem_union.2 (.inl k)), h' b fun a k => m a (Finset.mem_union.2 (.inr k))⟩⟩
/-- All that is true of the lower bounds of finitely many elements. -/
def atBot [LE α] : Filter α where
  sets := {s | ∃ t : Finset α, ∀ b, (∀ a ∈ t, b ≤ a) → b ∈ s}
  univ_sets := ⟨∅, fun _ _ => trivial⟩
  sets_of_superset := fun ⟨t, h⟩ k => ⟨t, fun b m => k (h b m)⟩
  inter_sets := fun ⟨t, h⟩ ⟨t', h'⟩ => by
    classical
    exact ⟨t ∪ t', fun b m => ⟨h b fun a k => m a (Finset.mem_union.2 (.inl k)), h' b fun a k => m a (Finset.mem_union.2 (.inr k))⟩⟩
section
variable [LE α]
theorem mem_atTop (a : α) : {b : α | a ≤ b} ∈ (atTop : Filter α) := ⟨{a}, fun _ h => h a (Finset.mem_singleton.2 rfl)⟩
theorem mem_atBot (a : α) : {b : α | b ≤ a} ∈ (atBot : Filter α) := ⟨{a}, fun _ h => h a (Finset.mem_singleton.2 rfl)⟩
theorem Ici_mem_atTop (a : α) : Set.Ici a ∈ (atTop : Filter α) := mem_atTop a
theorem Iic_mem_atBot (a : α) : Set.Iic a ∈ (atBot : Filter α) := mem_atBot a
theorem eventually_ge_atTop (a : α) : ∀ᶠ x in atTop, a ≤ x := mem_atTop a
theorem eventually_le_atBot (a : α) : ∀ᶠ x in atBot, x ≤ a := mem_atBot a
/-- A filter is below `atTop` if it contains all that lies above an element. -/
theorem le_atTop {l : Filter α} (h : ∀ a, ∀ᶠ x in l, a ≤ x) : l ≤ atTop := fun s ⟨t, k⟩ => by
  classical
  have all : ∀ᶠ x in l, ∀ a ∈ t, a ≤ x := by
    clear k
    induction t using Finset.induction_on with
    | empty => exact .of_forall fun _ a m => absurd m (Finset.notMem_empty a)
    | insert b t _ ih => exact ((h b).and ih).mono fun x m a k => (Finset.mem_insert.1 k).elim (fun e => e ▸ m.1) (m.2 a)
  exact Eventually.mono all k
theorem le_atBot {l : Filter α} (h : ∀ a, ∀ᶠ x in l, x ≤ a) : l ≤ atBot := fun s ⟨t, k⟩ => by
  classical
  have all : ∀ᶠ x in l, ∀ a ∈ t, x ≤ a := by
    clear k
    induction t using Finset.induction_on with
    | empty => exact .of_forall fun _ a m => absurd m (Finset.notMem_empty a)
    | insert b t _ ih => exact ((h b).and ih).mono fun x m a k => (Finset.mem_insert.1 k).elim (fun e => e ▸ m.1) (m.2 a)
  exact Eventually.mono all k
end
section
variable [LE β] {m : α → β} {f : Filter α}
theorem tendsto_atTop : Tendsto m f atTop ↔ ∀ b, ∀ᶠ a in f, b ≤ m a := ⟨fun h b => h (mem_atTop b), fun h => le_atTop h⟩
theorem tendsto_atBot : Tendsto m f atBot ↔ ∀ b, ∀ᶠ a in f, m a ≤ b := ⟨fun h b => h (mem_atBot b), fun h => le_atBot h⟩
theorem Tendsto.eventually_ge_atTop {f : α → β} {l : Filter α} (hf : Tendsto f l atTop) (c : β) : ∀ᶠ x in l, c ≤ f x := tendsto_atTop.1 hf c
theorem Tendsto.eventually_le_atBot {f : α → β} {l : Filter α} (hf : Tendsto f l atBot) (c : β) : ∀ᶠ x in l, f x ≤ c := tendsto_atBot.1 hf c
variable [LT β] [Ember.Preorder β]
theorem tendsto_atTop_mono' (l : Filter α) ⦃f₁ f₂ : α → β⦄ (h : f₁ ≤ᶠ[l] f₂) (h₁ : Tendsto f₁ l atTop) : Tendsto f₂ l atTop :=
  tendsto_atTop.2 fun b => (tendsto_atTop.1 h₁ b).mp (Eventually.mono h fun _ k m => le_trans m k)
theorem tendsto_atTop_mono {l : Filter α} {f g : α → β} (h : ∀ n, f n ≤ g n) : Tendsto f l atTop → Tendsto g l atTop :=
  tendsto_atTop_mono' l (Eventually.of_forall h)
theorem tendsto_atBot_mono' (l : Filter α) ⦃f₁ f₂ : α → β⦄ (h : f₁ ≤ᶠ[l] f₂) (h₂ : Tendsto f₂ l atBot) : Tendsto f₁ l atBot :=
  tendsto_atBot.2 fun b => (tendsto_atBot.1 h₂ b).mp (Eventually.mono h fun _ k m => le_trans k m)
theorem tendsto_atBot_mono {l : Filter α} {f g : α → β} (h : ∀ n, f n ≤ g n) : Tendsto g l atBot → Tendsto f l atBot :=
  tendsto_atBot_mono' l (Eventually.of_forall h)
end
section
variable [LE α] [LT α] [Ember.Preorder α] [Nonempty α] {s : Set α} {p : α → Prop} {f : α → β} {l : Filter β}
section
variable [IsDirectedOrder α]
@[simp] theorem mem_atTop_sets : s ∈ (atTop : Filter α) ↔ ∃ a : α, ∀ b, a ≤ b → b ∈ s := by
  classical
  refine ⟨fun ⟨t, h⟩ => ?_, fun ⟨a, h⟩ => mem_of_superset (mem_atTop a) h⟩
  suffices ∃ c, ∀ a ∈ t, a ≤ c from let ⟨c, k⟩ := this; ⟨c, fun b m => h b fun a n => le_trans (k a n) m⟩
  clear h
  induction t using Finset.induction_on with
  | empty => exact ⟨Classical.ofNonempty, fun a m => absurd m (Finset.notMem_empty a)⟩
  | insert b t _ ih =>
    obtain ⟨c, hc⟩ := ih
    obtain ⟨d, h₁, h₂⟩ := IsDirected.directed (r := (· ≤ ·)) b c
    exact ⟨d, fun a m => (Finset.mem_insert.1 m).elim (fun e => e ▸ h₁) fun m => le_trans (hc a m) h₂⟩
@[simp] theorem eventually_atTop : (∀ᶠ x in atTop, p x) ↔ ∃ a, ∀ b, a ≤ b → p b := mem_atTop_sets
theorem frequently_atTop : (∃ᶠ x in atTop, p x) ↔ ∀ a, ∃ b, a ≤ b ∧ p b := by
  show (¬∀ᶠ x in atTop, ¬p x) ↔ _
  rw [eventually_atTop]
  exact ⟨fun h a => Classical.byContradiction fun k => h ⟨a, fun b m n => k ⟨b, m, n⟩⟩, fun h ⟨a, k⟩ => let ⟨b, m, n⟩ := h a; k b m n⟩
instance atTop_neBot : NeBot (atTop : Filter α) :=
  forall_mem_nonempty_iff_neBot.1 fun _ h => let ⟨a, k⟩ := mem_atTop_sets.1 h; ⟨a, k a (le_refl a)⟩
theorem tendsto_atTop' : Tendsto f atTop l ↔ ∀ s ∈ l, ∃ a, ∀ b, a ≤ b → f b ∈ s := by simp only [tendsto_def, mem_atTop_sets]; rfl
theorem tendsto_atTop_atTop [LE β] {f : α → β} : Tendsto f atTop atTop ↔ ∀ b : β, ∃ i : α, ∀ a : α, i ≤ a → b ≤ f a := by
  simp only [tendsto_atTop, eventually_atTop]
theorem tendsto_atTop_atBot [LE β] {f : α → β} : Tendsto f atTop atBot ↔ ∀ b : β, ∃ i : α, ∀ a : α, i ≤ a → f a ≤ b := by
  simp only [tendsto_atBot, eventually_atTop]
end
variable [IsCodirectedOrder α]
@[simp] theorem mem_atBot_sets : s ∈ (atBot : Filter α) ↔ ∃ a : α, ∀ b, b ≤ a → b ∈ s := by
  classical
  refine ⟨fun ⟨t, h⟩ => ?_, fun ⟨a, h⟩ => mem_of_superset (mem_atBot a) h⟩
  suffices ∃ c, ∀ a ∈ t, c ≤ a from let ⟨c, k⟩ := this; ⟨c, fun b m => h b fun a n => le_trans m (k a n)⟩
  clear h
  induction t using Finset.induction_on with
  | empty => exact ⟨Classical.ofNonempty, fun a m => absurd m (Finset.notMem_empty a)⟩
  | insert b t _ ih =>
    obtain ⟨c, hc⟩ := ih
    obtain ⟨d, h₁, h₂⟩ := IsDirected.directed (r := fun a b : α => b ≤ a) b c
    exact ⟨d, fun a m => (Finset.mem_insert.1 m).elim (fun e => e ▸ h₁) fun m => le_trans h₂ (hc a m)⟩
@[simp] theorem eventually_atBot : (∀ᶠ x in atBot, p x) ↔ ∃ a, ∀ b, b ≤ a → p b := mem_atBot_sets
instance atBot_neBot : NeBot (atBot : Filter α) :=
  forall_mem_nonempty_iff_neBot.1 fun _ h => let ⟨a, k⟩ := mem_atBot_sets.1 h; ⟨a, k a (le_refl a)⟩
theorem tendsto_atBot' : Tendsto f atBot l ↔ ∀ s ∈ l, ∃ a, ∀ b, b ≤ a → f b ∈ s := by simp only [tendsto_def, mem_atBot_sets]; rfl
theorem tendsto_atBot_atTop [LE β] {f : α → β} : Tendsto f atBot atTop ↔ ∀ b : β, ∃ i : α, ∀ a : α, a ≤ i → b ≤ f a := by
  simp only [tendsto_atTop, eventually_atBot]
theorem tendsto_atBot_atBot [LE β] {f : α → β} : Tendsto f atBot atBot ↔ ∀ b : β, ∃ i : α, ∀ a : α, a ≤ i → f a ≤ b := by
  simp only [tendsto_atBot, eventually_atBot]
end
theorem tendsto_atTop_atTop_of_monotone [LE α] [LT α] [Ember.Preorder α] [LE β] [LT β] [Ember.Preorder β] {f : α → β} (hf : Monotone f)
    (h : ∀ b, ∃ a, b ≤ f a) : Tendsto f atTop atTop :=
  tendsto_atTop.2 fun b => let ⟨a, k⟩ := h b; (eventually_ge_atTop a).mono fun _ m => le_trans k (hf m)
theorem _root_.StrictMono.tendsto_atTop {φ : ℕ → ℕ} (h : StrictMono φ) : Tendsto φ atTop atTop :=
  tendsto_atTop_mono (fun _ => h.le_apply) tendsto_id
theorem tendsto_add_atTop_nat (k : ℕ) : Tendsto (fun a => a + k) atTop atTop := tendsto_atTop_mono (fun n => Nat.le_add_right n k) tendsto_id
theorem tendsto_sub_atTop_nat (k : ℕ) : Tendsto (fun a => a - k) atTop atTop :=
  tendsto_atTop_atTop.2 fun b => ⟨b + k, fun a h => by omega⟩
theorem tendsto_add_atTop_iff_nat {f : ℕ → α} {l : Filter α} (k : ℕ) : Tendsto (fun n => f (n + k)) atTop l ↔ Tendsto f atTop l :=
  ⟨fun h => by
    refine tendsto_atTop'.2 fun s hs => ?_
    obtain ⟨a, ha⟩ := tendsto_atTop'.1 h s hs
    refine ⟨a + k, fun b hb => ?_⟩
    have := ha (b - k) (by omega)
    rwa [Nat.sub_add_cancel (by omega)] at this, fun h => h.comp (tendsto_add_atTop_nat k)⟩

/-! ### Ordered rings -/
section
variable {R : Type u} [Add R] [Mul R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedArithmetic R]
theorem eventually_gt_atTop (a : R) : ∀ᶠ x in atTop, a < x := (eventually_ge_atTop (a + 1)).mono fun _ h => lt_of_lt_of_le (lt_add_one a) h
theorem eventually_ne_atTop (a : R) : ∀ᶠ x in atTop, x ≠ a := (eventually_gt_atTop a).mono fun _ h => ne_of_gt h
theorem Ioi_mem_atTop (x : R) : Set.Ioi x ∈ (atTop : Filter R) := eventually_gt_atTop x
theorem Tendsto.eventually_gt_atTop {f : α → R} {l : Filter α} (hf : Tendsto f l atTop) (c : R) : ∀ᶠ x in l, c < f x :=
  hf.eventually (Filter.eventually_gt_atTop c)
theorem Tendsto.eventually_ne_atTop {f : α → R} {l : Filter α} (hf : Tendsto f l atTop) (c : R) : ∀ᶠ x in l, f x ≠ c :=
  hf.eventually (Filter.eventually_ne_atTop c)
end
end Filter
