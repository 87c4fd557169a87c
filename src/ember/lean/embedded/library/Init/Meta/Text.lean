prelude
import Init.Division
/-! Text: `String` as valid UTF-8, its encoding and decoding, positions, and `panic`. -/
set_option linter.unusedVariables false
universe u v w
open HAdd (hAdd)
open BEq (beq)
/-- The byte `n`; the encoding below only asks for numbers that are bytes. -/
def UInt8.ofByte (n : Nat) : UInt8 := dite (LT.lt n 256) (fun h => UInt8.ofNatLT n h) (fun _ => UInt8.ofNatLT 0 (of_decide_eq_true rfl))
/-- UTF-8: one to four bytes a character. -/
@[extern "lean_string_utf8_encode_char"] def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.val.toNat
  let rest (shift : Nat) : UInt8 := UInt8.ofByte (hAdd (Nat.mod (Nat.div v shift) 64) 128)
  ite (LE.le v 0x7f) (.cons (UInt8.ofByte v) .nil)
    (ite (LE.le v 0x7ff) (.cons (UInt8.ofByte (hAdd (Nat.div v 0x40) 0xc0)) (.cons (rest 1) .nil))
      (ite (LE.le v 0xffff)
        (.cons (UInt8.ofByte (hAdd (Nat.div v 0x1000) 0xe0)) (.cons (rest 0x40) (.cons (rest 1) .nil)))
        (.cons (UInt8.ofByte (hAdd (Nat.div v 0x40000) 0xf0)) (.cons (rest 0x1000) (.cons (rest 0x40) (.cons (rest 1) .nil))))))
@[implicit_reducible] noncomputable def List.utf8Encode (l : List Char) : ByteArray := ⟨⟨l.flatMap String.utf8EncodeChar⟩⟩
inductive ByteArray.IsValidUTF8 (b : ByteArray) : Prop
  | intro (m : List Char) (hm : Eq b (List.utf8Encode m))
structure String where ofByteArray ::
  toByteArray : ByteArray
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray
attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray
@[extern "lean_string_mk", implicit_reducible] def String.ofList (data : List Char) : String := ⟨List.utf8Encode data, .intro data rfl⟩
instance : Inhabited String where default := ""
structure String.Pos.Raw where
  byteIdx : Nat := 0
instance : Inhabited String.Pos.Raw where default := {}
structure Substring.Raw where
  str : String
  startPos : String.Pos.Raw
  stopPos : String.Pos.Raw
instance : Inhabited Substring.Raw where default := ⟨"", {}, {}⟩
/-- Read characters back from their encoding. -/
def String.decodeUTF8 : List UInt8 → List Char
  | .nil => .nil
  | .cons b bs =>
    let lead := b.toBitVec.toNat
    let low (b : UInt8) : Nat := HSub.hSub b.toBitVec.toNat 128
    ite (LT.lt lead 0x80) (.cons (Char.ofNat lead) (decodeUTF8 bs))
      (ite (LT.lt lead 0xe0)
        (match bs with
          | .cons b₁ bs => .cons (Char.ofNat (hAdd (HMul.hMul (HSub.hSub lead 0xc0) 0x40) (low b₁))) (decodeUTF8 bs)
          | .nil => .nil)
        (ite (LT.lt lead 0xf0)
          (match bs with
            | .cons b₁ (.cons b₂ bs) =>
              .cons (Char.ofNat (hAdd (HMul.hMul (HSub.hSub lead 0xe0) 0x1000) (hAdd (HMul.hMul (low b₁) 0x40) (low b₂)))) (decodeUTF8 bs)
            | _ => .nil)
          (match bs with
            | .cons b₁ (.cons b₂ (.cons b₃ bs)) =>
              .cons (Char.ofNat (hAdd (HMul.hMul (HSub.hSub lead 0xf0) 0x40000)
                (hAdd (HMul.hMul (low b₁) 0x1000) (hAdd (HMul.hMul (low b₂) 0x40) (low b₃))))) (decodeUTF8 bs)
            | _ => .nil)))
@[extern "lean_string_data"] def String.toList (s : String) : List Char := decodeUTF8 s.toByteArray.data.toList
@[extern "lean_string_utf8_byte_size", tagged_return] def String.utf8ByteSize (s : @& String) : Nat := s.toByteArray.size
@[extern "lean_string_append"] def String.append (s : String) (t : @& String) : String := ofList (List.append s.toList t.toList)
@[extern "lean_string_length", tagged_return] def String.length (s : @& String) : Nat := s.toList.length
@[extern "lean_string_push"] def String.push (s : String) (c : Char) : String := ofList (List.append s.toList (.cons c .nil))
@[inline] def String.singleton (c : Char) : String := push "" c
instance : Append String := ⟨String.append⟩
def String.toRawSubstring (s : String) : Substring.Raw := ⟨s, {}, ⟨s.utf8ByteSize⟩⟩
def String.toRawSubstring' (s : String) : Substring.Raw := ⟨s, {}, ⟨s.utf8ByteSize⟩⟩
unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PLift.down (ULift.down.{max u v} (cast lcProof (ULift.up.{max u v} (PLift.up a))))
@[never_extract, extern "lean_panic_fn_borrowed"] def panicCore {α : Sort u} [@&Inhabited α] (msg : String) : α := default
@[noinline, never_extract] def panic {α : Sort u} [Inhabited α] (msg : String) : α := panicCore msg

@[extern "native"] opaque mkPanicMessage (modName : String) (line col : Nat) (msg : String) : String
@[extern "native"] opaque mkPanicMessageWithDecl (modName declName : String) (line col : Nat) (msg : String) : String
@[never_extract, inline] def panicWithPos {α : Sort u} [Inhabited α] (modName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessage modName line col msg)
@[never_extract, inline] def panicWithPosWithDecl {α : Sort u} [Inhabited α] (modName declName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessageWithDecl modName declName line col msg)
