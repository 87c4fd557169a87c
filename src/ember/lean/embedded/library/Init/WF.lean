prelude
import Init.Gadgets
/-! Well-founded relations, recursion over them, and the measures that `termination_by` builds. -/
universe u v
variable {α : Sort u}

inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → r y x → C y) → C x) {a : α} (n : Acc r a) : C a := n.rec m
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1} {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → r y x → C y) → C x) : C a := n.rec m
theorem Acc.inv {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y := by
  cases h₁ with
  | intro _ h => exact h y h₂

inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r
class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

namespace WellFounded
theorem apply {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a := wf.rec (fun h => h) a

section
variable {r : α → α → Prop} (hwf : WellFounded r)
noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (apply hwf a).rec (fun x _ ih => h x ih)
include hwf in
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a := recursion hwf a h
end

section
variable {r : α → α → Prop} {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x)
noncomputable def fixF (x : α) (a : Acc r x) : C x := a.rec fun x _ ih => F x ih
theorem fixF_eq (x : α) (acx : Acc r x) : fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) := by
  cases acx with
  | intro x h => rfl
theorem fixFEq (x : α) (acx : Acc r x) : fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  fixF_eq F x acx
end

section
variable {C : α → Sort v} {r : α → α → Prop}
noncomputable def fix (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x := fixF F x (apply hwf x)
theorem fix_eq (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)
end
end WellFounded

@[instance_reducible] def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => ⟨a, fun _ h => h.elim⟩⟩

namespace Subrelation
variable {r q : α → α → Prop}
theorem accessible {a : α} (h₁ : Subrelation q r) (ac : Acc r a) : Acc q a := by
  induction ac with
  | intro x _ ih => exact ⟨x, fun y h => ih y (h₁ h)⟩
theorem wf (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q := ⟨fun a => accessible @h₁ (h₂.apply a)⟩
end Subrelation

namespace InvImage
variable {β : Sort v} {r : β → β → Prop}
theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a := by
  have aux : ∀ b, Acc r b → ∀ x, f x = b → Acc (InvImage r f) x := by
    intro b hb
    induction hb with
    | intro b _ ih =>
      intro x e
      subst e
      exact ⟨x, fun y h => ih (f y) h y rfl⟩
  exact aux (f a) ac a rfl
theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) := ⟨fun a => accessible f (h.apply (f a))⟩
end InvImage

@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

open Relation in
theorem Acc.transGen {r : α → α → Prop} {a : α} (h : Acc r a) : Acc (TransGen r) a := by
  induction h with
  | intro x _ ih =>
    refine ⟨x, fun y h => ?_⟩
    cases h with
    | single h => exact ih y h
    | tail h₁ h₂ => exact (ih _ h₂).inv h₁
open Relation in
theorem WellFounded.transGen {r : α → α → Prop} (h : WellFounded r) : WellFounded (TransGen r) :=
  ⟨fun a => (h.apply a).transGen⟩

namespace Nat
private theorem eq_or_lt : ∀ {n m : Nat}, n ≤ m → n = m ∨ n < m
  | _, _, .refl => .inl rfl
  | _, _, .step h => .inr (succ_le_succ h)
theorem lt_wfRel.wf : WellFounded Nat.lt := by
  refine ⟨fun n => ?_⟩
  induction n with
  | zero => exact ⟨0, fun y h => absurd h (not_lt_zero y)⟩
  | succ n ih =>
    refine ⟨_, fun m h => ?_⟩
    cases eq_or_lt (le_of_succ_le_succ h) with
    | inl e => exact e ▸ ih
    | inr l => exact ih.inv l
@[instance_reducible] def lt_wfRel : WellFoundedRelation Nat where
  rel := (· < ·)
  wf := lt_wfRel.wf

@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n := Nat.lt_wfRel.wf.fix ind n
@[elab_as_elim] protected noncomputable def caseStrongRecOn {motive : Nat → Sort u} (a : Nat) (zero : motive 0)
    (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (succ n)) : motive a :=
  Nat.strongRecOn a fun n => match n with
    | 0 => fun _ => zero
    | n + 1 => fun h₁ => ind n (fun _ h₂ => h₁ _ (succ_le_succ h₂))

/-- `n`, but in a form that only a concrete `n` lets the checker unfold: recursion on it cannot start
from an unknown measure. -/
def _root_.WellFounded.Nat.eager (n : Nat) : Nat := if Nat.beq n n = true then n else n
theorem _root_.WellFounded.Nat.eager_eq (n : Nat) : WellFounded.Nat.eager n = n := ite_self n
end Nat

namespace WellFounded.Nat
variable {motive : α → Sort v} (h : α → Nat) (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)
/-- `F` unrolled `fuel` times: more than the measure is always enough. -/
def fix.go : ∀ (fuel : Nat) (x : α), h x < fuel → motive x
  | 0, _, hfuel => absurd hfuel (Nat.not_succ_le_zero _)
  | fuel + 1, x, hfuel => F x fun y hy => fix.go fuel y (Nat.le_trans hy (Nat.le_of_lt_succ hfuel))
def fix (x : α) : motive x :=
  fix.go h F (eager (h x + 1)) x (by rw [eager_eq]; exact Nat.le_refl _)
protected theorem fix.go_congr (x : α) (fuel₁ fuel₂ : Nat) (h₁ : h x < fuel₁) (h₂ : h x < fuel₂) :
    fix.go h F fuel₁ x h₁ = fix.go h F fuel₂ x h₂ := by
  induction fuel₁ generalizing x fuel₂ with
  | zero => exact absurd h₁ (Nat.not_succ_le_zero _)
  | succ n ih =>
    cases fuel₂ with
    | zero => exact absurd h₂ (Nat.not_succ_le_zero _)
    | succ m => exact congrArg (F x) (funext fun y => funext fun hy => ih y m _ _)
theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) :=
  (fix.go_congr h F x _ (h x + 1) _ (Nat.le_refl _)).trans
    (congrArg (F x) (funext fun y => funext fun _ => fix.go_congr h F y _ _ _ _))
end WellFounded.Nat

abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf
instance (priority := low) [SizeOf α] : WellFoundedRelation α := sizeOfWFRel
theorem WellFounded.asymmetric {α : Sort u} {r : α → α → Prop} (h : WellFounded r) (a b : α) : r a b → ¬ r b a :=
  h.induction (C := fun a => ∀ b, r a b → ¬ r b a) a (fun x ih y hxy hyx => ih y hyx x hyx hxy) b
