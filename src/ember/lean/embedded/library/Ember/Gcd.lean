import Ember.NatPrimes
/-! The extended Euclidean algorithm, as in Mathlib: `Nat.gcdA`, `Nat.gcdB`, `Int.gcdA`, `Int.gcdB` with Bézout's identity. -/
set_option autoImplicit false
namespace Nat
/-- At most so many steps of the algorithm: remainders with their coefficients. Counted, so that it computes by `rfl`. -/
def xgcdSteps : ℕ → ℕ → ℤ → ℤ → ℕ → ℤ → ℤ → ℕ × ℤ × ℤ
  | fuel + 1, k + 1, s, t, r', s', t' =>
    xgcdSteps fuel (r' % (k + 1)) (s' - (r' / (k + 1) : ℕ) * s) (t' - (r' / (k + 1) : ℕ) * t) (k + 1) s t
  | _, _, _, _, r', s', t' => (r', s', t')
/-- All steps of the algorithm. -/
def xgcdAux (k : ℕ) : ℤ → ℤ → ℕ → ℤ → ℤ → ℕ × ℤ × ℤ := xgcdSteps k k
/-- Coefficients of `x` and `y` in their greatest common divisor. -/
def xgcd (x y : ℕ) : ℤ × ℤ := (xgcdAux x 1 0 y 0 1).2
def gcdA (x y : ℕ) : ℤ := (xgcd x y).1
def gcdB (x y : ℕ) : ℤ := (xgcd x y).2
private theorem xgcdSteps_spec (x y : ℤ) (fuel : ℕ) : ∀ (k : ℕ) (s t : ℤ) (r' : ℕ) (s' t' : ℤ), k ≤ fuel → (k : ℤ) = x * s + y * t →
    (r' : ℤ) = x * s' + y * t' →
    (gcd k r' : ℤ) = x * (xgcdSteps fuel k s t r' s' t').2.1 + y * (xgcdSteps fuel k s t r' s' t').2.2 := by
  induction fuel with
  | zero =>
    intro k s t r' s' t' hk h h'
    rw [Nat.le_zero.1 hk, Nat.gcd_zero_left]; exact h'
  | succ fuel ih =>
    intro k s t r' s' t' hk h h'
    match k with
    | 0 => rw [Nat.gcd_zero_left]; exact h'
    | k + 1 =>
      rw [xgcdSteps, Nat.gcd_rec]
      refine ih _ _ _ _ _ _ (Nat.le_trans (Nat.le_of_lt_succ (Nat.mod_lt _ (Nat.succ_pos k))) (Nat.le_of_succ_le_succ hk)) ?_ h
      have e : (r' : ℤ) = ((r' % (k + 1) : ℕ) : ℤ) + ((k + 1 : ℕ) : ℤ) * ((r' / (k + 1) : ℕ) : ℤ) := by
        exact_mod_cast (Nat.mod_add_div r' (k + 1)).symm
      linear_combination h' - e - ((r' / (k + 1) : ℕ) : ℤ) * h
/-- Bézout's identity. -/
theorem gcd_eq_gcd_ab (x y : ℕ) : (gcd x y : ℤ) = x * gcdA x y + y * gcdB x y :=
  xgcdSteps_spec x y x x 1 0 y 0 1 (Nat.le_refl x) (by ring) (by ring)
end Nat
namespace Int
/-- The coefficient of `x` in the greatest common divisor. -/
def gcdA : ℤ → ℤ → ℤ
  | .ofNat m, n => m.gcdA n.natAbs
  | .negSucc m, n => -m.succ.gcdA n.natAbs
/-- The coefficient of `y` in the greatest common divisor. -/
def gcdB : ℤ → ℤ → ℤ
  | m, .ofNat n => m.natAbs.gcdB n
  | m, .negSucc n => -m.natAbs.gcdB n.succ
theorem gcd_eq_gcd_ab : ∀ x y : ℤ, (gcd x y : ℤ) = x * gcdA x y + y * gcdB x y
  | .ofNat m, .ofNat n => Nat.gcd_eq_gcd_ab m n
  | .ofNat m, .negSucc n => by
    have h := Nat.gcd_eq_gcd_ab m n.succ
    show (Nat.gcd m n.succ : ℤ) = (m : ℤ) * m.gcdA n.succ + Int.negSucc n * -m.gcdB n.succ
    rw [h, Int.negSucc_eq]; push_cast; ring
  | .negSucc m, .ofNat n => by
    have h := Nat.gcd_eq_gcd_ab m.succ n
    show (Nat.gcd m.succ n : ℤ) = Int.negSucc m * -m.succ.gcdA n + (n : ℤ) * m.succ.gcdB n
    rw [h, Int.negSucc_eq]; push_cast; ring
  | .negSucc m, .negSucc n => by
    have h := Nat.gcd_eq_gcd_ab m.succ n.succ
    show (Nat.gcd m.succ n.succ : ℤ) = Int.negSucc m * -m.succ.gcdA n.succ + Int.negSucc n * -m.succ.gcdB n.succ
    rw [h, Int.negSucc_eq, Int.negSucc_eq]; push_cast; ring
end Int
