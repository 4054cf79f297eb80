"""What the customer is offered, whether we are at fault, and the final answer."""
