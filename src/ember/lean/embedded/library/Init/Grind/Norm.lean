prelude
import Init.Grind.Lemmas
/-! The rewrite rules with which `grind` brings propositions into its normal form. -/
set_option linter.unusedVariables false
universe u v
namespace Lean.Grind
variable {α : Sort u}
theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, fun h => h ▸ Iff.rfl⟩
theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by
  rcases Classical.em p with h | h <;> rcases Classical.em q with k | k <;> simp [eq_true_eq, eq_false_eq, eq_true, eq_false, h, k] <;> simp_all
theorem imp_eq (p q : Prop) : (p → q) = (¬ p ∨ q) := propext ⟨fun f => (Classical.em p).elim (fun h => .inr (f h)) .inl, fun h x => h.elim (fun n => absurd x n) id⟩
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) : ((∀ a, p a) → q) = ((∃ a, ¬ p a) ∨ q) :=
  propext ⟨fun f => (Classical.em (∀ a, p a)).elim (fun h => .inr (f h)) (fun h => .inl (Classical.not_forall.1 h)),
    fun h k => h.elim (fun ⟨a, n⟩ => absurd (k a) n) id⟩
theorem true_imp_eq (p : Prop) : (True → p) = p := true_implies p
theorem false_imp_eq (p : Prop) : (False → p) = True := false_implies p
theorem imp_true_eq (p : Prop) : (p → True) = True := eq_true fun _ => trivial
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := eq_true id
theorem not_true : (¬True) = False := not_true_eq_false
theorem not_false : (¬False) = True := not_false_eq_true
theorem not_not (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext _root_.not_or
theorem not_ite {p : Prop} {_ : Decidable p} (q r : Prop) : (¬ite p q r) = ite p (¬q) (¬r) := by
  rcases Classical.em p with h | h
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]
theorem not_forall (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext _root_.not_exists
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem or_assoc (p q r : Prop) : ((p ∨ q) ∨ r) = (p ∨ (q ∨ r)) := propext _root_.or_assoc
theorem or_swap12 (p q r : Prop) : (p ∨ q ∨ r) = (q ∨ p ∨ r) :=
  propext ⟨fun h => h.elim (.inr ∘ .inl) (·.elim .inl (.inr ∘ .inr)), fun h => h.elim (.inr ∘ .inl) (·.elim .inl (.inr ∘ .inr))⟩
theorem or_swap13 (p q r : Prop) : (p ∨ q ∨ r) = (r ∨ q ∨ p) :=
  propext ⟨fun h => h.elim (.inr ∘ .inr) (·.elim (.inr ∘ .inl) .inl), fun h => h.elim (.inr ∘ .inr) (·.elim (.inr ∘ .inl) .inl)⟩
theorem ite_true_false {p : Prop} {_ : Decidable p} : (ite p True False) = p := by
  rcases Classical.em p with h | h
  · rw [if_pos h]; exact (eq_true h).symm
  · rw [if_neg h]; exact (eq_false h).symm
theorem ite_false_true {p : Prop} {_ : Decidable p} : (ite p False True) = ¬p := by
  rcases Classical.em p with h | h
  · rw [if_pos h]; exact (eq_false fun n => n h).symm
  · rw [if_neg h]; exact (eq_true h).symm
theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = ite (c = true) a b := by
  cases c
  · exact (if_neg Bool.false_ne_true).symm
  · exact (if_pos rfl).symm
theorem Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem beq_eq_decide_eq {α : Type u} {_ : BEq α} [i : LawfulBEq α] [DecidableEq α] (a b : α) : (a == b) = (decide (a = b)) := by
  rcases Classical.em (a = b) with h | h
  · rw [@beq_eq_true_of_eq _ _ i a b h, _root_.decide_eq_true h]
  · rw [@beq_eq_false_of_diseq _ _ i a b h, _root_.decide_eq_false h]
theorem bne_eq_decide_not_eq {α : Type u} {_ : BEq α} [i : LawfulBEq α] [DecidableEq α] (a b : α) : (a != b) = (decide (¬ a = b)) := by
  rcases Classical.em (a = b) with h | h
  · rw [bne, @beq_eq_true_of_eq _ _ i a b h, _root_.decide_eq_false fun n => n h]; rfl
  · rw [bne, @beq_eq_false_of_diseq _ _ i a b h, _root_.decide_eq_true h]; rfl
theorem beq_self {α : Type u} {_ : BEq α} [LawfulBEq α] (a : α) : (a == a) = true := BEq.rfl
theorem decide_not {p : Prop} [Decidable p] {_ : Decidable (¬p)} : (decide (¬p)) = (!decide p) := by
  rcases Classical.em p with h | h
  · rw [_root_.decide_eq_true h, _root_.decide_eq_false fun n => n h]; rfl
  · rw [_root_.decide_eq_true h, _root_.decide_eq_false h]; rfl
theorem forall_true (p : True → Prop) : (∀ h : True, p h) = p True.intro := propext ⟨fun h => h trivial, fun h _ => h⟩
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext ⟨Eq.symm, Eq.symm⟩
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) := by
  refine propext ⟨fun h => h ▸ rfl, fun h => ?_⟩
  cases a <;> cases b <;> first | rfl | exact h.mpr rfl | exact (h.mp rfl).symm
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = (∀ (a : α) (b : β a), p a ∨ q a b) :=
  propext ⟨fun h a b => (h a).imp id (· b),
    fun h a => (Classical.em (p a)).elim .inl fun n => .inr fun b => (h a b).elim (fun x => absurd x n) id⟩
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = (∀ (a : α) (b : β a), q a b ∨ p a) :=
  propext ⟨fun h a b => (h a).imp (· b) id,
    fun h a => (Classical.em (p a)).elim .inr fun n => .inl fun b => (h a b).elim id (fun x => absurd x n)⟩
theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) = ((∀ x, p x) ∧ (∀ x, q x)) :=
  propext ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem exists_const (α : Sort u) [i : Nonempty α] {b : Prop} : (∃ _ : α, b) = b :=
  propext ⟨fun ⟨_, h⟩ => h, fun h => match i with | ⟨x⟩ => ⟨x, h⟩⟩
theorem exists_or {α : Sort u} {p q : α → Prop} : (∃ x, p x ∨ q x) = ((∃ x, p x) ∨ ∃ x, q x) :=
  propext ⟨fun ⟨x, h⟩ => h.imp (⟨x, ·⟩) (⟨x, ·⟩), fun h => h.elim (fun ⟨x, h⟩ => ⟨x, .inl h⟩) (fun ⟨x, h⟩ => ⟨x, .inr h⟩)⟩
theorem exists_prop {a b : Prop} : (∃ _h : a, b) = (a ∧ b) := propext ⟨fun ⟨x, h⟩ => ⟨x, h⟩, fun ⟨x, h⟩ => ⟨x, h⟩⟩
theorem exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) = (b ∧ (∃ x, p x)) :=
  propext ⟨fun ⟨x, h, k⟩ => ⟨h, x, k⟩, fun ⟨h, x, k⟩ => ⟨x, h, k⟩⟩
theorem exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) = ((∃ x, p x) ∧ b) :=
  propext ⟨fun ⟨x, h, k⟩ => ⟨⟨x, h⟩, k⟩, fun ⟨⟨x, h⟩, k⟩ => ⟨x, h, k⟩⟩
theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true fun h => h.elim
theorem bool_and_assoc (a b c : Bool) : ((a && b) && c) = (a && (b && c)) := by cases a <;> rfl
theorem bool_not_not (a : Bool) : (!!a) = a := by cases a <;> rfl
theorem nat_pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
theorem int_pow_one (a : Int) : a ^ 1 = a := Int.one_mul a
theorem int_pow_zero (a : Int) : a ^ 0 = 1 := rfl
theorem and_assoc (p q r : Prop) : ((p ∧ q) ∧ r) = (p ∧ q ∧ r) := propext _root_.and_assoc
theorem natCast_add (a b : Nat) : (NatCast.natCast (a + b : Nat) : Int) = (NatCast.natCast a : Int) + (NatCast.natCast b : Int) := rfl
theorem natCast_mul (a b : Nat) : (NatCast.natCast (a * b : Nat) : Int) = (NatCast.natCast a : Int) * (NatCast.natCast b : Int) := rfl
theorem natCast_div (a b : Nat) : (NatCast.natCast (a / b : Nat) : Int) = (NatCast.natCast a : Int) / (NatCast.natCast b : Int) := rfl
theorem natCast_mod (a b : Nat) : (NatCast.natCast (a % b : Nat) : Int) = (NatCast.natCast a : Int) % (NatCast.natCast b : Int) := rfl
theorem natCast_pow (a b : Nat) : (NatCast.natCast (a ^ b : Nat) : Int) = (NatCast.natCast a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih =>
    show (NatCast.natCast (a ^ b * a) : Int) = (NatCast.natCast a : Int) ^ b * NatCast.natCast a
    rw [← ih]; rfl
init_grind_norm
  |
  iff_eq heq_eq_eq
  and_true true_and and_false false_and and_assoc
  ite_true_false ite_false_true
  cond_eq_ite
  Bool.or_false Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true
  Bool.and_false Bool.and_true Bool.false_and Bool.true_and Bool.and_eq_true
  bool_not_not
  beq_self beq_eq_decide_eq bne_eq_decide_not_eq
  decide_eq_true_eq decide_not
  Nat.lt_eq Nat.succ_eq_add_one
  Nat.pow_zero nat_pow_one Nat.sub_self Nat.zero_sub
  Int.lt_eq
  int_pow_zero int_pow_one
  natCast_add natCast_mul natCast_div natCast_mod natCast_pow
end Lean.Grind
