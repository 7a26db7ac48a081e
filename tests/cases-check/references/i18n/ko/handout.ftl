-app = 핸드빌
licence = { -ap } { platform-ios.nmae } { NUMBER(1) } { term-whi }
