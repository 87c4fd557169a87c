prelude
import Init.Nat
/-! Division, remainder, divisibility and greatest common divisor of natural numbers: the definitions that the
kernel computes by name, and the laws that follow from them for all inputs. -/
set_option linter.unusedVariables false
namespace Nat
protected theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact Nat.le_refl _
  | succ m ih => exact Nat.pred_le_pred (Nat.le_succ_of_le ih)
theorem _sub_le_of_pos_of_le_succ {x y f : Nat} (hy : 0 < y) (hyx : y ≤ x) (h : x ≤ f + 1) : x - y ≤ f := by
  match y, x, hy, hyx with
  | y + 1, x + 1, _, _ =>
    rw [← succ_eq_add_one, ← succ_eq_add_one, succ_sub_succ]
    exact Nat.le_trans (Nat.sub_le x y) (Nat.le_of_succ_le_succ h)

theorem _div_mod_go {y : Nat} (hy : 0 < y) : ∀ fuel x, x ≤ fuel →
    y * div.go y fuel x + modCore.go y fuel x = x ∧ modCore.go y fuel x < y := by
  intro fuel
  induction fuel with
  | zero =>
    intro x h
    match x, h with
    | 0, _ => exact ⟨rfl, hy⟩
  | succ fuel ih =>
    intro x h
    unfold div.go modCore.go
    by_cases c : y ≤ x
    · rw [if_pos c, if_pos c]
      have := ih (x - y) (_sub_le_of_pos_of_le_succ hy c h)
      refine ⟨?_, this.2⟩
      rw [Nat.mul_add, Nat.mul_one, Nat.add_right_comm, this.1, Nat.sub_add_cancel c]
    · rw [if_neg c, if_neg c]
      exact ⟨by rw [Nat.mul_zero, Nat.zero_add], Nat.lt_of_not_le c⟩

protected theorem modCore_eq_mod (n m : Nat) : Nat.modCore n m = n % m := by
  show _ = Nat.mod n m
  unfold Nat.mod
  match n with
  | 0 =>
    show Nat.modCore 0 m = 0
    unfold Nat.modCore; split <;> rfl
  | n + 1 =>
    show _ = if m ≤ n + 1 then Nat.modCore (n + 1) m else n + 1
    by_cases h : m ≤ n + 1
    · rw [if_pos h]
    · rw [if_neg h]
      unfold Nat.modCore
      rw [modCore.go, if_neg h, ite_self]

@[simp] protected theorem div_zero (a : Nat) : a / 0 = 0 := rfl
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by rw [← Nat.modCore_eq_mod]; rfl
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by
  by_cases h : 0 < n
  · rw [← Nat.modCore_eq_mod]
    show n * Nat.div m n + _ = m
    unfold Nat.div Nat.modCore
    rw [if_pos h, if_pos h]
    exact (_div_mod_go h m m (Nat.le_refl m)).1
  · match n, h with
    | 0, _ => rw [mod_zero, Nat.zero_mul, Nat.zero_add]
    | n + 1, h => exact absurd (zero_lt_succ n) h
theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y := by
  rw [← Nat.modCore_eq_mod]
  unfold Nat.modCore
  rw [if_pos h]
  exact (_div_mod_go h x x (Nat.le_refl x)).2
theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]

protected theorem lt_of_mul_lt_mul_left {a b k : Nat} (h : k * a < k * b) : a < b :=
  Nat.lt_of_not_le fun c => by
    match Nat.le.dest c with
    | ⟨w, e⟩ =>
      rw [← e, Nat.mul_add] at h
      exact Nat.lt_irrefl _ (Nat.lt_of_le_of_lt (Nat.le_add_right _ _) h)

/-- Quotient and remainder are the only pair with `n * q + r = m` and `r < n`. -/
theorem _div_mod_unique {n m q r : Nat} (h : r < n) (e : n * q + r = m) : m / n = q ∧ m % n = r := by
  have hn : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le r) h
  have e' := div_add_mod m n
  have l' := mod_lt m hn
  have key : ∀ {q r q' r' : Nat}, r < n → n * q + r = n * q' + r' → q' ≤ q := by
    intro q r q' r' hr he
    refine Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (k := n) ?_)
    rw [mul_succ]
    exact Nat.lt_of_le_of_lt (Nat.le_add_right _ r') (he ▸ Nat.add_lt_add_left hr _)
  have hq : m / n = q := Nat.le_antisymm (key h (by rw [e, e'])) (key l' (by rw [e, e']))
  refine ⟨hq, ?_⟩
  rw [hq] at e'
  exact Nat.add_left_cancel (e'.trans e.symm)

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]
    refine (_div_mod_unique (mod_lt (x - y) h.1) ?_).1
    rw [Nat.mul_add, Nat.mul_one, Nat.add_right_comm, div_add_mod, Nat.sub_add_cancel h.2]
  · rw [if_neg h]
    by_cases c : 0 < y
    · exact (_div_mod_unique (r := x) (Nat.lt_of_not_le fun k => h ⟨c, k⟩) (by rw [Nat.mul_zero, Nat.zero_add])).1
    · match y, c with
      | 0, _ => rfl
      | y + 1, c => exact absurd (zero_lt_succ y) c
theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]
    refine (_div_mod_unique (q := (x - y) / y + 1) (mod_lt (x - y) h.1) ?_).2
    rw [Nat.mul_add, Nat.mul_one, Nat.add_right_comm, div_add_mod, Nat.sub_add_cancel h.2]
  · rw [if_neg h]
    by_cases c : 0 < y
    · exact (_div_mod_unique (q := 0) (Nat.lt_of_not_le fun k => h ⟨c, k⟩) (by rw [Nat.mul_zero, Nat.zero_add])).2
    · match y, c with
      | 0, _ => exact mod_zero x
      | y + 1, c => exact absurd (zero_lt_succ y) c

/-! Divisibility -/
theorem mod_eq_zero_of_dvd {a b : Nat} (H : a ∣ b) : b % a = 0 := by
  obtain ⟨c, rfl⟩ := H
  by_cases h : 0 < a
  · exact (_div_mod_unique (q := c) h rfl).2
  · match a, h with
    | 0, _ => rw [mod_zero, Nat.zero_mul]
    | a + 1, h => exact absurd (zero_lt_succ a) h
theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n :=
  ⟨n / k, by have e := div_add_mod n k; rw [h, Nat.add_zero] at e; exact e.symm⟩
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : b % a > 0 :=
  Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨x, rfl⟩ := h₁; obtain ⟨y, rfl⟩ := h₂
  exact ⟨x * y, Nat.mul_assoc a x y⟩
protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n := by
  obtain ⟨x, rfl⟩ := h₁; obtain ⟨y, rfl⟩ := h₂
  exact ⟨x + y, (Nat.mul_add k x y).symm⟩

/-! Greatest common divisor -/
/-- Euclid's algorithm; `m ≤ fuel` is enough. -/
def gcd.go : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | fuel+1, m, n => if m = 0 then n else gcd.go fuel (n % m) m
@[extern "lean_nat_gcd"] def gcd (m n : @& Nat) : Nat := gcd.go m m n
theorem _gcd_go_eq : ∀ {f g m : Nat} (n : Nat), m ≤ f → m ≤ g → gcd.go f m n = gcd.go g m n := by
  intro f
  induction f with
  | zero =>
    intro g m n h _
    match m, h with
    | 0, _ => cases g <;> rfl
  | succ f ih =>
    intro g m n hf hg
    match m, g with
    | 0, g => cases g <;> rfl
    | m + 1, 0 => exact absurd hg (Nat.not_succ_le_zero m)
    | m + 1, g + 1 =>
      have l : n % (m + 1) ≤ m := Nat.le_of_lt_succ (mod_lt n (zero_lt_succ m))
      exact ih (m + 1) (Nat.le_trans l (Nat.le_of_succ_le_succ hf)) (Nat.le_trans l (Nat.le_of_succ_le_succ hg))
@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := rfl
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) :=
  _gcd_go_eq (succ x) (Nat.le_of_lt_succ (mod_lt y (zero_lt_succ x))) (Nat.le_refl _)
@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n) (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n := by
  have key : ∀ f m n, m ≤ f → P m n := by
    intro f
    induction f with
    | zero => intro m n h; match m, h with | 0, _ => exact H0 n
    | succ f ih =>
      intro m n h
      match m, h with
      | 0, _ => exact H0 n
      | m + 1, h =>
        exact H1 _ _ (zero_lt_succ m) (ih _ _ (Nat.le_trans (Nat.le_of_lt_succ (mod_lt n (zero_lt_succ m))) (Nat.le_of_succ_le_succ h)))
  exact key m m n (Nat.le_refl m)
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  match m with
  | 0 =>
    rw [mod_zero]
    match n with
    | 0 => rfl
    | n + 1 => rw [gcd_succ, Nat.mod_eq_zero_of_dvd (Nat.dvd_zero _), gcd_zero_left]
  | m + 1 => exact gcd_succ m n
theorem _dvd_add_right_of {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n % m) : k ∣ n := by
  rw [← div_add_mod n m]
  exact Nat.dvd_add (Nat.dvd_trans h₁ (Nat.dvd_mul_right m _)) h₂
theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := by
  induction m, n using gcd.induction with
  | H0 n => exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n _ ih => rw [← gcd_rec] at ih; exact ⟨ih.2, _dvd_add_right_of ih.2 ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).2
end Nat
