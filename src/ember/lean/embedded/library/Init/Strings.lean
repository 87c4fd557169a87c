prelude
import Init.IO
/-! Strings: equality decided by the kernel, and the functions that programs use, on lists of characters. -/
set_option linter.unusedVariables false

