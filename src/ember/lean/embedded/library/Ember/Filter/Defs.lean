import Ember.FinsetConstructions
import Ember.Integers
import Ember.Intervals
import Ember.Set.Unions
/-! Filters as in Mathlib: `Filter α`, `s ∈ f`, `∀ᶠ x in f, p x`, `∃ᶠ x in f, p x`, `f =ᶠ[l] g`, `map`, `comap`, `𝓟 s`, `f ⊓ g`, `f ⊔ g`, `⊤`, `⊥`,
`NeBot`, `Tendsto`, with the laws that need no order and no topology. -/
set_option autoImplicit false
universe u v w

/-- The greatest element. -/
class Top (α : Type u) where
  top : α
notation "⊤" => Top.top
syntax:69 term:69 " ⊓ " term:70 : term
syntax:68 term:68 " ⊔ " term:69 : term
macro_rules
  | `($a ⊓ $b) => `(Min.min $a $b)
  | `($a ⊔ $b) => `(Max.max $a $b)

/-- Sets that hold "far enough out": with two sets their intersection, with a set all larger ones. -/
structure Filter (α : Type u) where
  sets : Set (Set α)
  univ_sets : Set.univ ∈ sets
  sets_of_superset {x y : Set α} : x ∈ sets → x ⊆ y → y ∈ sets
  inter_sets {x y : Set α} : x ∈ sets → y ∈ sets → x ∩ y ∈ sets

namespace Filter
variable {α : Type u} {β : Type v} {γ : Type w} {f g l : Filter α} {s t : Set α}
instance instMembership : Membership (Set α) (Filter α) := ⟨fun f s => s ∈ f.sets⟩
theorem filter_eq {f g : Filter α} (h : f.sets = g.sets) : f = g := by cases f; cases g; cases h; rfl
@[ext] protected theorem ext (h : ∀ s, s ∈ f ↔ s ∈ g) : f = g := filter_eq (Set.ext h)
@[simp] protected theorem mem_sets : s ∈ f.sets ↔ s ∈ f := Iff.rfl
@[simp] theorem univ_mem : Set.univ ∈ f := f.univ_sets
theorem mem_of_superset {x y : Set α} (hx : x ∈ f) (hxy : x ⊆ y) : y ∈ f := f.sets_of_superset hx hxy
theorem univ_mem' (h : ∀ a, a ∈ s) : s ∈ f := mem_of_superset univ_mem fun x _ => h x
theorem inter_mem (hs : s ∈ f) (ht : t ∈ f) : s ∩ t ∈ f := f.inter_sets hs ht
@[simp] theorem inter_mem_iff : s ∩ t ∈ f ↔ s ∈ f ∧ t ∈ f :=
  ⟨fun h => ⟨mem_of_superset h Set.inter_subset_left, mem_of_superset h Set.inter_subset_right⟩, fun h => inter_mem h.1 h.2⟩
theorem mp_mem (hs : s ∈ f) (h : {x | x ∈ s → x ∈ t} ∈ f) : t ∈ f := mem_of_superset (inter_mem hs h) fun _ k => k.2 k.1

/-! ### Principal filters, images and preimages -/
/-- All sets that contain `s`. -/
def principal (s : Set α) : Filter α where
  sets := {t | s ⊆ t}
  univ_sets := Set.subset_univ s
  sets_of_superset h k _ m := k (h m)
  inter_sets h k _ m := ⟨h m, k m⟩
@[inherit_doc] scoped notation "𝓟" => Filter.principal
@[simp] theorem mem_principal : s ∈ 𝓟 t ↔ t ⊆ s := Iff.rfl
theorem mem_principal_self (s : Set α) : s ∈ 𝓟 s := Set.Subset.refl s
/-- The sets whose preimage is in `f`. -/
def map (m : α → β) (f : Filter α) : Filter β where
  sets := {s | m ⁻¹' s ∈ f}
  univ_sets := univ_mem
  sets_of_superset h k := mem_of_superset h fun _ x => k x
  inter_sets h k := inter_mem h k
/-- The sets that contain the preimage of a set in `f`. -/
def comap (m : α → β) (f : Filter β) : Filter α where
  sets := {s | ∃ t ∈ f, m ⁻¹' t ⊆ s}
  univ_sets := ⟨Set.univ, univ_mem, Set.subset_univ _⟩
  sets_of_superset := fun ⟨t, h, k⟩ l => ⟨t, h, fun _ x => l (k x)⟩
  inter_sets := fun ⟨t, h, k⟩ ⟨t', h', k'⟩ => ⟨t ∩ t', inter_mem h h', fun _ x => ⟨k x.1, k' x.2⟩⟩
variable {m : α → β} {u : Set β}
@[simp] theorem mem_map : u ∈ map m f ↔ m ⁻¹' u ∈ f := Iff.rfl
theorem mem_comap {g : Filter β} : s ∈ comap m g ↔ ∃ t ∈ g, m ⁻¹' t ⊆ s := Iff.rfl
theorem image_mem_map (hs : s ∈ f) : m '' s ∈ map m f := mem_map.2 (mem_of_superset hs fun x h => ⟨x, h, rfl⟩)
theorem preimage_mem_comap {g : Filter β} (ht : u ∈ g) : m ⁻¹' u ∈ comap m g := ⟨u, ht, Set.Subset.refl _⟩
@[simp] theorem map_id : map id f = f := filter_eq rfl
@[simp] theorem map_map {m' : β → γ} : map m' (map m f) = map (m' ∘ m) f := filter_eq rfl

/-! ### Order: a filter is below another if it has more sets -/
instance : PartialOrder (Filter α) where
  le f g := ∀ ⦃U : Set α⦄, U ∈ g → U ∈ f
  le_refl _ _ h := h
  le_trans _ _ _ h k _ m := h (k m)
  le_antisymm _ _ h k := Filter.ext fun _ => ⟨fun m => k m, fun m => h m⟩
instance : Top (Filter α) := ⟨{
  sets := {s | ∀ x, x ∈ s}
  univ_sets := fun _ => trivial
  sets_of_superset := fun h k x => k (h x)
  inter_sets := fun h k x => ⟨h x, k x⟩ }⟩
instance : Bot (Filter α) := ⟨{
  sets := Set.univ
  univ_sets := trivial
  sets_of_superset := fun _ _ => trivial
  inter_sets := fun _ _ => trivial }⟩
instance instInf : Min (Filter α) := ⟨fun f g => {
  sets := {s | ∃ a ∈ f, ∃ b ∈ g, s = a ∩ b}
  univ_sets := ⟨Set.univ, univ_mem, Set.univ, univ_mem, (Set.inter_univ _).symm⟩
  sets_of_superset := fun {x y} ⟨a, ha, b, hb, e⟩ k => ⟨a ∪ y, mem_of_superset ha fun _ => .inl, b ∪ y, mem_of_superset hb fun _ => .inl,
    Set.ext fun z => ⟨fun h => ⟨.inr h, .inr h⟩, fun ⟨h, h'⟩ => h.elim (fun h => h'.elim (fun h' => k (e ▸ ⟨h, h'⟩)) id) id⟩⟩
  inter_sets := fun {x y} ⟨a, ha, b, hb, e⟩ ⟨c, hc, d, hd, e'⟩ => ⟨a ∩ c, inter_mem ha hc, b ∩ d, inter_mem hb hd,
    Set.ext fun z => by rw [e, e']; exact ⟨fun h => ⟨⟨h.1.1, h.2.1⟩, h.1.2, h.2.2⟩, fun h => ⟨⟨h.1.1, h.2.1⟩, h.1.2, h.2.2⟩⟩⟩ }⟩
instance instSup : Max (Filter α) := ⟨fun f g => {
  sets := {s | s ∈ f ∧ s ∈ g}
  univ_sets := ⟨univ_mem, univ_mem⟩
  sets_of_superset := fun h k => ⟨mem_of_superset h.1 k, mem_of_superset h.2 k⟩
  inter_sets := fun h k => ⟨inter_mem h.1 k.1, inter_mem h.2 k.2⟩ }⟩
theorem le_def : f ≤ g ↔ ∀ x ∈ g, x ∈ f := Iff.rfl
theorem mem_top_iff_forall : s ∈ (⊤ : Filter α) ↔ ∀ x, x ∈ s := Iff.rfl
@[simp] theorem mem_top : s ∈ (⊤ : Filter α) ↔ s = Set.univ := Set.eq_univ_iff_forall.symm
@[simp] theorem mem_bot : s ∈ (⊥ : Filter α) := trivial
@[simp] theorem mem_sup : s ∈ f ⊔ g ↔ s ∈ f ∧ s ∈ g := Iff.rfl
theorem mem_inf_iff : s ∈ f ⊓ g ↔ ∃ t₁ ∈ f, ∃ t₂ ∈ g, s = t₁ ∩ t₂ := Iff.rfl
theorem mem_inf_of_left (h : s ∈ f) : s ∈ f ⊓ g := ⟨s, h, Set.univ, univ_mem, (Set.inter_univ _).symm⟩
theorem mem_inf_of_right (h : s ∈ g) : s ∈ f ⊓ g := ⟨Set.univ, univ_mem, s, h, (Set.univ_inter _).symm⟩
theorem mem_inf_iff_superset : s ∈ f ⊓ g ↔ ∃ t₁ ∈ f, ∃ t₂ ∈ g, t₁ ∩ t₂ ⊆ s :=
  ⟨fun ⟨a, ha, b, hb, e⟩ => ⟨a, ha, b, hb, e ▸ Set.Subset.refl _⟩, fun ⟨a, ha, b, hb, k⟩ => mem_of_superset ⟨a, ha, b, hb, rfl⟩ k⟩
theorem mem_inf_principal {f : Filter α} {s t : Set α} : s ∈ f ⊓ 𝓟 t ↔ {x | x ∈ t → x ∈ s} ∈ f := by
  rw [mem_inf_iff_superset]
  exact ⟨fun ⟨a, ha, b, hb, k⟩ => mem_of_superset ha fun x hx hxt => k ⟨hx, hb hxt⟩,
    fun h => ⟨_, h, t, Set.Subset.refl t, fun x hx => hx.1 hx.2⟩⟩
theorem inf_le_left : f ⊓ g ≤ f := fun _ h => mem_inf_of_left h
theorem inf_le_right : f ⊓ g ≤ g := fun _ h => mem_inf_of_right h
theorem le_inf (h : l ≤ f) (k : l ≤ g) : l ≤ f ⊓ g := fun _ ⟨_, ha, _, hb, e⟩ => e ▸ inter_mem (h ha) (k hb)
@[simp] theorem le_principal_iff {s : Set α} {f : Filter α} : f ≤ 𝓟 s ↔ s ∈ f :=
  ⟨fun h => h (mem_principal_self s), fun h _ k => mem_of_superset h k⟩
@[simp] theorem principal_mono {s t : Set α} : 𝓟 s ≤ 𝓟 t ↔ s ⊆ t := le_principal_iff
theorem map_mono {m : α → β} (h : f ≤ g) : map m f ≤ map m g := fun _ k => h k
theorem comap_mono {m : α → β} {f g : Filter β} (h : f ≤ g) : comap m f ≤ comap m g := fun _ ⟨t, k, l⟩ => ⟨t, h k, l⟩
theorem map_le_iff_le_comap {g : Filter β} : map m f ≤ g ↔ f ≤ comap m g :=
  ⟨fun h _ ⟨_, k, l⟩ => mem_of_superset (h k) l, fun h t k => h ⟨t, k, Set.Subset.refl _⟩⟩

/-- The empty set is not in it. -/
class NeBot (f : Filter α) : Prop where
  ne' : f ≠ ⊥
theorem neBot_iff {f : Filter α} : NeBot f ↔ f ≠ ⊥ := ⟨fun h => h.1, fun h => ⟨h⟩⟩
theorem empty_mem_iff_bot {f : Filter α} : ∅ ∈ f ↔ f = ⊥ :=
  ⟨fun h => Filter.ext fun s => ⟨fun _ => trivial, fun _ => mem_of_superset h (Set.empty_subset s)⟩, fun h => h ▸ trivial⟩
theorem empty_notMem (f : Filter α) [h : NeBot f] : ∅ ∉ f := fun k => h.1 (empty_mem_iff_bot.1 k)
theorem nonempty_of_mem {f : Filter α} [hf : NeBot f] {s : Set α} (hs : s ∈ f) : s.Nonempty :=
  Set.nonempty_iff_ne_empty.2 fun e => empty_notMem f (e ▸ hs)
theorem forall_mem_nonempty_iff_neBot {f : Filter α} : (∀ s : Set α, s ∈ f → s.Nonempty) ↔ NeBot f :=
  ⟨fun h => ⟨fun e => let ⟨_, k⟩ := h ∅ (empty_mem_iff_bot.2 e); k⟩, fun _ _ => nonempty_of_mem⟩
theorem NeBot.mono {f g : Filter α} (hf : NeBot f) (hg : f ≤ g) : NeBot g := forall_mem_nonempty_iff_neBot.1 fun _ h => nonempty_of_mem (hg h)
theorem NeBot.map (hf : NeBot f) (m : α → β) : NeBot (map m f) :=
  forall_mem_nonempty_iff_neBot.1 fun _ h => let ⟨x, k⟩ := nonempty_of_mem (f := f) h; ⟨m x, k⟩
instance map_neBot {m : α → β} [hf : NeBot f] : NeBot (map m f) := hf.map m
theorem eq_or_neBot (f : Filter α) : f = ⊥ ∨ NeBot f := (Classical.em _).imp id NeBot.mk

/-! ### What holds eventually, and what holds frequently -/
/-- `∀ᶠ x in f, p x`: the set of all `x` with `p x` is in `f`. -/
protected def Eventually (p : α → Prop) (f : Filter α) : Prop := {x | p x} ∈ f
/-- `∃ᶠ x in f, p x`: the set of all `x` without `p x` is not in `f`. -/
protected def Frequently (p : α → Prop) (f : Filter α) : Prop := ¬Filter.Eventually (fun x => ¬p x) f
/-- `f` and `g` agree eventually. -/
def EventuallyEq (l : Filter α) (f g : α → β) : Prop := Filter.Eventually (fun x => f x = g x) l
/-- `f` is eventually at most `g`. -/
def EventuallyLE [LE β] (l : Filter α) (f g : α → β) : Prop := Filter.Eventually (fun x => f x ≤ g x) l
end Filter
syntax "∀ᶠ " Lean.binderIdent (" : " term)? " in " term ", " term : term
syntax "∀ᶠ " "(" Lean.binderIdent " : " term ")" " in " term ", " term : term
syntax "∃ᶠ " Lean.binderIdent (" : " term)? " in " term ", " term : term
syntax "∃ᶠ " "(" Lean.binderIdent " : " term ")" " in " term ", " term : term
macro_rules
  | `(∀ᶠ $x:ident in $f, $p) => `(Filter.Eventually (fun $x:ident => $p) $f)
  | `(∀ᶠ _ in $f, $p) => `(Filter.Eventually (fun _ => $p) $f)
  | `(∀ᶠ $x:ident : $t in $f, $p) => `(Filter.Eventually (fun $x:ident : $t => $p) $f)
  | `(∀ᶠ _ : $t in $f, $p) => `(Filter.Eventually (fun _ : $t => $p) $f)
  | `(∀ᶠ ($x:ident : $t) in $f, $p) => `(Filter.Eventually (fun $x:ident : $t => $p) $f)
  | `(∃ᶠ $x:ident in $f, $p) => `(Filter.Frequently (fun $x:ident => $p) $f)
  | `(∃ᶠ _ in $f, $p) => `(Filter.Frequently (fun _ => $p) $f)
  | `(∃ᶠ $x:ident : $t in $f, $p) => `(Filter.Frequently (fun $x:ident : $t => $p) $f)
  | `(∃ᶠ _ : $t in $f, $p) => `(Filter.Frequently (fun _ : $t => $p) $f)
  | `(∃ᶠ ($x:ident : $t) in $f, $p) => `(Filter.Frequently (fun $x:ident : $t => $p) $f)
@[app_unexpander Filter.Eventually] def Filter.unexpandEventually : Lean.PrettyPrinter.Unexpander
  | `($_ $p $f) => match p with
    | `(fun $x:ident ↦ $b) => `(∀ᶠ $x:ident in $f, $b)
    | _ => throw ()
  | _ => throw ()
@[app_unexpander Filter.Frequently] def Filter.unexpandFrequently : Lean.PrettyPrinter.Unexpander
  | `($_ $p $f) => match p with
    | `(fun $x:ident ↦ $b) => `(∃ᶠ $x:ident in $f, $b)
    | _ => throw ()
  | _ => throw ()
@[inherit_doc Filter.EventuallyEq] notation:50 f " =ᶠ[" l:50 "] " g:50 => Filter.EventuallyEq l f g
@[inherit_doc Filter.EventuallyLE] notation:50 f " ≤ᶠ[" l:50 "] " g:50 => Filter.EventuallyLE l f g
namespace Filter
variable {α : Type u} {β : Type v} {γ : Type w} {f g l : Filter α} {s t : Set α} {p q : α → Prop}
theorem eventually_iff {f : Filter α} {P : α → Prop} : (∀ᶠ x in f, P x) ↔ {x | P x} ∈ f := Iff.rfl
@[simp] theorem eventually_mem_set {s : Set α} {l : Filter α} : (∀ᶠ x in l, x ∈ s) ↔ s ∈ l := Iff.rfl
theorem Eventually.of_forall {p : α → Prop} {f : Filter α} (hp : ∀ x, p x) : ∀ᶠ x in f, p x := univ_mem' hp
theorem eventually_of_forall {p : α → Prop} {f : Filter α} (hp : ∀ x, p x) : ∀ᶠ x in f, p x := univ_mem' hp
theorem eventually_of_mem {f : Filter α} {P : α → Prop} {U : Set α} (hU : U ∈ f) (h : ∀ x ∈ U, P x) : ∀ᶠ x in f, P x := mem_of_superset hU h
@[simp] theorem eventually_true (f : Filter α) : ∀ᶠ _ in f, True := univ_mem
protected theorem Eventually.and {p q : α → Prop} {f : Filter α} : f.Eventually p → f.Eventually q → ∀ᶠ x in f, p x ∧ q x := inter_mem
theorem eventually_and {p q : α → Prop} {f : Filter α} : (∀ᶠ x in f, p x ∧ q x) ↔ (∀ᶠ x in f, p x) ∧ ∀ᶠ x in f, q x := inter_mem_iff
theorem Eventually.mp {p q : α → Prop} {f : Filter α} (hp : ∀ᶠ x in f, p x) (hq : ∀ᶠ x in f, p x → q x) : ∀ᶠ x in f, q x := mp_mem hp hq
theorem Eventually.mono {p q : α → Prop} {f : Filter α} (hp : ∀ᶠ x in f, p x) (hq : ∀ x, p x → q x) : ∀ᶠ x in f, q x := mem_of_superset hp hq
theorem Eventually.congr {f : Filter α} {p q : α → Prop} (h' : ∀ᶠ x in f, p x) (h : ∀ᶠ x in f, p x ↔ q x) : ∀ᶠ x in f, q x :=
  h'.mp (h.mono fun _ k => k.1)
theorem eventually_congr {f : Filter α} {p q : α → Prop} (h : ∀ᶠ x in f, p x ↔ q x) : (∀ᶠ x in f, p x) ↔ ∀ᶠ x in f, q x :=
  ⟨fun k => k.congr h, fun k => k.congr (h.mono fun _ e => e.symm)⟩
theorem Eventually.exists {p : α → Prop} {f : Filter α} [NeBot f] (hp : ∀ᶠ x in f, p x) : ∃ x, p x := nonempty_of_mem hp
@[simp] theorem eventually_const {f : Filter α} [NeBot f] {p : Prop} : (∀ᶠ _ in f, p) ↔ p :=
  ⟨fun h => let ⟨_, k⟩ := h.exists; k, fun h => .of_forall fun _ => h⟩
@[simp] theorem eventually_map {m : α → β} {P : β → Prop} : (∀ᶠ b in map m f, P b) ↔ ∀ᶠ a in f, P (m a) := Iff.rfl
@[simp] theorem eventually_principal {a : Set α} {p : α → Prop} : (∀ᶠ x in 𝓟 a, p x) ↔ ∀ x ∈ a, p x := Iff.rfl
theorem eventually_inf_principal {f : Filter α} {p : α → Prop} {s : Set α} : (∀ᶠ x in f ⊓ 𝓟 s, p x) ↔ ∀ᶠ x in f, x ∈ s → p x := mem_inf_principal
@[simp] theorem not_eventually {p : α → Prop} {f : Filter α} : (¬∀ᶠ x in f, p x) ↔ ∃ᶠ x in f, ¬p x := by
  have e : (fun x => ¬¬p x) = p := funext fun x => propext Classical.not_not
  show _ ↔ ¬Filter.Eventually (fun x => ¬¬p x) f; rw [e]
@[simp] theorem not_frequently {p : α → Prop} {f : Filter α} : (¬∃ᶠ x in f, p x) ↔ ∀ᶠ x in f, ¬p x := Classical.not_not
theorem Eventually.frequently {f : Filter α} [NeBot f] {p : α → Prop} (h : ∀ᶠ x in f, p x) : ∃ᶠ x in f, p x := fun k =>
  let ⟨_, m⟩ := (h.and k).exists; m.2 m.1
theorem Frequently.mono {p q : α → Prop} {f : Filter α} (h : ∃ᶠ x in f, p x) (hpq : ∀ x, p x → q x) : ∃ᶠ x in f, q x := fun k =>
  h (k.mono fun x n m => n (hpq x m))
theorem Frequently.exists {p : α → Prop} {f : Filter α} (hp : ∃ᶠ x in f, p x) : ∃ x, p x := Classical.byContradiction fun k =>
  hp (.of_forall fun x h => k ⟨x, h⟩)
theorem Frequently.and_eventually {p q : α → Prop} {f : Filter α} (hp : ∃ᶠ x in f, p x) (hq : ∀ᶠ x in f, q x) : ∃ᶠ x in f, p x ∧ q x := fun k =>
  hp (hq.mp (k.mono fun _ n hq hp => n ⟨hp, hq⟩))

section
variable {f₁ f₂ f₃ : α → β}
theorem EventuallyEq.rfl {l : Filter α} {f : α → β} : f =ᶠ[l] f := Eventually.of_forall fun _ => Eq.refl _
@[refl] theorem EventuallyEq.refl (l : Filter α) (f : α → β) : f =ᶠ[l] f := EventuallyEq.rfl
@[symm] theorem EventuallyEq.symm {f g : α → β} {l : Filter α} (H : f =ᶠ[l] g) : g =ᶠ[l] f := Eventually.mono H fun _ e => Eq.symm e
theorem EventuallyEq.trans {l : Filter α} {f g h : α → β} (H₁ : f =ᶠ[l] g) (H₂ : g =ᶠ[l] h) : f =ᶠ[l] h :=
  Eventually.mp H₁ (Eventually.mono H₂ fun _ k h => Eq.trans h k)
theorem EventuallyEq.eventually {l : Filter α} {f g : α → β} (h : f =ᶠ[l] g) : ∀ᶠ x in l, f x = g x := h
end

/-! ### Limits -/
/-- `f` tends to `l₂` along `l₁`: preimages of sets of `l₂` are in `l₁`. -/
def Tendsto (f : α → β) (l₁ : Filter α) (l₂ : Filter β) : Prop := l₁.map f ≤ l₂
section
variable {f f₁ f₂ : α → β} {l₁ : Filter α} {l₂ : Filter β}
theorem tendsto_def {f : α → β} {l₁ : Filter α} {l₂ : Filter β} : Tendsto f l₁ l₂ ↔ ∀ s ∈ l₂, f ⁻¹' s ∈ l₁ := Iff.rfl
theorem tendsto_iff_eventually {f : α → β} {l₁ : Filter α} {l₂ : Filter β} :
    Tendsto f l₁ l₂ ↔ ∀ ⦃p : β → Prop⦄, (∀ᶠ y in l₂, p y) → ∀ᶠ x in l₁, p (f x) := Iff.rfl
theorem Tendsto.eventually {f : α → β} {l₁ : Filter α} {l₂ : Filter β} {p : β → Prop} (hf : Tendsto f l₁ l₂) (h : ∀ᶠ y in l₂, p y) :
    ∀ᶠ x in l₁, p (f x) := hf h
theorem Tendsto.eventually_mem {f : α → β} {l₁ : Filter α} {l₂ : Filter β} {s : Set β} (hf : Tendsto f l₁ l₂) (h : s ∈ l₂) :
    ∀ᶠ x in l₁, f x ∈ s := hf h
theorem Tendsto.frequently {f : α → β} {l₁ : Filter α} {l₂ : Filter β} {p : β → Prop} (hf : Tendsto f l₁ l₂) (h : ∃ᶠ x in l₁, p (f x)) :
    ∃ᶠ y in l₂, p y := fun k => h (hf k)
theorem tendsto_id {x : Filter α} : Tendsto id x x := fun _ h => h
theorem tendsto_id' {x y : Filter α} : Tendsto id x y ↔ x ≤ y := Iff.rfl
theorem Tendsto.comp {f : α → β} {g : β → γ} {x : Filter α} {y : Filter β} {z : Filter γ} (hg : Tendsto g y z) (hf : Tendsto f x y) :
    Tendsto (g ∘ f) x z := fun _ h => hf (hg h)
theorem Tendsto.mono_left {f : α → β} {x y : Filter α} {z : Filter β} (hx : Tendsto f x z) (h : y ≤ x) : Tendsto f y z := fun _ k => h (hx k)
theorem Tendsto.mono_right {f : α → β} {x : Filter α} {y z : Filter β} (hy : Tendsto f x y) (hz : y ≤ z) : Tendsto f x z := fun _ k => hy (hz k)
theorem Tendsto.congr' {f₁ f₂ : α → β} {l₁ : Filter α} {l₂ : Filter β} (hl : f₁ =ᶠ[l₁] f₂) (h : Tendsto f₁ l₁ l₂) : Tendsto f₂ l₁ l₂ :=
  fun s k => mem_map.2 <| mp_mem (h k) (Eventually.mono hl fun x (e : f₁ x = f₂ x) (m : f₁ x ∈ s) => (e ▸ m : f₂ x ∈ s))
theorem tendsto_congr' {f₁ f₂ : α → β} {l₁ : Filter α} {l₂ : Filter β} (hl : f₁ =ᶠ[l₁] f₂) : Tendsto f₁ l₁ l₂ ↔ Tendsto f₂ l₁ l₂ :=
  ⟨.congr' hl, .congr' hl.symm⟩
theorem tendsto_congr {f₁ f₂ : α → β} {l₁ : Filter α} {l₂ : Filter β} (h : ∀ x, f₁ x = f₂ x) : Tendsto f₁ l₁ l₂ ↔ Tendsto f₂ l₁ l₂ :=
  tendsto_congr' (Eventually.of_forall h)
theorem Tendsto.congr {f₁ f₂ : α → β} {l₁ : Filter α} {l₂ : Filter β} (h : ∀ x, f₁ x = f₂ x) : Tendsto f₁ l₁ l₂ → Tendsto f₂ l₁ l₂ :=
  (tendsto_congr h).1
theorem Tendsto.neBot {f : α → β} {x : Filter α} {y : Filter β} (h : Tendsto f x y) [hx : NeBot x] : NeBot y := (hx.map f).mono h
theorem tendsto_map {f : α → β} {x : Filter α} : Tendsto f x (map f x) := fun _ h => h
@[simp] theorem tendsto_map'_iff {f : β → γ} {g : α → β} {x : Filter α} {y : Filter γ} : Tendsto f (map g x) y ↔ Tendsto (f ∘ g) x y := Iff.rfl
theorem tendsto_comap {f : α → β} {x : Filter β} : Tendsto f (comap f x) x := fun _ => preimage_mem_comap
@[simp] theorem tendsto_comap_iff {f : α → β} {g : β → γ} {a : Filter α} {c : Filter γ} : Tendsto f a (c.comap g) ↔ Tendsto (g ∘ f) a c :=
  ⟨fun h => tendsto_comap.comp h, fun h _ ⟨_, k, m⟩ => mem_of_superset (h k) fun _ x => m x⟩
theorem tendsto_inf {f : α → β} {x : Filter α} {y₁ y₂ : Filter β} : Tendsto f x (y₁ ⊓ y₂) ↔ Tendsto f x y₁ ∧ Tendsto f x y₂ :=
  ⟨fun h => ⟨h.mono_right inf_le_left, h.mono_right inf_le_right⟩, fun h => le_inf h.1 h.2⟩
theorem tendsto_inf_left {f : α → β} {x₁ x₂ : Filter α} {y : Filter β} (h : Tendsto f x₁ y) : Tendsto f (x₁ ⊓ x₂) y := h.mono_left inf_le_left
theorem tendsto_inf_right {f : α → β} {x₁ x₂ : Filter α} {y : Filter β} (h : Tendsto f x₂ y) : Tendsto f (x₁ ⊓ x₂) y := h.mono_left inf_le_right
@[simp] theorem tendsto_principal {f : α → β} {l : Filter α} {s : Set β} : Tendsto f l (𝓟 s) ↔ ∀ᶠ a in l, f a ∈ s := le_principal_iff
theorem tendsto_principal_principal {f : α → β} {s : Set α} {t : Set β} : Tendsto f (𝓟 s) (𝓟 t) ↔ ∀ a ∈ s, f a ∈ t := le_principal_iff
@[simp] theorem tendsto_bot {f : α → β} {l : Filter β} : Tendsto f ⊥ l := fun _ _ => trivial
@[simp] theorem tendsto_sup {f : α → β} {x₁ x₂ : Filter α} {y : Filter β} : Tendsto f (x₁ ⊔ x₂) y ↔ Tendsto f x₁ y ∧ Tendsto f x₂ y :=
  ⟨fun h => ⟨fun _ k => (h k).1, fun _ k => (h k).2⟩, fun h _ k => ⟨h.1 k, h.2 k⟩⟩
protected theorem Tendsto.if' {α : Type u} {β : Type v} {l₁ : Filter α} {l₂ : Filter β} {f g : α → β} {p : α → Prop} [DecidablePred p] (hf : Tendsto f l₁ l₂) (hg : Tendsto g l₁ l₂) :
    Tendsto (fun a => if p a then f a else g a) l₁ l₂ := fun s k => mem_map.2 <| mem_of_superset (inter_mem (hf k) (hg k)) fun x m => by
  show (if p x then f x else g x) ∈ s
  by_cases h : p x
  · rw [if_pos h]; exact m.1
  · rw [if_neg h]; exact m.2
end
/-- The product of two filters. -/
instance instSProd : SProd (Filter α) (Filter β) (Filter (α × β)) := ⟨fun f g => f.comap Prod.fst ⊓ g.comap Prod.snd⟩
theorem prod_eq_inf (f : Filter α) (g : Filter β) : f ×ˢ g = f.comap Prod.fst ⊓ g.comap Prod.snd := rfl
theorem mem_prod_iff {s : Set (α × β)} {f : Filter α} {g : Filter β} : s ∈ f ×ˢ g ↔ ∃ t₁ ∈ f, ∃ t₂ ∈ g, t₁ ×ˢ t₂ ⊆ s := by
  rw [prod_eq_inf, mem_inf_iff_superset]
  exact ⟨fun ⟨_, ⟨a, ha, h⟩, _, ⟨b, hb, k⟩, m⟩ => ⟨a, ha, b, hb, fun _ x => m ⟨h x.1, k x.2⟩⟩,
    fun ⟨a, ha, b, hb, m⟩ => ⟨_, preimage_mem_comap ha, _, preimage_mem_comap hb, fun x h => m ⟨h.1, h.2⟩⟩⟩
theorem tendsto_fst {f : Filter α} {g : Filter β} : Tendsto Prod.fst (f ×ˢ g) f := tendsto_inf_left tendsto_comap
theorem tendsto_snd {f : Filter α} {g : Filter β} : Tendsto Prod.snd (f ×ˢ g) g := tendsto_inf_right tendsto_comap
theorem Tendsto.prodMk {f : Filter α} {g : Filter β} {h : Filter γ} {m₁ : α → β} {m₂ : α → γ} (h₁ : Tendsto m₁ f g) (h₂ : Tendsto m₂ f h) :
    Tendsto (fun x => (m₁ x, m₂ x)) f (g ×ˢ h) := tendsto_inf.2 ⟨tendsto_comap_iff.2 h₁, tendsto_comap_iff.2 h₂⟩
end Filter
