# The names of platforms, threats and situations. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = 電腦
platform-web = 網頁版

## Threats: a short name, what it means, and an everyday example

threat-group-near = 身邊的人
threat-group-account = 想奪取帳號的人
threat-group-person = 針對你本人的人
threat-group-network = 企業與網路

threat-snooping = 偷看
    .meaning = 身邊的人拿起、共用或掌控你的手機。
    .example = 你哥哥用他的指紋解鎖你的手機，讀了群組裡的聊天。
threat-device-seizure = 裝置遭扣押
    .meaning = 手機或電腦被拿走，對方有時間、工具或強制力可以搜查。
    .example = 警方扣留你的手機三週，把裡面的資料全部複製。
threat-lock-out = 被鎖在外面
    .meaning = 你失去自己的帳號、聊天或金鑰。
    .example = 手機掉進河裡，而恢復金鑰只存在那支手機上。
threat-account-takeover = 帳號被盜
    .meaning = 別人進入你的帳號，或把它註冊成自己的。
    .example = 你把六位數驗證碼轉給朋友。一小時後，有人用你的名義傳訊息給你的聯絡人。
threat-impersonation = 假冒身分
    .meaning = 有人假裝成聯絡人、協助人員，或 App 本身。
    .example = 名叫「Signal 客服」的聊天說，你的帳號即將關閉。
threat-infiltration = 內部滲透
    .meaning = 群組裡有成員是假的、不小心或被迫，把大家寫的內容傳出去。
    .example = 接受訊問時，桌上擺著你們討論計畫的聊天截圖。
threat-targeted-attacks = 針對性攻擊
    .meaning = 有人專門對付你：間諜軟體、誘餌檔案，或 App 的漏洞。
    .example = 一通你根本沒接的電話，就讓手機中毒。
threat-supply-chain = 被動手腳的 App
    .meaning = App 或更新檔在你安裝時，就已經被動過手腳。
    .example = 你用聊天裡的檔案安裝被封鎖的 App，它跟著讀你的訊息。
threat-ip-exposure = 網路位址外洩
    .meaning = 對方得知你的網路位址，因而知道你大概在哪裡。
    .example = 你接了陌生人的來電，對方就知道你在哪個城市。
threat-anonymity = 失去匿名
    .meaning = 你用別的名字做的事，和你的真實身分連在一起。
    .example = 用身分證件申辦的門號，讓人從筆名一路查到你家門口。
threat-public-exposure = 公開曝光
    .meaning = 陌生人看到你的號碼、臉孔或姓名，或你何時上線。
    .example = 有人加入 500 人的群組，存下所有號碼，再查出號碼是誰的。
threat-service-providers = 服務業者
    .meaning = 經營服務的公司能讀取它儲存的資料，或把資料交出去。
    .example = 法院要求雲端公司交出你未加密的聊天備份。
threat-mass-surveillance = 大規模監控
    .meaning = 國家或大型網路蒐集所有人的資料，日後再搜尋。
    .example = 電信業者列出當時在廣場附近的所有手機。
threat-surveillance-capitalism = 靠個資牟利
    .meaning = 企業為了賺錢替你建立個人側寫，並販售或分享。
    .example = 你在訊息裡提到某種疾病，之後就看到相關廣告。
threat-passive-attacks = 不分對象的攻擊
    .meaning = 針對所有人的攻擊：一般惡意程式、外洩的資料、舊的安全漏洞。
    .example = 外洩的客戶名單裡，有你的電話號碼和密碼。
threat-censorship = 網路審查
    .meaning = 連線被封鎖、變慢或切斷，或你被迫噤聲。
    .example = 投票日當天，App 連不上線。

## Situations: a short name and what it means

situation-real-name-number = 號碼登記在你名下
    .meaning = 你用來註冊的號碼登記在你名下，或可以追查到你。
situation-old-account = 以前就有的帳號
    .meaning = 你讀到這份資料之前就有這個帳號，也許用的是別的號碼或名字。
situation-pseudonymous = 使用別的名字
    .meaning = 這個帳號不能和你的真名連在一起。
situation-public-contact = 對陌生人開放
    .meaning = 陌生人必須能聯絡到你，例如你是記者、律師、專線人員或活動組織者。
situation-group-organiser = 群組負責人
    .meaning = 你經營群組或頻道，並對裡面的人負有責任。
situation-high-risk-target = 可能被針對
    .meaning = 有錢或有權的人可能專門對付你。
situation-seized-phone-risk = 手機可能被拿走
    .meaning = 你的手機或電腦可能被拿走並檢查：逮捕、突襲、搜索住處。
situation-border-crossing = 過境或檢查站
    .meaning = 你即將通過會查看裝置的國境或檢查站。
situation-shared-device = 手機被共用或掌控
    .meaning = 別人能打開、共用、設定或掌控這支手機。
situation-work-device = 公司或單位的手機
    .meaning = 手機、電腦或帳號由雇主、學校或機關所有或管理。
situation-censored-network = 網路遭封鎖
    .meaning = 網路會封鎖、監看或切斷 App、Tor 或 VPN。
situation-record-duty = 有保存紀錄的義務
    .meaning = 法律或工作要求你保存紀錄，或你知道有調查或訴訟。
