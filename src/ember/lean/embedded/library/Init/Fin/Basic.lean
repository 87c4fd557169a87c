prelude
import Init.NeZero
import Init.Nat.Bitwise
/-! `Fin n`: order, arithmetic modulo `n`, and the maps between bounds. -/
universe u v
variable {n m : Nat}
instance instLTFin : LT (Fin n) := ⟨fun a b => a.val < b.val⟩
instance instLEFin : LE (Fin n) := ⟨fun a b => a.val ≤ b.val⟩
instance Fin.decLt (a b : Fin n) : Decidable (a < b) := Nat.decLt a.val b.val
instance Fin.decLe (a b : Fin n) : Decidable (a ≤ b) := Nat.decLe a.val b.val
namespace Fin
instance coeToNat : CoeOut (Fin n) Nat := ⟨fun v => v.val⟩
def elim0.{w} {α : Sort w} : Fin 0 → α | ⟨_, h⟩ => absurd h (Nat.not_lt_zero _)
@[instance_reducible] def succ : Fin n → Fin (n + 1) | ⟨i, h⟩ => ⟨i + 1, Nat.succ_le_succ h⟩
@[implicit_reducible] protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n := ⟨a % n, Nat.mod_lt _ (Nat.pos_of_neZero n)⟩
@[inline] protected def toNat (i : Fin n) : Nat := i.val
@[simp] theorem toNat_eq_val {i : Fin n} : i.toNat = i.val := rfl
private theorem mlt {a b : Nat} (h : a < n) : b % n < n := Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)
@[implicit_reducible] protected def add : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, by exact mlt h⟩
@[implicit_reducible] protected def mul : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, by exact mlt h⟩
@[implicit_reducible] protected def sub : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, by exact mlt h⟩
@[implicit_reducible] protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, by exact Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩
@[implicit_reducible] protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, by exact Nat.lt_of_le_of_lt (Nat.div_le_self _ _) h⟩
def modn : Fin n → Nat → Fin n | ⟨a, h⟩, m => ⟨a % m, by exact Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩
@[implicit_reducible] def land : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.land a b) % n, by exact mlt h⟩
@[implicit_reducible] def lor : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.lor a b) % n, by exact mlt h⟩
@[implicit_reducible] def xor : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.xor a b) % n, by exact mlt h⟩
@[implicit_reducible] def shiftLeft : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a <<< b) % n, by exact mlt h⟩
@[implicit_reducible] def shiftRight : Fin n → Fin n → Fin n | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a >>> b) % n, by exact mlt h⟩
instance instAdd : Add (Fin n) := ⟨Fin.add⟩
instance instSub : Sub (Fin n) := ⟨Fin.sub⟩
instance instMul : Mul (Fin n) := ⟨Fin.mul⟩
instance instMod : Mod (Fin n) := ⟨Fin.mod⟩
instance instDiv : Div (Fin n) := ⟨Fin.div⟩
instance instAndOp : AndOp (Fin n) := ⟨Fin.land⟩
instance instOrOp : OrOp (Fin n) := ⟨Fin.lor⟩
instance instXorOp : XorOp (Fin n) := ⟨Fin.xor⟩
instance instShiftLeft : ShiftLeft (Fin n) := ⟨Fin.shiftLeft⟩
instance instShiftRight : ShiftRight (Fin n) := ⟨Fin.shiftRight⟩
instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩
protected theorem pos (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.2
instance neg (n : Nat) : Neg (Fin n) := ⟨fun a => ⟨(n - a) % n, Nat.mod_lt _ a.pos⟩⟩
theorem neg_def (a : Fin n) : -a = ⟨(n - a) % n, Nat.mod_lt _ a.pos⟩ := rfl
protected theorem val_neg' (a : Fin n) : ((-a : Fin n) : Nat) = (n - a) % n := rfl
instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) := ⟨0⟩
@[simp] theorem zero_eta : (⟨0, Nat.zero_lt_succ _⟩ : Fin (n + 1)) = 0 := rfl
theorem ne_of_val_ne {i j : Fin n} (h : val i ≠ val j) : i ≠ j := fun e => h (val_eq_of_eq e)
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : val i ≠ val j := fun e => h (eq_of_val_eq e)
theorem val_lt_of_le {b : Nat} (i : Fin b) (h : b ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h
@[inline, instance_reducible] def last (n : Nat) : Fin (n + 1) := ⟨n, n.lt_succ_self⟩
@[inline, implicit_reducible] def castLT (i : Fin m) (h : i.1 < n) : Fin n := ⟨i.1, h⟩
@[inline, instance_reducible] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i, Nat.lt_of_lt_of_le i.2 h⟩
@[inline, instance_reducible] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i, eq ▸ i.2⟩
@[inline, instance_reducible] def castAdd (m) : Fin n → Fin (n + m) := castLE (Nat.le_add_right n m)
@[inline, instance_reducible] def castSucc : Fin n → Fin (n + 1) := castAdd 1
@[implicit_reducible] def addNat (i : Fin n) (m) : Fin (n + m) := ⟨i + m, Nat.add_lt_add_right i.2 _⟩
@[implicit_reducible] def natAdd (n) (i : Fin m) : Fin (n + m) := ⟨n + i, Nat.add_lt_add_left i.2 _⟩
@[inline, implicit_reducible] def rev (i : Fin n) : Fin n := ⟨n - (i + 1), by have := i.2; omega⟩
@[inline, implicit_reducible] def subNat (m) (i : Fin (n + m)) (h : m ≤ i.val) : Fin n := ⟨i - m, by have := i.2; omega⟩
@[inline, implicit_reducible] def pred {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  subNat 1 i (Nat.pos_of_ne_zero (mt (Fin.eq_of_val_eq (j := 0)) h))
theorem val_inj {a b : Fin n} : a.1 = b.1 ↔ a = b := ⟨Fin.eq_of_val_eq, Fin.val_eq_of_eq⟩
theorem val_congr {n : Nat} {a b : Fin n} (h : a = b) : (a : Nat) = (b : Nat) := Fin.val_inj.mpr h
theorem val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : (a : Nat) ≤ (b : Nat) := h
theorem val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : (b : Nat) ≤ (a : Nat) := h
theorem val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : (a : Nat) + 1 ≤ (b : Nat) := h
theorem val_add_one_le_of_gt {n : Nat} {a b : Fin n} (h : a > b) : (b : Nat) + 1 ≤ (a : Nat) := h
theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i, ∃ h, p ⟨i, h⟩ :=
  ⟨fun ⟨⟨i, hi⟩, h⟩ => ⟨i, hi, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩
end Fin
