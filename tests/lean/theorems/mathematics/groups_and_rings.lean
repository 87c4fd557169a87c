import Ember
/-! Groups, monoids and rings in general: laws, inverses, units, idempotents, commuting elements. -/
set_option linter.unusedVariables false

theorem grp_cancel_left {G : Type*} [Group G] {a b c : G} (h : a * b = a * c) : b = c := mul_left_cancel h

theorem grp_cancel_right {G : Type*} [Group G] {a b c : G} (h : b * a = c * a) : b = c := mul_right_cancel h

theorem grp_inv_inv {G : Type*} [Group G] (a : G) : a⁻¹⁻¹ = a := inv_inv a

theorem grp_mul_inv_rev {G : Type*} [Group G] (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := mul_inv_rev a b

theorem grp_inv_mul {G : Type*} [Group G] (a : G) : a⁻¹ * a = 1 := inv_mul_cancel a

theorem grp_mul_inv {G : Type*} [Group G] (a : G) : a * a⁻¹ = 1 := mul_inv_cancel a

theorem grp_solve {G : Type*} [Group G] {a b x : G} (h : a * x = b) : x = a⁻¹ * b := by rw [← h, inv_mul_cancel_left]

theorem grp_inv_one {G : Type*} [Group G] : (1 : G)⁻¹ = 1 := inv_one

theorem grp_one_of_square {G : Type*} [Group G] {a : G} (h : a * a = a) : a = 1 := by
  have k : a * a = a * 1 := by rw [h, mul_one]
  exact mul_left_cancel k

theorem grp_inv_unique {G : Type*} [Group G] {a b : G} (h : a * b = 1) : b = a⁻¹ := eq_inv_of_mul_eq_one_right h

theorem grp_div {G : Type*} [Group G] (a b : G) : a / b = a * b⁻¹ := div_eq_mul_inv a b

theorem grp_involutions_commute {G : Type*} [Group G] (h : ∀ a : G, a * a = 1) (a b : G) : a * b = b * a := by
  have inv (x : G) : x⁻¹ = x := (eq_inv_of_mul_eq_one_right (h x)).symm
  calc a * b = (a * b)⁻¹ := (inv _).symm
    _ = b⁻¹ * a⁻¹ := mul_inv_rev a b
    _ = b * a := by rw [inv, inv]

theorem grp_conjugate {G : Type*} [Group G] (a b : G) : a * b * a⁻¹ * (a * b * a⁻¹) = a * (b * b) * a⁻¹ := by
  simp [mul_assoc]

theorem grp_commutator {G : Type*} [Group G] {a b : G} (h : a * b = b * a) : a * b * a⁻¹ * b⁻¹ = 1 := by
  rw [h]
  simp [mul_assoc]

theorem grp_pow_succ {M : Type*} [Monoid M] (a : M) (n : ℕ) : a ^ (n + 1) = a ^ n * a := pow_succ a n

theorem grp_pow_add {M : Type*} [Monoid M] (a : M) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := pow_add a m n

theorem grp_pow_mul {M : Type*} [Monoid M] (a : M) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := pow_mul a m n

theorem grp_one_pow {M : Type*} [Monoid M] (n : ℕ) : (1 : M) ^ n = 1 := one_pow n

theorem grp_mul_pow {M : Type*} [CommMonoid M] (a b : M) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := mul_pow a b n

theorem grp_sq {M : Type*} [Monoid M] (a : M) : a ^ 2 = a * a := sq a

theorem grp_add_left_cancel {A : Type*} [AddCommGroup A] {a b c : A} (h : a + b = a + c) : b = c := add_left_cancel h

theorem grp_sub_self {A : Type*} [AddCommGroup A] (a : A) : a - a = 0 := sub_self a

theorem grp_neg_add {A : Type*} [AddCommGroup A] (a b : A) : -(a + b) = -a - b := by
  rw [neg_add, sub_eq_add_neg]

theorem grp_sub_sub {A : Type*} [AddCommGroup A] (a b c : A) : a - b - c = a - (b + c) := sub_sub a b c

theorem grp_add_sub_cancel {A : Type*} [AddCommGroup A] (a b : A) : a + b - a = b := add_sub_cancel_left a b

theorem grp_sub_eq_iff {A : Type*} [AddCommGroup A] {a b c : A} : a - b = c ↔ a = c + b := sub_eq_iff_eq_add

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

theorem ring_from_squares {R : Type*} [CommRing R] {x y : R} (h : x + y = 1) (k : x * y = 0) : x ^ 2 = x := by
  linear_combination x * h - k

theorem ring_characteristic {R : Type*} [CommRing R] (h : (2 : R) = 0) (a b : R) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by
  linear_combination a * b * h

theorem ring_frobenius_three {R : Type*} [CommRing R] (h : (3 : R) = 0) (a b : R) : (a + b) ^ 3 = a ^ 3 + b ^ 3 := by
  linear_combination (a ^ 2 * b + a * b ^ 2) * h

theorem ring_sub_eq_zero {R : Type*} [CommRing R] {a b : R} : a - b = 0 ↔ a = b := sub_eq_zero

theorem ring_semiring_distrib {R : Type*} [Semiring R] (a b c d : R) : (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by
  rw [add_mul, mul_add, mul_add]

theorem ring_comm_semiring {R : Type*} [CommSemiring R] (a b : R) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [add_mul, mul_add, mul_add, mul_comm b a, two_mul, add_assoc, add_assoc, add_assoc]

theorem ring_geometric {R : Type*} [CommRing R] (x : R) (n : ℕ) : (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 :=
  geom_sum_mul x n

theorem ring_sum_mul {R : Type*} [CommRing R] (f : ℕ → R) (c : R) (n : ℕ) :
    c * ∑ i ∈ Finset.range n, f i = ∑ i ∈ Finset.range n, c * f i := Finset.mul_sum _ _ _

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

theorem hom_from_the_integers {R : Type*} [CommRing R] (f : ℤ →+* R) (n : ℤ) : f n = n := by simp

theorem hom_of_an_integer {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (n : ℤ) : f (n : R) = (n : S) := map_intCast f n

theorem hom_of_the_integers_is_unique (f : ℤ →+* ℤ) : f = RingHom.id ℤ := RingHom.ext fun n => by simp

theorem in_an_ordered_field_as_one_class {K : Type*} [LinearOrderedField K] {x y : K} (h : 0 < x) (k : x < y) : 0 < x / y := by
  have : 0 < y := by linarith
  positivity

theorem in_an_ordered_ring_as_one_class {R : Type*} [LinearOrderedCommRing R] (x y : R) : 0 ≤ x ^ 2 - 2 * x * y + y ^ 2 := by
  rw [show x ^ 2 - 2 * x * y + y ^ 2 = (x - y) ^ 2 by ring]
  exact sq_nonneg (x - y)

theorem odd_differences_in_a_ring {R : Type*} [CommRing R] {a b : R} (ha : Odd a) (hb : Odd b) : Even (a - b) ∧ Odd (a - b - a) :=
  ⟨ha.sub_odd hb, (ha.sub_odd hb).sub_odd ha⟩

theorem odd_negatives_in_a_ring {R : Type*} [CommRing R] {a b : R} (ha : Odd a) (hb : Even b) : Odd (-a - b) := ha.neg.sub_even hb

theorem hom_of_a_class {F R S : Type*} [Field R] [Field S] [FunLike F R S] [RingHomClass F R S] (f : F) (a b : R) (n : ℤ) (k : ℕ) :
    f (a / b + n - a⁻¹ * k - a ^ 2) = f a / f b + n - (f a)⁻¹ * k - f a ^ 2 := by simp
