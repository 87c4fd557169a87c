import Ember.Notation
/-! Injective, surjective and bijective functions, inverses and involutions, as in Mathlib. -/

set_option autoImplicit false
universe u v w

namespace Function
variable {α : Sort u} {β : Sort v} {γ : Sort w}

/-- Every value is taken. -/
def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b
/-- Every value is taken exactly once. -/
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f
/-- `g` undoes `f`. -/
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
/-- `f` undoes `g`. -/
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g
def HasLeftInverse (f : α → β) : Prop := ∃ finv : β → α, LeftInverse finv f
def HasRightInverse (f : α → β) : Prop := ∃ finv : β → α, RightInverse finv f
/-- `f` undoes itself. -/
def Involutive (f : α → α) : Prop := ∀ x, f (f x) = x
/-- `x` is a fixed point of `f`. -/
def IsFixedPt (f : α → α) (x : α) : Prop := f x = x

theorem injective_id : Injective (@id α) := fun _ _ h => h
theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩
theorem bijective_id : Bijective (@id α) := ⟨injective_id, surjective_id⟩

theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨fun h => I h, fun h => h ▸ rfl⟩
theorem Injective.ne {f : α → β} (I : Injective f) {a b : α} (h : a ≠ b) : f a ≠ f b := fun e => h (I e)
theorem Injective.ne_iff {f : α → β} (I : Injective f) {a b : α} : f a ≠ f b ↔ a ≠ b := not_congr I.eq_iff
theorem injective_iff_ne {f : α → β} : Injective f ↔ ∀ a b, a ≠ b → f a ≠ f b :=
  ⟨fun h _ _ n => h.ne n, fun h a b e => Classical.byContradiction fun n => h a b n e⟩
theorem Injective.comp {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)
theorem Injective.of_comp {g : γ → α} {f : α → β} (I : Injective (f ∘ g)) : Injective g :=
  fun _ _ h => I (congrArg f h)
theorem Surjective.comp {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) :=
  fun c => let ⟨b, hb⟩ := hg c; let ⟨a, ha⟩ := hf b; ⟨a, (congrArg g ha).trans hb⟩
theorem Surjective.of_comp {g : γ → α} {f : α → β} (S : Surjective (f ∘ g)) : Surjective f :=
  fun b => let ⟨c, hc⟩ := S b; ⟨g c, hc⟩
theorem Bijective.comp {g : β → γ} {f : α → β} (hg : Bijective g) (hf : Bijective f) : Bijective (g ∘ f) :=
  ⟨hg.1.comp hf.1, hg.2.comp hf.2⟩
theorem Bijective.injective {f : α → β} (h : Bijective f) : Injective f := h.1
theorem Bijective.surjective {f : α → β} (h : Bijective f) : Surjective f := h.2
theorem bijective_iff_existsUnique (f : α → β) : Bijective f ↔ ∀ b, ∃! a, f a = b :=
  ⟨fun h b => let ⟨a, ha⟩ := h.2 b; ⟨a, ha, fun _ e => h.1 (e.trans ha.symm)⟩,
    fun h => ⟨fun a b e => let ⟨_, _, u⟩ := h (f b); (u a e).trans (u b rfl).symm, fun b => let ⟨a, ha, _⟩ := h b; ⟨a, ha⟩⟩⟩
theorem Bijective.existsUnique {f : α → β} (h : Bijective f) (b : β) : ∃! a, f a = b := (bijective_iff_existsUnique f).1 h b
theorem Surjective.forall {f : α → β} (h : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun k x => k (f x), fun k y => let ⟨x, e⟩ := h y; e ▸ k x⟩
theorem Surjective.exists {f : α → β} (h : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun ⟨y, k⟩ => let ⟨x, e⟩ := h y; ⟨x, e ▸ k⟩, fun ⟨x, k⟩ => ⟨f x, k⟩⟩

theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))
theorem RightInverse.surjective {f : α → β} {g : β → α} (h : RightInverse g f) : Surjective f := fun y => ⟨g y, h y⟩
theorem LeftInverse.surjective {f : α → β} {g : β → α} (h : LeftInverse f g) : Surjective f := fun y => ⟨g y, h y⟩
theorem RightInverse.injective {f : α → β} {g : β → α} (h : RightInverse g f) : Injective g := LeftInverse.injective h
theorem LeftInverse.comp_eq_id {f : α → β} {g : β → α} (h : LeftInverse f g) : f ∘ g = id := funext h
theorem RightInverse.comp_eq_id {f : α → β} {g : β → α} (h : RightInverse f g) : g ∘ f = id := funext h
theorem leftInverse_iff_comp {f : α → β} {g : β → α} : LeftInverse f g ↔ f ∘ g = id :=
  ⟨LeftInverse.comp_eq_id, fun h x => congrFun h x⟩
theorem LeftInverse.id {g : β → α} {f : α → β} (h : LeftInverse g f) : g ∘ f = _root_.id := funext h
theorem LeftInverse.eq_rightInverse {f : α → β} {g₁ g₂ : β → α} (h₁ : LeftInverse g₁ f) (h₂ : RightInverse g₂ f) : g₁ = g₂ :=
  funext fun y => (congrArg g₁ (h₂ y)).symm.trans (h₁ (g₂ y))
theorem HasLeftInverse.injective {f : α → β} : HasLeftInverse f → Injective f := fun ⟨_, h⟩ => h.injective
theorem HasRightInverse.surjective {f : α → β} : HasRightInverse f → Surjective f := fun ⟨g, h⟩ y => ⟨g y, h y⟩

/-- A value that `f` sends to `b`, chosen. -/
noncomputable def surjInv {f : α → β} (h : Surjective f) (b : β) : α := Classical.choose (h b)
theorem surjInv_eq {f : α → β} (h : Surjective f) (b : β) : f (surjInv h b) = b := Classical.choose_spec (h b)
theorem rightInverse_surjInv {f : α → β} (h : Surjective f) : RightInverse (surjInv h) f := surjInv_eq h
theorem leftInverse_surjInv {f : α → β} (h : Bijective f) : LeftInverse (surjInv h.2) f :=
  fun a => h.1 (surjInv_eq h.2 (f a))
theorem Surjective.hasRightInverse {f : α → β} (h : Surjective f) : HasRightInverse f := ⟨_, rightInverse_surjInv h⟩
theorem surjective_iff_hasRightInverse {f : α → β} : Surjective f ↔ HasRightInverse f :=
  ⟨Surjective.hasRightInverse, HasRightInverse.surjective⟩
theorem bijective_iff_has_inverse {f : α → β} : Bijective f ↔ ∃ g, LeftInverse g f ∧ RightInverse g f :=
  ⟨fun h => ⟨_, leftInverse_surjInv h, rightInverse_surjInv h.2⟩, fun ⟨_, l, r⟩ => ⟨l.injective, r.surjective⟩⟩

namespace Involutive
variable {f : α → α} (h : Involutive f)
include h
theorem comp_self : f ∘ f = id := funext h
theorem leftInverse : LeftInverse f f := h
theorem rightInverse : RightInverse f f := h
theorem injective : Injective f := LeftInverse.injective h
theorem surjective : Surjective f := fun x => ⟨f x, h x⟩
theorem bijective : Bijective f := ⟨h.injective, h.surjective⟩
theorem eq_iff {x y : α} : f x = y ↔ x = f y := ⟨fun e => by rw [← e, h], fun e => by rw [e, h]⟩
end Involutive

end Function
