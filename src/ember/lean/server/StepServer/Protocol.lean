import Lean
/-! Requests and answers: JSON objects, one a line. What cannot be answered is a `Fault`; that a tactic fails is not. -/
open Lean
namespace StepServer

/-- A request that cannot be answered: `{"error": kind, "desc": text}`. -/
structure Fault where
  kind : String
  desc : String
deriving instance Nonempty for Fault

structure Request where
  cmd : String
  payload : Json
deriving instance Nonempty for Request

abbrev Answer := Except Fault Json
@[inline] def nth (a : Array α) (i : Nat) : Option α := if h : i < a.size then some (a.getInternal i h) else none
def fault (kind desc : String) : Except Fault α := .error ⟨kind, desc⟩

def present : Option α → Bool
  | some _ => true
  | none => false
/-- A small number as a machine word. -/
def word (n : Nat) (h : n < 4294967296 := by decide) : UInt32 := UInt32.ofNatLT n h
def natJson (n : Nat) : Json := .num (JsonNumber.fromNat n)
def strings (l : List String) : Json := .arr (l.foldl (fun a s => a.push (.str s)) Array.empty)
def jsonArray (l : List Json) : Json := .arr (l.foldl (fun a j => a.push j) Array.empty)
def Fault.json (f : Fault) : Json := Json.mkObj [("error", .str f.kind), ("desc", .str f.desc)]
def answerJson : Answer → Json
  | .ok j => j
  | .error f => f.json

/-- The value of a key; absent and `null` are the same. -/
def field? (j : Json) (key : String) : Option Json :=
  match j.getObjVal? key with
  | .ok .null => none
  | .ok v => some v
  | .error _ => none

def decode (kind : String) (key : String) (read : Json → Except String α) (j : Json) : Except Fault α :=
  match read j with
  | .ok a => .ok a
  | .error _ => fault "command" ("Unable to parse json: \"" ++ key ++ "\" must be " ++ kind)

def optional (read : String → Json → Except Fault α) (j : Json) (key : String) : Except Fault (Option α) :=
  match field? j key with
  | none => .ok none
  | some v => match read key v with
    | .ok a => .ok (some a)
    | .error f => .error f

def required (read : String → Json → Except Fault α) (j : Json) (key : String) : Except Fault α :=
  match field? j key with
  | none => fault "command" ("Unable to parse json: property not found: " ++ key)
  | some v => read key v

def asString (key : String) (j : Json) : Except Fault String := decode "a string" key Json.getStr? j
def asNat (key : String) (j : Json) : Except Fault Nat := decode "a natural number" key Json.getNat? j
def asBool (key : String) (j : Json) : Except Fault Bool := decode "true or false" key Json.getBool? j
def asStrings (key : String) (j : Json) : Except Fault (List String) :=
  let rec all : List Json → Except Fault (List String)
    | [] => .ok []
    | .str s :: rest => do pure (s :: (← all rest))
    | _ => fault "command" ("Unable to parse json: \"" ++ key ++ "\" must be a string")
  match j with
  | .arr elems => all elems.toList
  | _ => fault "command" ("Unable to parse json: \"" ++ key ++ "\" must be an array of strings")
def asNats (key : String) (j : Json) : Except Fault (List Nat) :=
  match j with
  | .arr elems => elems.toList.foldr (fun e rest => match rest, asNat key e with
      | .ok l, .ok n => .ok (n :: l)
      | .error f, _ => .error f
      | _, .error f => .error f) (.ok [])
  | _ => fault "command" ("Unable to parse json: \"" ++ key ++ "\" must be an array of numbers")

/-- `f` of each, or the first fault. -/
def allOf (f : α → BaseIO (Except Fault β)) : List α → BaseIO (Except Fault (List β))
  | [] => pure (.ok [])
  | a :: rest => do
    match ← f a with
    | .error wrong => return .error wrong
    | .ok b => match ← allOf f rest with
      | .error wrong => return .error wrong
      | .ok l => return .ok (b :: l)

/-- The payload is an object; none at all is an empty one. -/
def requestOf (cmd : String) (payload : Option Json) : Except Fault Request :=
  match payload with
  | none => .ok ⟨cmd, Json.mkObj []⟩
  | some (.obj o) => .ok ⟨cmd, .obj o⟩
  | some _ => fault "command" "Unable to parse json: the payload is not an object"

/-- Both forms of a request: `{"cmd": …, "payload": …}` and `cmd {…}`. -/
def parseRequest (line : String) : Except Fault Request :=
  match Json.parse line with
  | .ok (.obj o) =>
    let j := Json.obj o
    match required asString j "cmd" with
    | .error f => .error f
    | .ok cmd => requestOf cmd (field? j "payload")
  | .ok _ => fault "command" "a request is an object, or a command followed by one"
  | .error wrong =>
    match line.splitOn " " with
    | cmd :: rest@(_ :: _) => match Json.parse (" ".intercalate rest) with
      | .ok payload => requestOf cmd (some payload)
      | .error e => fault "command" e
    | [word] => match word.splitOn "{" with
      | [_] => .ok ⟨"".intercalate (word.splitOn "\n"), Json.mkObj []⟩
      | _ => fault "command" wrong
    | [] => fault "command" wrong

end StepServer
