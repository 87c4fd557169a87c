prelude
import Init.WF
/-! Lexicographic well-founded orders on pairs: what `termination_by (a, b)` and mutual recursion use. -/
universe u v

namespace Prod
variable {α : Type u} {β : Type v}
protected inductive Lex (ra : α → α → Prop) (rb : β → β → Prop) : α × β → α × β → Prop where
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)
inductive RProd (ra : α → α → Prop) (rb : β → β → Prop) : α × β → α × β → Prop where
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : RProd ra rb (a₁, b₁) (a₂, b₂)
variable {ra : α → α → Prop} {rb : β → β → Prop}
theorem lex_def {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 := by
  constructor
  · intro h
    cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩
  · cases p with | mk a b => cases q with | mk c d =>
    intro h
    cases h with
    | inl h => exact .left _ _ h
    | inr h => have e : a = c := h.1; subst e; exact .right _ h.2
theorem Lex.right' {a₁ : Nat} {a₂ : Nat} {b₁ b₂ : β} (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) : Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) := by
  cases h₁ with
  | refl => exact .right _ h₂
  | step h => exact .left _ _ (Nat.succ_le_succ h)
theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro a _ iha =>
    induction acb b with
    | intro b _ ihb =>
      refine ⟨(a, b), fun p lt => ?_⟩
      cases lt with
      | left _ _ h => exact iha _ h _
      | right _ h => exact ihb _ h
@[instance_reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun p => lexAccessible (ha.wf.apply p.1) hb.wf.apply p.2⟩
instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) := lex ha hb
theorem RProdSubLex (a b : α × β) (h : RProd ra rb a b) : Prod.Lex ra rb a b := by
  cases h with
  | intro h₁ _ => exact .left _ _ h₁
@[instance_reducible] def rprod (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := RProd ha.rel hb.rel
  wf := Subrelation.wf (fun h => RProdSubLex _ _ h) (lex ha hb).wf
end Prod

namespace PSigma
variable {α : Sort u} {β : α → Sort v}
protected inductive Lex (r : α → α → Prop) (s : ∀ a, β a → β a → Prop) : PSigma β → PSigma β → Prop where
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → PSigma.Lex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → PSigma.Lex r s ⟨a, b₁⟩ ⟨a, b₂⟩
theorem lexAccessible {r : α → α → Prop} {s : ∀ a, β a → β a → Prop} {a} (aca : Acc r a)
    (acb : (a : α) → WellFounded (s a)) (b : β a) : Acc (PSigma.Lex r s) ⟨a, b⟩ := by
  induction aca with
  | intro a _ iha =>
    induction (acb a).apply b with
    | intro b _ ihb =>
      refine ⟨_, fun p lt => ?_⟩
      cases lt with
      | left _ _ h => exact iha _ h _
      | right _ h => exact ihb _ h
@[instance_reducible] def lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) : WellFoundedRelation (PSigma β) where
  rel := PSigma.Lex ha.rel (fun a => (hb a).rel)
  wf := ⟨fun ⟨a, b⟩ => lexAccessible (ha.wf.apply a) (fun a => (hb a).wf) b⟩
instance [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] : WellFoundedRelation (PSigma β) := lex ha hb
end PSigma

namespace PSigma
variable {α : Sort u} {β : Sort v}
def lexNdep (r : α → α → Prop) (s : β → β → Prop) := PSigma.Lex r (fun _ => s)
theorem lexNdepWf {r : α → α → Prop} {s : β → β → Prop} (ha : WellFounded r) (hb : WellFounded s) : WellFounded (lexNdep r s) :=
  .intro fun (.mk a b) => lexAccessible (ha.apply a) (fun _ => hb) b
/-- Lexicographic with the second component leading. -/
inductive RevLex (r : α → α → Prop) (s : β → β → Prop) : @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop where
  | left : {a₁ a₂ : α} → (b : β) → r a₁ a₂ → RevLex r s ⟨a₁, b⟩ ⟨a₂, b⟩
  | right : (a₁ : α) → {b₁ : β} → (a₂ : α) → {b₂ : β} → s b₁ b₂ → RevLex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
theorem revLexAccessible {r : α → α → Prop} {s : β → β → Prop} {b} (acb : Acc s b) (aca : (a : α) → Acc r a) (a : α) :
    Acc (RevLex r s) ⟨a, b⟩ := by
  induction acb generalizing a with
  | intro b _ ihb =>
    induction aca a with
    | intro a _ iha =>
      refine ⟨_, fun p lt => ?_⟩
      cases lt with
      | left _ h => exact iha _ h
      | right _ _ h => exact ihb _ h _
theorem revLex {r : α → α → Prop} {s : β → β → Prop} (ha : WellFounded r) (hb : WellFounded s) : WellFounded (RevLex r s) :=
  .intro fun (.mk a b) => revLexAccessible (hb.apply b) ha.apply a
def SkipLeft (α : Type u) {β : Type v} (s : β → β → Prop) : @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop := RevLex emptyRelation s
@[instance_reducible] def skipLeft (α : Type u) {β : Type v} (hb : WellFoundedRelation β) : WellFoundedRelation (PSigma fun _ : α => β) where
  rel := SkipLeft α hb.rel
  wf := revLex emptyWf.wf hb.wf
theorem mkSkipLeft {α : Type u} {β : Type v} {b₁ b₂ : β} {s : β → β → Prop} (a₁ a₂ : α) (h : s b₁ b₂) :
    SkipLeft α s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩ := RevLex.right a₁ a₂ h
end PSigma
