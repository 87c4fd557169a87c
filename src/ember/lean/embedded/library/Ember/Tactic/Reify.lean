import Lean
import Ember.Tactic.RingNormal
/-! From Lean's expressions over ℕ and ℤ to `Ember.Ring.Term` and back to expressions: the meta half of `ring`, `linarith`, `nlinarith`.
Anything that is not `+ - * ^`, a numeral or a cast becomes an atom; atoms are compared syntactically. -/
set_option linter.unusedVariables false
namespace Ember.Ring.Meta
open Lean Ember.Ring

/-- The head constant of an application (or `anonymous`) and the arguments. -/
def headArgs (e : Expr) : Name × List Expr := go e []
where go : Expr → List Expr → Name × List Expr
  | .app f a, as => go f (a :: as)
  | .const n _, as => (n, as)
  | .mdata _ e, as => go e as
  | _, _ => (.anonymous, [])
def isConst (e : Expr) (n : Name) : Bool := match e with
  | .const m _ => m == n
  | .mdata _ e => isConst e n
  | _ => false
def intType : Expr := .const `Int []
def natType : Expr := .const `Nat []

/-- The value of a numeral of ℕ: a literal; sums, products, differences, quotients and remainders of such. -/
def natLit? (e : Expr) : Option Nat := match e with
  | .lit (.natVal n) => some n
  | .const n _ => if n == `Nat.zero then some 0 else none
  | .mdata _ e => natLit? e
  | .app (.app (.app (.const n _) _) (.lit (.natVal k))) _ => if n == `OfNat.ofNat then some k else none
  | .app (.const n _) a => if n == `Nat.succ then (natLit? a).map (· + 1) else none
  | .app (.app (.app (.app (.app (.app (.const n _) _) _) _) _) a) b =>
    if n == `HAdd.hAdd then binary (· + ·) (natLit? a) (natLit? b)
    else if n == `HMul.hMul then binary (· * ·) (natLit? a) (natLit? b)
    else if n == `HSub.hSub then binary (· - ·) (natLit? a) (natLit? b)
    else if n == `HDiv.hDiv then binary (· / ·) (natLit? a) (natLit? b)
    else if n == `HMod.hMod then binary (· % ·) (natLit? a) (natLit? b)
    else none
  | _ => none
where binary (f : Nat → Nat → Nat) : Option Nat → Option Nat → Option Nat
  | some a, some b => some (f a b)
  | _, _ => none

/-- The atoms met so far, newest first, each with its kind (is it of type ℕ?); atom `i` is counted from the oldest. -/
structure Atoms where
  count : Nat := 0
  items : List (Expr × Bool) := []

instance : Inhabited Atoms := ⟨{}⟩
instance : Inhabited Term := ⟨.num 0⟩
instance : Inhabited (Term × Atoms) := ⟨(default, default)⟩

def Atoms.find (as : Atoms) (e : Expr) (isNat : Bool) : Nat × Atoms := go as.items as.count
where go : List (Expr × Bool) → Nat → Nat × Atoms
  | (f, k) :: rest, n => if k == isNat && f == e then (n - 1, as) else go rest (n - 1)
  | [], _ => (as.count, { count := as.count + 1, items := (e, isNat) :: as.items })

/-- `b * x * … * x`, with `n` factors `x`. -/
def timesPower (b x : Term) : Nat → Term
  | 0 => b
  | n + 1 => .mul (timesPower b x n) x
def Poly.length : Poly → Nat
  | .zero => 0
  | .cons _ _ p => Poly.length p + 1
/-- May this power be expanded? Powers of one monomial; else so long as there are not too many monomials. -/
def expandable (a : Term) (n : Nat) : Bool :=
  let k := Poly.length a.norm
  if Nat.ble k 1 then Nat.ble n 100000
  else if Nat.beq k 2 then Nat.ble n 24
  else Nat.ble n 12 && Nat.ble (k ^ n) 1000000
/-- An exponent `e + k` with a positive numeral `k`. -/
def splitExponent (e : Expr) : Option (Expr × Nat) :=
  match headArgs e with
  | (n, [a]) => if n == `Nat.succ then some (a, 1) else none
  | (n, [_, _, _, _, a, b]) => if n == `HAdd.hAdd then match natLit? b with
      | some k => if Nat.ble 1 k && Nat.ble k 16 then some (a, k) else none
      | none => none
    else none
  | _ => none

mutual
/-- A term of type ℕ. -/
partial def reifyNat (e : Expr) (as : Atoms) : Term × Atoms :=
  match natLit? e with
  | some n => (.num (.ofNat n), as)
  | none => match headArgs e with
    | (n, [t, _, _, _, a, b]) =>
      if n == `HAdd.hAdd then binary .add reifyNat a b as
      else if n == `HMul.hMul then binary .mul reifyNat a b as
      else if n == `HPow.hPow then power reifyNat true e a b as
      else atom e true as
    | (n, [a]) => if n == `Nat.succ then
        let (a, as) := reifyNat a as
        (.add a (.num 1), as)
      else atom e true as
    | _ => atom e true as
/-- A term of type ℤ. -/
partial def reifyInt (e : Expr) (as : Atoms) : Term × Atoms :=
  match headArgs e with
  | (n, [t, _, _, _, a, b]) =>
    if n == `HAdd.hAdd then binary .add reifyInt a b as
    else if n == `HMul.hMul then binary .mul reifyInt a b as
    else if n == `HSub.hSub then binary .sub reifyInt a b as
    else if n == `HPow.hPow then power reifyInt false e a b as
    else atom e false as
  | (n, [_, a, b]) =>
    if n == `Neg.neg then
      let (b, as) := reifyInt b as
      (.neg b, as)
    else if n == `Nat.cast then cast b as
    else if n == `OfNat.ofNat then match natLit? a with
      | some k => (.num (.ofNat k), as)
      | none => atom e false as
    else atom e false as
  | (n, [a]) => if n == `Int.ofNat then cast a as else atom e false as
  | _ => atom e false as
partial def cast (a : Expr) (as : Atoms) : Term × Atoms :=
  let (a, as) := reifyNat a as
  (.cast a, as)
partial def binary (f : Term → Term → Term) (r : Expr → Atoms → Term × Atoms) (a b : Expr) (as : Atoms) : Term × Atoms :=
  let (a, as) := r a as
  let (b, as) := r b as
  (f a b, as)
partial def power (r : Expr → Atoms → Term × Atoms) (isNat : Bool) (e a n : Expr) (as : Atoms) : Term × Atoms :=
  match natLit? n with
  | some n =>
    let (a', as') := r a as
    if expandable a' n then (.pow a' n, as') else atom e isNat as
  | none => match splitExponent n, e with
    | some (m, k), .app f _ =>
      let (b, as) := r (.app f m) as
      let (a, as) := r a as
      (timesPower b a k, as)
    | _, _ => atom e isNat as
partial def atom (e : Expr) (isNat : Bool) (as : Atoms) : Term × Atoms :=
  let (i, as) := as.find e isNat
  (.atom i, as)
end

/-! Expressions that denote our data. -/
def natExpr (n : Nat) : Expr := .lit (.natVal n)
def intExpr : Int → Expr
  | .ofNat n => .app (.const ``Int.ofNat []) (natExpr n)
  | .negSucc n => .app (.const ``Int.negSucc []) (natExpr n)
def termExpr : Term → Expr
  | .atom i => .app (.const ``Term.atom []) (natExpr i)
  | .num k => .app (.const ``Term.num []) (intExpr k)
  | .add a b => .app (.app (.const ``Term.add []) (termExpr a)) (termExpr b)
  | .sub a b => .app (.app (.const ``Term.sub []) (termExpr a)) (termExpr b)
  | .mul a b => .app (.app (.const ``Term.mul []) (termExpr a)) (termExpr b)
  | .neg a => .app (.const ``Term.neg []) (termExpr a)
  | .pow a n => .app (.app (.const ``Term.pow []) (termExpr a)) (natExpr n)
  | .cast a => .app (.const ``Term.cast []) (termExpr a)
def atomType : Expr := .const ``Ember.Ring.Atom []
/-- The context of the atoms, as a list. -/
def ctxExpr (as : Atoms) : Expr := go as.items (.app (.const ``List.nil [.zero]) atomType)
where go : List (Expr × Bool) → Expr → Expr
  | [], l => l
  | (e, isNat) :: rest, l =>
    let c := if isNat then ``Ember.Ring.Atom.nat else ``Ember.Ring.Atom.int
    go rest (.app (.app (.app (.const ``List.cons [.zero]) atomType) (.app (.const c []) e)) l)
/-- The proof of `true = true`, for checks that the kernel evaluates. -/
def evaluated : Expr := .app (.app (.const ``Eq.refl [.succ .zero]) (.const ``Bool []) ) (.const ``Bool.true [])
def mkApps (f : Name) : List Expr → Expr := List.foldl Expr.app (.const f [])

end Ember.Ring.Meta
