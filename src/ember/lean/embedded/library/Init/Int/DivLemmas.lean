prelude
import Init.Int.Mul
/-! Euclidean quotients and remainders of integers, and divisibility. -/
set_option linter.unusedVariables false
namespace Int
theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by rw [Int.add_comm]; exact mul_ediv_add_emod a b
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a := by rw [Int.mul_comm]; exact mul_ediv_add_emod a b
theorem emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a := by rw [Int.mul_comm]; exact emod_add_mul_ediv a b
protected theorem div_def (a b : Int) : a / b = Int.ediv a b := rfl
@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 := by
  match b with
  | ofNat n => show ofNat (0 / n) = 0; rw [Nat.zero_div]; rfl
  | negSucc n => show -ofNat (0 / (n + 1)) = 0; rw [Nat.zero_div]; rfl
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := rfl
@[simp] theorem emod_zero (a : Int) : a % 0 = a := by
  have := mul_ediv_add_emod a 0; rw [Int.zero_mul, Int.zero_add] at this; exact this
/-- Quotient and remainder are the only pair with `b * q + r = a` and `0 ≤ r < b`. -/
theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · intro ⟨e, h0, h1⟩
    have e' := emod_add_mul_ediv a b
    have h0' := emod_nonneg a (Int.ne_of_gt h); have h1' := emod_lt_of_pos a h
    have key : ∀ {q r q' r' : Int}, 0 ≤ r → r < b → 0 ≤ r' → r' < b → r + b * q = r' + b * q' → q ≤ q' := by
      intro q r q' r' hr hr1 hr' hr1' e
      refine Int.not_lt.1 fun k => ?_
      have := Int.mul_le_mul_of_nonneg_left (show q' + 1 ≤ q from k) (Int.le_of_lt h)
      rw [Int.mul_add, Int.mul_one] at this; omega
    have hq : a / b = q := Int.le_antisymm (key h0' h1' h0 h1 (e'.trans e.symm)) (key h0 h1 h0' h1' (e.trans e'.symm))
    rw [hq] at e'
    exact ⟨hq, by omega⟩
theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  have key : ∀ {c : Int} (b : Int), 0 < c → (a + b * c) / c = a / c + b := by
    intro c b h
    refine ((ediv_emod_unique (r := a % c) h).2 ⟨?_, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩).1
    have := emod_add_mul_ediv a c
    rw [Int.mul_add, Int.mul_comm c b]; omega
  cases Int.lt_or_gt_of_ne H with
  | inr h => exact key b h
  | inl h =>
    have := key (c := -c) (-b) (by omega)
    rw [Int.neg_mul_neg, ediv_neg, ediv_neg] at this; omega
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right _ _ H]
@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : (a * b) / b = a := by
  have := add_mul_ediv_right 0 a H; rw [Int.zero_add, zero_ediv, Int.zero_add] at this; exact this
@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : (a * b) / a = b := by rw [Int.mul_comm, mul_ediv_cancel _ H]
@[simp] protected theorem ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 := by
  have := mul_ediv_cancel 1 H; rw [Int.one_mul] at this; exact this
@[simp] theorem ediv_one (a : Int) : a / 1 = a := by omega
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by omega
@[simp] theorem emod_neg (a b : Int) : a % -b = a % b := by rw [emod_def, emod_def, ediv_neg, Int.neg_mul_neg]
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  by_cases h : c = 0
  · rw [h, Int.mul_zero, Int.add_zero]
  · have := Int.mul_comm c b
    rw [emod_def, emod_def, add_mul_ediv_right _ _ h, Int.mul_add]; omega
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by rw [Int.mul_comm, add_mul_emod_self_right]
@[simp] theorem mul_add_emod_self_right (a b c : Int) : (a * b + c) % b = c % b := by rw [Int.add_comm, add_mul_emod_self_right]
@[simp] theorem mul_add_emod_self_left (a b c : Int) : (a * b + c) % a = c % a := by rw [Int.add_comm, add_mul_emod_self_left]
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have := add_mul_emod_self_left a b 1; rw [Int.mul_one] at this; exact this
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]
@[simp] theorem mul_emod_left (a b : Int) : (a * b) % b = 0 := by
  have := add_mul_emod_self_right 0 a b; rw [Int.zero_add, zero_emod] at this; exact this
@[simp] theorem mul_emod_right (a b : Int) : (a * b) % a = 0 := by rw [Int.mul_comm, mul_emod_left]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by have := mul_emod_left 1 a; rw [Int.one_mul] at this; exact this
@[simp] theorem emod_emod (a b : Int) : (a % b) % b = a % b := by
  have := add_mul_emod_self_left (a % b) b (a / b); rw [emod_add_mul_ediv] at this; exact this.symm
@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_emod_self_left (m % n + k) n (m / n)
  rw [Int.add_right_comm, emod_add_mul_ediv] at this; exact this.symm
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]
@[simp] theorem emod_mul_emod (m n l : Int) : ((m % l) * n) % l = (m * n) % l := by
  have := add_mul_emod_self_left (m % l * n) l (m / l * n)
  rw [← Int.mul_assoc, ← Int.add_mul, emod_add_mul_ediv] at this; exact this.symm
@[simp] theorem mul_emod_emod (m n l : Int) : (m * (n % l)) % l = (m * n) % l := by rw [Int.mul_comm, emod_mul_emod, Int.mul_comm]
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n) * (b % n) % n := by rw [mul_emod_emod, emod_mul_emod]
theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← emod_add_emod, ← emod_add_emod k, H]
theorem emod_add_cancel_right {m n k : Int} (i : Int) : (m + i) % n = (k + i) % n ↔ m % n = k % n :=
  ⟨fun H => by
    have := add_emod_eq_add_emod_right (-i) H
    rw [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this; exact this, add_emod_eq_add_emod_right i⟩
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  apply (emod_add_cancel_right b).1
  rw [Int.sub_add_cancel, ← add_emod_emod, Int.sub_add_cancel, emod_emod]
theorem neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b := by
  rw [← add_emod_left b (-a)]; rfl
theorem emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  ((ediv_emod_unique (q := 0) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).2
theorem ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  ((ediv_emod_unique (r := a) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).1
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem emod_lt (a : Int) {b : Int} (H : b ≠ 0) : a % b < natAbs b := by
  cases Int.lt_or_gt_of_ne H with
  | inr h => have := emod_lt_of_pos a h; omega
  | inl h => have := emod_lt_of_pos a (show 0 < -b by omega); rw [emod_neg] at this; omega
theorem natCast_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem pow_emod (a : Int) (k : Nat) (n : Int) : a ^ k % n = (a % n) ^ k % n := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.pow_succ, mul_emod, ih, emod_mul_emod, mul_emod_emod, ← mul_emod_emod, mul_emod_emod]

/-! Order and quotients -/
theorem le_ediv_of_mul_le {a b c : Int} (H1 : 0 < c) (H2 : a * c ≤ b) : a ≤ b / c := _le_ediv_of_mul_le' H1 (by rw [Int.mul_comm]; exact H2)
theorem ediv_mul_le (a : Int) {b : Int} (H : b ≠ 0) : a / b * b ≤ a := by rw [Int.mul_comm]; exact mul_ediv_self_le H
theorem mul_le_of_le_ediv {a b c : Int} (H1 : 0 < c) (H2 : a ≤ b / c) : a * c ≤ b :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right H2 (Int.le_of_lt H1)) (ediv_mul_le b (Int.ne_of_gt H1))
theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b := ⟨mul_le_of_le_ediv H, le_ediv_of_mul_le H⟩
theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by rw [← Int.not_le, ← Int.not_le, le_ediv_iff_mul_le H]
theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a / c ≤ b / c :=
  le_ediv_of_mul_le H (Int.le_trans (ediv_mul_le a (Int.ne_of_gt H)) H')
theorem ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b := by
  cases Int.le_iff_lt_or_eq.1 Hb with
  | inl h => exact le_ediv_of_mul_le h (by rw [Int.zero_mul]; exact Ha)
  | inr h => rw [← h, Int.ediv_zero]; exact Int.le_refl 0
theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by rw [le_ediv_iff_mul_le h, Int.zero_mul]
theorem ediv_lt_self_of_pos_of_ne_one {x y : Int} (hx : 0 < x) (hy : y ≠ 1) : x / y < x := by
  rcases Int.lt_trichotomy y 0 with h | h | h
  · have := ediv_nonneg (Int.le_of_lt hx) (show 0 ≤ -y by omega); rw [ediv_neg] at this; omega
  · rw [h, Int.ediv_zero]; exact hx
  · rw [ediv_lt_iff_lt_mul h]
    have := Int.mul_lt_mul_of_pos_left (show 1 < y by omega) hx; rw [Int.mul_one] at this; exact this
theorem _ediv_ediv_eq_ediv_mul (m : Int) {n k : Int} (hn : 0 < n) (hk : 0 < k) : m / n / k = m / (n * k) := by
  have e1 := mul_ediv_add_emod m n; have e2 := mul_ediv_add_emod (m / n) k
  have a1 := emod_nonneg m (Int.ne_of_gt hn); have a2 := emod_lt_of_pos m hn
  have b1 := emod_nonneg (m / n) (Int.ne_of_gt hk); have b2 := emod_lt_of_pos (m / n) hk
  refine ((ediv_emod_unique (r := n * (m / n % k) + m % n) (Int.mul_pos hn hk)).2 ⟨?_, ?_, ?_⟩).1.symm
  · have : n * (k * (m / n / k)) + n * (m / n % k) = n * (m / n) := by rw [← Int.mul_add, e2]
    rw [Int.mul_assoc]; omega
  · have := Int.mul_nonneg (Int.le_of_lt hn) b1; omega
  · have := Int.mul_le_mul_of_nonneg_left (show m / n % k + 1 ≤ k from b2) (Int.le_of_lt hn)
    rw [Int.mul_add, Int.mul_one] at this; omega
theorem mul_ediv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b) / (a * c) = b / c := by
  by_cases hc : c = 0
  · rw [hc, Int.mul_zero, Int.ediv_zero, Int.ediv_zero]
  · have key : ∀ {c : Int}, 0 < c → (a * b) / (a * c) = b / c := fun h => by
      rw [← _ediv_ediv_eq_ediv_mul _ H h, mul_ediv_cancel_left _ (Int.ne_of_gt H)]
    cases Int.lt_or_gt_of_ne hc with
    | inr h => exact key h
    | inl h => have := key (c := -c) (by omega); rw [Int.mul_neg, ediv_neg, ediv_neg] at this; omega

/-! Divisibility -/
attribute [simp] Int.dvd_mul_right
protected theorem dvd_def (a b : Int) : (a ∣ b) = (∃ c, b = a * c) := rfl
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩
@[simp] protected theorem dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
protected theorem dvd_trans {a b c : Int} : a ∣ b → b ∣ c → a ∣ c := fun ⟨d, hd⟩ ⟨e, he⟩ => ⟨d * e, by rw [he, hd, Int.mul_assoc]⟩
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 := ⟨fun ⟨k, e⟩ => by rw [e, Int.zero_mul], fun h => h.symm ▸ Int.dvd_refl 0⟩
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.neg_mul_comm]⟩, fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.neg_mul_neg]⟩⟩
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨k, e⟩ => ⟨-k, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩, fun ⟨k, e⟩ => ⟨-k, by rw [Int.mul_neg, ← e]⟩⟩
theorem dvd_mul_of_dvd_right {a b c : Int} (h : a ∣ c) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_left b c)
theorem dvd_mul_of_dvd_left {a b c : Int} (h : a ∣ b) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_sub {a b c : Int} : a ∣ b → a ∣ c → a ∣ b - c := fun ⟨d, hd⟩ ⟨e, he⟩ => ⟨d - e, by rw [hd, he, Int.mul_sub]⟩
protected theorem dvd_add_left {a b c : Int} (H : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  ⟨fun h => by have := Int.dvd_sub h H; rw [Int.add_sub_cancel] at this; exact this, fun h => Int.dvd_add h H⟩
protected theorem dvd_add_right {a b c : Int} (H : a ∣ b) : a ∣ b + c ↔ a ∣ c := by rw [Int.add_comm, Int.dvd_add_left H]
protected theorem dvd_iff_dvd_of_dvd_sub {a b c : Int} (H : a ∣ b - c) : a ∣ b ↔ a ∣ c :=
  ⟨fun h => by have := Int.dvd_sub h H; rw [Int.sub_sub_self] at this; exact this,
   fun h => by have := Int.dvd_add H h; rw [Int.sub_add_cancel] at this; exact this⟩
theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, by have := mul_ediv_add_emod b a; rw [H, Int.add_zero] at this; exact this.symm⟩
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_eq_zero_iff_dvd {a b : Int} : b % a = 0 ↔ a ∣ b := ⟨dvd_of_emod_eq_zero, emod_eq_zero_of_dvd⟩
instance decidableDvd : DecidableRel (α := Int) (β := Int) (· ∣ ·) := fun a b =>
  match decEq (b % a) 0 with
  | isTrue h => isTrue (dvd_of_emod_eq_zero h)
  | isFalse h => isFalse fun k => h (emod_eq_zero_of_dvd k)
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n % k) % m = n % m := by
  obtain ⟨t, rfl⟩ := h
  have := add_mul_emod_self_left (n % (m * t)) m (t * (n / (m * t)))
  rw [← Int.mul_assoc, emod_add_mul_ediv] at this; exact this.symm
attribute [simp] Int.emod_emod_of_dvd
theorem dvd_sub_self_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c := by
  refine ⟨a / b, ?_⟩; have := mul_ediv_add_emod a b; omega
theorem dvd_self_sub_emod {x y : Int} : y ∣ x - x % y := dvd_sub_self_of_emod_eq rfl
theorem _emod_eq_of_sub_dvd {a b n : Int} (h : n ∣ a - b) : a % n = b % n := by
  obtain ⟨k, e⟩ := h
  have : a = b + n * k := by omega
  rw [this, add_mul_emod_self_left]
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  constructor
  · intro h; rw [sub_emod, h, Int.sub_self, zero_emod]
  · intro h; exact _emod_eq_of_sub_dvd (dvd_of_emod_eq_zero h)
protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a := by rw [Int.mul_comm]; exact _mul_ediv_cancel_of_dvd' H
protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b := _mul_ediv_cancel_of_dvd' H
protected theorem mul_ediv_assoc (a : Int) {b c : Int} (h : c ∣ b) : (a * b) / c = a * (b / c) := by
  obtain ⟨d, rfl⟩ := h
  by_cases z : c = 0
  · rw [z, Int.zero_mul, Int.mul_zero, Int.ediv_zero, Int.mul_zero]
  · rw [Int.mul_left_comm, mul_ediv_cancel_left _ z, mul_ediv_cancel_left _ z]
theorem add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases h : c = 0
  · rw [h, Int.ediv_zero, Int.ediv_zero, Int.ediv_zero]; rfl
  · obtain ⟨k, rfl⟩ := H
    rw [add_mul_ediv_left _ _ h, mul_ediv_cancel_left _ h]
theorem add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right H, Int.add_comm]
theorem neg_ediv_of_dvd {a b : Int} (H : b ∣ a) : (-a) / b = -(a / b) := by
  obtain ⟨c, rfl⟩ := H
  by_cases h : b = 0
  · rw [h, Int.zero_mul, Int.ediv_zero, Int.ediv_zero]; rfl
  · rw [Int.neg_mul_eq_mul_neg, mul_ediv_cancel_left _ h, mul_ediv_cancel_left _ h]
protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a / b = c := by rw [H2, mul_ediv_cancel_left _ H1]
protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a / b = c := by rw [H2, mul_ediv_cancel _ H1]
protected theorem eq_mul_of_ediv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by rw [← H2, Int.mul_ediv_cancel' H1]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.2 hcb), neg_ediv_of_dvd hcb]
protected theorem ediv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_ediv_eq_right H', Int.ediv_eq_of_eq_mul_right H⟩
protected theorem ediv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = c * b := by
  rw [Int.mul_comm]; exact Int.ediv_eq_iff_eq_mul_right H H'
theorem lt_ediv_add_one_mul_self (a : Int) {b : Int} (H : 0 < b) : a < (a / b + 1) * b := by
  rw [Int.add_mul, Int.one_mul, Int.mul_comm]; exact lt_mul_ediv_self_add H
theorem ediv_lt_of_lt_mul {a b c : Int} (H : 0 < c) (H' : a < b * c) : a / c < b := (ediv_lt_iff_lt_mul H).2 H'
theorem ediv_le_of_le_mul {a b c : Int} (H : 0 < c) (H' : a ≤ b * c) : a / c ≤ b :=
  Int.le_of_lt_add_one ((ediv_lt_iff_lt_mul H).2 (by rw [Int.add_mul, Int.one_mul]; omega))
theorem ediv_le_self {a : Int} (b : Int) (Ha : 0 ≤ a) : a / b ≤ a := by
  rcases Int.lt_trichotomy b 0 with h | h | h
  · have := ediv_nonneg Ha (show 0 ≤ -b by omega); rw [ediv_neg] at this; omega
  · rw [h, Int.ediv_zero]; exact Ha
  · exact ediv_le_of_le_mul h (by have := Int.mul_le_mul_of_nonneg_left (show 1 ≤ b from h) Ha; omega)
@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  constructor
  · rintro ⟨k, e⟩
    have e : (natAbs b : Int) = natAbs a * k := by rw [e]; rfl
    rcases natAbs_eq a with h | h <;> rcases natAbs_eq b with h' | h' <;> rw [h, h', e]
    · exact Int.dvd_mul_right _ _
    · exact Int.dvd_neg.2 (Int.dvd_mul_right _ _)
    · exact Int.neg_dvd.2 (Int.dvd_mul_right _ _)
    · exact Int.neg_dvd.2 (Int.dvd_neg.2 (Int.dvd_mul_right _ _))
  · rintro ⟨k, rfl⟩; rw [natAbs_mul]; exact Nat.dvd_mul_right _ _
@[norm_cast] theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by rw [← natAbs_dvd_natAbs]; exact Iff.rfl
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem ofNat_dvd_left {n : Nat} {z : Int} : (n : Int) ∣ z ↔ n ∣ z.natAbs := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ (n : Int) ↔ z.natAbs ∣ n := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem natCast_dvd {m : Nat} {n : Int} : (m : Int) ∣ n ↔ m ∣ n.natAbs := ofNat_dvd_left
theorem dvd_natCast {m : Int} {n : Nat} : m ∣ (n : Int) ↔ m.natAbs ∣ n := ofNat_dvd_right
theorem natAbs_dvd {a b : Int} : (a.natAbs : Int) ∣ b ↔ a ∣ b := by rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem dvd_natAbs {a b : Int} : a ∣ b.natAbs ↔ a ∣ b := by rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b := by
  have := Nat.le_of_dvd (natAbs_pos.2 (Int.ne_of_gt bpos)) (natAbs_dvd_natAbs.2 H); omega
theorem dvd_antisymm {a b : Int} (H1 : 0 ≤ a) (H2 : 0 ≤ b) (h : a ∣ b) (h' : b ∣ a) : a = b := by
  have := Nat.dvd_antisymm (natAbs_dvd_natAbs.2 h) (natAbs_dvd_natAbs.2 h'); omega
theorem eq_one_of_dvd_one {a : Int} (H : 0 ≤ a) (H' : a ∣ 1) : a = 1 := by
  have := Nat.eq_one_of_dvd_one (natAbs_dvd_natAbs.2 H'); omega
theorem eq_one_of_mul_eq_one_right {a b : Int} (H : 0 ≤ a) (H' : a * b = 1) : a = 1 := eq_one_of_dvd_one H ⟨b, H'.symm⟩
theorem eq_one_of_mul_eq_one_left {a b : Int} (H : 0 ≤ b) (H' : a * b = 1) : b = 1 :=
  eq_one_of_mul_eq_one_right (b := a) H (by rw [Int.mul_comm, H'])
protected theorem pow_dvd_pow {m n : Nat} (b : Int) (h : m ≤ n) : b ^ m ∣ b ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h; rw [Int.pow_add]; exact Int.dvd_mul_right _ _
protected theorem mul_dvd_mul {a b c d : Int} : a ∣ b → c ∣ d → a * c ∣ b * d :=
  fun ⟨e, he⟩ ⟨f, hf⟩ => ⟨e * f, by rw [he, hf, Int.mul_assoc, Int.mul_left_comm e, ← Int.mul_assoc]⟩
protected theorem mul_dvd_mul_left {b c : Int} (a : Int) (h : b ∣ c) : a * b ∣ a * c := Int.mul_dvd_mul (Int.dvd_refl a) h
protected theorem mul_dvd_mul_right {b c : Int} (a : Int) (h : b ∣ c) : b * a ∣ c * a := Int.mul_dvd_mul h (Int.dvd_refl a)
theorem dvd_of_mul_dvd_mul_left {a m n : Int} (ha : a ≠ 0) (h : a * m ∣ a * n) : m ∣ n := by
  obtain ⟨b, e⟩ := h; rw [Int.mul_assoc] at e; exact ⟨b, Int.eq_of_mul_eq_mul_left ha e⟩
theorem pow_dvd_pow_of_dvd {a b : Int} (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n := by
  obtain ⟨c, rfl⟩ := h; rw [Int.mul_pow]; exact Int.dvd_mul_right _ _
end Int
