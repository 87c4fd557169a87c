/-! Commands, notations, coercions, patterns. -/
section
variable {α : Type} (a b : α)
universe u
notation:65 a " ⊞ " b => a + b * 2
example : (1 ⊞ 2) = 5 := rfl
infixl:65 " +++ " => fun (a b : Nat) => a + b + 1
example : 1 +++ 2 = 4 := rfl
prefix:max "√√" => fun (n : Nat) => n * n
example : √√3 = 9 := rfl
macro "my_triv" : tactic => `(tactic| first | trivial | rfl | assumption)
example : True := by my_triv
syntax "foo! " term:max : term
macro_rules | `(foo! $x) => `($x + 1)
example : foo! 2 = 3 := rfl
macro "two" : term => `(2)
example : two = 2 := rfl
end
namespace A
def x := 3
private def y := 4
protected def z := 5
scoped notation "zz" => 7
local notation "ll" => 8
example : ll = 8 := rfl
theorem foo : x = 3 := rfl
end A
open A in
example : x = 3 ∧ A.z = 5 := ⟨rfl, rfl⟩
open A (x) in
#eval x -- = 3
open scoped A in
#eval zz -- = 7
set_option pp.all true in
#check Nat.zero -- = Nat.zero : Nat
@[simp] def dbl (n : Nat) := n + n
attribute [local simp] Nat.add_comm in
example (a b : Nat) : a + b = b + a := by simp
abbrev N := Nat
example (p q : Prop) (_ : p) (_ : q) : p ∧ q := ⟨‹p›, ‹q›⟩
example (p : Prop) (h : p) : p := show p from h
example (h : False) : 1 = 2 := nomatch h
example : ¬ (1 : Nat) = 2 := nofun
example : ∃ x, x > 3 := ⟨4, by decide⟩
example : ∃ x > 3, x < 5 := ⟨4, by decide, by decide⟩
example : ∀ x < 3, x < 4 := fun x h => by omega
example (a b : Nat) (h : a >= b) (h' : a <= b) : a = b := by omega
example : (fun x ↦ x + 1) 2 = 3 := rfl
example : (λ x => x + 1) 2 = 3 := rfl
def cut (n : Nat) : Nat := if _h : n > 3 then n - 3 else 0
def both (x : Nat × Option Nat) : Nat := match x with
  | (a, some b) => a + b
  | (a, none) => a
def below : Nat → Nat → Bool
  | 0, _ => true
  | n + 1, m => m == n
def known (x : Option Nat) (hx : x.isSome = true) : Nat := match h : x with
  | some y => y
  | none => absurd hx (by decide)
example : let ⟨a, b⟩ := (1, 2); a + b = 3 := rfl
structure Pt where
  x : Nat
  y : Nat := 2
structure Pt3 extends Pt where
  z : Nat
example : ({x := 1, z := 3} : Pt3).y = 2 := rfl
class Foo (α : Type) where
  foo : α
  bar : α := foo
instance (priority := low) fooNat : Foo Nat := ⟨3, 4⟩
instance : Foo Nat where foo := 5
example : (Foo.foo : Nat) = 5 := rfl
structure Fn where
  f : Nat → Nat
instance : CoeFun Fn fun _ => Nat → Nat := ⟨Fn.f⟩
example (g : Fn) : g 3 = g.f 3 := rfl
structure Ty where
  carrier : Type
instance : CoeSort Ty Type := ⟨Ty.carrier⟩
example (T : Ty) (x : T) : x = x := rfl
example (n : Nat) : Int := n
example (n : Nat) (i : Int) : Prop := ↑n = i
instance : Coe Bool Nat := ⟨fun b => if b then 1 else 0⟩
example : Nat := true
example (n : Fin 3) : Nat := n
example : Option Nat := (3 : Nat)
mutual
inductive Ev : Nat → Prop
  | z : Ev 0
  | s : Od n → Ev (n + 1)
inductive Od : Nat → Prop
  | s : Ev n → Od (n + 1)
end
theorem chain (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c := calc
  a = b := h₁
  _ = c := h₂
#print axioms chain -- = 'chain' does not depend on any axioms
#check @chain -- = chain : ∀ (a b c : Nat), a = b → b = c → a = c
example (f : Nat → Nat) : (f <| 3) = f 3 := rfl
example : (3 |> Nat.succ) = 4 := rfl
example : (3 |>.succ) = 4 := rfl
example (x : {n : Nat // n > 0}) : x.1 > 0 := x.2
example (a b : Prop) : a ∧ b → b ∧ a := fun ⟨x, y⟩ => ⟨y, x⟩
example (a b : Prop) : a ∨ b → b ∨ a
  | .inl x => .inr x
  | .inr x => .inl x
variable (n : Nat) in
#check n -- = n : Nat
private theorem t2 : 1 + 1 = 2 := rfl
#guard 1 + 1 = 2
/-- info: 3 -/
#guard_msgs in #eval 3
#synth Add Nat -- = instAddNat
opaque secret : Nat
example : secret = secret := rfl
noncomputable def pick : Nat := Classical.choice ⟨0⟩
example (f : Nat → Nat) (h : ∀ x, f x = x) : f 2 = 2 := by
  have := h 2
  assumption
