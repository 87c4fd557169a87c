prelude
import Init.Bind
/-! `SizeOf`: the size that structural measures use. Types declared from here on get their instance and
its equations by themselves; those declared before are served below. -/
universe u v

class SizeOf (α : Sort u) where
  sizeOf : α → Nat
export SizeOf (sizeOf)

/-- A type without a better idea of size has size 0 everywhere. -/
@[implicit_reducible] protected def default.sizeOf (α : Sort u) : α → Nat := fun _ => 0

/-- Low priority: a type's own instance wins. -/
instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α := ⟨default.sizeOf α⟩

@[simp] theorem sizeOf_default (n : α) : sizeOf n = 0 := rfl

instance instSizeOfNat : SizeOf Nat := ⟨fun n => n⟩
@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl

/-- The size of a suspended value is the size of the value. -/
instance [SizeOf α] : SizeOf (Unit → α) := ⟨fun f => sizeOf (f ())⟩
@[simp] theorem sizeOf_thunk [SizeOf α] (f : Unit → α) : sizeOf f = sizeOf (f ()) := rfl

deriving instance SizeOf for PUnit
deriving instance SizeOf for Bool
deriving instance SizeOf for Prod
deriving instance SizeOf for PProd
deriving instance SizeOf for MProd
deriving instance SizeOf for PLift
deriving instance SizeOf for ULift
deriving instance SizeOf for Decidable
deriving instance SizeOf for Option
deriving instance SizeOf for List
deriving instance SizeOf for Array
deriving instance SizeOf for Except
deriving instance SizeOf for EStateM.Result
deriving instance SizeOf for Subtype
deriving instance SizeOf for Fin
deriving instance SizeOf for BitVec
deriving instance SizeOf for UInt8
deriving instance SizeOf for UInt16
deriving instance SizeOf for UInt32
deriving instance SizeOf for UInt64
deriving instance SizeOf for USize
deriving instance SizeOf for Char
deriving instance SizeOf for ByteArray
deriving instance SizeOf for String
