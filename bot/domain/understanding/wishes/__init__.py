"""Answers, wishes and remarks in the words of a customer."""
