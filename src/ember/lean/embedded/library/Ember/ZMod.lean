import Ember.Gcd
import Ember.IntNames
import Ember.ModEq
import Ember.RingNames
/-! `ZMod n`: ℤ for `n = 0`, else the numbers below `n` with arithmetic modulo `n`; a commutative ring, with inverses by Euclid's algorithm. -/
set_option autoImplicit false

namespace Ember.ZMod
variable {n : ℕ} (a b c : Fin (n + 1))
private theorem val_neg : (-a).val = (n + 1 - a.val) % (n + 1) := rfl
theorem add_assoc : a + b + c = a + (b + c) := Fin.ext (by
  show ((a.val + b.val) % (n + 1) + c.val) % (n + 1) = (a.val + (b.val + c.val) % (n + 1)) % (n + 1)
  rw [Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])
theorem add_comm : a + b = b + a := Fin.ext (by
  show (a.val + b.val) % (n + 1) = (b.val + a.val) % (n + 1); rw [Nat.add_comm])
theorem zero_add : 0 + a = a := Fin.ext (by
  show (0 % (n + 1) + a.val) % (n + 1) = a.val; rw [Nat.zero_mod, Nat.zero_add, Nat.mod_eq_of_lt a.2])
theorem mul_comm : a * b = b * a := Fin.ext (by
  show a.val * b.val % (n + 1) = b.val * a.val % (n + 1); rw [Nat.mul_comm])
theorem mul_assoc : a * b * c = a * (b * c) := Fin.ext (by
  show a.val * b.val % (n + 1) * c.val % (n + 1) = a.val * (b.val * c.val % (n + 1)) % (n + 1)
  rw [Nat.mod_mul_mod, Nat.mul_mod_mod, Nat.mul_assoc])
theorem one_mul : 1 * a = a := Fin.ext (by
  show 1 % (n + 1) * a.val % (n + 1) = a.val; rw [Nat.mod_mul_mod, Nat.one_mul, Nat.mod_eq_of_lt a.2])
theorem zero_mul : 0 * a = 0 := Fin.ext (by
  show 0 % (n + 1) * a.val % (n + 1) = 0 % (n + 1); rw [Nat.zero_mod, Nat.zero_mul, Nat.zero_mod])
theorem mul_add : a * (b + c) = a * b + a * c := Fin.ext (by
  show a.val * ((b.val + c.val) % (n + 1)) % (n + 1) = (a.val * b.val % (n + 1) + a.val * c.val % (n + 1)) % (n + 1)
  rw [Nat.mul_mod_mod, Nat.mod_add_mod, Nat.add_mod_mod, Nat.mul_add])
theorem neg_add : -a + a = 0 := Fin.ext (by
  show ((n + 1 - a.val) % (n + 1) + a.val) % (n + 1) = 0 % (n + 1)
  rw [Nat.mod_add_mod, Nat.sub_add_cancel (Nat.le_of_lt a.2), Nat.mod_self, Nat.zero_mod])
theorem sub_eq : a - b = a + -b := Fin.ext (by
  show (n + 1 - b.val + a.val) % (n + 1) = (a.val + (n + 1 - b.val) % (n + 1)) % (n + 1)
  rw [Nat.add_mod_mod, Nat.add_comm])
theorem cast_succ (k : ℕ) : Fin.ofNat (n + 1) (k + 1) = Fin.ofNat (n + 1) k + 1 := Fin.ext (by
  show (k + 1) % (n + 1) = (k % (n + 1) + 1 % (n + 1)) % (n + 1); rw [Nat.mod_add_mod, Nat.add_mod_mod])
/-- Arithmetic modulo `n + 1`. -/
@[implicit_reducible] def ring (n : ℕ) : CommRing (Fin (n + 1)) where
  add_assoc := add_assoc
  zero := 0
  one := 1
  zero_add := zero_add
  add_zero a := by rw [add_comm]; exact zero_add a
  add_comm := add_comm
  mul_assoc := mul_assoc
  one_mul := one_mul
  mul_one a := by rw [mul_comm]; exact one_mul a
  mul_comm := mul_comm
  left_distrib := mul_add
  right_distrib a b c := by rw [mul_comm, mul_add, mul_comm c, mul_comm c]
  zero_mul := zero_mul
  mul_zero a := by rw [mul_comm]; exact zero_mul a
  natCast k := Fin.ofNat (n + 1) k
  natCast_zero := rfl
  natCast_succ := cast_succ
  neg_add_cancel := neg_add
  sub_eq_add_neg := sub_eq
  intCast
    | .ofNat k => Fin.ofNat (n + 1) k
    | .negSucc k => -Fin.ofNat (n + 1) (k + 1)
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
end Ember.ZMod

/-- The integers modulo `n`. -/
def ZMod : ℕ → Type
  | 0 => ℤ
  | n + 1 => Fin (n + 1)
namespace ZMod
instance commRing : (n : ℕ) → CommRing (ZMod n)
  | 0 => inferInstanceAs (CommRing ℤ)
  | n + 1 => Ember.ZMod.ring n
instance decEq : (n : ℕ) → DecidableEq (ZMod n)
  | 0 => inferInstanceAs (DecidableEq ℤ)
  | n + 1 => inferInstanceAs (DecidableEq (Fin (n + 1)))
instance inhabited (n : ℕ) : Inhabited (ZMod n) := ⟨0⟩
instance fintype : (n : ℕ) → [NeZero n] → Fintype (ZMod n)
  | 0, h => (h.out rfl).elim
  | n + 1, _ => inferInstanceAs (Fintype (Fin (n + 1)))
/-- The least natural number in the class; the absolute value for `n = 0`. -/
def val : {n : ℕ} → ZMod n → ℕ
  | 0 => Int.natAbs
  | n + 1 => fun a : Fin (n + 1) => a.val
/-- The inverse, where there is one. -/
def inv : (n : ℕ) → ZMod n → ZMod n
  | 0, i => Int.sign i
  | n + 1, i => Nat.gcdA (val i) (n + 1)
instance (n : ℕ) : Inv (ZMod n) := ⟨inv n⟩
theorem natCast_eq_natCast_iff (a b : ℕ) : (c : ℕ) → ((a : ZMod c) = (b : ZMod c) ↔ a ≡ b [MOD c])
  | 0 => by
    show ((a : ℤ) = (b : ℤ)) ↔ a % 0 = b % 0
    rw [Nat.mod_zero, Nat.mod_zero]; omega
  | n + 1 => (Fin.ext_iff (a := Fin.ofNat (n + 1) a) (b := Fin.ofNat (n + 1) b) : _)
theorem natCast_eq_natCast_iff' (a b c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a % c = b % c := natCast_eq_natCast_iff a b c
theorem natCast_eq_zero_iff (a b : ℕ) : (a : ZMod b) = 0 ↔ b ∣ a := by
  have h := natCast_eq_natCast_iff' a 0 b
  rw [Nat.cast_zero, Nat.zero_mod] at h
  exact h.trans (Nat.dvd_iff_mod_eq_zero ..).symm
@[simp] theorem natCast_self (n : ℕ) : (n : ZMod n) = 0 := (natCast_eq_zero_iff n n).2 (Nat.dvd_refl n)
theorem intCast_zmod_eq_zero_iff_dvd (a : ℤ) (b : ℕ) : ((a : ℤ) : ZMod b) = 0 ↔ (b : ℤ) ∣ a := by
  match a with
  | .ofNat k => rw [show Int.ofNat k = (k : ℤ) from rfl, Int.cast_natCast, natCast_eq_zero_iff, Int.natCast_dvd_natCast]
  | .negSucc k => rw [show Int.negSucc k = -((k + 1 : ℕ) : ℤ) from rfl, Int.cast_neg, neg_eq_zero, Int.cast_natCast, natCast_eq_zero_iff, Int.dvd_neg, Int.natCast_dvd_natCast]
theorem intCast_eq_intCast_iff_dvd_sub (a b : ℤ) (c : ℕ) : (a : ZMod c) = b ↔ (c : ℤ) ∣ b - a := by
  rw [← intCast_zmod_eq_zero_iff_dvd, Int.cast_sub, sub_eq_zero]; exact eq_comm
theorem intCast_eq_intCast_iff (a b : ℤ) (c : ℕ) : (a : ZMod c) = b ↔ a ≡ b [ZMOD c] := by
  rw [intCast_eq_intCast_iff_dvd_sub, Int.modEq_iff_dvd]
theorem natCast_zmod_val {n : ℕ} [NeZero n] (a : ZMod n) : (a.val : ZMod n) = a := by
  match n, ‹NeZero n› with
  | 0, h => exact (h.out rfl).elim
  | n + 1, _ => exact Fin.ext (Nat.mod_eq_of_lt (show Fin (n + 1) from a).2)
theorem val_lt {n : ℕ} [NeZero n] (a : ZMod n) : a.val < n := by
  match n, ‹NeZero n› with
  | 0, h => exact (h.out rfl).elim
  | n + 1, _ => exact (show Fin (n + 1) from a).2
theorem val_natCast (n a : ℕ) : (a : ZMod n).val = a % n := by
  match n with
  | 0 => rw [Nat.mod_zero]; exact Int.natAbs_natCast a
  | n + 1 => rfl
theorem mul_inv_eq_gcd {n : ℕ} (a : ZMod n) : a * a⁻¹ = Nat.gcd a.val n := by
  match n with
  | 0 =>
    have key (z : ℤ) : z * Int.sign z = ((Nat.gcd z.natAbs 0 : ℕ) : ℤ) := by rw [Nat.gcd_zero_right, Int.mul_comm, Int.sign_mul_self_eq_natAbs]
    exact key a
  | n + 1 =>
    show a * ((Nat.gcdA (val a) (n + 1) : ℤ) : ZMod (n + 1)) = _
    have e := congrArg (Int.cast (R := ZMod (n + 1))) (Nat.gcd_eq_gcd_ab (val a) (n + 1))
    rw [Int.cast_natCast, Int.cast_add, Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast, natCast_self, zero_mul, add_zero,
      natCast_zmod_val] at e
    exact e.symm
theorem coe_mul_inv_eq_one {n : ℕ} (x : ℕ) (h : Nat.Coprime x n) : ((x : ZMod n) * (x : ZMod n)⁻¹) = 1 := by
  rw [mul_inv_eq_gcd, val_natCast, ← Nat.gcd_rec, Nat.gcd_comm, h]; exact Nat.cast_one
end ZMod
