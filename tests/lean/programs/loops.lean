/-! Loops over ranges, lists, arrays; `while`, `repeat`, `break`, `continue`; indexing. -/
def sumTo (n : Nat) : Nat := Id.run do
  let mut x := 0
  for i in [0:n] do
    x := x + i
  return x
#eval sumTo 10 -- = 45
def firstBig (xs : List Nat) : Option Nat := do
  for x in xs do
    if x > 10 then return x
  failure
#eval firstBig [1, 20, 30] -- = some 20
#eval firstBig [1] -- = none
def collect (xs : Array Nat) : Nat := Id.run do
  let mut s := 0
  for h : i in [0:xs.size] do
    if xs[i] = 3 then continue
    if xs[i] > 100 then break
    s := s + xs[i]
  return s
#eval collect #[1, 2, 3, 4, 200, 5] -- = 7
def log2 (n : Nat) : Nat := Id.run do
  let mut i := n
  let mut c := 0
  while i > 1 do
    i := i / 2
    c := c + 1
  return c
#eval log2 1000 -- = 9
def forever : StateM Nat Unit := do
  repeat
    modify (· + 1)
    if (← get) > 10 then break
#eval (forever.run 0).run.2 -- = 11
def pairs (n : Nat) : List (Nat × Nat) := Id.run do
  let mut acc := []
  for i in [:n] do
    for j in [i:n:2] do
      acc := (i, j) :: acc
  return acc
#eval pairs 3 -- = [(2, 2), (1, 1), (0, 2), (0, 0)]
def weighted (xs : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in xs, i in [0:10] do
    s := s + x * i
  return s
#eval weighted [5, 6, 7] -- = 20
def total (xs : Array Nat) : Nat := Id.run do
  let mut s := 0
  for x in xs do s := s + x
  return s
#eval total #[1, 2, 3] -- = 6
example : [1, 2, 3][1]! = 2 := rfl
example : [1, 2, 3][1]? = some 2 := rfl
example : [1, 2, 3][5]? = none := rfl
example : #[1, 2, 3][1] = 2 := rfl
example : [1, 2, 3][2] = 3 := by decide
#check fun (xs : Array Nat) (i : Fin xs.size) => xs[i] -- = fun xs i => xs[i] : (xs : Array Nat) → Fin xs.size → Nat
#eval #[10, 20][1]? -- = some 20
