import Ember.Tactic.Use
/-! Small tactics of Mathlib and Batteries that are combinations of native ones: `exacts`, `absurd`, `trans`, `split_ifs`, `rsuffices`,
`lift n to ℕ using h with m hm`, `congr!`, `convert e using n`, `obtain` relatives.
Weaker than Mathlib's: `congr!` and `convert` use `congr` and close side goals by `rfl`, `assumption` and `funext`;
`lift` goes from ℤ to ℕ only. -/
namespace Ember.Tactic
theorem exists_lift {n : Int} (h : 0 ≤ n) : ∃ m : Nat, n = (m : Int) := match n, h with
  | .ofNat m, _ => ⟨m, rfl⟩
  | .negSucc _, h => nomatch h
end Ember.Tactic
syntax (name := exacts) "exacts" " [" term,* "]" : tactic
macro_rules
  | `(tactic| exacts []) => `(tactic| done)
  | `(tactic| exacts [$t]) => `(tactic| (exact $t; done))
  | `(tactic| exacts [$t, $ts,*]) => `(tactic| (exact $t; exacts [$ts,*]))
syntax (name := absurdTactic) "absurd " term : tactic
macro_rules
  | `(tactic| absurd $t) => `(tactic| first | refine absurd ?_ (show ¬_ from $t) | refine absurd $t ?_)
syntax (name := transTactic) "trans" (ppSpace colGt term)? : tactic
macro_rules
  | `(tactic| trans) => `(tactic| trans ?_)
  | `(tactic| trans $t) => `(tactic| with_reducible first
      | refine Eq.trans (b := $t) ?_ ?_
      | refine Iff.trans (b := $t) ?_ ?_
      | refine Nat.le_trans (m := $t) ?_ ?_
      | refine Nat.lt_trans (m := $t) ?_ ?_
      | refine Int.le_trans (b := $t) ?_ ?_
      | refine Int.lt_trans (b := $t) ?_ ?_
      | refine Trans.trans (r := _) (s := _) (b := $t) ?_ ?_)
syntax (name := splitIfs) "split_ifs" (" with" (ppSpace colGt ident)+)? : tactic
macro_rules
  | `(tactic| split_ifs) => `(tactic| (split <;> try split_ifs))
  | `(tactic| split_ifs with $h:ident) => `(tactic| (split <;> rename_i $h:ident <;> try split_ifs with $h:ident))
  | `(tactic| split_ifs with $h:ident $hs*) => `(tactic| (split <;> rename_i $h:ident <;> try split_ifs with $hs*))
syntax (name := rsuffices) "rsuffices " rcasesPat " : " term : tactic
macro_rules
  | `(tactic| rsuffices $p:rcasesPat : $t) => `(tactic| (obtain $p:rcasesPat : $t; rotate_left))
syntax (name := lift) "lift " term " to " term (" using " term)? (" with" (ppSpace colGt ident)+)? : tactic
macro_rules
  | `(tactic| lift $n:ident to $t) => `(tactic| lift $n:ident to $t using (by first | assumption | omega) with $n:ident)
  | `(tactic| lift $n:ident to $t using $h) => `(tactic| lift $n:ident to $t using $h with $n:ident)
  | `(tactic| lift $n:term to $t with $m:ident $ms*) =>
    `(tactic| lift $n:term to $t using (by first | assumption | omega) with $m:ident $ms*)
  | `(tactic| lift $n to $t using $h with $m:ident) =>
    `(tactic| (obtain ⟨$m:ident, lift_eq⟩ : ∃ m : $t, ($n : Int) = (m : Int) := Ember.Tactic.exists_lift $h
               first | subst lift_eq | (simp only [lift_eq] at *; clear lift_eq)))
  | `(tactic| lift $n to $t using $h with $m:ident $e:ident) =>
    `(tactic| (obtain ⟨$m:ident, lift_eq⟩ : ∃ m : $t, ($n : Int) = (m : Int) := Ember.Tactic.exists_lift $h
               have $e:ident := lift_eq.symm; try simp only [lift_eq] at *))
syntax (name := congrBang) "congr!" (ppSpace colGt num)? : tactic
macro_rules
  | `(tactic| congr!) => `(tactic| ((first | refine iff_of_eq ?_ | skip); congr <;> first | rfl | assumption | (funext; rfl) | skip))
  | `(tactic| congr! $n:num) =>
    `(tactic| ((first | refine iff_of_eq ?_ | skip); congr $n:num <;> first | rfl | assumption | (funext; rfl) | skip))
syntax (name := convert) "convert " term (" using " num)? : tactic
macro_rules
  | `(tactic| convert $e) => `(tactic| (refine Eq.mpr ?_ $e; first | rfl | congr! | skip))
  | `(tactic| convert $e using $n:num) => `(tactic| (refine Eq.mpr ?_ $e; first | rfl | congr! $n:num | skip))
macro "assumption'" : tactic => `(tactic| any_goals assumption)
macro "fconstructor" : tactic => `(tactic| constructor)
macro "econstructor" : tactic => `(tactic| constructor)
macro "eapply " t:term : tactic => `(tactic| apply $t)
macro "use! " ts:term,+ : tactic => `(tactic| use $ts,*)
