prelude
import Init.Data.BEq
import Init.Ord
/-! Steps that `deriving ReflBEq, LawfulBEq` takes. -/
namespace DerivingHelpers
theorem and_true_curry {a b : Bool} {P : Prop} (h : a → b → P) : (a && b) → P := by
  cases a <;> cases b <;> intro k <;> first | exact h rfl rfl | cases k
theorem deriving_lawful_beq_helper_dep {α : Type u} {x y : α} [BEq α] [ReflBEq α] {t : (x == y) = true → Bool} {P : Prop}
    (inst : (x == y) = true → x = y) (k : (h : x = y) → t (h ▸ ReflBEq.rfl) = true → P) :
    (if h : (x == y) then t h else false) = true → P := by
  intro h
  by_cases e : (x == y) = true
  · rw [dif_pos e] at h
    have e' := inst e
    subst e'
    exact k rfl h
  · rw [dif_neg e] at h
    cases h
theorem deriving_lawful_beq_helper_nd {α : Type u} {x y : α} [BEq α] [ReflBEq α] {P : Prop}
    (inst : (x == y) = true → x = y) (k : x = y → P) : (x == y) = true → P := fun h => k (inst h)
end DerivingHelpers
