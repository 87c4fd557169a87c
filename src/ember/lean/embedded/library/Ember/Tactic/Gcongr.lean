import Ember.OrderedArithmetic
import Ember.Tactic.Goals
import Ember.Tactic.Positivity
/-! `gcongr`: prove `f a ≤ f b` (or `<`) from `a ≤ b` for `f` made of `+`, `*` and powers; side goals by `positivity`, the rest by `assumption`.
Weaker than Mathlib's: no patterns, no `with`, no user lemmas, `≤` and `<` over ℕ, ℤ and ordered fields only; a subgoal that no hypothesis proves is left. -/
syntax (name := gcongrStep) "gcongr_step" : tactic
macro_rules
  | `(tactic| gcongr_step) => `(tactic| with_reducible_and_instances first
      | exact le_refl _
      | assumption
      | exact le_of_lt (by assumption)
      | (refine mul_le_mul_of_nonneg_left ?_ ?_; on_goal 2 => positivity)
      | (refine mul_le_mul_of_nonneg_right ?_ ?_; on_goal 2 => positivity)
      | (refine mul_lt_mul_of_pos_left ?_ ?_; on_goal 2 => positivity)
      | (refine mul_lt_mul_of_pos_right ?_ ?_; on_goal 2 => positivity)
      | refine add_le_add ?_ ?_
      | refine add_lt_add ?_ ?_
      | refine add_lt_add_of_lt_of_le ?_ (le_refl _)
      | refine add_lt_add_of_le_of_lt (le_refl _) ?_
      | (refine pow_le_pow_left₀ ?_ ?_ _; on_goal 1 => positivity)
      | (refine pow_le_pow_right₀ ?_ ?_; on_goal 1 => norm_num_ground)
      | (refine div_le_div_of_nonneg_right ?_ ?_; on_goal 2 => positivity)
      | (refine div_lt_div_of_pos_right ?_ ?_; on_goal 2 => positivity)
      | (refine div_le_div_of_nonneg_left ?_ ?_ ?_; on_goal 2 => positivity
         on_goal 1 => positivity)
      | refine sub_le_sub ?_ ?_
      | refine Real.sqrt_le_sqrt ?_
      | (refine mul_le_mul ?_ ?_ ?_ ?_; on_goal 4 => positivity
         on_goal 3 => positivity))
macro "gcongr" : tactic => `(tactic| (gcongr_step; all_goals repeat' gcongr_step))
