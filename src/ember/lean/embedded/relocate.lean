import Lean
/-! Write compiled modules again, for other addresses: `lean --run relocate.lean FROM TO FILE…`. The address at which a
module is mapped into memory follows from a name. A program and the environment that it makes cannot both be mapped at
the same addresses: without this, all modules that they share would be read and adjusted, 47 MB of them, at every start. -/
open Lean

def relocate (source target : String) : List String → IO Unit
  | [] => pure ()
  | file :: rest => do
    let (data, _) ← readModuleData ⟨source ++ "/" ++ file⟩
    saveModuleData ⟨target ++ "/" ++ file⟩ (.str (.str .anonymous "program") file) data
    relocate source target rest

def main : List String → IO Unit
  | source :: target :: files => relocate source target files
  | _ => pure ()
