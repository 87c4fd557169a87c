import Init
/-! Commutative-ring terms over ℤ (and, through casts, ℕ), and a verified normal form: sums of monomials, sorted.
The tactics `ring`, `linarith` and `nlinarith` reify goals to `Term`, and the kernel evaluates `norm`. -/
set_option linter.unusedVariables false
namespace Ember.Ring

/-- What a variable stands for: an integer, or a natural number (then a product of such is known to be nonnegative). -/
inductive Atom where | int (z : Int) | nat (n : Nat)
def Atom.toInt : Atom → Int | .int z => z | .nat n => (n : Int)
def Atom.toNat : Atom → Nat | .int _ => 0 | .nat n => n
def Atom.isNat : Atom → Bool | .int _ => false | .nat _ => true
def get : List Atom → Nat → Atom
  | [], _ => .nat 0
  | a :: _, 0 => a
  | _ :: l, n + 1 => get l n

inductive Term where
  | atom (i : Nat)
  | num (k : Int)
  | add (a b : Term)
  | sub (a b : Term)
  | mul (a b : Term)
  | neg (a : Term)
  | pow (a : Term) (n : Nat)
  | cast (a : Term)

def natOf : Int → Nat | .ofNat n => n | .negSucc _ => 0
def isNonneg : Int → Bool | .ofNat _ => true | .negSucc _ => false
def isZero : Int → Bool | .ofNat n => Nat.beq n 0 | .negSucc _ => false

namespace Term
/-- The value of a term over ℕ; `sub`, `neg` and `cast` have none. -/
def denoteN (ctx : List Atom) : Term → Nat
  | atom i => (get ctx i).toNat
  | num k => natOf k
  | add a b => denoteN ctx a + denoteN ctx b
  | mul a b => denoteN ctx a * denoteN ctx b
  | pow a n => denoteN ctx a ^ n
  | sub _ _ | neg _ | cast _ => 0
def denote (ctx : List Atom) : Term → Int
  | atom i => (get ctx i).toInt
  | num k => k
  | add a b => denote ctx a + denote ctx b
  | sub a b => denote ctx a - denote ctx b
  | mul a b => denote ctx a * denote ctx b
  | neg a => -denote ctx a
  | pow a n => denote ctx a ^ n
  | cast a => (denoteN ctx a : Int)
/-- Is this a term over ℕ? -/
def semi (ctx : List Atom) : Term → Bool
  | atom i => (get ctx i).isNat
  | num k => isNonneg k
  | add a b | mul a b => semi ctx a && semi ctx b
  | pow a _ => semi ctx a
  | sub _ _ | neg _ | cast _ => false
/-- Are casts applied to terms over ℕ only? -/
def ok (ctx : List Atom) : Term → Bool
  | atom _ | num _ => true
  | add a b | mul a b | sub a b => ok ctx a && ok ctx b
  | neg a | pow a _ => ok ctx a
  | cast a => semi ctx a
end Term

inductive Order where | lt | eq | gt
/-- A product of powers of variables, by growing variable. -/
inductive Mono where
  | one
  | var (v e : Nat) (m : Mono)
namespace Mono
def denote (ctx : List Atom) : Mono → Int
  | one => 1
  | var v e m => (get ctx v).toInt ^ e * denote ctx m
def mulVar (v e : Nat) : Mono → Mono
  | one => var v e one
  | var w f m => match Nat.beq v w with
    | true => var w (Nat.add f e) m
    | false => match Nat.ble v w with
      | true => var v e (var w f m)
      | false => var w f (mulVar v e m)
def mul : Mono → Mono → Mono
  | one, n => n
  | var v e m, n => mulVar v e (mul m n)
def pow (n : Nat) : Mono → Mono
  | one => one
  | var v e m => var v (Nat.mul e n) (pow n m)
/-- The lexicographic order, which multiplication respects. -/
def cmp : Mono → Mono → Order
  | one, one => .eq
  | one, var _ _ _ => .lt
  | var _ _ _, one => .gt
  | var v e m, var w f n => match Nat.beq v w with
    | true => match Nat.beq e f with
      | true => cmp m n
      | false => match Nat.ble e f with | true => .lt | false => .gt
    | false => match Nat.ble v w with | true => .gt | false => .lt
end Mono

/-- A sum of monomials with coefficients, by falling monomial. -/
inductive Poly where
  | zero
  | cons (c : Int) (m : Mono) (p : Poly)
namespace Poly
def denote (ctx : List Atom) : Poly → Int
  | zero => 0
  | cons c m p => c * m.denote ctx + denote ctx p
def consNonzero (c : Int) (m : Mono) (p : Poly) : Poly := match isZero c with | true => p | false => cons c m p
/-- Merge `c * m + p` into a polynomial; `rest` adds `p`. -/
def addCons (c : Int) (m : Mono) (p : Poly) (rest : Poly → Poly) : Poly → Poly
  | zero => cons c m p
  | cons d k q => match Mono.cmp m k with
    | .eq => consNonzero (c + d) m (rest q)
    | .gt => cons c m (rest (cons d k q))
    | .lt => cons d k (addCons c m p rest q)
def add : Poly → Poly → Poly
  | zero => fun q => q
  | cons c m p => addCons c m p (add p)
def scale (c : Int) (m : Mono) : Poly → Poly
  | zero => zero
  | cons d k p => cons (c * d) (Mono.mul m k) (scale c m p)
def neg : Poly → Poly
  | zero => zero
  | cons c m p => cons (-c) m (neg p)
def mul : Poly → Poly → Poly
  | zero, _ => zero
  | cons c m p, q => add (scale c m q) (mul p q)
def powGeneral (p : Poly) : Nat → Poly
  | 0 => cons 1 .one zero
  | n + 1 => mul (powGeneral p n) p
/-- Powers; those of one monomial with a natural coefficient in one step, without exponents 0 in it. -/
def pow (p : Poly) (n : Nat) : Poly := match p, n with
  | cons (.ofNat a) m zero, n + 1 => cons (.ofNat (Nat.pow a (n + 1))) (m.pow (n + 1)) zero
  | p, n => powGeneral p n
def isZero : Poly → Bool | zero => true | cons _ _ _ => false
def isNegConst : Poly → Bool | cons (.negSucc _) .one zero => true | _ => false
end Poly

def Term.norm : Term → Poly
  | .atom i => .cons 1 (.var i 1 .one) .zero
  | .num k => .consNonzero k .one .zero
  | .add a b => .add (norm a) (norm b)
  | .sub a b => .add (norm a) (.neg (norm b))
  | .mul a b => .mul (norm a) (norm b)
  | .neg a => .neg (norm a)
  | .pow a n => .pow (norm a) n
  | .cast a => norm a

/-! Soundness. -/
theorem isZero_eq {c : Int} (h : isZero c = true) : c = 0 := match c, h with
  | .ofNat n, h => by rw [Nat.eq_of_beq_eq_true h]; rfl
private theorem pow_succ' (x : Int) (n : Nat) : x ^ (n + 1) = x ^ n * x := rfl
private theorem pow_zero' (x : Int) : x ^ 0 = 1 := rfl
private theorem mul_left (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]
private theorem mul_mul (a b c d : Int) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [Int.mul_assoc, mul_left b, ← Int.mul_assoc]
private theorem pow_add' (x : Int) (m n : Nat) : x ^ (m + n) = x ^ m * x ^ n := by
  induction n with
  | zero => show x ^ m = x ^ m * 1; rw [Int.mul_one]
  | succ n ih => show x ^ (m + n) * x = x ^ m * (x ^ n * x); rw [ih, Int.mul_assoc]
private theorem pow_mul' (x : Int) (m n : Nat) : x ^ (m * n) = (x ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => show x ^ (m * n + m) = (x ^ m) ^ n * x ^ m; rw [pow_add', ih]
private theorem mul_pow' (x y : Int) (n : Nat) : (x * y) ^ n = x ^ n * y ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => show (x * y) ^ n * (x * y) = (x ^ n * x) * (y ^ n * y); rw [ih, mul_mul]
private theorem one_pow' (n : Nat) : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => show (1 : Int) ^ n * 1 = 1; rw [ih]; rfl
private theorem cast_pow (a n : Nat) : ((a ^ n : Nat) : Int) = (a : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => show ((a ^ n * a : Nat) : Int) = (a : Int) ^ n * a; rw [← ih]; rfl

theorem Mono.denote_mulVar (ctx : List Atom) (v e : Nat) (m : Mono) :
    (mulVar v e m).denote ctx = (get ctx v).toInt ^ e * m.denote ctx := by
  induction m with
  | one => rfl
  | var w f m ih =>
    simp only [mulVar]
    split
    · rename_i h; rw [Nat.eq_of_beq_eq_true h]
      show (get ctx w).toInt ^ (f + e) * _ = _ * (_ * _); rw [pow_add', Int.mul_assoc, mul_left]
    · split
      · rfl
      · simp only [denote, ih]; rw [mul_left]
theorem Mono.denote_mul (ctx : List Atom) (m n : Mono) : (mul m n).denote ctx = m.denote ctx * n.denote ctx := by
  induction m with
  | one => simp only [mul, denote, Int.one_mul]
  | var v e m ih => simp only [mul, denote, denote_mulVar, ih, Int.mul_assoc]
theorem Mono.denote_pow (ctx : List Atom) (n : Nat) (m : Mono) : (pow n m).denote ctx = m.denote ctx ^ n := by
  induction m with
  | one => simp only [pow, denote, one_pow']
  | var v e m ih => simp only [pow, denote, ih, mul_pow']; rw [show Nat.mul e n = e * n from rfl, pow_mul']
theorem Mono.cmp_eq : (m n : Mono) → cmp m n = .eq → m = n
  | one, one, _ => rfl
  | one, var _ _ _, h => nomatch h
  | var _ _ _, one, h => nomatch h
  | var v e m, var w f n, h => by
    simp only [cmp] at h
    split at h
    · split at h
      · rename_i h₁ _ h₂
        rw [Nat.eq_of_beq_eq_true h₁, Nat.eq_of_beq_eq_true h₂, cmp_eq m n h]
      · split at h <;> cases h
    · split at h <;> cases h

namespace Poly
variable (ctx : List Atom)
theorem denote_consNonzero (c : Int) (m : Mono) (p : Poly) : (consNonzero c m p).denote ctx = c * m.denote ctx + p.denote ctx := by
  simp only [consNonzero]
  split
  · rename_i h; rw [isZero_eq h, Int.zero_mul, Int.zero_add]
  · rfl
theorem denote_addCons (c : Int) (m : Mono) (p : Poly) (rest : Poly → Poly) (h : ∀ q, (rest q).denote ctx = p.denote ctx + q.denote ctx)
    (q : Poly) : (addCons c m p rest q).denote ctx = (cons c m p).denote ctx + q.denote ctx := by
  induction q with
  | zero => simp only [addCons, denote, Int.add_zero]
  | cons d k q ih =>
    simp only [addCons]
    split
    · rename_i e
      rw [denote_consNonzero, h, ← Mono.cmp_eq m k e]; simp only [denote, Int.add_mul]; omega
    · simp only [denote, h]; omega
    · simp only [denote, ih]; omega
theorem denote_add (p q : Poly) : (add p q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p generalizing q with
  | zero => simp only [add, denote, Int.zero_add]
  | cons c m p ih => exact denote_addCons ctx c m p (add p) ih q
theorem denote_scale (c : Int) (m : Mono) (p : Poly) : (scale c m p).denote ctx = c * m.denote ctx * p.denote ctx := by
  induction p with
  | zero => simp only [scale, denote, Int.mul_zero]
  | cons d k p ih => simp only [scale, denote, ih, Mono.denote_mul, Int.mul_add]; rw [mul_mul]
theorem denote_neg (p : Poly) : (neg p).denote ctx = -p.denote ctx := by
  induction p with
  | zero => rfl
  | cons c m p ih => simp only [neg, denote, ih, Int.neg_mul, Int.neg_add]
theorem denote_mul (p q : Poly) : (mul p q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | zero => simp only [mul, denote, Int.zero_mul]
  | cons c m p ih => simp only [mul, denote, denote_add, denote_scale, ih, Int.add_mul]
theorem denote_powGeneral (p : Poly) (n : Nat) : (powGeneral p n).denote ctx = p.denote ctx ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [powGeneral, denote_mul, ih]; rfl
theorem denote_pow (p : Poly) (n : Nat) : (pow p n).denote ctx = p.denote ctx ^ n := by
  simp only [pow]
  split
  · rename_i a m n
    simp only [denote, Mono.denote_pow, Int.add_zero]; rw [mul_pow']
    exact congrArg (· * _) (cast_pow a (n + 1))
  · exact denote_powGeneral ctx _ _
end Poly

namespace Term
variable (ctx : List Atom)
theorem semi_cast : (t : Term) → t.semi ctx = true → t.ok ctx = true ∧ t.denote ctx = (t.denoteN ctx : Int)
  | atom i, h => by
    simp only [semi] at h; refine ⟨rfl, ?_⟩; simp only [denote, denoteN]
    cases hi : get ctx i with
    | int z => rw [hi] at h; cases h
    | nat n => rfl
  | num (.ofNat n), h => ⟨rfl, rfl⟩
  | num (.negSucc n), h => nomatch h
  | add a b, h => by
    simp only [semi, Bool.and_eq_true] at h
    have ⟨h₁, h₂⟩ := semi_cast a h.1; have ⟨h₃, h₄⟩ := semi_cast b h.2
    refine ⟨by simp only [ok, h₁, h₃]; rfl, ?_⟩
    simp only [denote, denoteN, h₂, h₄]; rfl
  | mul a b, h => by
    simp only [semi, Bool.and_eq_true] at h
    have ⟨h₁, h₂⟩ := semi_cast a h.1; have ⟨h₃, h₄⟩ := semi_cast b h.2
    refine ⟨by simp only [ok, h₁, h₃]; rfl, ?_⟩
    simp only [denote, denoteN, h₂, h₄]; rfl
  | pow a n, h => by
    have ⟨h₁, h₂⟩ := semi_cast a h
    refine ⟨h₁, ?_⟩
    simp only [denote, denoteN, h₂, cast_pow]
  | sub _ _, h => nomatch h
  | neg _, h => nomatch h
  | cast _, h => nomatch h
theorem denote_norm : (t : Term) → t.ok ctx = true → t.norm.denote ctx = t.denote ctx
  | atom i, _ => by simp only [norm, denote, Poly.denote, Mono.denote]; rw [pow_succ', pow_zero']; simp
  | num k, _ => by simp only [norm, denote, Poly.denote_consNonzero, Poly.denote, Mono.denote]; simp
  | add a b, h => by
    simp only [ok, Bool.and_eq_true] at h
    simp only [norm, denote, Poly.denote_add, denote_norm a h.1, denote_norm b h.2]
  | sub a b, h => by
    simp only [ok, Bool.and_eq_true] at h
    simp only [norm, denote, Poly.denote_add, Poly.denote_neg, denote_norm a h.1, denote_norm b h.2, Int.sub_eq_add_neg]
  | mul a b, h => by
    simp only [ok, Bool.and_eq_true] at h
    simp only [norm, denote, Poly.denote_mul, denote_norm a h.1, denote_norm b h.2]
  | neg a, h => by simp only [norm, denote, Poly.denote_neg, denote_norm a h]
  | pow a n, h => by simp only [norm, denote, Poly.denote_pow, denote_norm a h]
  | cast a, h => by
    have ⟨h₁, h₂⟩ := semi_cast ctx a h
    simp only [norm, denote]; rw [denote_norm a h₁, h₂]
end Term

/-! What the tactics use. -/
variable (ctx : List Atom)
theorem eq_of_norm (a b : Term) (h : ((Term.sub a b).ok ctx && (Term.sub a b).norm.isZero) = true) : a.denote ctx = b.denote ctx := by
  rw [Bool.and_eq_true] at h
  have e := Term.denote_norm ctx _ h.1
  have z : (Term.sub a b).norm.denote ctx = 0 := by
    have := h.2
    cases hp : (Term.sub a b).norm with
    | zero => rfl
    | cons c m p => rw [hp] at this; cases this
  have d : (Term.sub a b).denote ctx = a.denote ctx - b.denote ctx := rfl
  omega
theorem eq_of_normN (a b : Term) (h : (a.semi ctx && b.semi ctx && (Term.sub a b).norm.isZero) = true) :
    a.denoteN ctx = b.denoteN ctx := by
  rw [Bool.and_eq_true, Bool.and_eq_true] at h
  have ⟨h₁, h₂⟩ := Term.semi_cast ctx a h.1.1
  have ⟨h₃, h₄⟩ := Term.semi_cast ctx b h.1.2
  have := eq_of_norm ctx a b (by rw [Bool.and_eq_true]; exact ⟨by simp only [Term.ok, h₁, h₃]; rfl, h.2⟩)
  omega
theorem contradiction_of_norm (t : Term) (h : 0 ≤ t.denote ctx) (k : (t.ok ctx && t.norm.isNegConst) = true) : False := by
  rw [Bool.and_eq_true] at k
  have e := Term.denote_norm ctx t k.1
  have := k.2
  cases hp : t.norm with
  | zero => rw [hp] at this; cases this
  | cons c m p =>
    rw [hp] at this e
    match c, m, p, this, e with
    | .negSucc n, .one, .zero, _, e =>
      simp only [Poly.denote, Mono.denote] at e
      rw [show Int.negSucc n = -((n : Int) + 1) from rfl] at e
      omega
end Ember.Ring
