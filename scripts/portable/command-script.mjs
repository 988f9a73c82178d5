/**
 * The text of 檢查.cmd and lhl.cmd: ASCII, with the ends of line that cmd.exe needs.
 *
 * Explorer starts a script as `cmd.exe /c ""C:\lhl\檢查.cmd" C:\R&D.csv"` and sets only names with blanks in quotes, so that cmd.exe runs
 * the script with `C:\R`, and then `D.csv` as a command. So drop.cjs reads the whole line, which it finds in the environment, where no
 * shell reads it again; and `exit` ends cmd.exe before it comes to what stands behind the `&`. A line that is no drop is passed on as it
 * was typed (222).
 *
 * Delayed expansion (`!`) takes place after a line was taken apart, so that what it puts in is never read as a command. It is switched on
 * only when the place of the script is kept, which may hold an exclamation mark. No argument is looked at here: `%1` may hold anything.
 */
export const commandScript = `@echo off
setlocal DisableDelayedExpansion
set "LHL_HERE=%~dp0"
set "LHL_SELF=%~f0"
setlocal EnableDelayedExpansion
set "LHL_LINE=!CMDCMDLINE!"
if not exist "!LHL_HERE!node.exe" goto incomplete
if "!LHL_LINE:/c=!"=="!LHL_LINE!" goto typed
"!LHL_HERE!node.exe" "!LHL_HERE!app\\bin\\drop.cjs"
if "!ERRORLEVEL!"=="222" goto typed
exit !ERRORLEVEL!
:typed
endlocal
"%LHL_HERE%node.exe" "%LHL_HERE%app\\bin\\lhl.js" %*
exit /b %ERRORLEVEL%
:incomplete
echo node.exe is missing. Extract the whole ZIP first, and start this file in the new folder.
pause
if "!LHL_LINE:/c=!"=="!LHL_LINE!" exit /b 2
exit 2
`.replaceAll('\n', '\r\n');
