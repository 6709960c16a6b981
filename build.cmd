@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Builds and tests Casus. Set CASUS_JAVA_HOME or JAVA_HOME to a JDK 25.0.3 or newer; unlike
rem ./build this does not search for one. An older JDK is refused by the build itself.
setlocal
if defined CASUS_JAVA_HOME set "JAVA_HOME=%CASUS_JAVA_HOME%"
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo Casus needs a JDK 25.0.3 or newer: install one and set JAVA_HOME to its folder. 1>&2
  exit /b 127
)
cd /d "%~dp0"
call mvnw.cmd %* verify
exit /b %ERRORLEVEL%
