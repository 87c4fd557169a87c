prelude
import Init.IntLemmas
/-! Associativity, commutativity, idempotence and identities of operations (`Std`), and the reflection
library `Lean.Data.AC` on which `ac_rfl`, `ac_nf` and `simp` with `Std.Associative` stand. -/
set_option linter.unusedVariables false
universe u v
namespace Std
variable {α : Sort u}
class Associative (op : α → α → α) : Prop where
  assoc : (a b c : α) → op (op a b) c = op a (op b c)
class Commutative (op : α → α → α) : Prop where
  comm : (a b : α) → op a b = op b a
class IdempotentOp (op : α → α → α) : Prop where
  idempotent : (x : α) → op x x = x
class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  left_id : ∀ a, op o a = a
class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop extends RightIdentity op o where
  right_id : ∀ a, op a o = a
class Identity (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o
class LawfulIdentity (op : α → α → α) (o : outParam α) : Prop extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o
class LawfulCommIdentity (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop extends LawfulIdentity op o where
  left_id a := (hc.comm o a).trans (right_id a)
  right_id a := (hc.comm a o).trans (left_id a)
class Refl (r : α → α → Prop) : Prop where
  refl : ∀ a, r a a
class Symm (r : α → α → Prop) : Prop where
  symm : ∀ a b, r a b → r b a
class Asymm (r : α → α → Prop) : Prop where
  asymm : ∀ a b, r a b → ¬r b a
class Antisymm (r : α → α → Prop) : Prop where
  antisymm : ∀ a b : α, r a b → r b a → a = b
class Total (r : α → α → Prop) : Prop where
  total : ∀ a b, r a b ∨ r b a
class Irrefl (r : α → α → Prop) : Prop where
  irrefl : ∀ a, ¬r a a
class Trichotomous (r : α → α → Prop) : Prop where
  trichotomous : ∀ a b, ¬r a b → ¬r b a → a = b
end Std

instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Std.Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : Std.IdempotentOp And := ⟨and_self⟩
instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true
instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Std.Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : Std.IdempotentOp Or := ⟨or_self⟩
instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false
instance : Std.Commutative Iff := ⟨fun _ _ => propext Iff.comm⟩
namespace Bool
instance : Std.Associative (· && ·) := ⟨fun a b c => by cases a <;> rfl⟩
instance : Std.Commutative (· && ·) := ⟨fun a b => by cases a <;> cases b <;> rfl⟩
instance : Std.IdempotentOp (· && ·) := ⟨fun a => by cases a <;> rfl⟩
instance : Std.LawfulIdentity (· && ·) true where
  left_id a := rfl
  right_id := and_true
instance : Std.Associative (· || ·) := ⟨fun a b c => by cases a <;> rfl⟩
instance : Std.Commutative (· || ·) := ⟨fun a b => by cases a <;> cases b <;> rfl⟩
instance : Std.IdempotentOp (· || ·) := ⟨fun a => by cases a <;> rfl⟩
instance : Std.LawfulIdentity (· || ·) false where
  left_id a := rfl
  right_id := or_false
end Bool
namespace Nat
instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one
end Nat
namespace Int
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one
end Int

namespace Lean.Data.AC
open Std
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option (PLift (LawfulIdentity op value))
structure Context (α : Sort u) where
  op : α → α → α
  assoc : Associative op
  comm : Option (PLift (Commutative op))
  idem : Option (PLift (IdempotentOp op))
  vars : List (Variable op)
  arbitrary : α
variable {α : Sort u} (ctx : Context α)
/-- The entry of a list at an index, or a default beyond its end. -/
private def entry {β : Type u} (d : β) : List β → Nat → β
  | [], _ => d
  | b :: _, 0 => b
  | _ :: bs, i+1 => entry d bs i
def Context.var (i : Nat) : Variable ctx.op := entry ⟨ctx.arbitrary, none⟩ ctx.vars i
def Expr.toList : Expr → List Nat
  | .var x => [x]
  | .op l r => l.toList ++ r.toList
def eval : Expr → α
  | .var x => (ctx.var x).value
  | .op l r => ctx.op (eval l) (eval r)
def evalList : List Nat → α
  | [] => ctx.arbitrary
  | [x] => (ctx.var x).value
  | x :: y :: ys => ctx.op (ctx.var x).value (evalList (y :: ys))
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => bif Nat.ble a x then a :: insert x as else x :: a :: as
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)
/-- Merge neighbours that are equal. -/
def mergeIdem : List Nat → List Nat
  | [] => []
  | x :: xs => match mergeIdem xs with
    | [] => [x]
    | y :: ys => bif Nat.beq x y then y :: ys else x :: y :: ys
def Context.isNeutral (x : Nat) : Bool := match (ctx.var x).neutral with | some _ => true | none => false
def dropNeutrals : List Nat → List Nat
  | [] => []
  | x :: xs => bif ctx.isNeutral x then dropNeutrals xs else x :: dropNeutrals xs
def removeNeutrals : List Nat → List Nat
  | [] => []
  | x :: xs => match dropNeutrals ctx (x :: xs) with
    | [] => [x]
    | y :: ys => y :: ys
def norm (e : Expr) : List Nat :=
  let xs := removeNeutrals ctx e.toList
  let xs := match ctx.comm with | some _ => sort xs | none => xs
  match ctx.idem with | some _ => mergeIdem xs | none => xs
private def same : List Nat → List Nat → Bool
  | [], [] => true
  | x :: xs, y :: ys => bif Nat.beq x y then same xs ys else false
  | _, _ => false

private theorem eq_of_same : {xs ys : List Nat} → same xs ys = true → xs = ys
  | [], [], _ => rfl
  | [], _ :: _, h => nomatch h
  | _ :: _, [], h => nomatch h
  | x :: xs, y :: ys, h => by
    simp only [same] at h
    cases e : Nat.beq x y with
    | false => rw [e] at h; exact nomatch h
    | true => rw [e] at h; rw [Nat.eq_of_beq_eq_true e, eq_of_same (xs := xs) (ys := ys) h]
private theorem evalList_append (y : Nat) (ys : List Nat) : (x : Nat) → (xs : List Nat) →
    evalList ctx ((x :: xs) ++ y :: ys) = ctx.op (evalList ctx (x :: xs)) (evalList ctx (y :: ys))
  | _, [] => rfl
  | x, x' :: xs => (congrArg (ctx.op _) (evalList_append y ys x' xs)).trans (ctx.assoc.assoc _ _ _).symm
private theorem evalList_append' {xs ys : List Nat} (hx : xs ≠ []) (hy : ys ≠ []) :
    evalList ctx (xs ++ ys) = ctx.op (evalList ctx xs) (evalList ctx ys) :=
  match xs, ys, hx, hy with
  | [], _, h, _ => absurd rfl h
  | _ :: _, [], _, h => absurd rfl h
  | x :: xs, y :: ys, _, _ => evalList_append ctx y ys x xs
private theorem toList_ne_nil : (e : Expr) → e.toList ≠ []
  | .var _ => fun h => nomatch h
  | .op l r => fun h => match e : l.toList, h with
    | [], _ => toList_ne_nil l e
    | x :: xs, h => by rw [Expr.toList, e] at h; exact nomatch h
private theorem evalList_toList : (e : Expr) → evalList ctx e.toList = eval ctx e
  | .var _ => rfl
  | .op l r => by
    rw [Expr.toList, evalList_append' ctx (toList_ne_nil l) (toList_ne_nil r), evalList_toList l, evalList_toList r]; rfl
private theorem evalList_cons (x : Nat) {xs : List Nat} (h : xs ≠ []) :
    evalList ctx (x :: xs) = ctx.op (ctx.var x).value (evalList ctx xs) := match xs, h with
  | [], h => absurd rfl h
  | _ :: _, _ => rfl
private theorem insert_ne_nil (x : Nat) : (xs : List Nat) → insert x xs ≠ []
  | [], h => nomatch h
  | a :: as, h => by
    simp only [insert] at h
    cases e : Nat.ble a x <;> rw [e] at h <;> exact nomatch h
private theorem evalList_insert (hc : Commutative ctx.op) (x : Nat) : (xs : List Nat) →
    evalList ctx (insert x xs) = evalList ctx (x :: xs)
  | [] => rfl
  | a :: as => by
    simp only [insert]
    cases Nat.ble a x with
    | false => rfl
    | true =>
      show evalList ctx (a :: insert x as) = ctx.op _ (evalList ctx (a :: as))
      rw [evalList_cons ctx a (insert_ne_nil x as), evalList_insert hc x as]
      match as with
      | [] => exact hc.comm _ _
      | b :: bs =>
        show ctx.op _ (ctx.op _ _) = ctx.op _ (ctx.op _ _)
        rw [← ctx.assoc.assoc, ← ctx.assoc.assoc, hc.comm (ctx.var a).value]
private theorem evalList_cons_congr (x : Nat) {xs ys : List Nat} (h : xs = [] ↔ ys = []) (e : evalList ctx xs = evalList ctx ys) :
    evalList ctx (x :: xs) = evalList ctx (x :: ys) :=
  match xs, ys, h, e with
  | [], [], _, _ => rfl
  | [], _ :: _, h, _ => nomatch h.1 rfl
  | _ :: _, [], h, _ => nomatch h.2 rfl
  | _ :: _, _ :: _, _, e => congrArg (ctx.op _) e
private theorem sort_eq_nil : (xs : List Nat) → (sort xs = [] ↔ xs = [])
  | [] => Iff.rfl
  | x :: xs => ⟨fun h => absurd h (insert_ne_nil x (sort xs)), fun h => nomatch h⟩
private theorem evalList_sort (hc : Commutative ctx.op) : (xs : List Nat) → evalList ctx (sort xs) = evalList ctx xs
  | [] => rfl
  | x :: xs => (evalList_insert ctx hc x (sort xs)).trans
      (evalList_cons_congr ctx x (sort_eq_nil xs) (evalList_sort hc xs))
private theorem evalList_mergeIdem (hi : IdempotentOp ctx.op) : (xs : List Nat) → evalList ctx (mergeIdem xs) = evalList ctx xs
  | [] => rfl
  | [_] => rfl
  | x :: y :: ys => by
    have ih := evalList_mergeIdem hi (y :: ys)
    show _ = ctx.op _ (evalList ctx (y :: ys))
    rw [← ih]
    rw [show mergeIdem (x :: y :: ys) = (match mergeIdem (y :: ys) with | [] => [x] | z :: zs => bif Nat.beq x z then z :: zs else x :: z :: zs) from rfl]
    match e : mergeIdem (y :: ys) with
    | [] =>
      exfalso
      simp only [mergeIdem] at e
      split at e
      · exact nomatch e
      · rename_i z _ _; cases h : Nat.beq y z <;> rw [h] at e <;> exact nomatch e
    | z :: zs =>
      show evalList ctx (bif Nat.beq x z then z :: zs else x :: z :: zs) = _
      cases h : Nat.beq x z with
      | false => rfl
      | true =>
        rw [Nat.eq_of_beq_eq_true h]
        match zs with
        | [] => exact (hi.idempotent _).symm
        | w :: ws =>
          show ctx.op _ _ = ctx.op _ (ctx.op _ _)
          rw [← ctx.assoc.assoc, hi.idempotent]
private theorem neutral_of_isNeutral {x : Nat} (h : ctx.isNeutral x = true) : LawfulIdentity ctx.op (ctx.var x).value := by
  simp only [Context.isNeutral] at h
  split at h
  · rename_i n _; exact n.down
  · exact nomatch h
/-- What is left after neutral elements are dropped; if nothing is, all agree with the first. -/
private theorem dropNeutrals_spec : (x : Nat) → (xs : List Nat) →
    (dropNeutrals ctx (x :: xs) = [] → evalList ctx (x :: xs) = (ctx.var x).value) ∧
    (dropNeutrals ctx (x :: xs) ≠ [] → evalList ctx (dropNeutrals ctx (x :: xs)) = evalList ctx (x :: xs))
  | x, [] => by
    refine ⟨fun _ => rfl, ?_⟩
    simp only [dropNeutrals]
    cases ctx.isNeutral x with
    | true => exact fun h => absurd rfl h
    | false => exact fun _ => rfl
  | x, y :: ys => by
    have ih := dropNeutrals_spec y ys
    rw [show dropNeutrals ctx (x :: y :: ys) = (bif ctx.isNeutral x then dropNeutrals ctx (y :: ys) else x :: dropNeutrals ctx (y :: ys)) from rfl]
    show (_ → ctx.op _ _ = _) ∧ (_ → _ = ctx.op _ _)
    cases hx : ctx.isNeutral x with
    | true =>
      have nx := neutral_of_isNeutral ctx hx
      refine ⟨fun h => ?_, fun h => (ih.2 h).trans (nx.left_id _).symm⟩
      rw [ih.1 h]
      have hy : ctx.isNeutral y = true := by
        cases hy : ctx.isNeutral y with
        | true => rfl
        | false => rw [show dropNeutrals ctx (y :: ys) = (bif ctx.isNeutral y then dropNeutrals ctx ys else y :: dropNeutrals ctx ys) from rfl, hy] at h; exact nomatch h
      exact (neutral_of_isNeutral ctx hy).right_id _
    | false =>
      refine ⟨fun h => (nomatch h), fun _ => ?_⟩
      show evalList ctx (x :: dropNeutrals ctx (y :: ys)) = _
      match e : dropNeutrals ctx (y :: ys) with
      | [] =>
        have hy : ctx.isNeutral y = true := by
          cases hy : ctx.isNeutral y with
          | true => rfl
          | false => rw [show dropNeutrals ctx (y :: ys) = (bif ctx.isNeutral y then dropNeutrals ctx ys else y :: dropNeutrals ctx ys) from rfl, hy] at e; exact nomatch e
        rw [ih.1 e]
        exact ((neutral_of_isNeutral ctx hy).right_id _).symm
      | z :: zs => rw [← ih.2 (by rw [e]; exact fun h => nomatch h), e]; rfl
private theorem evalList_removeNeutrals : (xs : List Nat) → evalList ctx (removeNeutrals ctx xs) = evalList ctx xs
  | [] => rfl
  | x :: xs => by
    have h := dropNeutrals_spec ctx x xs
    simp only [removeNeutrals]
    match e : dropNeutrals ctx (x :: xs) with
    | [] => exact (h.1 e).symm
    | y :: ys => rw [← h.2 (by rw [e]; exact fun h => nomatch h), e]
theorem Context.eval_norm (e : Expr) : evalList ctx (norm ctx e) = eval ctx e := by
  refine Eq.trans ?_ ((evalList_removeNeutrals ctx e.toList).trans (evalList_toList ctx e))
  simp only [norm]
  match ctx.comm, ctx.idem with
  | none, none => rfl
  | none, some i => exact evalList_mergeIdem ctx i.down _
  | some c, none => exact evalList_sort ctx c.down _
  | some c, some i => exact (evalList_mergeIdem ctx i.down _).trans (evalList_sort ctx c.down _)
theorem Context.eq_of_norm (a b : Expr) (h : same (norm ctx a) (norm ctx b) = true) : eval ctx a = eval ctx b := by
  rw [← eval_norm, ← eval_norm, eq_of_same h]
end Lean.Data.AC
