import Ember.RingHom
import Ember.SumNames
import Ember.Smul
/-! Functions with finite support, `α →₀ M`, as in Mathlib: values, `single`, sums, multiples, order, `prod` and `sum` over the support.

Differences `f - g` and bounds of supports are here for values in ℕ alone, where factorizations use them. -/
set_option autoImplicit false
universe u v w
/-- A function that is 0 but for finitely many arguments. -/
structure Finsupp (α : Type u) (M : Type v) [OfNat M 0] where
  /-- Where it is not 0. -/
  support : Finset α
  toFun : α → M
  mem_support_toFun : ∀ a, a ∈ support ↔ toFun a ≠ 0
@[inherit_doc] infixr:25 " →₀ " => Finsupp

namespace Finsupp
variable {α : Type u} {M : Type v} {N : Type w}
section
variable [OfNat M 0] {f g : α →₀ M} {a a' : α} {b : M}
instance instFunLike : FunLike (α →₀ M) α M where
  coe := toFun
  coe_injective' := by
    rintro ⟨s, f, hf⟩ ⟨t, g, hg⟩ h
    cases (h : f = g)
    congr
    exact Finset.ext fun a => (hf a).trans (hg a).symm
@[ext] theorem ext {f g : α →₀ M} (h : ∀ a, f a = g a) : f = g := FunLike.coe_injective' (funext h)
@[simp] theorem coe_mk (f : α → M) (s : Finset α) (h : ∀ a, a ∈ s ↔ f a ≠ 0) : FunLike.coe (⟨s, f, h⟩ : α →₀ M) = f := rfl
@[simp] theorem mem_support_iff {f : α →₀ M} : ∀ {a : α}, a ∈ f.support ↔ f a ≠ 0 := fun {a} => f.mem_support_toFun a
theorem notMem_support_iff {f : α →₀ M} {a : α} : a ∉ f.support ↔ f a = 0 := by rw [mem_support_iff, Classical.not_not]
theorem ne_iff {f g : α →₀ M} : f ≠ g ↔ ∃ a, f a ≠ g a :=
  ⟨fun h => Classical.byContradiction fun n => h (ext fun a => Classical.byContradiction fun k => n ⟨a, k⟩), fun ⟨_, h⟩ e => h (e ▸ rfl)⟩
instance instZero : Zero (α →₀ M) := ⟨⟨∅, fun _ => 0, fun a => ⟨fun h => absurd h (Finset.notMem_empty a), fun h => absurd rfl h⟩⟩⟩
instance instInhabited : Inhabited (α →₀ M) := ⟨0⟩
@[simp] theorem zero_apply {a : α} : (0 : α →₀ M) a = 0 := rfl
@[simp] theorem support_zero : (0 : α →₀ M).support = ∅ := rfl
@[simp] theorem support_eq_empty {f : α →₀ M} : f.support = ∅ ↔ f = 0 :=
  ⟨fun h => ext fun a => notMem_support_iff.1 (h ▸ Finset.notMem_empty a), fun h => h ▸ rfl⟩
@[simp] theorem support_nonempty_iff {f : α →₀ M} : f.support.Nonempty ↔ f ≠ 0 := by rw [Finset.nonempty_iff_ne_empty, ne_eq, support_eq_empty]

open Classical in
/-- The function with the value `b` at `a`, and 0 elsewhere. -/
noncomputable def single (a : α) (b : M) : α →₀ M where
  support := if b = 0 then ∅ else {a}
  toFun x := if a = x then b else 0
  mem_support_toFun x := by
    by_cases hb : b = 0
    · rw [if_pos hb, hb, ite_self]; exact ⟨fun h => absurd h (Finset.notMem_empty x), fun h => absurd rfl h⟩
    · rw [if_neg hb, Finset.mem_singleton]
      by_cases hx : a = x
      · rw [if_pos hx]; exact ⟨fun _ => hb, fun _ => hx.symm⟩
      · rw [if_neg hx]; exact ⟨fun e => absurd e.symm hx, fun h => absurd rfl h⟩
theorem single_apply [Decidable (a = a')] : single a b a' = if a = a' then b else 0 := by
  by_cases h : a = a'
  · rw [if_pos h]; exact if_pos h
  · rw [if_neg h]; exact if_neg h
@[simp] theorem single_eq_same : (single a b : α →₀ M) a = b := by classical rw [single_apply, if_pos rfl]
@[simp] theorem single_eq_of_ne (h : a' ≠ a) : (single a b : α →₀ M) a' = 0 := by classical rw [single_apply, if_neg (Ne.symm h)]
@[simp] theorem single_eq_of_ne' (h : a ≠ a') : (single a b : α →₀ M) a' = 0 := single_eq_of_ne h.symm
@[simp] theorem single_zero (a : α) : (single a 0 : α →₀ M) = 0 := ext fun x => by
  classical rw [single_apply, ite_self]; rfl
@[simp] theorem support_single (a : α) (hb : b ≠ 0) : (single a b).support = {a} := if_neg hb
theorem support_single_subset : (single a b).support ⊆ {a} := fun x h => by
  refine Finset.mem_singleton.2 (Classical.byContradiction fun n => mem_support_iff.1 h (single_eq_of_ne n))
theorem single_injective (a : α) : Function.Injective (single a : M → α →₀ M) := fun b c h => by
  have := congrArg (fun f : α →₀ M => f a) h
  simpa using this
end

/-! ### Sums and multiples -/
section
variable [Add M] [OfNat M 0] [Ember.CommAdd M]
open Classical in
noncomputable instance instAdd : Add (α →₀ M) where
  add f g := ⟨(f.support ∪ g.support).filter fun a => f a + g a ≠ 0, fun a => f a + g a, fun a => by
    rw [Finset.mem_filter, Finset.mem_union, mem_support_iff, mem_support_iff]
    refine ⟨And.right, fun h => ⟨Classical.byContradiction fun n => h ?_, h⟩⟩
    rw [not_or, Classical.not_not, Classical.not_not] at n
    rw [n.1, n.2, Ember.CommAdd.zero_add]⟩
@[simp] theorem add_apply (g₁ g₂ : α →₀ M) (a : α) : (g₁ + g₂) a = g₁ a + g₂ a := rfl
instance : Ember.CommAdd (α →₀ M) where
  add_comm _ _ := ext fun _ => Ember.CommAdd.add_comm _ _
  add_assoc _ _ _ := ext fun _ => Ember.CommAdd.add_assoc _ _ _
  zero_add _ := ext fun _ => Ember.CommAdd.zero_add _
theorem single_add (a : α) (b₁ b₂ : M) : single a (b₁ + b₂) = single a b₁ + single a b₂ := ext fun x => by
  classical
  rw [add_apply, single_apply, single_apply, single_apply]
  split
  · rfl
  · exact (Ember.CommAdd.zero_add 0).symm
theorem finsetSum_apply {ι : Type w} (S : Finset ι) (f : ι → α →₀ M) (a : α) : (∑ i ∈ S, f i) a = ∑ i ∈ S, f i a := by
  classical
  induction S using Finset.induction_on with
  | empty => rfl
  | insert i s h ih => rw [Finset.sum_insert h, Finset.sum_insert h, add_apply, ih]
theorem finset_sum_apply {ι : Type w} (S : Finset ι) (f : ι → α →₀ M) (a : α) : (∑ i ∈ S, f i) a = ∑ i ∈ S, f i a := finsetSum_apply S f a
variable [Ember.NSMul M]
private theorem nsmul_zero (n : ℕ) : n • (0 : M) = 0 := by
  induction n with
  | zero => exact zero_nsmul 0
  | succ n ih => rw [succ_nsmul, ih, Ember.CommAdd.zero_add]
open Classical in
noncomputable instance instNSMul : Ember.NSMul (α →₀ M) where
  smul n f := ⟨f.support.filter fun a => n • f a ≠ 0, fun a => n • f a, fun a => by
    rw [Finset.mem_filter, mem_support_iff]
    exact ⟨And.right, fun h => ⟨fun e => h (by rw [e, nsmul_zero]), h⟩⟩⟩
  zero_nsmul f := ext fun a => zero_nsmul (f a)
  succ_nsmul n f := ext fun a => succ_nsmul (f a) n
@[simp] theorem smul_apply (b : ℕ) (v : α →₀ M) (a : α) : (b • v) a = b • v a := rfl
@[simp] theorem smul_single (c : ℕ) (a : α) (b : M) : c • single a b = single a (c • b) := ext fun x => by
  classical
  rw [smul_apply, single_apply, single_apply]
  split
  · rfl
  · exact nsmul_zero c
end

/-! ### Order, and differences in ℕ -/
instance instLE [OfNat M 0] [LE M] : LE (α →₀ M) := ⟨fun f g => ∀ i, f i ≤ g i⟩
theorem le_def [OfNat M 0] [LE M] {f g : α →₀ M} : f ≤ g ↔ ∀ i, f i ≤ g i := Iff.rfl
section
variable {f g : α →₀ ℕ} {a : α} {n : ℕ}
instance tsub : Sub (α →₀ ℕ) where
  sub f g := ⟨f.support.filter fun a => f a - g a ≠ 0, fun a => f a - g a, fun a => by
    rw [Finset.mem_filter, mem_support_iff]
    exact ⟨And.right, fun h => ⟨fun e => h (by rw [e, Nat.zero_sub]), h⟩⟩⟩
@[simp] theorem tsub_apply (f g : α →₀ ℕ) (a : α) : (f - g) a = f a - g a := rfl
theorem support_mono (hfg : f ≤ g) : f.support ⊆ g.support := fun a h => by
  have := hfg a
  rw [mem_support_iff] at h ⊢
  omega
@[simp] theorem single_le_iff : single a n ≤ f ↔ n ≤ f a := by
  constructor
  · intro h; have := h a; rwa [single_eq_same] at this
  · intro h i
    by_cases e : i = a
    · rw [e, single_eq_same]; exact h
    · rw [single_eq_of_ne e]; exact Nat.zero_le _
end

/-! ### Products and sums over the support -/
section
variable [OfNat M 0]
/-- The product of `g a (f a)` over the support of `f`. -/
def prod [Mul N] [OfNat N 1] [Ember.CommMul N] (f : α →₀ M) (g : α → M → N) : N := ∏ a ∈ f.support, g a (f a)
/-- The sum of `g a (f a)` over the support of `f`. -/
def sum [Add N] [OfNat N 0] [Ember.CommAdd N] (f : α →₀ M) (g : α → M → N) : N := ∑ a ∈ f.support, g a (f a)
section
variable [Mul N] [OfNat N 1] [Ember.CommMul N]
@[simp] theorem prod_zero_index {h : α → M → N} : (0 : α →₀ M).prod h = 1 := rfl
@[simp] theorem prod_single_index {a : α} {b : M} {h : α → M → N} (h_zero : h a 0 = 1) : (single a b).prod h = h a b := by
  by_cases hb : b = 0
  · rw [hb, single_zero, prod_zero_index, h_zero]
  · rw [prod, support_single a hb, Finset.prod_singleton, single_eq_same]
end
section
variable [Add N] [OfNat N 0] [Ember.CommAdd N]
@[simp] theorem sum_zero_index {h : α → M → N} : (0 : α →₀ M).sum h = 0 := rfl
@[simp] theorem sum_single_index {a : α} {b : M} {h : α → M → N} (h_zero : h a 0 = 0) : (single a b).sum h = h a b := by
  by_cases hb : b = 0
  · rw [hb, single_zero, sum_zero_index, h_zero]
  · rw [sum, support_single a hb, Finset.sum_singleton, single_eq_same]
end
end
end Finsupp
