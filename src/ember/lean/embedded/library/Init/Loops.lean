prelude
import Init.Indexing
import Init.Nat.DivLemmas
/-! Loops: `for x in xs` over lists, arrays, ranges `[a:b]` and `[a:b:step]`; `repeat` and `while`. -/
universe u v w
set_option linter.unusedVariables false

namespace List
@[inline] protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (as : List α) (init : β)
    (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop : (as' : List α) → (b : β) → (∀ a, a ∈ as' → a ∈ as) → m β
    | [], b, _ => pure b
    | a :: as', b, h => do
      match ← f a (h a (.head _)) b with
      | .done b => pure b
      | .yield b => loop as' b fun x hx => h x (.tail _ hx)
  loop as init fun _ h => h
instance {m : Type v → Type w} [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' := List.forIn'
@[specialize] protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α) (f : α → m PUnit) : m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => do f a; List.forM as f
instance {m : Type u → Type v} {α : Type w} [Monad m] : ForM m (List α) α where
  forM := List.forM
@[specialize] def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} : (f : s → α → m s) → (init : s) → List α → m s
  | _, s, [] => pure s
  | f, s, a :: as => do
    let s' ← f s a
    List.foldlM f s' as
@[specialize] def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) : List α → m (List β)
  | [] => pure []
  | a :: as => do
    let b ← f a
    let bs ← mapM f as
    pure (b :: bs)
end List

namespace Std.Legacy
/-- The numbers `start`, `start + step`, … below `stop`. -/
structure Range where
  start : Nat := 0
  stop : Nat
  step : Nat := 1
  step_pos : 0 < step
namespace Range
instance : Membership Nat Range where
  mem r i := r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0
@[simp] def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step
theorem next_mem_step {i start step : Nat} (hs : (i - start) % step = 0) (hl : start ≤ i) : (i + step - start) % step = 0 := by
  rw [Nat.sub_add_comm hl, Nat.add_mod_right]; exact hs
@[inline] protected def forIn' {β : Type u} {m : Type u → Type v} [Monad m] (range : Range) (init : β)
    (f : (i : Nat) → i ∈ range → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) (i : Nat) (hs : (i - range.start) % range.step = 0) (hl : range.start ≤ i) : m β := do
    if h : i < range.stop then
      match ← f i ⟨hl, h, hs⟩ b with
      | .done b => pure b
      | .yield b =>
        have := range.step_pos
        loop b (i + range.step) (next_mem_step hs hl) (Nat.le_trans hl (Nat.le_add_right _ _))
    else
      pure b
  termination_by range.stop - i
  loop init range.start (by rw [Nat.sub_self, Nat.zero_mod]) (Nat.le_refl _)
instance {m : Type u → Type v} [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' := Range.forIn'
@[inline] protected def forM {m : Type u → Type v} [Monad m] (range : Range) (f : Nat → m PUnit) : m PUnit :=
  let rec @[specialize] loop (i : Nat) : m PUnit := do
    if _h : i < range.stop then
      have := range.step_pos
      f i
      loop (i + range.step)
    else
      pure ⟨⟩
  termination_by range.stop - i
  loop range.start
instance {m : Type u → Type v} [Monad m] : ForM m Range Nat where
  forM := Range.forM
def toList (range : Range) : List Nat :=
  let rec loop (i fuel : Nat) : List Nat := match fuel with
    | 0 => []
    | fuel + 1 => if i < range.stop then i :: loop (i + range.step) fuel else []
  loop range.start (range.stop - range.start)
end Range
end Std.Legacy
theorem Membership.mem.upper {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : i < r.stop := h.2.1
theorem Membership.mem.lower {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : r.start ≤ i := h.1
theorem Membership.mem.step {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : (i - r.start) % r.step = 0 := h.2.2
theorem Membership.get_elem_helper {i n : Nat} {r : Std.Legacy.Range} (h₁ : i ∈ r) (h₂ : r.stop = n) : i < n := h₂ ▸ h₁.2.1

namespace Array
variable {α : Type u}
/-- `a ∈ xs` for arrays is membership in the list of elements. -/
structure Mem (xs : Array α) (a : α) : Prop where
  val : a ∈ xs.toList
instance : Membership α (Array α) where mem xs a := Mem xs a
theorem mem_def {a : α} {xs : Array α} : a ∈ xs ↔ a ∈ xs.toList := ⟨fun h => h.val, fun h => ⟨h⟩⟩
@[inline] protected def forIn' {β : Type v} {m : Type v → Type w} [Monad m] (as : Array α) (b : β)
    (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β := as.toList.forIn' b fun a h => f a ⟨h⟩
instance {m : Type v → Type w} [Monad m] : ForIn' m (Array α) α inferInstance where
  forIn' := Array.forIn'
@[inline] protected def forM {m : Type v → Type w} [Monad m] (f : α → m PUnit) (as : Array α) : m PUnit := as.toList.forM f
instance {m : Type v → Type w} [Monad m] : ForM m (Array α) α where
  forM xs f := Array.forM f xs
end Array

namespace Lean
/-- What `repeat` iterates over: nothing, for ever. -/
inductive Loop where
  | mk
@[inline] partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β) (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β := do
    match ← f () b with
    | .done b => pure b
    | .yield b => loop b
  loop init
instance {m : Type u → Type v} [Monad m] : ForIn m Loop Unit where
  forIn := Loop.forIn
end Lean

/-! Streams: the second and later collections of `for x in xs, y in ys`. -/
class Std.Stream (stream : Type u) (value : outParam (Type v)) : Type (max u v) where
  next? : stream → Option (value × stream)
class Std.ToStream (collection : Type u) (stream : outParam (Type u)) : Type u where
  toStream : collection → stream
instance : Std.ToStream (List α) (List α) := ⟨fun xs => xs⟩
instance : Std.ToStream Std.Legacy.Range Std.Legacy.Range := ⟨fun r => r⟩
instance : Std.Stream (List α) α where
  next?
    | [] => none
    | a :: as => some (a, as)
instance : Std.Stream Std.Legacy.Range Nat where
  next? r := if r.start < r.stop then some (r.start, { r with start := r.start + r.step }) else none
