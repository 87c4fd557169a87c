import Ember.Notation
/-! Order on ℕ, ℤ and Fin n under Mathlib's generic names: `le_refl`, `lt_of_lt_of_le`, `min_le_left`, …

Mathlib states these for its own `Preorder`, `PartialOrder` and `LinearOrder`. Here law classes, `Ember.Preorder`, `Ember.PartialOrder` and
`Ember.LinearOrder`, stand beside the operations that a type already has, so that `le_trans` unifies with core's own `≤` at once; names,
explicit arguments and conclusions are Mathlib's. -/

set_option linter.unusedSectionVars false
set_option autoImplicit false
universe u
variable {α : Type u}

namespace Ember
/-- `≤` is reflexive and transitive and `<` is its strict part. -/
class Preorder (α : Type u) [LE α] [LT α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ {a b c : α}, a ≤ b → b ≤ c → a ≤ c
  lt_iff_le_not_ge : ∀ {a b : α}, a < b ↔ a ≤ b ∧ ¬b ≤ a
/-- `≤` is moreover antisymmetric. -/
class PartialOrder (α : Type u) [LE α] [LT α] : Prop extends Preorder α where
  le_antisymm : ∀ {a b : α}, a ≤ b → b ≤ a → a = b
/-- `≤` is a linear order and `<` is its strict part. -/
class LinearOrder (α : Type u) [LE α] [LT α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ {a b c : α}, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ {a b : α}, a ≤ b → b ≤ a → a = b
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
  lt_iff_not_ge : ∀ {a b : α}, a < b ↔ ¬b ≤ a

instance (priority := 900) {α : Type u} [LE α] [LT α] [h : LinearOrder α] : PartialOrder α where
  le_refl := h.le_refl
  le_trans := h.le_trans
  le_antisymm := h.le_antisymm
  lt_iff_le_not_ge {a b} := h.lt_iff_not_ge.trans ⟨fun n => ⟨(h.le_total a b).elim id fun k => absurd k n, n⟩, fun n => n.2⟩

instance : LinearOrder ℕ where
  le_refl := Nat.le_refl
  le_trans := Nat.le_trans
  le_antisymm := Nat.le_antisymm
  le_total a b := by omega
  lt_iff_not_ge := ⟨fun h k => by omega, fun h => by omega⟩

instance : LinearOrder ℤ where
  le_refl := Int.le_refl
  le_trans := Int.le_trans
  le_antisymm := Int.le_antisymm
  le_total a b := by omega
  lt_iff_not_ge := ⟨fun h k => by omega, fun h => by omega⟩

/-- `min` and `max` are those of the order. -/
class MinMax (α : Type u) [LE α] [Min α] [Max α] : Prop where
  min_le_left : ∀ a b : α, min a b ≤ a
  min_le_right : ∀ a b : α, min a b ≤ b
  min_cases : ∀ a b : α, min a b = a ∨ min a b = b
  le_max_left : ∀ a b : α, a ≤ max a b
  le_max_right : ∀ a b : α, b ≤ max a b
  max_cases : ∀ a b : α, max a b = a ∨ max a b = b
end Ember

section
variable [LE α] [LT α] [Ember.Preorder α] {a b c d : α}

@[refl] theorem le_refl (a : α) : a ≤ a := Ember.Preorder.le_refl a
theorem le_rfl : a ≤ a := le_refl a
theorem le_trans : a ≤ b → b ≤ c → a ≤ c := Ember.Preorder.le_trans
theorem ge_trans : b ≤ a → c ≤ b → c ≤ a := fun h₁ h₂ => le_trans h₂ h₁
theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬b ≤ a := Ember.Preorder.lt_iff_le_not_ge
theorem lt_of_le_not_ge (h : a ≤ b) (k : ¬b ≤ a) : a < b := lt_iff_le_not_ge.2 ⟨h, k⟩
theorem le_of_lt (h : a < b) : a ≤ b := (lt_iff_le_not_ge.1 h).1
theorem not_le_of_gt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.1 h).2
theorem not_lt_of_ge (h : a ≤ b) : ¬b < a := fun k => not_le_of_gt k h
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ge_of_eq (h : a = b) : b ≤ a := h ▸ le_refl a
theorem lt_irrefl (a : α) : ¬a < a := not_lt_of_ge (le_refl a)
theorem lt_self_iff_false (x : α) : x < x ↔ False := ⟨lt_irrefl x, False.elim⟩
theorem lt_of_lt_of_le (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_le_not_ge (le_trans (le_of_lt h₁) h₂) fun h => not_le_of_gt h₁ (le_trans h₂ h)
theorem lt_of_le_of_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_not_ge (le_trans h₁ (le_of_lt h₂)) fun h => not_le_of_gt h₂ (le_trans h h₁)
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c := lt_of_lt_of_le h₁ (le_of_lt h₂)
theorem gt_trans (h₁ : b < a) (h₂ : c < b) : c < a := lt_trans h₂ h₁
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt (h : b < a) : a ≠ b := fun e => ne_of_lt h e.symm
theorem lt_asymm (h : a < b) : ¬b < a := fun k => lt_irrefl a (lt_trans h k)
theorem not_lt_of_gt (h : a < b) : ¬b < a := lt_asymm h
theorem LE.le.trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := le_trans h₁ h₂
theorem LE.le.trans_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c := lt_of_le_of_lt h₁ h₂
theorem LE.le.not_gt (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem LE.le.not_lt (h : a ≤ b) : ¬b < a := not_lt_of_ge h
theorem LE.le.ge (h : a ≤ b) : b ≥ a := h
theorem LT.lt.gt (h : a < b) : b > a := h
theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h
theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h
theorem LT.lt.ne' (h : a < b) : b ≠ a := ne_of_gt h
theorem LT.lt.trans (h₁ : a < b) (h₂ : b < c) : a < c := lt_trans h₁ h₂
theorem LT.lt.trans_le (h₁ : a < b) (h₂ : b ≤ c) : a < c := lt_of_lt_of_le h₁ h₂
theorem LT.lt.not_ge (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem LT.lt.not_le (h : a < b) : ¬b ≤ a := not_le_of_gt h
theorem LT.lt.asymm (h : a < b) : ¬b < a := lt_asymm h
theorem LT.lt.false (h : a < a) : False := lt_irrefl a h
theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge (h : a = b) : a ≥ b := ge_of_eq h

/-- Chains in `calc`. The four for `≥` and `>` are needed since `calc` does not look through them. -/
instance : @Trans α α α LE.le LE.le LE.le := ⟨le_trans⟩
instance : @Trans α α α LT.lt LT.lt LT.lt := ⟨lt_trans⟩
instance : @Trans α α α LT.lt LE.le LT.lt := ⟨lt_of_lt_of_le⟩
instance : @Trans α α α LE.le LT.lt LT.lt := ⟨lt_of_le_of_lt⟩
instance : @Trans α α α GE.ge GE.ge GE.ge := ⟨ge_trans⟩
instance : @Trans α α α GT.gt GT.gt GT.gt := ⟨gt_trans⟩
instance : @Trans α α α GT.gt GE.ge GT.gt := ⟨fun h₁ h₂ => lt_of_le_of_lt h₂ h₁⟩
instance : @Trans α α α GE.ge GT.gt GT.gt := ⟨fun h₁ h₂ => lt_of_lt_of_le h₂ h₁⟩
end

section
variable [LE α] [LT α] [Ember.PartialOrder α] {a b c d : α}
theorem le_antisymm : a ≤ b → b ≤ a → a = b := Ember.PartialOrder.le_antisymm
theorem ge_antisymm : b ≤ a → a ≤ b → a = b := fun h₁ h₂ => le_antisymm h₂ h₁
theorem lt_of_le_of_ne (h : a ≤ b) (ne : a ≠ b) : a < b := lt_of_le_not_ge h fun k => ne (le_antisymm h k)
theorem lt_of_le_of_ne' (h : a ≤ b) (ne : b ≠ a) : a < b := lt_of_le_of_ne h ne.symm
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := (Classical.em (a = b)).elim .inr fun ne => .inl (lt_of_le_of_ne h ne)
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b := (lt_or_eq_of_le h).symm
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩
theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := ⟨eq_or_lt_of_le, fun h => h.elim le_of_eq le_of_lt⟩
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨le_of_eq h, ge_of_eq h⟩, fun h => le_antisymm h.1 h.2⟩
theorem eq_of_le_of_not_lt (h : a ≤ b) (k : ¬a < b) : a = b := (lt_or_eq_of_le h).elim (fun l => absurd l k) id
theorem eq_of_forall_le_iff (H : ∀ c, c ≤ a ↔ c ≤ b) : a = b := le_antisymm ((H a).1 (le_refl a)) ((H b).2 (le_refl b))
theorem LE.le.antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂
theorem LE.le.lt_of_ne (h : a ≤ b) (ne : a ≠ b) : a < b := lt_of_le_of_ne h ne
theorem LE.le.lt_of_ne' (h : a ≤ b) (ne : b ≠ a) : a < b := lt_of_le_of_ne' h ne
theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
end

section
variable [LE α] [LT α] [Ember.LinearOrder α] {a b c d : α}
theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := Ember.LinearOrder.le_total a b
theorem lt_iff_not_ge : a < b ↔ ¬b ≤ a := Ember.LinearOrder.lt_iff_not_ge
theorem lt_of_not_ge : ¬b ≤ a → a < b := lt_iff_not_ge.2
theorem not_le : ¬a ≤ b ↔ b < a := lt_iff_not_ge.symm
theorem le_of_not_ge (h : ¬a ≤ b) : b ≤ a := (le_total a b).elim (fun k => absurd k h) id
theorem le_of_not_gt (h : ¬b < a) : a ≤ b := Classical.byContradiction fun k => h (lt_of_not_ge k)
theorem not_lt : ¬a < b ↔ b ≤ a := ⟨le_of_not_gt, not_lt_of_ge⟩
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (Classical.em (b ≤ a)).elim .inr fun h => .inl (lt_of_not_ge h)
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := le_or_gt a b
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).elim .inl fun h => .inr ((eq_or_lt_of_le h).imp Eq.symm id)
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a := (lt_trichotomy a b).imp id fun k => k.elim (fun e => absurd e h) id
theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem le_of_forall_lt (H : ∀ c, c < a → c < b) : a ≤ b := le_of_not_gt fun h => lt_irrefl b (H b h)
end

section
variable [LE α] [LT α] [Min α] [Max α] [Ember.LinearOrder α] [Ember.MinMax α] {a b c d : α}

theorem min_le_left (a b : α) : min a b ≤ a := Ember.MinMax.min_le_left a b
theorem min_le_right (a b : α) : min a b ≤ b := Ember.MinMax.min_le_right a b
theorem le_max_left (a b : α) : a ≤ max a b := Ember.MinMax.le_max_left a b
theorem le_max_right (a b : α) : b ≤ max a b := Ember.MinMax.le_max_right a b
theorem min_choice (a b : α) : min a b = a ∨ min a b = b := Ember.MinMax.min_cases a b
theorem max_choice (a b : α) : max a b = a ∨ max a b = b := Ember.MinMax.max_cases a b
theorem le_min (h₁ : c ≤ a) (h₂ : c ≤ b) : c ≤ min a b := (min_choice a b).elim (fun e => by rw [e]; exact h₁) fun e => by rw [e]; exact h₂
theorem max_le (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := (max_choice a b).elim (fun e => by rw [e]; exact h₁) fun e => by rw [e]; exact h₂
theorem lt_min (h₁ : a < b) (h₂ : a < c) : a < min b c := (min_choice b c).elim (fun e => by rw [e]; exact h₁) fun e => by rw [e]; exact h₂
theorem max_lt (h₁ : a < c) (h₂ : b < c) : max a b < c := (max_choice a b).elim (fun e => by rw [e]; exact h₁) fun e => by rw [e]; exact h₂
theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  ⟨fun h => ⟨le_trans h (min_le_left a b), le_trans h (min_le_right a b)⟩, fun h => le_min h.1 h.2⟩
theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans (le_max_left a b) h, le_trans (le_max_right a b) h⟩, fun h => max_le h.1 h.2⟩
theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c :=
  ⟨fun h => ⟨lt_of_lt_of_le h (min_le_left b c), lt_of_lt_of_le h (min_le_right b c)⟩, fun h => lt_min h.1 h.2⟩
theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨lt_of_le_of_lt (le_max_left a b) h, lt_of_le_of_lt (le_max_right a b) h⟩, fun h => max_lt h.1 h.2⟩
theorem min_eq_left (h : a ≤ b) : min a b = a := le_antisymm (min_le_left a b) (le_min (le_refl a) h)
theorem min_eq_right (h : b ≤ a) : min a b = b := le_antisymm (min_le_right a b) (le_min h (le_refl b))
theorem max_eq_left (h : b ≤ a) : max a b = a := le_antisymm (max_le (le_refl a) h) (le_max_left a b)
theorem max_eq_right (h : a ≤ b) : max a b = b := le_antisymm (max_le h (le_refl b)) (le_max_right a b)
theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
theorem min_assoc (a b c : α) : min (min a b) c = min a (min b c) :=
  eq_of_forall_le_iff fun d => by rw [le_min_iff, le_min_iff, le_min_iff, le_min_iff]; exact and_assoc
theorem max_assoc (a b c : α) : max (max a b) c = max a (max b c) :=
  le_antisymm
    (max_le (max_le (le_max_left _ _) (le_trans (le_max_left b c) (le_max_right _ _))) (le_trans (le_max_right b c) (le_max_right _ _)))
    (max_le (le_trans (le_max_left a b) (le_max_left _ _)) (max_le (le_trans (le_max_right a b) (le_max_left _ _)) (le_max_right _ _)))
theorem min_self (a : α) : min a a = a := min_eq_left (le_refl a)
theorem max_self (a : α) : max a a = a := max_eq_left (le_refl a)
theorem min_le_of_left_le (h : a ≤ c) : min a b ≤ c := le_trans (min_le_left a b) h
theorem min_le_of_right_le (h : b ≤ c) : min a b ≤ c := le_trans (min_le_right a b) h
theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := le_trans h (le_max_left b c)
theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := le_trans h (le_max_right b c)
theorem min_le_max : min a b ≤ max a b := le_trans (min_le_left a b) (le_max_left a b)
theorem min_le_min (h₁ : a ≤ c) (h₂ : b ≤ d) : min a b ≤ min c d := le_min (min_le_of_left_le h₁) (min_le_of_right_le h₂)
theorem max_le_max (h₁ : a ≤ c) (h₂ : b ≤ d) : max a b ≤ max c d := max_le (le_max_of_le_left h₁) (le_max_of_le_right h₂)
end

namespace Ember
instance : MinMax ℕ where
  min_le_left a b := by show (if a ≤ b then a else b) ≤ a; split <;> omega
  min_le_right a b := by show (if a ≤ b then a else b) ≤ b; split <;> omega
  min_cases a b := by show (if a ≤ b then a else b) = a ∨ (if a ≤ b then a else b) = b; split <;> simp
  le_max_left a b := by show a ≤ (if a ≤ b then b else a); split <;> omega
  le_max_right a b := by show b ≤ (if a ≤ b then b else a); split <;> omega
  max_cases a b := by show (if a ≤ b then b else a) = a ∨ (if a ≤ b then b else a) = b; split <;> simp

instance : MinMax ℤ where
  min_le_left a b := by show (if a ≤ b then a else b) ≤ a; split <;> omega
  min_le_right a b := by show (if a ≤ b then a else b) ≤ b; split <;> omega
  min_cases a b := by show (if a ≤ b then a else b) = a ∨ (if a ≤ b then a else b) = b; split <;> simp
  le_max_left a b := by show a ≤ (if a ≤ b then b else a); split <;> omega
  le_max_right a b := by show b ≤ (if a ≤ b then b else a); split <;> omega
  max_cases a b := by show (if a ≤ b then b else a) = a ∨ (if a ≤ b then b else a) = b; split <;> simp
end Ember

theorem min_def {α : Type u} [LE α] [LT α] [Min α] [Max α] [Ember.LinearOrder α] [Ember.MinMax α] [DecidableLE α] (a b : α) :
    min a b = if a ≤ b then a else b := by
  split
  · exact min_eq_left (by assumption)
  · exact min_eq_right (le_of_not_ge (by assumption))
theorem max_def {α : Type u} [LE α] [LT α] [Min α] [Max α] [Ember.LinearOrder α] [Ember.MinMax α] [DecidableLE α] (a b : α) :
    max a b = if a ≤ b then b else a := by
  split
  · exact max_eq_right (by assumption)
  · exact max_eq_left (le_of_not_ge (by assumption))
