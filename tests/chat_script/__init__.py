"""Stories in `tests/conversations/*.chat`: read, played against the application, printed again.

The grammar is in `.github/CONTRIBUTING.md`.
"""
