import Ember.FinsetNames
import Ember.NatPrimes
import Ember.Divisors
import Ember.NatFunctions
/-! `padicValNat p n`: how often `p` divides `n`, and `padicValInt`, as in Mathlib; Legendre's formula. They compute. -/
set_option autoImplicit false

/-- How often `p` can be divided off `n`, as long as there is fuel. -/
def Ember.timesDivided (p : ℕ) : (fuel n : ℕ) → ℕ
  | 0, _ => 0
  | fuel + 1, n => if n % p = 0 then timesDivided p fuel (n / p) + 1 else 0
/-- The largest `k` with `p ^ k ∣ n`; 0 when `p ≤ 1` or `n = 0`. -/
def padicValNat (p n : ℕ) : ℕ := if 1 < p ∧ 0 < n then Ember.timesDivided p n n else 0

section
variable {p q a b k m n : ℕ}
private theorem timesDivided_spec (hp : 1 < p) : ∀ fuel n : ℕ, n ≤ fuel → 0 < n →
    p ^ Ember.timesDivided p fuel n ∣ n ∧ ¬p ^ (Ember.timesDivided p fuel n + 1) ∣ n
  | 0, n, h, h0 => by omega
  | fuel + 1, n, h, h0 => by
    rw [Ember.timesDivided]
    split
    · rename_i hn
      obtain ⟨c, rfl⟩ := Nat.dvd_of_mod_eq_zero hn
      have hc : 0 < c := Nat.pos_of_mul_pos_left h0
      have smaller : c < p * c := by have := Nat.mul_lt_mul_of_pos_right hp hc; omega
      rw [Nat.mul_div_cancel_left c (by omega)]
      obtain ⟨h₁, h₂⟩ := timesDivided_spec hp fuel c (by omega) hc
      refine ⟨by rw [Nat.pow_succ, Nat.mul_comm]; exact Nat.mul_dvd_mul_left p h₁, fun k => h₂ ?_⟩
      rw [Nat.pow_succ, Nat.mul_comm] at k
      exact Nat.dvd_of_mul_dvd_mul_left (show 0 < p by omega) k
    · rename_i hn
      exact ⟨Nat.one_dvd n, fun k => hn (Nat.mod_eq_zero_of_dvd (by rwa [Nat.zero_add, Nat.pow_one] at k))⟩
@[simp] theorem padicValNat_zero_left (n : ℕ) : padicValNat 0 n = 0 := if_neg (by omega)
@[simp] theorem padicValNat_one_left (n : ℕ) : padicValNat 1 n = 0 := if_neg (by omega)
@[simp] theorem padicValNat_zero_right (p : ℕ) : padicValNat p 0 = 0 := if_neg (by omega)
private theorem val_spec (hp : 1 < p) (hn : n ≠ 0) : p ^ padicValNat p n ∣ n ∧ ¬p ^ (padicValNat p n + 1) ∣ n := by
  rw [padicValNat, if_pos ⟨hp, by omega⟩]
  exact timesDivided_spec hp n n (Nat.le_refl n) (by omega)
theorem padicValNat_dvd_iff_le_of_ne_one {p : ℕ} (hp : p ≠ 1) {a n : ℕ} (ha : a ≠ 0) : p ^ n ∣ a ↔ n ≤ padicValNat p a := by
  match p with
  | 0 =>
    rw [padicValNat_zero_left]
    match n with
    | 0 => exact ⟨fun _ => Nat.le_refl 0, fun _ => Nat.one_dvd a⟩
    | n + 1 => exact ⟨fun h => absurd (Nat.eq_zero_of_zero_dvd (by rwa [Nat.pow_succ, Nat.mul_zero] at h)) ha, fun h => absurd h (by omega)⟩
  | 1 => exact absurd rfl hp
  | p + 2 =>
    obtain ⟨h₁, h₂⟩ := val_spec (p := p + 2) (by omega) ha
    constructor
    · intro h
      refine Nat.le_of_not_lt fun l => h₂ (Nat.dvd_trans (Nat.pow_dvd_pow _ l) h)
    · intro h; exact Nat.dvd_trans (Nat.pow_dvd_pow _ h) h₁
theorem pow_padicValNat_dvd {p n : ℕ} : p ^ padicValNat p n ∣ n := by
  by_cases hn : n = 0
  · rw [hn]; exact Nat.dvd_zero _
  · by_cases hp : p = 1
    · rw [hp, padicValNat_one_left]; exact Nat.one_dvd n
    · exact (padicValNat_dvd_iff_le_of_ne_one hp hn).2 (Nat.le_refl _)
private theorem val_eq (hp : p ≠ 1) (hn : n ≠ 0) (h₁ : p ^ k ∣ n) (h₂ : ¬p ^ (k + 1) ∣ n) : padicValNat p n = k := by
  rw [padicValNat_dvd_iff_le_of_ne_one hp hn] at h₁ h₂
  omega
theorem padicValNat_dvd_iff_of_ne_one {p : ℕ} (hp : p ≠ 1) (n a : ℕ) : p ^ n ∣ a ↔ a = 0 ∨ n ≤ padicValNat p a := by
  by_cases ha : a = 0
  · rw [ha]; exact ⟨fun _ => .inl rfl, fun _ => Nat.dvd_zero _⟩
  · rw [padicValNat_dvd_iff_le_of_ne_one hp ha]; exact ⟨.inr, fun h => h.resolve_left ha⟩
theorem padicValNat_dvd_iff_le [hp : Fact p.Prime] {a n : ℕ} (ha : a ≠ 0) : p ^ n ∣ a ↔ n ≤ padicValNat p a :=
  padicValNat_dvd_iff_le_of_ne_one hp.out.ne_one ha
theorem padicValNat_dvd_iff (n : ℕ) [hp : Fact p.Prime] (a : ℕ) : p ^ n ∣ a ↔ a = 0 ∨ n ≤ padicValNat p a :=
  padicValNat_dvd_iff_of_ne_one hp.out.ne_one n a
theorem pow_succ_padicValNat_not_dvd {n : ℕ} [hp : Fact p.Prime] (hn : n ≠ 0) : ¬p ^ (padicValNat p n + 1) ∣ n :=
  (val_spec hp.out.one_lt hn).2
@[simp] theorem padicValNat.eq_zero_iff {n : ℕ} : padicValNat p n = 0 ↔ p = 1 ∨ n = 0 ∨ ¬p ∣ n := by
  by_cases hp : p = 1
  · rw [hp, padicValNat_one_left]; exact ⟨fun _ => .inl rfl, fun _ => rfl⟩
  · by_cases hn : n = 0
    · rw [hn, padicValNat_zero_right]; exact ⟨fun _ => .inr (.inl rfl), fun _ => rfl⟩
    · have h := padicValNat_dvd_iff_le_of_ne_one (n := 1) hp hn
      rw [Nat.pow_one] at h
      rw [h]
      constructor
      · intro e; exact .inr (.inr (by omega))
      · rintro (e | e | e)
        · exact absurd e hp
        · exact absurd e hn
        · omega
theorem padicValNat.eq_zero_of_not_dvd {n : ℕ} (h : ¬p ∣ n) : padicValNat p n = 0 := padicValNat.eq_zero_iff.2 (.inr (.inr h))
@[simp] theorem padicValNat_one_right (p : ℕ) : padicValNat p 1 = 0 := by
  rw [padicValNat.eq_zero_iff]
  exact (Classical.em (p = 1)).imp id fun h => .inr fun d => h (Nat.eq_one_of_dvd_one d)
protected theorem padicValNat.zero : padicValNat p 0 = 0 := padicValNat_zero_right p
protected theorem padicValNat.one : padicValNat p 1 = 0 := padicValNat_one_right p
@[simp] theorem padicValNat.self (hp : 1 < p) : padicValNat p p = 1 := by
  refine val_eq (by omega) (by omega) (by rw [Nat.pow_one]) fun h => ?_
  have := Nat.le_of_dvd (by omega) h
  have := Nat.mul_lt_mul_of_pos_right hp (show 0 < p by omega)
  rw [Nat.pow_two] at *
  omega
@[simp] theorem padicValNat_self [h : Fact p.Prime] : padicValNat p p = 1 := padicValNat.self h.out.one_lt
theorem dvd_of_one_le_padicValNat {n : ℕ} (hp : 1 ≤ padicValNat p n) : p ∣ n :=
  Classical.byContradiction fun h => by rw [padicValNat.eq_zero_of_not_dvd h] at hp; omega
theorem one_le_padicValNat_of_dvd {n : ℕ} [hp : Fact p.Prime] (hn : n ≠ 0) (div : p ∣ n) : 1 ≤ padicValNat p n :=
  (padicValNat_dvd_iff_le hn).1 (by rwa [Nat.pow_one])
theorem dvd_iff_padicValNat_ne_zero {p n : ℕ} [Fact p.Prime] (hn0 : n ≠ 0) : p ∣ n ↔ padicValNat p n ≠ 0 :=
  ⟨fun h => by have := one_le_padicValNat_of_dvd hn0 h; omega, fun h => dvd_of_one_le_padicValNat (by omega)⟩

/-! ### Products, powers, quotients -/
protected theorem padicValNat.mul [hp : Fact p.Prime] : a ≠ 0 → b ≠ 0 → padicValNat p (a * b) = padicValNat p a + padicValNat p b := by
  intro ha hb
  obtain ⟨c, hc⟩ := pow_padicValNat_dvd (p := p) (n := a)
  obtain ⟨d, hd⟩ := pow_padicValNat_dvd (p := p) (n := b)
  have nc : ¬p ∣ c := fun ⟨e, he⟩ => pow_succ_padicValNat_not_dvd (p := p) ha ⟨e, by
    conv => lhs; rw [hc]
    rw [he, Nat.pow_succ, Nat.mul_assoc]⟩
  have nd : ¬p ∣ d := fun ⟨e, he⟩ => pow_succ_padicValNat_not_dvd (p := p) hb ⟨e, by
    conv => lhs; rw [hd]
    rw [he, Nat.pow_succ, Nat.mul_assoc]⟩
  have e : a * b = p ^ (padicValNat p a + padicValNat p b) * (c * d) := by
    conv => lhs; rw [hc, hd]
    rw [Nat.pow_add]; ac_rfl
  refine val_eq hp.out.ne_one (Nat.mul_ne_zero ha hb) ⟨c * d, e⟩ fun h => ?_
  rw [e, Nat.pow_succ] at h
  exact hp.out.not_dvd_mul nc nd (Nat.dvd_of_mul_dvd_mul_left (Nat.pow_pos hp.out.pos) h)
@[simp] protected theorem padicValNat.pow [hp : Fact p.Prime] (a n : ℕ) : padicValNat p (a ^ n) = n * padicValNat p a := by
  by_cases ha : a = 0
  · subst ha
    match n with
    | 0 => rw [Nat.pow_zero, padicValNat_one_right, Nat.zero_mul]
    | n + 1 => rw [Nat.pow_succ, Nat.mul_zero, padicValNat_zero_right, Nat.mul_zero]
  · induction n with
    | zero => rw [Nat.pow_zero, padicValNat_one_right, Nat.zero_mul]
    | succ n ih => rw [Nat.pow_succ, padicValNat.mul (Nat.ne_of_gt (Nat.pow_pos (by omega))) ha, ih, Nat.succ_mul]
protected theorem padicValNat.prime_pow [hp : Fact p.Prime] (n : ℕ) : padicValNat p (p ^ n) = n := by
  rw [padicValNat.pow, padicValNat_self, Nat.mul_one]
protected theorem padicValNat.div_of_dvd [hp : Fact p.Prime] (h : b ∣ a) : padicValNat p (a / b) = padicValNat p a - padicValNat p b := by
  by_cases ha : a = 0
  · rw [ha, Nat.zero_div, padicValNat_zero_right, Nat.zero_sub]
  obtain ⟨c, rfl⟩ := h
  have hb : b ≠ 0 := fun e => ha (by rw [e, Nat.zero_mul])
  have hc : c ≠ 0 := fun e => ha (by rw [e, Nat.mul_zero])
  rw [Nat.mul_div_cancel_left c (by omega), padicValNat.mul hb hc]; omega
protected theorem padicValNat.div [hp : Fact p.Prime] (dvd : p ∣ b) : padicValNat p (b / p) = padicValNat p b - 1 := by
  rw [padicValNat.div_of_dvd dvd, padicValNat_self]
protected theorem padicValNat.div_pow [hp : Fact p.Prime] (dvd : p ^ a ∣ b) : padicValNat p (b / p ^ a) = padicValNat p b - a := by
  rw [padicValNat.div_of_dvd dvd, padicValNat.prime_pow]
protected theorem padicValNat.div' [hp : Fact p.Prime] {m : ℕ} (cpm : Nat.Coprime p m) {b : ℕ} (dvd : m ∣ b) :
    padicValNat p (b / m) = padicValNat p b := by
  rw [padicValNat.div_of_dvd dvd, padicValNat.eq_zero_of_not_dvd (hp.out.coprime_iff_not_dvd.1 cpm), Nat.sub_zero]
theorem padicValNat_primes {q : ℕ} [hp : Fact p.Prime] [hq : Fact q.Prime] (ne : p ≠ q) : padicValNat p q = 0 :=
  padicValNat.eq_zero_of_not_dvd fun h => ne ((Nat.prime_dvd_prime_iff_eq hp.out hq.out).1 h)
theorem padicValNat_prime_prime_pow {q : ℕ} [hp : Fact p.Prime] [hq : Fact q.Prime] (n : ℕ) (ne : p ≠ q) : padicValNat p (q ^ n) = 0 := by
  rw [padicValNat.pow, padicValNat_primes ne, Nat.mul_zero]
theorem padicValNat_mul_pow_left {q : ℕ} [hp : Fact p.Prime] [hq : Fact q.Prime] (n m : ℕ) (ne : p ≠ q) :
    padicValNat p (p ^ n * q ^ m) = n := by
  rw [padicValNat.mul (Nat.ne_of_gt (Nat.pow_pos hp.out.pos)) (Nat.ne_of_gt (Nat.pow_pos hq.out.pos)), padicValNat.prime_pow,
    padicValNat_prime_prime_pow m ne, Nat.add_zero]
theorem padicValNat_mul_pow_right {q : ℕ} [hp : Fact p.Prime] [hq : Fact q.Prime] (n m : ℕ) (ne : q ≠ p) :
    padicValNat q (p ^ n * q ^ m) = m := by rw [Nat.mul_comm]; exact padicValNat_mul_pow_left m n ne

/-! ### Bounds -/
theorem padicValNat_le_nat_log (n : ℕ) : padicValNat p n ≤ Nat.log p n := by
  by_cases h : 1 < p ∧ n ≠ 0
  · exact (Nat.le_log_iff_pow_le h.1 h.2).2 (Nat.le_of_dvd (by omega) pow_padicValNat_dvd)
  · rw [padicValNat, if_neg (by omega)]; exact Nat.zero_le _
theorem padicValNat_le_self {p : ℕ} (n : ℕ) : padicValNat p n ≤ n := by
  by_cases h : 1 < p ∧ n ≠ 0
  · exact Nat.le_of_lt (Nat.lt_of_lt_of_le (Nat.lt_pow_self h.1) (Nat.le_of_dvd (by omega) (pow_padicValNat_dvd (p := p))))
  · rw [padicValNat, if_neg (by omega)]; exact Nat.zero_le _
theorem range_pow_padicValNat_subset_divisors {n : ℕ} (hn : n ≠ 0) :
    (Finset.range (padicValNat p n + 1)).image (p ^ ·) ⊆ n.divisors := fun t ht => by
  obtain ⟨k, hk, rfl⟩ := Finset.mem_image.1 ht
  exact Nat.mem_divisors.2 ⟨Nat.dvd_trans (Nat.pow_dvd_pow p (by have := Finset.mem_range.1 hk; omega)) pow_padicValNat_dvd, hn⟩

/-! ### Factorials -/
private theorem val_eq_card [hp : Fact p.Prime] (hn : n ≠ 0) (hb : padicValNat p n < b) :
    padicValNat p n = ((Finset.Ico 1 b).filter fun i => p ^ i ∣ n).card := by
  have e : ((Finset.Ico 1 b).filter fun i => p ^ i ∣ n) = Finset.Ico 1 (padicValNat p n + 1) := Finset.ext fun i => by
    rw [Finset.mem_filter, Finset.mem_Ico, Finset.mem_Ico, padicValNat_dvd_iff_le hn]; omega
  rw [e, Nat.card_Ico]; omega
open Nat in
/-- Legendre's formula. -/
theorem padicValNat_factorial {n b : ℕ} [hp : Fact p.Prime] (hnb : Nat.log p n < b) :
    padicValNat p (n !) = ∑ i ∈ Finset.Ico 1 b, n / p ^ i := by
  induction n with
  | zero =>
    rw [Nat.factorial_zero, padicValNat_one_right]
    exact (Finset.sum_eq_zero fun i _ => Nat.zero_div _).symm
  | succ n ih =>
    have small := Nat.lt_of_le_of_lt (Nat.log_mono_right (Nat.le_succ n)) hnb
    rw [Nat.factorial_succ, padicValNat.mul (Nat.succ_ne_zero n) (Nat.factorial_ne_zero n), ih small,
      val_eq_card (Nat.succ_ne_zero n) (Nat.lt_of_le_of_lt (padicValNat_le_nat_log (n + 1)) hnb), Finset.card_filter,
      ← Finset.sum_add_distrib]
    exact Finset.sum_congr rfl fun i _ => by rw [Nat.succ_div, Nat.add_comm]
end

/-! ### Integers -/
/-- The largest `k` with `p ^ k ∣ z`; 0 when `p ≤ 1` or `z = 0`. -/
def padicValInt (p : ℕ) (z : ℤ) : ℕ := padicValNat p z.natAbs
namespace padicValInt
variable {p : ℕ}
@[simp] protected theorem zero : padicValInt p 0 = 0 := padicValNat_zero_right p
@[simp] protected theorem one : padicValInt p 1 = 0 := padicValNat_one_right p
@[simp] theorem of_nat {n : ℕ} : padicValInt p n = padicValNat p n := rfl
theorem self (hp : 1 < p) : padicValInt p p = 1 := padicValNat.self hp
theorem mul [hp : Fact p.Prime] {a b : ℤ} (ha : a ≠ 0) (hb : b ≠ 0) : padicValInt p (a * b) = padicValInt p a + padicValInt p b := by
  unfold padicValInt
  rw [Int.natAbs_mul, padicValNat.mul (by omega) (by omega)]
end padicValInt
theorem padicValInt_dvd_iff {p : ℕ} [hp : Fact (Nat.Prime p)] (n : ℕ) (a : ℤ) : (p : ℤ) ^ n ∣ a ↔ a = 0 ∨ n ≤ padicValInt p a := by
  rw [padicValInt, ← Int.natAbs_eq_zero, ← padicValNat_dvd_iff, ← Int.natAbs_dvd_natAbs, Int.natAbs_pow]; rfl
