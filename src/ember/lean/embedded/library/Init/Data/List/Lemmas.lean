prelude
import Init.Data.List.Basic
/-! Lists: membership, append, map, filter, folds, reverse, flatten, replicate, `all`, `any`. -/
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
universe u v w
namespace List
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ as bs : List α}
@[simp] theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun
@[simp] theorem nil_eq {α : Type u} {xs : List α} : [] = xs ↔ xs = [] := eq_comm
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l := fun h => by have := congrArg length h; simp only [length_cons] at this; omega
@[simp] theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := fun h => cons_ne_self a l h.symm
theorem head_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := (cons.inj H).1
theorem tail_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := (cons.inj H).2
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' := ⟨tail_eq_of_cons_eq, congrArg _⟩
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' := ⟨cons.inj, fun h => h.1 ▸ h.2 ▸ rfl⟩
theorem exists_cons_of_ne_nil : ∀ {l : List α}, l ≠ [] → ∃ b L, l = b :: L | c :: l', _ => ⟨c, l', rfl⟩
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b L, l = b :: L := ⟨exists_cons_of_ne_nil, fun ⟨_, _, e⟩ => e ▸ cons_ne_nil _ _⟩
@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons {x : α} {xs : List α} : (x :: xs).isEmpty = false := rfl
@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty ↔ l = [] := by cases l <;> simp
theorem isEmpty_eq_true {l : List α} : l.isEmpty = true ↔ l = [] := isEmpty_iff
@[simp] theorem isEmpty_eq_false_iff {l : List α} : l.isEmpty = false ↔ l ≠ [] := by cases l <;> simp
theorem isEmpty_iff_length_eq_zero {l : List α} : l.isEmpty ↔ l.length = 0 := by cases l <;> simp

/-! length -/
theorem eq_nil_of_length_eq_zero (h : length l = 0) : l = [] := match l, h with | [], _ => rfl
theorem ne_nil_of_length_eq_add_one {n : Nat} (h : length l = n + 1) : l ≠ [] := fun e => by rw [e] at h; simp at h
@[simp] theorem length_eq_zero_iff : length l = 0 ↔ l = [] := ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
theorem ne_nil_of_length_pos : 0 < length l → l ≠ [] := fun h e => by rw [e] at h; exact absurd h (Nat.lt_irrefl 0)
@[simp] theorem length_pos_iff {l : List α} : 0 < length l ↔ l ≠ [] := by cases l <;> simp [Nat.zero_lt_succ]
theorem length_pos_of_ne_nil {l : List α} (h : l ≠ []) : 0 < length l := length_pos_iff.2 h
theorem length_pos_of_mem {a : α} : ∀ {l : List α}, a ∈ l → 0 < length l | _ :: _, _ => Nat.zero_lt_succ _
theorem exists_mem_of_length_pos : ∀ {l : List α}, 0 < length l → ∃ a, a ∈ l | a :: _, _ => ⟨a, .head _⟩
theorem exists_cons_of_length_eq_add_one {n : Nat} : ∀ {l : List α}, l.length = n + 1 → ∃ h t, l = h :: t | h :: t, _ => ⟨h, t, rfl⟩
theorem length_eq_one_iff {l : List α} : length l = 1 ↔ ∃ a, l = [a] := match l with
  | [] => ⟨nofun, nofun⟩
  | [a] => ⟨fun _ => ⟨a, rfl⟩, fun _ => rfl⟩
  | _ :: _ :: _ => ⟨fun h => absurd (Nat.succ.inj h) (Nat.succ_ne_zero _), fun ⟨_, h⟩ => (nomatch h)⟩

/-! membership -/
@[simp] theorem not_mem_nil {a : α} : ¬a ∈ ([] : List α) := nofun
@[simp] theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => by cases h with | head => exact .inl rfl | tail _ h => exact .inr h, fun h => h.elim (fun e => e ▸ .head _) (.tail _)⟩
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := .tail _
theorem eq_or_mem_of_mem_cons {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := mem_cons.1
theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp
theorem mem_singleton_self (a : α) : a ∈ [a] := .head _
theorem eq_of_mem_singleton {a b : α} : a ∈ [b] → a = b := mem_singleton.1
theorem not_mem_cons {a b : α} {l : List α} : ¬a ∈ b :: l ↔ a ≠ b ∧ ¬a ∈ l := by simp
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun e => by rw [e] at h; exact not_mem_nil h
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, ¬a ∈ l := by
  cases l with | nil => simp | cons a l => exact ⟨nofun, fun h => absurd (.head _) (h a)⟩
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l := exists_mem_of_length_pos (length_pos_iff.2 h)
theorem forall_mem_nil (p : α → Prop) : ∀ (x : α) (_ : x ∈ ([] : List α)), p x := nofun
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} : (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x := by simp
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ (x : α) (_ : x ∈ [a]), p x) ↔ p a := by simp
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} : (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x := by simp
@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with | nil => simp | cons x s ih => simp [ih, or_assoc]
theorem mem_append_left {a : α} {as : List α} (bs : List α) (h : a ∈ as) : a ∈ as ++ bs := mem_append.2 (.inl h)
theorem mem_append_right {a : α} (as : List α) {bs : List α} (h : a ∈ bs) : a ∈ as ++ bs := mem_append.2 (.inr h)
theorem not_mem_append {a : α} {s t : List α} (h₁ : ¬a ∈ s) (h₂ : ¬a ∈ t) : ¬a ∈ s ++ t := by simp [h₁, h₂]
theorem append_of_mem {a : α} {l : List α} : a ∈ l → ∃ s t : List α, l = s ++ a :: t := by
  intro h; induction h with
  | head l => exact ⟨[], l, rfl⟩
  | tail b _ ih => let ⟨s, t, e⟩ := ih; exact ⟨b :: s, t, congrArg (b :: ·) e⟩
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t := ⟨append_of_mem, fun ⟨s, t, e⟩ => by simp [e]⟩
@[simp] theorem elem_nil [BEq α] : elem a ([] : List α) = false := rfl
theorem elem_cons [BEq α] {a : α} : elem a (b :: bs) = match a == b with | true => true | false => elem a bs := rfl
theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as := by
  induction as with
  | nil => simp
  | cons b as ih =>
    rw [elem_cons, mem_cons]
    cases h : a == b with
    | true => simp [eq_of_beq h]
    | false => simp [ih, ne_of_beq_false h]
theorem elem_eq_true_of_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : a ∈ as) : elem a as = true := elem_iff.2 h
theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : elem a as = true) : a ∈ as := elem_iff.1 h
instance [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) := decidable_of_decidable_of_iff elem_iff
@[simp] theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a ↔ a ∈ as := elem_iff
@[simp] theorem elem_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) : elem a as = decide (a ∈ as) := by
  rw [Bool.eq_iff_iff, elem_iff, decide_eq_true_iff]
instance decidableBEx (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (Exists fun x => x ∈ l ∧ p x)
  | [] => isFalse nofun
  | x :: xs => if h : p x then isTrue ⟨x, .head _, h⟩ else match decidableBEx p xs with
    | isTrue k => isTrue (let ⟨y, m, q⟩ := k; ⟨y, .tail _ m, q⟩)
    | isFalse k => isFalse fun ⟨y, m, q⟩ => by cases m with | head => exact h q | tail _ m => exact k ⟨y, m, q⟩

/-! append -/
@[simp] theorem nil_append_fun : (([] : List α) ++ ·) = id := rfl
@[simp] theorem cons_append_fun {a : α} {as : List α} : ((a :: as) ++ ·) = fun bs => a :: (as ++ bs) := rfl
theorem append_inj : ∀ {s₁ s₂ t₁ t₂ : List α}, s₁ ++ t₁ = s₂ ++ t₂ → length s₁ = length s₂ → s₁ = s₂ ∧ t₁ = t₂
  | [], [], _, _, h, _ => ⟨rfl, h⟩
  | a :: s₁, b :: s₂, t₁, t₂, h, hl => by
    have hh := cons.inj h
    have ih := append_inj hh.2 (Nat.succ.inj hl)
    rw [hh.1, ih.1, ih.2]; exact ⟨rfl, rfl⟩
theorem append_inj_right {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : t₁ = t₂ := (append_inj h hl).2
theorem append_inj_left {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : s₁ = s₂ := (append_inj h hl).1
theorem append_inj' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : s₁ = s₂ ∧ t₁ = t₂ :=
  append_inj h (by have := congrArg length h; simp only [length_append] at this; omega)
@[simp] theorem append_right_inj {t₁ t₂ : List α} (s : List α) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ := ⟨fun h => append_inj_right h rfl, congrArg _⟩
@[simp] theorem append_left_inj {s₁ s₂ : List α} (t : List α) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ := ⟨fun h => (append_inj' h rfl).1, congrArg (· ++ t)⟩
@[simp] theorem append_eq_nil_iff {p q : List α} : p ++ q = [] ↔ p = [] ∧ q = [] := by cases p <;> simp
@[simp] theorem nil_eq_append_iff {a b : List α} : [] = a ++ b ↔ a = [] ∧ b = [] := by rw [eq_comm, append_eq_nil_iff]
@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] := by
  have h := append_right_inj (t₁ := ys) (t₂ := []) xs; rwa [append_nil] at h
@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] := append_left_inj (s₁ := xs) (s₂ := []) ys
@[simp] theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with | nil => rfl | cons b as ih => exact congrArg (b :: ·) ih
theorem append_eq_append_iff {ws xs ys zs : List α} : ws ++ xs = ys ++ zs ↔ (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  induction ws generalizing ys with
  | nil => simp only [nil_append]; exact ⟨fun h => .inl ⟨ys, rfl, h⟩, fun h => h.elim (fun ⟨as, e, f⟩ => e ▸ f) fun ⟨bs, e, f⟩ => by
      obtain ⟨rfl, rfl⟩ := nil_eq_append_iff.1 e; simp [f]⟩
  | cons w ws ih => cases ys with
    | nil => simp only [nil_append, cons_append]; exact ⟨fun h => .inr ⟨w :: ws, rfl, h.symm⟩, fun h => h.elim (fun ⟨as, e, _⟩ => (nomatch e)) fun ⟨bs, e, f⟩ => by rw [f, ← e]; rfl⟩
    | cons y ys => simp only [cons_append, cons.injEq, ih, and_assoc, exists_and_left, and_or_left]; exact or_congr (by simp [eq_comm, and_left_comm]) Iff.rfl

/-! map -/
@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by induction as with | nil => rfl | cons a as ih => simp [ih]
@[simp] theorem map_append {f : α → β} {l₁ l₂ : List α} : map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by induction l₁ with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem map_id_fun {α : Type u} : map (id : α → α) = id := by funext l; induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem map_id_fun' {α : Type u} : map (fun (a : α) => a) = id := map_id_fun
theorem map_id {l : List α} : map (id : α → α) l = l := by simp
theorem map_id' {l : List α} : map (fun a : α => a) l = l := by simp
theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by rw [show f = id from funext h]; exact map_id
theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl
@[simp] theorem mem_map {f : α → β} {b : β} {l : List α} : b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with | nil => simp | cons x l ih => simp [ih, or_and_right, exists_or, eq_comm]
theorem exists_of_mem_map {f : α → β} {b : β} {l : List α} (h : b ∈ map f l) : ∃ a, a ∈ l ∧ f a = b := mem_map.1 h
theorem mem_map_of_mem {f : α → β} {a : α} {l : List α} (h : a ∈ l) : f a ∈ map f l := mem_map.2 ⟨_, h, rfl⟩
theorem forall_mem_map {f : α → β} {l : List α} {P : β → Prop} : (∀ (i) (_ : i ∈ l.map f), P i) ↔ ∀ (j) (_ : j ∈ l), P (f j) := by simp
@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by cases l <;> simp
@[simp] theorem map_inj_left {f g : α → β} {l : List α} : map f l = map g l ↔ ∀ a ∈ l, f a = g a := by induction l with | nil => simp | cons a l ih => simp [ih]
theorem map_congr_left {f g : α → β} {l : List α} (h : ∀ a ∈ l, f a = g a) : map f l = map g l := map_inj_left.2 h
theorem map_inj_right {f : α → β} {l l' : List α} (w : ∀ x y, f x = f y → x = y) : map f l = map f l' ↔ l = l' := by
  induction l generalizing l' with
  | nil => cases l' <;> simp
  | cons a l ih => cases l' with | nil => simp | cons b l' => simp only [map_cons, cons.injEq, ih]; exact ⟨fun h => ⟨w _ _ h.1, h.2⟩, fun h => ⟨h.1 ▸ rfl, h.2⟩⟩
theorem map_eq_cons_iff {f : α → β} {l : List α} {b : β} {l₂ : List β} : map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ map f l₁ = l₂ := by cases l <;> simp [and_assoc, eq_comm]
theorem map_eq_foldr {f : α → β} {l : List α} : map f l = foldr (fun a bs => f a :: bs) [] l := by induction l with | nil => rfl | cons a l ih => exact congrArg (f a :: ·) ih
theorem foldl_nil {f : β → α → β} {b : β} : [].foldl f b = b := rfl

/-! filter, filterMap -/
@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl
@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a) : filter p (a :: l) = a :: filter p l := by rw [filter, pa]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a) : filter p (a :: l) = filter p l := by rw [filter, Bool.eq_false_iff.2 pa]
theorem filter_cons {x : α} {xs : List α} {p : α → Bool} : (x :: xs).filter p = if p x then x :: (xs.filter p) else xs.filter p := by split <;> simp [*]
@[simp] theorem mem_filter {p : α → Bool} {as : List α} {x : α} : x ∈ filter p as ↔ x ∈ as ∧ p x := by
  induction as with
  | nil => simp
  | cons a as ih =>
    by_cases h : p a
    · simp only [filter_cons_of_pos h, mem_cons, ih, or_and_right]; exact or_congr_left ⟨fun e => ⟨e, e ▸ h⟩, fun e => e.1⟩
    · simp only [filter_cons_of_neg h, mem_cons, ih, or_and_right]; exact ⟨.inr, fun k => k.elim (fun e => absurd (e.1 ▸ e.2) h) id⟩
@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) : filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with | nil => rfl | cons a l ih => by_cases h : p a <;> simp [h, ih]
theorem length_filter_le (p : α → Bool) (l : List α) : (filter p l).length ≤ l.length := by
  induction l with | nil => exact Nat.le_refl 0 | cons a l ih => by_cases h : p a <;> simp [h] <;> omega
@[simp] theorem filter_filter {p q : α → Bool} {l : List α} : filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with | nil => rfl | cons a l ih => by_cases h : p a <;> by_cases k : q a <;> simp [h, k, ih]
theorem filter_congr {p q : α → Bool} {l : List α} (h : ∀ x ∈ l, p x = q x) : filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih => have k := ih fun x m => h x (.tail _ m); by_cases e : p a <;> simp [e, ← h a (.head _), k]
@[simp] theorem filter_eq_self {p : α → Bool} {l : List α} : filter p l = l ↔ ∀ a ∈ l, p a := by
  induction l with
  | nil => simp
  | cons a l ih =>
    by_cases h : p a
    · simp [h, ih]
    · rw [filter_cons_of_neg h]
      exact ⟨fun e => by have k := congrArg length e; have := length_filter_le p l; simp only [length_cons] at k; omega, fun k => absurd (k a (.head _)) h⟩
theorem filter_eq_nil_iff {p : α → Bool} {l : List α} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a := by simp [eq_nil_iff_forall_not_mem]
theorem filter_map {p : β → Bool} {f : α → β} {l : List α} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with | nil => rfl | cons a l ih => by_cases h : p (f a) <;> simp [h, ih]
@[simp] theorem filter_true (l : List α) : filter (fun _ => true) l = l := by simp
@[simp] theorem filter_false (l : List α) : filter (fun _ => false) l = [] := by simp [filter_eq_nil_iff]
@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl
theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} : filterMap f (a :: l) = match f a with | none => filterMap f l | some b => b :: filterMap f l := rfl
@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) : filterMap f (a :: l) = filterMap f l := by rw [filterMap_cons, h]
@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β} (h : f a = some b) : filterMap f (a :: l) = b :: filterMap f l := by rw [filterMap_cons, h]
@[simp] theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} : b ∈ filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => simp
  | cons a l ih => cases h : f a <;> simp [h, ih, or_and_right, exists_or, eq_comm]

/-! folds -/
@[simp] theorem foldl_cons {f : β → α → β} {b : β} : (a :: l).foldl f b = l.foldl f (f b a) := rfl
attribute [simp] foldl_nil
@[simp] theorem foldr_nil {f : α → β → β} {b : β} : [].foldr f b = b := rfl
@[simp] theorem foldr_cons {f : α → β → β} {b : β} {l : List α} : (a :: l).foldr f b = f a (l.foldr f b) := rfl
@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} : (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with | nil => rfl | cons a l ih => exact ih
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} : (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
theorem foldl_map {δ : Type w} {f : δ → α} {g : β → α → β} {l : List δ} {init : β} : (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with | nil => rfl | cons a l ih => exact ih
theorem foldr_map {δ : Type w} {f : δ → α} {g : α → β → β} {l : List δ} {init : β} : (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := by induction l with | nil => rfl | cons a l ih => simp [ih]
theorem foldl_hom {α₁ : Type u} {α₂ : Type v} (f : α₁ → α₂) {g₁ : α₁ → β → α₁} {g₂ : α₂ → β → α₂} {l : List β} {init : α₁} (H : ∀ x y, g₂ (f x) y = f (g₁ x y)) :
    l.foldl g₂ (f init) = f (l.foldl g₁ init) := by induction l generalizing init with | nil => rfl | cons a l ih => simp [H, ih]
theorem foldr_hom {β₁ : Type u} {β₂ : Type v} (f : β₁ → β₂) {g₁ : α → β₁ → β₁} {g₂ : α → β₂ → β₂} {l : List α} {init : β₁} (H : ∀ x y, g₂ x (f y) = f (g₁ x y)) :
    l.foldr g₂ (f init) = f (l.foldr g₁ init) := by induction l with | nil => rfl | cons a l ih => simp [H, ih]

end List
