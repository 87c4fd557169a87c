/-! What `deriving` gives. -/
structure Point where
  x : Nat
  y : Int := 3
deriving DecidableEq, Repr, Inhabited, Hashable, Ord, Nonempty
inductive Colour where | red | green | blue
deriving DecidableEq, Repr, Inhabited, Hashable, Ord, Nonempty
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
deriving DecidableEq, Repr, BEq, Inhabited, Hashable, Ord
inductive Expr where | num (n : Nat) | call (s : String) (args : List Nat)
deriving instance DecidableEq for Expr
deriving instance BEq, Repr, Hashable, Ord for Expr
deriving instance Nonempty for Expr
#eval ({x := 1} : Point) -- = { x := 1, y := 3 }
#eval Colour.red -- = Colour.red
#eval decide (Colour.red = Colour.blue) -- = false
#eval (Tree.node .leaf 3 .leaf : Tree Nat) == .leaf -- = false
example : Colour.red ≠ Colour.blue := by decide
example : (⟨1, 2⟩ : Point) = ⟨1, 2⟩ := by decide
example (a b : Point) : Decidable (a = b) := inferInstance
#eval compare Colour.red Colour.blue -- = Ordering.lt
#eval compare 3 2 -- = Ordering.gt
#eval compare [1, 2] [1, 3] -- = Ordering.lt
#eval hash Colour.red != hash Colour.blue -- = true
#eval Expr.call "x" [1, 2] = Expr.call "x" [1, 2] -- = true
structure Named extends Point where
  name : String
deriving Repr, DecidableEq
#eval ({x := 1, y := 2, name := "p"} : Named) -- = { toPoint := { x := 1, y := 2 }, name := "p" }
#eval { ({x := 1, name := "p"} : Named) with name := "q" }.y -- = 3
structure Wrapped where
  n : Nat
deriving BEq, ReflBEq, LawfulBEq
example : LawfulBEq Wrapped := inferInstance
structure Opaque where
  f : Nat → Nat
deriving DecidableEq -- ! failed to synthesize
