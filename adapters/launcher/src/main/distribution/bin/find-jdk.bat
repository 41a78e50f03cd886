@echo off
rem Sets JAVA_HOME to the folder of a JDK 25 or later. Where there is none, says on standard error
rem how to get one, and exits with 1.
rem
rem Use: call find-jdk.bat [java^|javac]   the program that the folder's bin must hold
rem
rem Looks in JAVA_HOME, then where PATH's java is, then in the usual folders. DORASAN_JDK_DIRS names
rem one other folder of JDKs instead of the usual ones. The version is read from the `release` file
rem that a JDK holds.

set "DORASAN_PROGRAM=%~1"
if not defined DORASAN_PROGRAM set "DORASAN_PROGRAM=java"
set "DORASAN_JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
if defined DORASAN_JDK_DIRS (
  call :each "%DORASAN_JDK_DIRS%"
) else (
  call :each "%ProgramFiles%\Eclipse Adoptium"
  call :each "%ProgramFiles%\Java"
  call :each "%ProgramFiles%\Microsoft"
  call :each "%ProgramFiles%\Amazon Corretto"
  call :each "%ProgramFiles%\Zulu"
  call :each "%USERPROFILE%\.jdks"
)
if not defined DORASAN_JDK (
  echo Dorasan needs a JDK 25 or later, and found none: install one ^(https://adoptium.net^), or set JAVA_HOME to its folder. >&2
  exit /b 1
)
set "JAVA_HOME=%DORASAN_JDK%"
exit /b 0

:each
for /d %%D in ("%~1\*") do call :try "%%~fD"
exit /b 0

:try
if defined DORASAN_JDK exit /b 0
if not exist "%~1\bin\%DORASAN_PROGRAM%.exe" exit /b 0
if not exist "%~1\release" exit /b 0
rem Of JAVA_VERSION="25.0.1", what stands between the quote and the dot.
for /f tokens^=2^ delims^=^=.^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  if %%V GEQ 25 set "DORASAN_JDK=%~f1"
)
exit /b 0
