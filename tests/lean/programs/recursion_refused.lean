/-! Recursion that does not end is refused, and Lean says what is missing. -/
def bad (n : Nat) : Nat := bad (n + 1) -- ! failed to prove termination
def collatz (n : Nat) : Nat := if n = 1 then 0 else if n % 2 = 0 then collatz (n / 2) else collatz (3 * n + 1) -- ! failed to prove termination
