/// What the second schema adds to the first, one block for each thing that it is about.
enum Schema2 {
    static let sql = [managing, staffItems, outbox, replies, reminders, calls, categories, parts].joined(
        separator: "\n")

    /// Whom a listing is for, and what outlasts the erasure of a person.
    private static let managing = """
        -- An association, a town hall, a club speaks: it is shown as such.
        ALTER TABLE listing ADD COLUMN organisation INTEGER NOT NULL DEFAULT 0 CHECK (organisation IN (0, 1));

        -- A listing for somebody else: who said that they agree, when, and in which message.
        CREATE TABLE consent (
            listing INTEGER PRIMARY KEY REFERENCES listing (id) ON DELETE CASCADE,
            said_by INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            message INTEGER REFERENCES inbound_message (id) ON DELETE SET NULL,
            said_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX consent_said_by ON consent (said_by);
        CREATE INDEX consent_message ON consent (message);

        -- What is left of somebody who was erased: keyed hashes, which say something only to whoever asks about that very
        -- number or message.
        --   stop, block   of a number: lasts until that number is a person again, who then has stopped, or is blocked
        --   erasure       of the message that asked for it: a repeat is answered as before
        --   message       of any other message of theirs: a repeat is not answered, and makes nothing
        CREATE TABLE tombstone (
            kind TEXT NOT NULL CHECK (kind IN ('stop', 'block', 'erasure', 'message')),
            hash BLOB NOT NULL CHECK (length(hash) = 16),
            at INTEGER NOT NULL,
            PRIMARY KEY (hash, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tombstone_at ON tombstone (at) WHERE kind IN ('erasure', 'message');
        -- References of erased listings that people may still dial: no other listing gets them until then.
        CREATE TABLE resting_reference (
            reference INTEGER PRIMARY KEY,
            until INTEGER NOT NULL
        ) STRICT;
        """

    /// Made anew, since a CHECK cannot be changed: with the matter "data", until when staff promised to answer, how often the
    /// person asked again meanwhile, and ids that never come back, for staff name an item by its id.
    ///
    /// `reveal` is made anew too: dropping the table that it refers to would empty its references.
    private static let staffItems = """
        CREATE TABLE new_staff_item (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            matter TEXT NOT NULL
                CHECK (matter IN ('emergency', 'report', 'callback', 'data', 'introduction', 'words', 'unclear')),
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            message INTEGER REFERENCES inbound_message (id) ON DELETE CASCADE,
            listing INTEGER REFERENCES listing (id) ON DELETE CASCADE,
            created_at INTEGER NOT NULL,
            promised_at INTEGER,
            asked_again INTEGER NOT NULL DEFAULT 0 CHECK (asked_again >= 0),
            done_at INTEGER,
            disposition_sealed BLOB,
            CHECK ((disposition_sealed IS NULL) = (done_at IS NULL))
        ) STRICT;
        INSERT INTO new_staff_item (id, matter, person, message, listing, created_at, done_at, disposition_sealed)
            SELECT id, matter, person, message, listing, created_at, done_at, disposition_sealed FROM staff_item;
        CREATE TABLE new_reveal (
            id INTEGER PRIMARY KEY,
            staff_item INTEGER REFERENCES new_staff_item (id) ON DELETE SET NULL,
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            reason_sealed BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO new_reveal SELECT id, staff_item, person, reason_sealed, at FROM reveal;
        DROP TABLE reveal;
        DROP TABLE staff_item;
        ALTER TABLE new_staff_item RENAME TO staff_item;
        ALTER TABLE new_reveal RENAME TO reveal;
        CREATE INDEX staff_item_open ON staff_item (created_at) WHERE done_at IS NULL;
        CREATE INDEX staff_item_listing ON staff_item (listing);
        CREATE INDEX staff_item_person ON staff_item (person);
        CREATE INDEX staff_item_message ON staff_item (message);
        CREATE INDEX reveal_staff_item ON reveal (staff_item);
        CREATE INDEX reveal_person ON reveal (person);
        """

    /// Texts of ours that leave by a request of their own, not in the answer to a webhook.
    private static let outbox = """
        -- What is to be done with the text at due_at: have it sent, or ask the provider what became of it. Null once it is
        -- known what did.
        ALTER TABLE outbound_message ADD COLUMN next TEXT CHECK (next IN ('send', 'ask'));
        ALTER TABLE outbound_message ADD COLUMN due_at INTEGER CHECK ((due_at IS NULL) = (next IS NULL));
        -- How often it was handed to the provider, and when it last was.
        ALTER TABLE outbound_message ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0);
        ALTER TABLE outbound_message ADD COLUMN asked_at INTEGER;
        -- Nobody asked for it: never to someone who has stopped, never in the quiet hours.
        ALTER TABLE outbound_message ADD COLUMN unasked INTEGER NOT NULL DEFAULT 0 CHECK (unasked IN (0, 1));
        ALTER TABLE outbound_message ADD COLUMN our_number_sealed BLOB;
        CREATE INDEX outbound_message_due ON outbound_message (next, our_number_hash, due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX outbound_message_asked ON outbound_message (our_number_hash, asked_at) WHERE asked_at IS NOT NULL;
        -- What the provider took, or refused for good, is never due again, whoever brings the news.
        CREATE TRIGGER outbound_message_settled AFTER UPDATE OF rank ON outbound_message
        WHEN new.rank >= 2 AND new.due_at IS NOT NULL BEGIN
            UPDATE outbound_message SET next = NULL, due_at = NULL WHERE id = new.id;
        END;
        -- The text of ours that an outbound exchange tried to send.
        ALTER TABLE exchange ADD COLUMN sent INTEGER REFERENCES outbound_message (id) ON DELETE CASCADE;
        CREATE INDEX exchange_sent ON exchange (sent) WHERE sent IS NOT NULL;
        CREATE INDEX replay_key_seen ON replay_key (seen_at);
        """

    /// A reply in the answer to a webhook goes to whoever sent the message that it answers, and names no person itself: one
    /// index less to be written on the way of every text.
    private static let replies = """
        DROP INDEX outbound_message_person;
        CREATE INDEX outbound_message_person ON outbound_message (person) WHERE person IS NOT NULL;
        """

    /// "Still needed?", before a listing expires.
    private static let reminders = """
        -- When its author was asked whether it is still needed; null once they answered by prolonging it.
        ALTER TABLE listing ADD COLUMN asked_at INTEGER;
        """

    /// The telephone door.
    private static let calls = """
        -- A call, between two webhooks. The answer to its last turn is given again to whoever asks again.
        CREATE TABLE call (
            id INTEGER PRIMARY KEY,
            provider TEXT NOT NULL,
            provider_id TEXT NOT NULL CHECK (provider_id <> ''),
            -- Null for a withheld number.
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            our_number_hash BLOB NOT NULL,
            state_sealed BLOB NOT NULL,
            turn INTEGER NOT NULL CHECK (turn >= 1),
            answer_sealed BLOB NOT NULL,
            started_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            ended_at INTEGER,
            UNIQUE (provider, provider_id)
        ) STRICT;
        CREATE INDEX call_person ON call (person, started_at);
        CREATE INDEX call_updated ON call (updated_at);

        -- What was said after the tone: words of a listing, or a message for staff. Kept at once, also where the call breaks off.
        CREATE TABLE voice_message (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            call INTEGER REFERENCES call (id) ON DELETE SET NULL,
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            listing INTEGER REFERENCES listing (id) ON DELETE CASCADE,
            provider TEXT NOT NULL,
            -- The turn of the call that it answers: some providers tell of it twice, and where it lies only then.
            turn INTEGER NOT NULL,
            url_sealed BLOB,
            seconds INTEGER NOT NULL CHECK (seconds >= 1),
            -- Null until it was fetched from the provider.
            sound_sealed BLOB,
            -- When it is to be fetched next; null once it was, or never can be.
            due_at INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            created_at INTEGER NOT NULL,
            UNIQUE (call, turn),
            CHECK (due_at IS NULL OR url_sealed IS NOT NULL)
        ) STRICT;
        CREATE INDEX voice_message_due ON voice_message (due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX voice_message_created ON voice_message (created_at);
        CREATE INDEX voice_message_person ON voice_message (person);
        CREATE INDEX voice_message_listing ON voice_message (listing);

        -- The code of a line that several people share: a salted scrypt hash, sealed.
        CREATE TABLE pin (
            person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            hash_sealed BLOB NOT NULL,
            -- Wrong ones in a row.
            wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong BETWEEN 0 AND 3),
            given_at INTEGER NOT NULL
        ) STRICT;

        -- A call of ours, which asks about a listing whose author takes no text.
        CREATE TABLE outbound_call (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            listing INTEGER NOT NULL REFERENCES listing (id) ON DELETE CASCADE,
            provider TEXT NOT NULL,
            our_number_sealed BLOB NOT NULL,
            -- What somebody answered it became.
            call INTEGER REFERENCES call (id) ON DELETE SET NULL,
            -- When to ring next; null once it is over.
            due_at INTEGER,
            asked_at INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            outcome TEXT,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outbound_call_due ON outbound_call (due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX outbound_call_person ON outbound_call (person);
        CREATE INDEX outbound_call_listing ON outbound_call (listing);
        CREATE INDEX outbound_call_call ON outbound_call (call);

        ALTER TABLE staff_item ADD COLUMN voice_message INTEGER REFERENCES voice_message (id) ON DELETE SET NULL;
        CREATE INDEX staff_item_voice_message ON staff_item (voice_message) WHERE voice_message IS NOT NULL;
        ALTER TABLE exchange ADD COLUMN call INTEGER REFERENCES call (id) ON DELETE CASCADE;
        CREATE INDEX exchange_call ON exchange (call) WHERE call IS NOT NULL;
        """

    /// Whoever changes a category, in this process, in another or by hand: each process that remembers them notices.
    private static let categories = """
        CREATE TABLE category_version (version INTEGER NOT NULL) STRICT;
        INSERT INTO category_version VALUES (0);
        CREATE TRIGGER category_inserted AFTER INSERT ON category BEGIN
            UPDATE category_version SET version = version + 1;
        END;
        CREATE TRIGGER category_updated AFTER UPDATE ON category BEGIN
            UPDATE category_version SET version = version + 1;
        END;
        CREATE TRIGGER category_deleted AFTER DELETE ON category BEGIN
            UPDATE category_version SET version = version + 1;
        END;
        """

    /// Long texts that come in parts.
    private static let parts = """
        -- Parts wait for each other; joined ones stay a while, since a provider may send each of them again.
        CREATE TABLE text_part (
            provider TEXT NOT NULL,
            -- Of the sender, our number, the network's reference and the count.
            text_hash BLOB NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            count INTEGER NOT NULL CHECK (count >= number),
            provider_id_hash BLOB NOT NULL,
            -- As of a person; null for a sender whom nobody can answer.
            sender_hash BLOB,
            part_sealed BLOB NOT NULL,
            received_at INTEGER NOT NULL,
            joined_at INTEGER,
            PRIMARY KEY (provider, text_hash, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX text_part_received ON text_part (received_at);
        CREATE INDEX text_part_sender ON text_part (sender_hash);
        """
}
