prelude
import Init.Grind.Cases
import Init.Nat.DivLemmas
/-! Commutative semirings such as `Nat` for `grind`'s ring solver: the ring of formal differences (`Ring.OfSemiring.Q`),
into which a semiring with cancellation embeds. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind
attribute [local instance] Semiring.natCast Ring.intCast
namespace Ring.OfSemiring
open Semiring
variable (α : Type u) [Semiring α]
local instance : Std.Associative (· + · : α → α → α) := ⟨add_assoc⟩
local instance : Std.Commutative (· + · : α → α → α) := ⟨add_comm⟩
/-- Pairs that stand for the same difference. -/
def r (p q : α × α) : Prop := ∃ k, p.1 + q.2 + k = p.2 + q.1 + k
def Q : Type u := Quot (r α)
variable {α}
def Q.mk (a b : α) : Q α := Quot.mk (r α) (a, b)
theorem Q.sound {a b c d : α} (h : a + d = b + c) : Q.mk a b = Q.mk c d := Quot.sound ⟨0, congrArg (· + 0) h⟩
theorem Q.sound' {a b c d : α} (k : α) (h : a + d + k = b + c + k) : Q.mk a b = Q.mk c d := Quot.sound ⟨k, h⟩
theorem Q.ind {β : Q α → Prop} (h : ∀ a b, β (Q.mk a b)) (q : Q α) : β q := Quot.ind (fun p => h p.1 p.2) q
/-- A function of a pair that respects the relation. -/
def Q.lift {β : Type u} (f : α → α → β) (h : ∀ a b c d k : α, a + d + k = b + c + k → f a b = f c d) (q : Q α) : β :=
  Quot.lift (fun p => f p.1 p.2) (fun p q ⟨k, e⟩ => h p.1 p.2 q.1 q.2 k e) q
def neg (q : Q α) : Q α := Q.lift (fun a b => Q.mk b a) (fun a b c d k h => Q.sound' k h.symm) q
def add (p q : Q α) : Q α := Q.lift
  (fun a b => Q.lift (fun c d => Q.mk (a + c) (b + d)) (fun c d e f k h => Q.sound' k (by
    have := congrArg (a + b + ·) h
    have e₁ : a + c + (b + f) + k = a + b + (c + f + k) := by ac_rfl
    have e₂ : b + d + (a + e) + k = a + b + (d + e + k) := by ac_rfl
    rw [e₁, e₂]; exact this)) q)
  (fun a b c d k h => Q.ind (β := fun q => Q.lift (fun c d => Q.mk (a + c) (b + d)) _ q = Q.lift (fun e f => Q.mk (c + e) (d + f)) _ q) (fun e f => Q.sound' k (by
    have := congrArg (e + f + ·) h
    have e₁ : a + e + (d + f) + k = e + f + (a + d + k) := by ac_rfl
    have e₂ : b + f + (c + e) + k = e + f + (b + c + k) := by ac_rfl
    rw [e₁, e₂]; exact this)) q) p
def mul (p q : Q α) : Q α := Q.lift
  (fun a b => Q.lift (fun c d => Q.mk (a * c + b * d) (a * d + b * c)) (fun c d e f k h => Q.sound' (a * k + b * k) (by
    have h₁ := congrArg (a * ·) h
    have h₂ := congrArg (b * ·) h
    simp only [left_distrib] at h₁ h₂
    have e₁ : a * c + b * d + (a * f + b * e) + (a * k + b * k) = (a * c + a * f + a * k) + (b * d + b * e + b * k) := by ac_rfl
    have e₂ : a * d + b * c + (a * e + b * f) + (a * k + b * k) = (a * d + a * e + a * k) + (b * c + b * f + b * k) := by ac_rfl
    rw [e₁, e₂, h₁, h₂])) q)
  (fun a b c d k h => Q.ind (β := fun q => Q.lift (fun e f => Q.mk (a * e + b * f) (a * f + b * e)) _ q = Q.lift (fun e f => Q.mk (c * e + d * f) (c * f + d * e)) _ q)
    (fun e f => Q.sound' (k * e + k * f) (by
    have h₁ := congrArg (· * e) h
    have h₂ := congrArg (· * f) h
    simp only [right_distrib] at h₁ h₂
    have e₁ : a * e + b * f + (c * f + d * e) + (k * e + k * f) = (a * e + d * e + k * e) + (b * f + c * f + k * f) := by ac_rfl
    have e₂ : a * f + b * e + (c * e + d * f) + (k * e + k * f) = (a * f + d * f + k * f) + (b * e + c * e + k * e) := by ac_rfl
    rw [e₁, e₂, h₁, h₂]; exact Semiring.add_comm _ _)) q) p
def natCast (n : Nat) : Q α := Q.mk (n : α) 0
def intCast (n : Int) : Q α := match n with
  | .ofNat n => Q.mk (n : α) 0
  | .negSucc n => Q.mk 0 ((n + 1 : Nat) : α)
def npow (a : Q α) (n : Nat) : Q α := match n with
  | 0 => natCast 1
  | n+1 => mul (npow a n) a
theorem mk_add (a b c d : α) : add (Q.mk a b) (Q.mk c d) = Q.mk (a + c) (b + d) := rfl
theorem mk_mul (a b c d : α) : mul (Q.mk a b) (Q.mk c d) = Q.mk (a * c + b * d) (a * d + b * c) := rfl
theorem add_comm' (p q : Q α) : add p q = add q p := by
  induction p using Q.ind; induction q using Q.ind
  rw [mk_add, mk_add, add_comm, add_comm (_ : α) (_ : α)]
  rename_i a b c d
  rw [add_comm b d]
theorem add_assoc' (p q s : Q α) : add (add p q) s = add p (add q s) := by
  induction p using Q.ind; induction q using Q.ind; induction s using Q.ind
  simp only [mk_add, add_assoc]
theorem mul_assoc' (p q s : Q α) : mul (mul p q) s = mul p (mul q s) := by
  induction p using Q.ind; induction q using Q.ind; induction s using Q.ind
  simp only [mk_mul, left_distrib, right_distrib, mul_assoc]
  refine Q.sound ?_
  ac_rfl
theorem left_distrib' (p q s : Q α) : mul p (add q s) = add (mul p q) (mul p s) := by
  induction p using Q.ind; induction q using Q.ind; induction s using Q.ind
  simp only [mk_mul, mk_add, left_distrib]
  refine Q.sound ?_
  ac_rfl
theorem right_distrib' (p q s : Q α) : mul (add p q) s = add (mul p s) (mul q s) := by
  induction p using Q.ind; induction q using Q.ind; induction s using Q.ind
  simp only [mk_mul, mk_add, right_distrib]
  refine Q.sound ?_
  ac_rfl
theorem mul_natCast (q : Q α) (n : Nat) (a b : α) (h : q = Q.mk a b) : mul q (natCast n) = Q.mk (a * n) (b * n) := by
  rw [h, natCast, mk_mul, mul_zero, mul_zero, add_zero, zero_add]
theorem natCast_mul' (q : Q α) (n : Nat) (a b : α) (h : q = Q.mk a b) : mul (natCast n) q = Q.mk (n * a) (n * b) := by
  rw [h, natCast, mk_mul, zero_mul, zero_mul, add_zero, add_zero]
theorem intCast_neg' (i : Int) : intCast (α := α) (-i) = neg (intCast i) := by
  cases i with
  | ofNat n => cases n with
    | zero =>
      show Q.mk ((0 : Nat) : α) 0 = Q.mk 0 ((0 : Nat) : α)
      rw [natCast_zero]
    | succ n => rfl
  | negSucc n => rfl
theorem neg_mul' (p q : Q α) : mul (neg p) q = neg (mul p q) := by
  induction p using Q.ind; induction q using Q.ind
  rename_i a b c d
  show Q.mk (b * c + a * d) (b * d + a * c) = Q.mk (a * d + b * c) (a * c + b * d)
  rw [add_comm (b * c), add_comm (b * d)]
@[implicit_reducible] def ofSemiring : Ring (Q α) where
  add := add
  mul := mul
  neg := neg
  sub p q := add p (neg q)
  natCast := ⟨natCast⟩
  ofNat n := ⟨natCast n⟩
  nsmul := ⟨fun n a => mul (natCast n) a⟩
  npow := ⟨npow⟩
  intCast := ⟨intCast⟩
  zsmul := ⟨fun n a => mul (intCast n) a⟩
  add_zero q := by
    induction q using Q.ind
    show add (Q.mk _ _) (Q.mk ((0 : Nat) : α) 0) = _
    rw [mk_add, natCast_zero, add_zero, add_zero]
  add_comm := add_comm'
  add_assoc := add_assoc'
  mul_assoc := mul_assoc'
  mul_one q := by
    induction q using Q.ind with | h a b =>
    exact (mul_natCast _ 1 a b rfl).trans (by rw [natCast_one, mul_one, mul_one])
  one_mul q := by
    induction q using Q.ind with | h a b =>
    exact (natCast_mul' _ 1 a b rfl).trans (by rw [natCast_one, one_mul, one_mul])
  left_distrib := left_distrib'
  right_distrib := right_distrib'
  zero_mul q := by
    induction q using Q.ind with | h a b =>
    exact (natCast_mul' _ 0 a b rfl).trans (by rw [natCast_zero, zero_mul, zero_mul]; show _ = Q.mk ((0 : Nat) : α) 0; rw [natCast_zero])
  mul_zero q := by
    induction q using Q.ind with | h a b =>
    exact (mul_natCast _ 0 a b rfl).trans (by rw [natCast_zero, mul_zero, mul_zero]; show _ = Q.mk ((0 : Nat) : α) 0; rw [natCast_zero])
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ n := by
    show Q.mk ((n + 1 : Nat) : α) 0 = add (Q.mk (n : α) 0) (Q.mk ((1 : Nat) : α) 0)
    rw [mk_add, natCast_succ, natCast_one, add_zero]
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel q := by
    induction q using Q.ind with | h a b =>
    show Q.mk (b + a) (a + b) = Q.mk ((0 : Nat) : α) 0
    refine Q.sound ?_
    rw [natCast_zero, add_comm b a]
  sub_eq_add_neg _ _ := rfl
  neg_zsmul i a := by
    show mul (intCast (-i)) a = neg (mul (intCast i) a)
    rw [intCast_neg', neg_mul']
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg := intCast_neg'
attribute [instance] ofSemiring
def toQ (a : α) : Q α := Q.mk a 0
theorem toQ_add (a b : α) : toQ (a + b) = toQ a + toQ b := by
  show Q.mk (a + b) 0 = Q.mk (a + b) (0 + 0)
  rw [add_zero]
theorem toQ_mul (a b : α) : toQ (a * b) = toQ a * toQ b := by
  show Q.mk (a * b) 0 = Q.mk (a * b + 0 * 0) (a * 0 + 0 * b)
  rw [mul_zero, mul_zero, zero_mul, add_zero, add_zero]
theorem toQ_natCast (n : Nat) : toQ ((n : Nat) : α) = ((n : Nat) : Q α) := rfl
theorem toQ_ofNat (n : Nat) : toQ (OfNat.ofNat (α := α) n) = OfNat.ofNat (α := Q α) n := by
  rw [ofNat_eq_natCast]; rfl
theorem toQ_pow (a : α) (n : Nat) : toQ (a ^ n) = toQ a ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, toQ_ofNat]
  | succ n ih => rw [pow_succ, toQ_mul, ih, pow_succ]
/-- The relation is an equivalence, so that equal classes are related. -/
theorem Q.exact {a b c d : α} (h : Q.mk a b = Q.mk c d) : ∃ k, a + d + k = b + c + k := by
  let rel (q : Q α) : Prop := Quot.lift (fun p : α × α => r α (a, b) p) (fun p q ⟨k, e⟩ => propext ⟨
    fun ⟨j, f⟩ => ⟨p.1 + p.2 + k + j, by
      have e₁ : a + q.2 + (p.1 + p.2 + k + j) = (a + p.2 + j) + (p.1 + q.2 + k) := by ac_rfl
      have e₂ : b + q.1 + (p.1 + p.2 + k + j) = (b + p.1 + j) + (p.2 + q.1 + k) := by ac_rfl
      show a + q.2 + (p.1 + p.2 + k + j) = b + q.1 + (p.1 + p.2 + k + j)
      rw [e₁, e₂, ← e]; exact congrArg (· + _) f⟩,
    fun ⟨j, f⟩ => ⟨q.1 + q.2 + k + j, by
      have e₁ : a + p.2 + (q.1 + q.2 + k + j) = (a + q.2 + j) + (p.2 + q.1 + k) := by ac_rfl
      have e₂ : b + p.1 + (q.1 + q.2 + k + j) = (b + q.1 + j) + (p.1 + q.2 + k) := by ac_rfl
      show a + p.2 + (q.1 + q.2 + k + j) = b + p.1 + (q.1 + q.2 + k + j)
      rw [e₁, e₂, e]; exact congrArg (· + _) f⟩⟩) q
  have : rel (Q.mk c d) := h ▸ (show r α (a, b) (a, b) from ⟨0, by show a + b + 0 = b + a + 0; rw [add_comm a b]⟩)
  exact this
theorem toQ_inj [AddRightCancel α] {a b : α} (h : toQ a = toQ b) : a = b := by
  obtain ⟨k, h⟩ := Q.exact h
  rw [add_zero, zero_add] at h
  exact AddRightCancel.add_right_cancel a b k h
instance (priority := high) instNoNatZeroDivisorsQOfAddRightCancel [AddRightCancel α] [NoNatZeroDivisors α] : NoNatZeroDivisors (Q α) where
  no_nat_zero_divisors k p q hk h := by
    induction p using Q.ind with | h a b =>
    induction q using Q.ind with | h c d =>
    have h : Q.mk (k * a) (k * b) = Q.mk (k * c) (k * d) := by
      rw [← natCast_mul' _ k a b rfl, ← natCast_mul' _ k c d rfl]; exact h
    obtain ⟨j, h⟩ := Q.exact h
    have h := AddRightCancel.add_right_cancel _ _ _ h
    rw [← left_distrib, ← left_distrib, ← nsmul_eq_natCast_mul, ← nsmul_eq_natCast_mul] at h
    exact Q.sound (NoNatZeroDivisors.no_nat_zero_divisors k _ _ hk h)
end Ring.OfSemiring
namespace Ring.OfSemiring
open Semiring
instance (priority := high) instIsCharPQOfAddRightCancel {α : Type u} {p : Nat} [Semiring α] [AddRightCancel α] [IsCharP α p] : IsCharP (Q α) p where
  ofNat_ext_iff {x y} := by
    rw [← toQ_ofNat, ← toQ_ofNat, ← IsCharP.ofNat_ext_iff (α := α) p]
    exact ⟨toQ_inj, fun h => h ▸ rfl⟩
end Ring.OfSemiring
namespace CommRing
namespace OfCommSemiring
open Ring.OfSemiring Semiring
variable {α : Type u} [CommSemiring α]
theorem mul_comm' (p q : Q α) : mul p q = mul q p := by
  induction p using Q.ind with | h a b =>
  induction q using Q.ind with | h c d =>
  rw [mk_mul, mk_mul, CommSemiring.mul_comm a c, CommSemiring.mul_comm b d, CommSemiring.mul_comm a d, CommSemiring.mul_comm b c, Semiring.add_comm (d * a)]
@[implicit_reducible] def ofCommSemiring : CommRing (Q α) :=
  { Ring.OfSemiring.ofSemiring with mul_comm := mul_comm' }
attribute [instance] ofCommSemiring
end OfCommSemiring
section
variable {α : Type u} [Semiring α] (ctx : Context α)
noncomputable def Expr.denoteS (e : Expr) : α :=
  Expr.rec (fun k => OfNat.ofNat (α := α) k.natAbs) (fun k => OfNat.ofNat (α := α) k) (fun _ => 0) (fun x => x.denote ctx)
    (fun _ _ => 0) (fun _ _ a b => a + b) (fun _ _ _ _ => 0) (fun _ _ a b => a * b) (fun _ k a => a ^ k) e
open Ring.OfSemiring in
noncomputable def Expr.denoteSAsRing (e : Expr) : Q α :=
  Expr.rec (fun k => OfNat.ofNat (α := Q α) k.natAbs) (fun k => OfNat.ofNat (α := Q α) k) (fun _ => 0) (fun x => toQ (x.denote ctx))
    (fun _ _ => 0) (fun _ _ a b => a + b) (fun _ _ _ _ => 0) (fun _ _ a b => a * b) (fun _ k a => a ^ k) e
open Ring.OfSemiring in
theorem Expr.denoteSAsRing_eq (e : Expr) : e.denoteSAsRing ctx = toQ (e.denoteS ctx) := by
  induction e with
  | num k => exact (toQ_ofNat _).symm
  | natCast k => exact (toQ_ofNat _).symm
  | intCast => exact (toQ_ofNat 0).symm
  | var => rfl
  | neg => exact (toQ_ofNat 0).symm
  | add a b iha ihb => exact (congr (congrArg _ iha) ihb).trans (toQ_add _ _).symm
  | sub => exact (toQ_ofNat 0).symm
  | mul a b iha ihb => exact (congr (congrArg _ iha) ihb).trans (toQ_mul _ _).symm
  | pow a k ih => exact (congrArg (· ^ k) ih).trans (toQ_pow _ k).symm
end
end CommRing
namespace Ring.OfSemiring
open CommRing
variable {α : Type u} [Semiring α]
theorem of_eq (ctx : Context α) (lhs rhs : Expr) (h : lhs.denoteS ctx = rhs.denoteS ctx) : lhs.denoteSAsRing ctx = rhs.denoteSAsRing ctx := by
  rw [Expr.denoteSAsRing_eq, Expr.denoteSAsRing_eq, h]
theorem of_diseq [AddRightCancel α] (ctx : Context α) (lhs rhs : Expr) (h : lhs.denoteS ctx ≠ rhs.denoteS ctx) : lhs.denoteSAsRing ctx ≠ rhs.denoteSAsRing ctx := by
  rw [Expr.denoteSAsRing_eq, Expr.denoteSAsRing_eq]; exact fun e => h (toQ_inj e)
end Ring.OfSemiring
instance : AddRightCancel Nat := ⟨fun a b c h => by rw [Nat.add_comm a, Nat.add_comm b] at h; exact Nat.add_left_cancel h⟩
instance : IsCharP Nat 0 where
  ofNat_ext_iff {x y} := by rw [Nat.mod_zero, Nat.mod_zero]; exact Iff.rfl
instance : NoNatZeroDivisors Nat where
  no_nat_zero_divisors k a b hk h := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero hk) h
end Lean.Grind
