prelude
import Init.Grind.AC
import Init.Linear.NatNorm
import Init.Nat.MinMax
import Init.Data.List.Reverse
/-! Facts of the core library that `grind` uses by itself, or that its simplification procedures name. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind
namespace Semiring
variable {α : Type u} [Semiring α]
theorem zero_mul_congr (a b : α) (h : a = 0) : a * b = 0 := by rw [h, zero_mul]
theorem mul_zero_congr (a b : α) (h : b = 0) : a * b = 0 := by rw [h, mul_zero]
theorem one_mul_congr (a b : α) (h : a = 1) : a * b = b := by rw [h, one_mul]
theorem mul_one_congr (a b : α) (h : b = 1) : a * b = a := by rw [h, mul_one]
end Semiring
end Lean.Grind
namespace Int
theorem ediv_minus_one (a : Int) : a / (-1) = -a := by
  cases a with
  | ofNat m => show -ofNat (m / 1) = -ofNat m; rw [Nat.div_one]
  | negSucc m => show ofNat (m / 1 + 1) = ofNat (m + 1); rw [Nat.div_one]
theorem emod_minus_one (a : Int) : a % (-1) = 0 := by
  have h := Int.mul_ediv_add_emod a (-1)
  rw [ediv_minus_one] at h
  revert h; generalize a % -1 = r; intro h; omega
end Int
attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def
attribute [grind =] List.length_nil List.length_cons List.length_append List.length_map List.length_reverse List.nil_append
  List.cons_append List.map_nil List.map_cons List.mem_cons List.mem_append
attribute [grind ext] funext
