prelude
import Init.Logic.Congr
/-! Decidable propositions, `if … then … else`, `Subsingleton`: the definitions and what follows at once. -/
set_option linter.unusedVariables false
universe u v w
@[simp] theorem decide_true (h : Decidable True) : @decide True h = true := match h with | isTrue _ => rfl | isFalse n => (n trivial).elim
@[simp] theorem decide_false (h : Decidable False) : @decide False h = false := match h with | isFalse _ => rfl | isTrue y => y.elim
@[inline] def toBoolUsing {p : Prop} (d : Decidable p) : Bool := decide (self := d)
theorem toBoolUsing_eq_true {p : Prop} (d : Decidable p) (h : p) : toBoolUsing d = true := decide_eq_true (inst := d) h
theorem ofBoolUsing_eq_true {p : Prop} {d : Decidable p} (h : toBoolUsing d = true) : p := of_decide_eq_true (inst := d) h
theorem ofBoolUsing_eq_false {p : Prop} {d : Decidable p} (h : toBoolUsing d = false) : ¬p := of_decide_eq_false (inst := d) h
instance : Decidable True := isTrue trivial
instance : Decidable False := isFalse not_false
namespace Decidable
variable {p q : Prop}
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q := match dec with | isTrue h => h1 h | isFalse h => h2 h
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases .inl .inr
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := byCases id fun n => (h n).elim
theorem of_not_not [Decidable p] : ¬¬p → p := fun h => byContradiction h
theorem not_and_iff_or_not {p q : Prop} [d₁ : Decidable p] [d₂ : Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => byCases (fun x => .inr fun y => h ⟨x, y⟩) .inl, fun h k => h.elim (· k.1) (· k.2)⟩
end Decidable
section
variable {p q : Prop}
@[inline] def decidable_of_decidable_of_iff [Decidable p] (h : p ↔ q) : Decidable q := if hp : p then isTrue (h.1 hp) else isFalse fun hq => hp (h.2 hq)
@[inline] def decidable_of_decidable_of_eq [Decidable p] (h : p = q) : Decidable q := decidable_of_decidable_of_iff (p := p) (h ▸ Iff.rfl)
end
@[macro_inline] instance {p q} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then if hq : q then isTrue (fun _ => hq) else isFalse (fun h => hq (h hp)) else isTrue (fun h => absurd h hp)
instance {p q} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then if hq : q then isTrue ⟨fun _ => hq, fun _ => hp⟩ else isFalse (fun h => hq (h.1 hp))
  else if hq : q then isFalse (fun h => hp (h.2 hq)) else isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩
instance {p q : Prop} [d : Decidable (p ↔ q)] : Decidable (p = q) := match d with
  | isTrue h => isTrue (propext h)
  | isFalse h => isFalse fun e => h (e ▸ Iff.rfl)

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := match h with | isTrue _ => rfl | isFalse n => absurd hc n
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := match h with | isTrue y => absurd y hnc | isFalse _ => rfl
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := dif_pos hc
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := dif_neg hnc
def iteInduction {α : Sort u} {c : Prop} [inst : Decidable c] {motive : α → Sort v} {t e : α} (hpos : c → motive t) (hneg : ¬c → motive e) : motive (ite c t e) :=
  match inst with | isTrue h => hpos h | isFalse h => hneg h
theorem dif_eq_if (c : Prop) {h : Decidable c} {α : Sort u} (t : α) (e : α) : dite c (fun _ => t) (fun _ => e) = ite c t e := rfl
instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] : Decidable (if c then t else e) := match dC with | isTrue _ => dT | isFalse _ => dE
instance {c : Prop} {t : c → Prop} {e : ¬c → Prop} [dC : Decidable c] [dT : ∀ h, Decidable (t h)] [dE : ∀ h, Decidable (e h)] : Decidable (if h : c then t h else e h) :=
  match dC with | isTrue hc => dT hc | isFalse hc => dE hc
theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬c → y = v) : ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [if_pos h]; subst b; rw [if_pos h]; exact h₂ h
  | inr h => rw [if_neg h]; subst b; rw [if_neg h]; exact h₃ h
theorem dite_congr {α : Sort u} {b c : Prop} {_ : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α}
    (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr_prop h) = u h) (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) : dite b x y = dite c u v := by
  cases Decidable.em c with
  | inl h => rw [dif_pos h]; subst b; rw [dif_pos h]; exact h₂ h
  | inr h => rw [dif_neg h]; subst b; rw [dif_neg h]; exact h₃ h
attribute [congr] ite_congr dite_congr
/-! The simplifier decides a condition and then names the branch. -/
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := if_neg hnc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := dif_neg hnc
theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) : dite c t e = e (of_eq_false h) := dif_neg (of_eq_false h)

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b
protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq
protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : HEq a b := by
  subst h₂; exact heq_of_eq (Subsingleton.elim a b)
instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩
@[macro_inline] protected def Empty.elim {C : Sort u} : Empty → C := Empty.rec
@[macro_inline] protected def PEmpty.elim {C : Sort u} : PEmpty → C := fun a => nomatch a
instance : DecidableEq Empty := fun a => a.elim
instance : DecidableEq PEmpty := fun a => a.elim
instance : Subsingleton Empty := ⟨(·.elim)⟩
instance : Subsingleton PEmpty := ⟨(·.elim)⟩
instance (p : Prop) : Subsingleton (Decidable p) := ⟨fun
  | isTrue _, isTrue _ => rfl
  | isFalse _, isFalse _ => rfl
  | isTrue h, isFalse n => absurd h n
  | isFalse n, isTrue h => absurd h n⟩
theorem recSubsingleton {p : Prop} [h : Decidable p] {h₁ : p → Sort u} {h₂ : ¬p → Sort u} [h₃ : ∀ (h : p), Subsingleton (h₁ h)] [h₄ : ∀ (h : ¬p), Subsingleton (h₂ h)] :
    Subsingleton (Decidable.falseTrueCases (motive := fun _ => Sort u) h₂ h₁ h) := match h with | isTrue h => h₃ h | isFalse h => h₄ h
theorem eq_iff_true_of_subsingleton {α : Sort u} [Subsingleton α] (x y : α) : x = y ↔ True := iff_true_intro (Subsingleton.elim x y)
instance Pi.instSubsingleton {α : Sort u} {β : α → Sort v} [∀ a, Subsingleton (β a)] : Subsingleton (∀ a, β a) := ⟨fun f g => funext fun a => Subsingleton.elim (f a) (g a)⟩
theorem PUnit.subsingleton (a b : PUnit) : a = b := rfl
theorem PUnit.eq_punit (a : PUnit) : a = ⟨⟩ := rfl
instance : Subsingleton PUnit := ⟨PUnit.subsingleton⟩
instance : Inhabited PUnit := ⟨⟨⟩⟩
instance : DecidableEq PUnit := fun a b => isTrue (PUnit.subsingleton a b)
instance : Inhabited Prop := ⟨True⟩
instance : Inhabited True := ⟨trivial⟩
