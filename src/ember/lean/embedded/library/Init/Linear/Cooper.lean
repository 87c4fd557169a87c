prelude
import Init.Linear.Cutsat
/-! Cooper's case split: between a lower and an upper bound of a variable (and a divisibility constraint on it) one of
finitely many residues must work. -/
set_option linter.unusedVariables false
namespace Int.Internal.Linear
open Poly
variable (ctx : Context)
def OrOver (n : Nat) (p : Nat → Prop) : Prop := match n with
  | 0 => False
  | n+1 => p n ∨ OrOver n p
def OrOver_cases_type (n : Nat) (p : Nat → Prop) : Prop := match n with
  | 0 => p 0
  | n+1 => ¬ p (n+1) → OrOver_cases_type n p
theorem orOver_cases {n : Nat} {p : Nat → Prop} (h : OrOver (n+1) p) : OrOver_cases_type n p := by
  induction n with
  | zero => exact h.elim id False.elim
  | succ n ih => exact fun k => ih (h.elim (fun x => absurd x k) id)
theorem orOver_of {p : Nat → Prop} {i : Nat} (hp : p i) : (n : Nat) → i < n → OrOver n p
  | 0, h => absurd h (Nat.not_lt_zero i)
  | n+1, h => match Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h) with
    | .inl e => .inl (e ▸ hp)
    | .inr h => .inr (orOver_of hp n h)
theorem exists_rem {y : Int} {n : Nat} (hn : 0 < n) (hy : 0 ≤ y) : ∃ k : Nat, k < n ∧ ∃ t : Int, 0 ≤ t ∧ y = (n : Int) * t + (k : Int) := by
  cases y with
  | negSucc m => exact nomatch Int.ble'_iff.2 hy
  | ofNat m =>
    refine ⟨m % n, Nat.mod_lt m hn, (m / n : Nat), Int.ofNat_nonneg _, ?_⟩
    exact congrArg Int.ofNat (Nat.div_add_mod m n).symm
noncomputable def Poly.tail (p : Poly) : Poly := Poly.rec (fun k => .num k) (fun _ _ p _ => p) p
/-- `p` with its leading variable, as a bound: what `cooper_*` needs to know of a constraint. -/
theorem eval_lead (v : Nat → Int) {a : Int} {x : Var} {p : Poly} : (Poly.add a x p).eval v = a * v x + p.eval v := rfl

section core
variable {a b c d s p q x : Int} {n : Nat}
theorem cooper_left_core (ha : a < 0) (hb : 0 < b) (hn : 0 < n) (han : a ∣ (n : Int)) (hd : a * d ∣ c * (n : Int))
    (h₁ : a * x + p ≤ 0) (h₂ : b * x + q ≤ 0) (h₃ : d ∣ c * x + s) :
    OrOver n fun k => b * p + -a * q + b * (k : Int) ≤ 0 ∧ a ∣ p + (k : Int) ∧ a * d ∣ c * p + -a * s + c * (k : Int) := by
  have ⟨k, hk, t, ht, e⟩ := exists_rem (y := -a * x - p) hn (by rw [Int.neg_mul]; omega)
  have ep : p + (k : Int) = -a * x + -((n : Int) * t) := by omega
  refine orOver_of (i := k) ⟨?_, ?_, ?_⟩ n hk
  · have g₁ : b * p + -a * q + b * (k : Int) = b * (p + (k : Int)) + -a * q := by int_ring
    rw [g₁, ep, show b * (-a * x + -((n : Int) * t)) + -a * q = -a * (b * x + q) + -(b * ((n : Int) * t)) by int_ring]
    have g₂ := scale_nonpos (k := -a) (by omega) h₂
    have g₃ := Int.mul_le_mul_of_nonneg_left (k := b) (Int.mul_le_mul_of_nonneg_left (k := (n : Int)) ht (Int.ofNat_nonneg n)) (Int.le_of_lt hb)
    rw [Int.mul_zero, Int.mul_zero] at g₃
    omega
  · rw [ep]
    refine dvd_add ?_ (dvd_neg (dvd_mul_right t han))
    exact ⟨-x, by int_ring⟩
  · rw [show c * p + -a * s + c * (k : Int) = c * (p + (k : Int)) + -a * s by int_ring, ep,
      show c * (-a * x + -((n : Int) * t)) + -a * s = -(a * (c * x + s)) + -(c * (n : Int) * t) by int_ring]
    obtain ⟨m, h₃⟩ := h₃
    refine dvd_add (dvd_neg ⟨m, ?_⟩) (dvd_neg (dvd_mul_right t hd))
    rw [h₃, Int.mul_assoc]
theorem cooper_right_core (ha : a < 0) (hb : 0 < b) (hn : 0 < n) (hbn : b ∣ (n : Int)) (hd : b * d ∣ c * (n : Int))
    (h₁ : a * x + p ≤ 0) (h₂ : b * x + q ≤ 0) (h₃ : d ∣ c * x + s) :
    OrOver n fun k => b * p + -a * q + -a * (k : Int) ≤ 0 ∧ b ∣ q + (k : Int) ∧ b * d ∣ -c * q + b * s + -c * (k : Int) := by
  have ⟨k, hk, t, ht, e⟩ := exists_rem (y := -q - b * x) hn (by omega)
  have eq : q + (k : Int) = -(b * x) + -((n : Int) * t) := by omega
  refine orOver_of (i := k) ⟨?_, ?_, ?_⟩ n hk
  · rw [show b * p + -a * q + -a * (k : Int) = b * p + -a * (q + (k : Int)) by int_ring, eq,
      show b * p + -a * (-(b * x) + -((n : Int) * t)) = b * (a * x + p) + -(-a * ((n : Int) * t)) by int_ring]
    have g₂ := scale_nonpos (k := b) (by omega) h₁
    have g₃ := Int.mul_le_mul_of_nonneg_left (k := -a) (Int.mul_le_mul_of_nonneg_left (k := (n : Int)) ht (Int.ofNat_nonneg n)) (by omega)
    rw [Int.mul_zero, Int.mul_zero] at g₃
    omega
  · rw [eq]
    exact dvd_add (dvd_neg ⟨x, rfl⟩) (dvd_neg (dvd_mul_right t hbn))
  · rw [show -c * q + b * s + -c * (k : Int) = -c * (q + (k : Int)) + b * s by int_ring, eq,
      show -c * (-(b * x) + -((n : Int) * t)) + b * s = b * (c * x + s) + c * (n : Int) * t by int_ring]
    obtain ⟨m, h₃⟩ := h₃
    refine dvd_add ⟨m, ?_⟩ (dvd_mul_right t hd)
    rw [h₃, Int.mul_assoc]
end core
noncomputable def Poly.isAdd (p : Poly) (k : Var → Bool) : Bool := Poly.rec (fun _ => false) (fun _ x _ _ => k x) p
theorem of_isAdd {p : Poly} {k : Var → Bool} (h : p.isAdd k = true) : ∃ x, k x = true ∧ ∀ v : Nat → Int, p.eval v = p.leadCoeff * v x + p.tail.eval v := by
  cases p with
  | num => exact nomatch h
  | add a x p => exact ⟨x, h, fun _ => rfl⟩

noncomputable def split_cert (p₁ p₂ : Poly) (x : Var) (m : Int) (n : Nat) : Bool :=
  p₂.isAdd fun y => Bool.and' (Nat.beq x y) (Bool.and' (Int.blt' p₁.leadCoeff 0) (Bool.and' (Int.blt' 0 p₂.leadCoeff)
    (Bool.and' (Nat.ble 1 n) (divides m (Int.ofNat n)))))
noncomputable def dvd_cert (p₃ : Poly) (x : Var) (m d : Int) (n : Nat) : Bool :=
  p₃.isAdd fun z => Bool.and' (Nat.beq x z) (divides (Int.mul m d) (Int.mul p₃.leadCoeff (Int.ofNat n)))
theorem of_split_cert {p₁ p₂ : Poly} {x : Var} {m : Int} {n : Nat} (h : split_cert p₁ p₂ x m n = true) :
    p₁.leadCoeff < 0 ∧ 0 < p₂.leadCoeff ∧ 0 < n ∧ m ∣ (n : Int) ∧ ∀ v : Nat → Int, p₂.eval v = p₂.leadCoeff * v x + p₂.tail.eval v := by
  obtain ⟨y, h, e⟩ := of_isAdd h
  have ⟨hx, h⟩ := Bool.and'_elim h
  have ⟨ha, h⟩ := Bool.and'_elim h
  have ⟨hb, h⟩ := Bool.and'_elim h
  have ⟨hn, hm⟩ := Bool.and'_elim h
  rw [← Nat.eq_of_beq_eq_true hx] at e
  exact ⟨Int.lt_of_blt' ha, Int.lt_of_blt' hb, Nat.le_of_ble_eq_true hn, dvd_of_divides hm, e⟩
theorem of_dvd_cert {p₃ : Poly} {x : Var} {m d : Int} {n : Nat} (h : dvd_cert p₃ x m d n = true) :
    m * d ∣ p₃.leadCoeff * (n : Int) ∧ ∀ v : Nat → Int, p₃.eval v = p₃.leadCoeff * v x + p₃.tail.eval v := by
  obtain ⟨y, h, e⟩ := of_isAdd h
  have ⟨hx, h⟩ := Bool.and'_elim h
  rw [← Nat.eq_of_beq_eq_true hx] at e
  exact ⟨dvd_of_divides h, e⟩

def cooper_left_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + p₂.leadCoeff * (k : Int) ≤ 0 ∧
  p₁.leadCoeff ∣ p₁.tail.eval ctx.get + (k : Int)
def cooper_right_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + -p₁.leadCoeff * (k : Int) ≤ 0 ∧
  p₂.leadCoeff ∣ p₂.tail.eval ctx.get + (k : Int)
def cooper_dvd_left_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + p₂.leadCoeff * (k : Int) ≤ 0 ∧
  p₁.leadCoeff ∣ p₁.tail.eval ctx.get + (k : Int) ∧
  p₁.leadCoeff * d ∣ p₃.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₃.tail.eval ctx.get + p₃.leadCoeff * (k : Int)
def cooper_dvd_right_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + -p₁.leadCoeff * (k : Int) ≤ 0 ∧
  p₂.leadCoeff ∣ p₂.tail.eval ctx.get + (k : Int) ∧
  p₂.leadCoeff * d ∣ -p₃.leadCoeff * p₂.tail.eval ctx.get + p₂.leadCoeff * p₃.tail.eval ctx.get + -p₃.leadCoeff * (k : Int)
theorem orOver_mono {p q : Nat → Prop} (h : ∀ k, p k → q k) : (n : Nat) → OrOver n p → OrOver n q
  | 0, f => f
  | n+1, f => f.imp (h n) (orOver_mono h n)
noncomputable def cooper_left_cert (p₁ p₂ : Poly) (n : Nat) : Bool := p₁.isAdd fun x => split_cert p₁ p₂ x p₁.leadCoeff n
theorem cooper_left (p₁ p₂ : Poly) (n : Nat) (h : cooper_left_cert p₁ p₂ n = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    OrOver n (cooper_left_split ctx p₁ p₂) := by
  obtain ⟨x, h, e₁⟩ := of_isAdd h
  obtain ⟨ha, hb, hn, hm, e₂⟩ := of_split_cert h
  rw [denote'_eq, e₁] at h₁
  rw [denote'_eq, e₂] at h₂
  exact orOver_mono (fun k h => ⟨h.1, h.2.1⟩) n
    (cooper_left_core (d := 1) (c := 0) (s := 0) ha hb hn hm ⟨0, by rw [Int.zero_mul, Int.mul_zero]⟩ h₁ h₂ ⟨0, by omega⟩)
noncomputable def cooper_right_cert (p₁ p₂ : Poly) (n : Nat) : Bool := p₁.isAdd fun x => split_cert p₁ p₂ x p₂.leadCoeff n
theorem cooper_right (p₁ p₂ : Poly) (n : Nat) (h : cooper_right_cert p₁ p₂ n = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    OrOver n (cooper_right_split ctx p₁ p₂) := by
  obtain ⟨x, h, e₁⟩ := of_isAdd h
  obtain ⟨ha, hb, hn, hm, e₂⟩ := of_split_cert h
  rw [denote'_eq, e₁] at h₁
  rw [denote'_eq, e₂] at h₂
  exact orOver_mono (fun k h => ⟨h.1, h.2.1⟩) n
    (cooper_right_core (d := 1) (c := 0) (s := 0) ha hb hn hm ⟨0, by rw [Int.zero_mul, Int.mul_zero]⟩ h₁ h₂ ⟨0, by omega⟩)
noncomputable def cooper_dvd_left_cert (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) : Bool :=
  p₁.isAdd fun x => Bool.and' (split_cert p₁ p₂ x p₁.leadCoeff n) (dvd_cert p₃ x p₁.leadCoeff d n)
theorem cooper_dvd_left (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) (h : cooper_dvd_left_cert p₁ p₂ p₃ d n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : OrOver n (cooper_dvd_left_split ctx p₁ p₂ p₃ d) := by
  obtain ⟨x, h, e₁⟩ := of_isAdd h
  have ⟨h, hd⟩ := Bool.and'_elim h
  obtain ⟨ha, hb, hn, hm, e₂⟩ := of_split_cert h
  obtain ⟨hd, e₃⟩ := of_dvd_cert hd
  rw [denote'_eq, e₁] at h₁
  rw [denote'_eq, e₂] at h₂
  rw [denote'_eq, e₃] at h₃
  exact cooper_left_core ha hb hn hm hd h₁ h₂ h₃
noncomputable def cooper_dvd_right_cert (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) : Bool :=
  p₁.isAdd fun x => Bool.and' (split_cert p₁ p₂ x p₂.leadCoeff n) (dvd_cert p₃ x p₂.leadCoeff d n)
theorem cooper_dvd_right (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat) (h : cooper_dvd_right_cert p₁ p₂ p₃ d n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : OrOver n (cooper_dvd_right_split ctx p₁ p₂ p₃ d) := by
  obtain ⟨x, h, e₁⟩ := of_isAdd h
  have ⟨h, hd⟩ := Bool.and'_elim h
  obtain ⟨ha, hb, hn, hm, e₂⟩ := of_split_cert h
  obtain ⟨hd, e₃⟩ := of_dvd_cert hd
  rw [denote'_eq, e₁] at h₁
  rw [denote'_eq, e₂] at h₂
  rw [denote'_eq, e₃] at h₃
  exact cooper_right_core ha hb hn hm hd h₁ h₂ h₃

/-! ### What a case says -/
noncomputable def left_ineq_cert (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) : Bool :=
  Bool.and' (Int.beq' p₂.leadCoeff b) (p'.beq' ((combine b (Int.neg p₁.leadCoeff) p₁.tail p₂.tail).addConst (Int.mul b (Int.ofNat k))))
theorem of_left_ineq {p₁ p₂ : Poly} {k : Nat} {b : Int} {p' : Poly} (h : left_ineq_cert p₁ p₂ k b p' = true)
    (e : p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + p₂.leadCoeff * (k : Int) ≤ 0) : p'.denote' ctx ≤ 0 := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, Poly.eq_of_beq' h₂, eval_addConst, eval_combine, ← Int.eq_of_beq' h₁]; exact e
noncomputable def right_ineq_cert (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) : Bool :=
  Bool.and' (Int.beq' p₁.leadCoeff a) (p'.beq' ((combine p₂.leadCoeff (Int.neg a) p₁.tail p₂.tail).addConst (Int.mul (Int.neg a) (Int.ofNat k))))
theorem of_right_ineq {p₁ p₂ : Poly} {k : Nat} {a : Int} {p' : Poly} (h : right_ineq_cert p₁ p₂ k a p' = true)
    (e : p₂.leadCoeff * p₁.tail.eval ctx.get + -p₁.leadCoeff * p₂.tail.eval ctx.get + -p₁.leadCoeff * (k : Int) ≤ 0) : p'.denote' ctx ≤ 0 := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, Poly.eq_of_beq' h₂, eval_addConst, eval_combine, ← Int.eq_of_beq' h₁]; exact e
noncomputable def split_dvd_cert (p p' : Poly) (a : Int) (k : Nat) : Bool := Bool.and' (Int.beq' a p.leadCoeff) (p'.beq' (p.tail.addConst (Int.ofNat k)))
theorem of_split_dvd {p p' : Poly} {a : Int} {k : Nat} (h : split_dvd_cert p p' a k = true) (e : p.leadCoeff ∣ p.tail.eval ctx.get + (k : Int)) : a ∣ p'.denote' ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, Poly.eq_of_beq' h₂, eval_addConst, Int.eq_of_beq' h₁]; exact e
theorem cooper_left_split_ineq (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) (s : cooper_left_split ctx p₁ p₂ k) (h : left_ineq_cert p₁ p₂ k b p' = true) :
    p'.denote' ctx ≤ 0 := of_left_ineq ctx h s.1
theorem cooper_left_split_dvd (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) (s : cooper_left_split ctx p₁ p₂ k) (h : split_dvd_cert p₁ p' a k = true) :
    a ∣ p'.denote' ctx := of_split_dvd ctx h s.2
theorem cooper_right_split_ineq (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) (s : cooper_right_split ctx p₁ p₂ k) (h : right_ineq_cert p₁ p₂ k a p' = true) :
    p'.denote' ctx ≤ 0 := of_right_ineq ctx h s.1
theorem cooper_right_split_dvd (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) (s : cooper_right_split ctx p₁ p₂ k) (h : split_dvd_cert p₂ p' b k = true) :
    b ∣ p'.denote' ctx := of_split_dvd ctx h s.2
theorem cooper_dvd_left_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : left_ineq_cert p₁ p₂ k b p' = true) : p'.denote' ctx ≤ 0 := of_left_ineq ctx h s.1
theorem cooper_dvd_left_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : split_dvd_cert p₁ p' a k = true) : a ∣ p'.denote' ctx := of_split_dvd ctx h s.2.1
noncomputable def left_dvd2_cert (p₁ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) : Bool :=
  Bool.and' (Int.beq' d' (Int.mul p₁.leadCoeff d))
    (p'.beq' ((combine p₃.leadCoeff (Int.neg p₁.leadCoeff) p₁.tail p₃.tail).addConst (Int.mul p₃.leadCoeff (Int.ofNat k))))
theorem cooper_dvd_left_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : left_dvd2_cert p₁ p₃ d k d' p' = true) : d' ∣ p'.denote' ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, Poly.eq_of_beq' h₂, eval_addConst, eval_combine, Int.eq_of_beq' h₁]; exact s.2.2
theorem cooper_dvd_right_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : right_ineq_cert p₁ p₂ k a p' = true) : p'.denote' ctx ≤ 0 := of_right_ineq ctx h s.1
theorem cooper_dvd_right_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : split_dvd_cert p₂ p' b k = true) : b ∣ p'.denote' ctx := of_split_dvd ctx h s.2.1
noncomputable def right_dvd2_cert (p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) : Bool :=
  Bool.and' (Int.beq' d' (Int.mul p₂.leadCoeff d))
    (p'.beq' ((combine (Int.neg p₃.leadCoeff) p₂.leadCoeff p₂.tail p₃.tail).addConst (Int.mul (Int.neg p₃.leadCoeff) (Int.ofNat k))))
theorem cooper_dvd_right_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : right_dvd2_cert p₂ p₃ d k d' p' = true) : d' ∣ p'.denote' ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [denote'_eq, Poly.eq_of_beq' h₂, eval_addConst, eval_combine, Int.eq_of_beq' h₁]; exact s.2.2

/-- No residue is left: `a ≤ x ≤ -b` and `d ∣ c * x + e` with `α * c + β * d = 1`, and the first `u ≥ a` in that class exceeds `-b`. -/
noncomputable def unsat_core (a b c e d α β : Int) : Bool :=
  let r := Int.emod (Int.neg (Int.mul α e)) d
  let u := Int.add (Int.mul (Int.neg (Int.ediv (Int.neg (Int.sub a r)) d)) d) r
  Bool.and' (Int.blt' 0 d) (Bool.and' (Int.beq' (Int.add (Int.mul α c) (Int.mul β d)) 1)
    (Bool.and' (divides d (Int.add u (Int.mul α e))) (Bool.and' (Int.blt' (Int.sub u d) a) (Int.blt' (Int.neg b) u))))
theorem of_unsat_core {a b c e d α β x : Int} (h : unsat_core a b c e d α β = true) (h₁ : -1 * x + a ≤ 0) (h₂ : 1 * x + b ≤ 0) (h₃ : d ∣ c * x + e) : False := by
  have ⟨hd, h⟩ := Bool.and'_elim h
  have ⟨hc, h⟩ := Bool.and'_elim h
  have ⟨hu, h⟩ := Bool.and'_elim h
  have ⟨hl, hr⟩ := Bool.and'_elim h
  have hd := Int.lt_of_blt' hd
  have hl := Int.lt_of_blt' hl
  have hr := Int.lt_of_blt' hr
  have hu := dvd_of_divides hu
  have hc : α * c + β * d = 1 := Int.eq_of_beq' hc
  revert hl hr hu
  generalize Int.add (Int.mul (Int.neg (Int.ediv (Int.neg (Int.sub a ((Int.neg (Int.mul α e)).emod d))) d)) d) ((Int.neg (Int.mul α e)).emod d) = u
  intro hl hr hu
  obtain ⟨w, hu⟩ := hu
  obtain ⟨m, h₃⟩ := h₃
  have hu : u + α * e = d * w := hu
  have hl : u - d < a := hl
  have hr : -b < u := hr
  have hx : x + α * e = d * (α * m + β * x) := by
    have : (α * c + β * d) * x + α * e = α * (c * x + e) + d * (β * x) := by int_ring
    rw [hc, Int.one_mul, h₃] at this
    rw [this]; int_ring
  have key : d * (w - (α * m + β * x)) < d := by
    rw [show d * (w - (α * m + β * x)) = d * w + -(d * (α * m + β * x)) by int_ring, ← hu, ← hx]; omega
  have := scale_nonpos (Int.le_of_lt hd) (le_zero_of_mul_lt hd key)
  rw [show d * (w - (α * m + β * x)) = d * w + -(d * (α * m + β * x)) by int_ring, ← hu, ← hx] at this
  omega
noncomputable def Poly.withNum (p : Poly) (k : Int → Bool) : Bool := Poly.rec k (fun _ _ _ _ => false) p
noncomputable def cooper_unsat_cert (p₁ p₂ p₃ : Poly) (d α β : Int) : Bool :=
  Poly.rec (fun _ => false) (fun k₁ x q₁ _ => Poly.rec (fun _ => false) (fun k₂ y q₂ _ => Poly.rec (fun _ => false) (fun c z q₃ _ =>
    Bool.and' (Int.beq' k₁ (-1)) (Bool.and' (Int.beq' k₂ 1) (Bool.and' (Nat.beq x y) (Bool.and' (Nat.beq x z)
      (Poly.rec (fun a => Poly.rec (fun b => Poly.rec (fun e => unsat_core a b c e d α β) (fun _ _ _ _ => false) q₃) (fun _ _ _ _ => false) q₂) (fun _ _ _ _ => false) q₁)))))
    p₃) p₂) p₁
theorem cooper_unsat (p₁ p₂ p₃ : Poly) (d α β : Int) (h : cooper_unsat_cert p₁ p₂ p₃ d α β = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : False := by
  rw [denote'_eq] at h₁ h₂ h₃
  cases p₁ with
  | num => exact nomatch h
  | add k₁ x q₁ => cases p₂ with
    | num => exact nomatch h
    | add k₂ y q₂ => cases p₃ with
      | num => exact nomatch h
      | add c z q₃ =>
        have ⟨e₁, h⟩ := Bool.and'_elim (a := Int.beq' k₁ (-1)) h
        have ⟨e₂, h⟩ := Bool.and'_elim h
        have ⟨hy, h⟩ := Bool.and'_elim h
        have ⟨hz, h⟩ := Bool.and'_elim h
        rw [eval_add, Int.eq_of_beq' e₁] at h₁
        rw [eval_add, Int.eq_of_beq' e₂, ← Nat.eq_of_beq_eq_true hy] at h₂
        rw [eval_add, ← Nat.eq_of_beq_eq_true hz] at h₃
        cases q₁ with
        | add => exact nomatch h
        | num a => cases q₂ with
          | add => exact nomatch h
          | num b => cases q₃ with
            | add => exact nomatch h
            | num e => exact of_unsat_core h h₁ h₂ h₃
end Int.Internal.Linear
