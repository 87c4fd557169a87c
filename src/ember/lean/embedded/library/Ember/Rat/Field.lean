import Ember.Rat.Defs
import Ember.OrderStructures
/-! ℚ is a linearly ordered field. -/
namespace Rat
variable (a b c : ℚ)
protected theorem add_comm : a + b = b + a := (a.is_self.add b.is_self).eq (b.is_self.add a.is_self) (by push_cast; ring1)
protected theorem add_assoc : a + b + c = a + (b + c) :=
  ((a.is_self.add b.is_self).add c.is_self).eq (a.is_self.add (b.is_self.add c.is_self)) (by push_cast; ring1)
protected theorem zero_add : 0 + a = a := (is_zero.add a.is_self).eq a.is_self (by push_cast; ring1)
protected theorem mul_comm : a * b = b * a := (a.is_self.mul b.is_self).eq (b.is_self.mul a.is_self) (by push_cast; ring1)
protected theorem mul_assoc : a * b * c = a * (b * c) :=
  ((a.is_self.mul b.is_self).mul c.is_self).eq (a.is_self.mul (b.is_self.mul c.is_self)) (by push_cast; ring1)
protected theorem one_mul : 1 * a = a := (is_one.mul a.is_self).eq a.is_self (by push_cast; ring1)
protected theorem zero_mul : 0 * a = 0 := (is_zero.mul a.is_self).eq is_zero (by push_cast; ring1)
protected theorem mul_add : a * (b + c) = a * b + a * c :=
  (a.is_self.mul (b.is_self.add c.is_self)).eq ((a.is_self.mul b.is_self).add (a.is_self.mul c.is_self)) (by push_cast; ring1)
protected theorem neg_add_cancel : -a + a = 0 := (a.is_self.neg.add a.is_self).eq is_zero (by push_cast; ring1)
protected theorem intCast_add (m n : ℤ) : ((m + n : ℤ) : ℚ) = m + n := (is_int _).eq ((is_int m).add (is_int n)) (by push_cast; ring1)
private theorem mul_sign (n : ℤ) : n * n.sign = n.natAbs := match n with
  | .ofNat 0 => rfl
  | .ofNat (n + 1) => Int.mul_one _
  | .negSucc n => by show Int.negSucc n * -1 = _; rw [mul_neg, mul_one]; rfl
protected theorem mul_inv_cancel (h : a ≠ 0) : a * a⁻¹ = 1 := by
  have hn : a.num ≠ 0 := fun e => h (eq_of_cross (by rw [e]; exact (Int.zero_mul _).trans (Int.zero_mul _).symm))
  have hi : Is a⁻¹ (a.num.sign * a.den) a.num.natAbs := by
    show Is (Rat.inv a) _ _
    unfold Rat.inv; rw [dif_neg hn]; exact is_normalize _ _ _
  refine (a.is_self.mul hi).eq is_one ?_ (hd := Nat.mul_ne_zero a.den_nz (by omega))
  rw [← Int.mul_assoc, mul_sign]; push_cast; ring1
protected theorem le_refl : a ≤ a := Int.le_refl _
protected theorem le_total : a ≤ b ∨ b ≤ a := Int.le_total _ _
variable {a b c}
protected theorem le_antisymm (h : a ≤ b) (k : b ≤ a) : a = b := eq_of_cross (Int.le_antisymm h k)
protected theorem le_trans (h : a ≤ b) (k : b ≤ c) : a ≤ c := by
  have h : a.num * b.den ≤ b.num * a.den := h
  have k : b.num * c.den ≤ c.num * b.den := k
  show a.num * c.den ≤ c.num * a.den
  have h := mul_le_mul_of_nonneg_right h (le_of_lt (Ember.denPos c))
  have k := mul_le_mul_of_nonneg_right k (le_of_lt (Ember.denPos a))
  refine le_of_mul_le_mul_right ?_ (Ember.denPos b)
  linarith
protected theorem add_le_add_right (h : a ≤ b) (c : ℚ) : a + c ≤ b + c := by
  have h : a.num * b.den ≤ b.num * a.den := h
  refine ((a.is_self.add c.is_self).le_iff (b.is_self.add c.is_self) (Nat.mul_ne_zero a.den_nz c.den_nz) (Nat.mul_ne_zero b.den_nz c.den_nz)).2 ?_
  have h := mul_le_mul_of_nonneg_right h (mul_self_nonneg (c.den : ℤ))
  push_cast
  linarith
protected theorem lt_iff : a < b ↔ a.num * b.den < b.num * a.den := Iff.rfl
protected theorem pos_iff : 0 < a ↔ 0 < a.num := by
  rw [Rat.lt_iff]; show 0 * _ < a.num * 1 ↔ _; rw [zero_mul, mul_one]
protected theorem mul_lt_mul_of_pos_left (ha : 0 < a) (h : b < c) : a * b < a * c := by
  have ha : 0 < a.num := Rat.pos_iff.1 ha
  have h : b.num * c.den < c.num * b.den := h
  refine Int.not_le.1 fun k => Int.not_le.2 h ?_
  have k := ((a.is_self.mul c.is_self).le_iff (a.is_self.mul b.is_self) (Nat.mul_ne_zero a.den_nz c.den_nz) (Nat.mul_ne_zero a.den_nz b.den_nz)).1
    (show (a * c).num * (a * b).den ≤ _ from k)
  push_cast at k
  refine le_of_mul_le_mul_left ?_ (mul_pos ha (Ember.denPos a))
  linarith

instance : Field ℚ where
  add_assoc := Rat.add_assoc
  zero_add := Rat.zero_add
  add_zero a := (Rat.add_comm a 0).trans (Rat.zero_add a)
  add_comm := Rat.add_comm
  mul_assoc := Rat.mul_assoc
  one_mul := Rat.one_mul
  mul_one a := (Rat.mul_comm a 1).trans (Rat.one_mul a)
  mul_comm := Rat.mul_comm
  npow n a := a ^ n
  left_distrib := Rat.mul_add
  right_distrib a b c := by rw [Rat.mul_comm, Rat.mul_add, Rat.mul_comm c, Rat.mul_comm c]
  zero_mul := Rat.zero_mul
  mul_zero a := (Rat.mul_comm a 0).trans (Rat.zero_mul a)
  natCast_zero := rfl
  natCast_succ n := Rat.intCast_add n 1
  neg_add_cancel := Rat.neg_add_cancel
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  zpow n a := a ^ n
  exists_pair_ne := ⟨0, 1, by decide⟩
  mul_inv_cancel := Rat.mul_inv_cancel
  inv_zero := rfl
instance : LinearOrder ℚ where
  le_refl := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  lt_iff_le_not_ge a b := ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.2 h⟩, fun h => Int.not_le.1 h.2⟩
  le_antisymm _ _ := Rat.le_antisymm
  le_total := Rat.le_total
  toDecidableLE := inferInstance
instance : IsStrictOrderedRing ℚ where
  add_le_add_left _ _ := Rat.add_le_add_right
  le_of_add_le_add_left a b c h := by
    rw [Rat.add_comm a, Rat.add_comm a] at h
    have := Rat.add_le_add_right h (-a)
    rwa [Rat.add_assoc, Rat.add_assoc, Rat.add_comm a, Rat.neg_add_cancel, Rat.add_comm b, Rat.add_comm c, Rat.zero_add, Rat.zero_add] at this
  zero_le_one := by decide
  mul_lt_mul_of_pos_left h _ _ := Rat.mul_lt_mul_of_pos_left h
  mul_lt_mul_of_pos_right {c} h a b k := by rw [Rat.mul_comm a, Rat.mul_comm b]; exact Rat.mul_lt_mul_of_pos_left h k
end Rat
