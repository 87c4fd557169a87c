import Ember.Multiset
/-! Finite sets, as in Mathlib: `Finset α`, `∈`, `⊆`, `∪`, `∩`, `\`, `insert`, `filter`, `image`, `card`, `Finset.range`,
`Finset.Icc` and its kin on ℕ and ℤ, `Finset.univ` on `Fin n` and `Bool`.

Intervals ask for `Ember.LocallyFinite`, where Mathlib asks for `LocallyFiniteOrder`. -/

set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}

/-- A multiset without repetition. -/
structure Finset (α : Type u) where
  val : Multiset α
  nodup : val.Nodup

namespace Finset
instance : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
theorem mem_def {a : α} {s : Finset α} : a ∈ s ↔ a ∈ s.val := Iff.rfl
/-- The finite set of a list without repetition. -/
def ofNodup (l : List α) (h : l.Nodup) : Finset α := ⟨(l : Multiset α), h⟩
theorem mem_ofNodup {a : α} {l : List α} {h : l.Nodup} : a ∈ ofNodup l h ↔ a ∈ l := Iff.rfl
theorem exists_list (s : Finset α) : ∃ l : List α, ∃ h : l.Nodup, s = ofNodup l h := by
  obtain ⟨v, h⟩ := s
  induction v using Multiset.ind with
  | h l => exact ⟨l, h, rfl⟩
@[ext] theorem ext {s t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  obtain ⟨m, hm, rfl⟩ := exists_list t
  have e : (l : Multiset α) = (m : Multiset α) := Multiset.coe_eq_coe.2 (Ember.permExt hl hm h)
  unfold ofNodup
  congr

instance : HasSubset (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
theorem subset_iff {s t : Finset α} : s ⊆ t ↔ ∀ ⦃a⦄, a ∈ s → a ∈ t := Iff.rfl
@[refl] protected theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem Subset.trans {s t u : Finset α} (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := fun _ h => h₂ (h₁ h)
theorem Subset.antisymm {s t : Finset α} (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := ext fun _ => ⟨fun h => h₁ h, fun h => h₂ h⟩

/-- How many elements there are. -/
def card (s : Finset α) : ℕ := s.val.card

instance : EmptyCollection (Finset α) := ⟨ofNodup [] .nil⟩
@[simp] theorem notMem_empty (a : α) : a ∉ (∅ : Finset α) := nofun
@[simp] theorem card_empty : card (∅ : Finset α) = 0 := rfl
/-- There is an element. -/
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s
theorem eq_empty_iff_forall_notMem {s : Finset α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x => h ▸ notMem_empty x, fun h => ext fun x => ⟨fun k => absurd k (h x), fun k => absurd k (notMem_empty x)⟩⟩

instance : Singleton α (Finset α) := ⟨fun a => ofNodup [a] (Ember.nodupCons.2 ⟨nofun, .nil⟩)⟩
@[simp] theorem mem_singleton {a b : α} : b ∈ ({a} : Finset α) ↔ b = a := List.mem_singleton
@[simp] theorem card_singleton (a : α) : card ({a} : Finset α) = 1 := rfl

/-- Those elements that satisfy `p`. -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α :=
  ⟨s.val.filter p, by obtain ⟨l, h, rfl⟩ := exists_list s; exact Ember.nodupFilter _ h⟩
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ s.filter p ↔ a ∈ s ∧ p a := by
  obtain ⟨l, h, rfl⟩ := exists_list s
  show a ∈ l.filter _ ↔ a ∈ l ∧ p a
  rw [List.mem_filter, decide_eq_true_iff]
theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : s.filter p ⊆ s := fun _ h => (mem_filter.1 h).1

instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  Quotient.recOnSubsingleton (motive := fun v => Decidable (Multiset.Mem v a)) s.val fun l => inferInstanceAs (Decidable (a ∈ l))

section
variable [DecidableEq α]
private def insertInto (a : α) (l : List α) : List α := if a ∈ l then l else a :: l
private theorem mem_insertInto {a b : α} {l : List α} : b ∈ insertInto a l ↔ b = a ∨ b ∈ l := by
  unfold insertInto
  split
  · exact ⟨.inr, fun h => h.elim (fun e => e ▸ by assumption) id⟩
  · exact List.mem_cons
private theorem nodup_insertInto {a : α} {l : List α} (h : l.Nodup) : (insertInto a l).Nodup := by
  unfold insertInto
  split
  · exact h
  · exact Ember.nodupCons.2 ⟨by assumption, h⟩
private theorem perm_insertInto (a : α) {l m : List α} (h : List.Perm l m) : List.Perm (insertInto a l) (insertInto a m) := by
  unfold insertInto
  by_cases k : a ∈ l
  · rw [if_pos k, if_pos ((Ember.permMem h).1 k)]; exact h
  · rw [if_neg k, if_neg fun j => k ((Ember.permMem h).2 j)]; exact .cons a h

instance : Insert α (Finset α) where
  insert a s := ⟨Quotient.lift (fun l => Multiset.ofList (insertInto a l)) (fun _ _ h => Quotient.sound (perm_insertInto a h)) s.val,
    by obtain ⟨l, h, rfl⟩ := exists_list s; exact nodup_insertInto h⟩
@[simp] theorem mem_insert {a b : α} {s : Finset α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := by
  obtain ⟨l, h, rfl⟩ := exists_list s
  exact mem_insertInto
theorem mem_insert_self (a : α) (s : Finset α) : a ∈ insert a s := mem_insert.2 (.inl rfl)
theorem card_insert_of_notMem {a : α} {s : Finset α} (h : a ∉ s) : card (insert a s) = card s + 1 := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  show (insertInto a l).length = _
  unfold insertInto
  rw [if_neg (show a ∉ l from h)]; rfl

private def unionWith (l m : List α) : List α := l.foldr insertInto m
private theorem mem_unionWith {a : α} {l m : List α} : a ∈ unionWith l m ↔ a ∈ l ∨ a ∈ m := by
  induction l with
  | nil => exact ⟨.inr, fun h => h.elim (nomatch ·) id⟩
  | cons b l ih =>
    show a ∈ insertInto b (unionWith l m) ↔ _
    rw [mem_insertInto, ih, List.mem_cons, or_assoc]
private theorem nodup_unionWith {l m : List α} (h : m.Nodup) : (unionWith l m).Nodup := by
  induction l with
  | nil => exact h
  | cons b l ih => exact nodup_insertInto ih
/-- The elements of a list, each once. -/
def _root_.List.toFinset (l : List α) : Finset α := ofNodup (unionWith l []) (nodup_unionWith .nil)
@[simp] theorem _root_.List.mem_toFinset {l : List α} {a : α} : a ∈ l.toFinset ↔ a ∈ l :=
  mem_unionWith.trans ⟨fun h => h.elim id (nomatch ·), .inl⟩

instance : Union (Finset α) where
  union s t := Quotient.lift₂ (fun l m => List.toFinset (l ++ m)) (fun l₁ m₁ l₂ m₂ h₁ h₂ => ext fun a => by
    rw [List.mem_toFinset, List.mem_toFinset, List.mem_append, List.mem_append, Ember.permMem h₁, Ember.permMem h₂]) s.val t.val
@[simp] theorem mem_union {s t : Finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  obtain ⟨m, hm, rfl⟩ := exists_list t
  exact List.mem_toFinset.trans List.mem_append
instance : Inter (Finset α) := ⟨fun s t => s.filter (· ∈ t)⟩
@[simp] theorem mem_inter {s t : Finset α} {a : α} : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
instance : SDiff (Finset α) := ⟨fun s t => s.filter (· ∉ t)⟩
@[simp] theorem mem_sdiff {s t : Finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := mem_filter
/-- The set without `a`. -/
def erase (s : Finset α) (a : α) : Finset α := s.filter (· ≠ a)
@[simp] theorem mem_erase {s : Finset α} {a b : α} : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := mem_filter.trans and_comm
end

/-- The values of `f` on the set. -/
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β :=
  Quotient.lift (fun l => List.toFinset (l.map f)) (fun _ _ h => ext fun b => by
    rw [List.mem_toFinset, List.mem_toFinset]; exact Ember.permMem (Ember.permMap f h)) s.val
@[simp] theorem mem_image [DecidableEq β] {f : α → β} {s : Finset α} {b : β} : b ∈ s.image f ↔ ∃ a ∈ s, f a = b := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  exact List.mem_toFinset.trans List.mem_map

private def decidableDforall : (l : List α) → (p : ∀ a ∈ l, Prop) → (∀ a h, Decidable (p a h)) → Decidable (∀ a h, p a h)
  | [], _, _ => isTrue fun _ h => nomatch h
  | a :: l, p, d => match d a (.head l), decidableDforall l (fun b h => p b (.tail a h)) (fun b h => d b (.tail a h)) with
    | isTrue h, isTrue k => isTrue fun b m => by cases m with | head => exact h | tail _ m => exact k b m
    | isFalse h, _ => isFalse fun k => h (k a (.head l))
    | _, isFalse h => isFalse fun k => h fun b m => k b (.tail a m)
instance decidableDforallFinset {s : Finset α} {p : ∀ a ∈ s, Prop} [hp : ∀ (a) (h : a ∈ s), Decidable (p a h)] :
    Decidable (∀ (a) (h : a ∈ s), p a h) :=
  Quotient.recOnSubsingleton (motive := fun v => (p : ∀ a, Multiset.Mem v a → Prop) → (∀ a h, Decidable (p a h)) → Decidable (∀ a h, p a h))
    s.val decidableDforall p hp
instance decidableExistsFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∃ a ∈ s, p a) :=
  decidable_of_iff (¬∀ a ∈ s, ¬p a) ⟨fun h => Classical.byContradiction fun n => h fun a m k => n ⟨a, m, k⟩, fun ⟨a, m, k⟩ h => h a m k⟩
instance [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) := inferInstanceAs (Decidable (∀ a ∈ s, a ∈ t))
instance [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => Subset.antisymm h.1 h.2, fun h => h ▸ ⟨Subset.refl s, Subset.refl s⟩⟩

/-- 0, 1, …, n - 1. -/
def range (n : ℕ) : Finset ℕ := ⟨Multiset.range n, Ember.nodupRange n⟩
@[simp] theorem mem_range {n m : ℕ} : m ∈ range n ↔ m < n := List.mem_range
@[simp] theorem range_zero : range 0 = ∅ := rfl
@[simp] theorem card_range (n : ℕ) : card (range n) = n := List.length_range
theorem range_subset_range {n m : ℕ} : range n ⊆ range m ↔ n ≤ m := by
  simp only [subset_iff, mem_range]
  constructor
  · intro h
    cases n with
    | zero => exact Nat.zero_le m
    | succ n => exact h (Nat.lt_succ_self n)
  · intro h a ha; omega
theorem self_mem_range_succ (n : ℕ) : n ∈ range (n + 1) := mem_range.2 (Nat.lt_succ_self n)
end Finset

/-! ### Intervals -/
/-- Between two elements there are finitely many. -/
class Ember.LocallyFinite (α : Type u) [LE α] where
  icc : α → α → Finset α
  mem_icc : ∀ {a b x : α}, x ∈ icc a b ↔ a ≤ x ∧ x ≤ b

instance : Ember.LocallyFinite ℕ where
  icc a b := .ofNodup ((List.range (b + 1 - a)).map (a + ·)) (Ember.nodupMap (fun _ _ _ _ h => by omega) (Ember.nodupRange _))
  mem_icc {a b x} := by
    rw [Finset.mem_ofNodup, List.mem_map]
    constructor
    · rintro ⟨k, h, rfl⟩
      have := List.mem_range.1 h
      omega
    · intro h
      exact ⟨x - a, List.mem_range.2 (by omega), by omega⟩

instance : Ember.LocallyFinite ℤ where
  icc a b := .ofNodup ((List.range (b + 1 - a).toNat).map fun k : ℕ => a + (k : ℤ))
    (Ember.nodupMap (fun k _ l _ h => by have h : a + (k : ℤ) = a + (l : ℤ) := h; omega) (Ember.nodupRange _))
  mem_icc {a b x} := by
    rw [Finset.mem_ofNodup, List.mem_map]
    constructor
    · rintro ⟨k, h, rfl⟩
      have := List.mem_range.1 h
      omega
    · intro h
      exact ⟨(x - a).toNat, List.mem_range.2 (by omega), by omega⟩

namespace Finset
section
variable [LE α] [LT α] [Ember.LinearOrder α] [DecidableEq α] [Ember.LocallyFinite α] {a b x : α}
def Icc [LE α] [Ember.LocallyFinite α] (a b : α) : Finset α := Ember.LocallyFinite.icc a b
def Ico [LE α] [Ember.LocallyFinite α] [DecidableEq α] (a b : α) : Finset α := (Icc a b).filter (· ≠ b)
def Ioc [LE α] [Ember.LocallyFinite α] [DecidableEq α] (a b : α) : Finset α := (Icc a b).filter (· ≠ a)
def Ioo [LE α] [Ember.LocallyFinite α] [DecidableEq α] (a b : α) : Finset α := (Ico a b).filter (· ≠ a)
omit [LT α] [Ember.LinearOrder α] [DecidableEq α] in
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Ember.LocallyFinite.mem_icc
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := by
  unfold Ico
  rw [mem_filter, mem_Icc, and_assoc, ← lt_iff_le_and_ne]
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := by
  unfold Ioc
  rw [mem_filter, mem_Icc, lt_iff_le_and_ne]
  exact ⟨fun ⟨⟨h₁, h₂⟩, h₃⟩ => ⟨⟨h₁, fun e => h₃ e.symm⟩, h₂⟩, fun ⟨⟨h₁, h₃⟩, h₂⟩ => ⟨⟨h₁, h₂⟩, fun e => h₃ e.symm⟩⟩
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := by
  unfold Ioo
  rw [mem_filter, mem_Ico, lt_iff_le_and_ne (a := a)]
  exact ⟨fun ⟨⟨h₁, h₂⟩, h₃⟩ => ⟨⟨h₁, fun e => h₃ e.symm⟩, h₂⟩, fun ⟨⟨h₁, h₃⟩, h₂⟩ => ⟨⟨h₁, h₂⟩, fun e => h₃ e.symm⟩⟩
end
theorem range_eq_Ico (n : ℕ) : range n = Ico 0 n := ext fun a => by rw [mem_range, mem_Ico]; omega
theorem range_succ {n : ℕ} : range (n + 1) = insert n (range n) := ext fun a => by
  rw [mem_insert, mem_range, mem_range]; omega
end Finset

@[simp] theorem Nat.card_Icc (a b : ℕ) : (Finset.Icc a b).card = b + 1 - a := by
  show ((List.range _).map _).length = _
  rw [List.length_map, List.length_range]

/-- A type with finitely many elements. -/
class Fintype (α : Type u) where
  elems : Finset α
  complete : ∀ x : α, x ∈ elems

namespace Finset
/-- All elements. -/
def univ [Fintype α] : Finset α := Fintype.elems
@[simp] theorem mem_univ [Fintype α] (x : α) : x ∈ (univ : Finset α) := Fintype.complete x
end Finset
def Fintype.card (α : Type u) [Fintype α] : ℕ := (Finset.univ : Finset α).card

namespace Ember
/-- The first `k` elements of `Fin n`. -/
def finList (n : ℕ) : (k : ℕ) → k ≤ n → List (Fin n)
  | 0, _ => []
  | k + 1, h => ⟨k, h⟩ :: finList n k (Nat.le_of_succ_le h)
theorem mem_finList {n : ℕ} {x : Fin n} : {k : ℕ} → {h : k ≤ n} → (x ∈ finList n k h ↔ x.val < k)
  | 0, _ => ⟨nofun, fun h => absurd h (Nat.not_lt_zero _)⟩
  | k + 1, h => by
    rw [finList, List.mem_cons, mem_finList, show x = ⟨k, h⟩ ↔ x.val = k from ⟨fun e => by rw [e], fun e => Fin.eq_of_val_eq e⟩]
    omega
theorem nodup_finList {n : ℕ} : (k : ℕ) → (h : k ≤ n) → (finList n k h).Nodup
  | 0, _ => .nil
  | _ + 1, _ => nodupCons.2 ⟨fun m => Nat.lt_irrefl _ (mem_finList.1 m), nodup_finList _ _⟩
end Ember

instance Fin.fintype (n : ℕ) : Fintype (Fin n) where
  elems := .ofNodup (Ember.finList n n (Nat.le_refl n)) (Ember.nodup_finList n _)
  complete x := Ember.mem_finList.2 x.isLt
instance Bool.fintype : Fintype Bool where
  elems := .ofNodup [true, false] (Ember.nodupCons.2 ⟨by decide, Ember.nodupCons.2 ⟨nofun, .nil⟩⟩)
  complete x := by cases x <;> decide
theorem Fintype.card_fin (n : ℕ) : Fintype.card (Fin n) = n := by
  have length : ∀ (k : ℕ) (h : k ≤ n), (Ember.finList n k h).length = k := by
    intro k h
    induction k with
    | zero => rfl
    | succ k ih => exact congrArg (· + 1) (ih _)
  exact length n _
