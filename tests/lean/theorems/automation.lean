import Ember
/-! What the native automation proves, so that its reflection library is audited. -/
theorem auto_square (a b : Int) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
theorem auto_square_nat (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
theorem auto_cube (x y z : Int) : (x - y) ^ 3 + (y - z) ^ 3 + (z - x) ^ 3 = 3 * (x - y) * (y - z) * (z - x) := by grind
theorem auto_cubes (x y z : Int) : (x + y + z) ^ 3 = x ^ 3 + y ^ 3 + z ^ 3 + 3 * (x + y) * (y + z) * (z + x) := by grind
theorem auto_groebner (a b : Int) (h₁ : a + b = 5) (h₂ : a * b = 6) : a ^ 2 + b ^ 2 = 13 := by grind
theorem auto_inverse (a b c : Int) (h₁ : a * b = 1) (h₂ : b * c = 1) : a = c := by grind
theorem auto_power (a b : Nat) (h : a ^ 3 = b) : a ^ 6 = b ^ 2 := by grind
theorem auto_order (a b c : Int) (h₁ : a < b) (h₂ : b < c) : a + 1 < c := by grind
theorem auto_congruence (f : Nat → Nat) (x y : Nat) (h : f (2 * x + 1) = 3) (e : y = x + x) : f (y + 1) = 3 := by grind
theorem auto_cases (a b : Int) (h : a = 1 ∨ a = 2) (e : b = a * a) : b = 1 ∨ b = 4 := by grind
theorem auto_forall (s : Nat → Prop) (h : ∀ x, s x → s (x + 1)) (h₀ : s 0) : s 3 := by grind
theorem auto_abs (a : Int) (h : a.natAbs = 3) : a = 3 ∨ a = -3 := by grind
theorem auto_min (a b : Nat) : min a b ≤ a := by grind
theorem auto_factor (a b : Nat) (h : a * b = 12) (e : a = 3) : b = 4 := by grind
theorem auto_mod (x : Int) : x % 3 = 0 ∨ x % 3 = 1 ∨ x % 3 = 2 := by lia
theorem auto_div (x : Int) : x / 2 * 2 ≤ x := by lia
theorem auto_odd (a b : Nat) (h : a % 2 = 1) (h' : b % 2 = 1) : (a + b) % 2 = 0 := by lia
theorem auto_between (a b : Int) (h₁ : 27 ≤ 11 * a + 13 * b) (h₂ : 11 * a + 13 * b ≤ 45) (h₃ : -10 ≤ 7 * a - 9 * b)
    (h₄ : 7 * a - 9 * b ≤ 4) : False := by lia
theorem auto_cooper (a b : Int) (h₁ : 3 * a ≤ 2 * b) (h₂ : 2 * b ≤ 3 * a + 1) (h₃ : 7 ∣ a + b) (h₄ : 1 ≤ a) (h₅ : a ≤ 2) : False := by lia
theorem auto_subtract (a b c : Nat) (h : a - b = c) (h' : b ≤ a) : a = b + c := by lia
theorem auto_simp_nat (a b : Nat) (h : a + b + 1 ≤ b + a) : False := by simp +arith at h
theorem auto_simp_int (a b : Int) (h : 2 * a + 2 * b = 3) : False := by simp +arith at h
theorem auto_simp_dvd (a : Int) (h : 2 ∣ 4 * a + 1) : False := by simp +arith at h
theorem auto_ac (p q r : Prop) : (p ∧ q ∧ r ∧ p) = (r ∧ q ∧ p) := by ac_rfl
theorem auto_ac_int (a b c d : Int) : a * b * (c * d) = d * (b * (c * a)) := by ac_rfl
theorem auto_max (a b c : Nat) : max a (max b c) = max c (max b a) := by grind
theorem auto_assoc (f : Nat → Nat → Nat) [Std.Associative f] [Std.Commutative f] (a b c : Nat) : f a (f b c) = f (f c b) a := by grind
theorem auto_words (f : Nat → Nat → Nat) [Std.Associative f] (a b c : Nat) (h : f a b = c) : f (f a (f b c)) a = f (f c c) a := by grind
theorem auto_idempotent (f : Nat → Nat → Nat) [Std.Associative f] [Std.Commutative f] [Std.IdempotentOp f] (a b c : Nat) (h : f a b = c) :
    f c a = c := by grind
theorem auto_superpose (f : Nat → Nat → Nat) [Std.Associative f] [Std.Commutative f] (a b c d : Nat) (h : f a b = c) (h' : f b d = a) :
    f c d = f a a := by grind
theorem auto_minus_one (a b : Int) (h : a / -1 = b) : b = -a := by grind
theorem auto_list_length (xs ys : List Nat) : (xs ++ ys).length = ys.length + xs.length := by grind
theorem auto_list_mem (x : Nat) (xs ys : List Nat) (h : x ∈ xs ++ ys) (n : ¬x ∈ xs) : x ∈ ys := by grind
theorem auto_list_ne (xs : List Nat) (h : 0 < xs.length) : xs ≠ [] := by grind
theorem auto_funext (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by grind
theorem auto_divides (a b : Nat) (h : a ∣ b) (h' : 0 < b) : a ≤ b := by grind [→ Nat.le_of_dvd]
