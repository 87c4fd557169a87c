import Lean
import Ember
/-! For `scripts/bindings`: declarations of ours with the parameters that Lean's compiler gives them.
A line is the name, a space, and a letter for each parameter: `o` an object, `s` a scalar, `e` erased, `v` the world.
Without arguments: the native declarations; with one: the definitions that are not inlined where they are called. -/
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
@[extern "native"] opaque Lean.Compiler.hasInlineAttribute (env : Lean.Environment) (n : Lean.Name) : Bool
@[extern "native"] opaque Lean.Compiler.hasMacroInlineAttribute (env : Lean.Environment) (n : Lean.Name) : Bool
open Lean

def main (arguments : List String) : IO Unit := do
  let out ← IO.getStdout
  let env ← importModules #[{ module := `Lean }, { module := `Ember }] Options.empty
  if arguments.isEmpty then
    -- What this file itself declares.
    out.putStr "Lean.IR.findEnvDecl oo\nLean.Compiler.hasInlineAttribute oo\nLean.Compiler.hasMacroInlineAttribute oo\n"
  for name in env.constants.fold (fun names name _ => name :: names) [] do
    match IR.findEnvDecl env name with
    | some (.extern name xs ..) => if arguments.isEmpty then out.putStr (IR.line name xs.toList)
    | some (.fdecl name xs ..) =>
      if !arguments.isEmpty && !Compiler.hasInlineAttribute env name && !Compiler.hasMacroInlineAttribute env name then
        out.putStr (IR.line name xs.toList)
    | none => pure ()
  out.flush
