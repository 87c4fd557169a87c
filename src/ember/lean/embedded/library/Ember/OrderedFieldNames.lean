import Ember.FloorNames
import Ember.RingNames
import Ember.SumNames
import Ember.Tactic
/-! Further names of Mathlib's on minima, maxima, absolute values, integer powers and archimedean fields.
Where Mathlib asks for `Archimedean`, these ask for `FloorRing`, which ℤ, ℚ and ℝ have. -/
set_option autoImplicit false
universe u v
attribute [simp] max_le_iff le_min_iff max_lt_iff lt_min_iff le_max_iff min_le_iff lt_max_iff min_lt_iff Finset.prod_const
section
variable {α : Type u} {β : Type v} [LE α] [LT α] [Min α] [Max α] [Ember.LinearOrder α] [Ember.MinMax α]
  [LE β] [LT β] [Min β] [Max β] [Ember.LinearOrder β] [Ember.MinMax β] {a b c : α} {f : α → β}
theorem min_left_comm (a b c : α) : min a (min b c) = min b (min a c) := by rw [← min_assoc, min_comm a b, min_assoc]
theorem max_left_comm (a b c : α) : max a (max b c) = max b (max a c) := by rw [← max_assoc, max_comm a b, max_assoc]
theorem min_right_comm (a b c : α) : min (min a b) c = min (min a c) b := by rw [min_assoc, min_comm b c, ← min_assoc]
theorem max_right_comm (a b c : α) : max (max a b) c = max (max a c) b := by rw [max_assoc, max_comm b c, ← max_assoc]
theorem Monotone.map_max (hf : Monotone f) : f (max a b) = max (f a) (f b) := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, max_eq_right (hf h)]
  · rw [max_eq_left h, max_eq_left (hf h)]
theorem Monotone.map_min (hf : Monotone f) : f (min a b) = min (f a) (f b) := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, min_eq_left (hf h)]
  · rw [min_eq_right h, min_eq_right (hf h)]
theorem Antitone.map_max (hf : Antitone f) : f (max a b) = min (f a) (f b) := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, min_eq_right (hf h)]
  · rw [max_eq_left h, min_eq_left (hf h)]
theorem Antitone.map_min (hf : Antitone f) : f (min a b) = max (f a) (f b) := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_left (hf h)]
  · rw [min_eq_right h, max_eq_right (hf h)]
theorem max_min_distrib_left (a b c : α) : max a (min b c) = min (max a b) (max a c) :=
  Monotone.map_min (f := max a) fun _ _ h => max_le_max (le_refl a) h
theorem max_min_distrib_right (a b c : α) : max (min a b) c = min (max a c) (max b c) :=
  Monotone.map_min (f := (max · c)) fun _ _ h => max_le_max h (le_refl c)
theorem min_max_distrib_left (a b c : α) : min a (max b c) = max (min a b) (min a c) :=
  Monotone.map_max (f := min a) fun _ _ h => min_le_min (le_refl a) h
theorem min_max_distrib_right (a b c : α) : min (max a b) c = max (min a c) (min b c) :=
  Monotone.map_max (f := (min · c)) fun _ _ h => min_le_min h (le_refl c)
end

section
variable {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {a b c : R}
theorem min_mul_max (a b : R) : min a b * max a b = a * b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_right h]
  · rw [min_eq_right h, max_eq_left h, mul_comm]
theorem max_mul_min (a b : R) : max a b * min a b = a * b := by rw [mul_comm, min_mul_max]
theorem max_add_add_right (a b c : R) : max (a + c) (b + c) = max a b + c :=
  (Monotone.map_max (f := (· + c)) fun _ _ h => add_le_add h (le_refl c)).symm
theorem max_add_add_left (a b c : R) : max (a + b) (a + c) = a + max b c :=
  (Monotone.map_max (f := (a + ·)) fun _ _ h => add_le_add (le_refl a) h).symm
theorem min_add_add_right (a b c : R) : min (a + c) (b + c) = min a b + c :=
  (Monotone.map_min (f := (· + c)) fun _ _ h => add_le_add h (le_refl c)).symm
theorem min_add_add_left (a b c : R) : min (a + b) (a + c) = a + min b c :=
  (Monotone.map_min (f := (a + ·)) fun _ _ h => add_le_add (le_refl a) h).symm
theorem max_neg_neg (a b : R) : max (-a) (-b) = -min a b := (Antitone.map_min (f := fun x : R => -x) fun _ _ h => neg_le_neg h).symm
theorem min_neg_neg (a b : R) : min (-a) (-b) = -max a b := (Antitone.map_max (f := fun x : R => -x) fun _ _ h => neg_le_neg h).symm
theorem max_sub_sub_right (a b c : R) : max (a - c) (b - c) = max a b - c := by simp only [sub_eq_add_neg, max_add_add_right]
theorem min_sub_sub_right (a b c : R) : min (a - c) (b - c) = min a b - c := by simp only [sub_eq_add_neg, min_add_add_right]
theorem mul_max_of_nonneg (b c : R) (ha : 0 ≤ a) : a * max b c = max (a * b) (a * c) :=
  Monotone.map_max (f := (a * ·)) fun _ _ h => mul_le_mul_of_nonneg_left h ha
theorem mul_min_of_nonneg (b c : R) (ha : 0 ≤ a) : a * min b c = min (a * b) (a * c) :=
  Monotone.map_min (f := (a * ·)) fun _ _ h => mul_le_mul_of_nonneg_left h ha
theorem max_mul_of_nonneg (a b : R) (hc : 0 ≤ c) : max a b * c = max (a * c) (b * c) :=
  Monotone.map_max (f := (· * c)) fun _ _ h => mul_le_mul_of_nonneg_right h hc
theorem min_mul_of_nonneg (a b : R) (hc : 0 ≤ c) : min a b * c = min (a * c) (b * c) :=
  Monotone.map_min (f := (· * c)) fun _ _ h => mul_le_mul_of_nonneg_right h hc
theorem max_sub_min_eq_abs' (a b : R) : max a b - min a b = |a - b| := by rw [max_sub_min_eq_abs, abs_sub_comm]
theorem exists_gt (a : R) : ∃ b, a < b := ⟨a + 1, lt_add_one a⟩
theorem exists_lt (a : R) : ∃ b, b < a := ⟨a - 1, sub_lt_self a zero_lt_one⟩
theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 :=
  ⟨fun h => abs_eq_zero.1 (le_antisymm h (abs_nonneg a)), fun h => le_of_eq (abs_eq_zero.2 h)⟩
theorem abs_abs_sub_abs_le (a b : R) : |(|a| - |b|)| ≤ |a - b| := by
  rw [abs_le]
  have h := abs_sub_abs_le_abs_sub b a
  rw [abs_sub_comm, sub_le_iff_le_add] at h
  exact ⟨by rw [neg_le, neg_sub, sub_le_iff_le_add]; exact h, abs_sub_abs_le_abs_sub a b⟩
end

section
variable {K : Type u} [Field K] {a b : K}
theorem zpow_add_one₀ (ha : a ≠ 0) : ∀ n : ℤ, a ^ (n + 1) = a ^ n * a
  | .ofNat n => by
    rw [show (Int.ofNat n + 1 : ℤ) = ((n + 1 : ℕ) : ℤ) from rfl, zpow_natCast, pow_succ]; exact congrArg (· * a) (zpow_natCast a n).symm
  | .negSucc 0 => by
    rw [show (Int.negSucc 0 + 1 : ℤ) = 0 from rfl, zpow_zero, zpow_negSucc, show 0 + 1 = 1 from rfl, pow_one, inv_mul_cancel₀ ha]
  | .negSucc (n + 1) => by
    rw [show (Int.negSucc (n + 1) + 1 : ℤ) = Int.negSucc n from rfl, zpow_negSucc, zpow_negSucc, pow_succ a (n + 1), mul_inv, mul_assoc,
      inv_mul_cancel₀ ha, mul_one]
theorem zpow_sub_one₀ (ha : a ≠ 0) (n : ℤ) : a ^ (n - 1) = a ^ n * a⁻¹ := by
  have h := zpow_add_one₀ ha (n - 1)
  rw [Int.sub_add_cancel] at h
  rw [h, mul_assoc, mul_inv_cancel₀ ha, mul_one]
theorem zpow_add₀ (ha : a ≠ 0) (m : ℤ) : ∀ n : ℤ, a ^ (m + n) = a ^ m * a ^ n
  | .ofNat n => by
    induction n with
    | zero => rw [show Int.ofNat 0 = 0 from rfl, Int.add_zero, zpow_zero, mul_one]
    | succ n ih => rw [show Int.ofNat (n + 1) = Int.ofNat n + 1 from rfl, ← Int.add_assoc, zpow_add_one₀ ha, ih, zpow_add_one₀ ha, mul_assoc]
  | .negSucc n => by
    induction n with
    | zero => rw [show Int.negSucc 0 = -1 from rfl, ← Int.sub_eq_add_neg, zpow_sub_one₀ ha, zpow_neg_one]
    | succ n ih =>
      rw [show Int.negSucc (n + 1) = Int.negSucc n - 1 from rfl, Int.sub_eq_add_neg, ← Int.add_assoc, ← Int.sub_eq_add_neg, zpow_sub_one₀ ha, ih,
        ← Int.sub_eq_add_neg, zpow_sub_one₀ ha, mul_assoc]
theorem zpow_sub₀ (ha : a ≠ 0) (m n : ℤ) : a ^ (m - n) = a ^ m / a ^ n := by
  rw [Int.sub_eq_add_neg, zpow_add₀ ha, zpow_neg, div_eq_mul_inv]
theorem mul_zpow (a b : K) : ∀ n : ℤ, (a * b) ^ n = a ^ n * b ^ n
  | .ofNat n => by
    have h (x : K) : x ^ Int.ofNat n = x ^ n := zpow_natCast x n
    rw [h, h, h, mul_pow]
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, zpow_negSucc, mul_pow, mul_inv]
theorem inv_zpow (a : K) : ∀ n : ℤ, a⁻¹ ^ n = (a ^ n)⁻¹
  | .ofNat n => by
    have h (x : K) : x ^ Int.ofNat n = x ^ n := zpow_natCast x n
    rw [h, h, inv_pow]
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, inv_pow]
theorem div_zpow (a b : K) (n : ℤ) : (a / b) ^ n = a ^ n / b ^ n := by rw [div_eq_mul_inv, mul_zpow, inv_zpow, div_eq_mul_inv]
end

section
variable {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b x y : K}
theorem Nat.cast_add_one_pos (n : ℕ) : 0 < (n : K) + 1 := add_pos_of_nonneg_of_pos (Nat.cast_nonneg n) one_pos
theorem inv_strictAnti₀ (hb : 0 < b) (hba : b < a) : a⁻¹ < b⁻¹ := Ember.Gcongr.inv_lt_inv hb hba
theorem exists_between (h : a < b) : ∃ c, a < c ∧ c < b := ⟨(a + b) / 2, by linarith, by linarith⟩
theorem le_of_forall_pos_le_add (h : ∀ ε, 0 < ε → a ≤ b + ε) : a ≤ b := by
  by_contra k
  have := h ((a - b) / 2) (by linarith)
  linarith
theorem le_of_forall_pos_lt_add (h : ∀ ε, 0 < ε → a < b + ε) : a ≤ b := le_of_forall_pos_le_add fun ε hε => le_of_lt (h ε hε)
variable [FloorRing K]
theorem exists_nat_gt (x : K) : ∃ n : ℕ, x < n := ⟨⌊x⌋₊ + 1, by rw [Nat.cast_add_one]; exact Nat.lt_floor_add_one x⟩
theorem exists_nat_ge (x : K) : ∃ n : ℕ, x ≤ n := (exists_nat_gt x).imp fun _ h => le_of_lt h
theorem exists_int_gt (x : K) : ∃ n : ℤ, x < n := ⟨⌊x⌋ + 1, by rw [Int.cast_add, Int.cast_one]; exact Int.lt_floor_add_one x⟩
theorem exists_int_lt (x : K) : ∃ n : ℤ, (n : K) < x := ⟨⌊x⌋ - 1, by
  rw [Int.cast_sub, Int.cast_one]
  linarith [Int.floor_le x]⟩
theorem exists_nat_one_div_lt (hx : 0 < x) : ∃ n : ℕ, 1 / (n + 1 : K) < x := by
  obtain ⟨n, hn⟩ := exists_nat_gt (1 / x)
  have pos : (0 : K) < n + 1 := Nat.cast_add_one_pos n
  refine ⟨n, ?_⟩
  rw [div_lt_iff₀ hx] at hn
  rw [div_lt_iff₀ pos, mul_add, mul_one, mul_comm]
  linarith
theorem pow_unbounded_of_one_lt (x : K) (hy : 1 < y) : ∃ n : ℕ, x < y ^ n := by
  obtain ⟨n, hn⟩ := exists_nat_gt (x / (y - 1))
  refine ⟨n, ?_⟩
  rw [div_lt_iff₀ (by linarith)] at hn
  have := one_add_mul_le_pow (a := y - 1) (by linarith) n
  rw [show 1 + (y - 1) = y by ring] at this
  linarith
theorem exists_pow_lt_of_lt_one (hx : 0 < x) (hy : y < 1) : ∃ n : ℕ, y ^ n < x := by
  rcases le_or_gt y 0 with h | h
  · exact ⟨1, by rw [pow_one]; exact lt_of_le_of_lt h hx⟩
  · obtain ⟨n, hn⟩ := pow_unbounded_of_one_lt (1 / x) (show 1 < 1 / y by rw [lt_div_iff₀ h]; linarith)
    refine ⟨n, ?_⟩
    rw [one_div_pow, div_lt_div_iff_of_pos hx (pow_pos h n)] at hn
    linarith
theorem exists_rat_btwn {x y : K} (h : x < y) : ∃ q : ℚ, x < q ∧ q < y := by
  obtain ⟨n, hn⟩ := exists_nat_one_div_lt (sub_pos.2 h)
  have pos : (0 : K) < n + 1 := Nat.cast_add_one_pos n
  rw [div_lt_iff₀ pos] at hn
  refine ⟨(⌊x * (n + 1)⌋ + 1) / ((n : ℚ) + 1), ?_, ?_⟩
  · push_cast
    rw [lt_div_iff₀ pos]
    exact Int.lt_floor_add_one _
  · push_cast
    rw [div_lt_iff₀ pos]
    linarith [Int.floor_le (x * (n + 1))]
end
theorem Rat.cast_abs {K : Type u} [Field K] [LinearOrder K] [IsStrictOrderedRing K] (q : ℚ) : ((|q| : ℚ) : K) = |(q : K)| := by
  rcases le_total 0 q with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (Rat.cast_nonneg.2 h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (by rw [← Rat.cast_zero]; exact Rat.cast_le.2 h), Rat.cast_neg]
theorem Finset.abs_sum_le_sum_abs {ι : Type v} {R : Type u} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] (f : ι → R) (s : Finset ι) :
    |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := by
  classical
  induction s using Finset.induction_on with
  | empty => rw [sum_empty, sum_empty, abs_zero]
  | insert a s h ih => rw [sum_insert h, sum_insert h]; exact le_trans (abs_add_le _ _) (add_le_add (le_refl _) ih)
