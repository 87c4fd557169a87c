import Ember.CoeNotation
import Ember.Equiv
import Ember.FinsetCard
import Ember.Intervals
import Ember.Set.Elements
/-! Finite and infinite sets; the number of elements of a set, 0 for infinite ones; finite sets as sets and as types. -/
set_option autoImplicit false
universe u v
/-- There is a bijection with some `Fin n`. -/
class inductive Finite (α : Sort u) : Prop
  | intro {n : ℕ} : α ≃ Fin n → Finite α
/-- There is none. -/
class Infinite (α : Sort u) : Prop where
  not_finite : ¬Finite α

namespace Finset
variable {α : Type u}
/-- The elements, as a type. -/
instance : CoeSort (Finset α) (Type u) := ⟨fun s => { x // x ∈ s }⟩
theorem coe_injective : Function.Injective ((↑) : Finset α → Set α) := fun s t h => ext fun a => by
  rw [← mem_coe, ← mem_coe]; exact iff_of_eq (congrArg (a ∈ ·) h)
end Finset

namespace Set
variable {α : Type u} {s t : Set α}
/-- Finitely many elements. -/
protected def Finite (s : Set α) : Prop := _root_.Finite s
/-- Not finitely many elements. -/
protected def Infinite (s : Set α) : Prop := ¬s.Finite
@[simp] theorem coe_toFinset (s : Set α) [Fintype s] : (↑s.toFinset : Set α) = s := ext fun _ => mem_toFinset
@[simp] theorem not_infinite : ¬s.Infinite ↔ s.Finite := Classical.not_not
private theorem enumerate : (l : List α) → l.Nodup → ∃ (n : ℕ) (f : Fin n → α), Function.Injective f ∧ ∀ x, x ∈ l ↔ ∃ i, f i = x
  | [], _ => ⟨0, nofun, nofun, fun _ => ⟨nofun, nofun⟩⟩
  | a :: l, h => by
    obtain ⟨ha, hl⟩ := Ember.nodupCons.1 h
    obtain ⟨n, f, inj, all⟩ := enumerate l hl
    refine ⟨n + 1, fun i => if k : i.val < n then f ⟨i.val, k⟩ else a, fun i j e => ?_, fun x => ?_⟩
    · dsimp only at e
      split at e <;> split at e
      · have := congrArg Fin.val (inj e); exact Fin.eq_of_val_eq this
      · exact absurd ((all a).2 ⟨_, e⟩) ha
      · exact absurd ((all a).2 ⟨_, e.symm⟩) ha
      · exact Fin.eq_of_val_eq (by have := i.isLt; have := j.isLt; omega)
    · rw [List.mem_cons]
      constructor
      · rintro (e | m)
        · exact ⟨⟨n, by omega⟩, (dif_neg (Nat.lt_irrefl n)).trans e.symm⟩
        · obtain ⟨i, e⟩ := (all x).1 m
          exact ⟨⟨i.val, by omega⟩, (dif_pos i.isLt).trans e⟩
      · rintro ⟨i, e⟩
        dsimp only at e
        split at e
        · exact .inr ((all x).2 ⟨_, e⟩)
        · exact .inl e.symm
theorem _root_.Ember.finite_iff_finset : s.Finite ↔ ∃ t : Finset α, ∀ x, x ∈ t ↔ x ∈ s := by
  haveI := fun a b : α => Classical.propDecidable (a = b)
  constructor
  · rintro ⟨e⟩
    refine ⟨Finset.univ.image fun i => (e.symm i).1, fun x => ?_⟩
    rw [Finset.mem_image]
    exact ⟨fun ⟨i, _, k⟩ => k ▸ (e.symm i).2, fun h => ⟨e ⟨x, h⟩, Finset.mem_univ _, by rw [Equiv.symm_apply_apply]⟩⟩
  · rintro ⟨t, ht⟩
    obtain ⟨l, hl, rfl⟩ := Finset.exists_list t
    obtain ⟨n, f, inj, all⟩ := enumerate l hl
    have mem (i : Fin n) : f i ∈ s := (ht _).1 ((all _).2 ⟨i, rfl⟩)
    refine ⟨(Equiv.ofBijective (fun i : Fin n => (⟨f i, mem i⟩ : s)) ⟨fun i j e => inj (congrArg Subtype.val e), fun x => ?_⟩).symm⟩
    obtain ⟨i, e⟩ := (all x.1).1 ((ht x.1).2 x.2)
    exact ⟨i, Subtype.ext e⟩
theorem finite_empty : (∅ : Set α).Finite := Ember.finite_iff_finset.2 ⟨∅, fun x => ⟨fun h => absurd h (Finset.notMem_empty x), fun h => h.elim⟩⟩
theorem Finite.subset (hs : s.Finite) (ht : t ⊆ s) : t.Finite := by
  obtain ⟨r, hr⟩ := Ember.finite_iff_finset.1 hs
  haveI := fun a => Classical.propDecidable (a ∈ t)
  exact Ember.finite_iff_finset.2 ⟨r.filter (· ∈ t), fun x => by
    rw [Finset.mem_filter, hr]; exact ⟨fun h => h.2, fun h => ⟨ht h, h⟩⟩⟩
theorem Infinite.mono (h : s ⊆ t) : s.Infinite → t.Infinite := fun k l => k (l.subset h)
theorem Finite.union (hs : s.Finite) (ht : t.Finite) : (s ∪ t).Finite := by
  haveI := fun a b : α => Classical.propDecidable (a = b)
  obtain ⟨p, hp⟩ := Ember.finite_iff_finset.1 hs; obtain ⟨q, hq⟩ := Ember.finite_iff_finset.1 ht
  exact Ember.finite_iff_finset.2 ⟨p ∪ q, fun x => by rw [Finset.mem_union, hp, hq]; rfl⟩
@[simp] theorem finite_singleton (a : α) : ({a} : Set α).Finite := Ember.finite_iff_finset.2 ⟨{a}, fun x => Finset.mem_singleton⟩
theorem Finite.image {β : Type v} (f : α → β) (hs : s.Finite) : (f '' s).Finite := by
  haveI := fun a b : β => Classical.propDecidable (a = b)
  obtain ⟨p, hp⟩ := Ember.finite_iff_finset.1 hs
  refine Ember.finite_iff_finset.2 ⟨p.image f, fun x => ?_⟩
  rw [Finset.mem_image]
  exact ⟨fun ⟨a, h, e⟩ => ⟨a, (hp a).1 h, e⟩, fun ⟨a, h, e⟩ => ⟨a, (hp a).2 h, e⟩⟩
/-- The elements of a finite set. -/
protected noncomputable def Finite.toFinset (h : s.Finite) : Finset α := (Ember.finite_iff_finset.1 h).choose
@[simp] theorem Finite.mem_toFinset {a : α} (h : s.Finite) : a ∈ h.toFinset ↔ a ∈ s := (Ember.finite_iff_finset.1 h).choose_spec a
@[simp] theorem _root_.Finset.finite_toSet (s : Finset α) : (↑s : Set α).Finite := Ember.finite_iff_finset.2 ⟨s, fun _ => Iff.rfl⟩
theorem toFinite (s : Set α) [h : _root_.Finite s] : s.Finite := h
/-- Closes `s.Finite` where the members of `s` are a finite type by its instances. -/
macro "toFinite_tac" : tactic => `(tactic| apply Set.toFinite)
end Set

/-! ### Instances -/
instance (priority := 900) Finite.of_fintype (α : Type u) [Fintype α] : Finite α := by
  obtain ⟨e⟩ := Ember.finite_iff_finset.2 ⟨(Finset.univ : Finset α), fun x => ⟨fun _ => trivial, fun _ => Finset.mem_univ x⟩⟩
  exact ⟨e.symm.trans ⟨Subtype.val, fun x => ⟨x, trivial⟩, fun _ => rfl, fun _ => rfl⟩ |>.symm⟩
instance Subtype.finite {α : Sort u} [h : Finite α] {p : α → Prop} : Finite { x // p x } := by
  obtain @⟨n, e⟩ := h
  have all : (Set.univ : Set (Fin n)).Finite := Ember.finite_iff_finset.2 ⟨Finset.univ, fun i => ⟨fun _ => trivial, fun _ => Finset.mem_univ i⟩⟩
  obtain ⟨k⟩ := all.subset (t := {i | p (e.symm i)}) fun _ _ => trivial
  exact ⟨Equiv.trans ⟨fun x => ⟨e x.1, show p _ by rw [Equiv.symm_apply_apply]; exact x.2⟩, fun i => ⟨e.symm i.1, i.2⟩,
    fun x => Subtype.ext (e.symm_apply_apply x.1), fun i => Subtype.ext (e.apply_symm_apply i.1)⟩ k⟩
namespace Finite.Set
variable {α : Type u} {β : Type v}
instance (s : Finset α) : Finite (s : Set α) := s.finite_toSet
instance : Finite (∅ : Set α) := Set.finite_empty
instance (a : α) : Finite ({a} : Set α) := Set.finite_singleton a
instance finite_union (s t : Set α) [hs : Finite s] [ht : Finite t] : Finite (s ∪ t : Set α) := Set.Finite.union hs ht
instance finite_inter_of_right (s t : Set α) [ht : Finite t] : Finite (s ∩ t : Set α) := Set.Finite.subset ht fun _ h => h.2
instance finite_inter_of_left (s t : Set α) [hs : Finite s] : Finite (s ∩ t : Set α) := Set.Finite.subset hs fun _ h => h.1
instance finite_diff (s t : Set α) [hs : Finite s] : Finite (s \ t : Set α) := Set.Finite.subset hs fun _ h => h.1
instance finite_insert (a : α) (s : Set α) [hs : Finite s] : Finite (insert a s : Set α) := (Set.finite_singleton a).union hs
instance finite_image (s : Set α) (f : α → β) [hs : Finite s] : Finite (f '' s) := Set.Finite.image f hs
end Finite.Set
namespace Set
variable {α : Type u} {s t : Set α}

/-! ### The number of elements -/
open Classical in
/-- The number of elements; 0 for an infinite set. -/
noncomputable def ncard (s : Set α) : ℕ := if h : s.Finite then h.toFinset.card else 0
theorem ncard_eq_toFinset_card (s : Set α) (hs : s.Finite := by toFinite_tac) : s.ncard = hs.toFinset.card := dif_pos hs
theorem Infinite.ncard (hs : s.Infinite) : s.ncard = 0 := dif_neg hs
@[simp] theorem ncard_coe_finset (s : Finset α) : (↑s : Set α).ncard = s.card := by
  rw [ncard_eq_toFinset_card _ s.finite_toSet]
  exact congrArg Finset.card (Finset.ext fun a => (s.finite_toSet).mem_toFinset)
@[simp] theorem ncard_empty (α : Type u) : (∅ : Set α).ncard = 0 := by
  have e : (∅ : Set α) = ((∅ : Finset α) : Set α) := ext fun x => ⟨fun h => h.elim, fun h => absurd h (Finset.notMem_empty x)⟩
  rw [e, ncard_coe_finset, Finset.card_empty]
@[simp] theorem ncard_singleton (a : α) : ({a} : Set α).ncard = 1 := by
  have e : ({a} : Set α) = (({a} : Finset α) : Set α) := ext fun x => Finset.mem_singleton.symm
  rw [e, ncard_coe_finset, Finset.card_singleton]
theorem ncard_le_ncard (hst : s ⊆ t) (ht : t.Finite := by toFinite_tac) : s.ncard ≤ t.ncard := by
  rw [ncard_eq_toFinset_card t ht, ncard_eq_toFinset_card s (ht.subset hst)]
  exact Finset.card_le_card fun a h => ht.mem_toFinset.2 (hst ((ht.subset hst).mem_toFinset.1 h))
end Set
/-- The number of elements of a type; 0 for an infinite one. -/
protected noncomputable def Nat.card (α : Type u) : ℕ := (Set.univ : Set α).ncard
@[simp] theorem Nat.card_eq_fintype_card {α : Type u} [Fintype α] : Nat.card α = Fintype.card α := by
  have e : (Set.univ : Set α) = ((Finset.univ : Finset α) : Set α) := Set.ext fun x => ⟨fun _ => Finset.mem_univ x, fun _ => trivial⟩
  show (Set.univ : Set α).ncard = _
  rw [e, Set.ncard_coe_finset]; rfl
