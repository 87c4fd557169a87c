import Ember.Real.RpowOrder
/-! What `positivity` and `gcongr` know of exponentials, logarithms, real powers, norms and π. -/
macro_rules
  | `(tactic| positivity_core) => `(tactic| with_reducible_and_instances first
      | exact Real.exp_pos _
      | exact Real.exp_nonneg _
      | exact Real.exp_ne_zero _
      | exact Real.pi_pos
      | exact Real.pi_nonneg
      | exact Real.pi_ne_zero
      | exact Complex.norm_nonneg _
      | (refine Real.rpow_pos_of_pos ?_ _; positivity_core)
      | (refine Real.rpow_nonneg ?_ _; positivity_core)
      | (refine ne_of_gt (Real.rpow_pos_of_pos ?_ _); positivity_core)
      | (refine Real.log_pos ?_; simp only [Ember.NormNum.field_lt]; done)
      | (refine le_of_lt (Real.log_pos ?_); simp only [Ember.NormNum.field_lt]; done)
      | (refine ne_of_gt (Real.log_pos ?_); simp only [Ember.NormNum.field_lt]; done))
macro_rules
  | `(tactic| gcongr_step) => `(tactic| with_reducible_and_instances first
      | refine Real.exp_le_exp_of_le ?_
      | refine Real.exp_lt_exp_of_lt ?_
      | (refine Real.log_le_log ?_ ?_; on_goal 1 => positivity)
      | (refine Real.log_lt_log ?_ ?_; on_goal 1 => positivity)
      | (refine Real.rpow_le_rpow ?_ ?_ ?_; on_goal 3 => positivity
         on_goal 1 => positivity)
      | (refine Real.rpow_le_rpow_of_exponent_le ?_ ?_; on_goal 1 => norm_num))
