import Ember.FinsetNames
/-! `Finset.cons`, `Finset.powerset`, `Finset.powersetCard` and how many subsets there are, as in Mathlib. They compute: `decide` counts subsets. -/
set_option autoImplicit false
universe u v
variable {α : Type u} {β : Type v}

/-- The multiset with one element more. -/
def Multiset.cons (a : α) (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l : List α => Multiset.ofList (a :: l)) (fun _ _ h => Quotient.sound (.cons a h)) s

namespace Finset
variable {s t : Finset α} {a b : α} {n : ℕ}

/-! ### One element more -/
/-- The set with `a`, which was not in it. -/
def cons (a : α) (s : Finset α) (h : a ∉ s) : Finset α :=
  ⟨Multiset.cons a s.val, by obtain ⟨l, hl, rfl⟩ := exists_list s; exact Ember.nodupCons.2 ⟨h, hl⟩⟩
@[simp] theorem mem_cons {h : a ∉ s} : b ∈ s.cons a h ↔ b = a ∨ b ∈ s := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  exact List.mem_cons
theorem mem_cons_self (a : α) (s : Finset α) {h : a ∉ s} : a ∈ cons a s h := mem_cons.2 (.inl rfl)
@[simp] theorem card_cons (h : a ∉ s) : (s.cons a h).card = s.card + 1 := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  rfl
theorem cons_eq_insert [DecidableEq α] (a : α) (s : Finset α) (h : a ∉ s) : cons a s h = insert a s :=
  Finset.ext fun b => by rw [mem_cons, mem_insert]

/-! ### All subsets -/
/-- The subsets of a list's elements. -/
private def subsets : (l : List α) → l.Nodup → List { t : Finset α // ∀ x ∈ t, x ∈ l }
  | [], _ => [⟨∅, fun x h => absurd h (notMem_empty x)⟩]
  | a :: l, h =>
    (subsets l (Ember.nodupCons.1 h).2).map (fun t => ⟨t.1, fun x hx => .tail _ (t.2 x hx)⟩) ++
    (subsets l (Ember.nodupCons.1 h).2).map fun t => ⟨cons a t.1 fun k => (Ember.nodupCons.1 h).1 (t.2 a k), fun x hx =>
      (mem_cons.1 hx).elim (fun e => e ▸ .head _) fun k => .tail _ (t.2 x k)⟩
private theorem nodup_of_map {f : α → β} {l : List α} (h : (l.map f).Nodup) : l.Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have h := Ember.nodupCons.1 h
    exact Ember.nodupCons.2 ⟨fun k => h.1 (List.mem_map.2 ⟨a, k, rfl⟩), ih h.2⟩
private def powersetList (l : List α) (h : l.Nodup) : List (Finset α) := (subsets l h).map Subtype.val
private theorem mem_powersetList_cons {l : List α} {h : (a :: l).Nodup} : t ∈ powersetList (a :: l) h ↔
    t ∈ powersetList l (Ember.nodupCons.1 h).2 ∨ ∃ r ∈ powersetList l (Ember.nodupCons.1 h).2, ∃ k, t = cons a r k := by
  simp only [powersetList, subsets, List.map_append, List.mem_append, List.map_map, List.mem_map]
  refine or_congr Iff.rfl ⟨?_, ?_⟩
  · rintro ⟨r, hr, rfl⟩; exact ⟨_, ⟨r, hr, rfl⟩, fun k => (Ember.nodupCons.1 h).1 (r.2 a k), rfl⟩
  · rintro ⟨_, ⟨r, hr, rfl⟩, k, rfl⟩; exact ⟨r, hr, rfl⟩
private theorem mem_powersetList {l : List α} {h : l.Nodup} : t ∈ powersetList l h ↔ ∀ x ∈ t, x ∈ l := by
  classical
  induction l generalizing t with
  | nil =>
    rw [show powersetList [] h = [∅] from rfl, List.mem_singleton]
    exact ⟨fun e x hx => absurd (e ▸ hx) (notMem_empty x), fun k => eq_empty_of_forall_notMem fun x hx => nomatch k x hx⟩
  | cons a l ih =>
    rw [mem_powersetList_cons, ih]
    constructor
    · rintro (k | ⟨r, hr, _, rfl⟩) x hx
      · exact .tail _ (k x hx)
      · exact (mem_cons.1 hx).elim (fun e => e ▸ .head _) fun m => .tail _ (ih.1 hr x m)
    · intro k
      by_cases m : a ∈ t
      · refine .inr ⟨t.erase a, ih.2 fun x hx => ?_, fun j => (mem_erase.1 j).1 rfl, ?_⟩
        · exact (List.mem_cons.1 (k x (mem_erase.1 hx).2)).resolve_left (mem_erase.1 hx).1
        · rw [cons_eq_insert, insert_erase m]
      · exact .inl fun x hx => (List.mem_cons.1 (k x hx)).resolve_left fun e => m (e ▸ hx)
private theorem nodup_powersetList {l : List α} {h : l.Nodup} : (powersetList l h).Nodup := by
  classical
  induction l with
  | nil => exact Ember.nodupCons.2 ⟨nofun, .nil⟩
  | cons a l ih =>
    have ha := (Ember.nodupCons.1 h).1
    have out {t : Finset α} (m : t ∈ powersetList l (Ember.nodupCons.1 h).2) : a ∉ t := fun k => ha (mem_powersetList.1 m a k)
    have second : ((subsets l (Ember.nodupCons.1 h).2).map fun t => cons a t.1 fun k => ha (t.2 a k)).Nodup := by
      refine Ember.nodupMap (fun r hr t ht e => Subtype.ext ?_) ?_
      · rw [cons_eq_insert, cons_eq_insert] at e
        rw [← erase_insert (out (List.mem_map.2 ⟨r, hr, rfl⟩)), e, erase_insert (out (List.mem_map.2 ⟨t, ht, rfl⟩))]
      · exact nodup_of_map ih
    have e : powersetList (a :: l) h = powersetList l (Ember.nodupCons.1 h).2 ++
        (subsets l (Ember.nodupCons.1 h).2).map fun t => cons a t.1 fun k => ha (t.2 a k) := by
      simp only [powersetList, subsets, List.map_append, List.map_map]; rfl
    rw [e, List.nodup_append]
    refine ⟨ih, second, ?_⟩
    rintro r hr _ ht rfl
    obtain ⟨t, -, rfl⟩ := List.mem_map.1 ht
    exact out hr (mem_cons_self a t.1)
private theorem length_powersetList {l : List α} {h : l.Nodup} : (powersetList l h).length = 2 ^ l.length := by
  rw [powersetList, List.length_map]
  induction l with
  | nil => rfl
  | cons a l ih =>
    show ((subsets l _).map _ ++ (subsets l _).map _).length = _
    rw [List.length_append, List.length_map, List.length_map, ih, List.length_cons, Nat.pow_succ]; omega
private theorem heq_of_perm {p q : Prop} {f : p → Multiset β} {g : q → Multiset β} (e : p = q) (h : ∀ x y, f x = g y) : HEq f g := by
  cases e; exact heq_of_eq (funext fun x => h x x)
/-- All subsets. -/
def powerset (s : Finset α) : Finset (Finset α) :=
  ⟨Quotient.hrecOn (motive := fun v => Multiset.Nodup v → Multiset (Finset α)) s.val (fun l h => Multiset.ofList (powersetList l h))
    (fun _ _ p => heq_of_perm (propext (Ember.permNodup p)) fun x y => Multiset.coe_eq_coe.2
      (Ember.permExt nodup_powersetList nodup_powersetList fun t =>
        mem_powersetList.trans ((forall_congr' fun a => forall_congr' fun _ => Ember.permMem p).trans mem_powersetList.symm))) s.nodup, by
    obtain ⟨l, h, rfl⟩ := exists_list s; exact nodup_powersetList⟩
@[simp] theorem mem_powerset : s ∈ powerset t ↔ s ⊆ t := by
  obtain ⟨l, h, rfl⟩ := exists_list t
  exact mem_powersetList
@[simp] theorem card_powerset (s : Finset α) : card (powerset s) = 2 ^ card s := by
  obtain ⟨l, h, rfl⟩ := exists_list s
  exact length_powersetList
theorem empty_mem_powerset (s : Finset α) : ∅ ∈ powerset s := mem_powerset.2 (empty_subset s)
theorem mem_powerset_self (s : Finset α) : s ∈ powerset s := mem_powerset.2 (Subset.refl s)
theorem powerset_nonempty (s : Finset α) : s.powerset.Nonempty := ⟨∅, empty_mem_powerset s⟩
@[simp] theorem powerset_mono {s t : Finset α} : powerset s ⊆ powerset t ↔ s ⊆ t :=
  ⟨fun h => mem_powerset.1 (h (mem_powerset_self s)), fun h _ k => mem_powerset.2 (Subset.trans (mem_powerset.1 k) h)⟩
theorem powerset_injective : Function.Injective (powerset : Finset α → Finset (Finset α)) := fun _ _ h =>
  Subset.antisymm (powerset_mono.1 (h ▸ Subset.refl _)) (powerset_mono.1 (h ▸ Subset.refl _))
@[simp] theorem powerset_inj : powerset s = powerset t ↔ s = t := ⟨fun h => powerset_injective h, fun h => h ▸ rfl⟩
@[simp] theorem powerset_empty : (∅ : Finset α).powerset = {∅} := rfl
@[simp] theorem powerset_eq_singleton_empty : s.powerset = {∅} ↔ s = ∅ := by rw [← powerset_empty, powerset_inj]
theorem notMem_of_mem_powerset_of_notMem {s t : Finset α} {a : α} (ht : t ∈ s.powerset) (h : a ∉ s) : a ∉ t := fun k => h (mem_powerset.1 ht k)
theorem powerset_insert [DecidableEq α] (s : Finset α) (a : α) : powerset (insert a s) = s.powerset ∪ s.powerset.image (insert a) :=
  Finset.ext fun t => by
    rw [mem_union, mem_image, mem_powerset, mem_powerset]
    constructor
    · intro h
      by_cases m : a ∈ t
      · refine .inr ⟨t.erase a, mem_powerset.2 fun x hx => ?_, insert_erase m⟩
        exact (mem_insert.1 (h (mem_erase.1 hx).2)).resolve_left (mem_erase.1 hx).1
      · exact .inl fun x hx => (mem_insert.1 (h hx)).resolve_left fun e => m (e ▸ hx)
    · rintro (h | ⟨r, hr, rfl⟩)
      · exact Subset.trans h (subset_insert a s)
      · exact fun x hx => mem_insert.2 ((mem_insert.1 hx).imp id fun m => mem_powerset.1 hr m)

instance decidableExistsOfDecidableSubsets' {s : Finset α} {p : Finset α → Prop} [∀ t, Decidable (p t)] : Decidable (∃ t ⊆ s, p t) :=
  decidable_of_iff (∃ t ∈ s.powerset, p t) (exists_congr fun _ => and_congr_left fun _ => mem_powerset)
instance decidableForallOfDecidableSubsets' {s : Finset α} {p : Finset α → Prop} [∀ t, Decidable (p t)] : Decidable (∀ t ⊆ s, p t) :=
  decidable_of_iff (∀ t ∈ s.powerset, p t) (forall_congr' fun _ => imp_congr_left mem_powerset)
/-- All finite sets of elements of a finite type. -/
instance fintype [Fintype α] : Fintype (Finset α) := ⟨univ.powerset, fun s => mem_powerset.2 (subset_univ s)⟩
@[simp] theorem powerset_univ [Fintype α] : (univ : Finset α).powerset = univ := rfl
attribute [simp] Fintype.card_fin
@[simp] theorem _root_.Fintype.card_finset [Fintype α] : Fintype.card (Finset α) = 2 ^ Fintype.card α := card_powerset univ

/-! ### Subsets with `n` elements -/
/-- The subsets that have `n` elements. -/
def powersetCard (n : ℕ) (s : Finset α) : Finset (Finset α) := s.powerset.filter fun t => t.card = n
@[simp] theorem mem_powersetCard : s ∈ powersetCard n t ↔ s ⊆ t ∧ card s = n := by rw [powersetCard, mem_filter, mem_powerset]
theorem powersetCard_eq_filter {n : ℕ} {s : Finset α} : powersetCard n s = (powerset s).filter fun x => x.card = n := rfl
@[simp] theorem powersetCard_mono {n : ℕ} {s t : Finset α} (h : s ⊆ t) : powersetCard n s ⊆ powersetCard n t := fun _ k =>
  mem_powersetCard.2 ((mem_powersetCard.1 k).imp (fun j => Subset.trans j h) id)
@[simp] theorem powersetCard_zero (s : Finset α) : s.powersetCard 0 = {∅} := Finset.ext fun t => by
  rw [mem_powersetCard, mem_singleton, card_eq_zero]
  exact ⟨And.right, fun h => ⟨h ▸ empty_subset s, h⟩⟩
@[simp] theorem powersetCard_self (s : Finset α) : powersetCard s.card s = {s} := Finset.ext fun t => by
  rw [mem_powersetCard, mem_singleton]
  exact ⟨fun h => eq_of_subset_of_card_le h.1 (Nat.le_of_eq h.2.symm), fun h => h ▸ ⟨Subset.refl t, rfl⟩⟩
theorem powersetCard_succ_insert [DecidableEq α] {x : α} {s : Finset α} (h : x ∉ s) (n : ℕ) :
    powersetCard n.succ (insert x s) = powersetCard n.succ s ∪ (powersetCard n s).image (insert x) := Finset.ext fun t => by
  simp only [mem_powersetCard, mem_union, mem_image, ← mem_powerset (t := insert x s), powerset_insert]
  constructor
  · rintro ⟨k | ⟨r, hr, rfl⟩, c⟩
    · exact .inl ⟨mem_powerset.1 k, c⟩
    · rw [card_insert_of_notMem (notMem_of_mem_powerset_of_notMem hr h)] at c
      exact .inr ⟨r, ⟨mem_powerset.1 hr, Nat.succ_inj.1 c⟩, rfl⟩
  · rintro (⟨k, c⟩ | ⟨r, ⟨hr, c⟩, rfl⟩)
    · exact ⟨.inl (mem_powerset.2 k), c⟩
    · exact ⟨.inr ⟨r, mem_powerset.2 hr, rfl⟩, by rw [card_insert_of_notMem fun m => h (hr m), c]⟩
@[simp] theorem card_powersetCard (n : ℕ) (s : Finset α) : card (powersetCard n s) = Nat.choose (card s) n := by
  classical
  induction s using induction_on generalizing n with
  | empty =>
    match n with
    | 0 => rfl
    | n + 1 => rfl
  | insert a s ha ih =>
    match n with
    | 0 => rw [powersetCard_zero, Nat.choose_zero_right]; rfl
    | n + 1 =>
      have apart : Disjoint (powersetCard (n + 1) s) ((powersetCard n s).image (insert a)) := disjoint_left.2 fun t h k => by
        obtain ⟨r, -, rfl⟩ := mem_image.1 k
        exact ha ((mem_powersetCard.1 h).1 (mem_insert_self a r))
      rw [powersetCard_succ_insert ha, card_union_of_disjoint apart, ih, card_insert_of_notMem ha, card_image_of_injOn, ih,
        Nat.choose_succ_succ, Nat.add_comm]
      intro r hr t ht (e : insert a r = insert a t)
      rw [← erase_insert fun m => ha ((mem_powersetCard.1 hr).1 m), e, erase_insert fun m => ha ((mem_powersetCard.1 ht).1 m)]
@[simp] theorem powersetCard_eq_empty {s : Finset α} : powersetCard n s = ∅ ↔ s.card < n := by
  rw [← card_eq_zero, card_powersetCard]
  exact ⟨fun h => Nat.lt_of_not_le fun l => absurd (Nat.choose_pos l) (by omega), Nat.choose_eq_zero_of_lt⟩
end Finset
