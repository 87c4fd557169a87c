prelude
import Init.Linear.IntNorm
/-! The steps of the native solver for linear integer arithmetic (`lia`, `cutsat`, `grind`): from hypotheses to linear
constraints, their combination, tightening and refutation. Every step is a certificate that the kernel computes. -/
set_option linter.unusedVariables false
namespace Int.Internal.Linear
open Poly
variable (ctx : Context)
noncomputable def Poly.leadCoeff (p : Poly) : Int := Poly.rec (fun _ => 1) (fun a _ _ _ => a) p
noncomputable def Poly.coeff (p : Poly) (x : Var) : Int := Poly.rec (fun _ => 0) (fun a y _ ih => Bool.rec ih a (Nat.beq x y)) p
theorem eval_of_norm {p₁ p₂ : Poly} (h : p₁.norm.beq' p₂ = true) : p₁.denote' ctx = p₂.denote' ctx := by
  rw [denote'_eq, denote'_eq, ← Poly.eq_of_beq' h, eval_norm]
theorem le_norm (p₁ p₂ : Poly) (h : p₁.norm.beq' p₂ = true) (e : p₁.denote' ctx ≤ 0) : p₂.denote' ctx ≤ 0 := eval_of_norm ctx h ▸ e
theorem eq_norm (p₁ p₂ : Poly) (h : p₁.norm.beq' p₂ = true) (e : p₁.denote' ctx = 0) : p₂.denote' ctx = 0 := eval_of_norm ctx h ▸ e
theorem diseq_norm (p₁ p₂ : Poly) (h : p₁.norm.beq' p₂ = true) (e : p₁.denote' ctx ≠ 0) : p₂.denote' ctx ≠ 0 := eval_of_norm ctx h ▸ e
theorem dvd_norm (d : Int) (p₁ p₂ : Poly) (h : p₁.norm.beq' p₂ = true) (e : d ∣ p₁.denote' ctx) : d ∣ p₂.denote' ctx := eval_of_norm ctx h ▸ e
theorem eq_norm_poly (p p' : Poly) (h : p.denote' ctx = p'.denote' ctx) (e : p.denote' ctx = 0) : p'.denote' ctx = 0 := h ▸ e
theorem le_norm_poly (p p' : Poly) (h : p.denote' ctx = p'.denote' ctx) (e : p.denote' ctx ≤ 0) : p'.denote' ctx ≤ 0 := h ▸ e
theorem diseq_norm_poly (p p' : Poly) (h : p.denote' ctx = p'.denote' ctx) (e : p.denote' ctx ≠ 0) : p'.denote' ctx ≠ 0 := h ▸ e
theorem dvd_norm_poly (d : Int) (p p' : Poly) (h : p.denote' ctx = p'.denote' ctx) (e : d ∣ p.denote' ctx) : d ∣ p'.denote' ctx := h ▸ e

theorem le_norm_expr (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p = true) (e : lhs.denote ctx ≤ rhs.denote ctx) : p.denote' ctx ≤ 0 :=
  norm_le ctx lhs rhs p h ▸ e
theorem eq_norm_expr (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p = true) (e : lhs.denote ctx = rhs.denote ctx) : p.denote' ctx = 0 :=
  norm_eq ctx lhs rhs p h ▸ e
theorem not_eq_norm_expr (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p = true) (e : ¬ lhs.denote ctx = rhs.denote ctx) : ¬ p.denote' ctx = 0 :=
  norm_eq ctx lhs rhs p h ▸ e
theorem dvd_norm_expr (d : Int) (e : Expr) (p : Poly) (h : p.beq' e.norm = true) (k : d ∣ e.denote ctx) : d ∣ p.denote' ctx := by
  rw [denote'_eq, Poly.eq_of_beq' h, e.denote_norm]; exact k

theorem le_coeff (p₁ p₂ : Poly) (k : Int) (h : tight_cert k p₁ p₂ = true) (e : p₁.denote' ctx ≤ 0) : p₂.denote' ctx ≤ 0 := by
  rw [denote'_eq] at e ⊢; exact (tight_le ctx.get h).1 e
noncomputable def le_neg_cert (p₁ p₂ : Poly) : Bool := p₂.beq' ((p₁.mul (-1)).addConst 1)
theorem le_neg (p₁ p₂ : Poly) (h : le_neg_cert p₁ p₂ = true) (e : ¬ p₁.denote' ctx ≤ 0) : p₂.denote' ctx ≤ 0 := by
  rw [denote'_eq] at e ⊢
  rw [Poly.eq_of_beq' h, eval_addConst, eval_mul]; omega
theorem scale_nonpos {k a : Int} (hk : 0 ≤ k) (ha : a ≤ 0) : k * a ≤ 0 := by
  have := Int.mul_le_mul_of_nonneg_left ha hk
  rw [Int.mul_zero] at this; exact this
noncomputable def le_combined (p₁ p₂ : Poly) : Poly := combine (Int.ofNat (Int.natAbs p₂.leadCoeff)) (Int.ofNat (Int.natAbs p₁.leadCoeff)) p₁ p₂
theorem eval_le_combined (v : Nat → Int) {p₁ p₂ : Poly} (h₁ : p₁.eval v ≤ 0) (h₂ : p₂.eval v ≤ 0) : (le_combined p₁ p₂).eval v ≤ 0 := by
  rw [le_combined, eval_combine]
  have := Int.add_le_add (scale_nonpos (Int.ofNat_nonneg p₂.leadCoeff.natAbs) h₁) (scale_nonpos (Int.ofNat_nonneg p₁.leadCoeff.natAbs) h₂)
  exact this
noncomputable def le_combine_cert (p₁ p₂ p₃ : Poly) : Bool := p₃.beq' (le_combined p₁ p₂)
theorem le_combine (p₁ p₂ p₃ : Poly) (h : le_combine_cert p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h]; exact eval_le_combined _ h₁ h₂
noncomputable def le_combine_coeff_cert (p₁ p₂ p₃ : Poly) (k : Int) : Bool := tight_cert k (le_combined p₁ p₂) p₃
theorem le_combine_coeff (p₁ p₂ p₃ : Poly) (k : Int) (h : le_combine_coeff_cert p₁ p₂ p₃ k = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    p₃.denote' ctx ≤ 0 := by
  rw [denote'_eq] at h₁ h₂ ⊢
  exact (tight_le ctx.get h).1 (eval_le_combined _ h₁ h₂)
theorem le_unsat (p : Poly) (h : p.isUnsatLe = true) (e : p.denote' ctx ≤ 0) : False := of_isUnsatLe h (denote'_eq ctx p ▸ e)
theorem eq_unsat (p : Poly) (h : p.isUnsatEq = true) (e : p.denote' ctx = 0) : False := of_isUnsatEq h (denote'_eq ctx p ▸ e)
theorem dvd_unsat (k : Int) (p : Poly) (h : p.isUnsatDvd k = true) (e : k ∣ p.denote' ctx) : False := of_isUnsatDvd h (denote'_eq ctx p ▸ e)
theorem diseq_unsat (p : Poly) (h : p.isValidEq = true) (e : p.denote' ctx ≠ 0) : False := e ((denote'_eq ctx p).trans (of_isValidEq h))
theorem eq_unsat_coeff (p : Poly) (k : Int) (h : Bool.and' (p.divCoeffs k) (dividesNot k p.getConst) = true) (e : p.denote' ctx = 0) : False := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq] at e
  exact not_dvd_of_dividesNot h₂ (const_of_divCoeffs (v := ctx.get) h₁ (by rw [e]; exact ⟨0, (Int.mul_zero k).symm⟩))
noncomputable def eq_coeff_cert (p p' : Poly) (k : Int) : Bool := Bool.and' (p.beq' (p'.mul k)) (Bool.not' (Int.beq' k 0))
theorem eq_coeff_iff {p p' : Poly} {k : Int} (h : eq_coeff_cert p p' k = true) : p.denote' ctx = 0 ↔ p'.denote' ctx = 0 := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, denote'_eq, Poly.eq_of_beq' h₁, eval_mul]
  exact ⟨fun e => mul_left_cancel (Int.ne_of_beq' (Bool.not'_elim h₂)) (e.trans (Int.mul_zero k).symm), fun e => by rw [e, Int.mul_zero]⟩
theorem eq_coeff (p p' : Poly) (k : Int) (h : eq_coeff_cert p p' k = true) (e : p.denote' ctx = 0) : p'.denote' ctx = 0 := (eq_coeff_iff ctx h).1 e
theorem diseq_coeff (p p' : Poly) (k : Int) (h : eq_coeff_cert p p' k = true) (e : p.denote' ctx ≠ 0) : p'.denote' ctx ≠ 0 := mt (eq_coeff_iff ctx h).2 e
theorem diseq_neg (p p' : Poly) (h : p'.beq' (p.mul (-1)) = true) (e : p.denote' ctx ≠ 0) : p'.denote' ctx ≠ 0 := by
  rw [denote'_eq] at e ⊢
  rw [Poly.eq_of_beq' h, eval_mul]; omega
theorem dvd_coeff (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (g : Int) (h : dvd_coeff_cert k₁ p₁ k₂ p₂ g = true) (e : k₁ ∣ p₁.denote' ctx) :
    k₂ ∣ p₂.denote' ctx := by
  rw [denote'_eq] at e ⊢; exact (dvd_coeff_iff ctx h).1 e

noncomputable def eq_of_core_cert (p₁ p₂ p₃ : Poly) : Bool := p₃.beq' (combine 1 (-1) p₁ p₂)
theorem eval_core {p₁ p₂ p₃ : Poly} (h : eq_of_core_cert p₁ p₂ p₃ = true) : p₃.denote' ctx = p₁.denote' ctx - p₂.denote' ctx := by
  rw [denote'_eq, denote'_eq, denote'_eq, Poly.eq_of_beq' h, eval_combine]; omega
theorem eq_of_core (p₁ p₂ p₃ : Poly) (h : eq_of_core_cert p₁ p₂ p₃ = true) (e : p₁.denote' ctx = p₂.denote' ctx) : p₃.denote' ctx = 0 :=
  (eval_core ctx h).trans (sub_eq_zero.2 e)
theorem diseq_of_core (p₁ p₂ p₃ : Poly) (h : eq_of_core_cert p₁ p₂ p₃ = true) (e : p₁.denote' ctx ≠ p₂.denote' ctx) : p₃.denote' ctx ≠ 0 := fun k =>
  e (sub_eq_zero.1 ((eval_core ctx h).symm.trans k))
noncomputable def eq_of_le_ge_cert (p₁ p₂ : Poly) : Bool := p₂.beq' (p₁.mul (-1))
theorem eq_of_le_ge (p₁ p₂ : Poly) (h : eq_of_le_ge_cert p₁ p₂ = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) : p₁.denote' ctx = 0 := by
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_mul] at h₂; omega
theorem eq_of_zero_dvd (p : Poly) (h : (0 : Int) ∣ p.denote' ctx) : p.denote' ctx = 0 := match h with | ⟨c, e⟩ => e.trans (Int.zero_mul c)
noncomputable def le_of_le_diseq_cert (p₁ p₂ p₃ : Poly) : Bool :=
  Bool.and' (Bool.or' (p₂.beq' p₁) (p₂.beq' (p₁.mul (-1)))) (p₃.beq' (p₁.addConst 1))
theorem le_of_le_diseq (p₁ p₂ p₃ : Poly) (h : le_of_le_diseq_cert p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≠ 0) : p₃.denote' ctx ≤ 0 := by
  have ⟨h, h₃⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h₃, eval_addConst]
  cases e : p₂.beq' p₁ with
  | true => rw [Poly.eq_of_beq' e] at h₂; omega
  | false =>
    have h : Bool.or' (p₂.beq' p₁) (p₂.beq' (p₁.mul (-1))) = true := h
    rw [e] at h
    rw [Poly.eq_of_beq' (p := p₂) h, eval_mul] at h₂; omega
noncomputable def diseq_split_cert (p₁ p₂ p₃ : Poly) : Bool := Bool.and' (p₂.beq' (p₁.addConst 1)) (p₃.beq' ((p₁.mul (-1)).addConst 1))
theorem diseq_split_resolve (p₁ p₂ p₃ : Poly) (h : diseq_split_cert p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx ≠ 0) (h₂ : ¬ p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  have ⟨e₂, e₃⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' e₂, eval_addConst] at h₂
  rw [Poly.eq_of_beq' e₃, eval_addConst, eval_mul]; omega

/-! ### Substitution -/
noncomputable def eq_eq_subst'_cert (a b : Int) (p₁ p₂ p₃ : Poly) : Bool := p₃.beq' (combine b (-a) p₁ p₂)
theorem eq_eq_subst' (a b : Int) (p₁ p₂ p₃ : Poly) (h : eq_eq_subst'_cert a b p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx = 0) :
    p₃.denote' ctx = 0 := by
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_combine, h₁, h₂, Int.mul_zero, Int.mul_zero]; rfl
noncomputable def eq_le_subst_nonneg_cert (x : Var) (p₁ p₂ p₃ : Poly) : Bool :=
  let a := p₁.coeff x
  Bool.and' (Int.ble' 0 a) (p₃.beq' (combine a (Int.neg (p₂.coeff x)) p₂ p₁))
theorem eq_le_subst_nonneg (x : Var) (p₁ p₂ p₃ : Poly) (h : eq_le_subst_nonneg_cert x p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx ≤ 0) :
    p₃.denote' ctx ≤ 0 := by
  have ⟨ha, h⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_combine, h₁, Int.mul_zero, Int.add_zero]; exact scale_nonpos (Int.le_of_ble' ha) h₂
noncomputable def eq_le_subst_nonpos_cert (x : Var) (p₁ p₂ p₃ : Poly) : Bool :=
  let a := p₁.coeff x
  Bool.and' (Int.ble' a 0) (p₃.beq' (combine (p₂.coeff x) (Int.neg a) p₁ p₂))
theorem eq_le_subst_nonpos (x : Var) (p₁ p₂ p₃ : Poly) (h : eq_le_subst_nonpos_cert x p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx ≤ 0) :
    p₃.denote' ctx ≤ 0 := by
  have ⟨ha, h⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_combine, h₁, Int.mul_zero, Int.zero_add]
  exact scale_nonpos (k := -p₁.coeff x) (by have := Int.le_of_ble' ha; omega) h₂
noncomputable def diseq_eq_subst_cert (x : Var) (p₁ p₂ p₃ : Poly) : Bool :=
  let a := p₁.coeff x
  Bool.and' (Bool.not' (Int.beq' a 0)) (p₃.beq' (combine (p₂.coeff x) (Int.neg a) p₁ p₂))
theorem eq_diseq_subst (x : Var) (p₁ p₂ p₃ : Poly) (h : diseq_eq_subst_cert x p₁ p₂ p₃ = true) (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx ≠ 0) :
    p₃.denote' ctx ≠ 0 := by
  have ⟨ha, h⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_combine, h₁, Int.mul_zero, Int.zero_add]
  intro e
  have ha := Int.ne_of_beq' (Bool.not'_elim ha)
  exact h₂ (mul_left_cancel (k := -p₁.coeff x) (by omega) (e.trans (Int.mul_zero _).symm))
noncomputable def eq_dvd_subst_cert (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d₃ : Int) (p₃ : Poly) : Bool :=
  let a := p₁.coeff x
  Bool.and' (divides d₃ (Int.mul a d₂)) (p₃.beq' (combine a (Int.neg (p₂.coeff x)) p₂ p₁))
theorem eq_dvd_subst (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d₃ : Int) (p₃ : Poly) (h : eq_dvd_subst_cert x p₁ d₂ p₂ d₃ p₃ = true)
    (h₁ : p₁.denote' ctx = 0) (h₂ : d₂ ∣ p₂.denote' ctx) : d₃ ∣ p₃.denote' ctx := by
  have ⟨ha, h⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ h₂ ⊢
  rw [Poly.eq_of_beq' h, eval_combine, h₁, Int.mul_zero, Int.add_zero]
  refine dvd_trans (dvd_of_divides ha) ?_
  obtain ⟨c, e⟩ := h₂
  exact ⟨c, by rw [e]; exact (Int.mul_assoc _ _ _).symm⟩
noncomputable def dvd_of_eq_cert (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) : Bool :=
  let a := p₁.coeff x
  Bool.and' (divides d₂ a) (p₂.beq' (p₁.insert (Int.neg a) x))
theorem dvd_of_eq (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (h : dvd_of_eq_cert x p₁ d₂ p₂ = true) (h₁ : p₁.denote' ctx = 0) : d₂ ∣ p₂.denote' ctx := by
  have ⟨ha, h⟩ := Bool.and'_elim h
  rw [denote'_eq] at h₁ ⊢
  rw [Poly.eq_of_beq' h, eval_insert, h₁, Int.add_zero]
  exact dvd_mul_right _ (dvd_neg (dvd_of_divides ha))

/-! ### Divisibility -/
noncomputable def dvd_elim_cert (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) : Bool :=
  Poly.rec (fun _ => false) (fun a _ p _ => Bool.and' (divides k₂ k₁) (Bool.and' (divides k₂ a) (p₂.beq' p))) p₁
theorem dvd_elim (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (h : dvd_elim_cert k₁ p₁ k₂ p₂ = true) (e : k₁ ∣ p₁.denote' ctx) : k₂ ∣ p₂.denote' ctx := by
  cases p₁ with
  | num => exact nomatch h
  | add a x p =>
    have ⟨h₁, h⟩ := Bool.and'_elim (a := divides k₂ k₁) h
    have ⟨h₂, h₃⟩ := Bool.and'_elim h
    rw [denote'_eq] at e ⊢
    have := dvd_add (dvd_trans (dvd_of_divides h₁) e) (dvd_neg (dvd_mul_right (ctx.get x) (dvd_of_divides h₂)))
    rw [eval_add, show a * ctx.get x + p.eval ctx.get + -(a * ctx.get x) = p.eval ctx.get by omega] at this
    rw [Poly.eq_of_beq' h₃]; exact this
noncomputable def dvd_solve_combine_cert (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) (g α β : Int) : Bool :=
  Poly.rec (fun _ => false) (fun a₁ x₁ p₁ _ => Poly.rec (fun _ => false)
    (fun a₂ x₂ p₂ _ => Bool.and' (Nat.beq x₁ x₂)
      (Bool.and' (Int.beq' g (Int.add (Int.mul (Int.mul α a₁) d₂) (Int.mul (Int.mul β a₂) d₁)))
      (Bool.and' (Int.beq' d (Int.mul d₁ d₂)) (p.beq' (.add g x₁ (combine (Int.mul α d₂) (Int.mul β d₁) p₁ p₂)))))) p₂) p₁
theorem dvd_solve_combine (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) (g α β : Int)
    (h : dvd_solve_combine_cert d₁ p₁ d₂ p₂ d p g α β = true) (e₁ : d₁ ∣ p₁.denote' ctx) (e₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  cases p₁ with
  | num => exact nomatch h
  | add a₁ x p₁ => cases p₂ with
    | num => exact nomatch h
    | add a₂ y p₂ =>
      have ⟨hx, h⟩ := Bool.and'_elim (a := Nat.beq x y) h
      have ⟨hg, h⟩ := Bool.and'_elim h
      have ⟨hd, hp⟩ := Bool.and'_elim h
      rw [denote'_eq] at e₁ e₂ ⊢
      rw [eval_add] at e₁ e₂
      obtain ⟨m₁, e₁⟩ := e₁
      obtain ⟨m₂, e₂⟩ := e₂
      rw [← Nat.eq_of_beq_eq_true hx] at e₂
      rw [Poly.eq_of_beq' hp, eval_add, eval_combine, Int.eq_of_beq' hg, Int.eq_of_beq' hd]
      refine ⟨α * m₁ + β * m₂, ?_⟩
      show (α * a₁ * d₂ + β * a₂ * d₁) * ctx.get x + (α * d₂ * p₁.eval ctx.get + β * d₁ * p₂.eval ctx.get) = d₁ * d₂ * (α * m₁ + β * m₂)
      rw [show (α * a₁ * d₂ + β * a₂ * d₁) * ctx.get x + (α * d₂ * p₁.eval ctx.get + β * d₁ * p₂.eval ctx.get)
        = α * d₂ * (a₁ * ctx.get x + p₁.eval ctx.get) + β * d₁ * (a₂ * ctx.get x + p₂.eval ctx.get) by int_ring, e₁, e₂]
      int_ring
noncomputable def dvd_solve_elim_cert (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) : Bool :=
  Poly.rec (fun _ => false) (fun a₁ x₁ p₁ _ => Poly.rec (fun _ => false)
    (fun a₂ x₂ p₂ _ => Bool.and' (Nat.beq x₁ x₂)
      (Bool.and' (divides d (Int.mul a₁ d₂)) (Bool.and' (divides d (Int.mul a₂ d₁)) (p.beq' (combine a₂ (Int.neg a₁) p₁ p₂))))) p₂) p₁
theorem dvd_solve_elim (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly)
    (h : dvd_solve_elim_cert d₁ p₁ d₂ p₂ d p = true) (e₁ : d₁ ∣ p₁.denote' ctx) (e₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  cases p₁ with
  | num => exact nomatch h
  | add a₁ x p₁ => cases p₂ with
    | num => exact nomatch h
    | add a₂ y p₂ =>
      have ⟨hx, h⟩ := Bool.and'_elim (a := Nat.beq x y) h
      have ⟨h₁, h⟩ := Bool.and'_elim h
      have ⟨h₂, hp⟩ := Bool.and'_elim h
      rw [denote'_eq] at e₁ e₂ ⊢
      rw [eval_add] at e₁ e₂
      obtain ⟨m₁, e₁⟩ := e₁
      obtain ⟨m₂, e₂⟩ := e₂
      rw [← Nat.eq_of_beq_eq_true hx] at e₂
      rw [Poly.eq_of_beq' hp, eval_combine]
      have e : a₂ * p₁.eval ctx.get + -a₁ * p₂.eval ctx.get = a₂ * d₁ * m₁ + -(a₁ * d₂ * m₂) := by
        rw [Int.mul_assoc, Int.mul_assoc, ← e₁, ← e₂, Int.mul_add, Int.mul_add, mul_left_comm a₂ a₁, Int.neg_mul]; omega
      show d ∣ a₂ * p₁.eval ctx.get + -a₁ * p₂.eval ctx.get
      rw [e]; exact dvd_add (dvd_mul_right _ (dvd_of_divides h₂)) (dvd_neg (dvd_mul_right _ (dvd_of_divides h₁)))
/-- `p₃` is `p₁ - d * q`, where `q` is the largest number of steps of `d` that `p₂ ≤ 0` allows. -/
noncomputable def dvd_tight_cert (d : Int) (p₁ p₂ p₃ : Poly) : Bool :=
  let c := Int.sub p₁.getConst p₂.getConst
  let q := Int.ediv c d
  Bool.and' (Int.blt' 0 d) (Bool.and' (Int.blt' (Int.sub c (Int.mul d q)) d)
    (Bool.and' (p₂.beq' (p₁.addConst (Int.neg c))) (p₃.beq' (p₁.addConst (Int.neg (Int.mul d q))))))
theorem dvd_tight (v : Nat → Int) {d : Int} {p₁ p₂ p₃ : Poly} (h : dvd_tight_cert d p₁ p₂ p₃ = true) (e : d ∣ p₁.eval v) (k : p₂.eval v ≤ 0) : p₃.eval v ≤ 0 := by
  have ⟨h₀, h⟩ := Bool.and'_elim h
  have ⟨h₁, h⟩ := Bool.and'_elim h
  have ⟨h₂, h₃⟩ := Bool.and'_elim h
  have h₀ := Int.lt_of_blt' h₀
  have h₁ := Int.lt_of_blt' h₁
  rw [Poly.eq_of_beq' h₂, eval_addConst] at k
  rw [Poly.eq_of_beq' h₃, eval_addConst]
  obtain ⟨m, e⟩ := e
  rw [e] at k ⊢
  revert h₁ k
  generalize (p₁.getConst.sub p₂.getConst).ediv d = q
  generalize p₁.getConst.sub p₂.getConst = c
  intro h₁ k
  have h₁ : c - d * q < d := h₁
  have k : d * m + -c ≤ 0 := k
  show d * m + -(d * q) ≤ 0
  rw [show d * m + -(d * q) = d * (m - q) by int_ring]
  refine scale_nonpos (Int.le_of_lt h₀) (le_zero_of_mul_lt h₀ ?_)
  rw [show d * (m - q) = d * m + -(d * q) by int_ring]; omega
theorem dvd_le_tight (d : Int) (p₁ p₂ p₃ : Poly) (h : dvd_tight_cert d p₁ p₂ p₃ = true) (e : d ∣ p₁.denote' ctx) (k : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  rw [denote'_eq] at e k ⊢; exact dvd_tight ctx.get h e k
theorem dvd_neg_le_tight (d : Int) (p₁ p₂ p₃ : Poly) (h : dvd_tight_cert d (p₁.mul (-1)) p₂ p₃ = true) (e : d ∣ p₁.denote' ctx) (k : p₂.denote' ctx ≤ 0) :
    p₃.denote' ctx ≤ 0 := by
  rw [denote'_eq] at e k ⊢
  refine dvd_tight ctx.get h ?_ k
  rw [eval_mul, Int.neg_mul, Int.one_mul]; exact dvd_neg e

/-! ### Definitions and nonlinear terms -/
/-- `p` says that `x` is `e`, in whatever order. -/
noncomputable def eq_def'_cert (x : Var) (e : Expr) (p : Poly) : Bool := p.norm.beq' (e.norm.insert (-1) x)
theorem eq_def' (x : Var) (e : Expr) (p : Poly) (h : eq_def'_cert x e p = true) (k : x.denote ctx = e.denote ctx) : p.denote' ctx = 0 := by
  rw [denote'_eq, ← eval_norm, Poly.eq_of_beq' h, eval_insert, e.denote_norm, ← k]
  show -1 * ctx.get x + ctx.get x = 0; omega
theorem eq_def_struct (x : Var) (e : Expr) (p : Poly) (h : eq_def'_cert x e p = true) (k : x.denote ctx = e.denote ctx) : p.denote' ctx = 0 := eq_def' ctx x e p h k
noncomputable def eq_def'_norm_cert (x : Var) (e : Expr) (ePoly ePoly' p : Poly) : Bool :=
  Bool.and' (ePoly.norm.beq' e.norm) (p.norm.beq' (ePoly'.norm.insert (-1) x))
theorem eq_def'_norm (x : Var) (e : Expr) (ePoly ePoly' : Poly) (p : Poly) (h : eq_def'_norm_cert x e ePoly ePoly' p = true) (k : x.denote ctx = e.denote ctx)
    (n : ePoly.denote' ctx = ePoly'.denote' ctx) : p.denote' ctx = 0 := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, denote'_eq, ← eval_norm, Poly.eq_of_beq' h₁, e.denote_norm] at n
  rw [denote'_eq, ← eval_norm, Poly.eq_of_beq' h₂, eval_insert, eval_norm, ← n, ← k]
  show -1 * ctx.get x + ctx.get x = 0; omega
theorem eq_def_struct_norm (x : Var) (e : Expr) (ePoly ePoly' : Poly) (p : Poly) (h : eq_def'_norm_cert x e ePoly ePoly' p = true) (k : x.denote ctx = e.denote ctx)
    (n : ePoly.denote' ctx = ePoly'.denote' ctx) : p.denote' ctx = 0 := eq_def'_norm ctx x e ePoly ePoly' p h k n
noncomputable def var_eq_cert (x : Var) (k : Int) (p : Poly) : Bool :=
  Poly.rec (fun _ => false) (fun a y q _ => Poly.rec
    (fun c => Bool.and' (Bool.not' (Int.beq' a 0)) (Bool.and' (Nat.beq x y) (Int.beq' (Int.mul a k) (Int.neg c)))) (fun _ _ _ _ => false) q) p
theorem var_eq (x : Var) (k : Int) (p : Poly) (h : var_eq_cert x k p = true) (e : p.denote' ctx = 0) : x.denote ctx = k := by
  cases p with
  | num => exact nomatch h
  | add a y q => cases q with
    | add => exact nomatch h
    | num c =>
      have ⟨h₁, h⟩ := Bool.and'_elim (a := Bool.not' (Int.beq' a 0)) h
      have ⟨h₂, h₃⟩ := Bool.and'_elim h
      rw [denote'_eq] at e
      have e : a * ctx.get y + c = 0 := e
      rw [← Nat.eq_of_beq_eq_true h₂] at e
      have h₃ : a * k = -c := Int.eq_of_beq' h₃
      exact mul_left_cancel (Int.ne_of_beq' (Bool.not'_elim h₁)) (show a * ctx.get x = a * k by omega)
noncomputable def of_var_eq_mul_cert (x : Var) (k : Int) (y : Var) (p : Poly) : Bool := p.beq' (.add 1 x (.add (Int.neg k) y (.num 0)))
theorem of_var_eq_mul (x : Var) (k : Int) (y : Var) (p : Poly) (h : of_var_eq_mul_cert x k y p = true) (e : x.denote ctx = k * y.denote ctx) : p.denote' ctx = 0 := by
  rw [denote'_eq, Poly.eq_of_beq' h]
  show 1 * ctx.get x + (-k * ctx.get y + 0) = 0
  rw [show ctx.get x = k * ctx.get y from e, Int.neg_mul]; omega
noncomputable def of_var_eq_var_cert (x y : Var) (p : Poly) : Bool := p.beq' (.add 1 x (.add (-1) y (.num 0)))
theorem of_var_eq_var (x y : Var) (p : Poly) (h : of_var_eq_var_cert x y p = true) (e : x.denote ctx = y.denote ctx) : p.denote' ctx = 0 := by
  rw [denote'_eq, Poly.eq_of_beq' h]
  show 1 * ctx.get x + (-1 * ctx.get y + 0) = 0
  rw [show ctx.get x = ctx.get y from e]; omega
noncomputable def of_var_eq_cert (x : Var) (k : Int) (p : Poly) : Bool := p.beq' (.add 1 x (.num (Int.neg k)))
theorem of_var_eq (x : Var) (k : Int) (p : Poly) (h : of_var_eq_cert x k p = true) (e : x.denote ctx = k) : p.denote' ctx = 0 := by
  rw [denote'_eq, Poly.eq_of_beq' h]
  show 1 * ctx.get x + -k = 0
  rw [show ctx.get x = k from e]; omega
theorem eq_one_mul (a : Int) : a = 1 * a := (Int.one_mul a).symm
theorem mul_eq_kk (a b k₁ k₂ k : Int) (h₁ : a = k₁) (h₂ : b = k₂) (h₃ : Int.beq' (k₁ * k₂) k = true) : a * b = k := by rw [h₁, h₂]; exact Int.eq_of_beq' h₃
theorem mul_eq_kkx (a b k₁ k₂ c k : Int) (h₁ : a = k₁) (h₂ : b = k₂ * c) (h₃ : Int.beq' (k₁ * k₂) k = true) : a * b = k * c := by
  rw [h₁, h₂, ← Int.mul_assoc, Int.eq_of_beq' h₃]
theorem mul_eq_kxk (a b k₁ c k₂ k : Int) (h₁ : a = k₁ * c) (h₂ : b = k₂) (h₃ : Int.beq' (k₁ * k₂) k = true) : a * b = k * c := by
  rw [h₁, h₂, ← Int.eq_of_beq' h₃]; int_ring
theorem mul_eq_zero_left (a b : Int) (h : a = 0) : a * b = 0 := by rw [h, Int.zero_mul]
theorem mul_eq_zero_right (a b : Int) (h : b = 0) : a * b = 0 := by rw [h, Int.mul_zero]
theorem div_eq (a b k : Int) (h : b = k) : a / b = a / k := h ▸ rfl
theorem mod_eq (a b k : Int) (h : b = k) : a % b = a % k := h ▸ rfl
theorem div_eq' (a b b' k : Int) (h₁ : b = b') (h₂ : Int.beq' k (a / b') = true) : a / b = k := by rw [h₁]; exact (Int.eq_of_beq' h₂).symm
theorem mod_eq' (a b b' k : Int) (h₁ : b = b') (h₂ : Int.beq' k (a % b') = true) : a % b = k := by rw [h₁]; exact (Int.eq_of_beq' h₂).symm
theorem pow_eq (a : Int) (b : Nat) (a' b' k : Int) (h₁ : a = a') (h₂ : (b : Int) = b') (h₃ : Int.beq' k (a' ^ b'.toNat) = true) : a ^ b = k := by
  rw [Int.eq_of_beq' h₃, h₁, ← h₂]; rfl
theorem ediv_emod (x y : Int) : -1 * x + y * (x / y) + x % y = 0 := by
  have := Int.mul_ediv_add_emod x y; omega
theorem emod_nonneg (x y : Int) (h : (y != 0) = true) : -1 * (x % y) ≤ 0 := by
  have := Int.emod_nonneg x (bne_iff_ne.1 h); omega
noncomputable def emod_le_cert (y n : Int) : Bool := Bool.and' (Bool.not' (Int.beq' y 0)) (Int.beq' n (1 - (y.natAbs : Int)))
theorem emod_le (x y : Int) (n : Int) (h : emod_le_cert y n = true) : x % y + n ≤ 0 := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [Int.eq_of_beq' h₂]
  have hy := Int.ne_of_beq' (Bool.not'_elim h₁)
  have : x % y < (y.natAbs : Int) := by
    cases y with
    | ofNat n => exact Int.emod_lt_of_pos x (by have := Int.ofNat_nonneg n; have : (Int.ofNat n) ≠ 0 := hy; show 0 < (n : Int); have e : Int.ofNat n = (n : Int) := rfl; omega)
    | negSucc n =>
      have e : x % Int.negSucc n = x % ((n + 1 : Nat) : Int) := by cases x <;> rfl
      rw [e]; exact Int.emod_lt_of_pos x (by omega)
  revert this; generalize x % y = r; generalize ((y.natAbs : Nat) : Int) = m; intro this; omega
theorem of_not_dvd (a b : Int) (h : (a != 0) = true) (k : ¬ a ∣ b) : b % a > 0 := by
  have h₁ := Int.emod_nonneg b (bne_iff_ne.1 h)
  refine Int.not_le.1 fun e => k ⟨b / a, ?_⟩
  have := Int.mul_ediv_add_emod b a
  revert h₁ e this; generalize b % a = r; generalize a * (b / a) = q; intro h₁ e this; clear k; omega
theorem natCast_sub (x y : Nat) : (NatCast.natCast (x - y) : Int) =
    if (NatCast.natCast y : Int) + (-1) * NatCast.natCast x ≤ 0 then (NatCast.natCast x : Int) + -1 * NatCast.natCast y else (0 : Int) := by
  show ((x - y : Nat) : Int) = if (y : Int) + -1 * (x : Int) ≤ 0 then (x : Int) + -1 * (y : Int) else 0
  split <;> omega
end Int.Internal.Linear
