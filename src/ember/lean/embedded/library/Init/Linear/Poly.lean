prelude
import Init.Linear.Basic
/-! Linear polynomials with integer coefficients: the syntax into which the native arithmetic translates goals
(`Int.Internal.Linear`), its normal form, and the proof that normalising keeps the meaning. -/
set_option linter.unusedVariables false
namespace Int.Internal
theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b :=
  ⟨fun h => by
    have : a - b + b = 0 + b := congrArg (· + b) h
    rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (-b), Int.add_neg_self, Int.add_zero, Int.zero_add] at this
    exact this, Int.sub_eq_zero_of_eq⟩
theorem sub_nonpos {a b : Int} : a - b ≤ 0 ↔ a ≤ b :=
  ⟨fun h => by
    have := Int.add_le_add_right h b
    rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (-b), Int.add_neg_self, Int.add_zero, Int.zero_add] at this
    exact this,
   fun h => by
    have := Int.add_le_add_right h (-b)
    rw [Int.add_neg_self] at this
    exact this⟩

/-- The right-nested normal form of a sum of products; closes goals that hold by the commutative ring laws alone. -/
macro "int_ring" : tactic => `(tactic| simp only [Int.sub_eq_add_neg, Int.neg_mul, mul_neg, Int.neg_add, Int.neg_neg, Int.mul_add, Int.add_mul,
  Int.mul_assoc, Int.mul_comm, mul_left_comm, Int.mul_one, Int.one_mul, Int.add_zero, Int.zero_add, Int.mul_zero, Int.zero_mul,
  Int.add_assoc, Int.add_comm, Int.add_left_comm])

namespace Linear
abbrev Var := Nat
abbrev Context := Lean.RArray Int
noncomputable def Var.denote (ctx : Context) (v : Var) : Int := ctx.get v
inductive Expr where
  | num (v : Int)
  | var (i : Var)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)
noncomputable def Expr.denote (ctx : Context) (e : Expr) : Int :=
  Expr.rec (fun k => k) (fun v => v.denote ctx) (fun _ _ a b => a + b) (fun _ _ a b => a - b) (fun _ a => -a)
    (fun k _ a => k * a) (fun _ k a => a * k) e
inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Var) (p : Poly)
namespace Poly
noncomputable def beq' (p : Poly) : Poly → Bool :=
  Poly.rec (fun a q => Poly.rec (fun b => Int.beq' a b) (fun _ _ _ _ => false) q)
    (fun a x _ ih q => Poly.rec (fun _ => false)
      (fun b y q _ => Bool.and' (Int.beq' a b) (Bool.and' (Nat.beq x y) (ih q))) q) p
theorem eq_of_beq' : {p q : Poly} → p.beq' q = true → p = q
  | .num a, .num b, h => congrArg num (Int.eq_of_beq' h)
  | .num _, .add .., h => nomatch h
  | .add .., .num _, h => nomatch h
  | .add a x p, .add b y q, h => by
    have ⟨h₁, h⟩ := Bool.and'_elim (a := a.beq' b) h
    have ⟨h₂, h⟩ := Bool.and'_elim (a := x.beq y) h
    rw [Int.eq_of_beq' h₁, Nat.eq_of_beq_eq_true h₂, eq_of_beq' (p := p) (q := q) h]
noncomputable def denote'.go (ctx : Context) (p : Poly) : Int → Int :=
  Poly.rec (fun k r => Bool.rec (r + k) r (Int.beq' k 0))
    (fun k v _ ih r => Bool.rec (ih (r + k * v.denote ctx)) (ih (r + v.denote ctx)) (Int.beq' k 1)) p
/-- The meaning of a polynomial, written as the native front end writes it: `a + 2 * b + 1`. -/
noncomputable def denote' (ctx : Context) (p : Poly) : Int :=
  Poly.rec (fun k => k)
    (fun k v p _ => Bool.rec (denote'.go ctx p (k * v.denote ctx)) (denote'.go ctx p (v.denote ctx)) (Int.beq' k 1)) p
/-- The meaning of a polynomial in the form in which proofs go. -/
noncomputable def eval (v : Nat → Int) (p : Poly) : Int := Poly.rec (fun k => k) (fun k x _ ih => k * v x + ih) p
variable (v : Nat → Int)
theorem eval_num (k : Int) : (num k).eval v = k := rfl
theorem eval_add (k : Int) (x : Nat) (p : Poly) : (add k x p).eval v = k * v x + p.eval v := rfl
theorem go_eq (ctx : Context) : (p : Poly) → (r : Int) → denote'.go ctx p r = p.eval ctx.get + r
  | .num k, r => by
    show (Bool.rec (r + k) r (Int.beq' k 0) : Int) = k + r
    cases h : Int.beq' k 0 with
    | false => exact Int.add_comm r k
    | true => rw [Int.eq_of_beq' h, Int.zero_add]
  | .add k x p, r => by
    show (Bool.rec (denote'.go ctx p (r + k * ctx.get x)) (denote'.go ctx p (r + ctx.get x)) (Int.beq' k 1) : Int) = k * ctx.get x + p.eval ctx.get + r
    cases h : Int.beq' k 1 with
    | false => exact (go_eq ctx p _).trans (by int_ring)
    | true => exact (go_eq ctx p _).trans (by rw [Int.eq_of_beq' h]; int_ring)
theorem denote'_eq (ctx : Context) : (p : Poly) → p.denote' ctx = p.eval ctx.get
  | .num _ => rfl
  | .add k x p => by
    show (Bool.rec (denote'.go ctx p (k * ctx.get x)) (denote'.go ctx p (ctx.get x)) (Int.beq' k 1) : Int) = k * ctx.get x + p.eval ctx.get
    cases h : Int.beq' k 1 with
    | false => exact (go_eq ctx p _).trans (Int.add_comm _ _)
    | true => exact (go_eq ctx p _).trans (by rw [Int.eq_of_beq' h, Int.one_mul]; exact Int.add_comm _ _)

noncomputable def addConst (p : Poly) (k : Int) : Poly :=
  Poly.rec (fun c => num (Int.add c k)) (fun c x _ ih => add c x ih) p
theorem eval_addConst (k : Int) : (p : Poly) → (p.addConst k).eval v = p.eval v + k
  | .num _ => rfl
  | .add c x p => by
    show c * v x + (p.addConst k).eval v = c * v x + p.eval v + k
    rw [eval_addConst k p, Int.add_assoc]
/-- `k * x + p`, kept sorted by falling variables and without zero coefficients. -/
noncomputable def insert (k : Int) (x : Var) (p : Poly) : Poly :=
  Poly.rec (fun c => add k x (num c))
    (fun c y q ih => Bool.rec
      (Bool.rec (add k x (add c y q)) (add c y ih) (Nat.ble x y))
      (Bool.rec (add (Int.add k c) x q) q (Int.beq' (Int.add k c) 0))
      (Nat.beq x y)) p
theorem eval_insert (k : Int) (x : Var) : (p : Poly) → (p.insert k x).eval v = k * v x + p.eval v
  | .num _ => rfl
  | .add c y q => by
    show (Bool.rec (Bool.rec (add k x (add c y q)) (add c y (q.insert k x)) (Nat.ble x y))
      (Bool.rec (add (k + c) x q) q (Int.beq' (k + c) 0)) (Nat.beq x y) : Poly).eval v = k * v x + (c * v y + q.eval v)
    cases h : Nat.beq x y with
    | false => cases Nat.ble x y with
      | false => rfl
      | true =>
        show c * v y + (q.insert k x).eval v = _
        rw [eval_insert k x q, Int.add_left_comm]
    | true =>
      rw [Nat.eq_of_beq_eq_true h]
      cases h : Int.beq' (k + c) 0 with
      | false => show (k + c) * v y + q.eval v = _; rw [Int.add_mul, Int.add_assoc]
      | true => show q.eval v = _; rw [← Int.add_assoc, ← Int.add_mul, Int.eq_of_beq' h, Int.zero_mul, Int.zero_add]
noncomputable def norm (p : Poly) : Poly := Poly.rec num (fun k x _ ih => insert k x ih) p
theorem eval_norm : (p : Poly) → p.norm.eval v = p.eval v
  | .num _ => rfl
  | .add k x p => (eval_insert v k x p.norm).trans (by rw [eval_norm p]; rfl)
noncomputable def mul' (k : Int) (p : Poly) : Poly :=
  Poly.rec (fun c => num (Int.mul k c)) (fun c x _ ih => add (Int.mul k c) x ih) p
theorem eval_mul' (k : Int) : (p : Poly) → (p.mul' k).eval v = k * p.eval v
  | .num _ => rfl
  | .add c x p => by
    show k * c * v x + (p.mul' k).eval v = k * (c * v x + p.eval v)
    rw [eval_mul' k p, Int.mul_add, Int.mul_assoc]
noncomputable def mul (p : Poly) (k : Int) : Poly := Bool.rec (mul' k p) (num 0) (Int.beq' k 0)
theorem eval_mul (p : Poly) (k : Int) : (p.mul k).eval v = k * p.eval v := by
  show (Bool.rec (mul' k p) (num 0) (Int.beq' k 0) : Poly).eval v = _
  cases h : Int.beq' k 0 with
  | false => exact eval_mul' v k p
  | true => rw [Int.eq_of_beq' h, Int.zero_mul]; rfl
/-- Merge `a * p + b * q` for nonzero `a` and `b`. -/
noncomputable def combine' (a b : Int) (p : Poly) : Poly → Poly :=
  Poly.rec
    (fun c q => Poly.rec (fun d => num (Int.add (Int.mul a c) (Int.mul b d))) (fun d y _ ih => add (Int.mul b d) y ih) q)
    (fun c x _ ih q => Poly.rec (fun d => add (Int.mul a c) x (ih (num d)))
      (fun d y q ih' => Bool.rec
        (Bool.rec (add (Int.mul a c) x (ih (add d y q))) (add (Int.mul b d) y ih') (Nat.ble x y))
        (Bool.rec (add (Int.add (Int.mul a c) (Int.mul b d)) x (ih q)) (ih q) (Int.beq' (Int.add (Int.mul a c) (Int.mul b d)) 0))
        (Nat.beq x y)) q) p
theorem eval_combine' (a b : Int) (p : Poly) : (q : Poly) → (combine' a b p q).eval v = a * p.eval v + b * q.eval v := by
  induction p with
  | num c =>
    intro q
    induction q with
    | num d => rfl
    | add d y q ih =>
      show b * d * v y + (combine' a b (num c) q).eval v = a * c + b * (d * v y + q.eval v)
      rw [ih]; show b * d * v y + (a * c + b * q.eval v) = _; int_ring
  | add c x p ihp =>
    intro q
    induction q with
    | num d =>
      show a * c * v x + (combine' a b p (num d)).eval v = a * (c * v x + p.eval v) + b * d
      rw [ihp]; show _ + (_ + b * d) = _; int_ring
    | add d y q ih =>
      show (Bool.rec
          (Bool.rec (add (a * c) x (combine' a b p (add d y q))) (add (b * d) y (combine' a b (add c x p) q)) (Nat.ble x y))
          (Bool.rec (add (a * c + b * d) x (combine' a b p q)) (combine' a b p q) (Int.beq' (a * c + b * d) 0))
          (Nat.beq x y) : Poly).eval v = a * (c * v x + p.eval v) + b * (d * v y + q.eval v)
      cases h : Nat.beq x y with
      | false => cases Nat.ble x y with
        | false =>
          show a * c * v x + (combine' a b p (add d y q)).eval v = _
          rw [ihp, eval_add]; int_ring
        | true =>
          show b * d * v y + (combine' a b (add c x p) q).eval v = _
          rw [ih, eval_add]; int_ring
      | true =>
        rw [Nat.eq_of_beq_eq_true h]
        cases h : Int.beq' (a * c + b * d) 0 with
        | false =>
          show (a * c + b * d) * v y + (combine' a b p q).eval v = _
          rw [ihp]; int_ring
        | true =>
          show (combine' a b p q).eval v = _
          have e : (a * c + b * d) * v y = 0 := by rw [Int.eq_of_beq' h, Int.zero_mul]
          rw [ihp, ← Int.zero_add (_ + _), ← e]; int_ring
noncomputable def combine (a b : Int) (p q : Poly) : Poly :=
  Bool.rec (Bool.rec (combine' a b p q) (p.mul a) (Int.beq' b 0)) (q.mul b) (Int.beq' a 0)
theorem eval_combine (a b : Int) (p q : Poly) : (combine a b p q).eval v = a * p.eval v + b * q.eval v := by
  show (Bool.rec (Bool.rec (combine' a b p q) (p.mul a) (Int.beq' b 0)) (q.mul b) (Int.beq' a 0) : Poly).eval v = _
  cases h : Int.beq' a 0 with
  | true => rw [Int.eq_of_beq' h, Int.zero_mul, Int.zero_add]; exact eval_mul v q b
  | false => cases h : Int.beq' b 0 with
    | true => rw [Int.eq_of_beq' h, Int.zero_mul, Int.add_zero]; exact eval_mul v p a
    | false => exact eval_combine' v a b p q
end Poly
/-- Normal form of an expression, with a coefficient in front and a polynomial to be added. -/
noncomputable def Expr.normAux (e : Expr) : Int → Poly → Poly :=
  Expr.rec (fun n k p => p.addConst (Int.mul k n)) (fun x k p => p.insert k x)
    (fun _ _ iha ihb k p => iha k (ihb k p)) (fun _ _ iha ihb k p => iha k (ihb (Int.neg k) p)) (fun _ ih k p => ih (Int.neg k) p)
    (fun n _ ih k p => Bool.rec (ih (Int.mul k n) p) p (Int.beq' n 0))
    (fun _ n ih k p => Bool.rec (ih (Int.mul k n) p) p (Int.beq' n 0)) e
noncomputable def Expr.eval (v : Nat → Int) (e : Expr) : Int :=
  Expr.rec (fun k => k) (fun x => v x) (fun _ _ a b => a + b) (fun _ _ a b => a - b) (fun _ a => -a)
    (fun k _ a => k * a) (fun _ k a => a * k) e
theorem Expr.eval_normAux (v : Nat → Int) : (e : Expr) → (k : Int) → (p : Poly) → (e.normAux k p).eval v = k * e.eval v + p.eval v
  | .num n, k, p => (Poly.eval_addConst v _ p).trans (Int.add_comm _ _)
  | .var x, k, p => Poly.eval_insert v k x p
  | .add a b, k, p => by
    show (a.normAux k (b.normAux k p)).eval v = k * (a.eval v + b.eval v) + _
    rw [eval_normAux v a, eval_normAux v b]; int_ring
  | .sub a b, k, p => by
    show (a.normAux k (b.normAux (-k) p)).eval v = k * (a.eval v - b.eval v) + _
    rw [eval_normAux v a, eval_normAux v b]; int_ring
  | .neg a, k, p => by
    show (a.normAux (-k) p).eval v = k * -a.eval v + _
    rw [eval_normAux v a]; int_ring
  | .mulL n a, k, p => by
    show (Bool.rec (a.normAux (k * n) p) p (Int.beq' n 0) : Poly).eval v = k * (n * a.eval v) + _
    cases h : Int.beq' n 0 with
    | false => exact (eval_normAux v a (k * n) p).trans (by rw [Int.mul_assoc])
    | true => show p.eval v = _; rw [Int.eq_of_beq' h, Int.zero_mul, Int.mul_zero, Int.zero_add]
  | .mulR a n, k, p => by
    show (Bool.rec (a.normAux (k * n) p) p (Int.beq' n 0) : Poly).eval v = k * (a.eval v * n) + _
    cases h : Int.beq' n 0 with
    | false => exact (eval_normAux v a (k * n) p).trans (by rw [Int.mul_assoc, Int.mul_comm n])
    | true => show p.eval v = _; rw [Int.eq_of_beq' h, Int.mul_zero, Int.mul_zero, Int.zero_add]
noncomputable def Expr.norm (e : Expr) : Poly := e.normAux 1 (.num 0)
theorem Expr.eval_norm (v : Nat → Int) (e : Expr) : e.norm.eval v = e.eval v := by
  rw [Expr.norm, eval_normAux, Int.one_mul, Poly.eval_num, Int.add_zero]
theorem Expr.denote_norm (ctx : Context) (e : Expr) : e.norm.eval ctx.get = e.denote ctx := eval_norm ctx.get e
end Linear
end Int.Internal
