/-! Structural, well-founded, mutual and nested recursion; functional and strong induction. -/
def gcd' (a b : Nat) : Nat := if _h : a = 0 then b else gcd' (b % a) a
termination_by a
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero _h)
#eval gcd' 12 18 -- = 6
def halvings (n : Nat) : Nat := if n < 2 then 0 else halvings (n / 2) + 1
theorem halvings_one : halvings 1 = 0 := by unfold halvings; simp
example : halvings 8 = 3 := by simp [halvings]
example : halvings 1000 = 9 := by decide +kernel
#eval halvings 1024 -- = 10
def ack : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ack m 1
  | m + 1, n + 1 => ack m (ack (m + 1) n)
termination_by m n => (m, n)
#eval ack 2 3 -- = 9
def ackGuessed : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackGuessed m 1
  | m + 1, n + 1 => ackGuessed m (ackGuessed (m + 1) n)
mutual
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => isOdd n
def isOdd : Nat → Bool
  | 0 => false
  | n + 1 => isEven n
end
#eval isEven 10 -- = true
mutual
def isEven' (n : Nat) : Bool := if n = 0 then true else isOdd' (n - 1)
termination_by n
def isOdd' (n : Nat) : Bool := if n = 0 then false else isEven' (n - 1)
termination_by n
end
#eval isOdd' 7 -- = true
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
def Tree.size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size
def Tree.depth (t : Tree α) : Nat := match t with
  | leaf => 0
  | node l _ r => max l.depth r.depth + 1
termination_by sizeOf t
#eval (Tree.node .leaf 3 (.node .leaf 4 .leaf)).depth -- = 2
inductive Rose where
  | mk : List Rose → Rose
def Rose.count : Rose → Nat
  | mk cs => 1 + go cs
where go : List Rose → Nat
  | [] => 0
  | c :: cs => c.count + go cs
#eval (Rose.mk [.mk [], .mk [.mk []]]).count -- = 4
def search (f : Nat → Bool) (lo hi : Nat) : Nat :=
  if lo < hi then
    let mid := (lo + hi) / 2
    if f mid then search f lo mid else search f (mid + 1) hi
  else lo
termination_by hi - lo
#eval search (fun n => decide (n * n ≥ 200)) 0 100 -- = 15
theorem halvings_le (n : Nat) : halvings n ≤ n := by
  fun_induction halvings n with
  | case1 => omega
  | case2 n h ih => omega
theorem halvings_le' (n : Nat) : halvings n ≤ n := by
  induction n using halvings.induct with
  | case1 n h => unfold halvings; simp [h]
  | case2 n h ih => unfold halvings; simp [h]; omega
theorem strong (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
theorem descend {α : Type} (r : α → α → Prop) (wf : WellFounded r) (p : α → Prop)
    (h : ∀ x, (∀ y, r y x → p y) → p x) (x : α) : p x := wf.induction x h
example (n : Nat) : (0 : Nat) ≤ (measure fun _ : Nat => n).wf.fix (C := fun _ => Nat) (fun _ _ => 0) 3 := Nat.zero_le _
