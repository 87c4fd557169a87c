import Ember.Real.Complete
import Ember.Tactic
/-! Intermediate values: where a continuous function that begins positive first becomes 0, and that it takes the values between two others. -/
namespace Ember
/-- Continuity at every point, with `ε` and `δ`. -/
def Steady (f : ℝ → ℝ) : Prop := ∀ x ε, 0 < ε → ∃ δ, 0 < δ ∧ ∀ y, |y - x| < δ → |f y - f x| < ε
variable {f : ℝ → ℝ} {a b v : ℝ}
theorem Steady.of_lipschitz (h : ∀ x y, |f y - f x| ≤ |y - x|) : Steady f := fun x ε hε => ⟨ε, hε, fun y hy => lt_of_le_of_lt (h x y) hy⟩
theorem Steady.first_zero (hf : Steady f) (hab : a ≤ b) (ha : 0 < f a) (hb : f b ≤ 0) :
    ∃ c, a < c ∧ c ≤ b ∧ f c = 0 ∧ ∀ t, a ≤ t → t < c → 0 < f t := by
  have hS : ∀ x, a ≤ x ∧ (∀ t, a ≤ t → t ≤ x → 0 < f t) → x ≤ b := fun x hx => le_of_not_gt fun l => by
    have := hx.2 b hab (le_of_lt l); linarith
  obtain ⟨c, above, least⟩ := Real.exists_isLUB (S := { x | a ≤ x ∧ ∀ t, a ≤ t → t ≤ x → 0 < f t })
    ⟨a, le_refl a, fun t h k => by rwa [le_antisymm k h]⟩ ⟨b, fun x hx => hS x hx⟩
  have hac : a ≤ c := above ⟨le_refl a, fun t h k => by rwa [le_antisymm k h]⟩
  have hcb : c ≤ b := least fun x hx => hS x hx
  have before (t : ℝ) (h : a ≤ t) (k : t < c) : 0 < f t := Classical.byContradiction fun n => by
    refine absurd (least (a := t) fun x hx => le_of_not_gt fun l => n (hx.2 t h (le_of_lt l))) (not_le_of_gt k)
  have zero : f c = 0 := by
    rcases lt_trichotomy (f c) 0 with h | h | h
    · obtain ⟨δ, hδ, near⟩ := hf c (-f c) (by linarith)
      have hac : a < c := lt_of_le_of_ne hac fun e => by rw [e] at ha; linarith
      obtain ⟨t, h₁, h₂, h₃⟩ : ∃ t, a ≤ t ∧ t < c ∧ c - δ < t := by
        rcases le_or_gt a (c - δ / 2) with k | k
        · exact ⟨c - δ / 2, k, by linarith, by linarith⟩
        · exact ⟨a, le_refl a, hac, by linarith⟩
      have := before t h₁ h₂
      have := abs_lt.1 (near t (abs_lt.2 ⟨by linarith, by linarith⟩))
      linarith
    · exact h
    · obtain ⟨δ, hδ, near⟩ := hf c (f c) h
      have : c + δ / 2 ≤ c := above ⟨by linarith, fun t h₁ h₂ => by
        rcases lt_or_ge t c with k | k
        · exact before t h₁ k
        · have := abs_lt.1 (near t (abs_lt.2 ⟨by linarith, by linarith⟩)); linarith⟩
      linarith
  exact ⟨c, lt_of_le_of_ne hac fun e => by rw [e, zero] at ha; exact lt_irrefl 0 ha, hcb, zero, before⟩
theorem Steady.exists_value (hf : Steady f) (hab : a ≤ b) (ha : f a ≤ v) (hb : v ≤ f b) : ∃ c, a ≤ c ∧ c ≤ b ∧ f c = v := by
  rcases eq_or_lt_of_le ha with e | l
  · exact ⟨a, le_refl a, hab, e⟩
  have steady : Steady fun t => v - f t := fun x ε hε => by
    obtain ⟨δ, hδ, near⟩ := hf x ε hε
    refine ⟨δ, hδ, fun y hy => ?_⟩
    rw [abs_sub_comm, show v - f x - (v - f y) = f y - f x by ring]; exact near y hy
  obtain ⟨c, h₁, h₂, h₃, _⟩ := steady.first_zero hab (by linarith) (by linarith)
  exact ⟨c, le_of_lt h₁, h₂, by linarith⟩
end Ember
