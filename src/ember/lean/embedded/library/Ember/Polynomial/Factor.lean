import Ember.Polynomial.Domain
import Ember.Finite
import Ember.Ring
import Ember.Tactic
/-! Zeros and linear factors, as in Mathlib: `X - C a` divides `p` just where `a` is a zero of `p`, and a polynomial
that is not 0 has no more zeros than its degree says. -/
set_option autoImplicit false
universe u
namespace Polynomial
section
variable {R : Type u} [CommRing R] {p q : R[X]} {a : R}
theorem X_sub_C_dvd_sub_C_eval : X - C a ∣ p - C (p.eval a) := by
  induction p using Polynomial.induction_on' with
  | add p q hp hq =>
    obtain ⟨c, hc⟩ := hp
    obtain ⟨d, hd⟩ := hq
    refine ⟨c + d, ?_⟩
    rw [eval_add, C_add]
    linear_combination hc + hd
  | monomial n b =>
    obtain ⟨c, hc⟩ := sub_dvd_pow_sub_pow (X : R[X]) (C a) n
    refine ⟨C b * c, ?_⟩
    rw [eval_monomial, C_mul, C_pow, ← C_mul_X_pow_eq_monomial]
    linear_combination C b * hc
theorem dvd_iff_isRoot : X - C a ∣ p ↔ IsRoot p a := by
  constructor
  · intro h
    exact IsRoot.dvd (by simp) h
  · intro h
    have k := X_sub_C_dvd_sub_C_eval (p := p) (a := a)
    rwa [h.eq_zero, C_0, sub_zero] at k
theorem eq_zero_of_natDegree_lt_card_of_eval_eq_zero' {R : Type u} [CommRing R] [IsDomain R] (p : R[X]) (s : Finset R)
    (heval : ∀ i ∈ s, p.eval i = 0) (hcard : natDegree p < s.card) : p = 0 := by
  classical
  induction s using Finset.induction_on generalizing p with
  | empty => exact absurd hcard (Nat.not_lt_zero _)
  | insert a s h ih =>
    obtain ⟨q, rfl⟩ := dvd_iff_isRoot.2 (heval a (Finset.mem_insert_self a s))
    by_cases z : q = 0
    · rw [z, mul_zero]
    · rw [natDegree_mul (X_sub_C_ne_zero a) z, natDegree_X_sub_C, Finset.card_insert_of_notMem h] at hcard
      refine absurd (ih q (fun i hi => ?_) (by omega)) z
      have k := heval i (Finset.mem_insert_of_mem hi)
      rw [eval_mul, eval_sub, eval_X, eval_C] at k
      rcases NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero k with k | k
      · exact absurd (sub_eq_zero.1 k ▸ hi) h
      · exact k
end
section
variable {R : Type u} [CommRing R] [IsDomain R]
theorem finite_setOfPred_isRoot {p : R[X]} (hp : p ≠ 0) : Set.Finite { x | IsRoot p x } := by
  classical
  have h : ∀ n : ℕ, ∃ t : Finset R, (∀ x ∈ t, IsRoot p x) ∧ (n ≤ t.card ∨ ∀ x, IsRoot p x → x ∈ t) := fun n => by
    induction n with
    | zero => exact ⟨∅, fun x h => absurd h (Finset.notMem_empty x), .inl (Nat.zero_le _)⟩
    | succ n ih =>
      obtain ⟨t, ht, k | k⟩ := ih
      · by_cases l : ∀ x, IsRoot p x → x ∈ t
        · exact ⟨t, ht, .inr l⟩
        · obtain ⟨x, hx⟩ := Classical.not_forall.1 l
          have hx₁ : IsRoot p x := Classical.byContradiction fun m => hx fun y => absurd y m
          have hx₂ : x ∉ t := fun m => hx fun _ => m
          refine ⟨insert x t, fun y hy => ?_, .inl ?_⟩
          · rcases Finset.mem_insert.1 hy with rfl | hy
            · exact hx₁
            · exact ht y hy
          · rw [Finset.card_insert_of_notMem hx₂]; omega
      · exact ⟨t, ht, .inr k⟩
  obtain ⟨t, ht, k | k⟩ := h (p.natDegree + 1)
  · exact absurd (eq_zero_of_natDegree_lt_card_of_eval_eq_zero' p t ht k) hp
  · exact Ember.finite_iff_finset.2 ⟨t, fun x => ⟨ht x, k x⟩⟩
theorem eq_zero_of_infinite_isRoot (p : R[X]) (h : Set.Infinite { x | IsRoot p x }) : p = 0 :=
  Classical.byContradiction fun k => h (finite_setOfPred_isRoot k)
theorem eq_of_infinite_eval_eq (p q : R[X]) (h : Set.Infinite { x | eval x p = eval x q }) : p = q := by
  refine sub_eq_zero.1 (eq_zero_of_infinite_isRoot _ fun k => h (k.subset fun x (e : eval x p = eval x q) => ?_))
  show eval x (p - q) = 0
  rw [eval_sub, e, sub_self]
theorem funext [Infinite R] {p q : R[X]} (ext : ∀ r : R, p.eval r = q.eval r) : p = q := by
  refine eq_of_infinite_eval_eq p q fun h => Infinite.not_finite (α := R) ?_
  obtain ⟨e⟩ := h
  have m (x : R) : x ∈ { x | eval x p = eval x q } := ext x
  exact ⟨⟨fun x => e ⟨x, m x⟩, fun i => (e.symm i).1, fun x => congrArg Subtype.val (e.symm_apply_apply ⟨x, m x⟩),
    fun i => e.apply_symm_apply i⟩⟩
end
end Polynomial
/-- Where different natural numbers are different there are infinitely many elements. -/
instance (priority := 100) CharZero.infinite {M : Type u} [NatCast M] [CharZero M] : Infinite M := ⟨fun ⟨e⟩ => by
  classical
  rename_i n
  have h := Finset.card_le_card (s := (Finset.range (n + 1)).image fun k : ℕ => e (k : M)) (t := Finset.univ) fun x _ => Finset.mem_univ x
  rw [Finset.card_image_of_injective _ fun a b k => CharZero.cast_injective (e.injective k), Finset.card_range] at h
  have k : (Finset.univ : Finset (Fin n)).card = n := Fintype.card_fin n
  omega⟩
