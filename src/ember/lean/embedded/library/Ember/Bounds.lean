import Ember.Order
import Ember.Set
import Ember.Function
/-! Bounds of sets, least and greatest elements, monotone functions: `IsLeast`, `IsGreatest`, `upperBounds`, `Monotone`,
`StrictMono`, … as in Mathlib. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u v w

section
variable {α : Type u} [LE α]
/-- All `x` that no element of `s` exceeds. -/
def upperBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → a ≤ x }
/-- All `x` that exceed no element of `s`. -/
def lowerBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → x ≤ a }
def BddAbove (s : Set α) : Prop := ∃ x, x ∈ upperBounds s
def BddBelow (s : Set α) : Prop := ∃ x, x ∈ lowerBounds s
/-- `a` is the smallest element of `s`. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- `a` is the largest element of `s`. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
def IsLUB (s : Set α) : α → Prop := IsLeast (upperBounds s)
def IsGLB (s : Set α) : α → Prop := IsGreatest (lowerBounds s)
theorem mem_upperBounds {a : α} {s : Set α} : a ∈ upperBounds s ↔ ∀ x ∈ s, x ≤ a := Iff.rfl
theorem mem_lowerBounds {a : α} {s : Set α} : a ∈ lowerBounds s ↔ ∀ x ∈ s, a ≤ x := Iff.rfl
theorem IsLeast.mem {a : α} {s : Set α} (h : IsLeast s a) : a ∈ s := h.1
theorem IsGreatest.mem {a : α} {s : Set α} (h : IsGreatest s a) : a ∈ s := h.1
end

section
variable {α : Type u} [LE α] [LT α] [Ember.PartialOrder α] {a b : α} {s t : Set α}
theorem IsLeast.unique (Ha : IsLeast s a) (Hb : IsLeast s b) : a = b := le_antisymm (Ha.2 Hb.1) (Hb.2 Ha.1)
theorem IsGreatest.unique (Ha : IsGreatest s a) (Hb : IsGreatest s b) : a = b := le_antisymm (Hb.2 Ha.1) (Ha.2 Hb.1)
theorem IsLUB.unique (Ha : IsLUB s a) (Hb : IsLUB s b) : a = b := IsLeast.unique Ha Hb
theorem IsGLB.unique (Ha : IsGLB s a) (Hb : IsGLB s b) : a = b := IsGreatest.unique Ha Hb
theorem IsGreatest.isLUB (h : IsGreatest s a) : IsLUB s a := ⟨h.2, fun _ hb => hb h.1⟩
theorem IsLeast.isGLB (h : IsLeast s a) : IsGLB s a := ⟨h.2, fun _ hb => hb h.1⟩
end

section
variable {α : Type u} {β : Type v} {γ : Type w} [LE α] [LT α] [LE β] [LT β]
/-- `f` keeps `≤`. -/
def Monotone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
/-- `f` turns `≤` round. -/
def Antitone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
/-- `f` keeps `<`. -/
def StrictMono (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
/-- `f` turns `<` round. -/
def StrictAnti (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a
def MonotoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b
def StrictMonoOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b
def AntitoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f b ≤ f a
def StrictAntiOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f b < f a
theorem monotone_const [Ember.Preorder β] {c : β} : Monotone fun _ : α => c := fun _ _ _ => le_refl c
theorem antitone_const [Ember.Preorder β] {c : β} : Antitone fun _ : α => c := fun _ _ _ => le_refl c
theorem BddAbove.mono ⦃s t : Set α⦄ (h : s ⊆ t) : BddAbove t → BddAbove s := fun ⟨b, hb⟩ => ⟨b, fun _ m => hb (h m)⟩
theorem BddBelow.mono ⦃s t : Set α⦄ (h : s ⊆ t) : BddBelow t → BddBelow s := fun ⟨b, hb⟩ => ⟨b, fun _ m => hb (h m)⟩
theorem Monotone.monotoneOn {f : α → β} (h : Monotone f) (s : Set α) : MonotoneOn f s := fun _ _ _ _ k => h k
theorem StrictMono.strictMonoOn {f : α → β} (h : StrictMono f) (s : Set α) : StrictMonoOn f s := fun _ _ _ _ k => h k
theorem monotone_id : Monotone (id : α → α) := fun _ _ h => h
theorem strictMono_id : StrictMono (id : α → α) := fun _ _ h => h
theorem Monotone.comp [LE γ] {g : β → γ} {f : α → β} (hg : Monotone g) (hf : Monotone f) : Monotone (g ∘ f) :=
  fun _ _ h => hg (hf h)
theorem StrictMono.comp [LT γ] {g : β → γ} {f : α → β} (hg : StrictMono g) (hf : StrictMono f) : StrictMono (g ∘ f) :=
  fun _ _ h => hg (hf h)

theorem StrictMono.monotone [Ember.PartialOrder α] [Ember.Preorder β] {f : α → β} (hf : StrictMono f) : Monotone f := fun _ _ h =>
  (lt_or_eq_of_le h).elim (fun l => le_of_lt (hf l)) fun e => le_of_eq (congrArg f e)
variable [Ember.LinearOrder α] [Ember.LinearOrder β] {f : α → β} {a b : α}
theorem StrictMono.lt_iff_lt (hf : StrictMono f) : f a < f b ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun k => not_le_of_gt h (hf.monotone k), fun h => hf h⟩
theorem StrictMono.le_iff_le (hf : StrictMono f) : f a ≤ f b ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun k => not_le_of_gt (hf k) h, fun h => hf.monotone h⟩
theorem StrictMono.injective (hf : StrictMono f) : Function.Injective f := fun _ _ h =>
  le_antisymm (hf.le_iff_le.1 (le_of_eq h)) (hf.le_iff_le.1 (ge_of_eq h))
theorem Monotone.imp (hf : Monotone f) (h : a ≤ b) : f a ≤ f b := hf h
end

section
variable {β : Type v} [LE β] [LT β] [Ember.LinearOrder β] {f : ℕ → β}
theorem monotone_nat_of_le_succ (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f := by
  intro a b h
  obtain ⟨d, rfl⟩ := Nat.le.dest h
  induction d with
  | zero => exact le_refl _
  | succ d ih => exact le_trans (ih (Nat.le_add_right a d)) (hf (a + d))
theorem strictMono_nat_of_lt_succ (hf : ∀ n, f n < f (n + 1)) : StrictMono f := fun a b h =>
  lt_of_lt_of_le (hf a) (monotone_nat_of_le_succ (fun n => le_of_lt (hf n)) h)
theorem antitone_nat_of_succ_le (hf : ∀ n, f (n + 1) ≤ f n) : Antitone f := by
  intro a b h
  obtain ⟨d, rfl⟩ := Nat.le.dest h
  induction d with
  | zero => exact le_refl _
  | succ d ih => exact le_trans (hf (a + d)) (ih (Nat.le_add_right a d))
end
theorem StrictMono.le_apply {f : ℕ → ℕ} (hf : StrictMono f) {x : ℕ} : x ≤ f x := by
  induction x with
  | zero => exact Nat.zero_le _
  | succ n ih => have := hf (Nat.lt_succ_self n); exact Nat.succ_le_of_lt (lt_of_le_of_lt ih this)
