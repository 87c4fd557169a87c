prelude
import Init.Omega
/-! Binary operations on natural numbers: the definitions of `land`, `lor`, `xor`, `shiftLeft`, `shiftRight`, `log2`
that the kernel computes by name, and their recursion equations, for all inputs. -/
set_option linter.unusedVariables false
namespace Nat
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  have e := div_add_mod n k
  match k with
  | 0 => exact Nat.zero_le n
  | k + 1 =>
    have : n / (k + 1) ≤ (k + 1) * (n / (k + 1)) := by
      rw [Nat.add_mul, Nat.one_mul]; exact Nat.le_add_left _ _
    omega
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have e := div_add_mod x y
  omega

/-- `f` applied to the binary digits; `n ≤ fuel` is enough. -/
def bitwise.go (f : Bool → Bool → Bool) : (fuel n m : Nat) → Nat
  | 0, _, m => if f false true then m else 0
  | fuel+1, n, m =>
    if n = 0 then (if f false true then m else 0)
    else if m = 0 then (if f true false then n else 0)
    else
      let r := bitwise.go f fuel (n / 2) (m / 2)
      if f (decide (n % 2 = 1)) (decide (m % 2 = 1)) then r + r + 1 else r + r
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitwise.go f n n m
@[extern "lean_nat_land"] def land : @& Nat → @& Nat → Nat := bitwise and
@[extern "lean_nat_lor"] def lor : @& Nat → @& Nat → Nat := bitwise or
@[extern "lean_nat_lxor"] def xor : @& Nat → @& Nat → Nat := bitwise bne
@[extern "lean_nat_shiftl"] def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m
@[extern "lean_nat_shiftr"] def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2
/-- The number of halvings down to 1; `n ≤ fuel` is enough. -/
def log2.go : (fuel n : Nat) → Nat
  | 0, _ => 0
  | fuel+1, n => if n ≥ 2 then log2.go fuel (n / 2) + 1 else 0
@[extern "lean_nat_log2"] def log2 (n : @& Nat) : Nat := log2.go n n
instance instAndOp : AndOp Nat := ⟨Nat.land⟩
instance instOrOp : OrOp Nat := ⟨Nat.lor⟩
instance instXorOp : XorOp Nat := ⟨Nat.xor⟩
instance instShiftLeft : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance instShiftRight : ShiftRight Nat := ⟨Nat.shiftRight⟩

theorem _bitwise_go_eq (f : Bool → Bool → Bool) : ∀ {a b n : Nat} (m : Nat), n ≤ a → n ≤ b → bitwise.go f a n m = bitwise.go f b n m := by
  intro a
  induction a with
  | zero =>
    intro b n m ha hb
    have : n = 0 := by omega
    subst this; cases b <;> rfl
  | succ a ih =>
    intro b n m ha hb
    cases b with
    | zero => have : n = 0 := by omega
              subst this; rfl
    | succ b =>
      unfold bitwise.go
      by_cases h : n = 0
      · rw [if_pos h, if_pos h]
      · rw [if_neg h, if_neg h, ih (b := b) (m / 2) (by omega) (by omega)]
theorem bitwise_def (f : Bool → Bool → Bool) (n m : Nat) : bitwise f n m =
    if n = 0 then (if f false true then m else 0)
    else if m = 0 then (if f true false then n else 0)
    else
      let r := bitwise f (n / 2) (m / 2)
      if f (decide (n % 2 = 1)) (decide (m % 2 = 1)) then r + r + 1 else r + r := by
  cases n with
  | zero => rfl
  | succ n =>
    show bitwise.go f (n + 1) (n + 1) m = _
    rw [bitwise.go, _bitwise_go_eq f (b := (n + 1) / 2) (m / 2) (by omega) (by omega)]; rfl
theorem _log2_go_eq : ∀ {a b n : Nat}, n ≤ a → n ≤ b → log2.go a n = log2.go b n := by
  intro a
  induction a with
  | zero =>
    intro b n ha hb
    have : n = 0 := by omega
    subst this; cases b <;> rfl
  | succ a ih =>
    intro b n ha hb
    cases b with
    | zero => have : n = 0 := by omega
              subst this; rfl
    | succ b =>
      unfold log2.go
      by_cases h : n ≥ 2
      · rw [if_pos h, if_pos h, ih (b := b) (by omega) (by omega)]
      · rw [if_neg h, if_neg h]
theorem log2_def (n : Nat) : log2 n = if 2 ≤ n then (n / 2).log2 + 1 else 0 := by
  cases n with
  | zero => rfl
  | succ n =>
    show log2.go (n + 1) (n + 1) = _
    rw [log2.go, _log2_go_eq (b := (n + 1) / 2) (by omega) (by omega)]; rfl
@[simp] theorem shiftLeft_zero {n : Nat} : n <<< 0 = n := rfl
@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl
theorem shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl
theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => rw [shiftLeft_succ_inside, ih, Nat.pow_succ, Nat.mul_comm (2 ^ b), ← Nat.mul_assoc, Nat.mul_comm a]
theorem shiftLeft_succ (m n : Nat) : m <<< (n + 1) = 2 * (m <<< n) := by
  rw [shiftLeft_eq, shiftLeft_eq, Nat.pow_succ, ← Nat.mul_assoc, Nat.mul_comm]
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := ite_self (c := 0 < b) 0
protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  by_cases hn : n = 0
  · subst hn; rw [Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  · by_cases hk : k = 0
    · subst hk; rfl
    · have e1 := div_add_mod m n
      have e2 := div_add_mod (m / n) k
      have l1 := mod_lt m (Nat.pos_of_ne_zero hn)
      have l2 := mod_lt (m / n) (Nat.pos_of_ne_zero hk)
      refine (_div_mod_unique (r := n * (m / n % k) + m % n) ?_ ?_).1.symm
      · generalize m / n % k = r at *
        match Nat.le.dest (show r + 1 ≤ k from l2) with
        | ⟨w, hw⟩ =>
          have t : n * k = n * r + n + n * w := by rw [← hw, Nat.mul_add, Nat.mul_add, Nat.mul_one]
          omega
      · rw [Nat.mul_assoc, ← Nat.add_assoc, ← Nat.mul_add, e2, e1]
theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => rw [shiftRight_zero, Nat.pow_zero]; exact (_div_mod_unique (r := 0) (Nat.zero_lt_succ 0) (by rw [Nat.one_mul, Nat.add_zero])).1.symm
  | succ n ih => rw [shiftRight_succ, ih, Nat.div_div_eq_div_mul, Nat.pow_succ]
end Nat
