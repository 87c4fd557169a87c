import Ember.OrderOf
import Ember.QuotientGroup
/-! Cyclic groups, simple groups, `p`-groups and Sylow subgroups. -/
set_option autoImplicit false
universe u
/-- The powers of one element are all. -/
class IsCyclic (G : Type u) [Pow G ℤ] : Prop where
  protected exists_zpow_surjective : ∃ g : G, Function.Surjective (g ^ · : ℤ → G)
theorem exists_zpow_surjective (G : Type u) [Pow G ℤ] [IsCyclic G] : ∃ g : G, Function.Surjective (g ^ · : ℤ → G) :=
  IsCyclic.exists_zpow_surjective
/-- There are just two normal subgroups. -/
class IsSimpleGroup (G : Type u) [Group G] : Prop extends Nontrivial G where
  eq_bot_or_eq_top_of_normal : ∀ H : Subgroup G, H.Normal → H = ⊥ ∨ H = ⊤
attribute [instance 100] IsSimpleGroup.toNontrivial
/-- The order of every element is a power of `p`. -/
def IsPGroup (p : ℕ) (G : Type u) [Group G] : Prop := ∀ g : G, ∃ k : ℕ, g ^ p ^ k = 1
/-- A maximal `p`-subgroup. -/
structure Sylow (p : ℕ) (G : Type u) [Group G] extends Subgroup G where
  isPGroup' : IsPGroup p toSubgroup
  is_maximal' : ∀ {Q : Subgroup G}, IsPGroup p Q → toSubgroup ≤ Q → Q = toSubgroup
variable {G : Type u} [Group G]
theorem Subgroup.Normal.eq_bot_or_eq_top [IsSimpleGroup G] {H : Subgroup G} (Hn : H.Normal) : H = ⊥ ∨ H = ⊤ :=
  IsSimpleGroup.eq_bot_or_eq_top_of_normal H Hn
theorem isCyclic_iff_exists_zpowers_eq_top : IsCyclic G ↔ ∃ g : G, Subgroup.zpowers g = ⊤ :=
  ⟨fun ⟨g, h⟩ => ⟨g, (Subgroup.eq_top_iff' _).2 h⟩, fun ⟨g, h⟩ => ⟨g, (Subgroup.eq_top_iff' _).1 h⟩⟩
namespace IsPGroup
variable {p : ℕ}
theorem iff_orderOf [hp : Fact p.Prime] : IsPGroup p G ↔ ∀ g : G, ∃ k : ℕ, orderOf g = p ^ k := by
  refine forall_congr' fun g => ⟨fun ⟨k, h⟩ => ?_, fun ⟨k, h⟩ => ⟨k, by rw [← h, pow_orderOf_eq_one]⟩⟩
  obtain ⟨j, -, e⟩ := (Nat.dvd_prime_pow hp.out).1 (orderOf_dvd_of_pow_eq_one h)
  exact ⟨j, e⟩
theorem to_subgroup (hG : IsPGroup p G) (H : Subgroup G) : IsPGroup p H := fun g =>
  (hG g).elim fun k h => ⟨k, Subtype.ext (by rw [Subgroup.coe_pow, h]; rfl)⟩
theorem to_quotient (hG : IsPGroup p G) (H : Subgroup G) [H.Normal] : IsPGroup p (G ⧸ H) := fun q => by
  obtain ⟨g, rfl⟩ := QuotientGroup.mk'_surjective H q
  obtain ⟨k, h⟩ := hG g
  exact ⟨k, by rw [← MonoidHom.map_pow, h, map_one]⟩
end IsPGroup
namespace Sylow
variable {p : ℕ}
attribute [coe] toSubgroup
instance : CoeOut (Sylow p G) (Subgroup G) := ⟨toSubgroup⟩
@[ext] theorem ext {P Q : Sylow p G} (h : (P : Subgroup G) = Q) : P = Q := by cases P; cases Q; cases h; rfl
instance : SetLike (Sylow p G) G where
  coe P := (P.toSubgroup : Set G)
  coe_injective _ _ h := ext (SetLike.coe_injective h)
instance : PartialOrder (Sylow p G) := .ofSetLike (Sylow p G) G
instance (P : Sylow p G) : Group P := inferInstanceAs (Group P.toSubgroup)
theorem isPGroup (P : Sylow p G) : IsPGroup p P.toSubgroup := P.isPGroup'
end Sylow
