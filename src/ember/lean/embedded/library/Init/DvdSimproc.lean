prelude
import Init.OmegaFacts
import Init.Nat.DivLemmas
/-! What the native simp procedures for `∣` on numerals build their proofs from. -/
protected theorem Nat.dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (Nat.dvd_of_mod_eq_zero (of_decide_eq_true h))
protected theorem Nat.dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : n % m != 0) : (m ∣ n) = False :=
  eq_false fun d => by
    have e := Nat.mod_eq_zero_of_dvd d
    rw [e] at h
    exact nomatch h
protected theorem Int.dvd_eq_true_of_mod_eq_zero {a b : Int} (h : b % a == 0) : (a ∣ b) = True :=
  eq_true ⟨b / a, by
    have e := Int.mul_ediv_add_emod b a
    rw [show b % a = 0 from of_decide_eq_true h, Int.add_zero] at e
    exact e.symm⟩
protected theorem Int.dvd_eq_false_of_mod_ne_zero {a b : Int} (h : b % a != 0) : (a ∣ b) = False :=
  eq_false fun d => by
    have e := Int.emod_eq_zero_of_dvd d
    rw [e] at h
    exact nomatch h
