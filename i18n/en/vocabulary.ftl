# The names of platforms, threats and situations. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = Computer
platform-web = Web

## Threats: a short name, what it means, and an everyday example

threat-group-near = People near you
threat-group-account = People after your account
threat-group-person = People after you in person
threat-group-network = Companies and networks

threat-snooping = Snooping
    .meaning = Somebody close by picks up, shares or controls your phone.
    .example = Your brother unlocks your phone with his finger and reads the group chat.
threat-device-seizure = Device seizure
    .meaning = Your phone or computer is taken and searched with time, tools or force.
    .example = Police keep your phone for three weeks and copy everything.
threat-lock-out = Lock-out
    .meaning = You lose your own account, chats or keys.
    .example = Your phone falls into a river, and the recovery key was only on it.
threat-account-takeover = Account takeover
    .meaning = Somebody gets into your account or registers it as theirs.
    .example = You pass on a six-digit code to a friend. An hour later somebody writes to your contacts as you.
threat-impersonation = Impersonation
    .meaning = Somebody pretends to be a contact, a helper or the app itself.
    .example = A chat called Signal Support says that your account will be closed.
threat-infiltration = Infiltration
    .meaning = A member of your group is false, careless or forced, and passes on what all write.
    .example = Screenshots of your planning chat lie on the table at an interrogation.
threat-targeted-attacks = Targeted attacks
    .meaning = Somebody spends effort on you personally: spyware, a bait file, a hole in the app.
    .example = A call that you do not even answer infects the phone.
threat-supply-chain = Poisoned apps
    .meaning = The app or update is already poisoned when you install it.
    .example = You install a blocked app from a file in a chat, and it reads along.
threat-ip-exposure = Exposed network address
    .meaning = The other side learns your network address, and with it roughly where you are.
    .example = You take a call from a stranger, who now knows your city.
threat-anonymity = Loss of anonymity
    .meaning = What you do under another name is tied to your real identity.
    .example = A number bought with your passport leads from the pen name to your door.
threat-public-exposure = Public exposure
    .meaning = Strangers see your number, face or name, or when you are online.
    .example = Somebody joins a group of 500 people, saves all numbers and looks up the owners.
threat-service-providers = Service providers
    .meaning = The company that runs the service can read or hand over what it stores.
    .example = A court asks the cloud company for your unencrypted chat backup.
threat-mass-surveillance = Mass surveillance
    .meaning = States or large networks collect data about everyone and search it later.
    .example = The phone company lists all phones that were near the square.
threat-surveillance-capitalism = Profiling for money
    .meaning = Companies build a profile of you for money, and sell or share it.
    .example = You write about an illness and then see advertisements for it.
threat-passive-attacks = Attacks on everybody
    .meaning = Attacks meant for everybody: ordinary malware, leaked data, old security holes.
    .example = A leaked customer list contains your number and password.
threat-censorship = Censorship
    .meaning = Access is blocked, slowed down or cut, or you are silenced.
    .example = The app stops connecting on the day of the election.

## Situations: a short name and what it means

situation-real-name-number = Number in your name
    .meaning = The number you register with is in your name or can be traced to you.
situation-old-account = Account from before
    .meaning = The account existed before you read this, perhaps under another number or name.
situation-pseudonymous = Under another name
    .meaning = The account must not be tied to your real name.
situation-public-contact = Open to strangers
    .meaning = Strangers must be able to reach you, for example as a journalist, lawyer, hotline or organiser.
situation-group-organiser = Group organiser
    .meaning = You run groups or channels and answer for the people in them.
situation-high-risk-target = Personal target
    .meaning = Somebody with money or power may go after you personally.
situation-seized-phone-risk = Phone may be taken
    .meaning = Your phone or computer may be taken and examined: arrest, raid, house search.
situation-border-crossing = Border or checkpoint
    .meaning = You will soon pass a border or checkpoint where devices are looked at.
situation-shared-device = Shared or controlled phone
    .meaning = Other people can open the phone, share it, set it up or control it.
situation-work-device = Phone of an employer
    .meaning = An employer, school or authority owns or manages the phone, computer or account.
situation-censored-network = Blocked network
    .meaning = The network blocks, watches or cuts off the app, Tor or VPN.
situation-record-duty = Duty to keep records
    .meaning = Law or work obliges you to keep records, or you know of an investigation or lawsuit.
