prelude
import Init.Linear.NatToInt
/-! The facts by which `simp +arith` rewrites linear constraints over the natural numbers: a constraint is judged by
the integer polynomial of the difference of its sides. -/
set_option linter.unusedVariables false
namespace Nat.Internal.Linear
open Int.Internal.Linear (Poly)
abbrev Var := Nat
abbrev Context := Lean.RArray Nat
noncomputable def Var.denote (ctx : Context) (v : Var) : Nat := ctx.get v
inductive Expr where
  | num (v : Nat)
  | var (i : Var)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)
noncomputable def Expr.denote (ctx : Context) (e : Expr) : Nat :=
  Expr.rec (fun k => k) (fun v => v.denote ctx) (fun _ _ a b => a + b) (fun k _ a => k * a) (fun _ k a => a * k) e
structure ExprCnstr where
  eq : Bool
  lhs : Expr
  rhs : Expr
noncomputable def ExprCnstr.denote (ctx : Context) (c : ExprCnstr) : Prop :=
  Bool.rec (c.lhs.denote ctx ≤ c.rhs.denote ctx) (c.lhs.denote ctx = c.rhs.denote ctx) c.eq
noncomputable def Expr.toInt (e : Expr) : Int.Internal.Linear.Expr :=
  Expr.rec (fun k => .num (Int.ofNat k)) (fun v => .var v) (fun _ _ a b => .add a b) (fun k _ a => .mulL (Int.ofNat k) a) (fun _ k a => .mulR a (Int.ofNat k)) e
noncomputable def valuation (ctx : Context) (i : Nat) : Int := Int.ofNat (ctx.get i)
theorem Expr.eval_toInt (ctx : Context) : (e : Expr) → e.toInt.eval (valuation ctx) = (e.denote ctx : Int)
  | .num _ => rfl
  | .var _ => rfl
  | .add a b => by
    show a.toInt.eval _ + b.toInt.eval _ = _
    rw [eval_toInt ctx a, eval_toInt ctx b]; rfl
  | .mulL k a => by
    show Int.ofNat k * a.toInt.eval _ = _
    rw [eval_toInt ctx a]; rfl
  | .mulR a k => by
    show a.toInt.eval _ * Int.ofNat k = _
    rw [eval_toInt ctx a]; rfl
theorem ofNat_inj {a b : Nat} (h : (a : Int) = (b : Int)) : a = b := congrArg Int.toNat (h : Int.ofNat a = Int.ofNat b)
theorem Expr.eq_of_toNormPoly_eq (ctx : Context) (e e' : Expr) (h : e.toInt.norm.beq' e'.toInt.norm = true) : e.denote ctx = e'.denote ctx := by
  refine ofNat_inj ?_
  rw [← eval_toInt, ← eval_toInt, ← Int.Internal.Linear.Expr.eval_norm, ← Int.Internal.Linear.Expr.eval_norm, Poly.eq_of_beq' h]
noncomputable def ExprCnstr.diff (c : ExprCnstr) : Poly := (c.lhs.toInt.sub c.rhs.toInt).norm
theorem ExprCnstr.eval_diff (ctx : Context) (c : ExprCnstr) : c.diff.eval (valuation ctx) = (c.lhs.denote ctx : Int) - (c.rhs.denote ctx : Int) := by
  rw [ExprCnstr.diff, Int.Internal.Linear.Expr.eval_norm]
  show c.lhs.toInt.eval _ - c.rhs.toInt.eval _ = _
  rw [Expr.eval_toInt, Expr.eval_toInt]
theorem ExprCnstr.denote_iff (ctx : Context) (c : ExprCnstr) :
    c.denote ctx ↔ Bool.rec (c.diff.eval (valuation ctx) ≤ 0) (c.diff.eval (valuation ctx) = 0) c.eq := by
  rw [eval_diff]
  cases c with
  | mk eq lhs rhs => cases eq with
    | false => exact Int.ofNat_le.symm.trans Int.Internal.sub_nonpos.symm
    | true => exact ⟨fun h => Int.Internal.sub_eq_zero.2 (congrArg Int.ofNat h), fun h => ofNat_inj (Int.Internal.sub_eq_zero.1 h)⟩
noncomputable def same_cert (c d : ExprCnstr) : Bool :=
  Bool.and' (Bool.rec (Bool.not' d.eq) d.eq c.eq) (c.diff.beq' d.diff)
theorem ExprCnstr.eq_of_toNormPoly_eq (ctx : Context) (c d : ExprCnstr) (h : same_cert c d = true) : c.denote ctx = d.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  have e : c.eq = d.eq := by
    revert h₁; cases c.eq <;> cases d.eq <;> intro h₁ <;> first | rfl | exact nomatch h₁
  refine propext ((denote_iff ctx c).trans (Iff.trans ?_ (denote_iff ctx d).symm))
  rw [e, Poly.eq_of_beq' h₂]
/-- All coefficients, the constant among them, are at most (at least) zero. -/
noncomputable def allNonpos (p : Poly) : Bool := Poly.rec (fun k => Int.ble' k 0) (fun k _ _ ih => Bool.and' (Int.ble' k 0) ih) p
noncomputable def allNonneg (p : Poly) : Bool := Poly.rec (fun k => Int.ble' 0 k) (fun k _ _ ih => Bool.and' (Int.ble' 0 k) ih) p
theorem of_allNonpos (ctx : Context) : {p : Poly} → allNonpos p = true → p.eval (valuation ctx) ≤ p.getConst ∧ p.getConst ≤ 0
  | .num k, h => ⟨Int.le_refl k, Int.le_of_ble' h⟩
  | .add k x p, h => by
    have ⟨h₁, h₂⟩ := Bool.and'_elim (a := Int.ble' k 0) h
    have ih := of_allNonpos ctx (p := p) h₂
    refine ⟨?_, ih.2⟩
    show k * valuation ctx x + p.eval (valuation ctx) ≤ p.getConst
    have := Int.Internal.Linear.scale_nonpos (k := valuation ctx x) (Int.ofNat_nonneg _) (Int.le_of_ble' h₁)
    rw [Int.mul_comm] at this
    have := Int.add_le_add this ih.1
    rw [Int.zero_add] at this; exact this
theorem of_allNonneg (ctx : Context) : {p : Poly} → allNonneg p = true → p.getConst ≤ p.eval (valuation ctx) ∧ 0 ≤ p.getConst
  | .num k, h => ⟨Int.le_refl k, Int.le_of_ble' h⟩
  | .add k x p, h => by
    have ⟨h₁, h₂⟩ := Bool.and'_elim (a := Int.ble' 0 k) h
    have ih := of_allNonneg ctx (p := p) h₂
    refine ⟨?_, ih.2⟩
    show p.getConst ≤ k * valuation ctx x + p.eval (valuation ctx)
    have := Int.mul_le_mul_of_nonneg_left (Int.le_of_ble' h₁) (Int.ofNat_nonneg (ctx.get x))
    rw [Int.mul_zero, Int.mul_comm] at this
    have := Int.add_le_add this ih.1
    rw [Int.zero_add] at this; exact this
noncomputable def valid_cert (c : ExprCnstr) : Bool := Bool.rec (allNonpos c.diff) c.diff.isValidEq c.eq
theorem ExprCnstr.eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : valid_cert c = true) : c.denote ctx = True := by
  refine eq_true ((denote_iff ctx c).2 ?_)
  cases c with
  | mk eq lhs rhs => cases eq with
    | false => exact Int.le_trans (of_allNonpos ctx h).1 (of_allNonpos ctx h).2
    | true => exact Int.Internal.Linear.of_isValidEq h
noncomputable def unsat_cert (c : ExprCnstr) : Bool :=
  let p := c.diff
  let above := Bool.and' (allNonneg p) (Int.blt' 0 p.getConst)
  Bool.rec above (Bool.or' above (Bool.and' (allNonpos p) (Int.blt' p.getConst 0))) c.eq
theorem ExprCnstr.eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : unsat_cert c = true) : c.denote ctx = False := by
  refine eq_false fun k => ?_
  have k := (denote_iff ctx c).1 k
  have above (h : Bool.and' (allNonneg c.diff) (Int.blt' 0 c.diff.getConst) = true) : 0 < c.diff.eval (valuation ctx) := by
    have ⟨h₁, h₂⟩ := Bool.and'_elim h
    have := (of_allNonneg ctx h₁).1
    have := Int.lt_of_blt' h₂
    omega
  cases c with
  | mk eq lhs rhs => cases eq with
    | false => exact absurd k (Int.not_le.2 (above h))
    | true =>
      have h : Bool.or' (Bool.and' (allNonneg (ExprCnstr.mk true lhs rhs).diff) (Int.blt' 0 (ExprCnstr.mk true lhs rhs).diff.getConst))
        (Bool.and' (allNonpos (ExprCnstr.mk true lhs rhs).diff) (Int.blt' (ExprCnstr.mk true lhs rhs).diff.getConst 0)) = true := h
      have k : (ExprCnstr.mk true lhs rhs).diff.eval (valuation ctx) = 0 := k
      cases e : Bool.and' (allNonneg (ExprCnstr.mk true lhs rhs).diff) (Int.blt' 0 (ExprCnstr.mk true lhs rhs).diff.getConst) with
      | true => have := above e; omega
      | false =>
        rw [e] at h
        have ⟨h₁, h₂⟩ := Bool.and'_elim (a := allNonpos (ExprCnstr.mk true lhs rhs).diff) h
        have := (of_allNonpos ctx h₁).1
        have := Int.lt_of_blt' h₂
        omega
end Nat.Internal.Linear
