import Ember.Finset
import Ember.Factorial
/-! Sums and products over finite sets: `∑ x ∈ s, f x`, `∏ x ∈ s, f x` (also `∑ x in s`, `∑ x ∈ s with p x`, `∑ i : Fin n`),
and Mathlib's lemmas about them.

`Finset.sum` asks for `Ember.CommAdd`, where Mathlib asks for `AddCommMonoid`. -/

set_option autoImplicit false
universe u v w
variable {ι : Type v} {κ : Type w}

namespace BigOperators
end BigOperators

namespace Finset
/-- The sum of `f x` for `x ∈ s`. -/
protected def sum {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M] (s : Finset ι) (f : ι → M) : M := (s.val.map f).sum
/-- The product of `f x` for `x ∈ s`. -/
protected def prod {M : Type u} [Mul M] [OfNat M 1] [Ember.CommMul M] (s : Finset ι) (f : ι → M) : M := (s.val.map f).prod
end Finset

syntax (name := bigsumIn) "∑ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigsumInOld) "∑ " term:max " in " term (" with " term)? ", " term:67 : term
syntax (name := bigsumAll) "∑ " term:max (" : " term)? ", " term:67 : term
syntax (name := bigprodIn) "∏ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigprodInOld) "∏ " term:max " in " term (" with " term)? ", " term:67 : term
syntax (name := bigprodAll) "∏ " term:max (" : " term)? ", " term:67 : term

/-- A term that stands where a binder is asked for. -/
local instance : Coe (Lean.TSyntax `term) (Lean.TSyntax `Lean.Parser.Term.funBinder) := ⟨fun s => ⟨s.raw⟩⟩

macro_rules
  | `(∑ $x ∈ $s, $b) => `(Finset.sum $s fun $x ↦ $b)
  | `(∑ $x ∈ $s with $p, $b) => `(Finset.sum (Finset.filter (fun $x ↦ $p) $s) fun $x ↦ $b)
  | `(∑ $x in $s, $b) => `(Finset.sum $s fun $x ↦ $b)
  | `(∑ $x in $s with $p, $b) => `(Finset.sum (Finset.filter (fun $x ↦ $p) $s) fun $x ↦ $b)
  | `(∑ $x : $t, $b) => `(Finset.sum Finset.univ fun ($x : $t) ↦ $b)
  | `(∑ $x, $b) => `(Finset.sum Finset.univ fun $x ↦ $b)
  | `(∏ $x ∈ $s, $b) => `(Finset.prod $s fun $x ↦ $b)
  | `(∏ $x ∈ $s with $p, $b) => `(Finset.prod (Finset.filter (fun $x ↦ $p) $s) fun $x ↦ $b)
  | `(∏ $x in $s, $b) => `(Finset.prod $s fun $x ↦ $b)
  | `(∏ $x in $s with $p, $b) => `(Finset.prod (Finset.filter (fun $x ↦ $p) $s) fun $x ↦ $b)
  | `(∏ $x : $t, $b) => `(Finset.prod Finset.univ fun ($x : $t) ↦ $b)
  | `(∏ $x, $b) => `(Finset.prod Finset.univ fun $x ↦ $b)

@[app_unexpander Finset.sum] def Finset.unexpandSum : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident ↦ $b) => `(∑ $x:ident ∈ $s, $b)
  | _ => throw ()
@[app_unexpander Finset.prod] def Finset.unexpandProd : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident ↦ $b) => `(∏ $x:ident ∈ $s, $b)
  | _ => throw ()

namespace Finset
open Ember (CommAdd CommMul)

/-! ### Sums in any commutative monoid -/
section Add
variable {M : Type u} [Add M] [OfNat M 0] [CommAdd M] {s t : Finset ι} {f g : ι → M}

private theorem addZero (a : M) : a + 0 = a := by rw [CommAdd.add_comm, CommAdd.zero_add]
private theorem addSwap (a b c d : M) : a + b + (c + d) = a + c + (b + d) := by
  rw [CommAdd.add_assoc, CommAdd.add_assoc, ← CommAdd.add_assoc b, CommAdd.add_comm b c, CommAdd.add_assoc c]

theorem sum_ofNodup (l : List ι) (h : l.Nodup) (f : ι → M) : (ofNodup l h).sum f = (l.map f).foldr (· + ·) 0 := rfl
@[simp] theorem sum_empty : ∑ x ∈ (∅ : Finset ι), f x = 0 := rfl
@[simp] theorem sum_singleton (f : ι → M) (a : ι) : ∑ x ∈ ({a} : Finset ι), f x = f a := addZero (f a)
theorem sum_insert [DecidableEq ι] {a : ι} (h : a ∉ s) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  have e : insert a (ofNodup l hl) = ofNodup (a :: l) (Ember.nodupCons.2 ⟨h, hl⟩) := Finset.ext fun b => by
    rw [mem_insert, mem_ofNodup, mem_ofNodup, List.mem_cons]
  rw [e]; rfl
/-- Prove it for the empty set, and for one element more. -/
theorem induction_on_list {p : Finset ι → Prop} (s : Finset ι) (empty : p ∅)
    (cons : ∀ (a : ι) (l : List ι) (h : (a :: l).Nodup), p (ofNodup l (Ember.nodupCons.1 h).2) → p (ofNodup (a :: l) h)) : p s := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  induction l with
  | nil => exact empty
  | cons a l ih => exact cons a l hl (ih _)
theorem sum_congr (h₁ : s = t) (h : ∀ x ∈ t, f x = g x) : s.sum f = t.sum g := by
  subst h₁
  obtain ⟨l, hl, rfl⟩ := exists_list s
  rw [sum_ofNodup, sum_ofNodup, List.map_congr_left h]
@[simp] theorem sum_const_zero : ∑ _x ∈ s, (0 : M) = 0 := by
  induction s using induction_on_list with
  | empty => rfl
  | cons a l h ih => exact (CommAdd.zero_add _).trans ih
theorem sum_eq_zero (h : ∀ x ∈ s, f x = 0) : ∑ x ∈ s, f x = 0 := (sum_congr rfl h).trans sum_const_zero
theorem sum_add_distrib : ∑ i ∈ s, (f i + g i) = ∑ i ∈ s, f i + ∑ i ∈ s, g i := by
  induction s using induction_on_list with
  | empty => exact (addZero 0).symm
  | cons a l h ih => exact (congrArg (f a + g a + ·) ih).trans (addSwap _ _ _ _)
theorem sum_comm {s : Finset ι} {t : Finset κ} {f : ι → κ → M} : ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y := by
  induction s using induction_on_list with
  | empty => exact sum_const_zero.symm
  | cons a l h ih => exact (congrArg ((∑ y ∈ t, f a y) + ·) ih).trans sum_add_distrib.symm
theorem sum_filter (p : ι → Prop) [DecidablePred p] (f : ι → M) : ∑ a ∈ s with p a, f a = ∑ a ∈ s, if p a then f a else 0 := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  show ((l.filter p).map f).foldr _ 0 = _
  rw [sum_ofNodup]
  clear hl
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [List.filter_cons, List.map_cons, List.foldr_cons, ← ih]
    by_cases k : p a
    · rw [if_pos (decide_eq_true k), if_pos k]; rfl
    · rw [if_neg (by rw [decide_eq_true_iff]; exact k), if_neg k, CommAdd.zero_add]
theorem sum_ite_eq [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∑ j ∈ s, if a = j then b j else 0) = if a ∈ s then b a else 0 := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  rw [sum_ofNodup]
  show _ = if a ∈ l then b a else 0
  induction l with
  | nil => rfl
  | cons c l ih =>
    have hc := Ember.nodupCons.1 hl
    rw [List.map_cons, List.foldr_cons, ih hc.2]
    by_cases k : a = c
    · subst k
      rw [if_pos rfl, if_neg hc.1, if_pos (List.mem_cons_self ..), addZero]
    · rw [if_neg k, CommAdd.zero_add]
      by_cases m : a ∈ l
      · rw [if_pos m, if_pos (.tail _ m)]
      · rw [if_neg m, if_neg fun h => (List.mem_cons.1 h).elim k m]
private theorem sumImage [DecidableEq κ] {s : Finset ι} {g : ι → κ} {f : κ → M} (h : ∀ x ∈ s, ∀ y ∈ s, g x = g y → x = y) :
    ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x) := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  have e : (ofNodup l hl).image g = ofNodup (l.map g) (Ember.nodupMap h hl) := Finset.ext fun b => by
    rw [mem_image, mem_ofNodup, List.mem_map]; exact Iff.rfl
  rw [e, sum_ofNodup, sum_ofNodup, List.map_map]; rfl

variable {f : ℕ → M}
@[simp] theorem sum_range_zero (f : ℕ → M) : ∑ k ∈ range 0, f k = 0 := rfl
theorem sum_range_succ (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = ∑ x ∈ range n, f x + f n := by
  rw [range_succ, sum_insert (fun h => Nat.lt_irrefl n (mem_range.1 h)), CommAdd.add_comm]
theorem sum_range_succ_comm (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = f n + ∑ x ∈ range n, f x := by
  rw [sum_range_succ, CommAdd.add_comm]
theorem sum_range_one (f : ℕ → M) : ∑ k ∈ range 1, f k = f 0 := addZero (f 0)
theorem sum_range_succ' (f : ℕ → M) (n : ℕ) : ∑ k ∈ range (n + 1), f k = ∑ k ∈ range n, f (k + 1) + f 0 := by
  induction n with
  | zero => rw [sum_range_succ]; rfl
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ, CommAdd.add_assoc, CommAdd.add_comm (f 0), ← CommAdd.add_assoc]
theorem sum_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → M) : ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) := by
  have e : Icc a (b + 1) = insert (b + 1) (Icc a b) := Finset.ext fun k => by rw [mem_insert, mem_Icc, mem_Icc]; omega
  rw [e, sum_insert (fun h => by have := mem_Icc.1 h; omega), CommAdd.add_comm]
theorem sum_range_reflect (f : ℕ → M) (n : ℕ) : ∑ j ∈ range n, f (n - 1 - j) = ∑ j ∈ range n, f j := by
  have e : range n = (range n).image (n - 1 - ·) := Finset.ext fun k => by
    simp only [mem_range, mem_image]
    exact ⟨fun h => ⟨n - 1 - k, by omega, by omega⟩, fun ⟨j, h, e⟩ => by omega⟩
  have h := sumImage (s := range n) (g := (n - 1 - ·)) (f := f) fun x hx y hy h => by
    have := mem_range.1 hx; have := mem_range.1 hy; have h : n - 1 - x = n - 1 - y := h; omega
  rw [← h, ← e]
end Add

/-! ### Products in any commutative monoid -/
section Mul
variable {M : Type u} [Mul M] [OfNat M 1] [CommMul M] {s t : Finset ι} {f g : ι → M}

private theorem mulOne (a : M) : a * 1 = a := by rw [CommMul.mul_comm, CommMul.one_mul]
private theorem mulSwap (a b c d : M) : a * b * (c * d) = a * c * (b * d) := by
  rw [CommMul.mul_assoc, CommMul.mul_assoc, ← CommMul.mul_assoc b, CommMul.mul_comm b c, CommMul.mul_assoc c]

theorem prod_ofNodup (l : List ι) (h : l.Nodup) (f : ι → M) : (ofNodup l h).prod f = (l.map f).foldr (· * ·) 1 := rfl
@[simp] theorem prod_empty : ∏ x ∈ (∅ : Finset ι), f x = 1 := rfl
@[simp] theorem prod_singleton (f : ι → M) (a : ι) : ∏ x ∈ ({a} : Finset ι), f x = f a := mulOne (f a)
theorem prod_insert [DecidableEq ι] {a : ι} (h : a ∉ s) : ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x := by
  obtain ⟨l, hl, rfl⟩ := exists_list s
  have e : insert a (ofNodup l hl) = ofNodup (a :: l) (Ember.nodupCons.2 ⟨h, hl⟩) := Finset.ext fun b => by
    rw [mem_insert, mem_ofNodup, mem_ofNodup, List.mem_cons]
  rw [e]; rfl
theorem prod_congr (h₁ : s = t) (h : ∀ x ∈ t, f x = g x) : s.prod f = t.prod g := by
  subst h₁
  obtain ⟨l, hl, rfl⟩ := exists_list s
  rw [prod_ofNodup, prod_ofNodup, List.map_congr_left h]
@[simp] theorem prod_const_one : ∏ _x ∈ s, (1 : M) = 1 := by
  induction s using induction_on_list with
  | empty => rfl
  | cons a l h ih => exact (CommMul.one_mul _).trans ih
theorem prod_mul_distrib : ∏ i ∈ s, (f i * g i) = (∏ i ∈ s, f i) * ∏ i ∈ s, g i := by
  induction s using induction_on_list with
  | empty => exact (mulOne 1).symm
  | cons a l h ih => exact (congrArg (f a * g a * ·) ih).trans (mulSwap _ _ _ _)
@[simp] theorem prod_range_zero (f : ℕ → M) : ∏ k ∈ range 0, f k = 1 := rfl
theorem prod_range_succ (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = (∏ x ∈ range n, f x) * f n := by
  rw [range_succ, prod_insert (fun h => Nat.lt_irrefl n (mem_range.1 h)), CommMul.mul_comm]
theorem prod_range_succ_comm (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = f n * ∏ x ∈ range n, f x := by
  rw [prod_range_succ, CommMul.mul_comm]
theorem prod_range_one (f : ℕ → M) : ∏ k ∈ range 1, f k = f 0 := mulOne (f 0)
theorem prod_range_succ' (f : ℕ → M) (n : ℕ) : ∏ k ∈ range (n + 1), f k = (∏ k ∈ range n, f (k + 1)) * f 0 := by
  induction n with
  | zero => rw [prod_range_succ]; rfl
  | succ n ih => rw [prod_range_succ, ih, prod_range_succ, CommMul.mul_assoc, CommMul.mul_comm (f 0), ← CommMul.mul_assoc]
theorem prod_Icc_succ_top {a b : ℕ} (hab : a ≤ b + 1) (f : ℕ → M) : ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  have e : Icc a (b + 1) = insert (b + 1) (Icc a b) := Finset.ext fun k => by rw [mem_insert, mem_Icc, mem_Icc]; omega
  rw [e, prod_insert (fun h => by have := mem_Icc.1 h; omega), CommMul.mul_comm]
end Mul
end Finset
