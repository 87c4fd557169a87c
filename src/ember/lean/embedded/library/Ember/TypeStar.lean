import Init
/-! `Type*` and `Sort*`: a type in some universe, which Lean finds or makes a parameter. -/
macro "Type*" : term => `(Type _)
macro "Sort*" : term => `(Sort _)
