import Ember.Floor
import Ember.Tactic.FieldNum
/-! `⌊a⌋`, `⌈a⌉`, `⌊a⌋₊` and `⌈a⌉₊` of numerals for `norm_num`. -/
set_option autoImplicit false
universe u
namespace Ember.Ring
/-- The constant that a polynomial is. -/
def Poly.const? : Poly → Option Int
  | .zero => some 0
  | .cons c .one .zero => some c
  | _ => none
variable {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] [FloorRing R] (ctx : List R) (t : FTerm) (z : Int)
theorem fraction_of_norm (ok : t.isOk = true) {c : Int} (h : t.norm.const? = some c) :
    (0 : R) < (t.den : R) ∧ (t.den : R) * t.denote ctx = c := by
  have n := FTerm.norm_field ctx t ok
  have d := FTerm.den_ne_zero (R := R) t ok
  refine ⟨?_, ?_⟩
  · match hd : t.den, d with
    | d + 1, _ => exact Ordered.cast_pos d
  · rw [← n]
    match hp : t.norm, h with
    | .zero, h => cases h; exact Int.cast_zero.symm
    | .cons c .one .zero, h => cases h; simp only [Poly.value, Mono.value, mul_one, add_zero]
def floorCheck : Bool := t.isOk && match t.norm.const? with
  | some c => decide (t.den * z ≤ c) && decide (c < t.den * (z + 1))
  | none => false
def ceilCheck : Bool := t.isOk && match t.norm.const? with
  | some c => decide (t.den * (z - 1) < c) && decide (c ≤ t.den * z)
  | none => false
theorem floor_of_check (h : floorCheck t z = true) : ⌊t.denote ctx⌋ = z := by
  unfold floorCheck at h
  rw [Bool.and_eq_true] at h
  match hc : t.norm.const?, h.2 with
  | some c, h₂ =>
    rw [Bool.and_eq_true, decide_eq_true_iff, decide_eq_true_iff] at h₂
    obtain ⟨d, e⟩ := fraction_of_norm ctx t h.1 hc
    refine Int.floor_eq_iff.2 ⟨le_of_mul_le_mul_left ?_ d, lt_of_mul_lt_mul_left ?_ (le_of_lt d)⟩
    · rw [e, ← Int.cast_natCast, ← Int.cast_mul]; exact Int.cast_le.2 h₂.1
    · rw [e, ← Int.cast_natCast, ← Int.cast_one, ← Int.cast_add, ← Int.cast_mul]; exact Int.cast_lt.2 h₂.2
theorem ceil_of_check (h : ceilCheck t z = true) : ⌈t.denote ctx⌉ = z := by
  unfold ceilCheck at h
  rw [Bool.and_eq_true] at h
  match hc : t.norm.const?, h.2 with
  | some c, h₂ =>
    rw [Bool.and_eq_true, decide_eq_true_iff, decide_eq_true_iff] at h₂
    obtain ⟨d, e⟩ := fraction_of_norm ctx t h.1 hc
    refine Int.ceil_eq_iff.2 ⟨lt_of_mul_lt_mul_left ?_ (le_of_lt d), le_of_mul_le_mul_left ?_ d⟩
    · rw [e, ← Int.cast_natCast, ← Int.cast_one, ← Int.cast_sub, ← Int.cast_mul]; exact Int.cast_lt.2 h₂.1
    · rw [e, ← Int.cast_natCast, ← Int.cast_mul]; exact Int.cast_le.2 h₂.2
variable (n : Nat)
theorem natFloor_of_check (h : (floorCheck t z && Nat.beq z.toNat n) = true) : ⌊t.denote ctx⌋₊ = n := by
  rw [Bool.and_eq_true] at h
  show ⌊t.denote ctx⌋.toNat = n
  rw [floor_of_check ctx t z h.1]; exact Nat.eq_of_beq_eq_true h.2
theorem natCeil_of_check (h : (ceilCheck t z && Nat.beq z.toNat n) = true) : ⌈t.denote ctx⌉₊ = n := by
  rw [Bool.and_eq_true] at h
  show ⌈t.denote ctx⌉.toNat = n
  rw [ceil_of_check ctx t z h.1]; exact Nat.eq_of_beq_eq_true h.2
end Ember.Ring
namespace Ember.NormNum
open Lean Lean.Meta Ember.Ring Ember.Ring.Meta
/-- This only carries instances. -/
def floorOf {R : Type u} [Field R] [_root_.LinearOrder R] [IsStrictOrderedRing R] [FloorRing R] (_ : List R) : Unit := ()
def intLiteral (z : Int) : MetaM Expr := valueExpr .zero intType z 1
/-- Evaluate `⌊a⌋` (`up := false`) or `⌈a⌉` as an integer or a natural number. -/
def evaluateFloor? (up natural : Bool) (ty a : Expr) : MetaM (Option (Expr × Expr)) := do
  match reifyField a {} with
  | (t, ⟨0, _, _⟩) => match value? t with
    | none => pure none
    | some (p, q) => match ← carrier? ``floorOf ty with
      | none => pure none
      | some k => do
        let z : Int := if up then -(Int.ediv (-p) (.ofNat q)) else Int.ediv p (.ofNat q)
        let ze ← intLiteral z
        let args := [k.ctx {}, fTermExpr t, ze]
        if natural then
          let n := natExpr z.toNat
          let new := .app (.app (.app (.const ``OfNat.ofNat [.zero]) natType) n) (.app (.const ``instOfNatNat []) n)
          pure (some (new, k.apply (if up then ``natCeil_of_check else ``natFloor_of_check) (List.append args [new, evaluated])))
        else pure (some (ze, k.apply (if up then ``ceil_of_check else ``floor_of_check) (List.append args [evaluated])))
  | _ => pure none
def floorStep (up natural : Bool) : Simp.Simproc := fun e => (do
  match headArgs e with
  | (_, [ty, _, _, _, a]) => match ← evaluateFloor? up natural ty a with
    | some (new, proof) => pure (.done ⟨new, some proof, true⟩)
    | none => pure (.continue none)
  | _ => pure (.continue none) : MetaM Simp.Step)
def int_floor := floorStep false false
def int_ceil := floorStep true false
def nat_floor := floorStep false true
def nat_ceil := floorStep true true
simproc_pattern% @Int.floor _ _ _ _ _ => int_floor
simproc_pattern% @Int.ceil _ _ _ _ _ => int_ceil
simproc_pattern% @Nat.floor _ _ _ _ _ => nat_floor
simproc_pattern% @Nat.ceil _ _ _ _ _ => nat_ceil
end Ember.NormNum
