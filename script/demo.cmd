@echo off
rem Sets up what is missing, then starts; needs Python 3.11 or newer.
where py >nul 2>nul
if errorlevel 1 goto plain
py -3 "%~dp0bootstrap.py" demo %*
exit /b %errorlevel%
:plain
python "%~dp0bootstrap.py" demo %*
exit /b %errorlevel%
