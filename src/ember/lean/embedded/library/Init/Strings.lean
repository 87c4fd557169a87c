prelude
import Init.IO
/-! The string functions that programs use: defined on the list of characters, or the runtime's own (`opaque`). -/
set_option linter.unusedVariables false

namespace String
@[inline] def isEmpty (s : String) : Bool := decide (s.utf8ByteSize = 0)
def join (l : List String) : String := l.foldl (fun r s => r ++ s) ""
def intercalate (s : String) : List String → String
  | [] => ""
  | [t] => t
  | t :: ts => ts.foldl (fun acc u => acc ++ s ++ u) t
def map (f : Char → Char) (s : String) : String := String.ofList (s.toList.map f)
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : String) : α := s.toList.foldl f init
@[inline] def any (s : String) (p : Char → Bool) : Bool := s.foldl (fun b c => b || p c) false
@[inline] def all (s : String) (p : Char → Bool) : Bool := s.foldl (fun b c => b && p c) true
def toUpper (s : String) : String := s.map Char.toUpper
def toLower (s : String) : String := s.map Char.toLower
def pushn (s : String) (c : Char) : (n : Nat) → String
  | 0 => s
  | n + 1 => pushn (s.push c) c n
@[extern "native"] opaque splitOn (s : String) (sep : String := " ") : List String
@[extern "native"] opaque toNat? (s : String) : Option Nat
@[extern "native"] opaque toInt? (s : String) : Option Int
def toFormat (s : String) : Std.Format := .text s
@[simp] theorem toList_empty : "".toList = [] := by decide
@[simp] theorem length_toList (s : String) : s.toList.length = s.length := rfl
end String
instance String.instForInCharOfMonad {m : Type u → Type v} [Monad m] : ForIn m String Char where
  forIn s b f := forIn s.toList b f
class OfScientific (α : Type u) where
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α
