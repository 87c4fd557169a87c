import Ember.Bounds
import Ember.FinsetNames
import Ember.FinsetSums
import Ember.OrderStructures
/-! Unions of families, products, and the greatest and the least element of finite sets. -/
set_option autoImplicit false
universe u v w
/-- The product of two sets, or of two finite sets. -/
class SProd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  sprod : α → β → γ
@[inherit_doc] infixr:82 " ×ˢ " => SProd.sprod
namespace Set
variable {α : Type u} {β : Type v}
instance instSProd : SProd (Set α) (Set β) (Set (α × β)) := ⟨fun s t => {p | p.1 ∈ s ∧ p.2 ∈ t}⟩
theorem mem_prod {s : Set α} {t : Set β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := Iff.rfl
@[simp] theorem mk_mem_prod {s : Set α} {t : Set β} {a : α} {b : β} (ha : a ∈ s) (hb : b ∈ t) : (a, b) ∈ s ×ˢ t := ⟨ha, hb⟩
end Set
namespace Finset
variable {α : Type u} {β : Type v}
section
variable [DecidableEq β]
private theorem mem_unions {t : α → Finset β} {l : List α} {b : β} :
    b ∈ l.foldr (fun a u => t a ∪ u) ∅ ↔ ∃ a ∈ l, b ∈ t a := by
  induction l with
  | nil => exact ⟨fun h => absurd h (notMem_empty b), fun ⟨_, h, _⟩ => nomatch h⟩
  | cons a l ih =>
    rw [List.foldr_cons, mem_union, ih]
    constructor
    · rintro (h | ⟨x, hx, h⟩)
      · exact ⟨a, List.mem_cons.2 (.inl rfl), h⟩
      · exact ⟨x, List.mem_cons.2 (.inr hx), h⟩
    · rintro ⟨x, hx, h⟩
      rcases List.mem_cons.1 hx with rfl | hx
      · exact .inl h
      · exact .inr ⟨x, hx, h⟩
/-- All elements of `t a` for `a` in the set. -/
def biUnion (s : Finset α) (t : α → Finset β) : Finset β :=
  Quotient.lift (fun l : List α => l.foldr (fun a u => t a ∪ u) ∅) (fun _ _ h => ext fun b => by
    rw [mem_unions, mem_unions]
    exact exists_congr fun a => and_congr_left fun _ => Ember.permMem h) s.val
@[simp] theorem mem_biUnion {s : Finset α} {t : α → Finset β} {b : β} : b ∈ s.biUnion t ↔ ∃ a ∈ s, b ∈ t a := by
  obtain ⟨l, h, rfl⟩ := exists_list s
  exact mem_unions
@[simp] theorem biUnion_empty {t : α → Finset β} : (∅ : Finset α).biUnion t = ∅ := rfl
@[simp] theorem biUnion_insert [DecidableEq α] {s : Finset α} {t : α → Finset β} {a : α} : (insert a s).biUnion t = t a ∪ s.biUnion t :=
  ext fun b => by
    rw [mem_biUnion, mem_union, mem_biUnion]
    constructor
    · rintro ⟨x, hx, h⟩
      rcases mem_insert.1 hx with rfl | hx
      · exact .inl h
      · exact .inr ⟨x, hx, h⟩
    · rintro (h | ⟨x, hx, h⟩)
      · exact ⟨a, mem_insert_self a s, h⟩
      · exact ⟨x, mem_insert.2 (.inr hx), h⟩
@[simp] theorem singleton_biUnion {t : α → Finset β} {a : α} : Finset.biUnion {a} t = t a :=
  ext fun b => by
    rw [mem_biUnion]
    exact ⟨fun ⟨x, hx, h⟩ => by rwa [mem_singleton.1 hx] at h, fun h => ⟨a, mem_singleton.2 rfl, h⟩⟩
theorem biUnion_subset {s : Finset α} {t : α → Finset β} {u : Finset β} : s.biUnion t ⊆ u ↔ ∀ x ∈ s, t x ⊆ u :=
  ⟨fun h x hx _ hb => h (mem_biUnion.2 ⟨x, hx, hb⟩), fun h _ hb => let ⟨x, hx, k⟩ := mem_biUnion.1 hb; h x hx k⟩
theorem subset_biUnion_of_mem {s : Finset α} (u : α → Finset β) {x : α} (xs : x ∈ s) : u x ⊆ s.biUnion u :=
  fun _ h => mem_biUnion.2 ⟨x, xs, h⟩
theorem card_biUnion_le [DecidableEq α] {s : Finset α} {t : α → Finset β} : (s.biUnion t).card ≤ ∑ a ∈ s, (t a).card := by
  induction s using Finset.induction_on with
  | empty => exact Nat.le_refl 0
  | insert a s h ih =>
    rw [biUnion_insert, sum_insert h]
    exact Nat.le_trans (card_union_le _ _) (Nat.add_le_add_left ih _)
end

section
private def pairs (l : List α) (m : List β) : List (α × β) := l.foldr (fun a r => m.map (Prod.mk a) ++ r) []
private theorem mem_pairs {l : List α} {m : List β} {p : α × β} : p ∈ pairs l m ↔ p.1 ∈ l ∧ p.2 ∈ m := by
  induction l with
  | nil => exact ⟨fun h => (nomatch h), fun h => (nomatch h.1)⟩
  | cons a l ih =>
    show p ∈ m.map (Prod.mk a) ++ pairs l m ↔ _
    rw [List.mem_append, ih, List.mem_map, List.mem_cons]
    constructor
    · rintro (⟨b, hb, rfl⟩ | ⟨h, k⟩)
      · exact ⟨.inl rfl, hb⟩
      · exact ⟨.inr h, k⟩
    · rintro ⟨h | h, k⟩
      · exact .inl ⟨p.2, k, by cases p; cases h; rfl⟩
      · exact .inr ⟨h, k⟩
private theorem length_pairs (l : List α) (m : List β) : (pairs l m).length = l.length * m.length := by
  induction l with
  | nil => exact (Nat.zero_mul _).symm
  | cons a l ih =>
    show (m.map (Prod.mk a) ++ pairs l m).length = _
    rw [List.length_append, List.length_map, ih, List.length_cons, Nat.add_mul, Nat.one_mul, Nat.add_comm]
private theorem nodup_pairs {l : List α} {m : List β} (hl : l.Nodup) (hm : m.Nodup) : (pairs l m).Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    rw [Ember.nodupCons] at hl
    show (m.map (Prod.mk a) ++ pairs l m).Nodup
    rw [List.nodup_append]
    refine ⟨Ember.nodupMap (fun _ _ _ _ h => congrArg Prod.snd h) hm, ih hl.2, ?_⟩
    rintro p hp q hq rfl
    obtain ⟨b, _, rfl⟩ := List.mem_map.1 hp
    exact hl.1 (mem_pairs.1 hq).1
private theorem perm_pairs {l₁ l₂ : List α} {m₁ m₂ : List β} (h : List.Perm l₁ l₂) (k : List.Perm m₁ m₂) :
    List.Perm (pairs l₁ m₁) (pairs l₂ m₂) := by
  have right (l : List α) : List.Perm (pairs l m₁) (pairs l m₂) := by
    induction l with
    | nil => exact .nil
    | cons a l ih => exact (Ember.permMap (Prod.mk a) k).append ih
  refine .trans ?_ (right l₂)
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact ih.append_left _
  | swap a b l =>
    show List.Perm (m₁.map _ ++ (m₁.map _ ++ pairs l m₁)) (m₁.map _ ++ (m₁.map _ ++ pairs l m₁))
    rw [← List.append_assoc, ← List.append_assoc]
    exact List.perm_append_comm.append_right _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
/-- All pairs of an element of `s` and one of `t`. -/
protected def product (s : Finset α) (t : Finset β) : Finset (α × β) :=
  ⟨Quotient.lift₂ (fun l m => (pairs l m : Multiset (α × β))) (fun l₁ m₁ l₂ m₂ h₁ h₂ => Quotient.sound (perm_pairs h₁ h₂)) s.val t.val, by
    obtain ⟨l, hl, rfl⟩ := exists_list s
    obtain ⟨m, hm, rfl⟩ := exists_list t
    exact nodup_pairs hl hm⟩
instance instSProd : SProd (Finset α) (Finset β) (Finset (α × β)) := ⟨Finset.product⟩
@[simp] theorem mem_product {s : Finset α} {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  obtain ⟨m, hm, rfl⟩ := exists_list t
  exact mem_pairs
theorem card_product (s : Finset α) (t : Finset β) : (s ×ˢ t).card = s.card * t.card := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  obtain ⟨m, hm, rfl⟩ := exists_list t
  exact length_pairs l m
end

section
variable [_root_.LinearOrder α] {s : Finset α} {a : α}
/-- The greatest element. -/
noncomputable def max' (s : Finset α) (H : s.Nonempty) : α := (exists_max_image s id H).choose
/-- The least element. -/
noncomputable def min' (s : Finset α) (H : s.Nonempty) : α := (exists_min_image s id H).choose
theorem max'_mem (s : Finset α) (H : s.Nonempty) : s.max' H ∈ s := (exists_max_image s id H).choose_spec.1
theorem min'_mem (s : Finset α) (H : s.Nonempty) : s.min' H ∈ s := (exists_min_image s id H).choose_spec.1
theorem le_max' (s : Finset α) (a : α) (H2 : a ∈ s) : a ≤ s.max' ⟨a, H2⟩ := (exists_max_image s id ⟨a, H2⟩).choose_spec.2 a H2
theorem min'_le (s : Finset α) (a : α) (H2 : a ∈ s) : s.min' ⟨a, H2⟩ ≤ a := (exists_min_image s id ⟨a, H2⟩).choose_spec.2 a H2
theorem max'_le (s : Finset α) (H : s.Nonempty) (x : α) (h : ∀ y ∈ s, y ≤ x) : s.max' H ≤ x := h _ (max'_mem s H)
theorem le_min' (s : Finset α) (H : s.Nonempty) (x : α) (h : ∀ y ∈ s, x ≤ y) : x ≤ s.min' H := h _ (min'_mem s H)
theorem isGreatest_max' (s : Finset α) (H : s.Nonempty) : IsGreatest (↑s : Set α) (s.max' H) := ⟨max'_mem s H, fun a h => le_max' s a h⟩
theorem isLeast_min' (s : Finset α) (H : s.Nonempty) : IsLeast (↑s : Set α) (s.min' H) := ⟨min'_mem s H, fun a h => min'_le s a h⟩
end
end Finset
