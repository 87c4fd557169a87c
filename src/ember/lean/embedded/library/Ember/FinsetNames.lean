import Ember.FinsetSums
import Ember.RingNames
import Ember.Tactic
/-! Further names of Mathlib's on finite sets: membership, filters, insertions, cardinalities, intervals. -/
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u v
namespace Finset
section
variable {α : Type u} {β : Type v} {s t u : Finset α} {a b c : α}
theorem subset_of_eq (h : s = t) : s ⊆ t := h ▸ Subset.refl s
theorem mem_of_subset {s₁ s₂ : Finset α} {a : α} (h : s₁ ⊆ s₂) : a ∈ s₁ → a ∈ s₂ := fun k => h k
theorem not_mem_empty (a : α) : a ∉ (∅ : Finset α) := notMem_empty a
theorem eq_empty_of_forall_notMem (H : ∀ x, x ∉ s) : s = ∅ := eq_empty_iff_forall_notMem.2 H
theorem eq_empty_of_forall_not_mem (H : ∀ x, x ∉ s) : s = ∅ := eq_empty_iff_forall_notMem.2 H
theorem eq_empty_iff_forall_not_mem : s = ∅ ↔ ∀ x, x ∉ s := eq_empty_iff_forall_notMem
theorem ne_empty_of_mem (h : a ∈ s) : s ≠ ∅ := fun e => notMem_empty a (e ▸ h)
theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun ⟨_, h⟩ => ne_empty_of_mem h, fun h => Classical.byContradiction fun n => h (eq_empty_of_forall_notMem fun x m => n ⟨x, m⟩)⟩
theorem nonempty_of_ne_empty (h : s ≠ ∅) : s.Nonempty := nonempty_iff_ne_empty.2 h
theorem Nonempty.ne_empty (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.1 h
@[simp] theorem not_nonempty_iff_eq_empty : ¬s.Nonempty ↔ s = ∅ := by rw [nonempty_iff_ne_empty]; exact Classical.not_not
@[simp] theorem not_nonempty_empty : ¬(∅ : Finset α).Nonempty := fun ⟨x, h⟩ => notMem_empty x h
theorem eq_empty_or_nonempty (s : Finset α) : s = ∅ ∨ s.Nonempty := (Classical.em (s = ∅)).imp_right nonempty_of_ne_empty
@[simp] theorem singleton_nonempty (a : α) : ({a} : Finset α).Nonempty := ⟨a, mem_singleton_self a⟩
@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun a h => absurd h (notMem_empty a)
@[simp] theorem subset_empty : s ⊆ ∅ ↔ s = ∅ := ⟨fun h => eq_empty_of_forall_notMem fun _ m => notMem_empty _ (h m), fun h => h ▸ Subset.refl _⟩
@[simp] theorem singleton_subset_iff : {a} ⊆ s ↔ a ∈ s := ⟨fun h => h (mem_singleton_self a), fun h x hx => mem_singleton.1 hx ▸ h⟩
theorem eq_singleton_iff_unique_mem : s = {a} ↔ a ∈ s ∧ ∀ x ∈ s, x = a := by
  constructor
  · rintro rfl; exact ⟨mem_singleton_self a, fun x h => mem_singleton.1 h⟩
  · rintro ⟨h, k⟩; exact Finset.ext fun x => ⟨fun m => mem_singleton.2 (k x m), fun m => mem_singleton.1 m ▸ h⟩
theorem eq_univ_iff_forall [Fintype α] : s = univ ↔ ∀ x, x ∈ s := ⟨fun h x => h ▸ mem_univ x, fun h => Finset.ext fun x => iff_of_true (h x) (mem_univ x)⟩
@[simp, norm_cast] theorem coe_inj {s₁ s₂ : Finset α} : (s₁ : Set α) = s₂ ↔ s₁ = s₂ :=
  ⟨fun h => Finset.ext fun a => ⟨fun m => (h ▸ (m : a ∈ (s₁ : Set α)) : a ∈ (s₂ : Set α)), fun m => (h ▸ (m : a ∈ (s₂ : Set α)) : a ∈ (s₁ : Set α))⟩,
    fun h => by rw [h]⟩
end

/-! ### Filters -/
section
variable {α : Type u} {s t : Finset α} {p q : α → Prop} [DecidablePred p] [DecidablePred q]
theorem mem_of_mem_filter (x : α) (h : x ∈ s.filter p) : x ∈ s := (mem_filter.1 h).1
theorem filter_congr {s : Finset α} (H : ∀ x ∈ s, p x ↔ q x) : s.filter p = s.filter q :=
  Finset.ext fun x => by rw [mem_filter, mem_filter]; exact and_congr_right (H x)
variable (p q) in
theorem filter_filter (s : Finset α) : (s.filter p).filter q = s.filter fun a => p a ∧ q a :=
  Finset.ext fun x => by rw [mem_filter, mem_filter, mem_filter, and_assoc]
theorem filter_true_of_mem (h : ∀ x ∈ s, p x) : s.filter p = s := Finset.ext fun x => by rw [mem_filter]; exact ⟨And.left, fun m => ⟨m, h x m⟩⟩
theorem filter_false_of_mem (h : ∀ x ∈ s, ¬p x) : s.filter p = ∅ := eq_empty_of_forall_notMem fun x m => h x (mem_filter.1 m).1 (mem_filter.1 m).2
theorem filter_eq_self : s.filter p = s ↔ ∀ x ∈ s, p x := ⟨fun h _ m => (mem_filter.1 (h.symm ▸ m)).2, filter_true_of_mem⟩
theorem filter_eq_empty_iff : s.filter p = ∅ ↔ ∀ ⦃x⦄, x ∈ s → ¬p x :=
  ⟨fun h x m k => notMem_empty x (h ▸ mem_filter.2 ⟨m, k⟩), fun h => filter_false_of_mem fun _ m => h m⟩
theorem filter_nonempty_iff : (s.filter p).Nonempty ↔ ∃ a ∈ s, p a :=
  ⟨fun ⟨a, h⟩ => ⟨a, mem_filter.1 h⟩, fun ⟨a, h⟩ => ⟨a, mem_filter.2 h⟩⟩
@[simp] theorem filter_empty (p : α → Prop) [DecidablePred p] : (∅ : Finset α).filter p = ∅ := rfl
theorem filter_subset_filter {s t : Finset α} (p : α → Prop) [DecidablePred p] (h : s ⊆ t) : s.filter p ⊆ t.filter p :=
  fun _ m => mem_filter.2 ⟨h (mem_filter.1 m).1, (mem_filter.1 m).2⟩
variable [DecidableEq α]
theorem filter_insert (p : α → Prop) [DecidablePred p] (a : α) (s : Finset α) :
    (insert a s).filter p = if p a then insert a (s.filter p) else s.filter p := by
  refine Finset.ext fun x => ?_
  split <;> simp only [mem_filter, mem_insert]
  · rename_i h
    exact ⟨fun k => k.1.imp_right fun m => ⟨m, k.2⟩, fun k => k.elim (fun e => ⟨.inl e, e ▸ h⟩) fun m => ⟨.inr m.1, m.2⟩⟩
  · rename_i h
    exact ⟨fun k => ⟨k.1.resolve_left fun e => h (e ▸ k.2), k.2⟩, fun k => ⟨.inr k.1, k.2⟩⟩
theorem filter_singleton (p : α → Prop) [DecidablePred p] (a : α) : ({a} : Finset α).filter p = if p a then {a} else ∅ := by
  refine Finset.ext fun x => ?_
  split <;> simp only [mem_filter, mem_singleton] <;> rename_i h
  · exact ⟨And.left, fun e => ⟨e, e ▸ h⟩⟩
  · exact ⟨fun k => absurd (k.1 ▸ k.2) h, fun m => absurd m (notMem_empty x)⟩
theorem filter_union (p : α → Prop) [DecidablePred p] (s₁ s₂ : Finset α) : (s₁ ∪ s₂).filter p = s₁.filter p ∪ s₂.filter p :=
  Finset.ext fun x => by simp only [mem_filter, mem_union, or_and_right]
variable (p q) in
theorem filter_or (s : Finset α) : (s.filter fun a => p a ∨ q a) = s.filter p ∪ s.filter q :=
  Finset.ext fun x => by simp only [mem_filter, mem_union, and_or_left]
variable (p q) in
theorem filter_and (s : Finset α) : (s.filter fun a => p a ∧ q a) = s.filter p ∩ s.filter q :=
  Finset.ext fun x => by simp only [mem_filter, mem_inter]; exact ⟨fun h => ⟨⟨h.1, h.2.1⟩, h.1, h.2.2⟩, fun h => ⟨h.1.1, h.1.2, h.2.2⟩⟩
variable (p) in
theorem filter_not (s : Finset α) : (s.filter fun a => ¬p a) = s \ s.filter p :=
  Finset.ext fun x => by simp only [mem_filter, mem_sdiff]; exact ⟨fun h => ⟨h.1, fun k => h.2 k.2⟩, fun h => ⟨h.1, fun k => h.2 ⟨h.1, k⟩⟩⟩
theorem filter_eq (s : Finset α) (b : α) : s.filter (Eq b) = ite (b ∈ s) {b} ∅ := by
  refine Finset.ext fun x => ?_
  split <;> rename_i h <;> simp only [mem_filter, mem_singleton]
  · exact ⟨fun k => k.2.symm, fun e => ⟨e ▸ h, e.symm⟩⟩
  · exact ⟨fun k => absurd (k.2 ▸ k.1) h, fun m => absurd m (notMem_empty x)⟩
theorem filter_eq' (s : Finset α) (b : α) : (s.filter fun a => a = b) = ite (b ∈ s) {b} ∅ := by
  rw [← filter_eq]; exact filter_congr fun x _ => eq_comm
theorem filter_ne' (s : Finset α) (b : α) : (s.filter fun a => a ≠ b) = s.erase b := rfl
variable (p) in
theorem filter_card_add_filter_neg_card_eq_card : (s.filter p).card + (s.filter fun a => ¬p a).card = s.card := by
  rw [← card_union_of_disjoint (disjoint_left.2 fun a h k => absurd (mem_filter.1 h).2 (mem_filter.1 k).2)]
  exact congrArg card (Finset.ext fun x => by
    simp only [mem_union, mem_filter]; exact ⟨fun h => h.elim And.left And.left, fun h => (Classical.em (p x)).imp (⟨h, ·⟩) (⟨h, ·⟩)⟩)
end

/-! ### Insertions, unions, differences -/
section
variable {α : Type u} [DecidableEq α] {s t u : Finset α} {a b : α}
theorem insert_eq (a : α) (s : Finset α) : insert a s = {a} ∪ s := Finset.ext fun x => by simp only [mem_insert, mem_union, mem_singleton]
theorem mem_insert_of_mem (h : a ∈ s) : a ∈ insert b s := mem_insert.2 (.inr h)
theorem insert_comm (a b : α) (s : Finset α) : insert a (insert b s) = insert b (insert a s) :=
  Finset.ext fun x => by simp only [mem_insert]; exact ⟨fun h => by tauto, fun h => by tauto⟩
@[simp] theorem insert_nonempty (a : α) (s : Finset α) : (insert a s).Nonempty := ⟨a, mem_insert_self a s⟩
@[simp] theorem insert_ne_empty (a : α) (s : Finset α) : insert a s ≠ ∅ := (insert_nonempty a s).ne_empty
@[simp] theorem subset_insert (a : α) (s : Finset α) : s ⊆ insert a s := fun _ h => mem_insert_of_mem h
theorem insert_subset_iff : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (mem_insert_self a s), fun _ m => h (mem_insert_of_mem m)⟩, fun h _ m => (mem_insert.1 m).elim (fun e => e ▸ h.1) fun m => h.2 m⟩
theorem insert_subset (ha : a ∈ t) (hs : s ⊆ t) : insert a s ⊆ t := insert_subset_iff.2 ⟨ha, hs⟩
@[simp] theorem insert_erase (h : a ∈ s) : insert a (erase s a) = s := Finset.ext fun x => by
  rw [mem_insert, mem_erase]
  exact ⟨fun k => k.elim (fun e => e ▸ h) And.right, fun m => (Classical.em (x = a)).imp_right (⟨·, m⟩)⟩
@[simp] theorem erase_insert (h : a ∉ s) : erase (insert a s) a = s := Finset.ext fun x => by
  rw [mem_erase, mem_insert]
  exact ⟨fun k => k.2.resolve_left k.1, fun m => ⟨fun e => h (e ▸ m), .inr m⟩⟩
theorem forall_mem_insert (a : α) (s : Finset α) (p : α → Prop) : (∀ x, x ∈ insert a s → p x) ↔ p a ∧ ∀ x, x ∈ s → p x :=
  ⟨fun h => ⟨h a (mem_insert_self a s), fun x m => h x (mem_insert_of_mem m)⟩, fun h x m => (mem_insert.1 m).elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem exists_mem_insert (a : α) (s : Finset α) (p : α → Prop) : (∃ x, x ∈ insert a s ∧ p x) ↔ p a ∨ ∃ x, x ∈ s ∧ p x := by
  simp only [mem_insert]
  exact ⟨fun ⟨x, m, h⟩ => m.elim (fun e => .inl (e ▸ h)) fun m => .inr ⟨x, m, h⟩,
    fun h => h.elim (fun h => ⟨a, .inl rfl, h⟩) fun ⟨x, m, h⟩ => ⟨x, .inr m, h⟩⟩
theorem union_comm (s₁ s₂ : Finset α) : s₁ ∪ s₂ = s₂ ∪ s₁ := Finset.ext fun x => by rw [mem_union, mem_union, or_comm]
@[simp] theorem union_assoc (s₁ s₂ s₃ : Finset α) : s₁ ∪ s₂ ∪ s₃ = s₁ ∪ (s₂ ∪ s₃) := Finset.ext fun x => by simp only [mem_union, or_assoc]
@[simp] theorem union_self (s : Finset α) : s ∪ s = s := Finset.ext fun x => by rw [mem_union, or_self]
@[simp] theorem union_empty (s : Finset α) : s ∪ ∅ = s := by rw [union_comm, empty_union]
theorem inter_comm (s₁ s₂ : Finset α) : s₁ ∩ s₂ = s₂ ∩ s₁ := Finset.ext fun x => by rw [mem_inter, mem_inter, and_comm]
@[simp] theorem inter_self (s : Finset α) : s ∩ s = s := Finset.ext fun x => by rw [mem_inter, and_self]
@[simp] theorem inter_empty (s : Finset α) : s ∩ ∅ = ∅ := eq_empty_of_forall_notMem fun x m => notMem_empty x (mem_inter.1 m).2
@[simp] theorem empty_inter (s : Finset α) : ∅ ∩ s = ∅ := by rw [inter_comm, inter_empty]
@[simp] theorem inter_subset_left {s₁ s₂ : Finset α} : s₁ ∩ s₂ ⊆ s₁ := fun _ h => (mem_inter.1 h).1
@[simp] theorem inter_subset_right {s₁ s₂ : Finset α} : s₁ ∩ s₂ ⊆ s₂ := fun _ h => (mem_inter.1 h).2
@[simp] theorem subset_union_left {s₁ s₂ : Finset α} : s₁ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.2 (.inl h)
@[simp] theorem subset_union_right {s₁ s₂ : Finset α} : s₂ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.2 (.inr h)
theorem union_subset (hs : s ⊆ u) (ht : t ⊆ u) : s ∪ t ⊆ u := fun _ h => (mem_union.1 h).elim (fun m => hs m) fun m => ht m
@[simp] theorem sdiff_subset {s t : Finset α} : s \ t ⊆ s := fun _ h => (mem_sdiff.1 h).1
theorem singleton_union (x : α) (s : Finset α) : {x} ∪ s = insert x s := (insert_eq x s).symm

/-! ### Cardinalities -/
theorem card_insert_of_not_mem (h : a ∉ s) : card (insert a s) = card s + 1 := card_insert_of_notMem h
theorem card_insert_of_mem (h : a ∈ s) : card (insert a s) = card s := by rw [insert_eq_of_mem h]
theorem card_insert_eq_ite : card (insert a s) = if a ∈ s then card s else card s + 1 := by
  split
  · exact card_insert_of_mem ‹_›
  · exact card_insert_of_notMem ‹_›
theorem card_erase_add_one (h : a ∈ s) : card (erase s a) + 1 = card s := by
  rw [← card_insert_of_notMem fun m => (mem_erase.1 m).1 rfl, insert_erase h]
theorem card_pair (h : a ≠ b) : card ({a, b} : Finset α) = 2 := by
  rw [card_insert_of_notMem (fun m => h (mem_singleton.1 m)), card_singleton]
theorem card_union_add_card_inter (s t : Finset α) : card (s ∪ t) + card (s ∩ t) = card s + card t := by
  have h₁ : s ∪ t = s ∪ (t \ s) := Finset.ext fun x => by
    simp only [mem_union, mem_sdiff]
    exact ⟨fun h => h.elim .inl fun m => (Classical.em (x ∈ s)).imp id fun n => ⟨m, n⟩, fun h => h.imp_right And.left⟩
  have h₂ : t = (s ∩ t) ∪ (t \ s) := Finset.ext fun x => by
    simp only [mem_union, mem_sdiff, mem_inter]
    exact ⟨fun m => (Classical.em (x ∈ s)).imp (fun k => ⟨k, m⟩) fun n => ⟨m, n⟩, fun h => h.elim And.right And.left⟩
  rw [h₁, card_union_of_disjoint (disjoint_left.2 fun x m k => (mem_sdiff.1 k).2 m)]
  have e : card t = card (s ∩ t) + card (t \ s) := by
    rw [← card_union_of_disjoint (disjoint_left.2 fun x m k => (mem_sdiff.1 k).2 (mem_inter.1 m).1), ← h₂]
  omega
theorem card_inter_add_card_union (s t : Finset α) : card (s ∩ t) + card (s ∪ t) = card s + card t := by
  rw [Nat.add_comm, card_union_add_card_inter]
theorem card_union (s t : Finset α) : card (s ∪ t) = card s + card t - card (s ∩ t) := by have := card_union_add_card_inter s t; omega
theorem card_union_le (s t : Finset α) : card (s ∪ t) ≤ card s + card t := by have := card_union_add_card_inter s t; omega
theorem card_sdiff_add_card_inter (s t : Finset α) : card (s \ t) + card (s ∩ t) = card s := by
  rw [← card_union_of_disjoint (disjoint_left.2 fun x k m => (mem_sdiff.1 k).2 (mem_inter.1 m).2)]
  exact congrArg card (Finset.ext fun x => by
    simp only [mem_union, mem_sdiff, mem_inter]
    exact ⟨fun h => h.elim And.left And.left, fun m => (Classical.em (x ∈ t)).symm.imp (⟨m, ·⟩) (⟨m, ·⟩)⟩)
end
section
variable {α : Type u} {β : Type v} {s t : Finset α}
theorem card_ne_zero : card s ≠ 0 ↔ s.Nonempty := by rw [← Nat.pos_iff_ne_zero, card_pos]
theorem card_eq_one : card s = 1 ↔ ∃ a, s = {a} := by
  classical
  constructor
  · intro h
    obtain ⟨a, ha⟩ := card_pos.1 (show 0 < card s by omega)
    have := card_erase_add_one ha
    exact ⟨a, by rw [← insert_erase ha, card_eq_zero.1 (show card (erase s a) = 0 by omega)]; rfl⟩
  · rintro ⟨a, rfl⟩; exact card_singleton a
theorem card_eq_two [DecidableEq α] : card s = 2 ↔ ∃ x y, x ≠ y ∧ s = {x, y} := by
  constructor
  · intro h
    obtain ⟨a, ha⟩ := card_pos.1 (show 0 < card s by omega)
    have := card_erase_add_one ha
    obtain ⟨b, hb⟩ := card_eq_one.1 (show card (erase s a) = 1 by omega)
    have m : b ∈ erase s a := hb ▸ mem_singleton_self b
    exact ⟨a, b, fun e => (mem_erase.1 m).1 e.symm, by rw [← insert_erase ha, hb]⟩
  · rintro ⟨a, b, h, rfl⟩; exact card_pair h
theorem card_le_one : card s ≤ 1 ↔ ∀ a ∈ s, ∀ b ∈ s, a = b := by
  classical
  constructor
  · intro h a ha b hb
    by_contra ne
    have := card_le_card (s := {a, b}) (t := s) (insert_subset ha (singleton_subset_iff.2 hb))
    rw [card_pair ne] at this; omega
  · intro h
    rcases eq_empty_or_nonempty s with rfl | ⟨a, ha⟩
    · exact Nat.zero_le 1
    · rw [eq_singleton_iff_unique_mem.2 ⟨ha, fun x hx => h x hx a ha⟩, card_singleton]
theorem one_lt_card : 1 < card s ↔ ∃ a ∈ s, ∃ b ∈ s, a ≠ b := by
  rw [← Nat.not_le, card_le_one]
  constructor
  · intro h; by_contra k
    exact h fun a ha b hb => Classical.byContradiction fun ne => k ⟨a, ha, b, hb, ne⟩
  · rintro ⟨a, ha, b, hb, ne⟩ h; exact ne (h a ha b hb)
theorem card_bij {t : Finset β} (i : ∀ a ∈ s, β) (hi : ∀ a ha, i a ha ∈ t) (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂)
    (i_surj : ∀ b ∈ t, ∃ a ha, i a ha = b) : s.card = t.card := by
  classical
  induction s using induction_on generalizing t with
  | empty =>
    rw [eq_empty_of_forall_notMem (s := t) fun b hb => by obtain ⟨a, ha, -⟩ := i_surj b hb; exact notMem_empty a ha]; rfl
  | insert a s ha ih =>
    have hmem := mem_insert_self a s
    rw [card_insert_of_notMem ha, ← card_erase_add_one (hi a hmem)]
    refine congrArg (· + 1) (ih (fun b hb => i b (mem_insert_of_mem hb)) ?_ ?_ ?_)
    · exact fun b hb => mem_erase.2 ⟨fun e => ha (i_inj _ _ _ _ e ▸ hb), hi b _⟩
    · exact fun b hb c hc e => i_inj _ _ _ _ e
    · intro b hb
      obtain ⟨c, hc, rfl⟩ := i_surj b (mem_erase.1 hb).2
      rcases mem_insert.1 hc with rfl | m
      · exact absurd rfl (mem_erase.1 hb).1
      · exact ⟨c, m, rfl⟩
theorem card_congr {t : Finset β} (i : ∀ a ∈ s, β) (hi : ∀ a ha, i a ha ∈ t) (i_inj : ∀ a b ha hb, i a ha = i b hb → a = b)
    (i_surj : ∀ b ∈ t, ∃ a ha, i a ha = b) : s.card = t.card := card_bij i hi (fun a ha b hb => i_inj a b ha hb) i_surj
theorem exists_min_image {γ : Type v} {α : Type u} [LE γ] [LT γ] [Ember.LinearOrder γ] (s : Finset α) (f : α → γ) (h : s.Nonempty) :
    ∃ x ∈ s, ∀ x' ∈ s, f x ≤ f x' := by
  classical
  induction s using induction_on with
  | empty => exact absurd h not_nonempty_empty
  | insert a s _ ih =>
    rcases eq_empty_or_nonempty s with rfl | ne
    · exact ⟨a, mem_insert_self a _, fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ le_refl _) fun m => absurd m (notMem_empty y)⟩
    · obtain ⟨x, hx, best⟩ := ih ne
      rcases le_total (f a) (f x) with l | l
      · exact ⟨a, mem_insert_self a s, fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ le_refl _) fun m => le_trans l (best y m)⟩
      · exact ⟨x, mem_insert_of_mem hx, fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ l) (best y)⟩
end

/-! ### Intervals -/
section
theorem mem_range_succ_iff {a b : ℕ} : a ∈ range b.succ ↔ a ≤ b := by rw [mem_range]; omega
theorem notMem_range_self {n : ℕ} : n ∉ range n := by rw [mem_range]; omega
theorem not_mem_range_self {n : ℕ} : n ∉ range n := notMem_range_self
theorem range_mono : Monotone range := fun _ _ h => range_subset_range.2 h
@[simp] theorem nonempty_range_iff {n : ℕ} : (range n).Nonempty ↔ n ≠ 0 := by
  constructor
  · rintro ⟨x, h⟩; rw [mem_range] at h; omega
  · intro h; exact ⟨0, mem_range.2 (by omega)⟩
theorem range_add_one {n : ℕ} : range (n + 1) = insert n (range n) := range_succ
variable {α : Type u} [LE α] [LT α] [Ember.LinearOrder α] [DecidableEq α] [Ember.LocallyFinite α] {a b c d : α}
@[simp] theorem Icc_self (a : α) : Icc a a = {a} := Finset.ext fun x => by
  rw [mem_Icc, mem_singleton]; exact ⟨fun h => le_antisymm h.2 h.1, fun e => e ▸ ⟨le_refl x, le_refl x⟩⟩
@[simp] theorem Ico_self (a : α) : Ico a a = ∅ := eq_empty_of_forall_notMem fun x h => by
  rw [mem_Ico] at h; exact lt_irrefl a (lt_of_le_of_lt h.1 h.2)
@[simp] theorem Ioc_self (a : α) : Ioc a a = ∅ := eq_empty_of_forall_notMem fun x h => by
  rw [mem_Ioc] at h; exact lt_irrefl a (lt_of_lt_of_le h.1 h.2)
theorem Icc_eq_empty (h : ¬a ≤ b) : Icc a b = ∅ := eq_empty_of_forall_notMem fun x k => by
  rw [mem_Icc] at k; exact h (le_trans k.1 k.2)
theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ := Icc_eq_empty (not_le_of_gt h)
theorem Ico_eq_empty (h : ¬a < b) : Ico a b = ∅ := eq_empty_of_forall_notMem fun x k => by
  rw [mem_Ico] at k; exact h (lt_of_le_of_lt k.1 k.2)
@[simp] theorem nonempty_Icc : (Icc a b).Nonempty ↔ a ≤ b :=
  ⟨fun ⟨_, h⟩ => le_trans (mem_Icc.1 h).1 (mem_Icc.1 h).2, fun h => ⟨a, mem_Icc.2 ⟨le_refl a, h⟩⟩⟩
theorem Icc_subset_Icc {a₁ a₂ b₁ b₂ : α} (ha : a₂ ≤ a₁) (hb : b₁ ≤ b₂) : Icc a₁ b₁ ⊆ Icc a₂ b₂ := fun _ h =>
  mem_Icc.2 ⟨le_trans ha (mem_Icc.1 h).1, le_trans (mem_Icc.1 h).2 hb⟩
theorem Icc_subset_Icc_left {a₁ a₂ b : α} (h : a₁ ≤ a₂) : Icc a₂ b ⊆ Icc a₁ b := Icc_subset_Icc h (le_refl b)
theorem Icc_subset_Icc_right {a b₁ b₂ : α} (h : b₁ ≤ b₂) : Icc a b₁ ⊆ Icc a b₂ := Icc_subset_Icc (le_refl a) h
theorem left_mem_Icc : a ∈ Icc a b ↔ a ≤ b := by rw [mem_Icc]; exact ⟨And.right, fun h => ⟨le_refl a, h⟩⟩
theorem right_mem_Icc : b ∈ Icc a b ↔ a ≤ b := by rw [mem_Icc]; exact ⟨And.left, fun h => ⟨h, le_refl b⟩⟩
theorem Ico_subset_Icc_self : Ico a b ⊆ Icc a b := fun _ h => mem_Icc.2 ⟨(mem_Ico.1 h).1, le_of_lt (mem_Ico.1 h).2⟩
theorem Ioc_subset_Icc_self : Ioc a b ⊆ Icc a b := fun _ h => mem_Icc.2 ⟨le_of_lt (mem_Ioc.1 h).1, (mem_Ioc.1 h).2⟩
theorem Ioo_subset_Icc_self : Ioo a b ⊆ Icc a b := fun _ h => mem_Icc.2 ⟨le_of_lt (mem_Ioo.1 h).1, le_of_lt (mem_Ioo.1 h).2⟩
end
end Finset
theorem Nat.card_Ico (a b : ℕ) : (Finset.Ico a b).card = b - a := by
  have e : Finset.Ico a b = (Finset.range (b - a)).image (a + ·) := Finset.ext fun x => by
    rw [Finset.mem_Ico, Finset.mem_image]
    constructor
    · intro h; exact ⟨x - a, Finset.mem_range.2 (by omega), by omega⟩
    · rintro ⟨y, hy, rfl⟩; have := Finset.mem_range.1 hy; omega
  rw [e, Finset.card_image_of_injective _ (fun x y h => by have h : a + x = a + y := h; omega), Finset.card_range]
theorem Nat.card_Ioc (a b : ℕ) : (Finset.Ioc a b).card = b - a := by
  rw [show Finset.Ioc a b = Finset.Icc (a + 1) b from Finset.ext fun x => by rw [Finset.mem_Ioc, Finset.mem_Icc]; omega, Nat.card_Icc]; omega
theorem Nat.card_Ioo (a b : ℕ) : (Finset.Ioo a b).card = b - a - 1 := by
  rw [show Finset.Ioo a b = Finset.Ico (a + 1) b from Finset.ext fun x => by rw [Finset.mem_Ioo, Finset.mem_Ico]; omega, Nat.card_Ico]; omega
attribute [simp] Nat.card_Ico Nat.card_Ioc Nat.card_Ioo
