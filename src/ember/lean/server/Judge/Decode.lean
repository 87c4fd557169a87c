import Lean
/-! Build names, universe levels, expressions and constants from tables of numbers, through the real constructors, so
that no cached hash or flag of an untrusted file survives. A row refers to earlier rows; row 0 of the names is the
anonymous name, row 0 of the levels is zero. A row that is out of range becomes a default, which the kernel refuses. -/
open Lean
namespace Judge

/-- A flat array of JSON numbers and strings, read by position. -/
abbrev Cells := Array Json
def Cells.nat (a : Cells) (i : Nat) : Nat := match (a.getD i .null).getNat? with
  | .ok n => n
  | .error _ => 0
def Cells.str (a : Cells) (i : Nat) : String := match a.getD i .null with
  | .str s => s
  | _ => ""
def inner (a : Cells) (i : Nat) : Cells := match a.getD i .null with
  | .arr b => b
  | _ => .empty
def cells (j : Json) (key : String) : Cells := match j.getObjVal? key with
  | .ok (.arr a) => a
  | _ => .empty
def text (j : Json) (key : String) : String := match j.getObjVal? key with
  | .ok (.str s) => s
  | _ => ""
def number (j : Json) (key : String) : Nat := match j.getObjVal? key with
  | .ok n => match n.getNat? with
    | .ok n => n
    | .error _ => 0
  | .error _ => 0
def flag (j : Json) (key : String) : Bool := match j.getObjVal? key with
  | .ok (.bool b) => b
  | _ => false

partial def names (a : Cells) (i : Nat) (done : Array Name) : Array Name :=
  if i < a.size then
    let parent := done.getD (a.nat i) .anonymous
    let name := match a.getD (i + 1) .null with
      | .str s => Name.str parent s
      | _ => Name.num parent (a.nat (i + 1))
    names a (i + 2) (done.push name)
  else done

partial def levels (ns : Array Name) (a : Cells) (i : Nat) (done : Array Level) : Array Level :=
  if i < a.size then
    let at_ := fun k => done.getD (a.nat (i + k)) .zero
    match a.nat i with
    | 1 => levels ns a (i + 2) (let u := at_ 1; done.push (.succ u))
    | 2 => levels ns a (i + 3) (let u := at_ 1; let v := at_ 2; done.push (.max u v))
    | 3 => levels ns a (i + 3) (let u := at_ 1; let v := at_ 2; done.push (.imax u v))
    | _ => levels ns a (i + 2) (done.push (.param (ns.getD (a.nat (i + 1)) .anonymous)))
  else done

structure Tables where
  names : Array Name
  levels : Array Level

def binderInfo : Nat → BinderInfo
  | 1 => .implicit
  | 2 => .strictImplicit
  | 3 => .instImplicit
  | _ => .default

/-- `count` levels whose rows start at cell `i`. -/
def levelList (t : Tables) (a : Cells) (i : Nat) : Nat → List Level
  | 0 => []
  | count + 1 => t.levels.getD (a.nat i) .zero :: levelList t a (i + 1) count

partial def expressions (t : Tables) (a : Cells) (i : Nat) (done : Array Expr) : Array Expr :=
  if i < a.size then
    let x := a.nat (i + 1)
    let sub := fun k => done.getD (a.nat (i + k)) default
    match a.nat i with
    | 5 => expressions t a (i + 3) (let f := sub 1; let b := sub 2; done.push (.app f b))
    | 4 => let count := a.nat (i + 2)
      expressions t a (i + 3 + count) (done.push (.const (t.names.getD x .anonymous) (levelList t a (i + 3) count)))
    | 0 => expressions t a (i + 2) (done.push (.bvar x))
    | 6 => expressions t a (i + 5) (let d := sub 2; let b := sub 3; done.push (.lam (t.names.getD x .anonymous) d b (binderInfo (a.nat (i + 4)))))
    | 7 => expressions t a (i + 5) (let d := sub 2; let b := sub 3; done.push (.forallE (t.names.getD x .anonymous) d b (binderInfo (a.nat (i + 4)))))
    | 3 => expressions t a (i + 2) (done.push (.sort (t.levels.getD x .zero)))
    | 8 => expressions t a (i + 6) (let d := sub 2; let v := sub 3; let b := sub 4; done.push (.letE (t.names.getD x .anonymous) d v b (Nat.beq (a.nat (i + 5)) 1)))
    | 9 => expressions t a (i + 2) (done.push (.lit (.natVal x)))
    | 10 => expressions t a (i + 2) (done.push (.lit (.strVal (a.str (i + 1)))))
    | _ => expressions t a (i + 4) (let e := sub 3; done.push (.proj (t.names.getD x .anonymous) (a.nat (i + 2)) e))
  else done

def nameList (ns : Array Name) (a : Cells) (i : Nat) : Nat → List Name
  | 0 => []
  | count + 1 => ns.getD (a.nat i) .anonymous :: nameList ns a (i + 1) count

def hints : Nat → ReducibilityHints
  | 0 => .opaque
  | 1 => .abbrev
  | n + 2 => .regular (dite (LT.lt n 4294967296) (fun h => UInt32.ofNatLT n h) (fun _ => default))

/-- A constructor of an inductive type: `[name, type]`. -/
def constructors (ns : Array Name) (es : Array Expr) (rows : Cells) (i : Nat) : Nat → List Constructor
  | 0 => []
  | count + 1 =>
    let row := inner rows i
    { name := ns.getD (row.nat 0) .anonymous, type := es.getD (row.nat 1) default } :: constructors ns es rows (i + 1) count

/-- The types of an inductive family: `[name, type, [constructor…]]`. -/
def inductiveTypes (ns : Array Name) (es : Array Expr) (rows : Cells) (i : Nat) : Nat → List InductiveType
  | 0 => []
  | count + 1 =>
    let row := inner rows i
    let ctors := inner row 2
    { name := ns.getD (row.nat 0) .anonymous, type := es.getD (row.nat 1) default,
      ctors := constructors ns es ctors 0 ctors.size } :: inductiveTypes ns es rows (i + 1) count

/-- A declaration: `[kind, name, type, value, hints, levelParam…]` with the kinds 0 definition, 1 theorem, 2 opaque and
3 axiom; or `[4, number of parameters, [type…], [levelParam…]]`, a family of inductive types. -/
def declaration (ns : Array Name) (es : Array Expr) (a : Cells) : Declaration :=
  if Nat.beq (a.nat 0) 4 then
    let types := inner a 2
    let params := inner a 3
    .inductDecl (nameList ns params 0 params.size) (a.nat 1) (inductiveTypes ns es types 0 types.size) false
  else
    let value := es.getD (a.nat 3) default
    let name := ns.getD (a.nat 1) .anonymous
    let base : ConstantVal := { name, levelParams := nameList ns a 5 (a.size - 5), type := es.getD (a.nat 2) default }
    match a.nat 0 with
    | 0 => .defnDecl { toConstantVal := base, value, hints := hints (a.nat 4), safety := .safe, all := [name] }
    | 1 => .thmDecl { toConstantVal := base, value, all := [name] }
    | 2 => .opaqueDecl { toConstantVal := base, value, isUnsafe := false, all := [name] }
    | _ => .axiomDecl { toConstantVal := base, isUnsafe := false }

end Judge
