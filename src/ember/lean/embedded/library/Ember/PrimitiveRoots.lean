import Ember.OrderOf
/-! Primitive roots of unity. -/
set_option autoImplicit false
universe u
/-- `k` is the order of `ζ`: `ζ ^ l = 1` just for the multiples of `k`. -/
structure IsPrimitiveRoot {M : Type u} [CommMonoid M] (ζ : M) (k : ℕ) : Prop where
  pow_eq_one : ζ ^ k = 1
  dvd_of_pow_eq_one : ∀ l : ℕ, ζ ^ l = 1 → k ∣ l
namespace IsPrimitiveRoot
variable {M : Type u} [CommMonoid M] {k : ℕ} {ζ : M}
theorem iff_def (ζ : M) (k : ℕ) : IsPrimitiveRoot ζ k ↔ ζ ^ k = 1 ∧ ∀ l : ℕ, ζ ^ l = 1 → k ∣ l := ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩
theorem pow_eq_one_iff_dvd (h : IsPrimitiveRoot ζ k) (l : ℕ) : ζ ^ l = 1 ↔ k ∣ l :=
  ⟨h.2 l, fun ⟨i, e⟩ => by rw [e, pow_mul, h.1, one_pow]⟩
protected theorem orderOf (ζ : M) : IsPrimitiveRoot ζ (orderOf ζ) := ⟨pow_orderOf_eq_one ζ, fun _ => orderOf_dvd_of_pow_eq_one⟩
theorem unique {l : ℕ} (hk : IsPrimitiveRoot ζ k) (hl : IsPrimitiveRoot ζ l) : k = l := Nat.dvd_antisymm (hk.2 l hl.1) (hl.2 k hk.1)
theorem eq_orderOf (h : IsPrimitiveRoot ζ k) : k = orderOf ζ := h.unique (IsPrimitiveRoot.orderOf ζ)
end IsPrimitiveRoot
