"""Lean's and Mathlib's operators with their binding powers."""

from __future__ import annotations

WORDS = frozenset(
    "fun λ if then else let have show by do match with from in at where forall exists suffices haveI letI".split()
)
BINDERS = {
    **dict.fromkeys("∀ ∃ ∃! fun λ Σ Π".split(), 0),
    **dict.fromkeys("∑ ∏".split(), 67),
    **dict.fromkeys("⨆ ⨅ ⋃ ⋂".split(), 60),
}
"""Each with the binding power that its body begins at."""
RELATIONS = frozenset("∈ ∉ < > ≤ ≥ ≠ = ⊆ ⊂ ⊇ ⊃ ∣".split())
_LEFT, RIGHT, _NONE = "left", "right", "none"
ARROW = 25
INFIX: dict[str, tuple[int, str]] = {
    "<|": (10, RIGHT), "|>": (10, _LEFT), "↔": (20, _NONE), "→": (25, RIGHT), "∨": (30, RIGHT), "∧": (35, RIGHT),
    "||": (30, _LEFT), "&&": (35, _LEFT), "×": (35, RIGHT), "×'": (35, RIGHT), "⊕": (30, RIGHT), "++": (65, _LEFT),
    "+": (65, _LEFT), "-": (65, _LEFT), "∪": (65, _LEFT), "*": (70, _LEFT), "/": (70, _LEFT), "%": (70, _LEFT),
    "∩": (70, _LEFT), "\\": (70, _LEFT), "⊓": (69, _LEFT), "⊔": (68, _LEFT), "•": (73, RIGHT), "^": (75, RIGHT),
    "∘": (90, RIGHT), "×ˢ": (82, RIGHT), "''": (80, RIGHT), "⁻¹'": (80, RIGHT), "::": (67, RIGHT), "∆": (100, _LEFT),
    "&&&": (60, _LEFT), "|||": (55, _LEFT), "^^^": (58, _LEFT), "<<<": (75, _LEFT), ">>>": (75, _LEFT),
    "▸": (75, RIGHT), "⇨": (60, RIGHT), "<$>": (100, RIGHT), ">>=": (55, _LEFT), "<|>": (20, RIGHT), "$": (10, RIGHT),
    **dict.fromkeys("∈ ∉ < > ≤ ≥ ≠ = ⊆ ⊂ ⊇ ⊃ ∣ ≡ ≢ == != ≈ ~ <+ <+~ <+: <:+ ⋖ ⩿ ⟂ ≍".split(), (50, _NONE)),
    **dict.fromkeys("≃ ≃+* ≃+ ≃* ≃o →+* →*₀ →₀ →+ →* →o →ₗ ↪ ↪o".split(), (25, RIGHT)),
}  # fmt: skip
PREFIX = {"¬": 40, "-": 75, "!": 40}
POSTFIX = frozenset("⁻¹ ᶜ ! ˣ ‼".split())
COERCIONS = frozenset("↑ ⇑ ↥".split())
CLOSED = {"⌊": ("⌋", "⌋₊"), "⌈": ("⌉", "⌉₊"), "‖": ("‖", "‖₊", "‖ₑ"), "|": ("|", "|ₘ"), "⟦": ("⟧",)}
MODULUS = frozenset("MOD ZMOD PMOD SMOD".split())
BRACKETS = {"(": ")", "{": "}", "⦃": "⦄", "[": "]"}
