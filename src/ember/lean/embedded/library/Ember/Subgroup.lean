import Ember.MonoidHom
import Ember.Real.Sup
import Ember.Set.Elements
import Ember.Set.Unions
import Ember.SetLike
import Ember.Filter.Defs
/-! Subgroups, as in Mathlib: their order, the group on each, the one that a set generates, powers of an element, centre, centralizers, normal subgroups.
Mathlib's structure extends `Submonoid`; the fields and their names are the same. -/
set_option autoImplicit false
universe u v
/-- A set with 1 that is closed under products and inverses. -/
structure Subgroup (G : Type u) [Group G] where
  carrier : Set G
  mul_mem' {a b : G} : a ∈ carrier → b ∈ carrier → a * b ∈ carrier
  one_mem' : (1 : G) ∈ carrier
  inv_mem' {x : G} : x ∈ carrier → x⁻¹ ∈ carrier
namespace Set
variable {M : Type u} [Mul M]
/-- What commutes with all of `S`. -/
def centralizer (S : Set M) : Set M := {c | ∀ m ∈ S, m * c = c * m}
theorem mem_centralizer_iff {S : Set M} {c : M} : c ∈ centralizer S ↔ ∀ m ∈ S, m * c = c * m := Iff.rfl
end Set
namespace Subgroup
section
variable {G : Type u} [Group G]
instance : SetLike (Subgroup G) G where
  coe s := s.carrier
  coe_injective p q h := by cases p; cases q; cases h; rfl
instance : PartialOrder (Subgroup G) := .ofSetLike (Subgroup G) G
variable {H K : Subgroup G} {x y : G}
theorem mem_carrier {s : Subgroup G} {x : G} : x ∈ s.carrier ↔ x ∈ s := Iff.rfl
@[ext] theorem ext {H K : Subgroup G} (h : ∀ x, x ∈ H ↔ x ∈ K) : H = K := SetLike.ext h
theorem le_def : H ≤ K ↔ ∀ ⦃x : G⦄, x ∈ H → x ∈ K := Iff.rfl
variable (H) in
protected theorem one_mem : (1 : G) ∈ H := H.one_mem'
variable (H) in
protected theorem mul_mem {x y : G} : x ∈ H → y ∈ H → x * y ∈ H := H.mul_mem'
variable (H) in
protected theorem inv_mem {x : G} : x ∈ H → x⁻¹ ∈ H := H.inv_mem'
variable (H) in
protected theorem inv_mem_iff {x : G} : x⁻¹ ∈ H ↔ x ∈ H := ⟨fun h => by have := H.inv_mem h; rwa [inv_inv] at this, H.inv_mem⟩
variable (H) in
protected theorem div_mem {x y : G} (hx : x ∈ H) (hy : y ∈ H) : x / y ∈ H := by rw [div_eq_mul_inv]; exact H.mul_mem hx (H.inv_mem hy)
variable (H) in
protected theorem mul_mem_cancel_right {x y : G} (h : x ∈ H) : y * x ∈ H ↔ y ∈ H :=
  ⟨fun k => by have := H.mul_mem k (H.inv_mem h); rwa [mul_inv_cancel_right] at this, fun k => H.mul_mem k h⟩
variable (H) in
protected theorem mul_mem_cancel_left {x y : G} (h : x ∈ H) : x * y ∈ H ↔ y ∈ H :=
  ⟨fun k => by have := H.mul_mem (H.inv_mem h) k; rwa [inv_mul_cancel_left] at this, H.mul_mem h⟩
variable (K) in
protected theorem pow_mem {x : G} (hx : x ∈ K) (n : ℕ) : x ^ n ∈ K := by
  induction n with
  | zero => rw [pow_zero]; exact K.one_mem
  | succ n ih => rw [pow_succ]; exact K.mul_mem ih hx
variable (K) in
protected theorem zpow_mem {x : G} (hx : x ∈ K) : ∀ n : ℤ, x ^ n ∈ K
  | .ofNat n => K.pow_mem hx n
  | .negSucc n => K.inv_mem (K.pow_mem hx (n + 1))

/-! ### The group on a subgroup -/
instance toGroup {G : Type u} [Group G] (H : Subgroup G) : Group H where
  mul a b := ⟨a.1 * b.1, H.mul_mem a.2 b.2⟩
  one := ⟨1, H.one_mem⟩
  inv a := ⟨a.1⁻¹, H.inv_mem a.2⟩
  mul_assoc a b c := Subtype.ext (mul_assoc a.1 b.1 c.1)
  one_mul a := Subtype.ext (one_mul a.1)
  mul_one a := Subtype.ext (mul_one a.1)
  inv_mul_cancel a := Subtype.ext (inv_mul_cancel a.1)
instance toCommGroup {G : Type u} [CommGroup G] (H : Subgroup G) : CommGroup H where
  toGroup := H.toGroup
  mul_comm a b := Subtype.ext (mul_comm a.1 b.1)
variable (H) in
@[simp] theorem coe_mul (x y : H) : (↑(x * y) : G) = ↑x * ↑y := rfl
variable (H) in
@[simp] theorem coe_one : ((1 : H) : G) = 1 := rfl
variable (H) in
@[simp] theorem coe_inv (x : H) : ↑(x⁻¹ : H) = (x⁻¹ : G) := rfl
variable (H) in
@[simp] theorem coe_pow (x : H) (n : ℕ) : ((x ^ n : H) : G) = (x : G) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; rfl
  | succ n ih => rw [pow_succ, pow_succ, coe_mul, ih]
/-- The inclusion. -/
protected def subtype (H : Subgroup G) : H →* G := ⟨Subtype.val, rfl, fun _ _ => rfl⟩
@[simp] theorem subtype_apply {s : Subgroup G} (x : s) : s.subtype x = x := rfl

/-! ### The lattice -/
instance : Top (Subgroup G) := ⟨⟨Set.univ, fun _ _ => trivial, trivial, fun _ => trivial⟩⟩
instance : Bot (Subgroup G) := ⟨⟨{1}, fun {a b} h k => by rw [show a = 1 from h, show b = 1 from k]; exact one_mul 1, rfl,
  fun {a} h => by rw [show a = 1 from h]; exact inv_one⟩⟩
instance : Min (Subgroup G) := ⟨fun H K => ⟨H.carrier ∩ K.carrier, fun h k => ⟨H.mul_mem h.1 k.1, K.mul_mem h.2 k.2⟩, ⟨H.one_mem, K.one_mem⟩,
  fun h => ⟨H.inv_mem h.1, K.inv_mem h.2⟩⟩⟩
instance : InfSet (Subgroup G) := ⟨fun S => ⟨{x | ∀ K ∈ S, x ∈ K}, fun h k K m => K.mul_mem (h K m) (k K m), fun K _ => K.one_mem,
  fun h K m => K.inv_mem (h K m)⟩⟩
instance : Inhabited (Subgroup G) := ⟨⊥⟩
@[simp] theorem mem_top (x : G) : x ∈ (⊤ : Subgroup G) := trivial
@[simp] theorem mem_bot {x : G} : x ∈ (⊥ : Subgroup G) ↔ x = 1 := Iff.rfl
@[simp] theorem mem_inf {p p' : Subgroup G} {x : G} : x ∈ p ⊓ p' ↔ x ∈ p ∧ x ∈ p' := Iff.rfl
@[simp] theorem mem_sInf {S : Set (Subgroup G)} {x : G} : x ∈ sInf S ↔ ∀ p ∈ S, x ∈ p := Iff.rfl
theorem mem_iInf {ι : Sort v} {S : ι → Subgroup G} {x : G} : x ∈ ⨅ i, S i ↔ ∀ i, x ∈ S i :=
  ⟨fun h i => h _ ⟨i, rfl⟩, fun h _ ⟨i, e⟩ => e ▸ h i⟩
@[simp, norm_cast] theorem coe_top : ((⊤ : Subgroup G) : Set G) = Set.univ := rfl
@[simp, norm_cast] theorem coe_bot : ((⊥ : Subgroup G) : Set G) = {1} := rfl
@[simp, norm_cast] theorem coe_inf (p p' : Subgroup G) : ((p ⊓ p' : Subgroup G) : Set G) = (p : Set G) ∩ p' := rfl
variable (H) in
theorem eq_top_iff' : H = ⊤ ↔ ∀ x : G, x ∈ H := ⟨fun h x => h ▸ mem_top x, fun h => ext fun x => ⟨fun _ => mem_top x, fun _ => h x⟩⟩
variable (H) in
theorem eq_bot_iff_forall : H = ⊥ ↔ ∀ x ∈ H, x = (1 : G) :=
  ⟨fun h _ m => mem_bot.1 (h ▸ m), fun h => ext fun x => ⟨h x, fun e => by rw [mem_bot.1 e]; exact H.one_mem⟩⟩
/-- The smallest subgroup with all of `k`. -/
def closure (k : Set G) : Subgroup G := sInf {K | k ⊆ K}
variable {k : Set G}
theorem mem_closure {x : G} : x ∈ closure k ↔ ∀ K : Subgroup G, k ⊆ K → x ∈ K := Iff.rfl
theorem subset_closure : k ⊆ closure k := fun _ h _ m => m h
variable (K) in
@[simp] theorem closure_le : closure k ≤ K ↔ k ⊆ K := ⟨fun h _ m => h (subset_closure m), fun h _ m => m K h⟩
theorem closure_mono ⦃h k : Set G⦄ (h' : h ⊆ k) : closure h ≤ closure k := (closure_le _).2 fun _ m => subset_closure (h' m)
variable (K) in
@[simp] theorem closure_eq : closure (K : Set G) = K := ext fun _ => ⟨fun h => h K fun _ m => m, fun h => subset_closure h⟩
instance : Max (Subgroup G) := ⟨fun H K => closure ((H : Set G) ∪ K)⟩
instance : SupSet (Subgroup G) := ⟨fun S => closure {x | ∃ K ∈ S, x ∈ K}⟩
theorem sup_eq_closure (H H' : Subgroup G) : H ⊔ H' = closure ((H : Set G) ∪ (H' : Set G)) := rfl
theorem mem_sup_left {S T : Subgroup G} {x : G} (h : x ∈ S) : x ∈ S ⊔ T := subset_closure (.inl h)
theorem mem_sup_right {S T : Subgroup G} {x : G} (h : x ∈ T) : x ∈ S ⊔ T := subset_closure (.inr h)
theorem _root_.Ember.Subgroup.sup_le {S T : Subgroup G} (h : S ≤ K) (h' : T ≤ K) : S ⊔ T ≤ K := (closure_le K).2 fun _ m => m.elim (@h _) (@h' _)

/-! ### Powers of an element -/
/-- The powers of `g`. -/
def zpowers (g : G) : Subgroup G where
  carrier := Set.range (g ^ · : ℤ → G)
  one_mem' := ⟨0, Ember.zpow_zero g⟩
  mul_mem' := by rintro _ _ ⟨a, rfl⟩ ⟨b, rfl⟩; exact ⟨a + b, zpow_add g a b⟩
  inv_mem' := by rintro _ ⟨a, rfl⟩; exact ⟨-a, Ember.zpow_neg g a⟩
theorem mem_zpowers_iff {g h : G} : h ∈ zpowers g ↔ ∃ k : ℤ, g ^ k = h := Iff.rfl
@[simp] theorem mem_zpowers (g : G) : g ∈ zpowers g := ⟨1, Ember.zpow_one g⟩
@[simp] theorem zpow_mem_zpowers (g : G) (k : ℤ) : g ^ k ∈ zpowers g := ⟨k, rfl⟩
theorem zpowers_le {g : G} {H : Subgroup G} : zpowers g ≤ H ↔ g ∈ H :=
  ⟨fun h => h (mem_zpowers g), fun h _ ⟨k, e⟩ => e ▸ H.zpow_mem h k⟩
theorem zpowers_eq_closure (g : G) : zpowers g = closure {g} :=
  ext fun _ => ⟨fun ⟨k, e⟩ _ h => e ▸ Subgroup.zpow_mem _ (h rfl) k, fun h => h _ fun _ e => (show _ = g from e) ▸ mem_zpowers g⟩
theorem mem_closure_singleton {x y : G} : y ∈ closure ({x} : Set G) ↔ ∃ n : ℤ, x ^ n = y := by rw [← zpowers_eq_closure]; exact mem_zpowers_iff

/-! ### Commuting elements -/
/-- What commutes with all of `s`. -/
def centralizer (s : Set G) : Subgroup G where
  carrier := Set.centralizer s
  mul_mem' {a b} ha hb m h := by rw [← mul_assoc, ha m h, mul_assoc, hb m h, mul_assoc]
  one_mem' m _ := by rw [mul_one, one_mul]
  inv_mem' {a} ha m h := by rw [eq_inv_mul_iff_mul_eq, ← mul_assoc, ← ha m h, mul_inv_cancel_right]
theorem mem_centralizer_iff {g : G} {s : Set G} : g ∈ centralizer s ↔ ∀ h ∈ s, h * g = g * h := Iff.rfl
variable (G) in
/-- What commutes with everything. -/
def center : Subgroup G where
  carrier := {z | ∀ g, g * z = z * g}
  mul_mem' {a b} ha hb g := by rw [← mul_assoc, ha, mul_assoc, hb, mul_assoc]
  one_mem' g := by rw [mul_one, one_mul]
  inv_mem' {a} ha g := by rw [eq_inv_mul_iff_mul_eq, ← mul_assoc, ← ha, mul_inv_cancel_right]
theorem mem_center_iff {z : G} : z ∈ center G ↔ ∀ g, g * z = z * g := Iff.rfl
/-- With each element all its conjugates. -/
structure Normal (H : Subgroup G) : Prop where
  conj_mem : ∀ n, n ∈ H → ∀ g : G, g * n * g⁻¹ ∈ H
attribute [class] Normal
instance (priority := 100) _root_.Ember.Subgroup.normal_of_comm {G : Type u} [CommGroup G] (H : Subgroup G) : H.Normal :=
  ⟨fun n h g => by rw [mul_comm g, mul_inv_cancel_right]; exact h⟩
theorem Normal.conj_mem' (nH : H.Normal) (n : G) (hn : n ∈ H) (g : G) : g⁻¹ * n * g ∈ H := by
  have := nH.conj_mem n hn g⁻¹; rwa [inv_inv] at this
theorem Normal.mem_comm (nH : H.Normal) {a b : G} (h : a * b ∈ H) : b * a ∈ H := by
  have := nH.conj_mem _ h b; rwa [← mul_assoc, mul_inv_cancel_right] at this
instance : (⊥ : Subgroup G).Normal := ⟨fun n h g => by rw [mem_bot.1 h, mul_one, mul_inv_cancel]; exact rfl⟩
instance : (⊤ : Subgroup G).Normal := ⟨fun _ _ _ => mem_top _⟩
instance : (center G).Normal := ⟨fun n h g => by rw [mem_center_iff.1 h g, mul_inv_cancel_right]; exact h⟩
instance normal_inf_normal (H K : Subgroup G) [hH : H.Normal] [hK : K.Normal] : (H ⊓ K).Normal :=
  ⟨fun n h g => ⟨hH.conj_mem n h.1 g, hK.conj_mem n h.2 g⟩⟩
/-- The elements `g` for which conjugation fixes `S`. -/
def normalizer (S : Set G) : Subgroup G where
  carrier := { g : G | ∀ n, n ∈ S ↔ g * n * g⁻¹ ∈ S }
  one_mem' n := by rw [one_mul, inv_one, mul_one]
  mul_mem' {a b} ha hb n := by rw [hb n, ha, mul_inv_rev, ← mul_assoc, ← mul_assoc, ← mul_assoc, mul_assoc a b n]
  inv_mem' {a} ha n := by
    have e : a * (a⁻¹ * n * a⁻¹⁻¹) * a⁻¹ = n := by rw [inv_inv, ← mul_assoc, mul_inv_cancel_right, mul_inv_cancel_left]
    have := ha (a⁻¹ * n * a⁻¹⁻¹)
    rw [e] at this; exact this.symm
theorem mem_normalizer_iff {g : G} : g ∈ normalizer (H : Set G) ↔ ∀ h, h ∈ H ↔ g * h * g⁻¹ ∈ H := Iff.rfl
end
end Subgroup
