import Ember.OrderStructures
/-! ℕ and ℤ as instances of Mathlib's classes. -/
instance Nat.instCommSemiring : CommSemiring ℕ where
  add_assoc := Nat.add_assoc
  zero_add := Nat.zero_add
  add_zero := Nat.add_zero
  add_comm := Nat.add_comm
  mul_assoc := Nat.mul_assoc
  one_mul := Nat.one_mul
  mul_one := Nat.mul_one
  mul_comm := Nat.mul_comm
  npow n a := a ^ n
  natCast n := n
  left_distrib := Nat.mul_add
  right_distrib := Nat.add_mul
  zero_mul := Nat.zero_mul
  mul_zero := Nat.mul_zero
  natCast_zero := rfl
  natCast_succ _ := rfl
instance Int.instCommRing : CommRing ℤ where
  add_assoc := Int.add_assoc
  zero_add := Int.zero_add
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  mul_assoc := Int.mul_assoc
  one_mul := Int.one_mul
  mul_one := Int.mul_one
  mul_comm := Int.mul_comm
  npow n a := a ^ n
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  natCast_zero := rfl
  natCast_succ _ := rfl
  neg_add_cancel := neg_add_cancel
  intCast n := n
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
instance Nat.instLinearOrder : LinearOrder ℕ where
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  lt_iff_le_not_ge a b := by omega
  le_antisymm _ _ := Nat.le_antisymm
  le_total := Nat.le_total
  toDecidableLE := inferInstance
instance Int.instLinearOrder : LinearOrder ℤ where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  lt_iff_le_not_ge a b := by omega
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total
  toDecidableLE := inferInstance
instance : IsStrictOrderedRing ℕ where
  exists_pair_ne := ⟨0, 1, by decide⟩
  add_le_add_left _ _ h c := Nat.add_le_add_right h c
  le_of_add_le_add_left _ _ _ h := Nat.le_of_add_le_add_left h
  zero_le_one := by decide
  mul_lt_mul_of_pos_left h _ _ k := mul_lt_mul_of_pos_left k h
  mul_lt_mul_of_pos_right h _ _ k := mul_lt_mul_of_pos_right k h
instance : IsStrictOrderedRing ℤ where
  exists_pair_ne := ⟨0, 1, by decide⟩
  add_le_add_left _ _ h c := Int.add_le_add_right h c
  le_of_add_le_add_left _ _ _ h := by omega
  zero_le_one := by decide
  mul_lt_mul_of_pos_left h _ _ k := mul_lt_mul_of_pos_left k h
  mul_lt_mul_of_pos_right h _ _ k := mul_lt_mul_of_pos_right k h
instance : NoZeroDivisors ℤ := ⟨mul_eq_zero.1⟩
instance : NoZeroDivisors ℕ := ⟨mul_eq_zero.1⟩
