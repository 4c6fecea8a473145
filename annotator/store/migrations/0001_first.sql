-- The project file. Tables below `edits` are a projection of the log; documents come by import.

CREATE TABLE project (                      -- one row a fact about this file
    key   TEXT PRIMARY KEY,                 -- id, name, copy, place, created; annotator: whose it is
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE people (
    name  TEXT PRIMARY KEY,
    added TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE batches (                      -- one import; its rows show once it is complete
    number   INTEGER PRIMARY KEY,           -- in order of start, after merging too
    id       TEXT NOT NULL UNIQUE,          -- random, the same in every copy
    started  TEXT NOT NULL,
    owner    TEXT NOT NULL,                 -- host:process that writes it
    complete INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE documents (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    text            TEXT NOT NULL,
    text_sha256     TEXT NOT NULL,
    title           TEXT NOT NULL,
    length          INTEGER NOT NULL,       -- code points
    source_path     TEXT,
    source_encoding TEXT,
    source_sha256   TEXT,
    meta            TEXT NOT NULL DEFAULT '{}',
    batch           INTEGER NOT NULL REFERENCES batches (number),
    binned          INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX documents_by_text ON documents (text_sha256);
CREATE INDEX documents_by_batch ON documents (batch, id);

CREATE TABLE schemas (
    version INTEGER PRIMARY KEY,            -- counted from 1
    content TEXT NOT NULL                   -- JSON, guideline texts included
);

CREATE TABLE layers (
    number      INTEGER PRIMARY KEY,
    document    INTEGER NOT NULL REFERENCES documents (number),
    annotator   TEXT NOT NULL,
    status      TEXT,                       -- null: the layer does not exist (any more)
    skip_reason TEXT NOT NULL DEFAULT '',
    note        TEXT,
    unsure      INTEGER NOT NULL DEFAULT 0,
    batch       INTEGER REFERENCES batches (number),
    heads       TEXT NOT NULL DEFAULT '',   -- ids of the newest edits, between blanks
    hidden      INTEGER NOT NULL DEFAULT 0, -- facts of the log that contradict others
    UNIQUE (document, annotator)
);

CREATE TABLE entities (
    layer      INTEGER NOT NULL REFERENCES layers (number),
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    start      INTEGER NOT NULL,            -- code points, end exclusive
    "end"      INTEGER NOT NULL,
    attributes TEXT NOT NULL,               -- JSON, keys sorted
    origin     TEXT NOT NULL,
    "by"       TEXT,
    unsure     INTEGER NOT NULL,
    note       TEXT NOT NULL,
    meta       TEXT NOT NULL,
    PRIMARY KEY (layer, id)
) WITHOUT ROWID;

CREATE TABLE relations (
    layer      INTEGER NOT NULL REFERENCES layers (number),
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    source     TEXT NOT NULL,               -- ids of entities in the layer
    target     TEXT NOT NULL,
    attributes TEXT NOT NULL,
    origin     TEXT NOT NULL,
    "by"       TEXT,
    unsure     INTEGER NOT NULL,
    note       TEXT NOT NULL,
    meta       TEXT NOT NULL,
    PRIMARY KEY (layer, id)
) WITHOUT ROWID;

CREATE TABLE document_labels (
    layer INTEGER NOT NULL REFERENCES layers (number),
    label TEXT NOT NULL,
    PRIMARY KEY (layer, label)
) WITHOUT ROWID;

CREATE TABLE rejections (
    layer INTEGER NOT NULL REFERENCES layers (number),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (layer, start, "end", label)
) WITHOUT ROWID;

CREATE TABLE suggestions (
    document   INTEGER NOT NULL REFERENCES documents (number),
    owner      TEXT NOT NULL,               -- '' for everybody, else whose memory made it
    "by"       TEXT NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    label      TEXT NOT NULL,
    attributes TEXT NOT NULL,
    score      REAL NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (document, owner, "by", start, "end", label)
) WITHOUT ROWID;

CREATE TABLE gazetteer (                    -- «always suggest this»
    name      TEXT NOT NULL,
    label     TEXT NOT NULL,
    canonical TEXT NOT NULL,
    added_by  TEXT NOT NULL,
    added     TEXT NOT NULL,
    PRIMARY KEY (name, label)
) WITHOUT ROWID;

CREATE TABLE patterns (
    pattern  TEXT NOT NULL,
    label    TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added    TEXT NOT NULL,
    PRIMARY KEY (pattern, label)
) WITHOUT ROWID;

CREATE TABLE assignments (
    document  INTEGER NOT NULL REFERENCES documents (number),
    annotator TEXT NOT NULL,
    position  INTEGER NOT NULL,             -- in the annotator's queue
    common    INTEGER NOT NULL DEFAULT 0,
    handed    TEXT NOT NULL,
    PRIMARY KEY (document, annotator)
) WITHOUT ROWID;

CREATE TABLE edits (                        -- the log: rows are only ever added
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL,
    copy    TEXT NOT NULL,
    counter INTEGER NOT NULL,
    before  TEXT,
    author  TEXT NOT NULL,
    time    TEXT NOT NULL,                  -- UTC, ISO 8601, microseconds
    name    TEXT NOT NULL,
    removed TEXT NOT NULL,                  -- JSON, see store/codec.py
    added   TEXT NOT NULL,
    undoes  TEXT,
    merged  INTEGER NOT NULL DEFAULT 0,     -- came from another file
    batch   INTEGER REFERENCES batches (number),
    seen    TEXT NOT NULL DEFAULT ''        -- heads of its layers before it, between blanks
);
CREATE INDEX edits_by_copy ON edits (copy, counter);
CREATE INDEX edits_by_time ON edits (time, id);
CREATE INDEX edits_by_author ON edits (author, number);

CREATE TABLE clashes (                      -- two copies changed one layer; listed until ruled
    document  INTEGER NOT NULL REFERENCES documents (number),
    annotator TEXT NOT NULL,
    winner    TEXT NOT NULL,
    loser     TEXT NOT NULL,
    ruled     TEXT,
    PRIMARY KEY (document, annotator, winner, loser)
) WITHOUT ROWID;
