prelude
import Init.Linear.Poly
/-! The facts by which `simp +arith` rewrites linear constraints over the integers. Quotients are checked by
multiplying back, so that no theory of division is needed. -/
set_option linter.unusedVariables false
namespace Int
theorem not_le_eq (a b : Int) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext Int.not_le
theorem not_ge_eq (a b : Int) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext Int.not_le
theorem not_lt_eq (a b : Int) : (¬ (a < b)) = (b ≤ a) := propext Int.not_lt
theorem not_gt_eq (a b : Int) : (¬ (a > b)) = (a ≤ b) := propext Int.not_lt
end Int
namespace Int.Internal.Linear
open Poly
theorem mul_le_zero {k a : Int} (hk : 0 < k) : k * a ≤ 0 ↔ a ≤ 0 := by
  refine ⟨fun h => Int.not_lt.1 fun ha => ?_, fun h => ?_⟩
  · have := Int.mul_le_mul_of_nonneg_left (i := 1) (j := a) ha (Int.le_of_lt hk)
    rw [Int.mul_one] at this
    exact absurd (Int.le_trans this h) (Int.not_le.2 hk)
  · have := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)
    rw [Int.mul_zero] at this; exact this
theorem le_zero_of_mul_lt {k a : Int} (hk : 0 < k) (h : k * a < k) : a ≤ 0 := Int.not_lt.1 fun ha => by
  have := Int.mul_le_mul_of_nonneg_left (i := 1) (j := a) ha (Int.le_of_lt hk)
  rw [Int.mul_one] at this
  exact absurd this (Int.not_le.2 h)
theorem mul_eq_zero_iff {k a : Int} (hk : 0 < k) : k * a = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h, Int.mul_zero]⟩
  refine Int.le_antisymm ((mul_le_zero hk).1 (h ▸ Int.le_refl _)) ?_
  have : k * -a ≤ 0 := by rw [mul_neg, h]; exact Int.le_refl _
  have := Int.neg_le_neg ((mul_le_zero hk).1 this)
  rw [Int.neg_neg] at this; exact this

theorem Expr.eq_of_norm_eq (ctx : Context) (e : Expr) (p : Poly) (h : e.norm.beq' p = true) : e.denote ctx = p.denote' ctx := by
  rw [← Poly.eq_of_beq' h, denote'_eq]; exact (e.denote_norm ctx).symm
noncomputable def norm_eq_cert (lhs rhs : Expr) (p : Poly) : Bool := p.beq' (lhs.sub rhs).norm
theorem eval_sub (ctx : Context) (lhs rhs : Expr) : (lhs.sub rhs).norm.eval ctx.get = lhs.denote ctx - rhs.denote ctx :=
  Expr.denote_norm ctx (lhs.sub rhs)
theorem eval_of_cert (ctx : Context) {lhs rhs : Expr} {p : Poly} (h : norm_eq_cert lhs rhs p = true) :
    p.denote' ctx = lhs.denote ctx - rhs.denote ctx := by rw [denote'_eq, Poly.eq_of_beq' h]; exact eval_sub ctx lhs rhs
theorem norm_eq (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  rw [eval_of_cert ctx h]; exact propext sub_eq_zero.symm
theorem norm_le (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [eval_of_cert ctx h]; exact propext sub_nonpos.symm
noncomputable def norm_eq_var_cert (lhs rhs : Expr) (x y : Var) : Bool :=
  (lhs.sub rhs).norm.beq' (.add 1 x (.add (-1) y (.num 0)))
theorem norm_eq_var (ctx : Context) (lhs rhs : Expr) (x y : Var) (h : norm_eq_var_cert lhs rhs x y = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = y.denote ctx) := by
  have e := eval_sub ctx lhs rhs
  rw [Poly.eq_of_beq' h] at e
  have e : 1 * ctx.get x + (-1 * ctx.get y + 0) = lhs.denote ctx - rhs.denote ctx := e
  rw [Int.one_mul, Int.add_zero, Int.neg_mul, Int.one_mul] at e
  refine propext (sub_eq_zero.symm.trans ?_)
  rw [← e]; exact sub_eq_zero
noncomputable def norm_eq_var_const_cert (lhs rhs : Expr) (x : Var) (k : Int) : Bool :=
  (lhs.sub rhs).norm.beq' (.add 1 x (.num (-k)))
theorem norm_eq_var_const (ctx : Context) (lhs rhs : Expr) (x : Var) (k : Int) (h : norm_eq_var_const_cert lhs rhs x k = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = k) := by
  have e := eval_sub ctx lhs rhs
  rw [Poly.eq_of_beq' h] at e
  have e : 1 * ctx.get x + -k = lhs.denote ctx - rhs.denote ctx := e
  rw [Int.one_mul] at e
  refine propext (sub_eq_zero.symm.trans ?_)
  rw [← e]; exact sub_eq_zero
noncomputable def norm_eq_coeff_cert (lhs rhs : Expr) (p : Poly) (k : Int) : Bool :=
  Bool.and' ((lhs.sub rhs).norm.beq' (p.mul k)) (Int.blt' 0 k)
theorem eval_coeff (ctx : Context) {lhs rhs : Expr} {p : Poly} {k : Int} (h : norm_eq_coeff_cert lhs rhs p k = true) :
    0 < k ∧ k * p.denote' ctx = lhs.denote ctx - rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  refine ⟨Int.lt_of_blt' h₂, ?_⟩
  rw [denote'_eq, ← eval_mul, ← Poly.eq_of_beq' h₁]; exact eval_sub ctx lhs rhs
theorem norm_eq_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int) (h : norm_eq_coeff_cert lhs rhs p k = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  have ⟨hk, e⟩ := eval_coeff ctx h
  rw [← propext (mul_eq_zero_iff hk), e]; exact propext sub_eq_zero.symm
theorem norm_le_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int) (h : norm_eq_coeff_cert lhs rhs p k = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  have ⟨hk, e⟩ := eval_coeff ctx h
  rw [← propext (mul_le_zero hk), e]; exact propext sub_nonpos.symm
noncomputable def Poly.getConst (p : Poly) : Int := Poly.rec (fun k => k) (fun _ _ _ ih => ih) p
/-- `k * q` is `p` but for the constant, which is rounded up. -/
noncomputable def tight_cert (k : Int) (p q : Poly) : Bool :=
  let d := Int.sub (Int.mul k q.getConst) p.getConst
  Bool.and' (Int.ble' 0 d) (Bool.and' (Int.blt' d k) ((p.addConst d).beq' (q.mul k)))
theorem tight_le (v : Nat → Int) {k : Int} {p q : Poly} (h : tight_cert k p q = true) : p.eval v ≤ 0 ↔ q.eval v ≤ 0 := by
  have ⟨h₁, h⟩ := Bool.and'_elim h
  have ⟨h₂, h₃⟩ := Bool.and'_elim h
  have h₁ := Int.le_of_ble' h₁
  have h₂ := Int.lt_of_blt' h₂
  have e := congrArg (Poly.eval v) (Poly.eq_of_beq' h₃)
  rw [eval_addConst, eval_mul] at e
  revert h₁ h₂ e
  generalize Int.sub (Int.mul k q.getConst) p.getConst = d
  intro h₁ h₂ e
  have hk : 0 < k := by omega
  refine ⟨fun h => le_zero_of_mul_lt hk (by omega), fun h => ?_⟩
  have := (mul_le_zero hk).2 h
  omega
noncomputable def norm_le_coeff_tight_cert (lhs rhs : Expr) (p : Poly) (k : Int) : Bool := tight_cert k (lhs.sub rhs).norm p
theorem norm_le_coeff_tight (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int) (h : norm_le_coeff_tight_cert lhs rhs p k = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [denote'_eq, ← propext (tight_le ctx.get h), eval_sub]; exact propext sub_nonpos.symm

noncomputable def Poly.isUnsatEq (p : Poly) : Bool := Poly.rec (fun k => Bool.not' (Int.beq' k 0)) (fun _ _ _ _ => false) p
noncomputable def Poly.isValidEq (p : Poly) : Bool := Poly.rec (fun k => Int.beq' k 0) (fun _ _ _ _ => false) p
noncomputable def Poly.isUnsatLe (p : Poly) : Bool := Poly.rec (fun k => Int.blt' 0 k) (fun _ _ _ _ => false) p
noncomputable def Poly.isValidLe (p : Poly) : Bool := Poly.rec (fun k => Int.ble' k 0) (fun _ _ _ _ => false) p
variable {v : Nat → Int}
theorem of_isUnsatEq : {p : Poly} → p.isUnsatEq = true → ¬ p.eval v = 0
  | .num k, h => Int.ne_of_beq' (Bool.not'_elim h)
theorem of_isValidEq : {p : Poly} → p.isValidEq = true → p.eval v = 0
  | .num k, h => Int.eq_of_beq' h
theorem of_isUnsatLe : {p : Poly} → p.isUnsatLe = true → ¬ p.eval v ≤ 0
  | .num k, h => Int.not_le.2 (Int.lt_of_blt' h)
theorem of_isValidLe : {p : Poly} → p.isValidLe = true → p.eval v ≤ 0
  | .num k, h => Int.le_of_ble' h
theorem eq_eq_false (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isUnsatEq = true) :
    (lhs.denote ctx = rhs.denote ctx) = False := eq_false fun e => by
  have := of_isUnsatEq (v := ctx.get) h
  rw [eval_sub] at this; exact this (sub_eq_zero.2 e)
theorem eq_eq_true (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isValidEq = true) :
    (lhs.denote ctx = rhs.denote ctx) = True := eq_true <| by
  have := of_isValidEq (v := ctx.get) h
  rw [eval_sub] at this; exact sub_eq_zero.1 this
theorem le_eq_false (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isUnsatLe = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = False := eq_false fun e => by
  have := of_isUnsatLe (v := ctx.get) h
  rw [eval_sub] at this; exact this (sub_nonpos.2 e)
theorem le_eq_true (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isValidLe = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = True := eq_true <| by
  have := of_isValidLe (v := ctx.get) h
  rw [eval_sub] at this; exact sub_nonpos.1 this

/-- `g` divides `a`, checked by multiplying the quotient back. -/
noncomputable def divides (g a : Int) : Bool := Int.beq' (Int.mul g (Int.ediv a g)) a
theorem dvd_of_divides {g a : Int} (h : divides g a = true) : g ∣ a := ⟨a.ediv g, (Int.eq_of_beq' h).symm⟩
/-- `g` does not divide `a`: a multiple of `g` lies strictly less than `g` below `a`. -/
noncomputable def dividesNot (g a : Int) : Bool :=
  let r := Int.sub a (Int.mul g (Int.ediv a g))
  Bool.and' (Int.blt' 0 r) (Int.blt' r g)
theorem not_dvd_of_dividesNot {g a : Int} (h : dividesNot g a = true) : ¬ g ∣ a := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  have h₁ := Int.lt_of_blt' h₁
  have h₂ := Int.lt_of_blt' h₂
  rintro ⟨c, rfl⟩
  revert h₁ h₂
  generalize (g * c).ediv g = q
  intro h₁ h₂
  have h₁ : 0 < g * c - g * q := h₁
  have h₂ : g * c - g * q < g := h₂
  rw [show g * c - g * q = g * (c - q) by int_ring] at h₁ h₂
  have hg : 0 < g := by omega
  have := (mul_le_zero hg).2 (le_zero_of_mul_lt hg h₂)
  omega
noncomputable def Poly.divCoeffs (k : Int) (p : Poly) : Bool := Poly.rec (fun _ => true) (fun a _ _ ih => Bool.and' (divides k a) ih) p
theorem dvd_add {k a b : Int} : k ∣ a → k ∣ b → k ∣ a + b
  | ⟨c, h₁⟩, ⟨d, h₂⟩ => ⟨c + d, by rw [h₁, h₂, Int.mul_add]⟩
theorem dvd_mul_right {k a : Int} (b : Int) : k ∣ a → k ∣ a * b
  | ⟨c, h⟩ => ⟨c * b, by rw [h, Int.mul_assoc]⟩
theorem dvd_trans {a b c : Int} : a ∣ b → b ∣ c → a ∣ c
  | ⟨d, h₁⟩, ⟨e, h₂⟩ => ⟨d * e, by rw [h₂, h₁, Int.mul_assoc]⟩
theorem dvd_neg {a b : Int} : a ∣ b → a ∣ -b
  | ⟨c, h⟩ => ⟨-c, by rw [h, mul_neg]⟩
/-- A polynomial is its constant, up to a multiple of what divides all its coefficients. -/
theorem const_of_divCoeffs {k : Int} : {p : Poly} → p.divCoeffs k = true → k ∣ p.eval v → k ∣ p.getConst
  | .num _, _, h => h
  | .add a x p, h, hd => by
    have ⟨h₁, h₂⟩ := Bool.and'_elim (a := divides k a) h
    refine const_of_divCoeffs (p := p) h₂ ?_
    have := dvd_add hd (dvd_neg (dvd_mul_right (v x) (dvd_of_divides h₁)))
    rw [eval_add, show a * v x + p.eval v + -(a * v x) = p.eval v by omega] at this
    exact this
noncomputable def unsatEqDivCoeffCert (lhs rhs : Expr) (k : Int) : Bool :=
  let p := (lhs.sub rhs).norm
  Bool.and' (p.divCoeffs k) (dividesNot k p.getConst)
theorem eq_eq_false_of_divCoeff (ctx : Context) (lhs rhs : Expr) (k : Int) (h : unsatEqDivCoeffCert lhs rhs k = true) :
    (lhs.denote ctx = rhs.denote ctx) = False := eq_false fun e => by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  refine not_dvd_of_dividesNot h₂ (const_of_divCoeffs (v := ctx.get) h₁ ?_)
  rw [eval_sub, sub_eq_zero.2 e]; exact ⟨0, (Int.mul_zero k).symm⟩
noncomputable def Poly.gcdCoeffs (p : Poly) : Int → Int :=
  Poly.rec (fun _ k => k) (fun a _ _ ih k => ih (Int.ofNat (Nat.gcd (Int.natAbs a) (Int.natAbs k)))) p
noncomputable def Poly.isUnsatDvd (k : Int) (p : Poly) : Bool :=
  let g := p.gcdCoeffs k
  Bool.and' (divides g k) (Bool.and' (p.divCoeffs g) (dividesNot g p.getConst))
theorem of_isUnsatDvd {k : Int} {p : Poly} (h : p.isUnsatDvd k = true) : ¬ k ∣ p.eval v := fun hd => by
  have ⟨h₁, h⟩ := Bool.and'_elim h
  have ⟨h₂, h₃⟩ := Bool.and'_elim h
  exact not_dvd_of_dividesNot h₃ (const_of_divCoeffs h₂ (dvd_trans (dvd_of_divides h₁) hd))
theorem norm_dvd (ctx : Context) (k : Int) (e : Expr) (p : Poly) (h : e.norm.beq' p = true) :
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by rw [Expr.eq_of_norm_eq ctx e p h]
theorem dvd_eq_false (ctx : Context) (k : Int) (e : Expr) (h : e.norm.isUnsatDvd k = true) : (k ∣ e.denote ctx) = False :=
  eq_false (by rw [← e.denote_norm]; exact of_isUnsatDvd h)
noncomputable def dvd_coeff_cert (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (k : Int) : Bool :=
  Bool.and' (Bool.not' (Int.beq' k 0)) (Bool.and' (Int.beq' k₁ (Int.mul k k₂)) (p₁.beq' (p₂.mul k)))
theorem mul_left_cancel {k a b : Int} (hk : k ≠ 0) (h : k * a = k * b) : a = b := by
  have h : k * (a - b) = 0 := by rw [show k * (a - b) = k * a + -(k * b) by int_ring, h]; exact Int.add_neg_self _
  refine sub_eq_zero.1 ?_
  rcases Int.lt_or_gt_of_ne hk with hk | hk
  · refine (mul_eq_zero_iff (k := -k) (by omega)).1 ?_
    rw [Int.neg_mul, h]; rfl
  · exact (mul_eq_zero_iff hk).1 h
theorem dvd_coeff_iff (ctx : Context) {k₁ k₂ k : Int} {p₁ p₂ : Poly} (h : dvd_coeff_cert k₁ p₁ k₂ p₂ k = true) :
    k₁ ∣ p₁.eval ctx.get ↔ k₂ ∣ p₂.eval ctx.get := by
  have ⟨h₁, h⟩ := Bool.and'_elim h
  have ⟨h₂, h₃⟩ := Bool.and'_elim h
  have hk := Int.ne_of_beq' (Bool.not'_elim h₁)
  rw [Int.eq_of_beq' h₂, Poly.eq_of_beq' h₃, eval_mul]
  refine ⟨fun ⟨c, e⟩ => ⟨c, mul_left_cancel hk (e.trans (Int.mul_assoc _ _ _))⟩, fun ⟨c, e⟩ => ⟨c, ?_⟩⟩
  rw [e]; exact (Int.mul_assoc _ _ _).symm
noncomputable def norm_dvd_gcd_cert (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (k : Int) : Bool := dvd_coeff_cert k₁ e₁.norm k₂ p₂ k
theorem norm_dvd_gcd (ctx : Context) (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int) (h : norm_dvd_gcd_cert k₁ e₁ k₂ p₂ g = true) :
    (k₁ ∣ e₁.denote ctx) = (k₂ ∣ p₂.denote' ctx) := by
  rw [denote'_eq, ← e₁.denote_norm]; exact propext (dvd_coeff_iff ctx h)
end Int.Internal.Linear
