import Lean
import Ember
/-! For `scripts/bindings`: each native declaration of ours with the parameters that Lean's compiler gives it.
A line is the name, a space, and a letter for each parameter: `o` an object, `s` a scalar, `e` erased, `v` the world. -/
namespace Lean.IR
inductive IRType where
  | float | uint8 | uint16 | uint32 | uint64 | usize | erased | object | tobject | float32
  | struct (name types : Obj.type)
  | union (name types : Obj.type)
  | tagged | void
structure Param where
  x : Obj.type
  borrow : Bool
  ty : IRType
inductive Decl where
  | fdecl (f : Name) (xs : Array Param) (type body info : Obj.type)
  | extern (f : Name) (xs : Array Param) (type ext : Obj.type)
@[extern "native"] opaque findEnvDecl (env : Environment) (declName : Name) : Option Decl
def letter : IRType → String
  | .erased => "e"
  | .void => "v"
  | .object | .tobject | .tagged | .struct .. | .union .. => "o"
  | _ => "s"
def line (name : Name) (xs : List Param) : String :=
  name.toString ++ " " ++ xs.foldl (fun letters x => letters ++ letter x.ty) "" ++ "\n"
end Lean.IR
open Lean

def main : IO Unit := do
  let out ← IO.getStdout
  let env ← importModules #[{ module := `Lean }, { module := `Ember }] Options.empty
  -- The one declaration that this file adds.
  out.putStr "Lean.IR.findEnvDecl oo\n"
  for name in env.constants.fold (fun names name _ => name :: names) [] do
    match IR.findEnvDecl env name with
    | some (.extern name xs ..) => out.putStr (IR.line name xs.toList)
    | _ => pure ()
  out.flush
