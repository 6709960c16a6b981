@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Builds and tests Casus. Set CASUS_JAVA_HOME or JAVA_HOME to a JDK 25.0.3 or newer; unlike
rem ./build this does not search for one. Tests that this machine lacks something for are named at
rem the end.
setlocal
if defined CASUS_JAVA_HOME set "JAVA_HOME=%CASUS_JAVA_HOME%"
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo Casus needs a JDK 25.0.3 or newer: install one and set JAVA_HOME to its folder. 1>&2
  exit /b 127
)
rem 25.0.0 to 25.0.2 are refused; a dot stands for the quotation mark in the file "release".
findstr /r /c:"^JAVA_VERSION=.25\.0\.[3-9]" /c:"^JAVA_VERSION=.25\.0\.[1-9][0-9]" /c:"^JAVA_VERSION=.25\.[1-9]" /c:"^JAVA_VERSION=.2[6-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul 2>&1
if errorlevel 1 (
  echo Casus needs a JDK 25.0.3 or newer, and JAVA_HOME names none: install one and set JAVA_HOME to its folder. 1>&2
  exit /b 127
)
cd /d "%~dp0"
rem Tests that cannot run on this machine say so here, one line each.
if not exist target mkdir target
type nul >target\left-out.txt
call mvnw.cmd %* verify
set "code=%ERRORLEVEL%"
if exist target\left-out.txt type target\left-out.txt 1>&2
exit /b %code%
