prelude
import Init.Logic.Quantifiers
/-! The lemmas of `Classical` that hold without choice once the propositions are decidable, and lemmas on `decide`. -/
set_option linter.unusedVariables false
universe u v w
variable {a b c p q : Prop}
@[simp] theorem Decidable.not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
abbrev Decidable.or_not_self := Decidable.em
theorem Decidable.not_or_self (p : Prop) [h : Decidable p] : ¬p ∨ p := (em p).symm
theorem Decidable.by_contra {p : Prop} [Decidable p] : (¬p → False) → p := of_not_not
protected def Or.by_cases {p q : Prop} [Decidable p] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α := if hp : p then h₁ hp else h₂ (h.resolve_left hp)
protected def Or.by_cases' {q p : Prop} [Decidable q] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α := if hq : q then h₂ hq else h₁ (h.resolve_right hq)
namespace Decidable
theorem of_not_imp {a b : Prop} [Decidable a] (h : ¬(a → b)) : a := byContradiction (not_not_of_not_imp h)
theorem not_imp_symm {a b : Prop} [Decidable a] (h : ¬a → b) (hb : ¬b) : a := byContradiction fun n => hb (h n)
theorem not_imp_comm {a b : Prop} [Decidable a] [Decidable b] : (¬a → b) ↔ (¬b → a) := ⟨not_imp_symm, not_imp_symm⟩
theorem not_imp_self {a : Prop} [Decidable a] : (¬a → a) ↔ a := ⟨fun h => byContradiction fun n => n (h n), fun h _ => h⟩
theorem or_iff_not_imp_left {a b : Prop} [Decidable a] : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => byCases .inl fun n => .inr (h n)⟩
theorem or_iff_not_imp_right {a b : Prop} [Decidable b] : a ∨ b ↔ (¬b → a) := or_comm.trans or_iff_not_imp_left
theorem not_imp_not {a b : Prop} [Decidable a] : (¬a → ¬b) ↔ (b → a) := ⟨fun h x => byContradiction fun n => h n x, mt⟩
theorem not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := byCases (fun x => .inr (h x)) .inl
theorem imp_iff_not_or {a b : Prop} [Decidable a] : (a → b) ↔ (¬a ∨ b) := ⟨not_or_of_imp, Or.neg_resolve_left⟩
theorem imp_iff_or_not {b a : Prop} [Decidable b] : b → a ↔ a ∨ ¬b := imp_iff_not_or.trans or_comm
theorem imp_or {a b c : Prop} [h : Decidable a] : (a → b ∨ c) ↔ (a → b) ∨ (a → c) :=
  ⟨fun f => byCases (fun x => (f x).imp (fun y _ => y) (fun y _ => y)) fun n => .inl fun x => absurd x n, fun f x => f.imp (· x) (· x)⟩
theorem imp_or' {b : Prop} {a : Sort u} {c : Prop} [Decidable b] : (a → b ∨ c) ↔ (a → b) ∨ (a → c) :=
  ⟨fun f => byCases (fun y => .inl fun _ => y) fun n => .inr fun x => (f x).resolve_left n, fun f x => f.elim (fun g => .inl (g x)) fun g => .inr (g x)⟩
theorem not_imp_iff_and_not {a b : Prop} [Decidable a] : ¬(a → b) ↔ a ∧ ¬b := ⟨fun h => ⟨of_not_imp h, not_of_not_imp h⟩, not_imp_of_and_not⟩
theorem peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a := fun h => byContradiction fun n => n (h n.elim)
theorem not_iff_not {a b : Prop} [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) := ⟨fun h => ⟨not_imp_not.1 h.2, not_imp_not.1 h.1⟩, not_congr⟩
theorem not_iff_comm {a b : Prop} [Decidable a] [Decidable b] : (¬a ↔ b) ↔ (¬b ↔ a) :=
  ⟨fun h => ⟨not_imp_symm h.1, fun x n => h.2 n x⟩, fun h => ⟨not_imp_symm h.1, fun x n => h.2 n x⟩⟩
theorem not_iff {b a : Prop} [Decidable b] : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  byCases (p := b) (fun h => (not_congr (iff_true_right h)).trans (iff_true_right h).symm) fun n => (not_congr (iff_false_right n)).trans (iff_false_right n).symm
theorem iff_not_comm {a b : Prop} [Decidable a] [Decidable b] : (a ↔ ¬b) ↔ (b ↔ ¬a) := Iff.comm.trans (not_iff_comm.trans Iff.comm)
theorem iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun e => byCases (fun h => .inl ⟨e.2 h, h⟩) fun h => .inr ⟨mt e.1 h, h⟩, fun h => h.elim (fun h => iff_of_true h.1 h.2) fun h => iff_of_false h.1 h.2⟩
theorem not_iff_iff_and_not_or_not_and {a b : Prop} [Decidable a] [Decidable b] : (¬(a ↔ b)) ↔ (a ∧ ¬b) ∨ ((¬a) ∧ b) :=
  ⟨fun h => byCases (fun x => .inl ⟨x, fun y => h (iff_of_true x y)⟩) fun n => .inr ⟨n, byContradiction fun y => h (iff_of_false n y)⟩,
   fun h e => h.elim (fun h => h.2 (e.1 h.1)) fun h => h.1 (e.2 h.2)⟩
theorem iff_iff_not_or_and_or_not {a b : Prop} [Decidable a] [Decidable b] : (a ↔ b) ↔ (¬a ∨ b) ∧ (a ∨ ¬b) := iff_def.trans (and_congr imp_iff_not_or imp_iff_or_not)
theorem not_and_not_right {b a : Prop} [Decidable b] : ¬(a ∧ ¬b) ↔ (a → b) := ⟨fun h x => byContradiction fun n => h ⟨x, n⟩, fun h k => k.2 (h k.1)⟩
theorem not_and_iff_or_not_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := ⟨fun h => byCases (fun x => .inr fun y => h ⟨x, y⟩) .inl, not_and_of_not_or_not⟩
theorem not_and_iff_or_not_not' {b a : Prop} [Decidable b] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := ⟨fun h => byCases (fun y => .inl fun x => h ⟨x, y⟩) .inr, not_and_of_not_or_not⟩
theorem or_iff_not_and_not {a b : Prop} [Decidable a] [Decidable b] : a ∨ b ↔ ¬(¬a ∧ ¬b) := (not_congr not_or.symm |>.trans not_not).symm
theorem and_iff_not_or_not {a b : Prop} [Decidable a] [Decidable b] : a ∧ b ↔ ¬(¬a ∨ ¬b) := (not_or.trans (and_congr not_not not_not)).symm
theorem or_iff_not_not_and_not {a b : Prop} [Decidable a] [Decidable b] : a ∨ b ↔ ¬(¬a ∧ ¬b) := or_iff_not_and_not
theorem and_iff_not_not_or_not {a b : Prop} [Decidable a] [Decidable b] : a ∧ b ↔ ¬(¬a ∨ ¬b) := and_iff_not_or_not
theorem imp_iff_right_iff {a b : Prop} [Decidable a] : (a → b ↔ b) ↔ a ∨ b :=
  ⟨fun h => byCases .inl fun n => .inr (h.1 fun x => absurd x n), fun h => h.elim imp_iff_right fun y => iff_of_true (fun _ => y) y⟩
theorem imp_iff_left_iff {a b : Prop} [Decidable a] : (b ↔ a → b) ↔ a ∨ b := Iff.comm.trans imp_iff_right_iff
theorem and_or_imp {a b c : Prop} [Decidable a] : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h x => h.imp (·.2) (· x), fun h => byCases (fun x => (h x).imp (⟨x, ·⟩) fun y _ => y) fun n => .inr fun x => absurd x n⟩
theorem or_congr_left' {c a b : Prop} [Decidable c] (h : ¬c → (a ↔ b)) : a ∨ c ↔ b ∨ c := or_iff_not_imp_right.trans ((imp_congr_right h).trans or_iff_not_imp_right.symm)
theorem or_congr_right' {a b c : Prop} [Decidable a] (h : ¬a → (b ↔ c)) : a ∨ b ↔ a ∨ c := or_iff_not_imp_left.trans ((imp_congr_right h).trans or_iff_not_imp_left.symm)
@[simp] theorem iff_congr_left {P Q R : Prop} [Decidable P] [Decidable Q] [Decidable R] : ((P ↔ R) ↔ (Q ↔ R)) ↔ (P ↔ Q) :=
  byCases (p := R) (fun h => iff_congr (iff_true_right h) (iff_true_right h)) fun n => (iff_congr (iff_false_right n) (iff_false_right n)).trans not_iff_not
@[simp] theorem iff_congr_right {P Q R : Prop} [Decidable P] [Decidable Q] [Decidable R] : ((P ↔ Q) ↔ (P ↔ R)) ↔ (Q ↔ R) :=
  (iff_congr Iff.comm Iff.comm).trans iff_congr_left
protected theorem not_forall {α : Sort u} {p : α → Prop} [Decidable (∃ x, ¬p x)] [∀ x, Decidable (p x)] : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨not_imp_symm fun n x => not_imp_symm (fun h => ⟨x, h⟩) n, not_forall_of_exists_not⟩
protected theorem not_exists_not {α : Sort u} {p : α → Prop} [∀ x, Decidable (p x)] : (¬∃ x, ¬p x) ↔ ∀ x, p x := not_exists.trans (forall_congr' fun _ => not_not)
end Decidable
export Decidable (not_imp_self)
@[inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b := decidable_of_decidable_of_iff h
@[inline] def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a := decidable_of_decidable_of_iff h.symm
protected theorem Decidable.not_forall_not {α : Sort u} {p : α → Prop} [Decidable (∃ x, p x)] : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  (not_congr not_exists.symm).trans Decidable.not_not
instance Decidable.predToBool {α : Sort u} (p : α → Prop) [DecidablePred p] : CoeDep (α → Prop) p (α → Bool) := ⟨fun b => decide (p b)⟩
def decidable_of_bool {a : Prop} : ∀ (b : Bool), (b ↔ a) → Decidable a
  | true, h => isTrue (h.1 rfl)
  | false, h => isFalse (mt h.2 Bool.noConfusion)
@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p := propext ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : (decide p = false) ↔ ¬p := ⟨of_decide_eq_false, decide_eq_false⟩
theorem decide_eq_true_iff {p : Prop} [Decidable p] : (decide p = true) ↔ p := Iff.of_eq decide_eq_true_eq
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => decide_eq_true_iff.symm.trans ((Iff.of_eq (h ▸ rfl)).trans decide_eq_true_iff), fun h => by rename_i x y; cases propext h; cases Subsingleton.elim x y; rfl⟩
@[simp] theorem decide_not {p : Prop} [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !(decide p) := by
  cases g with
  | isTrue x => exact decide_eq_false (not_not_intro x)
  | isFalse x => exact decide_eq_true x
theorem not_decide_eq_true {p : Prop} [h : Decidable p] : ((!decide p) = true) = ¬p := by
  cases h with
  | isTrue x => exact propext ⟨fun e => Bool.noConfusion e, fun n => absurd x n⟩
  | isFalse x => exact propext ⟨fun _ => x, fun _ => rfl⟩
