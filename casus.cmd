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
if exist "%~dp0cli\target\lib\casus-cli.jar" if exist "%~dp0cli\target\lib\casus-treaty.jar" goto run
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
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcasus.root=%~dp0." --module-path "%~dp0cli\target\lib" -m casus.cli/casus.cli.Main %*
exit /b %ERRORLEVEL%
