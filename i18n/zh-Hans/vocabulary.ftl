# The names of platforms, threats and situations. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = 电脑
platform-web = 网页版

## Threats: a short name, what it means, and an everyday example

threat-group-near = 身边的人
threat-group-account = 盯上您账号的人
threat-group-person = 盯上您本人的人
threat-group-network = 公司与网络

threat-snooping = 身边人偷看
    .meaning = 身边的人拿起您的手机，与您共用或控制它。
    .example = 弟弟用自己的指纹解开您的手机，看了群聊。
threat-device-seizure = 设备被扣
    .meaning = 手机或电脑被拿走，对方有时间、工具或强制手段来搜查。
    .example = 警方把您的手机扣了三周，复制了全部内容。
threat-lock-out = 失去账号
    .meaning = 您失去自己的账号、聊天记录或密钥。
    .example = 手机掉进河里，而恢复密钥只存在这部手机上。
threat-account-takeover = 账号被盗
    .meaning = 有人登录您的账号，或者把它注册成自己的。
    .example = 您把六位验证码转给了朋友。一小时后，有人以您的名义给您的联系人发消息。
threat-impersonation = 冒充
    .meaning = 有人假扮成联系人、帮忙的人，甚至应用本身。
    .example = 一个名叫“Signal 客服”的聊天说，您的账号即将被关闭。
threat-infiltration = 群内泄密
    .meaning = 群组里有人是假冒的、粗心的或被逼迫的，把大家写的内容传出去。
    .example = 审讯时，桌上摆着大家商量计划的聊天截图。
threat-targeted-attacks = 定向攻击
    .meaning = 有人专门花力气对付您：间谍软件、带诱饵的文件、应用的漏洞。
    .example = 一通电话您根本没接，手机却已被感染。
threat-supply-chain = 应用被投毒
    .meaning = 您安装应用或更新时，里面已经藏了恶意代码。
    .example = 您用聊天里传来的文件安装了一款被封锁的应用，它却在偷看您的消息。
threat-ip-exposure = 网络地址暴露
    .meaning = 对方得知您的网络地址，从而知道您大致在哪里。
    .example = 您接了陌生人的通话，对方就知道了您在哪座城市。
threat-anonymity = 匿名身份被识破
    .meaning = 您用另一个名字做的事，被对应到您的真实身份。
    .example = 用身份证办的号码，让人从笔名一路查到您家门口。
threat-public-exposure = 对外暴露
    .meaning = 陌生人能看到您的号码、面貌、姓名，或您何时在线。
    .example = 有人加入一个 500 人的群组，存下所有号码，再去查机主是谁。
threat-service-providers = 服务商
    .meaning = 运营服务的公司可以查看自己存储的内容，或交给别人。
    .example = 法院要求云服务公司交出您未加密的聊天备份。
threat-mass-surveillance = 大规模监控
    .meaning = 国家或大型网络收集所有人的数据，日后再搜索。
    .example = 电信公司列出当时在广场附近的所有手机。
threat-surveillance-capitalism = 商业画像
    .meaning = 公司为了赚钱给您建立画像，并出售或共享。
    .example = 您在聊天里提到一种病，随后就看到相关的广告。
threat-passive-attacks = 无差别攻击
    .meaning = 针对所有人的攻击：普通的恶意软件、泄露的数据、旧的安全漏洞。
    .example = 一份泄露的客户名单里有您的号码和密码。
threat-censorship = 审查与封锁
    .meaning = 访问被封锁、限速或切断，或者您被禁言。
    .example = 选举那天，应用连不上了。

## Situations: a short name and what it means

situation-real-name-number = 实名号码
    .meaning = 您注册用的号码登记在您名下，或者可以查到您本人。
situation-old-account = 原有账号
    .meaning = 在您读到这份清单之前，账号就已存在，也许当时用的是别的号码或名字。
situation-pseudonymous = 使用化名
    .meaning = 账号绝不能与您的真实姓名联系起来。
situation-public-contact = 对陌生人开放
    .meaning = 陌生人必须能联系到您，例如您是记者、律师、热线人员或组织者。
situation-group-organiser = 群组组织者
    .meaning = 您管理群组或频道，要对里面的人负责。
situation-high-risk-target = 本人是目标
    .meaning = 有钱或有权的人可能专门对付您。
situation-seized-phone-risk = 手机可能被收走
    .meaning = 您的手机或电脑可能被拿走检查：拘捕、突击搜查、住处搜查。
situation-border-crossing = 过境或过检查站
    .meaning = 您即将经过会检查设备的边境口岸或检查站。
situation-shared-device = 手机与人共用或受人控制
    .meaning = 别人可以打开、共用、设置或控制这部手机。
situation-work-device = 单位的手机
    .meaning = 手机、电脑或账号归雇主、学校或政府机关所有，或由其管理。
situation-censored-network = 受封锁的网络
    .meaning = 网络会封锁、监视或切断这款应用、Tor 或 VPN。
situation-record-duty = 有义务保留记录
    .meaning = 法律或工作要求您保留记录，或者您知道有调查或诉讼。
