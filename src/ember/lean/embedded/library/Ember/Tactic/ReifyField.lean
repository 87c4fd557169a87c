import Ember.Tactic.Reify
import Ember.Tactic.CommRing
/-! From expressions over a commutative ring or a field to `Ember.Ring.FTerm`: the meta half of the tactics on ℚ, ℝ, ℂ and abstract rings.
Anything that is not `+ - * ^`, a numeral, or division by a numeral becomes an atom; atoms are compared syntactically. -/
set_option linter.unusedVariables false
universe u
namespace Ember.Ring.Meta
open Lean Lean.Meta Ember.Ring

/-- Is what `f` is applied to next an instance, of an operation that has several equal ones, or the type of a numeral, which may
be written in several ways (`Fin (3 + 1)`)? -/
def takesInstance (f : Expr) : Bool :=
  match headArgs f with
  | (n, []) => n == `OfNat.ofNat
  | (n, [_]) => n == `Nat.cast || n == `Int.cast || n == `Rat.cast || n == `Neg.neg || n == `Inv.inv || n == `Max.max || n == `Min.min ||
      n == `abs || n == `LE.le || n == `LT.lt || n == `Dvd.dvd
  | (n, [_, _]) => n == `OfNat.ofNat || n == `abs
  | (n, [_, _, _]) => n == `HAdd.hAdd || n == `HMul.hMul || n == `HSub.hSub || n == `HDiv.hDiv || n == `HPow.hPow || n == `HMod.hMod
  | _ => false
/-- The term without these instances: what atoms are compared by. The kernel compares the instances. -/
def withoutInstances (e : Expr) : Expr := match e with
  | .app f a => if takesInstance f then .app (withoutInstances f) (.bvar 1000000) else .app (withoutInstances f) (withoutInstances a)
  | .lam n t b i => .lam n t (withoutInstances b) i
  | .mdata _ e => withoutInstances e
  | e => e
/-- The atoms met so far, newest first, each with the key that it is compared by; atom `i` is counted from the oldest. -/
structure FAtoms where
  count : Nat := 0
  items : List Expr := []
  keys : List Expr := []
instance : Inhabited FAtoms := ⟨{}⟩
instance : Inhabited FTerm := ⟨.num 0⟩
instance : Inhabited (FTerm × FAtoms) := ⟨(default, default)⟩
def FAtoms.find (as : FAtoms) (e : Expr) : Nat × FAtoms :=
  let key := withoutInstances e
  go key as.keys as.count
where go (key : Expr) : List Expr → Nat → Nat × FAtoms
  | f :: rest, n => if f == key then (n - 1, as) else go key rest (n - 1)
  | [], _ => (as.count, { count := as.count + 1, items := e :: as.items, keys := key :: as.keys })

/-- A numeral of any type, by its digits. -/
def literal? (e : Expr) : Option Nat := match e with
  | .app (.app (.app (.const n _) _) a) _ => if n == `OfNat.ofNat then natLit? a else none
  | .mdata _ e => literal? e
  | _ => none
def fExpandable (a : FTerm) (n : Nat) : Bool :=
  let k := Poly.length a.norm
  if Nat.ble k 1 then Nat.ble n 100000
  else if Nat.beq k 2 then Nat.ble n 24
  else Nat.ble n 12 && Nat.ble (k ^ n) 1000000
partial def reifyField (e : Expr) (as : FAtoms) : FTerm × FAtoms :=
  match headArgs e with
  | (n, [_, u, _, _, a, b]) =>
    if n == `HAdd.hAdd then binary .add a b as
    else if n == `HMul.hMul then binary .mul a b as
    else if n == `HSub.hSub then binary .sub a b as
    else if n == `HDiv.hDiv then match literal? b with
      | some (k + 1) =>
        let (a, as) := reifyField a as
        (.div a (k + 1), as)
      | _ => atom e as
    else if n == `HPow.hPow && isConst u `Nat then match natLit? b with
      | some k =>
        let (a', as') := reifyField a as
        if fExpandable a' k then (.pow a' k, as') else atom e as
      | none => atom e as
    else atom e as
  | (n, [_, a, b]) =>
    if n == `Neg.neg then
      let (b, as) := reifyField b as
      (.neg b, as)
    else if n == `Inv.inv then match literal? b with
      | some (k + 1) => (.inv (k + 1), as)
      | _ => atom e as
    else if n == `OfNat.ofNat then match natLit? a with
      | some k => (.num k, as)
      | none => atom e as
    else if n == `Nat.cast then match literal? b with
      | some (k + 2) => (.num (k + 2), as)
      | _ => atom e as
    else atom e as
  | (n, [_, _, m, s, e']) =>
    if n == `OfScientific.ofScientific then match rawNat? m, rawNat? e' with
      | some m, some k =>
        let ten := Nat.pow 10 k
        if isConst s `Bool.true then (.div (.num m) ten, as) else (.num (m * ten), as)
      | _, _ => atom e as
    else atom e as
  | _ => atom e as
where
  rawNat? : Expr → Option Nat
    | .lit (.natVal n) => some n
    | e => natLit? e
  binary (f : FTerm → FTerm → FTerm) (a b : Expr) (as : FAtoms) : FTerm × FAtoms :=
    let (a, as) := reifyField a as
    let (b, as) := reifyField b as
    (f a b, as)
  atom (e : Expr) (as : FAtoms) : FTerm × FAtoms :=
    let (i, as) := as.find e
    (.atom i, as)

/-! Expressions that denote our data. -/
def fTermExpr : FTerm → Expr
  | .atom i => .app (.const ``FTerm.atom []) (natExpr i)
  | .num k => .app (.const ``FTerm.num []) (natExpr k)
  | .add a b => .app (.app (.const ``FTerm.add []) (fTermExpr a)) (fTermExpr b)
  | .sub a b => .app (.app (.const ``FTerm.sub []) (fTermExpr a)) (fTermExpr b)
  | .mul a b => .app (.app (.const ``FTerm.mul []) (fTermExpr a)) (fTermExpr b)
  | .neg a => .app (.const ``FTerm.neg []) (fTermExpr a)
  | .pow a n => .app (.app (.const ``FTerm.pow []) (fTermExpr a)) (natExpr n)
  | .div a n => .app (.app (.const ``FTerm.div []) (fTermExpr a)) (natExpr n)
  | .inv n => .app (.const ``FTerm.inv []) (natExpr n)
/-- The level of a type. -/
def levelOf (ty : Expr) : MetaM Level := do
  match ← whnf (← inferType ty) with
  | .sort (.succ u) => pure u
  | _ => pure .zero
def fCtxExpr (u : Level) (ty : Expr) (as : FAtoms) : Expr := go as.items (.app (.const ``List.nil [u]) ty)
where go : List Expr → Expr → Expr
  | [], l => l
  | e :: rest, l => go rest (.app (.app (.app (.const ``List.cons [u]) ty) e) l)
/-- These only carry instances: an application of one shows those of a type. -/
def ringOf {R : Type u} [CommRing R] (_ : List R) : Unit := ()
def fieldOf {R : Type u} [Field R] [CharZero R] (_ : List R) : Unit := ()
/-- What theorems about a type start with: the level, the type and its instances. -/
structure Carrier where
  level : Level
  type : Expr
  instances : List Expr
instance : Inhabited Carrier := ⟨⟨.zero, default, []⟩⟩
/-- The instances that `kind` (one of these) shows; `none` if the type lacks some. -/
def carrier? (kind : Name) (ty : Expr) : MetaM (Option Carrier) := do
  let u ← levelOf ty
  tryCatchThe Exception
    (do
      let e ← instantiateInMetaM (← mkAppM kind [.app (.const ``List.nil [u]) ty].toArray)
      match headArgs e with
      | (_, _ :: args) => pure (some ⟨u, ty, dropLast args⟩)
      | _ => pure none)
    (fun _ => pure none)
where dropLast : List Expr → List Expr
  | [] | [_] => []
  | x :: xs => x :: dropLast xs
def Carrier.apply (c : Carrier) (name : Name) (args : List Expr) : Expr :=
  List.foldl Expr.app (List.foldl Expr.app (.app (.const name [c.level]) c.type) c.instances) args
def Carrier.ctx (c : Carrier) (as : FAtoms) : Expr := fCtxExpr c.level c.type as

/-- A proof of `a = b` in a commutative ring, or in a field of characteristic 0, if their normal forms agree. -/
def fieldEquation? (ty a b : Expr) : MetaM (Option Expr) := do
  let (s, as) := reifyField a {}
  let (t, as) := reifyField b as
  let difference := FTerm.sub s t
  if !difference.norm.isZero then pure none else do
    let isRing := difference.isRing
    match ← carrier? (if isRing then ``ringOf else ``fieldOf) ty with
    | some c => pure (some (c.apply (if isRing then ``eq_of_normRing else ``eq_of_normField) [c.ctx as, fTermExpr s, fTermExpr t, evaluated]))
    | none => pure none
end Ember.Ring.Meta
