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

partial def walk (env : Environment) (stack : List Name) (w : Walk) : Walk :=
  match stack with
  | [] => w
  | n :: rest =>
    if w.seen.contains n then walk env rest w
    else
      let seen := w.seen.insert n
      match env.find? n (skipRealize := true) with
      | none => walk env rest { w with seen, unsound := n :: w.unsound }
      | some c =>
        let axioms := match c with
          | .axiomInfo _ => n :: w.axioms
          | _ => w.axioms
        let unsound := if c.isUnsafe || c.isPartial then n :: w.unsound else w.unsound
        let stack := (mentioned c).foldl (fun s e => let used := e.getUsedConstants; pushAll used 0 used.size s) (relatives c ++ rest)
        walk env stack { seen, axioms, unsound }

def axiomsOf (env : Environment) (n : Name) : Walk := walk env [n] { seen := NameSet.empty, axioms := [], unsound := [] }

end Judge
