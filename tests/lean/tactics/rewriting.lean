import Ember
/-! Tactics that rewrite and simplify. -/
universe u
--! rfl
example (a : Nat) : a + 0 = a := by rfl
--! rfl
example (p : Prop) : p ↔ p := by rfl
--! rfl
example (a : Nat) (b : Int) : a ≤ a ∧ b ≤ b ∧ a ∣ a ∧ HEq b b := ⟨by rfl, by rfl, by rfl, by rfl⟩
--! rfl fails: rfl
example (a b : Nat) : a + b = b + a := by rfl
--! rw
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by rw [h, k]
--! rw
example (a b c : Nat) (h : a = b) (k : a = c) : b = c := by rw [← h]; exact k
--! rw
example (a b : Nat) (h : a + 0 = b) : a = b := by rw [Nat.add_zero] at h; exact h
--! rw
example (a b c : Nat) : a + b + c = a + (c + b) := by rw [Nat.add_assoc, Nat.add_comm b]
--! rw
example (p q : Prop) (h : p ↔ q) (hp : p) : q := by rw [← h]; exact hp
--! rw
example (a b : Nat) (h : a = b) (k : a = 2) : a = 2 ∧ b = 2 := by rw [h] at k ⊢; exact ⟨k, k⟩
--! rw fails: Did not find an occurrence of the pattern
example (a b c : Nat) (h : a = b) : c = c + 0 + 1 := by rw [h]
--! rw fails: motive is not type correct
example (n : Nat) (x : Fin n) (h : n = 3) (k : x.val = 0) : (⟨x.val, x.isLt⟩ : Fin n) = x := by
  have e : ∀ m, m = n → True := fun _ _ => trivial
  rw [h]
--! rwa
example (a b : Nat) (h : a = b) (k : a = 2) : b = 2 := by rwa [h] at k
--! rwa fails: assumption
example (a b : Nat) (h : a = b) : a = 2 := by rwa [h]
--! erw
example (f : Nat → Nat) (a b : Nat) (h : f (a + 1) = b) : f (Nat.succ a) = b := by erw [h]
--! erw fails: Did not find an occurrence of the pattern
example (a b c : Nat) (h : a = b) : c = 1 := by erw [h]
--! nth_rewrite
example (a b : Nat) (h : a = b) (k : b + a = 4) : a + a = 4 := by nth_rewrite 1 [h]; exact k
--! nth_rewrite fails: Did not find an occurrence of the pattern
example (a b c : Nat) (h : a = b) : c = 1 := by nth_rewrite 1 [h]
--! simp
example (a b : Nat) : a + 0 + (b * 1) = 0 + a + b := by simp
--! simp
example (p q : Prop) (hp : p) (hq : q) : p ∧ (q ∨ False) ∧ ¬False := by simp [hp, hq]
--! simp
example (a b : Nat) (h : a = b) : b = a := by simp only [h]
--! simp
example (a b : Nat) (h : a + 0 = b) : a = b := by simp at h; exact h
--! simp
example (a b : Nat) (h : a + 0 = b) (k : b = 0 + 3) : a = 3 := by simp at *; simp [h, k]
--! simp
example (a b : Nat) (h : a = 0) : a = 0 → b = 2 → b + a = 2 := by simp +contextual
--! simp
example (xs ys : List Nat) : (xs ++ [] ++ ys).length = xs.length + ys.length := by simp
--! simp
example (p : Nat → Prop) : ¬(∀ n, p n) ↔ ∃ n, ¬p n := by simp
--! simp
example (a b c : Nat) (h : ∀ n, n = a → n = b) : a = b := by simp at h; exact h
--! simp
example (f : Nat → Nat) (h : ∀ n, f n = n) : f (f 3) = 3 := by simp [h]
--! simp
example (a b : Nat) (h : a < b) : ¬ b ≤ a := by simp [h]
--! simp fails: `simp` made no progress
example (a b : Nat) (f : Nat → Nat) : f a = f b := by simp
--! simp fails: unsolved goals
example (a b : Nat) (f : Nat → Nat) : f a = f b ∧ True := by simp
--! simp_all
example (p q : Prop) (h : p → q) (hp : p) : q := by simp_all
--! simp_all
example (a b c : Nat) (h : a = b) (k : b = c) : a + 0 = c := by simp_all
--! simp_all fails: simp_all made no progress
example (a b : Nat) (f : Nat → Nat) (h : f a = 2) : f b = 2 := by simp_all
--! simpa
example (a b : Nat) (h : a + 0 = b) : a = b := by simpa using h
--! simpa
example (a b : Nat) (h : a = b) : 0 + a = b := by simpa
--! simpa fails: Type mismatch
example (a b c : Nat) (h : a + 0 = b) : a = c := by simpa using h
--! simp?
example (a : Nat) : a + 0 = a := by simp?
--! simp? fails: `simp` made no progress
example (a b : Nat) (f : Nat → Nat) : f a = f b := by simp?
--! dsimp
example (a b : Nat) (h : a = b) : (fun x => x) a = (b, a).1 := by dsimp; exact h
--! dsimp
example (a : Nat) (h : (fun x => x + 0) a = 2) : a = 2 := by dsimp only at h; exact h
--! dsimp fails: `dsimp` made no progress
example (a b : Nat) (f : Nat → Nat) : f a = f b := by dsimp
--! unfold
def double (n : Nat) : Nat := n + n
example (n : Nat) : double n = n + n := by unfold double; rfl
--! unfold
example (f : Nat → Nat) (h : double 2 = 4) : double 2 = 2 + 2 := by unfold double at *; rfl
--! unfold fails: failed to unfold `double`
example (a b : Nat) (h : a = b) : a = b := by unfold double; exact h
--! delta
example (n : Nat) : double n = n + n := by delta double; rfl
--! delta fails: delta
example (a b : Nat) (h : a = b) : a = b := by delta double; exact h
--! congr
example (f : Nat → Nat → Nat) (a b c d : Nat) (h : a = b) (k : c = d) : f a c = f b d := by congr
--! congr
example (f : Nat → Nat) (a b : Nat) (h : b = a) : f (a + 1) = f (b + 1) := by
  congr 2
  exact h.symm
--! congr fails: unsolved goals
example (f : Nat → Nat) (a b : Nat) : f a = f b := by congr
--! ext
example (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := by ext n; exact h n
--! ext
example (p q : Nat × Nat) (h : p.1 = q.1) (k : p.2 = q.2) : p = q := by ext <;> assumption
--! ext
example (p q : Nat → Prop) (h : ∀ n, p n ↔ q n) : p = q := by ext n; exact h n
--! ext
example (p : Nat → Prop) (a b : {n // p n}) (h : a.val = b.val) : a = b := by ext; exact h
--! ext fails: No applicable extensionality theorem found
example (a b : Nat) : a = b := by ext
--! funext
example (f g : Nat → Nat → Nat) (h : ∀ m n, f m n = g m n) : f = g := by funext m n; exact h m n
--! funext fails: funext
example (a b : Nat) : a = b := by funext n
--! symm
example (a b : Nat) (h : a = b) : b = a := by symm; exact h
--! symm
example (p q : Prop) (h : p ↔ q) : q ↔ p := by symm at h; exact h
--! symm
example (a b : Nat) (h : a ≠ b) : b ≠ a := by symm; exact h
--! symm fails: No applicable symmetry lemma found
example (a b : Nat) (h : a ≤ b) : b ≤ a := by symm; exact h
--! ac_rfl
example (a b c : Nat) : a + b + c = c + (b + a) := by ac_rfl
--! ac_rfl
example (p q r : Prop) : (p ∧ q ∧ r) = (r ∧ p ∧ q) := by ac_rfl
--! ac_rfl fails: is not definitionally equal
example (a b c : Nat) : a + b + c = c + (b + b) := by ac_rfl
--! conv
example (a b c : Nat) : a + b + c = b + a + c := by
  conv => lhs; rw [Nat.add_comm a b]
--! conv
example (a b c : Nat) : a * (b + c) = a * (c + b) := by
  conv =>
    rhs
    arg 2
    rw [Nat.add_comm]
--! conv
example (f g : Nat → Nat) (h : ∀ n, f n = g n) : (fun n => f n + 1) = fun n => g n + 1 := by
  conv => lhs; ext n; rw [h]
--! conv
example (f g : Nat → Nat) (h : ∀ n, f n = g n) : (fun n => f n + 1) = fun n => g n + 1 := by
  conv in f _ => rw [h]
--! conv
example (a b : Nat) (h : a + 0 = b + 0) : a = b := by
  conv at h => enter [1]; simp
  conv at h =>
    enter [2]
    change b
  exact h
--! conv
example (a b : Nat) (h : a = b) : a + a = b + a := by
  conv_lhs => arg 1; rw [h]
--! conv
example (a b : Nat) (h : a = b) : b + a = a + a := by
  conv_rhs => enter [1]; rw [h]
--! conv
example (a b : Nat) : a + b = b + a := by
  conv => left; rw [Nat.add_comm]
--! conv fails: Did not find an occurrence of the pattern
example (a b c : Nat) (h : a = c) : a + b = b + a := by
  conv => rhs; arg 1; rw [h]
--! trans
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  trans b
  · exact h
  · exact k
--! trans
example (a b c : Nat) (h : a ≤ b) (k : b ≤ c) : a ≤ c := by trans b <;> assumption
--! trans fails: unsolved goals
example (a b c : Nat) (h : a = b) : a = c := by
  trans b
  · exact h
--! attributes
inductive Same {α : Type u} : α → α → Prop | same (a : α) : Same a a
@[refl] theorem Same.refl' {α : Type u} (a : α) : Same a a := .same a
@[symm] theorem Same.symm' {α : Type u} {a b : α} (h : Same a b) : Same b a := by cases h; exact .same _
example (a : Nat) : Same a a := by rfl
example (a b : Nat) (h : Same a b) : Same b a := by symm; exact h
structure Pair where
  left : Nat
  right : Nat
attribute [ext] Pair
example (p q : Pair) (h : p.left = q.left) (k : p.right = q.right) : p = q := by ext <;> assumption
@[simp] theorem double_zero : double 0 = 0 := rfl
example : double 0 + 0 = 0 := by simp
--! attributes fails: attribute
@[refl] theorem notReflexive (a b : Nat) (h : a = b) : b = a := h.symm
--! simp arith
example (x y : Nat) : x + 1 + y ≤ y + x + 2 := by simp +arith
--! simp arith fails: made no progress
example (a b : Nat) : a + 1 ≤ b := by simp +arith
