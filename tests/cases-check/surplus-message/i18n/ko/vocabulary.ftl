threat-snoping = 엿보기
platform-windows = 윈도우
