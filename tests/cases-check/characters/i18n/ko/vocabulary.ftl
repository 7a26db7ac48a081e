# A comment: ‮.
platform-ios = 아이‭폰
