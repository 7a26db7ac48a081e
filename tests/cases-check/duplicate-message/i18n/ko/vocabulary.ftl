platform-ios = 아이폰
# again
platform-ios = iPhone
