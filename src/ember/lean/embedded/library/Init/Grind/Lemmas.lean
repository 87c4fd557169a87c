prelude
import Init.Linear.Basic
/-! Gadgets with which `grind` marks terms, and the facts by which it propagates truth through connectives. -/
set_option linter.unusedVariables false
set_option linter.defProp false
universe u v
namespace Lean.Grind
def nestedProof (p : Prop) {h : p} : p := h
def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
def offset (a b : Nat) : Nat := a + b
def eqBwdPattern {α : Sort u} (a b : α) : Prop := a = b
abbrev EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b
abbrev MatchCond (p : Prop) : Prop := p
def PreMatchCond (p : Prop) : Prop := p
def Marker {α : Sort u} (a : α) : α := a
def abstractFn {α : Sort u} (a : α) : α := a
def alreadyNorm (p : Prop) : Prop := p
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x
def genHEqPattern {α β : Sort u} (_h : Prop) (x : α) (_val : β) : α := x
theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) : HEq (@nestedProof p hp) (@nestedProof q hq) := by
  subst h; exact HEq.refl _
theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by
  subst h; exact heq_of_eq (Subsingleton.elim hp hq)
theorem em (p : Prop) : alreadyNorm p ∨ alreadyNorm (¬ p) := Classical.em p
theorem rfl_true : true = true := rfl
def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q := fun hp => h (he.mp hp)
def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p') (h : (h : p') → q (he.mpr_prop h)) : (h : p) → q h :=
  fun hp => h (he.mp hp)
variable {a b p q r : Prop}
theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := h ▸ true_and b
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := h ▸ and_true a
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False := h ▸ false_and b
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False := h ▸ and_false a
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false (h : (a ∧ b) = False) : (¬a ∨ ¬b) := Classical.not_and_iff_not_or_not.1 (of_eq_false h)
theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := h ▸ true_or b
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := h ▸ or_true a
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := h ▸ false_or b
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := h ▸ or_false a
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False := eq_false fun x => of_eq_false h (.inl x)
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False := eq_false fun x => of_eq_false h (.inr x)
theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True := eq_true fun x => absurd x (of_eq_false h)
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := eq_true fun _ => of_eq_true h
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b := propext ⟨fun f => f (of_eq_true h), fun x _ => x⟩
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False := eq_false fun x => of_eq_false h₂ (of_eq_true h₁ x)
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True :=
  eq_true (Classical.byContradiction fun n => of_eq_false h fun x => absurd x n)
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False := eq_false fun x => of_eq_false h fun _ => x
theorem not_eq_of_eq_true (h : a = True) : (Not a) = False := eq_false fun n => n (of_eq_true h)
theorem not_eq_of_eq_false (h : a = False) : (Not a) = True := eq_true (of_eq_false h)
theorem eq_false_of_not_eq_true (h : (Not a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (Not a) = False) : a = True := eq_true (Classical.byContradiction (of_eq_false h))
theorem false_of_not_eq_self (h : (Not a) = a) : False :=
  have n : ¬a := fun x => (h.mpr_prop x) x
  n (h ▸ n)
theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by subst h; exact propext ⟨fun e => e ▸ trivial, fun x => (eq_true x).symm⟩
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by subst h; exact propext ⟨of_eq_true, eq_true⟩
theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := h₁ ▸ h₂ ▸ rfl
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  subst h₁; subst h₂; exact propext ⟨Eq.symm, Eq.symm⟩
theorem heq_congr {α : Sort u} {β : Sort u} {a₁ a₂ : α} {b₁ b₂ : β} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : HEq a₁ b₁ = HEq a₂ b₂ := h₁ ▸ h₂ ▸ rfl
theorem heq_congr' {α : Sort u} {β : Sort u} {a₁ : α} {b₁ : β} {a₂ : β} {b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : HEq a₁ b₁ = HEq a₂ b₂ := by
  subst h₁; subst h₂; exact propext ⟨HEq.symm, HEq.symm⟩
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂
theorem beq_eq_true_of_eq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : a = b) : (a == b) = true := h ▸ BEq.rfl
theorem eq_of_beq_eq_true {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = true) : a = b := eq_of_beq h
theorem beq_eq_false_of_diseq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : ¬ a = b) : (a == b) = false :=
  eq_false_of_ne_true fun e => h (eq_of_beq e)
theorem ne_of_beq_eq_false {α : Type u} {_ : BEq α} {i : LawfulBEq α} {a b : α} (h : (a == b) = false) : (a = b) = False :=
  eq_false fun e => Bool.false_ne_true (h.symm.trans (@beq_eq_true_of_eq α _ i a b e))
namespace Bool
variable {a b : Bool}
theorem and_eq_of_eq_true_left (h : a = true) : (a && b) = b := by subst h; rfl
theorem and_eq_of_eq_true_right (h : b = true) : (a && b) = a := by subst h; exact _root_.Bool.and_true a
theorem and_eq_of_eq_false_left (h : a = false) : (a && b) = false := by subst h; rfl
theorem and_eq_of_eq_false_right (h : b = false) : (a && b) = false := by subst h; exact _root_.Bool.and_false a
theorem eq_true_of_and_eq_true_left (h : (a && b) = true) : a = true := by cases a <;> first | rfl | exact nomatch h
theorem eq_true_of_and_eq_true_right (h : (a && b) = true) : b = true := by cases a <;> first | exact h | exact nomatch h
theorem or_eq_of_eq_true_left (h : a = true) : (a || b) = true := by subst h; rfl
theorem or_eq_of_eq_true_right (h : b = true) : (a || b) = true := by subst h; exact _root_.Bool.or_true a
theorem or_eq_of_eq_false_left (h : a = false) : (a || b) = b := by subst h; rfl
theorem or_eq_of_eq_false_right (h : b = false) : (a || b) = a := by subst h; exact _root_.Bool.or_false a
theorem eq_false_of_or_eq_false_left (h : (a || b) = false) : a = false := by cases a <;> first | rfl | exact nomatch h
theorem eq_false_of_or_eq_false_right (h : (a || b) = false) : b = false := by cases a <;> first | exact h | exact nomatch h
theorem not_eq_of_eq_true (h : a = true) : (!a) = false := by subst h; rfl
theorem not_eq_of_eq_false (h : a = false) : (!a) = true := by subst h; rfl
theorem eq_false_of_not_eq_true (h : (!a) = true) : a = false := by cases a <;> first | rfl | exact nomatch h
theorem eq_true_of_not_eq_false (h : (!a) = false) : a = true := by cases a <;> first | rfl | exact nomatch h
theorem eq_false_of_not_eq_true' (h : ¬ a = true) : a = false := eq_false_of_ne_true h
theorem eq_true_of_not_eq_false' (h : ¬ a = false) : a = true := by cases a <;> first | rfl | exact absurd rfl h
theorem false_of_not_eq_self (h : (!a) = a) : False := by cases a <;> exact nomatch h
theorem ne_of_eq_true_of_eq_false (h₁ : a = true) (h₂ : b = false) : (a = b) = False := by
  subst h₁; subst h₂; exact eq_false fun e => nomatch e
end Bool
theorem of_eq_eq_true (h : (a = b) = True) : (a ∧ b) ∨ (¬ a ∧ ¬ b) := by
  cases of_eq_true h; exact (Classical.em a).elim (fun x => .inl ⟨x, x⟩) (fun x => .inr ⟨x, x⟩)
theorem of_eq_eq_false (h : (a = b) = False) : (a ∧ ¬b) ∨ (¬ a ∧ b) :=
  (Classical.em a).elim
    (fun x => .inl ⟨x, fun y => of_eq_false h (propext (iff_of_true x y))⟩)
    (fun x => .inr ⟨x, Classical.byContradiction fun y => of_eq_false h (propext (iff_of_false x y))⟩)
theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') : (∀ hp : p, q hp) = q' :=
  propext ⟨fun h => h₂ ▸ h _, fun h _ => h₂ ▸ h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x : α, p x) = False) : ∃ x : α, ¬ p x :=
  Classical.not_forall.1 (of_eq_false h)
theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬ c → α} {r : α} (h₁ : c = True) (h₂ : a (of_eq_true h₁) = r) :
    (dite c a b) = r := (dif_pos _).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬ c → α} {r : α} (h₁ : c = False) (h₂ : b (of_eq_false h₁) = r) :
    (dite c a b) = r := (dif_neg _).trans h₂
theorem eqRec_heq.{w₁, w₂} {α : Sort w₂} {a : α} {motive : (x : α) → a = x → Sort w₁} (v : motive a (Eq.refl a)) {b : α} (h : a = b) :
    HEq (@Eq.rec α a motive v b h) v := by subst h; exact HEq.refl _
theorem eqRecOn_heq.{w₁, w₂} {α : Sort w₂} {a : α} {motive : (x : α) → a = x → Sort w₁} {b : α} (h : a = b) (v : motive a (Eq.refl a)) :
    HEq (@Eq.recOn α a motive b h v) v := by subst h; exact HEq.refl _
theorem eqNDRec_heq.{w₁, w₂} {α : Sort w₂} {a : α} {motive : α → Sort w₁} (v : motive a) {b : α} (h : a = b) :
    HEq (@Eq.ndrec α a motive v b h) v := by subst h; exact HEq.refl _
theorem of_decide_eq_true {p : Prop} {_ : Decidable p} (h : decide p = true) : p = True := eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False := eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {p : Prop} {_ : Decidable p} (h : p = True) : decide p = true := _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} (h : p = False) : decide p = false := _root_.decide_eq_false (of_eq_false h)
theorem of_lookahead (p : Prop) (h : (¬ p) → False) : p = True := eq_true (Classical.byContradiction h)
end Lean.Grind
