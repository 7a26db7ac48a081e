platform-android = 안드로이드
아이폰 = 아이폰
platform-ios = { $x
