/-! `#eval`, `#reduce`, `#check`, `#print`; how values print; strings that the kernel compares. -/
#eval 3 -- = 3
#eval "abc" ++ "d" -- = "abcd"
#eval (some 3, 'c', -4, (), true) -- = (some 3, 'c', -4, (), true)
#eval s!"x = {1 + 1}, {[1, 2]}, {-3}" -- = "x = 2, [1, 2], -3"
#eval IO.println "hi" -- = hi
#eval #[1, 2, 3] -- = #[1, 2, 3]
#eval [some 1, none] -- = [some 1, none]
#eval "tab\tquote\"" -- = "tab\tquote\""
#eval toString 42 ++ toString 'x' ++ toString true -- = "42xtrue"
#eval (2 : Fin 3) -- = 2
#eval ((1, 2), 3) -- = ((1, 2), 3)
#eval (Sum.inl 1 : Nat ⊕ Nat) -- = Sum.inl 1
#eval (do throw "x"; pure 3 : Except String Nat) -- = Except.error "x"
#eval "abc".length -- = 3
#eval "añb→".toList -- = ['a', 'ñ', 'b', '→']
#eval decide ("a" = "b") -- = false
#eval dbgTraceVal 3 -- = 3
#eval (7 : UInt8) + 250 -- = 1
#eval (255 : UInt64) * 3 -- = 765
#reduce 2 + 2 -- = 4
#check sumTwo 1 -- ! Unknown identifier
#check Nat.succ 1 -- = Nat.succ 1 : Nat
example : "abc".length = 3 := by decide
example : "ab" ++ "c" = "abc" := by decide
example : "ab" ++ "c" = "abc" := rfl
example : "a" ≠ "b" := by decide
example : "→".toList = ['→'] := by decide
example : 'a' ≠ 'b' := by decide
theorem plain : 1 + 1 = 2 := rfl
#print axioms plain -- = 'plain' does not depend on any axioms
#print axioms Classical.em -- = 'Classical.em' depends on axioms: [propext, Classical.choice, Quot.sound]
example : "a" ≠ "b" := by simp
example (s t : String) : (s ++ t).length = s.length + t.length := by simp
example (l : List Char) : (String.ofList l).toList = l := by simp
#eval "a,b".splitOn "," -- = ["a", "b"]
#eval "12".toNat? -- = some 12
#eval ", ".intercalate ["a", "b"] -- = "a, b"
#eval #[3, 1, 2].map (· + 1) -- = #[4, 2, 3]
#eval (#[1, 2, 3].foldl (· + ·) 0, #[1, 2].reverse, (#[1, 2].set! 0 5)) -- = (6, #[2, 1], #[5, 2])
#eval (throw <| IO.userError "bad" : IO Unit) -- ! bad
