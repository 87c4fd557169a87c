import Ember.OrderedArithmetic
/-! Multisets: lists up to order, as in Mathlib; as much as finite sets and their sums stand on. -/

set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}

namespace Ember
open List (Perm)

theorem permRefl : (l : List α) → Perm l l
  | [] => .nil
  | a :: l => .cons a (permRefl l)
theorem permSymm {l m : List α} (h : Perm l m) : Perm m l := by
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact .cons a ih
  | swap a b l => exact .swap b a l
  | trans _ _ ih₁ ih₂ => exact .trans ih₂ ih₁
theorem permMem {l m : List α} (h : Perm l m) {a : α} : a ∈ l ↔ a ∈ m := by
  induction h with
  | nil => exact Iff.rfl
  | cons b _ ih => rw [List.mem_cons, List.mem_cons, ih]
  | swap b c l => rw [List.mem_cons, List.mem_cons, List.mem_cons, List.mem_cons]; exact or_left_comm
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem permLength {l m : List α} (h : Perm l m) : l.length = m.length := by
  induction h with
  | nil => rfl
  | cons _ _ ih => exact congrArg (· + 1) ih
  | swap _ _ _ => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem permMap (f : α → β) {l m : List α} (h : Perm l m) : Perm (l.map f) (m.map f) := by
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact .cons (f a) ih
  | swap a b l => exact .swap (f a) (f b) _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem permFilter (p : α → Bool) {l m : List α} (h : Perm l m) : Perm (l.filter p) (m.filter p) := by
  induction h with
  | nil => exact .nil
  | cons a _ ih =>
    unfold List.filter
    split
    · exact .cons a ih
    · exact ih
  | swap a b l =>
    simp only [List.filter]
    cases p a <;> cases p b <;> first | exact permRefl _ | exact .swap _ _ _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem permFoldr (f : α → β → β) (comm : ∀ a b x, f a (f b x) = f b (f a x)) (x : β) {l m : List α} (h : Perm l m) :
    l.foldr f x = m.foldr f x := by
  induction h with
  | nil => rfl
  | cons a _ ih => exact congrArg (f a) ih
  | swap a b l => exact comm b a _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem nodupCons {a : α} {l : List α} : (a :: l).Nodup ↔ a ∉ l ∧ l.Nodup := by
  constructor
  · intro h
    cases h with
    | cons h₁ h₂ => exact ⟨fun m => h₁ a m rfl, h₂⟩
  · rintro ⟨h₁, h₂⟩
    exact .cons (fun b hb e => h₁ (e ▸ hb)) h₂
theorem permNodup {l m : List α} (h : Perm l m) : l.Nodup ↔ m.Nodup := by
  induction h with
  | nil => exact Iff.rfl
  | cons a p ih => rw [nodupCons, nodupCons, permMem p, ih]
  | swap a b l =>
    simp only [nodupCons, List.mem_cons, not_or]
    constructor
    · rintro ⟨⟨h₁, h₂⟩, h₃, h₄⟩; exact ⟨⟨fun e => h₁ e.symm, h₃⟩, h₂, h₄⟩
    · rintro ⟨⟨h₁, h₂⟩, h₃, h₄⟩; exact ⟨⟨fun e => h₁ e.symm, h₃⟩, h₂, h₄⟩
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem permMiddle (a : α) (s t : List α) : Perm (s ++ a :: t) (a :: (s ++ t)) := by
  induction s with
  | nil => exact permRefl _
  | cons b s ih => exact .trans (.cons b ih) (.swap a b (s ++ t))
theorem permExt {l m : List α} (hl : l.Nodup) (hm : m.Nodup) (h : ∀ a, a ∈ l ↔ a ∈ m) : Perm l m := by
  induction l generalizing m with
  | nil =>
    cases m with
    | nil => exact .nil
    | cons b m => exact nomatch (h b).2 (List.mem_cons_self ..)
  | cons a l ih =>
    obtain ⟨s, t, rfl⟩ := List.append_of_mem ((h a).1 (List.mem_cons_self ..))
    have p := permMiddle a s t
    have hm' := nodupCons.1 ((permNodup p).1 hm)
    have hl' := nodupCons.1 hl
    refine .trans (.cons a (ih hl'.2 hm'.2 fun b => ?_)) (permSymm p)
    have hb := (h b).trans (permMem p)
    rw [List.mem_cons, List.mem_cons] at hb
    constructor
    · intro k
      exact (hb.1 (.inr k)).resolve_left fun e => hl'.1 (e ▸ k)
    · intro k
      exact (hb.2 (.inr k)).resolve_left fun e => hm'.1 (e ▸ k)
theorem nodupMap {f : α → β} {l : List α} (inj : ∀ a ∈ l, ∀ b ∈ l, f a = f b → a = b) (h : l.Nodup) : (l.map f).Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have h := nodupCons.1 h
    refine nodupCons.2 ⟨fun k => ?_, ih (fun b hb c hc => inj b (.tail _ hb) c (.tail _ hc)) h.2⟩
    obtain ⟨b, hb, e⟩ := List.mem_map.1 k
    exact h.1 (inj b (.tail _ hb) a (.head _) e ▸ hb)
theorem nodupFilter (p : α → Bool) {l : List α} (h : l.Nodup) : (l.filter p).Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have h := nodupCons.1 h
    unfold List.filter
    split
    · exact nodupCons.2 ⟨fun k => h.1 (List.mem_filter.1 k).1, ih h.2⟩
    · exact ih h.2
theorem nodupRange (n : ℕ) : (List.range n).Nodup := by
  induction n with
  | zero => exact .nil
  | succ n ih =>
    rw [List.range_succ]
    have p : Perm (List.range n ++ [n]) (n :: List.range n) := by
      have := permMiddle n (List.range n) []
      rwa [List.append_nil] at this
    exact (permNodup p).2 (nodupCons.2 ⟨fun h => lt_irrefl n (List.mem_range.1 h), ih⟩)

theorem permIsEquivalence : Equivalence (@Perm α) := ⟨permRefl, permSymm, .trans⟩
end Ember

/-- Lists that are permutations of each other. -/
instance List.isSetoid (α : Type u) : Setoid (List α) := ⟨List.Perm, Ember.permIsEquivalence⟩

/-- A list whose order does not matter. -/
def Multiset (α : Type u) : Type u := Quotient (List.isSetoid α)

namespace Multiset
/-- The multiset of a list's elements. -/
@[coe] def ofList (l : List α) : Multiset α := Quotient.mk _ l
instance : Coe (List α) (Multiset α) := ⟨ofList⟩

theorem coe_eq_coe {l m : List α} : (l : Multiset α) = (m : Multiset α) ↔ List.Perm l m :=
  ⟨fun h => Quotient.exact h, fun h => Quotient.sound h⟩
theorem ind {p : Multiset α → Prop} (h : ∀ l : List α, p (l : Multiset α)) (s : Multiset α) : p s := Quotient.ind h s

def Mem (s : Multiset α) (a : α) : Prop := Quotient.lift (fun l => a ∈ l) (fun _ _ h => propext (Ember.permMem h)) s
instance : Membership α (Multiset α) := ⟨Mem⟩
theorem mem_coe {a : α} {l : List α} : a ∈ (l : Multiset α) ↔ a ∈ l := Iff.rfl
/-- How many elements there are, counted with repetition. -/
def card (s : Multiset α) : ℕ := Quotient.lift List.length (fun _ _ h => Ember.permLength h) s
def map (f : α → β) (s : Multiset α) : Multiset β :=
  Quotient.lift (fun l => ofList (l.map f)) (fun _ _ h => Quotient.sound (Ember.permMap f h)) s
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList (l.filter p)) (fun _ _ h => Quotient.sound (Ember.permFilter _ h)) s
/-- No element is repeated. -/
def Nodup (s : Multiset α) : Prop := Quotient.lift List.Nodup (fun _ _ h => propext (Ember.permNodup h)) s
def range (n : ℕ) : Multiset ℕ := List.range n
def sum {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M] (s : Multiset M) : M :=
  Quotient.lift (List.foldr (· + ·) 0) (fun _ _ h => Ember.permFoldr _ (fun a b x => by
    rw [← Ember.CommAdd.add_assoc, Ember.CommAdd.add_comm a b, Ember.CommAdd.add_assoc]) 0 h) s
def prod {M : Type u} [Mul M] [OfNat M 1] [Ember.CommMul M] (s : Multiset M) : M :=
  Quotient.lift (List.foldr (· * ·) 1) (fun _ _ h => Ember.permFoldr _ (fun a b x => by
    rw [← Ember.CommMul.mul_assoc, Ember.CommMul.mul_comm a b, Ember.CommMul.mul_assoc]) 1 h) s
end Multiset
