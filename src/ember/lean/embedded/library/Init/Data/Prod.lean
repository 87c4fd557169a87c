prelude
import Init.Logic.Quot
/-! Pairs, dependent pairs, sums, subtypes, units: extensionality, maps, instances. -/
set_option linter.unusedVariables false
universe u v w u₁ u₂ v₁ v₂
variable {α : Type u} {β : Type v} {γ : Type w}
attribute [ext] Prod PProd Sigma PSigma
attribute [symm] Eq.symm
attribute [ext] funext propext
@[ext] protected theorem PUnit.ext (x y : PUnit) : x = y := rfl
protected theorem Unit.ext (x y : Unit) : x = y := rfl
attribute [ext] Unit.ext

instance [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (α × β) := h1.elim fun a => h2.elim fun b => ⟨(a, b)⟩
instance {α β : Type u} [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (MProd α β) := h1.elim fun a => h2.elim fun b => ⟨⟨a, b⟩⟩
instance {α : Sort u} {β : Sort v} [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (PProd α β) := h1.elim fun a => h2.elim fun b => ⟨⟨a, b⟩⟩
instance [Inhabited α] [Inhabited β] : Inhabited (α × β) := ⟨(default, default)⟩
instance {α β : Type u} [Inhabited α] [Inhabited β] : Inhabited (MProd α β) := ⟨⟨default, default⟩⟩
instance {α : Sort u} {β : Sort v} [Inhabited α] [Inhabited β] : Inhabited (PProd α β) := ⟨⟨default, default⟩⟩
instance [Subsingleton α] [Subsingleton β] : Subsingleton (α × β) := ⟨fun ⟨a, b⟩ ⟨a', b'⟩ => by rw [Subsingleton.elim a a', Subsingleton.elim b b']⟩
instance [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) := fun (a, b) (a', b') => match decEq a a' with
  | isTrue e => match decEq b b' with
    | isTrue f => isTrue (e ▸ f ▸ rfl)
    | isFalse n => isFalse fun h => n (congrArg (·.2) h)
  | isFalse n => isFalse fun h => n (congrArg (·.1) h)
instance [BEq α] [BEq β] : BEq (α × β) := ⟨fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂⟩
namespace Prod
instance [BEq α] [BEq β] [ReflBEq α] [ReflBEq β] : ReflBEq (α × β) where
  rfl {a} := by cases a; show (_ == _ && _ == _) = true; simp
instance [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  eq_of_beq {a b} h := by
    cases a; cases b
    have h := Bool.and_eq_true_iff.1 (show (_ == _ && _ == _) = true from h)
    rw [eq_of_beq h.1, eq_of_beq h.2]
def lexLt [LT α] [LT β] (s : α × β) (t : α × β) : Prop := s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)
instance lexLtDec [LT α] [LT β] [DecidableEq α] [(a b : α) → Decidable (a < b)] [(a b : β) → Decidable (a < b)] : (s t : α × β) → Decidable (Prod.lexLt s t) :=
  fun _ _ => inferInstanceAs (Decidable (_ ∨ _))
theorem lexLt_def [LT α] [LT β] (s t : α × β) : (Prod.lexLt s t) = (s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)) := rfl
theorem eta (p : α × β) : (p.1, p.2) = p := rfl
@[simp] theorem mk.eta {p : α × β} : (p.1, p.2) = p := rfl
def map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂) : α₁ × β₁ → α₂ × β₂ | (a, b) => (f a, g b)
section
variable {δ : Type u₁} {ε : Type u₂} {ζ : Type v₁}
@[simp] theorem map_apply (f : α → β) (g : γ → δ) (x : α) (y : γ) : Prod.map f g (x, y) = (f x, g y) := rfl
@[simp] theorem map_fst (f : α → β) (g : γ → δ) (x : α × γ) : (Prod.map f g x).1 = f x.1 := rfl
@[simp] theorem map_snd (f : α → β) (g : γ → δ) (x : α × γ) : (Prod.map f g x).2 = g x.2 := rfl
@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) := ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩
@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) := ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
@[simp] theorem map_id : Prod.map (@id α) (@id β) = id := rfl
@[simp] theorem map_id' : Prod.map (fun a : α => a) (fun b : β => b) = fun x => x := rfl
theorem map_comp_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) : Prod.map g g' ∘ Prod.map f f' = Prod.map (g ∘ f) (g' ∘ f') := rfl
theorem map_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) (x : α × γ) : Prod.map g g' (Prod.map f f' x) = Prod.map (g ∘ f) (g' ∘ f') x := rfl
def swap : α × β → β × α := fun p => (p.2, p.1)
@[simp] theorem swap_swap : ∀ x : α × β, swap (swap x) = x := fun _ => rfl
@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl
@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl
@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α × β) := rfl
@[simp] theorem swap_inj {p q : α × β} : swap p = swap q ↔ p = q := ⟨fun h => congrArg swap h, fun h => h ▸ rfl⟩
theorem map_comp_swap (f : α → β) (g : γ → δ) : Prod.map f g ∘ Prod.swap = Prod.swap ∘ Prod.map g f := rfl
end
theorem fst_eq_iff : ∀ {p : α × β} {x : α}, p.1 = x ↔ p = (x, p.2) := ⟨fun h => h ▸ rfl, fun h => h ▸ rfl⟩
theorem snd_eq_iff : ∀ {p : α × β} {x : β}, p.2 = x ↔ p = (p.1, x) := ⟨fun h => h ▸ rfl, fun h => h ▸ rfl⟩
end Prod

instance {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (Sum α β) := fun a b => match a, b with
  | .inl a, .inl b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (Sum.inl.inj e)
  | .inr a, .inr b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (Sum.inr.inj e)
  | .inl _, .inr _ => isFalse fun h => nomatch h
  | .inr _, .inl _ => isFalse fun h => nomatch h
instance {α : Type u} {β : α → Type v} [h₁ : DecidableEq α] [h₂ : ∀ a, DecidableEq (β a)] : DecidableEq (Sigma β)
  | ⟨a₁, b₁⟩, ⟨a₂, b₂⟩ => match a₁, b₁, a₂, b₂, h₁ a₁ a₂ with
    | _, b₁, _, b₂, isTrue rfl => match b₁, b₂, h₂ _ b₁ b₂ with
      | _, _, isTrue rfl => isTrue rfl
      | _, _, isFalse n => isFalse fun h => n (eq_of_heq (Sigma.mk.inj h).2)
    | _, _, _, _, isFalse n => isFalse fun h => n (Sigma.mk.inj h).1
instance {α : Sort u} {β : α → Sort v} [h₁ : DecidableEq α] [h₂ : ∀ a, DecidableEq (β a)] : DecidableEq (PSigma β)
  | ⟨a₁, b₁⟩, ⟨a₂, b₂⟩ => match a₁, b₁, a₂, b₂, h₁ a₁ a₂ with
    | _, b₁, _, b₂, isTrue rfl => match b₁, b₂, h₂ _ b₁ b₂ with
      | _, _, isTrue rfl => isTrue rfl
      | _, _, isFalse n => isFalse fun h => n (eq_of_heq (PSigma.mk.inj h).2)
    | _, _, _, _, isFalse n => isFalse fun h => n (PSigma.mk.inj h).1
theorem Exists.of_psigma_prop {α : Sort u} {p : α → Prop} : (PSigma (fun x => p x)) → Exists (fun x => p x) | ⟨x, h⟩ => ⟨x, h⟩
namespace Sum
variable {δ : Type u₁}
@[inline] protected def elim {α : Type u} {β : Type v} {γ : Sort w} (f : α → γ) (g : β → γ) : Sum α β → γ := fun x => Sum.casesOn x f g
@[simp] theorem elim_inl {γ : Sort w} (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr {γ : Sort w} (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl
def isLeft : α ⊕ β → Bool | inl _ => true | inr _ => false
def isRight : α ⊕ β → Bool | inl _ => false | inr _ => true
def getLeft? : α ⊕ β → Option α | inl a => some a | inr _ => none
def getRight? : α ⊕ β → Option β | inr b => some b | inl _ => none
@[simp] theorem isLeft_inl {x : α} : (inl x : α ⊕ β).isLeft = true := rfl
@[simp] theorem isLeft_inr {x : β} : (inr x : α ⊕ β).isLeft = false := rfl
@[simp] theorem isRight_inl {x : α} : (inl x : α ⊕ β).isRight = false := rfl
@[simp] theorem isRight_inr {x : β} : (inr x : α ⊕ β).isRight = true := rfl
protected def map {α' : Type u₁} {β' : Type v₁} (f : α → α') (g : β → β') : α ⊕ β → α' ⊕ β' := Sum.elim (inl ∘ f) (inr ∘ g)
@[simp] theorem map_inl {α' : Type u₁} {β' : Type v₁} (f : α → α') (g : β → β') (x : α) : (inl x).map f g = inl (f x) := rfl
@[simp] theorem map_inr {α' : Type u₁} {β' : Type v₁} (f : α → α') (g : β → β') (x : β) : (inr x).map f g = inr (g x) := rfl
def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl
@[simp] theorem swap_inl {x : α} : swap (inl x : α ⊕ β) = inr x := rfl
@[simp] theorem swap_inr {x : β} : swap (inr x : α ⊕ β) = inl x := rfl
@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by cases x <;> rfl
protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun _ => h _, fun _ => h _⟩, fun h x => match x with | inl a => h.1 a | inr b => h.2 b⟩
protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun | ⟨inl a, h⟩ => .inl ⟨a, h⟩ | ⟨inr b, h⟩ => .inr ⟨b, h⟩, fun | .inl ⟨a, h⟩ => ⟨inl a, h⟩ | .inr ⟨b, h⟩ => ⟨inr b, h⟩⟩
theorem inl.inj_iff {a b : α} : (inl a : α ⊕ β) = inl b ↔ a = b := ⟨inl.inj, congrArg _⟩
theorem inr.inj_iff {a b : β} : (inr a : α ⊕ β) = inr b ↔ a = b := ⟨inr.inj, congrArg _⟩
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := fun h => nomatch h
theorem inr_ne_inl {b : β} {a : α} : inr b ≠ inl a := fun h => nomatch h
end Sum

namespace Subtype
theorem exists_of_subtype {α : Sort u} {p : α → Prop} : {x // p x} → Exists (fun x => p x) | ⟨a, h⟩ => ⟨a, h⟩
variable {α : Sort u} {p : α → Prop}
@[ext] protected theorem ext : ∀ {a1 a2 : {x // p x}}, val a1 = val a2 → a1 = a2 | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
protected theorem eq {a1 a2 : {x // p x}} (h : val a1 = val a2) : a1 = a2 := Subtype.ext h
theorem eta (a : {x // p x}) (h : p (val a)) : mk (val a) h = a := rfl
instance {α : Sort u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} := fun ⟨a, h₁⟩ ⟨b, h₂⟩ =>
  if h : a = b then isTrue (by subst h; rfl) else isFalse fun e => h (congrArg val e)
@[simp] protected theorem «forall» {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ := ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩
@[simp] protected theorem «exists» {q : Subtype p → Prop} : (Exists fun x => q x) ↔ Exists fun a => Exists fun b => q ⟨a, b⟩ :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
end Subtype
instance [DecidableEq α] : DecidableEq (ULift.{v} α) := fun ⟨a⟩ ⟨b⟩ => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (congrArg ULift.down e)
instance {α : Sort u} [DecidableEq α] : DecidableEq (PLift α) := fun ⟨a⟩ ⟨b⟩ => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (congrArg PLift.down e)
instance [Inhabited α] : Inhabited (ULift.{v} α) := ⟨⟨default⟩⟩
instance {α : Sort u} [Inhabited α] : Inhabited (PLift α) := ⟨⟨default⟩⟩
instance {ε : Type u} {α : Type v} [DecidableEq ε] [DecidableEq α] : DecidableEq (Except ε α)
  | .error a, .error b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (Except.error.inj e)
  | .ok a, .ok b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (Except.ok.inj e)
  | .error _, .ok _ => isFalse fun h => nomatch h
  | .ok _, .error _ => isFalse fun h => nomatch h

namespace Function
variable {φ : Type w}
@[inline] def curry : (α × β → φ) → α → β → φ := fun f a b => f (a, b)
@[inline] def uncurry : (α → β → φ) → α × β → φ := fun f a => f a.1 a.2
@[simp] theorem curry_uncurry (f : α → β → φ) : curry (uncurry f) = f := rfl
@[simp] theorem uncurry_curry (f : α × β → φ) : uncurry (curry f) = f := rfl
@[simp] theorem uncurry_apply_pair (f : α → β → γ) (x : α) (y : β) : uncurry f (x, y) = f x y := rfl
@[simp] theorem curry_apply (f : α × β → γ) (x : α) (y : β) : curry f x y = f (x, y) := rfl
def Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂
end Function
