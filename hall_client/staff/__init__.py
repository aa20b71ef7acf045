"""Accounts, sign-in and the journal."""
