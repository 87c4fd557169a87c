import Ember.Set.Defs
/-! The algebra of sets: membership in each operation, inclusion, union, intersection, complement, images. -/
set_option linter.unusedVariables false
universe u v w

@[extern "native", app_unexpander Insert.insert] opaque Lean.insertUnexpander : Lean.PrettyPrinter.Unexpander
@[extern "native", app_unexpander Singleton.singleton] opaque Lean.singletonUnexpander : Lean.PrettyPrinter.Unexpander

namespace Set
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {s t s₁ s₂ t₁ t₂ r : Set α}
theorem mem_of_mem_of_subset {x : α} {s t : Set α} (hx : x ∈ s) (h : s ⊆ t) : x ∈ t := h hx
@[simp] theorem mem_setOf_eq {a : α} {p : α → Prop} : (a ∈ {x | p x}) = p a := rfl
theorem mem_setOf {a : α} {p : α → Prop} : a ∈ {x | p x} ↔ p a := Iff.rfl
theorem notMem_setOf_iff {a : α} {p : α → Prop} : a ∉ {x | p x} ↔ ¬p a := Iff.rfl
@[simp] theorem setOf_mem_eq {s : Set α} : {x | x ∈ s} = s := rfl
theorem setOf_subset_setOf {p q : α → Prop} : {a | p a} ⊆ {a | q a} ↔ ∀ a, p a → q a := Iff.rfl
theorem setOf_and {p q : α → Prop} : {a | p a ∧ q a} = {a | p a} ∩ {a | q a} := rfl
theorem setOf_or {p q : α → Prop} : {a | p a ∨ q a} = {a | p a} ∪ {a | q a} := rfl
@[simp] theorem setOf_true : {_x : α | True} = univ := rfl
@[simp] theorem setOf_false : {_x : α | False} = ∅ := rfl
@[simp] theorem mem_univ (x : α) : x ∈ @univ α := trivial
@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (x : α) : x ∉ (∅ : Set α) := id
theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl
theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl
theorem mem_diff {s t : Set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Iff.rfl
theorem mem_compl_iff (s : Set α) (x : α) : x ∈ sᶜ ↔ x ∉ s := Iff.rfl
theorem mem_insert_iff {x a : α} {s : Set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s := Iff.rfl
theorem mem_singleton_iff {a b : α} : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_powerset_iff (x s : Set α) : x ∈ 𝒫 s ↔ x ⊆ s := Iff.rfl
theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Iff.rfl
theorem mem_image (f : α → β) (s : Set α) (a : β) : a ∈ f '' s ↔ ∃ x, x ∈ s ∧ f x = a := Iff.rfl
theorem mem_range {ι : Sort w} {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl
attribute [simp] mem_union mem_inter_iff mem_diff mem_compl_iff mem_insert_iff mem_singleton_iff mem_powerset_iff mem_preimage mem_image mem_range
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
theorem mem_insert (x : α) (s : Set α) : x ∈ insert x s := .inl rfl
theorem mem_insert_of_mem {x : α} {s : Set α} (y : α) : x ∈ s → x ∈ insert y s := .inr
theorem mem_union_left {x : α} {a : Set α} (b : Set α) : x ∈ a → x ∈ a ∪ b := .inl
theorem mem_union_right {x : α} {b : Set α} (a : Set α) : x ∈ b → x ∈ a ∪ b := .inr
theorem mem_inter {x : α} {a b : Set α} (ha : x ∈ a) (hb : x ∈ b) : x ∈ a ∩ b := ⟨ha, hb⟩
theorem mem_image_of_mem (f : α → β) {x : α} {a : Set α} (h : x ∈ a) : f x ∈ f '' a := ⟨x, h, rfl⟩
@[simp] theorem mem_range_self {ι : Sort w} {f : ι → α} (i : ι) : f i ∈ range f := ⟨i, rfl⟩
instance decidableSetOf (a : α) (p : α → Prop) [Decidable (p a)] : Decidable (a ∈ {a | p a}) := inferInstanceAs (Decidable (p a))
instance (s t : Set α) (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∪ t) := inferInstanceAs (Decidable (_ ∨ _))
instance (s t : Set α) (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∩ t) := inferInstanceAs (Decidable (_ ∧ _))
instance (s : Set α) (a : α) [Decidable (a ∈ s)] : Decidable (a ∈ sᶜ) := inferInstanceAs (Decidable (¬_))
instance (s t : Set α) (a : α) [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s \ t) := inferInstanceAs (Decidable (_ ∧ ¬_))
instance (s : Set α) (a b : α) [Decidable (a = b)] [Decidable (a ∈ s)] : Decidable (a ∈ insert b s) := inferInstanceAs (Decidable (_ ∨ _))
instance (a b : α) [Decidable (a = b)] : Decidable (a ∈ ({b} : Set α)) := inferInstanceAs (Decidable (_ = _))

/-! inclusion -/
theorem subset_def : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
@[refl] theorem Subset.refl (a : Set α) : a ⊆ a := fun _ h => h
theorem Subset.rfl {s : Set α} : s ⊆ s := Subset.refl s
theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun _ h => bc (ab h)
theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := ext fun _ => ⟨fun h => h₁ h, fun h => h₂ h⟩
theorem Subset.antisymm_iff {a b : Set α} : a = b ↔ a ⊆ b ∧ b ⊆ a := ⟨fun h => h ▸ ⟨.rfl, .rfl⟩, fun h => Subset.antisymm h.1 h.2⟩
instance : Trans (α := Set α) (β := Set α) (γ := Set α) (· ⊆ ·) (· ⊆ ·) (· ⊆ ·) := ⟨Subset.trans⟩
theorem not_subset : ¬s ⊆ t ↔ ∃ a, a ∈ s ∧ a ∉ t := by simp only [subset_def, Classical.not_forall, exists_prop]
@[simp] theorem empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim
@[simp] theorem subset_univ (s : Set α) : s ⊆ univ := fun _ _ => trivial
@[simp] theorem subset_empty_iff {s : Set α} : s ⊆ ∅ ↔ s = ∅ := ⟨fun h => Subset.antisymm h (empty_subset s), fun h => h ▸ .rfl⟩
theorem eq_empty_of_subset_empty {s : Set α} : s ⊆ ∅ → s = ∅ := subset_empty_iff.1
theorem eq_empty_iff_forall_notMem {s : Set α} : s = ∅ ↔ ∀ x, x ∉ s := subset_empty_iff.symm
theorem eq_empty_of_forall_notMem (h : ∀ x, x ∉ s) : s = ∅ := eq_empty_iff_forall_notMem.2 h
theorem eq_univ_iff_forall {s : Set α} : s = univ ↔ ∀ x, x ∈ s := ⟨fun h x => h ▸ trivial, fun h => ext fun x => iff_of_true (h x) trivial⟩
theorem eq_univ_of_forall {s : Set α} : (∀ x, x ∈ s) → s = univ := eq_univ_iff_forall.2
@[simp] theorem singleton_subset_iff {a : α} {s : Set α} : {a} ⊆ s ↔ a ∈ s := ⟨fun h => h rfl, fun h _ e => e ▸ h⟩
theorem insert_subset_iff : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t := ⟨fun h => ⟨h (.inl rfl), fun _ k => h (.inr k)⟩, fun h _ k => k.elim (· ▸ h.1) (h.2 ·)⟩
theorem subset_insert (x : α) (s : Set α) : s ⊆ insert x s := fun _ => .inr

/-! nonempty -/
theorem nonempty_def : s.Nonempty ↔ ∃ x, x ∈ s := Iff.rfl
theorem nonempty_of_mem {x : α} (h : x ∈ s) : s.Nonempty := ⟨x, h⟩
theorem not_nonempty_iff_eq_empty : ¬s.Nonempty ↔ s = ∅ := by rw [eq_empty_iff_forall_notMem, nonempty_def, not_exists]
theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ := Classical.not_not.symm.trans (not_congr not_nonempty_iff_eq_empty)
@[simp] theorem singleton_nonempty (a : α) : ({a} : Set α).Nonempty := ⟨a, rfl⟩
@[simp] theorem insert_nonempty (a : α) (s : Set α) : (insert a s).Nonempty := ⟨a, .inl rfl⟩
theorem eq_empty_or_nonempty (s : Set α) : s = ∅ ∨ s.Nonempty := (Classical.em _).symm.imp not_nonempty_iff_eq_empty.1 id

/-! union -/
theorem union_comm (a b : Set α) : a ∪ b = b ∪ a := ext fun _ => or_comm
theorem union_assoc (a b c : Set α) : a ∪ b ∪ c = a ∪ (b ∪ c) := ext fun _ => or_assoc
theorem union_left_comm (s₁ s₂ s₃ : Set α) : s₁ ∪ (s₂ ∪ s₃) = s₂ ∪ (s₁ ∪ s₃) := ext fun _ => or_left_comm
@[simp] theorem union_self (a : Set α) : a ∪ a = a := ext fun _ => or_self_iff
@[simp] theorem union_empty (a : Set α) : a ∪ ∅ = a := ext fun _ => iff_of_eq (or_false _)
@[simp] theorem empty_union (a : Set α) : ∅ ∪ a = a := ext fun _ => iff_of_eq (false_or _)
@[simp] theorem union_univ (s : Set α) : s ∪ univ = univ := ext fun _ => iff_of_eq (or_true _)
@[simp] theorem univ_union (s : Set α) : univ ∪ s = univ := ext fun _ => iff_of_eq (true_or _)
@[simp] theorem subset_union_left {s t : Set α} : s ⊆ s ∪ t := fun _ => .inl
@[simp] theorem subset_union_right {s t : Set α} : t ⊆ s ∪ t := fun _ => .inr
theorem union_subset {s t r : Set α} (sr : s ⊆ r) (tr : t ⊆ r) : s ∪ t ⊆ r := fun _ h => h.elim (sr ·) (tr ·)
@[simp] theorem union_subset_iff {s t u : Set α} : s ∪ t ⊆ u ↔ s ⊆ u ∧ t ⊆ u := ⟨fun h => ⟨fun _ k => h (.inl k), fun _ k => h (.inr k)⟩, fun h => union_subset h.1 h.2⟩
theorem union_subset_union {s₁ s₂ t₁ t₂ : Set α} (h₁ : s₁ ⊆ s₂) (h₂ : t₁ ⊆ t₂) : s₁ ∪ t₁ ⊆ s₂ ∪ t₂ := fun _ => Or.imp (h₁ ·) (h₂ ·)
theorem union_eq_self_of_subset_left {s t : Set α} (h : s ⊆ t) : s ∪ t = t := ext fun _ => or_iff_right_of_imp (h ·)
theorem union_eq_self_of_subset_right {s t : Set α} (h : t ⊆ s) : s ∪ t = s := ext fun _ => or_iff_left_of_imp (h ·)
theorem insert_eq (x : α) (s : Set α) : insert x s = {x} ∪ s := rfl
theorem insert_comm (a b : α) (s : Set α) : insert a (insert b s) = insert b (insert a s) := ext fun _ => or_left_comm
@[simp] theorem insert_eq_of_mem {a : α} {s : Set α} (h : a ∈ s) : insert a s = s := ext fun _ => or_iff_right_of_imp fun e => e ▸ h
instance : LawfulSingleton α (Set α) := ⟨fun _ => ext fun _ => iff_of_eq (or_false _)⟩

/-! intersection -/
theorem inter_comm (a b : Set α) : a ∩ b = b ∩ a := ext fun _ => and_comm
theorem inter_assoc (a b c : Set α) : a ∩ b ∩ c = a ∩ (b ∩ c) := ext fun _ => and_assoc
theorem inter_left_comm (s₁ s₂ s₃ : Set α) : s₁ ∩ (s₂ ∩ s₃) = s₂ ∩ (s₁ ∩ s₃) := ext fun _ => and_left_comm
@[simp] theorem inter_self (a : Set α) : a ∩ a = a := ext fun _ => and_self_iff
@[simp] theorem inter_empty (a : Set α) : a ∩ ∅ = ∅ := ext fun _ => iff_of_eq (and_false _)
@[simp] theorem empty_inter (a : Set α) : ∅ ∩ a = ∅ := ext fun _ => iff_of_eq (false_and _)
@[simp] theorem inter_univ (a : Set α) : a ∩ univ = a := ext fun _ => iff_of_eq (and_true _)
@[simp] theorem univ_inter (a : Set α) : univ ∩ a = a := ext fun _ => iff_of_eq (true_and _)
@[simp] theorem inter_subset_left {s t : Set α} : s ∩ t ⊆ s := fun _ => And.left
@[simp] theorem inter_subset_right {s t : Set α} : s ∩ t ⊆ t := fun _ => And.right
theorem subset_inter {s t r : Set α} (rs : r ⊆ s) (rt : r ⊆ t) : r ⊆ s ∩ t := fun _ h => ⟨rs h, rt h⟩
@[simp] theorem subset_inter_iff {s t r : Set α} : r ⊆ s ∩ t ↔ r ⊆ s ∧ r ⊆ t := ⟨fun h => ⟨fun _ k => (h k).1, fun _ k => (h k).2⟩, fun h => subset_inter h.1 h.2⟩
theorem inter_subset_inter {s₁ s₂ t₁ t₂ : Set α} (h₁ : s₁ ⊆ t₁) (h₂ : s₂ ⊆ t₂) : s₁ ∩ s₂ ⊆ t₁ ∩ t₂ := fun _ => And.imp (h₁ ·) (h₂ ·)
theorem inter_eq_self_of_subset_left {s t : Set α} (h : s ⊆ t) : s ∩ t = s := ext fun _ => and_iff_left_of_imp (h ·)
theorem inter_eq_self_of_subset_right {s t : Set α} (h : t ⊆ s) : s ∩ t = t := ext fun _ => and_iff_right_of_imp (h ·)
@[simp] theorem inter_eq_left : s ∩ t = s ↔ s ⊆ t := ⟨fun h => h ▸ inter_subset_right, inter_eq_self_of_subset_left⟩
theorem inter_union_distrib_left (s t u : Set α) : s ∩ (t ∪ u) = s ∩ t ∪ s ∩ u := ext fun _ => and_or_left
theorem union_inter_distrib_right (s t u : Set α) : (s ∪ t) ∩ u = s ∩ u ∪ t ∩ u := ext fun _ => or_and_right
theorem union_inter_distrib_left (s t u : Set α) : s ∪ t ∩ u = (s ∪ t) ∩ (s ∪ u) := ext fun _ => or_and_left
theorem inter_union_distrib_right (s t u : Set α) : s ∩ t ∪ u = (s ∪ u) ∩ (t ∪ u) := ext fun _ => and_or_right

/-! complement and difference -/
theorem _root_.compl_compl {α : Type u} (s : Set α) : sᶜᶜ = s := ext fun _ => Classical.not_not
attribute [simp] compl_compl
theorem compl_def (s : Set α) : sᶜ = {x | x ∉ s} := rfl
@[simp] theorem compl_empty : (∅ : Set α)ᶜ = univ := ext fun _ => not_false_iff
@[simp] theorem compl_univ : (univ : Set α)ᶜ = ∅ := ext fun _ => not_true
@[simp] theorem compl_union (s t : Set α) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := ext fun _ => not_or
theorem compl_inter (s t : Set α) : (s ∩ t)ᶜ = sᶜ ∪ tᶜ := ext fun _ => Classical.not_and_iff_not_or_not
@[simp] theorem union_compl_self (s : Set α) : s ∪ sᶜ = univ := eq_univ_of_forall fun _ => Classical.em _
@[simp] theorem compl_union_self (s : Set α) : sᶜ ∪ s = univ := eq_univ_of_forall fun _ => (Classical.em _).symm
@[simp] theorem inter_compl_self (s : Set α) : s ∩ sᶜ = ∅ := eq_empty_of_forall_notMem fun _ h => h.2 h.1
@[simp] theorem compl_inter_self (s : Set α) : sᶜ ∩ s = ∅ := eq_empty_of_forall_notMem fun _ h => h.1 h.2
@[simp] theorem compl_subset_compl : sᶜ ⊆ tᶜ ↔ t ⊆ s := ⟨fun h x k => Classical.byContradiction fun n => h n k, fun h _ n k => n (h k)⟩
theorem diff_eq (s t : Set α) : s \ t = s ∩ tᶜ := rfl
@[simp] theorem diff_self {s : Set α} : s \ s = ∅ := eq_empty_of_forall_notMem fun _ h => h.2 h.1
@[simp] theorem diff_empty {s : Set α} : s \ ∅ = s := ext fun _ => and_iff_left not_false
theorem diff_subset {s t : Set α} : s \ t ⊆ s := fun _ h => h.1
theorem union_diff_self {s t : Set α} : s ∪ t \ s = s ∪ t := ext fun x =>
  ⟨fun h => h.imp id (·.1), fun h => (Classical.em (x ∈ s)).elim .inl fun n => h.imp id (⟨·, n⟩)⟩

/-! images -/
theorem image_subset {a b : Set α} (f : α → β) (h : a ⊆ b) : f '' a ⊆ f '' b := fun _ ⟨x, k, e⟩ => ⟨x, h k, e⟩
theorem image_union (f : α → β) (s t : Set α) : f '' (s ∪ t) = f '' s ∪ f '' t := ext fun _ =>
  ⟨fun ⟨x, h, e⟩ => h.imp (⟨x, ·, e⟩) (⟨x, ·, e⟩), fun h => h.elim (fun ⟨x, k, e⟩ => ⟨x, .inl k, e⟩) fun ⟨x, k, e⟩ => ⟨x, .inr k, e⟩⟩
@[simp] theorem image_empty (f : α → β) : f '' ∅ = ∅ := eq_empty_of_forall_notMem fun _ ⟨_, h, _⟩ => h
@[simp] theorem image_singleton {f : α → β} {a : α} : f '' {a} = {f a} := ext fun _ => ⟨fun ⟨_, h, e⟩ => e ▸ h ▸ rfl, fun h => ⟨a, rfl, h.symm⟩⟩
@[simp] theorem image_id (s : Set α) : id '' s = s := ext fun x => ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨x, h, rfl⟩⟩
theorem image_image (g : β → γ) (f : α → β) (s : Set α) : g '' (f '' s) = (fun x => g (f x)) '' s := ext fun _ =>
  ⟨fun ⟨_, ⟨x, h, e⟩, k⟩ => ⟨x, h, (congrArg g e).trans k⟩, fun ⟨x, h, e⟩ => ⟨_, ⟨x, h, rfl⟩, e⟩⟩
@[simp] theorem image_subset_iff {s : Set α} {t : Set β} {f : α → β} : f '' s ⊆ t ↔ s ⊆ f ⁻¹' t := ⟨fun h x k => h ⟨x, k, rfl⟩, fun h _ ⟨_, k, e⟩ => e ▸ h k⟩
@[simp] theorem image_univ {f : α → β} : f '' univ = range f := ext fun _ => ⟨fun ⟨x, _, e⟩ => ⟨x, e⟩, fun ⟨x, e⟩ => ⟨x, trivial, e⟩⟩
@[simp] theorem preimage_empty {f : α → β} : f ⁻¹' ∅ = ∅ := rfl
@[simp] theorem preimage_univ {f : α → β} : f ⁻¹' univ = univ := rfl
@[simp] theorem preimage_inter {f : α → β} {s t : Set β} : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f ⁻¹' t := rfl
@[simp] theorem preimage_union {f : α → β} {s t : Set β} : f ⁻¹' (s ∪ t) = f ⁻¹' s ∪ f ⁻¹' t := rfl
@[simp] theorem preimage_compl {f : α → β} {s : Set β} : f ⁻¹' sᶜ = (f ⁻¹' s)ᶜ := rfl
theorem preimage_mono {f : α → β} {s t : Set β} (h : s ⊆ t) : f ⁻¹' s ⊆ f ⁻¹' t := fun _ k => h k
theorem subset_preimage_image (f : α → β) (s : Set α) : s ⊆ f ⁻¹' (f '' s) := fun x h => ⟨x, h, rfl⟩
theorem range_subset_iff {ι : Sort w} {f : ι → α} {s : Set α} : range f ⊆ s ↔ ∀ y, f y ∈ s := ⟨fun h y => h ⟨y, rfl⟩, fun h _ ⟨y, e⟩ => e ▸ h y⟩
end Set
