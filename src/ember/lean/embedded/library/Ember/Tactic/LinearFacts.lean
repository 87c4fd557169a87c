import Ember.Tactic.RingNormal
/-! What `linarith` does with one comparison, as theorems: each becomes `0 ≤ t` over ℤ for a ring term `t`;
such facts are added with natural coefficients, multiplied, and squared. -/
set_option linter.unusedVariables false
namespace Ember.Ring
variable (ctx : List Atom) (s t : Term)
/-- `0 ≤ t`, the form of every fact. -/
abbrev Nonneg : Prop := 0 ≤ t.denote ctx
theorem fact_le (h : s.denote ctx ≤ t.denote ctx) : Nonneg ctx (.sub t s) := by show 0 ≤ t.denote ctx - s.denote ctx; omega
theorem fact_lt (h : s.denote ctx < t.denote ctx) : Nonneg ctx (.sub (.sub t s) (.num 1)) := by
  show 0 ≤ t.denote ctx - s.denote ctx - 1; omega
theorem fact_not_le (h : ¬s.denote ctx ≤ t.denote ctx) : Nonneg ctx (.sub (.sub s t) (.num 1)) := by
  show 0 ≤ s.denote ctx - t.denote ctx - 1; omega
theorem fact_not_lt (h : ¬s.denote ctx < t.denote ctx) : Nonneg ctx (.sub s t) := by show 0 ≤ s.denote ctx - t.denote ctx; omega
theorem fact_eq (h : s.denote ctx = t.denote ctx) : Nonneg ctx (.sub t s) := by show 0 ≤ t.denote ctx - s.denote ctx; omega
theorem fact_eq' (h : s.denote ctx = t.denote ctx) : Nonneg ctx (.sub s t) := by show 0 ≤ s.denote ctx - t.denote ctx; omega
theorem fact_leN (h : s.denoteN ctx ≤ t.denoteN ctx) : Nonneg ctx (.sub (.cast t) (.cast s)) := by
  show 0 ≤ (t.denoteN ctx : Int) - (s.denoteN ctx : Int); omega
theorem fact_ltN (h : s.denoteN ctx < t.denoteN ctx) : Nonneg ctx (.sub (.sub (.cast t) (.cast s)) (.num 1)) := by
  show 0 ≤ (t.denoteN ctx : Int) - (s.denoteN ctx : Int) - 1; omega
theorem fact_not_leN (h : ¬s.denoteN ctx ≤ t.denoteN ctx) : Nonneg ctx (.sub (.sub (.cast s) (.cast t)) (.num 1)) := by
  show 0 ≤ (s.denoteN ctx : Int) - (t.denoteN ctx : Int) - 1; omega
theorem fact_not_ltN (h : ¬s.denoteN ctx < t.denoteN ctx) : Nonneg ctx (.sub (.cast s) (.cast t)) := by
  show 0 ≤ (s.denoteN ctx : Int) - (t.denoteN ctx : Int); omega
theorem fact_eqN (h : s.denoteN ctx = t.denoteN ctx) : Nonneg ctx (.sub (.cast t) (.cast s)) := by
  show 0 ≤ (t.denoteN ctx : Int) - (s.denoteN ctx : Int); omega
theorem fact_eqN' (h : s.denoteN ctx = t.denoteN ctx) : Nonneg ctx (.sub (.cast s) (.cast t)) := by
  show 0 ≤ (s.denoteN ctx : Int) - (t.denoteN ctx : Int); omega
theorem fact_cast : Nonneg ctx (.cast t) := Int.ofNat_nonneg _
theorem square_nonneg (x : Int) : 0 ≤ x * x := by
  match x with
  | .ofNat n => exact Int.ofNat_nonneg (n * n)
  | .negSucc n => exact Int.ofNat_nonneg ((n + 1) * (n + 1))
theorem fact_square : Nonneg ctx (.mul t t) := square_nonneg _
theorem product_nonneg {x y : Int} (hx : 0 ≤ x) (hy : 0 ≤ y) : 0 ≤ x * y := by
  match x, y, hx, hy with
  | .ofNat m, .ofNat n, _, _ => exact Int.ofNat_nonneg (m * n)
theorem fact_mul (hs : Nonneg ctx s) (ht : Nonneg ctx t) : Nonneg ctx (.mul s t) := product_nonneg hs ht
/-- `s + k * t` for a natural number `k`. -/
theorem fact_combine (k : Nat) (hs : Nonneg ctx s) (ht : Nonneg ctx t) : Nonneg ctx (.add s (.mul (.num (.ofNat k)) t)) := by
  have := product_nonneg (Int.ofNat_nonneg k) ht
  show 0 ≤ s.denote ctx + (k : Int) * t.denote ctx
  omega
theorem fact_zero : Nonneg ctx (.num 0) := Int.le_refl 0

/-! Goals, by the contradiction of their negation. -/
variable {a b : Int} {m n : Nat}
theorem goal_le (h : b < a → False) : a ≤ b := Int.not_lt.1 h
theorem goal_lt (h : b ≤ a → False) : a < b := Int.not_le.1 h
theorem goal_eq (h₁ : b < a → False) (h₂ : a < b → False) : a = b := Int.le_antisymm (goal_le h₁) (goal_le h₂)
theorem goal_leN (h : n < m → False) : m ≤ n := Nat.not_lt.1 h
theorem goal_ltN (h : n ≤ m → False) : m < n := Nat.not_le.1 h
theorem goal_eqN (h₁ : n < m → False) (h₂ : m < n → False) : m = n := Nat.le_antisymm (goal_leN h₁) (goal_leN h₂)
end Ember.Ring
