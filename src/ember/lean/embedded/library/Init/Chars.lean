prelude
import Init.Loops
import Init.StringEq
import Init.Data.Prod
/-! Characters and machine words: equality, order, conversions and the questions one asks of a character. -/
set_option linter.unusedVariables false

@[extern "lean_uint32_dec_eq", implicit_reducible] def UInt32.decEq (a b : UInt32) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (by cases a; cases b; exact congrArg UInt32.ofBitVec h) else isFalse fun e => h (congrArg UInt32.toBitVec e)
instance instDecidableEqUInt32 : DecidableEq UInt32 := UInt32.decEq
@[extern "lean_uint64_dec_eq", implicit_reducible] def UInt64.decEq (a b : UInt64) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (by cases a; cases b; exact congrArg UInt64.ofBitVec h) else isFalse fun e => h (congrArg UInt64.toBitVec e)
instance instDecidableEqUInt64 : DecidableEq UInt64 := UInt64.decEq

namespace Char
theorem eq_of_val_eq : {c d : Char} → c.val = d.val → c = d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
instance _root_.instDecidableEqChar : DecidableEq Char := fun c d =>
  if h : c.val = d.val then isTrue (eq_of_val_eq h) else isFalse fun e => h (congrArg Char.val e)
@[inline] def toNat (c : Char) : Nat := c.val.toNat
@[implicit_reducible] protected def lt (a b : Char) : Prop := a.val.toNat < b.val.toNat
@[implicit_reducible] protected def le (a b : Char) : Prop := a.val.toNat ≤ b.val.toNat
instance : LT Char := ⟨Char.lt⟩
instance : LE Char := ⟨Char.le⟩
instance instDecidableLt (a b : Char) : Decidable (a < b) := inferInstanceAs (Decidable (a.val.toNat < b.val.toNat))
instance instDecidableLe (a b : Char) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.val.toNat ≤ b.val.toNat))
instance : Inhabited Char := ⟨'A'⟩
@[inline] def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'
@[inline] def isUpper (c : Char) : Bool := decide (65 ≤ c.toNat) && decide (c.toNat ≤ 90)
@[inline] def isLower (c : Char) : Bool := decide (97 ≤ c.toNat) && decide (c.toNat ≤ 122)
@[inline] def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
@[inline] def isDigit (c : Char) : Bool := decide (48 ≤ c.toNat) && decide (c.toNat ≤ 57)
@[inline] def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit
def toLower (c : Char) : Char := if c.isUpper then Char.ofNat (c.toNat + 32) else c
def toUpper (c : Char) : Char := if c.isLower then Char.ofNat (c.toNat - 32) else c
@[inline] protected def toString (c : Char) : String := String.singleton c
end Char
