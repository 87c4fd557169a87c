prelude
import Init.Grind.Ring
import Init.Linear.IntNorm
import Init.Order
/-! Polynomials over a commutative ring: the syntax into which the native ring solver translates terms
(`Lean.Grind.CommRing`), its arithmetic, and the proof that each operation means what it says. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind.CommRing
attribute [local instance] Semiring.natCast Ring.intCast
abbrev Var := Nat
abbrev Context (α : Type u) := RArray α
noncomputable def Var.denote {α : Type u} (ctx : Context α) (v : Var) : α := ctx.get v
inductive Expr where
  | num (k : Int)
  | natCast (k : Nat)
  | intCast (k : Int)
  | var (i : Var)
  | neg (a : Expr)
  | add (a b : Expr)
  | sub (a b : Expr)
  | mul (a b : Expr)
  | pow (a : Expr) (k : Nat)
noncomputable def denoteInt {α : Type u} [Ring α] (k : Int) : α :=
  Bool.rec (OfNat.ofNat (α := α) k.natAbs) (- OfNat.ofNat (α := α) k.natAbs) (Int.blt' k 0)
noncomputable def Expr.denote {α : Type u} [Ring α] (ctx : Context α) (e : Expr) : α :=
  Expr.rec (fun k => denoteInt k) (fun k => NatCast.natCast (R := α) k) (fun k => IntCast.intCast (R := α) k) (fun x => x.denote ctx)
    (fun _ a => -a) (fun _ _ a b => a + b) (fun _ _ a b => a - b) (fun _ _ a b => a * b) (fun _ k a => a ^ k) e
structure Power where
  x : Var
  k : Nat
inductive Mon where
  | unit
  | mult (p : Power) (m : Mon)
inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Mon) (p : Poly)
noncomputable def Power.beq' (p q : Power) : Bool := Bool.and' (Nat.beq p.x q.x) (Nat.beq p.k q.k)
theorem Power.ext : {p q : Power} → p.x = q.x → p.k = q.k → p = q
  | ⟨_, _⟩, ⟨_, _⟩, rfl, rfl => rfl
theorem Power.eq_of_beq' {p q : Power} (h : p.beq' q = true) : p = q := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  exact ext (Nat.eq_of_beq_eq_true h₁) (Nat.eq_of_beq_eq_true h₂)
noncomputable def Mon.beq' (m : Mon) : Mon → Bool :=
  Mon.rec (fun n => Mon.rec true (fun _ _ _ => false) n)
    (fun p _ ih n => Mon.rec false (fun q n _ => Bool.and' (Power.beq' p q) (ih n)) n) m
theorem Mon.eq_of_beq' : {m n : Mon} → m.beq' n = true → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult .., h => nomatch h
  | .mult .., .unit, h => nomatch h
  | .mult p m, .mult q n, h => by
    have ⟨h₁, h⟩ := Bool.and'_elim (a := p.beq' q) h
    rw [Power.eq_of_beq' h₁, eq_of_beq' (m := m) (n := n) h]
noncomputable def Poly.beq' (p : Poly) : Poly → Bool :=
  Poly.rec (fun a q => Poly.rec (fun b => Int.beq' a b) (fun _ _ _ _ => false) q)
    (fun a x _ ih q => Poly.rec (fun _ => false)
      (fun b y q _ => Bool.and' (Int.beq' a b) (Bool.and' (Mon.beq' x y) (ih q))) q) p
theorem Poly.eq_of_beq' : {p q : Poly} → p.beq' q = true → p = q
  | .num a, .num b, h => congrArg num (Int.eq_of_beq' h)
  | .num _, .add .., h => nomatch h
  | .add .., .num _, h => nomatch h
  | .add a x p, .add b y q, h => by
    have ⟨h₁, h⟩ := Bool.and'_elim (a := a.beq' b) h
    have ⟨h₂, h⟩ := Bool.and'_elim (a := x.beq' y) h
    rw [Int.eq_of_beq' h₁, Mon.eq_of_beq' h₂, eq_of_beq' (p := p) (q := q) h]

/-! ### The order of monomials: by degree, then reverse lexicographic. -/
inductive Cmp where | lt | eq | gt
noncomputable def Cmp.andThen (a b : Cmp) : Cmp := Cmp.rec Cmp.lt b Cmp.gt a
noncomputable def powerCmp (j k : Nat) : Cmp := Bool.rec .gt (Bool.rec .lt .eq (Nat.ble j k)) (Nat.ble k j)
theorem eq_of_powerCmp {j k : Nat} (h : powerCmp j k = .eq) : j = k := by
  simp only [powerCmp] at h
  cases h₁ : Nat.ble k j with
  | false => rw [h₁] at h; exact nomatch h
  | true => cases h₂ : Nat.ble j k with
    | false => rw [h₁, h₂] at h; exact nomatch h
    | true => exact Nat.le_antisymm (Nat.le_of_ble_eq_true h₂) (Nat.le_of_ble_eq_true h₁)
noncomputable def Mon.revlex (m : Mon) : Mon → Cmp :=
  Mon.rec (fun n => Mon.rec .eq (fun _ _ _ => .gt) n)
    (fun p _ ih n => Mon.rec .lt
      (fun q n ihn => Bool.rec
        (Bool.rec (Cmp.andThen ihn .gt) (Cmp.andThen (ih (.mult q n)) .lt) (Nat.ble p.x q.x))
        (Cmp.andThen (ih n) (powerCmp p.k q.k))
        (Nat.beq p.x q.x)) n) m
noncomputable def Mon.degree (m : Mon) : Nat := Mon.rec 0 (fun p _ ih => Nat.add p.k ih) m
noncomputable def Mon.grevlex (m n : Mon) : Cmp :=
  Bool.rec (Bool.rec .gt .lt (Nat.ble m.degree n.degree)) (m.revlex n) (Nat.beq m.degree n.degree)
theorem andThen_eq {a b : Cmp} (h : a.andThen b = .eq) : a = .eq ∧ b = .eq := by
  cases a with
  | lt => exact nomatch h
  | eq => exact ⟨rfl, h⟩
  | gt => exact nomatch h
theorem Mon.eq_of_revlex : (m n : Mon) → m.revlex n = .eq → m = n := by
  intro m
  induction m with
  | unit => intro n h; cases n with
    | unit => rfl
    | mult => exact nomatch h
  | mult p m ih => intro n h; cases n with
    | unit => exact nomatch h
    | mult q n =>
      have h : (Bool.rec
        (Bool.rec (Cmp.andThen ((mult p m).revlex n) .gt) (Cmp.andThen (m.revlex (.mult q n)) .lt) (Nat.ble p.x q.x))
        (Cmp.andThen (m.revlex n) (powerCmp p.k q.k)) (Nat.beq p.x q.x) : Cmp) = .eq := h
      cases hx : Nat.beq p.x q.x with
      | false =>
        rw [hx] at h
        cases hl : Nat.ble p.x q.x with
        | false => rw [hl] at h; exact nomatch (andThen_eq h).2
        | true => rw [hl] at h; exact nomatch (andThen_eq h).2
      | true =>
        rw [hx] at h
        have ⟨h₁, h₂⟩ := andThen_eq h
        rw [ih n h₁, Power.ext (Nat.eq_of_beq_eq_true hx) (eq_of_powerCmp h₂)]
theorem Mon.eq_of_grevlex {m n : Mon} (h : m.grevlex n = .eq) : m = n := by
  have h : (Bool.rec (Bool.rec .gt .lt (Nat.ble m.degree n.degree)) (m.revlex n) (Nat.beq m.degree n.degree) : Cmp) = .eq := h
  cases hd : Nat.beq m.degree n.degree with
  | true => rw [hd] at h; exact eq_of_revlex m n h
  | false => rw [hd] at h; cases hl : Nat.ble m.degree n.degree <;> rw [hl] at h <;> exact nomatch h

/-! ### Arithmetic of monomials and polynomials -/
noncomputable def Mon.mul (m : Mon) : Mon → Mon :=
  Mon.rec (fun n => n)
    (fun p m ih n => Mon.rec (.mult p m)
      (fun q n ihn => Bool.rec
        (Bool.rec (.mult q ihn) (.mult p (ih (.mult q n))) (Nat.ble p.x q.x))
        (.mult ⟨p.x, Nat.add p.k q.k⟩ (ih n))
        (Nat.beq p.x q.x)) n) m
namespace Poly
noncomputable def addConst (p : Poly) (k : Int) : Poly :=
  Poly.rec (fun c => num (Int.add c k)) (fun c m _ ih => add c m ih) p
noncomputable def mulConst' (k : Int) (p : Poly) : Poly :=
  Poly.rec (fun c => num (Int.mul k c)) (fun c m _ ih => add (Int.mul k c) m ih) p
noncomputable def mulConst (k : Int) (p : Poly) : Poly := Bool.rec (Bool.rec (mulConst' k p) p (Int.beq' k 1)) (num 0) (Int.beq' k 0)
noncomputable def mulMon' (k : Int) (m : Mon) (p : Poly) : Poly :=
  Poly.rec (fun c => Bool.rec (add (Int.mul k c) m (num 0)) (num 0) (Int.beq' c 0)) (fun c n _ ih => add (Int.mul k c) (m.mul n) ih) p
noncomputable def mulMon (k : Int) (m : Mon) (p : Poly) : Poly :=
  Bool.rec (Mon.rec (mulConst k p) (fun q n _ => mulMon' k (.mult q n) p) m) (num 0) (Int.beq' k 0)
noncomputable def combine (p : Poly) : Poly → Poly :=
  Poly.rec (fun c q => addConst q c)
    (fun c m p ih q => Poly.rec (fun d => addConst (add c m p) d)
      (fun d n q ihq => Cmp.rec (add d n ihq)
        (Bool.rec (add (Int.add c d) m (ih q)) (ih q) (Int.beq' (Int.add c d) 0))
        (add c m (ih (add d n q)))
        (m.grevlex n)) q) p
noncomputable def mul (p q : Poly) : Poly := Poly.rec (fun c => mulConst c q) (fun c m _ ih => combine (mulMon c m q) ih) p
noncomputable def pow (p : Poly) (k : Nat) : Poly := Nat.rec (num 1) (fun _ ih => mul p ih) k
noncomputable def ofMon (m : Mon) : Poly := add 1 m (num 0)
end Poly
noncomputable def Expr.toPoly (e : Expr) : Poly :=
  Expr.rec (fun k => .num k) (fun k => .num (Int.ofNat k)) (fun k => .num k) (fun x => .ofMon (.mult ⟨x, 1⟩ .unit))
    (fun _ ih => ih.mulConst (-1)) (fun _ _ a b => a.combine b) (fun _ _ a b => a.combine (b.mulConst (-1))) (fun _ _ a b => a.mul b)
    (fun a k ih => Bool.rec
      (Expr.rec (fun n => .num (Int.pow n k)) (fun n => .num (Int.ofNat (Nat.pow n k))) (fun n => .num (Int.pow n k)) (fun x => .ofMon (.mult ⟨x, k⟩ .unit))
        (fun _ _ => ih.pow k) (fun _ _ _ _ => ih.pow k) (fun _ _ _ _ => ih.pow k) (fun _ _ _ _ => ih.pow k) (fun _ _ _ => ih.pow k) a)
      (.num 1) (Nat.beq k 0)) e

/-! ### Meaning -/
section
variable {α : Type u} [CommRing α] (v : Nat → α)
noncomputable def Mon.eval (m : Mon) : α := Mon.rec 1 (fun p _ ih => v p.x ^ p.k * ih) m
noncomputable def Poly.eval (p : Poly) : α := Poly.rec (fun k => (k : α)) (fun k m _ ih => (k : α) * m.eval v + ih) p
open Semiring Ring CommSemiring
/-- Both sides of an identity of commutative rings as a sorted sum of sorted products. -/
macro "cring" : tactic => `(tactic| simp only [Ring.sub_eq_add_neg, Ring.neg_mul, Ring.mul_neg, Ring.neg_add, Ring.neg_neg,
  Semiring.left_distrib, Semiring.right_distrib, Semiring.mul_assoc, CommSemiring.mul_comm, CommSemiring.mul_left_comm,
  Semiring.mul_one, Semiring.one_mul, Semiring.add_zero, Semiring.zero_add, Semiring.mul_zero, Semiring.zero_mul,
  Semiring.add_assoc, Semiring.add_comm, Semiring.add_left_comm])
theorem Mon.eval_mult (p : Power) (m : Mon) : (mult p m).eval v = v p.x ^ p.k * m.eval v := rfl
theorem Poly.eval_num (k : Int) : (num k).eval v = (k : α) := rfl
theorem Poly.eval_add (k : Int) (m : Mon) (p : Poly) : (add k m p).eval v = (k : α) * m.eval v + p.eval v := rfl
theorem Mon.eval_mul (m : Mon) : (n : Mon) → (m.mul n).eval v = m.eval v * n.eval v := by
  induction m with
  | unit => intro n; exact (one_mul _).symm
  | mult p m ih =>
    intro n
    induction n with
    | unit => exact (mul_one _).symm
    | mult q n ihn =>
      show (Bool.rec (Bool.rec (.mult q ((mult p m).mul n)) (.mult p (m.mul (.mult q n))) (Nat.ble p.x q.x))
        (.mult ⟨p.x, p.k + q.k⟩ (m.mul n)) (Nat.beq p.x q.x) : Mon).eval v = _
      cases h : Nat.beq p.x q.x with
      | false => cases Nat.ble p.x q.x with
        | false =>
          show v q.x ^ q.k * ((mult p m).mul n).eval v = _
          rw [ihn, eval_mult, eval_mult]; cring
        | true =>
          show v p.x ^ p.k * (m.mul (.mult q n)).eval v = _
          rw [ih, eval_mult, eval_mult]; cring
      | true =>
        show v p.x ^ (p.k + q.k) * (m.mul n).eval v = _
        rw [ih, pow_add, eval_mult, eval_mult, Nat.eq_of_beq_eq_true h]; cring
namespace Poly
theorem eval_addConst (k : Int) : (p : Poly) → (p.addConst k).eval v = p.eval v + (k : α)
  | .num c => intCast_add c k
  | .add c m p => by
    show (c : α) * m.eval v + (p.addConst k).eval v = (c : α) * m.eval v + p.eval v + (k : α)
    rw [eval_addConst k p, add_assoc]
theorem eval_mulConst' (k : Int) : (p : Poly) → (p.mulConst' k).eval v = (k : α) * p.eval v
  | .num c => intCast_mul k c
  | .add c m p => by
    show ((k * c : Int) : α) * m.eval v + (p.mulConst' k).eval v = (k : α) * ((c : α) * m.eval v + p.eval v)
    rw [eval_mulConst' k p, left_distrib, intCast_mul, mul_assoc]
theorem eval_mulConst (k : Int) (p : Poly) : (p.mulConst k).eval v = (k : α) * p.eval v := by
  show (Bool.rec (Bool.rec (mulConst' k p) p (Int.beq' k 1)) (num 0) (Int.beq' k 0) : Poly).eval v = _
  cases h : Int.beq' k 0 with
  | true => show ((0 : Int) : α) = _; rw [Int.eq_of_beq' h, intCast_zero, zero_mul]
  | false => cases h : Int.beq' k 1 with
    | true => show p.eval v = _; rw [Int.eq_of_beq' h, intCast_one, one_mul]
    | false => exact eval_mulConst' v k p
theorem eval_mulMon' (k : Int) (m : Mon) : (p : Poly) → (p.mulMon' k m).eval v = (k : α) * m.eval v * p.eval v
  | .num c => by
    show (Bool.rec (add (k * c) m (num 0)) (num 0) (Int.beq' c 0) : Poly).eval v = (k : α) * m.eval v * (c : α)
    cases h : Int.beq' c 0 with
    | true => show ((0 : Int) : α) = _; rw [Int.eq_of_beq' h, intCast_zero, mul_zero]
    | false =>
      show ((k * c : Int) : α) * m.eval v + ((0 : Int) : α) = _
      rw [intCast_mul, intCast_zero]; cring
  | .add c n p => by
    show ((k * c : Int) : α) * (m.mul n).eval v + (p.mulMon' k m).eval v = (k : α) * m.eval v * ((c : α) * n.eval v + p.eval v)
    rw [eval_mulMon' k m p, intCast_mul, Mon.eval_mul]; cring
theorem eval_mulMon (k : Int) (m : Mon) (p : Poly) : (p.mulMon k m).eval v = (k : α) * m.eval v * p.eval v := by
  show (Bool.rec (Mon.rec (mulConst k p) (fun q n _ => mulMon' k (.mult q n) p) m) (num 0) (Int.beq' k 0) : Poly).eval v = _
  cases h : Int.beq' k 0 with
  | true => show ((0 : Int) : α) = _; rw [Int.eq_of_beq' h, intCast_zero, zero_mul, zero_mul]
  | false => cases m with
    | unit => show (mulConst k p).eval v = (k : α) * 1 * _; rw [eval_mulConst, mul_one]
    | mult q n => exact eval_mulMon' v k _ p
theorem eval_combine (p : Poly) : (q : Poly) → (p.combine q).eval v = p.eval v + q.eval v := by
  induction p with
  | num c => intro q; exact (eval_addConst v c q).trans (Semiring.add_comm _ _)
  | add c m p ih =>
    intro q
    induction q with
    | num d => exact eval_addConst v d (add c m p)
    | add d n q ihq =>
      show (Cmp.rec (add d n ((add c m p).combine q))
        (Bool.rec (add (c + d) m (p.combine q)) (p.combine q) (Int.beq' (c + d) 0))
        (add c m (p.combine (add d n q))) (m.grevlex n) : Poly).eval v = _
      cases h : m.grevlex n with
      | lt => show (d : α) * n.eval v + ((add c m p).combine q).eval v = _; rw [ihq, eval_add, eval_add]; cring
      | gt => show (c : α) * m.eval v + (p.combine (add d n q)).eval v = _; rw [ih, eval_add, eval_add]; cring
      | eq =>
        rw [Mon.eq_of_grevlex h]
        cases h : Int.beq' (c + d) 0 with
        | false => show ((c + d : Int) : α) * n.eval v + (p.combine q).eval v = _; rw [ih, intCast_add, eval_add, eval_add]; cring
        | true =>
          have e : ((c + d : Int) : α) * n.eval v = 0 := by rw [Int.eq_of_beq' h, intCast_zero, zero_mul]
          show (p.combine q).eval v = _
          rw [ih, ← Semiring.zero_add (_ + _), ← e, intCast_add, eval_add, eval_add]; cring
theorem eval_mul (q : Poly) : (p : Poly) → (p.mul q).eval v = p.eval v * q.eval v
  | .num c => eval_mulConst v c q
  | .add c m p => by
    refine (eval_combine v (mulMon c m q) (p.mul q)).trans ?_
    rw [eval_mul q p, eval_mulMon, eval_add]; cring
theorem eval_pow (p : Poly) : (k : Nat) → (p.pow k).eval v = p.eval v ^ k
  | 0 => intCast_one.trans (pow_zero _).symm
  | k+1 => by rw [pow_succ, ← eval_pow p k, CommSemiring.mul_comm]; exact eval_mul v (p.pow k) p
theorem eval_ofMon (m : Mon) : (ofMon m).eval v = m.eval v := by
  show ((1 : Int) : α) * m.eval v + ((0 : Int) : α) = _
  rw [intCast_one, intCast_zero, one_mul, add_zero]
end Poly
theorem denoteInt_eq (k : Int) : denoteInt (α := α) k = (k : α) := by
  cases k with
  | ofNat n => exact (intCast_ofNat n).symm
  | negSucc n => exact (congrArg Neg.neg (intCast_ofNat (n + 1)).symm).trans (intCast_neg _).symm
theorem Expr.denote_toPoly (ctx : Context α) : (e : Expr) → e.toPoly.eval ctx.get = e.denote ctx
  | .num k => (denoteInt_eq k).symm
  | .natCast k => intCast_natCast k
  | .intCast k => rfl
  | .var x => (Poly.eval_ofMon _ _).trans <| by
      show ctx.get x ^ 1 * 1 = ctx.get x
      rw [Semiring.pow_one, mul_one]
  | .neg a => (Poly.eval_mulConst _ (-1) a.toPoly).trans <| by
      rw [denote_toPoly ctx a, intCast_neg, intCast_one, neg_mul, one_mul]; rfl
  | .add a b => (Poly.eval_combine _ a.toPoly b.toPoly).trans <| by rw [denote_toPoly ctx a, denote_toPoly ctx b]; rfl
  | .sub a b => (Poly.eval_combine _ a.toPoly (b.toPoly.mulConst (-1))).trans <| by
      rw [Poly.eval_mulConst, denote_toPoly ctx a, denote_toPoly ctx b, intCast_neg, intCast_one, neg_mul, one_mul]
      exact (sub_eq_add_neg _ _).symm
  | .mul a b => (Poly.eval_mul _ b.toPoly a.toPoly).trans <| by rw [denote_toPoly ctx a, denote_toPoly ctx b]; rfl
  | .pow a k => by
    have ih := denote_toPoly ctx a
    show (Bool.rec
      (Expr.rec (fun n => .num (Int.pow n k)) (fun n => .num (Int.ofNat (Nat.pow n k))) (fun n => .num (Int.pow n k)) (fun x => .ofMon (.mult ⟨x, k⟩ .unit))
        (fun _ _ => a.toPoly.pow k) (fun _ _ _ _ => a.toPoly.pow k) (fun _ _ _ _ => a.toPoly.pow k) (fun _ _ _ _ => a.toPoly.pow k)
        (fun _ _ _ => a.toPoly.pow k) a)
      (.num 1) (Nat.beq k 0) : Poly).eval ctx.get = a.denote ctx ^ k
    cases h : Nat.beq k 0 with
    | true => rw [Nat.eq_of_beq_eq_true h, pow_zero]; exact intCast_one
    | false =>
      cases a with
      | num n => exact (intCast_pow n k).trans (congrArg (· ^ k) (denoteInt_eq n).symm)
      | natCast n => exact (congrArg (Int.cast (R := α)) (natCast_pow n k)).trans ((intCast_pow (n : Int) k).trans (congrArg (· ^ k) (intCast_natCast n)))
      | intCast n => exact intCast_pow n k
      | var x => exact (Poly.eval_ofMon _ _).trans (mul_one _)
      | neg => exact (Poly.eval_pow _ _ k).trans (congrArg (· ^ k) ih)
      | add => exact (Poly.eval_pow _ _ k).trans (congrArg (· ^ k) ih)
      | sub => exact (Poly.eval_pow _ _ k).trans (congrArg (· ^ k) ih)
      | mul => exact (Poly.eval_pow _ _ k).trans (congrArg (· ^ k) ih)
      | pow => exact (Poly.eval_pow _ _ k).trans (congrArg (· ^ k) ih)
end
end Lean.Grind.CommRing
