prelude
import Init.Strings
/-! Strings are lists of characters: encoding as UTF-8 and reading back are inverse to each other. -/
theorem UInt8.toNat_ofByte {n : Nat} (h : n < 256) : (UInt8.ofByte n).toBitVec.toNat = n := by
  unfold UInt8.ofByte; rw [dif_pos h]; rfl
theorem Char.ofNat_val_toNat (c : Char) : Char.ofNat c.val.toNat = c := by
  unfold Char.ofNat
  exact (dif_pos c.valid).trans rfl
namespace String
private theorem encode_eq (c : Char) : utf8EncodeChar c =
    let v := c.val.toNat
    if v ≤ 0x7f then [UInt8.ofByte v]
    else if v ≤ 0x7ff then [UInt8.ofByte (v / 0x40 + 0xc0), UInt8.ofByte (v / 1 % 64 + 128)]
    else if v ≤ 0xffff then [UInt8.ofByte (v / 0x1000 + 0xe0), UInt8.ofByte (v / 0x40 % 64 + 128), UInt8.ofByte (v / 1 % 64 + 128)]
    else [UInt8.ofByte (v / 0x40000 + 0xf0), UInt8.ofByte (v / 0x1000 % 64 + 128), UInt8.ofByte (v / 0x40 % 64 + 128),
      UInt8.ofByte (v / 1 % 64 + 128)] := rfl
private theorem decode_one {a : Nat} (ha : a < 0x80) (bs : List UInt8) :
    decodeUTF8 (UInt8.ofByte a :: bs) = Char.ofNat a :: decodeUTF8 bs := by
  refine (decodeUTF8.eq_def _).trans ?_
  show ite ((UInt8.ofByte a).toBitVec.toNat < 0x80) (Char.ofNat (UInt8.ofByte a).toBitVec.toNat :: _) _ = _
  rw [UInt8.toNat_ofByte (by omega)]
  exact if_pos ha
private theorem decode_two {a b : Nat} (ha : 0x80 ≤ a ∧ a < 0xe0) (hb : b < 256) (bs : List UInt8) :
    decodeUTF8 (UInt8.ofByte a :: UInt8.ofByte b :: bs) = Char.ofNat ((a - 0xc0) * 0x40 + (b - 128)) :: decodeUTF8 bs := by
  rw [decodeUTF8, UInt8.toNat_ofByte (by omega)]
  refine (if_neg (by omega)).trans ((if_pos ha.2).trans ?_)
  show Char.ofNat ((a - 0xc0) * 0x40 + ((UInt8.ofByte b).toBitVec.toNat - 128)) :: _ = _
  rw [UInt8.toNat_ofByte hb]
private theorem decode_three {a b c : Nat} (ha : 0xe0 ≤ a ∧ a < 0xf0) (hb : b < 256) (hc : c < 256) (bs : List UInt8) :
    decodeUTF8 (UInt8.ofByte a :: UInt8.ofByte b :: UInt8.ofByte c :: bs) =
      Char.ofNat ((a - 0xe0) * 0x1000 + ((b - 128) * 0x40 + (c - 128))) :: decodeUTF8 bs := by
  rw [decodeUTF8, UInt8.toNat_ofByte (by omega)]
  refine (if_neg (by omega)).trans ((if_neg (by omega)).trans ((if_pos ha.2).trans ?_))
  show Char.ofNat ((a - 0xe0) * 0x1000 + (((UInt8.ofByte b).toBitVec.toNat - 128) * 0x40 + ((UInt8.ofByte c).toBitVec.toNat - 128))) :: _ = _
  rw [UInt8.toNat_ofByte hb, UInt8.toNat_ofByte hc]
private theorem decode_four {a b c d : Nat} (ha : 0xf0 ≤ a ∧ a < 256) (hb : b < 256) (hc : c < 256) (hd : d < 256) (bs : List UInt8) :
    decodeUTF8 (UInt8.ofByte a :: UInt8.ofByte b :: UInt8.ofByte c :: UInt8.ofByte d :: bs) =
      Char.ofNat ((a - 0xf0) * 0x40000 + ((b - 128) * 0x1000 + ((c - 128) * 0x40 + (d - 128)))) :: decodeUTF8 bs := by
  rw [decodeUTF8, UInt8.toNat_ofByte (by omega)]
  refine (if_neg (by omega)).trans ((if_neg (by omega)).trans ((if_neg (by omega)).trans ?_))
  show Char.ofNat ((a - 0xf0) * 0x40000 + (((UInt8.ofByte b).toBitVec.toNat - 128) * 0x1000 +
    (((UInt8.ofByte c).toBitVec.toNat - 128) * 0x40 + ((UInt8.ofByte d).toBitVec.toNat - 128)))) :: _ = _
  rw [UInt8.toNat_ofByte hb, UInt8.toNat_ofByte hc, UInt8.toNat_ofByte hd]
/-- Reading back one encoded character. -/
theorem decodeUTF8_encode (c : Char) (bs : List UInt8) : decodeUTF8 (utf8EncodeChar c ++ bs) = c :: decodeUTF8 bs := by
  have valid : c.val.toNat < 0x110000 := by
    cases c.valid with
    | inl h => exact Nat.lt_trans h (by decide)
    | inr h => exact h.2
  have back := Char.ofNat_val_toNat c
  rw [encode_eq]
  generalize c.val.toNat = v at valid back
  subst back
  show decodeUTF8 ((if v ≤ 0x7f then _ else _) ++ bs) = _
  by_cases h₁ : v ≤ 0x7f
  · rw [if_pos h₁]; exact decode_one (by omega) bs
  rw [if_neg h₁]
  by_cases h₂ : v ≤ 0x7ff
  · rw [if_pos h₂]
    refine (decode_two (by omega) (by omega) bs).trans (congrArg (fun n => Char.ofNat n :: decodeUTF8 bs) ?_)
    omega
  rw [if_neg h₂]
  by_cases h₃ : v ≤ 0xffff
  · rw [if_pos h₃]
    refine (decode_three (by omega) (by omega) (by omega) bs).trans (congrArg (fun n => Char.ofNat n :: decodeUTF8 bs) ?_)
    omega
  rw [if_neg h₃]
  refine (decode_four (by omega) (by omega) (by omega) (by omega) bs).trans (congrArg (fun n => Char.ofNat n :: decodeUTF8 bs) ?_)
  omega
theorem decodeUTF8_encodeAll (l : List Char) : decodeUTF8 (l.flatMap utf8EncodeChar) = l := by
  induction l with
  | nil => rfl
  | cons c cs ih => exact (decodeUTF8_encode c _).trans (congrArg (c :: ·) ih)
@[simp] theorem toList_ofList (l : List Char) : (ofList l).toList = l := decodeUTF8_encodeAll l
theorem ofList_injective {l₁ l₂ : List Char} (h : ofList l₁ = ofList l₂) : l₁ = l₂ := by
  rw [← toList_ofList l₁, h, toList_ofList]
private theorem eq_of_bytes {s t : String} (h : s.toByteArray = t.toByteArray) : s = t := by
  cases s; cases t; cases h; rfl
@[simp] theorem ofList_toList (s : String) : ofList s.toList = s := by
  cases s.isValidUTF8 with
  | intro m e =>
    have h : s = ofList m := eq_of_bytes e
    rw [h, toList_ofList]
theorem ext {s t : String} (h : s.toList = t.toList) : s = t := by rw [← ofList_toList s, h, ofList_toList]
theorem toList_inj {s t : String} : s.toList = t.toList ↔ s = t := ⟨ext, fun h => h ▸ rfl⟩
@[simp] theorem toList_append (s t : String) : (s ++ t).toList = s.toList ++ t.toList := toList_ofList _
theorem append_assoc (s t u : String) : s ++ t ++ u = s ++ (t ++ u) := ext (by simp)
@[simp] theorem append_empty (s : String) : s ++ "" = s := ext (by simp)
@[simp] theorem empty_append (s : String) : "" ++ s = s := ext (by simp)
@[simp] theorem length_append (s t : String) : (s ++ t).length = s.length + t.length := by
  show (s ++ t).toList.length = _; rw [toList_append, List.length_append]; rfl
end String
attribute [ext] String.ext
