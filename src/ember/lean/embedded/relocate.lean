import Lean
/-! Write compiled modules again, for other addresses: `lean --run relocate.lean FROM TO FILE NUMBER…`. The address at
which a module is mapped into memory follows from the hash of a name, here of the number alone (see `layout.py`). -/
open Lean

def relocate (source target : String) : List String → IO Unit
  | file :: number :: rest => do
    let (data, _) ← readModuleData ⟨source ++ "/" ++ file⟩
    saveModuleData ⟨target ++ "/" ++ file⟩ (.num .anonymous (number.toNat?.getD 0)) data
    relocate source target rest
  | _ => pure ()

def main : List String → IO Unit
  | source :: target :: files => relocate source target files
  | _ => pure ()
