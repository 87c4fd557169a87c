prelude
import Init.GetElem
import Init.OptionMonad
import Init.OmegaFacts
/-! Indexing lists and arrays, by a number or by a `Fin`: the instances behind `xs[i]`, `xs[i]?`, `xs[i]!`. -/
universe u v w
set_option linter.unusedVariables false

namespace List
variable {α : Type u}
instance : GetElem (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩
def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, n + 1 => get?Internal as n
  | _, _ => none
def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, n + 1 => get!Internal as n
  | _, _ => panic! "invalid index"
instance : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i
@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) : getElem (a :: as) 0 h = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    getElem (a :: as) (i + 1) h = getElem as i (Nat.le_of_succ_le_succ h) := rfl
@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := by cases i <;> rfl
@[simp] theorem getElem?_cons_zero {l : List α} : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ {l : List α} : (a :: l)[i + 1]? = l[i]? := rfl
instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def as i h := by
    induction as generalizing i with
    | nil => rw [dif_neg (c := i < ([] : List α).length) (Nat.not_lt_zero i), getElem?_nil]
    | cons a as ih => cases i with
      | zero => rw [dif_pos (c := 0 < (a :: as).length) (Nat.zero_lt_succ _)]; rfl
      | succ i =>
        by_cases h' : i < as.length
        · rw [dif_pos (c := i + 1 < (a :: as).length) (Nat.succ_le_succ h')]
          exact (ih i (.isTrue h')).trans (dif_pos (c := i < as.length) h')
        · rw [dif_neg (c := i + 1 < (a :: as).length) fun k => h' (Nat.le_of_succ_le_succ k)]
          exact (ih i (.isFalse h')).trans (dif_neg (c := i < as.length) h')
  getElem!_def as i := by
    induction as generalizing i with
    | nil => cases i <;> rfl
    | cons a as ih => cases i with
      | zero => rfl
      | succ i => exact ih i
end List

namespace Array
variable {α : Type u}
instance : GetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.getInternal i h
instance : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i
theorem getElem?_unfold (xs : Array α) (i : Nat) : xs[i]? = if h : i < xs.size then some xs[i] else none := rfl
instance : LawfulGetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem?_def xs i h := by
    rw [getElem?_unfold]
    by_cases h' : i < xs.size
    · rw [dif_pos h', dif_pos h']
    · rw [dif_neg h', dif_neg h']
  getElem!_def xs i := by
    rw [getElem?_unfold]
    show (if h : i < xs.size then xs.getInternal i h else default) = _
    by_cases h' : i < xs.size
    · rw [dif_pos h', dif_pos h']; rfl
    · rw [dif_neg h', dif_neg h']
end Array

namespace Fin
instance instGetElemFinVal [GetElem cont Nat elem dom] : GetElem cont (Fin n) elem fun xs i => dom xs i where
  getElem xs i h := getElem xs i.1 h
instance instGetElem?FinVal [GetElem? cont Nat elem dom] : GetElem? cont (Fin n) elem fun xs i => dom xs i where
  getElem? xs i := getElem? xs i.val
  getElem! xs i := getElem! xs i.val
instance [GetElem? cont Nat elem dom] [h : LawfulGetElem cont Nat elem dom] : LawfulGetElem cont (Fin n) elem fun xs i => dom xs i where
  getElem?_def xs i := h.getElem?_def xs i
  getElem!_def xs i := h.getElem!_def xs i
@[simp] theorem getElem_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) (h : dom a i) : a[i] = a[i.1] := rfl
end Fin
@[extern "native", app_unexpander GetElem.getElem] opaque unexpandGetElem : Lean.PrettyPrinter.Unexpander
