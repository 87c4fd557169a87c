prelude
import Init.Chars
/-! Text that knows where it may break: `Std.Format`, its combinators and the class of formattable types. -/
universe u v
set_option linter.unusedVariables false
namespace Std
inductive Format.FlattenBehavior where
  | allOrNone
  | fill
inductive Format where
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Int) (f : Format) : Format
  | append : Format → Format → Format
  | group : Format → (behavior : Format.FlattenBehavior := .allOrNone) → Format
  | tag : Nat → Format → Format
instance : Inhabited Format.FlattenBehavior := ⟨.allOrNone⟩
instance : Inhabited Format := ⟨.nil⟩
namespace Format
@[extern "native"] opaque isEmpty : Format → Bool
def fill (f : Format) : Format := group f (behavior := .fill)
instance : Append Format := ⟨Format.append⟩
instance : Coe String Format := ⟨text⟩
def join (xs : List Format) : Format := xs.foldl (· ++ ·) (text "")
def isNil : Format → Bool
  | nil => true
  | _ => false
abbrev defIndent : Nat := 2
abbrev defUnicode : Bool := true
abbrev defWidth : Nat := 120
@[extern "native"] opaque pretty (f : Format) (width : Nat := 120) (indent : Nat := 0) (column : Nat := 0) : String
@[inline] def bracket (l : String) (x : Format) (r : String) : Format := group (nest (Int.ofNat l.length) (l ++ x ++ r))
@[inline] def paren (f : Format) : Format := bracket "(" f ")"
@[inline] def sbracket (f : Format) : Format := bracket "[" f "]"
@[inline] def bracketFill (l : String) (x : Format) (r : String) : Format := fill (nest (Int.ofNat l.length) (l ++ x ++ r))
def nestD (f : Format) : Format := nest 2 f
def indentD (f : Format) : Format := nestD (Format.line ++ f)
end Format
class ToFormat (α : Type u) where
  format : α → Format
export ToFormat (format)
instance : ToFormat Format where format f := f
instance : ToFormat String where format s := .text s
namespace Format
variable {α : Type u} [ToFormat α]
def joinSep : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => as.foldl (· ++ sep ++ format ·) (format a)
def prefixJoin (pre : Format) : List α → Format
  | [] => nil
  | a :: as => as.foldl (· ++ pre ++ format ·) (pre ++ format a)
def joinSuffix : List α → Format → Format
  | [], _ => nil
  | a :: as, suffix => as.foldl (· ++ format · ++ suffix) (format a ++ suffix)
end Format
end Std
