import Lean
/-! The axioms that a constant rests on, by our own walk over an environment: every constant that its type, its value
or its constructors mention, and so on. Names are compared by structure. -/
open Lean
namespace Judge

structure Walk where
  seen : NameSet
  axioms : List Name
  /-- Constants that are in no state to be rested on: unknown, unsafe or partial. -/
  unsound : List Name

def mentioned : ConstantInfo → List Expr
  | .defnInfo v => [v.type, v.value]
  | .thmInfo v => [v.type, v.value]
  | .opaqueInfo v => [v.type, v.value]
  | c => [c.type]

/-- Constants that belong to `c` without standing in its type or value. -/
def relatives : ConstantInfo → List Name
  | .inductInfo v => v.ctors ++ v.all
  | .ctorInfo v => [v.induct]
  | .recInfo v => v.all
  | _ => []

def pushAll (a : Array Name) (i : Nat) : Nat → List Name → List Name
  | 0, stack => stack
  | n + 1, stack => pushAll a (i + 1) n (a.getD i .anonymous :: stack)

def allowed : List (Name × Nat) := [(`propext, 1), (`Classical.choice, 2), (`Quot.sound, 4)]

def bitOf (n : Name) : List (Name × Nat) → Option Nat
  | [] => none
  | (a, bit) :: rest => if n == a then some bit else bitOf n rest

def settled (n : Name) : List (Nat × NameSet) → Option Nat
  | [] => none
  | (bits, members) :: rest => if members.contains n then some bits else settled n rest

def settle (n : Name) (bits : Nat) : List (Nat × NameSet) → List (Nat × NameSet)
  | [] => [(bits, NameSet.empty.insert n)]
  | (b, members) :: rest => if Nat.beq b bits then (b, members.insert n) :: rest else (b, members) :: settle n bits rest

def usedIn (es : List Expr) (start : List Name) : List Name :=
  es.foldl (fun s e => let used := e.getUsedConstants; pushAll used 0 used.size s) start

/-- A family of inductive types: its types and their constructors. -/
def family (env : Environment) (heads : List Name) : List ConstantInfo :=
  heads.foldl (fun l h => match env.find? h (skipRealize := true) with
    | some (.inductInfo v) => .inductInfo v :: v.ctors.foldl (fun l c => match env.find? c (skipRealize := true) with
      | some i => i :: l
      | none => l) l
    | _ => l) []

/-- What `c` rests on directly. Of a family, the first type answers for all: they mention each other. -/
def supports (env : Environment) (n : Name) (c : ConstantInfo) : List Name :=
  let ofFamily : List Name → List Name := fun heads => match heads with
    | [] => [n]
    | head :: _ =>
      if head == n then
        let members := family env heads
        let own := members.foldl (fun (s : NameSet) i => s.insert i.name) NameSet.empty
        (usedIn (members.map (·.type)) []).filter (fun m => !own.contains m)
      else [head]
  match c with
  | .inductInfo v => ofFamily v.all
  | .ctorInfo v => match env.find? v.induct (skipRealize := true) with
    | some (.inductInfo w) => ofFamily w.all
    | _ => [n]
  | .recInfo v => usedIn [v.type] v.all
  | _ => usedIn (mentioned c) []

/-- A constant whose supports are being looked at: those still to see, and what is known so far. -/
structure Frame where
  name : Name
  rest : List Name
  bits : Nat
  /-- Nothing was found that keeps it out of the groups. -/
  sound : Bool

/-- What is known of the library's constants before anybody asks: in `groups`, those that rest on nothing unsafe and on no
axiom but the three that are allowed, by the axioms that they rest on (a set of bits). The library cannot change any more,
and no later declaration may take a name of it, so what was found once stays true. A constant that is in no group is
walked through each time: to leave one out, or to stop half-way, costs time and nothing else. -/
structure Survey where
  /-- Constants to look at still. -/
  todo : List Name
  stack : List Frame
  groups : List (Nat × NameSet)
  /-- Constants that were looked at; on the stack, settled, or left out. -/
  seen : NameSet

def enter (env : Environment) (n : Name) : Frame :=
  match env.find? n (skipRealize := true) with
  | none => ⟨n, [], 0, false⟩
  | some c =>
    let frame : Frame := ⟨n, supports env n c, 0, !(c.isUnsafe || c.isPartial)⟩
    match c with
    | .axiomInfo _ => match bitOf n allowed with
      | some bit => { frame with bits := bit }
      | none => { frame with sound := false }
    | _ => frame

/-- Some more steps, depth first. A constant that is met again while it is on the stack is in no group yet: whoever meets
it is left out. -/
partial def explore (env : Environment) (fuel : Nat) (s : Survey) : Survey :=
  if Nat.beq fuel 0 then s else
  match s.stack with
  | [] => match s.todo with
    | [] => s
    | n :: todo =>
      if s.seen.contains n then explore env (fuel - 1) { s with todo }
      else explore env (fuel - 1) { s with todo, stack := [enter env n], seen := s.seen.insert n }
  | f :: below => match f.rest with
    | [] =>
      let groups := if f.sound then settle f.name f.bits s.groups else s.groups
      let stack := match below with
        | [] => []
        | g :: others => { g with bits := Nat.lor g.bits f.bits, sound := g.sound && f.sound } :: others
      explore env (fuel - 1) { s with stack, groups }
    | n :: rest =>
      let f := { f with rest }
      if s.seen.contains n then
        match settled n s.groups with
        | some bits => explore env (fuel - 1) { s with stack := { f with bits := Nat.lor f.bits bits } :: below }
        | none => explore env (fuel - 1) { s with stack := { f with sound := false } :: below }
      else explore env (fuel - 1) { s with stack := enter env n :: f :: below, seen := s.seen.insert n }

/-- Nothing is known yet of an environment in which nobody's code has run. -/
def unexplored (env : Environment) : Survey :=
  { todo := env.constants.fold (fun (l : List Name) n _ => n :: l) [], stack := [], groups := [], seen := NameSet.empty }

def addAxioms (bits : Nat) (known : NameSet) : List Name → List (Name × Nat) → List Name × NameSet
  | found, [] => (found, known)
  | found, (n, bit) :: rest =>
    if Nat.beq (Nat.land bits bit) 0 || known.contains n then addAxioms bits known found rest
    else addAxioms bits (known.insert n) (n :: found) rest

partial def walk (env : Environment) (known : List (Nat × NameSet)) (stack : List Name) (w : Walk) : Walk :=
  match stack with
  | [] => w
  | n :: rest =>
    if w.seen.contains n then walk env known rest w
    else match settled n known with
    | some bits =>
      let (axioms, seen) := addAxioms bits w.seen w.axioms allowed
      walk env known rest { w with seen := seen.insert n, axioms }
    | none =>
      let seen := w.seen.insert n
      match env.find? n (skipRealize := true) with
      | none => walk env known rest { w with seen, unsound := n :: w.unsound }
      | some c =>
        let axioms := match c with
          | .axiomInfo _ => n :: w.axioms
          | _ => w.axioms
        let unsound := if c.isUnsafe || c.isPartial then n :: w.unsound else w.unsound
        walk env known (usedIn (mentioned c) (relatives c ++ rest)) { seen, axioms, unsound }

def axiomsOf (env : Environment) (survey : Survey) (roots : List Name) : Walk :=
  walk env survey.groups roots { seen := NameSet.empty, axioms := [], unsound := [] }

end Judge
