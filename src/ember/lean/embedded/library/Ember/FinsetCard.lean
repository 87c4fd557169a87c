import Ember.Function
import Ember.Intervals
import Ember.SumLemmas
/-! How many elements finite sets have, induction over them, sums over unions and over `Fin n`: Mathlib's names and statements. -/
set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}

namespace Finset
/-- The number of elements, as Mathlib writes it. -/
scoped prefix:arg "#" => Finset.card

@[elab_as_elim] theorem induction_on {α : Type u} {motive : Finset α → Prop} [DecidableEq α] (s : Finset α) (empty : motive ∅)
    (insert : ∀ (a : α) (s : Finset α), a ∉ s → motive s → motive (insert a s)) : motive s := by
  induction s using induction_on_list with
  | empty => exact empty
  | cons a l h ih =>
    have hl := Ember.nodupCons.1 h
    have e : ofNodup (a :: l) h = Insert.insert a (ofNodup l hl.2) := Finset.ext fun b => by
      rw [mem_insert, mem_ofNodup, mem_ofNodup, List.mem_cons]
    rw [e]
    exact insert a _ hl.1 ih

section
variable [DecidableEq α] {s t : Finset α} {a : α}
theorem empty_union (s : Finset α) : ∅ ∪ s = s := Finset.ext fun a => by simp
theorem insert_union (a : α) (s t : Finset α) : insert a s ∪ t = insert a (s ∪ t) := Finset.ext fun b => by simp [or_assoc]
theorem insert_eq_of_mem (h : a ∈ s) : insert a s = s := Finset.ext fun b => by
  rw [mem_insert]; exact ⟨fun k => k.elim (fun e => e ▸ h) id, .inr⟩
theorem card_union_of_disjoint (h : Disjoint s t) : card (s ∪ t) = card s + card t := by
  induction s using induction_on with
  | empty => rw [empty_union, card_empty, Nat.zero_add]
  | insert a s ha ih =>
    have h := disjoint_left.1 h
    have rest : Disjoint s t := disjoint_left.2 fun b hb => h (mem_insert.2 (.inr hb))
    have new : a ∉ s ∪ t := fun m => (mem_union.1 m).elim ha (h (mem_insert_self a s))
    rw [insert_union, card_insert_of_notMem new, ih rest, card_insert_of_notMem ha]; omega
theorem union_sdiff_of_subset (h : s ⊆ t) : s ∪ (t \ s) = t := Finset.ext fun a => by
  rw [mem_union, mem_sdiff]
  exact ⟨fun k => k.elim (fun m => h m) And.left, fun m => (Classical.em (a ∈ s)).imp id fun n => ⟨m, n⟩⟩
theorem disjoint_sdiff : Disjoint s (t \ s) := disjoint_left.2 fun _ m n => (mem_sdiff.1 n).2 m
theorem card_sdiff_add_card_eq_card {s t : Finset α} (h : s ⊆ t) : card (t \ s) + card s = card t := by
  rw [Nat.add_comm, ← card_union_of_disjoint disjoint_sdiff, union_sdiff_of_subset h]
theorem card_insert_le (a : α) (s : Finset α) : card (insert a s) ≤ card s + 1 := by
  by_cases h : a ∈ s
  · rw [insert_eq_of_mem h]; exact Nat.le_succ _
  · rw [card_insert_of_notMem h]
theorem card_erase_of_mem : a ∈ s → card (s.erase a) = card s - 1 := fun h => by
  have e : insert a (s.erase a) = s := Finset.ext fun b => by
    rw [mem_insert, mem_erase]
    exact ⟨fun k => k.elim (fun e => e ▸ h) And.right, fun m => (Classical.em (b = a)).imp id fun n => ⟨n, m⟩⟩
  have c := card_insert_of_notMem (a := a) (s := s.erase a) fun m => (mem_erase.1 m).1 rfl
  rw [e] at c; omega
theorem mem_of_mem_erase {a b : α} {s : Finset α} : b ∈ erase s a → b ∈ s := fun h => (mem_erase.1 h).2
theorem ne_of_mem_erase {a b : α} {s : Finset α} : b ∈ erase s a → b ≠ a := fun h => (mem_erase.1 h).1
theorem erase_subset (a : α) (s : Finset α) : erase s a ⊆ s := fun _ h => mem_of_mem_erase h
end

section
variable {s t : Finset α} {f : α → β}
open Classical in
theorem card_le_card : s ⊆ t → card s ≤ card t := fun h => by have := card_sdiff_add_card_eq_card h; omega
open Classical in
theorem card_lt_card (h : s ⊂ t) : card s < card t := by
  have c := card_sdiff_add_card_eq_card h.1
  have : card (t \ s) ≠ 0 := fun e => h.2 fun a m => Classical.byContradiction fun n => by
    have one := card_le_card (s := {a}) (t := t \ s) fun b hb => mem_singleton.1 hb ▸ mem_sdiff.2 ⟨m, n⟩
    rw [card_singleton] at one; omega
  omega
theorem card_pos : 0 < card s ↔ s.Nonempty := by
  constructor
  · intro h
    refine Classical.byContradiction fun n => ?_
    rw [eq_empty_iff_forall_notMem.2 fun x m => n ⟨x, m⟩, card_empty] at h
    exact absurd h (Nat.lt_irrefl 0)
  · rintro ⟨a, m⟩
    have one := card_le_card (s := {a}) (t := s) fun b hb => mem_singleton.1 hb ▸ m
    rw [card_singleton] at one; omega
@[simp] theorem card_eq_zero : card s = 0 ↔ s = ∅ := by
  refine ⟨fun h => eq_empty_iff_forall_notMem.2 fun x m => ?_, fun h => h ▸ card_empty⟩
  have := card_pos.2 ⟨x, m⟩
  omega
theorem eq_of_subset_of_card_le {s t : Finset α} (h : s ⊆ t) (h₂ : card t ≤ card s) : s = t :=
  Subset.antisymm h fun _ m => Classical.byContradiction fun n =>
    absurd (card_lt_card ⟨h, fun k => n (k m)⟩) (Nat.not_lt_of_le h₂)
theorem card_filter_le (s : Finset α) (p : α → Prop) [DecidablePred p] : card (s.filter p) ≤ card s := card_le_card (filter_subset p s)
@[simp] theorem card_univ [Fintype α] : card (univ : Finset α) = Fintype.card α := rfl
theorem card_le_univ [Fintype α] (s : Finset α) : card s ≤ Fintype.card α := card_le_card fun _ _ => mem_univ _
theorem subset_univ [Fintype α] (s : Finset α) : s ⊆ univ := fun _ _ => mem_univ _
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.2 rfl
@[simp] theorem range_one : range 1 = {0} := rfl

open Classical in
private theorem card_image_insert [DecidableEq β] (f : α → β) (a : α) (s : Finset α) : image f (insert a s) = insert (f a) (image f s) :=
  Finset.ext fun b => by
    rw [mem_image, mem_insert, mem_image]
    constructor
    · rintro ⟨c, m, rfl⟩
      exact (mem_insert.1 m).imp (fun e => by rw [e]) fun m => ⟨c, m, rfl⟩
    · rintro (rfl | ⟨c, m, rfl⟩)
      · exact ⟨a, mem_insert_self a s, rfl⟩
      · exact ⟨c, mem_insert.2 (.inr m), rfl⟩
private theorem image_of_empty [DecidableEq β] (f : α → β) : image f ∅ = ∅ := eq_empty_iff_forall_notMem.2 fun x m => by
  obtain ⟨a, h, -⟩ := mem_image.1 m
  exact notMem_empty a h
theorem card_image_le [DecidableEq β] : card (s.image f) ≤ card s := by
  classical
  induction s using induction_on with
  | empty => rw [image_of_empty]; exact Nat.le_refl _
  | insert a s ha ih =>
    rw [card_image_insert, card_insert_of_notMem ha]
    exact Nat.le_trans (card_insert_le _ _) (Nat.succ_le_succ ih)
theorem card_image_of_injOn [DecidableEq β] (H : Set.InjOn f s) : card (s.image f) = card s := by
  classical
  induction s using induction_on with
  | empty => rw [image_of_empty]; rfl
  | insert a s ha ih =>
    have new : f a ∉ image f s := fun m => by
      obtain ⟨b, hb, e⟩ := mem_image.1 m
      exact ha ((H (mem_insert.2 (.inr hb)) (mem_insert_self a s) e) ▸ hb)
    rw [card_image_insert, card_insert_of_notMem new, card_insert_of_notMem ha,
      ih fun x hx y hy => H (mem_insert.2 (.inr hx)) (mem_insert.2 (.inr hy))]
theorem card_image_of_injective [DecidableEq β] (s : Finset α) (H : Function.Injective f) : card (s.image f) = card s :=
  card_image_of_injOn fun _ _ _ _ h => H h
theorem card_le_card_of_injOn {t : Finset β} (f : α → β) (hf : Set.MapsTo f s t) (f_inj : Set.InjOn f s) : card s ≤ card t := by
  classical
  rw [← card_image_of_injOn f_inj]
  refine card_le_card fun b m => ?_
  obtain ⟨a, h, rfl⟩ := mem_image.1 m
  exact hf h
/-- The pigeonhole principle. -/
theorem exists_ne_map_eq_of_card_lt_of_maps_to {t : Finset β} (hc : card t < card s) {f : α → β} (hf : Set.MapsTo f s t) :
    ∃ x ∈ s, ∃ y ∈ s, x ≠ y ∧ f x = f y := Classical.byContradiction fun n =>
  absurd (card_le_card_of_injOn f hf fun x hx y hy e => Classical.byContradiction fun ne => n ⟨x, hx, y, hy, ne, e⟩) (Nat.not_le_of_lt hc)
end

section
variable {ι : Type v} {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M] {s t : Finset ι}
theorem sum_union [DecidableEq ι] {f : ι → M} (h : Disjoint s t) : ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x := by
  induction s using induction_on with
  | empty => rw [empty_union, sum_empty, Ember.CommAdd.zero_add]
  | insert a s ha ih =>
    have h := disjoint_left.1 h
    have rest : Disjoint s t := disjoint_left.2 fun b hb => h (mem_insert.2 (.inr hb))
    rw [insert_union, sum_insert fun m => (mem_union.1 m).elim ha (h (mem_insert_self a s)), ih rest, sum_insert ha, Ember.CommAdd.add_assoc]
theorem sum_Ico_succ_top {a b : ℕ} (hab : a ≤ b) (f : ℕ → M) : ∑ k ∈ Ico a (b + 1), f k = ∑ k ∈ Ico a b, f k + f b := by
  have e : Ico a (b + 1) = insert b (Ico a b) := Finset.ext fun k => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, sum_insert fun m => by have := mem_Ico.1 m; omega, Ember.CommAdd.add_comm]
theorem sum_Ico_consecutive (f : ℕ → M) {m n k : ℕ} (hmn : m ≤ n) (hnk : n ≤ k) :
    ∑ i ∈ Ico m n, f i + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i := by
  rw [← sum_union (disjoint_left.2 fun a p q => by have := mem_Ico.1 p; have := mem_Ico.1 q; omega)]
  exact sum_congr (Finset.ext fun a => by rw [mem_union, mem_Ico, mem_Ico, mem_Ico]; omega) fun _ _ => rfl
theorem sum_range_add_sum_Ico (f : ℕ → M) {m n : ℕ} (h : m ≤ n) : ∑ k ∈ range m, f k + ∑ k ∈ Ico m n, f k = ∑ k ∈ range n, f k := by
  rw [range_eq_Ico, range_eq_Ico]; exact sum_Ico_consecutive f (Nat.zero_le m) h
end
theorem sum_le_sum_of_subset {ι : Type v} {f : ι → ℕ} {s t : Finset ι} (h : s ⊆ t) : ∑ x ∈ s, f x ≤ ∑ x ∈ t, f x := by
  classical
  rw [← union_sdiff_of_subset h, sum_union disjoint_sdiff]; exact Nat.le_add_right _ _
/-- Sums of constants, as `simp` finds them. -/
@[simp] theorem _root_.Ember.sumConstNat {ι : Type v} (s : Finset ι) (c : ℕ) : ∑ _x ∈ s, c = card s * c := sum_const_nat fun _ _ => rfl
@[simp] theorem _root_.Ember.sumConstInt {ι : Type v} (s : Finset ι) (c : ℤ) : ∑ _x ∈ s, c = (card s : ℤ) * c := by
  classical
  induction s using induction_on with
  | empty => simp
  | insert a s ha ih => rw [sum_insert ha, ih, card_insert_of_notMem ha, Int.natCast_add, Int.add_mul]; omega
end Finset
