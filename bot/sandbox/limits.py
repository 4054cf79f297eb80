"""Telegram's limits on the size of things."""

# In UTF-16 code units, after the formatting has been read.
MAX_TEXT = 4096
MAX_CAPTION = 1024

# In bytes.
MAX_DOWNLOAD = 20 << 20
MAX_UPLOAD = 50 << 20
MAX_PHOTO = 10 << 20
MAX_BUTTON_DATA = 64
MAX_RESULT_ID = 64

MAX_BUTTONS = 100
MAX_RESULTS = 50
