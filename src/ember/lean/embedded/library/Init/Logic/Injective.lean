prelude
import Init.Types
/-! Constructors are injective: the equations that `simp` and `injection` use, for the types declared before
Lean could generate them. -/
gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% Fin
gen_injective_theorems% BitVec
gen_injective_theorems% Char
gen_injective_theorems% Array
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Except
gen_injective_theorems% EStateM.Result
gen_injective_theorems% PLift
gen_injective_theorems% ULift
gen_injective_theorems% UInt8
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% USize
gen_injective_theorems% String
gen_injective_theorems% Lean.Name
gen_injective_theorems% Lean.Syntax
theorem Nat.succ.inj {m n : Nat} : m.succ = n.succ → m = n := fun h => Nat.noConfusion h id
theorem Nat.succ.injEq (u v : Nat) : (u.succ = v.succ) = (u = v) := Eq.propIntro Nat.succ.inj (congrArg Nat.succ)
