prelude
import Init.Logic.Ite
/-! Boolean equality `==` that is reflexive, or agrees with `=`. -/
set_option linter.unusedVariables false
universe u v w
variable {α : Type u}
class ReflBEq (α : Type u) [BEq α] : Prop where
  protected rfl {a : α} : a == a
@[simp] theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : a == a := ReflBEq.rfl
theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : a == a := BEq.rfl
theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} : a = b → a == b | rfl => BEq.rfl
theorem not_eq_of_beq_eq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : ¬a = b := fun e => Bool.noConfusion (h.symm.trans (beq_of_eq e))
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  eq_of_beq : {a b : α} → a == b → a = b
export LawfulBEq (eq_of_beq)
instance : LawfulBEq Bool where
  rfl {a} := by cases a <;> rfl
  eq_of_beq {a b} h := by cases a <;> cases b <;> first | rfl | exact Bool.noConfusion h
instance [DecidableEq α] : LawfulBEq α where
  rfl := of_decide_eq_self_eq_true _
  eq_of_beq := of_decide_eq_true
@[reducible] def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun x y => match h : x == y with
  | false => isFalse (not_eq_of_beq_eq_false h)
  | true => isTrue (eq_of_beq h)
theorem Bool.of_not_eq_true : {b : Bool} → ¬(b = true) → b = false | true, h => absurd rfl h | false, _ => rfl
theorem Bool.of_not_eq_false : {b : Bool} → ¬(b = false) → b = true | true, _ => rfl | false, h => absurd rfl h
theorem ne_of_beq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := not_eq_of_beq_eq_false h
theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false := Bool.of_not_eq_true fun k => h (eq_of_beq k)
@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := by cases b <;> exact propext ⟨fun h => by first | rfl | exact absurd rfl h, fun h => by intro k; first | exact Bool.noConfusion h | exact Bool.noConfusion k⟩
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := by cases b <;> exact propext ⟨fun h => by first | rfl | exact absurd rfl h, fun h => by intro k; first | exact Bool.noConfusion h | exact Bool.noConfusion k⟩
@[simp] theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := beq_self_eq_true a
@[simp] theorem bne_self_eq_false [BEq α] [ReflBEq α] (a : α) : (a != a) = false := by show (!(a == a)) = false; rw [beq_self_eq_true]; rfl
theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false := bne_self_eq_false a
@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b := ⟨ne_of_beq_false, beq_false_of_ne⟩
@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b := by
  show (!(a == b)) = true ↔ a ≠ b
  rw [← beq_eq_false_iff_ne]; cases a == b <;> exact ⟨fun h => by first | rfl | exact Bool.noConfusion h, fun h => by first | rfl | exact Bool.noConfusion h⟩
@[simp] theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b := by
  show (!(a == b)) = false ↔ a = b
  rw [← beq_iff_eq (a := a)]; cases a == b <;> exact ⟨fun h => by first | rfl | exact Bool.noConfusion h, fun h => by first | rfl | exact Bool.noConfusion h⟩
@[simp] theorem beq_true (b : Bool) : (b == true) = b := by cases b <;> rfl
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := by cases b <;> rfl
