prelude
import Init.Unexp
/-! Equality of machine words, lists and strings, decided by evaluation (also by the kernel). -/
universe u

theorem BitVec.eq_of_toNat_eq {n : Nat} : {x y : BitVec n} → x.toNat = y.toNat → x = y
  | ⟨_⟩, ⟨_⟩, h => congrArg BitVec.ofFin (Fin.eq_of_val_eq h)
@[implicit_reducible] def BitVec.decEq (x y : BitVec w) : Decidable (x = y) :=
  if h : x.toNat = y.toNat then isTrue (BitVec.eq_of_toNat_eq h) else isFalse fun e => h (congrArg BitVec.toNat e)
instance instDecidableEqBitVec : DecidableEq (BitVec w) := BitVec.decEq

@[extern "lean_uint8_dec_eq", implicit_reducible] def UInt8.decEq (a b : UInt8) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (by cases a; cases b; exact congrArg UInt8.ofBitVec h) else isFalse fun e => h (congrArg UInt8.toBitVec e)
instance instDecidableEqUInt8 : DecidableEq UInt8 := UInt8.decEq
namespace List
@[implicit_reducible] protected def hasDecEq {α : Type u} [DecidableEq α] : (a b : List α) → Decidable (a = b)
  | [], [] => isTrue rfl
  | _ :: _, [] => isFalse nofun
  | [], _ :: _ => isFalse nofun
  | a :: as, b :: bs => match decEq a b with
    | isTrue hab => match List.hasDecEq as bs with
      | isTrue h => isTrue (hab ▸ h ▸ rfl)
      | isFalse n => isFalse fun h => n (List.noConfusion rfl (heq_of_eq h) fun _ h => eq_of_heq h)
    | isFalse n => isFalse fun h => n (List.noConfusion rfl (heq_of_eq h) fun h _ => eq_of_heq h)
end List
instance instDecidableEqList {α : Type u} [DecidableEq α] : DecidableEq (List α) := List.hasDecEq

/-- Strings are equal if their bytes are. -/
@[extern "lean_string_dec_eq", implicit_reducible] def String.decEq (s₁ s₂ : @& String) : Decidable (s₁ = s₂) :=
  match s₁, s₂ with
  | ⟨⟨⟨bs₁⟩⟩, _⟩, ⟨⟨⟨bs₂⟩⟩, _⟩ => match _root_.decEq bs₁ bs₂ with
    | isTrue h => isTrue (by subst h; rfl)
    | isFalse n => isFalse fun h => n (congrArg (fun s : String => s.toByteArray.data.toList) h)
instance instDecidableEqString : DecidableEq String := String.decEq
