prelude
import Init.Indexing
/-! `Option`: the functions and lemmas that are not about its monad. -/
set_option linter.unusedVariables false
universe u v w
namespace Option
variable {α : Type u} {β : Type v} {γ : Type w}
@[inline] def isSome : Option α → Bool | some _ => true | none => false
@[inline] def isNone : Option α → Bool | some _ => false | none => true
@[inline] def isEqSome [BEq α] : Option α → α → Bool | some a, b => a == b | none, _ => false
@[inline] def get {α : Type u} : (o : Option α) → isSome o → α | some x, _ => x
@[inline] def get! {α : Type u} [Inhabited α] : Option α → α | some x => x | none => panic! "value is none"
@[always_inline, inline] protected def filter (p : α → Bool) : Option α → Option α | some a => if p a then some a else none | none => none
@[always_inline, inline] protected def any (p : α → Bool) : Option α → Bool | some a => p a | none => false
@[macro_inline] protected def or : Option α → Option α → Option α | some a, _ => some a | none, b => b
@[inline] protected def elim {β : Sort v} : Option α → β → (α → β) → β | some x, _, f => f x | none, y, _ => y
@[inline] def join (x : Option (Option α)) : Option α := x.bind id
@[inline] def guard (p : α → Bool) (a : α) : Option α := if p a then some a else none
@[inline] def toList : Option α → List α | none => [] | some a => [a]
instance [DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | none, some _ => isFalse fun h => nomatch h
  | some _, none => isFalse fun h => nomatch h
  | some a, some b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (some.inj e)
instance [BEq α] : BEq (Option α) where
  beq | none, none => true | some a, some b => a == b | _, _ => false
instance decidableEqNone (o : Option α) : Decidable (o = none) := match o with | none => isTrue rfl | some _ => isFalse fun h => nomatch h
theorem some_ne_none (x : α) : some x ≠ none := fun h => nomatch h
@[simp] theorem isSome_none : (none : Option α).isSome = false := rfl
@[simp] theorem isSome_some {a : α} : (some a).isSome = true := rfl
@[simp] theorem isNone_none : (none : Option α).isNone = true := rfl
@[simp] theorem isNone_some {a : α} : (some a).isNone = false := rfl
@[simp] theorem getD_none {a : α} : getD none a = a := rfl
@[simp] theorem getD_some {a b : α} : getD (some a) b = a := rfl
@[simp] theorem map_none {f : α → β} : none.map f = none := rfl
@[simp] theorem map_some {f : α → β} {a : α} : (some a).map f = some (f a) := rfl
@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl
@[simp] theorem bind_some (a : α) (f : α → Option β) : (some a).bind f = f a := rfl
@[simp] theorem get_some (x : α) (h : isSome (some x)) : (some x).get h = x := rfl
@[simp] theorem some_get : ∀ {x : Option α} (h : isSome x), some (x.get h) = x | some _, _ => rfl
@[simp] theorem elim_none {β : Sort v} (x : β) (f : α → β) : (none : Option α).elim x f = x := rfl
@[simp] theorem elim_some {β : Sort v} (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl
@[simp] theorem none_or {o : Option α} : none.or o = o := rfl
@[simp] theorem some_or {a : α} {o : Option α} : (some a).or o = some a := rfl
@[simp] theorem or_none : ∀ {o : Option α}, o.or none = o | none => rfl | some _ => rfl
@[simp] theorem or_some {o : Option α} {a : α} : o.or (some a) = some (o.getD a) := by cases o <;> rfl
theorem or_assoc {o₁ o₂ o₃ : Option α} : (o₁.or o₂).or o₃ = o₁.or (o₂.or o₃) := by cases o₁ <;> rfl
@[simp] theorem or_self {o : Option α} : o.or o = o := by cases o <;> rfl
@[simp] theorem filter_none (p : α → Bool) : none.filter p = none := rfl
theorem filter_some {p : α → Bool} {a : α} : Option.filter p (some a) = if p a then some a else none := rfl
@[simp] theorem any_none {p : α → Bool} : Option.any p none = false := rfl
@[simp] theorem any_some {p : α → Bool} {a : α} : Option.any p (some a) = p a := rfl
@[simp] theorem all_none {p : α → Bool} : Option.all p none = true := rfl
@[simp] theorem all_some {p : α → Bool} {a : α} : Option.all p (some a) = p a := rfl
@[simp] theorem toList_none : (none : Option α).toList = [] := rfl
@[simp] theorem toList_some {a : α} : (some a).toList = [a] := rfl
@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := Iff.rfl
theorem mem_some {a b : α} : a ∈ some b ↔ b = a := ⟨some.inj, congrArg some⟩
theorem mem_some_self (a : α) : a ∈ some a := rfl
theorem not_mem_none (a : α) : ¬a ∈ (none : Option α) := fun h => nomatch h
theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨some.inj, congrArg some⟩
@[ext] theorem ext : ∀ {o₁ o₂ : Option α}, (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂
  | none, none, _ => rfl
  | some _, _, h => ((h _).1 rfl).symm
  | _, some _, h => (h _).2 rfl
theorem eq_none_iff_forall_ne_some {o : Option α} : o = none ↔ ∀ a, o ≠ some a := by
  cases o with
  | none => exact ⟨fun _ _ h => (nomatch h), fun _ => rfl⟩
  | some a => exact ⟨fun h => (nomatch h), fun h => absurd rfl (h a)⟩
theorem eq_none_iff_forall_not_mem {o : Option α} : o = none ↔ ∀ a, ¬a ∈ o := eq_none_iff_forall_ne_some
theorem isSome_iff_exists {x : Option α} : x.isSome ↔ ∃ a, x = some a := by cases x <;> simp [isSome]
theorem isSome_eq_isSome {x : Option α} {y : Option β} : x.isSome = y.isSome ↔ (x = none ↔ y = none) := by cases x <;> cases y <;> simp
@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none := by cases o <;> simp
@[simp] theorem not_isSome {a : Option α} : (!a.isSome) = a.isNone := by cases a <;> rfl
@[simp] theorem not_isNone {a : Option α} : (!a.isNone) = a.isSome := by cases a <;> rfl
@[simp] theorem isSome_eq_false_iff {a : Option α} : a.isSome = false ↔ a.isNone = true := by cases a <;> simp
@[simp] theorem isNone_eq_false_iff {a : Option α} : a.isNone = false ↔ a.isSome = true := by cases a <;> simp
theorem isSome_iff_ne_none {o : Option α} : o.isSome ↔ o ≠ none := by cases o <;> simp
theorem ne_none_iff_isSome {o : Option α} : o ≠ none ↔ o.isSome := isSome_iff_ne_none.symm
theorem not_isSome_iff_eq_none {o : Option α} : ¬o.isSome ↔ o = none := by cases o <;> simp
theorem ne_none_iff_exists {o : Option α} : o ≠ none ↔ ∃ x, some x = o := by cases o <;> simp
theorem ne_none_iff_exists' {o : Option α} : o ≠ none ↔ ∃ x, o = some x := by cases o <;> simp
theorem eq_some_of_isSome : ∀ {o : Option α} (h : o.isSome), o = some (o.get h) | some _, _ => rfl
theorem get_of_mem : ∀ {o : Option α} {a : α} (h : isSome o), a ∈ o → o.get h = a | _, _, _, rfl => rfl
@[simp] theorem map_eq_none_iff {x : Option α} {f : α → β} : x.map f = none ↔ x = none := by cases x <;> simp
@[simp] theorem map_eq_some_iff {x : Option α} {f : α → β} {b : β} : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by cases x <;> simp
@[simp] theorem isSome_map {x : Option α} {f : α → β} : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map {x : Option α} {f : α → β} : (x.map f).isNone = x.isNone := by cases x <;> rfl
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by cases x <;> rfl
@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := by funext x; cases x <;> rfl
theorem map_id' {x : Option α} : (x.map fun a => a) = x := by cases x <;> rfl
@[simp] theorem map_id_apply {α : Type u} {x : Option α} : Option.map (id : α → α) x = x := by cases x <;> rfl
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h := (map_map h g x).symm
theorem map_congr {f g : α → β} {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with | none => rfl | some a => exact congrArg some (h a rfl)
@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} : o.bind f = none ↔ ∀ a, o = some a → f a = none := by cases o <;> simp
@[simp] theorem bind_eq_some_iff {o : Option α} {f : α → Option β} {b : β} : o.bind f = some b ↔ ∃ a, o = some a ∧ f a = some b := by cases o <;> simp
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> rfl
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) : (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem map_eq_bind {f : α → β} {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> rfl
theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} : (x.map f).bind g = x.bind (g ∘ f) := by cases x <;> rfl
@[simp] theorem map_bind {f : α → Option β} {g : β → γ} {x : Option α} : (x.bind f).map g = x.bind (Option.map g ∘ f) := by cases x <;> rfl
@[simp] theorem join_none : (none : Option (Option α)).join = none := rfl
@[simp] theorem join_some {a : Option α} : (some a).join = a := rfl
@[simp] theorem filter_eq_none_iff {o : Option α} {p : α → Bool} : o.filter p = none ↔ ∀ a, o = some a → ¬p a := by
  cases o with | none => simp | some a => simp [filter_some]
@[simp] theorem filter_eq_some_iff {o : Option α} {p : α → Bool} {a : α} : o.filter p = some a ↔ o = some a ∧ p a := by
  cases o with
  | none => simp
  | some b =>
    rw [filter_some]
    by_cases h : p b
    · simp only [h, if_pos]; exact ⟨fun e => ⟨e, by cases e; exact h⟩, fun e => e.1⟩
    · simp only [h]; exact ⟨fun e => by simp at e, fun e => by cases e.1; exact absurd e.2 h⟩
@[simp] protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h _, fun _ => h _⟩, fun h x => match x with | none => h.1 | some x => h.2 x⟩
@[simp] protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun | ⟨none, h⟩ => .inl h | ⟨some x, h⟩ => .inr ⟨x, h⟩, fun | .inl h => ⟨none, h⟩ | .inr ⟨x, h⟩ => ⟨some x, h⟩⟩
@[simp] theorem ite_none_left_eq_some {p : Prop} {_ : Decidable p} {o : Option α} {b : α} : (if p then none else o) = some b ↔ ¬p ∧ o = some b := by split <;> simp_all
@[simp] theorem ite_none_right_eq_some {p : Prop} {_ : Decidable p} {o : Option α} {b : α} : (if p then o else none) = some b ↔ p ∧ o = some b := by split <;> simp_all
@[simp] theorem some_eq_ite_none_right {p : Prop} {_ : Decidable p} {a : α} {o : Option α} : some a = (if p then o else none) ↔ p ∧ some a = o := by split <;> simp_all
end Option
