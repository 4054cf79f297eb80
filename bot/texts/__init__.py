"""Words: Fluent phrases and Jinja2 pages behind the ``Wording`` port, their check and preview."""
