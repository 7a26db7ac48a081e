# 命令行程序所说的话。CC BY-SA 4.0.
# 句末不加句号。命令、选项、文件和 id 的名称不翻译。

## 行首

error-head = 错误：
warning-head = 警告：
help = 提示：{ $text }

## 不存在的名称

unknown-checklist = 没有清单 `{ $name }`
    .known = 现有清单：{ $names }
unknown-messenger = 没有可比较的聊天应用 `{ $name }`
    .known = 现有聊天应用：{ $names }
unknown-locale = 没有语言 `{ $name }`
    .known = 现有语言：{ $names }
unknown-template-set = 没有模板集 `{ $name }`
    .known = 现有模板集：{ $names }
unknown-platform = 没有平台 `{ $name }`
    .known = 现有平台：{ $names }
unknown-threat = 没有威胁 `{ $name }`
    .known = 现有威胁：{ $names }
unknown-situation = 没有处境 `{ $name }`
    .known = 现有处境：{ $names }
unknown-step = 没有步骤 `{ $name }`
    .known = 现有步骤：{ $names }
unknown-priority = 没有优先级 `{ $name }`
    .known = 现有优先级：{ $names }
unknown-length = 没有篇幅 `{ $name }`
    .known = 现有篇幅：{ $names }
unknown-paper = 没有纸张 `{ $name }`
    .known = 现有纸张：{ $names }
unknown-format = 没有格式 `{ $name }`
    .known = 现有格式：{ $names }
unknown-shell = 没有 shell `{ $name }`
    .known = 现有 shell：{ $names }
unknown-kind = 没有种类 `{ $name }`
    .known = 现有种类：{ $names }
unknown = 没有名称 `{ $name }`（{ $kind }）
    .known = 现有名称：{ $names }
known-none = 一个也没有
known-many = 用 `{ $command }` 可查看全部
did-you-mean = 您是指 `{ $name }` 吗？

## 用法有误

no-content = { $folder } 里没有内容
    .help = 内容放在这些名称的文件夹里：{ $rooms }
no-more-names = `list { $kind }` 后面不能再写名称
    .help = `handbill list steps` 后面可以写清单
bad-epoch = SOURCE_DATE_EPOCH 的值是 `{ $value }`，不是从 1970 年算起的秒数
    .help = 请清除这个变量，或用 --date 指定日期
too-many-handouts = 这样会生成 { $count } 份讲义（{ $languages } 种语言、{ $formats } 种格式），而一个文件或标准输出只容得下一份
    .help = 请指定一个文件夹：-d DIR
not-for-terminal = { $format } 不能显示在终端里
    .help = 请写入文件：-o { $example }
no-ending = 从 { $file } 的扩展名看不出格式
    .help = 请用 -f 指定格式：{ $formats }
endings-differ = { $file } 的扩展名是 { $meant }，而 --format 指定的是 { $format }
    .help = 请只指定一种格式
bad-picture = { $file }：{ $reason }
    .help = 请提供边长几百像素的 PNG 文件，或只含普通路径的 SVG 文件
bad-font = { $file }：{ $reason }
    .help = 请提供单一字体、单一字重的 TrueType 字体文件（.ttf）
no-today = --max-age 需要知道今天的日期
    .help = 用 --today 指明，或者设置 SOURCE_DATE_EPOCH
no-texts = { $folder } 里没有应用的文字
    .help = 指定一个放有 JSON 文件的文件夹
# $reason is in English.
bad-texts = { $file } 不是应用文字的文件：{ $reason }
    .help = docs/content.md 说明了这种文件的格式

## 读取与写入

exists = { $file } 已经存在
    .help = 加上 --force 会替换它
one-of-many-exists = { $file } 已经存在
nothing-written = 没有写入任何文件
    .help = 加上 --force 会替换文件
is-folder = 无法写入 { $file }：这是一个文件夹
not-plain-file = 无法写入 { $file }：这不是普通文件
foreign-manifest = { $file } 不是讲义列表：{ $reason }
    .help = 请换一个文件夹，或用 --force 替换它
waiting-for-run = 另一个进程正在写入 { $folder }；等待它结束
cannot-write = 无法写入 { $file }：{ $reason }
cannot-write-output = 无法写入标准输出：{ $reason }
cannot-read = 无法读取 { $file }：{ $reason }
too-large = { $file } 超过 { $most } 字节

reason-not-found = 没有这个文件或文件夹
reason-not-allowed = 没有权限
reason-no-room = 磁盘空间已满
reason-is-folder = 这是一个文件夹
reason-no-folder = 路径中有一段不是文件夹
reason-read-only = 这里只能读取

## 内容与模板

cannot-say = 消息 `{ $id }`：{ $reason }
cannot-render = 无法生成讲义：{ $reason }
no-face = 没有字体能显示字符 `{ $character }`（{ $point }）
    .help = 出现在：{ $place }；可用 --font 提供含有它的字体

errors = { $count } 个错误
warnings = { $count } 个警告
errors-and-warnings = { $errors }，{ $warnings }
broken-rules = { $count } 处不合印刷规则
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = 屏幕文字：与应用相同 { $same } 个，不同 { $different } 个，没有文字可比 { $without } 个
no-problems = { $checklists } 份清单、{ $languages } 种语言均无问题

## 讲义

fell-back = { $checklists }（{ $locale }）：有 { $count } 段文字尚无译文，以其他语言显示
out-of-date = { $checklists }（{ $locale }）：有 { $count } 段译文依据的是旧的英文
left-out = { $checklists }（{ $locale }）：因没有最新译文，略去了 { $count } 个步骤
card-too-long = { $checklists }（{ $locale }）：卡片占 { $count } 页（纸张 { $paper }），比一页多出 { $over } 毫米
incomplete = 无译文的文字：{ $missing } 段，译自旧英文的：{ $stale } 段
    .help = 请翻译，或为 --missing 另选一项：mark、fallback 或 omit
not-made = 未能生成：{ $files }
files-written = { $folder } 里写入了 { $count } 个文件
files-kept = 已是最新：{ $count } 个
files-pruned = 已删除不再属于这里的文件：{ $count } 个
not-pruned = { $file } 已不属于这里，但有人改动过它
    .help = 如果没有人需要，请自行删除
watch-needs = --watch 需要有内容可看，也需要写入的位置
    .help = 请用 --content 指定文件夹，并用 -o 或 -d 写入
watching = 正在查看 { $names }；按 Ctrl+C 结束

## 表格

head-checklist = 清单
head-title = 标题
head-steps = 步骤
head-reviewed = 核对日期
head-languages = 语言
head-format = 格式
head-about = 说明
head-template = 模板
head-use = 用途
head-locale = 语言
head-name = 名称
head-english = 英文名称
head-direction = 方向
head-translation = 译文
head-code = 代码
head-step = 步骤
head-priority = 优先级
head-id = id
head-threat = 威胁
head-situation = 处境
head-meaning = 含义

use-default = 未指定时使用

review-source = 原文
review-machine = 未审校
review-reviewed = 已审校

format-md = 带任务列表的 Markdown
format-txt = 用于终端和消息的纯文本
format-html = 一个网页，不含脚本
format-pdf = 供打印的页面，带标签和可勾选的方框
format-json = 成稿讲义的数据

## 翻译进度

head-part = 内容
head-complete = 完成
head-missing = 缺少
head-still-english = 仍为英文
head-stale = 过时
head-labels = 菜单名称
head-unconfirmed = 未确认
percent = { $number }%
below-minimum = { $locale }，{ $part }：{ $count } 条文字中译出 { $translated } 条，不足 { $minimum }%
recorded = 已记录译文 { $count } 条，写入文件 { $files } 个
still-stale = 译自旧英文的文字：{ $count } 条
    .help = 请重新翻译，或用 --accept CHECKLIST/STEP 指明仍然正确的
no-translations = { $folder } 里没有译文

## Profiles

no-checklists = 没有指定清单
    .help = 请指定清单，或写进个人档案：checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = 选用
head-why = 原因
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = 适合读者
why-first = 在这种处境下要先做
why-needed = 另一个选用的步骤离不开它
# The reader did not say whether it is true of them.
why-unasked = 选用，因为读者没有说明自己是否有这种情况
why-not-chosen = 只指定了其他步骤
why-skipped = 读者选择跳过
why-excepted = 在这种处境下一律不做
why-not-for-reader = 只适合有这种情况的读者
why-other-platform = 在其他设备上进行
why-other-threat = 防范的是其他威胁
why-lower-priority = 紧要程度低于所要求的
why-replaced = 选用另一个步骤后就没有必要
# How far the reader has come. Both are numbers of steps.
done-and-left = 已完成：{ $done }，还剩：{ $left }
cannot-edit = { $file } 的写法无法就地修改
    .help = 请让每个键各占一行，从行首写起：done: [TG4]
no-pdf = { $file } 不是可以读取的 PDF
    .help = 请把讲义存成不带密码的 PDF
no-boxes = { $file } 里没有可以打勾的方框
    .help = 打印成 PDF 会去掉方框：请改为直接保存表单
# $names are names of boxes in a PDF.
boxes-unknown = 打了勾，但不是已知的步骤：{ $names }
exported = 文字：{ $count } 条，没有译文：{ $missing } 条，译自旧英文：{ $stale } 条
source-language = 英文是源语言，无需翻译
    .help = 请用 -l 指定另一种语言
imported = 已采用译文 { $count } 条，写入文件 { $files } 个
import-fuzzy = 标记为 fuzzy，未改动：{ $count } 条
import-older = 导出之后英文已更改，未改动：{ $count } 条
    .help = 请重新导出，让译者看到新的英文
import-holds = 英文已更改、但译者确认仍然正确：{ $count } 条
    .help = 请记录下来：{ $command }
import-refused = 没有采用任何译文
    .help = 请在 PO 文件中改正这些文字，再重新导入
locale-exists = { $folder } 里已有语言 { $locale }
    .help = 导出尚未翻译的部分：handbill translate export -l { $locale }
bad-locale = `{ $name }` 不是语言代码
    .help = 请写 fr、pt-BR 或 zh-Hant 这样的代码
locale-begun = 已在 { $folder } 中建立语言 { $locale }，写入文件 { $files } 个
    .help = 接着运行：{ $command }

## What was begun

bad-name = `{ $name }` 不能用作名称
    .help = 请用小写字母、数字和单个连字符，例如 my-app
checklist-exists = 已有清单 `{ $name }`
    .help = 请在自己的文件夹里修改，方法见 docs/content.md
# What `handbill new` did. $command is a command to type.
checklist-begun = 已在 { $folder } 中建立清单 { $name }，写入文件 { $files } 个
    .help = 填好之后查看还缺什么：{ $command }
template-exists = 已有模板集 `{ $name }`
    .help = 请另选名称
template-begun = 已在 { $folder } 中建立模板集 { $name }，写入文件 { $files } 个
    .help = 查看效果：{ $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` 不是日期、版本，也不是文件
    .help = 请写 2026-05-01 这样的日期、讲义页脚的版本（2026-11-22 · 1a2b3c4d），或 JSON 讲义的文件名
# $reason is in English.
bad-sheet = { $file } 不是 JSON 格式的讲义：{ $reason }
    .help = 可以读取用 -f json 生成的讲义
# Both are days.
recorded-later = 已有 { $last } 的记录，晚于 { $date }
    .help = 请用 --date 指明更晚的日期
nothing-to-record = { $folder } 里没有清单的任何部分可供记录变化
    .help = 请指明 checklists 文件夹所在的文件夹
# What `handbill changes --record` did.
changes-recorded = 已记录变化 { $count } 条，写入文件 { $files } 个

## The wizard

# Said once, before the first question.
wizard-intro = 回答几个问题，得到您自己的清单。到最后一步才会写入文件，任何内容都不会离开这台电脑。
# The questions, in their order.
wizard-ask-apps = 您在用或想了解哪些？
wizard-ask-platforms = 您有哪些设备？不选表示全部。
wizard-ask-threats = 您担心什么？不选表示都担心。
wizard-ask-situations = 哪些情况符合您？不选表示都不符合。
wizard-ask-time = 您有多少时间？
wizard-ask-language = 用哪种语言？
wizard-ask-medium = 要打印在纸上，还是在屏幕上看？
wizard-ask-profile = 要把回答存到哪里，以便以后打勾？例如 me.yaml；留空则不保存。
wizard-ask-handout = 讲义存到哪里？输入 - 则不保存。
# The answers to how much time there is.
wizard-time-card = 几分钟：一张卡片，只有必做步骤
wizard-time-essential = 一小时：必做步骤
wizard-time-all = 几天：全部步骤和理由
# The answers to paper or screen.
wizard-medium-paper = 纸（PDF）
wizard-medium-screen = 屏幕（网页）
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = 步骤数：{ $count }
wizard-written = 已写入：{ $file }
# How to answer in a menu.
wizard-keys-many = 方向键移动，空格选择，回车继续，Esc 退出。
wizard-keys-one = 方向键移动，回车选择，Esc 退出。
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = 输入编号，例如 1 3。直接回车就选带星号的；没有星号则都不选。
wizard-number = 输入一个编号。直接回车就选带星号的。
wizard-not-understood = `{ $answer }` 不是可选的回答
wizard-no-answer = 回答没有给全；没有写入任何文件
wizard-no-folder = { $file } 所在的文件夹不存在
# The reader pressed Esc or Ctrl-C.
wizard-stopped = 已停止；没有写入任何文件
