import Providers

extension Setting {
    /// Every setting but those of the providers, in the order in which they are documented.
    static let ours: [Setting] = [
        Setting("server.host", \.host, .host, flag: "host", "where to listen; 0.0.0.0 is everywhere"),
        Setting("server.port", \.port, .whole(1...65_535), flag: "port", "the port to listen on"),
        Setting(
            "server.publicURL", \.ownPublicURL, .webAddress, isNeeded: false, flag: "public-url",
            "the address under which the providers and people reach the service; what providers sign"),

        Setting("store.database", \.database, .text, flag: "database", "the file of the database"),
        Setting(
            "store.keyFile", \.keyFile, .text, flag: "key-file",
            "the file of the keys that seal numbers and words in the database; back it up apart from the database"),

        Setting("prompts.folder", \.promptsFolder, .text, "the folder of the sentences, one folder a language in it"),
        Setting("prompts.language", \.language, .language, "the language that the service speaks"),
        Setting(
            "prompts.audio", \.promptsAudio, .text,
            "the folder of Scripts/prompts-audio, which only the simulated telephones play"),

        Setting("service.name", \.serviceName, .text, "the name that every first message begins with"),
        Setting("service.number", \.serviceNumber, .telephone, isNeeded: true, "the number that people text and call"),
        Setting("service.operator", \.serviceOperator, .text, isNeeded: true, "who runs it, as called in a sentence"),
        Setting("service.contact", \.serviceContact, .telephone, isNeeded: true, "the number where a person answers"),
        Setting(
            "service.hours", \.serviceHours, .openingHours,
            "when they answer, as OpenStreetMap writes it; never on public holidays"),

        Setting("territory.departement", \.département, .département, "the code of the département that is served"),
        Setting("territory.communes", \.communes, .communes, "the communes that are served; all of it where empty"),
        Setting("territory.k", \.k, .whole(1...100_000), "communes are shown together until they have so many people"),
        Setting("listings.days", \.listingDays, .whole(1...365), "how many days a listing stands before it expires"),

        Setting(
            "sending.pause", \.sendingPause, .whole(0...60),
            "seconds between two texts that leave from one number by themselves; 0 for none"),
        Setting(
            "retention.exchangeDays", \.exchangeDays, .whole(1...3650),
            "how many days the masked records of webhooks and sends are kept"),

        Setting("simulator.enabled", \.simulatorIsOn, .yesNo, "the page of simulated telephones, for a demonstration"),
        Setting("log.level", \.logLevel, .logLevel, "how much is logged"),
    ]

    /// Every setting, those of the providers in the registry too.
    static let all: [Setting] =
        ours + Registry.kinds.flatMap { kind in kind.settings.map { Setting(provider: kind.name, $0) } }
}
