/**
 * The text of README.txt, for the people who use the folder and for the office that places it.
 * @param {string} version that of this program
 * @param {string} node that of Node
 */
export const readme = (version, node) => `lhl ${version}：公務人員終身學習時數的上傳檔檢核工具（Windows 64 位元，免安裝）
檔案只在這台電腦裡處理，程式不連網。


一、怎麼用

1. 先把整個 ZIP 解壓縮（按右鍵，「解壓縮全部」）。不要在 ZIP 裡直接點。
2. 把要看的檔案拖到「檢查」（檢查.cmd）上，一次好幾個也可以：
   - 上傳檔、成績檔（CSV、Excel、ODF）：檢核，告訴您哪一格有錯、怎麼改。
   - 下載的成績壓縮檔（ZIP）：輸入密碼，解開在旁邊同名的資料夾，再檢核。
   - 上傳後另存的「處理結果」網頁：和當初的上傳檔一起拖，就對照是哪一列。
3. 報告會自動打開，並放在檔案旁邊，名稱是「檔名.檢核報告.html」。
   看完按任意鍵，黑色的視窗就關閉。原來的檔案不會被改動。
4. 直接點兩下「檢查」，會出現選單；從簽到單或名單做上傳檔也在那裡。

不想用黑色的視窗，可以點兩下 lhl.html：同樣的檢核，在瀏覽器裡做，什麼都不必安裝，
也可以只把這一個檔案給同事。

會用命令列的人：lhl.cmd --help。


二、給資訊單位

放在哪裡：整個資料夾放到使用者只能讀、不能寫的地方，例如 C:\\Program Files\\lhl。
AppLocker 的預設規則只准執行 Program Files 與 Windows 裡的程式，放在桌面或下載資料夾
會被擋下，這是正常的。

SmartScreen：從網路下載的 ZIP 有「來自網際網路」的記號，解壓縮後每個檔案都有。請先核對
SHA256SUMS，再在 ZIP 的「內容」勾選「解除封鎖」後解壓縮；或在 PowerShell 執行：
    Get-ChildItem -Recurse 'C:\\Program Files\\lhl' | Unblock-File
node.exe 是 Node.js ${node} 的原檔，帶有原來的數位簽章，可以依簽章建立規則；其他都是
文字檔。有些郵件與瀏覽器不收裡面有 .exe 的 ZIP，請用檔案伺服器或派送系統。

核對（在這個資料夾裡，用 Git Bash 或 WSL）：sha256sum -c SHA256SUMS
或在 PowerShell 逐一比對：Get-FileHash node.exe

捷徑：放一個捷徑在使用者的桌面，檔案同樣可以拖上去，而且不經過 cmd.exe。在 PowerShell：
    $s = (New-Object -ComObject WScript.Shell).CreateShortcut("$env:PUBLIC\\Desktop\\檢查.lnk")
    $s.TargetPath = 'C:\\Program Files\\lhl\\node.exe'
    $s.Arguments = '"C:\\Program Files\\lhl\\app\\bin\\lhl.js" open --wait'
    $s.WorkingDirectory = 'C:\\Program Files\\lhl'
    $s.Save()
群組原則停用命令提示字元（連同批次檔）的電腦，檢查.cmd 不能執行，請用這個捷徑。

檔名裡的 & ^ % 等字：檔案總管不會把這種檔名加上引號，批次檔通常會把 & 後面當成另一個
指令。檢查.cmd 讀的是完整的命令列，讀完就結束 cmd.exe，所以檔名不會變成指令；無法確定
時會說找不到檔案，不會執行任何東西。在命令列或別的程式呼叫 lhl.cmd 時，檔名請加引號。

機關的設定：把 lhl.config.json（名冊、代碼表等）放在這個資料夾裡，拖到「檢查」上的檔案
都會照它檢核。

移除：刪除整個資料夾，以及 %LOCALAPPDATA%\\lhl（編譯過的程式，沒有個人資料）。

授權：LICENCES.txt。
`;
