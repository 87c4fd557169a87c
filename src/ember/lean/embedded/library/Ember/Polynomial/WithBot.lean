import Ember.Intervals
import Ember.OrderStructures
/-! `WithBot α`: a least element `⊥` below a type, as in Mathlib; order, sums and numerals, as far as degrees need them. -/
set_option autoImplicit false
universe u
/-- A type with a least element put below it. -/
def WithBot (α : Type u) := Option α
namespace WithBot
variable {α : Type u} {a b : α}
/-- An element of `α`. -/
@[coe, match_pattern] def some : α → WithBot α := Option.some
instance coe : Coe α (WithBot α) := ⟨some⟩
instance bot : Bot (WithBot α) := ⟨Option.none⟩
instance inhabited : Inhabited (WithBot α) := ⟨⊥⟩
theorem coe_injective : Function.Injective (fun a : α => (a : WithBot α)) := fun _ _ h => Option.some.inj h
@[simp, norm_cast] theorem coe_inj : (a : WithBot α) = b ↔ a = b := ⟨fun h => coe_injective h, fun h => h ▸ rfl⟩
theorem coe_eq_coe : (a : WithBot α) = b ↔ a = b := coe_inj
@[simp] theorem bot_ne_coe : ⊥ ≠ (a : WithBot α) := nofun
@[simp] theorem coe_ne_bot : (a : WithBot α) ≠ ⊥ := nofun
/-- The element of `α`, or `d` for `⊥`. -/
def unbotD (d : α) : WithBot α → α
  | .some a => a
  | .none => d
@[simp] theorem unbotD_bot (d : α) : unbotD d (⊥ : WithBot α) = d := rfl
@[simp] theorem unbotD_coe (d x : α) : unbotD d (x : WithBot α) = x := rfl
/-- `⊥` is below everything. -/
protected def le [LE α] : WithBot α → WithBot α → Prop
  | .none, _ => True
  | .some _, .none => False
  | .some a, .some b => a ≤ b
/-- `⊥` is below everything else. -/
protected def lt [LT α] : WithBot α → WithBot α → Prop
  | .none, .none => False
  | .none, .some _ => True
  | .some _, .none => False
  | .some a, .some b => a < b
instance instLE [LE α] : LE (WithBot α) := ⟨WithBot.le⟩
instance instLT [LT α] : LT (WithBot α) := ⟨WithBot.lt⟩
@[simp, norm_cast] theorem coe_le_coe [LE α] : (a : WithBot α) ≤ b ↔ a ≤ b := Iff.rfl
@[simp, norm_cast] theorem coe_lt_coe [LT α] : (a : WithBot α) < b ↔ a < b := Iff.rfl
@[simp] theorem not_coe_le_bot [LE α] (a : α) : ¬(a : WithBot α) ≤ ⊥ := id
@[simp] theorem bot_lt_coe [LT α] (a : α) : ⊥ < (a : WithBot α) := trivial
@[simp] theorem _root_.Ember.not_lt_bot [LT α] (a : WithBot α) : ¬a < ⊥ := by cases a <;> exact id
protected theorem bot_le [LE α] (a : WithBot α) : ⊥ ≤ a := trivial
instance one [One α] : One (WithBot α) := ⟨((1 : α) : WithBot α)⟩
instance zero [Zero α] : Zero (WithBot α) := ⟨((0 : α) : WithBot α)⟩
@[simp, norm_cast] theorem coe_one [One α] : ((1 : α) : WithBot α) = 1 := rfl
@[simp, norm_cast] theorem coe_zero [Zero α] : ((0 : α) : WithBot α) = 0 := rfl
instance instNatCast : NatCast (WithBot ℕ) := ⟨fun n => some n⟩
/-- The sum with `⊥` is `⊥`. -/
protected def addBot [Add α] : WithBot α → WithBot α → WithBot α
  | .some a, .some b => (a + b : α)
  | _, _ => ⊥
instance instAdd [Add α] : Add (WithBot α) := ⟨WithBot.addBot⟩
@[simp, norm_cast] theorem coe_add [Add α] (a b : α) : ((a + b : α) : WithBot α) = a + b := rfl
@[simp] theorem bot_add [Add α] (x : WithBot α) : ⊥ + x = ⊥ := rfl
@[simp] theorem add_bot [Add α] (x : WithBot α) : x + ⊥ = ⊥ := by cases x <;> rfl
instance instLinearOrder : LinearOrder (WithBot ℕ) where
  le_refl
    | .none => trivial
    | .some a => Nat.le_refl a
  le_trans
    | .none, _, _, _, _ => trivial
    | .some _, .some _, .some _, h, k => Nat.le_trans h k
    | .some _, .none, _, h, _ => h.elim
    | .some _, .some _, .none, _, k => k.elim
  le_antisymm
    | .none, .none, _, _ => rfl
    | .some _, .some _, h, k => congrArg some (Nat.le_antisymm h k)
    | .some _, .none, h, _ => h.elim
    | .none, .some _, _, k => k.elim
  lt_iff_le_not_ge
    | .none, .none => ⟨fun h => h.elim, fun h => h.2 trivial⟩
    | .none, .some _ => ⟨fun _ => ⟨trivial, id⟩, fun _ => trivial⟩
    | .some _, .none => ⟨fun h => h.elim, fun h => h.1.elim⟩
    | .some _, .some _ => Nat.lt_iff_le_not_le
  le_total
    | .none, _ => .inl trivial
    | .some _, .none => .inr trivial
    | .some a, .some b => Nat.le_total a b
  toDecidableLE
    | .none, _ => .isTrue trivial
    | .some _, .none => .isFalse id
    | .some a, .some b => Nat.decLe a b
end WithBot
@[simp] theorem Nat.cast_withBot (n : ℕ) : Nat.cast n = WithBot.some n := rfl
@[simp, norm_cast] theorem Nat.cast_withBot_inj {m n : ℕ} : (Nat.cast m : WithBot ℕ) = Nat.cast n ↔ m = n := WithBot.coe_inj
