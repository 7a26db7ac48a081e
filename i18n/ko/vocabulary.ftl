# The names of platforms, threats and situations in Korean. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = 컴퓨터
platform-web = 웹

## Threats: a short name, what it means, and an everyday example

threat-group-near = 가까이 있는 사람
threat-group-account = 내 계정을 노리는 사람
threat-group-person = 나를 직접 노리는 사람
threat-group-network = 회사와 네트워크

threat-snooping = 엿보기
    .meaning = 가까운 누군가가 내 휴대전화를 집어 들거나, 함께 쓰거나, 통제합니다.
    .example = 동생이 자기 지문으로 내 휴대전화를 열어 그룹 대화를 읽습니다.
threat-device-seizure = 기기 압수
    .meaning = 휴대전화나 컴퓨터를 빼앗긴 뒤, 시간이나 장비나 강압을 동원한 수색을 당합니다.
    .example = 경찰이 휴대전화를 3주 동안 가지고 있으면서 모든 것을 복사합니다.
threat-lock-out = 접근 상실
    .meaning = 자기 계정이나 대화, 키를 잃어버립니다.
    .example = 휴대전화를 강물에 빠뜨렸는데 복구 키가 그 안에만 있었습니다.
threat-account-takeover = 계정 탈취
    .meaning = 누군가가 내 계정에 들어오거나 내 계정을 자기 것으로 등록합니다.
    .example = 친구에게 여섯 자리 인증번호를 알려 줍니다. 한 시간 뒤 누군가가 내 이름으로 지인들에게 메시지를 보냅니다.
threat-impersonation = 사칭
    .meaning = 누군가가 지인이나 도우미, 또는 앱 자체인 척합니다.
    .example = ‘Signal 고객 지원’이라는 대화에서 계정이 곧 폐쇄된다고 합니다.
threat-infiltration = 잠입
    .meaning = 그룹의 구성원이 가짜이거나 부주의하거나 강요를 받아, 모두의 글을 밖으로 넘깁니다.
    .example = 조사실 책상 위에 계획을 나눈 대화의 캡처 화면이 놓여 있습니다.
threat-targeted-attacks = 표적 공격
    .meaning = 누군가가 나 한 사람에게 공을 들입니다. 스파이웨어, 미끼 파일, 앱의 허점을 씁니다.
    .example = 받지도 않은 전화 한 통에 휴대전화가 감염됩니다.
threat-supply-chain = 변조된 앱
    .meaning = 설치할 때 이미 앱이나 업데이트에 해로운 코드가 심어져 있습니다.
    .example = 차단된 앱을 대화에서 받은 파일로 설치했더니, 그 앱이 대화를 함께 읽습니다.
threat-ip-exposure = 네트워크 주소 노출
    .meaning = 상대방이 내 네트워크 주소를 알게 되고, 대략 어디에 있는지도 알게 됩니다.
    .example = 낯선 사람의 전화를 받았더니 그 사람이 내가 있는 도시를 압니다.
threat-anonymity = 익명성 상실
    .meaning = 다른 이름으로 한 일이 실제 신원과 연결됩니다.
    .example = 신분증으로 개통한 번호가 필명에서 내 집 앞까지 이어집니다.
threat-public-exposure = 신상 노출
    .meaning = 낯선 사람이 내 번호나 얼굴, 이름, 접속 시간을 봅니다.
    .example = 누군가가 500명이 있는 그룹에 들어와 번호를 모두 저장하고 주인을 찾아봅니다.
threat-service-providers = 서비스 업체
    .meaning = 서비스를 운영하는 회사가 저장한 내용을 읽거나 넘겨줄 수 있습니다.
    .example = 법원이 클라우드 회사에 암호화되지 않은 대화 백업을 요구합니다.
threat-mass-surveillance = 대규모 감시
    .meaning = 국가나 큰 네트워크가 모든 사람의 정보를 모아 두었다가 나중에 검색합니다.
    .example = 통신사가 그 광장 근처에 있던 모든 휴대전화의 목록을 만듭니다.
threat-surveillance-capitalism = 돈벌이용 정보 수집
    .meaning = 회사가 돈을 벌려고 나에 관한 자료를 쌓아 팔거나 나눕니다.
    .example = 병에 대해 메시지를 썼더니 그 병에 관한 광고가 보입니다.
threat-passive-attacks = 모두를 노린 공격
    .meaning = 아무나 노리는 공격입니다. 흔한 악성 코드, 유출된 정보, 오래된 보안 허점 등입니다.
    .example = 유출된 고객 명단에 내 번호와 비밀번호가 들어 있습니다.
threat-censorship = 검열
    .meaning = 접속이 막히거나 느려지거나 끊깁니다. 또는 말할 길을 빼앗깁니다.
    .example = 선거 날 앱이 연결되지 않습니다.

## Situations: a short name and what it means

situation-real-name-number = 내 명의 번호
    .meaning = 등록한 전화번호가 내 명의이거나, 추적하면 나에게 이어집니다.
situation-old-account = 예전부터 쓰던 계정
    .meaning = 이 글을 읽기 전에 만든 계정이며, 그때는 번호나 이름이 달랐을 수도 있습니다.
situation-pseudonymous = 다른 이름으로 활동
    .meaning = 계정이 내 실명과 연결되면 안 됩니다.
situation-public-contact = 낯선 사람의 연락을 받음
    .meaning = 낯선 사람이 나에게 연락할 수 있어야 합니다. 기자, 변호사, 상담 전화, 활동가 등이 그렇습니다.
situation-group-organiser = 그룹 운영자
    .meaning = 그룹이나 채널을 운영하며 그 안의 사람들을 책임집니다.
situation-high-risk-target = 개인 표적
    .meaning = 돈이나 권력을 가진 누군가가 나를 직접 노릴 수 있습니다.
situation-seized-phone-risk = 휴대전화를 빼앗길 우려
    .meaning = 체포, 단속, 가택 수색 등으로 휴대전화나 컴퓨터를 빼앗기고 그 내용을 조사당할 수 있습니다.
situation-border-crossing = 국경이나 검문소
    .meaning = 기기를 살펴보는 국경이나 검문소를 곧 지나갑니다.
situation-shared-device = 함께 쓰거나 통제받는 휴대전화
    .meaning = 다른 사람이 내 휴대전화를 열거나, 함께 쓰거나, 설정하거나, 통제할 수 있습니다.
situation-work-device = 직장의 휴대전화
    .meaning = 회사, 학교, 관청이 휴대전화나 컴퓨터, 계정을 소유하거나 관리합니다.
situation-censored-network = 차단된 네트워크
    .meaning = 네트워크가 앱이나 Tor, VPN을 막거나 감시하거나 끊습니다.
situation-record-duty = 기록 보관 의무
    .meaning = 법이나 업무 때문에 기록을 보관해야 하거나, 수사나 소송이 있다는 것을 알고 있습니다.
