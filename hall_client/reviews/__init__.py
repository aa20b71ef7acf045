"""Ratings by applicants, and the rectifications that bad ones open."""
