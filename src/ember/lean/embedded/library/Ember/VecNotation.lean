import Ember.FinSums
/-! Vectors `![a, b, c] : Fin 3 → α`, whose entries `simp`, `rfl` and `decide` find. Mathlib keeps their names in the namespace of matrices,
which are not here. -/
set_option autoImplicit false
universe u
namespace Matrix
variable {α : Type u} {m n : ℕ}
/-- No entries. -/
def vecEmpty : Fin 0 → α := fun i => i.elim0
/-- `h`, then the entries of `t`. -/
def vecCons (h : α) (t : Fin n → α) : Fin n.succ → α
  | ⟨0, _⟩ => h
  | ⟨i + 1, p⟩ => t ⟨i, Nat.lt_of_succ_lt_succ p⟩
syntax (name := vecNotation) "![" term,* "]" : term
macro_rules
  | `(![$x:term, $xs:term,*]) => `(vecCons $x ![$xs,*])
  | `(![$x:term]) => `(vecCons $x ![])
  | `(![]) => `(vecEmpty)
@[app_unexpander vecCons] def unexpandCons : Lean.PrettyPrinter.Unexpander
  | `($_ $x ![$y, $xs,*]) => `(![$x, $y, $xs,*])
  | `($_ $x ![$y]) => `(![$x, $y])
  | `($_ $x ![]) => `(![$x])
  | _ => throw ()
@[app_unexpander vecEmpty] def unexpandEmpty : Lean.PrettyPrinter.Unexpander
  | `($_) => `(![])
/-- The first entry. -/
def vecHead (v : Fin n.succ → α) : α := v 0
/-- All entries but the first. -/
def vecTail (v : Fin n.succ → α) : Fin n → α := v ∘ Fin.succ
theorem empty_eq (v : Fin 0 → α) : v = ![] := funext fun i => i.elim0
@[simp] theorem cons_val_zero (x : α) (u : Fin m → α) : vecCons x u 0 = x := rfl
@[simp] theorem cons_val_succ (x : α) (u : Fin m → α) (i : Fin m) : vecCons x u i.succ = u i := rfl
@[simp] theorem cons_val_one (x : α) (u : Fin m.succ → α) : vecCons x u 1 = u 0 := rfl
@[simp] theorem cons_val_fin_one (x : α) (u : Fin 0 → α) : ∀ i : Fin 1, vecCons x u i = x
  | ⟨0, _⟩ => rfl
@[simp] theorem head_cons (x : α) (u : Fin m → α) : vecHead (vecCons x u) = x := rfl
@[simp] theorem tail_cons (x : α) (u : Fin m → α) : vecTail (vecCons x u) = u := rfl
/-! Entries by their numbers: Mathlib has a simplification procedure. -/
@[simp] theorem _root_.Ember.vecTwo (x : α) (u : Fin (m + 2) → α) : vecCons x u 2 = u 1 := rfl
@[simp] theorem _root_.Ember.vecThree (x : α) (u : Fin (m + 3) → α) : vecCons x u 3 = u 2 := rfl
@[simp] theorem _root_.Ember.vecFour (x : α) (u : Fin (m + 4) → α) : vecCons x u 4 = u 3 := rfl
@[simp] theorem _root_.Ember.vecFive (x : α) (u : Fin (m + 5) → α) : vecCons x u 5 = u 4 := rfl
@[simp] theorem _root_.Ember.vecSix (x : α) (u : Fin (m + 6) → α) : vecCons x u 6 = u 5 := rfl
@[simp] theorem _root_.Ember.vecSeven (x : α) (u : Fin (m + 7) → α) : vecCons x u 7 = u 6 := rfl
theorem cons_head_tail (u : Fin m.succ → α) : vecCons (vecHead u) (vecTail u) = u := funext fun
  | ⟨0, _⟩ => rfl
  | ⟨_ + 1, _⟩ => rfl
end Matrix
