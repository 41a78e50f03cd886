@echo off
rem Starts Dorasan: from any folder.
setlocal
for %%H in ("%~dp0..") do set "DORASAN_FOLDER=%%~fH"
call "%~dp0find-jdk.bat" || exit /b 1
"%JAVA_HOME%\bin\java.exe" "@%DORASAN_FOLDER%\lib\jvm.options" "-Ddorasan.home=%DORASAN_FOLDER%" -classpath "%DORASAN_FOLDER%\lib\dorasan.jar" io.github.dorasan.launcher.Main %*
exit /b %ERRORLEVEL%
