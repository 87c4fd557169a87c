import Ember.Finsupp
import Ember.PadicValNat
import Ember.PrimeFactors
import Ember.TypeStar
/-! `n.factorization : ℕ →₀ ℕ`, the exponents of the primes in `n`, as in Mathlib; parts `ordProj[p] n` and `ordCompl[p] n`. It computes. -/
set_option autoImplicit false
namespace Nat
variable {a b m n p : ℕ}

/-- The exponents of the primes in `n`. -/
def factorization (n : ℕ) : ℕ →₀ ℕ where
  support := n.primeFactors
  toFun p := if p.Prime then padicValNat p n else 0
  mem_support_toFun p := by
    rw [mem_primeFactors]
    by_cases hp : p.Prime
    · rw [if_pos hp, ne_eq, ne_eq, padicValNat.eq_zero_iff]
      constructor
      · rintro ⟨-, d, h⟩ (e | e | e)
        · exact hp.ne_one e
        · exact h e
        · exact e d
      · intro h
        exact ⟨hp, Classical.byContradiction fun k => h (.inr (.inr k)), fun k => h (.inr (.inl k))⟩
    · rw [if_neg hp]; exact ⟨fun h => absurd h.1 hp, fun h => absurd rfl h⟩
@[simp] theorem support_factorization (n : ℕ) : (factorization n).support = n.primeFactors := rfl
theorem factorization_def (n : ℕ) {p : ℕ} (pp : p.Prime) : n.factorization p = padicValNat p n := if_pos pp

/-! ### Where it is 0 -/
theorem factorization_eq_zero_iff (n p : ℕ) : n.factorization p = 0 ↔ ¬p.Prime ∨ ¬p ∣ n ∨ n = 0 := by
  rw [← Finsupp.notMem_support_iff, support_factorization, mem_primeFactors, Classical.not_and_iff_not_or_not, Classical.not_and_iff_not_or_not,
    Classical.not_not]
@[simp] theorem factorization_eq_zero_of_not_prime (n : ℕ) {p : ℕ} (hp : ¬p.Prime) : n.factorization p = 0 := if_neg hp
theorem factorization_eq_zero_of_non_prime (n : ℕ) {p : ℕ} (hp : ¬p.Prime) : n.factorization p = 0 := if_neg hp
@[simp] theorem factorization_zero_right (n : ℕ) : n.factorization 0 = 0 := factorization_eq_zero_of_not_prime n not_prime_zero
@[simp] theorem factorization_one_right (n : ℕ) : n.factorization 1 = 0 := factorization_eq_zero_of_not_prime n not_prime_one
theorem factorization_eq_zero_of_not_dvd {n p : ℕ} (h : ¬p ∣ n) : n.factorization p = 0 := (factorization_eq_zero_iff n p).2 (.inr (.inl h))
theorem factorization_eq_zero_of_lt {n p : ℕ} (h : n < p) : n.factorization p = 0 := by
  rw [factorization_eq_zero_iff]
  by_cases hn : n = 0
  · exact .inr (.inr hn)
  · exact .inr (.inl fun d => absurd (Nat.le_of_dvd (by omega) d) (by omega))
theorem factorization_eq_zero_of_remainder {p r : ℕ} (i : ℕ) (hr : ¬p ∣ r) : (p * i + r).factorization p = 0 :=
  factorization_eq_zero_of_not_dvd fun h => hr ((Nat.dvd_add_right (Nat.dvd_mul_right p i)).1 h)
theorem dvd_of_factorization_pos {n p : ℕ} (hn : n.factorization p ≠ 0) : p ∣ n :=
  Classical.byContradiction fun h => hn (factorization_eq_zero_of_not_dvd h)
theorem Prime.factorization_pos_of_dvd {n p : ℕ} (hp : p.Prime) (hn : n ≠ 0) (h : p ∣ n) : 0 < n.factorization p := by
  have : n.factorization p ≠ 0 := by rw [ne_eq, factorization_eq_zero_iff]; rintro (k | k | k) <;> contradiction
  omega
@[simp] theorem factorization_zero : factorization 0 = 0 := Finsupp.ext fun p => (factorization_eq_zero_iff 0 p).2 (.inr (.inr rfl))
@[simp] theorem factorization_one : factorization 1 = 0 := Finsupp.ext fun p => by
  refine (factorization_eq_zero_iff 1 p).2 ?_
  exact (Classical.em p.Prime).symm.imp id fun h => .inl h.not_dvd_one
theorem factorization_eq_zero_iff' (n : ℕ) : n.factorization = 0 ↔ n = 0 ∨ n = 1 := by
  rw [← Finsupp.support_eq_empty, support_factorization, primeFactors_eq_empty]

/-! ### Products, powers, divisibility -/
@[simp] theorem factorization_mul {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) : (a * b).factorization = a.factorization + b.factorization :=
  Finsupp.ext fun p => by
    rw [Finsupp.add_apply]
    by_cases hp : p.Prime
    · haveI : Fact p.Prime := ⟨hp⟩
      rw [factorization_def _ hp, factorization_def _ hp, factorization_def _ hp, padicValNat.mul ha hb]
    · rw [factorization_eq_zero_of_not_prime _ hp, factorization_eq_zero_of_not_prime _ hp, factorization_eq_zero_of_not_prime _ hp]
@[simp] theorem factorization_pow (n k : ℕ) : factorization (n ^ k) = k • n.factorization := Finsupp.ext fun p => by
  rw [Finsupp.smul_apply, smul_eq_mul]
  by_cases hp : p.Prime
  · haveI : Fact p.Prime := ⟨hp⟩
    rw [factorization_def _ hp, factorization_def _ hp, padicValNat.pow]
  · rw [factorization_eq_zero_of_not_prime _ hp, factorization_eq_zero_of_not_prime _ hp, Nat.mul_zero]
@[simp] protected theorem Prime.factorization {p : ℕ} (hp : Prime p) : p.factorization = Finsupp.single p 1 := Finsupp.ext fun q => by
  haveI : Fact p.Prime := ⟨hp⟩
  by_cases e : q = p
  · rw [e, Finsupp.single_eq_same, factorization_def _ hp, padicValNat_self]
  · rw [Finsupp.single_eq_of_ne e, factorization_eq_zero_iff]
    exact (Classical.em q.Prime).symm.imp id fun hq => .inl fun d => e ((prime_dvd_prime_iff_eq hq hp).1 d)
theorem Prime.factorization_pow {p k : ℕ} (hp : Prime p) : (p ^ k).factorization = Finsupp.single p k := by
  rw [Nat.factorization_pow, hp.factorization, Finsupp.smul_single, smul_eq_mul, Nat.mul_one]
theorem Prime.factorization_self {p : ℕ} (hp : Prime p) : p.factorization p = 1 := by rw [hp.factorization, Finsupp.single_eq_same]
theorem factorization_pow_self {p n : ℕ} (hp : p.Prime) : (p ^ n).factorization p = n := by rw [hp.factorization_pow, Finsupp.single_eq_same]
theorem Prime.eq_of_factorization_pos {p q : ℕ} (hp : Prime p) (h : p.factorization q ≠ 0) : p = q :=
  Classical.byContradiction fun n => h (by rw [hp.factorization, Finsupp.single_eq_of_ne' n])
theorem Prime.pow_dvd_iff_le_factorization {p k n : ℕ} (pp : Prime p) (hn : n ≠ 0) : p ^ k ∣ n ↔ k ≤ n.factorization p := by
  haveI : Fact p.Prime := ⟨pp⟩
  rw [factorization_def _ pp, padicValNat_dvd_iff_le hn]
theorem Prime.dvd_iff_one_le_factorization {p n : ℕ} (pp : Prime p) (hn : n ≠ 0) : p ∣ n ↔ 1 ≤ n.factorization p := by
  have := pp.pow_dvd_iff_le_factorization (k := 1) hn
  rwa [Nat.pow_one] at this
theorem pow_succ_factorization_not_dvd {n p : ℕ} (hn : n ≠ 0) (hp : p.Prime) : ¬p ^ (n.factorization p + 1) ∣ n := by
  rw [hp.pow_dvd_iff_le_factorization hn]; omega
theorem factorization_minFac_ne_zero {n : ℕ} (hn : 1 < n) : n.factorization n.minFac ≠ 0 := by
  have := (minFac_prime (n := n) (by omega)).factorization_pos_of_dvd (by omega) (minFac_dvd n)
  omega
theorem factorization_prod {α : Type*} {S : Finset α} {g : α → ℕ} (hS : ∀ x ∈ S, g x ≠ 0) :
    (S.prod g).factorization = S.sum fun x => (g x).factorization := by
  classical
  induction S using Finset.induction_on with
  | empty => exact factorization_one
  | insert x T hx ih =>
    have hT : ∀ y ∈ T, g y ≠ 0 := fun y hy => hS y (Finset.mem_insert_of_mem hy)
    rw [Finset.prod_insert hx, Finset.sum_insert hx, factorization_mul (hS x (Finset.mem_insert_self x T)) (Finset.prod_ne_zero_iff.2 hT), ih hT]
theorem factorization_prod_apply {α : Type*} {p : ℕ} {S : Finset α} {g : α → ℕ} (hS : ∀ x ∈ S, g x ≠ 0) :
    (S.prod g).factorization p = S.sum fun x => (g x).factorization p := by rw [factorization_prod hS, Finsupp.finsetSum_apply]
private theorem dvd_of_factorization_le {d n : ℕ} (hd : d ≠ 0) (hn : n ≠ 0) (h : ∀ p, p.Prime → d.factorization p ≤ n.factorization p) : d ∣ n := by
  induction d using Nat.strongRecOn generalizing n with
  | ind d ih =>
    by_cases h1 : d = 1
    · rw [h1]; exact Nat.one_dvd n
    have hp := minFac_prime h1
    obtain ⟨c, hc⟩ := minFac_dvd d
    have dn : minFac d ∣ n := (hp.dvd_iff_one_le_factorization hn).2
      (Nat.le_trans ((hp.dvd_iff_one_le_factorization hd).1 (minFac_dvd d)) (h _ hp))
    obtain ⟨m, hm⟩ := dn
    have hc0 : c ≠ 0 := fun e => hd (by rw [hc, e, Nat.mul_zero])
    have hm0 : m ≠ 0 := fun e => hn (by rw [hm, e, Nat.mul_zero])
    have smaller : c < d := by have := Nat.mul_lt_mul_of_pos_right hp.one_lt (show 0 < c by omega); omega
    rw [hc, hm]
    refine Nat.mul_dvd_mul_left _ (ih c smaller hc0 hm0 fun q hq => ?_)
    have := h q hq
    rw [hc, hm, factorization_mul hp.ne_zero hc0, factorization_mul hp.ne_zero hm0, Finsupp.add_apply, Finsupp.add_apply] at this
    omega
theorem factorization_prime_le_iff_dvd {d n : ℕ} (hd : d ≠ 0) (hn : n ≠ 0) :
    (∀ p : ℕ, p.Prime → d.factorization p ≤ n.factorization p) ↔ d ∣ n :=
  ⟨dvd_of_factorization_le hd hn, fun h _ hp => (hp.pow_dvd_iff_le_factorization hn).1
    (Nat.dvd_trans ((hp.pow_dvd_iff_le_factorization hd).2 (Nat.le_refl _)) h)⟩
theorem factorization_le_iff_dvd {d n : ℕ} (hd : d ≠ 0) (hn : n ≠ 0) : d.factorization ≤ n.factorization ↔ d ∣ n := by
  rw [← factorization_prime_le_iff_dvd hd hn]
  refine ⟨fun h p _ => h p, fun h p => ?_⟩
  by_cases hp : p.Prime
  · exact h p hp
  · rw [factorization_eq_zero_of_not_prime _ hp]; exact Nat.zero_le _
theorem eq_of_factorization_eq {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : ∀ p : ℕ, a.factorization p = b.factorization p) : a = b :=
  Nat.dvd_antisymm ((factorization_le_iff_dvd ha hb).1 fun p => Nat.le_of_eq (h p)) ((factorization_le_iff_dvd hb ha).1 fun p => Nat.le_of_eq (h p).symm)
theorem eq_of_factorization_eq' {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : a.factorization = b.factorization) : a = b :=
  eq_of_factorization_eq ha hb fun p => by rw [h]
theorem factorization_inj : Set.InjOn factorization { x : ℕ | x ≠ 0 } := fun _ ha _ hb h => eq_of_factorization_eq' ha hb h
theorem dvd_iff_prime_pow_dvd_dvd (n d : ℕ) : d ∣ n ↔ ∀ p k : ℕ, Prime p → p ^ k ∣ d → p ^ k ∣ n := by
  refine ⟨fun h p k _ hk => Nat.dvd_trans hk h, fun h => ?_⟩
  by_cases hn : n = 0
  · rw [hn]; exact Nat.dvd_zero d
  by_cases hd : d = 0
  · have := Nat.le_of_dvd (by omega) (h 2 n prime_two (hd ▸ Nat.dvd_zero _))
    exact absurd (Nat.lt_pow_self (show 1 < 2 by omega) (n := n)) (by omega)
  exact dvd_of_factorization_le hd hn fun p hp => (hp.pow_dvd_iff_le_factorization hn).1 (h p _ hp ((hp.pow_dvd_iff_le_factorization hd).2 (Nat.le_refl _)))
@[simp] theorem factorization_div {d n : ℕ} (h : d ∣ n) : (n / d).factorization = n.factorization - d.factorization := Finsupp.ext fun p => by
  rw [Finsupp.tsub_apply]
  by_cases hp : p.Prime
  · haveI : Fact p.Prime := ⟨hp⟩
    rw [factorization_def _ hp, factorization_def _ hp, factorization_def _ hp, padicValNat.div_of_dvd h]
  · rw [factorization_eq_zero_of_not_prime _ hp, factorization_eq_zero_of_not_prime _ hp, Nat.zero_sub]
theorem factorization_mul_apply_of_coprime {p a b : ℕ} (hab : Coprime a b) : (a * b).factorization p = a.factorization p + b.factorization p := by
  by_cases ha : a = 0
  · have : b = 1 := by rwa [ha, Nat.coprime_zero_left] at hab
    rw [ha, this, factorization_one]; rfl
  by_cases hb : b = 0
  · have : a = 1 := by rwa [hb, Nat.coprime_zero_right] at hab
    rw [hb, this, factorization_one, Nat.mul_zero, factorization_zero]; rfl
  rw [factorization_mul ha hb, Finsupp.add_apply]
theorem factorization_mul_of_coprime {a b : ℕ} (hab : Coprime a b) : (a * b).factorization = a.factorization + b.factorization :=
  Finsupp.ext fun _ => factorization_mul_apply_of_coprime hab

/-! ### The product of the prime powers -/
theorem prod_factorization_eq_prod_primeFactors {β : Type*} [Mul β] [OfNat β 1] [Ember.CommMul β] (f : ℕ → ℕ → β) :
    n.factorization.prod f = ∏ p ∈ n.primeFactors, f p (n.factorization p) := rfl
theorem prod_pow_factorization_eq_self {f : ℕ →₀ ℕ} (hf : ∀ p : ℕ, p ∈ f.support → Prime p) : (f.prod (· ^ ·)).factorization = f :=
  Finsupp.ext fun q => by
    have h : (f.prod (· ^ ·)).factorization q = ∑ p ∈ f.support, (p ^ f p).factorization q :=
      factorization_prod_apply fun p hp => Nat.ne_of_gt (Nat.pow_pos (hf p hp).pos)
    have each : ∀ p ∈ f.support, (p ^ f p).factorization q = if q = p then f p else 0 := fun p hp => by
      rw [(hf p hp).factorization_pow]
      by_cases e : q = p
      · rw [if_pos e, e, Finsupp.single_eq_same]
      · rw [if_neg e, Finsupp.single_eq_of_ne e]
    rw [h, Finset.sum_congr rfl each, Finset.sum_ite_eq]
    split
    · rfl
    · rename_i k; exact (Finsupp.notMem_support_iff.1 k).symm
@[simp] theorem prod_factorization_pow_eq_self {n : ℕ} (hn : n ≠ 0) : n.factorization.prod (· ^ ·) = n := by
  have primes : ∀ p ∈ n.factorization.support, p.Prime := fun p hp => prime_of_mem_primeFactors hp
  refine eq_of_factorization_eq' ?_ hn (prod_pow_factorization_eq_self primes)
  exact Finset.prod_ne_zero_iff.2 fun p hp => Nat.ne_of_gt (Nat.pow_pos (primes p hp).pos)
theorem factorization_prod_pow_eq_self {n : ℕ} (hn : n ≠ 0) : n.factorization.prod (· ^ ·) = n := prod_factorization_pow_eq_self hn
theorem prod_primeFactors_pow_factorization (hn : n ≠ 0) : n = ∏ p ∈ n.primeFactors, p ^ n.factorization p :=
  (prod_factorization_pow_eq_self hn).symm
theorem eq_pow_of_factorization_eq_single {n p k : ℕ} (hn : n ≠ 0) (h : n.factorization = Finsupp.single p k) : n = p ^ k := by
  have := prod_factorization_pow_eq_self hn
  rw [h, Finsupp.prod_single_index (Nat.pow_zero p)] at this
  exact this.symm
theorem prod_primeFactors_dvd (n : ℕ) : ∏ p ∈ n.primeFactors, p ∣ n := by
  by_cases hn : n = 0
  · rw [hn]; exact Nat.dvd_zero _
  · conv => rhs; rw [prod_primeFactors_pow_factorization hn]
    refine Finset.prod_dvd_prod_of_dvd _ _ fun p hp => dvd_pow_self p ?_
    exact Finsupp.mem_support_iff.1 (show p ∈ n.factorization.support from hp)

/-! ### The power of `p` in `n`, and the rest -/
notation "ordProj[" p "] " n:arg => p ^ Nat.factorization n p
notation "ordCompl[" p "] " n:arg => n / p ^ Nat.factorization n p
theorem ordProj_dvd (n p : ℕ) : ordProj[p] n ∣ n := by
  by_cases hp : p.Prime
  · rw [factorization_def _ hp]; exact pow_padicValNat_dvd
  · rw [factorization_eq_zero_of_not_prime _ hp]; exact Nat.one_dvd n
theorem ordCompl_dvd (n p : ℕ) : ordCompl[p] n ∣ n := Nat.div_dvd_of_dvd (ordProj_dvd n p)
theorem ordProj_mul_ordCompl_eq_self (n p : ℕ) : ordProj[p] n * ordCompl[p] n = n := Nat.mul_div_cancel' (ordProj_dvd n p)
theorem ordProj_pos (n p : ℕ) : 0 < ordProj[p] n := by
  by_cases hp : p.Prime
  · exact Nat.pow_pos hp.pos
  · rw [factorization_eq_zero_of_not_prime _ hp]; exact Nat.one_pos
theorem ordProj_le {n : ℕ} (p : ℕ) (hn : n ≠ 0) : ordProj[p] n ≤ n := Nat.le_of_dvd (by omega) (ordProj_dvd n p)
theorem ordCompl_pos {n : ℕ} (p : ℕ) (hn : n ≠ 0) : 0 < ordCompl[p] n := Nat.div_pos (ordProj_le p hn) (ordProj_pos n p)
theorem ordCompl_le (n p : ℕ) : ordCompl[p] n ≤ n := Nat.div_le_self _ _
theorem not_dvd_ordCompl {n p : ℕ} (hp : Prime p) (hn : n ≠ 0) : ¬p ∣ ordCompl[p] n := fun h => by
  have := (hp.dvd_iff_one_le_factorization (Nat.ne_of_gt (ordCompl_pos p hn))).1 h
  rw [factorization_div (ordProj_dvd n p), Finsupp.tsub_apply, factorization_pow_self hp] at this
  omega
theorem coprime_ordCompl {n p : ℕ} (hp : Prime p) (hn : n ≠ 0) : Coprime p (ordCompl[p] n) := hp.coprime_iff_not_dvd.2 (not_dvd_ordCompl hp hn)
theorem exists_eq_pow_mul_and_not_dvd {n : ℕ} (hn : n ≠ 0) (p : ℕ) (hp : p ≠ 1) : ∃ e n' : ℕ, ¬p ∣ n' ∧ n = p ^ e * n' := by
  obtain ⟨c, hc⟩ := pow_padicValNat_dvd (p := p) (n := n)
  refine ⟨padicValNat p n, c, ?_, hc⟩
  rintro ⟨d, rfl⟩
  have : p ^ (padicValNat p n + 1) ∣ n := ⟨d, by rw [Nat.pow_succ, Nat.mul_assoc]; exact hc⟩
  rw [padicValNat_dvd_iff_le_of_ne_one hp hn] at this
  omega
theorem exists_eq_two_pow_mul_odd {n : ℕ} (hn : n ≠ 0) : ∃ k m : ℕ, Odd m ∧ n = 2 ^ k * m := by
  obtain ⟨k, m, h, e⟩ := exists_eq_pow_mul_and_not_dvd hn 2 (by omega)
  exact ⟨k, m, by rw [Nat.odd_iff]; omega, e⟩
theorem factorization_lt {n : ℕ} (p : ℕ) (hn : n ≠ 0) : n.factorization p < n := by
  by_cases hp : p.Prime
  · exact Nat.lt_of_lt_of_le (Nat.lt_pow_self hp.one_lt) (ordProj_le p hn)
  · rw [factorization_eq_zero_of_not_prime _ hp]; omega
theorem factorization_le_of_le_pow {n p b : ℕ} (hb : n ≤ p ^ b) : n.factorization p ≤ b := by
  by_cases hn : n = 0
  · rw [hn, factorization_zero]; exact Nat.zero_le b
  by_cases hp : p.Prime
  · exact (Nat.pow_le_pow_iff_right hp.one_lt).1 (Nat.le_trans (ordProj_le p hn) hb)
  · rw [factorization_eq_zero_of_not_prime _ hp]; exact Nat.zero_le b
/-- Legendre's formula. -/
theorem factorization_factorial {p : ℕ} (hp : p.Prime) : ∀ {n b : ℕ}, log p n < b → (n !).factorization p = ∑ i ∈ Finset.Ico 1 b, n / p ^ i := by
  intro n b h
  haveI : Fact p.Prime := ⟨hp⟩
  rw [factorization_def _ hp, padicValNat_factorial h]
theorem eq_iff_prime_padicValNat_eq (a b : ℕ) (ha : a ≠ 0) (hb : b ≠ 0) : a = b ↔ ∀ p : ℕ, p.Prime → padicValNat p a = padicValNat p b := by
  refine ⟨fun h _ _ => h ▸ rfl, fun h => eq_of_factorization_eq ha hb fun p => ?_⟩
  by_cases hp : p.Prime
  · rw [factorization_def _ hp, factorization_def _ hp, h p hp]
  · rw [factorization_eq_zero_of_not_prime _ hp, factorization_eq_zero_of_not_prime _ hp]
end Nat
