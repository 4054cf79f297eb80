"""The house's numbers: clocks, calendar, authority, cadence, and how they are written down."""
