prelude
import Init.Nat.DivLemmas

/-! Binary digits of natural numbers: `testBit`, and the laws of `&&&`, `|||`, `^^^`, `<<<`, `>>>`, `log2`. -/
set_option linter.unusedVariables false
namespace Nat
theorem bitwise_zero_left {f : Bool → Bool → Bool} (m : Nat) : bitwise f 0 m = if f false true then m else 0 := rfl
theorem bitwise_zero_right {f : Bool → Bool → Bool} (n : Nat) : bitwise f n 0 = if f true false then n else 0 := by
  rw [bitwise_def]
  by_cases h : n = 0
  · rw [if_pos h, h]; cases f true false <;> cases f false true <;> rfl
  · rw [if_neg h, if_pos rfl]
theorem bitwise_div_two_and_mod_two {f : Bool → Bool → Bool} (zero : f false false = false) (n m : Nat) :
    bitwise f n m / 2 = bitwise f (n / 2) (m / 2) ∧
      (bitwise f n m % 2 = 1 ↔ f (decide (n % 2 = 1)) (decide (m % 2 = 1)) = true) := by
  by_cases hn : n = 0
  · subst hn
    rw [bitwise_zero_left, Nat.zero_div, bitwise_zero_left, show decide (0 % 2 = 1) = false from rfl]
    cases h : f false true
    · refine ⟨rfl, ?_⟩
      by_cases k : m % 2 = 1
      · rw [decide_eq_true k, h]; exact ⟨(fun h => nomatch h), (fun h => nomatch h)⟩
      · rw [decide_eq_false k, zero]; exact ⟨(fun h => nomatch h), (fun h => nomatch h)⟩
    · refine ⟨rfl, ?_⟩
      by_cases k : m % 2 = 1
      · rw [decide_eq_true k, h]; exact ⟨fun _ => rfl, fun _ => k⟩
      · rw [decide_eq_false k, zero]; exact ⟨fun h => absurd h k, fun h => nomatch h⟩
  · by_cases hm : m = 0
    · subst hm
      rw [bitwise_zero_right, Nat.zero_div, bitwise_zero_right, show decide (0 % 2 = 1) = false from rfl]
      cases h : f true false
      · refine ⟨rfl, ?_⟩
        by_cases k : n % 2 = 1
        · rw [decide_eq_true k, h]; exact ⟨(fun h => nomatch h), (fun h => nomatch h)⟩
        · rw [decide_eq_false k, zero]; exact ⟨(fun h => nomatch h), (fun h => nomatch h)⟩
      · refine ⟨rfl, ?_⟩
        by_cases k : n % 2 = 1
        · rw [decide_eq_true k, h]; exact ⟨fun _ => rfl, fun _ => k⟩
        · rw [decide_eq_false k, zero]; exact ⟨fun h => absurd h k, fun h => nomatch h⟩
    · rw [bitwise_def, if_neg hn, if_neg hm]
      cases h : f (decide (n % 2 = 1)) (decide (m % 2 = 1))
      · refine ⟨?_, ?_⟩
        · show (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2)) / 2 = _; omega
        · show (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2)) % 2 = 1 ↔ _
          exact ⟨fun h => by omega, fun h => nomatch h⟩
      · refine ⟨?_, ?_⟩
        · show (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) + 1) / 2 = _; omega
        · show (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) + 1) % 2 = 1 ↔ _
          exact ⟨fun _ => rfl, fun _ => by omega⟩

/-- The digit of `m` at place `n`. -/
def testBit (m n : Nat) : Bool := 1 &&& (m >>> n) != 0
theorem one_land (n : Nat) : 1 &&& n = n % 2 := by
  have h := bitwise_div_two_and_mod_two (f := and) rfl 1 n
  have e : (1 &&& n) / 2 = 0 := h.1
  have k : (1 &&& n) % 2 = 1 ↔ (true && decide (n % 2 = 1)) = true := h.2
  rw [Bool.true_and, decide_eq_true_eq] at k
  omega
theorem testBit_eq_decide_div_mod_eq {x i : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) := by
  show (1 &&& (x >>> i) != 0) = _
  rw [one_land, shiftRight_eq_div_pow]
  rcases mod_two_eq_zero_or_one (x / 2 ^ i) with h | h <;> rw [h] <;> rfl
theorem testBit_zero (x : Nat) : testBit x 0 = decide (x % 2 = 1) := by rw [testBit_eq_decide_div_mod_eq, Nat.pow_zero, Nat.div_one]
theorem testBit_succ (x n : Nat) : testBit x (succ n) = testBit (x / 2) n := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, pow_succ', Nat.div_div_eq_div_mul]
theorem testBit_add_one (x i : Nat) : testBit x (i + 1) = testBit (x / 2) i := testBit_succ x i
@[simp] theorem zero_testBit (i : Nat) : testBit 0 i = false := by rw [testBit_eq_decide_div_mod_eq, Nat.zero_div]; rfl
theorem testBit_bitwise {f : Bool → Bool → Bool} (false_false_eq_false : f false false = false) (x y i : Nat) :
    (bitwise f x y).testBit i = f (x.testBit i) (y.testBit i) := by
  induction i generalizing x y with
  | zero =>
    rw [testBit_zero, testBit_zero, testBit_zero]
    have h := (bitwise_div_two_and_mod_two false_false_eq_false x y).2
    cases k : f (decide (x % 2 = 1)) (decide (y % 2 = 1))
    · exact decide_eq_false fun e => by rw [h.1 e] at k; exact nomatch k
    · exact decide_eq_true (h.2 k)
  | succ i ih => rw [testBit_add_one, testBit_add_one, testBit_add_one, (bitwise_div_two_and_mod_two false_false_eq_false x y).1, ih]
@[simp] theorem testBit_and (x y i : Nat) : (x &&& y).testBit i = (x.testBit i && y.testBit i) := testBit_bitwise rfl x y i
@[simp] theorem testBit_or (x y i : Nat) : (x ||| y).testBit i = (x.testBit i || y.testBit i) := testBit_bitwise rfl x y i
@[simp] theorem testBit_xor (x y i : Nat) : (x ^^^ y).testBit i = ((x.testBit i) ^^ (y.testBit i)) := by
  rw [show (x ^^^ y).testBit i = _ from testBit_bitwise (f := bne) rfl x y i]
theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ i, testBit x i = testBit y i) : x = y := by
  have key : ∀ k x y : Nat, x ≤ k → (∀ i, testBit x i = testBit y i) → y ≤ k → x = y := by
    intro k
    induction k with
    | zero => intro x y hx _ hy; omega
    | succ k ih =>
      intro x y hx h hy
      have h0 := h 0
      rw [testBit_zero, testBit_zero] at h0
      have h1 : x / 2 = y / 2 := ih (x / 2) (y / 2) (by omega) (fun i => by
        have := h (i + 1); rw [testBit_add_one, testBit_add_one] at this; exact this) (by omega)
      have h2 : x % 2 = 1 ↔ y % 2 = 1 := by
        constructor
        · intro e; rw [decide_eq_true e] at h0; exact of_decide_eq_true h0.symm
        · intro e; rw [decide_eq_true e] at h0; exact of_decide_eq_true h0
      omega
  exact key (x + y) x y (by omega) pred (by omega)
protected theorem and_comm (x y : Nat) : x &&& y = y &&& x := eq_of_testBit_eq fun i => by rw [testBit_and, testBit_and, Bool.and_comm]
protected theorem or_comm (x y : Nat) : x ||| y = y ||| x := eq_of_testBit_eq fun i => by rw [testBit_or, testBit_or, Bool.or_comm]
protected theorem xor_comm (x y : Nat) : x ^^^ y = y ^^^ x := eq_of_testBit_eq fun i => by
  rw [testBit_xor, testBit_xor]; cases x.testBit i <;> cases y.testBit i <;> rfl
protected theorem and_assoc (x y z : Nat) : (x &&& y) &&& z = x &&& (y &&& z) := eq_of_testBit_eq fun i => by
  rw [testBit_and, testBit_and, testBit_and, testBit_and]; cases x.testBit i <;> rfl
protected theorem or_assoc (x y z : Nat) : (x ||| y) ||| z = x ||| (y ||| z) := eq_of_testBit_eq fun i => by
  rw [testBit_or, testBit_or, testBit_or, testBit_or]; cases x.testBit i <;> rfl
protected theorem xor_assoc (x y z : Nat) : (x ^^^ y) ^^^ z = x ^^^ (y ^^^ z) := eq_of_testBit_eq fun i => by
  rw [testBit_xor, testBit_xor, testBit_xor, testBit_xor]; cases x.testBit i <;> cases y.testBit i <;> cases z.testBit i <;> rfl
@[simp] protected theorem and_self (x : Nat) : x &&& x = x := eq_of_testBit_eq fun i => by rw [testBit_and]; cases x.testBit i <;> rfl
@[simp] protected theorem or_self (x : Nat) : x ||| x = x := eq_of_testBit_eq fun i => by rw [testBit_or]; cases x.testBit i <;> rfl
@[simp] protected theorem xor_self (x : Nat) : x ^^^ x = 0 := eq_of_testBit_eq fun i => by
  rw [testBit_xor, zero_testBit]; cases x.testBit i <;> rfl
@[simp] protected theorem zero_and (x : Nat) : 0 &&& x = 0 := rfl
@[simp] protected theorem and_zero (x : Nat) : x &&& 0 = 0 := by rw [Nat.and_comm, Nat.zero_and]
@[simp] protected theorem zero_or (x : Nat) : 0 ||| x = x := rfl
@[simp] protected theorem or_zero (x : Nat) : x ||| 0 = x := by rw [Nat.or_comm, Nat.zero_or]
@[simp] protected theorem zero_xor (x : Nat) : 0 ^^^ x = x := rfl
@[simp] protected theorem xor_zero (x : Nat) : x ^^^ 0 = x := by rw [Nat.xor_comm, Nat.zero_xor]
theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 := by rw [Nat.and_comm, one_land]
theorem and_le_left {n m : Nat} : n &&& m ≤ n := by
  have key : ∀ k n m : Nat, n ≤ k → n &&& m ≤ n := by
    intro k
    induction k with
    | zero => intro n m h; have : n = 0 := by omega
              subst this; exact Nat.le_refl 0
    | succ k ih =>
      intro n m h
      have e := bitwise_div_two_and_mod_two (f := and) rfl n m
      have e1 : (n &&& m) / 2 = (n / 2) &&& (m / 2) := e.1
      have e2 : (n &&& m) % 2 = 1 → n % 2 = 1 := fun h => by
        have := (e.2.1 h); cases k : decide (n % 2 = 1)
        · rw [k] at this; exact nomatch this
        · exact of_decide_eq_true k
      by_cases z : n = 0
      · subst z; exact Nat.le_refl 0
      · have := ih (n / 2) (m / 2) (by omega); omega
  exact key n n m (Nat.le_refl n)
theorem and_le_right {n m : Nat} : n &&& m ≤ m := by rw [Nat.and_comm]; exact and_le_left

/-! Logarithm -/
@[simp] theorem log2_zero : Nat.log2 0 = 0 := rfl
theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ n.log2 ≤ n := by
  have key : ∀ k n : Nat, n ≤ k → n ≠ 0 → 2 ^ n.log2 ≤ n := by
    intro k
    induction k with
    | zero => intro n h h'; omega
    | succ k ih =>
      intro n h h'
      rw [log2_def]
      split
      · have := ih (n / 2) (by omega) (by omega); rw [Nat.pow_succ]; omega
      · rw [Nat.pow_zero]; omega
  exact key n n (Nat.le_refl n) h
theorem lt_log2_self {n : Nat} : n < 2 ^ (n.log2 + 1) := by
  have key : ∀ k n : Nat, n ≤ k → n < 2 ^ (n.log2 + 1) := by
    intro k
    induction k with
    | zero => intro n h; have : n = 0 := by omega
              subst this; decide
    | succ k ih =>
      intro n h
      rw [log2_def]
      split
      · have := ih (n / 2) (by omega); rw [Nat.pow_succ]; omega
      · rw [Nat.zero_add, Nat.pow_one]; omega
  exact key n n (Nat.le_refl n)
theorem log2_lt {n k : Nat} (h : n ≠ 0) : n.log2 < k ↔ n < 2 ^ k := by
  constructor
  · intro l; exact Nat.lt_of_lt_of_le lt_log2_self (pow_le_pow_right (by omega) l)
  · intro l
    exact (Nat.pow_lt_pow_iff_right (a := 2) (by omega)).1 (Nat.lt_of_le_of_lt (log2_self_le h) l)
end Nat
