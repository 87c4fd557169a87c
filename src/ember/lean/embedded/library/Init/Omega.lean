prelude
import Init.Omega.LinearCombo
/-! Constraints on linear combinations, and the soundness of each step that `omega` takes with them. Names, argument
order and explicitness are those that the native tactic asks for. -/
set_option linter.unusedVariables false
universe u v w
namespace Lean.Omega
abbrev LowerBound : Type := Option Int
abbrev UpperBound : Type := Option Int
abbrev LowerBound.sat (b : LowerBound) (t : Int) := b.all fun x => x ≤ t
abbrev UpperBound.sat (b : UpperBound) (t : Int) := b.all fun y => t ≤ y
structure Constraint where
  lowerBound : LowerBound
  upperBound : UpperBound
namespace Constraint
def sat (c : Constraint) (t : Int) : Bool := c.lowerBound.sat t ∧ c.upperBound.sat t
def map (c : Constraint) (f : Int → Int) : Constraint := ⟨c.lowerBound.map f, c.upperBound.map f⟩
def flip (c : Constraint) : Constraint := ⟨c.upperBound, c.lowerBound⟩
def neg (c : Constraint) : Constraint := c.flip.map (fun x => -x)
def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩
def isImpossible : Constraint → Bool | ⟨some x, some y⟩ => y < x | _ => false
def isExact : Constraint → Bool | ⟨some x, some y⟩ => x = y | _ => false
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then (if c.isImpossible then c else ⟨some 0, some 0⟩)
  else if 0 < k then c.map (fun x => k * x) else c.flip.map (fun x => k * x)
def add (x y : Constraint) : Constraint :=
  ⟨x.lowerBound.bind fun a => y.lowerBound.map fun b => a + b, x.upperBound.bind fun a => y.upperBound.map fun b => a + b⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
def combine (x y : Constraint) : Constraint := ⟨Option.merge max x.lowerBound y.lowerBound, Option.merge min x.upperBound y.upperBound⟩
def div (c : Constraint) (k : Nat) : Constraint := ⟨c.lowerBound.map fun x => (- ((- x) / k)), c.upperBound.map fun y => y / k⟩
abbrev sat' (c : Constraint) (x y : Coeffs) := c.sat (Coeffs.dot x y)
theorem sat_iff {c : Constraint} {t : Int} : c.sat t = true ↔ (∀ x, c.lowerBound = some x → x ≤ t) ∧ (∀ y, c.upperBound = some y → t ≤ y) := by
  constructor
  · intro h
    have h := of_decide_eq_true h
    refine ⟨fun x e => ?_, fun y e => ?_⟩
    · have h := h.1; rw [e] at h; exact of_decide_eq_true h
    · have h := h.2; rw [e] at h; exact of_decide_eq_true h
  · intro h
    refine decide_eq_true ⟨?_, ?_⟩
    · match e : c.lowerBound with
      | none => rfl
      | some x => exact decide_eq_true (h.1 x e)
    · match e : c.upperBound with
      | none => rfl
      | some y => exact decide_eq_true (h.2 y e)
theorem some_inj {a b : Int} (h : some a = some b) : a = b := by cases h; rfl
theorem none_ne {a : Int} {p : Prop} (h : none = some a) : p := by cases h
theorem combine_sat' {s t : Constraint} {x y} (ws : s.sat' x y) (wt : t.sat' x y) : (s.combine t).sat' x y := by
  have hs := sat_iff.1 ws; have ht := sat_iff.1 wt
  refine sat_iff.2 ⟨?_, ?_⟩
  · obtain ⟨hs, _⟩ := hs; obtain ⟨ht, _⟩ := ht
    match s, t, hs, ht with
    | ⟨none, _⟩, ⟨none, _⟩, _, _ => exact fun z e => none_ne e
    | ⟨none, _⟩, ⟨some b, _⟩, _, ht => exact fun z e => some_inj e ▸ ht b rfl
    | ⟨some a, _⟩, ⟨none, _⟩, hs, _ => exact fun z e => some_inj e ▸ hs a rfl
    | ⟨some a, _⟩, ⟨some b, _⟩, hs, ht =>
      intro z e
      have e : (if a ≤ b then b else a) = z := some_inj e
      rw [← e]; split
      · exact ht b rfl
      · exact hs a rfl
  · obtain ⟨_, hs⟩ := hs; obtain ⟨_, ht⟩ := ht
    match s, t, hs, ht with
    | ⟨_, none⟩, ⟨_, none⟩, _, _ => exact fun z e => none_ne e
    | ⟨_, none⟩, ⟨_, some b⟩, _, ht => exact fun z e => some_inj e ▸ ht b rfl
    | ⟨_, some a⟩, ⟨_, none⟩, hs, _ => exact fun z e => some_inj e ▸ hs a rfl
    | ⟨_, some a⟩, ⟨_, some b⟩, hs, ht =>
      intro z e
      have e : (if a ≤ b then a else b) = z := some_inj e
      rw [← e]; split
      · exact hs a rfl
      · exact ht b rfl
theorem map_some {f : Int → Int} {o : Option Int} {z : Int} (h : o.map f = some z) : ∃ a, o = some a ∧ f a = z := match o, h with
  | some a, h => ⟨a, rfl, some_inj h⟩
theorem scale_sat {c : Constraint} {t : Int} (k : Int) (w : c.sat t) : (scale k c).sat (k * t) := by
  have h := sat_iff.1 w
  unfold scale; split
  · next hk =>
    subst hk; split
    · next hi => exact absurd w (fun w => by
        match c, hi, h with
        | ⟨some l, some u⟩, hi, h => exact Int.not_le.2 (of_decide_eq_true hi) (Int.le_trans (h.1 l rfl) (h.2 u rfl)))
    · rw [Int.zero_mul]; rfl
  · split
    · next hk =>
      have hk : 0 ≤ k := Int.le_of_lt hk
      refine sat_iff.2 ⟨fun z e => ?_, fun z e => ?_⟩
      · obtain ⟨a, e1, rfl⟩ := map_some e; exact Int.mul_le_mul_of_nonneg_left (h.1 a e1) hk
      · obtain ⟨a, e1, rfl⟩ := map_some e; exact Int.mul_le_mul_of_nonneg_left (h.2 a e1) hk
    · next hk =>
      have hk := Int.not_lt.1 hk
      refine sat_iff.2 ⟨fun z e => ?_, fun z e => ?_⟩
      · obtain ⟨a, e1, rfl⟩ := map_some e; exact Int.mul_le_mul_of_nonpos_left hk (h.2 a e1)
      · obtain ⟨a, e1, rfl⟩ := map_some e; exact Int.mul_le_mul_of_nonpos_left hk (h.1 a e1)
theorem add_sat {c d : Constraint} {s t : Int} (w₁ : c.sat s) (w₂ : d.sat t) : (add c d).sat (s + t) := by
  have h₁ := sat_iff.1 w₁; have h₂ := sat_iff.1 w₂
  refine sat_iff.2 ⟨?_, ?_⟩
  · obtain ⟨h₁, _⟩ := h₁; obtain ⟨h₂, _⟩ := h₂
    match c, d, h₁, h₂ with
    | ⟨none, _⟩, _, _, _ => exact fun z e => none_ne e
    | ⟨some a, _⟩, ⟨none, _⟩, _, _ => exact fun z e => none_ne e
    | ⟨some a, _⟩, ⟨some b, _⟩, h₁, h₂ => exact fun z e => some_inj e ▸ Int.add_le_add (h₁ a rfl) (h₂ b rfl)
  · obtain ⟨_, h₁⟩ := h₁; obtain ⟨_, h₂⟩ := h₂
    match c, d, h₁, h₂ with
    | ⟨_, none⟩, _, _, _ => exact fun z e => none_ne e
    | ⟨_, some a⟩, ⟨_, none⟩, _, _ => exact fun z e => none_ne e
    | ⟨_, some a⟩, ⟨_, some b⟩, h₁, h₂ => exact fun z e => some_inj e ▸ Int.add_le_add (h₁ a rfl) (h₂ b rfl)
theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c) {x y} : ¬ c.sat' x y := by
  match c, h with
  | ⟨some l, some u⟩, h =>
    intro k
    have h1 : u < l := of_decide_eq_true h
    have h2 := of_decide_eq_true k
    have h3 := of_decide_eq_true h2.1
    have h4 := of_decide_eq_true h2.2
    exact Int.not_le.2 h1 (Int.le_trans h3 h4)
theorem neg_le_of_add (c d : Int) (w : 0 ≤ c + d) : -c ≤ d := by
  have h := Int.add_le_add_right w (-c)
  rw [Int.zero_add, Int.add_comm c d, Int.add_assoc, Int.add_neg_self, Int.add_zero] at h; exact h
theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) : Constraint.sat' { lowerBound := some (-c), upperBound := none } x y :=
  decide_eq_true ⟨decide_eq_true (neg_le_of_add _ _ w), rfl⟩
theorem eq_neg_of_add (c d : Int) (w : c + d = 0) : d = -c := by
  have h : d = -c + (c + d) := by rw [← Int.add_assoc, Int.add_comm (-c), Int.add_neg_self, Int.zero_add]
  rw [w, Int.add_zero] at h; exact h
theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) : Constraint.sat' { lowerBound := some (-c), upperBound := some (-c) } x y := by
  have h := eq_neg_of_add _ _ w
  exact decide_eq_true ⟨decide_eq_true (h ▸ Int.le_refl _), decide_eq_true (h ▸ Int.le_refl _)⟩
end Constraint
noncomputable section
/-- By the greatest common divisor of the coefficients. -/
def normalizeBy (s : Constraint) (x : Coeffs) (g : Nat) : Constraint × Coeffs :=
  Nat.casesOn (motive := fun _ => Constraint × Coeffs) g (cond (s.sat 0) (.trivial, x) (.impossible, x)) fun k =>
    Nat.casesOn (motive := fun _ => Constraint × Coeffs) k (s, x) fun _ => (s.div g, Coeffs.sdiv x g)
def normalize (p : Constraint × Coeffs) : Constraint × Coeffs := normalizeBy p.1 p.2 (Coeffs.gcd p.2)
/-- So that the first coefficient is not negative. -/
def tidyBy (s : Constraint) (x : Coeffs) (leading : Int) : Constraint × Coeffs :=
  Int.casesOn (motive := fun _ => Constraint × Coeffs) leading (fun _ => normalize (s, x)) fun _ => normalize (s.neg, Coeffs.smul x (-1))
def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := tidyBy p.1 p.2 p.2.leading
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2
end
open LinearCombo in
theorem gcd_dvd_mem : {xs : IntList} → {x : Int} → x ∈ xs → (IntList.gcd xs : Int) ∣ x
  | y :: xs, _, .head _ => Int._ofNat_dvd_left' (Nat.gcd_dvd_left y.natAbs (IntList.gcd xs))
  | y :: xs, _, .tail _ h => by
    obtain ⟨c, e⟩ := Nat.gcd_dvd_right y.natAbs (IntList.gcd xs)
    obtain ⟨d, e'⟩ := gcd_dvd_mem h
    refine ⟨c * d, ?_⟩
    rw [e', ← Int.mul_assoc]
    exact congrArg (fun n : Nat => (n : Int) * d) e
open LinearCombo in
theorem dot_sdiv {g : Int} : (xs v : IntList) → (∀ x, x ∈ xs → g ∣ x) → g * IntList.dot (IntList.sdiv xs g) v = IntList.dot xs v
  | [], v, _ => by rw [nil_dot]; show g * IntList.dot [] v = 0; rw [nil_dot, Int.mul_zero]
  | x :: xs, [], _ => Int.mul_zero g
  | x :: xs, z :: zs, h => by
    show g * (x / g * z + IntList.dot (IntList.sdiv xs g) zs) = x * z + IntList.dot xs zs
    rw [Int.mul_add, ← Int.mul_assoc, dot_sdiv xs zs fun y hy => h y (.tail _ hy), Int._mul_ediv_cancel_of_dvd' (h x (.head _))]
theorem div_sat {c : Constraint} {t : Int} {k : Nat} (hk : 0 < k) (w : c.sat (k * t)) : (c.div k).sat t := by
  have h := Constraint.sat_iff.1 w
  have hk : (0 : Int) < k := Int.ofNat_lt.2 hk
  refine Constraint.sat_iff.2 ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨a, e1, rfl⟩ := Constraint.map_some e
    have l := Int.neg_le_neg (h.1 a e1)
    rw [← Int.mul_neg] at l
    have l := Int.neg_le_neg (Int._le_ediv_of_mul_le' hk l)
    rw [Int.neg_neg] at l; exact l
  · obtain ⟨a, e1, rfl⟩ := Constraint.map_some e
    exact Int._le_ediv_of_mul_le' hk (h.2 a e1)
theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (normalize (s, x)).1.sat' (normalize (s, x)).2 v :=
  have by_gcd (g : Nat) (h : Coeffs.gcd x = g) : (normalizeBy s x g).1.sat' (normalizeBy s x g).2 v := match g, h with
    | 0, h => by
      have z : IntList.dot x v = 0 := LinearCombo.dot_of_isZero v fun y hy => by
        obtain ⟨c, e⟩ := gcd_dvd_mem hy
        rw [e, show IntList.gcd x = 0 from h]; exact Int.zero_mul c
      have w : s.sat 0 = true := z ▸ w
      show (cond (s.sat 0) (Constraint.trivial, x) (Constraint.impossible, x)).1.sat (IntList.dot (cond (s.sat 0) (Constraint.trivial, x) (Constraint.impossible, x)).2 v) = true
      rw [w]; rfl
    | 1, _ => w
    | g+2, h => by
      show (s.div (g+2)).sat (IntList.dot (IntList.sdiv x (g+2 : Nat)) v) = true
      refine div_sat (Nat.zero_lt_succ _) ?_
      rw [dot_sdiv x v fun y hy => h ▸ gcd_dvd_mem hy]; exact w
  by_gcd _ rfl
theorem neg_sat {s : Constraint} {t : Int} (w : s.sat t) : s.neg.sat (-t) := by
  have h := Constraint.sat_iff.1 w
  refine Constraint.sat_iff.2 ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨a, e1, rfl⟩ := Constraint.map_some e; exact Int.neg_le_neg (h.2 a e1)
  · obtain ⟨a, e1, rfl⟩ := Constraint.map_some e; exact Int.neg_le_neg (h.1 a e1)
theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  have by_leading (l : Int) : (tidyBy s x l).1.sat' (tidyBy s x l).2 v := match l with
    | .ofNat _ => normalize_sat w
    | .negSucc _ => normalize_sat (by
      show s.neg.sat (IntList.dot (IntList.smul x (-1)) v) = true
      rw [LinearCombo.dot_smul, Int.neg_mul, Int.one_mul]; exact neg_sat w)
  by_leading _
open LinearCombo in
theorem dot_map_mul (a : Int) : (xs v : IntList) → IntList.dot (IntList.each (fun x => a * x + 0) xs) v = a * IntList.dot xs v
  | [], v => by rw [nil_dot, Int.mul_zero]; exact nil_dot v
  | x :: xs, [] => (Int.mul_zero a).symm
  | x :: xs, z :: zs => by
    show (a * x + 0) * z + IntList.dot (IntList.each (fun x => a * x + 0) xs) zs = a * (x * z + IntList.dot xs zs)
    rw [dot_map_mul a xs zs, Int.add_zero, Int.mul_assoc, Int.mul_add]
open LinearCombo in
theorem dot_map_mul' (b : Int) : (xs v : IntList) → IntList.dot (IntList.each (fun x => 0 + b * x) xs) v = b * IntList.dot xs v
  | [], v => by rw [nil_dot, Int.mul_zero]; exact nil_dot v
  | x :: xs, [] => (Int.mul_zero b).symm
  | x :: xs, z :: zs => by
    show (0 + b * x) * z + IntList.dot (IntList.each (fun x => 0 + b * x) xs) zs = b * (x * z + IntList.dot xs zs)
    rw [dot_map_mul' b xs zs, Int.zero_add, Int.mul_assoc, Int.mul_add]
theorem each_congr {f g : Int → Int} (h : ∀ x, f x = g x) (xs : IntList) : xs.each f = xs.each g := (funext h : f = g) ▸ rfl
open LinearCombo in
theorem dot_combo (a b : Int) : (xs ys v : IntList) → IntList.dot (IntList.combo a xs b ys) v = a * IntList.dot xs v + b * IntList.dot ys v
  | [], ys, v => by
    rw [nil_dot, Int.mul_zero, Int.zero_add, ← dot_map_mul' b ys v]
    show IntList.dot (IntList.each (fun y => a * 0 + b * y) ys) v = _
    rw [each_congr (g := fun y => 0 + b * y) (fun y => by rw [Int.mul_zero])]
  | x :: xs, [], v => by
    rw [nil_dot, Int.mul_zero, Int.add_zero, ← dot_map_mul a (x :: xs) v]
    show IntList.dot (IntList.each (fun y => a * y + b * 0) (x :: xs)) v = _
    rw [each_congr (g := fun y => a * y + 0) (fun y => by rw [Int.mul_zero])]
  | x :: xs, y :: ys, [] => by rw [dot_nil, dot_nil, dot_nil, Int.mul_zero, Int.mul_zero]; rfl
  | x :: xs, y :: ys, z :: zs => by
    show (a * x + b * y) * z + IntList.dot (IntList.combo a xs b ys) zs = _
    rw [dot_combo a b xs ys zs, dot_cons, dot_cons, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_assoc,
      Int.add_assoc, Int.add_assoc, Int.add_left_comm (b * (y * z))]
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs) (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show (Constraint.add (Constraint.scale a s) (Constraint.scale b t)).sat (IntList.dot (IntList.combo a x b y) v) = true
  rw [dot_combo]; exact Constraint.add_sat (Constraint.scale_sat a wx) (Constraint.scale_sat b wy)
noncomputable section
abbrev bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m
end
open LinearCombo in
theorem dot_set : (i : Nat) → (xs v : Coeffs) → xs.length ≤ i → (y : Int) → IntList.dot (IntList.set xs i y) v = y * IntList.get v i + IntList.dot xs v
  | _, _, [], _, y => by rw [dot_nil, dot_nil]; show 0 = y * 0 + 0; rw [Int.mul_zero, Int.add_zero]
  | 0, [], v :: vs, _, y => rfl
  | i+1, [], v :: vs, _, y => by
    show 0 * v + IntList.dot (IntList.set [] i y) vs = y * IntList.get vs i + 0
    rw [dot_set i [] vs (Nat.zero_le _) y, Int.zero_mul, Int.zero_add, nil_dot]
  | i+1, x :: xs, v :: vs, h, y => by
    show x * v + IntList.dot (IntList.set xs i y) vs = y * IntList.get vs i + (x * v + IntList.dot xs vs)
    rw [dot_set i xs vs (Nat.le_of_succ_le_succ h) y, Int.add_left_comm]
theorem length_bmod (m : Nat) : (x : Coeffs) → Coeffs.length (Coeffs.bmod x m) = x.length
  | [] => rfl
  | _ :: x => congrArg Nat.succ (length_bmod m x)
open LinearCombo in
theorem dvd_dot_sub_dot_bmod (m : Nat) : (x v : IntList) → (m : Int) ∣ IntList.dot x v - IntList.dot (IntList.bmod x m) v
  | [], v => ⟨0, by rw [nil_dot, Int.mul_zero]; show 0 - IntList.dot [] v = 0; rw [nil_dot]; rfl⟩
  | x :: xs, [] => ⟨0, (Int.mul_zero _).symm⟩
  | x :: xs, z :: zs => by
    obtain ⟨c, e⟩ := dvd_dot_sub_dot_bmod m xs zs
    obtain ⟨d, e'⟩ := Int._dvd_sub_bmod x m
    refine ⟨d * z + c, ?_⟩
    show x * z + IntList.dot xs zs - (Int.bmod x m * z + IntList.dot (IntList.bmod xs m) zs) = _
    rw [Int.mul_add, ← e, ← Int.mul_assoc, ← e']
    simp only [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul, Int.neg_add, Int.add_assoc, Int.add_left_comm]
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i) (p : Coeffs.get v i = bmod_div_term m x v)
    (w : (Constraint.exact r).sat' x v) : (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have d : IntList.dot x v = r := by
    have h := Constraint.sat_iff.1 w
    exact Int.le_antisymm (h.2 r rfl) (h.1 r rfl)
  have k : (Constraint.exact (Int.bmod r m)).sat (Int.bmod r m) = true :=
    Constraint.sat_iff.2 ⟨fun z e => Constraint.some_inj e ▸ Int.le_refl _, fun z e => Constraint.some_inj e ▸ Int.le_refl _⟩
  show (Constraint.exact (Int.bmod r m)).sat (IntList.dot (IntList.set (IntList.bmod x m) i m) v) = true
  rw [dot_set i _ v ((length_bmod m x).symm ▸ h)]
  have dv : (m : Int) ∣ Int.bmod r m - IntList.dot (IntList.bmod x m) v := by
    obtain ⟨c, e⟩ := dvd_dot_sub_dot_bmod m x v
    obtain ⟨c', e'⟩ := Int._dvd_sub_bmod r m
    rw [d] at e
    refine ⟨c - c', ?_⟩
    rw [Int.mul_sub, ← e, ← e']
    simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg]
    generalize IntList.dot (IntList.bmod x m) v = B
    rw [Int.add_comm (-r), ← Int.add_assoc, Int.add_comm (r + -B), Int.add_assoc, Int._add_right_comm' r, Int.add_neg_self, Int.zero_add]
  have g : IntList.get v i = (Int.bmod r m - IntList.dot (IntList.bmod x m) v) / m := d ▸ p
  rw [g, Int._mul_ediv_cancel_of_dvd' dv, Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (-_), Int.add_neg_self, Int.add_zero]
  exact k
namespace Int
variable {x y z a b c d : Int}
theorem add_congr (h₁ : a = b) (h₂ : c = d) : a + c = b + d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr (h₁ : a = b) (h₂ : c = d) : a * c = b * d := h₁ ▸ h₂ ▸ rfl
theorem sub_congr (h₁ : a = b) (h₂ : c = d) : a - c = b - d := h₁ ▸ h₂ ▸ rfl
theorem neg_congr (h₁ : a = b) : -a = -b := h₁ ▸ rfl
theorem lt_of_gt (h : x > y) : y < x := h
theorem le_of_ge (h : x ≥ y) : y ≤ x := h
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := h ▸ rfl
theorem natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat x)) = OfNat.ofNat x := rfl
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.ofNat_lt.2 h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.ofNat_le.2 h
theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := Int.ofNat_nonneg (a * b)
theorem ofNat_sub_dichotomy {a b : Nat} : b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  cases Nat.lt_or_ge a b with
  | inl h => right; refine ⟨h, ?_⟩; rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt h)]; rfl
  | inr h =>
    left; refine ⟨h, ?_⟩
    match Nat.le.dest h with
    | ⟨k, e⟩ =>
      subst e; rw [Nat.add_sub_cancel_left, Int.sub_eq_add_neg]
      show _root_.Int.ofNat k = _root_.Int.ofNat (b + k) + -_root_.Int.ofNat b
      rw [← Int._snn_zero (b + k), ← Int._snn_zero b, Int._neg_snn, Int._snn_add_snn, Nat.add_zero, Nat.zero_add, Int._snn_pos]
theorem sub_sub (a b c : Nat) : a - b - c = a - (b + c) := by
  induction c with
  | zero => rfl
  | succ c ih => exact congrArg Nat.pred ih
theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) := by rw [sub_sub]
theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.ofNat_nonneg (x % y.natAbs)
end Int
namespace Nat
theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h
end Nat
end Lean.Omega
namespace Int
variable {a b c : Int}
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_nonneg n
theorem ofNat_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
theorem ofNat_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
theorem ofNat_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl
theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
protected theorem lt_of_not_le {a b : Int} (h : ¬ a ≤ b) : b < a := Int.not_le.1 h
protected theorem le_of_not_lt {a b : Int} (h : ¬ a < b) : b ≤ a := Int.not_lt.1 h
protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl
end Int
namespace Lean.Omega.Int
theorem lt_of_not_le {x y : _root_.Int} (h : ¬ (x ≤ y)) : y < x := Int.not_le.1 h
theorem le_of_not_lt {x y : _root_.Int} (h : ¬ (x < y)) : y ≤ x := Int.not_lt.1 h
theorem lt_of_not_ge {x y : _root_.Int} (h : ¬ (x ≤ y)) : y < x := Int.not_le.1 h
end Lean.Omega.Int
namespace Decidable
variable {p q a b : Prop}
end Decidable
namespace Lean.Omega.Decidable
variable {a b : Prop}
theorem or_not_not_of_not_and [Decidable a] [Decidable b] (h : ¬(a ∧ b)) : ¬a ∨ ¬b := Classical.not_and_iff_not_or_not.1 h
theorem and_not_of_not_imp [Decidable a] (h : ¬(a → b)) : a ∧ ¬b := Classical.not_imp.1 h
theorem and_or_not_and_not_of_iff [Decidable b] (h : a ↔ b) : (a ∧ b) ∨ (¬a ∧ ¬b) := (Classical.em b).elim (fun hb => .inl ⟨h.2 hb, hb⟩) fun hb => .inr ⟨fun ha => hb (h.1 ha), hb⟩
theorem and_not_or_not_and_of_not_iff [Decidable a] [Decidable b] (h : ¬(a ↔ b)) : (a ∧ ¬b) ∨ (¬a ∧ b) := _root_.Decidable.not_iff_iff_and_not_or_not_and.1 h
end Lean.Omega.Decidable
theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun x => h (.inl x), fun x => h (.inr x)⟩
theorem Lean.Omega.and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun x => h (.inl x), fun x => h (.inr x)⟩
structure Lean.Meta.Omega.OmegaConfig where
  splitDisjunctions : Bool := true
  splitNatSub : Bool := true
  splitNatAbs : Bool := true
  splitMinMax : Bool := true
