prelude
import Init.Format
/-! `ToString` and the instances that programs need; `s!"…"` and `f!"…"` build on it. -/
universe u v
set_option linter.unusedVariables false
open Std

namespace Nat
/-- The character of a digit below 16. -/
def digitChar (n : Nat) : Char :=
  if n = 0 then '0' else if n = 1 then '1' else if n = 2 then '2' else if n = 3 then '3'
  else if n = 4 then '4' else if n = 5 then '5' else if n = 6 then '6' else if n = 7 then '7'
  else if n = 8 then '8' else if n = 9 then '9' else if n = 0xa then 'a' else if n = 0xb then 'b'
  else if n = 0xc then 'c' else if n = 0xd then 'd' else if n = 0xe then 'e' else if n = 0xf then 'f' else '*'
def toDigitsCore (base : Nat) : Nat → Nat → List Char → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    let d := digitChar (n % base)
    let n' := n / base
    if n' = 0 then d :: ds else toDigitsCore base fuel n' (d :: ds)
def toDigits (base n : Nat) : List Char := toDigitsCore base (n + 1) n []
protected def repr (n : Nat) : String := String.ofList (toDigits 10 n)
end Nat
namespace Int
protected def repr : Int → String
  | ofNat m => m.repr
  | negSucc m => "-" ++ (m + 1).repr
end Int

class ToString (α : Type u) where
  toString : α → String
export ToString (toString)
instance : ToString String := ⟨fun s => s⟩
instance : ToString Nat := ⟨Nat.repr⟩
instance : ToString Int := ⟨Int.repr⟩
instance : ToString Char := ⟨String.singleton⟩
instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance {p : Prop} : ToString (Decidable p) := ⟨fun h => match h with
  | isTrue _ => "true"
  | isFalse _ => "false"⟩
instance : ToString Unit := ⟨fun _ => "()"⟩
instance (n : Nat) : ToString (Fin n) := ⟨fun f => toString f.val⟩
instance : ToString Format := ⟨fun f => f.pretty⟩
instance [ToString α] : ToString (Id α) := inferInstanceAs (ToString α)
protected def List.toString [ToString α] : List α → String
  | [] => "[]"
  | [x] => "[" ++ toString x ++ "]"
  | x :: xs => xs.foldl (· ++ ", " ++ toString ·) ("[" ++ toString x) ++ "]"
instance [ToString α] : ToString (List α) := ⟨List.toString⟩
instance [ToString α] : ToString (Array α) := ⟨fun a => "#" ++ toString a.toList⟩
instance [ToString α] : ToString (ULift α) := ⟨fun v => toString v.down⟩
/-- Parentheses round what has a space in it. -/
def addParenHeuristic (s : String) : String :=
  match s.toList with
  | '(' :: _ | '[' :: _ | '{' :: _ | '#' :: '[' :: _ => s
  | cs => if cs.foldl (fun b c => b || c == ' ' || c == '\n' || c == '\t' || c == '\r') false then "(" ++ s ++ ")" else s
instance [ToString α] : ToString (Option α) := ⟨fun
  | none => "none"
  | some a => "(some " ++ addParenHeuristic (toString a) ++ ")"⟩
instance [ToString α] [ToString β] : ToString (α ⊕ β) := ⟨fun
  | .inl a => "(inl " ++ addParenHeuristic (toString a) ++ ")"
  | .inr b => "(inr " ++ addParenHeuristic (toString b) ++ ")"⟩
instance [ToString α] [ToString β] : ToString (α × β) := ⟨fun (a, b) => "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩
instance {β : α → Type v} [ToString α] [s : (x : α) → ToString (β x)] : ToString (Sigma β) := ⟨fun ⟨a, b⟩ => "⟨" ++ toString a ++ ", " ++ toString b ++ "⟩"⟩
instance {p : α → Prop} [ToString α] : ToString (Subtype p) := ⟨fun s => toString s.val⟩
instance [ToString ε] [ToString α] : ToString (Except ε α) where
  toString
    | .error e => "error: " ++ toString e
    | .ok a => "ok: " ++ toString a
instance [ToString α] : ToFormat α where format := Format.text ∘ toString
instance [ToFormat α] : ToFormat (List α) where
  format
    | [] => "[]"
    | xs => Format.sbracket (Format.joinSep xs ("," ++ Format.line))
instance [ToFormat α] : ToFormat (Array α) where format a := "#" ++ format a.toList
instance [ToFormat α] : ToFormat (Option α) where
  format
    | none => "none"
    | some a => "some " ++ format a
instance {α : Type u} {β : Type v} [ToFormat α] [ToFormat β] : ToFormat (Prod α β) where
  format | (a, b) => Format.paren (format a ++ "," ++ Format.line ++ format b)
