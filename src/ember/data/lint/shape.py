"""A statement's binders and conclusion, from its text."""

from __future__ import annotations

from dataclasses import dataclass

from ember.data.tokens import Token, tokens

_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"
_CLOSING = {"(": ")", "{": "}", "[": "]", "⦃": "⦄"}


@dataclass(frozen=True)
class Binder:
    names: tuple[str, ...]
    type: str
    bracket: str

    @property
    def text(self) -> str:
        names = f"{' '.join(self.names)} : " if self.names else ""
        return f"{self.bracket}{names}{self.type}{_CLOSING.get(self.bracket, '')}"


@dataclass(frozen=True)
class Shape:
    binders: tuple[Binder, ...]
    binder_text: str
    conclusion: str

    @property
    def closed(self) -> str:
        """The statement as one proposition."""
        return f"∀ {self.binder_text}, {self.conclusion}" if self.binder_text else self.conclusion

    def variables(self, *types: str) -> list[str]:
        """Names bound at one of these types, in their order."""
        return [name for binder in self.binders if binder.type in types for name in binder.names]


def shape(declaration: str) -> Shape | None:
    """Of `theorem name binders : conclusion`; None where the text is not of that form."""
    solid = [token for token in tokens(declaration) if token.kind not in ("blank", "comment")]
    start = next((i + 2 for i, token in enumerate(solid) if token.text in ("theorem", "lemma")), None)
    if start is None or start > len(solid):
        return None
    depth, binders, opened = 0, list[Binder](), 0
    for place in range(start, len(solid)):
        text = solid[place].text
        if text in _OPEN:
            opened = place if depth == 0 else opened
            depth += 1
        elif text in _CLOSE:
            depth -= 1
            if depth == 0:
                binders.append(_binder(declaration, solid[opened : place + 1]))
        elif text == ":" and depth == 0:
            first = solid[start].start
            return Shape(
                tuple(binders), declaration[first : solid[place].start].strip(), declaration[solid[place].end :].strip()
            )
    return None


def _binder(text: str, part: list[Token]) -> Binder:
    colon = next((i for i, token in enumerate(part) if token.text == ":"), None)
    if colon is None:
        return Binder((), text[part[0].end : part[-1].start].strip(), part[0].text)
    names = tuple(token.text for token in part[1:colon])
    return Binder(names, text[part[colon].end : part[-1].start].strip(), part[0].text)
