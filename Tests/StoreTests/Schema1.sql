CREATE TABLE store_fact (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Someone reachable by telephone, known by number only.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    number_hash BLOB NOT NULL UNIQUE CHECK (length(number_hash) = 16),
    number_sealed BLOB NOT NULL,
    commune TEXT CHECK (length(commune) = 5),
    created_at INTEGER NOT NULL,
    last_contact_at INTEGER NOT NULL,
    greeted_at INTEGER,
    stopped_at INTEGER
) STRICT;

CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    keyword TEXT NOT NULL CHECK (keyword <> ''),
    spoken TEXT NOT NULL CHECK (spoken <> ''),
    synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
    position INTEGER NOT NULL,
    archived_at INTEGER,
    merged_into INTEGER REFERENCES category (id)
) STRICT;

CREATE TABLE listing (
    id INTEGER PRIMARY KEY,
    -- Never starts with 0, 1, 2 or 3.
    reference INTEGER NOT NULL CHECK (
        reference BETWEEN 4000 AND 9999 OR reference BETWEEN 40000 AND 99999
        OR reference BETWEEN 400000 AND 999999),
    kind TEXT NOT NULL CHECK (kind IN ('offer', 'request')),
    category INTEGER NOT NULL REFERENCES category (id),
    commune TEXT NOT NULL CHECK (length(commune) = 5),
    author INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'voice', 'web', 'staff')),
    words_sealed BLOB,
    words_state TEXT NOT NULL CHECK (words_state IN ('none', 'awaiting', 'approved', 'refused')),
    state TEXT NOT NULL
        CHECK (state IN ('draft', 'awaiting review', 'published', 'closed', 'expired', 'refused')),
    created_at INTEGER NOT NULL,
    published_at INTEGER,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- When nobody can dial the reference for this listing any more; another listing may then hold it.
    reference_released_at INTEGER,
    CHECK ((words_state = 'none') = (words_sealed IS NULL)),
    CHECK ((state = 'published') <= (published_at IS NOT NULL)),
    CHECK ((state IN ('closed', 'expired', 'refused')) = (ended_at IS NOT NULL)),
    CHECK (reference_released_at IS NULL OR ended_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX listing_held_reference ON listing (reference) WHERE reference_released_at IS NULL;
-- Each holds all that a search asks, so that it reads no row that it does not show.
CREATE INDEX listing_near ON listing (commune, published_at, kind, category, expires_at)
    WHERE state = 'published';
CREATE INDEX listing_lately ON listing (published_at, commune, kind, category, expires_at)
    WHERE state = 'published';
CREATE INDEX listing_lately_about ON listing (category, published_at, commune, kind, expires_at)
    WHERE state = 'published';
CREATE INDEX listing_due ON listing (expires_at) WHERE state = 'published';
CREATE INDEX listing_to_release ON listing (ended_at) WHERE ended_at IS NOT NULL AND reference_released_at IS NULL;
CREATE INDEX listing_author ON listing (author);

-- How many listings are published, kept by the triggers: a search learns from it where to look.
CREATE TABLE tally (
    kind TEXT NOT NULL,
    category INTEGER NOT NULL,
    commune TEXT NOT NULL,
    published INTEGER NOT NULL CHECK (published >= 0),
    PRIMARY KEY (commune, kind, category)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER listing_inserted AFTER INSERT ON listing WHEN new.state = 'published' BEGIN
    INSERT INTO tally VALUES (new.kind, new.category, new.commune, 1)
        ON CONFLICT DO UPDATE SET published = published + 1;
END;
CREATE TRIGGER listing_left AFTER UPDATE OF state, kind, category, commune ON listing
WHEN old.state = 'published' BEGIN
    UPDATE tally SET published = published - 1
        WHERE kind = old.kind AND category = old.category AND commune = old.commune;
END;
CREATE TRIGGER listing_came AFTER UPDATE OF state, kind, category, commune ON listing
WHEN new.state = 'published' BEGIN
    INSERT INTO tally VALUES (new.kind, new.category, new.commune, 1)
        ON CONFLICT DO UPDATE SET published = published + 1;
END;
CREATE TRIGGER listing_deleted AFTER DELETE ON listing WHEN old.state = 'published' BEGIN
    UPDATE tally SET published = published - 1
        WHERE kind = old.kind AND category = old.category AND commune = old.commune;
END;

CREATE TABLE conversation (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'voice')),
    state_sealed BLOB NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (person, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbound_message (
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    provider_id TEXT NOT NULL CHECK (provider_id <> ''),
    -- Null for a withheld or unreachable sender.
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    our_number_hash BLOB NOT NULL,
    text_sealed BLOB NOT NULL,
    pictures INTEGER NOT NULL CHECK (pictures >= 0),
    intent TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    UNIQUE (provider, provider_id)
) STRICT;
CREATE INDEX inbound_message_person ON inbound_message (person);

CREATE TABLE outbound_message (
    id INTEGER PRIMARY KEY,
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    provider_id TEXT CHECK (provider_id <> ''),
    our_number_hash BLOB NOT NULL,
    text_sealed BLOB NOT NULL,
    segments INTEGER NOT NULL CHECK (segments >= 1),
    -- The message that this one answers, in the answer to its webhook.
    in_reply_to INTEGER REFERENCES inbound_message (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    rank INTEGER NOT NULL CHECK (rank IS CASE state
        WHEN 'waiting' THEN 0 WHEN 'unknown' THEN 1 WHEN 'accepted' THEN 2 WHEN 'sent' THEN 3 WHEN 'delivered' THEN 4
        WHEN 'undelivered' THEN 4 WHEN 'refused' THEN 4 WHEN 'opted out' THEN 4 END),
    code TEXT,
    created_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbound_message_reply ON outbound_message (in_reply_to);
CREATE INDEX outbound_message_person ON outbound_message (person);
CREATE UNIQUE INDEX outbound_message_provider_id ON outbound_message (provider, provider_id)
    WHERE provider_id IS NOT NULL;
-- Delivery states move one way, whatever order the reports come in.
CREATE TRIGGER outbound_message_one_way BEFORE UPDATE OF state, rank ON outbound_message
WHEN new.rank <= old.rank AND new.state <> old.state BEGIN
    SELECT raise(ABORT, 'a delivery state moves one way');
END;

-- One webhook or one send, numbers and secrets masked, sealed.
CREATE TABLE exchange (
    id INTEGER PRIMARY KEY,
    direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
    provider TEXT NOT NULL,
    route TEXT NOT NULL,
    status INTEGER NOT NULL,
    -- Why it was refused or not understood. Null when all went well.
    reason_sealed BLOB,
    message INTEGER REFERENCES inbound_message (id) ON DELETE CASCADE,
    request_sealed BLOB NOT NULL,
    answer_sealed BLOB NOT NULL,
    at INTEGER NOT NULL,
    took_microseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX exchange_at ON exchange (at);
CREATE INDEX exchange_message ON exchange (message);

-- Nonces and tokens of signatures: the same is never believed twice.
CREATE TABLE replay_key (
    provider TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (provider, key_hash)
) STRICT, WITHOUT ROWID;

-- What waits for a person of the département.
CREATE TABLE staff_item (
    id INTEGER PRIMARY KEY,
    matter TEXT NOT NULL
        CHECK (matter IN ('emergency', 'report', 'callback', 'introduction', 'words', 'unclear')),
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    message INTEGER REFERENCES inbound_message (id) ON DELETE CASCADE,
    listing INTEGER REFERENCES listing (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    done_at INTEGER,
    disposition_sealed BLOB,
    CHECK ((disposition_sealed IS NULL) = (done_at IS NULL))
) STRICT;
-- Who saw a whole number, and why; who that is, once staff have accounts.
CREATE TABLE reveal (
    id INTEGER PRIMARY KEY,
    staff_item INTEGER REFERENCES staff_item (id) ON DELETE SET NULL,
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    reason_sealed BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_item_open ON staff_item (created_at) WHERE done_at IS NULL;
CREATE INDEX staff_item_listing ON staff_item (listing);
CREATE INDEX staff_item_person ON staff_item (person);
CREATE INDEX staff_item_message ON staff_item (message);
CREATE INDEX reveal_staff_item ON reveal (staff_item);
CREATE INDEX reveal_person ON reveal (person);