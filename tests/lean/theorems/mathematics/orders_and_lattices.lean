import Ember
/-! Orders: abstract preorders, partial and linear orders, monotone maps, bounds. -/
set_option linter.unusedVariables false

theorem ord_trans {α : Type*} [Preorder α] {a b c : α} (h : a ≤ b) (k : b ≤ c) : a ≤ c := h.trans k

theorem ord_refl {α : Type*} [Preorder α] (a : α) : a ≤ a := le_refl a

theorem ord_antisymm {α : Type*} [PartialOrder α] {a b : α} (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k

theorem ord_lt_irrefl {α : Type*} [Preorder α] (a : α) : ¬a < a := lt_irrefl a

theorem ord_lt_asymm {α : Type*} [Preorder α] {a b : α} (h : a < b) : ¬b < a := lt_asymm h

theorem ord_lt_of_le_of_lt {α : Type*} [Preorder α] {a b c : α} (h : a ≤ b) (k : b < c) : a < c := h.trans_lt k

theorem ord_le_of_lt {α : Type*} [Preorder α] {a b : α} (h : a < b) : a ≤ b := h.le

theorem ord_ne_of_lt_abstract {α : Type*} [Preorder α] {a b : α} (h : a < b) : a ≠ b := h.ne

theorem ord_lt_of_le_of_ne {α : Type*} [PartialOrder α] {a b : α} (h : a ≤ b) (k : a ≠ b) : a < b := lt_of_le_of_ne h k

theorem ord_le_iff_lt_or_eq {α : Type*} [PartialOrder α] {a b : α} : a ≤ b ↔ a < b ∨ a = b := le_iff_lt_or_eq

theorem ord_total {α : Type*} [LinearOrder α] (a b : α) : a ≤ b ∨ b ≤ a := le_total a b

theorem ord_trichotomy {α : Type*} [LinearOrder α] (a b : α) : a < b ∨ a = b ∨ b < a := lt_trichotomy a b

theorem ord_not_lt_on_reals {α : Type*} [LinearOrder α] {a b : α} (h : ¬a < b) : b ≤ a := not_lt.1 h

theorem ord_not_le {α : Type*} [LinearOrder α] {a b : α} : ¬a ≤ b ↔ b < a := not_le

theorem ord_push_neg {α : Type*} [LinearOrder α] {a b : α} (h : ¬(a ≤ b ∧ b ≤ a)) : b < a ∨ a < b := by
  by_contra k
  push_neg at k
  exact h ⟨k.1, k.2⟩

theorem ord_eq_of_forall_le {α : Type*} [PartialOrder α] {a b : α} (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b :=
  le_antisymm ((h a).1 le_rfl) ((h b).2 le_rfl)

theorem ord_indirect {α : Type*} [Preorder α] {a b : α} (h : ∀ c, b ≤ c → a ≤ c) : a ≤ b := h b le_rfl

theorem ord_min_le_max {α : Type*} [LinearOrder α] (a b : α) : min a b ≤ max a b := min_le_max

theorem ord_max_lt {α : Type*} [LinearOrder α] {a b c : α} (h : a < c) (k : b < c) : max a b < c := max_lt h k

theorem ord_min_comm_on_reals {α : Type*} [LinearOrder α] (a b : α) : min a b = min b a := min_comm a b

theorem ord_max_assoc {α : Type*} [LinearOrder α] (a b c : α) : max (max a b) c = max a (max b c) := max_assoc a b c

theorem ord_max_idem_on_reals {α : Type*} [LinearOrder α] (a : α) : max a a = a := max_self a

theorem ord_max_of_le {α : Type*} [LinearOrder α] {a b : α} (h : a ≤ b) : max a b = b := max_eq_right h

theorem ord_min_max_absorb {α : Type*} [LinearOrder α] (a b : α) : min a (max a b) = a := min_eq_left (le_max_left a b)

theorem ord_min_distrib {α : Type*} [LinearOrder α] (a b c : α) : min a (max b c) = max (min a b) (min a c) := by
  rcases le_total b c with h | h
  · rw [max_eq_right h, max_eq_right (min_le_min le_rfl h)]
  · rw [max_eq_left h, max_eq_left (min_le_min le_rfl h)]

theorem ord_le_min {α : Type*} [LinearOrder α] {a b c : α} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := le_min_iff

theorem ord_max_le {α : Type*} [LinearOrder α] {a b c : α} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := max_le_iff

theorem ord_lt_max {α : Type*} [LinearOrder α] {a b c : α} : a < max b c ↔ a < b ∨ a < c := lt_max_iff

theorem ord_median {α : Type*} [LinearOrder α] {a b c : α} (h : a ≤ b) (k : b ≤ c) : max (min a b) (min b c) = b := by
  rw [min_eq_left h, min_eq_left k, max_eq_right h]

theorem mono_comp_abstract {α β γ : Type*} [Preorder α] [Preorder β] [Preorder γ] {f : α → β} {g : β → γ} (hg : Monotone g)
    (hf : Monotone f) : Monotone (g ∘ f) := hg.comp hf

theorem mono_const {α β : Type*} [Preorder α] [Preorder β] (c : β) : Monotone fun _ : α => c := monotone_const

theorem mono_id {α : Type*} [Preorder α] : Monotone fun x : α => x := monotone_id

theorem mono_strict {α β : Type*} [LinearOrder α] [Preorder β] {f : α → β} (h : StrictMono f) : Monotone f := h.monotone

theorem mono_injective {α β : Type*} [LinearOrder α] [LinearOrder β] {f : α → β} (h : StrictMono f) : Function.Injective f :=
  h.injective

theorem mono_lt_iff {α β : Type*} [LinearOrder α] [LinearOrder β] {f : α → β} (h : StrictMono f) (a b : α) : f a < f b ↔ a < b :=
  h.lt_iff_lt

theorem mono_square : MonotoneOn (fun x : ℝ => x ^ 2) (Set.Ici 0) := by
  intro x hx y _ h
  exact pow_le_pow_left₀ hx h 2

theorem mono_cube : StrictMono fun x : ℝ => x ^ 3 := by
  intro x y h
  have : 0 < x ^ 2 + x * y + y ^ 2 := by nlinarith [sq_nonneg (x + y), sq_pos_of_pos (sub_pos.2 h), sq_nonneg x, sq_nonneg y]
  show x ^ 3 < y ^ 3
  nlinarith

theorem mono_linear {a : ℝ} (h : 0 ≤ a) : Monotone fun x : ℝ => a * x + 1 := by
  intro x y k
  show a * x + 1 ≤ a * y + 1
  gcongr

theorem mono_antitone_neg : Antitone fun x : ℝ => -x := fun _ _ h => neg_le_neg h

theorem mono_antitone_inv : AntitoneOn (fun x : ℝ => x⁻¹) (Set.Ioi 0) := fun _ hx _ _ h => inv_anti₀ hx h

theorem mono_add {f g : ℝ → ℝ} (hf : Monotone f) (hg : Monotone g) : Monotone fun x => f x + g x :=
  fun _ _ h => add_le_add (hf h) (hg h)

theorem mono_sequence {f : ℕ → ℝ} (h : ∀ n, f n ≤ f (n + 1)) : Monotone f := monotone_nat_of_le_succ h

theorem mono_sequence_strict {f : ℕ → ℝ} (h : ∀ n, f n < f (n + 1)) (n : ℕ) : f 0 ≤ f n := (strictMono_nat_of_lt_succ h).monotone (Nat.zero_le n)

theorem mono_cast : Monotone fun n : ℕ => (n : ℝ) := fun _ _ h => Nat.cast_le.2 h

theorem bound_upper {S : Set ℝ} {a : ℝ} (h : a ∈ upperBounds S) {x : ℝ} (hx : x ∈ S) : x ≤ a := h hx

theorem bound_above : BddAbove (Set.Icc (0 : ℝ) 1) := ⟨1, fun _ h => h.2⟩

theorem bound_below : BddBelow (Set.Ici (3 : ℝ)) := ⟨3, fun _ h => h⟩

theorem bound_subset {S T : Set ℝ} (h : S ⊆ T) (k : BddAbove T) : BddAbove S := k.mono h

theorem bound_lub_unique {S : Set ℝ} {a b : ℝ} (ha : IsLUB S a) (hb : IsLUB S b) : a = b := ha.unique hb

theorem bound_greatest {S : Set ℝ} {a : ℝ} (h : IsGreatest S a) : IsLUB S a := h.isLUB

theorem bound_greatest_interval : IsGreatest (Set.Icc (0 : ℝ) 2) 2 := ⟨⟨by norm_num, le_rfl⟩, fun _ h => h.2⟩

theorem bound_least_interval : IsLeast (Set.Icc (1 : ℝ) 2) 1 := ⟨⟨le_rfl, by norm_num⟩, fun _ h => h.1⟩

theorem bound_lub_open : IsLUB (Set.Iio (1 : ℝ)) 1 := by
  refine ⟨fun _ h => le_of_lt h, fun b h => ?_⟩
  by_contra k
  push_neg at k
  have := h (show (b + 1) / 2 ∈ Set.Iio (1 : ℝ) by show (b + 1) / 2 < 1; linarith)
  linarith

theorem bound_least_square : IsLeast (Set.range fun x : ℝ => x ^ 2 - 2 * x) (-1) := by
  refine ⟨⟨1, by norm_num⟩, ?_⟩
  rintro _ ⟨x, rfl⟩
  show -1 ≤ x ^ 2 - 2 * x
  nlinarith [sq_nonneg (x - 1)]

theorem bound_greatest_product : IsGreatest {z : ℝ | ∃ x y, x + y = 4 ∧ z = x * y} 4 := by
  refine ⟨⟨2, 2, by norm_num, by norm_num⟩, ?_⟩
  rintro _ ⟨x, y, h, rfl⟩
  nlinarith [sq_nonneg (x - y)]

theorem dense_between {a b : ℝ} (h : a < b) : ∃ c, a < c ∧ c < b := exists_between h

theorem no_greatest (a : ℝ) : ∃ b, a < b := exists_gt a

theorem no_least (a : ℝ) : ∃ b, b < a := exists_lt a
