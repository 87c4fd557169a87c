import Ember
/-! Booleans, decidability, and finite checks. -/

theorem fin_bool_cases (b : Bool) : b = true ∨ b = false := by
  cases b
  · exact .inr rfl
  · exact .inl rfl

theorem fin_bool_and_comm (a b : Bool) : (a && b) = (b && a) := by
  cases a <;> cases b <;> rfl

theorem fin_bool_or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) := by
  cases a <;> rfl

theorem fin_bool_and_or_distrib (a b c : Bool) : (a && (b || c)) = ((a && b) || (a && c)) := by
  cases a <;> rfl

theorem fin_bool_de_morgan (a b : Bool) : (!(a && b)) = (!a || !b) := by
  revert a b
  decide

theorem fin_bool_not_not (b : Bool) : (!!b) = b := by
  cases b <;> rfl

theorem fin_bool_not_ne_self (b : Bool) : (!b) ≠ b := by
  cases b <;> simp

theorem fin_bool_eq_of_iff {a b : Bool} (h : a = true ↔ b = true) : a = b := by
  cases a <;> cases b <;> simp_all

theorem fin_bool_and_eq_true_iff (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := by
  cases a <;> cases b <;> simp

theorem fin_bool_or_eq_false_iff (a b : Bool) : (a || b) = false ↔ a = false ∧ b = false := by
  revert a b
  decide

theorem fin_bool_xor_self (b : Bool) : (b ^^ b) = false := by
  cases b <;> rfl

theorem fin_bool_xor_assoc : ∀ a b c : Bool, ((a ^^ b) ^^ c) = (a ^^ (b ^^ c)) := by decide

theorem fin_bool_three_values_collide (a b c : Bool) : a = b ∨ b = c ∨ a = c := by
  revert a b c
  decide

theorem fin_bool_cond_same {α : Type} (b : Bool) (x : α) : (if b then x else x) = x := by
  cases b <;> rfl

theorem fin_bool_function_cube (f : Bool → Bool) (b : Bool) : f (f (f b)) = f b := by
  cases b <;> cases h₁ : f true <;> cases h₂ : f false <;> simp_all

theorem fin_decide_true_iff (p : Prop) [Decidable p] : decide p = true ↔ p := by
  by_cases h : p <;> simp [h]

theorem fin_ite_eq_left_of {p : Prop} [Decidable p] (h : p) (a b : ℕ) : (if p then a else b) = a := by
  simp [h]

theorem fin_ite_le_max (p : Prop) [Decidable p] (a b : ℕ) : (if p then a else b) ≤ max a b := by
  split
  · exact le_max_left a b
  · exact le_max_right a b

theorem fin_ite_swap_not (p : Prop) [Decidable p] (a b : ℤ) : (if ¬p then a else b) = if p then b else a := by
  by_cases h : p <;> simp [h]

theorem fin_ite_add (p : Prop) [Decidable p] (a b c : ℕ) : (if p then a else b) + c = if p then a + c else b + c := by
  split <;> rfl

theorem fin_min_as_ite (a b : ℕ) : min a b = if a ≤ b then a else b := by
  split
  · exact min_eq_left (by assumption)
  · exact min_eq_right (by omega)

theorem fin_decide_arithmetic : 2 + 2 = 4 ∧ ¬(2 + 2 = 5) ∧ 3 * 7 < 25 := by decide

theorem fin_decide_power : 2 ^ 10 = 1024 ∧ 3 ^ 5 % 7 = 5 := by decide

theorem fin_decide_integers : (-3 : ℤ) * 4 = -12 ∧ (-3 : ℤ) < 2 := by decide

theorem fin_unit_all_equal (x y : Unit) : x = y := by
  cases x
  cases y
  rfl

theorem fin_empty_elim (P : Empty → Prop) (x : Empty) : P x := by cases x

theorem fin_clamp_bounds (lo hi x : ℤ) (h : lo ≤ hi) :
    lo ≤ (if x < lo then lo else if hi < x then hi else x) ∧ (if x < lo then lo else if hi < x then hi else x) ≤ hi := by
  split
  · exact ⟨le_rfl, h⟩
  · split
    · exact ⟨h, le_rfl⟩
    · constructor <;> omega
