prelude
import Init.Int.DivLemmas
import Init.Nat.Gcd
/-! The other integer quotients: `tdiv`/`tmod` round towards zero, `fdiv`/`fmod` downwards; balanced remainders;
greatest common divisors and least common multiples of integers. -/
set_option linter.unusedVariables false
namespace Int
def tdiv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / (n + 1))
  | negSucc m, ofNat n => -ofNat ((m + 1) / n)
  | negSucc m, negSucc n => ofNat ((m + 1) / (n + 1))
def tmod : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % (n + 1))
  | negSucc m, ofNat n => -ofNat ((m + 1) % n)
  | negSucc m, negSucc n => -ofNat ((m + 1) % (n + 1))
def fdiv : Int → Int → Int
  | ofNat 0, _ => 0
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat (m + 1), negSucc n => negSucc (m / (n + 1))
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (n + 1) => negSucc (m / (n + 1))
  | negSucc m, negSucc n => ofNat ((m + 1) / (n + 1))
def fmod : Int → Int → Int
  | ofNat 0, _ => 0
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat (m + 1), negSucc n => subNatNat (m % (n + 1)) n
  | negSucc m, ofNat n => subNatNat n ((m % n) + 1)
  | negSucc m, negSucc n => -ofNat ((m + 1) % (n + 1))
attribute [extern "lean_int_div"] tdiv
attribute [extern "lean_int_mod"] tmod
theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = ↑m - ↑n := by
  rw [Int.sub_eq_add_neg]
  show subNatNat m n = ofNat m + -ofNat n
  rw [_ofNat_snn, _ofNat_snn, _neg_snn, _snn_add_snn, Nat.add_zero, Nat.zero_add]
theorem mul_tdiv_add_tmod (a b : Int) : b * a.tdiv b + tmod a b = a := by
  match a, b with
  | ofNat m, ofNat n => exact congrArg ofNat (Nat.div_add_mod m n)
  | ofNat m, negSucc n =>
    show negSucc n * -ofNat (m / (n + 1)) + ofNat (m % (n + 1)) = ofNat m
    rw [Int.mul_neg, ← Int.neg_mul]; exact congrArg ofNat (Nat.div_add_mod m (n + 1))
  | negSucc m, ofNat n =>
    show ofNat n * -ofNat ((m + 1) / n) + -ofNat ((m + 1) % n) = -ofNat (m + 1)
    rw [Int.mul_neg, ← Int.neg_add]; exact congrArg (fun k => -ofNat k) (Nat.div_add_mod (m + 1) n)
  | negSucc m, negSucc n =>
    show negSucc n * ofNat ((m + 1) / (n + 1)) + -ofNat ((m + 1) % (n + 1)) = -ofNat (m + 1)
    have : negSucc n = -ofNat (n + 1) := rfl
    rw [this, Int.neg_mul, ← Int.neg_add]; exact congrArg (fun k => -ofNat k) (Nat.div_add_mod (m + 1) (n + 1))
theorem tmod_add_mul_tdiv (a b : Int) : tmod a b + b * a.tdiv b = a := by rw [Int.add_comm]; exact mul_tdiv_add_tmod a b
theorem tdiv_mul_add_tmod (m k : Int) : m.tdiv k * k + tmod m k = m := by rw [Int.mul_comm]; exact mul_tdiv_add_tmod m k
theorem tmod_def (a b : Int) : tmod a b = a - b * a.tdiv b := by have := mul_tdiv_add_tmod a b; omega
theorem mul_fdiv_add_fmod (a b : Int) : b * a.fdiv b + a.fmod b = a := by
  match a, b with
  | 0, b => show b * 0 + 0 = 0; rw [Int.mul_zero]; rfl
  | ofNat (m + 1), ofNat n => exact congrArg ofNat (Nat.div_add_mod (m + 1) n)
  | ofNat (m + 1), negSucc n =>
    show negSucc n * negSucc (m / (n + 1)) + subNatNat (m % (n + 1)) n = ofNat (m + 1)
    have e := congrArg ofNat (Nat.div_add_mod m (n + 1))
    have e : ((n : Int) + 1) * (m / (n + 1) : Nat) + (m % (n + 1) : Nat) = m := e
    generalize m / (n + 1) = q at *
    rw [negSucc_eq, negSucc_eq, subNatNat_eq_coe, Int.neg_mul_neg, Int.mul_add, Int.mul_one]
    show _ = (m : Int) + 1
    omega
  | negSucc m, 0 => show 0 * 0 + subNatNat 0 (m % 0 + 1) = _; rw [Nat.mod_zero]; rfl
  | negSucc m, ofNat (n + 1) => exact mul_ediv_add_emod (negSucc m) (ofNat (n + 1))
  | negSucc m, negSucc n => exact mul_tdiv_add_tmod (negSucc m) (negSucc n)
theorem fmod_add_mul_fdiv (a b : Int) : a.fmod b + b * a.fdiv b = a := by rw [Int.add_comm]; exact mul_fdiv_add_fmod a b
theorem fmod_def (a b : Int) : a.fmod b = a - b * a.fdiv b := by have := mul_fdiv_add_fmod a b; omega
theorem tdiv_eq_ediv_of_nonneg {a b : Int} (h : 0 ≤ a) : a.tdiv b = a / b := by
  match a, h with
  | ofNat m, _ => cases b <;> rfl
theorem tmod_eq_emod_of_nonneg {a b : Int} (h : 0 ≤ a) : tmod a b = a % b := by rw [tmod_def, emod_def, tdiv_eq_ediv_of_nonneg h]
theorem fdiv_eq_ediv_of_nonneg (a : Int) {b : Int} (h : 0 ≤ b) : fdiv a b = a / b := by
  match a, b, h with
  | 0, b, _ => exact (zero_ediv b).symm
  | ofNat (m + 1), ofNat n, _ => rfl
  | negSucc m, 0, _ => exact (Int.ediv_zero _).symm
  | negSucc m, ofNat (n + 1), _ => rfl
theorem fmod_eq_emod_of_nonneg (a : Int) {b : Int} (h : 0 ≤ b) : fmod a b = a % b := by rw [fmod_def, emod_def, fdiv_eq_ediv_of_nonneg a h]
@[simp] protected theorem tdiv_zero (a : Int) : tdiv a 0 = 0 := by cases a <;> rfl
@[simp] theorem zero_fdiv (b : Int) : fdiv 0 b = 0 := rfl
@[simp] theorem zero_fmod (b : Int) : fmod 0 b = 0 := rfl
@[simp] protected theorem zero_tdiv (b : Int) : tdiv 0 b = 0 := by rw [tdiv_eq_ediv_of_nonneg (Int.le_refl 0), zero_ediv]
@[simp] theorem zero_tmod (b : Int) : tmod 0 b = 0 := by rw [tmod_eq_emod_of_nonneg (Int.le_refl 0), zero_emod]
@[simp] theorem tmod_zero (a : Int) : tmod a 0 = a := by rw [tmod_def, Int.zero_mul, Int.sub_zero]
@[simp] theorem fmod_zero (a : Int) : fmod a 0 = a := by rw [fmod_def, Int.zero_mul, Int.sub_zero]

/-! Balanced remainder -/
theorem bmod_def (x : Int) (m : Nat) : bmod x m = if (x % m) < (m + 1) / 2 then x % m else (x % m) - m := rfl
@[simp] theorem bmod_emod {x : Int} {m : Nat} : bmod x m % m = x % m := by
  have := _dvd_sub_bmod x m
  exact (_emod_eq_of_sub_dvd this).symm
theorem le_bmod {x : Int} {m : Nat} (h : 0 < m) : -(m / 2) ≤ bmod x m := by
  have := emod_nonneg x (show (m : Int) ≠ 0 by omega)
  rw [bmod_def]; split <;> omega
theorem bmod_lt {x : Int} {m : Nat} (h : 0 < m) : bmod x m < (m + 1) / 2 := by
  have := emod_lt_of_pos x (show 0 < (m : Int) by omega)
  rw [bmod_def]; split <;> omega

/-! Greatest common divisor, least common multiple -/
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := ofNat_dvd_left.2 (Nat.gcd_dvd_left _ _)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := ofNat_dvd_left.2 (Nat.gcd_dvd_right _ _)
@[simp] theorem neg_gcd {a b : Int} : gcd (-a) b = gcd a b := by show Nat.gcd _ _ = Nat.gcd _ _; rw [natAbs_neg]
@[simp] theorem gcd_neg {a b : Int} : gcd a (-b) = gcd a b := by show Nat.gcd _ _ = Nat.gcd _ _; rw [natAbs_neg]
theorem gcd_assoc (a b c : Int) : gcd (gcd a b) c = gcd a (gcd b c) := Nat.gcd_assoc _ _ _
@[simp] theorem gcd_self {a : Int} : gcd a a = a.natAbs := Nat.gcd_self _
theorem dvd_gcd {a b : Int} {c : Nat} (ha : (c : Int) ∣ a) (hb : (c : Int) ∣ b) : c ∣ gcd a b :=
  Nat.dvd_gcd (ofNat_dvd_left.1 ha) (ofNat_dvd_left.1 hb)
theorem dvd_coe_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ (gcd a b : Int) :=
  ofNat_dvd_right.2 (Nat.dvd_gcd (natAbs_dvd_natAbs.2 ha) (natAbs_dvd_natAbs.2 hb))
@[simp] theorem gcd_eq_zero_iff {a b : Int} : gcd a b = 0 ↔ a = 0 ∧ b = 0 := by
  show Nat.gcd _ _ = 0 ↔ _
  rw [Nat.gcd_eq_zero_iff, natAbs_eq_zero, natAbs_eq_zero]
theorem dvd_lcm_left (a b : Int) : a ∣ (lcm a b : Int) := ofNat_dvd_right.2 (Nat.dvd_lcm_left _ _)
theorem dvd_lcm_right (a b : Int) : b ∣ (lcm a b : Int) := ofNat_dvd_right.2 (Nat.dvd_lcm_right _ _)
end Int
attribute [refl] Int.le_refl
