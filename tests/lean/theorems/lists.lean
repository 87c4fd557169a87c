import Ember
/-! Lists. -/

variable {α β γ : Type}

theorem list_append_nil (l : List α) : l ++ [] = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.cons_append, ih]

theorem list_append_assoc (l m n : List α) : (l ++ m) ++ n = l ++ (m ++ n) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.cons_append, List.cons_append, List.cons_append, ih]

theorem list_length_append (l m : List α) : (l ++ m).length = l.length + m.length := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [List.cons_append, List.length_cons, List.length_cons, ih]
    omega

theorem list_map_id (l : List α) : l.map id = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.map_cons, ih, id]

theorem list_map_map (f : α → β) (g : β → γ) (l : List α) : (l.map f).map g = l.map (g ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp only [List.map_cons, ih, Function.comp]

theorem list_map_append (f : α → β) (l m : List α) : (l ++ m).map f = l.map f ++ m.map f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.cons_append, List.map_cons, List.map_cons, ih, List.cons_append]

theorem list_length_map (f : α → β) (l : List α) : (l.map f).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.map_cons, List.length_cons, List.length_cons, ih]

theorem list_mem_append {a : α} {l m : List α} : a ∈ l ++ m ↔ a ∈ l ∨ a ∈ m := by simp

theorem list_mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp

theorem list_reverse_reverse (l : List α) : l.reverse.reverse = l := by simp

theorem list_reverse_append (l m : List α) : (l ++ m).reverse = m.reverse ++ l.reverse := by simp

theorem list_length_reverse (l : List α) : l.reverse.length = l.length := by simp

theorem list_cons_injective {a b : α} {l m : List α} (h : a :: l = b :: m) : a = b ∧ l = m := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩

theorem list_nil_of_length_zero {l : List α} (h : l.length = 0) : l = [] := by
  cases l with
  | nil => rfl
  | cons a l => cases h

theorem list_length_pos_of_mem {a : α} {l : List α} (h : a ∈ l) : 0 < l.length := by
  cases l with
  | nil => cases h
  | cons b l => exact Nat.succ_pos _

theorem list_filter_length_le (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [List.filter_cons, List.length_cons]
    split
    · rw [List.length_cons]
      omega
    · omega

theorem list_foldr_sum_append (l m : List ℕ) :
    (l ++ m).foldr (· + ·) 0 = l.foldr (· + ·) 0 + m.foldr (· + ·) 0 := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [List.cons_append, List.foldr_cons, List.foldr_cons, ih]
    omega

theorem list_all_even_sum {l : List ℕ} (h : ∀ a ∈ l, a % 2 = 0) : l.foldr (· + ·) 0 % 2 = 0 := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have h₁ := h a (by simp)
    have h₂ := ih fun b hb => h b (by simp [hb])
    rw [List.foldr_cons]
    omega

theorem list_range_length (n : ℕ) : (List.range n).length = n := by simp

theorem list_mem_range (m n : ℕ) : m ∈ List.range n ↔ m < n := by simp

theorem list_concrete : [1, 2, 3].map (fun n => n * n) = [1, 4, 9] ∧ [3, 1, 2].length = 3 := by decide

theorem list_head_append {a : α} {l m : List α} : (a :: l ++ m).head? = some a := rfl

theorem list_subset_append_left (l m : List α) : ∀ a ∈ l, a ∈ l ++ m := by
  intro a h
  simp [h]

theorem list_exists_cons {l : List α} (h : l ≠ []) : ∃ a m, l = a :: m := by
  cases l with
  | nil => exact absurd rfl h
  | cons a m => exact ⟨a, m, rfl⟩

theorem list_no_cycle (a : α) (l : List α) : l ≠ a :: l := by
  intro h
  have := congrArg List.length h
  rw [List.length_cons] at this
  omega

theorem list_append_left_cancel {l m n : List α} (h : l ++ m = l ++ n) : m = n := by
  induction l with
  | nil => exact h
  | cons a l ih =>
    rw [List.cons_append, List.cons_append] at h
    injection h with _ h
    exact ih h
