platform-android = أندرويد
platform-ios = آيفون
