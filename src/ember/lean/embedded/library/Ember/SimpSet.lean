import Ember.Field
/-! Which generic lemmas on rings, fields and order `simp` uses by itself, as in Mathlib. On ℕ and ℤ core's own lemmas say the same. -/
attribute [simp] add_zero zero_add mul_one one_mul mul_zero zero_mul pow_zero pow_one one_pow
attribute [simp] add_right_inj add_left_inj add_eq_left add_eq_right mul_eq_zero mul_self_eq_zero mul_eq_mul_left_iff mul_eq_mul_right_iff
attribute [simp] neg_neg neg_zero add_neg_cancel neg_add_cancel add_neg_cancel_left add_neg_cancel_right neg_inj neg_eq_zero
attribute [simp] sub_self sub_zero zero_sub sub_add_cancel add_sub_cancel add_sub_cancel_left add_sub_cancel_right sub_neg_eq_add neg_sub
  sub_left_inj sub_right_inj sub_eq_self sub_sub_cancel
attribute [simp] neg_mul mul_neg
attribute [simp] le_refl lt_self_iff_false not_le not_lt min_self max_self
attribute [simp] add_le_add_iff_left add_le_add_iff_right add_lt_add_iff_left add_lt_add_iff_right
attribute [simp] sub_nonneg sub_pos neg_nonneg neg_nonpos neg_pos neg_lt_zero neg_le_neg_iff neg_lt_neg_iff
attribute [simp] zero_lt_one zero_le_one one_ne_zero zero_ne_one two_ne_zero
attribute [simp] mul_le_mul_iff_of_pos_left mul_le_mul_iff_of_pos_right mul_lt_mul_iff_of_pos_left mul_lt_mul_iff_of_pos_right
attribute [simp] sq_eq_zero_iff
attribute [simp] div_div_eq_mul_div inv_div
attribute [simp] zero_pow
