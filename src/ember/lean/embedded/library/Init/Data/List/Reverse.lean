prelude
import Init.Data.List.Lemmas
/-! Lists: `reverse`, `flatten`, `flatMap`, `replicate`, `any`, `all`, `head`, `tail`, `getLast`, `dropLast`. -/
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
universe u v w
namespace List
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ as bs : List α}
/-! reverse -/
theorem reverseAux_eq_append {as bs : List α} : reverseAux as bs = reverseAux as [] ++ bs := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih => show reverseAux as (a :: bs) = reverseAux as [a] ++ bs; rw [ih, ih (bs := [a])]; simp
@[simp] theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := reverseAux_eq_append
@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] := by
  show reverseAux as [a] = reverseAux as [] ++ [a]; exact reverseAux_eq_append
@[simp] theorem length_reverse {as : List α} : (as.reverse).length = as.length := by induction as with | nil => rfl | cons a as ih => simp [ih]
@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by induction as with | nil => simp | cons a as ih => simp [ih]
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by induction as with | nil => rfl | cons a as ih => simp [ih]
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ reverse as ↔ x ∈ as := by induction as with | nil => simp | cons a as ih => simp [ih, or_comm]
@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] := by cases xs <;> simp
theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] := not_congr reverse_eq_nil_iff
theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse := ⟨fun h => h ▸ (reverse_reverse as).symm, fun h => h ▸ reverse_reverse bs⟩
@[simp] theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys := by rw [reverse_eq_iff, reverse_reverse]
@[simp] theorem map_reverse {f : α → β} {l : List α} : l.reverse.map f = (l.map f).reverse := by induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem filter_reverse {p : α → Bool} {l : List α} : l.reverse.filter p = (l.filter p).reverse := by
  induction l with | nil => rfl | cons a l ih => by_cases h : p a <;> simp [h, ih]
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} : l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} : l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  induction l generalizing b with | nil => rfl | cons a l ih => simp [ih]

/-! flatten, flatMap -/
@[simp] theorem flatten_nil : ([] : List (List α)).flatten = [] := rfl
@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl
@[simp] theorem mem_flatten {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with | nil => simp | cons l L ih => simp [ih, or_and_right, exists_or]
theorem flatten_append {L₁ L₂ : List (List α)} : flatten (L₁ ++ L₂) = flatten L₁ ++ flatten L₂ := by induction L₁ with | nil => rfl | cons l L ih => simp [ih]
attribute [simp] flatten_append
theorem flatten_singleton {l : List α} : [l].flatten = l := by simp
theorem map_flatten {f : α → β} {L : List (List α)} : (flatten L).map f = (map (map f) L).flatten := by induction L with | nil => rfl | cons l L ih => simp [ih]
theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = flatten (map f l) := rfl
@[simp] theorem flatMap_nil {f : α → List β} : ([] : List α).flatMap f = [] := rfl
@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} : List.flatMap f (x :: xs) = f x ++ List.flatMap f xs := rfl
@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  rw [flatMap_def, mem_flatten]; simp only [mem_map]
  exact ⟨fun ⟨_, ⟨a, h, e⟩, k⟩ => ⟨a, h, e ▸ k⟩, fun ⟨a, h, k⟩ => ⟨_, ⟨a, h, rfl⟩, k⟩⟩
@[simp] theorem flatMap_append {xs ys : List α} {f : α → List β} : (xs ++ ys).flatMap f = xs.flatMap f ++ ys.flatMap f := by induction xs with | nil => rfl | cons x xs ih => simp [ih]
theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := by simp
@[simp] theorem flatMap_id {L : List (List α)} : L.flatMap id = L.flatten := by rw [flatMap_def, map_id]

/-! replicate -/
@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
theorem replicate_one {a : α} : replicate 1 a = [a] := rfl
@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by induction n with | zero => rfl | succ n ih => simp [replicate_succ, ih]
@[simp] theorem mem_replicate {a b : α} {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with | zero => simp | succ n ih => simp only [replicate_succ, mem_cons, ih]; simp
theorem eq_of_mem_replicate {a b : α} {n : Nat} (h : b ∈ replicate n a) : b = a := (mem_replicate.1 h).2
theorem eq_replicate_iff {a : α} {n : Nat} {l : List α} : l = replicate n a ↔ length l = n ∧ ∀ b ∈ l, b = a := by
  induction l generalizing n with
  | nil => cases n <;> simp [replicate_succ]
  | cons b l ih => cases n with | zero => simp | succ n => simp [replicate_succ, ih, and_left_comm]
theorem eq_replicate_of_mem {a : α} {l : List α} (h : ∀ b ∈ l, b = a) : l = replicate l.length a := eq_replicate_iff.2 ⟨rfl, h⟩
@[simp] theorem map_replicate {n : Nat} {a : α} {f : α → β} : (replicate n a).map f = replicate n (f a) := by induction n with | zero => rfl | succ n ih => simp [replicate_succ, ih]
@[simp] theorem replicate_append_replicate {n m : Nat} {a : α} : replicate n a ++ replicate m a = replicate (n + m) a := by
  rw [eq_replicate_iff]; simp only [length_append, length_replicate, mem_append, mem_replicate, true_and]; exact fun b h => h.elim (·.2) (·.2)
theorem replicate_succ' {n : Nat} {a : α} : replicate (n + 1) a = replicate n a ++ [a] := (replicate_append_replicate (n := n) (m := 1)).symm
@[simp] theorem reverse_replicate {n : Nat} {a : α} : (replicate n a).reverse = replicate n a := by
  rw [eq_replicate_iff]; simp only [length_reverse, length_replicate, mem_reverse, mem_replicate, true_and]; exact fun b h => h.2

/-! any, all, contains -/
@[simp] theorem any_nil {p : α → Bool} : [].any p = false := rfl
@[simp] theorem any_cons {p : α → Bool} : (a :: l).any p = (p a || l.any p) := rfl
@[simp] theorem all_nil {p : α → Bool} : [].all p = true := rfl
@[simp] theorem all_cons {p : α → Bool} : (a :: l).all p = (p a && l.all p) := rfl
@[simp] theorem any_eq_true {p : α → Bool} {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x := by induction l with | nil => simp | cons a l ih => simp [ih]
@[simp] theorem all_eq_true {p : α → Bool} {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x := by induction l with | nil => simp | cons a l ih => simp [ih]
@[simp] theorem any_eq_false {p : α → Bool} {l : List α} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x = true := by induction l with | nil => simp | cons a l ih => simp [ih]
@[simp] theorem all_eq_false {p : α → Bool} {l : List α} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x = true := by
  rw [← Bool.not_eq_true, all_eq_true]; simp
@[simp] theorem any_append {f : α → Bool} {xs ys : List α} : any (xs ++ ys) f = (any xs f || any ys f) := by induction xs with | nil => rfl | cons a l ih => simp [ih, Bool.or_assoc]
@[simp] theorem all_append {f : α → Bool} {xs ys : List α} : all (xs ++ ys) f = (all xs f && all ys f) := by induction xs with | nil => rfl | cons a l ih => simp [ih, Bool.and_assoc]
@[simp] theorem any_map {f : α → β} {l : List α} {p : β → Bool} : (l.map f).any p = l.any (p ∘ f) := by induction l with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem all_map {f : α → β} {l : List α} {p : β → Bool} : (l.map f).all p = l.all (p ∘ f) := by induction l with | nil => rfl | cons a l ih => simp [ih]
theorem not_any_eq_all_not {l : List α} {p : α → Bool} : (!l.any p) = l.all fun a => !p a := by induction l with | nil => rfl | cons a l ih => simp [ih]
theorem not_all_eq_any_not {l : List α} {p : α → Bool} : (!l.all p) = l.any fun a => !p a := by induction l with | nil => rfl | cons a l ih => simp [ih]

/-! head, tail, getLast, dropLast -/
@[simp] theorem head?_nil : ([] : List α).head? = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl
@[simp] theorem head_cons {a : α} {l : List α} {h : a :: l ≠ []} : head (a :: l) h = a := rfl
@[simp] theorem headD_nil {d : α} : headD [] d = d := rfl
@[simp] theorem headD_cons {a : α} {l : List α} {d : α} : headD (a :: l) d = a := rfl
@[simp] theorem tail_nil : tail ([] : List α) = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : tail (a :: as) = as := rfl
@[simp] theorem tail?_nil : tail? ([] : List α) = none := rfl
@[simp] theorem tail?_cons {a : α} {l : List α} : tail? (a :: l) = some l := rfl
@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
@[simp] theorem head?_eq_none_iff {l : List α} : l.head? = none ↔ l = [] := by cases l <;> simp
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by cases xs <;> simp
theorem head?_eq_some_head {l : List α} (h : l ≠ []) : l.head? = some (head l h) := match l, h with | _ :: _, _ => rfl
@[simp] theorem head_mem {l : List α} (h : l ≠ []) : l.head h ∈ l := match l, h with | _ :: _, _ => .head _
theorem head_cons_tail {l : List α} (h : l ≠ []) : l.head h :: l.tail = l := match l, h with | _ :: _, _ => rfl
theorem mem_of_mem_tail {a : α} {l : List α} (h : a ∈ tail l) : a ∈ l := by cases l with | nil => exact h | cons b l => exact .tail _ h
@[simp] theorem map_tail {f : α → β} {l : List α} : l.tail.map f = (l.map f).tail := by cases l <;> rfl
@[simp] theorem head?_map {f : α → β} {l : List α} : (map f l).head? = l.head?.map f := by cases l <;> rfl
@[simp] theorem getLast_singleton {a : α} (h : [a] ≠ []) : getLast [a] h = a := rfl
theorem getLast_cons {a : α} {as : List α} : ∀ (h : as ≠ nil), getLast (a :: as) (cons_ne_nil a as) = getLast as h := by
  intro h; cases as with | nil => exact absurd rfl h | cons b as => rfl
@[simp] theorem getLast_cons_cons {a b : α} {l : List α} : getLast (a :: b :: l) (cons_ne_nil a (b :: l)) = getLast (b :: l) (cons_ne_nil b l) := rfl
@[simp] theorem getLast?_nil : ([] : List α).getLast? = none := rfl
@[simp] theorem getLast_mem : ∀ {l : List α} (h : l ≠ []), getLast l h ∈ l
  | [], h => absurd rfl h
  | [_], _ => .head _
  | _ :: b :: l, _ => .tail _ (getLast_mem (cons_ne_nil b l))
theorem getLast?_eq_some_getLast : ∀ {l : List α} (h : l ≠ []), l.getLast? = some (l.getLast h) | _ :: _, _ => rfl
@[simp] theorem getLast_append_singleton {a : α} : ∀ (l : List α), getLast (l ++ [a]) (by simp) = a
  | [] => rfl
  | [_] => rfl
  | _ :: c :: l => getLast_append_singleton (c :: l)
@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl
@[simp] theorem dropLast_singleton {x : α} : [x].dropLast = [] := rfl
@[simp] theorem dropLast_cons₂ {a b : α} {l : List α} : dropLast (a :: b :: l) = a :: dropLast (b :: l) := rfl
@[simp] theorem length_dropLast : ∀ {xs : List α}, xs.dropLast.length = xs.length - 1
  | [] => rfl
  | [_] => rfl
  | _ :: y :: xs => congrArg Nat.succ (length_dropLast (xs := y :: xs))
theorem dropLast_append_getLast : ∀ {l : List α} (h : l ≠ []), dropLast l ++ [getLast l h] = l
  | [], h => absurd rfl h
  | [_], _ => rfl
  | a :: b :: l, _ => congrArg (a :: ·) (dropLast_append_getLast (cons_ne_nil b l))
@[simp] theorem dropLast_concat {a : α} : ∀ {l : List α}, dropLast (l ++ [a]) = l
  | [] => rfl
  | [_] => rfl
  | x :: y :: l => congrArg (x :: ·) (dropLast_concat (l := y :: l))
theorem concat_ne_nil (a : α) (l : List α) : l ++ [a] ≠ [] := by simp
theorem eq_nil_or_concat (l : List α) : l = [] ∨ ∃ L b, l = L ++ [b] := match l with
  | [] => .inl rfl
  | a :: as => .inr ⟨dropLast (a :: as), getLast (a :: as) nofun, (dropLast_append_getLast _).symm⟩
end List
