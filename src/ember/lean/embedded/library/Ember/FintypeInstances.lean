import Ember.FinsetConstructions
import Ember.FinsetNotation
/-! Types that are finite because others are: pairs, sums, options, subtypes, the members of a finite set; and how many elements they have.
Functions between finite types are not among them. -/
set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}
namespace Ember
theorem permFilterMap (f : α → Option β) {l m : List α} (h : List.Perm l m) : List.Perm (l.filterMap f) (m.filterMap f) := by
  induction h with
  | nil => exact .nil
  | cons a _ ih =>
    rw [List.filterMap_cons, List.filterMap_cons]
    split
    · exact ih
    · exact .cons _ ih
  | swap a b l =>
    simp only [List.filterMap_cons]
    cases f a <;> cases f b <;> first | exact permRefl _ | exact .swap _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem nodupFilterMap {f : α → Option β} (inj : ∀ a b c, f a = some c → f b = some c → a = b) {l : List α} (h : l.Nodup) :
    (l.filterMap f).Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have h := nodupCons.1 h
    rw [List.filterMap_cons]
    split
    · exact ih h.2
    · rename_i c e
      refine nodupCons.2 ⟨fun k => ?_, ih h.2⟩
      obtain ⟨b, hb, e'⟩ := List.mem_filterMap.1 k
      exact h.1 (inj a b c e e' ▸ hb)
end Ember
namespace Finset
private def within (p : α → Prop) [DecidablePred p] (a : α) : Option (Subtype p) := if h : p a then some ⟨a, h⟩ else none
private theorem within_some {p : α → Prop} [DecidablePred p] {a : α} {c : Subtype p} : within p a = some c ↔ a = c.1 := by
  unfold within
  constructor
  · intro e
    split at e
    · exact congrArg Subtype.val (Option.some.inj e)
    · exact nomatch e
  · rintro rfl
    exact dif_pos c.2
/-- Those elements that satisfy `p`, as elements of the subtype. -/
protected def subtype (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset (Subtype p) :=
  ⟨Quotient.lift (fun l : List α => Multiset.ofList (l.filterMap (within p))) (fun _ _ h => Quotient.sound (Ember.permFilterMap _ h)) s.val, by
    obtain ⟨l, h, rfl⟩ := exists_list s
    exact Ember.nodupFilterMap (fun a b c ha hb => (within_some.1 ha).trans (within_some.1 hb).symm) h⟩
@[simp] theorem mem_subtype {p : α → Prop} [DecidablePred p] {s : Finset α} : ∀ {a : Subtype p}, a ∈ s.subtype p ↔ (a : α) ∈ s := fun {a} => by
  obtain ⟨l, h, rfl⟩ := exists_list s
  show a ∈ l.filterMap _ ↔ _ ∈ l
  rw [List.mem_filterMap]
  exact ⟨fun ⟨b, hb, e⟩ => within_some.1 e ▸ hb, fun hb => ⟨a, hb, within_some.2 rfl⟩⟩
theorem card_subtype (p : α → Prop) [DecidablePred p] (s : Finset α) : (s.subtype p).card = (s.filter p).card := by
  obtain ⟨l, h, rfl⟩ := exists_list s
  show (l.filterMap _).length = (l.filter _).length
  clear h
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [List.filterMap_cons, List.filter_cons]
    by_cases k : p a
    · rw [show within p a = some ⟨a, k⟩ from dif_pos k, if_pos (decide_eq_true k)]
      exact congrArg (· + 1) ih
    · rw [show within p a = none from dif_neg k, if_neg (by rw [decide_eq_true_iff]; exact k)]
      exact ih
end Finset
open Finset
instance Subtype.fintype (p : α → Prop) [DecidablePred p] [Fintype α] : Fintype { x // p x } := ⟨univ.subtype p, fun x => mem_subtype.2 (mem_univ x.1)⟩
theorem Fintype.card_subtype [Fintype α] (p : α → Prop) [Fintype { a // p a }] [DecidablePred p] : Fintype.card { x // p x } = Finset.card {x | p x} := by
  rw [← Finset.card_subtype]
  exact congrArg Finset.card (Finset.ext fun x => ⟨fun _ => mem_subtype.2 (mem_univ _), fun _ => mem_univ _⟩)
instance Finset.fintypeCoeSort [DecidableEq α] (s : Finset α) : Fintype { x // x ∈ s } := ⟨s.subtype (· ∈ s), fun x => mem_subtype.2 x.2⟩
@[simp] theorem Fintype.card_coe (s : Finset α) [Fintype { x // x ∈ s }] : Fintype.card { x // x ∈ s } = s.card := by
  classical
  have e : (univ : Finset { x // x ∈ s }) = s.subtype (· ∈ s) := Finset.ext fun x => ⟨fun _ => mem_subtype.2 x.2, fun _ => mem_univ x⟩
  show (univ : Finset { x // x ∈ s }).card = _
  rw [e, Finset.card_subtype, filter_true_of_mem fun _ h => h]
instance instFintypeProd (α : Type u) (β : Type v) [Fintype α] [Fintype β] : Fintype (α × β) := ⟨univ ×ˢ univ, fun _ => mem_product.2 ⟨mem_univ _, mem_univ _⟩⟩
@[simp] theorem Fintype.card_prod (α : Type u) (β : Type v) [Fintype α] [Fintype β] : Fintype.card (α × β) = Fintype.card α * Fintype.card β :=
  card_product univ univ
instance PUnit.fintype : Fintype PUnit.{u + 1} := ⟨{.unit}, fun _ => mem_singleton.2 rfl⟩
instance Unit.fintype : Fintype Unit := ⟨{()}, fun _ => mem_singleton.2 rfl⟩
@[simp] theorem Fintype.card_bool : Fintype.card Bool = 2 := rfl
section
variable [DecidableEq α] [DecidableEq β] [Fintype α] [Fintype β]
instance instFintypeOption : Fintype (Option α) := ⟨insert none (univ.image some), fun
  | none => mem_insert_self _ _
  | some a => mem_insert.2 (.inr (mem_image.2 ⟨a, mem_univ a, rfl⟩))⟩
@[simp] theorem Fintype.card_option : Fintype.card (Option α) = Fintype.card α + 1 := by
  show (insert none ((univ : Finset α).image some)).card = _
  rw [card_insert_of_notMem, card_image_of_injective univ fun _ _ h => Option.some.inj h]; · rfl
  intro h
  obtain ⟨a, -, e⟩ := mem_image.1 h
  exact nomatch e
instance instFintypeSum : Fintype (α ⊕ β) := ⟨univ.image .inl ∪ univ.image .inr, fun
  | .inl a => mem_union.2 (.inl (mem_image.2 ⟨a, mem_univ a, rfl⟩))
  | .inr b => mem_union.2 (.inr (mem_image.2 ⟨b, mem_univ b, rfl⟩))⟩
@[simp] theorem Fintype.card_sum : Fintype.card (α ⊕ β) = Fintype.card α + Fintype.card β := by
  show ((univ : Finset α).image Sum.inl ∪ (univ : Finset β).image Sum.inr).card = _
  rw [card_union_of_disjoint, card_image_of_injective univ fun _ _ h => Sum.inl.inj h, card_image_of_injective univ fun _ _ h => Sum.inr.inj h]; · rfl
  refine disjoint_left.2 fun x hx hy => ?_
  obtain ⟨a, -, rfl⟩ := mem_image.1 hx
  obtain ⟨b, -, e⟩ := mem_image.1 hy
  exact nomatch e
end

/-! ### Complements -/
namespace Finset
variable [Fintype α] [DecidableEq α] {s t : Finset α} {a : α}
/-- All elements that are not in the set. -/
instance instCompl : Compl (Finset α) := ⟨fun s => univ \ s⟩
theorem compl_eq_univ_sdiff (s : Finset α) : sᶜ = univ \ s := rfl
@[simp] theorem mem_compl : a ∈ sᶜ ↔ a ∉ s := mem_sdiff.trans ⟨And.right, fun h => ⟨mem_univ a, h⟩⟩
@[simp] theorem compl_empty : (∅ : Finset α)ᶜ = univ := Finset.ext fun x => by rw [mem_compl]; exact ⟨fun _ => mem_univ x, fun _ => notMem_empty x⟩
theorem card_compl (s : Finset α) : sᶜ.card = Fintype.card α - s.card := by
  have h := card_sdiff_add_card_eq_card (subset_univ s)
  rw [card_univ] at h
  show (univ \ s).card = _
  omega
end Finset
