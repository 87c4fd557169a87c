prelude
import Init.Grind.Envelope
/-! Reflection for `grind`'s associativity module (`Lean.Grind.AC`): words in an operation that may also be commutative,
idempotent or have an identity; their normal forms, rewriting inside them, and superposition of equations. -/
set_option linter.unusedVariables false
universe u
namespace Lean.Grind
namespace AC
abbrev Var := Nat
structure Context (α : Sort u) where
  vars : RArray (PLift α)
  op : α → α → α
inductive Expr where
  | var (x : Var)
  | op (lhs rhs : Expr)
inductive Seq where
  | var (x : Var)
  | cons (x : Var) (s : Seq)
noncomputable def Seq.beq' (s : Seq) : Seq → Bool :=
  Seq.rec (fun x t => Seq.rec (fun y => Nat.beq x y) (fun _ _ _ => false) t)
    (fun x _ ih t => Seq.rec (fun _ => false) (fun y t _ => Bool.and' (Nat.beq x y) (ih t)) t) s
theorem Seq.eq_of_beq' : {s t : Seq} → s.beq' t = true → s = t
  | .var _, .var _, h => congrArg var (Nat.eq_of_beq_eq_true h)
  | .var _, .cons .., h => nomatch h
  | .cons .., .var _, h => nomatch h
  | .cons x s, .cons y t, h => by
    have ⟨h₁, h⟩ := Bool.and'_elim (a := Nat.beq x y) h
    rw [Nat.eq_of_beq_eq_true h₁, eq_of_beq' (s := s) (t := t) h]
noncomputable def Seq.concat (s : Seq) : Seq → Seq := Seq.rec (fun x t => .cons x t) (fun x _ ih t => .cons x (ih t)) s
noncomputable def Expr.toSeq (e : Expr) : Seq := Expr.rec .var (fun _ _ a b => a.concat b) e
noncomputable def Seq.erase0 (s : Seq) : Seq :=
  Seq.rec .var (fun x _ ih => Bool.rec (Bool.rec (.cons x ih) (.var x) (ih.beq' (.var 0))) ih (Nat.beq x 0)) s
noncomputable def Seq.insert (x : Var) (s : Seq) : Seq :=
  Seq.rec (fun y => Bool.rec (.cons y (.var x)) (.cons x (.var y)) (Nat.ble x y))
    (fun y s ih => Bool.rec (.cons y ih) (.cons x (.cons y s)) (Nat.ble x y)) s
noncomputable def Seq.sort (s : Seq) : Seq := Seq.rec .var (fun x _ ih => ih.insert x) s
noncomputable def Seq.eraseDup (s : Seq) : Seq :=
  Seq.rec .var (fun x _ ih => Seq.rec (fun y => Bool.rec (.cons x ih) ih (Nat.beq x y)) (fun y _ _ => Bool.rec (.cons x ih) ih (Nat.beq x y)) ih) s
noncomputable def Seq.mem (x : Var) (s : Seq) : Bool := Seq.rec (fun y => Nat.beq x y) (fun y _ ih => Bool.or' (Nat.beq x y) ih) s
noncomputable def Seq.last (s : Seq) : Var := Seq.rec (fun x => x) (fun _ _ ih => ih) s
noncomputable def Seq.head (s : Seq) : Var := Seq.rec (fun x => x) (fun x _ _ => x) s
variable {α : Sort u} (ctx : Context α)
noncomputable def Var.denote (x : Var) : α := PLift.rec (fun a => a) (ctx.vars.get x)
noncomputable def Expr.denote (e : Expr) : α := Expr.rec (fun x => Var.denote ctx x) (fun _ _ a b => ctx.op a b) e
noncomputable def Seq.denote (s : Seq) : α := Seq.rec (fun x => Var.denote ctx x) (fun x _ ih => ctx.op (Var.denote ctx x) ih) s
theorem refl (s : Seq) : s.denote ctx = s.denote ctx := rfl
theorem eq_orient (lhs rhs : Seq) (h : lhs.denote ctx = rhs.denote ctx) : rhs.denote ctx = lhs.denote ctx := h.symm
theorem eq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₁.denote ctx = rhs₂.denote ctx) : rhs₁.denote ctx = rhs₂.denote ctx := h₁ ▸ h₂
theorem eq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₂.denote ctx = lhs₁.denote ctx) : lhs₂.denote ctx = rhs₁.denote ctx := h₂.trans h₁
theorem diseq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₁.denote ctx ≠ rhs₂.denote ctx) : rhs₁.denote ctx ≠ rhs₂.denote ctx := h₁ ▸ h₂
theorem diseq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₂.denote ctx ≠ lhs₁.denote ctx) : lhs₂.denote ctx ≠ rhs₁.denote ctx := h₁ ▸ h₂
theorem diseq_unsat (lhs rhs : Seq) (h : lhs.beq' rhs = true) (n : lhs.denote ctx ≠ rhs.denote ctx) : False := n (by rw [Seq.eq_of_beq' h])
theorem eq_expr_seq_seq (e : Expr) (s t : Seq) (h₁ : e.denote ctx = s.denote ctx) (h₂ : s.denote ctx = t.denote ctx) : e.denote ctx = t.denote ctx := h₁.trans h₂
theorem imp_eq (a b : Expr) (s : Seq) (h₁ : a.denote ctx = s.denote ctx) (h₂ : b.denote ctx = s.denote ctx) : a.denote ctx = b.denote ctx := h₁.trans h₂.symm
noncomputable def two (f : Seq → Seq) (lhs rhs lhs' rhs' : Seq) : Bool := Bool.and' ((f lhs).beq' lhs') ((f rhs).beq' rhs')
theorem of_two {f : Seq → Seq} {lhs rhs lhs' rhs' : Seq} (hf : ∀ s : Seq, (f s).denote ctx = s.denote ctx) (h : two f lhs rhs lhs' rhs' = true) :
    lhs'.denote ctx = lhs.denote ctx ∧ rhs'.denote ctx = rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  exact ⟨by rw [← Seq.eq_of_beq' h₁, hf], by rw [← Seq.eq_of_beq' h₂, hf]⟩

section assoc
variable {i : Std.Associative ctx.op}
include i
theorem denote_concat (s t : Seq) : (s.concat t).denote ctx = ctx.op (s.denote ctx) (t.denote ctx) := by
  induction s with
  | var x => rfl
  | cons x s ih => exact (congrArg (ctx.op _) ih).trans (i.assoc _ _ _).symm
theorem denote_toSeq (e : Expr) : e.toSeq.denote ctx = e.denote ctx := by
  induction e with
  | var x => rfl
  | op a b iha ihb => exact (denote_concat ctx (i := i) a.toSeq b.toSeq).trans (by rw [iha, ihb]; rfl)
end assoc
theorem denote_erase0 {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (s : Seq) : s.erase0.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih =>
    show (Bool.rec (Bool.rec (.cons x s.erase0) (.var x) (s.erase0.beq' (.var 0))) s.erase0 (Nat.beq x 0) : Seq).denote ctx = ctx.op (Var.denote ctx x) (s.denote ctx)
    cases h : Nat.beq x 0 with
    | true => rw [Nat.eq_of_beq_eq_true h, j.left_id]; exact ih
    | false => cases h : s.erase0.beq' (.var 0) with
      | true =>
        rw [← ih, Seq.eq_of_beq' h]; exact (j.right_id _).symm
      | false => exact congrArg (ctx.op _) ih
section comm
variable {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op}
include i c
theorem left_comm (a b d : α) : ctx.op a (ctx.op b d) = ctx.op b (ctx.op a d) := by rw [← i.assoc, c.comm a, i.assoc]
theorem denote_insert (x : Var) (s : Seq) : (s.insert x).denote ctx = ctx.op (Var.denote ctx x) (s.denote ctx) := by
  induction s with
  | var y =>
    show (Bool.rec (.cons y (.var x)) (.cons x (.var y)) (Nat.ble x y) : Seq).denote ctx = _
    cases Nat.ble x y with
    | true => rfl
    | false => exact c.comm _ _
  | cons y s ih =>
    show (Bool.rec (.cons y (s.insert x)) (.cons x (.cons y s)) (Nat.ble x y) : Seq).denote ctx = _
    cases Nat.ble x y with
    | true => rfl
    | false => exact (congrArg (ctx.op _) ih).trans (left_comm ctx (i := i) (c := c) _ _ _)
theorem denote_sort (s : Seq) : s.sort.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih => exact (denote_insert ctx (i := i) (c := c) x s.sort).trans (congrArg (ctx.op _) ih)
theorem of_sort {s t : Seq} (h : s.sort.beq' t.sort = true) : s.denote ctx = t.denote ctx := by
  rw [← denote_sort ctx (i := i) (c := c) s, Seq.eq_of_beq' h, denote_sort ctx (i := i) (c := c)]
end comm
theorem denote_eraseDup {i : Std.Associative ctx.op} {d : Std.IdempotentOp ctx.op} (s : Seq) : s.eraseDup.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih =>
    show (Seq.rec (fun y => Bool.rec (.cons x s.eraseDup) s.eraseDup (Nat.beq x y)) (fun y _ _ => Bool.rec (.cons x s.eraseDup) s.eraseDup (Nat.beq x y)) s.eraseDup : Seq).denote ctx
      = ctx.op (Var.denote ctx x) (s.denote ctx)
    rw [← ih]
    cases s.eraseDup with
    | var y =>
      show (Bool.rec (.cons x (.var y)) (.var y) (Nat.beq x y) : Seq).denote ctx = _
      cases h : Nat.beq x y with
      | false => rfl
      | true => rw [Nat.eq_of_beq_eq_true h]; exact (d.idempotent _).symm
    | cons y t =>
      show (Bool.rec (.cons x (.cons y t)) (.cons y t) (Nat.beq x y) : Seq).denote ctx = _
      cases h : Nat.beq x y with
      | false => rfl
      | true =>
        rw [Nat.eq_of_beq_eq_true h]
        show ctx.op _ _ = ctx.op _ (ctx.op _ _)
        rw [← i.assoc, d.idempotent]

/-! ### Normal forms -/
noncomputable def norm_a_cert (e : Expr) (s : Seq) : Bool := e.toSeq.beq' s
noncomputable def norm_ac_cert (e : Expr) (s : Seq) : Bool := e.toSeq.sort.beq' s.sort
noncomputable def norm_ai_cert (e : Expr) (s : Seq) : Bool := e.toSeq.erase0.beq' s
noncomputable def norm_aci_cert (e : Expr) (s : Seq) : Bool := e.toSeq.erase0.sort.beq' s.sort
theorem norm_a {i : Std.Associative ctx.op} (e : Expr) (s : Seq) (h : norm_a_cert e s = true) : e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq' h]; exact (denote_toSeq ctx (i := i) e).symm
theorem norm_ac {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} (e : Expr) (s : Seq) (h : norm_ac_cert e s = true) : e.denote ctx = s.denote ctx := by
  rw [← of_sort ctx (i := i) (c := c) h]; exact (denote_toSeq ctx (i := i) e).symm
theorem norm_ai {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (e : Expr) (s : Seq) (h : norm_ai_cert e s = true) :
    e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq' h, denote_erase0 ctx (j := j)]; exact (denote_toSeq ctx (i := i) e).symm
theorem norm_aci {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (e : Expr) (s : Seq)
    (h : norm_aci_cert e s = true) : e.denote ctx = s.denote ctx := by
  rw [← of_sort ctx (i := i) (c := c) h, denote_erase0 ctx (j := j)]; exact (denote_toSeq ctx (i := i) e).symm
section
noncomputable def both (lhs rhs : Expr) (lhs' rhs' : Seq) (f : Expr → Seq → Bool) : Bool := Bool.and' (f lhs lhs') (f rhs rhs')
theorem eq_norm_a {i : Std.Associative ctx.op} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_a_cert = true) (e : lhs.denote ctx = rhs.denote ctx) : lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_a ctx (i := i) _ _ h₁, ← norm_a ctx (i := i) _ _ h₂]; exact e
theorem eq_norm_ac {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_ac_cert = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_ac ctx (i := i) (c := c) _ _ h₁, ← norm_ac ctx (i := i) (c := c) _ _ h₂]; exact e
theorem eq_norm_ai {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_ai_cert = true)
    (e : lhs.denote ctx = rhs.denote ctx) : lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_ai ctx (i := i) (j := j) _ _ h₁, ← norm_ai ctx (i := i) (j := j) _ _ h₂]; exact e
theorem eq_norm_aci {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_aci_cert = true) (e : lhs.denote ctx = rhs.denote ctx) : lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_aci ctx (i := i) (c := c) (j := j) _ _ h₁, ← norm_aci ctx (i := i) (c := c) (j := j) _ _ h₂]; exact e
theorem diseq_norm_a {i : Std.Associative ctx.op} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_a_cert = true) (n : lhs.denote ctx ≠ rhs.denote ctx) : lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_a ctx (i := i) _ _ h₁, ← norm_a ctx (i := i) _ _ h₂]; exact n
theorem diseq_norm_ac {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_ac_cert = true) (n : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_ac ctx (i := i) (c := c) _ _ h₁, ← norm_ac ctx (i := i) (c := c) _ _ h₂]; exact n
theorem diseq_norm_ai {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_ai_cert = true)
    (n : lhs.denote ctx ≠ rhs.denote ctx) : lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_ai ctx (i := i) (j := j) _ _ h₁, ← norm_ai ctx (i := i) (j := j) _ _ h₂]; exact n
theorem diseq_norm_aci {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : both lhs rhs lhs' rhs' norm_aci_cert = true) (n : lhs.denote ctx ≠ rhs.denote ctx) : lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [← norm_aci ctx (i := i) (c := c) (j := j) _ _ h₁, ← norm_aci ctx (i := i) (c := c) (j := j) _ _ h₂]; exact n
end
section
theorem eq_erase_dup {i : Std.Associative ctx.op} {d : Std.IdempotentOp ctx.op} (lhs rhs lhs' rhs' : Seq)
    (h : two Seq.eraseDup lhs rhs lhs' rhs' = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := of_two ctx (denote_eraseDup ctx (i := i) (d := d)) h; rw [h₁, h₂]; exact e
theorem diseq_erase_dup {i : Std.Associative ctx.op} {d : Std.IdempotentOp ctx.op} (lhs rhs lhs' rhs' : Seq)
    (h : two Seq.eraseDup lhs rhs lhs' rhs' = true) (n : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := of_two ctx (denote_eraseDup ctx (i := i) (d := d)) h; rw [h₁, h₂]; exact n
theorem eq_erase0 {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs lhs' rhs' : Seq)
    (h : two Seq.erase0 lhs rhs lhs' rhs' = true)
    (e : lhs.denote ctx = rhs.denote ctx) : lhs'.denote ctx = rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := of_two ctx (denote_erase0 ctx (j := j)) h; rw [h₁, h₂]; exact e
theorem diseq_erase0 {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs lhs' rhs' : Seq)
    (h : two Seq.erase0 lhs rhs lhs' rhs' = true)
    (n : lhs.denote ctx ≠ rhs.denote ctx) : lhs'.denote ctx ≠ rhs'.denote ctx := by
  have ⟨h₁, h₂⟩ := of_two ctx (denote_erase0 ctx (j := j)) h; rw [h₁, h₂]; exact n
theorem eq_erase_dup_rhs {i : Std.Associative ctx.op} {d : Std.IdempotentOp ctx.op} (lhs rhs rhs' : Seq)
    (h : rhs.eraseDup.beq' rhs' = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs.denote ctx = rhs'.denote ctx := by rw [← Seq.eq_of_beq' h, denote_eraseDup ctx (i := i) (d := d)]; exact e
theorem eq_erase0_rhs {i : Std.Associative ctx.op} {j : Std.LawfulIdentity ctx.op (Var.denote ctx 0)} (lhs rhs rhs' : Seq)
    (h : rhs.erase0.beq' rhs' = true)
    (e : lhs.denote ctx = rhs.denote ctx) : lhs.denote ctx = rhs'.denote ctx := by rw [← Seq.eq_of_beq' h, denote_erase0 ctx (j := j)]; exact e
end

/-! ### Rewriting with an equation inside a sequence -/
noncomputable def simp_prefix_cert (lhs rhs tail s s' : Seq) : Bool := Bool.and' (s.beq' (lhs.concat tail)) (s'.beq' (rhs.concat tail))
noncomputable def simp_suffix_cert (lhs rhs head s s' : Seq) : Bool := Bool.and' (s.beq' (head.concat lhs)) (s'.beq' (head.concat rhs))
noncomputable def simp_middle_cert (lhs rhs head tail s s' : Seq) : Bool :=
  Bool.and' (s.beq' (head.concat (lhs.concat tail))) (s'.beq' (head.concat (rhs.concat tail)))
noncomputable def simp_ac_cert (c lhs rhs s s' : Seq) : Bool := Bool.and' (s.sort.beq' (c.concat lhs).sort) (s'.sort.beq' (c.concat rhs).sort)
section
variable {i : Std.Associative ctx.op} {lhs rhs : Seq}
include i
theorem simp_prefix {tail s s' : Seq} (h : simp_prefix_cert lhs rhs tail s s' = true) (e : lhs.denote ctx = rhs.denote ctx) : s.denote ctx = s'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [Seq.eq_of_beq' h₁, Seq.eq_of_beq' h₂, denote_concat ctx (i := i), denote_concat ctx (i := i), e]
theorem simp_suffix {head s s' : Seq} (h : simp_suffix_cert lhs rhs head s s' = true) (e : lhs.denote ctx = rhs.denote ctx) : s.denote ctx = s'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [Seq.eq_of_beq' h₁, Seq.eq_of_beq' h₂, denote_concat ctx (i := i), denote_concat ctx (i := i), e]
theorem simp_middle {head tail s s' : Seq} (h : simp_middle_cert lhs rhs head tail s s' = true) (e : lhs.denote ctx = rhs.denote ctx) : s.denote ctx = s'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [Seq.eq_of_beq' h₁, Seq.eq_of_beq' h₂, denote_concat ctx (i := i), denote_concat ctx (i := i), denote_concat ctx (i := i), denote_concat ctx (i := i), e]
theorem simp_ac {c : Std.Commutative ctx.op} {k s s' : Seq} (h : simp_ac_cert k lhs rhs s s' = true) (e : lhs.denote ctx = rhs.denote ctx) : s.denote ctx = s'.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [of_sort ctx (i := i) (c := c) h₁, of_sort ctx (i := i) (c := c) h₂, denote_concat ctx (i := i), denote_concat ctx (i := i), e]
end
section
variable {i : Std.Associative ctx.op} (lhs₁ rhs₁ : Seq)
include i
theorem eq_simp_lhs_prefix (tail lhs₂ rhs₂ lhs₂' : Seq) (h : simp_prefix_cert lhs₁ rhs₁ tail lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂'.denote ctx = rhs₂.denote ctx := (simp_prefix ctx (i := i) h e).symm.trans k
theorem eq_simp_rhs_prefix (tail lhs₂ rhs₂ rhs₂' : Seq) (h : simp_prefix_cert lhs₁ rhs₁ tail rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = rhs₂'.denote ctx := k.trans (simp_prefix ctx (i := i) h e)
theorem diseq_simp_lhs_prefix (tail lhs₂ rhs₂ lhs₂' : Seq) (h : simp_prefix_cert lhs₁ rhs₁ tail lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂'.denote ctx ≠ rhs₂.denote ctx := simp_prefix ctx (i := i) h e ▸ k
theorem diseq_simp_rhs_prefix (tail lhs₂ rhs₂ rhs₂' : Seq) (h : simp_prefix_cert lhs₁ rhs₁ tail rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ rhs₂'.denote ctx := simp_prefix ctx (i := i) h e ▸ k
theorem eq_simp_lhs_suffix (head lhs₂ rhs₂ lhs₂' : Seq) (h : simp_suffix_cert lhs₁ rhs₁ head lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂'.denote ctx = rhs₂.denote ctx := (simp_suffix ctx (i := i) h e).symm.trans k
theorem eq_simp_rhs_suffix (head lhs₂ rhs₂ rhs₂' : Seq) (h : simp_suffix_cert lhs₁ rhs₁ head rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = rhs₂'.denote ctx := k.trans (simp_suffix ctx (i := i) h e)
theorem diseq_simp_lhs_suffix (head lhs₂ rhs₂ lhs₂' : Seq) (h : simp_suffix_cert lhs₁ rhs₁ head lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂'.denote ctx ≠ rhs₂.denote ctx := simp_suffix ctx (i := i) h e ▸ k
theorem diseq_simp_rhs_suffix (head lhs₂ rhs₂ rhs₂' : Seq) (h : simp_suffix_cert lhs₁ rhs₁ head rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ rhs₂'.denote ctx := simp_suffix ctx (i := i) h e ▸ k
theorem eq_simp_lhs_middle (head tail lhs₂ rhs₂ lhs₂' : Seq) (h : simp_middle_cert lhs₁ rhs₁ head tail lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂'.denote ctx = rhs₂.denote ctx := (simp_middle ctx (i := i) h e).symm.trans k
theorem eq_simp_rhs_middle (head tail lhs₂ rhs₂ rhs₂' : Seq) (h : simp_middle_cert lhs₁ rhs₁ head tail rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = rhs₂'.denote ctx := k.trans (simp_middle ctx (i := i) h e)
theorem diseq_simp_lhs_middle (head tail lhs₂ rhs₂ lhs₂' : Seq) (h : simp_middle_cert lhs₁ rhs₁ head tail lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂'.denote ctx ≠ rhs₂.denote ctx := simp_middle ctx (i := i) h e ▸ k
theorem diseq_simp_rhs_middle (head tail lhs₂ rhs₂ rhs₂' : Seq) (h : simp_middle_cert lhs₁ rhs₁ head tail rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ rhs₂'.denote ctx := simp_middle ctx (i := i) h e ▸ k
end
theorem superpose {i : Std.Associative ctx.op} (p c s lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : Bool.and' (Bool.and' (lhs₁.beq' (p.concat c)) (lhs₂.beq' (c.concat s))) (Bool.and' (lhs.beq' (rhs₁.concat s)) (rhs.beq' (p.concat rhs₂))) = true)
    (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₂.denote ctx = rhs₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  have ⟨h, h'⟩ := Bool.and'_elim h
  have ⟨e₁, e₂⟩ := Bool.and'_elim h
  have ⟨e₃, e₄⟩ := Bool.and'_elim h'
  rw [Seq.eq_of_beq' e₁, denote_concat ctx (i := i)] at h₁
  rw [Seq.eq_of_beq' e₂, denote_concat ctx (i := i)] at h₂
  rw [Seq.eq_of_beq' e₃, Seq.eq_of_beq' e₄, denote_concat ctx (i := i), denote_concat ctx (i := i), ← h₁, ← h₂, i.assoc]
section
variable {i : Std.Associative ctx.op} {c : Std.Commutative ctx.op}
include i c
theorem eq_simp_lhs_ac (k lhs₁ rhs₁ lhs₂ rhs₂ lhs₂' : Seq) (h : simp_ac_cert k lhs₁ rhs₁ lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (n : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂'.denote ctx = rhs₂.denote ctx := (simp_ac ctx (i := i) (c := c) h e).symm.trans n
theorem eq_simp_rhs_ac (k lhs₁ rhs₁ lhs₂ rhs₂ rhs₂' : Seq) (h : simp_ac_cert k lhs₁ rhs₁ rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (n : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = rhs₂'.denote ctx := n.trans (simp_ac ctx (i := i) (c := c) h e)
theorem diseq_simp_lhs_ac (k lhs₁ rhs₁ lhs₂ rhs₂ lhs₂' : Seq) (h : simp_ac_cert k lhs₁ rhs₁ lhs₂ lhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (n : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂'.denote ctx ≠ rhs₂.denote ctx := simp_ac ctx (i := i) (c := c) h e ▸ n
theorem diseq_simp_rhs_ac (k lhs₁ rhs₁ lhs₂ rhs₂ rhs₂' : Seq) (h : simp_ac_cert k lhs₁ rhs₁ rhs₂ rhs₂' = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (n : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ rhs₂'.denote ctx := simp_ac ctx (i := i) (c := c) h e ▸ n
theorem superpose_ac (r₁ k r₂ lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : Bool.and' (Bool.and' (lhs₁.sort.beq' (k.concat r₁).sort) (lhs₂.sort.beq' (k.concat r₂).sort))
      (Bool.and' (lhs.sort.beq' (r₂.concat rhs₁).sort) (rhs.sort.beq' (r₁.concat rhs₂).sort)) = true)
    (h₁ : lhs₁.denote ctx = rhs₁.denote ctx) (h₂ : lhs₂.denote ctx = rhs₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  have ⟨h, h'⟩ := Bool.and'_elim h
  have ⟨e₁, e₂⟩ := Bool.and'_elim h
  have ⟨e₃, e₄⟩ := Bool.and'_elim h'
  rw [of_sort ctx (i := i) (c := c) e₁, denote_concat ctx (i := i)] at h₁
  rw [of_sort ctx (i := i) (c := c) e₂, denote_concat ctx (i := i)] at h₂
  rw [of_sort ctx (i := i) (c := c) e₃, of_sort ctx (i := i) (c := c) e₄, denote_concat ctx (i := i), denote_concat ctx (i := i), ← h₁, ← h₂,
    left_comm ctx (i := i) (c := c), left_comm ctx (i := i) (c := c) (r₁.denote ctx), c.comm (r₂.denote ctx)]
theorem mem_absorb {d : Std.IdempotentOp ctx.op} (x : Var) (s : Seq) (h : s.mem x = true) : ctx.op (Var.denote ctx x) (s.denote ctx) = s.denote ctx := by
  induction s with
  | var y => rw [Nat.eq_of_beq_eq_true (n := x) (m := y) h]; exact d.idempotent _
  | cons y s ih =>
    have h : Bool.or' (Nat.beq x y) (s.mem x) = true := h
    show ctx.op _ (ctx.op _ _) = ctx.op _ _
    cases e : Nat.beq x y with
    | true => rw [Nat.eq_of_beq_eq_true e, ← i.assoc, d.idempotent]
    | false => rw [e] at h; rw [left_comm ctx (i := i) (c := c)]; exact congrArg (ctx.op _) (ih h)
theorem superpose_ac_idempotent {d : Std.IdempotentOp ctx.op} (x : Var) (lhs₁ rhs₁ rhs : Seq)
    (h : Bool.and' (lhs₁.mem x) (rhs.sort.eraseDup.beq' (Seq.cons x rhs₁).sort.eraseDup) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) :
    lhs₁.denote ctx = rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  have k : rhs.denote ctx = (Seq.cons x rhs₁).denote ctx := by
    rw [← denote_sort ctx (i := i) (c := c) rhs, ← denote_eraseDup ctx (i := i) (d := d), Seq.eq_of_beq' h₂, denote_eraseDup ctx (i := i) (d := d),
      denote_sort ctx (i := i) (c := c)]
  rw [k, ← mem_absorb ctx (i := i) (c := c) (d := d) x lhs₁ h₁, e]; rfl
end
section
variable {i : Std.Associative ctx.op} {d : Std.IdempotentOp ctx.op}
include i d
theorem of_eraseDup {s t : Seq} (h : s.eraseDup.beq' t.eraseDup = true) : s.denote ctx = t.denote ctx := by
  rw [← denote_eraseDup ctx (i := i) (d := d) s, Seq.eq_of_beq' h, denote_eraseDup ctx (i := i) (d := d)]
theorem superpose_head_idempotent (x : Var) (lhs₁ rhs₁ rhs : Seq)
    (h : Bool.and' (Nat.beq lhs₁.head x) (rhs.eraseDup.beq' (Seq.cons x rhs₁).eraseDup) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) :
    lhs₁.denote ctx = rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [of_eraseDup ctx (i := i) (d := d) h₂]
  show _ = ctx.op (Var.denote ctx x) (rhs₁.denote ctx)
  rw [← e, ← Nat.eq_of_beq_eq_true h₁]
  cases lhs₁ with
  | var y => exact (d.idempotent _).symm
  | cons y s =>
    show ctx.op _ _ = ctx.op _ (ctx.op _ _)
    rw [← i.assoc]; exact congrArg (ctx.op · _) (d.idempotent _).symm
theorem last_absorb (s : Seq) : ctx.op (s.denote ctx) (Var.denote ctx s.last) = s.denote ctx := by
  induction s with
  | var y => exact d.idempotent _
  | cons y s ih => exact (i.assoc _ _ _).trans (congrArg (ctx.op _) ih)
theorem superpose_tail_idempotent (x : Var) (lhs₁ rhs₁ rhs : Seq)
    (h : Bool.and' (Nat.beq lhs₁.last x) (rhs.eraseDup.beq' (rhs₁.concat (.var x)).eraseDup) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) :
    lhs₁.denote ctx = rhs.denote ctx := by
  have ⟨h₁, h₂⟩ := Bool.and'_elim h
  rw [of_eraseDup ctx (i := i) (d := d) h₂, denote_concat ctx (i := i)]
  show _ = ctx.op (rhs₁.denote ctx) (Var.denote ctx x)
  rw [← e, ← Nat.eq_of_beq_eq_true h₁]; exact (last_absorb ctx (i := i) (d := d) lhs₁).symm
end
end AC
end Lean.Grind
