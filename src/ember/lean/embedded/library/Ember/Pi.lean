import Ember.Real.Defs
/-! Functions are added, multiplied and compared value by value: `f + g`, `f * g`, `f ≤ g`, `0`, `1`, …, as in Mathlib. -/
set_option autoImplicit false
universe u v w
namespace Pi
variable {ι : Type u} {M : ι → Type v}
instance instZero [∀ i, Zero (M i)] : Zero (∀ i, M i) := ⟨fun _ => 0⟩
instance instOne [∀ i, One (M i)] : One (∀ i, M i) := ⟨fun _ => 1⟩
instance instAdd [∀ i, Add (M i)] : Add (∀ i, M i) := ⟨fun f g i => f i + g i⟩
instance instMul [∀ i, Mul (M i)] : Mul (∀ i, M i) := ⟨fun f g i => f i * g i⟩
instance instNeg [∀ i, Neg (M i)] : Neg (∀ i, M i) := ⟨fun f i => -f i⟩
instance instSub [∀ i, Sub (M i)] : Sub (∀ i, M i) := ⟨fun f g i => f i - g i⟩
instance instInv [∀ i, Inv (M i)] : Inv (∀ i, M i) := ⟨fun f i => (f i)⁻¹⟩
instance instDiv [∀ i, Div (M i)] : Div (∀ i, M i) := ⟨fun f g i => f i / g i⟩
instance instPow [∀ i, Pow (M i) ℕ] : Pow (∀ i, M i) ℕ := ⟨fun f n i => f i ^ n⟩
instance instSMul {α : Type w} [∀ i, SMul α (M i)] : SMul α (∀ i, M i) := ⟨fun c f i => c • f i⟩
instance hasLe [∀ i, LE (M i)] : LE (∀ i, M i) := ⟨fun f g => ∀ i, f i ≤ g i⟩
variable (f g : ∀ i, M i) (i : ι)
@[simp] theorem zero_apply [∀ i, Zero (M i)] : (0 : ∀ i, M i) i = 0 := rfl
@[simp] theorem one_apply [∀ i, One (M i)] : (1 : ∀ i, M i) i = 1 := rfl
@[simp] theorem add_apply [∀ i, Add (M i)] : (f + g) i = f i + g i := rfl
@[simp] theorem mul_apply [∀ i, Mul (M i)] : (f * g) i = f i * g i := rfl
@[simp] theorem neg_apply [∀ i, Neg (M i)] : (-f) i = -f i := rfl
@[simp] theorem sub_apply [∀ i, Sub (M i)] : (f - g) i = f i - g i := rfl
@[simp] theorem inv_apply [∀ i, Inv (M i)] : f⁻¹ i = (f i)⁻¹ := rfl
@[simp] theorem div_apply [∀ i, Div (M i)] : (f / g) i = f i / g i := rfl
@[simp] theorem pow_apply [∀ i, Pow (M i) ℕ] (n : ℕ) : (f ^ n) i = f i ^ n := rfl
@[simp] theorem smul_apply {α : Type w} [∀ i, SMul α (M i)] (c : α) : (c • f) i = c • f i := rfl
theorem le_def [∀ i, LE (M i)] {f g : ∀ i, M i} : f ≤ g ↔ ∀ i, f i ≤ g i := Iff.rfl
end Pi
