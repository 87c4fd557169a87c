import Ember.Bounds
import Ember.Real.Cauchy
/-! ℝ: Cauchy sequences of rationals, where sequences with the same limit are equal; a linearly ordered field, and complete. -/
set_option linter.unusedVariables false

/-- Cauchy sequences whose difference tends to 0 are the same. -/
instance Real.setoid : Setoid { f : ℕ → ℚ // Real.Seq.Cauchy f } where
  r f g := Real.Seq.Equiv f.1 g.1
  iseqv := ⟨fun f => .refl f.1, Real.Seq.Equiv.symm, Real.Seq.Equiv.trans⟩
/-- The real numbers. A structure, so that nothing unfolds them by accident. -/
structure Real where
  ofCauchy ::
  /-- The class of sequences. -/
  cauchy : Quotient Real.setoid
@[inherit_doc] notation "ℝ" => Real

namespace Real
open _root_.Real.Seq
/-- The limit of a Cauchy sequence. -/
def ofSequence (f : ℕ → ℚ) (hf : Cauchy f) : ℝ := ⟨Quotient.mk _ ⟨f, hf⟩⟩
theorem ind {p : ℝ → Prop} (h : ∀ f hf, p (ofSequence f hf)) (x : ℝ) : p x := match x with
  | ⟨q⟩ => Quotient.ind (motive := fun q => p ⟨q⟩) (fun f => h f.1 f.2) q
theorem exists_sequence (x : ℝ) : ∃ f hf, x = ofSequence f hf :=
  ind (p := fun x => ∃ f hf, x = ofSequence f hf) (fun f hf => ⟨f, hf, rfl⟩) x
variable {f g : ℕ → ℚ} {hf : Cauchy f} {hg : Cauchy g}
theorem ofSequence_eq : ofSequence f hf = ofSequence g hg ↔ Equiv f g :=
  ⟨fun h => Quotient.exact (congrArg cauchy h), fun h => congrArg ofCauchy (Quotient.sound h)⟩
theorem ofSequence_congr (h : ∀ n, f n = g n) : ofSequence f hf = ofSequence g hg := by
  have e : f = g := funext h
  subst e; rfl

/-- A rational as a real number. -/
def ofRat (q : ℚ) : ℝ := ofSequence (fun _ => q) (.const q)
private def lift₂ (op : ∀ f g : ℕ → ℚ, Cauchy f → Cauchy g → ℝ)
    (h : ∀ {f g f' g'} (a : Cauchy f) (b : Cauchy g) (c : Cauchy f') (d : Cauchy g'), Equiv f f' → Equiv g g' → op f g a b = op f' g' c d)
    (x y : ℝ) : ℝ := Quotient.lift₂ (fun f g => op f.1 g.1 f.2 g.2) (fun a b c d e k => h a.2 b.2 c.2 d.2 e k) x.1 y.1
protected def add : ℝ → ℝ → ℝ := lift₂ (fun _ _ a b => ofSequence _ (a.add b)) fun _ _ _ _ e k => ofSequence_eq.2 (e.add k)
protected def mul : ℝ → ℝ → ℝ := lift₂ (fun _ _ a b => ofSequence _ (a.mul b)) fun a _ _ d e k => ofSequence_eq.2 (Equiv.mul a d e k)
protected def neg (x : ℝ) : ℝ := Quotient.lift (fun f => ofSequence _ f.2.neg) (fun _ _ e => ofSequence_eq.2 (Equiv.neg e)) x.1
protected def lt (x y : ℝ) : Prop := ∃ f hf g hg, x = ofSequence f hf ∧ y = ofSequence g hg ∧ Less f g
instance instZero : Zero ℝ := ⟨ofRat 0⟩
instance instOne : One ℝ := ⟨ofRat 1⟩
instance instNatCast : NatCast ℝ := ⟨fun n => ofRat n⟩
instance instIntCast : IntCast ℝ := ⟨fun n => ofRat n⟩
instance instAdd : Add ℝ := ⟨Real.add⟩
instance instMul : Mul ℝ := ⟨Real.mul⟩
instance instNeg : Neg ℝ := ⟨Real.neg⟩
instance instSub : Sub ℝ := ⟨fun x y => x + -y⟩
instance instLT : LT ℝ := ⟨Real.lt⟩
instance instLE : LE ℝ := ⟨fun x y => ¬y < x⟩
protected def npow : ℕ → ℝ → ℝ := npowRec
instance instNatPow : NatPow ℝ := ⟨fun x n => Real.npow n x⟩
instance : Inhabited ℝ := ⟨0⟩
theorem ofSequence_add : ofSequence f hf + ofSequence g hg = ofSequence _ (hf.add hg) := rfl
theorem ofSequence_mul : ofSequence f hf * ofSequence g hg = ofSequence _ (hf.mul hg) := rfl
theorem ofSequence_neg : -ofSequence f hf = ofSequence _ hf.neg := rfl
theorem zero_def : (0 : ℝ) = ofSequence _ (.const 0) := rfl
theorem one_def : (1 : ℝ) = ofSequence _ (.const 1) := rfl
theorem ofSequence_lt : ofSequence f hf < ofSequence g hg ↔ Less f g := by
  refine ⟨fun ⟨f', hf', g', hg', e, k, l⟩ => ?_, fun l => ⟨f, hf, g, hg, rfl, rfl, l⟩⟩
  exact Less.congr (ofSequence_eq.1 e.symm) (ofSequence_eq.1 k.symm) l
theorem ofRat_lt {p q : ℚ} : ofRat p < ofRat q ↔ p < q := by
  refine ofSequence_lt.trans ⟨fun ⟨δ, hδ, N, h⟩ => by have := h N (Nat.le_refl N); linarith, fun h => ⟨q - p, by linarith, 0, fun _ _ => by linarith⟩⟩
attribute [irreducible] Real.add Real.mul Real.neg Real.lt

/-! ### The laws of a commutative ring -/
variable (x y z : ℝ)
protected theorem add_comm : x + y = y + x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y
  rw [ofSequence_add, ofSequence_add]; exact ofSequence_congr fun n => by ring1
protected theorem add_assoc : x + y + z = x + (y + z) := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨h, hh, rfl⟩ := exists_sequence z
  rw [ofSequence_add, ofSequence_add, ofSequence_add, ofSequence_add]; exact ofSequence_congr fun n => by ring1
protected theorem zero_add : 0 + x = x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  rw [zero_def, ofSequence_add]; exact ofSequence_congr fun n => by ring1
protected theorem mul_comm : x * y = y * x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y
  rw [ofSequence_mul, ofSequence_mul]; exact ofSequence_congr fun n => by ring1
protected theorem mul_assoc : x * y * z = x * (y * z) := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨h, hh, rfl⟩ := exists_sequence z
  rw [ofSequence_mul, ofSequence_mul, ofSequence_mul, ofSequence_mul]; exact ofSequence_congr fun n => by ring1
protected theorem one_mul : 1 * x = x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  rw [one_def, ofSequence_mul]; exact ofSequence_congr fun n => by ring1
protected theorem zero_mul : 0 * x = 0 := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  rw [zero_def, ofSequence_mul]; exact ofSequence_congr fun n => by ring1
protected theorem mul_add : x * (y + z) = x * y + x * z := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨h, hh, rfl⟩ := exists_sequence z
  rw [ofSequence_add, ofSequence_mul, ofSequence_mul, ofSequence_mul, ofSequence_add]; exact ofSequence_congr fun n => by ring1
protected theorem neg_add_cancel : -x + x = 0 := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  rw [zero_def, ofSequence_neg, ofSequence_add]; exact ofSequence_congr fun n => by ring1
theorem ofRat_add (p q : ℚ) : ofRat (p + q) = ofRat p + ofRat q := ofSequence_add.symm
theorem ofRat_neg (q : ℚ) : ofRat (-q) = -ofRat q := ofSequence_neg.symm
theorem ofRat_mul (p q : ℚ) : ofRat (p * q) = ofRat p * ofRat q := ofSequence_mul.symm

instance instCommRing : CommRing ℝ where
  add_assoc := Real.add_assoc
  zero_add := Real.zero_add
  add_zero x := (Real.add_comm x 0).trans (Real.zero_add x)
  add_comm := Real.add_comm
  mul_assoc := Real.mul_assoc
  one_mul := Real.one_mul
  mul_one x := (Real.mul_comm x 1).trans (Real.one_mul x)
  mul_comm := Real.mul_comm
  npow n x := x ^ n
  left_distrib := Real.mul_add
  right_distrib x y z := by rw [Real.mul_comm, Real.mul_add, Real.mul_comm z, Real.mul_comm z]
  zero_mul := Real.zero_mul
  mul_zero x := (Real.mul_comm x 0).trans (Real.zero_mul x)
  natCast_zero := rfl
  natCast_succ n := by show ofRat ((n + 1 : ℕ) : ℚ) = ofRat n + ofRat 1; rw [Nat.cast_add_one]; exact ofRat_add _ _
  neg_add_cancel := Real.neg_add_cancel
  intCast_ofNat _ := rfl
  intCast_negSucc n := ofRat_neg (n + 1 : ℕ)

/-! ### Order -/
variable {x y z}
protected theorem lt_irrefl (x : ℝ) : ¬x < x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x
  rw [ofSequence_lt]; exact Less.irrefl
protected theorem lt_trans (h : x < y) (k : y < z) : x < z := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨i, hi, rfl⟩ := exists_sequence z
  rw [ofSequence_lt] at *; exact h.trans k
protected theorem lt_trichotomy (x y : ℝ) : x < y ∨ x = y ∨ y < x := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y
  rw [ofSequence_lt, ofSequence_lt, ofSequence_eq]; exact trichotomy hf hg
protected theorem add_lt_add_right (h : x < y) (z : ℝ) : x + z < y + z := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨i, hi, rfl⟩ := exists_sequence z
  rw [ofSequence_add, ofSequence_add]; rw [ofSequence_lt] at *; exact h.add i
protected theorem mul_lt_mul_of_pos_left (hx : 0 < x) (h : y < z) : x * y < x * z := by
  obtain ⟨f, hf, rfl⟩ := exists_sequence x; obtain ⟨g, hg, rfl⟩ := exists_sequence y; obtain ⟨i, hi, rfl⟩ := exists_sequence z
  rw [zero_def] at hx; rw [ofSequence_mul, ofSequence_mul]; rw [ofSequence_lt] at *; exact hx.mul h
open Classical in
noncomputable instance instLinearOrder : LinearOrder ℝ where
  le_refl := Real.lt_irrefl
  le_trans x y z h k l := (Real.lt_trichotomy y z).elim (fun m => h (Real.lt_trans m l)) fun m => m.elim (fun e => h (e ▸ l)) k
  lt_iff_le_not_ge x y := ⟨fun h => ⟨fun k => Real.lt_irrefl x (Real.lt_trans h k), fun k => k h⟩, fun h => Classical.not_not.1 h.2⟩
  le_antisymm x y h k := (Real.lt_trichotomy x y).elim (fun l => absurd l k) fun l => l.elim id fun l => absurd l h
  le_total x y := (Real.lt_trichotomy x y).elim (fun h => .inl fun k => Real.lt_irrefl x (Real.lt_trans h k))
    fun h => .inr fun k => h.elim (fun e => Real.lt_irrefl x (by rw [← e] at k; exact k)) fun h => Real.lt_irrefl x (Real.lt_trans k h)
  toDecidableLE x y := inferInstance
instance : IsStrictOrderedRing ℝ where
  exists_pair_ne := ⟨0, 1, fun e => Real.lt_irrefl 1 (by
    have : (0 : ℝ) < 1 := ofRat_lt.2 (by decide)
    rwa [e] at this)⟩
  add_le_add_left x y h z k := h (by
    have := Real.add_lt_add_right k (-z); rwa [add_neg_cancel_right, add_neg_cancel_right] at this)
  le_of_add_le_add_left x y z h k := h (by
    have := Real.add_lt_add_right k x; rwa [Real.add_comm z, Real.add_comm y] at this)
  zero_le_one k := Real.lt_irrefl 0 (Real.lt_trans (ofRat_lt.2 (show (0 : ℚ) < 1 by decide)) k)
  mul_lt_mul_of_pos_left h _ _ := Real.mul_lt_mul_of_pos_left h
  mul_lt_mul_of_pos_right {z} h x y k := by rw [Real.mul_comm x, Real.mul_comm y]; exact Real.mul_lt_mul_of_pos_left h k

/-! ### Inverses -/
theorem exists_inv (hx : x ≠ 0) : ∃ y, x * y = 1 := by
  have key : ∀ x : ℝ, 0 < x → ∃ y, x * y = 1 := fun x hx => by
    obtain ⟨f, hf, rfl⟩ := exists_sequence x
    rw [zero_def, ofSequence_lt] at hx
    exact ⟨ofSequence _ (hf.inv hx), ofSequence_mul.trans (ofSequence_eq.2 (mul_inv_equiv hx))⟩
  rcases lt_or_gt_of_ne hx with h | h
  · obtain ⟨y, e⟩ := key (-x) (neg_pos.2 h)
    exact ⟨-y, by rw [mul_neg, ← neg_mul, e]⟩
  · exact key x h
open Classical in
/-- The inverse; that of 0 is 0. -/
protected noncomputable def inv (x : ℝ) : ℝ := if h : x = 0 then 0 else (exists_inv h).choose
noncomputable instance instInv : Inv ℝ := ⟨Real.inv⟩
noncomputable instance instDiv : Div ℝ := ⟨fun x y => x * y⁻¹⟩
protected noncomputable def zpow : ℤ → ℝ → ℝ := zpowRec
noncomputable instance instZPow : Pow ℝ ℤ := ⟨fun x n => Real.zpow n x⟩
protected theorem mul_inv_cancel (x : ℝ) (h : x ≠ 0) : x * x⁻¹ = 1 := by
  show x * Real.inv x = 1
  unfold Real.inv; rw [dif_neg h]; exact (exists_inv h).choose_spec
protected theorem inv_zero : (0 : ℝ)⁻¹ = 0 := dif_pos rfl
attribute [irreducible] Real.inv
noncomputable instance instField : Field ℝ := { instCommRing with
  exists_pair_ne := IsStrictOrderedRing.toNontrivial.exists_pair_ne
  zpow := fun n x => x ^ n
  mul_inv_cancel := Real.mul_inv_cancel
  inv_zero := Real.inv_zero }
end Real
