prelude
import Init.Nat.Mul
/-! Quotients, remainders and divisibility of natural numbers. -/
set_option linter.unusedVariables false
namespace Nat
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  have e := div_add_mod n k
  have l := Nat.mul_le_mul_right (n / k) (show 2 ≤ k from hLtK)
  by_cases h : n / k = 0
  · omega
  · omega
theorem div_rec_lemma {x y : Nat} : 0 < y ∧ y ≤ x → x - y < x := by omega
theorem div_eq_of_lt {a b : Nat} (h₀ : a < b) : a / b = 0 := (_div_mod_unique (q := 0) h₀ (by rw [Nat.mul_zero, Nat.zero_add])).1
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := (_div_mod_unique (q := 0) h (by rw [Nat.mul_zero, Nat.zero_add])).2
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl
@[simp] theorem mod_self (n : Nat) : n % n = 0 := mod_eq_zero_of_dvd (Nat.dvd_refl n)
theorem mod_one (x : Nat) : x % 1 = 0 := by omega
attribute [simp] mod_one
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by omega
theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by rw [div_eq a, if_pos ⟨h₁, h₂⟩]
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  by_cases p : 0 < b
  · rw [mod_eq a, if_pos ⟨p, h⟩]
  · have : b = 0 := by omega
    rw [this, Nat.sub_zero]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by have := div_add_mod m k; omega
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := mod_def x k
theorem mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := mod_def x w
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by have := div_add_mod m n; rw [Nat.mul_comm]; omega
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by have := div_add_mod m n; omega
theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · intro h; exact Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    refine Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (k := k) ?_)
    have e := div_add_mod y k; have l := mod_lt y k0
    rw [mul_succ, Nat.mul_comm k x]; omega
theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le Hk]
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  have p : 0 < n := Nat.pos_of_mul_pos_right (b := k) (by omega)
  rw [div_lt_iff_lt_mul p, Nat.mul_comm]; exact h
theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  have e := div_add_mod a b; have l := mod_lt a hb; rw [Nat.mul_add]; omega
theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a := Nat.lt_of_lt_of_le h (div_le_self a b)
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  refine (_div_mod_unique (r := x % y) (mod_lt x H) ?_).1
  have := div_add_mod x y; rw [Nat.mul_add]; omega
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by rw [Nat.mul_comm, add_mul_div_left _ _ H]
@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = (x / z) + 1 := by
  have := add_mul_div_left x 1 H; rw [Nat.mul_one] at this; exact this
@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = (x / z) + 1 := by rw [Nat.add_comm, add_div_right x H]
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  by_cases H : 0 < y
  · refine (_div_mod_unique (q := x / y + z) (mod_lt x H) ?_).2
    have := div_add_mod x y; rw [Nat.mul_add]; omega
  · have : y = 0 := by omega
    rw [this, Nat.zero_mul, Nat.add_zero]
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by rw [Nat.add_comm, add_mul_mod_self_right]
theorem mul_add_mod (a b c : Nat) : (a * b + c) % a = c % a := mul_add_mod_self_left a b c
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have := add_mul_mod_self_left x z 1; rw [Nat.mul_one] at this; exact this
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := mod_eq_zero_of_dvd (Nat.dvd_mul_right m n)
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := mod_eq_zero_of_dvd (Nat.dvd_mul_left n m)
@[simp] protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  have := add_mul_div_right 0 m H; rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at this; exact this
@[simp] protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := by rw [Nat.mul_comm, Nat.mul_div_cancel _ H]
@[simp] theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_cancel m H
@[simp] protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := by
  have := Nat.mul_div_cancel 1 H; rw [Nat.one_mul] at this; exact this
protected theorem div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  rw [Nat.add_mul, Nat.one_mul] at hi
  refine (_div_mod_unique (r := m - k * n) (by omega) ?_).1
  rw [Nat.mul_comm n]; omega
protected theorem div_eq_of_eq_mul_left {m n k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by rw [H2, Nat.mul_div_cancel _ H1]
protected theorem div_eq_of_eq_mul_right {m n k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by rw [H2, Nat.mul_div_cancel_left _ H1]
protected theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  by_cases p : 0 < k
  · refine Nat.le_of_lt_succ ((div_lt_iff_lt_mul p).2 ?_)
    rw [succ_mul, Nat.mul_comm n]; omega
  · have : k = 0 := by omega
    rw [this, Nat.div_zero]; exact Nat.zero_le n
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left _ H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left _ _ H]
theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) := by
  by_cases hz : 0 < z
  · by_cases hy : 0 < y
    · refine (_div_mod_unique (q := x / y) (Nat.mul_lt_mul_of_pos_left (mod_lt x hy) hz) ?_).2
      rw [Nat.mul_assoc, ← Nat.mul_add, div_add_mod]
    · have : y = 0 := by omega
      subst this; rw [Nat.mul_zero, mod_zero, mod_zero]
  · have : z = 0 := by omega
    subst this; rw [Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, mod_zero]
theorem mul_mod_mul_right (z x y : Nat) : (x * z) % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_comm (x % y), mul_mod_mul_left]
@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  by_cases h : 0 < n
  · exact mod_eq_of_lt (mod_lt a h)
  · have : n = 0 := by omega
    subst this; rw [mod_zero, mod_zero]
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [← this, Nat.add_right_comm, mod_add_div]
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]
@[simp] theorem mod_mul_mod (m n l : Nat) : ((m % l) * n) % l = (m * n) % l := by
  have := add_mul_mod_self_left (m % l * n) l (m / l * n)
  rw [← this, ← Nat.mul_assoc, ← Nat.add_mul, mod_add_div]
@[simp] theorem mul_mod_mod (m n l : Nat) : (m * (n % l)) % l = (m * n) % l := by rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]
theorem pow_mod (a b n : Nat) : a ^ b % n = ((a % n) ^ b) % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, mod_mul_mod, mul_mod_mod, ← mul_mod_mod, mul_mod_mod]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  by_cases p : 0 < c
  · exact (le_div_iff_mul_le p).2 (Nat.le_trans (div_mul_le_self a c) h)
  · have : c = 0 := by omega
    subst this; exact Nat.le_refl 0
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c := by
  by_cases p : 0 < c
  · rw [le_div_iff_mul_le p, Nat.mul_assoc]; exact Nat.mul_le_mul_left _ (div_mul_le_self b c)
  · have : c = 0 := by omega
    subst this; exact Nat.le_refl 0
protected theorem div_pos {a b : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := (le_div_iff_mul_le hb).2 (by rw [succ_mul]; omega)
@[simp] protected theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  constructor
  · intro h
    by_cases p : 0 < b
    · exact .inr (Nat.lt_of_not_le fun l => by have := Nat.div_pos l p; omega)
    · exact .inl (by omega)
  · rintro (h | h)
    · rw [h, Nat.div_zero]
    · exact div_eq_of_lt h
@[simp] protected theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, ne_eq, Nat.div_eq_zero_iff]; omega
theorem _div_mod_eq_mod_mul_div (a b c : Nat) (h : 0 < b) : a / b % c = a % (b * c) / b := by
  refine (_div_mod_unique (r := a % b) (mod_lt a h) ?_).1.symm
  have e1 := div_add_mod a b
  have e2 := div_add_mod (a / b) c
  have e3 := div_add_mod a (b * c)
  rw [← Nat.div_div_eq_div_mul, Nat.mul_assoc] at e3
  have e4 : b * (c * (a / b / c)) + b * (a / b % c) = b * (a / b) := by rw [← Nat.mul_add, e2]
  omega

/-! Divisibility -/
attribute [simp] Nat.dvd_refl Nat.dvd_zero
protected theorem dvd_def (a b : Nat) : (a ∣ b) = (∃ c, b = a * c) := rfl
protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 := match h with | ⟨c, e⟩ => e.trans (Nat.zero_mul c)
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := ⟨Nat.eq_zero_of_zero_dvd, fun h => h.symm ▸ Nat.dvd_refl 0⟩
@[simp] protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b := Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c := Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem dvd_sub {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b - c := fun ⟨d, hd⟩ ⟨e, he⟩ => ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩
protected theorem dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  ⟨fun k => by have := Nat.dvd_sub k h; rw [Nat.add_sub_cancel] at this; exact this, fun k => Nat.dvd_add k h⟩
protected theorem dvd_add_right {a b c : Nat} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c := by rw [Nat.add_comm]; exact Nat.dvd_add_left h
theorem le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n := by
  rintro ⟨k, rfl⟩; exact Nat.le_mul_of_pos_right m (Nat.pos_of_mul_pos_left h)
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  by_cases hm : 0 < m
  · by_cases hn : 0 < n
    · exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
    · have : n = 0 := by omega
      subst this; exact Nat.eq_zero_of_zero_dvd h₂
  · have : m = 0 := by omega
    subst this; exact (Nat.eq_zero_of_zero_dvd h₁).symm
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_left (b := m % n) (Nat.dvd_trans h (Nat.dvd_mul_right n (m / n)))
  rw [mod_add_div] at this; exact this.symm
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => by subst e; rw [Nat.eq_zero_of_zero_dvd H1] at H2; exact Nat.lt_irrefl 0 H2
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)
@[simp] theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun h => h.symm ▸ Nat.dvd_refl 1⟩
theorem dvd_iff_mod_eq_zero (m n : Nat) : m ∣ n ↔ n % m = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem mod_eq_zero_iff_dvd {m n : Nat} : n % m = 0 ↔ m ∣ n := ⟨dvd_of_mod_eq_zero, mod_eq_zero_of_dvd⟩
instance decidable_dvd : @DecidableRel Nat Nat (· ∣ ·) := fun m n =>
  match decEq (n % m) 0 with
  | isTrue h => isTrue (dvd_of_mod_eq_zero h)
  | isFalse h => isFalse fun k => h (mod_eq_zero_of_dvd k)
protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have := div_add_mod m n; rw [mod_eq_zero_of_dvd H, Nat.add_zero] at this; exact this
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by rw [Nat.mul_comm, Nat.mul_div_cancel' H]
@[simp] theorem mod_mod_of_dvd (a : Nat) {b c : Nat} (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨d, rfl⟩ := h
  have e := div_add_mod a (c * d)
  have := add_mul_mod_self_left (a % (c * d)) c (d * (a / (c * d)))
  rw [← Nat.mul_assoc, Nat.add_comm, e] at this; exact this.symm
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨l, e⟩ := H; rw [Nat.mul_assoc] at e; exact ⟨l, Nat.eq_of_mul_eq_mul_left kpos e⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at H; exact Nat.dvd_of_mul_dvd_mul_left kpos H
protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d :=
  fun ⟨e, he⟩ ⟨f, hf⟩ => ⟨e * f, by rw [he, hf, Nat.mul_mul_mul_comm]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c := Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c := Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c := ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun k => Nat.mul_dvd_mul_right k c⟩
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  by_cases p : 0 < k
  · obtain ⟨c, rfl⟩ := H
    rw [Nat.mul_left_comm, Nat.mul_div_cancel_left _ p, Nat.mul_div_cancel_left _ p]
  · have : k = 0 := by omega
    subst this; rfl
protected theorem dvd_of_mul_right_dvd {a b c : Nat} (h : a * b ∣ c) : a ∣ c := Nat.dvd_trans (Nat.dvd_mul_right a b) h
protected theorem dvd_of_mul_left_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c := Nat.dvd_trans (Nat.dvd_mul_left b a) h
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩
protected theorem div_dvd_of_dvd {a b : Nat} (h : b ∣ a) : a / b ∣ a := ⟨b, (Nat.div_mul_cancel h).symm⟩
theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h; rw [Nat.pow_add]; exact Nat.dvd_mul_right _ _
theorem pow_dvd_pow_of_dvd {a b : Nat} (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n := by
  obtain ⟨c, rfl⟩ := h; rw [Nat.mul_pow]; exact Nat.dvd_mul_right _ _
theorem dvd_sub_mod {n : Nat} (k : Nat) : n ∣ k - k % n := ⟨k / n, by have := div_add_mod k n; omega⟩
end Nat
