# The partner page.
