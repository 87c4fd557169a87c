import Ember.CastNames
import Ember.Floor
import Ember.IntNames
import Ember.Logic
import Ember.NumeralNames
import Ember.Rat.Cast
import Ember.SumNames
/-! Names that Mathlib has given up since 2023 and published proofs still quote, with the statements that they had; each names its successor.
A name that Mathlib uses today for something else is not here. -/
set_option autoImplicit false
set_option linter.deprecated false
/-- `old_name old new`: the theorem `new` under a name that it had. -/
macro "old_name " old:ident new:ident : command => do
  let name : Lean.TSyntax `Lean.Parser.Command.declId := ⟨Lean.mkNode `Lean.Parser.Command.declId #[old, Lean.mkNullNode]⟩
  `(@[deprecated $new:ident] theorem $name : type_of% @$new := @$new)
old_name IsSquare_sq IsSquare.sq
old_name Finset.card_le_of_subset Finset.card_le_card
old_name Finset.card_disjoint_union Finset.card_union_of_disjoint
old_name Finset.card_union_eq Finset.card_union_of_disjoint
old_name Finset.range_subset Finset.range_subset_range
old_name Int.coe_nat_dvd Int.natCast_dvd_natCast
old_name Int.coe_nat_dvd_left Int.natCast_dvd
old_name Int.coe_nat_dvd_right Int.dvd_natCast
old_name Int.coe_nat_ediv Int.natCast_ediv
old_name Int.coe_nat_eq_zero Int.natCast_eq_zero
old_name Int.coe_nat_ne_zero Int.natCast_ne_zero
old_name Int.coe_nat_nonneg Int.natCast_nonneg
old_name Int.coe_nat_sub Int.natCast_sub
old_name Int.coe_nat_modEq_iff Int.natCast_modEq_iff
old_name Int.coe_nat_inj' Int.natCast_inj
old_name Int.coe_nat_le Int.ofNat_le
old_name Int.coe_nat_lt Int.ofNat_lt
old_name Int.coe_nat_pos Int.natCast_pos
old_name Int.cast_eq_cast_iff_Nat Int.natCast_inj
old_name Int.toNat_coe_nat Int.toNat_natCast
old_name Int.floor_le_sub_one_iff Int.floor_lt
old_name Rat.cast_coe_int Rat.cast_intCast
old_name Set.not_mem_empty Set.notMem_empty
old_name Set.nmem_setOf_iff Set.notMem_setOf_iff
old_name Set.eq_empty_of_forall_not_mem Set.eq_empty_of_forall_notMem
old_name add_sub_cancel' add_sub_cancel_left
old_name div_le_div_of_le_left div_le_div_of_nonneg_left
old_name div_lt_div_of_lt div_lt_div_of_pos_right
old_name div_le_div_of_le_of_nonneg div_le_div_of_nonneg_right
old_name div_le_of_nonneg_of_le_mul div_le_of_le_mul₀
old_name exists_unique_eq existsUnique_eq
old_name exists_unique_prop existsUnique_prop
old_name exists_unique_of_exists_of_unique existsUnique_of_exists_of_unique
old_name zpow_coe_nat zpow_natCast
old_name proofIrrel proof_irrel
old_name ball_congr forall₂_congr
old_name bex_congr exists₂_congr
old_name mul_eq_one_iff mul_eq_one
old_name add_neg_self add_neg_cancel
old_name add_right_neg add_neg_cancel
old_name add_left_neg neg_add_cancel
old_name neg_add_self neg_add_cancel
old_name Nat.prime_five_le_of_ne_two_of_ne_three Nat.Prime.five_le_of_ne_two_of_ne_three
/-- The prime factors of `n` in ascending order. -/
@[deprecated Nat.primeFactorsList] abbrev Nat.factors : ℕ → List ℕ := Nat.primeFactorsList
old_name Nat.mem_factors Nat.mem_primeFactorsList
old_name Nat.prime_of_mem_factors Nat.prime_of_mem_primeFactorsList
old_name Nat.prod_factors Nat.prod_primeFactorsList
