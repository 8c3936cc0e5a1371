/// What the second schema adds to the first, one block for each thing that it is about.
enum Schema2 {
    static let sql = [outbox, reminders].joined(separator: "\n")

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

    /// "Still needed?", before a listing expires.
    private static let reminders = """
        -- When its author was asked whether it is still needed; null once they answered by prolonging it.
        ALTER TABLE listing ADD COLUMN asked_at INTEGER;
        """
}
