import Ember
/-! Orders of elements, subgroups, homomorphisms, quotients; prime elements, domains. -/
set_option linter.unusedVariables false

theorem gro_square_one {G : Type*} [Group G] (x : G) (hx : x ^ 2 = 1) : orderOf x = 1 ∨ orderOf x = 2 :=
  (Nat.dvd_prime Nat.prime_two).1 (orderOf_dvd_of_pow_eq_one hx)

theorem gro_order_inv {G : Type*} [Group G] {x : G} : orderOf x = orderOf x⁻¹ := (orderOf_inv x).symm

theorem gro_power_mod {G : Type*} [Group G] (x : G) (hx : orderOf x = 5) : x ^ 17 = x ^ 2 := by
  rw [← pow_mod_orderOf, hx]

theorem gro_order_three {G : Type*} [Group G] (x : G) (h : x ^ 3 = 1) (h1 : x ≠ 1) : orderOf x = 3 := orderOf_eq_prime h h1

theorem gro_zpow_divides {G : Type*} [Group G] (x : G) (hx : orderOf x = 4) : x ^ (-12 : ℤ) = 1 :=
  orderOf_dvd_iff_zpow_eq_one.1 (by rw [hx]; decide)

theorem gro_infinite_order {G : Type*} [Group G] (x : G) (h : orderOf x = 0) (n : ℕ) (hn : 0 < n) : x ^ n ≠ 1 := orderOf_eq_zero_iff'.1 h n hn

theorem gro_conjugate_power {G : Type*} [Group G] (x g : G) (n : ℕ) : (g * x * g⁻¹) ^ n = g * x ^ n * g⁻¹ := by
  induction n with
  | zero => simp [pow_zero]
  | succ n ih => rw [pow_succ, ih, pow_succ]; simp [mul_assoc]

theorem gro_zpow_add {G : Type*} [Group G] (x : G) (m n : ℤ) : x ^ (m + n) = x ^ n * x ^ m := by rw [Int.add_comm, zpow_add]

theorem gro_intersection {G : Type*} [Group G] (H K : Subgroup G) (x y : G) (hx : x ∈ H ⊓ K) (hy : y ∈ H) : x * y⁻¹ ∈ H :=
  H.mul_mem hx.1 (H.inv_mem hy)

theorem gro_normal_inter (G : Type*) [Group G] (H K : Subgroup G) [H.Normal] [K.Normal] : (H ⊓ K).Normal := inferInstance

theorem gro_normal_family {G : Type*} [Group G] (I : Type*) (H : I → Subgroup G) (hH : ∀ i : I, (H i).Normal) : (⨅ (i : I), H i).Normal :=
  ⟨fun n h g => Subgroup.mem_iInf.2 fun i => (hH i).conj_mem n (Subgroup.mem_iInf.1 h i) g⟩

theorem gro_image_normal {G : Type*} [Group G] {G' : Type*} [Group G'] (φ : G →* G') (hφ : Function.Surjective φ) (N : Subgroup G) [hN : N.Normal] :
    (Subgroup.map φ N).Normal := ⟨by
  rintro _ ⟨n, hn, rfl⟩ g
  obtain ⟨h, rfl⟩ := hφ g
  exact ⟨h * n * h⁻¹, hN.conj_mem n hn h, by rw [map_mul, map_mul, map_inv]⟩⟩

theorem gro_closure_commute {G : Type*} [Group G] (a b : G) (h : a * b = b * a) : b ∈ Subgroup.centralizer (Subgroup.zpowers a : Set G) := by
  have k : Subgroup.zpowers a ≤ Subgroup.centralizer {b} := Subgroup.zpowers_le.2 fun m e => by rw [show m = b from e]; exact h.symm
  exact fun m hm => (k hm b rfl).symm

theorem gro_center_commutes {G : Type*} [Group G] (z : Subgroup.center G) (g : G) : g * z = z * g := z.2 g

theorem gro_center_top {G : Type*} [CommGroup G] : Subgroup.center G = ⊤ := (Subgroup.eq_top_iff' _).2 fun z g => mul_comm g z

theorem gro_closure_self {G : Type*} [Group G] (H : Subgroup G) : Subgroup.closure (H : Set G) = H := Subgroup.closure_eq H

theorem gro_sup_least {G : Type*} [Group G] (H K L : Subgroup G) (h : H ≤ L) (k : K ≤ L) : H ⊔ K ≤ L := by
  rw [Subgroup.sup_eq_closure, Subgroup.closure_le]
  exact fun x m => m.elim (fun m => h m) fun m => k m

theorem gro_kernel_injective {G H : Type*} [Group G] [Group H] (f : G →* H) (h : ∀ x, f x = 1 → x = 1) : Function.Injective f :=
  f.ker_eq_bot_iff.1 ((Subgroup.eq_bot_iff_forall _).2 h)

theorem gro_hom_order {G H : Type*} [Group G] [Group H] (f : G →* H) (x : G) : orderOf (f x) ∣ orderOf x :=
  orderOf_dvd_of_pow_eq_one (by rw [← f.map_pow, pow_orderOf_eq_one, map_one])

theorem gro_iso_comm {G H : Type*} [Group G] [Group H] (e : G ≃* H) (h : ∀ a b : G, a * b = b * a) (x y : H) : x * y = y * x := by
  rw [← e.apply_symm_apply x, ← e.apply_symm_apply y, ← map_mul, h, map_mul]

theorem gro_characteristic_normal {G : Type*} [Group G] (H : Subgroup G) [H.Characteristic] : H.Normal := inferInstance

theorem gro_quotient_comm {A : Type*} [CommGroup A] (B : Subgroup A) : ∀ a b : A ⧸ B, a * b = b * a := mul_comm

theorem gro_quotient_kernel {G : Type*} [Group G] (N : Subgroup G) [N.Normal] (g : G) (h : QuotientGroup.mk' N g = 1) : g ∈ N :=
  (QuotientGroup.eq_one_iff g).1 h

theorem gro_lagrange {G : Type*} [Group G] [Fintype G] (H : Subgroup G) [Fintype H] : Fintype.card H ∣ Fintype.card G := by
  rw [← Nat.card_eq_fintype_card, ← Nat.card_eq_fintype_card]
  exact H.card_subgroup_dvd_card

theorem gro_index_prime {G : Type*} [Group G] [Fintype G] (H : Subgroup G) (hG : Fintype.card G = 15) : H.index ∣ 15 := by
  rw [← hG, ← Nat.card_eq_fintype_card]; exact H.index_dvd_card

theorem gro_all_but_one {G : Type*} [Group G] [Fintype G] (hG : Fintype.card G > 2) (H : Subgroup G) [Fintype H] :
    Fintype.card H ≠ Fintype.card G - 1 := fun e => by
  obtain ⟨k, hk⟩ := gro_lagrange H
  rw [e] at hk
  have : Fintype.card G - 1 ∣ Fintype.card G - (Fintype.card G - 1) := Nat.dvd_sub ⟨k, hk⟩ (Nat.dvd_refl _)
  have := Nat.le_of_dvd (by omega) this
  omega

theorem gro_cyclic_comm {G : Type*} [Group G] (h : IsCyclic G) (a b : G) : a * b = b * a := by
  obtain ⟨g, hg⟩ := exists_zpow_surjective G
  obtain ⟨m, rfl⟩ := hg a
  obtain ⟨n, rfl⟩ := hg b
  exact zpow_mul_comm g m n

theorem gro_simple_kernel {G H : Type*} [Group G] [Group H] [IsSimpleGroup G] (f : G →* H) : f.ker = ⊥ ∨ f.ker = ⊤ :=
  Subgroup.Normal.eq_bot_or_eq_top inferInstance

theorem gro_product_comm {A B : Type*} [Group A] [Group B] (h : ∀ x y : A × B, x * y = y * x) (a b : A) : a * b = b * a :=
  congrArg Prod.fst (h (a, 1) (b, 1))

theorem gro_sylow_exponent {G : Type*} [Group G] {p : ℕ} (P : Sylow p G) (x : G) (hx : x ∈ P) : ∃ k : ℕ, x ^ p ^ k = 1 :=
  (P.isPGroup' ⟨x, hx⟩).imp fun k h => by have := congrArg Subtype.val h; rwa [Subgroup.coe_pow] at this

theorem gro_squarefree_30 : Squarefree 30 := by decide

theorem gro_not_squarefree (n : ℕ) : ¬Squarefree (12 * n) := fun h =>
  absurd (Nat.isUnit_iff.1 (h 2 ⟨3 * n, by omega⟩)) (by decide)

theorem gro_prime_int : Prime (-7 : ℤ) := Int.prime_iff_natAbs_prime.2 (by norm_num)

theorem gro_prime_power : IsPrimePow 81 := (isPrimePow_nat_iff 81).2 ⟨3, 4, by norm_num, by norm_num, by norm_num⟩

theorem gro_two_primes (p q : Nat.Primes) (h : (p : ℕ) ∣ q) : p = q :=
  (Nat.Primes.coe_nat_inj p q).1 ((Nat.prime_dvd_prime_iff_eq p.2 q.2).1 h)

theorem gro_domain_roots {R : Type*} [CommRing R] [IsDomain R] {x : R} (hx : x ^ 2 = 1) : x = 1 ∨ x = -1 := by
  have h : (x - 1) * (x + 1) = 0 := by linear_combination hx
  rcases mul_eq_zero.1 h with k | k
  · exact .inl (by linear_combination k)
  · exact .inr (by linear_combination k)

theorem gro_nilpotent_domain {R : Type*} [CommRing R] [IsDomain R] {x : R} (h : IsNilpotent x) : x = 0 := h.eq_zero

theorem gro_characteristic_unique {R : Type*} [CommRing R] (h : CharP R 6) : (18 : ℕ) = (0 : R) :=
  (h.cast_eq_zero_iff 18).2 (by decide)

theorem gro_primitive_root {M : Type*} [CommMonoid M] {z : M} (h : IsPrimitiveRoot z 12) : z ^ 24 = 1 := (h.pow_eq_one_iff_dvd 24).2 (by decide)

theorem gro_commutator_normal {G : Type*} [Group G] (H : Subgroup G) : H.Normal ↔ ⁅(⊤ : Subgroup G), H⁆ ≤ H := by
  rw [Subgroup.commutator_le]
  constructor
  · intro h g _ x hx
    exact H.mul_mem (h.conj_mem x hx g) (H.inv_mem hx)
  · intro h
    exact ⟨fun x hx g => (H.mul_mem_cancel_right (H.inv_mem hx)).1 (h g trivial x hx)⟩

theorem gro_solvable (G : Type*) [CommGroup G] : Group.IsSolvable G := Group.isSolvable_of_comm mul_comm

theorem gro_units_cancel {R : Type*} [CommRing R] (u : Rˣ) (a b : R) (h : u * a = u * b) : a = b := by
  have k : (↑u⁻¹ * (u * a) : R) = ↑u⁻¹ * (u * b) := by rw [h]
  rwa [← mul_assoc, ← mul_assoc, Units.inv_mul, one_mul, one_mul] at k

theorem gro_minus_one_unit {R : Type*} [CommRing R] : ((-1 : Rˣ) : R) * ((-1 : Rˣ) : R) = 1 := by simp

theorem gro_associated_divides {M : Type*} [Monoid M] {a b c : M} (h : Associated a b) (k : Associated b c) : a ∣ c := (h.trans k).dvd

theorem gro_additive_index (H : AddSubgroup ℤ) (h : H = ⊤) : H.index = 1 := by rw [h, AddSubgroup.index_top]

theorem gro_additive_closure (H : AddSubgroup ℚ) (h : (1 : ℚ) ∈ H) : AddSubgroup.closure {1, 2} ≤ H := by
  refine (AddSubgroup.closure_le H).2 fun x m => ?_
  rcases m with e | e
  · rw [e]; exact h
  · rw [show x = 1 + 1 by rw [show x = 2 from e]; norm_num]; exact H.add_mem h h

theorem gro_no_group (h : Group Empty) : False := IsEmpty.false (1 : Empty)

theorem gro_multiplicative (m n : ℤ) : Multiplicative.toAdd (Multiplicative.ofAdd m * Multiplicative.ofAdd n) = m + n := rfl
