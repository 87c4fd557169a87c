prelude
import Init.Grind.Order
/-! Normal forms of inequalities over ordered commutative rings, for `grind`'s order module, and of polynomial terms
over the integers, for its linear integer solver. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind.CommRing
open Std
attribute [local instance] Semiring.natCast Ring.intCast
noncomputable def norm_cnstr_cert (lhs rhs lhs' rhs' : Expr) : Bool := (rhs.sub lhs).toPoly.beq' (rhs'.sub lhs').toPoly
section
variable {α : Type u} [CommRing α] [LE α] [LT α]
theorem sub_nonneg_iff [IsPreorder α] [OrderedRing α] {a b : α} : 0 ≤ a - b ↔ b ≤ a := by
  rw [OrderedAdd.add_le_left_iff (M := α) b, Semiring.zero_add, Ring.sub_eq_add_neg, Semiring.add_assoc, Ring.neg_add_cancel, Semiring.add_zero]
theorem sub_pos_iff [LawfulOrderLT α] [IsPreorder α] [OrderedRing α] {a b : α} : 0 < a - b ↔ b < a := by
  rw [OrderedAdd.add_lt_left_iff (α := α) b, Semiring.zero_add, Ring.sub_eq_add_neg, Semiring.add_assoc, Ring.neg_add_cancel, Semiring.add_zero]
theorem le_norm_expr [IsPreorder α] [OrderedRing α] (ctx : Context α) (lhs rhs : Expr) (lhs' rhs' : Expr)
    (h : norm_cnstr_cert lhs rhs lhs' rhs' = true) : (lhs.denote ctx ≤ rhs.denote ctx) = (lhs'.denote ctx ≤ rhs'.denote ctx) :=
  propext <| by rw [← sub_nonneg_iff, sub_eq_sub ctx h, sub_nonneg_iff]
theorem lt_norm_expr [LawfulOrderLT α] [IsPreorder α] [OrderedRing α] (ctx : Context α) (lhs rhs : Expr) (lhs' rhs' : Expr)
    (h : norm_cnstr_cert lhs rhs lhs' rhs' = true) : (lhs.denote ctx < rhs.denote ctx) = (lhs'.denote ctx < rhs'.denote ctx) :=
  propext <| by rw [← sub_pos_iff, sub_eq_sub ctx h, sub_pos_iff]
end

/-! Polynomials written as the native front end writes them: `x * y ^ 2 + -1 * z + 3`. -/
section
variable {α : Type u} [CommRing α] (ctx : Context α)
noncomputable def Power.denote (p : Power) : α :=
  Nat.rec 1 (fun k _ => Nat.rec (p.x.denote ctx) (fun _ _ => p.x.denote ctx ^ p.k) k) p.k
noncomputable def Mon.denote'.go (m : Mon) : α → α := Mon.rec (fun acc => acc) (fun p _ ih acc => ih (acc * p.denote ctx)) m
noncomputable def Mon.denote' (m : Mon) : α := Mon.rec 1 (fun p m _ => Mon.denote'.go ctx m (p.denote ctx)) m
noncomputable def denoteTerm (k : Int) (m : Mon) : α := Bool.rec ((k : α) * m.denote' ctx) (m.denote' ctx) (Int.beq' k 1)
noncomputable def Poly.denote'.go (p : Poly) : α → α :=
  Poly.rec (fun k acc => Bool.rec (acc + (k : α)) acc (Int.beq' k 0)) (fun k m _ ih acc => ih (acc + denoteTerm ctx k m)) p
noncomputable def Poly.denote' (p : Poly) : α := Poly.rec (fun k => (k : α)) (fun k m p _ => Poly.denote'.go ctx p (denoteTerm ctx k m)) p
open Semiring
theorem Power.denote_eq : (p : Power) → p.denote ctx = ctx.get p.x ^ p.k
  | ⟨x, 0⟩ => (pow_zero _).symm
  | ⟨x, 1⟩ => (Semiring.pow_one _).symm
  | ⟨x, k+2⟩ => rfl
theorem Mon.go_eq : (m : Mon) → (acc : α) → denote'.go ctx m acc = acc * m.eval ctx.get
  | .unit, acc => (mul_one acc).symm
  | .mult p m, acc => by
    show denote'.go ctx m (acc * p.denote ctx) = acc * (ctx.get p.x ^ p.k * m.eval ctx.get)
    rw [go_eq m, Power.denote_eq, mul_assoc]
theorem Mon.denote'_eq : (m : Mon) → m.denote' ctx = m.eval ctx.get
  | .unit => rfl
  | .mult p m => by
    show denote'.go ctx m (p.denote ctx) = ctx.get p.x ^ p.k * m.eval ctx.get
    rw [go_eq, Power.denote_eq]
theorem denoteTerm_eq (k : Int) (m : Mon) : denoteTerm ctx k m = (k : α) * m.eval ctx.get := by
  show (Bool.rec ((k : α) * m.denote' ctx) (m.denote' ctx) (Int.beq' k 1) : α) = _
  cases h : Int.beq' k 1 with
  | false => show (k : α) * m.denote' ctx = _; rw [Mon.denote'_eq]
  | true => show m.denote' ctx = _; rw [Mon.denote'_eq, Int.eq_of_beq' h, Ring.intCast_one, one_mul]
theorem Poly.go_eq : (p : Poly) → (acc : α) → denote'.go ctx p acc = acc + p.eval ctx.get
  | .num k, acc => by
    show (Bool.rec (acc + (k : α)) acc (Int.beq' k 0) : α) = acc + (k : α)
    cases h : Int.beq' k 0 with
    | false => rfl
    | true => show acc = _; rw [Int.eq_of_beq' h, Ring.intCast_zero, Semiring.add_zero]
  | .add k m p, acc => by
    show denote'.go ctx p (acc + denoteTerm ctx k m) = acc + ((k : α) * m.eval ctx.get + p.eval ctx.get)
    rw [go_eq p, denoteTerm_eq, Semiring.add_assoc]
theorem Poly.denote'_eq : (p : Poly) → p.denote' ctx = p.eval ctx.get
  | .num k => rfl
  | .add k m p => by
    show denote'.go ctx p (denoteTerm ctx k m) = (k : α) * m.eval ctx.get + p.eval ctx.get
    rw [go_eq, denoteTerm_eq]
end
noncomputable def norm_int_cert (e : Expr) (p : Poly) : Bool := e.toPoly.beq' p
theorem norm_int (ctx : Context Int) (e : Expr) (p : Poly) (h : norm_int_cert e p = true) : e.denote ctx = p.denote' ctx := by
  rw [Poly.denote'_eq, ← Poly.eq_of_beq' h, Expr.denote_toPoly]
end Lean.Grind.CommRing
