"""The manager's live dashboard (大厅管理): the whole hall on one screen, and what can be done about it."""
