import Ember.Factorial
/-! Prime numbers: `Nat.Prime`, `Nat.minFac`, Euclid's two theorems; `Nat.Prime p` is decidable by trial division.

As in Mathlib, `Nat.Prime p` is `Irreducible p`. `IsUnit` and `Irreducible` ask for the operations that they mention, where
Mathlib asks for a monoid; a unit is an element with an inverse, where Mathlib has a type of units. -/

set_option autoImplicit false
universe u

/-- `a` has an inverse. -/
def IsUnit {M : Type u} [Mul M] [OfNat M 1] (a : M) : Prop := ∃ b, a * b = 1 ∧ b * a = 1

/-- `p` is no unit, and a product only with a unit. -/
structure Irreducible {M : Type u} [Mul M] [OfNat M 1] (p : M) : Prop where
  not_isUnit : ¬IsUnit p
  isUnit_or_isUnit : ∀ ⦃a b : M⦄, p = a * b → IsUnit a ∨ IsUnit b

namespace Nat
variable {m n p q k : ℕ}

theorem isUnit_iff : IsUnit n ↔ n = 1 := by
  constructor
  · rintro ⟨b, h, -⟩
    exact Nat.eq_one_of_dvd_one ⟨b, h.symm⟩
  · rintro rfl
    exact ⟨1, rfl, rfl⟩

/-- `p` is a prime number. -/
def Prime (p : ℕ) : Prop := Irreducible p

theorem prime_def : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := by
  constructor
  · intro h
    have h₁ : p ≠ 1 := fun e => h.not_isUnit (isUnit_iff.2 e)
    have h₀ : p ≠ 0 := by
      rintro rfl
      rcases h.isUnit_or_isUnit (show 0 = 0 * 0 from rfl) with k | k <;> exact absurd (isUnit_iff.1 k) (by decide)
    refine ⟨by omega, ?_⟩
    rintro m ⟨c, hc⟩
    rcases h.isUnit_or_isUnit hc with k | k
    · exact .inl (isUnit_iff.1 k)
    · rw [hc, isUnit_iff.1 k]; exact .inr (Nat.mul_one m).symm
  · rintro ⟨h₂, h⟩
    refine ⟨fun k => ?_, ?_⟩
    · rw [isUnit_iff.1 k] at h₂; omega
    · rintro a b rfl
      rcases h a (Nat.dvd_mul_right a b) with e | e
      · exact .inl (isUnit_iff.2 e)
      · refine .inr (isUnit_iff.2 (mul_left_cancel₀ (a := a) ?_ (e.symm.trans (Nat.mul_one a).symm)))
        rintro rfl; rw [Nat.zero_mul] at h₂; omega
theorem prime_def_lt : p.Prime ↔ 2 ≤ p ∧ ∀ m < p, m ∣ p → m = 1 := by
  rw [prime_def]
  refine and_congr_right fun h₂ => ⟨fun h m hm d => (h m d).resolve_right (by omega), fun h m d => ?_⟩
  rcases eq_or_lt_of_le (Nat.le_of_dvd (by omega) d) with e | l
  · exact .inr e
  · exact .inl (h m l d)

theorem Prime.two_le (h : p.Prime) : 2 ≤ p := (prime_def.1 h).1
theorem Prime.one_lt (h : p.Prime) : 1 < p := h.two_le
theorem Prime.one_le (h : p.Prime) : 1 ≤ p := le_of_lt h.one_lt
theorem Prime.pos (h : p.Prime) : 0 < p := h.one_le
theorem Prime.ne_zero (h : p.Prime) : p ≠ 0 := ne_of_gt h.pos
theorem Prime.ne_one (h : p.Prime) : p ≠ 1 := ne_of_gt h.one_lt
theorem Prime.eq_one_or_self_of_dvd (h : p.Prime) (m : ℕ) (d : m ∣ p) : m = 1 ∨ m = p := (prime_def.1 h).2 m d
theorem not_prime_zero : ¬Prime 0 := fun h => h.ne_zero rfl
theorem not_prime_one : ¬Prime 1 := fun h => h.ne_one rfl
theorem dvd_prime (pp : p.Prime) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨pp.eq_one_or_self_of_dvd m, fun h => h.elim (fun e => e ▸ Nat.one_dvd p) fun e => e ▸ Nat.dvd_refl m⟩
theorem dvd_prime_two_le (pp : p.Prime) (H : 2 ≤ m) : m ∣ p ↔ m = p :=
  (dvd_prime pp).trans ⟨fun h => h.resolve_left (by omega), .inr⟩
theorem prime_dvd_prime_iff_eq (pp : p.Prime) (qp : q.Prime) : p ∣ q ↔ p = q := dvd_prime_two_le qp pp.two_le
theorem Prime.not_dvd_one (pp : p.Prime) : ¬p ∣ 1 := fun h => pp.ne_one (Nat.eq_one_of_dvd_one h)
theorem not_prime_mul (a1 : m ≠ 1) (b1 : n ≠ 1) : ¬Prime (m * n) := fun h =>
  (h.isUnit_or_isUnit rfl).elim (fun k => a1 (isUnit_iff.1 k)) fun k => b1 (isUnit_iff.1 k)

/-! ### Euclid's lemma -/
theorem Prime.coprime_iff_not_dvd (pp : p.Prime) : Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro h d
    have := Nat.dvd_gcd (Nat.dvd_refl p) d
    rw [Coprime.gcd_eq_one h] at this
    exact pp.not_dvd_one this
  · intro h
    rcases pp.eq_one_or_self_of_dvd _ (Nat.gcd_dvd_left p n) with e | e
    · exact e
    · exact absurd (e ▸ Nat.gcd_dvd_right p n) h
theorem Prime.dvd_iff_not_coprime (pp : p.Prime) : p ∣ n ↔ ¬Coprime p n := by
  rw [pp.coprime_iff_not_dvd]; exact Classical.not_not.symm
theorem Prime.dvd_mul (pp : p.Prime) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    rcases Classical.em (p ∣ m) with k | k
    · exact .inl k
    · exact .inr ((pp.coprime_iff_not_dvd.2 k).dvd_of_dvd_mul_left h)
  · rintro (h | h)
    · exact h.mul_right n
    · exact h.mul_left m
theorem Prime.not_dvd_mul (pp : p.Prime) (Hm : ¬p ∣ m) (Hn : ¬p ∣ n) : ¬p ∣ m * n := fun h => (pp.dvd_mul.1 h).elim Hm Hn
theorem Prime.dvd_of_dvd_pow (pp : p.Prime) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd h pp.not_dvd_one
  | succ n ih => rw [_root_.pow_succ] at h; exact (pp.dvd_mul.1 h).elim ih id
theorem Prime.dvd_pow_iff (pp : p.Prime) (hn : n ≠ 0) : p ∣ m ^ n ↔ p ∣ m := ⟨pp.dvd_of_dvd_pow, fun h => dvd_pow h hn⟩
theorem coprime_primes (pp : p.Prime) (pq : q.Prime) : Coprime p q ↔ p ≠ q :=
  pp.coprime_iff_not_dvd.trans (not_congr (prime_dvd_prime_iff_eq pp pq))
theorem Prime.dvd_factorial (hp : p.Prime) : p ∣ n ! ↔ p ≤ n := by
  refine ⟨fun h => ?_, Nat.dvd_factorial hp.pos⟩
  induction n with
  | zero => exact absurd h hp.not_dvd_one
  | succ n ih =>
    rcases hp.dvd_mul.1 h with k | k
    · exact Nat.le_of_dvd (Nat.succ_pos n) k
    · exact Nat.le_succ_of_le (ih k)

/-! ### The smallest factor -/
/-- Try `k`, `k + 2`, … as divisors of an odd `n`. -/
def minFacAux (n : ℕ) : (fuel k : ℕ) → ℕ
  | 0, _ => n
  | fuel + 1, k => if n < k * k then n else if k ∣ n then k else minFacAux n fuel (k + 2)

/-- The smallest prime factor of `n ≠ 1`. -/
def minFac (n : ℕ) : ℕ := if 2 ∣ n then 2 else minFacAux n n 3

private def IsSmallestFactor (n r : ℕ) : Prop := 2 ≤ r ∧ r ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → r ≤ m

private theorem self_isSmallest (h₂ : 2 ≤ n) (h : ∀ m, 2 ≤ m → m ∣ n → k ≤ m) (small : n < k * k) : IsSmallestFactor n n := by
  refine ⟨h₂, Nat.dvd_refl n, fun m hm d => ?_⟩
  obtain ⟨c, hc⟩ := d
  rcases Nat.lt_or_ge c 2 with l | l
  · have : c = 0 ∨ c = 1 := by omega
    rcases this with rfl | rfl
    · omega
    · omega
  · have := Nat.mul_le_mul (h m hm ⟨c, hc⟩) (h c l ⟨m, by rw [hc, Nat.mul_comm]⟩)
    omega

private theorem minFacAux_spec (h₂ : 2 ≤ n) (odd : ¬2 ∣ n) (fuel : ℕ) : ∀ k, n < k + 2 * fuel → 2 ≤ k → k % 2 = 1 →
    (∀ m, 2 ≤ m → m ∣ n → k ≤ m) → IsSmallestFactor n (minFacAux n fuel k) := by
  induction fuel with
  | zero =>
    intro k hf hk _ h
    refine self_isSmallest h₂ h ?_
    have := Nat.mul_le_mul_left k hk
    omega
  | succ fuel ih =>
    intro k hf hk hodd h
    unfold minFacAux
    split
    · exact self_isSmallest h₂ h (by assumption)
    · split
      · exact ⟨hk, by assumption, h⟩
      · rename_i hkn
        refine ih (k + 2) (by omega) (by omega) (by omega) fun m hm d => ?_
        have := h m hm d
        have : m ≠ k := fun e => hkn (e ▸ d)
        have : m ≠ k + 1 := fun e => odd (Nat.dvd_trans (by omega) d)
        omega

private theorem minFac_spec (h : n ≠ 1) : IsSmallestFactor n (minFac n) := by
  unfold minFac
  split
  · exact ⟨Nat.le_refl 2, by assumption, fun _ hm _ => hm⟩
  · rename_i odd
    have : n ≠ 0 := fun e => odd (e ▸ Nat.dvd_zero 2)
    refine minFacAux_spec (by omega) odd n 3 (by omega) (by omega) rfl fun m hm d => ?_
    have : m ≠ 2 := fun e => odd (e ▸ d)
    omega

@[simp] theorem minFac_zero : minFac 0 = 2 := rfl
@[simp] theorem minFac_one : minFac 1 = 1 := rfl
@[simp] theorem minFac_two : minFac 2 = 2 := rfl
theorem minFac_dvd (n : ℕ) : minFac n ∣ n := by
  rcases Classical.em (n = 1) with rfl | h
  · exact Nat.dvd_refl 1
  · exact (minFac_spec h).2.1
theorem minFac_le_of_dvd {n m : ℕ} (hm : 2 ≤ m) (d : m ∣ n) : minFac n ≤ m := by
  rcases Classical.em (n = 1) with rfl | h
  · exact le_of_lt hm
  · exact (minFac_spec h).2.2 m hm d
theorem minFac_prime {n : ℕ} (n1 : n ≠ 1) : Prime (minFac n) := by
  obtain ⟨h₂, hd, hle⟩ := minFac_spec n1
  refine prime_def.2 ⟨h₂, fun m d => ?_⟩
  rcases Classical.em (m = 1) with e | h
  · exact .inl e
  · have : m ≠ 0 := fun e => by rw [e] at d; have := Nat.eq_zero_of_zero_dvd d; omega
    exact .inr (le_antisymm (Nat.le_of_dvd (by omega) d) (hle m (by omega) (Nat.dvd_trans d hd)))
theorem minFac_pos (n : ℕ) : 0 < minFac n := by
  rcases Classical.em (n = 1) with rfl | h
  · decide
  · exact (minFac_prime h).pos
theorem minFac_le (H : 0 < n) : minFac n ≤ n := Nat.le_of_dvd H (minFac_dvd n)
theorem prime_def_minFac : p.Prime ↔ 2 ≤ p ∧ minFac p = p := by
  constructor
  · intro h
    refine ⟨h.two_le, ?_⟩
    exact (h.eq_one_or_self_of_dvd _ (minFac_dvd p)).resolve_left (minFac_prime h.ne_one).ne_one
  · rintro ⟨h₂, e⟩
    rw [← e]; exact minFac_prime (by omega)
theorem Prime.minFac_eq (h : p.Prime) : minFac p = p := (prime_def_minFac.1 h).2

/-- By trial division: `decide` proves that a small number is prime, or that it is not. -/
instance decidablePrime (p : ℕ) : Decidable p.Prime := decidable_of_iff' _ prime_def_minFac

theorem prime_two : Prime 2 := by decide
theorem prime_three : Prime 3 := by decide
theorem prime_five : Prime 5 := by decide
theorem prime_seven : Prime 7 := by decide
theorem prime_eleven : Prime 11 := by decide
theorem not_prime_iff_minFac_lt (n2 : 2 ≤ n) : ¬n.Prime ↔ minFac n < n := by
  have := minFac_le (n := n) (by omega)
  rw [prime_def_minFac]; omega
theorem exists_prime_and_dvd (hn : n ≠ 1) : ∃ p, p.Prime ∧ p ∣ n := ⟨minFac n, minFac_prime hn, minFac_dvd n⟩
theorem exists_infinite_primes (n : ℕ) : ∃ p, n ≤ p ∧ p.Prime := by
  have h : n ! + 1 ≠ 1 := ne_of_gt (by have := factorial_pos n; omega)
  refine ⟨minFac (n ! + 1), le_of_not_gt fun l => ?_, minFac_prime h⟩
  have pp := minFac_prime h
  have d := (Nat.dvd_add_right (pp.dvd_factorial.2 (le_of_lt l))).1 (minFac_dvd (n ! + 1))
  exact pp.not_dvd_one d
theorem Prime.eq_two_or_odd (hp : p.Prime) : p = 2 ∨ p % 2 = 1 := by
  rcases Nat.mod_two_eq_zero_or_one p with h | h
  · exact .inl ((prime_dvd_prime_iff_eq prime_two hp).1 (Nat.dvd_of_mod_eq_zero h)).symm
  · exact .inr h
theorem Prime.dvd_choose_self (hp : p.Prime) (hk : k ≠ 0) (hkp : k < p) : p ∣ choose p k := by
  have h := choose_mul_factorial_mul_factorial (le_of_lt hkp)
  have d : p ∣ choose p k * k ! * (p - k)! := by rw [h]; exact Nat.dvd_factorial hp.pos (Nat.le_refl p)
  rcases hp.dvd_mul.1 d with d | d
  · rcases hp.dvd_mul.1 d with d | d
    · exact d
    · have := hp.dvd_factorial.1 d; omega
  · have := hp.dvd_factorial.1 d; omega
end Nat
