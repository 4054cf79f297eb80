### Buttons about promises let go of.

button-promise-release = Not needed any more
button-promise-stands = Please do it all the same
