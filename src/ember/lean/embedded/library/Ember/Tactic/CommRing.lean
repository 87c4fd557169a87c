import Ember.Casts
import Ember.Tactic.RingNormal
/-! The normal form of `Ember.Tactic.RingNormal` in any commutative ring, and (with denominators) in a field of characteristic 0:
`ring`, `linarith`, `field_simp` and `norm_num` over ℚ, ℝ, ℂ rest on it. A field term is cleared of numeral denominators first. -/
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u
namespace Ember.Ring
variable {R : Type u}

/-- Terms over a field: those of a ring, and division by positive numerals. -/
inductive FTerm where
  | atom (i : Nat)
  | num (n : Nat)
  | add (a b : FTerm)
  | sub (a b : FTerm)
  | mul (a b : FTerm)
  | neg (a : FTerm)
  | pow (a : FTerm) (n : Nat)
  | div (a : FTerm) (n : Nat)
  | inv (n : Nat)

def getR [Zero R] : List R → Nat → R
  | [], _ => 0
  | a :: _, 0 => a
  | _ :: l, n + 1 => getR l n

section
variable [CommRing R] (ctx : List R)
namespace Mono
def value : Mono → R
  | one => 1
  | var v e m => getR ctx v ^ e * value m
theorem value_mulVar (v e : Nat) (m : Mono) : (mulVar v e m).value ctx = getR ctx v ^ e * m.value ctx := by
  induction m with
  | one => rfl
  | var w f m ih =>
    simp only [mulVar]
    split
    · rename_i h; rw [Nat.eq_of_beq_eq_true h]
      show getR ctx w ^ (f + e) * _ = _ * (_ * _); rw [pow_add, mul_assoc, mul_left_comm]
    · split
      · rfl
      · simp only [value, ih]; rw [mul_left_comm]
theorem value_mul (m n : Mono) : (mul m n).value ctx = m.value ctx * n.value ctx := by
  induction m with
  | one => simp only [mul, value, one_mul]
  | var v e m ih => simp only [mul, value, value_mulVar, ih, mul_assoc]
theorem value_pow (n : Nat) (m : Mono) : (pow n m).value ctx = m.value ctx ^ n := by
  induction m with
  | one => simp only [pow, value, one_pow]
  | var v e m ih => simp only [pow, value, ih, mul_pow]; rw [show Nat.mul e n = e * n from rfl, pow_mul]
end Mono

namespace Poly
def value : Poly → R
  | zero => 0
  | cons c m p => (c : R) * m.value ctx + value p
theorem value_consNonzero (c : Int) (m : Mono) (p : Poly) : (consNonzero c m p).value ctx = (c : R) * m.value ctx + p.value ctx := by
  simp only [consNonzero]
  split
  · rename_i h; rw [isZero_eq h, Int.cast_zero, zero_mul, zero_add]
  · rfl
theorem value_addCons (c : Int) (m : Mono) (p : Poly) (rest : Poly → Poly) (h : ∀ q, (rest q).value ctx = p.value ctx + q.value ctx)
    (q : Poly) : (addCons c m p rest q).value ctx = (cons c m p).value ctx + q.value ctx := by
  induction q with
  | zero => simp only [addCons, value, add_zero]
  | cons d k q ih =>
    simp only [addCons]
    split
    · rename_i e
      rw [value_consNonzero, h, ← Mono.cmp_eq m k e]; simp only [value, Int.cast_add, add_mul, add_assoc, add_left_comm]
    · simp only [value, h, add_assoc]
    · simp only [value, ih, add_assoc, add_left_comm]
theorem value_add (p q : Poly) : (add p q).value ctx = p.value ctx + q.value ctx := by
  induction p generalizing q with
  | zero => simp only [add, value, zero_add]
  | cons c m p ih => exact value_addCons ctx c m p (add p) ih q
theorem value_scale (c : Int) (m : Mono) (p : Poly) : (scale c m p).value ctx = (c : R) * m.value ctx * p.value ctx := by
  induction p with
  | zero => simp only [scale, value, mul_zero]
  | cons d k p ih => simp only [scale, value, ih, Mono.value_mul, mul_add, Int.cast_mul]; rw [mul_mul_mul_comm]
theorem value_neg (p : Poly) : (neg p).value ctx = -p.value ctx := by
  induction p with
  | zero => exact neg_zero.symm
  | cons c m p ih => simp only [neg, value, ih, neg_mul, neg_add, Int.cast_neg]
theorem value_mul (p q : Poly) : (mul p q).value ctx = p.value ctx * q.value ctx := by
  induction p with
  | zero => simp only [mul, value, zero_mul]
  | cons c m p ih => simp only [mul, value, value_add, value_scale, ih, add_mul]
theorem value_powGeneral (p : Poly) (n : Nat) : (powGeneral p n).value ctx = p.value ctx ^ n := by
  induction n with
  | zero => simp only [powGeneral, value, Mono.value, Int.cast_one, one_mul, add_zero, pow_zero]
  | succ n ih => simp only [powGeneral, value_mul, ih, pow_succ]
theorem value_pow (p : Poly) (n : Nat) : (pow p n).value ctx = p.value ctx ^ n := by
  simp only [pow]
  split
  · rename_i a m n
    simp only [value, Mono.value_pow, add_zero]; rw [mul_pow]
    refine congrArg (· * _) ?_
    show (((a ^ (n + 1) : ℕ) : ℤ) : R) = ((a : ℤ) : R) ^ (n + 1)
    rw [Int.cast_natCast, Int.cast_natCast, Nat.cast_pow]
  · exact value_powGeneral ctx _ _
theorem value_of_isZero (p : Poly) (h : p.isZero = true) : p.value ctx = 0 := match p, h with
  | .zero, _ => rfl
end Poly
end

namespace FTerm
/-- What a term stands for, in the words of a user. -/
def denote [DivisionRing R] (ctx : List R) : FTerm → R
  | atom i => getR ctx i
  | num n => (numeral R n).ofNat
  | add a b => denote ctx a + denote ctx b
  | sub a b => denote ctx a - denote ctx b
  | mul a b => denote ctx a * denote ctx b
  | neg a => -denote ctx a
  | pow a n => denote ctx a ^ n
  | div a n => denote ctx a / (numeral R n).ofNat
  | inv n => (numeral R n).ofNat⁻¹
/-- The same in a ring without division, where `div` and `inv` mean nothing. -/
def denoteRing [CommRing R] (ctx : List R) : FTerm → R
  | atom i => getR ctx i
  | num n => (numeral R n).ofNat
  | add a b => denoteRing ctx a + denoteRing ctx b
  | sub a b => denoteRing ctx a - denoteRing ctx b
  | mul a b => denoteRing ctx a * denoteRing ctx b
  | neg a => -denoteRing ctx a
  | pow a n => denoteRing ctx a ^ n
  | div _ _ | inv _ => 0
/-- The denominator, a product of those that occur. -/
def den : FTerm → Nat
  | atom _ | num _ => 1
  | add a b | sub a b => Nat.mul (den a) (den b)
  | mul a b => Nat.mul (den a) (den b)
  | neg a => den a
  | pow a n => Nat.pow (den a) n
  | div a n => Nat.mul (den a) n
  | inv n => n
def times (n : Nat) (p : Poly) : Poly := match Nat.beq n 1 with
  | true => p
  | false => .scale (.ofNat n) .one p
/-- The normal form of `den a * a`. -/
def norm : FTerm → Poly
  | atom i => .cons 1 (.var i 1 .one) .zero
  | num n => .consNonzero (.ofNat n) .one .zero
  | add a b => .add (times (den b) (norm a)) (times (den a) (norm b))
  | sub a b => .add (times (den b) (norm a)) (.neg (times (den a) (norm b)))
  | mul a b => .mul (norm a) (norm b)
  | neg a => .neg (norm a)
  | pow a n => .pow (norm a) n
  | div a n => norm a
  | inv n => .cons 1 .one .zero
def isRing : FTerm → Bool
  | atom _ | num _ => true
  | add a b | sub a b | mul a b => isRing a && isRing b
  | neg a | pow a _ => isRing a
  | div _ _ | inv _ => false

theorem value_times [CommRing R] (ctx : List R) (n : Nat) (p : Poly) : (times n p).value ctx = (n : R) * p.value ctx := by
  simp only [times]
  split
  · rename_i h; rw [Nat.eq_of_beq_eq_true h, Nat.cast_one, one_mul]
  · rw [Poly.value_scale, show (((Int.ofNat n : ℤ)) : R) = n from Int.cast_natCast n, show Mono.one.value ctx = 1 from rfl, mul_one]
theorem value_num [CommRing R] (ctx : List R) (n : Nat) : (norm (num n)).value ctx = (numeral R n).ofNat := by
  simp only [norm, Poly.value_consNonzero, Poly.value, Mono.value, mul_one, add_zero]
  rw [numeral_eq]; exact Int.cast_natCast n
theorem value_atom [CommRing R] (ctx : List R) (i : Nat) : (norm (atom i)).value ctx = getR ctx i := by
  simp only [norm, Poly.value, Mono.value, Int.cast_one, one_mul, add_zero, mul_one, pow_one]

theorem den_isRing : (t : FTerm) → t.isRing = true → t.den = 1
  | atom _, _ | num _, _ => rfl
  | add a b, h | sub a b, h | mul a b, h => by
    simp only [isRing, Bool.and_eq_true] at h
    simp only [den, den_isRing a h.1, den_isRing b h.2]
  | neg a, h => den_isRing a h
  | pow a n, h => by simp only [den, den_isRing a h]; exact Nat.one_pow n
  | div _ _, h | inv _, h => nomatch h
theorem norm_ring [CommRing R] (ctx : List R) : (t : FTerm) → t.isRing = true → t.norm.value ctx = t.denoteRing ctx
  | atom i, _ => value_atom ctx i
  | num n, _ => value_num ctx n
  | add a b, h => by
    simp only [isRing, Bool.and_eq_true] at h
    simp only [norm, denoteRing, Poly.value_add, value_times, den_isRing a h.1, den_isRing b h.2, Nat.cast_one, one_mul, norm_ring ctx a h.1, norm_ring ctx b h.2]
  | sub a b, h => by
    simp only [isRing, Bool.and_eq_true] at h
    simp only [norm, denoteRing, Poly.value_add, Poly.value_neg, value_times, den_isRing a h.1, den_isRing b h.2, Nat.cast_one, one_mul, norm_ring ctx a h.1, norm_ring ctx b h.2, sub_eq_add_neg]
  | mul a b, h => by
    simp only [isRing, Bool.and_eq_true] at h
    simp only [norm, denoteRing, Poly.value_mul, norm_ring ctx a h.1, norm_ring ctx b h.2]
  | neg a, h => by simp only [norm, denoteRing, Poly.value_neg, norm_ring ctx a h]
  | pow a n, h => by simp only [norm, denoteRing, Poly.value_pow, norm_ring ctx a h]
  | div _ _, h | inv _, h => nomatch h
end FTerm

theorem eq_of_normRing [CommRing R] (ctx : List R) (a b : FTerm) (h : ((FTerm.sub a b).isRing && (FTerm.sub a b).norm.isZero) = true) :
    a.denoteRing ctx = b.denoteRing ctx := by
  rw [Bool.and_eq_true] at h
  have e := FTerm.norm_ring ctx _ h.1
  rw [Poly.value_of_isZero ctx _ h.2] at e
  exact sub_eq_zero.1 e.symm

namespace FTerm
variable [Field R] (ctx : List R)
/-- `den` as a number of the field. -/
def isOk : FTerm → Bool
  | atom _ | num _ => true
  | add a b | sub a b | mul a b => isOk a && isOk b
  | neg a | pow a _ => isOk a
  | div a n => isOk a && !Nat.beq n 0
  | inv n => !Nat.beq n 0
theorem ne_zero_of_beq {n : Nat} (h : (!Nat.beq n 0) = true) : n ≠ 0 := fun e => by rw [e] at h; cases h
theorem mul_div_cast [CharZero R] (x : R) {n : Nat} (h : n ≠ 0) : (n : R) * (x / (numeral R n).ofNat) = x := by
  have hn : (n : R) ≠ 0 := fun e => h (CharZero.cast_injective (R := R) (e.trans Nat.cast_zero.symm))
  rw [numeral_eq, DivisionRing.div_eq_mul_inv, mul_left_comm, DivisionRing.mul_inv_cancel _ hn, mul_one]
theorem norm_field [CharZero R] : (t : FTerm) → t.isOk = true → t.norm.value ctx = (t.den : R) * t.denote ctx
  | atom i, _ => by rw [value_atom]; simp only [den, denote, Nat.cast_one, one_mul]
  | num n, _ => by rw [value_num]; simp only [den, denote, Nat.cast_one, one_mul]
  | add a b, h => by
    simp only [isOk, Bool.and_eq_true] at h
    simp only [norm, denote, den, Poly.value_add, value_times, norm_field a h.1, norm_field b h.2]
    rw [show Nat.mul a.den b.den = a.den * b.den from rfl, Nat.cast_mul, mul_add, mul_left_comm, mul_assoc, mul_assoc]
  | sub a b, h => by
    simp only [isOk, Bool.and_eq_true] at h
    simp only [norm, denote, den, Poly.value_add, Poly.value_neg, value_times, norm_field a h.1, norm_field b h.2]
    rw [show Nat.mul a.den b.den = a.den * b.den from rfl, Nat.cast_mul, sub_eq_add_neg, mul_add, mul_neg, mul_left_comm, mul_assoc, mul_assoc]
  | mul a b, h => by
    simp only [isOk, Bool.and_eq_true] at h
    simp only [norm, denote, den, Poly.value_mul, norm_field a h.1, norm_field b h.2]
    rw [show Nat.mul a.den b.den = a.den * b.den from rfl, Nat.cast_mul, mul_mul_mul_comm]
  | neg a, h => by simp only [norm, denote, den, Poly.value_neg, norm_field a h, mul_neg]
  | pow a n, h => by
    simp only [norm, denote, den, Poly.value_pow, norm_field a h]
    rw [show Nat.pow a.den n = a.den ^ n from rfl, Nat.cast_pow, mul_pow]
  | div a n, h => by
    simp only [isOk, Bool.and_eq_true] at h
    simp only [norm, denote, den, norm_field a h.1]
    rw [show Nat.mul a.den n = a.den * n from rfl, Nat.cast_mul, mul_assoc, mul_div_cast _ (ne_zero_of_beq h.2)]
  | inv n, h => by
    have := mul_div_cast (1 : R) (ne_zero_of_beq h)
    rw [DivisionRing.div_eq_mul_inv, one_mul] at this
    simp only [norm, denote, den, this, Poly.value, Mono.value, Int.cast_one, one_mul, add_zero]
theorem den_ne_zero [CharZero R] : (t : FTerm) → t.isOk = true → t.den ≠ 0
  | atom _, _ | num _, _ => by simp [den]
  | add a b, h | sub a b, h | mul a b, h => by
    simp only [isOk, Bool.and_eq_true] at h
    exact Nat.mul_ne_zero (den_ne_zero a h.1) (den_ne_zero b h.2)
  | neg a, h => den_ne_zero a h
  | pow a n, h => by
    have := Nat.pow_pos (n := n) (Nat.pos_of_ne_zero (den_ne_zero a h))
    exact Nat.ne_of_gt this
  | div a n, h => by
    simp only [isOk, Bool.and_eq_true] at h
    exact Nat.mul_ne_zero (den_ne_zero a h.1) (ne_zero_of_beq h.2)
  | inv n, h => ne_zero_of_beq h
end FTerm

theorem eq_of_normField [Field R] [CharZero R] (ctx : List R) (a b : FTerm)
    (h : ((FTerm.sub a b).isOk && (FTerm.sub a b).norm.isZero) = true) : a.denote ctx = b.denote ctx := by
  rw [Bool.and_eq_true] at h
  have e := FTerm.norm_field ctx _ h.1
  rw [Poly.value_of_isZero ctx _ h.2] at e
  have hn : ((FTerm.sub a b).den : R) ≠ 0 := fun e =>
    FTerm.den_ne_zero (R := R) _ h.1 (CharZero.cast_injective (R := R) (e.trans Nat.cast_zero.symm))
  have z : (FTerm.sub a b).denote ctx = 0 := by
    have := congrArg (((FTerm.sub a b).den : R)⁻¹ * ·) e
    simp only [mul_zero] at this
    rw [← mul_assoc, mul_comm _ ((FTerm.sub a b).den : R), DivisionRing.mul_inv_cancel _ hn, one_mul] at this
    exact this.symm
  exact sub_eq_zero.1 z
end Ember.Ring
