"""Ready stories, played in the sandbox by the people in them; the bot's part is its own.

A story is a `.chat` file, the same that the tests compare word by word; here only what people do
is played. The grammar is in `.github/CONTRIBUTING.md`.
"""
