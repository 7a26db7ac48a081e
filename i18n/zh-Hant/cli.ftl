# 命令列程式所說的話。CC BY-SA 4.0.
# 句末不加句號。指令、選項、檔案和 id 的名稱不翻譯。

## 行首

error-head = 錯誤：
warning-head = 警告：
help = 提示：{ $text }

## 不存在的名稱

unknown-checklist = 沒有檢查清單 `{ $name }`
    .known = 現有的檢查清單：{ $names }
unknown-messenger = 沒有可比較的通訊 App `{ $name }`
    .known = 現有的通訊 App：{ $names }
unknown-locale = 沒有語言 `{ $name }`
    .known = 現有的語言：{ $names }
unknown-template-set = 沒有範本組 `{ $name }`
    .known = 現有的範本組：{ $names }
unknown-platform = 沒有平台 `{ $name }`
    .known = 現有的平台：{ $names }
unknown-threat = 沒有威脅 `{ $name }`
    .known = 現有的威脅：{ $names }
unknown-situation = 沒有處境 `{ $name }`
    .known = 現有的處境：{ $names }
unknown-step = 沒有步驟 `{ $name }`
    .known = 現有的步驟：{ $names }
unknown-priority = 沒有優先順序 `{ $name }`
    .known = 現有的優先順序：{ $names }
unknown-length = 沒有篇幅 `{ $name }`
    .known = 現有的篇幅：{ $names }
unknown-paper = 沒有紙張 `{ $name }`
    .known = 現有的紙張：{ $names }
unknown-format = 沒有格式 `{ $name }`
    .known = 現有的格式：{ $names }
unknown-shell = 沒有 shell `{ $name }`
    .known = 現有的 shell：{ $names }
unknown-kind = 沒有種類 `{ $name }`
    .known = 現有的種類：{ $names }
unknown = 沒有名稱 `{ $name }`（{ $kind }）
    .known = 現有的名稱：{ $names }
known-none = 一個也沒有
known-many = 用 `{ $command }` 可以看到全部
did-you-mean = 你是指 `{ $name }` 嗎？

## 用法有誤

no-content = { $folder } 裡沒有內容
    .help = 內容放在這些名稱的資料夾裡：{ $rooms }
no-more-names = `list { $kind }` 後面不能再寫名稱
    .help = `handbill list steps` 後面可以寫檢查清單
bad-epoch = SOURCE_DATE_EPOCH 的值是 `{ $value }`，不是從 1970 年算起的秒數
    .help = 請清除這個變數，或用 --date 指定日期
too-many-handouts = 這樣會產生 { $count } 份講義（{ $languages } 種語言、{ $formats } 種格式），而一個檔案或標準輸出只容得下一份
    .help = 請指定一個資料夾：-d DIR
not-for-terminal = { $format } 不能顯示在終端機裡
    .help = 請寫入檔案：-o { $example }
no-ending = 從 { $file } 的副檔名看不出格式
    .help = 請用 -f 指定格式：{ $formats }
endings-differ = { $file } 的副檔名是 { $meant }，而 --format 指定的是 { $format }
    .help = 請只指定一種格式
bad-picture = { $file }：{ $reason }
    .help = 請提供邊長幾百像素的 PNG 檔案，或只含一般路徑的 SVG 檔案
bad-font = { $file }：{ $reason }
    .help = 請提供單一字型、單一字重的 TrueType 字型檔（.ttf）
no-today = --max-age 需要知道今天的日期
    .help = 請用 --today 指定，或設定 SOURCE_DATE_EPOCH
no-texts = { $folder } 裡沒有 App 的文字
    .help = 請指定一個放有 JSON 檔案的資料夾
# $reason is in English.
bad-texts = { $file } 不是 App 文字的檔案：{ $reason }
    .help = docs/content.md 說明了這種檔案的格式

## 讀取與寫入

exists = { $file } 已經存在
    .help = 加上 --force 會取代它
one-of-many-exists = { $file } 已經存在
nothing-written = 沒有寫入任何檔案
    .help = 加上 --force 會取代檔案
is-folder = 無法寫入 { $file }：這是資料夾
not-plain-file = 無法寫入 { $file }：這不是一般檔案
foreign-manifest = { $file } 不是講義清單：{ $reason }
    .help = 請換一個資料夾，或用 --force 取代它
waiting-for-run = 另一個行程正在寫入 { $folder }；等它結束
cannot-write = 無法寫入 { $file }：{ $reason }
cannot-write-output = 無法寫入標準輸出：{ $reason }
cannot-read = 無法讀取 { $file }：{ $reason }
too-large = { $file } 超過 { $most } 位元組

reason-not-found = 沒有這個檔案或資料夾
reason-not-allowed = 沒有權限
reason-no-room = 磁碟空間已滿
reason-is-folder = 這是資料夾
reason-no-folder = 路徑中有一段不是資料夾
reason-read-only = 這裡只能讀取

## 內容與範本

cannot-say = 訊息 `{ $id }`：{ $reason }
cannot-render = 無法產生講義：{ $reason }
no-face = 沒有字型能顯示字元 `{ $character }`（{ $point }）
    .help = 出現在：{ $place }；可用 --font 提供含有它的字型

errors = { $count } 個錯誤
warnings = { $count } 個警告
errors-and-warnings = { $errors }，{ $warnings }
broken-rules = { $count } 處不合列印規則
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = 螢幕文字：與 App 相同 { $same } 個，不同 { $different } 個，沒有文字可比 { $without } 個
no-problems = { $checklists } 份檢查清單、{ $languages } 種語言都沒有問題

## 講義

fell-back = { $checklists }（{ $locale }）：有 { $count } 處尚無翻譯，以其他語言呈現
out-of-date = { $checklists }（{ $locale }）：有 { $count } 處翻譯依據的是舊的英文
left-out = { $checklists }（{ $locale }）：因沒有最新翻譯，略去了 { $count } 個步驟
card-too-long = { $checklists }（{ $locale }）：卡片占 { $count } 頁（紙張 { $paper }），比一頁多出 { $over } 公釐
incomplete = 沒有翻譯的文字：{ $missing } 處，譯自舊英文的：{ $stale } 處
    .help = 請翻譯，或為 --missing 另選一項：mark、fallback 或 omit
not-made = 未能產生：{ $files }
files-written = 在 { $folder } 裡寫入了 { $count } 個檔案
files-kept = 已是最新：{ $count } 個
files-pruned = 已刪除不再屬於這裡的檔案：{ $count } 個
not-pruned = { $file } 已不屬於這裡，但有人改過它
    .help = 如果沒有人需要，請自行刪除
watch-needs = --watch 需要有內容可看，也需要寫入的位置
    .help = 請用 --content 指定資料夾，並用 -o 或 -d 寫入
watching = 正在查看 { $names }；按 Ctrl+C 結束

## 表格

head-checklist = 檢查清單
head-title = 標題
head-steps = 步驟
head-reviewed = 查證日期
head-languages = 語言
head-format = 格式
head-about = 說明
head-template = 範本
head-use = 用途
head-locale = 語言
head-name = 名稱
head-english = 英文名稱
head-direction = 方向
head-translation = 翻譯
head-code = 代碼
head-step = 步驟
head-priority = 優先順序
head-id = id
head-threat = 威脅
head-situation = 處境
head-meaning = 意思

use-default = 未指定時使用

review-source = 原文
review-machine = 未審閱
review-reviewed = 已審閱

format-md = 附工作清單的 Markdown
format-txt = 用於終端機和訊息的純文字
format-html = 一個網頁，不含指令碼
format-pdf = 供列印的頁面，含結構標籤和可勾選的方框
format-json = 完成的講義資料

## 翻譯進度

head-part = 內容
head-complete = 完成
head-missing = 缺少
head-still-english = 仍是英文
head-stale = 過時
head-labels = 選單名稱
head-unconfirmed = 未確認
percent = { $number }%
below-minimum = { $locale }，{ $part }：{ $count } 條文字中翻譯了 { $translated } 條，不到 { $minimum }%
recorded = 已記錄翻譯 { $count } 條，寫入檔案 { $files } 個
still-stale = 譯自舊英文的文字：{ $count } 條
    .help = 請重新翻譯，或用 --accept CHECKLIST/STEP 指明仍然正確的
no-translations = { $folder } 裡沒有翻譯

## Profiles

no-checklists = 沒有指定檢查清單
    .help = 請指定檢查清單，或寫進設定檔（profile）：checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = 選用
head-why = 原因
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = 適合讀者
why-first = 在這種處境下要先做
why-needed = 另一個選用的步驟少不了它
# The reader did not say whether it is true of them.
why-unasked = 讀者沒有說明是否符合，所以選用
why-not-chosen = 只指定了其他步驟
why-skipped = 讀者選擇略過
why-excepted = 在這種處境下一律略去
why-not-for-reader = 只適合有這種情況的讀者
why-other-platform = 在其他裝置上進行
why-other-threat = 防範的是其他威脅
why-lower-priority = 優先順序低於所要求的
why-replaced = 選用另一個步驟後就沒有必要
# How far the reader has come. Both are numbers of steps.
done-and-left = 已完成：{ $done }，還剩：{ $left }
cannot-edit = { $file } 的寫法無法就地修改
    .help = 請讓每個鍵各占一行，從行首寫起：done: [TG4]
no-pdf = { $file } 不是可以讀取的 PDF
    .help = 請把講義存成沒有密碼的 PDF
no-boxes = { $file } 裡沒有可以打勾的方框
    .help = 列印成 PDF 會去掉方框：請改為儲存表單
# $names are names of boxes in a PDF.
boxes-unknown = 打了勾，但不是已知的步驟：{ $names }
exported = 文字：{ $count } 條，沒有翻譯：{ $missing } 條，譯自舊英文：{ $stale } 條
source-language = 英文是來源語言，不需要翻譯
    .help = 請用 -l 指定另一種語言
imported = 已採用翻譯 { $count } 條，寫入檔案 { $files } 個
import-fuzzy = 標示為 fuzzy，未更動：{ $count } 條
import-older = 匯出之後英文已更改，未更動：{ $count } 條
    .help = 請重新匯出，讓譯者看到新的英文
import-holds = 英文已更改、但譯者確認仍然正確：{ $count } 條
    .help = 請記錄下來：{ $command }
import-refused = 沒有採用任何翻譯
    .help = 請在 PO 檔中改正這些文字，再重新匯入
locale-exists = { $folder } 裡已有語言 { $locale }
    .help = 請匯出尚未翻譯的部分：handbill translate export -l { $locale }
bad-locale = `{ $name }` 不是語言代碼
    .help = 請寫 fr、pt-BR 或 zh-Hant 這樣的代碼
locale-begun = 已在 { $folder } 中開始 { $locale }，寫入檔案 { $files } 個
    .help = 請接著執行：{ $command }

## What was begun

bad-name = `{ $name }` 不能當作名稱
    .help = 請用小寫字母、數字和單個連字號，例如 my-app
checklist-exists = 已有檢查清單 `{ $name }`
    .help = 請在自己的資料夾裡修改，方法見 docs/content.md
# What `handbill new` did. $command is a command to type.
checklist-begun = 已在 { $folder } 中開始建立檢查清單 { $name }，寫入檔案 { $files } 個
    .help = 填好之後查看還缺什麼：{ $command }
template-exists = 已有範本組 `{ $name }`
    .help = 請另選名稱
template-begun = 已在 { $folder } 中開始建立範本組 { $name }，寫入檔案 { $files } 個
    .help = 查看它做出的講義：{ $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` 不是日期、版本，也不是檔案
    .help = 請寫 2026-05-01 這樣的日期、講義頁尾的版本（2026-11-22 · 1a2b3c4d），或 JSON 講義的檔名
# $reason is in English.
bad-sheet = { $file } 不是 JSON 格式的講義：{ $reason }
    .help = 可以讀取用 -f json 產生的講義
# Both are days.
recorded-later = 已有 { $last } 的紀錄，晚於 { $date }
    .help = 請用 --date 指明更晚的日期
nothing-to-record = { $folder } 裡沒有可以記錄變動的檢查清單
    .help = 請指明 checklists 資料夾所在的資料夾
# What `handbill changes --record` did.
changes-recorded = 已記錄變動 { $count } 條，寫入檔案 { $files } 個

## The wizard

# Said once, before the first question.
wizard-intro = 回答幾個問題，就有你自己的檢查清單。到最後才會寫入檔案，也不會有任何內容離開這部電腦。
# The questions, in their order.
wizard-ask-apps = 以下哪些是你在用，或想了解的？
wizard-ask-platforms = 你有哪些裝置？不選表示全部。
wizard-ask-threats = 你擔心什麼？不選表示都擔心。
wizard-ask-situations = 哪些情況符合你？不選表示都不符合。
wizard-ask-time = 你有多少時間？
wizard-ask-language = 用哪種語言？
wizard-ask-medium = 用紙本還是用螢幕？
wizard-ask-profile = 要把回答存到哪裡，方便以後打勾？例如 me.yaml；留空則不儲存。
wizard-ask-handout = 講義存到哪裡？輸入 - 則不儲存。
# The answers to how much time there is.
wizard-time-card = 幾分鐘：一張卡片，只有必要步驟
wizard-time-essential = 一小時：必要步驟
wizard-time-all = 幾天：全部步驟和理由
# The answers to paper or screen.
wizard-medium-paper = 紙本（PDF）
wizard-medium-screen = 螢幕（網頁）
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = 步驟數：{ $count }
wizard-written = 已寫入：{ $file }
# How to answer in a menu.
wizard-keys-many = 方向鍵移動，空白鍵選擇，Enter 繼續，Esc 結束。
wizard-keys-one = 方向鍵移動，Enter 選擇，Esc 結束。
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = 輸入編號，例如 1 3。直接按 Enter，就採用有星號的；沒有星號就都不選。
wizard-number = 輸入一個編號。直接按 Enter，就採用有星號的。
wizard-not-understood = `{ $answer }` 不是可選的回答
wizard-no-answer = 問題還沒問完，回答就結束了；沒有寫入任何檔案
wizard-no-folder = { $file } 所在的資料夾不存在
# The reader pressed Esc or Ctrl-C.
wizard-stopped = 已停止；沒有寫入任何檔案
