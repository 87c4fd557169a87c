prelude
import Init.Ord
/-! Arrays as programs use them: every function means the list function of the same name on the elements. -/
universe u v w
set_option linter.unusedVariables false

namespace Array
variable {α : Type u} {β : Type v}
@[extern "lean_mk_array"] def replicate (n : @& Nat) (v : α) : Array α := ⟨go n⟩
where
  /-- `n` copies. -/
  go : Nat → List α
    | 0 => []
    | n + 1 => v :: go n
def singleton (v : α) : Array α := #[v]
def isEmpty (xs : Array α) : Bool := decide (xs.size = 0)
private def setList (a : α) : List α → Nat → List α
  | [], _ => []
  | _ :: as, 0 => a :: as
  | b :: as, n + 1 => b :: setList a as n
@[extern "lean_array_fset"] protected def set (xs : Array α) (i : @& Nat) (v : α) (h : i < xs.size := by get_elem_tactic) : Array α := ⟨setList v xs.toList i⟩
@[extern "lean_array_set"] def setIfInBounds (xs : Array α) (i : @& Nat) (v : α) : Array α := ⟨setList v xs.toList i⟩
@[inline] def set! (xs : Array α) (i : Nat) (v : α) : Array α := setIfInBounds xs i v
def back? (xs : Array α) : Option α := xs[xs.size - 1]?
def back! [Inhabited α] (xs : Array α) : α := xs[xs.size - 1]!
@[inline] def foldl (f : β → α → β) (init : β) (xs : Array α) : β := xs.toList.foldl f init
@[inline] def foldr (f : α → β → β) (init : β) (xs : Array α) : β := go xs.toList
where
  /-- From the right. -/
  go : List α → β
    | [] => init
    | a :: as => f a (go as)
@[inline] def map (f : α → β) (xs : Array α) : Array β := xs.foldl (fun acc a => acc.push (f a)) #[]
@[inline] def filter (p : α → Bool) (xs : Array α) : Array α := xs.foldl (fun acc a => if p a then acc.push a else acc) #[]
@[inline] def filterMap (f : α → Option β) (xs : Array α) : Array β := xs.foldl (fun acc a => match f a with
  | some b => acc.push b
  | none => acc) #[]
@[inline] def any (xs : Array α) (p : α → Bool) : Bool := xs.foldl (fun b a => b || p a) false
@[inline] def all (xs : Array α) (p : α → Bool) : Bool := xs.foldl (fun b a => b && p a) true
def contains [BEq α] (xs : Array α) (a : α) : Bool := xs.any (a == ·)
protected def append (xs ys : Array α) : Array α := ys.foldl push xs
instance : Append (Array α) := ⟨Array.append⟩
def reverse (xs : Array α) : Array α := ⟨xs.toList.foldl (fun acc a => a :: acc) []⟩
def range (n : Nat) : Array Nat := (Std.Legacy.Range.toList { stop := n, step_pos := Nat.zero_lt_succ 0 }).toArray
@[inline] def mapM {β : Type v} {m : Type v → Type w} [Monad m] (f : α → m β) (xs : Array α) : m (Array β) := do
  let mut acc := #[]
  for x in xs do acc := acc.push (← f x)
  return acc
@[inline] def foldlM {β : Type v} {m : Type v → Type w} [Monad m] (f : β → α → m β) (init : β) (xs : Array α) : m β := xs.toList.foldlM f init
def sum [Add α] [Zero α] (xs : Array α) : α := xs.foldr (· + ·) Zero.zero
instance [DecidableEq α] : DecidableEq (Array α) := fun xs ys =>
  if h : xs.toList = ys.toList then isTrue (by cases xs; cases ys; exact congrArg Array.mk h) else isFalse fun e => h (congrArg Array.toList e)
instance [BEq α] : BEq (Array α) := ⟨fun xs ys => go xs.toList ys.toList⟩
where
  /-- Element by element. -/
  go : List α → List α → Bool
    | [], [] => true
    | a :: as, b :: bs => a == b && go as bs
    | _, _ => false
@[simp] theorem size_push (xs : Array α) (v : α) : (xs.push v).size = xs.size + 1 := by
  show (xs.toList.concat v).length = xs.toList.length + 1
  induction xs.toList with
  | nil => rfl
  | cons a as ih => exact congrArg (· + 1) ih
@[simp] theorem size_toArray (xs : List α) : xs.toArray.size = xs.length := rfl
@[ext] theorem ext' {xs ys : Array α} (h : xs.toList = ys.toList) : xs = ys := by cases xs; cases ys; exact congrArg Array.mk h
end Array
