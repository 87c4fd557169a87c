prelude
import Init.Logic.Classical
/-! Lemmas on `if … then … else …`. -/
set_option linter.unusedVariables false
universe u v w
variable {α : Sort u} {β : Sort v}
@[simp] theorem if_true {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
@[simp] theorem if_false {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id
theorem ite_id {c : Prop} [Decidable c] {α : Sort u} (t : α) : (if c then t else t) = t := ite_self t
theorem apply_dite (f : α → β) (P : Prop) [h : Decidable P] (x : P → α) (y : ¬P → α) : f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) := by
  cases h <;> rfl
theorem apply_ite (f : α → β) (P : Prop) [Decidable P] (x y : α) : f (ite P x y) = ite P (f x) (f y) := apply_dite f P (fun _ => x) (fun _ => y)
@[simp] theorem dite_eq_ite {P : Prop} {a b : α} [Decidable P] : (dite P (fun _ => a) (fun _ => b)) = ite P a b := rfl
@[simp] theorem if_false_left {p q : Prop} [h : Decidable p] : ite p False q ↔ ¬p ∧ q := by
  cases h with | isTrue x => exact ⟨False.elim, fun h => h.1 x⟩ | isFalse x => exact ⟨(⟨x, ·⟩), (·.2)⟩
@[simp] theorem if_false_right {p q : Prop} [h : Decidable p] : ite p q False ↔ p ∧ q := by
  cases h with | isTrue x => exact ⟨(⟨x, ·⟩), (·.2)⟩ | isFalse x => exact ⟨False.elim, fun h => x h.1⟩
@[simp low] theorem if_true_left {p q : Prop} [h : Decidable p] : ite p True q ↔ ¬p → q := by
  cases h with | isTrue x => exact ⟨fun _ n => absurd x n, fun _ => trivial⟩ | isFalse x => exact ⟨fun h _ => h, fun h => h x⟩
@[simp low] theorem if_true_right {p q : Prop} [h : Decidable p] : ite p q True ↔ p → q := by
  cases h with | isTrue x => exact ⟨fun h _ => h, fun h => h x⟩ | isFalse x => exact ⟨fun _ y => absurd y x, fun _ => trivial⟩
@[simp] theorem dite_not {p : Prop} [hn : Decidable (¬p)] [h : Decidable p] (x : ¬p → α) (y : ¬¬p → α) : dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x := by
  cases h with | isTrue k => exact dif_neg (not_not_intro k) | isFalse k => exact dif_pos k
@[simp] theorem ite_not (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x := dite_not (fun _ => x) (fun _ => y)
@[simp] theorem ite_then_self {p q : Prop} [h : Decidable p] : (if p then p else q) ↔ (¬p → q) := by
  cases h with | isTrue x => exact ⟨fun _ n => absurd x n, fun _ => x⟩ | isFalse x => exact ⟨fun h _ => h, fun h => h x⟩
@[simp] theorem ite_else_self {p q : Prop} [h : Decidable p] : (if p then q else p) ↔ (p ∧ q) := by
  cases h with | isTrue x => exact ⟨(⟨x, ·⟩), (·.2)⟩ | isFalse x => exact ⟨fun h => absurd h x, (·.1)⟩
@[simp] theorem ite_then_not_self {p : Prop} [h : Decidable p] {q : Prop} : (if p then ¬p else q) ↔ ¬p ∧ q := by
  cases h with | isTrue x => exact ⟨fun n => absurd x n, (·.1)⟩ | isFalse x => exact ⟨(⟨x, ·⟩), (·.2)⟩
@[simp] theorem ite_else_not_self {p : Prop} [h : Decidable p] {q : Prop} : (if p then q else ¬p) ↔ p → q := by
  cases h with | isTrue x => exact ⟨fun h _ => h, fun h => h x⟩ | isFalse x => exact ⟨fun _ y => absurd y x, fun _ => x⟩
@[simp] theorem ite_eq_ite (p : Prop) {h h' : Decidable p} (x y : α) : (@ite _ p h x y = @ite _ p h' x y) ↔ True :=
  iff_true_intro (by cases Subsingleton.elim h h'; rfl)
@[simp] theorem ite_iff_ite (p : Prop) {h h' : Decidable p} (x y : Prop) : (@ite _ p h x y ↔ @ite _ p h' x y) ↔ True :=
  iff_true_intro (by cases Subsingleton.elim h h'; exact Iff.rfl)
@[simp] theorem dite_eq_left_iff {p : Prop} [h : Decidable p] {x : α} {y : ¬p → α} : (if h : p then x else y h) = x ↔ ∀ h : ¬p, y h = x := by
  cases h with | isTrue k => exact ⟨fun _ n => absurd k n, fun _ => rfl⟩ | isFalse k => exact ⟨fun h _ => h, fun h => h k⟩
@[simp] theorem dite_eq_right_iff {p : Prop} [h : Decidable p] {x : p → α} {y : α} : (if h : p then x h else y) = y ↔ ∀ h : p, x h = y := by
  cases h with | isTrue k => exact ⟨fun h _ => h, fun h => h k⟩ | isFalse k => exact ⟨fun _ n => absurd n k, fun _ => rfl⟩
@[simp] theorem dite_iff_left_iff {p : Prop} [h : Decidable p] {x : Prop} {y : ¬p → Prop} : ((if h : p then x else y h) ↔ x) ↔ ∀ h : ¬p, y h ↔ x := by
  cases h with | isTrue k => exact ⟨fun _ n => absurd k n, fun _ => Iff.rfl⟩ | isFalse k => exact ⟨fun h _ => h, fun h => h k⟩
@[simp] theorem dite_iff_right_iff {p : Prop} [h : Decidable p] {x : p → Prop} {y : Prop} : ((if h : p then x h else y) ↔ y) ↔ ∀ h : p, x h ↔ y := by
  cases h with | isTrue k => exact ⟨fun h _ => h, fun h => h k⟩ | isFalse k => exact ⟨fun _ n => absurd n k, fun _ => Iff.rfl⟩
@[simp] theorem ite_eq_left_iff {p : Prop} [Decidable p] {x y : α} : (if p then x else y) = x ↔ ¬p → y = x := dite_eq_left_iff
@[simp] theorem ite_eq_right_iff {p : Prop} [Decidable p] {x y : α} : (if p then x else y) = y ↔ p → x = y := dite_eq_right_iff
@[simp] theorem ite_iff_left_iff {p : Prop} [h : Decidable p] {x y : Prop} : ((if p then x else y) ↔ x) ↔ ¬p → y = x :=
  (dite_iff_left_iff (y := fun _ => y)).trans (forall_congr' fun _ => iff_iff_eq)
@[simp] theorem ite_iff_right_iff {p : Prop} [h : Decidable p] {x y : Prop} : ((if p then x else y) ↔ y) ↔ p → x = y :=
  (dite_iff_right_iff (x := fun _ => x)).trans (forall_congr' fun _ => iff_iff_eq)
@[simp] theorem dite_then_false {p : Prop} [h : Decidable p] {x : ¬p → Prop} : (if h : p then False else x h) ↔ ∃ h : ¬p, x h := by
  cases h with | isTrue k => exact ⟨False.elim, fun ⟨n, _⟩ => n k⟩ | isFalse k => exact ⟨(⟨k, ·⟩), fun ⟨_, h⟩ => h⟩
@[simp] theorem dite_else_false {p : Prop} [h : Decidable p] {x : p → Prop} : (if h : p then x h else False) ↔ ∃ h : p, x h := by
  cases h with | isTrue k => exact ⟨(⟨k, ·⟩), fun ⟨_, h⟩ => h⟩ | isFalse k => exact ⟨False.elim, fun ⟨n, _⟩ => k n⟩
@[simp] theorem dite_then_true {p : Prop} [h : Decidable p] {x : ¬p → Prop} : (if h : p then True else x h) ↔ ∀ h : ¬p, x h := by
  cases h with | isTrue k => exact ⟨fun _ n => absurd k n, fun _ => trivial⟩ | isFalse k => exact ⟨fun h _ => h, fun h => h k⟩
@[simp] theorem dite_else_true {p : Prop} [h : Decidable p] {x : p → Prop} : (if h : p then x h else True) ↔ ∀ h : p, x h := by
  cases h with | isTrue k => exact ⟨fun h _ => h, fun h => h k⟩ | isFalse k => exact ⟨fun _ n => absurd n k, fun _ => trivial⟩
