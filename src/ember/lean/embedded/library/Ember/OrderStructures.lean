import Ember.Casts
import Ember.OrderedArithmetic
/-! Mathlib's order classes, `Preorder` to `LinearOrder`, and ordered rings; and the laws that they give.
`IsOrderedRing` and `IsStrictOrderedRing` have their laws as fields of their own, where Mathlib has further classes between. -/
set_option autoImplicit false
universe u

/-- `≤` is reflexive and transitive; `a < b` is `a ≤ b` without `b ≤ a`. -/
class Preorder (α : Type u) extends LE α, LT α where
  protected le_refl : ∀ a : α, a ≤ a
  protected le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  lt := fun a b => a ≤ b ∧ ¬b ≤ a
  protected lt_iff_le_not_ge : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a := by intros; rfl
/-- A preorder that is antisymmetric. -/
class PartialOrder (α : Type u) extends Preorder α where
  protected le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
/-- A partial order in which any two elements can be compared; `min` and `max` are those of the order. -/
class LinearOrder (α : Type u) extends PartialOrder α, Min α, Max α where
  protected le_total (a b : α) : a ≤ b ∨ b ≤ a
  toDecidableLE : DecidableLE α
  min := fun a b => if a ≤ b then a else b
  max := fun a b => if a ≤ b then b else a
  protected min_def : ∀ a b, min a b = if a ≤ b then a else b := by intros; rfl
  protected max_def : ∀ a b, max a b = if a ≤ b then b else a := by intros; rfl
/-- Addition is monotone, and so is multiplication by what is not negative. -/
class IsOrderedRing (R : Type u) [Semiring R] [PartialOrder R] : Prop where
  protected add_le_add_left : ∀ a b : R, a ≤ b → ∀ c, a + c ≤ b + c
  protected zero_le_one : (0 : R) ≤ 1
  protected mul_le_mul_of_nonneg_left : ∀ {a : R}, 0 ≤ a → ∀ {b c : R}, b ≤ c → a * b ≤ a * c
  protected mul_le_mul_of_nonneg_right : ∀ {c : R}, 0 ≤ c → ∀ {a b : R}, a ≤ b → a * c ≤ b * c
/-- Addition is monotone and cancels, and multiplication by what is positive is strictly monotone. -/
class IsStrictOrderedRing (R : Type u) [Semiring R] [PartialOrder R] : Prop extends Nontrivial R where
  protected add_le_add_left : ∀ a b : R, a ≤ b → ∀ c, a + c ≤ b + c
  protected le_of_add_le_add_left : ∀ a b c : R, a + b ≤ a + c → b ≤ c
  protected zero_le_one : (0 : R) ≤ 1
  protected mul_lt_mul_of_pos_left : ∀ {a : R}, 0 < a → ∀ {b c : R}, b < c → a * b < a * c
  protected mul_lt_mul_of_pos_right : ∀ {c : R}, 0 < c → ∀ {a b : R}, a < b → a * c < b * c

attribute [implicit_reducible] LinearOrder.toDecidableLE
attribute [instance 200] Preorder.toLE Preorder.toLT PartialOrder.toPreorder LinearOrder.toPartialOrder LinearOrder.toMin
  LinearOrder.toMax LinearOrder.toDecidableLE IsStrictOrderedRing.toNontrivial

instance (priority := 200) {α : Type u} [Preorder α] : Ember.Preorder α where
  le_refl := Preorder.le_refl
  le_trans := Preorder.le_trans _ _ _
  lt_iff_le_not_ge := Preorder.lt_iff_le_not_ge _ _
instance (priority := 200) {α : Type u} [PartialOrder α] : Ember.PartialOrder α where
  le_antisymm := PartialOrder.le_antisymm _ _
section
variable {α : Type u} [LinearOrder α]
instance (priority := 200) : Ember.LinearOrder α where
  le_refl := Preorder.le_refl
  le_trans := Preorder.le_trans _ _ _
  le_antisymm := PartialOrder.le_antisymm _ _
  le_total := LinearOrder.le_total
  lt_iff_not_ge {a b} := by
    rw [Preorder.lt_iff_le_not_ge]
    exact ⟨fun h => h.2, fun h => ⟨(LinearOrder.le_total a b).elim id fun k => absurd k h, h⟩⟩
instance (priority := 200) : Ember.MinMax α where
  min_le_left a b := by rw [LinearOrder.min_def]; split <;> first | exact Preorder.le_refl a | exact le_of_not_ge ‹_›
  min_le_right a b := by rw [LinearOrder.min_def]; split <;> first | exact ‹_› | exact Preorder.le_refl b
  min_cases a b := by rw [LinearOrder.min_def]; split <;> first | exact .inl rfl | exact .inr rfl
  le_max_left a b := by rw [LinearOrder.max_def]; split <;> first | exact ‹_› | exact Preorder.le_refl a
  le_max_right a b := by rw [LinearOrder.max_def]; split <;> first | exact Preorder.le_refl b | exact le_of_not_ge ‹_›
  max_cases a b := by rw [LinearOrder.max_def]; split <;> first | exact .inr rfl | exact .inl rfl
instance (priority := 200) LinearOrder.toDecidableLT : DecidableLT α := fun a b =>
  if h : b ≤ a then isFalse (not_lt_of_ge h) else isTrue (lt_of_not_ge h)
instance (priority := 200) LinearOrder.toDecidableEq : DecidableEq α := fun a b =>
  if h : a ≤ b ∧ b ≤ a then isTrue (le_antisymm h.1 h.2) else isFalse fun e => h ⟨le_of_eq e, ge_of_eq e⟩
end

/-! ### A linearly ordered commutative ring -/
namespace Ember.Ordered
variable {R : Type u} [CommRing R] [_root_.LinearOrder R] [h : IsStrictOrderedRing R] {a b c : R}
theorem add_le_add (h' : a ≤ b) (c : R) : a + c ≤ b + c := h.add_le_add_left a b h' c
theorem le_of_add (h' : a + c ≤ b + c) : a ≤ b := h.le_of_add_le_add_left c a b (by rwa [add_comm c, add_comm c])
theorem add_lt_add (h' : a < b) (c : R) : a + c < b + c := lt_of_not_ge fun k => not_le_of_gt h' (le_of_add k)
theorem neg_pos (ha : a < 0) : 0 < -a := by
  have := add_lt_add ha (-a); rwa [add_neg_cancel, zero_add] at this
theorem neg_nonneg (ha : a ≤ 0) : 0 ≤ -a := by
  have := add_le_add ha (-a); rwa [add_neg_cancel, zero_add] at this
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have := h.mul_lt_mul_of_pos_left ha hb; rwa [mul_zero] at this
theorem mul_self_nonneg (a : R) : 0 ≤ a * a := by
  rcases lt_trichotomy 0 a with k | k | k
  · exact le_of_lt (mul_pos k k)
  · rw [← k, mul_zero]
  · have := mul_pos (neg_pos k) (neg_pos k)
    rw [neg_mul, mul_neg, neg_neg] at this; exact le_of_lt this
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := by
  intro e
  have key : ∀ x y : R, 0 < x → y ≠ 0 → x * y ≠ 0 := fun x y hx hy e => by
    rcases lt_or_gt_of_ne hy with k | k
    · have := mul_pos hx (neg_pos k); rw [mul_neg, e, neg_zero] at this; exact lt_irrefl _ this
    · have := mul_pos hx k; rw [e] at this; exact lt_irrefl _ this
  rcases lt_or_gt_of_ne ha with k | k
  · exact key (-a) b (neg_pos k) hb (by rw [neg_mul, e, neg_zero])
  · exact key a b k hb e
theorem zero_lt_one : (0 : R) < 1 := by
  refine lt_of_le_of_ne h.zero_le_one fun e => ?_
  obtain ⟨x, y, hxy⟩ := h.exists_pair_ne
  exact hxy (by rw [← one_mul x, ← one_mul y, ← e, zero_mul, zero_mul])
theorem cast_nonneg (n : ℕ) : (0 : R) ≤ n := by
  induction n with
  | zero => rw [Nat.cast_zero]
  | succ n ih =>
    rw [Nat.cast_add_one]
    refine le_trans ih ?_
    have := add_le_add (le_of_lt (zero_lt_one (R := R))) (n : R)
    rwa [zero_add, add_comm] at this
theorem cast_pos (n : ℕ) : (0 : R) < (n + 1 : ℕ) := by
  rw [Nat.cast_add_one]
  refine lt_of_le_of_lt (cast_nonneg n) ?_
  have := add_lt_add (zero_lt_one (R := R)) (n : R)
  rwa [zero_add, add_comm] at this
instance (priority := 200) : CharZero R where
  cast_injective {m n} e := by
    have key : ∀ m k : ℕ, (m : R) ≠ (m + (k + 1) : ℕ) := fun m k e => by
      rw [Nat.cast_add] at e
      have := add_lt_add (cast_pos (R := R) k) (m : R)
      rw [zero_add, add_comm, ← e] at this; exact lt_irrefl _ this
    rcases Nat.lt_trichotomy m n with k | k | k
    · obtain ⟨d, rfl⟩ := Nat.le.dest k; rw [show m.succ + d = m + (d + 1) by omega] at e; exact absurd e (key m d)
    · exact k
    · obtain ⟨d, rfl⟩ := Nat.le.dest k; rw [show n.succ + d = n + (d + 1) by omega] at e; exact absurd e.symm (key n d)
instance (priority := 200) : Ember.Domain R where
  mul_left_cancel {a b c} ha e := Classical.byContradiction fun k =>
    mul_ne_zero ha (fun z => k (sub_eq_zero.1 z) : b - c ≠ 0) (by rw [sub_eq_add_neg, mul_add, mul_neg, e, add_neg_cancel])
  one_ne_zero := ne_of_gt zero_lt_one
instance (priority := 200) : Ember.OrderedArithmetic R where
  two_ne_zero e := by
    have := cast_pos (R := R) 1; exact absurd e (ne_of_gt this)
  add_le_add_left := add_le_add
  le_of_add_le_add := le_of_add
  mul_le_mul_of_nonneg_left {a b c} hab hc := by
    rcases eq_or_lt_of_le hc with k | k
    · rw [← k, zero_mul, zero_mul]
    · rcases eq_or_lt_of_le hab with l | l
      · rw [l]
      · exact le_of_lt (h.mul_lt_mul_of_pos_left k l)
  zero_lt_one := zero_lt_one
  mul_pos := mul_pos
  sq_nonneg := mul_self_nonneg
instance (priority := 200) : Ember.OrderedRing R where
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
end Ember.Ordered
instance (priority := 200) {R : Type u} [CommRing R] [LinearOrder R] [h : IsStrictOrderedRing R] : IsOrderedRing R where
  add_le_add_left := h.add_le_add_left
  zero_le_one := h.zero_le_one
  mul_le_mul_of_nonneg_left ha _ _ hbc := mul_le_mul_of_nonneg_left hbc ha
  mul_le_mul_of_nonneg_right hc _ _ hab := mul_le_mul_of_nonneg_right hab hc
