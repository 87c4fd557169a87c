import Ember.NatCard
import Ember.SubgroupMaps
/-! Cosets `G ⧸ H`, the quotient group by a normal subgroup, the index of a subgroup, Lagrange's theorem. -/
set_option autoImplicit false
universe u v
/-- `A` has quotients by the values of `B`. -/
class HasQuotient (A : outParam (Type u)) (B : Type v) where
  /-- The quotient, written `A ⧸ b`. -/
  Quotient (A) : B → Type (max u v)
notation:35 G " ⧸ " H:34 => HasQuotient.Quotient G H
namespace QuotientGroup
variable {α : Type u} [Group α]
/-- `x` and `y` lie in the same left coset. -/
def leftRel (s : Subgroup α) : Setoid α where
  r x y := x⁻¹ * y ∈ s
  iseqv.refl x := by rw [inv_mul_cancel]; exact s.one_mem
  iseqv.symm {x y} h := by have := s.inv_mem h; rwa [mul_inv_rev, inv_inv] at this
  iseqv.trans {x y z} h k := by have := s.mul_mem h k; rwa [mul_assoc, mul_inv_cancel_left] at this
instance instHasQuotientSubgroup : HasQuotient α (Subgroup α) := ⟨fun s => Quotient (leftRel s)⟩
variable {s : Subgroup α}
/-- The coset of an element. -/
@[coe] def mk (a : α) : α ⧸ s := Quotient.mk (leftRel s) a
instance : CoeTC α (α ⧸ s) := ⟨mk⟩
theorem mk_surjective : Function.Surjective (mk : α → α ⧸ s) := fun q => Quotient.exists_rep q
protected theorem eq {a b : α} : (a : α ⧸ s) = b ↔ a⁻¹ * b ∈ s := ⟨fun h => Quotient.exact h, fun h => Quotient.sound (s := leftRel s) h⟩
section
variable {G : Type u} [Group G] (N : Subgroup G) [nN : N.Normal]
instance Quotient.group : Group (G ⧸ N) where
  mul := Quotient.lift₂ (fun a b => (mk (a * b) : G ⧸ N)) fun a₁ b₁ a₂ b₂ h k => QuotientGroup.eq.2 (by
    have h : a₁⁻¹ * a₂ ∈ N := h
    have k : b₁⁻¹ * b₂ ∈ N := k
    have := N.mul_mem k (nN.conj_mem' _ h b₂)
    rwa [show b₁⁻¹ * b₂ * (b₂⁻¹ * (a₁⁻¹ * a₂) * b₂) = (a₁ * b₁)⁻¹ * (a₂ * b₂) by
      rw [mul_inv_rev, mul_assoc b₁⁻¹, mul_assoc b₂⁻¹, mul_inv_cancel_left, mul_assoc, mul_assoc]] at this)
  one := mk 1
  inv := Quotient.lift (fun a => (mk a⁻¹ : G ⧸ N)) fun a b h => QuotientGroup.eq.2 (by
    have h : a⁻¹ * b ∈ N := h
    rw [inv_inv]
    have := N.inv_mem (nN.mem_comm h)
    rwa [mul_inv_rev, inv_inv] at this)
  mul_assoc a b c := Quotient.inductionOn₃ a b c fun a b c => congrArg mk (mul_assoc a b c)
  one_mul a := Quotient.inductionOn a fun a => congrArg mk (one_mul a)
  mul_one a := Quotient.inductionOn a fun a => congrArg mk (mul_one a)
  inv_mul_cancel a := Quotient.inductionOn a fun a => congrArg mk (inv_mul_cancel a)
instance Quotient.commGroup {G : Type u} [CommGroup G] (N : Subgroup G) : CommGroup (G ⧸ N) where
  toGroup := Quotient.group N
  mul_comm a b := Quotient.inductionOn₂ a b fun a b => congrArg mk (mul_comm a b)
/-- The projection. -/
def mk' : G →* G ⧸ N := ⟨mk, rfl, fun _ _ => rfl⟩
theorem mk'_surjective : Function.Surjective (mk' N) := mk_surjective
@[simp] theorem coe_mul (a b : G) : ((a * b : G) : G ⧸ N) = (a : G ⧸ N) * (b : G ⧸ N) := rfl
@[simp] theorem coe_one : ((1 : G) : G ⧸ N) = 1 := rfl
@[simp] theorem coe_inv (a : G) : ((a⁻¹ : G) : G ⧸ N) = (a : G ⧸ N)⁻¹ := rfl
@[simp] theorem eq_one_iff {N : Subgroup G} [N.Normal] (x : G) : (x : G ⧸ N) = 1 ↔ x ∈ N := by
  rw [← coe_one N, QuotientGroup.eq, mul_one, N.inv_mem_iff]
@[simp] theorem ker_mk' : MonoidHom.ker (mk' N) = N := Subgroup.ext fun x => eq_one_iff x
end
end QuotientGroup
namespace Subgroup
variable {G : Type u} [Group G] (H : Subgroup G)
/-- An element is its coset and what is left. -/
noncomputable def groupEquivQuotientProdSubgroup {α : Type u} [Group α] {s : Subgroup α} : α ≃ (α ⧸ s) × s :=
  (Equiv.ofBijective (fun p : (α ⧸ s) × s => (QuotientGroup.mk_surjective p.1).choose * p.2.1) ⟨by
    rintro ⟨q, a⟩ ⟨r, b⟩ e
    have out (q : α ⧸ s) (a : s) : QuotientGroup.mk ((QuotientGroup.mk_surjective q).choose * a.1) = q := by
      refine Eq.trans ?_ (QuotientGroup.mk_surjective q).choose_spec
      exact (QuotientGroup.eq.2 (by rw [inv_mul_cancel_left]; exact a.2)).symm
    have e : (QuotientGroup.mk_surjective q).choose * a.1 = (QuotientGroup.mk_surjective r).choose * b.1 := e
    have k : q = r := by rw [← out q a, e, out r b]
    subst k
    exact Prod.ext rfl (Subtype.ext (mul_left_cancel e)), fun g => by
    have h := (QuotientGroup.mk_surjective (QuotientGroup.mk g : α ⧸ s)).choose_spec
    exact ⟨⟨QuotientGroup.mk g, ⟨_, QuotientGroup.eq.1 h⟩⟩, mul_inv_cancel_left _ g⟩⟩).symm
/-- How many cosets there are; 0 for infinitely many. -/
noncomputable def index : ℕ := Nat.card (G ⧸ H)
/-- The index of `H ⊓ K` in `K`. -/
noncomputable def relIndex (H K : Subgroup G) : ℕ := (H.subgroupOf K).index
@[simp] theorem index_mul_card : H.index * Nat.card H = Nat.card G := by
  rw [Nat.card_congr (groupEquivQuotientProdSubgroup (s := H)), Nat.card_prod]; rfl
theorem card_mul_index : Nat.card H * H.index = Nat.card G := by rw [Nat.mul_comm, index_mul_card]
theorem index_dvd_card : H.index ∣ Nat.card G := ⟨_, H.index_mul_card.symm⟩
theorem card_subgroup_dvd_card (s : Subgroup G) : Nat.card s ∣ Nat.card G := ⟨_, s.card_mul_index.symm⟩
@[simp] theorem index_top : (⊤ : Subgroup G).index = 1 := by
  letI : Fintype (G ⧸ (⊤ : Subgroup G)) := ⟨{QuotientGroup.mk 1}, fun q => by
    obtain ⟨g, rfl⟩ := QuotientGroup.mk_surjective q
    exact Finset.mem_singleton.2 (QuotientGroup.eq.2 trivial)⟩
  show Nat.card (G ⧸ (⊤ : Subgroup G)) = 1
  rw [Nat.card_eq_fintype_card]; exact Finset.card_singleton _
end Subgroup
@[deprecated Subgroup.relIndex] noncomputable abbrev Subgroup.relindex {G : Type u} [Group G] (H K : Subgroup G) : ℕ := H.relIndex K
