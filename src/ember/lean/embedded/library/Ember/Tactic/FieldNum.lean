import Ember.Rat.Field
import Ember.Tactic.FieldFacts
/-! Numerals of ordered fields (ℚ, ℝ, …) for `norm_num`: simplification procedures that evaluate `+ - * / ⁻¹ ^` and decide `= < ≤`.
A value is `p`, `-p`, `p / q` or `-p / q`, in lowest terms. The kernel checks each by the normal form of `Ember.Tactic.CommRing`. -/
set_option autoImplicit false
universe u
namespace Ember.Ring
/-- Is this polynomial a constant that is not 0? A positive one? -/
def Poly.isNonzeroConst : Poly → Bool | .cons c .one .zero => !Ember.Ring.isZero c | _ => false
def Poly.isPosConst : Poly → Bool | .cons (.ofNat (_ + 1)) .one .zero => true | _ => false
def Poly.isNonnegConst : Poly → Bool | .zero => true | .cons (.ofNat _) .one .zero => true | _ => false
section
variable {R : Type u} [Field R]
theorem ne_of_norm [CharZero R] (ctx : List R) (a b : FTerm)
    (h : ((FTerm.sub a b).isOk && (FTerm.sub a b).norm.isNonzeroConst) = true) : a.denote ctx ≠ b.denote ctx := by
  rw [Bool.and_eq_true] at h
  intro e
  have n := FTerm.norm_field ctx _ h.1
  rw [show (FTerm.sub a b).denote ctx = 0 from sub_eq_zero.2 e, mul_zero] at n
  have hc := h.2
  generalize (FTerm.sub a b).norm = p at n hc
  match p, hc with
  | .cons c .one .zero, hc =>
    have n : (c : R) = 0 := by simpa only [Poly.value, Mono.value, mul_one, add_zero] using n
    match c, hc, n with
    | .ofNat (k + 1), _, n =>
      have n : ((k + 1 : ℕ) : R) = 0 := (Int.cast_natCast _).symm.trans n
      exact absurd (CharZero.cast_injective (R := R) (n.trans Nat.cast_zero.symm)) (Nat.succ_ne_zero k)
    | .negSucc k, _, n =>
      rw [Int.cast_negSucc, neg_eq_zero] at n
      exact absurd (CharZero.cast_injective (R := R) (n.trans Nat.cast_zero.symm)) (Nat.succ_ne_zero k)
end
section
variable {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] (ctx : List R)
private theorem den_pos (t : FTerm) (h : t.isOk = true) : (0 : R) < t.den := by
  have := FTerm.den_ne_zero (R := R) t h
  match hd : t.den, this with
  | d + 1, _ => exact Ordered.cast_pos d
theorem lt_of_norm (a b : FTerm) (h : ((FTerm.sub b a).isOk && (FTerm.sub b a).norm.isPosConst) = true) : a.denote ctx < b.denote ctx := by
  rw [Bool.and_eq_true] at h
  have n := FTerm.norm_field ctx _ h.1
  have d := den_pos (R := R) _ h.1
  have hc := h.2
  generalize (FTerm.sub b a).norm = p at n hc
  match p, hc with
  | .cons (.ofNat (k + 1)) .one .zero, _ =>
    refine sub_pos.1 (pos_of_mul_pos_right (a := ((FTerm.sub b a).den : R)) ?_ (le_of_lt d))
    refine lt_of_lt_of_le ?_ (le_of_eq n)
    simp only [Poly.value, Mono.value, mul_one, add_zero]
    exact lt_of_lt_of_le (Ordered.cast_pos k) (ge_of_eq (Int.cast_natCast _))
theorem le_of_norm (a b : FTerm) (h : ((FTerm.sub b a).isOk && (FTerm.sub b a).norm.isNonnegConst) = true) : a.denote ctx ≤ b.denote ctx := by
  rcases lt_or_ge (b.denote ctx) (a.denote ctx) with l | l
  · rw [Bool.and_eq_true] at h
    have n := FTerm.norm_field ctx _ h.1
    have d := mul_neg_of_pos_of_neg (den_pos (R := R) _ h.1) (show (FTerm.sub b a).denote ctx < 0 from sub_neg.2 l)
    have hc := h.2
    generalize (FTerm.sub b a).norm = p at n hc
    rw [← n] at d
    match p, hc with
    | .zero, _ => exact absurd d (lt_irrefl 0)
    | .cons (.ofNat k) .one .zero, _ =>
      refine absurd d (not_lt_of_ge ?_)
      simp only [Poly.value, Mono.value, mul_one, add_zero]
      exact le_trans (Ordered.cast_nonneg k) (ge_of_eq (Int.cast_natCast _))
  · exact l
theorem not_lt_of_norm (a b : FTerm) (h : ((FTerm.sub a b).isOk && (FTerm.sub a b).norm.isNonnegConst) = true) : ¬a.denote ctx < b.denote ctx :=
  not_lt_of_ge (le_of_norm ctx b a h)
theorem not_le_of_norm (a b : FTerm) (h : ((FTerm.sub a b).isOk && (FTerm.sub a b).norm.isPosConst) = true) : ¬a.denote ctx ≤ b.denote ctx :=
  not_le_of_gt (lt_of_norm ctx b a h)
end
end Ember.Ring

/-- So that a pattern may ask for decimals without saying of which type. -/
instance : OfScientific ℚ := inferInstance
namespace Ember.NormNum
open Lean Lean.Meta Ember.Ring Ember.Ring.Meta
/-- This only shows the instance of a numeral. -/
def numeralOf {R : Type u} (n : ℕ) [i : OfNat R n] (_ : List R) : R := i.ofNat
/-- As `eq_true` and `eq_false`, which `simp` takes off a proof before it compares the bare proof with the side condition. -/
theorem holds (p : Prop) (h : p) : p = True := eq_true h
theorem fails (p : Prop) (h : ¬p) : p = False := eq_false h
def literalOf (u : Level) (ty : Expr) (n : Nat) : MetaM Expr := do
  let e ← instantiateInMetaM (← mkAppM ``numeralOf [natExpr n, .app (.const ``List.nil [u]) ty].toArray)
  match headArgs e with
  | (_, [_, n, i, _]) => pure (.app (.app (.app (.const ``OfNat.ofNat [u]) ty) n) i)
  | _ => pure e
/-- The value of a closed term, as a fraction in lowest terms. -/
def value? (t : FTerm) : Option (Int × Nat) :=
  if !t.isOk then none else match t.norm with
  | .zero => some (0, 1)
  | .cons c .one .zero =>
    let g := Nat.gcd (Int.natAbs c) t.den
    some (Int.ediv c (.ofNat g), t.den / g)
  | _ => none
def valueExpr (u : Level) (ty : Expr) (p : Int) (q : Nat) : MetaM Expr := do
  let n ← match p with
    | .ofNat n => literalOf u ty n
    | .negSucc n => do instantiateInMetaM (← mkAppM ``Neg.neg [← literalOf u ty (n + 1)].toArray)
  if Nat.beq q 1 then pure n else do
  instantiateInMetaM (← mkAppM ``HDiv.hDiv [n, ← literalOf u ty q].toArray)
def isFieldType (ty : Expr) : Bool := !isConst ty `Nat && !isConst ty `Int
/-- Evaluate a term whose leaves are numerals. -/
def evaluate? (ty e : Expr) : MetaM (Option (Expr × Expr)) := do
  if !isFieldType ty then pure none else
  match reifyField e {} with
  | (t, ⟨0, _, _⟩) => match value? t with
    | none => pure none
    | some (p, q) => do
      let u ← levelOf ty
      let new ← tryCatchThe Exception (do pure (some (← valueExpr u ty p q))) (fun _ => pure none)
      match new with
      | none => pure none
      | some new => if withoutInstances new == withoutInstances e then pure none else
        match ← fieldEquation? ty e new with
        | some proof => pure (some (new, proof))
        | none => pure none
  | _ => pure none
/-- Decide a comparison of terms whose leaves are numerals. -/
def decide? (relation : Name) (ty a b : Expr) : MetaM (Option (Bool × Expr)) := do
  if !isFieldType ty then pure none else
  let (s, as) := reifyField a {}
  let (t, as) := reifyField b as
  if !(Nat.beq as.count 0) then pure none else
  let prove (kind thm : Name) (yes : Bool) : MetaM (Option (Bool × Expr)) := do
    match ← carrier? kind ty with
    | some c => pure (some (yes, c.apply thm [c.ctx as, fTermExpr s, fTermExpr t, evaluated]))
    | none => pure none
  let d := (FTerm.sub t s).norm
  if !(FTerm.sub t s).isOk then pure none
  else if relation == `Eq then
    if d.isZero then match ← fieldEquation? ty a b with
      | some proof => pure (some (true, proof))
      | none => pure none
    else if d.isNonzeroConst then prove ``fieldOf ``ne_of_norm false else pure none
  else if relation == `LT.lt then
    if d.isPosConst then prove ``orderedOf ``lt_of_norm true else prove ``orderedOf ``not_lt_of_norm false
  else if d.isNonnegConst then prove ``orderedOf ``le_of_norm true else prove ``orderedOf ``not_le_of_norm false
def step (e : Expr) : MetaM Simp.Step := do
  let found ← match headArgs e with
    | (_, [ty, _, _, _, _, _]) => evaluate? ty e
    | (n, [ty, _, _]) => if n == `Neg.neg || n == `Inv.inv then evaluate? ty e else pure none
    | (_, [ty, _, _, _, _]) => evaluate? ty e
    | _ => pure none
  match found with
  | some (new, proof) => pure (.done ⟨new, some proof, true⟩)
  | none => pure (.continue none)
def decideStep (e : Expr) : MetaM Simp.Step := do
  let found ← match headArgs e with
    | (n, [ty, a, b]) => if n == `Eq then decide? n ty a b else pure none
    | (n, [ty, _, a, b]) => decide? n ty a b
    | _ => pure none
  match found with
  | some (true, h) => pure (.done ⟨.const ``True [], some (.app (.app (.const ``holds []) e) h), true⟩)
  | some (false, h) => pure (.done ⟨.const ``False [], some (.app (.app (.const ``fails []) e) h), true⟩)
  | none => pure (.continue none)
def evalField : Simp.Simproc := fun e => (step e : MetaM Simp.Step)
def decideField : Simp.Simproc := fun e => (decideStep e : MetaM Simp.Step)
def field_add := evalField
def field_sub := evalField
def field_mul := evalField
def field_div := evalField
def field_pow := evalField
def field_neg := evalField
def field_inv := evalField
def field_sci := evalField
def field_eq := decideField
def field_lt := decideField
def field_le := decideField
simproc_pattern% @HAdd.hAdd _ _ _ _ _ _ => field_add
simproc_pattern% @HSub.hSub _ _ _ _ _ _ => field_sub
simproc_pattern% @HMul.hMul _ _ _ _ _ _ => field_mul
simproc_pattern% @HDiv.hDiv _ _ _ _ _ _ => field_div
simproc_pattern% @HPow.hPow _ _ _ _ _ _ => field_pow
simproc_pattern% @Neg.neg _ _ _ => field_neg
simproc_pattern% @Inv.inv _ _ _ => field_inv
simproc_pattern% @OfScientific.ofScientific _ _ _ _ _ => field_sci
simproc_pattern% _ = _ => field_eq
simproc_pattern% _ < _ => field_lt
simproc_pattern% _ ≤ _ => field_le
end Ember.NormNum
