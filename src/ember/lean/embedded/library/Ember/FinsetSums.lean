import Ember.FinsetCard
/-! More sums and products over finite sets: `Fin n`, bijections, subsets, bounds, extremal elements. -/
set_option autoImplicit false
universe u v w
namespace Finset
section
variable {ι : Type v} {κ : Type w} {M : Type u} [Add M] [OfNat M 0] [Ember.CommAdd M]
private theorem sum_finList (n : ℕ) (f : Fin n → M) : ∀ (k : ℕ) (h : k ≤ n),
    ((Ember.finList n k h).map f).foldr (· + ·) 0 = ∑ i ∈ range k, if h : i < n then f ⟨i, h⟩ else 0
  | 0, _ => rfl
  | k + 1, h => by
    rw [sum_range_succ_comm, ← sum_finList n f k (Nat.le_of_succ_le h), dif_pos (show k < n by omega)]; rfl
theorem _root_.Fin.sum_univ_eq_sum_range (f : ℕ → M) (n : ℕ) : ∑ i : Fin n, f i = ∑ i ∈ range n, f i := by
  refine (sum_finList n (fun i => f i) n (Nat.le_refl n)).trans (sum_congr rfl fun i hi => ?_)
  rw [dif_pos (mem_range.1 hi)]
theorem sum_range {n : ℕ} (f : ℕ → M) : ∑ i ∈ range n, f i = ∑ i : Fin n, f i := (Fin.sum_univ_eq_sum_range f n).symm
/-- Sums that correspond, one summand to one. -/
theorem sum_bij {s : Finset ι} {t : Finset κ} {f : ι → M} {g : κ → M} (i : (a : ι) → a ∈ s → κ) (hi : ∀ a ha, i a ha ∈ t)
    (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) (i_surj : ∀ b ∈ t, ∃ a ha, i a ha = b) (h : ∀ a ha, f a = g (i a ha)) :
    ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  classical
  induction s using induction_on generalizing t with
  | empty =>
    have none : t = ∅ := eq_empty_iff_forall_notMem.2 fun b hb => by obtain ⟨a, ha, -⟩ := i_surj b hb; exact notMem_empty a ha
    rw [none]; rfl
  | insert a s ha ih =>
    have hmem := mem_insert_self a s
    have e : t = insert (i a hmem) (t.erase (i a hmem)) := Finset.ext fun b => by
      rw [mem_insert, mem_erase]
      exact ⟨fun hb => (Classical.em (b = i a hmem)).imp id fun n => ⟨n, hb⟩, fun k => k.elim (fun e => e ▸ hi a hmem) And.right⟩
    rw [e, sum_insert ha, sum_insert fun m => (mem_erase.1 m).1 rfl, h a hmem]
    refine congrArg _ (ih (fun b hb => i b (mem_insert.2 (.inr hb))) ?_ ?_ ?_ fun b hb => h b _)
    · exact fun b hb => mem_erase.2 ⟨fun e => ha (i_inj _ _ _ _ e ▸ hb), hi b _⟩
    · exact fun b hb c hc e => i_inj _ _ _ _ e
    · intro b hb
      obtain ⟨c, hc, rfl⟩ := i_surj b (mem_erase.1 hb).2
      rcases mem_insert.1 hc with rfl | m
      · exact absurd rfl (mem_erase.1 hb).1
      · exact ⟨c, m, rfl⟩
theorem sum_image [DecidableEq ι] {f : ι → M} {s : Finset κ} {g : κ → ι} (h : Set.InjOn g s) : ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x) :=
  (sum_bij (fun a _ => g a) (fun a m => mem_image.2 ⟨a, m, rfl⟩) (fun _ m _ n e => h m n e)
    (fun b m => by obtain ⟨a, n, e⟩ := mem_image.1 m; exact ⟨a, n, e⟩) fun _ _ => rfl).symm
theorem sum_erase [DecidableEq ι] (s : Finset ι) {f : ι → M} {a : ι} (h : f a = 0) : ∑ x ∈ s.erase a, f x = ∑ x ∈ s, f x := by
  by_cases m : a ∈ s
  · have e : s = insert a (s.erase a) := Finset.ext fun b => by
      rw [mem_insert, mem_erase]
      exact ⟨fun hb => (Classical.em (b = a)).imp id fun n => ⟨n, hb⟩, fun k => k.elim (fun e => e ▸ m) And.right⟩
    conv => rhs; rw [e, sum_insert fun k => (mem_erase.1 k).1 rfl, h, Ember.CommAdd.zero_add]
  · exact sum_congr (Finset.ext fun b => by rw [mem_erase]; exact ⟨And.right, fun hb => ⟨fun e => m (e ▸ hb), hb⟩⟩) fun _ _ => rfl
theorem add_sum_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) : f a + ∑ x ∈ s.erase a, f x = ∑ x ∈ s, f x := by
  have e : s = insert a (s.erase a) := Finset.ext fun b => by
    rw [mem_insert, mem_erase]
    exact ⟨fun hb => (Classical.em (b = a)).imp id fun n => ⟨n, hb⟩, fun k => k.elim (fun e => e ▸ h) And.right⟩
  conv => rhs; rw [e, sum_insert fun k => (mem_erase.1 k).1 rfl]
theorem sum_Ico_eq_sum_range (f : ℕ → M) (m n : ℕ) : ∑ k ∈ Ico m n, f k = ∑ k ∈ range (n - m), f (m + k) := by
  refine (sum_bij (fun k _ => m + k) ?_ ?_ ?_ fun _ _ => rfl).symm
  · intro a ha; have := mem_range.1 ha; exact mem_Ico.2 (by omega)
  · intro a _ b _ e; omega
  · intro b hb; have := mem_Ico.1 hb; exact ⟨b - m, mem_range.2 (by omega), by omega⟩
end
theorem exists_max_image {α : Type u} {ι : Type v} [LE α] [LT α] [Ember.LinearOrder α] (s : Finset ι) (f : ι → α) (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x' ≤ f x := by
  classical
  induction s using induction_on with
  | empty => obtain ⟨x, hx⟩ := h; exact absurd hx (notMem_empty x)
  | insert a s _ ih =>
    rcases Classical.em s.Nonempty with ne | none
    · obtain ⟨x, hx, best⟩ := ih ne
      rcases le_total (f x) (f a) with l | l
      · exact ⟨a, mem_insert_self a s, fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ le_refl _) fun m => le_trans (best y m) l⟩
      · exact ⟨x, mem_insert.2 (.inr hx), fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ l) (best y)⟩
    · exact ⟨a, mem_insert_self a s, fun y hy => (mem_insert.1 hy).elim (fun e => e ▸ le_refl _) fun m => absurd ⟨y, m⟩ none⟩
end Finset
