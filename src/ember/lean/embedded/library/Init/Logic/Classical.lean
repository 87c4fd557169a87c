prelude
import Init.Logic.Decidable
/-! Excluded middle from choice (Diaconescu), `Classical.choose`, and classical logic. -/
set_option linter.unusedVariables false
universe u v w
namespace Classical
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} := choice (let ⟨x, px⟩ := h; ⟨⟨x, px⟩⟩)
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property
theorem em (p : Prop) : p ∨ ¬p :=
  let U (x : Prop) : Prop := x = True ∨ p
  let V (x : Prop) : Prop := x = False ∨ p
  have exU : ∃ x, U x := ⟨True, .inl rfl⟩
  have exV : ∃ x, V x := ⟨False, .inl rfl⟩
  have different : choose exU ≠ choose exV ∨ p :=
    match choose_spec exU, choose_spec exV with
    | .inr h, _ => .inr h
    | _, .inr h => .inr h
    | .inl hu, .inl hv => .inl fun e => true_ne_false (hu.symm.trans (e.trans hv))
  match different with
  | .inr h => .inl h
  | .inl ne => .inr fun hp =>
    have same : U = V := funext fun x => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩
    have chosen : ∀ (P Q : Prop → Prop) (hP : ∃ x, P x) (hQ : ∃ x, Q x), P = Q → choose hP = choose hQ := by
      intro P Q hP hQ e; subst e; rfl
    ne (chosen _ _ exU exV same)
theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True | ⟨x⟩ => ⟨x, trivial⟩
@[implicit_reducible] noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩
@[implicit_reducible] noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α := inhabited_of_nonempty (h.elim fun w _ => ⟨w⟩)
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a := choice <| match em a with
  | .inl h => ⟨isTrue h⟩
  | .inr h => ⟨isFalse h⟩
@[implicit_reducible] noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨inferInstance⟩
instance (a : Prop) : Nonempty (Decidable a) := ⟨propDecidable a⟩
@[implicit_reducible] noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α := fun _ _ => inferInstance
noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) : {x : α // (∃ y : α, p y) → p x} :=
  @dite _ (∃ x : α, p x) (propDecidable _) (fun k => ⟨choose k, fun _ => choose_spec k⟩) (fun n => ⟨choice h, fun k => absurd k n⟩)
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α := (strongIndefiniteDescription p h).val
theorem epsilon_spec_aux {α : Sort u} (h : Nonempty α) (p : α → Prop) : (∃ y, p y) → p (@epsilon α h p) := (strongIndefiniteDescription p h).property
theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) : p (@epsilon α (nonempty_of_exists hex) p) := epsilon_spec_aux _ p hex
theorem epsilon_singleton {α : Sort u} (x : α) : @epsilon α ⟨x⟩ (fun y => y = x) = x := epsilon_spec (p := fun y => y = x) ⟨x, rfl⟩
theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) : ∃ (f : ∀ x, β x), ∀ x, r x (f x) :=
  ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩
theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} : (∀ x, ∃ y, p x y) ↔ ∃ (f : ∀ x, b x), ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩
theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).imp eq_true eq_false
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun n => (h n).elim
@[simp] theorem not_not {a : Prop} : ¬¬a ↔ a := Decidable.not_not
@[implicit_reducible] def decidable_of_decidable_not (p : Prop) [h : Decidable (¬p)] : Decidable p := match h with
  | isFalse h => isTrue (not_not.1 h)
  | isTrue h => isFalse h
attribute [local instance] decidable_of_decidable_not in
@[simp low] protected theorem dite_not {α : Sort u} {p : Prop} [hn : Decidable (¬p)] (x : ¬p → α) (y : ¬¬p → α) : dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x := by
  cases hn with
  | isFalse h => exact (dif_neg h).trans (dif_pos (t := fun h => y (not_not_intro h)) (not_not.1 h)).symm
  | isTrue h => exact (dif_pos h).trans (dif_neg h).symm
attribute [local instance] decidable_of_decidable_not in
@[simp low] protected theorem ite_not {α : Sort u} (p : Prop) [Decidable (¬p)] (x y : α) : ite (¬p) x y = ite p y x := Classical.dite_not (fun _ => x) (fun _ => y)
attribute [local instance] decidable_of_decidable_not in
@[simp low] protected theorem decide_not (p : Prop) [Decidable (¬p)] : decide (¬p) = !decide p := _root_.decide_not
section
variable {a b c : Prop} {α : Sort u}
@[simp low] theorem not_forall {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Decidable.not_forall
theorem not_forall_not {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := Decidable.not_forall_not
theorem not_exists_not {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x := Decidable.not_exists_not
theorem forall_or_exists_not (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬P a := (em _).imp id not_forall.1
theorem exists_or_forall_not (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬P a := (em _).imp id not_exists.1
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := Decidable.or_iff_not_imp_left
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := Decidable.or_iff_not_imp_right
theorem not_imp_iff_and_not : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not
theorem not_and_iff_not_or_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Decidable.not_and_iff_or_not_not
theorem not_and_iff_or_not_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Decidable.not_and_iff_or_not_not
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := Decidable.not_iff
@[simp] theorem imp_iff_left_iff : (b ↔ a → b) ↔ a ∨ b := Decidable.imp_iff_left_iff
@[simp] theorem imp_iff_right_iff : (a → b ↔ b) ↔ a ∨ b := Decidable.imp_iff_right_iff
@[simp] theorem and_or_imp : a ∧ b ∨ (a → c) ↔ a → b ∨ c := Decidable.and_or_imp
@[simp] theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not
@[simp] theorem imp_and_neg_imp_iff (p : Prop) {q : Prop} : (p → q) ∧ (¬p → q) ↔ q := ⟨fun h => byCases h.1 h.2, fun h => ⟨fun _ => h, fun _ => h⟩⟩
end
end Classical
export Classical (imp_iff_right_iff imp_and_neg_imp_iff and_or_imp not_imp)
@[reducible] noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P

