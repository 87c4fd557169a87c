prelude
import Init.Data.Option
import Init.StringEq
/-! Lists: the functions, as Lean's own library defines them. -/
set_option linter.unusedVariables false
universe u v w
namespace List
variable {α : Type u} {β : Type v} {γ : Type w}
protected def beq [BEq α] : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false
instance [BEq α] : BEq (List α) := ⟨List.beq⟩
def isEmpty : List α → Bool | [] => true | _ :: _ => false
def elem [BEq α] (a : α) : (l : List α) → Bool | [] => false | b :: bs => match a == b with | true => true | false => elem a bs
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as
def head : (as : List α) → as ≠ [] → α | a :: _, _ => a
def head? : List α → Option α | [] => none | a :: _ => some a
def head! [Inhabited α] : List α → α | [] => panic! "empty list" | a :: _ => a
def headD : (as : List α) → (fallback : α) → α | [], fallback => fallback | a :: _, _ => a
def tail : List α → List α | [] => [] | _ :: as => as
def tail? : List α → Option (List α) | [] => none | _ :: as => some as
def tailD (l fallback : List α) : List α := match l with | [] => fallback | _ :: tl => tl
def getLast : ∀ (as : List α), as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) nofun
def getLast? : List α → Option α | [] => none | a :: as => some (getLast (a :: as) nofun)
def getLast! [Inhabited α] : List α → α | [] => panic! "empty list" | a :: as => getLast (a :: as) nofun
def getLastD : (as : List α) → (fallback : α) → α | [], a₀ => a₀ | a :: as, _ => getLast (a :: as) nofun
def getD (as : List α) (i : Nat) (fallback : α) : α := as[i]?.getD fallback
def filter (p : α → Bool) : (l : List α) → List α | [] => [] | a :: as => match p a with | true => a :: filter p as | false => filter p as
def filterMap (f : α → Option β) : List α → List β | [] => [] | a :: as => match f a with | none => filterMap f as | some b => b :: filterMap f as
def reverseAux : List α → List α → List α | [], r => r | a :: l, r => reverseAux l (a :: r)
def reverse (as : List α) : List α := reverseAux as []
def replicate : (n : Nat) → (a : α) → List α | 0, _ => [] | n + 1, a => a :: replicate n a
def take : (n : Nat) → (xs : List α) → List α | 0, _ => [] | _ + 1, [] => [] | n + 1, a :: as => a :: take n as
def drop : (n : Nat) → (xs : List α) → List α | 0, as => as | _ + 1, [] => [] | n + 1, _ :: as => drop n as
def takeWhile (p : α → Bool) : (xs : List α) → List α | [] => [] | a :: as => match p a with | true => a :: takeWhile p as | false => []
def dropWhile (p : α → Bool) : List α → List α | [] => [] | a :: l => match p a with | true => dropWhile p l | false => a :: l
def dropLast {α : Type u} : List α → List α | [] => [] | [_] => [] | a :: as => a :: dropLast as
def splitAt (n : Nat) (l : List α) : List α × List α := go l n [] where
  go : List α → Nat → List α → List α × List α
    | [], _, _ => (l, [])
    | x :: xs, n + 1, acc => go xs n (x :: acc)
    | xs, _, acc => (acc.reverse, xs)
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α := loop as ([], []) where
  @[specialize] loop : List α → List α × List α → List α × List α
    | [], (bs, cs) => (bs.reverse, cs.reverse)
    | a :: as, (bs, cs) => match p a with | true => loop as (a :: bs, cs) | false => loop as (bs, a :: cs)
@[inline] def span (p : α → Bool) (as : List α) : List α × List α := loop as [] where
  @[specialize] loop : List α → List α → List α × List α
    | [], acc => (acc.reverse, [])
    | a :: as, acc => match p a with | true => loop as (a :: acc) | false => (acc.reverse, a :: as)
def set : (l : List α) → (n : Nat) → (a : α) → List α | _ :: as, 0, b => b :: as | a :: as, n + 1, b => a :: set as n b | [], _, _ => []
def any : (l : List α) → (p : α → Bool) → Bool | [], _ => false | h :: t, p => p h || any t p
def all : List α → (α → Bool) → Bool | [], _ => true | h :: t, p => p h && all t p
def or (bs : List Bool) : Bool := bs.any id
def and (bs : List Bool) : Bool := bs.all id
def zip : (xs : List α) → (ys : List β) → List (α × β) := zipWith Prod.mk
def unzip : (l : List (α × β)) → List α × List β | [] => ([], []) | (a, b) :: t => match unzip t with | (as, bs) => (a :: as, b :: bs)
protected def sum {α : Type u} [Add α] [Zero α] : List α → α := foldr (· + ·) 0
protected def prod {α : Type u} [Mul α] [One α] : List α → α := foldr (· * ·) 1
def range (n : Nat) : List Nat := loop n [] where
  loop : Nat → List Nat → List Nat | 0, acc => acc | n + 1, acc => loop n (n :: acc)
def range' : (start len : Nat) → (step : Nat := 1) → List Nat | _, 0, _ => [] | s, n + 1, step => s :: range' (s + step) n step
def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat) | [], _ => nil | x :: xs, n => (x, n) :: zipIdx xs (n + 1)
def max? [Max α] : List α → Option α | [] => none | a :: as => some (as.foldl max a)
def min? [Min α] : List α → Option α | [] => none | a :: as => some (as.foldl min a)
def countP (p : α → Bool) (l : List α) : Nat := go l 0 where
  @[specialize] go : List α → Nat → Nat | [], acc => acc | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc
def count [BEq α] (a : α) : List α → Nat := countP (· == a)
def findSome? (f : α → Option β) : List α → Option β | [] => none | a :: as => match f a with | some b => some b | none => findSome? f as
@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0 where
  @[specialize] go : List α → Nat → Nat | [], n => n | a :: l, n => bif p a then n else go l (n + 1)
def idxOf [BEq α] (a : α) : List α → Nat := findIdx (· == a)
def lookup [BEq α] : α → List (α × β) → Option β | _, [] => none | a, (k, b) :: as => match a == k with | true => some b | false => lookup a as
protected def erase {α : Type u} [BEq α] : (l : List α) → (a : α) → List α | [], _ => [] | a :: as, b => match a == b with | true => as | false => a :: List.erase as b
def eraseP (p : α → Bool) : List α → List α | [] => [] | a :: as => bif p a then as else a :: eraseP p as
def eraseIdx : (l : List α) → (i : Nat) → List α | [], _ => [] | _ :: as, 0 => as | a :: as, n + 1 => a :: eraseIdx as n
@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α := if l.elem a then l else a :: l
@[inline] protected def union [BEq α] (l₁ l₂ : List α) : List α := foldr .insert l₂ l₁
@[inline] protected def inter [BEq α] (l₁ l₂ : List α) : List α := filter (fun x => elem x l₂) l₁
def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α | [], _, _ => [] | a :: as, b, c => match b == a with | true => c :: as | false => a :: replace as b c
def intersperse (sep : α) : (l : List α) → List α | [] => [] | [x] => [x] | x :: xs => x :: sep :: intersperse sep xs
def modifyHead (f : α → α) : List α → List α | [] => [] | a :: l => f a :: l
def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α := go i l where
  go : Nat → List α → List α | 0, l => f l | _ + 1, [] => [] | i + 1, a :: l => a :: go i l
def modify (l : List α) (i : Nat) (f : α → α) : List α := l.modifyTailIdx i (modifyHead f)
def insertIdx (xs : List α) (i : Nat) (a : α) : List α := xs.modifyTailIdx i (cons a)
def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs else
    let i := i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys
protected def Subset (l₁ l₂ : List α) : Prop := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂
instance : HasSubset (List α) := ⟨List.Subset⟩
instance : EmptyCollection (List α) := ⟨List.nil⟩
inductive Sublist {α : Type u} : List α → List α → Prop
  | slnil : Sublist [] []
  | cons {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons₂ {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)
def IsPrefix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => l₁ ++ t = l₂
def IsSuffix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => t ++ l₁ = l₂
def IsInfix (l₁ : List α) (l₂ : List α) : Prop := Exists fun s => Exists fun t => s ++ l₁ ++ t = l₂
inductive Pairwise (R : α → α → Prop) : List α → Prop
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
def Nodup : List α → Prop := Pairwise (· ≠ ·)
inductive Perm : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
end List
