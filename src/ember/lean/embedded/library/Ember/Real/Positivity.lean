import Ember.Real.RpowOrder
/-! What `positivity` and `gcongr` know of exponentials, logarithms, real powers, norms and π. -/
macro_rules
  | `(tactic| positivity_more) => `(tactic| first
      | exact Real.exp_pos _
      | exact Real.pi_pos
      | (refine Real.rpow_pos_of_pos ?_ _; positivity_core)
      | (refine Real.rpow_nonneg ?_ _; positivity_core)
      | exact Complex.norm_nonneg _
      | exact norm_nonneg _
      | (refine norm_pos_iff.2 ?_; positivity_core)
      | (refine Real.log_pos ?_; first | assumption | (simp only [Ember.NormNum.field_lt]; done))
      | (refine Real.log_nonneg ?_; first | assumption | exact le_of_lt (by assumption) | (simp only [Ember.NormNum.field_le]; done)))
macro_rules
  | `(tactic| gcongr_more) => `(tactic| first
      | refine Real.exp_le_exp_of_le ?_
      | refine Real.exp_lt_exp_of_lt ?_
      | (refine Real.log_le_log ?_ ?_; on_goal 1 => positivity)
      | (refine Real.log_lt_log ?_ ?_; on_goal 1 => positivity)
      | (refine Real.rpow_le_rpow ?_ ?_ ?_; on_goal 3 => positivity
         on_goal 1 => positivity)
      | (refine Real.rpow_le_rpow_of_exponent_le ?_ ?_; on_goal 1 => norm_num))
