prelude
import Init.Strings
import Init.Fin.Basic
/-! Machine words as numbers modulo a power of two: literals, arithmetic, order, printing, hashing. -/
set_option linter.unusedVariables false

namespace BitVec
/-- `i` modulo `2 ^ w`. -/
@[implicit_reducible] protected def ofNat (w : Nat) (i : Nat) : BitVec w := ⟨⟨i % 2 ^ w, Nat.mod_lt _ (Nat.pow_pos (by decide))⟩⟩
instance instOfNat : OfNat (BitVec w) i := ⟨BitVec.ofNat w i⟩
instance : Inhabited (BitVec w) := ⟨BitVec.ofNat w 0⟩
protected def add (x y : BitVec w) : BitVec w := .ofNat w (x.toNat + y.toNat)
protected def mul (x y : BitVec w) : BitVec w := .ofNat w (x.toNat * y.toNat)
protected def sub (x y : BitVec w) : BitVec w := .ofNat w (2 ^ w - y.toNat + x.toNat)
protected def udiv (x y : BitVec w) : BitVec w := .ofNat w (x.toNat / y.toNat)
protected def umod (x y : BitVec w) : BitVec w := .ofNat w (x.toNat % y.toNat)
instance : Add (BitVec w) := ⟨BitVec.add⟩
instance : Mul (BitVec w) := ⟨BitVec.mul⟩
instance : Sub (BitVec w) := ⟨BitVec.sub⟩
instance : Div (BitVec w) := ⟨BitVec.udiv⟩
instance : Mod (BitVec w) := ⟨BitVec.umod⟩
instance : LT (BitVec w) := ⟨fun x y => x.toNat < y.toNat⟩
instance : LE (BitVec w) := ⟨fun x y => x.toNat ≤ y.toNat⟩
end BitVec

@[extern "lean_uint8_to_nat", implicit_reducible] def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat
@[extern "lean_uint8_of_nat", implicit_reducible] def UInt8.ofNat (n : @& Nat) : UInt8 := ⟨BitVec.ofNat _ n⟩
instance UInt8.instOfNat : OfNat UInt8 n := ⟨UInt8.ofNat n⟩
@[extern "lean_uint8_add"] protected def UInt8.add (a b : UInt8) : UInt8 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt8 := ⟨UInt8.add⟩
@[extern "lean_uint8_sub"] protected def UInt8.sub (a b : UInt8) : UInt8 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt8 := ⟨UInt8.sub⟩
@[extern "lean_uint8_mul"] protected def UInt8.mul (a b : UInt8) : UInt8 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt8 := ⟨UInt8.mul⟩
@[extern "lean_uint8_div"] protected def UInt8.div (a b : UInt8) : UInt8 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt8 := ⟨UInt8.div⟩
@[extern "lean_uint8_mod"] protected def UInt8.mod (a b : UInt8) : UInt8 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt8 := ⟨UInt8.mod⟩
instance : LT UInt8 := ⟨fun a b => a.toBitVec < b.toBitVec⟩
instance : LE UInt8 := ⟨fun a b => a.toBitVec ≤ b.toBitVec⟩
@[extern "lean_uint8_dec_lt"] def UInt8.decLt (a b : UInt8) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
@[extern "lean_uint8_dec_le"] def UInt8.decLe (a b : UInt8) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))
instance (a b : UInt8) : Decidable (a < b) := UInt8.decLt a b
instance (a b : UInt8) : Decidable (a ≤ b) := UInt8.decLe a b
instance : ToString UInt8 := ⟨fun n => toString n.toNat⟩
instance : Repr UInt8 where reprPrec n _ := n.toNat.repr

@[extern "lean_uint16_to_nat", implicit_reducible] def UInt16.toNat (n : UInt16) : Nat := n.toBitVec.toNat
@[extern "lean_uint16_of_nat", implicit_reducible] def UInt16.ofNat (n : @& Nat) : UInt16 := ⟨BitVec.ofNat _ n⟩
instance UInt16.instOfNat : OfNat UInt16 n := ⟨UInt16.ofNat n⟩
@[extern "lean_uint16_dec_eq", implicit_reducible] def UInt16.decEq (a b : UInt16) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (by cases a; cases b; exact congrArg UInt16.ofBitVec h) else isFalse fun e => h (congrArg UInt16.toBitVec e)
instance : DecidableEq UInt16 := UInt16.decEq
@[extern "lean_uint16_add"] protected def UInt16.add (a b : UInt16) : UInt16 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt16 := ⟨UInt16.add⟩
@[extern "lean_uint16_sub"] protected def UInt16.sub (a b : UInt16) : UInt16 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt16 := ⟨UInt16.sub⟩
@[extern "lean_uint16_mul"] protected def UInt16.mul (a b : UInt16) : UInt16 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt16 := ⟨UInt16.mul⟩
@[extern "lean_uint16_div"] protected def UInt16.div (a b : UInt16) : UInt16 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt16 := ⟨UInt16.div⟩
@[extern "lean_uint16_mod"] protected def UInt16.mod (a b : UInt16) : UInt16 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt16 := ⟨UInt16.mod⟩
instance : LT UInt16 := ⟨fun a b => a.toBitVec < b.toBitVec⟩
instance : LE UInt16 := ⟨fun a b => a.toBitVec ≤ b.toBitVec⟩
@[extern "lean_uint16_dec_lt"] def UInt16.decLt (a b : UInt16) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
@[extern "lean_uint16_dec_le"] def UInt16.decLe (a b : UInt16) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))
instance (a b : UInt16) : Decidable (a < b) := UInt16.decLt a b
instance (a b : UInt16) : Decidable (a ≤ b) := UInt16.decLe a b
instance : ToString UInt16 := ⟨fun n => toString n.toNat⟩
instance : Repr UInt16 where reprPrec n _ := n.toNat.repr

@[extern "lean_uint32_of_nat", implicit_reducible] def UInt32.ofNat (n : @& Nat) : UInt32 := ⟨BitVec.ofNat _ n⟩
instance UInt32.instOfNat : OfNat UInt32 n := ⟨UInt32.ofNat n⟩
@[extern "lean_uint32_add"] protected def UInt32.add (a b : UInt32) : UInt32 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt32 := ⟨UInt32.add⟩
@[extern "lean_uint32_sub"] protected def UInt32.sub (a b : UInt32) : UInt32 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt32 := ⟨UInt32.sub⟩
@[extern "lean_uint32_mul"] protected def UInt32.mul (a b : UInt32) : UInt32 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt32 := ⟨UInt32.mul⟩
@[extern "lean_uint32_div"] protected def UInt32.div (a b : UInt32) : UInt32 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt32 := ⟨UInt32.div⟩
@[extern "lean_uint32_mod"] protected def UInt32.mod (a b : UInt32) : UInt32 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt32 := ⟨UInt32.mod⟩
instance : LT UInt32 := ⟨fun a b => a.toBitVec < b.toBitVec⟩
instance : LE UInt32 := ⟨fun a b => a.toBitVec ≤ b.toBitVec⟩
@[extern "lean_uint32_dec_lt"] def UInt32.decLt (a b : UInt32) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
@[extern "lean_uint32_dec_le"] def UInt32.decLe (a b : UInt32) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))
instance (a b : UInt32) : Decidable (a < b) := UInt32.decLt a b
instance (a b : UInt32) : Decidable (a ≤ b) := UInt32.decLe a b
instance : ToString UInt32 := ⟨fun n => toString n.toNat⟩
instance : Repr UInt32 where reprPrec n _ := n.toNat.repr

@[extern "lean_uint64_to_nat", implicit_reducible] def UInt64.toNat (n : UInt64) : Nat := n.toBitVec.toNat
@[extern "lean_uint64_of_nat", implicit_reducible] def UInt64.ofNat (n : @& Nat) : UInt64 := ⟨BitVec.ofNat _ n⟩
instance UInt64.instOfNat : OfNat UInt64 n := ⟨UInt64.ofNat n⟩
@[extern "lean_uint64_add"] protected def UInt64.add (a b : UInt64) : UInt64 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt64 := ⟨UInt64.add⟩
@[extern "lean_uint64_sub"] protected def UInt64.sub (a b : UInt64) : UInt64 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt64 := ⟨UInt64.sub⟩
@[extern "lean_uint64_mul"] protected def UInt64.mul (a b : UInt64) : UInt64 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt64 := ⟨UInt64.mul⟩
@[extern "lean_uint64_div"] protected def UInt64.div (a b : UInt64) : UInt64 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt64 := ⟨UInt64.div⟩
@[extern "lean_uint64_mod"] protected def UInt64.mod (a b : UInt64) : UInt64 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt64 := ⟨UInt64.mod⟩
instance : LT UInt64 := ⟨fun a b => a.toBitVec < b.toBitVec⟩
instance : LE UInt64 := ⟨fun a b => a.toBitVec ≤ b.toBitVec⟩
@[extern "lean_uint64_dec_lt"] def UInt64.decLt (a b : UInt64) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
@[extern "lean_uint64_dec_le"] def UInt64.decLe (a b : UInt64) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))
instance (a b : UInt64) : Decidable (a < b) := UInt64.decLt a b
instance (a b : UInt64) : Decidable (a ≤ b) := UInt64.decLe a b
instance : ToString UInt64 := ⟨fun n => toString n.toNat⟩
instance : Repr UInt64 where reprPrec n _ := n.toNat.repr

@[extern "lean_usize_to_nat", implicit_reducible] def USize.toNat (n : USize) : Nat := n.toBitVec.toNat
@[extern "lean_usize_of_nat", implicit_reducible] def USize.ofNat (n : @& Nat) : USize := ⟨BitVec.ofNat _ n⟩
instance USize.instOfNat : OfNat USize n := ⟨USize.ofNat n⟩
@[extern "lean_usize_dec_eq", implicit_reducible] def USize.decEq (a b : USize) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (by cases a; cases b; exact congrArg USize.ofBitVec h) else isFalse fun e => h (congrArg USize.toBitVec e)
instance : DecidableEq USize := USize.decEq
@[extern "lean_usize_add"] protected def USize.add (a b : USize) : USize := ⟨a.toBitVec + b.toBitVec⟩
instance : Add USize := ⟨USize.add⟩
@[extern "lean_usize_sub"] protected def USize.sub (a b : USize) : USize := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub USize := ⟨USize.sub⟩
@[extern "lean_usize_mul"] protected def USize.mul (a b : USize) : USize := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul USize := ⟨USize.mul⟩
@[extern "lean_usize_div"] protected def USize.div (a b : USize) : USize := ⟨a.toBitVec / b.toBitVec⟩
instance : Div USize := ⟨USize.div⟩
@[extern "lean_usize_mod"] protected def USize.mod (a b : USize) : USize := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod USize := ⟨USize.mod⟩
instance : LT USize := ⟨fun a b => a.toBitVec < b.toBitVec⟩
instance : LE USize := ⟨fun a b => a.toBitVec ≤ b.toBitVec⟩
@[extern "lean_usize_dec_lt"] def USize.decLt (a b : USize) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
@[extern "lean_usize_dec_le"] def USize.decLe (a b : USize) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))
instance (a b : USize) : Decidable (a < b) := USize.decLt a b
instance (a b : USize) : Decidable (a ≤ b) := USize.decLe a b
instance : ToString USize := ⟨fun n => toString n.toNat⟩
instance : Repr USize where reprPrec n _ := n.toNat.repr

@[extern "lean_uint64_to_uint32"] def UInt64.toUInt32 (a : UInt64) : UInt32 := UInt32.ofNat a.toNat
@[extern "lean_uint32_to_uint64"] def UInt32.toUInt64 (a : UInt32) : UInt64 := UInt64.ofNat a.toNat
@[extern "lean_uint8_to_uint64"] def UInt8.toUInt64 (a : UInt8) : UInt64 := UInt64.ofNat a.toNat

instance : Hashable Nat := ⟨UInt64.ofNat⟩
instance : Hashable String := ⟨String.hash⟩
instance : Hashable Char := ⟨fun c => c.val.toUInt64⟩
instance : Hashable Bool where
  hash
    | true => 11
    | false => 13
instance : Hashable PEmpty.{u} := ⟨fun x => nomatch x⟩
instance : Hashable PUnit.{u} := ⟨fun _ => 11⟩
instance [Hashable α] : Hashable (Option α) where
  hash
    | none => 11
    | some a => mixHash (hash a) 13
instance [Hashable α] : Hashable (List α) := ⟨fun as => as.foldl (fun r a => mixHash r (hash a)) 7⟩
instance [Hashable α] : Hashable (Array α) := ⟨fun as => as.toList.foldl (fun r a => mixHash r (hash a)) 7⟩
instance [Hashable α] [Hashable β] : Hashable (α × β) := ⟨fun (a, b) => mixHash (hash a) (hash b)⟩
instance : Hashable Int where
  hash
    | .ofNat n => UInt64.ofNat (2 * n)
    | .negSucc n => UInt64.ofNat (2 * n + 1)
instance : Hashable (Fin n) := ⟨fun v => hash v.val⟩
instance : Hashable UInt8 := ⟨UInt8.toUInt64⟩
instance : Hashable UInt64 := ⟨fun a => a⟩
class LawfulHashable (α : Type u) [BEq α] [Hashable α] : Prop where
  hash_eq (a b : α) : a == b → hash a = hash b
