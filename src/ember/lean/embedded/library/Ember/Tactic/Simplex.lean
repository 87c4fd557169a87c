import Init
/-! Find natural numbers `y` with `Σ yᵢ · columnᵢ = 0` and `Σ yᵢ · constantᵢ < 0`: the certificate that the facts
`0 ≤ constantᵢ + columnᵢ` contradict each other. Phase one of the simplex method on integer rows (each up to a positive factor). -/
set_option linter.unusedVariables false
namespace Ember.Simplex
/-- An equation `Σ body·y = rhs` with `rhs ≥ 0`, solved for the variable `basis` (an artificial one if `none`). -/
structure Row where
  basis : Option Nat
  body : List Int
  rhs : Int

/-! Rows are added, divided and read by native code, which is what `omega` does it with. -/
abbrev nth (l : List Int) (i : Nat) : Int := Lean.Omega.IntList.get l i
def isNeg : Int → Bool | .negSucc _ => true | .ofNat _ => false
def isPos : Int → Bool | .ofNat (_ + 1) => true | _ => false
def absNat : Int → Nat | .ofNat n => n | .negSucc n => n + 1
/-- `p * xs - q * ys` -/
def eliminate (p q : Int) (xs ys : List Int) : List Int := Lean.Omega.IntList.combo p xs (-q) ys
def Row.reduce (r : Row) : Row :=
  let g := Nat.gcd (Lean.Omega.IntList.gcd r.body) (absNat r.rhs)
  if Nat.ble g 1 then r else { r with body := Lean.Omega.IntList.sdiv r.body (.ofNat g), rhs := Int.ediv r.rhs (.ofNat g) }
/-- Remove column `s` from a row by the pivot row. -/
def Row.clear (pivot : Row) (s : Nat) (r : Row) : Row :=
  let q := nth r.body s
  match q with
  | .ofNat 0 => r
  | q =>
    let p := nth pivot.body s
    Row.reduce { r with body := eliminate p q r.body pivot.body, rhs := p * r.rhs - q * pivot.rhs }
/-- The column to enter: the largest reduced cost, or (`bland`) the first positive one. -/
def entering (bland : Bool) : List Int → Nat → Option (Nat × Int) → Option (Nat × Int)
  | [], _, best => best
  | x :: xs, i, best =>
    if isPos x then match best with
      | none => if bland then some (i, x) else entering bland xs (i + 1) (some (i, x))
      | some (_, y) => entering bland xs (i + 1) (if isPos (x - y) then some (i, x) else best)
    else entering bland xs (i + 1) best
/-- The row to leave: the least ratio; among equals an artificial one, or the least variable. -/
def leaving (s : Nat) : List Row → Option Row → Option Row
  | [], best => best
  | r :: rs, best =>
    let a := nth r.body s
    if isPos a then match best with
      | none => leaving s rs (some r)
      | some b =>
        let d := r.rhs * nth b.body s - b.rhs * a
        let first := match d, r.basis, b.basis with
          | .negSucc _, _, _ => true
          | .ofNat 0, none, _ => true
          | .ofNat 0, some i, some j => Nat.ble (i + 1) j
          | _, _, _ => false
        leaving s rs (if first then some r else best)
    else leaving s rs best
def sameBasis (a b : Row) : Bool := match a.basis, b.basis with
  | some i, some j => Nat.beq i j
  | _, _ => false
def sameRow (a b : Row) : Bool := match a, b with
  | ⟨none, xs, c⟩, ⟨none, ys, d⟩ => decide (c = d) && same xs ys
  | a, b => sameBasis a b
where same : List Int → List Int → Bool
  | x :: xs, y :: ys => decide (x = y) && same xs ys
  | [], [] => true
  | _, _ => false
/-- Replace the pivot row (the first that equals it), clear the others. -/
def pivotRows (pivot new : Row) (s : Nat) : List Row → List Row
  | [] => []
  | r :: rs => if sameRow r pivot then new :: rs.map (Row.clear new s) else Row.clear new s r :: pivotRows pivot new s rs
/-- A tableau: the equations, and the sum of those that still have artificial variables. -/
structure Tableau where
  rows : List Row
  cost : Row
  steps : Nat
inductive Outcome where
  | solved (rows : List Row)
  | impossible
  | next (tableau : Tableau)
/-- One pivot; the first 150 by largest cost, then by Bland's rule, which cannot cycle. -/
def step (t : Tableau) : Outcome :=
  match t.cost.rhs with
  | .ofNat 0 => .solved t.rows
  | _ => match entering (Nat.ble 150 t.steps) t.cost.body 0 none with
    | none => .impossible
    | some (s, _) => match leaving s t.rows none with
      | none => .impossible
      | some r =>
        let new := { r with basis := some s }
        .next ⟨pivotRows r new s t.rows, Row.clear new s t.cost, t.steps + 1⟩
def sumRows : List Row → Row → Row
  | [], t => t
  | r :: rs, t => sumRows rs { t with body := eliminate 1 (-1) t.body r.body, rhs := t.rhs + r.rhs }
def zeros : Nat → List Int
  | 0 => []
  | n + 1 => 0 :: zeros n
def lcm (a b : Nat) : Nat := Nat.div (a * b) (Nat.gcd a b)
/-- The multipliers of the columns, made integral. -/
def multipliers (rows : List Row) : List (Nat × Nat) :=
  let scale := denominators rows 1
  values scale rows
where
  denominators : List Row → Nat → Nat
    | [], d => d
    | r :: rs, d => match r.basis with
      | some s => denominators rs (lcm d (absNat (nth r.body s)))
      | none => denominators rs d
  values (scale : Nat) : List Row → List (Nat × Nat)
    | [] => []
    | r :: rs => match r.basis with
      | some s => if isPos r.rhs then (s, Nat.div (absNat r.rhs * scale) (absNat (nth r.body s))) :: values scale rs else values scale rs
      | none => values scale rs
/-- Rows are monomials over the facts; `constants` are the facts' constants. `multipliers` of a solution is the certificate. -/
def start (width : Nat) (monomials : List (List Int)) (constants : List Int) : Tableau :=
  let rows := { basis := none, body := constants.map (fun c => -c), rhs := 1 : Row } ::
    monomials.map fun body => { basis := none, body := body, rhs := 0 }
  ⟨rows, sumRows rows { basis := none, body := zeros width, rhs := 0 }, 0⟩
end Ember.Simplex
