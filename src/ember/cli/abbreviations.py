r"""Lean's symbols by the names that editors know: `\and` is ∧, `\N` is ℕ."""

from __future__ import annotations

import re

SYMBOLS: dict[str, str] = {
    pair.split()[0]: pair.split()[1]
    for pair in r"""and ∧|or ∨|not ¬|neg ¬|to →|r →|l ←|lr ↔|iff ↔|imp →|mapsto ↦|forall ∀|all ∀|exists ∃|ex ∃|nexists ∄
    le ≤|ge ≥|ne ≠|lt <|gt >|equiv ≡|approx ≈|sim ∼|N ℕ|nat ℕ|Z ℤ|int ℤ|Q ℚ|rat ℚ|R ℝ|real ℝ|C ℂ|complex ℂ|< ⟨|> ⟩|. ·
    cdot ·|in ∈|mem ∈|notin ∉|sub ⊆|ss ⊆|ssub ⊂|cup ∪|un ∪|cap ∩|i ∩|empty ∅|setminus \|x ×|times ×|comp ∘|o ∘
    sum ∑|prod ∏|dvd ∣|mid ∣|inv ⁻¹|- ⁻¹|sqrt √|inf ∞|infty ∞|top ⊤|bot ⊥|goal ⊢|vdash ⊢|lambda λ|fun λ|la λ|Pi Π
    S Σ|Sigma Σ|a α|alpha α|b β|beta β|g γ|gamma γ|d δ|delta δ|D Δ
    e ε|epsilon ε|eps ε|th θ|theta θ|mu μ|pi π|rho ρ|sigma σ|tau τ
    phi φ|chi χ|psi ψ|omega ω|0 ₀|1 ₁|2 ₂|3 ₃|4 ₄|5 ₅|6 ₆|7 ₇|8 ₈|9 ₉|_0 ₀|_1 ₁|_2 ₂|_n ₙ|^0 ⁰|^1 ¹|^2 ²|^3 ³|^n ⁿ
    floor ⌊|lfl ⌊|rfl ⌋|lceil ⌈|rceil ⌉|norm ‖|t ▸|heq ≍|f« «|f» »|ox ⊗|op ⊕|u ↑|up ↑|uparrow ↑""".replace(
        "\n", "|"
    ).split("|")
    if len(pair.split()) == 2
}
_WRITTEN = re.compile(r"\\([A-Za-z]+|[0-9<>.|-]|[_^][0-9A-Za-z])")


def expand(text: str, *, at_end: bool = True) -> str:
    """With every abbreviation replaced; one at the very end may still grow, unless it is `at_end`."""

    def symbol(match: re.Match[str]) -> str:
        grows = match.end() == len(text) and match[1].isalpha() and not at_end
        return match.group() if grows else SYMBOLS.get(match[1], match.group())

    return _WRITTEN.sub(symbol, text)
