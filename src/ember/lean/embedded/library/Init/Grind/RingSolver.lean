prelude
import Init.Grind.Poly
/-! The steps of the native ring solver (`Lean.Grind.CommRing.Stepwise`: hypotheses to polynomials, superposition,
simplification, cancellation) and `ring_nf`-like normal forms, each justified by a certificate that the kernel computes. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind.CommRing
attribute [local instance] Semiring.natCast Ring.intCast
open Semiring Ring CommSemiring
variable {α : Type u}
noncomputable abbrev Poly.denote [CommRing α] (ctx : Context α) (p : Poly) : α := p.eval ctx.get

section
variable [CommRing α] (ctx : Context α)
theorem Expr.eq_of_toPoly_eq (a b : Expr) (h : a.toPoly.beq' b.toPoly = true) : a.denote ctx = b.denote ctx := by
  rw [← a.denote_toPoly, ← b.denote_toPoly, Poly.eq_of_beq' h]
theorem eval_sub (a b : Expr) : (a.sub b).toPoly.eval ctx.get = a.denote ctx - b.denote ctx := Expr.denote_toPoly ctx (a.sub b)
namespace Stepwise
noncomputable def core_cert (lhs rhs : Expr) (p : Poly) : Bool := (lhs.sub rhs).toPoly.beq' p
theorem eval_core {lhs rhs : Expr} {p : Poly} (h : core_cert lhs rhs p = true) : p.eval ctx.get = lhs.denote ctx - rhs.denote ctx := by
  rw [← Poly.eq_of_beq' h]; exact eval_sub ctx lhs rhs
theorem core (lhs rhs : Expr) (p : Poly) (h : core_cert lhs rhs p = true) (e : lhs.denote ctx = rhs.denote ctx) : p.denote ctx = 0 := by
  show p.eval ctx.get = 0
  rw [eval_core ctx h]; exact sub_eq_zero_iff.2 e
noncomputable def superpose_cert (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) : Bool :=
  ((p₁.mulMon k₁ m₁).combine (p₂.mulMon k₂ m₂)).beq' p
theorem superpose (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly)
    (h : superpose_cert k₁ m₁ p₁ k₂ m₂ p₂ p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  show p.eval ctx.get = 0
  rw [← Poly.eq_of_beq' h, Poly.eval_combine, Poly.eval_mulMon, Poly.eval_mulMon, show p₁.eval ctx.get = 0 from h₁, show p₂.eval ctx.get = 0 from h₂,
    mul_zero, mul_zero, add_zero]
noncomputable def simp_cert (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) : Bool :=
  ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).beq' p
theorem simp (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly)
    (h : simp_cert k₁ p₁ k₂ m₂ p₂ p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  show p.eval ctx.get = 0
  rw [← Poly.eq_of_beq' h, Poly.eval_combine, Poly.eval_mulConst, Poly.eval_mulMon, show p₁.eval ctx.get = 0 from h₁, show p₂.eval ctx.get = 0 from h₂,
    mul_zero, mul_zero, add_zero]
noncomputable def mul_cert (p₁ : Poly) (k : Int) (p : Poly) : Bool := (p₁.mulConst k).beq' p
theorem mul (p₁ : Poly) (k : Int) (p : Poly) (h : mul_cert p₁ k p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := by
  show p.eval ctx.get = 0
  rw [← Poly.eq_of_beq' h, Poly.eval_mulConst, show p₁.eval ctx.get = 0 from h₁, mul_zero]
theorem eq_mul (p₁ : Poly) (k : Int) (p : Poly) (h : mul_cert p₁ k p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := mul ctx p₁ k p h h₁
noncomputable def mul_ne_cert (p₁ : Poly) (k : Int) (p : Poly) : Bool := Bool.and' (Bool.not' (Int.beq' k 0)) ((p₁.mulConst k).beq' p)
theorem diseq_mul [NoNatZeroDivisors α] (p₁ : Poly) (k : Int) (p : Poly) (h : mul_ne_cert p₁ k p = true) (h₁ : p₁.denote ctx ≠ 0) : p.denote ctx ≠ 0 := by
  have ⟨hk, h⟩ := Bool.and'_elim h
  intro h₂
  have h₂ : p.eval ctx.get = 0 := h₂
  rw [← Poly.eq_of_beq' h, Poly.eval_mulConst] at h₂
  exact h₁ (no_int_zero_divisors (Int.ne_of_beq' (Bool.not'_elim hk)) h₂)
theorem inv (p₁ : Poly) (p : Poly) (h : mul_cert p₁ (-1) p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := mul ctx p₁ (-1) p h h₁
noncomputable def div_cert (p₁ : Poly) (k : Int) (p : Poly) : Bool := Bool.and' (Bool.not' (Int.beq' k 0)) ((p.mulConst k).beq' p₁)
theorem div [NoNatZeroDivisors α] (p₁ : Poly) (k : Int) (p : Poly) (h : div_cert p₁ k p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := by
  have ⟨hk, h⟩ := Bool.and'_elim h
  have h₁ : p₁.eval ctx.get = 0 := h₁
  rw [← Poly.eq_of_beq' h, Poly.eval_mulConst] at h₁
  exact no_int_zero_divisors (Int.ne_of_beq' (Bool.not'_elim hk)) h₁
noncomputable def unsat_eq_cert (p : Poly) (k : Int) : Bool := Bool.and' (Bool.not' (Int.beq' k 0)) (p.beq' (.num k))
theorem unsat_eq [IsCharP α 0] (p : Poly) (k : Int) (h : unsat_eq_cert p k = true) (e : p.denote ctx = 0) : False := by
  have ⟨hk, h⟩ := Bool.and'_elim h
  have e : p.eval ctx.get = 0 := e
  rw [Poly.eq_of_beq' h] at e
  exact intCast_ne_zero (Int.ne_of_beq' (Bool.not'_elim hk)) e
theorem d_init (p : Poly) : ((1 : Int) : α) * p.denote ctx = p.denote ctx := by rw [intCast_one, one_mul]
noncomputable def d_step1_cert (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) : Bool := p.beq' (p₁.combine (p₂.mulMon k₂ m₂))
theorem d_step1 (k : Int) (init : Poly) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) (h : d_step1_cert p₁ k₂ m₂ p₂ p = true)
    (h₁ : (k : α) * init.denote ctx = p₁.denote ctx) (h₂ : p₂.denote ctx = 0) : (k : α) * init.denote ctx = p.denote ctx := by
  show _ = p.eval ctx.get
  rw [Poly.eq_of_beq' h, Poly.eval_combine, Poly.eval_mulMon, show p₂.eval ctx.get = 0 from h₂, mul_zero, add_zero]; exact h₁
noncomputable def d_stepk_cert (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) : Bool :=
  p.beq' ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂))
theorem d_stepk (k₁ : Int) (k : Int) (init : Poly) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ : Poly) (p : Poly) (h : d_stepk_cert k₁ p₁ k₂ m₂ p₂ p = true)
    (h₁ : (k : α) * init.denote ctx = p₁.denote ctx) (h₂ : p₂.denote ctx = 0) : ((k₁ * k : Int) : α) * init.denote ctx = p.denote ctx := by
  show _ = p.eval ctx.get
  rw [Poly.eq_of_beq' h, Poly.eval_combine, Poly.eval_mulMon, Poly.eval_mulConst, show p₂.eval ctx.get = 0 from h₂, mul_zero, add_zero,
    show p₁.eval ctx.get = _ from h₁.symm, intCast_mul, mul_assoc]
theorem sub_of_zero {lhs rhs : Expr} {p₁ p₂ : Poly} (h₁ : (lhs.sub rhs).toPoly.beq' p₁ = true) (e : p₁.eval ctx.get = 0) :
    lhs.denote ctx = rhs.denote ctx := by
  rw [← Poly.eq_of_beq' h₁, eval_sub] at e; exact sub_eq_zero_iff.1 e
noncomputable def imp_1eq_cert (lhs rhs : Expr) (p₁ p₂ : Poly) : Bool := Bool.and' ((lhs.sub rhs).toPoly.beq' p₁) (p₂.beq' (.num 0))
theorem imp_1eq (lhs rhs : Expr) (p₁ p₂ : Poly) (h : imp_1eq_cert lhs rhs p₁ p₂ = true)
    (e : ((1 : Int) : α) * p₁.denote ctx = p₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  refine sub_of_zero ctx (p₂ := p₂) h₁ ?_
  rw [intCast_one, one_mul, Poly.eq_of_beq' h₂] at e
  exact e.trans intCast_zero
noncomputable def imp_keq_cert (lhs rhs : Expr) (k : Int) (p₁ p₂ : Poly) : Bool :=
  Bool.and' (Bool.not' (Int.beq' k 0)) (Bool.and' ((lhs.sub rhs).toPoly.beq' p₁) (p₂.beq' (.num 0)))
theorem imp_keq [NoNatZeroDivisors α] (k : Int) (lhs rhs : Expr) (p₁ p₂ : Poly) (h : imp_keq_cert lhs rhs k p₁ p₂ = true)
    (e : (k : α) * p₁.denote ctx = p₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  have ⟨hk, h⟩ := Bool.and'_elim h
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  refine sub_of_zero ctx (p₂ := p₂) h₁ ?_
  rw [Poly.eq_of_beq' h₂] at e
  exact no_int_zero_divisors (Int.ne_of_beq' (Bool.not'_elim hk)) (e.trans intCast_zero)
end Stepwise
open Stepwise
theorem eq_norm (lhs rhs : Expr) (p : Poly) (h : core_cert lhs rhs p = true) (e : lhs.denote ctx = rhs.denote ctx) : p.denote ctx = 0 := core ctx lhs rhs p h e
theorem diseq_norm (lhs rhs : Expr) (p : Poly) (h : core_cert lhs rhs p = true) (n : lhs.denote ctx ≠ rhs.denote ctx) : p.denote ctx ≠ 0 := fun e =>
  n (sub_of_zero ctx (p₂ := p) h e)
noncomputable def norm_eq_cert (lhs rhs lhs' rhs' : Expr) : Bool := (lhs.sub rhs).toPoly.beq' (lhs'.sub rhs').toPoly
theorem sub_eq_sub {lhs rhs lhs' rhs' : Expr} (h : norm_eq_cert lhs rhs lhs' rhs' = true) :
    lhs.denote ctx - rhs.denote ctx = lhs'.denote ctx - rhs'.denote ctx := by rw [← eval_sub, ← eval_sub, Poly.eq_of_beq' h]
theorem eq_norm_expr (lhs rhs : Expr) (lhs' rhs' : Expr) (h : norm_eq_cert lhs rhs lhs' rhs' = true) :
    (lhs.denote ctx = rhs.denote ctx) = (lhs'.denote ctx = rhs'.denote ctx) :=
  propext <| sub_eq_zero_iff.symm.trans <| by rw [sub_eq_sub ctx h]; exact sub_eq_zero_iff
end

section
theorem eq_norm0 [Ring α] (lhs rhs : α) : (lhs = rhs) = (lhs = rhs + Int.cast (R := α) 0) := by rw [intCast_zero, add_zero]
theorem le_norm0 [Ring α] [LE α] (lhs rhs : α) : (lhs ≤ rhs) = (lhs ≤ rhs + Int.cast (R := α) 0) := by rw [intCast_zero, add_zero]
theorem lt_norm0 [Ring α] [LT α] (lhs rhs : α) : (lhs < rhs) = (lhs < rhs + Int.cast (R := α) 0) := by rw [intCast_zero, add_zero]
end
end Lean.Grind.CommRing
