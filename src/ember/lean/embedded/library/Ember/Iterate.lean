import Ember.Function
import Ember.Notation
/-! Iterates `f^[n]`, and periodic functions, as in Mathlib. -/
set_option autoImplicit false
universe u v w
/-- `f` applied `n` times. -/
def Nat.iterate {α : Sort u} (op : α → α) : ℕ → α → α
  | 0, a => a
  | k + 1, a => Nat.iterate op k (op a)
@[inherit_doc Nat.iterate] notation:max f "^[" n "]" => Nat.iterate f n
namespace Function
variable {α : Type u} (f : α → α)
@[simp] theorem iterate_zero : f^[0] = id := rfl
theorem iterate_zero_apply (x : α) : f^[0] x = x := rfl
@[simp] theorem iterate_succ (n : ℕ) : f^[n + 1] = f^[n] ∘ f := rfl
theorem iterate_succ_apply (n : ℕ) (x : α) : f^[n + 1] x = f^[n] (f x) := rfl
@[simp] theorem iterate_one : f^[1] = f := rfl
@[simp] theorem iterate_id (n : ℕ) : (id : α → α)^[n] = id := by
  induction n with
  | zero => rfl
  | succ n ih => rw [iterate_succ, ih]; rfl
theorem iterate_add_apply (m n : ℕ) (x : α) : f^[m + n] x = f^[m] (f^[n] x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => exact ih (f x)
theorem iterate_add (m n : ℕ) : f^[m + n] = f^[m] ∘ f^[n] := funext (iterate_add_apply f m n)
theorem iterate_succ_apply' (n : ℕ) (x : α) : f^[n + 1] x = f (f^[n] x) := by
  rw [Nat.add_comm, iterate_add_apply]; rfl
theorem iterate_succ' (n : ℕ) : f^[n + 1] = f ∘ f^[n] := funext (iterate_succ_apply' f n)
theorem iterate_mul (m n : ℕ) : f^[m * n] = f^[m]^[n] := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, iterate_add, ih, iterate_succ]
variable {f}
theorem Injective.iterate (Hinj : Injective f) (n : ℕ) : Injective f^[n] := by
  induction n with
  | zero => exact injective_id
  | succ n ih => rw [iterate_succ]; exact ih.comp Hinj
theorem iterate_fixed {x : α} (h : f x = x) (n : ℕ) : f^[n] x = x := by
  induction n with
  | zero => rfl
  | succ n ih => rw [iterate_succ_apply, h, ih]

/-! ### Periodic functions -/
variable {β : Type v} [Add α]
/-- `f (x + c) = f x` for all `x`. -/
def Periodic (f : α → β) (c : α) : Prop := ∀ x : α, f (x + c) = f x
/-- `f (x + c) = -f x` for all `x`. -/
def Antiperiodic [Neg β] (f : α → β) (c : α) : Prop := ∀ x : α, f (x + c) = -f x
theorem Periodic.comp {γ : Type w} {f : α → β} {c : α} (h : Periodic f c) (g : β → γ) : Periodic (g ∘ f) c := fun x => congrArg g (h x)
theorem Periodic.funext {f : α → β} {c : α} (h : Periodic f c) : (fun x => f (x + c)) = f := _root_.funext h
end Function
