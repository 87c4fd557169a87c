import Ember.Notation
/-! Logic under Mathlib's names: classical reasoning, de Morgan, exclusive or, quantifiers, `∃!`, `if`. -/
set_option linter.unusedVariables false
universe u v w
section
variable {a b c d p q r : Prop} {α : Sort u} {β : Sort v}

export Classical (em)
theorem em' (p : Prop) : ¬p ∨ p := (em p).symm
theorem or_not {p : Prop} : p ∨ ¬p := em p
theorem not_or_self (p : Prop) : ¬p ∨ p := em' p
theorem dec_em (p : Prop) [Decidable p] : p ∨ ¬p := Decidable.em p
theorem dec_em' (p : Prop) [Decidable p] : ¬p ∨ p := (dec_em p).symm
theorem eq_or_ne {α : Sort u} (x y : α) : x = y ∨ x ≠ y := em _
theorem ne_or_eq {α : Sort u} (x y : α) : x ≠ y ∨ x = y := em' _
theorem by_contradiction {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Classical.byCases hpq hnpq
theorem by_contra {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem of_not_not {a : Prop} : ¬¬a → a := Classical.not_not.1
theorem not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b := Classical.not_not
theorem of_not_imp : ¬(a → b) → a := fun h => (Classical.not_imp.1 h).1
theorem Not.imp_symm : (¬a → b) → ¬b → a := fun h n => by_contra fun k => n (h k)
theorem not_imp_comm : ¬a → b ↔ ¬b → a := ⟨Not.imp_symm, Not.imp_symm⟩
theorem Imp.swap {a : Sort u} {b : Sort v} {c : Prop} : a → b → c ↔ b → a → c := ⟨fun f x y => f y x, fun f x y => f y x⟩
protected theorem Function.mt {a b : Prop} : (a → b) → ¬b → ¬a := mt
protected theorem Function.mtr {a b : Prop} : (¬a → ¬b) → b → a := fun h x => by_contra fun n => h n x
theorem Iff.not (h : a ↔ b) : ¬a ↔ ¬b := not_congr h
theorem Iff.not_left (h : a ↔ ¬b) : ¬a ↔ b := h.not.trans Classical.not_not
theorem Iff.not_right (h : ¬a ↔ b) : a ↔ ¬b := Classical.not_not.symm.trans h.not
theorem Iff.and (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := and_congr h₁ h₂
theorem Iff.or (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := or_congr h₁ h₂
theorem Iff.imp (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr h₁ h₂
theorem Iff.iff (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) := iff_congr h₁ h₂
theorem and_symm_right {α : Sort u} (a b : α) (p : Prop) : p ∧ a = b ↔ p ∧ b = a := and_congr_right' eq_comm
theorem and_symm_left {α : Sort u} (a b : α) (p : Prop) : a = b ∧ p ↔ b = a ∧ p := and_congr_left' eq_comm
theorem And.rotate : a ∧ b ∧ c → b ∧ c ∧ a := and_rotate.1
theorem Or.rotate : a ∨ b ∨ c → b ∨ c ∨ a := or_rotate.1
theorem Or.elim3 {d : Prop} (h : a ∨ b ∨ c) (ha : a → d) (hb : b → d) (hc : c → d) : d := h.elim ha fun h => h.elim hb hc
theorem Or.imp3 {d e c f : Prop} (had : a → d) (hbe : b → e) (hcf : c → f) : a ∨ b ∨ c → d ∨ e ∨ f := Or.imp had (Or.imp hbe hcf)
export Classical (or_iff_not_imp_left or_iff_not_imp_right)
theorem not_or_of_imp : (a → b) → ¬a ∨ b := fun h => (em a).elim (fun x => .inr (h x)) .inl
theorem or_not_of_imp : (a → b) → b ∨ ¬a := fun h => (not_or_of_imp h).symm
theorem imp_iff_not_or : a → b ↔ ¬a ∨ b := ⟨not_or_of_imp, Or.neg_resolve_left⟩
theorem imp_iff_or_not {b a : Prop} : b → a ↔ a ∨ ¬b := imp_iff_not_or.trans or_comm
theorem not_imp_not : ¬a → ¬b ↔ b → a := ⟨Function.mtr, mt⟩
theorem imp_or {a b c : Prop} : a → b ∨ c ↔ (a → b) ∨ (a → c) := by by_cases h : a <;> simp [h]
theorem peirce (a b : Prop) : ((a → b) → a) → a := fun h => by_contra fun n => n (h n.elim)
theorem not_iff_not : (¬a ↔ ¬b) ↔ (a ↔ b) := ⟨fun h => ⟨Function.mtr h.2, Function.mtr h.1⟩, not_congr⟩
theorem not_iff_comm : (¬a ↔ b) ↔ (¬b ↔ a) := by by_cases h : a <;> by_cases k : b <;> simp [h, k]
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := Classical.not_iff
theorem iff_not_comm : (a ↔ ¬b) ↔ (b ↔ ¬a) := by by_cases h : a <;> by_cases k : b <;> simp [h, k]
theorem iff_iff_and_or_not_and_not : (a ↔ b) ↔ a ∧ b ∨ ¬a ∧ ¬b := by by_cases h : a <;> by_cases k : b <;> simp [h, k]
theorem iff_iff_not_or_and_or_not : (a ↔ b) ↔ (¬a ∨ b) ∧ (a ∨ ¬b) := by by_cases h : a <;> by_cases k : b <;> simp [h, k]
theorem not_and_not_right : ¬(a ∧ ¬b) ↔ a → b := ⟨fun h x => by_contra fun n => h ⟨x, n⟩, fun h k => k.2 (h k.1)⟩
theorem not_and_or : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
theorem or_iff_not_and_not : a ∨ b ↔ ¬(¬a ∧ ¬b) := (not_and_or.trans (or_congr Classical.not_not Classical.not_not)).symm
theorem and_iff_not_or_not : a ∧ b ↔ ¬(¬a ∨ ¬b) := (not_or.trans (and_congr Classical.not_not Classical.not_not)).symm

/-- One or the other, not both. -/
def Xor (a b : Prop) : Prop := (a ∧ ¬b) ∨ (b ∧ ¬a)
instance [Decidable a] [Decidable b] : Decidable (Xor a b) := inferInstanceAs (Decidable (_ ∨ _))
@[deprecated Xor] abbrev Xor' := Xor
theorem xor_def {a b : Prop} : Xor a b ↔ (a ∧ ¬b) ∨ (b ∧ ¬a) := Iff.rfl
@[simp] theorem xor_true : Xor True = Not := funext fun b => by simp [Xor]
@[simp] theorem xor_false : Xor False = id := funext fun b => by simp [Xor]
theorem xor_comm (a b : Prop) : Xor a b = Xor b a := propext or_comm
@[simp] theorem xor_self (a : Prop) : Xor a a = False := by simp [Xor]
@[simp] theorem xor_not_left : Xor (¬a) b ↔ (a ↔ b) := by by_cases h : a <;> by_cases k : b <;> simp [Xor, h, k]
@[simp] theorem xor_not_right : Xor a (¬b) ↔ (a ↔ b) := by by_cases h : a <;> by_cases k : b <;> simp [Xor, h, k]
theorem xor_not_not : Xor (¬a) (¬b) ↔ Xor a b := by by_cases h : a <;> by_cases k : b <;> simp [Xor, h, k]
protected theorem Xor.or (h : Xor a b) : a ∨ b := h.imp And.left And.left
@[simp] theorem not_xor (P Q : Prop) : ¬Xor P Q ↔ (P ↔ Q) := by by_cases h : P <;> by_cases k : Q <;> simp [Xor, h, k]
theorem xor_iff_not_iff (P Q : Prop) : Xor P Q ↔ ¬(P ↔ Q) := (not_xor P Q).not_right
theorem xor_iff_iff_not : Xor a b ↔ (a ↔ ¬b) := by by_cases h : a <;> by_cases k : b <;> simp [Xor, h, k]
theorem xor_iff_not_iff' : Xor a b ↔ (¬a ↔ b) := by by_cases h : a <;> by_cases k : b <;> simp [Xor, h, k]

export Classical (not_forall)
theorem not_forall_not {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := Classical.not_forall_not
theorem not_exists_not {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x := Classical.not_exists_not
theorem exists_not_of_not_forall {p : α → Prop} (h : ¬∀ x, p x) : ∃ x, ¬p x := Classical.not_forall.1 h
theorem forall_or_left {q : Prop} {p : α → Prop} : (∀ x, q ∨ p x) ↔ q ∨ ∀ x, p x := by by_cases h : q <;> simp [h]
theorem forall_or_right {q : Prop} {p : α → Prop} : (∀ x, p x ∨ q) ↔ (∀ x, p x) ∨ q := by by_cases h : q <;> simp [h]
theorem forall_imp_iff_exists_imp {p : α → Prop} {b : Prop} [ha : Nonempty α] : (∀ x, p x) → b ↔ ∃ x, p x → b := by
  by_cases h : b
  · simp [h]
  · simp [h]
theorem forall_and_left [Nonempty α] (q : Prop) (p : α → Prop) : (∀ x, q ∧ p x) ↔ (q ∧ ∀ x, p x) := by rw [forall_and, forall_const]
theorem forall_and_right [Nonempty α] (p : α → Prop) (q : Prop) : (∀ x, p x ∧ q) ↔ (∀ x, p x) ∧ q := by rw [forall_and, forall_const]
theorem exists_swap {p : α → β → Prop} : (∃ x y, p x y) ↔ ∃ y x, p x y := exists_comm
theorem forall_swap {p : α → β → Prop} : (∀ x y, p x y) ↔ ∀ y x, p x y := forall_comm
theorem Exists.fst {b : Prop} {p : b → Prop} : Exists p → b | ⟨h, _⟩ => h
theorem Exists.snd {b : Prop} {p : b → Prop} : ∀ h : Exists p, p h.fst | ⟨_, h⟩ => h
theorem exists_iff_of_forall {p : Prop} {q : p → Prop} (h : ∀ h, q h) : (∃ h, q h) ↔ p := ⟨Exists.fst, fun k => ⟨k, h k⟩⟩
theorem exists_prop_of_false {p : Prop} {q : p → Prop} : ¬p → ¬∃ h' : p, q h' := mt Exists.fst
theorem forall_prop_congr' {p p' : Prop} {q q' : p → Prop} (hq : ∀ h, q h ↔ q' h) (hp : p ↔ p') : (∀ h, q h) = ∀ h : p', q' (hp.2 h) :=
  propext ⟨fun f h => (hq _).1 (f (hp.2 h)), fun f h => (hq _).2 (f (hp.1 h))⟩
theorem forall_true_left (p : True → Prop) : (∀ x, p x) ↔ p True.intro := ⟨fun f => f _, fun h _ => h⟩
attribute [simp] forall_true_left
theorem ite_eq_iff {P : Prop} [Decidable P] {a b c : α} : ite P a b = c ↔ P ∧ a = c ∨ ¬P ∧ b = c := by by_cases h : P <;> simp [h]
theorem ite_eq_or_eq (P : Prop) [Decidable P] (a b : α) : ite P a b = a ∨ ite P a b = b := by by_cases h : P <;> simp [h]
theorem ite_and (P Q : Prop) [Decidable P] [Decidable Q] (a b : α) : ite (P ∧ Q) a b = ite P (ite Q a b) b := by by_cases h : P <;> by_cases k : Q <;> simp [h, k]

theorem ExistsUnique.intro {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) : ∃! x, p x := ⟨w, h₁, h₂⟩
theorem ExistsUnique.elim {p : α → Prop} {b : Prop} (h₂ : ∃! x, p x) (h₁ : ∀ x, p x → (∀ y, p y → y = x) → b) : b := let ⟨x, h, k⟩ := h₂; h₁ x h k
theorem existsUnique_of_exists_of_unique {p : α → Prop} (hex : ∃ x, p x) (hunique : ∀ y₁ y₂, p y₁ → p y₂ → y₁ = y₂) : ∃! x, p x :=
  let ⟨x, h⟩ := hex; ⟨x, h, fun y k => hunique y x k h⟩
theorem ExistsUnique.exists {p : α → Prop} : (∃! x, p x) → ∃ x, p x | ⟨x, h, _⟩ => ⟨x, h⟩
theorem ExistsUnique.unique {p : α → Prop} (h : ∃! x, p x) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) : y₁ = y₂ := let ⟨_, _, k⟩ := h; (k _ py₁).trans (k _ py₂).symm
theorem existsUnique_congr {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∃! a, p a) ↔ ∃! a, q a :=
  exists_congr fun _ => and_congr (h _) (forall_congr' fun _ => imp_congr_left (h _))
@[simp] theorem existsUnique_iff_exists [Subsingleton α] {p : α → Prop} : (∃! x, p x) ↔ ∃ x, p x :=
  ⟨fun h => h.exists, fun ⟨x, h⟩ => ⟨x, h, fun y _ => Subsingleton.elim y x⟩⟩
@[simp] theorem existsUnique_eq {a' : α} : ∃! a, a = a' := ⟨a', rfl, fun _ h => h⟩
@[simp] theorem existsUnique_eq' {a' : α} : ∃! a, a' = a := ⟨a', rfl, fun _ h => h.symm⟩
@[simp] theorem existsUnique_false : ¬∃! _ : α, False := fun ⟨_, h, _⟩ => h
theorem existsUnique_prop {p q : Prop} : (∃! _ : p, q) ↔ p ∧ q := existsUnique_iff_exists.trans exists_prop
end
theorem WellFounded.irrefl {α : Sort u} {r : α → α → Prop} (h : WellFounded r) : Std.Irrefl r := ⟨fun a x => h.asymmetric a a x x⟩
