prelude
import Init.Data.List.Index
/-! Lists related to lists: inclusion, sublists, prefixes; permutations; pairwise relations and lists without
repetition; the members of a list with the proof that they are members. -/
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
universe u v w
namespace List
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ l₃ : List α}

/-! inclusion -/
theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := ⟨fun h _ m => h m, fun h _ m => h m⟩
@[simp] theorem nil_subset (l : List α) : [] ⊆ l := nofun
@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h
theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ := fun _ h => h₂ (h₁ h)
@[simp] theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => .tail a
@[simp] theorem cons_subset : a :: l ⊆ l₁ ↔ a ∈ l₁ ∧ l ⊆ l₁ :=
  ⟨fun h => ⟨h (.head _), fun _ m => h (.tail _ m)⟩, fun h _ m => by cases m with | head => exact h.1 | tail _ m => exact h.2 m⟩
theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂
theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁
@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] := ⟨fun h => eq_nil_iff_forall_not_mem.2 fun a m => not_mem_nil (h m), fun h => h ▸ Subset.refl _⟩

/-! sublists, prefixes, suffixes -/
@[simp] theorem nil_sublist : ∀ (l : List α), [] <+ l | [] => .slnil | a :: l => .cons a (nil_sublist l)
@[simp] theorem Sublist.refl : ∀ (l : List α), l <+ l | [] => .slnil | a :: l => .cons₂ a (Sublist.refl l)
theorem Sublist.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₃) : l₁ <+ l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact .cons a (ih h₁)
  | cons₂ a _ ih => cases h₁ with | cons _ h => exact .cons a (ih h) | cons₂ _ h => exact .cons₂ a (ih h)
@[simp] theorem sublist_cons_self (a : α) (l : List α) : l <+ a :: l := .cons a (Sublist.refl l)
theorem Sublist.subset : l₁ <+ l₂ → l₁ ⊆ l₂ := by
  intro h; induction h with
  | slnil => exact Subset.refl _
  | cons a _ ih => exact fun _ m => .tail _ (ih m)
  | cons₂ a _ ih => exact fun _ m => by cases m with | head => exact .head _ | tail _ m => exact .tail _ (ih m)
theorem Sublist.mem (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx
theorem Sublist.length_le : l₁ <+ l₂ → length l₁ ≤ length l₂ := by
  intro h; induction h with | slnil => exact Nat.le_refl 0 | cons a _ ih => simp; omega | cons₂ a _ ih => simp; omega
theorem filter_sublist {p : α → Bool} : ∀ (l : List α), filter p l <+ l
  | [] => .slnil
  | a :: l => by by_cases h : p a; · simpa [h] using .cons₂ a (filter_sublist l)
                 · simpa [h] using .cons a (filter_sublist l)
theorem Sublist.map (f : α → β) {l₁ l₂ : List α} (h : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction h with | slnil => exact .slnil | cons a _ ih => exact .cons _ ih | cons₂ a _ ih => exact .cons₂ _ ih
@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
theorem IsPrefix.length_le (h : l₁ <+: l₂) : l₁.length ≤ l₂.length := by obtain ⟨t, rfl⟩ := h; simp only [length_append]; omega
theorem IsSuffix.length_le (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length := by obtain ⟨t, rfl⟩ := h; simp only [length_append]; omega
theorem IsPrefix.subset (h : l₁ <+: l₂) : l₁ ⊆ l₂ := by obtain ⟨t, rfl⟩ := h; exact subset_append_left _ _
theorem IsSuffix.subset (h : l₁ <:+ l₂) : l₁ ⊆ l₂ := by obtain ⟨t, rfl⟩ := h; exact subset_append_right _ _
theorem take_prefix (i : Nat) (l : List α) : take i l <+: l := ⟨_, take_append_drop i l⟩
theorem drop_suffix (i : Nat) (l : List α) : drop i l <:+ l := ⟨_, take_append_drop i l⟩

/-! pairwise, nodup -/
section
variable {R S : α → α → Prop}
@[simp] theorem Pairwise.nil_iff : Pairwise R [] ↔ True := iff_true_intro .nil
theorem pairwise_cons : Pairwise R (a :: l) ↔ (∀ a' ∈ l, R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h k => exact ⟨h, k⟩, fun h => .cons h.1 h.2⟩
attribute [simp] pairwise_cons
theorem rel_of_pairwise_cons (p : (a :: l).Pairwise R) : ∀ {a'}, a' ∈ l → R a a' := fun h => (pairwise_cons.1 p).1 _ h
theorem Pairwise.of_cons (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.1 p).2
theorem Pairwise.imp {R S : α → α → Prop} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : l.Pairwise R) : l.Pairwise S := by
  induction h with | nil => exact .nil | cons h _ ih => exact .cons (fun x m => H (h x m)) ih
theorem Pairwise.sublist (s : l₁ <+ l₂) (h : l₂.Pairwise R) : l₁.Pairwise R := by
  induction s with
  | slnil => exact h
  | cons a _ ih => exact ih (pairwise_cons.1 h).2
  | cons₂ a s ih => exact .cons (fun x m => (pairwise_cons.1 h).1 x (s.subset m)) (ih (pairwise_cons.1 h).2)
theorem pairwise_singleton (R : α → α → Prop) (a : α) : Pairwise R [a] := by simp
theorem pairwise_append {l₁ l₂ : List α} : (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, R a b := by
  induction l₁ with
  | nil => simp
  | cons x l ih =>
    simp only [cons_append, pairwise_cons, ih, mem_append, mem_cons, or_imp, forall_and, forall_eq]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩ => ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩, fun ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩ => ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩⟩
theorem pairwise_map {f : α → β} {R : β → β → Prop} {l : List α} : (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with | nil => simp | cons a l ih => simp [ih]
instance instDecidablePairwise [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l => match decidableBAll (R a) l, instDecidablePairwise l with
    | isTrue h, isTrue k => isTrue (.cons h k)
    | isFalse h, _ => isFalse fun p => h (pairwise_cons.1 p).1
    | _, isFalse k => isFalse fun p => k (pairwise_cons.1 p).2
end
@[simp] theorem nodup_nil : @Nodup α [] := .nil
@[simp] theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ ¬a ∈ l ∧ Nodup l := by
  show Pairwise _ _ ↔ _ ∧ Pairwise _ _
  rw [pairwise_cons]
  exact and_congr_left fun _ => ⟨fun h m => h a m rfl, fun h x m e => h (e ▸ m)⟩
theorem nodup_singleton (a : α) : Nodup [a] := by simp
theorem Nodup.sublist (s : l₁ <+ l₂) : Nodup l₂ → Nodup l₁ := Pairwise.sublist s
theorem Nodup.filter (p : α → Bool) {l : List α} (h : Nodup l) : Nodup (l.filter p) := h.sublist (filter_sublist l)
theorem nodup_append {l₁ l₂ : List α} : (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, a ≠ b := pairwise_append
instance nodupDecidable [DecidableEq α] : ∀ l : List α, Decidable (Nodup l) := instDecidablePairwise
theorem nodup_range' {s n : Nat} : Nodup (range' s n) := by
  induction n generalizing s with
  | zero => exact .nil
  | succ n ih => rw [range'_succ, nodup_cons]; exact ⟨fun h => by rw [mem_range'_1] at h; omega, ih⟩
theorem nodup_range {n : Nat} : Nodup (range n) := by rw [range_eq_range']; exact nodup_range'

/-! permutations -/
@[simp, refl] protected theorem Perm.refl : ∀ (l : List α), l ~ l | [] => .nil | a :: l => .cons a (Perm.refl l)
protected theorem Perm.rfl {l : List α} : l ~ l := .refl _
theorem Perm.of_eq (h : l₁ = l₂) : l₁ ~ l₂ := h ▸ .rfl
@[symm] protected theorem Perm.symm {l₁ l₂ : List α} (h : l₁ ~ l₂) : l₂ ~ l₁ := by
  induction h with | nil => exact .nil | cons a _ ih => exact .cons a ih | swap x y l => exact .swap y x l | trans _ _ ih₁ ih₂ => exact .trans ih₂ ih₁
theorem perm_comm {l₁ l₂ : List α} : l₁ ~ l₂ ↔ l₂ ~ l₁ := ⟨Perm.symm, Perm.symm⟩
instance : Trans (Perm (α := α)) (Perm (α := α)) (Perm (α := α)) := ⟨Perm.trans⟩
theorem Perm.congr_left {l₁ l₂ : List α} (h : l₁ ~ l₂) (l₃ : List α) : l₁ ~ l₃ ↔ l₂ ~ l₃ := ⟨h.symm.trans, h.trans⟩
theorem Perm.congr_right {l₁ l₂ : List α} (h : l₁ ~ l₂) (l₃ : List α) : l₃ ~ l₁ ↔ l₃ ~ l₂ := ⟨fun k => k.trans h, fun k => k.trans h.symm⟩
theorem Perm.length_eq {l₁ l₂ : List α} (p : l₁ ~ l₂) : length l₁ = length l₂ := by
  induction p with | nil => rfl | cons a _ ih => exact congrArg (· + 1) ih | swap => rfl | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (p : l₁ ~ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact Iff.rfl
  | cons x _ ih => simp [ih]
  | swap x y l => simp [or_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.subset {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁ ⊆ l₂ := fun _ => p.mem_iff.1
theorem Perm.isEmpty_eq {l l' : List α} (h : l ~ l') : l.isEmpty = l'.isEmpty := by
  have := h.length_eq; cases l <;> cases l' <;> simp_all
theorem Perm.eq_nil {l : List α} (p : l ~ []) : l = [] := eq_nil_of_length_eq_zero p.length_eq
@[simp] theorem perm_nil {l₁ : List α} : l₁ ~ [] ↔ l₁ = [] := ⟨Perm.eq_nil, fun h => h ▸ .rfl⟩
theorem Perm.append_left {t₁ t₂ : List α} : ∀ (l : List α), t₁ ~ t₂ → l ++ t₁ ~ l ++ t₂ | [], h => h | a :: l, h => .cons a (Perm.append_left l h)
theorem Perm.append_right {l₁ l₂ : List α} (t₁ : List α) (p : l₁ ~ l₂) : l₁ ++ t₁ ~ l₂ ++ t₁ := by
  induction p with | nil => exact .rfl | cons a _ ih => exact .cons a ih | swap x y l => exact .swap x y _ | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.append {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : t₁ ~ t₂) : l₁ ++ t₁ ~ l₂ ++ t₂ := (p₁.append_right t₁).trans (p₂.append_left l₂)
@[simp] theorem perm_middle {a : α} : ∀ {l₁ l₂ : List α}, l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂)
  | [], _ => .rfl
  | b :: l₁, l₂ => (Perm.cons b (perm_middle (l₁ := l₁))).trans (.swap a b _)
theorem perm_append_comm : ∀ {l₁ l₂ : List α}, l₁ ++ l₂ ~ l₂ ++ l₁
  | [], l₂ => by simp
  | a :: l₁, l₂ => (Perm.cons a (perm_append_comm (l₁ := l₁))).trans perm_middle.symm
theorem reverse_perm : ∀ (l : List α), reverse l ~ l
  | [] => .nil
  | a :: l => by rw [reverse_cons]; exact perm_append_comm.trans (.cons a (reverse_perm l))
theorem Perm.map (f : α → β) {l₁ l₂ : List α} (p : l₁ ~ l₂) : map f l₁ ~ map f l₂ := by
  induction p with | nil => exact .nil | cons a _ ih => exact .cons _ ih | swap x y l => exact .swap _ _ _ | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) : filter p l₁ ~ filter p l₂ := by
  induction s with
  | nil => exact .nil
  | cons a _ ih => by_cases h : p a <;> simp [h] <;> first | exact .cons a ih | exact ih
  | swap x y l => by_cases h : p x <;> by_cases k : p y <;> simp [h, k] <;> exact .swap _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.sum_nat {l₁ l₂ : List Nat} (h : l₁ ~ l₂) : l₁.sum = l₂.sum := by
  induction h with | nil => rfl | cons a _ ih => simp [ih] | swap x y l => simp only [sum_cons]; omega | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

/-! members with their membership -/
def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a ∈ l, P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a (.head _)) :: pmap f l fun b h => H b (.tail _ h)
def attachWith (l : List α) (P : α → Prop) (H : ∀ x ∈ l, P x) : List {x // P x} := pmap Subtype.mk l H
@[inline] def attach (l : List α) : List {x // x ∈ l} := attachWith l _ fun _ => id
@[simp] theorem pmap_nil {P : α → Prop} {f : ∀ a, P a → β} : pmap f [] nofun = [] := rfl
@[simp] theorem pmap_cons {P : α → Prop} {f : ∀ a, P a → β} {a : α} {l : List α} (h : ∀ b ∈ a :: l, P b) :
    pmap f (a :: l) h = f a (h a (.head _)) :: pmap f l (fun b m => h b (.tail _ m)) := rfl
@[simp] theorem length_pmap {P : α → Prop} {f : ∀ a, P a → β} {l : List α} {h : ∀ a ∈ l, P a} : (pmap f l h).length = l.length := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
theorem pmap_eq_map {P : α → Prop} {f : α → β} {l : List α} (H : ∀ a ∈ l, P a) : pmap (fun a _ => f a) l H = map f l := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
theorem map_pmap {P : α → Prop} {g : β → γ} {f : ∀ a, P a → β} {l : List α} (H : ∀ a ∈ l, P a) : map g (pmap f l H) = pmap (fun a h => g (f a h)) l H := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
theorem attach_map_val {l : List α} {f : α → β} : (l.attach.map fun i => f i.val) = l.map f := (map_pmap _).trans (pmap_eq_map _)
theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l := attach_map_val.trans map_id
@[simp] theorem mem_attach (l : List α) : ∀ x : {x // x ∈ l}, x ∈ l.attach := fun ⟨a, h⟩ => by
  have m : a ∈ l.attach.map Subtype.val := by rw [attach_map_subtype_val]; exact h
  obtain ⟨⟨b, k⟩, hb, rfl⟩ := mem_map.1 m
  exact hb
theorem sizeOf_lt_of_mem [SizeOf α] {a : α} {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head => simp only [List.cons.sizeOf_spec]; omega
  | tail b _ ih => simp only [List.cons.sizeOf_spec]; omega
end List
