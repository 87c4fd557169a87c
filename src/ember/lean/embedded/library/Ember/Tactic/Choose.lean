import Ember.Tactic.Cases
/-! `choose f g hf hg using h`: from `h : ∀ x …, ∃ y z, p x y z ∧ q x y z` the functions `f`, `g` and the properties `hf`, `hg`.
`choose! f hf using h` also removes propositions that the functions would depend on: `h : ∀ x, p x → ∃ y, q x y` gives `f` of `x` alone.
Weaker than Mathlib's: at most four variables (with `!`, two variables and one or two propositions) before the `∃`. -/
namespace Ember.Choose
universe u u₁ u₂ u₃ u₄
theorem exists₁ {α : Sort u₁} {β : α → Sort u} {p : (a : α) → β a → Prop} (h : ∀ a, ∃ b, p a b) : ∃ f : (a : α) → β a, ∀ a, p a (f a) :=
  ⟨fun a => Classical.choose (h a), fun a => Classical.choose_spec (h a)⟩
theorem exists₂ {α : Sort u₁} {β : α → Sort u₂} {γ : (a : α) → β a → Sort u} {p : (a : α) → (b : β a) → γ a b → Prop}
    (h : ∀ a b, ∃ c, p a b c) : ∃ f : (a : α) → (b : β a) → γ a b, ∀ a b, p a b (f a b) :=
  exists₁ fun a => exists₁ (h a)
theorem exists₃ {α : Sort u₁} {β : α → Sort u₂} {γ : (a : α) → β a → Sort u₃} {δ : (a : α) → (b : β a) → γ a b → Sort u}
    {p : (a : α) → (b : β a) → (c : γ a b) → δ a b c → Prop} (h : ∀ a b c, ∃ d, p a b c d) :
    ∃ f : (a : α) → (b : β a) → (c : γ a b) → δ a b c, ∀ a b c, p a b c (f a b c) := exists₁ fun a => exists₂ (h a)
theorem exists₄ {α : Sort u₁} {β : α → Sort u₂} {γ : (a : α) → β a → Sort u₃} {δ : (a : α) → (b : β a) → γ a b → Sort u₄}
    {ε : (a : α) → (b : β a) → (c : γ a b) → δ a b c → Sort u} {p : (a : α) → (b : β a) → (c : γ a b) → (d : δ a b c) → ε a b c d → Prop}
    (h : ∀ a b c d, ∃ e, p a b c d e) : ∃ f : (a : α) → (b : β a) → (c : γ a b) → (d : δ a b c) → ε a b c d, ∀ a b c d, p a b c d (f a b c d) :=
  exists₁ fun a => exists₃ (h a)
theorem and₁ {α : Sort u₁} {p q : α → Prop} (h : ∀ a, p a ∧ q a) : (∀ a, p a) ∧ ∀ a, q a := ⟨fun a => (h a).1, fun a => (h a).2⟩
theorem and₂ {α : Sort u₁} {β : α → Sort u₂} {p q : (a : α) → β a → Prop} (h : ∀ a b, p a b ∧ q a b) : (∀ a b, p a b) ∧ ∀ a b, q a b :=
  ⟨fun a b => (h a b).1, fun a b => (h a b).2⟩
theorem and₃ {α : Sort u₁} {β : α → Sort u₂} {γ : (a : α) → β a → Sort u₃} {p q : (a : α) → (b : β a) → γ a b → Prop}
    (h : ∀ a b c, p a b c ∧ q a b c) : (∀ a b c, p a b c) ∧ ∀ a b c, q a b c := ⟨fun a b c => (h a b c).1, fun a b c => (h a b c).2⟩
theorem and₄ {α : Sort u₁} {β : α → Sort u₂} {γ : (a : α) → β a → Sort u₃} {δ : (a : α) → (b : β a) → γ a b → Sort u₄}
    {p q : (a : α) → (b : β a) → (c : γ a b) → δ a b c → Prop} (h : ∀ a b c d, p a b c d ∧ q a b c d) :
    (∀ a b c d, p a b c d) ∧ ∀ a b c d, q a b c d := ⟨fun a b c d => (h a b c d).1, fun a b c d => (h a b c d).2⟩

/-! Without the propositions. -/
open Classical in
theorem plain₁ {α : Sort u₁} {β : Sort u} [Nonempty β] {p : α → Prop} {q : (a : α) → p a → β → Prop} (h : ∀ a (k : p a), ∃ b, q a k b) :
    ∃ f : α → β, ∀ a (k : p a), q a k (f a) :=
  ⟨fun a => if k : p a then Classical.choose (h a k) else Classical.choice ‹_›, fun a k => by
    show q a k (dite _ _ _); rw [dif_pos k]; exact Classical.choose_spec (h a k)⟩
theorem plain₂ {α : Sort u₁} {β : Sort u} [Nonempty β] {p : α → Prop} {r : (a : α) → p a → Prop} {q : (a : α) → (k : p a) → r a k → β → Prop}
    (h : ∀ a (k : p a) (l : r a k), ∃ b, q a k l b) : ∃ f : α → β, ∀ a (k : p a) (l : r a k), q a k l (f a) :=
  let ⟨f, hf⟩ := plain₁ (p := fun a => ∃ k : p a, r a k) (q := fun a _ b => ∀ (k : p a) (l : r a k), q a k l b)
    fun a ⟨k, l⟩ => let ⟨b, hb⟩ := h a k l; ⟨b, fun _ _ => hb⟩
  ⟨f, fun a k l => hf a ⟨k, l⟩ k l⟩
theorem plain₁₁ {α : Sort u₁} {γ : Sort u₂} {β : Sort u} [Nonempty β] {p : α → γ → Prop} {q : (a : α) → (c : γ) → p a c → β → Prop}
    (h : ∀ a c (k : p a c), ∃ b, q a c k b) : ∃ f : α → γ → β, ∀ a c (k : p a c), q a c k (f a c) :=
  exists₁ fun a => plain₁ (h a)
end Ember.Choose
/-- One function, or one half of a conjunction, off `h`. -/
syntax (name := chooseStep) "choose_step " ident " from " ident : tactic
macro_rules
  | `(tactic| choose_step $f:ident from $h:ident) => `(tactic| first
      | (have choose_next := Ember.Choose.exists₄ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.exists₃ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.exists₂ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.exists₁ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next : ∃ _, _ := $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.and₄ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.and₃ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.and₂ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.and₁ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next : _ ∧ _ := $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | fail "choose: the term does not prove `∀ x …, ∃ y, p x … y`")
syntax (name := chooseBangStep) "choose_bang_step " ident " from " ident : tactic
macro_rules
  | `(tactic| choose_bang_step $f:ident from $h:ident) => `(tactic| first
      | (have choose_next := Ember.Choose.plain₁₁ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.plain₂ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | (have choose_next := Ember.Choose.plain₁ $h; clear $h; obtain ⟨$f:ident, $h:ident⟩ := choose_next)
      | choose_step $f:ident from $h:ident)
syntax (name := chooseTactic) "choose" (ppSpace colGt ident)+ " using " term : tactic
syntax (name := chooseBang) "choose!" (ppSpace colGt ident)+ " using " term : tactic
syntax (name := chooseRest) "choose_rest" (ppSpace colGt ident)+ " from " ident : tactic
syntax (name := chooseBangRest) "choose_bang_rest" (ppSpace colGt ident)+ " from " ident : tactic
macro_rules
  | `(tactic| choose_rest $f:ident from $h:ident) => `(tactic| rename' $h:ident => $f:ident)
  | `(tactic| choose_rest $f:ident $g:ident $gs* from $h:ident) =>
    `(tactic| (choose_step $f:ident from $h:ident; choose_rest $g:ident $gs* from $h:ident))
macro_rules
  | `(tactic| choose_bang_rest $f:ident from $h:ident) => `(tactic| rename' $h:ident => $f:ident)
  | `(tactic| choose_bang_rest $f:ident $g:ident $gs* from $h:ident) =>
    `(tactic| (choose_bang_step $f:ident from $h:ident; choose_bang_rest $g:ident $gs* from $h:ident))
macro_rules
  | `(tactic| choose $fs* using $h) => `(tactic| (have choose_aux := $h; choose_rest $fs* from choose_aux))
  | `(tactic| choose! $fs* using $h) => `(tactic| (have choose_aux := $h; choose_bang_rest $fs* from choose_aux))
