"""A hall's day played by invented people through the services that screens use (大厅一天的模拟)."""
