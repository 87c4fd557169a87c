/-! The functions that the kernel computes by name satisfy, for all inputs, the equations that determine them:
each proof is about variables, so the kernel has to unfold our definitions. -/
variable (a b : Nat)
theorem add_equations : Nat.add a 0 = a ∧ Nat.add a b.succ = (Nat.add a b).succ := ⟨rfl, rfl⟩
theorem sub_equations : Nat.sub a 0 = a ∧ Nat.sub 0 b = 0 ∧ Nat.sub a.succ b.succ = Nat.sub a b :=
  ⟨rfl, Nat.zero_sub b, Nat.succ_sub_succ a b⟩
theorem mul_equations : Nat.mul a 0 = 0 ∧ Nat.mul a b.succ = Nat.add (Nat.mul a b) a := ⟨rfl, rfl⟩
theorem pow_equations : Nat.pow a 0 = 1 ∧ Nat.pow a b.succ = Nat.mul (Nat.pow a b) a := ⟨rfl, rfl⟩
theorem pred_equations : Nat.pred 0 = 0 ∧ Nat.pred a.succ = a := ⟨rfl, rfl⟩
theorem beq_equations : Nat.beq 0 0 = true ∧ Nat.beq 0 b.succ = false ∧ Nat.beq a.succ 0 = false ∧
    Nat.beq a.succ b.succ = Nat.beq a b := ⟨rfl, rfl, rfl, rfl⟩
theorem ble_equations : Nat.ble 0 b = true ∧ Nat.ble a.succ 0 = false ∧ Nat.ble a.succ b.succ = Nat.ble a b :=
  ⟨by cases b <;> rfl, rfl, rfl⟩
theorem div_equations : Nat.div a 0 = 0 ∧ (a < b → Nat.div a b = 0) ∧ (0 < b → Nat.div (a + b) b = Nat.div a b + 1) :=
  ⟨Nat.div_zero a, Nat.div_eq_of_lt, Nat.add_div_right a⟩
theorem mod_equations : Nat.mod a 0 = a ∧ (a < b → Nat.mod a b = a) ∧ Nat.mod (a + b) b = Nat.mod a b :=
  ⟨Nat.mod_zero a, Nat.mod_eq_of_lt, Nat.add_mod_right a b⟩
theorem gcd_equations : Nat.gcd 0 b = b ∧ Nat.gcd a.succ b = Nat.gcd (Nat.mod b a.succ) a.succ := ⟨rfl, Nat.gcd_succ a b⟩
theorem shiftLeft_equations : Nat.shiftLeft a 0 = a ∧ Nat.shiftLeft a b.succ = Nat.shiftLeft (Nat.mul 2 a) b := ⟨rfl, rfl⟩
theorem shiftRight_equations : Nat.shiftRight a 0 = a ∧ Nat.shiftRight a b.succ = Nat.div (Nat.shiftRight a b) 2 := ⟨rfl, rfl⟩
theorem log2_equations : (a < 2 → Nat.log2 a = 0) ∧ (2 ≤ a → Nat.log2 a = Nat.log2 (a / 2) + 1) :=
  ⟨fun h => by rw [Nat.log2_def, if_neg (by omega)], fun h => by rw [Nat.log2_def, if_pos h]⟩

/-- The last digits of the two numbers, and the operation on what is left of them. -/
theorem bitwise_equation (f : Bool → Bool → Bool) (zero : f false false = false) (n m : Nat) :
    Nat.bitwise f n m = 2 * Nat.bitwise f (n / 2) (m / 2) + (f (decide (n % 2 = 1)) (decide (m % 2 = 1))).toNat := by
  have digit : ∀ k : Nat, k = 2 * (k / 2) + (decide (k % 2 = 1)).toNat := fun k => by
    by_cases h : k % 2 = 1
    · rw [decide_eq_true h, Bool.toNat_true]; omega
    · rw [decide_eq_false h, Bool.toNat_false]; omega
  have left : ∀ k, Nat.bitwise f 0 k = if f false true then k else 0 := fun _ => rfl
  have right : ∀ k, Nat.bitwise f k 0 = if f true false then k else 0 := fun k => by
    rw [Nat.bitwise_def]
    by_cases h : k = 0
    · simp [h]
    · rw [if_neg h, if_pos rfl]
  by_cases hn : n = 0
  · subst hn
    rw [left, Nat.zero_div, left, Nat.zero_mod]
    cases h : f false true
    · by_cases k : m % 2 = 1 <;> simp [k, h, zero]
    · have := digit m
      by_cases k : m % 2 = 1 <;> simp [k, h, zero] at this ⊢ <;> omega
  · by_cases hm : m = 0
    · subst hm
      rw [right, Nat.zero_div, right, Nat.zero_mod]
      cases h : f true false
      · by_cases k : n % 2 = 1 <;> simp [k, h, zero]
      · have := digit n
        by_cases k : n % 2 = 1 <;> simp [k, h, zero] at this ⊢ <;> omega
    · rw [Nat.bitwise_def, if_neg hn, if_neg hm]
      cases h : f (decide (n % 2 = 1)) (decide (m % 2 = 1))
      · simp; omega
      · simp; omega
theorem land_equation : Nat.land a b = 2 * Nat.land (a / 2) (b / 2) + (decide (a % 2 = 1) && decide (b % 2 = 1)).toNat :=
  bitwise_equation and rfl a b
theorem lor_equation : Nat.lor a b = 2 * Nat.lor (a / 2) (b / 2) + (decide (a % 2 = 1) || decide (b % 2 = 1)).toNat :=
  bitwise_equation or rfl a b
theorem xor_equation : Nat.xor a b = 2 * Nat.xor (a / 2) (b / 2) + (decide (a % 2 = 1) != decide (b % 2 = 1)).toNat :=
  bitwise_equation bne rfl a b
