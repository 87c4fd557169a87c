import Ember
/-! Lists and options. -/

theorem list_append_assoc {α : Type} (a b c : List α) : a ++ b ++ c = a ++ (b ++ c) := by simp
theorem list_length_reverse {α : Type} (l : List α) : l.reverse.length = l.length := by simp
theorem list_reverse_twice {α : Type} (l : List α) : l.reverse.reverse = l := by simp
theorem list_map_comp {α β γ : Type} (f : α → β) (g : β → γ) (l : List α) : (l.map f).map g = l.map (g ∘ f) := by simp
theorem list_map_by_induction {α β : Type} (f : α → β) (l m : List α) : (l ++ m).map f = l.map f ++ m.map f := by
  induction l with
  | nil => rfl
  | cons x l ih => simp
theorem list_mem_append {α : Type} (x : α) (l m : List α) (h : x ∈ l) : x ∈ l ++ m := by simp [h]
theorem list_filter_length {α : Type} (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := List.length_filter_le p l
theorem list_filter_mem (l : List ℕ) : ∀ x ∈ l.filter (· < 5), x < 5 := by
  intro x h
  simp at h
  exact h.2
theorem list_take_drop {α : Type} (l : List α) (n : ℕ) : l.take n ++ l.drop n = l := by simp
theorem list_length_take {α : Type} (l : List α) (n : ℕ) (h : n ≤ l.length) : (l.take n).length = n := by simp; omega
theorem list_index : [10, 20, 30][1] = 20 := rfl
theorem list_index_map (l : List ℕ) (i : ℕ) (h : i < l.length) : (l.map (· + 1))[i]'(by simpa using h) = l[i] + 1 := by simp
theorem list_ext_index {α : Type} (l m : List α) (h : ∀ i : ℕ, l[i]? = m[i]?) : l = m := by ext i; rw [h]
theorem list_sum_append (l m : List ℕ) : (l ++ m).sum = l.sum + m.sum := by simp
theorem list_range_sum : (List.range 101).sum = 5050 := by decide +kernel
theorem list_mem_range (n : ℕ) : n ∈ List.range 10 ↔ n < 10 := by simp
theorem list_fold_append {α β : Type} (f : β → α → β) (b : β) (l m : List α) : (l ++ m).foldl f b = m.foldl f (l.foldl f b) := by simp
theorem list_all_decided : [2, 4, 6].all (· % 2 == 0) = true := by decide
theorem list_nested : [[1, 2], [3]].flatten = [1, 2, 3] := rfl
theorem list_flatMap (l : List ℕ) (x : ℕ) (h : x ∈ l.flatMap fun n => [n, n + 1]) : ∃ n ∈ l, x = n ∨ x = n + 1 := by
  simpa using h
theorem list_replicate_length {α : Type} (n : ℕ) (a : α) : (List.replicate n a).length = n := by simp
theorem list_cons_injective {α : Type} (a b : α) (l m : List α) (h : a :: l = b :: m) : a = b ∧ l = m := by simpa using h
theorem list_decidable_eq : [1, 2, 3] ≠ [1, 2, 4] := by decide
theorem list_bounded_forall : ∀ x ∈ [1, 2, 3], x < 4 := by decide
theorem list_length_zero {α : Type} (l : List α) (h : l.length = 0) : l = [] := by simpa using h
theorem list_head_tail {α : Type} (l : List α) (h : l ≠ []) : l.head h :: l.tail = l := List.head_cons_tail h
theorem list_count : [1, 2, 1, 3].count 1 = 2 := by decide
theorem option_map_some {α β : Type} (f : α → β) (o : Option α) (b : β) (h : o.map f = some b) : ∃ a, o = some a ∧ f a = b := by
  simpa using h
theorem option_none_or_some {α : Type} (o : Option α) : o = none ∨ ∃ a, o = some a := by cases o <;> simp
theorem option_getD (o : Option ℕ) (h : o.isSome) : ∃ n, o.getD 0 = n ∧ o = some n := by
  cases o with
  | none => contradiction
  | some n => exact ⟨n, rfl, rfl⟩
theorem option_bind_assoc {α β γ : Type} (o : Option α) (f : α → Option β) (g : β → Option γ) :
    (o.bind f).bind g = o.bind fun a => (f a).bind g := by cases o <;> rfl
theorem quotient_parity : ∃ f : Quot (fun m n : ℕ => m % 2 = n % 2) → ℕ, ∀ n, f (Quot.mk _ n) = n % 2 :=
  ⟨Quot.lift (· % 2) fun _ _ h => h, fun _ => rfl⟩
theorem sum_swap_twice {α β : Type} (s : α ⊕ β) : s.swap.swap = s := by simp
theorem subtype_by_ext (a b : {n : ℕ // n < 5}) (h : a.val = b.val) : a = b := by ext; exact h
theorem prod_forall (p : ℕ × ℕ → Prop) (h : ∀ a b, p (a, b)) : ∀ x, p x := by simpa using h
