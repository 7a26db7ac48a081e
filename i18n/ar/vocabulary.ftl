# The names of platforms, threats and situations in Arabic. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = الحاسوب
platform-web = الويب

## Threats: a short name, what it means, and an everyday example

threat-group-near = أشخاص قريبون منك
threat-group-account = من يريد حسابك
threat-group-person = من يستهدفك شخصيًا
threat-group-network = الشركات والشبكات

threat-snooping = التلصص
    .meaning = شخص قريب منك يمسك هاتفك أو يشاركك فيه أو يتحكم به.
    .example = يفتح أخوك هاتفك ببصمته ويقرأ محادثة المجموعة.
threat-device-seizure = مصادرة الجهاز
    .meaning = يؤخذ هاتفك أو حاسوبك ويُفتَّش على مهل أو بأدوات أو بالإكراه.
    .example = تحتجز الشرطة هاتفك ثلاثة أسابيع وتنسخ كل ما فيه.
threat-lock-out = فقدان الوصول
    .meaning = تفقد حسابك أو محادثاتك أو مفاتيحك.
    .example = يسقط هاتفك في النهر، ومفتاح الاسترداد لم يكن إلا عليه.
threat-account-takeover = الاستيلاء على الحساب
    .meaning = شخص يدخل إلى حسابك أو يسجّله باسمه.
    .example = ترسل إلى صديق رمزًا من ستة أرقام. بعد ساعة يراسل أحدهم جهات اتصالك باسمك.
threat-impersonation = انتحال الهوية
    .meaning = شخص يتظاهر بأنه من جهات اتصالك، أو يريد مساعدتك، أو أنه التطبيق نفسه.
    .example = تقول لك محادثة اسمها «دعم Signal» إن حسابك سيُغلق.
threat-infiltration = التسلل إلى المجموعة
    .meaning = عضو في مجموعتك مزيّف أو مهمل أو مُكرَه، وينقل ما يكتبه الجميع.
    .example = لقطات شاشة من محادثة التخطيط على طاولة التحقيق.
threat-targeted-attacks = هجمات موجّهة إليك
    .meaning = شخص يبذل جهدًا ضدك أنت: برنامج تجسس، أو ملف فيه فخ، أو ثغرة في التطبيق.
    .example = مكالمة لم تردّ عليها أصلًا تصيب هاتفك ببرنامج تجسس.
threat-supply-chain = تطبيقات ملغومة
    .meaning = التطبيق أو التحديث ملغوم قبل أن تثبّته.
    .example = تثبّت تطبيقًا محجوبًا من ملف في محادثة، فيقرأ كل ما تكتبه.
threat-ip-exposure = انكشاف عنوان الشبكة
    .meaning = يعرف الطرف الآخر عنوانك على الشبكة، ومنه مكانك التقريبي.
    .example = تردّ على مكالمة من غريب، فيعرف المدينة التي أنت فيها.
threat-anonymity = انكشاف الهوية
    .meaning = ما تفعله باسم آخر يُربط بهويتك الحقيقية.
    .example = رقم اشتريته بجواز سفرك يقود من اسمك المستعار إلى باب بيتك.
threat-public-exposure = الانكشاف أمام الغرباء
    .meaning = يرى الغرباء رقمك أو وجهك أو اسمك، أو يعرفون متى تكون متصلًا.
    .example = ينضم أحدهم إلى مجموعة من 500 شخص، ويحفظ كل الأرقام ويبحث عن أصحابها.
threat-service-providers = مقدّمو الخدمات
    .meaning = الشركة التي تدير الخدمة تستطيع قراءة ما تخزّنه أو تسليمه.
    .example = تطلب محكمة من شركة التخزين السحابي نسخة محادثاتك الاحتياطية غير المشفّرة.
threat-mass-surveillance = المراقبة الجماعية
    .meaning = دول أو شبكات كبيرة تجمع بيانات عن الجميع وتبحث فيها لاحقًا.
    .example = تُعدّ شركة الاتصالات قائمة بكل الهواتف التي كانت قرب الساحة.
threat-surveillance-capitalism = التنميط بهدف الربح
    .meaning = شركات ترسم ملفًا عنك من أجل المال، ثم تبيعه أو تشاركه.
    .example = تكتب عن مرض، ثم ترى إعلانات عنه.
threat-passive-attacks = هجمات على الجميع
    .meaning = هجمات لا تخصّ أحدًا بعينه: برامج خبيثة عادية، وبيانات مسرّبة، وثغرات قديمة.
    .example = قائمة زبائن مسرّبة فيها رقمك وكلمة مرورك.
threat-censorship = الحجب والرقابة
    .meaning = يُحجب الوصول أو يُبطَّأ أو يُقطع، أو تُمنع من الكلام.
    .example = يتوقف التطبيق عن الاتصال يوم الانتخابات.

## Situations: a short name and what it means

situation-real-name-number = رقم مسجّل باسمك
    .meaning = الرقم الذي تسجّل به مسجّل باسمك أو يمكن الوصول منه إليك.
situation-old-account = حساب سابق
    .meaning = كان الحساب موجودًا قبل أن تقرأ هذا، وربما برقم أو اسم آخر.
situation-pseudonymous = باسم مستعار
    .meaning = يجب ألا يُربط الحساب باسمك الحقيقي.
situation-public-contact = متاح للغرباء
    .meaning = يجب أن يستطيع الغرباء الوصول إليك، لأنك مثلًا تعمل في الصحافة أو المحاماة أو خط مساعدة أو التنظيم.
situation-group-organiser = إدارة مجموعات
    .meaning = تدير مجموعات أو قنوات وتتحمل مسؤولية من فيها.
situation-high-risk-target = استهداف شخصي
    .meaning = قد يستهدفك شخصيًا من له مال أو نفوذ.
situation-seized-phone-risk = احتمال مصادرة الهاتف
    .meaning = قد يؤخذ هاتفك أو حاسوبك ويُفحص: توقيف أو مداهمة أو تفتيش منزل.
situation-border-crossing = حدود أو حاجز تفتيش
    .meaning = ستمر قريبًا بحدود أو حاجز تُفحص فيه الأجهزة.
situation-shared-device = هاتف مشترك أو يتحكم به غيرك
    .meaning = آخرون يستطيعون فتح الهاتف، أو يشاركونك فيه، أو أعدّوه لك، أو يتحكمون به.
situation-work-device = هاتف جهة العمل
    .meaning = جهة عمل أو مدرسة أو جهة رسمية تملك الهاتف أو الحاسوب أو الحساب، أو تديره.
situation-censored-network = شبكة فيها حجب
    .meaning = الشبكة تحجب التطبيق أو Tor أو VPN، أو تراقبها أو تقطعها.
situation-record-duty = واجب حفظ السجلات
    .meaning = يلزمك القانون أو العمل بحفظ السجلات، أو تعلم بوجود تحقيق أو دعوى قضائية.
