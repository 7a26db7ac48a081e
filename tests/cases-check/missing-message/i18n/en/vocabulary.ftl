platform-web = Web
threat-censorship = Censorship
    .meaning = Access is blocked.
