import Lean
import Ember.Tactic.Aesop
import Ember.Topology.Order
/-! `filter_upwards [h₁, h₂] with x k₁ k₂ using e`; `continuity` and `fun_prop`, which take a function apart by the rules below, compose with
functions whose continuity is a hypothesis or known, and leave side conditions (`≠ 0`) to `assumption`, `positivity`, `simp` and the
discharger `(disch := tac)`. Weaker than Mathlib's: both are one tactic, with a fixed list of rules; the attributes are not there. -/
namespace Ember.Continuity
open Lean
syntax (name := filterUpwards) "filter_upwards" (" [" term,* "]")? (" with" (ppSpace colGt term:max)*)? (" using " term)? : tactic
@[macro filterUpwards] def expandFilterUpwards : Macro := fun stx => do
  let hs := Ember.Tauto.withoutAtoms ((stx.getArg 1).getArg 1).getArgs.toList
  let names : TSyntaxArray `term := (((stx.getArg 2).getArg 1).getArgs.toList.map fun s => ⟨s⟩).toArray
  return (← apply hs (← finish stx names)).raw
where
  /-- The last one first, so that the assumptions come in their order. -/
  apply : List Syntax → TSyntax `tactic → MacroM (TSyntax `tactic)
    | [], t => pure t
    | h :: hs, t => do apply hs (← `(tactic| (refine Filter.mp_mem $(⟨h⟩) ?_; $t:tactic)))
  finish (stx : Syntax) (names : TSyntaxArray `term) : MacroM (TSyntax `tactic) := do
    let out ← `(tactic| (refine Filter.univ_mem' ?_; (try dsimp only [Set.mem_setOf_eq])))
    let intros ← if names.size == 0 then pure out else `(tactic| ($out:tactic; intro $names*))
    if (stx.getArg 3).getNumArgs == 0 then pure intros
    else `(tactic| ($intros:tactic; exact $(⟨(stx.getArg 3).getArg 1⟩)))

/-- Closes `Continuous f` for a known function. -/
syntax "continuity_known" : tactic
macro_rules | `(tactic| continuity_known) => `(tactic| first
  | assumption | exact continuous_fst | exact continuous_snd | exact continuous_subtype_val | exact continuous_abs | exact continuous_norm
  | exact Rat.continuous_coe_real | exact continuous_of_discreteTopology)
/-- Closes a side condition. -/
macro "continuity_side" : tactic => `(tactic| first
  | assumption | positivity | (simp; done) | (simp_all; done) | (apply ne_of_gt; positivity))
/-- One step, by what the goal says. -/
syntax (name := continuityStep) "continuity_step" : tactic
syntax "continuous_step" : tactic
syntax "continuousAt_step" : tactic
syntax "continuousOn_step" : tactic
syntax "continuousWithinAt_step" : tactic
syntax "differentiable_step" : tactic
syntax "differentiableAt_step" : tactic
syntax "differentiableOn_step" : tactic
open Lean.Meta Lean.Elab.Tactic in
@[tactic continuityStep] def evalContinuityStep : Tactic := fun _ => do
  match ← getGoals with
  | [] => pure ()
  | main :: _ =>
    let type ← withMainContext do (do instantiateInMetaM (← main.getType) : MetaM Expr)
    match type.getAppFn with
    | .forallE .. => evalTactic (← `(tactic| first | assumption | intro _))
    | .const name _ =>
      if name == ``Continuous then evalTactic (← `(tactic| continuous_step))
      else if name == ``ContinuousAt then evalTactic (← `(tactic| continuousAt_step))
      else if name == ``ContinuousOn then evalTactic (← `(tactic| continuousOn_step))
      else if name == ``ContinuousWithinAt then evalTactic (← `(tactic| continuousWithinAt_step))
      else if name == `Differentiable then evalTactic (← `(tactic| differentiable_step))
      else if name == `DifferentiableAt then evalTactic (← `(tactic| differentiableAt_step))
      else if name == `DifferentiableOn then evalTactic (← `(tactic| differentiableOn_step))
      else evalTactic (← `(tactic| continuity_side))
    | _ => evalTactic (← `(tactic| continuity_side))
macro_rules | `(tactic| continuous_step) => `(tactic| first
  | with_reducible_and_instances (first
    | assumption | exact continuous_const | exact continuous_id | exact continuous_id' | continuity_known
    | refine Continuous.add ?_ ?_ | refine Continuous.sub ?_ ?_ | refine Continuous.mul ?_ ?_ | refine Continuous.neg ?_
    | refine Continuous.pow ?_ _ | refine Continuous.div_const ?_ _ | refine Continuous.div ?_ ?_ ?_ | refine Continuous.inv₀ ?_ ?_
    | refine Continuous.abs ?_ | refine Continuous.norm ?_ | refine Continuous.prodMk ?_ ?_
    | refine continuous_finset_sum _ ?_ | refine continuous_finset_prod _ ?_
    | (refine Continuous.comp' ?_ ?_; · continuity_known)
    | (refine Continuous.comp ?_ ?_; · continuity_known))
  | assumption | (simp only [*]; done))
macro_rules | `(tactic| continuousAt_step) => `(tactic| first
  | with_reducible_and_instances (first | assumption | exact continuousAt_const)
  | (refine Continuous.continuousAt ?_; (repeat' continuity_step); done)
  | with_reducible_and_instances (first
    | refine ContinuousAt.add ?_ ?_ | refine ContinuousAt.sub ?_ ?_ | refine ContinuousAt.mul ?_ ?_ | refine ContinuousAt.neg ?_
    | refine ContinuousAt.pow ?_ _ | refine ContinuousAt.div ?_ ?_ ?_ | refine ContinuousAt.inv₀ ?_ ?_ | refine ContinuousAt.abs ?_
    | (refine ContinuousAt.comp' ?_ ?_; · (refine Continuous.continuousAt ?_; continuity_known))))
macro_rules | `(tactic| continuousOn_step) => `(tactic| first
  | with_reducible_and_instances (first | assumption | exact continuousOn_const)
  | (refine Continuous.continuousOn ?_; (repeat' continuity_step); done)
  | with_reducible_and_instances (first
    | refine ContinuousOn.add ?_ ?_ | refine ContinuousOn.sub ?_ ?_ | refine ContinuousOn.mul ?_ ?_ | refine ContinuousOn.neg ?_
    | refine ContinuousOn.pow ?_ _ | refine ContinuousOn.div ?_ ?_ ?_ | refine ContinuousOn.inv₀ ?_ ?_ | refine ContinuousOn.abs ?_
    | (refine Continuous.comp_continuousOn ?_ ?_; · continuity_known)))
macro_rules | `(tactic| continuousWithinAt_step) => `(tactic| first
  | with_reducible_and_instances assumption
  | (refine Continuous.continuousWithinAt ?_; (repeat' continuity_step); done)
  | (refine ContinuousAt.continuousWithinAt ?_; (repeat' continuity_step); done)
  | with_reducible_and_instances (first
    | refine ContinuousWithinAt.add ?_ ?_ | refine ContinuousWithinAt.sub ?_ ?_ | refine ContinuousWithinAt.mul ?_ ?_
    | refine ContinuousWithinAt.neg ?_ | refine ContinuousWithinAt.pow ?_ _ | refine ContinuousWithinAt.div ?_ ?_ ?_
    | refine ContinuousWithinAt.inv₀ ?_ ?_))
macro "continuity" : tactic => `(tactic| ((repeat' continuity_step); done))
macro "fun_prop" : tactic => `(tactic| ((repeat' continuity_step); done))
macro "fun_prop" " (" &"disch" " := " t:tacticSeq ")" : tactic => `(tactic| ((repeat' (first | continuity_step | (($t); done))); done))
end Ember.Continuity
