prelude
import Init.Data.List.Reverse
import Init.Nat.DivLemmas
import Init.Nat.MinMax
/-! Lists by index: `xs[i]`, `xs[i]?`, `set`, `take`, `drop`, `range`, `zip`, sums, counts. -/
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
universe u v w
namespace List
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ as bs : List α}
@[simp] theorem getElem?_eq_none_iff {l : List α} {i : Nat} : l[i]? = none ↔ l.length ≤ i := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
theorem getElem?_eq_none {l : List α} {i : Nat} (h : l.length ≤ i) : l[i]? = none := getElem?_eq_none_iff.2 h
@[simp] theorem getElem?_eq_getElem {l : List α} {i : Nat} (h : i < l.length) : l[i]? = some l[i] := getElem?_pos l i h
theorem getElem?_eq_some_iff {l : List α} {i : Nat} {a : α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i] = a := by
  by_cases h : i < l.length
  · rw [getElem?_eq_getElem h]; exact ⟨fun e => ⟨h, Option.some.inj e⟩, fun ⟨_, e⟩ => congrArg some e⟩
  · rw [getElem?_eq_none (Nat.le_of_not_lt h)]; exact ⟨nofun, fun ⟨k, _⟩ => absurd k h⟩
theorem getElem_of_getElem? {l : List α} {i : Nat} {a : α} (h : l[i]? = some a) : ∃ k : i < l.length, l[i] = a := getElem?_eq_some_iff.1 h
@[simp] theorem getElem_mem : ∀ {l : List α} {i : Nat} (h : i < l.length), l[i]'h ∈ l
  | _ :: _, 0, _ => .head _
  | _ :: _, _ + 1, h => .tail _ (getElem_mem (Nat.lt_of_succ_lt_succ h))
theorem getElem_of_mem : ∀ {a : α} {l : List α}, a ∈ l → ∃ (i : Nat) (h : i < l.length), l[i]'h = a
  | _, _ :: _, .head _ => ⟨0, Nat.zero_lt_succ _, rfl⟩
  | _, _ :: _, .tail _ m => let ⟨i, h, e⟩ := getElem_of_mem m; ⟨i + 1, Nat.succ_lt_succ h, e⟩
theorem mem_iff_getElem {a : α} {l : List α} : a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i]'h = a := ⟨getElem_of_mem, fun ⟨_, _, e⟩ => e ▸ getElem_mem _⟩
theorem mem_iff_getElem? {a : α} {l : List α} : a ∈ l ↔ ∃ i : Nat, l[i]? = some a := by simp only [getElem?_eq_some_iff, mem_iff_getElem]
theorem mem_of_getElem? {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l := mem_iff_getElem?.2 ⟨i, e⟩
@[ext] theorem ext_getElem? {l₁ l₂ : List α} (h : ∀ i : Nat, l₁[i]? = l₂[i]?) : l₁ = l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with | nil => rfl | cons b l => have := h 0; simp at this
  | cons a l ih => cases l₂ with
    | nil => have := h 0; simp at this
    | cons b l' => rw [Option.some.inj (h 0), ih fun i => h (i + 1)]
theorem ext_getElem {l₁ l₂ : List α} (hl : length l₁ = length l₂) (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i]'h₁ = l₂[i]'h₂) : l₁ = l₂ :=
  ext_getElem? fun i => if k : i < l₁.length then by rw [getElem?_eq_getElem k, getElem?_eq_getElem (hl ▸ k), h] else by
    rw [getElem?_eq_none (Nat.le_of_not_lt k), getElem?_eq_none (hl ▸ Nat.le_of_not_lt k)]
@[simp] theorem getElem?_map {f : α → β} {l : List α} {i : Nat} : (map f l)[i]? = Option.map f l[i]? := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
@[simp] theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} : (map f l)[i] = f (l[i]'(length_map (as := l) f ▸ h)) := by
  have k := getElem?_map (f := f) (l := l) (i := i)
  rw [getElem?_eq_getElem h, getElem?_eq_getElem (length_map (as := l) f ▸ h)] at k; exact Option.some.inj k
theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) : (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd hn (Nat.not_lt_zero _)
  | cons a l ih => cases i with | zero => simp | succ i => simp only [cons_append, getElem?_cons_succ]; exact ih (Nat.lt_of_succ_lt_succ hn)
theorem getElem?_append_right {l₁ l₂ : List α} {i : Nat} (h : l₁.length ≤ i) : (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := by
  induction l₁ generalizing i with
  | nil => simp
  | cons a l ih => cases i with | zero => simp at h | succ i => simp only [cons_append, getElem?_cons_succ, length_cons, Nat.succ_sub_succ, Nat.add_sub_add_right]; exact ih (Nat.le_of_succ_le_succ h)
theorem getElem?_append {l₁ l₂ : List α} {i : Nat} : (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  split
  · exact getElem?_append_left ‹_›
  · exact getElem?_append_right (Nat.le_of_not_lt ‹_›)
@[simp] theorem getElem?_concat_length {l : List α} {a : α} : (l ++ [a])[l.length]? = some a := by rw [getElem?_append_right (Nat.le_refl _)]; simp
theorem head?_eq_getElem? {l : List α} : l.head? = l[0]? := by cases l <;> rfl
@[simp] theorem getD_eq_getElem?_getD {l : List α} {i : Nat} {a : α} : getD l i a = (l[i]?).getD a := rfl
@[simp] theorem get_eq_getElem {l : List α} {i : Fin l.length} : l.get i = l[i.1]'i.2 := rfl

/-! set -/
@[simp] theorem set_nil {i : Nat} {a : α} : [].set i a = [] := by cases i <;> rfl
@[simp] theorem set_cons_zero {x : α} {xs : List α} {a : α} : (x :: xs).set 0 a = a :: xs := rfl
@[simp] theorem set_cons_succ {x : α} {xs : List α} {i : Nat} {a : α} : (x :: xs).set (i + 1) a = x :: xs.set i a := rfl
@[simp] theorem length_set {as : List α} {i : Nat} {a : α} : (as.set i a).length = as.length := by induction as generalizing i with | nil => simp | cons b l ih => cases i <;> simp [ih]
theorem getElem?_set_self' {l : List α} {i : Nat} {a : α} : (set l i a)[i]? = Option.map (fun _ => a) l[i]? := by
  induction l generalizing i with | nil => simp | cons b l ih => cases i <;> simp [ih]
@[simp] theorem getElem?_set_ne {l : List α} {i j : Nat} (h : i ≠ j) {a : α} : (l.set i a)[j]? = l[j]? := by
  induction l generalizing i j with
  | nil => simp
  | cons b l ih => cases i with
    | zero => cases j with | zero => exact absurd rfl h | succ j => simp
    | succ i => cases j with | zero => simp | succ j => simp [ih (fun e => h (congrArg (· + 1) e))]
theorem set_set (a : α) {b : α} : ∀ {l : List α} {i : Nat}, (l.set i a).set i b = l.set i b
  | [], _ => by simp
  | _ :: _, 0 => rfl
  | x :: _, i + 1 => congrArg (x :: ·) (set_set a)

/-! take, drop -/
@[simp] theorem take_zero {l : List α} : l.take 0 = [] := rfl
@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := rfl
@[simp] theorem drop_nil {i : Nat} : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl
theorem drop_one {l : List α} : l.drop 1 = l.tail := by cases l <;> rfl
@[simp] theorem take_append_drop (i : Nat) (l : List α) : l.take i ++ l.drop i = l := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
@[simp] theorem length_drop {i : Nat} {l : List α} : (drop i l).length = l.length - i := by induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
@[simp] theorem length_take {i : Nat} {l : List α} : (take i l).length = min i l.length := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i with | zero => simp | succ i => simp only [take_succ_cons, length_cons, ih]; omega
theorem length_take_le (i : Nat) (l : List α) : length (take i l) ≤ i := by rw [length_take]; omega
theorem take_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) : take i l = l := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i with | zero => simp at h | succ i => simp [ih (Nat.le_of_succ_le_succ h)]
theorem drop_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) : drop i l = [] := by
  induction l generalizing i with | nil => simp | cons a l ih => cases i with | zero => simp at h | succ i => simp [ih (Nat.le_of_succ_le_succ h)]
@[simp] theorem take_length {l : List α} : l.take l.length = l := take_of_length_le (Nat.le_refl _)
@[simp] theorem drop_length {l : List α} : l.drop l.length = [] := drop_of_length_le (Nat.le_refl _)
@[simp] theorem drop_drop {i j : Nat} {l : List α} : drop i (drop j l) = drop (j + i) l := by
  induction j generalizing l with | zero => simp | succ j ih => cases l with | nil => simp | cons a l => rw [Nat.add_right_comm]; exact ih
@[simp] theorem take_take {i j : Nat} {l : List α} : take i (take j l) = take (min i j) l := by
  induction l generalizing i j with
  | nil => simp
  | cons a l ih => cases i with
    | zero => simp
    | succ i => cases j with | zero => simp | succ j => rw [Nat.add_min_add_right]; simp [ih]
theorem take_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) : (l₁ ++ l₂).take i = l₁.take i := by
  induction l₁ generalizing i with
  | nil => cases i with | zero => rfl | succ i => exact absurd h (Nat.not_succ_le_zero _)
  | cons a l ih => cases i with | zero => rfl | succ i => simp [ih (Nat.le_of_succ_le_succ h)]
@[simp] theorem take_left {l₁ l₂ : List α} : take (length l₁) (l₁ ++ l₂) = l₁ := by rw [take_append_of_le_length (Nat.le_refl _), take_length]
@[simp] theorem drop_left {l₁ l₂ : List α} : drop (length l₁) (l₁ ++ l₂) = l₂ := by induction l₁ with | nil => rfl | cons a l ih => exact ih
theorem map_take {f : α → β} {l : List α} {i : Nat} : (l.take i).map f = (l.map f).take i := by induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
theorem map_drop {f : α → β} {l : List α} {i : Nat} : (l.drop i).map f = (l.map f).drop i := by induction l generalizing i with | nil => simp | cons a l ih => cases i <;> simp [ih]
theorem mem_of_mem_take {a : α} {l : List α} {i : Nat} (h : a ∈ l.take i) : a ∈ l := take_append_drop i l ▸ mem_append_left _ h
theorem mem_of_mem_drop {a : α} {i : Nat} {l : List α} (h : a ∈ l.drop i) : a ∈ l := take_append_drop i l ▸ mem_append_right _ h

/-! zip, zipWith, unzip -/
@[simp] theorem zipWith_nil_left {f : α → β → γ} {l : List β} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {f : α → β → γ} {l : List α} : zipWith f l [] = [] := by cases l <;> rfl
@[simp] theorem zipWith_cons_cons {f : α → β → γ} {a : α} {as : List α} {b : β} {bs : List β} : zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl
@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl
@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := by cases l <;> rfl
@[simp] theorem zip_cons_cons {a : α} {as : List α} {b : β} {bs : List β} : zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl
@[simp] theorem length_zipWith {f : α → β → γ} {l₁ : List α} {l₂ : List β} : length (zipWith f l₁ l₂) = min (length l₁) (length l₂) := by
  induction l₁ generalizing l₂ with | nil => simp | cons a l ih => cases l₂ with | nil => simp | cons b l₂ => simp only [zipWith_cons_cons, length_cons, ih]; omega
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} : length (zip l₁ l₂) = min (length l₁) (length l₂) := length_zipWith
@[simp] theorem unzip_nil : unzip ([] : List (α × β)) = ([], []) := rfl
@[simp] theorem unzip_cons {t : List (α × β)} {h : α × β} : unzip (h :: t) = (h.1 :: (unzip t).1, h.2 :: (unzip t).2) := rfl

/-! range -/
theorem range_loop_range' : ∀ {s n : Nat}, range.loop s (range' s n) = range' 0 (n + s)
  | 0, n => rfl
  | s + 1, n => by
    have h := range_loop_range' (s := s) (n := n + 1)
    rw [Nat.add_right_comm] at h; exact h
theorem range_eq_range' {n : Nat} : range n = range' 0 n := by
  have h := range_loop_range' (s := n) (n := 0); rw [Nat.zero_add] at h; exact h
@[simp] theorem length_range' {s step : Nat} : ∀ {n : Nat}, length (range' s n step) = n
  | 0 => rfl
  | n + 1 => congrArg Nat.succ length_range'
@[simp] theorem length_range {n : Nat} : (range n).length = n := by rw [range_eq_range', length_range']
@[simp] theorem range'_zero {s step : Nat} : range' s 0 step = [] := rfl
theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl
@[simp] theorem mem_range'_1 {s n m : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero => rw [range'_zero]; exact ⟨nofun, fun h => by omega⟩
  | succ n ih => rw [range'_succ, mem_cons, ih]; omega
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by rw [range_eq_range', mem_range'_1]; omega
theorem range'_1_concat {s n : Nat} : range' s (n + 1) = range' s n ++ [s + n] := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => rw [range'_succ, ih, range'_succ, cons_append, Nat.add_right_comm, Nat.add_assoc]
@[simp] theorem range_zero : range 0 = [] := rfl
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by rw [range_eq_range', range'_1_concat, ← range_eq_range', Nat.zero_add]
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  have shift : ∀ s n, range' (s + 1) n = map Nat.succ (range' s n) := fun s n => by
    induction n generalizing s with | zero => rfl | succ n ih => rw [range'_succ, ih, range'_succ]; rfl
  rw [range_eq_range', range'_succ, shift, range_eq_range']
@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by rw [← length_eq_zero_iff, length_range]

/-! sum, prod, count -/
@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl
@[simp] theorem prod_nil [Mul α] [One α] : ([] : List α).prod = 1 := rfl
@[simp] theorem prod_cons [Mul α] [One α] {a : α} {l : List α} : (a :: l).prod = a * l.prod := rfl
@[simp] theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with | nil => simp | cons a l ih => simp only [cons_append, sum_cons, ih, Nat.add_assoc]
@[simp] theorem countP_nil {p : α → Bool} : countP p [] = 0 := rfl
theorem countP_go_eq_add {p : α → Bool} {l : List α} {n : Nat} : countP.go p l n = n + countP.go p l 0 := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    cases h : p a <;> simp only [countP.go, h, cond_true, cond_false]
    · exact ih
    · rw [ih, ih (n := 0 + 1)]; omega
theorem countP_cons {p : α → Bool} {a : α} {l : List α} : countP p (a :: l) = countP p l + if p a then 1 else 0 := by
  cases h : p a <;> simp only [countP, countP.go, h, cond_true, cond_false]
  · rfl
  · rw [countP_go_eq_add]; simp [Nat.add_comm]
theorem countP_eq_length_filter {p : α → Bool} {l : List α} : countP p l = length (filter p l) := by
  induction l with | nil => rfl | cons a l ih => by_cases h : p a <;> simp [countP_cons, h, ih]
theorem countP_le_length {p : α → Bool} {l : List α} : countP p l ≤ l.length := countP_eq_length_filter ▸ length_filter_le p l
@[simp] theorem countP_append {p : α → Bool} {l₁ l₂ : List α} : countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by simp [countP_eq_length_filter]
@[simp] theorem count_nil [BEq α] {a : α} : count a [] = 0 := rfl
theorem count_cons [BEq α] {a b : α} {l : List α} : count a (b :: l) = count a l + if b == a then 1 else 0 := countP_cons
@[simp] theorem count_cons_self [BEq α] [LawfulBEq α] {a : α} {l : List α} : count a (a :: l) = count a l + 1 := by simp [count_cons]
@[simp] theorem count_append [BEq α] {a : α} {l₁ l₂ : List α} : count a (l₁ ++ l₂) = count a l₁ + count a l₂ := countP_append
end List
