import Ember.Notation
/-! Sets as predicates: `Set α`, `∈`, set-builder, `{a, b, c}`, `∪ ∩ \ ᶜ ⊆ ∅ univ`, images and preimages. -/
set_option linter.unusedVariables false
universe u v w

/-- The elements of type `α` that satisfy a predicate. -/
def Set (α : Type u) : Type u := α → Prop
/-- The set of what satisfies `p`, also written `{x | p x}`. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p
/-- What has a complement, written `sᶜ`. -/
class Compl (α : Type u) where
  compl : α → α
export Compl (compl)
postfix:max "ᶜ" => compl

namespace Mathlib.Meta
open Lean
syntax (name := setBuilder) "{" binderIdent " | " term "}" : term
syntax (name := setBuilderTyped) "{" binderIdent " : " term " | " term "}" : term
syntax (name := setBuilderPred) "{" binderIdent binderPred " | " term "}" : term
/-- `{f x | x ∈ s}` is what `f` makes of the members of `s`. -/
syntax (name := setBuilderImagePred) (priority := low) "{" term " | " binderIdent binderPred "}" : term
/-- `{f x y | (x : α) (y : β)}` is all that `f` makes. -/
syntax (name := setBuilderImage) (priority := low) "{" term " | " Lean.explicitBinders "}" : term
/-- `{(m, n) : ℕ × ℕ | p m n}` matches a pattern. -/
syntax (name := setBuilderPattern) (priority := low - 1) "{" term " : " term " | " term "}" : term
macro_rules
  | `({$x:ident | $p}) => `(setOf fun $x:ident => $p)
  | `({_ | $p}) => `(setOf fun _ => $p)
  | `({$x:ident : $t | $p}) => `(setOf fun $x:ident : $t => $p)
  | `({_ : $t | $p}) => `(setOf fun _ : $t => $p)
  | `({$x:ident $b:binderPred | $p}) => `(setOf fun $x:ident => satisfies_binder_pred% $x $b ∧ $p)
  | `({$t:term | $x:ident $b:binderPred}) => `(setOf fun y => ∃ $x:ident, satisfies_binder_pred% $x $b ∧ $t = y)
  | `({$pattern:term : $t | $p}) => `(setOf fun y : $t => match y with | $pattern => $p)
/-- The binders are taken as they stand, whatever their shape. -/
@[macro setBuilderImage] def expandSetBuilderImage : Macro := fun stx => do
  let element : TSyntax `term := ⟨stx.getArg 1⟩
  let body ← `($element = y)
  let inner ← expandExplicitBinders `Exists (stx.getArg 3) body
  let inner : TSyntax `term := ⟨inner⟩
  `(setOf fun y => $inner)
@[app_unexpander setOf] def setOf.unexpander : PrettyPrinter.Unexpander
  | `($_ fun $x:ident ↦ $p) => `({$x:ident | $p})
  | `($_ fun ($x:ident : $t) ↦ $p) => `({$x:ident : $t | $p})
  | _ => throw ()
end Mathlib.Meta

namespace Set
variable {α : Type u} {β : Type v}
protected def Mem (s : Set α) (a : α) : Prop := s a
instance : Membership α (Set α) := ⟨Set.Mem⟩
@[ext] theorem ext {a b : Set α} (h : ∀ (x : α), x ∈ a ↔ x ∈ b) : a = b := funext fun x => propext (h x)
protected def Subset (s₁ s₂ : Set α) : Prop := ∀ ⦃a⦄, a ∈ s₁ → a ∈ s₂
instance : LE (Set α) := ⟨Set.Subset⟩
instance : HasSubset (Set α) := ⟨(· ≤ ·)⟩
instance : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : EmptyCollection (Set α) := ⟨fun _ => False⟩
def univ : Set α := {_a | True}
protected def insert (a : α) (s : Set α) : Set α := {b | b = a ∨ b ∈ s}
instance : Insert α (Set α) := ⟨Set.insert⟩
protected def singleton (a : α) : Set α := {b | b = a}
instance instSingletonSet : Singleton α (Set α) := ⟨Set.singleton⟩
protected def union (s₁ s₂ : Set α) : Set α := {a | a ∈ s₁ ∨ a ∈ s₂}
instance : Union (Set α) := ⟨Set.union⟩
protected def inter (s₁ s₂ : Set α) : Set α := {a | a ∈ s₁ ∧ a ∈ s₂}
instance : Inter (Set α) := ⟨Set.inter⟩
protected def compl (s : Set α) : Set α := {a | a ∉ s}
instance : Compl (Set α) := ⟨Set.compl⟩
protected def diff (s t : Set α) : Set α := {a ∈ s | a ∉ t}
instance : SDiff (Set α) := ⟨Set.diff⟩
def powerset (s : Set α) : Set (Set α) := {t | t ⊆ s}
prefix:100 "𝒫 " => powerset
def image (f : α → β) (s : Set α) : Set β := {f a | a ∈ s}
infixr:80 " '' " => image
def preimage (f : α → β) (s : Set β) : Set α := {a | f a ∈ s}
infixr:80 " ⁻¹' " => preimage
def range {ι : Sort w} (f : ι → α) : Set α := {x | ∃ y, f y = x}
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
/-- The members of a set, as a type. -/
@[coe, reducible] def Elem (s : Set α) : Type u := {x // x ∈ s}
instance : CoeSort (Set α) (Type u) := ⟨Elem⟩
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁ : α⦄, a₁ ∈ s → ∀ ⦃a₂ : α⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ f '' s
def BijOn (f : α → β) (s : Set α) (t : Set β) : Prop := MapsTo f s t ∧ InjOn f s ∧ SurjOn f s t
end Set
