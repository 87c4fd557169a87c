import Ember.IsEmpty
import Ember.QuotientGroup
/-! Additive subgroups: their lattice, the group on each, the one that a set generates, cosets and index. Proofs go by way of `Multiplicative`. -/
set_option autoImplicit false
universe u
/-- A set with 0 that is closed under sums and negatives. -/
structure AddSubgroup (G : Type u) [AddGroup G] where
  carrier : Set G
  add_mem' {a b : G} : a ∈ carrier → b ∈ carrier → a + b ∈ carrier
  zero_mem' : (0 : G) ∈ carrier
  neg_mem' {x : G} : x ∈ carrier → -x ∈ carrier
namespace AddSubgroup
section
variable {G : Type u} [AddGroup G]
instance : SetLike (AddSubgroup G) G where
  coe s := s.carrier
  coe_injective p q h := by cases p; cases q; cases h; rfl
instance : PartialOrder (AddSubgroup G) := .ofSetLike (AddSubgroup G) G
variable {H K : AddSubgroup G} {x : G}
theorem mem_carrier {s : AddSubgroup G} {x : G} : x ∈ s.carrier ↔ x ∈ s := Iff.rfl
@[ext] theorem ext {H K : AddSubgroup G} (h : ∀ x, x ∈ H ↔ x ∈ K) : H = K := SetLike.ext h
variable (H) in
protected theorem zero_mem : (0 : G) ∈ H := H.zero_mem'
variable (H) in
protected theorem add_mem {x y : G} : x ∈ H → y ∈ H → x + y ∈ H := H.add_mem'
variable (H) in
protected theorem neg_mem {x : G} : x ∈ H → -x ∈ H := H.neg_mem'
/-- The same elements, their sums written as products. -/
def _root_.Ember.AddSubgroup.multiplicative (H : AddSubgroup G) : Subgroup (Multiplicative G) := ⟨H.carrier, H.add_mem', H.zero_mem', H.neg_mem'⟩
/-- The additive subgroup with these elements. -/
def _root_.Ember.AddSubgroup.additive (H : Subgroup (Multiplicative G)) : AddSubgroup G := ⟨H.carrier, H.mul_mem', H.one_mem', H.inv_mem'⟩
open Ember.AddSubgroup
instance toAddGroup {G : Type u} [AddGroup G] (H : AddSubgroup G) : AddGroup H where
  add a b := ⟨a.1 + b.1, H.add_mem a.2 b.2⟩
  zero := ⟨0, H.zero_mem⟩
  neg a := ⟨-a.1, H.neg_mem a.2⟩
  add_assoc a b c := Subtype.ext (AddSemigroup.add_assoc a.1 b.1 c.1)
  zero_add a := Subtype.ext (AddMonoid.zero_add a.1)
  add_zero a := Subtype.ext (AddMonoid.add_zero a.1)
  neg_add_cancel a := Subtype.ext (AddGroup.neg_add_cancel a.1)
instance toAddCommGroup {G : Type u} [AddCommGroup G] (H : AddSubgroup G) : AddCommGroup H where
  toAddGroup := H.toAddGroup
  add_comm a b := Subtype.ext (AddCommSemigroup.add_comm a.1 b.1)
variable (H) in
@[simp] theorem coe_add (x y : H) : (↑(x + y) : G) = ↑x + ↑y := rfl
variable (H) in
@[simp] theorem coe_zero : ((0 : H) : G) = 0 := rfl
instance : Top (AddSubgroup G) := ⟨additive ⊤⟩
instance : Bot (AddSubgroup G) := ⟨additive ⊥⟩
instance : Min (AddSubgroup G) := ⟨fun H K => additive (multiplicative H ⊓ multiplicative K)⟩
instance : InfSet (AddSubgroup G) := ⟨fun S => additive (sInf {K | additive K ∈ S})⟩
instance : Inhabited (AddSubgroup G) := ⟨⊥⟩
@[simp] theorem mem_top (x : G) : x ∈ (⊤ : AddSubgroup G) := trivial
@[simp] theorem mem_bot {x : G} : x ∈ (⊥ : AddSubgroup G) ↔ x = 0 := Iff.rfl
@[simp] theorem mem_inf {p p' : AddSubgroup G} {x : G} : x ∈ p ⊓ p' ↔ x ∈ p ∧ x ∈ p' := Iff.rfl
@[simp] theorem mem_sInf {S : Set (AddSubgroup G)} {x : G} : x ∈ sInf S ↔ ∀ p ∈ S, x ∈ p :=
  ⟨fun h p m => h (multiplicative p) m, fun h p m => h (additive p) m⟩
variable (H) in
theorem eq_top_iff' : H = ⊤ ↔ ∀ x : G, x ∈ H := ⟨fun h x => h ▸ mem_top x, fun h => ext fun x => ⟨fun _ => mem_top x, fun _ => h x⟩⟩
variable (H) in
theorem eq_bot_iff_forall : H = ⊥ ↔ ∀ x ∈ H, x = (0 : G) :=
  ⟨fun h _ m => mem_bot.1 (h ▸ m), fun h => ext fun x => ⟨h x, fun e => by rw [mem_bot.1 e]; exact H.zero_mem⟩⟩
/-- The smallest additive subgroup with all of `k`. -/
def closure (k : Set G) : AddSubgroup G := sInf {K | k ⊆ K}
variable {k : Set G}
theorem mem_closure {x : G} : x ∈ closure k ↔ ∀ K : AddSubgroup G, k ⊆ K → x ∈ K := mem_sInf
theorem subset_closure : k ⊆ closure k := fun _ h => mem_closure.2 fun _ m => m h
variable (K) in
@[simp] theorem closure_le : closure k ≤ K ↔ k ⊆ K := ⟨fun h _ m => h (subset_closure m), fun h _ m => mem_closure.1 m K h⟩
instance : Max (AddSubgroup G) := ⟨fun H K => closure ((H : Set G) ∪ K)⟩
theorem sup_eq_closure (H H' : AddSubgroup G) : H ⊔ H' = closure ((H : Set G) ∪ (H' : Set G)) := rfl
end
end AddSubgroup
namespace QuotientAddGroup
open Ember.AddSubgroup
variable {α : Type u} [AddGroup α]
/-- `x` and `y` lie in the same coset. -/
def leftRel (s : AddSubgroup α) : Setoid α := ⟨fun x y => -x + y ∈ s, (QuotientGroup.leftRel (multiplicative s)).iseqv⟩
instance instHasQuotientAddSubgroup : HasQuotient α (AddSubgroup α) := ⟨fun s => Quotient (leftRel s)⟩
variable {s : AddSubgroup α}
/-- The coset of an element. -/
@[coe] def mk (a : α) : α ⧸ s := Quotient.mk (leftRel s) a
instance : CoeTC α (α ⧸ s) := ⟨mk⟩
theorem mk_surjective : Function.Surjective (mk : α → α ⧸ s) := fun q => Quotient.exists_rep q
protected theorem eq {a b : α} : (a : α ⧸ s) = b ↔ -a + b ∈ s := ⟨fun h => Quotient.exact h, fun h => Quotient.sound (s := leftRel s) h⟩
end QuotientAddGroup
namespace AddSubgroup
variable {G : Type u} [AddGroup G] (H : AddSubgroup G)
/-- How many cosets there are; 0 for infinitely many. -/
noncomputable def index : ℕ := Nat.card (G ⧸ H)
@[simp] theorem index_mul_card : H.index * Nat.card H = Nat.card G := (Ember.AddSubgroup.multiplicative H).index_mul_card
theorem card_mul_index : Nat.card H * H.index = Nat.card G := by rw [Nat.mul_comm, index_mul_card]
@[simp] theorem index_top : (⊤ : AddSubgroup G).index = 1 := Subgroup.index_top (G := Multiplicative G)
end AddSubgroup
