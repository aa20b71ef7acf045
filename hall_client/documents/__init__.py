"""Layouts of every paper, their renderers, and the durable spool that feeds printers."""
