prelude
import Init.Words
import Init.Ordering
/-! Comparison: `Ordering`, `Ord`, `compare`, and the orders of pairs, lists and options that come from it. -/
universe u v
set_option linter.unusedVariables false

instance : Inhabited Ordering := ⟨.lt⟩
deriving instance DecidableEq, Repr for Ordering
namespace Ordering
@[inline] def swap : Ordering → Ordering
  | .lt => .gt
  | .eq => .eq
  | .gt => .lt
/-- The first verdict that is not `eq`. -/
@[macro_inline] def «then» (a b : Ordering) : Ordering := match a with
  | .eq => b
  | a => a
@[inline] def isEq : Ordering → Bool
  | .eq => true
  | _ => false
@[inline] def isNe : Ordering → Bool
  | .eq => false
  | _ => true
@[inline] def isLE : Ordering → Bool
  | .gt => false
  | _ => true
@[inline] def isLT : Ordering → Bool
  | .lt => true
  | _ => false
@[inline] def isGT : Ordering → Bool
  | .gt => true
  | _ => false
@[inline] def isGE : Ordering → Bool
  | .lt => false
  | _ => true
@[simp] theorem swap_swap (o : Ordering) : o.swap.swap = o := by cases o <;> rfl
@[simp] theorem swap_inj {a b : Ordering} : a.swap = b.swap ↔ a = b := ⟨fun h => by (cases a <;> cases b <;> first | rfl | (cases h; done)), fun h => h ▸ rfl⟩
theorem isEq_iff_eq_eq {o : Ordering} : o.isEq ↔ o = .eq := by cases o <;> decide
end Ordering

@[inline] def compareOfLessAndEq {α} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then .lt else if x = y then .eq else .gt
@[inline] def compareOfLessAndBEq {α} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt else if x == y then .eq else .gt
@[inline] def compareLex (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering := (cmp₁ a b).then (cmp₂ a b)

class Ord (α : Type u) where
  compare : α → α → Ordering
export Ord (compare)
@[inline] def compareOn [ord : Ord β] (f : α → β) (x y : α) : Ordering := compare (f x) (f y)
instance : Ord Nat where compare n m := compareOfLessAndEq n m
instance : Ord Int where compare n m := compareOfLessAndEq n m
instance : Ord Bool where
  compare
    | false, true => .lt
    | true, false => .gt
    | _, _ => .eq
instance (n : Nat) : Ord (Fin n) where compare x y := compare x.val y.val
instance : Ord UInt8 where compare x y := compareOfLessAndEq x y
instance : Ord UInt32 where compare x y := compareOfLessAndEq x y
instance : Ord UInt64 where compare x y := compareOfLessAndEq x y
instance : Ord Char where compare x y := compareOfLessAndEq x y
instance [Ord α] : Ord (Option α) where
  compare
    | none, none => .eq
    | none, some _ => .lt
    | some _, none => .gt
    | some x, some y => compare x y
instance : Ord Ordering where compare x y := compare x.ctorIdx y.ctorIdx
protected def List.compareLex (cmp : α → α → Ordering) : List α → List α → Ordering
  | [], [] => .eq
  | [], _ => .lt
  | _, [] => .gt
  | x :: xs, y :: ys => match cmp x y with
    | .lt => .lt
    | .eq => xs.compareLex cmp ys
    | .gt => .gt
instance [Ord α] : Ord (List α) where compare := List.compareLex compare
instance : Ord String where compare s t := compare s.toList t.toList
@[instance_reducible] def lexOrd [Ord α] [Ord β] : Ord (α × β) where compare := compareLex (compareOn (·.1)) (compareOn (·.2))
@[instance_reducible] def ltOfOrd [Ord α] : LT α where lt a b := compare a b = .lt
@[instance_reducible] def leOfOrd [Ord α] : LE α where le a b := (compare a b).isLE
instance [Ord α] : DecidableRel (@LT.lt α ltOfOrd) := fun a b => inferInstanceAs (Decidable (compare a b = .lt))
instance [Ord α] : DecidableRel (@LE.le α leOfOrd) := fun a b => inferInstanceAs (Decidable ((compare a b).isLE = true))
namespace Ord
@[instance_reducible] protected def lex (_ : Ord α) (_ : Ord β) : Ord (α × β) := lexOrd
@[instance_reducible] protected def opposite (ord : Ord α) : Ord α where compare x y := ord.compare y x
@[instance_reducible] protected def on (_ : Ord β) (f : α → β) : Ord α where compare := compareOn f
end Ord
