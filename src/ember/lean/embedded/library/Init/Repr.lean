prelude
import Init.ToString
/-! `Repr`: how `#eval` shows a value. -/
universe u v
set_option linter.unusedVariables false
open Std
open Std.Format (paren line text sbracket joinSep)

class Repr (α : Type u) where
  reprPrec : α → Nat → Format
export Repr (reprPrec)
def repr [Repr α] (a : α) : Format := reprPrec a 0
abbrev reprStr [Repr α] (a : α) : String := (repr a).pretty
abbrev reprArg [Repr α] (a : α) : Format := reprPrec a (eval_prec max)
/-- A type whose values need no parentheses. -/
class ReprAtom (α : Type u)
instance : ReprAtom Bool := ⟨⟩
instance : ReprAtom Nat := ⟨⟩
instance : ReprAtom Int := ⟨⟩
instance : ReprAtom Char := ⟨⟩
instance : ReprAtom String := ⟨⟩
instance [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)
instance : Repr Empty where reprPrec := nofun
instance : Repr Bool where
  reprPrec
    | true, _ => "true"
    | false, _ => "false"
def Repr.addAppParen (f : Format) (prec : Nat) : Format := if prec ≥ 1024 then paren f else f
instance {p : Prop} : Repr (Decidable p) where
  reprPrec
    | .isTrue _, prec => Repr.addAppParen "isTrue _" prec
    | .isFalse _, prec => Repr.addAppParen "isFalse _" prec
instance : Repr PUnit.{u + 1} where reprPrec := fun
  | .unit, _ => "PUnit.unit"
instance : Repr Unit where reprPrec := fun
  | (), _ => "()"
instance [Repr α] : Repr (ULift.{v} α) where reprPrec v prec := Repr.addAppParen ("ULift.up " ++ reprArg v.1) prec
instance [Repr α] : Repr (Option α) where
  reprPrec
    | none, _ => "none"
    | some a, prec => Repr.addAppParen ("some " ++ reprArg a) prec
instance [Repr α] [Repr β] : Repr (α ⊕ β) where
  reprPrec
    | .inl a, prec => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
    | .inr b, prec => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec
class ReprTuple (α : Type u) where
  reprTuple : α → List Format → List Format
export ReprTuple (reprTuple)
instance [Repr α] : ReprTuple α where reprTuple a xs := repr a :: xs
instance [Repr α] [ReprTuple β] : ReprTuple (α × β) where reprTuple | (a, b), xs => reprTuple b (repr a :: xs)
/-- The list backwards; `List.reverse` is not needed for anything else here. -/
private def Repr.backwards : List Format → List Format → List Format
  | [], acc => acc
  | x :: xs, acc => backwards xs (x :: acc)
instance [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec | (a, b), _ => Format.bracket "(" (joinSep (Repr.backwards (reprTuple b [repr a]) []) ("," ++ line)) ")"
instance {β : α → Type v} [Repr α] [s : (x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec | ⟨a, b⟩, _ => Format.bracket "⟨" (repr a ++ ", " ++ repr b) "⟩"
instance {p : α → Prop} [Repr α] : Repr (Subtype p) where reprPrec s prec := reprPrec s.val prec
instance : Repr Nat where reprPrec n _ := Nat.repr n
instance : Repr Int where reprPrec i prec := if i < 0 then Repr.addAppParen i.repr prec else i.repr
instance : Repr (Fin n) where reprPrec f _ := repr f.val

/-- A hexadecimal digit pair, for escapes. -/
private def Char.hexPair (n : Nat) : String := String.ofList [Nat.digitChar (n / 16 % 16), Nat.digitChar (n % 16)]
def Char.quoteCore (c : Char) (inString : Bool := false) : String :=
  if c = '\n' then "\\n"
  else if c = '\t' then "\\t"
  else if c = '\\' then "\\\\"
  else if c = '\"' then (if inString then "\\\"" else "\"")
  else if c = '\'' then (if inString then "'" else "\\'")
  else if c.val.toNat ≤ 31 ∨ c.val.toNat = 0x7f then "\\x" ++ Char.hexPair c.val.toNat
  else String.singleton c
def Char.quote (c : Char) : String := "'" ++ Char.quoteCore c ++ "'"
instance : Repr Char where reprPrec c _ := c.quote
protected def Char.repr (c : Char) : String := c.quote
def String.quote (s : String) : String := "\"" ++ s.toList.foldl (fun r c => r ++ c.quoteCore (inString := true)) "" ++ "\""
instance : Repr String where reprPrec s _ := s.quote
protected def List.repr [Repr α] (a : List α) (n : Nat) : Format := match a with
  | [] => "[]"
  | as => letI : ToFormat α := ⟨repr⟩; Format.bracket "[" (joinSep as ("," ++ line)) "]"
instance [Repr α] : Repr (List α) where reprPrec := List.repr
protected def List.repr' [Repr α] [ReprAtom α] (a : List α) (n : Nat) : Format := match a with
  | [] => "[]"
  | as => letI : ToFormat α := ⟨repr⟩; Format.bracketFill "[" (joinSep as ("," ++ line)) "]"
instance [Repr α] [ReprAtom α] : Repr (List α) where reprPrec := List.repr'
instance [Repr α] : Repr (Array α) where
  reprPrec xs _ := match xs.toList with
    | [] => "#[]"
    | as => letI : ToFormat α := ⟨repr⟩; Format.bracketFill "#[" (joinSep as ("," ++ line)) "]"
instance [Repr ε] [Repr α] : Repr (Except ε α) where
  reprPrec
    | .error e, prec => Repr.addAppParen ("Except.error " ++ reprArg e) prec
    | .ok a, prec => Repr.addAppParen ("Except.ok " ++ reprArg a) prec
instance : Repr Format where reprPrec f _ := f
