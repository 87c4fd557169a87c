import Ember
/-! Groups, monoids and rings in general: laws, inverses, units, idempotents, commuting elements. -/
set_option linter.unusedVariables false

theorem grp_add_left_cancel {A : Type*} [AddCommGroup A] {a b c : A} (h : a + b = a + c) : b = c := add_left_cancel h

theorem grp_sub_self {A : Type*} [AddCommGroup A] (a : A) : a - a = 0 := sub_self a

theorem grp_neg_add {A : Type*} [AddCommGroup A] (a b : A) : -(a + b) = -a - b := by
  rw [neg_add, sub_eq_add_neg]

theorem grp_eq_neg {A : Type*} [AddCommGroup A] {a b : A} (h : a + b = 0) : a = -b := eq_neg_of_add_eq_zero_left h

theorem ring_mul_zero {R : Type*} [CommRing R] (a : R) : a * 0 = 0 := mul_zero a

theorem ring_neg_mul {R : Type*} [CommRing R] (a b : R) : -a * b = -(a * b) := neg_mul a b

theorem ring_neg_mul_neg {R : Type*} [CommRing R] (a b : R) : -a * -b = a * b := neg_mul_neg a b

theorem ring_sub_mul {R : Type*} [CommRing R] (a b c : R) : (a - b) * c = a * c - b * c := sub_mul a b c

theorem ring_expand {R : Type*} [CommRing R] (a b c : R) : (a + b + c) ^ 2 = a ^ 2 + b ^ 2 + c ^ 2 + 2 * (a * b + b * c + c * a) := by
  ring

theorem ring_cube {R : Type*} [CommRing R] (a b : R) : (a - b) ^ 3 = a ^ 3 - 3 * a ^ 2 * b + 3 * a * b ^ 2 - b ^ 3 := by ring

theorem ring_vandermonde {R : Type*} [CommRing R] (a b c : R) :
    a ^ 2 * (b - c) + b ^ 2 * (c - a) + c ^ 2 * (a - b) = -((a - b) * (b - c) * (c - a)) := by ring

theorem ring_lagrange {R : Type*} [CommRing R] (a b c x y z : R) :
    (a ^ 2 + b ^ 2 + c ^ 2) * (x ^ 2 + y ^ 2 + z ^ 2) - (a * x + b * y + c * z) ^ 2 =
      (a * y - b * x) ^ 2 + (b * z - c * y) ^ 2 + (c * x - a * z) ^ 2 := by ring

theorem ring_fifth_power {R : Type*} [CommRing R] (x : R) : x ^ 5 - 1 = (x - 1) * (x ^ 4 + x ^ 3 + x ^ 2 + x + 1) := by ring

theorem ring_idempotent {R : Type*} [CommRing R] {e : R} (h : e * e = e) : (1 - e) * (1 - e) = 1 - e := by linear_combination h

theorem ring_idempotent_product {R : Type*} [CommRing R] {e : R} (h : e ^ 2 = e) : e * (1 - e) = 0 := by linear_combination -h

theorem ring_nilpotent {R : Type*} [CommRing R] {x : R} (h : x ^ 2 = 0) : (1 + x) * (1 - x) = 1 := by linear_combination -h

theorem ring_nilpotent_cube {R : Type*} [CommRing R] {x : R} (h : x ^ 3 = 0) : (1 - x) * (1 + x + x ^ 2) = 1 := by
  linear_combination -h

theorem ring_sub_eq_zero {R : Type*} [CommRing R] {a b : R} : a - b = 0 ↔ a = b := sub_eq_zero

theorem ring_geometric {R : Type*} [CommRing R] (x : R) (n : ℕ) : (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 :=
  geom_sum_mul x n

theorem ring_cast_mul {R : Type*} [CommRing R] (m n : ℕ) : ((m * n : ℕ) : R) = m * n := Nat.cast_mul m n

theorem ring_cast_int {R : Type*} [CommRing R] (m : ℤ) : ((-m : ℤ) : R) = -m := Int.cast_neg m

theorem ring_cast_pow {R : Type*} [CommRing R] (m n : ℕ) : ((m ^ n : ℕ) : R) = m ^ n := by push_cast; rfl

theorem domain_cancel {K : Type*} [Field K] {a b c : K} (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h

theorem domain_product {K : Type*} [Field K] {a b : K} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := mul_ne_zero ha hb

theorem domain_square_zero {K : Type*} [Field K] {a : K} (h : a ^ 2 = 0) : a = 0 := by simpa using h

theorem domain_square_one {K : Type*} [Field K] {a : K} (h : a ^ 2 = 1) : a = 1 ∨ a = -1 := by
  have k : (a - 1) * (a + 1) = 0 := by linear_combination h
  exact (mul_eq_zero.1 k).imp sub_eq_zero.1 eq_neg_of_add_eq_zero_left

theorem domain_pow_ne_zero {K : Type*} [Field K] {a : K} (h : a ≠ 0) (n : ℕ) : a ^ n ≠ 0 := pow_ne_zero n h

theorem hom_sub {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (x y : R) : f (x - y) = f x - f y := map_sub f x y

theorem hom_square {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (x : R) : f (x ^ 2) = f x ^ 2 := map_pow f x 2

theorem hom_product {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (x y : R) : f (x * y + 1) = f x * f y + 1 := by simp

theorem hom_root {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) {x : R} (h : x * x = x) : f x * f x = f x := by
  rw [← map_mul, h]

theorem hom_injective {K L : Type*} [Field K] [Field L] (f : K →+* L) : Function.Injective f := f.injective
