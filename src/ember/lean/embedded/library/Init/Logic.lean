prelude
import Init.SizeOf
/-! Stage 2/4a: logic. From here on the real notation and tactic syntax is available. -/
set_option linter.unusedVariables false
universe u v w
variable {a b c d p q r : Prop}
structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a
inductive Exists {α : Sort u} (p : α → Prop) : Prop where | intro (w : α) (h : p w) : Exists p
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := ¬(a = b)
@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)
axiom propext {a b : Prop} : (a ↔ b) → a = b
theorem trivial : True := ⟨⟩
@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h ▸ a
@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := h ▸ b
theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b := h₁ ▸ h₂
protected theorem Eq.rfl {α : Sort u} {a : α} : a = a := Eq.refl a
theorem mt (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
theorem id_eq {α : Sort u} (a : α) : id a = a := rfl
theorem Ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := fun h₁ => h h₁.symm
theorem Ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl
theorem ne_of_apply_ne {α β : Sort u} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y := fun h e => h (e ▸ rfl)
theorem Iff.refl (a : Prop) : a ↔ a := ⟨fun h => h, fun h => h⟩
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.symm (h : a ↔ b) : b ↔ a := ⟨h.2, h.1⟩
theorem Iff.trans (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c := ⟨fun h => h₂.1 (h₁.1 h), fun h => h₁.2 (h₂.2 h)⟩
theorem Iff.of_eq (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem iff_of_eq (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem iff_of_true (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => absurd h ha, fun h => absurd h hb⟩
theorem Iff.comm : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
instance : Trans Iff Iff Iff := ⟨Iff.trans⟩
theorem Or.elim {c : Prop} (h : a ∨ b) (l : a → c) (r : b → c) : c := match h with | .inl h => l h | .inr h => r h
theorem Or.symm (h : a ∨ b) : b ∨ a := h.elim .inr .inl
theorem And.symm (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem Or.imp (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (fun h => .inl (f h)) (fun h => .inr (g h))
theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists p) (h₂ : (a : α) → p a → b) : b := match h₁ with | ⟨w, h⟩ => h₂ w h
theorem of_eq_true (h : p = True) : p := h ▸ trivial
theorem eq_true (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩
theorem eq_false (h : ¬p) : p = False := propext ⟨fun h' => h h', fun h' => h'.elim⟩
theorem eq_false' (h : p → False) : p = False := eq_false h
theorem eq_true_of_decide {p : Prop} [inst : Decidable p] (h : decide p = true) : p = True := eq_true (of_decide_eq_true h)
theorem eq_false_of_decide {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False := eq_false (of_decide_eq_false h)
theorem of_eq_false (h : p = False) : ¬p := fun hp => h ▸ hp
theorem not_of_eq_false (h : p = False) : ¬p := of_eq_false h
theorem eq_self {α : Sort u} (a : α) : (a = a) = True := eq_true rfl
theorem ne_self_iff_false {α : Sort u} (a : α) : a ≠ a ↔ False := ⟨fun h => h rfl, False.elim⟩
theorem heq_self_eq_true {α : Sort u} (a : α) : HEq a a = True := eq_true HEq.rfl
theorem heq_eq_eq {α : Sort u} (a b : α) : HEq a b = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩
theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : α = β := h.rec rfl
theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : HEq a b) : HEq b a := h.rec (HEq.refl a)
theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl
theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) := h₁ ▸ h₂ ▸ rfl
theorem implies_congr_left {p₁ p₂ : Sort u} {q : Sort v} (h : p₁ = p₂) : (p₁ → q) = (p₂ → q) := h ▸ rfl
theorem implies_congr_right {p : Sort u} {q₁ q₂ : Sort v} (h : q₁ = q₂) : (p → q₁) = (p → q₂) := h ▸ rfl
theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  propext ⟨fun f h => h₂ h ▸ f (h₁ ▸ h), fun f h => (h₂ (h₁ ▸ h)).symm ▸ f (h₁ ▸ h)⟩
theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : (h : p₂) → q₁ = q₂ h) : (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun f h => h₂ h ▸ f (h₁ ▸ h), fun f h => (h₂ (h₁ ▸ h)).symm ▸ f (h₁ ▸ h)⟩
theorem forall_congr {α : Sort u} {p q : α → Prop} (h : (a : α) → p a = q a) : ((a : α) → p a) = ((a : α) → q a) := (funext h : p = q) ▸ rfl
theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop} (h₁ : p₁ = p₂) (h₂ : (a : p₂) → q₁ (@Eq.substr Prop (fun x : Prop => x) p₂ p₁ h₁ a) = q₂ a) : ((a : p₁) → q₁ a) = ((a : p₂) → q₂ a) := by subst h₁; exact forall_congr h₂
theorem forall_prop_congr_dom {p₁ p₂ : Prop} (h : p₁ = p₂) (q : p₁ → Prop) : ((a : p₁) → q a) = ((a : p₂) → q (@Eq.substr Prop (fun x : Prop => x) p₂ p₁ h a)) := by subst h; rfl
theorem pi_congr {α : Sort u} {β β' : α → Sort v} (h : (a : α) → β a = β' a) : ((a : α) → β a) = ((a : α) → β' a) := (funext h : β = β') ▸ rfl
theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a') (h₂ : (x : α) → b x = b' x) : (let x := a; b x) = (let x := a'; b' x) := h₁ ▸ (funext h₂ : b = b') ▸ rfl
theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α} (b : α → β) (h : a = a') : (let x := a; b x) = (let x := a'; b x) := h ▸ rfl
theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a} (a : α) (h : (x : α) → b x = b' x) : (let x := a; b x) = (let x := a; b' x) := (funext h : b = b') ▸ rfl
theorem letFun_unused {α : Sort u} {β : Sort v} (a : α) {b b' : β} (h : b = b') : (have _ := a; b) = b' := h
theorem letFun_congr {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a') (h₂ : (x : α) → f x = f' x) : (have x := a; f x) = (have x := a'; f' x) := h₁ ▸ (funext h₂ : f = f') ▸ rfl
theorem letFun_body_congr {α : Sort u} {β : Sort v} (a : α) {f f' : α → β} (h : (x : α) → f x = f' x) : (have x := a; f x) = (have x := a; f' x) := h a
theorem letFun_val_congr {α : Sort u} {β : Sort v} {a a' : α} {f : α → β} (h : a = a') : (have x := a; f x) = (have x := a'; f x) := h ▸ rfl
theorem have_unused {α : Sort u} {β : Sort v} (a : α) {b b' : β} (h : b = b') : (have _ := a; b) = b' := h
theorem have_congr {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a') (h₂ : (x : α) → f x = f' x) : (have x := a; f x) = (have x := a'; f' x) := h₁ ▸ (funext h₂ : f = f') ▸ rfl
theorem have_body_congr {α : Sort u} {β : Sort v} (a : α) {f f' : α → β} (h : (x : α) → f x = f' x) : (have x := a; f x) = (have x := a; f' x) := h a
theorem have_val_congr {α : Sort u} {β : Sort v} {a a' : α} {f : α → β} (h : a = a') : (have x := a; f x) = (have x := a'; f x) := h ▸ rfl
theorem proof_irrel_heq {p q : Prop} (hp : p) (hq : q) : HEq hp hq := by
  cases propext (iff_of_true hp hq); rfl

namespace Classical
theorem em (p : Prop) : p ∨ ¬p :=
  let U (x : Prop) : Prop := x = True ∨ p
  let V (x : Prop) : Prop := x = False ∨ p
  have exU : Exists U := ⟨True, .inl rfl⟩
  have exV : Exists V := ⟨False, .inl rfl⟩
  let pick (P : Prop → Prop) (h : Exists P) : Subtype P := choice (let ⟨x, px⟩ := h; ⟨⟨x, px⟩⟩)
  have ne_or : (pick U exU).val ≠ (pick V exV).val ∨ p :=
    match (pick U exU).property, (pick V exV).property with
    | .inr h, _ => .inr h
    | _, .inr h => .inr h
    | .inl hu, .inl hv => .inl fun e => by have : True = False := hu.symm.trans (e.trans hv); exact this ▸ trivial
  match ne_or with
  | .inr h => .inl h
  | .inl ne => .inr fun hp =>
    have : U = V := funext fun x => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩
    have aux : ∀ (P Q : Prop → Prop) (hP : Exists P) (hQ : Exists Q), P = Q → (pick P hP).val = (pick Q hQ).val := by
      intro P Q hP hQ e; subst e; rfl
    ne (aux _ _ exU exV this)
noncomputable def propDecidable (a : Prop) : Decidable a := choice <| match em a with
  | .inl h => ⟨isTrue h⟩
  | .inr h => ⟨isFalse h⟩
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id (fun n => (h n).elim)
theorem byCases {p q : Prop} (h₁ : p → q) (h₂ : ¬p → q) : q := (em p).elim h₁ h₂
theorem not_not : ¬¬a ↔ a := ⟨fun h => byContradiction h, fun h n => n h⟩
theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := ⟨fun h => ⟨byContradiction fun n => h fun x => absurd x n, fun hb => h fun _ => hb⟩, fun h f => h.2 (f h.1)⟩
theorem not_and_iff_not_or_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b := ⟨fun h => (em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, fun h k => h.elim (· k.1) (· k.2)⟩
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun n => h fun x => byContradiction fun k => n ⟨x, k⟩, fun ⟨x, h⟩ k => h (k x)⟩
end Classical
export Classical (not_not)
namespace Decidable
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := Classical.byContradiction h
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := Classical.em p
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q := dite p h1 h2
theorem not_not [dec : Decidable p] : ¬¬p ↔ p := Classical.not_not
theorem or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) := ⟨fun h n => h.elim (fun h => absurd h n) id, fun h => (Classical.em a).elim .inl (fun n => .inr (h n))⟩
theorem not_and_iff_or_not_not [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
theorem not_and_iff_or_not [Decidable a] [Decidable b] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
theorem not_imp_iff_and_not [Decidable a] : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
theorem not_iff_iff_and_not_or_not_and [Decidable a] [Decidable b] : (¬(a ↔ b)) ↔ (a ∧ ¬b) ∨ ((¬a) ∧ b) := by
  constructor
  · intro h
    cases Classical.em a with
    | inl ha => exact .inl ⟨ha, fun hb => h (iff_of_true ha hb)⟩
    | inr ha => exact .inr ⟨ha, Classical.byContradiction fun hb => h (iff_of_false ha hb)⟩
  · intro h e
    cases h with
    | inl h => exact h.2 (e.1 h.1)
    | inr h => exact h.1 (e.2 h.2)
theorem iff_iff_and_or_not_and_not [Decidable a] [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) := by
  constructor
  · intro h
    exact (Classical.em a).elim (fun ha => .inl ⟨ha, h.1 ha⟩) (fun ha => .inr ⟨ha, fun hb => ha (h.2 hb)⟩)
  · intro h; exact h.elim (fun h => iff_of_true h.1 h.2) (fun h => iff_of_false h.1 h.2)
end Decidable
instance : Decidable True := isTrue trivial
instance : Decidable False := isFalse id
instance [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then if hq : q then isTrue (fun _ => hq) else isFalse (fun h => hq (h hp)) else isTrue (fun h => absurd h hp)
instance [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then if hq : q then isTrue ⟨fun _ => hq, fun _ => hp⟩ else isFalse (fun h => hq (h.1 hp))
  else if hq : q then isFalse (fun h => hp (h.2 hq)) else isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩
instance {α : Sort u} {a b : α} [Decidable (a = b)] : Decidable (a ≠ b) := inferInstanceAs (Decidable (¬(a = b)))
theorem not_and_of_not_or_not (h : ¬a ∨ ¬b) : ¬(a ∧ b) := fun k => h.elim (· k.1) (· k.2)
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := ⟨fun h n => h.elim (fun h => absurd h n) id, fun h => (Classical.em a).elim .inl (fun n => .inr (h n))⟩

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := match h with | isTrue _ => rfl | isFalse n => absurd hc n
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := match h with | isTrue y => absurd y hnc | isFalse _ => rfl
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := dif_pos hc
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := dif_neg hnc
@[simp] theorem ite_true {α : Sort u} (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false {α : Sort u} (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : (dite True t e) = t trivial := rfl
@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : (dite False t e) = e id := rfl
@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := match d with | isTrue _ => rfl | isFalse _ => rfl
theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬c → y = v) : ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [if_pos h]; subst b; rw [if_pos h]; exact h₂ h
  | inr h => rw [if_neg h]; subst b; rw [if_neg h]; exact h₃ h
theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁ ▸ h₂
theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := h₁ ▸ h₂
theorem dite_congr {α : Sort u} {b c : Prop} {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α} {_ : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr_prop h) = u h) (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) : dite b x y = dite c u v := by
  cases Decidable.em c with
  | inl h => rw [dif_pos h]; subst b; rw [dif_pos h]; exact h₂ h
  | inr h => rw [dif_neg h]; subst b; rw [dif_neg h]; exact h₃ h
attribute [simp] eq_self ne_self_iff_false heq_self_eq_true heq_eq_eq iff_self id_eq not_not
@[simp] theorem not_true_eq_false : (¬True) = False := eq_false fun h => h trivial
@[simp] theorem not_false_eq_true : (¬False) = True := eq_true id
@[simp] theorem not_false : ¬False := id
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨(·.1), fun h => ⟨h, h⟩⟩
@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨(·.1), (⟨·, trivial⟩)⟩
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨(·.2), (⟨trivial, ·⟩)⟩
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false (·.2)
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false (·.1)
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, .inl⟩
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (.inr trivial)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (.inl trivial)
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.elim id False.elim, .inl⟩
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.elim False.elim id, .inr⟩
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨fun h => h.2 trivial, fun h => ⟨fun _ => trivial, fun _ => h⟩⟩
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p := propext ⟨fun h => h.1 trivial, fun h => ⟨fun _ => h, fun _ => trivial⟩⟩
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨fun h => h.1, fun h => ⟨h, False.elim⟩⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p := propext ⟨fun h => h.2, fun h => ⟨False.elim, h⟩⟩
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true fun _ => trivial
@[simp] theorem forall_const_true {α : Sort u} : (∀ _ : α, True) = True := eq_true fun _ => trivial
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩
@[simp] theorem imp_self {a : Prop} : (a → a) ↔ True := ⟨fun _ => trivial, fun _ h => h⟩
@[simp] theorem and_not_self : ¬(a ∧ ¬a) := fun h => h.2 h.1
@[simp] theorem not_and_self : ¬(¬a ∧ a) := fun h => h.1 h.2
@[simp] theorem not_or : ¬(p ∨ q) ↔ ¬p ∧ ¬q := ⟨fun h => ⟨fun x => h (.inl x), fun x => h (.inr x)⟩, fun h k => k.elim h.1 h.2⟩
@[simp] theorem exists_false {α : Sort u} : ¬(∃ _ : α, False) := fun ⟨_, h⟩ => h
@[simp] theorem exists_eq {α : Sort u} {a' : α} : ∃ a, a = a' := ⟨_, rfl⟩
@[simp] theorem exists_eq' {α : Sort u} {a' : α} : ∃ a, a' = a := ⟨_, rfl⟩
@[simp] theorem exists_eq_left {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' := ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem forall_eq {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) ↔ p a' := ⟨fun h => h _ rfl, fun h a e => e ▸ h⟩
@[simp] theorem forall_eq' {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a' = a → p a) ↔ p a' := ⟨fun h => h _ rfl, fun h a e => e ▸ h⟩
@[simp] theorem imp_false : (a → False) ↔ ¬a := Iff.rfl
theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬(a = b) := rfl
attribute [simp] ne_eq
@[simp] theorem not_and : ¬(a ∧ b) ↔ (a → ¬b) := ⟨fun h x y => h ⟨x, y⟩, fun h k => h k.1 k.2⟩
theorem and_comm : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
theorem or_comm : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem and_assoc : (a ∧ b) ∧ c ↔ a ∧ b ∧ c := ⟨fun h => ⟨h.1.1, h.1.2, h.2⟩, fun h => ⟨⟨h.1, h.2.1⟩, h.2.2⟩⟩
theorem or_assoc : (a ∨ b) ∨ c ↔ a ∨ b ∨ c := ⟨fun h => h.elim (fun h => h.elim .inl (fun h => .inr (.inl h))) (fun h => .inr (.inr h)), fun h => h.elim (fun h => .inl (.inl h)) (fun h => h.elim (fun h => .inl (.inr h)) .inr)⟩
theorem not_exists {α : Sort u} {p : α → Prop} : (¬∃ x, p x) ↔ ∀ x, ¬p x := ⟨fun h x k => h ⟨x, k⟩, fun h ⟨x, k⟩ => h x k⟩
attribute [simp] not_exists
theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) := ⟨fun h x => ⟨fun y => (h.1 ⟨x, y⟩).2, fun y => (h.2 ⟨x, y⟩).2⟩, fun h => ⟨fun k => ⟨k.1, (h k.1).1 k.2⟩, fun k => ⟨k.1, (h k.1).2 k.2⟩⟩⟩
theorem and_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := ⟨And.imp h₁.1 h₂.1, And.imp h₁.2 h₂.2⟩
theorem or_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := ⟨Or.imp h₁.1 h₂.1, Or.imp h₁.2 h₂.2⟩
theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.2, mt h.1⟩
theorem exists_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a := ⟨fun ⟨x, k⟩ => ⟨x, (h x).1 k⟩, fun ⟨x, k⟩ => ⟨x, (h x).2 k⟩⟩
@[simp] theorem Bool.false_eq_true : (false = true) = False := eq_false Bool.false_ne_true
@[simp] theorem Bool.true_eq_false : (true = false) = False := eq_false fun h => Bool.false_ne_true h.symm
@[simp] theorem decide_eq_true_eq [Decidable p] : (decide p = true) = p := propext ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem Bool.not_true : (!true) = false := rfl
@[simp] theorem Bool.not_false : (!false) = true := rfl
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := by cases b <;> rfl
@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := by cases b <;> rfl
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by cases a <;> cases b <;> simp
@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by cases a <;> cases b <;> simp
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := by cases b <;> simp
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := by cases b <;> simp
@[simp] theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by cases b <;> simp
noncomputable instance (p : Prop) : Nonempty (Decidable p) := ⟨Classical.propDecidable p⟩
@[extern "lean_string_dec_eq"] opaque String.decEq (s₁ s₂ : @& String) : Decidable (s₁ = s₂)
instance : DecidableEq String := String.decEq
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := if_neg hnc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := dif_neg hnc
theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) : dite c t e = e (of_eq_false h) := dif_neg (of_eq_false h)
namespace Classical
attribute [scoped instance low] propDecidable
end Classical
attribute [ext] funext
attribute [ext] propext
class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b
protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq
protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : HEq a b := by
  subst h₂; exact heq_of_eq (Subsingleton.elim a b)
instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩
instance instSubsingletonDecidable (p : Prop) : Subsingleton (Decidable p) := ⟨fun
  | isTrue _, isTrue _ => rfl
  | isFalse _, isFalse _ => rfl
  | isTrue h, isFalse n => absurd h n
  | isFalse n, isTrue h => absurd h n⟩
