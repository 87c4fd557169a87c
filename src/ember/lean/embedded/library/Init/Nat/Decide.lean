prelude
import Init.Fin.Basic
/-! Bounded quantifiers over ℕ and over `Fin n` are decidable: `decide` tries the cases. -/
set_option linter.unusedVariables false
namespace Nat
instance decidableBallLT : ∀ (n : Nat) (P : ∀ k, k < n → Prop) [∀ n h, Decidable (P n h)], Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun _ h => absurd h (Nat.not_lt_zero _)
  | n + 1, P, H => match decidableBallLT n (fun k h => P k (Nat.lt_trans h (Nat.lt_succ_self n))) with
    | isFalse h => isFalse fun f => h fun k _ => f k _
    | isTrue h => match H n (Nat.lt_succ_self n) with
      | isFalse p => isFalse fun f => p (f _ _)
      | isTrue p => isTrue fun k hk => match Nat.decEq k n with
        | isTrue e => by subst e; exact p
        | isFalse e => h k ((Nat.eq_or_lt_of_le (Nat.le_of_lt_succ hk)).resolve_left e)
instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun f ⟨k, h⟩ => f k h, fun f k h => f ⟨k, h⟩⟩
instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] : Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ (k) (h : k < succ n), P k (le_of_lt_succ h)) ⟨fun f k h => f k (Nat.succ_le_succ h), fun f k h => f k _⟩
instance decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m
  | 0 => isFalse fun ⟨_, h, _⟩ => Nat.not_lt_zero _ h
  | n + 1 => match decidableExistsLT (p := p) n with
    | isTrue k => isTrue (let ⟨m, l, q⟩ := k; ⟨m, Nat.lt_trans l (Nat.lt_succ_self n), q⟩)
    | isFalse k => match h n with
      | isTrue q => isTrue ⟨n, Nat.lt_succ_self n, q⟩
      | isFalse q => isFalse fun ⟨m, l, r⟩ => match Nat.eq_or_lt_of_le (Nat.le_of_lt_succ l) with
        | .inl e => q (e ▸ r)
        | .inr l => k ⟨m, l, r⟩
instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_iff (∃ m, m < n + 1 ∧ p m) ⟨fun ⟨m, h, k⟩ => ⟨m, Nat.le_of_lt_succ h, k⟩, fun ⟨m, h, k⟩ => ⟨m, Nat.succ_le_succ h, k⟩⟩
instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, k < n ∧ ∃ h, P ⟨k, h⟩) ⟨fun ⟨k, _, h, p⟩ => ⟨⟨k, h⟩, p⟩, fun ⟨⟨k, h⟩, p⟩ => ⟨k, h, h, p⟩⟩
end Nat
