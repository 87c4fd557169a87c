prelude
import Init.Logic
/-! Sums, dependent pairs, relations: the small types that the elaborator of recursive definitions, and
programs, build on. -/
universe u v w

inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β
inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β
@[reducible] def PSum.inhabitedLeft {α : Sort u} {β : Sort v} [Inhabited α] : Inhabited (PSum α β) := ⟨PSum.inl default⟩
@[reducible] def PSum.inhabitedRight {α : Sort u} {β : Sort v} [Inhabited β] : Inhabited (PSum α β) := ⟨PSum.inr default⟩
instance PSum.nonemptyLeft {α : Sort u} {β : Sort v} [h : Nonempty α] : Nonempty (PSum α β) := h.rec fun a => ⟨PSum.inl a⟩
instance PSum.nonemptyRight {α : Sort u} {β : Sort v} [h : Nonempty β] : Nonempty (PSum α β) := h.rec fun b => ⟨PSum.inr b⟩
@[reducible] def Sum.inhabitedLeft {α : Type u} {β : Type v} [Inhabited α] : Inhabited (Sum α β) := ⟨Sum.inl default⟩
@[reducible] def Sum.inhabitedRight {α : Type u} {β : Type v} [Inhabited β] : Inhabited (Sum α β) := ⟨Sum.inr default⟩
instance Sum.nonemptyLeft {α : Type u} {β : Type v} [h : Nonempty α] : Nonempty (Sum α β) := h.rec fun a => ⟨Sum.inl a⟩
instance Sum.nonemptyRight {α : Type u} {β : Type v} [h : Nonempty β] : Nonempty (Sum α β) := h.rec fun b => ⟨Sum.inr b⟩

@[pp_using_anonymous_constructor]
structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst
@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst

theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂}
    (h₁ : a₁ = a₂) (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ := by
  subst h₁; subst h₂; rfl

/-- No two elements are related. -/
def emptyRelation {α : Sort u} (_ _ : α) : Prop := False
/-- `q` is finer than `r`. -/
def Subrelation {α : Sort u} (q r : α → α → Prop) := ∀ {x y}, q x y → r x y
/-- Compare images under `f`. -/
def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := fun a₁ a₂ => r (f a₁) (f a₂)
/-- The transitive closure. -/
inductive Relation.TransGen {α : Sort u} (r : α → α → Prop) : α → α → Prop
  | single {a b : α} : r a b → TransGen r a b
  | tail {a b c : α} : TransGen r a b → r b c → TransGen r a c
theorem Relation.TransGen.trans {α : Sort u} {r : α → α → Prop} {a b c : α}
    (h₁ : TransGen r a b) (h₂ : TransGen r b c) : TransGen r a c := by
  induction h₂ with
  | single h => exact h₁.tail h
  | tail _ h ih => exact ih.tail h

/-! Collections -/
class EmptyCollection (α : Type u) where
  emptyCollection : α
class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
export Insert (insert)
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
export Singleton (singleton)
class LawfulSingleton (α : Type u) (β : Type v) [EmptyCollection β] [Insert α β] [Singleton α β] : Prop where
  insert_empty_eq (x : α) : (insert x EmptyCollection.emptyCollection : β) = singleton x
export LawfulSingleton (insert_empty_eq)
attribute [simp] insert_empty_eq
class HasSubset (α : Type u) where
  Subset : α → α → Prop
export HasSubset (Subset)
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
export HasSSubset (SSubset)
abbrev Superset {α : Type u} [HasSubset α] (a b : α) := Subset b a
abbrev SSuperset {α : Type u} [HasSSubset α] (a b : α) := SSubset b a
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α
class Sep (α : outParam (Type u)) (γ : Type v) where
  sep : (α → Prop) → γ → γ
