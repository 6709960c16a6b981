@echo off
rem SPDX-License-Identifier: Apache-2.0
rem The command casus on Windows. Set CASUS_JAVA_HOME or JAVA_HOME to a JDK 25.0.3 or newer. Builds
rem on first use; unlike ./casus it neither builds again when sources change nor keeps a cache of
rem loaded classes.
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
rem All that is started below must be there: a build of an older checkout may lack the newest.
if exist "%~dp0cli\target\lib\casus-cli.jar" if exist "%~dp0cli\target\lib\casus-treaty.jar" if exist "%~dp0cli\target\lib-stamp\casus-bouncycastle.jar" goto run
echo building Casus (first use, about a minute) ... 1>&2
pushd "%~dp0"
call mvnw.cmd -q -Dmaven.test.skip=true -Dquick package -pl cli -am 1>&2
if errorlevel 1 (
  popd
  echo Casus could not be built. 1>&2
  exit /b 70
)
popd
:run
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms48m -XX:NewSize=24m "-Dcasus.root=%~dp0." --module-path "%~dp0cli\target\lib;%~dp0cli\target\lib-stamp" --add-modules casus.bouncycastle -m casus.cli/casus.cli.Main %*
exit /b %ERRORLEVEL%
