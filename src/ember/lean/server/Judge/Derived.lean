import Judge
/-! What a kernel derives from the declaration of inductive types: numbers, flags and the rules of recursors. A file's
compiled module has its own word on that, which must be the same. -/
open Lean
namespace Judge

def sameNumbers (a : Cells) (i : Nat) : List Nat → Bool
  | [] => Nat.beq i a.size
  | n :: rest => Nat.beq (a.nat i) n && sameNumbers a (i + 1) rest

def bit (b : Bool) : Nat := if b then 1 else 0

def sameRules (g : Given) (a : Cells) (i : Nat) : List RecursorRule → Bool
  | [] => Nat.beq i a.size
  | r :: rest =>
    let row := inner a i
    g.names.getD (row.nat 0) .anonymous == r.ctor && Nat.beq (row.nat 1) r.nfields &&
      (g.expressions.getD (row.nat 2) default).eqv r.rhs && sameRules g a (i + 1) rest

/-- Of a row `[name, type, numbers, flags, names, rules]`, with what `library.Detail` has: is that what
the kernel made? -/
def sameDerived (find : Name → Option ConstantInfo) (g : Given) (row : Cells) : Bool :=
  let numbers := inner row 2
  let flags := inner row 3
  match find (g.names.getD (row.nat 0) .anonymous) with
  | some (.inductInfo v) => sameNumbers numbers 0 [v.numParams, v.numIndices, v.numNested] &&
      sameNumbers flags 0 [bit v.isRec, bit v.isReflexive]
  | some (.ctorInfo v) => sameNumbers numbers 0 [v.cidx, v.numParams, v.numFields]
  | some (.recInfo v) => sameNumbers numbers 0 [v.numParams, v.numIndices, v.numMotives, v.numMinors] &&
      sameNumbers flags 0 [bit v.k] && sameRules g (inner row 5) 0 v.rules &&
      (g.expressions.getD (row.nat 1) default).eqv v.type
  | _ => false

partial def derivedFrom (find : Name → Option ConstantInfo) (g : Given) (rows : Cells) (i : Nat) (found : Array Json) : Array Json :=
  if i < rows.size then derivedFrom find g rows (i + 1) (found.push (.bool (sameDerived find g (inner rows i)))) else found

def among (n : Name) : List ConstantInfo → Option ConstantInfo
  | [] => none
  | c :: rest => if c.name == n then some c else among n rest

/-- An environment finds all but the recursors of nested types: those are looked for among what was added to it. -/
def derived (env : Environment) (g : Given) (rows : Cells) : Array Json :=
  let known := fun (n : Name) => env.find? n (skipRealize := true)
  let nested := env.constants.foldStage2 (fun (l : List ConstantInfo) n c => match known n with
    | some _ => l
    | none => c :: l) []
  derivedFrom (fun n => match known n with
    | some c => some c
    | none => among n nested) g rows 0 .empty

end Judge
