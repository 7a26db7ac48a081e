threat-snooping = 엿보기
    .meaning = 가까운 사람이 함께 읽습니다.
