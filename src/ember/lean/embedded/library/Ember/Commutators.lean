import Ember.QuotientGroup
/-! Commuting elements, the centre of a multiplication, commutators of elements and subgroups, solvable groups. -/
set_option autoImplicit false
universe u v
section
variable {M : Type u} [Mul M]
/-- `a` turns `x` into `y`. -/
def SemiconjBy (a x y : M) : Prop := a * x = y * a
/-- The order of the two factors does not matter. -/
def Commute (a b : M) : Prop := SemiconjBy a b b
theorem commute_iff_eq (a b : M) : Commute a b ↔ a * b = b * a := Iff.rfl
protected theorem Commute.eq {a b : M} (h : Commute a b) : a * b = b * a := h
@[symm] protected theorem Commute.symm {a b : M} (h : Commute a b) : Commute b a := Eq.symm h
/-- Commutes with all elements, and brackets around it do not matter. -/
structure IsMulCentral (z : M) : Prop where
  comm (a : M) : Commute z a
  left_assoc (b c : M) : z * (b * c) = (z * b) * c
  right_assoc (a b : M) : (a * b) * z = a * (b * z)
variable (M) in
/-- The central elements. -/
def Set.center : Set M := {z | IsMulCentral z}
theorem Set.mem_center_iff {z : M} : z ∈ Set.center M ↔ IsMulCentral z := Iff.rfl
end
theorem Subgroup.coe_center (G : Type u) [Group G] : ↑(Subgroup.center G) = Set.center G := Set.ext fun z =>
  ⟨fun h => ⟨fun a => ((Subgroup.mem_center_iff.1 h) a).symm, fun b c => (mul_assoc z b c).symm, fun a b => mul_assoc a b z⟩, fun h g => (h.comm g).symm⟩
/-- Brackets `⁅x, y⁆`. -/
class Bracket (L : Type u) (M : Type v) where
  bracket : L → M → M
notation "⁅" x ", " y "⁆" => Bracket.bracket x y
section
variable {G : Type u} [Group G]
/-- The commutator of two elements. -/
instance commutatorElement : Bracket G G := ⟨fun g₁ g₂ => g₁ * g₂ * g₁⁻¹ * g₂⁻¹⟩
theorem commutatorElement_def {G : Type u} [Group G] (g₁ g₂ : G) : ⁅g₁, g₂⁆ = g₁ * g₂ * g₁⁻¹ * g₂⁻¹ := rfl
theorem commutatorElement_eq_one_iff_mul_comm {g₁ g₂ : G} : ⁅g₁, g₂⁆ = 1 ↔ g₁ * g₂ = g₂ * g₁ := by
  rw [commutatorElement_def, mul_inv_eq_one, mul_inv_eq_iff_eq_mul]
namespace Subgroup
variable {H₁ H₂ H₃ K₁ K₂ : Subgroup G} {g₁ g₂ : G}
/-- The subgroup that the commutators generate. -/
instance commutator : Bracket (Subgroup G) (Subgroup G) := ⟨fun H₁ H₂ => closure { g | ∃ g₁ ∈ H₁, ∃ g₂ ∈ H₂, ⁅g₁, g₂⁆ = g }⟩
theorem commutator_def (H₁ H₂ : Subgroup G) : ⁅H₁, H₂⁆ = closure { g | ∃ g₁ ∈ H₁, ∃ g₂ ∈ H₂, ⁅g₁, g₂⁆ = g } := rfl
theorem commutator_mem_commutator (h₁ : g₁ ∈ H₁) (h₂ : g₂ ∈ H₂) : ⁅g₁, g₂⁆ ∈ ⁅H₁, H₂⁆ := subset_closure ⟨g₁, h₁, g₂, h₂, rfl⟩
theorem commutator_le : ⁅H₁, H₂⁆ ≤ H₃ ↔ ∀ g₁ ∈ H₁, ∀ g₂ ∈ H₂, ⁅g₁, g₂⁆ ∈ H₃ :=
  ⟨fun h _ a _ b => h (commutator_mem_commutator a b), fun h => (closure_le H₃).2 fun _ ⟨a, ha, b, hb, e⟩ => e ▸ h a ha b hb⟩
theorem commutator_mono (h₁ : H₁ ≤ K₁) (h₂ : H₂ ≤ K₂) : ⁅H₁, H₂⁆ ≤ ⁅K₁, K₂⁆ :=
  commutator_le.2 fun _ a _ b => commutator_mem_commutator (h₁ a) (h₂ b)
end Subgroup
variable (G) in
/-- The commutator subgroup. -/
def commutator : Subgroup G := ⁅(⊤ : Subgroup G), ⊤⁆
variable (G) in
/-- The whole group, its commutator subgroup, that one's, and so on. -/
def derivedSeries : ℕ → Subgroup G
  | 0 => ⊤
  | n + 1 => ⁅derivedSeries n, derivedSeries n⁆
@[simp] theorem derivedSeries_zero (G : Type u) [Group G] : derivedSeries G 0 = ⊤ := rfl
@[simp] theorem derivedSeries_succ (G : Type u) [Group G] (n : ℕ) : derivedSeries G (n + 1) = ⁅derivedSeries G n, derivedSeries G n⁆ := rfl
end
namespace Group
/-- The derived series comes down to 1. -/
class IsSolvable (G : Type u) [Group G] : Prop where
  solvable : ∃ n : ℕ, derivedSeries G n = ⊥
theorem isSolvable_of_comm {G : Type u} [hG : Group G] (h : ∀ a b : G, a * b = b * a) : IsSolvable G := ⟨1, by
  refine (Subgroup.eq_bot_iff_forall _).2 fun x m => ?_
  have l : derivedSeries G 1 ≤ ⊥ := Subgroup.commutator_le.2 fun a _ b _ => Subgroup.mem_bot.2 (commutatorElement_eq_one_iff_mul_comm.2 (h a b))
  exact l m⟩
end Group
@[deprecated Group.IsSolvable (since := "2026-07-16")] abbrev IsSolvable (G : Type u) [Group G] : Prop := Group.IsSolvable G
